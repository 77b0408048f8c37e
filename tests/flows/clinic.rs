//! A clinic of one's own: opened whole or not at all, kept apart from practice, found again at the next start.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]
#![allow(clippy::disallowed_methods, reason = "real time bounds every wait")]

use api::{ErrorCode, Host, WireError, dispatch};
use application::domain::attempt::State;
use application::domain::clinic::BooksKind;
use application::{Bookshelf, CardRequest, First, Till};
use klinikassa_tests::{ManualClock, Service, key, places, sold};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

const NOBODY: &str = "http://127.0.0.1:9";
const PATIENCE: Duration = Duration::from_secs(20);

struct NoWindows;

impl Host for NoWindows {
    fn ready(&self) {}

    fn show_practice_terminal(&self, _query: &str) -> bool {
        false
    }

    fn papers(&self) -> Option<PathBuf> {
        None
    }

    fn open_folder(&self, _folder: &Path) -> bool {
        false
    }

    fn print(&self) -> bool {
        false
    }

    fn program(&self) -> application::Program {
        application::Program {
            version: env!("CARGO_PKG_VERSION"),
            commit: "",
        }
    }
}

async fn call(shelf: &Bookshelf, name: &str, request: Value) -> Result<Value, WireError> {
    dispatch(shelf, &NoWindows, name, request).await
}

async fn start(folder: &Path) -> Bookshelf {
    places::shelf(folder, NOBODY, First::LastShown).await.unwrap()
}

/// A Finnish clinic as the form sends it.
fn finnish() -> Value {
    json!({
        "key": key().to_string(), "kind": "real", "serviceAddress": null, "country": "FI", "language": "fi",
        "organisation": "Eläinklinikka <b>Kettu</b> & Co; DROP TABLE till;--", "postalAddress": "Kauppakatu 1, 40100 Jyväskylä",
        "businessId": " 1234567 1", "vatNumber": "fi 1234567-1", "departments": ["Pieneläimet", "Hevoset"],
        "till": "Kassa 1", "tillDepartment": 1, "staff": ["Riikka Saari", "Onni"]
    })
}

/// The same with other members.
fn with(changes: Value) -> Value {
    let mut request = finnish();
    for (name, value) in changes.as_object().unwrap() {
        request[name] = value.clone();
    }
    request
}

async fn refused(shelf: &Bookshelf, changes: Value) -> WireError {
    let request = with(changes.clone());
    match call(shelf, "start.open_clinic", request).await {
        Err(error) => error,
        Ok(_) => panic!("a clinic with {changes} was opened"),
    }
}

/// Every file below a folder but the lock.
fn files(folder: &Path) -> Vec<String> {
    let below = places::bytes_below(folder);
    let names = below
        .keys()
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned());
    names.filter(|name| name != "klinikassa.lock").collect()
}

#[tokio::test]
async fn a_finnish_clinic_is_opened_and_found_again() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = start(folder.path()).await;
    let request = finnish();
    let opened = call(&shelf, "start.open_clinic", request.clone()).await.unwrap();
    assert_eq!((&opened["shown"], &opened["found"]), (&json!("real"), &json!(["real"])));
    // A second press with the first one's key makes nothing more; another press finds that there is a clinic.
    assert_eq!(call(&shelf, "start.open_clinic", request).await.unwrap(), opened);
    assert_eq!(refused(&shelf, json!({})).await.code, ErrorCode::ClinicExists);
    let state = call(&shelf, "app.state", json!({})).await.unwrap();
    assert_eq!(state["organisation"], finnish()["organisation"]);
    assert_eq!(state["businessId"], json!("1234567-1"));
    assert_eq!((&state["language"], &state["currency"]), (&json!("fi"), &json!("EUR")));
    assert_eq!(
        (&state["department"]["name"], &state["till"]["name"]),
        (&json!("Hevoset"), &json!("Kassa 1"))
    );
    let initials: Vec<&Value> = state["staff"]
        .as_array()
        .unwrap()
        .iter()
        .map(|staff| &staff["initials"])
        .collect();
    assert_eq!(initials, [&json!("RS"), &json!("O")]);
    assert_eq!(state["signedIn"], Value::Null);
    let clinic = call(&shelf, "clinic.get", json!({})).await.unwrap();
    assert_eq!(
        (&clinic["vatNumber"], &clinic["mode"]),
        (&json!("FI12345671"), &json!("register"))
    );
    assert_eq!(shelf.current().unwrap().check_books().await.unwrap(), [""; 0]);
    drop(shelf);
    // The next start opens it without asking, and begins with the question who is there.
    let shelf = start(folder.path()).await;
    assert_eq!(shelf.current().unwrap().kind(), BooksKind::Real);
    let state = call(&shelf, "app.state", json!({})).await.unwrap();
    assert_eq!((&state["books"], &state["otherBooks"]), (&json!("real"), &json!([])));
}

