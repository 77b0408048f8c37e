//! The program itself on real files: what it says of whole books, of broken ones, and of what it can't check; and that it leaves
//! every file and every folder as it found them.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

#[path = "../../store/tests/support/mod.rs"]
mod support;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use domain::attempt::{Event, Reason, ReasonCode};
use rusqlite::Connection;
use rusqlite::types::Value;
use sha2::{Digest, Sha256};
use support::Clinic;

const WHOLE: i32 = 0;
const BROKEN: i32 = 1;
const NOT_CHECKED: i32 = 2;
const CALLED_WRONGLY: i32 = 64;

struct Said {
    code: i32,
    text: String,
}

fn verify_in(language: &str, file: &Path) -> Said {
    let output = Command::new(env!("CARGO_BIN_EXE_klinikassa-verify"))
        .args(["--language", language])
        .arg(file)
        .output()
        .unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    Said {
        code: output.status.code().unwrap(),
        text: String::from_utf8(output.stdout).unwrap(),
    }
}

/// Every file of a folder, byte for byte.
fn folder(path: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    fs::read_dir(path)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|file| (file.clone(), fs::read(&file).unwrap()))
        .collect()
}

/// Says what it is, and leaves everything as it was.
fn verify(file: &Path) -> Said {
    let place = file.parent().unwrap();
    let before = folder(place);
    let said = verify_in("en", file);
    assert!(folder(place) == before, "nothing beside the file changes");
    said
}

