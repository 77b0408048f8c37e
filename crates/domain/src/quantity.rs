//! How much of an item: integer thousandths, always more than nothing.
//!
//! Thousandths because a millilitre of a litre and a gram of a kilogram are what a clinic sells in parts; integers because
//! a line's sum must come out the same on every computer. Negative quantities are absent: goods come back by a credit
//! note and money by a refund, never by a line that turns round.

use std::fmt;

/// Why a number is not a quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuantityError {
    /// Zero, negative or more than 999,999.999.
    #[error("a quantity is more than 0 and at most 999,999.999")]
    OutOfRange,
}

/// A quantity in thousandths, from 0.001 to 999,999.999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(i64);

impl Quantity {
    /// The largest quantity, in thousandths.
    pub const MAX_THOUSANDTHS: i64 = 999_999_999;

    /// One piece.
    pub const ONE: Self = Self(1_000);

    /// A quantity of so many thousandths.
    pub const fn from_thousandths(thousandths: i64) -> Result<Self, QuantityError> {
        if thousandths <= 0 || thousandths > Self::MAX_THOUSANDTHS {
            return Err(QuantityError::OutOfRange);
        }
        Ok(Self(thousandths))
    }

    /// A quantity of so many whole pieces.
    pub fn whole(pieces: i64) -> Result<Self, QuantityError> {
        Self::from_thousandths(pieces.checked_mul(1_000).ok_or(QuantityError::OutOfRange)?)
    }

    /// The number of thousandths.
    #[must_use]
    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// Both quantities together.
    pub fn checked_add(self, other: Self) -> Result<Self, QuantityError> {
        Self::from_thousandths(self.0.checked_add(other.0).ok_or(QuantityError::OutOfRange)?)
    }
}

impl fmt::Display for Quantity {
    /// Plain digits with a point and no idle zeros, for logs and messages; screens and paper format by their own language.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0 / 1_000, self.0 % 1_000);
        if rest == 0 {
            return write!(f, "{whole}");
        }
        let rest = format!("{rest:03}");
        write!(f, "{whole}.{}", rest.trim_end_matches('0'))
    }
}
