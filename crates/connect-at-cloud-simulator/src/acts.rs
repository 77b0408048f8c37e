//! What can be done to a running simulator from outside: the client's hands, the operator's switches, the faults.
//!
//! Owns the closed, tagged vocabulary of `POST /simulator/act` and `Running::act`. Plain data: what an act does is in `world::act`. Deliberately
//! absent: any way to change the bank's books by hand; they follow from what the terminals did.

use serde::{Deserialize, Serialize};

use crate::options::{AccountOptions, CardHolder, TerminalOptions};

/// One thing done to the simulator. Where `terminal` is absent, the first terminal is meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "snake_case")]
pub enum Act {
    /// Hold a card to the reader or push it into the slot.
    PresentCard {
        /// Terminal id.
        #[serde(default)]
        terminal: Option<String>,
        /// The card.
        card: CardId,
        /// Tap or chip; `None` is the card's own way.
        #[serde(default)]
        how: Option<Presentation>,
    },
    /// Press a key of the terminal.
    Key {
        /// Terminal id.
        #[serde(default)]
        terminal: Option<String>,
        /// The key.
        key: Key,
    },
    /// Decide what happens to the next payment, and to that one only.
    SetNext {
        /// Terminal id; `None` is whichever terminal is used next.
        #[serde(default)]
        terminal: Option<String>,
        /// What should happen.
        next: Next,
    },
    /// Arm a fault.
    SetFault {
        /// The fault and when it strikes.
        fault: ArmedFault,
    },
    /// Disarm every fault.
    ClearFaults,
    /// Change a terminal's set-up or condition; absent members stay as they are.
    SetTerminal {
        /// Terminal id.
        #[serde(default)]
        terminal: Option<String>,
        /// What changes.
        change: TerminalChange,
    },
    /// Decide what the pending payment answers after the till's `cancelAction`.
    SetCancelAnswer {
        /// The answer.
        answer: CancelAnswer,
    },
    /// Choose between the answers nobody outside the vendor knows; absent members stay as they are.
    SetBehaviour {
        /// What changes.
        change: BehaviourChange,
    },
    /// Somebody reconciles at the terminal's own menu, with the merchant card: no till hears of it.
    Reconcile {
        /// Terminal id.
        #[serde(default)]
        terminal: Option<String>,
    },
    /// A payment made on the terminal itself, without the till.
    StandAlone {
        /// Terminal id.
        #[serde(default)]
        terminal: Option<String>,
        /// The card.
        card: CardId,
        /// Minor units.
        amount: i64,
        /// Return of goods instead of a purchase.
        #[serde(default)]
        refund: bool,
    },
    /// Make the tokens given out so far worthless.
    ExpireTokens {
        /// Only this account's; `None` is everybody's.
        #[serde(default)]
        username: Option<String>,
    },
    /// Lifetime of tokens given out from now on (86,400 s in real life).
    SetTokenLifetime {
        /// Seconds.
        seconds: u32,
    },
    /// Change how long things take; absent members stay as they are.
    SetTiming {
        /// What changes.
        change: TimingChange,
    },
    /// Change who holds the card.
    SetCardHolder {
        /// The card holder.
        card_holder: CardHolder,
    },
    /// Add an account, or replace one of the same name.
    AddAccount {
        /// The account.
        account: AccountOptions,
    },
    /// Add a terminal, and bind it to accounts.
    AddTerminal {
        /// The terminal.
        terminal: TerminalOptions,
        /// Log-in names that own it.
        #[serde(default)]
        accounts: Vec<String>,
    },
    /// Back to how it was at the start: books, counters, log, faults and terminals. Accounts and tokens stay.
    Reset,
}

