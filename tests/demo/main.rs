//! `demo-data`: practice books in any size, for looking at long lists and for measuring.
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

use klinikassa_tests::history::{self, Size};
use std::path::PathBuf;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

fn wanted() -> Option<(PathBuf, Size)> {
    let mut words = std::env::args().skip(1);
    let file = PathBuf::from(words.next()?);
    let mut numbers = words.map(|word| word.parse().ok());
    let size = Size {
        items: numbers.next()??,
        clients: numbers.next()??,
        invoices: numbers.next()??,
    };
    Some((file, size))
}

fn main() {
    let Some((file, size)) = wanted() else {
        eprintln!("demo-data FILE ITEMS CLIENTS INVOICES");
        std::process::exit(2);
    };
    let started = Instant::now();
    let now_ms = u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap();
    let books = history::write(&file, size, now_ms, |made| {
        if made % 100_000 == 0 || made == size.invoices {
            println!("{made} invoices after {:.1?}", started.elapsed());
        }
    });
    drop(books);
}
