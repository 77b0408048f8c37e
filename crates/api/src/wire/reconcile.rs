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

/// What could be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ComparedBy {
    /// Purchases and refunds, each by count and sum.
    ByKind,
    /// One count and one sum, refunds taken off.
    CountAndNet,
    /// Nothing.
    Nothing,
}

/// What does not agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DifferenceKind {
    /// Purchases.
    Purchases,
    /// Refunds.
    Refunds,
    /// Both together, where they can't be told apart.
    Net,
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
    /// Purchases, refunds, or both together.
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
    /// What could be compared.
    pub compared: ComparedBy,
    /// Who compared a session that ended elsewhere with its slip; null where the till compared an answer.
    pub by_hand: Option<String>,
    /// When it was compared.
    pub at: Moment,
    /// The session that was closed; empty where the answer names none.
    pub session: String,
    /// The currency on the terminal's paper, where it is not the books'.
    pub other_currency: Option<String>,
    /// Purchases, then refunds; then both together, where the terminal said no more.
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

/// Which sessions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SessionQuery {
    /// A terminal's id; null for all of them.
    pub terminal: Option<String>,
}

/// A session that ended without a reconciliation from here, and that nobody compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionElsewhere {
    /// Terminal (id, name).
    pub terminal: Named,
    /// Its number.
    pub session: String,
    /// How far it was seen; given back when it is compared.
    #[ts(type = "number")]
    pub upto: i64,
    /// The books' purchases in it.
    pub purchases: CountedSum,
    /// The books' refunds in it.
    pub refunds: CountedSum,
    /// Both together, refunds taken off.
    pub net: CountedSum,
    /// When the first payment of it was recorded.
    pub first: Moment,
    /// When the last one was.
    pub last: Moment,
}

/// Sessions that ended elsewhere, and what people compared of a terminal's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Sessions {
    /// Nobody compared these; oldest first.
    pub uncompared: Vec<SessionElsewhere>,
    /// People compared these; newest first, and empty where all terminals were asked for.
    pub compared: Vec<Comparison>,
}

/// What a session's slip says, as it was typed.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(tag = "form", rename_all = "snake_case")]
pub enum SlipTotals {
    /// Purchases and refunds apart.
    ByKind {
        /// Purchases.
        purchases: CountedSum,
        /// Refunds, above zero.
        refunds: CountedSum,
    },
    /// One count and one sum.
    CountAndNet {
        /// Both together, refunds taken off.
        net: CountedSum,
    },
}

/// A session was compared with its slip.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CompareSession {
    /// Made once per press.
    pub key: String,
    /// A terminal's id.
    pub terminal: String,
    /// The session's number.
    pub session: String,
    /// How far it was seen.
    #[ts(type = "number")]
    pub upto: i64,
    /// What the slip says.
    pub said: SlipTotals,
}
