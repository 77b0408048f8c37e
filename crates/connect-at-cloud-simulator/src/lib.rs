//! A stand-in for Nets Connect@Cloud: the same API, with card terminals, a bank, a card holder and faults behind it.
//!
//! Owns the far side of a card payment for practice and for tests: [`Simulator::start`] opens a port on 127.0.0.1 and the returned [`Running`] lets a window
//! or a test see the terminals, hold cards to them, press their keys, arm faults and read the bank's books. The same vocabulary is served as JSON under
//! `/simulator/`; the program `connect-at-cloud-simulator` is this library with a command line.
//!
//! Why this shape: terminals, bank and card holder are one pure state machine (`world`) that is moved by calls and by a clock, so it is exact, repeatable from
//! a seed and never waits by itself. The server around it waits, cuts connections and mangles bytes. What is on disk is written before anybody is told.
//!
//! Deliberately absent: the WebSocket twin of the API, real card numbers, and any knowledge of a particular client. It is strict about nothing the real service
//! isn't known to be strict about.

mod acts;
mod books;
mod cards;
mod clock;
mod core;
mod faults;
mod json;
mod options;
mod persistence;
mod record;
mod replies;
mod rng;
mod server;
mod simulator;
mod slip;
mod state;
mod tls;
mod words;
mod world;

pub use acts::*;
pub use books::{BookEntry, Books, CallCount, Totals};
pub use options::{AccountOptions, CardHolder, ClockMode, Country, Language, Options, TerminalOptions, TlsMode};
pub use simulator::{Running, Simulator, StartError};
pub use state::{CancelledBy, CardView, Event, EventCode, Screen, State, TerminalView, Transaction};
pub use tls::TlsError;
