//! Files that are no books, no longer or not yet: each is refused in the till's own terms, and left byte for byte as it was. Practice and
//! test books are begun anew where somebody says so, and what stood there is kept.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on must stop")]

use application::domain::clinic::BooksKind;
use application::{Bookshelf, First, NewClinic, TillError, Trial, domain::ids::DocumentId};
use klinikassa_tests::{key, places, sold};
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

const NOBODY: &str = "http://127.0.0.1:9";
const BROKEN: &str = "this was never a till's database";

/// Broken books of this kind in a data folder.
fn broken(root: &Path, kind: BooksKind) -> PathBuf {
    let (folder, name) = match kind {
        BooksKind::Practice => ("practice", "practice.klinikassa"),
        BooksKind::Test => ("test", "test.klinikassa"),
        BooksKind::Real => ("clinic", "clinic.klinikassa"),
    };
    fs::create_dir_all(root.join(folder)).unwrap();
    let file = root.join(folder).join(name);
    fs::write(&file, BROKEN.repeat(200)).unwrap();
    file
}

/// What was put aside of books with this file name, all of it as it was broken.
fn put_aside(root: &Path, name: &str) -> usize {
    let folders = fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path());
    let aside = folders.filter(|folder| folder.to_string_lossy().contains(".before-anew-"));
    let kept: Vec<PathBuf> = aside.map(|folder| folder.join(name)).filter(|file| file.exists()).collect();
    assert!(
        kept.iter()
            .all(|file| fs::read(file).unwrap() == BROKEN.repeat(200).into_bytes())
    );
    kept.len()
}

async fn signed_in(shelf: &Bookshelf) -> application::Till {
    let till = shelf.current().unwrap();
    let staff = till.frame().await.unwrap().staff;
    till.sign_in(staff.first().unwrap().id).await.unwrap();
    till
}

#[tokio::test]
async fn practice_that_does_not_open_is_begun_anew_and_its_file_is_kept() {
    let root = tempfile::tempdir().unwrap();
    let file = broken(root.path(), BooksKind::Practice);
    let shelf = places::shelf(root.path(), NOBODY, First::Practice).await.unwrap();
    assert!(shelf.current().is_none());
    assert!(matches!(shelf.shut(), Some((BooksKind::Practice, TillError::BooksForeign))));
    assert_eq!(
        fs::read(&file).unwrap(),
        BROKEN.repeat(200).into_bytes(),
        "nothing is put aside unasked"
    );
    shelf.begin_anew(BooksKind::Practice, None).await.unwrap();
    assert!(shelf.shut().is_none());
    sold(&signed_in(&shelf).await, 1).await;
    assert_eq!(put_aside(root.path(), "practice.klinikassa"), 1);
    // Books that open are books that stay.
    shelf.begin_anew(BooksKind::Practice, None).await.unwrap();
    assert_eq!(
        sold(&signed_in(&shelf).await, 1)
            .await
            .record
            .document
            .parts()
            .number
            .sequence(),
        2
    );
    assert_eq!(put_aside(root.path(), "practice.klinikassa"), 1);
}

#[tokio::test]
async fn test_books_that_do_not_open_make_room_for_new_ones() {
    let root = tempfile::tempdir().unwrap();
    broken(root.path(), BooksKind::Test);
    let shelf = places::shelf(root.path(), NOBODY, First::LastShown).await.unwrap();
    let refused = shelf.show(Some(BooksKind::Test)).await;
    assert!(matches!(refused, Err(TillError::BooksForeign)), "{refused:?}");
    shelf.begin_anew(BooksKind::Test, None).await.unwrap();
    assert!(shelf.current().is_none() && !shelf.stands(BooksKind::Test));
    assert_eq!(put_aside(root.path(), "test.klinikassa"), 1);
    let trial = Some(Trial {
        service: Some(NOBODY.to_owned()),
    });
    let new = NewClinic {
        trial,
        ..places::new_clinic()
    };
    shelf.open_clinic(&new).await.unwrap();
    assert_eq!(shelf.current().unwrap().kind(), BooksKind::Test);
}

#[tokio::test]
async fn a_clinic_s_books_and_those_of_a_newer_program_are_never_put_aside() {
    let root = tempfile::tempdir().unwrap();
    let clinic = broken(root.path(), BooksKind::Real);
    let shelf = places::shelf(root.path(), NOBODY, First::LastShown).await.unwrap();
    let refused = shelf.begin_anew(BooksKind::Real, None).await;
    assert!(matches!(refused, Err(TillError::BadRequest)), "{refused:?}");
    assert!(clinic.exists());
    let (_folder, newer, _) = books().await;
    rewritten(&newer, "PRAGMA user_version = 9999");
    let place = root.path().join("practice/practice.klinikassa");
    fs::create_dir_all(place.parent().unwrap()).unwrap();
    fs::copy(&newer, &place).unwrap();
    let refused = shelf.begin_anew(BooksKind::Practice, None).await;
    assert!(matches!(refused, Err(TillError::BooksNewer)), "{refused:?}");
    assert!(place.exists());
    assert_eq!(put_aside(root.path(), "practice.klinikassa"), 0);
}
