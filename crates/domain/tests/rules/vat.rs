//! The tax inside a gross sum, and the tables of rates.

use domain::country::CountryCode;
use domain::money::{Currency, MAX_MINOR, MoneyError};
use domain::vat::{VatClass, VatError, VatLine, VatRate, summarise, vat_included};
use jiff::civil::date;
use proptest::prelude::*;

use crate::fraction::Fraction;
use crate::make::{eur, sek};

fn rate(basis_points: u16) -> VatRate {
    VatRate::from_basis_points(basis_points).unwrap()
}

/// gross × r ÷ (1 + r), in exact fractions.
fn oracle(gross: i64, basis_points: u16) -> i64 {
    let r = Fraction::new(i128::from(basis_points), 10_000);
    Fraction::whole(gross).times(r).over(Fraction::whole(1).plus(r)).rounded()
}

#[test]
fn sums_a_person_checked_with_a_pocket_calculator() {
    for (gross, basis_points, vat) in [
        (9_521, 2550, 1_935),
        (7_610, 1350, 905),
        (40_000, 2550, 8_127),
        (4_990, 1350, 594),
        (10_000, 2500, 2_000),
        (11_200, 1200, 1_200),
        (10_600, 600, 600),
        (11_500, 1500, 1_500),
        (14_990, 0, 0),
        (0, 2550, 0),
        (-9_521, 2550, -1_935),
    ] {
        assert_eq!(
            vat_included(eur(gross), rate(basis_points)),
            eur(vat),
            "{gross} at {basis_points}"
        );
    }
}

#[test]
fn rates_stop_at_a_hundred_per_cent() {
    assert_eq!(rate(10_000).basis_points(), 10_000);
    assert_eq!(VatRate::from_basis_points(10_001), Err(VatError::RateOutOfRange));
    assert_eq!(
        vat_included(eur(MAX_MINOR), rate(10_000)),
        eur(4_503_599_627_370_496),
        "half, exactly, away from zero"
    );
}

#[test]
fn a_summary_has_one_line_per_rate_highest_first() {
    let lines = [
        (rate(1350), eur(3_490)),
        (rate(2550), eur(5_800)),
        (rate(1350), eur(2_160)),
        (rate(0), eur(100)),
    ];
    let summary = summarise(Currency::Eur, lines).unwrap();
    assert_eq!(
        summary.iter().map(|line| line.rate.basis_points()).collect::<Vec<_>>(),
        [2550, 1350, 0]
    );
    assert_eq!(summary[1].gross, eur(5_650));
    assert_eq!(
        summary[1].vat,
        eur(oracle(5_650, 1350)),
        "from the sum of the rate, not line by line"
    );
    assert_eq!(
        summary[2],
        VatLine {
            rate: rate(0),
            net: eur(100),
            vat: eur(0),
            gross: eur(100)
        }
    );
    assert_eq!(summarise(Currency::Eur, []).unwrap(), []);
    let mixed = MoneyError::CurrencyMismatch {
        left: Currency::Eur,
        right: Currency::Sek,
    };
    assert_eq!(summarise(Currency::Eur, [(rate(0), sek(1))]), Err(mixed));
    assert_eq!(
        summarise(Currency::Eur, [(rate(0), eur(MAX_MINOR)), (rate(0), eur(1))]),
        Err(MoneyError::OutOfRange)
    );
}

#[test]
fn rates_on_the_days_around_their_changes() {
    let cases = [
        (CountryCode::Fi, VatClass::Standard, date(2026, 3, 12), 2550),
        (CountryCode::Fi, VatClass::Reduced1, date(2025, 12, 31), 1400),
        (CountryCode::Fi, VatClass::Reduced1, date(2026, 1, 1), 1350),
        (CountryCode::Fi, VatClass::Reduced2, date(2026, 1, 1), 1000),
        (CountryCode::Fi, VatClass::Zero, date(2026, 1, 1), 0),
        (CountryCode::Se, VatClass::Standard, date(2026, 3, 12), 2500),
        (CountryCode::Se, VatClass::Reduced1, date(2026, 3, 12), 1200),
        (CountryCode::Se, VatClass::Reduced2, date(2026, 3, 12), 600),
        (CountryCode::Se, VatClass::Foodstuffs, date(2026, 3, 31), 1200),
        (CountryCode::Se, VatClass::Foodstuffs, date(2026, 4, 1), 600),
        (CountryCode::Se, VatClass::Foodstuffs, date(2027, 12, 31), 600),
        (CountryCode::Se, VatClass::Foodstuffs, date(2028, 1, 1), 1200),
        (CountryCode::Se, VatClass::Zero, date(2026, 3, 12), 0),
        (CountryCode::No, VatClass::Standard, date(2026, 3, 12), 2500),
        (CountryCode::No, VatClass::Reduced1, date(2026, 3, 12), 1500),
        (CountryCode::No, VatClass::Reduced2, date(2026, 3, 12), 1200),
        (CountryCode::No, VatClass::Zero, date(2026, 3, 12), 0),
        (CountryCode::Dk, VatClass::Standard, date(2026, 3, 12), 2500),
        (CountryCode::Dk, VatClass::Zero, date(2026, 3, 12), 0),
    ];
    for (country, class, day, basis_points) in cases {
        assert_eq!(
            country.rules().vat.rate(class, day),
            Ok(rate(basis_points)),
            "{country:?} {class:?} {day}"
        );
    }
}

