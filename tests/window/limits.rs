//! The largest whole numbers that JavaScript counts exactly, ±(2^53 − 1), and one beyond, through the real bridge of the real
//! window: refused as a typed error, with nothing changed.

use crate::books;
use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::scenarios::{at_the_till, number, ring_up};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// What a script can write down for a sum, and the error that says why not. The numbers stand as text, so that JavaScript itself
/// reads them. The lowest number that counts exactly is a sum like any other below zero; beyond it no number can be trusted.
const SUMS: [(&str, &str); 6] = [
    ("9007199254740991", "sum_too_large"),
    ("9007199254740992", "sum_too_large"),
    ("-9007199254740991", "amount_not_positive"),
    ("-9007199254740992", "sum_too_large"),
    // JavaScript writes these on as ±9223372036854776000, which no integer of the bridge's can hold.
    ("9223372036854775807", "bad_request"),
    ("-9223372036854775808", "bad_request"),
];

pub(crate) async fn sums_beyond_what_javascript_counts_are_refused(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    ring_up(desk).await?;
    desk.key(Key::F8).await?;
    desk.sees(&number(1), PATIENCE).await?;
    let page: Value = reply(desk, "invoice_list", "{}").await?;
    let invoice = text(&page, "/rows/0/id")?;
    let cash = format!(r#"{{"invoice":"{invoice}","amount":SUM,"given":SUM,"key":"KEY"}}"#);
    let paid = json!({ "minor": 1000, "currency": "EUR" });
    let ten = cash.replace("SUM", &paid.to_string()).replace("KEY", KEYS[0]);
    let part = reply(desk, "cash_pay", &ten).await?;
    let payment = text(&part, "/payments/0/payment")?;
    let terminals = reply(desk, "terminal_options", r#"{"payment":null}"#).await?;
    let terminal = text(&terminals, "/terminals/0/id")?;
    let takers = [
        ("payment_preview", format!(r#"{{"invoice":"{invoice}","amount":SUM}}"#)),
        (
            "cash_preview",
            format!(r#"{{"invoice":"{invoice}","amount":SUM,"given":null}}"#),
        ),
        ("cash_pay", cash),
        (
            "cash_refund",
            format!(r#"{{"payment":"{payment}","amount":SUM,"key":"KEY"}}"#),
        ),
        (
            "payment_start",
            format!(r#"{{"invoice":"{invoice}","amount":SUM,"terminal":"{terminal}","key":"KEY"}}"#),
        ),
        (
            "refund_start",
            format!(r#"{{"payment":"{payment}","amount":SUM,"terminal":"{terminal}","key":"KEY"}}"#),
        ),
    ];
    let before = (
        books::count(desk)?,
        reply(desk, "invoice_get", &format!(r#"{{"invoice":"{invoice}"}}"#)).await?,
    );
    for (command, request) in &takers {
        for (sum, code) in SUMS {
            let money = format!(r#"{{"minor":{sum},"currency":"EUR"}}"#);
            let request = request.replace("SUM", &money).replace("KEY", KEYS[1]);
            refused(desk, command, &request, code).await?;
        }
    }
    let after = (
        books::count(desk)?,
        reply(desk, "invoice_get", &format!(r#"{{"invoice":"{invoice}"}}"#)).await?,
    );
    if after == before {
        Ok(())
    } else {
        Err(Failure(format!("refused sums changed {before:?} to {after:?}")))
    }
}

/// Two presses' keys.
const KEYS: [&str; 2] = ["01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8058"];

/// Calls through the bridge with a request that JavaScript reads from its text.
async fn call(desk: &Desk, command: &str, request: &str) -> Step<(bool, Value)> {
    let script = "const [command, request, done] = arguments; \
        window.__TAURI_INTERNALS__.invoke(command, { request: JSON.parse(request) }).then( \
            (reply) => done([true, JSON.stringify(reply)]), (error) => done([false, JSON.stringify(error)]));";
    let answer = desk
        .client()?
        .execute_async(script, vec![json!(command), json!(request)])
        .await?;
    let taken = answer.get(0).and_then(Value::as_bool).unwrap_or_default();
    let said = answer.get(1).and_then(Value::as_str).unwrap_or_default();
    Ok((taken, serde_json::from_str(said)?))
}

async fn reply(desk: &Desk, command: &str, request: &str) -> Step<Value> {
    match call(desk, command, request).await? {
        (true, reply) => Ok(reply),
        (false, error) => Err(Failure(format!("{command} with {request} answered {error}"))),
    }
}

async fn refused(desk: &Desk, command: &str, request: &str, code: &str) -> Step<()> {
    let key = format!("error-{}", code.replace('_', "-"));
    let retry = if code == "bad_request" { "never" } else { "after_change" };
    let typed = json!({ "code": code, "messageKey": key, "details": {}, "retry": retry, "moneyMoved": "no" });
    match call(desk, command, request).await? {
        (false, error) if error == typed => Ok(()),
        (taken, said) => Err(Failure(format!("{command} with {request}: taken {taken}, {said}"))),
    }
}

fn text(value: &Value, pointer: &str) -> Step<String> {
    let found = value.pointer(pointer).and_then(Value::as_str);
    found
        .map(str::to_owned)
        .ok_or_else(|| Failure(format!("no {pointer} in {value}")))
}
