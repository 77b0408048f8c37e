//! Nothing may refuse an approval: every statement its booking runs is made to fail in turn, and the approval is still seen.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use std::collections::BTreeSet;

use domain::attempt::{Event, Reason, ReasonCode, Review, State};
use domain::document::Doubt;
use domain::ids::AttemptId;
use rusqlite::Connection;
use store::{ApplyError, Books, StoreError};
use support::{Clinic, approval, approved, evidence_for};
use uuid::Uuid;

/// Every table and operation that booking an approval touches, found by watching the tables themselves.
fn touched() -> BTreeSet<(String, &'static str)> {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let id = clinic.sending(document, 2_500);
    let stranger = clinic.stranger();
    stranger
        .execute_batch("CREATE TABLE touched (name TEXT, operation TEXT)")
        .unwrap();
    for name in tables(&stranger) {
        for operation in ["INSERT", "UPDATE", "DELETE"] {
            stranger
                .execute_batch(&format!(
                    "CREATE TRIGGER watch_{name}_{operation} AFTER {operation} ON {name}
                     BEGIN INSERT INTO touched VALUES ('{name}', '{operation}'); END"
                ))
                .unwrap();
        }
    }
    clinic.event(id, &approved(2_500, 1)).unwrap();
    let mut statement = stranger.prepare("SELECT DISTINCT name, operation FROM touched").unwrap();
    let rows = statement
        .query_map([], |row| {
            let operation: String = row.get(1)?;
            Ok((row.get(0)?, if operation == "INSERT" { "INSERT" } else { "UPDATE" }))
        })
        .unwrap();
    rows.map(Result::unwrap).collect()
}

fn tables(connection: &Connection) -> Vec<String> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%search%' AND name NOT LIKE 'sqlite%'
               AND name <> 'touched'";
    let mut statement = connection.prepare(sql).unwrap();
    statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

/// What everybody must be able to see, whatever failed.
fn assert_on_screen(books: &Books, id: AttemptId, what: &str) {
    let reader = books.reader().unwrap();
    let record = reader.attempt(id).unwrap();
    assert_eq!(record.state(), State::Conflict, "{what}");
    assert_eq!(record.review, Some(Review::BooksRefused), "{what}");
    assert_eq!(record.suspense_minor, 2_500, "{what}");
    assert_eq!(record.approval, Some(approval(2_500, 1)), "{what}");
    assert_eq!(reader.slips(id).unwrap().customer, "APPROVED\ncustomer", "{what}");
    let attention: Vec<_> = reader
        .attention()
        .unwrap()
        .into_iter()
        .map(|summary| (summary.id, summary.state))
        .collect();
    assert_eq!(attention, vec![(id, State::Conflict)], "{what}");
    let page = reader.document(record.header.document).unwrap();
    assert_eq!(page.doubt, Doubt::Conflict, "{what}");
    assert_eq!(page.attempts[0].state(), State::Conflict, "{what}");
}

fn refuse_and_suspend(clinic: &mut Clinic, id: AttemptId, what: &str) {
    let event = approved(2_500, 1);
    let refused = clinic.event(id, &event);
    assert!(matches!(refused, Err(ApplyError::Store(_))), "{what}: {refused:?}");
    let before = clinic.books.reader().unwrap().attempt(id).unwrap();
    assert_ne!(before.state(), State::Approved, "{what}: nothing is half stored");
    let stamp = clinic.stamp();
    clinic
        .books
        .suspend_approval(id, &event, &evidence_for(&event), what, &stamp)
        .unwrap();
    assert_on_screen(&clinic.books, id, what);
}

#[test]
fn booking_touches_what_this_test_breaks() {
    let touched = touched();
    let names: BTreeSet<&str> = touched.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "approval",
        "attempt_event",
        "attempt_state",
        "document_balance",
        "document_tally",
        "journal",
        "journal_payload",
        "ledger_entry",
        "ledger_posting",
        "payment",
        "slip",
    ];
    assert_eq!(names, expected.into_iter().collect());
}

#[test]
fn an_approval_survives_the_refusal_of_every_table_it_touches() {
    for doubt_first in [false, true] {
        for (table, operation) in touched() {
            let mut clinic = Clinic::new();
            let document = clinic.invoice(2_500);
            let id = clinic.sending(document, 2_500);
            if doubt_first {
                clinic.event(id, &Event::InDoubt(Reason::of(ReasonCode::Deadline))).unwrap();
            }
            let stranger = clinic.stranger();
            stranger
                .execute_batch(&format!(
                    "CREATE TRIGGER sabotage BEFORE {operation} ON {table} BEGIN SELECT RAISE(ABORT, 'sabotage'); END"
                ))
                .unwrap();
            let what = format!("{operation} on {table}");
            refuse_and_suspend(&mut clinic, id, &what);
            // After a restart it is still there, and when the books take it again it gets its proper rows.
            stranger.execute_batch("DROP TRIGGER sabotage").unwrap();
            drop(stranger);
            let mut clinic = clinic.reopened();
            assert_on_screen(&clinic.books, id, &what);
            let stamp = clinic.stamp();
            clinic.books.recover(Uuid::from_u128(2), &stamp).unwrap();
            assert_on_screen(&clinic.books, id, &what);
            assert!(!clinic.books.reader().unwrap().attempt(id).unwrap().in_suspense, "{what}");
            clinic.assert_sound();
        }
    }
}

