//! One terminal: its set-up, what it is doing, and what it remembers.
//!
//! Owns the data of a terminal and the questions that can be answered from it alone. A terminal remembers its last results, the cards it saw lately and its
//! reconciliation period; it does not know who asks.

use serde::{Deserialize, Serialize};

use crate::acts::{CardId, Next, Presentation};
use crate::faults::Fault;
use crate::options::TerminalOptions;
use crate::record::Record;
use crate::rng::Rng;
use crate::state::{Screen, Transaction};

/// How long the duplicate guard remembers unless told otherwise.
const DUPLICATE_WINDOW_MS: u64 = 10 * 60 * 1_000;

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Terminal {
    pub options: TerminalOptions,
    pub connected: bool,
    pub host_reachable: bool,
    pub in_menu: bool,
    pub duplicate_check: bool,
    pub duplicate_window_ms: u64,
    pub settings: serde_json::Map<String, serde_json::Value>,
    pub tip: i64,
    pub surcharge: i64,
    pub total_includes_extras: bool,
    pub dcc_difference: i64,
    pub nightly_sessions: bool,
    pub session: u32,
    /// Local date of the last nightly rise, `YYYY-MM-DD`.
    pub session_day: String,
    pub reconciled_unix_ms: Option<i64>,
    pub stan: u32,
    pub sequence: u32,
    pub card_counter: u32,
    pub site_number: u32,
    pub payment: Option<Payment>,
    pub work: Option<Work>,
    pub busy_until: u64,
    /// The last results, oldest first.
    pub results: Vec<LastResult>,
    pub recent: Vec<RecentCard>,
    pub screen: Screen,
    pub screen_until: u64,
    pub slip: Option<String>,
}

/// A transaction the terminal is busy with.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Payment {
    pub ticket: u64,
    pub request: Request,
    pub phase: Phase,
    pub card: Option<(CardId, Presentation)>,
    pub next: Next,
    /// Faults of the terminal and of the reply that this payment carries.
    pub faults: Vec<Fault>,
    /// The service has already answered without knowing the outcome.
    pub missed: bool,
    /// What was typed so far; gone after a crash, and typed again.
    #[serde(skip)]
    pub pin: String,
}

/// What the till asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Request {
    pub transaction: Transaction,
    pub amount: i64,
    pub cashback: i64,
    pub order_id: Option<String>,
}

impl Request {
    pub(crate) const fn asked(&self) -> i64 {
        self.amount.saturating_add(self.cashback)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Phase {
    WaitingForCard,
    PinEntry,
    AskingBank,
}

/// Something other than a card payment the terminal is busy with.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Work {
    pub ticket: u64,
    pub kind: WorkKind,
    pub faults: Vec<Fault>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WorkKind {
    Reconciliation,
    Download,
    Balance,
    Void,
}

/// A finished transaction as the look-up knows it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct LastResult {
    pub record: Record,
    pub transaction: Transaction,
    pub slip: String,
    pub order_id: Option<String>,
    pub card: Option<CardId>,
    pub publish_at: u64,
    /// Its entry in the books, if money moved.
    pub entry: Option<u64>,
}

/// A card the duplicate guard remembers.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct RecentCard {
    pub card: CardId,
    pub transaction: Transaction,
    pub amount: i64,
    pub at: u64,
    /// Refused once already.
    pub warned: bool,
}

impl Terminal {
    pub(crate) fn new(options: TerminalOptions, rng: &mut Rng) -> Self {
        let number = |value: u64| u32::try_from(value).unwrap_or(1);
        let mut settings = serde_json::Map::new();
        settings.insert("printerWidth".to_owned(), 24.into());
        settings.insert("displayWidth".to_owned(), 20.into());
        Self {
            options,
            connected: true,
            host_reachable: true,
            in_menu: false,
            duplicate_check: true,
            duplicate_window_ms: DUPLICATE_WINDOW_MS,
            settings,
            tip: 0,
            surcharge: 0,
            total_includes_extras: true,
            dcc_difference: 0,
            nightly_sessions: true,
            session: number(rng.below(600)).saturating_add(1),
            session_day: String::new(),
            reconciled_unix_ms: None,
            stan: number(rng.below(400_000)).saturating_add(1),
            sequence: number(rng.below(400_000)).saturating_add(1),
            card_counter: number(rng.below(900)).saturating_add(1),
            site_number: 1,
            payment: None,
            work: None,
            busy_until: 0,
            results: Vec::new(),
            recent: Vec::new(),
            screen: Screen::Idle,
            screen_until: 0,
            slip: None,
        }
    }

    pub(crate) fn session_text(&self) -> String {
        format!("{:03}", self.session)
    }

    /// Columns of slips sent to the till.
    pub(crate) fn printer_width(&self) -> u32 {
        self.settings
            .get("printerWidth")
            .and_then(serde_json::Value::as_u64)
            .and_then(|width| u32::try_from(width).ok())
            .unwrap_or(24)
    }

    pub(crate) fn is_busy(&self, now: u64) -> bool {
        self.payment.is_some() || self.work.is_some() || self.busy_until > now
    }

    pub(crate) fn payment_of(&self, ticket: u64) -> Option<&Payment> {
        self.payment.as_ref().filter(|payment| payment.ticket == ticket)
    }

    /// A new period begins.
    pub(crate) const fn raise_session(&mut self, by: u32) {
        let next = self.session.saturating_add(by);
        self.session = if next > 999 { next - 999 } else { next };
    }

    pub(crate) const fn take_stan(&mut self) -> u32 {
        self.stan = if self.stan >= 999_999 { 1 } else { self.stan + 1 };
        self.stan
    }

    pub(crate) const fn take_sequence(&mut self) -> u32 {
        self.sequence = if self.sequence >= 999_999 { 1 } else { self.sequence + 1 };
        self.sequence
    }

    pub(crate) const fn count_card(&mut self) -> u32 {
        self.card_counter = if self.card_counter >= 99_999 {
            1
        } else {
            self.card_counter + 1
        };
        self.card_counter
    }
}
