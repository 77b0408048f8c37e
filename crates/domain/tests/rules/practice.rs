//! Practice mode's clinic, in every country and language.

use std::collections::BTreeSet;

use domain::country::{CountryCode, Language};
use domain::item::ItemGroup;
use domain::money::Currency;
use domain::practice::{Place, PracticeClinic, TERMINALS, clinic};

use crate::make::{day, uuid};

fn make(country: CountryCode, language: Language) -> (PracticeClinic, u128) {
    let mut made = 0;
    let clinic = clinic(country, language, &mut || {
        made += 1;
        uuid(made)
    });
    (clinic.unwrap(), made)
}

fn each(mut check: impl FnMut(CountryCode, Language, PracticeClinic)) {
    for country in CountryCode::ALL {
        for language in Language::ALL {
            check(country, language, make(country, language).0);
        }
    }
}

#[test]
fn it_is_complete_in_every_country_and_language() {
    each(|country, _, clinic| {
        assert_eq!(clinic.organisation.country, country);
        assert_eq!(
            (clinic.departments.len(), clinic.terminals.len(), clinic.staff.len()),
            (2, 2, 3)
        );
        assert_eq!((clinic.clients.len(), clinic.items.len()), (6, 62));
        assert_eq!(clinic.till.department, clinic.departments[0].id);
        for terminal in &clinic.terminals {
            assert_eq!(terminal.department, clinic.till.department, "the till can use both terminals");
        }
        let numbers: Vec<_> = clinic.terminals.iter().map(|terminal| terminal.number.to_string()).collect();
        assert_eq!(numbers, TERMINALS.map(|terminal| terminal.0));
        for client in &clinic.clients {
            let animals = clinic.patients.iter().filter(|patient| patient.client == client.id).count();
            assert!((1..=2).contains(&animals), "{} has one or two animals", client.name);
            assert!(client.phone.is_some() && client.address.is_some());
        }
        let owned = clinic
            .patients
            .iter()
            .all(|patient| clinic.clients.iter().any(|client| client.id == patient.client));
        assert!(owned, "every animal has its owner");
    });
}

#[test]
fn every_item_can_be_sold_today() {
    each(|country, _, clinic| {
        let rules = country.rules();
        for item in &clinic.items {
            assert_eq!(item.unit_price.currency(), rules.currency);
            assert!(item.unit_price.is_positive(), "{} costs something", item.code);
            assert_eq!(item.vat_class, rules.class_of(item.group));
            assert!(rules.vat.rate(item.vat_class, day()).is_ok());
            let step = match rules.currency {
                Currency::Eur => 1,
                Currency::Sek | Currency::Nok => 100,
                Currency::Dkk => 50,
            };
            assert_eq!(item.unit_price.minor() % step, 0, "{} has a price for a list", item.code);
        }
    });
}

#[test]
fn codes_names_barcodes_and_places_are_each_their_own() {
    each(|_, language, clinic| {
        let unlike = |values: Vec<String>| values.iter().collect::<BTreeSet<_>>().len() == values.len();
        assert!(unlike(clinic.items.iter().map(|item| item.code.to_string()).collect()));
        assert!(
            unlike(clinic.items.iter().map(|item| item.name.to_string()).collect()),
            "{language:?}"
        );
        let barcodes = clinic
            .items
            .iter()
            .flat_map(|item| item.barcodes.iter().map(|code| code.as_str().to_owned()));
        assert!(unlike(barcodes.collect()));
        assert!(unlike(
            clinic.clients.iter().map(|client| client.number.to_string()).collect()
        ));
        let mut favourites: Vec<_> = clinic
            .items
            .iter()
            .filter_map(|item| item.favourite)
            .map(|slot| slot.number())
            .collect();
        favourites.sort_unstable();
        assert_eq!(favourites, (1..=10).collect::<Vec<_>>());
    });
}

#[test]
fn goods_carry_a_barcode_whose_check_digit_is_right() {
    each(|_, _, clinic| {
        for item in &clinic.items {
            let goods = !matches!(item.group, ItemGroup::Procedure | ItemGroup::Lab);
            assert_eq!(item.barcodes.len(), usize::from(goods), "{}", item.code);
            for barcode in &item.barcodes {
                let digits: Vec<u32> = barcode.as_str().chars().map(|digit| digit.to_digit(10).unwrap()).collect();
                assert_eq!(digits.len(), 13);
                assert_eq!(digits[0], 2, "in-store numbers begin with 2");
                // GS1: counted from the right without the check digit, odd places weigh 3.
                let sum: u32 = digits
                    .iter()
                    .rev()
                    .zip([1, 3].into_iter().cycle())
                    .map(|(digit, weight)| digit * weight)
                    .sum();
                assert_eq!(sum % 10, 0, "{}", barcode.as_str());
            }
        }
    });
}

#[test]
fn ids_come_from_outside_each_once_and_the_same_every_time() {
    let (clinic, made) = make(CountryCode::Fi, Language::En);
    let entities = 1 + clinic.departments.len() + 1 + clinic.terminals.len() + clinic.clients.len() + clinic.patients.len();
    assert_eq!(
        made,
        u128::try_from(entities + clinic.staff.len() + clinic.items.len()).unwrap()
    );
    assert_eq!(make(CountryCode::Fi, Language::En).0, clinic);
}

#[test]
fn the_finnish_clinic_is_the_one_of_the_drawings() {
    let (clinic, _) = make(CountryCode::Fi, Language::En);
    let price = |code: &str| {
        let item = clinic.items.iter().find(|item| item.code.as_str() == code).unwrap();
        (item.name.to_string(), item.unit_price.minor())
    };
    assert_eq!(price("F-2041"), ("Gastro diet, dry, dog, 2 kg".to_owned(), 3_490));
    assert_eq!(price("P-1102"), ("Vaccination, DHP and lepto".to_owned(), 5_800));
    assert_eq!(price("M-5012"), ("Deworming tablet, cat 2–8 kg".to_owned(), 980));
    let staff: Vec<_> = clinic.staff.iter().map(|person| person.name.to_string()).collect();
    assert_eq!(staff, ["Riikka S.", "Mikko L.", "Anna K."]);
    assert_eq!(clinic.terminals[0].name.as_str(), Place::Reception1.name(Language::En));
    let (finnish, _) = make(CountryCode::Fi, Language::Fi);
    assert_ne!(finnish.items[0].name, clinic.items[0].name);
    assert_eq!(finnish.items[0].unit_price, clinic.items[0].unit_price);
}
