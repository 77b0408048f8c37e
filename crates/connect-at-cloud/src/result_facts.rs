//! From the terminal's members to [`ResultFacts`], and from the codes to a reason.
//!
//! Deliberately absent: the outcome. This file says what stands in a result; [`crate::decode`] says what it means.

use crate::facts::{CardholderVerification, CurrencyConversion, Expected, Fingerprint, RejectionSource, ResultFacts};
use crate::identifiers::TransactionKind;
use crate::json::{self, Value};
use crate::local_mode::LocalMode;
use crate::outcome::Reason;
use crate::redaction::{short_text, truncated_card};
use crate::slip;
use crate::terminal_time;

const LONGEST: usize = 64;

/// What stands around the terminal's result.
#[derive(Default)]
pub(crate) struct Around<'a> {
    pub(crate) order_id: Option<String>,
    pub(crate) kind_word: Option<&'a str>,
    pub(crate) slips: [Option<&'a str>; 2],
}

fn clean(result: &LocalMode, member: &str) -> Option<String> {
    result
        .text(member)
        .map(|text| short_text(text, LONGEST))
        .filter(|text| !text.is_empty())
}

/// The AID is letters and digits by its own grammar, among them runs that look like a card number.
fn aid(result: &LocalMode) -> Option<String> {
    let text = result.text("AID")?;
    let known = (10..=32).contains(&text.len())
        && text.starts_with(['A', 'D'])
        && text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || (b'A'..=b'F').contains(&byte));
    if known { Some(text.to_owned()) } else { clean(result, "AID") }
}

pub(crate) fn kind(result: &LocalMode, word: Option<&str>) -> Option<TransactionKind> {
    match result.text("TransactionType") {
        Some("0") => Some(TransactionKind::Purchase),
        Some("1") => Some(TransactionKind::ReturnOfGoods),
        Some(_) => None,
        None => word.and_then(|word| TransactionKind::parse(word).ok()),
    }
}

pub(crate) fn rejection_source(result: &LocalMode) -> RejectionSource {
    let Some(text) = result.text("RejectionSource") else {
        return RejectionSource::Nobody;
    };
    match text.trim_start_matches('0') {
        "" => RejectionSource::Nobody,
        "3" => RejectionSource::Terminal,
        "5" => RejectionSource::Host,
        _ => RejectionSource::Other(short_text(text, LONGEST)),
    }
}

/// A rejection reason that says something; zeros and colons alone say nothing.
pub(crate) fn rejection_reason(result: &LocalMode) -> Option<&str> {
    result
        .text("RejectionReason")
        .filter(|text| !text.chars().all(|c| matches!(c, '0' | ':' | ' ')))
}

fn verification(result: &LocalMode) -> CardholderVerification {
    match result.text("CVM") {
        None => CardholderVerification::NotStated,
        Some("0") => CardholderVerification::Pin,
        Some("1") => CardholderVerification::Signature,
        Some("2") => CardholderVerification::None,
        Some("3") => CardholderVerification::Loyalty,
        Some("4") => CardholderVerification::ConsumerDevice,
        Some(other) => CardholderVerification::Other(short_text(other, LONGEST)),
    }
}

/// Tip and surcharge make up exactly what the sum is more than requested.
fn extras_explain(total: Option<i64>, extras: [Option<i64>; 2], requested: Option<i64>) -> bool {
    let (Some(total), Some(requested)) = (total, requested) else {
        return false;
    };
    let [tip, surcharge] = extras.map(|extra| extra.unwrap_or(0));
    let extra = tip.checked_add(surcharge);
    extra.is_some_and(|extra| extra > 0 && requested.checked_add(extra) == Some(total))
}

fn fingerprint(result: &LocalMode, kind: Option<TransactionKind>, time: Option<&str>) -> Fingerprint {
    let total = result
        .sum("TotalAmount")
        .minor()
        .map(|minor| minor.to_string())
        .unwrap_or_default();
    // The same result may come once as texts and once as numbers, which have no leading zeros.
    let plain = |member: &str| result.text(member).unwrap_or_default().trim_start_matches('0');
    Fingerprint::of(&[
        plain("StanAuth"),
        time.or(result.text("TimeStamp")).unwrap_or_default(),
        plain("SessionNumber"),
        &total,
        kind.map_or("", TransactionKind::digit),
    ])
}

/// The conversion inside `OptionalData`, a JSON text of its own. Unreadable means: none to show.
fn conversion(result: &LocalMode) -> Option<CurrencyConversion> {
    let tree = json::parse(result.text("OptionalData")?.as_bytes()).ok()?;
    let dcc = tree.member("od")?.member("dcc")?;
    let currency = dcc.member("ccura").and_then(Value::text)?;
    if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return None;
    }
    let rate = ["convrate", "rate"]
        .iter()
        .find_map(|name| dcc.present(name).and_then(Value::scalar));
    Some(CurrencyConversion {
        currency: currency.to_owned(),
        cardholder_amount_minor: dcc
            .member("cam")
            .and_then(Value::scalar)
            .and_then(|text| crate::local_mode::minor(&text)),
        rate: rate.map(|text| short_text(&text, 32)),
    })
}

