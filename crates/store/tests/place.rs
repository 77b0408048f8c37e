//! Founding books whole or not at all, and what may change about the clinic afterwards.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use domain::attempt::{Event, Kind, Reason, ReasonCode};
use domain::clinic::{BooksKind, Department};
use domain::ids::{DepartmentId, PaymentId, RequestKey, SupervisedId};
use domain::text::{Name, Notes};
use rusqlite::types::Value;
use store::{Books, CaseStep, CashRefund, Closing, OpenError, OrganisationFacts, PlaceError, StoreError};
use support::{Clinic, Counted, approved, eur, founding, opening};

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

/// The names of the files in a folder.
fn files(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// What the last line of the journal is about, and its facts as JSON.
fn last_line(clinic: &Clinic) -> (String, String) {
    clinic
        .stranger()
        .query_row(
            "SELECT j.kind, p.facts FROM journal j JOIN journal_payload p ON p.journal_seq = j.seq
             ORDER BY j.seq DESC LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap()
}

fn lines(clinic: &Clinic) -> i64 {
    let sql = "SELECT count(*) FROM journal";
    clinic.stranger().query_row(sql, [], |row| row.get(0)).unwrap()
}

#[test]
fn founded_books_are_whole_and_stand_alone() {
    let Clinic { seed, mut ids, .. } = Clinic::new();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clinic.klinikassa");
    let stamp = Clinic::new().stamp();
    // What two earlier tries left behind is in nobody's way.
    fs::write(folder.path().join("clinic.klinikassa.unfinished"), b"half a file").unwrap();
    fs::write(folder.path().join("clinic.klinikassa.unfinished-wal"), b"half a log").unwrap();
    let founded = founding(&mut ids);
    Books::found(&path, &founded, &opening(), Box::new(Counted(0)), |books| {
        books.create_clinic(&seed, &stamp)?;
        books.set_setting("language", "fi", &stamp)
    })
    .unwrap();
    assert_eq!(files(folder.path()), ["clinic.klinikassa"]);
    let books = Books::open(&path, BooksKind::Practice, &opening(), Box::new(Counted(9))).unwrap();
    let facts = books.reader().unwrap().app_facts().unwrap().unwrap();
    assert_eq!(facts.organisation, seed.organisation);
    assert_eq!(facts.settings, [("language".to_owned(), "fi".to_owned())]);
    assert_eq!(books.reader().unwrap().verify_all().unwrap(), []);
    let again = Books::found(&path, &founded, &opening(), Box::new(Counted(0)), |_| {
        panic!("they stand there")
    });
    assert!(matches!(again, Err(OpenError::Exists)));
}

#[test]
fn a_founding_that_breaks_off_leaves_nothing() {
    let Clinic { seed, mut ids, .. } = Clinic::new();
    let stamp = Clinic::new().stamp();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clinic.klinikassa");
    for steps in 0..3 {
        let broken = Books::found(&path, &founding(&mut ids), &opening(), Box::new(Counted(0)), |books| {
            if steps > 0 {
                books.create_clinic(&seed, &stamp)?;
            }
            if steps > 1 {
                books.set_setting("language", "fi", &stamp)?;
            }
            Err(StoreError::DiskFull)
        });
        assert!(matches!(broken, Err(OpenError::DiskFull)));
        assert_eq!(files(folder.path()), [""; 0], "after {steps} steps");
    }
    fs::write(folder.path().join("clinic.klinikassa.unfinished"), b"half a file").unwrap();
    Books::remove_unfinished(&path);
    assert_eq!(files(folder.path()), [""; 0]);
}

/// While books are filled nothing can be undone: a caller that goes on after a failure founds nothing.
#[test]
fn nothing_is_built_on_what_failed_while_books_were_filled() {
    let Clinic { seed, mut ids, .. } = Clinic::new();
    let stamp = Clinic::new().stamp();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clinic.klinikassa");
    let broken = Books::found(&path, &founding(&mut ids), &opening(), Box::new(Counted(0)), |books| {
        books.create_clinic(&seed, &stamp)?;
        books.create_clinic(&seed, &stamp).unwrap_err();
        let after = books.set_setting("language", "fi", &stamp);
        assert!(matches!(after, Err(StoreError::Closed)), "{after:?}");
        Ok(())
    });
    assert!(matches!(broken, Err(OpenError::Io(_))), "{broken:?}");
    assert_eq!(files(folder.path()), [""; 0]);
}

/// Indexes and triggers that wait until books are filled come back as the migrations made them.
#[test]
fn founded_books_have_the_schema_of_all_others() {
    let mut ids = Clinic::new().ids;
    let folder = tempfile::tempdir().unwrap();
    let (made, founded) = (
        folder.path().join("made.klinikassa"),
        folder.path().join("founded.klinikassa"),
    );
    drop(Books::create(&made, &founding(&mut ids), &opening(), Box::new(Counted(0))).unwrap());
    Books::found(&founded, &founding(&mut ids), &opening(), Box::new(Counted(0)), |_| Ok(())).unwrap();
    let schema = |path: &Path| -> BTreeSet<(String, Option<String>)> {
        let file = rusqlite::Connection::open(path).unwrap();
        let mut statement = file.prepare("SELECT name, sql FROM sqlite_schema").unwrap();
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        rows.collect::<Result<_, _>>().unwrap()
    };
    let wanted = schema(&made);
    assert!(wanted.len() > 100, "{}", wanted.len());
    assert_eq!(schema(&founded), wanted);
}

/// Everything that moves a balance: paid in cash, in two parts, by card, given back, not given back after all, credited, owed.
fn days(clinic: &mut Clinic) {
    let owed = clinic.consultation(1_000);
    let parts = clinic.cash(owed, 400, 400);
    clinic.books.pay_cash(&parts).unwrap();
    let whole = clinic.invoice(2_000);
    let cash = clinic.cash(whole, 2_000, 5_000);
    clinic.books.pay_cash(&cash).unwrap();
    let back = CashRefund {
        id: PaymentId::from_uuid(clinic.id()),
        key: RequestKey::from_uuid(clinic.id()),
        original: cash.id,
        amount: eur(2_000),
        stamp: clinic.stamp(),
    };
    clinic.books.refund_cash(&back).unwrap();
    let credited = clinic.company_invoice(3_000);
    clinic.paid_by_card(credited, 3_000, 1);
    clinic.credited(credited);
    let by_card = clinic.invoice(4_000);
    let (_, payment) = clinic.paid_by_card(by_card, 4_000, 2);
    let mut refund = clinic.new_attempt(by_card, 500);
    (refund.kind, refund.original) = (Kind::Refund, Some(payment));
    clinic.books.begin_attempt(&refund).unwrap();
    clinic.event(refund.id, &Event::Sending { body_hash: [0; 32] }).unwrap();
    clinic.event(refund.id, &approved(500, 3)).unwrap();
    clinic.event(refund.id, &Event::FoundNotTaken).unwrap();
    let agreed = CaseStep::Closed(
        Notes::new("The bank gave nothing").unwrap(),
        SupervisedId::from_uuid(clinic.id()),
    );
    let closing = Closing {
        way: None,
        take_out: Some(refund.payment),
    };
    let stamp = clinic.stamp();
    clinic.books.close_case(refund.id, &agreed, closing, &stamp).unwrap();
    clinic.invoice(5_000);
}

/// The whole of two tables, as text.
fn lists(file: &Path) -> Vec<String> {
    let file = rusqlite::Connection::open(file).unwrap();
    ["document_balance", "document_tally"]
        .iter()
        .flat_map(|table| {
            let mut statement = file.prepare(&format!("SELECT * FROM {table} ORDER BY 1, 2, 3, 4")).unwrap();
            let columns = statement.column_count();
            let rows = statement.query_map([], |row| {
                (0..columns).map(|column| row.get(column)).collect::<Result<Vec<Value>, _>>()
            });
            let rows: Vec<String> = rows.unwrap().map(|row| format!("{table} {:?}", row.unwrap())).collect();
            rows
        })
        .collect()
}

/// Lists are made at the end, over all documents: they say what they would if each document had been written into finished books.
#[test]
fn what_was_filled_in_stands_in_the_lists_as_if_it_had_been_sold() {
    let mut clinic = Clinic::new();
    days(&mut clinic);
    clinic.assert_sound();
    let wanted = lists(&clinic.path);
    assert!(wanted.len() > 8, "{wanted:?}");

    let mut other = Clinic::new();
    let (seed, stamp) = (other.seed.clone(), Clinic::new().stamp());
    let founded = other.folder.path().join("founded.klinikassa");
    let facts = founding(&mut Clinic::new().ids);
    Books::found(&founded, &facts, &opening(), Box::new(Counted(0)), |books| {
        books.create_clinic(&seed, &stamp)?;
        std::mem::swap(&mut other.books, books);
        days(&mut other);
        std::mem::swap(&mut other.books, books);
        Ok(())
    })
    .unwrap();
    assert_eq!(lists(&founded), wanted);
    let books = Books::open(&founded, BooksKind::Practice, &opening(), Box::new(Counted(9))).unwrap();
    assert_eq!(books.reader().unwrap().invariants().unwrap(), []);
}

/// What is not held back row by row while books are filled is found before they have their name.
#[test]
fn books_that_break_the_schemas_rules_are_never_founded() {
    let Clinic { seed, mut ids, .. } = Clinic::new();
    let stamp = Clinic::new().stamp();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("clinic.klinikassa");
    // A till in a department that is not among those founded with it.
    let mut elsewhere = seed.clone();
    elsewhere.tills[0].department = DepartmentId::from_uuid(store::IdSource::id(&mut ids));
    let too_long = "k".repeat(81);
    for (seed, setting) in [(&elsewhere, "language"), (&seed, too_long.as_str())] {
        let broken = Books::found(&path, &founding(&mut ids), &opening(), Box::new(Counted(0)), |books| {
            books.create_clinic(seed, &stamp)?;
            books.set_setting(setting, "fi", &stamp)
        });
        assert!(matches!(broken, Err(OpenError::Damaged(_))), "{broken:?}");
        assert_eq!(files(folder.path()), [""; 0]);
    }
}

#[test]
fn a_change_of_the_company_is_kept_and_told() {
    let mut clinic = Clinic::new();
    let before = clinic.seed.organisation.clone();
    let mut new = OrganisationFacts {
        name: name("Pieneläinklinikka <Kettu> & \"Co\""),
        address: before.address.clone(),
        vat_number: Some(name("FI12345671")),
    };
    let stamp = clinic.stamp();
    clinic.books.change_organisation(&new, &stamp).unwrap();
    let facts = clinic.books.reader().unwrap().app_facts().unwrap().unwrap();
    assert_eq!(facts.organisation.name, new.name);
    assert_eq!(facts.organisation.vat_number, new.vat_number);
    assert_eq!(facts.organisation.business_id, before.business_id);
    let (kind, told) = last_line(&clinic);
    assert_eq!(kind, "organisation_changed");
    assert!(told.contains("Eläinklinikka Halla") && told.contains("FI12345671"), "{told}");
    assert!(!told.contains("address"), "{told}");
    // The same again changes nothing and is not told; an empty number is none.
    let told = lines(&clinic);
    clinic.books.change_organisation(&new, &stamp).unwrap();
    assert_eq!(lines(&clinic), told);
    new.vat_number = None;
    clinic.books.change_organisation(&new, &stamp).unwrap();
    let clinic = clinic.reopened();
    let facts = clinic.books.reader().unwrap().app_facts().unwrap().unwrap();
    assert_eq!(facts.organisation.vat_number, None);
    assert_eq!(clinic.books.reader().unwrap().verify_all().unwrap(), []);
}

#[test]
fn departments_are_added_and_renamed_under_names_of_their_own() {
    let mut clinic = Clinic::new();
    let stamp = clinic.stamp();
    let new = Department {
        id: DepartmentId::from_uuid(clinic.id()),
        name: name("Horses"),
    };
    let told = lines(&clinic);
    clinic.books.add_department(&new, &stamp).unwrap();
    clinic.books.add_department(&new, &stamp).unwrap();
    assert_eq!(lines(&clinic), told + 1, "the same department is one");
    let taken = Department {
        id: DepartmentId::from_uuid(clinic.id()),
        name: name("HORSES"),
    };
    let refused = clinic.books.add_department(&taken, &stamp);
    assert!(matches!(refused, Err(PlaceError::NameTaken)));
    let refused = clinic.books.rename_department(clinic.department, &name("horses"), &stamp);
    assert!(matches!(refused, Err(PlaceError::NameTaken)));
    // Its own name in other letters is its own.
    clinic.books.rename_department(new.id, &name("HORSES"), &stamp).unwrap();
    let (kind, told) = last_line(&clinic);
    assert_eq!(
        (kind.as_str(), told.as_str()),
        ("department_changed", r#"{"name":"HORSES","name_before":"Horses"}"#)
    );
    let missing = clinic.books.rename_department(taken.id, &name("Cows"), &stamp);
    assert!(matches!(missing, Err(PlaceError::Store(StoreError::NotFound(_)))));
    let departments = clinic.books.reader().unwrap().app_facts().unwrap().unwrap().departments;
    let names: Vec<&str> = departments.iter().map(|department| department.name.as_str()).collect();
    assert_eq!(names, ["Small animals", "Surgery", "HORSES"]);
}

#[test]
fn a_till_moves_unless_it_pays() {
    let mut clinic = Clinic::new();
    let surgery = clinic.seed.departments[1].id;
    let (till, till_1) = (clinic.till, name("Till 1"));
    let document = clinic.invoice(2_500);
    let attempt = clinic.sending(document, 2_500);
    let stamp = clinic.stamp();
    let told = lines(&clinic);
    let paying = clinic.books.change_till(till, &till_1, surgery, &stamp);
    assert!(matches!(paying, Err(PlaceError::Paying)));
    assert_eq!(lines(&clinic), told);
    // Its name has nothing to do with the payment; an outcome nobody knows stays with its terminal.
    clinic
        .books
        .change_till(till, &name("Desk"), clinic.department, &stamp)
        .unwrap();
    let doubt = Event::InDoubt(Reason::of(ReasonCode::AnswerLost));
    clinic.event(attempt, &doubt).unwrap();
    clinic.books.change_till(till, &till_1, surgery, &stamp).unwrap();
    let (kind, told) = last_line(&clinic);
    assert_eq!(kind, "till_changed");
    assert!(told.contains("Surgery") && told.contains("Small animals"), "{told}");
    let facts = clinic.books.reader().unwrap().app_facts().unwrap().unwrap();
    assert_eq!(facts.tills[0].department, surgery);
    let nowhere = DepartmentId::from_uuid(clinic.id());
    let missing = clinic.books.change_till(till, &till_1, nowhere, &stamp);
    assert!(matches!(missing, Err(PlaceError::Store(StoreError::NotFound(_)))));
    assert_eq!(clinic.books.reader().unwrap().invariants().unwrap(), []);
}
