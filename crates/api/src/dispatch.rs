//! From a name and JSON to a handler and back.

use crate::convert;
use crate::error::{ErrorCode, WireError};
use crate::handlers;
use crate::table::{COMMANDS, with_commands, with_start_commands};
use crate::wire::*;
use application::{Bookshelf, Program, Till};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// What the table asks of whoever carries it.
pub trait Host: Send + Sync {
    /// The first usable screen is painted.
    fn ready(&self);
    /// Show the practice terminal; `query` carries language and look for its page. False if this host has no such window.
    fn show_practice_terminal(&self, query: &str) -> bool;
    /// Where the papers of real books are kept as files, if there is a better place than the data folder.
    fn papers(&self) -> Option<PathBuf>;
    /// Show a folder in the system's own way. False if this host can't.
    fn open_folder(&self, folder: &Path) -> bool;
    /// Open the system's print dialogue on the till's window. False if the page must ask for it itself.
    fn print(&self) -> bool;
    /// The program's version and commit.
    fn program(&self) -> Program;
}

/// What a handler gets.
pub(crate) struct Call<'a> {
    pub(crate) shelf: &'a Bookshelf,
    pub(crate) till: &'a Till,
    pub(crate) host: &'a dyn Host,
}

/// What a handler of a start command gets.
pub(crate) struct StartCall<'a> {
    pub(crate) shelf: &'a Bookshelf,
    pub(crate) host: &'a dyn Host,
}

/// Answers one command: those of the start by themselves, all others by the till that is shown.
///
/// # Errors
/// A [`WireError`]: what happened, whether money moved, whether trying again can help.
pub async fn dispatch(shelf: &Bookshelf, host: &dyn Host, name: &str, request: Value) -> Result<Value, WireError> {
    let request = match at_the_start(&StartCall { shelf, host }, name, request).await {
        Tried::Answered(answer) => return answer,
        Tried::NotMine(request) => request,
    };
    match shelf.current() {
        Some(till) => {
            at_the_till(
                &Call {
                    shelf,
                    till: &till,
                    host,
                },
                name,
                request,
            )
            .await
        }
        None if COMMANDS.iter().any(|command| command.name == name) => {
            Err(shelf.shut().map_or_else(
                || ErrorCode::NoBooksOpen.into(),
                // Which way out there is depends on whose books they are.
                |(kind, error)| WireError::from(error).with("books", convert::books_kind_code(kind)),
            ))
        }
        None => Err(ErrorCode::UnknownCommand.into()),
    }
}

/// A start command's answer, or the request back.
enum Tried {
    Answered(Result<Value, WireError>),
    NotMine(Value),
}

macro_rules! start_router {
    ($($(#[doc = $doc:literal])* $name:literal $handler:ident $request:ident => $reply:ident;)*) => {
        async fn at_the_start(call: &StartCall<'_>, name: &str, request: Value) -> Tried {
            Tried::Answered(match name {
                $($name => match decode::<$request>(request) {
                    Ok(request) => {
                        let reply: Result<$reply, WireError> = handlers::$handler(call, request).await;
                        reply.and_then(|reply| encode(&reply))
                    }
                    Err(error) => Err(error),
                },)*
                _ => return Tried::NotMine(request),
            })
        }
    };
}
with_start_commands!(start_router);

macro_rules! router {
    ($($(#[doc = $doc:literal])* $name:literal $handler:ident $request:ident => $reply:ident;)*) => {
        async fn at_the_till(call: &Call<'_>, name: &str, request: Value) -> Result<Value, WireError> {
            match name {
                $($name => {
                    let request: $request = decode(request)?;
                    let reply: $reply = handlers::$handler(call, request).await?;
                    encode(&reply)
                })*
                _ => Err(ErrorCode::UnknownCommand.into()),
            }
        }
    };
}
with_commands!(router);

/// A request without members may be sent as null.
fn decode<T: DeserializeOwned>(request: Value) -> Result<T, WireError> {
    let request = if request.is_null() {
        Value::Object(serde_json::Map::new())
    } else {
        request
    };
    // A list in the order of the members would be read as well; the contract knows objects only.
    if !request.is_object() {
        return Err(ErrorCode::BadRequest.into());
    }
    serde_json::from_value(request).map_err(|error| {
        tracing::warn!(code = %error.classify_text(), "a request could not be read");
        WireError::new(ErrorCode::BadRequest)
    })
}

fn encode<T: Serialize>(reply: &T) -> Result<Value, WireError> {
    serde_json::to_value(reply).map_err(|_| ErrorCode::Internal.into())
}

/// What may be logged of a decoding error: its kind, never the text, which can quote what was typed.
trait ClassifyText {
    fn classify_text(&self) -> &'static str;
}

impl ClassifyText for serde_json::Error {
    fn classify_text(&self) -> &'static str {
        match self.classify() {
            serde_json::error::Category::Io => "io",
            serde_json::error::Category::Syntax => "syntax",
            serde_json::error::Category::Data => "data",
            serde_json::error::Category::Eof => "eof",
        }
    }
}
