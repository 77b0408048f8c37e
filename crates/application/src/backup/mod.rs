//! Backups: where they go, sealed to which keys, when, and how the last one went.
//!
//! Owns the plan (a folder somebody chose, per computer, and two public keys), the one backup that may run at a time, and the
//! notes of how it went. The steps of a backup stand in `run`, what is kept in `retention`, the seal in `seal`.
//!
//! Why this shape: a backup concerns the whole till and no screen, so it runs by itself (at midnight, at the close, after a day
//! without one) and whoever looks asks how far it is. The notes stand beside the books and not in them: a note of a backup would
//! make the books differ from it.
//!
//! Deliberately absent: restoring. That concerns the folder and not a till (`restore`).

mod files;
mod folders;
mod head;
mod notes;
mod retention;
mod run;
mod seal;

use crate::care::{self, Voucher};
use crate::error::TillError;
use crate::ports::{Clock, Hint};
use crate::restore::BACKUPS;
use crate::till::{Inner, Till};
use domain::clinic::BooksKind;
use domain::stamp::UtcMillis;
pub use folders::Proposal;
pub(crate) use folders::proposals;
pub(crate) use head::KeyedHead;
use jiff::civil::Date;
use keychain::{EntryName, Keychain, KeychainError};
use notes::Notes;
pub use notes::{Good, Rehearsal};
pub(crate) use run::Course;
pub use run::{BackupFault, Stage};
use run::{Order, Vouching};
pub(crate) use seal::{SealError, open as open_sealed};
use secrecy::{ExposeSecret, SecretString};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::time::Duration;
use tokio::sync::Notify;

/// How often it is asked whether a backup is due.
const ASKED: Duration = Duration::from_secs(60);
const DAY_MS: i64 = 86_400_000;
/// After so long without a good backup somebody is told.
const LATE_MS: i64 = 2 * DAY_MS;
/// After so long another rehearsal is made.
const REHEARSED_MS: i64 = 30 * DAY_MS;
/// After so long the copy of a backup is looked through thoroughly.
const THOROUGH_MS: i64 = 7 * DAY_MS;
/// How many signs of the recovery key are asked back, to see that it was written down.
const ASKED_BACK: usize = 6;

/// Why backups were not set up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BackupSetUpError {
    /// There is no such folder, and none to make it in.
    #[error("no such folder")]
    FolderMissing,
    /// It can't be written.
    #[error("the folder can't be written")]
    FolderReadOnly,
    /// It lies inside the data folder and would go with it.
    #[error("the folder lies beside the books")]
    FolderInside,
    /// What was typed back is not the end of the recovery key.
    #[error("not the end of the recovery key")]
    Mistyped,
    /// Nothing is set up yet.
    #[error("no backups are set up")]
    NotSetUp,
    /// These books are not backed up: practice.
    #[error("practice is not backed up")]
    Practice,
}

/// Where backups go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The folder.
    pub folder: PathBuf,
    /// It is there now.
    pub there: bool,
    /// It is on the books' own disk.
    pub same_disk: bool,
    /// How many backups of these books are in it.
    pub backups: usize,
}

/// What is known of the backups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupView {
    /// Whether these books are backed up at all; practice is not.
    pub offered: bool,
    /// Where they go, once somebody chose.
    pub place: Option<Place>,
    /// What runs now, and hundredths of it.
    pub running: Option<(Stage, u8)>,
    /// The last good one.
    pub good: Option<Good>,
    /// Why the last try failed, if it did.
    pub fault: Option<(UtcMillis, BackupFault)>,
    /// The last rehearsal.
    pub rehearsal: Option<Rehearsal>,
    /// The last good one is too old, or there is none.
    pub late: bool,
}

/// A fresh recovery key that waits to be written down.
struct Fresh {
    own: (SecretString, String),
    recovery: (SecretString, String),
}

/// The backups of one till's books.
pub(crate) struct Backing {
    books: PathBuf,
    kept: Option<(Arc<dyn Keychain>, EntryName)>,
    fresh: Mutex<Option<Fresh>>,
    course: Mutex<Option<Course>>,
    /// Tells that a course is over.
    over: Notify,
    /// Somebody ends the program without a backup.
    declined: AtomicBool,
    notes: Mutex<Notes>,
}

