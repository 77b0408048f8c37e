//! Payment attempts on disk: the header before the call, one commit per event, and the ways to read them back.
//!
//! Owns what a caller hands in ([`NewAttempt`], [`Evidence`], [`LookFacts`]) and what it gets back ([`AttemptRecord`]).
//! The rules are `domain::attempt`; here they are loaded, applied and stored inside one transaction.
//!
//! Deliberately absent: any decision about replies. An event arrives decided.

mod apply;
mod begin;
mod calls;
mod codec;
mod history;
mod list;
mod read;
mod reference;
mod suspense;

pub(crate) use apply::{apply_event, recover, step};
pub(crate) use begin::{begin, begin_reversal, take_before};
pub(crate) use calls::{call_begin, call_end};
pub use history::{Happened, HistoryRecord, ReplyRef};
pub(crate) use history::{history, reply};
pub use list::{AttemptOutcomeFilter, AttemptPage, AttemptQuery};
pub(crate) use list::{one_summary, page, watched};
pub(crate) use read::{
    ALLOWED_TWICE, WAITS, attention, by_key, by_order_id, conflict, contradicted_at, hindering, hindering_payment, of_document,
    open_attempts, order_id_used, read_kind, record, running, same_before, seen_state, settled_conflicts, slips,
};
pub(crate) use reference::{reference_used, stan_in_books};
pub(crate) use suspense::{absorb_waiting, suspend};

use domain::attempt::{Approval, Contradiction, Kind, Reason, Review, Snapshot, State, Transition};
use domain::ids::{AttemptId, DocumentId, OrderId, PaymentId, RequestKey, TerminalRowId};
use domain::money::Money;
use domain::stamp::Stamp;
use uuid::Uuid;

use crate::error::StoreError;
use crate::journal::Table;

/// The attempts' own append-only tables that the journal covers.
pub(crate) fn tables() -> [&'static Table; 4] {
    [&begin::ATTEMPT, &apply::ATTEMPT_EVENT, &apply::APPROVAL, &apply::SLIP]
}

/// What is written down before anything leaves the process.
#[derive(Debug, Clone)]
pub struct NewAttempt {
    /// Its id.
    pub id: AttemptId,
    /// The id the booked payment will have if money moves: made and stored before the call.
    pub payment: PaymentId,
    /// The press of the button: the same key gives the same attempt.
    pub key: RequestKey,
    /// Our name on the wire.
    pub order_id: OrderId,
    /// Purchase, refund or reversal.
    pub kind: Kind,
    /// The invoice.
    pub document: DocumentId,
    /// For money going back: the payment it returns.
    pub original: Option<PaymentId>,
    /// The terminal.
    pub terminal: TerminalRowId,
    /// Sum, positive.
    pub amount: Money,
    /// Fingerprint of the terminal's last transaction before ours.
    pub baseline: Option<[u8; 32]>,
    /// The service's clock minus ours, milliseconds, where the pre-flight could tell.
    pub clock_offset_ms: Option<i64>,
    /// This run of the program.
    pub boot_id: Uuid,
    /// Program version.
    pub app_version: String,
    /// Till, department, staff, time.
    pub stamp: Stamp,
}

/// Why an attempt was not begun. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    /// The books.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An attempt on this terminal is open.
    #[error("the terminal is held by another attempt")]
    TerminalHeld {
        /// By which.
        by: AttemptId,
    },
    /// The terminal is retired, or stopped until its currency is corrected.
    #[error("the terminal can't be used")]
    TerminalUnusable,
    /// Zero or negative.
    #[error("the sum must be positive")]
    NotPositive,
    /// Above what a payment can be.
    #[error("the sum is above what a payment can be")]
    TooLarge,
    /// Not the currency of the books.
    #[error("the sum is not in the currency of the books")]
    Currency,
    /// More than the invoice owes less what is pending.
    #[error("the sum is above what may be paid")]
    AbovePayable {
        /// What may be paid.
        payable: Money,
    },
    /// More than the payment's sum less what went or goes back.
    #[error("the sum is above what may be refunded")]
    AboveRefundable {
        /// What may be refunded.
        refundable: Money,
    },
    /// An attempt of this invoice is in doubt or in conflict.
    #[error("an attempt of this invoice is in doubt")]
    InvoiceInDoubt {
        /// Which.
        attempt: AttemptId,
    },
    /// A refund names no payment of this invoice, or a purchase names one, or the payment was not by card.
    #[error("the original payment does not fit")]
    OriginalPayment,
    /// The order id was used before in this file.
    #[error("the order id was used before")]
    OrderIdUsed,
    /// The key was used for something else.
    #[error("the request key was used for another request")]
    KeyUsed,
    /// Less than 500 MiB free: a result might not fit.
    #[error("too little free disk space for a card payment")]
    FreeSpaceLow,
}

