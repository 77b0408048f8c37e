//! Whether the books are sound: the deep checks beside the sale, the head noted outside them, and what holds when one of them fails.
//!
//! Owns [`HeldWhy`]: books that failed a check are *held*. They are looked at and nothing is begun in them; what was under way is
//! still written down, because nothing may refuse an outcome.
//!
//! Why this shape: an opening asks only what costs the same for books of any size. Everything that grows with them runs behind the
//! first screen, on connections of its own, and tells how far it is. Where the last end of the program has looked the books through for
//! their backup, a start only asks whether they are still the same. A keychain that does not answer keeps nobody waiting and holds
//! nothing: it is said what could not be compared, and it is tried again.
//!
//! Deliberately absent: mending, and restoring a backup. What takes an older file for the books is a restore as well.

mod anchor;
mod vouched;

use crate::error::TillError;
use crate::ports::{Clock, Hint};
use crate::till::{Inner, Till};
use anchor::{Compared, Head, Note};
pub(crate) use anchor::{bytes as bytes_of, hex as hex_of};
use domain::stamp::UtcMillis;
use keychain::{EntryName, ExposeSecret, Keychain, KeychainError, SecretString};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};
use std::time::Duration;
use store::{ChainFault, Finding, Inspection, Progress};
pub(crate) use vouched::Voucher;

/// How often it is asked whether the till has been idle long enough to note the head.
const IDLE_ASKED: Duration = Duration::from_secs(60);
/// So long a start waits for the key that vouches for sound books before it looks them through.
const KEY_WITHIN: Duration = Duration::from_secs(10);
/// So long nothing is written before the head is noted.
const IDLE: Duration = Duration::from_secs(15 * 60);

/// Why books are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeldWhy {
    /// The file is damaged.
    Damaged,
    /// A line of the journal, a row it covers or a guard is not as it was written.
    Altered {
        /// The first such line, if one can be named.
        line: Option<i64>,
        /// When it was written.
        at: Option<UtcMillis>,
    },
    /// A rule of the books does not hold.
    Rule,
    /// The books lack lines that were noted on this computer.
    Older {
        /// How many at least.
        missing: u64,
        /// When they were noted.
        noted_at: UtcMillis,
    },
    /// The books have other lines than those noted on this computer.
    OtherHistory {
        /// When they were noted.
        noted_at: UtcMillis,
    },
}

/// How the deep checks stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Soundness {
    /// They have not begun.
    NotYet,
    /// They run.
    Checking {
        /// Hundredths done.
        percent: u8,
    },
    /// Everything holds.
    Sound {
        /// When that was found.
        at: UtcMillis,
    },
    /// Something does not.
    Failed(HeldWhy),
    /// They could not be carried out: the file could not be read.
    NotDone,
}

/// How the head noted outside the books compares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchoring {
    /// These books have none: practice.
    None,
    /// It was not compared yet.
    NotYet,
    /// The books hold the noted line.
    Agrees {
        /// When it was noted.
        noted_at: UtcMillis,
    },
    /// There was no note, and there is one now.
    Begun,
    /// There had been a note, and the keychain has lost it: what was cut off before now can't be seen.
    Lost,
    /// The keychain does not answer.
    NotCompared(KeychainError),
    /// The books are not those that stood here last.
    Differs(HeldWhy),
}

/// What is known of the books' soundness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CareView {
    /// The deep checks.
    pub soundness: Soundness,
    /// The noted head.
    pub anchoring: Anchoring,
    /// Why nothing is written, if nothing is.
    pub held: Option<HeldWhy>,
}

/// What the note's entry is.
const ENTRY: &str = "journal head";

/// Where the note is kept.
pub(crate) struct Kept {
    pub(crate) keychain: Arc<dyn Keychain>,
    pub(crate) entry: EntryName,
}

impl Kept {
    pub(crate) fn of(keychain: Arc<dyn Keychain>, installation: impl std::fmt::Display) -> Self {
        Self {
            keychain,
            entry: EntryName::new(installation, ENTRY),
        }
    }
}

