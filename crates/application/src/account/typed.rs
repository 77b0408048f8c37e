//! Whether a password somebody typed is the account's: asked of the service, which alone knows.
//!
//! A login of its own, on a client of its own: a payment under way and the session in memory notice nothing of it. What was typed is
//! kept nowhere, and an answer changes nothing of what is known about the account.
//!
//! Deliberately absent: how often that may be tried (see `supervisor`).

use super::service::{Service, client, copy};
use connect_at_cloud::{CallError, Credentials};
use keychain::Keychain;
use secrecy::SecretString;
use std::sync::Arc;

/// Why nobody can say whether it is the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unchecked {
    /// No account was entered.
    NoAccount,
    /// The service was not reached, or answered neither yes nor no.
    NotReached,
}

impl Service {
    /// The keychain, where the account is not fixed.
    pub(crate) fn keychain(&self) -> Option<Arc<dyn Keychain>> {
        self.kept.as_ref().map(|kept| Arc::clone(&kept.keychain))
    }

    /// Logs in with a typed password.
    pub(crate) async fn is_password(&self, typed: &SecretString) -> Result<bool, Unchecked> {
        let (apart, username) = {
            let joined = self.joined();
            let apart = client(&joined.environment, joined.proxy.as_ref(), &self.clock);
            (apart, joined.username.clone())
        };
        let username = username.ok_or(Unchecked::NoAccount)?;
        let apart = apart.map_err(|_| Unchecked::NotReached)?;
        let credentials = Credentials {
            username,
            password: copy(typed),
        };
        match apart.login(&credentials).await {
            Ok(_) => Ok(true),
            Err(CallError::CredentialsRefused) => Ok(false),
            Err(_) => Err(Unchecked::NotReached),
        }
    }
}
