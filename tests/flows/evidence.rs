//! What proves a charge and what does not: late, foreign and nameless results, sessions that end, and hands that erred.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::TillError;
use application::domain::attempt::{ReasonCode, State, Word};
use application::domain::ids::AttemptId;
use klinikassa_tests::{Desk, practice_code};
use serde_json::{Value, json};
use std::time::Duration;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

fn looks_fault(desk: &Desk, fault: Value) {
    desk.service.act(json!({ "act": "set_fault",
        "fault": { "call": "look_up", "times": 1_000, "effect": "happens", "fault": fault } }));
}

/// Lets time pass until so many looks have reached the terminal and the next one is only due.
async fn looked(desk: &Desk, attempt: AttemptId, times: u32) {
    desk.until("looks", || async {
        let view = desk.till.attempt(attempt).await.unwrap();
        if view.record.looks_reached >= times && view.next_look_in.is_some_and(|left| !left.is_zero()) {
            return Some(());
        }
        desk.pass(1).await;
        None
    })
    .await;
}

#[tokio::test]
async fn a_result_that_shows_late_is_waited_for() {
    let desk = Desk::open(SIMULATOR).await;
    let earlier = desk.invoice(1).await;
    let earlier_id = earlier.record.document.parts().id;
    let paid = desk.pay(earlier_id, Desk::due(&earlier)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(paid.header.id, &[State::Approved]).await;
    // The terminal shows the payment before ours for a while, and that one is approved.
    let (id, attempt) = desk.charged_and_lost(2).await;
    looks_fault(&desk, json!({ "kind": "stale_look_up" }));
    looked(&desk, attempt, 4).await;
    let doubt = desk.attempt(attempt).await;
    assert_eq!(doubt.state(), State::Unknown);
    assert_eq!(doubt.last_look.unwrap().outcome, "other_payment");
    desk.service.act(json!({ "act": "clear_faults" }));
    let found = desk.reaches_in_time(attempt, &[State::Approved]).await;
    assert_eq!(Desk::word(&found), Word::Paid);
    desk.agrees_with_the_bank(&[earlier_id, id]).await;
}

#[tokio::test]
async fn somebody_elses_approval_on_the_look_up_proves_nothing() {
    let desk = Desk::open(SIMULATOR).await;
    let (id, attempt) = desk.charged_and_lost(3).await;
    looks_fault(&desk, json!({ "kind": "foreign_look_up" }));
    looked(&desk, attempt, 3).await;
    assert_eq!(desk.attempt(attempt).await.state(), State::Unknown);
    desk.service.act(json!({ "act": "clear_faults" }));
    desk.reaches_in_time(attempt, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_result_without_our_order_id_is_a_candidate_for_a_persons_eyes_only() {
    let desk = Desk::open(SIMULATOR).await;
    let (id, attempt) = desk.charged_and_lost(4).await;
    let order = desk.attempt(attempt).await.header.order_id.to_string();
    let (status, body) = desk.service.other_till().last_result();
    let nameless = body.replace(&format!("\"{order}\""), "null");
    assert_ne!(nameless, body, "the service mirrors our order id on an approval");
    looks_fault(
        &desk,
        json!({ "kind": "reply", "status": status, "content_type": "application/json", "body": nameless }),
    );
    looked(&desk, attempt, 3).await;
    let doubt = desk.attempt(attempt).await;
    assert_eq!(doubt.state(), State::Unknown, "everything fits but nobody signed it");
    let look = doubt.last_look.unwrap();
    assert_eq!(look.outcome, "candidate");
    assert_eq!(
        look.facts.amount_minor,
        Some(doubt.header.amount.minor()),
        "staff see the sum"
    );
    assert!(!look.facts.reference.is_empty(), "and the reference to compare with the slip");
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_reference_settles_one_doubt_and_no_second() {
    let desk = Desk::open(SIMULATOR).await;
    let (one, first) = desk.charged_and_lost(5).await;
    let reference = desk.service.bank()["entries"][0]["stan_auth"].as_str().unwrap().to_owned();
    desk.say_charged(first, &reference, &reference, "10:46").await.unwrap();
    let (two, second) = desk.charged_and_lost(6).await;
    let stan = &reference[..6];
    for used in [reference.as_str(), stan] {
        let error = desk.say_charged(second, used, used, "10:46").await.unwrap_err();
        assert!(matches!(error, TillError::ReferenceUsed), "{used}: {error:?}");
    }
    assert_eq!(desk.attempt(second).await.state(), State::Unknown);
    desk.reaches_in_time(second, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[one, two]).await;
}

#[tokio::test]
async fn a_charge_that_shows_after_not_charged_was_said_needs_attention() {
    let desk = Desk::open(SIMULATOR).await;
    let (id, attempt) = desk.charged_and_lost(7).await;
    looks_fault(&desk, json!({ "kind": "stale_look_up" }));
    desk.until("quiet and looks", || async {
        desk.pass(2).await;
        desk.till.quiet(&desk.attempt(attempt).await).blocks.is_empty().then_some(())
    })
    .await;
    looked(&desk, attempt, 3).await;
    // One more look is on its way when staff say it, and it finds the charge after all.
    desk.service.act(json!({ "act": "clear_faults" }));
    let before = desk.service.bank()["look_ups"].as_u64().unwrap();
    looks_fault(&desk, json!({ "kind": "delay_reply", "ms": 1_000 }));
    let till = desk.till.clone();
    let look = tokio::spawn(async move { till.look_again(attempt, false).await });
    desk.until("the look to be under way", || async {
        (desk.service.bank()["look_ups"].as_u64().unwrap() > before).then_some(())
    })
    .await;
    desk.till
        .say_not_charged(attempt, true, true, &practice_code())
        .await
        .unwrap();
    look.await.unwrap().unwrap();
    let seen = desk.attempt(attempt).await;
    assert_eq!((seen.state(), Desk::word(&seen)), (State::Conflict, Word::NeedsAttention));
    assert_eq!(seen.suspense_minor, seen.header.amount.minor());
    assert_eq!(desk.till.frame().await.unwrap().attention.len(), 1);
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_session_that_ends_while_the_card_is_in_changes_nothing() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(8).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.terminal_asks().await;
    desk.service.act(json!({ "act": "expire_tokens" }));
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Approved]).await;
    assert_eq!(desk.service.bank()["transaction_posts"], json!(1));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_session_that_ends_before_the_look_is_opened_anew() {
    let desk = Desk::open(SIMULATOR).await;
    let (id, attempt) = desk.charged_and_lost(9).await;
    desk.service.act(json!({ "act": "expire_tokens" }));
    let found = desk.reaches_in_time(attempt, &[State::Approved]).await;
    assert_eq!(Desk::word(&found), Word::Paid);
    assert_eq!(desk.service.bank()["transaction_posts"], json!(1));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_session_that_ended_before_the_terminal_was_chosen_costs_nobody_anything() {
    let desk = Desk::open(SIMULATOR).await;
    desk.until("the first look at both terminals", || async {
        (desk.service.calls("terminal_state") >= 2).then_some(())
    })
    .await;
    desk.service.act(json!({ "act": "expire_tokens" }));
    let invoice = desk.invoice(10).await;
    let id = invoice.record.document.parts().id;
    desk.till.choose_terminal(desk.terminal).await.unwrap();
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_refusal_after_the_deadline_ends_the_doubt() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(11).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.terminal_asks().await;
    desk.clock.advance(Duration::from_secs(180));
    desk.reaches(begun.header.id, &[State::Unknown]).await;
    desk.service.act(json!({ "act": "key", "key": "cancel" }));
    let failed = desk.reaches(begun.header.id, &[State::Declined]).await;
    assert_eq!(
        (Desk::word(&failed), failed.reason.unwrap().code),
        (Word::Failed, ReasonCode::ClientCancelled)
    );
    assert!(desk.till.frame().await.unwrap().attention.is_empty());
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_connection_given_up_at_its_hard_limit_leaves_the_payment_alone_until_it_is_over() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(12).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    let attempt = begun.header.id;
    desk.terminal_asks().await;
    desk.clock.advance(Duration::from_secs(600));
    desk.until("the looks to be scheduled", || async {
        desk.till.attempt(attempt).await.unwrap().next_look_in
    })
    .await;
    desk.pass(60).await;
    assert_eq!(desk.service.bank()["look_ups"], json!(0), "the terminal says that it is busy");
    assert!(desk.service.asks_for_a_card(), "the client may still pay");
    desk.present("visa_debit").await;
    let paid = desk.reaches_in_time(attempt, &[State::Approved]).await;
    assert_eq!(Desk::word(&paid), Word::Paid);
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_refund_whose_answer_is_lost_is_found_too() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(13).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.present("visa_debit").await;
    let paid = desk.reaches(begun.header.id, &[State::Approved]).await;
    desk.service.fault("transaction", "happens", json!({ "kind": "bad_gateway" }));
    let back = desk.refund(id, paid.header.payment, Desk::due(&invoice)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(back.header.id, &[State::Unknown]).await;
    let again = desk.refund(id, paid.header.payment, desk.euros(1)).await.unwrap_err();
    assert!(
        matches!(
            again,
            TillError::InvoiceHeld | TillError::TerminalHeld | TillError::AmountAboveRefundable { .. }
        ),
        "{again:?}"
    );
    let found = desk.reaches_in_time(back.header.id, &[State::Approved]).await;
    assert_eq!(Desk::word(&found), Word::Refunded);
    assert_eq!(desk.service.bank()["totals"]["EUR"]["net"], json!(0));
    desk.agrees_with_the_bank(&[id]).await;
}
