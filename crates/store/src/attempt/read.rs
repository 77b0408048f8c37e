//! Attempts read back: one whole, many short, and the facts the next step needs.
//!
//! An approval that waits in suspense makes its attempt a conflict for every reader, whatever the cached state says.
//!
//! Deliberately absent: words (the domain has them).

use domain::attempt::{Contradiction, Kind, Reason, Review, Snapshot, State};
use domain::ids::{AttemptId, DocumentId, OrderId, PaymentId, RequestKey, TerminalRowId};
use domain::money::{Currency, Money};
use domain::stamp::Stamp;
use rusqlite::{Connection, OptionalExtension, Row};
use uuid::Uuid;

use super::apply::approval_of;
use super::suspense::{Waiting, waiting};
use super::{AttemptHeader, AttemptRecord, AttemptSummary, EventRecord, GATED, LookFacts, LookRecord, SlipRecord, codec};
use crate::case::CASE_CLOSED;
use crate::cell::{bad, blob, id, money, optional_hash, optional_id, stamp, unknown};
use crate::clinic::{first, rows};
use crate::error::StoreError;

/// What a step needs to know.
#[derive(Debug, Clone)]
pub(super) struct Standing {
    pub(super) id: AttemptId,
    pub(super) payment: PaymentId,
    pub(super) document: DocumentId,
    pub(super) original: Option<PaymentId>,
    pub(super) terminal: TerminalRowId,
    pub(super) kind: Kind,
    pub(super) amount: Money,
    pub(super) boot_id: Uuid,
    pub(super) snapshot: Snapshot,
    pub(super) reason: Option<Reason>,
    pub(super) review: Option<String>,
    pub(super) contradiction: Option<String>,
    pub(super) events: i64,
}

pub(super) fn standing(connection: &Connection, attempt: AttemptId, currency: Currency) -> Result<Standing, StoreError> {
    first(
        connection,
        "SELECT a.id, a.payment, a.document, a.original, a.terminal, a.kind, a.amount, a.boot_id, s.state, s.abort_asked,
             s.reason_code, s.reason_detail, s.approved_as, s.reference_said, s.review, s.contradiction, s.events,
             (SELECT CASE WHEN x.fingerprint IS NOT NULL THEN NULL WHEN x.code = 'found_charged'
                     THEN json_extract(x.payload, '$.total_minor') ELSE a.amount END
                 FROM attempt_event x WHERE x.attempt = a.id
                     AND (x.fingerprint IS NOT NULL OR x.code IN ('said_charged', 'found_charged', 'taken_before'))
                     AND x.journal_seq > coalesce((SELECT max(k.journal_seq) FROM case_correction k WHERE k.attempt = a.id), 0)
                 ORDER BY x.number DESC LIMIT 1) AS said,
             EXISTS (SELECT 1 FROM case_correction k WHERE k.attempt = a.id AND NOT EXISTS (
                 SELECT 1 FROM attempt_event x WHERE x.attempt = a.id AND x.journal_seq > k.journal_seq
                     AND (x.fingerprint IS NOT NULL OR x.code = 'found_charged'))) AS taken_out
         FROM attempt a JOIN attempt_state s ON s.attempt = a.id WHERE a.id = ?1",
        [blob(attempt.as_uuid())],
        |row| {
            let amount = money(row, "amount", currency)?;
            Ok(Standing {
                id: attempt,
                payment: PaymentId::from_uuid(id(row, "payment")?),
                document: DocumentId::from_uuid(id(row, "document")?),
                original: optional_id(row, "original")?.map(PaymentId::from_uuid),
                terminal: TerminalRowId::from_uuid(id(row, "terminal")?),
                kind: read_kind(row)?,
                amount,
                boot_id: id(row, "boot_id")?,
                snapshot: Snapshot {
                    state: read_state(row)?,
                    abort_asked: row.get("abort_asked")?,
                    amount_minor: amount.minor(),
                    approved_as: optional_hash(row, "approved_as")?,
                    reference_said: row.get("reference_said")?,
                    said_minor: row.get("said")?,
                    taken_out: row.get("taken_out")?,
                },
                reason: codec::reason(row.get("reason_code")?, row.get("reason_detail")?)?,
                review: row.get("review")?,
                contradiction: row.get("contradiction")?,
                events: row.get("events")?,
            })
        },
    )?
    .ok_or(StoreError::NotFound("attempt"))
}

