//! The gate before a look: a look may end somebody's payment, so a terminal is looked at when it says that it is idle. One whose state
//! can't be read is looked at all the same once it could not be read for two minutes, and not a moment earlier.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::domain::attempt::{NotChargedBlock, ReasonCode, State};
use application::domain::ids::{AttemptId, DocumentId};
use application::domain::terminal::TerminalAction;
use application::{CardRequest, TillError};
use klinikassa_tests::{Desk, key, practice_code};
use serde_json::{Value, json};

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

fn looks(desk: &Desk) -> u64 {
    desk.service.bank()["look_ups"].as_u64().unwrap()
}

fn in_menu(desk: &Desk, open: bool) {
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "in_menu": open } }));
}

/// From now on nobody learns the terminals' states.
fn state_unreadable(desk: &Desk) {
    desk.service.act(json!({ "act": "set_fault",
        "fault": { "call": "terminal_state", "times": 100_000, "effect": "happens", "fault": { "kind": "bad_gateway" } } }));
}

/// Lets time pass second by second.
async fn seconds(desk: &Desk, how_many: u64) {
    for _ in 0..how_many {
        desk.pass(1).await;
    }
}

#[tokio::test]
async fn a_state_that_cant_be_read_is_given_two_minutes_from_when_it_could_not_be() {
    let desk = Desk::open(SIMULATOR).await;
    let (id, attempt) = desk.charged_and_lost(70).await;
    in_menu(&desk, true);
    // The doubt is older than two minutes when the state stops being told: somebody may be paying right now.
    seconds(&desk, 150).await;
    assert_eq!(looks(&desk), 0);
    state_unreadable(&desk);
    let asked = desk.till.look_again(attempt, false).await.unwrap();
    assert_eq!(asked.state(), State::Unknown);
    seconds(&desk, 100).await;
    assert_eq!(looks(&desk), 0, "not readable for less than two minutes");
    desk.reaches_in_time(attempt, &[State::Approved]).await;
    assert_eq!(looks(&desk), 1);
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_state_that_was_read_in_between_begins_the_two_minutes_anew() {
    let desk = Desk::open(SIMULATOR).await;
    let (id, attempt) = desk.charged_and_lost(71).await;
    in_menu(&desk, true);
    state_unreadable(&desk);
    seconds(&desk, 100).await;
    desk.service.act(json!({ "act": "clear_faults" }));
    let gated = desk.till.look_again(attempt, false).await;
    assert!(matches!(gated, Err(TillError::LookGated)), "{gated:?}");
    state_unreadable(&desk);
    assert_eq!(desk.till.look_again(attempt, false).await.unwrap().state(), State::Unknown);
    seconds(&desk, 100).await;
    assert_eq!(looks(&desk), 0);
    desk.reaches_in_time(attempt, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[id]).await;
}

/// A payment that never began, because the terminal was not connected.
async fn not_connected(desk: &Desk, times: i64) -> (DocumentId, AttemptId) {
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "connected": false } }));
    let invoice = desk.invoice(times).await;
    let id = invoice.record.document.parts().id;
    let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
    let closed = desk.reaches(attempt, &[State::Declined]).await;
    assert_eq!(closed.reason.unwrap().code, ReasonCode::NotConnected);
    (id, attempt)
}

#[tokio::test]
async fn a_watch_gives_an_unreadable_state_its_two_minutes_too_however_long_the_program_runs() {
    let desk = Desk::open(SIMULATOR).await;
    seconds(&desk, 5).await;
    desk.pass(600).await;
    let (id, _) = not_connected(&desk, 72).await;
    state_unreadable(&desk);
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "connected": true } }));
    seconds(&desk, 100).await;
    assert_eq!(looks(&desk), 0, "somebody may be paying there");
    desk.until("the one look", || async {
        desk.pass(1).await;
        (looks(&desk) == 1).then_some(())
    })
    .await;
    desk.agrees_with_the_bank(&[id]).await;
}

