//! The data folder: its layout, the lock that keeps two tills out of one folder, and the note of the books that were shown last.
//!
//! Deliberately absent: raising the first window when a second start is refused; that is the shell's.

use crate::own_disk;
use crate::ports::Clock;
use domain::clinic::BooksKind;
use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a folder that is held is asked for again.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often meanwhile.
const AGAIN: Duration = Duration::from_millis(100);

/// Brings the names in a folder to the disk. A system that can't sync a folder writes names in order by itself.
pub(crate) fn sync_folder(folder: &Path) {
    if cfg!(unix)
        && let Err(error) = File::open(folder).and_then(|folder| folder.sync_all())
    {
        tracing::warn!(%error, "a folder could not be synced");
    }
}

/// Makes a folder for books, if need be: on a disk of this computer or not at all.
pub(crate) fn make_here(folder: &Path) -> Result<(), FolderError> {
    if own_disk::is_elsewhere(folder)? {
        return Err(FolderError::OnNetwork);
    }
    Ok(std::fs::create_dir_all(folder)?)
}

/// Why the folder can't be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// Another Klinikassa holds it.
    #[error("the data folder is in use by another Klinikassa")]
    InUse,
    /// It can't be written.
    #[error("the data folder can't be written")]
    ReadOnly,
    /// The disk is full.
    #[error("the disk is full")]
    DiskFull,
    /// It is on another computer's disk.
    #[error("the data folder is on a network drive")]
    OnNetwork,
    /// Anything else the operating system said.
    #[error("the data folder can't be used: {0}")]
    Io(#[source] io::Error),
}

impl From<io::Error> for FolderError {
    fn from(error: io::Error) -> Self {
        let kind = error.kind();
        if matches!(kind, io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied) {
            Self::ReadOnly
        } else if matches!(kind, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
            Self::DiskFull
        } else {
            Self::Io(error)
        }
    }
}

/// A data folder that is ours until this value is dropped.
#[derive(Debug)]
pub struct DataFolder {
    root: PathBuf,
    _lock: File,
}

