//! The history of one attempt: what happened, what was asked beside it, and what each reply said, word for word.
//!
//! Events and calls are kept apart and shown together, in the order of time. A reply's own text is read when somebody asks for it:
//! an attempt that was looked for all night has many.
//!
//! Deliberately absent: words for people.

use domain::attempt::Reason;
use domain::ids::AttemptId;
use domain::stamp::Stamp;
use rusqlite::{Connection, OptionalExtension};

use super::{CallKind, LookFacts, codec};
use crate::cell::{blob, stamp, unknown};
use crate::clinic::rows;
use crate::error::StoreError;

/// Where the text of a reply is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReplyRef {
    /// With the event it brought about.
    Event(i64),
    /// With a call beside the payment.
    Call(i64),
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryRecord {
    /// What.
    pub what: Happened,
    /// Who, where, when.
    pub stamp: Stamp,
    /// The reply that came with it.
    pub reply: Option<ReplyRef>,
}

/// An event of the attempt, or a call beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// An event.
    Event {
        /// `domain::attempt::Event::code`.
        code: String,
        /// The reason that came with it.
        reason: Option<Reason>,
        /// Name and value of further facts.
        details: Vec<(String, String)>,
    },
    /// A call; `outcome` is `None` while nobody knows how it ended.
    Call {
        /// Which.
        kind: CallKind,
        /// How it ended.
        outcome: Option<String>,
        /// What a look showed.
        facts: LookFacts,
    },
}

/// Everything that happened after the beginning, oldest first.
pub(crate) fn history(connection: &Connection, attempt: AttemptId) -> Result<Vec<HistoryRecord>, StoreError> {
    let mut all = events(connection, attempt)?;
    all.extend(calls(connection, attempt)?);
    // Both are in order already; the sort is stable, so what happened in one moment stays as it was told.
    all.sort_by_key(|record| record.stamp.at.as_millis());
    Ok(all)
}

fn events(connection: &Connection, attempt: AttemptId) -> Result<Vec<HistoryRecord>, StoreError> {
    rows(
        connection,
        "SELECT e.code, e.reason_code, e.reason_detail, e.payload, e.till, e.department, e.staff, e.at, e.offset_minutes,
             (SELECT p.seq FROM slip p WHERE p.attempt = e.attempt AND p.journal_seq = e.journal_seq AND p.raw IS NOT NULL) AS reply
         FROM attempt_event e WHERE e.attempt = ?1 ORDER BY e.number",
        [blob(attempt.as_uuid())],
        |row| {
            let payload: String = row.get("payload")?;
            let reply: Option<i64> = row.get("reply")?;
            Ok(HistoryRecord {
                what: Happened::Event {
                    code: row.get("code")?,
                    reason: codec::reason(row.get("reason_code")?, row.get("reason_detail")?)?,
                    details: codec::facts(&payload),
                },
                stamp: stamp(row)?,
                reply: reply.map(ReplyRef::Event),
            })
        },
    )
}

fn calls(connection: &Connection, attempt: AttemptId) -> Result<Vec<HistoryRecord>, StoreError> {
    rows(
        connection,
        "SELECT c.kind, c.till, c.department, c.staff, c.at, c.offset_minutes, e.outcome, e.amount, coalesce(e.time, '') AS time,
             coalesce(e.reference, '') AS reference, e.seq AS reply, e.raw IS NOT NULL AS said
         FROM external_call c LEFT JOIN external_call_end e ON e.call = c.seq WHERE c.attempt = ?1 ORDER BY c.seq",
        [blob(attempt.as_uuid())],
        |row| {
            let kind: String = row.get("kind")?;
            let said: bool = row.get("said")?;
            let reply: Option<i64> = row.get("reply")?;
            Ok(HistoryRecord {
                what: Happened::Call {
                    kind: CallKind::from_code(&kind).ok_or_else(|| unknown("call", &kind))?,
                    outcome: row.get("outcome")?,
                    facts: LookFacts {
                        amount_minor: row.get("amount")?,
                        time: row.get("time")?,
                        reference: row.get("reference")?,
                    },
                },
                stamp: stamp(row)?,
                reply: reply.filter(|_| said).map(ReplyRef::Call),
            })
        },
    )
}

/// The text of a reply of this attempt, redacted as it was kept.
pub(crate) fn reply(connection: &Connection, attempt: AttemptId, which: ReplyRef) -> Result<String, StoreError> {
    let (sql, seq) = match which {
        ReplyRef::Event(seq) => ("SELECT raw FROM slip WHERE attempt = ?1 AND seq = ?2", seq),
        ReplyRef::Call(seq) => (
            "SELECT e.raw FROM external_call_end e JOIN external_call c ON c.seq = e.call WHERE c.attempt = ?1 AND e.seq = ?2",
            seq,
        ),
    };
    let found: Option<Option<String>> = connection
        .prepare_cached(sql)?
        .query_row((blob(attempt.as_uuid()), seq), |row| row.get(0))
        .optional()?;
    found.flatten().ok_or(StoreError::NotFound("reply"))
}
