//! Clients, patients and staff.
//!
//! A client's card can be erased when the law lets it go; what a document must keep is frozen into the document. So
//! nothing here is ever referred to for printing an old invoice.
//!
//! Deliberately absent: PINs and roles, insurance, and more than one owner of an animal.

use crate::ids::{ClientId, PatientId, StaffId};
use crate::text::{Initials, Name, Phone};

/// The owner of animals, who pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Their id.
    pub id: ClientId,
    /// Their number with this clinic.
    pub number: u32,
    /// Their name.
    pub name: Name,
    /// Their telephone number.
    pub phone: Option<Phone>,
    /// Where they live, in one line. An invoice in the clinic's name needs it in some countries.
    pub address: Option<Name>,
}

/// What kind of animal a patient is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Species {
    /// Dog.
    Dog,
    /// Cat.
    Cat,
    /// Rabbit.
    Rabbit,
    /// Horse.
    Horse,
    /// Bird.
    Bird,
    /// Any other.
    Other,
}

impl Species {
    /// Every species.
    pub const ALL: [Self; 6] = [Self::Dog, Self::Cat, Self::Rabbit, Self::Horse, Self::Bird, Self::Other];

    /// The stable code for storage and the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dog => "dog",
            Self::Cat => "cat",
            Self::Rabbit => "rabbit",
            Self::Horse => "horse",
            Self::Bird => "bird",
            Self::Other => "other",
        }
    }

    /// Reads a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|species| species.code() == code)
    }
}

/// An animal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patient {
    /// Its id.
    pub id: PatientId,
    /// Its owner.
    pub client: ClientId,
    /// Its name.
    pub name: Name,
    /// Its kind.
    pub species: Species,
}

/// Somebody who works here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Their id.
    pub id: StaffId,
    /// Their name as it stands on the tile and the receipt.
    pub name: Name,
    /// The letters on the tile.
    pub initials: Initials,
}