/// The care of one till's books.
pub(crate) struct Care {
    file: PathBuf,
    kept: Option<Kept>,
    /// Opened only to be looked at: not even the till itself writes.
    read_only: bool,
    soundness: RwLock<Soundness>,
    anchoring: RwLock<Anchoring>,
    progress: Progress,
    noted: Mutex<Option<Note>>,
    begun: Mutex<bool>,
    /// Held while a deep check has the file open.
    looking: tokio::sync::Mutex<()>,
}

impl Care {
    pub(crate) fn of(file: PathBuf, kept: Option<Kept>, opened_held: Option<HeldWhy>) -> Self {
        Self {
            file,
            anchoring: RwLock::new(if kept.is_some() { Anchoring::NotYet } else { Anchoring::None }),
            kept,
            read_only: opened_held.is_some(),
            soundness: RwLock::new(opened_held.map_or(Soundness::NotYet, Soundness::Failed)),
            progress: Progress::default(),
            noted: Mutex::new(None),
            begun: Mutex::new(false),
            looking: tokio::sync::Mutex::new(()),
        }
    }

    fn soundness(&self) -> Soundness {
        match *self.soundness.read().unwrap_or_else(PoisonError::into_inner) {
            Soundness::Checking { .. } => Soundness::Checking {
                percent: self.progress.percent(),
            },
            other @ (Soundness::NotYet | Soundness::Sound { .. } | Soundness::Failed(_) | Soundness::NotDone) => other,
        }
    }

    fn anchoring(&self) -> Anchoring {
        *self.anchoring.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why nothing is begun, if nothing is.
    pub(crate) fn held(&self) -> Option<HeldWhy> {
        let differs = match self.anchoring() {
            Anchoring::Differs(why) => Some(why),
            Anchoring::None
            | Anchoring::NotYet
            | Anchoring::Agrees { .. }
            | Anchoring::Begun
            | Anchoring::Lost
            | Anchoring::NotCompared(_) => None,
        };
        match self.soundness() {
            Soundness::Failed(why) => Some(why),
            Soundness::NotYet | Soundness::Checking { .. } | Soundness::Sound { .. } | Soundness::NotDone => differs,
        }
    }

    /// Whether the books were opened only to be looked at.
    pub(crate) const fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// Ends the checks that run.
    pub(crate) fn stop(&self) {
        self.progress.stop();
    }

    /// Waits until no deep check has the file open.
    pub(crate) async fn idle(&self) {
        let _nobody_looks = self.looking.lock().await;
    }

    fn set_soundness(&self, new: Soundness) {
        *self.soundness.write().unwrap_or_else(PoisonError::into_inner) = new;
    }

    fn set_anchoring(&self, new: Anchoring) {
        *self.anchoring.write().unwrap_or_else(PoisonError::into_inner) = new;
    }

    fn noted(&self) -> Option<Note> {
        self.noted.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn note(&self, note: Note) {
        *self.noted.lock().unwrap_or_else(PoisonError::into_inner) = Some(note);
    }
}

impl Drop for Care {
    fn drop(&mut self) {
        self.progress.stop();
    }
}

/// The key that vouches for heads of an installation, if the keychain has it.
pub(crate) async fn key_of(keychain: &dyn Keychain, installation: impl std::fmt::Display) -> Option<[u8; 32]> {
    let kept = keychain.get(&EntryName::new(installation, ENTRY)).await.ok()?;
    Note::read(kept.expose_secret()).map(|note| note.key)
}

/// The name of the note beside books that failed their deep checks: the next opening makes them all before anything is written.
pub(crate) fn unsound_mark(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".unsound");
    PathBuf::from(name)
}

impl Till {
    /// What is known of the books' soundness.
    #[must_use]
    pub fn care(&self) -> CareView {
        let care = &self.inner.care;
        CareView {
            soundness: care.soundness(),
            anchoring: care.anchoring(),
            held: care.held(),
        }
    }

    /// An instant with the offset that holds here now.
    #[must_use]
    pub fn here(&self, at: UtcMillis) -> (UtcMillis, i16) {
        (at, self.inner.clock.offset_minutes())
    }

    /// Makes the deep checks once more behind the screen, unless they run; and asks a keychain again that did not answer.
    pub fn check_again(&self) {
        let care = &self.inner.care;
        if !matches!(care.soundness(), Soundness::Checking { .. }) {
            let checking = self.clone();
            tokio::spawn(async move { checking.check_deeply().await });
        }
        if matches!(care.anchoring(), Anchoring::NotCompared(_)) {
            let comparing = self.clone();
            tokio::spawn(async move { comparing.compare_head().await });
        }
    }

