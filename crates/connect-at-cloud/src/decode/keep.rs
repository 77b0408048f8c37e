//! What may be kept of a reply: an allow-list of members, each with the way its value is cleaned.
//!
//! The list names what a person may one day need to settle a doubt. Everything else is dropped unseen and only counted:
//! whatever the service adds tomorrow is not kept until somebody has looked at it.

use serde_json::{Map, Number, Value as Kept, json};
use sha2::{Digest, Sha256};

use crate::facts::write_hex;
use crate::json::{self, Value};
use crate::outcome::Reason;
use crate::redaction::{short_text, truncated_card};
use crate::{result_data, slip, terminal_time};

/// Members that hold others.
const WRAPPINGS: [&str; 9] = [
    "result",
    "failure",
    "localModeEventArgs",
    "latestTransactionResult",
    "printText",
    "reconciliation",
    "header",
    "terminal",
    "terminals",
];

/// Members whose value is kept, in the camelCase or envelope spelling; the PascalCase twin of a terminal's member is kept too.
const PLAIN: [&str; 37] = [
    "error",
    "transactionId",
    "retrievalReferenceNumber",
    "cardType",
    "timeStamp",
    "timestamp",
    "transactionType",
    "orderId",
    "result",
    "accumulator",
    "issuerID",
    "cvm",
    "sessionNumber",
    "stanAuth",
    "totalAmount",
    "rejectionSource",
    "rejectionReason",
    "tipAmount",
    "surchargeAmount",
    "terminalID",
    "terminalId",
    "terminalState",
    "siteID",
    "cardIssuerName",
    "responseCode",
    "tcc",
    "aid",
    "tvr",
    "tsi",
    "atc",
    "aed",
    "iac",
    "organisationNumber",
    "accountType",
    "xzCounter",
    "productType",
    "failure",
];

/// Members with a cleaning of their own.
const CARDS: [&str; 3] = ["cardNumber", "truncatedPAN", "TruncatedPAN"];
const SLIPS: [&str; 3] = ["merchantReceipt", "customerReceipt", "Text"];

const LONGEST: usize = 64;
const LARGEST_KEPT: usize = 64 * 1024;

/// The listed members of a reply.
pub(super) fn redacted(status: u16, tree: &Value) -> String {
    let mut dropped: u32 = 0;
    let reply = kept(tree, &mut dropped);
    let text = json!({ "status": status, "reply": reply, "dropped": dropped }).to_string();
    // Many times the size of any documented reply: not a reply, and not worth a row.
    if text.len() > LARGEST_KEPT {
        nothing_kept(status)
    } else {
        text
    }
}

/// Of a body that is no tree, only its size and its hash.
pub(super) fn unreadable(status: u16, reason: &Reason, body: &[u8]) -> String {
    let mut hash = String::new();
    // Writing to a String can't fail.
    let _ = write_hex(&mut hash, &Sha256::digest(body));
    json!({ "status": status, "unreadable": { "why": reason.code(), "bytes": body.len(), "sha256": hash } }).to_string()
}

/// Of a reply that was not even read to its end, nothing.
pub(crate) fn nothing_kept(status: u16) -> String {
    json!({ "status": status }).to_string()
}

fn kept(value: &Value, dropped: &mut u32) -> Kept {
    match value {
        Value::Object(members) => {
            let mut object = Map::new();
            for (name, value) in members {
                match kept_member(name, value, dropped) {
                    Some(value) => {
                        object.insert(name.clone(), value);
                    }
                    None => *dropped = dropped.saturating_add(1),
                }
            }
            Kept::Object(object)
        }
        Value::Array(values) => Kept::Array(values.iter().take(16).map(|value| kept(value, dropped)).collect()),
        Value::Null | Value::Bool(_) | Value::Integer(_) | Value::OtherNumber | Value::Text(_) => plain(value),
    }
}

fn kept_member(name: &str, value: &Value, dropped: &mut u32) -> Option<Kept> {
    if matches!(value, Value::Object(_) | Value::Array(_)) {
        return WRAPPINGS.contains(&name).then(|| kept(value, dropped));
    }
    let text = value.text();
    if CARDS.contains(&name) {
        return text.map(|text| Kept::from(truncated_card(text).unwrap_or_default()));
    }
    if SLIPS.contains(&name) {
        return text.map(|text| Kept::from(slip::clean(text).unwrap_or_default()));
    }
    match name {
        "resultData" | "ResultData" => text.map(|text| Kept::from(result_data::kept(text))),
        "optionalData" | "OptionalData" => text.map(|text| Kept::from(conversion_only(text))),
        "aid" | "AID" => text.map(|text| Kept::from(aid(text))),
        _ if is_plain(name) => Some(plain(value)),
        _ => None,
    }
}

/// On the list in its own spelling, or as the PascalCase twin of a terminal's member.
fn is_plain(name: &str) -> bool {
    let twin = crate::local_mode::MEMBERS
        .iter()
        .find(|(_, pascal)| *pascal == name)
        .map(|(camel, _)| *camel);
    PLAIN.contains(&twin.unwrap_or(name))
}

fn plain(value: &Value) -> Kept {
    match value {
        Value::Null => Kept::Null,
        Value::Bool(flag) => Kept::Bool(*flag),
        Value::Integer(number) => {
            let text = number.to_string();
            if short_text(&text, LONGEST) == text {
                Kept::Number(Number::from(*number))
            } else {
                Kept::from("number")
            }
        }
        Value::OtherNumber => Kept::from("number"),
        Value::Text(text) => Kept::from(if terminal_time::read(text).is_some() {
            text.clone()
        } else {
            short_text(text, LONGEST)
        }),
        Value::Array(_) | Value::Object(_) => Kept::Null,
    }
}

fn aid(text: &str) -> String {
    let known = text.len() <= 32 && text.starts_with('A') && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if known { text.to_owned() } else { short_text(text, LONGEST) }
}

/// Of the optional data, the currency conversion's own members.
fn conversion_only(text: &str) -> String {
    let Ok(tree) = json::parse(text.as_bytes()) else {
        return String::new();
    };
    let Some(dcc) = tree.member("od").and_then(|od| od.member("dcc")) else {
        return String::new();
    };
    let members: Map<String, Kept> = ["ccura", "cam", "rate", "convrate", "exp", "fee", "mam", "mcur", "status"]
        .iter()
        .filter_map(|name| dcc.member(name).map(|value| ((*name).to_owned(), plain(value))))
        .collect();
    json!({ "dcc": members }).to_string()
}
