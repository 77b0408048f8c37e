//! Refusals and races beyond the plain ones: each ends with the bank's books beside ours.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::domain::attempt::{ReasonCode, State, Word};
use application::domain::ids::{AttemptId, DocumentId};
use application::{CardRequest, TillError};
use klinikassa_tests::{Desk, key, practice_code};
use serde_json::{Value, json};
use std::time::Duration;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

/// An invoice with a payment of all of it begun.
async fn begun(desk: &Desk, times: i64) -> (DocumentId, AttemptId) {
    let invoice = desk.invoice(times).await;
    let id = invoice.record.document.parts().id;
    (id, desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id)
}

/// Declined with this reason and this word, and the sum is free to be paid again.
async fn refused(desk: &Desk, (id, attempt): (DocumentId, AttemptId), reason: ReasonCode, word: Word) {
    let record = desk.reaches(attempt, &[State::Declined]).await;
    assert_eq!((record.reason.clone().unwrap().code, Desk::word(&record)), (reason, word));
    let invoice = desk.till.invoice(id).await.unwrap();
    assert_eq!(
        invoice.record.balance.payable_now().unwrap(),
        Desk::due(&invoice),
        "{reason:?}"
    );
    desk.books_hold().await;
}

async fn press(desk: &Desk, keys: &[&str]) {
    for pressed in keys {
        desk.service.act(json!({ "act": "key", "key": pressed }));
    }
}

#[tokio::test]
async fn a_wrong_pin_fails_and_the_right_one_pays() {
    let desk = Desk::open(SIMULATOR).await;
    let wrong = begun(&desk, 1).await;
    desk.present("mastercard_pin").await;
    press(&desk, &["9", "9", "9", "9", "ok"]).await;
    refused(&desk, wrong, ReasonCode::WrongPin, Word::Failed).await;
    let (id, right) = begun(&desk, 2).await;
    desk.present("mastercard_pin").await;
    press(&desk, &["1", "2", "clear", "1", "2", "3", "4", "ok"]).await;
    assert_eq!(Desk::word(&desk.reaches(right, &[State::Approved]).await), Word::Paid);
    desk.agrees_with_the_bank(&[wrong.0, id]).await;
}

#[tokio::test]
async fn the_terminal_and_the_bank_refuse_each_in_its_own_words() {
    let desk = Desk::open(SIMULATOR).await;
    let faults = [
        (json!({ "kind": "terminal_rejects" }), ReasonCode::Rejected),
        (json!({ "kind": "bank_declines", "code": "55" }), ReasonCode::WrongPin),
        (json!({ "kind": "bank_declines", "code": "05" }), ReasonCode::BankDeclined),
    ];
    let mut invoices = Vec::new();
    for (times, (fault, reason)) in (3..).zip(faults) {
        desk.service.fault("transaction", "happens", fault);
        let payment = begun(&desk, times).await;
        invoices.push(payment.0);
        desk.present("visa_debit").await;
        refused(&desk, payment, reason, Word::Failed).await;
    }
    desk.service.act(json!({ "act": "set_next", "next": "in_menu" }));
    refused(&desk, begun(&desk, 6).await, ReasonCode::MenuOpen, Word::Failed).await;
    // The terminal's own words for a sum of nothing, which no till may ask for: somebody else's till does.
    let (status, body) = desk
        .service
        .other_till()
        .transaction(&json!({ "transactionType": "purchase", "amount": 0 }));
    assert_eq!(status, 400, "{body}");
    let reply = json!({ "kind": "reply", "status": status, "content_type": "application/json", "body": body });
    desk.service.fault("transaction", "does_not_happen", reply);
    refused(&desk, begun(&desk, 7).await, ReasonCode::AmountTooLow, Word::Failed).await;
    desk.agrees_with_the_bank(&invoices).await;
}

