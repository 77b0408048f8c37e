//! Money: integer minor units and a currency, never apart.
//!
//! Owns the only arithmetic on money in the program. The fields are private and there are no operators, so every sum
//! passes a check for range and currency, and every rounding names its mode where it happens.
//!
//! The range is ±(2^53 − 1) minor units: what the user interface can carry exactly as a number. A payment has a narrower
//! limit of its own, [`MAX_PAYMENT_MINOR`].
//!
//! Deliberately absent: floats, conversion between currencies, formatting for people (screens and paper do that in their
//! own language), and an order between sums of different currencies.

use std::cmp::Ordering;
use std::fmt;

use crate::quantity::Quantity;

/// The currencies of the four countries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Currency {
    /// Euro.
    Eur,
    /// Swedish krona.
    Sek,
    /// Norwegian krone.
    Nok,
    /// Danish krone.
    Dkk,
}

impl Currency {
    /// Every currency.
    pub const ALL: [Self; 4] = [Self::Eur, Self::Sek, Self::Nok, Self::Dkk];

    /// The ISO 4217 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Eur => "EUR",
            Self::Sek => "SEK",
            Self::Nok => "NOK",
            Self::Dkk => "DKK",
        }
    }

    /// How many digits stand after the decimal separator.
    #[must_use]
    pub const fn minor_digits(self) -> u8 {
        match self {
            Self::Eur | Self::Sek | Self::Nok | Self::Dkk => 2,
        }
    }

    /// Reads an ISO 4217 code, in capitals as the standard writes it.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|currency| currency.code() == code)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The largest sum of money of either sign, in minor units.
pub const MAX_MINOR: i64 = 9_007_199_254_740_991;

/// The largest sum of a sale or a payment, in minor units: nine digits, as terminals and forms carry it.
pub const MAX_PAYMENT_MINOR: i64 = 999_999_999;

/// Why a calculation with money was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MoneyError {
    /// The result would leave ±(2^53 − 1) minor units.
    #[error("the sum is too large")]
    OutOfRange,
    /// The two sums are of different currencies.
    #[error("the currencies {left} and {right} do not mix")]
    CurrencyMismatch {
        /// Currency of the first sum.
        left: Currency,
        /// Currency of the second sum.
        right: Currency,
    },
    /// A sum can't be shared out by these weights: one is negative, or all are zero, or there are none.
    #[error("a sum can't be shared out by these weights")]
    BadWeights,
}

/// How a result between two minor units becomes one of them. One mode so far; it is named at every use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// To the nearer one; exactly half way, to the one further from zero.
    HalfAwayFromZero,
}

impl Rounding {
    /// Divides and rounds. `None` for a denominator that is not positive or a result no `i128` holds.
    pub(crate) fn divide(self, numerator: i128, denominator: i128) -> Option<i128> {
        if denominator <= 0 {
            return None;
        }
        let quotient = numerator.checked_div(denominator)?;
        let remainder = numerator.checked_rem(denominator)?;
        match self {
            Self::HalfAwayFromZero => {
                // Compared without doubling: half of a large denominator is always there, its double may not be.
                let reaches_half = remainder.checked_abs()? >= denominator.checked_sub(remainder.checked_abs()?)?;
                if reaches_half {
                    quotient.checked_add(numerator.signum())
                } else {
                    Some(quotient)
                }
            }
        }
    }
}

/// A sum of money.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Money {
    minor: i64,
    currency: Currency,
}

impl Money {
    /// A sum of so many minor units.
    pub const fn new(minor: i64, currency: Currency) -> Result<Self, MoneyError> {
        if minor < -MAX_MINOR || minor > MAX_MINOR {
            return Err(MoneyError::OutOfRange);
        }
        Ok(Self { minor, currency })
    }

    /// For the tables of this crate: a sum known when the program is written, kept to the limit of a payment.
    pub(crate) const fn tabled(minor: i64, currency: Currency) -> Self {
        assert!(
            minor >= 0 && minor <= MAX_PAYMENT_MINOR,
            "a sum in a table is a sum a payment could have"
        );
        Self { minor, currency }
    }

    /// Nothing, in a currency.
    #[must_use]
    pub const fn zero(currency: Currency) -> Self {
        Self { minor: 0, currency }
    }

    /// The minor units.
    #[must_use]
    pub const fn minor(self) -> i64 {
        self.minor
    }

