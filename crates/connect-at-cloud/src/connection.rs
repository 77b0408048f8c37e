//! The connection of one payment: state and baseline are asked on it, then the transaction goes out on it.
//!
//! It is opened before anything is decided, so that "the service can't be reached" is known while nothing has been sent. A
//! side that closes it between two questions is not a fault: it is opened again, as long as no transaction has been handed
//! over. Deliberately absent: sending ([`crate::Prepared`] does that, once) and re-use for a second payment.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use hyper::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST, HeaderValue, USER_AGENT};
use hyper::{Method, Request};

use crate::client::{self, Client, RawReply, terminal_path, transaction_path};
use crate::clock::within;
use crate::decode;
use crate::error::{CallError, OpenError};
use crate::facts::{Fingerprint, LookUp, TerminalState};
use crate::identifiers::TerminalId;
use crate::link::Link;
use crate::outcome::Reason;
use crate::prepared::{LossReason, Prepared, TransactionRequest};

/// Address, TCP and TLS together. A caller with a shorter patience drops the call.
const OPEN_LIMIT: Duration = Duration::from_secs(3);
const STATE_LIMIT: Duration = Duration::from_secs(10);
/// How long the end of one exchange may take to settle before the next.
const SETTLE_LIMIT: Duration = Duration::from_secs(1);

/// What stood on the terminal before we sent. It is a help, not a condition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Baseline {
    /// The last result's fingerprint.
    Fingerprint(Fingerprint),
    /// None, or none to be had in time.
    None,
}

impl Baseline {
    /// The fingerprint, if there is one.
    pub fn fingerprint(self) -> Option<Fingerprint> {
        match self {
            Self::Fingerprint(fingerprint) => Some(fingerprint),
            Self::None => None,
        }
    }
}

impl Client {
    /// Opens a connection as a payment would and closes it again: address, proxy, TCP and TLS, at most 3 s. Nothing is said on it.
    ///
    /// # Errors
    /// [`OpenError`] tells apart what is in the way.
    pub async fn reach(&self) -> Result<(), OpenError> {
        Link::open(&self.shared, OPEN_LIMIT).await.map(drop)
    }

    /// Opens a connection for one transaction on this terminal: at most 3 s for address, TCP and TLS.
    ///
    /// # Errors
    /// [`OpenError`]; nothing of any transaction has been sent.
    pub async fn open(&self, terminal: &TerminalId) -> Result<Connection, OpenError> {
        let (token, session_since) = self.token().ok_or(OpenError::NoSession)?;
        let authorization = client::bearer(&token).ok_or(OpenError::NoSession)?;
        let link = Link::open(&self.shared, OPEN_LIMIT).await?;
        Ok(Connection {
            client: self.clone(),
            terminal: terminal.clone(),
            authorization,
            session_since,
            link: Some(link),
            service_ms: None,
        })
    }
}

/// An open connection to the service, meant for one transaction on one terminal.
pub struct Connection {
    client: Client,
    terminal: TerminalId,
    authorization: HeaderValue,
    session_since: Duration,
    link: Option<Link>,
    service_ms: Option<i64>,
}

impl Connection {
    /// The terminal this connection is for.
    pub fn terminal(&self) -> &TerminalId {
        &self.terminal
    }

    /// The other side has not closed it, as far as we have heard.
    pub fn is_alive(&self) -> bool {
        self.link.as_ref().is_some_and(Link::is_alive)
    }

    /// What the service's clock said in the last answer on this connection, in milliseconds since 1970 UTC and to the second;
    /// `None` where it said nothing.
    pub fn service_ms(&self) -> Option<i64> {
        self.service_ms
    }

    /// What the terminal says of itself, asked on this connection.
    ///
    /// # Errors
    /// Any fault of the call.
    pub async fn terminal_state(&mut self) -> Result<TerminalState, CallError> {
        let reply = self.ask(&terminal_path(&self.terminal), STATE_LIMIT).await?;
        decode::terminal(reply.status, reply.content_type.as_deref(), &reply.body).map_err(CallError::from)
    }

