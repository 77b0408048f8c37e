//! The supervisor's code in the books: which one counts, how many wrong ones stand in a row, and a second payment beside a doubt.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test reports by panicking")]

mod support;

use domain::attempt::{Event, Reason, ReasonCode};
use domain::balance::InvoiceBalance;
use domain::ids::DocumentId;
use store::{BeginError, CashError, CodeOrigin, CodeVerifier, SupervisorAnswer};
use support::{Clinic, approved, eur};

fn balance(clinic: &Clinic, document: DocumentId) -> InvoiceBalance {
    clinic.books.reader().unwrap().balance(document).unwrap()
}

fn verifier(byte: u8) -> CodeVerifier {
    CodeVerifier {
        verifier: [byte; 32],
        salt: [byte; 16],
        pepper: [byte; 8],
        memory_kib: 19_456,
        passes: 2,
        lanes: 1,
    }
}

#[test]
fn the_last_code_counts_and_the_first_is_set_once() {
    let mut clinic = Clinic::new();
    let stamp = clinic.stamp();
    assert_eq!(clinic.books.reader().unwrap().supervisor().unwrap().code, None);
    for origin in [CodeOrigin::Changed, CodeOrigin::Renewed] {
        clinic.books.set_supervisor_code(&verifier(1), origin, &stamp).unwrap_err();
    }
    clinic
        .books
        .set_supervisor_code(&verifier(1), CodeOrigin::First, &stamp)
        .unwrap();
    clinic
        .books
        .set_supervisor_code(&verifier(2), CodeOrigin::First, &stamp)
        .unwrap_err();
    clinic
        .books
        .set_supervisor_code(&verifier(3), CodeOrigin::Renewed, &stamp)
        .unwrap();
    let code = clinic.books.reader().unwrap().supervisor().unwrap().code.unwrap();
    assert_eq!(
        (code.verifier, code.origin, code.stamp),
        (verifier(3), CodeOrigin::Renewed, stamp)
    );
    clinic.assert_sound();
}

#[test]
fn wrong_codes_are_counted_in_a_row_and_one_cut_short_is_wrong() {
    let mut clinic = Clinic::new();
    assert_eq!(clinic.supervised_once(SupervisorAnswer::Wrong), 1);
    assert_eq!(clinic.supervised_once(SupervisorAnswer::Wrong), 2);
    assert_eq!(clinic.supervised_once(SupervisorAnswer::NotJudged), 2);
    // The program ends between the question and the answer.
    clinic.asked_for_a_code();
    assert_eq!(clinic.books.reader().unwrap().supervisor().unwrap().wrong, 3);
    assert_eq!(clinic.supervised_once(SupervisorAnswer::Wrong), 4);
    assert_eq!(clinic.supervised_once(SupervisorAnswer::Agreed), 0);
    assert_eq!(clinic.supervised_once(SupervisorAnswer::Wrong), 1);
    clinic.assert_sound();
}

#[test]
fn a_question_is_answered_once() {
    let mut clinic = Clinic::new();
    let id = clinic.asked_for_a_code();
    let stamp = clinic.stamp();
    clinic.books.answer_supervisor(id, SupervisorAnswer::Wrong, &stamp).unwrap();
    clinic
        .books
        .answer_supervisor(id, SupervisorAnswer::Agreed, &stamp)
        .unwrap_err();
    assert_eq!(clinic.books.reader().unwrap().supervisor().unwrap().wrong, 1);
}

#[test]
fn what_a_supervisor_allowed_frees_the_sum_once_and_the_first_payment_may_still_come() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let doubtful = clinic.sending(document, 2_500);
    clinic
        .event(doubtful, &Event::InDoubt(Reason::of(ReasonCode::AnswerLost)))
        .unwrap();
    let cash = clinic.cash(document, 2_500, 2_500);
    assert!(matches!(clinic.books.pay_cash(&cash), Err(CashError::AttemptOpen { attempt }) if attempt == doubtful));
    assert!(balance(&clinic, document).payable_now().unwrap().is_zero());

    clinic.event(doubtful, &Event::SecondPaymentAllowed).unwrap();
    assert_eq!(balance(&clinic, document).payable_now().unwrap(), eur(2_500));
    clinic.assert_sound();
    clinic.books.pay_cash(&cash).unwrap();
    assert!(balance(&clinic, document).payable_now().unwrap().is_zero(), "once");
    let more = clinic.cash(document, 100, 100);
    clinic.books.pay_cash(&more).unwrap_err();
    // Paid and in doubt: the books hold, because a supervisor said so.
    clinic.assert_sound();

    // The card was charged after all: that is booked like any other approval, and the client has the sum to come.
    clinic.event(doubtful, &approved(2_500, 77)).unwrap();
    assert_eq!(balance(&clinic, document).due().unwrap(), eur(-2_500));
    clinic.assert_sound();
}

#[test]
fn a_second_card_in_doubt_blocks_again_and_a_conflict_blocks_whatever_was_allowed() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(5_000);
    let first = clinic.sending(document, 2_500);
    clinic
        .event(first, &Event::InDoubt(Reason::of(ReasonCode::AnswerLost)))
        .unwrap();
    clinic.event(first, &Event::SecondPaymentAllowed).unwrap();
    // An approval over another sum makes a conflict of it.
    clinic.event(first, &approved(2_400, 78)).unwrap();
    let refused = clinic.begin(document, 2_500).unwrap_err();
    assert!(
        matches!(refused, BeginError::InvoiceInDoubt { attempt } if attempt == first),
        "{refused:?}"
    );
}
