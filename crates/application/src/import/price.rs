//! Prices in a column: which mark is the decimal one, and what a cell says then.
//!
//! A cell alone can lie: `1,234` is twelve hundred or one and a bit. The whole column decides, by cells that can be read in
//! one way only; where no such cell stands, the user does. Nothing is ever guessed that would change a price by a factor.
//!
//! Deliberately absent: rounding. A price with three decimals is refused.

use domain::money::MAX_PAYMENT_MINOR;

/// The decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decimal {
    /// `12,50`
    Comma,
    /// `12.50`
    Point,
}

impl Decimal {
    const fn mark(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }

    const fn other(self) -> char {
        match self {
            Self::Comma => '.',
            Self::Point => ',',
        }
    }
}

/// Why a cell is no price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PriceWrong {
    /// Not a sum at all, or groups of digits that are no groups.
    NotASum,
    /// Could be a decimal mark or a mark between thousands.
    Ambiguous,
    /// Another decimal mark than the rest of the column.
    OtherMark,
    /// More than two decimals.
    Decimals,
    /// Below zero.
    Negative,
    /// Above what a payment can be.
    TooLarge,
}

/// What a cell says about the column's decimal mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Evidence {
    /// No mark, or nothing to learn.
    None,
    /// This is the decimal mark here.
    Is(Decimal),
    /// One mark before exactly three digits: either.
    Either,
}

/// The cell without currency and blanks, and with the Nordic ways of writing "and no cents" put plainly.
fn bare(cell: &str) -> String {
    let mut text: String = cell
        .trim()
        .chars()
        .map(|character| match character {
            '\u{A0}' | '\u{202F}' | '\u{2009}' => ' ',
            '\u{2212}' => '-',
            other => other,
        })
        .collect();
    for currency in [
        "EUR", "SEK", "NOK", "DKK", "eur", "sek", "nok", "dkk", "€", "kr.", "kr", "Kr", "KR",
    ] {
        if let Some(rest) = text.strip_suffix(currency).or_else(|| text.strip_prefix(currency)) {
            text = rest.trim().to_owned();
            break;
        }
    }
    for none in [",-", ".-", ":-"] {
        if let Some(rest) = text.strip_suffix(none) {
            text = rest.to_owned();
        }
    }
    text
}

fn evidence(cell: &str) -> Evidence {
    let text = bare(cell);
    let marks: Vec<char> = text.chars().filter(|character| matches!(character, ',' | '.')).collect();
    let decimal = |mark: char| if mark == ',' { Decimal::Comma } else { Decimal::Point };
    match marks.as_slice() {
        [] => Evidence::None,
        [mark] => {
            let (whole, fraction) = text.split_once(*mark).unwrap_or((text.as_str(), ""));
            let digits = whole.chars().filter(char::is_ascii_digit).count();
            if fraction.len() == 3 && (1..=3).contains(&digits) && !whole.starts_with('0') && !whole.contains(' ') {
                Evidence::Either
            } else {
                Evidence::Is(decimal(*mark))
            }
        }
        [first, .., last] if first != last => Evidence::Is(decimal(*last)),
        // The same mark several times stands between thousands.
        [mark, ..] => Evidence::Is(if *mark == ',' { Decimal::Point } else { Decimal::Comma }),
    }
}

/// The decimal mark that most cells of a column prove; `None` if none does.
pub(crate) fn decimal_of<'c>(cells: impl Iterator<Item = &'c str>) -> Option<Decimal> {
    let (mut comma, mut point) = (0_usize, 0_usize);
    for cell in cells {
        match evidence(cell) {
            Evidence::Is(Decimal::Comma) => comma = comma.saturating_add(1),
            Evidence::Is(Decimal::Point) => point = point.saturating_add(1),
            Evidence::None | Evidence::Either => {}
        }
    }
    match comma.cmp(&point) {
        std::cmp::Ordering::Greater => Some(Decimal::Comma),
        std::cmp::Ordering::Less => Some(Decimal::Point),
        std::cmp::Ordering::Equal => None,
    }
}

/// Reads a cell as minor units, given the column's decimal mark if it is known.
pub(crate) fn read(cell: &str, decimal: Option<Decimal>) -> Result<i64, PriceWrong> {
    let text = bare(cell);
    if let Some(rest) = text.strip_prefix('-') {
        return Err(if rest.trim().starts_with(|first: char| first.is_ascii_digit()) {
            PriceWrong::Negative
        } else {
            PriceWrong::NotASum
        });
    }
    if text.is_empty()
        || !text
            .chars()
            .all(|character| character.is_ascii_digit() || matches!(character, ',' | '.' | ' '))
    {
        return Err(PriceWrong::NotASum);
    }
    let decimal = match (evidence(cell), decimal) {
        (Evidence::None, _) => return minor(&text, "", ' '),
        (Evidence::Either, None) => return Err(PriceWrong::Ambiguous),
        // Without a majority the marks of the column contradict one another.
        (Evidence::Is(_), None) => return Err(PriceWrong::OtherMark),
        (Evidence::Is(own), Some(column)) if own != column => return Err(PriceWrong::OtherMark),
        (Evidence::Is(_) | Evidence::Either, Some(column)) => column,
    };
    let (whole, fraction) = text.split_once(decimal.mark()).unwrap_or((text.as_str(), ""));
    minor(whole, fraction, decimal.other())
}

