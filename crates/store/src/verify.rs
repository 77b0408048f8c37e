//! Verifying the journal: links, payloads, and the rows the payloads cover.
//!
//! Three layers. Each line's hash must follow from the line before it and its own facts. Each payload must have the hash
//! its line holds. Each row of an append-only table must stand, value for value, in the payload of the line it names, and
//! each row a payload names must be there: an edit, a deletion, an insertion and a changed order all show.
//!
//! Deliberately absent: a cut tail that leaves whole lines out. The file can't show it; an anchor of the head outside can.

use domain::journal::{FIRST, Hash, link_raw};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, Rows, Statement};

use crate::attempt::tables as attempt_tables;
use crate::cell::{Cell, bad, stamp};
use crate::credit::CREDIT_NOTE;
use crate::document::{DOCUMENT, DOCUMENT_COMPANY, DOCUMENT_LINE, DOCUMENT_TREATMENT, DOCUMENT_VAT};
use crate::error::StoreError;
use crate::journal::{Table, hash_of};
use crate::ledger::{LEDGER_ENTRY, LEDGER_POSTING};
use crate::paper::{DOCUMENT_SELLER, PAPER_ISSUE};
use crate::payment::{CASH_PAYMENT, PAYMENT};
use crate::row_bytes::{PayloadRow, push_value, take_row};
use crate::terminal::tables as terminal_tables;

/// Something in the journal that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ChainFault {
    /// A line does not follow from the one before it.
    #[error("journal line {seq} does not follow from the one before it")]
    Link {
        /// Which.
        seq: i64,
    },
    /// A payload does not have the hash its line holds.
    #[error("the payload of journal line {seq} was changed")]
    Payload {
        /// Which.
        seq: i64,
    },
    /// A line's payload is gone. Nothing erases payloads yet.
    #[error("the payload of journal line {seq} is missing")]
    PayloadMissing {
        /// Which.
        seq: i64,
    },
    /// A row differs from the payload that covers it, or is missing, or covered by none.
    #[error("row {row} of {table} is not what journal line {seq} covers")]
    Row {
        /// The line.
        seq: i64,
        /// The table.
        table: String,
        /// The row.
        row: i64,
    },
}

/// Every table the journal covers.
pub(crate) fn tables() -> Vec<&'static Table> {
    let mut all = vec![
        &DOCUMENT,
        &DOCUMENT_LINE,
        &DOCUMENT_VAT,
        &DOCUMENT_TREATMENT,
        &DOCUMENT_COMPANY,
        &CREDIT_NOTE,
        &PAYMENT,
        &CASH_PAYMENT,
        &LEDGER_POSTING,
        &LEDGER_ENTRY,
        &DOCUMENT_SELLER,
        &PAPER_ISSUE,
    ];
    all.extend(attempt_tables());
    all.extend(terminal_tables());
    all
}

/// Links and payloads of the last lines.
pub(crate) fn last_links(connection: &Connection, lines: u32) -> Result<Vec<ChainFault>, StoreError> {
    let from: i64 = connection
        .query_row(
            "SELECT seq FROM journal ORDER BY seq DESC LIMIT 1 OFFSET ?1",
            [lines.saturating_sub(1)],
            |row| row.get(0),
        )
        .optional()?
        .unwrap_or(1);
    let mut faults = Vec::new();
    walk(connection, from, &mut faults, |_, _| Ok(Vec::new()))?;
    Ok(faults)
}

