//! The lines of the journal with their payloads, read side by side in order.
//!
//! Deliberately absent: looking a payload up for each line; both tables are in the order of the lines already.

use domain::ids::{DepartmentId, StaffId, TillId};
use domain::journal::{FIRST, Hash, link_raw};
use domain::stamp::{Stamp, UtcMillis};
use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::{Connection, OptionalExtension, Row, Rows, params};
use uuid::Uuid;

use super::{ChainFault, Found};
use crate::error::StoreError;
use crate::journal::hash_of;

/// How many lines are read between two words about it.
const LINES_A_WORD: u64 = 4_096;

/// Numbers from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stretch {
    pub(crate) from: i64,
    pub(crate) to: i64,
}

/// Walks the lines, hands each one's rows to `rows_of`, and returns the last one's number; none if it was ended before.
pub(super) fn walk(
    connection: &Connection,
    Stretch { from, to }: Stretch,
    found: &mut Found,
    goes_on: &dyn Fn(u64) -> bool,
    mut rows_of: impl FnMut(i64, &[u8], &mut Found) -> Result<(), StoreError>,
) -> Result<Option<i64>, StoreError> {
    let mut previous: Hash = connection
        .query_row("SELECT hash FROM journal WHERE seq = ?1", [from.saturating_sub(1)], |row| {
            row.get(0)
        })
        .optional()?
        .unwrap_or(FIRST);
    let mut lines = connection.prepare(
        "SELECT seq, kind, subject, till, department, staff, at, offset_minutes, payload_hash, prev_hash, hash
         FROM journal WHERE seq BETWEEN ?1 AND ?2 ORDER BY seq",
    )?;
    let mut lines = lines.query(params![from, to])?;
    let mut payloads = connection.prepare(
        "SELECT journal_seq, salt, facts, rows FROM journal_payload WHERE journal_seq BETWEEN ?1 AND ?2 ORDER BY journal_seq",
    )?;
    let mut payloads = Payloads::open(payloads.query(params![from, to])?)?;
    let mut expected = from;
    let mut unsaid = 0_u64;
    while let Some(line) = lines.next()? {
        let seq: i64 = line.get(0)?;
        payloads.pass_before(seq, found)?;
        let read = Line::read(line);
        if seq != expected || !read.as_ref().is_some_and(|line| line.follows(seq, &previous)) {
            found.add(ChainFault::Link { seq });
        }
        match payloads.of(seq) {
            None => found.add(ChainFault::PayloadMissing { seq }),
            Some(payload) => {
                if !read.as_ref().is_some_and(|line| payload.belongs_to(line)) {
                    found.add(ChainFault::Payload { seq });
                }
                rows_of(seq, payload.rows, found)?;
            }
        }
        previous = read.map_or(FIRST, |line| line.hash);
        expected = seq.saturating_add(1);
        unsaid = unsaid.saturating_add(1);
        if found.is_full() || (unsaid == LINES_A_WORD && !goes_on(std::mem::take(&mut unsaid))) {
            return Ok(None);
        }
    }
    payloads.pass_before(i64::MAX, found)?;
    goes_on(unsaid);
    Ok(Some(expected.saturating_sub(1)))
}

/// A line as it stands there; none where a field is not what its column holds.
struct Line<'l> {
    kind: &'l str,
    subject: Option<&'l [u8]>,
    stamp: Stamp,
    payload_hash: Hash,
    previous: Hash,
    hash: Hash,
}

impl<'l> Line<'l> {
    fn read(line: &'l Row<'_>) -> Option<Self> {
        let id = |column| Uuid::from_slice(bytes(line, column)?).ok();
        Some(Self {
            kind: text(line, 1)?,
            subject: line.get_ref(2).ok()?.as_blob_or_null().ok()?,
            stamp: Stamp {
                till: TillId::from_uuid(id(3)?),
                department: DepartmentId::from_uuid(id(4)?),
                staff: StaffId::from_uuid(id(5)?),
                at: UtcMillis::new(line.get(6).ok()?),
                offset_minutes: line.get(7).ok()?,
            },
            payload_hash: bytes(line, 8)?.try_into().ok()?,
            previous: bytes(line, 9)?.try_into().ok()?,
            hash: bytes(line, 10)?.try_into().ok()?,
        })
    }

    fn follows(&self, seq: i64, previous: &Hash) -> bool {
        let Ok(number) = u64::try_from(seq) else { return false };
        let made = link_raw(previous, number, self.kind, &self.stamp.canonical_bytes(), &self.payload_hash);
        self.previous == *previous && made == self.hash
    }
}

/// A line's payload.
struct Payload<'p> {
    salt: Option<[u8; 16]>,
    facts: Option<&'p str>,
    rows: &'p [u8],
}

impl Payload<'_> {
    /// Whether it is the one that was hashed, about the line's own subject.
    fn belongs_to(&self, line: &Line<'_>) -> bool {
        let (Some(salt), Some(facts)) = (&self.salt, self.facts) else {
            return false;
        };
        hash_of(salt, facts, line.subject, self.rows) == line.payload_hash
    }
}

/// The payloads, one at a time.
struct Payloads<'s> {
    rows: Rows<'s>,
    seq: Option<i64>,
    /// The last one that had its line. It stays in place until the next line is read.
    used: Option<i64>,
}

impl<'s> Payloads<'s> {
    fn open(rows: Rows<'s>) -> Result<Self, StoreError> {
        let mut payloads = Self {
            rows,
            seq: None,
            used: None,
        };
        payloads.advance()?;
        Ok(payloads)
    }

    fn advance(&mut self) -> Result<(), StoreError> {
        self.rows.advance()?;
        self.seq = self.rows.get().map(|row| row.get(0)).transpose()?;
        Ok(())
    }

    /// Payloads before this line belong to lines that are not there.
    fn pass_before(&mut self, line: i64, found: &mut Found) -> Result<(), StoreError> {
        while let Some(seq) = self.seq
            && seq < line
        {
            if self.used != Some(seq) {
                found.add(ChainFault::Payload { seq });
            }
            self.advance()?;
        }
        Ok(())
    }

    fn of(&mut self, line: i64) -> Option<Payload<'_>> {
        if self.seq != Some(line) {
            return None;
        }
        self.used = self.seq;
        let row = self.rows.get()?;
        Some(Payload {
            salt: bytes(row, 1).and_then(|salt| salt.try_into().ok()),
            facts: text(row, 2),
            rows: bytes(row, 3).unwrap_or_default(),
        })
    }
}

fn bytes<'r>(row: &'r Row<'_>, column: usize) -> Option<&'r [u8]> {
    row.get_ref(column).ok()?.as_blob().ok()
}

fn text<'r>(row: &'r Row<'_>, column: usize) -> Option<&'r str> {
    row.get_ref(column).ok()?.as_str().ok()
}
