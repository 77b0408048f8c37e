//! What a reply means: the outcome, the reason in the field's terms, and what a person must look at.
//!
//! Closed enums, so that a caller's `match` is complete. [`Outcome`] speaks of the card, not of anybody's books: an
//! approval for the wrong sum is still an approval, with a [`Review`]. Deliberately absent: any text a user would read in
//! their own language; [`Reason::code`] is the key for that.

use std::fmt;

/// What is known about the card after a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// The terminal says the transaction was carried out.
    Approved,
    /// The terminal says it was not carried out.
    Declined,
    /// The service says the terminal was never engaged (one of the two listed short forms, to the letter).
    Refused,
    /// Anything else. Nobody may close anything on it.
    Unknown,
}

impl Outcome {
    /// The word in machine-readable output.
    pub fn word(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Declined => "declined",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Two places of one reply that say different things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Contradiction {
    /// The two spellings of one member (`result` and `Result`) differ, or a third spelling stands beside them.
    Spellings(&'static str),
    /// `ResultData` and the member of this name differ.
    ResultData(&'static str),
    /// `Result` is 0, but the rejection members name a rejection.
    ApprovedWithRejection,
    /// The HTTP status and the body differ (an approval under 400, say).
    Status(u16),
    /// Both `result` and `failure` stand in the reply, or an approval stands inside `failure`.
    ResultAndFailure,
}

/// Why an answer is what it is. The order follows the outcomes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Approved: the terminal carried it out. For calls without money: done.
    Done,

    /// Declined: the card holder pressed the cancel key (03, 2:1).
    ClientCancelled,
    /// Declined: the terminal's duplicate guard saw the same card and sum again (03, 3:3).
    Duplicate,
    /// Declined: the terminal rejected the transaction (03, 3:0).
    Rejected,
    /// Declined: no contact with the host, and not allowed offline (Z3).
    OfflineDeclined,
    /// Declined: wrong PIN, judged offline (Z1) or by the bank (55).
    WrongPin,
    /// Declined: not sufficient funds (51).
    InsufficientFunds,
    /// Declined: the card has expired (54).
    ExpiredCard,
    /// Declined: the transaction is not permitted on this terminal (58).
    NotPermitted,
    /// Declined: the terminal must be reconciled first (87).
    MustReconcile,
    /// Declined: somebody has the terminal's menu open (03, 1:2).
    MenuOpen,
    /// Declined: the sum is too low (03, 4:1).
    AmountTooLow,
    /// Declined: the terminal could not read the request (4:6, or the bare `D!000`).
    FormatError,
    /// Declined by the bank or payment processor, with its response code.
    BankDeclined(String),
    /// Declined for a reason that stands on no list; the text is cleaned and at most 64 characters.
    OtherDecline(String),

    /// Refused: the terminal is busy with something else.
    TerminalBusy,
    /// Refused: the terminal is not connected, or the id is wrong.
    TerminalNotConnected,

    /// Refused at login: user name or password.
    CredentialsRefused,

    /// Unknown: an HTTP status that decides nothing.
    HttpStatus(u16),
    /// Unknown: 401 or 403; nobody knows whether the terminal was engaged.
    NotAuthorised(u16),
    /// Unknown: a redirect, which is never followed.
    Redirected(u16),
    /// Unknown: the body is not declared as JSON in UTF-8.
    WrongContentType,
    /// Unknown: no body.
    EmptyBody,
    /// Unknown: a web page (a captive portal, a proxy's error page).
    Html,
    /// Unknown: more than one mebibyte.
    Oversize,
    /// Unknown: not UTF-8.
    InvalidUtf8,
    /// Unknown: a byte-order mark in front.
    ByteOrderMark,
    /// Unknown: the JSON stops in the middle.
    Truncated,
    /// Unknown: not JSON.
    MalformedJson,
    /// Unknown: nested deeper, or with more values, than any reply of the service.
    TooComplex,
    /// Unknown: one object holds the same member twice.
    DuplicateKeys,
    /// Unknown: JSON, but none of the documented shapes.
    UnexpectedShape,
    /// Unknown: `failure` is a bare string; the text is cleaned and at most 64 characters.
    BareString(String),
    /// Unknown: a failure without the terminal's result; the text is cleaned and at most 64 characters.
    FailureWithoutResult(String),
    /// Unknown: no result at all.
    NoResult,
    /// Unknown: more than one result.
    TwoResults,
    /// Unknown: the result has no `Result` member.
    ResultMissing,
    /// Unknown: `Result` 99, contact with the terminal was lost.
    LostContact,
    /// Unknown: `Result` 1 (administrative) where a financial one is due.
    AdministrativeResult,
    /// Unknown: `Result` 0 (financial) where an administrative one is due.
    FinancialResult,
    /// Unknown: `Result` 3 (loyalty).
    LoyaltyResult,
    /// Unknown: a `Result` on no list; cleaned, at most 64 characters.
    UnlistedResult(String),
    /// Unknown: approved, but the sum can't be read.
    AmountUnreadable,
    /// Unknown: the reply contradicts itself.
    Contradictory(Contradiction),
    /// Unknown: a decline that names another terminal, kind, order or sum than ours.
    ForeignDecline,

    /// Look-up: the terminal has no last result.
    NoneYet,
}

impl Reason {
    /// A stable word for logs, stored rows and translation keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::ClientCancelled => "client-cancelled",
            Self::Duplicate => "duplicate",
            Self::Rejected => "rejected",
            Self::OfflineDeclined => "offline-declined",
            Self::WrongPin => "wrong-pin",
            Self::InsufficientFunds => "insufficient-funds",
            Self::ExpiredCard => "expired-card",
            Self::NotPermitted => "not-permitted",
            Self::MustReconcile => "must-reconcile",
            Self::MenuOpen => "menu-open",
            Self::AmountTooLow => "amount-too-low",
            Self::FormatError => "format-error",
            Self::BankDeclined(_) => "bank-declined",
            Self::OtherDecline(_) => "other-decline",
            Self::TerminalBusy => "terminal-busy",
            Self::TerminalNotConnected => "terminal-not-connected",
            Self::CredentialsRefused => "credentials-refused",
            Self::HttpStatus(_) => "http-status",
            Self::NotAuthorised(_) => "not-authorised",
            Self::Redirected(_) => "redirected",
            Self::WrongContentType => "wrong-content-type",
            Self::EmptyBody => "empty-body",
            Self::Html => "html",
            Self::Oversize => "oversize",
            Self::InvalidUtf8 => "invalid-utf8",
            Self::ByteOrderMark => "byte-order-mark",
            Self::Truncated => "truncated",
            Self::MalformedJson => "malformed-json",
            Self::TooComplex => "too-complex",
            Self::DuplicateKeys => "duplicate-keys",
            Self::UnexpectedShape => "unexpected-shape",
            Self::BareString(_) => "bare-string",
            Self::FailureWithoutResult(_) => "failure-without-result",
            Self::NoResult => "no-result",
            Self::TwoResults => "two-results",
            Self::ResultMissing => "result-missing",
            Self::LostContact => "lost-contact",
            Self::AdministrativeResult => "administrative-result",
            Self::FinancialResult => "financial-result",
            Self::LoyaltyResult => "loyalty-result",
            Self::UnlistedResult(_) => "unlisted-result",
            Self::AmountUnreadable => "amount-unreadable",
            Self::Contradictory(_) => "contradictory",
            Self::ForeignDecline => "foreign-decline",
            Self::NoneYet => "none-yet",
        }
    }

    /// What the code leaves open: a response code, a status, a cleaned text.
    pub fn detail(&self) -> Option<String> {
        match self {
            Self::BankDeclined(text)
            | Self::OtherDecline(text)
            | Self::BareString(text)
            | Self::FailureWithoutResult(text)
            | Self::UnlistedResult(text) => Some(text.clone()),
            Self::HttpStatus(status) | Self::NotAuthorised(status) | Self::Redirected(status) => Some(status.to_string()),
            Self::Contradictory(which) => Some(which.to_string()),
            Self::Done
            | Self::ClientCancelled
            | Self::Duplicate
            | Self::Rejected
            | Self::OfflineDeclined
            | Self::WrongPin
            | Self::InsufficientFunds
            | Self::ExpiredCard
            | Self::NotPermitted
            | Self::MustReconcile
            | Self::MenuOpen
            | Self::AmountTooLow
            | Self::FormatError
            | Self::TerminalBusy
            | Self::TerminalNotConnected
            | Self::CredentialsRefused
            | Self::WrongContentType
            | Self::EmptyBody
            | Self::Html
            | Self::Oversize
            | Self::InvalidUtf8
            | Self::ByteOrderMark
            | Self::Truncated
            | Self::MalformedJson
            | Self::TooComplex
            | Self::DuplicateKeys
            | Self::UnexpectedShape
            | Self::NoResult
            | Self::TwoResults
            | Self::ResultMissing
            | Self::LostContact
            | Self::AdministrativeResult
            | Self::FinancialResult
            | Self::LoyaltyResult
            | Self::AmountUnreadable
            | Self::ForeignDecline
            | Self::NoneYet => None,
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.detail() {
            Some(detail) => write!(f, "{}: {detail}", self.code()),
            None => f.write_str(self.code()),
        }
    }
}

impl fmt::Display for Contradiction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Spellings(member) => write!(f, "spellings of {member} differ"),
            Self::ResultData(member) => write!(f, "ResultData and {member} differ"),
            Self::ApprovedWithRejection => f.write_str("approved and rejected at once"),
            Self::Status(status) => write!(f, "status {status} does not fit the body"),
            Self::ResultAndFailure => f.write_str("result and failure at once"),
        }
    }
}

