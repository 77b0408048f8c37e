//! Documents: what was sold, frozen.
//!
//! A document holds everything it needs to be printed again in ten years: names, prices, classes and rates as they were.
//! It is built in one step from a draft, or read back whole; both ways pass the same check of its sums, and there is no
//! way to change one afterwards. Whether it is paid is not in it: that is derived from the ledger each time.
//!
//! What may be issued at all differs by country: where only invoices in the client's name are allowed, a draft without a
//! name and an address becomes no document. That is checked here, where documents are made, and nowhere else.
//!
//! Deliberately absent: status (see [`crate::standing`]), credit notes (see [`crate::credit`]), payments, layout, and the
//! counter that hands out numbers.

use std::fmt;

use jiff::civil::Date;

use crate::clinic::BooksKind;
use crate::country::{Country, SaleMode};
use crate::ids::{ClientId, DocumentId, DocumentLineId, ItemId, PatientId, SaleId, StaffId};
use crate::item::ItemGroup;
use crate::money::{Currency, Money, MoneyError};
use crate::people::Species;
use crate::quantity::Quantity;
use crate::sale::{Discount, Draft, LineTotal, SaleError, SaleKind, SaleLine};
use crate::stamp::Stamp;
pub use crate::standing::{DocumentStatus, Doubt, Standing, standing};
use crate::text::{BusinessNumber, Code, Name, Notes};
use crate::vat::{self, VatClass, VatLine, VatRate};

/// What an invoice in the client's name lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lacking {
    /// The client.
    Client,
    /// The client's address.
    Address,
}

/// Why a document can't be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    /// The sale is not one that can be finalised.
    #[error(transparent)]
    Sale(#[from] SaleError),
    /// The client handed in is not the one on the sale.
    #[error("the client handed in is not the one on the sale")]
    WrongClient,
    /// This sale names a client with an address: everything issued in this country does, or everything above a sum.
    #[error("an invoice in this country names a client with an address")]
    ClientNeeded {
        /// What is not there yet.
        lacking: Lacking,
    },
    /// The vet handed in is not the one on the sale.
    #[error("the vet handed in is not the one on the sale")]
    WrongVet,
    /// A line is for a patient that was not handed in.
    #[error("a line is for a patient that was not handed in")]
    UnknownPatient {
        /// Which one.
        patient: PatientId,
    },
    /// The sums of the document contradict each other.
    #[error("the sums of the document contradict each other")]
    SumsDisagree,
    /// A number that is not of the form `2026-000318`.
    #[error("not a document number")]
    BadNumber,
    /// Calculating with its money failed.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

/// The number series of one life of a set of books: what kind they are, and how often they were restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Series {
    /// Practice and test books write their letter in front of every number.
    pub books: BooksKind,
    /// Counts restores from a backup: numbers given after the backup may be on paper already.
    pub restore: u16,
}

impl fmt::Display for Series {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.books {
            BooksKind::Real => "main",
            BooksKind::Practice => "P",
            BooksKind::Test => "T",
        })?;
        if self.restore > 0 {
            write!(f, "-R{}", self.restore)
        } else {
            Ok(())
        }
    }
}

/// A document's number: `2026-000318`, `P-2026-000018` in practice, `2026-000319-R1` after a first restore.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentNumber {
    series: Series,
    year: i16,
    sequence: u32,
}

impl DocumentNumber {
    /// The last number of a year.
    pub const MAX_SEQUENCE: u32 = 999_999;

    /// A number from 1 to 999,999 of a year from 2000 to 9999.
    pub const fn new(series: Series, year: i16, sequence: u32) -> Result<Self, DocumentError> {
        if year < 2000 || year > 9999 || sequence == 0 || sequence > Self::MAX_SEQUENCE {
            return Err(DocumentError::BadNumber);
        }
        Ok(Self { series, year, sequence })
    }

    /// Reads a number as it is printed, and in no other spelling.
    pub fn parse(text: &str) -> Result<Self, DocumentError> {
        Self::parse_loosely(text)
            .filter(|number| number.to_string() == text)
            .ok_or(DocumentError::BadNumber)
    }

    fn parse_loosely(text: &str) -> Option<Self> {
        let (books, rest) = match text.split_once('-')? {
            ("P", rest) => (BooksKind::Practice, rest),
            ("T", rest) => (BooksKind::Test, rest),
            (_, _) => (BooksKind::Real, text),
        };
        let (year, rest) = rest.split_once('-')?;
        let (sequence, restore) = match rest.split_once("-R") {
            Some((sequence, restore)) => (sequence, restore.parse().ok()?),
            None => (rest, 0),
        };
        Self::new(Series { books, restore }, year.parse().ok()?, sequence.parse().ok()?).ok()
    }

