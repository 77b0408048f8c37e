//! The company's own numbers: the one in the country's register and the one it is known by to the VAT office.
//!
//! Owns which digits make one, their check digits, and the one spelling that is kept and printed. Spaces and hyphens are a
//! matter of taste while typing; digits are not.
//!
//! Why strict: the number stands on every receipt and invoice, by law. A slip of one digit, or of two neighbours, is caught
//! by the check digit of all four countries (Sweden's misses 09 for 90).
//!
//! Deliberately absent: asking the register whether the company exists, and whether the two numbers belong to one company. A
//! VAT group and a Danish SE number are their own.

use crate::country::CountryCode;

/// Why a number in the country's register was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BusinessIdError {
    /// Other characters, or not as many digits as the country's numbers have.
    #[error("the country's business ids look different")]
    Form,
    /// A digit is wrong, or two have changed places.
    #[error("the check digit does not fit")]
    CheckDigit,
}

/// Why a VAT number was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VatNumberError {
    /// Other characters, another country's prefix, or not as many digits as the country's numbers have.
    #[error("the country's VAT numbers look different")]
    Form,
    /// A digit is wrong, or two have changed places.
    #[error("the check digit does not fit")]
    CheckDigit,
}

/// How the check digit comes about.
enum Check {
    /// The digits times these weights add up to a multiple of eleven; the check digit's weight is the last.
    Eleven(&'static [u32]),
    /// Every second digit doubled, digits added up, a multiple of ten (Luhn).
    Ten,
}

/// How a country writes its numbers.
struct Form {
    /// How many digits, the check digit with them.
    digits: usize,
    check: Check,
    /// After how many digits a hyphen stands.
    hyphen_after: Option<usize>,
    /// What stands before and after the digits of a VAT number.
    vat: (&'static str, &'static str),
}

static FINLAND: Form = Form {
    digits: 8,
    check: Check::Eleven(&[7, 9, 10, 5, 8, 4, 2, 1]),
    hyphen_after: Some(7),
    vat: ("FI", ""),
};
static SWEDEN: Form = Form {
    digits: 10,
    check: Check::Ten,
    hyphen_after: Some(6),
    vat: ("SE", "01"),
};
static NORWAY: Form = Form {
    digits: 9,
    check: Check::Eleven(&[3, 2, 7, 6, 5, 4, 3, 2, 1]),
    hyphen_after: None,
    vat: ("NO", "MVA"),
};
static DENMARK: Form = Form {
    digits: 8,
    check: Check::Eleven(&[2, 7, 6, 5, 4, 3, 2, 1]),
    hyphen_after: None,
    vat: ("DK", ""),
};

const fn form(country: CountryCode) -> &'static Form {
    match country {
        CountryCode::Fi => &FINLAND,
        CountryCode::Se => &SWEDEN,
        CountryCode::No => &NORWAY,
        CountryCode::Dk => &DENMARK,
    }
}

/// No number of either kind is longer, however it is spaced; what is longer is not looked at.
const TYPED_AT_MOST: usize = 64;

/// What was typed without its spaces and hyphens, in capitals.
fn bare(typed: &str) -> Option<String> {
    let separator =
        |character: char| character.is_whitespace() || matches!(character, '-' | '\u{2010}'..='\u{2014}' | '\u{2212}');
    let short = typed.len() <= TYPED_AT_MOST;
    short.then(|| {
        typed
            .chars()
            .filter(|character| !separator(*character))
            .map(|c| c.to_ascii_uppercase())
            .collect()
    })
}

/// Whether these are so many digits.
fn are_digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}

impl Form {
    /// A number of zeros fits every rule and belongs to nobody; practice mode's clinics have it.
    fn fits(&self, digits: &str) -> bool {
        let values = || digits.chars().filter_map(|digit| digit.to_digit(10));
        let zeros = values().all(|value| value == 0);
        let (sum, modulus) = match self.check {
            Check::Eleven(weights) => {
                let products = values().zip(weights).map(|(value, weight)| value.saturating_mul(*weight));
                (products.sum::<u32>(), 11)
            }
            Check::Ten => {
                let doubled = values()
                    .zip([2, 1].into_iter().cycle())
                    .map(|(value, times)| value.saturating_mul(times));
                (doubled.map(|product| product / 10 + product % 10).sum::<u32>(), 10)
            }
        };
        !zeros && sum % modulus == 0
    }
}

