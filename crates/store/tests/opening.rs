//! What may be opened, what is refused and how, and the settings of what was opened.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use domain::clinic::BooksKind;
use rusqlite::Connection;
use store::{Books, OpenError};
use support::{Clinic, Counted, founding, opening};

fn open(path: &Path) -> Result<Books, OpenError> {
    Books::open(path, BooksKind::Practice, &opening(), Box::new(Counted(77)))
}

/// Closed books with a little in them.
fn closed() -> (tempfile::TempDir, PathBuf) {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    clinic.paid_by_card(document, 2_500, 1);
    let Clinic { folder, path, books, .. } = clinic;
    drop(books);
    (folder, path)
}

/// How many migrations this program carries, by the list of their seals.
fn sealed_migrations() -> i64 {
    let seals = include_str!("../../../migrations/checksums.txt");
    i64::try_from(seals.lines().count()).unwrap()
}

fn hash(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap()
}

/// Refused, and left byte for byte as it was.
fn refused(path: &Path) -> OpenError {
    let before = hash(path);
    let error = open(path).unwrap_err();
    assert_eq!(hash(path), before, "a refused file is not touched");
    error
}

#[test]
fn every_safety_setting_is_made_and_read_back() {
    let clinic = Clinic::new();
    clinic.books.assert_settings().unwrap();
    let clinic = clinic.reopened();
    clinic.books.assert_settings().unwrap();
    assert!(rusqlite::version_number() >= 3_051_003);
    let stranger = clinic.stranger();
    let text = |pragma: &str| -> String { stranger.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap() };
    let number = |pragma: &str| -> i64 { stranger.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get(0)).unwrap() };
    assert_eq!(text("journal_mode"), "wal");
    assert_eq!(number("application_id"), i64::from(u32::from_be_bytes(*b"KLKA")));
    assert_eq!(number("user_version"), sealed_migrations());
    let strict: i64 = stranger
        .query_row(
            "SELECT count(*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(strict, 0, "every table is strict");
}

#[test]
fn books_are_created_once() {
    let (_folder, path) = closed();
    let before = hash(&path);
    let mut ids = Counted(1);
    let again = Books::create(&path, &founding(&mut ids), &opening(), Box::new(Counted(0)));
    assert!(matches!(again, Err(OpenError::Exists)));
    assert_eq!(hash(&path), before);
    let nowhere = path.with_file_name("nowhere").join("books.db");
    assert!(Books::create(&nowhere, &founding(&mut ids), &opening(), Box::new(Counted(0))).is_err());
}

#[test]
fn books_of_another_kind_are_refused() {
    let (_folder, path) = closed();
    for expected in [BooksKind::Real, BooksKind::Test] {
        let error = Books::open(&path, expected, &opening(), Box::new(Counted(0))).unwrap_err();
        assert!(matches!(error, OpenError::WrongKind { found: BooksKind::Practice, expected: asked } if asked == expected));
    }
}

#[test]
fn what_is_not_ours_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("books.db");
    assert!(matches!(open(&path), Err(OpenError::Missing(_))));
    assert!(!path.exists(), "looking for books makes none");
    for content in ["", "dear diary, ", "SQLite format 3"] {
        fs::write(&path, content.repeat(if content.starts_with("dear") { 4_000 } else { 1 })).unwrap();
        assert!(matches!(refused(&path), OpenError::NotOurs), "{content:?}");
    }
    fs::remove_file(&path).unwrap();
    let foreign = Connection::open(&path).unwrap();
    foreign
        .execute_batch("CREATE TABLE books (one INTEGER, kind TEXT); INSERT INTO books VALUES (1, 'practice')")
        .unwrap();
    drop(foreign);
    assert!(matches!(refused(&path), OpenError::NotOurs));
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(matches!(open(&path), Err(OpenError::NotPlain)));
}

#[test]
fn a_second_name_for_the_file_is_refused() {
    let (folder, path) = closed();
    let linked = folder.path().join("linked.db");
    std::os::unix::fs::symlink(&path, &linked).unwrap();
    assert!(matches!(open(&linked), Err(OpenError::NotPlain)));
    fs::remove_file(&linked).unwrap();
    fs::hard_link(&path, &linked).unwrap();
    assert!(matches!(open(&linked), Err(OpenError::NotPlain)));
    assert!(matches!(open(&path), Err(OpenError::NotPlain)));
    fs::remove_file(&linked).unwrap();
    open(&path).unwrap();
}

#[test]
fn newer_books_are_refused_in_words() {
    let (_folder, path) = closed();
    Connection::open(&path)
        .unwrap()
        .execute_batch(&format!(
            "PRAGMA user_version = {}; PRAGMA wal_checkpoint(TRUNCATE)",
            sealed_migrations() + 1
        ))
        .unwrap();
    let OpenError::Newer { found, known } = refused(&path) else {
        panic!("newer books are refused as such");
    };
    assert_eq!((found, known), (sealed_migrations() + 1, sealed_migrations()));
}

