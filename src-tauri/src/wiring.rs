//! Puts the parts together: the books, the practice terminal on loopback, and the till that talks to it through the client
//! alone.

use api::{ErrorCode, WireError};
use application::domain::country::CountryCode;
use application::{BooksKind, DataFolder, Environment, FolderError, OpenBooks, Opening, SystemClock, SystemIds, Till};
use connect_at_cloud_simulator::{Country, Options, Running, Simulator, TerminalOptions};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The practice account. It opens nothing but the practice terminal inside this program, so its password is no secret.
const PRACTICE_ACCOUNT: &str = "practice";
/// The practice merchant's number on slips.
const PRACTICE_SITE: &str = "0000001";

/// The parts, running.
pub(crate) struct Parts {
    /// The till.
    pub(crate) till: Till,
    /// The practice terminal.
    pub(crate) simulator: Running,
    /// The folder, locked for as long as we run.
    pub(crate) folder: DataFolder,
}

/// Starts everything on this folder.
///
/// # Errors
/// The code and the facts that the first screen shows in the user's language.
pub(crate) async fn start(root: &Path, locale: String) -> Result<Parts, WireError> {
    let folder = DataFolder::take(root).map_err(|error| folder_error(&error))?;
    let practice = folder.practice();
    std::fs::create_dir_all(&practice).map_err(|error| folder_error(&error.into()))?;
    let opening = Opening {
        file: practice.join("practice.klinikassa"),
        kind: BooksKind::Practice,
        clock: Arc::new(SystemClock::start()),
        ids: Arc::new(SystemIds::new()),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        locale,
    };
    let books = OpenBooks::open(opening).await?;
    let simulator = Simulator::start(practice_terminals(&books, practice))
        .await
        .map_err(|error| {
            tracing::error!(code = %error, "the practice terminal did not start");
            WireError::new(ErrorCode::Internal)
        })?;
    let service = Environment::for_books(BooksKind::Practice, simulator.url()).map_err(|_| ErrorCode::WrongEnvironment)?;
    let till = books
        .serve(&service, PRACTICE_ACCOUNT.to_owned(), PRACTICE_ACCOUNT.to_owned().into())
        .await?;
    Ok(Parts { till, simulator, folder })
}

/// Terminals with the numbers, names and currency the books know.
fn practice_terminals(books: &OpenBooks, folder: PathBuf) -> Options {
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

fn folder_error(error: &FolderError) -> WireError {
    WireError::new(match error {
        FolderError::InUse => ErrorCode::BooksInUse,
        FolderError::ReadOnly => ErrorCode::DataReadOnly,
        FolderError::DiskFull => ErrorCode::DiskFull,
        FolderError::Io(_) => ErrorCode::StoreFailed,
    })
}
