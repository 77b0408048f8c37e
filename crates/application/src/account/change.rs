//! Changing the account and the way to the service while the till runs.
//!
//! The password goes to the keychain first and the name into the books after it: whatever fails in between leaves an account that says
//! of itself what it lacks. Nothing changes while a payment may be on its way: its abort would go to somebody else.
//!
//! Deliberately absent: reading the password back for anybody.

use super::service::{Joined, Password, client};
use super::{AccountTest, CardPause};
use crate::bookshelf::SERVICE_ADDRESS;
use crate::environment::Environment;
use crate::error::TillError;
use crate::founding::ClinicError;
use crate::till::Till;
use domain::clinic::BooksKind;
use domain::ids::InstallationId;
use domain::text::Text;
use secrecy::{ExposeSecret, SecretString};
use std::fmt;
use std::time::Duration;

/// The setting that holds the account's name.
pub(crate) const USERNAME: &str = "account_username";

/// The longest password that is taken.
const LONGEST_PASSWORD: usize = 500;

/// The setting that holds this installation's proxy: another computer has another way out.
pub(crate) fn proxy_setting(installation: InstallationId) -> String {
    format!("proxy:{installation}")
}

/// An HTTP proxy on the way to the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxy {
    /// Its host.
    pub host: String,
    /// Its port.
    pub port: u16,
}

impl fmt::Display for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.host, self.port)
    }
}

impl Proxy {
    /// Reads `host:port`, as the books keep it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (host, port) = text.rsplit_once(':')?;
        let port = port.parse().ok().filter(|port| *port != 0)?;
        (!host.is_empty()).then(|| Self {
            host: host.to_owned(),
            port,
        })
    }
}

/// What to change; absent members stay.
#[derive(Default)]
pub struct AccountChange {
    /// The account's name.
    pub username: Option<String>,
    /// A new password.
    pub password: Option<SecretString>,
    /// Test books: where their service is.
    pub address: Option<String>,
    /// The way out; `Some(None)`: none.
    pub proxy: Option<Option<Proxy>>,
}

/// Where the password is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordState {
    /// It belongs to the program: practice.
    Fixed,
    /// The keychain gave it in this run.
    Kept,
    /// Nobody asked the keychain yet.
    NotAsked,
    /// The keychain does not give it.
    Missing(keychain::KeychainError),
}

/// The account as Settings shows it.
#[derive(Debug, Clone)]
pub struct AccountView {
    /// The account belongs to the program and can't be changed: practice.
    pub fixed: bool,
    /// Where the service is.
    pub address: String,
    /// The account's name.
    pub username: Option<String>,
    /// Where the password is.
    pub password: PasswordState,
    /// The way out.
    pub proxy: Option<Proxy>,
    /// Why no card can be taken.
    pub pause: Option<CardPause>,
    /// What the last test came to, and how long ago that was.
    pub last: Option<(AccountTest, Duration)>,
}

impl Till {
    /// The account, as far as is known without asking anybody.
    #[must_use]
    pub fn account(&self) -> AccountView {
        let service = &self.inner.service;
        let (pause, now) = (service.pause(), self.inner.clock.steady());
        let joined = service.joined();
        AccountView {
            fixed: service.kept.is_none(),
            address: joined.environment.endpoint().to_string(),
            username: joined.username.clone(),
            password: match &joined.password {
                Password::Held(_) if service.kept.is_none() => PasswordState::Fixed,
                Password::Held(_) => PasswordState::Kept,
                Password::NotAsked => PasswordState::NotAsked,
                Password::Failed(error, _) => PasswordState::Missing(*error),
            },
            proxy: joined.proxy.clone(),
            pause,
            last: joined.last.clone().map(|test| {
                let age = now.saturating_sub(test.at);
                (test, age)
            }),
        }
    }

    /// Why no card can be taken at this till right now, whatever the terminals say.
    #[must_use]
    pub fn card_pause(&self) -> Option<CardPause> {
        self.inner.service.pause()
    }

