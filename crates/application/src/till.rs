//! The assembled till: books, client, clocks, and who stands at it.

use crate::account::{Making, Proxy, Service, USERNAME, proxy_setting};
use crate::administer::Administering;
use crate::backup::Backing;
use crate::care::{Care, HeldWhy, Kept};
use crate::environment::Environment;
use crate::error::TillError;
use crate::hub::{HintStream, Hub};
use crate::import::Imports;
use crate::pay::{self, Registry};
use crate::ports::{Clock, Ids};
use crate::practice;
use crate::restore::ACCOUNT;
use crate::supervisor::Supervising;
use crate::terminals::Terminals;
use domain::clinic::BooksKind;
use domain::country::Country;
use domain::ids::{DepartmentId, InstallationId, OrderId, StaffId, TillId};
use domain::money::Currency;
use domain::stamp::{Stamp, UtcMillis};
use keychain::{EntryName, Keychain};
use secrecy::SecretString;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;
use uuid::Uuid;

/// What books are opened with.
pub struct Opening {
    /// The books' file.
    pub file: PathBuf,
    /// The kind of books expected there.
    pub kind: BooksKind,
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Ids and randomness.
    pub ids: Arc<dyn Ids>,
    /// Program version.
    pub version: String,
    /// The computer's locale, such as `sv_FI.UTF-8`; decides where a new practice clinic is.
    pub locale: String,
}

/// Open books that talk to no service yet. Their terminals and country are known, so a practice terminal can be made to fit.
pub struct OpenBooks {
    opening: Opening,
    books: store::Handle,
    held: Option<HeldWhy>,
    facts: store::AppFacts,
    place: Place,
    last: Option<StaffId>,
    terminals: Vec<store::TerminalRecord>,
}

impl OpenBooks {
    /// Opens the books; practice books are made from the seed if there are none.
    ///
    /// # Errors
    /// [`TillError`] in the terms of the first screen: damaged, newer, foreign, in use, read-only, disk full.
    pub async fn open(opening: Opening) -> Result<Self, TillError> {
        let (books, held) = practice::open_books(&opening).await?;
        let facts = books.read(|reader| reader.app_facts()).await?;
        let facts = facts.ok_or_else(|| TillError::Internal("the books have no clinic".to_owned()))?;
        let place = practice::place(&facts)?;
        let (till, department) = (place.till.0, place.department.0);
        let last = books.read(move |reader| reader.signed_in(till)).await?;
        let terminals = books.read(move |reader| reader.terminals(department, till)).await?;
        Ok(Self {
            opening,
            books,
            held,
            facts,
            place,
            last,
            terminals,
        })
    }

