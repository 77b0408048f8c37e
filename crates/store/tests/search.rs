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

/// The words of the search's own full-text tables, from SQLite.
fn indexed_words(clinic: &Clinic, table: &str) -> Vec<String> {
    let stranger = clinic.stranger();
    stranger
        .execute_batch(&format!(
            "CREATE VIRTUAL TABLE temp.words USING fts5vocab('main', '{table}', 'row')"
        ))
        .unwrap();
    let mut statement = stranger.prepare("SELECT term FROM temp.words").unwrap();
    let words = statement.query_map([], |row| row.get(0)).unwrap();
    words.map(Result::unwrap).collect()
}

#[test]
fn the_vocabulary_folds_as_the_full_text_tables_do() {
    let mut clinic = Clinic::new();
    let stamp = clinic.stamp();
    for name in [
        "Émilie Strömqvist-Åkerblom",
        "Dvořák Łukasz Żółć",
        "Søren Ærø Øygård",
        "ÀÁÂÃÄÅĀĂĄ ÇĆĈĊČ ĎÈÉÊËĒĔĖĘĚ ĜĞĠĢĤ ÌÍÎÏĨĪĬĮ",
        "ĴĶĹĻĽ ÑŃŅŇ ÒÓÔÕÖŌŎŐ ŔŖŘ ŚŜŞŠ ŢŤ ÙÚÛÜŨŪŬŮŰŲ ŴÝŸŶ ŹŻŽ",
        "Ka\u{308}a\u{308}rme",
    ] {
        let facts = domain::people::ClientFacts {
            kind: domain::people::ClientKind::Private,
            name: domain::text::Name::new(name).unwrap(),
            phone: None,
            email: None,
            address: None,
        };
        let key = domain::ids::RequestKey::from_uuid(clinic.id());
        clinic.books.add_client(key, facts, store::SameName::Allow, &stamp).unwrap();
    }
    let mut expected: Vec<String> = ["item_search", "client_search"]
        .into_iter()
        .flat_map(|table| indexed_words(&clinic, table))
        .filter(|word| word.chars().count() >= 3 && word.chars().all(char::is_alphabetic))
        .collect();
    expected.sort();
    expected.dedup();
    let stranger = clinic.stranger();
    let mut statement = stranger.prepare("SELECT word FROM search_word").unwrap();
    let mut kept: Vec<String> = statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    kept.sort();
    assert_eq!(kept, expected);
}

/// Every text that differs from a word by one mistake, made here letter by letter.
fn mistakes(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut texts = Vec::new();
    for place in 0..letters.len() {
        let with = |replacement: &[char], skip: usize| -> String {
            letters[..place]
                .iter()
                .chain(replacement)
                .chain(&letters[place + skip..])
                .collect()
        };
        texts.push(with(&[], 1));
        texts.push(with(&['q'], 1));
        texts.push(with(&['q'], 0));
        if let Some(next) = letters.get(place + 1).filter(|next| **next != letters[place]) {
            texts.push(with(&[*next, letters[place]], 2));
        }
    }
    texts
}

#[test]
fn one_mistake_in_a_long_word_still_finds_it() {
    let clinic = Clinic::new();
    let reader = clinic.books.reader().unwrap();
    for word in ["deworming", "gastro", "rabies"] {
        let asked = reader.search(word).unwrap().items;
        let first = &asked[0].id;
        for mistyped in mistakes(word) {
            let found = reader.search(&mistyped).unwrap();
            let all: Vec<_> = found.items.iter().chain(&found.similar_items).map(|item| item.id).collect();
            assert!(all.contains(first), "{word} typed as {mistyped}");
            // What is only similar never stands among what was asked for.
            assert!(
                found.items.iter().all(|item| !found.similar_items.contains(item)),
                "{mistyped}"
            );
        }
    }
    let client = &clinic.seed.clients[0];
    let surname = client.name.as_str().split(' ').next_back().unwrap().to_lowercase();
    for mistyped in mistakes(&surname) {
        let found = reader.search(&mistyped).unwrap();
        let all = found.clients.iter().chain(&found.similar_clients);
        assert!(all.map(|card| card.client.id).any(|id| id == client.id), "{mistyped}");
    }
}

#[test]
fn codes_numbers_and_short_words_are_never_put_right() {
    let clinic = Clinic::new();
    let reader = clinic.books.reader().unwrap();
    let code = clinic.items[0].code.as_str();
    let wrong_code = format!("{}9", &code[..code.len() - 1]);
    let barcode = clinic.items.iter().find_map(|item| item.barcodes.first()).unwrap().as_str();
    let wrong_barcode = format!("{}x", &barcode[..barcode.len() - 1]);
    for text in [wrong_code.as_str(), &wrong_barcode, "ctx", "qqqq", "zzzzzzzz", "P-9999"] {
        let found = reader.search(text).unwrap();
        assert_eq!(found.exact, None, "{text}");
        assert!(found.similar_items.is_empty() && found.similar_clients.is_empty(), "{text}");
    }
    // With three hits nobody has mistyped.
    let many = reader.search("dog").unwrap();
    assert!(many.items.len() + many.clients.len() >= 3 && many.similar_items.is_empty());
}

#[test]
fn what_begins_with_the_text_stands_before_what_holds_it() {
    let mut clinic = Clinic::new();
    let stamp = clinic.stamp();
    for (code, name) in [
        ("Z-1", "Soft narwhal toy"),
        ("Z-2", "Narwhal, large"),
        ("NARWHAL-3", "Toy"),
        ("Z-4", "Narwhal"),
    ] {
        let facts = domain::item::ItemFacts {
            code: domain::text::Code::new(code).unwrap(),
            name: domain::text::Name::new(name).unwrap(),
            ..clinic.items[0].facts()
        };
        let facts = domain::item::ItemFacts {
            barcodes: Vec::new(),
            ..facts
        };
        let key = domain::ids::RequestKey::from_uuid(clinic.id());
        clinic.books.add_item(key, facts, store::SameName::Allow, &stamp).unwrap();
    }
    let found = clinic.books.reader().unwrap().search("narwhal").unwrap();
    let codes: Vec<&str> = found.items.iter().map(|item| item.code.as_str()).collect();
    assert_eq!(codes, ["Z-4", "Z-2", "NARWHAL-3", "Z-1"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

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
