//! Clients, patients, staff, items and favourites: added once, changed in the open, found under their new names, and
//! without reach into what is frozen.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::ids::{ClientId, ItemId, RequestKey, SaleId, SaleLineId};
use domain::item::{Barcode, FavouriteSlot, Item, ItemFacts, ItemGroup};
use domain::money::{Currency, Money};
use domain::people::{ClientFacts, ClientKind, Email, PatientFacts, PatientState, Species, StaffFacts};
use domain::quantity::Quantity;
use domain::sale::{Draft, SaleKind};
use domain::text::{BusinessNumber, Code, Initials, Name, Phone};
use domain::vat::VatClass;
use proptest::prelude::*;
use std::collections::BTreeMap;
use store::{ClientQuery, FinaliseRequest, ItemQuery, MasterError, SameName, StoreError};
use support::{Clinic, eur};

fn key(clinic: &mut Clinic) -> RequestKey {
    RequestKey::from_uuid(clinic.id())
}

fn person(name: &str) -> ClientFacts {
    ClientFacts {
        kind: ClientKind::Private,
        name: Name::new(name).unwrap(),
        phone: Some(Phone::new("040 555 9901").unwrap()),
        email: Some(Email::parse("somebody@example.org").unwrap()),
        address: Some(Name::new("Uusikatu 1, 00100 Helsinki").unwrap()),
    }
}

fn animal(name: &str) -> PatientFacts {
    PatientFacts {
        name: Name::new(name).unwrap(),
        species: Species::Dog,
        state: PatientState::Active,
    }
}

fn goods(code: &str, name: &str, barcodes: &[&str]) -> ItemFacts {
    ItemFacts {
        code: Code::new(code).unwrap(),
        name: Name::new(name).unwrap(),
        group: ItemGroup::Supply,
        vat_class: VatClass::Standard,
        unit_price: eur(1_290),
        barcodes: barcodes.iter().map(|barcode| Barcode::parse(barcode).unwrap()).collect(),
        hidden: false,
    }
}

fn add_item(clinic: &mut Clinic, facts: ItemFacts) -> Result<Item, MasterError> {
    let (key, stamp) = (key(clinic), clinic.stamp());
    clinic.books.add_item(key, facts, SameName::Refuse, &stamp)
}

fn change_item(clinic: &mut Clinic, id: ItemId, facts: ItemFacts) -> Result<Item, MasterError> {
    let stamp = clinic.stamp();
    clinic.books.change_item(id, facts, SameName::Refuse, &stamp)
}

fn found_items(clinic: &Clinic, text: &str) -> Vec<ItemId> {
    let found = clinic.books.reader().unwrap().search(text).unwrap();
    found.items.iter().map(|item| item.id).collect()
}

fn found_clients(clinic: &Clinic, text: &str) -> Vec<ClientId> {
    let found = clinic.books.reader().unwrap().search(text).unwrap();
    found.clients.iter().map(|card| card.client.id).collect()
}

/// The facts of the journal's last line, read by SQLite without the code that writes them.
fn last_facts(clinic: &Clinic) -> (String, BTreeMap<String, String>) {
    let stranger = clinic.stranger();
    let kind = stranger
        .query_row("SELECT kind FROM journal ORDER BY seq DESC LIMIT 1", [], |row| row.get(0))
        .unwrap();
    let mut statement = stranger
        .prepare("SELECT f.key, f.value FROM json_each((SELECT facts FROM journal_payload ORDER BY journal_seq DESC LIMIT 1)) f")
        .unwrap();
    let facts = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let facts: BTreeMap<String, String> = facts.map(Result::unwrap).collect();
    (kind, facts)
}

fn lines(clinic: &Clinic) -> i64 {
    clinic.books.reader().unwrap().journal_head().unwrap().0
}

