//! Append-only tables resist UPDATE, DELETE, REPLACE and UPSERT, through the books' own connection settings.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::attempt::{Event, Reason, ReasonCode};
use rusqlite::Connection;
use store::{CallEnd, CallKind, LookFacts};
use support::{Clinic, approved, evidence_for};

/// Everything the till ever writes once.
const APPEND_ONLY: [&str; 37] = [
    "books",
    "installation",
    "schema_migration",
    "document",
    "document_line",
    "document_vat",
    "document_treatment",
    "document_company",
    "credit_note",
    "payment",
    "cash_payment",
    "attempt",
    "attempt_event",
    "approval",
    "external_call",
    "external_call_end",
    "slip",
    "suspense",
    "ledger_posting",
    "ledger_entry",
    "journal",
    "journal_payload",
    "document_seller",
    "paper_issue",
    "terminal_check",
    "terminal_call",
    "terminal_call_end",
    "supervisor_code",
    "supervisor_try",
    "supervisor_answer",
    "case_event",
    "case_booking",
    "case_correction",
    "reconciliation",
    "reconciliation_doubt",
    "difference",
    "difference_event",
];

/// Books with at least one row in every append-only table.
fn filled() -> Clinic {
    let mut clinic = Clinic::new();
    let document = clinic.consultation(1_000);
    clinic.credited(document);
    clinic.company_invoice(1_000);
    let document = clinic.invoice(2_500);
    let cash = clinic.cash(document, 500, 1_000);
    clinic.books.pay_cash(&cash).unwrap();
    clinic.paid_by_card(document, 1_000, 1);
    let id = clinic.sending(document, 1_000);
    clinic.event(id, &Event::InDoubt(Reason::of(ReasonCode::Deadline))).unwrap();
    let stamp = clinic.stamp();
    let call = clinic.books.external_call_begin(id, CallKind::LookUp, &stamp).unwrap();
    let end = CallEnd {
        outcome: "none_yet".to_owned(),
        reached: true,
        facts: LookFacts::default(),
        raw_redacted: None,
    };
    clinic.books.external_call_end(call, &end, &stamp).unwrap();
    let event = approved(1_000, 1);
    clinic
        .books
        .suspend_approval(id, &event, &evidence_for(&event), "test", &stamp)
        .unwrap();
    let printed = store::IssueRequest {
        key: domain::ids::RequestKey::from_uuid(clinic.id()),
        paper: domain::paper::PaperRef::Invoice(document),
        document,
        medium: domain::paper::Medium::Print,
        language: "fi",
        content: [0; 32],
        stamp,
    };
    clinic.books.issue_paper(&printed).unwrap();
    clinic.asked_of_a_terminal(1);
    clinic.supervised();
    clinic.case_worked_on();
    clinic.case_closed();
    clinic.taken_out();
    clinic.reconciled(0);
    clinic
}

/// A connection as the books open theirs, as far as triggers are concerned.
fn like_ours(clinic: &Clinic) -> Connection {
    let connection = clinic.stranger();
    connection
        .execute_batch("PRAGMA recursive_triggers = ON; PRAGMA foreign_keys = OFF")
        .unwrap();
    connection
}

fn columns(connection: &Connection, table: &str) -> Vec<(String, bool)> {
    let mut statement = connection.prepare(&format!("PRAGMA table_info({table})")).unwrap();
    statement
        .query_map([], |row| Ok((row.get(1)?, row.get::<_, i64>(5)? > 0)))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

fn refused(connection: &Connection, table: &str, sql: &str) {
    let before = dump(connection, table);
    let error = connection.execute(sql, []).expect_err(sql).to_string();
    assert!(error.contains(&format!("{table}: append-only")), "{sql}: {error}");
    assert_eq!(dump(connection, table), before, "{sql}");
}

fn dump(connection: &Connection, table: &str) -> Vec<String> {
    let names: Vec<String> = columns(connection, table)
        .into_iter()
        .map(|(name, _)| format!("quote({name})"))
        .collect();
    let sql = format!("SELECT {} FROM {table} ORDER BY 1", names.join(" || ',' || "));
    connection
        .prepare(&sql)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

#[test]
fn the_list_is_the_schema_s() {
    let clinic = Clinic::new();
    let connection = clinic.stranger();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%_no_delete' ORDER BY name";
    let guarded: Vec<String> = connection
        .prepare(sql)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut expected: Vec<String> = APPEND_ONLY.iter().map(|table| format!("{table}_no_delete")).collect();
    expected.sort();
    assert_eq!(guarded, expected);
}

#[test]
fn every_append_only_table_resists_every_attack() {
    let clinic = filled();
    let connection = like_ours(&clinic);
    // The journal and the count of prints have a second wall, their order; here the first one stands alone.
    connection
        .execute_batch("DROP TRIGGER journal_order; DROP TRIGGER paper_issue_counts")
        .unwrap();
    for table in APPEND_ONLY {
        let columns = columns(&connection, table);
        let rows: i64 = connection
            .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0))
            .unwrap();
        assert!(rows > 0, "{table} has a row to attack");
        let key = &columns.iter().find(|(_, key)| *key).unwrap().0;
        let last = &columns.last().unwrap().0;
        refused(&connection, table, &format!("DELETE FROM {table}"));
        refused(
            &connection,
            table,
            &format!("DELETE FROM {table} WHERE {key} = (SELECT min({key}) FROM {table})"),
        );
        refused(&connection, table, &format!("UPDATE {table} SET {last} = {last}"));
        refused(
            &connection,
            table,
            &format!("UPDATE OR REPLACE {table} SET {key} = {key} + 1"),
        );
        refused(&connection, table, &format!("REPLACE INTO {table} SELECT * FROM {table}"));
        refused(
            &connection,
            table,
            &format!("INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1"),
        );
        refused(
            &connection,
            table,
            &format!("INSERT INTO {table} SELECT * FROM {table} WHERE true ON CONFLICT DO UPDATE SET {last} = excluded.{last}"),
        );
    }
}