pub(crate) fn read_kind(row: &Row<'_>) -> Result<Kind, StoreError> {
    let code: String = row.get("kind")?;
    Kind::from_code(&code).ok_or_else(|| unknown("kind", &code))
}

fn read_state(row: &Row<'_>) -> Result<State, StoreError> {
    let code: String = row.get("state")?;
    State::from_code(&code).ok_or_else(|| unknown("state", &code))
}

pub(crate) fn record(connection: &Connection, attempt: AttemptId, currency: Currency) -> Result<AttemptRecord, StoreError> {
    let standing = standing(connection, attempt, currency)?;
    let header = header(connection, attempt, currency)?;
    let waiting = waiting(connection, attempt)?;
    let (events, first_approval) = events(connection, &header)?;
    let sent_at = events.iter().find(|event| event.code == "sending").map(|event| event.stamp);
    let looks = looks(connection, attempt, standing.kind)?;
    let review = standing
        .review
        .as_deref()
        .map(|code| Review::from_code(code).ok_or_else(|| unknown("review", code)))
        .transpose()?;
    let contradiction = standing.contradiction.as_deref().map(codec::contradiction).transpose()?;
    // Money goes to suspense by a contradiction and by nothing else.
    let suspense_minor = if contradiction.is_some() {
        suspense_booked(connection, attempt)?
    } else {
        0
    };
    let contradicted = standing.snapshot.state == State::Conflict;
    let case_closed = contradicted && conflict(connection, currency, attempt)?.is_some_and(|summary| summary.case_closed);
    let mut record = AttemptRecord {
        header,
        snapshot: standing.snapshot,
        reason: standing.reason,
        approval: first_approval,
        review,
        contradiction,
        case_closed,
        in_suspense: false,
        suspense_minor,
        sent_at,
        events,
        looks_made: looks.made,
        looks_reached: looks.reached,
        looks_gated: looks.gated,
        last_look: looks.last,
        has_slip: slip_kept(connection, attempt)?,
    };
    show_waiting(&mut record, &waiting);
    Ok(record)
}

fn slip_kept(connection: &Connection, attempt: AttemptId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM slip WHERE attempt = ?1 AND (customer IS NOT NULL OR merchant IS NOT NULL))";
    Ok(connection
        .prepare_cached(sql)?
        .query_row([blob(attempt.as_uuid())], |row| row.get(0))?)
}

fn show_waiting(record: &mut AttemptRecord, waiting: &[Waiting]) {
    for row in waiting {
        let Some(approval) = approval_of(&row.event) else { continue };
        let signed = if record.header.kind.gives_back() {
            row.total_minor.saturating_neg()
        } else {
            row.total_minor
        };
        record.in_suspense = true;
        record.has_slip |= row.evidence.customer_slip.is_some() || row.evidence.merchant_slip.is_some();
        record.snapshot.state = State::Conflict;
        record.snapshot.approved_as = record.snapshot.approved_as.or(Some(approval.fingerprint));
        record.review = Some(Review::BooksRefused);
        record.contradiction = Some(Contradiction::NeedsReview(Review::BooksRefused));
        record.suspense_minor = record.suspense_minor.saturating_add(signed);
        let seq = u32::try_from(record.events.len()).unwrap_or(u32::MAX);
        record.events.push(EventRecord {
            seq,
            code: row.event.code().to_owned(),
            reason: None,
            stamp: row.stamp,
            details: row.evidence.details.clone(),
        });
        if record.approval.is_none() {
            record.approval = Some(approval.clone());
        }
    }
}

