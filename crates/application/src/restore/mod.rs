//! Restoring: a backup is chosen, read and checked whole beside everything, what it would lose is shown, and only then it takes the
//! place of the present books, which are put aside.
//!
//! Owns the one restore that may be under way on a shelf. Reading stands in `read`, taking the place in `swap` and `apply`, the keychain
//! in `keys`.
//!
//! Why this shape: a restore concerns the folder and not a till: it works on a computer that has no books yet, and on books that don't
//! open. Until its last step nothing of the present books is touched; that step is two renames, and a start finishes what broke off.
//!
//! Who may: a supervisor, by the code of the present books, or of the backup where the present ones can't be read. The tries are
//! counted in a file beside the books, because the books may be the very thing that can't be written. Where no code can be checked
//! (none was set, or its pepper is on another computer) the recovery key itself is the authority: whoever holds it and a backup can
//! read and restore the books on any computer, so asking for less than it would ask nothing, and asking for more would leave a clinic
//! whose computer is gone without its books. A code is set again afterwards, by a login with the account's password.
//!
//! Deliberately absent: merging. What was written after the backup stays in the books that are put aside, and is entered again by
//! people.

mod apply;
mod keys;
mod read;
mod swap;

use crate::backup::{BackupSetUpError, Course, Listed, Stage, keyed_head_of, listed, proposals};
use crate::bookshelf::Bookshelf;
use crate::error::TillError;
use domain::clinic::BooksKind;
use domain::ids::StaffId;
use domain::money::Currency;
use domain::stamp::UtcMillis;
use domain::supervisor::wait_after;
use keychain::Keychain;
use read::{Found, Order};
use secrecy::SecretString;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::After;
pub(crate) use swap::{finish, put_aside};

pub(crate) use keys::{ACCOUNT, BACKUPS};

/// Why a backup was not restored. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RestoreFault {
    /// The file, or its folder, is not there.
    #[error("the backup is not there")]
    FileGone,
    /// It is something else.
    #[error("not a backup")]
    NotABackup,
    /// The keychain has no key for it: the recovery key is needed.
    #[error("the recovery key is needed")]
    KeyNeeded,
    /// The recovery key is one of another backup.
    #[error("another key")]
    OtherKey,
    /// What was typed is no recovery key.
    #[error("no recovery key")]
    KeyMistyped,
    /// It is cut short, or changed.
    #[error("cut short or changed")]
    CutShort,
    /// A newer program made it.
    #[error("of a newer program")]
    Newer,
    /// It is of another clinic's books.
    #[error("of another clinic")]
    OtherClinic,
    /// It is of books of another kind.
    #[error("of another kind of books")]
    OtherKind,
    /// What is in it fails its checks.
    #[error("fails its checks")]
    Unsound,
    /// The note beside it does not hold: it was not made here, or was changed.
    #[error("not made here")]
    NotMadeHere,
    /// There is no room for it beside the books.
    #[error("no room")]
    NoRoom,
    /// Another program has the books open.
    #[error("the books are in use")]
    InUse,
    /// A backup is being read.
    #[error("a backup is being read")]
    Busy,
    /// No backup was read, so there is nothing to restore.
    #[error("nothing was read")]
    NothingRead,
    /// The checks of the present books are not over, or they failed: they are not taken as they are.
    #[error("the books are not checked")]
    NotChecked,
    /// Somebody stopped it.
    #[error("stopped")]
    Stopped,
    /// The system says something else.
    #[error("the system refused")]
    Failed,
}

/// What books say of themselves before a restore.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BooksSide {
    /// When something was written last, with its offset.
    pub last_written: Option<(UtcMillis, i16)>,
    /// The number on the last invoice.
    pub last_invoice: Option<String>,
    /// Attempts whose outcome nobody knows.
    pub doubts: u64,
}

/// The present books, beside a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PresentBooks {
    /// There are none.
    None,
    /// They can't be read; what they hold after the backup is not known.
    Unreadable,
    /// They go on where the backup ends.
    Newer {
        /// What they say.
        side: BooksSide,
        /// What they hold that the backup does not.
        lost: After,
    },
    /// They and the backup have gone different ways, so nobody can say what is lost.
    OtherHistory {
        /// What they say.
        side: BooksSide,
    },
}

/// Who may restore this backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Authority {
    /// A supervisor, by the code.
    Code {
        /// How long nobody may try one now.
        wait: Duration,
    },
    /// Whoever has the recovery key: no code can be checked.
    RecoveryKey {
        /// It has opened the backup.
        shown: bool,
    },
}

/// A backup that was read and can be restored.
#[derive(Debug, Clone)]
pub struct RestoreOffer {
    /// Its file.
    pub file: PathBuf,
    /// Real or test.
    pub kind: BooksKind,
    /// The clinic.
    pub organisation: String,
    /// Its currency.
    pub currency: Currency,
    /// What it says.
    pub backup: BooksSide,
    /// The present books beside it.
    pub present: PresentBooks,
    /// The note beside it holds: it was made on this computer and not changed.
    pub vouched: bool,
    /// Who may restore it.
    pub authority: Authority,
    /// Who can say that they did.
    pub staff: Vec<(StaffId, String)>,
}

