//! Why the keychain did not answer with a secret, told apart as far as a person can do something about it.
//!
//! Deliberately absent: the system's own text. It may name what it could not decode; kinds are enough.

/// What a keychain answers instead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum KeychainError {
    /// It is there and locked; after unlocking the same call works.
    #[error("the keychain is locked")]
    Locked,
    /// There is no keychain: no session bus, no program behind it, or no keyring was ever made. A session bus is looked for when
    /// the program starts, so a new one takes a new start.
    #[error("there is no keychain")]
    NoService,
    /// It is open and refuses this program or this user.
    #[error("the keychain refused access")]
    Denied,
    /// No answer within the limit. What was asked may still happen.
    #[error("the keychain did not answer in time")]
    Slow,
    /// It can be written, and holds no such secret.
    #[error("the keychain holds no such secret")]
    NoEntry,
    /// Anything else; the word says where.
    #[error("the keychain failed: {0}")]
    Other(&'static str),
}

impl KeychainError {
    /// A word for logs.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Locked => "keychain_locked",
            Self::NoService => "keychain_missing",
            Self::Denied => "keychain_denied",
            Self::Slow => "keychain_slow",
            Self::NoEntry => "keychain_no_entry",
            Self::Other(_) => "keychain_failed",
        }
    }
}
