//! Reads one reply from standard input and says what it means, as one JSON object on standard output.
//!
//! ```sh
//! cargo run -p connect-at-cloud --example decode -- --call transaction --status 400 < reply.json
//! ```
//!
//! Calls: `transaction`, `look-up`, `reversal`, `administration`, `login`, `terminals`, `terminal`, `settings`. With
//! `--terminal`, `--amount`, `--kind`, `--order-id`, `--currency` and `--tips` the reply is compared with what was asked;
//! `--content-type` says what the header said. For calls that move no money *approved* means done. Whatever comes in, the
//! exit status is 0 and the answer is one object: a tool that fails on bad input can't be used to judge it.

use std::io::{Read, Write};

use connect_at_cloud::decode::{self, Problem};
use connect_at_cloud::{
    Decoded, Expected, LastResult, LookUp, LookUpAnswer, Outcome, Reason, ResultFacts, Review, TerminalId, TerminalState,
    TransactionKind,
};
use serde_json::{Map, Value, json};

/// One byte more than any reply may have: enough to see that it is too large.
const MOST_READ: u64 = 1024 * 1024 + 1;

struct Arguments {
    call: String,
    status: u16,
    content_type: String,
    expected: Expected,
}

fn main() {
    let mut body = Vec::new();
    let read = std::io::stdin().lock().take(MOST_READ).read_to_end(&mut body);
    let answer = match (
        arguments(std::env::args_os().skip(1).map(|text| text.to_string_lossy().into_owned())),
        read,
    ) {
        (Ok(arguments), Ok(_)) => answer(&arguments, &body),
        (Err(why), _) => object(Outcome::Unknown, format!("bad-arguments: {why}")),
        (_, Err(_)) => object(Outcome::Unknown, "unreadable-input".to_owned()),
    };
    let mut line = Value::Object(answer).to_string();
    line.push('\n');
    // A reader that has gone away needs no answer.
    let _ = std::io::stdout().lock().write_all(line.as_bytes());
}

fn arguments(given: impl Iterator<Item = String>) -> Result<Arguments, String> {
    let mut found = Arguments {
        call: "transaction".to_owned(),
        status: 0,
        content_type: "application/json".to_owned(),
        expected: Expected::default(),
    };
    let mut given = given;
    while let Some(flag) = given.next() {
        if flag == "--tips" {
            found.expected.tips_enabled = true;
            continue;
        }
        let value = given.next().ok_or_else(|| format!("{flag} needs a value"))?;
        let bad = || format!("{flag} can't be read");
        match flag.as_str() {
            "--call" => found.call = value,
            "--status" => found.status = value.parse().map_err(|_| bad())?,
            "--content-type" => found.content_type = value,
            "--terminal" => found.expected.terminal = Some(TerminalId::parse(&value).map_err(|_| bad())?),
            "--amount" => found.expected.amount_minor = Some(value.parse().map_err(|_| bad())?),
            "--kind" => found.expected.kind = Some(TransactionKind::parse(&value).map_err(|_| bad())?),
            "--order-id" => found.expected.order_id = Some(value),
            "--currency" => found.expected.currency = Some(value),
            _ => return Err(format!("{flag} is not known")),
        }
    }
    Ok(found)
}

fn object(outcome: Outcome, reason: String) -> Map<String, Value> {
    let mut answer = Map::new();
    answer.insert("outcome".to_owned(), json!(outcome.word()));
    answer.insert("reason".to_owned(), json!(reason));
    answer
}

fn answer(arguments: &Arguments, body: &[u8]) -> Map<String, Value> {
    let (status, content_type) = (arguments.status, Some(arguments.content_type.as_str()));
    let expected = Some(&arguments.expected);
    match arguments.call.as_str() {
        "transaction" => decoded(decode::transaction(status, content_type, body, expected)),
        "reversal" => decoded(decode::reversal(status, content_type, body, expected)),
        "look-up" => looked_up(&decode::look_up(status, content_type, body, Some(&arguments.expected))),
        "administration" => {
            let reply = decode::administration(status, content_type, body);
            let mut answer = object(reply.outcome, reply.reason.to_string());
            answer.insert("session".to_owned(), json!(reply.session));
            answer
        }
        "login" => account(decode::login(status, content_type, body), |reply| {
            Some((
                "terminals",
                json!(reply.terminals.iter().map(TerminalId::as_str).collect::<Vec<_>>()),
            ))
        }),
        "terminals" => account(decode::terminals(status, content_type, body), |terminals| {
            Some((
                "terminals",
                json!(terminals.iter().map(TerminalId::as_str).collect::<Vec<_>>()),
            ))
        }),
        "terminal" => account(decode::terminal(status, content_type, body), |state| match state {
            TerminalState::Idle => Some(("state", json!("idle"))),
            TerminalState::Other(word) => Some(("state", json!(word))),
            TerminalState::Unreadable => None,
        }),
        "settings" => account(decode::settings(status, content_type, body), |settings| {
            Some(("settings", json!(settings.values.keys().collect::<Vec<_>>())))
        }),
        _ => object(Outcome::Unknown, "bad-arguments: --call names no call".to_owned()),
    }
}

