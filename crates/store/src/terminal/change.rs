//! Adding and changing terminals, each with its line in the journal.

use domain::ids::{DepartmentId, TerminalRowId};
use domain::journal::JournalKind;
use domain::stamp::Stamp;
use rusqlite::OptionalExtension;

use super::read::by_number;
use super::{NewTerminal, TerminalChange, TerminalError, TerminalRecord, read};
use crate::books::Work;
use crate::cell::blob;
use crate::error::StoreError;
use crate::journal::Line;

pub(crate) fn add(work: &mut Work<'_>, new: &NewTerminal, stamp: &Stamp) -> Result<TerminalRecord, TerminalError> {
    let terminal = &new.terminal;
    department_exists(work, terminal.department)?;
    if let Some((row, name, retired)) = by_number(work.transaction, terminal.number)? {
        let record = read::one(work.transaction, row, stamp.till)?;
        let same = record.terminal == *terminal && record.model == new.model;
        return if same {
            Ok(record)
        } else {
            Err(TerminalError::NumberTaken { name, retired })
        };
    }
    let position: i64 = work
        .transaction
        .query_row("SELECT 1 + coalesce(max(position), -1) FROM terminal", [], |row| row.get(0))
        .map_err(StoreError::from)?;
    work.transaction
        .prepare_cached("INSERT INTO terminal (id, department, number, name, model, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .and_then(|mut statement| {
            statement.execute((
                blob(terminal.id.as_uuid()),
                blob(terminal.department.as_uuid()),
                terminal.number.to_string(),
                terminal.name.as_str(),
                &new.model,
                position,
            ))
        })
        .map_err(StoreError::from)?;
    note(work, terminal.id, stamp, |line| {
        line.note("added", terminal.number.to_string());
        line.note("name", terminal.name.as_str());
        line.note("model", new.model.as_str());
        line.note("department", terminal.department.to_string());
    })?;
    Ok(read::one(work.transaction, terminal.id, stamp.till)?)
}

pub(crate) fn change(
    work: &mut Work<'_>,
    terminal: TerminalRowId,
    change: &TerminalChange,
    stamp: &Stamp,
) -> Result<TerminalRecord, TerminalError> {
    let before = read::one(work.transaction, terminal, stamp.till)?;
    let department = change.department.unwrap_or(before.terminal.department);
    if department != before.terminal.department {
        department_exists(work, department)?;
        if let Some(attempt) = before.held_by {
            return Err(TerminalError::AttemptOpen(attempt));
        }
    }
    let name = change.name.as_ref().unwrap_or(&before.terminal.name);
    let model = change.model.as_ref().unwrap_or(&before.model);
    let retired = change.retired.unwrap_or(before.retired);
    work.transaction
        .prepare_cached("UPDATE terminal SET name = ?2, model = ?3, department = ?4, retired = ?5 WHERE id = ?1")
        .and_then(|mut statement| {
            statement.execute((
                blob(terminal.as_uuid()),
                name.as_str(),
                model,
                blob(department.as_uuid()),
                retired,
            ))
        })
        .map_err(StoreError::from)?;
    note(work, terminal, stamp, |line| {
        line.note("name", name.as_str());
        line.note("model", model.as_str());
        line.note("department", department.to_string());
        line.note("retired", if retired { "yes" } else { "no" });
    })?;
    Ok(read::one(work.transaction, terminal, stamp.till)?)
}

fn note(
    work: &mut Work<'_>,
    terminal: TerminalRowId,
    stamp: &Stamp,
    facts: impl FnOnce(&mut Line<'_>),
) -> Result<(), StoreError> {
    let mut line = Line::open(work.transaction)?;
    facts(&mut line);
    let salt = work.ids.salt();
    line.close(JournalKind::TerminalChanged, Some(terminal.as_uuid()), stamp, salt)
}

fn department_exists(work: &Work<'_>, department: DepartmentId) -> Result<(), StoreError> {
    let found: Option<i64> = work
        .transaction
        .prepare_cached("SELECT 1 FROM department WHERE id = ?1")?
        .query_row([blob(department.as_uuid())], |row| row.get(0))
        .optional()?;
    found.map(|_| ()).ok_or(StoreError::NotFound("department"))
}
