//! The chain: an edit, a deletion, an insertion and a changed order show, wherever they are made.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::attempt::{Event, Reason, ReasonCode};
use rusqlite::Connection;
use support::Clinic;

const COVERED: [&str; 28] = [
    "document",
    "document_line",
    "document_vat",
    "document_treatment",
    "document_company",
    "document_seller",
    "credit_note",
    "payment",
    "cash_payment",
    "attempt",
    "attempt_event",
    "approval",
    "slip",
    "ledger_posting",
    "ledger_entry",
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

fn filled() -> Clinic {
    let mut clinic = Clinic::new();
    for number in 0..3 {
        let document = clinic.invoice(2_500);
        let cash = clinic.cash(document, 500, 1_000);
        clinic.books.pay_cash(&cash).unwrap();
        clinic.paid_by_card(document, 1_000, number);
        let id = clinic.sending(document, 1_000);
        clinic.event(id, &Event::Declined(Reason::of(ReasonCode::WrongPin))).unwrap();
        let document = clinic.consultation(1_000);
        clinic.credited(document);
        clinic.company_invoice(3_000);
    }
    clinic.asked_of_a_terminal(0);
    clinic.supervised();
    for _ in 0..2 {
        clinic.case_worked_on();
        clinic.case_closed();
        clinic.taken_out();
        clinic.reconciled(0);
    }
    clinic.assert_sound();
    clinic
}

/// The file with no guards left, as somebody with a database tool would have it.
fn unguarded(clinic: &Clinic) -> Connection {
    let connection = clinic.stranger();
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'trigger'";
    let names: Vec<String> = connection
        .prepare(sql)
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for name in names {
        connection.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        .unwrap();
    connection
}

/// Tampers, looks, and puts it back, so that one set of books serves many attempts.
fn shows(clinic: &Clinic, connection: &Connection, sql: &str, undo: &str) {
    let changed = connection.execute(sql, []).unwrap_or_else(|error| panic!("{sql}: {error}"));
    assert!(changed > 0, "{sql} changes something");
    let faults = clinic.books.reader().unwrap().verify_all();
    assert!(
        faults.as_ref().map_or(true, |faults| !faults.is_empty()),
        "{sql} does not show"
    );
    connection
        .execute_batch(undo)
        .unwrap_or_else(|error| panic!("{undo}: {error}"));
    assert_eq!(clinic.books.reader().unwrap().verify_all().unwrap(), Vec::new(), "{undo}");
}

fn columns(connection: &Connection, table: &str) -> Vec<(String, String)> {
    let mut statement = connection.prepare(&format!("PRAGMA table_info({table})")).unwrap();
    statement
        .query_map([], |row| Ok((row.get(1)?, row.get(2)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect()
}

fn another(column: &str, kind: &str) -> String {
    match kind {
        "INTEGER" => format!("coalesce({column}, 0) + 1000"),
        "TEXT" => format!("coalesce({column}, '') || 'x'"),
        _ => format!(
            "CASE WHEN {column} IS zeroblob(length(coalesce({column}, zeroblob(16)))) THEN NULL
                     ELSE zeroblob(length(coalesce({column}, zeroblob(16)))) END"
        ),
    }
}

#[test]
fn every_value_of_every_covered_row_is_held_by_the_chain() {
    let clinic = filled();
    let connection = unguarded(&clinic);
    let mut edits = 0;
    for table in COVERED {
        for (column, kind) in columns(&connection, table) {
            if column == "seq" {
                continue;
            }
            let sql = format!(
                "UPDATE {table} SET {column} = {} WHERE seq = (SELECT seq FROM {table} ORDER BY seq LIMIT 1 OFFSET 1)",
                another(&column, &kind)
            );
            connection
                .execute_batch(&format!(
                    "DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT * FROM {table}"
                ))
                .unwrap();
            let undo = format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept");
            shows(&clinic, &connection, &sql, &undo);
            edits += 1;
        }
    }
    assert!(edits > 100, "{edits} edits");
}

#[test]
fn deleted_inserted_and_exchanged_rows_show() {
    let clinic = filled();
    let connection = unguarded(&clinic);
    for table in COVERED {
        connection
            .execute_batch(&format!(
                "DROP TABLE IF EXISTS kept; CREATE TABLE kept AS SELECT * FROM {table}"
            ))
            .unwrap();
        let undo = format!("DELETE FROM {table}; INSERT INTO {table} SELECT * FROM kept");
        for which in ["min(seq)", "max(seq)"] {
            shows(
                &clinic,
                &connection,
                &format!("DELETE FROM {table} WHERE seq = (SELECT {which} FROM {table})"),
                &undo,
            );
        }
        // Two rows change places.
        let swap = format!(
            "UPDATE {table} SET seq = CASE seq WHEN (SELECT min(seq) FROM kept) THEN -1 ELSE seq END WHERE seq = (SELECT min(seq) FROM kept)"
        );
        shows(&clinic, &connection, &swap, &undo);
    }
    let copy = "INSERT INTO ledger_entry (posting, account, state, amount, journal_seq)
                SELECT posting, account, state, amount, journal_seq FROM ledger_entry ORDER BY seq DESC LIMIT 1";
    shows(
        &clinic,
        &connection,
        copy,
        "DELETE FROM ledger_entry WHERE seq = (SELECT max(seq) FROM ledger_entry)",
    );
    let beyond = "INSERT INTO slip (attempt, raw, journal_seq) SELECT attempt, 'forged', 999999 FROM slip LIMIT 1";
    shows(&clinic, &connection, beyond, "DELETE FROM slip WHERE journal_seq = 999999");
}

#[test]
fn the_lines_themselves_are_held() {
    let clinic = filled();
    let connection = unguarded(&clinic);
    connection
        .execute_batch("CREATE TABLE kept AS SELECT * FROM journal; CREATE TABLE kept_payload AS SELECT * FROM journal_payload")
        .unwrap();
    let undo = "DELETE FROM journal; INSERT INTO journal SELECT * FROM kept;
                DELETE FROM journal_payload; INSERT INTO journal_payload SELECT * FROM kept_payload";
    let edits = [
        "kind = 'cash_refunded'",
        "subject = zeroblob(16)",
        "subject = NULL",
        "till = zeroblob(16)",
        "department = zeroblob(16)",
        "staff = zeroblob(16)",
        "at = at - 1",
        "offset_minutes = 0",
        "payload_hash = zeroblob(32)",
        "prev_hash = zeroblob(32)",
        "hash = zeroblob(32)",
    ];
    for edit in edits {
        shows(
            &clinic,
            &connection,
            &format!("UPDATE journal SET {edit} WHERE seq = 5"),
            undo,
        );
    }
    for edit in [
        "facts = '{\"other\":\"fact\"}'",
        "rows = CAST(rows || x'00' AS BLOB)",
        "rows = x''",
        "salt = zeroblob(16)",
    ] {
        shows(
            &clinic,
            &connection,
            &format!("UPDATE journal_payload SET {edit} WHERE journal_seq = 5"),
            undo,
        );
    }
    shows(
        &clinic,
        &connection,
        "DELETE FROM journal_payload WHERE journal_seq = 5",
        undo,
    );
    shows(&clinic, &connection, "DELETE FROM journal WHERE seq = 5", undo);
    shows(&clinic, &connection, "DELETE FROM journal WHERE seq = 1", undo);
    // The tail: the rows the last line covered stay behind and give it away.
    shows(
        &clinic,
        &connection,
        "DELETE FROM journal WHERE seq = (SELECT max(seq) FROM kept)",
        undo,
    );
    shows(
        &clinic,
        &connection,
        "UPDATE journal SET seq = seq + 1000 WHERE seq = (SELECT max(seq) FROM kept)",
        undo,
    );
}

#[test]
fn the_last_lines_are_verified_alone_too() {
    let clinic = filled();
    let reader = clinic.books.reader().unwrap();
    let (last, _) = reader.journal_head().unwrap();
    assert!(last > 15);
    for lines in [0, 1, 5, 1_000] {
        assert_eq!(reader.verify_last(lines).unwrap(), Vec::new());
    }
    let connection = unguarded(&clinic);
    connection
        .execute("UPDATE journal SET at = at + 1 WHERE seq = ?1", [last - 3])
        .unwrap();
    assert_eq!(reader.verify_last(2).unwrap(), Vec::new());
    assert!(!reader.verify_last(5).unwrap().is_empty());
}

/// Table code and `seq` of every row of a payload, read by the description of the format and not by the code that writes it.
fn rows_of(payload: &[u8]) -> Vec<(u8, u64)> {
    fn number(bytes: &[u8], at: &mut usize) -> u64 {
        let mut value = 0;
        for shift in (0..).step_by(7) {
            let byte = bytes[*at];
            *at += 1;
            value += u64::from(byte % 128) << shift;
            if byte < 128 {
                break;
            }
        }
        value
    }
    let (mut at, mut rows) = (0, Vec::new());
    while at < payload.len() {
        let table = payload[at];
        at += 1;
        let length = number(payload, &mut at);
        let end = at + usize::try_from(length).unwrap();
        // A seq is never negative: zigzag doubles it.
        rows.push((table, number(payload, &mut at) / 2));
        at = end;
    }
    rows
}

#[test]
fn a_payload_names_its_rows_by_codes_that_never_change() {
    const DOCUMENT: u8 = 1;
    const DOCUMENT_LINE: u8 = 2;
    const DOCUMENT_VAT: u8 = 3;
    const LEDGER_POSTING: u8 = 24;
    const LEDGER_ENTRY: u8 = 25;
    let mut clinic = Clinic::new();
    clinic.invoice(2_500);
    let sql = "SELECT facts, rows FROM journal_payload ORDER BY journal_seq DESC LIMIT 1";
    let (facts, payload): (String, Vec<u8>) = clinic
        .stranger()
        .query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    assert_eq!(facts, "{}");
    let rows = rows_of(&payload);
    let tables: Vec<u8> = rows.iter().map(|(table, _)| *table).collect();
    assert_eq!(tables[..3], [DOCUMENT, DOCUMENT_LINE, DOCUMENT_VAT]);
    assert!(tables.contains(&LEDGER_POSTING) && tables.contains(&LEDGER_ENTRY));
    assert_eq!(rows[0], (DOCUMENT, 1));
}