/// Why what was taken before was not booked. Nothing was stored.
#[derive(Debug, thiserror::Error)]
pub enum TakeBeforeError {
    /// The invoice, the sum or the terminal.
    #[error(transparent)]
    Begin(#[from] BeginError),
    /// The slip.
    #[error(transparent)]
    Apply(#[from] ApplyError),
}

impl From<StoreError> for TakeBeforeError {
    fn from(error: StoreError) -> Self {
        Self::Begin(error.into())
    }
}

/// What comes with an event and is kept with it. All texts are redacted and cleaned already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Evidence {
    /// The reply, redacted by the client.
    pub raw_redacted: Option<String>,
    /// The card holder's slip.
    pub customer_slip: Option<String>,
    /// The merchant's slip.
    pub merchant_slip: Option<String>,
    /// Further facts, name and value, for the timeline (for example the observations behind *not charged*).
    pub details: Vec<(String, String)>,
}

/// What an event did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The step of the machine.
    pub transition: Transition,
    /// The attempt after it.
    pub record: AttemptRecord,
}

/// Why an event was not stored.
#[derive(Debug, thiserror::Error)]
pub enum ApplyError {
    /// The books. With an approval in hand: store it by [`crate::Books::suspend_approval`].
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The machine refuses the event in this state.
    #[error(transparent)]
    Illegal(#[from] domain::attempt::Illegal),
    /// *Charged* with a reference that another attempt on this terminal has already.
    #[error("the reference belongs to another payment in the books")]
    ReferenceUsed {
        /// Whose.
        by: AttemptId,
    },
}

/// The immutable header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptHeader {
    /// Id.
    pub id: AttemptId,
    /// Id of the payment it books, if it books one.
    pub payment: PaymentId,
    /// The press of the button.
    pub key: RequestKey,
    /// Our name on the wire.
    pub order_id: OrderId,
    /// Purchase, refund or reversal.
    pub kind: Kind,
    /// The invoice.
    pub document: DocumentId,
    /// Its number, for screens.
    pub document_number: String,
    /// The payment it returns.
    pub original: Option<PaymentId>,
    /// The terminal.
    pub terminal: TerminalRowId,
    /// Its eight digits.
    pub terminal_number: String,
    /// Its name now.
    pub terminal_name: String,
    /// Sum, positive.
    pub amount: Money,
    /// Fingerprint before ours.
    pub baseline: Option<[u8; 32]>,
    /// The service's clock minus ours at the beginning, milliseconds, where it was told.
    pub clock_offset_ms: Option<i64>,
    /// The run of the program that began it.
    pub boot_id: Uuid,
    /// Till, department, staff, time of the beginning.
    pub stamp: Stamp,
}

/// One stored event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRecord {
    /// 0 for the beginning, then 1, 2, 3 … within the attempt; order is by this, never by time.
    pub seq: u32,
    /// `domain::attempt::Event::code`, or `begun` for the beginning.
    pub code: String,
    /// The reason that came with it.
    pub reason: Option<Reason>,
    /// Who, where, when.
    pub stamp: Stamp,
    /// Name and value of further facts.
    pub details: Vec<(String, String)>,
}

