//! What can go wrong with the books, as closed enums; nobody matches texts of SQLite.
//!
//! Two families. [`OpenError`] says why a file can't serve as books at all. [`StoreError`] says why one operation failed;
//! operations with rules of their own (finalise, cash, attempts) have their own enums that carry it.
//!
//! Deliberately absent: words for staff. The API turns codes into messages.

use std::path::PathBuf;

use rusqlite::ErrorCode;
use rusqlite::ffi;

use domain::clinic::BooksKind;

/// Why one operation on the books failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No room left on the disk. Nothing of this operation was stored.
    #[error("the disk is full")]
    DiskFull,
    /// The folder or the file can't be written. Nothing of this operation was stored.
    #[error("the books can't be written")]
    ReadOnly,
    /// The file is not what SQLite or the schema expects.
    #[error("the books are damaged: {0}")]
    Damaged(String),
    /// A CHECK, a trigger, a unique index or a foreign key refused. Nothing of this operation was stored.
    #[error("a rule of the schema refused: {rule}")]
    Constraint {
        /// What SQLite said, naming table and column or the trigger's text.
        rule: String,
    },
    /// The commit itself failed: whether it is on disk is not known. The connection was dropped and opened anew;
    /// the caller must read again before it goes on.
    #[error("whether the last change was stored is not known: {0}")]
    CommitUnknown(String),
    /// There is no such row.
    #[error("no such {0}")]
    NotFound(&'static str),
    /// A stored value is outside its domain type, or a sum left the range of money.
    #[error("a stored value can't be read: {0}")]
    Value(String),
    /// The writer is gone: the books were closed, or a failure after a commit error could not reopen them.
    #[error("the books are closed")]
    Closed,
    /// The books were opened to be looked at only.
    #[error("the books were opened to be looked at only")]
    LookOnly,
    /// A closure given to the handle panicked; its transaction was rolled back.
    #[error("an operation on the books broke off")]
    Panicked,
    /// Anything else of the operating system or SQLite.
    #[error("input or output failed: {0}")]
    Io(String),
}

impl From<rusqlite::Error> for StoreError {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the list of SQLite's errors is open; whatever it grows by is treated alike"
    )]
    fn from(error: rusqlite::Error) -> Self {
        match &error {
            rusqlite::Error::SqliteFailure(failure, message) => from_failure(*failure, message.as_deref()),
            rusqlite::Error::FromSqlConversionFailure(..)
            | rusqlite::Error::IntegralValueOutOfRange(..)
            | rusqlite::Error::Utf8Error(..)
            | rusqlite::Error::InvalidColumnType(..) => Self::Value(error.to_string()),
            rusqlite::Error::QueryReturnedNoRows => Self::NotFound("row"),
            _ => Self::Io(error.to_string()),
        }
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the list of SQLite's codes is open; whatever it grows by is treated alike"
)]
fn from_failure(failure: ffi::Error, message: Option<&str>) -> StoreError {
    let text = message.map_or_else(|| failure.to_string(), str::to_owned);
    // A full disk shows first where the log's shared index can't grow.
    if failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE {
        return StoreError::DiskFull;
    }
    match failure.code {
        ErrorCode::DiskFull => StoreError::DiskFull,
        ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => StoreError::ReadOnly,
        ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::SchemaChanged => StoreError::Damaged(text),
        ErrorCode::ConstraintViolation | ErrorCode::TypeMismatch | ErrorCode::TooBig => StoreError::Constraint { rule: text },
        _ => StoreError::Io(text),
    }
}

impl From<domain::money::MoneyError> for StoreError {
    fn from(error: domain::money::MoneyError) -> Self {
        Self::Value(error.to_string())
    }
}

/// Why a file can't serve as books.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no file.
    #[error("there are no books at {}", .0.display())]
    Missing(PathBuf),
    /// The file is somebody else's: a text, another program's database.
    #[error("this file is not one of ours")]
    NotOurs,
    /// The file was written by a newer program.
    #[error("these books were written by a newer program (schema {found}, this program knows {known})")]
    Newer {
        /// The file's schema version.
        found: i64,
        /// The newest this program knows.
        known: i64,
    },
    /// The file fails SQLite's or our own checks.
    #[error("the books are damaged: {0}")]
    Damaged(String),
    /// The folder or the file can't be written.
    #[error("the books can't be written")]
    ReadOnly,
    /// No room left on the disk.
    #[error("the disk is full")]
    DiskFull,
    /// Somebody else holds the file.
    #[error("the books are in use")]
    InUse,
    /// The file's books are of another kind than asked for.
    #[error("these are {found:?} books, not {expected:?} books")]
    WrongKind {
        /// What the file holds.
        found: BooksKind,
        /// What was asked for.
        expected: BooksKind,
    },
    /// A migration that was applied differs from the one this program carries.
    #[error("migration {version} was applied with another text than this program carries")]
    Checksum {
        /// Which.
        version: i64,
    },
    /// The file exists already; books are created once.
    #[error("there are books already")]
    Exists,
    /// A symbolic link, a second hard link, or not a plain file: SQLite's journal would be looked for in the wrong place.
    #[error("the books must be a plain file with one name")]
    NotPlain,
    /// A safety setting did not take.
    #[error("SQLite did not accept {0}")]
    Pragma(&'static str),
    /// The SQLite inside this program is too old to be trusted with a write-ahead log.
    #[error("SQLite {0} is too old")]
    SqliteTooOld(String),
    /// Anything else of the operating system or SQLite.
    #[error("input or output failed: {0}")]
    Io(String),
}

impl From<rusqlite::Error> for OpenError {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the list of SQLite's codes is open; whatever it grows by is treated alike"
    )]
    fn from(error: rusqlite::Error) -> Self {
        if let rusqlite::Error::SqliteFailure(failure, message) = &error {
            match failure.code {
                ErrorCode::NotADatabase => return Self::NotOurs,
                ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => return Self::InUse,
                _ => return from_failure(*failure, message.as_deref()).into(),
            }
        }
        StoreError::from(error).into()
    }
}

impl From<StoreError> for OpenError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::DiskFull => Self::DiskFull,
            StoreError::ReadOnly => Self::ReadOnly,
            StoreError::Damaged(text) | StoreError::Value(text) | StoreError::Constraint { rule: text } => Self::Damaged(text),
            StoreError::NotFound(what) => Self::Damaged(format!("no {what}")),
            StoreError::CommitUnknown(text) | StoreError::Io(text) => Self::Io(text),
            StoreError::Closed | StoreError::LookOnly | StoreError::Panicked => Self::Io(error.to_string()),
        }
    }
}

impl From<std::io::Error> for OpenError {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the list of the system's errors is open; whatever it grows by is treated alike"
    )]
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull => Self::DiskFull,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::Io(error.to_string()),
        }
    }
}
