//! Texts made safe to keep: no card number, no control characters, a length.
//!
//! One truncated form of a card number exists here, the last four digits behind twelve stars. Two truncations of one number
//! may show different digits, and together they give more of it away than either; so whatever form comes in, this one goes
//! out. A guard replaces anything that could be a whole number. Deliberately absent: keeping the first six digits, which
//! nothing needs.

use crate::terminal_time;

/// What stands in front of the last four digits.
const STARS: &str = "************";

/// The one truncated form, if the text ends in four digits and looks like a card number at all.
pub(crate) fn truncated_card(text: &str) -> Option<String> {
    let compact: String = text.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    let long_enough = (12..=24).contains(&compact.chars().count());
    let card_like = compact.chars().all(|c| c.is_ascii_digit() || is_mask(c));
    let last: Vec<char> = compact.chars().rev().take(4).collect();
    let ends_in_digits = last.len() == 4 && last.iter().all(char::is_ascii_digit);
    if !(long_enough && card_like && ends_in_digits) {
        return None;
    }
    Some(STARS.chars().chain(last.into_iter().rev()).collect())
}

fn is_mask(c: char) -> bool {
    matches!(c, '*' | 'x' | 'X' | '•' | '·' | '#')
}

/// A one-line text of at most `longest` characters, without card numbers and control characters.
pub(crate) fn short_text(text: &str, longest: usize) -> String {
    let clean: String = text
        .chars()
        .take(longest.saturating_mul(8))
        .filter(|c| !is_unprintable(*c))
        .collect();
    mask_card_numbers(clean.trim()).chars().take(longest).collect()
}

/// Control characters, and those that change the direction or hide.
pub(crate) fn is_unprintable(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}' | '\u{fff9}'..='\u{fffb}')
}

/// Replaces everything that is, or could be, a card number by the one truncated form.
pub(crate) fn mask_card_numbers(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut rest = chars.as_slice();
    while let Some((first, after)) = rest.split_first() {
        if !(first.is_ascii_digit() || is_mask(*first)) {
            kept.push(*first);
            rest = after;
            continue;
        }
        if let Some((number, length)) = grouped_number(rest) {
            kept.push_str(&masked(&number));
            rest = rest.get(length..).unwrap_or_default();
            continue;
        }
        let length = rest.iter().take_while(|c| c.is_ascii_digit() || is_mask(**c)).count();
        let (run, behind) = rest.split_at(length.min(rest.len()));
        if gives_away_a_card(run) {
            kept.push_str(&masked(run))
        } else {
            kept.extend(run)
        }
        rest = behind;
    }
    kept
}

/// A run that is a truncated number in any form, a whole one, or too long to be anything else known.
fn gives_away_a_card(run: &[char]) -> bool {
    let digits = run.iter().filter(|c| c.is_ascii_digit()).count();
    let masks = run.len().saturating_sub(digits);
    if masks == 0 {
        // Fourteen digits that are a time of our century begin as no card number of that length does.
        let a_time = digits == 14 && terminal_time::read(&run.iter().collect::<String>()).is_some();
        return digits > 19 || (digits >= 13 && !a_time && run.first() != Some(&'0') && passes_luhn(run));
    }
    run.len() >= 12 && masks >= 4 && digits > 0
}

fn masked(run: &[char]) -> String {
    let last = run.get(run.len().saturating_sub(4)..).unwrap_or_default();
    let shown: String = if last.iter().all(char::is_ascii_digit) {
        last.iter().collect()
    } else {
        "****".to_owned()
    };
    format!("{STARS}{shown}")
}

