//! The desk keeps its clients, patients, staff and price list: through the till, as its forms do.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can not go on must stop"
)]

use application::books::{ClientQuery, ItemQuery, SameName};
use application::domain::item::{Barcode, FavouriteSlot, ItemGroup};
use application::domain::money::{Currency, Money};
use application::domain::people::{PatientState, Species};
use application::domain::quantity::Quantity;
use application::domain::sale::SaleKind;
use application::domain::vat::VatClass;
use application::{BooksKind, ClientForm, DeskError, DeskField, ItemForm, PatientForm, StaffForm, Till, TillError};
use klinikassa_tests::places::{make, nobody, till};
use klinikassa_tests::{key, sold};
use std::path::Path;

/// A till on fresh practice books of a Finnish clinic, with somebody signed in.
async fn desk(folder: &Path) -> Till {
    let file = folder.join("practice.klinikassa");
    make(&file, BooksKind::Practice);
    till(&file, BooksKind::Practice, &nobody()).await.unwrap()
}

fn person(name: &str) -> ClientForm {
    ClientForm {
        name: name.to_owned(),
        phone: "040 555 9901".to_owned(),
        ..ClientForm::default()
    }
}

fn goods(code: &str, name: &str, barcodes: &[&str]) -> ItemForm {
    ItemForm {
        code: code.to_owned(),
        name: name.to_owned(),
        group: ItemGroup::Supply,
        vat_class: VatClass::Standard,
        unit_price: Money::new(1_290, Currency::Eur).unwrap(),
        barcodes: barcodes.iter().map(|barcode| (*barcode).to_owned()).collect(),
        hidden: false,
    }
}

fn animal(name: &str) -> PatientForm {
    PatientForm {
        name: name.to_owned(),
        species: Species::Dog,
        state: PatientState::Active,
    }
}

fn refused<T: std::fmt::Debug>(answer: Result<T, TillError>) -> DeskError {
    match answer {
        Err(TillError::Desk(error)) => error,
        other => panic!("{other:?}"),
    }
}

async fn whole(till: &Till) {
    assert_eq!(till.check_books().await.unwrap(), Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn whoever_asks_at_once_for_a_sale_that_is_not_there_gets_the_same_one() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    for kind in [SaleKind::CounterSale, SaleKind::Consultation] {
        // Finalised: the next sale was not begun yet.
        sold(&till, 2).await;
        let mut asked = tokio::task::JoinSet::new();
        for _ in 0..16 {
            let till = till.clone();
            asked.spawn(async move { till.current_sale().await.unwrap().draft.id() });
        }
        let mut answers = asked.join_all().await;
        answers.dedup();
        assert_eq!(answers.len(), 1, "{answers:?}");
        // A new sale meanwhile: nobody is refused, and it is the one that stands.
        let asking = till.clone();
        let other = tokio::spawn(async move { asking.current_sale().await.unwrap() });
        let new = till.new_sale(kind).await.unwrap();
        other.await.unwrap();
        assert_eq!(till.current_sale().await.unwrap().draft.id(), new.draft.id());
    }
}

#[tokio::test]
async fn a_form_sent_twice_makes_one_of_what_it_makes() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let (press, newcomer) = (key(), person("Uusi Asiakas"));
    let (first, second) = tokio::join!(
        till.add_client(press, &newcomer, SameName::Refuse),
        till.add_client(press, &newcomer, SameName::Refuse),
    );
    let (first, second) = (first.unwrap(), second.unwrap());
    assert_eq!(first.card, second.card);
    let client = first.card.client.id;
    let (press, dog) = (key(), animal("Tassu"));
    let (one, other) = tokio::join!(till.add_patient(press, client, &dog), till.add_patient(press, client, &dog),);
    assert_eq!(one.unwrap(), other.unwrap());
    assert_eq!(till.client(client).await.unwrap().card.patients.len(), 1);
    let press = key();
    let item = goods("X-1", "Red collar", &["2100000000012"]);
    let (one, other) = tokio::join!(
        till.new_item(press, &item, SameName::Refuse),
        till.new_item(press, &item, SameName::Refuse),
    );
    assert_eq!(one.unwrap(), other.unwrap());
    let press = key();
    let vet = StaffForm {
        name: "Vilma V.".to_owned(),
        initials: "VV".to_owned(),
        vet: true,
        active: true,
    };
    let before = till.all_staff().await.unwrap().len();
    let (one, other) = tokio::join!(
        till.add_staff(press, &vet, SameName::Refuse),
        till.add_staff(press, &vet, SameName::Refuse),
    );
    assert_eq!(one.unwrap(), other.unwrap());
    assert_eq!(till.all_staff().await.unwrap().len(), before + 1);
    whole(&till).await;
}

