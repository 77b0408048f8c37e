//! Money, quantities, and sharing out.

use std::cmp::Ordering;

use domain::money::{Currency, MAX_MINOR, MAX_PAYMENT_MINOR, Money, MoneyError, Rounding};
use domain::quantity::{Quantity, QuantityError};
use proptest::prelude::*;

use crate::fraction::Fraction;
use crate::make::{eur, sek};

#[test]
fn the_limits_are_what_a_user_interface_can_carry_exactly() {
    assert_eq!(MAX_MINOR, (1_i64 << 53) - 1);
    assert_eq!(MAX_PAYMENT_MINOR, 999_999_999);
    for minor in [0, 1, -1, MAX_MINOR, -MAX_MINOR] {
        assert_eq!(Money::new(minor, Currency::Eur).unwrap().minor(), minor);
    }
    for minor in [MAX_MINOR + 1, -MAX_MINOR - 1, i64::MAX, i64::MIN] {
        assert_eq!(Money::new(minor, Currency::Eur), Err(MoneyError::OutOfRange));
    }
}

#[test]
fn sums_that_leave_the_range_are_refused() {
    let (most, least, one) = (eur(MAX_MINOR), eur(-MAX_MINOR), eur(1));
    assert_eq!(most.checked_add(one), Err(MoneyError::OutOfRange));
    assert_eq!(least.checked_sub(one), Err(MoneyError::OutOfRange));
    assert_eq!(most.checked_add(least), Ok(eur(0)));
    assert_eq!(most.neg(), least);
    assert_eq!(least.abs(), most);
    let two = Quantity::whole(2).unwrap();
    assert_eq!(
        most.mul_thousandths(two, Rounding::HalfAwayFromZero),
        Err(MoneyError::OutOfRange)
    );
    assert_eq!(most.mul_thousandths(Quantity::ONE, Rounding::HalfAwayFromZero), Ok(most));
    assert_eq!(Money::sum(Currency::Eur, [most, one]), Err(MoneyError::OutOfRange));
    assert_eq!(Money::sum(Currency::Eur, []), Ok(eur(0)));
}

#[test]
fn currencies_never_mix() {
    let mixed = MoneyError::CurrencyMismatch {
        left: Currency::Eur,
        right: Currency::Sek,
    };
    assert_eq!(eur(1).checked_add(sek(1)), Err(mixed));
    assert_eq!(eur(1).checked_sub(sek(1)), Err(mixed));
    assert_eq!(eur(1).cmp_same(sek(1)), Err(mixed));
    assert_eq!(eur(1).require_currency(Currency::Sek), Err(mixed));
    assert_eq!(eur(1).require_currency(Currency::Eur), Ok(()));
    assert_eq!(Money::sum(Currency::Eur, [sek(0)]), Err(mixed));
    assert_ne!(eur(0), sek(0), "nothing in one currency is not nothing in another");
}

#[test]
fn signs_and_order() {
    assert!(eur(1).is_positive() && !eur(1).is_negative() && !eur(1).is_zero());
    assert!(eur(-1).is_negative() && !eur(-1).is_positive() && !eur(-1).is_zero());
    assert!(Money::zero(Currency::Eur).is_zero() && !eur(0).is_positive() && !eur(0).is_negative());
    assert_eq!(eur(1).cmp_same(eur(2)), Ok(Ordering::Less));
    assert_eq!(eur(2).cmp_same(eur(2)), Ok(Ordering::Equal));
    assert_eq!(eur(3).cmp_same(eur(2)), Ok(Ordering::Greater));
}

#[test]
fn the_developers_form_shows_sign_and_currency() {
    assert_eq!(eur(-6_800).to_string(), "-68.00 EUR");
    assert_eq!(eur(-5).to_string(), "-0.05 EUR");
    assert_eq!(sek(123_456).to_string(), "1234.56 SEK");
}

#[test]
fn currencies_by_code() {
    for (currency, code) in [
        (Currency::Eur, "EUR"),
        (Currency::Sek, "SEK"),
        (Currency::Nok, "NOK"),
        (Currency::Dkk, "DKK"),
    ] {
        assert_eq!(currency.code(), code);
        assert_eq!(currency.to_string(), code);
        assert_eq!(Currency::from_code(code), Some(currency));
        assert_eq!(currency.minor_digits(), 2);
    }
    for code in ["eur", "USD", "", "EUR "] {
        assert_eq!(Currency::from_code(code), None);
    }
}

#[test]
fn quantities_are_more_than_nothing_and_bounded() {
    for thousandths in [1, 999, 1_000, 999_999_999] {
        assert_eq!(Quantity::from_thousandths(thousandths).unwrap().thousandths(), thousandths);
    }
    for thousandths in [0, -1, 1_000_000_000, i64::MAX, i64::MIN] {
        assert_eq!(Quantity::from_thousandths(thousandths), Err(QuantityError::OutOfRange));
    }
    for pieces in [0, -1, 1_000_000, i64::MAX] {
        assert_eq!(Quantity::whole(pieces), Err(QuantityError::OutOfRange));
    }
    assert_eq!(Quantity::whole(1).unwrap(), Quantity::ONE);
    let most = Quantity::from_thousandths(Quantity::MAX_THOUSANDTHS).unwrap();
    assert_eq!(
        most.checked_add(Quantity::from_thousandths(1).unwrap()),
        Err(QuantityError::OutOfRange)
    );
    assert_eq!(Quantity::ONE.checked_add(Quantity::ONE), Quantity::whole(2));
    for (thousandths, text) in [
        (1, "0.001"),
        (1_500, "1.5"),
        (14_000, "14"),
        (999_999_999, "999999.999"),
        (1_050, "1.05"),
    ] {
        assert_eq!(Quantity::from_thousandths(thousandths).unwrap().to_string(), text);
    }
}

