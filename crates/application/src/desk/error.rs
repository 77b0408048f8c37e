//! Why a form of the desk was refused: which field, or what stands in its way. Nothing was changed.

use crate::error::TillError;
use domain::people::PeopleError;
use domain::text::{Text, TextError};
use store::MasterError;

/// The fields of the desk's forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskField {
    /// A name.
    Name,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// An address in one line.
    Address,
    /// A company's number.
    BusinessId,
    /// The letters on a tile.
    Initials,
    /// An item's code.
    Code,
    /// A barcode.
    Barcode,
}

/// Why nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DeskError {
    /// Nothing stands in a field that can't be empty.
    #[error("{0:?} is empty")]
    Missing(DeskField),
    /// More than fits.
    #[error("{0:?} is too long")]
    TooLong(DeskField),
    /// Characters that may not stand there.
    #[error("{0:?} holds characters that may not stand there")]
    Characters(DeskField),
    /// Not an e-mail address.
    #[error("not an e-mail address")]
    Email,
    /// Not a barcode.
    #[error("not a barcode")]
    Barcode(String),
    /// More barcodes than an item has.
    #[error("too many barcodes")]
    Barcodes,
    /// A price below zero, or above what a payment can be.
    #[error("the price is out of range")]
    Price,
    /// The country has no rate for this class today.
    #[error("the country has no such VAT class today")]
    VatClass,
    /// Another item has this code.
    #[error("the code is taken")]
    CodeTaken {
        /// Its name.
        name: String,
    },
    /// Another item has this barcode.
    #[error("the barcode is taken")]
    BarcodeTaken {
        /// The barcode.
        barcode: String,
        /// The item's name.
        name: String,
    },
    /// Another client has this number.
    #[error("the client number is taken")]
    NumberTaken,
    /// The name is in use; it may be used all the same.
    #[error("the name is in use already")]
    SameName {
        /// What tells the other one apart.
        which: String,
    },
    /// Somebody must be left to stand at the till.
    #[error("the last member of staff stays")]
    LastStaff,
}

impl From<MasterError> for TillError {
    fn from(error: MasterError) -> Self {
        match error {
            MasterError::Store(error) => error.into(),
            MasterError::CodeTaken { name, .. } => DeskError::CodeTaken { name }.into(),
            MasterError::BarcodeTaken { barcode, name, .. } => DeskError::BarcodeTaken {
                barcode: barcode.as_str().to_owned(),
                name,
            }
            .into(),
            MasterError::NumberTaken { .. } => DeskError::NumberTaken.into(),
            MasterError::SameName { which } => DeskError::SameName { which }.into(),
            MasterError::LastStaff => DeskError::LastStaff.into(),
            MasterError::WrongCurrency => Self::WrongCurrency,
            MasterError::KeyUsed => Self::BadRequest,
        }
    }
}

pub(crate) fn refused(field: DeskField, error: TextError) -> DeskError {
    match error {
        TextError::Empty => DeskError::Missing(field),
        TextError::TooLong { .. } => DeskError::TooLong(field),
        TextError::ControlCharacter { .. } | TextError::DirectionMark { .. } | TextError::Invisible { .. } => {
            DeskError::Characters(field)
        }
    }
}

/// Reads a text that must be there.
pub(crate) fn read<const MAX: usize>(field: DeskField, typed: &str) -> Result<Text<MAX>, DeskError> {
    Text::new(typed).map_err(|error| refused(field, error))
}

/// Reads a text that may be left empty.
pub(crate) fn read_if_any<const MAX: usize>(field: DeskField, typed: &str) -> Result<Option<Text<MAX>>, DeskError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    read(field, typed).map(Some)
}

pub(crate) fn email(error: PeopleError) -> DeskError {
    match error {
        PeopleError::Text(error) => refused(DeskField::Email, error),
        PeopleError::BadEmail => DeskError::Email,
    }
}
