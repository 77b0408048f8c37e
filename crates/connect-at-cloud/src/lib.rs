//! A client for the Nets Connect@Cloud REST API: card payments on a terminal that somebody else's server talks to.
//!
//! **Owns** the wire: the calls, the byte-counted connection of a payment, and the reading of every reply. **Why this
//! shape:** the API has no idempotency key and a weak look-up, so the crate is built around two promises. A transaction is
//! sent at most once, by construction ([`Prepared::send`] consumes what it sends), and the caller always learns whether a
//! byte of it may have left. And a reply is read leniently but decided strictly ([`decode`]): anything that is not listed is
//! [`Outcome::Unknown`]. Redaction is an allow-list; what it returns may be stored.
//!
//! **Deliberately absent:** tills, invoices, storage, retries, polling, the WebSocket variant, offline acceptance, and any
//! decision about money. The caller writes down its intent before it sends, and keeps asking while it does not know.
//!
//! ```no_run
//! # async fn pay() -> Result<(), Box<dyn std::error::Error>> {
//! use std::sync::Arc;
//! use connect_at_cloud::{
//!     Amount, Client, Credentials, Endpoint, OrderId, SendLimits, Sent, SystemClock, TerminalId, TransactionKind,
//!     TransactionRequest,
//! };
//!
//! let client = Client::new(Endpoint::parse("https://service.example")?, Arc::new(SystemClock::new()))?;
//! client.ensure_session(&Credentials { username: "clinic".into(), password: "…".to_owned().into() }).await?;
//! let terminal = TerminalId::parse("12345678")?;
//! let mut connection = client.open(&terminal).await?;
//! let baseline = connection.last_result(std::time::Duration::from_secs(2)).await;
//! let request = TransactionRequest::new(TransactionKind::Purchase, Amount::new(12_345)?, OrderId::parse("4711004711")?);
//! let prepared = connection.prepare(request);
//! // Write down intent, body hash and baseline durably here. Then, once:
//! match prepared.send(SendLimits::default()).await {
//!     Sent::Replied { reply, .. } => println!("{}: {}", reply.outcome, reply.reason),
//!     Sent::NotSent { reason } => println!("nothing left this computer: {reason}"),
//!     Sent::Lost { reason, .. } => println!("nobody knows: {reason}"),
//! }
//! # let _ = baseline; Ok(()) }
//! ```

pub mod abort;
pub mod decode;
pub mod reversal;
pub mod slip_totals;

mod client;
mod clock;
mod connection;
mod endpoint;
mod error;
mod facts;
mod identifiers;
mod json;
mod link;
mod local_mode;
mod outcome;
mod prepared;
mod redaction;
mod result_data;
mod result_facts;
mod service_clock;
mod session;
mod settings;
mod slip;
mod system_clock;
mod terminal_time;
mod tls;
mod witness;

pub use abort::CancelAcknowledged;
pub use client::{Client, LoginReport};
pub use clock::Clock;
pub use connection::{Baseline, Connection};
pub use endpoint::{Credentials, Endpoint, InvalidEndpoint};
pub use error::{CallError, ClientError, OpenError, TlsFailure};
pub use facts::{
    AdministrationReply, BodyHash, CardholderVerification, CurrencyConversion, Decoded, Expected, Fingerprint, LastResult,
    LookUp, LookUpAnswer, RejectionSource, ResultFacts, Slips, TerminalState,
};
pub use identifiers::{Amount, InvalidValue, OrderId, TerminalId, TransactionKind};
pub use outcome::{Contradiction, Outcome, Reason, Review};
pub use prepared::{LossReason, NotSentReason, Prepared, SendLimits, Sent, TransactionRequest};
pub use settings::{SettingValue, TerminalSettings};
pub use system_clock::SystemClock;
