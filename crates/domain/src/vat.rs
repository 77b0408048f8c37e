//! VAT: classes, rates with the days they hold on, and the tax inside a gross sum.
//!
//! Prices include VAT, so the tax is taken out of the gross sum: gross × rate ÷ (1 + rate), half away from zero to the
//! minor unit. It is computed once per rate on the document's whole gross sum of that rate, never line by line, and then
//! stored. Rates are basis points (25.5 % is 2550): exact, and what the arithmetic needs.
//!
//! An item names a class; the rate follows from the class and the day of supply. A table refuses a day it doesn't
//! cover, because a guessed rate is a wrong receipt.
//!
//! Deliberately absent: prices without VAT, exempt supplies with their grounds, and reverse charge.

use jiff::civil::Date;

use crate::money::{Currency, Money, MoneyError, Rounding};

/// Why a rate could not be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VatError {
    /// More than 100 %.
    #[error("a VAT rate is at most 10000 basis points")]
    RateOutOfRange,
    /// The country's table has no rate of this class on this day.
    #[error("no rate of class {} on {date}", class.code())]
    NoRate {
        /// The class asked for.
        class: VatClass,
        /// The day asked for.
        date: Date,
    },
}

/// The classes an item can stand in. What a class costs is the country's matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VatClass {
    /// The general rate.
    Standard,
    /// The higher of the reduced rates.
    Reduced1,
    /// The lower of the reduced rates.
    Reduced2,
    /// People's food, where a country moves its rate apart from the other reduced goods (Sweden from April 2026).
    Foodstuffs,
    /// Taxed at nought.
    Zero,
}

impl VatClass {
    /// Every class.
    pub const ALL: [Self; 5] = [Self::Standard, Self::Reduced1, Self::Reduced2, Self::Foodstuffs, Self::Zero];

    /// The stable code for storage and the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Standard => "standard",
            Self::Reduced1 => "reduced1",
            Self::Reduced2 => "reduced2",
            Self::Foodstuffs => "foodstuffs",
            Self::Zero => "zero",
        }
    }

    /// Reads a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|class| class.code() == code)
    }
}

/// A rate in basis points, 0 to 10,000.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VatRate(u16);

impl VatRate {
    /// A rate of so many basis points.
    pub const fn from_basis_points(basis_points: u16) -> Result<Self, VatError> {
        if basis_points > 10_000 {
            return Err(VatError::RateOutOfRange);
        }
        Ok(Self(basis_points))
    }

    /// For the tables of this crate.
    pub(crate) const fn tabled(basis_points: u16) -> Self {
        assert!(basis_points <= 10_000, "a rate in a table is at most 100 %");
        Self(basis_points)
    }

    /// The basis points.
    #[must_use]
    pub const fn basis_points(self) -> u16 {
        self.0
    }
}

/// One row of a country's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VatRow {
    /// The class.
    pub class: VatClass,
    /// What it costs.
    pub rate: VatRate,
    /// The first day.
    pub valid_from: Date,
    /// The last day, if one is known.
    pub valid_to: Option<Date>,
    /// Where this is written.
    pub source: &'static str,
}

impl VatRow {
    /// Does the row hold on this day?
    #[must_use]
    pub fn covers(&self, date: Date) -> bool {
        self.valid_from <= date && self.valid_to.is_none_or(|last| date <= last)
    }
}

/// The rates of one country, with the days they hold on.
#[derive(Clone, Copy, Debug)]
pub struct VatTable {
    rows: &'static [VatRow],
}

impl VatTable {
    /// A table of these rows.
    #[must_use]
    pub const fn new(rows: &'static [VatRow]) -> Self {
        Self { rows }
    }

    /// The rows.
    #[must_use]
    pub const fn rows(&self) -> &'static [VatRow] {
        self.rows
    }

    /// The rate of a class on the day of supply.
    pub fn rate(&self, class: VatClass, date: Date) -> Result<VatRate, VatError> {
        let row = self.rows.iter().find(|row| row.class == class && row.covers(date));
        row.map(|row| row.rate).ok_or(VatError::NoRate { class, date })
    }
}

/// The tax inside a gross sum, half away from zero. Never further from zero than the sum itself, so it can't fail.
#[must_use]
pub fn vat_included(gross: Money, rate: VatRate) -> Money {
    let basis_points = i64::from(rate.basis_points());
    gross.part(basis_points, basis_points + 10_000, Rounding::HalfAwayFromZero)
}

/// What a document says about one rate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VatLine {
    /// The rate.
    pub rate: VatRate,
    /// The sum without tax.
    pub net: Money,
    /// The tax.
    pub vat: Money,
    /// Both together: the sum of the lines of this rate.
    pub gross: Money,
}

impl VatLine {
    /// Splits the gross sum of one rate.
    pub fn of(rate: VatRate, gross: Money) -> Result<Self, MoneyError> {
        let vat = vat_included(gross, rate);
        Ok(Self {
            rate,
            net: gross.checked_sub(vat)?,
            vat,
            gross,
        })
    }
}

/// The VAT lines of a document, highest rate first, from the gross sums of its lines.
pub fn summarise(currency: Currency, lines: impl IntoIterator<Item = (VatRate, Money)>) -> Result<Vec<VatLine>, MoneyError> {
    let mut sums = std::collections::BTreeMap::new();
    for (rate, gross) in lines {
        let sum = sums.entry(std::cmp::Reverse(rate)).or_insert(Money::zero(currency));
        *sum = sum.checked_add(gross)?;
    }
    sums.into_iter().map(|(rate, gross)| VatLine::of(rate.0, gross)).collect()
}
