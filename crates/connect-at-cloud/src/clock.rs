//! The port through which every wait of the protocol runs.
//!
//! Time-outs are a race between the call and [`Clock::sleep`], so a test with its own clock decides when ten minutes have
//! passed and waits for none of them. Deliberately absent: the wall clock. Nothing in this crate depends on what day it is.

use std::future::Future;
use std::pin::{Pin, pin};
use std::task::Poll;
use std::time::Duration;

/// A monotonic clock and the waits that run on it.
pub trait Clock: Send + Sync {
    /// Time since a fixed, arbitrary start; never goes back.
    fn monotonic(&self) -> Duration;

    /// Completes when `duration` has passed on this clock.
    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}

/// The limit was reached before the work was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Elapsed;

/// Runs `work`, but no longer than `limit` on `clock`. Work that is ready wins over a limit reached at the same moment:
/// an answer that has arrived is never thrown away.
pub(crate) async fn within<F: Future>(clock: &dyn Clock, limit: Duration, work: F) -> Result<F::Output, Elapsed> {
    let mut work = pin!(work);
    let mut sleep = clock.sleep(limit);
    std::future::poll_fn(|cx| {
        if let Poll::Ready(output) = work.as_mut().poll(cx) {
            return Poll::Ready(Ok(output));
        }
        match sleep.as_mut().poll(cx) {
            Poll::Ready(()) => Poll::Ready(Err(Elapsed)),
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}
