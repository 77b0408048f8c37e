//! Clients, patients and staff.
//!
//! A client's card can be erased when the law lets it go; what a document must keep is frozen into the document. So
//! nothing here is ever referred to for printing an old invoice.
//!
//! Deliberately absent: PINs and roles, insurance, and more than one owner of an animal.

use crate::ids::{ClientId, PatientId, StaffId};
use crate::text::{BusinessNumber, Initials, Name, Phone, Text, TextError};

/// Why something is not part of a client's card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PeopleError {
    /// Not a text that may stand in a field.
    #[error(transparent)]
    Text(#[from] TextError),
    /// An e-mail address is one name, an @ and a place, without spaces.
    #[error("not an e-mail address")]
    BadEmail,
}

/// An e-mail address as it was given: `name@place`. Whether anybody reads it is not asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(Text<200>);

impl Email {
    /// Reads an address.
    pub fn parse(typed: &str) -> Result<Self, PeopleError> {
        let text = Text::new(typed)?;
        let whole = match text.as_str().split_once('@') {
            Some((name, place)) => {
                !name.is_empty() && !place.is_empty() && !place.contains('@') && !place.starts_with('.') && !place.ends_with('.')
            }
            None => false,
        };
        if !whole || text.as_str().contains(char::is_whitespace) {
            return Err(PeopleError::BadEmail);
        }
        Ok(Self(text))
    }

    /// The address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// Whom an invoice is made out to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClientKind {
    /// A person.
    Private,
    /// A company, a farm, a municipality: whoever has a number in their country's register.
    Company {
        /// That number. Its check digits are not judged here: a client may be registered in any country.
        business_id: BusinessNumber,
    },
}

impl ClientKind {
    /// The number of a company.
    #[must_use]
    pub const fn business_id(&self) -> Option<&BusinessNumber> {
        match self {
            Self::Private => None,
            Self::Company { business_id } => Some(business_id),
        }
    }
}

/// What stands on a client's card and may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientFacts {
    /// Person or company.
    pub kind: ClientKind,
    /// Their name.
    pub name: Name,
    /// Their telephone number.
    pub phone: Option<Phone>,
    /// Their e-mail address.
    pub email: Option<Email>,
    /// Where they live, in one line. An invoice in the clinic's name needs it in some countries.
    pub address: Option<Name>,
}

/// The owner of animals, who pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    /// Their id.
    pub id: ClientId,
    /// Their number with this clinic.
    pub number: u32,
    /// Person or company.
    pub kind: ClientKind,
    /// Their name.
    pub name: Name,
    /// Their telephone number.
    pub phone: Option<Phone>,
    /// Their e-mail address.
    pub email: Option<Email>,
    /// Where they live, in one line. An invoice in the clinic's name needs it in some countries.
    pub address: Option<Name>,
}

impl Client {
    /// A card with these facts.
    #[must_use]
    pub fn with(id: ClientId, number: u32, facts: ClientFacts) -> Self {
        let ClientFacts {
            kind,
            name,
            phone,
            email,
            address,
        } = facts;
        Self {
            id,
            number,
            kind,
            name,
            phone,
            email,
            address,
        }
    }

    /// What may change of it.
    #[must_use]
    pub fn facts(&self) -> ClientFacts {
        ClientFacts {
            kind: self.kind.clone(),
            name: self.name.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            address: self.address.clone(),
        }
    }
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

/// Whether a patient may still be picked. A card is never thrown away: old invoices name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PatientState {
    /// Comes to the clinic.
    Active,
    /// Has died. Still picked by hand, for what is invoiced afterwards; never by itself.
    Deceased,
    /// Put away: entered by mistake, or moved to another owner.
    Hidden,
}

impl PatientState {
    /// Every state.
    pub const ALL: [Self; 3] = [Self::Active, Self::Deceased, Self::Hidden];

    /// The stable code for storage and the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Deceased => "deceased",
            Self::Hidden => "hidden",
        }
    }

    /// Reads a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// What stands on a patient's card and may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatientFacts {
    /// Its name.
    pub name: Name,
    /// Its kind.
    pub species: Species,
    /// Whether it may be picked.
    pub state: PatientState,
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
    /// Whether it may be picked.
    pub state: PatientState,
}

impl Patient {
    /// A card with these facts.
    #[must_use]
    pub fn with(id: PatientId, client: ClientId, facts: PatientFacts) -> Self {
        let PatientFacts { name, species, state } = facts;
        Self {
            id,
            client,
            name,
            species,
            state,
        }
    }

    /// What may change of it.
    #[must_use]
    pub fn facts(&self) -> PatientFacts {
        PatientFacts {
            name: self.name.clone(),
            species: self.species,
            state: self.state,
        }
    }
}

/// What stands on a member of staff's tile and may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StaffFacts {
    /// Their name as it stands on the tile and the receipt.
    pub name: Name,
    /// The letters on the tile.
    pub initials: Initials,
    /// A vet, who may be named on a consultation.
    pub vet: bool,
    /// May be picked. Who has left stays in the books.
    pub active: bool,
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
    /// A vet, who may be named on a consultation.
    pub vet: bool,
    /// May be picked. Who has left stays in the books.
    pub active: bool,
}

impl Staff {
    /// A member of staff with these facts.
    #[must_use]
    pub fn with(id: StaffId, facts: StaffFacts) -> Self {
        let StaffFacts {
            name,
            initials,
            vet,
            active,
        } = facts;
        Self {
            id,
            name,
            initials,
            vet,
            active,
        }
    }

    /// What may change.
    #[must_use]
    pub fn facts(&self) -> StaffFacts {
        StaffFacts {
            name: self.name.clone(),
            initials: self.initials.clone(),
            vet: self.vet,
            active: self.active,
        }
    }
}
