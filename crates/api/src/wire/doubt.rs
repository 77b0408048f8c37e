//! An attempt in doubt and the ways out of it.

use super::{Attempt, AttemptReason, ClientCard, Moment, Money, Secret};
use crate::error::ErrorCode;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One thing that happened in an attempt, readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TimelineEntry {
    /// When.
    pub at: Moment,
    /// A stable code; the catalogues hold `timeline-<code with dashes>`.
    pub code: String,
    /// The reason that came with it.
    pub reason: Option<AttemptReason>,
    /// Who, for what staff did.
    pub staff: Option<String>,
}

/// What the terminal's last payment was when we looked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastLook {
    /// When we looked.
    pub at: Moment,
    /// A stable code: `not_reached`, `busy`, `none_yet`, `other_payment`, `candidate`, `unreadable`, `waiting_for_answer`; catalogues: `look-<code>`.
    pub verdict: String,
    /// Sum of the terminal's last payment, if one was shown.
    pub amount: Option<Money>,
    /// Its local time as the terminal wrote it (`HH:MM`), empty if none.
    pub time: String,
    /// Its reference (STAN), empty if none.
    pub reference: String,
}

/// Why *not charged* can't be said yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NotChargedBlock {
    /// The quiet time since sending is not over.
    QuietTime,
    /// The connection that carried the payment is still open.
    ConnectionOpen,
    /// Fewer than three looks.
    TooFewLooks,
}

/// The doubt screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Doubt {
    /// The attempt.
    pub attempt: Attempt,
    /// The client, if named.
    pub client: Option<ClientCard>,
    /// Nets' eight digits of the terminal.
    pub terminal_number: String,
    /// Who pressed.
    pub staff: String,
    /// When the sum was sent.
    pub sent_at: Option<Moment>,
    /// Our reference (order id).
    pub our_reference: String,
    /// What happened, oldest first.
    pub timeline: Vec<TimelineEntry>,
    /// The last look and why it is no proof.
    pub last_look: Option<LastLook>,
    /// Looks since sending that asked the terminal, or could not reach it.
    pub looks_made: u32,
    /// Of those, how many reached the terminal.
    pub looks_reached: u32,
    /// Looks beside those that asked nothing, because the terminal was busy.
    pub looks_gated: u32,
    /// Looks needed before *not charged*.
    pub looks_needed: u32,
    /// Quiet time still to pass, milliseconds; 0 when over.
    pub quiet_left_ms: u32,
    /// Why the till can't look at all: the account or the keychain is in the way.
    pub cant_look: Option<ErrorCode>,
    /// What stands in the way of *not charged*; empty when it may be said.
    pub not_charged_blocked_by: Vec<NotChargedBlock>,
    /// A supervisor allowed the sum to be paid another way.
    pub second_payment_allowed: bool,
    /// The terminal said that it is busy: it may be asked to stop, once.
    pub can_ask_to_stop: bool,
}

/// Look at the terminal once more, now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LookAgain {
    /// Attempt id.
    pub attempt: String,
    /// Staff confirmed that nobody is paying on that terminal right now: look even if it does not say idle (once).
    pub nobody_is_paying: bool,
}

/// A person says: the card was charged.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SayCharged {
    /// Attempt id.
    pub attempt: String,
    /// The reference on the slip or in the terminal's menu.
    pub reference: String,
    /// Typed a second time.
    pub reference_again: String,
    /// Time on the slip, `HH:MM`.
    pub time_on_slip: String,
    /// Sum on the slip, positive.
    pub sum_on_slip: Money,
    /// The slip is put away where the day's slips are.
    pub slip_kept: bool,
    /// Made by the UI once per press (UUID).
    pub key: String,
}

/// A person says: the card was not charged.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SayNotCharged {
    /// Attempt id.
    pub attempt: String,
    /// Seen: the terminal shows idle.
    pub terminal_shows_idle: bool,
    /// Seen: the terminal's last receipt is not this payment.
    pub last_receipt_is_another: bool,
    /// The supervisor's code.
    #[ts(type = "string")]
    pub code: Secret,
    /// Made by the UI once per press (UUID).
    pub key: String,
}

/// A supervisor allows the sum to be paid another way, although the card may have been charged.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AllowSecondPayment {
    /// Attempt id.
    pub attempt: String,
    /// The client knows that they may be charged twice.
    pub client_was_told: bool,
    /// Why it can't wait.
    pub why: String,
    /// The supervisor's code.
    #[ts(type = "string")]
    pub code: Secret,
}