#[tokio::test]
async fn what_is_added_from_within_a_sale_leaves_it_as_it_is_and_is_sold_on_it() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let sale = till.current_sale().await.unwrap().draft.id();
    let gastro = till.find("gastro".to_owned()).await.unwrap().items[0].id;
    till.add_item(sale, gastro, Quantity::ONE, None).await.unwrap();
    // The scanner reads a code that nobody has.
    let code = "2100000000029";
    assert_eq!(till.find(code.to_owned()).await.unwrap().exact, None);
    let item = till
        .new_item(key(), &goods("X-2", "Blue lead", &[code]), SameName::Refuse)
        .await
        .unwrap();
    assert_eq!(till.find(code.to_owned()).await.unwrap().exact, Some(item.id));
    till.add_item(sale, item.id, Quantity::ONE, None).await.unwrap();
    let client = till
        .add_client(key(), &person("Toinen Uusi"), SameName::Refuse)
        .await
        .unwrap();
    till.set_client(sale, Some(client.card.client.id)).await.unwrap();
    let patient = till
        .add_patient(key(), client.card.client.id, &animal("Hurtta"))
        .await
        .unwrap();
    let view = till.set_patient(sale, None, Some(patient.id)).await.unwrap();
    assert_eq!(view.draft.id(), sale);
    assert_eq!(view.draft.lines().len(), 2);
    assert_eq!(view.patient, Some(patient.id));
    assert_eq!(view.client.unwrap().patients, std::slice::from_ref(&patient));
    // And all of it is sold: the invoice names them and takes the money.
    till.add_item(sale, item.id, Quantity::ONE, Some(patient.id)).await.unwrap();
    let invoice = till.finalise(sale, key()).await.unwrap().record.document;
    let parts = invoice.parts();
    let gross = parts.gross;
    assert_eq!(parts.client.as_ref().map(|named| named.name.as_str()), Some("Toinen Uusi"));
    let leads: Vec<_> = parts.lines.iter().filter(|line| line.name.as_str() == "Blue lead").collect();
    let named = leads.iter().find_map(|line| line.patient.as_ref());
    assert_eq!(named.map(|frozen| frozen.name.as_str()), Some("Hurtta"));
    assert_eq!(till.client(client.card.client.id).await.unwrap().owes, gross);
    till.pay_cash(parts.id, gross, gross, key()).await.unwrap();
    assert_eq!(till.client(client.card.client.id).await.unwrap().owes.minor(), 0);
    whole(&till).await;
}

#[tokio::test]
async fn what_an_invoice_froze_never_changes() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let client = till
        .add_client(key(), &person("Ennen Vanhaan"), SameName::Refuse)
        .await
        .unwrap()
        .card
        .client;
    let patient = till.add_patient(key(), client.id, &animal("Turre")).await.unwrap();
    let item = till
        .new_item(key(), &goods("X-3", "Old name", &[]), SameName::Refuse)
        .await
        .unwrap();
    let sale = till.current_sale().await.unwrap().draft.id();
    till.set_client(sale, Some(client.id)).await.unwrap();
    till.add_item(sale, item.id, Quantity::ONE, Some(patient.id)).await.unwrap();
    let invoice = till.finalise(sale, key()).await.unwrap().record.document;
    let dearer = ItemForm {
        unit_price: Money::new(9_990, Currency::Eur).unwrap(),
        ..goods("X-9", "New name", &[])
    };
    till.change_item(item.id, &dearer, SameName::Refuse).await.unwrap();
    till.change_client(client.id, &person("Nykyään Toinen"), SameName::Refuse)
        .await
        .unwrap();
    let gone = PatientForm {
        state: PatientState::Hidden,
        ..animal("Turre")
    };
    till.change_patient(patient.id, &gone).await.unwrap();
    let again = till.invoice(invoice.parts().id).await.unwrap().record.document;
    assert_eq!(again, invoice);
    assert_eq!(till.client(client.id).await.unwrap().owes, invoice.parts().gross);
    whole(&till).await;
}

