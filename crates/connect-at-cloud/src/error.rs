//! What can go wrong on the way, told apart as far as a person needs it.
//!
//! None of these speaks of the card: a call that fails here has decided nothing. Messages hold no address with a query, no
//! token and no body. Deliberately absent: retrying. Whoever gets an error decides whether to ask again.

use std::error::Error;
use std::io;
use std::time::Duration;

use rustls::CertificateError;

use crate::outcome::Reason;

/// Why the client could not be built.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClientError {
    /// The platform's certificate store or the TLS library is not usable.
    #[error("TLS is not available: {0}")]
    Tls(String),
    /// The HTTP library could not be set up.
    #[error("HTTP is not available: {0}")]
    Http(String),
}

/// Why TLS refused the other side. Each is a security event, not a network fault.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TlsFailure {
    /// The certificate is past its date (or this machine's clock is).
    #[error("the certificate has expired")]
    Expired,
    /// The certificate is not valid yet (or this machine's clock is behind).
    #[error("the certificate is not valid yet")]
    NotYetValid,
    /// The certificate is for another host.
    #[error("the certificate is for another host")]
    WrongHost,
    /// Nobody we trust has signed the certificate.
    #[error("the certificate's issuer is not known")]
    UnknownIssuer,
    /// The certificate was withdrawn.
    #[error("the certificate was revoked")]
    Revoked,
    /// Another fault of the certificate.
    #[error("the certificate is not acceptable: {0}")]
    Certificate(String),
    /// The handshake failed: no common version, not TLS at all, an alert.
    #[error("the TLS handshake failed: {0}")]
    Handshake(String),
}

/// Why a call brought no usable answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CallError {
    /// Nobody is logged in; nothing was sent.
    #[error("not logged in")]
    NoSession,
    /// The service does not accept user name and password.
    #[error("user name or password not accepted")]
    CredentialsRefused,
    /// The service does not accept the session (401); it has been forgotten.
    #[error("the session was refused")]
    SessionRefused,
    /// TLS refused the other side.
    #[error("{0}")]
    Tls(#[from] TlsFailure),
    /// The host has no address.
    #[error("the service's address can't be found: {0}")]
    NotResolved(String),
    /// No connection: nobody listening, no route, or a proxy in the way.
    #[error("the service can't be reached: {0}")]
    Unreachable(String),
    /// The connection broke while the call was under way.
    #[error("the connection broke: {0}")]
    Interrupted(String),
    /// No answer within the limit.
    #[error("no answer within {0:?}")]
    TimedOut(Duration),
    /// An answer that says no, or nothing that can be used.
    #[error("not usable: {reason} (status {http_status})")]
    Reply {
        /// The HTTP status.
        http_status: u16,
        /// Why.
        reason: Reason,
        /// The listed members of the reply, as JSON text.
        raw_redacted: String,
    },
}

/// Why no connection was opened. Nothing of any payment has been sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Nobody is logged in.
    #[error("not logged in")]
    NoSession,
    /// The host has no address.
    #[error("the service's address can't be found: {0}")]
    NotResolved(String),
    /// The host is there and nobody listens, or something on the way refuses.
    #[error("the connection was refused")]
    Refused,
    /// No route, or the network is off.
    #[error("the service can't be reached: {0}")]
    Unreachable(String),
    /// The proxy would not connect us.
    #[error("the proxy refused: {0}")]
    ProxyRefused(String),
    /// TLS refused the other side.
    #[error("{0}")]
    Tls(#[from] TlsFailure),
    /// No connection within the limit.
    #[error("no connection within {0:?}")]
    TimedOut(Duration),
}

impl From<OpenError> for CallError {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::NoSession => Self::NoSession,
            OpenError::NotResolved(text) => Self::NotResolved(text),
            OpenError::Refused => Self::Unreachable(error.to_string()),
            OpenError::Unreachable(text) | OpenError::ProxyRefused(text) => Self::Unreachable(text),
            OpenError::Tls(failure) => Self::Tls(failure),
            OpenError::TimedOut(limit) => Self::TimedOut(limit),
        }
    }
}

impl From<&rustls::Error> for TlsFailure {
    fn from(error: &rustls::Error) -> Self {
        let rustls::Error::InvalidCertificate(fault) = error else {
            return Self::Handshake(error.to_string());
        };
        if matches!(fault, CertificateError::Expired | CertificateError::ExpiredContext { .. }) {
            Self::Expired
        } else if matches!(
            fault,
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. }
        ) {
            Self::NotYetValid
        } else if matches!(
            fault,
            CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. }
        ) {
            Self::WrongHost
        } else if matches!(fault, CertificateError::UnknownIssuer | CertificateError::BadSignature) {
            // An issuer that only bears a trusted one's name is no more known than one with a name of its own.
            Self::UnknownIssuer
        } else if matches!(fault, CertificateError::Revoked) {
            Self::Revoked
        } else {
            Self::Certificate(error.to_string())
        }
    }
}

/// Looks for a TLS error anywhere behind `error`. An `io::Error` hides what it wraps from `source()`, hence the second look.
pub(crate) fn tls_failure_in(error: &(dyn Error + 'static)) -> Option<TlsFailure> {
    let mut current = Some(error);
    while let Some(here) = current {
        if let Some(tls) = here.downcast_ref::<rustls::Error>() {
            return Some(tls.into());
        }
        if let Some(inner) = here.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            return tls_failure_in(inner);
        }
        current = here.source();
    }
    None
}

/// The last word of an error chain: the most telling one, and free of addresses.
pub(crate) fn root_cause(error: &(dyn Error + 'static)) -> String {
    let mut current = error;
    while let Some(next) = current.source() {
        current = next;
    }
    match current.downcast_ref::<io::Error>() {
        Some(io) => io.kind().to_string(),
        None => current.to_string(),
    }
}
