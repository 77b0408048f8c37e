//! Restoring a backup: choosing one, what it would lose, and what it came to.

use super::{BackupStage, BooksKind, Moment, Money, Named, Secret};
use crate::error::ErrorCode;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Look for backups.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FindBackups {
    /// Where; null: where they usually are.
    pub folder: Option<String>,
}

/// A backup in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupFile {
    /// Its path.
    pub file: String,
    /// When it was made.
    pub at: Moment,
    /// Whole megabytes, at least one.
    pub megabytes: u32,
}

/// Backups to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupFiles {
    /// The folder that was looked into.
    pub folder: String,
    /// It is there.
    pub there: bool,
    /// Folders that offer themselves.
    pub folders: Vec<String>,
    /// The newest first; at most a hundred.
    pub files: Vec<BackupFile>,
}

/// Read a backup.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadBackup {
    /// Its file's path.
    pub backup: String,
    /// The recovery key as typed; null: with what the keychain has.
    #[ts(type = "string | null")]
    pub recovery_key: Option<Secret>,
}

/// Where a restore is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RestorePhase {
    /// Nowhere.
    None,
    /// A backup is being read.
    Reading,
    /// It can't be restored.
    Failed,
    /// It can.
    Offered,
    /// It was.
    Done,
}

/// What books say of themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BooksSide {
    /// When something was written last.
    pub last_written: Option<Moment>,
    /// The number on the last invoice.
    pub last_invoice: Option<String>,
    /// Card payments whose outcome nobody knows.
    pub doubts: u32,
}

/// How many, and what they come to together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LostSum {
    /// How many.
    pub count: u32,
    /// Together.
    pub sum: Money,
}

/// What the present books hold and the backup does not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LostRows {
    /// Invoices.
    pub invoices: LostSum,
    /// Credit notes.
    pub credit_notes: LostSum,
    /// Payments.
    pub payments: LostSum,
    /// Refunds.
    pub refunds: LostSum,
}

/// How the present books stand to a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PresentState {
    /// There are none.
    None,
    /// They can't be read.
    Unreadable,
    /// They go on where the backup ends.
    Newer,
    /// They have gone another way.
    OtherHistory,
}

/// Who may restore.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RestoreAuthority {
    /// A supervisor, by the code.
    Code,
    /// Whoever has the recovery key, which has to be typed.
    KeyNeeded,
    /// Whoever has the recovery key, which was typed.
    KeyShown,
}

/// A backup that can be restored, and what that would mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestoreOffer {
    /// Real or test.
    pub kind: BooksKind,
    /// The clinic.
    pub organisation: String,
    /// What the backup says.
    pub backup: BooksSide,
    /// How the present books stand to it.
    pub present: PresentState,
    /// What they say.
    pub present_side: Option<BooksSide>,
    /// What they hold that it does not.
    pub lost: Option<LostRows>,
    /// The note beside it holds.
    pub vouched: bool,
    /// Who may restore it.
    pub authority: RestoreAuthority,
    /// How long nobody may try a code, milliseconds.
    pub wait_ms: u32,
    /// Who can say that they did.
    pub staff: Vec<Named>,
}

/// What a restore came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestoreDone {
    /// Where the books that were there before are now.
    pub kept: Option<String>,
    /// What numbers end with from now on.
    pub suffix: String,
    /// The account's password has to be typed again.
    pub password_needed: bool,
    /// A supervisor's code has to be set again.
    pub code_needed: bool,
    /// Backups have to be set up again.
    pub backups_needed: bool,
}

/// Where a restore is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestoreState {
    /// Where.
    pub phase: RestorePhase,
    /// The backup's file.
    pub file: Option<String>,
    /// What is being done, and hundredths of it.
    pub stage: Option<BackupStage>,
    /// Hundredths of the stage.
    pub percent: u8,
    /// Why it can't be restored.
    pub fault: Option<ErrorCode>,
    /// What it would mean.
    pub offer: Option<RestoreOffer>,
    /// What it came to.
    pub done: Option<RestoreDone>,
}

/// Restore what was read.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ApplyRestore {
    /// Who does it.
    pub staff: String,
    /// The supervisor's code, where one is asked for.
    #[ts(type = "string | null")]
    pub code: Option<Secret>,
}

/// Take the file that stands here for the books: somebody restored it by hand.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TakeBooks {
    /// The supervisor's code.
    #[ts(type = "string")]
    pub code: Secret,
}