impl Backing {
    pub(crate) fn of(books: PathBuf, keychain: Option<Arc<dyn Keychain>>, installation: impl std::fmt::Display) -> Self {
        Self {
            kept: keychain.map(|keychain| (keychain, EntryName::new(installation, BACKUPS))),
            notes: Mutex::new(Notes::read(&books)),
            books,
            fresh: Mutex::new(None),
            course: Mutex::new(None),
            over: Notify::new(),
            declined: AtomicBool::new(false),
        }
    }

    fn notes(&self) -> Notes {
        self.notes.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, change: impl FnOnce(&mut Notes)) {
        let mut notes = self.notes.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut notes);
        notes.write(&self.books);
    }

    fn course(&self) -> std::sync::MutexGuard<'_, Option<Course>> {
        self.course.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The one course there may be; `None` while another runs.
    fn begin(&self) -> Option<Course> {
        let mut running = self.course();
        if running.is_some() {
            return None;
        }
        let course = Course::default();
        *running = Some(course.clone());
        Some(course)
    }
}

impl Backing {
    fn end(&self) {
        *self.course() = None;
        self.over.notify_waiters();
    }

    /// Waits until nothing runs.
    pub(crate) async fn idle(&self) {
        loop {
            let over = self.over.notified();
            tokio::pin!(over);
            // From here on an end is heard, also one before the question.
            over.as_mut().enable();
            if self.course().is_none() {
                return;
            }
            over.await;
        }
    }
}

impl Drop for Backing {
    fn drop(&mut self) {
        if let Some(course) = &*self.course() {
            course.stop();
        }
    }
}

/// The plan as the books keep it.
struct Plan {
    folder: PathBuf,
    keys: Vec<String>,
    tag: String,
}

