//! A purchase that was to be signed for: confirmed, or undone by a reversal that hits this payment or nothing. A refund carries the
//! same mark and undoes nothing.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::domain::attempt::{Kind, ReasonCode, State, Word};
use application::domain::ids::DocumentId;
use application::{Signature, TillError, signature};
use klinikassa_tests::{Desk, key};
use serde_json::json;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

/// A payment whose card holder signed.
async fn signed(times: i64) -> (Desk, DocumentId, application::books::AttemptRecord) {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(times).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.present("signature").await;
    let paid = desk.reaches(begun.header.id, &[State::Approved]).await;
    assert_eq!(signature(&paid), Some(Signature::Pending));
    (desk, id, paid)
}

#[tokio::test]
async fn a_signature_that_matches_is_confirmed_once_and_nothing_is_undone() {
    let (desk, id, paid) = signed(1).await;
    let attempt = paid.header.id;
    let waiting = || async { desk.till.day(None, None).await.unwrap().figures.signatures };
    let named: Vec<_> = waiting()
        .await
        .into_iter()
        .map(|signed| (signed.attempt, signed.document.0))
        .collect();
    assert_eq!(named, [(attempt, id)], "Today names it until somebody has compared it");
    let confirmed = desk.till.confirm_signature(attempt).await.unwrap();
    assert_eq!(waiting().await, []);
    assert_eq!(signature(&confirmed), Some(Signature::Confirmed));
    let again = desk.till.confirm_signature(attempt).await.unwrap_err();
    assert!(matches!(again, TillError::NotInDoubt), "{again:?}");
    let late = desk.till.refuse_signature(attempt, key()).await.unwrap_err();
    assert!(matches!(late, TillError::NotInDoubt), "{late:?}");
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_signature_that_does_not_match_is_undone_by_one_reversal_of_its_own() {
    let (desk, id, paid) = signed(2).await;
    let press = key();
    let reversal = desk.till.refuse_signature(paid.header.id, press).await.unwrap();
    let header = &reversal.header;
    assert_eq!((header.kind, header.original), (Kind::Reversal, Some(paid.header.payment)));
    assert_eq!(signature(&desk.attempt(paid.header.id).await), Some(Signature::Refused));
    // The same press again is the same reversal, and another press none.
    assert_eq!(
        desk.till.refuse_signature(paid.header.id, press).await.unwrap().header.id,
        header.id
    );
    assert!(desk.till.refuse_signature(paid.header.id, key()).await.is_err());
    desk.pass(4).await;
    assert_eq!(desk.service.bank()["voids"], json!(0), "not while the terminal may be busy");
    let undone = desk.reaches_in_time(header.id, &[State::Approved]).await;
    assert_eq!(Desk::word(&undone), Word::Refunded);
    let bank = desk.service.bank();
    assert_eq!((&bank["voids"], &bank["transaction_posts"]), (&json!(1), &json!(1)));
    assert_eq!(bank["totals"]["EUR"]["net"], json!(0));
    let owed = desk.till.invoice(id).await.unwrap().record.balance;
    assert_eq!(owed.due().unwrap(), owed.total(), "the invoice owes it again");
    desk.books_hold().await;
}

#[tokio::test]
async fn a_reversal_never_hits_another_transaction() {
    let (desk, id, paid) = signed(3).await;
    desk.service
        .act(json!({ "act": "stand_alone", "card": "phone", "amount": paid.header.amount.minor() }));
    let reversal = desk.till.refuse_signature(paid.header.id, key()).await.unwrap().header.id;
    let kept = desk.reaches_in_time(reversal, &[State::NotSent]).await;
    assert_eq!(kept.reason.unwrap().code, ReasonCode::NotLast);
    assert_eq!(desk.service.bank()["voids"], json!(0));
    let original = desk.till.invoice(id).await.unwrap().record;
    let payment = original
        .payments
        .iter()
        .find(|payment| payment.id == paid.header.payment)
        .unwrap();
    assert!(
        payment.balance.unwrap().refundable().unwrap().is_positive(),
        "it can be refunded with the card"
    );
}

#[tokio::test]
async fn nobody_is_disturbed_by_a_reversal() {
    let (desk, _, paid) = signed(6).await;
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "in_menu": true } }));
    let looks = desk.service.calls("look_up");
    let reversal = desk.till.refuse_signature(paid.header.id, key()).await.unwrap().header.id;
    let kept = desk.reaches_in_time(reversal, &[State::NotSent]).await;
    assert_eq!(kept.reason.unwrap().code, ReasonCode::TerminalBusy);
    assert_eq!(desk.service.calls("look_up"), looks, "a look could end somebody's payment");
    assert_eq!(desk.service.bank()["voids"], json!(0));
    desk.books_hold().await;
}

