//! The thread in front of a store that may block, and the limit on every call.
//!
//! One thread and one call at a time: a store that hangs holds one thread, never the program, and whoever asks meanwhile is told
//! so after the limit. A call whose caller gave up before its turn is not made any more. Deliberately absent: a second thread beside
//! one that hangs; it would only wait at the same prompt.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use tokio::sync::oneshot;

use crate::{Answer, BlockingStore, EntryName, Keychain, KeychainError, Patience};

/// No call is waited for longer.
pub const LIMIT: Duration = Duration::from_secs(10);

/// What is written to prove that writing works. It is no secret.
const PROBE: &str = "may be written";

type Job = Box<dyn FnOnce(&mut dyn BlockingStore) + Send>;

/// A blocking store behind a thread of its own.
pub struct OnThread {
    jobs: Sender<Job>,
    patience: Arc<dyn Patience>,
    probe: EntryName,
}

impl std::fmt::Debug for OnThread {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OnThread").finish_non_exhaustive()
    }
}

impl OnThread {
    /// Starts the thread, which opens the store by itself. It ends with this value, once a call under way is over.
    ///
    /// # Errors
    /// [`KeychainError::Other`] when the system gives no thread.
    pub fn start(
        open: impl FnOnce() -> Box<dyn BlockingStore> + Send + 'static,
        patience: Arc<dyn Patience>,
    ) -> Result<Self, KeychainError> {
        let (jobs, asked) = channel::<Job>();
        std::thread::Builder::new()
            .name("keychain".to_owned())
            .spawn(move || {
                let mut store = open();
                while let Ok(job) = asked.recv() {
                    job(store.as_mut());
                }
            })
            .map_err(|_| KeychainError::Other("thread"))?;
        Ok(Self {
            jobs,
            patience,
            probe: EntryName::new(std::process::id(), "write test"),
        })
    }

    fn ask<T: Send + 'static>(
        &self,
        call: &'static str,
        body: impl FnOnce(&mut dyn BlockingStore) -> Result<T, KeychainError> + Send + 'static,
    ) -> Answer<'_, T> {
        let (answer, mut answered) = oneshot::channel();
        let job: Job = Box::new(move |store| {
            if !answer.is_closed() {
                let outcome = catch_unwind(AssertUnwindSafe(|| body(store)));
                let _gone = answer.send(outcome.unwrap_or(Err(KeychainError::Other("broke off"))));
            }
        });
        let queued = self.jobs.send(job).map_err(|_| KeychainError::Other("closed"));
        Box::pin(async move {
            queued?;
            let outcome = tokio::select! {
                biased;
                outcome = &mut answered => outcome.unwrap_or(Err(KeychainError::Other("closed"))),
                () = self.patience.wait(LIMIT) => Err(KeychainError::Slow),
            };
            if let Err(error) = &outcome {
                tracing::warn!(call, code = error.code(), "the keychain did not do what it was asked");
            }
            outcome
        })
    }
}

/// Writes, reads back, removes.
fn prove(store: &mut dyn BlockingStore, probe: &EntryName) -> Result<(), KeychainError> {
    store.set(probe, &SecretString::from(PROBE))?;
    let read = store.get(probe)?;
    store.delete(probe)?;
    if read.expose_secret() == PROBE {
        Ok(())
    } else {
        Err(KeychainError::Other("read back"))
    }
}

impl Keychain for OnThread {
    fn get(&self, entry: &EntryName) -> Answer<'_, SecretString> {
        let (entry, probe) = (entry.clone(), self.probe.clone());
        self.ask("get", move |store| match store.get(&entry) {
            Err(KeychainError::NoEntry) => Err(prove(store, &probe).err().unwrap_or(KeychainError::NoEntry)),
            other => other,
        })
    }

    fn set(&self, entry: &EntryName, secret: SecretString) -> Answer<'_, ()> {
        let entry = entry.clone();
        self.ask("set", move |store| store.set(&entry, &secret))
    }

    fn delete(&self, entry: &EntryName) -> Answer<'_, ()> {
        let entry = entry.clone();
        self.ask("delete", move |store| match store.delete(&entry) {
            Err(KeychainError::NoEntry) => Ok(()),
            other => other,
        })
    }

    fn prove_write_access(&self) -> Answer<'_, ()> {
        let probe = self.probe.clone();
        self.ask("prove", move |store| prove(store, &probe))
    }
}
