//! The sets of books in one data folder: which stand there, which are open, and which one is shown.
//!
//! Owns the folder's lock and every open till. One till is *shown*: the windows' commands go to it and its hints to them. The
//! others stay open behind it, because a payment in doubt in the clinic's books must be looked for while somebody practises.
//!
//! Why this shape: books of different kinds never meet. Each stands in a folder of its own, is opened as what it was created
//! as, and is joined with the one service of its kind; there is no way to say which service.
//!
//! Deliberately absent: the practice terminals themselves. The host brings them through a port, because nobody here may know
//! the simulator.

mod anew;
mod ending;

use crate::data_folder::{DataFolder, make_here};
use crate::environment::Environment;
use crate::error::TillError;
use crate::founding::{self, ClinicError, NewClinic};
use crate::hub::HintStream;
use crate::ports::{Clock, Hint, Ids};
use crate::practice;
use crate::restore::{self, Restoring};
use crate::settings::{LanguageChoice, LookChange};
use crate::till::{OpenBooks, Opening, Till};
use domain::clinic::BooksKind;
use domain::country::Language;
use domain::ids::RequestKey;
use keychain::Keychain;
use secrecy::SecretString;
use std::collections::BTreeMap;
use std::future::{Future, pending};
use std::path::Path;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use tokio::sync::watch;

/// How long the program is held before it is asked again whether something is under way.
const HELD_FOR: Duration = Duration::from_millis(100);

/// The setting of test books that says where their service is.
pub(crate) const SERVICE_ADDRESS: &str = "service_address";

/// What every till on the shelf is opened with.
#[derive(Clone)]
pub struct Surroundings {
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Ids and randomness.
    pub ids: Arc<dyn Ids>,
    /// Program version.
    pub version: String,
    /// The computer's locale, such as `sv_FI.UTF-8`.
    pub locale: String,
    /// Where the passwords of the clinic's own account are, one entry for each installation.
    pub keychain: Arc<dyn Keychain>,
}

/// Where the practice terminals answer, and the account that opens them.
pub struct PracticeService {
    /// Their address on this computer.
    pub address: String,
    /// The account's name.
    pub username: String,
    /// Its password; it opens nothing but these terminals.
    pub password: SecretString,
}

/// The practice terminals on their way up.
pub type Starting<'a> = Pin<Box<dyn Future<Output = Result<PracticeService, TillError>> + Send + 'a>>;

/// Brings the practice terminals up. Asked at most once, when practice is opened.
pub trait PracticeTerminals: Send + Sync + 'static {
    /// Terminals that fit these practice books; what they remember may be kept in `folder`.
    fn start<'a>(&'a self, books: &'a OpenBooks, folder: &'a Path) -> Starting<'a>;
}

/// What is shown first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum First {
    /// The books somebody chose last; without such a choice the clinic's if there are any, else the start screen.
    LastShown,
    /// Practice, made if need be. The choice that was made before stays.
    Practice,
}

/// What somebody who closes the window is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Close {
    /// Nothing is waited for.
    Now,
    /// The program ends by itself, after its last work: [`Bookshelf::end`].
    AfterWork,
    /// Not now: what is under way would be lost, and the windows say so.
    Refused,
}

/// The shelf. Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct Bookshelf {
    inner: Arc<Shelf>,
}

struct Shelf {
    folder: DataFolder,
    around: Surroundings,
    terminals: Arc<dyn PracticeTerminals>,
    open: RwLock<BTreeMap<BooksKind, Till>>,
    shown: watch::Sender<Option<Till>>,
    /// The program is about to end.
    ending: AtomicBool,
    /// How often somebody wanted to close it and could not.
    refused: AtomicU32,
    /// The first screen is painted: what is opened from now on is looked after at once.
    painted: AtomicBool,
    /// Books are opened, made and shown one after the other.
    turn: tokio::sync::Mutex<()>,
    /// The presses that founded books in this run, and which.
    founded: RwLock<Vec<(RequestKey, BooksKind)>>,
    restoring: Restoring,
    /// The books that should have been shown at the start and did not open, where there is a way out: a backup in their place, or new
    /// practice books.
    shut: RwLock<Option<(BooksKind, TillError)>>,
}

