//! Terminals in the books: added, changed, retired; ticked; asked for things; disabled and put right again.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::attempt::{Event, Kind, Reason, ReasonCode, Review};
use domain::clinic::Terminal;
use domain::ids::{DepartmentId, TerminalNumber, TerminalRowId};
use domain::terminal::{Printing, TerminalAction, TerminalCallOutcome, TerminalTick};
use domain::text::Name;
use store::{NewTerminal, TerminalCallError, TerminalChange, TerminalError, TerminalRecord};
use support::{Clinic, approval, approved, approved_with, call_end};

fn new_terminal(clinic: &mut Clinic, number: &str, name: &str) -> NewTerminal {
    NewTerminal {
        terminal: Terminal {
            id: TerminalRowId::from_uuid(clinic.id()),
            department: clinic.department,
            number: TerminalNumber::parse(number).unwrap(),
            name: Name::new(name).unwrap(),
        },
        model: "Desk3500".to_owned(),
    }
}

fn seen(clinic: &Clinic, terminal: TerminalRowId) -> TerminalRecord {
    clinic.books.reader().unwrap().terminal(terminal, clinic.till).unwrap()
}

#[test]
fn one_press_adds_one_terminal_and_a_number_stands_once() {
    let mut clinic = Clinic::new();
    let new = new_terminal(&mut clinic, "12345678", "Surgery");
    let stamp = clinic.stamp();
    let added = clinic.books.add_terminal(&new, &stamp).unwrap();
    assert_eq!(
        (added.terminal.clone(), added.model.as_str()),
        (new.terminal.clone(), "Desk3500")
    );
    assert_eq!(
        clinic.books.add_terminal(&new, &stamp).unwrap(),
        added,
        "the same press again"
    );
    let mut twin = new_terminal(&mut clinic, "12345678", "Another");
    let refused = clinic.books.add_terminal(&twin, &stamp).unwrap_err();
    assert!(
        matches!(&refused, TerminalError::NumberTaken { name, retired: false } if name == "Surgery"),
        "{refused:?}"
    );
    twin.terminal.department = DepartmentId::from_uuid(clinic.id());
    assert!(matches!(
        clinic.books.add_terminal(&twin, &stamp),
        Err(TerminalError::Store(_))
    ));
    let all = clinic.books.reader().unwrap().all_terminals(clinic.till).unwrap();
    assert_eq!(all.iter().filter(|one| one.terminal.number == new.terminal.number).count(), 1);
    clinic.assert_sound();
}

#[test]
fn a_terminal_is_retired_with_its_doubt_and_brought_back() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let terminal = clinic.terminals[0];
    let doubt = clinic.sending(document, 1_000);
    clinic
        .event(doubt, &Event::InDoubt(Reason::of(ReasonCode::Deadline)))
        .unwrap();
    let stamp = clinic.stamp();
    let retire = |retired| TerminalChange {
        retired: Some(retired),
        ..TerminalChange::default()
    };
    let record = clinic.books.change_terminal(terminal, &retire(true), &stamp).unwrap();
    assert!(record.retired && record.held_by == Some(doubt));
    let listed = clinic
        .books
        .reader()
        .unwrap()
        .terminals(clinic.department, clinic.till)
        .unwrap();
    assert!(
        listed.iter().any(|one| one.terminal.id == terminal),
        "it stays in sight while it is held"
    );
    let elsewhere = TerminalChange {
        department: Some(clinic.seed.departments.last().unwrap().id),
        ..TerminalChange::default()
    };
    if clinic.seed.departments.len() > 1 {
        let refused = clinic.books.change_terminal(terminal, &elsewhere, &stamp).unwrap_err();
        assert!(matches!(refused, TerminalError::AttemptOpen(attempt) if attempt == doubt));
    }
    clinic.event(doubt, &approved(1_000, 1)).unwrap();
    let listed = clinic
        .books
        .reader()
        .unwrap()
        .terminals(clinic.department, clinic.till)
        .unwrap();
    assert!(listed.iter().all(|one| one.terminal.id != terminal), "retired and free");
    assert!(clinic.begin(document, 100).is_err(), "no payment on it");
    clinic.books.change_terminal(terminal, &retire(false), &stamp).unwrap();
    assert!(clinic.begin(document, 100).is_ok());
    clinic.assert_sound();
}

#[test]
fn a_number_never_changes_and_a_terminal_never_goes() {
    let clinic = Clinic::new();
    let stranger = clinic.stranger();
    for sql in [
        "UPDATE terminal SET number = '87654321'",
        "UPDATE terminal SET id = zeroblob(16)",
        "DELETE FROM terminal",
        "REPLACE INTO terminal SELECT * FROM terminal",
    ] {
        stranger
            .execute_batch("PRAGMA recursive_triggers = ON; PRAGMA foreign_keys = OFF")
            .unwrap();
        assert!(stranger.execute(sql, []).is_err(), "{sql}");
    }
}

