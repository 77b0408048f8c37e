//! Payments whose outcome is not known at first, or contradicts what was asked: doubt is visible and ends by evidence.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::domain::attempt::{NotChargedBlock, ReasonCode, State, Word};
use application::domain::ids::DocumentId;
use application::{SlipTyped, TillError};
use klinikassa_tests::{Desk, practice_code};
use serde_json::{Value, json};
use std::time::Duration;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

/// A payment whose reply suffers this fault although the card is charged; answers the desk, invoice and attempt.
async fn charged_with_fault(times: i64, fault: Value) -> (Desk, DocumentId, application::domain::ids::AttemptId) {
    let desk = Desk::open(SIMULATOR).await;
    let (invoice, attempt) = desk.charged_with_fault(times, fault).await;
    (desk, invoice, attempt)
}

#[tokio::test]
async fn whatever_is_unreadable_is_doubt_and_a_look_finds_the_charge() {
    let faults = [
        json!({ "kind": "reset_before_reply" }),
        json!({ "kind": "bad_gateway" }),
        json!({ "kind": "captive_portal" }),
        json!({ "kind": "garbage_body" }),
        json!({ "kind": "empty_body" }),
        json!({ "kind": "truncated_json" }),
        json!({ "kind": "duplicate_keys" }),
        json!({ "kind": "two_results" }),
        json!({ "kind": "result99" }),
        json!({ "kind": "string_failure" }),
        json!({ "kind": "unauthorised" }),
    ];
    for (times, fault) in (1..).zip(faults) {
        let (desk, id, attempt) = charged_with_fault(times, fault.clone()).await;
        let doubt = desk.reaches(attempt, &[State::Unknown]).await;
        assert_eq!(Desk::word(&doubt), Word::Unknown, "{fault}");
        let invoice = desk.till.invoice(id).await.unwrap();
        assert!(
            invoice.record.balance.payable_now().unwrap().is_zero(),
            "{fault}: the sum stays reserved"
        );
        assert!(
            matches!(
                desk.pay(id, desk.euros(100)).await,
                Err(TillError::InvoiceHeld | TillError::TerminalHeld)
            ),
            "{fault}"
        );
        assert_eq!(desk.till.frame().await.unwrap().attention.len(), 1, "{fault}");
        let paid = desk.reaches_in_time(attempt, &[State::Approved]).await;
        assert_eq!(Desk::word(&paid), Word::Paid, "{fault}");
        assert_eq!(desk.service.bank()["transaction_posts"], json!(1), "{fault}");
        desk.agrees_with_the_bank(&[id]).await;
    }
}

#[tokio::test]
async fn an_approval_that_does_not_fit_needs_attention() {
    let faults = [
        json!({ "kind": "amount_mismatch", "by": 100 }),
        json!({ "kind": "terminal_mismatch" }),
        json!({ "kind": "order_id_mismatch" }),
        json!({ "kind": "currency_mismatch", "currency": "SEK" }),
        json!({ "kind": "kind_mismatch" }),
    ];
    for (times, fault) in (20..).zip(faults) {
        let (desk, id, attempt) = charged_with_fault(times, fault.clone()).await;
        let conflict = desk.reaches(attempt, &[State::Conflict]).await;
        assert_eq!(Desk::word(&conflict), Word::NeedsAttention, "{fault}");
        assert_ne!(conflict.suspense_minor, 0, "{fault}: the money stands in suspense");
        assert!(!desk.till.frame().await.unwrap().attention.is_empty(), "{fault}");
        desk.agrees_with_the_bank(&[id]).await;
    }
}

#[tokio::test]
async fn a_strangers_payment_on_the_terminal_proves_nothing() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(30).await;
    let id = invoice.record.document.parts().id;
    desk.service
        .fault("transaction", "does_not_happen", json!({ "kind": "reset_before_reply" }));
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.reaches(begun.header.id, &[State::Unknown]).await;
    desk.service
        .act(json!({ "act": "stand_alone", "card": "phone", "amount": Desk::due(&invoice).minor() }));
    desk.until("three looks", || async {
        desk.pass(1).await;
        (desk.attempt(begun.header.id).await.looks_reached >= 3).then_some(())
    })
    .await;
    let doubt = desk.attempt(begun.header.id).await;
    assert_eq!(doubt.state(), State::Unknown);
    assert_ne!(doubt.last_look.unwrap().outcome, "charged");
}

