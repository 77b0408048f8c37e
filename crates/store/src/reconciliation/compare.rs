//! The comparison itself, in one commit with the differences it finds and the mark on what agrees.
//!
//! Ours is what the ledger took over the terminal in the session that was closed: each approval by the entries of its own commit,
//! also where its money stands in suspense; what staff said was charged, because it is booked; and less what a reversal undid, as
//! the terminal leaves it out of its totals, and what turned out never to have been taken. A charge that staff found because of an
//! earlier session belongs to that one, which was compared. It begins behind the last event the comparison before looked at, so a session's number
//! that comes round again is not mistaken for the old one.
//!
//! Deliberately absent: a second comparison of the same answer.

use domain::attempt::{Event, Kind};
use domain::ids::{AttemptId, DifferenceId, TerminalCallId, TerminalRowId};
use domain::journal::JournalKind;
use domain::ledger::Account;
use domain::reconciliation::{Basis, Reported, Said, Totals, Verdict, compare as judge};
use domain::stamp::Stamp;
use rusqlite::Connection;
use std::collections::BTreeSet;

use super::{ReconciliationRecord, read};
use crate::attempt::{self, Evidence, read_kind};
use crate::books::Work;
use crate::cell::{Cell, StampCells, blob, id, stamp as read_stamp};
use crate::clinic::{first, rows};
use crate::error::StoreError;
use crate::journal::{Line, Table};

pub(super) static RECONCILIATION: Table = Table {
    name: "reconciliation",
    code: 69,
    columns: &[
        "at",
        "call",
        "currency",
        "department",
        "elsewhere",
        "events_to",
        "offset_minutes",
        "purchases",
        "purchases_said",
        "purchases_sum",
        "purchases_sum_said",
        "refunds",
        "refunds_said",
        "refunds_sum",
        "refunds_sum_said",
        "session",
        "staff",
        "terminal",
        "till",
        "verdict",
        "count_said",
        "net_said",
        "by_hand",
    ],
    insert: "INSERT INTO reconciliation (at, call, currency, department, elsewhere, events_to, offset_minutes, purchases,
                 purchases_said, purchases_sum, purchases_sum_said, refunds, refunds_said, refunds_sum, refunds_sum_said, session,
                 staff, terminal, till, verdict, count_said, net_said, by_hand, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24)",
};

pub(super) static RECONCILIATION_DOUBT: Table = Table {
    name: "reconciliation_doubt",
    code: 70,
    columns: &["attempt", "call", "state"],
    insert: "INSERT INTO reconciliation_doubt (attempt, call, state, journal_seq) VALUES (?1, ?2, ?3, ?4)",
};

pub(super) static DIFFERENCE: Table = Table {
    name: "difference",
    code: 71,
    columns: &["call", "id", "kind"],
    insert: "INSERT INTO difference (call, id, kind, journal_seq) VALUES (?1, ?2, ?3, ?4)",
};

/// How many events of attempts the first comparison of a terminal looks back on. A terminal takes no payment when it was not
/// reconciled for seven days, and no desk makes as many in that time.
pub(super) const FIRST_LOOKS_BACK: i64 = 20_000;

/// What a comparison looks at: events of attempts behind the first and up to the last, and lines of the journal between the answer
/// compared before and this one. Both end with the answer, so that it can be compared later with the same outcome.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    from: i64,
    to: i64,
    after_line: i64,
    before_line: i64,
}

impl Window {
    /// So many events, whatever the journal's lines around them.
    pub(super) const fn of_events(from: i64, to: i64) -> Self {
        Self {
            from,
            to,
            after_line: 0,
            before_line: i64::MAX,
        }
    }
}

/// Money that moved over a terminal.
pub(super) struct Moved {
    pub(super) attempt: AttemptId,
    /// Attempts stand in this order.
    pub(super) order: i64,
    /// The event that moved it, or 0 where something else than an event did.
    pub(super) event: i64,
    /// When that was recorded.
    pub(super) stamp: Stamp,
    kind: Kind,
    /// `None` where only staff know of it.
    pub(super) session: Option<String>,
    /// Signed: below nothing for what went back.
    minor: i64,
    /// It never happened and left the books again: the terminal never had it.
    never: bool,
}