#[tokio::test]
async fn a_reversal_whose_answer_is_lost_is_in_doubt_and_is_never_sent_again() {
    let (desk, _, paid) = signed(4).await;
    desk.service
        .fault("void_last", "happens", json!({ "kind": "reset_before_reply" }));
    let reversal = desk.till.refuse_signature(paid.header.id, key()).await.unwrap().header.id;
    desk.reaches_in_time(reversal, &[State::Unknown]).await;
    let held = desk.till.abort(reversal).await.unwrap_err();
    assert!(matches!(held, TillError::NothingToAbort), "{held:?}");
    for _ in 0..20 {
        desk.pass(60).await;
    }
    assert_eq!(
        desk.attempt(reversal).await.state(),
        State::Unknown,
        "only a person settles it"
    );
    assert_eq!(desk.service.bank()["voids"], json!(1));
    desk.books_hold().await;
    let desk = desk.restart().await;
    desk.pass(60).await;
    assert_eq!(desk.service.bank()["voids"], json!(1), "nor by the next run of the program");
}

#[tokio::test]
async fn a_refund_with_the_same_mark_asks_for_nothing_and_undoes_nothing() {
    let (desk, id, paid) = signed(5).await;
    desk.till.confirm_signature(paid.header.id).await.unwrap();
    let back = desk.refund(id, paid.header.payment, paid.header.amount).await.unwrap();
    desk.present("signature").await;
    let refunded = desk.reaches(back.header.id, &[State::Approved]).await;
    assert_eq!(
        refunded.approval.as_ref().unwrap().cvm,
        "1",
        "refunds carry the mark of a signature"
    );
    assert_eq!(signature(&refunded), None);
    assert!(desk.till.refuse_signature(back.header.id, key()).await.is_err());
    desk.pass(60).await;
    assert_eq!(desk.service.bank()["voids"], json!(0));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_refused_signature_and_its_reversal_are_one_commit() {
    let (desk, id, paid) = signed(7).await;
    let attempt = paid.header.id;
    // A stranger's trigger refuses what staff said: then there is no reversal that nobody runs either.
    desk.file().change(
        "CREATE TRIGGER no_word BEFORE INSERT ON attempt_event WHEN NEW.code = 'signature_refused'
         BEGIN SELECT RAISE(ABORT, 'refused'); END",
    );
    let press = key();
    let refused = desk.till.refuse_signature(attempt, press).await.unwrap_err();
    assert!(matches!(refused, TillError::Store(_)), "{refused:?}");
    let reversals = desk.file().number("SELECT count(*) FROM attempt WHERE kind = 'reversal'");
    assert_eq!(reversals, 0, "nothing was begun");
    assert_eq!(
        signature(&desk.attempt(attempt).await),
        Some(Signature::Pending),
        "the question stays"
    );
    desk.until("the till to be free", || async {
        (!desk.till.holds_the_program() && !desk.till.is_paying()).then_some(())
    })
    .await;
    desk.file().change("DROP TRIGGER no_word");
    let reversal = desk.till.refuse_signature(attempt, press).await.unwrap().header.id;
    desk.reaches_in_time(reversal, &[State::Approved]).await;
    assert_eq!(desk.service.bank()["voids"], json!(1));
    let owed = desk.till.invoice(id).await.unwrap().record.balance;
    assert_eq!(owed.due().unwrap(), owed.total());
    desk.books_hold().await;
}

#[tokio::test]
async fn a_payment_with_a_tip_is_not_undone_but_refunded_and_its_question_ends() {
    let desk = Desk::open(SIMULATOR).await;
    desk.till.allow_extras(true).await.unwrap();
    desk.service.act(json!({ "act": "set_terminal", "change": { "tip": 500 } }));
    let invoice = desk.invoice(8).await;
    let id = invoice.record.document.parts().id;
    let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("signature").await;
    let paid = desk.reaches(attempt, &[State::Approved]).await;
    assert_eq!(signature(&paid), Some(Signature::Pending));
    let told = desk.till.refuse_signature(attempt, key()).await.unwrap();
    assert_eq!(told.header.id, attempt, "there is no reversal to show");
    assert_eq!(signature(&told), Some(Signature::Refused));
    assert!(desk.till.refuse_signature(attempt, key()).await.is_err(), "said once");
    assert_eq!(desk.file().number("SELECT count(*) FROM attempt WHERE kind = 'reversal'"), 0);
    desk.service.act(json!({ "act": "set_terminal", "change": { "tip": 0 } }));
    let back = desk.refund(id, paid.header.payment, paid.header.amount).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(back.header.id, &[State::Approved]).await;
    assert_eq!(desk.service.bank()["voids"], json!(0));
    assert!(desk.till.check_books().await.unwrap().is_empty());
}
