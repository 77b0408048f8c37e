//! What can happen to an attempt.

use super::reason::Reason;

/// Where an approval was learnt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ApprovalSource {
    /// The reply to the payment's own POST.
    Reply,
    /// A look-up that passed every check of [`super::believe`].
    LookUp,
}

/// Currency conversion chosen by the card holder; for the slip only.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DccFacts {
    /// Card holder's currency, ISO code.
    pub currency: String,
    /// Card holder's sum in that currency's minor units, as the terminal wrote it.
    pub amount: String,
    /// Rate as the terminal wrote it.
    pub rate: String,
}

/// Facts of a decisive approval. Texts are the terminal's own, card number in its one truncated form.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Approval {
    /// Sum the terminal says it took or returned, minor units, positive.
    pub total_minor: i64,
    /// Tip inside that sum.
    pub tip_minor: i64,
    /// Surcharge inside that sum.
    pub surcharge_minor: i64,
    /// STAN and authorisation code; empty when not given.
    pub stan_auth: String,
    /// The terminal's reconciliation period.
    pub session: String,
    /// `NNNNNN******NNNN`, or shorter.
    pub truncated_pan: String,
    /// Issuer's name as given.
    pub issuer: String,
    /// CVM code: 0 PIN, 1 signature, 2 none, 4 device; empty when not given.
    pub cvm: String,
    /// AID; empty when not given.
    pub aid: String,
    /// Terminal's local time as it wrote it (never UTC).
    pub terminal_time: String,
    /// SHA-256 over STAN, time, session, sum and kind.
    pub fingerprint: [u8; 32],
    /// Currency conversion, if the card holder chose it.
    pub dcc: Option<DccFacts>,
}

/// Why an approval does not simply fit what was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Review {
    /// Another sum than asked.
    Amount,
    /// Another terminal.
    Terminal,
    /// Another kind of transaction.
    Kind,
    /// Another order id.
    OrderId,
    /// The slip shows another currency than the books'.
    Currency,
    /// The reply contradicts itself in a way that still says approved.
    Inconsistent,
    /// The books refused the plain booking; the sum stands in suspense.
    BooksRefused,
}

impl Review {
    /// Every review, for tables.
    pub const ALL: [Self; 7] = [
        Self::Amount,
        Self::Terminal,
        Self::Kind,
        Self::OrderId,
        Self::Currency,
        Self::Inconsistent,
        Self::BooksRefused,
    ];

    /// The text the books and the catalogues hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Terminal => "terminal",
            Self::Kind => "kind",
            Self::OrderId => "order_id",
            Self::Currency => "currency",
            Self::Inconsistent => "inconsistent",
            Self::BooksRefused => "books_refused",
        }
    }

    /// Reads the text the books hold.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|review| review.code() == code)
    }
}

/// What staff read off the slip or the terminal's menu.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SlipEvidence {
    /// Reference (STAN, with or without authorisation code), typed twice.
    pub reference: String,
    /// `HH:MM` on the slip.
    pub time_on_slip: String,
}

/// What contradicts a recorded outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Contradiction {
    /// An approval after the attempt was closed without money.
    ChargedAfterAll,
    /// A second, different approval.
    AnotherApproval,
    /// A refusal after an approval.
    RefusedAfterAll,
    /// The approval fits, but not the reference staff gave.
    OtherReference,
    /// Staff found the charge at the terminal after the attempt was closed without money.
    FoundCharged,
    /// Staff found that the terminal never took what was booked.
    FoundNotTaken,
    /// The approval itself needs review.
    NeedsReview(Review),
}

impl Contradiction {
    /// The text the books and the catalogues hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ChargedAfterAll => "charged_after_all",
            Self::AnotherApproval => "another_approval",
            Self::RefusedAfterAll => "refused_after_all",
            Self::OtherReference => "other_reference",
            Self::FoundCharged => "found_charged",
            Self::FoundNotTaken => "found_not_taken",
            Self::NeedsReview(review) => review.code(),
        }
    }
}

/// What happened. Each event is stored before anybody is told.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Event {
    /// T3: about to write the first byte.
    Sending {
        /// SHA-256 of the body that will be sent.
        body_hash: [u8; 32],
    },
    /// The whole request was written. A fact; it changes no state.
    RequestWritten,
    /// T2, T2b, T3b: this very process knows that no byte was sent.
    NotSent(Reason),
    /// T7: staff asked to abort. A wish; it changes no state.
    AbortAsked,
    /// The cancel was answered or failed. A fact; its content is never an outcome.
    AbortAnswered {
        /// Whether the service answered at all.
        answered: bool,
    },
    /// T4, T8: a decisive approval.
    Approved {
        /// Its facts.
        approval: Box<Approval>,
        /// Where it was learnt.
        source: ApprovalSource,
        /// Why it does not simply fit, if it does not.
        review: Option<Review>,
    },
    /// T5: a decisive refusal in the reply to this attempt's POST.
    Declined(Reason),
    /// T6: no decisive answer.
    InDoubt(Reason),
    /// A look-up that proved nothing. A fact.
    LookedUp,
    /// T9: staff said *charged*.
    SaidCharged(SlipEvidence),
    /// T9: staff said *not charged* after the quiet time, with both observations.
    SaidNotCharged,
    /// Staff chose to leave it open. A fact.
    LeftOpen,
    /// A supervisor allowed the reserved sum to be paid a second time while this is in doubt. A fact.
    SecondPaymentAllowed,
    /// Staff compared the card holder's signature: it matches. A fact.
    SignatureConfirmed,
    /// Staff compared it: it does not match, and a reversal was begun. A fact.
    SignatureRefused,
    /// The terminal's own totals of its session agree with the books, and this attempt is among them. A fact.
    Reconciled,
    /// T10: a reconciliation, or the terminal's own journal, shows a charge of an attempt that was closed without money.
    FoundCharged {
        /// What the slip or the terminal's journal says.
        slip: SlipEvidence,
        /// Sum the terminal took or returned, minor units, positive.
        total_minor: i64,
        /// The session whose comparison led to it: it belongs to that one, and to none that is compared later.
        session: Option<String>,
    },
    /// T10: the terminal never took what is booked for this attempt.
    FoundNotTaken,
    /// The terminal took it in a time the books no longer hold; nothing is sent.
    TakenBefore(SlipEvidence),
    /// T12: found at start-up.
    Recovered,
}

impl Event {
    /// The text the books and the catalogues hold.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Sending { .. } => "sending",
            Self::RequestWritten => "request_written",
            Self::NotSent(_) => "not_sent",
            Self::AbortAsked => "abort_asked",
            Self::AbortAnswered { answered: true } => "abort_answered",
            Self::AbortAnswered { answered: false } => "abort_unanswered",
            Self::Approved {
                source: ApprovalSource::Reply,
                ..
            } => "approved",
            Self::Approved {
                source: ApprovalSource::LookUp,
                ..
            } => "approved_by_look_up",
            Self::Declined(_) => "declined",
            Self::InDoubt(_) => "in_doubt",
            Self::LookedUp => "looked_up",
            Self::SaidCharged(_) => "said_charged",
            Self::SaidNotCharged => "said_not_charged",
            Self::LeftOpen => "left_open",
            Self::SecondPaymentAllowed => "second_payment_allowed",
            Self::SignatureConfirmed => "signature_confirmed",
            Self::SignatureRefused => "signature_refused",
            Self::Reconciled => "reconciled",
            Self::FoundCharged { .. } => "found_charged",
            Self::FoundNotTaken => "found_not_taken",
            Self::TakenBefore(_) => "taken_before",
            Self::Recovered => "recovered",
        }
    }
}