/// From now on looks take this fault.
fn looks_suffer(desk: &Desk, fault: Value) {
    desk.service.act(json!({ "act": "set_fault",
        "fault": { "call": "look_up", "times": 100, "effect": "happens", "fault": fault } }));
}

/// A watch's look is under way, and does not come back soon.
async fn being_watched(desk: &Desk, times: i64, fault: Value) -> DocumentId {
    let (id, _) = not_connected(desk, times).await;
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "connected": true } }));
    looks_suffer(desk, fault);
    // The watch begins a moment after the books show why: what passed before it began does not count for it.
    desk.until("the look to be under way", || async {
        if looks(desk) == 1 {
            return Some(());
        }
        desk.pass(1).await;
        None
    })
    .await;
    id
}

#[tokio::test]
async fn a_payment_begins_when_the_look_on_its_terminal_is_over() {
    let desk = Desk::open(SIMULATOR).await;
    let watched = being_watched(&desk, 74, json!({ "kind": "delay_reply", "ms": 600 })).await;
    let invoice = desk.invoice(75).await;
    let id = invoice.record.document.parts().id;
    assert_eq!(desk.looks_under_way(), 1);
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    assert_eq!(desk.looks_under_way(), 0, "a look could have ended the payment");
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[watched, id]).await;
}

/// What a press comes to as the seconds pass.
async fn pressed_in_time<T: Send + 'static>(desk: &Desk, press: impl Future<Output = T> + Send + 'static) -> T {
    let pressed = tokio::spawn(press);
    desk.until("an answer", || async {
        desk.pass(1).await;
        pressed.is_finished().then_some(())
    })
    .await;
    pressed.await.unwrap()
}

#[tokio::test]
async fn no_press_waits_long_for_a_look_that_hangs_and_none_sends_anything_beside_it() {
    let desk = Desk::open(SIMULATOR).await;
    being_watched(&desk, 76, json!({ "kind": "hang" })).await;
    let invoice = desk.invoice(77).await;
    let request = CardRequest {
        document: invoice.record.document.parts().id,
        original: None,
        amount: Desk::due(&invoice),
        terminal: desk.terminal,
        key: key(),
    };
    let posts = desk.service.bank()["transaction_posts"].clone();
    let till = desk.till.clone();
    let refused = pressed_in_time(&desk, async move { till.process_card(request).await }).await;
    assert!(matches!(refused, Err(TillError::TerminalWorking)), "{refused:?}");
    assert_eq!(desk.service.bank()["transaction_posts"], posts, "nothing was sent");
    let (till, terminal) = (desk.till.clone(), desk.terminal);
    let reconciling = async move { till.administer(terminal, TerminalAction::Reconciliation, key()).await };
    let reconciling = pressed_in_time(&desk, reconciling).await;
    assert_eq!(desk.looks_under_way(), 1, "the look still hangs");
    assert!(matches!(reconciling, Err(TillError::TerminalWorking)), "{reconciling:?}");
}

