//! The slips a terminal prints or sends: lines of at most 24 columns, CRLF, form feed at the end.
//!
//! Owns their layout. A slip is text for paper; no client may learn a payment's outcome from it, and one fault makes it lie about the currency.

use crate::options::{Country, Language};
use crate::record::{Record, ResultCode};
use crate::state::Transaction;
use crate::words::{Words, words};

/// Widest line the terminals print.
pub(crate) const COLUMNS: usize = 24;

pub(crate) struct SlipInput<'a> {
    pub record: &'a Record,
    pub transaction: Transaction,
    pub currency: &'a str,
    pub language: Language,
    pub country: Country,
    pub contactless: bool,
    pub last4: &'a str,
    pub site_number: u32,
    pub heading: &'a [String],
    /// Sum and currency of a conversion at the terminal.
    pub converted: Option<(i64, &'a str)>,
    pub width: u32,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Slips {
    pub customer: String,
    pub merchant: String,
}

/// Both copies; the merchant's is empty unless somebody has to sign.
pub(crate) fn slips(input: &SlipInput<'_>) -> Slips {
    let words = words(input.language);
    let approved = input.record.result == ResultCode::Approved;
    let refund = input.transaction == Transaction::Refund;
    let signed = approved && input.record.cvm == "1";
    let mut customer = body(input, words);
    if !signed {
        return Slips {
            customer: finish(&customer, input.width, false),
            merchant: String::new(),
        };
    }
    let mut merchant = customer.clone();
    // On a return of goods the merchant signs the client's copy; on a purchase the card holder signs the merchant's.
    let signature = ["".to_owned(), "-".repeat(COLUMNS)];
    if refund {
        customer.extend(signature);
        customer.push(words.merchant_signature.to_owned());
    } else {
        merchant.extend(signature);
        merchant.push(words.holder_signature.to_owned());
    }
    for (copy, last) in [(&mut customer, words.customer_copy), (&mut merchant, words.merchant_copy)] {
        copy.extend([words.approved.to_owned(), String::new(), last.to_owned()]);
    }
    Slips {
        customer: finish(&customer, input.width, refund),
        merchant: finish(&merchant, input.width, refund),
    }
}

fn body(input: &SlipInput<'_>, words: &Words) -> Vec<String> {
    let record = input.record;
    let approved = record.result == ResultCode::Approved;
    let mut lines: Vec<String> = input.heading.to_vec();
    lines.push(String::new());
    let label = if input.country == Country::No { "Bax" } else { "Term" };
    lines.push(format!("{label}: {}-{}", record.terminal_id, record.site_id));
    lines.push(printed_time(&record.time_stamp, input.country));
    lines.push(String::new());
    lines.push(record.issuer_name.clone());
    if input.contactless {
        lines.push("Contactless".to_owned());
    }
    lines.push(format!("************{}-1", input.last4));
    lines.push(format!("AID: {}", record.aid));
    lines.push(format!("ATC: {}", record.atc));
    lines.push(format!("TVR: {}", record.tvr));
    if !record.tsi.is_empty() {
        lines.push(format!("TSI: {}", record.tsi));
    }
    lines.push(format!("{}: {}", words.site, input.site_number));
    lines.push(reference(record));
    if !record.response_code.is_empty() {
        lines.push(format!("Resp.: {}", record.response_code));
    }
    if input.converted.is_some() {
        lines.push("DCC Resp.: 00".to_owned());
    }
    lines.push(format!("{}: {}", words.session, record.session));
    lines.push(String::new());
    lines.push(words.kind(input.transaction).to_owned());
    lines.push(amount_line(input.currency, record.total, input.country));
    if let Some((sum, currency)) = input.converted {
        lines.push(amount_line(currency, sum, input.country));
    }
    if !approved {
        lines.push(words.declined.to_owned());
        lines.extend(reason_lines(record, words));
    } else if record.cvm != "1" {
        lines.push(words.approved.to_owned());
    }
    lines
}

fn reference(record: &Record) -> String {
    let stan = record.stan_auth.get(0..6).unwrap_or("");
    let auth = record.stan_auth.get(6..12).unwrap_or("");
    let parts: Vec<&str> = [stan, auth, record.tcc.as_str()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    format!("Ref.: {}", parts.join(" "))
}

fn reason_lines(record: &Record, words: &Words) -> Vec<String> {
    match record.reason.as_str() {
        "3:3" => words.duplicate.iter().map(|line| (*line).to_owned()).collect(),
        "3:2:Z1" => vec![words.wrong_pin.to_owned()],
        "3:2:Z3" => words.offline.iter().map(|line| (*line).to_owned()).collect(),
        "1:0:51" => vec![words.no_funds.to_owned()],
        "1:0:54" => vec![words.expired.to_owned()],
        "1:0:58" => vec![words.not_permitted.to_owned()],
        "1:0:87" => vec![words.reconcile.to_owned()],
        _ => vec![words.refused.to_owned()],
    }
}

fn printed_time(stamp: &str, country: Country) -> String {
    let part = |from: usize, to: usize| stamp.get(from..to).unwrap_or("");
    let (y, mo, d, h, mi) = (part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 12));
    if country == Country::No {
        format!("{d}/{mo}/{y} {h}:{mi}")
    } else {
        format!("{y}-{mo}-{d} {h}:{mi}")
    }
}

/// `DKK        123,45`; Norwegian slips leave three blanks.
pub(crate) fn amount_line(currency: &str, minor: i64, country: Country) -> String {
    let sum = decimal(minor);
    if country == Country::No {
        format!("{currency}   {sum}")
    } else {
        format!("{currency}{sum:>14}")
    }
}

/// Minor units with a comma: 12345 is `123,45`.
pub(crate) fn decimal(minor: i64) -> String {
    let (sign, units) = (if minor < 0 { "-" } else { "" }, minor.unsigned_abs());
    format!("{sign}{},{:02}", units / 100, units % 100)
}

/// Lines as the till gets them: wrapped, CRLF, form feed; a slip to be cut has a shift-out before it.
pub(crate) fn finish(lines: &[String], width: u32, cut: bool) -> String {
    let width = usize::try_from(width).unwrap_or(COLUMNS).clamp(1, COLUMNS);
    let mut text = String::new();
    for line in lines {
        let chars: Vec<char> = line.chars().collect();
        if chars.is_empty() {
            text.push_str("\r\n");
        }
        for piece in chars.chunks(width) {
            text.extend(piece);
            text.push_str("\r\n");
        }
    }
    if cut {
        text.push('\u{0e}');
    }
    text.push('\u{0c}');
    text
}
