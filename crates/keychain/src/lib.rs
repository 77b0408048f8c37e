//! The operating system's keychain behind a port: the one place where a password is kept.
//!
//! Owns the port [`Keychain`], the words in which it can fail, and the thread behind which the system's own keychain stands.
//! Why this shape: one call to it takes 50 to 80 ms over D-Bus and may block for as long as a person leaves a prompt unanswered, so
//! every call goes to a thread of its own and its caller waits ten seconds at most. And a keychain that was never made answers
//! "no entry" like one that is empty, so that answer is believed only after a write has been proven ([`KeychainError::NoEntry`]).
//!
//! Secrets are [`SecretString`] from end to end; no name, error or log line of this room holds one.
//!
//! Deliberately absent: what is kept under which name (that is the caller's), a file to fall back on, and unlocking: only the
//! person at the computer can do that, and then the same call is simply made again.

mod entry;
mod error;
mod memory;
mod system;
mod thread;

pub use entry::EntryName;
pub use error::KeychainError;
pub use memory::{MemoryControl, MemoryStore};
pub use secrecy::{ExposeSecret, SecretString};
pub use system::system_store;
pub use thread::{LIMIT, OnThread};

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

/// What a call will answer.
pub type Answer<'a, T> = Pin<Box<dyn Future<Output = Result<T, KeychainError>> + Send + 'a>>;

/// A keychain, as use cases see it. Every call ends within [`LIMIT`] on the caller's own clock, and may be made again.
pub trait Keychain: Send + Sync + 'static {
    /// Reads a secret. [`KeychainError::NoEntry`] is said only once it is proven that the keychain can be written.
    fn get(&self, entry: &EntryName) -> Answer<'_, SecretString>;

    /// Keeps a secret, in place of the one that was there. After [`KeychainError::Slow`] it is not known which of the two is kept.
    fn set(&self, entry: &EntryName, secret: SecretString) -> Answer<'_, ()>;

    /// Removes a secret. One that is not there is fine.
    fn delete(&self, entry: &EntryName) -> Answer<'_, ()>;

    /// Writes, reads back and removes an entry of no meaning.
    fn prove_write_access(&self) -> Answer<'_, ()>;
}

/// The wait behind a call's limit: time comes in through the caller's port.
pub trait Patience: Send + Sync + 'static {
    /// Completes when `how_long` has passed.
    fn wait(&self, how_long: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}

/// A store of secrets whose calls may block. One thread calls it, and no other.
pub trait BlockingStore: Send + 'static {
    /// Reads a secret; [`KeychainError::NoEntry`] need not be proven.
    ///
    /// # Errors
    /// [`KeychainError`]
    fn get(&mut self, entry: &EntryName) -> Result<SecretString, KeychainError>;

    /// Keeps a secret.
    ///
    /// # Errors
    /// [`KeychainError`]
    fn set(&mut self, entry: &EntryName, secret: &SecretString) -> Result<(), KeychainError>;

    /// Removes a secret.
    ///
    /// # Errors
    /// [`KeychainError`], among them [`KeychainError::NoEntry`].
    fn delete(&mut self, entry: &EntryName) -> Result<(), KeychainError>;
}
