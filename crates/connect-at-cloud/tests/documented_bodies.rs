//! Every documented body has the class that stands beside it, written by hand from the protocol sheet.
//!
//! The table is `bodies/expected.json`; a body that no row names, or a row that names no body, fails. Judged through the
//! example program's own output as well, since that is what others run.
#![allow(
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expected, and stops where it is not so"
)]

use std::collections::BTreeSet;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use connect_at_cloud::decode::{self, Problem};
use connect_at_cloud::{
    Correlation, Decoded, Expected, LookUp, LookUpAnswer, Outcome, Reason, TerminalState, TransactionKind, correlate,
};
use serde_json::Value;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/bodies")
}

fn table() -> Vec<Value> {
    let text = std::fs::read_to_string(folder().join("expected.json")).expect("the table");
    serde_json::from_str(&text).expect("a table of rows")
}

fn text<'a>(row: &'a Value, name: &str) -> &'a str {
    row.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn status(row: &Value) -> u16 {
    u16::try_from(row["status"].as_u64().expect("a status")).expect("a status")
}

fn body(row: &Value) -> Vec<u8> {
    std::fs::read(folder().join(text(row, "file"))).expect("the body")
}

const JSON: Option<&str> = Some("application/json; charset=utf-8");

/// Outcome, reason and review as words, whatever the call.
fn judged(call: &str, status: u16, body: &[u8]) -> (Outcome, Reason, Option<String>) {
    let of = |reply: Decoded| {
        (
            reply.outcome,
            reply.reason,
            reply.review.map(|review| review.code().to_owned()),
        )
    };
    match call {
        "transaction" => of(decode::transaction(status, JSON, body, None)),
        "reversal" => of(decode::reversal(status, JSON, body, None)),
        "look-up" => looked_up(&decode::look_up(status, JSON, body)),
        "administration" => {
            let reply = decode::administration(status, JSON, body);
            (reply.outcome, reply.reason, None)
        }
        "login" => account(decode::login(status, JSON, body).map(|_| true)),
        "terminals" => account(decode::terminals(status, JSON, body).map(|_| true)),
        "terminal" => account(decode::terminal(status, JSON, body).map(|state| state != TerminalState::Unreadable)),
        "settings" => account(decode::settings(status, JSON, body).map(|_| true)),
        other => panic!("no such call: {other}"),
    }
}

fn looked_up(look_up: &LookUp) -> (Outcome, Reason, Option<String>) {
    match &look_up.answer {
        LookUpAnswer::NoneYet => (Outcome::Unknown, Reason::NoneYet, None),
        LookUpAnswer::Indecisive(reason) => (Outcome::Unknown, reason.clone(), None),
        LookUpAnswer::Last(last) => {
            let expected = Expected {
                order_id: last.facts.order_id.clone(),
                ..Expected::default()
            };
            match correlate(look_up, &expected, None) {
                Correlation::Charged(_) => (Outcome::Approved, Reason::Done, None),
                Correlation::Candidate(_, reason) | Correlation::NoProof(reason) => (Outcome::Unknown, reason, None),
                Correlation::UnchangedSinceBaseline => panic!("there was no baseline"),
            }
        }
    }
}

fn account(outcome: Result<bool, Problem>) -> (Outcome, Reason, Option<String>) {
    match outcome {
        Ok(true) => (Outcome::Approved, Reason::Done, None),
        Ok(false) => (Outcome::Unknown, Reason::UnexpectedShape, None),
        Err(Problem { reason, .. }) => {
            let refused = matches!(
                reason,
                Reason::CredentialsRefused | Reason::TerminalBusy | Reason::TerminalNotConnected
            );
            (if refused { Outcome::Refused } else { Outcome::Unknown }, reason, None)
        }
    }
}

#[test]
fn every_body_is_in_the_table() {
    let listed: BTreeSet<String> = table().iter().map(|row| text(row, "file").to_owned()).collect();
    let present: BTreeSet<String> = std::fs::read_dir(folder())
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name != "expected.json")
        .collect();
    assert_eq!(listed, present);
    assert!(present.len() >= 60, "{}", present.len());
}

