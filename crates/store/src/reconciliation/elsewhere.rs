//! Sessions that ended without a reconciliation of ours: at the terminal's own menu with the merchant card, or by the terminal itself
//! at night. Nobody told the till their totals, so nothing of them was compared.
//!
//! They are found in the payments themselves: one that was approved names its session, and a session has ended when a later attempt
//! names another, or when a reconciliation of ours closed another. So a session shows with the first payment after it and not
//! before: a terminal can't be asked. Nothing is kept about them until a person compares one with the slip in hand; then the comparison is
//! kept like that of a reconciliation, with its differences as cases. Looking is bounded, because Today asks again and again; a session that
//! the bound may have cut is not shown, since its figures would be too small.
//!
//! Ours is what the events of the session booked, less what turned out never to have been taken. What is found afterwards makes the session
//! show again, with all that is known of it then.
//!
//! Deliberately absent: a mark on the payments of a session that agreed. A terminal's answer marks them; a typed figure does not.

use domain::ids::{AttemptId, TerminalCallId, TerminalRowId};
use domain::reconciliation::{Reported, Totals};
use domain::stamp::Stamp;
use rusqlite::Connection;

use super::compare::{Facts, Moved, Window, add, moved, plain, taken_out, write};
use super::{ReconciliationRecord, read};
use crate::books::Work;
use crate::cell::blob;
use crate::clinic::{first, rows};
use crate::error::StoreError;

/// A session whose totals nobody compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionElsewhere {
    /// The terminal.
    pub terminal: TerminalRowId,
    /// The session's number, as the terminal said it.
    pub session: String,
    /// What the ledger has of it.
    pub ours: Totals,
    /// When the first payment of it was recorded.
    pub first: Stamp,
    /// When the last one was.
    pub last: Stamp,
    /// The last event that counts into it. With the number it names the session as it was seen.
    pub upto: i64,
    from: i64,
    attempts: Vec<AttemptId>,
}

/// The number of a session comes round after 999; so long after its last payment it is another one.
const ANOTHER_ROUND_MS: i64 = 60 * 86_400_000;

/// Events of attempts that are looked back on: those of some two thousand payments, which is weeks of a busy desk.
const LOOKS_BACK: i64 = 4_000;

/// A stretch of events between two reconciliations, and the session that is none of those.
struct Stretch {
    window: Window,
    /// What moved money in it.
    moved: Vec<Moved>,
    /// The one that was reconciled at its end, or that is still open.
    own: Option<String>,
    /// It begins where looking back ends, and not with a reconciliation or the first event.
    cut: bool,
}

