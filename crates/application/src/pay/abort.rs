//! Abort: a wish. The payment's own answer decides.
//!
//! This room can ask the terminal to cancel and can do nothing else to it; reversing a payment is another call in another
//! crate's room, and its name does not stand here.
//!
//! A payment that this run of the program did not send, or whose connection is gone, may still run at the terminal: it goes on when
//! nobody listens any more. While the terminal says that it is busy, the same wish may be passed on once. It is asked how it is first, for
//! what runs there by now may be somebody else's; and no answer of any of this is an outcome.

use super::look_up;
use super::registry::Run;
use crate::error::TillError;
use crate::till::{Inner, Till};
use connect_at_cloud::{Client, TerminalId, TerminalState};
use domain::attempt::{ABORT_NOT_BEFORE, Event, Kind, State};
use domain::ids::AttemptId;
use std::sync::Arc;
use store::{AttemptRecord, CallEnd, CallId, CallKind, Evidence, LookFacts};

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

    /// Asks the terminal to stop what an attempt in doubt may have left running there. Where it is not busy any more nothing is asked, and
    /// it is looked at instead.
    ///
    /// # Errors
    /// [`TillError::NothingToAbort`] unless it is in doubt with its connection gone, and was not asked before.
    pub async fn ask_to_stop(&self, attempt: AttemptId) -> Result<AttemptRecord, TillError> {
        self.inner.stamp()?;
        // In a task of its own, so that a window that goes away leaves nothing half done.
        let asked = tokio::spawn(stop_what_was_left(Arc::clone(&self.inner), attempt)).await;
        asked.unwrap_or(Err(TillError::NothingToAbort))?;
        Ok(self.inner.books.read(move |reader| reader.attempt(attempt)).await?)
    }
}

/// Whether something of it may run at the terminal that nobody here listens to.
pub(crate) fn may_be_left(record: &AttemptRecord, run: &Run) -> bool {
    record.state() == State::Unknown
        && record.header.kind != Kind::Reversal
        && !record.snapshot.abort_asked
        && run.connection_closed().is_some()
}

async fn stop_what_was_left(till: Arc<Inner>, attempt: AttemptId) -> Result<(), TillError> {
    let run = till.registry.get(attempt).unwrap_or_else(|| till.registry.found(attempt));
    if !stopped_if_busy(&till, attempt, &run).await? {
        look_up::now(&till, attempt, &run).await;
    }
    Ok(())
}

/// Passes the wish on if the terminal says that it is busy.
async fn stopped_if_busy(till: &Arc<Inner>, attempt: AttemptId, run: &Run) -> Result<bool, TillError> {
    let _no_look_meanwhile = run.looking.lock().await;
    let record = till.books.read(move |reader| reader.attempt(attempt)).await?;
    if !may_be_left(&record, run) {
        return Err(TillError::NothingToAbort);
    }
    let terminal = TerminalId::parse(&record.header.terminal_number).map_err(|_| TillError::NothingToAbort)?;
    // What the till itself is doing to the terminal is not to be stopped.
    let Some(_nothing_else) = till.administering.look_at(record.header.terminal) else {
        return Err(TillError::LookGated);
    };
    let Ok(client) = till.service.session().await else {
        return Ok(false);
    };
    let busy = matches!(client.terminal_state(&terminal).await, Ok(TerminalState::Other(_)));
    run.mark_busy(busy);
    if busy {
        till.record(attempt, Event::AbortAsked, Evidence::default()).await?;
        let stamp = till.stamp_or_last();
        let begin = move |books: &mut store::Books| books.external_call_begin(attempt, CallKind::Cancel, &stamp);
        if let Ok(call) = till.books.write(begin).await {
            pass_on(till, (attempt, call), &terminal, &client).await;
        }
    }
    Ok(busy)
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
        pass_on(&till, (attempt, call), &terminal, &client).await;
    });
}

/// The cancel, once. Its answer is kept and decides nothing.
async fn pass_on(till: &Arc<Inner>, (attempt, call): (AttemptId, CallId), terminal: &TerminalId, client: &Client) {
    let answer = client.cancel_action(terminal).await;
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
}
