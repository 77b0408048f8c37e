//! The texts to print, and the currency that stands on them.
//!
//! A slip is a text for paper and nothing more: no outcome is ever read from it, because a reply has been seen that carried
//! the slip of an earlier transaction. The currency alone is read, for a warning. Deliberately absent: layout.

use crate::local_mode::minor;
use crate::redaction;

const LONGEST: usize = 16 * 1024;
const MOST_LINES: usize = 300;

/// A slip ready to print: line feeds, printable characters, one form of the card number. `None` if nothing is on it.
pub(crate) fn clean(text: &str) -> Option<String> {
    let short: String = text.chars().take(LONGEST).collect();
    let lines: Vec<String> = short
        .split('\n')
        .take(MOST_LINES)
        .map(|line| {
            let printable: String = line.chars().filter(|c| !redaction::is_unprintable(*c)).collect();
            redaction::mask_card_numbers(printable.trim_end())
        })
        .collect();
    let text = lines.join("\n");
    let text = text.trim_matches('\n');
    if text.trim().is_empty() { None } else { Some(text.to_owned()) }
}

/// The currencies that stand directly in front of exactly this sum.
pub(crate) fn currencies(slip: &str, total_minor: i64) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in slip.lines() {
        if let Some((currency, sum)) = currency_and_sum(line)
            && sum == total_minor
            && !found.contains(&currency)
        {
            found.push(currency);
        }
    }
    found
}

/// `DKK        123,45`: three capitals, blanks, a sum with two decimals.
fn currency_and_sum(line: &str) -> Option<(String, i64)> {
    let (currency, rest) = line.trim().split_at_checked(3)?;
    if !currency.bytes().all(|byte| byte.is_ascii_uppercase()) || !rest.starts_with([' ', ':']) {
        return None;
    }
    let sum = rest.trim_start_matches([' ', ':']);
    let two_decimals = sum.len() > 3 && sum.get(sum.len().checked_sub(3)?..)?.starts_with([',', '.']);
    let plain = sum.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.' | ' ' | '\''));
    if !two_decimals || !plain {
        return None;
    }
    let digits: String = sum.chars().filter(char::is_ascii_digit).collect();
    Some((currency.to_owned(), minor(&digits)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_cleaned_for_paper() {
        let slip = "\r\nTerm: 12345678-1234567\r\n123456******1234-1\r\nK\u{d8}B\u{1b}[2J\r\n\u{e}\u{c}";
        assert_eq!(
            clean(slip).as_deref(),
            Some("Term: 12345678-1234567\n************1234-1\nKØB[2J")
        );
        assert_eq!(clean(""), None);
        assert_eq!(clean("\r\n \u{c}"), None);
        assert!(clean(&"x\n".repeat(100_000)).unwrap().lines().count() <= MOST_LINES);
    }

    #[test]
    fn the_currency_beside_the_sum_is_found() {
        assert_eq!(currencies("K\u{d8}B\nDKK        123,45\nGODKENDT", 12_345), ["DKK"]);
        assert_eq!(currencies("NOK   1,00", 100), ["NOK"]);
        assert_eq!(currencies("SEK 1.234,56\nEUR 110,00", 123_456), ["SEK"]);
        assert_eq!(currencies("EUR 123,45\nDKK 123,45\nDKK 123,45", 12_345), ["EUR", "DKK"]);
        for slip in [
            "DKK 123",
            "DKK -123,45",
            "AID: A0000000031010",
            "Term: 12345678",
            "dkk 123,45",
            "TSI E800",
        ] {
            assert!(currencies(slip, 12_345).is_empty(), "{slip}");
        }
    }
}