#[test]
fn every_body_has_its_class() {
    let mut wrong = Vec::new();
    for row in table() {
        let (outcome, reason, review) = judged(text(&row, "call"), status(&row), &body(&row));
        let expected_review = row.get("review").and_then(Value::as_str).map(str::to_owned);
        let same = outcome.word() == text(&row, "outcome") && reason.code() == text(&row, "reason") && review == expected_review;
        if !same {
            wrong.push(format!("{row}\n    got {outcome} {reason} {review:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_body_shows_its_facts() {
    for row in table().iter().filter(|row| text(row, "call") != "look-up") {
        let Some(total) = row.get("total").and_then(Value::as_i64) else {
            continue;
        };
        let reply = decode::transaction(status(row), JSON, &body(row), None);
        let facts = reply.facts.expect("facts");
        assert_eq!(facts.total_minor, Some(total), "{row}");
        assert_eq!(facts.terminal_id.as_deref(), Some("12345678"), "{row}");
        let order = row.get("order").and_then(Value::as_str);
        assert_eq!(facts.order_id.as_deref(), order, "{row}");
        if let Some(kind) = row.get("kind").and_then(Value::as_str) {
            assert_eq!(facts.kind.map(TransactionKind::word), Some(kind), "{row}");
        }
        if let Some(time) = row.get("time").and_then(Value::as_str) {
            assert_eq!(facts.terminal_time.as_deref(), Some(time), "{row}");
        }
        if let Some(currency) = row.get("currency").and_then(Value::as_str) {
            assert_eq!(facts.slip_currencies, [currency], "{row}");
        }
        if let Some(conversion) = row.get("conversion").and_then(Value::as_str) {
            let found = facts.conversion.expect("a conversion");
            assert_eq!(
                format!("{} {}", found.currency, found.cardholder_amount_minor.unwrap_or_default()),
                conversion
            );
            assert_eq!(found.rate.as_deref(), Some("7.4610"));
        }
    }
}

#[test]
fn a_look_up_and_the_reply_it_replaces_have_one_fingerprint() {
    let read = |name: &str| std::fs::read(folder().join(name)).expect("the body");
    let reply = decode::transaction(201, JSON, &read("purchase-approved-with-order-id.json"), None);
    let iso = decode::transaction(201, JSON, &read("purchase-approved-iso-time.json"), None);
    let other = decode::transaction(201, JSON, &read("refund-approved.json"), None);
    let look_up = decode::look_up(200, JSON, &read("look-up-approved.json"));
    let fingerprint = reply.facts.expect("facts").fingerprint;
    assert_eq!(look_up.fingerprint(), Some(fingerprint));
    assert_eq!(iso.facts.expect("facts").fingerprint, fingerprint);
    assert_ne!(other.facts.expect("facts").fingerprint, fingerprint);
    let shown = fingerprint.to_string();
    assert_eq!(shown.len(), 64);
    assert_eq!(connect_at_cloud::Fingerprint::parse(&shown), Some(fingerprint));
}

/// The example is what others use to judge replies: it must say the same, in one object, and exit with 0.
#[test]
fn the_example_says_the_same() {
    let program = example();
    for row in table().iter().step_by(5) {
        let (printed, code) = run(
            &program,
            &["--call", text(row, "call"), "--status", &row["status"].to_string()],
            &body(row),
        );
        assert_eq!(code, Some(0), "{row}");
        let answer: Value = serde_json::from_str(&printed).expect("one JSON object");
        assert_eq!(text(&answer, "outcome"), text(row, "outcome"), "{row}: {printed}");
        assert!(text(&answer, "reason").starts_with(text(row, "reason")), "{row}: {printed}");
    }
}

#[test]
fn the_example_survives_any_input() {
    let program = example();
    let rubbish: Vec<u8> = (0..=255).cycle().take(5_000).collect();
    let huge = vec![b'['; 3 * 1024 * 1024];
    for arguments in [
        &["--call", "transaction", "--status", "400"][..],
        &["--call", "look-up", "--status", "abc"],
        &["--call", "nothing", "--status", "200"],
        &["--call"],
        &["--status", "99999"],
        &["--amount", "1e9"],
        &["--terminal", "12"],
        &["--unheard-of", "1"],
        &[],
    ] {
        for body in [&b""[..], &rubbish, &huge, b"{}"] {
            let (printed, code) = run(&program, arguments, body);
            assert_eq!(code, Some(0), "{arguments:?}");
            let answer: Value = serde_json::from_str(&printed).expect("one JSON object");
            assert_eq!(text(&answer, "outcome"), "unknown", "{arguments:?}: {printed}");
            assert!(!text(&answer, "reason").is_empty());
        }
    }
}

/// `cargo test` builds the examples and puts them beside the tests; a filtered run may not have.
fn example() -> PathBuf {
    let here = std::env::current_exe().expect("this test's own path");
    let profile = here.parent().and_then(|deps| deps.parent()).expect("the profile's folder");
    let program = profile
        .join("examples")
        .join(format!("decode{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        let manifest = format!("{}/Cargo.toml", env!("CARGO_MANIFEST_DIR"));
        let built = Command::new(env!("CARGO"))
            .args([
                "build",
                "--quiet",
                "--offline",
                "--example",
                "decode",
                "--manifest-path",
                &manifest,
            ])
            .status();
        assert!(built.is_ok_and(|status| status.success()), "the example can be built");
    }
    program
}

fn run(program: &PathBuf, arguments: &[&str], body: &[u8]) -> (String, Option<i32>) {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the example runs");
    let mut stdin = child.stdin.take().expect("its input");
    let body = body.to_vec();
    // It stops reading once it has seen enough; what it did not want is no fault.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&body)));
    let output = child.wait_with_output().expect("its output");
    writer.join().expect("the writer");
    (String::from_utf8(output.stdout).expect("UTF-8"), output.status.code())
}
