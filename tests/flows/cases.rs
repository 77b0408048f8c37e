//! A person was wrong: a charge that shows after *not charged* was said becomes a case, is worked on, and is closed with evidence.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::books::{AttemptOutcomeFilter, AttemptQuery, CaseStep, Closing, Happened};
use application::domain::attempt::{Review, State, Word};
use application::domain::ids::{AttemptId, DocumentId};
use application::domain::paper::PaperRef;
use application::domain::settlement::Settlement;
use application::domain::terminal::TerminalAction;
use application::{FoundError, SlipTyped, SupervisorError, TillError};
use klinikassa_tests::{Desk, key, practice_code};
use serde_json::json;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

const fn by(way: Settlement) -> Closing {
    Closing {
        way: Some(way),
        take_out: None,
    }
}

/// The card was charged, nobody heard it, the terminal shows something else, and staff say *not charged*.
async fn said_not_charged(times: i64) -> (Desk, DocumentId, AttemptId) {
    let desk = Desk::open(SIMULATOR).await;
    let (id, attempt) = desk.charged_and_lost(times).await;
    desk.service.act(json!({ "act": "set_fault",
        "fault": { "call": "look_up", "times": 1_000, "effect": "happens", "fault": { "kind": "stale_look_up" } } }));
    desk.until("quiet and looks", || async {
        desk.pass(2).await;
        desk.till.quiet(&desk.attempt(attempt).await).blocks.is_empty().then_some(())
    })
    .await;
    desk.till
        .say_not_charged(attempt, true, true, &practice_code())
        .await
        .unwrap();
    assert_eq!(Desk::word(&desk.attempt(attempt).await), Word::NotChargedByHand);
    (desk, id, attempt)
}