/// Answered reconciliations nobody has compared yet, oldest first, with what they printed.
pub(crate) fn uncompared(connection: &Connection) -> Result<Vec<(TerminalCallId, Option<String>)>, StoreError> {
    rows(
        connection,
        "SELECT c.id, e.printed FROM terminal_call c JOIN terminal_call_end e ON e.call = c.id
         WHERE c.action = 'reconciliation' AND e.outcome = 'done'
             AND NOT EXISTS (SELECT 1 FROM reconciliation r WHERE r.call = c.id)
         ORDER BY e.seq",
        [],
        |row| Ok((TerminalCallId::from_uuid(id(row, "id")?), row.get("printed")?)),
    )
}

/// Compares what a terminal said with the books. The same call again gives the comparison there is.
pub(crate) fn compare(
    work: &mut Work<'_>,
    call: TerminalCallId,
    reported: Option<&Reported>,
    stamp: &Stamp,
) -> Result<ReconciliationRecord, StoreError> {
    let currency = work.currency();
    if let Some(earlier) = read::of_call(work.transaction, currency, call)? {
        return Ok(earlier);
    }
    let (terminal, session, line) = answered(work.transaction, call)?;
    let window = window(work.transaction, terminal, line)?;
    let mut moved = moved(work.transaction, terminal, window)?;
    moved.extend(given_back_by_hand(work.transaction, terminal, window)?);
    moved.extend(taken_out(work.transaction, terminal, window)?);
    let (counted, elsewhere): (Vec<&Moved>, Vec<&Moved>) = moved.iter().partition(|one| belongs(one, &session));
    let ours = counted.iter().fold(Totals::default(), |totals, one| add(totals, one));
    let facts = Facts {
        call,
        terminal,
        session: &session,
        elsewhere: i64::try_from(elsewhere.len()).unwrap_or(i64::MAX),
        by_hand: false,
    };
    let verdict = write(work, &facts, window, reported, ours, stamp)?;
    // One count and one sum leave room for two mistakes that hide each other: a payment is marked only where its kind agreed.
    if verdict == Verdict::Equal && Basis::of(reported) == Basis::ByKind {
        let agreed: BTreeSet<AttemptId> = counted.iter().map(|one| one.attempt).collect();
        mark(work, &agreed, &session, stamp)?;
    }
    read::of_call(work.transaction, currency, call)?.ok_or(StoreError::NotFound("reconciliation"))
}

/// Judges, and writes the comparison, what nobody can vouch for beside it and each difference.
pub(super) fn write(
    work: &mut Work<'_>,
    facts: &Facts<'_>,
    window: Window,
    reported: Option<&Reported>,
    ours: Totals,
    stamp: &Stamp,
) -> Result<Verdict, StoreError> {
    let (verdict, differences) = judge(reported, ours, work.currency());
    let Facts { call, terminal, .. } = *facts;
    let mut line = Line::open(work.transaction)?;
    insert(&mut line, facts, (window.to, verdict), reported, ours, stamp)?;
    for (attempt, state) in doubts(work.transaction, terminal, window)? {
        let cells = [Cell::Id(attempt.as_uuid()), Cell::Id(call.as_uuid()), Cell::Text(&state)];
        line.insert(&RECONCILIATION_DOUBT, &cells)?;
    }
    for kind in &differences {
        let difference = DifferenceId::from_uuid(work.ids.id());
        let cells = [
            Cell::Id(call.as_uuid()),
            Cell::Id(difference.as_uuid()),
            Cell::Text(kind.code()),
        ];
        line.insert(&DIFFERENCE, &cells)?;
    }
    let salt = work.ids.salt();
    line.close(JournalKind::ReconciliationCompared, Some(terminal.as_uuid()), stamp, salt)?;
    Ok(verdict)
}

