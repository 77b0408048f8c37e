//! Where a document stands: one pure function of its balance and of what its attempts leave open.
//!
//! The word is never stored, so it can't disagree with the ledger. Where a list needs one quickly, the balance is kept
//! beside the document and the word still follows from it.
//!
//! Deliberately absent: words for people, and due dates: nothing is overdue while no invoice says when it is to be paid.

use crate::balance::InvoiceBalance;
use crate::money::{Money, MoneyError};

/// The word for a document's payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DocumentStatus {
    /// Nothing is paid.
    Due,
    /// Some of it is paid.
    PartlyPaid,
    /// All of it is paid.
    Paid,
    /// What was paid has been given back, and the sum is owed again.
    Refunded,
    /// A credit note took it back: it owes nothing, and what was paid is to be given back.
    Credited,
    /// A payment's outcome is not known yet.
    OutcomeNotKnown,
    /// A later answer contradicts a payment, or more was taken than is owed.
    NeedsAttention,
}

impl DocumentStatus {
    /// Every status.
    pub const ALL: [Self; 7] = [
        Self::Due,
        Self::PartlyPaid,
        Self::Paid,
        Self::Refunded,
        Self::Credited,
        Self::OutcomeNotKnown,
        Self::NeedsAttention,
    ];

    /// The stable code for the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::PartlyPaid => "partly_paid",
            Self::Paid => "paid",
            Self::Refunded => "refunded",
            Self::Credited => "credited",
            Self::OutcomeNotKnown => "outcome_not_known",
            Self::NeedsAttention => "needs_attention",
        }
    }
}

/// What the attempts on a document add to its sums.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// Nothing is in doubt.
    None,
    /// At least one attempt's outcome is not known.
    OutcomeNotKnown,
    /// At least one attempt is contradicted.
    Conflict,
}

/// A document's status and the sums that explain it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The word.
    pub status: DocumentStatus,
    /// What is still owed, never negative.
    pub due: Money,
    /// How much of that is owed again because it was refunded.
    pub owed_again: Money,
    /// What is to be given back, never negative: a credit note took the document back, or it was paid a second time while the first
    /// payment was in doubt.
    pub give_back: Money,
}

/// Derives a document's standing.
pub fn standing(balance: &InvoiceBalance, doubt: Doubt) -> Result<Standing, MoneyError> {
    let raw_due = balance.due()?;
    let zero = Money::zero(raw_due.currency());
    let due = if raw_due.is_negative() { zero } else { raw_due };
    let owed_again = if balance.refunded().cmp_same(due)?.is_gt() {
        due
    } else {
        balance.refunded()
    };
    let give_back = if raw_due.is_negative() { raw_due.neg() } else { zero };
    let by_sums = by_sums(balance, raw_due)?;
    let status = match doubt {
        Doubt::None => by_sums,
        Doubt::Conflict => DocumentStatus::NeedsAttention,
        // More taken than owed is worse news than a doubt, and must not hide behind it.
        Doubt::OutcomeNotKnown if by_sums == DocumentStatus::NeedsAttention => by_sums,
        Doubt::OutcomeNotKnown => DocumentStatus::OutcomeNotKnown,
    };
    Ok(Standing {
        status,
        due,
        owed_again,
        give_back,
    })
}

fn by_sums(balance: &InvoiceBalance, raw_due: Money) -> Result<DocumentStatus, MoneyError> {
    let kept = balance.posted_in().checked_sub(balance.refunded())?;
    Ok(if kept.is_negative() {
        DocumentStatus::NeedsAttention
    } else if balance.is_credited() {
        DocumentStatus::Credited
    } else if raw_due.is_negative() {
        DocumentStatus::NeedsAttention
    } else if raw_due.is_zero() {
        DocumentStatus::Paid
    } else if kept.is_positive() {
        DocumentStatus::PartlyPaid
    } else if balance.refunded().is_positive() {
        DocumentStatus::Refunded
    } else {
        DocumentStatus::Due
    })
}
