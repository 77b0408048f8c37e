//! Norway. A register needs a supplier's product declaration; a cash invoice in the client's name stands outside that
//! duty, so that is what the till issues.

use jiff::civil::date;

use super::{CashRounding, Country, CountryCode, GroupClass, Language, Retention, RetentionStart, SaleMode};
use crate::item::ItemGroup;
use crate::money::{Currency, Money};
use crate::vat::{VatClass, VatRate, VatRow, VatTable};

const VAT_SOURCE: &str = "Stortinget's VAT resolution and skatteetaten.no rates 2026 (tables begin 2025; raw fish is left out)";
const GENERAL: &str = "skatteetaten.no: general rate; 15 % is for people's food (to be confirmed for feed and medicine)";
const KEEPING: &str = "Bokføringsloven section 13: five years after the end of the financial year";

const fn always(class: VatClass, basis_points: u16) -> VatRow {
    VatRow {
        class,
        rate: VatRate::tabled(basis_points),
        valid_from: date(2025, 1, 1),
        valid_to: None,
        source: VAT_SOURCE,
    }
}

static RATES: [VatRow; 4] = [
    always(VatClass::Standard, 2500),
    always(VatClass::Reduced1, 1500),
    always(VatClass::Reduced2, 1200),
    always(VatClass::Zero, 0),
];

pub(super) static NORWAY: Country = Country {
    code: CountryCode::No,
    currency: Currency::Nok,
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
        step_minor: 100,
        exempt_up_to_minor: 0,
        source: "Norges Bank on rounding: to the nearest krone, 1 to 49 øre down, 50 to 99 øre up; not for electronic payment",
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
    languages: &[Language::Nb, Language::En],
    large_sum: Money::tabled(1_000_000, Currency::Nok),
    business_id_label: "Organisasjonsnummer",
    mode: SaleMode::CashInvoiceOnly,
    mode_source: "Bokføringsforskriften section 5-4-1 third paragraph: a cash invoice instead of a register (to be confirmed yearly)",
    named_above: None,
};
