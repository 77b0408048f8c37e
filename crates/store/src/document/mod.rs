//! Documents on disk: finalising a draft, and every way a document is read.
//!
//! A document is written once, whole, with its number, its ledger entries and its journal line in one commit; numbers are
//! gap-free because the counter moves in that same commit. Reading one back passes the domain's own check of its sums.
//!
//! Deliberately absent: status (derived by the domain from the balance), and any change.

mod bought;
mod finalise;
mod find;
mod list;
mod read;
mod stream;
mod text;

use domain::balance::InvoiceBalance;
use domain::document::{Document, DocumentError, Doubt, FrozenPatient};
use domain::ids::{DocumentId, RequestKey, SaleId};
use domain::item::Item;
use domain::stamp::Stamp;

use crate::attempt::AttemptRecord;
use crate::credit::CreditNoteRecord;
use crate::error::StoreError;
use crate::journal::Table;
use crate::payment::PaymentRecord;

pub(crate) use bought::bought_before;
pub(crate) use finalise::{finalise, finalise_draft};
pub(crate) use find::day_number;
pub use find::{DocumentFilter, DocumentKey, DocumentQuery, DocumentState, Paging};
pub use list::{DocumentCounts, DocumentPage, DocumentRow, DraftRow};
pub(crate) use list::{counts, page};
pub(crate) use read::{document, read_notes, record};

pub(crate) static DOCUMENT: Table = Table {
    name: "document",
    code: 1,
    columns: &[
        "at", "client", "client_address", "client_name", "client_number", "currency", "department", "discount_by", "discount_reason",
        "discount_total", "discount_value", "discount_words", "gross", "id", "kind", "label", "number", "offset_minutes", "request_key",
        "sale", "series", "staff", "supply_date", "till", "year",
    ],
    insert: "INSERT INTO document (at, client, client_address, client_name, client_number, currency, department, discount_by,
                 discount_reason, discount_total, discount_value, discount_words, gross, id, kind, label, number, offset_minutes,
                 request_key, sale, series, staff, supply_date, till, year, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24,
                 ?25, ?26)",
};

pub(crate) static DOCUMENT_LINE: Table = Table {
    name: "document_line",
    code: 2,
    columns: &[
        "code",
        "discount_by",
        "discount_reason",
        "discount_value",
        "discount_words",
        "document",
        "gross",
        "id",
        "item",
        "item_group",
        "line_discount",
        "list_gross",
        "name",
        "patient",
        "patient_name",
        "patient_species",
        "position",
        "quantity",
        "sale_discount",
        "unit_price",
        "vat_basis_points",
        "vat_class",
    ],
    insert:
        "INSERT INTO document_line (code, discount_by, discount_reason, discount_value, discount_words, document, gross, id, item,
                 item_group, line_discount, list_gross, name, patient, patient_name, patient_species, position, quantity,
                 sale_discount, unit_price, vat_basis_points, vat_class, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23)",
};

pub(crate) static DOCUMENT_VAT: Table = Table {
    name: "document_vat",
    code: 3,
    columns: &["document", "gross", "net", "vat", "vat_basis_points"],
    insert: "INSERT INTO document_vat (document, gross, net, vat, vat_basis_points, journal_seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
};

pub(crate) static DOCUMENT_TREATMENT: Table = Table {
    name: "document_treatment",
    code: 5,
    columns: &["document", "notes", "vet", "vet_name"],
    insert: "INSERT INTO document_treatment (document, notes, vet, vet_name, journal_seq) VALUES (?1, ?2, ?3, ?4, ?5)",
};

pub(crate) static DOCUMENT_COMPANY: Table = Table {
    name: "document_company",
    code: 6,
    columns: &["business_id", "document"],
    insert: "INSERT INTO document_company (business_id, document, journal_seq) VALUES (?1, ?2, ?3)",
};

/// A draft to number and lock.
#[derive(Debug, Clone)]
pub struct FinaliseRequest {
    /// The draft.
    pub sale: SaleId,
    /// The press of the button: the same key gives the same document.
    pub key: RequestKey,
    /// The document's id.
    pub document: DocumentId,
    /// Till, department, staff, time; its local day is the day of supply and gives the year of the number.
    pub stamp: Stamp,
}

/// Why a draft was not finalised. Nothing was stored, no number was used.
#[derive(Debug, thiserror::Error)]
pub enum FinaliseError {
    /// The books.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The draft can't become a document.
    #[error(transparent)]
    Document(#[from] DocumentError),
    /// The draft became another document already, by another press.
    #[error("the sale was finalised already")]
    AlreadyFinalised {
        /// Which.
        document: DocumentId,
    },
    /// The key was used for another draft.
    #[error("the request key was used for another request")]
    KeyUsed,
}

/// Names behind a stamp.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StampNames {
    /// The till's.
    pub till: String,
    /// The department's.
    pub department: String,
    /// The member of staff's.
    pub staff: String,
}

/// A document with everything on its page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRecord {
    /// The document.
    pub document: Document,
    /// Names behind its stamp.
    pub names: StampNames,
    /// What it owes and what is under way.
    pub balance: InvoiceBalance,
    /// What the attempts add to that.
    pub doubt: Doubt,
    /// Booked payments, oldest first.
    pub payments: Vec<PaymentRecord>,
    /// Every attempt, oldest first.
    pub attempts: Vec<AttemptRecord>,
    /// What took it back, if anything did.
    pub credit: Option<CreditNoteRecord>,
}

/// Something a client bought earlier.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoughtBefore {
    /// The item as it is today.
    pub item: Item,
    /// For which animal.
    pub patient: Option<FrozenPatient>,
    /// When.
    pub stamp: Stamp,
}
