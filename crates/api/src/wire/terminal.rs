//! Terminals in Settings, their checklists, and what is asked of them beside payments.

use super::{Moment, Named, TerminalWord};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The models that Connect@Cloud supports, by the name on the device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum TerminalModel {
    /// iPP350.
    #[serde(rename = "iPP350")]
    Ipp350,
    /// iCT250.
    #[serde(rename = "iCT250")]
    Ict250,
    /// iWL250, Bluetooth with its dock.
    #[serde(rename = "iWL250")]
    Iwl250,
    /// Lane3000.
    Lane3000,
    /// Desk3500.
    Desk3500,
    /// Move3500.
    Move3500,
}

/// How a portable terminal of the older kind reaches the network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ModelConnection {
    /// Bluetooth to its dock.
    BluetoothDock,
    /// Its own SIM card; not supported.
    #[serde(rename = "mobile_3g")]
    Mobile3g,
}

/// Who prints a terminal's slips.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PrintsBy {
    /// The terminal itself.
    Terminal,
    /// The till.
    Till,
}

/// What can be asked of a terminal beside a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TerminalAction {
    /// Close the session with the acquirer.
    Reconciliation,
    /// Fetch the card agreements.
    DownloadDataset,
    /// Fetch the software.
    DownloadSoftware,
    /// Show the slip of the last transaction.
    LastReceipt,
    /// Let the terminal print by itself.
    PrintByTerminal,
    /// Let the till print.
    PrintByTill,
}

/// What is being done to a terminal right now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Doing {
    /// What.
    pub action: TerminalAction,
    /// For how long.
    pub for_ms: u32,
}

/// A terminal in Settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SettingsTerminal {
    /// Our id.
    pub id: String,
    /// Nets' eight digits.
    pub number: String,
    /// What people call it.
    pub name: String,
    /// Its model; empty if not known.
    pub model: String,
    /// Its department.
    pub department: String,
    /// What it is doing.
    pub state: TerminalWord,
    /// How old that is; null if it never answered.
    pub age_ms: Option<u32>,
    /// Whether the account has it; null while that is not known.
    pub bound: Option<bool>,
    /// Who prints; null if it was never set from here.
    pub printing: Option<PrintsBy>,
    /// Whether it has a printer; null for a model that is not known.
    pub has_printer: Option<bool>,
    /// When it was reconciled from here last.
    pub reconciled_at: Option<Moment>,
    /// What is being done to it beside payments.
    pub doing: Option<Doing>,
    /// No new payments.
    pub retired: bool,
    /// A slip of it showed another currency than the books'.
    pub disabled: bool,
    /// The books were restored, and it was not reconciled since.
    pub check_after_restore: bool,
    /// The attempt that holds it.
    pub held_by: Option<String>,
}

/// A department and its terminals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DepartmentTerminals {
    /// The department.
    pub department: Named,
    /// Its terminals, in order; retired ones too.
    pub terminals: Vec<SettingsTerminal>,
}

/// Every terminal of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TerminalSettings {
    /// By department, in order.
    pub departments: Vec<DepartmentTerminals>,
    /// Terminals may add a tip or a surcharge.
    pub extras_allowed: bool,
}

/// Allow terminals to add a tip or a surcharge, or take that back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AllowExtras {
    /// Whether they may.
    pub allowed: bool,
}

/// A number as typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TypedNumber {
    /// As typed.
    pub number: String,
}

/// Who has a number already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TakenBy {
    /// That terminal.
    pub id: String,
    /// Its name.
    pub name: String,
    /// It is retired, and can be brought back.
    pub retired: bool,
}

/// What can be said about a typed number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct NumberCheck {
    /// It is eight digits.
    pub valid: bool,
    /// Another terminal has it.
    pub taken_by: Option<TakenBy>,
    /// Whether the account has it; null while that is not known.
    pub bound: Option<bool>,
}

/// A terminal to add.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddTerminal {
    /// Its department.
    pub department: String,
    /// Eight digits, as typed or picked.
    pub number: String,
    /// What people call it.
    pub name: String,
    /// Which device.
    pub model: TerminalModel,
    /// For an iWL250.
    pub connection: Option<ModelConnection>,
    /// Made by the UI once per press (UUID).
    pub key: String,
}

/// Change a terminal; absent members stay.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeTerminal {
    /// Which.
    pub terminal: String,
    /// A new name.
    #[ts(optional)]
    pub name: Option<String>,
    /// Another model.
    #[ts(optional)]
    pub model: Option<TerminalModel>,
    /// For an iWL250.
    #[ts(optional)]
    pub connection: Option<ModelConnection>,
    /// Another department.
    #[ts(optional)]
    pub department: Option<String>,
    /// Retire it, or bring it back.
    #[ts(optional)]
    pub retired: Option<bool>,
}

