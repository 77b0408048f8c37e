//! Attempts looked back on: the list, the history of one, and cases.

use super::{Attempt, AttemptReason, CaseDifference, LastLook, Moment, Money, Named, Secret, Word};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How attempts ended, as a list is narrowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AttemptOutcome {
    /// Money moved.
    Booked,
    /// No money moved.
    Failed,
    /// Stopped from the till.
    Cancelled,
    /// Under way, or not known.
    Open,
    /// Contradicted, and not settled.
    NeedsAttention,
}

/// Ask for a page of attempts.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AttemptQuery {
    /// `2026-03-12`; every day if it is absent.
    #[ts(optional)]
    pub day: Option<String>,
    /// A terminal's id; all of them if it is absent.
    #[ts(optional)]
    pub terminal: Option<String>,
    /// One outcome; all of them if it is absent.
    #[ts(optional)]
    pub outcome: Option<AttemptOutcome>,
    /// The attempt the page begins behind.
    #[ts(optional)]
    pub after: Option<String>,
}

/// An attempt in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttemptRow {
    /// Id.
    pub id: String,
    /// Invoice (id, number).
    pub invoice: Named,
    /// Terminal (id, name).
    pub terminal: Named,
    /// Money back.
    pub refund: bool,
    /// Signed sum.
    pub amount: Money,
    /// Word.
    pub word: Word,
    /// Why.
    pub reason: Option<AttemptReason>,
    /// When begun.
    pub begun_at: Moment,
    /// Who pressed.
    pub staff: String,
}

/// A page of attempts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttemptPage {
    /// Newest first.
    pub rows: Vec<AttemptRow>,
    /// What the next page begins behind; null on the last.
    pub next: Option<String>,
    /// Every terminal, for narrowing the list.
    pub terminals: Vec<Named>,
}

/// A further fact of something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryFact {
    /// A stable code; the catalogues hold `fact-<name with dashes>`.
    pub name: String,
    /// As it was kept; empty where the fact is a sum.
    pub text: String,
    /// For a sum.
    pub sum: Option<Money>,
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryEntry {
    /// When.
    pub at: Moment,
    /// A stable code; the catalogues hold `timeline-<code with dashes>`.
    pub code: String,
    /// The reason that came with it.
    pub reason: Option<AttemptReason>,
    /// Who, for what staff did.
    pub staff: Option<String>,
    /// Further facts.
    pub facts: Vec<HistoryFact>,
    /// What a look showed.
    pub look: Option<LastLook>,
    /// Where the reply's own text is to be asked for; null where none came.
    pub reply: Option<String>,
}

/// Where money in suspense goes when its case is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Settlement {
    /// It settles what the invoice owes; a rest is a difference.
    Invoice,
    /// All of it is booked to the invoice, to be refunded to the card from there.
    Refund,
    /// It was given back at the terminal, by hand.
    PaidBackAtTerminal,
    /// It was given back outside the till.
    PaidBackOutside,
    /// It is accepted as a difference.
    Difference,
}

/// A way that is open to the money of a case, and what it books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseWay {
    /// The way.
    pub way: Settlement,
    /// What of it is booked to the invoice.
    pub booked: Money,
    /// What goes elsewhere.
    pub rest: Money,
}

/// Money of a case that stands in suspense.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseMoney {
    /// Above nothing if a card was charged, below if it was given money.
    pub sum: Money,
    /// The ways that are open to it.
    pub ways: Vec<CaseWay>,
}

/// Where the money of a case went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseBooking {
    /// The way.
    pub way: Settlement,
    /// What was in suspense.
    pub sum: Money,
    /// What of it was booked to the invoice; null for nothing.
    pub booked: Option<Money>,
}

/// Something people did about a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseEntry {
    /// When.
    pub at: Moment,
    /// `assigned`, `noted` or `closed`; the catalogues hold `case-<code>`.
    pub code: String,
    /// Who did it.
    pub staff: String,
    /// Who has it since.
    pub owner: Option<String>,
    /// What was written.
    pub text: String,
    /// Where its money went, for the step that closed it.
    pub booking: Option<CaseBooking>,
    /// What it took out of the books because the terminal never took it.
    pub taken_out: Option<Money>,
}