#[test]
fn a_trigger_that_throws_the_whole_transaction_away_is_survived_too() {
    for table in ["attempt_event", "attempt_state", "ledger_posting", "journal"] {
        let mut clinic = Clinic::new();
        let document = clinic.invoice(2_500);
        let id = clinic.sending(document, 2_500);
        let operation = if table == "attempt_state" { "UPDATE" } else { "INSERT" };
        let stranger = clinic.stranger();
        stranger
            .execute_batch(&format!(
                "CREATE TRIGGER sabotage BEFORE {operation} ON {table} BEGIN SELECT RAISE(ROLLBACK, 'sabotage'); END"
            ))
            .unwrap();
        refuse_and_suspend(&mut clinic, id, table);
        assert!(clinic.books.reader().unwrap().attempt(id).unwrap().in_suspense);
    }
}

#[test]
fn an_approval_survives_every_check_and_unique_index_of_its_tables() {
    // Each row of this list makes one rule of the schema refuse the booking, without any trigger.
    let sabotages = [
        ("the payment's id is taken", "payment"),
        ("the STAN is taken", "stan"),
        ("the terminal's session is taken", "session"),
        ("a slip can't be stored", "slip"),
        ("the reserve is resolved already", "reserve"),
        ("the next event's number is taken", "event"),
        ("the state can't step", "state"),
        ("the journal has another head", "journal"),
    ];
    for (what, how) in sabotages {
        let mut clinic = Clinic::new();
        let earlier = clinic.invoice(2_500);
        let document = clinic.invoice(2_500);
        let (first, _) = clinic.paid_by_card(earlier, 2_500, if how == "stan" || how == "session" { 1 } else { 9 });
        let id = clinic.sending(document, 2_500);
        let stranger = clinic.stranger();
        break_rule(&stranger, how, id, first);
        refuse_and_suspend(&mut clinic, id, what);
    }
}

fn break_rule(stranger: &Connection, how: &str, id: AttemptId, first: AttemptId) {
    let (id, first) = (id.as_uuid().into_bytes(), first.as_uuid().into_bytes());
    let as_if = |sql: &str| {
        // A stranger's hand may drop what guards a table; the books' own rules stand.
        stranger.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
        stranger
            .execute(
                sql,
                rusqlite::params_from_iter([id].iter().take(sql.matches("?1").count().min(1))),
            )
            .unwrap();
    };
    match how {
        "payment" => {
            stranger.execute_batch("DROP TRIGGER payment_no_update").unwrap();
            let sql = "UPDATE payment SET id = (SELECT payment FROM attempt WHERE id = ?1) WHERE attempt = ?2";
            stranger.execute_batch("PRAGMA foreign_keys = OFF").unwrap();
            stranger.execute(sql, (id, first)).unwrap();
        }
        "stan" | "session" => {}
        "slip" => stranger.execute_batch("ALTER TABLE slip RENAME TO slip_gone; CREATE VIEW slip AS SELECT * FROM slip_gone").unwrap(),
        "reserve" => as_if(
            "INSERT INTO ledger_posting (id, kind, resolves, purpose, currency, journal_seq)
             SELECT zeroblob(16), 'void', id, 'payment', 'EUR', 0 FROM ledger_posting WHERE attempt = ?1 AND kind = 'pending'",
        ),
        "event" => as_if(
            "INSERT INTO attempt_event (attempt, number, code, state, payload, till, department, staff, at, offset_minutes, journal_seq)
             SELECT attempt, number + 1, 'foreign', state, '{}', till, department, staff, at, offset_minutes, 0 FROM attempt_event
             WHERE attempt = ?1",
        ),
        "state" => stranger
            .execute_batch(
                "CREATE TRIGGER stuck BEFORE UPDATE ON attempt_state WHEN NEW.state <> OLD.state BEGIN SELECT RAISE(ABORT, 'stuck'); END",
            )
            .unwrap(),
        "journal" => {
            stranger.execute_batch("PRAGMA foreign_keys = OFF; DROP TRIGGER journal_no_update").unwrap();
            stranger.execute_batch("UPDATE journal SET seq = 9223372036854775807 WHERE seq = 1").unwrap();
        }
        other => panic!("{other}"),
    }
}

#[test]
fn an_approval_that_arrives_on_two_ways_is_booked_once() {
    // The first commit did land, though its caller was told it was unknown: suspense finds that out.
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let (id, _) = clinic.paid_by_card(document, 2_500, 1);
    let event = approved(2_500, 1);
    let stamp = clinic.stamp();
    let record = clinic
        .books
        .suspend_approval(id, &event, &evidence_for(&event), "commit unknown", &stamp)
        .unwrap();
    assert_eq!(
        (record.state(), record.suspense_minor, record.in_suspense),
        (State::Approved, 0, false)
    );
    clinic.assert_sound();
    assert_eq!(clinic.books.reader().unwrap().attention().unwrap(), Vec::new());
}

#[test]
fn only_an_approval_is_suspended() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let id = clinic.sending(document, 2_500);
    let event = Event::Declined(Reason::of(ReasonCode::WrongPin));
    let stamp = clinic.stamp();
    let refused = clinic.books.suspend_approval(id, &event, &evidence_for(&event), "no", &stamp);
    assert!(matches!(refused, Err(StoreError::Constraint { .. })));
}