#[test]
fn a_client_is_added_once_and_found_by_everything_on_the_card() {
    let mut clinic = Clinic::new();
    let (press, stamp) = (key(&mut clinic), clinic.stamp());
    let facts = ClientFacts {
        kind: ClientKind::Company {
            business_id: BusinessNumber::new("2345678-9").unwrap(),
        },
        ..person("Talli Ruska Oy")
    };
    let mut add = || {
        clinic
            .books
            .add_client(press, facts.clone(), SameName::Refuse, &stamp)
            .unwrap()
    };
    let (first, second) = (add(), add());
    assert_eq!(first, second);
    let highest = clinic.seed.clients.iter().map(|client| client.number).max().unwrap();
    assert_eq!(first.client.number, highest + 1);
    assert_eq!(first.client.facts(), facts);
    for text in [
        "talli ruska",
        &(highest + 1).to_string(),
        "0405559901",
        "somebody@example.org",
        "2345678",
    ] {
        assert_eq!(found_clients(&clinic, text), [first.client.id], "{text}");
    }
    let (kind, told) = last_facts(&clinic);
    assert_eq!(kind, "people_changed");
    assert_eq!(told["act"], "added");
    assert_eq!(told["business_id"], "2345678-9");
    assert_eq!(told["address"], "Uusikatu 1, 00100 Helsinki");
    clinic.assert_sound();
}

#[test]
fn a_name_in_use_is_told_and_may_be_used_all_the_same() {
    let mut clinic = Clinic::new();
    let existing = clinic.seed.clients[0].clone();
    let shouted = existing.name.as_str().to_uppercase();
    let (press, stamp) = (key(&mut clinic), clinic.stamp());
    let before = lines(&clinic);
    let refused = clinic.books.add_client(press, person(&shouted), SameName::Refuse, &stamp);
    let Err(MasterError::SameName { which }) = refused else {
        panic!("{refused:?}")
    };
    assert_eq!(which, existing.number.to_string());
    assert_eq!(lines(&clinic), before);
    // The same press, passed.
    let added = clinic
        .books
        .add_client(press, person(&shouted), SameName::Allow, &stamp)
        .unwrap();
    assert_ne!(added.client.id, existing.id);
    // Changing something else of a client whose name is shared asks nothing again.
    let facts = ClientFacts {
        phone: None,
        ..added.client.facts()
    };
    clinic
        .books
        .change_client(added.client.id, facts, SameName::Refuse, &stamp)
        .unwrap();
}

#[test]
fn a_changed_card_is_found_under_its_new_name_only_and_the_journal_knows_both() {
    let mut clinic = Clinic::new();
    let client = clinic.seed.clients[0].clone();
    let stamp = clinic.stamp();
    let facts = ClientFacts {
        name: Name::new("Zsófia Quist").unwrap(),
        phone: None,
        ..client.facts()
    };
    let card = clinic
        .books
        .change_client(client.id, facts.clone(), SameName::Refuse, &stamp)
        .unwrap();
    assert_eq!((card.client.number, card.client.facts()), (client.number, facts.clone()));
    assert_eq!(found_clients(&clinic, "zsofia quist"), [client.id]);
    assert!(!found_clients(&clinic, client.name.as_str()).contains(&client.id));
    let phone: String = client
        .phone
        .as_ref()
        .unwrap()
        .as_str()
        .chars()
        .filter(char::is_ascii_digit)
        .collect();
    assert!(!found_clients(&clinic, &phone).contains(&client.id));
    let (_, told) = last_facts(&clinic);
    assert_eq!(
        (told["was_name"].as_str(), told["name"].as_str()),
        (client.name.as_str(), "Zsófia Quist")
    );
    assert_eq!(told["was_phone"], client.phone.unwrap().to_string());
    assert!(!told.contains_key("was_address") && !told.contains_key("phone"));
    // The same again changes nothing and writes nothing.
    let before = lines(&clinic);
    clinic
        .books
        .change_client(client.id, facts, SameName::Refuse, &stamp)
        .unwrap();
    assert_eq!(lines(&clinic), before);
    clinic.assert_sound();
}

