//! A day in figures, and what the till tells about itself.

use super::{Money, Named, SaleKind, Tender, Word};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Ask for a day.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DayQuery {
    /// `2026-03-12`; today if it is absent.
    #[ts(optional)]
    pub day: Option<String>,
    /// A department's id; all of them if it is absent.
    #[ts(optional)]
    pub department: Option<String>,
}

/// How many, and what they come to together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Tally {
    /// How many.
    pub count: u32,
    /// What they come to.
    pub sum: Money,
}

/// Invoices of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayKind {
    /// The kind.
    pub kind: SaleKind,
    /// How many were finalised, and over what.
    pub made: Tally,
}

/// What went through a terminal, or through the drawer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayTender {
    /// Card or cash.
    pub tender: Tender,
    /// The terminal's name; empty for cash.
    pub terminal: String,
    /// Money in.
    pub taken: Tally,
    /// Money back, negative.
    pub refunded: Tally,
    /// Both together.
    pub net: Money,
}

/// An hour of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayHour {
    /// From 0 to 23.
    pub hour: u8,
    /// By card, refunds taken off.
    pub card: Money,
    /// In cash, refunds taken off.
    pub cash: Money,
    /// Both together.
    pub all: Money,
}

/// How attempts at terminals ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DayAttempts {
    /// The word that stands on the invoice.
    pub word: Word,
    /// Refunds, not payments.
    pub refund: bool,
    /// How many.
    pub count: u32,
}

/// A day in figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Day {
    /// Which, as `2026-03-12`.
    pub day: String,
    /// The day before.
    pub before: Option<String>,
    /// The day after; null for today.
    pub after: Option<String>,
    /// Invoices by kind.
    pub kinds: Vec<DayKind>,
    /// All of them.
    pub documents: Tally,
    /// Those that still owe something.
    pub unpaid: Tally,
    /// Credit notes, negative.
    pub credited: Tally,
    /// Money by terminal and drawer.
    pub tenders: Vec<DayTender>,
    /// All money in.
    pub taken: Tally,
    /// All money back, negative.
    pub refunded: Tally,
    /// Both together.
    pub net: Money,
    /// Rounding of cash: in the drawer, not in the sums above.
    pub rounding: Money,
    /// The hours from the first to the last with money, at least those of an ordinary day.
    pub hours: Vec<DayHour>,
    /// The hour that took the most, for the picture's scale; 0 if none took anything.
    pub top: Money,
    /// Attempts by outcome.
    pub attempts: Vec<DayAttempts>,
    /// Payments whose signature nobody has compared.
    pub signatures: Vec<DaySignature>,
}

/// A payment that was signed for, and nobody has said whether the signature matches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DaySignature {
    /// The attempt.
    pub attempt: String,
    /// What it pays.
    pub invoice: Named,
    /// What was paid.
    pub amount: Money,
}

/// What the till tells about itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct About {
    /// The program's version.
    pub version: String,
    /// The commit it was built from; empty if that is not known.
    pub commit: String,
    /// Where everything is kept.
    pub data_folder: String,
    /// Where the logs are.
    pub log_folder: String,
    /// The text for whoever helps: no names, no sums, nothing of a card.
    pub support: String,
}

/// One of the program's folders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Folder {
    /// Where everything is kept.
    Data,
    /// Where the logs are.
    Logs,
}

/// Show a folder in the system's own way.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenFolder {
    /// Which.
    pub folder: Folder,
}