impl DataFolder {
    /// Makes the folder if need be and locks it for the life of the process.
    ///
    /// # Errors
    /// [`FolderError`] says in the till's terms why it can't be used.
    pub fn take(root: &Path) -> Result<Self, FolderError> {
        make_here(root)?;
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(root.join("klinikassa.lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                root: root.to_owned(),
                _lock: lock,
            }),
            Err(TryLockError::WouldBlock) => Err(FolderError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    /// Takes the folder; while somebody holds it, asks again for a while. A till that was killed holds its folder until its last
    /// write is on the disk, and whoever starts the next one should not have to know that.
    ///
    /// # Errors
    /// As [`Self::take`]; [`FolderError::InUse`] if it is held all the while.
    pub async fn take_patiently(root: &Path, clock: &dyn Clock) -> Result<Self, FolderError> {
        let since = clock.steady();
        loop {
            match Self::take(root) {
                Err(FolderError::InUse) if clock.steady().saturating_sub(since) < PATIENCE => clock.wait(AGAIN).await,
                taken => return taken,
            }
        }
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the log files are.
    #[must_use]
    pub fn logs(&self) -> PathBuf {
        self.root.join("logs")
    }

    /// Where papers are kept as files, unless the host has a better place.
    #[must_use]
    pub fn papers(&self) -> PathBuf {
        self.root.join("papers")
    }

    /// Where practice mode keeps its own books and the practice terminal's memory.
    #[must_use]
    pub fn practice(&self) -> PathBuf {
        self.folder_of(BooksKind::Practice)
    }

    /// The folder of a set of books. Each has its own, so that no copy, restore or clean-up of one can touch another.
    #[must_use]
    pub fn folder_of(&self, kind: BooksKind) -> PathBuf {
        self.root.join(folder_name(kind))
    }

    /// Where a backup is opened before a restore. Nothing in it is anybody's books.
    #[must_use]
    pub(crate) fn restoring(&self) -> PathBuf {
        self.root.join("restoring")
    }

    /// Where restored books wait until the present ones are put aside.
    #[must_use]
    pub(crate) fn restored(&self, kind: BooksKind) -> PathBuf {
        self.root.join(format!("{}.restored", folder_name(kind)))
    }

    /// Where books are put aside by a restore of this instant.
    #[must_use]
    pub(crate) fn kept(&self, kind: BooksKind, at: &str) -> PathBuf {
        self.root.join(format!("{}.before-restore-{at}", folder_name(kind)))
    }

    /// Where books that did not open are put aside when they are begun anew.
    #[must_use]
    pub(crate) fn begun_anew(&self, kind: BooksKind, at: &str) -> PathBuf {
        self.root.join(format!("{}.before-anew-{at}", folder_name(kind)))
    }

    /// The books somebody chose last, if the note of it can be read. It decides what the next start shows and nothing else.
    #[must_use]
    pub(crate) fn last_shown(&self) -> Option<BooksKind> {
        let note = std::fs::read_to_string(self.shown_note()).ok()?;
        BooksKind::ALL.into_iter().find(|kind| folder_name(*kind) == note.trim())
    }

    /// Notes which books somebody chose; none: the start screen. A note that can't be written costs the next start one press.
    pub(crate) fn note_shown(&self, kind: Option<BooksKind>) {
        let note = self.shown_note();
        let written = match kind {
            Some(kind) => std::fs::write(note, folder_name(kind)),
            None => std::fs::remove_file(note),
        };
        if let Err(error) = written
            && error.kind() != io::ErrorKind::NotFound
        {
            tracing::warn!(%error, "which books were shown last was not noted");
        }
    }

    fn shown_note(&self) -> PathBuf {
        self.root.join("last-shown")
    }

    /// The file of a set of books.
    #[must_use]
    pub fn books(&self, kind: BooksKind) -> PathBuf {
        self.folder_of(kind).join(match kind {
            BooksKind::Real => "clinic.klinikassa",
            BooksKind::Practice => "practice.klinikassa",
            BooksKind::Test => "test.klinikassa",
        })
    }
}

/// What a set of books is called in the folder.
fn folder_name(kind: BooksKind) -> &'static str {
    match kind {
        BooksKind::Real => "clinic",
        BooksKind::Practice => "practice",
        BooksKind::Test => "test",
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can not go on must stop")]

    use super::*;
    use crate::ports::Wait;
    use std::sync::Mutex;

    /// Time passes only by waiting; another till holds the folder until then.
    struct Held {
        by: Mutex<Option<DataFolder>>,
        until: Duration,
        now: Mutex<Duration>,
    }

    impl Clock for Held {
        fn utc_ms(&self) -> i64 {
            0
        }

        fn offset_minutes(&self) -> i16 {
            0
        }

        fn steady(&self) -> Duration {
            *self.now.lock().unwrap()
        }

        fn asleep(&self) -> Duration {
            Duration::ZERO
        }

        fn wait(&self, how_long: Duration) -> Wait<'_> {
            let mut now = self.now.lock().unwrap();
            *now += how_long;
            if *now >= self.until {
                self.by.lock().unwrap().take();
            }
            Box::pin(std::future::ready(()))
        }
    }

    fn held(root: &Path, until: Duration) -> Held {
        Held {
            by: Mutex::new(Some(DataFolder::take(root).unwrap())),
            until,
            now: Mutex::new(Duration::ZERO),
        }
    }

    #[tokio::test]
    async fn a_till_that_is_just_dying_is_waited_for() {
        let folder = tempfile::tempdir().unwrap();
        let clock = held(folder.path(), Duration::from_secs(3));
        let taken = DataFolder::take_patiently(folder.path(), &clock).await.unwrap();
        assert_eq!(taken.root(), folder.path());
        assert_eq!(clock.steady(), Duration::from_secs(3));
    }

    #[tokio::test]
    async fn a_till_that_lives_keeps_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        let clock = held(folder.path(), Duration::from_secs(60));
        let refused = DataFolder::take_patiently(folder.path(), &clock).await;
        assert!(matches!(refused, Err(FolderError::InUse)));
        assert_eq!(clock.steady(), PATIENCE);
    }
}
