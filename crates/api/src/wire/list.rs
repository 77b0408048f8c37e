//! The list of invoices: what it is narrowed to, its rows, and how many there are.

use super::{InvoiceStatus, Moment, Money, Patient, SaleKind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A row of the invoice list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceRow {
    /// Id.
    pub id: String,
    /// Number.
    pub number: String,
    /// Kind.
    pub kind: SaleKind,
    /// Status.
    pub status: InvoiceStatus,
    /// An attempt on it is in doubt or needs attention.
    pub in_doubt: bool,
    /// That attempt needs attention: a later answer contradicts it.
    pub needs_attention: bool,
    /// When finalised.
    pub finalised_at: Moment,
    /// Finalised on the till's own today.
    pub today: bool,
    /// Client's name.
    pub client: Option<String>,
    /// The animals on its lines.
    pub patients: Vec<Patient>,
    /// The vet's name.
    pub vet: Option<String>,
    /// Who finalised it.
    pub staff: String,
    /// Sum.
    pub total: Money,
    /// Still due; negative for what is to be given back.
    pub due: Money,
    /// What may be paid now.
    pub payable: Money,
}

/// A sale that is no invoice yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DraftRow {
    /// Sale id.
    pub id: String,
    /// Kind.
    pub kind: SaleKind,
    /// Since when it is parked; null while it is being rung up.
    pub parked_at: Option<Moment>,
    /// Client's name.
    pub client: Option<String>,
    /// The animals on its lines.
    pub patients: Vec<Patient>,
    /// The vet's name.
    pub vet: Option<String>,
    /// What it costs so far.
    pub total: Money,
}

/// A page of the invoice list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoicePage {
    /// Drafts, on the newest page only.
    pub drafts: Vec<DraftRow>,
    /// Rows, newest first.
    pub rows: Vec<InvoiceRow>,
    /// Pass it on for the older page; null at the end.
    pub older: Option<String>,
    /// Pass it on for the newer page; null at the beginning.
    pub newer: Option<String>,
    /// The search was cut off before the page was full; the older page goes on with it.
    pub cut_off: bool,
}

/// Where an invoice's money stands, to narrow a list by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum InvoiceState {
    /// Not finalised yet.
    Draft,
    /// Nothing paid.
    Due,
    /// Something paid.
    PartlyPaid,
    /// All paid.
    Paid,
    /// Given back; it owes its sum again.
    Refunded,
    /// Taken back by a credit note.
    Credited,
    /// A payment or refund of it is in doubt or needs attention.
    InDoubt,
}

/// The days a list is narrowed to.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "range", rename_all = "snake_case")]
pub enum Period {
    /// Every day.
    #[default]
    Any,
    /// Today.
    Today,
    /// Today and the six days before.
    #[serde(rename = "last_7_days")]
    Last7Days,
    /// Today and the 29 days before.
    #[serde(rename = "last_30_days")]
    Last30Days,
    /// This calendar year.
    ThisYear,
    /// From one day to another, both counted.
    Between {
        /// The first day, as `2026-03-12`.
        first: String,
        /// The last day, as `2026-03-12`.
        last: String,
    },
}

/// What a list of invoices is narrowed to. Whatever is named must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InvoiceFilter {
    /// Where its money stands.
    #[ts(optional)]
    pub state: Option<InvoiceState>,
    /// Consultations or counter sales.
    #[ts(optional)]
    pub kind: Option<SaleKind>,
    /// The days.
    #[serde(default)]
    #[ts(optional, as = "Option<Period>")]
    pub period: Period,
    /// A client's id.
    #[ts(optional)]
    pub client: Option<String>,
    /// Id of a member of staff: the vet, or who finalised it.
    #[ts(optional)]
    pub staff: Option<String>,
    /// A department's id.
    #[ts(optional)]
    pub department: Option<String>,
    /// A number, or the beginning of words on a client's card.
    #[ts(optional)]
    pub text: Option<String>,
}

/// Ask for a page of invoices: the newest, or the one older or newer than a place that a page named.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct InvoiceQuery {
    /// What it is narrowed to.
    #[serde(default)]
    #[ts(optional, as = "Option<InvoiceFilter>")]
    pub filter: InvoiceFilter,
    /// `older` of a page.
    #[ts(optional)]
    pub older: Option<String>,
    /// `newer` of a page.
    #[ts(optional)]
    pub newer: Option<String>,
}

/// Ask how many invoices a filter finds. Its state is left aside.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CountQuery {
    /// What is counted.
    #[serde(default)]
    #[ts(optional, as = "Option<InvoiceFilter>")]
    pub filter: InvoiceFilter,
}

/// How many of a state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StateCount {
    /// The state.
    pub state: InvoiceState,
    /// How many.
    #[ts(type = "number")]
    pub count: u64,
}

/// How many invoices of each state, and what they owe together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvoiceCounts {
    /// False where a text finds too many to count; then everything else is empty.
    pub counted: bool,
    /// Of each state; those in doubt count as that and nothing else.
    pub states: Vec<StateCount>,
    /// All of them.
    #[ts(type = "number")]
    pub all: u64,
    /// Still due on all of them; null when they were not counted.
    pub still_due: Option<Money>,
}
