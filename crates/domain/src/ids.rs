//! Names of things: one newtype per entity, so that a payment's id can never be handed in where a sale's is asked for.
//!
//! Owns the ids the till makes for itself (UUIDs, version 7 when they come from the `Ids` port) and the three numbers the
//! card world works with: the order id we send, the terminal's number and the terminal's running number (STAN).
//!
//! Why newtypes by one macro: they are all the same shape, and a hand-written one would sooner or later differ.
//!
//! Deliberately absent: making ids. Time and randomness come in through a port; here an id is only carried, compared,
//! written and read. The UUID version is not checked either, because a request key is made by the user interface.

use std::fmt;

use uuid::Uuid;

/// Why a text is not the id it was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// Not the 36 characters of a hyphenated UUID in lower case, or the nil UUID.
    #[error("not an id in its canonical form")]
    NotCanonical,
    /// Not exactly the stated count of decimal digits.
    #[error("not exactly {digits} decimal digits")]
    NotDigits {
        /// How many digits the number has.
        digits: u8,
    },
}

fn parse_uuid(text: &str) -> Result<Uuid, IdError> {
    let uuid = Uuid::try_parse(text).map_err(|_| IdError::NotCanonical)?;
    // One id has one spelling: braces, URNs and capitals would let the same id stand twice under a unique index.
    if uuid.is_nil() || uuid.hyphenated().to_string() != text {
        return Err(IdError::NotCanonical);
    }
    Ok(uuid)
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps a UUID that was made for this entity.
            #[must_use]
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }

            /// The UUID inside.
            #[must_use]
            pub const fn as_uuid(&self) -> Uuid {
                self.0
            }

            /// Reads the canonical text form and no other.
            pub fn parse(text: &str) -> Result<Self, IdError> {
                parse_uuid(text).map(Self)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0.hyphenated())
            }
        }
    )+};
}

ids! {
    /// A finalised document.
    DocumentId;
    /// A line of a finalised document.
    DocumentLineId;
    /// One time a supervisor's code was asked for.
    SupervisedId;
    /// A difference that a reconciliation found.
    DifferenceId;
    /// A credit note, which takes a document back.
    CreditNoteId;
    /// A sale that is still a draft.
    SaleId;
    /// A line of a draft.
    SaleLineId;
    /// A payment: a booked fact, positive or negative.
    PaymentId;
    /// One try at a card terminal.
    AttemptId;
    /// An item of the price list.
    ItemId;
    /// A client: the owner, who pays.
    ClientId;
    /// A patient: the animal.
    PatientId;
    /// A member of staff.
    StaffId;
    /// A department, which owns its terminals.
    DepartmentId;
    /// A till: this desk's register.
    TillId;
    /// Our row for a card terminal. The number Nets gave it is [`TerminalNumber`].
    TerminalRowId;
    /// Something asked of a terminal beside payments.
    TerminalCallId;
    /// The company that owns the Connect@Cloud account.
    OrganisationId;
    /// One life of a set of books on one computer: a restore begins a new one.
    InstallationId;
    /// A ledger entry: a balanced set of lines.
    LedgerEntryId;
    /// A line of the journal or an event of an attempt.
    EventId;
    /// A slip a terminal delivered.
    SlipId;
    /// The key the user interface gives a command, so that the same click is carried out once.
    RequestKey;
}

fn parse_digits(text: &str, digits: u8) -> Result<u64, IdError> {
    let refused = IdError::NotDigits { digits };
    if text.len() != usize::from(digits) || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(refused);
    }
    text.parse().map_err(|_| refused)
}

/// Our name for an attempt on the wire: ten decimal digits, random, never used before in this file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrderId(u64);

impl OrderId {
    /// How many values there are: ten digits.
    pub const COUNT: u64 = 10_000_000_000;

    /// Folds 64 random bits into ten digits. Whether the number was used before is for the books to say.
    #[must_use]
    pub const fn from_random_bits(bits: u64) -> Self {
        Self(bits % Self::COUNT)
    }

    /// Reads exactly ten decimal digits.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        parse_digits(text, 10).map(Self)
    }
}

impl fmt::Display for OrderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:010}", self.0)
    }
}

/// The number of a card terminal with Nets: eight decimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TerminalNumber(u64);

impl TerminalNumber {
    /// Reads exactly eight decimal digits.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        parse_digits(text, 8).map(Self)
    }
}

impl fmt::Display for TerminalNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08}", self.0)
    }
}

/// System trace audit number: the terminal's own six-digit running number of a transaction, as its slip shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stan(u64);

impl Stan {
    /// Reads exactly six decimal digits.
    pub fn parse(text: &str) -> Result<Self, IdError> {
        parse_digits(text, 6).map(Self)
    }
}

impl fmt::Display for Stan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}
