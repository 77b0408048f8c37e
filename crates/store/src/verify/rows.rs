//! The covered tables, each read along with the journal in the order of its rows.
//!
//! A payload names its rows in the order they were written, which is the order of each table; so the next row of a table is the
//! one the next payload that speaks of this table must name.
//!
//! Deliberately absent: spelling a row the way payloads do. Its values are compared where they stand.

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{Connection, Rows, Statement, params};

use super::lines::Stretch;
use super::{ChainFault, Found, tables};
use crate::error::StoreError;
use crate::journal::Table;
use crate::row_bytes::{PayloadRow, take_equal, take_row};

/// Where the values begin in what a [`Cursor`] reads: behind `seq` and `journal_seq`.
const FIRST_VALUE: usize = 2;

/// A statement for each table.
pub(super) fn prepare(connection: &Connection) -> Result<Vec<(&'static Table, Statement<'_>)>, StoreError> {
    tables()
        .into_iter()
        .map(|table| {
            let (columns, name) = (table.columns.join(", "), table.name);
            let sql = format!("SELECT seq, journal_seq, {columns} FROM {name} WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq");
            Ok((table, connection.prepare(&sql)?))
        })
        .collect()
}

/// Every table, read so far.
pub(super) struct Tables<'s> {
    cursors: Vec<Cursor<'s>>,
    /// Which cursor a table's code stands for.
    by_code: Vec<Option<usize>>,
}

impl<'s> Tables<'s> {
    pub(super) fn open(statements: &'s mut [(&'static Table, Statement<'_>)], stretches: &[Stretch]) -> Result<Self, StoreError> {
        let mut opened = Self {
            cursors: Vec::with_capacity(statements.len()),
            by_code: vec![None; usize::from(u8::MAX).saturating_add(1)],
        };
        for ((table, statement), stretch) in statements.iter_mut().zip(stretches) {
            if let Some(place) = opened.by_code.get_mut(usize::from(table.code)) {
                *place = Some(opened.cursors.len());
            }
            opened.cursors.push(Cursor::open(table, statement, *stretch)?);
        }
        Ok(opened)
    }

    fn of(&mut self, code: u8) -> Option<&mut Cursor<'s>> {
        let place = self.by_code.get(usize::from(code)).copied().flatten()?;
        self.cursors.get_mut(place)
    }

    /// The rows a line's payload names against the rows that name the line.
    pub(super) fn compare(&mut self, seq: i64, mut payload: &[u8], found: &mut Found) -> Result<(), StoreError> {
        while !payload.is_empty() {
            let Some(covered) = take_row(&mut payload) else {
                found.add(ChainFault::Payload { seq });
                break;
            };
            let Some(cursor) = self.of(covered.table) else {
                found.add(ChainFault::Row {
                    seq,
                    table: format!("table {}", covered.table),
                    row: covered.seq,
                });
                continue;
            };
            cursor.skip_foreign(seq, covered.seq, found)?;
            let here = cursor.current == Some((covered.seq, seq));
            if !here || !cursor.equals(&covered)? {
                cursor.accuse(seq, covered.seq, found);
            }
            if here {
                cursor.advance()?;
            }
        }
        for cursor in &mut self.cursors {
            while let Some((row, line)) = cursor.current
                && line <= seq
            {
                cursor.accuse(seq, row, found);
                cursor.advance()?;
            }
        }
        Ok(())
    }

    /// Rows after the last line, or that name no line.
    pub(super) fn finish(&mut self, last: i64, found: &mut Found) -> Result<(), StoreError> {
        for cursor in &mut self.cursors {
            while let Some((row, _)) = cursor.current
                && !found.is_full()
            {
                cursor.accuse(last, row, found);
                cursor.advance()?;
            }
        }
        Ok(())
    }
}

/// One table, read along with the journal.
struct Cursor<'s> {
    table: &'static Table,
    rows: Rows<'s>,
    /// The row and the line it names.
    current: Option<(i64, i64)>,
}

impl<'s> Cursor<'s> {
    fn open(table: &'static Table, statement: &'s mut Statement<'_>, stretch: Stretch) -> Result<Self, StoreError> {
        let mut cursor = Self {
            table,
            rows: statement.query(params![stretch.from, stretch.to])?,
            current: None,
        };
        cursor.advance()?;
        Ok(cursor)
    }

    fn advance(&mut self) -> Result<(), StoreError> {
        self.rows.advance()?;
        self.current = match self.rows.get() {
            Some(row) => Some((row.get(0)?, row.get(1)?)),
            None => None,
        };
        Ok(())
    }

    fn accuse(&self, seq: i64, row: i64, found: &mut Found) {
        found.add(ChainFault::Row {
            seq,
            table: self.table.name.to_owned(),
            row,
        });
    }

    /// A column that a later migration added is not in an older payload; what is there must be equal.
    fn equals(&self, covered: &PayloadRow<'_>) -> Result<bool, StoreError> {
        let Some(row) = self.rows.get() else { return Ok(false) };
        if covered.values == 0 || covered.values > self.table.columns.len() {
            return Ok(false);
        }
        let mut spelled = covered.bytes;
        for value in 0..covered.values {
            if !take_equal(&mut spelled, row.get_ref(FIRST_VALUE.saturating_add(value))?) {
                return Ok(false);
            }
        }
        Ok(spelled.is_empty())
    }

    /// Rows that stand before the one expected belong to no payload, or to another line than they name.
    fn skip_foreign(&mut self, seq: i64, wanted: i64, found: &mut Found) -> Result<(), StoreError> {
        while let Some((row, line)) = self.current
            && row < wanted
        {
            self.accuse(line.min(seq), row, found);
            self.advance()?;
        }
        if let Some((row, line)) = self.current
            && row == wanted
            && line != seq
        {
            self.accuse(seq, row, found);
            self.advance()?;
        }
        Ok(())
    }
}
