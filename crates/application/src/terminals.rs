//! The department's terminals: what they say of themselves, no older than ten seconds, and the connection opened ahead (T0).
//!
//! Deliberately absent: anything about money. What is here may be lost at any moment; a payment then connects for itself.

use crate::ports::{Clock, Hint};
use crate::till::Inner;
use connect_at_cloud::{CallError, Connection, TerminalId, TerminalState};
use domain::ids::TerminalRowId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::task::JoinHandle;

/// No state older than this is shown as known.
pub(crate) const STATE_AGE_MAX: Duration = Duration::from_secs(10);
/// A connection opened ahead is used within this time, or a new one is opened.
const WARM_FOR: Duration = Duration::from_secs(45);
/// *Process card* waits this long for a connection that is being opened ahead.
const WARM_PATIENCE: Duration = Duration::from_secs(3);
/// The baseline is a help, not a condition.
const BASELINE_PATIENCE: Duration = Duration::from_secs(2);

/// What a terminal last said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Idle.
    Idle,
    /// Anything but idle.
    Busy,
    /// It, or the service, was not reached.
    NotReached,
}

/// A connection opened ahead.
pub(crate) struct Warm {
    /// The connection.
    pub(crate) connection: Connection,
    /// Fingerprint of the terminal's last transaction before ours.
    pub(crate) baseline: Option<[u8; 32]>,
    /// The service's clock minus ours, where it told it; to the second.
    pub(crate) clock_offset_ms: Option<i64>,
    at: Duration,
}

/// What is known of all terminals in this run.
#[derive(Default)]
pub(crate) struct Terminals {
    said: Mutex<HashMap<TerminalRowId, (Said, Duration)>>,
    asking: Mutex<HashMap<TerminalRowId, ()>>,
    warming: Mutex<HashMap<TerminalRowId, JoinHandle<Option<Warm>>>>,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Terminals {
    /// What it said, and how long ago.
    pub(crate) fn said(&self, terminal: TerminalRowId, now: Duration) -> Option<(Said, Duration)> {
        held(&self.said)
            .get(&terminal)
            .map(|(said, at)| (*said, now.saturating_sub(*at)))
    }

    fn note(&self, terminal: TerminalRowId, said: Said, now: Duration) {
        held(&self.said).insert(terminal, (said, now));
    }

    /// Drops what was opened ahead and what the terminals said: both belong to another account, or another way to the service.
    pub(crate) fn forget_connections(&self) {
        held(&self.said).clear();
        for (_, warming) in held(&self.warming).drain() {
            warming.abort();
        }
    }

    /// What a terminal said is old now.
    pub(crate) fn forget_said(&self, terminal: TerminalRowId) {
        held(&self.said).remove(&terminal);
    }

    /// The connection opened ahead, waiting a little if it is still being opened.
    pub(crate) async fn take_warm(&self, terminal: TerminalRowId, clock: &dyn Clock) -> Option<Warm> {
        let warming = held(&self.warming).remove(&terminal)?;
        let warm = warming.await.ok().flatten()?;
        (clock.steady().saturating_sub(warm.at) < WARM_FOR).then_some(warm)
    }
}

impl Inner {
    /// Asks the terminal how it is, unless that is being asked already or was answered within ten seconds.
    pub(crate) fn refresh_terminal(self: &Arc<Self>, row: TerminalRowId, number: &str) {
        let fresh = self
            .terminals
            .said(row, self.clock.steady())
            .is_some_and(|(_, age)| age < STATE_AGE_MAX / 2);
        let Ok(terminal) = TerminalId::parse(number) else { return };
        if fresh || self.service.rests() || held(&self.terminals.asking).insert(row, ()).is_some() {
            return;
        }
        let till = Arc::clone(self);
        tokio::spawn(async move {
            let said = match till.service.session().await {
                Ok(client) => said(&client.terminal_state(&terminal).await),
                Err(_unserved) => Said::NotReached,
            };
            till.terminals.note(row, said, till.clock.steady());
            held(&till.terminals.asking).remove(&row);
            till.hub.tell(Hint::Terminals);
        });
    }

    /// T0: a terminal was chosen. Log in if need be, open the connection, ask the terminal's state on it and take a baseline.
    pub(crate) fn warm(self: &Arc<Self>, row: TerminalRowId, number: &str) {
        let Ok(terminal) = TerminalId::parse(number) else { return };
        let till = Arc::clone(self);
        let task = tokio::spawn(async move {
            let warm = tokio::select! {
                warm = open_ahead(&till, row, &terminal) => warm,
                () = till.clock.wait(WARM_PATIENCE) => {
                    till.terminals.note(row, Said::NotReached, till.clock.steady());
                    None
                }
            };
            till.hub.tell(Hint::Terminals);
            warm
        });
        if let Some(earlier) = held(&self.terminals.warming).insert(row, task) {
            earlier.abort();
        }
    }
}

async fn open_ahead(till: &Arc<Inner>, row: TerminalRowId, terminal: &TerminalId) -> Option<Warm> {
    let (mut connection, (answer, clock_offset_ms)) = match open_and_ask(till, row, terminal).await? {
        // The session ended before its time. A payment on this connection would be refused and end in doubt, so it gets
        // another one, with a new session; the client forgot the old one.
        (_, (Err(CallError::SessionRefused), _)) => open_and_ask(till, row, terminal).await?,
        asked => asked,
    };
    if matches!(answer, Err(CallError::SessionRefused)) {
        till.terminals.note(row, Said::NotReached, till.clock.steady());
        return None;
    }
    let said = said(&answer);
    till.terminals.note(row, said, till.clock.steady());
    // A look-up may abort a running transaction: no baseline unless the terminal says idle.
    let baseline = match said {
        Said::Idle => connection
            .last_result(BASELINE_PATIENCE)
            .await
            .fingerprint()
            .map(|found| *found.as_bytes()),
        Said::Busy | Said::NotReached => None,
    };
    connection.is_alive().then(|| Warm {
        connection,
        baseline,
        clock_offset_ms,
        at: till.clock.steady(),
    })
}

/// What a terminal said of itself, and how far the service's clock is before ours.
type Asked = (Result<TerminalState, CallError>, Option<i64>);

/// Logs in if need be, opens a connection, and asks the terminal's state on it.
async fn open_and_ask(till: &Arc<Inner>, row: TerminalRowId, terminal: &TerminalId) -> Option<(Connection, Asked)> {
    let opened = match till.service.session().await {
        Ok(client) => client.open(terminal).await.ok(),
        Err(_unserved) => None,
    };
    let Some(mut connection) = opened else {
        till.terminals.note(row, Said::NotReached, till.clock.steady());
        return None;
    };
    let answer = connection.terminal_state().await;
    let clock_offset_ms = connection
        .service_ms()
        .map(|service| service.saturating_sub(till.clock.utc_ms()));
    Some((connection, (answer, clock_offset_ms)))
}

fn said(answer: &Result<TerminalState, CallError>) -> Said {
    match answer {
        Ok(TerminalState::Idle) => Said::Idle,
        Ok(TerminalState::Other(word)) if matches!(word.as_str(), "offline" | "disconnected" | "notConnected") => {
            Said::NotReached
        }
        Ok(TerminalState::Other(_) | TerminalState::Unreadable) => Said::Busy,
        Err(_) => Said::NotReached,
    }
}
