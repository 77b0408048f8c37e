//! Payments: booked facts with a sign, and the taking and giving back of cash.
//!
//! What a cash payment may be is `domain::tender`'s matter; the sums it is judged by are read inside the transaction that
//! books it. A card payment's row is written by the attempt that brought it.
//!
//! Deliberately absent: drawers, and changing a payment. It is given back by another one.

use domain::attempt::State;
use domain::balance::PaymentBalance;
use domain::ids::{AttemptId, DocumentId, LedgerEntryId, PaymentId, RequestKey};
use domain::journal::JournalKind;
use domain::ledger;
use domain::money::{Currency, Money};
use domain::stamp::Stamp;
use domain::tender::{self, TenderError};
use rusqlite::{Connection, Row};

use crate::attempt;
use crate::books::Work;
use crate::cell::{Cell, StampCells, blob, id, money, optional_id, stamp, unknown};
use crate::clinic::{first, rows};
use crate::error::StoreError;
use crate::journal::{Line, Table};
use crate::ledger::{insert as insert_posting, invoice_balance, payment_balance, refused};
use crate::settlement::CORRECTS;

pub(crate) static PAYMENT: Table = Table {
    name: "payment",
    code: 16,
    columns: &[
        "amount",
        "at",
        "attempt",
        "currency",
        "department",
        "document",
        "id",
        "offset_minutes",
        "refund_of",
        "request_key",
        "staff",
        "surcharge",
        "tender",
        "till",
        "tip",
    ],
    insert:
        "INSERT INTO payment (amount, at, attempt, currency, department, document, id, offset_minutes, refund_of, request_key,
                 staff, surcharge, tender, till, tip, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
};

pub(crate) static CASH_PAYMENT: Table = Table {
    name: "cash_payment",
    code: 17,
    columns: &["change", "given", "payment", "rounding"],
    insert: "INSERT INTO cash_payment (change, given, payment, rounding, journal_seq) VALUES (?1, ?2, ?3, ?4, ?5)",
};

/// Card or cash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tender {
    /// At a terminal.
    Card,
    /// Notes and coins.
    Cash,
}

impl Tender {
    /// The text the books hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Card => "card",
            Self::Cash => "cash",
        }
    }
}

/// Cash that changed hands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CashFacts {
    /// Handed over by the client; for a refund, handed out to them.
    pub given: Money,
    /// Handed back.
    pub change: Money,
    /// Rounding, its own entry in the ledger.
    pub rounding: Money,
}

/// A booked payment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaymentRecord {
    /// Id.
    pub id: PaymentId,
    /// The document.
    pub document: DocumentId,
    /// Card or cash.
    pub tender: Tender,
    /// Signed: what it settles on the document; negative for money given back, and for a payment taken out of the books.
    pub amount: Money,
    /// Tip beside it.
    pub tip: Money,
    /// Surcharge beside it.
    pub surcharge: Money,
    /// The payment it gives back.
    pub refund_of: Option<PaymentId>,
    /// The attempt that brought it.
    pub attempt: Option<AttemptId>,
    /// It takes back one of its own attempt that never happened: no money moved.
    pub correction: bool,
    /// Cash.
    pub cash: Option<CashFacts>,
    /// Till, department, staff, time.
    pub stamp: Stamp,
    /// What became of it; `None` for whatever takes another back.
    pub balance: Option<PaymentBalance>,
}

/// Cash to take.
#[derive(Debug, Clone)]
pub struct CashPayment {
    /// The payment's id.
    pub id: PaymentId,
    /// The press of the button.
    pub key: RequestKey,
    /// The document.
    pub document: DocumentId,
    /// How much of it to settle.
    pub amount: Money,
    /// Handed over.
    pub given: Money,
    /// Till, department, staff, time.
    pub stamp: Stamp,
}

/// Cash to give back.
#[derive(Debug, Clone)]
pub struct CashRefund {
    /// The refund's id.
    pub id: PaymentId,
    /// The press of the button.
    pub key: RequestKey,
    /// The cash payment to give back.
    pub original: PaymentId,
    /// How much, positive.
    pub amount: Money,
    /// Till, department, staff, time.
    pub stamp: Stamp,
}

/// Why cash was not booked. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum CashError {
    /// The books.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The sum is not one that may be paid or given back.
    #[error(transparent)]
    Tender(#[from] TenderError),
    /// A card payment of this document is open or in conflict: the card may have paid already, so its outcome comes first.
    #[error("a card payment of this invoice is open or in conflict")]
    AttemptOpen {
        /// Which.
        attempt: AttemptId,
    },
    /// Only a cash payment is given back in cash.
    #[error("only a cash payment is given back in cash")]
    NotCash,
    /// The key was used for something else.
    #[error("the request key was used for another request")]
    KeyUsed,
}

