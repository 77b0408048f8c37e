//! Before a till: which books there are, and which are shown.

use super::{BooksKind, Language};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which books there are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartState {
    /// The books whose till is shown; null while the start screen is.
    pub shown: Option<BooksKind>,
    /// The books that stand in the data folder.
    pub found: Vec<BooksKind>,
}

/// Open practice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Practise {
    /// The language it shall speak; null: as it did, or as the system says.
    pub language: Option<Language>,
}

/// Show other books.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowBooks {
    /// Which; null: the start screen.
    pub which: Option<BooksKind>,
}
