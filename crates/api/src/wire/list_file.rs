//! Lists in from a file and out to one.

use super::ItemGroup;
use crate::error::WireError;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ListKind {
    /// The price list.
    Items,
    /// Clients with their patients.
    Clients,
}

/// The decimal mark of prices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    /// `12,50`
    Comma,
    /// `12.50`
    Point,
}

/// How a file's text is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ListEncoding {
    /// UTF-8.
    Utf8,
    /// The code page of Western Windows.
    Windows1252,
}

/// What stands between the columns of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ListSeparator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

/// Open a file as a list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OpenImport {
    /// Which list.
    pub kind: ListKind,
    /// The file's name, to be shown.
    pub name: String,
    /// The file's bytes in Base64; at most 10 MiB of them.
    pub data: String,
}

/// Name an import.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportRef {
    /// Import id.
    pub import: String,
}

/// How the columns of a list are read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ImportOptions {
    /// For each column of the file the key of what it is; null leaves it out.
    pub columns: Vec<Option<String>>,
    /// The decimal mark, if the user says it.
    pub decimal: Option<DecimalMark>,
    /// The group of items whose row names none.
    pub group: Option<ItemGroup>,
    /// Whether what is in the books already is changed.
    pub update: bool,
}

/// Read the list in another way.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeImport {
    /// Import id.
    pub import: String,
    /// How.
    pub options: ImportOptions,
}

/// Where an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportPhase {
    /// Being looked through.
    Reading,
    /// Looked through.
    Ready,
    /// Being written.
    Writing,
    /// In the books.
    Done,
    /// Failed; nothing was imported.
    Failed,
}

/// Something about a cell of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListRemark {
    /// The row, as a spreadsheet counts.
    pub row: u32,
    /// The column's header; empty if the row as a whole is meant.
    pub column: String,
    /// What stands in the cell, cut off if it is long.
    pub cell: String,
    /// Key of the sentence.
    pub code: String,
    /// Facts of the sentence.
    pub facts: BTreeMap<String, String>,
}

/// A page of remarks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListRemarks {
    /// The remarks.
    pub remarks: Vec<ListRemark>,
}

/// Ask for remarks of an import.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RemarkQuery {
    /// Import id.
    pub import: String,
    /// What must be put right, or what is worth a look.
    pub problems: bool,
    /// How many to pass over.
    pub skip: u32,
}

/// A column of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListColumn {
    /// Its header.
    pub header: String,
    /// The key of what it is; null if it is left out.
    pub field: Option<String>,
    /// Its first cells.
    pub sample: Vec<String>,
}

/// What a list would do, and how it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportPreview {
    /// Which list.
    pub kind: ListKind,
    /// The file's name.
    pub name: String,
    /// How it was encoded.
    pub encoding: ListEncoding,
    /// What separates its columns.
    pub separator: ListSeparator,
    /// How many rows it has.
    pub rows: u32,
    /// Its columns.
    pub columns: Vec<ListColumn>,
    /// Keys of what a column can be.
    pub fields: Vec<String>,
    /// Keys of what the list can't do without and no column is.
    pub lacking: Vec<String>,
    /// The decimal mark in use; null while none is known.
    pub decimal: Option<DecimalMark>,
    /// How it was read.
    pub options: ImportOptions,
    /// How many items or clients are new.
    pub added: u32,
    /// How many are changed.
    pub changed: u32,
    /// How many are in the books already and stay as they are.
    pub kept: u32,
    /// How many patients are new.
    pub patients: u32,
    /// How many things must be put right before anything is imported.
    pub problems: u32,
    /// How many things are worth a look.
    pub warnings: u32,
}

/// Where an import is, with its preview when there is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportState {
    /// Import id.
    pub import: String,
    /// Where it is.
    pub phase: ImportPhase,
    /// Rows or steps done.
    pub done: u32,
    /// Rows or steps in all.
    pub total: u32,
    /// The preview.
    pub preview: Option<ImportPreview>,
    /// Why it failed.
    pub error: Option<WireError>,
}

/// Write a list to a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ExportList {
    /// Which list; the file is named after it and the day.
    pub kind: ListKind,
}
