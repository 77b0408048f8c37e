//! Books of the schema before this one: a start brings them up to date and seals what they were, and that backup is restored.

use super::computer::{Computer, until};
use super::{CODE, code, labels, paid, read, somebody};
use application::domain::clinic::BooksKind;
use application::{PresentBooks, Soundness};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// The newest migration, and the one whose tables it made anew.
const NEWEST: i64 = 20_261_128_204_800;
const TABLES_BEFORE: &str = include_str!("../../../migrations/20261128132200_reconciliations.sql");

/// What the migration before said of the two tables that the newest one made anew.
fn statements_before() -> String {
    let table = |name: &str| {
        let start = TABLES_BEFORE.find(&format!("CREATE TABLE {name} (")).unwrap();
        let end = TABLES_BEFORE[start..].find(") STRICT;").unwrap();
        format!("{}) STRICT;", &TABLES_BEFORE[start..start + end])
    };
    let others = TABLES_BEFORE.lines().filter(|line| {
        [
            "INDEX reconciliation_by",
            "TRIGGER reconciliation_no_",
            "TRIGGER difference_no_",
        ]
        .iter()
        .any(|what| line.starts_with(&format!("CREATE {what}")))
    });
    let mut all = vec![table("reconciliation"), table("difference")];
    all.extend(others.map(str::to_owned));
    assert_eq!(all.len(), 7, "two tables, an index, four triggers");
    all.join("\n")
}

fn applied(books: &Path) -> (i64, i64) {
    let connection = Connection::open(books).unwrap();
    let count = connection.query_row("PRAGMA user_version", [], |row| row.get(0));
    let newest = connection.query_row("SELECT max(version) FROM schema_migration", [], |row| row.get(0));
    (count.unwrap(), newest.unwrap())
}

/// Closed books as the program before the newest migration left them.
fn turn_back(books: &Path) {
    let connection = Connection::open(books).unwrap();
    let guard = "SELECT sql FROM sqlite_schema WHERE name = 'schema_migration_no_delete'";
    let guard: String = connection.query_row(guard, [], |row| row.get(0)).unwrap();
    connection
        .execute_batch(&format!(
            "PRAGMA foreign_keys = OFF;
             BEGIN;
             DROP TABLE reconciliation;
             DROP TABLE difference;
             {}
             DROP TRIGGER schema_migration_no_delete;
             DELETE FROM schema_migration WHERE version = {NEWEST};
             {guard};
             COMMIT;",
            statements_before()
        ))
        .unwrap();
    let count: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    connection.pragma_update(None, "user_version", count - 1).unwrap();
    connection.pragma_update(None, "journal_mode", "delete").unwrap();
}

/// What was sealed before the newest migration.
fn sealed_before(backups: &Path) -> Option<PathBuf> {
    let files = fs::read_dir(backups).unwrap().map(|file| file.unwrap().path());
    let mut sealed = files.filter(|file| {
        let name = file.file_name().unwrap().to_string_lossy().into_owned();
        name.contains(&format!("m{NEWEST}-")) && !name.ends_with(".head") && !name.ends_with(".part")
    });
    let found = sealed.next();
    assert_eq!(sealed.next(), None);
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn books_of_the_schema_before_are_migrated_by_a_start_and_restored_from_what_it_sealed() {
    let computer = Computer::with_books(BooksKind::Test);
    let (shelf, till) = computer.at_work().await;
    till.set_supervisor_code(&code(CODE)).await.unwrap();
    let (_, first) = paid(&till, 2).await;
    computer.backed_up(&till).await;
    computer.leave(shelf, till).await;
    let newest = applied(&computer.books());
    assert_eq!(newest.1, NEWEST, "this test turns the newest migration back");
    turn_back(&computer.books());
    assert_eq!(applied(&computer.books()).0, newest.0 - 1);

    let (shelf, till) = computer.at_work().await;
    assert_eq!(applied(&computer.books()), newest);
    till.look_after_books();
    let backup = until(async || {
        let plain = computer.books().with_file_name(format!("test.klinikassa.before-{NEWEST}"));
        if plain.exists() {
            None
        } else {
            sealed_before(&computer.backups())
        }
    })
    .await;
    let (_, after) = paid(&till, 3).await;
    till.compare_head().await;
    assert_eq!(till.care().held, None);

    let offer = read(&shelf, &backup, None).await.unwrap();
    let PresentBooks::Newer { side, .. } = &offer.present else {
        panic!("{:?}", offer.present);
    };
    assert_eq!(side.last_invoice.as_deref(), Some(after.as_str()));
    assert_eq!(offer.backup.last_invoice.as_deref(), Some(first.as_str()));
    let restored = shelf.restore(Some(&code(CODE)), somebody(&offer)).await.unwrap();
    assert_eq!(restored.suffix, 1);
    assert_eq!(applied(&computer.books()), newest);
    assert_eq!(labels(&computer.books()), [first]);
    let till = shelf.current().unwrap();
    till.check_deeply().await;
    assert!(matches!(till.care().soundness, Soundness::Sound { .. }), "{:?}", till.care());
    let (_, number) = paid(&till, 1).await;
    assert!(number.ends_with("-R1"), "{number}");
}
