//! A store in memory whose faults and delays are set from outside, for practice of every kind of trouble.
//!
//! It stands behind the same thread and the same limit as the system's, so a flow over it goes the whole way. Deliberately absent:
//! any sleep. A call that is to block does so until it is told to go on.

use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use secrecy::{ExposeSecret, SecretString};

use crate::{BlockingStore, EntryName, KeychainError};

#[derive(Default)]
struct Held {
    secrets: BTreeMap<EntryName, SecretString>,
    reading: Option<KeychainError>,
    writing: Option<KeychainError>,
    blocked: bool,
    calls: u64,
}

#[derive(Default)]
struct Shared {
    held: Mutex<Held>,
    released: Condvar,
}

impl Shared {
    fn held(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The store.
#[derive(Default)]
pub struct MemoryStore {
    shared: Arc<Shared>,
}

/// The hand that makes trouble, and sees what is kept.
#[derive(Clone)]
pub struct MemoryControl {
    shared: Arc<Shared>,
}

impl std::fmt::Debug for MemoryStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MemoryStore")
    }
}

impl std::fmt::Debug for MemoryControl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MemoryControl")
    }
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A hand on it.
    #[must_use]
    pub fn control(&self) -> MemoryControl {
        MemoryControl {
            shared: Arc::clone(&self.shared),
        }
    }

    /// Counts the call, and waits here while the store is to block.
    fn enter(&self) -> MutexGuard<'_, Held> {
        let mut held = self.shared.held();
        held.calls = held.calls.saturating_add(1);
        while held.blocked {
            held = self.shared.released.wait(held).unwrap_or_else(PoisonError::into_inner);
        }
        held
    }
}

impl MemoryControl {
    /// Every call fails so, until [`MemoryControl::heal`].
    pub fn fail(&self, error: KeychainError) {
        let mut held = self.shared.held();
        (held.reading, held.writing) = (Some(error), Some(error));
    }

    /// Reading works and writing fails so: a keychain that was never made reads as empty.
    pub fn fail_writing(&self, error: KeychainError) {
        self.shared.held().writing = Some(error);
    }

    /// Everything works again.
    pub fn heal(&self) {
        let mut held = self.shared.held();
        (held.reading, held.writing) = (None, None);
    }

    /// The next call does not come back until [`MemoryControl::release`].
    pub fn block(&self) {
        self.shared.held().blocked = true;
    }

    /// Whoever was blocked goes on.
    pub fn release(&self) {
        self.shared.held().blocked = false;
        self.shared.released.notify_all();
    }

    /// How many calls came.
    #[must_use]
    pub fn calls(&self) -> u64 {
        self.shared.held().calls
    }

    /// How many secrets are kept.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.shared.held().secrets.len()
    }

    /// Forgets everything, as another computer would.
    pub fn empty(&self) {
        self.shared.held().secrets.clear();
    }
}

fn or_fail<T>(fault: Option<KeychainError>, value: T) -> Result<T, KeychainError> {
    fault.map_or(Ok(value), Err)
}

impl BlockingStore for MemoryStore {
    fn get(&mut self, entry: &EntryName) -> Result<SecretString, KeychainError> {
        let held = self.enter();
        or_fail(held.reading, ())?;
        let found = held.secrets.get(entry).ok_or(KeychainError::NoEntry)?;
        Ok(SecretString::from(found.expose_secret()))
    }

    fn set(&mut self, entry: &EntryName, secret: &SecretString) -> Result<(), KeychainError> {
        let mut held = self.enter();
        or_fail(held.writing, ())?;
        let kept = SecretString::from(secret.expose_secret());
        held.secrets.insert(entry.clone(), kept);
        Ok(())
    }

    fn delete(&mut self, entry: &EntryName) -> Result<(), KeychainError> {
        let mut held = self.enter();
        or_fail(held.writing, ())?;
        held.secrets.remove(entry).map(|_| ()).ok_or(KeychainError::NoEntry)
    }
}
