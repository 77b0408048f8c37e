//! Windows: the credential manager of the user who is logged on. Read, not run.

use std::sync::Arc;

use keyring_core::{CredentialStore, Error};
use windows_native_keyring_store::Store;

use crate::KeychainError;

/// The credential manager. It is open whenever its user is logged on, so it is never locked.
pub(super) struct SystemStore;

pub(super) fn open() -> Result<Arc<CredentialStore>, Error> {
    let store: Arc<CredentialStore> = Store::new()?;
    Ok(store)
}

/// The system's codes stay with the crate: without a machine to try them on, refusal is all that is told apart.
pub(super) fn refine(_error: &Error) -> Option<KeychainError> {
    None
}
