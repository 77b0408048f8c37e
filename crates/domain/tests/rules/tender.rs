//! Cash and its rounding by the laws' own tables; card limits.

use domain::country::{CashRounding, CountryCode};
use domain::money::{Currency, MAX_PAYMENT_MINOR, Money};
use domain::tender::{TenderError, cash_due, check_card, check_card_refund, return_cash, take_cash};
use proptest::prelude::*;

use crate::make::{eur, sek};

/// What the law says a sum of this many minor units costs in cash, from its text: by the ending, never by a formula.
fn by_law(country: CountryCode, minor: i64) -> i64 {
    let (base, ending) = (minor - minor % 100, minor % 100);
    match country {
        // Act 890/2000: 1 and 2 down, 3 and 4 up, 6 and 7 down, 8 and 9 up; payments of one or two cents stay.
        CountryCode::Fi if minor <= 2 => minor,
        CountryCode::Fi => minor + [0, -1, -2, 2, 1, 0, -1, -2, 2, 1][usize::try_from(minor % 10).unwrap()],
        // 1 to 49 down, 50 to 99 up, to whole kronor and kroner.
        CountryCode::Se | CountryCode::No => match ending {
            0..=49 => base,
            _ => base + 100,
        },
        // 0 to 24 down, 25 to 74 to fifty, 75 to 99 up.
        CountryCode::Dk => match ending {
            0..=24 => base,
            25..=74 => base + 50,
            _ => base + 100,
        },
    }
}

fn rule(country: CountryCode) -> &'static CashRounding {
    &country.rules().cash_rounding
}

fn money(country: CountryCode, minor: i64) -> Money {
    Money::new(minor, country.rules().currency).unwrap()
}

#[test]
fn every_ending_is_rounded_as_the_law_writes() {
    for country in CountryCode::ALL {
        for whole in [0, 100, 17_100, 999_900] {
            for ending in 0..=99 {
                let minor = whole + ending;
                let due = cash_due(money(country, minor), rule(country)).unwrap();
                assert_eq!(due.exact.minor(), minor);
                assert_eq!(due.rounded.minor(), by_law(country, minor), "{country:?} {minor}");
                assert_eq!(due.rounding.minor(), due.rounded.minor() - minor);
                let back = cash_due(money(country, -minor), rule(country)).unwrap();
                assert_eq!(
                    back.rounded.minor(),
                    -due.rounded.minor(),
                    "giving back mirrors taking, {country:?} {minor}"
                );
            }
        }
    }
}

#[test]
fn a_payment_of_one_or_two_cents_is_not_rounded_in_finland() {
    for (minor, rounded) in [(1, 1), (2, 2), (3, 5), (4, 5), (5, 5), (6, 5), (7, 5), (8, 10)] {
        assert_eq!(cash_due(eur(minor), rule(CountryCode::Fi)).unwrap().rounded, eur(rounded));
    }
}

#[test]
fn settling_in_cash_books_the_sum_and_the_rounding_apart() {
    let cash = take_cash(eur(17_131), eur(17_131), eur(20_000), rule(CountryCode::Fi)).unwrap();
    assert_eq!((cash.booked, cash.rounding, cash.paid), (eur(17_131), eur(-1), eur(17_130)));
    assert_eq!((cash.given, cash.change), (eur(20_000), eur(2_870)));
    let exact = take_cash(eur(17_130), eur(17_130), eur(17_130), rule(CountryCode::Fi)).unwrap();
    assert_eq!((exact.rounding, exact.change), (eur(0), eur(0)));
}

