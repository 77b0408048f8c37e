//! Cases: what people do about a contradicted attempt. Somebody has it, writes down what they found, and closes it with evidence.
//!
//! A case is not opened by anybody: every attempt in conflict is one, so none can be forgotten. What people do about it is
//! append-only and journalled. Closing it takes a supervisor, leaves the attempt as it is, and lasts until the attempt is contradicted
//! anew: then the same case is open again, with its history.
//!
//! A case whose attempt has money in suspense is closed together with the entries that take it out (see `settlement`), or not at all;
//! what is booked though the terminal never took it leaves the books in the same commit.

use domain::attempt::State;
use domain::ids::{AttemptId, PaymentId, StaffId, SupervisedId};
use domain::journal::JournalKind;
use domain::money::Currency;
use domain::settlement::{Booking, Settlement, Suspended};
use domain::stamp::Stamp;
use domain::text::Notes;
use rusqlite::{Connection, Row};

use crate::attempt::{self, ApplyError, AttemptSummary};
use crate::books::Work;
use crate::cell::{Cell, StampCells, blob, optional_id, stamp, unknown};
use crate::clinic::rows;
use crate::error::StoreError;
use crate::journal::{Line, Table};
use crate::settlement::{self, Booked};

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
        AND x.code IN ('approved', 'approved_by_look_up', 'declined', 'found_charged', 'found_not_taken')), 0))";

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

/// A step as its columns have it.
pub(crate) struct Parts<'a> {
    pub(crate) what: &'static str,
    pub(crate) owner: Option<StaffId>,
    pub(crate) text: Option<&'a str>,
    pub(crate) supervised: Option<SupervisedId>,
}

impl CaseStep {
    pub(crate) fn parts(&self) -> Parts<'_> {
        let (what, owner, text, supervised) = match self {
            Self::Assigned(owner) => ("assigned", Some(*owner), None, None),
            Self::Noted(text) => ("noted", None, Some(text.as_str()), None),
            Self::Closed(text, supervised) => ("closed", None, Some(text.as_str()), Some(*supervised)),
        };
        Parts {
            what,
            owner,
            text,
            supervised,
        }
    }
}

/// Where the money of a case went when it was closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseBooking {
    /// The way.
    pub way: Settlement,
    /// What was in suspense, minor units: above nothing if a card was charged.
    pub amount_minor: i64,
    /// What of it was booked to the invoice, minor units.
    pub booked_minor: i64,
}

/// What closing a case does to the money.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Closing {
    /// Where the money in suspense goes, if there is any.
    pub way: Option<Settlement>,
    /// A payment of the attempt that the terminal never took: it leaves the books.
    pub take_out: Option<PaymentId>,
}

/// A step with who took it, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseStepRecord {
    /// What.
    pub step: CaseStep,
    /// Where its money went, for the step that closed it.
    pub booking: Option<CaseBooking>,
    /// What it took out of the books, minor units, signed as it was booked.
    pub taken_out_minor: Option<i64>,
    /// Who, where, when.
    pub stamp: Stamp,
}

impl CaseStepRecord {
    /// Who has it after these steps.
    pub(crate) fn owner(steps: &[Self]) -> Option<StaffId> {
        steps.iter().rev().find_map(|record| match record.step {
            CaseStep::Assigned(owner) => Some(owner),
            CaseStep::Noted(_) | CaseStep::Closed(..) => None,
        })
    }
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
    /// Money in suspense, with what it could settle.
    pub suspended: Option<Suspended>,
    /// What of the attempt stands in the books and could be taken out.
    pub booked: Vec<Booked>,
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
    /// It has money in suspense, and nothing was said of where that goes; or it has none, and something was.
    #[error("the money in suspense is settled with the case, in a way that is open to it")]
    Money,
    /// It is no payment of this attempt, left the books before, or something was given back of it.
    #[error("this payment can't be taken out of the books")]
    NotBooked,
}

impl From<ApplyError> for CaseError {
    fn from(error: ApplyError) -> Self {
        match error {
            ApplyError::Store(error) => Self::Store(error),
            ApplyError::ReferenceUsed { .. } | ApplyError::Illegal(_) => Self::Store(StoreError::Constraint {
                rule: format!("case: {error}"),
            }),
        }
    }
}

