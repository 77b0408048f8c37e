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

use domain::attempt::{Event, Reason, ReasonCode};
use domain::clinic::{BooksKind, Department};
use domain::ids::DepartmentId;
use domain::text::Name;
use store::{Books, OpenError, OrganisationFacts, PlaceError, StoreError};
use support::{Clinic, Counted, founding, opening};

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

/// Indexes that wait until books are filled come back as the migrations made them.
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
