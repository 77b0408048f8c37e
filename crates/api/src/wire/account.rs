//! The organisation's account at the service, and the way there.
//!
//! The password comes in and never goes out again. Deliberately absent: any address for real books.

use crate::error::ErrorCode;
use application::keychain::SecretString;
use serde::{Deserialize, Deserializer, Serialize};
use ts_rs::TS;

/// Where the account's password is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PasswordPlace {
    /// It belongs to the program: practice.
    Fixed,
    /// In the keychain, which gave it in this run.
    Kept,
    /// Nobody asked the keychain yet.
    NotAsked,
    /// The keychain does not give it; the pause says why.
    Missing,
}

/// How far a test of the account came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TestWord {
    /// All the way.
    Works,
    /// No user name was entered.
    NoAccount,
    /// The keychain is locked.
    KeychainLocked,
    /// There is no keychain.
    KeychainMissing,
    /// The keychain refuses the program.
    KeychainDenied,
    /// The keychain did not answer in time.
    KeychainSlow,
    /// The keychain holds no password for these books.
    KeychainEmpty,
    /// The keychain failed in another way.
    KeychainFailed,
    /// The service's name has no address.
    NoAddress,
    /// The connection was refused.
    Refused,
    /// No route.
    NoRoute,
    /// No answer in time.
    TimedOut,
    /// The proxy does not let us through.
    Proxy,
    /// The connection broke in the middle.
    Broken,
    /// The certificate has expired.
    TlsExpired,
    /// The certificate is not valid yet.
    TlsNotYetValid,
    /// The certificate is for another host.
    TlsWrongHost,
    /// The certificate's issuer is not known here.
    TlsUnknownIssuer,
    /// The certificate was withdrawn, or is not acceptable for another reason.
    TlsCertificate,
    /// The other side does not speak TLS as it should.
    TlsHandshake,
    /// User name or password is wrong.
    WrongPassword,
    /// The service answered with something else than a yes or a no.
    ServerError,
}

/// What the last test came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AccountTest {
    /// How far it came.
    pub word: TestWord,
    /// Who issued a certificate that was refused, by its own word.
    pub issuer: Option<String>,
    /// The service's HTTP status, for an answer that is neither yes nor no.
    pub status: Option<u16>,
    /// The terminals bound to the account, eight digits each.
    pub terminals: Vec<String>,
    /// How long ago that was.
    pub age_ms: u32,
}

/// An HTTP proxy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Proxy {
    /// Its host.
    pub host: String,
    /// Its port.
    pub port: u16,
}

/// The account as Settings shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Account {
    /// It belongs to the program and can't be changed: practice.
    pub fixed: bool,
    /// Where the service is.
    pub service: String,
    /// Only test books choose their service.
    pub service_can_change: bool,
    /// The account's name.
    pub username: Option<String>,
    /// Where its password is.
    pub password: PasswordPlace,
    /// The way out, per installation.
    pub proxy: Option<Proxy>,
    /// Why no card can be taken at this till.
    pub pause: Option<ErrorCode>,
    /// The last test.
    pub last: Option<AccountTest>,
}

/// A password on its way in.
#[derive(Clone)]
pub struct Secret(pub(crate) SecretString);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret")
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(SecretString::from(text)))
    }
}

/// Change the account; absent members stay.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeAccount {
    /// The account's name.
    #[ts(optional)]
    pub username: Option<String>,
    /// Its password; goes straight to the keychain.
    #[ts(optional, type = "string")]
    pub password: Option<Secret>,
    /// Test books: where their service is.
    #[ts(optional)]
    pub test_service: Option<String>,
}
