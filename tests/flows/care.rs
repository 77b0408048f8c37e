//! Books that are not as they were written, and files that are not the last: noticed while the till is open, held, and still looked at.
//!
//! A tamperer takes the guards off first and puts them back, so that only the rows give it away.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::domain::clinic::BooksKind;
use application::domain::ids::DocumentId;
use application::domain::paper::PaperRef;
use application::keychain::{Keychain, KeychainError, MemoryControl, MemoryStore};
use application::{Anchoring, Clock, Environment, HeldWhy, Soundness, SystemClock, Till, TillError, behind_a_thread};
use klinikassa_tests::{key, places, sold};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A keychain that outlives the tills that use it.
struct Computer {
    keychain: Arc<dyn Keychain>,
    hand: MemoryControl,
}

impl Computer {
    fn new() -> Self {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock::start());
        let store = MemoryStore::new();
        let hand = store.control();
        let keychain = behind_a_thread(&clock, move || Box::new(store)).unwrap();
        Self { keychain, hand }
    }

    /// A till on test books, whose service nobody answers.
    async fn till(&self, file: &Path) -> Till {
        let service = Environment::for_books(BooksKind::Test, "http://127.0.0.1:9").unwrap();
        let books = places::open(file, BooksKind::Test).await.unwrap();
        let till = books.serve_kept(&service, Arc::clone(&self.keychain)).await.unwrap();
        let staff = till.frame().await.unwrap().staff;
        till.sign_in(staff[0].id).await.unwrap();
        till
    }
}

async fn practice_till(file: &Path) -> Till {
    places::till(file, BooksKind::Practice, &places::nobody()).await.unwrap()
}

/// Practice books with two invoices, closed.
async fn practice_books() -> (tempfile::TempDir, PathBuf, DocumentId) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("practice.klinikassa");
    let till = practice_till(&file).await;
    let invoice = paid(&till, 2).await;
    sold(&till, 1).await;
    closed(till, &file).await;
    (folder, file, invoice)
}

/// Closes a till and folds what its log holds into the file.
async fn closed(till: Till, file: &Path) {
    till.close().await;
    rewritten(file, "SELECT 1");
}

