//! Log files: one a day, thirty kept, and only fields on the allow-list.
//!
//! Libraries are not logged at all: what they say can't be vouched for. A field that is not on the list is dropped, so a
//! careless log line can't leak a name, a sum or a secret. Text is written escaped, one event a line.

use std::fmt::Write as _;
use std::path::Path;
use tracing_appender::rolling::{InitError, RollingFileAppender, Rotation};
use tracing_subscriber::field::RecordFields;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::FormatFields;
use tracing_subscriber::fmt::format::Writer;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// How many daily files are kept.
const DAYS_KEPT: usize = 30;

/// Fields that may be written. None of them holds a name, a sum, a card digit or a secret.
const ALLOWED: [&str; 12] = [
    "message",
    "attempt",
    "terminal",
    "state",
    "event",
    "code",
    "call",
    "status",
    "milliseconds",
    "count",
    "version",
    "kind",
];

/// Our own rooms; nobody else writes to the log.
const ROOMS: [&str; 6] = [
    "klinikassa_shell",
    "application",
    "api",
    "store",
    "connect_at_cloud",
    "keychain",
];

struct AllowListed;

impl<'writer> FormatFields<'writer> for AllowListed {
    fn format_fields<R: RecordFields>(&self, mut writer: Writer<'writer>, fields: R) -> std::fmt::Result {
        let mut text = String::new();
        fields.record(&mut |field: &tracing::field::Field, value: &dyn std::fmt::Debug| {
            if ALLOWED.contains(&field.name()) {
                let escaped: String = format!("{value:?}").chars().flat_map(char::escape_default).collect();
                let _written = write!(text, "{}={escaped} ", field.name());
            }
        });
        writer.write_str(text.trim_end())
    }
}

/// Starts logging into this folder. The guard writes what is left when it is dropped.
///
/// # Errors
/// When the folder can't be made or written.
pub(crate) fn start(folder: &Path) -> Result<tracing_appender::non_blocking::WorkerGuard, InitError> {
    let files = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("klinikassa")
        .filename_suffix("log")
        .max_log_files(DAYS_KEPT)
        .build(folder)?;
    let (writer, guard) = tracing_appender::non_blocking(files);
    let layer = tracing_subscriber::fmt::layer()
        .with_ansi(false)
        .fmt_fields(AllowListed)
        .with_writer(writer);
    let rooms = ROOMS.iter().fold(Targets::new(), |targets, room| {
        targets.with_target(*room, tracing::Level::INFO)
    });
    // A second start in one process (tests) keeps the first subscriber; logging is never a reason not to open the till.
    let _already_started = tracing_subscriber::registry().with(rooms).with(layer).try_init();
    Ok(guard)
}
