//! How a file is read that must not be touched.
//!
//! A file without a log beside it is read where it stands, in a way that takes no lock and makes nothing beside it; whether it changed
//! meanwhile is seen by its length and its time. A log beside it holds lines the file does not have yet, and reading it there would
//! write: then both are copied, and so is a file from an older version, because its tables have to be brought up to date.
//!
//! Deliberately absent: waiting for a till that has the file open. It is said, and somebody closes the till.

use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use domain::stamp::UtcMillis;
use store::{Finding, Inspection, OpenError, Opening, Progress};
use tempfile::TempDir;

/// How often a copy is tried that changes meanwhile.
const TRIES: u8 = 3;

/// Why a file was not checked.
#[derive(Debug)]
pub(crate) enum NotChecked {
    Missing,
    NotOurs,
    Newer,
    Changing,
    NoRoom(PathBuf),
    Unreadable(String),
}

impl From<io::Error> for NotChecked {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound {
            Self::Missing
        } else {
            Self::Unreadable(error.to_string())
        }
    }
}

/// What was found.
#[derive(Debug)]
pub(crate) enum Looked {
    /// The file could be read to its end.
    Through(Box<Inspection>),
    /// It is so damaged that it could not.
    Damaged(String),
}

impl Looked {
    pub(crate) fn is_whole(&self) -> bool {
        matches!(self, Self::Through(inspection) if inspection.findings.is_empty())
    }

    pub(crate) fn as_whole_file(&self) -> Option<&Inspection> {
        match self {
            Self::Through(inspection) => Some(inspection),
            Self::Damaged(_) => None,
        }
    }

    pub(crate) fn findings(&self) -> Vec<Finding> {
        match self {
            Self::Through(inspection) => inspection.findings.clone(),
            Self::Damaged(said) => vec![Finding::Pages(said.clone())],
        }
    }
}

/// A file and the way it is read.
pub(crate) struct Source {
    read: PathBuf,
    /// The file itself as it was before, if it is read where it stands.
    in_place: Option<Seen>,
    log: bool,
    older: bool,
    /// What could not even be copied whole.
    damaged: Option<String>,
    _scratch: Option<TempDir>,
}

impl Source {
    /// The file with the log beside it, if there is one.
    pub(crate) fn of(file: &Path, scratch: Option<&Path>) -> Result<Self, NotChecked> {
        Self::read(file, scratch, true)
    }

    /// The file as if no log stood beside it.
    pub(crate) fn without_log(file: &Path, scratch: Option<&Path>) -> Result<Self, NotChecked> {
        Self::read(file, scratch, false)
    }

    fn read(file: &Path, scratch: Option<&Path>, with_log: bool) -> Result<Self, NotChecked> {
        let file = std::fs::canonicalize(file)?;
        let seen = Seen::of(&file)?;
        if !seen.plain {
            return Err(NotChecked::NotOurs);
        }
        let log = beside(&file, "-wal");
        let has_log = with_log && Seen::of(&log).is_ok_and(|log| log.length > 0);
        if has_log {
            return Self::copied(&file, Some(&log), scratch);
        }
        match store::schema_of(&file) {
            Ok(schema) if schema.applied < schema.known => Self::copied(&file, None, scratch),
            Ok(_) => Ok(Self {
                read: file,
                in_place: Some(seen),
                log: false,
                older: false,
                damaged: None,
                _scratch: None,
            }),
            Err(error) => match judged(error)? {
                Looked::Damaged(said) => Ok(Self {
                    read: file,
                    in_place: Some(seen),
                    log: false,
                    older: false,
                    damaged: Some(said),
                    _scratch: None,
                }),
                Looked::Through(_) => Err(NotChecked::NotOurs),
            },
        }
    }

    fn copied(file: &Path, log: Option<&Path>, scratch: Option<&Path>) -> Result<Self, NotChecked> {
        let folder = match scratch {
            Some(folder) => tempfile::tempdir_in(folder),
            None => tempfile::tempdir(),
        }?;
        let copy = folder.path().join("copy.klinikassa");
        copy_unchanged(file, log, &copy).map_err(|error| error.in_folder(folder.path()))?;
        let older = store::schema_of(&copy).is_ok_and(|schema| schema.applied < schema.known);
        let opening = Opening {
            program_version: env!("CARGO_PKG_VERSION").to_owned(),
            // Noted in the copy only, which goes away again.
            at: UtcMillis::new(0),
        };
        let damaged = match store::prepare_copy(&copy, &opening) {
            Ok(()) => None,
            Err(OpenError::DiskFull) => return Err(NotChecked::NoRoom(folder.path().to_owned())),
            Err(error) => match judged(error)? {
                Looked::Damaged(said) => Some(said),
                Looked::Through(_) => None,
            },
        };
        Ok(Self {
            read: copy,
            in_place: None,
            log: log.is_some(),
            older,
            damaged,
            _scratch: Some(folder),
        })
    }