    /// Where this till stands.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.place
    }

    /// Real, practice or test.
    #[must_use]
    pub fn kind(&self) -> BooksKind {
        self.opening.kind
    }

    /// A setting of the books; one that is empty counts as not there.
    #[must_use]
    pub fn setting(&self, key: &str) -> Option<&str> {
        let found = self.facts.settings.iter().find(|(name, _)| name == key);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// The department's terminals.
    #[must_use]
    pub fn terminals(&self) -> &[store::TerminalRecord] {
        &self.terminals
    }

    /// Joins the books with the one service they may talk to, under an account that is fixed for this run, as practice's is;
    /// recovers what an earlier run left open, and opens the till.
    ///
    /// # Errors
    /// [`TillError::WrongEnvironment`] unless the service belongs to the kind of books; or the books can't be written.
    pub async fn serve(self, service: &Environment, username: String, password: SecretString) -> Result<Till, TillError> {
        let making = self.making(service, None, Some(username))?;
        let service = Service::fixed(making, password)?;
        self.join(service, None).await
    }

    /// The same under the clinic's own account: its name in the books, its password in the keychain.
    ///
    /// # Errors
    /// As [`OpenBooks::serve`]. A keychain that does not answer is no error: the till opens, cash works, and card payments say why
    /// they don't.
    pub async fn serve_kept(self, service: &Environment, keychain: Arc<dyn Keychain>) -> Result<Till, TillError> {
        let username = self.setting(USERNAME).map(str::to_owned);
        let proxy = self.setting(&proxy_setting(self.facts.installation)).and_then(Proxy::parse);
        let making = self.making(service, proxy, username)?;
        let entry = EntryName::new(self.facts.installation, ACCOUNT);
        let noted = Kept::of(Arc::clone(&keychain), self.facts.installation);
        let service = Service::kept(making, keychain, entry)?;
        let till = self.join(service, Some(noted)).await?;
        till.try_the_account();
        Ok(till)
    }

    fn making(&self, service: &Environment, proxy: Option<Proxy>, username: Option<String>) -> Result<Making, TillError> {
        if service.serves() != self.opening.kind {
            return Err(TillError::WrongEnvironment);
        }
        Ok(Making {
            environment: service.clone(),
            proxy,
            username,
            clock: Arc::clone(&self.opening.clock),
            hub: Hub::default(),
        })
    }

    async fn join(self, service: Service, noted: Option<Kept>) -> Result<Till, TillError> {
        let opening = self.opening;
        let clock = opening.clock;
        let anybody = self
            .last
            .or_else(|| self.facts.staff.first().map(|staff| staff.id))
            .ok_or(TillError::StaffNeeded)?;
        let backed_up = noted.as_ref().map(|noted| Arc::clone(&noted.keychain));
        let inner = Arc::new(Inner {
            books: self.books,
            kind: opening.kind,
            hub: service.hub(),
            service,
            installation: self.facts.installation,
            backing: Backing::of(opening.file.clone(), backed_up, self.facts.installation),
            care: Care::of(opening.file, noted, self.held),
            registry: Registry::new(clock.steady()),
            supervising: Supervising::new(clock.steady()),
            imports: Imports::default(),
            terminals: Terminals::default(),
            administering: Administering::default(),
            place: Standing::at(self.place),
            version: opening.version,
            boot_id: opening.ids.uuid(),
            clock_set_back: RwLock::new(None),
            closed: AtomicBool::new(false),
            ending: AtomicBool::new(false),
            // Whoever stands at the till says so anew at every start: what they do is stamped with their name.
            signed_in: RwLock::new(None),
            anybody,
            ids: opening.ids,
            clock,
        });
        let till = Till { inner };
        if self.held.is_none() {
            till.recover().await?;
        }
        let watched = Arc::downgrade(&till.inner);
        tokio::spawn(pay::watch_for_sleep(watched, Arc::clone(&till.inner.clock)));
        Ok(till)
    }
}

/// Clocks are set by a little now and then; more than this is worth a word.
const CLOCK_MAY_DIFFER_MS: i64 = 2 * 60 * 1_000;

/// A check that was stopped lets go within milliseconds; a backup may hang in a stick that was pulled out, and holds up nobody.
const READ_TO_THE_END_WITHIN: Duration = Duration::from_secs(5);

/// Where this till stands.
#[derive(Debug, Clone)]
pub struct Place {
    /// The organisation's name.
    pub organisation: String,
    /// Its business id.
    pub business_id: String,
    /// The country's rules.
    pub country: &'static Country,
    /// This till.
    pub till: (TillId, String),
    /// Its department.
    pub department: (DepartmentId, String),
}

/// What is known of the place. Cheap to clone; all clones are one.
#[derive(Clone)]
pub(crate) struct Standing(Arc<RwLock<Arc<Place>>>);

impl Standing {
    fn at(place: Place) -> Self {
        Self(Arc::new(RwLock::new(Arc::new(place))))
    }

    fn known(&self) -> Arc<Place> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The books say that the till stands elsewhere, or that something there is called otherwise.
    pub(crate) fn change(&self, place: Place) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(place);
    }
}

/// The till. Cheap to clone; all clones are one.
#[derive(Clone)]
pub struct Till {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) books: store::Handle,
    pub(crate) kind: BooksKind,
    pub(crate) service: Service,
    pub(crate) installation: InstallationId,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Arc<dyn Ids>,
    pub(crate) hub: Hub,
    pub(crate) backing: Backing,
    pub(crate) care: Care,
    pub(crate) registry: Registry,
    pub(crate) supervising: Supervising,
    pub(crate) imports: Imports,
    pub(crate) terminals: Terminals,
    pub(crate) administering: Administering,
    /// What is known of the place, kept here because every stamp and every sum asks for it; a change of the books changes it.
    place: Standing,
    pub(crate) version: String,
    pub(crate) boot_id: Uuid,
    /// When the journal's last line was written, if the clock on the wall stood before that at the start.
    clock_set_back: RwLock<Option<UtcMillis>>,
    /// Other books take the place of these: nothing goes on in them.
    closed: AtomicBool,
    /// The program is about to end: no payment begins.
    ending: AtomicBool,
    signed_in: RwLock<Option<StaffId>>,
    /// Somebody to stamp with when the till itself acts and nobody is signed in.
    anybody: StaffId,
}

