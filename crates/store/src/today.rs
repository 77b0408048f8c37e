//! A day at the desk in figures: what was finalised, what was taken and given back, how the terminals answered.
//!
//! Everything is added up here by the database, over the indexes of days, and over nothing but the day's own rows. A day is the
//! local one of whoever wrote the row. Sums of money are the payments' own; the state of what is still owed is the list's cache.
//!
//! Deliberately absent: closing a day, comparing days, and what is done about a figure.

use std::collections::BTreeMap;

use domain::attempt::{Kind, ReasonCode, SIGNED, State, Word, word};
use domain::ids::{AttemptId, DepartmentId, DocumentId, TerminalRowId};
use domain::money::{Currency, Money};
use domain::sale::SaleKind;
use domain::stamp::UtcMillis;
use jiff::civil::Date;
use rusqlite::{Connection, Row};
use uuid::Uuid;

use crate::attempt::{WAITS, read_kind, seen_state};
use crate::cell::{blob, id, money, optional_id, unknown};
use crate::clinic::{first, rows};
use crate::document::day_number;
use crate::error::StoreError;
use crate::payment::Tender;

/// The hours of a day.
pub const HOURS: usize = 24;

/// How many, and what they come to together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// How many.
    pub count: u32,
    /// What they come to.
    pub sum: Money,
}

/// What went through one terminal, or through the drawer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayTender {
    /// Card or cash.
    pub tender: Tender,
    /// The terminal and its name now; `None` for cash.
    pub terminal: Option<(TerminalRowId, String)>,
    /// Money in.
    pub taken: Tally,
    /// Money back, negative.
    pub refunded: Tally,
    /// Both together.
    pub net: Money,
}

/// What was taken within an hour, refunds taken off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayHour {
    /// By card.
    pub card: Money,
    /// In cash.
    pub cash: Money,
    /// Both together.
    pub all: Money,
}

/// A day in figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayFigures {
    /// Documents finalised that day, by kind; every kind is there.
    pub documents: BTreeMap<SaleKind, Tally>,
    /// All of them.
    pub documents_all: Tally,
    /// Those of them that still owe something, and what.
    pub unpaid: Tally,
    /// Credit notes of the day; the sum is negative.
    pub credited: Tally,
    /// Money by terminal and drawer; card first, the most money first.
    pub tenders: Vec<DayTender>,
    /// All money in.
    pub taken: Tally,
    /// All money back, negative.
    pub refunded: Tally,
    /// Both together.
    pub net: Money,
    /// Rounding of cash, which is in the drawer and not in the sums above.
    pub rounding: Money,
    /// Hour by hour, from midnight.
    pub hours: Vec<DayHour>,
    /// Attempts of the day at terminals, by kind and word.
    pub attempts: BTreeMap<(Kind, Word), u32>,
    /// Payments of the day whose signature nobody has compared, the oldest first.
    pub signatures: Vec<DaySignature>,
}

/// A payment that was signed for, and nobody has said whether the signature matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaySignature {
    /// The attempt.
    pub attempt: AttemptId,
    /// What it pays, and its number.
    pub document: (DocumentId, String),
    /// What was paid.
    pub amount: Money,
}

/// The day's rows of a table with `at` and `offset_minutes`, of one department or of all of them.
const OF_DAY: &str = "(x.at + x.offset_minutes * 60000) / 86400000 = ?1 AND (?2 IS NULL OR x.department = ?2)";

pub(crate) fn figures(
    connection: &Connection,
    currency: Currency,
    day: Date,
    department: Option<DepartmentId>,
) -> Result<DayFigures, StoreError> {
    let scope = (day_number(day)?, department.map(|department| blob(department.as_uuid())));
    let tenders = tenders(connection, currency, &scope)?;
    let total = |of: fn(&DayTender) -> Tally| -> Result<Tally, StoreError> {
        Ok(Tally {
            count: tenders.iter().fold(0, |count, each| count.saturating_add(of(each).count)),
            sum: Money::sum(currency, tenders.iter().map(|each| of(each).sum))?,
        })
    };
    let (taken, refunded) = (total(|each| each.taken)?, total(|each| each.refunded)?);
    let (documents, unpaid) = documents(connection, currency, &scope)?;
    Ok(DayFigures {
        documents_all: Tally {
            count: documents.values().fold(0, |count, each| count.saturating_add(each.count)),
            sum: Money::sum(currency, documents.values().map(|each| each.sum))?,
        },
        documents,
        unpaid,
        credited: credited(connection, currency, &scope)?,
        net: taken.sum.checked_add(refunded.sum)?,
        taken,
        refunded,
        rounding: rounding(connection, currency, &scope)?,
        hours: hours(connection, currency, &scope)?,
        attempts: attempts(connection, &scope)?,
        signatures: signatures(connection, currency, &scope)?,
        tenders,
    })
}

