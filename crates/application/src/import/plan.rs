//! What an import would do: its steps, and everything that stands in the way, row by row.
//!
//! Deliberately absent: doing it.

use super::columns::ListField;
use super::price::{Decimal, PriceWrong};
use super::sheet::unguarded;
use crate::desk::DeskField;
use csv::StringRecord;
use domain::ids::{ClientId, ItemId, PatientId};
use domain::item::{ItemFacts, ItemGroup};
use domain::people::{ClientFacts, PatientFacts};
use domain::text::TextError;

/// How the columns are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListOptions {
    /// What each column of the file is; `None` leaves it out.
    pub columns: Vec<Option<ListField>>,
    /// The decimal mark, if the user says it.
    pub decimal: Option<Decimal>,
    /// The group of items whose row names none.
    pub group: Option<ItemGroup>,
    /// Whether what is in the books already is changed; otherwise it stays as it is.
    pub update: bool,
}

/// What is wrong with a row, or worth a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing stands in a cell that can't be empty.
    Missing,
    /// More than fits.
    TooLong,
    /// Characters that may not stand there.
    Characters,
    /// Not a price.
    Price(PriceWrong),
    /// Not a group.
    Group,
    /// Not a VAT class or rate of the country today.
    Vat,
    /// Several VAT classes have this rate.
    VatSeveral,
    /// Not a barcode.
    Barcode,
    /// Not yes and not no.
    YesOrNo,
    /// Not a client number.
    Number,
    /// Not an e-mail address.
    Email,
    /// Not a species.
    Species,
    /// Not a state of a patient.
    State,
    /// The same code, barcode or patient stands in an earlier row.
    Twice {
        /// Which row.
        row: u64,
    },
    /// The number stands in an earlier row with another name.
    OtherName {
        /// Which row.
        row: u64,
    },
    /// Another item of the books has this barcode.
    BarcodeTaken {
        /// Its name.
        name: String,
    },
    /// More or fewer cells than the header has.
    Cells {
        /// How many.
        found: usize,
        /// How many the header has.
        expected: usize,
    },
    /// A company's number that fits none of the four countries. Only worth a look.
    BusinessIdDoubtful,
    /// Something in the books has the same name. Only worth a look.
    SameName {
        /// What tells it apart.
        which: String,
    },
}

impl Trouble {
    /// Stable key of its sentence.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::TooLong => "too_long",
            Self::Characters => "characters",
            Self::Price(PriceWrong::NotASum) => "price_not_a_sum",
            Self::Price(PriceWrong::Ambiguous) => "price_ambiguous",
            Self::Price(PriceWrong::OtherMark) => "price_other_mark",
            Self::Price(PriceWrong::Decimals) => "price_decimals",
            Self::Price(PriceWrong::Negative) => "price_negative",
            Self::Price(PriceWrong::TooLarge) => "price_too_large",
            Self::Group => "group",
            Self::Vat => "vat",
            Self::VatSeveral => "vat_several",
            Self::Barcode => "barcode",
            Self::YesOrNo => "yes_or_no",
            Self::Number => "number",
            Self::Email => "email",
            Self::Species => "species",
            Self::State => "state",
            Self::Twice { .. } => "twice",
            Self::OtherName { .. } => "other_name",
            Self::BarcodeTaken { .. } => "barcode_taken",
            Self::Cells { .. } => "cells",
            Self::BusinessIdDoubtful => "business_id_doubtful",
            Self::SameName { .. } => "same_name",
        }
    }

    /// The facts of its sentence.
    #[must_use]
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Twice { row } | Self::OtherName { row } => vec![("row", row.to_string())],
            Self::BarcodeTaken { name } => vec![("name", name.clone())],
            Self::Cells { found, expected } => vec![("found", found.to_string()), ("expected", expected.to_string())],
            Self::SameName { which } => vec![("which", which.clone())],
            Self::Missing
            | Self::TooLong
            | Self::Characters
            | Self::Price(_)
            | Self::Group
            | Self::Vat
            | Self::VatSeveral
            | Self::Barcode
            | Self::YesOrNo
            | Self::Number
            | Self::Email
            | Self::Species
            | Self::BusinessIdDoubtful
            | Self::State => Vec::new(),
        }
    }
}

