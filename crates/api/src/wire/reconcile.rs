//! A reconciliation beside the books, and the differences it found.

use super::{AttemptRow, Case, Moment, Money, Named, Secret};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a comparison came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Both agree.
    Equal,
    /// Something does not.
    Differs,
    /// The terminal gave no totals: a person compares the paper.
    NoTotals,
}

/// What does not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// Purchases.
    Purchases,
    /// Refunds.
    Refunds,
    /// The terminal counts in another currency.
    Currency,
}

/// How many, over how much.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountedSum {
    /// How many.
    #[ts(type = "number")]
    pub count: i64,
    /// Over how much.
    pub sum: Money,
}

/// How far the terminal and the books are apart; nothing in it is below zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Apart {
    /// What the terminal has more.
    pub at_terminal: CountedSum,
    /// What the books have more.
    pub in_books: CountedSum,
}

/// One kind of transaction, as the terminal and the books have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ComparisonRow {
    /// Purchases or refunds.
    pub kind: DifferenceKind,
    /// What the terminal said; null where it said nothing that can be compared.
    pub said: Option<CountedSum>,
    /// What the books say.
    pub ours: CountedSum,
    /// How far they are apart; null where both agree or nothing can be compared.
    pub apart: Option<Apart>,
}

/// A difference in short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DifferenceBrief {
    /// Its id.
    pub id: String,
    /// What does not agree.
    pub kind: DifferenceKind,
    /// It is settled.
    pub closed: bool,
}

/// A reconciliation beside the books.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Comparison {
    /// What it came to.
    pub verdict: Verdict,
    /// When it was compared.
    pub at: Moment,
    /// The session that was closed; empty where the answer names none.
    pub session: String,
    /// The currency on the terminal's paper, where it is not the books'.
    pub other_currency: Option<String>,
    /// Purchases, then refunds.
    pub rows: Vec<ComparisonRow>,
    /// Payments and refunds since the comparison before, of sessions the terminal closed by itself.
    pub elsewhere: u32,
    /// Attempts of the same time whose outcome nobody can vouch for.
    pub doubts: Vec<AttemptRow>,
    /// What does not agree, a case each.
    pub differences: Vec<DifferenceBrief>,
}

/// A difference in the list of cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaseDifference {
    /// Its id.
    pub id: String,
    /// What does not agree.
    pub kind: DifferenceKind,
    /// Terminal (id, name).
    pub terminal: Named,
    /// The session that was closed.
    pub session: String,
    /// What the terminal has more than the books; null where that can't be said as a sum.
    pub above: Option<Money>,
}

/// A difference as a case, with the comparison it comes from and the answer as it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// The case.
    pub case: Case,
    /// The comparison.
    pub comparison: Comparison,
    /// What the terminal printed.
    pub printed: Option<String>,
    /// Its answer, redacted as it was kept.
    pub answer: Option<String>,
    /// What ended without money at this terminal in the time that was compared, newest first.
    pub without_money: Vec<AttemptRow>,
}

/// Name a difference.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DifferenceRef {
    /// Its id.
    pub difference: String,
}

/// Somebody has the difference from now on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AssignDifference {
    /// Its id.
    pub difference: String,
    /// A member of staff's id.
    pub staff: String,
}

/// Something was found out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteDifference {
    /// Its id.
    pub difference: String,
    /// What.
    pub text: String,
}

/// The difference is settled.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CloseDifference {
    /// Its id.
    pub difference: String,
    /// The evidence, in words.
    pub text: String,
    /// The supervisor's code.
    #[ts(type = "string")]
    pub code: Secret,
}