#[test]
fn patients_are_added_renamed_put_away_and_found_accordingly() {
    let mut clinic = Clinic::new();
    let owner = clinic.seed.clients[5].id;
    let (press, stamp) = (key(&mut clinic), clinic.stamp());
    let mut add = || clinic.books.add_patient(press, owner, animal("Wilhelmiina"), &stamp).unwrap();
    let (first, second) = (add(), add());
    assert_eq!(first, second);
    assert_eq!(found_clients(&clinic, "wilhelmiina"), [owner]);
    let mut set = |name: &str, state| {
        let facts = PatientFacts { state, ..animal(name) };
        clinic.books.change_patient(first.id, facts, &stamp).unwrap()
    };
    set("Wilma", PatientState::Deceased);
    assert_eq!(found_clients(&clinic, "wilma"), [owner]);
    assert_eq!(found_clients(&clinic, "wilhelmiina"), []);
    let mut set = |name: &str, state| {
        let facts = PatientFacts { state, ..animal(name) };
        clinic.books.change_patient(first.id, facts, &stamp).unwrap()
    };
    set("Wilma", PatientState::Hidden);
    assert_eq!(found_clients(&clinic, "wilma"), []);
    let card = clinic.books.reader().unwrap().client(owner).unwrap();
    assert_eq!(card.patients.last().unwrap().state, PatientState::Hidden);
    let nobody = ClientId::from_uuid(clinic.id());
    let press = key(&mut clinic);
    let refused = clinic.books.add_patient(press, nobody, animal("Musti"), &stamp);
    assert!(matches!(refused, Err(MasterError::Store(StoreError::NotFound("client")))));
    clinic.assert_sound();
}

#[test]
fn codes_and_barcodes_have_one_owner_hidden_or_not() {
    let mut clinic = Clinic::new();
    let first = add_item(&mut clinic, goods("X-1", "Collar, red", &["2000000999999", "ABC-9"])).unwrap();
    assert_eq!(found_items(&clinic, "ABC-9"), [first.id]);
    let hidden = ItemFacts {
        hidden: true,
        ..first.facts()
    };
    change_item(&mut clinic, first.id, hidden).unwrap();
    assert!(found_items(&clinic, "ABC-9").is_empty());
    assert!(found_items(&clinic, "collar red").is_empty());
    let same_code = add_item(&mut clinic, goods("X-1", "Lead", &[]));
    assert!(matches!(same_code, Err(MasterError::CodeTaken { item, .. }) if item == first.id));
    let same_barcode = add_item(&mut clinic, goods("X-2", "Lead", &["ABC-9"]));
    let Err(MasterError::BarcodeTaken { barcode, item, name }) = same_barcode else {
        panic!("{same_barcode:?}")
    };
    assert_eq!((barcode.as_str(), item, name.as_str()), ("ABC-9", first.id, "Collar, red"));
    // A hidden item's name is free again; the others' are not.
    let second = add_item(&mut clinic, goods("X-3", "collar, RED", &[])).unwrap();
    let third = add_item(&mut clinic, goods("X-4", "Cóllar, red", &[]));
    assert!(matches!(third, Err(MasterError::SameName { which }) if which == "X-3"));
    let kronor = ItemFacts {
        unit_price: Money::new(100, Currency::Sek).unwrap(),
        ..second.facts()
    };
    assert!(matches!(
        change_item(&mut clinic, second.id, kronor),
        Err(MasterError::WrongCurrency)
    ));
    // What moves to another item is free for it, and its old owner is found by it no more.
    let gone = ItemFacts {
        barcodes: Vec::new(),
        ..first.facts()
    };
    change_item(&mut clinic, first.id, gone).unwrap();
    let taken = ItemFacts {
        barcodes: vec![Barcode::parse("ABC-9").unwrap(), Barcode::parse("ABC-9").unwrap()],
        ..second.facts()
    };
    assert_eq!(change_item(&mut clinic, second.id, taken).unwrap().barcodes.len(), 1);
    assert_eq!(clinic.books.reader().unwrap().search("ABC-9").unwrap().exact, Some(second.id));
    clinic.assert_sound();
}