/// Why a person must look at an approval. The card was charged (or paid back) all the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Review {
    /// Approved for another sum than asked.
    AmountDiffers {
        /// What we asked for, in minor units.
        requested: i64,
        /// What was approved, in minor units.
        approved: i64,
        /// Tip and surcharge explain the difference exactly.
        explained_by_extras: bool,
    },
    /// Approved for nothing at all.
    AmountIsZero,
    /// Approved on another terminal.
    OtherTerminal(String),
    /// Approved as another kind of transaction.
    OtherKind(String),
    /// Approved with somebody else's order id.
    OtherOrderId(String),
    /// The slip shows another currency than the books.
    OtherCurrency(String),
    /// The reply doesn't say which terminal.
    TerminalMissing,
    /// The reply doesn't say which kind.
    KindMissing,
    /// The reply has no STAN, by which the transaction would be found again.
    StanMissing,
    /// `transactionId` and `StanAuth` differ.
    TransactionIdDiffers,
    /// `cardNumber` and `TruncatedPAN` differ.
    CardNumberDiffers,
    /// The echoed word and `TransactionType` differ.
    KindWordDiffers,
    /// `ResultData` is there, but not in the known grammar.
    ResultDataUnreadable,
    /// A response code that does not usually stand beside an approval.
    UnusualResponseCode(String),
}