#[tokio::test]
async fn practice_stands_beside_the_clinic_and_never_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = start(folder.path()).await;
    call(
        &shelf,
        "start.open_clinic",
        with(json!({ "country": "DK", "language": "da", "businessId": "12345674", "vatNumber": "" })),
    )
    .await
    .unwrap();
    let clinic = shelf.current().unwrap();
    let practising = call(&shelf, "start.practise", json!({ "language": null })).await.unwrap();
    assert_eq!(
        (&practising["shown"], &practising["found"]),
        (&json!("practice"), &json!(["real", "practice"]))
    );
    let state = call(&shelf, "app.state", json!({})).await.unwrap();
    // A practice clinic made beside a Danish one is Danish, whatever the computer's locale.
    assert_eq!((&state["country"], &state["otherBooks"]), (&json!("DK"), &json!(["real"])));
    let staff = &state["staff"][0]["id"];
    call(&shelf, "staff.sign_in", json!({ "staff": staff })).await.unwrap();
    sold(&shelf.current().unwrap(), 1).await;
    let back = call(&shelf, "start.show", json!({ "which": "real" })).await.unwrap();
    assert_eq!(back["shown"], json!("real"));
    let page = call(&shelf, "invoice.list", json!({})).await;
    assert_eq!(
        page.unwrap()["rows"],
        json!([]),
        "practice sold nothing in the clinic's books"
    );
    assert_eq!(call(&shelf, "app.state", json!({})).await.unwrap()["signedIn"], Value::Null);
    assert_eq!(clinic.check_books().await.unwrap(), [""; 0]);
    let none = call(&shelf, "start.show", json!({ "which": "test" })).await.unwrap_err();
    assert_eq!(none.code, ErrorCode::NotFound);
}

#[tokio::test]
async fn the_next_start_shows_what_was_chosen_last_and_never_keeps_anybody_from_the_clinic() {
    let folder = tempfile::tempdir().unwrap();
    let shown = |shelf: &Bookshelf| shelf.current().map(|till| till.kind());
    let shelf = start(folder.path()).await;
    assert_eq!(shown(&shelf), None);
    call(&shelf, "start.practise", json!({ "language": null })).await.unwrap();
    drop(shelf);
    let shelf = start(folder.path()).await;
    assert_eq!(shown(&shelf), Some(BooksKind::Practice));
    // Who went back to the start begins there.
    call(&shelf, "start.show", json!({ "which": null })).await.unwrap();
    drop(shelf);
    let shelf = start(folder.path()).await;
    assert_eq!(shown(&shelf), None);
    call(&shelf, "start.open_clinic", with(json!({ "kind": "test" })))
        .await
        .unwrap();
    drop(shelf);
    let shelf = start(folder.path()).await;
    assert_eq!(shown(&shelf), Some(BooksKind::Test));
    call(&shelf, "start.open_clinic", finnish()).await.unwrap();
    drop(shelf);
    // Told to practise, it does so this once.
    drop(places::shelf(folder.path(), NOBODY, First::Practice).await.unwrap());
    let shelf = start(folder.path()).await;
    assert_eq!(shown(&shelf), Some(BooksKind::Real));
    call(&shelf, "start.practise", json!({ "language": null })).await.unwrap();
    drop(shelf);
    std::fs::write(folder.path().join("practice/practice.klinikassa"), "no books").unwrap();
    let shelf = start(folder.path()).await;
    assert_eq!(shown(&shelf), Some(BooksKind::Real), "broken practice books are passed over");
    assert!(call(&shelf, "start.practise", json!({ "language": null })).await.is_err());
    drop(shelf);
    for note in ["", "clinic\n", "../elsewhere", "\u{0}"] {
        std::fs::write(folder.path().join("last-shown"), note).unwrap();
        assert_eq!(shown(&start(folder.path()).await), Some(BooksKind::Real), "{note:?}");
    }
}

