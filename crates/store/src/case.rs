//! Cases: what people do about a contradicted attempt. Somebody has it, writes down what they found, and closes it with evidence.
//!
//! A case is not opened by anybody: every attempt in conflict is one, so none can be forgotten. What people do about it is
//! append-only and journalled. Closing it takes a supervisor, leaves the attempt as it is, and lasts until the attempt is contradicted
//! anew: then the same case is open again, with its history.
//!
//! Deliberately absent: booking. Money in suspense stays there until it is booked by entries of its own.

use domain::attempt::State;
use domain::ids::{AttemptId, StaffId, SupervisedId};
use domain::journal::JournalKind;
use domain::money::Currency;
use domain::stamp::Stamp;
use domain::text::Notes;
use rusqlite::Connection;

use crate::attempt::{self, AttemptSummary};
use crate::books::Work;
use crate::cell::{Cell, StampCells, blob, optional_id, stamp, unknown};
use crate::clinic::rows;
use crate::error::StoreError;
use crate::journal::{Line, Table};

pub(crate) static CASE_EVENT: Table = Table {
    name: "case_event",
    code: 68,
    columns: &[
        "at",
        "attempt",
        "department",
        "number",
        "offset_minutes",
        "owner",
        "staff",
        "supervised",
        "text",
        "till",
        "what",
    ],
    insert: "INSERT INTO case_event (at, attempt, department, number, offset_minutes, owner, staff, supervised, text, till, what,
                 journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
};

/// Whether the case of the attempt `a` was closed after it was contradicted last, as a condition.
pub(crate) const CASE_CLOSED: &str = "EXISTS (SELECT 1 FROM case_event k WHERE k.attempt = a.id AND k.what = 'closed'
    AND k.journal_seq > coalesce((SELECT max(x.journal_seq) FROM attempt_event x WHERE x.attempt = a.id AND x.state = 'conflict'
        AND x.code IN ('approved', 'approved_by_look_up', 'declined')), 0))";

/// What somebody did about a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CaseStep {
    /// Somebody has it now.
    Assigned(StaffId),
    /// Something was found out.
    Noted(Notes),
    /// It is settled, and this is why; a supervisor agreed.
    Closed(Notes, SupervisedId),
}

/// A step with who took it, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStepRecord {
    /// What.
    pub step: CaseStep,
    /// Who, where, when.
    pub stamp: Stamp,
}

/// A case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseRecord {
    /// The contradicted attempt.
    pub attempt: AttemptSummary,
    /// When it was contradicted first.
    pub since: Stamp,
    /// Who has it.
    pub owner: Option<StaffId>,
    /// It is closed.
    pub closed: bool,
    /// What people did, oldest first.
    pub steps: Vec<CaseStepRecord>,
}

/// Why nothing was written into a case.
#[derive(Debug, thiserror::Error)]
pub enum CaseError {
    /// The books.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The attempt is not contradicted, or its case is closed.
    #[error("there is no open case of this attempt")]
    NotOpen,
}

pub(crate) fn step(work: &mut Work<'_>, attempt: AttemptId, step: &CaseStep, stamp: &Stamp) -> Result<(), CaseError> {
    let currency = work.currency();
    let open = attempt::attention(work.transaction, currency)?;
    if !open.iter().any(|one| one.id == attempt && one.state == State::Conflict) {
        return Err(CaseError::NotOpen);
    }
    let number: i64 = work
        .transaction
        .prepare_cached("SELECT count(*) + 1 FROM case_event WHERE attempt = ?1")
        .map_err(StoreError::from)?
        .query_row([blob(attempt.as_uuid())], |row| row.get(0))
        .map_err(StoreError::from)?;
    let (what, owner, text, supervised) = match step {
        CaseStep::Assigned(owner) => ("assigned", Some(owner.as_uuid()), None, None),
        CaseStep::Noted(text) => ("noted", None, Some(text.as_str()), None),
        CaseStep::Closed(text, supervised) => ("closed", None, Some(text.as_str()), Some(supervised.as_uuid())),
    };
    let cells = StampCells::of(stamp);
    let mut line = Line::open(work.transaction)?;
    line.insert(
        &CASE_EVENT,
        &[
            cells.at,
            Cell::Id(attempt.as_uuid()),
            cells.department,
            Cell::Int(number),
            cells.offset,
            Cell::id_or_null(owner),
            cells.staff,
            Cell::id_or_null(supervised),
            Cell::text_or_null(text),
            cells.till,
            Cell::Text(what),
        ],
    )?;
    let salt = work.ids.salt();
    line.close(JournalKind::CaseStepped, Some(attempt.as_uuid()), stamp, salt)?;
    Ok(())
}

/// Every case that is open, oldest first.
pub(crate) fn open(connection: &Connection, currency: Currency) -> Result<Vec<CaseRecord>, StoreError> {
    let listed = attempt::attention(connection, currency)?;
    let contradicted = listed.into_iter().filter(|summary| summary.state == State::Conflict);
    contradicted.map(|summary| whole(connection, summary)).collect()
}

/// Cases that were closed, newest attempt first.
pub(crate) fn closed(connection: &Connection, currency: Currency, at_most: u32) -> Result<Vec<CaseRecord>, StoreError> {
    let listed = attempt::settled_conflicts(connection, currency, at_most)?;
    listed.into_iter().map(|summary| whole(connection, summary)).collect()
}

/// The case of one attempt; `None` where it is not contradicted.
pub(crate) fn of(connection: &Connection, currency: Currency, attempt: AttemptId) -> Result<Option<CaseRecord>, StoreError> {
    let found = attempt::conflict(connection, currency, attempt)?;
    found.map(|summary| whole(connection, summary)).transpose()
}

fn whole(connection: &Connection, attempt: AttemptSummary) -> Result<CaseRecord, StoreError> {
    let steps = steps(connection, attempt.id)?;
    let owner = steps.iter().rev().find_map(|record| match record.step {
        CaseStep::Assigned(owner) => Some(owner),
        CaseStep::Noted(_) | CaseStep::Closed(..) => None,
    });
    Ok(CaseRecord {
        since: attempt::contradicted_at(connection, attempt.id)?.unwrap_or(attempt.stamp),
        owner,
        closed: attempt.case_closed,
        steps,
        attempt,
    })
}

fn steps(connection: &Connection, attempt: AttemptId) -> Result<Vec<CaseStepRecord>, StoreError> {
    rows(
        connection,
        "SELECT what, owner, text, supervised, till, department, staff, at, offset_minutes FROM case_event
         WHERE attempt = ?1 ORDER BY number",
        [blob(attempt.as_uuid())],
        |row| {
            let what: String = row.get("what")?;
            let text: Option<String> = row.get("text")?;
            let text = text
                .map(|text| Notes::new(&text))
                .transpose()
                .map_err(|error| crate::cell::bad("case", error))?;
            let step = match (
                what.as_str(),
                optional_id(row, "owner")?,
                text,
                optional_id(row, "supervised")?,
            ) {
                ("assigned", Some(owner), _, _) => CaseStep::Assigned(StaffId::from_uuid(owner)),
                ("noted", _, Some(text), _) => CaseStep::Noted(text),
                ("closed", _, Some(text), Some(supervised)) => CaseStep::Closed(text, SupervisedId::from_uuid(supervised)),
                _ => return Err(unknown("case", &what)),
            };
            Ok(CaseStepRecord {
                step,
                stamp: stamp(row)?,
            })
        },
    )
}