    /// Its series.
    #[must_use]
    pub const fn series(self) -> Series {
        self.series
    }

    /// Its year.
    #[must_use]
    pub const fn year(self) -> i16 {
        self.year
    }

    /// Its place in the year.
    #[must_use]
    pub const fn sequence(self) -> u32 {
        self.sequence
    }
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.series.books {
            BooksKind::Real => "",
            BooksKind::Practice => "P-",
            BooksKind::Test => "T-",
        })?;
        write!(f, "{:04}-{:06}", self.year, self.sequence)?;
        if self.series.restore > 0 {
            write!(f, "-R{}", self.series.restore)
        } else {
            Ok(())
        }
    }
}

/// The client as the document keeps them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenClient {
    /// Their id.
    pub id: ClientId,
    /// Their number.
    pub number: u32,
    /// Their name.
    pub name: Name,
    /// Where they lived.
    pub address: Option<Name>,
    /// Their number in their country's register, for a company.
    pub business_id: Option<BusinessNumber>,
}

/// The vet as the document keeps them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenVet {
    /// Their id.
    pub id: StaffId,
    /// Their name.
    pub name: Name,
}

/// The patient as a line keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrozenPatient {
    /// Its id.
    pub id: PatientId,
    /// Its name.
    pub name: Name,
    /// Its kind.
    pub species: Species,
}

/// A line as it was sold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentLine {
    /// Its id: the draft line's, so the one can be found from the other.
    pub id: DocumentLineId,
    /// The item it came from.
    pub item: ItemId,
    /// The item's code.
    pub code: Code,
    /// The item's name.
    pub name: Name,
    /// The item's kind.
    pub group: ItemGroup,
    /// Whom it was for.
    pub patient: Option<FrozenPatient>,
    /// Price of one, VAT included.
    pub unit_price: Money,
    /// How much.
    pub quantity: Quantity,
    /// The line's own discount.
    pub discount: Option<Discount>,
    /// Quantity × unit price.
    pub list_gross: Money,
    /// What the line's own discount took off.
    pub line_discount: Money,
    /// The line's share of the discount on the whole sale.
    pub sale_discount: Money,
    /// What the line costs.
    pub gross: Money,
    /// Its tax class.
    pub vat_class: VatClass,
    /// Its tax rate.
    pub vat_rate: VatRate,
}

/// Everything a document says. Public to be read and stored; a [`Document`] is made of it only through its check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentParts {
    /// Its id.
    pub id: DocumentId,
    /// The draft it came from.
    pub sale: SaleId,
    /// Its number.
    pub number: DocumentNumber,
    /// Its kind.
    pub kind: SaleKind,
    /// Till, department, member of staff, instant.
    pub stamp: Stamp,
    /// The day of supply, which decided the tax rates.
    pub supply_date: Date,
    /// Its currency.
    pub currency: Currency,
    /// Who pays.
    pub client: Option<FrozenClient>,
    /// Who was in charge of the treatment.
    pub vet: Option<FrozenVet>,
    /// What they noted.
    pub notes: Option<Notes>,
    /// What was sold.
    pub lines: Vec<DocumentLine>,
    /// The discount on the whole sale.
    pub discount: Option<Discount>,
    /// Per tax rate, highest first.
    pub vat: Vec<VatLine>,
    /// What it costs.
    pub gross: Money,
    /// Everything taken off.
    pub discount_total: Money,
}

/// A finalised document. It can be read and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document(DocumentParts);

impl Document {
    /// A document of these parts, if its sums agree with each other.
    pub fn from_parts(parts: DocumentParts) -> Result<Self, DocumentError> {
        check_sums(&parts)?;
        Ok(Self(parts))
    }

    /// What it says.
    #[must_use]
    pub const fn parts(&self) -> &DocumentParts {
        &self.0
    }
}

