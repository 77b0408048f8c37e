//! The JSON the webview sees: requests, replies and hints, and nothing else knows it.
//!
//! Amounts are integer minor units and must survive a JavaScript number: anything beyond ±(2^53 − 1) is refused at this
//! edge. Instants are UTC milliseconds with the offset the till had. Ids are opaque strings. The UI formats and never adds.

mod account;
mod app;
mod attempt;
mod backup;
mod books;
mod clinic;
mod doubt;
mod history;
mod invoice;
mod list;
mod list_file;
mod paper;
mod people;
mod price_list;
mod reconcile;
mod restore;
mod sale;
mod start;
mod supervisor;
mod terminal;
mod today;

pub use account::*;
pub use app::*;
pub use attempt::*;
pub use backup::*;
pub use books::*;
pub use clinic::*;
pub use doubt::*;
pub use history::*;
pub use invoice::*;
pub use list::*;
pub use list_file::*;
pub use paper::*;
pub use people::*;
pub use price_list::*;
pub use reconcile::*;
pub use restore::*;
pub use sale::*;
pub use start::*;
pub use supervisor::*;
pub use terminal::*;
pub use today::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The largest whole number a JavaScript number holds exactly: 2^53 − 1.
pub const WIRE_INTEGER_MAX: i64 = 9_007_199_254_740_991;

/// A currency of one of the four countries, by its ISO 4217 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "UPPERCASE")]
pub enum Currency {
    /// Euro.
    Eur,
    /// Swedish krona.
    Sek,
    /// Norwegian krone.
    Nok,
    /// Danish krone.
    Dkk,
}

/// A sum: integer minor units and its currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// Minor units (cents, öre, øre); negative for money going back.
    pub minor: i64,
    /// The currency of the sum.
    pub currency: Currency,
}

/// A moment: UTC and the till's offset then.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub utc_ms: i64,
    /// Minutes east of UTC that the till's clock had.
    pub offset_minutes: i16,
}

/// A request that carries nothing.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Nothing {}

/// A reply that says only "done".
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Done {}

/// What changed, told to every window. A hint is never state: whoever hears it asks again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "topic", content = "id", rename_all = "snake_case")]
pub enum Hint {
    /// Something in `app.state`.
    App,
    /// The account at the service.
    Account,
    /// The sale being rung up.
    Sale,
    /// Clients, patients or staff.
    People,
    /// The price list or the favourites.
    Catalogue,
    /// An invoice, by its id.
    Invoice(String),
    /// A payment attempt, by its id.
    Attempt(String),
    /// The terminals' states.
    Terminals,
    /// The attempts in doubt.
    Doubts,
    /// Other books are shown, or none: nothing that was asked before holds.
    Books,
}
