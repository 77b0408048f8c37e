//! Secrets and card numbers: a day of payments with a password that exists only here, tokens of the service, and replies that
//! carry whole card numbers. Afterwards every byte below the data folder is read, and none of it is there.
//!
//! The log written here is harsher than the program's: every event and every field of our own rooms, without the allow-list.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::domain::attempt::{ReasonCode, State};
use application::domain::ids::{AttemptId, DocumentId};
use klinikassa_tests::secrets::{files_below, holds, spellings};
use klinikassa_tests::{Desk, Service, key};
use rusqlite::types::ValueRef;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

/// Whole numbers that pass the card check, as no reply should carry them; written apart so that no file shows one.
fn card_numbers() -> Vec<String> {
    vec![
        format!("{}{}", "41111111", "11111111"),
        format!("{}{}", "555555555", "5554444"),
        format!("{}{}", "37828224", "6310005"),
    ]
}

/// The digits' check sum of ISO/IEC 7812: every second digit from the right doubled, nine taken off above nine.
fn passes_card_check(digits: &[u8]) -> bool {
    let doubled = |place: usize, digit: u32| match (place % 2, digit * 2) {
        (0, _) => digit,
        (_, twice) if twice > 9 => twice - 9,
        (_, twice) => twice,
    };
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| doubled(place, u32::from(digit - b'0')))
        .sum();
    sum.is_multiple_of(10)
}

/// Runs of 13 to 19 digits that pass the check, also in groups of four behind a space or a hyphen. Digits inside a longer
/// hexadecimal word are a hash's.
fn card_like(text: &[u8]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for word in text.split(|byte| !byte.is_ascii_alphanumeric()) {
        if word.len() >= 32 && word.iter().all(u8::is_ascii_hexdigit) {
            continue;
        }
        for run in word.split(|byte| !byte.is_ascii_digit()) {
            if (13..=19).contains(&run.len()) && passes_card_check(run) {
                found.insert(String::from_utf8_lossy(run).into_owned());
            }
        }
    }
    for window in text.windows(19) {
        let grouped = [4, 9, 14].iter().all(|at| matches!(window[*at], b' ' | b'-'));
        let digits: Vec<u8> = window.iter().copied().filter(u8::is_ascii_digit).collect();
        if grouped && digits.len() == 16 && passes_card_check(&digits) {
            found.insert(String::from_utf8_lossy(window).into_owned());
        }
    }
    found
}

/// Whether something with the shape of a signed token stands here: the first letters of its header, then more of the alphabet.
fn token_like(bytes: &[u8]) -> Option<String> {
    let start = [b'e', b'y', b'J'];
    bytes.windows(16).find_map(|window| {
        let alphabet = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
        (window.starts_with(&start) && window.iter().all(alphabet)).then(|| String::from_utf8_lossy(window).into_owned())
    })
}

/// Every value of every table, one by one: in the file two texts stand side by side, and their digits would run together.
fn cells(file: &Path) -> Vec<Vec<u8>> {
    let connection = rusqlite::Connection::open_with_flags(file, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut statement = connection
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .unwrap();
    let tables: Vec<String> = statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    let mut found = Vec::new();
    for table in tables {
        let mut statement = connection.prepare(&format!("SELECT * FROM \"{table}\"")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                match row.get_ref(column).unwrap() {
                    ValueRef::Text(bytes) | ValueRef::Blob(bytes) => found.push(bytes.to_vec()),
                    ValueRef::Integer(number) => found.push(number.to_string().into_bytes()),
                    ValueRef::Null | ValueRef::Real(_) => {}
                }
            }
        }
    }
    found
}

/// A moment has as many digits as a card, and one in ten passes the check: milliseconds within a day of the clock, or a time of
/// our century to the second, which begins as no card number of fourteen digits does.
fn is_a_moment(digits: &str, now_ms: i64) -> bool {
    let below = |from: usize, limit: u32| digits[from..from + 2].parse::<u32>().is_ok_and(|part| part < limit);
    match digits.len() {
        13 => digits.parse::<i64>().is_ok_and(|ms| (ms - now_ms).abs() < 24 * 3_600_000),
        14 => digits.starts_with("20") && below(4, 13) && below(6, 32) && below(8, 24) && below(10, 60) && below(12, 60),
        _ => false,
    }
}

/// Everything below the folder that looks like a card number: cell by cell in the books, byte by byte elsewhere.
fn card_likes(folder: &Path, now_ms: i64) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (path, bytes) in files_below(folder) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.ends_with(".klinikassa") {
            found.extend(cells(&path).iter().flat_map(|cell| card_like(cell)));
        } else if !name.contains(".klinikassa-") {
            found.extend(card_like(&bytes));
        }
    }
    found.retain(|digits| !is_a_moment(digits, now_ms));
    found
}