/// Takes cash, and says which payment that made, or had made before with the same key.
pub(crate) fn pay_cash(work: &mut Work<'_>, request: &CashPayment) -> Result<PaymentId, CashError> {
    let (transaction, currency) = (work.transaction, work.currency());
    if let Some(earlier) = by_key(transaction, request.key, currency)? {
        let same = earlier.document == request.document && earlier.amount == request.amount;
        return if same { Ok(earlier.id) } else { Err(CashError::KeyUsed) };
    }
    let balance = invoice_balance(transaction, request.document, currency)?;
    if let Some(attempt) = attempt::hindering_payment(transaction, request.document, not_settled)? {
        return Err(CashError::AttemptOpen { attempt });
    }
    let payable = balance.payable_now().map_err(StoreError::from)?;
    let cash = tender::take_cash(payable, request.amount, request.given, &work.country.rules().cash_rounding)?;
    let entry = LedgerEntryId::from_uuid(work.ids.id());
    let posting = ledger::cash_taken(entry, request.document, request.id, request.stamp.till, &cash).map_err(refused)?;
    let mut line = Line::open(transaction)?;
    let row = NewPayment {
        id: request.id,
        document: request.document,
        tender: Tender::Cash,
        amount: cash.booked,
        tip: Money::zero(currency),
        surcharge: Money::zero(currency),
        refund_of: None,
        attempt: None,
        key: Some(request.key),
    };
    insert(&mut line, &row, &request.stamp)?;
    let facts = CashFacts {
        given: cash.given,
        change: cash.change,
        rounding: cash.rounding,
    };
    insert_cash(&mut line, request.id, &facts)?;
    insert_posting(&mut line, &posting, currency)?;
    let salt = work.ids.salt();
    line.close(JournalKind::CashPaid, Some(request.id.as_uuid()), &request.stamp, salt)?;
    Ok(request.id)
}

const fn not_settled(state: State) -> bool {
    state.is_open() || matches!(state, State::Conflict)
}

pub(crate) fn refund_cash(work: &mut Work<'_>, request: &CashRefund) -> Result<PaymentRecord, CashError> {
    let (transaction, currency) = (work.transaction, work.currency());
    if let Some(earlier) = by_key(transaction, request.key, currency)? {
        let same = earlier.refund_of == Some(request.original) && earlier.amount == request.amount.neg();
        return if same { Ok(earlier) } else { Err(CashError::KeyUsed) };
    }
    let original = read(transaction, request.original, currency)?;
    let (Some(facts), Some(balance)) = (original.cash, original.balance) else {
        return Err(CashError::NotCash);
    };
    let refundable = balance.refundable().map_err(StoreError::from)?;
    let rule = &work.country.rules().cash_rounding;
    let cash = tender::return_cash(refundable, facts.rounding, request.amount, rule)?;
    let entry = LedgerEntryId::from_uuid(work.ids.id());
    let posting = ledger::cash_returned(entry, original.document, request.id, request.stamp.till, &cash).map_err(refused)?;
    let mut line = Line::open(transaction)?;
    let row = NewPayment {
        id: request.id,
        document: original.document,
        tender: Tender::Cash,
        amount: cash.booked.neg(),
        tip: Money::zero(currency),
        surcharge: Money::zero(currency),
        refund_of: Some(request.original),
        attempt: None,
        key: Some(request.key),
    };
    insert(&mut line, &row, &request.stamp)?;
    let handed_out = CashFacts {
        given: cash.paid_out,
        change: Money::zero(currency),
        rounding: cash.rounding,
    };
    insert_cash(&mut line, request.id, &handed_out)?;
    insert_posting(&mut line, &posting, currency)?;
    let salt = work.ids.salt();
    line.close(JournalKind::CashRefunded, Some(request.id.as_uuid()), &request.stamp, salt)?;
    Ok(read(transaction, request.id, currency)?)
}

/// A payment on its way into the books.
pub(crate) struct NewPayment {
    pub(crate) id: PaymentId,
    pub(crate) document: DocumentId,
    pub(crate) tender: Tender,
    pub(crate) amount: Money,
    pub(crate) tip: Money,
    pub(crate) surcharge: Money,
    pub(crate) refund_of: Option<PaymentId>,
    pub(crate) attempt: Option<AttemptId>,
    pub(crate) key: Option<RequestKey>,
}

