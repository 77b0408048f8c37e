//! One backup, one rehearsal: the steps, on a thread that may block.
//!
//! A copy of one moment is made beside the books. It is looked through whole; meanwhile it is sealed under a name of its own in the
//! backup's folder and read back against the copy. Only when both are done and well it is given its right name. Whatever breaks off
//! before leaves no backup and nothing half done; what an earlier try left is taken away first.
//!
//! Why side by side: looking through takes the processor, sealing the disk, and whoever closes the till waits for both.
//!
//! Deliberately absent: when that happens, and what is told about it.

use super::files::{Scratch, Unfinished, remove_backup};
use super::head::KeyedHead;
use super::retention;
use super::seal::{self, SealError};
use crate::care::Voucher;
use crate::data_folder::sync_folder;
use domain::journal::Hash;
use secrecy::SecretString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::UNIX_EPOCH;
use store::{OpenError, Progress, Totals};

/// Why there is no backup, or a rehearsal failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BackupFault {
    /// The folder is not there: a disk was pulled out, a share is gone.
    #[error("the folder is not there")]
    FolderGone,
    /// The folder's disk is full.
    #[error("the folder is full")]
    FolderFull,
    /// The folder can't be written.
    #[error("the folder can't be written")]
    FolderReadOnly,
    /// There is no room for a copy beside the books.
    #[error("no room beside the books")]
    NoRoom,
    /// The copy failed its checks, and so would the books.
    #[error("the copy failed its checks")]
    Unsound,
    /// What was written reads otherwise.
    #[error("what was written reads otherwise")]
    ReadsOtherwise,
    /// The keychain does not give the key that opens backups.
    #[error("the key is not there")]
    KeyMissing,
    /// The backup is sealed with another key.
    #[error("sealed with another key")]
    OtherKey,
    /// There is no backup to rehearse with.
    #[error("there is no backup")]
    NoBackup,
    /// The rehearsal's sums are not the books'.
    #[error("other sums than the books'")]
    OtherSums,
    /// Somebody stopped it.
    #[error("stopped")]
    Stopped,
    /// The system says something else.
    #[error("the system refused")]
    Failed,
}

impl BackupFault {
    /// Every fault.
    pub const ALL: [Self; 12] = [
        Self::FolderGone,
        Self::FolderFull,
        Self::FolderReadOnly,
        Self::NoRoom,
        Self::Unsound,
        Self::ReadsOtherwise,
        Self::KeyMissing,
        Self::OtherKey,
        Self::NoBackup,
        Self::OtherSums,
        Self::Stopped,
        Self::Failed,
    ];

    /// A word that stays the same.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::FolderGone => "folder_gone",
            Self::FolderFull => "folder_full",
            Self::FolderReadOnly => "folder_read_only",
            Self::NoRoom => "no_room",
            Self::Unsound => "unsound",
            Self::ReadsOtherwise => "reads_otherwise",
            Self::KeyMissing => "key_missing",
            Self::OtherKey => "other_key",
            Self::NoBackup => "no_backup",
            Self::OtherSums => "other_sums",
            Self::Stopped => "stopped",
            Self::Failed => "failed",
        }
    }

    /// Reads such a word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|fault| fault.code() == code)
    }

    /// What the system said about the backup's folder.
    pub(super) fn of_folder(error: &io::Error) -> Self {
        let kind = error.kind();
        if matches!(kind, io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
            Self::FolderFull
        } else if matches!(kind, io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied) {
            Self::FolderReadOnly
        } else if matches!(kind, io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) {
            Self::FolderGone
        } else {
            tracing::error!(%error, "the folder of the backups refused");
            Self::Failed
        }
    }

    /// What happened to the copy beside the books.
    fn of_copy(error: &OpenError) -> Self {
        if matches!(error, OpenError::DiskFull) {
            return Self::NoRoom;
        }
        if matches!(error, OpenError::Damaged(_) | OpenError::NotOurs | OpenError::Checksum { .. }) {
            return Self::Unsound;
        }
        tracing::error!(code = %error, "the copy for a backup failed");
        Self::Failed
    }

    fn of_seal(error: SealError) -> Self {
        match error {
            SealError::Io(error) => Self::of_folder(&error),
            SealError::OtherKey => Self::OtherKey,
            SealError::NotWhole => Self::ReadsOtherwise,
            SealError::Ended => Self::Stopped,
            SealError::NoKey => Self::KeyMissing,
        }
    }
}

