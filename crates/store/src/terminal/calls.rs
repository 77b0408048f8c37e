//! What was asked of a terminal beside payments: a row before it is sent, a row when an answer is in.
//!
//! A call without its second row was never answered, or the till stopped before it heard: nobody knows whether it ran. It is shown
//! so, and never sent again by itself. Deliberately absent: reading totals out of the printed text.

use domain::ids::{AttemptId, RequestKey, TerminalCallId, TerminalRowId};
use domain::journal::JournalKind;
use domain::stamp::Stamp;
use domain::terminal::{TerminalAction, TerminalCallOutcome};
use rusqlite::{Connection, OptionalExtension, Row};

use super::{NewTerminalCall, TerminalCallEnd, TerminalCallError, TerminalCallRecord, read};
use crate::books::Work;
use crate::cell::{Cell, StampCells, blob, id, stamp, unknown};
use crate::clinic::{first, rows};
use crate::error::StoreError;
use crate::journal::{Line, Table};

pub(crate) static TERMINAL_CALL: Table = Table {
    name: "terminal_call",
    code: 49,
    columns: &[
        "action",
        "at",
        "department",
        "id",
        "offset_minutes",
        "request_key",
        "staff",
        "terminal",
        "till",
    ],
    insert:
        "INSERT INTO terminal_call (action, at, department, id, offset_minutes, request_key, staff, terminal, till, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
};

pub(crate) static TERMINAL_CALL_END: Table = Table {
    name: "terminal_call_end",
    code: 50,
    columns: &[
        "at",
        "call",
        "department",
        "offset_minutes",
        "outcome",
        "printed",
        "raw",
        "reason",
        "session",
        "staff",
        "terminal_time",
        "till",
    ],
    insert: "INSERT INTO terminal_call_end (at, call, department, offset_minutes, outcome, printed, raw, reason, session, staff,
                 terminal_time, till, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
};

const CALLS: &str = "SELECT c.id, c.terminal, c.action, c.till, c.department, c.staff, c.at, c.offset_minutes,
    e.outcome, e.reason, e.printed, e.session, e.terminal_time, e.raw, e.staff AS end_staff, e.at AS end_at,
    e.offset_minutes AS end_offset
    FROM terminal_call c LEFT JOIN terminal_call_end e ON e.call = c.id";

pub(crate) fn begin(work: &mut Work<'_>, new: &NewTerminalCall) -> Result<TerminalCallRecord, TerminalCallError> {
    if let Some(earlier) = by_key(work.transaction, new.key)? {
        let same = earlier.terminal == new.terminal && earlier.action == new.action;
        return if same { Ok(earlier) } else { Err(TerminalCallError::KeyUsed) };
    }
    let terminal = read::one(work.transaction, new.terminal, new.stamp.till)?;
    // A payment in doubt does not stand in the way of a reconciliation: that is how a forgotten charge is found.
    let beside_doubt = |attempt| -> Result<bool, StoreError> {
        Ok(new.action == TerminalAction::Reconciliation && in_doubt(work.transaction, attempt)?)
    };
    if let Some(attempt) = terminal.held_by
        && !beside_doubt(attempt)?
    {
        return Err(TerminalCallError::AttemptOpen(attempt));
    }
    if terminal.retired {
        return Err(TerminalCallError::Retired);
    }
    let stamp = StampCells::of(&new.stamp);
    let mut line = Line::open(work.transaction)?;
    line.insert(
        &TERMINAL_CALL,
        &[
            Cell::Text(new.action.code()),
            stamp.at,
            stamp.department,
            Cell::Id(new.id.as_uuid()),
            stamp.offset,
            Cell::Id(new.key.as_uuid()),
            stamp.staff,
            Cell::Id(new.terminal.as_uuid()),
            stamp.till,
        ],
    )?;
    let salt = work.ids.salt();
    line.close(JournalKind::TerminalCalled, Some(new.terminal.as_uuid()), &new.stamp, salt)?;
    Ok(one(work.transaction, new.id)?)
}