/// The cards in the tray. No full card number exists anywhere; only the truncated form does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CardId {
    /// Visa debit, ends 4821: approved by a tap, no PIN.
    VisaDebit,
    /// Mastercard, ends 7730: approved with chip and PIN.
    MastercardPin,
    /// Ends 0051: the bank says not enough funds.
    NotEnoughFunds,
    /// Ends 0054: expired.
    Expired,
    /// Ends 0058: not permitted to this terminal.
    NotPermitted,
    /// Phone, ends 2290: approved, verified on the device.
    Phone,
    /// Foreign Visa, ends 3317: the client pays in the card's own currency (DCC).
    ForeignDcc,
    /// Maestro with a 19-digit number, ends 6604: approved with a signature.
    Signature,
    /// Dankort, ends 1459: approved with chip and PIN.
    Dankort,
    /// Ends 0005: the bank refuses without a reason.
    BankRefuses,
    /// Ends 0087: the bank wants the terminal reconciled first.
    ReconcileFirst,
    /// Ends 0903: must go online, and the bank can't be reached (Z3).
    NoHostContact,
}

/// How a card meets the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presentation {
    /// Contactless.
    Tap,
    /// Chip, inserted.
    Chip,
}

/// Keys of the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the ten digits say what they are")]
pub enum Key {
    #[serde(rename = "0")]
    D0,
    #[serde(rename = "1")]
    D1,
    #[serde(rename = "2")]
    D2,
    #[serde(rename = "3")]
    D3,
    #[serde(rename = "4")]
    D4,
    #[serde(rename = "5")]
    D5,
    #[serde(rename = "6")]
    D6,
    #[serde(rename = "7")]
    D7,
    #[serde(rename = "8")]
    D8,
    #[serde(rename = "9")]
    D9,
    /// The star key; does nothing.
    Star,
    /// The hash key: opens and leaves the terminal's menu.
    Menu,
    /// Red.
    Cancel,
    /// Yellow.
    Clear,
    /// Green.
    Ok,
}

/// What should happen to the next payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Next {
    /// Everything works.
    Works,
    /// The terminal finishes, and the connection to the till is cut before the answer.
    AnswerLost,
    /// The terminal loses its network once the card is in; it finishes by itself and comes back later.
    NetworkLost,
    /// The bank takes 30 seconds.
    BankSlow,
    /// Somebody is in the terminal's menu.
    InMenu,
    /// The client presses the red key.
    ClientCancels,
}

/// What the pending payment answers after an ECR cancel. Nobody outside the vendor knows which it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelAnswer {
    /// The text and code of the client's own red key (2:1).
    ClientsOwn,
    /// "rejected transaction" (3:0).
    Rejected,
    /// A text and code nobody has seen, with Result 2.
    UnknownText,
    /// `failure` as a bare string.
    BareString,
    /// Result 99.
    Result99,
    /// No effect at all: the payment goes on.
    Nothing,
}

/// What the `cancelAction` call itself answers. Clients ignore it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelReply {
    /// 200 with an empty result object.
    EmptyResult,
    /// 200 without a body.
    NoBody,
    /// 400 with a failure.
    Failure,
}

/// What a look-up answers before the terminal ever had a transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoLastAnswer {
    /// 400 with a failure object.
    Failure,
    /// 400 with a bare string.
    BareString,
    /// 200 with `result` null.
    NullResult,
    /// 200 with a result whose members are null.
    NullMembers,
    /// 200 with a result whose members are empty strings.
    EmptyMembers,
    /// 404 without a body.
    NotFound,
}

/// What a look-up does while a transaction is running.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LookupWhileRunning {
    /// Ends a transaction that still waits for its card, and answers with the one before.
    AbortsRunning,
    /// Answers with the one before and disturbs nobody.
    PreviousResult,
    /// Answers "Terminal busy".
    Busy,
}

/// What a second transaction request does while one is running.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SecondPost {
    /// "Terminal busy".
    Busy,
    /// Ends the running one if it still waits for its card, and takes the new one.
    CancelsRunning,
}

/// How a missing, unknown or expired token is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unauthorised {
    /// 401 with `error`.
    Json401,
    /// 401 without a body.
    Empty401,
    /// 403 with `error`.
    Json403,
}

/// What the pending payment answers when the terminal drops off the network half-way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DroppedAnswer {
    /// Result 99.
    Result99,
    /// Nothing for ever: the call hangs until the client gives up.
    Hangs,
    /// 502 from the gateway.
    BadGateway,
    /// The short "not connected" text, although the terminal was engaged.
    NotConnected,
    /// The connection is cut.
    Cut,
}

/// What the terminal answers when nobody presents a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TimeOutAnswer {
    /// "rejected transaction" (3:0).
    Rejected,
    /// A text of its own that the public record doesn't list.
    OwnText,
}

