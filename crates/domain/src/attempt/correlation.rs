//! When a look-up may be believed. The terminal shows only its last transaction, perhaps late, perhaps another till's.
//!
//! The one place that judges it. The client reads the answer and says where it is not what was asked; what that proves hangs on
//! our books too (what stood there before, whose reference it is), so the rule is here.

use super::state::Kind;

/// What our attempt would have to look like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OurPayment {
    /// The order id we sent.
    pub order_id: String,
    /// What we asked for.
    pub kind: Kind,
    /// Sum, minor units, positive.
    pub amount_minor: i64,
    /// The terminal's eight digits.
    pub terminal_number: String,
    /// Fingerprint of the terminal's last transaction before ours, if we could see it.
    pub baseline: Option<[u8; 32]>,
}

/// What a look-up showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookUpFacts {
    /// Result was 0, financial OK.
    pub approved: bool,
    /// Order id, present only for approved transactions that were sent with one.
    pub order_id: Option<String>,
    /// Kind, if the terminal said.
    pub kind: Option<Kind>,
    /// Sum, minor units.
    pub total_minor: Option<i64>,
    /// Tip and surcharge inside the sum, minor units.
    pub extra_minor: i64,
    /// The terminal's eight digits, if given.
    pub terminal_number: Option<String>,
    /// Its fingerprint.
    pub fingerprint: [u8; 32],
    /// An approval with this STAN stands in our books already, for this terminal and session.
    pub stan_in_our_books: bool,
}

/// What a look-up proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LookUpVerdict {
    /// It is ours, and the card was charged.
    Charged,
    /// Approved with our order id, but something else does not fit: money to be seen by a person.
    OursButDifferent,
    /// Approved, could be ours, carries no order id: for a person's eyes only.
    Candidate,
    /// The terminal's last transaction is not ours, or was not approved. That proves nothing.
    NoProof,
}

/// Judges a look-up. It can prove *charged*; there is no verdict *not charged*.
#[must_use]
pub fn believe(ours: &OurPayment, seen: &LookUpFacts) -> LookUpVerdict {
    if !seen.approved {
        return LookUpVerdict::NoProof;
    }
    let fits = seen.kind == Some(ours.kind)
        && seen.total_minor == ours.amount_minor.checked_add(seen.extra_minor)
        && seen.terminal_number.as_deref() == Some(ours.terminal_number.as_str())
        && ours.baseline != Some(seen.fingerprint)
        && !seen.stan_in_our_books;
    match seen.order_id.as_deref() {
        Some(order_id) if order_id == ours.order_id && fits => LookUpVerdict::Charged,
        Some(order_id) if order_id == ours.order_id => LookUpVerdict::OursButDifferent,
        Some(_) => LookUpVerdict::NoProof,
        None if fits => LookUpVerdict::Candidate,
        None => LookUpVerdict::NoProof,
    }
}
