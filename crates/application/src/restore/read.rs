//! Reading a backup before anything is touched: opened into a file of its own, looked through whole, and compared with the present
//! books. On a thread that may block.
//!
//! Deliberately absent: putting it in their place.

use super::swap;
use super::{BooksSide, PresentBooks, RestoreFault};
use crate::backup::{Course, KeyedHead, SealError, Stage, open_sealed};
use crate::data_folder::DataFolder;
use domain::clinic::BooksKind;
use domain::ids::InstallationId;
use domain::journal::Hash;
use secrecy::SecretString;
use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};
use store::{AppFacts, OpenError, Reader, StoreError, SupervisorRecord};

/// What every sealed file begins with.
const SEALED: &[u8] = b"age-encryption.org/v1";

/// What reading a backup needs.
pub(super) struct Order<'f> {
    pub(super) folder: &'f DataFolder,
    /// The backup.
    pub(super) file: PathBuf,
    /// The recovery key as somebody typed it.
    pub(super) typed: Option<SecretString>,
    /// Keys the keychain gave.
    pub(super) kept: Vec<SecretString>,
    /// The note beside the backup, and the key that it is under where the keychain has it.
    pub(super) head: Option<(KeyedHead, Option<[u8; 32]>)>,
    /// The books to be replaced; none: whichever the backup is of.
    pub(super) wanted: Option<BooksKind>,
    pub(super) opening: store::Opening,
    pub(super) threads: u16,
}

/// A backup that was read and found whole. Goes away with this value.
pub(super) struct Found {
    pub(super) scratch: Scratch,
    pub(super) file: PathBuf,
    pub(super) kind: BooksKind,
    pub(super) facts: AppFacts,
    pub(super) side: BooksSide,
    pub(super) present: PresentBooks,
    /// Every life of both, the latest of the present ones first.
    pub(super) lives: Vec<InstallationId>,
    /// The backup's latest life.
    pub(super) sealed_by: InstallationId,
    /// The highest number of a life that is known.
    pub(super) restore: u16,
    pub(super) head: (i64, Hash),
    /// Whose code counts: the present books' if they can be read.
    pub(super) supervisor: SupervisorRecord,
    /// The keychain has what it takes to check that code.
    pub(super) checkable: bool,
    /// The backup's own code.
    pub(super) own_supervisor: SupervisorRecord,
    /// The recovery key opened it.
    pub(super) by_recovery_key: bool,
    /// The note beside it holds.
    pub(super) vouched: bool,
}

/// Where a backup is opened into.
pub(super) struct Scratch(PathBuf);

impl Scratch {
    fn make(folder: &DataFolder) -> Result<Self, RestoreFault> {
        let place = folder.restoring();
        match fs::remove_dir_all(&place) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(RestoreFault::Failed),
            Ok(()) | Err(_) => {}
        }
        fs::create_dir_all(&place).map_err(|error| of_io(&error))?;
        Ok(Self(place))
    }

    pub(super) fn books(&self) -> PathBuf {
        self.0.join("books.klinikassa")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _renamed = fs::remove_dir_all(&self.0);
    }
}

/// What the system said while a backup was read into its file.
fn of_io(error: &io::Error) -> RestoreFault {
    let kind = error.kind();
    if matches!(kind, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
        return RestoreFault::NoRoom;
    }
    if matches!(kind, io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) {
        return RestoreFault::FileGone;
    }
    tracing::error!(%error, "a backup could not be read");
    RestoreFault::Failed
}

fn of_open(error: &OpenError) -> RestoreFault {
    match error {
        OpenError::NotOurs | OpenError::NotPlain => RestoreFault::NotABackup,
        OpenError::Newer { .. } => RestoreFault::Newer,
        OpenError::DiskFull => RestoreFault::NoRoom,
        OpenError::Damaged(_) | OpenError::Checksum { .. } | OpenError::WrongKind { .. } => RestoreFault::Unsound,
        OpenError::Missing(_)
        | OpenError::ReadOnly
        | OpenError::InUse
        | OpenError::Exists
        | OpenError::Pragma(_)
        | OpenError::SqliteTooOld(_)
        | OpenError::Io(_) => {
            tracing::error!(code = %error, "a backup could not be looked at");
            RestoreFault::Failed
        }
    }
}