impl Bookshelf {
    /// Takes the folder and shows what is to be shown first.
    ///
    /// # Errors
    /// [`TillError`] in the terms of the first screen: the folder is in use or can't be written, the books don't open.
    pub async fn open(
        root: &Path,
        around: Surroundings,
        terminals: Arc<dyn PracticeTerminals>,
        first: First,
    ) -> Result<Self, TillError> {
        let folder = DataFolder::take_patiently(root, around.clock.as_ref()).await?;
        restore::finish(&folder);
        let shelf = Self {
            inner: Arc::new(Shelf {
                restoring: Restoring::new(folder.root(), around.clock.steady()),
                shut: RwLock::default(),
                folder,
                around,
                terminals,
                open: RwLock::default(),
                shown: watch::Sender::new(None),
                ending: AtomicBool::new(false),
                refused: AtomicU32::new(0),
                painted: AtomicBool::new(false),
                turn: tokio::sync::Mutex::new(()),
                founded: RwLock::default(),
            }),
        };
        for kind in [BooksKind::Real, BooksKind::Test] {
            store::Books::remove_unfinished(&shelf.inner.folder.books(kind));
        }
        match first {
            First::Practice => {
                let till = shelf.or_shut(BooksKind::Practice).await?;
                shelf.inner.shown.send_replace(till);
            }
            First::LastShown => shelf.show_last().await?,
        }
        Ok(shelf)
    }

    /// What every till here is opened with.
    pub(crate) fn around(&self) -> &Surroundings {
        &self.inner.around
    }

    /// The restore that may be under way.
    pub(crate) fn restoring(&self) -> &Restoring {
        &self.inner.restoring
    }