#[test]
fn a_price_of_yesterday_stays_on_yesterday_s_document_and_in_the_open_sale() {
    let mut clinic = Clinic::new();
    let item = add_item(&mut clinic, goods("X-1", "Collar, red", &[])).unwrap();
    let client = clinic.seed.clients[0].clone();
    let patient = clinic
        .seed
        .patients
        .iter()
        .find(|patient| patient.client == client.id)
        .unwrap()
        .clone();
    let mut sales = Vec::new();
    for _ in 0..2 {
        let mut draft = Draft::new(SaleId::from_uuid(clinic.id()), SaleKind::CounterSale, Currency::Eur);
        draft.set_client(Some(client.id));
        let line = SaleLineId::from_uuid(clinic.id());
        draft.add_item(line, &item, Quantity::ONE, Some(patient.id)).unwrap();
        let stamp = clinic.stamp();
        clinic.books.save_draft(&draft, Some(patient.id), &stamp).unwrap();
        clinic.books.park(draft.id(), &stamp).unwrap();
        sales.push(draft.id());
    }
    let first = clinic.finalise(sales[0]);
    let dearer = ItemFacts {
        name: Name::new("Collar, crimson").unwrap(),
        unit_price: eur(9_900),
        ..item.facts()
    };
    change_item(&mut clinic, item.id, dearer).unwrap();
    let stamp = clinic.stamp();
    let facts = ClientFacts {
        address: None,
        ..person("Renamed Altogether")
    };
    clinic
        .books
        .change_client(client.id, facts, SameName::Refuse, &stamp)
        .unwrap();
    let facts = PatientFacts {
        state: PatientState::Hidden,
        ..animal("Renamed")
    };
    clinic.books.change_patient(patient.id, facts, &stamp).unwrap();
    let again = clinic.books.reader().unwrap().document(first.parts().id).unwrap();
    assert_eq!(again.document, first);
    assert_eq!(first.parts().lines[0].name.as_str(), "Collar, red");
    let second = clinic.finalise(sales[1]);
    assert_eq!(second.parts().gross, eur(1_290));
    assert_eq!(second.parts().client.as_ref().unwrap().name.as_str(), "Renamed Altogether");
    clinic.assert_sound();
}

#[test]
fn favourites_are_set_moved_swapped_and_cleared() {
    let mut clinic = Clinic::new();
    let slot = |number| FavouriteSlot::new(number).unwrap();
    let placed = |clinic: &Clinic| -> Vec<(u8, ItemId)> {
        let favourites = clinic.books.reader().unwrap().favourites().unwrap();
        favourites
            .iter()
            .map(|item| (item.favourite.unwrap().number(), item.id))
            .collect()
    };
    let before = placed(&clinic);
    let (first, fifth) = (before[0].1, before[4].1);
    let stamp = clinic.stamp();
    clinic.books.set_favourite(slot(5), Some(first), &stamp).unwrap();
    let swapped = placed(&clinic);
    assert_eq!((swapped[0], swapped[4]), ((1, fifth), (5, first)));
    let newcomer = add_item(&mut clinic, goods("X-1", "Collar, red", &[])).unwrap();
    clinic.books.set_favourite(slot(1), Some(newcomer.id), &stamp).unwrap();
    assert_eq!(placed(&clinic)[0], (1, newcomer.id));
    assert!(clinic.books.reader().unwrap().item(fifth).unwrap().favourite.is_none());
    let lines_before = lines(&clinic);
    clinic.books.set_favourite(slot(1), Some(newcomer.id), &stamp).unwrap();
    assert_eq!(
        lines(&clinic),
        lines_before,
        "what stands there already is not put there again"
    );
    clinic.books.set_favourite(slot(5), None, &stamp).unwrap();
    assert_eq!(placed(&clinic).len(), 9);
    // What is hidden leaves its place, and can't be put on one.
    let hidden = ItemFacts {
        hidden: true,
        ..newcomer.facts()
    };
    change_item(&mut clinic, newcomer.id, hidden).unwrap();
    assert_eq!(placed(&clinic).len(), 8);
    assert!(clinic.books.set_favourite(slot(1), Some(newcomer.id), &stamp).is_err());
    clinic.assert_sound();
}