#[test]
fn a_part_payment_in_cash_is_a_sum_that_coins_make() {
    let part = |minor| take_cash(eur(17_131), eur(minor), eur(20_000), rule(CountryCode::Fi));
    let cash = part(10_000).unwrap();
    assert_eq!(
        (cash.booked, cash.rounding, cash.paid, cash.change),
        (eur(10_000), eur(0), eur(10_000), eur(10_000))
    );
    assert_eq!(
        part(10_002),
        Err(TenderError::NotPayableInCoins {
            lower: eur(10_000),
            upper: eur(10_005)
        })
    );
    let rule = rule(CountryCode::Se);
    let pieces = take_cash(sek(10_000), sek(49), sek(49), rule);
    let refused = TenderError::NotPayableInCoins {
        lower: sek(0),
        upper: sek(100),
    };
    assert_eq!(
        pieces,
        Err(refused),
        "an invoice can't be paid off in pieces that round to nothing"
    );
    let last = take_cash(sek(49), sek(49), sek(0), rule).unwrap();
    assert_eq!(
        (last.booked, last.rounding, last.paid, last.change),
        (sek(49), sek(-49), sek(0), sek(0))
    );
}

#[test]
fn cash_that_can_not_be() {
    let rule = rule(CountryCode::Fi);
    let take = |due, amount, given| take_cash(eur(due), eur(amount), eur(given), rule);
    assert_eq!(take(1_000, 0, 1_000), Err(TenderError::NotPositive));
    assert_eq!(take(1_000, -5, 1_000), Err(TenderError::NotPositive));
    assert_eq!(take(1_000, 1_001, 2_000), Err(TenderError::AboveDue { due: eur(1_000) }));
    assert_eq!(
        take(1_000, 1_000, 995),
        Err(TenderError::GivenTooLittle { needed: eur(1_000) })
    );
    assert_eq!(
        take(1_003, 1_003, 1_003),
        Err(TenderError::GivenTooLittle { needed: eur(1_005) })
    );
    assert_eq!(
        take(1_000, 1_000, -1_000),
        Err(TenderError::GivenTooLittle { needed: eur(1_000) })
    );
    assert_eq!(take(1_000_000_000, 1_000_000_000, 1_000_000_000), Err(TenderError::TooLarge));
    assert_eq!(take(1_000, 1_000, 1_000_000_000), Err(TenderError::TooLarge));
    let mixed = TenderError::CurrencyMismatch {
        left: Currency::Sek,
        right: Currency::Eur,
    };
    assert_eq!(take_cash(eur(1_000), sek(1_000), eur(1_000), rule), Err(mixed));
    assert_eq!(take_cash(eur(1_000), eur(1_000), sek(1_000), rule), Err(mixed));
}

#[test]
fn the_last_refund_takes_the_rounding_with_it() {
    let rule = rule(CountryCode::Fi);
    let whole = return_cash(eur(17_131), eur(-1), eur(17_131), rule).unwrap();
    assert_eq!(
        (whole.booked, whole.rounding, whole.paid_out),
        (eur(17_131), eur(1), eur(17_130))
    );
    let part = return_cash(eur(17_131), eur(-1), eur(7_000), rule).unwrap();
    assert_eq!((part.booked, part.rounding, part.paid_out), (eur(7_000), eur(0), eur(7_000)));
    let rest = return_cash(eur(10_131), eur(-1), eur(10_131), rule).unwrap();
    assert_eq!(
        (rest.booked, rest.rounding, rest.paid_out),
        (eur(10_131), eur(1), eur(10_130))
    );
}

#[test]
fn refunds_that_can_not_be() {
    let rule = rule(CountryCode::Fi);
    let back = |refundable, amount| return_cash(eur(refundable), eur(0), eur(amount), rule);
    assert_eq!(
        back(1_000, 1_005),
        Err(TenderError::AboveRefundable { refundable: eur(1_000) })
    );
    assert_eq!(back(1_000, 0), Err(TenderError::NotPositive));
    assert_eq!(back(1_000, -1), Err(TenderError::NotPositive));
    assert_eq!(back(0, 5), Err(TenderError::AboveRefundable { refundable: eur(0) }));
    assert_eq!(back(2_000_000_000, 1_000_000_000), Err(TenderError::TooLarge));
    assert_eq!(
        back(1_000, 501),
        Err(TenderError::NotPayableInCoins {
            lower: eur(500),
            upper: eur(505)
        })
    );
    let foreign_rounding = return_cash(eur(3), eur(-5), eur(3), rule);
    assert_eq!(foreign_rounding, Err(TenderError::AboveRefundable { refundable: eur(3) }));
    let mixed = TenderError::CurrencyMismatch {
        left: Currency::Sek,
        right: Currency::Eur,
    };
    assert_eq!(return_cash(eur(3), eur(0), sek(3), rule), Err(mixed));
}

