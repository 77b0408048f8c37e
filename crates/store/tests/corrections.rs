//! What was settled wrongly comes right: a charge the books did not hold enters them by way of suspense, a payment that was never taken
//! leaves them, one attempt may have two payments, and what was taken before a restore is booked by its slip. Sums are read from the
//! file by plain SQL.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::attempt::{Contradiction, Event, Kind, Reason, ReasonCode, SlipEvidence, State};
use domain::ids::{AttemptId, DocumentId, PaymentId, SupervisedId};
use domain::settlement::Settlement;
use domain::text::Notes;
use store::{ApplyError, BeginError, CaseError, CaseStep, Closing, Evidence, TakeBeforeError};
use support::{Clinic, approval, approved, approved_with};

/// The local day of the clinic in which everything happens.
const DAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

fn slip(reference: &str) -> SlipEvidence {
    SlipEvidence {
        reference: reference.to_owned(),
        time_on_slip: "14:00".to_owned(),
    }
}

fn found(total_minor: i64, reference: &str) -> Event {
    Event::FoundCharged {
        slip: slip(reference),
        total_minor,
        session: None,
    }
}

fn declined() -> Event {
    Event::Declined(Reason::of(ReasonCode::BankDeclined))
}

fn lost() -> Event {
    Event::InDoubt(Reason::of(ReasonCode::AnswerLost))
}

fn number(clinic: &Clinic, sql: &str) -> i64 {
    clinic.stranger().query_row(sql, [], |row| row.get(0)).unwrap()
}

/// What an account holds, straight from the rows.
fn account(clinic: &Clinic, name: &str) -> i64 {
    number(
        clinic,
        &format!("SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE account LIKE '{name}' AND state = 'posted'"),
    )
}

/// The cached word of the newest invoice, as every list shows it, and what it owes.
fn standing(clinic: &Clinic) -> (String, i64) {
    let sql = "SELECT state, due FROM document_balance ORDER BY document DESC LIMIT 1";
    let read = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    clinic.stranger().query_row(sql, [], read).unwrap()
}

fn close(clinic: &mut Clinic, attempt: AttemptId, closing: Closing) -> Result<(), CaseError> {
    let agreed = SupervisedId::from_uuid(clinic.id());
    let step = CaseStep::Closed(Notes::new("The terminal’s journal was read line by line").unwrap(), agreed);
    let stamp = clinic.stamp();
    clinic.books.close_case(attempt, &step, closing, &stamp)
}

const fn by(way: Settlement) -> Closing {
    Closing {
        way: Some(way),
        take_out: None,
    }
}

const fn without(payment: PaymentId) -> Closing {
    Closing {
        way: None,
        take_out: Some(payment),
    }
}

fn payment_of(clinic: &Clinic, attempt: AttemptId) -> PaymentId {
    clinic.books.reader().unwrap().attempt(attempt).unwrap().header.payment
}

/// A payment that staff vouched for, by a reference.
fn vouched_for(clinic: &mut Clinic, sum: i64, reference: &str) -> (DocumentId, AttemptId) {
    let document = clinic.invoice(sum);
    let attempt = clinic.sending(document, sum);
    clinic.event(attempt, &lost()).unwrap();
    clinic.event(attempt, &Event::SaidCharged(slip(reference))).unwrap();
    (document, attempt)
}

#[test]
fn a_charge_that_a_refusal_hid_settles_the_invoice_by_way_of_suspense() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(3_490);
    let attempt = clinic.sending(document, 3_490);
    clinic.event(attempt, &declined()).unwrap();
    let now = clinic.event(attempt, &found(3_490, "004127")).unwrap().record;
    assert_eq!(
        (now.state(), now.contradiction),
        (State::Conflict, Some(Contradiction::FoundCharged))
    );
    assert_eq!(
        (account(&clinic, "suspense"), account(&clinic, "card_clearing:%")),
        (-3_490, 3_490)
    );
    clinic.assert_sound();
    // The answer itself arrives after all, under the reference that was read off the slip: it is the same charge.
    let late = clinic.event(attempt, &approved(3_490, 4_127)).unwrap().record;
    assert_eq!(
        (late.suspense_minor, account(&clinic, "suspense")),
        (3_490, -3_490),
        "counted once"
    );
    close(&mut clinic, attempt, by(Settlement::Invoice)).unwrap();
    assert_eq!((account(&clinic, "suspense"), account(&clinic, "receivable:%")), (0, 0));
    assert_eq!(standing(&clinic), ("paid".to_owned(), 0));
    clinic.assert_sound();
}

