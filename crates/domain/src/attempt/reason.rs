//! Why an attempt ended or hangs, in the field's terms.

macro_rules! reason_codes {
    ($($(#[doc = $doc:literal])* $variant:ident $code:literal;)*) => {
        /// A closed set; the catalogues hold one sentence for each.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum ReasonCode { $($(#[doc = $doc])* $variant,)* }

        impl ReasonCode {
            /// Every code, for tables.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The text the books and the catalogues hold.
            #[must_use]
            pub const fn code(self) -> &'static str { match self { $(Self::$variant => $code,)* } }
        }
    };
}

reason_codes! {
    /// Client's red key: `2:1`.
    ClientCancelled "client_cancelled";
    /// Bank: `51`.
    InsufficientFunds "insufficient_funds";
    /// Bank: `54`.
    ExpiredCard "expired_card";
    /// Bank: `58`.
    NotPermitted "not_permitted";
    /// The terminal's duplicate guard: `3:3`.
    Duplicate "duplicate";
    /// The terminal rejected it: `3:0`.
    Rejected "rejected";
    /// Could not go online: `Z3`.
    OfflineDeclined "offline_declined";
    /// Wrong PIN: `Z1` or bank `55`.
    WrongPin "wrong_pin";
    /// Reconciliation is due: `87`.
    MustReconcile "must_reconcile";
    /// Somebody is in the terminal's menu: `1:2`.
    MenuOpen "menu_open";
    /// Amount too low: `4:1`.
    AmountTooLow "amount_too_low";
    /// Format error: `4:6`.
    FormatError "format_error";
    /// Short form: the terminal is busy; it was never engaged.
    TerminalBusy "terminal_busy";
    /// Short form: wrong id or not connected; it was never engaged.
    NotConnected "not_connected";
    /// Any other answer of the bank.
    BankDeclined "bank_declined";
    /// Any other refusal the protocol sheet does not list.
    Other "other";
    /// Abort pressed before the first byte.
    StoppedFromTill "stopped_from_till";
    /// No connection could be opened; nothing was sent.
    NoConnection "no_connection";
    /// The service's certificate was not accepted; nothing was sent.
    Tls "tls";
    /// The service refused the account; nothing was sent.
    LoginRefused "login_refused";
    /// No account was entered, or the keychain does not give its password; nothing was sent.
    AccountNotReady "account_not_ready";
    /// The books could not be written; nothing was sent.
    StoreFailed "store_failed";
    /// The till was restarted before anything was sent, or while it waited.
    Restarted "restarted";
    /// A reversal: the terminal's last transaction is not the payment to be undone; nothing was sent.
    NotLast "not_last";
    /// The connection broke after the request.
    AnswerLost "answer_lost";
    /// The answer can't be read or contradicts itself.
    AnswerUnreadable "answer_unreadable";
    /// The service answered with an error that proves nothing.
    ServiceError "service_error";
    /// Result 99: the service lost the terminal.
    TerminalLostContact "terminal_lost_contact";
    /// No answer within the deadline.
    Deadline "deadline";
    /// The computer slept while the payment ran.
    Slept "slept";
}

impl ReasonCode {
    /// Reads the text the books hold.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|reason| reason.code() == code)
    }

    /// The two short forms that prove the terminal was never engaged.
    #[must_use]
    pub const fn never_engaged(self) -> bool {
        matches!(self, Self::TerminalBusy | Self::NotConnected)
    }

    /// Refusals that an abort from the till can bring about: the client's own code, `3:0`, or one the sheet does not list.
    #[must_use]
    pub const fn may_be_an_abort(self) -> bool {
        matches!(self, Self::ClientCancelled | Self::Rejected | Self::Other)
    }
}

/// A code, and the bank's or terminal's own code where it says more.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Reason {
    /// The code.
    pub code: ReasonCode,
    /// The raw code or text, at most 64 characters, already cleaned; empty when the code says all.
    pub detail: String,
}

impl Reason {
    /// A reason that says all by its code.
    #[must_use]
    pub const fn of(code: ReasonCode) -> Self {
        Self {
            code,
            detail: String::new(),
        }
    }
}
