//! *Test*: tries the whole way to the service, step by step, and says at which step it ends.
//!
//! Keychain, then a connection opened as a payment's would be (address, proxy, TLS), then a login. Each step has its own words,
//! because each has another person who can help: whoever unlocks this computer, whoever keeps the network, or Nets.
//!
//! Deliberately absent: the terminals themselves; whether one answers is its own state.

use super::CardPause;
use super::service::Service;
use crate::error::TillError;
use crate::till::Till;
use connect_at_cloud::{CallError, Client, OpenError, TlsFailure};
use keychain::KeychainError;
use std::time::Duration;

/// What a test came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountTest {
    /// The answer.
    pub outcome: TestOutcome,
    /// When, on the steady clock.
    pub(crate) at: Duration,
}

/// How far the test came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TestOutcome {
    /// All the way: these terminals are bound to the account.
    Works {
        /// Their eight digits.
        terminals: Vec<String>,
    },
    /// No user name was entered.
    NoAccount,
    /// The keychain does not give the password.
    Keychain(KeychainError),
    /// No connection.
    Network(NetworkFault),
    /// TLS refused the other side.
    Tls {
        /// Why.
        failure: TlsFailure,
        /// Who issued the certificate, by its own word.
        issuer: Option<String>,
    },
    /// The service does not accept user name and password.
    WrongPassword,
    /// The service answered with something else than a yes or a no.
    Server {
        /// The HTTP status.
        status: u16,
    },
}

/// What is in the way of a connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NetworkFault {
    /// The service's name has no address: no network, or no name server.
    NoAddress,
    /// The host is there and refuses: a firewall, or nothing listens.
    Refused,
    /// No route.
    NoRoute,
    /// No answer in time.
    TimedOut,
    /// The proxy does not let us through.
    Proxy,
    /// The connection broke in the middle.
    Broken,
}

impl Till {
    /// Tries the account now, asking the keychain anew, and keeps what it came to.
    ///
    /// # Errors
    /// None of the account's: those are the answer.
    pub async fn test_account(&self) -> Result<AccountTest, TillError> {
        let service = &self.inner.service;
        let outcome = service.try_out().await;
        let test = AccountTest {
            outcome,
            at: self.inner.clock.steady(),
        };
        service.joined_mut().last = Some(test.clone());
        service.tell();
        Ok(test)
    }
}

impl Till {
    /// Tries the account in the background, so that the first payment finds a session and Settings say what works.
    pub(crate) fn try_the_account(&self) {
        if self.inner.service.pause().is_none() {
            let till = self.clone();
            tokio::spawn(async move {
                let _kept = till.test_account().await;
            });
        }
    }
}

impl Service {
    async fn try_out(&self) -> TestOutcome {
        if self.joined().username.is_none() {
            return TestOutcome::NoAccount;
        }
        // Also a password in memory is read again: the test is of what the next start will find.
        if self.kept.is_some()
            && let Err(CardPause::Keychain(error)) = self.read_password_now().await
        {
            return TestOutcome::Keychain(error);
        }
        let Some((client, credentials, change)) = self.in_memory() else {
            return TestOutcome::NoAccount;
        };
        if let Err(error) = client.reach().await {
            return not_reached(&client, error);
        }
        match client.login(&credentials).await {
            Ok(report) => {
                self.note_login(change, Ok(()));
                let mut terminals: Vec<String> = report.terminals.iter().map(ToString::to_string).collect();
                terminals.sort();
                terminals.dedup();
                TestOutcome::Works { terminals }
            }
            Err(error) => {
                self.note_login(change, Err(&error));
                not_logged_in(&client, error)
            }
        }
    }
}

fn refused(client: &Client, failure: TlsFailure) -> TestOutcome {
    TestOutcome::Tls {
        failure,
        issuer: client.refused_issuer(),
    }
}

fn not_reached(client: &Client, error: OpenError) -> TestOutcome {
    TestOutcome::Network(match error {
        OpenError::Tls(failure) => return refused(client, failure),
        OpenError::NotResolved(_) => NetworkFault::NoAddress,
        OpenError::Refused => NetworkFault::Refused,
        OpenError::Unreachable(_) => NetworkFault::NoRoute,
        OpenError::ProxyRefused(_) => NetworkFault::Proxy,
        OpenError::TimedOut(_) => NetworkFault::TimedOut,
        // Reaching asks for no session.
        OpenError::NoSession => NetworkFault::Broken,
    })
}

fn not_logged_in(client: &Client, error: CallError) -> TestOutcome {
    match error {
        CallError::CredentialsRefused => TestOutcome::WrongPassword,
        CallError::Tls(failure) => refused(client, failure),
        CallError::Reply { http_status, .. } => TestOutcome::Server { status: http_status },
        CallError::NotResolved(_) => TestOutcome::Network(NetworkFault::NoAddress),
        CallError::TimedOut(_) => TestOutcome::Network(NetworkFault::TimedOut),
        CallError::Unreachable(_) => TestOutcome::Network(NetworkFault::NoRoute),
        CallError::Interrupted(_) | CallError::NoSession | CallError::SessionRefused => {
            TestOutcome::Network(NetworkFault::Broken)
        }
    }
}
