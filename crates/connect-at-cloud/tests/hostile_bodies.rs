//! Every hostile body has the class that stands beside it in `hostile/expected.json`; the bulky ones are made here.
//!
//! Whatever is not listed must be unknown, for all three calls that a payment's outcome can hang on; nothing may panic, and
//! nothing that is kept may hold a card number or a secret.
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

use connect_at_cloud::decode;
use connect_at_cloud::{Expected, LookUp, LookUpAnswer, Outcome, TerminalId, TerminalState, TransactionKind};
use serde_json::Value;

mod example;
use example::{example, said};

const JSON: Option<&str> = Some("application/json");

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/hostile")
}

fn table() -> Vec<Value> {
    let text = std::fs::read_to_string(folder().join("expected.json")).expect("the table");
    serde_json::from_str(&text).expect("a table of rows")
}

fn text<'a>(row: &'a Value, name: &str) -> Option<&'a str> {
    row.get(name).and_then(Value::as_str)
}

fn body(row: &Value) -> Vec<u8> {
    std::fs::read(folder().join(text(row, "file").expect("a file"))).expect("the body")
}

fn expected(row: &Value) -> Expected {
    let Some(with) = row.get("expected") else {
        return Expected::default();
    };
    Expected {
        terminal: text(with, "terminal").map(|id| TerminalId::parse(id).expect("a terminal")),
        kind: text(with, "kind").map(|kind| TransactionKind::parse(kind).expect("a kind")),
        amount_minor: with.get("amount").and_then(Value::as_i64),
        order_id: text(with, "order_id").map(str::to_owned),
        currency: text(with, "currency").map(str::to_owned),
        tips_enabled: with.get("tips").and_then(Value::as_bool).unwrap_or_default(),
    }
}

/// The same, as arguments of the example program.
fn arguments(status: u16, row: &Value) -> Vec<String> {
    let with = row.get("expected");
    let member = |name: &str| {
        with.and_then(|with| with.get(name))
            .map(|value| value.as_str().map_or(value.to_string(), str::to_owned))
    };
    let mut all = vec![
        "--call".to_owned(),
        "look-up".to_owned(),
        "--status".to_owned(),
        status.to_string(),
    ];
    for (name, option) in [
        ("terminal", "--terminal"),
        ("amount", "--amount"),
        ("kind", "--kind"),
        ("order_id", "--order-id"),
        ("currency", "--currency"),
    ] {
        all.extend(member(name).into_iter().flat_map(|value| [option.to_owned(), value]));
    }
    all
}

/// Whether a look-up names an approval that could be somebody's: what the example program calls approved.
fn names_an_approval(look_up: &LookUp) -> bool {
    matches!(&look_up.answer, LookUpAnswer::Last(last) if last.approved && last.facts.order_id.is_some())
}

