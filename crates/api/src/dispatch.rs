//! From a name and JSON to a handler and back.

use crate::error::{ErrorCode, WireError};
use crate::handlers;
use crate::table::with_commands;
use crate::wire::*;
use application::Till;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What the table asks of whoever carries it.
pub trait Host: Send + Sync {
    /// The first usable screen is painted.
    fn ready(&self);
    /// Show the practice terminal; `query` carries language and look for its page. False if this host has no such window.
    fn show_practice_terminal(&self, query: &str) -> bool;
}

/// What a handler gets.
pub(crate) struct Call<'a> {
    pub(crate) till: &'a Till,
    pub(crate) host: &'a dyn Host,
}

macro_rules! router {
    ($($(#[doc = $doc:literal])* $name:literal $handler:ident $request:ident => $reply:ident;)*) => {
        /// Answers one command.
        ///
        /// # Errors
        /// A [`WireError`]: what happened, whether money moved, whether trying again can help.
        pub async fn dispatch(till: &Till, host: &dyn Host, name: &str, request: Value) -> Result<Value, WireError> {
            let call = Call { till, host };
            match name {
                $($name => {
                    let request: $request = decode(request)?;
                    let reply: $reply = handlers::$handler(&call, request).await?;
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
