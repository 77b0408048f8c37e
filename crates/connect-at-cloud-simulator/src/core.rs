//! The world, shared: one lock, one clock, one file, one revision number.
//!
//! Owns the order of things at each step: bring the world up to now, do the step, write down what must survive, and only then let anybody see it. The driver
//! wakes the world when its schedule says so. Nothing here knows HTTP.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::{Notify, watch};

use crate::clock::Clock;
use crate::persistence::StateFile;
use crate::world::{Answer, World};

pub(crate) struct Core {
    world: Mutex<World>,
    pub(crate) clock: Clock,
    revision: watch::Sender<u64>,
    wake: Notify,
    file: Option<StateFile>,
    file_error: Mutex<Option<String>>,
}

impl Core {
    pub(crate) fn new(world: World, clock: Clock, file: Option<StateFile>) -> Self {
        Self {
            world: Mutex::new(world),
            clock,
            revision: watch::Sender::new(0),
            wake: Notify::new(),
            file,
            file_error: Mutex::new(None),
        }
    }

    /// Does one step on the world and returns what it gives, after everything that must survive a crash is on the disk.
    pub(crate) fn with<R>(&self, step: impl FnOnce(&mut World) -> R) -> R {
        let mut world = lock(&self.world);
        world.unix_base = self.clock.unix_base();
        world.advance_to(self.clock.now());
        let given = step(&mut world);
        // A step may have scheduled something for this very moment.
        let now = world.now;
        world.advance_to(now);
        self.keep(&mut world);
        let changed = std::mem::take(&mut world.changed);
        drop(world);
        if changed {
            self.revision.send_modify(|revision| *revision = revision.saturating_add(1));
        }
        self.wake.notify_one();
        given
    }

    fn keep(&self, world: &mut World) {
        if !std::mem::take(&mut world.dirty) {
            return;
        }
        let Some(file) = &self.file else { return };
        let failure = file.save(world).err().map(|error| error.to_string());
        if let Some(error) = &failure {
            tracing::error!(error, "state file could not be written");
        }
        *lock(&self.file_error) = failure;
    }

    pub(crate) fn file_error(&self) -> Option<String> {
        lock(&self.file_error).clone()
    }

    pub(crate) fn revision(&self) -> u64 {
        *self.revision.borrow()
    }

    pub(crate) fn subscribe(&self) -> watch::Receiver<u64> {
        self.revision.subscribe()
    }

    /// Moves the manual clock and everything that falls due.
    pub(crate) fn advance(&self, ms: u64) -> bool {
        let moved = self.clock.advance(ms);
        if moved {
            self.with(|world| world.changed = true);
        }
        moved
    }

    /// Waits for the answer of a ticket. If the caller is dropped meanwhile, the ticket is forgotten, and the terminal goes on.
    pub(crate) async fn wait(self: &Arc<Self>, ticket: u64) -> Answer {
        let guard = Ticket { core: self, ticket };
        let mut revision = self.subscribe();
        loop {
            if let Some(answer) = self.with(|world| world.answers.remove(&guard.ticket)) {
                return answer;
            }
            if revision.changed().await.is_err() {
                return Answer::Cut;
            }
        }
    }

    /// Waits on the simulator's clock.
    pub(crate) async fn pause(&self, ms: u64) {
        self.clock.sleep_until(self.clock.now().saturating_add(ms)).await;
    }

    /// Runs the schedule until told to stop.
    pub(crate) async fn drive(self: Arc<Self>, mut stop: watch::Receiver<bool>) {
        loop {
            let due = self.with(|world| world.next_due());
            // The step above has itself asked for a wake; take it back, or this loop would spin.
            tokio::select! {
                () = self.due(due) => {}
                () = self.nudged(due) => {}
                _stopped = stop.changed() => return,
            }
        }
    }

    async fn due(&self, due: Option<u64>) {
        match due {
            Some(at) => self.clock.sleep_until(at).await,
            None => std::future::pending().await,
        }
    }

    /// Returns once the schedule has another next entry than `due`.
    async fn nudged(&self, due: Option<u64>) {
        loop {
            self.wake.notified().await;
            if lock(&self.world).next_due() != due {
                return;
            }
        }
    }
}

/// A waiting call.
struct Ticket<'a> {
    core: &'a Arc<Core>,
    ticket: u64,
}

impl Drop for Ticket<'_> {
    fn drop(&mut self) {
        lock(&self.core.world).abandon(self.ticket);
    }
}

/// A panic elsewhere must not hide the books.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