/// Somebody else's hand on the file.
fn rewritten(file: &Path, sql: &str) {
    let stranger = Connection::open(file).unwrap();
    stranger.busy_timeout(std::time::Duration::from_secs(10)).unwrap();
    stranger
        .execute_batch("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        .unwrap();
    let mut guards = stranger
        .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap();
    let guards: Vec<(String, String)> = guards
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for (name, _) in &guards {
        stranger.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    stranger.execute_batch(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    for (_, text) in &guards {
        stranger.execute_batch(text).unwrap();
    }
    stranger.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
}

/// Nothing is begun, everything is looked at and printed, and what is printed is marked and not counted.
async fn looked_at_only(till: &Till, invoice: DocumentId) {
    let item = till.find("F-2041".to_owned()).await.unwrap().items.remove(0);
    let refused = match till.current_sale().await {
        Ok(sale) => till
            .add_item(sale.draft.id(), item.id, application::domain::quantity::Quantity::ONE, None)
            .await
            .map(|_| ()),
        Err(error) => Err(error),
    };
    assert!(matches!(refused, Err(TillError::BooksHeld)), "{refused:?}");
    let look = till.change_look(application::LookChange::default()).await;
    assert!(matches!(look, Err(TillError::BooksHeld)), "{look:?}");
    till.invoice(invoice).await.unwrap();
    let offers = till.papers(invoice).await.unwrap().offers;
    let receipt = |offer: &&application::PaperOffer| matches!(offer.paper, PaperRef::Receipt(_));
    let offered = offers.iter().find(receipt).unwrap();
    let (paper, counted) = (offered.paper, offered.issued);
    till.preview_paper(paper, None).await.unwrap();
    for _ in 0..2 {
        let medium = application::domain::paper::Medium::Print;
        let issued = till.issue_paper(paper, None, medium, key()).await.unwrap();
        assert_eq!(issued.copy, application::domain::paper::Copy::Copy);
    }
    let after = till.papers(invoice).await.unwrap().offers;
    assert_eq!(after.iter().find(receipt).unwrap().issued, counted);
}

/// An invoice paid in cash.
async fn paid(till: &Till, times: i64) -> DocumentId {
    let invoice = sold(till, times).await;
    let (document, due) = (invoice.record.document.parts().id, invoice.record.balance.due().unwrap());
    till.pay_cash(document, due, due, key()).await.unwrap();
    document
}

/// The files below this name, its log's among them, that this process has open.
#[cfg(target_os = "linux")]
fn open_files(file: &Path) -> Vec<PathBuf> {
    let handles = fs::read_dir("/proc/self/fd").unwrap();
    // A handle may be closed between its listing and its reading.
    let names = handles.filter_map(|handle| fs::read_link(handle.unwrap().path()).ok());
    names
        .filter(|name| name.to_string_lossy().starts_with(&*file.to_string_lossy()))
        .collect()
}

/// A restore moves the file next, which not every system allows while somebody reads it.
#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread")]
async fn closed_books_are_read_by_nobody_not_even_by_a_check_that_had_begun() {
    let (_folder, file, _invoice) = practice_books().await;
    for _ in 0..20 {
        let till = practice_till(&file).await;
        assert!(!open_files(&file).is_empty());
        let checking = till.clone();
        let checked = tokio::spawn(async move { checking.check_deeply().await });
        while till.care().soundness == Soundness::NotYet {
            tokio::task::yield_now().await;
        }
        till.close().await;
        assert_eq!(open_files(&file), Vec::<PathBuf>::new());
        checked.await.unwrap();
    }
}

#[tokio::test]
async fn sound_books_are_found_sound_beside_the_sale() {
    let (_folder, file, _) = practice_books().await;
    let till = practice_till(&file).await;
    assert_eq!(till.care().soundness, Soundness::NotYet);
    let (_, sale) = tokio::join!(till.check_deeply(), sold(&till, 3));
    assert!(matches!(till.care().soundness, Soundness::Sound { .. }), "{:?}", till.care());
    assert_eq!((till.care().held, till.care().anchoring), (None, Anchoring::None));
    till.invoice(sale.record.document.parts().id).await.unwrap();
}

#[tokio::test]
async fn an_edited_row_holds_the_books_and_the_next_start_too() {
    let (folder, file, invoice) = practice_books().await;
    let good = fs::read(&file).unwrap();
    rewritten(&file, "UPDATE document_line SET name = 'Something else' WHERE seq = 1");
    let till = practice_till(&file).await;
    till.check_deeply().await;
    let Some(HeldWhy::Altered {
        line: Some(line),
        at: Some(_),
    }) = till.care().held
    else {
        panic!("held: {:?}", till.care());
    };
    let covered: i64 = Connection::open(&file)
        .unwrap()
        .query_row("SELECT journal_seq FROM document_line WHERE seq = 1", [], |row| row.get(0))
        .unwrap();
    assert_eq!(line, covered);
    looked_at_only(&till, invoice).await;
    closed(till, &file).await;
    // The mark that was left makes the next start look before it writes.
    let before = fs::read(&file).unwrap();
    let till = practice_till(&file).await;
    assert_eq!(till.care().held, Some(HeldWhy::Damaged), "held before anything was written");
    looked_at_only(&till, invoice).await;
    till.check_deeply().await;
    assert!(matches!(till.care().held, Some(HeldWhy::Altered { .. })), "{:?}", till.care());
    till.close().await;
    assert_eq!(fs::read(&file).unwrap(), before, "nothing was written");
    // The good file is put back: the till opens, sells and forgets.
    fs::write(&file, good).unwrap();
    let till = practice_till(&file).await;
    assert_eq!(till.care().held, None);
    till.check_deeply().await;
    sold(&till, 1).await;
    till.close().await;
    let left: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".unsound"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[tokio::test]
async fn a_sum_a_guard_and_a_page_are_found() {
    let (folder, file, _) = practice_books().await;
    let good = fs::read(&file).unwrap();
    let copy = folder.path().join("copy.klinikassa");
    let held_after = async |change: &dyn Fn(&Path)| {
        let _none = fs::remove_file(folder.path().join("copy.klinikassa.unsound"));
        fs::write(&copy, &good).unwrap();
        change(&copy);
        let till = practice_till(&copy).await;
        till.check_deeply().await;
        till.care().held
    };
    let entry = held_after(&|file| rewritten(file, "UPDATE ledger_entry SET amount = amount + 1 WHERE seq = 2")).await;
    assert!(matches!(entry, Some(HeldWhy::Altered { line: Some(_), .. })), "{entry:?}");
    let counter = held_after(&|file| rewritten(file, "UPDATE number_series SET next = next + 5")).await;
    assert_eq!(counter, Some(HeldWhy::Rule));
    let guard = held_after(&|file| {
        let stranger = Connection::open(file).unwrap();
        stranger.execute_batch("DROP TRIGGER payment_no_update").unwrap();
    })
    .await;
    assert_eq!(guard, Some(HeldWhy::Altered { line: None, at: None }));
    let last = held_after(&|file| {
        rewritten(
            file,
            "UPDATE journal SET at = at + 1 WHERE seq = (SELECT max(seq) FROM journal)",
        )
    })
    .await;
    assert!(matches!(last, Some(HeldWhy::Altered { .. })), "held from the start: {last:?}");
}

#[tokio::test]
async fn an_older_file_in_the_place_of_the_books_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.klinikassa");
    places::make(&file, BooksKind::Test);
    let computer = Computer::new();
    let till = computer.till(&file).await;
    let invoice = paid(&till, 2).await;
    till.compare_head().await;
    assert_eq!(till.care().anchoring, Anchoring::Begun);
    closed(till, &file).await;
    let older = fs::read(&file).unwrap();
    let till = computer.till(&file).await;
    till.compare_head().await;
    assert!(matches!(till.care().anchoring, Anchoring::Agrees { .. }), "{:?}", till.care());
    sold(&till, 1).await;
    sold(&till, 3).await;
    till.note_head().await;
    closed(till, &file).await;
    let newer = fs::read(&file).unwrap();

    fs::write(&file, &older).unwrap();
    let till = computer.till(&file).await;
    assert_eq!(till.care().held, None, "no start waits for the keychain");
    till.compare_head().await;
    let Some(HeldWhy::Older { missing, .. }) = till.care().held else {
        panic!("held: {:?}", till.care());
    };
    assert!(missing >= 1, "{missing}");
    looked_at_only(&till, invoice).await;
    // Whatever happens meanwhile, the note that shows it stays.
    till.note_head().await;
    closed(till, &file).await;

    // Somebody sold on with the older file on another computer: as long as the newer one, and not the same.
    fs::write(&file, &older).unwrap();
    let elsewhere = Computer::new();
    let till = elsewhere.till(&file).await;
    for _ in 0..6 {
        sold(&till, 2).await;
    }
    closed(till, &file).await;
    let till = computer.till(&file).await;
    till.compare_head().await;
    assert!(
        matches!(till.care().held, Some(HeldWhy::OtherHistory { .. })),
        "{:?}",
        till.care()
    );
    closed(till, &file).await;

    fs::write(&file, &newer).unwrap();
    let till = computer.till(&file).await;
    till.compare_head().await;
    assert!(matches!(till.care().anchoring, Anchoring::Agrees { .. }), "{:?}", till.care());
    sold(&till, 1).await;
}

#[tokio::test]
async fn a_keychain_that_does_not_answer_holds_nothing_and_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.klinikassa");
    places::make(&file, BooksKind::Test);
    let computer = Computer::new();
    let till = computer.till(&file).await;
    till.compare_head().await;
    closed(till, &file).await;
    for fault in [
        KeychainError::Locked,
        KeychainError::Denied,
        KeychainError::NoService,
        KeychainError::Slow,
    ] {
        computer.hand.fail(fault);
        let till = computer.till(&file).await;
        till.compare_head().await;
        assert_eq!(
            (till.care().anchoring, till.care().held),
            (Anchoring::NotCompared(fault), None)
        );
        sold(&till, 1).await;
        till.note_head().await;
        computer.hand.heal();
        // It was never written over unread, and now it is compared after all.
        till.compare_head().await;
        assert!(
            matches!(till.care().anchoring, Anchoring::Agrees { .. }),
            "{fault:?}: {:?}",
            till.care()
        );
        closed(till, &file).await;
    }
    // Reads as empty and can't be written: never taken for a keychain that has forgotten.
    computer.hand.empty();
    computer.hand.fail_writing(KeychainError::NoService);
    let till = computer.till(&file).await;
    till.compare_head().await;
    assert!(
        matches!(till.care().anchoring, Anchoring::NotCompared(_)),
        "{:?}",
        till.care()
    );
    // Wiped: the books remember that there was a note.
    computer.hand.heal();
    till.compare_head().await;
    assert_eq!((till.care().anchoring, till.care().held), (Anchoring::Lost, None));
    assert!(computer.hand.kept() > 0, "a new note is made");
    closed(till, &file).await;
    let till = computer.till(&file).await;
    till.compare_head().await;
    assert!(matches!(till.care().anchoring, Anchoring::Agrees { .. }), "{:?}", till.care());
}

/// Guessing a code in a copy that knows fewer wrong ones: each try is noted outside the books before it is judged, also when the program
/// is ended in the middle of it, and a copy put back is held before anything is tried in it.
#[tokio::test]
async fn a_copy_of_the_books_put_back_does_not_forget_the_wrong_codes() {
    use application::domain::supervisor::SupervisedAct;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("test.klinikassa");
    places::make(&file, BooksKind::Test);
    let computer = Computer::new();
    let code = |text: &str| application::keychain::SecretString::from(text);
    let till = computer.till(&file).await;
    till.set_supervisor_code(&code("korpi 7193")).await.unwrap();
    closed(till, &file).await;
    let older = fs::read(&file).unwrap();

    let till = computer.till(&file).await;
    let wrong = till.supervised(&code("tunturi 2846"), SupervisedAct::Restore, None).await;
    assert!(matches!(wrong, Err(TillError::Supervisor(_))), "{wrong:?}");
    // Nothing else notes the head: the program just ends.
    closed(till, &file).await;
    fs::write(&file, &older).unwrap();
    let till = computer.till(&file).await;
    for guess in ["korpi 7193", "tunturi 2846"] {
        let held = till.supervised(&code(guess), SupervisedAct::Restore, None).await;
        assert!(matches!(held, Err(TillError::BooksHeld)), "{held:?}");
    }
    assert!(matches!(till.care().held, Some(HeldWhy::Older { .. })), "{:?}", till.care());
}
