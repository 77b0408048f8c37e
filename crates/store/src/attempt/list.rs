//! The list of attempts: a page, newest first, by outcome, terminal and day.
//!
//! Which way the rows are found decides whether a list of a million is quick: a day's attempts stand together in an index, a
//! terminal's in another, failures in a third that no paid attempt ever enters; what was paid is found by walking back, because
//! it is most of them. What is open or contradicted is a handful. The word stands beside the state and is judged row by row.
//!
//! Deliberately absent: counting them (the day's page does), and the history of one (see `history`).

use domain::attempt::{State, Word, word};
use domain::ids::{AttemptId, TerminalRowId};
use domain::money::Currency;
use domain::stamp::UtcMillis;
use jiff::civil::Date;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::AttemptSummary;
use super::read::{BY_BEGINNING, BY_STATE, read_summary, summaries, summary_sql};
use crate::cell::{blob, id, unknown};
use crate::clinic::{first, rows};
use crate::document::day_number;
use crate::error::StoreError;

/// How attempts ended, as a list is narrowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum AttemptOutcomeFilter {
    /// Money moved: paid, refunded, or said so by hand.
    Booked,
    /// No money moved, with a reason; also not sent, not started and not charged.
    Failed,
    /// Stopped from the till.
    Cancelled,
    /// Under way, or not known.
    Open,
    /// Contradicted, and not settled.
    NeedsAttention,
}

impl AttemptOutcomeFilter {
    fn takes(self, summary: &AttemptSummary) -> bool {
        let reason = summary.reason.as_ref().map(|reason| reason.code);
        let ended = match word(summary.state, summary.kind, summary.abort_asked, reason) {
            Word::Paid | Word::Refunded | Word::PaidByHand => Self::Booked,
            Word::Failed | Word::NotSent | Word::NotStarted | Word::NotChargedByHand => Self::Failed,
            Word::Cancelled => Self::Cancelled,
            Word::Connecting | Word::Waiting | Word::Unknown => Self::Open,
            Word::NeedsAttention if summary.case_closed => return false,
            Word::NeedsAttention => Self::NeedsAttention,
        };
        ended == self
    }
}

/// What is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AttemptQuery {
    /// One day, by the clock of the till that began them.
    pub day: Option<Date>,
    /// One terminal.
    pub terminal: Option<TerminalRowId>,
    /// One outcome.
    pub outcome: Option<AttemptOutcomeFilter>,
    /// Begun before this one.
    pub after: Option<AttemptId>,
    /// At most so many rows.
    pub at_most: u32,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptPage {
    /// Newest first.
    pub rows: Vec<AttemptSummary>,
    /// There are older ones.
    pub more: bool,
}

/// States whose attempts stand in an index of their own.
const WITHOUT_MONEY: [State; 3] = [State::Declined, State::NotSent, State::ResolvedNotCharged];

pub(crate) fn page(connection: &Connection, currency: Currency, query: &AttemptQuery) -> Result<AttemptPage, StoreError> {
    let wanted = usize::try_from(query.at_most).unwrap_or(usize::MAX).saturating_add(1);
    let mut found = match (query.day, query.outcome) {
        (None, Some(AttemptOutcomeFilter::Failed | AttemptOutcomeFilter::Cancelled)) => {
            let mut all = Vec::new();
            for state in WITHOUT_MONEY {
                all.extend(of_state(connection, currency, query, state, wanted)?);
            }
            all.sort_by_key(|(seq, _)| std::cmp::Reverse(*seq));
            all
        }
        (None, Some(AttemptOutcomeFilter::Open | AttemptOutcomeFilter::NeedsAttention)) => handful(connection, currency, query)?,
        (_, Some(_)) | (_, None) => walked(connection, currency, query, wanted)?,
    };
    found.truncate(wanted);
    let more = found.len() >= wanted;
    if more {
        found.pop();
    }
    Ok(AttemptPage {
        rows: found.into_iter().map(|(_, summary)| summary).collect(),
        more,
    })
}

type Found = Vec<(i64, AttemptSummary)>;

/// By a day's, a terminal's or no index, back from where the last page ended.
fn walked(connection: &Connection, currency: Currency, query: &AttemptQuery, wanted: usize) -> Result<Found, StoreError> {
    let (mut conditions, mut values) = (Vec::new(), Vec::new());
    if let Some(day) = query.day {
        conditions.push("(a.at + a.offset_minutes * 60000) / 86400000 = ?");
        values.push(Value::Integer(day_number(day)?));
    }
    if let Some(terminal) = query.terminal {
        conditions.push("a.terminal = ?");
        values.push(Value::Blob(blob(terminal.as_uuid()).to_vec()));
    }
    if let Some(after) = query.after {
        conditions.push("a.seq < (SELECT seq FROM attempt WHERE id = ?)");
        values.push(Value::Blob(blob(after.as_uuid()).to_vec()));
    }
    let narrowed = if conditions.is_empty() {
        String::new()
    } else {
        format!("WHERE {}", conditions.join(" AND "))
    };
    let sql = summary_sql(BY_BEGINNING, &format!("{narrowed} ORDER BY a.seq DESC"));
    taken(connection, currency, query, wanted, &sql, values)
}