#[tokio::test]
async fn the_duplicate_guard_refuses_once_and_the_second_try_is_a_second_payment() {
    let desk = Desk::open(SIMULATOR).await;
    let (first, attempt) = begun(&desk, 8).await;
    desk.present("visa_debit").await;
    desk.reaches(attempt, &[State::Approved]).await;
    let twin = begun(&desk, 8).await;
    desk.present("visa_debit").await;
    refused(&desk, twin, ReasonCode::Duplicate, Word::Failed).await;
    let shown = desk.till.attempt(twin.1).await.unwrap();
    assert_eq!(shown.earlier.unwrap().header.id, attempt, "the first payment is shown");
    assert!(desk.till.attempt(attempt).await.unwrap().earlier.is_none());
    let due = Desk::due(&desk.till.invoice(twin.0).await.unwrap());
    let again = desk.pay(twin.0, due).await.unwrap().header.id;
    desk.present("visa_debit").await;
    assert_eq!(Desk::word(&desk.reaches(again, &[State::Approved]).await), Word::Paid);
    assert_eq!(desk.service.bank()["entries"].as_array().unwrap().len(), 2);
    desk.agrees_with_the_bank(&[first, twin.0]).await;
}

#[tokio::test]
async fn the_earlier_payment_is_the_one_with_this_card_and_this_sum_or_none() {
    let desk = Desk::open(SIMULATOR).await;
    let mut paid = Vec::new();
    // Same sum with another card in between, and the same card with another sum.
    for (times, card) in [(8, "visa_debit"), (8, "phone"), (9, "visa_debit")] {
        let payment = begun(&desk, times).await;
        desk.present(card).await;
        desk.reaches(payment.1, &[State::Approved]).await;
        paid.push(payment);
    }
    let twin = begun(&desk, 8).await;
    desk.present("visa_debit").await;
    refused(&desk, twin, ReasonCode::Duplicate, Word::Failed).await;
    let earlier = desk.till.attempt(twin.1).await.unwrap().earlier.unwrap();
    assert_eq!(earlier.header.id, paid[0].1);
    assert_eq!(earlier.header.document, paid[0].0);
    // What another till took at this terminal stands in no books of ours.
    let other = desk.service.other_till();
    let theirs = std::thread::spawn(move || {
        other.transaction(&json!({ "transactionType": "purchase", "amount": 34_900, "orderId": "somebody" }))
    });
    desk.present("visa_debit").await;
    assert_eq!(theirs.join().unwrap().0, 201);
    let stranger = begun(&desk, 10).await;
    desk.present("visa_debit").await;
    let record = desk.reaches(stranger.1, &[State::Declined]).await;
    assert_eq!(record.reason.unwrap().code, ReasonCode::Duplicate);
    assert!(desk.till.attempt(stranger.1).await.unwrap().earlier.is_none());
    desk.file().agrees_with(&without_strangers(&desk.service.bank()));
}

#[tokio::test]
async fn a_terminal_busy_for_another_till_never_began_ours_and_is_not_looked_at_while_busy() {
    let desk = Desk::open(SIMULATOR).await;
    let other = desk.service.other_till();
    let theirs = std::thread::spawn(move || {
        other.transaction(&json!({ "transactionType": "purchase", "amount": 1_234, "orderId": "somebody" }))
    });
    desk.terminal_asks().await;
    let payment = begun(&desk, 9).await;
    refused(&desk, payment, ReasonCode::TerminalBusy, Word::NotStarted).await;
    desk.pass(600).await;
    assert_eq!(desk.service.bank()["look_ups"], json!(0), "a look could end their payment");
    assert!(desk.service.asks_for_a_card(), "their payment goes on");
    desk.service.act(json!({ "act": "present_card", "card": "phone" }));
    assert_eq!(theirs.join().unwrap().0, 201);
    assert_eq!(desk.attempt(payment.1).await.state(), State::Declined);
    desk.file().agrees_with(&without_strangers(&desk.service.bank()));
}

/// The bank's books without what other tills did.
fn without_strangers(bank: &Value) -> Value {
    let mut bank = bank.clone();
    bank["entries"]
        .as_array_mut()
        .unwrap()
        .retain(|entry| entry["order_id"] != "somebody");
    bank
}

#[tokio::test]
async fn a_request_repeated_on_the_way_after_a_refusal_is_found_by_the_one_look() {
    let desk = Desk::open(SIMULATOR).await;
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "connected": false } }));
    let (id, attempt) = begun(&desk, 10).await;
    let closed = desk.reaches(attempt, &[State::Declined]).await;
    assert_eq!(Desk::word(&closed), Word::NotStarted);
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "connected": true } }));
    repeated(&desk, attempt).await;
    let found = desk.reaches_in_time(attempt, &[State::Conflict]).await;
    assert_eq!(Desk::word(&found), Word::NeedsAttention);
    assert_eq!(found.suspense_minor, found.header.amount.minor(), "the money is seen");
    let attention = desk.till.frame().await.unwrap().attention;
    assert_eq!((attention.len(), attention[0].id), (1, attempt));
    assert!(Desk::due(&desk.till.invoice(id).await.unwrap()).is_positive());
    desk.books_hold().await;
}