/// What a backup or a rehearsal is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Copying the books.
    Copying,
    /// Looking the copy through.
    Checking,
    /// Sealing it into the folder.
    Sealing,
    /// Reading it back.
    ReadingBack,
    /// Opening a backup, for a rehearsal or a restore.
    Opening,
    /// Comparing a backup with the present books.
    Comparing,
}

/// How far it is, and the way to stop it. All clones are one.
#[derive(Debug, Clone, Default)]
pub(crate) struct Course {
    now: Arc<Mutex<Vec<(Stage, Progress)>>>,
    stopped: Arc<std::sync::atomic::AtomicBool>,
}

impl Course {
    /// Begins a stage; those before it have ended.
    pub(crate) fn enter(&self, stage: Stage) -> Result<Progress, BackupFault> {
        self.running().clear();
        self.enter_beside(stage)
    }

    /// Begins a stage beside those that run.
    fn enter_beside(&self, stage: Stage) -> Result<Progress, BackupFault> {
        let progress = Progress::default();
        self.running().push((stage, progress.clone()));
        if self.stopped.load(Ordering::Relaxed) {
            return Err(BackupFault::Stopped);
        }
        Ok(progress)
    }

    fn leave(&self, stage: Stage) {
        self.running().retain(|(running, _)| *running != stage);
    }

    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
        for (_, progress) in &*self.running() {
            progress.stop();
        }
    }

    /// The stage that began first of those that run, and its hundredths.
    pub(crate) fn now(&self) -> Option<(Stage, u8)> {
        self.running().first().map(|(stage, progress)| (*stage, progress.percent()))
    }

    fn running(&self) -> MutexGuard<'_, Vec<(Stage, Progress)>> {
        self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is needed for a backup.
pub(crate) struct Order {
    /// The open books.
    pub(crate) books: PathBuf,
    /// Where backups go.
    pub(crate) folder: PathBuf,
    /// What tells these books' backups from others'.
    pub(crate) tag: String,
    /// The public keys it is sealed to.
    pub(crate) keys: Vec<String>,
    /// The key in the keychain, if it answers.
    pub(crate) own: Option<SecretString>,
    /// Who vouches for what was made and found here, if the keychain has the key.
    pub(crate) voucher: Option<Voucher>,
    pub(crate) at_ms: i64,
    /// Minutes east of UTC at the till's place.
    pub(crate) offset_minutes: i16,
    /// Whether indexes are held against their tables too.
    pub(crate) thoroughly: bool,
    pub(crate) threads: u16,
}

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Made {
    pub(crate) name: String,
    pub(crate) bytes: u64,
    /// The journal's last line in it.
    pub(crate) line: i64,
    /// Whether its indexes were held against their tables.
    pub(crate) thoroughly: bool,
}

/// Whether it is noted of the books that they are sound for as long as they are what the copy was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Vouching {
    /// Nobody sells any more, and the next start asks.
    AtTheEnd,
    /// The next sale makes them others.
    No,
}

/// Makes a backup.
pub(crate) fn back_up(order: &Order, vouching: Vouching, course: &Course) -> Result<Made, BackupFault> {
    require_folder(&order.folder)?;
    let scratch = Scratch::beside(&order.books, "backup-copy")?;
    let progress = course.enter(Stage::Copying)?;
    match store::copy_beside(&order.books, &scratch.0, &progress) {
        Ok(true) => {}
        Ok(false) => return Err(BackupFault::Stopped),
        Err(error) => return Err(BackupFault::of_copy(&error)),
    }
    let name = retention::name(&order.tag, order.at_ms, order.offset_minutes);
    let unfinished = Unfinished::in_folder(&order.folder, &name)?;
    let hashed = vouching == Vouching::AtTheEnd && order.voucher.is_some();
    let (summary, content) = looked_through_and_sealed(order, (&scratch.0, hashed), &unfinished.0, course)?;
    let sealed = fs::metadata(&unfinished.0)
        .map_err(|error| BackupFault::of_folder(&error))?
        .len();
    // Before the backup has its name: one that is there has its note, if it can have one.
    note_head(order, &name, &summary);
    let right = order.folder.join(&name);
    if let Err(error) = fs::rename(&unfinished.0, &right) {
        let _none = fs::remove_file(KeyedHead::beside(&right));
        return Err(BackupFault::of_folder(&error));
    }
    sync_folder(&order.folder);
    if let Some((voucher, content)) = order.voucher.as_ref().zip(content) {
        voucher.note(&order.books, &content);
    }
    prune(&order.folder, &order.tag, order.offset_minutes);
    // The backup is made, whatever becomes of older copies; what could not be sealed stays for the next time.
    if let Err(fault) = seal_copies_before(order, course) {
        tracing::warn!(code = fault.code(), "a copy made before a migration could not be sealed");
    }
    Ok(Made {
        name,
        bytes: sealed,
        line: summary.head.0,
        thoroughly: order.thoroughly,
    })
}

