//! The rules of the books as questions in SQL, asked at every opening and by tests after every step.
//!
//! They are written against the tables alone, without the code that fills them: what they find is a fault of ours or of
//! somebody's hand, and card payments stop until a person has seen it.
//!
//! Deliberately absent: repair, and what only the bank could tell (a charge the books do not know).

use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreError;

/// A broken rule.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{rule} does not hold: {found}")]
pub struct Violation {
    /// Which rule.
    pub rule: &'static str,
    /// The first row that breaks it.
    pub found: String,
}

/// A rule's name and a query for the rows that break it; the first column is shown.
const RULES: &[(&str, &str)] = &[
    (
        "I-11: the journal is these books' own",
        "SELECT 'line 1' FROM journal j WHERE j.seq = 1
             AND (j.kind <> 'books_created' OR j.subject IS NOT (SELECT i.id FROM installation i ORDER BY i.seq LIMIT 1))",
    ),
    (
        "I-7: booked exactly once",
        "SELECT hex(s.attempt) FROM attempt_state s JOIN attempt a ON a.id = s.attempt
         WHERE s.state IN ('approved', 'resolved_charged') AND (
             (SELECT count(*) FROM payment p WHERE p.attempt = s.attempt AND p.id = a.payment) <> 1
             OR (SELECT count(*) FROM ledger_posting p JOIN ledger_posting r ON r.resolves = p.id AND r.kind = 'post'
                     AND r.purpose <> 'suspense' WHERE p.attempt = s.attempt AND p.kind = 'pending') <> 1)",
    ),
    (
        "I-7: released exactly once",
        "SELECT hex(s.attempt) FROM attempt_state s WHERE s.state IN ('declined', 'not_sent', 'resolved_not_charged') AND (
             EXISTS (SELECT 1 FROM payment p WHERE p.attempt = s.attempt)
             OR (SELECT count(*) FROM ledger_posting p JOIN ledger_posting r ON r.resolves = p.id AND r.kind = 'void'
                 WHERE p.attempt = s.attempt AND p.kind = 'pending') <> 1)",
    ),
    (
        "I-7: reserved while open",
        "SELECT hex(s.attempt) FROM attempt_state s WHERE s.state IN ('intent', 'sending', 'unknown') AND (
             EXISTS (SELECT 1 FROM payment p WHERE p.attempt = s.attempt)
             OR (SELECT count(*) FROM ledger_posting p WHERE p.attempt = s.attempt AND p.kind = 'pending'
                 AND NOT EXISTS (SELECT 1 FROM ledger_posting r WHERE r.resolves = p.id)) <> 1)",
    ),
    (
        "I-7: resolved in conflict",
        "SELECT hex(s.attempt) FROM attempt_state s WHERE s.state = 'conflict'
             AND (SELECT count(*) FROM ledger_posting p JOIN ledger_posting r ON r.resolves = p.id
                 WHERE p.attempt = s.attempt AND p.kind = 'pending') <> 1",
    ),
    (
        "I-8: every posting balances",
        "SELECT hex(e.posting) FROM ledger_entry e GROUP BY e.posting, e.state HAVING sum(e.amount) <> 0",
    ),
    (
        "I-8: every posting has entries",
        "SELECT hex(p.id) FROM ledger_posting p WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.posting = p.id)",
    ),
    (
        "I-8: the ledger says what payments say",
        "SELECT hex(y.id) FROM payment y WHERE y.amount <> (
             SELECT coalesce(-sum(e.amount), 0) FROM ledger_posting p JOIN ledger_entry e ON e.posting = p.id
             WHERE p.payment = y.id AND e.state = 'posted' AND e.account LIKE 'receivable:%')",
    ),
    (
        "I-8: cash and its rounding",
        "SELECT hex(c.payment) FROM cash_payment c JOIN payment y ON y.id = c.payment
         WHERE abs(y.amount + c.rounding) <> c.given - c.change",
    ),
    (
        "I-9: no more than is owed",
        "SELECT d.label FROM document d WHERE d.gross < (
             SELECT coalesce(sum(y.amount), 0) FROM payment y WHERE y.document = d.id) + (
             SELECT coalesce(sum(a.amount), 0) FROM ledger_posting p JOIN attempt a ON a.id = p.attempt
             WHERE p.document = d.id AND p.kind = 'pending' AND a.kind = 'purchase'
                 AND NOT EXISTS (SELECT 1 FROM ledger_posting r WHERE r.resolves = p.id))",
    ),
    (
        "I-9: no more back than was paid",
        "SELECT hex(y.id) FROM payment y WHERE y.amount > 0 AND y.amount < (
             SELECT coalesce(-sum(b.amount), 0) FROM payment b WHERE b.refund_of = y.id) + (
             SELECT coalesce(sum(a.amount), 0) FROM attempt a JOIN ledger_posting p ON p.attempt = a.id AND p.kind = 'pending'
             WHERE a.original = y.id AND NOT EXISTS (SELECT 1 FROM ledger_posting r WHERE r.resolves = p.id))",
    ),
    (
        "I-10: one open attempt per terminal",
        "SELECT hex(terminal) FROM attempt_state WHERE state IN ('intent', 'sending', 'unknown') GROUP BY terminal HAVING count(*) > 1",
    ),
    (
        "I-10: a state for every attempt",
        "SELECT hex(a.id) FROM attempt a LEFT JOIN attempt_state s ON s.attempt = a.id
         WHERE s.attempt IS NULL OR s.terminal <> a.terminal
             OR s.events <> (SELECT count(*) FROM attempt_event e WHERE e.attempt = a.id)",
    ),
    (
        "I-11: the state is the last event's",
        "SELECT hex(s.attempt) FROM attempt_state s JOIN attempt_event e ON e.attempt = s.attempt AND e.number = s.events
         WHERE e.state <> s.state",
    ),
    (
        "I-15: a transaction of a terminal is booked once",
        "SELECT stan FROM approval WHERE stan <> '' GROUP BY terminal, session, stan HAVING count(*) > 1",
    ),
    (
        "I-15: numbers without gaps",
        "SELECT series || ' ' || year FROM document GROUP BY series, year
         HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*)",
    ),
    (
        "I-15: the counter is the last number's",
        "SELECT n.series || ' ' || n.year FROM number_series n WHERE n.next <> 1 + (
             SELECT coalesce(max(d.number), 0) FROM document d WHERE d.series = n.series AND d.year = n.year)",
    ),
];

pub(crate) fn check(connection: &Connection) -> Result<Vec<Violation>, StoreError> {
    let mut violations = Vec::new();
    for (rule, sql) in RULES {
        let found: Option<String> = connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
        if let Some(found) = found {
            violations.push(Violation { rule, found });
        }
    }
    Ok(violations)
}
