//! The terminal's local time. It may carry a `Z` and is not UTC all the same.
//!
//! Two formats are known: fourteen digits, and the same re-formatted with dashes and colons. Both become one text without
//! any zone. Deliberately absent: turning it into an instant, which would need a zone that nobody sends.

/// `YYYY-MM-DDTHH:MM:SS`, or `None` if it is neither format or no possible time.
pub(crate) fn read(text: &str) -> Option<String> {
    let digits: String = if text.len() == 14 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.to_owned()
    } else {
        iso_digits(text)?
    };
    let part = |from: usize, to: usize| digits.get(from..to);
    let number = |from: usize, to: usize| part(from, to).and_then(|text| text.parse::<u16>().ok());
    let plausible = (1990..=2199).contains(&number(0, 4)?)
        && (1..=12).contains(&number(4, 6)?)
        && (1..=31).contains(&number(6, 8)?)
        && number(8, 10)? < 24
        && number(10, 12)? < 60
        && number(12, 14)? < 61;
    if !plausible {
        return None;
    }
    Some(format!(
        "{}-{}-{}T{}:{}:{}",
        part(0, 4)?,
        part(4, 6)?,
        part(6, 8)?,
        part(8, 10)?,
        part(10, 12)?,
        part(12, 14)?
    ))
}

/// The digits of `YYYY-MM-DDTHH:MM:SS`, with or without a fraction and a `Z`.
fn iso_digits(text: &str) -> Option<String> {
    let (front, rest) = text.split_at_checked(19)?;
    let pattern = "dddd-dd-ddTdd:dd:dd";
    let fits = front
        .chars()
        .zip(pattern.chars())
        .all(|(c, p)| if p == 'd' { c.is_ascii_digit() } else { c == p });
    let rest = rest.strip_suffix('Z').unwrap_or(rest);
    let fraction = rest.is_empty()
        || rest
            .strip_prefix('.')
            .is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
    if fits && fraction {
        Some(front.chars().filter(char::is_ascii_digit).collect())
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn both_formats_become_one_local_time() {
        for text in [
            "20251007154052",
            "2025-10-07T15:40:52.000Z",
            "2025-10-07T15:40:52Z",
            "2025-10-07T15:40:52",
        ] {
            assert_eq!(read(text).as_deref(), Some("2025-10-07T15:40:52"), "{text}");
        }
    }

    #[test]
    fn anything_else_is_no_time() {
        for text in [
            "",
            "2025100715405",
            "20251307154052",
            "20251007254052",
            "2025-10-07T15:40:52+02:00",
            "20251032154052",
            "ååååååååååååå",
            "2025-10-07 15:40:52",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
