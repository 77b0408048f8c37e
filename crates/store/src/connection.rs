//! One SQLite connection with every safety setting made, read back and asserted.
//!
//! Why asserted: a pragma that SQLite does not know or can't honour is silently ignored, and then "durable" is a word.
//! WAL with `synchronous=FULL` costs one sync per commit and loses none; recursive triggers make REPLACE fire the
//! triggers that hold the append-only tables; defensive mode keeps SQL away from SQLite's own tables.
//!
//! Deliberately absent: a pool. There is one writer and a few readers, all opened here.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::OpenError;

/// What `application_id` says of a file of ours: "KLKA".
pub(crate) const APPLICATION_ID: i64 = 0x4B4C_4B41;

/// Older ones can lose committed work when two connections checkpoint and write at once.
const SQLITE_FLOOR: i32 = 3_051_003;

const BUSY: Duration = Duration::from_secs(5);
const STATEMENTS_CACHED: usize = 256;

/// Opens a connection for writing and makes its settings.
pub(crate) fn writer(path: &Path, create: bool) -> Result<Connection, OpenError> {
    require_version(rusqlite::version_number())?;
    let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    if create {
        flags |= OpenFlags::SQLITE_OPEN_CREATE;
    }
    let connection = Connection::open_with_flags(path, flags)?;
    guard(&connection)?;
    if create {
        set(&connection, "application_id", &APPLICATION_ID.to_string())?;
    }
    Ok(connection)
}

/// Turns a checked file to WAL and full syncs, and asserts it. Done after the file is known to be ours: it writes.
pub(crate) fn make_durable(connection: &Connection) -> Result<(), OpenError> {
    set(connection, "journal_mode", "wal")?;
    expect_text(connection, "journal_mode", "wal")?;
    for (name, value) in durable_settings() {
        set(connection, name, &value.to_string())?;
        expect(connection, name, value)?;
    }
    Ok(())
}

/// For books that stand under a name of their own until they are whole: nothing of them is kept if anything breaks off, so they need
/// not reach the disk, be held against the schema's checks row by row, or be put back as they were before a statement that failed.
/// Whoever gives them their name looks them through whole and syncs them first.
pub(crate) fn make_hasty(connection: &Connection, cache: i64) -> Result<(), OpenError> {
    for (name, value) in [
        ("foreign_keys", 0),
        ("ignore_check_constraints", 1),
        ("synchronous", 0),
        ("cache_size", cache),
        // Sorting for an index too.
        ("temp_store", 2),
    ] {
        set(connection, name, &value.to_string())?;
        expect(connection, name, value)?;
    }
    set(connection, "journal_mode", "memory")?;
    // SQLite takes a journal away only from those who say that they know what they do.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    set(connection, "journal_mode", "off")?;
    expect_text(connection, "journal_mode", "off")
}

/// Ends the haste before books are looked through: what checks did not hold back has to be found.
pub(crate) fn end_haste(connection: &Connection) -> Result<(), OpenError> {
    set(connection, "ignore_check_constraints", "0")?;
    expect(connection, "ignore_check_constraints", 0)
}

/// Folds the log into the file and leaves none beside it. For copies that are to be one file.
pub(crate) fn fold(connection: &Connection) -> Result<(), OpenError> {
    set(connection, "journal_mode", "delete")?;
    expect_text(connection, "journal_mode", "delete")
}

/// Asserts everything again, as a test or a caller in doubt may.
pub(crate) fn assert_settings(connection: &Connection) -> Result<(), OpenError> {
    for (name, value) in guard_settings().into_iter().chain(durable_settings()) {
        expect(connection, name, value)?;
    }
    expect_text(connection, "journal_mode", "wal")?;
    expect(connection, "application_id", APPLICATION_ID)?;
    if connection.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE)? {
        Ok(())
    } else {
        Err(OpenError::Pragma("defensive"))
    }
}

/// Opens a connection that can't write: opened read-only, and told so once more.
pub(crate) fn reader(path: &Path) -> Result<Connection, OpenError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags)?;
    guard(&connection)?;
    set(&connection, "query_only", "1")?;
    expect(&connection, "query_only", 1)?;
    Ok(connection)
}

