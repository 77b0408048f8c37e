//! Books that were looked through when the program ended, and a start that finds them unchanged, or does not.
#![allow(clippy::unwrap_used, reason = "a test that can't go on must stop")]

use application::domain::clinic::BooksKind;
use application::keychain::{Keychain, MemoryStore};
use application::{
    Bookshelf, Clock, Environment, First, HeldWhy, Soundness, Surroundings, SystemClock, SystemIds, Till, behind_a_thread,
};
use klinikassa_tests::{places, sold};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

/// A clinic's computer: its books, a folder for backups beside them, a keychain.
struct Computer {
    place: tempfile::TempDir,
    keychain: Arc<dyn Keychain>,
}

fn keychain() -> Arc<dyn Keychain> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::start());
    behind_a_thread(&clock, || Box::new(MemoryStore::new())).unwrap()
}

impl Computer {
    /// With books that were backed up when the program last ended.
    async fn after_an_end() -> Self {
        let place = tempfile::tempdir().unwrap();
        fs::create_dir_all(place.path().join("data/test")).unwrap();
        let computer = Self {
            place,
            keychain: keychain(),
        };
        places::make(&computer.books(), BooksKind::Test);
        let till = computer.till().await;
        computer.sell(&till).await;
        till.compare_head().await;
        places::set_up_backups(&till, &computer.place.path().join("backups")).await;
        // Something that this backup has not: so there is one at the end, which alone is noted.
        computer.sell(&till).await;
        computer.end(till).await;
        computer
    }

    fn books(&self) -> PathBuf {
        self.place.path().join("data/test/test.klinikassa")
    }

    /// Left beside books that failed their checks.
    fn mark(&self) -> PathBuf {
        self.place.path().join("data/test/test.klinikassa.unsound")
    }

    async fn till(&self) -> Till {
        let service = Environment::for_books(BooksKind::Test, "http://127.0.0.1:9").unwrap();
        let books = places::open(&self.books(), BooksKind::Test).await.unwrap();
        books.serve_kept(&service, Arc::clone(&self.keychain)).await.unwrap()
    }

    async fn sell(&self, till: &Till) {
        let staff = till.frame().await.unwrap().staff;
        till.sign_in(staff.first().unwrap().id).await.unwrap();
        sold(till, 1).await;
    }

    /// The program itself, which shows these books at its start.
    async fn shelf(&self) -> Bookshelf {
        let around = Surroundings {
            keychain: Arc::clone(&self.keychain),
            clock: Arc::new(SystemClock::start()),
            ids: Arc::new(SystemIds::new()),
            version: "0.0.0".to_owned(),
            locale: "en_FI".to_owned(),
        };
        let nobody = Arc::new(places::AnswersAt("http://127.0.0.1:9".to_owned()));
        let data = self.place.path().join("data");
        let shelf = Bookshelf::open(&data, around, nobody, First::LastShown).await.unwrap();
        shelf.show(Some(BooksKind::Test)).await.unwrap();
        shelf
    }

    /// As the program ends.
    async fn end(&self, till: Till) {
        till.back_up_at_the_end().await;
        till.note_head().await;
        till.close().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn books_that_nobody_touched_since_the_end_are_sound_at_once() {
    let computer = Computer::after_an_end().await;
    for start in 0..3 {
        let till = computer.till().await;
        assert_eq!(till.care().soundness, Soundness::NotYet);
        assert!(till.are_those_looked_through().await, "start {start}");
        assert!(matches!(till.care().soundness, Soundness::Sound { .. }));
        computer.end(till).await;
    }
    let till = computer.till().await;
    computer.sell(&till).await;
    assert!(!till.are_those_looked_through().await, "something was sold meanwhile");
    till.check_at_the_start().await;
    assert!(
        matches!(till.care().soundness, Soundness::Sound { .. }),
        "looked through then"
    );
    computer.end(till).await;
    assert!(computer.till().await.are_those_looked_through().await, "and noted at the end");
}

/// Nothing that a start does by itself writes into the books before they were compared.
#[tokio::test(flavor = "multi_thread")]
async fn the_program_ends_so_that_its_next_start_finds_the_books_unchanged() {
    let computer = Computer::after_an_end().await;
    let shelf = computer.shelf().await;
    computer.sell(&shelf.current().unwrap()).await;
    shelf.end().await;
    shelf.close_books().await;
    drop(shelf);
    for _ in 0..2 {
        let shelf = computer.shelf().await;
        assert!(shelf.current().unwrap().are_those_looked_through().await);
        shelf.end().await;
        shelf.close_books().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_till_that_did_not_end_in_order_looks_its_books_through() {
    let computer = Computer::after_an_end().await;
    let till = computer.till().await;
    computer.sell(&till).await;
    till.close().await;
    let till = computer.till().await;
    assert!(!till.are_those_looked_through().await, "closed without a backup");
    till.check_at_the_start().await;
    assert!(matches!(till.care().soundness, Soundness::Sound { .. }), "{:?}", till.care());
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_was_changed_while_the_till_was_closed_is_looked_for() {
    let computer = Computer::after_an_end().await;
    let good = fs::read(computer.books()).unwrap();
    for share in [3, 5, 7] {
        let mut changed = good.clone();
        let page = changed.len() / 10 * share / 4096 * 4096;
        changed[page..page + 4096].fill(0xA5);
        fs::write(computer.books(), changed).unwrap();
        let till = computer.till().await;
        assert!(!till.are_those_looked_through().await);
        till.check_at_the_start().await;
        assert_eq!(till.care().held, Some(HeldWhy::Damaged), "{:?}", till.care());
        computer.end(till).await;
        fs::remove_file(computer.mark()).unwrap();
        // What was found damaged is not vouched for.
        fs::write(computer.books(), &good).unwrap();
        let till = computer.till().await;
        assert!(till.are_those_looked_through().await, "as they were");
        computer.end(till).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn without_the_key_or_with_the_mark_of_a_failed_check_everything_is_looked_through() {
    let mut computer = Computer::after_an_end().await;
    let mark = computer.mark();
    fs::write(&mark, "").unwrap();
    let till = computer.till().await;
    assert!(!till.are_those_looked_through().await, "they failed once");
    computer.end(till).await;
    fs::remove_file(mark).unwrap();
    let mine = std::mem::replace(&mut computer.keychain, keychain());
    let till = computer.till().await;
    assert!(!till.are_those_looked_through().await, "another computer's keychain");
    computer.end(till).await;
    computer.keychain = mine;
    assert!(computer.till().await.are_those_looked_through().await);
}
