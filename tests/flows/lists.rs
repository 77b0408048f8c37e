//! Lists from files: looked through row by row, imported whole or not at all, and written so that they come back unchanged.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can not go on must stop"
)]
#![allow(clippy::disallowed_methods, reason = "real time bounds every wait")]

use application::books::{ClientQuery, ItemQuery, SameName};
use application::domain::item::{Barcode, Item, ItemGroup};
use application::domain::money::{Currency, Money};
use application::domain::people::{PatientState, Species};
use application::domain::vat::VatClass;
use application::{
    BooksKind, Decimal, FileError, ImportError, ImportPhase, ImportView, ItemForm, ListField, ListKind, ListOptions, Plan, Till,
    TillError,
};
use klinikassa_tests::places::{make, nobody, till};
use klinikassa_tests::{Desk, key};
use std::path::Path;
use std::time::{Duration, Instant};

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

async fn desk(folder: &Path) -> Till {
    let file = folder.join("practice.klinikassa");
    make(&file, BooksKind::Practice);
    till(&file, BooksKind::Practice, &nobody()).await.unwrap()
}

/// Waits in real time until the import is no longer at work.
async fn settled(till: &Till, view: ImportView) -> ImportView {
    let deadline = Instant::now() + Duration::from_secs(60);
    loop {
        let now = till.import(view.id).unwrap();
        if !matches!(now.phase, ImportPhase::Reading | ImportPhase::Writing) {
            return now;
        }
        assert!(Instant::now() < deadline, "waited in vain for the import: {now:?}");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

async fn opened(till: &Till, kind: ListKind, bytes: &[u8]) -> ImportView {
    let view = till.open_import(kind, "list.csv".to_owned(), bytes.to_vec()).await.unwrap();
    settled(till, view).await
}

async fn run(till: &Till, view: &ImportView) -> ImportView {
    let begun = till.run_import(view.id).await.unwrap();
    settled(till, begun).await
}

fn plan(view: &ImportView) -> &Plan {
    &view.preview.as_ref().unwrap().plan
}

fn options(view: &ImportView) -> ListOptions {
    view.preview.as_ref().unwrap().options.clone()
}

/// Row and key of each problem.
fn problems(view: &ImportView) -> Vec<(u64, &'static str)> {
    plan(view)
        .problems
        .iter()
        .map(|remark| (remark.row, remark.trouble.code()))
        .collect()
}

async fn items(till: &Till, text: &str) -> Vec<Item> {
    let query = ItemQuery {
        text: Some(text.to_owned()),
        at_most: 200,
        ..ItemQuery::default()
    };
    till.items(query).await.unwrap().items
}

async fn whole(till: &Till) {
    assert_eq!(till.check_books().await.unwrap(), Vec::<String>::new());
}

const FINNISH: &str = "Tuotekoodi;Nimi;Ryhmä;ALV;Hinta (sis. ALV);Viivakoodi\r\n\
    Q-1;Sukka, pieni;tarvike;25,5 %;12,90;2100000000036\r\n\
    Q-2;Sukkaliuos;lääke;;1 234,50;2100000000043 QQ-2\r\n\
    Q-3;Sukan vaihto;toimenpide;standard;40;\r\n";

#[tokio::test]
async fn a_good_list_is_imported_whole() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let view = opened(&till, ListKind::Items, FINNISH.as_bytes()).await;
    assert_eq!(problems(&view), Vec::new());
    assert_eq!((plan(&view).added, plan(&view).changed, plan(&view).kept), (3, 0, 0));
    assert_eq!(view.preview.as_ref().unwrap().decimal, Some(Decimal::Comma));
    assert!(items(&till, "sukka").await.is_empty(), "a preview stores nothing");
    assert!(matches!(run(&till, &view).await.phase, ImportPhase::Done));
    let found = items(&till, "Q").await;
    let mut facts: Vec<_> = found
        .iter()
        .filter(|item| item.code.as_str().starts_with("Q-"))
        .map(|item| {
            (
                item.code.as_str(),
                item.group,
                item.vat_class,
                item.unit_price.minor(),
                item.barcodes.len(),
            )
        })
        .collect();
    facts.sort();
    assert_eq!(
        facts,
        [
            ("Q-1", ItemGroup::Supply, VatClass::Standard, 1_290, 1),
            ("Q-2", ItemGroup::Medicine, VatClass::Reduced1, 123_450, 2),
            ("Q-3", ItemGroup::Procedure, VatClass::Standard, 4_000, 0),
        ]
    );
    assert_eq!(till.find("QQ-2".to_owned()).await.unwrap().items[0].code.as_str(), "Q-2");
    // The same press again does nothing more.
    assert!(matches!(till.run_import(view.id).await.unwrap().phase, ImportPhase::Done));
    whole(&till).await;
}

/// A barcode that an item of the practice books has.
async fn some_barcode(till: &Till) -> Barcode {
    let all = ItemQuery {
        at_most: 200,
        ..ItemQuery::default()
    };
    let page = till.items(all).await.unwrap();
    page.items.iter().find_map(|item| item.barcodes.first().cloned()).unwrap()
}

#[tokio::test]
async fn every_bad_row_is_named_and_nothing_is_imported_by_halves() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let taken = till.find("P-1104".to_owned()).await.unwrap();
    assert!(taken.exact.is_some());
    let barcode = some_barcode(&till).await;
    let list = format!(
        "code;name;group;vat;price;barcodes;hidden\n\
         Q-1;Good;supply;25.5;12,90;;no\n\
         ;No code;supply;;1,00;;\n\
         Q-3;;supply;;1,00;;\n\
         Q-4;No price;supply;;;;\n\
         Q-5;Odd price;supply;;twelve;;\n\
         Q-6;Point;supply;;12.90;;\n\
         Q-7;Three decimals;supply;;12,905;;\n\
         Q-8;Below zero;supply;;-3,00;;\n\
         Q-9;Odd group;vaccines;;1,00;;\n\
         Q-10;Odd VAT;supply;19 %;1,00;;\n\
         Q-1;Twice;supply;;1,00;;\n\
         Q-12;Spread;supply;;1,00;6,41234E+12;\n\
         Q-13;Taken;supply;;1,00;{};\n\
         Q-14;Two;supply;;1,00;SAME-1;\n\
         Q-15;Two again;supply;;1,00;SAME-1;\n\
         Q-16;Perhaps;supply;;1,00;;perhaps\n\
         Q-17;Too few;supply\n\
         Q-18;Bidi \u{202E}txt;supply;;1,00;;\n\
         Q-19;{};supply;;1,00;;\n\
         Q-20;Short;supply;;1,00;12;\n",
        barcode.as_str(),
        "x".repeat(201)
    );
    let view = opened(&till, ListKind::Items, list.as_bytes()).await;
    assert_eq!(
        problems(&view),
        [
            (3, "missing"),
            (4, "missing"),
            (5, "missing"),
            (6, "price_not_a_sum"),
            (7, "price_other_mark"),
            (8, "price_decimals"),
            (9, "price_negative"),
            (10, "group"),
            (11, "vat"),
            (12, "twice"),
            (13, "barcode"),
            (14, "barcode_taken"),
            (16, "twice"),
            (17, "yes_or_no"),
            (18, "cells"),
            (19, "characters"),
            (20, "too_long"),
            (21, "barcode"),
        ]
    );
    let remark = &plan(&view).problems[3];
    assert_eq!((remark.column.as_str(), remark.cell.as_str()), ("price", "twelve"));
    let refused = till.run_import(view.id).await;
    assert!(matches!(refused, Err(TillError::Import(ImportError::Problems))));
    assert!(items(&till, "Good").await.is_empty());
    whole(&till).await;
}

