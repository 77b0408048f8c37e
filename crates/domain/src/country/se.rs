//! Sweden. A register needs a manufacturer's declaration and a control unit or system; an invoice in the client's name
//! needs neither, so that is what the till issues.

use jiff::civil::date;

use super::{CashRounding, Country, CountryCode, GroupClass, Language, Retention, RetentionStart, SaleMode};
use crate::item::ItemGroup;
use crate::money::{Currency, Money};
use crate::vat::{VatClass, VatRate, VatRow, VatTable};

const VAT_SOURCE: &str = "Mervärdesskattelag 2023:200 chapter 9 (tables begin 2025, older days are refused)";
const FOOD: &str = "Prop. 2025/26:55: food at 6 % from 1 April 2026 to 31 December 2027, 12 % before and after";
const GENERAL: &str =
    "Mervärdesskattelag 2023:200: general rate; feed is not food, 0 % is for human prescriptions (to be confirmed)";
const KEEPING: &str = "Bokföringslag 1999:1078 chapter 7: to the end of the 7th year after the calendar year of the year's end";

const fn always(class: VatClass, basis_points: u16) -> VatRow {
    VatRow {
        class,
        rate: VatRate::tabled(basis_points),
        valid_from: date(2025, 1, 1),
        valid_to: None,
        source: VAT_SOURCE,
    }
}

static RATES: [VatRow; 7] = [
    always(VatClass::Standard, 2500),
    always(VatClass::Reduced1, 1200),
    always(VatClass::Reduced2, 600),
    VatRow {
        class: VatClass::Foodstuffs,
        rate: VatRate::tabled(1200),
        valid_from: date(2025, 1, 1),
        valid_to: Some(date(2026, 3, 31)),
        source: FOOD,
    },
    VatRow {
        class: VatClass::Foodstuffs,
        rate: VatRate::tabled(600),
        valid_from: date(2026, 4, 1),
        valid_to: Some(date(2027, 12, 31)),
        source: FOOD,
    },
    VatRow {
        class: VatClass::Foodstuffs,
        rate: VatRate::tabled(1200),
        valid_from: date(2028, 1, 1),
        valid_to: None,
        source: FOOD,
    },
    always(VatClass::Zero, 0),
];

pub(super) static SWEDEN: Country = Country {
    code: CountryCode::Se,
    currency: Currency::Sek,
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
        source: "Lag 1970:1029 (2009:283): to the nearest krona, 1 to 49 öre down, 50 to 99 öre up",
    },
    voucher_retention: Retention {
        years: 7,
        start: RetentionStart::CalendarYearOfFinancialYearEnd,
        source: KEEPING,
    },
    books_retention: Retention {
        years: 7,
        start: RetentionStart::CalendarYearOfFinancialYearEnd,
        source: KEEPING,
    },
    languages: &[Language::Sv, Language::En],
    large_sum: Money::tabled(1_000_000, Currency::Sek),
    business_id_label: "Organisationsnummer",
    mode: SaleMode::CashInvoiceOnly,
    mode_source: "Skatteförfarandelag chapter 39 and the tax agency's guidance: an invoice to a named customer needs no register",
    named_above: None,
};
