//! A copy of open books as they are at one moment, in small steps beside whoever writes them.
//!
//! SQLite's own backup copies pages; a read that stays open over all of them keeps the moment, so a till at work neither waits for
//! the copy nor makes it begin again.
//!
//! Deliberately absent: looking the copy through, and sealing it.

use std::fs::File;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::error::{OpenError, StoreError};
use crate::inspect::Progress;
use crate::{connection, open};

/// A megabyte between two looks at whether somebody wants it to end.
const PAGES_A_STEP: i32 = 256;

/// Copies open books into a new file. False: somebody ended it. An existing file is refused. The copy is whole, and nobody waited
/// until it was on the disk: it is there to be read at once, and not to be kept.
///
/// # Errors
/// [`OpenError`] if the books can't be read or the copy can't be written.
pub fn copy_beside(books: &Path, copy: &Path, progress: &Progress) -> Result<bool, OpenError> {
    let from = open::open_reader(books)?;
    let moment = from.unchecked_transaction()?;
    // The read begins with the first question.
    let pages: i64 = moment.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    moment.query_row("SELECT count(*) FROM books", [], |row| row.get::<_, i64>(0))?;
    progress.expect(u64::try_from(pages).unwrap_or(0));
    File::options().write(true).create_new(true).open(copy)?;
    let mut into = Connection::open(copy)?;
    // A copy that broke off is none, so nothing has to be undone in it; nobody else opens it; and a gigabyte sent to the disk at once
    // would keep a sale's own sync waiting.
    into.execute_batch("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA locking_mode = EXCLUSIVE")?;
    {
        let backup = Backup::new(&moment, &mut into)?;
        let mut left = pages;
        loop {
            let step = backup.step(PAGES_A_STEP)?;
            let remaining = i64::from(backup.progress().remaining);
            let goes_on = progress.add(u64::try_from(left.saturating_sub(remaining)).unwrap_or(0));
            left = remaining;
            if step == StepResult::Done {
                break;
            }
            if !goes_on {
                return Ok(false);
            }
            if step != StepResult::More {
                return Err(OpenError::InUse);
            }
        }
    }
    moment.rollback()?;
    connection::fold(&into)?;
    into.close().map_err(|(_, error)| OpenError::from(error))?;
    Ok(true)
}

/// Sums by which books are compared with a copy of them, up to a line of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// The line's hash, which stands for everything before it.
    pub hash: Option<[u8; 32]>,
    /// Documents, and what they come to together.
    pub documents: (i64, i64),
    /// Credit notes, and what they come to together.
    pub credit_notes: (i64, i64),
    /// Payments, and what they come to together.
    pub payments: (i64, i64),
    /// Ledger entries, and what the positive ones come to together.
    pub entries: (i64, i64),
}

/// The sums of a file up to a line.
///
/// # Errors
/// [`OpenError`] if it can't be read.
pub fn totals_until(file: &Path, line: i64) -> Result<Totals, OpenError> {
    let connection = open::open_reader(file)?;
    let pair = |sql: &str| -> Result<(i64, i64), StoreError> {
        Ok(connection.query_row(sql, [line], |row| Ok((row.get(0)?, row.get(1)?)))?)
    };
    Ok(Totals {
        hash: crate::journal::hash_at(&connection, line)?,
        documents: pair("SELECT count(*), coalesce(sum(gross), 0) FROM document WHERE journal_seq <= ?1")?,
        credit_notes: pair("SELECT count(*), coalesce(sum(gross), 0) FROM credit_note WHERE journal_seq <= ?1")?,
        payments: pair("SELECT count(*), coalesce(sum(amount), 0) FROM payment WHERE journal_seq <= ?1")?,
        entries: pair("SELECT count(*), coalesce(sum(max(amount, 0)), 0) FROM ledger_entry WHERE journal_seq <= ?1")?,
    })
}
