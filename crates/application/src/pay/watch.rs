//! *Refused but watched*: after "busy" or "not connected" the attempt is closed as not started, and one look when the
//! terminal is next idle makes sure that nothing on the way repeated our request.

use super::look_up::{Looked, Occasion, look};
use crate::till::Inner;
use domain::attempt::look_up_due_after;
use domain::ids::AttemptId;
use std::sync::Arc;

/// How many times the terminal is asked whether it is idle: the schedule's first ten minutes.
const TRIES: u32 = 14;

/// Waits for the terminal to be idle and looks once.
pub(super) async fn refused(till: Arc<Inner>, attempt: AttemptId) {
    let since = till.clock.steady();
    for number in 0..TRIES {
        let due = since.saturating_add(look_up_due_after(number));
        till.clock.wait(due.saturating_sub(till.clock.steady())).await;
        let run = till.registry.found(attempt);
        let looked = look(&till, attempt, &run, Occasion::Watch).await;
        till.registry.end(attempt);
        match looked {
            Looked::Known | Looked::NoProof => return,
            Looked::Gated | Looked::NotReached => {}
        }
    }
}
