//! The countries' data against the figures of the law sheet, written out a second time here.

use domain::country::{CountryCode, Language, RetentionStart, SaleMode};
use domain::item::ItemGroup;
use domain::money::{Currency, MAX_PAYMENT_MINOR};
use domain::vat::VatClass;

use crate::make::day;

#[test]
fn the_figures_at_a_glance() {
    use RetentionStart::{CalendarYearOfFinancialYearEnd as CalendarYear, FinancialYearEnd as YearEnd};
    let table = [
        (
            CountryCode::Fi,
            Currency::Eur,
            (5, 2),
            (6, CalendarYear),
            (10, YearEnd),
            "Y-tunnus",
            SaleMode::Register,
        ),
        (
            CountryCode::Se,
            Currency::Sek,
            (100, 0),
            (7, CalendarYear),
            (7, CalendarYear),
            "Organisationsnummer",
            SaleMode::CashInvoiceOnly,
        ),
        (
            CountryCode::No,
            Currency::Nok,
            (100, 0),
            (5, YearEnd),
            (5, YearEnd),
            "Organisasjonsnummer",
            SaleMode::CashInvoiceOnly,
        ),
        (
            CountryCode::Dk,
            Currency::Dkk,
            (50, 0),
            (5, YearEnd),
            (5, YearEnd),
            "CVR-nummer",
            SaleMode::Register,
        ),
    ];
    for (code, currency, rounding, vouchers, books, label, mode) in table {
        let rules = code.rules();
        assert_eq!((rules.code, rules.currency, rules.mode), (code, currency, mode));
        assert_eq!(
            (rules.cash_rounding.step_minor, rules.cash_rounding.exempt_up_to_minor),
            rounding
        );
        assert_eq!((rules.voucher_retention.years, rules.voucher_retention.start), vouchers);
        assert_eq!((rules.books_retention.years, rules.books_retention.start), books);
        assert_eq!(rules.business_id_label, label);
        assert_eq!(rules.large_sum.currency(), currency);
        assert!(rules.large_sum.is_positive() && rules.large_sum.minor() < MAX_PAYMENT_MINOR);
    }
}

#[test]
fn own_language_first_and_english_always() {
    let own = |code: CountryCode| code.rules().languages.to_vec();
    assert_eq!(own(CountryCode::Fi), [Language::Fi, Language::Sv, Language::En]);
    assert_eq!(own(CountryCode::Se), [Language::Sv, Language::En]);
    assert_eq!(own(CountryCode::No), [Language::Nb, Language::En]);
    assert_eq!(own(CountryCode::Dk), [Language::Da, Language::En]);
}

#[test]
fn what_each_group_is_taxed_at() {
    use ItemGroup::{Food, Lab, Medicine, Procedure, Supply};
    for (code, groups, basis_points) in [
        (CountryCode::Fi, &[Procedure, Supply, Lab][..], 2550),
        (CountryCode::Fi, &[Medicine, Food][..], 1350),
        (CountryCode::Se, &ItemGroup::ALL[..], 2500),
        (CountryCode::No, &ItemGroup::ALL[..], 2500),
        (CountryCode::Dk, &ItemGroup::ALL[..], 2500),
    ] {
        let rules = code.rules();
        for group in groups {
            let rate = rules.vat.rate(rules.class_of(*group), day()).unwrap();
            assert_eq!(rate.basis_points(), basis_points, "{code:?} {group:?}");
        }
    }
    assert_eq!(CountryCode::Fi.rules().class_of(Medicine), VatClass::Reduced1);
}

#[test]
fn every_group_has_its_row_and_every_rule_its_source() {
    for code in CountryCode::ALL {
        let rules = code.rules();
        for group in ItemGroup::ALL {
            assert_eq!(
                rules.group_classes.iter().filter(|row| row.group == group).count(),
                1,
                "{code:?} {group:?}"
            );
        }
        let sources = rules.group_classes.iter().map(|row| row.source).chain([
            rules.cash_rounding.source,
            rules.voucher_retention.source,
            rules.books_retention.source,
            rules.mode_source,
        ]);
        for source in sources {
            assert!(source.len() > 20, "{code:?} names its source: {source:?}");
        }
    }
}