#[tokio::test]
async fn five_bad_rows_of_ten_thousand_are_all_named_and_none_is_imported() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let bad = [
        (2, "ZZ-0;Sock 0;supply;12.50;", "price_other_mark"),
        (3_001, "ZZ-7;Sock again;supply;5,00;", "twice"),
        (5_000, ";No code;supply;5,00;", "missing"),
        (7_777, "ZZ-7775;=HYPERLINK(1);vaccine;5,00;", "group"),
        (10_001, "ZZ-9999;Sock 9999;supply;5,00;6,4E+12", "barcode"),
    ];
    let mut list = "code;name;group;price;barcode\n".to_owned();
    for number in 2..=10_001_u64 {
        match bad.iter().find(|(row, ..)| *row == number) {
            Some((_, line, _)) => list.push_str(line),
            None => list.push_str(&format!("ZZ-{};Sock {number};supply;5,00;", number - 2)),
        }
        list.push('\n');
    }
    let view = opened(&till, ListKind::Items, list.as_bytes()).await;
    assert_eq!(view.preview.as_ref().unwrap().rows, 10_000);
    let expected: Vec<(u64, &str)> = bad.iter().map(|(row, _, code)| (*row, *code)).collect();
    assert_eq!(problems(&view), expected);
    assert!(matches!(
        till.run_import(view.id).await,
        Err(TillError::Import(ImportError::Problems))
    ));
    assert!(items(&till, "Sock").await.is_empty());
    // Put right, all of them come.
    let mut lines: Vec<String> = list.lines().map(str::to_owned).collect();
    for (row, ..) in bad {
        lines[usize::try_from(row).unwrap() - 1] = format!("R-{row};Sock, right {row};supply;5,00;");
    }
    let view = opened(&till, ListKind::Items, lines.join("\n").as_bytes()).await;
    assert_eq!((problems(&view), plan(&view).added), (vec![], 10_000));
    assert!(matches!(run(&till, &view).await.phase, ImportPhase::Done));
    let exported = till.export(ListKind::Items).await.unwrap();
    assert_eq!(exported.lines().filter(|line| line.contains(";Sock")).count(), 10_000);
    whole(&till).await;
}

