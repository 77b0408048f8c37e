//! What holds for every reply: nothing panics, and nothing is decided that the reply does not say whole, once, and in a listed
//! shape. Judged by a second reading with another JSON library's tree, not by the code under test.
#![allow(
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expected, and stops where it is not so"
)]

use std::path::PathBuf;

use connect_at_cloud::decode;
use connect_at_cloud::{Decoded, LookUpAnswer, Outcome};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

const JSON: Option<&str> = Some("application/json");

/// Every documented transaction body with the status and outcome that belong to it.
fn documented() -> Vec<(String, u16, String, Vec<u8>)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/bodies");
    let table = std::fs::read_to_string(folder.join("expected.json")).expect("the table");
    let rows: Vec<Value> = serde_json::from_str(&table).expect("rows");
    let mut seen = std::collections::HashSet::new();
    rows.iter()
        .filter(|row| row["call"] == "transaction" && seen.insert(row["file"].to_string()))
        .map(|row| {
            let name = row["file"].as_str().expect("a file").to_owned();
            let status = u16::try_from(row["status"].as_u64().expect("a status")).expect("a status");
            let body = std::fs::read(folder.join(&name)).expect("a body");
            (name, status, row["outcome"].as_str().expect("an outcome").to_owned(), body)
        })
        .collect()
}

fn decided() -> impl Iterator<Item = (String, u16, Outcome, Vec<u8>)> {
    documented()
        .into_iter()
        .filter(|(_, _, outcome, _)| outcome != "unknown")
        .map(|(name, status, _, body)| {
            let outcome = decode::transaction(status, JSON, &body, None).outcome;
            assert_ne!(outcome, Outcome::Unknown, "{name}");
            (name, status, outcome, body)
        })
}

/// All decoders, for what they must never do: panic, or decide.
fn all_undecided(status: u16, body: &[u8]) -> bool {
    let money = [
        decode::transaction(status, JSON, body, None),
        decode::reversal(status, JSON, body, None),
    ];
    let plain = decode::administration(status, JSON, body);
    let look_up = decode::look_up(status, JSON, body, None);
    let account = decode::login(status, JSON, body).is_ok() || decode::terminals(status, JSON, body).is_ok();
    let _ = (
        decode::terminal(status, JSON, body),
        decode::settings(status, JSON, body),
        decode::accepted(status, JSON, body),
    );
    money.iter().all(|reply| reply.outcome == Outcome::Unknown)
        && plain.outcome == Outcome::Unknown
        && !matches!(look_up.answer, LookUpAnswer::Last(_))
        && !account
}

#[test]
fn no_reply_cut_short_is_ever_decided() {
    for (name, status, _, body) in decided() {
        let whole = body.trim_ascii_end();
        // Small bodies at every byte; the long ones, which differ little from each other, at every byte of two and else in steps.
        let every = whole.len() < 1_000 || name == "purchase-approved.json" || name == "declined-cancel-key.json";
        for cut in (0..whole.len()).step_by(if every { 1 } else { 17 }) {
            let part = whole.get(..cut).expect("a part");
            let reply = decode::transaction(status, JSON, part, None);
            assert_eq!(reply.outcome, Outcome::Unknown, "{name} cut after {cut}");
        }
    }
}

/// Writes JSON with the `which`-th member of the whole tree written twice, the second time with this value.
struct Doubling<'a> {
    which: usize,
    seen: usize,
    with: Option<&'a Value>,
    text: String,
}

impl Doubling<'_> {
    fn write(&mut self, value: &Value) {
        match value {
            Value::Object(members) => {
                self.text.push('{');
                for (at, (name, value)) in members.iter().enumerate() {
                    if at > 0 {
                        self.text.push(',');
                    }
                    let doubled = self.seen == self.which;
                    self.seen += 1;
                    if doubled {
                        let other = self.with.unwrap_or(value);
                        self.text.push_str(&format!("{}:{other},", Value::from(name.as_str())));
                    }
                    self.text.push_str(&format!("{}:", Value::from(name.as_str())));
                    self.write(value);
                }
                self.text.push('}');
            }
            Value::Array(values) => {
                self.text.push('[');
                for (at, value) in values.iter().enumerate() {
                    if at > 0 {
                        self.text.push(',');
                    }
                    self.write(value);
                }
                self.text.push(']');
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => self.text.push_str(&value.to_string()),
        }
    }
}

