//! Closing the till: never while an answer would be lost, never for longer than that, and in words.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]
#![allow(clippy::disallowed_methods, reason = "real time bounds every wait")]

use application::domain::attempt::{State, Word};
use application::domain::clinic::BooksKind;
use application::{Bookshelf, CardRequest, Clock, Close, First, Till, TillError};
use klinikassa_tests::{Desk, ManualClock, Service, key, places, sold};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

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
    // In doubt, and found again by the next start; the run hears that a moment after the books.
    desk.until("nobody to be held", || async {
        (!desk.till.holds_the_program()).then_some(())
    })
    .await;
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
    // The books show it, and the next start looks for it; the run hears that a moment after the books.
    desk.until("nobody to be held", || async {
        (!desk.till.holds_the_program()).then_some(())
    })
    .await;
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
    desk.until("nobody to be held", || async {
        (!desk.till.holds_the_program()).then_some(())
    })
    .await;
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

/// A till on practice books of this folder, with somebody signed in.
async fn practising(folder: &Path, service: &Service, clock: &Arc<ManualClock>) -> (Bookshelf, Till) {
    let shared: Arc<dyn Clock> = Arc::<ManualClock>::clone(clock);
    let shelf = places::shelf_at(folder, service.url(), First::Practice, shared)
        .await
        .unwrap();
    let till = shelf.current().unwrap();
    let staff = till.frame().await.unwrap().staff;
    till.sign_in(staff[0].id).await.unwrap();
    (shelf, till)
}

/// Asks again, in real time, until this holds; time passes by a second with each question.
async fn as_time_passes(clock: &ManualClock, what: &str, mut holds: impl AsyncFnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while !holds().await {
        assert!(Instant::now() < deadline, "waited in vain for {what}");
        clock.advance(Duration::from_secs(1));
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

#[tokio::test]
async fn the_system_waits_for_nobody_and_the_next_start_finds_what_was_being_sent() {
    let (service, folder, clock) = (Service::start(SIMULATOR), tempfile::tempdir().unwrap(), Arc::default());
    let (shelf, till) = practising(folder.path(), &service, &clock).await;
    let (first, next) = (request(&till, 1).await, request(&till, 2).await);
    let attempt = till.process_card(first).await.unwrap().header.id;
    as_time_passes(&clock, "the terminal to ask", async || service.asks_for_a_card()).await;
    let asked = clock.steady();
    let ending = tokio::spawn({
        let shelf = shelf.clone();
        async move { shelf.end_for_the_system().await }
    });
    as_time_passes(&clock, "the end", async || ending.is_finished()).await;
    assert!(clock.steady() - asked < Duration::from_secs(5), "Windows waits no longer");
    let late = till.process_card(next).await;
    assert!(matches!(late, Err(TillError::Ending)), "{late:?}");
    shelf.close_books().await;
    let log = folder.path().join("practice/practice.klinikassa-wal");
    assert!(!log.exists(), "the log was folded in");
    drop((till, shelf));
    let (_shelf, till) = practising(folder.path(), &service, &clock).await;
    assert_eq!(till.attempt(attempt).await.unwrap().record.state(), State::Unknown);
    service.act(json!({ "act": "present_card", "card": "visa_debit" }));
    let found = async || till.attempt(attempt).await.unwrap().record.state() == State::Approved;
    as_time_passes(&clock, "the charge to be found", found).await;
    assert_eq!(service.bank()["transaction_posts"], json!(1), "nothing was sent twice");
}

#[tokio::test]
async fn an_outcome_that_is_just_coming_is_booked_before_the_system_ends_the_till() {
    let (service, folder, clock) = (Service::start(SIMULATOR), tempfile::tempdir().unwrap(), Arc::default());
    let (shelf, till) = practising(folder.path(), &service, &clock).await;
    let attempt = till.process_card(request(&till, 1).await).await.unwrap().header.id;
    as_time_passes(&clock, "the terminal to ask", async || service.asks_for_a_card()).await;
    let ending = tokio::spawn({
        let shelf = shelf.clone();
        async move { shelf.end_for_the_system().await }
    });
    service.act(json!({ "act": "present_card", "card": "visa_debit" }));
    let deadline = Instant::now() + Duration::from_secs(20);
    while till.attempt(attempt).await.unwrap().record.state() != State::Approved {
        assert!(Instant::now() < deadline, "the outcome was not booked");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    as_time_passes(&clock, "the end", async || ending.is_finished()).await;
    shelf.close_books().await;
}

/// Sells after the first backup, in test books, and ends the till in this way; whether another backup was made.
async fn backs_up(end: impl AsyncFnOnce(&Bookshelf)) -> bool {
    let place = tempfile::tempdir().unwrap();
    let (data, folder) = (place.path().join("data"), place.path().join("backups"));
    std::fs::create_dir_all(data.join("test")).unwrap();
    places::make(&data.join("test/test.klinikassa"), BooksKind::Test);
    let clock = Arc::new(ManualClock::default());
    let shared: Arc<dyn Clock> = Arc::<ManualClock>::clone(&clock);
    let shelf = places::shelf_at(&data, "http://127.0.0.1:9", First::LastShown, shared);
    let shelf = shelf.await.unwrap();
    shelf.show(Some(BooksKind::Test)).await.unwrap();
    let till = shelf.current().unwrap();
    let staff = till.frame().await.unwrap().staff[0].id;
    till.sign_in(staff).await.unwrap();
    places::set_up_backups(&till, &folder).await;
    // Of one day the last is kept.
    let kept = || -> BTreeSet<PathBuf> {
        let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
        entries
            .filter(|path| path.extension().is_some_and(|ending| ending == "age"))
            .collect()
    };
    let before = kept();
    sold(&till, 1).await;
    // Backups are named by the second.
    clock.advance(Duration::from_secs(2));
    end(&shelf).await;
    shelf.close_books().await;
    assert!(!data.join("test/test.klinikassa-wal").exists(), "the log was folded in");
    kept() != before
}

#[tokio::test]
async fn a_close_makes_the_backup_that_is_owed_and_the_system_s_end_does_not_begin_it() {
    assert!(backs_up(async |shelf| shelf.end().await).await, "it was owed");
    let begun = backs_up(async |shelf| shelf.end_for_the_system().await).await;
    assert!(!begun, "one that can't end is not begun");
}