#[tokio::test]
async fn a_price_that_can_be_read_in_two_ways_is_asked_about() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let list = "code;name;group;price\nQ-1;One;supply;1,234\nQ-2;Two;supply;7\n";
    let view = opened(&till, ListKind::Items, list.as_bytes()).await;
    assert_eq!(problems(&view), [(2, "price_ambiguous")]);
    for (decimal, expected) in [(Decimal::Point, Some(123_400)), (Decimal::Comma, None)] {
        let read = ListOptions {
            decimal: Some(decimal),
            ..options(&view)
        };
        let begun = till.change_import(view.id, read).unwrap();
        let now = settled(&till, begun).await;
        match expected {
            Some(_) => assert_eq!(problems(&now), Vec::new()),
            None => assert_eq!(problems(&now), [(2, "price_decimals")]),
        }
    }
    let read = ListOptions {
        decimal: Some(Decimal::Point),
        ..options(&view)
    };
    let begun = till.change_import(view.id, read).unwrap();
    let now = settled(&till, begun).await;
    run(&till, &now).await;
    assert_eq!(
        items(&till, "Q-1").await[0].unit_price,
        Money::new(123_400, Currency::Eur).unwrap()
    );
    whole(&till).await;
}

#[tokio::test]
async fn what_is_in_the_books_is_changed_only_when_asked() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let before = items(&till, "P-1104").await[0].clone();
    let list = "code;name;price;group\nP-1104;Rabies shot, new;99,00;\nQ-1;Sock;5,00;supply\n";
    let view = opened(&till, ListKind::Items, list.as_bytes()).await;
    assert_eq!((plan(&view).added, plan(&view).changed, plan(&view).kept), (1, 0, 1));
    let update = ListOptions {
        update: true,
        ..options(&view)
    };
    let begun = till.change_import(view.id, update).unwrap();
    let now = settled(&till, begun).await;
    assert_eq!((plan(&now).added, plan(&now).changed, plan(&now).kept), (1, 1, 0));
    run(&till, &now).await;
    let after = items(&till, "P-1104").await[0].clone();
    assert_eq!((after.name.as_str(), after.unit_price.minor()), ("Rabies shot, new", 9_900));
    // Columns the file does not have stay as they were.
    assert_eq!(
        (after.id, after.group, after.vat_class, &after.barcodes, after.favourite),
        (before.id, before.group, before.vat_class, &before.barcodes, before.favourite)
    );
    whole(&till).await;
}