/// The chosen answers to the open questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Behaviour {
    /// After an ECR cancel.
    pub cancel_answer: CancelAnswer,
    /// The cancel call's own reply.
    pub cancel_reply: CancelReply,
    /// Look-up before the first transaction.
    pub no_last: NoLastAnswer,
    /// Look-up during a transaction.
    pub lookup_while_running: LookupWhileRunning,
    /// Second transaction request.
    pub second_post: SecondPost,
    /// Bad token.
    pub unauthorised: Unauthorised,
    /// Terminal drops off half-way.
    pub dropped: DroppedAnswer,
    /// Nobody presents a card.
    pub time_out: TimeOutAnswer,
    /// HTTP status of a successful void.
    pub void_status: u16,
    /// `terminalState` while a transaction or an administration call runs.
    pub busy_state_name: String,
    /// `terminalState` while somebody is in the menu.
    pub menu_state_name: String,
    /// What a reconciliation prints.
    pub reconciliation_paper: ReconciliationPaper,
    /// How far the date of the service's answers is from the simulator's clock, in milliseconds.
    pub date_off_ms: i64,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            cancel_answer: CancelAnswer::ClientsOwn,
            cancel_reply: CancelReply::EmptyResult,
            no_last: NoLastAnswer::Failure,
            lookup_while_running: LookupWhileRunning::AbortsRunning,
            second_post: SecondPost::Busy,
            unauthorised: Unauthorised::Json401,
            dropped: DroppedAnswer::Result99,
            time_out: TimeOutAnswer::Rejected,
            void_status: 201,
            busy_state_name: "busy".to_owned(),
            menu_state_name: "menu".to_owned(),
            reconciliation_paper: ReconciliationPaper::ByKind,
            date_off_ms: 0,
        }
    }
}

/// How a reconciliation's paper says its totals. Only one paper was ever seen, of a terminal that had taken nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReconciliationPaper {
    /// Purchases and refunds, each with a count and a sum.
    ByKind,
    /// `Innsamlet  n` and `Total=  1,50`, as on the paper that was seen.
    CountAndNet,
    /// No totals at all.
    Nothing,
}

/// A change to [`Behaviour`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the members are those of Behaviour")]
pub struct BehaviourChange {
    pub cancel_answer: Option<CancelAnswer>,
    pub cancel_reply: Option<CancelReply>,
    pub no_last: Option<NoLastAnswer>,
    pub lookup_while_running: Option<LookupWhileRunning>,
    pub second_post: Option<SecondPost>,
    pub unauthorised: Option<Unauthorised>,
    pub dropped: Option<DroppedAnswer>,
    pub time_out: Option<TimeOutAnswer>,
    pub void_status: Option<u16>,
    pub busy_state_name: Option<String>,
    pub menu_state_name: Option<String>,
    pub reconciliation_paper: Option<ReconciliationPaper>,
    pub date_off_ms: Option<i64>,
}

/// How long things take, in milliseconds of the simulator's clock before `percent` is applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timing {
    /// Applied to every member below except `card_wait_ms`, which is a limit and not a wait.
    pub percent: u32,
    /// A scripted card holder presents the card this long after the request (middle of a seeded spread).
    pub present_after_ms: u64,
    /// A scripted card holder needs this long for the PIN.
    pub pin_ms: u64,
    /// The bank's answer.
    pub bank_ms: u64,
    /// The bank's answer when it is slow.
    pub slow_bank_ms: u64,
    /// Giving up on a bank that can't be reached.
    pub no_host_ms: u64,
    /// A client who is going to press the red key waits this long.
    pub client_cancels_after_ms: u64,
    /// The terminal gives up on a card after this. Never scaled.
    pub card_wait_ms: u64,
    /// A result appears in the look-up only this long after the end.
    pub lookup_lag_ms: u64,
    /// The terminal still answers busy for this long after a result.
    pub busy_after_ms: u64,
    /// The display shows a result for this long.
    pub result_screen_ms: u64,
    /// A terminal that lost its network comes back after this.
    pub offline_for_ms: u64,
    /// Reconciliation.
    pub reconciliation_ms: u64,
    /// Dataset and software downloads, balance inquiry.
    pub download_ms: u64,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            percent: 100,
            present_after_ms: 2_000,
            pin_ms: 3_000,
            bank_ms: 2_000,
            slow_bank_ms: 30_000,
            no_host_ms: 9_000,
            client_cancels_after_ms: 9_000,
            card_wait_ms: 120_000,
            lookup_lag_ms: 5_000,
            busy_after_ms: 0,
            result_screen_ms: 6_000,
            offline_for_ms: 20_000,
            reconciliation_ms: 4_000,
            download_ms: 8_000,
        }
    }
}

