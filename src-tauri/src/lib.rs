//! The desktop shell: opens windows, puts the parts together, and carries the command table into the webview.
//!
//! Owns the two windows, the one invoke handler, log files, the knock of a second start and the system's wish to end. Everything a command does
//! happens in `api` and below.
//!
//! Why one handler: every command of the table is dispatched by its name, and the access list of each window (generated,
//! `capabilities/`) decides before that which names the window may use at all.
//!
//! Deliberately absent: rules, SQL, HTTP, and any plugin: the webview never sees files, the shell or the network.

mod arguments;
mod awake;
mod commands;
mod drawing;
mod first_window;
mod host;
mod logs;
mod system_end;
mod windows;
mod wiring;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use application::First;
use host::Shell;

/// Runs the till until its window is closed.
#[must_use]
pub fn run(words: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments = match arguments::read(words) {
        arguments::Request::Open(arguments) => arguments,
        arguments::Request::Print(text, code) => return say(&text, code),
    };
    let Some(root) = arguments.data_dir.clone().or_else(usual_folder) else {
        return say("Klinikassa found no place for its data; name one with --data-dir.", 1);
    };
    if first_window::raise(&root) {
        return ExitCode::SUCCESS;
    }
    let first = if arguments.practice {
        First::Practice
    } else {
        First::LastShown
    };
    let shell = Arc::new(Shell::new(root, arguments.data_dir.is_some(), arguments.ready_file, first));
    match build(&shell) {
        Ok(app) => {
            app.run(move |app, event| windows::on_event(app, &shell, &event));
            ExitCode::SUCCESS
        }
        Err(error) => say(&format!("Klinikassa could not open a window: {error}"), 1),
    }
}

/// Where the data lives unless the command line says otherwise; each system has its own place for it.
fn usual_folder() -> Option<PathBuf> {
    directories::ProjectDirs::from("", "", "klinikassa").map(|folders| folders.data_local_dir().to_owned())
}

fn build(shell: &Arc<Shell>) -> tauri::Result<tauri::App> {
    let for_commands = Arc::clone(shell);
    let for_setup = Arc::clone(shell);
    drawing::watched(tauri::Builder::default())
        .invoke_handler(move |invoke| commands::handle(&for_commands, invoke))
        .setup(move |app| {
            for_setup.start(app.handle());
            windows::open_till(app.handle(), &for_setup.webview_data())?;
            Ok(())
        })
        .build(tauri::generate_context!())
}

#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "before there is a window, the terminal is all there is"
)]
fn say(text: &str, code: u8) -> ExitCode {
    if code == 0 {
        println!("{text}")
    } else {
        eprintln!("{text}")
    }
    ExitCode::from(code)
}
