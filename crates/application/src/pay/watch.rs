//! Closed but watched. After "busy" or "not connected" the attempt is closed as not started, and one look when the terminal is next
//! idle makes sure that nothing on the way repeated our request. After staff said *not charged* the till goes on looking for ten
//! minutes: a charge that shows late makes a conflict of it, and so a case.
//!
//! The next start goes on with both, from the beginning of the schedule, for as long as the terminal can still show the charge: nothing
//! was approved on it since, and no more than a week has passed.
//!
//! Deliberately absent: watching for longer. A terminal is reconciled within the week, and that comparison finds the rest.

use super::look_up::{Looked, Occasion, look};
use super::registry::Registry;
use crate::till::Inner;
use domain::attempt::{State, look_up_due_after};
use domain::ids::AttemptId;
use domain::stamp::UtcMillis;
use std::sync::Arc;

/// How many times the terminal is asked whether it is idle: the schedule's first ten minutes.
const TRIES: u32 = 14;

/// How far back a start looks for something to watch.
const A_WEEK_MS: i64 = 7 * 24 * 60 * 60 * 1_000;

/// Takes up what an earlier run watched.
pub(crate) async fn go_on(till: Arc<Inner>) {
    let since = UtcMillis::new(till.clock.utc_ms().saturating_sub(A_WEEK_MS));
    let watched = match till.books.read(move |reader| reader.watched(since)).await {
        Ok(watched) => watched,
        Err(error) => return tracing::error!(code = %error, "what an earlier run watched can't be read"),
    };
    for (attempt, state) in watched {
        tracing::info!(attempt = %attempt, state = state.code(), "a settled attempt is watched on");
        if state == State::ResolvedNotCharged {
            tokio::spawn(settled(Arc::clone(&till), attempt));
        } else {
            tokio::spawn(refused(Arc::clone(&till), attempt));
        }
    }
}

/// Looks on the schedule, whatever each look shows, until a charge turns up or the schedule's first ten minutes are over.
pub(crate) async fn settled(till: Arc<Inner>, attempt: AttemptId) {
    let since = till.clock.steady();
    let run = Registry::watched(since);
    for number in 0..TRIES {
        let due = since.saturating_add(look_up_due_after(number));
        till.clock.wait(due.saturating_sub(till.clock.steady())).await;
        let closed = till.books.read(move |reader| reader.attempt(attempt)).await;
        if closed.is_ok_and(|record| record.state() != State::ResolvedNotCharged) {
            return;
        }
        let _looked = look(&till, attempt, &run, Occasion::Watch).await;
    }
}

/// Waits for the terminal to be idle and looks once.
pub(super) async fn refused(till: Arc<Inner>, attempt: AttemptId) {
    let since = till.clock.steady();
    let run = Registry::watched(since);
    for number in 0..TRIES {
        let due = since.saturating_add(look_up_due_after(number));
        till.clock.wait(due.saturating_sub(till.clock.steady())).await;
        match look(&till, attempt, &run, Occasion::Watch).await {
            Looked::Known | Looked::NoProof => return,
            Looked::Gated | Looked::NotReached => {}
        }
    }
}
