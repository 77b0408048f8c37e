//! The values a call is made of: terminal id, order id, amount, kind.
//!
//! Each is a newtype that can only hold what the service is known to accept, so that a sum of zero or a seven-digit
//! terminal number is refused long before a socket is opened. Deliberately absent: the currency, which the service does
//! not know (it stands in the terminal), and every transaction kind whose REST name nobody has seen.

use std::fmt;
use std::str::FromStr;

/// Why a value was refused before anything was sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum InvalidValue {
    /// A terminal id is exactly eight decimal digits.
    #[error("a terminal id is exactly eight digits")]
    TerminalId,
    /// An order id is exactly ten decimal digits: short enough for any limit the service may have, and never a sequence.
    #[error("an order id is exactly ten digits")]
    OrderId,
    /// An amount is between 1 and 999,999,999 minor units; the direction is the kind's business.
    #[error("an amount is between 1 and 999,999,999 minor units")]
    Amount,
    /// The word names no transaction kind that this client sends.
    #[error("a transaction kind is purchase or returnOfGoods")]
    Kind,
}

fn digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number of a card terminal: eight digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TerminalId(String);

impl TerminalId {
    /// Takes exactly eight ASCII digits, nothing around them.
    ///
    /// # Errors
    /// [`InvalidValue::TerminalId`] for anything else.
    pub fn parse(text: &str) -> Result<Self, InvalidValue> {
        if digits(text, 8) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidValue::TerminalId)
        }
    }

    /// The eight digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for TerminalId {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for TerminalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Our own reference for one transaction: ten random digits, mirrored by the service on approvals only.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OrderId(String);

impl OrderId {
    /// Takes exactly ten ASCII digits.
    ///
    /// # Errors
    /// [`InvalidValue::OrderId`] for anything else.
    pub fn parse(text: &str) -> Result<Self, InvalidValue> {
        if digits(text, 10) {
            Ok(Self(text.to_owned()))
        } else {
            Err(InvalidValue::OrderId)
        }
    }

    /// The ten digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for OrderId {
    type Err = InvalidValue;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

impl fmt::Display for OrderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A sum in minor units (øre, cent), always positive, refunds included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Amount(i64);

impl Amount {
    /// The largest sum this client sends.
    pub const LARGEST: i64 = 999_999_999;

    /// Takes 1 to 999,999,999 minor units.
    ///
    /// # Errors
    /// [`InvalidValue::Amount`] for zero, a negative sum, or one above [`Amount::LARGEST`].
    pub fn new(minor: i64) -> Result<Self, InvalidValue> {
        if (1..=Self::LARGEST).contains(&minor) {
            Ok(Self(minor))
        } else {
            Err(InvalidValue::Amount)
        }
    }

    /// The sum in minor units.
    pub fn minor(self) -> i64 {
        self.0
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Which way the money goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TransactionKind {
    /// The card holder pays.
    Purchase,
    /// The card holder gets money back, with the card present.
    ReturnOfGoods,
}

impl TransactionKind {
    /// The word in the request and in the echo.
    pub fn word(self) -> &'static str {
        match self {
            Self::Purchase => "purchase",
            Self::ReturnOfGoods => "returnOfGoods",
        }
    }

    /// The digit in `TransactionType` of the terminal's result.
    pub fn digit(self) -> &'static str {
        match self {
            Self::Purchase => "0",
            Self::ReturnOfGoods => "1",
        }
    }

    /// Reads the word of the request.
    ///
    /// # Errors
    /// [`InvalidValue::Kind`] for a word this client does not send.
    pub fn parse(word: &str) -> Result<Self, InvalidValue> {
        match word {
            "purchase" => Ok(Self::Purchase),
            "returnOfGoods" => Ok(Self::ReturnOfGoods),
            _ => Err(InvalidValue::Kind),
        }
    }
}