/// Reads a backup, looks it through, and compares.
pub(super) fn read(order: &Order<'_>, course: &Course) -> Result<Found, RestoreFault> {
    let enter = |stage: Stage| course.enter(stage).map_err(|_| RestoreFault::Stopped);
    let scratch = Scratch::make(order.folder)?;
    let books = scratch.books();
    let by_recovery_key = unseal(order, &books, &enter(Stage::Opening)?)?;
    let progress = enter(Stage::Checking)?;
    let schema = store::schema_of(&books).map_err(|error| of_open(&error))?;
    if schema.applied < schema.known {
        store::prepare_copy(&books, &order.opening).map_err(|error| of_open(&error))?;
    }
    let inspection = store::inspect(&books, order.threads, &progress).map_err(|error| of_open(&error))?;
    let inspection = inspection.ok_or(RestoreFault::Stopped)?;
    if let Some(finding) = inspection.findings.first() {
        tracing::error!(?finding, "a backup failed its checks");
        return Err(RestoreFault::Unsound);
    }
    let summary = inspection.summary;
    if summary.kind == BooksKind::Practice || order.wanted.is_some_and(|wanted| wanted != summary.kind) {
        return Err(RestoreFault::OtherKind);
    }
    let vouched = match &order.head {
        Some((head, Some(key))) if !head.vouches(key, &summary) => return Err(RestoreFault::NotMadeHere),
        Some((_, key)) => key.is_some(),
        None => false,
    };
    enter(Stage::Comparing)?;
    let own = Side::of(&books).map_err(|error| of_open(&error))?;
    let (present, theirs) = compared(order.folder, summary.kind, &own, summary.head)?;
    let mut lives: Vec<InstallationId> = Vec::new();
    for life in theirs.iter().flat_map(|side| &side.lives).rev().chain(own.lives.iter().rev()) {
        if !lives.contains(life) {
            lives.push(*life);
        }
    }
    let restore = known_restores(order.folder, summary.kind)
        .into_iter()
        .chain(theirs.iter().map(|side| side.restore))
        .fold(own.restore, u16::max);
    Ok(Found {
        scratch,
        file: order.file.clone(),
        kind: summary.kind,
        sealed_by: own.facts.installation,
        facts: own.facts,
        side: own.shown,
        present,
        lives,
        restore,
        head: summary.head,
        supervisor: theirs.map_or(own.supervisor, |side| side.supervisor),
        checkable: false,
        own_supervisor: own.supervisor,
        by_recovery_key,
        vouched,
    })
}

/// Opens the sealed file; says whether the recovery key did it.
fn unseal(order: &Order<'_>, into: &Path, progress: &store::Progress) -> Result<bool, RestoreFault> {
    let mut file = File::open(&order.file).map_err(|error| of_io(&error))?;
    let bytes = file.metadata().map_err(|error| of_io(&error))?;
    if !bytes.is_file() {
        return Err(RestoreFault::NotABackup);
    }
    let mut begins = Vec::new();
    let most = u64::try_from(SEALED.len()).unwrap_or(0);
    file.by_ref()
        .take(most)
        .read_to_end(&mut begins)
        .map_err(|error| of_io(&error))?;
    drop(file);
    if begins != SEALED {
        return Err(if SEALED.starts_with(&begins) {
            RestoreFault::CutShort
        } else {
            RestoreFault::NotABackup
        });
    }
    let keys: Vec<&SecretString> = order
        .typed
        .as_ref()
        .map_or_else(|| order.kept.iter().collect(), |typed| vec![typed]);
    for key in keys {
        progress.expect(bytes.len());
        let mut opened = File::options()
            .write(true)
            .create(true)
            .truncate(true)
            .open(into)
            .map_err(|error| of_io(&error))?;
        match open_sealed(&order.file, &mut opened, key, progress) {
            Ok(_) => {
                opened.sync_all().map_err(|error| of_io(&error))?;
                return Ok(order.typed.is_some());
            }
            Err(SealError::OtherKey) => {}
            Err(SealError::NoKey) if order.typed.is_none() => {}
            Err(SealError::NoKey) => return Err(RestoreFault::KeyMistyped),
            Err(SealError::NotWhole) => return Err(RestoreFault::CutShort),
            Err(SealError::Ended) => return Err(RestoreFault::Stopped),
            Err(SealError::Io(error)) => return Err(of_io(&error)),
        }
    }
    Err(if order.typed.is_some() {
        RestoreFault::OtherKey
    } else {
        RestoreFault::KeyNeeded
    })
}

