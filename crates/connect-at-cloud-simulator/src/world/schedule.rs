//! The schedule: what will happen, and when.
//!
//! Owns the order of things. Entries carry the ticket of the payment they belong to; one whose payment is over does nothing. Ties run in the order they were
//! entered, so a run repeats from its seed.

use serde::{Deserialize, Serialize};

use super::World;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Scheduled {
    pub at: u64,
    pub seq: u64,
    pub terminal: String,
    /// The payment or piece of work this belongs to; 0 for the terminal itself.
    pub ticket: u64,
    pub timer: Timer,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Timer {
    /// Nobody presented a card.
    CardWaitEnds,
    /// The scripted holder presents the card.
    HolderPresents,
    /// The scripted holder types the PIN.
    HolderTypesPin,
    /// The client presses the red key.
    ClientCancels,
    /// The bank answers, or is given up on.
    BankAnswers,
    /// The service notices that the terminal is gone.
    TerminalMissed,
    /// The terminal has its network back.
    BackOnline,
    /// Reconciliation, download, void: done.
    WorkDone,
    /// The display goes back to idle.
    ScreenOff,
}

impl World {
    pub(crate) fn after(&mut self, ms: u64, terminal: &str, ticket: u64, timer: Timer) {
        let entry = Scheduled {
            at: self.now.saturating_add(ms),
            seq: self.take_seq(),
            terminal: terminal.to_owned(),
            ticket,
            timer,
        };
        self.schedule.push(entry);
    }

    /// When something is due next.
    pub(crate) fn next_due(&self) -> Option<u64> {
        self.schedule.iter().map(|entry| entry.at).min()
    }

    /// Runs everything due up to `until`, each at its own moment, and leaves the clock there.
    pub(crate) fn advance_to(&mut self, until: u64) {
        while let Some(entry) = self.take_due(until) {
            self.now = self.now.max(entry.at);
            self.run(&entry);
        }
        self.now = self.now.max(until);
    }

    fn take_due(&mut self, until: u64) -> Option<Scheduled> {
        let (at, _) = self
            .schedule
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.at <= until)
            .min_by_key(|(_, entry)| (entry.at, entry.seq))?;
        Some(self.schedule.remove(at))
    }

    fn run(&mut self, entry: &Scheduled) {
        let (terminal, ticket) = (entry.terminal.as_str(), entry.ticket);
        match entry.timer {
            Timer::CardWaitEnds => self.card_wait_ends(terminal, ticket),
            Timer::HolderPresents => self.holder_presents(terminal, ticket),
            Timer::HolderTypesPin => self.holder_types_pin(terminal, ticket),
            Timer::ClientCancels => self.client_cancels(terminal, ticket),
            Timer::BankAnswers => self.bank_answers(terminal, ticket),
            Timer::TerminalMissed => self.terminal_missed(terminal, ticket),
            Timer::BackOnline => self.back_online(terminal),
            Timer::WorkDone => self.work_done(terminal, ticket),
            Timer::ScreenOff => self.changed = true,
        }
    }
}
