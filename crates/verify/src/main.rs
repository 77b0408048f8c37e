//! `klinikassa-verify FILE`: whether a set of books is as it was written, for anybody who holds a copy of it.
//!
//! Owns the way in (`source`: the file is never written, and nothing is made beside it), the words (`report`, from the screen's own
//! catalogues) and the way it ends: 0 whole, 1 broken, 2 not checked, 64 called wrongly. What is checked stands in the store,
//! because it is the store that wrote it.
//!
//! Why a program of its own: a stranger with a file needs neither a window nor trust in the till at the desk, and a till whose books
//! are broken may not start at all.
//!
//! Deliberately absent: repair, and encrypted backups; those are restored first.

mod report;
mod source;
mod words;

use std::ffi::OsString;
use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use domain::country::Language;
use report::Report;
use source::{NotChecked, Source};
use store::Progress;
use words::Words;

const WHOLE: u8 = 0;
const BROKEN: u8 = 1;
const NOT_CHECKED: u8 = 2;
const CALLED_WRONGLY: u8 = 64;

/// More threads than this wait for the disk.
const THREADS_AT_MOST: usize = 8;

fn main() -> ExitCode {
    let ours = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(ours)
        .unwrap_or_default();
    let spoken = words::of_locale(&locale.to_string_lossy());
    let (said, code) = match Call::read(std::env::args_os().skip(1)) {
        Some(call) => {
            let words = Words::new(call.language.unwrap_or(spoken));
            check(&call, &words)
        }
        None => (Words::new(spoken).say("verify-usage"), CALLED_WRONGLY),
    };
    // Whoever closed the pipe has read enough; the code still says how it ended.
    let _ = writeln!(std::io::stdout().lock(), "{said}");
    ExitCode::from(code)
}

fn check(call: &Call, words: &Words) -> (String, u8) {
    let mut report = Report::new(words, &call.file);
    let code = match looked_through(call, &mut report) {
        Ok(true) => WHOLE,
        Ok(false) => BROKEN,
        Err(why) => {
            report.not_checked(&why);
            NOT_CHECKED
        }
    };
    (report.text(), code)
}

/// Whether the books are whole.
fn looked_through(call: &Call, report: &mut Report<'_>) -> Result<bool, NotChecked> {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let threads = u16::try_from(threads.min(THREADS_AT_MOST)).unwrap_or(1);
    let look = |source: &Source| source.looked_through(threads, &Progress::default());
    let source = Source::of(&call.file, call.scratch.as_deref())?;
    let inspected = look(&source)?;
    report.read_how(&source);
    if let Some(inspection) = inspected.as_whole_file() {
        report.summary(&inspection.summary);
    }
    report.result(&inspected);
    if !inspected.is_whole()
        && source.has_log()
        && Source::without_log(&call.file, call.scratch.as_deref())
            .and_then(|alone| look(&alone))
            .is_ok_and(|alone| alone.is_whole())
    {
        report.only_the_log();
    }
    Ok(inspected.is_whole())
}

/// What was asked for.
#[derive(Debug, Default)]
struct Call {
    file: PathBuf,
    scratch: Option<PathBuf>,
    language: Option<Language>,
}

impl Call {
    fn read(mut words: impl Iterator<Item = OsString>) -> Option<Self> {
        let mut call = Self::default();
        let mut file = None;
        while let Some(word) = words.next() {
            match word.to_str() {
                Some("--language") => call.language = Some(Language::from_code(words.next()?.to_str()?)?),
                Some("--scratch") => call.scratch = Some(words.next()?.into()),
                Some(option) if option.starts_with("--") => return None,
                Some(_) | None if file.is_some() => return None,
                Some(_) | None => file = Some(PathBuf::from(word)),
            }
        }
        call.file = file?;
        Some(call)
    }
}