impl Till {
    /// What is known of the backups.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn backups(&self) -> Result<BackupView, TillError> {
        let backing = &self.inner.backing;
        let (notes, plan) = (backing.notes(), self.inner.plan().await?);
        let running = backing
            .course()
            .as_ref()
            .map(|course| course.now().unwrap_or((Stage::Copying, 0)));
        let place = match plan {
            Some(plan) => place_of(plan, backing.books.clone()).await,
            None => None,
        };
        Ok(BackupView {
            offered: backing.kept.is_some(),
            late: self.backup_is_late().await?,
            place,
            running,
            good: notes.good,
            fault: notes.fault,
            rehearsal: notes.rehearsal,
        })
    }

    /// Whether the last good backup is older than two days, or there is none although the books are.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn backup_is_late(&self) -> Result<bool, TillError> {
        let backing = &self.inner.backing;
        if backing.kept.is_none() {
            return Ok(false);
        }
        let since = self.inner.clock.utc_ms().saturating_sub(LATE_MS);
        let old = |at: UtcMillis| at.as_millis() < since;
        let founded = self.inner.books.read(|reader| reader.founded_at()).await?;
        Ok(old(founded) && backing.notes().good.as_ref().is_none_or(|good| old(good.at)))
    }

    /// Folders that offer themselves, another disk's first.
    #[must_use]
    pub fn propose_backup_folders(&self) -> Vec<Proposal> {
        folders::proposals(&self.inner.backing.books)
    }

    /// Makes the keys of the backups. The recovery key is shown once, to be written down; nothing is kept before
    /// [`Till::set_up_backups`] hears its end.
    ///
    /// # Errors
    /// [`TillError::Backup`] for practice; [`TillError::StaffNeeded`], [`TillError::BooksHeld`].
    pub fn fresh_recovery_key(&self) -> Result<SecretString, TillError> {
        self.inner.stamp()?;
        if self.inner.backing.kept.is_none() {
            return Err(BackupSetUpError::Practice.into());
        }
        let fresh = Fresh {
            own: seal::fresh_key(),
            recovery: seal::fresh_key(),
        };
        let shown = fresh.recovery.0.clone();
        *self.inner.backing.fresh.lock().unwrap_or_else(PoisonError::into_inner) = Some(fresh);
        Ok(shown)
    }

    /// Keeps the keys that were made, and where backups go. The first one begins at once.
    ///
    /// # Errors
    /// [`TillError::Backup`] for the folder or what was typed back, [`TillError::CardPaused`] where the keychain does not take the
    /// key; nothing is kept then.
    pub async fn set_up_backups(&self, folder: &str, typed_back: &str) -> Result<(), TillError> {
        let inner = &self.inner;
        let backing = &inner.backing;
        let stamp = inner.stamp()?;
        let (keychain, entry) = backing.kept.as_ref().ok_or(BackupSetUpError::Practice)?;
        let folder = folders::usable(folder, &backing.books)?;
        let (own, keys) = {
            let fresh = backing.fresh.lock().unwrap_or_else(PoisonError::into_inner);
            let fresh = fresh.as_ref().ok_or(BackupSetUpError::Mistyped)?;
            if !ends_so(&fresh.recovery.0, typed_back) {
                return Err(BackupSetUpError::Mistyped.into());
            }
            (fresh.own.0.clone(), format!("{} {}", fresh.own.1, fresh.recovery.1))
        };
        keychain.set(entry, own).await.map_err(crate::account::CardPause::Keychain)?;
        let (folder_setting, keys_setting) = (inner.folder_setting(), inner.keys_setting());
        inner
            .books
            .write(move |books| -> Result<(), store::StoreError> {
                books.set_setting(&folder_setting, &folder, &stamp)?;
                books.set_setting(&keys_setting, &keys, &stamp)
            })
            .await?;
        *backing.fresh.lock().unwrap_or_else(PoisonError::into_inner) = None;
        self.back_up_behind();
        Ok(())
    }

    /// Sends backups to another folder from now on. Those that were made stay where they are.
    ///
    /// # Errors
    /// [`TillError::Backup`] for the folder, or if nothing is set up.
    pub async fn move_backups(&self, folder: &str) -> Result<(), TillError> {
        let inner = &self.inner;
        let stamp = inner.stamp()?;
        if inner.plan().await?.is_none() {
            return Err(BackupSetUpError::NotSetUp.into());
        }
        let folder = folders::usable(folder, &inner.backing.books)?;
        let setting = inner.folder_setting();
        inner
            .books
            .write(move |books| books.set_setting(&setting, &folder, &stamp))
            .await?;
        self.back_up_behind();
        Ok(())
    }

    /// Begins a backup behind the screen, unless one runs.
    pub fn back_up_behind(&self) {
        let till = self.clone();
        tokio::spawn(async move { till.back_up().await });
    }

    /// Makes a backup, if they are set up and none runs, and notes how it went.
    pub async fn back_up(&self) {
        self.back_up_vouching(Vouching::No).await;
    }

    async fn back_up_vouching(&self, vouching: Vouching) {
        self.carry_out(
            move |order, course| run::back_up(order, vouching, course),
            move |notes, at, done| match done {
                Ok(made) => {
                    notes.good = Some(Good {
                        at,
                        name: made.name,
                        bytes: made.bytes,
                        line: made.line,
                    });
                    notes.fault = None;
                    notes.thorough = if made.thoroughly { Some(at) } else { notes.thorough };
                }
                Err(fault) => notes.fault = Some((at, fault)),
            },
        )
        .await;
    }

    /// Begins a rehearsal behind the screen, unless something runs.
    pub fn rehearse_behind(&self) {
        let till = self.clone();
        tokio::spawn(async move { till.rehearse().await });
    }

    /// Restores the newest backup into a scratch file, compares its sums with the books', and notes how it went.
    pub async fn rehearse(&self) {
        self.carry_out(run::rehearse, |notes, at, done| {
            notes.thorough = if done.is_ok() { Some(at) } else { notes.thorough };
            notes.rehearsal = Some(Rehearsal { at, fault: done.err() });
        })
        .await;
    }

    /// Stops what runs. Nothing half done stays.
    pub fn stop_backup(&self) {
        if self.inner.is_ending() {
            self.inner.backing.declined.store(true, Ordering::SeqCst);
        }
        if let Some(course) = &*self.inner.backing.course() {
            course.stop();
        }
    }

    async fn carry_out<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Order, &Course) -> Result<T, BackupFault> + Send + 'static,
        note: impl FnOnce(&mut Notes, UtcMillis, Result<T, BackupFault>),
    ) {
        let inner = &self.inner;
        let plan = match inner.plan().await {
            Ok(Some(plan)) => plan,
            Ok(None) => return,
            Err(error) => {
                tracing::error!(code = %error, "the plan of the backups could not be read");
                return;
            }
        };
        let Some(course) = inner.backing.begin() else { return };
        // Whoever closed the books a moment ago waits for this.
        if inner.is_closed() {
            inner.backing.end();
            return;
        }
        inner.hub.tell(Hint::App);
        let order = Order {
            books: inner.backing.books.clone(),
            folder: plan.folder,
            tag: plan.tag,
            keys: plan.keys,
            own: inner.own_key().await,
            voucher: inner.head_key().await.map(|key| Voucher {
                installation: inner.installation,
                key,
            }),
            at_ms: inner.clock.utc_ms(),
            offset_minutes: inner.clock.offset_minutes(),
            thoroughly: inner.backing.notes().thorough.is_none_or(|last| {
                let age = inner.clock.utc_ms().saturating_sub(last.as_millis());
                // A clock that was set back must not put it off.
                !(0..THOROUGH_MS).contains(&age)
            }),
            threads: care::threads(),
        };
        let at = UtcMillis::new(order.at_ms);
        let done = tokio::task::spawn_blocking(move || work(&order, &course)).await;
        let done = done.unwrap_or(Err(BackupFault::Failed));
        if let Err(fault) = &done {
            tracing::error!(code = fault.code(), "a backup or a rehearsal failed");
        }
        // Stopped by a person: they know, and the last note stands.
        if !matches!(done, Err(BackupFault::Stopped)) {
            inner.backing.note(|notes| note(notes, at, done));
        }
        inner.backing.end();
        inner.hub.tell(Hint::App);
    }

    /// What the end of the program waits for: whatever backup or rehearsal runs, and a backup, if one is set up and something was written
    /// since the last.
    pub async fn back_up_at_the_end(&self) {
        let backing = &self.inner.backing;
        backing.idle().await;
        let line = self
            .inner
            .books
            .read(|reader| reader.journal_head())
            .await
            .map(|(line, _)| line);
        let backed_up = backing.notes().good.map(|good| good.line);
        let declined = backing.declined.load(Ordering::SeqCst);
        if line.is_ok_and(|line| backed_up != Some(line)) && !declined {
            self.back_up_vouching(Vouching::AtTheEnd).await;
            // Where another began first, that one is waited for.
            backing.idle().await;
        }
    }
}

