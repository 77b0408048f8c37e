//! Streams: parts of the balances' cache that one index has in the list's order already.
//!
//! Department, kind and state have few values, so every combination that a filter leaves open is a stream of its own; a
//! member of staff has two for each, one of what they finalised and one of what they were the vet of.
//!
//! Why indexes are named: a stream of somebody's is no wider in the index of places, only a thousand times longer, and SQLite,
//! which knows nothing of how many rows lie where, may choose either.
//!
//! Deliberately absent: merging (see `find`).

use rusqlite::Connection;

use super::find::{DocumentFilter, DocumentKey, DocumentState, is_consultation, read_key};
use crate::cell::blob;
use crate::clinic::{first, rows};
use crate::error::StoreError;

/// Which way a page goes from where it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Towards {
    Older,
    Newer,
}

impl Towards {
    pub(super) const fn back(self) -> Self {
        match self {
            Self::Older => Self::Newer,
            Self::Newer => Self::Older,
        }
    }
}

/// Between two places of the list, both left out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Range {
    pub(super) towards: Towards,
    pub(super) above: DocumentKey,
    pub(super) below: DocumentKey,
}

impl Range {
    pub(super) const fn order(self) -> &'static str {
        match self.towards {
            Towards::Older => "ORDER BY b.day DESC, b.document DESC",
            Towards::Newer => "ORDER BY b.day, b.document",
        }
    }

    /// The parameters of [`BETWEEN`].
    pub(super) const fn bounds(self) -> (i64, i64, i64, i64) {
        (self.above.day, self.above.seq, self.below.day, self.below.seq)
    }
}

/// Within a range, of `document_balance b`; parameters 1 to 4.
pub(super) const BETWEEN: &str = "(b.day, b.document) > (?1, ?2) AND (b.day, b.document) < (?3, ?4)";

const BY_PLACE: &str = "document_balance_by_place";
const BY_STAFF: &str = "document_balance_by_staff";
const BY_VET: &str = "document_balance_by_vet";

#[derive(Debug, Clone, Copy)]
pub(super) enum Stream {
    Whole,
    Place(Place),
    Staff([u8; 16], Place),
    Vet([u8; 16], Place),
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    department: [u8; 16],
    consultation: bool,
    state: &'static str,
}

impl Stream {
    pub(super) fn read(self, connection: &Connection, range: Range, at_most: usize) -> Result<Vec<DocumentKey>, StoreError> {
        let at_most = i64::try_from(at_most).unwrap_or(i64::MAX);
        let ((a, b, c, d), order) = (range.bounds(), range.order());
        let select = "SELECT b.day, b.document FROM document_balance b";
        let place = "b.department = ?6 AND b.consultation = ?7 AND b.state = ?8";
        let (index, column, who, held) = match self {
            Self::Whole => {
                let sql = format!("{select} WHERE {BETWEEN} {order} LIMIT ?5");
                return rows(connection, &sql, (a, b, c, d, at_most), read_key);
            }
            Self::Place(held) => {
                let sql = format!("{select} INDEXED BY {BY_PLACE} WHERE {place} AND {BETWEEN} {order} LIMIT ?5");
                let parameters = (a, b, c, d, at_most, held.department, held.consultation, held.state);
                return rows(connection, &sql, parameters, read_key);
            }
            Self::Staff(who, held) => (BY_STAFF, "staff", who, held),
            Self::Vet(who, held) => (BY_VET, "vet", who, held),
        };
        let sql = format!("{select} INDEXED BY {index} WHERE b.{column} = ?9 AND {place} AND {BETWEEN} {order} LIMIT ?5");
        let parameters = (a, b, c, d, at_most, held.department, held.consultation, held.state, who);
        rows(connection, &sql, parameters, read_key)
    }

    /// How many there are on these days, and what those that owe something owe together; nobody counts twice for being both
    /// who finalised a document and its vet. Places are counted by their days; of staff the index alone is counted, and
    /// only what owes is read.
    pub(super) fn count(self, connection: &Connection, days: (i64, i64)) -> Result<(i64, i64), StoreError> {
        let place = "department = ?3 AND consultation = ?4 AND state = ?5 AND day BETWEEN ?1 AND ?2";
        let (index, whose, who, held) = match self {
            Self::Whole => return Ok((0, 0)),
            Self::Place(held) => {
                let sql = format!("SELECT coalesce(sum(documents), 0), coalesce(sum(due), 0) FROM document_tally WHERE {place}");
                let parameters = (days.0, days.1, held.department, held.consultation, held.state);
                return counted(connection, &sql, parameters);
            }
            Self::Staff(who, held) => (BY_STAFF, "staff = ?6", who, held),
            Self::Vet(who, held) => (BY_VET, "vet = ?6 AND staff <> ?6", who, held),
        };
        let owed = if held.owes() { "coalesce(sum(due), 0)" } else { "0" };
        let sql = format!("SELECT count(*), {owed} FROM document_balance INDEXED BY {index} WHERE {whose} AND {place}");
        let parameters = (days.0, days.1, held.department, held.consultation, held.state, who);
        counted(connection, &sql, parameters)
    }

    /// The state its documents have.
    pub(super) fn state(self) -> Option<DocumentState> {
        match self {
            Self::Whole => None,
            Self::Place(held) | Self::Staff(_, held) | Self::Vet(_, held) => DocumentState::of_cached(held.state),
        }
    }
}

impl Place {
    fn owes(self) -> bool {
        DocumentState::of_cached(self.state).is_some_and(DocumentState::owes)
    }
}

fn counted(connection: &Connection, sql: &str, parameters: impl rusqlite::Params) -> Result<(i64, i64), StoreError> {
    let found = first(connection, sql, parameters, |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.unwrap_or_default())
}

/// The streams of a filter; without one that narrows, the whole cache is a single stream.
pub(super) fn of(connection: &Connection, filter: &DocumentFilter) -> Result<Vec<Stream>, StoreError> {
    if filter.state.is_none() && filter.kind.is_none() && filter.staff.is_none() && filter.department.is_none() {
        return Ok(vec![Stream::Whole]);
    }
    apart(connection, filter)
}

/// A stream for each combination that the filter leaves open.
pub(super) fn apart(connection: &Connection, filter: &DocumentFilter) -> Result<Vec<Stream>, StoreError> {
    let departments = match filter.department {
        Some(department) => vec![blob(department.as_uuid())],
        None => rows(connection, "SELECT id FROM department", [], |row| Ok(row.get(0)?))?,
    };
    let consultation = filter
        .kind
        .map_or_else(|| vec![false, true], |kind| vec![is_consultation(kind)]);
    let states: Vec<&str> = match filter.state {
        Some(state) => state.cached().to_vec(),
        None => DocumentState::ALL.iter().flat_map(|state| state.cached()).copied().collect(),
    };
    let mut streams = Vec::new();
    for department in departments {
        for consultation in &consultation {
            for state in &states {
                let place = Place {
                    department,
                    consultation: *consultation,
                    state,
                };
                match filter.staff.map(|staff| blob(staff.as_uuid())) {
                    None => streams.push(Stream::Place(place)),
                    Some(staff) => streams.extend([Stream::Staff(staff, place), Stream::Vet(staff, place)]),
                }
            }
        }
    }
    Ok(streams)
}
