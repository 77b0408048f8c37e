//! The account and what its last test came to.

use super::error::paused;
use super::millis;
use crate::wire;
use application::domain::clinic::BooksKind;
use application::keychain::KeychainError;
use application::{AccountTest, AccountView, NetworkFault, PasswordState, TestOutcome, TlsFailure};
use std::time::Duration;

pub(crate) fn account(view: &AccountView, kind: BooksKind) -> wire::Account {
    wire::Account {
        fixed: view.fixed,
        service: view.address.clone(),
        service_can_change: kind == BooksKind::Test && !view.fixed,
        username: view.username.clone(),
        password: match view.password {
            PasswordState::Fixed => wire::PasswordPlace::Fixed,
            PasswordState::Kept => wire::PasswordPlace::Kept,
            PasswordState::NotAsked => wire::PasswordPlace::NotAsked,
            PasswordState::Missing(_) => wire::PasswordPlace::Missing,
        },
        proxy: view.proxy.as_ref().map(|proxy| wire::Proxy {
            host: proxy.host.clone(),
            port: proxy.port,
        }),
        pause: view.pause.map(paused),
        last: view.last.as_ref().map(|(test, age)| tested(test, *age)),
    }
}

fn tested(test: &AccountTest, age: Duration) -> wire::AccountTest {
    let terminals = if let TestOutcome::Works { terminals } = &test.outcome {
        terminals.clone()
    } else {
        Vec::new()
    };
    let issuer = if let TestOutcome::Tls { issuer, .. } = &test.outcome {
        issuer.clone()
    } else {
        None
    };
    let status = if let TestOutcome::Server { status } = test.outcome {
        Some(status)
    } else {
        None
    };
    wire::AccountTest {
        word: word(&test.outcome),
        issuer,
        status,
        terminals,
        age_ms: millis(age),
    }
}

const fn word(outcome: &TestOutcome) -> wire::TestWord {
    use wire::TestWord as Word;
    match outcome {
        TestOutcome::Works { .. } => Word::Works,
        TestOutcome::NoAccount => Word::NoAccount,
        TestOutcome::Keychain(error) => match error {
            KeychainError::Locked => Word::KeychainLocked,
            KeychainError::NoService => Word::KeychainMissing,
            KeychainError::Denied => Word::KeychainDenied,
            KeychainError::Slow => Word::KeychainSlow,
            KeychainError::NoEntry => Word::KeychainEmpty,
            KeychainError::Other(_) => Word::KeychainFailed,
        },
        TestOutcome::Network(fault) => match fault {
            NetworkFault::NoAddress => Word::NoAddress,
            NetworkFault::Refused => Word::Refused,
            NetworkFault::NoRoute => Word::NoRoute,
            NetworkFault::TimedOut => Word::TimedOut,
            NetworkFault::Proxy => Word::Proxy,
            NetworkFault::Broken => Word::Broken,
        },
        TestOutcome::Tls { failure, .. } => match failure {
            TlsFailure::Expired => Word::TlsExpired,
            TlsFailure::NotYetValid => Word::TlsNotYetValid,
            TlsFailure::WrongHost => Word::TlsWrongHost,
            TlsFailure::UnknownIssuer => Word::TlsUnknownIssuer,
            TlsFailure::Revoked | TlsFailure::Certificate(_) => Word::TlsCertificate,
            TlsFailure::Handshake(_) => Word::TlsHandshake,
        },
        TestOutcome::WrongPassword => Word::WrongPassword,
        TestOutcome::Server { .. } => Word::ServerError,
    }
}