#[tokio::test]
async fn hidden_things_are_offered_nowhere_and_can_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let item = till
        .new_item(key(), &goods("X-4", "Narwhal toy", &["NARWHAL-1"]), SameName::Refuse)
        .await
        .unwrap();
    till.set_favourite(FavouriteSlot::new(3).unwrap(), Some(item.id))
        .await
        .unwrap();
    let hidden = ItemForm {
        hidden: true,
        ..goods("X-4", "Narwhal toy", &["NARWHAL-1"])
    };
    till.change_item(item.id, &hidden, SameName::Refuse).await.unwrap();
    let sale = till.current_sale().await.unwrap().draft.id();
    assert!(matches!(
        till.add_item(sale, item.id, Quantity::ONE, None).await,
        Err(TillError::NotFound)
    ));
    for text in ["narwhal", "NARWHAL-1", "X-4"] {
        let found = till.find(text.to_owned()).await.unwrap();
        assert!(found.items.is_empty() && found.exact.is_none(), "{text}");
    }
    assert!(till.favourites().await.unwrap().iter().all(|each| each.id != item.id));
    let list = |hidden| ItemQuery {
        text: Some("narwhal".to_owned()),
        hidden,
        at_most: 10,
        ..ItemQuery::default()
    };
    assert_eq!(till.items(list(true)).await.unwrap().items.len(), 1);
    assert_eq!(till.items(list(false)).await.unwrap().items.len(), 0);
    // Its barcode is still its own: a new item with it is told whose it is.
    let taken = refused(
        till.new_item(key(), &goods("X-5", "Other toy", &["NARWHAL-1"]), SameName::Refuse)
            .await,
    );
    assert!(matches!(taken, DeskError::BarcodeTaken { name, .. } if name == "Narwhal toy"));
    // Two characters and Enter could be a hand's: the till would not know the scanner.
    let short = refused(till.new_item(key(), &goods("X-6", "Short", &["12"]), SameName::Refuse).await);
    assert!(matches!(short, DeskError::Barcode(typed) if typed == "12"));
    till.change_item(item.id, &goods("X-4", "Narwhal toy", &["NARWHAL-1"]), SameName::Refuse)
        .await
        .unwrap();
    assert_eq!(till.find("NARWHAL-1".to_owned()).await.unwrap().exact, Some(item.id));
    // A patient that has died is chosen by hand and never by itself.
    let client = till
        .add_client(key(), &person("Surullinen Omistaja"), SameName::Refuse)
        .await
        .unwrap()
        .card
        .client;
    let patient = till.add_patient(key(), client.id, &animal("Vanhus")).await.unwrap();
    let died = PatientForm {
        state: PatientState::Deceased,
        ..animal("Vanhus")
    };
    till.change_patient(patient.id, &died).await.unwrap();
    assert_eq!(till.set_client(sale, Some(client.id)).await.unwrap().patient, None);
    whole(&till).await;
}

#[tokio::test]
async fn somebody_is_always_left_to_stand_at_the_till() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let staff = till.all_staff().await.unwrap();
    let leaves = |name: &str, initials: &str| StaffForm {
        name: name.to_owned(),
        initials: initials.to_owned(),
        vet: false,
        active: false,
    };
    for member in &staff[1..] {
        let form = leaves(member.name.as_str(), member.initials.as_str());
        till.change_staff(member.id, &form, SameName::Refuse).await.unwrap();
    }
    let last = leaves(staff[0].name.as_str(), staff[0].initials.as_str());
    let answer = till.change_staff(staff[0].id, &last, SameName::Refuse).await;
    assert_eq!(refused(answer), DeskError::LastStaff);
    assert_eq!(till.frame().await.unwrap().staff.len(), 1);
    assert!(matches!(till.sign_in(staff[1].id).await, Err(TillError::NotFound)));
    // Whoever is signed in and leaves is signed out, and nothing more is done in their name.
    let vet = StaffForm {
        name: "Uusi Lääkäri".to_owned(),
        initials: "UL".to_owned(),
        vet: true,
        active: true,
    };
    till.add_staff(key(), &vet, SameName::Refuse).await.unwrap();
    till.change_staff(staff[0].id, &last, SameName::Refuse).await.unwrap();
    assert_eq!(till.signed_in(), None);
    let nobody = till.add_client(key(), &person("Kukaan Ei"), SameName::Refuse).await;
    assert!(matches!(nobody, Err(TillError::StaffNeeded)));
    whole(&till).await;
}

