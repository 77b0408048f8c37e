//! The organisation's account at the service: its name in the books, its password in the keychain, its tokens in memory.
//!
//! Owns the one value through which every use case gets a client that is logged in ([`Service`]), changing the account while the
//! till runs, and *Test*. Why this shape: account, proxy and keychain change under a running till, and a payment that is under way
//! must notice nothing of it; so whoever needs the service asks for it at that moment and keeps what it got.
//!
//! A keychain that is locked, gone or slow pauses card payments and nothing else: the books stay as they are, doubts stay visible,
//! and the next ask after unlocking goes on.
//!
//! Deliberately absent: the password in any reply, log line or file; a proxy's own password (no clinic we know of has one, and it
//! would need a second secret); a second account.

mod change;
mod service;
mod test;
mod typed;

pub use change::{AccountChange, AccountView, PasswordState, Proxy};
pub(crate) use change::{USERNAME, proxy_setting};
pub(crate) use service::{Making, Service, Unserved};
pub use test::{AccountTest, NetworkFault, TestOutcome};
pub(crate) use typed::Unchecked;

use keychain::KeychainError;

/// Why no card can be taken at this till right now, whatever the terminals say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum CardPause {
    /// No account was entered yet.
    #[error("no account was entered")]
    NoAccount,
    /// The keychain does not give the password.
    #[error(transparent)]
    Keychain(KeychainError),
    /// The service does not accept user name and password.
    #[error("the service refused the account")]
    Refused,
}