pub(crate) fn end(
    work: &mut Work<'_>,
    call: TerminalCallId,
    end: &TerminalCallEnd,
    stamp: &Stamp,
) -> Result<TerminalCallRecord, StoreError> {
    let before = one(work.transaction, call)?;
    let cells = StampCells::of(stamp);
    let mut line = Line::open(work.transaction)?;
    line.insert(
        &TERMINAL_CALL_END,
        &[
            cells.at,
            Cell::Id(call.as_uuid()),
            cells.department,
            cells.offset,
            Cell::Text(end.outcome.code()),
            Cell::text_or_null(end.printed.as_deref()),
            Cell::text_or_null(end.raw_redacted.as_deref()),
            Cell::Text(&end.reason),
            Cell::text_or_null(end.session.as_deref()),
            cells.staff,
            Cell::text_or_null(end.terminal_time.as_deref()),
            cells.till,
        ],
    )?;
    if let (TerminalCallOutcome::Done, Some(printing)) = (end.outcome, before.action.printing()) {
        work.transaction
            .prepare_cached("UPDATE terminal SET printing = ?2 WHERE id = ?1")?
            .execute((blob(before.terminal.as_uuid()), printing.code()))?;
        line.note("printing", printing.code());
    }
    let salt = work.ids.salt();
    line.close(JournalKind::TerminalAnswered, Some(before.terminal.as_uuid()), stamp, salt)?;
    one(work.transaction, call)
}

/// The latest calls of a terminal, newest first.
pub(crate) fn calls(
    connection: &Connection,
    terminal: TerminalRowId,
    at_most: u32,
) -> Result<Vec<TerminalCallRecord>, StoreError> {
    let sql = format!("{CALLS} WHERE c.terminal = ?1 ORDER BY c.seq DESC LIMIT ?2");
    rows(connection, &sql, (blob(terminal.as_uuid()), at_most), record)
}

fn one(connection: &Connection, call: TerminalCallId) -> Result<TerminalCallRecord, StoreError> {
    let sql = format!("{CALLS} WHERE c.id = ?1");
    first(connection, &sql, [blob(call.as_uuid())], record)?.ok_or(StoreError::NotFound("call of a terminal"))
}

/// The call that this press has made.
pub(crate) fn by_key(connection: &Connection, key: RequestKey) -> Result<Option<TerminalCallRecord>, StoreError> {
    let found: Option<[u8; 16]> = connection
        .prepare_cached("SELECT id FROM terminal_call WHERE request_key = ?1")?
        .query_row([blob(key.as_uuid())], |row| row.get(0))
        .optional()?;
    found
        .map(|bytes| one(connection, TerminalCallId::from_uuid(uuid::Uuid::from_bytes(bytes))))
        .transpose()
}

fn record(row: &Row<'_>) -> Result<TerminalCallRecord, StoreError> {
    let action: String = row.get("action")?;
    let asked = stamp(row)?;
    let outcome: Option<String> = row.get("outcome")?;
    let end = match outcome {
        None => None,
        Some(code) => Some((
            TerminalCallEnd {
                outcome: TerminalCallOutcome::from_code(&code).ok_or_else(|| unknown("outcome", &code))?,
                reason: row.get("reason")?,
                printed: row.get("printed")?,
                session: row.get("session")?,
                terminal_time: row.get("terminal_time")?,
                raw_redacted: row.get("raw")?,
            },
            Stamp {
                staff: domain::ids::StaffId::from_uuid(id(row, "end_staff")?),
                at: domain::stamp::UtcMillis::new(row.get("end_at")?),
                offset_minutes: row.get("end_offset")?,
                ..asked
            },
        )),
    };
    Ok(TerminalCallRecord {
        id: TerminalCallId::from_uuid(id(row, "id")?),
        terminal: TerminalRowId::from_uuid(id(row, "terminal")?),
        action: TerminalAction::from_code(&action).ok_or_else(|| unknown("action", &action))?,
        stamp: asked,
        end,
    })
}

fn in_doubt(connection: &Connection, attempt: AttemptId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM attempt_state WHERE attempt = ?1 AND state = 'unknown')";
    Ok(connection
        .prepare_cached(sql)?
        .query_row([blob(attempt.as_uuid())], |row| row.get(0))?)
}
