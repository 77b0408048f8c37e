//! The states of an attempt and what each one means for everybody else.

/// What is asked of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// Money in.
    Purchase,
    /// Money back: "return of goods".
    Refund,
    /// The last payment on the terminal undone.
    Reversal,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Purchase, Self::Refund, Self::Reversal];

    /// The text the books hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Purchase => "purchase",
            Self::Refund => "refund",
            Self::Reversal => "reversal",
        }
    }

    /// Reads the text the books hold.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether money goes back to the client.
    #[must_use]
    pub const fn gives_back(self) -> bool {
        matches!(self, Self::Refund | Self::Reversal)
    }
}

/// Where an attempt stands. Closed states stay visible for ever and may only turn into [`State::Conflict`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum State {
    /// Recorded; nothing was sent.
    Intent,
    /// Durable before the first byte: from here on the card may be charged.
    Sending,
    /// In doubt: blocks the terminal and reserves the sum.
    Unknown,
    /// A decisive approval is recorded.
    Approved,
    /// A decisive refusal by the payment's own reply.
    Declined,
    /// Proof that no byte of the request left this computer.
    NotSent,
    /// Staff said, with evidence: charged.
    ResolvedCharged,
    /// Staff said, with evidence: not charged.
    ResolvedNotCharged,
    /// Evidence contradicts what was recorded, or an approval does not fit what was asked.
    Conflict,
}

impl State {
    /// Every state, for tables.
    pub const ALL: [Self; 9] = [
        Self::Intent,
        Self::Sending,
        Self::Unknown,
        Self::Approved,
        Self::Declined,
        Self::NotSent,
        Self::ResolvedCharged,
        Self::ResolvedNotCharged,
        Self::Conflict,
    ];

    /// The text the books hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Intent => "intent",
            Self::Sending => "sending",
            Self::Unknown => "unknown",
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::NotSent => "not_sent",
            Self::ResolvedCharged => "resolved_charged",
            Self::ResolvedNotCharged => "resolved_not_charged",
            Self::Conflict => "conflict",
        }
    }

    /// Reads the text the books hold.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether the outcome is still awaited. An open attempt holds its terminal and reserves its sum.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Intent | Self::Sending | Self::Unknown)
    }

    /// Whether the attempt is closed. A conflict is neither open nor closed: it waits for a person.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        match self {
            Self::Approved | Self::Declined | Self::NotSent | Self::ResolvedCharged | Self::ResolvedNotCharged => true,
            Self::Intent | Self::Sending | Self::Unknown | Self::Conflict => false,
        }
    }

    /// Whether the attempt's money stands in the books as booked.
    #[must_use]
    pub const fn is_booked(self) -> bool {
        matches!(self, Self::Approved | Self::ResolvedCharged)
    }

    /// Whether staff must see it on the first screen after a start.
    #[must_use]
    pub const fn wants_attention(self) -> bool {
        matches!(self, Self::Unknown | Self::Conflict)
    }
}
