//! The journal: one line per commit that matters, chained, and the only way rows get into append-only tables.
//!
//! A [`Line`] is opened with the transaction, takes the rows of the commit and is closed with it. Each row it takes is
//! written to its table *and* into the line's payload, so a row that no line covers can't come about here, and one that
//! came about elsewhere is found (see `verify`). The payload is JSON text with sorted keys; its salted hash stands in the
//! chain, the text in a side table, so that what the law lets go can be erased one day and the chain still verifies.
//!
//! Deliberately absent: erasing (there is no rule for it yet), the anchoring of the head outside the file, and reading
//! the journal for people.

use std::fmt::Write as _;

use domain::journal::{FIRST, Hash, JournalKind, link, payload_hash};
use domain::stamp::Stamp;
use rusqlite::{Connection, OptionalExtension, ToSql, Transaction, params_from_iter};
use uuid::Uuid;

use crate::cell::{Cell, blob};
use crate::error::StoreError;

/// An append-only table whose rows the journal covers. Columns stand in alphabetical order; `seq` and `journal_seq` are
/// the line's own business.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) columns: &'static [&'static str],
    pub(crate) insert: &'static str,
}

/// A line of the journal that is being written.
pub(crate) struct Line<'t> {
    transaction: &'t Transaction<'t>,
    seq: i64,
    previous: Hash,
    rows: String,
    facts: std::collections::BTreeMap<&'static str, String>,
}

impl<'t> Line<'t> {
    /// Opens the next line.
    pub(crate) fn open(transaction: &'t Transaction<'t>) -> Result<Self, StoreError> {
        let (last, previous) = head(transaction)?;
        let seq = last
            .checked_add(1)
            .ok_or_else(|| StoreError::Value("the journal is full".to_owned()))?;
        Ok(Self {
            transaction,
            seq,
            previous,
            rows: String::with_capacity(2_048),
            facts: std::collections::BTreeMap::new(),
        })
    }

    /// Writes a row to its table and into the payload. `cells` stand in the order of the table's columns.
    pub(crate) fn insert(&mut self, table: &'static Table, cells: &[Cell<'_>]) -> Result<i64, StoreError> {
        debug_assert_eq!(table.columns.len(), cells.len(), "{}: a cell for every column", table.name);
        let mut statement = self.transaction.prepare_cached(table.insert)?;
        let own = Cell::Int(self.seq);
        let values = cells.iter().chain(std::iter::once(&own)).map(|cell| -> &dyn ToSql { cell });
        let seq = statement.insert(params_from_iter(values))?;
        if !self.rows.is_empty() {
            self.rows.push(',');
        }
        self.rows.push_str("{\"columns\":{");
        for (position, (column, cell)) in table.columns.iter().zip(cells).enumerate() {
            if position > 0 {
                self.rows.push(',');
            }
            push_text(&mut self.rows, column);
            self.rows.push(':');
            push_cell(&mut self.rows, cell);
        }
        // Writing to a String can't fail.
        let _ = write!(self.rows, "}},\"seq\":{seq},\"table\":\"{}\"}}", table.name);
        Ok(seq)
    }

    /// Notes a fact that stands in no append-only row.
    pub(crate) fn note(&mut self, name: &'static str, value: impl Into<String>) {
        self.facts.insert(name, value.into());
    }

    /// Closes the line: payload, hashes, chain.
    pub(crate) fn close(self, kind: JournalKind, subject: Option<Uuid>, stamp: &Stamp, salt: [u8; 16]) -> Result<(), StoreError> {
        let payload = self.payload(subject);
        let payload_hash = payload_hash(&salt, payload.as_bytes());
        let seq = u64::try_from(self.seq).map_err(|error| crate::cell::bad("journal", error))?;
        let hash = link(&self.previous, seq, kind, stamp, &payload_hash);
        self.transaction
            .prepare_cached(
                "INSERT INTO journal (seq, kind, subject, till, department, staff, at, offset_minutes, payload_hash, prev_hash, hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )?
            .execute((
                self.seq,
                kind.code(),
                subject.map(blob),
                blob(stamp.till.as_uuid()),
                blob(stamp.department.as_uuid()),
                blob(stamp.staff.as_uuid()),
                stamp.at.as_millis(),
                stamp.offset_minutes,
                payload_hash,
                self.previous,
                hash,
            ))?;
        self.transaction
            .prepare_cached("INSERT INTO journal_payload (journal_seq, salt, payload) VALUES (?1, ?2, ?3)")?
            .execute((self.seq, salt, payload))?;
        Ok(())
    }

    fn payload(&self, subject: Option<Uuid>) -> String {
        let mut payload = String::with_capacity(self.rows.len().saturating_add(128));
        payload.push_str("{\"facts\":{");
        for (position, (name, value)) in self.facts.iter().enumerate() {
            if position > 0 {
                payload.push(',');
            }
            push_text(&mut payload, name);
            payload.push(':');
            push_text(&mut payload, value);
        }
        payload.push_str("},\"rows\":[");
        payload.push_str(&self.rows);
        payload.push_str("],\"subject\":");
        push_cell(&mut payload, &Cell::id_or_null(subject));
        payload.push('}');
        payload
    }
}

/// The last line's number and hash.
pub(crate) fn head(connection: &Connection) -> Result<(i64, Hash), StoreError> {
    let found = connection
        .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.unwrap_or((0, FIRST)))
}

/// The canonical text of a value: the table's strict column types keep bytes and text apart.
pub(crate) fn push_cell(out: &mut String, cell: &Cell<'_>) {
    match cell {
        Cell::Null => out.push_str("null"),
        Cell::Int(value) => {
            let _ = write!(out, "{value}");
        }
        Cell::Text(text) => push_text(out, text),
        Cell::Blob(bytes) => push_hex(out, bytes),
        Cell::Id(id) => push_hex(out, id.as_bytes()),
    }
}

fn push_hex(out: &mut String, bytes: &[u8]) {
    const DIGITS: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    out.push('"');
    for byte in bytes {
        for digit in [byte >> 4, byte & 15] {
            out.push(DIGITS.get(usize::from(digit)).copied().unwrap_or('?'));
        }
    }
    out.push('"');
}

fn push_text(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            control if control < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(control));
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
}