    /// Nobody opens, makes or shows books meanwhile.
    pub(crate) async fn turn(&self) -> tokio::sync::MutexGuard<'_, ()> {
        self.inner.turn.lock().await
    }

    /// The turn, if nobody has it.
    pub(crate) fn try_turn(&self) -> Option<tokio::sync::MutexGuard<'_, ()>> {
        self.inner.turn.try_lock().ok()
    }

    /// Takes an open till off the shelf. The caller has the turn, and closes it.
    pub(crate) fn take_open(&self, kind: BooksKind) -> Option<Till> {
        self.inner.open.write().unwrap_or_else(PoisonError::into_inner).remove(&kind)
    }

    /// Opens books and shows them. The caller has the turn.
    pub(crate) async fn open_and_show(&self, kind: BooksKind) -> Result<Till, TillError> {
        let opened = self.till(kind, None).await;
        // A till that was closed is not shown on, whatever became of its books.
        self.turn_to(opened.as_ref().ok().cloned());
        opened
    }

    /// Every life of the books that stand here, the latest first: those wanted, or those of every kind.
    pub(crate) fn known_lives(&self, wanted: Option<BooksKind>) -> Vec<domain::ids::InstallationId> {
        let kinds = [BooksKind::Real, BooksKind::Test].into_iter();
        let files = kinds
            .filter(|kind| wanted.is_none_or(|wanted| wanted == *kind))
            .map(|kind| self.inner.folder.books(kind));
        let lives = files.filter_map(|file| store::look_into(&file).ok()?.reader().installations().ok());
        lives.flat_map(|lives| lives.into_iter().rev()).collect()
    }

    /// The data folder.
    #[must_use]
    pub fn folder(&self) -> &DataFolder {
        &self.inner.folder
    }

    /// The till that is shown; none while the start screen is.
    #[must_use]
    pub fn current(&self) -> Option<Till> {
        self.inner.shown.borrow().clone()
    }

    /// Why no till is shown, where books stand here that don't open, and which.
    #[must_use]
    pub fn shut(&self) -> Option<(BooksKind, TillError)> {
        self.inner.shut.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The hour of the day here, 0 to 23: the start screen greets.
    #[must_use]
    pub fn local_hour(&self) -> u8 {
        const MINUTE_MS: i64 = 60_000;
        let clock = &self.inner.around.clock;
        let minutes = (clock.utc_ms() / MINUTE_MS).saturating_add(i64::from(clock.offset_minutes()));
        u8::try_from(minutes.rem_euclid(24 * 60) / 60).unwrap_or(0)
    }

    /// Whether such books stand in the folder.
    #[must_use]
    pub fn stands(&self, kind: BooksKind) -> bool {
        self.inner.folder.books(kind).exists()
    }

    /// Whether a payment of any open till may be on its way out: the program is held until none is.
    #[must_use]
    pub fn is_paying(&self) -> bool {
        let open = self.inner.open.read().unwrap_or_else(PoisonError::into_inner);
        open.values().any(Till::is_paying)
    }

    fn open_tills(&self) -> Vec<Till> {
        let open = self.inner.open.read().unwrap_or_else(PoisonError::into_inner);
        open.values().cloned().collect()
    }

    /// Whether the end of the program would lose something of any open till that no next start finds.
    fn holds_the_program(&self) -> bool {
        self.open_tills().iter().any(Till::holds_the_program)
    }

    fn mark_ending(&self, ending: bool) {
        self.inner.ending.store(ending, Ordering::SeqCst);
        for till in self.open_tills() {
            till.inner.mark_ending(ending);
        }
    }

    /// Somebody closes the window. From then on no payment begins; if one is under way whose outcome the books could not show after a
    /// restart, the program goes on, and every window says why.
    #[must_use]
    pub fn ask_to_close(&self) -> Close {
        self.mark_ending(true);
        if self.holds_the_program() {
            self.mark_ending(false);
            self.inner.refused.fetch_add(1, Ordering::SeqCst);
            for till in self.open_tills() {
                till.inner.registry.keep_open();
                till.inner.hub.tell(Hint::App);
            }
            return Close::Refused;
        }
        let open = self.inner.open.read().unwrap_or_else(PoisonError::into_inner);
        if open.keys().any(|kind| *kind != BooksKind::Practice) {
            Close::AfterWork
        } else {
            Close::Now
        }
    }

    /// How often the window could not be closed in this run; `None` while nothing stands in the way.
    #[must_use]
    pub fn close_refused(&self) -> Option<u32> {
        let times = self.inner.refused.load(Ordering::SeqCst);
        Some(times).filter(|times| *times > 0 && self.holds_the_program())
    }

    /// Whether the program is about to end.
    #[must_use]
    pub fn is_ending(&self) -> bool {
        self.inner.ending.load(Ordering::SeqCst)
    }

    /// What the end of the program waits for: a backup of what was written since the last, and the head of the journal noted outside
    /// the books. Every window is told. Whatever began meanwhile in spite of all is waited for.
    pub async fn end(&self) {
        self.mark_ending(true);
        let open = self.open_tills();
        for till in &open {
            till.inner.hub.tell(Hint::App);
        }
        for till in open {
            till.back_up_at_the_end().await;
            till.note_head().await;
        }
        while self.holds_the_program() {
            self.inner.around.clock.wait(HELD_FOR).await;
        }
    }

    /// Opens practice, made if need be, and shows it in this language; without one it speaks as it did.
    ///
    /// # Errors
    /// [`TillError::PaymentRunning`] while the till that is shown pays; or practice does not open.
    pub async fn practise(&self, language: Option<Language>) -> Result<(), TillError> {
        let _turn = self.inner.turn.lock().await;
        self.may_turn()?;
        let till = self.till(BooksKind::Practice, language).await?;
        if let Some(wanted) = language.map(LanguageChoice::Of)
            && till.frame().await?.look.language != wanted
        {
            let change = LookChange {
                language: Some(wanted),
                ..LookChange::default()
            };
            till.change_look(change).await?;
        }
        self.turn_to(Some(till));
        Ok(())
    }

    /// Makes the books of a clinic, real or for a trial, and shows them. Only here do such books come about. The same press
    /// again shows what it made.
    ///
    /// # Errors
    /// [`TillError::Clinic`] for what was typed, [`TillError::PaymentRunning`] while the till that is shown pays; or the books
    /// can't be made, and then there are none.
    pub async fn open_clinic(&self, new: &NewClinic) -> Result<(), TillError> {
        let shelf = &self.inner;
        let _turn = shelf.turn.lock().await;
        let kind = new.kind();
        let made = (new.key, kind);
        let before = shelf.founded.read().unwrap_or_else(PoisonError::into_inner).contains(&made);
        if !before {
            self.may_turn()?;
            if self.stands(kind) {
                return Err(ClinicError::Exists.into());
            }
            let clinic = founding::read_clinic(new, &shelf.around)?;
            make_here(&shelf.folder.folder_of(kind))?;
            founding::found(shelf.folder.books(kind), clinic, &shelf.around).await?;
            shelf.founded.write().unwrap_or_else(PoisonError::into_inner).push(made);
        }
        let till = self.till(kind, None).await?;
        self.turn_to(Some(till));
        Ok(())
    }

    /// Shows books that stand in the folder, or the start screen.
    ///
    /// # Errors
    /// [`TillError::PaymentRunning`] while the till that is shown pays, [`TillError::NotFound`] if there are no such books; or
    /// they don't open.
    pub async fn show(&self, which: Option<BooksKind>) -> Result<(), TillError> {
        let _turn = self.inner.turn.lock().await;
        self.may_turn()?;
        let till = match which {
            Some(kind) if self.stands(kind) => Some(self.till(kind, None).await?),
            Some(_) => return Err(TillError::NotFound),
            None => None,
        };
        self.turn_to(till);
        Ok(())
    }

    /// Shows what somebody chose and remembers it for the next start. The caller has the turn.
    fn turn_to(&self, till: Option<Till>) {
        self.inner.shut.write().unwrap_or_else(PoisonError::into_inner).take();
        self.inner.folder.note_shown(till.as_ref().map(Till::kind));
        self.inner.shown.send_replace(till);
    }

    /// At the start: the books that were chosen last. Practice or test books that don't open must not keep anybody from the
    /// clinic; whoever shows them is told why.
    async fn show_last(&self) -> Result<(), TillError> {
        let chosen = self.inner.folder.last_shown().filter(|kind| self.stands(*kind));
        let mut till = None;
        if let Some(kind @ (BooksKind::Practice | BooksKind::Test)) = chosen {
            match self.till(kind, None).await {
                Ok(opened) => till = Some(opened),
                Err(error) => tracing::error!(code = %error, "the books that were shown last did not open"),
            }
        }
        if till.is_none() && self.stands(BooksKind::Real) {
            till = self.or_shut(BooksKind::Real).await?;
        }
        self.inner.shown.send_replace(till);
        Ok(())
    }

    /// Books for the first screen. Where they are damaged or not ours, whoever looks is told why, and has a way out.
    async fn or_shut(&self, kind: BooksKind) -> Result<Option<Till>, TillError> {
        match self.till(kind, None).await {
            Ok(opened) => Ok(Some(opened)),
            Err(error @ (TillError::BooksDamaged | TillError::BooksForeign)) => {
                *self.inner.shut.write().unwrap_or_else(PoisonError::into_inner) = Some((kind, error));
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// The first screen is painted: the clinic's books are opened behind it, if they stand there and are not what is shown.
    /// Somebody who practises must not leave a payment in doubt unlooked for.
    pub fn first_screen_painted(&self) {
        let shelf = self.clone();
        tokio::spawn(async move {
            let _turn = shelf.inner.turn.lock().await;
            if shelf.stands(BooksKind::Real)
                && let Err(error) = shelf.till(BooksKind::Real, None).await
            {
                // Whoever shows them is told the same.
                tracing::error!(code = %error, "the clinic's books did not open behind the screen");
            }
            shelf.inner.painted.store(true, Ordering::Relaxed);
            for till in shelf.inner.open.read().unwrap_or_else(PoisonError::into_inner).values() {
                till.look_after_books();
            }
        });
    }

    /// Starts listening to whatever is shown.
    #[must_use]
    pub fn listen(&self) -> ShelfHints {
        let mut shown = self.inner.shown.subscribe();
        let till = shown.borrow_and_update().as_ref().map(Till::listen);
        ShelfHints { shown, till }
    }

    /// A running payment keeps its screen: its abort and its outcome belong to the books that are shown.
    fn may_turn(&self) -> Result<(), TillError> {
        match self.current() {
            Some(till) if till.is_paying() => Err(TillError::PaymentRunning),
            Some(_) | None => Ok(()),
        }
    }

    /// Where a practice clinic is and what it speaks: as the clinic whose books are open, else as the computer.
    fn locale(&self, language: Option<Language>) -> String {
        let shelf = &self.inner;
        let open = shelf.open.read().unwrap_or_else(PoisonError::into_inner);
        let clinic = open.get(&BooksKind::Real).map(|till| till.place().country);
        match clinic {
            Some(country) => {
                let first = country.languages.first().copied().unwrap_or(Language::En);
                format!("{}_{}", language.unwrap_or(first).code(), country.code.code())
            }
            None => practice::locale_in(&shelf.around.locale, language),
        }
    }

    /// The open till of these books, opened if need be. The caller has the turn.
    async fn till(&self, kind: BooksKind, language: Option<Language>) -> Result<Till, TillError> {
        let shelf = &self.inner;
        let open = shelf.open.read().unwrap_or_else(PoisonError::into_inner).get(&kind).cloned();
        if let Some(till) = open {
            return Ok(till);
        }
        let folder = shelf.folder.folder_of(kind);
        make_here(&folder)?;
        let around = shelf.around.clone();
        let books = OpenBooks::open(Opening {
            file: shelf.folder.books(kind),
            kind,
            clock: around.clock,
            ids: around.ids,
            version: around.version,
            locale: self.locale(language),
        })
        .await?;
        let at = |address: &str| Environment::for_books(kind, address).map_err(|_| TillError::WrongEnvironment);
        let till = match kind {
            BooksKind::Practice => {
                let service = shelf.terminals.start(&books, &folder).await?;
                let environment = at(&service.address)?;
                books.serve(&environment, service.username, service.password).await?
            }
            BooksKind::Real | BooksKind::Test => {
                let environment = at(&service_of(&books))?;
                books.serve_kept(&environment, around.keychain).await?
            }
        };
        if shelf.painted.load(Ordering::Relaxed) {
            till.look_after_books();
        }
        till.inner.mark_ending(self.is_ending());
        let mut open = shelf.open.write().unwrap_or_else(PoisonError::into_inner);
        open.insert(kind, till.clone());
        Ok(till)
    }
}

/// Real books have the production service; test books say which one they try out against.
fn service_of(books: &OpenBooks) -> String {
    let usual = Environment::default_address(books.kind()).unwrap_or_default();
    match books.kind() {
        BooksKind::Test => books.setting(SERVICE_ADDRESS).unwrap_or(usual).to_owned(),
        BooksKind::Real | BooksKind::Practice => usual.to_owned(),
    }
}

/// The hints of whatever is shown.
pub struct ShelfHints {
    shown: watch::Receiver<Option<Till>>,
    till: Option<HintStream>,
}

impl ShelfHints {
    /// The next hint; `None` when the shelf is gone. Other books being shown is a hint as well: [`Hint::Books`].
    pub async fn next(&mut self) -> Option<Hint> {
        loop {
            let Self { shown, till } = self;
            let hinted = async {
                match till {
                    Some(stream) => stream.next().await,
                    None => pending().await,
                }
            };
            tokio::select! {
                biased;
                changed = shown.changed() => {
                    changed.ok()?;
                    let stream = shown.borrow_and_update().as_ref().map(Till::listen);
                    self.till = stream;
                    return Some(Hint::Books);
                }
                hint = hinted => match hint {
                    Some(hint) => return Some(hint),
                    None => self.till = None,
                },
            }
        }
    }
}