#[test]
fn every_hostile_body_has_its_class() {
    let rows = table();
    assert!(rows.len() >= 120, "{}", rows.len());
    let listed: BTreeSet<String> = rows.iter().filter_map(|row| text(row, "file")).map(str::to_owned).collect();
    let present: BTreeSet<String> = std::fs::read_dir(folder())
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .filter(|name| name != "expected.json")
        .collect();
    assert_eq!(listed, present);
    let program = example();
    let mut wrong = Vec::new();
    for row in rows {
        let status = u16::try_from(row["status"].as_u64().expect("a status")).expect("a status");
        let (outcome, reason, review) = if text(&row, "call") == Some("look-up") {
            let arguments = arguments(status, &row);
            let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
            said(&program, &arguments, &body(&row))
        } else {
            let reply = decode::transaction(status, JSON, &body(&row), Some(&expected(&row)));
            (
                reply.outcome.word().to_owned(),
                reply.reason.code().to_owned(),
                reply.review.map(|review| review.code().to_owned()),
            )
        };
        let same = Some(outcome.as_str()) == text(&row, "outcome")
            && Some(reason.as_str()) == text(&row, "reason")
            && review.as_deref() == text(&row, "review");
        if !same {
            wrong.push(format!("{row}\n    got {outcome} {reason} {review:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A reply for one call is nothing to another, and a status that decides nothing decides nothing with any body.
#[test]
fn no_hostile_body_decides_where_it_does_not_belong() {
    for row in table() {
        let body = body(&row);
        let file = text(&row, "file").expect("a file");
        for status in [0, 100, 202, 204, 301, 307, 401, 403, 404, 409, 421, 429, 500, 503, 504, 999] {
            assert_eq!(
                decode::transaction(status, JSON, &body, None).outcome,
                Outcome::Unknown,
                "{file} {status}"
            );
            assert_eq!(
                decode::reversal(status, JSON, &body, None).outcome,
                Outcome::Unknown,
                "{file} {status}"
            );
            let look_up = decode::look_up(status, JSON, &body, None);
            assert!(matches!(look_up.answer, LookUpAnswer::Indecisive(_)), "{file} {status}");
        }
        for wrong in [
            "text/html",
            "text/plain",
            "application/json; charset=latin-1",
            "application/xml",
            "",
            "json",
        ] {
            assert_eq!(
                decode::transaction(201, Some(wrong), &body, None).outcome,
                Outcome::Unknown,
                "{file} {wrong}"
            );
            assert_eq!(
                decode::transaction(400, Some(wrong), &body, None).outcome,
                Outcome::Unknown,
                "{file} {wrong}"
            );
            assert!(
                !matches!(decode::look_up(200, Some(wrong), &body, None).answer, LookUpAnswer::Last(_)),
                "{file} {wrong}"
            );
        }
        let transaction = decode::transaction(201, JSON, &body, None);
        let reversal = decode::reversal(201, JSON, &body, None);
        assert_eq!(transaction.outcome, reversal.outcome, "{file}");
        if text(&row, "call") == Some("look-up") {
            assert_eq!(transaction.outcome, Outcome::Unknown, "{file}");
        } else {
            assert!(!names_an_approval(&decode::look_up(200, JSON, &body, None)), "{file}");
        }
    }
}

#[test]
fn bulky_bodies_are_unknown() {
    let nested_arrays = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    let nested_objects = format!("{}0{}", r#"{"a":"#.repeat(10_000), "}".repeat(10_000));
    let in_result = format!(r#"{{"result":[{{"localModeEventArgs":{{"Result":"0","TotalAmount":1,"x":{nested_arrays}}}}}]}}"#);
    let two_mebibytes = format!(
        r#"{{"result":[{{"localModeEventArgs":{{"Result":"0","TotalAmount":1,"x":"{}"}}}}]}}"#,
        "x".repeat(2 << 20)
    );
    let many_members: String = (0..50_000).map(|at| format!(r#","m{at}":{at}"#)).collect();
    let many = format!(r#"{{"result":[{{"localModeEventArgs":{{"Result":"0","TotalAmount":1{many_members}}}}}]}}"#);
    let many_results = format!(
        r#"{{"result":[{}]}}"#,
        vec![r#"{"localModeEventArgs":{"Result":"0","TotalAmount":1}}"#; 1_000].join(",")
    );
    let long_number = format!(
        r#"{{"result":[{{"localModeEventArgs":{{"Result":"0","TotalAmount":{}}}}}]}}"#,
        "9".repeat(100_000)
    );
    let blanks = " ".repeat((1 << 20) + 1);
    let bodies: [(&str, Vec<u8>, &str); 14] = [
        ("10,000 arrays deep", nested_arrays.into_bytes(), "too-complex"),
        ("10,000 objects deep", nested_objects.into_bytes(), "too-complex"),
        ("10,000 deep inside a result", in_result.into_bytes(), "too-complex"),
        ("two mebibytes", two_mebibytes.into_bytes(), "oversize"),
        ("50,000 members", many.into_bytes(), "too-complex"),
        ("a thousand results", many_results.into_bytes(), "two-results"),
        ("a number of 100,000 digits", long_number.into_bytes(), "malformed-json"),
        ("a mebibyte of blanks", blanks.into_bytes(), "oversize"),
        ("bad UTF-8", b"{\"result\":\"\xff\xfe\"}".to_vec(), "invalid-utf8"),
        ("overlong UTF-8", b"{\"result\":\"\xc0\xaf\"}".to_vec(), "invalid-utf8"),
        (
            "UTF-16",
            "{\"result\":[]}".encode_utf16().flat_map(u16::to_le_bytes).collect(),
            "malformed-json",
        ),
        ("gzip", vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3], "invalid-utf8"),
        ("zero bytes", vec![0; 4_096], "malformed-json"),
        ("every byte", (0..=255).collect(), "invalid-utf8"),
    ];
    for (name, body, reason) in bodies {
        for status in [200, 201, 400] {
            let reply = decode::transaction(status, JSON, &body, None);
            assert_eq!(
                (reply.outcome, reply.reason.code()),
                (Outcome::Unknown, reason),
                "{name} {status}"
            );
            assert_eq!(
                decode::reversal(status, JSON, &body, None).outcome,
                Outcome::Unknown,
                "{name}"
            );
            assert_eq!(
                decode::administration(status, JSON, &body).outcome,
                Outcome::Unknown,
                "{name}"
            );
            assert!(
                matches!(decode::look_up(status, JSON, &body, None).answer, LookUpAnswer::Indecisive(_)),
                "{name}"
            );
            assert!(decode::login(status, JSON, &body).is_err(), "{name}");
            assert_ne!(decode::terminal(status, JSON, &body), Ok(TerminalState::Idle), "{name}");
            assert!(reply.raw_redacted.len() < 65_536, "{name}");
        }
    }
}

#[test]
fn nothing_secret_is_kept() {
    let read = |name: &str| std::fs::read(folder().join(name)).expect("the body");
    let cards = decode::transaction(201, JSON, &read("card-number-in-clear.json"), None);
    let shown = format!("{cards:?}");
    assert!(!shown.contains("411111111") && !shown.contains("4111 1111"), "{shown}");
    assert!(shown.contains("************1111"), "{shown}");
    let secrets = decode::transaction(201, JSON, &read("secrets-beside.json"), None);
    let shown = format!("{secrets:?}");
    for secret in ["c2VjcmV0LXBhbg", "agent-of-a-bank", "V00100130", "box-secret", "auth-secret"] {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
    let slip = decode::transaction(201, JSON, &read("slip-with-escapes.json"), None)
        .slips
        .customer
        .expect("a slip");
    assert!(
        slip.chars().all(|c| c == '\n' || !c.is_control()) && !slip.contains('\u{202e}'),
        "{slip:?}"
    );
    let long = decode::transaction(201, JSON, &read("names-with-markup.json"), None)
        .facts
        .expect("facts");
    assert!(long.card_issuer_name.expect("a name").chars().count() <= 64);
}

/// What is kept holds listed members only: the whole list, written a second time by hand.
#[test]
fn only_listed_members_are_kept() {
    let listed: BTreeSet<&str> =
        "status reply dropped result failure error transactionId retrievalReferenceNumber cardNumber cardType \
        timeStamp timestamp merchantReceipt customerReceipt transactionType orderId localModeEventArgs latestTransactionResult \
        printText Text reconciliation header sessionNumber \
        resultData accumulator issuerID truncatedPAN cvm stanAuth totalAmount rejectionSource rejectionReason tipAmount \
        surchargeAmount terminalID siteID cardIssuerName responseCode tcc aid tvr tsi atc aed iac organisationNumber accountType \
        optionalData xzCounter productType \
        Result ResultData Accumulator IssuerID TruncatedPAN TimeStamp CVM SessionNumber StanAuth TotalAmount RejectionSource \
        RejectionReason TipAmount SurchargeAmount TerminalID SiteID CardIssuerName ResponseCode TCC AID TVR TSI ATC AED IAC \
        OrganisationNumber AccountType OptionalData XZCounter TransactionType ProductType"
            .split_whitespace()
            .collect();
    let bodies = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/bodies");
    for folder in [folder(), bodies] {
        for entry in std::fs::read_dir(folder).expect("the folder") {
            let path = entry.expect("an entry").path();
            if path.file_name().is_some_and(|name| name == "expected.json") {
                continue;
            }
            let reply = decode::transaction(201, JSON, &std::fs::read(&path).expect("the body"), None);
            let kept: Value = serde_json::from_str(&reply.raw_redacted).expect("JSON text");
            if kept.get("unreadable").is_none() {
                let mut names = BTreeSet::new();
                collect(&kept, &mut names);
                let path_of_account = ["terminal", "settings", "login"]
                    .iter()
                    .any(|word| path.to_string_lossy().contains(word));
                let extra: Vec<&String> = names.iter().filter(|name| !listed.contains(name.as_str())).collect();
                assert!(extra.is_empty() || path_of_account, "{}: {extra:?}", path.display());
                assert!(
                    !names.contains("token") && !names.contains("EncryptedPAN") && !names.contains("paymentAccountReference")
                );
            }
        }
    }
}

fn collect(value: &Value, names: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (name, value) in members {
                names.insert(name.clone());
                collect(value, names);
            }
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, names)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