/// What books say of themselves.
struct Side {
    facts: AppFacts,
    shown: BooksSide,
    lives: Vec<InstallationId>,
    restore: u16,
    tag: String,
    supervisor: SupervisorRecord,
}

impl Side {
    fn of(file: &Path) -> Result<Self, OpenError> {
        Ok(store::look_into(file)?.snapshot(Self::ask)?)
    }

    fn ask(reader: &Reader<'_>) -> Result<Self, StoreError> {
        let facts = reader.app_facts()?.ok_or(StoreError::NotFound("clinic"))?;
        Ok(Self {
            shown: BooksSide {
                last_written: reader.last_written()?,
                last_invoice: reader.last_label()?,
                doubts: reader.doubts()?,
            },
            lives: reader.installations()?,
            restore: reader.last_restore()?,
            tag: reader.books_tag()?,
            supervisor: reader.supervisor()?,
            facts,
        })
    }
}

/// The present books beside the backup. Books that can't be read are nobody's but the file's; they are put aside as they are.
fn compared(
    folder: &DataFolder,
    kind: BooksKind,
    own: &Side,
    (line, hash): (i64, Hash),
) -> Result<(PresentBooks, Option<Side>), RestoreFault> {
    let file = folder.books(kind);
    if fs::symlink_metadata(&file).is_err() {
        return Ok((PresentBooks::None, None));
    }
    let side = match Side::of(&file) {
        Ok(side) => side,
        Err(error) => {
            tracing::warn!(code = %error, "the present books could not be read beside a backup");
            return Ok((PresentBooks::Unreadable, None));
        }
    };
    if side.tag != own.tag {
        return Err(RestoreFault::OtherClinic);
    }
    let compared = store::look_into(&file).and_then(|connection| {
        Ok(connection.snapshot(|reader| -> Result<_, StoreError> {
            // A backup of an earlier moment has a line that the present books have as well.
            if line > 0 && reader.journal_hash(line)? != Some(hash) {
                return Ok(None);
            }
            reader.after(line).map(Some)
        })?)
    });
    let present = match compared {
        Ok(Some(lost)) => PresentBooks::Newer {
            side: side.shown.clone(),
            lost,
        },
        Ok(None) => PresentBooks::OtherHistory {
            side: side.shown.clone(),
        },
        Err(error) => {
            tracing::warn!(code = %error, "the present books could not be compared with a backup");
            PresentBooks::Unreadable
        }
    };
    Ok((present, Some(side)))
}

/// The lives that books put aside by earlier restores have had.
fn known_restores(folder: &DataFolder, kind: BooksKind) -> Vec<u16> {
    let lives = |file: PathBuf| store::look_into(&file).ok()?.reader().last_restore().ok();
    swap::kept(folder, kind).into_iter().filter_map(lives).collect()
}

/// The highest number of a life that this computer knows of.
pub(super) fn highest_restore(folder: &DataFolder, kind: BooksKind, present: u16) -> u16 {
    known_restores(folder, kind).into_iter().fold(present, u16::max)
}