#[test]
fn a_card_never_pays_more_than_is_owed() {
    for (check, above) in [
        (
            check_card as fn(Money, Money) -> _,
            TenderError::AboveDue { due: eur(14_990) },
        ),
        (check_card_refund, TenderError::AboveRefundable { refundable: eur(14_990) }),
    ] {
        assert_eq!(check(eur(14_990), eur(14_990)), Ok(()));
        assert_eq!(check(eur(14_990), eur(1)), Ok(()));
        assert_eq!(check(eur(14_990), eur(14_991)), Err(above));
        assert_eq!(check(eur(14_990), eur(0)), Err(TenderError::NotPositive));
        assert_eq!(check(eur(14_990), eur(-1)), Err(TenderError::NotPositive));
        assert_eq!(check(eur(2_000_000_000), eur(MAX_PAYMENT_MINOR)), Ok(()));
        assert_eq!(
            check(eur(2_000_000_000), eur(MAX_PAYMENT_MINOR + 1)),
            Err(TenderError::TooLarge)
        );
        let mixed = TenderError::CurrencyMismatch {
            left: Currency::Sek,
            right: Currency::Eur,
        };
        assert_eq!(check(eur(1), sek(1)), Err(mixed));
    }
}

fn any_country() -> impl Strategy<Value = CountryCode> {
    prop::sample::select(CountryCode::ALL.to_vec())
}

proptest! {
    #[test]
    fn what_goes_in_the_drawer_is_accounted_for(country in any_country(), due in 1_i64..=99_999_999, extra in 0_i64..=1_000_000) {
        let owed = by_law(country, due);
        let cash = take_cash(money(country, due), money(country, due), money(country, owed + extra), rule(country)).unwrap();
        prop_assert_eq!(cash.booked.minor(), due);
        prop_assert_eq!(cash.paid.minor(), owed);
        prop_assert_eq!(cash.booked.minor() + cash.rounding.minor(), owed);
        prop_assert_eq!(cash.given.minor() - cash.change.minor(), owed);
        prop_assert_eq!(cash.change.minor(), extra);
    }

    #[test]
    fn refunds_together_give_back_exactly_what_went_in(
        country in any_country(),
        due in 1_i64..=9_999_999,
        cuts in prop::collection::vec(1_i64..=500, 0..8),
    ) {
        let step = match country { CountryCode::Fi => 5, CountryCode::Dk => 50, _ => 100 };
        let paid = by_law(country, due);
        let taken = take_cash(money(country, due), money(country, due), money(country, paid), rule(country)).unwrap();
        let (mut left, mut out, mut rounding) = (due, 0, 0);
        for cut in cuts.iter().map(|cut| cut * step).chain([i64::MAX]) {
            let amount = cut.min(left);
            if amount == 0 {
                break;
            }
            let back = return_cash(money(country, left), taken.rounding, money(country, amount), rule(country)).unwrap();
            prop_assert_eq!(back.paid_out.minor(), back.booked.minor() - back.rounding.minor());
            prop_assert!(back.paid_out.minor() >= 0);
            left -= back.booked.minor();
            out += back.paid_out.minor();
            rounding += back.rounding.minor();
        }
        prop_assert_eq!((left, out, rounding), (0, paid, due - paid));
    }
}