#[test]
fn no_reply_with_a_member_twice_is_ever_decided() {
    for (name, status, outcome, body) in decided() {
        let tree: Value = serde_json::from_slice(&body).expect("JSON");
        // What the second one says plays no part; two bodies are enough to see that.
        let thorough = name == "purchase-approved.json" || name == "declined-cancel-key.json";
        let (null, two) = (Value::Null, json!("2"));
        let with: &[Option<&Value>] = if thorough { &[None, Some(&null), Some(&two)] } else { &[None] };
        for with in with.iter().copied() {
            let mut which = 0;
            loop {
                let mut doubling = Doubling {
                    which,
                    seen: 0,
                    with,
                    text: String::new(),
                };
                doubling.write(&tree);
                if which >= doubling.seen {
                    // Past the last member nothing is doubled: the same body, the same outcome.
                    assert_eq!(
                        decode::transaction(status, JSON, doubling.text.as_bytes(), None).outcome,
                        outcome,
                        "{name}"
                    );
                    break;
                }
                let reply = decode::transaction(status, JSON, doubling.text.as_bytes(), None);
                assert_eq!(reply.outcome, Outcome::Unknown, "{name}, member {which}");
                assert_eq!(reply.reason.code(), "duplicate-keys", "{name}, member {which}");
                which += 1;
            }
        }
    }
}

/// A second opinion: what a decided reply must at least say, read from serde_json's own tree.
fn may_be(outcome: Outcome, status: u16, body: &[u8]) -> bool {
    let Ok(tree) = serde_json::from_slice::<Value>(body) else {
        return outcome == Outcome::Unknown;
    };
    let results: Vec<&Value> = match &tree["result"] {
        Value::Array(results) => results.iter().map(|result| &result["localModeEventArgs"]).collect(),
        _ => Vec::new(),
    };
    let in_failure = &tree["failure"]["localModeEventArgs"];
    let says = |result: &Value, digit: &str| {
        let spelled: Vec<&Value> = ["result", "Result"].iter().filter_map(|name| result.get(*name)).collect();
        !spelled.is_empty() && spelled.iter().all(|value| value.to_string().trim_matches('"') == digit)
    };
    let amount = |result: &Value| {
        ["totalAmount", "TotalAmount"]
            .iter()
            .any(|name| result.get(*name).is_some_and(|v| v.is_i64() || v.is_string()))
    };
    match outcome {
        Outcome::Approved => {
            matches!(status, 200 | 201)
                && results.len() == 1
                && results.iter().all(|result| says(result, "0") && amount(result))
                && tree.get("failure").is_none_or(Value::is_null)
        }
        Outcome::Declined => {
            let one = (results.len() == 1 && results.iter().all(|result| says(result, "2"))) != says(in_failure, "2");
            matches!(status, 200 | 201 | 400) && one
        }
        Outcome::Refused => {
            let short = ["Terminal busy", "Invalid terminal ID or terminal not connected"];
            status == 400 && short.iter().any(|text| tree == json!({ "failure": { "error": text } }))
        }
        Outcome::Unknown => true,
    }
}