/// A whole number written in groups: `4571 0000 0000 0001`. Gives its digits and how many characters they take.
fn grouped_number(text: &[char]) -> Option<(Vec<char>, usize)> {
    let mut digits: Vec<char> = Vec::new();
    let mut groups: usize = 0;
    let mut in_group: usize = 0;
    let mut taken = 0;
    let mut best = None;
    for (at, c) in text.iter().enumerate() {
        if c.is_ascii_digit() {
            if in_group == 0 {
                groups = groups.saturating_add(1);
            }
            in_group = in_group.saturating_add(1);
            digits.push(*c);
            taken = at.saturating_add(1);
        } else if matches!(c, ' ' | '-') && in_group > 0 {
            if groups == 1 && !matches!(in_group, 4 | 6) {
                return None;
            }
            in_group = 0;
        } else {
            break;
        }
        if digits.len() > 19 {
            break;
        }
        let ends_here = text.get(at.saturating_add(1)).is_none_or(|next| !next.is_ascii_digit());
        if ends_here && groups >= 3 && digits.len() >= 13 && digits.first() != Some(&'0') && passes_luhn(&digits) {
            best = Some((digits.clone(), taken));
        }
    }
    best
}

/// The check digit that every card number carries.
fn passes_luhn(digits: &[char]) -> bool {
    let mut sum: u32 = 0;
    for (place, digit) in digits.iter().rev().filter_map(|c| c.to_digit(10)).enumerate() {
        let value = if place % 2 == 0 { digit } else { digit.saturating_mul(2) };
        sum = sum.saturating_add(value / 10).saturating_add(value % 10);
    }
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Makes a number with a right check digit, by trying all ten.
    fn whole_number(start: &str) -> String {
        // Second opinion on Luhn: the standard's table of doubled digits instead of arithmetic.
        let doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
        (0..10)
            .map(|check| format!("{start}{check}"))
            .find(|number| {
                let sum: usize = number
                    .bytes()
                    .rev()
                    .enumerate()
                    .map(|(place, digit)| {
                        let digit = usize::from(digit - b'0');
                        if place % 2 == 1 { doubled[digit] } else { digit }
                    })
                    .sum();
                sum.is_multiple_of(10)
            })
            .unwrap()
    }

    #[test]
    fn a_whole_number_never_stays() {
        for start in [
            "457100000000000",
            "50190000000000",
            "353011133330000",
            "601100099013942400",
            "411111111111",
        ] {
            let number = whole_number(start);
            let last = &number[number.len() - 4..];
            for text in [number.clone(), format!("card {number}."), format!("x\"{number}\"")] {
                let kept = mask_card_numbers(&text);
                assert!(!kept.contains(&number[..10]), "{kept}");
                assert!(kept.contains(&format!("************{last}")), "{kept}");
            }
        }
        let number = whole_number("457100000000000");
        for separator in [" ", "-"] {
            let groups: Vec<&str> = (0..4).map(|i| &number[i * 4..i * 4 + 4]).collect();
            let kept = mask_card_numbers(&format!("a {} b", groups.join(separator)));
            assert_eq!(kept, format!("a ************{} b", &number[12..]));
        }
        assert_eq!(mask_card_numbers(&"7".repeat(25)), "************7777");
    }

    #[test]
    fn every_truncation_becomes_the_one_form() {
        for text in [
            "123456******1234",
            "123456*********1234",
            "************1234",
            "XXXXXXXXXXXX1234",
            "1234********1234",
        ] {
            assert_eq!(mask_card_numbers(text), "************1234", "{text}");
            assert_eq!(truncated_card(text).as_deref(), Some("************1234"), "{text}");
        }
        assert_eq!(mask_card_numbers("************1234-1"), "************1234-1");
        assert_eq!(mask_card_numbers("123456**********"), "****************");
        assert_eq!(truncated_card(""), None);
        assert_eq!(truncated_card("nothing like it"), None);
    }

    #[test]
    fn what_a_slip_needs_stays() {
        for text in [
            "Term: 12345678-1234567",
            "2025-10-07 15:40",
            "AID:      A0000001211010",
            "Ref.: 123456 654321 KC1",
            "DKK        123,45",
            "------------------------",
            "20251007154052",
            "TVR:      0000008000",
        ] {
            assert_eq!(mask_card_numbers(text), text);
        }
    }

    #[test]
    fn short_texts_are_clean_and_short() {
        assert_eq!(short_text("a\r\nb\u{1b}[31m\u{202e}c\u{0}", 64), "ab[31mc");
        assert_eq!(short_text(&"å".repeat(500), 64).chars().count(), 64);
        assert_eq!(short_text("  Terminal busy ", 64), "Terminal busy");
    }
}