/// A company's number in its country's register, in the spelling that is kept and printed: `1234567-1`, `123456-7897`,
/// `123456785`, `12345674`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct BusinessId {
    country: CountryCode,
    digits: String,
}

impl BusinessId {
    /// Reads what was typed. A Swedish number may begin with its century, as a sole trader's does.
    pub fn parse(country: CountryCode, typed: &str) -> Result<Self, BusinessIdError> {
        let form = form(country);
        let bare = bare(typed).ok_or(BusinessIdError::Form)?;
        let short = match country {
            CountryCode::Se if are_digits(&bare, 12) => ["16", "19", "20"].iter().find_map(|century| bare.strip_prefix(century)),
            CountryCode::Fi | CountryCode::Se | CountryCode::No | CountryCode::Dk => None,
        };
        let digits = short.unwrap_or(&bare);
        if !are_digits(digits, form.digits) {
            return Err(BusinessIdError::Form);
        }
        if !form.fits(digits) {
            return Err(BusinessIdError::CheckDigit);
        }
        Ok(Self {
            country,
            digits: digits.to_owned(),
        })
    }

    /// The VAT number that this company has, unless it pays VAT under another one.
    #[must_use]
    pub fn vat_number(&self) -> VatNumber {
        let (before, after) = form(self.country).vat;
        VatNumber(format!("{before}{}{after}", self.digits))
    }
}

impl std::fmt::Display for BusinessId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let hyphen = form(self.country).hyphen_after;
        match hyphen.and_then(|after| self.digits.split_at_checked(after)) {
            Some((head, tail)) => write!(f, "{head}-{tail}"),
            None => f.write_str(&self.digits),
        }
    }
}

/// Whether a client company's number looks like one of the four countries' and fits none of them: a digit is wrong, missing or one too
/// many. What has other letters may be another country's, and nothing is said of it. A warning and no more: the clinic knows its clients.
#[must_use]
pub fn looks_mistyped(typed: &str) -> bool {
    const COUNTRIES: [CountryCode; 4] = [CountryCode::Fi, CountryCode::Se, CountryCode::No, CountryCode::Dk];
    let Some(bare) = bare(typed).filter(|bare| !bare.is_empty()) else {
        return false;
    };
    let fits = |country| BusinessId::parse(country, &bare).is_ok() || VatNumber::parse(country, &bare).is_ok();
    let digits_of = |country| {
        let (before, after) = form(country).vat;
        let inside = bare.strip_prefix(before).unwrap_or(&bare);
        inside.strip_suffix(after).unwrap_or(inside)
    };
    let digits_only = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    COUNTRIES.into_iter().any(|country| digits_only(digits_of(country))) && !COUNTRIES.into_iter().any(fits)
}

/// A company's VAT number, in the spelling that is kept and printed: `FI12345671`, `SE123456789701`, `NO123456785MVA`,
/// `DK12345674`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct VatNumber(String);

impl VatNumber {
    /// Reads what was typed.
    pub fn parse(country: CountryCode, typed: &str) -> Result<Self, VatNumberError> {
        let form = form(country);
        let bare = bare(typed).ok_or(VatNumberError::Form)?;
        let (before, after) = form.vat;
        let digits = bare
            .strip_prefix(before)
            .and_then(|rest| rest.strip_suffix(after))
            .filter(|digits| are_digits(digits, form.digits))
            .ok_or(VatNumberError::Form)?;
        if form.fits(digits) {
            Ok(Self(bare))
        } else {
            Err(VatNumberError::CheckDigit)
        }
    }
}

impl std::fmt::Display for VatNumber {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