#[test]
fn what_is_asked_is_written_once_and_never_while_an_attempt_is_open() {
    let mut clinic = Clinic::new();
    let terminal = clinic.terminals[0];
    let call = clinic.new_call(terminal, TerminalAction::Reconciliation);
    let begun = clinic.books.begin_terminal_call(&call).unwrap();
    assert!(begun.end.is_none(), "not known until an answer is written down");
    let again = clinic.books.begin_terminal_call(&call).unwrap();
    assert_eq!(again.id, begun.id, "the same press");
    let mut other = clinic.new_call(terminal, TerminalAction::DownloadDataset);
    other.key = call.key;
    assert!(matches!(
        clinic.books.begin_terminal_call(&other),
        Err(TerminalCallError::KeyUsed)
    ));
    let stamp = clinic.stamp();
    let ended = clinic
        .books
        .end_terminal_call(call.id, &call_end(TerminalCallOutcome::Done), &stamp)
        .unwrap();
    assert_eq!(ended.end.unwrap().0.printed.as_deref(), Some("AFSTEMNING"));
    let twice = clinic
        .books
        .end_terminal_call(call.id, &call_end(TerminalCallOutcome::Unknown), &stamp);
    assert!(twice.is_err(), "it ends once");

    let document = clinic.invoice(2_500);
    let open = clinic.sending(document, 1_000);
    let held = clinic.new_call(terminal, TerminalAction::Reconciliation);
    let refused = clinic.books.begin_terminal_call(&held).unwrap_err();
    assert!(
        matches!(refused, TerminalCallError::AttemptOpen(attempt) if attempt == open),
        "{refused:?}"
    );
    clinic.event(open, &approved(1_000, 7)).unwrap();
    clinic.books.begin_terminal_call(&held).unwrap();
    let stamp = clinic.stamp();
    let retire = TerminalChange {
        retired: Some(true),
        ..TerminalChange::default()
    };
    clinic.books.change_terminal(terminal, &retire, &stamp).unwrap();
    let retired = clinic.new_call(terminal, TerminalAction::LastReceipt);
    assert!(matches!(
        clinic.books.begin_terminal_call(&retired),
        Err(TerminalCallError::Retired)
    ));
    let calls = clinic.books.reader().unwrap().terminal_calls(terminal, 10).unwrap();
    assert_eq!(
        calls.iter().map(|call| call.end.is_some()).collect::<Vec<_>>(),
        [false, true],
        "newest first"
    );
    clinic.assert_sound();
}

#[test]
fn who_prints_is_known_only_from_an_answer() {
    let mut clinic = Clinic::new();
    let terminal = clinic.terminals[0];
    assert_eq!(seen(&clinic, terminal).printing, None);
    clinic.asked(terminal, TerminalAction::PrintByTerminal, TerminalCallOutcome::Unknown);
    assert_eq!(seen(&clinic, terminal).printing, None, "nobody knows");
    clinic.asked(terminal, TerminalAction::PrintByTerminal, TerminalCallOutcome::Done);
    assert_eq!(seen(&clinic, terminal).printing, Some(Printing::Terminal));
    clinic.asked(terminal, TerminalAction::PrintByTill, TerminalCallOutcome::Declined);
    assert_eq!(seen(&clinic, terminal).printing, Some(Printing::Terminal));
    clinic.asked(terminal, TerminalAction::PrintByTill, TerminalCallOutcome::Done);
    assert_eq!(seen(&clinic, terminal).printing, Some(Printing::Till));
    clinic.assert_sound();
}

/// Declined with the bank's 87.
fn refused_for_reconciliation(clinic: &mut Clinic) {
    let document = clinic.invoice(500);
    let attempt = clinic.sending(document, 500);
    let reason = Reason::of(ReasonCode::MustReconcile);
    clinic.event(attempt, &Event::Declined(reason)).unwrap();
}

