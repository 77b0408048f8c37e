//! What differs by country, as data with its source: one file per country.
//!
//! A rule is a value here and never an `if` elsewhere. Where a source is weak the text says so; a local accountant signs
//! a country off before anybody calls it compliant.
//!
//! Deliberately absent: number and date patterns (the formatters have them), receipt layouts, and the countries' fiscal
//! devices.

mod dk;
mod fi;
mod no;
mod se;

use crate::item::ItemGroup;
use crate::money::{Currency, Money};
use crate::vat::{VatClass, VatTable};

/// The countries the till knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountryCode {
    /// Finland.
    Fi,
    /// Sweden.
    Se,
    /// Norway.
    No,
    /// Denmark.
    Dk,
}

impl CountryCode {
    /// Every country.
    pub const ALL: [Self; 4] = [Self::Fi, Self::Se, Self::No, Self::Dk];

    /// The ISO 3166 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fi => "FI",
            Self::Se => "SE",
            Self::No => "NO",
            Self::Dk => "DK",
        }
    }

    /// Reads an ISO 3166 code in capitals.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|country| country.code() == code)
    }

    /// The country's rules.
    #[must_use]
    pub const fn rules(self) -> &'static Country {
        match self {
            Self::Fi => &fi::FINLAND,
            Self::Se => &se::SWEDEN,
            Self::No => &no::NORWAY,
            Self::Dk => &dk::DENMARK,
        }
    }
}

/// The languages of screens and paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// English.
    En,
    /// Finnish.
    Fi,
    /// Swedish.
    Sv,
    /// Norwegian, bokmål.
    Nb,
    /// Danish.
    Da,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 5] = [Self::En, Self::Fi, Self::Sv, Self::Nb, Self::Da];

    /// The ISO 639 code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::Nb => "nb",
            Self::Da => "da",
        }
    }

    /// Reads an ISO 639 code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}

/// How a sum paid in cash is rounded: to the nearest step, a tie away from zero, small sums perhaps not at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CashRounding {
    /// The smallest coin, in minor units.
    pub step_minor: i64,
    /// Sums up to this many minor units are not rounded.
    pub exempt_up_to_minor: i64,
    /// Where this is written.
    pub source: &'static str,
}

/// From when years of retention are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetentionStart {
    /// From the end of the financial year.
    FinancialYearEnd,
    /// From the end of the calendar year in which the financial year ended.
    CalendarYearOfFinancialYearEnd,
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Years.
    pub years: u8,
    /// Counted from when.
    pub start: RetentionStart,
    /// Where this is written.
    pub source: &'static str,
}

/// What the till may issue in a country with the program as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaleMode {
    /// Receipts to anybody.
    Register,
    /// Invoices in the client's name, also when paid on the spot. A register there needs a certified device or a
    /// declared program, which this is not.
    CashInvoiceOnly,
}

/// Above a sum a sale names its buyer, although smaller ones need not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NamedAbove {
    /// A sale up to this many minor units, tax included, may be anonymous.
    pub minor: i64,
    /// Where this is written, and how sure it is.
    pub source: &'static str,
}

/// Which tax class an item group has unless the item says otherwise, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupClass {
    /// The group.
    pub group: ItemGroup,
    /// Its class.
    pub class: VatClass,
    /// Where this is written, and how sure it is.
    pub source: &'static str,
}

/// A country's rules.
#[derive(Clone, Copy, Debug)]
pub struct Country {
    /// Which country.
    pub code: CountryCode,
    /// Its currency.
    pub currency: Currency,
    /// Its VAT rates.
    pub vat: VatTable,
    /// The tax class of each item group: veterinary work and medicine, food, supplies and laboratory work.
    pub group_classes: [GroupClass; 5],
    /// How cash is rounded. Card payments never are.
    pub cash_rounding: CashRounding,
    /// How long vouchers are kept: documents, payments, slips.
    pub voucher_retention: Retention,
    /// How long the books themselves are kept.
    pub books_retention: Retention,
    /// The languages offered, the country's own first.
    pub languages: &'static [Language],
    /// From this sum on the till asks once more before it takes a payment. The clinic's own caution, not a law.
    pub large_sum: Money,
    /// What the company's number is called on paper. Fixed in the law's language.
    pub business_id_label: &'static str,
    /// What may be issued.
    pub mode: SaleMode,
    /// Why that mode.
    pub mode_source: &'static str,
    /// Above which sum a sale names a client with an address all the same.
    pub named_above: Option<NamedAbove>,
}

impl Country {
    /// The rule by which a sale names its client: the country's mode, or its limit for anonymous sales.
    #[must_use]
    pub fn naming_source(&self) -> &'static str {
        match (self.mode, self.named_above) {
            (SaleMode::Register, Some(above)) => above.source,
            (SaleMode::Register, None) | (SaleMode::CashInvoiceOnly, _) => self.mode_source,
        }
    }

    /// Whether a document of this sum, tax included, names its buyer although smaller ones need not.
    #[must_use]
    pub const fn names_buyer_of(&self, gross: Money) -> bool {
        match self.named_above {
            Some(above) => gross.minor() > above.minor,
            None => false,
        }
    }

    /// The tax class of an item group.
    #[must_use]
    pub fn class_of(&self, group: ItemGroup) -> VatClass {
        let row = self.group_classes.iter().find(|row| row.group == group);
        // A table test holds every country to all five groups; the general rate is what the law falls back to as well.
        row.map_or(VatClass::Standard, |row| row.class)
    }
}
