//! Who we are to the service right now, behind one lock.
//!
//! [`Service::session`] gives a client that is logged in, or says why not. The password is read from the keychain once and then held
//! in memory, so that a keychain that locks itself at night does not stop the morning's first payment. A keychain that failed is left
//! alone for a while, so that its prompts do not pile up; a person's *Test* asks at once.
//!
//! Deliberately absent: waiting for anything beyond the keychain's and the client's own limits.

use super::CardPause;
use super::test::{AccountTest, TestOutcome};
use crate::environment::Environment;
use crate::error::TillError;
use crate::hub::Hub;
use crate::ports::{Clock, Hint};
use crate::system::ProtocolClock;
use connect_at_cloud::{CallError, Client, Credentials};
use keychain::{EntryName, Keychain, KeychainError};
use secrecy::{ExposeSecret, SecretString};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

/// A keychain that failed is not asked again by the till itself for so long.
const KEYCHAIN_REST: Duration = Duration::from_secs(30);
/// An account that was refused is not tried again in the background for so long: a service may lock one that tries on and on.
const REFUSED_REST: Duration = Duration::from_secs(120);

/// Why there is no logged-in client.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Unserved {
    /// Without a password nobody was asked.
    #[error(transparent)]
    Paused(#[from] CardPause),
    /// The service was asked.
    #[error(transparent)]
    Call(#[from] CallError),
}

/// Where the password is, as far as this run knows.
pub(super) enum Password {
    /// In memory.
    Held(SecretString),
    /// Not asked for yet.
    NotAsked,
    /// The keychain said no, then.
    Failed(KeychainError, Duration),
}

/// The account as it is now. Replaced as a whole, so that no half of it survives a change.
pub(super) struct Joined {
    pub(super) client: Client,
    pub(super) environment: Environment,
    pub(super) proxy: Option<super::Proxy>,
    pub(super) username: Option<String>,
    pub(super) password: Password,
    /// When the service refused the account last.
    pub(super) refused: Option<Duration>,
    /// What the last *Test*, or the last login, came to.
    pub(super) last: Option<AccountTest>,
    /// Counts the changes: an answer that belongs to an earlier account is dropped.
    pub(super) change: u64,
}

/// The keychain and our name in it.
#[derive(Clone)]
pub(super) struct Kept {
    pub(super) keychain: Arc<dyn Keychain>,
    pub(super) entry: EntryName,
}

/// The service as this till reaches it.
pub(crate) struct Service {
    /// `None`: the account is fixed for this run, as practice's is.
    pub(super) kept: Option<Kept>,
    pub(super) clock: Arc<dyn Clock>,
    pub(super) hub: Hub,
    joined: RwLock<Joined>,
    /// One question to the keychain at a time; those who come meanwhile get its answer.
    asking: tokio::sync::Mutex<()>,
}

/// What a service is made of.
pub(crate) struct Making {
    pub(crate) environment: Environment,
    pub(crate) proxy: Option<super::Proxy>,
    pub(crate) username: Option<String>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) hub: Hub,
}

pub(super) fn client(
    environment: &Environment,
    proxy: Option<&super::Proxy>,
    clock: &Arc<dyn Clock>,
) -> Result<Client, TillError> {
    let endpoint = match proxy {
        Some(proxy) => environment.through(&proxy.to_string()).map_err(|_| TillError::ProxyInvalid)?,
        None => environment.endpoint().clone(),
    };
    Client::new(endpoint, Arc::new(ProtocolClock(Arc::clone(clock)))).map_err(|error| TillError::Internal(error.to_string()))
}

impl Service {
    /// A service with an account that does not change in this run.
    pub(crate) fn fixed(making: Making, password: SecretString) -> Result<Self, TillError> {
        Self::make(making, None, Password::Held(password))
    }

    /// A service whose password is in the keychain.
    pub(crate) fn kept(making: Making, keychain: Arc<dyn Keychain>, entry: EntryName) -> Result<Self, TillError> {
        Self::make(making, Some(Kept { keychain, entry }), Password::NotAsked)
    }

    fn make(making: Making, kept: Option<Kept>, password: Password) -> Result<Self, TillError> {
        let client = client(&making.environment, making.proxy.as_ref(), &making.clock)?;
        Ok(Self {
            kept,
            clock: making.clock,
            hub: making.hub,
            joined: RwLock::new(Joined {
                client,
                environment: making.environment,
                proxy: making.proxy,
                username: making.username,
                password,
                refused: None,
                last: None,
                change: 0,
            }),
            asking: tokio::sync::Mutex::new(()),
        })
    }

    pub(super) fn joined(&self) -> RwLockReadGuard<'_, Joined> {
        self.joined.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn joined_mut(&self) -> RwLockWriteGuard<'_, Joined> {
        self.joined.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where hints go.
    pub(crate) fn hub(&self) -> Hub {
        self.hub.clone()
    }

    /// The client as it is, logged in or not: for what must not wait for anybody.
    pub(crate) fn client(&self) -> Client {
        self.joined().client.clone()
    }