#[test]
fn a_reference_that_is_in_the_books_is_found_once() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(9_000);
    clinic.paid_by_card(document, 1_000, 1);
    vouched_for(&mut clinic, 700, "000777");
    // One that stands in suspense is in the books as well.
    let document = clinic.invoice(1_300);
    let contradicted = clinic.sending(document, 1_300);
    clinic.event(contradicted, &approved(1_250, 641)).unwrap();
    let document = clinic.invoice(1_300);
    let attempt = clinic.sending(document, 1_300);
    clinic.event(attempt, &declined()).unwrap();
    for reference in ["000001", "000777", "000641"] {
        let refused = clinic.event(attempt, &found(1_300, reference));
        assert!(
            matches!(refused, Err(ApplyError::ReferenceUsed { .. })),
            "{reference}: {refused:?}"
        );
    }
    // Neither is a further charge of the attempt one it has already.
    let own = clinic.event(contradicted, &found(1_250, "000641"));
    assert!(
        matches!(own, Err(ApplyError::ReferenceUsed { by }) if by == contradicted),
        "{own:?}"
    );
    clinic.event(contradicted, &found(1_300, "000642")).unwrap();
    assert_eq!(account(&clinic, "suspense"), -1_250 - 1_300);
    clinic.assert_sound();
}

#[test]
fn a_payment_that_was_never_taken_leaves_the_books_and_is_owed_again() {
    let mut clinic = Clinic::new();
    let (document, attempt) = vouched_for(&mut clinic, 4_200, "004127");
    assert_eq!(standing(&clinic), ("paid".to_owned(), 0));
    clinic.event(attempt, &Event::FoundNotTaken).unwrap();
    let payment = payment_of(&clinic, attempt);
    close(&mut clinic, attempt, without(payment)).unwrap();
    assert_eq!(
        (account(&clinic, "card_clearing:%"), account(&clinic, "receivable:%")),
        (0, 4_200)
    );
    assert_eq!(
        standing(&clinic),
        ("due".to_owned(), 4_200),
        "it was never paid, so it is no refund"
    );
    let rows = number(&clinic, "SELECT count(*) FROM payment");
    let sum = number(&clinic, "SELECT sum(amount) FROM payment");
    assert_eq!((rows, sum), (2, 0), "a row that takes back, and none that changed");
    let last = clinic
        .books
        .reader()
        .unwrap()
        .closed_cases(1)
        .unwrap()
        .remove(0)
        .steps
        .pop()
        .unwrap();
    assert_eq!(last.taken_out_minor, Some(4_200));
    let day = clinic.books.reader().unwrap().day_figures(DAY, None).unwrap();
    let said = |tally: store::Tally| (tally.count, tally.sum.minor());
    assert_eq!((said(day.taken), said(day.refunded)), ((1, 0), (0, 0)), "no money went back");
    clinic.assert_sound();
    // It leaves once.
    assert!(clinic.books.reader().unwrap().booked(attempt).unwrap().is_empty());
    let cash = clinic.cash(document, 4_200, 4_200);
    clinic.books.pay_cash(&cash).unwrap();
    assert_eq!(standing(&clinic), ("paid".to_owned(), 0));
    clinic.assert_sound();
}

#[test]
fn what_left_the_books_comes_back_by_suspense_when_it_was_charged_all_the_same() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_000);
    let attempt = clinic.sending(document, 2_000);
    let answer = approved(2_000, 77);
    clinic.event(attempt, &answer).unwrap();
    clinic.event(attempt, &Event::FoundNotTaken).unwrap();
    let payment = payment_of(&clinic, attempt);
    close(&mut clinic, attempt, without(payment)).unwrap();
    assert_eq!(account(&clinic, "card_clearing:%"), 0);
    // The very answer that was booked and taken out again is delivered once more, and then again.
    for _ in 0..2 {
        clinic.event(attempt, &answer).unwrap();
        assert_eq!(
            (account(&clinic, "suspense"), account(&clinic, "card_clearing:%")),
            (-2_000, 2_000)
        );
    }
    assert!(
        !clinic.books.reader().unwrap().attempt(attempt).unwrap().case_closed,
        "the case is open again"
    );
    close(&mut clinic, attempt, by(Settlement::Invoice)).unwrap();
    assert_eq!(standing(&clinic), ("paid".to_owned(), 0));
    clinic.assert_sound();
}

#[test]
fn a_tip_leaves_the_books_with_its_payment() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(1_000);
    let attempt = clinic.sending(document, 1_000);
    let mut facts = approval(1_150, 9);
    facts.tip_minor = 150;
    clinic.event(attempt, &approved_with(facts, None)).unwrap();
    assert_eq!(account(&clinic, "tip"), -150);
    clinic.event(attempt, &declined()).unwrap();
    let payment = payment_of(&clinic, attempt);
    close(&mut clinic, attempt, without(payment)).unwrap();
    assert_eq!((account(&clinic, "tip"), account(&clinic, "card_clearing:%")), (0, 0));
    assert_eq!(number(&clinic, "SELECT sum(tip) FROM payment"), 0);
    clinic.assert_sound();
}

