//! macOS: the user's default keychain. Read, not run.

use std::sync::Arc;

use apple_native_keyring_store::keychain::Store;
use keyring_core::{CredentialStore, Error};

use crate::KeychainError;

/// The login keychain.
pub(super) struct SystemStore;

pub(super) fn open() -> Result<Arc<CredentialStore>, Error> {
    let store: Arc<CredentialStore> = Store::new()?;
    Ok(store)
}

/// The system's codes stay with the crate: without a machine to try them on, refusal is all that is told apart.
pub(super) fn refine(_error: &Error) -> Option<KeychainError> {
    None
}