/// Links, payloads and rows of the whole journal.
pub(crate) fn all(connection: &Connection) -> Result<Vec<ChainFault>, StoreError> {
    let tables = tables();
    let mut statements = Vec::with_capacity(tables.len());
    for table in &tables {
        let columns = table.columns.join(", ");
        statements.push(connection.prepare(&format!(
            "SELECT seq, journal_seq, {columns} FROM {} ORDER BY seq",
            table.name
        ))?);
    }
    let mut cursors = tables
        .iter()
        .zip(&mut statements)
        .map(|(table, statement)| Cursor::open(table, statement))
        .collect::<Result<Vec<_>, _>>()?;
    let mut faults = Vec::new();
    let last = walk(connection, 1, &mut faults, |seq, payload| compare(seq, payload, &mut cursors))?;
    // Rows after the last line, or that name no line.
    for cursor in &mut cursors {
        while let Some((row, _)) = cursor.current.take() {
            faults.push(ChainFault::Row {
                seq: last,
                table: cursor.table.name.to_owned(),
                row,
            });
            cursor.advance()?;
        }
    }
    Ok(faults)
}

/// Walks the lines from `from` on and returns the last one's number.
fn walk(
    connection: &Connection,
    from: i64,
    faults: &mut Vec<ChainFault>,
    mut rows_of: impl FnMut(i64, &[u8]) -> Result<Vec<ChainFault>, StoreError>,
) -> Result<i64, StoreError> {
    let before = from.saturating_sub(1);
    let mut previous: Hash = connection
        .query_row("SELECT hash FROM journal WHERE seq = ?1", [before], |row| row.get(0))
        .optional()?
        .unwrap_or(FIRST);
    let mut expected = from;
    let mut statement = connection.prepare(
        "SELECT j.seq, j.kind, j.subject, j.till, j.department, j.staff, j.at, j.offset_minutes, j.payload_hash, j.prev_hash, j.hash,
             p.salt, p.facts, p.rows
         FROM journal j LEFT JOIN journal_payload p ON p.journal_seq = j.seq WHERE j.seq >= ?1 ORDER BY j.seq",
    )?;
    let mut lines = statement.query([from])?;
    while let Some(line) = lines.next()? {
        let seq: i64 = line.get("seq")?;
        let hash: Hash = line.get("hash")?;
        if seq != expected || !linked(line, seq, &previous, &hash)? {
            faults.push(ChainFault::Link { seq });
        }
        match payload_of(line)? {
            None => faults.push(ChainFault::PayloadMissing { seq }),
            Some((rows, good)) => {
                if !good {
                    faults.push(ChainFault::Payload { seq });
                }
                faults.extend(rows_of(seq, rows)?);
            }
        }
        previous = hash;
        expected = seq.saturating_add(1);
    }
    Ok(expected.saturating_sub(1))
}

fn linked(line: &Row<'_>, seq: i64, previous: &Hash, hash: &Hash) -> Result<bool, StoreError> {
    let (kind, stored_previous, payload): (String, Hash, Hash) =
        (line.get("kind")?, line.get("prev_hash")?, line.get("payload_hash")?);
    let number = u64::try_from(seq).map_err(|error| bad("journal", error))?;
    let made = link_raw(previous, number, &kind, &stamp(line)?.canonical_bytes(), &payload);
    Ok(stored_previous == *previous && made == *hash)
}

/// The payload's rows, and whether the payload is the one that was hashed, about the line's own subject.
fn payload_of<'l>(line: &'l Row<'_>) -> Result<Option<(&'l [u8], bool)>, StoreError> {
    let salt: Option<[u8; 16]> = line.get("salt")?;
    let (Some(salt), Some(facts), Some(rows)) = (
        salt,
        line.get_ref("facts")?.as_str_or_null().map_err(|error| bad("facts", error))?,
        line.get_ref("rows")?.as_blob_or_null().map_err(|error| bad("rows", error))?,
    ) else {
        return Ok(None);
    };
    let hash: Hash = line.get("payload_hash")?;
    let subject = line
        .get_ref("subject")?
        .as_blob_or_null()
        .map_err(|error| bad("subject", error))?;
    Ok(Some((rows, hash_of(&salt, facts, subject, rows) == hash)))
}

/// Where the values begin in what a [`Cursor`] reads: behind `seq` and `journal_seq`.
const FIRST_VALUE: usize = 2;

