//! `real-books-till`: tries every way to bring real books and the simulator together. The flow test starts it behind a table of
//! hosts where the production service is this computer; it ends well or says on standard error what did not hold.
//!
//! Why the whole matrix: which books, what they are opened as, whom the service serves and where it is are four free choices of
//! a caller. The expectation is written down beside it, not asked of the code it judges.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a program of the tests stops where it can't go on"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "its arguments and its temporary folder come from the test"
)]

use api::{COMMANDS, ErrorCode, Host, WireError, dispatch};
use application::domain::clinic::BooksKind;
use application::{Bookshelf, Environment, First, TillError};
use klinikassa_tests::{Service, key, places};
use serde_json::{Value, json};
use std::net::ToSocketAddrs as _;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

const PRODUCTION: [&str; 2] = ["connectcloud.aws.nets.eu", "api1.cloudconnect.nets.eu"];

#[tokio::main]
async fn main() {
    // Before anything else: from here the production service can't be reached.
    for name in PRODUCTION {
        let mut addresses = (name, 443).to_socket_addrs().unwrap();
        assert!(
            addresses.all(|address| address.ip().is_loopback()),
            "{name} is not this computer"
        );
    }
    let service = Service::start(&std::env::args().nth(1).unwrap());
    let folder = tempfile::tempdir().unwrap();
    every_combination(folder.path(), &service).await;
    only_a_trial_names_a_service(&folder.path().join("opened"), &service).await;
    assert_eq!(calls(&service), 0, "a clinic that was opened called nobody");
    let shelf = real_shelf(&folder.path().join("desk"), &service).await;
    every_command_with_an_address_smuggled_in(&shelf, service.url()).await;
    an_account_of_their_own(&shelf, service.url()).await;
    an_honest_day(&shelf).await;
    assert_eq!(shown(&shelf), Some(BooksKind::Real));
    assert_eq!(calls(&service), 0, "nothing came of real books");
    practice_books_do_reach_it(&shelf, &service).await;
}

/// How often anybody called the service.
fn calls(service: &Service) -> u64 {
    let bank = service.bank();
    let calls = bank["calls"].as_array().unwrap();
    calls.iter().map(|call| call["count"].as_u64().unwrap()).sum()
}

/// Every spelling of the simulator's address that a caller might think of.
fn addresses(url: &str) -> Vec<String> {
    let port = url.rsplit(':').next().unwrap();
    let hosts = [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "127.1",
        "2130706433",
        "0.0.0.0",
        PRODUCTION[0],
        PRODUCTION[1],
    ];
    let mut spelt: Vec<String> = vec![url.to_owned()];
    for host in hosts {
        for scheme in ["http", "https", "HTTP", "HTTPS"] {
            spelt.push(format!("{scheme}://{host}:{port}"));
        }
    }
    for trick in [
        format!("https://{}@127.0.0.1:{port}", PRODUCTION[0]),
        format!("https://127.0.0.1:{port}#{}", PRODUCTION[0]),
        format!("https://127.0.0.1:{port}/{}", PRODUCTION[0]),
        format!("https://127.0.0.1:{port}?{}", PRODUCTION[0]),
        format!("https://{}.:{port}", PRODUCTION[0]),
        format!("https://{}:443@127.0.0.1:{port}", PRODUCTION[0]),
        format!("https://{}\\@127.0.0.1:{port}", PRODUCTION[0]),
        format!("http://{}", PRODUCTION[0]),
    ] {
        spelt.push(trick);
    }
    spelt
}