#[tokio::test]
async fn columns_are_what_the_user_says_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let list = "a,b,c\nQ-1,Sock,5.00\n";
    let view = opened(&till, ListKind::Items, list.as_bytes()).await;
    assert_eq!(
        view.preview.as_ref().unwrap().lacking,
        [ListField::Code, ListField::ItemName, ListField::Price]
    );
    assert!(matches!(
        till.run_import(view.id).await,
        Err(TillError::Import(ImportError::Problems))
    ));
    let said = ListOptions {
        columns: vec![Some(ListField::Code), Some(ListField::ItemName), Some(ListField::Price)],
        group: Some(ItemGroup::Supply),
        ..options(&view)
    };
    let begun = till.change_import(view.id, said.clone()).unwrap();
    let now = settled(&till, begun).await;
    assert_eq!((problems(&now), plan(&now).added), (vec![], 1));
    // What can't be is refused: a column twice, one of the other list, more columns than the file has.
    for columns in [
        vec![Some(ListField::Code), Some(ListField::Code), None],
        vec![Some(ListField::Phone), None, None],
        vec![None, None, None, None],
    ] {
        let wrong = ListOptions { columns, ..said.clone() };
        assert!(matches!(till.change_import(view.id, wrong), Err(TillError::BadRequest)));
    }
    run(&till, &now).await;
    assert_eq!(items(&till, "Sock").await.len(), 1);
    whole(&till).await;
}

#[tokio::test]
async fn files_that_are_no_lists_are_refused_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let cases: [(Vec<u8>, FileError); 7] = [
        (Vec::new(), FileError::Empty),
        (b"PK\x03\x04 an xlsx file".to_vec(), FileError::Spreadsheet),
        (b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec(), FileError::NotText),
        (vec![0; 1_000], FileError::NotText),
        (b"code;name;price\n".to_vec(), FileError::NoRows),
        (b"code;name;price\nA;\"never closed;1\nB;C;2\n".to_vec(), FileError::OpenQuote),
        (vec![b'x'; 10 * 1024 * 1024 + 1], FileError::TooLarge),
    ];
    for (bytes, expected) in cases {
        let answer = till.open_import(ListKind::Items, "x".to_owned(), bytes).await;
        assert!(
            matches!(&answer, Err(TillError::Import(ImportError::File(error))) if *error == expected),
            "{expected:?}: {answer:?}"
        );
    }
}

#[tokio::test]
async fn an_import_given_up_before_the_commit_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let rows: String = (0..2_000)
        .map(|number| format!("Q-{number};Sock {number};supply;5,00\n"))
        .collect();
    let view = opened(&till, ListKind::Items, format!("code;name;group;price\n{rows}").as_bytes()).await;
    assert_eq!(plan(&view).added, 2_000);
    // On this one thread the task that writes has not begun when the hand gives it up.
    let begun = till.run_import(view.id).await.unwrap();
    till.cancel_import(view.id);
    let ended = settled(&till, begun).await;
    let ImportPhase::Failed(error) = &ended.phase else {
        panic!("{ended:?}")
    };
    assert!(matches!(**error, TillError::Import(ImportError::Cancelled)));
    assert!(items(&till, "Sock").await.is_empty());
    // The list is still there, and may be imported after all.
    assert!(matches!(run(&till, &view).await.phase, ImportPhase::Done));
    assert_eq!(items(&till, "Sock").await.len(), 200);
    whole(&till).await;
}

#[tokio::test]
async fn books_that_changed_meanwhile_stop_the_whole_import() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let list = "code;name;group;price\nQ-1;Sock one;supply;5,00\nQ-2;Sock two;supply;5,00\n";
    let view = opened(&till, ListKind::Items, list.as_bytes()).await;
    let form = ItemForm {
        code: "Q-2".to_owned(),
        name: "Something else".to_owned(),
        group: ItemGroup::Supply,
        vat_class: VatClass::Standard,
        unit_price: Money::new(100, Currency::Eur).unwrap(),
        barcodes: Vec::new(),
        hidden: false,
    };
    till.new_item(key(), &form, SameName::Refuse).await.unwrap();
    let ended = run(&till, &view).await;
    let ImportPhase::Failed(error) = &ended.phase else {
        panic!("{ended:?}")
    };
    assert!(matches!(**error, TillError::Import(ImportError::Changed(_))));
    assert!(items(&till, "Sock").await.is_empty());
    whole(&till).await;
}

