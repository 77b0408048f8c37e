//! Consultations and credit notes beside the bank's books: paid in two parts, credited before and after payment, given back to
//! the last cent, and never taken back while a payment's outcome is open.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::books::{DocumentFilter, DocumentState, Paging};
use application::domain::attempt::State;
use application::domain::document::{DocumentStatus, Doubt, standing};
use application::domain::ids::{DocumentId, PaymentId};
use application::domain::paper::PaperRef;
use application::domain::quantity::Quantity;
use application::domain::sale::SaleKind;
use application::{InvoiceFilter, InvoiceView, TillError};
use klinikassa_tests::{Desk, key};
use serde_json::json;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

/// A consultation as a vet's day makes it: client, animal, vet, notes, and so many times €34.90.
async fn consultation(desk: &Desk, times: i64) -> InvoiceView {
    let sale = desk.till.new_sale(SaleKind::Consultation).await.unwrap().draft.id();
    let client = desk
        .till
        .find("korhonen".to_owned())
        .await
        .unwrap()
        .clients
        .remove(0)
        .client
        .id;
    let vet = desk.till.frame().await.unwrap().staff[1].id;
    desk.till.set_client(sale, Some(client)).await.unwrap();
    desk.till.set_vet(sale, Some(vet)).await.unwrap();
    desk.till
        .set_notes(sale, "Soft food for a week.\nCheck on Friday.")
        .await
        .unwrap();
    let item = desk.till.find("F-2041".to_owned()).await.unwrap().items.remove(0);
    desk.till
        .add_item(sale, item.id, Quantity::whole(times).unwrap(), None)
        .await
        .unwrap();
    desk.till.finalise(sale, key()).await.unwrap()
}

async fn pay_by_card(desk: &Desk, document: DocumentId, minor: i64) -> PaymentId {
    let begun = desk.pay(document, desk.euros(minor)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Approved]).await.header.payment
}

async fn give_back_to_card(desk: &Desk, document: DocumentId, payment: PaymentId, minor: i64) {
    let begun = desk.refund(document, payment, desk.euros(minor)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Approved]).await;
}

/// The word and what is to be given back.
async fn stands(desk: &Desk, document: DocumentId) -> (DocumentStatus, i64, i64) {
    let record = desk.till.invoice(document).await.unwrap().record;
    let found = standing(&record.balance, record.doubt).unwrap();
    (found.status, found.due.minor(), found.give_back.minor())
}

async fn listed(desk: &Desk, state: DocumentState) -> Vec<DocumentId> {
    let other = DocumentFilter {
        state: Some(state),
        ..DocumentFilter::default()
    };
    let filter = InvoiceFilter {
        other,
        ..InvoiceFilter::default()
    };
    let page = desk.till.invoices(filter, Paging::Newest, 50).await.unwrap();
    page.rows.iter().map(|row| row.id).collect()
}

#[tokio::test]
async fn a_consultation_is_paid_in_two_parts() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = consultation(&desk, 3).await;
    let parts = invoice.record.document.parts().clone();
    assert_eq!(parts.kind, SaleKind::Consultation);
    assert!(parts.vet.is_some() && parts.client.is_some() && parts.lines[0].patient.is_some());
    assert_eq!(parts.notes.unwrap().as_str(), "Soft food for a week.\nCheck on Friday.");
    assert_eq!(listed(&desk, DocumentState::Due).await, [parts.id]);
    pay_by_card(&desk, parts.id, 6_000).await;
    assert_eq!(stands(&desk, parts.id).await, (DocumentStatus::PartlyPaid, 4_470, 0));
    assert_eq!(listed(&desk, DocumentState::PartlyPaid).await, [parts.id]);
    desk.till
        .pay_cash(parts.id, desk.euros(4_470), desk.euros(5_000), key())
        .await
        .unwrap();
    assert_eq!(stands(&desk, parts.id).await, (DocumentStatus::Paid, 0, 0));
    assert_eq!(listed(&desk, DocumentState::Paid).await, [parts.id]);
    desk.agrees_with_the_bank(&[parts.id]).await;
}