#[test]
fn a_sum_needs_somebody_to_share_it() {
    for weights in [&[][..], &[0][..], &[0, 0][..], &[1, -1][..], &[5, -1][..], &[-1][..]] {
        assert_eq!(eur(10).allocate(weights), Err(MoneyError::BadWeights), "{weights:?}");
    }
}

#[test]
fn equal_remainders_go_to_the_earlier_part() {
    let parts = |sum, weights: &[i64]| {
        eur(sum)
            .allocate(weights)
            .unwrap()
            .iter()
            .map(|part| part.minor())
            .collect::<Vec<_>>()
    };
    assert_eq!(parts(10, &[1, 1, 1]), [4, 3, 3]);
    assert_eq!(parts(-10, &[1, 1, 1]), [-4, -3, -3]);
    assert_eq!(parts(5, &[0, 1, 0, 1]), [0, 3, 0, 2]);
    assert_eq!(parts(0, &[3, 4]), [0, 0]);
    assert_eq!(parts(100, &[MAX_MINOR, MAX_MINOR]), [50, 50]);
}

proptest! {
    #[test]
    fn price_times_quantity_is_the_exact_product_rounded_once(
        price in -999_999_999_i64..=999_999_999,
        thousandths in 1_i64..=999_999_999,
    ) {
        let oracle = Fraction::whole(price).times(Fraction::new(i128::from(thousandths), 1_000)).rounded();
        let quantity = Quantity::from_thousandths(thousandths).unwrap();
        let product = eur(price).mul_thousandths(quantity, Rounding::HalfAwayFromZero);
        if oracle.abs() < (1 << 53) {
            prop_assert_eq!(product, Ok(eur(oracle)));
        } else {
            prop_assert_eq!(product, Err(MoneyError::OutOfRange));
        }
    }

    #[test]
    fn half_a_minor_unit_goes_away_from_zero(whole in -1_000_i64..=1_000) {
        // 0.5 × an odd price ends on exactly half.
        let price = whole * 2 + 1;
        let half = Quantity::from_thousandths(500).unwrap();
        let expected = if price > 0 { (price + 1) / 2 } else { (price - 1) / 2 };
        prop_assert_eq!(eur(price).mul_thousandths(half, Rounding::HalfAwayFromZero), Ok(eur(expected)));
    }

    #[test]
    fn adding_and_taking_away_are_the_integers(a in -MAX_MINOR..=MAX_MINOR, b in -MAX_MINOR..=MAX_MINOR) {
        let oracle = |wide: i128| if wide.abs() <= i128::from(MAX_MINOR) {
            Ok(eur(i64::try_from(wide).unwrap()))
        } else {
            Err(MoneyError::OutOfRange)
        };
        prop_assert_eq!(eur(a).checked_add(eur(b)), oracle(i128::from(a) + i128::from(b)));
        prop_assert_eq!(eur(a).checked_sub(eur(b)), oracle(i128::from(a) - i128::from(b)));
        prop_assert_eq!(eur(a).neg().minor(), -a);
        prop_assert_eq!(eur(a).abs().minor(), a.abs());
    }

    #[test]
    fn shares_sum_to_the_whole_and_stay_next_to_their_exact_share(
        sum in -999_999_999_i64..=999_999_999,
        weights in prop::collection::vec(prop_oneof![Just(0_i64), 1_i64..=100, 1_i64..=999_999_999], 1..40),
    ) {
        let total: i64 = weights.iter().sum();
        prop_assume!(total > 0);
        let parts = eur(sum).allocate(&weights).unwrap();
        prop_assert_eq!(parts.len(), weights.len());
        prop_assert_eq!(parts.iter().map(|part| part.minor()).sum::<i64>(), sum);
        let mut bumped_least = None::<Fraction>;
        let mut kept_most = None::<Fraction>;
        for (part, weight) in parts.iter().zip(&weights) {
            let exact = Fraction::whole(sum.abs()).times(Fraction::new(i128::from(*weight), i128::from(total)));
            let (size, floor) = (i128::from(part.minor().abs()), exact.floor());
            let remainder = exact.minus(Fraction::new(floor, 1));
            prop_assert!(size == floor || size == floor + 1, "{} is not next to its share", size);
            if size == floor + 1 {
                bumped_least = Some(bumped_least.filter(|least| !remainder.is_less_than(*least)).unwrap_or(remainder));
            } else {
                kept_most = Some(kept_most.filter(|most| !most.is_less_than(remainder)).unwrap_or(remainder));
            }
        }
        if let (Some(bumped), Some(kept)) = (bumped_least, kept_most) {
            prop_assert!(!bumped.is_less_than(kept), "a smaller remainder was served before a larger one");
        }
    }
}