/// One table, read along with the journal.
struct Cursor<'s> {
    table: &'static Table,
    rows: Rows<'s>,
    /// The row and the line it names.
    current: Option<(i64, i64)>,
    /// The row's values as a payload spells them, one after the other, and where each ends.
    values: Vec<u8>,
    ends: Vec<usize>,
}

impl<'s> Cursor<'s> {
    fn open(table: &'static Table, statement: &'s mut Statement<'_>) -> Result<Self, StoreError> {
        let mut cursor = Self {
            table,
            rows: statement.query([])?,
            current: None,
            values: Vec::new(),
            ends: Vec::new(),
        };
        cursor.advance()?;
        Ok(cursor)
    }

    fn advance(&mut self) -> Result<(), StoreError> {
        self.values.clear();
        self.ends.clear();
        let Some(row) = self.rows.next()? else {
            self.current = None;
            return Ok(());
        };
        self.current = Some((row.get(0)?, row.get(1)?));
        for column in FIRST_VALUE..FIRST_VALUE.saturating_add(self.table.columns.len()) {
            push_value(&mut self.values, &cell(row.get_ref(column)?)?)?;
            self.ends.push(self.values.len());
        }
        Ok(())
    }

    /// A column that a later migration added is not in an older payload; what is there must be equal.
    fn equals(&self, covered: &PayloadRow<'_>) -> bool {
        let end = covered.values.checked_sub(1).and_then(|last| self.ends.get(last));
        end.and_then(|end| self.values.get(..*end)) == Some(covered.bytes)
    }
}

fn cell(value: ValueRef<'_>) -> Result<Cell<'_>, StoreError> {
    Ok(match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Int(number),
        ValueRef::Text(text) => Cell::Text(std::str::from_utf8(text).map_err(|error| bad("text", error))?),
        ValueRef::Blob(bytes) => Cell::Blob(bytes),
        ValueRef::Real(_) => return Err(StoreError::Value("a floating point number in the books".to_owned())),
    })
}

/// The rows a line's payload names against the rows that name the line.
fn compare(seq: i64, mut payload: &[u8], cursors: &mut [Cursor<'_>]) -> Result<Vec<ChainFault>, StoreError> {
    let mut faults = Vec::new();
    while !payload.is_empty() {
        let Some(covered) = take_row(&mut payload) else {
            faults.push(ChainFault::Payload { seq });
            break;
        };
        let Some(cursor) = cursors.iter_mut().find(|cursor| cursor.table.code == covered.table) else {
            faults.push(ChainFault::Row {
                seq,
                table: format!("table {}", covered.table),
                row: covered.seq,
            });
            continue;
        };
        skip_foreign(cursor, seq, covered.seq, &mut faults)?;
        let here = cursor.current == Some((covered.seq, seq));
        if !here || !cursor.equals(&covered) {
            faults.push(ChainFault::Row {
                seq,
                table: cursor.table.name.to_owned(),
                row: covered.seq,
            });
        }
        if here {
            cursor.advance()?;
        }
    }
    for cursor in cursors {
        while let Some((row, line)) = cursor.current
            && line <= seq
        {
            faults.push(ChainFault::Row {
                seq,
                table: cursor.table.name.to_owned(),
                row,
            });
            cursor.advance()?;
        }
    }
    Ok(faults)
}

/// Rows that stand before the one expected belong to no payload, or to another line than they name.
fn skip_foreign(cursor: &mut Cursor<'_>, seq: i64, wanted: i64, faults: &mut Vec<ChainFault>) -> Result<(), StoreError> {
    while let Some((row, line)) = cursor.current
        && row < wanted
    {
        faults.push(ChainFault::Row {
            seq: line.min(seq),
            table: cursor.table.name.to_owned(),
            row,
        });
        cursor.advance()?;
    }
    if let Some((row, line)) = cursor.current
        && row == wanted
        && line != seq
    {
        faults.push(ChainFault::Row {
            seq,
            table: cursor.table.name.to_owned(),
            row,
        });
        cursor.advance()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_two_tables_share_a_code() {
        let mut codes: Vec<u8> = super::tables().iter().map(|table| table.code).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }
}
