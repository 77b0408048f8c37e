//! The second person: a code that is set, changed, forgotten and guessed at; a keychain that is locked or lost; and what may not be
//! done without it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::books::AttemptRecord;
use application::domain::attempt::{State, Word};
use application::domain::ids::{AttemptId, DocumentId};
use application::domain::supervisor::{SupervisedAct, WeakCode};
use application::keychain::{KeychainError, SecretString};
use application::{SupervisorError, Till, TillError};
use connect_at_cloud_simulator::TlsMode;
use klinikassa_tests::secrets::assert_absent;
use klinikassa_tests::{Clinic, Desk, PASSWORD, key, practice_code};
use serde_json::json;
use std::time::Duration;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");
const CODE: &str = "korpi 7193";
const NEW: &str = "tunturi 2846";

fn secret(text: &str) -> SecretString {
    SecretString::from(text)
}

async fn agrees(till: &Till, code: &str) -> Result<(), SupervisorError> {
    match till.supervised(&secret(code), SupervisedAct::Restore, None).await {
        Ok(agreed) => {
            agreed.to(SupervisedAct::Restore, None).unwrap();
            Ok(())
        }
        Err(TillError::Supervisor(error)) => Err(error),
        Err(other) => panic!("{other:?}"),
    }
}

fn supervisor<T: std::fmt::Debug>(outcome: Result<T, TillError>) -> SupervisorError {
    match outcome {
        Err(TillError::Supervisor(error)) => error,
        other => panic!("{other:?}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_is_set_once_changed_with_the_old_one_and_stands_nowhere() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let clinic = Clinic::open(&running).await;
    let till = &clinic.till;
    assert_eq!(agrees(till, CODE).await, Err(SupervisorError::NotSet));
    for (weak, why) in [("12345", WeakCode::TooShort), ("456789", WeakCode::TriedFirst)] {
        assert_eq!(
            supervisor(till.set_supervisor_code(&secret(weak)).await),
            SupervisorError::Weak(why)
        );
    }
    let shown = till.set_supervisor_code(&secret(CODE)).await.unwrap();
    assert!(shown.set.is_some() && shown.practice_code.is_none());
    assert_eq!(agrees(till, CODE).await, Ok(()));
    assert_eq!(
        supervisor(till.set_supervisor_code(&secret(NEW)).await),
        SupervisorError::AlreadySet
    );

    let wrong = supervisor(till.change_supervisor_code(&secret(NEW), &secret(NEW)).await);
    assert_eq!(wrong, SupervisorError::Wrong { wait: Duration::ZERO });
    till.change_supervisor_code(&secret(CODE), &secret(NEW)).await.unwrap();
    assert!(matches!(agrees(till, CODE).await, Err(SupervisorError::Wrong { .. })));
    assert_eq!(agrees(till, NEW).await, Ok(()));

    let clinic = clinic.restart().await;
    assert_eq!(agrees(&clinic.till, NEW).await, Ok(()));
    for code in [CODE, NEW] {
        assert_absent(clinic.folder(), code);
    }
    assert!(clinic.till.check_books().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_codes_wait_longer_and_longer_across_restarts_and_changes_of_the_clock() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let mut clinic = Clinic::open(&running).await;
    clinic.till.set_supervisor_code(&secret(CODE)).await.unwrap();
    let wrong = |seconds| {
        Err(SupervisorError::Wrong {
            wait: Duration::from_secs(seconds),
        })
    };
    assert_eq!(agrees(&clinic.till, NEW).await, wrong(0));
    assert_eq!(agrees(&clinic.till, NEW).await, wrong(0));
    for seconds in [30_u64, 60, 120] {
        assert_eq!(agrees(&clinic.till, NEW).await, wrong(seconds));
        // Nothing is looked at while everybody waits, also not the right one, and that costs nothing.
        let waiting = |left| Err(SupervisorError::Wait { left });
        assert_eq!(agrees(&clinic.till, CODE).await, waiting(Duration::from_secs(seconds)));
        clinic.clock.advance(Duration::from_secs(seconds - 1));
        clinic.clock.shift_wall(365 * 24 * 3_600_000);
        assert_eq!(agrees(&clinic.till, CODE).await, waiting(Duration::from_secs(1)));
        // Another start does not shorten it: the whole wait begins with it.
        clinic = clinic.restart().await;
        assert_eq!(agrees(&clinic.till, CODE).await, waiting(Duration::from_secs(seconds)));
        assert_eq!(clinic.till.supervisor().await.unwrap().wait, Duration::from_secs(seconds));
        clinic.clock.advance(Duration::from_secs(seconds));
    }
    assert_eq!(agrees(&clinic.till, CODE).await, Ok(()));
    assert_eq!(agrees(&clinic.till, NEW).await, wrong(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keychain_that_does_not_answer_is_no_wrong_code() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let clinic = Clinic::open(&running).await;
    clinic.till.set_supervisor_code(&secret(CODE)).await.unwrap();
    for error in [KeychainError::Locked, KeychainError::Denied, KeychainError::NoService] {
        clinic.keychain.fail(error);
        for _ in 0..5 {
            assert_eq!(agrees(&clinic.till, CODE).await, Err(SupervisorError::Keychain(error)));
        }
        clinic.keychain.heal();
        assert_eq!(agrees(&clinic.till, CODE).await, Ok(()), "{error:?} counted nothing");
    }
    assert!(!clinic.till.supervisor().await.unwrap().lost);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lost_pepper_takes_a_login_and_a_wrong_password_counts() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let clinic = Clinic::open(&running).await;
    let till = &clinic.till;
    till.set_supervisor_code(&secret(CODE)).await.unwrap();
    clinic.keychain.empty();
    assert_eq!(agrees(till, CODE).await, Err(SupervisorError::Lost));
    assert!(till.supervisor().await.unwrap().lost);
    for seconds in [0_u64, 0, 30] {
        let refused = supervisor(till.renew_supervisor_code(&secret("not the password"), &secret(NEW)).await);
        assert_eq!(
            refused,
            SupervisorError::PasswordWrong {
                wait: Duration::from_secs(seconds)
            }
        );
    }
    let waiting = supervisor(till.renew_supervisor_code(&secret(PASSWORD), &secret(NEW)).await);
    assert!(matches!(waiting, SupervisorError::Wait { .. }), "{waiting:?}");
    clinic.clock.advance(Duration::from_secs(30));
    let renewed = till.renew_supervisor_code(&secret(PASSWORD), &secret(NEW)).await.unwrap();
    assert!(!renewed.lost);
    assert_eq!(agrees(till, NEW).await, Ok(()));
    assert!(matches!(agrees(till, CODE).await, Err(SupervisorError::Wrong { .. })));
    for text in [CODE, NEW, PASSWORD] {
        assert_absent(clinic.folder(), text);
    }
    // What could not be asked is nobody's mistake.
    drop(running);
    let unreached = supervisor(till.renew_supervisor_code(&secret(PASSWORD), &secret(CODE)).await);
    assert_eq!(unreached, SupervisorError::NotReached);
    assert_eq!(agrees(till, NEW).await, Ok(()));
}

/// A payment in doubt although the card was charged, or was not.
async fn doubtful(times: i64, charged: bool) -> (Desk, DocumentId, AttemptId) {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(times).await;
    let id = invoice.record.document.parts().id;
    let effect = if charged { "happens" } else { "does_not_happen" };
    desk.service
        .fault("transaction", effect, json!({ "kind": "reset_before_reply" }));
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    if charged {
        desk.present("visa_debit").await;
    }
    desk.reaches(begun.header.id, &[State::Unknown]).await;
    (desk, id, begun.header.id)
}

#[tokio::test]
async fn without_a_supervisor_nobody_says_not_charged() {
    let (desk, id, attempt) = doubtful(1, false).await;
    desk.until("quiet and looks", || async {
        desk.pass(2).await;
        desk.till.quiet(&desk.attempt(attempt).await).blocks.is_empty().then_some(())
    })
    .await;
    let refused = supervisor(desk.till.say_not_charged(attempt, true, true, &secret("000000")).await);
    assert_eq!(refused, SupervisorError::Wrong { wait: Duration::ZERO });
    assert_eq!(desk.attempt(attempt).await.state(), State::Unknown);
    desk.till
        .say_not_charged(attempt, true, true, &practice_code())
        .await
        .unwrap();
    let settled = desk.attempt(attempt).await;
    assert_eq!(Desk::word(&settled), Word::NotChargedByHand);
    let facts = said_not_charged(&settled);
    assert!(facts.iter().any(|(name, _)| name == "supervised"), "{facts:?}");
    desk.agrees_with_the_bank(&[id]).await;
}

/// What was written down when it was said. The till looks on after that, so it need not be the last event.
fn said_not_charged(attempt: &AttemptRecord) -> &[(String, String)] {
    let said = attempt.events.iter().find(|event| event.code == "said_not_charged");
    &said.unwrap().details
}

#[tokio::test]
async fn looks_that_reach_nobody_end_in_a_supervisors_word_and_not_in_a_hold_for_ever() {
    let (desk, id, attempt) = doubtful(2, false).await;
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "connected": false } }));
    desk.until("quiet and looks", || async {
        desk.pass(30).await;
        desk.till.quiet(&desk.attempt(attempt).await).blocks.is_empty().then_some(())
    })
    .await;
    let doubt = desk.attempt(attempt).await;
    assert!(doubt.looks_made >= 3 && doubt.looks_reached == 0, "{doubt:?}");
    desk.till
        .say_not_charged(attempt, true, true, &practice_code())
        .await
        .unwrap();
    let settled = desk.attempt(attempt).await;
    let facts = said_not_charged(&settled);
    assert!(facts.contains(&("looks_reached".to_owned(), "0".to_owned())), "{facts:?}");
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn an_invoice_is_paid_another_way_only_when_a_supervisor_allows_it_and_the_client_knows() {
    let (desk, id, attempt) = doubtful(3, true).await;
    let due = Desk::due(&desk.till.invoice(id).await.unwrap());
    let held = desk.till.pay_cash(id, due, due, key()).await.unwrap_err();
    assert!(matches!(held, TillError::InvoiceHeld), "{held:?}");
    let allow = |told, why: &'static str, code: SecretString| {
        let till = desk.till.clone();
        async move { till.allow_second_payment(attempt, told, why, &code).await }
    };
    let untold = allow(false, "The client's bus leaves", practice_code()).await.unwrap_err();
    assert!(matches!(untold, TillError::EvidenceMissing), "{untold:?}");
    let silent = allow(true, "  ", practice_code()).await.unwrap_err();
    assert!(matches!(silent, TillError::TextInvalid), "{silent:?}");
    let alone = supervisor(allow(true, "The client's bus leaves", secret("111222")).await);
    assert_eq!(alone, SupervisorError::Wrong { wait: Duration::ZERO });
    assert!(matches!(
        desk.till.pay_cash(id, due, due, key()).await,
        Err(TillError::InvoiceHeld)
    ));

    let allowed = allow(true, "The client's bus leaves", practice_code()).await.unwrap();
    assert_eq!(allowed.record.balance.payable_now().unwrap(), due);
    let paid = desk.till.pay_cash(id, due, due, key()).await.unwrap();
    assert!(paid.record.balance.payable_now().unwrap().is_zero());
    assert_eq!(
        desk.attempt(attempt).await.state(),
        State::Unknown,
        "the doubt stays where it was"
    );
    desk.books_hold().await;

    // The card was charged after all: both are booked, and the client has one of them to come.
    desk.reaches_in_time(attempt, &[State::Approved]).await;
    let twice = desk.till.invoice(id).await.unwrap().record;
    assert_eq!(twice.balance.due().unwrap(), due.neg());
    let first = twice
        .payments
        .iter()
        .find(|payment| payment.attempt == Some(attempt))
        .unwrap();
    let back = desk.refund(id, first.id, due).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(back.header.id, &[State::Approved]).await;
    assert!(Desk::due(&desk.till.invoice(id).await.unwrap()).is_zero());
    desk.agrees_with_the_bank(&[id]).await;
}
