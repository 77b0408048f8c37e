//! What a reply says about a transaction, cleaned, and the fingerprint by which two answers are known to be the same.
//!
//! Everything here may be stored: the card number stands in one truncated form, every text has passed the card-number
//! guard. Deliberately absent: members nobody needs (the terminal's cryptogram fields, bank agent, account references).

use std::fmt;

use sha2::{Digest, Sha256};

use crate::identifiers::{TerminalId, TransactionKind};
use crate::outcome::{Outcome, Reason, Review};

/// What a reply is compared with. An absent field is not compared.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expected {
    /// Our terminal.
    pub terminal: Option<TerminalId>,
    /// Our kind.
    pub kind: Option<TransactionKind>,
    /// Our sum in minor units.
    pub amount_minor: Option<i64>,
    /// Our order id.
    pub order_id: Option<String>,
    /// The books' currency, three capital letters, compared with the slip's.
    pub currency: Option<String>,
    /// Tips and surcharges are switched on: a difference they explain exactly needs no review.
    pub tips_enabled: bool,
}

/// Who rejected.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RejectionSource {
    /// Nobody: `0`, empty or absent.
    Nobody,
    /// The terminal (03).
    Terminal,
    /// The payment processor or bank (05).
    Host,
    /// A source on no list; cleaned.
    Other(String),
}

/// How the card holder was verified.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum CardholderVerification {
    /// PIN (0).
    Pin,
    /// Signature (1): the slip must be signed. Refunds come with this.
    Signature,
    /// None (2).
    None,
    /// Loyalty (3).
    Loyalty,
    /// On the card holder's own device (4).
    ConsumerDevice,
    /// Not stated.
    NotStated,
    /// A code on no list; cleaned.
    Other(String),
}

/// Dynamic currency conversion: the card holder saw another currency. The sum in the books stays `total_minor`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CurrencyConversion {
    /// The card holder's currency, three capital letters.
    pub currency: String,
    /// What the card holder pays, in that currency's minor units.
    pub cardholder_amount_minor: Option<i64>,
    /// The rate as the provider wrote it.
    pub rate: Option<String>,
}

/// The terminal's result, readable parts only. Texts are cleaned; empty ones are `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultFacts {
    /// `Result`: 0 financial OK, 1 administrative OK, 2 rejected, 3 loyalty, 99 contact lost.
    pub result: String,
    /// Who rejected.
    pub rejection_source: RejectionSource,
    /// `a:b` or `a:b:code` as received.
    pub rejection_reason: Option<String>,
    /// The bank's or terminal's response code.
    pub response_code: Option<String>,
    /// The card number, last four digits only: `************1234`.
    pub truncated_pan: Option<String>,
    /// Free text from the card or bank; never a key.
    pub card_issuer_name: Option<String>,
    /// Two digits: 03 Visa, 04 Mastercard, 14 Maestro, 50 Dankort, 00 none.
    pub issuer_id: Option<String>,
    /// The card application.
    pub aid: Option<String>,
    /// How the card holder was verified.
    pub cvm: CardholderVerification,
    /// The terminal's reconciliation period.
    pub session: Option<String>,
    /// STAN and authorisation code as received.
    pub stan_auth: Option<String>,
    /// The first six digits of it.
    pub stan: Option<String>,
    /// The sum in minor units.
    pub total_minor: Option<i64>,
    /// The tip in it.
    pub tip_minor: Option<i64>,
    /// The surcharge in it.
    pub surcharge_minor: Option<i64>,
    /// Tip and surcharge explain exactly why the sum is not the requested one.
    pub extras_explain_difference: bool,
    /// Terminal.
    pub terminal_id: Option<String>,
    /// The merchant's number at the acquirer's.
    pub site_id: Option<String>,
    /// The merchant's organisation number as the terminal knows it.
    pub organisation_number: Option<String>,
    /// `TransactionType`, or the echoed word where that is missing.
    pub kind: Option<TransactionKind>,
    /// The terminal's own local time, `YYYY-MM-DDTHH:MM:SS`; never UTC, whatever letter stood behind it.
    pub terminal_time: Option<String>,
    /// How the card was read and the transaction processed, as the slip prints it.
    pub tcc: Option<String>,
    /// For the slip.
    pub tvr: Option<String>,
    /// For the slip.
    pub tsi: Option<String>,
    /// For the slip.
    pub atc: Option<String>,
    /// For the slip.
    pub aed: Option<String>,
    /// Kind of account on the card.
    pub account_type: Option<String>,
    /// `01`, `02`, `03` as received.
    pub product_type: Option<String>,
    /// Currency conversion, if it was in play.
    pub conversion: Option<CurrencyConversion>,
    /// The order id, if mirrored.
    pub order_id: Option<String>,
    /// The currencies that stand on the slips beside the sum.
    pub slip_currencies: Vec<String>,
    /// By which this result is recognised again.
    pub fingerprint: Fingerprint,
}