/// What does not fit, and what is said of which field.
type Wrong = (Value, ErrorCode, &'static str);

fn wrong_numbers() -> Vec<Wrong> {
    let long = "1".repeat(10_000);
    vec![
        (
            json!({ "businessId": "1234567-2" }),
            ErrorCode::BusinessIdCheckDigit,
            "business_id",
        ),
        (
            json!({ "businessId": "2134567-1" }),
            ErrorCode::BusinessIdCheckDigit,
            "business_id",
        ),
        (json!({ "businessId": "123456" }), ErrorCode::BusinessIdForm, "business_id"),
        (
            json!({ "businessId": "\u{202E}1234567-1" }),
            ErrorCode::BusinessIdForm,
            "business_id",
        ),
        (json!({ "businessId": long }), ErrorCode::BusinessIdForm, "business_id"),
        (
            json!({ "businessId": "923609016" }),
            ErrorCode::BusinessIdOtherCountry,
            "business_id",
        ),
        (
            json!({ "country": "SE", "businessId": "923609016" }),
            ErrorCode::BusinessIdOtherCountry,
            "business_id",
        ),
        (json!({ "businessId": "  " }), ErrorCode::FieldMissing, "business_id"),
        (
            json!({ "vatNumber": "FI12345672" }),
            ErrorCode::VatNumberCheckDigit,
            "vat_number",
        ),
        (json!({ "vatNumber": "12345671" }), ErrorCode::VatNumberForm, "vat_number"),
        (
            json!({ "vatNumber": "DK12345674" }),
            ErrorCode::VatNumberOtherCountry,
            "vat_number",
        ),
    ]
}

fn wrong_names() -> Vec<Wrong> {
    let long = "Å".repeat(10_000);
    let many: Vec<String> = (0..300).map(|number| format!("Person {number}")).collect();
    vec![
        (json!({ "organisation": " \t " }), ErrorCode::FieldMissing, "organisation"),
        (json!({ "organisation": long }), ErrorCode::TextTooLong, "organisation"),
        (
            json!({ "organisation": "Ket\u{202E}tu" }),
            ErrorCode::TextInvalid,
            "organisation",
        ),
        (
            json!({ "postalAddress": "Kauppakatu 1\n40100" }),
            ErrorCode::TextInvalid,
            "address",
        ),
        (json!({ "postalAddress": "" }), ErrorCode::FieldMissing, "address"),
        (json!({ "departments": [] }), ErrorCode::FieldMissing, "department"),
        (
            json!({ "departments": ["Cats", " cats "] }),
            ErrorCode::NameTwice,
            "department",
        ),
        (json!({ "departments": ["Cats", ""] }), ErrorCode::FieldMissing, "department"),
        (json!({ "departments": ["\u{200B}"] }), ErrorCode::TextInvalid, "department"),
        (json!({ "till": long }), ErrorCode::TextTooLong, "till"),
        (json!({ "staff": [] }), ErrorCode::FieldMissing, "staff"),
        (json!({ "staff": ["Onni", "ONNI"] }), ErrorCode::NameTwice, "staff"),
        (json!({ "staff": many }), ErrorCode::TooManyEntries, "staff"),
    ]
}

#[tokio::test]
async fn what_does_not_fit_is_named_and_makes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = start(folder.path()).await;
    for (changes, code, field) in wrong_numbers().into_iter().chain(wrong_names()) {
        let error = refused(&shelf, changes.clone()).await;
        let shown: String = changes.to_string().chars().take(80).collect();
        assert_eq!((error.code, error.details["field"].as_str()), (code, field), "{shown}");
    }
    for changes in [
        json!({ "tillDepartment": 2 }),
        json!({ "tillDepartment": -1 }),
        json!({ "kind": "practice" }),
        json!({ "key": "" }),
    ] {
        assert_eq!(
            refused(&shelf, changes.clone()).await.code,
            ErrorCode::BadRequest,
            "{changes}"
        );
    }
    assert_eq!(files(folder.path()), [""; 0], "nothing was made");
    assert_eq!(call(&shelf, "start.state", json!({})).await.unwrap()["found"], json!([]));
    let elsewhere = refused(&shelf, json!({ "businessId": "556016-0680" })).await;
    assert_eq!(
        (elsewhere.details["other"].as_str(), elsewhere.details["country"].as_str()),
        ("SE", "FI")
    );
}

