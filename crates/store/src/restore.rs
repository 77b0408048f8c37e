//! A new life of the books: what a restore writes into the copy it restores, and what the copy and the present books say of
//! themselves before.
//!
//! The last life's number is in every number series' name, so a number given in an earlier life, also one that these books have never
//! heard of, is not given again. Client numbers go on from a round thousand (see `people`). The line that begins the life tells which reconciliations came after it.
//!
//! Deliberately absent: files, keys, and who may restore.

use std::path::Path;

use domain::ids::{InstallationId, SupervisedId};
use domain::journal::JournalKind;
use domain::stamp::{Stamp, UtcMillis};
use rusqlite::Connection;

use crate::books::Work;
use crate::cell::{blob, id};
use crate::clinic::{self, first, rows};
use crate::error::{OpenError, StoreError};
use crate::journal::Line;
use crate::reader::ReadConnection;
use crate::{open, people};

/// What a new life begins with.
#[derive(Debug, Clone)]
pub struct NewLife {
    /// This life of the books on this computer.
    pub installation: InstallationId,
    /// Stands in the names of its number series; above every one that is known.
    pub restore: u16,
    /// The supervisor who agreed; `None` where the recovery key was the authority.
    pub supervised: Option<SupervisedId>,
    /// What else the journal is to hold of it: names and values.
    pub facts: Vec<(&'static str, String)>,
    /// Settings that go on under the new installation's name.
    pub settings: Vec<(String, String)>,
}

/// Sums of one kind, younger than a line of the journal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Younger {
    /// How many.
    pub count: u64,
    /// What they come to together, minor units.
    pub sum: i64,
}

/// What books hold after a line of the journal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct After {
    /// Invoices.
    pub documents: Younger,
    /// Credit notes.
    pub credit_notes: Younger,
    /// Payments that took money.
    pub paid: Younger,
    /// Payments that gave money back; the sum is positive.
    pub refunded: Younger,
}

/// Begins a new life in the books that are open.
pub(crate) fn begin_life(work: &mut Work<'_>, new: &NewLife, stamp: &Stamp) -> Result<(), StoreError> {
    let known: u16 = work
        .transaction
        .query_row("SELECT max(restore) FROM installation", [], |row| row.get(0))?;
    if new.restore <= known {
        return Err(StoreError::Constraint {
            rule: "installation: a new life has a new number".to_owned(),
        });
    }
    let mut line = Line::open(work.transaction)?;
    work.transaction.execute(
        "INSERT INTO installation (id, restore, at, line) VALUES (?1, ?2, ?3, ?4)",
        (
            blob(new.installation.as_uuid()),
            new.restore,
            stamp.at.as_millis(),
            line.number(),
        ),
    )?;
    for (key, value) in &new.settings {
        clinic::put_setting(work.transaction, key, value)?;
    }
    // Lives in between came of the same copy, or of one that is lost too.
    let clients_from = people::numbers_after_restore(work.transaction, new.restore.saturating_sub(known).saturating_sub(1))?;
    line.note("client_numbers_from", clients_from.to_string());
    line.note("restore", new.restore.to_string());
    line.note("supervised", new.supervised.map(|id| id.to_string()).unwrap_or_default());
    line.note("settings", spelled(&new.settings));
    for &(name, ref value) in &new.facts {
        line.note(name, value.as_str());
    }
    let salt = work.ids.salt();
    line.close(JournalKind::BooksRestored, Some(new.installation.as_uuid()), stamp, salt)
}

fn spelled(settings: &[(String, String)]) -> String {
    let mut text = String::new();
    for (key, value) in settings {
        for part in [key.as_str(), "=", value.as_str(), "\n"] {
            text.push_str(part);
        }
    }
    text
}

/// Every life of these books, the first one first.
pub(crate) fn installations(connection: &Connection) -> Result<Vec<InstallationId>, StoreError> {
    rows(connection, "SELECT id FROM installation ORDER BY seq", [], |row| {
        Ok(InstallationId::from_uuid(id(row, "id")?))
    })
}

/// The highest number of a life.
pub(crate) fn last_restore(connection: &Connection) -> Result<u16, StoreError> {
    Ok(connection.query_row("SELECT coalesce(max(restore), 0) FROM installation", [], |row| row.get(0))?)
}

/// When the journal's last line was written.
pub(crate) fn last_written(connection: &Connection) -> Result<Option<(UtcMillis, i16)>, StoreError> {
    first(
        connection,
        "SELECT at, offset_minutes FROM journal ORDER BY seq DESC LIMIT 1",
        [],
        |row| Ok((UtcMillis::new(row.get(0)?), row.get(1)?)),
    )
}

/// The number on the last invoice.
pub(crate) fn last_label(connection: &Connection) -> Result<Option<String>, StoreError> {
    first(
        connection,
        "SELECT label FROM document ORDER BY seq DESC LIMIT 1",
        [],
        |row| Ok(row.get(0)?),
    )
}

/// What stands after a line.
pub(crate) fn after(connection: &Connection, line: i64) -> Result<After, StoreError> {
    let younger = |sql: &str| -> Result<Younger, StoreError> {
        let (count, sum): (i64, i64) = connection.query_row(sql, [line], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Younger {
            count: u64::try_from(count).unwrap_or(0),
            sum,
        })
    };
    Ok(After {
        documents: younger("SELECT count(*), coalesce(sum(gross), 0) FROM document WHERE journal_seq > ?1")?,
        credit_notes: younger("SELECT count(*), coalesce(sum(gross), 0) FROM credit_note WHERE journal_seq > ?1")?,
        paid: younger("SELECT count(*), coalesce(sum(amount), 0) FROM payment WHERE journal_seq > ?1 AND amount > 0")?,
        refunded: younger("SELECT count(*), coalesce(-sum(amount), 0) FROM payment WHERE journal_seq > ?1 AND amount < 0")?,
    })
}

/// Attempts whose outcome nobody knows, those that were under way among them.
pub(crate) fn doubts(connection: &Connection) -> Result<u64, StoreError> {
    let count: i64 = connection.query_row(
        "SELECT count(*) FROM attempt_state WHERE state IN ('intent', 'sending', 'unknown', 'conflict')",
        [],
        |row| row.get(0),
    )?;
    Ok(u64::try_from(count).unwrap_or(0))
}

/// Opens a file to ask it questions and nothing else.
///
/// # Errors
/// [`OpenError`] if it is none of ours or can't be read.
pub fn look_into(file: &Path) -> Result<ReadConnection, OpenError> {
    let connection = open::open_reader(file)?;
    let country = clinic::country(&connection)?;
    Ok(ReadConnection::new(connection, country))
}