/// SHA-256 over STAN and authorisation code, time, session, sum and kind of one result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    /// Each part is written with its length in front, so no two different results share one text.
    pub(crate) fn of(parts: &[&str]) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"connect-at-cloud result 1\n");
        for part in parts {
            hash.update(part.len().to_string().as_bytes());
            hash.update(b":");
            hash.update(part.as_bytes());
        }
        Self(hash.finalize().into())
    }

    /// A fingerprint that was kept.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Reads the 64 hexadecimal digits that [`fmt::Display`] writes.
    pub fn parse(text: &str) -> Option<Self> {
        hex_bytes(text).map(Self)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(f, &self.0)
    }
}

/// SHA-256 of the exact body that will be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct BodyHash([u8; 32]);

impl BodyHash {
    pub(crate) fn of(body: &[u8]) -> Self {
        Self(Sha256::digest(body).into())
    }

    /// The 32 bytes.
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for BodyHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_hex(f, &self.0)
    }
}

pub(crate) fn write_hex(f: &mut impl fmt::Write, bytes: &[u8]) -> fmt::Result {
    for byte in bytes {
        write!(f, "{byte:02x}")?;
    }
    Ok(())
}

fn hex_bytes(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut bytes = [0_u8; 32];
    for (byte, at) in bytes.iter_mut().zip((0_usize..64).step_by(2)) {
        *byte = u8::from_str_radix(text.get(at..at.checked_add(2)?)?, 16).ok()?;
    }
    Some(bytes)
}

/// The texts to print, cleaned: line feeds only, no control characters, the card number in the one truncated form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Slips {
    /// The merchant's copy (signature sales, refunds).
    pub merchant: Option<String>,
    /// The card holder's copy.
    pub customer: Option<String>,
}

/// One reply, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// What is known about the card.
    pub outcome: Outcome,
    /// Why.
    pub reason: Reason,
    /// What a person must look at, on approvals only.
    pub review: Option<Review>,
    /// The terminal's result, where there was one.
    pub facts: Option<ResultFacts>,
    /// The slips.
    pub slips: Slips,
    /// JSON text holding the listed members of the reply and nothing else; safe to store and log.
    pub raw_redacted: String,
    /// The HTTP status.
    pub http_status: u16,
}

/// The last financial result of a terminal, as a look-up found it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastResult {
    /// `Result` was 0. (A decline found by look-up proves nothing about ours.)
    pub approved: bool,
    /// The terminal's result.
    pub facts: ResultFacts,
    /// Approved, but something else than was asked for: order id, terminal, kind or sum. An order id that is not there can't
    /// differ; without one nobody knows whose result this is.
    pub differs: Option<Review>,
    /// What else a person must look at.
    pub review: Option<Review>,
    /// The printed text.
    pub slip: Option<String>,
}

/// What a look-up answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LookUpAnswer {
    /// The terminal's last financial result, ours or anybody's.
    Last(Box<LastResult>),
    /// The terminal has none.
    NoneYet,
    /// Nothing that may be used.
    Indecisive(Reason),
}

/// A look-up's reply, read, and compared where the caller said with what. What that proves is the caller's to judge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookUp {
    /// The answer.
    pub answer: LookUpAnswer,
    /// JSON text holding the listed members of the reply and nothing else.
    pub raw_redacted: String,
    /// The HTTP status.
    pub http_status: u16,
}

impl LookUp {
    /// The fingerprint of the last result, if there is one.
    pub fn fingerprint(&self) -> Option<Fingerprint> {
        match &self.answer {
            LookUpAnswer::Last(last) => Some(last.facts.fingerprint),
            LookUpAnswer::NoneYet | LookUpAnswer::Indecisive(_) => None,
        }
    }
}

/// What a terminal says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TerminalState {
    /// Exactly the word `idle`.
    Idle,
    /// Any other word, cleaned.
    Other(String),
    /// No state in the reply, or not a word.
    Unreadable,
}

/// The reply to reconciliation, dataset or software download.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdministrationReply {
    /// Approved means: done. Unknown means: nobody knows whether it ran.
    pub outcome: Outcome,
    /// Why.
    pub reason: Reason,
    /// The text to print.
    pub print_text: Option<String>,
    /// The session that was closed.
    pub session: Option<String>,
    /// The terminal's local time.
    pub terminal_time: Option<String>,
    /// JSON text holding the listed members of the reply and nothing else.
    pub raw_redacted: String,
    /// The HTTP status.
    pub http_status: u16,
}
