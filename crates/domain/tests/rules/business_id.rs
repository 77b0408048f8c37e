//! The numbers of companies, against numbers that stand in the public registers and the registers' own rules in words.

use domain::business_id::{BusinessId, BusinessIdError, VatNumber, VatNumberError, looks_mistyped};
use domain::country::CountryCode;
use proptest::prelude::*;

/// Companies everybody knows, as the public registers have them, and their VAT numbers.
const PUBLIC: [(CountryCode, &str, &str); 8] = [
    (CountryCode::Fi, "0112038-9", "FI01120389"),
    (CountryCode::Fi, "1927400-1", "FI19274001"),
    (CountryCode::Se, "556016-0680", "SE556016068001"),
    (CountryCode::Se, "556012-5790", "SE556012579001"),
    (CountryCode::No, "923609016", "NO923609016MVA"),
    (CountryCode::No, "984851006", "NO984851006MVA"),
    (CountryCode::Dk, "24256790", "DK24256790"),
    (CountryCode::Dk, "22756214", "DK22756214"),
];

fn digits_of(text: &str) -> Vec<i64> {
    text.chars().filter_map(|digit| digit.to_digit(10)).map(i64::from).collect()
}

fn length(country: CountryCode) -> usize {
    match country {
        CountryCode::Fi | CountryCode::Dk => 8,
        CountryCode::Se => 10,
        CountryCode::No => 9,
    }
}

/// The registers' rules as their pages put them: what the last digit must be, if the others can stand in a number at all.
fn last_digit(country: CountryCode, others: &[i64]) -> Option<i64> {
    let weighted = |weights: &[i64]| others.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<i64>();
    match country {
        // The tax administration: remainder 0 gives 0, remainder 1 is not used, any other is taken from 11.
        CountryCode::Fi => match weighted(&[7, 9, 10, 5, 8, 4, 2]) % 11 {
            0 => Some(0),
            1 => None,
            rest => Some(11 - rest),
        },
        // The Brønnøysund registers: 11 minus the remainder; 11 counts as 0, 10 is not used.
        CountryCode::No => match 11 - weighted(&[3, 2, 7, 6, 5, 4, 3, 2]) % 11 {
            11 => Some(0),
            10 => None,
            digit => Some(digit),
        },
        // The business authority: the whole sum, the last digit counted once, is divisible by 11.
        CountryCode::Dk => (0..=9).find(|digit| (weighted(&[2, 7, 6, 5, 4, 3, 2]) + digit) % 11 == 0),
        // The companies registration office: 2, 1, 2, 1 …; the digits of the products are added; up to the next ten.
        CountryCode::Se => {
            let products = others
                .iter()
                .enumerate()
                .map(|(place, digit)| digit * if place % 2 == 0 { 2 } else { 1 });
            let written: String = products.map(|product| product.to_string()).collect();
            let sum: i64 = digits_of(&written).iter().sum();
            Some((10 - sum % 10) % 10)
        }
    }
}

fn valid(country: CountryCode) -> impl Strategy<Value = Vec<i64>> {
    proptest::collection::vec(0_i64..=9, length(country) - 1).prop_filter_map("no such number", move |mut digits| {
        let last = last_digit(country, &digits)?;
        digits.push(last);
        digits.iter().any(|digit| *digit != 0).then_some(digits)
    })
}

fn any_country() -> impl Strategy<Value = CountryCode> {
    proptest::sample::select(CountryCode::ALL.to_vec())
}

fn written(digits: &[i64]) -> String {
    digits.iter().map(ToString::to_string).collect()
}

#[test]
fn numbers_of_the_public_registers_are_read_and_kept_in_one_spelling() {
    for (country, number, vat) in PUBLIC {
        let read = BusinessId::parse(country, number).unwrap();
        assert_eq!(read.to_string(), number);
        assert_eq!(read.vat_number().to_string(), vat);
        assert_eq!(VatNumber::parse(country, vat).unwrap(), read.vat_number());
        let plain = written(&digits_of(number));
        let spaced: String = plain.chars().flat_map(|digit| [' ', digit]).collect();
        let dashed = plain.replacen(&plain[3..4], &format!("–\u{00A0}{}", &plain[3..4]), 1);
        for typed in [plain.as_str(), &spaced, &dashed, &format!("\t{plain}\n")] {
            assert_eq!(BusinessId::parse(country, typed), Ok(read.clone()), "{typed:?}");
        }
        let spelt = vat.to_lowercase().replace("mva", " mva");
        assert_eq!(VatNumber::parse(country, &spelt).unwrap().to_string(), vat);
    }
}

#[test]
fn a_sole_traders_number_may_begin_with_the_century() {
    for typed in ["16556016-0680", "19 556016-0680", "20556016-0680"] {
        assert_eq!(BusinessId::parse(CountryCode::Se, typed).unwrap().to_string(), "556016-0680");
    }
    assert_eq!(
        BusinessId::parse(CountryCode::Se, "18556016-0680"),
        Err(BusinessIdError::Form)
    );
}

