//! Paying over TLS: a service that can't prove who it is gets no byte of a payment.
//!
//! The service runs inside this test, since its controls speak TLS too; the client and its checks are the real ones.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]
#![allow(clippy::disallowed_methods, reason = "real time bounds every wait")]

use application::books::AttemptRecord;
use application::domain::attempt::{ReasonCode, State};
use application::{BooksKind, CardRequest, Environment, Till};
use connect_at_cloud_simulator::{CardHolder, CardId, Country, Options, Running, Simulator, TerminalOptions, TlsMode};
use klinikassa_tests::{ManualClock, key, open_till, sold};
use std::sync::Arc;
use std::time::{Duration, Instant};

const PASSWORD: &str = "password-for-tests";

async fn service(tls: TlsMode) -> Running {
    let mut options = Options::practice(PASSWORD, vec![TerminalOptions::new("70114283", "0000001", Country::Fi)]);
    options.tls = Some(tls);
    options.timing_percent = 0;
    options.card_holder = CardHolder::Script {
        card: CardId::VisaDebit,
        how: None,
        pin: None,
    };
    Simulator::start(options).await.unwrap()
}

/// Pays one invoice and answers how it ended.
async fn paid(till: &Till) -> AttemptRecord {
    let invoice = sold(till, 1).await;
    let terminals = till.terminal_options(None).await.unwrap();
    let terminal = terminals
        .iter()
        .find(|view| view.record.terminal.number.to_string() == "70114283")
        .unwrap();
    let request = CardRequest {
        document: invoice.record.document.parts().id,
        original: None,
        amount: invoice.record.balance.due().unwrap(),
        terminal: terminal.record.terminal.id,
        key: key(),
    };
    let begun = till.process_card(request).await.unwrap();
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        let record = till.attempt(begun.header.id).await.unwrap().record;
        if !record.state().is_open() {
            return record;
        }
        assert!(Instant::now() < deadline, "it ends: {:?}", record.state());
        tokio::task::yield_now().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_that_proves_the_service_carries_a_payment() {
    let running = service(TlsMode::Ok).await;
    let folder = tempfile::tempdir().unwrap();
    let trusted = Environment::for_books(BooksKind::Practice, running.url())
        .unwrap()
        .trusting(running.ca_pem().unwrap())
        .unwrap();
    let till = open_till(folder.path(), &trusted, PASSWORD, &Arc::new(ManualClock::default())).await;
    assert_eq!(paid(&till).await.state(), State::Approved);
    assert_eq!((running.books().transaction_posts, running.books().entries.len()), (1, 1));
    assert!(till.check_books().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_certificate_that_does_not_gets_nothing_not_even_the_login() {
    for tls in [TlsMode::Expired, TlsMode::WrongHost, TlsMode::UnknownIssuer] {
        let running = service(tls).await;
        let folder = tempfile::tempdir().unwrap();
        let trusted = Environment::for_books(BooksKind::Practice, running.url())
            .unwrap()
            .trusting(running.ca_pem().unwrap())
            .unwrap();
        let till = open_till(folder.path(), &trusted, PASSWORD, &Arc::new(ManualClock::default())).await;
        let ended = paid(&till).await;
        assert_eq!(
            (ended.state(), ended.reason.unwrap().code),
            (State::NotSent, ReasonCode::Tls),
            "{tls:?}"
        );
        assert!(running.books().calls.is_empty(), "{tls:?}: {:?}", running.books().calls);
        assert!(till.frame().await.unwrap().attention.is_empty(), "{tls:?}");
        assert!(till.check_books().await.unwrap().is_empty(), "{tls:?}");
    }
}
