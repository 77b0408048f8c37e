//! How the books are looked after: the checks, and the head noted outside them.

use super::Moment;
use crate::error::ErrorCode;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why books are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HeldReason {
    /// The file is damaged.
    Damaged,
    /// Something written is not as it was written.
    Altered,
    /// A rule of the books does not hold.
    Rule,
    /// They lack what was noted on this computer.
    Older,
    /// They hold something else than was noted on this computer.
    OtherHistory,
}

/// Books in which nothing can be begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HeldBooks {
    /// Why.
    pub reason: HeldReason,
    /// The first line of the journal that is altered, if one can be named.
    pub line: Option<i64>,
    /// How many lines are missing at least, where they are.
    pub missing: Option<i64>,
    /// When the altered line was written, or the head was noted.
    pub at: Option<Moment>,
}

/// How the deep checks stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CheckState {
    /// They have not begun.
    NotYet,
    /// They run.
    Running,
    /// Everything holds.
    Sound,
    /// Something does not.
    Failed,
    /// The file could not be read.
    NotDone,
}

/// How the head noted outside the books compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteState {
    /// These books have none.
    None,
    /// It was not compared yet.
    NotYet,
    /// The books hold what was noted.
    Agrees,
    /// The first note was made.
    Begun,
    /// The note was lost, and a new one was made.
    Lost,
    /// The keychain does not answer.
    NotCompared,
    /// The books are not those that stood here last.
    Differs,
}

/// How the books are looked after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BooksState {
    /// The deep checks.
    pub check: CheckState,
    /// Hundredths of them done.
    pub percent: u8,
    /// When everything was found to hold.
    pub checked_at: Option<Moment>,
    /// The noted head.
    pub note: NoteState,
    /// When it was noted.
    pub noted_at: Option<Moment>,
    /// Why the keychain does not answer.
    pub keychain: Option<ErrorCode>,
    /// Why nothing can be begun, if nothing can.
    pub held: Option<HeldBooks>,
    /// The file.
    pub file: String,
}