#[test]
fn a_table_refuses_what_it_does_not_cover() {
    for (country, class, day) in [
        (CountryCode::Fi, VatClass::Standard, date(2024, 12, 31)),
        (CountryCode::Fi, VatClass::Foodstuffs, date(2026, 3, 12)),
        (CountryCode::No, VatClass::Foodstuffs, date(2026, 3, 12)),
        (CountryCode::Dk, VatClass::Reduced1, date(2026, 3, 12)),
        (CountryCode::Dk, VatClass::Reduced2, date(2026, 3, 12)),
    ] {
        assert_eq!(
            country.rules().vat.rate(class, day),
            Err(VatError::NoRate { class, date: day })
        );
    }
}

#[test]
fn no_two_rows_of_a_class_hold_on_one_day() {
    for country in CountryCode::ALL {
        let rows = country.rules().vat.rows();
        for (position, row) in rows.iter().enumerate() {
            assert!(
                row.valid_to.is_none_or(|last| row.valid_from <= last),
                "{country:?} {row:?} ends before it begins"
            );
            assert!(row.source.len() > 10, "{country:?} {row:?} names its source");
            for other in &rows[position + 1..] {
                let clash = row.class == other.class && (other.covers(row.valid_from) || row.covers(other.valid_from));
                assert!(!clash, "{country:?}: {row:?} and {other:?} hold on one day");
            }
        }
    }
}

proptest! {
    #[test]
    fn the_tax_is_the_exact_fraction_rounded_once(gross in -999_999_999_i64..=999_999_999, basis_points in 0_u16..=10_000) {
        prop_assert_eq!(vat_included(eur(gross), rate(basis_points)).minor(), oracle(gross, basis_points));
    }

    #[test]
    fn so_it_is_at_the_edge_of_the_range(below in 0_i64..1_000_000, sign in prop_oneof![Just(-1_i64), Just(1)], basis_points in 0_u16..=10_000) {
        let gross = sign * (MAX_MINOR - below);
        prop_assert_eq!(vat_included(eur(gross), rate(basis_points)).minor(), oracle(gross, basis_points));
    }

    #[test]
    fn net_and_tax_make_the_gross_sum(gross in -MAX_MINOR..=MAX_MINOR, basis_points in 0_u16..=10_000) {
        let line = VatLine::of(rate(basis_points), eur(gross)).unwrap();
        prop_assert_eq!(line.net.minor() + line.vat.minor(), gross);
        prop_assert!(line.vat.minor().abs() <= gross.abs());
        prop_assert!(line.vat.minor() == 0 || line.vat.minor().signum() == gross.signum());
    }

    #[test]
    fn a_summary_keeps_every_minor_unit(
        lines in prop::collection::vec((prop::sample::select(vec![0_u16, 1000, 1350, 2550]), 0_i64..=9_999_999), 0..60),
    ) {
        let summary = summarise(Currency::Eur, lines.iter().map(|(bp, gross)| (rate(*bp), eur(*gross)))).unwrap();
        for line in &summary {
            let expected: i64 = lines.iter().filter(|(bp, _)| *bp == line.rate.basis_points()).map(|(_, gross)| gross).sum();
            prop_assert_eq!(line.gross.minor(), expected);
            prop_assert_eq!(line.vat.minor(), oracle(expected, line.rate.basis_points()));
            prop_assert_eq!(line.net.minor(), expected - line.vat.minor());
        }
        let total: i64 = lines.iter().map(|(_, gross)| gross).sum();
        prop_assert_eq!(summary.iter().map(|line| line.gross.minor()).sum::<i64>(), total);
    }
}