const CLIENTS: &str = "Asiakasnro;Sukunimi;Etunimi;Puhelin;Sähköposti;Katuosoite;Postinumero;Kaupunki;Y-tunnus;Potilas;Laji\n\
    5001;Virta;Ilona;'+358 40 555 1;ilona@example.org;Uusikuja 1;00100;Helsinki;;Karhu;koira\n\
    5001;Virta;Ilona;'+358 40 555 1;ilona@example.org;Uusikuja 1;00100;Helsinki;;Pupu;kani\n\
    ;Talli Tuuli Oy;;040 555 2;;Tallitie 2;02100;Espoo;2345678-9;Myrsky;hevonen\n\
    ;Korhonen;Aino;050 000 0;;;;;;;\n";

#[tokio::test]
async fn clients_come_with_their_patients() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let view = opened(&till, ListKind::Clients, CLIENTS.as_bytes()).await;
    assert_eq!(problems(&view), Vec::new());
    assert_eq!((plan(&view).added, plan(&view).patients), (3, 3));
    // Aino Korhonen is in the practice books; another telephone makes her somebody else, and the name is told.
    let warned: Vec<(u64, &str)> = plan(&view)
        .warnings
        .iter()
        .map(|remark| (remark.row, remark.trouble.code()))
        .collect();
    // 2345678 has the check digit 0: told, and imported all the same.
    assert_eq!(warned, [(4, "business_id_doubtful"), (5, "same_name")]);
    run(&till, &view).await;
    let query = |text: &str| ClientQuery {
        text: Some(text.to_owned()),
        at_most: 10,
        ..ClientQuery::default()
    };
    let (ilona, _) = till.clients(query("5001")).await.unwrap().clients[0].clone();
    assert_eq!(ilona.client.name.as_str(), "Ilona Virta");
    assert_eq!(ilona.client.phone.as_ref().unwrap().as_str(), "+358 40 555 1");
    assert_eq!(ilona.client.address.as_ref().unwrap().as_str(), "Uusikuja 1, 00100 Helsinki");
    let animals: Vec<(&str, Species)> = ilona.patients.iter().map(|each| (each.name.as_str(), each.species)).collect();
    assert_eq!(animals, [("Karhu", Species::Dog), ("Pupu", Species::Rabbit)]);
    let (stable, _) = till.clients(query("tuuli")).await.unwrap().clients[0].clone();
    assert_eq!(stable.client.kind.business_id().unwrap().as_str(), "2345678-9");
    assert!(stable.client.number > 5_001);
    // Again: everybody is known, by number or by name and telephone.
    let again = opened(&till, ListKind::Clients, CLIENTS.as_bytes()).await;
    assert_eq!((plan(&again).added, plan(&again).kept), (0, 3));
    whole(&till).await;
}

#[tokio::test]
async fn two_people_with_one_name_stay_two() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let list = "name;phone;address;patient\n\
        Nimi Kaima;040 1;Uusikuja 1;Karhu\n\
        Nimi Kaima;040 2;Uusikuja 1;Pupu\n\
        NIMI KAIMA;0401;Uusikuja 1;Misu\n\
        Nimi Kaima;;Uusikuja 1;Rex\n\
        Nimi Kaima;;Uusikuja 1;Musti\n\
        Nimi Kaima;;Vanhakuja 9;Tassu\n";
    let view = opened(&till, ListKind::Clients, list.as_bytes()).await;
    assert_eq!(problems(&view), Vec::new());
    assert_eq!((plan(&view).added, plan(&view).patients), (4, 6));
    run(&till, &view).await;
    let query = ClientQuery {
        text: Some("Kaima".to_owned()),
        at_most: 10,
        ..ClientQuery::default()
    };
    let mut animals: Vec<usize> = till
        .clients(query)
        .await
        .unwrap()
        .clients
        .iter()
        .map(|(card, _)| card.patients.len())
        .collect();
    animals.sort_unstable();
    assert_eq!(animals, [1, 1, 2, 2]);
    whole(&till).await;
}