/// Everything that may be known and kept.
pub(crate) fn facts(result: &LocalMode, around: &Around<'_>, expected: Option<&Expected>) -> ResultFacts {
    let kind = kind(result, around.kind_word);
    let terminal_time = result.text("TimeStamp").and_then(terminal_time::read);
    let total_minor = result.sum("TotalAmount").minor();
    let tip_minor = result.sum("TipAmount").minor();
    let surcharge_minor = result.sum("SurchargeAmount").minor();
    let stan_auth = clean(result, "StanAuth");
    let slip_currencies = total_minor.map_or_else(Vec::new, |total| {
        let mut found: Vec<String> = around
            .slips
            .iter()
            .flatten()
            .flat_map(|text| slip::currencies(text, total))
            .collect();
        found.sort();
        found.dedup();
        found
    });
    ResultFacts {
        result: clean(result, "Result").unwrap_or_default(),
        rejection_source: rejection_source(result),
        rejection_reason: rejection_reason(result).map(|text| short_text(text, LONGEST)),
        response_code: clean(result, "ResponseCode"),
        truncated_pan: result.text("TruncatedPAN").and_then(truncated_card),
        card_issuer_name: clean(result, "CardIssuerName"),
        issuer_id: clean(result, "IssuerID"),
        aid: aid(result),
        cvm: verification(result),
        session: clean(result, "SessionNumber"),
        stan: stan_auth.as_deref().and_then(|text| text.get(..6)).map(str::to_owned),
        stan_auth,
        total_minor,
        tip_minor,
        surcharge_minor,
        extras_explain_difference: extras_explain(
            total_minor,
            [tip_minor, surcharge_minor],
            expected.and_then(|expected| expected.amount_minor),
        ),
        terminal_id: clean(result, "TerminalID").map(|text| if text.len() < 8 { format!("{text:0>8}") } else { text }),
        site_id: clean(result, "SiteID"),
        organisation_number: clean(result, "OrganisationNumber"),
        kind,
        fingerprint: fingerprint(result, kind, terminal_time.as_deref()),
        terminal_time,
        tcc: clean(result, "TCC"),
        tvr: clean(result, "TVR"),
        tsi: clean(result, "TSI"),
        atc: clean(result, "ATC"),
        aed: clean(result, "AED"),
        account_type: clean(result, "AccountType"),
        product_type: clean(result, "ProductType"),
        conversion: conversion(result),
        order_id: around.order_id.as_deref().map(|text| short_text(text, LONGEST)),
        slip_currencies,
    }
}

/// Why it was declined: from the codes; from the text only where the reply has no codes at all.
pub(crate) fn decline_reason(result: &LocalMode, error: Option<&str>) -> Reason {
    let source = rejection_source(result);
    let full = rejection_reason(result).unwrap_or_default();
    let parts: Vec<&str> = full.split(':').collect();
    let pair = (
        parts.first().copied().unwrap_or_default(),
        parts.get(1).copied().unwrap_or_default(),
    );
    let code = parts.get(2).copied().or(result.text("ResponseCode")).unwrap_or_default();
    match source {
        RejectionSource::Terminal => terminal_reason(pair, code).unwrap_or_else(|| other(full, error)),
        RejectionSource::Host => host_reason(code).unwrap_or_else(|| other(full, error)),
        RejectionSource::Nobody if full.is_empty() && code.is_empty() => {
            let format_error = result.text("ResultData") == Some("D!000");
            if format_error {
                Reason::FormatError
            } else {
                reason_of_text(error)
            }
        }
        RejectionSource::Nobody | RejectionSource::Other(_) => other(full, error),
    }
}

fn terminal_reason(pair: (&str, &str), code: &str) -> Option<Reason> {
    match (pair, code) {
        (("2", "1"), _) => Some(Reason::ClientCancelled),
        (("3", "3"), _) => Some(Reason::Duplicate),
        (("3", "0"), _) => Some(Reason::Rejected),
        (("3", "2"), "Z3") => Some(Reason::OfflineDeclined),
        (("3", "2"), "Z1") => Some(Reason::WrongPin),
        (("1", "2"), _) => Some(Reason::MenuOpen),
        (("4", "1"), _) => Some(Reason::AmountTooLow),
        (("4", "6"), _) => Some(Reason::FormatError),
        _ => None,
    }
}

fn host_reason(code: &str) -> Option<Reason> {
    match code {
        "" | "00" => None,
        "51" => Some(Reason::InsufficientFunds),
        "54" => Some(Reason::ExpiredCard),
        "55" => Some(Reason::WrongPin),
        "58" => Some(Reason::NotPermitted),
        "87" => Some(Reason::MustReconcile),
        "Z1" => Some(Reason::WrongPin),
        "Z3" => Some(Reason::OfflineDeclined),
        other => Some(Reason::BankDeclined(short_text(other, 8))),
    }
}

fn other(codes: &str, error: Option<&str>) -> Reason {
    let text = match (error.unwrap_or_default(), codes) {
        ("", codes) => codes.to_owned(),
        (error, "") => error.to_owned(),
        (error, codes) => format!("{error} ({codes})"),
    };
    Reason::OtherDecline(short_text(&text, LONGEST))
}

fn reason_of_text(error: Option<&str>) -> Reason {
    match error.unwrap_or_default() {
        "Terminal / cancel key pressed" => Reason::ClientCancelled,
        "Terminal / duplicate transaction detected" => Reason::Duplicate,
        "Terminal / rejected transaction" => Reason::Rejected,
        "Terminal / unable to go online, offline transaction declined" => Reason::OfflineDeclined,
        "Terminal / busy with menu invoked" => Reason::MenuOpen,
        "Terminal / amount too low" => Reason::AmountTooLow,
        "PSP / Not sufficient funds" => Reason::InsufficientFunds,
        "PSP / Expired card" => Reason::ExpiredCard,
        "PSP / Transaction not permitted to terminal" => Reason::NotPermitted,
        "PSP / perform end-of-day reconciliation" => Reason::MustReconcile,
        text => other("", Some(text)),
    }
}