#[test]
fn a_migration_that_was_changed_is_refused() {
    let (_folder, path) = closed();
    let stranger = Connection::open(&path).unwrap();
    stranger
        .execute_batch("DROP TRIGGER schema_migration_no_update; UPDATE schema_migration SET sha256 = zeroblob(32)")
        .unwrap();
    drop(stranger);
    assert!(matches!(
        open(&path),
        Err(OpenError::Checksum {
            version: 20_261_122_120_000
        })
    ));
}

#[test]
fn truncated_and_garbled_files_are_refused_or_whole() {
    let (folder, path) = closed();
    let whole = hash(&path);
    let copy = folder.path().join("copy.db");
    let (mut refusals, mut opened) = (0, 0);
    for eighth in 1..8 {
        fs::write(&copy, &whole[..whole.len() * eighth / 8]).unwrap();
        assert!(open(&copy).is_err(), "{eighth}/8 of a file");
    }
    for step in 0..120 {
        let mut garbled = whole.clone();
        let at = (step * 7_919) % garbled.len();
        garbled[at] ^= 0xFF;
        fs::write(&copy, &garbled).unwrap();
        for suffix in ["copy.db-wal", "copy.db-shm"] {
            let _ = fs::remove_file(folder.path().join(suffix));
        }
        match open(&copy) {
            Err(_) => refusals += 1,
            Ok(books) => {
                // What opens says the same of its money as before, or its chain shows that it does not.
                let reader = books.reader().unwrap();
                assert_eq!(reader.invariants().unwrap(), Vec::new());
                let rows = reader.documents(&store::DocumentQuery {
                    at_most: 10,
                    ..Default::default()
                });
                let sums: Vec<i64> = rows
                    .map(|page| page.rows.iter().map(|row| row.total.minor()).collect())
                    .unwrap_or_default();
                let chain = reader.verify_all();
                assert!(
                    sums == [2_500] || chain.is_err() || !chain.unwrap().is_empty(),
                    "byte {at} changed money in silence"
                );
                opened += 1;
            }
        }
    }
    assert!(refusals > 0 && opened > 0, "{refusals} refused, {opened} opened");
}

#[test]
fn the_log_of_another_file_is_not_taken_for_ours() {
    let (folder, path) = closed();
    let mut other = Clinic::with_ids(tempfile::tempdir().unwrap(), 9_000_000);
    for _ in 0..5 {
        other.invoice(9_900);
    }
    let foreign_log = other.path.with_file_name("books.db-wal");
    assert!(fs::metadata(&foreign_log).unwrap().len() > 0);
    fs::copy(&foreign_log, folder.path().join("books.db-wal")).unwrap();
    assert!(matches!(open(&path), Err(OpenError::Damaged(_))));
}

#[test]
fn a_lost_log_loses_no_more_than_it_held_and_shows_in_nothing_else() {
    let mut clinic = Clinic::new();
    clinic.invoice(2_500);
    clinic.books.checkpoint().unwrap();
    clinic.invoice(2_600);
    let copy = clinic.folder.path().join("without-log.db");
    fs::copy(&clinic.path, &copy).unwrap();
    let books = open(&copy).unwrap();
    let reader = books.reader().unwrap();
    let page = reader
        .documents(&store::DocumentQuery {
            at_most: 10,
            ..Default::default()
        })
        .unwrap();
    assert_eq!(page.rows.iter().map(|row| row.total.minor()).collect::<Vec<_>>(), vec![2_500]);
    assert_eq!(
        (reader.invariants().unwrap().len(), reader.verify_all().unwrap().len()),
        (0, 0)
    );
}

#[test]
fn broken_rules_are_found_at_opening() {
    let (_folder, path) = closed();
    let stranger = Connection::open(&path).unwrap();
    stranger
        .execute_batch("DROP TRIGGER payment_no_delete; PRAGMA foreign_keys = OFF; DELETE FROM payment")
        .unwrap();
    drop(stranger);
    let error = open(&path).unwrap_err();
    assert!(matches!(&error, OpenError::Damaged(_)), "{error:?}");
}

#[test]
fn the_ballast_stands_beside_the_books() {
    let clinic = Clinic::new();
    let ballast = clinic.path.with_file_name("books.db.ballast");
    assert_eq!(fs::metadata(&ballast).unwrap().len(), store::BALLAST_BYTES);
    fs::remove_file(&ballast).unwrap();
    let clinic = clinic.reopened();
    assert_eq!(
        fs::metadata(&ballast).unwrap().len(),
        store::BALLAST_BYTES,
        "the next opening takes the room again"
    );
    assert!(!clinic.books.free_space_low().unwrap());
}
