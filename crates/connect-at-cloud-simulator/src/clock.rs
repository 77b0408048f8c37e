//! The simulator's only source of time.
//!
//! Owns both clocks: real time, and time that stands still until somebody advances it. Everything else counts milliseconds of this clock, so a test that
//! drives the manual clock never waits. The machine's clocks are read here and nowhere else.

use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use tokio::sync::watch;

use crate::options::ClockMode;

pub(crate) enum Clock {
    Real { origin: Instant, resumed_at: u64 },
    Manual { now: watch::Sender<u64>, unix_base: i64 },
}

impl Clock {
    /// `resume` is the simulated time and the wall base a state file ended with.
    pub(crate) fn new(mode: ClockMode, resume: Option<(u64, i64)>) -> Self {
        let resumed_at = resume.map_or(0, |(now, _)| now);
        match mode {
            ClockMode::Real => Self::Real {
                origin: machine_instant(),
                resumed_at,
            },
            ClockMode::Manual { start_unix_ms } => Self::Manual {
                now: watch::Sender::new(resumed_at),
                unix_base: resume.map_or_else(|| start_unix_ms.unwrap_or_else(machine_unix_ms), |(_, base)| base),
            },
        }
    }

    /// Milliseconds since the simulator first started; never goes back.
    pub(crate) fn now(&self) -> u64 {
        match self {
            Self::Real { origin, resumed_at } => {
                let passed = machine_instant().saturating_duration_since(*origin).as_millis();
                resumed_at.saturating_add(u64::try_from(passed).unwrap_or(u64::MAX))
            }
            Self::Manual { now, .. } => *now.borrow(),
        }
    }

    /// What to add to [`Self::now`] to get milliseconds since 1970 UTC.
    pub(crate) fn unix_base(&self) -> i64 {
        match self {
            Self::Real { .. } => machine_unix_ms().saturating_sub(to_signed(self.now())),
            Self::Manual { unix_base, .. } => *unix_base,
        }
    }

    pub(crate) const fn is_manual(&self) -> bool {
        matches!(self, Self::Manual { .. })
    }

    /// Moves the manual clock; false on the real one.
    pub(crate) fn advance(&self, ms: u64) -> bool {
        match self {
            Self::Real { .. } => false,
            Self::Manual { now, .. } => {
                now.send_modify(|value| *value = value.saturating_add(ms));
                true
            }
        }
    }

    /// Returns once the clock has reached `at`.
    pub(crate) async fn sleep_until(&self, at: u64) {
        match self {
            Self::Real { .. } => machine_sleep(Duration::from_millis(at.saturating_sub(self.now()))).await,
            Self::Manual { now, .. } => {
                // The sender lives as long as this clock, so waiting can only end by reaching the moment.
                let mut passing = now.subscribe();
                let _reached = passing.wait_for(|now| *now >= at).await;
            }
        }
    }
}

pub(crate) fn to_signed(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX)
}

#[expect(clippy::disallowed_methods, reason = "this is the clock adapter")]
fn machine_instant() -> Instant {
    Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "this is the clock adapter")]
fn machine_unix_ms() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

#[expect(clippy::disallowed_methods, reason = "this is the clock adapter")]
async fn machine_sleep(duration: Duration) {
    tokio::time::sleep(duration).await;
}
