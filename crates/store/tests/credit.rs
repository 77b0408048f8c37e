//! Credit notes: numbered without gaps, one for a document, never beside a payment nobody knows the outcome of.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::attempt::{Event, Kind, Reason as Why, ReasonCode};
use domain::document::{DocumentStatus, Doubt, standing};
use domain::ids::{CreditNoteId, PaymentId, RequestKey};
use store::{BeginError, CashRefund, CreditError, CreditRequest, StoreError};
use support::{Clinic, approved, eur};

#[test]
fn a_document_is_taken_back_and_nothing_more_is_taken_for_it() {
    let mut clinic = Clinic::new();
    let document = clinic.consultation(12_345);
    let made = clinic.credited(document);
    assert_eq!(made.note.number.to_string(), "P-C-2026-000001");
    assert_eq!((made.note.gross, made.note.document), (eur(12_345), document));
    assert_eq!(made.staff, clinic.seed.staff[0].name.as_str());
    let record = clinic.books.reader().unwrap().document(document).unwrap();
    assert_eq!(record.credit, Some(made));
    assert!(record.balance.is_credited());
    assert_eq!((record.balance.due(), record.balance.payable_now()), (Ok(eur(0)), Ok(eur(0))));
    let cash = clinic.cash(document, 5, 5);
    assert!(clinic.books.pay_cash(&cash).is_err());
    assert!(matches!(clinic.begin(document, 1), Err(BeginError::AbovePayable { .. })));
    clinic.assert_sound();
}

#[test]
fn what_was_paid_is_given_back_after_crediting_and_both_orders_end_at_nothing() {
    for credit_first in [true, false] {
        let mut clinic = Clinic::new();
        let document = clinic.invoice(10_003);
        let cash = clinic.cash(document, 4_000, 5_000);
        clinic.books.pay_cash(&cash).unwrap();
        let (_, by_card) = clinic.paid_by_card(document, 6_003, 1);
        if credit_first {
            clinic.credited(document);
            let standing = standing(&clinic.books.reader().unwrap().balance(document).unwrap(), Doubt::None).unwrap();
            assert_eq!(
                (standing.status, standing.give_back, standing.due),
                (DocumentStatus::Credited, eur(10_003), eur(0))
            );
        }
        let back = CashRefund {
            id: PaymentId::from_uuid(clinic.id()),
            key: RequestKey::from_uuid(clinic.id()),
            original: cash.id,
            amount: eur(4_000),
            stamp: clinic.stamp(),
        };
        clinic.books.refund_cash(&back).unwrap();
        let mut refund = clinic.new_attempt(document, 6_003);
        (refund.kind, refund.original) = (Kind::Refund, Some(by_card));
        clinic.books.begin_attempt(&refund).unwrap();
        clinic.event(refund.id, &Event::Sending { body_hash: [7; 32] }).unwrap();
        clinic.event(refund.id, &approved(6_003, 2)).unwrap();
        if !credit_first {
            assert_eq!(
                clinic.books.reader().unwrap().balance(document).unwrap().due(),
                Ok(eur(10_003))
            );
            clinic.credited(document);
        }
        let balance = clinic.books.reader().unwrap().balance(document).unwrap();
        let standing = standing(&balance, Doubt::None).unwrap();
        assert_eq!(
            (standing.status, standing.give_back, standing.due),
            (DocumentStatus::Credited, eur(0), eur(0))
        );
        clinic.assert_sound();
    }
}

#[test]
fn the_same_press_twice_is_one_credit_note_and_another_press_finds_it_there() {
    let mut clinic = Clinic::new();
    let (document, other) = (clinic.invoice(2_500), clinic.invoice(2_600));
    let request = clinic.credit_request(document);
    let first = clinic.books.credit(&request).unwrap();
    let again = CreditRequest {
        id: CreditNoteId::from_uuid(clinic.id()),
        ..request.clone()
    };
    assert_eq!(clinic.books.credit(&again).unwrap(), first);
    let press = clinic.credit_request(document);
    assert!(matches!(clinic.books.credit(&press), Err(CreditError::AlreadyCredited)));
    let reused = CreditRequest {
        document: other,
        ..request
    };
    assert!(matches!(clinic.books.credit(&reused), Err(CreditError::KeyUsed)));
    clinic.assert_sound();
}

