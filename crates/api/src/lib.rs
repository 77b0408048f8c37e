//! The one command table between the webview and the till.
//!
//! Owns: the names of the commands, their requests, replies and error codes, the JSON they travel as, and what is generated
//! from them (TypeScript client, list for the access control of the windows). Nothing here decides anything about money:
//! a handler decodes, calls one use case of `application`, and encodes.
//!
//! Why this shape: one declaration gives the router, the TypeScript types and the access list, so they can't drift apart.
//!
//! Deliberately absent: Tauri (any host can carry the table; `devserver` does it over loopback HTTP), SQL, HTTP, and text for
//! people (errors carry a code and a message key; the catalogues hold the words).

mod convert;
mod dispatch;
mod error;
pub mod export;
mod handlers;
mod table;
pub mod wire;

pub use convert::wire_hint;
pub use dispatch::{Host, dispatch};
pub use error::{ErrorCode, MoneyMoved, Retry, WireError};
pub use table::{COMMANDS, CommandInfo};