/// What a restore came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the books that were there before are now.
    pub kept: Option<PathBuf>,
    /// What the numbers end with from now on.
    pub suffix: u16,
    /// The account's password has to be typed again.
    pub password_needed: bool,
    /// A supervisor's code has to be set again.
    pub code_needed: bool,
    /// Backups have to be set up again.
    pub backups_needed: bool,
}

/// Where a restore is.
#[derive(Debug, Clone)]
pub enum RestoreView {
    /// Nowhere.
    None,
    /// A backup is being read.
    Reading {
        /// Its file.
        file: PathBuf,
        /// What is being done.
        stage: Stage,
        /// Hundredths of that.
        percent: u8,
    },
    /// It can't be restored.
    Failed {
        /// Its file.
        file: PathBuf,
        /// Why.
        fault: RestoreFault,
    },
    /// It can.
    Offered(Box<RestoreOffer>),
    /// It was.
    Done(Restored),
}

/// Backups that can be chosen from.
#[derive(Debug, Clone)]
pub struct BackupFiles {
    /// The folder that was looked into; none if there was none to look into.
    pub folder: Option<PathBuf>,
    /// It is there.
    pub there: bool,
    /// Other folders that may hold some.
    pub folders: Vec<PathBuf>,
    /// The backups in it, newest first.
    pub files: Vec<Listed>,
}

enum Phase {
    None,
    Reading { file: PathBuf, course: Course },
    Failed { file: PathBuf, fault: RestoreFault },
    Found(Arc<Found>),
    Done(Restored),
}

/// The restore of one shelf.
pub(crate) struct Restoring {
    phase: Mutex<Phase>,
    /// Where wrong codes are counted.
    tries: PathBuf,
    /// Since when the present wait counts.
    since: Mutex<Duration>,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Restoring {
    /// A run begins; whatever wait wrong codes ask for begins with it.
    pub(crate) fn new(root: &Path, started: Duration) -> Self {
        Self {
            phase: Mutex::new(Phase::None),
            tries: root.join("restore-tries"),
            since: Mutex::new(started),
        }
    }

    /// Wrong codes in a row, by the file that counts them.
    fn wrong(&self) -> u32 {
        let text = std::fs::read_to_string(&self.tries).unwrap_or_default();
        text.trim().parse().unwrap_or(0)
    }

    /// Written before a code is checked, so that ending the program in between costs a try.
    fn count(&self, wrong: u32, now: Duration) -> Result<(), TillError> {
        std::fs::write(&self.tries, wrong.to_string()).map_err(crate::data_folder::FolderError::from)?;
        *held(&self.since) = now;
        Ok(())
    }

    fn forget_tries(&self) {
        let _not_there = std::fs::remove_file(&self.tries);
    }

    fn left(&self, wrong: u32, now: Duration) -> Duration {
        wait_after(wrong).saturating_sub(now.saturating_sub(*held(&self.since)))
    }
}

impl Bookshelf {
    /// The books that a restore would replace: those that are shown; none while the start screen is.
    fn to_replace(&self) -> Result<Option<BooksKind>, TillError> {
        match self.current().map(|till| till.kind()) {
            Some(BooksKind::Practice) => Err(BackupSetUpError::Practice.into()),
            shown => Ok(shown),
        }
    }

    /// An instant with the offset that holds here now.
    #[must_use]
    pub fn here(&self, at: UtcMillis) -> (UtcMillis, i16) {
        (at, self.around().clock.offset_minutes())
    }

    /// The backups in a folder; without one, in the folder of the books that are shown, or in the first that has any.
    ///
    /// # Errors
    /// [`TillError::Backup`] in practice.
    pub async fn backup_files(&self, folder: Option<&str>) -> Result<BackupFiles, TillError> {
        let kind = self.to_replace()?;
        let planned = match self.current() {
            Some(till) => till
                .backups()
                .await
                .ok()
                .and_then(|view| view.place)
                .map(|place| place.folder),
            None => None,
        };
        let typed = folder.map(str::trim).filter(|folder| !folder.is_empty()).map(PathBuf::from);
        let books = self.folder().books(kind.unwrap_or(BooksKind::Real));
        let looked = tokio::task::spawn_blocking(move || {
            let mut folders: Vec<PathBuf> = planned.into_iter().collect();
            for offered in proposals(&books).into_iter().map(|offered| offered.folder) {
                if offered.is_dir() && !folders.contains(&offered) {
                    folders.push(offered);
                }
            }
            let fullest = || {
                folders
                    .iter()
                    .find(|folder| !listed(folder).is_empty())
                    .or(folders.first())
                    .cloned()
            };
            let folder = typed.or_else(fullest);
            let files = folder.as_deref().map(listed).unwrap_or_default();
            BackupFiles {
                there: folder.as_deref().is_some_and(Path::is_dir),
                folder,
                folders,
                files,
            }
        });
        looked.await.map_err(|error| TillError::Internal(error.to_string()))
    }

