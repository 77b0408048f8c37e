//! Reading replies: pure functions from status, content type and body to what they mean.
//!
//! Lenient in reading, strict in deciding. A number may come as a text, a member may be null or missing, one spelling of two
//! may be absent; but *approved*, *declined* and *refused* are said only for the listed shapes, and everything else is
//! *unknown*. No function here does I/O, panics, or keeps a member that is not on the list. Deliberately absent: any memory
//! of earlier replies.

mod account;
mod administration;
mod envelope;
mod keep;
mod last_result;
mod money;

pub use account::{LoginReply, accepted, login, settings, terminal, terminals};
pub use administration::administration;
pub use last_result::look_up;
pub use money::{reversal, transaction};

use crate::error::CallError;
use crate::outcome::Reason;

pub(crate) use keep::nothing_kept;

/// A reply to a call without money that brings nothing usable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The HTTP status.
    pub http_status: u16,
    /// Why.
    pub reason: Reason,
    /// The listed members of the reply, as JSON text.
    pub raw_redacted: String,
}

impl From<Problem> for CallError {
    fn from(problem: Problem) -> Self {
        Self::Reply {
            http_status: problem.http_status,
            reason: problem.reason,
            raw_redacted: problem.raw_redacted,
        }
    }
}