impl Inner {
    fn folder_setting(&self) -> String {
        format!("backup_folder:{}", self.installation)
    }

    fn keys_setting(&self) -> String {
        format!("backup_keys:{}", self.installation)
    }

    async fn plan(&self) -> Result<Option<Plan>, TillError> {
        if self.backing.kept.is_none() {
            return Ok(None);
        }
        let (folder, keys) = (self.folder_setting(), self.keys_setting());
        let (folder, keys, tag) = self
            .books
            .read(move |reader| -> Result<_, store::StoreError> {
                Ok((reader.setting(&folder)?, reader.setting(&keys)?, tag_of(reader)?))
            })
            .await?;
        Ok(folder.zip(keys).map(|(folder, keys)| Plan {
            folder: folder.into(),
            keys: keys.split(' ').map(str::to_owned).collect(),
            tag,
        }))
    }

    /// The key in the keychain; none while it does not answer, and then nothing is read back.
    async fn own_key(&self) -> Option<SecretString> {
        let (keychain, entry) = self.backing.kept.as_ref()?;
        match keychain.get(entry).await {
            Ok(secret) => Some(secret),
            Err(error) => {
                let error: KeychainError = error;
                tracing::warn!(code = error.code(), "the key of the backups did not come");
                None
            }
        }
    }
}

