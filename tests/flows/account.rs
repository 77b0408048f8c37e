//! The clinic's own account over TLS: entered, tested, refused, moved; a keychain that is locked, empty, slow; a proxy.
//!
//! Every expectation is what the way itself does (a certificate, a status, a closed port), not what the client calls it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]
#![allow(clippy::disallowed_methods, reason = "real time bounds every wait")]

use application::books::AttemptRecord;
use application::domain::attempt::State;
use application::keychain::{Keychain, KeychainError, MemoryStore};
use application::{
    AccountChange, BooksKind, Bookshelf, CardPause, CardRequest, Clock, Environment, First, NetworkFault, PasswordState, Proxy,
    Surroundings, SystemClock, SystemIds, TestOutcome, Till, TillError, TlsFailure, behind_a_thread,
};
use connect_at_cloud_simulator::{Act, Call, Running, TlsMode};
use klinikassa_tests::secrets::assert_absent;
use klinikassa_tests::{Clinic, PASSWORD, Service, USERNAME, key, places, sold};
use serde_json::json;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

async fn outcome(till: &Till) -> TestOutcome {
    till.test_account().await.unwrap().outcome
}

async fn card(till: &Till, times: i64) -> Result<AttemptRecord, TillError> {
    let invoice = sold(till, times).await;
    let terminals = till.terminal_options(None).await.unwrap();
    let request = CardRequest {
        document: invoice.record.document.parts().id,
        original: None,
        amount: invoice.record.balance.due().unwrap(),
        terminal: terminals[0].record.terminal.id,
        key: key(),
    };
    let begun = till.process_card(request).await?;
    let deadline = Instant::now() + Duration::from_secs(20);
    loop {
        let record = till.attempt(begun.header.id).await?.record;
        // The books show the outcome a moment before the till lets go of it, and an account changes after that only.
        if !record.state().is_open() && !till.is_paying() {
            return Ok(record);
        }
        assert!(Instant::now() < deadline, "it ends: {:?}", record.state());
        tokio::task::yield_now().await;
    }
}

async fn cash(till: &Till) {
    let invoice = sold(till, 3).await;
    let due = invoice.record.balance.due().unwrap();
    let paid = till
        .pay_cash(invoice.record.document.parts().id, due, due, key())
        .await
        .unwrap();
    assert!(paid.record.balance.due().unwrap().is_zero());
}

fn both() -> TestOutcome {
    TestOutcome::Works {
        terminals: vec!["70114283".to_owned(), "70114284".to_owned()],
    }
}

