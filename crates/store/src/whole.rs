//! Looking through a whole file: every page, every row against the schema, every reference.
//!
//! Deliberately absent: the chain and the rules of the books, which have files of their own.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use rusqlite::{Connection, OptionalExtension};

use crate::clinic::rows;
use crate::connection;
use crate::error::{OpenError, StoreError};

pub(crate) fn check_whole(connection: &Connection) -> Result<(), OpenError> {
    check_pages(connection, "PRAGMA quick_check(1)")?;
    check_references(connection, "PRAGMA foreign_key_check")
}

/// The same by two connections, table by table, for a file that nobody has yet and nobody writes meanwhile. Only pages that no table has
/// are not looked at; they hold nothing.
pub(crate) fn check_whole_by_two(connection: &Connection, path: &Path) -> Result<(), OpenError> {
    // One that may write: SQLite forgets a schema's checks on one that may not.
    let second = connection::writer(path, false)?;
    let parts = parts(connection)?;
    let begun = AtomicUsize::new(0);
    std::thread::scope(|scope| {
        let (parts, begun) = (&parts, &begun);
        let others = scope.spawn(move || check_parts(&second, parts, begun));
        check_parts(connection, parts, begun)?;
        others.join().unwrap_or_else(|_| Err(StoreError::Panicked.into()))
    })
}

enum Part {
    Pages(String),
    References(String),
}

/// What there is to look through, the longest first, so that both end at about the same time.
fn parts(connection: &Connection) -> Result<Vec<Part>, OpenError> {
    let tables = rows(
        connection,
        "SELECT name, type = 'table' AND NOT wr AS counted FROM pragma_table_list WHERE schema = 'main' AND type <> 'view'",
        [],
        |row| Ok((row.get::<_, String>("name")?, row.get::<_, bool>("counted")?)),
    )?;
    let mut sized = Vec::with_capacity(tables.len());
    for (name, counted) in tables {
        let name = format!("\"{}\"", name.replace('"', "\"\""));
        let last_row: Option<i64> = if counted {
            connection.query_row(&format!("SELECT max(rowid) FROM {name}"), [], |row| row.get(0))?
        } else {
            None
        };
        sized.push((last_row.unwrap_or(0), name));
    }
    sized.sort_by(|one, other| other.cmp(one));
    Ok(sized
        .into_iter()
        .flat_map(|(_, name)| [Part::Pages(name.clone()), Part::References(name)])
        .collect())
}

fn check_parts(connection: &Connection, parts: &[Part], begun: &AtomicUsize) -> Result<(), OpenError> {
    while let Some(part) = parts.get(begun.fetch_add(1, Ordering::Relaxed)) {
        match part {
            Part::Pages(table) => check_pages(connection, &format!("PRAGMA quick_check({table})"))?,
            Part::References(table) => check_references(connection, &format!("PRAGMA foreign_key_check({table})"))?,
        }
    }
    Ok(())
}

fn check_pages(connection: &Connection, sql: &str) -> Result<(), OpenError> {
    let check: String = connection.query_row(sql, [], |row| row.get(0))?;
    if check == "ok" {
        Ok(())
    } else {
        Err(OpenError::Damaged(check))
    }
}

fn check_references(connection: &Connection, sql: &str) -> Result<(), OpenError> {
    let mut statement = connection.prepare(sql)?;
    let orphan: Option<String> = statement.query_row([], |row| row.get(0)).optional()?;
    match orphan {
        None => Ok(()),
        Some(table) => Err(OpenError::Damaged(format!("{table} refers to a missing row"))),
    }
}
