//! Migrations: forward only, all pending ones in one immediate transaction, each with its recorded checksum.
//!
//! `user_version` counts applied migrations (rusqlite_migration owns it); `schema_migration` says which, with what text,
//! by which program and when, written in the same transaction. Every opening compares the recorded checksums with the
//! texts inside the program. A file with data is copied by SQLite's backup before it is changed, and the copy is kept
//! until a sealed backup of the migrated books was read back.
//!
//! Deliberately absent: going back.

use std::collections::BTreeMap;
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

/// Tables, indexes and triggers with their texts, by kind and name; without what SQLite keeps for itself.
pub(crate) fn schema_of(connection: &Connection) -> Result<BTreeMap<(String, String), String>, OpenError> {
    let mut statement = connection.prepare(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_schema s WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             AND NOT EXISTS (SELECT 1 FROM sqlite_schema v WHERE v.sql LIKE 'CREATE VIRTUAL TABLE %'
                 AND substr(s.name, 1, length(v.name) + 1) = v.name || '_')",
    )?;
    let found = statement
        .query_map([], |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    Ok(found)
}

/// What a file with every migration has.
pub(crate) fn schema_expected() -> Result<BTreeMap<(String, String), String>, OpenError> {
    let mut empty = Connection::open_in_memory()?;
    let applier = Applier {
        program_version: String::new(),
        at: UtcMillis::new(0),
    };
    apply(&mut empty, MIGRATIONS, &applier)?;
    schema_of(&empty)
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

/// The copies made before migrations and which migration each was made before, oldest first. They are as plain as the books and hold what
/// the law may let go, so whoever makes backups seals them and takes them away.
#[must_use]
pub fn copies_before(books: &Path) -> Vec<(i64, PathBuf)> {
    let (Some(folder), Some(name)) = (books.parent(), books.file_name().and_then(|name| name.to_str())) else {
        return Vec::new();
    };
    let start = format!("{name}.before-");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut copies: Vec<(i64, PathBuf)> = entries
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.strip_prefix(&start)?.parse().ok()?;
            Some((version, entry.path()))
        })
        .collect();
    copies.sort();
    copies
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::connection;
    use rusqlite::TransactionBehavior;

    fn applier() -> Applier {
        Applier {
            program_version: "0.0.0-test".to_owned(),
            at: UtcMillis::new(1),
        }
    }

    fn with(sql: &'static str) -> Vec<Migration> {
        let mut known = MIGRATIONS.to_vec();
        known.push(Migration {
            version: 99_990_101_000_000,
            slug: "later",
            sql,
            sha256: [9; 32],
        });
        known
    }

    fn first_schema(path: &Path) -> Connection {
        let mut connection = connection::writer(path, true).unwrap();
        connection::make_durable(&connection).unwrap();
        connection.set_transaction_behavior(TransactionBehavior::Immediate);
        apply(&mut connection, MIGRATIONS, &applier()).unwrap();
        connection
    }

    /// The migration that made payments anew under other rules.
    const PAYMENTS_ANEW: i64 = 20_261_128_173_500;

    #[test]
    fn payments_that_are_made_anew_stay_what_they_were_and_what_names_them_finds_them() {
        let folder = tempfile::tempdir().unwrap();
        let mut connection = connection::writer(&folder.path().join("books.db"), true).unwrap();
        connection.set_transaction_behavior(TransactionBehavior::Immediate);
        let before = MIGRATIONS.iter().take_while(|migration| migration.version < PAYMENTS_ANEW);
        let before: Vec<Migration> = before.copied().collect();
        apply(&mut connection, &before, &applier()).unwrap();
        let id = |number: u8| format!("x'{}'", format!("{number:02x}").repeat(16));
        let by = format!("{0}, {0}, {0}, 0, 120, 1", id(9));
        connection
            .execute_batch(&format!(
                "INSERT INTO books VALUES (1, 'test', 'FI', 'EUR', 0);
                 INSERT INTO document (id, request_key, sale, series, year, number, label, kind, currency, gross, discount_total,
                     supply_date, till, department, staff, at, offset_minutes, journal_seq)
                 VALUES ({0}, {0}, {0}, 'P', 2026, 1, 'P-2026-000001', 'counter_sale', 'EUR', 900, 0, '2026-03-12', {by});
                 INSERT INTO payment (seq, id, document, tender, amount, currency, tip, surcharge, refund_of, request_key, till,
                     department, staff, at, offset_minutes, journal_seq)
                 VALUES (3, {1}, {0}, 'cash', 900, 'EUR', 0, 0, NULL, {1}, {by}),
                     (7, {2}, {0}, 'cash', -400, 'EUR', 0, 0, {1}, {2}, {by});
                 INSERT INTO cash_payment (payment, given, change, rounding, journal_seq) VALUES ({1}, 1000, 100, 0, 1);
                 INSERT INTO ledger_posting (id, kind, purpose, document, payment, currency, journal_seq)
                 VALUES ({1}, 'posted', 'payment', {0}, {1}, 'EUR', 1);",
                id(1),
                id(2),
                id(3),
            ))
            .unwrap();
        let rows = |connection: &Connection| -> Vec<String> {
            let sql = "SELECT seq || hex(id) || hex(document) || tender || amount || currency || tip || surcharge
                || coalesce(hex(refund_of), '-') || hex(request_key) || hex(till) || at || journal_seq FROM payment
                UNION ALL SELECT 'balance ' || paid || ' ' || refunded || ' ' || state FROM document_balance
                UNION ALL SELECT 'tally ' || state || ' ' || documents || ' ' || due FROM document_tally WHERE documents > 0";
            let mut statement = connection.prepare(sql).unwrap();
            let found = statement.query_map([], |row| row.get(0)).unwrap();
            found.map(Result::unwrap).collect()
        };
        let held = rows(&connection);
        assert_eq!(held.len(), 4, "{held:?}");
        apply(&mut connection, MIGRATIONS, &applier()).unwrap();
        assert_eq!(rows(&connection), held);
        let dangling: i64 = connection
            .query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))
            .unwrap();
        assert_eq!(dangling, 0);
        let gone = connection.execute("DELETE FROM payment WHERE seq = 7", []).unwrap_err();
        assert!(gone.to_string().contains("payment: append-only"), "{gone}");
    }

    fn schema(connection: &Connection) -> Vec<String> {
        let sql = "SELECT coalesce(sql, '') FROM sqlite_schema ORDER BY name";
        connection
            .prepare(sql)
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect()
    }

    #[test]
    fn a_migration_that_breaks_off_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("books.db");
        let mut connection = first_schema(&path);
        let before = schema(&connection);
        let statements = "CREATE TABLE later (a INTEGER) STRICT; INSERT INTO setting (key, value) VALUES ('later', '1'); ";
        for end in [
            "SELECT no_such_column FROM later;",
            "INSERT INTO setting (key, value) VALUES ('', '');",
            "CREATE TABLE later (b);",
        ] {
            let broken = with(Box::leak(format!("{statements}{end}").into_boxed_str()));
            assert!(apply(&mut connection, &broken, &applier()).is_err(), "{end}");
            assert_eq!(schema(&connection), before, "{end}");
            assert_eq!(applied_count(&connection, MIGRATIONS).unwrap(), MIGRATIONS.len());
            verify_checksums(&connection, MIGRATIONS, MIGRATIONS.len()).unwrap();
            let left: i64 = connection
                .query_row("SELECT count(*) FROM setting", [], |row| row.get(0))
                .unwrap();
            assert_eq!(left, 0, "{end}");
        }
        let whole = with("CREATE TABLE later (a INTEGER) STRICT;");
        apply(&mut connection, &whole, &applier()).unwrap();
        verify_checksums(&connection, &whole, whole.len()).unwrap();
        assert!(matches!(applied_count(&connection, MIGRATIONS), Err(OpenError::Newer { .. })));
    }

    #[test]
    fn a_migration_that_is_killed_leaves_nothing_behind() {
        // A process that dies never commits: the same as a second connection that looks while nothing is committed.
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("books.db");
        let mut connection = first_schema(&path);
        let before = schema(&connection);
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
        transaction
            .execute_batch("CREATE TABLE later (a INTEGER) STRICT; PRAGMA user_version = 2")
            .unwrap();
        let copied = folder.path().join("as-after-a-kill.db");
        std::fs::copy(&path, &copied).unwrap();
        std::fs::copy(
            folder.path().join("books.db-wal"),
            folder.path().join("as-after-a-kill.db-wal"),
        )
        .unwrap();
        drop(transaction);
        let found = connection::writer(&copied, false).unwrap();
        assert_eq!(schema(&found), before);
        assert_eq!(applied_count(&found, MIGRATIONS).unwrap(), MIGRATIONS.len());
    }

    #[test]
    fn the_copy_made_before_is_whole_and_replaces_a_broken_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("books.db");
        let connection = first_schema(&path);
        connection
            .execute("INSERT INTO setting (key, value) VALUES ('kept', 'yes')", [])
            .unwrap();
        let expected = path.with_file_name("books.db.before-7");
        std::fs::write(&expected, "half a copy").unwrap();
        let copy = copy_before(&connection, &path, 7).unwrap();
        assert_eq!(copy, expected);
        let copy = Connection::open(copy).unwrap();
        let value: String = copy
            .query_row("SELECT value FROM setting WHERE key = 'kept'", [], |row| row.get(0))
            .unwrap();
        assert_eq!((value.as_str(), schema(&copy)), ("yes", schema(&connection)));
    }

    #[test]
    fn books_of_the_first_schema_get_their_balances() {
        let folder = tempfile::tempdir().unwrap();
        let mut connection = connection::writer(&folder.path().join("books.db"), true).unwrap();
        connection::make_durable(&connection).unwrap();
        connection.set_transaction_behavior(TransactionBehavior::Immediate);
        apply(&mut connection, MIGRATIONS.get(..1).unwrap(), &applier()).unwrap();
        connection
            .execute_batch("INSERT INTO books VALUES (1, 'practice', 'FI', 'EUR', 0)")
            .unwrap();
        // 31 December 1970, 23:30 in UTC, is the first day of 1971 two hours further east.
        let at = 364_i64 * 86_400_000 + 84_600_000;
        for (id, gross) in [(1_u8, 1_000), (2, 2_000), (3, 3_000)] {
            connection
                .execute(
                    "INSERT INTO document (id, request_key, sale, series, year, number, label, kind, currency, gross, discount_total,
                         supply_date, till, department, staff, at, offset_minutes, journal_seq)
                     VALUES (?1, ?1, ?1, 'P', 2026, ?2, 'P-2026-00000' || ?2, 'counter_sale', 'EUR', ?3, 0, '1971-01-01', ?1, ?1, ?1,
                         ?4, 120, 1)",
                    ([id; 16], id, gross, at),
                )
                .unwrap();
        }
        let paid = "INSERT INTO payment (id, document, tender, amount, currency, tip, surcharge, refund_of, request_key, till, department,
                        staff, at, offset_minutes, journal_seq)
                    VALUES (?1, ?2, 'cash', ?3, 'EUR', 0, 0, ?4, ?1, ?1, ?1, ?1, 0, 0, 1)";
        connection
            .execute(paid, ([7_u8; 16], [2_u8; 16], 2_000, None::<[u8; 16]>))
            .unwrap();
        connection
            .execute(paid, ([8_u8; 16], [3_u8; 16], 3_000, None::<[u8; 16]>))
            .unwrap();
        connection
            .execute(paid, ([9_u8; 16], [3_u8; 16], -3_000, Some([8_u8; 16])))
            .unwrap();
        apply(&mut connection, MIGRATIONS, &applier()).unwrap();
        let read = |sql: &str| -> Vec<String> {
            let mut statement = connection.prepare(sql).unwrap();
            statement
                .query_map([], |row| row.get(0))
                .unwrap()
                .map(Result::unwrap)
                .collect()
        };
        assert_eq!(
            read("SELECT document || ' ' || day || ' ' || state || ' ' || due FROM document_balance ORDER BY document"),
            ["1 365 due 1000", "2 365 paid 0", "3 365 refunded 3000"]
        );
        assert_eq!(
            read(
                "SELECT state || ' ' || sum(documents) || ' ' || sum(gross) || ' ' || sum(due) FROM document_tally GROUP BY state"
            ),
            ["due 1 1000 1000", "paid 1 2000 0", "refunded 1 3000 3000"]
        );
    }

    #[test]
    fn the_list_is_in_order_and_carries_its_checksums() {
        use sha2::{Digest, Sha256};
        assert!(MIGRATIONS.windows(2).all(|pair| pair[0].version < pair[1].version));
        for migration in MIGRATIONS {
            let hash: [u8; 32] = Sha256::digest(migration.sql.as_bytes()).into();
            assert_eq!(hash, migration.sha256, "{}", migration.slug);
        }
    }
}
