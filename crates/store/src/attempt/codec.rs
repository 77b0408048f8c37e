//! Events as JSON text, for the event's payload and for suspense, and back.
//!
//! Only approvals are ever read back into domain types: the machine needs nothing else of the past. Every other fact is
//! kept for people.
//!
//! Deliberately absent: the wire JSON of the service and of the screens; neither is this.

use domain::attempt::{Approval, ApprovalSource, Contradiction, DccFacts, Event, Reason, ReasonCode, Review};
use serde_json::{Map, Value, json};

use super::Evidence;
use crate::cell::{bad, unknown};
use crate::error::StoreError;

/// What an event says beyond its code and reason, with its evidence's details.
pub(super) fn payload(event: &Event, details: &[(String, String)]) -> String {
    let mut map = Map::new();
    match event {
        Event::Sending { body_hash } => {
            map.insert("body_hash".to_owned(), Value::String(hex(body_hash)));
        }
        Event::Approved {
            approval,
            source,
            review,
        } => {
            map.insert("approval".to_owned(), approval_value(approval));
            map.insert("source".to_owned(), json!(source_code(*source)));
            map.insert("review".to_owned(), json!(review.map(Review::code)));
        }
        Event::SaidCharged(slip) | Event::TakenBefore(slip) => {
            map.insert("reference".to_owned(), json!(slip.reference));
            map.insert("time_on_slip".to_owned(), json!(slip.time_on_slip));
        }
        Event::FoundCharged {
            slip,
            total_minor,
            session,
        } => {
            map.insert("reference".to_owned(), json!(slip.reference));
            map.insert("time_on_slip".to_owned(), json!(slip.time_on_slip));
            map.insert("total_minor".to_owned(), json!(total_minor));
            map.insert("session".to_owned(), json!(session));
        }
        Event::RequestWritten
        | Event::NotSent(_)
        | Event::AbortAsked
        | Event::AbortAnswered { .. }
        | Event::Declined(_)
        | Event::InDoubt(_)
        | Event::LookedUp
        | Event::SaidNotCharged
        | Event::FoundNotTaken
        | Event::LeftOpen
        | Event::SecondPaymentAllowed
        | Event::SignatureConfirmed
        | Event::SignatureRefused
        | Event::Reconciled
        | Event::Recovered => {}
    }
    if !details.is_empty() {
        map.insert("details".to_owned(), json!(details));
    }
    Value::Object(map).to_string()
}

/// The reason an event carries.
pub(super) const fn reason_of(event: &Event) -> Option<&Reason> {
    match event {
        Event::NotSent(reason) | Event::Declined(reason) | Event::InDoubt(reason) => Some(reason),
        Event::Sending { .. }
        | Event::RequestWritten
        | Event::AbortAsked
        | Event::AbortAnswered { .. }
        | Event::Approved { .. }
        | Event::LookedUp
        | Event::SaidCharged(_)
        | Event::SaidNotCharged
        | Event::FoundCharged { .. }
        | Event::FoundNotTaken
        | Event::TakenBefore(_)
        | Event::LeftOpen
        | Event::SecondPaymentAllowed
        | Event::SignatureConfirmed
        | Event::SignatureRefused
        | Event::Reconciled
        | Event::Recovered => None,
    }
}

const fn source_code(source: ApprovalSource) -> &'static str {
    match source {
        ApprovalSource::Reply => "reply",
        ApprovalSource::LookUp => "look_up",
    }
}

fn approval_value(approval: &Approval) -> Value {
    json!({
        "total_minor": approval.total_minor,
        "tip_minor": approval.tip_minor,
        "surcharge_minor": approval.surcharge_minor,
        "stan_auth": approval.stan_auth,
        "session": approval.session,
        "truncated_pan": approval.truncated_pan,
        "issuer": approval.issuer,
        "cvm": approval.cvm,
        "aid": approval.aid,
        "terminal_time": approval.terminal_time,
        "fingerprint": hex(&approval.fingerprint),
        "dcc": approval.dcc.as_ref().map(|dcc| json!({ "currency": dcc.currency, "amount": dcc.amount, "rate": dcc.rate })),
    })
}

/// Reads an approval event's payload back.
pub(super) fn approved(payload: &str) -> Result<Event, StoreError> {
    let value: Value = serde_json::from_str(payload).map_err(|error| bad("event", error))?;
    let review = match value.get("review").and_then(Value::as_str) {
        None => None,
        Some(code) => Some(Review::from_code(code).ok_or_else(|| unknown("review", code))?),
    };
    let source = match value.get("source").and_then(Value::as_str) {
        Some("look_up") => ApprovalSource::LookUp,
        _ => ApprovalSource::Reply,
    };
    let approval = read_approval(value.get("approval").unwrap_or(&Value::Null))?;
    Ok(Event::Approved {
        approval: Box::new(approval),
        source,
        review,
    })
}