/// A change to [`Timing`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
#[allow(missing_docs, reason = "the members are those of Timing")]
pub struct TimingChange {
    pub percent: Option<u32>,
    pub present_after_ms: Option<u64>,
    pub pin_ms: Option<u64>,
    pub bank_ms: Option<u64>,
    pub slow_bank_ms: Option<u64>,
    pub no_host_ms: Option<u64>,
    pub client_cancels_after_ms: Option<u64>,
    pub card_wait_ms: Option<u64>,
    pub lookup_lag_ms: Option<u64>,
    pub busy_after_ms: Option<u64>,
    pub result_screen_ms: Option<u64>,
    pub offline_for_ms: Option<u64>,
    pub reconciliation_ms: Option<u64>,
    pub download_ms: Option<u64>,
}

/// A change to a terminal's set-up or condition.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TerminalChange {
    /// Connected to the service.
    pub connected: Option<bool>,
    /// Can reach the bank.
    pub host_reachable: Option<bool>,
    /// Somebody is in its menu.
    pub in_menu: Option<bool>,
    /// "Duplikatsjekk: warning" on or off.
    pub duplicate_check: Option<bool>,
    /// How long the duplicate guard remembers, in milliseconds.
    pub duplicate_window_ms: Option<u64>,
    /// Columns of the slips sent to the till; 0 prints on the terminal itself.
    pub printer_width: Option<u32>,
    /// Tip added by the client to every purchase, minor units.
    pub tip: Option<i64>,
    /// Surcharge added to every purchase, minor units.
    pub surcharge: Option<i64>,
    /// Whether `TotalAmount` contains tip and surcharge.
    pub total_includes_extras: Option<bool>,
    /// Minor units by which a DCC sale's `TotalAmount` differs from the request; 0 as in the only ones ever seen.
    pub dcc_difference: Option<i64>,
    /// Pretend the last reconciliation was this many days ago.
    pub days_since_reconciliation: Option<u32>,
    /// Whether the session number rises by itself every night.
    pub nightly_sessions: Option<bool>,
    /// Alphabetic currency code.
    pub currency: Option<String>,
}

pub use crate::faults::{ArmedFault, Call, Effect, Fault};

impl Key {
    /// The digit on the key, if it is one.
    #[must_use]
    pub const fn digit(self) -> Option<char> {
        Some(match self {
            Self::D0 => '0',
            Self::D1 => '1',
            Self::D2 => '2',
            Self::D3 => '3',
            Self::D4 => '4',
            Self::D5 => '5',
            Self::D6 => '6',
            Self::D7 => '7',
            Self::D8 => '8',
            Self::D9 => '9',
            Self::Star | Self::Menu | Self::Cancel | Self::Clear | Self::Ok => return None,
        })
    }
}

/// Why an act could not be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum ActError {
    /// There is no such terminal.
    #[error("there is no such terminal")]
    UnknownTerminal,
    /// The terminal does not wait for a card.
    #[error("the terminal does not wait for a card")]
    NoCardExpected,
    /// The card has no chip, or can't be tapped.
    #[error("this card can't be presented that way")]
    CardCannotDoThat,
    /// The terminal is in the middle of something.
    #[error("the terminal is in the middle of something")]
    TerminalBusy,
    /// There is nothing the green key could confirm.
    #[error("there is nothing to confirm")]
    NothingToConfirm,
    /// There is nothing the red key could end.
    #[error("there is nothing to cancel")]
    NothingToCancel,
    /// The clock runs by itself.
    #[error("the clock runs by itself")]
    ClockIsReal,
}