/// The terminal and the session of an answered reconciliation, and the line of the journal that holds the answer.
fn answered(connection: &Connection, call: TerminalCallId) -> Result<(TerminalRowId, String, i64), StoreError> {
    let found = first(
        connection,
        "SELECT c.terminal, coalesce(e.session, '') AS session, e.journal_seq FROM terminal_call c
         JOIN terminal_call_end e ON e.call = c.id
         WHERE c.id = ?1 AND c.action = 'reconciliation' AND e.outcome = 'done'",
        [blob(call.as_uuid())],
        |row| {
            Ok((
                TerminalRowId::from_uuid(id(row, "terminal")?),
                row.get("session")?,
                row.get("journal_seq")?,
            ))
        },
    )?;
    found.ok_or(StoreError::NotFound("answered reconciliation"))
}

fn window(connection: &Connection, terminal: TerminalRowId, line: i64) -> Result<Window, StoreError> {
    // Events are numbered in the order of their lines: walking back ends at once, but for what came after the answer.
    let to: Option<i64> = first(
        connection,
        "SELECT seq FROM attempt_event WHERE journal_seq < ?1 ORDER BY seq DESC LIMIT 1",
        [line],
        |row| Ok(row.get(0)?),
    )?;
    let to = to.unwrap_or(0);
    let before: Option<(i64, i64)> = first(
        connection,
        "SELECT r.events_to, e.journal_seq FROM reconciliation r JOIN terminal_call_end e ON e.call = r.call
         WHERE r.terminal = ?1 ORDER BY r.seq DESC LIMIT 1",
        [blob(terminal.as_uuid())],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let (from, after_line) = before.unwrap_or_else(|| (to.saturating_sub(FIRST_LOOKS_BACK).max(0), 0));
    Ok(Window {
        from,
        to,
        after_line,
        before_line: line,
    })
}

/// Every event that moved money over the terminal, with the sum its own commit booked on the terminal's account.
pub(super) fn moved(connection: &Connection, terminal: TerminalRowId, window: Window) -> Result<Vec<Moved>, StoreError> {
    let account = Account::CardClearing(terminal).to_string();
    let found = rows(
        connection,
        "SELECT e.attempt AS id, a.seq AS begun, e.seq AS event, a.kind, e.till, e.department, e.staff, e.at, e.offset_minutes,
             json_extract(e.payload, '$.approval.session') AS session, (
             SELECT sum(l.amount) FROM ledger_posting p CROSS JOIN ledger_entry l ON l.posting = p.id
             WHERE p.id IN (
                     SELECT r.id FROM ledger_posting q JOIN ledger_posting r ON r.resolves = q.id
                     WHERE q.attempt = e.attempt AND q.kind = 'pending'
                     UNION SELECT s.id FROM ledger_posting s WHERE s.attempt = e.attempt AND s.purpose = 'suspense')
                 AND p.journal_seq = e.journal_seq AND l.state = 'posted' AND l.account = ?4) AS moved
         FROM attempt_event e JOIN attempt a ON a.id = e.attempt
         WHERE e.seq > ?2 AND e.seq <= ?3 AND a.terminal = ?1
             AND (e.fingerprint IS NOT NULL OR e.code IN ('said_charged', 'taken_before')
                 OR (e.code = 'found_charged' AND json_extract(e.payload, '$.session') IS NULL))
         ORDER BY e.seq",
        (blob(terminal.as_uuid()), window.from, window.to, account),
        |row| {
            let minor: Option<i64> = row.get("moved")?;
            let kind = read_kind(row)?;
            let (attempt, session) = (AttemptId::from_uuid(id(row, "id")?), row.get("session")?);
            let (order, event, stamp) = (row.get("begun")?, row.get("event")?, read_stamp(row)?);
            Ok(minor.map(|minor| Moved {
                attempt,
                order,
                event,
                stamp,
                kind,
                session,
                minor,
                never: false,
            }))
        },
    )?;
    Ok(found.into_iter().flatten().collect())
}

/// What was given back at the terminal by hand for money in suspense, since the comparison before: the terminal has it among its
/// refunds, and the ledger has it from the case.
fn given_back_by_hand(connection: &Connection, terminal: TerminalRowId, window: Window) -> Result<Vec<Moved>, StoreError> {
    rows(
        connection,
        "SELECT k.attempt AS id, a.seq AS begun, k.amount, a.till, a.department, a.staff, a.at, a.offset_minutes
         FROM case_booking k JOIN attempt a ON a.id = k.attempt
         WHERE k.choice = 'paid_back_at_terminal' AND a.terminal = ?1 AND k.journal_seq > ?2 AND k.journal_seq < ?3
         ORDER BY k.seq",
        (blob(terminal.as_uuid()), window.after_line, window.before_line),
        |row| {
            let minor: i64 = row.get("amount")?;
            Ok(Moved {
                attempt: AttemptId::from_uuid(id(row, "id")?),
                order: row.get("begun")?,
                event: 0,
                stamp: read_stamp(row)?,
                kind: Kind::Refund,
                session: None,
                minor: minor.saturating_neg(),
                never: false,
            })
        },
    )
}

/// What was taken out of the books since the comparison before, as far as it came into them since. What was compared before with the
/// session it was booked in is not this session's.
pub(super) fn taken_out(connection: &Connection, terminal: TerminalRowId, window: Window) -> Result<Vec<Moved>, StoreError> {
    rows(
        connection,
        "SELECT k.attempt AS id, a.seq AS begun, a.kind, a.till, a.department, a.staff, a.at, a.offset_minutes, (SELECT sum(e.amount) FROM ledger_entry e
             WHERE e.posting = k.posting AND e.state = 'posted' AND e.account LIKE 'card_clearing:%') AS moved
         FROM case_correction k JOIN attempt a ON a.id = k.attempt
         WHERE a.terminal = ?1 AND k.journal_seq > ?2 AND k.journal_seq < ?3 AND EXISTS (
             SELECT 1 FROM attempt_event e WHERE e.attempt = k.attempt AND e.seq > ?4 AND e.seq <= ?5
                 AND (e.fingerprint IS NOT NULL OR e.code IN ('said_charged', 'taken_before')
                     OR (e.code = 'found_charged' AND json_extract(e.payload, '$.session') IS NULL)))
         ORDER BY k.seq",
        (
            blob(terminal.as_uuid()),
            window.after_line,
            window.before_line,
            window.from,
            window.to,
        ),
        |row| {
            Ok(Moved {
                attempt: AttemptId::from_uuid(id(row, "id")?),
                order: row.get("begun")?,
                event: 0,
                stamp: read_stamp(row)?,
                kind: read_kind(row)?,
                session: None,
                minor: row.get("moved")?,
                never: true,
            })
        },
    )
}