#[tokio::test]
async fn nobody_looks_while_the_terminal_reconciles() {
    let desk = Desk::open(SIMULATOR).await;
    let (id, attempt) = desk.charged_and_lost(78).await;
    desk.service
        .fault("reconciliation", "happens", json!({ "kind": "delay_reply", "ms": 800 }));
    desk.till
        .administer(desk.terminal, TerminalAction::Reconciliation, key())
        .await
        .unwrap();
    for vouched in [false, true] {
        let gated = desk.till.look_again(attempt, vouched).await;
        assert!(matches!(gated, Err(TillError::LookGated)), "{gated:?}");
    }
    assert_eq!(looks(&desk), 0);
    desk.until("the reconciliation", || async {
        let calls = desk.till.terminal_calls(desk.terminal).await.unwrap();
        calls[0].running.is_none().then_some(())
    })
    .await;
    desk.reaches_in_time(attempt, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_busy_terminal_that_was_never_asked_is_no_evidence_for_not_charged() {
    let desk = Desk::open(SIMULATOR).await;
    let (id, attempt) = desk.charged_and_lost(73).await;
    in_menu(&desk, true);
    // Second by second: ten at once are the whole patience of a question that is under way.
    desk.until("quiet, and many looks that asked nothing", || async {
        desk.pass(1).await;
        let doubt = desk.attempt(attempt).await;
        (doubt.looks_gated >= 6 && desk.till.quiet(&doubt).left.is_zero()).then_some(())
    })
    .await;
    let doubt = desk.attempt(attempt).await;
    assert_eq!((doubt.looks_made, doubt.looks_reached, looks(&desk)), (0, 0, 0));
    assert_eq!(desk.till.quiet(&doubt).blocks, [NotChargedBlock::TooFewLooks]);
    let said = desk.till.say_not_charged(attempt, true, true, &practice_code()).await;
    assert!(matches!(said, Err(TillError::TooEarly)), "{said:?}");
    in_menu(&desk, false);
    desk.reaches_in_time(attempt, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[id]).await;
}

/// A payment whose connection breaks while the terminal asks for the card, and a program that is started anew: the terminal goes on asking.
async fn left_at_the_terminal(desk: Desk) -> (Desk, DocumentId, AttemptId) {
    let invoice = desk.invoice(1).await;
    let document = invoice.record.document.parts().id;
    desk.service
        .fault("transaction", "still_running", json!({ "kind": "reset_before_reply" }));
    let attempt = desk.pay(document, Desk::due(&invoice)).await.unwrap().header.id;
    desk.terminal_asks().await;
    desk.reaches(attempt, &[State::Unknown]).await;
    let desk = desk.restart().await;
    assert!(desk.service.asks_for_a_card(), "it does not know that nobody listens");
    desk.until("a look at the gate", || async {
        desk.pass(1).await;
        let view = desk.till.attempt(attempt).await.unwrap();
        view.can_ask_to_stop.then_some(())
    })
    .await;
    desk.looks_are_over().await;
    (desk, document, attempt)
}

#[tokio::test]
async fn what_a_restart_left_at_the_terminal_is_asked_to_stop_once_and_stays_in_doubt() {
    let (desk, document, attempt) = left_at_the_terminal(Desk::open(SIMULATOR).await).await;
    assert_eq!(desk.service.calls("cancel"), 0);
    let asked = desk.till.ask_to_stop(attempt).await.unwrap();
    assert_eq!((asked.state(), asked.snapshot.abort_asked), (State::Unknown, true));
    assert!(!desk.service.asks_for_a_card(), "it stopped");
    let again = desk.till.ask_to_stop(attempt).await;
    assert!(matches!(again, Err(TillError::NothingToAbort)), "{again:?}");
    assert!(!desk.till.attempt(attempt).await.unwrap().can_ask_to_stop);
    seconds(&desk, 120).await;
    let later = desk.attempt(attempt).await;
    assert_eq!(later.state(), State::Unknown, "a wish is no outcome");
    assert_eq!(later.events.iter().filter(|event| event.code == "abort_asked").count(), 1);
    assert_eq!((desk.service.calls("cancel"), desk.service.calls("void_last")), (1, 0));
    desk.agrees_with_the_bank(&[document]).await;
}

#[tokio::test]
async fn a_terminal_that_is_done_by_then_is_asked_nothing_and_looked_at() {
    let (desk, document, attempt) = left_at_the_terminal(Desk::open(SIMULATOR).await).await;
    desk.present("visa_debit").await;
    desk.until("the terminal to be done", || async {
        let charged = desk.service.bank()["entries"].as_array().unwrap().len() == 1;
        charged.then_some(())
    })
    .await;
    let looked = desk.till.ask_to_stop(attempt).await.unwrap();
    assert_eq!(looked.state(), State::Approved, "the charge was there already");
    assert_eq!((desk.service.calls("cancel"), desk.service.calls("void_last")), (0, 0));
    assert!(!looked.snapshot.abort_asked);
    desk.agrees_with_the_bank(&[document]).await;
}