fn header(connection: &Connection, attempt: AttemptId, currency: Currency) -> Result<AttemptHeader, StoreError> {
    first(
        connection,
        "SELECT a.payment, a.request_key, a.order_id, a.kind, a.document, a.original, a.terminal, a.amount, a.baseline, a.boot_id,
             a.clock_offset_ms, a.till, a.department, a.staff, a.at, a.offset_minutes, d.label, t.number, t.name
         FROM attempt a JOIN document d ON d.id = a.document JOIN terminal t ON t.id = a.terminal WHERE a.id = ?1",
        [blob(attempt.as_uuid())],
        |row| {
            let order_id: String = row.get("order_id")?;
            Ok(AttemptHeader {
                id: attempt,
                payment: PaymentId::from_uuid(id(row, "payment")?),
                key: RequestKey::from_uuid(id(row, "request_key")?),
                order_id: OrderId::parse(&order_id).map_err(|error| bad("order id", error))?,
                kind: read_kind(row)?,
                document: DocumentId::from_uuid(id(row, "document")?),
                document_number: row.get("label")?,
                original: optional_id(row, "original")?.map(PaymentId::from_uuid),
                terminal: TerminalRowId::from_uuid(id(row, "terminal")?),
                terminal_number: row.get("number")?,
                terminal_name: row.get("name")?,
                amount: money(row, "amount", currency)?,
                baseline: optional_hash(row, "baseline")?,
                clock_offset_ms: row.get("clock_offset_ms")?,
                boot_id: id(row, "boot_id")?,
                stamp: stamp(row)?,
            })
        },
    )?
    .ok_or(StoreError::NotFound("attempt"))
}

type Events = (Vec<EventRecord>, Option<domain::attempt::Approval>);

fn events(connection: &Connection, header: &AttemptHeader) -> Result<Events, StoreError> {
    let stored = rows(
        connection,
        "SELECT number, code, reason_code, reason_detail, fingerprint IS NOT NULL AS approves, payload, till, department, staff, at,
             offset_minutes
         FROM attempt_event WHERE attempt = ?1 ORDER BY number",
        [blob(header.id.as_uuid())],
        |row| {
            let payload: String = row.get("payload")?;
            let approval = if row.get("approves")? { approval_of(&codec::approved(&payload)?).cloned() } else { None };
            let event = EventRecord {
                seq: row.get("number")?,
                code: row.get("code")?,
                reason: codec::reason(row.get("reason_code")?, row.get("reason_detail")?)?,
                stamp: stamp(row)?,
                details: codec::details(&payload),
            };
            Ok((event, approval))
        },
    )?;
    let begun = EventRecord {
        seq: 0,
        code: "begun".to_owned(),
        reason: None,
        stamp: header.stamp,
        details: Vec::new(),
    };
    let mut events = vec![begun];
    let mut first_approval = None;
    for (event, approval) in stored {
        events.push(event);
        first_approval = first_approval.or(approval);
    }
    Ok((events, first_approval))
}

struct Looks {
    made: u32,
    reached: u32,
    gated: u32,
    last: Option<LookRecord>,
}

/// Looks for the outcome. One counts as made when it came to an end in which the terminal was asked, or could not be reached; where the
/// terminal was busy with something else, nothing was asked. The look that a reversal begins with is no look for its outcome.
fn looks(connection: &Connection, attempt: AttemptId, kind: Kind) -> Result<Looks, StoreError> {
    let calls = rows(
        connection,
        "SELECT e.outcome, e.reached, e.amount, e.time, e.reference, c.till, c.department, c.staff, c.at, c.offset_minutes
         FROM external_call c LEFT JOIN external_call_end e ON e.call = c.seq
         WHERE c.attempt = ?1 AND c.kind = 'look_up' ORDER BY c.seq",
        [blob(attempt.as_uuid())],
        |row| {
            let outcome: Option<String> = row.get("outcome")?;
            let Some(outcome) = outcome else { return Ok(None) };
            Ok(Some(LookRecord {
                outcome,
                reached: row.get("reached")?,
                facts: LookFacts {
                    amount_minor: row.get("amount")?,
                    time: row.get("time")?,
                    reference: row.get("reference")?,
                },
                stamp: stamp(row)?,
            }))
        },
    )?;
    let before_sending = usize::from(kind == Kind::Reversal);
    let ended: Vec<LookRecord> = calls.into_iter().skip(before_sending).flatten().collect();
    let gated = |look: &LookRecord| look.outcome == GATED;
    let count = |counts: &dyn Fn(&LookRecord) -> bool| {
        u32::try_from(ended.iter().filter(|look| counts(look)).count()).unwrap_or(u32::MAX)
    };
    Ok(Looks {
        made: count(&|look| !gated(look)),
        reached: count(&|look| look.reached && !gated(look)),
        gated: count(&gated),
        last: ended.last().cloned(),
    })
}

