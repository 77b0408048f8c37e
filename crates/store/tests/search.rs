//! Finding things: exact codes first, words by their beginnings, and nothing typed is ever an operator.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use proptest::prelude::*;
use support::Clinic;

#[test]
fn an_exact_code_or_barcode_comes_first() {
    let clinic = Clinic::new();
    let reader = clinic.books.reader().unwrap();
    for item in &clinic.items {
        let found = reader.search(item.code.as_str()).unwrap();
        assert_eq!((found.exact, &found.items[0]), (Some(item.id), item));
        for barcode in &item.barcodes {
            assert_eq!(reader.search(barcode.as_str()).unwrap().exact, Some(item.id));
        }
    }
}

#[test]
fn every_item_is_found_by_the_beginnings_of_its_words() {
    let clinic = Clinic::new();
    let reader = clinic.books.reader().unwrap();
    for item in &clinic.items {
        let words: Vec<String> = item
            .name
            .as_str()
            .split(|character: char| !character.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| word.chars().take(4).collect::<String>().to_uppercase())
            .collect();
        let found = reader.search(&words.join(" ")).unwrap();
        assert!(
            found.items.contains(item) || found.items.len() == 20,
            "{} by {words:?}",
            item.name
        );
    }
}

#[test]
fn clients_are_found_by_name_number_phone_and_animal() {
    let clinic = Clinic::new();
    let reader = clinic.books.reader().unwrap();
    for client in &clinic.seed.clients {
        let has = |text: &str| reader.search(text).unwrap().clients.iter().any(|card| card.client == *client);
        assert!(
            has(client.name.as_str()) && has(&client.number.to_string()),
            "{}",
            client.name
        );
        if let Some(phone) = &client.phone {
            let together: String = phone.as_str().chars().filter(char::is_ascii_digit).collect();
            assert!(has(phone.as_str()) && has(&together), "{phone}");
        }
        for patient in clinic.seed.patients.iter().filter(|patient| patient.client == client.id) {
            assert!(has(patient.name.as_str()), "{}", patient.name);
        }
        let card = reader.client(client.id).unwrap();
        assert_eq!(
            card.patients.len(),
            clinic
                .seed
                .patients
                .iter()
                .filter(|patient| patient.client == client.id)
                .count()
        );
    }
}

#[test]
fn accents_do_not_matter_and_favourites_stand_in_their_order() {
    let clinic = Clinic::new();
    let reader = clinic.books.reader().unwrap();
    let slots: Vec<u8> = reader
        .favourites()
        .unwrap()
        .iter()
        .map(|item| item.favourite.unwrap().number())
        .collect();
    assert_eq!(slots, (1..=10).collect::<Vec<u8>>());
    let accented = clinic.seed.clients.iter().find(|client| !client.name.as_str().is_ascii());
    if let Some(client) = accented {
        let plain = client
            .name
            .as_str()
            .replace(['ä', 'å', 'á'], "a")
            .replace('ö', "o")
            .replace('é', "e");
        assert!(
            reader
                .search(&plain)
                .unwrap()
                .clients
                .iter()
                .any(|card| card.client == *client),
            "{plain}"
        );
    }
}

#[test]
fn hostile_texts_find_nothing_and_break_nothing() {
    let clinic = Clinic::new();
    let reader = clinic.books.reader().unwrap();
    let long = "x".repeat(10_000);
    for text in [
        "",
        " ",
        "\"",
        "\"\"",
        "' OR 1=1 --",
        "*",
        "a*b",
        "NEAR(",
        "AND",
        "OR NOT",
        "text : x",
        "{text}: x",
        "^x",
        "-x",
        "(",
        ")",
        "\u{0}",
        "a\u{0}b",
        "\u{202E}abc",
        "%",
        "_",
        "'; DROP TABLE item; --",
        "💊",
        "ﬀ",
        "İ",
        "a̐éö̲",
        "ั",
        "१२३",
        &long,
    ] {
        reader.search(text).unwrap_or_else(|error| panic!("{text:?}: {error}"));
    }
    // Quotes and operators are no more than gaps between words.
    assert_eq!(
        reader.search("' OR 1=1 --").unwrap().items,
        reader.search("or 1 1").unwrap().items
    );
    assert!(reader.search("NOT zzzz").unwrap().items.is_empty());
    assert_eq!(reader.app_facts().unwrap().unwrap().staff.len(), 3);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_breaks_the_search(texts in prop::collection::vec(any::<String>(), 50..100)) {
        thread_local!(static CLINIC: Clinic = Clinic::new());
        CLINIC.with(|clinic| {
            let reader = clinic.books.reader().unwrap();
            for text in &texts {
                let found = reader.search(text).unwrap();
                prop_assert!(found.items.len() <= 20 && found.clients.len() <= 8);
            }
            Ok(())
        })?;
    }
}
