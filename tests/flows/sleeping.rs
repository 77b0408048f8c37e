//! The computer sleeps, lid closed or by itself, at the worst moments: nothing is believed that happened meanwhile.
#![allow(clippy::unwrap_used, reason = "a test that can't go on must stop")]

use application::Clock;
use application::domain::attempt::{ReasonCode, State, Word};
use klinikassa_tests::{Desk, key};
use serde_json::json;
use std::time::Duration;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");
const A_NIGHT: Duration = Duration::from_secs(12 * 3_600);

#[tokio::test]
async fn a_payment_that_slept_is_in_doubt_and_its_answer_still_counts() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(51).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.terminal_asks().await;
    desk.pass(10).await;
    assert_eq!(
        desk.attempt(begun.header.id).await.state(),
        State::Sending,
        "time alone is no sleep"
    );
    desk.clock.sleep_through(A_NIGHT);
    desk.pass(2).await;
    let doubt = desk.reaches(begun.header.id, &[State::Unknown]).await;
    assert_eq!(doubt.reason.unwrap().code, ReasonCode::Slept);
    desk.present("visa_debit").await;
    let paid = desk.reaches(begun.header.id, &[State::Approved]).await;
    assert_eq!(Desk::word(&paid), Word::Paid);
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn what_is_in_doubt_is_looked_for_anew_after_a_sleep() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(52).await;
    let id = invoice.record.document.parts().id;
    desk.service
        .fault("transaction", "happens", json!({ "kind": "reset_before_reply" }));
    let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.reaches(attempt, &[State::Unknown]).await;
    let menu = |open: bool| {
        desk.service
            .act(json!({ "act": "set_terminal", "change": { "in_menu": open } }))
    };
    menu(true);
    // By now the till looks every five minutes.
    for _minute in 0..20 {
        desk.pass(60).await;
    }
    desk.clock.sleep_through(A_NIGHT);
    desk.pass(2).await;
    menu(false);
    let woke = desk.clock.steady();
    let paid = desk.reaches_in_time(attempt, &[State::Approved]).await;
    assert!(
        desk.clock.steady() - woke < Duration::from_secs(200),
        "the next look of before would have been later"
    );
    assert_eq!(Desk::word(&paid), Word::Paid);
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn what_was_opened_ahead_does_not_outlive_a_sleep_and_the_session_grew_older() {
    let desk = Desk::open(SIMULATOR).await;
    let first = desk.invoice(53).await;
    let begun = desk.pay(first.record.document.parts().id, Desk::due(&first)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Approved]).await;
    let before = desk.service.calls("login");
    desk.clock.sleep_through(A_NIGHT * 2);
    desk.pass(2).await;
    let second = desk.invoice(54).await;
    let begun = desk.pay(second.record.document.parts().id, Desk::due(&second)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Approved]).await;
    assert_eq!(
        desk.service.calls("login"),
        before + 1,
        "a session of yesterday is not shown to the service"
    );
    let ids = [first.record.document.parts().id, second.record.document.parts().id];
    desk.agrees_with_the_bank(&ids).await;
}

/// Shorter than what the two clocks are compared by, and longer.
const SLEEPS: [(Duration, bool); 3] = [
    (Duration::from_secs(1), false),
    (Duration::from_secs(60), true),
    (A_NIGHT, true),
];

async fn slept(desk: &Desk, how_long: Duration) {
    desk.clock.sleep_through(how_long);
    desk.pass(2).await;
    desk.pass(2).await;
}

#[tokio::test]
async fn sleeping_before_the_first_byte_changes_nothing() {
    for (times, (sleep, _)) in (55..).zip(SLEEPS) {
        let desk = Desk::open(SIMULATOR).await;
        desk.until("the first look at both terminals", || async {
            (desk.service.calls("terminal_state") >= 2).then_some(())
        })
        .await;
        // The session ends with time; the login that opens the next one takes its time.
        desk.clock.advance(2 * A_NIGHT);
        desk.service
            .fault("login", "happens", json!({ "kind": "delay_reply", "ms": 700 }));
        let invoice = desk.invoice(times).await;
        let id = invoice.record.document.parts().id;
        let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
        assert_eq!(desk.attempt(attempt).await.state(), State::Intent);
        slept(&desk, sleep).await;
        assert_eq!(desk.service.bank()["transaction_posts"], json!(0), "{sleep:?}");
        desk.present("visa_debit").await;
        let paid = desk.reaches(attempt, &[State::Approved]).await;
        assert_eq!(Desk::word(&paid), Word::Paid, "{sleep:?}");
        desk.agrees_with_the_bank(&[id]).await;
    }
}

#[tokio::test]
async fn a_payment_being_sent_is_in_doubt_after_every_sleep_that_is_one() {
    for (times, (sleep, is_one)) in (58..).zip(SLEEPS) {
        let desk = Desk::open(SIMULATOR).await;
        let invoice = desk.invoice(times).await;
        let id = invoice.record.document.parts().id;
        let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
        desk.terminal_asks().await;
        slept(&desk, sleep).await;
        let wanted = if is_one { State::Unknown } else { State::Sending };
        desk.reaches(attempt, &[wanted]).await;
        desk.present("visa_debit").await;
        let paid = desk.reaches(attempt, &[State::Approved]).await;
        assert_eq!(Desk::word(&paid), Word::Paid, "{sleep:?}");
        desk.agrees_with_the_bank(&[id]).await;
    }
}

#[tokio::test]
async fn doubt_outlives_every_sleep_and_ends_by_a_look() {
    for (times, (sleep, _)) in (61..).zip(SLEEPS) {
        let desk = Desk::open(SIMULATOR).await;
        let (id, attempt) = desk.charged_and_lost(times).await;
        slept(&desk, sleep).await;
        let paid = desk.reaches_in_time(attempt, &[State::Approved]).await;
        assert_eq!(Desk::word(&paid), Word::Paid, "{sleep:?}");
        desk.agrees_with_the_bank(&[id]).await;
    }
}

#[tokio::test]
async fn a_reversal_goes_out_once_whenever_the_computer_sleeps() {
    for (times, (sleep, is_one)) in (64..).zip(SLEEPS) {
        for being_sent in [false, true] {
            let desk = Desk::open(SIMULATOR).await;
            let invoice = desk.invoice(times).await;
            let id = invoice.record.document.parts().id;
            let paid = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
            desk.present("signature").await;
            desk.reaches(paid, &[State::Approved]).await;
            if being_sent {
                desk.service
                    .fault("void_last", "happens", json!({ "kind": "delay_reply", "ms": 700 }));
            }
            let reversal = desk.till.refuse_signature(paid, key()).await.unwrap().header.id;
            if being_sent {
                desk.reaches_in_time(reversal, &[State::Sending]).await;
                slept(&desk, sleep).await;
                let wanted = if is_one { State::Unknown } else { State::Sending };
                desk.reaches(reversal, &[wanted, State::Approved]).await;
            } else {
                slept(&desk, sleep).await;
            }
            let undone = desk.reaches_in_time(reversal, &[State::Approved]).await;
            assert_eq!(Desk::word(&undone), Word::Refunded, "{sleep:?} {being_sent}");
            assert_eq!(desk.service.bank()["voids"], json!(1), "{sleep:?} {being_sent}");
            desk.books_hold().await;
        }
    }
}