/// The practice terminal's memory.
const MEMORY: &str = "terminal.json";

/// What must not be found by bytes, in any file.
fn assert_silent(folder: &Path, secrets: &[String], but_for: Option<&str>) {
    let mut files = files_below(folder);
    assert!(files.len() >= 3, "books, log and the terminal's memory");
    files.retain(|path, _| but_for.is_none_or(|name| !path.ends_with(name)));
    for (path, bytes) in files {
        for secret in secrets {
            for spelt in spellings(secret) {
                assert!(!holds(&bytes, &spelt), "a secret stands in {}", path.display());
            }
        }
        let token = token_like(&bytes);
        assert_eq!(token.map(|_| "a token"), None, "in {}", path.display());
    }
}

/// Writes every event and field of our own rooms below the folder.
fn log_everything(folder: &Path) {
    use tracing_subscriber::filter::Targets;
    use tracing_subscriber::layer::SubscriberExt as _;
    let file = std::fs::File::create(folder.join("klinikassa.log")).unwrap();
    let layer = tracing_subscriber::fmt::layer().with_ansi(false).with_writer(Arc::new(file));
    let rooms = ["application", "api", "store", "connect_at_cloud", "domain"];
    let targets = Targets::new().with_targets(rooms.map(|room| (room, tracing::Level::TRACE)));
    tracing::subscriber::set_global_default(tracing_subscriber::registry().with(targets).with(layer)).unwrap();
    tracing::info!(target: "application", "the log of this test");
}

async fn ended(desk: &Desk, document: DocumentId, card: &str, state: State) -> AttemptId {
    let begun = desk
        .pay(document, Desk::due(&desk.till.invoice(document).await.unwrap()))
        .await
        .unwrap();
    desk.present(card).await;
    desk.reaches(begun.header.id, &[state]).await;
    begun.header.id
}

/// Replies that say more than they should: a whole card number in every text that may be kept of a reply, and the secret and
/// a token where nothing may be kept.
fn talkative(card: &str, secret: &str) -> Vec<Value> {
    let said = format!("card {card} declined, {card}.");
    let token = format!("{}{}", "ey", "JhbGciOiJIUzI1NiJ9-synthetic");
    let dump = format!("Authorization: Bearer {token} password={secret} card={card}");
    let result = json!({
        "result": "99", "rejectionReason": said, "cardNumber": card, "truncatedPAN": card, "cardIssuerName": said,
        "merchantReceipt": format!("CARD {card}\n{said}"), "customerReceipt": format!("CARD {card}"), "surprise": dump
    });
    let reply = |status: u16, content_type: &str, body: String| json!({ "kind": "reply", "status": status, "content_type": content_type, "body": body });
    let json = "application/json";
    vec![
        reply(200, json, json!({ "result": result }).to_string()),
        reply(
            400,
            json,
            json!({ "failure": { "error": said, "result": result } }).to_string(),
        ),
        reply(400, json, json!({ "failure": said }).to_string()),
        reply(500, json, json!({ "error": said, "request": dump }).to_string()),
        reply(502, "text/html", format!("<p>{dump}</p>")),
        reply(200, json, format!("{{\"{dump}\": \"{card}")),
    ]
}

