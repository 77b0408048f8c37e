//! The word on the invoice: one pure function of state, kind, abort asked and reason.

use super::reason::ReasonCode;
use super::state::{Kind, State};

/// The words staff read. The catalogues hold `word-<code with dashes>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Word {
    /// Recorded, being connected.
    Connecting,
    /// Sent; waiting for the terminal.
    Waiting,
    /// Outcome not known yet.
    Unknown,
    /// Paid.
    Paid,
    /// Refunded.
    Refunded,
    /// Cancelled from the till.
    Cancelled,
    /// Nothing was sent.
    NotSent,
    /// The terminal never began.
    NotStarted,
    /// Failed, with a reason.
    Failed,
    /// Paid, settled by hand.
    PaidByHand,
    /// Not charged, settled by hand.
    NotChargedByHand,
    /// A later answer contradicts it.
    NeedsAttention,
}

impl Word {
    /// Whether a filter for failed attempts shows it.
    #[must_use]
    pub const fn counts_as_failed(self) -> bool {
        matches!(self, Self::Failed | Self::NotSent | Self::NotStarted | Self::NotChargedByHand)
    }
}

/// The word for an attempt.
#[must_use]
pub fn word(state: State, kind: Kind, abort_asked: bool, reason: Option<ReasonCode>) -> Word {
    match state {
        State::Intent => Word::Connecting,
        State::Sending => Word::Waiting,
        State::Unknown => Word::Unknown,
        State::Approved if kind.gives_back() => Word::Refunded,
        State::Approved => Word::Paid,
        State::NotSent if abort_asked => Word::Cancelled,
        State::NotSent => Word::NotSent,
        State::Declined => declined_word(abort_asked, reason),
        State::ResolvedCharged => Word::PaidByHand,
        State::ResolvedNotCharged => Word::NotChargedByHand,
        State::Conflict => Word::NeedsAttention,
    }
}

fn declined_word(abort_asked: bool, reason: Option<ReasonCode>) -> Word {
    match reason {
        Some(code) if code.never_engaged() => Word::NotStarted,
        Some(code) if abort_asked && code.may_be_an_abort() => Word::Cancelled,
        None if abort_asked => Word::Cancelled,
        Some(_) | None => Word::Failed,
    }
}