/// Whether it counts into the session that was closed. What only staff know of does, and everything where no session was named.
fn belongs(moved: &Moved, session: &str) -> bool {
    match &moved.session {
        Some(own) if !session.trim().is_empty() => plain(own) == plain(session),
        Some(_) | None => true,
    }
}

/// A session's number without what a terminal pads it with.
pub(super) fn plain(session: &str) -> String {
    session.trim().trim_start_matches('0').to_owned()
}

pub(super) fn add(totals: Totals, moved: &Moved) -> Totals {
    let one = if moved.never { -1 } else { 1 };
    match moved.kind {
        Kind::Purchase => Totals {
            purchases: totals.purchases.with(one, moved.minor),
            ..totals
        },
        Kind::Refund => Totals {
            refunds: totals.refunds.with(one, moved.minor.saturating_neg()),
            ..totals
        },
        // What was undone the terminal leaves out.
        Kind::Reversal => Totals {
            purchases: totals.purchases.with(one.saturating_neg(), moved.minor),
            ..totals
        },
    }
}

/// In doubt now, or settled by somebody's word or contradicted since the comparison before.
fn doubts(connection: &Connection, terminal: TerminalRowId, window: Window) -> Result<Vec<(AttemptId, String)>, StoreError> {
    rows(
        connection,
        "SELECT s.attempt AS id, s.state FROM attempt_state s WHERE s.terminal = ?1 AND s.state = 'unknown'
         UNION SELECT s.attempt AS id, s.state FROM attempt_event e JOIN attempt_state s ON s.attempt = e.attempt
         WHERE e.seq > ?2 AND e.seq <= ?3 AND s.terminal = ?1
             AND s.state IN ('conflict', 'resolved_charged', 'resolved_not_charged')
             AND (e.code IN ('said_charged', 'said_not_charged', 'found_charged', 'found_not_taken', 'taken_before')
                 OR (e.state = 'conflict' AND (e.fingerprint IS NOT NULL OR e.code = 'declined')))
         ORDER BY 1",
        (blob(terminal.as_uuid()), window.from, window.to),
        |row| Ok((AttemptId::from_uuid(id(row, "id")?), row.get("state")?)),
    )
}