#[test]
fn the_last_member_of_staff_stays() {
    let mut clinic = Clinic::new();
    let staff = clinic.books.reader().unwrap().all_staff().unwrap();
    let stamp = clinic.stamp();
    let leaves = |member: &domain::people::Staff| StaffFacts {
        active: false,
        ..member.facts()
    };
    for member in &staff[1..] {
        clinic
            .books
            .change_staff(member.id, leaves(member), SameName::Refuse, &stamp)
            .unwrap();
    }
    let last = clinic
        .books
        .change_staff(staff[0].id, leaves(&staff[0]), SameName::Refuse, &stamp);
    assert!(matches!(last, Err(MasterError::LastStaff)));
    let facts = clinic.books.reader().unwrap().app_facts().unwrap().unwrap();
    assert_eq!(facts.staff.len(), 1);
    assert!(
        clinic.books.sign_in(staff[1].id, &stamp).is_err(),
        "who has left signs in no more"
    );
    let press = key(&mut clinic);
    let vet = StaffFacts {
        name: Name::new("Uusi V.").unwrap(),
        initials: Initials::new("UV").unwrap(),
        vet: true,
        active: true,
    };
    let added = clinic.books.add_staff(press, vet.clone(), SameName::Refuse, &stamp).unwrap();
    assert_eq!(
        clinic.books.add_staff(press, vet.clone(), SameName::Refuse, &stamp).unwrap(),
        added
    );
    let press = key(&mut clinic);
    let twin = clinic.books.add_staff(press, vet, SameName::Refuse, &stamp);
    assert!(matches!(twin, Err(MasterError::SameName { .. })));
    clinic
        .books
        .change_staff(staff[0].id, leaves(&staff[0]), SameName::Refuse, &stamp)
        .unwrap();
    clinic.assert_sound();
}

#[test]
fn a_key_makes_one_thing() {
    let mut clinic = Clinic::new();
    let (press, stamp) = (key(&mut clinic), clinic.stamp());
    clinic
        .books
        .add_client(press, person("Somebody"), SameName::Refuse, &stamp)
        .unwrap();
    let other = clinic
        .books
        .add_item(press, goods("X-1", "Collar", &[]), SameName::Refuse, &stamp);
    assert!(matches!(other, Err(MasterError::KeyUsed)));
    let owner = clinic.seed.clients[0].id;
    let other = clinic.books.add_patient(press, owner, animal("Musti"), &stamp);
    assert!(matches!(other, Err(MasterError::KeyUsed)));
}

#[test]
fn a_batch_is_whole_or_nothing() {
    let mut clinic = Clinic::new();
    let stamp = clinic.stamp();
    let before = lines(&clinic);
    let failed: Result<(), MasterError> = clinic.books.in_one_commit(|batch| {
        for number in 0..50 {
            batch.add_item(goods(&format!("B-{number}"), &format!("Batch {number}"), &[]), &stamp)?;
        }
        batch.add_item(goods("B-7", "Again", &[]), &stamp).map(|_| ())
    });
    assert!(matches!(failed, Err(MasterError::CodeTaken { .. })));
    assert_eq!(lines(&clinic), before);
    assert!(found_items(&clinic, "batch").is_empty());
    let made: Result<usize, MasterError> = clinic.books.in_one_commit(|batch| {
        for number in 0..50 {
            batch.add_item(goods(&format!("B-{number}"), &format!("Batch {number}"), &[]), &stamp)?;
        }
        Ok(batch.reader().every_item()?.len())
    });
    assert_eq!(made.unwrap(), clinic.items.len() + 50);
    clinic.assert_sound();
}

#[test]
fn lists_stand_in_order_and_pages_neither_skip_nor_repeat() {
    let mut clinic = Clinic::new();
    let stamp = clinic.stamp();
    for name in ["Åkerblom", "äikäs", "Öhman", "Zeta", "aalto", "Äikäs", "Zeta"] {
        let press = key(&mut clinic);
        clinic.books.add_client(press, person(name), SameName::Allow, &stamp).unwrap();
    }
    let reader = clinic.books.reader().unwrap();
    let mut names = Vec::new();
    let mut after = None;
    loop {
        let query = ClientQuery {
            after,
            at_most: 3,
            ..ClientQuery::default()
        };
        let page = reader.clients(&query).unwrap();
        assert!(page.clients.len() <= 3);
        names.extend(page.clients.iter().map(|(card, _)| card.client.name.to_string()));
        match page.next {
            None => break,
            some => after = some,
        }
    }
    assert_eq!(names.len(), clinic.seed.clients.len() + 7);
    assert_eq!(names[0], "aalto");
    assert_eq!(
        &names[names.len() - 6..],
        ["Zeta", "Zeta", "Åkerblom", "äikäs", "Äikäs", "Öhman"]
    );
    let mut codes = Vec::new();
    let mut after = None;
    loop {
        let query = ItemQuery {
            after,
            at_most: 7,
            ..ItemQuery::default()
        };
        let page = reader.items(&query).unwrap();
        codes.extend(page.items.iter().map(|item| item.code.clone()));
        match page.next {
            None => break,
            some => after = some,
        }
    }
    let mut expected: Vec<_> = clinic.items.iter().map(|item| item.code.clone()).collect();
    codes.sort();
    expected.sort();
    assert_eq!(codes, expected);
}