/// One state's, by the index that holds it in the order of ids. Ids are made when an attempt begins, so that is the order of time.
fn of_state(
    connection: &Connection,
    currency: Currency,
    query: &AttemptQuery,
    state: State,
    wanted: usize,
) -> Result<Found, StoreError> {
    let mut conditions = vec!["s.state = ?"];
    let mut values = vec![Value::Text(state.code().to_owned())];
    if let Some(after) = query.after {
        conditions.push("s.attempt < ?");
        values.push(Value::Blob(blob(after.as_uuid()).to_vec()));
    }
    // The index is partial: SQLite uses it only where it sees that the state is one of its own.
    let own = "s.state IN ('declined', 'not_sent', 'resolved_not_charged')";
    let narrowed = format!("WHERE {own} AND {} ORDER BY s.attempt DESC", conditions.join(" AND "));
    let sql = summary_sql(BY_STATE, &narrowed);
    taken(connection, currency, query, wanted, &sql, values)
}

/// Reads on until enough rows are what is wanted.
fn taken(
    connection: &Connection,
    currency: Currency,
    query: &AttemptQuery,
    wanted: usize,
    sql: &str,
    values: Vec<Value>,
) -> Result<Found, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let summary = read_summary(row, currency)?;
        if takes(query, &summary) {
            found.push((row.get("seq")?, summary));
        }
        if found.len() >= wanted {
            break;
        }
    }
    Ok(found)
}

fn takes(query: &AttemptQuery, summary: &AttemptSummary) -> bool {
    query.terminal.is_none_or(|terminal| terminal == summary.terminal)
        && query.outcome.is_none_or(|outcome| outcome.takes(summary))
}

/// What is open or contradicted, newest first. There are a few; a page begins behind the last one's last.
fn handful(connection: &Connection, currency: Currency, query: &AttemptQuery) -> Result<Found, StoreError> {
    let mut all = summaries(connection, currency)?;
    all.reverse();
    let from = match query.after {
        Some(after) => all
            .iter()
            .position(|summary| summary.id == after)
            .map_or(0, |at| at.saturating_add(1)),
        None => 0,
    };
    let wanted = all.into_iter().skip(from).filter(|summary| takes(query, summary));
    Ok(wanted.map(|summary| (0, summary)).collect())
}

/// One attempt in short; `None` where there is no such one.
pub(crate) fn one_summary(
    connection: &Connection,
    currency: Currency,
    attempt: AttemptId,
) -> Result<Option<AttemptSummary>, StoreError> {
    let sql = summary_sql(BY_BEGINNING, "WHERE a.id = ?1");
    first(connection, &sql, [blob(attempt.as_uuid())], |row| read_summary(row, currency))
}

/// Attempts closed without money that are worth a look after a start, oldest first: staff said *not charged*, or the service said that
/// the terminal was never engaged and nobody has looked since. Only those that began after an instant (their ids are in the order of
/// time), and only while the terminal can still show the charge: nothing was approved on it since.
pub(crate) fn watched(connection: &Connection, since: UtcMillis) -> Result<Vec<(AttemptId, State)>, StoreError> {
    rows(
        connection,
        "SELECT s.attempt AS id, s.state FROM attempt_state s JOIN attempt a ON a.id = s.attempt
         WHERE s.state IN ('declined', 'resolved_not_charged') AND s.attempt > ?1
             AND (s.state = 'resolved_not_charged' OR (s.reason_code IN ('terminal_busy', 'not_connected') AND NOT EXISTS (
                 SELECT 1 FROM external_call c JOIN external_call_end e ON e.call = c.seq
                 WHERE c.attempt = a.id AND c.kind = 'look_up' AND e.reached = 1 AND e.outcome <> 'busy')))
             AND NOT EXISTS (SELECT 1 FROM attempt l JOIN attempt_state n ON n.attempt = l.id
                 WHERE l.terminal = a.terminal AND l.seq > a.seq AND n.state = 'approved')
         ORDER BY a.seq",
        [first_id_of(since)],
        |row| {
            let state: String = row.get("state")?;
            let id = AttemptId::from_uuid(id(row, "id")?);
            Ok((id, State::from_code(&state).ok_or_else(|| unknown("state", &state))?))
        },
    )
}

/// The smallest id that can have been made at an instant: its time comes first.
fn first_id_of(at: UtcMillis) -> [u8; 16] {
    let [_, _, time @ ..] = at.as_millis().max(0).to_be_bytes();
    let mut id = [0_u8; 16];
    for (byte, of_time) in id.iter_mut().zip(time) {
        *byte = of_time;
    }
    id
}
