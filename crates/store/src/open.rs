//! Creating and opening a set of books.
//!
//! A file is looked at before it is touched: is it plain, is it a database, is it ours, is it not newer than we are, is it
//! whole. Only then is it migrated, turned to durable settings and used. Everything that is refused is left as it was.
//!
//! Deliberately absent: the lock that keeps a second program away (the shell holds one for its whole life), and repair.

use std::path::{Path, PathBuf};

use domain::clinic::BooksKind;
use domain::country::CountryCode;
use domain::ids::InstallationId;
use domain::stamp::UtcMillis;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::cell::blob;
use crate::connection;
use crate::error::OpenError;
use crate::migrate::{self, Applier, MIGRATIONS};
use crate::whole::check_whole;
use crate::{invariants, verify};

/// How many lines of the journal are verified at every opening.
const LINES_VERIFIED_AT_OPEN: u32 = 1_000;

/// What a new set of books is, once and for ever.
#[derive(Debug, Clone)]
pub struct Founding {
    /// Real, practice or test.
    pub kind: BooksKind,
    /// Country; its currency is the books'.
    pub country: CountryCode,
    /// This life of the books on this computer.
    pub installation: InstallationId,
}

/// What opening needs from outside.
#[derive(Debug, Clone)]
pub struct Opening {
    /// Version of the program, recorded with migrations.
    pub program_version: String,
    /// The instant, recorded with migrations.
    pub at: UtcMillis,
}

impl From<&Opening> for Applier {
    fn from(opening: &Opening) -> Self {
        Self {
            program_version: opening.program_version.clone(),
            at: opening.at,
        }
    }
}

/// Creates the file. An existing one is refused, an empty one included.
pub(crate) fn create(path: &Path, founding: &Founding, opening: &Opening) -> Result<Connection, OpenError> {
    // Claims the name, so that nothing that exists is ever written over.
    match std::fs::OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => return Err(OpenError::Exists),
        Err(error) => return Err(error.into()),
    }
    let made = create_claimed(path, founding, opening);
    if made.is_err() {
        // Half a file would be refused for ever as damaged; the name was ours alone, so it may go.
        remove_unfinished(path);
    }
    made
}

fn create_claimed(path: &Path, founding: &Founding, opening: &Opening) -> Result<Connection, OpenError> {
    let mut connection = connection::writer(path, true)?;
    connection::make_durable(&connection)?;
    connection.set_transaction_behavior(TransactionBehavior::Immediate);
    migrate::apply(&mut connection, MIGRATIONS, &opening.into())?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute(
        "INSERT INTO books (one, kind, country, currency, founded_at) VALUES (1, ?1, ?2, ?3, ?4)",
        (
            founding.kind.code(),
            founding.country.code(),
            founding.country.rules().currency.code(),
            opening.at.as_millis(),
        ),
    )?;
    transaction.execute(
        "INSERT INTO installation (id, restore, at) VALUES (?1, 0, ?2)",
        (blob(founding.installation.as_uuid()), opening.at.as_millis()),
    )?;
    transaction.commit()?;
    // From here on the file itself says whose it is, whatever log may come to stand beside it.
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    check_whole(&connection)?;
    Ok(connection)
}

/// Makes books under a name of their own and gives them the right one when they are whole.
pub(crate) fn found(path: &Path, make: impl FnOnce(&Path) -> Result<(), OpenError>) -> Result<(), OpenError> {
    if std::fs::symlink_metadata(path).is_ok() {
        return Err(OpenError::Exists);
    }
    let unfinished = unfinished(path);
    // What an earlier try left behind when it broke off.
    remove_unfinished(&unfinished);
    let made = make(&unfinished).and_then(|()| {
        // A log beside it would stay behind under the old name, with what it holds.
        if std::fs::metadata(beside(&unfinished, "-wal")).is_ok_and(|log| log.len() > 0) {
            return Err(OpenError::Io("the write-ahead log was not folded in".to_owned()));
        }
        std::fs::File::open(&unfinished)?.sync_all()?;
        std::fs::rename(&unfinished, path)?;
        sync_folder(path)
    });
    if made.is_err() {
        remove_unfinished(&unfinished);
    }
    made
}

/// The new name itself must reach the disk.
#[cfg(unix)]
fn sync_folder(path: &Path) -> Result<(), OpenError> {
    let folder = path.parent().unwrap_or_else(|| Path::new("."));
    Ok(std::fs::File::open(folder)?.sync_all()?)
}

#[cfg(not(unix))]
fn sync_folder(_path: &Path) -> Result<(), OpenError> {
    // A folder can't be opened as a file here; the system writes names in order by itself.
    Ok(())
}

/// The name under which books stand until they are whole.
pub(crate) fn unfinished(path: &Path) -> PathBuf {
    beside(path, ".unfinished")
}

pub(crate) fn remove_unfinished(unfinished: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let _ = std::fs::remove_file(beside(unfinished, suffix));
    }
}

