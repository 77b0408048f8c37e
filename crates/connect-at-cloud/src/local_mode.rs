//! The terminal's result as the service passes it on: every member twice, in two spellings.
//!
//! Reading is lenient (a number may come as a text, a member as null or not at all), agreeing is not: where both spellings
//! stand they must say the same, and a third spelling is no spelling. Deliberately absent: any judgement of the values.

use crate::json::Value;
use crate::outcome::Contradiction;

/// Both spellings of every member, camelCase first.
pub(crate) const MEMBERS: [(&str, &str); 35] = [
    ("resultData", "ResultData"),
    ("result", "Result"),
    ("accumulator", "Accumulator"),
    ("issuerID", "IssuerID"),
    ("truncatedPAN", "TruncatedPAN"),
    ("timeStamp", "TimeStamp"),
    ("cvm", "CVM"),
    ("sessionNumber", "SessionNumber"),
    ("stanAuth", "StanAuth"),
    ("totalAmount", "TotalAmount"),
    ("rejectionSource", "RejectionSource"),
    ("rejectionReason", "RejectionReason"),
    ("tipAmount", "TipAmount"),
    ("surchargeAmount", "SurchargeAmount"),
    ("terminalID", "TerminalID"),
    ("siteID", "SiteID"),
    ("cardIssuerName", "CardIssuerName"),
    ("responseCode", "ResponseCode"),
    ("tcc", "TCC"),
    ("aid", "AID"),
    ("tvr", "TVR"),
    ("tsi", "TSI"),
    ("atc", "ATC"),
    ("aed", "AED"),
    ("iac", "IAC"),
    ("organisationNumber", "OrganisationNumber"),
    ("bankAgent", "BankAgent"),
    ("encryptedPAN", "EncryptedPAN"),
    ("accountType", "AccountType"),
    ("optionalData", "OptionalData"),
    ("xzCounter", "XZCounter"),
    ("transactionType", "TransactionType"),
    ("paymentAccountReference", "PaymentAccountReference"),
    ("productType", "ProductType"),
    ("orderId", "OrderId"),
];

/// One member's value.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Member {
    /// Null: said to be nothing.
    Nothing,
    Text(String),
    /// A type that no member has.
    Mistyped,
}

/// A sum that may or may not be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sum {
    Absent,
    Minor(i64),
    Unreadable,
}

/// The terminal's result.
#[derive(Debug, Clone)]
pub(crate) struct LocalMode {
    values: Vec<(&'static str, Member)>,
}

fn member_of(value: &Value) -> Member {
    if matches!(value, Value::Null) {
        return Member::Nothing;
    }
    value.scalar().map_or(Member::Mistyped, Member::Text)
}

impl LocalMode {
    /// Reads an object; `None` if it is none.
    pub(crate) fn read(tree: &Value) -> Option<Result<Self, Contradiction>> {
        let members = tree.members()?;
        let mut values = Vec::new();
        for (camel, pascal) in MEMBERS {
            let other_spelling = members
                .iter()
                .any(|(key, _)| key.eq_ignore_ascii_case(pascal) && key != camel && key != pascal);
            let camel_value = tree.member(camel).map(member_of);
            let pascal_value = tree.member(pascal).map(member_of);
            let value = match (camel_value, pascal_value) {
                _ if other_spelling => return Some(Err(Contradiction::Spellings(pascal))),
                (Some(one), Some(other)) if one != other => return Some(Err(Contradiction::Spellings(pascal))),
                (Some(one), _) => one,
                (None, Some(other)) => other,
                (None, None) => continue,
            };
            values.push((pascal, value));
        }
        Some(Ok(Self { values }))
    }

    fn member(&self, pascal: &str) -> &Member {
        self.values
            .iter()
            .find(|(name, _)| *name == pascal)
            .map_or(&Member::Nothing, |(_, value)| value)
    }

    /// A text that is there and not empty.
    pub(crate) fn text(&self, pascal: &str) -> Option<&str> {
        match self.member(pascal) {
            Member::Text(text) if !text.is_empty() => Some(text),
            Member::Text(_) | Member::Nothing | Member::Mistyped => None,
        }
    }

    /// The member is there with a type that no member has.
    pub(crate) fn is_mistyped(&self, pascal: &str) -> bool {
        matches!(self.member(pascal), Member::Mistyped)
    }

    /// No member has a value.
    pub(crate) fn is_empty(&self) -> bool {
        self.values.iter().all(|(_, value)| matches!(value, Member::Nothing))
    }

    /// A sum in minor units: a number, or a text of digits.
    pub(crate) fn sum(&self, pascal: &str) -> Sum {
        match self.member(pascal) {
            Member::Nothing => Sum::Absent,
            Member::Mistyped => Sum::Unreadable,
            Member::Text(text) if text.is_empty() => Sum::Absent,
            Member::Text(text) => minor(text).map_or(Sum::Unreadable, Sum::Minor),
        }
    }
}

/// Digits only, at most twelve: no sign, no point, no blank.
pub(crate) fn minor(text: &str) -> Option<i64> {
    let digits = (1..=12).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

impl Sum {
    pub(crate) fn minor(self) -> Option<i64> {
        match self {
            Self::Minor(minor) => Some(minor),
            Self::Absent | Self::Unreadable => None,
        }
    }
}