#[tokio::test]
async fn a_charge_that_shows_late_becomes_a_case_by_the_till_s_own_looking() {
    let (desk, id, attempt) = said_not_charged(1).await;
    assert!(desk.till.cases(false).await.unwrap().cases.is_empty());
    // Nobody presses anything: the terminal shows the charge, and the till looks on for a while.
    desk.service.act(json!({ "act": "clear_faults" }));
    let seen = desk.reaches_in_time(attempt, &[State::Conflict]).await;
    assert_eq!(Desk::word(&seen), Word::NeedsAttention);
    assert_eq!(
        seen.suspense_minor,
        seen.header.amount.minor(),
        "the money stands in suspense"
    );
    let open = desk.till.cases(false).await.unwrap().cases;
    assert_eq!((open.len(), open[0].attempt.id, open[0].owner), (1, attempt, None));
    assert_eq!(desk.till.frame().await.unwrap().attention.len(), 1);
    let page = desk
        .till
        .attempts(AttemptQuery {
            outcome: Some(AttemptOutcomeFilter::NeedsAttention),
            at_most: 10,
            ..AttemptQuery::default()
        })
        .await
        .unwrap()
        .page;
    assert_eq!(page.rows.len(), 1);
    let due = Desk::due(&desk.till.invoice(id).await.unwrap());
    let held = desk.till.pay_cash(id, due, due, key()).await.unwrap_err();
    assert!(matches!(held, TillError::InvoiceHeld), "{held:?}");
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_charge_that_shows_after_a_restart_becomes_a_case_too() {
    let (desk, id, attempt) = said_not_charged(1).await;
    // The first run's own watch looks at least once a minute, and ends: what comes later is not its doing. A look that is under way
    // when the next is due takes that one's place, so time passes in small steps, and no step begins in the middle of a look.
    let looks = || desk.file().number("SELECT count(*) FROM external_call");
    let (mut seen, mut steps_without_a_look) = (looks(), 0);
    while steps_without_a_look < 18 {
        desk.pass(10).await;
        desk.looks_are_over().await;
        let now = looks();
        steps_without_a_look = if now == seen { steps_without_a_look + 1 } else { 0 };
        seen = now;
    }
    let desk = desk.restart().await;
    desk.service.act(json!({ "act": "clear_faults" }));
    let seen = desk.reaches_in_time(attempt, &[State::Conflict]).await;
    assert_eq!(seen.suspense_minor, seen.header.amount.minor());
    let open = desk.till.cases(false).await.unwrap().cases;
    assert_eq!((open.len(), open[0].attempt.id), (1, attempt));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_case_is_given_worked_on_and_closed_by_two_people_and_then_holds_nothing() {
    let (desk, id, attempt) = said_not_charged(2).await;
    desk.service.act(json!({ "act": "clear_faults" }));
    desk.reaches_in_time(attempt, &[State::Conflict]).await;
    let staff = desk.till.frame().await.unwrap().staff;
    desk.till.assign_case(attempt, staff[1].id).await.unwrap();
    assert!(matches!(
        desk.till.note_case(attempt, " \n ").await,
        Err(TillError::TextInvalid)
    ));
    desk.till
        .note_case(attempt, "The slip is in the envelope.\nNets: charged at 09:58")
        .await
        .unwrap();
    let unsaid = desk
        .till
        .close_case(attempt, "Given back", Closing::default(), &practice_code())
        .await;
    assert!(matches!(unsaid, Err(TillError::CaseMoney)), "{unsaid:?}");
    let way = by(Settlement::PaidBackAtTerminal);
    let alone = desk.till.close_case(attempt, "Given back", way, &"000000".into()).await;
    assert!(
        matches!(alone, Err(TillError::Supervisor(SupervisorError::Wrong { .. }))),
        "{alone:?}"
    );
    let view = desk
        .till
        .close_case(attempt, "Given back on the terminal", way, &practice_code())
        .await
        .unwrap();
    let case = view.case.unwrap();
    assert!(case.closed && case.owner == Some(staff[1].id) && case.steps.len() == 3);
    assert!(matches!(&case.steps[1].step, CaseStep::Noted(text) if text.as_str().contains('\n')));
    assert!(desk.till.frame().await.unwrap().attention.is_empty());
    assert_eq!(desk.till.cases(true).await.unwrap().cases.len(), 1);
    let due = Desk::due(&desk.till.invoice(id).await.unwrap());
    desk.till.pay_cash(id, due, due, key()).await.unwrap();
    // The history tells all of it: what was sent, what each look saw, who said what, and the answer as it came.
    let told = view.records.iter().filter_map(|record| match &record.what {
        Happened::Event { code, .. } => Some(code.as_str()),
        Happened::Call { .. } => None,
    });
    let told: Vec<&str> = told.collect();
    for code in ["sending", "in_doubt", "said_not_charged", "approved_by_look_up"] {
        assert!(told.contains(&code), "{code} in {told:?}");
    }
    let reply = view.records.iter().rev().find_map(|record| record.reply).unwrap();
    let text = desk.till.reply_text(attempt, reply).await.unwrap();
    assert!(text.contains(&view.attempt.record.header.order_id.to_string()), "{text}");
    desk.agrees_with_the_bank(&[id]).await;
}

/// What the file says an account holds: an independent sum, straight from the rows.
fn account(desk: &Desk, name: &str) -> i64 {
    desk.file().number(&format!(
        "SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE account LIKE '{name}' AND state = 'posted'"
    ))
}

/// Rows of the ledger, and how many of them were there before; nothing may ever change one.
fn rows(desk: &Desk) -> (i64, i64) {
    let count = desk.file().number("SELECT count(*) FROM ledger_entry");
    let sum = desk
        .file()
        .number("SELECT coalesce(sum(seq * 31 + amount * 7), 0) FROM ledger_entry");
    (count, sum)
}

/// The terminal took so much more than it was asked for: all of it stands in suspense.
async fn took_another_sum(by: i64) -> (Desk, DocumentId, AttemptId) {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(1).await;
    let id = invoice.record.document.parts().id;
    desk.service
        .fault("transaction", "happens", json!({ "kind": "amount_mismatch", "by": by }));
    let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.reaches(attempt, &[State::Conflict]).await;
    assert_eq!(account(&desk, "suspense"), -(3_490 + by));
    (desk, id, attempt)
}

async fn closed(desk: &Desk, attempt: AttemptId, way: Settlement) {
    let (before, sum) = rows(desk);
    let view = desk
        .till
        .close_case(attempt, "As the slip says", by(way), &practice_code())
        .await
        .unwrap();
    let case = view.case.unwrap();
    let booking = case.steps.last().unwrap().booking.unwrap();
    assert!(case.closed && case.suspended.is_none() && booking.way == way, "{case:?}");
    let kept = desk.file().number(&format!(
        "SELECT coalesce(sum(seq * 31 + amount * 7), 0) FROM (SELECT seq, amount FROM ledger_entry ORDER BY seq LIMIT {before})"
    ));
    assert_eq!(kept, sum, "no entry was changed");
    assert_eq!(account(desk, "suspense"), 0, "nothing is left in suspense");
    assert_eq!(account(desk, "%"), 0, "the ledger balances");
    desk.books_hold().await;
}

#[tokio::test]
async fn money_of_a_case_settles_the_invoice_and_the_rest_is_a_difference() {
    let (desk, id, attempt) = took_another_sum(100).await;
    let refused = desk
        .till
        .close_case(attempt, "No", by(Settlement::Invoice), &"000000".into())
        .await;
    assert!(matches!(refused, Err(TillError::Supervisor(_))), "{refused:?}");
    closed(&desk, attempt, Settlement::Invoice).await;
    assert_eq!((account(&desk, "receivable:%"), account(&desk, "difference")), (0, -100));
    assert_eq!(account(&desk, "card_clearing:%"), 3_590, "what the terminal took");
    assert_eq!(Desk::due(&desk.till.invoice(id).await.unwrap()).minor(), 0);
    let paid = desk.file().number("SELECT amount FROM payment WHERE tender = 'card'");
    assert_eq!(paid, 3_490, "the payment counts");
    let again = desk.till.note_case(attempt, "More").await;
    assert!(matches!(again, Err(TillError::CaseNotOpen)), "{again:?}");
}

#[tokio::test]
async fn a_late_charge_counts_as_payment_and_can_be_refunded_by_an_attempt_of_its_own() {
    let (desk, id, attempt) = said_not_charged(1).await;
    desk.service.act(json!({ "act": "clear_faults" }));
    desk.reaches_in_time(attempt, &[State::Conflict]).await;
    let due = Desk::due(&desk.till.invoice(id).await.unwrap());
    closed(&desk, attempt, Settlement::Invoice).await;
    assert_eq!(account(&desk, "receivable:%"), 0);
    let payment = desk.till.invoice(id).await.unwrap().record.payments[0].id;
    let refund = desk.refund(id, payment, due).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.reaches(refund, &[State::Approved]).await;
    assert_eq!(account(&desk, "card_clearing:%"), 0);
    assert_eq!(desk.service.bank()["totals"]["EUR"]["net"], json!(0));
    desk.books_hold().await;
}

#[tokio::test]
async fn a_second_charge_is_booked_above_what_is_owed_and_refunded() {
    let (desk, id, attempt) = said_not_charged(1).await;
    let due = Desk::due(&desk.till.invoice(id).await.unwrap());
    desk.till.pay_cash(id, due, due, key()).await.unwrap();
    desk.service.act(json!({ "act": "clear_faults" }));
    desk.reaches_in_time(attempt, &[State::Conflict]).await;
    let money = desk.till.cases(false).await.unwrap().cases[0].suspended.unwrap();
    assert_eq!(money.booking(Settlement::Invoice).unwrap(), None, "nothing is owed");
    closed(&desk, attempt, Settlement::Refund).await;
    assert_eq!(account(&desk, "receivable:%"), -due.minor(), "it is paid twice, and shows");
    let payments = desk.till.invoice(id).await.unwrap().record.payments;
    let card = payments.iter().find(|payment| payment.attempt == Some(attempt)).unwrap().id;
    let refund = desk.refund(id, card, due).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.reaches(refund, &[State::Approved]).await;
    assert_eq!((account(&desk, "receivable:%"), account(&desk, "card_clearing:%")), (0, 0));
    // The books are opened anew with what they hold: no rule finds fault with it.
    let desk = desk.restart().await;
    desk.books_hold().await;
}

#[tokio::test]
async fn money_of_a_case_that_went_back_outside_or_nowhere_owes_the_invoice_as_before() {
    for (way, to) in [
        (Settlement::PaidBackOutside, "paid_outside"),
        (Settlement::Difference, "difference"),
    ] {
        let (desk, id, attempt) = took_another_sum(-90).await;
        closed(&desk, attempt, way).await;
        assert_eq!((account(&desk, to), account(&desk, "receivable:%")), (-3_400, 3_490));
        let due = Desk::due(&desk.till.invoice(id).await.unwrap());
        desk.till.pay_cash(id, due, due, key()).await.unwrap();
        desk.books_hold().await;
    }
}

#[tokio::test]
async fn what_was_given_back_at_the_terminal_by_hand_agrees_with_its_totals() {
    let (desk, _, attempt) = took_another_sum(10).await;
    closed(&desk, attempt, Settlement::PaidBackAtTerminal).await;
    assert_eq!(account(&desk, "card_clearing:%"), 0);
    let call = desk
        .till
        .administer(desk.terminal, TerminalAction::Reconciliation, key())
        .await
        .unwrap();
    desk.until("the comparison", || async {
        let calls = desk.till.terminal_calls(desk.terminal).await.unwrap();
        let view = calls.into_iter().find(|view| view.record.id == call.id).unwrap();
        view.comparison.filter(|_| view.running.is_none())
    })
    .await;
    let said = desk.file().number("SELECT refunds FROM reconciliation");
    let sum = desk.file().number("SELECT refunds_sum FROM reconciliation");
    assert_eq!(
        (said, sum),
        (1, 3_500),
        "the case's entry counts as the terminal's own refund"
    );
}

#[tokio::test]
async fn a_sum_that_the_card_s_own_currency_changed_stands_in_suspense_until_a_person_settles_it() {
    let desk = Desk::open(SIMULATOR).await;
    // In the card's own currency and over the sum that was asked: a plain approval.
    let plain = desk.invoice(1).await;
    let plain_id = plain.record.document.parts().id;
    let attempt = desk.pay(plain_id, Desk::due(&plain)).await.unwrap().header.id;
    desk.present("foreign_dcc").await;
    let paid = desk.reaches(attempt, &[State::Approved]).await;
    assert!(paid.approval.unwrap().dcc.is_some());
    // The same over another sum than was asked.
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "dcc_difference": 37 } }));
    let invoice = desk.invoice(2).await;
    let id = invoice.record.document.parts().id;
    let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("foreign_dcc").await;
    let seen = desk.reaches(attempt, &[State::Conflict]).await;
    assert_eq!((Desk::word(&seen), seen.review), (Word::NeedsAttention, Some(Review::Amount)));
    assert!(seen.approval.unwrap().dcc.is_some(), "rate and sum are kept for the slip");
    assert_eq!((account(&desk, "suspense"), account(&desk, "%")), (-(6_980 + 37), 0));
    assert_eq!(Desk::due(&desk.till.invoice(id).await.unwrap()).minor(), 6_980);
    closed(&desk, attempt, Settlement::Invoice).await;
    assert!(Desk::due(&desk.till.invoice(id).await.unwrap()).is_zero());
    assert_eq!(account(&desk, "difference"), -37);
}

