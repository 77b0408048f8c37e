//! Two to eight programs started at once on one data folder: exactly one opens the books, the others leave them alone.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that can't go on must stop")]
#![allow(clippy::disallowed_methods, reason = "real time bounds every wait")]

use application::First;
use application::domain::clinic::BooksKind;
use klinikassa_tests::places;
use std::io::Read as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// Long enough for those who wait a moment for a folder that is held.
const PATIENCE: Duration = Duration::from_secs(60);

/// A process that does not outlive its test.
struct Started(Child);

impl Drop for Started {
    fn drop(&mut self) {
        let _gone_already = self.0.kill();
        let _reaped = self.0.wait();
    }
}

fn start(folder: &Path) -> Started {
    let child = Command::new(env!("CARGO_BIN_EXE_founding-till"))
        .arg(folder)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    Started(child)
}

/// Waits until all but one have ended, and the one has founded the books; answers what the others said.
fn all_but_one(started: &mut [Started], books: &Path) -> Vec<String> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let ended = started.iter_mut().map(|one| one.0.try_wait().unwrap().is_some());
        let over = ended.filter(|over| *over).count();
        if over + 1 == started.len() && books.exists() {
            break;
        }
        assert!(over < started.len(), "nobody opened the books");
        assert!(Instant::now() < deadline, "{over} of {} have ended", started.len());
        std::thread::sleep(Duration::from_millis(10));
    }
    let ended = started.iter_mut().filter_map(|one| {
        let status = one.0.try_wait().unwrap()?;
        assert!(!status.success());
        let mut said = String::new();
        one.0.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        Some(said)
    });
    ended.collect()
}

#[tokio::test]
async fn exactly_one_of_many_starts_at_once_opens_the_books() {
    let many = (2..=8).map(|together| {
        let folder = tempfile::tempdir().unwrap();
        let started: Vec<Started> = (0..together).map(|_| start(folder.path())).collect();
        (folder, started)
    });
    for (folder, mut started) in many.collect::<Vec<_>>() {
        let together = started.len();
        let books = folder.path().join("clinic/clinic.klinikassa");
        for said in all_but_one(&mut started, &books) {
            assert!(said.contains("BooksInUse"), "{together} at once: {said}");
        }
        drop(started);
        // The one that wrote was killed; what it founded is whole.
        let shelf = places::shelf(folder.path(), "http://127.0.0.1:9", First::LastShown)
            .await
            .unwrap();
        assert!(shelf.stands(BooksKind::Real), "{together} at once");
        let till = shelf.current().unwrap();
        assert!(till.check_books().await.unwrap().is_empty());
    }
}
