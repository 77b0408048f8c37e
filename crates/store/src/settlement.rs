//! Money leaving suspense when a case is closed: new entries, never a changed row.
//!
//! One posting takes the whole of what an attempt has in suspense and puts it where the supervisor said, in the commit that closes the
//! case. What is booked to the invoice is a payment like any other, so it can be refunded from there.
//!
//! Deliberately absent: settling a part and keeping the rest. A case that is closed holds no money.

use domain::ids::{AttemptId, DocumentId, LedgerEntryId, PaymentId, TerminalRowId};
use domain::ledger::{Account, Links};
use domain::money::{Currency, Money};
use domain::settlement::{self, Booking, Settlement, Suspended};
use domain::stamp::Stamp;
use rusqlite::Connection;

use crate::books::Work;
use crate::cell::{Cell, blob, id, optional_id};
use crate::clinic::first;
use crate::error::StoreError;
use crate::journal::{Line, Table};
use crate::ledger::{insert as insert_posting, invoice_balance, payment_balance, refused};
use crate::payment::{self, NewPayment, Tender};

pub(crate) static CASE_BOOKING: Table = Table {
    name: "case_booking",
    code: 73,
    columns: &["amount", "attempt", "booked", "choice", "number", "payment", "posting"],
    insert: "INSERT INTO case_booking (amount, attempt, booked, choice, number, payment, posting, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
};

/// What an attempt is about, as far as settling it goes.
struct About {
    document: DocumentId,
    terminal: TerminalRowId,
    original: Option<PaymentId>,
    taken: bool,
}

fn about(connection: &Connection, attempt: AttemptId) -> Result<About, StoreError> {
    let found = first(
        connection,
        "SELECT a.document, a.terminal, a.original, EXISTS (SELECT 1 FROM payment y WHERE y.attempt = a.id)
             OR EXISTS (SELECT 1 FROM credit_note c WHERE c.document = a.document) AS taken
         FROM attempt a WHERE a.id = ?1",
        [blob(attempt.as_uuid())],
        |row| {
            Ok(About {
                document: DocumentId::from_uuid(id(row, "document")?),
                terminal: TerminalRowId::from_uuid(id(row, "terminal")?),
                original: optional_id(row, "original")?.map(PaymentId::from_uuid),
                taken: row.get("taken")?,
            })
        },
    )?;
    found.ok_or(StoreError::NotFound("attempt"))
}

/// What an attempt has in suspense and could settle; `None` where nothing is there.
pub(crate) fn suspended(
    connection: &Connection,
    attempt: AttemptId,
    currency: Currency,
) -> Result<Option<Suspended>, StoreError> {
    let left: i64 = connection
        .prepare_cached(
            "SELECT coalesce(-sum(e.amount), 0) FROM ledger_posting p JOIN ledger_entry e ON e.posting = p.id
             WHERE p.attempt = ?1 AND p.purpose = 'suspense' AND e.account = 'suspense' AND e.state = 'posted'",
        )?
        .query_row([blob(attempt.as_uuid())], |row| row.get(0))?;
    if left == 0 {
        return Ok(None);
    }
    let about = about(connection, attempt)?;
    let open = match about.original {
        None => invoice_balance(connection, about.document, currency)?.payable_now()?,
        Some(original) => payment_balance(connection, original, currency)?.refundable()?,
    };
    let zero = Money::zero(currency);
    Ok(Some(Suspended {
        sum: Money::new(left, currency)?,
        open: if open.is_negative() { zero } else { open },
        taken: about.taken,
    }))
}

/// Takes what is in suspense out of it. The line also holds the step that closes the case.
pub(crate) fn settle(
    work: &mut Work<'_>,
    line: &mut Line<'_>,
    attempt: AttemptId,
    number: i64,
    way: (Settlement, Suspended, Booking),
    stamp: &Stamp,
) -> Result<(), StoreError> {
    let (settlement, suspended, booking) = way;
    let about = about(work.transaction, attempt)?;
    let booked = Some(booking.booked).filter(|sum| sum.is_positive());
    let payment = booked.map(|_| PaymentId::from_uuid(work.ids.id()));
    let entry = LedgerEntryId::from_uuid(work.ids.id());
    let links = Links {
        document: Some(about.document),
        payment,
        attempt: Some(attempt),
    };
    let elsewhere = match settlement {
        Settlement::PaidBackAtTerminal => Account::CardClearing(about.terminal),
        Settlement::PaidBackOutside => Account::PaidOutside,
        Settlement::Invoice | Settlement::Refund | Settlement::Difference => Account::Difference,
    };
    let posting = settlement::posting(entry, suspended.sum, booking, elsewhere, links).map_err(refused)?;
    if let (Some(payment), Some(sum)) = (payment, booked) {
        let gives_back = suspended.sum.is_negative();
        let row = NewPayment {
            id: payment,
            document: about.document,
            tender: Tender::Card,
            amount: if gives_back { sum.neg() } else { sum },
            tip: Money::zero(sum.currency()),
            surcharge: Money::zero(sum.currency()),
            refund_of: about.original.filter(|_| gives_back),
            attempt: Some(attempt),
            key: None,
        };
        payment::insert(line, &row, stamp)?;
    }
    insert_posting(line, &posting, suspended.sum.currency())?;
    line.insert(
        &CASE_BOOKING,
        &[
            Cell::Int(suspended.sum.minor()),
            Cell::Id(attempt.as_uuid()),
            Cell::Int(booking.booked.minor()),
            Cell::Text(settlement.code()),
            Cell::Int(number),
            Cell::id_or_null(payment.map(|payment| payment.as_uuid())),
            Cell::Id(entry.as_uuid()),
        ],
    )?;
    Ok(())
}
