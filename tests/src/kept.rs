//! A clinic on test books whose account is its own: name in the books, password in a keychain that makes trouble when told to,
//! the service behind TLS in this process.
//!
//! Deliberately absent: real books. They reach production and nothing else; everything else about them is the same.

use crate::{ManualClock, places};
use application::domain::clinic::BooksKind;
use application::keychain::{Keychain, MemoryControl, MemoryStore};
use application::{AccountChange, Clock, Environment, OpenBooks, Opening, SystemIds, Till, behind_a_thread};
use connect_at_cloud_simulator::{CardHolder, CardId, ClockMode, Country, Options, Running, Simulator, TerminalOptions, TlsMode};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The account's name at the service.
pub const USERNAME: &str = "practice";
/// Its password there.
pub const PASSWORD: &str = "password-for-tests";
/// No wait of a test is longer, in real time.
const PATIENCE: Duration = Duration::from_secs(20);
const FILE: &str = "test.klinikassa";

/// The clinic.
pub struct Clinic {
    pub till: Till,
    pub clock: Arc<ManualClock>,
    pub keychain: MemoryControl,
    port: Arc<dyn Keychain>,
    service: Environment,
    folder: tempfile::TempDir,
}

impl Clinic {
    /// The service, with terminals and a client who pays by itself.
    pub async fn service(tls: TlsMode, password: &str) -> Running {
        Self::service_in(Country::Fi, tls, password).await
    }

    /// The same, with terminals of another country.
    pub async fn service_in(country: Country, tls: TlsMode, password: &str) -> Running {
        Simulator::start(Self::options(country, tls, password)).await.unwrap()
    }

    /// The same, remembering what it did in this file.
    pub async fn remembering(tls: TlsMode, password: &str, file: &Path) -> Running {
        let mut options = Self::options(Country::Fi, tls, password);
        options.state_file = Some(file.to_owned());
        Simulator::start(options).await.unwrap()
    }

    /// The same in Finland, by a clock that shows this moment and moves only when told.
    pub async fn service_by_hand() -> Running {
        let mut options = Self::options(Country::Fi, TlsMode::Ok, PASSWORD);
        options.clock = ClockMode::Manual { start_unix_ms: None };
        Simulator::start(options).await.unwrap()
    }

    fn options(country: Country, tls: TlsMode, password: &str) -> Options {
        let terminals = ["70114283", "70114284"].map(|number| TerminalOptions::new(number, "0000001", country));
        let mut options = Options::practice(password, terminals.to_vec());
        options.tls = Some(tls);
        options.timing_percent = 0;
        options.card_holder = CardHolder::Script {
            card: CardId::VisaDebit,
            how: None,
            pin: None,
        };
        options
    }

    /// Where that service is, and whose certificates are believed.
    pub fn environment(running: &Running) -> Environment {
        Environment::for_books(BooksKind::Test, running.url())
            .unwrap()
            .trusting(running.ca_pem().unwrap())
            .unwrap()
    }

    /// Books in a folder of their own, beside this service; no account yet.
    pub async fn beside(service: Environment, folder: tempfile::TempDir) -> Self {
        places::make(&folder.path().join(FILE), BooksKind::Test);
        let clock = Arc::new(ManualClock::default());
        let store = MemoryStore::new();
        let keychain = store.control();
        let shared: Arc<dyn Clock> = Arc::<ManualClock>::clone(&clock);
        let port = behind_a_thread(&shared, move || Box::new(store)).unwrap();
        let till = till(folder.path(), &clock, &service, &port).await;
        Self {
            till,
            clock,
            keychain,
            port,
            service,
            folder,
        }
    }

    /// The same with the account entered.
    pub async fn open(running: &Running) -> Self {
        let clinic = Self::beside(Self::environment(running), tempfile::tempdir().unwrap()).await;
        clinic.enter(USERNAME, PASSWORD).await;
        clinic
    }

    /// Another run of the program on the same books and the same keychain.
    pub async fn restart(self) -> Self {
        let service = self.service.clone();
        self.restart_beside(service).await
    }

    /// The same beside another service: what an earlier run still does by itself reaches nobody any more.
    pub async fn restart_beside(self, service: Environment) -> Self {
        let Self {
            till: former,
            clock,
            keychain,
            port,
            service: _,
            folder,
        } = self;
        drop(former);
        let till = till(folder.path(), &clock, &service, &port).await;
        Self {
            till,
            clock,
            keychain,
            port,
            service,
            folder,
        }
    }

    /// Types user name and password.
    pub async fn enter(&self, username: &str, password: &str) {
        let change = AccountChange {
            username: Some(username.to_owned()),
            password: Some(password.to_owned().into()),
            ..AccountChange::default()
        };
        self.till.change_account(change).await.unwrap();
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Waits in real time.
    pub async fn until(&self, what: &str, found: impl Fn(&Till) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !found(&self.till) {
            assert!(Instant::now() < deadline, "waited in vain for {what}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }
}

async fn till(folder: &Path, clock: &Arc<ManualClock>, service: &Environment, keychain: &Arc<dyn Keychain>) -> Till {
    let opening = Opening {
        file: folder.join(FILE),
        kind: BooksKind::Test,
        clock: Arc::<ManualClock>::clone(clock),
        ids: Arc::new(SystemIds::new()),
        version: "0.0.0".to_owned(),
        locale: "en_FI".to_owned(),
    };
    let books = OpenBooks::open(opening).await.unwrap();
    let till = books.serve_kept(service, Arc::clone(keychain)).await.unwrap();
    let staff = till.frame().await.unwrap().staff;
    till.sign_in(staff[0].id).await.unwrap();
    till
}
