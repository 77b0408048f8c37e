//! What this run of the program knows about attempts beyond the books: which one has a socket open, when it was sent by the
//! steady clock, when the next look is due. All of it may be lost at any moment without harm.

use connect_at_cloud::Client;
use domain::attempt::QUIET_TIME;
use domain::ids::AttemptId;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{Mutex as AsyncMutex, Notify};

/// How long to wait before an approval is offered to the books again.
pub(crate) const STORE_AGAIN: Duration = Duration::from_secs(2);

/// One attempt of this run.
#[derive(Debug, Default)]
pub(crate) struct Run {
    /// Staff asked to abort.
    pub(crate) abort: AtomicBool,
    /// Wakes who waits for an abort.
    pub(crate) abort_asked: Notify,
    /// Only one look at a time.
    pub(crate) looking: AsyncMutex<()>,
    times: Mutex<Times>,
    client: Mutex<Option<Client>>,
}

#[derive(Debug, Default, Clone, Copy)]
struct Times {
    begun: Option<Duration>,
    sending: Option<Duration>,
    connection_closed: Option<Duration>,
    next_look: Option<Duration>,
}

impl Run {
    fn times(&self) -> MutexGuard<'_, Times> {
        self.times.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whoever was logged in when its connection was opened.
    pub(crate) fn client(&self) -> Option<Client> {
        self.client.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// An abort goes the way the payment went, whatever the account is by then.
    pub(crate) fn mark_client(&self, client: &Client) {
        *self.client.lock().unwrap_or_else(PoisonError::into_inner) = Some(client.clone());
    }

    /// When it began, by the steady clock.
    pub(crate) fn begun(&self) -> Option<Duration> {
        self.times().begun
    }

    /// When its first byte was about to go.
    pub(crate) fn sending(&self) -> Option<Duration> {
        self.times().sending
    }

    /// The first byte is about to go.
    pub(crate) fn mark_sending(&self, now: Duration) {
        self.times().sending = Some(now);
    }

    /// When its connection closed. `None` while it is open.
    pub(crate) fn connection_closed(&self) -> Option<Duration> {
        self.times().connection_closed
    }

    /// Its connection is closed, or never was.
    pub(crate) fn mark_connection_closed(&self, now: Duration) {
        self.times().connection_closed.get_or_insert(now);
    }

    /// When the till looks next by itself.
    pub(crate) fn next_look(&self) -> Option<Duration> {
        self.times().next_look
    }

    /// The next look by itself.
    pub(crate) fn mark_next_look(&self, at: Option<Duration>) {
        self.times().next_look = at;
    }
}

/// All attempts of this run.
#[derive(Debug)]
pub(crate) struct Registry {
    started: Duration,
    runs: Mutex<HashMap<AttemptId, Arc<Run>>>,
    /// Wakes whoever waits for the next look: the computer slept.
    pub(crate) woken: Notify,
}

impl Registry {
    /// Nothing is running yet; `started` is the steady clock at the program's start.
    pub(crate) fn new(started: Duration) -> Self {
        Self {
            started,
            runs: Mutex::new(HashMap::new()),
            woken: Notify::new(),
        }
    }

    fn runs(&self) -> MutexGuard<'_, HashMap<AttemptId, Arc<Run>>> {
        self.runs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An attempt begins now.
    pub(crate) fn begin(&self, attempt: AttemptId, now: Duration) -> Arc<Run> {
        let run = Arc::new(Run::default());
        run.times().begun = Some(now);
        self.runs().insert(attempt, Arc::clone(&run));
        run
    }

    /// An attempt found at start-up: its connection died with the last run.
    pub(crate) fn found(&self, attempt: AttemptId) -> Arc<Run> {
        let run = Arc::new(Run::default());
        run.mark_connection_closed(self.started);
        self.runs().insert(attempt, Arc::clone(&run));
        run
    }

    /// What this run knows of it.
    pub(crate) fn get(&self, attempt: AttemptId) -> Option<Arc<Run>> {
        self.runs().get(&attempt).cloned()
    }

    /// The outcome is in the books: nothing more to know.
    pub(crate) fn end(&self, attempt: AttemptId) {
        self.runs().remove(&attempt);
    }

    /// A request may be on its way out: its connection is not closed.
    pub(crate) fn any_sending(&self) -> bool {
        self.runs().values().any(|run| run.connection_closed().is_none())
    }

    /// The attempts whose connection is not closed.
    pub(crate) fn under_way(&self) -> Vec<AttemptId> {
        let runs = self.runs();
        let open = runs.iter().filter(|(_, run)| run.connection_closed().is_none());
        open.map(|(attempt, _)| *attempt).collect()
    }

    /// Quiet time since the request by the steady clock, which alone is trusted: since sending in this run, else since the
    /// program's start. Wall time plays no part, so no jump of the clock shortens it.
    pub(crate) fn quiet_for(&self, attempt: AttemptId, now: Duration) -> Duration {
        let since = self.get(attempt).and_then(|run| run.sending()).unwrap_or(self.started);
        now.saturating_sub(since)
    }

    /// What is left of the quiet time.
    pub(crate) fn quiet_left(&self, attempt: AttemptId, now: Duration) -> Duration {
        QUIET_TIME.saturating_sub(self.quiet_for(attempt, now))
    }
}

/// Abort as a flag that may be asked at any time.
impl Run {
    /// Staff asked; true if nobody had before.
    pub(crate) fn ask_abort(&self) -> bool {
        let first = !self.abort.swap(true, Ordering::SeqCst);
        self.abort_asked.notify_waiters();
        first
    }

    /// Whether staff asked.
    pub(crate) fn abort_was_asked(&self) -> bool {
        self.abort.load(Ordering::SeqCst)
    }
}