#[tokio::test]
async fn a_payment_that_staff_vouched_for_wrongly_leaves_the_books_by_two_people_and_can_be_taken_again() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(1).await;
    let id = invoice.record.document.parts().id;
    desk.service
        .fault("transaction", "does_not_happen", json!({ "kind": "reset_before_reply" }));
    let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
    desk.reaches(attempt, &[State::Unknown]).await;
    let open = desk.till.found_not_taken(attempt, "Too soon", &practice_code()).await;
    assert!(matches!(open, Err(TillError::Found(FoundError::NotSettled))), "{open:?}");
    // Staff read another payment's slip.
    desk.say_charged(attempt, "007788", "007788", "10:46").await.unwrap();
    assert_eq!(account(&desk, "card_clearing:%"), 3_490, "which the bank knows nothing of");
    let alone = desk.till.found_not_taken(attempt, "No such slip", &"000000".into()).await;
    assert!(matches!(alone, Err(TillError::Supervisor(_))), "{alone:?}");
    let view = desk
        .till
        .found_not_taken(attempt, "The terminal’s journal has no such payment", &practice_code())
        .await
        .unwrap();
    let booked = view.case.unwrap().booked;
    assert_eq!(booked.len(), 1);
    let closing = Closing {
        way: None,
        take_out: Some(booked[0].payment),
    };
    let (before, sum) = rows(&desk);
    desk.till
        .close_case(attempt, "Neither has the bank", closing, &practice_code())
        .await
        .unwrap();
    let kept = desk.file().number(&format!(
        "SELECT coalesce(sum(seq * 31 + amount * 7), 0) FROM (SELECT seq, amount FROM ledger_entry ORDER BY seq LIMIT {before})"
    ));
    assert_eq!(kept, sum, "no entry was changed");
    assert_eq!(
        (account(&desk, "card_clearing:%"), account(&desk, "receivable:%")),
        (0, 3_490)
    );
    let again = desk.till.found_not_taken(attempt, "Once more", &practice_code()).await;
    assert!(matches!(again, Err(TillError::Found(FoundError::NothingBooked))), "{again:?}");
    // The invoice owes the sum, and it is taken in the usual way.
    let invoice = desk.till.invoice(id).await.unwrap();
    assert_eq!(invoice.record.balance.refunded().minor(), 0, "nothing was given back");
    let papers = desk.till.papers(id).await.unwrap().offers;
    let refunds = papers
        .iter()
        .filter(|offer| matches!(offer.paper, PaperRef::Refund(_)))
        .count();
    assert_eq!(refunds, 0, "so there is no paper of it");
    desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.present("visa_debit").await;
    desk.until("the payment", || async {
        (account(&desk, "receivable:%") == 0).then_some(())
    })
    .await;
    assert_eq!(
        desk.service.bank()["totals"]["EUR"]["net"],
        json!(account(&desk, "card_clearing:%"))
    );
    let desk = desk.restart().await;
    desk.books_hold().await;
}

