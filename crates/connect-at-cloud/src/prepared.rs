//! One request that moves money: its exact bytes fixed, then sent at most once.
//!
//! [`Prepared::send`] takes the value by itself, so sending twice does not compile. What comes back says which of three
//! things happened: provably nothing left, a reply came, or nobody knows. Deliberately absent: a way to send again, to follow
//! a redirect, to fall back to another connection, or to call silence a failure.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use hyper::{Method, Request};

use crate::client::{RawReply, Shared, transaction_path};
use crate::connection::Connection;
use crate::decode;
use crate::facts::{BodyHash, Decoded, Expected};
use crate::identifiers::{Amount, OrderId, TransactionKind};
use crate::link::Link;

/// A purchase or a return of goods.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransactionRequest {
    /// Which way the money goes.
    pub kind: TransactionKind,
    /// The sum.
    pub amount: Amount,
    /// Our reference.
    pub order_id: OrderId,
    /// The books' currency, compared with the slip's; not sent, because the service knows no currency.
    pub currency: Option<String>,
    /// Tips and surcharges are switched on at this terminal.
    pub tips_enabled: bool,
}

impl TransactionRequest {
    /// A request whose reply is not compared with a currency, and on a terminal without tips.
    pub fn new(kind: TransactionKind, amount: Amount, order_id: OrderId) -> Self {
        Self {
            kind,
            amount,
            order_id,
            currency: None,
            tips_enabled: false,
        }
    }

    /// The exact body.
    fn body(&self) -> String {
        format!(
            r#"{{"transactionType":"{}","amount":{},"orderId":"{}"}}"#,
            self.kind.word(),
            self.amount.minor(),
            self.order_id
        )
    }
}

/// How long an answer is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SendLimits {
    /// The socket is kept open and read for this long. It is no deadline for a user: whoever stops waiting earlier keeps
    /// this running.
    pub hard_cap: Duration,
}

impl Default for SendLimits {
    fn default() -> Self {
        Self {
            hard_cap: Duration::from_secs(600),
        }
    }
}

/// Proof that no byte of the request left, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotSentReason {
    /// The connection was gone before the first byte.
    #[error("the connection was closed before anything was sent")]
    ConnectionClosed,
    /// Writing was not possible before the limit.
    #[error("nothing could be written in time")]
    TimedOut,
    /// The request could not be put together.
    #[error("the request could not be formed")]
    NotFormed,
    /// Too much time has passed since the look-up that allows a reversal.
    #[error("the last look-up is too old")]
    CheckTooOld,
}

/// Why nobody knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LossReason {
    /// No complete reply within the hard cap.
    #[error("no answer within the limit")]
    HardCap,
    /// The other side closed the connection without a reply.
    #[error("the connection was closed")]
    ConnectionClosed,
    /// The reply stopped in the middle.
    #[error("the answer was cut off")]
    ReplyCut,
    /// The reply is larger than one mebibyte.
    #[error("the answer is too large")]
    ReplyTooLarge,
    /// The reply's head is too large or has more than 64 lines.
    #[error("the answer's head is too large")]
    HeadTooLarge,
    /// What came is not HTTP.
    #[error("the answer is not HTTP")]
    NotHttp,
    /// TLS broke after the first byte.
    #[error("TLS broke")]
    TlsBroken,
    /// The network failed.
    #[error("the network failed: {0}")]
    Network(String),
}

impl LossReason {
    /// A stable word for logs, stored rows and translation keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::HardCap => "hard-cap",
            Self::ConnectionClosed => "connection-closed",
            Self::ReplyCut => "reply-cut",
            Self::ReplyTooLarge => "reply-too-large",
            Self::HeadTooLarge => "head-too-large",
            Self::NotHttp => "not-http",
            Self::TlsBroken => "tls-broken",
            Self::Network(_) => "network",
        }
    }
}

impl NotSentReason {
    /// A stable word for logs, stored rows and translation keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::ConnectionClosed => "connection-closed",
            Self::TimedOut => "timed-out",
            Self::NotFormed => "not-formed",
            Self::CheckTooOld => "check-too-old",
        }
    }
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sent {
    /// Not one byte of it left this computer, and none will.
    NotSent {
        /// Why.
        reason: NotSentReason,
    },
    /// A whole reply came. Its outcome may still be unknown.
    Replied {
        /// The reply, read.
        reply: Box<Decoded>,
        /// Bytes of the request handed over.
        bytes_written: u64,
    },
    /// A byte or more may have left, and no whole reply came.
    Lost {
        /// Why.
        reason: LossReason,
        /// Bytes of the request handed over.
        bytes_written: u64,
    },
}