impl From<TextError> for Trouble {
    fn from(error: TextError) -> Self {
        match error {
            TextError::Empty => Self::Missing,
            TextError::TooLong { .. } => Self::TooLong,
            TextError::ControlCharacter { .. } | TextError::DirectionMark { .. } | TextError::Invisible { .. } => {
                Self::Characters
            }
        }
    }
}

/// Something about a cell of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// The row, as a spreadsheet counts.
    pub row: u64,
    /// The column's header; empty if the row as a whole is meant.
    pub column: String,
    /// What stands in the cell, cut off if it is long.
    pub cell: String,
    /// What about it.
    pub trouble: Trouble,
}

/// One thing that will be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Step {
    AddItem(ItemFacts),
    ChangeItem(ItemId, ItemFacts),
    AddClient {
        number: Option<u32>,
        facts: ClientFacts,
        patients: Vec<PatientFacts>,
    },
    ChangeClient {
        id: ClientId,
        facts: ClientFacts,
        new_patients: Vec<PatientFacts>,
        patients: Vec<(PatientId, PatientFacts)>,
    },
}

/// Everything an import would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    pub(crate) steps: Vec<Step>,
    /// How many items or clients are new.
    pub added: usize,
    /// How many are changed.
    pub changed: usize,
    /// How many are in the books already and stay as they are.
    pub kept: usize,
    /// How many patients are new.
    pub patients: usize,
    /// What must be put right before anything is imported.
    pub problems: Vec<Remark>,
    /// What is worth a look.
    pub warnings: Vec<Remark>,
}

impl Plan {
    /// The counts and remarks alone.
    pub(crate) fn without_steps(&self) -> Self {
        Self {
            steps: Vec::new(),
            added: self.added,
            changed: self.changed,
            kept: self.kept,
            patients: self.patients,
            problems: self.problems.clone(),
            warnings: self.warnings.clone(),
        }
    }
}

/// What of a cell is shown back.
const CELL_SHOWN: usize = 60;

/// One row with the columns as they are read.
pub(crate) struct Row<'s> {
    pub(crate) number: u64,
    pub(crate) cells: &'s StringRecord,
    pub(crate) header: &'s [String],
    pub(crate) columns: &'s [Option<ListField>],
}

impl<'s> Row<'s> {
    fn place(&self, field: ListField) -> Option<usize> {
        self.columns.iter().position(|column| *column == Some(field))
    }

    /// Whether the list has this column.
    pub(crate) fn has(&self, field: ListField) -> bool {
        self.place(field).is_some()
    }

    /// What stands in the column, without blanks around it; empty if there is none.
    pub(crate) fn cell(&self, field: ListField) -> &'s str {
        let place = self.place(field);
        place
            .and_then(|place| self.cells.get(place))
            .map_or("", |cell| unguarded(cell).trim())
    }

    pub(crate) fn remark(&self, field: ListField, trouble: Trouble) -> Remark {
        let header = self.place(field).and_then(|place| self.header.get(place));
        Remark {
            row: self.number,
            column: header.map_or_else(|| field.code().to_owned(), |header| shown(header)),
            cell: shown(self.cell(field)),
            trouble,
        }
    }

    /// A row with other cells than the header says nothing that can be trusted.
    pub(crate) fn wrong_count(&self) -> Option<Remark> {
        let (found, expected) = (self.cells.len(), self.header.len());
        let blank_end = self.cells.iter().skip(expected).all(|cell| cell.trim().is_empty());
        if found == expected || (found > expected && blank_end) {
            return None;
        }
        Some(Remark {
            row: self.number,
            column: String::new(),
            cell: String::new(),
            trouble: Trouble::Cells { found, expected },
        })
    }
}

fn shown(text: &str) -> String {
    text.trim()
        .chars()
        .filter(|character| !character.is_control())
        .take(CELL_SHOWN)
        .collect()
}

/// The column a form's field stands in.
pub(crate) const fn column_of(field: DeskField) -> ListField {
    match field {
        DeskField::Name => ListField::ClientName,
        DeskField::Phone => ListField::Phone,
        DeskField::Email => ListField::Email,
        DeskField::Address => ListField::Address,
        DeskField::BusinessId => ListField::BusinessId,
        DeskField::Code | DeskField::Initials => ListField::Code,
        DeskField::Barcode => ListField::Barcodes,
    }
}