#[tokio::test]
async fn bad_rows_of_clients_are_named() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let list = "number;name;email;patient;species;state\n\
        6001;Somebody;;Musti;dog;\n\
        6001;Somebody Else;;Misu;cat;\n\
        6001;Somebody;;Musti;dog;\n\
        abc;Odd Number;;;;\n\
        6005;;;;;\n\
        6006;Odd Mail;nobody;;;\n\
        6007;Odd Kind;;Rex;dragon;\n\
        6008;Odd State;;Rex;dog;resting\n";
    let view = opened(&till, ListKind::Clients, list.as_bytes()).await;
    assert_eq!(
        problems(&view),
        [
            (3, "other_name"),
            (4, "twice"),
            (5, "number"),
            (6, "missing"),
            (7, "email"),
            (8, "species"),
            (9, "state"),
        ]
    );
    assert!(matches!(
        till.run_import(view.id).await,
        Err(TillError::Import(ImportError::Problems))
    ));
    whole(&till).await;
}

#[tokio::test]
async fn what_is_exported_comes_back_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    // Names that a spreadsheet would obey, and names that begin with the apostrophe that keeps it from that.
    let list = "code;name;group;price;barcodes\n\
        'Q-0;'=1+1;supply;1,00;\n\
        Q-1;'@SUM(A1);supply;0,05;\n\
        Q-2;''=quoted;food;9999999,99;A-1 A-2\n\
        Q-3;'t Hooft;lab;12,00;\n\
        Q-4;\"semi;colon \"\"quoted\"\"\";medicine;3,40;\n";
    let view = opened(&till, ListKind::Items, list.as_bytes()).await;
    assert_eq!(problems(&view), Vec::new());
    run(&till, &view).await;
    assert_eq!(items(&till, "Q-2").await[0].name.as_str(), "'=quoted");
    let clients = "name,phone,patient,species,state\n'-Minus,'+358401,'=Cat,cat,deceased\n";
    let view = opened(&till, ListKind::Clients, clients.as_bytes()).await;
    assert_eq!(problems(&view), Vec::new());
    run(&till, &view).await;
    for kind in [ListKind::Items, ListKind::Clients] {
        let written = till.export(kind).await.unwrap();
        let obeyed = |cell: &str| cell.trim_matches('"').starts_with(['=', '+', '-', '@', '\t', '\r']);
        assert!(!written.lines().flat_map(|line| line.split(';')).any(obeyed), "{written}");
        let back = opened(&till, kind, written.as_bytes()).await;
        assert_eq!(problems(&back), Vec::new());
        let update = ListOptions {
            update: true,
            ..options(&back)
        };
        let begun = till.change_import(back.id, update).unwrap();
        let now = settled(&till, begun).await;
        assert_eq!((plan(&now).added, plan(&now).changed), (0, 0), "{kind:?}");
        assert!(plan(&now).kept > 5);
    }
    let found = till
        .clients(ClientQuery {
            text: Some("Minus".to_owned()),
            at_most: 5,
            ..ClientQuery::default()
        })
        .await
        .unwrap();
    assert_eq!(found.clients[0].0.patients[0].state, PatientState::Deceased);
    whole(&till).await;
}

#[tokio::test]
async fn an_import_waits_for_no_payment_and_makes_none_wait() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(3).await;
    let view = opened(&desk.till, ListKind::Items, FINNISH.as_bytes()).await;
    let due = Desk::due(&invoice);
    let attempt = desk.pay(invoice.record.document.parts().id, due).await.unwrap();
    let refused = desk.till.run_import(view.id).await;
    assert!(matches!(refused, Err(TillError::Import(ImportError::Paying))), "{refused:?}");
    desk.present("visa_debit").await;
    desk.reaches(attempt.header.id, &[application::domain::attempt::State::Approved])
        .await;
    assert!(matches!(run(&desk.till, &view).await.phase, ImportPhase::Done));
}

#[tokio::test]
async fn another_list_takes_the_place_of_the_one_that_was_open() {
    let folder = tempfile::tempdir().unwrap();
    let till = desk(folder.path()).await;
    let first = opened(&till, ListKind::Items, FINNISH.as_bytes()).await;
    let second = opened(&till, ListKind::Clients, CLIENTS.as_bytes()).await;
    assert!(matches!(
        till.run_import(first.id).await,
        Err(TillError::Import(ImportError::Gone))
    ));
    till.cancel_import(second.id);
    assert!(matches!(till.import(second.id), Err(TillError::Import(ImportError::Gone))));
    whole(&till).await;
}