#[tokio::test]
async fn test_books_choose_a_service_and_real_ones_never() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = start(folder.path()).await;
    let named = refused(&shelf, json!({ "serviceAddress": NOBODY })).await;
    assert_eq!(named.code, ErrorCode::WrongEnvironment);
    for (address, code) in [
        ("https://connectcloud.aws.nets.eu", ErrorCode::ServiceIsProduction),
        ("HTTPS://CONNECTCLOUD.aws.nets.eu:443/", ErrorCode::ServiceIsProduction),
        ("https://api1.cloudconnect.nets.eu", ErrorCode::ServiceIsProduction),
        ("http://connectcloud-test.aws.nets.eu", ErrorCode::ServiceAddressInvalid),
        ("http://192.168.1.4:8080", ErrorCode::ServiceAddressInvalid),
        ("ftp://127.0.0.1", ErrorCode::ServiceAddressInvalid),
        ("https://127.0.0.1/path", ErrorCode::ServiceAddressInvalid),
        ("https://user:secret@127.0.0.1", ErrorCode::ServiceAddressInvalid),
        ("javascript:alert(1)", ErrorCode::ServiceAddressInvalid),
        ("", ErrorCode::ServiceAddressInvalid),
    ] {
        let error = refused(&shelf, json!({ "kind": "test", "serviceAddress": address })).await;
        assert_eq!(error.code, code, "{address}");
    }
    assert_eq!(files(folder.path()), [""; 0]);
    let own = with(json!({ "kind": "test", "serviceAddress": " http://127.0.0.1:9 " }));
    assert_eq!(call(&shelf, "start.open_clinic", own).await.unwrap()["shown"], json!("test"));
    let clinic = call(&shelf, "clinic.get", json!({})).await.unwrap();
    assert_eq!(clinic["serviceAddress"], json!(NOBODY));
    let state = call(&shelf, "app.state", json!({})).await.unwrap();
    assert_eq!(
        (&state["books"], &state["hasPracticeTerminal"]),
        (&json!("test"), &json!(false))
    );
    // Test books are no clinic: from the start screen a real one can still be opened.
    let state = call(&shelf, "start.show", json!({ "which": null })).await.unwrap();
    assert_eq!((&state["shown"], &state["found"]), (&Value::Null, &json!(["test"])));
    call(&shelf, "start.open_clinic", finnish()).await.unwrap();
    let both = call(&shelf, "start.show", json!({ "which": "test" })).await.unwrap();
    assert_eq!((&both["shown"], &both["found"]), (&json!("test"), &json!(["real", "test"])));
}

/// Waits in real time.
async fn until<T>(what: &str, mut found: impl AsyncFnMut() -> Option<T>) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(found) = found().await {
            return found;
        }
        assert!(Instant::now() < deadline, "waited in vain for {what}");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// An invoice over one item and a card payment for it, as far as the terminal.
