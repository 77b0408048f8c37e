//! Accounts and the tokens they log in for.
//!
//! Owns who may ask what. Passwords and tokens are kept as SHA-256 only, so neither a snapshot nor a state file can give one away. The token is a JWT in form;
//! its signature is random, because a client can't check it and must not try.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::World;
use crate::json::Json;
use crate::options::AccountOptions;
use crate::replies::{self, Reply};

/// `exp − iat` of every token ever seen.
pub(crate) const LIFETIME_SECONDS: u32 = 86_400;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Account {
    pub username: String,
    pub id: String,
    password: String,
    pub terminals: Vec<String>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Token {
    digest: String,
    username: String,
    expires_unix: i64,
}

impl Account {
    pub(crate) fn new(options: &AccountOptions) -> Self {
        let id = digest(&["account", &options.username]).get(..24).unwrap_or("").to_owned();
        Self {
            username: options.username.clone(),
            id,
            password: digest(&["password", &options.username, &options.password]),
            terminals: options.terminals.clone(),
        }
    }
}

impl World {
    pub(crate) fn put_account(&mut self, options: &AccountOptions) {
        self.accounts.retain(|account| account.username != options.username);
        self.accounts.push(Account::new(options));
        self.mark();
    }

    /// `POST /v1/login`.
    pub(crate) fn log_in(&mut self, body: &[u8]) -> Reply {
        let parsed: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
        let member = |name: &str| parsed.get(name).and_then(serde_json::Value::as_str).unwrap_or("");
        let password = digest(&["password", member("username"), member("password")]);
        let found = self
            .accounts
            .iter()
            .find(|account| account.username == member("username") && account.password == password);
        let Some(account) = found.cloned() else {
            return replies::unauthorised("Invalid username or password");
        };
        let now = self.unix_ms().div_euclid(1_000);
        let expires = now.saturating_add(i64::from(self.token_lifetime));
        let token = make_token(&account, now, expires);
        self.tokens.retain(|token| token.expires_unix > now);
        self.tokens.push(Token {
            digest: digest(&["token", &token]),
            username: account.username.clone(),
            expires_unix: expires,
        });
        self.dirty = true;
        let terminals = account.terminals.iter().map(|id| Json::text(id.as_str())).collect();
        Reply::new(
            200,
            Json::object([
                ("token", Json::text(token)),
                ("username", Json::text(account.username)),
                ("terminals", Json::Array(terminals)),
            ]),
        )
    }

    /// Whose token this is, if it is good for anything.
    pub(crate) fn owner_of(&self, token: &str) -> Option<&Account> {
        let now = self.unix_ms().div_euclid(1_000);
        let wanted = digest(&["token", token]);
        let token = self
            .tokens
            .iter()
            .find(|token| token.digest == wanted && token.expires_unix > now)?;
        self.accounts.iter().find(|account| account.username == token.username)
    }

    pub(crate) fn expire_tokens(&mut self, username: Option<&str>) {
        self.tokens
            .retain(|token| username.is_some_and(|name| name != token.username));
        self.mark();
    }
}

fn make_token(account: &Account, issued: i64, expires: i64) -> String {
    let header = Json::object([("alg", Json::text("HS256")), ("typ", Json::text("JWT"))]);
    let claims = Json::object([
        ("username", Json::text(account.username.as_str())),
        ("id", Json::text(account.id.as_str())),
        ("iat", Json::Int(issued)),
        ("exp", Json::Int(expires)),
    ]);
    let mut signature = [0_u8; 32];
    if getrandom::fill(&mut signature).is_err() {
        // Without randomness of the system a token would be guessable; an empty one is accepted nowhere.
        return String::new();
    }
    [header.to_bytes(), claims.to_bytes(), signature.to_vec()]
        .iter()
        .map(|part| base64url(part))
        .collect::<Vec<_>>()
        .join(".")
}

fn base64url(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let byte = |at: usize| u32::from(chunk.get(at).copied().unwrap_or(0));
        let group = (byte(0) << 16) | (byte(1) << 8) | byte(2);
        for position in 0..=chunk.len() {
            let shift = 18_usize.saturating_sub(position.saturating_mul(6));
            let index = usize::try_from((group >> shift) & 63).unwrap_or(0);
            text.push(char::from(ALPHABET.get(index).copied().unwrap_or(b'A')));
        }
    }
    text
}

fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_be_bytes());
        hash.update(part.as_bytes());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