#[tokio::test]
async fn credited_before_payment_it_owes_nothing_and_takes_nothing() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = consultation(&desk, 4).await;
    let id = invoice.record.document.parts().id;
    let credited = desk.till.credit(id, "Wrong client", key()).await.unwrap();
    let note = credited.record.credit.unwrap().note;
    assert_eq!(
        (note.number.to_string().as_str(), note.gross),
        ("P-C-2026-000001", Desk::due(&invoice))
    );
    assert_eq!(stands(&desk, id).await, (DocumentStatus::Credited, 0, 0));
    let refused = desk.pay(id, desk.euros(1)).await.unwrap_err();
    assert!(matches!(refused, TillError::AmountAboveDue { .. }), "{refused:?}");
    let cash = desk.till.pay_cash(id, desk.euros(5), desk.euros(5), key()).await;
    assert!(matches!(cash, Err(TillError::AmountAboveDue { .. })));
    let again = desk.till.credit(id, "Once more", key()).await;
    assert!(matches!(again, Err(TillError::AlreadyCredited)));
    assert_eq!(desk.service.bank()["transaction_posts"], json!(0));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn credited_after_payment_everything_goes_back_and_ends_at_nothing() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = consultation(&desk, 5).await;
    let id = invoice.record.document.parts().id;
    let card = pay_by_card(&desk, id, 10_000).await;
    // The rest in coins: €74.50 given as a note of a hundred.
    let paid = desk
        .till
        .pay_cash(id, desk.euros(7_450), desk.euros(10_000), key())
        .await
        .unwrap();
    let cash = paid.record.payments.iter().find(|payment| payment.cash.is_some()).unwrap().id;
    desk.till.credit(id, "Not carried out", key()).await.unwrap();
    assert_eq!(stands(&desk, id).await, (DocumentStatus::Credited, 0, 17_450));
    // The likeliest paper now is the credit note; the invoice beside it is what it was.
    let offers = desk.till.papers(id).await.unwrap().offers;
    assert_eq!(offers[0].paper, PaperRef::CreditNote(id));
    assert_eq!(offers[0].amount.minor(), -17_450);
    let paper = desk.till.preview_paper(offers[0].paper, None).await.unwrap().text();
    for line in ["Hyvityslasku", "P-C-2026-000001", "Not carried out", "−174,50"] {
        assert!(paper.contains(line), "{line}\n{paper}");
    }
    assert_eq!(listed(&desk, DocumentState::Credited).await, [id]);
    // Part by part, card and cash, and never more than came.
    give_back_to_card(&desk, id, card, 4_000).await;
    assert_eq!(stands(&desk, id).await, (DocumentStatus::Credited, 0, 13_450));
    let back = desk.till.refund_cash(cash, desk.euros(7_450), key()).await.unwrap();
    let handed = back.record.payments.last().unwrap().cash.unwrap();
    assert_eq!(handed.given, desk.euros(7_450));
    let above = desk.refund(id, card, desk.euros(6_001)).await;
    assert!(matches!(above, Err(TillError::AmountAboveRefundable { .. })));
    give_back_to_card(&desk, id, card, 6_000).await;
    assert_eq!(stands(&desk, id).await, (DocumentStatus::Credited, 0, 0));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn refunded_first_it_owes_again_and_a_credit_note_ends_that() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = consultation(&desk, 6).await;
    let id = invoice.record.document.parts().id;
    let card = pay_by_card(&desk, id, 20_940).await;
    give_back_to_card(&desk, id, card, 20_940).await;
    assert_eq!(stands(&desk, id).await, (DocumentStatus::Refunded, 20_940, 0));
    desk.till.credit(id, "Goods returned", key()).await.unwrap();
    assert_eq!(stands(&desk, id).await, (DocumentStatus::Credited, 0, 0));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_refund_of_cash_gives_back_exactly_what_was_paid_though_coins_rounded_it() {
    let desk = Desk::open(SIMULATOR).await;
    // €244.30 less €200.02 by card leaves €44.28, for which coins make €44.30.
    let invoice = consultation(&desk, 7).await;
    let id = invoice.record.document.parts().id;
    pay_by_card(&desk, id, 20_002).await;
    let paid = desk
        .till
        .pay_cash(id, desk.euros(4_428), desk.euros(5_000), key())
        .await
        .unwrap();
    let cash = paid.record.payments.iter().find(|payment| payment.cash.is_some()).unwrap();
    let facts = cash.cash.unwrap();
    assert_eq!((facts.rounding, facts.change), (desk.euros(2), desk.euros(570)));
    let back = desk.till.refund_cash(cash.id, desk.euros(4_428), key()).await.unwrap();
    let handed = back.record.payments.last().unwrap().cash.unwrap();
    assert_eq!((handed.given, handed.rounding), (desk.euros(4_430), desk.euros(-2)));
    assert_eq!(stands(&desk, id).await.1, 4_428);
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_payment_whose_outcome_is_open_comes_before_the_credit_note() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = consultation(&desk, 8).await;
    let id = invoice.record.document.parts().id;
    let refused = async |when: &str| {
        let answer = desk.till.credit(id, "Wrong items", key()).await;
        assert!(matches!(answer, Err(TillError::InvoiceHeld)), "{when}: {answer:?}");
    };
    desk.service
        .fault("transaction", "happens", json!({ "kind": "reset_before_reply" }));
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    refused("while it runs").await;
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Unknown]).await;
    refused("in doubt").await;
    assert_eq!(desk.till.invoice(id).await.unwrap().record.doubt, Doubt::OutcomeNotKnown);
    desk.reaches_in_time(begun.header.id, &[State::Approved]).await;
    desk.till.credit(id, "Wrong items", key()).await.unwrap();
    assert_eq!(stands(&desk, id).await, (DocumentStatus::Credited, 0, 27_920));
    give_back_to_card(&desk, id, begun.header.payment, 27_920).await;
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_second_run_of_the_program_finds_the_credit_note_and_the_same_press_makes_no_second() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = consultation(&desk, 9).await;
    let id = invoice.record.document.parts().id;
    let press = key();
    desk.till.credit(id, "Wrong client", press).await.unwrap();
    let desk = desk.restart().await;
    let again = desk.till.credit(id, "Wrong client", press).await.unwrap();
    assert_eq!(again.record.credit.unwrap().note.number.sequence(), 1);
    assert_eq!(desk.file().number("SELECT count(*) FROM credit_note"), 1);
    desk.agrees_with_the_bank(&[id]).await;
}
