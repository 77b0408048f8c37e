//! What people confirmed about a terminal, with their names; taking it back is another row.

use domain::ids::TerminalRowId;
use domain::journal::JournalKind;
use domain::stamp::Stamp;
use domain::terminal::TerminalTick;
use rusqlite::Connection;

use super::{TickRecord, read};
use crate::books::Work;
use crate::cell::{Cell, StampCells, blob, stamp, unknown};
use crate::clinic::rows;
use crate::error::StoreError;
use crate::journal::{Line, Table};

pub(crate) static TERMINAL_CHECK: Table = Table {
    name: "terminal_check",
    code: 48,
    columns: &[
        "at",
        "department",
        "done",
        "offset_minutes",
        "staff",
        "step",
        "terminal",
        "till",
    ],
    insert: "INSERT INTO terminal_check (at, department, done, offset_minutes, staff, step, terminal, till, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
};

pub(crate) fn tick(
    work: &mut Work<'_>,
    terminal: TerminalRowId,
    tick: TerminalTick,
    done: bool,
    stamp: &Stamp,
) -> Result<(), StoreError> {
    read::one(work.transaction, terminal, stamp.till)?;
    // What is confirmed once stays so: a second press changes nothing and adds nothing. What was done at a moment may be done again.
    let once = matches!(
        tick,
        TerminalTick::Ordered | TerminalTick::AccountReceived | TerminalTick::IconsGreen
    );
    let last = ticks(work.transaction, terminal)?
        .into_iter()
        .find(|record| record.tick == tick);
    if once && last.is_some_and(|record| record.done == done) {
        return Ok(());
    }
    let cells = StampCells::of(stamp);
    let mut line = Line::open(work.transaction)?;
    line.insert(
        &TERMINAL_CHECK,
        &[
            cells.at,
            cells.department,
            Cell::Int(i64::from(done)),
            cells.offset,
            cells.staff,
            Cell::Text(tick.code()),
            Cell::Id(terminal.as_uuid()),
            cells.till,
        ],
    )?;
    let salt = work.ids.salt();
    line.close(JournalKind::TerminalTicked, Some(terminal.as_uuid()), stamp, salt)
}

/// The last word on each tick, newest first.
pub(crate) fn ticks(connection: &Connection, terminal: TerminalRowId) -> Result<Vec<TickRecord>, StoreError> {
    let sql = "SELECT step, done, till, department, staff, at, offset_minutes FROM terminal_check c
        WHERE terminal = ?1 AND seq = (SELECT max(l.seq) FROM terminal_check l WHERE l.terminal = c.terminal AND l.step = c.step)
        ORDER BY seq DESC";
    rows(connection, sql, [blob(terminal.as_uuid())], |row| {
        let step: String = row.get("step")?;
        Ok(TickRecord {
            tick: TerminalTick::from_code(&step).ok_or_else(|| unknown("step", &step))?,
            done: row.get("done")?,
            stamp: stamp(row)?,
        })
    })
}