/// Sessions of a terminal that ended and that nobody compared, oldest first.
pub(crate) fn uncompared_sessions(connection: &Connection, terminal: TerminalRowId) -> Result<Vec<SessionElsewhere>, StoreError> {
    let mut found = Vec::new();
    for stretch in stretches(connection, terminal)? {
        found.append(&mut sessions(connection, terminal, &stretch)?);
    }
    let compared: Vec<(String, i64)> = rows(
        connection,
        "SELECT session, events_to FROM reconciliation WHERE terminal = ?1 AND by_hand = 1",
        [blob(terminal.as_uuid())],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    found.retain(|one: &SessionElsewhere| {
        one.ours != Totals::default()
            && !compared
                .iter()
                .any(|(session, upto)| *session == one.session && *upto == one.upto)
    });
    Ok(found)
}

/// A person compared such a session with the terminal's slip. The same id again gives the comparison there is.
pub(crate) fn compare_by_hand(
    work: &mut Work<'_>,
    id: TerminalCallId,
    (terminal, session, upto): (TerminalRowId, &str, i64),
    said: &Reported,
    stamp: &Stamp,
) -> Result<ReconciliationRecord, StoreError> {
    let currency = work.currency();
    if let Some(earlier) = read::of_call(work.transaction, currency, id)? {
        return Ok(earlier);
    }
    let open = uncompared_sessions(work.transaction, terminal)?;
    let seen = open.iter().find(|one| one.session == session && one.upto == upto);
    let seen = seen.ok_or(StoreError::NotFound("session"))?;
    let facts = Facts {
        call: id,
        terminal,
        session: &seen.session,
        elsewhere: 0,
        by_hand: true,
    };
    let window = Window::of_events(seen.from.saturating_sub(1), seen.upto);
    write(work, &facts, window, Some(said), seen.ours, stamp)?;
    read::of_call(work.transaction, currency, id)?.ok_or(StoreError::NotFound("reconciliation"))
}

fn stretches(connection: &Connection, terminal: TerminalRowId) -> Result<Vec<Stretch>, StoreError> {
    let newest: Option<i64> = first(
        connection,
        "SELECT seq FROM attempt_event ORDER BY seq DESC LIMIT 1",
        [],
        |row| Ok(row.get(0)?),
    )?;
    let newest = newest.unwrap_or(0);
    let begins = newest.saturating_sub(LOOKS_BACK).max(0);
    let mut from = begins;
    let answered: Vec<(i64, String, i64)> = rows(
        connection,
        "SELECT events_to, session, elsewhere FROM reconciliation WHERE terminal = ?1 AND by_hand IS NULL AND events_to > ?2
         ORDER BY seq",
        (blob(terminal.as_uuid()), from),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let mut found = Vec::new();
    for (to, session, elsewhere) in &answered {
        if *elsewhere > 0 {
            let window = Window::of_events(from, *to);
            found.push(Stretch {
                window,
                moved: moved(connection, terminal, window)?,
                own: Some(session.clone()),
                cut: from == begins && begins > 0,
            });
        }
        from = *to;
    }
    let window = Window::of_events(from, newest);
    let closed = answered.last().map(|(_, session, _)| plain(session));
    // Attempts stand in the order in which they were begun: one found out late does not make its session the open one.
    let named = moved(connection, terminal, window)?;
    let latest = named
        .iter()
        .filter(|one| named_session(one).is_some())
        .max_by_key(|one| one.order);
    let own = latest.and_then(named_session).map(str::to_owned);
    found.push(Stretch {
        window,
        moved: named,
        own: own.filter(|own| closed != Some(plain(own))),
        cut: from == begins && begins > 0,
    });
    Ok(found)
}

fn named_session(moved: &Moved) -> Option<&str> {
    moved.session.as_deref().map(str::trim).filter(|session| !session.is_empty())
}

/// The sessions of a stretch beside its own.
fn sessions(connection: &Connection, terminal: TerminalRowId, stretch: &Stretch) -> Result<Vec<SessionElsewhere>, StoreError> {
    let own = stretch.own.as_deref().map(plain);
    let mut found: Vec<SessionElsewhere> = Vec::new();
    for one in &stretch.moved {
        // Where the answer named no session, everything was compared with it.
        let Some(session) =
            named_session(one).filter(|session| own.as_deref().is_none_or(|own| !own.is_empty() && plain(session) != own))
        else {
            continue;
        };
        let near = |seen: &&mut SessionElsewhere| {
            let apart = one.stamp.at.as_millis().saturating_sub(seen.last.at.as_millis());
            plain(&seen.session) == plain(session) && apart < ANOTHER_ROUND_MS
        };
        match found.iter_mut().rev().find(near) {
            Some(seen) => {
                seen.ours = add(seen.ours, one);
                seen.last = one.stamp;
                seen.upto = one.event;
                seen.attempts.push(one.attempt);
            }
            None => found.push(SessionElsewhere {
                terminal,
                session: session.to_owned(),
                ours: add(Totals::default(), one),
                first: one.stamp,
                last: one.stamp,
                upto: one.event,
                from: one.event,
                attempts: vec![one.attempt],
            }),
        }
    }
    for one in taken_out(connection, terminal, stretch.window)? {
        if let Some(seen) = found.iter_mut().find(|seen| seen.attempts.contains(&one.attempt)) {
            seen.ours = add(seen.ours, &one);
        }
    }
    let begun_before = stretch.moved.iter().find_map(named_session).filter(|_| stretch.cut);
    // The first one found may have begun before; a later one of that number is another.
    if begun_before.is_some_and(|session| found.first().is_some_and(|seen| plain(&seen.session) == plain(session))) {
        found.remove(0);
    }
    Ok(found)
}
