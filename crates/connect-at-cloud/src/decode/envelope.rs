//! What stands around every result: is this JSON at all, and which of the documented wrappings is it.

use crate::decode::keep;
use crate::json::{self, Fault, Value};
use crate::outcome::Reason;
use crate::redaction::short_text;

/// The failure text may be long; what is kept is not.
pub(super) const LONGEST_TEXT: usize = 64;

/// A body read as one tree, or the reason it is none, and what may be kept of it either way.
pub(super) struct Body {
    pub(super) tree: Result<Value, Reason>,
    pub(super) raw_redacted: String,
}

/// Reads a body: content type, size, encoding, JSON.
pub(super) fn read(status: u16, content_type: Option<&str>, body: &[u8]) -> Body {
    match json::parse(body) {
        Ok(tree) => {
            let raw_redacted = keep::redacted(status, &tree);
            let tree = if is_json(content_type) {
                Ok(tree)
            } else {
                Err(Reason::WrongContentType)
            };
            Body { tree, raw_redacted }
        }
        Err(fault) => {
            let reason = reason_of(fault);
            Body {
                raw_redacted: keep::unreadable(status, &reason, body),
                tree: Err(reason),
            }
        }
    }
}

fn reason_of(fault: Fault) -> Reason {
    match fault {
        Fault::Empty => Reason::EmptyBody,
        Fault::Oversize => Reason::Oversize,
        Fault::ByteOrderMark => Reason::ByteOrderMark,
        Fault::InvalidUtf8 => Reason::InvalidUtf8,
        Fault::Html => Reason::Html,
        Fault::Truncated => Reason::Truncated,
        Fault::Malformed => Reason::MalformedJson,
        Fault::TooComplex => Reason::TooComplex,
        Fault::DuplicateKeys => Reason::DuplicateKeys,
    }
}

/// `application/json`, in UTF-8 if a character set is named. A missing header claims nothing wrong: the body speaks.
fn is_json(content_type: Option<&str>) -> bool {
    let Some(content_type) = content_type else {
        return true;
    };
    let mut parts = content_type.split(';').map(str::trim);
    let media = parts
        .next()
        .is_some_and(|media| media.eq_ignore_ascii_case("application/json"));
    let charset = parts.all(|parameter| match parameter.split_once('=') {
        Some((name, value)) if name.trim().eq_ignore_ascii_case("charset") => {
            value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        Some(_) | None => true,
    });
    media && charset
}

/// A status that decides nothing, whatever the body says. `None` for 200, 201 and 400, the documented ones.
pub(super) fn indecisive_status(status: u16) -> Option<Reason> {
    match status {
        200 | 201 | 400 => None,
        401 | 403 => Some(Reason::NotAuthorised(status)),
        300..=399 => Some(Reason::Redirected(status)),
        _ => Some(Reason::HttpStatus(status)),
    }
}

/// The `failure` of a reply.
pub(super) enum Failure<'a> {
    /// A bare string where an object is due.
    Bare(String),
    /// An object with a terminal's result.
    WithResult {
        error: Option<&'a str>,
        wrapping: &'a Value,
        result: &'a Value,
    },
    /// An object without one.
    Without {
        error: Option<&'a str>,
        short_form: Option<Reason>,
    },
    /// Neither object nor string.
    Shapeless,
}

/// Reads the failure. `whole` is the reply it stands in: the short forms count only if nothing else stands there.
pub(super) fn failure<'a>(whole: &'a Value, failure: &'a Value) -> Failure<'a> {
    if let Some(text) = failure.text() {
        return Failure::Bare(short_text(text, LONGEST_TEXT));
    }
    if failure.members().is_none() {
        return Failure::Shapeless;
    }
    let error = failure.member("error").and_then(Value::text);
    match failure.present("localModeEventArgs") {
        Some(result) => Failure::WithResult {
            error,
            wrapping: failure,
            result,
        },
        None => Failure::Without {
            error,
            short_form: short_form(whole, failure),
        },
    }
}

/// The two listed short forms, to the letter: one member each, and exactly these texts.
fn short_form(whole: &Value, failure: &Value) -> Option<Reason> {
    let alone = whole.members().is_some_and(|members| members.len() == 1);
    let error_alone = failure.members().is_some_and(|members| members.len() == 1);
    if !(alone && error_alone) {
        return None;
    }
    match failure.member("error").and_then(Value::text) {
        Some("Terminal busy") => Some(Reason::TerminalBusy),
        Some("Invalid terminal ID or terminal not connected") => Some(Reason::TerminalNotConnected),
        Some(_) | None => None,
    }
}

/// Why a failure without a result decides nothing.
pub(super) fn without_result(error: Option<&str>) -> Reason {
    Reason::FailureWithoutResult(short_text(error.unwrap_or_default(), LONGEST_TEXT))
}