#[test]
fn what_is_no_number_says_so() {
    let long = "1".repeat(10_000);
    for country in CountryCode::ALL {
        for typed in [
            "",
            "-",
            "123",
            "<b>1234567-1</b>",
            "\u{202E}1234567-1",
            "1234567\u{200B}1",
            "１２３４５６７８",
            "12345678901234567890",
            "1234567x1",
            "0x123456",
            &long,
        ] {
            assert_eq!(
                BusinessId::parse(country, typed),
                Err(BusinessIdError::Form),
                "{country:?} {typed:.40}"
            );
            assert_eq!(
                VatNumber::parse(country, typed),
                Err(VatNumberError::Form),
                "{country:?} {typed:.40}"
            );
        }
        let zeros = "0".repeat(length(country));
        assert_eq!(BusinessId::parse(country, &zeros), Err(BusinessIdError::CheckDigit));
    }
}

#[test]
fn a_vat_number_belongs_to_its_country_and_has_its_form() {
    for (country, number, vat) in PUBLIC {
        for other in CountryCode::ALL.into_iter().filter(|other| *other != country) {
            assert_eq!(VatNumber::parse(other, vat), Err(VatNumberError::Form), "{vat} in {other:?}");
        }
        assert_eq!(
            VatNumber::parse(country, number),
            Err(VatNumberError::Form),
            "{number} without its letters"
        );
    }
    for typed in [
        "SE556016068002",
        "SE5560160680",
        "NO923609016",
        "NOMVA923609016",
        "FI0112038901",
    ] {
        for country in CountryCode::ALL {
            assert_eq!(VatNumber::parse(country, typed), Err(VatNumberError::Form), "{typed}");
        }
    }
}

proptest! {
    #[test]
    fn the_last_digit_is_the_registers(country in any_country(), seed in proptest::collection::vec(0_i64..=9, 10)) {
        let digits = &seed[..length(country)];
        let (last, others) = digits.split_last().unwrap();
        let right = last_digit(country, others) == Some(*last) && digits.iter().any(|digit| *digit != 0);
        prop_assert_eq!(BusinessId::parse(country, &written(digits)).is_ok(), right);
    }

    #[test]
    fn what_is_kept_is_read_again_and_stays(country in any_country(), seed in any::<prop::sample::Index>()) {
        let digits: Vec<i64> = (0..length(country) - 1).map(|place| ((seed.index(100_000_000) >> place) % 10) as i64).collect();
        if let Some(last) = last_digit(country, &digits).filter(|_| digits.iter().any(|digit| *digit != 0)) {
            let mut whole = digits;
            whole.push(last);
            let read = BusinessId::parse(country, &written(&whole)).unwrap();
            prop_assert_eq!(BusinessId::parse(country, &read.to_string()).unwrap(), read.clone());
            let vat = read.vat_number();
            prop_assert_eq!(VatNumber::parse(country, &vat.to_string()).unwrap(), vat);
        }
    }

    #[test]
    fn one_wrong_digit_is_always_noticed(
        (country, digits) in any_country().prop_flat_map(|country| (Just(country), valid(country))),
        place in any::<prop::sample::Index>(),
        step in 1_i64..=9,
    ) {
        let mut slipped = digits;
        let place = place.index(slipped.len());
        slipped[place] = (slipped[place] + step) % 10;
        prop_assert_eq!(BusinessId::parse(country, &written(&slipped)), Err(BusinessIdError::CheckDigit));
    }

    #[test]
    fn two_neighbours_that_changed_places_are_noticed(
        (country, digits) in any_country().prop_flat_map(|country| (Just(country), valid(country))),
        place in any::<prop::sample::Index>(),
    ) {
        let mut swapped = digits;
        let place = place.index(swapped.len() - 1);
        swapped.swap(place, place + 1);
        let pair = (swapped[place], swapped[place + 1]);
        let told = BusinessId::parse(country, &written(&swapped));
        if pair.0 == pair.1 || (country == CountryCode::Se && matches!(pair, (0, 9) | (9, 0))) {
            prop_assert!(told.is_ok());
        } else {
            prop_assert_eq!(told, Err(BusinessIdError::CheckDigit));
        }
    }

    #[test]
    fn nothing_typed_breaks_it(typed in "\\PC{0,80}") {
        for country in CountryCode::ALL {
            if let Ok(read) = BusinessId::parse(country, &typed) {
                prop_assert_eq!(digits_of(&read.to_string()).len(), length(country));
            }
            let _any = VatNumber::parse(country, &typed);
        }
    }
}

#[test]
fn a_clients_number_is_doubted_where_a_digit_is_wrong_and_no_other_countrys_is() {
    for (_, number, vat) in PUBLIC {
        assert!(!looks_mistyped(number), "{number}");
        assert!(!looks_mistyped(vat), "{vat}");
    }
    // One wrong, one missing, one too many; 0201724-4 is right: 95 and 4 make 99.
    for wrong in ["0201724-6", "0201724", "0201724-41", "FI02017246"] {
        assert!(looks_mistyped(wrong), "{wrong}");
    }
    for foreign in ["", "  ", "DE136695976", "HRB 12345", "GB 123 4567 89", "ATU12345678"] {
        assert!(!looks_mistyped(foreign), "{foreign}");
    }
}
