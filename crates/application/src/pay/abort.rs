//! Abort: a wish. The payment's own answer decides.
//!
//! This room can ask the terminal to cancel and can do nothing else to it; reversing a payment is another call in another
//! crate's room, and its name does not stand here.

use super::registry::Run;
use crate::error::TillError;
use crate::till::{Inner, Till};
use connect_at_cloud::TerminalId;
use domain::attempt::{ABORT_NOT_BEFORE, Event, Kind, State};
use domain::ids::AttemptId;
use std::sync::Arc;
use store::{AttemptRecord, CallEnd, CallKind, Evidence, LookFacts};

impl Till {
    /// Asks the terminal to cancel. Returns at once; what really happened shows when the payment's own answer is in.
    ///
    /// # Errors
    /// [`TillError::NothingToAbort`] when no request of this attempt is under way.
    pub async fn abort(&self, attempt: AttemptId) -> Result<AttemptRecord, TillError> {
        let inner = &self.inner;
        let run = inner
            .registry
            .get(attempt)
            .filter(|run| run.connection_closed().is_none())
            .ok_or(TillError::NothingToAbort)?;
        let kind = inner.books.read(move |reader| reader.attempt(attempt)).await?.header.kind;
        if kind == Kind::Reversal {
            return Err(TillError::NothingToAbort);
        }
        if run.abort_was_asked() {
            return Ok(inner.books.read(move |reader| reader.attempt(attempt)).await?);
        }
        // Written down first, so that no restart forgets it; only then is anybody woken.
        let applied = inner.record(attempt, Event::AbortAsked, Evidence::default()).await?;
        run.ask_abort();
        Ok(applied.record)
    }
}

/// Waits for the wish and passes it on, once, not within the first second after the request.
pub(super) async fn cancel_when_asked(till: Arc<Inner>, attempt: AttemptId, run: Arc<Run>) {
    loop {
        let woken = run.abort_asked.notified();
        if run.abort_was_asked() {
            break;
        }
        woken.await;
    }
    let since = run
        .sending()
        .map(|sent| till.clock.steady().saturating_sub(sent))
        .unwrap_or_default();
    till.clock.wait(ABORT_NOT_BEFORE.saturating_sub(since)).await;
    let Ok(record) = till.books.read(move |reader| reader.attempt(attempt)).await else {
        return;
    };
    if !matches!(record.state(), State::Sending | State::Unknown) {
        return;
    }
    let Ok(terminal) = TerminalId::parse(&record.header.terminal_number) else {
        return;
    };
    let stamp = till.stamp_or_last();
    let Ok(call) = till
        .books
        .write(move |books| books.external_call_begin(attempt, CallKind::Cancel, &stamp))
        .await
    else {
        return;
    };
    // The task around us is dropped when the payment's answer comes: the cancel itself must not be.
    tokio::spawn(async move {
        let client = run.client().unwrap_or_else(|| till.service.client());
        let answer = client.cancel_action(&terminal).await;
        let (outcome, raw_redacted) = match &answer {
            Ok(acknowledged) => ("answered", Some(acknowledged.raw_redacted.clone())),
            Err(_) => ("not_reached", None),
        };
        let end = CallEnd {
            outcome: outcome.to_owned(),
            reached: answer.is_ok(),
            facts: LookFacts::default(),
            raw_redacted,
        };
        let stamp = till.stamp_or_last();
        let _kept = till
            .books
            .write(move |books| books.external_call_end(call, &end, &stamp))
            .await;
        let _fact = till
            .record(
                attempt,
                Event::AbortAnswered {
                    answered: answer.is_ok(),
                },
                Evidence::default(),
            )
            .await;
    });
}