/// Something between the till and the terminal sends our request once more, and a client pays.
async fn repeated(desk: &Desk, attempt: AttemptId) {
    let header = desk.attempt(attempt).await.header;
    let body = json!({
        "transactionType": "purchase",
        "amount": header.amount.minor(),
        "orderId": header.order_id.to_string(),
    });
    let repeater = desk.service.other_till();
    let sent = std::thread::spawn(move || repeater.transaction(&body));
    desk.present("visa_debit").await;
    assert_eq!(sent.join().unwrap().0, 201);
}

#[tokio::test]
async fn a_request_repeated_after_a_refusal_is_found_by_the_next_run_of_the_program_too() {
    for busy in [false, true] {
        let desk = Desk::open(SIMULATOR).await;
        let theirs = busy.then(|| {
            let other = desk.service.other_till();
            std::thread::spawn(move || {
                other.transaction(&json!({ "transactionType": "purchase", "amount": 1_234, "orderId": "somebody" }))
            })
        });
        if busy {
            desk.terminal_asks().await;
        } else {
            desk.service
                .act(json!({ "act": "set_terminal", "change": { "connected": false } }));
        }
        let (id, attempt) = begun(&desk, 16).await;
        let closed = desk.reaches(attempt, &[State::Declined]).await;
        assert_eq!(Desk::word(&closed), Word::NotStarted, "busy: {busy}");
        if let Some(theirs) = theirs {
            desk.service.act(json!({ "act": "present_card", "card": "phone" }));
            assert_eq!(theirs.join().unwrap().0, 201);
        } else {
            desk.service
                .act(json!({ "act": "set_terminal", "change": { "connected": true } }));
        }
        repeated(&desk, attempt).await;
        // Time stands still since the refusal: the first run has not looked, and ends.
        assert_eq!(desk.service.bank()["look_ups"], json!(0));
        let desk = desk.restart().await;
        let found = desk.reaches_in_time(attempt, &[State::Conflict]).await;
        assert_eq!(Desk::word(&found), Word::NeedsAttention, "busy: {busy}");
        assert_eq!(found.suspense_minor, found.header.amount.minor(), "the money is seen");
        assert!(Desk::due(&desk.till.invoice(id).await.unwrap()).is_positive());
        assert!(desk.till.check_books().await.unwrap().is_empty());
        desk.file().agrees_with(&without_strangers(&desk.service.bank()));
    }
}

