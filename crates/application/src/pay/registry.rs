//! What this run of the program knows about attempts beyond the books: which one has a socket open, when it was sent by the
//! steady clock, when the next look is due. All of it may be lost at any moment without harm.

use connect_at_cloud::Client;
use domain::attempt::QUIET_TIME;
use domain::ids::AttemptId;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
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
    /// The books show it in doubt: whatever happens to this process, the next start finds it.
    in_doubt: AtomicBool,
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
    unreadable_since: Option<Duration>,
    busy: bool,
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

    /// The books show it in doubt, or do not any more.
    pub(crate) fn mark_in_doubt(&self, in_doubt: bool) {
        self.in_doubt.store(in_doubt, Ordering::SeqCst);
    }

    /// Whether the program must not end: a request is on its way out, and the books do not show it in doubt yet.
    fn holds(&self) -> bool {
        self.connection_closed().is_none() && !self.in_doubt.load(Ordering::SeqCst)
    }

    /// When the till looks next by itself.
    pub(crate) fn next_look(&self) -> Option<Duration> {
        self.times().next_look
    }

    /// The terminal's state could not be read, at this moment; answers for how long it could not be by now.
    pub(crate) fn unreadable_for(&self, now: Duration) -> Duration {
        let since = *self.times().unreadable_since.get_or_insert(now);
        now.saturating_sub(since)
    }

    /// The terminal's state could be read.
    pub(crate) fn mark_readable(&self) {
        self.times().unreadable_since = None;
    }

    /// Whether the terminal said that it is busy when it was asked last.
    pub(crate) fn was_busy(&self) -> bool {
        self.times().busy
    }

    /// What it said.
    pub(crate) fn mark_busy(&self, busy: bool) {
        self.times().busy = busy;
    }

    /// The next look by itself.
    pub(crate) fn mark_next_look(&self, at: Option<Duration>) {
        self.times().next_look = at;
    }
}

/// An answer is at hand that is not in the books yet. While one of these lives, the program must not end.
#[derive(Debug)]
pub(crate) struct AtHand(Arc<AtomicUsize>);

impl Drop for AtHand {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

/// All attempts of this run.
#[derive(Debug)]
pub(crate) struct Registry {
    started: Duration,
    runs: Mutex<HashMap<AttemptId, Arc<Run>>>,
    at_hand: Arc<AtomicUsize>,
    /// The program could not be closed, and the windows say so until it can.
    kept_open: AtomicBool,
    /// Wakes whoever waits for the next look: the computer slept.
    pub(crate) woken: Notify,
}

impl Registry {
    /// Nothing is running yet; `started` is the steady clock at the program's start.
    pub(crate) fn new(started: Duration) -> Self {
        Self {
            started,
            runs: Mutex::new(HashMap::new()),
            at_hand: Arc::default(),
            kept_open: AtomicBool::new(false),
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

    /// A closed attempt is watched from now on. It is in nobody's way, so the others don't know it.
    pub(crate) fn watched(now: Duration) -> Run {
        let run = Run::default();
        run.mark_connection_closed(now);
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

    /// An answer came in: from now until the books hold it, the program must not end.
    pub(crate) fn at_hand(&self) -> AtHand {
        self.at_hand.fetch_add(1, Ordering::SeqCst);
        AtHand(Arc::clone(&self.at_hand))
    }

    fn any_at_hand(&self) -> bool {
        self.at_hand.load(Ordering::SeqCst) > 0
    }

    /// A request may be on its way out, or an answer is at hand that the books don't hold yet.
    pub(crate) fn any_sending(&self) -> bool {
        self.any_at_hand() || self.runs().values().any(|run| run.connection_closed().is_none())
    }

    /// The program could not be closed.
    pub(crate) fn keep_open(&self) {
        self.kept_open.store(true, Ordering::SeqCst);
    }

    /// Whether the windows say that the program can't be closed, and have to be told that it can.
    pub(crate) fn may_be_closed_again(&self) -> bool {
        !self.holds_the_program() && self.kept_open.swap(false, Ordering::SeqCst)
    }

    /// Whether the end of the program would lose something that no next start finds.
    pub(crate) fn holds_the_program(&self) -> bool {
        self.any_at_hand() || self.runs().values().any(|run| run.holds())
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