/// How much is looked at before a file is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Every page, every reference and every rule.
    Whole,
    /// What costs the same for books of any size. Somebody looks at the rest while they are in use.
    Prompt,
}

/// Opens an existing file. Before one is migrated it is looked at whole, whatever was asked for.
pub(crate) fn open(path: &Path, expected: BooksKind, opening: &Opening, depth: Depth) -> Result<Connection, OpenError> {
    require_plain(path)?;
    let mut connection = connection::writer(path, false)?;
    require_ours(&connection)?;
    let applied = migrate::applied_count(&connection, MIGRATIONS)?;
    if applied == 0 {
        return Err(OpenError::NotOurs);
    }
    let depth = if applied < MIGRATIONS.len() { Depth::Whole } else { depth };
    if depth == Depth::Whole {
        check_whole(&connection)?;
    }
    migrate::verify_checksums(&connection, MIGRATIONS, applied)?;
    require_kind(&connection, expected)?;
    if let Some(next) = MIGRATIONS.get(applied) {
        migrate::copy_before(&connection, path, next.version)?;
        connection.set_transaction_behavior(TransactionBehavior::Immediate);
        migrate::apply(&mut connection, MIGRATIONS, &opening.into())?;
    }
    connection::make_durable(&connection)?;
    require_writable(&mut connection)?;
    check_last_lines(&connection)?;
    if depth == Depth::Whole {
        check_rules(&connection)?;
    }
    Ok(connection)
}

/// Opens a file to be looked at only, as far as it can be read at all.
pub(crate) fn open_to_look(path: &Path, expected: BooksKind) -> Result<Connection, OpenError> {
    require_plain(path)?;
    let connection = open_reader(path)?;
    if migrate::applied_count(&connection, MIGRATIONS)? < MIGRATIONS.len() {
        return Err(OpenError::Damaged("the tables are of an older version".to_owned()));
    }
    require_kind(&connection, expected)?;
    Ok(connection)
}

/// Opens again after a commit error: the same checks but for those that read every page.
pub(crate) fn reopen(path: &Path, expected: BooksKind) -> Result<Connection, OpenError> {
    require_plain(path)?;
    let connection = connection::writer(path, false)?;
    require_ours(&connection)?;
    require_kind(&connection, expected)?;
    connection::make_durable(&connection)?;
    Ok(connection)
}

/// Opens a second connection that can only read.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, OpenError> {
    let connection = connection::reader(path)?;
    require_ours(&connection)?;
    Ok(connection)
}

pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(suffix);
    path.with_file_name(name)
}

/// SQLite finds the write-ahead log by the file's name: a second name would find no log and lose what is in it.
fn require_plain(path: &Path) -> Result<(), OpenError> {
    let metadata = match std::fs::symlink_metadata(path) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Err(OpenError::Missing(path.to_path_buf())),
        Err(error) => return Err(error.into()),
    };
    if !metadata.is_file() || has_other_names(&metadata) {
        return Err(OpenError::NotPlain);
    }
    if metadata.len() == 0 {
        Err(OpenError::NotOurs)
    } else {
        Ok(())
    }
}

#[cfg(unix)]
fn has_other_names(metadata: &std::fs::Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

#[cfg(not(unix))]
const fn has_other_names(_metadata: &std::fs::Metadata) -> bool {
    // The standard library does not say how many names a file has here.
    false
}

pub(crate) fn require_ours(connection: &Connection) -> Result<(), OpenError> {
    let id: i64 = connection.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id == connection::APPLICATION_ID {
        Ok(())
    } else {
        Err(OpenError::NotOurs)
    }
}

fn require_kind(connection: &Connection, expected: BooksKind) -> Result<(), OpenError> {
    let code: Option<String> = connection
        .query_row("SELECT kind FROM books", [], |row| row.get(0))
        .optional()?;
    let found = code.as_deref().and_then(BooksKind::from_code);
    match found {
        Some(found) if found == expected => Ok(()),
        Some(found) => Err(OpenError::WrongKind { found, expected }),
        None => Err(OpenError::Damaged("the books do not say what they are".to_owned())),
    }
}

/// A read-only folder or a full disk shows at opening, not at the first sale.
fn require_writable(connection: &mut Connection) -> Result<(), OpenError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute(
        "INSERT INTO setting (key, value) VALUES ('probe', '') ON CONFLICT (key) DO UPDATE SET value = ''",
        [],
    )?;
    transaction.rollback()?;
    Ok(())
}

fn check_last_lines(connection: &Connection) -> Result<(), OpenError> {
    match verify::last_links(connection, LINES_VERIFIED_AT_OPEN)?.into_iter().next() {
        None => Ok(()),
        Some(fault) => Err(OpenError::Damaged(fault.to_string())),
    }
}

fn check_rules(connection: &Connection) -> Result<(), OpenError> {
    match invariants::check(connection).map_err(OpenError::from)?.into_iter().next() {
        None => Ok(()),
        Some(violation) => Err(OpenError::Damaged(violation.to_string())),
    }
}
