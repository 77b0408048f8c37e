//! Denmark. No certified register for veterinary clinics.

use jiff::civil::date;

use super::{CashRounding, Country, CountryCode, GroupClass, Language, NamedAbove, Retention, RetentionStart, SaleMode};
use crate::item::ItemGroup;
use crate::money::{Currency, Money};
use crate::vat::{VatClass, VatRate, VatRow, VatTable};

const VAT_SOURCE: &str = "Momsloven section 33: one rate (tables begin 2025, older days are refused)";
const GENERAL: &str = "Momsloven section 33: one rate for everything a clinic sells";
const KEEPING: &str = "Bogføringsloven 2022 section 12: five years from the end of the financial year";

const fn always(class: VatClass, basis_points: u16) -> VatRow {
    VatRow {
        class,
        rate: VatRate::tabled(basis_points),
        valid_from: date(2025, 1, 1),
        valid_to: None,
        source: VAT_SOURCE,
    }
}

static RATES: [VatRow; 2] = [always(VatClass::Standard, 2500), always(VatClass::Zero, 0)];

pub(super) static DENMARK: Country = Country {
    code: CountryCode::Dk,
    currency: Currency::Dkk,
    vat: VatTable::new(&RATES),
    group_classes: [
        GroupClass {
            group: ItemGroup::Procedure,
            class: VatClass::Standard,
            source: GENERAL,
        },
        GroupClass {
            group: ItemGroup::Medicine,
            class: VatClass::Standard,
            source: GENERAL,
        },
        GroupClass {
            group: ItemGroup::Supply,
            class: VatClass::Standard,
            source: GENERAL,
        },
        GroupClass {
            group: ItemGroup::Food,
            class: VatClass::Standard,
            source: GENERAL,
        },
        GroupClass {
            group: ItemGroup::Lab,
            class: VatClass::Standard,
            source: GENERAL,
        },
    ],
    cash_rounding: CashRounding {
        step_minor: 50,
        exempt_up_to_minor: 0,
        source: "Order 928/2008 and payments act section 81: coin payments to the nearest 50 øre; ties up, as till makers have it",
    },
    voucher_retention: Retention {
        years: 5,
        start: RetentionStart::FinancialYearEnd,
        source: KEEPING,
    },
    books_retention: Retention {
        years: 5,
        start: RetentionStart::FinancialYearEnd,
        source: KEEPING,
    },
    languages: &[Language::Da, Language::En],
    large_sum: Money::tabled(750_000, Currency::Dkk),
    business_id_label: "CVR-nummer",
    mode: SaleMode::Register,
    mode_source: "Momsbekendtgørelsen: the digital sales registration duty lists trades, and veterinary clinics are not among them",
    named_above: Some(NamedAbove {
        minor: 500_000,
        source: "Momsbekendtgørelsen sections 58 and 64: a full invoice, with the buyer's name and address, for services to private persons above 5,000 kr including VAT (to be confirmed)",
    }),
};
