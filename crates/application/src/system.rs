//! The ports on a real computer: the one place of this crate that asks for time, waits and random bytes.

use crate::error::TillError;
use crate::ports::{Clock, Ids, Wait};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use uuid::{ContextV7, Timestamp, Uuid};

/// The computer's clocks.
#[derive(Debug)]
pub struct SystemClock {
    started: Instant,
    slept: Slept,
}

impl SystemClock {
    /// Starts counting steady time.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is the Clock port's adapter")]
    pub fn start() -> Self {
        Self {
            started: Instant::now(),
            slept: Slept::start(),
        }
    }
}

/// Linux tells time since boot both with and without sleep.
#[cfg(target_os = "linux")]
#[derive(Debug)]
struct Slept;

#[cfg(target_os = "linux")]
impl Slept {
    const fn start() -> Self {
        Self
    }

    fn so_far(&self, _steady: Duration) -> Duration {
        use rustix::time::{ClockId, clock_gettime};
        let told = |clock| Duration::try_from(clock_gettime(clock)).unwrap_or_default();
        // In this order: what passes between the two questions must not look like a sleep.
        let (with, without) = (told(ClockId::Boottime), told(ClockId::Monotonic));
        with.saturating_sub(without)
    }
}

/// Elsewhere the clock on the wall went on meanwhile. Somebody who puts it forward looks like a sleep, and that does no harm: what is
/// under way is asked after once more.
#[cfg(not(target_os = "linux"))]
#[derive(Debug)]
struct Slept {
    started: SystemTime,
    longest_ms: std::sync::atomic::AtomicU64,
}

#[cfg(not(target_os = "linux"))]
impl Slept {
    #[expect(clippy::disallowed_methods, reason = "this is the Clock port's adapter")]
    fn start() -> Self {
        Self {
            started: SystemTime::now(),
            longest_ms: std::sync::atomic::AtomicU64::new(0),
        }
    }

    #[expect(clippy::disallowed_methods, reason = "this is the Clock port's adapter")]
    fn so_far(&self, steady: Duration) -> Duration {
        let wall = SystemTime::now().duration_since(self.started).unwrap_or_default();
        let now = u64::try_from(wall.saturating_sub(steady).as_millis()).unwrap_or(u64::MAX);
        let before = self.longest_ms.fetch_max(now, std::sync::atomic::Ordering::SeqCst);
        Duration::from_millis(now.max(before))
    }
}

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the Clock port's adapter")]
    fn utc_ms(&self) -> i64 {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
    }

    fn offset_minutes(&self) -> i16 {
        let now = jiff::Timestamp::from_millisecond(self.utc_ms()).unwrap_or_default();
        let seconds = jiff::tz::TimeZone::system().to_offset(now).seconds();
        i16::try_from(seconds / 60).unwrap_or(0)
    }

    fn steady(&self) -> Duration {
        self.started.elapsed()
    }

    fn asleep(&self) -> Duration {
        self.slept.so_far(self.steady())
    }

    #[expect(clippy::disallowed_methods, reason = "this is the Clock port's adapter")]
    fn wait(&self, how_long: Duration) -> Wait<'_> {
        Box::pin(tokio::time::sleep(how_long))
    }
}

/// The client's clock is ours: one clock drives every wait of the protocol. What it counts lives at the service, a session above all,
/// and grows older while this computer sleeps.
pub(crate) struct ProtocolClock(pub Arc<dyn Clock>);

impl connect_at_cloud::Clock for ProtocolClock {
    fn monotonic(&self) -> Duration {
        self.0.steady().saturating_add(self.0.asleep())
    }

    fn sleep(&self, duration: Duration) -> Wait<'_> {
        self.0.wait(duration)
    }
}

/// The keychain's limit runs on our clock as well.
struct KeychainPatience(Arc<dyn Clock>);

impl keychain::Patience for KeychainPatience {
    fn wait(&self, how_long: Duration) -> Wait<'_> {
        self.0.wait(how_long)
    }
}

/// The keychain of whoever runs the program, behind a thread of its own. One is enough for every set of books.
///
/// # Errors
/// [`TillError::Internal`] when the system gives no thread.
pub fn system_keychain(clock: &Arc<dyn Clock>) -> Result<Arc<dyn keychain::Keychain>, TillError> {
    behind_a_thread(clock, keychain::system_store)
}

/// Any store behind a thread and a limit that runs on this clock.
///
/// # Errors
/// [`TillError::Internal`] when the system gives no thread.
pub fn behind_a_thread(
    clock: &Arc<dyn Clock>,
    open: impl FnOnce() -> Box<dyn keychain::BlockingStore> + Send + 'static,
) -> Result<Arc<dyn keychain::Keychain>, TillError> {
    let patience = Arc::new(KeychainPatience(Arc::clone(clock)));
    let thread = keychain::OnThread::start(open, patience).map_err(|error| TillError::Internal(error.to_string()))?;
    Ok(Arc::new(thread))
}

/// Ids and random bytes from the operating system.
#[derive(Default)]
pub struct SystemIds {
    order: Mutex<ContextV7>,
}

impl std::fmt::Debug for SystemIds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SystemIds")
    }
}

impl SystemIds {
    /// A fresh source.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn fill(buffer: &mut [u8]) {
        // Without randomness no id is safe to use; the process must not go on.
        if getrandom::fill(buffer).is_err() {
            std::process::abort();
        }
    }
}

impl Ids for SystemIds {
    #[expect(clippy::disallowed_methods, reason = "this is the Ids port's adapter")]
    fn uuid(&self) -> Uuid {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let context = self.order.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        Uuid::new_v7(Timestamp::from_unix(&*context, now.as_secs(), now.subsec_nanos()))
    }

    fn order_id_digits(&self) -> [u8; 10] {
        let mut digits = [0_u8; 10];
        for digit in &mut digits {
            *digit = loop {
                let mut byte = [0_u8; 1];
                Self::fill(&mut byte);
                // 250 is the largest multiple of ten a byte holds: above it the digits would not be equally likely.
                if let [random @ 0..250] = byte {
                    break b'0' + random % 10;
                }
            };
        }
        digits
    }

    fn salt(&self) -> [u8; 16] {
        let mut salt = [0_u8; 16];
        Self::fill(&mut salt);
        salt
    }
}
