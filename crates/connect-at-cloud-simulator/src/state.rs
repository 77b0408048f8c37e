//! What can be seen of a running simulator: one snapshot that is enough to draw it.
//!
//! Owns the view types of `GET /simulator/state` and `Running::state`. Words are codes; only `lcd` and `slip` are the terminal's own text, in its
//! language. Deliberately absent: anything secret (tokens, passwords, full card numbers, typed PIN digits).

use serde::{Deserialize, Serialize};

use crate::acts::{ArmedFault, Behaviour, CardId, Next, Presentation, Timing};
use crate::options::{CardHolder, Country, Language};

/// The whole picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Rises with every change.
    pub revision: u64,
    /// Base URL of the API.
    pub url: String,
    /// The simulator's wall clock, milliseconds since 1970 UTC.
    pub now_unix_ms: i64,
    /// Whether time moves only when told to.
    pub manual_clock: bool,
    /// The PIN of every card.
    pub pin: String,
    /// The tray.
    pub cards: Vec<CardView>,
    /// The terminals, in the order they were given.
    pub terminals: Vec<TerminalView>,
    /// What should happen to the next payment.
    pub next: Next,
    /// The terminal `next` is meant for; `None` is any.
    pub next_terminal: Option<String>,
    /// Who holds the card.
    pub card_holder: CardHolder,
    /// Faults still armed.
    pub faults: Vec<ArmedFault>,
    /// Chosen answers to the open questions.
    pub behaviour: Behaviour,
    /// How long things take.
    pub timing: Timing,
    /// What happened, oldest first; the last 200.
    pub log: Vec<Event>,
    /// Why the state file could not be written, if so.
    pub state_file_error: Option<String>,
}

/// A card of the tray.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardView {
    /// Which one.
    pub id: CardId,
    /// Name as the card gives it.
    pub issuer_name: String,
    /// Truncated number, `NNNNNN******NNNN`.
    pub truncated_pan: String,
    /// Last four digits.
    pub last4: String,
    /// How it is presented unless told otherwise.
    pub presentation: Presentation,
    /// Whether it asks for the PIN when presented that way.
    pub asks_pin: bool,
    /// Can it be tapped.
    pub tap: bool,
    /// Has it a chip to insert.
    pub chip: bool,
}

/// A terminal as one sees it standing on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TerminalView {
    /// Terminal id.
    pub id: String,
    /// Site id.
    pub site_id: String,
    /// What people call it.
    pub name: Option<String>,
    /// Alphabetic currency code.
    pub currency: String,
    /// Language of display and slips.
    pub language: Language,
    /// Country.
    pub country: Country,
    /// ECR icon.
    pub connected: bool,
    /// Host icon.
    pub host_reachable: bool,
    /// Somebody is in its menu.
    pub in_menu: bool,
    /// `HH:MM` on the display.
    pub local_time: String,
    /// What the display is about.
    pub screen: Screen,
    /// Lines of the display, in the terminal's language.
    pub lcd: Vec<String>,
    /// Lit contactless lights, 0 to 4.
    pub lights: u8,
    /// The card at the terminal.
    pub card: Option<CardId>,
    /// The client's slip that came out last.
    pub slip: Option<String>,
    /// Reconciliation period.
    pub session: String,
    /// `printerWidth`.
    pub printer_width: u32,
    /// Whether a card may be presented now.
    pub accepts_card: bool,
    /// Whether the red key would end the payment now.
    pub can_cancel: bool,
}

/// What the display is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Screen {
    /// Nothing going on.
    Idle,
    /// Waits for a card.
    Amount {
        /// What is asked.
        transaction: Transaction,
        /// Minor units.
        amount: i64,
    },
    /// Waits for the PIN.
    PinEntry {
        /// What is asked.
        transaction: Transaction,
        /// Minor units.
        amount: i64,
        /// Digits typed so far.
        digits: u8,
    },
    /// Card read, bank asked.
    AskingBank {
        /// What is asked.
        transaction: Transaction,
        /// Minor units.
        amount: i64,
    },
    /// Approved.
    Approved {
        /// What was asked.
        transaction: Transaction,
        /// Minor units.
        amount: i64,
    },
    /// Declined.
    Declined {
        /// What was asked.
        transaction: Transaction,
        /// Minor units.
        amount: i64,
        /// Rejection reason, `a:b[:code]`.
        reason: String,
    },
    /// Ended before the card was charged.
    Cancelled {
        /// What was asked.
        transaction: Transaction,
        /// Minor units.
        amount: i64,
        /// Who ended it.
        by: CancelledBy,
    },
    /// Somebody is in the menu.
    Menu,
    /// Not connected to the service.
    Offline,
    /// Reconciling, loading or voiding.
    Working,
}

/// Who ended a payment before the card was charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelledBy {
    /// The red key.
    Client,
    /// The till's `cancelAction`.
    Till,
    /// The terminal's own time limit.
    TimeOut,
    /// A look-up, or a second request.
    OtherCall,
}

/// The kinds of transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Transaction {
    /// `purchase`
    Purchase,
    /// `returnOfGoods`
    Refund,
    /// `purchaseWithCashback`
    Cashback,
    /// `deposit`
    Deposit,
    /// Void of the last one.
    Void,
}

/// One line of "what happened".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Running number.
    pub seq: u64,
    /// When, milliseconds since 1970 UTC.
    pub at_unix_ms: i64,
    /// Terminal local time, `HH:MM:SS`.
    pub local_time: String,
    /// Which terminal.
    pub terminal: String,
    /// What.
    pub code: EventCode,
    /// Minor units, where a sum is part of it.
    pub amount: Option<i64>,
    /// Currency of the sum.
    pub currency: Option<String>,
    /// Last four digits, where a card is part of it.
    pub card_last4: Option<String>,
    /// Rejection reason or response code, where there is one.
    pub reason: Option<String>,
}

/// What can happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each code is its own sentence")]
pub enum EventCode {
    TillAskedPurchase,
    TillAskedRefund,
    TillAskedVoid,
    CardTapped,
    CardInserted,
    PinAsked,
    PinEntered,
    PinWrong,
    CancelKey,
    TillCancel,
    TillCancelIgnored,
    BankAsked,
    BankApproved,
    BankDeclined,
    TerminalDeclined,
    DuplicateRefused,
    TimedOut,
    EndedByOtherCall,
    TillToldApproved,
    TillToldDeclined,
    TillToldUnknown,
    AnswerLost,
    RefusedBusy,
    RefusedMenu,
    RefusedAmount,
    TerminalOffline,
    TerminalOnline,
    MenuOpened,
    MenuLeft,
    LookedUp,
    Reconciled,
    Downloaded,
    StandAlone,
    Voided,
    Restarted,
}
