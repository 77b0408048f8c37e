//! A clinic's computer for the flows of a restore: its folders, its keychain, and a clock that can be moved on.

use application::domain::clinic::BooksKind;
use application::keychain::{Keychain, MemoryStore};
use application::{Bookshelf, Clock, First, Surroundings, SystemClock, SystemIds, Till, Wait, behind_a_thread};
use klinikassa_tests::places;
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// A clinic's computer: a data folder, a folder for backups beside it, a keychain.
pub(crate) struct Computer {
    pub(crate) place: tempfile::TempDir,
    pub(crate) keychain: Arc<dyn Keychain>,
    pub(crate) kind: BooksKind,
}

impl Computer {
    /// Without any books.
    pub(crate) fn new(kind: BooksKind) -> Self {
        let clock: Arc<dyn Clock> = Arc::new(SystemClock::start());
        Self {
            place: tempfile::tempdir().unwrap(),
            keychain: behind_a_thread(&clock, || Box::new(MemoryStore::new())).unwrap(),
            kind,
        }
    }

    /// With the books of a small clinic.
    pub(crate) fn with_books(kind: BooksKind) -> Self {
        let computer = Self::new(kind);
        fs::create_dir_all(computer.books().parent().unwrap()).unwrap();
        places::make(&computer.books(), kind);
        computer
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.place.path().join("data")
    }

    pub(crate) fn books(&self) -> PathBuf {
        self.data().join(match self.kind {
            BooksKind::Real => "clinic/clinic.klinikassa",
            BooksKind::Practice | BooksKind::Test => "test/test.klinikassa",
        })
    }

    pub(crate) fn backups(&self) -> PathBuf {
        self.place.path().join("backups")
    }

    pub(crate) async fn shelf(&self) -> Bookshelf {
        self.shelf_by(Arc::new(SystemClock::start())).await
    }

    pub(crate) async fn shelf_by(&self, clock: Arc<dyn Clock>) -> Bookshelf {
        let around = Surroundings {
            keychain: Arc::clone(&self.keychain),
            clock,
            ids: Arc::new(SystemIds::new()),
            version: "0.0.0".to_owned(),
            locale: "en_FI".to_owned(),
        };
        let nobody = Arc::new(places::AnswersAt("http://127.0.0.1:9".to_owned()));
        Bookshelf::open(&self.data(), around, nobody, First::LastShown).await.unwrap()
    }

    /// The shelf with its books shown and somebody signed in.
    pub(crate) async fn at_work(&self) -> (Bookshelf, Till) {
        self.at_work_by(Arc::new(SystemClock::start())).await
    }

    /// The same by a clock of one's own.
    pub(crate) async fn at_work_by(&self, clock: Arc<dyn Clock>) -> (Bookshelf, Till) {
        let shelf = self.shelf_by(clock).await;
        shelf.show(Some(self.kind)).await.unwrap();
        let till = shelf.current().unwrap();
        let staff = till.frame().await.unwrap().staff;
        till.sign_in(staff[0].id).await.unwrap();
        (shelf, till)
    }

    /// The program ends in order. Dropping a till is not enough: what it does behind the screen may have it at hand for a moment more.
    pub(crate) async fn leave(&self, shelf: Bookshelf, till: Till) {
        till.close().await;
        shelf.close_books().await;
        drop((shelf, till));
        let log = self.books().with_extension("klinikassa-wal");
        until(async || (!log.exists()).then_some(())).await;
    }

    /// Sets backups up as a person does, and gives the recovery key and the first backup.
    pub(crate) async fn backed_up(&self, till: &Till) -> (String, PathBuf) {
        till.compare_head().await;
        let key = places::set_up_backups(till, &self.backups()).await;
        let good = till.backups().await.unwrap().good.unwrap();
        (key, self.backups().join(good.name))
    }

    /// Every file that says anything, with its bytes. What SQLite shares between connections says nothing.
    pub(crate) fn bytes(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut found = places::bytes_below(self.place.path());
        found.retain(|path, _| !path.to_string_lossy().ends_with("-shm"));
        found
    }
}

/// The computer's clock, which can be moved on.
pub(crate) struct Ahead {
    clock: SystemClock,
    seconds: AtomicU64,
}

impl Ahead {
    pub(crate) fn start() -> Arc<Self> {
        Arc::new(Self {
            clock: SystemClock::start(),
            seconds: AtomicU64::new(0),
        })
    }

    fn by(&self) -> Duration {
        Duration::from_secs(self.seconds.load(Ordering::SeqCst))
    }

    pub(crate) fn pass(&self, seconds: u64) {
        self.seconds.fetch_add(seconds, Ordering::SeqCst);
    }
}

impl Clock for Ahead {
    fn utc_ms(&self) -> i64 {
        self.clock.utc_ms() + i64::try_from(self.by().as_millis()).unwrap()
    }

    fn offset_minutes(&self) -> i16 {
        self.clock.offset_minutes()
    }

    fn steady(&self) -> Duration {
        self.clock.steady() + self.by()
    }

    fn asleep(&self) -> Duration {
        self.clock.asleep()
    }

    fn wait(&self, how_long: Duration) -> Wait<'_> {
        self.clock.wait(how_long)
    }
}

pub(crate) async fn until<T>(ask: impl AsyncFn() -> Option<T>) -> T {
    let clock = SystemClock::start();
    loop {
        if let Some(found) = ask().await {
            return found;
        }
        assert!(clock.steady().as_secs() < 60, "it takes too long");
        clock.wait(Duration::from_millis(20)).await;
    }
}