fn read_approval(value: &Value) -> Result<Approval, StoreError> {
    let text = |name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let sum = |name: &str| {
        value
            .get(name)
            .and_then(Value::as_i64)
            .ok_or_else(|| unknown("approval", name))
    };
    let dcc = value.get("dcc").filter(|dcc| !dcc.is_null()).map(|dcc| {
        let text = |name: &str| dcc.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        DccFacts {
            currency: text("currency"),
            amount: text("amount"),
            rate: text("rate"),
        }
    });
    Ok(Approval {
        total_minor: sum("total_minor")?,
        tip_minor: sum("tip_minor")?,
        surcharge_minor: sum("surcharge_minor")?,
        stan_auth: text("stan_auth"),
        session: text("session"),
        truncated_pan: text("truncated_pan"),
        issuer: text("issuer"),
        cvm: text("cvm"),
        aid: text("aid"),
        terminal_time: text("terminal_time"),
        fingerprint: unhex(&text("fingerprint")).ok_or_else(|| unknown("approval", "fingerprint"))?,
        dcc,
    })
}

/// Name and value of the further facts in a payload.
pub(super) fn details(payload: &str) -> Vec<(String, String)> {
    let value: Value = serde_json::from_str(payload).unwrap_or(Value::Null);
    let listed = value.get("details").cloned().unwrap_or(Value::Null);
    serde_json::from_value(listed).unwrap_or_default()
}

/// What a payload says for people: facts of an approval, what staff read off a slip, and everything further. Sums have names that
/// end in `_minor`.
pub(super) fn facts(payload: &str) -> Vec<(String, String)> {
    const OF_APPROVAL: [&str; 8] = [
        "total_minor",
        "tip_minor",
        "surcharge_minor",
        "issuer",
        "truncated_pan",
        "stan_auth",
        "session",
        "terminal_time",
    ];
    let value: Value = serde_json::from_str(payload).unwrap_or(Value::Null);
    let approval = value.get("approval").unwrap_or(&Value::Null);
    let of_approval = OF_APPROVAL.into_iter().filter_map(|name| Some((name, approval.get(name)?)));
    let typed = ["reference", "time_on_slip", "total_minor", "session"]
        .into_iter()
        .filter_map(|name| Some((name, value.get(name)?)));
    let mut facts: Vec<(String, String)> = of_approval
        .chain(typed)
        .filter_map(|(name, value)| {
            let text = match value {
                Value::String(text) if !text.is_empty() => text.clone(),
                Value::Number(number) if number.as_i64() != Some(0) => number.to_string(),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_) => {
                    return None;
                }
            };
            Some((name.to_owned(), text))
        })
        .collect();
    facts.extend(details(payload));
    facts
}

/// Evidence for the suspense table.
pub(super) fn evidence(evidence: &Evidence) -> String {
    json!({
        "raw": evidence.raw_redacted,
        "customer": evidence.customer_slip,
        "merchant": evidence.merchant_slip,
        "details": evidence.details,
    })
    .to_string()
}

/// And back.
pub(super) fn read_evidence(text: &str) -> Evidence {
    let value: Value = serde_json::from_str(text).unwrap_or(Value::Null);
    let field = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    Evidence {
        raw_redacted: field("raw"),
        customer_slip: field("customer"),
        merchant_slip: field("merchant"),
        details: serde_json::from_value(value.get("details").cloned().unwrap_or(Value::Null)).unwrap_or_default(),
    }
}

/// A stored reason.
pub(super) fn reason(code: Option<String>, detail: Option<String>) -> Result<Option<Reason>, StoreError> {
    match code {
        None => Ok(None),
        Some(code) => {
            let known = ReasonCode::from_code(&code).ok_or_else(|| unknown("reason", &code))?;
            Ok(Some(Reason {
                code: known,
                detail: detail.unwrap_or_default(),
            }))
        }
    }
}

/// A stored contradiction.
pub(super) fn contradiction(code: &str) -> Result<Contradiction, StoreError> {
    let plain = [
        Contradiction::ChargedAfterAll,
        Contradiction::AnotherApproval,
        Contradiction::RefusedAfterAll,
        Contradiction::OtherReference,
        Contradiction::FoundCharged,
        Contradiction::FoundNotTaken,
    ];
    plain
        .into_iter()
        .chain(Review::ALL.into_iter().map(Contradiction::NeedsReview))
        .find(|known| known.code() == code)
        .ok_or_else(|| unknown("contradiction", code))
}

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(bytes.len().saturating_mul(2));
    for byte in bytes {
        // Writing to a String can't fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

fn unhex(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 {
        return None;
    }
    let mut bytes = [0_u8; 32];
    for (position, byte) in bytes.iter_mut().enumerate() {
        let start = position.checked_mul(2)?;
        *byte = u8::from_str_radix(text.get(start..start.checked_add(2)?)?, 16).ok()?;
    }
    Some(bytes)
}

/// The STAN of a STAN-and-authorisation text: its leading digits, six at most.
pub(super) fn stan(stan_auth: &str) -> String {
    stan_auth
        .chars()
        .filter(|character| !character.is_whitespace())
        .take(6)
        .take_while(char::is_ascii_digit)
        .collect()
}