/// Members as the service names them, and near misses, with values that matter.
fn members() -> impl Strategy<Value = Map<String, Value>> {
    let name = prop::sample::select(vec![
        "Result",
        "result",
        "RESULT",
        "TotalAmount",
        "totalAmount",
        "TerminalID",
        "StanAuth",
        "RejectionReason",
        "RejectionSource",
        "ResultData",
        "TransactionType",
        "error",
        "x",
    ]);
    let value = prop_oneof![
        prop::sample::select(vec!["0", "2", "1", "99", "", "12345", "D  00;;;;", "D!000", "Terminal busy"]).prop_map(Value::from),
        prop::sample::select(vec![0_i64, 2, 1, 12_345, -1]).prop_map(Value::from),
        Just(Value::Null),
        Just(json!([])),
        Just(json!(0.0)),
        Just(Value::Bool(false)),
    ];
    prop::collection::vec((name, value), 0..8)
        .prop_map(|members| members.into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

fn replies() -> impl Strategy<Value = Value> {
    let wrapped = members().prop_map(|members| json!({ "localModeEventArgs": members, "orderId": null }));
    let results = prop::collection::vec(wrapped, 0..3).prop_map(|results| json!({ "result": results }));
    let failure = members().prop_map(|members| json!({ "failure": { "error": "Terminal busy", "localModeEventArgs": members } }));
    let bare = members().prop_map(|members| json!({ "failure": members }));
    let both = (members(), members()).prop_map(|(one, other)| {
        json!({ "result": [{ "localModeEventArgs": one }], "failure": { "error": "x", "localModeEventArgs": other } })
    });
    let look_up = members().prop_map(|members| json!({ "result": { "latestTransactionResult": members, "orderId": "1" } }));
    prop_oneof![4 => results, 3 => failure, 1 => bare, 1 => both, 1 => look_up]
}

fn statuses() -> impl Strategy<Value = u16> {
    prop_oneof![3 => Just(201), 3 => Just(400), 2 => Just(200), 1 => any::<u16>()]
}

fn check(reply: &Decoded, status: u16, body: &[u8]) {
    assert!(
        may_be(reply.outcome, status, body),
        "{status} {}: {reply:?}",
        String::from_utf8_lossy(body)
    );
    assert!(reply.review.is_none() || reply.outcome == Outcome::Approved, "{reply:?}");
    serde_json::from_str::<Value>(&reply.raw_redacted).expect("what is kept is JSON text");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_random_bytes_are_ever_decided(status in statuses(), body in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(all_undecided(status, &body));
    }

    #[test]
    fn no_random_text_is_ever_decided(status in statuses(), body in r#"[\[\]{}":,0-9a-zA-Z\\ ]{0,200}"#) {
        let body = body.into_bytes();
        prop_assert!(decode::transaction(status, JSON, &body, None).outcome == Outcome::Unknown);
    }

    #[test]
    fn what_is_decided_stands_in_the_reply(status in statuses(), reply in replies()) {
        let body = reply.to_string().into_bytes();
        check(&decode::transaction(status, JSON, &body, None), status, &body);
        check(&decode::reversal(status, JSON, &body, None), status, &body);
    }

    /// Both spellings and the terminal's own line guard a long reply: no single changed byte turns one decision into
    /// another, or an approval into one for another sum on another terminal.
    #[test]
    fn no_changed_byte_changes_a_decision(at in any::<prop::sample::Index>(), byte in any::<u8>(), which in any::<prop::sample::Index>()) {
        let all: Vec<_> = documented().into_iter().filter(|(_, _, outcome, body)| outcome != "unknown" && body.len() > 2_000).collect();
        let (name, status, _, body) = which.get(&all);
        let before = decode::transaction(*status, JSON, body, None);
        let mut changed = body.clone();
        let place = at.index(changed.len());
        if let Some(slot) = changed.get_mut(place) {
            *slot = byte;
        }
        let after = decode::transaction(*status, JSON, &changed, None);
        check(&after, *status, &changed);
        prop_assert!(after.outcome == before.outcome || after.outcome == Outcome::Unknown, "{name} at {place}");
        if let (Outcome::Approved, Some(before), Some(after)) = (after.outcome, &before.facts, &after.facts) {
            let two_spellings = !name.contains("only");
            if two_spellings {
                prop_assert_eq!(before.total_minor, after.total_minor);
                prop_assert_eq!(&before.terminal_id, &after.terminal_id);
                prop_assert_eq!(&before.stan_auth, &after.stan_auth);
            }
        }
    }

    /// Wherever a whole card number is put, it is not kept.
    #[test]
    fn no_card_number_is_ever_kept(start in "[1-9][0-9]{11,17}", member in prop::sample::select(vec![
        "CardIssuerName", "TruncatedPAN", "ResultData", "SiteID", "OptionalData", "AID", "TCC", "SessionNumber", "StanAuth", "TimeStamp",
    ])) {
        // The check digit by the standard's table, not by the guard's arithmetic.
        let doubled = [0_u32, 2, 4, 6, 8, 1, 3, 5, 7, 9];
        let sum: u32 = start.bytes().rev().enumerate().map(|(place, digit)| {
            let digit = u32::from(digit - b'0');
            if place % 2 == 0 { doubled[digit as usize] } else { digit }
        }).sum();
        let number = format!("{start}{}", (10 - sum % 10) % 10);
        prop_assume!(!(number.len() == 14 && (number.starts_with("19") || number.starts_with("20") || number.starts_with("21"))));
        let mut result = json!({"Result":"0","TotalAmount":1,"TerminalID":"12345678","TransactionType":"0","StanAuth":"123456789012"});
        result[member] = Value::from(format!("x {number} y"));
        let body = json!({"result":[{"cardNumber": number, "cardType": number, "customerReceipt": format!("a\r\n{number}\r\n"), "localModeEventArgs": result}]});
        let mut alone = body.clone();
        alone["result"][0]["localModeEventArgs"][member] = Value::from(number.clone());
        for body in [body, alone] {
            let reply = decode::transaction(201, JSON, body.to_string().as_bytes(), None);
            prop_assert!(!format!("{reply:?}").contains(&number), "{member}: {reply:?}");
        }
    }
}
