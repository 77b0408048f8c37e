//! The clinic itself: company, departments, tills, terminals, and what kind of books they write.
//!
//! Deliberately absent: settings, secrets, and anything about a terminal that changes by the minute.

use crate::country::CountryCode;
use crate::ids::{DepartmentId, OrganisationId, TerminalNumber, TerminalRowId, TillId};
use crate::text::Name;

/// What a set of books is for. Decided when it is created, once and for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BooksKind {
    /// The clinic's own books. They never see a test terminal.
    Real,
    /// Practice mode.
    Practice,
    /// The service's test environment.
    Test,
}

impl BooksKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Real, Self::Practice, Self::Test];

    /// The stable code for storage and the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Practice => "practice",
            Self::Test => "test",
        }
    }

    /// Reads a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// The company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: Name,
    /// Its number in the country's register.
    pub business_id: Name,
    /// The number it is known by to the VAT office, if it pays VAT.
    pub vat_number: Option<Name>,
    /// Its address, in one line.
    pub address: Name,
    /// Where it works; currency, VAT and rounding follow.
    pub country: CountryCode,
}

/// A part of the clinic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    /// Its id.
    pub id: DepartmentId,
    /// Its name.
    pub name: Name,
}

/// A desk's register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Till {
    /// Its id.
    pub id: TillId,
    /// The department it belongs to.
    pub department: DepartmentId,
    /// Its name.
    pub name: Name,
}

/// A card terminal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terminal {
    /// Its id with us.
    pub id: TerminalRowId,
    /// The department it belongs to.
    pub department: DepartmentId,
    /// Its number with Nets.
    pub number: TerminalNumber,
    /// What people call it.
    pub name: Name,
}
