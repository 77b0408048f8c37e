//! Replies about the account and its terminals. No money hangs on them; they are read as strictly all the same, because
//! *idle* read out of rubbish would let a look-up disturb a running payment.

use std::fmt;

use secrecy::SecretString;

use crate::decode::Problem;
use crate::decode::envelope::{self, Failure};
use crate::facts::TerminalState;
use crate::identifiers::TerminalId;
use crate::json::{self, Value};
use crate::outcome::Reason;
use crate::redaction::short_text;
use crate::settings::TerminalSettings;

/// A login that was accepted.
pub struct LoginReply {
    /// The session's token.
    pub token: SecretString,
    /// The account's name.
    pub username: String,
    /// The account's terminals; ids that are not eight digits are left out.
    pub terminals: Vec<TerminalId>,
}

impl fmt::Debug for LoginReply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LoginReply")
            .field("terminals", &self.terminals.len())
            .finish_non_exhaustive()
    }
}

/// Reads a body, and hands on what `take` finds in it under a 2xx status.
fn taken<T>(
    status: u16,
    content_type: Option<&str>,
    body: &[u8],
    take: impl FnOnce(&Value) -> Result<T, Reason>,
) -> Result<T, Problem> {
    let body = envelope::read(status, content_type, body);
    let outcome = match &body.tree {
        Ok(tree) if matches!(status, 200 | 201) && tree.present("failure").is_none() => take(tree),
        Ok(tree) => Err(refusal(status, tree)),
        Err(_) if !matches!(status, 200 | 201) => Err(status_alone(status)),
        Err(reason) => Err(reason.clone()),
    };
    outcome.map_err(|reason| Problem {
        http_status: status,
        reason,
        raw_redacted: body.raw_redacted,
    })
}

fn status_alone(status: u16) -> Reason {
    envelope::indecisive_status(status).unwrap_or(Reason::HttpStatus(status))
}

fn refusal(status: u16, tree: &Value) -> Reason {
    let Some(failure) = tree.present("failure") else {
        return status_alone(status);
    };
    match envelope::failure(tree, failure) {
        Failure::Bare(text) => Reason::BareString(text),
        Failure::Shapeless => Reason::UnexpectedShape,
        Failure::Without {
            short_form: Some(reason),
            ..
        } => reason,
        Failure::Without { error, .. } | Failure::WithResult { error, .. } => envelope::without_result(error),
    }
}

/// Reads the reply to a login.
///
/// # Errors
/// [`Problem`] with [`Reason::CredentialsRefused`] for the documented refusal, or with why the reply is of no use.
pub fn login(status: u16, content_type: Option<&str>, body: &[u8]) -> Result<LoginReply, Problem> {
    let refused = status == 401
        && json::parse(body).is_ok_and(|tree| {
            let alone = tree.members().is_some_and(|members| members.len() == 1);
            alone && tree.member("error").and_then(Value::text).is_some()
        });
    if refused {
        let raw_redacted = envelope::read(status, content_type, body).raw_redacted;
        return Err(Problem {
            http_status: status,
            reason: Reason::CredentialsRefused,
            raw_redacted,
        });
    }
    taken(status, content_type, body, |tree| {
        let token = tree
            .member("token")
            .and_then(Value::text)
            .filter(|text| is_token(text))
            .ok_or(Reason::UnexpectedShape)?;
        let username = tree.member("username").and_then(Value::text).unwrap_or_default();
        let terminals = match tree.present("terminals") {
            None => Vec::new(),
            Some(list) => ids(list).ok_or(Reason::UnexpectedShape)?,
        };
        Ok(LoginReply {
            token: SecretString::from(token.to_owned()),
            username: short_text(username, 128),
            terminals,
        })
    })
}

/// What may stand in a header: visible ASCII, not empty, not endless.
fn is_token(text: &str) -> bool {
    (1..=8192).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_graphic())
}

/// Ids as texts, numbers or objects; anything that is no id is left out.
fn ids(list: &Value) -> Option<Vec<TerminalId>> {
    let Value::Array(values) = list else {
        return None;
    };
    let id = |value: &Value| value.present("terminalId").unwrap_or(value).scalar();
    Some(
        values
            .iter()
            .filter_map(id)
            .filter_map(|text| TerminalId::parse(&text).ok())
            .collect(),
    )
}

/// Reads the list of terminals.
///
/// # Errors
/// [`Problem`] with why the reply is of no use.
pub fn terminals(status: u16, content_type: Option<&str>, body: &[u8]) -> Result<Vec<TerminalId>, Problem> {
    taken(status, content_type, body, |tree| {
        tree.member("terminals").and_then(ids).ok_or(Reason::UnexpectedShape)
    })
}

/// Reads what a terminal says of itself.
///
/// # Errors
/// [`Problem`] if the call itself was refused or the reply can't be read at all.
pub fn terminal(status: u16, content_type: Option<&str>, body: &[u8]) -> Result<TerminalState, Problem> {
    taken(status, content_type, body, |tree| {
        let state = tree
            .member("terminal")
            .and_then(|terminal| terminal.member("terminalState"))
            .and_then(Value::text);
        Ok(match state {
            Some("idle") => TerminalState::Idle,
            Some(other) if !other.trim().is_empty() => TerminalState::Other(short_text(other, 32)),
            Some(_) | None => TerminalState::Unreadable,
        })
    })
}

/// Reads a terminal's settings.
///
/// # Errors
/// [`Problem`] with why the reply is of no use.
pub fn settings(status: u16, content_type: Option<&str>, body: &[u8]) -> Result<TerminalSettings, Problem> {
    taken(status, content_type, body, |tree| {
        TerminalSettings::of(tree).ok_or(Reason::UnexpectedShape)
    })
}

/// Reads a reply that need only be a yes.
///
/// # Errors
/// [`Problem`] for any status but 2xx, and for a failure under one.
pub fn accepted(status: u16, content_type: Option<&str>, body: &[u8]) -> Result<(), Problem> {
    if matches!(status, 200..=299) && body.trim_ascii().is_empty() {
        return Ok(());
    }
    taken(
        if matches!(status, 200..=299) { 200 } else { status },
        content_type,
        body,
        |_| Ok(()),
    )
}
