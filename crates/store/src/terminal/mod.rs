//! Card terminals on disk: the devices, what people confirmed about them, and what was asked of them beside payments.
//!
//! Whether a terminal is held, disabled or in need of reconciliation is read from rows each time, never from a flag: a flag that
//! is not cleared would stop card payments for ever, one cleared too early would charge twice. A terminal's number never changes,
//! because an attempt in doubt is looked for under it; another device is another row.
//!
//! Deliberately absent: deleting. A retired terminal keeps its history and its place in every list that explains it.

mod calls;
mod change;
mod read;
mod ticks;

use domain::clinic::Terminal;
use domain::ids::{AttemptId, DepartmentId, RequestKey, TerminalCallId, TerminalRowId};
use domain::stamp::Stamp;
use domain::terminal::{Printing, TerminalAction, TerminalCallOutcome, TerminalTick};

pub(crate) use calls::{begin as call_begin, by_key as call_by_key, calls, end as call_end};
pub(crate) use change::{add, change};
pub(crate) use read::{all, first_payment, of_department, one};
pub(crate) use ticks::{tick, ticks};

use crate::error::StoreError;
use crate::journal::Table;

/// The append-only tables of this room.
pub(crate) fn tables() -> [&'static Table; 3] {
    [&ticks::TERMINAL_CHECK, &calls::TERMINAL_CALL, &calls::TERMINAL_CALL_END]
}

/// A terminal as the till sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TerminalRecord {
    /// The terminal.
    pub terminal: Terminal,
    /// Its model; may be empty.
    pub model: String,
    /// No new payments; one in doubt keeps its place.
    pub retired: bool,
    /// A slip of it showed another currency than the books': no payments until a person has seen to it.
    pub disabled: bool,
    /// An approval of it was booked plainly before, so its slips have shown the books' currency.
    pub proven: bool,
    /// Used last at this till.
    pub last_used: bool,
    /// The open attempt that holds it.
    pub held_by: Option<AttemptId>,
    /// Its last payment was refused because it was not reconciled, and it was not reconciled since, as far as is known.
    pub needs_reconciliation: bool,
    /// The books were restored, and the terminal was not reconciled since: it may have taken money they know nothing of.
    pub check_after_restore: bool,
    /// Who prints, if that was ever set from here.
    pub printing: Option<Printing>,
}

/// A terminal to be added.
#[derive(Debug, Clone)]
pub struct NewTerminal {
    /// The terminal. An id that is there already with the same facts gives that row.
    pub terminal: Terminal,
    /// Its model.
    pub model: String,
}

/// What to change; absent members stay.
#[derive(Debug, Clone, Default)]
pub struct TerminalChange {
    /// A new name.
    pub name: Option<domain::text::Name>,
    /// Another model.
    pub model: Option<String>,
    /// Another department.
    pub department: Option<DepartmentId>,
    /// Retire it, or bring it back.
    pub retired: Option<bool>,
}

/// Why a terminal was not added or changed.
#[derive(Debug, thiserror::Error)]
pub enum TerminalError {
    /// The books.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Another row has this number.
    #[error("another terminal has this number")]
    NumberTaken {
        /// Its name.
        name: String,
        /// It is retired and can be brought back.
        retired: bool,
    },
    /// An attempt is open on it: it keeps its department until that is known.
    #[error("an attempt is open on this terminal")]
    AttemptOpen(AttemptId),
}

/// An action about to be sent.
#[derive(Debug, Clone)]
pub struct NewTerminalCall {
    /// Its id.
    pub id: TerminalCallId,
    /// The press; the same key gives the same call.
    pub key: RequestKey,
    /// Where.
    pub terminal: TerminalRowId,
    /// What.
    pub action: TerminalAction,
    /// Who, when.
    pub stamp: Stamp,
}

/// Why an action may not be sent.
#[derive(Debug, thiserror::Error)]
pub enum TerminalCallError {
    /// The books.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// An attempt is open on the terminal: what the action does to it is not known.
    #[error("an attempt is open on this terminal")]
    AttemptOpen(AttemptId),
    /// The terminal is retired.
    #[error("the terminal is retired")]
    Retired,
    /// The key belongs to something else.
    #[error("the key was used for something else")]
    KeyUsed,
}

/// How an action ended.
#[derive(Debug, Clone)]
pub struct TerminalCallEnd {
    /// How.
    pub outcome: TerminalCallOutcome,
    /// A stable word for why; empty when the outcome says all.
    pub reason: String,
    /// What the terminal printed.
    pub printed: Option<String>,
    /// The session it closed.
    pub session: Option<String>,
    /// The terminal's own time.
    pub terminal_time: Option<String>,
    /// The listed members of the reply.
    pub raw_redacted: Option<String>,
}

/// An action, and how it ended if that is known.
#[derive(Debug, Clone)]
pub struct TerminalCallRecord {
    /// Its id.
    pub id: TerminalCallId,
    /// Where.
    pub terminal: TerminalRowId,
    /// What.
    pub action: TerminalAction,
    /// Who, when.
    pub stamp: Stamp,
    /// `None`: it was sent, or was about to be, and no answer was ever written down.
    pub end: Option<(TerminalCallEnd, Stamp)>,
}

/// What a person confirmed, or took back.
#[derive(Debug, Clone)]
pub struct TickRecord {
    /// What.
    pub tick: TerminalTick,
    /// Confirmed, or taken back.
    pub done: bool,
    /// Who, when.
    pub stamp: Stamp,
}

/// How far the first small payment of a terminal has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FirstPayment {
    /// A payment was booked.
    pub paid: bool,
    /// A refund was booked.
    pub refunded: bool,
    /// The books' currency stands on a slip of it. Only what is read there proves what the terminal takes.
    pub currency_seen: bool,
}
