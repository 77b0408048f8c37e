//! The computer slept, and woke.
//!
//! A payment that was waiting for its answer may have had it while nobody listened, so it is in doubt until something proves
//! otherwise; its connection is read on all the same. What was in doubt is looked for anew, the schedule from its beginning. What was
//! opened ahead is dropped. A session's age counts the sleep by itself (`system::ProtocolClock`).
//!
//! Deliberately absent: any event of the operating system. Two clocks that part are the same everywhere, and tell it within seconds.

use crate::ports::{Clock, Hint};
use crate::till::Inner;
use domain::attempt::{Event, Reason, ReasonCode, State};
use std::sync::{Arc, Weak};
use std::time::Duration;
use store::Evidence;

/// How often the two clocks are compared.
const TICK: Duration = Duration::from_secs(2);
/// Clocks that part by this much have been asleep; less is the error of comparing them.
const A_SLEEP: Duration = Duration::from_secs(3);

/// Watches for as long as the till is there.
pub(crate) async fn watch(till: Weak<Inner>, clock: Arc<dyn Clock>) {
    let mut known = clock.asleep();
    loop {
        clock.wait(TICK).await;
        let Some(till) = till.upgrade() else { return };
        let slept = clock.asleep().saturating_sub(known);
        if slept >= A_SLEEP {
            known = known.saturating_add(slept);
            woke(&till, slept).await;
        }
    }
}

async fn woke(till: &Inner, slept: Duration) {
    tracing::info!(seconds = slept.as_secs(), "the computer slept");
    till.terminals.forget_connections();
    for attempt in till.registry.under_way() {
        let sending = till.books.read(move |reader| reader.attempt(attempt)).await;
        if sending.is_ok_and(|record| record.state() == State::Sending) {
            let doubt = Event::InDoubt(Reason::of(ReasonCode::Slept));
            let _doubt = till.record(attempt, doubt, Evidence::default()).await;
        }
    }
    till.registry.woken.notify_waiters();
    till.hub.tell(Hint::App);
    till.hub.tell(Hint::Terminals);
}
