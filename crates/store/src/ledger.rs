//! The ledger on disk, and the balances that follow from it.
//!
//! Postings come balanced from `domain::ledger` and are only ever added. A reserve is a pending posting no other resolves;
//! a unique index lets one resolve it and no second. Balances are sums over booked payments and open reserves, a few rows
//! per document, never a running total that could drift.
//!
//! Deliberately absent: reports.

use domain::balance::{InvoiceBalance, PaymentBalance};
use domain::ids::{AttemptId, DocumentId, LedgerEntryId, PaymentId};
use domain::ledger::{Account, Entry, EntryState, LedgerError, Links, Posting, PostingKind, Purpose};
use domain::money::{Currency, Money};
use rusqlite::{Connection, Row};

use crate::attempt::ALLOWED_TWICE;
use crate::cell::{Cell, bad, blob, id, money, optional_id, unknown};
use crate::clinic::{first, rows};
use crate::error::StoreError;
use crate::journal::{Line, Table};
use crate::settlement::CORRECTS;

pub(crate) static LEDGER_POSTING: Table = Table {
    name: "ledger_posting",
    code: 24,
    columns: &[
        "attempt", "currency", "document", "id", "kind", "payment", "purpose", "resolves",
    ],
    insert: "INSERT INTO ledger_posting (attempt, currency, document, id, kind, payment, purpose, resolves, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
};

pub(crate) static LEDGER_ENTRY: Table = Table {
    name: "ledger_entry",
    code: 25,
    columns: &["account", "amount", "posting", "state"],
    insert: "INSERT INTO ledger_entry (account, amount, posting, state, journal_seq) VALUES (?1, ?2, ?3, ?4, ?5)",
};

/// A posting the domain refused to build: for a caller the same as a rule of the schema.
pub(crate) fn refused(error: LedgerError) -> StoreError {
    StoreError::Constraint {
        rule: format!("ledger: {error}"),
    }
}

pub(crate) fn insert(line: &mut Line<'_>, posting: &Posting, currency: Currency) -> Result<(), StoreError> {
    let links = posting.links();
    line.insert(
        &LEDGER_POSTING,
        &[
            Cell::id_or_null(links.attempt.map(|attempt| attempt.as_uuid())),
            Cell::Text(currency.code()),
            Cell::id_or_null(links.document.map(|document| document.as_uuid())),
            Cell::Id(posting.id().as_uuid()),
            Cell::Text(posting.kind().code()),
            Cell::id_or_null(links.payment.map(|payment| payment.as_uuid())),
            Cell::Text(posting.purpose().code()),
            Cell::id_or_null(posting.kind().resolves().map(|resolved| resolved.as_uuid())),
        ],
    )?;
    for entry in posting.entries() {
        if entry.amount.currency() != currency {
            return Err(StoreError::Constraint {
                rule: "ledger: another currency".to_owned(),
            });
        }
        let account = entry.account.to_string();
        let cells = [
            Cell::Text(&account),
            Cell::Int(entry.amount.minor()),
            Cell::Id(posting.id().as_uuid()),
            Cell::Text(entry.state.code()),
        ];
        line.insert(&LEDGER_ENTRY, &cells)?;
    }
    Ok(())
}

/// The reserve of an attempt, while nothing has resolved it.
pub(crate) fn open_reserve(
    connection: &Connection,
    attempt: AttemptId,
    currency: Currency,
) -> Result<Option<Posting>, StoreError> {
    first(
        connection,
        "SELECT p.id, p.kind, p.purpose, p.document, p.payment, p.attempt, p.resolves FROM ledger_posting p
         WHERE p.attempt = ?1 AND p.kind = 'pending' AND NOT EXISTS (SELECT 1 FROM ledger_posting r WHERE r.resolves = p.id)",
        [blob(attempt.as_uuid())],
        |row| read_posting(connection, row, currency),
    )
}

