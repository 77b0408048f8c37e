//! What clients, patients, staff and items have in common when they are added or changed at the desk.
//!
//! Master data may change, so its tables have no triggers; what happened to it stands in the journal instead: each line
//! holds every fact as it is now and, where it changed, as it was. A press that adds something is remembered by its key.
//!
//! Deliberately absent: removing. What is no longer wanted is hidden, because documents name it.

use domain::ids::{ClientId, ItemId, RequestKey};
use domain::item::Barcode;
use domain::journal::JournalKind;
use domain::stamp::Stamp;
use rusqlite::{Connection, OptionalExtension, Transaction};
use uuid::Uuid;

use crate::books::Work;
use crate::cell::{blob, id};
use crate::error::StoreError;
use crate::journal::Line;

/// Why something was not added or changed. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum MasterError {
    /// The books could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Another item has this code.
    #[error("the code is taken")]
    CodeTaken {
        /// Whose it is.
        item: ItemId,
        /// Its name.
        name: String,
    },
    /// Another item has this barcode.
    #[error("the barcode is taken")]
    BarcodeTaken {
        /// The barcode.
        barcode: Barcode,
        /// Whose it is.
        item: ItemId,
        /// Its name.
        name: String,
    },
    /// Another client has this number.
    #[error("the client number is taken")]
    NumberTaken {
        /// Whose it is.
        client: ClientId,
    },
    /// Somebody or something is called the same; it may be stored all the same if that is wanted.
    #[error("the name is in use already")]
    SameName {
        /// What tells the other one apart: a client's number, an item's code, a member of staff's initials.
        which: String,
    },
    /// Nobody could stand at the till any more.
    #[error("the last member of staff stays")]
    LastStaff,
    /// A price in another currency than the books'.
    #[error("not the currency of the books")]
    WrongCurrency,
    /// The key made something else before.
    #[error("the key was used for something else")]
    KeyUsed,
}

/// Whether a name that is in use already may be used again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SameName {
    /// Refuse, and tell which one has it.
    Refuse,
    /// The user has seen it and wants it so.
    Allow,
}

/// What a press has made already.
pub(crate) fn made(connection: &Connection, key: RequestKey) -> Result<Option<Uuid>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT made FROM master_request WHERE request_key = ?1")?
        .query_row([blob(key.as_uuid())], |row| id(row, "made"))
        .optional()?)
}

pub(crate) fn remember(transaction: &Transaction<'_>, key: RequestKey, made: Uuid) -> Result<(), StoreError> {
    transaction
        .prepare_cached("INSERT INTO master_request (request_key, made) VALUES (?1, ?2)")?
        .execute((blob(key.as_uuid()), blob(made)))?;
    Ok(())
}

/// Whether something that was made is of the sort the caller asks for; a key belongs to one press on one form.
pub(crate) fn same_sort<T>(found: Result<T, StoreError>) -> Result<T, MasterError> {
    found.map_err(|error| match error {
        StoreError::NotFound(_) => MasterError::KeyUsed,
        other @ (StoreError::DiskFull
        | StoreError::ReadOnly
        | StoreError::Damaged(_)
        | StoreError::Constraint { .. }
        | StoreError::CommitUnknown(_)
        | StoreError::Value(_)
        | StoreError::Closed
        | StoreError::LookOnly
        | StoreError::Panicked
        | StoreError::Io(_)) => other.into(),
    })
}

/// One fact of a card: its name in the journal, the name of what it was, and both values.
pub(crate) struct Fact {
    pub(crate) name: &'static str,
    pub(crate) was: &'static str,
    pub(crate) now: Option<String>,
}

/// Makes the list of a card's facts. The names are the journal's, so they stay.
macro_rules! facts {
    ($($name:literal = $value:expr),+ $(,)?) => {
        vec![$(crate::master::Fact { name: $name, was: concat!("was_", $name), now: $value }),+]
    };
}
pub(crate) use facts;

/// One journal line about a card. Without `before` it was added.
pub(crate) fn journal(
    work: &mut Work<'_>,
    kind: JournalKind,
    subject: Uuid,
    (before, now): (Option<Vec<Fact>>, Vec<Fact>),
    stamp: &Stamp,
) -> Result<(), StoreError> {
    let mut line = Line::open(work.transaction)?;
    line.note("act", if before.is_some() { "changed" } else { "added" });
    let mut earlier = before.unwrap_or_default().into_iter();
    for fact in now {
        let was = earlier.next().and_then(|old| old.now);
        if was != fact.now
            && let Some(was) = was
        {
            line.note(fact.was, was);
        }
        if let Some(now) = fact.now {
            line.note(fact.name, now);
        }
    }
    let salt = work.ids.salt();
    line.close(kind, Some(subject), stamp, salt)
}

pub(crate) fn flag(value: bool) -> Option<String> {
    Some(if value { "yes" } else { "no" }.to_owned())
}
