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
use std::path::PathBuf;

use connect_at_cloud::decode::{self, Problem};
use connect_at_cloud::{Decoded, Expected, LookUpAnswer, Outcome, Reason, Review, TerminalId, TerminalState, TransactionKind};
use serde_json::Value;

mod example;
use example::{example, run, said};

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

/// Outcome, reason and review, for every call but the look-up, whose answer is read and not judged here.
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
    for row in table().iter().filter(|row| text(row, "call") != "look-up") {
        let (outcome, reason, review) = judged(text(row, "call"), status(row), &body(row));
        let expected_review = row.get("review").and_then(Value::as_str).map(str::to_owned);
        let same = outcome.word() == text(row, "outcome") && reason.code() == text(row, "reason") && review == expected_review;
        if !same {
            wrong.push(format!("{row}\n    got {outcome} {reason} {review:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a look-up's last result is worth depends on what was asked; without that, on whether it names an order id at all.
#[test]
fn every_look_up_has_its_class() {
    let program = example();
    let rows: Vec<Value> = table().into_iter().filter(|row| text(row, "call") == "look-up").collect();
    assert!(rows.len() >= 11, "{}", rows.len());
    for row in rows {
        let arguments = ["--call", "look-up", "--status", &row["status"].to_string()];
        let expected_review = row.get("review").and_then(Value::as_str).map(str::to_owned);
        let expected = (
            text(&row, "outcome").to_owned(),
            text(&row, "reason").to_owned(),
            expected_review,
        );
        assert_eq!(said(&program, &arguments, &body(&row)), expected, "{row}");
    }
}

/// An approval that a look-up shows is examined like one in a reply.
#[test]
fn a_look_up_is_compared_with_what_was_asked() {
    let read = |name: &str| std::fs::read(folder().join(name)).expect("the body");
    let asked = Expected {
        terminal: Some(TerminalId::parse("12345678").expect("a terminal")),
        kind: Some(TransactionKind::Purchase),
        amount_minor: Some(12_345),
        order_id: Some("4711004711".to_owned()),
        currency: Some("DKK".to_owned()),
        tips_enabled: false,
    };
    let cases: [(&str, Expected, Option<&str>, Option<&str>); 6] = [
        ("ours", asked.clone(), None, None),
        (
            "order id",
            Expected {
                order_id: Some("4711004712".to_owned()),
                ..asked.clone()
            },
            Some("other-order-id"),
            None,
        ),
        (
            "terminal",
            Expected {
                terminal: Some(TerminalId::parse("12345679").expect("a terminal")),
                ..asked.clone()
            },
            Some("other-terminal"),
            None,
        ),
        (
            "kind",
            Expected {
                kind: Some(TransactionKind::ReturnOfGoods),
                ..asked.clone()
            },
            Some("other-kind"),
            None,
        ),
        (
            "sum",
            Expected {
                amount_minor: Some(12_344),
                ..asked.clone()
            },
            Some("amount-differs"),
            None,
        ),
        (
            "currency",
            Expected {
                currency: Some("EUR".to_owned()),
                ..asked
            },
            None,
            Some("other-currency"),
        ),
    ];
    for (what, expected, differs, review) in cases {
        let look_up = decode::look_up(200, JSON, &read("look-up-approved.json"), Some(&expected));
        let LookUpAnswer::Last(last) = look_up.answer else {
            panic!("{what}: no last result")
        };
        assert_eq!(last.differs.as_ref().map(Review::code), differs, "{what}");
        assert_eq!(last.review.as_ref().map(Review::code), review, "{what}");
    }
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
    let look_up = decode::look_up(200, JSON, &read("look-up-approved.json"), None);
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
