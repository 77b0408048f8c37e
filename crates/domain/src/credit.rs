//! Credit notes: a document taken back in full, because nothing finalised may be a dead end.
//!
//! A credit note says which document, who, when and why; everything else on it is the document's, with the sign turned. Its
//! ledger entry is the document's with the sign turned as well, line by line, so tax goes back at the very rate and to the
//! very cent it was charged with, whatever the rate is today. There is at most one for a document.
//!
//! It moves no money. What was paid stays paid until it is given back, payment by payment; the balance says so meanwhile.
//!
//! Deliberately absent: crediting a part, and crediting what somebody may be paying this very moment.

use std::fmt;

use crate::clinic::BooksKind;
use crate::document::{Document, DocumentError, DocumentNumber, Series};
use crate::ids::{CreditNoteId, DocumentId, LedgerEntryId};
use crate::ledger::{self, Entry, LedgerError, Posting};
use crate::money::Money;
use crate::stamp::Stamp;
use crate::text::Reason;

/// Why a document is not credited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CreditError {
    /// There is a credit note for it already.
    #[error("the document was credited already")]
    AlreadyCredited,
    /// Somebody may be paying it, or nobody knows whether they did: its balance is not known.
    #[error("a payment or refund of the document is open, in doubt or in conflict")]
    AttemptOpen,
}

/// What is known of a document when somebody asks to credit it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Creditable {
    /// It has a credit note.
    pub credited: bool,
    /// An attempt of it is open, in doubt or in conflict.
    pub unsettled: bool,
}

impl Creditable {
    /// May it be credited now?
    pub const fn check(self) -> Result<(), CreditError> {
        if self.credited {
            Err(CreditError::AlreadyCredited)
        } else if self.unsettled {
            Err(CreditError::AttemptOpen)
        } else {
            Ok(())
        }
    }
}

/// A credit note's number: `C-2026-000004`, `P-C-2026-000004` in practice, `C-2026-000005-R1` after a first restore.
///
/// It counts for itself, as documents do: without gaps, by year, anew after a restore.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CreditNoteNumber(DocumentNumber);

impl CreditNoteNumber {
    /// The number at this place of its year and series.
    pub const fn new(series: Series, year: i16, sequence: u32) -> Result<Self, DocumentError> {
        match DocumentNumber::new(series, year, sequence) {
            Ok(number) => Ok(Self(number)),
            Err(error) => Err(error),
        }
    }

    /// Reads a number as it is printed, and in no other spelling.
    pub fn parse(text: &str) -> Result<Self, DocumentError> {
        let plain = match text.split_once("C-") {
            Some((books @ ("" | "P-" | "T-"), rest)) => format!("{books}{rest}"),
            _ => return Err(DocumentError::BadNumber),
        };
        let number = Self(DocumentNumber::parse(&plain)?);
        if number.to_string() == text {
            Ok(number)
        } else {
            Err(DocumentError::BadNumber)
        }
    }

    /// The name its series counts under; no document's has it.
    #[must_use]
    pub fn series_name(series: Series) -> String {
        let plain = Series { restore: 0, ..series };
        let books = match series.books {
            BooksKind::Real => String::new(),
            BooksKind::Practice | BooksKind::Test => format!("{plain}-"),
        };
        if series.restore > 0 {
            format!("{books}C-R{}", series.restore)
        } else {
            format!("{books}C")
        }
    }

    /// Its series.
    #[must_use]
    pub const fn series(self) -> Series {
        self.0.series()
    }

    /// Its year.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.0.year()
    }

    /// Its place in the year.
    #[must_use]
    pub const fn sequence(self) -> u32 {
        self.0.sequence()
    }
}

impl fmt::Display for CreditNoteNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.to_string();
        match text.split_once('-') {
            Some((books @ ("P" | "T"), rest)) => write!(f, "{books}-C-{rest}"),
            _ => write!(f, "C-{text}"),
        }
    }
}

/// A credit note. What it takes back is the document's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CreditNote {
    /// Its id.
    pub id: CreditNoteId,
    /// The document it takes back.
    pub document: DocumentId,
    /// Its number.
    pub number: CreditNoteNumber,
    /// The sum it takes back: the document's whole, positive.
    pub gross: Money,
    /// Why.
    pub reason: Reason,
    /// Till, department, member of staff, instant.
    pub stamp: Stamp,
}

/// The ledger entry that takes a document back: the document's own, each line with its sign turned.
pub fn document_credited(id: LedgerEntryId, document: &Document) -> Result<Posting, LedgerError> {
    let made = ledger::document_finalised(id, document)?;
    let turned = made.entries().iter().map(|entry| Entry {
        amount: entry.amount.neg(),
        ..*entry
    });
    Posting::new(id, made.kind(), made.purpose(), made.links(), turned.collect())
}
