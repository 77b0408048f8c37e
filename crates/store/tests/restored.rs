//! Books that begin a new life from a backup: what they can't know, and what ends that.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::attempt::State;
use domain::ids::{AttemptId, InstallationId, TerminalCallId};
use domain::reconciliation::{Reported, Said, Side, Totals};
use domain::terminal::{TerminalAction, TerminalCallOutcome, TerminalTick};
use store::NewLife;
use support::{Clinic, approved, call_end};
use uuid::Uuid;

/// The next start of the program.
fn started(clinic: Clinic) -> Clinic {
    let mut clinic = clinic.reopened();
    let stamp = clinic.stamp();
    clinic.books.recover(Uuid::from_u128(9), &stamp).unwrap();
    clinic
}

fn state(clinic: &Clinic, id: AttemptId) -> State {
    clinic.books.reader().unwrap().attempt(id).unwrap().state()
}

#[test]
fn an_intent_that_came_with_a_backup_is_in_doubt_and_one_of_this_life_was_not_sent() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    // The backup was taken here; the life that made it went on, and perhaps sent.
    let id = clinic.begin(document, 2_500).unwrap().header.id;
    restored(&mut clinic, 1);
    let mut clinic = started(clinic);
    let record = clinic.books.reader().unwrap().attempt(id).unwrap();
    assert_eq!(record.state(), State::Unknown);
    let codes: Vec<&str> = record.events.iter().map(|event| event.code.as_str()).collect();
    assert_eq!(codes, ["begun", "sending", "recovered"]);
    let balance = clinic.books.reader().unwrap().balance(document).unwrap();
    assert!(balance.payable_now().unwrap().is_zero(), "its sum stays reserved");
    clinic.assert_sound();
    // The late approval is booked as any other.
    clinic.event(id, &approved(2_500, 31)).unwrap();
    // An intent of this life, which this very computer did not send, is none.
    let other = clinic.invoice(1_000);
    let own = clinic.begin(other, 1_000).unwrap().header.id;
    let clinic = started(clinic);
    assert_eq!((state(&clinic, id), state(&clinic, own)), (State::Approved, State::NotSent));
    clinic.assert_sound();
}

#[test]
fn an_intent_of_books_that_were_never_restored_was_not_sent() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let id = clinic.begin(document, 2_500).unwrap().header.id;
    let clinic = started(clinic);
    assert_eq!(state(&clinic, id), State::NotSent);
    clinic.assert_sound();
}

/// A new life, as a restore begins it.
fn restored(clinic: &mut Clinic, number: u16) {
    let life = NewLife {
        installation: InstallationId::from_uuid(clinic.id()),
        restore: number,
        supervised: None,
        facts: Vec::new(),
        settings: Vec::new(),
    };
    let stamp = clinic.stamp();
    clinic.books.begin_life(&life, &stamp).unwrap();
}

fn marked(clinic: &Clinic) -> Vec<bool> {
    let reader = clinic.books.reader().unwrap();
    let of = |id| reader.terminal(id, clinic.till).unwrap().check_after_restore;
    clinic.terminals.iter().map(|id| of(*id)).collect()
}

/// A reconciliation the terminal answered, not compared yet.
fn answered(clinic: &mut Clinic, terminal: usize) -> TerminalCallId {
    let call = clinic.new_call(clinic.terminals[terminal], TerminalAction::Reconciliation);
    clinic.books.begin_terminal_call(&call).unwrap();
    let stamp = clinic.stamp();
    clinic
        .books
        .end_terminal_call(call.id, &call_end(TerminalCallOutcome::Done), &stamp)
        .unwrap();
    call.id
}

fn compared(clinic: &mut Clinic, call: TerminalCallId, said: Option<Said>) {
    let said = said.map(|said| Reported {
        said,
        currency: Some("EUR".to_owned()),
    });
    let stamp = clinic.stamp();
    clinic.books.compare_reconciliation(call, said.as_ref(), &stamp).unwrap();
}

#[test]
fn a_terminal_is_marked_after_a_restore_until_totals_were_compared_or_a_person_vouches() {
    let mut clinic = Clinic::new();
    let all = clinic.terminals.len();
    assert!(all >= 2 && marked(&clinic).iter().all(|marked| !marked));
    // One that was answered in the life before, and is compared only now, says nothing of the time between.
    let before = answered(&mut clinic, 0);
    restored(&mut clinic, 1);
    assert_eq!(marked(&clinic), vec![true; all]);
    compared(&mut clinic, before, Some(Said::ByKind(Totals::default())));
    assert_eq!(marked(&clinic), vec![true; all]);
    // An answer without totals: nothing was compared.
    let without = answered(&mut clinic, 0);
    assert!(marked(&clinic)[0], "answered is not compared");
    compared(&mut clinic, without, None);
    assert_eq!(marked(&clinic), vec![true; all]);
    // One count and one sum agree, and are not enough.
    let net = answered(&mut clinic, 0);
    compared(&mut clinic, net, Some(Said::CountAndNet(Side::default())));
    assert_eq!(marked(&clinic), vec![true; all]);
    let with = answered(&mut clinic, 0);
    compared(&mut clinic, with, Some(Said::ByKind(Totals::default())));
    assert!(!marked(&clinic)[0] && marked(&clinic)[1]);
    let stamp = clinic.stamp();
    let second = clinic.terminals[1];
    clinic
        .books
        .tick_terminal(second, TerminalTick::ReconciledByHand, true, &stamp)
        .unwrap();
    assert!(!marked(&clinic)[1]);
    // The next restore begins it anew.
    restored(&mut clinic, 2);
    assert_eq!(marked(&clinic), vec![true; all]);
    clinic.assert_sound();
}
