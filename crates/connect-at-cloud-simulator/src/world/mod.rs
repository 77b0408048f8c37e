//! Terminals, bank and card holder as one machine that is moved by calls and by time.
//!
//! Owns everything that is true in the simulated world. It does no input or output and never waits: every delay is an entry of the schedule, and
//! [`World::advance_to`] runs what is due, each entry at its own moment. A call that has to wait for a terminal gets a ticket; its answer appears under that
//! ticket whether or not anybody still waits for it, because a terminal does not stop when its till goes away.
//!
//! Deliberately absent: bytes, sockets and HTTP (`server`), files (`persistence`).

mod act;
mod administration;
mod finish;
mod look_up;
mod payment;
mod schedule;
mod terminal;
mod tokens;
mod transaction;
mod view;
mod wire;

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::acts::{Behaviour, Next, Timing};
use crate::books::Books;
use crate::faults::ArmedFault;
use crate::options::{CardHolder, Country, Options};
use crate::replies::Reply;
use crate::rng::Rng;
use crate::state::{CardView, Event, EventCode};

pub(crate) use schedule::Scheduled;
pub(crate) use terminal::Terminal;
pub(crate) use tokens::{Account, Token};

/// How much of "what happened" is kept.
const LOG_LINES: usize = 200;

/// What a waiting call gets in the end.
#[derive(Debug, Clone)]
pub(crate) enum Answer {
    Reply(Reply),
    /// The connection ends without an answer.
    Cut,
    /// Nothing, ever.
    Hang,
}

/// What a call gets at first.
#[derive(Debug)]
pub(crate) enum Begun {
    Now(Reply),
    Later(u64),
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct World {
    pub rng: Rng,
    /// Simulated milliseconds since the first start.
    pub now: u64,
    /// `now + unix_base` is the wall clock.
    pub unix_base: i64,
    pub accounts: Vec<Account>,
    pub tokens: Vec<Token>,
    pub token_lifetime: u32,
    pub terminals: Vec<Terminal>,
    pub schedule: Vec<Scheduled>,
    pub next_seq: u64,
    pub books: Books,
    pub log: Vec<Event>,
    pub next: Next,
    pub next_terminal: Option<String>,
    pub card_holder: CardHolder,
    pub faults: Vec<ArmedFault>,
    pub behaviour: Behaviour,
    pub timing: Timing,
    pub slip_heading: Vec<String>,
    #[serde(skip)]
    pub waiting: BTreeSet<u64>,
    #[serde(skip)]
    pub answers: BTreeMap<u64, Answer>,
    /// Something a viewer could see has changed.
    #[serde(skip)]
    pub changed: bool,
    /// Something that must survive a crash has changed.
    #[serde(skip)]
    pub dirty: bool,
}

impl World {
    pub(crate) fn new(options: &Options) -> Self {
        let mut rng = Rng::new(options.seed);
        let terminals = options
            .terminals
            .iter()
            .map(|terminal| Terminal::new(terminal.clone(), &mut rng))
            .collect();
        Self {
            rng,
            now: 0,
            unix_base: 0,
            accounts: options.accounts.iter().map(Account::new).collect(),
            tokens: Vec::new(),
            token_lifetime: tokens::LIFETIME_SECONDS,
            terminals,
            schedule: Vec::new(),
            next_seq: 1,
            books: Books::default(),
            log: Vec::new(),
            next: Next::Works,
            next_terminal: None,
            card_holder: options.card_holder.clone(),
            faults: Vec::new(),
            behaviour: Behaviour::default(),
            timing: Timing {
                percent: options.timing_percent,
                ..Timing::default()
            },
            slip_heading: options.slip_heading.clone(),
            waiting: BTreeSet::new(),
            answers: BTreeMap::new(),
            changed: true,
            dirty: true,
        }
    }

    /// Takes up a world that a state file kept, under the options of this start.
    pub(crate) fn resume(&mut self, options: &Options) {
        for account in &options.accounts {
            self.put_account(account);
        }
        for terminal in &options.terminals {
            if let Some(known) = self.terminals.iter_mut().find(|known| known.options.id == terminal.id) {
                known.options = terminal.clone();
            } else {
                let fresh = Terminal::new(terminal.clone(), &mut self.rng);
                self.terminals.push(fresh);
            }
        }
        self.timing.percent = options.timing_percent;
        self.card_holder = options.card_holder.clone();
        self.slip_heading.clone_from(&options.slip_heading);
        let ids: Vec<String> = self
            .terminals
            .iter()
            .filter(|t| t.payment.is_some())
            .map(|t| t.options.id.clone())
            .collect();
        for id in ids {
            self.note(&id, EventCode::Restarted, Detail::default());
        }
        self.mark();
    }

