//! The journal: one line per commit that matters, chained, and the only way rows get into append-only tables.
//!
//! A [`Line`] is opened with the transaction, takes the rows of the commit and is closed with it. Each row it takes is
//! written to its table *and* into the line's payload, so a row that no line covers can't come about here, and one that
//! came about elsewhere is found (see `verify`). The payload is facts (JSON with sorted keys) and rows (see `row_bytes`); its
//! salted hash stands in the chain, the payload in a side table, so that what the law lets go can be erased one day and the
//! chain still verifies. Rows are kept as bytes and not as text because the journal is most of the file: named columns and ids
//! spelled out would make it three times as large, and as slow to copy and to verify.
//!
//! Deliberately absent: erasing (there is no rule for it yet), the anchoring of the head outside the file, and reading
//! the journal for people.

use std::fmt::Write as _;

use domain::journal::{FIRST, Hash, JournalKind, link, payload_hash};
use domain::stamp::{Stamp, UtcMillis};
use rusqlite::{Connection, OptionalExtension, ToSql, Transaction, params_from_iter};
use uuid::Uuid;

use crate::books::Work;
use crate::cell::{Cell, blob};
use crate::error::StoreError;
use crate::row_bytes::push_row;

/// An append-only table whose rows the journal covers. `seq` and `journal_seq` are the line's own business.
#[derive(Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    /// Stands for the table in payloads, so it never changes and is never given to another.
    pub(crate) code: u8,
    /// In the order payloads have them. A column that a later migration adds goes to the end: older payloads end before it.
    pub(crate) columns: &'static [&'static str],
    pub(crate) insert: &'static str,
}

/// A line of the journal that is being written.
pub(crate) struct Line<'t> {
    transaction: &'t Transaction<'t>,
    seq: i64,
    previous: Hash,
    rows: Vec<u8>,
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
            rows: Vec::with_capacity(1_024),
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
        push_row(&mut self.rows, table.code, seq, cells)?;
        Ok(seq)
    }

    /// The line's number.
    pub(crate) const fn number(&self) -> i64 {
        self.seq
    }

    /// Notes a fact that stands in no append-only row.
    pub(crate) fn note(&mut self, name: &'static str, value: impl Into<String>) {
        self.facts.insert(name, value.into());
    }

    /// Closes the line: payload, hashes, chain.
    pub(crate) fn close(self, kind: JournalKind, subject: Option<Uuid>, stamp: &Stamp, salt: [u8; 16]) -> Result<(), StoreError> {
        let facts = self.facts();
        let payload_hash = hash_of(
            &salt,
            &facts,
            subject.map(blob).as_ref().map(<[u8; 16]>::as_slice),
            &self.rows,
        );
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
            .prepare_cached("INSERT INTO journal_payload (journal_seq, salt, facts, rows) VALUES (?1, ?2, ?3, ?4)")?
            .execute((self.seq, salt, facts, self.rows))?;
        Ok(())
    }

    fn facts(&self) -> String {
        let mut facts = String::from("{");
        for (position, (name, value)) in self.facts.iter().enumerate() {
            if position > 0 {
                facts.push(',');
            }
            push_text(&mut facts, name);
            facts.push(':');
            push_text(&mut facts, value);
        }
        facts.push('}');
        facts
    }
}

/// The hash of a line's payload and of whom or what the line is about.
pub(crate) fn hash_of(salt: &[u8; 16], facts: &str, subject: Option<&[u8]>, rows: &[u8]) -> Hash {
    payload_hash(salt, &[facts.as_bytes(), subject.unwrap_or_default(), rows])
}

/// The last line's number and hash.
pub(crate) fn head(connection: &Connection) -> Result<(i64, Hash), StoreError> {
    let found = connection
        .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found.unwrap_or((0, FIRST)))
}

/// When the last line was written.
pub(crate) fn last_at(connection: &Connection) -> Result<Option<UtcMillis>, StoreError> {
    let found = connection
        .prepare_cached("SELECT at FROM journal ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(found.map(UtcMillis::new))
}

/// Writes down that the clock on the wall stands before the last line: from here on the lines' times do not follow each other.
pub(crate) fn clock_set_back(work: &mut Work<'_>, last: UtcMillis, stamp: &Stamp) -> Result<(), StoreError> {
    let mut line = Line::open(work.transaction)?;
    line.note("last_line_at", last.as_millis().to_string());
    let salt = work.ids.salt();
    line.close(JournalKind::ClockSetBack, None, stamp, salt)
}

/// The hash of a line, if there is such a one.
pub(crate) fn hash_at(connection: &Connection, line: i64) -> Result<Option<Hash>, StoreError> {
    let found = connection
        .prepare_cached("SELECT hash FROM journal WHERE seq = ?1")?
        .query_row([line], |row| row.get(0))
        .optional()?;
    Ok(found)
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