    /// The fingerprint of the terminal's last result, taken before sending; within `limit` (2 s is enough) or not at all.
    pub async fn last_result(&mut self, limit: Duration) -> Baseline {
        match self.look_up(limit).await {
            Ok(look_up) => look_up.fingerprint().map_or(Baseline::None, Baseline::Fingerprint),
            Err(error) => {
                tracing::debug!(%error, "no baseline");
                Baseline::None
            }
        }
    }

    /// The terminal's last result, asked on this connection.
    ///
    /// # Errors
    /// Any fault of the call.
    pub async fn look_up(&mut self, limit: Duration) -> Result<LookUp, CallError> {
        let reply = self.ask(&transaction_path(&self.terminal), limit).await?;
        Ok(decode::look_up(
            reply.status,
            reply.content_type.as_deref(),
            &reply.body,
            None,
        ))
    }

    /// Fixes the exact bytes of the transaction. Nothing is sent; the body's hash can be written down first.
    pub fn prepare(self, request: TransactionRequest) -> Prepared {
        Prepared::transaction(self, request)
    }

    pub(crate) fn request(&self, method: Method, path: &str, body: Bytes) -> Option<Request<Bytes>> {
        let host = HeaderValue::from_str(&self.client.shared.endpoint.authority()).ok()?;
        let mut builder = Request::builder()
            .method(method)
            .uri(path)
            .header(HOST, host)
            .header(USER_AGENT, client::USER_AGENT)
            .header(ACCEPT, "application/json")
            .header(AUTHORIZATION, self.authorization.clone());
        if !body.is_empty() {
            builder = builder.header(CONTENT_TYPE, "application/json");
        }
        builder.body(body).ok()
    }

    pub(crate) fn take_link(&mut self) -> Option<Link> {
        self.link.take()
    }

    /// The client that opened it: what belongs to this payment and goes beside this connection goes through it.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// One question. Afterwards the connection is ready for the next request, or has been opened anew, or is known dead.
    async fn ask(&mut self, path: &str, limit: Duration) -> Result<RawReply, CallError> {
        if !self.is_alive() {
            self.reopen().await?;
        }
        let request = self
            .request(Method::GET, path, Bytes::new())
            .ok_or_else(|| CallError::Interrupted("no request".to_owned()))?;
        let mut link = self.link.take().ok_or_else(|| CallError::Interrupted("closed".to_owned()))?;
        let shared = std::sync::Arc::clone(&self.client.shared);
        let outcome = link.exchange(request, &shared, limit, None).await;
        let reusable = outcome.is_ok() && within(shared.clock.as_ref(), SETTLE_LIMIT, link.is_ready()).await == Ok(true);
        if reusable {
            self.link = Some(link);
        } else {
            drop(link);
            // Not asking for more than a working connection: if it can't be had, `is_alive` says so.
            if let Err(error) = self.reopen().await {
                tracing::debug!(%error, "connection not opened again");
            }
        }
        let (reply, _) = outcome.map_err(|broken| call_error(broken.reason, limit))?;
        self.service_ms = reply.service_ms;
        if reply.status == 401 {
            self.client.forget_session_of(self.session_since);
            return Err(CallError::SessionRefused);
        }
        Ok(reply)
    }

    async fn reopen(&mut self) -> Result<(), OpenError> {
        self.link = None;
        self.link = Some(Link::open(&self.client.shared, OPEN_LIMIT).await?);
        Ok(())
    }
}

fn call_error(reason: LossReason, limit: Duration) -> CallError {
    let unusable = |reason| CallError::Reply {
        http_status: 0,
        reason,
        raw_redacted: decode::nothing_kept(0),
    };
    match reason {
        LossReason::HardCap => CallError::TimedOut(limit),
        LossReason::ReplyTooLarge | LossReason::HeadTooLarge => unusable(Reason::Oversize),
        LossReason::NotHttp => unusable(Reason::UnexpectedShape),
        LossReason::ConnectionClosed | LossReason::ReplyCut | LossReason::TlsBroken | LossReason::Network(_) => {
            CallError::Interrupted(reason.to_string())
        }
    }
}

impl fmt::Debug for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("terminal", &self.terminal)
            .field("alive", &self.is_alive())
            .finish()
    }
}
