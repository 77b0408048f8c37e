//! The running shell: the parts once they are up, and what the table asks of a host.

use crate::awake::Awake;
use crate::{first_window, logs, system_end, windows, wiring};
use api::{Host, WireError};
use application::{BooksKind, Close, First, Hint, Program};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use tauri::{AppHandle, Emitter};
use tokio::sync::watch;
use tracing_appender::non_blocking::WorkerGuard;

/// The parts, or why they did not start; `None` while they are starting.
type Start = Option<Result<Arc<wiring::Parts>, WireError>>;

/// Everything the shell holds.
pub(crate) struct Shell {
    root: PathBuf,
    /// The folder was named on the command line.
    own_folder: bool,
    ready_file: Option<PathBuf>,
    first: First,
    app: OnceLock<AppHandle>,
    log: OnceLock<WorkerGuard>,
    start: watch::Sender<Start>,
    ending: AtomicBool,
}

impl Shell {
    /// A shell that has not started yet.
    pub(crate) fn new(root: PathBuf, own_folder: bool, ready_file: Option<PathBuf>, first: First) -> Self {
        Self {
            root,
            own_folder,
            ready_file,
            first,
            app: OnceLock::new(),
            log: OnceLock::new(),
            start: watch::Sender::new(None),
            ending: AtomicBool::new(false),
        }
    }

    /// Where the webview keeps its own files.
    pub(crate) fn webview_data(&self) -> PathBuf {
        self.root.join("webview")
    }

    /// Starts the parts beside the window, so that neither waits for the other.
    pub(crate) fn start(self: &Arc<Self>, app: &AppHandle) {
        let _first = self.app.set(app.clone());
        system_end::watch(self, app);
        let shell = Arc::clone(self);
        tauri::async_runtime::spawn(async move {
            let started = wiring::start(&shell.root, locale(), shell.first).await.map(Arc::new);
            if let Ok(parts) = &started {
                shell.after_start(parts);
            }
            shell.start.send_replace(Some(started));
        });
    }

    fn after_start(self: &Arc<Self>, parts: &Arc<wiring::Parts>) {
        // Without a log the till still sells: a full disk is told where it matters, at the sale.
        if let Ok(guard) = logs::start(&parts.shelf.folder().logs()) {
            let _first = self.log.set(guard);
        }
        tracing::info!(version = env!("CARGO_PKG_VERSION"), "started");
        if let Some(app) = self.app.get().cloned() {
            let raised = app.clone();
            first_window::listen(parts.shelf.folder().root(), move || windows::raise_till(&raised));
            let mut hints = parts.shelf.listen();
            let hinted = app.clone();
            let shelf = parts.shelf.clone();
            let paying = parts.shelf.clone();
            let awake = Awake::while_paying(move || paying.is_paying());
            tauri::async_runtime::spawn(async move {
                while let Some(hint) = hints.next().await {
                    if matches!(hint, Hint::Attempt(..)) {
                        awake.nudge();
                    }
                    let practising = shelf.current().is_some_and(|till| till.kind() == BooksKind::Practice);
                    if hint == Hint::Books && !practising {
                        windows::close_simulator(&hinted);
                    }
                    let _nobody_there = hinted.emit_to(windows::TILL, "hint", api::wire_hint(hint));
                }
            });
            let terminals = Arc::clone(&parts.terminals);
            tauri::async_runtime::spawn(async move {
                let Some(running) = terminals.once_running().await else {
                    return;
                };
                let mut changes = running.subscribe();
                while changes.changed().await.is_ok() {
                    let _nobody_there = app.emit_to(windows::SIMULATOR, "simulator", ());
                }
            });
        }
    }

    /// The parts, waiting for them if they are still starting.
    ///
    /// # Errors
    /// Why they did not start.
    pub(crate) async fn parts(&self) -> Result<Arc<wiring::Parts>, WireError> {
        let mut start = self.start.subscribe();
        match start.wait_for(Option::is_some).await {
            Ok(started) => started.clone().unwrap_or_else(|| Err(api::ErrorCode::Internal.into())),
            Err(_gone) => Err(api::ErrorCode::Internal.into()),
        }
    }

    /// What closing the window comes to; before the parts are up nothing is waited for.
    pub(crate) fn ask_to_close(&self) -> Close {
        let Some(parts) = self.running() else { return Close::Now };
        // Asked again while it ends, it goes on ending.
        if parts.shelf.is_ending() {
            return Close::AfterWork;
        }
        parts.shelf.ask_to_close()
    }

    /// Ends the program after its last work; asked again meanwhile, it goes on waiting.
    pub(crate) fn end(&self, app: &AppHandle) {
        let Some(parts) = self.running().filter(|_| !self.ending.swap(true, Ordering::SeqCst)) else {
            return;
        };
        let app = app.clone();
        tauri::async_runtime::spawn(async move {
            parts.shelf.end().await;
            app.exit(0);
        });
    }

    /// The system ends the program, whatever else ends it at the time.
    pub(crate) async fn end_for_the_system(&self) {
        if let Some(parts) = self.running() {
            parts.shelf.end_for_the_system().await;
        }
    }

    /// The program's last act, on whatever way it ends.
    pub(crate) async fn close_books(&self) {
        if let Some(parts) = self.running() {
            parts.shelf.close_books().await;
        }
    }

    /// The parts if they are up.
    pub(crate) fn running(&self) -> Option<Arc<wiring::Parts>> {
        self.start
            .borrow()
            .as_ref()
            .and_then(|started| started.as_ref().ok().cloned())
    }
}

impl Host for Shell {
    fn ready(&self) {
        if let Some(path) = &self.ready_file {
            let half = path.with_extension("half");
            let written = std::fs::write(&half, b"ready\n").and_then(|()| std::fs::rename(&half, path));
            if written.is_err() {
                tracing::warn!("the ready file could not be written");
            }
        }
    }

    fn show_practice_terminal(&self, query: &str) -> bool {
        self.app
            .get()
            .is_some_and(|app| windows::show_simulator(app, query, &self.webview_data()))
    }

    fn papers(&self) -> Option<PathBuf> {
        // A folder named on the command line holds everything.
        if self.own_folder {
            return None;
        }
        let documents = directories::UserDirs::new()?.document_dir()?.to_owned();
        Some(documents.join("Klinikassa"))
    }

    fn open_folder(&self, folder: &Path) -> bool {
        let shown = std::fs::create_dir_all(folder).and_then(|()| std::process::Command::new(FOLDER_OPENER).arg(folder).spawn());
        shown.is_ok_and(|mut opener| {
            // Somebody has to hear that it ended, or it stays in the system's list for as long as the till runs.
            std::thread::spawn(move || opener.wait());
            true
        })
    }

    fn print(&self) -> bool {
        self.app.get().is_some_and(windows::print_till)
    }

    fn program(&self) -> Program {
        Program {
            version: env!("CARGO_PKG_VERSION"),
            commit: env!("KLINIKASSA_COMMIT"),
        }
    }
}

/// What shows a folder in the system's own way. It is handed our own folder and nothing else.
#[cfg(target_os = "windows")]
const FOLDER_OPENER: &str = "explorer";
#[cfg(target_os = "macos")]
const FOLDER_OPENER: &str = "open";
#[cfg(not(any(target_os = "windows", target_os = "macos")))]
const FOLDER_OPENER: &str = "xdg-open";

/// The computer's locale; empty where the environment does not say.
#[expect(clippy::disallowed_methods, reason = "the shell is where the environment is read")]
fn locale() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()))
        .unwrap_or_default()
}