fn act(running: &Running, act: serde_json::Value) {
    running.act(serde_json::from_value::<Act>(act).unwrap()).unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_is_entered_tested_and_found_again_at_the_next_start() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let clinic = Clinic::beside(Clinic::environment(&running), tempfile::tempdir().unwrap()).await;
    let till = &clinic.till;
    assert_eq!(till.card_pause(), Some(CardPause::NoAccount));
    assert_eq!(outcome(till).await, TestOutcome::NoAccount);
    let refused = card(till, 1).await.unwrap_err();
    assert!(matches!(refused, TillError::CardPaused(CardPause::NoAccount)), "{refused:?}");
    cash(till).await;
    assert!(running.books().calls.is_empty(), "nobody was asked anything");

    clinic.enter(USERNAME, PASSWORD).await;
    assert_eq!(outcome(till).await, both());
    assert_eq!(till.account().password, PasswordState::Kept);
    assert_eq!(card(till, 2).await.unwrap().state(), State::Approved);

    let clinic = clinic.restart().await;
    clinic
        .until("the account to work by itself", |till| till.account().last.is_some())
        .await;
    assert_eq!(clinic.till.account().last.unwrap().0.outcome, both());
    assert_eq!(clinic.till.account().username.as_deref(), Some(USERNAME));
    assert_eq!(card(&clinic.till, 4).await.unwrap().state(), State::Approved);
    assert!(clinic.till.check_books().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_password_is_the_services_word_and_pauses_cards_until_it_is_right() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let clinic = Clinic::open(&running).await;
    clinic.enter(USERNAME, "not the password").await;
    assert_eq!(outcome(&clinic.till).await, TestOutcome::WrongPassword);
    assert_eq!(clinic.till.card_pause(), Some(CardPause::Refused));
    let logins = |running: &Running| {
        let books = running.books();
        books
            .calls
            .iter()
            .filter(|call| call.call == Call::Login)
            .map(|call| call.count)
            .sum::<u64>()
    };
    let before = logins(&running);
    for _ in 0..5 {
        let _states = clinic.till.terminal_options(None).await.unwrap();
        clinic.clock.advance(Duration::from_secs(6));
    }
    assert_eq!(logins(&running), before, "the till does not try on and on by itself");
    cash(&clinic.till).await;
    clinic.enter(USERNAME, PASSWORD).await;
    assert_eq!(outcome(&clinic.till).await, both());
    assert_eq!(clinic.till.card_pause(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn each_fault_of_a_certificate_has_its_own_word_and_names_its_issuer() {
    let cases = [
        (TlsMode::Expired, TlsFailure::Expired, "Connect@Cloud simulator"),
        (TlsMode::WrongHost, TlsFailure::WrongHost, "Connect@Cloud simulator"),
        (TlsMode::UnknownIssuer, TlsFailure::UnknownIssuer, "Somebody else"),
    ];
    for (mode, failure, issuer) in cases {
        let running = Clinic::service(mode, PASSWORD).await;
        let clinic = Clinic::open(&running).await;
        let expected = TestOutcome::Tls {
            failure,
            issuer: Some(issuer.to_owned()),
        };
        assert_eq!(outcome(&clinic.till).await, expected);
        assert!(running.books().calls.is_empty(), "no byte of a password");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_way_that_ends_says_where() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let clinic = Clinic::open(&running).await;
    let move_to = async |address: String| {
        let change = AccountChange {
            address: Some(address),
            ..AccountChange::default()
        };
        clinic.till.change_account(change).await
    };
    // A port that was ours a moment ago: nobody listens there.
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    move_to(format!("https://{closed}")).await.unwrap();
    assert_eq!(outcome(&clinic.till).await, TestOutcome::Network(NetworkFault::Refused));
    // A label longer than any name may have: no resolver finds it.
    move_to(format!("https://{}.invalid", "a".repeat(64))).await.unwrap();
    assert_eq!(outcome(&clinic.till).await, TestOutcome::Network(NetworkFault::NoAddress));
    for wrong in [
        "",
        "ftp://127.0.0.1",
        "http://service.example",
        "https://connectcloud.aws.nets.eu",
        "https://u@127.0.0.1",
    ] {
        let refused = move_to(wrong.to_owned()).await.unwrap_err();
        assert!(matches!(refused, TillError::Clinic(_)), "{wrong}: {refused:?}");
    }
    move_to(running.url().to_owned()).await.unwrap();
    assert_eq!(outcome(&clinic.till).await, both());
    let said = json!({ "kind": "reply", "status": 503, "content_type": "text/html", "body": "<p>later</p>" });
    act(
        &running,
        json!({ "act": "set_fault", "fault": { "call": "login", "times": 1, "effect": "does_not_happen", "fault": said } }),
    );
    assert_eq!(outcome(&clinic.till).await, TestOutcome::Server { status: 503 });
    let fixed = Environment::for_books(BooksKind::Real, Environment::default_address(BooksKind::Real).unwrap()).unwrap();
    assert!(fixed.moved(running.url()).is_err(), "real books don't move");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_keychain_pauses_cards_and_nothing_else() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let clinic = Clinic::open(&running).await;
    assert_eq!(card(&clinic.till, 1).await.unwrap().state(), State::Approved);
    for error in [
        KeychainError::Locked,
        KeychainError::NoService,
        KeychainError::Denied,
        KeychainError::Other("x"),
    ] {
        clinic.keychain.fail(error);
        assert_eq!(outcome(&clinic.till).await, TestOutcome::Keychain(error));
        assert_eq!(clinic.till.card_pause(), Some(CardPause::Keychain(error)));
        let refused = card(&clinic.till, 2).await.unwrap_err();
        assert!(
            matches!(refused, TillError::CardPaused(CardPause::Keychain(same)) if same == error),
            "{refused:?}"
        );
        cash(&clinic.till).await;
        clinic.keychain.heal();
        assert_eq!(outcome(&clinic.till).await, both());
        assert_eq!(clinic.till.card_pause(), None);
    }
    assert_eq!(card(&clinic.till, 2).await.unwrap().state(), State::Approved);
    assert!(clinic.till.check_books().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_doubt_stays_on_screen_while_the_keychain_is_locked_and_ends_after_unlocking() {
    let folder = tempfile::tempdir().unwrap();
    let memory = folder.path().join("terminal.json");
    let running = Clinic::remembering(TlsMode::Ok, PASSWORD, &memory).await;
    let clinic = Clinic::open(&running).await;
    let lost = json!({ "kind": "reset_before_reply" });
    act(
        &running,
        json!({ "act": "set_fault", "fault": { "call": "transaction", "times": 1, "effect": "happens", "fault": lost } }),
    );
    let invoice = sold(&clinic.till, 5).await;
    let terminals = clinic.till.terminal_options(None).await.unwrap();
    let request = CardRequest {
        document: invoice.record.document.parts().id,
        original: None,
        amount: invoice.record.balance.due().unwrap(),
        terminal: terminals[0].record.terminal.id,
        key: key(),
    };
    let attempt = clinic.till.process_card(request).await.unwrap().header.id;
    let state = async |till: &Till| till.attempt(attempt).await.unwrap().record.state();
    while state(&clinic.till).await != State::Unknown {
        tokio::task::yield_now().await;
    }
    clinic.keychain.fail(KeychainError::Locked);
    drop(running);
    let running = Clinic::remembering(TlsMode::Ok, PASSWORD, &memory).await;
    let clinic = clinic.restart_beside(Clinic::environment(&running)).await;
    clinic
        .until("the keychain's answer", |till| till.card_pause().is_some())
        .await;
    assert_eq!(clinic.till.frame().await.unwrap().attention.len(), 1);
    let looked = |running: &Running| running.books().look_ups;
    let before = looked(&running);
    for _ in 0..20 {
        clinic.clock.advance(Duration::from_secs(30));
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    assert_eq!((state(&clinic.till).await, looked(&running)), (State::Unknown, before));
    clinic.keychain.heal();
    let deadline = Instant::now() + Duration::from_secs(20);
    while state(&clinic.till).await != State::Approved {
        assert!(Instant::now() < deadline, "the till looks again after unlocking");
        clinic.clock.advance(Duration::from_secs(30));
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    assert_eq!(clinic.till.card_pause(), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_computer_asks_for_the_password_anew() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let clinic = Clinic::open(&running).await;
    clinic.keychain.empty();
    let clinic = clinic.restart().await;
    clinic
        .until("the keychain's answer", |till| till.card_pause().is_some())
        .await;
    assert_eq!(clinic.till.card_pause(), Some(CardPause::Keychain(KeychainError::NoEntry)));
    // A keychain that was never made reads as empty too, and is told apart.
    clinic.keychain.fail_writing(KeychainError::NoService);
    assert_eq!(outcome(&clinic.till).await, TestOutcome::Keychain(KeychainError::NoService));
    clinic.keychain.heal();
    clinic.enter(USERNAME, PASSWORD).await;
    assert_eq!(outcome(&clinic.till).await, both());
    assert_eq!(card(&clinic.till, 6).await.unwrap().state(), State::Approved);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keychain_that_blocks_for_a_minute_holds_nobody_up() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let clinic = Clinic::open(&running).await;
    clinic.keychain.block();
    let clinic = clinic.restart().await;
    // The desk goes on at once: nothing but the card waits.
    cash(&clinic.till).await;
    assert_eq!(clinic.till.card_pause(), None, "nobody knows yet");
    for second in 0..60_u64 {
        clinic.clock.advance(Duration::from_secs(1));
        let started = Instant::now();
        let _frame = clinic.till.frame().await.unwrap();
        let _shown = clinic.till.account();
        assert!(started.elapsed() < Duration::from_secs(1), "second {second}");
        tokio::task::yield_now().await;
    }
    let minute_goes_on = |till: &Till| {
        clinic.clock.advance(Duration::from_secs(1));
        till.card_pause().is_some()
    };
    clinic.until("the limit", minute_goes_on).await;
    assert_eq!(clinic.till.card_pause(), Some(CardPause::Keychain(KeychainError::Slow)));
    cash(&clinic.till).await;
    clinic.keychain.release();
    assert_eq!(outcome(&clinic.till).await, both());
    assert_eq!(card(&clinic.till, 7).await.unwrap().state(), State::Approved);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_the_account_changes_under_a_running_payment() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let clinic = Clinic::open(&running).await;
    act(
        &running,
        json!({ "act": "set_card_holder", "card_holder": { "kind": "manual" } }),
    );
    let invoice = sold(&clinic.till, 8).await;
    let terminals = clinic.till.terminal_options(None).await.unwrap();
    let request = CardRequest {
        document: invoice.record.document.parts().id,
        original: None,
        amount: invoice.record.balance.due().unwrap(),
        terminal: terminals[0].record.terminal.id,
        key: key(),
    };
    let begun = clinic.till.process_card(request).await.unwrap();
    let change = AccountChange {
        username: Some("somebody".to_owned()),
        ..AccountChange::default()
    };
    let refused = clinic.till.change_account(change).await.unwrap_err();
    assert!(matches!(refused, TillError::PaymentRunning), "{refused:?}");
    assert_eq!(clinic.till.account().username.as_deref(), Some(USERNAME));
    act(
        &running,
        json!({ "act": "set_card_holder", "card_holder": { "kind": "script", "card": "visa_debit" } }),
    );
    let _ends = begun;
}

/// A proxy of this test's own: what it was asked, and whether it answers as one should.
async fn proxy(answer: &'static [u8]) -> (u16, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let heads = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&heads);
    tokio::spawn(async move {
        while let Ok((mut inbound, _)) = listener.accept().await {
            let seen = Arc::clone(&seen);
            tokio::spawn(async move {
                let mut head = Vec::new();
                while !head.ends_with(b"\r\n\r\n") {
                    let Ok(byte) = inbound.read_u8().await else { return };
                    head.push(byte);
                }
                let head = String::from_utf8_lossy(&head).into_owned();
                let target = head.split(' ').nth(1).unwrap().rsplit(':').next().unwrap().to_owned();
                seen.lock().unwrap().push(head);
                let _ = inbound.write_all(answer).await;
                if answer.starts_with(b"HTTP/1.1 200") {
                    let service: u16 = target.parse().unwrap();
                    let mut outbound = TcpStream::connect(("127.0.0.1", service)).await.unwrap();
                    let _ = copy_bidirectional(&mut inbound, &mut outbound).await;
                }
            });
        }
    });
    (port, heads)
}

async fn go_through(till: &Till, port: u16) {
    let proxy = Proxy {
        host: "127.0.0.1".to_owned(),
        port,
    };
    let change = AccountChange {
        proxy: Some(Some(proxy)),
        ..AccountChange::default()
    };
    till.change_account(change).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_carries_logins_and_payments_and_is_found_again_at_the_next_start() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let port = running.url().rsplit(':').next().unwrap();
    let behind = Environment::for_books(BooksKind::Test, &format!("https://simulator.invalid:{port}"))
        .unwrap()
        .trusting(running.ca_pem().unwrap())
        .unwrap();
    let clinic = Clinic::beside(behind, tempfile::tempdir().unwrap()).await;
    clinic.enter(USERNAME, PASSWORD).await;
    let (good, heads) = proxy(b"HTTP/1.1 200 Connection established\r\n\r\n").await;
    go_through(&clinic.till, good).await;
    assert_eq!(outcome(&clinic.till).await, both());
    assert_eq!(card(&clinic.till, 9).await.unwrap().state(), State::Approved);
    let heads = heads.lock().unwrap().clone();
    assert!(
        heads
            .iter()
            .all(|head| head.starts_with(&format!("CONNECT simulator.invalid:{port} "))),
        "{heads:?}"
    );
    assert!(
        !heads.concat().contains(PASSWORD) && !heads.concat().contains("Bearer"),
        "{heads:?}"
    );

    for answer in [
        &b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n"[..],
        b"220 mail.example ESMTP\r\n\r\n",
        b"\x16\x03\x01 200 \r\n\r\n",
        b"SSH-2.0-OpenSSH_9.2\r\n200 OK\r\n\r\n",
    ] {
        let (bad, _) = proxy(answer).await;
        go_through(&clinic.till, bad).await;
        let said = outcome(&clinic.till).await;
        assert_eq!(
            said,
            TestOutcome::Network(NetworkFault::Proxy),
            "{:?}",
            String::from_utf8_lossy(answer)
        );
    }
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap().port();
    go_through(&clinic.till, closed).await;
    assert_eq!(outcome(&clinic.till).await, TestOutcome::Network(NetworkFault::Refused));

    go_through(&clinic.till, good).await;
    let clinic = clinic.restart().await;
    clinic
        .until("the account to work by itself", |till| till.account().last.is_some())
        .await;
    assert_eq!(clinic.till.account().last.unwrap().0.outcome, both());
    for (host, port) in [("", 80), ("two words", 80), ("user@host", 80), ("host", 0), ("host/path", 80)] {
        let change = AccountChange {
            proxy: Some(Some(Proxy {
                host: host.to_owned(),
                port,
            })),
            ..AccountChange::default()
        };
        let refused = clinic.till.change_account(change).await.unwrap_err();
        assert!(matches!(refused, TillError::ProxyInvalid), "{host}: {refused:?}");
    }
}

/// Writes every event and field of our own rooms below the folder.
fn log_everything(folder: &Path) {
    use tracing_subscriber::filter::Targets;
    use tracing_subscriber::layer::SubscriberExt as _;
    let file = std::fs::File::create(folder.join("klinikassa.log")).unwrap();
    let layer = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(Arc::new(file));
    let rooms = ["application", "api", "store", "connect_at_cloud", "domain", "keychain"];
    let targets = Targets::new().with_targets(rooms.map(|room| (room, tracing::Level::TRACE)));
    tracing::subscriber::set_global_default(tracing_subscriber::registry().with(targets).with(layer)).unwrap();
    tracing::info!(target: "application", "the log of this test");
}

struct NoWindows;

impl api::Host for NoWindows {
    fn ready(&self) {}

    fn show_practice_terminal(&self, _query: &str) -> bool {
        false
    }

    fn papers(&self) -> Option<std::path::PathBuf> {
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

/// Test books on a shelf, and the keychain behind them.
async fn shelf(root: &Path, keychain: &Arc<dyn Keychain>) -> Bookshelf {
    let around = Surroundings {
        clock: Arc::new(SystemClock::start()),
        ids: Arc::new(SystemIds::new()),
        version: "0.0.0".to_owned(),
        locale: "en_FI".to_owned(),
        keychain: Arc::clone(keychain),
    };
    let practice = Arc::new(places::AnswersAt("http://127.0.0.1:9".to_owned()));
    let shelf = Bookshelf::open(root, around, practice, First::LastShown).await.unwrap();
    shelf.show(Some(BooksKind::Test)).await.unwrap();
    let staff = shelf.current().unwrap().frame().await.unwrap().staff;
    shelf.current().unwrap().sign_in(staff[0].id).await.unwrap();
    shelf
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_password_is_nowhere_but_in_the_keychain() {
    let folder = tempfile::tempdir().unwrap();
    log_everything(folder.path());
    let secret = format!("canary-{}", key());
    let wrong = format!("wrong-{}", key());
    let service = Service::start_with(SIMULATOR, &secret, &["--card-holder", "script"]);
    let store = MemoryStore::new();
    let control = store.control();
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::start());
    let keychain = behind_a_thread(&clock, move || Box::new(store)).unwrap();
    std::fs::create_dir_all(folder.path().join("data/test")).unwrap();
    places::make(&folder.path().join("data/test/test.klinikassa"), BooksKind::Test);
    let root = folder.path().join("data");
    let books = shelf(&root, &keychain).await;
    let call = async |books: &Bookshelf, name: &str, request: serde_json::Value| {
        let answer = api::dispatch(books, &NoWindows, name, request).await;
        let said = format!("{answer:?}");
        assert!(
            !said.contains(&secret) && !said.contains(&wrong),
            "{name} repeats the password"
        );
        answer
    };
    let typed = |password: &str| json!({ "username": USERNAME, "password": password, "testService": service.url() });
    call(&books, "account.change", typed(&wrong)).await.unwrap();
    assert_eq!(
        call(&books, "account.test", json!({})).await.unwrap()["last"]["word"],
        "wrong_password"
    );
    control.fail(KeychainError::Locked);
    call(&books, "account.change", typed(&secret)).await.unwrap_err();
    control.heal();
    let misread = [
        json!({ "username": USERNAME, "password": secret, "unknown": 1 }),
        json!({ "username": [secret.as_str()], "password": { "is": secret.as_str() } }),
        json!({ "password": 1, "username": wrong }),
    ];
    for request in misread {
        call(&books, "account.change", request).await.unwrap_err();
    }
    call(&books, "account.change", typed(&secret)).await.unwrap();
    assert_eq!(
        call(&books, "account.test", json!({})).await.unwrap()["last"]["word"],
        "works"
    );
    assert_eq!(card(&books.current().unwrap(), 10).await.unwrap().state(), State::Approved);
    for name in ["app.state", "account.get"] {
        call(&books, name, json!({})).await.unwrap();
    }
    drop(books);
    let books = shelf(&root, &keychain).await;
    assert_eq!(
        call(&books, "account.test", json!({})).await.unwrap()["last"]["word"],
        "works"
    );
    assert_eq!(control.kept(), 1);
    for said in [&secret, &wrong] {
        assert_absent(folder.path(), said);
    }
    let log = std::fs::read_to_string(folder.path().join("klinikassa.log")).unwrap();
    assert!(
        log.contains("the log of this test") && log.contains("keychain"),
        "the log is written"
    );
}
