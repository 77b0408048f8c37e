//! Books that refuse to be written at the worst moments: what can't be stored is not sent, and what was approved is not lost.
//!
//! A stranger's trigger in the file refuses one step; the till knows nothing of it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::TillError;
use application::domain::attempt::{ReasonCode, Review, State, Word};
use klinikassa_tests::Desk;
use serde_json::json;
use std::time::Duration;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

/// Refuses an operation on a table, under a name of its own.
fn allow(desk: &Desk, name: &str) {
    desk.file().change(&format!("DROP TRIGGER {name}"));
}

#[tokio::test]
async fn an_intent_that_cant_be_stored_is_no_payment() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(1).await;
    let id = invoice.record.document.parts().id;
    desk.file().refuse("no_intent", "INSERT ON attempt");
    let refused = desk.pay(id, Desk::due(&invoice)).await.unwrap_err();
    assert!(matches!(refused, TillError::Store(_)), "{refused:?}");
    allow(&desk, "no_intent");
    assert_eq!(desk.service.bank()["transaction_posts"], json!(0));
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn what_cant_be_written_down_as_sending_is_not_sent() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(2).await;
    let id = invoice.record.document.parts().id;
    desk.file()
        .refuse("no_sending", "UPDATE ON attempt_state WHEN NEW.state = 'sending'");
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    let closed = desk.reaches(begun.header.id, &[State::NotSent]).await;
    assert_eq!(
        (Desk::word(&closed), closed.reason.unwrap().code),
        (Word::NotSent, ReasonCode::StoreFailed)
    );
    allow(&desk, "no_sending");
    assert_eq!(desk.service.bank()["transaction_posts"], json!(0));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn an_approval_the_books_refuse_is_seen_and_stands_in_suspense() {
    let tables = ["payment", "approval", "slip", "ledger_posting", "journal", "attempt_event"];
    for (times, table) in (3..).zip(tables) {
        let desk = Desk::open(SIMULATOR).await;
        let invoice = desk.invoice(times).await;
        let id = invoice.record.document.parts().id;
        let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
        desk.terminal_asks().await;
        // The fact "request written" is stored beside the payment's own way; the refusal must not meet it.
        desk.until("the request to be noted", || async {
            let events = desk.attempt(begun.header.id).await.events;
            events.iter().any(|event| event.code == "request_written").then_some(())
        })
        .await;
        desk.file().refuse("no_booking", &format!("INSERT ON {table}"));
        desk.present("visa_debit").await;
        let seen = desk.reaches(begun.header.id, &[State::Conflict]).await;
        assert_eq!(Desk::word(&seen), Word::NeedsAttention, "{table}");
        assert_eq!(seen.review, Some(Review::BooksRefused), "{table}");
        assert_eq!(seen.suspense_minor, Desk::due(&invoice).minor(), "{table}");
        assert_eq!(desk.till.frame().await.unwrap().attention.len(), 1, "{table}");
        allow(&desk, "no_booking");
        let desk = desk.restart().await;
        assert_eq!(desk.attempt(begun.header.id).await.state(), State::Conflict, "{table}");
        assert_eq!(desk.till.frame().await.unwrap().attention.len(), 1, "{table}");
        desk.agrees_with_the_bank(&[id]).await;
    }
}

#[tokio::test]
async fn an_approval_nothing_will_take_is_offered_again_until_something_does() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(9).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.terminal_asks().await;
    desk.file().refuse("no_booking", "INSERT ON payment");
    desk.file().refuse("no_suspense", "INSERT ON suspense");
    desk.present("visa_debit").await;
    desk.until("the bank to charge", || async {
        (desk.service.bank()["entries"].as_array().unwrap().len() == 1).then_some(())
    })
    .await;
    desk.pass(10).await;
    assert!(
        desk.attempt(begun.header.id).await.state().is_open(),
        "nothing is forgotten, nothing is closed"
    );
    allow(&desk, "no_suspense");
    allow(&desk, "no_booking");
    let kept = desk.reaches_in_time(begun.header.id, &[State::Conflict]).await;
    assert_eq!(kept.suspense_minor, Desk::due(&invoice).minor());
    assert_eq!(desk.till.frame().await.unwrap().attention.len(), 1);
    assert_eq!(desk.service.bank()["transaction_posts"], json!(1));
    let desk = desk.restart().await;
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_refusal_that_cant_be_stored_ends_in_doubt_and_books_nothing() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(10).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.terminal_asks().await;
    desk.file()
        .refuse("no_decline", "UPDATE ON attempt_state WHEN NEW.state = 'declined'");
    desk.service.act(json!({ "act": "key", "key": "cancel" }));
    let doubt = desk.reaches_in_time(begun.header.id, &[State::Unknown]).await;
    assert_eq!(doubt.reason.unwrap().code, ReasonCode::StoreFailed);
    desk.clock.advance(Duration::from_secs(60));
    allow(&desk, "no_decline");
    assert!(
        desk.till
            .invoice(id)
            .await
            .unwrap()
            .record
            .balance
            .payable_now()
            .unwrap()
            .is_zero()
    );
    desk.agrees_with_the_bank(&[id]).await;
}
