//! The system's own keychain, one file per system.
//!
//! The store is opened anew for every call, so that one that was locked, or whose program was started later, is simply asked again.
//! Linux asks the Secret Service over D-Bus and is tested against a real one. The Windows and macOS files have been read and not
//! run: nothing here can build for those systems.

#[cfg(target_os = "linux")]
mod linux;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
mod none;
#[cfg(windows)]
mod windows;

#[cfg(target_os = "linux")]
use linux as here;
#[cfg(target_os = "macos")]
use macos as here;
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
use none as here;
#[cfg(windows)]
use windows as here;

use crate::BlockingStore;

/// The keychain of the user who runs this program. Opening it fails at the first call, not here.
#[must_use]
pub fn system_store() -> Box<dyn BlockingStore> {
    Box::new(here::SystemStore)
}

#[cfg(any(target_os = "linux", target_os = "macos", windows))]
mod through_keyring {
    use super::here::{SystemStore, open, refine};
    use crate::{BlockingStore, EntryName, KeychainError};
    use keyring_core::{Entry, Error};
    use secrecy::{ExposeSecret, SecretString};
    use std::collections::HashMap;

    fn entry(name: &EntryName) -> Result<Entry, KeychainError> {
        let label = name.label();
        // Only the Secret Service shows labels; the others refuse modifiers they do not know.
        let labelled = HashMap::from([("label", label.as_str())]);
        let modifiers = cfg!(target_os = "linux").then_some(&labelled);
        open()
            .and_then(|store| store.build(EntryName::PROGRAM, &name.user(), modifiers))
            .map_err(|error| translate(&error))
    }

    /// Whatever the system says, in this room's words.
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the crate's list of errors is open; whatever it grows by is no secret"
    )]
    fn translate(error: &Error) -> KeychainError {
        if let Some(told) = refine(error) {
            return told;
        }
        match error {
            Error::NoEntry => KeychainError::NoEntry,
            Error::NoDefaultStore => KeychainError::NoService,
            Error::NoStorageAccess(_) => KeychainError::Denied,
            Error::PlatformFailure(_) => KeychainError::Other("platform"),
            Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::BadStoreFormat(_) => KeychainError::Other("content"),
            Error::Ambiguous(_) => KeychainError::Other("two entries"),
            Error::TooLong(..) | Error::Invalid(..) => KeychainError::Other("name"),
            _ => KeychainError::Other("unlisted"),
        }
    }

    impl BlockingStore for SystemStore {
        fn get(&mut self, name: &EntryName) -> Result<SecretString, KeychainError> {
            let found = entry(name)?.get_password().map_err(|error| translate(&error))?;
            Ok(SecretString::from(found))
        }

        fn set(&mut self, name: &EntryName, secret: &SecretString) -> Result<(), KeychainError> {
            entry(name)?
                .set_password(secret.expose_secret())
                .map_err(|error| translate(&error))
        }

        fn delete(&mut self, name: &EntryName) -> Result<(), KeychainError> {
            entry(name)?.delete_credential().map_err(|error| translate(&error))
        }
    }
}
