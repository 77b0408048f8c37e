//! The client: every call that moves no money, and the door to the connection that does.
//!
//! These calls go over reqwest: no retries, no redirects, no proxy but the endpoint's, no decompression, HTTP/1.1 and a
//! fresh connection each, so that nothing is ever repeated behind our back. Every limit runs on the [`Clock`]. Deliberately
//! absent: the transaction itself ([`crate::Connection`]), abort ([`crate::abort`]), reversal ([`crate::reversal`]), and
//! any automatic repetition, of a look-up or of anything else.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use reqwest::Method;
use reqwest::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use rustls::ClientConfig;
use secrecy::{ExposeSecret, SecretString};

use crate::clock::{Clock, within};
use crate::decode::{self, LoginReply};
use crate::endpoint::{Credentials, Endpoint};
use crate::error::{CallError, ClientError, root_cause, tls_failure_in};
use crate::facts::{AdministrationReply, Expected, LookUp, TerminalState};
use crate::identifiers::TerminalId;
use crate::json::LARGEST_REPLY;
use crate::outcome::Reason;
use crate::service_clock;
use crate::session::{self, RENEW_BELOW, Session};
use crate::settings::TerminalSettings;
use crate::tls;
use crate::witness::Issuer;

/// The most header lines a reply may have.
pub(crate) const MOST_HEADERS: usize = 64;

const LOGIN_LIMIT: Duration = Duration::from_secs(10);
const ACCOUNT_LIMIT: Duration = Duration::from_secs(10);
const LOOK_UP_LIMIT: Duration = Duration::from_secs(60);
const RECONCILIATION_LIMIT: Duration = Duration::from_secs(120);
const DOWNLOAD_LIMIT: Duration = Duration::from_secs(600);

/// What a login brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoginReport {
    /// The account's name as the service has it.
    pub username: String,
    /// The account's terminals.
    pub terminals: Vec<TerminalId>,
    /// The session's own lifetime; zero if the token can't be read, which makes the next use log in again.
    pub lifetime: Duration,
}

/// A client for one endpoint. Clones share session and configuration.
#[derive(Clone)]
pub struct Client {
    pub(crate) shared: Arc<Shared>,
}

pub(crate) struct Shared {
    pub(crate) endpoint: Endpoint,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) tls: Arc<ClientConfig>,
    refused_issuer: Arc<Issuer>,
    http: reqwest::Client,
    session: Mutex<Option<Session>>,
    login: tokio::sync::Mutex<()>,
}

/// A reply before anybody has judged it.
pub(crate) struct RawReply {
    pub(crate) status: u16,
    pub(crate) content_type: Option<String>,
    pub(crate) body: Vec<u8>,
    /// What the service's clock said.
    pub(crate) service_ms: Option<i64>,
}

/// One call, ready to go.
pub(crate) struct Call {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) body: Option<String>,
    pub(crate) limit: Duration,
}

impl Call {
    fn get(path: String, limit: Duration) -> Self {
        Self {
            method: Method::GET,
            path,
            body: None,
            limit,
        }
    }

    pub(crate) fn post(path: String, body: String, limit: Duration) -> Self {
        Self {
            method: Method::POST,
            path,
            body: Some(body),
            limit,
        }
    }
}

pub(crate) fn transaction_path(terminal: &TerminalId) -> String {
    format!("/v1/terminal/{terminal}/transaction")
}

pub(crate) fn terminal_path(terminal: &TerminalId) -> String {
    format!("/v1/terminal/{terminal}")
}

pub(crate) fn administration_path(terminal: &TerminalId) -> String {
    format!("/v1/terminal/{terminal}/administration")
}

