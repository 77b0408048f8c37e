//! Totals read off the paper of a reconciliation: how many purchases and refunds, over how much.
//!
//! The members of the reply that may hold totals are not documented; the printed text is what people compare. It is read only where
//! nothing about it is open: each of the two kinds stands there exactly once, as its word with a count and a sum below it, both in one
//! currency. A paper that says anything else (totals card by card, a word of another language, a sum that can't be read) gives
//! nothing, and whoever asked has to compare by hand.
//!
//! Deliberately absent: adding up. A sum that has to be made out of several lines is no total of the terminal's.

/// One kind of transaction on the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SlipTotal {
    /// How many.
    pub count: u32,
    /// Over how much, minor units.
    pub sum_minor: i64,
}

/// What the paper says, purchases and refunds apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipTotals {
    /// As the paper spells it; `None` where it names none, because there is nothing to name it for.
    pub currency: Option<String>,
    /// Purchases.
    pub purchases: SlipTotal,
    /// Refunds.
    pub refunds: SlipTotal,
}

const PURCHASES: [&str; 6] = ["KØB", "KJØP", "VAREKJØP", "KÖP", "OSTO", "PURCHASE"];
const REFUNDS: [&str; 5] = ["RETUR", "PALAUTUS", "HYVITYS", "RETURN", "REFUND"];
/// The paper of a terminal that took nothing says only this.
const COLLECTED: &str = "INNSAMLET";
const TOTAL: &str = "TOTAL=";

/// Reads the totals off the printed text, or nothing.
#[must_use]
pub fn read(printed: &str) -> Option<SlipTotals> {
    let lines: Vec<&str> = printed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let purchases = of_kind(&lines, &PURCHASES)?;
    let refunds = of_kind(&lines, &REFUNDS)?;
    match (purchases, refunds) {
        (Some((count, currency)), Some((back, other))) if currency == other => Some(SlipTotals {
            currency: Some(currency),
            purchases: count,
            refunds: back,
        }),
        (None, None) => nothing_taken(&lines),
        (Some(_) | None, Some(_)) | (Some(_), None) => None,
    }
}

type Found = Option<(SlipTotal, String)>;

/// The one total of a kind. The outer `None` says that the paper can't be read.
fn of_kind(lines: &[&str], words: &[&str]) -> Option<Found> {
    let mut found: Found = None;
    for pair in lines.windows(2) {
        let [first, second] = pair else { continue };
        let Some((word, count)) = first.rsplit_once(char::is_whitespace) else {
            continue;
        };
        let word = word.trim().to_uppercase();
        if !words.contains(&word.as_str()) {
            continue;
        }
        let (currency, sum_minor) = money(second)?;
        let total = SlipTotal {
            count: count.parse().ok()?,
            sum_minor,
        };
        if found.replace((total, currency)).is_some() {
            return None;
        }
    }
    Some(found)
}

/// `EUR        123,45`: a currency and a sum with two decimals.
fn money(line: &str) -> Option<(String, i64)> {
    let (currency, sum) = line.split_once(char::is_whitespace)?;
    let code = currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase());
    Some((currency.to_owned(), decimal(sum.trim())?)).filter(|_| code)
}

fn decimal(text: &str) -> Option<i64> {
    let (sign, text) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (units, cents) = text.rsplit_once([',', '.'])?;
    if cents.len() != 2 || !cents.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let digits: String = units
        .chars()
        .filter(|character| !matches!(character, ' ' | '.' | '\u{a0}'))
        .collect();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let minor = format!("{digits}{cents}").parse::<i64>().ok()?;
    minor.checked_mul(sign)
}

/// Nothing was collected, and it comes to nothing.
fn nothing_taken(lines: &[&str]) -> Option<SlipTotals> {
    let upper: Vec<String> = lines.iter().map(|line| line.to_uppercase()).collect();
    let after = |word: &str| -> Vec<&str> {
        upper
            .iter()
            .filter_map(|line| line.strip_prefix(word))
            .map(str::trim)
            .collect()
    };
    let none = SlipTotal { count: 0, sum_minor: 0 };
    let (collected, total) = (after(COLLECTED), after(TOTAL));
    (collected == ["0"] && total == ["0,00"]).then_some(SlipTotals {
        currency: None,
        purchases: none,
        refunds: none,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totals(currency: Option<&str>, purchases: (u32, i64), refunds: (u32, i64)) -> SlipTotals {
        let total = |(count, sum_minor)| SlipTotal { count, sum_minor };
        SlipTotals {
            currency: currency.map(str::to_owned),
            purchases: total(purchases),
            refunds: total(refunds),
        }
    }

    #[test]
    fn both_kinds_are_read_in_every_language_of_a_terminal() {
        for (purchase, refund) in [
            ("KØB", "RETUR"),
            ("KJØP", "RETUR"),
            ("KÖP", "RETUR"),
            ("OSTO", "PALAUTUS"),
            ("PURCHASE", "RETURN"),
        ] {
            let paper =
                format!("\r\nTerm: 1-2\r\n\r\n{purchase}  12\r\nEUR      1.234,50\r\n{refund}   1\r\nEUR         34,90\r\n");
            assert_eq!(read(&paper), Some(totals(Some("EUR"), (12, 123_450), (1, 3_490))), "{paper}");
        }
    }

    #[test]
    fn a_terminal_that_took_nothing_says_so() {
        let paper = "Avstemming\nValuta: NOK\nInnsamlet  0\nTotal=  0,00\n";
        assert_eq!(read(paper), Some(totals(None, (0, 0), (0, 0))));
        let paper = "OSTO   0\nEUR 0,00\nPALAUTUS   0\nEUR 0,00";
        assert_eq!(read(paper), Some(totals(Some("EUR"), (0, 0), (0, 0))));
    }

    #[test]
    fn whatever_is_open_about_it_gives_nothing() {
        for paper in [
            "",
            "Avstemming",
            "Innsamlet  3\nTotal=  12,00",
            "OSTO 2\nEUR 10,00",
            "PALAUTUS 2\nEUR 10,00",
            "OSTO 2\nEUR 10,00\nPALAUTUS 0\nSEK 0,00",
            "OSTO 2\nEUR 10,00\nOSTO 1\nEUR 5,00\nPALAUTUS 0\nEUR 0,00",
            "OSTO many\nEUR 10,00\nPALAUTUS 0\nEUR 0,00",
            "OSTO 2\nEUR 10\nPALAUTUS 0\nEUR 0,00",
            "OSTO 2\nEUR 1O,00\nPALAUTUS 0\nEUR 0,00",
            "OSTO 2\nEUR 99999999999999999999,00\nPALAUTUS 0\nEUR 0,00",
            "OSTO 2\n10,00\nPALAUTUS 0\nEUR 0,00",
        ] {
            assert_eq!(read(paper), None, "{paper}");
        }
    }
}