impl Review {
    /// A stable word for logs, stored rows and translation keys.
    pub fn code(&self) -> &'static str {
        match self {
            Self::AmountDiffers {
                explained_by_extras: true,
                ..
            } => "amount-differs-by-extras",
            Self::AmountDiffers { .. } => "amount-differs",
            Self::AmountIsZero => "amount-is-zero",
            Self::OtherTerminal(_) => "other-terminal",
            Self::OtherKind(_) => "other-kind",
            Self::OtherOrderId(_) => "other-order-id",
            Self::OtherCurrency(_) => "other-currency",
            Self::TerminalMissing => "terminal-missing",
            Self::KindMissing => "kind-missing",
            Self::StanMissing => "stan-missing",
            Self::TransactionIdDiffers => "transaction-id-differs",
            Self::CardNumberDiffers => "card-number-differs",
            Self::KindWordDiffers => "kind-word-differs",
            Self::ResultDataUnreadable => "result-data-unreadable",
            Self::UnusualResponseCode(_) => "unusual-response-code",
        }
    }
}

impl fmt::Display for Review {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())?;
        match self {
            Self::AmountDiffers { requested, approved, .. } => write!(f, ": {requested} requested, {approved} approved"),
            Self::OtherTerminal(text)
            | Self::OtherKind(text)
            | Self::OtherOrderId(text)
            | Self::OtherCurrency(text)
            | Self::UnusualResponseCode(text) => write!(f, ": {text}"),
            Self::AmountIsZero
            | Self::TerminalMissing
            | Self::KindMissing
            | Self::StanMissing
            | Self::TransactionIdDiffers
            | Self::CardNumberDiffers
            | Self::KindWordDiffers
            | Self::ResultDataUnreadable => Ok(()),
        }
    }
}
