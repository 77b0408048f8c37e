//! Card payments: terminals and attempts.

use super::{CardFacts, Moment, Money, Named};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The word on the invoice, one of a closed set (`payment.word` of the domain).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// Recorded, being connected.
    Connecting,
    /// Sent; the terminal has it.
    Waiting,
    /// The outcome is not known.
    Unknown,
    /// Money came in.
    Paid,
    /// Money went back.
    Refunded,
    /// Stopped from the till.
    Cancelled,
    /// Nothing left the till.
    NotSent,
    /// The terminal never began.
    NotStarted,
    /// No money moved, with a reason.
    Failed,
    /// Settled by hand as charged.
    PaidByHand,
    /// Settled by hand as not charged.
    NotChargedByHand,
    /// A later answer contradicts this payment.
    NeedsAttention,
    /// It was contradicted, and a person closed its case.
    CaseClosed,
}

/// Why an attempt ended or hangs, in the field's terms. The UI has one sentence per code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttemptReason {
    /// A stable code such as `insufficient_funds`; the catalogues hold `reason-<code with dashes>`.
    pub code: String,
    /// The bank's or the terminal's own code, when it says more; empty otherwise.
    pub detail: String,
}

/// Where an attempt is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AttemptState {
    /// Recorded, nothing sent.
    Intent,
    /// The card may be charged from here on.
    Sending,
    /// In doubt.
    Unknown,
    /// Approved.
    Approved,
    /// Refused or cancelled by the payment's own answer.
    Declined,
    /// Proof that nothing was sent.
    NotSent,
    /// Settled by a person: charged.
    ResolvedCharged,
    /// Settled by a person: not charged.
    ResolvedNotCharged,
    /// Evidence contradicts.
    Conflict,
}

/// What a terminal is, as far as we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TerminalWord {
    /// Not asked yet.
    Asking,
    /// Ready.
    Ready,
    /// Busy with something.
    Busy,
    /// Held: a payment's outcome is not known.
    Held,
    /// Its slip showed another currency than the books'.
    WrongCurrency,
    /// Not connected, or the service can't be reached.
    NotConnected,
    /// No payment before a reconciliation.
    NeedsReconciliation,
}

/// A terminal to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TerminalOption {
    /// Id.
    pub id: String,
    /// Nets' eight digits.
    pub number: String,
    /// Name.
    pub name: String,
    /// Model.
    pub model: String,
    /// State.
    pub state: TerminalWord,
    /// How old that state is, milliseconds; null if never asked.
    pub age_ms: Option<u32>,
    /// The department it belongs to, where that is not the till's own.
    pub elsewhere: Option<String>,
    /// Used last at this till.
    pub last_used: bool,
    /// The payment being refunded was taken here.
    pub paid_here: bool,
    /// The attempt that holds it.
    pub held_by: Option<String>,
    /// May be chosen.
    pub selectable: bool,
    /// The books were restored, and it was not reconciled since.
    pub check_after_restore: bool,
}

/// Ask for the terminals a card may be taken at.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TerminalQuery {
    /// For a refund: the payment to return, whose terminal is marked.
    pub payment: Option<String>,
    /// Those of other departments too.
    #[serde(default)]
    pub everywhere: bool,
}

/// The department's terminals, last used first, then those of others where they were asked for; states no older than 10 s (older ones are being asked for).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TerminalOptions {
    /// The terminals.
    pub terminals: Vec<TerminalOption>,
    /// How many terminals other departments have.
    pub elsewhere: u32,
}

/// A terminal was chosen in the dialogue: connect ahead and take a baseline.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChooseTerminal {
    /// Terminal id.
    pub terminal: String,
}

/// Take a card payment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PayCard {
    /// Invoice id.
    pub invoice: String,
    /// How much, at most what is payable.
    pub amount: Money,
    /// Terminal id.
    pub terminal: String,
    /// Made by the UI once per press (UUID).
    pub key: String,
}

/// Return a card payment, in part or in full.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RefundCard {
    /// The payment to return.
    pub payment: String,
    /// How much, positive, at most what is refundable.
    pub amount: Money,
    /// Terminal id.
    pub terminal: String,
    /// Made by the UI once per press (UUID).
    pub key: String,
}

/// An attempt, short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttemptSummary {
    /// Id.
    pub id: String,
    /// Invoice.
    pub invoice: Named,
    /// Terminal.
    pub terminal: Named,
    /// Signed sum.
    pub amount: Money,
    /// Word.
    pub word: Word,
    /// When begun.
    pub begun_at: Moment,
}

/// What is known of a card holder's signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Signature {
    /// Somebody must compare it.
    Pending,
    /// It matches.
    Confirmed,
    /// It does not, and a reversal was begun.
    Refused,
}

/// The signature does not match: undo the payment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RefuseSignature {
    /// The payment's attempt.
    pub attempt: String,
    /// Made by the UI once per press (UUID).
    pub key: String,
}

/// An attempt as the dialogue shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Attempt {
    /// Id.
    pub id: String,
    /// Invoice (id, number).
    pub invoice: Named,
    /// Terminal (id, name).
    pub terminal: Named,
    /// Money back.
    pub refund: bool,
    /// The last payment on the terminal undone, which asks for no card.
    pub reversal: bool,
    /// A payment that was to be signed for; null for any other.
    pub signature: Option<Signature>,
    /// Signed sum.
    pub amount: Money,
    /// State.
    pub state: AttemptState,
    /// Word.
    pub word: Word,
    /// Why.
    pub reason: Option<AttemptReason>,
    /// Abort was asked.
    pub abort_asked: bool,
    /// Abort may be asked now.
    pub can_abort: bool,
    /// No more changes but by a contradiction.
    pub closed: bool,
    /// When begun.
    pub begun_at: Moment,
    /// Milliseconds since it began, by the till's own steady clock where known.
    pub elapsed_ms: u32,
    /// The card.
    pub card: Option<CardFacts>,
    /// Reference on the slip.
    pub reference: Option<String>,
    /// How many look-ups were made.
    pub looks: u32,
    /// Milliseconds until the till looks again by itself; null when it does not.
    pub next_look_ms: Option<u32>,
    /// An approval that needs a person's eye: a stable code; null when none.
    pub review: Option<String>,
    /// Refused as *same card, same sum*: the first payment; null where our books know none.
    pub earlier: Option<EarlierAttempt>,
}

/// The approved payment or refund that a terminal's guard remembers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EarlierAttempt {
    /// Invoice (id, number).
    pub invoice: Named,
    /// Signed sum.
    pub amount: Money,
    /// When it was begun.
    pub at: Moment,
    /// The card.
    pub card: Option<CardFacts>,
}
