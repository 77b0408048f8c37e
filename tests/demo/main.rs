//! `demo-data`: practice books in any size, for looking at long lists and for measuring.
//!
//! A practice clinic, then a made-up price list and clients, then invoices spread over the days until now: most paid in
//! cash, three in a hundred by card, some still owed. The store's own statements write everything, 5,000 documents in one commit.
//!
//! Deliberately absent: adding to books that exist, and real books.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a tool for developers stops where it can't go on, and reads the real clock"
)]

mod days;

use application::domain::clinic::BooksKind;
use application::domain::country::CountryCode;
use application::domain::ids::InstallationId;
use application::domain::stamp::{Stamp, UtcMillis};
use days::Days;
use klinikassa_tests::demo::{self, Dice, RunningIds};
use std::path::PathBuf;
use std::time::{Instant, SystemTime, UNIX_EPOCH};
use store::{Books, Founding, IdSource};

/// Documents in one commit.
const DOCUMENTS_A_COMMIT: usize = 5_000;
/// Finland is two hours ahead; the demo has no summer.
const OFFSET_MINUTES: i16 = 120;

struct Wanted {
    file: PathBuf,
    items: usize,
    clients: usize,
    invoices: usize,
}

fn wanted() -> Option<Wanted> {
    let mut words = std::env::args().skip(1);
    let file = PathBuf::from(words.next()?);
    let mut numbers = words.map(|word| word.parse().ok());
    Some(Wanted {
        file,
        items: numbers.next()??,
        clients: numbers.next()??,
        invoices: numbers.next()??,
    })
}

fn main() {
    let Some(wanted) = wanted() else {
        eprintln!("demo-data FILE ITEMS CLIENTS INVOICES");
        std::process::exit(2);
    };
    let started = Instant::now();
    let now_ms = u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap();
    let mut ids = RunningIds::from(now_ms, 1);
    let mut dice = Dice(20_260_312);
    let seed = demo::seed(wanted.items, wanted.clients, &mut dice, &mut ids);
    let stamp = Stamp {
        till: seed.tills[0].id,
        department: seed.tills[0].department,
        staff: seed.staff[0].id,
        at: UtcMillis::new(days::FIRST_MS),
        offset_minutes: OFFSET_MINUTES,
    };
    let founding = Founding {
        kind: BooksKind::Practice,
        country: CountryCode::Fi,
        installation: InstallationId::from_uuid(ids.id()),
    };
    let opening = store::Opening {
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        at: stamp.at,
    };
    let mut books = Books::create(&wanted.file, &founding, &opening, Box::new(RunningIds::from(now_ms, 2))).unwrap();
    books.create_clinic(&seed, &stamp).unwrap();
    println!(
        "{} items and {} clients after {:.1?}",
        seed.items.len(),
        seed.clients.len(),
        started.elapsed()
    );
    let mut days = Days::new(seed, dice, ids, now_ms, wanted.invoices);
    let mut made = 0;
    while made < wanted.invoices {
        let next = DOCUMENTS_A_COMMIT.min(wanted.invoices - made);
        books.in_one_commit(|batch| days.sell(batch, next)).unwrap();
        made += next;
        if made % 100_000 == 0 {
            println!("{made} invoices after {:.1?}", started.elapsed());
        }
    }
    books.checkpoint().unwrap();
    println!("{made} invoices after {:.1?}", started.elapsed());
}
