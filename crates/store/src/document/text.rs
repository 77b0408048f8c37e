//! What a text typed above the list means: numbers of invoices and credit notes, and words on clients' cards.
//!
//! Clients are found by their card as it is today, their animals' names among it; the documents shown keep the name they
//! were made with. A single letter finds no clients: it would find them all.
//!
//! Deliberately absent: searching the lines of documents.

use std::collections::HashSet;

use rusqlite::Connection;

use super::find::{CACHED, Cached, read_cached};
use crate::clinic::rows;
use crate::error::StoreError;
use crate::words;

/// Of how many clients the documents are read and sorted; of more, the newest documents are looked through.
const FEW_CLIENTS: usize = 400;
/// Of how many clients at most the documents are looked for.
const CLIENTS_AT_MOST: u32 = 10_000;
/// How many documents a beginning of a number finds at most, the highest first.
const NUMBERS_AT_MOST: u32 = 5_000;
const TEXT_AT_MOST: usize = 200;
/// A word shorter than this finds no clients.
const LETTERS_AT_LEAST: usize = 2;
/// The digits of a document's place in its year.
const PLACE_DIGITS: usize = 6;

/// What a text finds.
#[derive(Debug)]
pub(super) enum Wanted {
    /// There is no text.
    Any,
    /// These documents.
    These(Vec<Cached>),
    /// Documents of many clients, and some by their numbers.
    Clients(Clients),
}

/// Very many clients.
#[derive(Debug)]
pub(super) struct Clients {
    ids: HashSet<[u8; 16]>,
    numbered: Vec<Cached>,
}

impl Wanted {
    /// Whether a document is among those wanted.
    pub(super) fn holds(&self, cached: &Cached) -> bool {
        match self {
            Self::Any => true,
            Self::These(found) => found.iter().any(|each| each.key == cached.key),
            Self::Clients(clients) => clients.hold(cached),
        }
    }
}

impl Clients {
    pub(super) fn hold(&self, cached: &Cached) -> bool {
        cached.client().is_some_and(|client| self.ids.contains(&client))
            || self.numbered.iter().any(|each| each.key == cached.key)
    }
}

pub(super) fn look_up(connection: &Connection, text: Option<&str>) -> Result<Wanted, StoreError> {
    let text: String = text.unwrap_or_default().trim().chars().take(TEXT_AT_MOST).collect();
    if text.is_empty() {
        return Ok(Wanted::Any);
    }
    let mut found = numbered(connection, &text)?;
    let clients = clients(connection, &text)?;
    if clients.len() > FEW_CLIENTS {
        return Ok(Wanted::Clients(Clients {
            ids: clients,
            numbered: found,
        }));
    }
    let sql = format!("SELECT {CACHED} FROM document_balance b WHERE b.client = ?1");
    for client in clients {
        for cached in rows(connection, &sql, [client], read_cached)? {
            if !found.iter().any(|each| each.key == cached.key) {
                found.push(cached);
            }
        }
    }
    Ok(Wanted::These(found))
}

/// By the place in its year (`318`), or by the beginning of a printed number (`2026-0003`, `C-2026`).
fn numbered(connection: &Connection, text: &str) -> Result<Vec<Cached>, StoreError> {
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    if digits && text.len() <= PLACE_DIGITS {
        let place: i64 = text.parse().unwrap_or_default();
        let sql = format!(
            "SELECT {CACHED} FROM document d JOIN document_balance b ON b.document = d.seq WHERE d.number = ?1 ORDER BY d.seq DESC"
        );
        return rows(connection, &sql, [place], read_cached);
    }
    if !text.contains('-') {
        return Ok(Vec::new());
    }
    let begins = text.to_uppercase();
    // No character stands above this one, so everything that begins so stands below it.
    let ends = format!("{begins}\u{10FFFF}");
    let sql = format!(
        "SELECT {CACHED} FROM document d JOIN document_balance b ON b.document = d.seq
         WHERE d.label >= ?1 AND d.label < ?2 ORDER BY d.label DESC LIMIT ?3"
    );
    let mut found = rows(connection, &sql, (&begins, &ends, NUMBERS_AT_MOST), read_cached)?;
    let sql = format!(
        "SELECT {CACHED} FROM credit_note c JOIN document d ON d.id = c.document JOIN document_balance b ON b.document = d.seq
         WHERE c.label >= ?1 AND c.label < ?2 ORDER BY c.label DESC LIMIT ?3"
    );
    found.extend(rows(connection, &sql, (&begins, &ends, NUMBERS_AT_MOST), read_cached)?);
    Ok(found)
}

fn clients(connection: &Connection, text: &str) -> Result<HashSet<[u8; 16]>, StoreError> {
    let long_enough = text.chars().filter(|character| character.is_alphanumeric()).count() >= LETTERS_AT_LEAST;
    let Some(expression) = words::expression(text).filter(|_| long_enough) else {
        return Ok(HashSet::new());
    };
    let found = rows(
        connection,
        "SELECT c.id FROM client_search s JOIN client c ON c.seq = s.rowid WHERE client_search MATCH ?1 LIMIT ?2",
        (&expression, CLIENTS_AT_MOST),
        |row| Ok(row.get("id")?),
    )?;
    Ok(found.into_iter().collect())
}
