//! Credit notes on disk: a document taken back in full, in one commit with its ledger entry, its number and its journal line.
//!
//! Whether it may be is `domain::credit`'s matter; what that needs to know is read inside the transaction that books it, so
//! a payment begun in the same moment is either seen here or sees the credit note.
//!
//! Deliberately absent: giving money back. Each payment is given back by itself.

use domain::attempt::State;
use domain::credit::{self, CreditError as Refusal, CreditNote, CreditNoteNumber, Creditable};
use domain::ids::{AttemptId, CreditNoteId, DocumentId, LedgerEntryId, RequestKey};
use domain::journal::JournalKind;
use domain::money::Currency;
use domain::stamp::Stamp;
use domain::text::Reason;
use rusqlite::Connection;

use crate::attempt;
use crate::books::Work;
use crate::cell::{Cell, StampCells, bad, blob, id, money, stamp};
use crate::clinic::first;
use crate::document;
use crate::error::StoreError;
use crate::journal::{Line, Table};
use crate::ledger::{insert as insert_posting, refused};
use crate::series;

pub(crate) static CREDIT_NOTE: Table = Table {
    name: "credit_note",
    code: 7,
    columns: &[
        "at",
        "currency",
        "department",
        "document",
        "gross",
        "id",
        "label",
        "number",
        "offset_minutes",
        "posting",
        "reason",
        "request_key",
        "series",
        "staff",
        "till",
        "year",
    ],
    insert:
        "INSERT INTO credit_note (at, currency, department, document, gross, id, label, number, offset_minutes, posting, reason,
                 request_key, series, staff, till, year, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
};

/// A document to take back.
#[derive(Debug, Clone)]
pub struct CreditRequest {
    /// The credit note's id.
    pub id: CreditNoteId,
    /// The press of the button: the same key gives the same credit note.
    pub key: RequestKey,
    /// The document.
    pub document: DocumentId,
    /// Why.
    pub reason: Reason,
    /// Till, department, staff, time; its local day gives the year of the number.
    pub stamp: Stamp,
}

/// A credit note with the name of who made it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreditNoteRecord {
    /// The credit note.
    pub note: CreditNote,
    /// Who made it, by name; empty if the books don't know them any more.
    pub staff: String,
}

/// Why a document was not credited. Nothing was stored, no number was used.
#[derive(Debug, thiserror::Error)]
pub enum CreditError {
    /// The books.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is a credit note for it already, by another press.
    #[error("the document was credited already")]
    AlreadyCredited,
    /// A payment or refund of it is open, in doubt or in conflict: its outcome comes first.
    #[error("a payment or refund of the document is open, in doubt or in conflict")]
    AttemptOpen {
        /// Which.
        attempt: AttemptId,
    },
    /// The key was used for another document.
    #[error("the request key was used for another request")]
    KeyUsed,
}

pub(crate) fn credit(work: &mut Work<'_>, request: &CreditRequest) -> Result<CreditNoteRecord, CreditError> {
    let (transaction, currency) = (work.transaction, work.currency());
    if let Some(earlier) = by_key(transaction, request.key, currency)? {
        let same = earlier.note.document == request.document;
        return if same { Ok(earlier) } else { Err(CreditError::KeyUsed) };
    }
    let document = document::document(transaction, request.document, currency)?;
    let hindering = attempt::hindering(transaction, request.document, not_settled)?;
    let asked = Creditable {
        credited: of_document(transaction, request.document, currency)?.is_some(),
        unsettled: hindering.is_some(),
    };
    match (asked.check(), hindering) {
        (Ok(()), _) => {}
        (Err(Refusal::AttemptOpen), Some((attempt, _))) => return Err(CreditError::AttemptOpen { attempt }),
        (Err(Refusal::AttemptOpen | Refusal::AlreadyCredited), _) => return Err(CreditError::AlreadyCredited),
    }
    let year = request.stamp.local_date().map_err(|error| bad("stamp", error))?.year();
    let series = series::present(work)?;
    let place = series::next(work, &CreditNoteNumber::series_name(series), year)?;
    let number = CreditNoteNumber::new(series, year, place).map_err(|error| bad("number", error))?;
    let entry = LedgerEntryId::from_uuid(work.ids.id());
    let posting = credit::document_credited(entry, &document).map_err(refused)?;
    let note = CreditNote {
        id: request.id,
        document: request.document,
        number,
        gross: document.parts().gross,
        reason: request.reason.clone(),
        stamp: request.stamp,
    };
    let mut line = Line::open(transaction)?;
    insert_posting(&mut line, &posting, currency)?;
    insert(&mut line, &note, entry, request.key)?;
    let salt = work.ids.salt();
    line.close(
        JournalKind::DocumentCredited,
        Some(request.document.as_uuid()),
        &request.stamp,
        salt,
    )?;
    of_document(transaction, request.document, currency)?.ok_or_else(|| StoreError::NotFound("credit note").into())
}

const fn not_settled(state: State) -> bool {
    state.is_open() || matches!(state, State::Conflict)
}

fn insert(line: &mut Line<'_>, note: &CreditNote, posting: LedgerEntryId, key: RequestKey) -> Result<(), StoreError> {
    let stamp = StampCells::of(&note.stamp);
    let (label, series) = (note.number.to_string(), CreditNoteNumber::series_name(note.number.series()));
    line.insert(
        &CREDIT_NOTE,
        &[
            stamp.at,
            Cell::Text(note.gross.currency().code()),
            stamp.department,
            Cell::Id(note.document.as_uuid()),
            Cell::Int(note.gross.minor()),
            Cell::Id(note.id.as_uuid()),
            Cell::Text(&label),
            Cell::Int(i64::from(note.number.sequence())),
            stamp.offset,
            Cell::Id(posting.as_uuid()),
            Cell::Text(note.reason.as_str()),
            Cell::Id(key.as_uuid()),
            Cell::Text(&series),
            stamp.staff,
            stamp.till,
            Cell::Int(i64::from(note.number.year())),
        ],
    )?;
    Ok(())
}

const CREDIT_NOTES: &str = "SELECT c.id, c.document, c.label, c.gross, c.reason, c.till, c.department, c.staff, c.at,
        c.offset_minutes, coalesce(s.name, '') AS staff_name
    FROM credit_note c LEFT JOIN staff s ON s.id = c.staff";

fn read(connection: &Connection, which: &str, key: [u8; 16], currency: Currency) -> Result<Option<CreditNoteRecord>, StoreError> {
    first(connection, &format!("{CREDIT_NOTES} WHERE c.{which} = ?1"), [key], |row| {
        let (label, reason): (String, String) = (row.get("label")?, row.get("reason")?);
        Ok(CreditNoteRecord {
            note: CreditNote {
                id: CreditNoteId::from_uuid(id(row, "id")?),
                document: DocumentId::from_uuid(id(row, "document")?),
                number: CreditNoteNumber::parse(&label).map_err(|error| bad("number", error))?,
                gross: money(row, "gross", currency)?,
                reason: Reason::new(&reason).map_err(|error| bad("reason", error))?,
                stamp: stamp(row)?,
            },
            staff: row.get("staff_name")?,
        })
    })
}

fn by_key(connection: &Connection, key: RequestKey, currency: Currency) -> Result<Option<CreditNoteRecord>, StoreError> {
    read(connection, "request_key", blob(key.as_uuid()), currency)
}

/// The credit note of a document.
pub(crate) fn of_document(
    connection: &Connection,
    document: DocumentId,
    currency: Currency,
) -> Result<Option<CreditNoteRecord>, StoreError> {
    read(connection, "document", blob(document.as_uuid()), currency)
}
