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
        // All three states, by the one index: if the whole and two of them come to nothing, so does the third.
        "SELECT hex(e.posting) FROM ledger_entry e GROUP BY e.posting HAVING sum(e.amount) <> 0
             OR sum(iif(e.state = 'pending', e.amount, 0)) <> 0 OR sum(iif(e.state = 'void', e.amount, 0)) <> 0",
    ),
    (
        "I-8: every posting has entries",
        "SELECT hex(p.id) FROM ledger_posting p WHERE NOT EXISTS (SELECT 1 FROM ledger_entry e WHERE e.posting = p.id)",
    ),
    (
        "I-8: the ledger says what payments say",
        "SELECT hex(y.id) FROM payment y LEFT JOIN (
             SELECT p.payment, -sum(e.amount) AS said FROM ledger_posting p CROSS JOIN ledger_entry e ON e.posting = p.id
             WHERE p.payment IS NOT NULL AND e.state = 'posted' AND e.account GLOB 'receivable:*' GROUP BY p.payment) l
             ON l.payment = y.id
         WHERE y.amount <> coalesce(l.said, 0)",
    ),
    (
        "I-8: the ledger says what documents and credit notes say",
        "SELECT d.label FROM document d LEFT JOIN (
             SELECT p.document, sum(e.amount) AS owed, max(e.amount) AS made, count(*) AS entries
             FROM ledger_posting p CROSS JOIN ledger_entry e ON e.posting = p.id
             WHERE p.purpose = 'document' AND e.account GLOB 'receivable:*' GROUP BY p.document) l ON l.document = d.id
         LEFT JOIN credit_note c ON c.document = d.id
         WHERE l.entries IS NOT 1 + (c.id IS NOT NULL) OR l.made <> d.gross
             OR l.owed <> CASE WHEN c.id IS NULL THEN d.gross ELSE d.gross - c.gross END OR c.gross <> d.gross",
    ),
    (
        "I-8: a credit note turns every entry of its document round",
        "SELECT c.label FROM credit_note c JOIN ledger_posting made ON made.document = c.document AND made.purpose = 'document'
             AND made.id <> c.posting
         WHERE (SELECT count(*) FROM ledger_entry e WHERE e.posting = made.id)
                 <> (SELECT count(*) FROM ledger_entry e WHERE e.posting = c.posting)
             OR EXISTS (SELECT 1 FROM ledger_entry e WHERE e.posting = made.id AND NOT EXISTS (
                 SELECT 1 FROM ledger_entry t WHERE t.posting = c.posting AND t.account = e.account AND t.state = e.state
                     AND t.amount = -e.amount))",
    ),
    (
        "I-8: the cached balance is the books'",
        "SELECT d.label FROM document d LEFT JOIN document_balance b ON b.document = d.seq
         LEFT JOIN document_treatment t ON t.document = d.id
         LEFT JOIN (SELECT p.document, sum(p.amount) FILTER (WHERE (p.amount > 0) <> coalesce(p.attempt = o.attempt, 0)) AS paid,
                 -sum(p.amount) FILTER (WHERE (p.amount > 0) = coalesce(p.attempt = o.attempt, 0)) AS refunded
             FROM payment p LEFT JOIN payment o ON o.id = p.refund_of GROUP BY p.document) y ON y.document = d.id
         WHERE b.document IS NULL OR b.total <> d.gross OR b.paid <> coalesce(y.paid, 0)
             OR b.refunded <> coalesce(y.refunded, 0)
             OR b.credited <> EXISTS (SELECT 1 FROM credit_note c WHERE c.document = d.id)
             OR b.day <> (d.at + d.offset_minutes * 60000) / 86400000 OR b.consultation <> (d.kind = 'consultation')
             OR b.department <> d.department OR b.staff <> d.staff OR b.client IS NOT d.client OR b.vet IS NOT t.vet",
    ),
    (
        "I-8: the tally of days is the balances'",
        "SELECT coalesce(t.day, b.day) || ' ' || coalesce(t.state, b.state) FROM (
             SELECT day, department, consultation, state, count(*) AS documents, sum(total) AS gross, sum(due) AS due
             FROM document_balance GROUP BY day, department, consultation, state) b
         FULL JOIN document_tally t ON t.day = b.day AND t.department = b.department AND t.consultation = b.consultation
             AND t.state = b.state
         WHERE coalesce(t.documents, 0) <> coalesce(b.documents, 0) OR coalesce(t.gross, 0) <> coalesce(b.gross, 0)
             OR coalesce(t.due, 0) <> coalesce(b.due, 0)",
    ),
    (
        "I-8: cash and its rounding",
        "SELECT hex(c.payment) FROM cash_payment c JOIN payment y ON y.id = c.payment
         WHERE abs(y.amount + c.rounding) <> c.given - c.change",
    ),
    (
        "I-9: no more than is owed",
        // What a supervisor allowed to be paid a second time may turn out to have been paid the first time.
        "SELECT o.label FROM (SELECT d.id, d.label, (
                 SELECT coalesce(sum(y.amount), 0) FROM payment y WHERE y.document = d.id) + (
                 SELECT coalesce(sum(a.amount), 0) FROM ledger_posting p JOIN attempt a ON a.id = p.attempt
                 WHERE p.document = d.id AND p.kind = 'pending' AND a.kind = 'purchase'
                     AND NOT EXISTS (SELECT 1 FROM ledger_posting r WHERE r.resolves = p.id)) - d.gross AS above FROM document d) o
         WHERE o.above > 0 AND o.above > (
             SELECT coalesce(sum(a.amount), 0) FROM attempt a
             WHERE a.document = o.id AND EXISTS (
                 SELECT 1 FROM attempt_event x WHERE x.attempt = a.id AND x.code = 'second_payment_allowed')) + (
             SELECT coalesce(sum(k.booked), 0) FROM case_booking k JOIN attempt a ON a.id = k.attempt
             WHERE a.document = o.id AND k.choice = 'refund') + (
             SELECT coalesce(sum(y.amount), 0) FROM payment y
             WHERE y.document = o.id AND y.amount > 0 AND y.refund_of IS NOT NULL)",
    ),
    (
        "I-8: a settled case takes out of suspense what was in it",
        "SELECT hex(k.attempt) FROM case_booking k WHERE k.amount IS NOT (
             SELECT sum(e.amount) FROM ledger_entry e WHERE e.posting = k.posting AND e.account = 'suspense' AND e.state = 'posted')
             OR k.booked IS NOT coalesce((SELECT abs(y.amount) FROM payment y WHERE y.id = k.payment), 0)",
    ),
    (
        "I-8: a correction turns its payment round, whole, and takes nothing at the terminal",
        "SELECT hex(k.payment) FROM case_correction k JOIN payment c ON c.id = k.payment JOIN payment y ON y.id = k.corrects
         WHERE c.amount <> -y.amount OR c.tip <> -y.tip OR c.surcharge <> -y.surcharge OR c.refund_of IS NOT y.id
             OR c.attempt IS NOT k.attempt OR y.attempt IS NOT k.attempt OR c.document <> y.document
             OR 0 <> (SELECT coalesce(sum(e.amount), 0) FROM ledger_entry e
                 WHERE e.posting = k.posting AND e.state = 'posted' AND e.account GLOB 'card_clearing:*') + (
                 SELECT coalesce(sum(e.amount), 0) FROM ledger_posting p JOIN ledger_entry e ON e.posting = p.id
                 WHERE p.id IN (
                         SELECT r.id FROM ledger_posting q JOIN ledger_posting r ON r.resolves = q.id
                         WHERE q.attempt = k.attempt AND q.kind = 'pending'
                         UNION SELECT s.id FROM ledger_posting s WHERE s.attempt = k.attempt AND s.purpose = 'suspense')
                     AND p.payment = k.corrects AND e.state = 'posted'
                     AND (e.account GLOB 'card_clearing:*' OR e.account = 'suspense'))",
    ),
    (
        "I-7: a card payment is its attempt's own, a settled case's, or a correction",
        "SELECT hex(y.id) FROM payment y JOIN attempt a ON a.id = y.attempt WHERE y.id <> a.payment
             AND NOT EXISTS (SELECT 1 FROM case_booking k WHERE k.payment = y.id AND k.attempt = y.attempt)
             AND NOT EXISTS (SELECT 1 FROM case_correction k WHERE k.payment = y.id AND k.attempt = y.attempt)",
    ),
    (
        "I-9: nothing is taken for a credited document",
        "SELECT c.label FROM credit_note c JOIN payment y ON y.document = c.document
         WHERE y.amount > 0 AND y.refund_of IS NULL AND y.journal_seq > c.journal_seq
         UNION ALL SELECT c.label FROM credit_note c JOIN attempt a ON a.document = c.document
         WHERE a.kind = 'purchase' AND a.journal_seq > c.journal_seq",
    ),
    (
        "I-9: no more back than was paid",
        "SELECT hex(y.id) FROM payment y WHERE y.amount > 0 AND y.refund_of IS NULL AND y.amount < (
             SELECT coalesce(-sum(b.amount), 0) FROM payment b
             WHERE b.refund_of = y.id OR b.refund_of IN (SELECT r.id FROM payment r WHERE r.refund_of = y.id)) + (
             SELECT coalesce(sum(a.amount), 0) FROM attempt a JOIN ledger_posting p ON p.attempt = a.id AND p.kind = 'pending'
             WHERE a.original = y.id AND NOT EXISTS (SELECT 1 FROM ledger_posting r WHERE r.resolves = p.id))",
    ),
    (
        "I-4: what has an outcome was sent, and once",
        // What contradicts may have come without: an approval of what was never sent is just that. What was taken in a time these
        // books no longer hold was sent by others.
        "SELECT hex(s.attempt) FROM attempt_state s
         WHERE (SELECT count(*) FROM attempt_event e WHERE e.attempt = s.attempt AND e.code IN ('sending', 'taken_before')) NOT BETWEEN
             (s.state IN ('sending', 'unknown', 'approved', 'declined', 'resolved_charged', 'resolved_not_charged'))
             AND (s.state <> 'intent')",
    ),
    (
        "I-7: a payment of an attempt is what an approval, or a person, said",
        // What a closed case books is a payment of its own and stands under the rules of cases.
        "SELECT hex(y.id) FROM payment y JOIN attempt a ON a.id = y.attempt AND a.payment = y.id
         WHERE NOT EXISTS (SELECT 1 FROM attempt_event e WHERE e.attempt = a.id AND e.journal_seq = y.journal_seq AND CASE e.code
             WHEN 'said_charged' THEN a.amount = abs(y.amount) AND y.tip = 0 AND y.surcharge = 0
             WHEN 'taken_before' THEN a.amount = abs(y.amount) AND y.tip = 0 AND y.surcharge = 0
             WHEN 'approved' THEN json_extract(e.payload, '$.approval.total_minor') = abs(y.amount) + y.tip + y.surcharge
             WHEN 'approved_by_look_up' THEN json_extract(e.payload, '$.approval.total_minor') = abs(y.amount) + y.tip + y.surcharge
             ELSE 0 END)",
    ),
    (
        "I-11: every life of the books begins with a line of the journal, and with nothing else",
        "SELECT 'restore ' || i.restore FROM installation i LEFT JOIN journal j ON j.seq = i.line
         LEFT JOIN journal_payload p ON p.journal_seq = i.line
         WHERE (i.line IS NULL) <> (i.restore = 0) OR (i.line IS NOT NULL AND (j.kind IS NOT 'books_restored'
             OR j.subject IS NOT i.id OR j.at IS NOT i.at OR json_extract(p.facts, '$.restore') IS NOT CAST(i.restore AS TEXT)))
         UNION ALL SELECT 'line ' || j.seq FROM journal j
         WHERE j.kind = 'books_restored' AND NOT EXISTS (SELECT 1 FROM installation i WHERE i.line = j.seq)",
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
        "SELECT series || ' ' || year FROM (SELECT series, year, number FROM document
             UNION ALL SELECT series, year, number FROM credit_note) GROUP BY series, year
         HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*)",
    ),
    (
        "I-15: the counter is the last number's",
        "SELECT n.series || ' ' || n.year FROM number_series n WHERE n.next <> 1 + coalesce(
             (SELECT max(d.number) FROM document d WHERE d.series = n.series AND d.year = n.year),
             (SELECT max(c.number) FROM credit_note c WHERE c.series = n.series AND c.year = n.year), 0)",
    ),
];

/// How many rules there are.
pub(crate) const COUNT: usize = RULES.len();

pub(crate) fn check(connection: &Connection) -> Result<Vec<Violation>, StoreError> {
    let mut violations = Vec::new();
    for number in 0..COUNT {
        violations.extend(check_one(connection, number)?);
    }
    Ok(violations)
}

/// The first row that breaks one rule, if any does.
pub(crate) fn check_one(connection: &Connection, number: usize) -> Result<Option<Violation>, StoreError> {
    let Some((rule, sql)) = RULES.get(number) else {
        return Ok(None);
    };
    let found: Option<String> = connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
    Ok(found.map(|found| Violation { rule, found }))
}
