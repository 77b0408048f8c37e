//! Time that moves only when told.

use application::{Clock, Wait};
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tokio::sync::watch;

/// The clock. Wall time starts at a fixed moment and moves with the steady one.
#[derive(Debug)]
pub struct ManualClock {
    now: watch::Sender<Duration>,
    started_utc_ms: i64,
    wall_shift_ms: AtomicI64,
    asleep_ms: AtomicI64,
}

impl Default for ManualClock {
    fn default() -> Self {
        let since = std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .unwrap_or_default();
        Self {
            now: watch::Sender::new(Duration::from_secs(1_000)),
            started_utc_ms: i64::try_from(since.as_millis()).unwrap_or(0),
            wall_shift_ms: AtomicI64::new(0),
            asleep_ms: AtomicI64::new(0),
        }
    }
}

impl ManualClock {
    /// Moves time on; whoever waited long enough goes on.
    pub fn advance(&self, by: Duration) {
        self.now.send_modify(|now| *now += by);
    }

    /// The computer sleeps: the wall's clock goes on, the steady one stands still, and whoever waits waits.
    pub fn sleep_through(&self, by: Duration) {
        let by_ms = i64::try_from(by.as_millis()).unwrap_or(i64::MAX);
        self.asleep_ms.fetch_add(by_ms, Ordering::SeqCst);
        self.shift_wall(by_ms);
    }

    /// Somebody sets the clock on the wall; the steady one does not notice.
    pub fn shift_wall(&self, by_ms: i64) {
        self.wall_shift_ms.fetch_add(by_ms, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn utc_ms(&self) -> i64 {
        self.started_utc_ms + i64::try_from(self.steady().as_millis()).unwrap_or(0) - 1_000_000
            + self.wall_shift_ms.load(Ordering::SeqCst)
    }

    fn offset_minutes(&self) -> i16 {
        120
    }

    fn steady(&self) -> Duration {
        *self.now.borrow()
    }

    fn asleep(&self) -> Duration {
        Duration::from_millis(u64::try_from(self.asleep_ms.load(Ordering::SeqCst)).unwrap_or(0))
    }

    fn wait(&self, how_long: Duration) -> Wait<'_> {
        let due = self.steady().saturating_add(how_long);
        let mut now = self.now.subscribe();
        Box::pin(async move {
            let _moved = now.wait_for(|now| *now >= due).await;
        })
    }
}