#[test]
fn an_attempt_whose_outcome_is_open_comes_first() {
    let lost = Event::InDoubt(Why::of(ReasonCode::AnswerLost));
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let id = clinic.begin(document, 2_500).unwrap().header.id;
    let refused = |clinic: &mut Clinic, when: &str| {
        let request = clinic.credit_request(document);
        let answer = clinic.books.credit(&request);
        assert!(
            matches!(answer, Err(CreditError::AttemptOpen { attempt }) if attempt == id),
            "{when}: {answer:?}"
        );
    };
    refused(&mut clinic, "only written down");
    clinic.event(id, &Event::Sending { body_hash: [7; 32] }).unwrap();
    refused(&mut clinic, "being sent");
    clinic.event(id, &lost).unwrap();
    refused(&mut clinic, "in doubt");
    clinic.event(id, &Event::SaidNotCharged).unwrap();
    clinic.event(id, &approved(2_500, 4)).unwrap();
    refused(&mut clinic, "in conflict");
    clinic.assert_sound();
    let settled = clinic.invoice(2_600);
    let failed = clinic.sending(settled, 2_600);
    clinic.event(failed, &Event::Declined(Why::of(ReasonCode::WrongPin))).unwrap();
    clinic.credited(settled);
    clinic.assert_sound();
}

#[test]
fn numbers_have_no_gaps_though_crediting_fails_and_a_new_year_begins_at_one() {
    let mut clinic = Clinic::new();
    let stranger = clinic.stranger();
    let tables = [
        "credit_note",
        "ledger_posting",
        "ledger_entry",
        "journal",
        "journal_payload",
        "document_tally",
    ];
    for (round, table) in (1_u32..).zip(tables) {
        let document = clinic.invoice(1_000);
        stranger
            .execute_batch(&format!(
                "CREATE TRIGGER sabotage BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'sabotage'); END"
            ))
            .unwrap();
        let request = clinic.credit_request(document);
        let failed = clinic.books.credit(&request);
        assert!(
            matches!(failed, Err(CreditError::Store(StoreError::Constraint { .. }))),
            "{table}: {failed:?}"
        );
        assert_eq!(
            clinic.books.reader().unwrap().document(document).unwrap().credit,
            None,
            "{table}"
        );
        stranger.execute_batch("DROP TRIGGER sabotage").unwrap();
        assert_eq!(
            clinic.books.credit(&request).unwrap().note.number.sequence(),
            round,
            "{table}"
        );
    }
    // 31 December 23:30 in UTC is 1 January at the till.
    clinic.clock = 1_798_759_800_000;
    let document = clinic.invoice(1_000);
    assert_eq!(clinic.credited(document).note.number.to_string(), "P-C-2027-000001");
    let clinic = clinic.reopened();
    clinic.assert_sound();
}

#[test]
fn a_balance_that_is_not_the_books_own_stops_the_opening() {
    // Each row breaks the cache, the tally or what they follow from in another way.
    let breaks = [
        "UPDATE document_balance SET paid = paid + 1",
        "UPDATE document_balance SET refunded = 5",
        "UPDATE document_balance SET credited = 1 - credited WHERE document = 1",
        "UPDATE document_balance SET vet = zeroblob(16)",
        "UPDATE document_tally SET documents = documents + 1",
        "UPDATE document_tally SET due = due - 1",
        "INSERT INTO document_tally VALUES ('due', zeroblob(16), 0, 1, 1, 1, 1)",
        "DROP TRIGGER document_balance_keeps; UPDATE document_balance SET day = day + 1",
        "DROP TRIGGER document_balance_stays; PRAGMA foreign_keys = OFF; DELETE FROM document_balance WHERE document = 1",
    ];
    for sql in breaks {
        let mut clinic = Clinic::new();
        let first = clinic.consultation(2_500);
        clinic.paid_by_card(first, 1_000, 1);
        clinic.invoice(3_000);
        assert_eq!(clinic.books.reader().unwrap().invariants().unwrap(), Vec::new());
        clinic.stranger().execute_batch(sql).unwrap();
        let found = clinic.books.reader().unwrap().invariants().unwrap();
        assert!(!found.is_empty(), "{sql}");
    }
}

#[test]
fn a_credit_note_beside_the_ledger_shows() {
    let breaks = [
        "DROP TRIGGER ledger_entry_no_update; UPDATE ledger_entry SET amount = amount * 2
             WHERE posting = (SELECT posting FROM credit_note)",
        "DROP TRIGGER ledger_entry_no_update; UPDATE ledger_entry SET account = 'vat:1350'
             WHERE account = 'vat:2550' AND posting = (SELECT posting FROM credit_note)",
        "DROP TRIGGER credit_note_no_update; UPDATE credit_note SET gross = gross - 1",
        "DROP TRIGGER credit_note_no_delete; DELETE FROM credit_note",
        "DROP TRIGGER credit_note_no_update; UPDATE credit_note SET number = 3",
        "DROP TRIGGER credit_note_no_update; UPDATE credit_note SET journal_seq = 1",
    ];
    for sql in breaks {
        let mut clinic = Clinic::new();
        let document = clinic.invoice(2_500);
        clinic.paid_by_card(document, 1_000, 1);
        clinic.credited(document);
        assert_eq!(clinic.books.reader().unwrap().invariants().unwrap(), Vec::new());
        clinic.stranger().execute_batch(sql).unwrap();
        let found = clinic.books.reader().unwrap().invariants().unwrap();
        assert!(!found.is_empty(), "{sql}");
    }
}
