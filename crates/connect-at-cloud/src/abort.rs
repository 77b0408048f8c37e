//! Abort: asking the terminal to give up the transaction that is running.
//!
//! An abort is a wish. The terminal may ignore it, and its reply says nothing about the card: the answer to the payment's
//! own request decides. This file knows neither fingerprints nor closed transactions, and names no method but POST, so that
//! an abort can never become a reversal. Deliberately absent: any reading of the reply.

use std::time::Duration;

use crate::client::{Call, Client, administration_path};
use crate::decode;
use crate::error::CallError;
use crate::identifiers::TerminalId;

const LIMIT: Duration = Duration::from_secs(10);

/// The service has answered an abort. It is a record, never an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CancelAcknowledged {
    /// The HTTP status.
    pub http_status: u16,
    /// The listed members of the reply, as JSON text.
    pub raw_redacted: String,
}

impl Client {
    /// Asks the terminal to cancel what it is doing (10 s), on a connection of its own. At most one at a time: the caller's
    /// duty.
    ///
    /// # Errors
    /// Any fault of the call; it, too, says nothing about the transaction.
    pub async fn cancel_action(&self, terminal: &TerminalId) -> Result<CancelAcknowledged, CallError> {
        let body = r#"{"action":"cancelAction"}"#.to_owned();
        let reply = self.call(Call::post(administration_path(terminal), body, LIMIT)).await?;
        let read = decode::administration(reply.status, reply.content_type.as_deref(), &reply.body);
        Ok(CancelAcknowledged {
            http_status: reply.status,
            raw_redacted: read.raw_redacted,
        })
    }
}