#[test]
fn a_client_owes_what_their_invoices_owe() {
    let mut clinic = Clinic::new();
    let client = clinic.seed.clients[0].id;
    let mut documents = Vec::new();
    for (items, with) in [(2_usize, Some(client)), (3, Some(client)), (1, None)] {
        let mut draft = Draft::new(SaleId::from_uuid(clinic.id()), SaleKind::CounterSale, Currency::Eur);
        draft.set_client(with);
        for item in clinic.items.clone().iter().take(items) {
            let line = SaleLineId::from_uuid(clinic.id());
            draft.add_item(line, item, Quantity::ONE, None).unwrap();
        }
        let stamp = clinic.stamp();
        let request = FinaliseRequest {
            sale: draft.id(),
            key: key(&mut clinic),
            document: domain::ids::DocumentId::from_uuid(clinic.id()),
            stamp,
        };
        let document: Result<_, store::FinaliseError> = clinic.books.in_one_commit(|batch| batch.finalise(&draft, &request));
        documents.push(document.unwrap());
    }
    let of = |clinic: &Clinic| clinic.books.reader().unwrap().owes(client).unwrap();
    let sum: i64 = documents[..2].iter().map(|document| document.parts().gross.minor()).sum();
    assert_eq!(of(&clinic), eur(sum));
    let whole = documents[0].parts().gross.minor();
    clinic.paid_by_card(documents[0].parts().id, whole, 1);
    assert_eq!(of(&clinic), eur(sum - whole));
    let page = clinic.books.reader().unwrap().clients(&ClientQuery {
        text: Some(clinic.seed.clients[0].name.to_string()),
        at_most: 10,
        ..ClientQuery::default()
    });
    assert_eq!(page.unwrap().clients[0].1, eur(sum - whole));
    clinic.assert_sound();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is added, renamed, hidden and shown again: a word finds exactly the shown items that have a word beginning so.
    #[test]
    fn the_search_follows_every_change(steps in prop::collection::vec((0_usize..6, 0_usize..4, prop::bool::weighted(0.3)), 1..25)) {
        const WORDS: [&str; 4] = ["quokka", "quoll", "quagga", "narwhal"];
        let mut clinic = Clinic::new();
        let mut model: BTreeMap<usize, (ItemId, &str, bool)> = BTreeMap::new();
        for (which, word, hidden) in steps {
            let facts = ItemFacts { hidden, ..goods(&format!("Q-{which}"), &format!("Toy {}", WORDS[word]), &[]) };
            let (press, stamp) = (key(&mut clinic), clinic.stamp());
            let item = match model.get(&which) {
                None => clinic.books.add_item(press, facts, SameName::Allow, &stamp).unwrap(),
                Some((id, ..)) => clinic.books.change_item(*id, facts, SameName::Allow, &stamp).unwrap(),
            };
            model.insert(which, (item.id, WORDS[word], hidden));
        }
        for text in ["quo", "qua", "quokka", "narwhal", "toy"] {
            let mut expected: Vec<ItemId> = model.values()
                .filter(|(_, word, hidden)| !hidden && (word.starts_with(text) || text == "toy"))
                .map(|(id, ..)| *id)
                .collect();
            let mut found: Vec<ItemId> = found_items(&clinic, text);
            found.retain(|id| model.values().any(|(own, ..)| own == id));
            expected.sort();
            found.sort();
            prop_assert_eq!(found, expected, "{}", text);
        }
        clinic.assert_sound();
    }
}