/// Money the ledger holds in suspense for an attempt: positive when a card was charged.
fn suspense_booked(connection: &Connection, attempt: AttemptId) -> Result<i64, StoreError> {
    Ok(connection
        .prepare_cached(
            "SELECT coalesce(-sum(e.amount), 0) FROM ledger_posting p JOIN ledger_entry e ON e.posting = p.id
             WHERE p.attempt = ?1 AND p.purpose = 'suspense' AND e.account = 'suspense' AND e.state = 'posted'",
        )?
        .query_row([blob(attempt.as_uuid())], |row| row.get(0))?)
}

pub(crate) fn by_key(connection: &Connection, key: RequestKey, currency: Currency) -> Result<Option<AttemptRecord>, StoreError> {
    let found = one_id(
        connection,
        "SELECT id FROM attempt WHERE request_key = ?1",
        &blob(key.as_uuid()),
    )?;
    found.map(|attempt| record(connection, attempt, currency)).transpose()
}

fn one_id(connection: &Connection, sql: &str, key: &dyn rusqlite::ToSql) -> Result<Option<AttemptId>, StoreError> {
    let found = connection
        .prepare_cached(sql)?
        .query_row([key], |row| id(row, "id"))
        .optional()?;
    Ok(found.map(AttemptId::from_uuid))
}

pub(crate) fn by_order_id(connection: &Connection, order_id: OrderId) -> Result<Option<AttemptId>, StoreError> {
    one_id(
        connection,
        "SELECT id FROM attempt WHERE order_id = ?1",
        &order_id.to_string(),
    )
}

pub(crate) fn order_id_used(connection: &Connection, order_id: OrderId) -> Result<bool, StoreError> {
    Ok(by_order_id(connection, order_id)?.is_some())
}

/// Whether an approval of the attempt `s` waits in suspense, as a column.
pub(crate) const WAITS: &str = "EXISTS (SELECT 1 FROM suspense u WHERE u.attempt = s.attempt
    AND NOT EXISTS (SELECT 1 FROM attempt_event e WHERE e.suspense = u.seq)) AS waits";

/// Attempts of a document, in order: which, how it stands, and whether its sum may be paid a second time. An approval in suspense
/// counts as a conflict; a conflict whose case is closed stands in nobody's way any more and is left out.
fn standing_on(connection: &Connection, document: DocumentId) -> Result<Vec<(AttemptId, State, bool)>, StoreError> {
    let sql = format!(
        "SELECT s.attempt, s.state, {WAITS}, {ALLOWED_TWICE} AS allowed, {CASE_CLOSED} AS case_closed
         FROM attempt a JOIN attempt_state s ON s.attempt = a.id WHERE a.document = ?1 ORDER BY a.seq"
    );
    let found = rows(connection, &sql, [blob(document.as_uuid())], |row| {
        let (allowed, closed, waits): (bool, bool, bool) = (row.get("allowed")?, row.get("case_closed")?, row.get("waits")?);
        let state = seen_state(row)?;
        let settled = state == State::Conflict && closed && !waits;
        Ok((
            !settled,
            (
                AttemptId::from_uuid(id(row, "attempt")?),
                state,
                allowed && state == State::Unknown,
            ),
        ))
    })?;
    Ok(found.into_iter().filter(|(stands, _)| *stands).map(|(_, one)| one).collect())
}

/// The first attempt of a document in a state the caller asks for.
pub(crate) fn hindering(
    connection: &Connection,
    document: DocumentId,
    hinders: impl Fn(State) -> bool,
) -> Result<Option<(AttemptId, State)>, StoreError> {
    let mut found = standing_on(connection, document)?.into_iter();
    Ok(found
        .find(|(_, state, _)| hinders(*state))
        .map(|(attempt, state, _)| (attempt, state)))
}

/// The state as everybody sees it; the row has `state` and [`WAITS`].
pub(crate) fn seen_state(row: &Row<'_>) -> Result<State, StoreError> {
    if row.get("waits")? {
        Ok(State::Conflict)
    } else {
        read_state(row)
    }
}

/// Whether a supervisor allowed the sum of the attempt `a` to be paid a second time, as a condition.
pub(crate) const ALLOWED_TWICE: &str =
    "EXISTS (SELECT 1 FROM attempt_event x WHERE x.attempt = a.id AND x.code = 'second_payment_allowed')";

