//! Totals read off the paper of a reconciliation: how many purchases and refunds, over how much.
//!
//! The members of the reply that may hold totals are not documented; the printed text is what people compare. It is read only where
//! nothing about it is open, and in two forms. *By kind*: each of the two kinds stands there exactly once, as its word with a count
//! and a sum below it, both in one currency. *Count and net*: the paper says once how many were collected and below it once what they
//! come to, as the one Norwegian paper that was seen does; purchases and refunds can't be told apart on it. A paper that says anything
//! else (totals card by card, a word of another language, a sum that can't be read) gives nothing, and whoever asked has to compare by
//! hand.
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

/// What the paper says in one figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlipNet {
    /// As the paper spells it; `None` where it names none.
    pub currency: Option<String>,
    /// How many, and what they come to, refunds taken off.
    pub collected: SlipTotal,
}

/// How much the paper tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SlipReading {
    /// Purchases and refunds apart.
    ByKind(SlipTotals),
    /// One count and one sum.
    CountAndNet(SlipNet),
}

const PURCHASES: [&str; 6] = ["KØB", "KJØP", "VAREKJØP", "KÖP", "OSTO", "PURCHASE"];
const REFUNDS: [&str; 5] = ["RETUR", "PALAUTUS", "HYVITYS", "RETURN", "REFUND"];
const COLLECTED: &str = "INNSAMLET";
const TOTAL: &str = "TOTAL=";
const CURRENCY: &str = "VALUTA:";

/// Reads the totals off the printed text, or nothing.
#[must_use]
pub fn read(printed: &str) -> Option<SlipReading> {
    let lines: Vec<&str> = printed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let purchases = of_kind(&lines, &PURCHASES)?;
    let refunds = of_kind(&lines, &REFUNDS)?;
    match (purchases, refunds) {
        (Some((count, currency)), Some((back, other))) if currency == other => Some(SlipReading::ByKind(SlipTotals {
            currency: Some(currency),
            purchases: count,
            refunds: back,
        })),
        (None, None) => collected(&lines),
        // Half of a form is no form, whatever else stands on the paper.
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
            count: counted(count)?,
            sum_minor,
        };
        if found.replace((total, currency)).is_some() {
            return None;
        }
    }
    Some(found)
}

/// Digits and nothing else.
fn counted(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| digits)
}

/// `EUR        123,45`: a currency and a sum with two decimals.
fn money(line: &str) -> Option<(String, i64)> {
    let (currency, sum) = line.split_once(char::is_whitespace)?;
    Some((code(currency)?, decimal(sum.trim())?))
}

/// Three capitals.
fn code(text: &str) -> Option<String> {
    let code = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    code.then(|| text.to_owned())
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

/// One count of what was collected and one total. Nothing collected is nothing of either kind, and names no currency.
fn collected(lines: &[&str]) -> Option<SlipReading> {
    let (count_at, count) = only(lines, COLLECTED)?;
    let (total_at, total) = only(lines, TOTAL)?;
    let collected = SlipTotal {
        count: counted(count)?,
        sum_minor: decimal(total)?,
    };
    if total_at < count_at {
        return None;
    }
    let none = SlipTotal { count: 0, sum_minor: 0 };
    if collected == none {
        return Some(SlipReading::ByKind(SlipTotals {
            currency: None,
            purchases: none,
            refunds: none,
        }));
    }
    let named = lines.iter().any(|line| after(line, CURRENCY).is_some());
    let currency = if named { Some(code(only(lines, CURRENCY)?.1)?) } else { None };
    Some(SlipReading::CountAndNet(SlipNet { currency, collected }))
}

/// The one line that begins with a word: where it stands, and what follows.
fn only<'l>(lines: &[&'l str], word: &str) -> Option<(usize, &'l str)> {
    let mut found = lines
        .iter()
        .enumerate()
        .filter_map(|(at, line)| Some((at, after(line, word)?)));
    found.next().filter(|_| found.next().is_none())
}

/// What follows a word at the beginning of a line, however it is spelled large or small.
fn after<'l>(line: &'l str, word: &str) -> Option<&'l str> {
    let (begins, rest) = line.split_at_checked(word.len())?;
    begins.eq_ignore_ascii_case(word).then(|| rest.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totals(currency: Option<&str>, purchases: (u32, i64), refunds: (u32, i64)) -> SlipReading {
        let total = |(count, sum_minor)| SlipTotal { count, sum_minor };
        SlipReading::ByKind(SlipTotals {
            currency: currency.map(str::to_owned),
            purchases: total(purchases),
            refunds: total(refunds),
        })
    }

    fn net(currency: Option<&str>, count: u32, sum_minor: i64) -> SlipReading {
        SlipReading::CountAndNet(SlipNet {
            currency: currency.map(str::to_owned),
            collected: SlipTotal { count, sum_minor },
        })
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
    fn one_count_and_one_total_are_read_as_such() {
        for (paper, expected) in [
            ("Avstemming\nInnsamlet  3\nTotal=  12,00", net(None, 3, 1_200)),
            (
                "Bax: 1\nValuta: NOK\nInnsamlet  31\nTotal=  1.512,50\nKortavtaler uten omsetning skrives ikke ut.",
                net(Some("NOK"), 31, 151_250),
            ),
            ("INNSAMLET 1\nTOTAL= -4,00", net(None, 1, -400)),
            // As much back as came: it is no empty paper.
            ("Innsamlet 2\nTotal= 0,00", net(None, 2, 0)),
        ] {
            assert_eq!(read(paper), Some(expected), "{paper}");
        }
    }

    #[test]
    fn whatever_is_open_about_it_gives_nothing() {
        for paper in [
            "",
            "Avstemming",
            "Innsamlet  3",
            "Total=  12,00",
            "Total=  12,00\nInnsamlet  3",
            "Innsamlet  3\nTotal=  12,00\nTotal=  12,00",
            "Innsamlet  3\nTotal=  12,00\nOSTO 3\nEUR 12,00",
            "Valuta: NOK\nInnsamlet  3\nTotal=  12,00\nValuta: SEK",
            "Valuta: kroner\nInnsamlet  3\nTotal=  12,00",
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