#[tokio::test]
async fn after_the_deadline_the_answer_is_still_heard() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(31).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.terminal_asks().await;
    desk.clock.advance(Duration::from_secs(180));
    let doubt = desk.reaches(begun.header.id, &[State::Unknown]).await;
    assert_eq!(doubt.reason.unwrap().code, ReasonCode::Deadline);
    desk.clock.advance(Duration::from_secs(60));
    assert_eq!(
        desk.service.bank()["look_ups"],
        json!(0),
        "no look while our own payment may run"
    );
    desk.present("visa_debit").await;
    let paid = desk.reaches(begun.header.id, &[State::Approved]).await;
    assert_eq!(Desk::word(&paid), Word::Paid);
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn staff_say_charged_with_the_slips_reference() {
    let (desk, id, attempt) = charged_with_fault(32, json!({ "kind": "reset_before_reply" })).await;
    desk.reaches(attempt, &[State::Unknown]).await;
    let bank = desk.service.bank();
    let reference = bank["entries"][0]["stan_auth"].as_str().unwrap();
    for (one, two, time) in [
        (reference, "000000", "10:46"),
        ("12", "12", "10:46"),
        (reference, reference, "25:00"),
    ] {
        assert!(matches!(
            desk.say_charged(attempt, one, two, time).await,
            Err(TillError::EvidenceMismatch)
        ));
    }
    let slip = |minor, kept| SlipTyped {
        reference,
        again: reference,
        time_on_slip: "10:46",
        sum: desk.euros(minor),
        kept,
    };
    let sum = desk.attempt(attempt).await.header.amount.minor();
    let another = desk.till.say_charged(attempt, slip(sum - 1, true)).await.unwrap_err();
    assert!(matches!(another, TillError::EvidenceSum), "{another:?}");
    let lost = desk.till.say_charged(attempt, slip(sum, false)).await.unwrap_err();
    assert!(matches!(lost, TillError::EvidenceMissing), "{lost:?}");
    desk.say_charged(attempt, reference, reference, "10:46").await.unwrap();
    let settled = desk.attempt(attempt).await;
    assert_eq!(Desk::word(&settled), Word::PaidByHand);
    assert!(matches!(
        desk.say_charged(attempt, reference, reference, "10:46").await,
        Err(TillError::NotInDoubt)
    ));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn staff_say_not_charged_only_after_quiet_and_three_looks() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(33).await;
    let id = invoice.record.document.parts().id;
    desk.service
        .fault("transaction", "does_not_happen", json!({ "kind": "reset_before_reply" }));
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    let attempt = begun.header.id;
    let doubt = desk.reaches(attempt, &[State::Unknown]).await;
    assert_eq!(
        desk.till.quiet(&doubt).blocks,
        [NotChargedBlock::QuietTime, NotChargedBlock::TooFewLooks]
    );
    assert!(matches!(
        desk.till.say_not_charged(attempt, true, true, &practice_code()).await,
        Err(TillError::TooEarly)
    ));
    desk.until("quiet and looks", || async {
        desk.pass(2).await;
        desk.till.quiet(&desk.attempt(attempt).await).blocks.is_empty().then_some(())
    })
    .await;
    assert!(matches!(
        desk.till.say_not_charged(attempt, true, false, &practice_code()).await,
        Err(TillError::EvidenceMissing)
    ));
    desk.till
        .say_not_charged(attempt, true, true, &practice_code())
        .await
        .unwrap();
    assert_eq!(Desk::word(&desk.attempt(attempt).await), Word::NotChargedByHand);
    assert_eq!(
        desk.till.invoice(id).await.unwrap().record.balance.payable_now().unwrap(),
        Desk::due(&invoice)
    );
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_look_is_gated_while_the_terminal_is_not_idle() {
    let (desk, _, attempt) = charged_with_fault(34, json!({ "kind": "reset_before_reply" })).await;
    desk.reaches(attempt, &[State::Unknown]).await;
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "in_menu": true } }));
    assert!(matches!(
        desk.till.look_again(attempt, false).await,
        Err(TillError::LookGated)
    ));
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "in_menu": false } }));
    let seen = desk.till.look_again(attempt, false).await.unwrap();
    assert_eq!(seen.state(), State::Approved);
}

#[tokio::test]
async fn the_next_run_of_the_program_goes_on_looking() {
    let (desk, id, attempt) = charged_with_fault(35, json!({ "kind": "reset_before_reply" })).await;
    desk.reaches(attempt, &[State::Unknown]).await;
    let desk = desk.restart().await;
    assert_eq!(desk.till.frame().await.unwrap().attention.len(), 1);
    let paid = desk.reaches_in_time(attempt, &[State::Approved]).await;
    assert_eq!(Desk::word(&paid), Word::Paid);
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_clock_that_was_set_back_is_written_down_and_no_look_is_judged_by_it() {
    let desk = Desk::open(SIMULATOR).await;
    let (document, attempt) = desk.charged_and_lost(1).await;
    let marks = |desk: &Desk| {
        desk.file()
            .number("SELECT count(*) FROM journal WHERE kind = 'clock_set_back'")
    };
    // A minute is what clocks are set by every day.
    desk.clock.shift_wall(-60_000);
    let desk = desk.restart().await;
    assert_eq!((desk.till.clock_set_back(), marks(&desk)), (None, 0));
    let last = desk.file().number("SELECT at FROM journal ORDER BY seq DESC LIMIT 1");
    desk.clock.shift_wall(-2 * 3_600_000);
    let desk = desk.restart().await;
    let (shown, _) = desk.till.clock_set_back().unwrap();
    assert!(shown.as_millis() >= last, "the last entry before this start");
    assert_eq!(marks(&desk), 1);
    // The terminal's own time is two hours ahead of ours now: the charge is found all the same.
    let known = desk.reaches_in_time(attempt, &[State::Approved]).await;
    assert_eq!(Desk::word(&known), Word::Paid);
    // The entries go on from there: another start has nothing more to say.
    let desk = desk.restart().await;
    assert_eq!((desk.till.clock_set_back(), marks(&desk)), (None, 1));
    desk.agrees_with_the_bank(&[document]).await;
}