fn check_sums(parts: &DocumentParts) -> Result<(), DocumentError> {
    if parts.lines.is_empty() {
        return Err(SaleError::EmptySale.into());
    }
    for line in &parts.lines {
        let rest = line
            .list_gross
            .checked_sub(line.line_discount)?
            .checked_sub(line.sale_discount)?;
        if rest != line.gross || line.gross.is_negative() || line.line_discount.is_negative() || line.sale_discount.is_negative()
        {
            return Err(DocumentError::SumsDisagree);
        }
    }
    let gross = Money::sum(parts.currency, parts.lines.iter().map(|line| line.gross))?;
    let taken_off = parts.lines.iter().flat_map(|line| [line.line_discount, line.sale_discount]);
    let discount_total = Money::sum(parts.currency, taken_off)?;
    let vat = vat::summarise(parts.currency, parts.lines.iter().map(|line| (line.vat_rate, line.gross)))?;
    if gross != parts.gross || discount_total != parts.discount_total || vat != parts.vat {
        return Err(DocumentError::SumsDisagree);
    }
    Ok(())
}

/// What finalising needs beside the draft.
#[derive(Clone, Debug)]
pub struct Finalisation {
    /// The new document's id.
    pub id: DocumentId,
    /// Its number.
    pub number: DocumentNumber,
    /// Till, department, member of staff, instant.
    pub stamp: Stamp,
    /// The day of supply.
    pub supply_date: Date,
    /// The client on the draft, as they are now.
    pub client: Option<FrozenClient>,
    /// The vet on the draft, as they are now.
    pub vet: Option<FrozenVet>,
    /// The patients on the lines, as they are now.
    pub patients: Vec<FrozenPatient>,
}

/// Whether a sale to this client may be issued where `mode` holds. Blank addresses can't exist, so one that is there will do.
pub const fn check_mode(mode: SaleMode, client: Option<&FrozenClient>) -> Result<(), DocumentError> {
    match mode {
        SaleMode::Register => Ok(()),
        SaleMode::CashInvoiceOnly => check_named(client),
    }
}

/// Whether a sale of this gross sum may be issued to this client: above a country's limit it names one, with an address.
const fn check_named(client: Option<&FrozenClient>) -> Result<(), DocumentError> {
    match client {
        None => Err(DocumentError::ClientNeeded {
            lacking: Lacking::Client,
        }),
        Some(client) if client.address.is_none() => Err(DocumentError::ClientNeeded {
            lacking: Lacking::Address,
        }),
        Some(_) => Ok(()),
    }
}

/// Freezes a draft by the rules of a country.
pub fn finalise(draft: &Draft, with: Finalisation, country: &Country) -> Result<Document, DocumentError> {
    if draft.lines().is_empty() {
        return Err(SaleError::EmptySale.into());
    }
    if draft.client() != with.client.as_ref().map(|client| client.id) {
        return Err(DocumentError::WrongClient);
    }
    if draft.treatment().vet != with.vet.as_ref().map(|vet| vet.id) {
        return Err(DocumentError::WrongVet);
    }
    check_mode(country.mode, with.client.as_ref())?;
    let totals = draft.totals(&country.vat, with.supply_date)?;
    if country.names_buyer_of(totals.gross) {
        check_named(with.client.as_ref())?;
    }
    let mut lines = Vec::with_capacity(totals.lines.len());
    for (line, sums) in draft.lines().iter().zip(&totals.lines) {
        lines.push(freeze_line(line, sums, &with.patients)?);
    }
    Document::from_parts(DocumentParts {
        id: with.id,
        sale: draft.id(),
        number: with.number,
        kind: draft.kind(),
        stamp: with.stamp,
        supply_date: with.supply_date,
        currency: draft.currency(),
        client: with.client,
        vet: with.vet,
        notes: draft.treatment().notes.clone(),
        lines,
        discount: draft.discount().cloned(),
        vat: totals.vat,
        gross: totals.gross,
        discount_total: totals.discount_total,
    })
}

fn freeze_line(line: &SaleLine, sums: &LineTotal, patients: &[FrozenPatient]) -> Result<DocumentLine, DocumentError> {
    let patient = match line.patient {
        None => None,
        Some(id) => {
            let known = patients.iter().find(|patient| patient.id == id);
            Some(known.cloned().ok_or(DocumentError::UnknownPatient { patient: id })?)
        }
    };
    Ok(DocumentLine {
        id: DocumentLineId::from_uuid(line.id.as_uuid()),
        item: line.item,
        code: line.code.clone(),
        name: line.name.clone(),
        group: line.group,
        patient,
        unit_price: line.unit_price,
        quantity: line.quantity,
        discount: line.discount.clone(),
        list_gross: sums.list_gross,
        line_discount: sums.line_discount,
        sale_discount: sums.sale_discount,
        gross: sums.gross,
        vat_class: line.vat_class,
        vat_rate: sums.rate,
    })
}