async fn paying(till: &Till) -> application::domain::ids::AttemptId {
    let staff = till.frame().await.unwrap().staff;
    till.sign_in(staff[0].id).await.unwrap();
    let invoice = sold(till, 1).await;
    let terminal = till.terminal_options(None).await.unwrap()[0].record.terminal.id;
    let request = CardRequest {
        document: invoice.record.document.parts().id,
        original: None,
        amount: invoice.record.balance.due().unwrap(),
        terminal,
        key: key(),
    };
    till.process_card(request).await.unwrap().header.id
}

#[tokio::test]
async fn a_running_payment_keeps_its_screen_and_one_in_doubt_is_looked_for_behind_it() {
    let service = Service::start(env!("CARGO_BIN_EXE_simulator-process"));
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(ManualClock::default());
    let shared: Arc<dyn application::Clock> = Arc::<ManualClock>::clone(&clock);
    let shelf = places::shelf_at(folder.path(), service.url(), First::Practice, shared)
        .await
        .unwrap();
    let till = shelf.current().unwrap();
    service.fault("transaction", "happens", json!({ "kind": "reset_before_reply" }));
    let attempt = paying(&till).await;
    until("the terminal to ask for a card", async || {
        service.asks_for_a_card().then_some(())
    })
    .await;
    assert!(shelf.is_paying());
    for (name, request) in [
        ("start.show", json!({ "which": null })),
        ("start.practise", json!({ "language": null })),
        ("start.open_clinic", finnish()),
        (
            "till.change",
            json!({ "name": "Desk", "department": till.clinic().await.unwrap().departments[1].id.to_string() }),
        ),
    ] {
        let refused = call(&shelf, name, request).await.unwrap_err();
        assert_eq!(refused.code, ErrorCode::PaymentRunning, "{name}");
    }
    service.act(json!({ "act": "present_card", "card": "visa_debit" }));
    let state = async || till.attempt(attempt).await.unwrap().record.state();
    until("doubt", async || (state().await == State::Unknown).then_some(())).await;
    // In doubt it holds nobody, which the run hears a moment after the books: the clinic is opened, and what practice owes an answer
    // for is looked for all the same.
    until("nobody to be held", async || (!shelf.is_paying()).then_some(())).await;
    call(&shelf, "start.open_clinic", finnish()).await.unwrap();
    assert_eq!(shelf.current().unwrap().kind(), BooksKind::Real);
    until("the answer", async || {
        clock.advance(Duration::from_secs(1));
        tokio::time::sleep(Duration::from_millis(10)).await;
        state().await.is_booked().then_some(())
    })
    .await;
    // Whoever goes back finds it paid.
    let mut hints = shelf.listen();
    call(&shelf, "start.show", json!({ "which": "practice" })).await.unwrap();
    assert_eq!(hints.next().await, Some(application::Hint::Books));
    assert_eq!(call(&shelf, "app.state", json!({})).await.unwrap()["doubts"], json!([]));
}

