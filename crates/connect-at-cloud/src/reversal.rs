//! Void last: taking back the terminal's last transaction.
//!
//! This is the only file that names DELETE, and it moves money. It takes a closed, approved transaction with its
//! fingerprint and sum, never an open one, so that no abort can end here. The service can only reverse whatever came last
//! on that terminal; therefore a look-up directly before must show exactly that transaction, on the same connection, and
//! the permission it gives is good for a few seconds. Deliberately absent: repeating it. In doubt it stays in doubt.

use std::fmt;
use std::time::Duration;

use hyper::Method;

use crate::connection::Connection;
use crate::error::CallError;
use crate::facts::{BodyHash, Expected, Fingerprint, LookUp, LookUpAnswer, TerminalState};
use crate::identifiers::{Amount, TerminalId};
use crate::outcome::Reason;
use crate::prepared::{NotSentReason, Prepared, Reading, SendLimits, Sent};

const LOOK_UP_LIMIT: Duration = Duration::from_secs(60);
/// How long a look-up vouches for "nothing has happened since": time to commit, and no more.
const VOUCHES_FOR: Duration = Duration::from_secs(5);

/// A transaction that is closed and was approved: all that a reversal may be built from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedApproved {
    /// Where it was made.
    pub terminal: TerminalId,
    /// Its result.
    pub fingerprint: Fingerprint,
    /// The sum that was approved.
    pub amount: Amount,
}

/// Why a reversal was not even prepared. Nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReversalRefused {
    /// The look-up failed.
    #[error("the last result can't be read: {0}")]
    NotLookedUp(#[from] CallError),
    /// The look-up proves nothing.
    #[error("the last result is not clear: {0}")]
    Indecisive(Reason),
    /// The terminal's last transaction is another one.
    #[error("the terminal's last transaction is another one")]
    AnotherTransaction,
    /// The terminal does not say that it is idle: a look could end somebody else's payment.
    #[error("the terminal does not say that it is idle")]
    NotIdle,
    /// The connection is for another terminal.
    #[error("the connection is for another terminal")]
    AnotherTerminal,
}

/// A reversal that the look-up directly before allows, for a few seconds.
pub struct PreparedReversal {
    prepared: Prepared,
    connection_clock: std::sync::Arc<dyn crate::Clock>,
    checked_at: Duration,
    /// The look-up that allowed it, for the record.
    pub look_up: LookUp,
}

/// Asks on this connection whether the terminal is idle, looks up its last result and, if that is exactly `original`, prepares its
/// reversal.
///
/// # Errors
/// [`ReversalRefused`]; nothing was sent but these two questions.
pub async fn prepare(mut connection: Connection, original: &ClosedApproved) -> Result<PreparedReversal, ReversalRefused> {
    if connection.terminal() != &original.terminal {
        return Err(ReversalRefused::AnotherTerminal);
    }
    if connection.terminal_state().await? != TerminalState::Idle {
        return Err(ReversalRefused::NotIdle);
    }
    let clock = std::sync::Arc::clone(&connection.client().shared.clock);
    let look_up = connection.look_up(LOOK_UP_LIMIT).await?;
    let checked_at = clock.monotonic();
    match &look_up.answer {
        LookUpAnswer::Last(last) => {
            let same = last.approved
                && last.facts.fingerprint == original.fingerprint
                && last.facts.total_minor == Some(original.amount.minor());
            if !same {
                return Err(ReversalRefused::AnotherTransaction);
            }
        }
        LookUpAnswer::NoneYet => return Err(ReversalRefused::Indecisive(Reason::NoneYet)),
        LookUpAnswer::Indecisive(reason) => return Err(ReversalRefused::Indecisive(reason.clone())),
    }
    let expected = Expected {
        terminal: Some(original.terminal.clone()),
        amount_minor: Some(original.amount.minor()),
        ..Expected::default()
    };
    let body = format!(r#"{{"amount":{}}}"#, original.amount.minor());
    let prepared = Prepared::new(connection, Method::DELETE, body, expected, Reading::Reversal);
    Ok(PreparedReversal {
        prepared,
        connection_clock: clock,
        checked_at,
        look_up,
    })
}

impl PreparedReversal {
    /// SHA-256 of the body, to be written down before sending.
    pub fn body_hash(&self) -> BodyHash {
        self.prepared.body_hash()
    }

    /// Calls back, once, when the last byte of the request has been handed over and flushed.
    #[must_use]
    pub fn on_written(mut self, notice: impl FnOnce() + Send + 'static) -> Self {
        self.prepared = self.prepared.on_written(notice);
        self
    }

    /// Sends it, once, unless the look-up is no longer fresh.
    pub async fn send(self, limits: SendLimits) -> Sent {
        let age = self.connection_clock.monotonic().saturating_sub(self.checked_at);
        if age > VOUCHES_FOR {
            return Sent::NotSent {
                reason: NotSentReason::CheckTooOld,
            };
        }
        self.prepared.send(limits).await
    }
}

impl fmt::Debug for PreparedReversal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PreparedReversal").field("prepared", &self.prepared).finish()
    }
}
