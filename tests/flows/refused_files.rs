//! Files that are no books, no longer or not yet: each is refused in the till's own terms, and left byte for byte as it was.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on must stop")]

use application::domain::clinic::BooksKind;
use application::{TillError, domain::ids::DocumentId};
use klinikassa_tests::{key, places};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};

/// Closed practice books with one finalised invoice, all of it in the one file.
async fn books() -> (tempfile::TempDir, PathBuf, DocumentId) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("practice.klinikassa");
    let till = places::till(&file, BooksKind::Practice, &places::nobody()).await.unwrap();
    let sale = till.current_sale().await.unwrap().draft.id();
    let item = till.find("F-2041".to_owned()).await.unwrap().items.remove(0);
    till.add_item(sale, item.id, application::domain::quantity::Quantity::ONE, None)
        .await
        .unwrap();
    let invoice = till.finalise(sale, key()).await.unwrap();
    drop(till);
    rewritten(&file, "PRAGMA wal_checkpoint(TRUNCATE)");
    (folder, file, invoice.record.document.parts().id)
}

/// Somebody else's hand on the file.
fn rewritten(file: &Path, sql: &str) {
    let stranger = Connection::open(file).unwrap();
    stranger.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    stranger.execute_batch(sql).unwrap();
    stranger.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
}

async fn refused(file: &Path) -> TillError {
    let before = fs::read(file).unwrap();
    let error = places::open(file, BooksKind::Practice).await.map(|_| ()).unwrap_err();
    assert_eq!(fs::read(file).unwrap(), before, "a refused file is not touched");
    error
}

#[tokio::test]
async fn a_strangers_file_is_foreign() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("practice.klinikassa");
    for content in [String::new(), "dear diary, ".repeat(4_000), "SQLite format 3".to_owned()] {
        fs::write(&file, &content).unwrap();
        assert!(
            matches!(refused(&file).await, TillError::BooksForeign),
            "{} bytes",
            content.len()
        );
    }
    fs::remove_file(&file).unwrap();
    let foreign = Connection::open(&file).unwrap();
    foreign.execute_batch("CREATE TABLE books (one INTEGER, kind TEXT)").unwrap();
    drop(foreign);
    assert!(matches!(refused(&file).await, TillError::BooksForeign));
}

#[tokio::test]
async fn a_newer_programs_books_are_newer_and_open_there_again() {
    let (_folder, file, invoice) = books().await;
    let version: i64 = Connection::open(&file)
        .unwrap()
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    rewritten(&file, &format!("PRAGMA user_version = {}", version + 1));
    assert!(matches!(refused(&file).await, TillError::BooksNewer));
    rewritten(&file, &format!("PRAGMA user_version = {version}"));
    let till = places::till(&file, BooksKind::Practice, &places::nobody()).await.unwrap();
    till.invoice(invoice).await.unwrap();
}

#[tokio::test]
async fn a_file_cut_short_or_garbled_is_damaged() {
    let (folder, file, _) = books().await;
    let whole = fs::read(&file).unwrap();
    let copy = folder.path().join("copy.klinikassa");
    for eighth in 1..8 {
        let cut = whole.get(..whole.len() * eighth / 8).unwrap();
        fs::write(&copy, cut).unwrap();
        let error = refused(&copy).await;
        assert!(matches!(error, TillError::BooksDamaged), "{eighth}/8: {error:?}");
    }
    // What an opening does not read is found behind the screen, and the books are held.
    let mut garbled = whole.clone();
    let half = garbled.len() / 2;
    garbled.get_mut(half..).unwrap().fill(0xA5);
    fs::write(&copy, &garbled).unwrap();
    let held = match places::till(&copy, BooksKind::Practice, &places::nobody()).await {
        Ok(till) => {
            till.check_deeply().await;
            till.care().held.is_some()
        }
        Err(error) => matches!(error, TillError::BooksDamaged),
    };
    assert!(held, "a garbled file is held or refused");
    let mut headless = whole;
    headless.get_mut(..100).unwrap().fill(0);
    fs::write(&copy, &headless).unwrap();
    assert!(matches!(refused(&copy).await, TillError::BooksForeign));
}

#[cfg(unix)]
#[tokio::test]
async fn a_second_name_for_the_books_is_refused() {
    let (folder, file, invoice) = books().await;
    let linked = folder.path().join("linked.klinikassa");
    std::os::unix::fs::symlink(&file, &linked).unwrap();
    assert!(matches!(refused(&linked).await, TillError::BooksDamaged));
    let till = places::till(&file, BooksKind::Practice, &places::nobody()).await.unwrap();
    till.invoice(invoice).await.unwrap();
}