#[test]
fn what_may_change_changes_by_rules_only() {
    let mut clinic = filled();
    let connection = like_ours(&clinic);
    let refused = |sql: &str, by: &str| {
        let error = connection.execute(sql, []).expect_err(sql).to_string();
        assert!(error.contains(by), "{sql}: {error}");
    };
    refused("DELETE FROM attempt_state", "never removed");
    refused(
        "UPDATE attempt_state SET state = 'declined' WHERE state = 'approved'",
        "not a legal step",
    );
    refused("UPDATE attempt_state SET state = 'intent'", "not a legal step");
    refused("UPDATE attempt_state SET terminal = zeroblob(16)", "not a legal step");
    refused("REPLACE INTO attempt_state SELECT * FROM attempt_state", "attempt_state");
    refused("DELETE FROM document_balance", "never removed");
    refused("DELETE FROM document_tally", "never removed");
    for column in ["day", "consultation", "total"] {
        refused(
            &format!("UPDATE document_balance SET {column} = {column} + 1"),
            "follows its document",
        );
    }
    for column in ["department", "staff", "client"] {
        refused(
            &format!("UPDATE document_balance SET {column} = zeroblob(16)"),
            "follows its document",
        );
    }
    refused(
        "INSERT INTO credit_note SELECT NULL, zeroblob(16), zeroblob(16), (SELECT id FROM document ORDER BY seq DESC), posting, series,
             year, 99, 'X', currency, gross, reason, till, department, staff, at, offset_minutes, journal_seq FROM credit_note",
        "takes the whole document back",
    );
    refused("UPDATE number_series SET next = next + 2", "counts by one");
    refused("UPDATE number_series SET next = 1", "counts by one");
    refused("DELETE FROM number_series", "never removed");
    refused("REPLACE INTO number_series SELECT * FROM number_series", "never removed");
    refused(
        "INSERT INTO journal SELECT seq + 2, kind, subject, till, department, staff, at, offset_minutes, payload_hash, prev_hash, hash
         FROM journal ORDER BY seq DESC LIMIT 1",
        "not the next line",
    );
    refused(
        "INSERT INTO journal SELECT seq + 1, kind, subject, till, department, staff, at, offset_minutes, payload_hash, prev_hash, hash
         FROM journal ORDER BY seq DESC LIMIT 1",
        "not the next line",
    );
    refused(
        "INSERT INTO ledger_posting (id, kind, resolves, purpose, currency, journal_seq)
         SELECT zeroblob(16), 'void', id, 'payment', 'EUR', 0 FROM ledger_posting WHERE kind = 'posted' LIMIT 1",
        "only a pending posting is resolved",
    );
    drop(connection);
    let document = clinic.invoice(100);
    let error = clinic
        .stranger()
        .execute("INSERT INTO document SELECT NULL, zeroblob(16), zeroblob(16), zeroblob(16), series, year, 99, 'X', kind, client,
            client_number, client_name, client_address, 'SEK', gross, discount_total, discount_by, discount_value, discount_reason,
            discount_words, supply_date, till, department, staff, at, offset_minutes, journal_seq FROM document LIMIT 1", [])
        .unwrap_err()
        .to_string();
    assert!(error.contains("not the currency of the books"), "{error}");
    assert!(clinic.books.reader().unwrap().document(document).is_ok());
}

#[test]
fn a_reader_can_not_write() {
    let clinic = filled();
    let connection = clinic.books.read_connection().unwrap();
    assert!(connection.reader().app_facts().unwrap().is_some());
    // The type offers no way to write; the connection under it refuses as well.
    let raw = Connection::open_with_flags(&clinic.path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    raw.execute_batch("PRAGMA query_only = ON").unwrap();
    assert!(raw.execute("DELETE FROM setting", []).is_err());
}