    /// The currency.
    #[must_use]
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Less than nothing.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        self.minor < 0
    }

    /// More than nothing.
    #[must_use]
    pub const fn is_positive(self) -> bool {
        self.minor > 0
    }

    /// Exactly nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.minor == 0
    }

    /// The sum with its sign turned. The range is symmetric, so this can't fail.
    #[must_use]
    pub const fn neg(self) -> Self {
        Self {
            minor: -self.minor,
            currency: self.currency,
        }
    }

    /// The sum without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        if self.minor < 0 { self.neg() } else { self }
    }

    /// Refuses a sum of another currency.
    pub fn require_currency(self, currency: Currency) -> Result<(), MoneyError> {
        if self.currency == currency {
            return Ok(());
        }
        Err(MoneyError::CurrencyMismatch {
            left: self.currency,
            right: currency,
        })
    }

    /// Both sums together.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        self.require_currency(other.currency)?;
        Self::new(
            self.minor.checked_add(other.minor).ok_or(MoneyError::OutOfRange)?,
            self.currency,
        )
    }

    /// This sum less the other.
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        self.checked_add(other.neg())
    }

    /// All sums together; nothing, when there are none.
    pub fn sum(currency: Currency, sums: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        sums.into_iter().try_fold(Self::zero(currency), Self::checked_add)
    }

    /// The order of two sums of one currency.
    pub fn cmp_same(self, other: Self) -> Result<Ordering, MoneyError> {
        self.require_currency(other.currency)?;
        Ok(self.minor.cmp(&other.minor))
    }

    /// The price of a quantity: this sum times thousandths, back to minor units by the named rounding.
    pub fn mul_thousandths(self, quantity: Quantity, rounding: Rounding) -> Result<Self, MoneyError> {
        self.mul_ratio(i128::from(quantity.thousandths()), 1_000, rounding)
    }

    /// This sum times a fraction, to minor units by the named rounding. The product is exact before it is rounded.
    pub(crate) fn mul_ratio(self, numerator: i128, denominator: i128, rounding: Rounding) -> Result<Self, MoneyError> {
        let product = i128::from(self.minor).checked_mul(numerator).ok_or(MoneyError::OutOfRange)?;
        let minor = rounding.divide(product, denominator).ok_or(MoneyError::OutOfRange)?;
        Self::new(i64::try_from(minor).map_err(|_| MoneyError::OutOfRange)?, self.currency)
    }

    /// A part of this sum, by the named rounding, for a fraction from 0 to 1 over a denominator of at most 20,000.
    ///
    /// The whole and the rest are taken apart first, so that every step stays inside 64 bits and nothing can fail.
    pub(crate) const fn part(self, numerator: i64, denominator: i64, rounding: Rounding) -> Self {
        assert!(
            0 <= numerator && numerator <= denominator && 0 < denominator && denominator <= 20_000,
            "a part of a whole"
        );
        let (whole, rest) = (self.minor / denominator, (self.minor % denominator) * numerator);
        let rounded_rest = match rounding {
            Rounding::HalfAwayFromZero => (2 * rest + rest.signum() * denominator) / (2 * denominator),
        };
        Self {
            minor: whole * numerator + rounded_rest,
            currency: self.currency,
        }
    }

    /// Shares the sum out in proportion to the weights, by largest remainder: the parts sum to the whole exactly, and no
    /// part is a full minor unit away from its exact share. Equal remainders go to the earlier part.
    pub fn allocate(self, weights: &[i64]) -> Result<Vec<Self>, MoneyError> {
        let total = weights
            .iter()
            .try_fold(0_i128, |sum, weight| sum.checked_add(i128::from(*weight)));
        let total = total.filter(|total| *total > 0).ok_or(MoneyError::BadWeights)?;
        if weights.iter().any(|weight| *weight < 0) {
            return Err(MoneyError::BadWeights);
        }
        let magnitude = i128::from(self.minor.abs());
        let mut parts: Vec<(i128, i128)> = Vec::with_capacity(weights.len());
        for weight in weights {
            let product = magnitude.checked_mul(i128::from(*weight)).ok_or(MoneyError::OutOfRange)?;
            parts.push((product.div_euclid(total), product.rem_euclid(total)));
        }
        let mut left = parts
            .iter()
            .try_fold(magnitude, |left, part| left.checked_sub(part.0))
            .ok_or(MoneyError::OutOfRange)?;
        let mut order: Vec<usize> = (0..parts.len()).collect();
        // A stable sort: equal remainders keep their order, so the same sale is shared out the same way every time.
        order.sort_by_key(|index| std::cmp::Reverse(parts.get(*index).map_or(0, |part| part.1)));
        for index in order {
            if left == 0 {
                break;
            }
            if let Some(part) = parts.get_mut(index) {
                part.0 = part.0.checked_add(1).ok_or(MoneyError::OutOfRange)?;
                left = left.checked_sub(1).ok_or(MoneyError::OutOfRange)?;
            }
        }
        let sign = i128::from(self.minor.signum());
        parts
            .into_iter()
            .map(|part| Self::from_wide(part.0.checked_mul(sign), self.currency))
            .collect()
    }

    fn from_wide(minor: Option<i128>, currency: Currency) -> Result<Self, MoneyError> {
        let minor = minor
            .and_then(|minor| i64::try_from(minor).ok())
            .ok_or(MoneyError::OutOfRange)?;
        Self::new(minor, currency)
    }
}

impl fmt::Display for Money {
    /// Plain digits and the ISO code, for logs and messages to developers; screens and paper have their own formatter.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.minor < 0 { "-" } else { "" };
        let magnitude = self.minor.unsigned_abs();
        write!(f, "{sign}{}.{:02} {}", magnitude / 100, magnitude % 100, self.currency)
    }
}
