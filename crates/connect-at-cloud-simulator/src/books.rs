//! The simulator's own bank books and its count of what came over the wire.
//!
//! Owns the oracle side: what was really charged, and how often a client really asked. A test compares a client's books with these and never with the
//! client's own idea. Deliberately absent: any entry a terminal did not make.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::acts::CardId;
use crate::faults::Call;
use crate::state::Transaction;

/// Everything the bank and the wire know.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Books {
    /// Money that moved, oldest first.
    pub entries: Vec<BookEntry>,
    /// Sums per currency.
    pub totals: BTreeMap<String, Totals>,
    /// Every call under `/v1`, counted when its request had arrived whole.
    pub calls: Vec<CallCount>,
    /// Transaction requests per `orderId`; those without one are under the empty string.
    pub posts_by_order_id: BTreeMap<String, u64>,
    /// Requests of `POST …/transaction`.
    pub transaction_posts: u64,
    /// Requests of `DELETE …/transaction`.
    pub voids: u64,
    /// Requests of `cancelAction`.
    pub cancels: u64,
    /// Requests of `GET …/transaction`.
    pub look_ups: u64,
}

impl Books {
    /// The highest number of transaction requests that carried one and the same `orderId`.
    #[must_use]
    pub fn most_posts_per_order_id(&self) -> u64 {
        self.posts_by_order_id
            .iter()
            .filter(|(id, _)| !id.is_empty())
            .map(|(_, count)| *count)
            .max()
            .unwrap_or(0)
    }

    /// Money that moved under one `orderId`.
    pub fn of_order(&self, order_id: &str) -> impl Iterator<Item = &BookEntry> {
        self.entries
            .iter()
            .filter(move |entry| entry.order_id.as_deref() == Some(order_id))
    }
}

/// One movement of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BookEntry {
    /// Running number.
    pub seq: u64,
    /// What it was.
    pub transaction: Transaction,
    /// Minor units, always positive; `transaction` tells the direction.
    pub amount: i64,
    /// What the till asked for.
    pub requested: i64,
    /// Tip within `amount`.
    pub tip: i64,
    /// Surcharge within `amount`.
    pub surcharge: i64,
    /// Alphabetic currency code.
    pub currency: String,
    /// The till's reference; `None` for a payment made on the terminal itself, or when none was sent.
    pub order_id: Option<String>,
    /// Terminal id.
    pub terminal: String,
    /// STAN and authorisation code, 12 characters.
    pub stan_auth: String,
    /// Reconciliation period.
    pub session: String,
    /// The card.
    pub card: CardId,
    /// When, milliseconds since 1970 UTC.
    pub at_unix_ms: i64,
    /// Made on the terminal without the till.
    pub stand_alone: bool,
    /// Taken back by a later void.
    pub voided: bool,
}

/// Sums of one currency, minor units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// Taken from cards.
    pub charged: i64,
    /// Given back by returns of goods.
    pub refunded: i64,
    /// Charges taken back by voids.
    pub voided_charges: i64,
    /// Refunds taken back by voids.
    pub voided_refunds: i64,
    /// What the shop ends up with.
    pub net: i64,
}

/// How often a call came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallCount {
    /// Which call.
    pub call: Call,
    /// HTTP method.
    pub method: String,
    /// Path without query.
    pub path: String,
    /// Terminal id, where the path names one.
    pub terminal: Option<String>,
    /// How often.
    pub count: u64,
}
