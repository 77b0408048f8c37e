//! Closing the till: never while an answer would be lost, never for longer than that, and in words.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]
#![allow(clippy::disallowed_methods, reason = "real time bounds every wait")]

use application::domain::attempt::{State, Word};
use application::{CardRequest, Close, First, Till, TillError};
use klinikassa_tests::{Desk, ManualClock, Service, key, places, sold};
use serde_json::json;
use std::sync::Arc;
use std::time::Duration;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

/// A stranger's trigger refuses this from now on.
#[tokio::test]
async fn an_approval_that_cant_be_stored_yet_keeps_the_till_open_until_it_is() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(60).await;
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
    for _ in 0..60 {
        desk.pass(2).await;
        assert!(
            desk.till.holds_the_program(),
            "the only record of the charge is in this process"
        );
        assert!(desk.till.is_paying(), "and other books must not take the place of these");
    }
    desk.file().change("DROP TRIGGER no_suspense; DROP TRIGGER no_booking");
    let kept = desk.reaches_in_time(begun.header.id, &[State::Conflict]).await;
    assert_eq!(kept.suspense_minor, Desk::due(&invoice).minor());
    desk.until("the till to be free", || async {
        (!desk.till.holds_the_program()).then_some(())
    })
    .await;
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_look_that_found_the_charge_keeps_the_till_open_until_the_books_have_it() {
    let desk = Desk::open(SIMULATOR).await;
    let (id, attempt) = desk.charged_and_lost(61).await;
    assert!(!desk.till.holds_the_program(), "in doubt, and found again by the next start");
    desk.file().refuse("no_booking", "INSERT ON payment");
    desk.file().refuse("no_suspense", "INSERT ON suspense");
    desk.until("the look's approval to be at hand", || async {
        desk.pass(1).await;
        desk.till.holds_the_program().then_some(())
    })
    .await;
    desk.file().change("DROP TRIGGER no_suspense; DROP TRIGGER no_booking");
    desk.reaches_in_time(attempt, &[State::Conflict]).await;
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn what_is_in_doubt_holds_nobody_though_its_connection_is_open() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(62).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.terminal_asks().await;
    assert!(desk.till.holds_the_program(), "being sent");
    desk.clock.advance(Duration::from_secs(180));
    desk.reaches(begun.header.id, &[State::Unknown]).await;
    assert!(
        !desk.till.holds_the_program(),
        "the books show it, and the next start looks for it"
    );
    assert!(desk.till.is_paying(), "the computer is kept awake: the answer is still heard");
    desk.present("visa_debit").await;
    let paid = desk.reaches(begun.header.id, &[State::Approved]).await;
    assert_eq!(Desk::word(&paid), Word::Paid);
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_payment_that_slept_into_doubt_holds_nobody() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(63).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.terminal_asks().await;
    desk.clock.sleep_through(Duration::from_secs(3_600));
    desk.pass(2).await;
    desk.reaches(begun.header.id, &[State::Unknown]).await;
    assert!(!desk.till.holds_the_program());
}

async fn request(till: &Till, times: i64) -> CardRequest {
    let invoice = sold(till, times).await;
    CardRequest {
        document: invoice.record.document.parts().id,
        original: None,
        amount: Desk::due(&invoice),
        terminal: till.terminal_options(None).await.unwrap()[0].record.terminal.id,
        key: key(),
    }
}

#[tokio::test]
async fn a_window_that_cant_be_closed_says_so_and_one_that_closes_begins_no_payment() {
    let service = Service::start(SIMULATOR);
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(ManualClock::default());
    let shared: Arc<dyn application::Clock> = Arc::<ManualClock>::clone(&clock);
    let shelf = places::shelf_at(folder.path(), service.url(), First::Practice, shared)
        .await
        .unwrap();
    let till = shelf.current().unwrap();
    let staff = till.frame().await.unwrap().staff;
    till.sign_in(staff[0].id).await.unwrap();
    let attempt = till.process_card(request(&till, 1).await).await.unwrap().header.id;
    let patient = |what: &'static str| {
        let deadline = std::time::Instant::now() + Duration::from_secs(20);
        move || assert!(std::time::Instant::now() < deadline, "waited in vain for {what}")
    };
    let wait = patient("the terminal to ask");
    while !service.asks_for_a_card() {
        wait();
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(shelf.close_refused(), None);
    for times in 1..=2 {
        assert_eq!(shelf.ask_to_close(), Close::Refused);
        assert_eq!(shelf.close_refused(), Some(times), "each try shows the words again");
        assert!(!shelf.is_ending(), "the till goes on");
    }
    service.act(json!({ "act": "present_card", "card": "visa_debit" }));
    let wait = patient("the outcome");
    while shelf.close_refused().is_some() {
        wait();
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!(till.attempt(attempt).await.unwrap().record.state(), State::Approved);
    let next = request(&till, 2).await;
    assert_eq!(shelf.ask_to_close(), Close::Now);
    let late = till.process_card(next).await;
    assert!(matches!(late, Err(TillError::Ending)), "{late:?}");
    assert_eq!(shelf.close_refused(), None);
    assert_eq!(service.bank()["transaction_posts"], json!(1), "nothing was sent");
    shelf.end().await;
}
