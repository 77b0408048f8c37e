//! How numbers, money, dates and times look on paper, in each language.
//!
//! The UI has the same function on its side; both are held to one table (ui/src/i18n/expected-formats.json), so that paper and
//! screen agree to the letter. Written out instead of left to a library of locales, which differ between systems.
//!
//! Deliberately absent: words, and reading numbers.

use domain::country::Language;
use domain::money::{Currency, Money};
use domain::quantity::Quantity;
use domain::vat::VatRate;
use jiff::civil::{Date, DateTime};

const NBSP: char = '\u{A0}';
const MINUS: char = '\u{2212}';
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The marks of a language's numbers and times.
#[derive(Debug, Clone, Copy)]
struct Wording {
    group: char,
    decimal: char,
    time: char,
}

const fn wording(language: Language) -> Wording {
    match language {
        Language::En => Wording {
            group: ',',
            decimal: '.',
            time: ':',
        },
        Language::Fi => Wording {
            group: NBSP,
            decimal: ',',
            time: '.',
        },
        Language::Sv | Language::Nb => Wording {
            group: NBSP,
            decimal: ',',
            time: ':',
        },
        Language::Da => Wording {
            group: '.',
            decimal: ',',
            time: '.',
        },
    }
}

const fn currency_mark(currency: Currency, language: Language) -> &'static str {
    match (currency, language) {
        (Currency::Eur, _) => "€",
        (Currency::Dkk, Language::Da) => "kr.",
        (Currency::Sek | Currency::Nok | Currency::Dkk, _) => "kr",
    }
}

fn grouped(digits: &str, separator: char) -> String {
    let mut text = String::with_capacity(digits.len().saturating_mul(2));
    for (position, digit) in digits.chars().enumerate() {
        let left = digits.len().saturating_sub(position);
        if position > 0 && left.is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// An integer with `places` implied decimals, without sign: whole and fraction.
fn split(value: i64, places: usize) -> (String, String) {
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = places.saturating_add(1));
    let (whole, fraction) = digits.split_at(digits.len().saturating_sub(places));
    (whole.to_owned(), fraction.to_owned())
}

fn sign(value: i64) -> String {
    if value < 0 { MINUS.to_string() } else { String::new() }
}

fn trimmed(value: i64, places: usize, language: Language) -> String {
    let marks = wording(language);
    let (whole, fraction) = split(value, places);
    let rest = fraction.trim_end_matches('0');
    let whole = grouped(&whole, marks.group);
    if rest.is_empty() {
        whole
    } else {
        format!("{whole}{}{rest}", marks.decimal)
    }
}

/// €1,234.50 · 1 234,50 € · 1 234,50 kr · 1.234,50 kr.
#[must_use]
pub fn money(sum: Money, language: Language) -> String {
    let marks = wording(language);
    let (whole, fraction) = split(sum.minor(), usize::from(sum.currency().minor_digits()));
    let figures = format!("{}{}{fraction}", grouped(&whole, marks.group), marks.decimal);
    let (sign, mark) = (sign(sum.minor()), currency_mark(sum.currency(), language));
    match (language, sum.currency()) {
        (Language::En, Currency::Eur) => format!("{sign}{mark}{figures}"),
        (Language::En, Currency::Sek | Currency::Nok | Currency::Dkk) => format!("{sign}{mark}{NBSP}{figures}"),
        (Language::Fi | Language::Sv | Language::Nb | Language::Da, _) => format!("{sign}{figures}{NBSP}{mark}"),
    }
}

/// 1 · 1.5 · 1,000
#[must_use]
pub fn quantity(quantity: Quantity, language: Language) -> String {
    trimmed(quantity.thousandths(), 3, language)
}

/// 25.5 %
#[must_use]
pub fn percent(rate: VatRate, language: Language) -> String {
    format!("{}{NBSP}%", trimmed(i64::from(rate.basis_points()), 2, language))
}

/// A plain count: 1,247.
#[must_use]
pub fn count(count: i64, language: Language) -> String {
    sign(count) + &grouped(&count.unsigned_abs().to_string(), wording(language).group)
}

/// 10:31 · 10.31
#[must_use]
pub fn time(at: DateTime, language: Language) -> String {
    format!("{:02}{}{:02}", at.hour(), wording(language).time, at.minute())
}

/// 12 Mar 2026 · 12.3.2026 · 2026-03-12 · 12.03.2026
#[must_use]
pub fn date(day: Date, language: Language) -> String {
    match language {
        Language::En => {
            let month = usize::try_from(day.month())
                .ok()
                .and_then(|month| MONTHS.get(month.saturating_sub(1)));
            format!("{} {} {}", day.day(), month.copied().unwrap_or_default(), day.year())
        }
        Language::Fi => format!("{}.{}.{}", day.day(), day.month(), day.year()),
        Language::Sv => format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
        Language::Nb | Language::Da => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
    }
}

/// 12 Mar 2026, 10:31
#[must_use]
pub fn date_time(at: DateTime, language: Language) -> String {
    let joint = if language == Language::En { ", " } else { " " };
    format!("{}{joint}{}", date(at.date(), language), time(at, language))
}