/// What hinders a payment: what [`hindering`] finds, but for attempts in doubt whose sum may be paid a second time.
pub(crate) fn hindering_payment(
    connection: &Connection,
    document: DocumentId,
    hinders: impl Fn(State) -> bool,
) -> Result<Option<AttemptId>, StoreError> {
    let mut found = standing_on(connection, document)?.into_iter();
    let hit = found.find(|(_, state, allowed)| !allowed && hinders(*state));
    Ok(hit.map(|(attempt, _, _)| attempt))
}

pub(crate) fn open_attempts(connection: &Connection) -> Result<Vec<AttemptId>, StoreError> {
    rows(
        connection,
        "SELECT s.attempt AS id FROM attempt_state s INDEXED BY attempt_state_open WHERE s.state IN ('intent', 'sending', 'unknown')
         UNION SELECT u.attempt FROM suspense u
         WHERE NOT EXISTS (SELECT 1 FROM attempt_event e WHERE e.suspense = u.seq)
         ORDER BY 1",
        [],
        |row| Ok(AttemptId::from_uuid(id(row, "id")?)),
    )
}

pub(crate) fn attention(connection: &Connection, currency: Currency) -> Result<Vec<AttemptSummary>, StoreError> {
    let listed = summaries(connection, currency)?;
    let wanting = |summary: &AttemptSummary| summary.state.wants_attention() && !summary.case_closed;
    Ok(listed.into_iter().filter(wanting).collect())
}

pub(crate) fn running(connection: &Connection, currency: Currency) -> Result<Vec<AttemptSummary>, StoreError> {
    let listed = summaries(connection, currency)?;
    Ok(listed
        .into_iter()
        .filter(|summary| matches!(summary.state, State::Intent | State::Sending))
        .collect())
}

/// Short forms of attempts, found by whatever stands behind `FROM`; it joins `a` and `s`.
pub(super) fn summary_sql(from: &str, narrowed: &str) -> String {
    format!(
        "SELECT a.seq, a.id, a.document, a.terminal, a.kind, a.amount, a.till, a.department, a.staff, a.at, a.offset_minutes, d.label,
             t.name, s.state, s.abort_asked, s.reason_code, s.reason_detail, {WAITS}, {CASE_CLOSED} AS case_closed
         FROM {from} JOIN document d ON d.id = a.document JOIN terminal t ON t.id = a.terminal {narrowed}"
    )
}

/// Attempts with their states, by the order of beginnings.
pub(super) const BY_BEGINNING: &str = "attempt a JOIN attempt_state s ON s.attempt = a.id";
/// The same found by their states first.
pub(super) const BY_STATE: &str = "attempt_state s CROSS JOIN attempt a ON a.id = s.attempt";

pub(super) fn read_summary(row: &Row<'_>, currency: Currency) -> Result<AttemptSummary, StoreError> {
    let state = seen_state(row)?;
    let closed: bool = row.get("case_closed")?;
    // What waits in suspense is contradicted by an approval that has no event yet.
    let waits: bool = row.get("waits")?;
    Ok(AttemptSummary {
        id: AttemptId::from_uuid(id(row, "id")?),
        document: DocumentId::from_uuid(id(row, "document")?),
        document_number: row.get("label")?,
        terminal: TerminalRowId::from_uuid(id(row, "terminal")?),
        terminal_name: row.get("name")?,
        kind: read_kind(row)?,
        amount: money(row, "amount", currency)?,
        state,
        case_closed: state == State::Conflict && closed && !waits,
        abort_asked: row.get("abort_asked")?,
        reason: codec::reason(row.get("reason_code")?, row.get("reason_detail")?)?,
        stamp: stamp(row)?,
    })
}

/// Every attempt that is not simply closed: open, in conflict, or in suspense.
pub(super) fn summaries(connection: &Connection, currency: Currency) -> Result<Vec<AttemptSummary>, StoreError> {
    let sql = summary_sql(
        BY_BEGINNING,
        "WHERE s.attempt IN (SELECT attempt FROM attempt_state WHERE state IN ('intent', 'sending', 'unknown', 'conflict')
             UNION SELECT attempt FROM suspense)
         ORDER BY a.seq",
    );
    let listed = rows(connection, &sql, [], |row| read_summary(row, currency))?;
    Ok(listed.into_iter().filter(|summary| !summary.state.is_closed()).collect())
}

