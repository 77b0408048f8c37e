//! Differences as cases: somebody has one, writes down what they found, and settles it with evidence and a supervisor.
//!
//! The steps are those of any case; they stand in a table of their own because what they are about is no attempt. A difference that
//! is settled stays settled: the next reconciliation compares another session.

use domain::ids::{AttemptId, DifferenceId, TerminalCallId};
use domain::journal::JournalKind;
use domain::money::Currency;
use domain::reconciliation::DifferenceKind;
use domain::stamp::Stamp;
use rusqlite::Connection;

use super::{DifferenceRecord, read};
use crate::attempt;
use crate::books::Work;
use crate::case::{CaseError, CaseStep, CaseStepRecord, read_step};
use crate::cell::{Cell, StampCells, blob, id, unknown};
use crate::clinic::{first, rows};
use crate::error::StoreError;
use crate::journal::{Line, Table};

pub(super) static DIFFERENCE_EVENT: Table = Table {
    name: "difference_event",
    code: 72,
    columns: &[
        "at",
        "department",
        "difference",
        "number",
        "offset_minutes",
        "owner",
        "staff",
        "supervised",
        "text",
        "till",
        "what",
    ],
    insert:
        "INSERT INTO difference_event (at, department, difference, number, offset_minutes, owner, staff, supervised, text, till,
                 what, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
};

const CLOSED: &str = "EXISTS (SELECT 1 FROM difference_event e WHERE e.difference = d.id AND e.what = 'closed')";

/// Somebody does something about a difference that is not settled.
pub(crate) fn step(work: &mut Work<'_>, difference: DifferenceId, step: &CaseStep, stamp: &Stamp) -> Result<(), CaseError> {
    let open = of(work.transaction, work.currency(), difference)?.is_some_and(|record| !record.closed);
    if !open {
        return Err(CaseError::NotOpen);
    }
    let number: i64 = work
        .transaction
        .prepare_cached("SELECT count(*) + 1 FROM difference_event WHERE difference = ?1")
        .map_err(StoreError::from)?
        .query_row([blob(difference.as_uuid())], |row| row.get(0))
        .map_err(StoreError::from)?;
    let parts = step.parts();
    let cells = StampCells::of(stamp);
    let mut line = Line::open(work.transaction)?;
    line.insert(
        &DIFFERENCE_EVENT,
        &[
            cells.at,
            cells.department,
            Cell::Id(difference.as_uuid()),
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
    let salt = work.ids.salt();
    line.close(JournalKind::DifferenceStepped, Some(difference.as_uuid()), stamp, salt)?;
    Ok(())
}

/// How many are not settled.
pub(crate) fn open_count(connection: &Connection) -> Result<u32, StoreError> {
    Ok(connection
        .prepare_cached(&format!("SELECT count(*) FROM difference d WHERE NOT {CLOSED}"))?
        .query_row([], |row| row.get(0))?)
}

/// Differences that are not settled, oldest first.
pub(crate) fn open(connection: &Connection, currency: Currency) -> Result<Vec<DifferenceRecord>, StoreError> {
    listed(connection, currency, &format!("WHERE NOT {CLOSED} ORDER BY d.seq"))
}

/// Those that are, newest first.
pub(crate) fn closed(connection: &Connection, currency: Currency, at_most: u32) -> Result<Vec<DifferenceRecord>, StoreError> {
    listed(
        connection,
        currency,
        &format!("WHERE {CLOSED} ORDER BY d.seq DESC LIMIT {at_most}"),
    )
}

fn listed(connection: &Connection, currency: Currency, narrowed: &str) -> Result<Vec<DifferenceRecord>, StoreError> {
    let ids = rows(connection, &format!("SELECT d.id FROM difference d {narrowed}"), [], |row| {
        Ok(DifferenceId::from_uuid(id(row, "id")?))
    })?;
    let found = ids.into_iter().map(|one| of(connection, currency, one));
    found.filter_map(Result::transpose).collect()
}

/// One difference; `None` where there is no such one.
pub(crate) fn of(
    connection: &Connection,
    currency: Currency,
    difference: DifferenceId,
) -> Result<Option<DifferenceRecord>, StoreError> {
    let found = first(
        connection,
        "SELECT d.kind, d.call, t.name, e.printed, e.raw FROM difference d JOIN reconciliation r ON r.call = d.call
         JOIN terminal t ON t.id = r.terminal LEFT JOIN terminal_call_end e ON e.call = d.call WHERE d.id = ?1",
        [blob(difference.as_uuid())],
        |row| {
            let kind: String = row.get("kind")?;
            Ok((
                DifferenceKind::from_code(&kind).ok_or_else(|| unknown("difference", &kind))?,
                TerminalCallId::from_uuid(id(row, "call")?),
                row.get::<_, String>("name")?,
                row.get::<_, Option<String>>("printed")?,
                row.get::<_, Option<String>>("raw")?,
            ))
        },
    )?;
    let Some((kind, call, terminal_name, printed, answer)) = found else {
        return Ok(None);
    };
    let comparison = read::of_call(connection, currency, call)?.ok_or(StoreError::NotFound("reconciliation"))?;
    let steps = steps(connection, difference)?;
    Ok(Some(DifferenceRecord {
        id: difference,
        kind,
        comparison,
        terminal_name,
        printed,
        answer,
        without_money: without_money(connection, currency, call)?,
        owner: CaseStepRecord::owner(&steps),
        closed: steps.iter().any(|record| matches!(record.step, CaseStep::Closed(..))),
        steps,
    }))
}

/// How many attempts without money are named: who has to look through more looks through the list of attempts.
const AT_MOST: u32 = 50;

fn without_money(
    connection: &Connection,
    currency: Currency,
    call: TerminalCallId,
) -> Result<Vec<attempt::AttemptSummary>, StoreError> {
    let ids = rows(
        connection,
        "SELECT s.attempt FROM reconciliation r JOIN attempt_state s ON s.terminal = r.terminal
         WHERE r.call = ?1 AND s.state IN ('declined', 'not_sent', 'resolved_not_charged') AND s.attempt IN (
             SELECT e.attempt FROM attempt_event e WHERE e.seq <= r.events_to AND e.seq > coalesce(
                 (SELECT max(b.events_to) FROM reconciliation b WHERE b.terminal = r.terminal AND b.by_hand IS NULL
                     AND CASE WHEN r.by_hand IS NULL THEN b.seq < r.seq ELSE b.events_to < r.events_to END), r.events_to - ?2))
         ORDER BY s.attempt DESC LIMIT ?3",
        (blob(call.as_uuid()), super::compare::FIRST_LOOKS_BACK, AT_MOST),
        |row| Ok(AttemptId::from_uuid(id(row, "attempt")?)),
    )?;
    let found = ids.into_iter().map(|one| attempt::one_summary(connection, currency, one));
    found.filter_map(Result::transpose).collect()
}

fn steps(connection: &Connection, difference: DifferenceId) -> Result<Vec<CaseStepRecord>, StoreError> {
    rows(
        connection,
        "SELECT what, owner, text, supervised, till, department, staff, at, offset_minutes, NULL AS choice, NULL AS amount,
             NULL AS booked, NULL AS taken_out
         FROM difference_event
         WHERE difference = ?1 ORDER BY number",
        [blob(difference.as_uuid())],
        read_step,
    )
}
