//! Papers: which there are, their pages, and what became of a print.

use super::{Language, Moment, Money};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A paper's name: its sort and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperId {
    /// Receipt, invoice, whose slip.
    pub paper: PaperSort,
    /// The payment, document or attempt.
    pub subject: String,
}

/// Which paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperSort {
    /// Of a payment; in cash-invoice mode the cash invoice.
    Receipt,
    /// Of money given back.
    RefundReceipt,
    /// Of the debt.
    Invoice,
    /// Of a debt that was taken back.
    CreditNote,
    /// The terminal's slip for the card holder.
    SlipCustomer,
    /// The terminal's slip for the merchant.
    SlipMerchant,
}

/// What the next print of a paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NextPrint {
    /// The first.
    Original,
    /// A marked copy.
    Copy,
    /// None: the copies the law allows are out.
    UsedUp,
}

/// A paper that can be asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PaperOffer {
    /// Its name.
    pub id: PaperId,
    /// Its heading in the law's language; empty for a slip.
    pub heading: String,
    /// When what it stands for happened.
    pub at: Moment,
    /// The sum it stands for.
    pub amount: Money,
    /// How often it was handed out.
    pub issued: u32,
    /// What the next print is.
    pub next: NextPrint,
    /// Fields the law asks for that it lacks; it does not print then.
    pub lacking: Vec<String>,
}

/// The papers of an invoice, the likeliest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Papers {
    /// Each.
    pub offers: Vec<PaperOffer>,
    /// Languages they can be in, the country's own first.
    pub languages: Vec<Language>,
    /// This sale needs a full invoice beside its receipt.
    pub full_invoice_due: bool,
}

/// A typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperFace {
    /// Text.
    Regular,
    /// Headings, sums, marks.
    Strong,
    /// The terminal's slip.
    Slip,
}

/// One piece of text; lengths are thousandths of a point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperRun {
    /// Left edge.
    pub x: i32,
    /// Baseline.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Size.
    pub size: i32,
    /// Typeface.
    pub face: PaperFace,
    /// Grey instead of black.
    pub quiet: bool,
    /// What it says.
    pub text: String,
}

/// A horizontal rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperRule {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: i32,
    /// Thickness.
    pub thickness: i32,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperPage {
    /// Width.
    pub width: i32,
    /// Height.
    pub height: i32,
    /// The text in reading order.
    pub runs: Vec<PaperRun>,
    /// The rules.
    pub rules: Vec<PaperRule>,
}

/// A paper's pages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperPages {
    /// What it is called.
    pub title: String,
    /// Its language.
    pub language: String,
    /// Blank margin on every side.
    pub margin: i32,
    /// The pages.
    pub pages: Vec<PaperPage>,
}

/// Ask for a paper.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PaperQuestion {
    /// Which.
    pub id: PaperId,
    /// In which language; null for the country's own.
    pub language: Option<Language>,
}

/// Hand a paper out.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct IssuePaper {
    /// Which.
    pub id: PaperId,
    /// In which language; null for the country's own.
    pub language: Option<Language>,
    /// Made by the UI once per press (UUID).
    pub key: String,
}

/// A paper that was kept as a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptPaper {
    /// Where.
    pub path: String,
}

/// What became of the wish for the system's print dialogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrintDialogue {
    /// The host opened it; else the page must.
    pub opened: bool,
}
