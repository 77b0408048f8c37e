//! Money leaving suspense when a case is closed: new entries, never a changed row.
//!
//! One posting takes the whole of what an attempt has in suspense and puts it where the supervisor said, in the commit that closes the
//! case. What is booked to the invoice is a payment like any other, so it can be refunded from there.
//!
//! A payment that the terminal never took leaves the books the same way: a posting that turns its own round, and a payment row that takes
//! it back. No money moves by that, and the invoice owes the sum again.
//!
//! Deliberately absent: settling a part and keeping the rest, for a case that is closed holds no money; and taking out a payment
//! something was given back of, for that money did move.

use domain::attempt::Kind;
use domain::ids::{AttemptId, DocumentId, LedgerEntryId, PaymentId, TerminalRowId};
use domain::ledger::{Account, Entry, EntryState, Links, Purpose};
use domain::money::{Currency, Money};
use domain::settlement::{self, Booking, Settlement, Suspended};
use domain::stamp::Stamp;
use rusqlite::Connection;

use crate::attempt::read_kind;
use crate::books::Work;
use crate::cell::{Cell, bad, blob, id, money, optional_id};
use crate::clinic::{first, rows};
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

pub(crate) static CASE_CORRECTION: Table = Table {
    name: "case_correction",
    code: 74,
    columns: &["attempt", "corrects", "number", "payment", "posting"],
    insert: "INSERT INTO case_correction (attempt, corrects, number, payment, posting, journal_seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
};

/// Whether the payment `p` takes back `o`, the one it names, as a condition: it moved no money. `o` is joined outer.
pub(crate) const CORRECTS: &str = "coalesce(p.attempt = o.attempt, 0)";

/// What an attempt has in the books and could be taken out of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booked {
    /// The payment.
    pub payment: PaymentId,
    /// Signed: below nothing for money that was given back.
    pub amount: Money,
}

/// What an attempt is about, as far as settling it goes.
struct About {
    document: DocumentId,
    terminal: TerminalRowId,
    original: Option<PaymentId>,
    kind: Kind,
    credited: bool,
}

fn about(connection: &Connection, attempt: AttemptId) -> Result<About, StoreError> {
    let found = first(
        connection,
        "SELECT a.document, a.terminal, a.original, a.kind,
             EXISTS (SELECT 1 FROM credit_note c WHERE c.document = a.document) AS credited
         FROM attempt a WHERE a.id = ?1",
        [blob(attempt.as_uuid())],
        |row| {
            Ok(About {
                document: DocumentId::from_uuid(id(row, "document")?),
                terminal: TerminalRowId::from_uuid(id(row, "terminal")?),
                original: optional_id(row, "original")?.map(PaymentId::from_uuid),
                kind: read_kind(row)?,
                credited: row.get("credited")?,
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
        credited: about.credited,
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

/// What of an attempt stands in the books untouched: not taken out, and nothing given back of it or on its way back.
pub(crate) fn booked(connection: &Connection, attempt: AttemptId, currency: Currency) -> Result<Vec<Booked>, StoreError> {
    let sql = format!(
        "SELECT p.id, p.amount FROM payment p LEFT JOIN payment o ON o.id = p.refund_of
         WHERE p.attempt = ?1 AND NOT {CORRECTS} AND NOT EXISTS (SELECT 1 FROM payment r WHERE r.refund_of = p.id)
             AND NOT EXISTS (SELECT 1 FROM attempt x JOIN ledger_posting q ON q.attempt = x.id AND q.kind = 'pending'
                 WHERE x.original = p.id AND NOT EXISTS (SELECT 1 FROM ledger_posting v WHERE v.resolves = q.id))
         ORDER BY p.seq"
    );
    rows(connection, &sql, [blob(attempt.as_uuid())], |row| {
        Ok(Booked {
            payment: PaymentId::from_uuid(id(row, "id")?),
            amount: money(row, "amount", currency)?,
        })
    })
}

/// The entries a payment of an attempt was booked by. Postings are found by the attempt, for they are not by their payments.
fn booked_by(
    connection: &Connection,
    attempt: AttemptId,
    payment: PaymentId,
    currency: Currency,
) -> Result<Vec<Entry>, StoreError> {
    rows(
        connection,
        "SELECT e.account, e.amount FROM ledger_posting p CROSS JOIN ledger_entry e ON e.posting = p.id
         WHERE p.id IN (
                 SELECT r.id FROM ledger_posting q JOIN ledger_posting r ON r.resolves = q.id
                 WHERE q.attempt = ?1 AND q.kind = 'pending'
                 UNION SELECT s.id FROM ledger_posting s WHERE s.attempt = ?1 AND s.purpose = 'suspense')
             AND p.payment = ?2 AND e.state = 'posted' ORDER BY e.seq",
        [blob(attempt.as_uuid()), blob(payment.as_uuid())],
        |row| {
            let account: String = row.get("account")?;
            Ok(Entry {
                account: Account::parse(&account).map_err(|error| bad("account", error))?,
                state: EntryState::Posted,
                amount: money(row, "amount", currency)?,
            })
        },
    )
}

/// Takes a payment out of the books again that the terminal never took. The line also holds the step of the case that says so.
pub(crate) fn take_out(
    work: &mut Work<'_>,
    line: &mut Line<'_>,
    attempt: AttemptId,
    number: i64,
    corrects: PaymentId,
    stamp: &Stamp,
) -> Result<(), StoreError> {
    let currency = work.currency();
    let about = about(work.transaction, attempt)?;
    let original = payment::read(work.transaction, corrects, currency)?;
    let entries = booked_by(work.transaction, attempt, corrects, currency)?;
    let (payment, entry) = (PaymentId::from_uuid(work.ids.id()), LedgerEntryId::from_uuid(work.ids.id()));
    let links = Links {
        document: Some(about.document),
        payment: Some(payment),
        attempt: Some(attempt),
    };
    let purpose = if about.kind.gives_back() {
        Purpose::Refund
    } else {
        Purpose::Payment
    };
    let posting = settlement::correction(entry, purpose, about.terminal, &entries, links).map_err(refused)?;
    let row = NewPayment {
        id: payment,
        document: about.document,
        tender: Tender::Card,
        amount: original.amount.neg(),
        tip: original.tip.neg(),
        surcharge: original.surcharge.neg(),
        refund_of: Some(corrects),
        attempt: Some(attempt),
        key: None,
    };
    payment::insert(line, &row, stamp)?;
    insert_posting(line, &posting, currency)?;
    line.insert(
        &CASE_CORRECTION,
        &[
            Cell::Id(attempt.as_uuid()),
            Cell::Id(corrects.as_uuid()),
            Cell::Int(number),
            Cell::Id(payment.as_uuid()),
            Cell::Id(entry.as_uuid()),
        ],
    )?;
    Ok(())
}