fn read_posting(connection: &Connection, row: &Row<'_>, currency: Currency) -> Result<Posting, StoreError> {
    let posting = id(row, "id")?;
    let (kind, purpose): (String, String) = (row.get("kind")?, row.get("purpose")?);
    let resolves = optional_id(row, "resolves")?.map(LedgerEntryId::from_uuid);
    let links = Links {
        document: optional_id(row, "document")?.map(DocumentId::from_uuid),
        payment: optional_id(row, "payment")?.map(PaymentId::from_uuid),
        attempt: optional_id(row, "attempt")?.map(AttemptId::from_uuid),
    };
    let entries = rows(
        connection,
        "SELECT account, state, amount FROM ledger_entry WHERE posting = ?1 ORDER BY seq",
        [blob(posting)],
        |row| {
            let (account, state): (String, String) = (row.get("account")?, row.get("state")?);
            Ok(Entry {
                account: Account::parse(&account).map_err(|error| bad("account", error))?,
                state: EntryState::from_code(&state).ok_or_else(|| unknown("entry state", &state))?,
                amount: money(row, "amount", currency)?,
            })
        },
    )?;
    Posting::new(
        LedgerEntryId::from_uuid(posting),
        PostingKind::from_parts(&kind, resolves).ok_or_else(|| unknown("posting", &kind))?,
        Purpose::from_code(&purpose).ok_or_else(|| unknown("purpose", &purpose))?,
        links,
        entries,
    )
    .map_err(|error| bad("posting", error))
}

pub(crate) fn invoice_balance(
    connection: &Connection,
    document: DocumentId,
    currency: Currency,
) -> Result<InvoiceBalance, StoreError> {
    let key = [blob(document.as_uuid())];
    let found: Option<(i64, bool)> = first(
        connection,
        "SELECT gross, EXISTS (SELECT 1 FROM credit_note c WHERE c.document = ?1) FROM document WHERE id = ?1",
        key,
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let (total, credited) = found.ok_or(StoreError::NotFound("document"))?;
    // What takes a payment back that was never taken lowers what was paid; it is no refund.
    let moved = format!(
        "SELECT coalesce(sum(p.amount) FILTER (WHERE (p.amount > 0) <> {CORRECTS}), 0),
             coalesce(-sum(p.amount) FILTER (WHERE (p.amount > 0) = {CORRECTS}), 0)
         FROM payment p LEFT JOIN payment o ON o.id = p.refund_of WHERE p.document = ?1"
    );
    let (paid, refunded): (i64, i64) = connection
        .prepare_cached(&moved)?
        .query_row(key, |row| Ok((row.get(0)?, row.get(1)?)))?;
    let under_way = format!(
        "SELECT coalesce(sum(a.amount) FILTER (WHERE a.kind = 'purchase'), 0),
             coalesce(sum(a.amount) FILTER (WHERE a.kind <> 'purchase'), 0),
             coalesce(sum(a.amount) FILTER (WHERE a.kind = 'purchase' AND {ALLOWED_TWICE}), 0)
         FROM ledger_posting p JOIN attempt a ON a.id = p.attempt
         WHERE p.document = ?1 AND p.kind = 'pending' AND NOT EXISTS (SELECT 1 FROM ledger_posting r WHERE r.resolves = p.id)"
    );
    let (pending, pending_refund, twice): (i64, i64, i64) = connection
        .prepare_cached(&under_way)?
        .query_row(key, |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let sum = |minor| Money::new(minor, currency);
    let balance = InvoiceBalance::new(sum(total)?, sum(paid)?, sum(refunded)?, sum(pending)?, sum(pending_refund)?)
        .and_then(|balance| balance.with_second_payment(Money::new(twice, currency)?))
        .map_err(|error| bad("balance", error))?;
    Ok(if credited { balance.with_credit() } else { balance })
}

pub(crate) fn payment_balance(
    connection: &Connection,
    payment: PaymentId,
    currency: Currency,
) -> Result<PaymentBalance, StoreError> {
    let key = [blob(payment.as_uuid())];
    let captured: Option<i64> = first(
        connection,
        "SELECT amount FROM payment WHERE id = ?1 AND amount > 0",
        key,
        |row| Ok(row.get(0)?),
    )?;
    let captured = captured.ok_or(StoreError::NotFound("payment"))?;
    let refunded: i64 = connection
        .prepare_cached(
            // With the refunds that turned out never to have been given.
            "SELECT coalesce(-sum(amount), 0) FROM payment
             WHERE refund_of = ?1 OR refund_of IN (SELECT r.id FROM payment r WHERE r.refund_of = ?1)",
        )?
        .query_row(key, |row| row.get(0))?;
    let pending: i64 = connection
        .prepare_cached(
            "SELECT coalesce(sum(a.amount), 0) FROM attempt a JOIN ledger_posting p ON p.attempt = a.id
             WHERE a.original = ?1 AND p.kind = 'pending' AND NOT EXISTS (SELECT 1 FROM ledger_posting r WHERE r.resolves = p.id)",
        )?
        .query_row(key, |row| row.get(0))?;
    let sum = |minor| Money::new(minor, currency);
    PaymentBalance::new(sum(captured)?, sum(refunded)?, sum(pending)?).map_err(|error| bad("balance", error))
}
