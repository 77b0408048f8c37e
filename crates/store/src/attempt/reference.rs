//! Whether a transaction of a terminal is known already: a slip settles one doubt, a look is believed for one attempt, and one charge
//! is counted once.
//!
//! Every approval counts that the books have seen, also one that contradicted something and has no row among the booked ones; and
//! every reference that somebody typed off a slip.
//!
//! Deliberately absent: numbers that terminals gave before these books began.

use domain::attempt::Approval;
use domain::ids::{AttemptId, TerminalRowId};
use rusqlite::{Connection, Row};

use super::apply::approval_of;
use super::codec;
use crate::cell::{blob, id};
use crate::clinic::rows;
use crate::error::StoreError;

/// Whether the books hold this approval: what was delivered before a payment was taken out of them is in none of their accounts.
pub(super) fn fingerprint_seen(connection: &Connection, attempt: AttemptId, fingerprint: &[u8; 32]) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM attempt_event WHERE attempt = ?1 AND fingerprint = ?2
                 AND journal_seq > coalesce((SELECT max(k.journal_seq) FROM case_correction k WHERE k.attempt = ?1), 0))",
        )?
        .query_row((blob(attempt.as_uuid()), fingerprint), |row| row.get(0))?)
}

/// Whether another attempt has this transaction of the terminal: booked, held in suspense, or booked when its case was closed.
pub(crate) fn stan_in_books(
    connection: &Connection,
    terminal: TerminalRowId,
    session: &str,
    stan_auth: &str,
    but_not: AttemptId,
) -> Result<bool, StoreError> {
    let stan = codec::stan(stan_auth);
    if stan.is_empty() {
        return Ok(false);
    }
    let booked = connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM approval WHERE terminal = ?1 AND session = ?2 AND stan = ?3 AND stan <> '' AND attempt <> ?4)",
        )?
        .query_row(
            (blob(terminal.as_uuid()), session, &stan, blob(but_not.as_uuid())),
            |row| row.get(0),
        )?;
    // A slip names no session: what somebody typed off one counts in any.
    let typed = |(attempt, reference): &(AttemptId, String)| *attempt != but_not && codec::stan(&plain(reference)) == stan;
    let same = |(attempt, approval): &(AttemptId, Approval)| {
        *attempt != but_not && approval.session == session && codec::stan(&approval.stan_auth) == stan
    };
    Ok(booked || contradicting(connection, terminal)?.iter().any(same) || told(connection, terminal)?.iter().any(typed))
}

/// Another attempt on this terminal that has this reference: STAN alone, or STAN and authorisation code, on either side. What was
/// booked counts, what is held in suspense, and what staff said.
pub(crate) fn reference_used(
    connection: &Connection,
    terminal: TerminalRowId,
    reference: &str,
    but_not: Option<AttemptId>,
) -> Result<Option<AttemptId>, StoreError> {
    let said = plain(reference);
    let approved = rows(
        connection,
        "SELECT attempt, stan_auth AS reference FROM approval WHERE terminal = ?1 AND stan = ?2",
        (blob(terminal.as_uuid()), codec::stan(&said)),
        read_reference,
    )?;
    let held = contradicting(connection, terminal)?
        .into_iter()
        .map(|(attempt, approval)| (attempt, approval.stan_auth));
    let clash = approved
        .into_iter()
        .chain(told(connection, terminal)?)
        .chain(held)
        .find(|(attempt, used)| {
            let used = plain(used);
            Some(*attempt) != but_not && !used.is_empty() && (used.starts_with(&said) || said.starts_with(&used))
        });
    Ok(clash.map(|(attempt, _)| attempt))
}

/// What was typed off slips of a terminal.
fn told(connection: &Connection, terminal: TerminalRowId) -> Result<Vec<(AttemptId, String)>, StoreError> {
    rows(
        connection,
        "SELECT s.attempt, json_extract(e.payload, '$.reference') AS reference FROM attempt_state s
         JOIN attempt_event e ON e.attempt = s.attempt AND e.code IN ('said_charged', 'found_charged', 'taken_before')
         WHERE s.terminal = ?1 AND s.reference_said IS NOT NULL",
        [blob(terminal.as_uuid())],
        read_reference,
    )
}

/// Approvals of a terminal that have no row of their own among the booked ones, because they contradict something: every one of a
/// contradicted attempt, settled or not, and every one that waits in suspense. There are few.
fn contradicting(connection: &Connection, terminal: TerminalRowId) -> Result<Vec<(AttemptId, Approval)>, StoreError> {
    let read = |row: &Row<'_>| -> Result<Option<(AttemptId, Approval)>, StoreError> {
        let payload: String = row.get("payload")?;
        let attempt = AttemptId::from_uuid(id(row, "attempt")?);
        Ok(approval_of(&codec::approved(&payload)?).map(|approval| (attempt, approval.clone())))
    };
    let found = rows(
        connection,
        "SELECT e.attempt, e.payload FROM attempt_state s JOIN attempt_event e ON e.attempt = s.attempt
         WHERE s.state = 'conflict' AND s.terminal = ?1 AND e.fingerprint IS NOT NULL
         UNION ALL SELECT u.attempt, u.event FROM suspense u JOIN attempt a ON a.id = u.attempt WHERE a.terminal = ?1",
        [blob(terminal.as_uuid())],
        read,
    )?;
    Ok(found.into_iter().flatten().collect())
}

fn read_reference(row: &Row<'_>) -> Result<(AttemptId, String), StoreError> {
    Ok((AttemptId::from_uuid(id(row, "attempt")?), row.get("reference")?))
}

fn plain(reference: &str) -> String {
    reference.chars().filter(|character| !character.is_whitespace()).collect()
}