    /// Reads a backup behind the screen: with the recovery key if one is given, else with what the keychain has.
    ///
    /// # Errors
    /// [`RestoreFault::Busy`] while one is read; [`TillError::Backup`] in practice.
    pub async fn read_backup(&self, file: &str, key: Option<SecretString>) -> Result<(), TillError> {
        let wanted = self.to_replace()?;
        let file = PathBuf::from(file.trim());
        let course = Course::default();
        {
            // Nor while what was read takes its place.
            let _turn = self.try_turn().ok_or(RestoreFault::Busy)?;
            let mut phase = held(&self.restoring().phase);
            if matches!(*phase, Phase::Reading { .. }) {
                return Err(RestoreFault::Busy.into());
            }
            // What was read before goes away first: both would stand in the same place.
            *phase = Phase::Reading {
                file: file.clone(),
                course: course.clone(),
            };
        }
        let shelf = self.clone();
        tokio::spawn(async move {
            let read = shelf.read_now(&file, key, wanted, course).await;
            *held(&shelf.restoring().phase) = match read {
                Ok(found) => Phase::Found(Arc::new(found)),
                Err(RestoreFault::Stopped) => Phase::None,
                Err(fault) => {
                    tracing::warn!(code = %fault, "a backup was not read");
                    Phase::Failed { file, fault }
                }
            };
        });
        Ok(())
    }

    async fn read_now(
        &self,
        file: &Path,
        typed: Option<SecretString>,
        wanted: Option<BooksKind>,
        course: Course,
    ) -> Result<Found, RestoreFault> {
        if !file.is_absolute() {
            return Err(RestoreFault::FileGone);
        }
        let keychain: Arc<dyn Keychain> = Arc::clone(&self.around().keychain);
        let (shelf, of) = (self.clone(), file.to_owned());
        let asked = tokio::task::spawn_blocking(move || (keyed_head_of(&of), shelf.known_lives(wanted))).await;
        let (head, mut lives) = asked.map_err(|_| RestoreFault::Failed)?;
        if let Some(head) = &head
            && !lives.contains(&head.installation)
        {
            lives.insert(0, head.installation);
        }
        let kept = match typed {
            Some(_) => Vec::new(),
            None => keys::of_backups(keychain.as_ref(), &lives).await,
        };
        let head = match head {
            Some(head) => {
                let key = crate::care::key_of(keychain.as_ref(), head.installation).await;
                Some((head, key))
            }
            None => None,
        };
        let (shelf, file) = (self.clone(), file.to_owned());
        let read = tokio::task::spawn_blocking(move || {
            let around = shelf.around();
            let order = Order {
                folder: shelf.folder(),
                file,
                typed,
                kept,
                head,
                wanted,
                opening: store::Opening {
                    program_version: around.version.clone(),
                    at: UtcMillis::new(around.clock.utc_ms()),
                },
                threads: crate::care::threads(),
            };
            read::read(&order, &course)
        });
        let mut found = read.await.unwrap_or(Err(RestoreFault::Failed))?;
        // Asked once: whoever looks at the offer asks again and again, and a keychain is slow.
        if let Some(code) = found.supervisor.code {
            let pepper = keys::pepper(keychain.as_ref(), &found.lives, code.verifier.pepper).await;
            found.checkable = pepper.is_some();
        }
        Ok(found)
    }

    /// Where the restore is.
    pub fn restore_view(&self) -> RestoreView {
        let found = match &*held(&self.restoring().phase) {
            Phase::None => return RestoreView::None,
            Phase::Reading { file, course } => {
                let (stage, percent) = course.now().unwrap_or((Stage::Opening, 0));
                return RestoreView::Reading {
                    file: file.clone(),
                    stage,
                    percent,
                };
            }
            Phase::Failed { file, fault } => {
                return RestoreView::Failed {
                    file: file.clone(),
                    fault: *fault,
                };
            }
            Phase::Done(restored) => return RestoreView::Done(restored.clone()),
            Phase::Found(found) => Arc::clone(found),
        };
        let authority = self.authority(&found);
        RestoreView::Offered(Box::new(RestoreOffer {
            file: found.file.clone(),
            kind: found.kind,
            organisation: found.facts.organisation.name.to_string(),
            currency: found.facts.country.rules().currency,
            backup: found.side.clone(),
            present: found.present.clone(),
            vouched: found.vouched,
            authority,
            staff: found
                .facts
                .staff
                .iter()
                .map(|member| (member.id, member.name.to_string()))
                .collect(),
        }))
    }

    /// What the last restore of this run came to, until somebody has read it.
    #[must_use]
    pub fn just_restored(&self) -> Option<Restored> {
        match &*held(&self.restoring().phase) {
            Phase::Done(restored) => Some(restored.clone()),
            Phase::None | Phase::Reading { .. } | Phase::Failed { .. } | Phase::Found(_) => None,
        }
    }

    /// Stops the reading, or leaves what was read alone. Nothing stays of it.
    pub fn stop_restore(&self) {
        let mut phase = held(&self.restoring().phase);
        if let Phase::Reading { course, .. } = &*phase {
            // It ends by itself, and is nowhere then.
            course.stop();
        } else {
            *phase = Phase::None;
        }
    }
}