/// The day's number and the department.
type Scope = (i64, Option<[u8; 16]>);

fn tally(row: &Row<'_>, count: &str, sum: &str, currency: Currency) -> Result<Tally, StoreError> {
    Ok(Tally {
        count: row.get(count)?,
        sum: money(row, sum, currency)?,
    })
}

fn documents(
    connection: &Connection,
    currency: Currency,
    scope: &Scope,
) -> Result<(BTreeMap<SaleKind, Tally>, Tally), StoreError> {
    let counted = rows(
        connection,
        "SELECT consultation, count(*) AS made, sum(total) AS gross, count(*) FILTER (WHERE due > 0) AS unpaid,
             coalesce(sum(due) FILTER (WHERE due > 0), 0) AS due
         FROM document_balance WHERE day = ?1 AND (?2 IS NULL OR department = ?2) GROUP BY consultation",
        *scope,
        |row| {
            let kind = if row.get("consultation")? {
                SaleKind::Consultation
            } else {
                SaleKind::CounterSale
            };
            Ok((
                kind,
                tally(row, "made", "gross", currency)?,
                tally(row, "unpaid", "due", currency)?,
            ))
        },
    )?;
    let none = Tally {
        count: 0,
        sum: Money::zero(currency),
    };
    let mut documents = BTreeMap::from([(SaleKind::CounterSale, none), (SaleKind::Consultation, none)]);
    let mut unpaid = none;
    for (kind, made, owing) in counted {
        documents.insert(kind, made);
        unpaid = Tally {
            count: unpaid.count.saturating_add(owing.count),
            sum: unpaid.sum.checked_add(owing.sum)?,
        };
    }
    Ok((documents, unpaid))
}

fn credited(connection: &Connection, currency: Currency, scope: &Scope) -> Result<Tally, StoreError> {
    let sql = format!("SELECT count(*) AS made, coalesce(-sum(x.gross), 0) AS gross FROM credit_note x WHERE {OF_DAY}");
    first(connection, &sql, *scope, |row| tally(row, "made", "gross", currency))?.ok_or(StoreError::NotFound("credit notes"))
}

/// A correction moves no money: it lowers what it corrects, and is neither a payment nor a refund to be counted.
fn tenders(connection: &Connection, currency: Currency, scope: &Scope) -> Result<Vec<DayTender>, StoreError> {
    let sql = format!(
        "SELECT x.tender, a.terminal, coalesce(t.name, '') AS terminal_name, sum(x.amount) AS net,
             count(*) FILTER (WHERE x.amount > 0 AND o.id IS NULL) AS ins,
             coalesce(sum(x.amount) FILTER (WHERE (x.amount > 0) = (o.id IS NULL)), 0) AS taken,
             count(*) FILTER (WHERE x.amount < 0 AND o.id IS NULL) AS outs,
             coalesce(sum(x.amount) FILTER (WHERE (x.amount > 0) <> (o.id IS NULL)), 0) AS refunded
         FROM payment x LEFT JOIN payment o ON o.id = x.refund_of AND o.attempt = x.attempt LEFT JOIN attempt a ON a.id = x.attempt LEFT JOIN terminal t ON t.id = a.terminal
         WHERE {OF_DAY} GROUP BY x.tender, a.terminal ORDER BY x.tender, taken DESC, terminal_name"
    );
    rows(connection, &sql, *scope, |row| {
        let code: String = row.get("tender")?;
        let tender = [Tender::Card, Tender::Cash].into_iter().find(|tender| tender.code() == code);
        let name: String = row.get("terminal_name")?;
        Ok(DayTender {
            tender: tender.ok_or_else(|| unknown("tender", &code))?,
            terminal: optional_id(row, "terminal")?.map(|terminal: Uuid| (TerminalRowId::from_uuid(terminal), name)),
            taken: tally(row, "ins", "taken", currency)?,
            refunded: tally(row, "outs", "refunded", currency)?,
            net: money(row, "net", currency)?,
        })
    })
}

fn rounding(connection: &Connection, currency: Currency, scope: &Scope) -> Result<Money, StoreError> {
    let sql = format!(
        "SELECT coalesce(sum(c.rounding), 0) AS rounding FROM payment x JOIN cash_payment c ON c.payment = x.id WHERE {OF_DAY}"
    );
    first(connection, &sql, *scope, |row| money(row, "rounding", currency))?.ok_or(StoreError::NotFound("rounding"))
}