/// Seals what was copied before a migration as a backup of its own. The plain copy goes once the sealed one was read back, so without the
/// key it stays.
fn seal_copies_before(order: &Order, course: &Course) -> Result<(), BackupFault> {
    if order.own.is_none() {
        return Ok(());
    }
    for (version, copy) in store::copies_before(&order.books) {
        let tag = retention::before(&order.tag, version);
        let name = retention::name(&tag, copied_at_ms(&copy).unwrap_or(order.at_ms), order.offset_minutes);
        let unfinished = Unfinished::in_folder(&order.folder, &name)?;
        sealed_and_read_back(order, &copy, &unfinished.0, course)?;
        fs::rename(&unfinished.0, order.folder.join(&name)).map_err(|error| BackupFault::of_folder(&error))?;
        sync_folder(&order.folder);
        if let Err(error) = fs::remove_file(&copy) {
            tracing::warn!(%error, "a copy made before a migration could not be removed");
        }
    }
    let sealed = in_folder(&order.folder, |name| retention::read_before(&order.tag, name));
    for name in retention::outlived_before(sealed) {
        if let Err(error) = remove_backup(&order.folder.join(&name)) {
            tracing::warn!(%error, "an old backup of before a migration could not be removed");
        }
    }
    Ok(())
}

fn copied_at_ms(copy: &Path) -> Option<i64> {
    let since = fs::metadata(copy).ok()?.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    i64::try_from(since.as_millis()).ok()
}

/// What goes side by side. One that fails stops the other. What is in the copy is noted by nobody if it can't be read for that.
fn looked_through_and_sealed(
    order: &Order,
    (copy, hashed): (&Path, bool),
    sealed: &Path,
    course: &Course,
) -> Result<(store::Summary, Option<Hash>), BackupFault> {
    let checking = course.enter(Stage::Checking)?;
    let hashing = hashed.then(|| course.enter_beside(Stage::Checking)).transpose()?;
    let stopping = |_: &BackupFault| course.stop();
    std::thread::scope(|scope| {
        let content = hashing.map(|progress| scope.spawn(move || store::content_of(copy, 1, &progress).ok().flatten()));
        let sealing = scope.spawn(|| sealed_and_read_back(order, copy, sealed, course).inspect_err(stopping));
        let looked = look(copy, (order.threads, order.thoroughly), &checking).inspect_err(stopping);
        let content = content.and_then(|content| content.join().ok().flatten());
        course.leave(Stage::Checking);
        let sealed = sealing.join().unwrap_or(Err(BackupFault::Failed));
        match (looked, sealed) {
            (Ok(summary), Ok(())) => Ok((summary, content)),
            // Whichever was stopped by the other's failure says nothing of it.
            (Err(BackupFault::Stopped), Err(fault)) | (Err(fault), _) | (Ok(_), Err(fault)) => Err(fault),
        }
    })
}

fn sealed_and_read_back(order: &Order, copy: &Path, sealed: &Path, course: &Course) -> Result<(), BackupFault> {
    let bytes = fs::metadata(copy).map_err(|_| BackupFault::Failed)?.len();
    let progress = course.enter_beside(Stage::Sealing)?;
    progress.expect(bytes);
    seal::seal(copy, sealed, &order.keys, &progress).map_err(BackupFault::of_seal)?;
    course.leave(Stage::Sealing);
    let Some(own) = &order.own else { return Ok(()) };
    let progress = course.enter_beside(Stage::ReadingBack)?;
    progress.expect(bytes);
    if seal::holds(sealed, copy, own, &progress).map_err(BackupFault::of_seal)? {
        Ok(())
    } else {
        Err(BackupFault::ReadsOtherwise)
    }
}