/// Which terminal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TerminalRef {
    /// Its id.
    pub terminal: String,
}

/// A step of the checklist.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChecklistStepName {
    /// Ordered from Nets.
    Ordered,
    /// User name and password have come.
    AccountReceived,
    /// The service reaches the terminal.
    Connected,
    /// Both icons are green.
    IconsGreen,
    /// The account was entered, and works.
    AccountEntered,
    /// The terminal is bound to the account.
    Bound,
    /// It was reconciled.
    Reconciled,
    /// A small payment and its refund.
    FirstPayment,
}

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Done: the till saw it.
    Seen,
    /// Done: a person said so.
    Ticked,
    /// Not passed.
    NotPassed,
    /// May be done now.
    Open,
    /// An earlier step is missing.
    Waiting,
}

/// What more there is to say about a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepDetail {
    /// Nothing.
    Plain,
    /// The account shows it.
    ByAccount,
    /// The service reaches the terminal.
    Reached,
    /// The service does not reach it.
    NotReached,
    /// It is being asked.
    Asking,
    /// No account yet.
    NoAccount,
    /// The account does not work.
    AccountFails,
    /// Not tried in this run.
    NotTested,
    /// The account has it.
    Bound,
    /// The account does not have it.
    NotBound,
    /// Reconciled from here.
    FromHere,
    /// Reconciled at the terminal.
    AtTerminal,
    /// It is running.
    Running,
    /// One was sent and nobody knows whether it ran.
    NotKnown,
    /// The last payment was refused because of it.
    Needed,
    /// The books were restored since, and may lack payments of it.
    Restored,
    /// Paid, and not refunded yet.
    Paid,
    /// A slip showed another currency.
    OtherCurrency,
    /// Paid and refunded, but no slip shows any currency.
    CurrencyNotSeen,
    /// A payment's outcome is not known.
    Held,
}

/// What only a person can confirm.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TerminalTick {
    /// Ordered from Nets.
    Ordered,
    /// User name and password have come.
    AccountReceived,
    /// Both icons are green.
    IconsGreen,
    /// Reconciled at the terminal.
    ReconciledByHand,
    /// The terminal has the books' currency now.
    CurrencyCorrected,
}

/// Who ticked, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Ticked {
    /// Who.
    pub staff: String,
    /// When.
    pub at: Moment,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChecklistStep {
    /// Which.
    pub step: ChecklistStepName,
    /// How it stands.
    pub standing: Standing,
    /// What more there is to say.
    pub detail: StepDetail,
    /// The tick a person may set or take back; null where the till checks.
    pub tick: Option<TerminalTick>,
    /// Who ticked it last.
    pub ticked: Option<Ticked>,
}

/// A terminal's checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Checklist {
    /// The terminal.
    pub terminal: SettingsTerminal,
    /// Its steps, in order.
    pub steps: Vec<ChecklistStep>,
}

/// A person confirms a step, or takes it back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TickTerminal {
    /// Which terminal.
    pub terminal: String,
    /// What.
    pub tick: TerminalTick,
    /// Confirmed, or taken back.
    pub done: bool,
}

/// Ask a terminal for something.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Administer {
    /// Which terminal.
    pub terminal: String,
    /// What.
    pub action: TerminalAction,
    /// Made by the UI once per press (UUID).
    pub key: String,
}

/// How an action ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TerminalCallOutcome {
    /// It was done.
    Done,
    /// The terminal was not engaged.
    Refused,
    /// The terminal said no.
    Declined,
    /// Nothing left this computer.
    NotSent,
    /// Nobody knows whether it ran.
    Unknown,
    /// It is running.
    Running,
}

/// Something that was asked of a terminal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TerminalCall {
    /// Its id.
    pub id: String,
    /// What.
    pub action: TerminalAction,
    /// When.
    pub at: Moment,
    /// Who.
    pub staff: String,
    /// How it ended, or that it runs. Without an answer: not known.
    pub outcome: TerminalCallOutcome,
    /// For how long it has been running.
    pub running_ms: Option<u32>,
    /// A short word for why; empty when the outcome says all.
    pub reason: String,
    /// What the terminal printed.
    pub printed: Option<String>,
    /// The session it closed.
    pub session: Option<String>,
    /// What a reconciliation came to beside the books; null for anything else, and where nothing was answered.
    pub comparison: Option<super::Comparison>,
}

/// What was asked of a terminal beside payments, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TerminalCalls {
    /// The calls.
    pub calls: Vec<TerminalCall>,
}