    /// Changes the account, the address of test books or the way out. Tokens of the former account are forgotten.
    ///
    /// # Errors
    /// [`TillError::AccountFixed`] in practice; [`TillError::PaymentRunning`]; what was typed is no name, address or proxy; the
    /// keychain does not take the password. Nothing is changed then, except that after a slow keychain nobody knows which password it
    /// holds.
    pub async fn change_account(&self, change: AccountChange) -> Result<AccountView, TillError> {
        let inner = &self.inner;
        let stamp = inner.stamp()?;
        let kept = inner.service.kept.clone().ok_or(TillError::AccountFixed)?;
        if inner.registry.any_sending() {
            return Err(TillError::PaymentRunning);
        }
        let checked = self.check(&change)?;
        if let Some(password) = &change.password {
            kept.keychain
                .set(&kept.entry, super::service::copy(password))
                .await
                .map_err(|error| TillError::CardPaused(CardPause::Keychain(error)))?;
        }
        for (key, value) in checked.settings {
            inner
                .books
                .write(move |books| books.set_setting(&key, &value, &stamp))
                .await?;
        }
        {
            let mut joined = inner.service.joined_mut();
            *joined = Joined {
                client: checked.client,
                environment: checked.environment,
                proxy: checked.proxy,
                username: checked.username,
                // A password entered now is also what a keychain that lets us write and not read can't take away.
                password: change.password.map_or(Password::NotAsked, Password::Held),
                refused: None,
                last: None,
                change: joined.change.saturating_add(1),
            };
        }
        inner.terminals.forget_connections();
        inner.service.tell();
        Ok(self.account())
    }

    /// Everything about the change that can be judged before anything is done.
    fn check(&self, change: &AccountChange) -> Result<Checked, TillError> {
        let inner = &self.inner;
        let (environment, username, proxy) = {
            let joined = inner.service.joined();
            (joined.environment.clone(), joined.username.clone(), joined.proxy.clone())
        };
        let mut settings = Vec::new();
        let environment = match &change.address {
            None => environment,
            Some(_) if inner.kind != BooksKind::Test => return Err(TillError::WrongEnvironment),
            Some(typed) => {
                let moved = environment.moved(typed.trim()).map_err(ClinicError::Service)?;
                settings.push((SERVICE_ADDRESS.to_owned(), moved.endpoint().to_string()));
                moved
            }
        };
        let username = match &change.username {
            None => username,
            Some(typed) => {
                let name = Text::<200>::new(typed)?.to_string();
                settings.push((USERNAME.to_owned(), name.clone()));
                Some(name)
            }
        };
        let proxy = match &change.proxy {
            None => proxy,
            Some(wanted) => {
                let text = wanted.as_ref().map(ToString::to_string).unwrap_or_default();
                settings.push((proxy_setting(inner.installation), text));
                wanted.clone()
            }
        };
        if change.password.as_ref().is_some_and(|password| !may_be_kept(password)) {
            return Err(TillError::TextInvalid);
        }
        Ok(Checked {
            client: client(&environment, proxy.as_ref(), &inner.clock)?,
            environment,
            proxy,
            username,
            settings,
        })
    }
}

struct Checked {
    client: connect_at_cloud::Client,
    environment: Environment,
    proxy: Option<Proxy>,
    username: Option<String>,
    settings: Vec<(String, String)>,
}

/// Any characters may stand in a password but those that no keyboard types.
fn may_be_kept(password: &SecretString) -> bool {
    let text = password.expose_secret();
    !text.is_empty() && text.chars().count() <= LONGEST_PASSWORD && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proxy_is_kept_as_host_and_port() {
        let proxy = Proxy {
            host: "proxy.clinic".to_owned(),
            port: 3128,
        };
        assert_eq!(Proxy::parse(&proxy.to_string()), Some(proxy));
        for text in ["", "host", "host:", ":80", "host:0", "host:70000", "host:x"] {
            assert_eq!(Proxy::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_password_is_any_text_a_keyboard_types() {
        for good in ["x", " space at both ends ", "pässwörd", "🐕🐈"] {
            assert!(may_be_kept(&SecretString::from(good)), "{good}");
        }
        for bad in ["", "two\nlines", "\0", &"x".repeat(501)] {
            assert!(!may_be_kept(&SecretString::from(bad)), "{bad}");
        }
    }
}
