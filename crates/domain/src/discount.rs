//! Discounts: how much is taken off, and why.
//!
//! A discount never stands without its reason, because discounts are reported by reason. What it does to the sums of a
//! sale is [`crate::sale`]'s matter.
//!
//! Deliberately absent: who may give one, and rules that give one by themselves.

use crate::money::Money;
use crate::sale::SaleError;
use crate::text::Reason;

/// A percentage in basis points, more than 0 and at most 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DiscountRate(u16);

impl DiscountRate {
    /// A percentage of so many basis points.
    pub const fn from_basis_points(basis_points: u16) -> Result<Self, SaleError> {
        if basis_points == 0 || basis_points > 10_000 {
            return Err(SaleError::DiscountOutOfRange);
        }
        Ok(Self(basis_points))
    }

    /// The basis points.
    #[must_use]
    pub const fn basis_points(self) -> u16 {
        self.0
    }
}

/// How much a discount takes off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiscountValue {
    /// A share.
    Percent(DiscountRate),
    /// A sum, more than nothing.
    Amount(Money),
}

/// Why a discount was given. It is asked for every time, because discounts are reported by reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiscountReason {
    /// A client of long standing.
    RegularClient,
    /// The clinic's own staff.
    Staff,
    /// A campaign.
    Campaign,
    /// The goods are damaged or close to their date.
    Damaged,
    /// To make something good.
    Goodwill,
    /// In the user's own words.
    Other(Reason),
}

impl DiscountReason {
    /// The stable code for storage and the wire.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::RegularClient => "regular_client",
            Self::Staff => "staff",
            Self::Campaign => "campaign",
            Self::Damaged => "damaged",
            Self::Goodwill => "goodwill",
            Self::Other(_) => "other",
        }
    }

    /// The user's own words, where there are any.
    #[must_use]
    pub const fn words(&self) -> Option<&Reason> {
        match self {
            Self::RegularClient | Self::Staff | Self::Campaign | Self::Damaged | Self::Goodwill => None,
            Self::Other(words) => Some(words),
        }
    }

    /// Reads a stable code and the words that belong to "other" and to nothing else.
    #[must_use]
    pub fn from_parts(code: &str, words: Option<Reason>) -> Option<Self> {
        match (code, words) {
            ("regular_client", None) => Some(Self::RegularClient),
            ("staff", None) => Some(Self::Staff),
            ("campaign", None) => Some(Self::Campaign),
            ("damaged", None) => Some(Self::Damaged),
            ("goodwill", None) => Some(Self::Goodwill),
            ("other", Some(words)) => Some(Self::Other(words)),
            (_, _) => None,
        }
    }
}

/// A discount: how much, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Discount {
    /// How much.
    pub value: DiscountValue,
    /// Why.
    pub reason: DiscountReason,
}
