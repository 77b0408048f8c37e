//! Keeps the computer awake while a payment may be on its way.
//!
//! A thread of its own, since the system may take its time to answer. Where the system has nobody who could be asked, the computer
//! may sleep, and the payment is in doubt when it wakes; so a refusal is noted once and changes nothing else.
//!
//! Deliberately absent: keeping the screen lit, and staying awake for what is merely in doubt: that is on disk.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How long after a payment the computer may go on being kept awake if nobody says anything.
const ASK_AGAIN: Duration = Duration::from_secs(5);

/// Whoever knows that something may have changed.
pub(crate) struct Awake(Sender<()>);

impl Awake {
    /// Watches from now on; `paying` says whether a payment may be on its way.
    pub(crate) fn while_paying(paying: impl Fn() -> bool + Send + 'static) -> Self {
        let (nudge, nudges) = channel();
        std::thread::spawn(move || watch(&nudges, paying));
        Self(nudge)
    }

    /// Something about a payment changed.
    pub(crate) fn nudge(&self) {
        let _watching = self.0.send(());
    }
}

fn watch(nudges: &Receiver<()>, paying: impl Fn() -> bool) {
    let mut held = None;
    let mut refused = false;
    loop {
        let heard = match held {
            None => nudges.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(_) => nudges.recv_timeout(ASK_AGAIN),
        };
        if heard == Err(RecvTimeoutError::Disconnected) {
            return;
        }
        if !paying() {
            held = None;
        } else if held.is_none() {
            match hold() {
                Ok(kept) => held = Some(kept),
                Err(error) if !refused => {
                    refused = true;
                    tracing::warn!(%error, "the computer can't be kept awake during payments");
                }
                Err(_) => {}
            }
        }
    }
}

fn hold() -> keepawake::Result<keepawake::KeepAwake> {
    keepawake::Builder::default()
        .idle(true)
        .sleep(true)
        .reason("A card payment is on its way")
        .app_name("Klinikassa")
        .app_reverse_domain("klinikassa")
        .create()
}