/// How the reply is read.
#[derive(Clone, Copy)]
pub(crate) enum Reading {
    Transaction,
    Reversal,
}

/// A request with its bytes fixed. Dropping it sends nothing.
pub struct Prepared {
    link: Option<Link>,
    request: Option<Request<Bytes>>,
    shared: Arc<Shared>,
    body: Bytes,
    hash: BodyHash,
    expected: Expected,
    reading: Reading,
    written: Option<Box<dyn FnOnce() + Send>>,
}

impl Prepared {
    pub(crate) fn transaction(connection: Connection, request: TransactionRequest) -> Self {
        let expected = Expected {
            terminal: Some(connection.terminal().clone()),
            kind: Some(request.kind),
            amount_minor: Some(request.amount.minor()),
            order_id: Some(request.order_id.as_str().to_owned()),
            currency: request.currency.clone(),
            tips_enabled: request.tips_enabled,
        };
        Self::new(connection, Method::POST, request.body(), expected, Reading::Transaction)
    }

    pub(crate) fn new(mut connection: Connection, method: Method, body: String, expected: Expected, reading: Reading) -> Self {
        let body = Bytes::from(body);
        let path = transaction_path(connection.terminal());
        let request = connection.request(method, &path, body.clone());
        let shared = Arc::clone(&connection.client().shared);
        let link = connection.take_link();
        let hash = BodyHash::of(&body);
        Self {
            link,
            request,
            shared,
            body,
            hash,
            expected,
            reading,
            written: None,
        }
    }

    /// SHA-256 of the body, to be written down before sending.
    pub fn body_hash(&self) -> BodyHash {
        self.hash
    }

    /// The exact body.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// What the reply will be compared with.
    pub fn expected(&self) -> &Expected {
        &self.expected
    }

    /// The other side has not closed the connection, as far as we have heard. Worth a look right before the commit that
    /// says "sending".
    pub fn is_alive(&self) -> bool {
        self.link.as_ref().is_some_and(Link::is_alive)
    }

    /// Calls back, once, when the last byte of the request has been handed over and flushed.
    #[must_use]
    pub fn on_written(mut self, notice: impl FnOnce() + Send + 'static) -> Self {
        self.written = Some(Box::new(notice));
        self
    }

    /// Sends it, and reads the reply until the hard cap. Run this in a task of its own: a dropped future closes the socket,
    /// which does not stop the terminal.
    pub async fn send(self, limits: SendLimits) -> Sent {
        let (Some(mut link), Some(request)) = (self.link, self.request) else {
            return Sent::NotSent {
                reason: NotSentReason::ConnectionClosed,
            };
        };
        let outcome = link.exchange(request, &self.shared, limits.hard_cap, self.written).await;
        drop(link);
        match outcome {
            Ok((reply, bytes_written)) => {
                let reply = read(&reply, self.reading, &self.expected);
                tracing::info!(outcome = %reply.outcome, reason = reply.reason.code(), status = reply.http_status, bytes_written, "replied");
                Sent::Replied {
                    reply: Box::new(reply),
                    bytes_written,
                }
            }
            Err(broken) if broken.handed == 0 => {
                let reason = match broken.reason {
                    LossReason::HardCap => NotSentReason::TimedOut,
                    LossReason::ConnectionClosed
                    | LossReason::ReplyCut
                    | LossReason::ReplyTooLarge
                    | LossReason::HeadTooLarge
                    | LossReason::NotHttp
                    | LossReason::TlsBroken
                    | LossReason::Network(_) => NotSentReason::ConnectionClosed,
                };
                tracing::info!(reason = reason.code(), "not sent");
                Sent::NotSent { reason }
            }
            Err(broken) => {
                tracing::warn!(reason = broken.reason.code(), bytes_written = broken.handed, "reply lost");
                Sent::Lost {
                    reason: broken.reason,
                    bytes_written: broken.handed,
                }
            }
        }
    }
}

fn read(reply: &RawReply, reading: Reading, expected: &Expected) -> Decoded {
    let content_type = reply.content_type.as_deref();
    match reading {
        Reading::Transaction => decode::transaction(reply.status, content_type, &reply.body, Some(expected)),
        Reading::Reversal => decode::reversal(reply.status, content_type, &reply.body, Some(expected)),
    }
}

impl fmt::Debug for Prepared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Prepared")
            .field("expected", &self.expected)
            .field("alive", &self.is_alive())
            .finish()
    }
}