    /// Why no card can be taken, as far as is known without asking anybody.
    pub(crate) fn pause(&self) -> Option<CardPause> {
        let joined = self.joined();
        if joined.username.is_none() {
            return Some(CardPause::NoAccount);
        }
        match joined.password {
            Password::Failed(error, _) => Some(CardPause::Keychain(error)),
            Password::Held(_) | Password::NotAsked if joined.refused.is_some() => Some(CardPause::Refused),
            Password::Held(_) | Password::NotAsked => None,
        }
    }

    /// Whether the account has this terminal, as the last test that worked said.
    pub(crate) fn has_terminal(&self, number: &str) -> Option<bool> {
        match &self.joined().last.as_ref()?.outcome {
            TestOutcome::Works { terminals } => Some(terminals.iter().any(|one| one == number)),
            TestOutcome::NoAccount
            | TestOutcome::Keychain(_)
            | TestOutcome::Network(_)
            | TestOutcome::Tls { .. }
            | TestOutcome::WrongPassword
            | TestOutcome::Server { .. } => None,
        }
    }

    /// Whether the account was refused a moment ago: the till's own questions wait.
    pub(crate) fn rests(&self) -> bool {
        let now = self.clock.steady();
        let refused = self.joined().refused;
        refused.is_some_and(|at| now.saturating_sub(at) < REFUSED_REST)
    }

    /// A client that is logged in.
    ///
    /// # Errors
    /// [`Unserved`] says who said no.
    pub(crate) async fn session(&self) -> Result<Client, Unserved> {
        let (client, credentials, change) = self.credentials().await?;
        let outcome = client.ensure_session(&credentials).await;
        self.note_login(change, outcome.as_ref().copied());
        outcome?;
        Ok(client)
    }

    /// Client, name and password, asking the keychain if need be; and which account they belong to.
    async fn credentials(&self) -> Result<(Client, Credentials, u64), Unserved> {
        if let Some(known) = self.known()? {
            return Ok(known);
        }
        let _one_at_a_time = self.asking.lock().await;
        if let Some(known) = self.known()? {
            return Ok(known);
        }
        self.read_password().await?;
        self.known()?.ok_or(Unserved::Paused(CardPause::NoAccount))
    }

    /// What is in memory; `None` where the keychain is to be asked.
    fn known(&self) -> Result<Option<(Client, Credentials, u64)>, CardPause> {
        let now = self.clock.steady();
        let joined = self.joined();
        let username = joined.username.clone().ok_or(CardPause::NoAccount)?;
        match &joined.password {
            Password::Held(password) => {
                let credentials = Credentials {
                    username,
                    password: copy(password),
                };
                Ok(Some((joined.client.clone(), credentials, joined.change)))
            }
            Password::Failed(error, at) if now.saturating_sub(*at) < KEYCHAIN_REST => Err(CardPause::Keychain(*error)),
            Password::Failed(..) | Password::NotAsked => Ok(None),
        }
    }

    /// Asks the keychain, and remembers its answer. The caller sees to it that nobody else does meanwhile.
    async fn read_password(&self) -> Result<(), CardPause> {
        let Some(kept) = &self.kept else {
            return Err(CardPause::NoAccount);
        };
        let change = self.joined().change;
        let answer = kept.keychain.get(&kept.entry).await;
        let at = self.clock.steady();
        let before = self.pause();
        {
            let mut joined = self.joined_mut();
            // A password entered meanwhile is newer than what was read.
            if joined.change == change {
                joined.password = match &answer {
                    Ok(password) => Password::Held(copy(password)),
                    Err(error) => Password::Failed(*error, at),
                };
            }
        }
        if self.pause() != before {
            self.tell();
        }
        answer.map(drop).map_err(CardPause::Keychain)
    }

    /// Asks the keychain now, whatever it said before.
    pub(super) async fn read_password_now(&self) -> Result<(), CardPause> {
        let _one_at_a_time = self.asking.lock().await;
        self.read_password().await
    }

    /// The credentials in memory.
    pub(super) fn in_memory(&self) -> Option<(Client, Credentials, u64)> {
        self.known().ok().flatten()
    }

    /// Keeps what a login came to. A fault of the network says nothing about the account and leaves what is known of it.
    pub(super) fn note_login(&self, change: u64, outcome: Result<(), &CallError>) {
        let before = self.pause();
        let at = self.clock.steady();
        {
            let mut joined = self.joined_mut();
            if joined.change != change {
                return;
            }
            match outcome {
                Ok(()) => joined.refused = None,
                Err(CallError::CredentialsRefused) => joined.refused = Some(at),
                Err(_) => {}
            }
        }
        if self.pause() != before {
            self.tell();
        }
    }

    /// Whatever depends on the account is asked for anew.
    pub(super) fn tell(&self) {
        for hint in [Hint::App, Hint::Account, Hint::Terminals, Hint::Doubts] {
            self.hub.tell(hint);
        }
    }
}

pub(super) fn copy(secret: &SecretString) -> SecretString {
    SecretString::from(secret.expose_secret())
}
