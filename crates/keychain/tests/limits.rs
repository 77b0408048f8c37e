//! The thread, the limit and the proof, over the store in memory. Time moves only when told.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    missing_docs,
    reason = "a test that can't go on must stop"
)]

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use keychain::{EntryName, Keychain, KeychainError, LIMIT, MemoryControl, MemoryStore, OnThread, Patience, SecretString};
use secrecy::ExposeSecret;
use tokio::sync::watch;

struct Hand(watch::Sender<Duration>);

impl Hand {
    fn advance(&self, by: Duration) {
        self.0.send_modify(|now| *now += by);
    }

    /// How many waits are under way.
    async fn somebody_waits(&self) {
        while self.0.receiver_count() == 0 {
            tokio::task::yield_now().await;
        }
    }
}

impl Patience for Hand {
    fn wait(&self, how_long: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        let due = *self.0.borrow() + how_long;
        let mut now = self.0.subscribe();
        Box::pin(async move {
            let _moved = now.wait_for(|now| *now >= due).await;
        })
    }
}

fn on_thread() -> (Arc<OnThread>, MemoryControl, Arc<Hand>) {
    let store = MemoryStore::new();
    let control = store.control();
    let hand = Arc::new(Hand(watch::Sender::new(Duration::ZERO)));
    let patience: Arc<dyn Patience> = Arc::<Hand>::clone(&hand);
    let thread = OnThread::start(move || Box::new(store), patience).unwrap();
    (Arc::new(thread), control, hand)
}

fn entry() -> EntryName {
    EntryName::new("installation", "account")
}

fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

#[tokio::test]
async fn what_was_kept_is_read_and_what_was_removed_is_gone() {
    let (keychain, control, _) = on_thread();
    assert_eq!(keychain.get(&entry()).await.err(), Some(KeychainError::NoEntry));
    keychain.set(&entry(), secret("one")).await.unwrap();
    keychain.set(&entry(), secret("two")).await.unwrap();
    assert_eq!(keychain.get(&entry()).await.unwrap().expose_secret(), "two");
    let other = EntryName::new("another installation", "account");
    assert_eq!(keychain.get(&other).await.err(), Some(KeychainError::NoEntry));
    keychain.delete(&entry()).await.unwrap();
    keychain.delete(&entry()).await.unwrap();
    assert_eq!(keychain.get(&entry()).await.err(), Some(KeychainError::NoEntry));
    keychain.prove_write_access().await.unwrap();
    assert_eq!(control.kept(), 0, "no probe stays behind");
}

#[tokio::test]
async fn no_entry_is_believed_only_where_writing_works() {
    let (keychain, control, _) = on_thread();
    for fault in [KeychainError::NoService, KeychainError::Locked, KeychainError::Denied] {
        control.fail_writing(fault);
        assert_eq!(keychain.get(&entry()).await.err(), Some(fault));
        assert_eq!(keychain.prove_write_access().await.err(), Some(fault));
    }
    control.heal();
    assert_eq!(keychain.get(&entry()).await.err(), Some(KeychainError::NoEntry));
}

#[tokio::test]
async fn after_unlocking_the_same_call_works() {
    let (keychain, control, _) = on_thread();
    keychain.set(&entry(), secret("one")).await.unwrap();
    control.fail(KeychainError::Locked);
    assert_eq!(keychain.get(&entry()).await.err(), Some(KeychainError::Locked));
    control.heal();
    assert_eq!(keychain.get(&entry()).await.unwrap().expose_secret(), "one");
}

#[tokio::test]
async fn a_keychain_that_hangs_is_given_up_after_ten_seconds_and_asked_again_when_it_wakes() {
    let (keychain, control, hand) = on_thread();
    keychain.set(&entry(), secret("one")).await.unwrap();
    control.block();
    for _ in 0..6 {
        let asking = tokio::spawn({
            let keychain = Arc::clone(&keychain);
            async move { keychain.get(&entry()).await.map(|_| ()) }
        });
        hand.somebody_waits().await;
        // The first one's call is under way in the store before anybody gives up.
        while control.calls() < 2 {
            tokio::task::yield_now().await;
        }
        hand.advance(LIMIT);
        assert_eq!(asking.await.unwrap(), Err(KeychainError::Slow));
    }
    control.release();
    assert_eq!(keychain.get(&entry()).await.unwrap().expose_secret(), "one");
    // The set, the first of the six, and the last: nobody waited any more for the other five.
    assert_eq!(control.calls(), 3);
}

#[tokio::test]
async fn nothing_printed_shows_a_secret() {
    let (keychain, _control, _) = on_thread();
    keychain.set(&entry(), secret("canary")).await.unwrap();
    let read = keychain.get(&entry()).await.unwrap();
    for shown in [format!("{keychain:?}"), format!("{read:?}"), format!("{:?}", entry())] {
        assert!(!shown.contains("canary"), "{shown}");
    }
}
