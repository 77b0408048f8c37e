//! The data folder: its layout, and the lock that keeps two tills out of one folder.
//!
//! Deliberately absent: raising the first window when a second start is refused; that is the shell's.

use domain::clinic::BooksKind;
use std::fs::{File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

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
        std::fs::create_dir_all(root)?;
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
        self.root.join(match kind {
            BooksKind::Real => "clinic",
            BooksKind::Practice => "practice",
            BooksKind::Test => "test",
        })
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
