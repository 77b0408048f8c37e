//! The hash of what is in a file of books: the same for a copy, another for anything that was changed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test reports by panicking")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use domain::clinic::BooksKind;
use domain::stamp::Stamp;
use store::{Books, Progress, content_beside, content_of, copy_beside};
use support::{Clinic, Counted, opening};
use tempfile::TempDir;

/// Books with an invoice, and what their next line is stamped with; nobody has them open.
fn closed() -> (TempDir, PathBuf, Stamp) {
    let mut clinic = Clinic::new();
    clinic.invoice(100_000);
    let stamp = clinic.stamp();
    let Clinic { folder, path, books, .. } = clinic;
    drop(books);
    (folder, path, stamp)
}

fn hash(file: &Path, threads: u16) -> [u8; 32] {
    content_of(file, threads, &Progress::default()).unwrap().unwrap()
}

fn open(path: &Path) -> Books {
    Books::open(path, BooksKind::Practice, &opening(), Box::new(Counted(800_000))).unwrap()
}

#[test]
fn a_copy_has_the_content_of_the_books_it_was_made_of_once_they_are_closed() {
    let mut clinic = Clinic::new();
    clinic.invoice(100_000);
    let copy = clinic.folder.path().join("copy");
    assert!(copy_beside(&clinic.path, &copy, &Progress::default()).unwrap());
    let Clinic { folder, path, books, .. } = clinic;
    drop(books);
    assert_ne!(
        fs::read(&copy).unwrap(),
        fs::read(&path).unwrap(),
        "SQLite's own counters differ"
    );
    assert_eq!(hash(&copy, 1), hash(&path, 3));
    drop(folder);
}

#[test]
fn open_books_have_the_content_they_were_closed_with_until_something_is_written() {
    let (_folder, path, stamp) = closed();
    let closed = hash(&path, 2);
    let mut books = open(&path);
    let beside = || content_beside(&path, 2, &Progress::default()).unwrap();
    assert_eq!(beside(), Some(closed));
    books.set_setting("look", "dark", &stamp).unwrap();
    assert_eq!(beside(), None, "the log holds more than the file");
    drop(books);
    assert_ne!(hash(&path, 2), closed);
}

/// Another program that took them would fold the log in and take it away, with what this one writes next.
#[cfg(target_os = "linux")]
#[test]
fn books_that_are_hashed_beside_their_use_keep_their_locks() {
    use std::os::unix::fs::MetadataExt as _;

    let (_folder, path, _) = closed();
    let books = open(&path);
    let mine = format!(" {} ", std::process::id());
    let file = format!(":{} ", fs::metadata(&path).unwrap().ino());
    let locks = || {
        let all = fs::read_to_string("/proc/locks").unwrap();
        all.lines()
            .filter(|line| line.contains(&mine) && line.contains(&file))
            .count()
    };
    let held = locks();
    assert!(held > 0);
    for _ in 0..3 {
        assert!(content_beside(&path, 2, &Progress::default()).unwrap().is_some());
        assert_eq!(locks(), held);
    }
    drop(books);
    assert_eq!(locks(), 0);
}

#[test]
fn every_byte_but_sqlites_own_counters_counts() {
    let (folder, path, _) = closed();
    let closed = hash(&path, 2);
    let bytes = fs::read(&path).unwrap();
    let other = folder.path().join("other");
    let own = |place: usize| matches!(place, 18..20 | 24..28 | 40..44 | 92..100);
    let places = (0..128).chain((128..bytes.len()).step_by(997)).chain([bytes.len() - 1]);
    for place in places {
        let mut changed = bytes.clone();
        changed[place] ^= 1;
        fs::write(&other, &changed).unwrap();
        assert_eq!(hash(&other, 2) == closed, own(place), "byte {place}");
    }
    for wrong in [&bytes[..bytes.len() - 1], &[&bytes[..], &[0]].concat()] {
        fs::write(&other, wrong).unwrap();
        assert_ne!(hash(&other, 2), closed, "{} bytes", wrong.len());
    }
    let stopped = Progress::default();
    stopped.stop();
    assert_eq!(content_of(&path, 2, &stopped).unwrap(), None);
}
