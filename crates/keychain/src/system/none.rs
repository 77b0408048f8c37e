//! Any other system: there is no keychain, and cash works.

use secrecy::SecretString;

use crate::{BlockingStore, EntryName, KeychainError};

/// Nothing.
pub(super) struct SystemStore;

impl BlockingStore for SystemStore {
    fn get(&mut self, _entry: &EntryName) -> Result<SecretString, KeychainError> {
        Err(KeychainError::NoService)
    }

    fn set(&mut self, _entry: &EntryName, _secret: &SecretString) -> Result<(), KeychainError> {
        Err(KeychainError::NoService)
    }

    fn delete(&mut self, _entry: &EntryName) -> Result<(), KeychainError> {
        Err(KeychainError::NoService)
    }
}