#[tokio::test]
async fn hostile_texts_are_kept_as_they_are_or_refused_by_their_field() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let markup = "<img src=x onerror=alert(1)> \"'; DROP TABLE client; -- {$name}";
    let kept = till.add_client(key(), &person(markup), SameName::Refuse).await.unwrap();
    assert_eq!(kept.card.client.name.as_str(), markup);
    let long = "x".repeat(10_000);
    let cases: [(&str, DeskError); 6] = [
        ("", DeskError::Missing(DeskField::Name)),
        (" \t ", DeskError::Missing(DeskField::Name)),
        (&long, DeskError::TooLong(DeskField::Name)),
        ("abc\u{202E}cba", DeskError::Characters(DeskField::Name)),
        ("two\nlines", DeskError::Characters(DeskField::Name)),
        ("zero\u{200B}width", DeskError::Characters(DeskField::Name)),
    ];
    for (name, expected) in &cases {
        assert_eq!(
            refused(till.add_client(key(), &person(name), SameName::Refuse).await),
            *expected
        );
        assert_eq!(
            refused(till.new_item(key(), &goods("H-1", name, &[]), SameName::Refuse).await),
            *expected
        );
        let client = kept.card.client.id;
        assert_eq!(refused(till.add_patient(key(), client, &animal(name)).await), *expected);
    }
    whole(&till).await;
}

#[tokio::test]
async fn what_does_not_fit_a_field_is_refused_by_its_name_and_nothing_is_stored() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let with = |change: fn(&mut ClientForm)| {
        let mut form = person("Joku Muu");
        change(&mut form);
        form
    };
    let fields = [
        (with(|form| form.email = "nobody".to_owned()), DeskError::Email),
        (with(|form| form.email = "a b@c.fi".to_owned()), DeskError::Email),
        (with(|form| form.phone = "1".repeat(41)), DeskError::TooLong(DeskField::Phone)),
        (
            with(|form| form.address = "x".repeat(201)),
            DeskError::TooLong(DeskField::Address),
        ),
        (with(|form| form.company = true), DeskError::Missing(DeskField::BusinessId)),
    ];
    for (form, expected) in fields {
        assert_eq!(refused(till.add_client(key(), &form, SameName::Refuse).await), expected);
    }
    let priced = |minor| ItemForm {
        unit_price: Money::new(minor, Currency::Eur).unwrap(),
        ..goods("H-1", "Hostile", &[])
    };
    for minor in [-1, 1_000_000_000] {
        assert_eq!(
            refused(till.new_item(key(), &priced(minor), SameName::Refuse).await),
            DeskError::Price
        );
    }
    let foreign = ItemForm {
        vat_class: VatClass::Foodstuffs,
        ..goods("H-1", "Hostile", &[])
    };
    assert_eq!(
        refused(till.new_item(key(), &foreign, SameName::Refuse).await),
        DeskError::VatClass
    );
    let wide = goods("H-1", "Hostile", &["with blank"]);
    assert!(matches!(
        refused(till.new_item(key(), &wide, SameName::Refuse).await),
        DeskError::Barcode(_)
    ));
    // Nothing of all this was stored.
    assert!(till.find("H-1".to_owned()).await.unwrap().items.is_empty());
    let page = ClientQuery {
        text: Some("Joku".to_owned()),
        at_most: 10,
        ..ClientQuery::default()
    };
    assert!(till.clients(page).await.unwrap().clients.is_empty());
    whole(&till).await;
}

#[tokio::test]
async fn names_and_codes_in_use_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let first = till
        .new_item(key(), &goods("X-6", "Cone, small", &["CONE-1"]), SameName::Refuse)
        .await
        .unwrap();
    let code = refused(
        till.new_item(key(), &goods("X-6", "Something else", &[]), SameName::Refuse)
            .await,
    );
    assert!(matches!(code, DeskError::CodeTaken { name } if name == "Cone, small"));
    let named = refused(
        till.new_item(key(), &goods("X-7", "CONE, small", &[]), SameName::Refuse)
            .await,
    );
    assert!(matches!(named, DeskError::SameName { which } if which == "X-6"));
    till.new_item(key(), &goods("X-7", "CONE, small", &[]), SameName::Allow)
        .await
        .unwrap();
    assert_eq!(first.barcodes, [Barcode::parse("CONE-1").unwrap()]);
    whole(&till).await;
}