/// Payments approved and declined, a refund, and a doubt that a look ends.
async fn a_day(desk: &Desk) {
    let mut times = 1..;
    let mut invoice = async || desk.invoice(times.next().unwrap()).await.record.document.parts().id;
    let first = invoice().await;
    let paid = ended(desk, first, "visa_debit", State::Approved).await;
    ended(desk, invoice().await, "signature", State::Approved).await;
    ended(desk, invoice().await, "foreign_dcc", State::Approved).await;
    ended(desk, invoice().await, "not_enough_funds", State::Declined).await;
    let payment = desk.attempt(paid).await.header.payment;
    let back = desk.refund(first, payment, desk.euros(1_000)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(back.header.id, &[State::Approved]).await;

    desk.service
        .fault("transaction", "happens", json!({ "kind": "reset_before_reply" }));
    let doubt = ended(desk, invoice().await, "visa_debit", State::Unknown).await;
    desk.reaches_in_time(doubt, &[State::Approved]).await;
}

/// Every one of those replies to a payment, and to the looks that follow; returns when the charges are found all the same.
async fn a_day_of_talkative_replies(desk: &Desk, secret: &str) {
    let cards = card_numbers();
    for (at, card) in cards.iter().cycle().take(6).enumerate() {
        let reply = talkative(card, secret).remove(at);
        desk.service.fault("transaction", "happens", reply);
        let times = 10 + i64::try_from(at).unwrap();
        let invoice = desk.invoice(times).await.record.document.parts().id;
        let doubt = ended(desk, invoice, "visa_debit", State::Unknown).await;
        for reply in talkative(card, secret) {
            desk.service.fault("look_up", "happens", reply);
            let _seen = desk.till.look_again(doubt, true).await;
        }
        desk.service.act(json!({ "act": "clear_faults" }));
        desk.reaches_in_time(doubt, &[State::Approved]).await;
    }
}

/// The next run of the program, and a service that repeats the password while it refuses it.
async fn a_refused_login(desk: Desk, secret: &str) -> Desk {
    let desk = desk.restart().await;
    let said = json!({ "error": format!("password {secret} of card {} is wrong", card_numbers()[0]) }).to_string();
    let reply = json!({ "kind": "reply", "status": 401, "content_type": "application/json", "body": said });
    desk.service.fault("login", "does_not_happen", reply);
    let invoice = desk.invoice(30).await.record.document.parts().id;
    let begun = desk.pay(invoice, desk.euros(100)).await.unwrap();
    let refused = desk.reaches(begun.header.id, &[State::NotSent]).await;
    assert_eq!(refused.reason.unwrap().code, ReasonCode::LoginRefused);
    desk
}

#[tokio::test]
async fn no_password_no_token_and_no_card_number_stays_behind() {
    let data = tempfile::tempdir().unwrap();
    log_everything(data.path());
    let password = format!("canary-{}", key());
    let memory = data.path().join(MEMORY);
    let service = Service::start_with(SIMULATOR, &password, &["--state", memory.to_str().unwrap()]);
    let books = tempfile::tempdir_in(data.path()).unwrap();
    let desk = Desk::beside(service, books, &password).await;
    let now_ms = application::Clock::utc_ms(desk.clock.as_ref());
    // Bar codes and microchips of the practice clinic have as many digits as a card.
    let from_the_seed = card_likes(data.path(), now_ms);
    let mut secrets = card_numbers();
    secrets.push(password.clone());
    a_day(&desk).await;
    assert_silent(data.path(), &secrets, None);
    a_day_of_talkative_replies(&desk, &password).await;
    let desk = a_refused_login(desk, &password).await;
    // From here the terminal's memory holds what this test told it to say.
    assert_silent(data.path(), &secrets, Some(MEMORY));
    std::fs::remove_file(&memory).unwrap();
    let added: Vec<String> = card_likes(data.path(), now_ms).difference(&from_the_seed).cloned().collect();
    assert_eq!(added, Vec::<String>::new(), "numbers that look like a card's");
    let log = std::fs::read(data.path().join("klinikassa.log")).unwrap();
    assert!(holds(&log, b"the log of this test"));
    desk.books_hold().await;
}

#[test]
fn the_search_finds_what_it_searches() {
    let folder = tempfile::tempdir().unwrap();
    let card = &card_numbers()[0];
    assert_eq!(card_like(format!("PAN{card}x").as_bytes()), BTreeSet::from([card.clone()]));
    let grouped = format!("{} {} {} {}", &card[..4], &card[4..8], &card[8..12], &card[12..]);
    assert_eq!(card_like(format!("card {grouped}.").as_bytes()), BTreeSet::from([grouped]));
    assert_eq!(card_like(b"1234567890123456"), BTreeSet::new(), "fails the check");
    for number in card_numbers() {
        assert!(passes_card_check(number.as_bytes()), "{number}");
    }
    assert!(is_a_moment("20261122120000", 0) && !is_a_moment("20261322120000", 0) && !is_a_moment("30569309025904", 0));
    let header = format!("{}{}", "ey", "JhbGciOiJIUzI1NiJ9.e30");
    assert!(token_like(format!("\0{header}\0").as_bytes()).is_some());
    let file = folder.path().join("planted.klinikassa");
    let planted = rusqlite::Connection::open(&file).unwrap();
    planted
        .execute_batch(&format!("CREATE TABLE t (a, b); INSERT INTO t VALUES ('x{card}', {card})"))
        .unwrap();
    drop(planted);
    assert_eq!(card_likes(folder.path(), 0), BTreeSet::from([card.clone()]));
    assert!(holds(&std::fs::read(&file).unwrap(), card.as_bytes()));
    let hidden: [&[u8]; 4] = [b"a secret.", b"s\0e\0c\0r\0e\0t\0", b"<736563726574>", b"terces"];
    for text in hidden {
        assert!(spellings("secret").iter().any(|spelt| holds(text, spelt)), "{text:?}");
    }
}
