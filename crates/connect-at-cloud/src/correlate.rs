//! Is the last result of the terminal ours?
//!
//! A look-up may prove *charged*; it never proves *not charged*. Every condition must hold at once: approved, our kind, our
//! order id, our sum, our terminal, and not the result that stood there before we sent. Deliberately absent: time windows
//! (the terminal's clock is its own) and the check that the STAN is unused, which needs the caller's books.

use crate::facts::{Expected, Fingerprint, LastResult, LookUp, LookUpAnswer};
use crate::outcome::Reason;

/// How a look-up relates to a transaction of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Correlation {
    /// Ours, and approved. The caller still checks that no other transaction of its books has this STAN.
    Charged(Box<LastResult>),
    /// Approved, but without proof that it is ours; for a person to judge, with the reason it is no proof.
    Candidate(Box<LastResult>, Reason),
    /// The same result that stood there before we sent.
    UnchangedSinceBaseline,
    /// Says nothing about ours.
    NoProof(Reason),
}

/// Compares a look-up with what we sent and with the baseline taken before.
///
/// `expected` should name terminal, kind, sum and order id; without an order id to compare, nothing is ever proven.
pub fn correlate(look_up: &LookUp, expected: &Expected, baseline: Option<Fingerprint>) -> Correlation {
    let last = match &look_up.answer {
        LookUpAnswer::Last(last) => last,
        LookUpAnswer::NoneYet => return Correlation::NoProof(Reason::NoneYet),
        LookUpAnswer::Indecisive(reason) => return Correlation::NoProof(reason.clone()),
    };
    if baseline == Some(last.facts.fingerprint) {
        return Correlation::UnchangedSinceBaseline;
    }
    if !last.approved {
        return Correlation::NoProof(Reason::LastResultDeclined);
    }
    match doubt(last, expected) {
        None => Correlation::Charged(last.clone()),
        Some(Reason::OrderIdDiffers) => Correlation::NoProof(Reason::OrderIdDiffers),
        Some(reason) => Correlation::Candidate(last.clone(), reason),
    }
}

/// What keeps an approved last result from being ours.
pub(crate) fn doubt(last: &LastResult, expected: &Expected) -> Option<Reason> {
    let facts = &last.facts;
    match (&facts.order_id, &expected.order_id) {
        (None, _) | (_, None) => return Some(Reason::OrderIdMissing),
        (Some(theirs), Some(ours)) if theirs != ours => return Some(Reason::OrderIdDiffers),
        (Some(_), Some(_)) => {}
    }
    let terminal = expected
        .terminal
        .as_ref()
        .is_none_or(|ours| facts.terminal_id.as_deref() == Some(ours.as_str()));
    let kind = expected.kind.is_none_or(|ours| facts.kind == Some(ours));
    let amount = expected.amount_minor.is_none_or(|ours| facts.total_minor == Some(ours));
    if terminal && kind && amount {
        None
    } else {
        Some(Reason::LastResultDiffers)
    }
}
