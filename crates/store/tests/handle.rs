//! The books behind threads: order, readers beside the writer, panics, and a clean end.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use std::sync::Arc;

use domain::clinic::BooksKind;
use store::{Books, CashError, Handle, StoreError};
use support::{Clinic, Counted, opening};

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(4)
        .enable_time()
        .build()
        .unwrap()
}

/// A clinic with an invoice, its books behind threads.
fn handed_over() -> (Clinic, Handle, domain::ids::DocumentId) {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(100_000);
    let path = clinic.path.clone();
    // The clinic keeps making requests; the writing connection moves into the handle.
    let unused = tempfile::tempdir().unwrap();
    let stand_in = Clinic::in_folder(unused).books;
    drop(std::mem::replace(&mut clinic.books, stand_in));
    let books = Books::open(&path, BooksKind::Practice, &opening(), Box::new(Counted(800_000))).unwrap();
    (clinic, Handle::start(books).unwrap(), document)
}

#[test]
fn a_hundred_writers_and_readers_at_once_leave_whole_books() {
    let (mut clinic, handle, document) = handed_over();
    let requests: Vec<_> = (0..100).map(|_| clinic.cash(document, 1_000, 1_000)).collect();
    let runtime = runtime();
    let handle = Arc::new(handle);
    runtime.block_on(async {
        let mut tasks = tokio::task::JoinSet::new();
        for request in requests {
            let handle = Arc::clone(&handle);
            // Every press twice, from two tasks.
            for _ in 0..2 {
                let (handle, request) = (Arc::clone(&handle), request.clone());
                tasks.spawn(async move { handle.write(move |books| books.pay_cash(&request)).await.map(|_| ()) });
            }
            tasks.spawn(async move {
                let page = handle
                    .read(move |reader| Ok::<_, CashError>((reader.document(document)?, reader.balance(document)?)))
                    .await?;
                let paid: i64 = page.0.payments.iter().map(|payment| payment.amount.minor()).sum();
                assert_eq!(paid, page.1.posted_in().minor(), "one moment of the books");
                Ok(())
            });
        }
        while let Some(result) = tasks.join_next().await {
            result.unwrap().unwrap();
        }
        let balance = handle.read(move |reader| reader.balance(document)).await.unwrap();
        assert!(balance.due().unwrap().is_zero());
        assert!(handle.read(|reader| reader.verify_all()).await.unwrap().is_empty());
    });
    support::assert_conserved(&clinic.path);
}

#[test]
fn a_panic_is_an_error_and_the_books_go_on() {
    let (mut clinic, handle, document) = handed_over();
    let request = clinic.cash(document, 1_000, 1_000);
    runtime().block_on(async {
        let broken: Result<(), StoreError> = handle.write(|_| panic!("a fault of ours")).await;
        assert!(matches!(broken, Err(StoreError::Panicked)));
        let broken: Result<(), StoreError> = handle.read(|_| panic!("a fault of ours")).await;
        assert!(matches!(broken, Err(StoreError::Panicked)));
        for _ in 0..4 {
            handle.read(move |reader| reader.balance(document)).await.unwrap();
        }
        handle.write(move |books| books.pay_cash(&request)).await.unwrap();
    });
}

#[test]
fn closing_finishes_what_is_queued() {
    let (mut clinic, handle, document) = handed_over();
    let requests: Vec<_> = (0..20).map(|_| clinic.cash(document, 1_000, 1_000)).collect();
    let runtime = runtime();
    runtime.block_on(async {
        // Polled once each, so that they are queued, and given up.
        for request in requests {
            let write = handle.write(move |books| books.pay_cash(&request));
            let _ = tokio::time::timeout(std::time::Duration::ZERO, write).await;
        }
    });
    handle.close();
    let paid: i64 = clinic
        .stranger()
        .query_row("SELECT count(*) FROM payment", [], |row| row.get(0))
        .unwrap();
    assert_eq!(paid, 20);
    let log = clinic.path.with_file_name("books.db-wal");
    assert!(!log.exists(), "the log is folded in, and nothing stays beside the books");
}