/// A payment of a case that stands in the books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseBooked {
    /// Its id.
    pub payment: String,
    /// Below nothing for money that was given back.
    pub sum: Money,
}

/// A case: a contradicted attempt or a difference that a reconciliation found, and what people do about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Case {
    /// The contradicted attempt, if it is about one.
    pub attempt: Option<AttemptRow>,
    /// The difference, if it is about one.
    pub difference: Option<CaseDifference>,
    /// When it was contradicted, or compared.
    pub since: Moment,
    /// How long ago that was, milliseconds.
    #[ts(type = "number")]
    pub age_ms: i64,
    /// Who has it; null while nobody has.
    pub owner: Option<Named>,
    /// It is settled.
    pub closed: bool,
    /// Money in suspense; null where there is none.
    pub money: Option<CaseMoney>,
    /// What is booked for it and could be taken out of the books.
    pub booked: Vec<CaseBooked>,
    /// What people did, oldest first.
    pub steps: Vec<CaseEntry>,
}

/// An attempt and everything that happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AttemptHistory {
    /// The attempt.
    pub attempt: Attempt,
    /// Nets' eight digits of the terminal.
    pub terminal_number: String,
    /// Who pressed.
    pub staff: String,
    /// Our reference (order id).
    pub our_reference: String,
    /// What happened, oldest first.
    pub entries: Vec<HistoryEntry>,
    /// How far the clocks were apart when it was begun; null below two minutes, and where nobody told.
    pub clock_off: Option<ClockOff>,
    /// A slip is kept.
    pub has_slip: bool,
    /// What people did about it, if it is or was contradicted.
    pub case: Option<Case>,
}

/// This computer's clock was not the service's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClockOff {
    /// By how many minutes, rounded down.
    #[ts(type = "number")]
    pub minutes: i64,
    /// This computer's was ahead, or behind.
    pub ahead: bool,
}

/// Ask for a reply's own text.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ReplyQuestion {
    /// Attempt id.
    pub attempt: String,
    /// As the history names it.
    pub reply: String,
}

/// A reply as it was kept: redacted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReplyText {
    /// The text.
    pub text: String,
}

/// Ask for cases.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CaseQuery {
    /// Those that were closed instead of those that are open.
    pub closed: bool,
}

/// Cases, oldest first; closed ones newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Cases {
    /// The cases.
    pub cases: Vec<Case>,
}

/// Somebody has the case from now on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AssignCase {
    /// Attempt id.
    pub attempt: String,
    /// A member of staff's id.
    pub staff: String,
}

/// Something was found out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteCase {
    /// Attempt id.
    pub attempt: String,
    /// What.
    pub text: String,
}

/// What stands on a slip or in the terminal's journal, as it was typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SlipTyped {
    /// The reference.
    pub reference: String,
    /// Typed a second time.
    pub reference_again: String,
    /// Time on the slip, `HH:MM`.
    pub time_on_slip: String,
    /// Sum on the slip, positive.
    pub sum_on_slip: Money,
    /// The slip is put away where the day's slips are.
    pub slip_kept: bool,
}

/// The terminal charged a settled attempt after all, or once more.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FoundCharged {
    /// Attempt id.
    pub attempt: String,
    /// The difference that led to it; null for none.
    pub difference: Option<String>,
    /// What the slip says.
    pub slip: SlipTyped,
    /// The evidence, in words.
    pub text: String,
    /// The supervisor's code.
    #[ts(type = "string")]
    pub code: Secret,
}

/// The terminal never took what is booked for an attempt.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct FoundNotTaken {
    /// Attempt id.
    pub attempt: String,
    /// The evidence, in words.
    pub text: String,
    /// The supervisor's code.
    #[ts(type = "string")]
    pub code: Secret,
}

/// The case is settled.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CloseCase {
    /// Attempt id.
    pub attempt: String,
    /// The evidence, in words.
    pub text: String,
    /// Where money in suspense goes; null where there is none.
    pub way: Option<Settlement>,
    /// The payment that leaves the books because the terminal never took it; null for none.
    pub take_out: Option<String>,
    /// The supervisor's code.
    #[ts(type = "string")]
    pub code: Secret,
}
