//! Puts the parts together: the shelf of books, and the practice terminals on loopback that practice is served by.

use api::WireError;
use application::domain::country::CountryCode;
use application::{
    Bookshelf, Clock, First, OpenBooks, PracticeService, PracticeTerminals, Starting, Surroundings, SystemClock, SystemIds,
    TillError, system_keychain,
};
use connect_at_cloud_simulator::{Country, Options, Running, Simulator, TerminalOptions};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch;

/// The practice account. It opens nothing but the practice terminal inside this program, so its password is no secret.
const PRACTICE_ACCOUNT: &str = "practice";
/// The practice merchant's number on slips.
const PRACTICE_SITE: &str = "0000001";

/// The parts, running.
pub(crate) struct Parts {
    /// The books.
    pub(crate) shelf: Bookshelf,
    /// The practice terminals; they run once practice was opened.
    pub(crate) terminals: Arc<Terminals>,
}

/// Starts everything on this folder.
///
/// # Errors
/// The code and the facts that the first screen shows in the user's language.
pub(crate) async fn start(root: &Path, locale: String, first: First) -> Result<Parts, WireError> {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::start());
    let around = Surroundings {
        keychain: system_keychain(&clock)?,
        clock,
        ids: Arc::new(SystemIds::new()),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        locale,
    };
    let terminals = Arc::new(Terminals {
        running: watch::Sender::new(None),
    });
    let port: Arc<dyn PracticeTerminals> = Arc::<Terminals>::clone(&terminals);
    let shelf = Bookshelf::open(root, around, port, first).await?;
    Ok(Parts { shelf, terminals })
}

/// The practice terminals, once they run.
pub(crate) struct Terminals {
    running: watch::Sender<Option<Arc<Running>>>,
}

impl Terminals {
    /// The simulator, if practice was opened.
    pub(crate) fn running(&self) -> Option<Arc<Running>> {
        self.running.borrow().clone()
    }

    /// The simulator, as soon as practice is opened; `None` when the program ends before.
    pub(crate) async fn once_running(&self) -> Option<Arc<Running>> {
        let mut running = self.running.subscribe();
        let found = running.wait_for(Option::is_some).await.ok()?;
        found.clone()
    }
}

impl PracticeTerminals for Terminals {
    fn start<'a>(&'a self, books: &'a OpenBooks, folder: &'a Path) -> Starting<'a> {
        Box::pin(async move {
            let running = Simulator::start(fitting(books, folder)).await.map_err(|error| {
                tracing::error!(code = %error, "the practice terminal did not start");
                TillError::Internal(error.to_string())
            })?;
            let service = PracticeService {
                address: running.url().to_owned(),
                username: PRACTICE_ACCOUNT.to_owned(),
                password: PRACTICE_ACCOUNT.to_owned().into(),
            };
            self.running.send_replace(Some(Arc::new(running)));
            Ok(service)
        })
    }
}

/// Terminals with the numbers, names and currency the books know.
fn fitting(books: &OpenBooks, folder: &Path) -> Options {
    let country = match books.place().country.code {
        CountryCode::Fi => Country::Fi,
        CountryCode::Se => Country::Se,
        CountryCode::No => Country::No,
        CountryCode::Dk => Country::Dk,
    };
    let terminals = books.terminals().iter().map(|record| {
        let mut terminal = TerminalOptions::new(record.terminal.number.to_string(), PRACTICE_SITE, country);
        terminal.name = Some(record.terminal.name.to_string());
        terminal
    });
    let mut options = Options::practice(PRACTICE_ACCOUNT, terminals.collect());
    options.state_file = Some(folder.join("terminal.json"));
    options.slip_heading = vec!["PRACTICE, NOT A RECEIPT".to_owned()];
    // The window inside the program drives it through the library; nothing else on this computer should.
    options.control_endpoints = false;
    options
}
