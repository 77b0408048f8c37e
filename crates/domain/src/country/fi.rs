//! Finland. No certified register, no fiscal device; the receipt act asks for a receipt.

use jiff::civil::date;

use super::{CashRounding, Country, CountryCode, GroupClass, Language, Retention, RetentionStart, SaleMode};
use crate::item::ItemGroup;
use crate::money::{Currency, Money};
use crate::vat::{VatClass, VatRate, VatRow, VatTable};

const VAT_SOURCE: &str =
    "VAT Act 1501/1993 as in force 2025 and 2026; vero.fi rate pages (tables begin 2025, older days are refused)";
const RATE_CHANGE: &str = "VAT Act 1501/1993, reduced rate 14 % until 31 December 2025, 13.5 % from 1 January 2026; vero.fi";
const REDUCED_GOODS: &str =
    "VAT Act 1501/1993 section 85 and 85 a: feed and medicines stand in the reduced class (good secondary sources)";
const GENERAL: &str = "VAT Act 1501/1993 section 84: general rate (veterinary care has no exemption of its own)";

static RATES: [VatRow; 5] = [
    VatRow {
        class: VatClass::Standard,
        rate: VatRate::tabled(2550),
        valid_from: date(2025, 1, 1),
        valid_to: None,
        source: VAT_SOURCE,
    },
    VatRow {
        class: VatClass::Reduced1,
        rate: VatRate::tabled(1400),
        valid_from: date(2025, 1, 1),
        valid_to: Some(date(2025, 12, 31)),
        source: RATE_CHANGE,
    },
    VatRow {
        class: VatClass::Reduced1,
        rate: VatRate::tabled(1350),
        valid_from: date(2026, 1, 1),
        valid_to: None,
        source: RATE_CHANGE,
    },
    VatRow {
        class: VatClass::Reduced2,
        rate: VatRate::tabled(1000),
        valid_from: date(2025, 1, 1),
        valid_to: None,
        source: VAT_SOURCE,
    },
    VatRow {
        class: VatClass::Zero,
        rate: VatRate::tabled(0),
        valid_from: date(2025, 1, 1),
        valid_to: None,
        source: VAT_SOURCE,
    },
];

pub(super) static FINLAND: Country = Country {
    code: CountryCode::Fi,
    currency: Currency::Eur,
    vat: VatTable::new(&RATES),
    group_classes: [
        GroupClass {
            group: ItemGroup::Procedure,
            class: VatClass::Standard,
            source: GENERAL,
        },
        GroupClass {
            group: ItemGroup::Medicine,
            class: VatClass::Reduced1,
            source: REDUCED_GOODS,
        },
        GroupClass {
            group: ItemGroup::Supply,
            class: VatClass::Standard,
            source: GENERAL,
        },
        GroupClass {
            group: ItemGroup::Food,
            class: VatClass::Reduced1,
            source: REDUCED_GOODS,
        },
        GroupClass {
            group: ItemGroup::Lab,
            class: VatClass::Standard,
            source: GENERAL,
        },
    ],
    cash_rounding: CashRounding {
        step_minor: 5,
        exempt_up_to_minor: 2,
        source: "Act 890/2000 on rounding, amended 496/2002: to the nearest five cents; a payment of one or two cents is not rounded",
    },
    voucher_retention: Retention {
        years: 6,
        start: RetentionStart::CalendarYearOfFinancialYearEnd,
        source: "Accounting Act 1336/1997 section 2:10: vouchers",
    },
    books_retention: Retention {
        years: 10,
        start: RetentionStart::FinancialYearEnd,
        source: "Accounting Act 1336/1997 section 2:10: books",
    },
    languages: &[Language::Fi, Language::Sv, Language::En],
    large_sum: Money::tabled(100_000, Currency::Eur),
    business_id_label: "Y-tunnus",
    mode: SaleMode::Register,
    mode_source: "Act 658/2013 on the duty to offer a receipt: no certified register, no fiscal device",
    named_above: None,
};