/// Sees something in the folder of a clinic that is being founded.
type Sight = (&'static str, fn(&Path) -> bool);

/// Moments of a founding, by what can be seen from outside.
const MOMENTS: [Sight; 6] = [
    ("the folder", |clinic| clinic.exists()),
    ("the unfinished file", |clinic| {
        clinic.join("clinic.klinikassa.unfinished").exists()
    }),
    ("its log", |clinic| {
        std::fs::metadata(clinic.join("clinic.klinikassa.unfinished-wal")).is_ok_and(|log| log.len() > 0)
    }),
    ("its tables", |clinic| {
        std::fs::metadata(clinic.join("clinic.klinikassa.unfinished")).is_ok_and(|file| file.len() > 100_000)
    }),
    ("the books", |clinic| clinic.join("clinic.klinikassa").exists()),
    ("the ballast", |clinic| clinic.join("clinic.klinikassa.ballast").exists()),
];

#[tokio::test]
async fn killed_while_a_clinic_is_founded_there_is_a_whole_one_or_none() {
    let mut whole = 0;
    for (moment, seen) in MOMENTS {
        let folder = tempfile::tempdir().unwrap();
        let clinic = folder.path().join("clinic");
        let mut child = Command::new(env!("CARGO_BIN_EXE_founding-till"))
            .arg(folder.path())
            .stdin(Stdio::null())
            .spawn()
            .unwrap();
        let deadline = Instant::now() + PATIENCE;
        while !seen(&clinic) && Instant::now() < deadline {
            std::thread::yield_now();
        }
        let in_time = seen(&clinic) || clinic.join("clinic.klinikassa").exists();
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(in_time, "waited in vain for {moment}");
        let shelf = start(folder.path()).await;
        if shelf.current().is_none() {
            assert_eq!(files(folder.path()), [""; 0], "half a clinic remained after {moment}");
            call(&shelf, "start.open_clinic", finnish()).await.unwrap();
        } else {
            whole += 1;
        }
        let state = call(&shelf, "app.state", json!({})).await.unwrap();
        assert_eq!(
            (&state["books"], &state["language"]),
            (&json!("real"), &json!("fi")),
            "after {moment}"
        );
        assert_eq!(state["staff"].as_array().unwrap().len(), 2, "after {moment}");
        assert_eq!(
            shelf.current().unwrap().check_books().await.unwrap(),
            [""; 0],
            "after {moment}"
        );
    }
    assert!(whole > 0, "at the last moment the clinic stood there");
}

#[tokio::test]
async fn the_settings_of_the_clinic_follow_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let shelf = start(folder.path()).await;
    call(&shelf, "start.open_clinic", finnish()).await.unwrap();
    let change = json!({ "organisation": "Kettu Oy", "postalAddress": "Asemakatu 2, 40100 Jyväskylä", "vatNumber": "" });
    let nobody = call(&shelf, "clinic.change", change.clone()).await.unwrap_err();
    assert_eq!(nobody.code, ErrorCode::StaffNeeded);
    let state = call(&shelf, "app.state", json!({})).await.unwrap();
    call(&shelf, "staff.sign_in", json!({ "staff": state["staff"][0]["id"] }))
        .await
        .unwrap();
    let clinic = call(&shelf, "clinic.change", change).await.unwrap();
    assert_eq!(
        (&clinic["organisation"], &clinic["vatNumber"]),
        (&json!("Kettu Oy"), &json!(""))
    );
    let wrong = json!({ "organisation": "Kettu Oy", "postalAddress": "Asemakatu 2", "vatNumber": "FI12345672" });
    let error = call(&shelf, "clinic.change", wrong).await.unwrap_err();
    assert_eq!(
        (error.code, error.details["country"].as_str()),
        (ErrorCode::VatNumberCheckDigit, "FI")
    );
    let press = json!({ "key": key().to_string(), "name": "Kirurgia" });
    let once = call(&shelf, "department.add", press.clone()).await.unwrap();
    assert_eq!(call(&shelf, "department.add", press).await.unwrap(), once);
    assert_eq!(once["departments"].as_array().unwrap().len(), 3);
    let taken = json!({ "key": key().to_string(), "name": "kirurgia" });
    assert_eq!(
        call(&shelf, "department.add", taken).await.unwrap_err().code,
        ErrorCode::NameTwice
    );
    let surgery = once["departments"][2]["id"].clone();
    call(
        &shelf,
        "department.rename",
        json!({ "department": surgery, "name": "Leikkaussali" }),
    )
    .await
    .unwrap();
    call(&shelf, "till.change", json!({ "name": "Kassa 2", "department": surgery }))
        .await
        .unwrap();
    let state = call(&shelf, "app.state", json!({})).await.unwrap();
    assert_eq!(
        (&state["organisation"], &state["till"]["name"]),
        (&json!("Kettu Oy"), &json!("Kassa 2"))
    );
    assert_eq!(state["department"]["name"], json!("Leikkaussali"));
    let till = shelf.current().unwrap();
    assert_eq!(till.place().department.0.to_string(), surgery.as_str().unwrap());
    assert_eq!(till.check_books().await.unwrap(), [""; 0]);
    drop((till, shelf));
    let shelf = start(folder.path()).await;
    assert_eq!(shelf.current().unwrap().place().department.1, "Leikkaussali");
}
