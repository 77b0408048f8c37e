//! The last resort of an approval: one row in a table without rules.
//!
//! The row alone makes every reader show the attempt in conflict, with its money in suspense. In the same commit the
//! proper rows of a conflict are tried behind a savepoint, and again at each later step and at start-up, until the books
//! take them. Which of the other tables refuses, and why, does not matter here.
//!
//! Deliberately absent: any event but an approval. Nothing else has to be stored at all costs.

use domain::attempt::{Event, Review};
use domain::ids::AttemptId;
use domain::stamp::Stamp;
use rusqlite::Connection;

use super::apply::{approval_of, step};
use super::read::record;
use super::{ApplyError, AttemptRecord, Evidence, codec};
use crate::books::Work;
use crate::cell::{blob, stamp as read_stamp};
use crate::clinic::rows;
use crate::error::StoreError;

/// A row that waits for its proper place.
#[derive(Debug, Clone)]
pub(super) struct Waiting {
    pub(super) seq: i64,
    pub(super) event: Event,
    pub(super) evidence: Evidence,
    pub(super) total_minor: i64,
    pub(super) stamp: Stamp,
}

/// Stores the row; with `try_proper` also what a conflict should have, if the books take it.
pub(crate) fn suspend(
    work: &mut Work<'_>,
    id: AttemptId,
    event: &Event,
    evidence: &Evidence,
    why: &str,
    stamp: &Stamp,
    try_proper: bool,
) -> Result<AttemptRecord, StoreError> {
    let approval = approval_of(event).ok_or_else(|| StoreError::Constraint {
        rule: "only an approval is suspended".to_owned(),
    })?;
    work.transaction
        .prepare_cached(
            "INSERT INTO suspense (attempt, event, evidence, why, total, till, department, staff, at, offset_minutes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        )?
        .execute((
            blob(id.as_uuid()),
            codec::payload(event, &[]),
            codec::evidence(evidence),
            why,
            approval.total_minor,
            blob(stamp.till.as_uuid()),
            blob(stamp.department.as_uuid()),
            blob(stamp.staff.as_uuid()),
            stamp.at.as_millis(),
            stamp.offset_minutes,
        ))?;
    if try_proper {
        absorb_if_possible(work, id, stamp)?;
    }
    record(work.transaction, id, work.currency())
}

/// Rows of an attempt that wait, oldest first.
pub(super) fn waiting(connection: &Connection, id: AttemptId) -> Result<Vec<Waiting>, StoreError> {
    rows(
        connection,
        "SELECT u.seq, u.event, u.evidence, u.total, u.till, u.department, u.staff, u.at, u.offset_minutes FROM suspense u
         WHERE u.attempt = ?1 AND NOT EXISTS (SELECT 1 FROM attempt_event e WHERE e.suspense = u.seq) ORDER BY u.seq",
        [blob(id.as_uuid())],
        |row| {
            let (event, evidence): (String, String) = (row.get("event")?, row.get("evidence")?);
            Ok(Waiting {
                seq: row.get("seq")?,
                event: codec::approved(&event)?,
                evidence: codec::read_evidence(&evidence),
                total_minor: row.get("total")?,
                stamp: read_stamp(row)?,
            })
        },
    )
}

/// Gives every waiting approval its proper rows; an error leaves the transaction to its caller.
pub(crate) fn absorb_waiting(work: &mut Work<'_>, id: AttemptId, stamp: &Stamp) -> Result<(), ApplyError> {
    for row in waiting(work.transaction, id)? {
        let event = reviewed(row.event);
        step(work, id, &event, &row.evidence, stamp, Some(row.seq))?;
    }
    Ok(())
}

/// The same behind a savepoint: what the books refuse stays waiting. True when something had been waiting.
pub(super) fn absorb_if_possible(work: &mut Work<'_>, id: AttemptId, stamp: &Stamp) -> Result<bool, StoreError> {
    if waiting(work.transaction, id)?.is_empty() {
        return Ok(false);
    }
    work.transaction.execute_batch("SAVEPOINT proper")?;
    if let Err(error) = absorb_waiting(work, id, stamp) {
        tracing::error!(attempt = %id, %error, "an approval stays in suspense");
        // If SQLite has given the whole transaction up, this fails, and so does the caller: nothing is half stored.
        work.transaction.execute_batch("ROLLBACK TO proper")?;
    }
    work.transaction.execute_batch("RELEASE proper")?;
    Ok(true)
}

fn reviewed(event: Event) -> Event {
    if let Event::Approved {
        approval,
        source,
        review,
    } = event
    {
        return Event::Approved {
            approval,
            source,
            review: review.or(Some(Review::BooksRefused)),
        };
    }
    event
}