/// What tells the backups of these books from others'. Each life has its own: backups of the life before a restore are not the restored
/// books' to take away, for they may hold what the restore has lost.
fn tag_of(reader: &store::Reader<'_>) -> Result<String, store::StoreError> {
    let books = reader.books_tag()?;
    Ok(match reader.last_restore()? {
        0 => books,
        life => format!("{books}r{life}"),
    })
}

/// A backup in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its file.
    pub file: PathBuf,
    /// When it was made.
    pub at: UtcMillis,
    /// How large it is.
    pub bytes: u64,
}

/// Every backup in a folder, whosever books it is of, newest first.
pub(crate) fn listed(folder: &Path) -> Vec<Listed> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<Listed> = entries
        .filter_map(|entry| {
            let named = retention::read_any(entry.file_name().to_str()?)?;
            Some(Listed {
                file: entry.path(),
                at: UtcMillis::new(named.at.as_millisecond()),
                bytes: entry.metadata().ok().filter(std::fs::Metadata::is_file)?.len(),
            })
        })
        .collect();
    found.sort_by(|one, other| other.at.cmp(&one.at).then_with(|| one.file.cmp(&other.file)));
    found
}

/// The note beside a backup, if there is one.
pub(crate) fn keyed_head_of(backup: &Path) -> Option<KeyedHead> {
    KeyedHead::read(&std::fs::read_to_string(KeyedHead::beside(backup)).ok()?)
}

/// A disk that is asleep or a share that hangs keeps nobody but this thread.
async fn place_of(plan: Plan, books: PathBuf) -> Option<Place> {
    let looked = tokio::task::spawn_blocking(move || Place {
        there: plan.folder.is_dir(),
        same_disk: folders::same_disk(&plan.folder, &books),
        backups: run::named(&plan.folder, &plan.tag).len(),
        folder: plan.folder,
    });
    looked.await.ok()
}

/// Whether the key ends with what was typed, as a person types it.
fn ends_so(key: &SecretString, typed: &str) -> bool {
    let typed: String = typed
        .chars()
        .filter(|sign| sign.is_ascii_alphanumeric())
        .map(|sign| sign.to_ascii_uppercase())
        .collect();
    typed.len() == ASKED_BACK && key.expose_secret().to_ascii_uppercase().ends_with(&typed)
}

/// Backs up at every midnight, after a day without a backup, and rehearses once a month.
pub(crate) async fn keep_backed_up(till: Weak<Inner>, clock: Arc<dyn Clock>) {
    let mut day: Option<Date> = None;
    loop {
        {
            let Some(inner) = till.upgrade() else { return };
            let till = Till { inner };
            if till.kind() != BooksKind::Practice {
                let (today, notes, now) = (till.inner.today().ok(), till.inner.backing.notes(), clock.utc_ms());
                let older = |at: UtcMillis, than: i64| now.saturating_sub(at.as_millis()) >= than;
                let midnight = day.is_some() && day != today;
                let missed = notes.good.as_ref().is_none_or(|good| older(good.at, DAY_MS));
                // One that failed is tried again after an hour, not every minute, however young the last good one is.
                let failed = notes.fault.is_some();
                let rests = notes.fault.is_some_and(|(at, _)| !older(at, DAY_MS / 24));
                // A start that migrated the books left a plain copy of what they were.
                let migrated = day.is_none() && !store::copies_before(&till.inner.backing.books).is_empty();
                if midnight || ((missed || failed || migrated) && !rests) {
                    till.back_up().await;
                }
                if notes.good.is_some() && notes.rehearsal.as_ref().is_none_or(|last| older(last.at, REHEARSED_MS)) {
                    till.rehearse().await;
                }
                day = today;
            }
        }
        clock.wait(ASKED).await;
    }
}

/// Whether a folder lies inside another, or is it.
fn lies_inside(folder: &Path, other: &Path) -> bool {
    folder.starts_with(other)
}