pub(crate) fn insert(line: &mut Line<'_>, new: &NewPayment, stamp: &Stamp) -> Result<(), StoreError> {
    let cells = StampCells::of(stamp);
    line.insert(
        &PAYMENT,
        &[
            Cell::Int(new.amount.minor()),
            cells.at,
            Cell::id_or_null(new.attempt.map(|attempt| attempt.as_uuid())),
            Cell::Text(new.amount.currency().code()),
            cells.department,
            Cell::Id(new.document.as_uuid()),
            Cell::Id(new.id.as_uuid()),
            cells.offset,
            Cell::id_or_null(new.refund_of.map(|payment| payment.as_uuid())),
            Cell::id_or_null(new.key.map(|key| key.as_uuid())),
            cells.staff,
            Cell::Int(new.surcharge.minor()),
            Cell::Text(new.tender.code()),
            cells.till,
            Cell::Int(new.tip.minor()),
        ],
    )?;
    Ok(())
}

fn insert_cash(line: &mut Line<'_>, payment: PaymentId, facts: &CashFacts) -> Result<(), StoreError> {
    line.insert(
        &CASH_PAYMENT,
        &[
            Cell::Int(facts.change.minor()),
            Cell::Int(facts.given.minor()),
            Cell::Id(payment.as_uuid()),
            Cell::Int(facts.rounding.minor()),
        ],
    )?;
    Ok(())
}

fn payments(narrowed: &str) -> String {
    format!(
        "SELECT p.id, p.document, p.tender, p.amount, p.tip, p.surcharge, p.refund_of, p.attempt, {CORRECTS} AS correction, p.till,
             p.department, p.staff, p.at, p.offset_minutes, c.payment AS cash, c.given, c.change, c.rounding
         FROM payment p LEFT JOIN payment o ON o.id = p.refund_of LEFT JOIN cash_payment c ON c.payment = p.id {narrowed}"
    )
}

fn read_row(connection: &Connection, row: &Row<'_>, currency: Currency) -> Result<PaymentRecord, StoreError> {
    let payment = PaymentId::from_uuid(id(row, "id")?);
    let tender: String = row.get("tender")?;
    let amount = money(row, "amount", currency)?;
    let refund_of = optional_id(row, "refund_of")?.map(PaymentId::from_uuid);
    let cash = match optional_id(row, "cash")? {
        None => None,
        Some(_) => Some(CashFacts {
            given: money(row, "given", currency)?,
            change: money(row, "change", currency)?,
            rounding: money(row, "rounding", currency)?,
        }),
    };
    Ok(PaymentRecord {
        id: payment,
        document: DocumentId::from_uuid(id(row, "document")?),
        tender: [Tender::Card, Tender::Cash]
            .into_iter()
            .find(|known| known.code() == tender)
            .ok_or_else(|| unknown("tender", &tender))?,
        amount,
        tip: money(row, "tip", currency)?,
        surcharge: money(row, "surcharge", currency)?,
        refund_of,
        correction: row.get("correction")?,
        attempt: optional_id(row, "attempt")?.map(AttemptId::from_uuid),
        cash,
        stamp: stamp(row)?,
        // What takes a refund back is no payment of its own.
        balance: if amount.is_positive() && refund_of.is_none() {
            Some(payment_balance(connection, payment, currency)?)
        } else {
            None
        },
    })
}

pub(crate) fn read(connection: &Connection, payment: PaymentId, currency: Currency) -> Result<PaymentRecord, StoreError> {
    let sql = payments("WHERE p.id = ?1");
    first(connection, &sql, [blob(payment.as_uuid())], |row| {
        read_row(connection, row, currency)
    })?
    .ok_or(StoreError::NotFound("payment"))
}

fn by_key(connection: &Connection, key: RequestKey, currency: Currency) -> Result<Option<PaymentRecord>, StoreError> {
    let sql = payments("WHERE p.request_key = ?1");
    first(connection, &sql, [blob(key.as_uuid())], |row| {
        read_row(connection, row, currency)
    })
}

pub(crate) fn of_document(
    connection: &Connection,
    document: DocumentId,
    currency: Currency,
) -> Result<Vec<PaymentRecord>, StoreError> {
    let sql = payments("WHERE p.document = ?1 ORDER BY p.seq");
    rows(connection, &sql, [blob(document.as_uuid())], |row| {
        read_row(connection, row, currency)
    })
}
