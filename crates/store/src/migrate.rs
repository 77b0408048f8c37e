//! Migrations: forward only, all pending ones in one immediate transaction, each with its recorded checksum.
//!
//! `user_version` counts applied migrations (rusqlite_migration owns it); `schema_migration` says which, with what text,
//! by which program and when, written in the same transaction. Every opening compares the recorded checksums with the
//! texts inside the program. A file with data is copied by SQLite's backup before it is changed, and the copy is kept.
//!
//! Deliberately absent: going back.

use std::fs::File;
use std::path::{Path, PathBuf};

use domain::stamp::UtcMillis;
use rusqlite::Connection;
use rusqlite::backup::Backup;
use rusqlite_migration::{HookError, M, Migrations, SchemaVersion};

use crate::error::OpenError;

/// One migration as the program carries it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    /// Its UTC timestamp.
    pub(crate) version: i64,
    /// What it is about.
    pub(crate) slug: &'static str,
    /// Its text.
    pub(crate) sql: &'static str,
    /// SHA-256 of its text.
    pub(crate) sha256: [u8; 32],
}

include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// Who applies, and when.
#[derive(Debug, Clone)]
pub(crate) struct Applier {
    /// Version of the program.
    pub(crate) program_version: String,
    /// The instant.
    pub(crate) at: UtcMillis,
}

/// How many migrations the file has; [`OpenError::Newer`] when more than this program knows.
pub(crate) fn applied_count(connection: &Connection, known: &[Migration]) -> Result<usize, OpenError> {
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    let newest = i64::try_from(known.len()).unwrap_or(i64::MAX);
    if found > newest {
        return Err(OpenError::Newer { found, known: newest });
    }
    usize::try_from(found).map_err(|_| OpenError::NotOurs)
}

/// Compares what the file has recorded with what the program carries.
pub(crate) fn verify_checksums(connection: &Connection, known: &[Migration], applied: usize) -> Result<(), OpenError> {
    let mut statement = connection.prepare("SELECT version, sha256 FROM schema_migration ORDER BY version")?;
    let recorded: Vec<(i64, [u8; 32])> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    if recorded.len() != applied {
        return Err(OpenError::Damaged(
            "the list of migrations does not fit the file's version".to_owned(),
        ));
    }
    for (migration, (version, sha256)) in known.iter().zip(&recorded) {
        if migration.version != *version || migration.sha256 != *sha256 {
            return Err(OpenError::Checksum { version: *version });
        }
    }
    Ok(())
}

/// Applies what is pending. All of it, or nothing.
pub(crate) fn apply(connection: &mut Connection, known: &[Migration], applier: &Applier) -> Result<(), OpenError> {
    let steps = known.iter().map(|migration| step(*migration, applier.clone())).collect();
    let migrations = Migrations::new(steps);
    migrations.to_latest(connection).map_err(|error| failed(&error))?;
    let reached = migrations.current_version(connection).map_err(|error| failed(&error))?;
    if let SchemaVersion::Inside(count) = reached
        && count.get() == known.len()
    {
        return Ok(());
    }
    Err(OpenError::Io(format!("migrations ended at {reached}")))
}

fn step(migration: Migration, applier: Applier) -> M<'static> {
    M::up_with_hook(migration.sql, move |transaction: &rusqlite::Transaction<'_>| {
        transaction
            .execute(
                "INSERT INTO schema_migration (version, slug, sha256, program_version, applied_at) VALUES (?1, ?2, ?3, ?4, ?5)",
                (
                    migration.version,
                    migration.slug,
                    migration.sha256,
                    &applier.program_version,
                    applier.at.as_millis(),
                ),
            )
            .map_err(HookError::RusqliteError)?;
        Ok(())
    })
}

fn failed(error: &rusqlite_migration::Error) -> OpenError {
    if let rusqlite_migration::Error::RusqliteError {
        err: rusqlite::Error::SqliteFailure(failure, message),
        ..
    } = error
    {
        return OpenError::from(rusqlite::Error::SqliteFailure(*failure, message.clone()));
    }
    OpenError::Damaged(error.to_string())
}

/// Copies the file beside itself as `<name>.before-<version>`, synced, before it is changed.
pub(crate) fn copy_before(connection: &Connection, path: &Path, version: i64) -> Result<PathBuf, OpenError> {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(format!(".before-{version}"));
    let target = path.with_file_name(name);
    // A copy that was cut short by a crash is no copy; it is made again from the untouched file.
    match std::fs::remove_file(&target) {
        Ok(()) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(error.into()),
    }
    let mut copy = Connection::open(&target)?;
    Backup::new(connection, &mut copy)?.run_to_completion(1_000, std::time::Duration::ZERO, None)?;
    let check: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if check != "ok" {
        return Err(OpenError::Damaged(check));
    }
    drop(copy);
    File::open(&target)?.sync_all()?;
    Ok(target)
}