impl Client {
    /// Builds a client; nothing is sent.
    ///
    /// # Errors
    /// [`ClientError`] if the platform gives no certificate store or no HTTP.
    pub fn new(endpoint: Endpoint, clock: Arc<dyn Clock>) -> Result<Self, ClientError> {
        let (tls, refused_issuer) = tls::configuration(&endpoint)?;
        let http_fault = |error: reqwest::Error| ClientError::Http(root_cause(&error));
        let mut builder = reqwest::Client::builder()
            .tls_backend_preconfigured(tls.clone())
            .http1_only()
            .http1_max_headers(MOST_HEADERS)
            .retry(reqwest::retry::never())
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .no_proxy()
            .pool_max_idle_per_host(0)
            .user_agent(USER_AGENT);
        if let Some((host, port)) = endpoint.tunnel() {
            builder = builder.proxy(reqwest::Proxy::all(format!("http://{host}:{port}")).map_err(http_fault)?);
        }
        let http = builder.build().map_err(http_fault)?;
        let shared = Shared {
            endpoint,
            clock,
            tls: Arc::new(tls),
            refused_issuer,
            http,
            session: Mutex::new(None),
            login: tokio::sync::Mutex::new(()),
        };
        Ok(Self {
            shared: Arc::new(shared),
        })
    }

    /// Where this client talks to.
    pub fn endpoint(&self) -> &Endpoint {
        &self.shared.endpoint
    }

    /// Logs in (10 s) and keeps the session in memory.
    ///
    /// # Errors
    /// [`CallError::CredentialsRefused`] if name or password are not accepted; any other fault of the call.
    pub async fn login(&self, credentials: &Credentials) -> Result<LoginReport, CallError> {
        let _one_at_a_time = self.shared.login.lock().await;
        self.login_now(credentials).await
    }

    /// Makes sure that a session of this account has ten minutes or more to live; logs in if not.
    ///
    /// # Errors
    /// As [`Client::login`].
    pub async fn ensure_session(&self, credentials: &Credentials) -> Result<(), CallError> {
        let _one_at_a_time = self.shared.login.lock().await;
        if self.has_life_left(&credentials.username) {
            return Ok(());
        }
        self.login_now(credentials).await.map(|_| ())
    }

    /// Who issued the certificate that was refused last, by its own word; for a person who looks for what inspects TLS here.
    pub fn refused_issuer(&self) -> Option<String> {
        self.shared.refused_issuer.name()
    }

    /// Forgets the session; the next call needs a login.
    pub fn forget_session(&self) {
        *self.session() = None;
    }

    /// What the session has left to live, if there is one.
    pub fn session_remaining(&self) -> Option<Duration> {
        let now = self.shared.clock.monotonic();
        self.session().as_ref().map(|session| session.remaining(now))
    }

    /// The account's terminals.
    ///
    /// # Errors
    /// Any fault of the call.
    pub async fn terminals(&self) -> Result<Vec<TerminalId>, CallError> {
        let reply = self.call(Call::get("/v1/terminal".to_owned(), ACCOUNT_LIMIT)).await?;
        decode::terminals(reply.status, reply.content_type.as_deref(), &reply.body).map_err(CallError::from)
    }

    /// What a terminal says of itself.
    ///
    /// # Errors
    /// Any fault of the call. A reply without a readable state is no error but [`TerminalState::Unreadable`].
    pub async fn terminal_state(&self, terminal: &TerminalId) -> Result<TerminalState, CallError> {
        let reply = self.call(Call::get(terminal_path(terminal), ACCOUNT_LIMIT)).await?;
        decode::terminal(reply.status, reply.content_type.as_deref(), &reply.body).map_err(CallError::from)
    }

    /// A terminal's settings, short plain values only.
    ///
    /// # Errors
    /// Any fault of the call.
    pub async fn terminal_settings(&self, terminal: &TerminalId) -> Result<TerminalSettings, CallError> {
        let path = format!("{}/settings", terminal_path(terminal));
        let reply = self.call(Call::get(path, ACCOUNT_LIMIT)).await?;
        decode::settings(reply.status, reply.content_type.as_deref(), &reply.body).map_err(CallError::from)
    }