/// Whole digits in groups by `group` or blanks, or without groups, and at most two decimals.
fn minor(whole: &str, fraction: &str, group: char) -> Result<i64, PriceWrong> {
    if !fraction.chars().all(|character| character.is_ascii_digit()) {
        return Err(PriceWrong::NotASum);
    }
    if fraction.len() > 2 {
        return Err(PriceWrong::Decimals);
    }
    let groups: Vec<&str> = whole.split([group, ' ']).collect();
    let grouped = match groups.as_slice() {
        [single] => single.chars().all(|character| character.is_ascii_digit()),
        [first, rest @ ..] => {
            (1..=3).contains(&first.len())
                && rest.iter().all(|part| part.len() == 3)
                && groups
                    .iter()
                    .all(|part| part.chars().all(|character| character.is_ascii_digit()))
        }
        [] => false,
    };
    if !grouped || (whole.is_empty() && fraction.is_empty()) {
        return Err(PriceWrong::NotASum);
    }
    let digits: String = format!("{}{fraction:0<2}", groups.concat());
    let significant = digits.trim_start_matches('0');
    if significant.len() > 9 {
        return Err(PriceWrong::TooLarge);
    }
    let value: i64 = if significant.is_empty() {
        0
    } else {
        significant.parse().map_err(|_| PriceWrong::NotASum)?
    };
    if value > MAX_PAYMENT_MINOR {
        Err(PriceWrong::TooLarge)
    } else {
        Ok(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn cells_that_can_be_read_in_one_way_are_read() {
        let cases = [
            ("12,50", Some(Decimal::Comma), Ok(1_250)),
            ("12.5", Some(Decimal::Point), Ok(1_250)),
            ("1 234,50 €", Some(Decimal::Comma), Ok(123_450)),
            ("1.234,50", Some(Decimal::Comma), Ok(123_450)),
            ("1,234.50", Some(Decimal::Point), Ok(123_450)),
            ("1.234.567,00", Some(Decimal::Comma), Ok(123_456_700)),
            ("kr 249,-", Some(Decimal::Comma), Ok(24_900)),
            ("249:-", None, Ok(24_900)),
            ("1250", None, Ok(125_000)),
            ("0", None, Ok(0)),
            (",5", Some(Decimal::Comma), Ok(50)),
            ("1,234", Some(Decimal::Comma), Err(PriceWrong::Decimals)),
            ("1,234", Some(Decimal::Point), Ok(123_400)),
            ("1,234", None, Err(PriceWrong::Ambiguous)),
            ("12.50", Some(Decimal::Comma), Err(PriceWrong::OtherMark)),
            ("12,50", None, Err(PriceWrong::OtherMark)),
            ("12,505", Some(Decimal::Comma), Err(PriceWrong::Decimals)),
            ("1.23.456,00", Some(Decimal::Comma), Err(PriceWrong::NotASum)),
            ("-3,50", Some(Decimal::Comma), Err(PriceWrong::Negative)),
            ("twelve", None, Err(PriceWrong::NotASum)),
            ("12,5a", Some(Decimal::Comma), Err(PriceWrong::NotASum)),
            ("1e5", None, Err(PriceWrong::NotASum)),
            ("", None, Err(PriceWrong::NotASum)),
            ("99999999999", None, Err(PriceWrong::TooLarge)),
            ("9999999,99", Some(Decimal::Comma), Ok(999_999_999)),
            ("10000000,00", Some(Decimal::Comma), Err(PriceWrong::TooLarge)),
        ];
        for (cell, decimal, expected) in cases {
            assert_eq!(read(cell, decimal), expected, "{cell:?} with {decimal:?}");
        }
    }

    #[test]
    fn a_column_proves_its_mark_or_does_not() {
        let cases: [(&[&str], Option<Decimal>); 6] = [
            (&["12,50", "1,234", "7"], Some(Decimal::Comma)),
            (&["12.50", "1,234"], Some(Decimal::Point)),
            (&["1,234", "2,345", "7"], None),
            (&["12,50", "12.50"], None),
            (&["12,50", "13,50", "12.50"], Some(Decimal::Comma)),
            (&["1.234.567"], Some(Decimal::Comma)),
        ];
        for (cells, expected) in cases {
            assert_eq!(decimal_of(cells.iter().copied()), expected, "{cells:?}");
        }
    }

    proptest! {
        /// However a price is written, with whatever groups, it comes back as itself or is refused; never as another price.
        #[test]
        fn no_way_of_writing_changes_a_price(
            minor in 0_i64..=999_999_999, comma in any::<bool>(), grouped in any::<bool>(), blank in any::<bool>(), known in any::<bool>(),
        ) {
            let decimal = if comma { Decimal::Comma } else { Decimal::Point };
            let whole = (minor / 100).to_string();
            let group = if blank { ' ' } else { decimal.other() };
            let mut written = String::new();
            for (place, digit) in whole.chars().enumerate() {
                if grouped && place > 0 && (whole.len() - place) % 3 == 0 {
                    written.push(group);
                }
                written.push(digit);
            }
            let cell = format!("{written}{}{:02}", decimal.mark(), minor % 100);
            let column = if known { Some(decimal) } else { decimal_of([cell.as_str()].into_iter()) };
            prop_assert_eq!(column, Some(decimal), "{}", &cell);
            prop_assert_eq!(read(&cell, column), Ok(minor), "{}", &cell);
            // By the other mark it is refused.
            let other = if comma { Decimal::Point } else { Decimal::Comma };
            prop_assert!(read(&cell, Some(other)).is_err(), "{}", &cell);
        }
    }
}
