//! Hands hints to every window. Slow listeners lose old hints and are told to ask for everything.

use crate::ports::Hint;
use tokio::sync::broadcast;

/// How many hints a listener may be behind before it has to ask for everything.
const BACKLOG: usize = 256;

/// The sender's side.
#[derive(Debug, Clone)]
pub struct Hub {
    sender: broadcast::Sender<Hint>,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            sender: broadcast::channel(BACKLOG).0,
        }
    }
}

impl Hub {
    /// Tells every window. Nobody listening is fine.
    pub fn tell(&self, hint: Hint) {
        let _listeners = self.sender.send(hint);
    }

    /// Starts listening.
    #[must_use]
    pub fn listen(&self) -> HintStream {
        HintStream {
            receiver: self.sender.subscribe(),
        }
    }
}

/// The listener's side.
#[derive(Debug)]
pub struct HintStream {
    receiver: broadcast::Receiver<Hint>,
}

impl HintStream {
    /// The next hint; `None` when the till is gone. A listener that fell behind gets [`Hint::App`], which means: ask for everything.
    pub async fn next(&mut self) -> Option<Hint> {
        match self.receiver.recv().await {
            Ok(hint) => Some(hint),
            Err(broadcast::error::RecvError::Lagged(_)) => Some(Hint::App),
            Err(broadcast::error::RecvError::Closed) => None,
        }
    }
}