async fn every_combination(folder: &Path, service: &Service) {
    for address in addresses(service.url()) {
        let real = Environment::for_books(BooksKind::Real, &address);
        assert!(real.is_err(), "real books may talk to {address}");
    }
    let (mut joined, mut refused) = (0, 0);
    for made_as in places::KINDS {
        let file = folder.join(format!("{made_as:?}.klinikassa"));
        places::make(&file, made_as);
        for opened_as in places::KINDS {
            for serves in places::KINDS {
                for address in addresses(service.url()) {
                    let Ok(environment) = Environment::for_books(serves, &address) else {
                        continue;
                    };
                    let till = places::till(&file, opened_as, &environment).await;
                    let fits = made_as == opened_as && opened_as == serves;
                    let case = format!("{made_as:?} books opened as {opened_as:?} beside a {serves:?} service at {address}");
                    match till {
                        Ok(till) => {
                            assert!(fits, "{case}");
                            assert_eq!(till.kind(), made_as);
                            assert_ne!(made_as, BooksKind::Real, "{case}");
                            joined += 1;
                        }
                        Err(error) => {
                            assert!(!fits, "{case}: {error:?}");
                            assert!(matches!(error, TillError::WrongEnvironment), "{case}: {error:?}");
                            refused += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(joined > 0 && refused > 0, "{joined} joined, {refused} refused");
    assert_eq!(calls(service), 0, "opening books calls nobody");
}

/// A desk with the clinic's books, where practice would be served by the simulator.
async fn real_shelf(root: &Path, service: &Service) -> Bookshelf {
    let address = Environment::default_address(BooksKind::Real).unwrap();
    for serves in [BooksKind::Practice, BooksKind::Test] {
        // The production service under another name is refused as well.
        assert!(Environment::for_books(serves, address).is_err(), "{serves:?}");
    }
    std::fs::create_dir_all(root.join("clinic")).unwrap();
    places::make(&root.join("clinic/clinic.klinikassa"), BooksKind::Real);
    let shelf = places::shelf(root, service.url(), First::LastShown).await.unwrap();
    assert_eq!(shown(&shelf), Some(BooksKind::Real));
    let till = shelf.current().unwrap();
    let staff = till.frame().await.unwrap().staff;
    till.sign_in(staff[0].id).await.unwrap();
    shelf
}

/// What the books are that are shown.
fn shown(shelf: &Bookshelf) -> Option<BooksKind> {
    shelf.current().map(|till| till.kind())
}

/// Says that it has a window for the practice terminal, and whether it was asked for.
#[derive(Default)]
struct Windows {
    shown: AtomicBool,
}

impl Host for Windows {
    fn ready(&self) {}

    fn show_practice_terminal(&self, _query: &str) -> bool {
        self.shown.store(true, Ordering::SeqCst);
        true
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
    dispatch(shelf, &Windows::default(), name, request).await
}

/// The requests that a till sends on an ordinary day, by command; what they name need not exist.
fn ordinary(command: &str) -> Value {
    let id = key().to_string();
    let euro = json!({ "minor": 100, "currency": "EUR" });
    match command {
        "staff.sign_in" => json!({ "staff": id }),
        "search.find" => json!({ "text": "gastro" }),
        "start.check_company" => json!({ "country": "FI", "businessId": "1234567-1", "vatNumber": "" }),
        "start.open_clinic" => clinic("real", Value::Null),
        "clinic.change" => json!({ "organisation": "Halla", "postalAddress": "Kauppakatu 1", "vatNumber": "" }),
        "department.add" => json!({ "key": id, "name": format!("Department {id}") }),
        "department.rename" => json!({ "department": id, "name": "Cats" }),
        "till.change" => json!({ "name": "Till 1", "department": id }),
        "settings.change" => json!({ "textSizePercent": 100 }),
        "terminal.options" => json!({ "payment": null }),
        "terminal.choose" => json!({ "terminal": id }),
        "payment.start" => json!({ "invoice": id, "amount": euro, "terminal": id, "key": id }),
        "refund.start" => json!({ "payment": id, "amount": euro, "terminal": id, "key": id }),
        "attempt.get" | "attempt.slips" | "doubt.get" | "payment.abort" | "doubt.leave_open" => json!({ "attempt": id }),
        _ => json!({}),
    }
}

/// A clinic as the form sends it, for books of this kind with their service there.
fn clinic(kind: &str, service: Value) -> Value {
    json!({
        "key": key().to_string(), "kind": kind, "serviceAddress": service, "country": "FI", "language": "en",
        "organisation": "Halla", "postalAddress": "Kauppakatu 1", "businessId": "1234567-1", "vatNumber": "",
        "departments": ["Cats"], "till": "Till 1", "tillDepartment": 0, "staff": ["Onni"]
    })
}

/// Opening a clinic is the one place where a service may be named, and only for a trial.
async fn only_a_trial_names_a_service(root: &Path, service: &Service) {
    let shelf = places::shelf(root, service.url(), First::LastShown).await.unwrap();
    for address in addresses(service.url()) {
        let named = call(&shelf, "start.open_clinic", clinic("real", json!(address))).await;
        assert_eq!(named.unwrap_err().code, ErrorCode::WrongEnvironment, "{address}");
    }
    call(&shelf, "start.open_clinic", clinic("test", json!(service.url())))
        .await
        .unwrap();
    assert_eq!(shown(&shelf), Some(BooksKind::Test));
    call(&shelf, "start.open_clinic", clinic("real", Value::Null)).await.unwrap();
    assert_eq!(shown(&shelf), Some(BooksKind::Real));
    // The trial's books in the clinic's place are not the clinic's.
    drop(shelf);
    std::fs::copy(root.join("test/test.klinikassa"), root.join("clinic/clinic.klinikassa")).unwrap();
    let swapped = places::shelf(root, service.url(), First::LastShown).await;
    assert!(matches!(swapped.map(|_| ()), Err(TillError::WrongEnvironment)));
}

async fn every_command_with_an_address_smuggled_in(shelf: &Bookshelf, url: &str) {
    let members = [
        "url",
        "address",
        "service",
        "endpoint",
        "environment",
        "host",
        "base_url",
        "proxy",
        "kind",
        "books",
        "file",
        "practice",
    ];
    for command in COMMANDS {
        for member in members {
            for value in [
                json!(url),
                json!("practice"),
                json!({ "url": url, "kind": "practice" }),
                json!(true),
            ] {
                let mut request = ordinary(command.name);
                request[member] = value;
                let answer = call(shelf, command.name, request.clone()).await;
                let code = answer.map(|_| ()).unwrap_err().code;
                assert_eq!(code, ErrorCode::BadRequest, "{} with {request}", command.name);
            }
        }
        // Without the member it may work or not; it must not change whom the books talk to. Whatever is shown now, the clinic's
        // books stay what they are.
        let _answer = call(shelf, command.name, ordinary(command.name)).await;
        call(shelf, "start.show", json!({ "which": "real" })).await.unwrap();
        assert_eq!(shown(shelf), Some(BooksKind::Real), "after {}", command.name);
    }
    for unknown in [
        "service.set",
        "settings.service",
        "books.open",
        "practice.start",
        "app.environment",
    ] {
        let answer = call(shelf, unknown, json!({ "url": url })).await;
        assert_eq!(answer.unwrap_err().code, ErrorCode::UnknownCommand, "{unknown}");
    }
    let windows = Windows::default();
    let shown = dispatch(shelf, &windows, "practice.show_terminal", json!({})).await;
    assert_eq!(shown.unwrap_err().code, ErrorCode::NotFound);
    assert!(!windows.shown.load(Ordering::SeqCst), "real books have no practice terminal");
}

/// Real books with an account that opens the simulator, if only they reached it: a service of one's own is refused to them.
async fn an_account_of_their_own(shelf: &Bookshelf, url: &str) {
    let account = json!({ "username": "practice", "password": "practice" });
    call(shelf, "account.change", account).await.unwrap();
    let elsewhere = call(shelf, "account.change", json!({ "testService": url })).await;
    assert_eq!(elsewhere.unwrap_err().code, ErrorCode::WrongEnvironment);
    let tested = call(shelf, "account.test", json!({})).await.unwrap();
    assert_ne!(tested["last"]["word"], json!("works"), "{tested}");
}

/// Sell, try the card, take cash: the card ends as not sent, for the production service is not here.
async fn an_honest_day(shelf: &Bookshelf) {
    let sale = call(shelf, "sale.current", json!({})).await.unwrap();
    let found = call(shelf, "search.find", json!({ "text": "gastro" })).await.unwrap();
    let line = json!({ "sale": sale["id"], "item": found["items"][0]["id"], "quantityThousandths": 1000 });
    call(shelf, "sale.add_item", line).await.unwrap();
    let finalise = json!({ "sale": sale["id"], "key": key().to_string() });
    let invoice = call(shelf, "sale.finalise", finalise).await.unwrap();
    let options = call(shelf, "terminal.options", json!({ "payment": null })).await.unwrap();
    let terminal = &options["terminals"][0]["id"];
    let _unreachable = call(shelf, "terminal.choose", json!({ "terminal": terminal })).await;
    let pay = json!({
        "invoice": invoice["id"], "amount": invoice["balance"]["due"], "terminal": terminal, "key": key().to_string()
    });
    let mut attempt = call(shelf, "payment.start", pay).await.unwrap();
    let asked = json!({ "attempt": attempt["id"] });
    let waited = tokio::time::timeout(Duration::from_secs(20), async {
        while attempt["closed"] == false {
            tokio::time::sleep(Duration::from_millis(20)).await;
            attempt = call(shelf, "attempt.get", asked.clone()).await.unwrap();
        }
    });
    waited.await.unwrap();
    assert_eq!(attempt["word"], json!("not_sent"), "{attempt}");
    let due = &invoice["balance"]["due"];
    let cash = json!({ "invoice": invoice["id"], "amount": due, "given": due, "key": key().to_string() });
    assert_eq!(call(shelf, "cash.pay", cash).await.unwrap()["status"], json!("paid"));
}

/// The same steps with practice books are seen by the simulator, or the silence above would prove nothing.
async fn practice_books_do_reach_it(shelf: &Bookshelf, service: &Service) {
    call(shelf, "start.practise", json!({ "language": null })).await.unwrap();
    assert_eq!(shown(shelf), Some(BooksKind::Practice));
    let options = call(shelf, "terminal.options", json!({ "payment": null })).await.unwrap();
    let choose = json!({ "terminal": options["terminals"][0]["id"] });
    call(shelf, "terminal.choose", choose).await.unwrap();
    let waited = tokio::time::timeout(Duration::from_secs(20), async {
        while calls(service) == 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    waited.await.unwrap();
}