pub(crate) fn step(
    work: &mut Work<'_>,
    attempt: AttemptId,
    step: &CaseStep,
    closing: Closing,
    stamp: &Stamp,
) -> Result<(), CaseError> {
    let currency = work.currency();
    let closes = matches!(step, CaseStep::Closed(..));
    if closes {
        attempt::absorb_waiting(work, attempt, stamp)?;
    }
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
    let money = if closes {
        settlement::suspended(work.transaction, attempt, currency)?
    } else {
        None
    };
    let settled = chosen(money, closing.way)?;
    let stands = |payment: &PaymentId| {
        settlement::booked(work.transaction, attempt, currency).map(|all| all.iter().any(|one| one.payment == *payment))
    };
    if let Some(payment) = closing.take_out
        && !stands(&payment)?
    {
        return Err(CaseError::NotBooked);
    }
    let parts = step.parts();
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
            Cell::id_or_null(parts.owner.map(|owner| owner.as_uuid())),
            cells.staff,
            Cell::id_or_null(parts.supervised.map(|supervised| supervised.as_uuid())),
            Cell::text_or_null(parts.text),
            cells.till,
            Cell::Text(parts.what),
        ],
    )?;
    if let Some(settled) = settled {
        settlement::settle(work, &mut line, attempt, number, settled, stamp)?;
    }
    if let Some(payment) = closing.take_out {
        settlement::take_out(work, &mut line, attempt, number, payment, stamp)?;
    }
    let salt = work.ids.salt();
    line.close(JournalKind::CaseStepped, Some(attempt.as_uuid()), stamp, salt)?;
    Ok(())
}

/// What is booked: the way that was chosen, if it is open to this money.
fn chosen(money: Option<Suspended>, way: Option<Settlement>) -> Result<Option<(Settlement, Suspended, Booking)>, CaseError> {
    match (money, way) {
        (None, None) => Ok(None),
        (Some(money), Some(way)) => {
            let booking = money.booking(way).map_err(StoreError::from)?.ok_or(CaseError::Money)?;
            Ok(Some((way, money, booking)))
        }
        (Some(_), None) | (None, Some(_)) => Err(CaseError::Money),
    }
}

/// Every case that is open, oldest first.
pub(crate) fn open(connection: &Connection, currency: Currency) -> Result<Vec<CaseRecord>, StoreError> {
    let listed = attempt::attention(connection, currency)?;
    let contradicted = listed.into_iter().filter(|summary| summary.state == State::Conflict);
    contradicted.map(|summary| whole(connection, currency, summary)).collect()
}

/// Cases that were closed, newest attempt first.
pub(crate) fn closed(connection: &Connection, currency: Currency, at_most: u32) -> Result<Vec<CaseRecord>, StoreError> {
    let listed = attempt::settled_conflicts(connection, currency, at_most)?;
    listed
        .into_iter()
        .map(|summary| whole(connection, currency, summary))
        .collect()
}

/// The case of one attempt; `None` where it is not contradicted.
pub(crate) fn of(connection: &Connection, currency: Currency, attempt: AttemptId) -> Result<Option<CaseRecord>, StoreError> {
    let found = attempt::conflict(connection, currency, attempt)?;
    found.map(|summary| whole(connection, currency, summary)).transpose()
}

fn whole(connection: &Connection, currency: Currency, attempt: AttemptSummary) -> Result<CaseRecord, StoreError> {
    let steps = steps(connection, attempt.id)?;
    let owner = CaseStepRecord::owner(&steps);
    Ok(CaseRecord {
        since: attempt::contradicted_at(connection, attempt.id)?.unwrap_or(attempt.stamp),
        owner,
        closed: attempt.case_closed,
        suspended: settlement::suspended(connection, attempt.id, currency)?,
        booked: settlement::booked(connection, attempt.id, currency)?,
        steps,
        attempt,
    })
}

fn steps(connection: &Connection, attempt: AttemptId) -> Result<Vec<CaseStepRecord>, StoreError> {
    rows(
        connection,
        "SELECT e.what, e.owner, e.text, e.supervised, e.till, e.department, e.staff, e.at, e.offset_minutes, k.choice, k.amount,
             k.booked, y.amount AS taken_out
         FROM case_event e LEFT JOIN case_booking k ON k.attempt = e.attempt AND k.number = e.number
         LEFT JOIN case_correction c ON c.attempt = e.attempt AND c.number = e.number LEFT JOIN payment y ON y.id = c.corrects
         WHERE e.attempt = ?1 ORDER BY e.number",
        [blob(attempt.as_uuid())],
        read_step,
    )
}

/// Reads a step of a case, whatever the case is about.
pub(crate) fn read_step(row: &Row<'_>) -> Result<CaseStepRecord, StoreError> {
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
        booking: booking(row)?,
        taken_out_minor: row.get("taken_out")?,
        stamp: stamp(row)?,
    })
}

fn booking(row: &Row<'_>) -> Result<Option<CaseBooking>, StoreError> {
    let way: Option<String> = row.get("choice")?;
    way.map(|code| {
        Ok(CaseBooking {
            way: Settlement::from_code(&code).ok_or_else(|| unknown("settlement", &code))?,
            amount_minor: row.get("amount")?,
            booked_minor: row.get("booked")?,
        })
    })
    .transpose()
}