impl Till {
    /// Starts listening to what changes.
    #[must_use]
    pub fn listen(&self) -> HintStream {
        self.inner.hub.listen()
    }

    /// Where this till stands.
    #[must_use]
    pub fn place(&self) -> Arc<Place> {
        self.inner.place()
    }

    /// Real, practice or test.
    #[must_use]
    pub fn kind(&self) -> BooksKind {
        self.inner.kind
    }

    /// The program's version as it was opened with.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.inner.version
    }

    /// Who is signed in.
    #[must_use]
    pub fn signed_in(&self) -> Option<StaffId> {
        *self.inner.signed_in.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn set_signed_in(&self, staff: Option<StaffId>) {
        *self.inner.signed_in.write().unwrap_or_else(PoisonError::into_inner) = staff;
    }

    /// Checks the books while they are open: every rule that can be asked by SQL, and the whole chain. Empty means: they hold.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn check_books(&self) -> Result<Vec<String>, TillError> {
        self.inner
            .books
            .read(|reader| -> Result<Vec<String>, TillError> {
                let rules = reader.invariants()?.into_iter().map(|broken| format!("{broken:?}"));
                let links = reader.verify_all()?.into_iter().map(|fault| format!("{fault:?}"));
                Ok(rules.chain(links).collect())
            })
            .await
    }

    /// Closes the books, whoever still holds this till, when nobody behind the screen reads their file any more: it may be put elsewhere
    /// next, which not every system allows before, and only the last to leave may take the log away.
    pub async fn close(&self) {
        self.stop_behind_the_screen();
        let nobody_reads = async {
            self.inner.care.idle().await;
            self.inner.backing.idle().await;
        };
        tokio::select! {
            () = nobody_reads => {}
            () = self.inner.clock.wait(READ_TO_THE_END_WITHIN) => tracing::warn!("closed books are still read by a check or a backup"),
        }
        self.close_the_file().await;
    }

    /// Closes the books, whoever still holds this till: whatever is asked of it from now on answers that they are closed. Checks and
    /// backups are told to stop, and not waited for.
    pub(crate) async fn close_at_once(&self) {
        self.stop_behind_the_screen();
        self.close_the_file().await;
    }

    fn stop_behind_the_screen(&self) {
        self.inner.closed.store(true, Ordering::SeqCst);
        self.inner.care.stop();
        self.stop_backup();
        self.inner.terminals.forget_connections();
        self.inner.registry.woken.notify_waiters();
    }

    async fn close_the_file(&self) {
        let inner = Arc::clone(&self.inner);
        let closed = tokio::task::spawn_blocking(move || inner.books.close()).await;
        if closed.is_err() {
            tracing::error!("the books broke off while they were closed");
        }
    }

    /// T12: what an earlier run left open, then look-ups for everything in doubt.
    async fn recover(&self) -> Result<(), TillError> {
        let inner = &self.inner;
        self.look_at_the_clock().await?;
        let (boot, stamp) = (inner.boot_id, inner.stamp_or_last());
        inner.compare_what_is_left().await;
        let recovered = inner.books.write(move |books| books.recover(boot, &stamp)).await?;
        if !recovered.is_empty() {
            tracing::warn!(count = recovered.len(), "attempts of an earlier run were open");
        }
        for attempt in inner.books.read(|reader| reader.open_attempts()).await? {
            let run = inner.registry.found(attempt);
            tokio::spawn(pay::until_known(Arc::clone(inner), attempt, run));
        }
        tokio::spawn(pay::watch_on(Arc::clone(inner)));
        Ok(())
    }

    /// A clock on the wall that stands before the last entry is written down and shown. Nothing of money is judged by it: entries are in
    /// order by their numbers, and a look at a terminal is matched by order number, reference and sum.
    async fn look_at_the_clock(&self) -> Result<(), TillError> {
        let inner = &self.inner;
        let last = inner.books.read(|reader| reader.last_written_at()).await?;
        let now = inner.clock.utc_ms();
        let Some(last) = last.filter(|last| now < last.as_millis().saturating_sub(CLOCK_MAY_DIFFER_MS)) else {
            return Ok(());
        };
        tracing::warn!(code = "clock_set_back", "the clock stands before the last entry of the books");
        let stamp = inner.stamp_or_last();
        inner
            .books
            .write(move |books| books.note_clock_set_back(last, &stamp))
            .await?;
        *inner.clock_set_back.write().unwrap_or_else(PoisonError::into_inner) = Some(last);
        Ok(())
    }

    /// When the last entry was written, if this computer's clock stood before that at the start.
    #[must_use]
    pub fn clock_set_back(&self) -> Option<(UtcMillis, i16)> {
        let last = *self.inner.clock_set_back.read().unwrap_or_else(PoisonError::into_inner);
        last.map(|last| (last, self.inner.clock.offset_minutes()))
    }
}