fn filled() -> Clinic {
    let mut clinic = Clinic::new();
    for number in 0..2 {
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
    clinic
}

/// Closed books in one file, alone in a folder.
fn closed() -> (tempfile::TempDir, PathBuf) {
    let Clinic { folder, path, books, .. } = filled();
    drop(books);
    assert!(!path.with_file_name("books.db-wal").exists());
    // The till's own ballast and the like are not what is handed to a stranger.
    let alone = tempfile::tempdir().unwrap();
    let copy = alone.path().join("copy.klinikassa");
    fs::copy(&path, &copy).unwrap();
    drop(folder);
    (alone, copy)
}

/// A hand on the file. Guards that stand in its way are taken off and put back, so that only the row can give it away.
fn rewritten(file: &Path, sql: &str) {
    let connection = Connection::open(file).unwrap();
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; PRAGMA journal_mode = DELETE")
        .unwrap();
    let mut triggers = connection
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap();
    let triggers: Vec<(String, String)> = triggers
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    for (name, _) in &triggers {
        connection.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    connection.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    for (_, text) in &triggers {
        connection.execute_batch(text).unwrap();
    }
}

fn number(file: &Path, sql: &str) -> i64 {
    Connection::open(file).unwrap().query_row(sql, [], |row| row.get(0)).unwrap()
}

/// Every row of every table that the chain holds.
fn everything(file: &Path) -> rusqlite::Result<Vec<Vec<Value>>> {
    let connection = Connection::open(file)?;
    // Master data may change, and no chain holds it: a barcode that differs is no fault of the books.
    let mut tables = connection.prepare(
        "SELECT name FROM sqlite_schema s WHERE type = 'table' AND (name IN ('books', 'journal')
             OR EXISTS (SELECT 1 FROM pragma_table_info(s.name) c WHERE c.name = 'journal_seq')) ORDER BY name",
    )?;
    let tables: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut all = Vec::new();
    for table in tables {
        let mut statement = connection.prepare(&format!("SELECT * FROM {table}"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            all.push((0..columns).map(|column| row.get(column)).collect::<Result<_, _>>()?);
        }
    }
    Ok(all)
}

#[test]
fn whole_books_are_said_to_be_whole_with_their_figures() {
    let (_folder, file) = closed();
    let said = verify(&file);
    assert_eq!(said.code, WHOLE, "{}", said.text);
    assert!(said.text.contains("WHOLE."), "{}", said.text);
    let (lines, documents, payments) = (
        number(&file, "SELECT max(seq) FROM journal"),
        number(
            &file,
            "SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM credit_note)",
        ),
        number(&file, "SELECT count(*) FROM payment"),
    );
    let counts = format!("Journal lines: {lines} · documents: {documents} · payments: {payments}");
    assert!(said.text.contains(&counts), "{counts}: {}", said.text);
    let head: Vec<u8> = Connection::open(&file)
        .unwrap()
        .query_row("SELECT hash FROM journal WHERE seq = ?1", [lines], |row| row.get(0))
        .unwrap();
    let head: String = head.iter().map(|byte| format!("{byte:02x}")).collect();
    assert!(said.text.contains(&format!("Last line: {lines}, {head}")), "{}", said.text);
    // Noon in UTC is two in the afternoon here.
    assert!(said.text.contains("2026-11-22T14:00:00+02:00"), "{}", said.text);
}

#[test]
fn it_speaks_five_languages() {
    let (_folder, file) = closed();
    for (language, word) in [
        ("en", "WHOLE"),
        ("fi", "EHJÄ"),
        ("sv", "INTAKT"),
        ("nb", "HELT"),
        ("da", "HELT"),
    ] {
        let said = verify_in(language, &file);
        assert_eq!(said.code, WHOLE);
        assert!(said.text.contains(word), "{language}: {}", said.text);
        assert!(!said.text.contains("verify-"), "{language}: a bare key: {}", said.text);
    }
}

#[test]
fn an_edited_row_of_every_kind_is_found_and_its_line_is_named() {
    let (folder, file) = closed();
    let edits = [
        ("document", "gross = gross + 1"),
        ("document_line", "unit_price = unit_price + 1"),
        ("document_vat", "net = net + 1, vat = vat - 1"),
        ("document_treatment", "notes = 'other'"),
        ("document_company", "business_id = '1234567-1'"),
        ("document_seller", "name = 'Other Oy'"),
        ("credit_note", "reason = 'other'"),
        ("payment", "amount = amount - 1"),
        ("cash_payment", "given = given + 100, change = change + 100"),
        ("attempt", "amount = amount + 1"),
        ("attempt_event", "payload = payload || ' '"),
        ("approval", "stan = '999999'"),
        ("slip", "merchant = 'DECLINED'"),
        ("ledger_posting", "purpose = 'suspense'"),
        ("ledger_entry", "amount = amount + 1"),
        ("terminal_check", "at = at + 1"),
        ("terminal_call", "at = at + 1"),
        ("terminal_call_end", "reason = 'other'"),
    ];
    for (table, edit) in edits {
        let copy = folder.path().join("edited.klinikassa");
        fs::copy(&file, &copy).unwrap();
        let row = number(&copy, &format!("SELECT max(seq) FROM {table}"));
        let line = number(&copy, &format!("SELECT journal_seq FROM {table} WHERE seq = {row}"));
        rewritten(&copy, &format!("UPDATE {table} SET {edit} WHERE seq = {row}"));
        let said = verify(&copy);
        assert_eq!(said.code, BROKEN, "{table}: {}", said.text);
        let wanted = format!("Row {row} of {table} is not what journal line {line} wrote");
        assert!(said.text.contains(&wanted), "{table}: {}", said.text);
        assert!(
            said.text.contains(&format!("The journal breaks first at line {line}: ")),
            "{table}: {}",
            said.text
        );
        assert!(!said.text.contains("guard against later changes"), "{table}: {}", said.text);
    }
}

#[test]
fn a_changed_line_and_a_cut_end_are_found() {
    let (folder, file) = closed();
    let last = number(&file, "SELECT max(seq) FROM journal");
    let edits = [
        ("UPDATE journal SET at = at + 1 WHERE seq = 7".to_owned(), "line 7 does not follow"),
        (
            "UPDATE journal_payload SET facts = '{}' WHERE journal_seq = (SELECT min(journal_seq) FROM journal_payload WHERE facts <> '{}')"
                .to_owned(),
            "The contents of journal line",
        ),
        ("DELETE FROM journal_payload WHERE journal_seq = 9".to_owned(), "line 9 are gone"),
        (
            format!("DELETE FROM journal_payload WHERE journal_seq = {last}; DELETE FROM journal WHERE seq = {last}"),
            "is not what journal line",
        ),
    ];
    for (edit, wanted) in edits {
        let copy = folder.path().join("edited.klinikassa");
        fs::copy(&file, &copy).unwrap();
        rewritten(&copy, &edit);
        let said = verify(&copy);
        assert_eq!(said.code, BROKEN, "{edit}: {}", said.text);
        assert!(said.text.contains(wanted), "{edit}: {}", said.text);
    }
}

#[test]
fn guards_that_were_taken_off_are_missed() {
    let (_folder, file) = closed();
    Connection::open(&file)
        .unwrap()
        .execute_batch("PRAGMA journal_mode = DELETE; DROP TRIGGER payment_no_update")
        .unwrap();
    let said = verify(&file);
    assert_eq!(said.code, BROKEN);
    assert!(
        said.text.contains("payment_no_update is not as Klinikassa makes it"),
        "{}",
        said.text
    );
}

#[test]
fn no_flipped_byte_changes_what_is_called_whole() {
    let (folder, file) = closed();
    // Pages keep what stood in them before a migration rebuilt a table; those bytes say nothing, so they are done away with.
    Connection::open(&file).unwrap().execute_batch("VACUUM").unwrap();
    let whole = fs::read(&file).unwrap();
    let rows = everything(&file).unwrap();
    let copy = folder.path().join("flipped.klinikassa");
    // Most of a small file is room for rows to come, and its bytes are nought.
    let written: Vec<usize> = (0..whole.len()).filter(|at| whole[*at] != 0).collect();
    let mut dice = 20_261_128_u64;
    let mut found = 0;
    for _ in 0..60 {
        // A plain linear generator: the same bytes in every run.
        dice = dice
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let at = written[usize::try_from(dice >> 33).unwrap() % written.len()];
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (dice % 8);
        fs::write(&copy, &flipped).unwrap();
        let said = verify(&copy);
        match said.code {
            WHOLE => assert_eq!(everything(&copy).unwrap(), rows, "byte {at}"),
            BROKEN | NOT_CHECKED => found += 1,
            other => panic!("byte {at}: ended with {other}: {}", said.text),
        }
    }
    // The others are in words of people and items, which the journal doesn't cover.
    assert!(found >= 48, "{found} of 60 flips were found");
}

/// The last byte of a document's id as its index holds it, and not as its row does.
fn in_the_index(file: &Path) -> usize {
    let connection = Connection::open(file).unwrap();
    let (id, root): (Vec<u8>, i64) = connection
        .query_row(
            "SELECT (SELECT id FROM document ORDER BY id DESC LIMIT 1), rootpage FROM sqlite_schema
             WHERE name = 'sqlite_autoindex_document_1'",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    let begins = (usize::try_from(root).unwrap() - 1) * 4_096;
    let page = &fs::read(file).unwrap()[begins..begins + 4_096];
    let at = page.windows(id.len()).position(|bytes| bytes == id).unwrap();
    begins + at + id.len() - 1
}

#[test]
fn an_index_that_says_otherwise_than_its_table_is_found() {
    let (_folder, file) = closed();
    let mut bytes = fs::read(&file).unwrap();
    // The greatest id stays the greatest, so that the index is in order and only its table tells.
    let at = in_the_index(&file);
    bytes[at] |= 0x80;
    bytes[at] ^= 0x01;
    fs::write(&file, &bytes).unwrap();
    let quick: String = Connection::open(&file)
        .unwrap()
        .query_row("PRAGMA quick_check", [], |row| row.get(0))
        .unwrap();
    assert_eq!(quick, "ok", "a quick check trusts the index");
    let said = verify(&file);
    assert_eq!(said.code, BROKEN, "{}", said.text);
    assert!(
        said.text.contains("missing from index sqlite_autoindex_document_1"),
        "{}",
        said.text
    );
}

#[test]
fn cut_and_exchanged_pages_are_found() {
    let (folder, file) = closed();
    let whole = fs::read(&file).unwrap();
    let copy = folder.path().join("cut.klinikassa");
    for eighth in 0..8 {
        fs::write(&copy, &whole[..whole.len() * eighth / 8]).unwrap();
        let said = verify(&copy);
        assert!(matches!(said.code, BROKEN | NOT_CHECKED), "{eighth}/8: {}", said.text);
        assert_eq!(said.code == NOT_CHECKED, eighth == 0, "{eighth}/8: {}", said.text);
    }
    let rows = everything(&file).unwrap();
    let page = 4_096;
    let pages = whole.len() / page;
    for (one, other) in [(2, 3), (5, pages - 2), (pages / 2, pages / 2 + 1), (1, pages - 1)] {
        let mut swapped = whole.clone();
        let (low, high) = swapped.split_at_mut(other * page);
        low[one * page..(one + 1) * page].swap_with_slice(&mut high[..page]);
        fs::write(&copy, &swapped).unwrap();
        let said = verify(&copy);
        let same = everything(&copy).is_ok_and(|found| found == rows);
        assert!(said.code == BROKEN || same, "pages {one} and {other}: {}", said.text);
    }
}

#[test]
fn the_log_beside_a_file_is_read_with_it_and_left_alone() {
    let clinic = filled();
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("copy.klinikassa");
    let log = place.path().join("copy.klinikassa-wal");
    fs::copy(&clinic.path, &file).unwrap();
    fs::copy(clinic.path.with_file_name("books.db-wal"), &log).unwrap();
    assert!(fs::metadata(&log).unwrap().len() > 0, "the log holds what the file lacks");
    let said = verify(&file);
    assert_eq!(said.code, WHOLE, "{}", said.text);
    assert!(
        said.text.contains("write-ahead log beside the file was read"),
        "{}",
        said.text
    );
    let lines = clinic.books.reader().unwrap().journal_head().unwrap().0;
    assert!(said.text.contains(&format!("Journal lines: {lines} ")), "{}", said.text);
}

#[test]
fn another_file_s_log_is_found_and_named() {
    let (_folder, file) = closed();
    let mut other = Clinic::with_ids(tempfile::tempdir().unwrap(), 77_000_000);
    other.invoice(9_900);
    fs::copy(
        other.path.with_file_name("books.db-wal"),
        file.with_file_name("copy.klinikassa-wal"),
    )
    .unwrap();
    let said = verify(&file);
    assert_eq!(said.code, BROKEN, "{}", said.text);
    assert!(said.text.contains("the log belongs to other books"), "{}", said.text);
}

#[test]
fn what_is_no_books_is_not_checked_and_says_why() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("some.klinikassa");
    let not_checked = |wanted: &str| {
        let said = verify(&file);
        assert_eq!(said.code, NOT_CHECKED, "{}", said.text);
        assert!(
            said.text.contains("NOT CHECKED") && said.text.contains(wanted),
            "{}",
            said.text
        );
    };
    not_checked("There is no such file");
    for content in [String::new(), "dear diary, ".repeat(4_000), "SQLite format 3".to_owned()] {
        fs::write(&file, content).unwrap();
        not_checked("not books of Klinikassa");
    }
    fs::remove_file(&file).unwrap();
    Connection::open(&file)
        .unwrap()
        .execute_batch("CREATE TABLE books (one INTEGER)")
        .unwrap();
    not_checked("not books of Klinikassa");
    let (_folder, ours) = closed();
    fs::copy(&ours, &file).unwrap();
    Connection::open(&file)
        .unwrap()
        .execute_batch("PRAGMA journal_mode = DELETE; PRAGMA user_version = 9999")
        .unwrap();
    not_checked("newer version");
    let said = verify_in("en", place.path());
    assert_eq!(said.code, NOT_CHECKED, "a folder: {}", said.text);
}

#[test]
fn a_file_of_the_first_schema_is_brought_up_to_date_in_a_copy() {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("first.klinikassa");
    let connection = Connection::open(&file).unwrap();
    let first = include_str!("../../../migrations/20261122120000_books.sql");
    connection.execute_batch("PRAGMA application_id = 0x4B4C4B41").unwrap();
    connection.execute_batch(first).unwrap();
    connection
        .execute_batch("PRAGMA user_version = 1; INSERT INTO books VALUES (1, 'practice', 'FI', 'EUR', 0)")
        .unwrap();
    let hash: [u8; 32] = Sha256::digest(first.as_bytes()).into();
    connection
        .execute(
            "INSERT INTO schema_migration VALUES (20261122120000, 'books', ?1, '0.0.1', 0)",
            [hash],
        )
        .unwrap();
    drop(connection);
    let said = verify(&file);
    assert_eq!(said.code, WHOLE, "{}", said.text);
    assert!(said.text.contains("from an older version"), "{}", said.text);
    assert_eq!(number(&file, "PRAGMA user_version"), 1);
}

#[test]
fn a_wrong_call_says_how_it_is_called() {
    for words in [
        &[][..],
        &["--nonsense", "a"],
        &["a", "b"],
        &["--language", "xx", "a"],
        &["--language"],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_klinikassa-verify"))
            .args(words)
            .env("LC_ALL", "sv_FI.UTF-8")
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(CALLED_WRONGLY), "{words:?}");
        assert!(
            String::from_utf8_lossy(&output.stdout).contains("inte kontrollerad,"),
            "{words:?}"
        );
    }
}