fn decoded(reply: Decoded) -> Map<String, Value> {
    let mut answer = object(reply.outcome, reply.reason.to_string());
    if let Some(review) = &reply.review {
        answer.insert("review".to_owned(), json!(review.to_string()));
    }
    if let Some(facts) = &reply.facts {
        answer.insert("facts".to_owned(), shown(facts));
    }
    answer
}

/// *Approved* is said only of a last result that names an order id and differs in nothing from what was asked. A decline proves
/// nothing: it may be somebody else's.
fn looked_up(look_up: &LookUp) -> Map<String, Value> {
    let last = match &look_up.answer {
        LookUpAnswer::NoneYet => return object(Outcome::Unknown, Reason::NoneYet.to_string()),
        LookUpAnswer::Indecisive(reason) => return object(Outcome::Unknown, reason.to_string()),
        LookUpAnswer::Last(last) => last,
    };
    let mut answer = match why_no_proof(last) {
        Some(why) => object(Outcome::Unknown, why.to_owned()),
        None => object(Outcome::Approved, Reason::Done.to_string()),
    };
    answer.insert("facts".to_owned(), shown(&last.facts));
    if let (None, Some(review)) = (why_no_proof(last), &last.review) {
        answer.insert("review".to_owned(), json!(review.to_string()));
    }
    answer
}

fn why_no_proof(last: &LastResult) -> Option<&'static str> {
    match &last.differs {
        _ if !last.approved => Some("last-result-declined"),
        _ if last.facts.order_id.is_none() => Some("order-id-missing"),
        Some(Review::OtherOrderId(_)) => Some("order-id-differs"),
        Some(_) => Some("last-result-differs"),
        None => None,
    }
}

fn account<T>(outcome: Result<T, Problem>, tell: impl FnOnce(&T) -> Option<(&'static str, Value)>) -> Map<String, Value> {
    match outcome {
        Ok(found) => match tell(&found) {
            Some((name, value)) => {
                let mut answer = object(Outcome::Approved, Reason::Done.to_string());
                answer.insert(name.to_owned(), value);
                answer
            }
            None => object(Outcome::Unknown, Reason::UnexpectedShape.to_string()),
        },
        Err(problem) => {
            let refused = matches!(
                problem.reason,
                Reason::CredentialsRefused | Reason::TerminalBusy | Reason::TerminalNotConnected
            );
            object(
                if refused { Outcome::Refused } else { Outcome::Unknown },
                problem.reason.to_string(),
            )
        }
    }
}

fn shown(facts: &ResultFacts) -> Value {
    json!({
        "result": facts.result,
        "total_minor": facts.total_minor,
        "tip_minor": facts.tip_minor,
        "surcharge_minor": facts.surcharge_minor,
        "extras_explain_difference": facts.extras_explain_difference,
        "kind": facts.kind.map(TransactionKind::word),
        "terminal": facts.terminal_id,
        "order_id": facts.order_id,
        "stan_auth": facts.stan_auth,
        "session": facts.session,
        "terminal_time": facts.terminal_time,
        "card": facts.truncated_pan,
        "response_code": facts.response_code,
        "rejection_reason": facts.rejection_reason,
        "slip_currencies": facts.slip_currencies,
        "conversion": facts.conversion.as_ref().map(|conversion| json!({
            "currency": conversion.currency,
            "cardholder_amount_minor": conversion.cardholder_amount_minor,
            "rate": conversion.rate,
        })),
        "fingerprint": facts.fingerprint.to_string(),
    })
}