impl Inner {
    /// Where this till stands now.
    pub(crate) fn place(&self) -> Arc<Place> {
        self.place.known()
    }

    /// What is known of the place, for a change of the books to change with them.
    pub(crate) fn standing(&self) -> Standing {
        self.place.clone()
    }

    /// The country whose rules hold; books never change it.
    pub(crate) fn country(&self) -> &'static Country {
        self.place().country
    }

    /// Where this till stands, as the books are asked.
    pub(crate) fn department_and_till(&self) -> (DepartmentId, TillId) {
        let place = self.place();
        (place.department.0, place.till.0)
    }

    /// Currency of the books.
    pub(crate) fn currency(&self) -> Currency {
        self.country().currency
    }

    fn stamped_by(&self, staff: StaffId) -> Stamp {
        let (department, till) = self.department_and_till();
        Stamp {
            till,
            department,
            staff,
            at: UtcMillis::new(self.clock.utc_ms()),
            offset_minutes: self.clock.offset_minutes(),
        }
    }

    /// Till, department, staff and time of what staff do. Nothing is begun in books that are held; what the till itself goes on
    /// with is stamped by [`Inner::stamp_or_last`].
    pub(crate) fn stamp(&self) -> Result<Stamp, TillError> {
        self.may_write()?;
        let staff = *self.signed_in.read().unwrap_or_else(PoisonError::into_inner);
        staff.map(|staff| self.stamped_by(staff)).ok_or(TillError::StaffNeeded)
    }

    /// The stamp of what leads out of books that are held. Books that were opened only to be looked at have no such way.
    pub(crate) fn stamp_though_held(&self) -> Result<Stamp, TillError> {
        if self.care.is_read_only() {
            return Err(TillError::BooksHeld);
        }
        let staff = *self.signed_in.read().unwrap_or_else(PoisonError::into_inner);
        staff.map(|staff| self.stamped_by(staff)).ok_or(TillError::StaffNeeded)
    }

    /// Whether other books took the place of these.
    pub(crate) fn is_closed(&self) -> bool {
        self.closed.load(Ordering::SeqCst)
    }

    /// Whether the program is about to end.
    pub(crate) fn is_ending(&self) -> bool {
        self.ending.load(Ordering::SeqCst)
    }

    /// The program is about to end, or goes on after all.
    pub(crate) fn mark_ending(&self, ending: bool) {
        self.ending.store(ending, Ordering::SeqCst);
    }

    /// A setting of the books.
    pub(crate) async fn setting(&self, key: String) -> Result<Option<String>, TillError> {
        Ok(self.books.read(move |reader| reader.setting(&key)).await?)
    }

    /// The stamp of what the till does by itself: who was signed in last, since somebody must stand in the journal.
    pub(crate) fn stamp_or_last(&self) -> Stamp {
        let staff = *self.signed_in.read().unwrap_or_else(PoisonError::into_inner);
        self.stamped_by(staff.unwrap_or(self.anybody))
    }

    /// Ten random digits never used before in this file.
    pub(crate) async fn fresh_order_id(&self) -> Result<OrderId, TillError> {
        loop {
            let digits = self.ids.order_id_digits();
            let text = String::from_utf8_lossy(&digits).into_owned();
            let order_id = OrderId::parse(&text).map_err(|error| TillError::Internal(error.to_string()))?;
            if !self.books.read(move |reader| reader.order_id_used(order_id)).await? {
                return Ok(order_id);
            }
        }
    }
}