/// Contradicted attempts whose cases are closed, newest first.
pub(crate) fn settled_conflicts(
    connection: &Connection,
    currency: Currency,
    at_most: u32,
) -> Result<Vec<AttemptSummary>, StoreError> {
    let sql = summary_sql(
        BY_STATE,
        &format!("WHERE s.state = 'conflict' AND {CASE_CLOSED} ORDER BY a.seq DESC LIMIT ?1"),
    );
    let listed = rows(connection, &sql, [at_most], |row| read_summary(row, currency))?;
    Ok(listed.into_iter().filter(|summary| summary.case_closed).collect())
}

/// A contradicted attempt; `None` for any other.
pub(crate) fn conflict(
    connection: &Connection,
    currency: Currency,
    attempt: AttemptId,
) -> Result<Option<AttemptSummary>, StoreError> {
    let sql = summary_sql(BY_BEGINNING, "WHERE a.id = ?1");
    let found = first(connection, &sql, [blob(attempt.as_uuid())], |row| read_summary(row, currency))?;
    Ok(found.filter(|summary| summary.state == State::Conflict))
}

/// When an attempt was contradicted first.
pub(crate) fn contradicted_at(connection: &Connection, attempt: AttemptId) -> Result<Option<Stamp>, StoreError> {
    first(
        connection,
        "SELECT till, department, staff, at, offset_minutes FROM attempt_event WHERE attempt = ?1 AND state = 'conflict'
         ORDER BY number LIMIT 1",
        [blob(attempt.as_uuid())],
        |row| Ok(stamp(row)?),
    )
}

pub(crate) fn of_document(
    connection: &Connection,
    document: DocumentId,
    currency: Currency,
) -> Result<Vec<AttemptRecord>, StoreError> {
    let ids = rows(
        connection,
        "SELECT id FROM attempt WHERE document = ?1 ORDER BY seq",
        [blob(document.as_uuid())],
        |row| Ok(AttemptId::from_uuid(id(row, "id")?)),
    )?;
    ids.into_iter().map(|attempt| record(connection, attempt, currency)).collect()
}

pub(crate) fn slips(connection: &Connection, attempt: AttemptId) -> Result<SlipRecord, StoreError> {
    let kept = first(
        connection,
        "SELECT coalesce(customer, '') AS customer, coalesce(merchant, '') AS merchant FROM slip
         WHERE attempt = ?1 AND (customer IS NOT NULL OR merchant IS NOT NULL) ORDER BY seq DESC LIMIT 1",
        [blob(attempt.as_uuid())],
        |row| {
            Ok(SlipRecord {
                customer: row.get("customer")?,
                merchant: row.get("merchant")?,
            })
        },
    )?;
    if let Some(kept) = kept {
        return Ok(kept);
    }
    let waiting = waiting(connection, attempt)?;
    let evidence = waiting.into_iter().map(|row| row.evidence).next_back().unwrap_or_default();
    Ok(SlipRecord {
        customer: evidence.customer_slip.unwrap_or_default(),
        merchant: evidence.merchant_slip.unwrap_or_default(),
    })
}

/// How far back the terminal's guard against a second charge has been seen to remember, rounded up.
const GUARD_REMEMBERS_MS: i64 = 2 * 60 * 60 * 1_000;

/// Approved attempts of the same kind over the same sum at the same terminal shortly before this one, newest first. Only the terminal's
/// last few hundred attempts are looked at, so that it costs the same in old books.
pub(crate) fn same_before(connection: &Connection, attempt: AttemptId) -> Result<Vec<AttemptId>, StoreError> {
    rows(
        connection,
        "SELECT e.id FROM attempt a JOIN (SELECT id, seq, kind, amount, at, terminal FROM attempt
             WHERE terminal = (SELECT terminal FROM attempt WHERE id = ?1) AND seq < (SELECT seq FROM attempt WHERE id = ?1)
             ORDER BY seq DESC LIMIT 300) e ON e.terminal = a.terminal AND e.kind = a.kind AND e.amount = a.amount
         WHERE a.id = ?1 AND e.at BETWEEN a.at - ?2 AND a.at AND EXISTS (SELECT 1 FROM approval p WHERE p.attempt = e.id)
         ORDER BY e.seq DESC LIMIT 8",
        (blob(attempt.as_uuid()), GUARD_REMEMBERS_MS),
        |row| Ok(AttemptId::from_uuid(id(row, "id")?)),
    )
}