#[tokio::test]
async fn a_charge_that_a_refusal_hid_is_brought_into_the_books_by_its_slip() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(1).await;
    let id = invoice.record.document.parts().id;
    let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("not_enough_funds").await;
    desk.reaches(attempt, &[State::Declined]).await;
    // The terminal's own journal has it, whatever it answered.
    let slip = |minor, reference| SlipTyped {
        reference,
        again: reference,
        time_on_slip: "10:46",
        sum: desk.euros(minor),
        kept: true,
    };
    let nothing = desk
        .till
        .found_charged(attempt, None, slip(0, "004127"), "Seen", &practice_code())
        .await;
    assert!(matches!(nothing, Err(TillError::AmountNotPositive)), "{nothing:?}");
    let unsaid = desk
        .till
        .found_charged(attempt, None, slip(3_490, "004127"), " ", &practice_code())
        .await;
    assert!(matches!(unsaid, Err(TillError::TextInvalid)), "{unsaid:?}");
    desk.till
        .found_charged(attempt, None, slip(3_490, "004127"), "In its journal", &practice_code())
        .await
        .unwrap();
    assert_eq!(account(&desk, "suspense"), -3_490);
    closed(&desk, attempt, Settlement::Invoice).await;
    assert_eq!(Desk::due(&desk.till.invoice(id).await.unwrap()).minor(), 0);
    let told = desk.till.attempt_history(attempt).await.unwrap().records;
    let words = told.iter().find_map(|record| match &record.what {
        Happened::Event { code, details, .. } if code == "found_charged" => Some(details.clone()),
        Happened::Event { .. } | Happened::Call { .. } => None,
    });
    let words = words.unwrap();
    for fact in [
        ("reference", "004127"),
        ("total_minor", "3490"),
        ("evidence", "In its journal"),
    ] {
        assert!(words.contains(&(fact.0.to_owned(), fact.1.to_owned())), "{words:?}");
    }
    let desk = desk.restart().await;
    desk.books_hold().await;
}
