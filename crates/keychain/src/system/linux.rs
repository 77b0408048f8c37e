//! Linux: whichever program offers the Secret Service on the session bus (gnome-keyring, KWallet, KeePassXC).
//!
//! A locked keyring and one that was never made give the same outer error; the inner one tells them apart.

use std::sync::Arc;

use keyring_core::{CredentialStore, Error};
use secret_service::Error as Said;
use zbus_secret_service_keyring_store::Store;

use crate::KeychainError;

/// The Secret Service.
pub(super) struct SystemStore;

pub(super) fn open() -> Result<Arc<CredentialStore>, Error> {
    let store: Arc<CredentialStore> = Store::new()?;
    Ok(store)
}

/// What the Secret Service said behind the crate's error.
pub(super) fn refine(error: &Error) -> Option<KeychainError> {
    let (Error::PlatformFailure(cause) | Error::NoStorageAccess(cause)) = error else {
        return None;
    };
    cause.downcast_ref::<Said>().map(said)
}

fn said(error: &Said) -> KeychainError {
    match error {
        // A prompt that nobody answers, or that no program can show, leaves it locked.
        Said::Locked | Said::Prompt | Said::PromptDisconnected => KeychainError::Locked,
        // No session bus and nobody behind it; or no default collection, which is a keyring that was never made.
        Said::Unavailable | Said::NoResult => KeychainError::NoService,
        Said::Zbus(error) => bus(error),
        Said::ZbusFdo(error) => standard(error),
        Said::Crypto(_) => KeychainError::Other("cipher"),
        Said::Zvariant(_) => KeychainError::Other("message"),
        _ => KeychainError::Other("unlisted"),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the bus's list of errors is open; whatever it grows by is a failure of the bus"
)]
fn bus(error: &zbus::Error) -> KeychainError {
    match error {
        zbus::Error::MethodError(name, ..) => named(name.as_str()),
        zbus::Error::FDO(error) => standard(error),
        zbus::Error::Address(_)
        | zbus::Error::Connection(..)
        | zbus::Error::InputOutput(_)
        | zbus::Error::Handshake(_)
        | zbus::Error::InterfaceNotFound => KeychainError::NoService,
        _ => KeychainError::Other("bus"),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the bus's list of errors is open; whatever it grows by is a failure of the bus"
)]
fn standard(error: &zbus::fdo::Error) -> KeychainError {
    match error {
        zbus::fdo::Error::AccessDenied(_) | zbus::fdo::Error::AuthFailed(_) => KeychainError::Denied,
        zbus::fdo::Error::ServiceUnknown(_) | zbus::fdo::Error::NameHasNoOwner(_) | zbus::fdo::Error::NoServer(_) => {
            KeychainError::NoService
        }
        zbus::fdo::Error::NoReply(_) | zbus::fdo::Error::Timeout(_) | zbus::fdo::Error::TimedOut(_) => KeychainError::Slow,
        _ => KeychainError::Other("bus"),
    }
}

/// Errors that have a name on the bus and none in the crate.
fn named(name: &str) -> KeychainError {
    match name {
        "org.freedesktop.Secret.Error.IsLocked" => KeychainError::Locked,
        "org.freedesktop.DBus.Error.AccessDenied" => KeychainError::Denied,
        "org.freedesktop.DBus.Error.ServiceUnknown" | "org.freedesktop.DBus.Error.Spawn.ServiceNotFound" => {
            KeychainError::NoService
        }
        _ => KeychainError::Other("service"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locked_and_missing_are_told_apart() {
        let told = |said: Said| refine(&Error::NoStorageAccess(Box::new(said)));
        assert_eq!(told(Said::Locked), Some(KeychainError::Locked));
        assert_eq!(told(Said::Prompt), Some(KeychainError::Locked));
        assert_eq!(told(Said::NoResult), Some(KeychainError::NoService));
        let failed = |said: Said| refine(&Error::PlatformFailure(Box::new(said)));
        assert_eq!(failed(Said::Unavailable), Some(KeychainError::NoService));
        let denied = zbus::fdo::Error::AccessDenied(String::new());
        assert_eq!(failed(Said::ZbusFdo(denied)), Some(KeychainError::Denied));
        assert_eq!(refine(&Error::NoEntry), None);
    }
}