/// Opens a file that nobody changes meanwhile: no lock is taken, no log is looked for, nothing is made beside it.
pub(crate) fn immutable(path: &Path) -> Result<Connection, OpenError> {
    require_version(rusqlite::version_number())?;
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(format!("file://{}?immutable=1", spelled(path)), flags)?;
    guard(&connection)?;
    set(&connection, "query_only", "1")?;
    expect(&connection, "query_only", 1)?;
    Ok(connection)
}

/// A path as an address spells it.
fn spelled(path: &Path) -> String {
    let mut address = String::new();
    for byte in bytes_of(path) {
        if byte.is_ascii_alphanumeric() || b"/._-".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}");
        }
    }
    address
}

#[cfg(unix)]
fn bytes_of(path: &Path) -> Vec<u8> {
    std::os::unix::ffi::OsStrExt::as_bytes(path.as_os_str()).to_vec()
}

#[cfg(not(unix))]
fn bytes_of(path: &Path) -> Vec<u8> {
    // A drive's letter stands behind a slash of its own.
    format!("/{}", path.to_string_lossy().replace('\\', "/")).into_bytes()
}

fn require_version(found: i32) -> Result<(), OpenError> {
    if found >= SQLITE_FLOOR {
        Ok(())
    } else {
        Err(OpenError::SqliteTooOld(rusqlite::version().to_owned()))
    }
}

fn guard_settings() -> [(&'static str, i64); 5] {
    [
        ("foreign_keys", 1),
        ("recursive_triggers", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 5_000),
    ]
}

fn durable_settings() -> Vec<(&'static str, i64)> {
    let mut settings = vec![("synchronous", 2)];
    if cfg!(target_os = "macos") {
        settings.push(("fullfsync", 1));
        settings.push(("checkpoint_fullfsync", 1));
    }
    settings
}

/// Settings that write nothing, so that they may be made before the file is known to be ours.
fn guard(connection: &Connection) -> Result<(), OpenError> {
    connection.busy_timeout(BUSY)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_CACHED);
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // A plan that may depend on what is bound is made anew each time something is bound: every `LIMIT ?` would be.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    for (name, value) in guard_settings() {
        if name != "busy_timeout" {
            set(connection, name, &value.to_string())?;
        }
        expect(connection, name, value)?;
    }
    if connection.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE)? {
        Ok(())
    } else {
        Err(OpenError::Pragma("defensive"))
    }
}

fn set(connection: &Connection, name: &'static str, value: &str) -> Result<(), OpenError> {
    // Names and values are constants of this file; pragmas take no parameters.
    let mut statement = connection.prepare(&format!("PRAGMA {name} = {value}"))?;
    let mut rows = statement.query([])?;
    while rows.next()?.is_some() {}
    Ok(())
}

fn expect(connection: &Connection, name: &'static str, wanted: i64) -> Result<(), OpenError> {
    let found: i64 = connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))?;
    if found == wanted {
        Ok(())
    } else {
        Err(OpenError::Pragma(name))
    }
}

fn expect_text(connection: &Connection, name: &'static str, wanted: &str) -> Result<(), OpenError> {
    let found: String = connection.query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))?;
    if found == wanted {
        Ok(())
    } else {
        Err(OpenError::Pragma(name))
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::StatementStatus;

    use super::*;

    #[test]
    fn a_path_with_signs_of_its_own_is_one_address() {
        assert_eq!(spelled(Path::new("/a b/50%?#ä.db")), "/a%20b/50%25%3F%23%C3%A4.db");
    }

    /// Each preparation anew costs more than most answers.
    #[test]
    fn a_kept_statement_is_not_prepared_again_for_another_limit() {
        let connection = Connection::open_in_memory().unwrap();
        guard(&connection).unwrap();
        let mut statement = connection
            .prepare("SELECT value FROM json_each('[1, 2, 3]') LIMIT ?1")
            .unwrap();
        for limit in 1..=3_u8 {
            let rows = statement.query_map([limit], |row| row.get::<_, i64>(0)).unwrap();
            assert_eq!(rows.count(), usize::from(limit));
        }
        assert_eq!(statement.get_status(StatementStatus::RePrepare), 0);
    }

    #[test]
    fn an_old_sqlite_is_refused() {
        assert!(matches!(require_version(3_051_002), Err(OpenError::SqliteTooOld(_))));
        assert!(require_version(3_051_003).is_ok());
        assert!(require_version(rusqlite::version_number()).is_ok());
    }
}