/// A call beside the payment itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CallKind {
    /// The terminal's state.
    TerminalState,
    /// The terminal's last transaction.
    LookUp,
    /// The wish to stop.
    Cancel,
}

impl CallKind {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::TerminalState, Self::LookUp, Self::Cancel];

    /// The text the books hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TerminalState => "terminal_state",
            Self::LookUp => "look_up",
            Self::Cancel => "cancel",
        }
    }

    /// Reads the text the books hold.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A call that was written down and not yet ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct CallId(pub(crate) i64);

/// How a look ended that asked the terminal nothing, because the terminal did not say that it is idle.
pub const GATED: &str = "busy";

/// How a call ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CallEnd {
    /// A stable code: `not_reached`, `busy`, `none_yet`, `other_payment`, `candidate`, `unreadable`, `waiting_for_answer`, `charged`, …
    pub outcome: String,
    /// Whether the terminal was reached: it answered, through the service, about itself.
    pub reached: bool,
    /// What a look-up showed.
    pub facts: LookFacts,
    /// The reply, redacted.
    pub raw_redacted: Option<String>,
}

/// What a look-up showed of the terminal's last transaction, for people.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LookFacts {
    /// Sum, minor units.
    pub amount_minor: Option<i64>,
    /// Terminal's local time as it wrote it; may be empty.
    pub time: String,
    /// STAN and authorisation code; may be empty.
    pub reference: String,
}

/// A look that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LookRecord {
    /// How it ended.
    pub outcome: String,
    /// Whether the terminal was reached.
    pub reached: bool,
    /// What it showed.
    pub facts: LookFacts,
    /// Who, where, when it began.
    pub stamp: Stamp,
}

/// An attempt with all that is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptRecord {
    /// The header.
    pub header: AttemptHeader,
    /// What the machine steps from.
    pub snapshot: Snapshot,
    /// Why it ended or hangs.
    pub reason: Option<Reason>,
    /// The approval on record, booked or in suspense: the first one.
    pub approval: Option<Approval>,
    /// Why an approval wants a person.
    pub review: Option<Review>,
    /// What contradicts, in conflict.
    pub contradiction: Option<Contradiction>,
    /// Contradicted, and its case is closed: a person has settled it.
    pub case_closed: bool,
    /// An approval stands in suspense that the books have refused to book plainly.
    pub in_suspense: bool,
    /// Money that stands in suspense for this attempt, minor units, 0 when none.
    pub suspense_minor: i64,
    /// When the first byte was about to be written.
    pub sent_at: Option<Stamp>,
    /// Everything that happened, oldest first.
    pub events: Vec<EventRecord>,
    /// Looks since it was sent that asked the terminal, or could not reach it.
    pub looks_made: u32,
    /// Of those, how many reached the terminal.
    pub looks_reached: u32,
    /// Looks beside those that asked nothing, because the terminal was busy.
    pub looks_gated: u32,
    /// The last look that ended.
    pub last_look: Option<LookRecord>,
    /// A slip is kept.
    pub has_slip: bool,
}

impl AttemptRecord {
    /// Where it stands.
    #[must_use]
    pub const fn state(&self) -> State {
        self.snapshot.state
    }
}

/// An attempt in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttemptSummary {
    /// Id.
    pub id: AttemptId,
    /// The invoice.
    pub document: DocumentId,
    /// Its number.
    pub document_number: String,
    /// The terminal.
    pub terminal: TerminalRowId,
    /// Its name now.
    pub terminal_name: String,
    /// Purchase, refund or reversal.
    pub kind: Kind,
    /// Sum, positive.
    pub amount: Money,
    /// Where it stands; an approval in suspense counts as a conflict.
    pub state: State,
    /// Contradicted, and its case is closed.
    pub case_closed: bool,
    /// Abort was asked.
    pub abort_asked: bool,
    /// Why.
    pub reason: Option<Reason>,
    /// Till, department, staff, time of the beginning.
    pub stamp: Stamp,
}

/// A kept slip.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SlipRecord {
    /// The card holder's text.
    pub customer: String,
    /// The merchant's text.
    pub merchant: String,
}