    /// Begins the deep checks and the care of the noted head behind the screen; once, however often it is asked.
    pub fn look_after_books(&self) {
        let begun = &self.inner.care.begun;
        if std::mem::replace(&mut *begun.lock().unwrap_or_else(PoisonError::into_inner), true) {
            return;
        }
        let checking = self.clone();
        tokio::spawn(async move { checking.check_at_the_start().await });
        if self.inner.care.kept.is_some() {
            let (backed_up, clock) = (Arc::downgrade(&self.inner), Arc::clone(&self.inner.clock));
            tokio::spawn(crate::backup::keep_backed_up(backed_up, clock));
            let comparing = self.clone();
            tokio::spawn(async move {
                comparing.compare_head().await;
                let (inner, clock) = (Arc::downgrade(&comparing.inner), Arc::clone(&comparing.inner.clock));
                drop(comparing);
                note_when_idle(inner, clock).await;
            });
        }
    }

    /// Looks the whole books through, unless they are those that were looked through when they were closed.
    pub async fn check_at_the_start(&self) {
        if !self.are_those_looked_through().await {
            self.check_deeply().await;
        }
    }

    /// Whether the books are, page by page, those that this computer found sound when it backed them up. Anything in doubt is no.
    pub async fn are_those_looked_through(&self) -> bool {
        let care = &self.inner.care;
        let _looking = care.looking.lock().await;
        let noted = care.kept.is_some() && vouched::beside(&care.file).exists();
        if !noted || care.read_only || unsound_mark(&care.file).exists() || self.inner.is_closed() {
            return false;
        }
        if care.soundness() == Soundness::NotYet {
            care.set_soundness(Soundness::Checking { percent: 0 });
        }
        let (file, progress) = (care.file.clone(), care.progress.clone());
        let read = tokio::task::spawn_blocking(move || store::content_beside(&file, threads(), &progress)).await;
        let Ok(Ok(Some(content))) = read else { return false };
        let key = tokio::select! {
            key = self.inner.head_key() => key,
            () = self.inner.clock.wait(KEY_WITHIN) => None,
        };
        let installation = self.inner.installation;
        if !key.is_some_and(|key| Voucher { installation, key }.has_noted(&care.file, &content)) {
            return false;
        }
        tracing::info!("the books are, page by page, those that were looked through when they were backed up");
        care.set_soundness(Soundness::Sound {
            at: UtcMillis::new(self.inner.clock.utc_ms()),
        });
        self.inner.hub.tell(Hint::App);
        true
    }

    /// Looks the whole books through beside whoever works with them, and holds them if anything is wrong.
    pub async fn check_deeply(&self) {
        let care = &self.inner.care;
        let _looking = care.looking.lock().await;
        if self.inner.is_closed() {
            return;
        }
        if matches!(
            care.soundness(),
            Soundness::NotYet | Soundness::Sound { .. } | Soundness::NotDone
        ) {
            care.set_soundness(Soundness::Checking { percent: 0 });
        }
        let (file, progress) = (care.file.clone(), care.progress.clone());
        let looked = tokio::task::spawn_blocking(move || store::inspect_beside(&file, threads(), &progress)).await;
        let found = match looked {
            Ok(Ok(Some(inspection))) => self.judged(&inspection),
            // The till closes.
            Ok(Ok(None)) => return,
            Ok(Err(store::OpenError::Damaged(said))) => {
                tracing::error!(code = "books_damaged", %said, "the deep checks found the file damaged");
                Soundness::Failed(HeldWhy::Damaged)
            }
            Ok(Err(error)) => {
                tracing::error!(code = %error, "the deep checks could not be carried out");
                Soundness::NotDone
            }
            Err(_broke_off) => Soundness::NotDone,
        };
        self.mark(found);
        // Books that were opened only to be looked at stay so; what is found there says more exactly why.
        if !(care.is_read_only() && matches!(found, Soundness::Sound { .. } | Soundness::NotDone)) {
            care.set_soundness(found);
        }
        self.inner.hub.tell(Hint::App);
    }

