//! The command line. `--practice`, `--data-dir DIR`, `--ready-file FILE`, `--version`, `--help`; nothing secret ever stands on it.

use std::ffi::OsString;
use std::path::PathBuf;

/// What the command line asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    /// Where the data lives; `None` means the system's place for it.
    pub data_dir: Option<PathBuf>,
    /// Written once the first usable screen is painted; for start-up measurements and headless runs.
    pub ready_file: Option<PathBuf>,
    /// Straight to practice, whatever books there are.
    pub practice: bool,
}

/// What to do with the command line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// Open the till.
    Open(Arguments),
    /// Print this text and leave with this code.
    Print(String, u8),
}

const HELP: &str = "klinikassa [--practice] [--data-dir DIR] [--ready-file FILE] [--version] [--help]";

/// Reads the command line.
pub(crate) fn read(words: impl Iterator<Item = OsString>) -> Request {
    let mut arguments = Arguments::default();
    let mut words = words;
    while let Some(word) = words.next() {
        let slot = match word.to_str() {
            Some("--data-dir") => &mut arguments.data_dir,
            Some("--ready-file") => &mut arguments.ready_file,
            Some("--practice") => {
                arguments.practice = true;
                continue;
            }
            Some("--version") => return Request::Print(format!("klinikassa {}", env!("CARGO_PKG_VERSION")), 0),
            Some("--help" | "-h") => return Request::Print(HELP.to_owned(), 0),
            _ => return Request::Print(format!("klinikassa does not know {}\n{HELP}", word.display()), 2),
        };
        match words.next() {
            Some(value) if !value.is_empty() => *slot = Some(PathBuf::from(value)),
            _ => return Request::Print(format!("{} needs a value\n{HELP}", word.display()), 2),
        }
    }
    Request::Open(arguments)
}