/// Restores the newest backup into a scratch file, looks it through, and compares its sums with those of the books.
pub(crate) fn rehearse(order: &Order, course: &Course) -> Result<String, BackupFault> {
    require_folder(&order.folder)?;
    let own = order.own.as_ref().ok_or(BackupFault::KeyMissing)?;
    let newest = named(&order.folder, &order.tag)
        .into_iter()
        .max()
        .ok_or(BackupFault::NoBackup)?;
    let scratch = Scratch::beside(&order.books, "rehearsal")?;
    let sealed = order.folder.join(&newest.name);
    let progress = course.enter(Stage::Opening)?;
    progress.expect(fs::metadata(&sealed).map_err(|error| BackupFault::of_folder(&error))?.len());
    let mut opened = File::options()
        .write(true)
        .create_new(true)
        .open(&scratch.0)
        .map_err(|_| BackupFault::NoRoom)?;
    seal::open(&sealed, &mut opened, own, &progress).map_err(BackupFault::of_seal)?;
    drop(opened);
    let line = look(&scratch.0, (order.threads, true), &course.enter(Stage::Checking)?)?
        .head
        .0;
    let sums = |file: &Path| -> Result<Totals, BackupFault> {
        store::totals_until(file, line).map_err(|error| BackupFault::of_copy(&error))
    };
    if sums(&scratch.0)? == sums(&order.books)? {
        Ok(newest.name)
    } else {
        Err(BackupFault::OtherSums)
    }
}

/// Every check of a start, and where it is to be thorough every index against its table: pages that are sound may still hold an index
/// that says otherwise than the rows. It is asked of a copy, so that nobody waits for it.
fn look(copy: &Path, (threads, thoroughly): (u16, bool), progress: &Progress) -> Result<store::Summary, BackupFault> {
    let inspect = if thoroughly {
        store::inspect_thoroughly
    } else {
        store::inspect
    };
    match inspect(copy, threads, progress) {
        Ok(Some(inspection)) if inspection.findings.is_empty() => Ok(inspection.summary),
        Ok(Some(_)) => Err(BackupFault::Unsound),
        Ok(None) => Err(BackupFault::Stopped),
        Err(error) => Err(BackupFault::of_copy(&error)),
    }
}

/// A folder that vanished is not made anew: it would be an empty place where a disk should be.
fn require_folder(folder: &Path) -> Result<(), BackupFault> {
    match fs::metadata(folder) {
        Ok(facts) if facts.is_dir() => Ok(()),
        Ok(_) => Err(BackupFault::FolderGone),
        Err(error) => Err(BackupFault::of_folder(&error)),
    }
}

/// The backups of these books in a folder.
pub(crate) fn named(folder: &Path, tag: &str) -> Vec<retention::Named> {
    in_folder(folder, |name| retention::read(tag, name))
}

fn in_folder<T>(folder: &Path, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter_map(|entry| read(entry.file_name().to_str()?)).collect()
}

/// Writes the keyed head beside the backup. Without it the backup is as good; nobody vouches for where it was made.
fn note_head(order: &Order, name: &str, copy: &store::Summary) {
    let Some(Voucher { installation, key }) = order.voucher else {
        return;
    };
    let Some(head) = KeyedHead::of(installation, &key, copy) else {
        return;
    };
    let beside = KeyedHead::beside(&order.folder.join(name));
    let written = File::create(&beside).and_then(|mut note| {
        io::Write::write_all(&mut note, head.spelled().as_bytes())?;
        note.sync_all()
    });
    if let Err(error) = written {
        // Half a note would speak against the backup.
        let _none = fs::remove_file(&beside);
        tracing::warn!(%error, "the head of a backup was not written beside it");
    }
}

/// Takes away what has outlived its turn. One that can't be removed stays and is tried again next time.
fn prune(folder: &Path, tag: &str, offset_minutes: i16) {
    for name in retention::outlived(named(folder, tag), offset_minutes) {
        if let Err(error) = remove_backup(&folder.join(&name)) {
            tracing::warn!(%error, "an old backup could not be removed");
        } else {
            let _none = fs::remove_file(KeyedHead::beside(&folder.join(&name)));
        }
    }
}
