//! Verifying the journal: links, payloads, and the rows the payloads cover.
//!
//! Three layers. Each line's hash must follow from the line before it and its own facts. Each payload must have the hash
//! its line holds. Each row of an append-only table must stand, value for value, in the payload of the line it names, and
//! each row a payload names must be there: an edit, a deletion, an insertion and a changed order all show.
//!
//! Why this shape: journal, payloads and tables are read once, side by side, in the order they were written, so that nothing is
//! looked up and memory does not grow with the books. A [`Part`] is a stretch of lines with the stretch of every table that
//! belongs to it; parts are judged by threads of their own. Wherever the stretches are cut, each row falls into exactly one of
//! them and has to be covered there, so a cut in the wrong place can raise an alarm and never hide one.
//!
//! Deliberately absent: a cut tail that leaves whole lines out. The file can't show it; an anchor of the head outside can.

mod lines;
mod rows;

use rusqlite::{Connection, OptionalExtension, params};

use crate::attempt::tables as attempt_tables;
use crate::case::CASE_EVENT;
use crate::credit::CREDIT_NOTE;
use crate::document::{DOCUMENT, DOCUMENT_COMPANY, DOCUMENT_LINE, DOCUMENT_TREATMENT, DOCUMENT_VAT};
use crate::error::StoreError;
use crate::journal::{Table, head};
use crate::ledger::{LEDGER_ENTRY, LEDGER_POSTING};
use crate::paper::{DOCUMENT_SELLER, PAPER_ISSUE};
use crate::payment::{CASH_PAYMENT, PAYMENT};
use crate::reconciliation::tables as reconciliation_tables;
use crate::settlement::{CASE_BOOKING, CASE_CORRECTION};
use crate::supervisor::tables as supervisor_tables;
use crate::terminal::tables as terminal_tables;
use lines::Stretch;

/// More than this nobody reads; books that are wrong everywhere must not fill the memory with saying so.
const FAULTS_AT_MOST: usize = 1_000;

/// A part smaller than this is not worth a thread.
const LINES_A_PART: i64 = 10_000;

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

impl ChainFault {
    /// The line of the journal it was found at.
    #[must_use]
    pub const fn seq(&self) -> i64 {
        match self {
            Self::Link { seq } | Self::Payload { seq } | Self::PayloadMissing { seq } | Self::Row { seq, .. } => *seq,
        }
    }
}

/// The faults found so far, up to what anybody would read.
#[derive(Debug, Default)]
pub(crate) struct Found(Vec<ChainFault>);

impl Found {
    fn add(&mut self, fault: ChainFault) {
        if !self.is_full() {
            self.0.push(fault);
        }
    }

    const fn is_full(&self) -> bool {
        self.0.len() >= FAULTS_AT_MOST
    }
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
    all.extend(supervisor_tables());
    all.extend([&CASE_EVENT, &CASE_BOOKING, &CASE_CORRECTION]);
    all.extend(reconciliation_tables());
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
    let mut found = Found::default();
    let stretch = Stretch { from, to: i64::MAX };
    lines::walk(connection, stretch, &mut found, &|_| true, |_, _, _| Ok(()))?;
    Ok(found.0)
}

/// Links, payloads and rows of the whole journal.
pub(crate) fn all(connection: &Connection) -> Result<Vec<ChainFault>, StoreError> {
    check_part(connection, &Part::whole(), &|_| true)
}

/// A stretch of lines, and the stretch of every covered table that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Part {
    lines: Stretch,
    rows: Vec<Stretch>,
}

impl Part {
    fn whole() -> Self {
        let everything = Stretch {
            from: i64::MIN,
            to: i64::MAX,
        };
        Self {
            lines: Stretch { from: 1, ..everything },
            rows: vec![everything; tables().len()],
        }
    }
}

/// The whole journal in at most so many parts of equal length.
pub(crate) fn parts(connection: &Connection, at_most: u16) -> Result<Vec<Part>, StoreError> {
    let (last, _) = head(connection)?;
    let many = i64::from(at_most).min(last / LINES_A_PART).max(1);
    let mut cut = vec![Part::whole()];
    for number in 1..many {
        let share = last.checked_div(many).and_then(|one| one.checked_mul(number)).unwrap_or(last);
        let first = share.saturating_add(1);
        let (Some(before), mut part) = (cut.last_mut(), Part::whole()) else {
            break;
        };
        before.lines.to = share;
        part.lines.from = first;
        for ((table, rows), earlier) in tables().iter().zip(&mut part.rows).zip(&mut before.rows) {
            rows.from = first_row(connection, table, first)?;
            earlier.to = rows.from.saturating_sub(1);
        }
        cut.push(part);
    }
    Ok(cut)
}

/// The first row of a table that a line from this one on covers, where rows stand in the order of their lines.
fn first_row(connection: &Connection, table: &Table, line: i64) -> Result<i64, StoreError> {
    let name = table.name;
    // Two questions: asked for both ends at once, SQLite reads all that lies between.
    let (mut low, mut high): (i64, i64) = connection.query_row(
        &format!("SELECT coalesce((SELECT min(seq) FROM {name}), 0), coalesce((SELECT max(seq) FROM {name}), -1)"),
        [],
        |row| Ok((row.get(0)?, row.get::<_, i64>(1)?.saturating_add(1))),
    )?;
    let sql = format!("SELECT seq, journal_seq FROM {name} WHERE seq >= ?1 ORDER BY seq LIMIT 1");
    let mut next = connection.prepare(&sql)?;
    while low < high {
        // Below `high` whatever the numbers are, so that the search ends.
        let middle = low.saturating_add(high.saturating_sub(low) / 2);
        let row: Option<(i64, i64)> = next
            .query_row(params![middle], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        match row {
            Some((seq, covered_by)) if covered_by < line => low = seq.saturating_add(1),
            Some(_) | None => high = middle,
        }
    }
    Ok(low)
}

/// Links, payloads and rows of one part. `goes_on` hears now and then how many lines were read since it heard last, and ends the
/// walk by answering no.
pub(crate) fn check_part(
    connection: &Connection,
    part: &Part,
    goes_on: &dyn Fn(u64) -> bool,
) -> Result<Vec<ChainFault>, StoreError> {
    let mut statements = rows::prepare(connection)?;
    let mut tables = rows::Tables::open(&mut statements, &part.rows)?;
    let mut found = Found::default();
    let end = lines::walk(connection, part.lines, &mut found, goes_on, |seq, payload, found| {
        tables.compare(seq, payload, found)
    })?;
    if let Some(last) = end {
        tables.finish(last, &mut found)?;
    }
    Ok(found.0)
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
