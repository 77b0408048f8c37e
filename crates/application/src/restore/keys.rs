//! The keychain's part in a restore: the keys that open a backup, the pepper of the supervisor's code, and what goes on under the new
//! installation's name.
//!
//! A restore ends one installation and begins another, on the same computer or on a new one. On the same one what the keychain holds
//! for the old installation is copied to the new: the clinic's password, the key of its backups, the pepper. The old entries stay, for
//! the books that were put aside. On a new computer there is nothing to copy, and each is asked for when it is needed.
//!
//! Deliberately absent: the note of the journal's head. Each installation begins its own.

use crate::supervisor::{PEPPER, Pepper};
use domain::ids::InstallationId;
use keychain::{EntryName, Keychain, KeychainError};
use secrecy::SecretString;

/// What the entry of the account's password is.
pub(crate) const ACCOUNT: &str = "Connect@Cloud account";
/// What the entry of the backups' own key is.
pub(crate) const BACKUPS: &str = "backup key";

/// What the keychain had for the new installation.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Carried {
    pub(crate) password: bool,
    pub(crate) backups: bool,
    pub(crate) pepper: bool,
}

/// The first of these installations' entries that is there. A keychain that does not answer is not asked again.
async fn first(keychain: &dyn Keychain, of: &[InstallationId], what: &'static str) -> Option<SecretString> {
    for installation in of {
        match keychain.get(&EntryName::new(installation, what)).await {
            Ok(secret) => return Some(secret),
            Err(KeychainError::NoEntry) => {}
            Err(error) => {
                tracing::warn!(code = error.code(), what, "the keychain did not answer");
                return None;
            }
        }
    }
    None
}

/// Every key of backups that the keychain has for these installations.
pub(crate) async fn of_backups(keychain: &dyn Keychain, of: &[InstallationId]) -> Vec<SecretString> {
    let mut found = Vec::new();
    for installation in of {
        match keychain.get(&EntryName::new(installation, BACKUPS)).await {
            Ok(secret) => found.push(secret),
            Err(KeychainError::NoEntry) => {}
            Err(_) => break,
        }
    }
    found
}

/// The pepper of this name, under whichever installation it is.
pub(crate) async fn pepper(keychain: &dyn Keychain, of: &[InstallationId], name: [u8; 8]) -> Option<Pepper> {
    for installation in of {
        match keychain.get(&EntryName::new(installation, PEPPER)).await {
            Ok(text) => {
                let pepper = Pepper::kept(text);
                if pepper.name() == name {
                    return Some(pepper);
                }
            }
            Err(KeychainError::NoEntry) => {}
            Err(_) => break,
        }
    }
    None
}

/// Copies what the clinic goes on with to the new installation's name.
pub(crate) async fn carry(
    keychain: &dyn Keychain,
    of: &[InstallationId],
    sealed_by: Option<InstallationId>,
    pepper_name: Option<[u8; 8]>,
    to: InstallationId,
) -> Carried {
    let account = first(keychain, of, ACCOUNT).await;
    let own = match sealed_by {
        Some(installation) => first(keychain, &[installation], BACKUPS).await,
        None => None,
    };
    let pepper = match pepper_name {
        Some(name) => pepper(keychain, of, name).await.map(Pepper::text),
        None => None,
    };
    Carried {
        password: copy(keychain, to, ACCOUNT, account).await,
        backups: copy(keychain, to, BACKUPS, own).await,
        pepper: copy(keychain, to, PEPPER, pepper).await,
    }
}

async fn copy(keychain: &dyn Keychain, to: InstallationId, what: &'static str, secret: Option<SecretString>) -> bool {
    match secret {
        Some(secret) => keychain.set(&EntryName::new(to, what), secret).await.is_ok(),
        None => false,
    }
}
