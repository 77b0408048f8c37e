//! The two sets of books a scenario is judged by: the till's file, read by plain SQL, and the practice bank's own.
//!
//! The bank's stand in the file in which the practice terminal keeps what it must not forget. Neither shares a line with the
//! screen that was pressed.

use crate::desk::{Desk, Failure, Step};
use klinikassa_tests::BooksFile;
use serde_json::Value;
use std::path::Path;

/// What there is one of for every press that counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Counts {
    /// Finalised invoices.
    pub(crate) invoices: i64,
    /// Booked payments and refunds.
    pub(crate) payments: i64,
    /// Tries at a terminal.
    pub(crate) attempts: i64,
    /// Movements of money in the bank's books.
    pub(crate) moved: usize,
    /// Transaction requests that reached the service.
    pub(crate) posts: u64,
}

/// The file of practice books in a data folder.
pub(crate) fn file(folder: &Path) -> std::path::PathBuf {
    folder.join("practice/practice.klinikassa")
}

fn bank(folder: &Path) -> Step<Option<Value>> {
    match std::fs::read(folder.join("practice/terminal.json")) {
        Ok(bytes) => {
            let kept: Value = serde_json::from_slice(&bytes)?;
            let books = kept.pointer("/world/books").cloned();
            Ok(Some(
                books.ok_or_else(|| Failure("the practice terminal keeps no books".into()))?,
            ))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Counts both sets of books as they are now.
pub(crate) fn count(desk: &Desk) -> Step<Counts> {
    let books = BooksFile::at(&file(desk.folder()));
    let bank = bank(desk.folder())?.unwrap_or_default();
    Ok(Counts {
        invoices: books.number("SELECT count(*) FROM document"),
        payments: books.number("SELECT count(*) FROM payment"),
        attempts: books.number("SELECT count(*) FROM attempt"),
        moved: bank.get("entries").and_then(Value::as_array).map_or(0, Vec::len),
        posts: bank.get("transaction_posts").and_then(Value::as_u64).unwrap_or_default(),
    })
}

/// The reference of the bank's last movement, as a slip shows it.
pub(crate) fn last_reference(desk: &Desk) -> Step<String> {
    let bank = bank(desk.folder())?.unwrap_or_default();
    let last = bank
        .get("entries")
        .and_then(Value::as_array)
        .and_then(|entries| entries.last());
    let reference = last.and_then(|entry| entry.get("stan_auth")).and_then(Value::as_str);
    let stan = reference.and_then(|reference| reference.get(..6));
    stan.map(str::to_owned)
        .ok_or_else(|| Failure("the bank's books name no movement".into()))
}

/// Whatever a scenario did: what the bank took is booked, in suspense or in doubt, and what is booked the bank took.
pub(crate) async fn agree_with_the_bank(folder: &Path) -> Step<()> {
    match bank(folder)? {
        Some(bank) => agree(BooksFile::at(&file(folder)), bank).await,
        None => Ok(()),
    }
}

/// Whether these books say what this bank's say.
pub(crate) async fn agree(books: BooksFile, bank: Value) -> Step<()> {
    let agreed = tokio::task::spawn_blocking(move || books.agrees_with(&bank)).await;
    agreed.map_err(|_| Failure("the till's books and the bank's differ; what differs stands above".into()))
}