    fn judged(&self, inspection: &Inspection) -> Soundness {
        let Some(first) = inspection.findings.first() else {
            return Soundness::Sound {
                at: UtcMillis::new(self.inner.clock.utc_ms()),
            };
        };
        for finding in inspection.findings.iter().take(20) {
            tracing::error!(code = "books_unsound", found = ?without_text(finding), "the deep checks found something");
        }
        let altered = inspection.findings.iter().find_map(|finding| match finding {
            Finding::Chain(fault) => Some(ChainFault::seq(fault)),
            Finding::Pages(_) | Finding::Orphan { .. } | Finding::Guard(_) | Finding::Rule(_) => None,
        });
        let at = inspection.first_broken.as_ref().map(|line| line.moment.at);
        Soundness::Failed(match (first, altered) {
            (Finding::Pages(_) | Finding::Orphan { .. }, _) => HeldWhy::Damaged,
            (_, Some(line)) => HeldWhy::Altered { line: Some(line), at },
            (Finding::Guard(_) | Finding::Chain(_), None) => HeldWhy::Altered { line: None, at: None },
            (Finding::Rule(_), None) => HeldWhy::Rule,
        })
    }

    /// Leaves word for the next opening, or takes it back.
    fn mark(&self, found: Soundness) {
        let mark = unsound_mark(&self.inner.care.file);
        let marked = match found {
            Soundness::Failed(_) => std::fs::write(&mark, b"these books failed their checks\n"),
            Soundness::Sound { .. } if mark.exists() => std::fs::remove_file(&mark),
            Soundness::Sound { .. } | Soundness::NotYet | Soundness::Checking { .. } | Soundness::NotDone => Ok(()),
        };
        if let Err(error) = marked {
            tracing::warn!(%error, "the mark of unsound books could not be changed");
        }
    }

    /// Compares the books with the head noted in the keychain, and notes theirs if they are those that stood here last.
    pub async fn compare_head(&self) {
        let care = &self.inner.care;
        let Some(kept) = &care.kept else { return };
        let found = match kept.keychain.get(&kept.entry).await {
            Ok(secret) => match Note::read(secret.expose_secret()) {
                Some(note) => self.compared(note).await,
                None => Ok(Anchoring::Lost),
            },
            Err(KeychainError::NoEntry) => self.without_note().await,
            Err(error) => Ok(Anchoring::NotCompared(error)),
        };
        match found {
            Ok(found) => {
                if let Anchoring::Differs(why) = found {
                    tracing::error!(
                        code = "books_not_the_last",
                        ?why,
                        "the books are not those that stood here last"
                    );
                }
                care.set_anchoring(found);
                if matches!(found, Anchoring::Agrees { .. } | Anchoring::Begun | Anchoring::Lost) {
                    self.note_head().await;
                }
            }
            Err(error) => tracing::error!(code = %error, "the noted head could not be compared"),
        }
        self.inner.hub.tell(Hint::App);
    }

    async fn compared(&self, note: Note) -> Result<Anchoring, TillError> {
        let line = note.head.line;
        let (last, there) = self
            .inner
            .books
            .read(move |reader| -> Result<_, store::StoreError> { Ok((reader.journal_head()?.0, reader.journal_hash(line)?)) })
            .await?;
        let noted_at = note.at;
        let compared = note.compare(last, there);
        self.inner.care.note(note);
        Ok(match compared {
            Compared::Holds => Anchoring::Agrees { noted_at },
            Compared::EndsBefore { missing } => Anchoring::Differs(HeldWhy::Older { missing, noted_at }),
            Compared::Differs => Anchoring::Differs(HeldWhy::OtherHistory { noted_at }),
        })
    }

    /// The keychain can be written and has no note: either none was ever made, or it was lost.
    async fn without_note(&self) -> Result<Anchoring, TillError> {
        let installation = self.inner.installation;
        let before = self
            .inner
            .books
            .read(move |reader| reader.setting(&noted_setting(installation)))
            .await?;
        Ok(if before.is_some() { Anchoring::Lost } else { Anchoring::Begun })
    }

