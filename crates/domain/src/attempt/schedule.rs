//! When to look, how long to wait, and when *not charged* may be said. All figures from the payment-safety rules.

use std::time::Duration;

/// After this long without an answer the attempt is in doubt; the connection is read on.
pub const DEADLINE: Duration = Duration::from_secs(180);
/// After this long the connection is given up.
pub const HARD_CAP: Duration = Duration::from_secs(600);
/// An abort pressed earlier after the request than this is sent at this moment: faster ones wedge terminals.
pub const ABORT_NOT_BEFORE: Duration = Duration::from_secs(1);
/// Nobody may say *not charged* before this much quiet time since the request.
pub const QUIET_TIME: Duration = Duration::from_secs(300);
/// Looks that must have been made before *not charged*.
pub const LOOKS_NEEDED: u32 = 3;
/// If the terminal's state can't be read for this long after our request ended, look all the same.
pub const STATE_UNREADABLE_LIMIT: Duration = Duration::from_secs(120);

/// How long after doubt began the look with this number (0 = first) is due: 5, 10, 20, 40, 60 s, then each minute to
/// 10 minutes, then every 5 minutes.
#[must_use]
pub fn look_up_due_after(number: u32) -> Duration {
    let seconds = match number {
        0 => 5,
        1 => 10,
        2 => 20,
        3 => 40,
        4 => 60,
        5..=13 => u64::from(number - 3) * 60,
        _ => 600 + u64::from(number - 13) * 300,
    };
    Duration::from_secs(seconds)
}

/// What stands in the way of *not charged*.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NotChargedBlock {
    /// The quiet time is not over.
    QuietTime,
    /// The connection that carried the request is open.
    ConnectionOpen,
    /// Too few looks.
    TooFewLooks,
}

/// What is known about the time since the request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietFacts {
    /// Steady-clock time since the request in this run of the program, or since its start if an earlier run sent it.
    pub quiet_for: Duration,
    /// The connection that carried it is closed.
    pub connection_closed: bool,
    /// Looks made since. One that could not reach the terminal counts as well: it is shown as such to the supervisor, who must
    /// agree in any case, so that a terminal that never comes back does not hold a sum for ever.
    pub looks_made: u32,
}

/// Everything that still blocks *not charged*; empty when it may be said.
#[must_use]
pub fn not_charged_blocks(facts: &QuietFacts) -> Vec<NotChargedBlock> {
    let mut blocks = Vec::new();
    if facts.quiet_for < QUIET_TIME {
        blocks.push(NotChargedBlock::QuietTime);
    }
    if !facts.connection_closed {
        blocks.push(NotChargedBlock::ConnectionOpen);
    }
    if facts.looks_made < LOOKS_NEEDED {
        blocks.push(NotChargedBlock::TooFewLooks);
    }
    blocks
}