fn hours(connection: &Connection, currency: Currency, scope: &Scope) -> Result<Vec<DayHour>, StoreError> {
    let sql = format!(
        "SELECT (x.at + x.offset_minutes * 60000) / 3600000 % 24 AS hour,
             coalesce(sum(x.amount) FILTER (WHERE x.tender = 'card'), 0) AS card,
             coalesce(sum(x.amount) FILTER (WHERE x.tender = 'cash'), 0) AS cash,
             sum(x.amount) AS all_money
         FROM payment x WHERE {OF_DAY} GROUP BY hour"
    );
    let found = rows(connection, &sql, *scope, |row| {
        let hour = usize::from(row.get::<_, u8>("hour")?);
        let (card, cash) = (money(row, "card", currency)?, money(row, "cash", currency)?);
        let all = money(row, "all_money", currency)?;
        Ok((hour, DayHour { card, cash, all }))
    })?;
    let none = DayHour {
        card: Money::zero(currency),
        cash: Money::zero(currency),
        all: Money::zero(currency),
    };
    let mut hours = vec![none; HOURS];
    for (hour, taken) in found {
        if let Some(slot) = hours.get_mut(hour) {
            *slot = taken;
        }
    }
    Ok(hours)
}

/// Counted by the word that stands on the invoice, so that both say the same.
fn attempts(connection: &Connection, scope: &Scope) -> Result<BTreeMap<(Kind, Word), u32>, StoreError> {
    let sql = format!(
        "SELECT x.kind, s.state, s.abort_asked, s.reason_code, count(*) AS made, {WAITS}
         FROM attempt x JOIN attempt_state s ON s.attempt = x.id WHERE {OF_DAY}
         GROUP BY x.kind, s.state, s.abort_asked, s.reason_code, waits"
    );
    let counted = rows(connection, &sql, *scope, |row| {
        let (kind, state, reason) = (read_kind(row)?, seen_state(row)?, read_reason(row)?);
        Ok(((kind, word(state, kind, row.get("abort_asked")?, reason)), row.get("made")?))
    })?;
    let mut attempts = BTreeMap::new();
    for (of, made) in counted {
        let count: &mut u32 = attempts.entry(of).or_default();
        *count = count.saturating_add(made);
    }
    Ok(attempts)
}

/// The same rule as [`domain::attempt::signature`], asked of a whole day.
fn signatures(connection: &Connection, currency: Currency, scope: &Scope) -> Result<Vec<DaySignature>, StoreError> {
    let sql = format!(
        "SELECT x.id, x.document, d.label, x.amount
         FROM attempt x JOIN attempt_state s ON s.attempt = x.id JOIN document d ON d.id = x.document
         WHERE {OF_DAY} AND x.kind = 'purchase' AND s.state = 'approved'
           AND EXISTS (SELECT 1 FROM attempt_event e WHERE e.attempt = x.id AND e.code IN ('approved', 'approved_by_look_up')
             AND json_extract(e.payload, '$.approval.cvm') = '{SIGNED}')
           AND NOT EXISTS (SELECT 1 FROM attempt_event e WHERE e.attempt = x.id
             AND e.code IN ('signature_confirmed', 'signature_refused'))
         ORDER BY x.seq"
    );
    rows(connection, &sql, *scope, |row| {
        Ok(DaySignature {
            attempt: AttemptId::from_uuid(id(row, "id")?),
            document: (DocumentId::from_uuid(id(row, "document")?), row.get("label")?),
            amount: money(row, "amount", currency)?,
        })
    })
}

/// How an attempt ended, without anything that says whose it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AttemptOutcome {
    /// Purchase, refund or reversal.
    pub kind: Kind,
    /// Where it stands.
    pub state: State,
    /// An abort was asked for.
    pub abort_asked: bool,
    /// Why it ended so.
    pub reason: Option<ReasonCode>,
    /// When it began.
    pub at: UtcMillis,
}

/// The last attempts, newest first.
pub(crate) fn last_attempts(connection: &Connection, at_most: u32) -> Result<Vec<AttemptOutcome>, StoreError> {
    let sql = format!(
        "SELECT x.kind, x.at, s.state, s.abort_asked, s.reason_code, {WAITS}
         FROM attempt x JOIN attempt_state s ON s.attempt = x.id ORDER BY x.seq DESC LIMIT ?1"
    );
    rows(connection, &sql, [at_most], |row| {
        Ok(AttemptOutcome {
            kind: read_kind(row)?,
            state: seen_state(row)?,
            abort_asked: row.get("abort_asked")?,
            reason: read_reason(row)?,
            at: UtcMillis::new(row.get("at")?),
        })
    })
}

/// The models of the terminals in use, in order.
pub(crate) fn terminal_models(connection: &Connection) -> Result<Vec<String>, StoreError> {
    rows(
        connection,
        "SELECT model FROM terminal WHERE retired = 0 ORDER BY department, position",
        [],
        |row| Ok(row.get("model")?),
    )
}

fn read_reason(row: &Row<'_>) -> Result<Option<ReasonCode>, StoreError> {
    let reason: Option<String> = row.get("reason_code")?;
    reason
        .map(|code| ReasonCode::from_code(&code).ok_or_else(|| unknown("reason", &code)))
        .transpose()
}
