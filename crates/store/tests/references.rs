//! A slip settles one doubt: whatever approval has its reference, booked or held in suspense, stands in the way of a second use.
#![allow(clippy::unwrap_used, reason = "a test reports by panicking")]

mod support;

use domain::attempt::{Event, Reason, ReasonCode, SlipEvidence};
use domain::ids::AttemptId;
use store::ApplyError;
use support::{Clinic, approved, evidence_for};

/// A doubt, and what comes of settling it as charged with this slip.
fn settled_with(clinic: &mut Clinic, reference: &str) -> Result<store::Applied, ApplyError> {
    let document = clinic.invoice(2_500);
    let id = clinic.sending(document, 2_500);
    clinic.event(id, &Event::InDoubt(Reason::of(ReasonCode::Deadline))).unwrap();
    let slip = SlipEvidence {
        reference: reference.to_owned(),
        time_on_slip: "12:00".to_owned(),
    };
    let said = clinic.event(id, &Event::SaidCharged(slip));
    // The next doubt needs the terminal.
    if said.is_err() {
        clinic.event(id, &Event::SaidNotCharged).unwrap();
    }
    said
}

#[test]
fn a_slip_of_money_in_suspense_settles_no_other_doubt_before_or_after_its_case_is_closed() {
    let mut clinic = Clinic::new();
    let terminal = clinic.terminals[0];
    // A contradicted attempt: another sum than was asked. Then its case is closed, and the money booked.
    let document = clinic.invoice(1_300);
    let held = clinic.sending(document, 1_300);
    clinic.event(held, &approved(1_250, 641)).unwrap();
    let refused = |said: Result<store::Applied, ApplyError>, by: AttemptId| {
        assert!(
            matches!(&said, Err(ApplyError::ReferenceUsed { by: found }) if *found == by),
            "{said:?}"
        );
    };
    for reference in ["000641", "000641A1B2C3"] {
        refused(settled_with(&mut clinic, reference), held);
    }
    let closed = clinic.case_closed_of(held);
    for reference in ["000641", "000641A1B2C3"] {
        refused(settled_with(&mut clinic, reference), closed);
    }
    let nobody = AttemptId::from_uuid(clinic.id());
    let reader = clinic.books.reader().unwrap();
    assert!(reader.stan_in_books(terminal, "317", "000641", nobody).unwrap());
    assert!(!reader.stan_in_books(terminal, "317", "000641", held).unwrap());
    assert!(!reader.stan_in_books(clinic.terminals[1], "317", "000641", nobody).unwrap());
    settled_with(&mut clinic, "000642").unwrap();
    clinic.assert_sound();
}

#[test]
fn a_slip_of_an_approval_that_waits_in_suspense_settles_no_other_doubt() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let waiting = clinic.sending(document, 2_500);
    let stranger = clinic.stranger();
    // Nothing but the last resort takes it, and the attempt does not even look contradicted in its own row.
    stranger
        .execute_batch("CREATE TRIGGER sabotage BEFORE INSERT ON slip BEGIN SELECT RAISE(ABORT, 'sabotage'); END")
        .unwrap();
    let event = approved(2_500, 77);
    let stamp = clinic.stamp();
    clinic
        .books
        .suspend_approval(waiting, &event, &evidence_for(&event), "sabotage", &stamp)
        .unwrap();
    let nobody = AttemptId::from_uuid(clinic.id());
    let reader = clinic.books.reader().unwrap();
    assert!(reader.attempt(waiting).unwrap().in_suspense);
    assert!(reader.stan_in_books(clinic.terminals[0], "317", "000077", nobody).unwrap());
}