/// What a comparison is of.
pub(super) struct Facts<'a> {
    pub(super) call: TerminalCallId,
    pub(super) terminal: TerminalRowId,
    pub(super) session: &'a str,
    pub(super) elsewhere: i64,
    pub(super) by_hand: bool,
}

fn insert(
    line: &mut Line<'_>,
    facts: &Facts<'_>,
    (events_to, verdict): (i64, Verdict),
    reported: Option<&Reported>,
    ours: Totals,
    stamp: &Stamp,
) -> Result<(), StoreError> {
    let cells = StampCells::of(stamp);
    let (by_kind, net) = match reported.map(|reported| reported.said) {
        Some(Said::ByKind(totals)) => (Some(totals), None),
        Some(Said::CountAndNet(side)) => (None, Some(side)),
        None => (None, None),
    };
    let said = |of: fn(&Totals) -> i64| by_kind.as_ref().map_or(Cell::Null, |totals| Cell::Int(of(totals)));
    line.insert(
        &RECONCILIATION,
        &[
            cells.at,
            Cell::Id(facts.call.as_uuid()),
            Cell::text_or_null(reported.and_then(|reported| reported.currency.as_deref())),
            cells.department,
            Cell::Int(facts.elsewhere),
            Cell::Int(events_to),
            cells.offset,
            Cell::Int(ours.purchases.count),
            said(|totals| totals.purchases.count),
            Cell::Int(ours.purchases.sum_minor),
            said(|totals| totals.purchases.sum_minor),
            Cell::Int(ours.refunds.count),
            said(|totals| totals.refunds.count),
            Cell::Int(ours.refunds.sum_minor),
            said(|totals| totals.refunds.sum_minor),
            Cell::Text(facts.session),
            cells.staff,
            Cell::Id(facts.terminal.as_uuid()),
            cells.till,
            Cell::Text(verdict.code()),
            net.map_or(Cell::Null, |side| Cell::Int(side.count)),
            net.map_or(Cell::Null, |side| Cell::Int(side.sum_minor)),
            if facts.by_hand { Cell::Int(1) } else { Cell::Null },
        ],
    )?;
    Ok(())
}

/// Each attempt of a session that agrees says so in its own history.
fn mark(work: &mut Work<'_>, agreed: &BTreeSet<AttemptId>, session: &str, stamp: &Stamp) -> Result<(), StoreError> {
    let evidence = Evidence {
        details: vec![("session".to_owned(), session.to_owned())],
        ..Evidence::default()
    };
    for attempt in agreed {
        attempt::step(work, *attempt, &Event::Reconciled, &evidence, stamp, None).map_err(|error| match error {
            attempt::ApplyError::Store(error) => error,
            attempt::ApplyError::ReferenceUsed { .. } | attempt::ApplyError::Illegal(_) => StoreError::Constraint {
                rule: format!("reconciled: {error}"),
            },
        })?;
    }
    Ok(())
}