    pub(crate) fn terminal(&self, id: &str) -> Option<&Terminal> {
        self.terminals.iter().find(|terminal| terminal.options.id == id)
    }

    pub(crate) fn terminal_mut(&mut self, id: &str) -> Option<&mut Terminal> {
        self.terminals.iter_mut().find(|terminal| terminal.options.id == id)
    }

    /// A wait of real life under the chosen percentage.
    pub(crate) fn scaled(&self, ms: u64) -> u64 {
        ms.saturating_mul(u64::from(self.timing.percent)) / 100
    }

    pub(crate) const fn mark(&mut self) {
        self.changed = true;
        self.dirty = true;
    }

    pub(crate) const fn take_seq(&mut self) -> u64 {
        let seq = self.next_seq;
        self.next_seq = seq.saturating_add(1);
        seq
    }

    pub(crate) fn unix_ms(&self) -> i64 {
        self.unix_base.saturating_add(crate::clock::to_signed(self.now))
    }

    /// Local time in a terminal's country, by a strftime pattern.
    pub(crate) fn local(&self, country: Country, pattern: &str) -> String {
        let at = Timestamp::from_millisecond(self.unix_ms()).unwrap_or(Timestamp::UNIX_EPOCH);
        at.to_zoned(zone(country)).strftime(pattern).to_string()
    }

    /// Answers a call by its ticket, if somebody still waits.
    pub(crate) fn answer(&mut self, ticket: u64, answer: Answer) -> bool {
        self.changed = true;
        let awaited = self.waiting.remove(&ticket);
        if awaited {
            self.answers.insert(ticket, answer);
        }
        awaited
    }

    /// Forgets a call whose client went away.
    pub(crate) fn abandon(&mut self, ticket: u64) {
        self.waiting.remove(&ticket);
        self.answers.remove(&ticket);
    }

    /// Writes one line of "what happened".
    pub(crate) fn note(&mut self, terminal: &str, code: EventCode, detail: Detail) {
        let Some(options) = self.terminal(terminal).map(|terminal| terminal.options.clone()) else {
            return;
        };
        let event = Event {
            seq: self.take_seq(),
            at_unix_ms: self.unix_ms(),
            local_time: self.local(options.country, "%H:%M:%S"),
            terminal: options.id,
            code,
            currency: detail.amount.map(|_| options.currency),
            amount: detail.amount,
            card_last4: detail.card.map(|card| crate::cards::card(card).last4().to_owned()),
            reason: detail.reason,
        };
        self.log.push(event);
        let surplus = self.log.len().saturating_sub(LOG_LINES);
        self.log.drain(..surplus);
        self.changed = true;
    }

    pub(crate) fn tray() -> Vec<CardView> {
        crate::cards::TRAY.iter().map(crate::cards::Card::view).collect()
    }
}

/// What an event is about.
#[derive(Debug, Default)]
pub(crate) struct Detail {
    pub amount: Option<i64>,
    pub card: Option<crate::acts::CardId>,
    pub reason: Option<String>,
}

impl Detail {
    pub(crate) fn sum(amount: i64) -> Self {
        Self {
            amount: Some(amount),
            ..Self::default()
        }
    }

    pub(crate) fn card(card: crate::acts::CardId) -> Self {
        Self {
            card: Some(card),
            ..Self::default()
        }
    }

    pub(crate) fn reason(reason: impl Into<String>) -> Self {
        Self {
            reason: Some(reason.into()),
            ..Self::default()
        }
    }
}

fn zone(country: Country) -> TimeZone {
    let name = match country {
        Country::Dk => "Europe/Copenhagen",
        Country::No => "Europe/Oslo",
        Country::Se => "Europe/Stockholm",
        Country::Fi => "Europe/Helsinki",
    };
    // A machine without a zone database still has a local zone; a terminal stands where its till stands.
    TimeZone::get(name).unwrap_or_else(|_| TimeZone::system())
}