#[tokio::test]
async fn an_abort_before_the_first_byte_is_cancelled_and_nothing_was_sent() {
    let desk = Desk::open(SIMULATOR).await;
    desk.until("the first look at both terminals", || async {
        (desk.service.calls("terminal_state") >= 2).then_some(())
    })
    .await;
    // The session ends with time; the login that opens the next one takes its time.
    desk.clock.advance(Duration::from_secs(86_400));
    desk.service
        .fault("login", "happens", json!({ "kind": "delay_reply", "ms": 1_000 }));
    let (id, attempt) = begun(&desk, 11).await;
    desk.till.abort(attempt).await.unwrap();
    let ended = desk.reaches(attempt, &[State::NotSent]).await;
    assert_eq!(
        (Desk::word(&ended), ended.reason.unwrap().code),
        (Word::Cancelled, ReasonCode::StoppedFromTill)
    );
    let bank = desk.service.bank();
    assert_eq!((&bank["transaction_posts"], &bank["cancels"]), (&json!(0), &json!(0)));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn an_abort_in_the_first_second_goes_out_when_the_second_is_over() {
    let desk = Desk::open(SIMULATOR).await;
    let (id, attempt) = begun(&desk, 12).await;
    desk.terminal_asks().await;
    desk.till.abort(attempt).await.unwrap();
    desk.till.abort(attempt).await.unwrap();
    desk.pass(0).await;
    desk.clock.advance(Duration::from_millis(999));
    assert_eq!(desk.service.bank()["cancels"], json!(0));
    desk.clock.advance(Duration::from_millis(1));
    let ended = desk.reaches(attempt, &[State::Declined]).await;
    assert_eq!(Desk::word(&ended), Word::Cancelled);
    assert_eq!(desk.service.bank()["cancels"], json!(1), "two presses are one cancel");
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn an_abort_answered_without_an_outcome_stays_in_doubt_until_a_person_has_seen_to_it() {
    for (times, answer) in (13..).zip(["bare_string", "result99"]) {
        let desk = Desk::open(SIMULATOR).await;
        desk.service.act(json!({ "act": "set_cancel_answer", "answer": answer }));
        let (id, attempt) = begun(&desk, times).await;
        desk.terminal_asks().await;
        desk.till.abort(attempt).await.unwrap();
        desk.clock.advance(Duration::from_secs(1));
        desk.reaches(attempt, &[State::Unknown]).await;
        desk.until("quiet and looks", || async {
            desk.pass(5).await;
            desk.till.quiet(&desk.attempt(attempt).await).blocks.is_empty().then_some(())
        })
        .await;
        assert_eq!(
            desk.attempt(attempt).await.state(),
            State::Unknown,
            "{answer}: a look never proves not charged"
        );
        desk.till
            .say_not_charged(attempt, true, true, &practice_code())
            .await
            .unwrap();
        assert_eq!(Desk::word(&desk.attempt(attempt).await), Word::NotChargedByHand, "{answer}");
        desk.agrees_with_the_bank(&[id]).await;
    }
}

#[tokio::test]
async fn of_two_presses_at_once_on_one_terminal_one_wins() {
    let desk = Desk::open(SIMULATOR).await;
    let (one, two) = (desk.invoice(15).await, desk.invoice(16).await);
    let (one_id, two_id) = (one.record.document.parts().id, two.record.document.parts().id);
    let (first, second) = tokio::join!(desk.pay(one_id, Desk::due(&one)), desk.pay(two_id, Desk::due(&two)));
    let (won, lost) = match (first, second) {
        (Ok(won), Err(lost)) | (Err(lost), Ok(won)) => (won, lost),
        other => panic!("{other:?}"),
    };
    assert!(matches!(lost, TillError::TerminalHeld | TillError::TerminalInUse), "{lost:?}");
    desk.present("visa_debit").await;
    desk.reaches(won.header.id, &[State::Approved]).await;
    assert_eq!(desk.service.bank()["transaction_posts"], json!(1));
    desk.agrees_with_the_bank(&[one_id, two_id]).await;
}

#[tokio::test]
async fn one_press_that_arrives_twice_at_once_is_one_payment() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(17).await;
    let id = invoice.record.document.parts().id;
    let request = CardRequest {
        document: id,
        original: None,
        amount: Desk::due(&invoice),
        terminal: desk.terminal,
        key: key(),
    };
    let (first, second) = tokio::join!(desk.till.process_card(request), desk.till.process_card(request));
    let (first, second) = (first.unwrap(), second.unwrap());
    assert_eq!(first.header.id, second.header.id);
    desk.present("visa_debit").await;
    desk.reaches(first.header.id, &[State::Approved]).await;
    assert_eq!(desk.service.bank()["transaction_posts"], json!(1));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn two_terminals_take_two_payments_at_once() {
    let desk = Desk::open(SIMULATOR).await;
    let (id, here) = begun(&desk, 18).await;
    let invoice = desk.invoice(19).await;
    let other = invoice.record.document.parts().id;
    let there = desk
        .till
        .process_card(CardRequest {
            document: other,
            original: None,
            amount: Desk::due(&invoice),
            terminal: desk.other_terminal,
            key: key(),
        })
        .await
        .unwrap()
        .header
        .id;
    desk.until("both terminals to ask", || async {
        let state = desk.service.state();
        (state["terminals"][0]["accepts_card"] == true && state["terminals"][1]["accepts_card"] == true).then_some(())
    })
    .await;
    for terminal in ["70114284", "70114283"] {
        desk.service
            .act(json!({ "act": "present_card", "card": "visa_debit", "terminal": terminal }));
    }
    desk.reaches(here, &[State::Approved]).await;
    desk.reaches(there, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[id, other]).await;
}
