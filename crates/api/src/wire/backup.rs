//! Backups: where they go, what runs, and how the last ones went.

use super::Moment;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a backup or a rehearsal failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupFault {
    /// The folder is not there.
    FolderGone,
    /// The folder's disk is full.
    FolderFull,
    /// The folder can't be written.
    FolderReadOnly,
    /// There is no room for a copy beside the books.
    NoRoom,
    /// The copy failed its checks.
    Unsound,
    /// What was written reads otherwise.
    ReadsOtherwise,
    /// The keychain does not give the key.
    KeyMissing,
    /// It is sealed with another key.
    OtherKey,
    /// There is none.
    NoBackup,
    /// Its sums are not the books'.
    OtherSums,
    /// Somebody stopped it.
    Stopped,
    /// Anything else.
    Failed,
}

/// What a backup or a rehearsal is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupStage {
    /// Copying the books.
    Copying,
    /// Looking the copy through.
    Checking,
    /// Sealing it into the folder.
    Sealing,
    /// Reading it back.
    ReadingBack,
    /// Opening a backup.
    Opening,
    /// Comparing a backup with the present books.
    Comparing,
}

/// Where backups go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupPlace {
    /// The folder.
    pub folder: String,
    /// It is there now.
    pub there: bool,
    /// It is on the books' own disk.
    pub same_disk: bool,
    /// How many backups of these books are in it.
    pub backups: u32,
}

/// What runs now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupRunning {
    /// What it is doing.
    pub stage: BackupStage,
    /// Hundredths of that done.
    pub percent: u8,
}

/// A good backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupGood {
    /// When.
    pub at: Moment,
    /// Its file.
    pub name: String,
    /// Whole megabytes, at least one.
    pub megabytes: u32,
}

/// A try that failed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupFailure {
    /// When.
    pub at: Moment,
    /// Why.
    pub fault: BackupFault,
}

/// A rehearsal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupRehearsal {
    /// When.
    pub at: Moment,
    /// Why it failed, if it did.
    pub fault: Option<BackupFault>,
}

/// What is known of the backups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupState {
    /// Whether these books are backed up at all.
    pub offered: bool,
    /// Where they go, once somebody chose.
    pub place: Option<BackupPlace>,
    /// What runs now.
    pub running: Option<BackupRunning>,
    /// The last good one.
    pub good: Option<BackupGood>,
    /// Why the last try failed, if it did.
    pub failure: Option<BackupFailure>,
    /// The last rehearsal.
    pub rehearsal: Option<BackupRehearsal>,
    /// The last good one is too old, or there is none.
    pub late: bool,
}

/// A folder that offers itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupFolder {
    /// The folder.
    pub folder: String,
    /// It is on the books' own disk.
    pub same_disk: bool,
}

/// Folders that offer themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BackupFolders {
    /// Another disk's first.
    pub folders: Vec<BackupFolder>,
}

/// The recovery key, shown once.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RecoveryKey {
    /// Its text.
    pub recovery_key: String,
}

/// Set backups up.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetUpBackups {
    /// Where they go.
    pub folder: String,
    /// The end of the recovery key, typed back from paper.
    pub key_end: String,
}

/// Send backups elsewhere.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MoveBackups {
    /// Where they go from now on.
    pub folder: String,
}
