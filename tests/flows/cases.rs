//! A person was wrong: a charge that shows after *not charged* was said becomes a case, is worked on, and is closed with evidence.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::books::{AttemptOutcomeFilter, AttemptQuery, CaseStep, Happened};
use application::domain::attempt::{State, Word};
use application::domain::ids::{AttemptId, DocumentId};
use application::{SupervisorError, TillError};
use klinikassa_tests::{Desk, key, practice_code};
use serde_json::json;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

/// The card was charged, nobody heard it, the terminal shows something else, and staff say *not charged*.
async fn said_not_charged(times: i64) -> (Desk, DocumentId, AttemptId) {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(times).await;
    let id = invoice.record.document.parts().id;
    desk.service
        .fault("transaction", "happens", json!({ "kind": "reset_before_reply" }));
    let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.reaches(attempt, &[State::Unknown]).await;
    desk.service.act(json!({ "act": "set_fault",
        "fault": { "call": "look_up", "times": 1_000, "effect": "happens", "fault": { "kind": "stale_look_up" } } }));
    desk.until("quiet and looks", || async {
        desk.pass(2).await;
        desk.till.quiet(&desk.attempt(attempt).await).blocks.is_empty().then_some(())
    })
    .await;
    desk.till
        .say_not_charged(attempt, true, true, &practice_code())
        .await
        .unwrap();
    assert_eq!(Desk::word(&desk.attempt(attempt).await), Word::NotChargedByHand);
    (desk, id, attempt)
}

#[tokio::test]
async fn a_charge_that_shows_late_becomes_a_case_by_the_till_s_own_looking() {
    let (desk, id, attempt) = said_not_charged(1).await;
    assert!(desk.till.cases(false).await.unwrap().cases.is_empty());
    // Nobody presses anything: the terminal shows the charge, and the till looks on for a while.
    desk.service.act(json!({ "act": "clear_faults" }));
    let seen = desk.reaches_in_time(attempt, &[State::Conflict]).await;
    assert_eq!(Desk::word(&seen), Word::NeedsAttention);
    assert_eq!(
        seen.suspense_minor,
        seen.header.amount.minor(),
        "the money stands in suspense"
    );
    let open = desk.till.cases(false).await.unwrap().cases;
    assert_eq!((open.len(), open[0].attempt.id, open[0].owner), (1, attempt, None));
    assert_eq!(desk.till.frame().await.unwrap().attention.len(), 1);
    let page = desk
        .till
        .attempts(AttemptQuery {
            outcome: Some(AttemptOutcomeFilter::NeedsAttention),
            at_most: 10,
            ..AttemptQuery::default()
        })
        .await
        .unwrap()
        .page;
    assert_eq!(page.rows.len(), 1);
    let due = Desk::due(&desk.till.invoice(id).await.unwrap());
    let held = desk.till.pay_cash(id, due, due, key()).await.unwrap_err();
    assert!(matches!(held, TillError::InvoiceHeld), "{held:?}");
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_case_is_given_worked_on_and_closed_by_two_people_and_then_holds_nothing() {
    let (desk, id, attempt) = said_not_charged(2).await;
    desk.service.act(json!({ "act": "clear_faults" }));
    desk.reaches_in_time(attempt, &[State::Conflict]).await;
    let staff = desk.till.frame().await.unwrap().staff;
    desk.till.assign_case(attempt, staff[1].id).await.unwrap();
    assert!(matches!(
        desk.till.note_case(attempt, " \n ").await,
        Err(TillError::TextInvalid)
    ));
    desk.till
        .note_case(attempt, "The slip is in the envelope.\nNets: charged at 09:58")
        .await
        .unwrap();
    let alone = desk.till.close_case(attempt, "Given back", &"000000".into()).await;
    assert!(
        matches!(alone, Err(TillError::Supervisor(SupervisorError::Wrong { .. }))),
        "{alone:?}"
    );
    let view = desk
        .till
        .close_case(attempt, "Given back on the terminal", &practice_code())
        .await
        .unwrap();
    let case = view.case.unwrap();
    assert!(case.closed && case.owner == Some(staff[1].id) && case.steps.len() == 3);
    assert!(matches!(&case.steps[1].step, CaseStep::Noted(text) if text.as_str().contains('\n')));
    assert!(desk.till.frame().await.unwrap().attention.is_empty());
    assert_eq!(desk.till.cases(true).await.unwrap().cases.len(), 1);
    let due = Desk::due(&desk.till.invoice(id).await.unwrap());
    desk.till.pay_cash(id, due, due, key()).await.unwrap();
    // The history tells all of it: what was sent, what each look saw, who said what, and the answer as it came.
    let told = view.records.iter().filter_map(|record| match &record.what {
        Happened::Event { code, .. } => Some(code.as_str()),
        Happened::Call { .. } => None,
    });
    let told: Vec<&str> = told.collect();
    for code in ["sending", "in_doubt", "said_not_charged", "approved_by_look_up"] {
        assert!(told.contains(&code), "{code} in {told:?}");
    }
    let reply = view.records.iter().rev().find_map(|record| record.reply).unwrap();
    let text = desk.till.reply_text(attempt, reply).await.unwrap();
    assert!(text.contains(&view.attempt.record.header.order_id.to_string()), "{text}");
    desk.agrees_with_the_bank(&[id]).await;
}