    /// Notes the head of the journal outside the books. Never in a sale's way: whoever asks does not wait for it, and a keychain that
    /// does not answer is said and left alone.
    pub async fn note_head(&self) {
        let care = &self.inner.care;
        let Some(kept) = &care.kept else { return };
        // Never over a note that disagrees, or that nobody could read yet: it is all that shows what happened.
        if care.held().is_some()
            || !matches!(
                care.anchoring(),
                Anchoring::Agrees { .. } | Anchoring::Begun | Anchoring::Lost
            )
        {
            return;
        }
        if care.noted().is_none()
            && let Err(error) = self.say_that_it_is_noted().await
        {
            tracing::warn!(code = %error, "it was not written down that the head is noted");
            return;
        }
        let Ok((line, hash)) = self.inner.books.read(|reader| reader.journal_head()).await else {
            return;
        };
        let note = Note {
            key: care.noted().map_or_else(|| self.inner.random_key(), |before| before.key),
            head: Head { line, hash },
            at: UtcMillis::new(self.inner.clock.utc_ms()),
        };
        if care.noted().is_some_and(|before| before.head == note.head) {
            return;
        }
        match kept.keychain.set(&kept.entry, SecretString::from(note.spelled())).await {
            Ok(()) => care.note(note),
            Err(error) => tracing::warn!(code = error.code(), "the head of the journal was not noted"),
        }
    }

    /// The books remember that there is a note, so that one that vanishes is missed.
    async fn say_that_it_is_noted(&self) -> Result<(), TillError> {
        let inner = &self.inner;
        let (key, stamp) = (noted_setting(inner.installation), inner.stamp_or_last());
        let lost = if matches!(inner.care.anchoring(), Anchoring::Lost) {
            "lost"
        } else {
            "begun"
        };
        inner.books.write(move |books| books.set_setting(&key, lost, &stamp)).await?;
        Ok(())
    }
}

impl Inner {
    /// The key that vouches for heads that are written down elsewhere, once there is one.
    pub(crate) async fn head_key(&self) -> Option<[u8; 32]> {
        match self.care.noted() {
            Some(note) => Some(note.key),
            None => key_of(self.care.kept.as_ref()?.keychain.as_ref(), self.installation).await,
        }
    }

    fn random_key(&self) -> [u8; 32] {
        let mut key = [0_u8; 32];
        let (first, second) = (self.ids.salt(), self.ids.salt());
        for (place, byte) in key.iter_mut().zip(first.into_iter().chain(second)) {
            *place = byte;
        }
        key
    }

    /// Whether something may be begun in these books.
    pub(crate) fn may_write(&self) -> Result<(), TillError> {
        match self.care.held() {
            None => Ok(()),
            Some(_) => Err(TillError::BooksHeld),
        }
    }
}

/// As many as this computer works with at once.
pub(crate) fn threads() -> u16 {
    std::thread::available_parallelism().map_or(1, |many| u16::try_from(many.get()).unwrap_or(1))
}

/// One for each life of the books on a computer: a restored copy begins with its own note.
fn noted_setting(installation: domain::ids::InstallationId) -> String {
    format!("head_noted:{installation}")
}

/// What of a finding may stand in a log: no text out of the books.
fn without_text(finding: &Finding) -> String {
    match finding {
        Finding::Pages(_) => "pages".to_owned(),
        Finding::Orphan { table, parent } => format!("{table} refers to a missing row of {parent}"),
        Finding::Guard(name) => format!("{name} is not as it was made"),
        Finding::Chain(fault) => fault.to_string(),
        Finding::Rule(broken) => broken.rule.to_owned(),
    }
}

/// Notes the head whenever nothing was written for a while; tries again where the keychain did not answer.
async fn note_when_idle(till: Weak<Inner>, clock: Arc<dyn Clock>) {
    let mut seen = (0_i64, clock.steady());
    loop {
        clock.wait(IDLE_ASKED).await;
        let Some(inner) = till.upgrade() else { return };
        let till = Till { inner };
        if matches!(till.inner.care.anchoring(), Anchoring::NotCompared(_) | Anchoring::NotYet) {
            till.compare_head().await;
            continue;
        }
        let Ok((line, _)) = till.inner.books.read(|reader| reader.journal_head()).await else {
            continue;
        };
        if line != seen.0 {
            seen = (line, clock.steady());
        } else if clock.steady().saturating_sub(seen.1) >= IDLE {
            till.note_head().await;
            seen.1 = clock.steady();
        }
    }
}