#[test]
fn one_attempt_has_two_payments_where_the_card_was_charged_twice() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(5_000);
    let attempt = clinic.sending(document, 2_000);
    clinic.event(attempt, &approved(2_000, 10)).unwrap();
    clinic.event(attempt, &approved(2_000, 11)).unwrap();
    let case = clinic.books.reader().unwrap().case(attempt).unwrap().unwrap();
    let money = case.suspended.unwrap();
    let open: Vec<Settlement> = Settlement::ALL
        .into_iter()
        .filter(|way| money.booking(*way).unwrap().is_some())
        .collect();
    assert!(open.contains(&Settlement::Invoice), "{open:?}");
    close(&mut clinic, attempt, by(Settlement::Invoice)).unwrap();
    assert_eq!(number(&clinic, "SELECT count(*) FROM payment WHERE amount = 2000"), 2);
    assert_eq!(standing(&clinic), ("partly_paid".to_owned(), 1_000));
    clinic.assert_sound();
    // Above what is owed it is booked whole, to be refunded.
    clinic.event(attempt, &approved(2_000, 12)).unwrap();
    close(&mut clinic, attempt, by(Settlement::Refund)).unwrap();
    assert_eq!(standing(&clinic), ("needs_attention".to_owned(), -1_000));
    clinic.assert_sound();
    // Each of them can turn out never to have been taken; money that came by suspense goes back to the terminal's account.
    clinic.event(attempt, &Event::FoundNotTaken).unwrap();
    let booked = clinic.books.reader().unwrap().booked(attempt).unwrap();
    assert_eq!(booked.len(), 3);
    close(&mut clinic, attempt, without(booked[2].payment)).unwrap();
    assert_eq!(
        (account(&clinic, "card_clearing:%"), account(&clinic, "suspense")),
        (4_000, 0)
    );
    assert_eq!(standing(&clinic), ("partly_paid".to_owned(), 1_000));
    clinic.assert_sound();
}

#[test]
fn what_something_was_given_back_of_stays_in_the_books() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(3_000);
    let (attempt, payment) = clinic.paid_by_card(document, 3_000, 5);
    let mut refund = clinic.new_attempt(document, 500);
    (refund.kind, refund.original) = (Kind::Refund, Some(payment));
    let refund = clinic.books.begin_attempt(&refund).unwrap().header.id;
    // While it is under way as well.
    clinic.event(attempt, &Event::FoundNotTaken).unwrap();
    assert!(matches!(
        close(&mut clinic, attempt, without(payment)),
        Err(CaseError::NotBooked)
    ));
    clinic.event(refund, &Event::Sending { body_hash: [0; 32] }).unwrap();
    clinic.event(refund, &approved(500, 6)).unwrap();
    assert!(matches!(
        close(&mut clinic, attempt, without(payment)),
        Err(CaseError::NotBooked)
    ));
    // Nor does a payment of another attempt leave with this one's case.
    let other = clinic.invoice(100);
    let (_, other) = clinic.paid_by_card(other, 100, 7);
    assert!(matches!(
        close(&mut clinic, attempt, without(other)),
        Err(CaseError::NotBooked)
    ));
    // The refund turns out never to have been given: then the payment is whole again.
    clinic.event(refund, &Event::FoundNotTaken).unwrap();
    let given = payment_of(&clinic, refund);
    close(&mut clinic, refund, without(given)).unwrap();
    assert_eq!(account(&clinic, "card_clearing:%"), 3_100);
    let (paid, refunded) = (
        number(&clinic, "SELECT paid FROM document_balance WHERE total = 3000"),
        number(&clinic, "SELECT refunded FROM document_balance WHERE total = 3000"),
    );
    assert_eq!((paid, refunded), (3_000, 0));
    let left = clinic.books.reader().unwrap().payment(payment).unwrap().balance.unwrap();
    assert_eq!(left.refundable().unwrap().minor(), 3_000);
    clinic.assert_sound();
}

#[test]
fn what_was_taken_before_a_restore_is_booked_by_its_slip_in_one_step() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let new = clinic.new_attempt(document, 2_500);
    let record = clinic.books.take_before(&new, &slip("004127"), &Evidence::default()).unwrap();
    assert_eq!(record.state(), State::ResolvedCharged);
    assert_eq!(
        number(&clinic, "SELECT count(*) FROM attempt_event WHERE code = 'sending'"),
        0
    );
    assert_eq!(
        (account(&clinic, "receivable:%"), account(&clinic, "card_clearing:%")),
        (0, 2_500)
    );
    clinic.assert_sound();
    // The same press again books nothing; another one with the same slip, or above what is owed, neither.
    clinic.books.take_before(&new, &slip("004127"), &Evidence::default()).unwrap();
    let again = clinic.invoice(2_500);
    let new = clinic.new_attempt(again, 2_500);
    let used = clinic.books.take_before(&new, &slip("004127"), &Evidence::default());
    assert!(
        matches!(used, Err(TakeBeforeError::Apply(ApplyError::ReferenceUsed { .. }))),
        "{used:?}"
    );
    let new = clinic.new_attempt(again, 2_501);
    let above = clinic.books.take_before(&new, &slip("004128"), &Evidence::default());
    assert!(
        matches!(above, Err(TakeBeforeError::Begin(BeginError::AbovePayable { .. }))),
        "{above:?}"
    );
    assert_eq!(
        number(&clinic, "SELECT count(*) FROM attempt"),
        1,
        "nothing of what was refused is left"
    );
    clinic.assert_sound();
}