    /// Sets the width of the texts that the service returns for printing; 0 lets the terminal print by itself.
    ///
    /// # Errors
    /// Any fault of the call; a status other than 2xx.
    pub async fn set_printer_width(&self, terminal: &TerminalId, columns: u8) -> Result<(), CallError> {
        let call = Call {
            method: Method::PUT,
            path: format!("{}/settings", terminal_path(terminal)),
            body: Some(format!(r#"{{"printerWidth":{columns}}}"#)),
            limit: ACCOUNT_LIMIT,
        };
        let reply = self.call(call).await?;
        decode::accepted(reply.status, reply.content_type.as_deref(), &reply.body).map_err(CallError::from)
    }

    /// Asks for the terminal's last financial result (60 s) and compares an approval with what was asked. The look-up may abort
    /// a transaction that is running there: the caller makes sure that none is.
    ///
    /// # Errors
    /// Any fault of the call. An answer that proves nothing is no error but an indecisive [`LookUp`].
    pub async fn look_up(&self, terminal: &TerminalId, expected: Option<&Expected>) -> Result<LookUp, CallError> {
        let reply = self.call(Call::get(transaction_path(terminal), LOOK_UP_LIMIT)).await?;
        Ok(decode::look_up(
            reply.status,
            reply.content_type.as_deref(),
            &reply.body,
            expected,
        ))
    }

    /// Reconciles: closes the terminal's session. Sent once; after an error nobody knows whether it ran.
    ///
    /// # Errors
    /// Any fault of the call.
    pub async fn reconcile(&self, terminal: &TerminalId) -> Result<AdministrationReply, CallError> {
        self.administer(terminal, "reconciliation", RECONCILIATION_LIMIT).await
    }

    /// Makes the terminal fetch its card agreements.
    ///
    /// # Errors
    /// Any fault of the call.
    pub async fn download_dataset(&self, terminal: &TerminalId) -> Result<AdministrationReply, CallError> {
        self.administer(terminal, "downloadDataset", DOWNLOAD_LIMIT).await
    }

    /// Makes the terminal fetch its software.
    ///
    /// # Errors
    /// Any fault of the call.
    pub async fn download_software(&self, terminal: &TerminalId) -> Result<AdministrationReply, CallError> {
        self.administer(terminal, "downloadSoftware", DOWNLOAD_LIMIT).await
    }

    async fn administer(&self, terminal: &TerminalId, action: &str, limit: Duration) -> Result<AdministrationReply, CallError> {
        let body = format!(r#"{{"action":"{action}"}}"#);
        let reply = self.call(Call::post(administration_path(terminal), body, limit)).await?;
        Ok(decode::administration(
            reply.status,
            reply.content_type.as_deref(),
            &reply.body,
        ))
    }

    async fn login_now(&self, credentials: &Credentials) -> Result<LoginReport, CallError> {
        let since = self.shared.clock.monotonic();
        let body = login_body(credentials);
        let call = Call::post("/v1/login".to_owned(), body, LOGIN_LIMIT);
        let reply = self.exchange(call, None).await?;
        let LoginReply {
            token,
            username,
            terminals,
        } = decode::login(reply.status, reply.content_type.as_deref(), &reply.body).map_err(|problem| {
            let refused = problem.reason == Reason::CredentialsRefused;
            if refused {
                CallError::CredentialsRefused
            } else {
                CallError::from(problem)
            }
        })?;
        let lifetime = session::lifetime(&token);
        let session = Session {
            username: credentials.username.clone(),
            token,
            lifetime,
            since,
        };
        *self.session() = Some(session);
        Ok(LoginReport {
            username,
            terminals,
            lifetime,
        })
    }

    /// A call with the session's token. A 401 forgets the session it was sent with, and no newer one.
    pub(crate) async fn call(&self, call: Call) -> Result<RawReply, CallError> {
        let (token, since) = self.token().ok_or(CallError::NoSession)?;
        let reply = self.exchange(call, Some(&token)).await?;
        if reply.status == 401 {
            self.forget_session_of(since);
            return Err(CallError::SessionRefused);
        }
        Ok(reply)
    }

    async fn exchange(&self, call: Call, token: Option<&SecretString>) -> Result<RawReply, CallError> {
        let limit = call.limit;
        let method = call.method.clone();
        let path = call.path.clone();
        let outcome = match within(self.shared.clock.as_ref(), limit, self.exchange_unlimited(call, token)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(CallError::TimedOut(limit)),
        };
        match &outcome {
            Ok(reply) => tracing::debug!(%method, %path, status = reply.status, "call answered"),
            Err(CallError::Tls(failure)) => tracing::warn!(%method, %path, %failure, security = true, "TLS refused"),
            Err(error) => tracing::debug!(%method, %path, %error, "call failed"),
        }
        outcome
    }

    async fn exchange_unlimited(&self, call: Call, token: Option<&SecretString>) -> Result<RawReply, CallError> {
        let mut request = self
            .shared
            .http
            .request(call.method, self.shared.endpoint.url(&call.path))
            .header(ACCEPT, "application/json");
        if let Some(token) = token {
            request = request.header(AUTHORIZATION, bearer(token).ok_or(CallError::SessionRefused)?);
        }
        if let Some(body) = call.body {
            request = request.header(CONTENT_TYPE, "application/json").body(body);
        }
        let mut response = request.send().await.map_err(|error| fault(&error))?;
        let status = response.status().as_u16();
        let oversize = || CallError::Reply {
            http_status: status,
            reason: Reason::Oversize,
            raw_redacted: decode::nothing_kept(status),
        };
        if response.headers().len() > MOST_HEADERS {
            return Err(oversize());
        }
        let content_type = response
            .headers()
            .get(CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .map(str::to_owned);
        let service_ms = service_clock::read(response.headers());
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| fault(&error))? {
            if body.len().saturating_add(chunk.len()) > LARGEST_REPLY {
                return Err(oversize());
            }
            body.extend_from_slice(&chunk);
        }
        Ok(RawReply {
            status,
            content_type,
            body,
            service_ms,
        })
    }

    fn has_life_left(&self, username: &str) -> bool {
        let now = self.shared.clock.monotonic();
        self.session()
            .as_ref()
            .is_some_and(|session| session.username == username && session.remaining(now) >= RENEW_BELOW)
    }

    /// The token, and the moment by which its session is told from a newer one.
    pub(crate) fn token(&self) -> Option<(SecretString, Duration)> {
        self.session().as_ref().map(|session| (session.token.clone(), session.since))
    }

    pub(crate) fn forget_session_of(&self, since: Duration) {
        let mut session = self.session();
        if session.as_ref().is_some_and(|held| held.since == since) {
            *session = None;
        }
    }

    fn session(&self) -> MutexGuard<'_, Option<Session>> {
        self.shared.session.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How this client names itself.
pub(crate) const USER_AGENT: &str = concat!("connect-at-cloud/", env!("CARGO_PKG_VERSION"));

/// The `Authorization` value, marked so that nothing prints it. `None` if the token is no header text at all.
pub(crate) fn bearer(token: &SecretString) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_str(&format!("Bearer {}", token.expose_secret())).ok()?;
    value.set_sensitive(true);
    Some(value)
}

fn login_body(credentials: &Credentials) -> String {
    let username = serde_json::Value::from(credentials.username.as_str());
    let password = serde_json::Value::from(credentials.password.expose_secret());
    format!(r#"{{"username":{username},"password":{password}}}"#)
}

fn fault(error: &reqwest::Error) -> CallError {
    if let Some(failure) = tls_failure_in(error) {
        return CallError::Tls(failure);
    }
    if error.is_connect() {
        CallError::Unreachable(root_cause(error))
    } else {
        CallError::Interrupted(root_cause(error))
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("endpoint", &self.shared.endpoint)
            .field("logged_in", &self.session().is_some())
            .finish()
    }
}