#[test]
fn the_need_to_reconcile_ends_with_a_reconciliation_a_persons_word_or_a_payment() {
    let mut clinic = Clinic::new();
    let terminal = clinic.terminals[0];
    let needs = |clinic: &Clinic| seen(clinic, terminal).needs_reconciliation;
    assert!(!needs(&clinic));
    refused_for_reconciliation(&mut clinic);
    assert!(needs(&clinic));
    for outcome in [
        TerminalCallOutcome::Unknown,
        TerminalCallOutcome::Refused,
        TerminalCallOutcome::NotSent,
    ] {
        clinic.asked(terminal, TerminalAction::Reconciliation, outcome);
        assert!(needs(&clinic), "{outcome:?} proves nothing");
    }
    clinic.asked(terminal, TerminalAction::DownloadDataset, TerminalCallOutcome::Done);
    assert!(needs(&clinic), "a download is no reconciliation");
    clinic.asked(terminal, TerminalAction::Reconciliation, TerminalCallOutcome::Done);
    assert!(!needs(&clinic));

    refused_for_reconciliation(&mut clinic);
    assert!(needs(&clinic), "the earlier reconciliation is over");
    let stamp = clinic.stamp();
    clinic
        .books
        .tick_terminal(terminal, TerminalTick::ReconciledByHand, true, &stamp)
        .unwrap();
    assert!(!needs(&clinic));
    refused_for_reconciliation(&mut clinic);
    assert!(needs(&clinic), "so is the earlier word");
    let document = clinic.invoice(700);
    clinic.paid_by_card(document, 700, 9);
    assert!(!needs(&clinic), "the bank took a payment");
    clinic.assert_sound();
}

#[test]
fn a_wrong_currency_disables_until_a_person_says_that_it_was_put_right() {
    let mut clinic = Clinic::new();
    let terminal = clinic.terminals[0];
    let wrong = |clinic: &mut Clinic, stan: u32| {
        let document = clinic.invoice(800);
        let attempt = clinic.sending(document, 800);
        let event = approved_with(approval(800, stan), Some(Review::Currency));
        clinic.event(attempt, &event).unwrap();
    };
    wrong(&mut clinic, 21);
    assert!(seen(&clinic, terminal).disabled);
    let document = clinic.invoice(100);
    assert!(clinic.begin(document, 100).is_err(), "no payment meanwhile");
    let stamp = clinic.stamp();
    clinic
        .books
        .tick_terminal(terminal, TerminalTick::CurrencyCorrected, true, &stamp)
        .unwrap();
    assert!(!seen(&clinic, terminal).disabled);
    wrong(&mut clinic, 22);
    assert!(seen(&clinic, terminal).disabled, "it was not put right");
}

#[test]
fn a_tick_is_one_row_a_taking_back_another_and_the_last_word_counts() {
    let mut clinic = Clinic::new();
    let terminal = clinic.terminals[1];
    let rows = |clinic: &Clinic| -> i64 {
        clinic
            .stranger()
            .query_row("SELECT count(*) FROM terminal_check", [], |row| row.get(0))
            .unwrap()
    };
    for done in [true, true, false, false, true] {
        let stamp = clinic.stamp();
        clinic
            .books
            .tick_terminal(terminal, TerminalTick::IconsGreen, done, &stamp)
            .unwrap();
    }
    assert_eq!(rows(&clinic), 3, "a second press adds nothing");
    let stamp = clinic.stamp();
    clinic
        .books
        .tick_terminal(terminal, TerminalTick::Ordered, false, &stamp)
        .unwrap();
    let ticks = clinic.books.reader().unwrap().terminal_ticks(terminal).unwrap();
    let said: Vec<(TerminalTick, bool)> = ticks.iter().map(|record| (record.tick, record.done)).collect();
    assert_eq!(said, [(TerminalTick::Ordered, false), (TerminalTick::IconsGreen, true)]);
    assert!(
        clinic
            .books
            .reader()
            .unwrap()
            .terminal_ticks(clinic.terminals[0])
            .unwrap()
            .is_empty()
    );
    clinic.assert_sound();
}

#[test]
fn the_first_payment_and_its_refund_are_seen() {
    let mut clinic = Clinic::new();
    let terminal = clinic.terminals[0];
    let first = |clinic: &Clinic| clinic.books.reader().unwrap().first_payment(terminal).unwrap();
    assert_eq!((first(&clinic).paid, first(&clinic).refunded), (false, false));
    let document = clinic.invoice(700);
    let (_, payment) = clinic.paid_by_card(document, 700, 3);
    assert_eq!((first(&clinic).paid, first(&clinic).refunded), (true, false));
    let mut refund = clinic.new_attempt(document, 700);
    (refund.kind, refund.original) = (Kind::Refund, Some(payment));
    clinic.books.begin_attempt(&refund).unwrap();
    clinic.event(refund.id, &Event::Sending { body_hash: [7; 32] }).unwrap();
    assert!(!first(&clinic).refunded, "not before it is booked");
    clinic.event(refund.id, &approved(700, 4)).unwrap();
    assert_eq!((first(&clinic).paid, first(&clinic).refunded), (true, true));
    clinic.assert_sound();
}
