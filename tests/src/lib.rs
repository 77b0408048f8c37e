//! What the flow tests share: a till on fresh practice books, the practice service in another process, and a clock that moves
//! only when told.
//!
//! Why a manual clock: the protocol waits seconds and minutes; a test that moves time by hand waits milliseconds and is exact.
//!
//! Deliberately absent: any shortcut into the engine. The hands here press what the screen presses.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    reason = "test code: what can't go on must stop, and real time bounds every wait"
)]

mod clock;
#[cfg(unix)]
pub mod daemons;
pub mod demo;
mod file;
pub mod history;
mod kept;
pub mod places;
pub mod secrets;
mod service;
mod till;

pub use clock::ManualClock;
pub use file::BooksFile;
pub use kept::{Clinic, PASSWORD, USERNAME};
pub use service::{OtherTill, Service};
pub use till::{BOOKS, Desk, key, open_till, practice_code, practice_opening, sold};
