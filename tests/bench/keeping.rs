//! Keeping large books: looking them through as a stranger does, and backing them up beside a desk at work.
//!
//! The books hold four million rows that the journal covers. Looking through is what `klinikassa-verify` does, indexes included;
//! its baseline is one plain reader that reads every column of every row once. A backup is everything from the copy to the last
//! byte read back, as the end of the program waits for it; its baseline is a copy of the file that reaches the disk. During as
//! many more a desk adds and takes away lines without a pause; what counts is its longest wait in each, beside its longest wait in
//! two seconds without one.
//!
//! Deliberately absent: 200 runs. Each takes seconds; a row says how many there were.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use application::domain::clinic::BooksKind;
use application::domain::quantity::Quantity;
use application::keychain::MemoryStore;
use application::{Clock, Environment, SystemClock, Till, behind_a_thread};
use klinikassa_tests::history::{self, Size};
use klinikassa_tests::{places, sold};
use rusqlite::Connection;
use serde_json::Value;

use super::{Times, limited, now_ms, read_through, timed};

const VERIFY: &str = "verify-four-million-rows";
const BACKUP: &str = "backup-of-four-million-rows";
const WAIT: &str = "longest-wait-in-a-backup";

/// The rows.
pub(crate) const ROWS: &[&str] = &[VERIFY, BACKUP, WAIT];

/// Some 14.8 covered rows each.
const INVOICES: usize = 271_000;
const COVERED_ROWS: i64 = 4_000_000;
const RUNS: usize = 5;

/// Milliseconds at the median.
const VERIFY_LIMIT: f64 = 10_000.0;
const BACKUP_LIMIT: f64 = 10_000.0;
/// Milliseconds of the worst backup.
const WAIT_LIMIT: f64 = 50.0;

/// Measures the rows.
pub(crate) fn rows(only: Option<&str>) -> Vec<Value> {
    let place = tempfile::tempdir().unwrap();
    let file = place.path().join("data/clinic/clinic.klinikassa");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    let size = Size {
        items: 1_000,
        clients: 20_000,
        invoices: INVOICES,
    };
    drop(history::write_as(&file, BooksKind::Test, size, now_ms(), |_| ()));
    assert!(covered_rows(&file) >= COVERED_ROWS);
    let threads = std::thread::available_parallelism().unwrap().get();
    let threads = u16::try_from(threads.min(8)).unwrap();
    let verify: Times = (0..RUNS)
        .map(|_| {
            let (_, theirs) = timed(|| read_plainly(&file));
            let look = || store::inspect_thoroughly(&file, threads, &store::Progress::default());
            let (looked, ours) = timed(|| look().unwrap().unwrap());
            assert_eq!(looked.findings, []);
            (ours, theirs)
        })
        .unzip();
    let verified = limited(VERIFY, (&verify.0, &verify.1), ("p50", VERIFY_LIMIT));
    if only == Some(VERIFY) {
        return vec![verified];
    }
    let [backup, wait] = backups(&place.path().join("backups"), &file);
    vec![
        verified,
        limited(BACKUP, (&backup.0, &backup.1), ("p50", BACKUP_LIMIT)),
        limited(WAIT, (&wait.0, &wait.1), ("p99", WAIT_LIMIT)),
    ]
}

/// Rows that name the line of the journal that covers them.
fn covered_rows(file: &Path) -> i64 {
    let plain = Connection::open(file).unwrap();
    let tables = "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'journal_seq'
                  WHERE m.type = 'table' AND m.name <> 'journal_payload'";
    let mut tables = plain.prepare(tables).unwrap();
    let names: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let count = |name: &String| -> i64 {
        plain
            .query_row(&format!("SELECT count(*) FROM {name}"), [], |row| row.get(0))
            .unwrap()
    };
    names.iter().map(count).sum()
}

/// Every column of every row, one table after the other.
fn read_plainly(file: &Path) -> usize {
    let plain = Connection::open(file).unwrap();
    let mut tables = plain
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
        .unwrap();
    let names: Vec<String> = tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut bytes = 0;
    for name in names {
        let mut all = plain.prepare(&format!("SELECT * FROM {name}")).unwrap();
        bytes += read_through(&mut all, []);
    }
    bytes
}

/// The times of backups and of plain copies, and the desk's longest waits with and without one.
fn backups(folder: &Path, file: &Path) -> [Times; 2] {
    let work = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    work.block_on(async {
        let till = till_with_backups(folder, file).await;
        let (mut times, mut waits) = (Times::default(), Times::default());
        for _ in 0..RUNS {
            let copy = file.with_extension("copy");
            let (_, theirs) = timed(|| copy_to_disk(file, &copy));
            std::fs::remove_file(&copy).unwrap();
            // Without something new there is no backup at the end.
            sold(&till, 1).await;
            let clock = SystemClock::start();
            till.back_up_at_the_end().await;
            times.0.push(clock.steady());
            times.1.push(theirs);
            let quiet = desk_works(&till, async { SystemClock::start().wait(Duration::from_secs(2)).await }).await;
            let busy = desk_works(&till, till.back_up()).await;
            assert_eq!(till.backups().await.unwrap().fault, None);
            waits.0.push(busy);
            waits.1.push(quiet);
        }
        [times, waits]
    })
}

async fn till_with_backups(folder: &Path, file: &Path) -> Till {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::start());
    let keychain = behind_a_thread(&clock, || Box::new(MemoryStore::new())).unwrap();
    let service = Environment::for_books(BooksKind::Test, "http://127.0.0.1:9").unwrap();
    let books = places::open(file, BooksKind::Test).await.unwrap();
    let till = books.serve_kept(&service, keychain).await.unwrap();
    let staff = till.frame().await.unwrap().staff;
    till.sign_in(staff[0].id).await.unwrap();
    // From here on a backup notes what it found sound, as in a clinic.
    till.compare_head().await;
    places::set_up_backups(&till, folder).await;
    till
}

/// The longest that a step at the desk takes until something is done.
async fn desk_works(till: &Till, something: impl Future<Output = ()>) -> Duration {
    let item = till.favourites().await.unwrap().remove(0).id;
    let (done, mut longest) = (Cell::new(false), Duration::ZERO);
    let something = async {
        something.await;
        done.set(true);
    };
    let desk = async {
        while !done.get() {
            longest = longest.max(step_at_the_desk(till, item).await);
        }
    };
    tokio::join!(something, desk);
    longest
}

/// A line comes and goes, as hands at the counter make it.
async fn step_at_the_desk(till: &Till, item: application::domain::ids::ItemId) -> Duration {
    let clock = SystemClock::start();
    let sale = till.current_sale().await.unwrap().draft;
    if let Some(line) = sale.lines().first() {
        till.remove_line(sale.id(), line.id).await.unwrap();
    } else {
        till.add_item(sale.id(), item, Quantity::ONE, None).await.unwrap();
    }
    clock.steady()
}

fn copy_to_disk(file: &Path, copy: &PathBuf) {
    std::fs::copy(file, copy).unwrap();
    std::fs::File::options().write(true).open(copy).unwrap().sync_all().unwrap();
}