    pub(crate) const fn has_log(&self) -> bool {
        self.log
    }

    pub(crate) const fn is_older(&self) -> bool {
        self.older
    }

    pub(crate) fn looked_through(&self, threads: u16, progress: &Progress) -> Result<Looked, NotChecked> {
        let looked = match &self.damaged {
            Some(said) => Ok(Looked::Damaged(said.clone())),
            None => match store::inspect_thoroughly(&self.read, threads, progress) {
                Ok(Some(inspection)) => Ok(Looked::Through(Box::new(inspection))),
                Ok(None) => Err(NotChecked::Changing),
                Err(error) => judged(error),
            },
        };
        match &self.in_place {
            Some(before) if Seen::of(&self.read)? != *before => Err(NotChecked::Changing),
            Some(_) | None => looked,
        }
    }
}

/// A file's length and time, by which it is seen whether somebody wrote to it.
#[derive(Debug, PartialEq, Eq)]
struct Seen {
    plain: bool,
    length: u64,
    changed: Option<SystemTime>,
}

impl Seen {
    fn of(file: &Path) -> io::Result<Self> {
        let facts: Metadata = std::fs::metadata(file)?;
        Ok(Self {
            plain: facts.is_file(),
            length: facts.len(),
            changed: facts.modified().ok(),
        })
    }
}

/// Why a copy did not come about.
enum NoCopy {
    Io(io::Error),
    Changing,
}

impl NoCopy {
    fn in_folder(self, folder: &Path) -> NotChecked {
        match self {
            Self::Changing => NotChecked::Changing,
            Self::Io(error) if matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) => {
                NotChecked::NoRoom(folder.to_owned())
            }
            Self::Io(error) => error.into(),
        }
    }
}

impl From<io::Error> for NoCopy {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

/// Copies file and log as they were at one moment: neither changed while both were read.
fn copy_unchanged(file: &Path, log: Option<&Path>, copy: &Path) -> Result<(), NoCopy> {
    let state = || -> io::Result<_> { Ok((Seen::of(file)?, log.map(Seen::of).transpose()?)) };
    for _ in 0..TRIES {
        let before = state()?;
        std::fs::copy(file, copy)?;
        if let Some(log) = log {
            std::fs::copy(log, beside(copy, "-wal"))?;
        }
        if state()? == before {
            make_writable(copy)?;
            return Ok(());
        }
    }
    Err(NoCopy::Changing)
}

/// A copy of a file that nobody may write can't be written either, until it is told that it may.
fn make_writable(copy: &Path) -> io::Result<()> {
    for name in [copy.to_owned(), beside(copy, "-wal")] {
        if let Ok(facts) = std::fs::metadata(&name) {
            let mut rights = facts.permissions();
            #[expect(
                clippy::permissions_set_readonly_false,
                reason = "it stands in a folder that only its owner may enter"
            )]
            rights.set_readonly(false);
            std::fs::set_permissions(&name, rights)?;
        }
    }
    Ok(())
}

fn beside(file: &Path, suffix: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

/// Whether an error means that the books are broken, or that they could not be checked.
fn judged(error: OpenError) -> Result<Looked, NotChecked> {
    match error {
        OpenError::Missing(_) => Err(NotChecked::Missing),
        OpenError::NotOurs | OpenError::NotPlain => Err(NotChecked::NotOurs),
        OpenError::Newer { .. } => Err(NotChecked::Newer),
        OpenError::Damaged(said) => Ok(Looked::Damaged(said)),
        OpenError::Checksum { version } => Ok(Looked::Damaged(format!("migration {version}"))),
        OpenError::ReadOnly
        | OpenError::DiskFull
        | OpenError::InUse
        | OpenError::WrongKind { .. }
        | OpenError::Exists
        | OpenError::Pragma(_)
        | OpenError::SqliteTooOld(_)
        | OpenError::Io(_) => Err(NotChecked::Unreadable(error.to_string())),
    }
}
