//! What a use case can answer instead of doing it. Every variant says that nothing was changed, unless it says otherwise.

use crate::data_folder::FolderError;
use crate::desk::DeskError;
use crate::found::FoundError;
use crate::founding::{ClinicError, Field};
use crate::import::ImportError;
use crate::supervisor::SupervisorError;
use domain::money::Money;
use domain::tender::TenderError;
use store::{ApplyError, BeginError, CashError, CreditError, FinaliseError, StoreError};

/// Why a use case did not happen.
#[derive(Debug, Clone, thiserror::Error)]
#[allow(missing_docs, reason = "the messages say it")]
pub enum TillError {
    #[error("the request can't be read")]
    BadRequest,
    #[error("there is no such thing")]
    NotFound,
    #[error("nobody is signed in")]
    StaffNeeded,
    #[error("the sale has no lines")]
    SaleEmpty,
    #[error("the sale was finalised or discarded")]
    SaleClosed,
    #[error("an invoice here names a client")]
    ClientNeeded,
    #[error("an invoice here names the client's address")]
    ClientAddressNeeded,
    #[error("the invoice was credited already")]
    AlreadyCredited,
    #[error("the sale has too many lines")]
    TooManyLines,
    #[error("the quantity is out of range")]
    QuantityOutOfRange,
    #[error("the discount is out of range")]
    DiscountOutOfRange,
    #[error("the sum is too large")]
    SumTooLarge,
    #[error("a text is too long")]
    TextTooLong,
    #[error("a text holds characters that may not stand in it")]
    TextInvalid,
    #[error("a sum must be above zero")]
    AmountNotPositive,
    #[error("more than is due")]
    AmountAboveDue { due: Money },
    #[error("more than is left to return")]
    AmountAboveRefundable { left: Money },
    #[error("coins can't make this sum")]
    NotPayableInCoins { lower: Money, upper: Money },
    #[error("another currency than the books'")]
    WrongCurrency,
    #[error("less was handed over than is to be paid")]
    GivenTooLittle { needed: Money },
    #[error("far more was handed over than is to be paid")]
    GivenTooMuch,
    #[error("an attempt of this invoice is in doubt")]
    InvoiceHeld,
    #[error("the terminal is held by an attempt in doubt")]
    TerminalHeld,
    #[error("a payment runs on this terminal")]
    TerminalInUse,
    #[error("a payment of this till runs")]
    PaymentRunning,
    #[error("the program is about to end")]
    Ending,
    #[error(transparent)]
    Clinic(#[from] ClinicError),
    #[error(transparent)]
    CardPaused(#[from] crate::account::CardPause),
    #[error(transparent)]
    Backup(#[from] crate::backup::BackupSetUpError),
    #[error(transparent)]
    Restore(#[from] crate::restore::RestoreFault),
    #[error("the account belongs to the program")]
    AccountFixed,
    #[error("not a proxy")]
    ProxyInvalid,
    #[error("the terminal does something else for this till")]
    TerminalWorking,
    #[error("a terminal's number is eight digits")]
    TerminalNumberInvalid,
    #[error("another terminal has this number")]
    TerminalNumberTaken { name: String, retired: bool },
    #[error("the service does not support this kind of terminal")]
    TerminalModelUnsupported,
    #[error(transparent)]
    Desk(#[from] DeskError),
    #[error(transparent)]
    Import(#[from] ImportError),
    #[error("the terminal can't be used here")]
    TerminalUnknown,
    #[error("the payment can't be refunded this way")]
    NotRefundable,
    #[error("nothing to abort")]
    NothingToAbort,
    #[error("the attempt is not in doubt")]
    NotInDoubt,
    #[error("there is no open case of this attempt")]
    CaseNotOpen,
    #[error("the money of the case can't go this way")]
    CaseMoney,
    #[error(transparent)]
    Found(#[from] FoundError),
    #[error("the references differ or can't be read")]
    EvidenceMismatch,
    #[error("the slip is over another sum")]
    EvidenceSum,
    #[error("another payment carries this reference")]
    ReferenceUsed,
    #[error("both observations are needed")]
    EvidenceMissing,
    #[error("not charged can't be said yet")]
    TooEarly,
    #[error(transparent)]
    Supervisor(#[from] SupervisorError),
    #[error("a look could abort a running payment")]
    LookGated,
    #[error("the paper lacks what the law asks for")]
    PaperIncomplete { lacking: Vec<printing::Field> },
    #[error("the copies of this paper are used up")]
    CopiesUsed,
    #[error("the books and the service don't belong together")]
    WrongEnvironment,
    #[error("the disk is full")]
    DiskFull,
    #[error("the data folder can't be written")]
    DataReadOnly,
    #[error("the data folder is on a network drive")]
    DataOnNetwork,
    #[error("the books are damaged")]
    BooksDamaged,
    #[error("the books failed a check and are only looked at")]
    BooksHeld,
    #[error("the books were written by a newer program")]
    BooksNewer,
    #[error("the file is not one of ours")]
    BooksForeign,
    #[error("the books are in use")]
    BooksInUse,
    #[error("the books could not be written or read: {0}")]
    Store(String),
    #[error("a fault of ours: {0}")]
    Internal(String),
}

impl From<domain::text::TextError> for TillError {
    fn from(error: domain::text::TextError) -> Self {
        use domain::text::TextError;
        match error {
            TextError::TooLong { .. } => Self::TextTooLong,
            TextError::Empty
            | TextError::ControlCharacter { .. }
            | TextError::DirectionMark { .. }
            | TextError::Invisible { .. } => Self::TextInvalid,
        }
    }
}

impl From<StoreError> for TillError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::DiskFull => Self::DiskFull,
            StoreError::ReadOnly => Self::DataReadOnly,
            StoreError::Damaged(_) => Self::BooksDamaged,
            StoreError::NotFound(_) => Self::NotFound,
            StoreError::LookOnly => Self::BooksHeld,
            StoreError::Constraint { .. }
            | StoreError::CommitUnknown(_)
            | StoreError::Value(_)
            | StoreError::Closed
            | StoreError::Panicked
            | StoreError::Io(_) => Self::Store(error.to_string()),
        }
    }
}

impl From<FolderError> for TillError {
    fn from(error: FolderError) -> Self {
        match error {
            FolderError::InUse => Self::BooksInUse,
            FolderError::ReadOnly => Self::DataReadOnly,
            FolderError::DiskFull => Self::DiskFull,
            FolderError::OnNetwork => Self::DataOnNetwork,
            FolderError::Io(_) => Self::Store(error.to_string()),
        }
    }
}

impl From<store::OpenError> for TillError {
    fn from(error: store::OpenError) -> Self {
        match error {
            store::OpenError::NotOurs => Self::BooksForeign,
            store::OpenError::Newer { .. } => Self::BooksNewer,
            store::OpenError::ReadOnly => Self::DataReadOnly,
            store::OpenError::DiskFull => Self::DiskFull,
            store::OpenError::InUse => Self::BooksInUse,
            store::OpenError::WrongKind { .. } => Self::WrongEnvironment,
            store::OpenError::Missing(_)
            | store::OpenError::Damaged(_)
            | store::OpenError::Checksum { .. }
            | store::OpenError::Exists
            | store::OpenError::NotPlain
            | store::OpenError::Pragma(_)
            | store::OpenError::SqliteTooOld(_)
            | store::OpenError::Io(_) => {
                tracing::error!(code = %error, "the books did not open");
                Self::BooksDamaged
            }
        }
    }
}

impl From<store::PlaceError> for TillError {
    fn from(error: store::PlaceError) -> Self {
        match error {
            store::PlaceError::Store(error) => error.into(),
            store::PlaceError::NameTaken => ClinicError::Twice(Field::Department).into(),
            store::PlaceError::Paying => Self::PaymentRunning,
        }
    }
}

impl From<TenderError> for TillError {
    fn from(error: TenderError) -> Self {
        match error {
            TenderError::NotPositive => Self::AmountNotPositive,
            TenderError::TooLarge => Self::SumTooLarge,
            TenderError::AboveDue { due } => Self::AmountAboveDue { due },
            TenderError::AboveRefundable { refundable } => Self::AmountAboveRefundable { left: refundable },
            TenderError::NotPayableInCoins { lower, upper } => Self::NotPayableInCoins { lower, upper },
            TenderError::GivenTooLittle { needed } => Self::GivenTooLittle { needed },
            TenderError::CurrencyMismatch { .. } => Self::WrongCurrency,
        }
    }
}

impl From<domain::sale::SaleError> for TillError {
    fn from(error: domain::sale::SaleError) -> Self {
        use domain::sale::SaleError;
        match error {
            SaleError::EmptySale => Self::SaleEmpty,
            SaleError::LineNotFound => Self::NotFound,
            SaleError::TooManyLines => Self::TooManyLines,
            SaleError::QuantityOutOfRange => Self::QuantityOutOfRange,
            SaleError::DiscountOutOfRange | SaleError::DiscountTooLarge => Self::DiscountOutOfRange,
            SaleError::SumTooLarge => Self::SumTooLarge,
            SaleError::CurrencyMismatch { .. } => Self::WrongCurrency,
            SaleError::LineExists | SaleError::NegativePrice | SaleError::Vat(_) => Self::Internal(error.to_string()),
        }
    }
}

impl From<BeginError> for TillError {
    fn from(error: BeginError) -> Self {
        match error {
            BeginError::Store(error) => error.into(),
            BeginError::TerminalHeld { .. } => Self::TerminalHeld,
            BeginError::TerminalUnusable => Self::TerminalUnknown,
            BeginError::NotPositive => Self::AmountNotPositive,
            BeginError::TooLarge => Self::SumTooLarge,
            BeginError::Currency => Self::WrongCurrency,
            BeginError::AbovePayable { payable } => Self::AmountAboveDue { due: payable },
            BeginError::AboveRefundable { refundable } => Self::AmountAboveRefundable { left: refundable },
            BeginError::InvoiceInDoubt { .. } => Self::InvoiceHeld,
            BeginError::OriginalPayment => Self::NotRefundable,
            BeginError::FreeSpaceLow => Self::DiskFull,
            BeginError::OrderIdUsed | BeginError::KeyUsed => Self::Internal(error.to_string()),
        }
    }
}

impl From<ApplyError> for TillError {
    fn from(error: ApplyError) -> Self {
        match error {
            ApplyError::Store(error) => error.into(),
            ApplyError::ReferenceUsed { .. } => Self::ReferenceUsed,
            ApplyError::Illegal(_) => Self::NotInDoubt,
        }
    }
}

impl From<store::TakeBeforeError> for TillError {
    fn from(error: store::TakeBeforeError) -> Self {
        match error {
            store::TakeBeforeError::Begin(error) => error.into(),
            store::TakeBeforeError::Apply(error) => error.into(),
        }
    }
}

impl From<store::CashError> for TillError {
    fn from(error: CashError) -> Self {
        match error {
            CashError::Store(error) => error.into(),
            CashError::Tender(error) => error.into(),
            CashError::AttemptOpen { .. } => Self::InvoiceHeld,
            CashError::NotCash => Self::NotRefundable,
            CashError::KeyUsed => Self::Internal(error.to_string()),
        }
    }
}

impl From<store::CaseError> for TillError {
    fn from(error: store::CaseError) -> Self {
        match error {
            store::CaseError::Store(error) => error.into(),
            store::CaseError::NotOpen => Self::CaseNotOpen,
            store::CaseError::Money => Self::CaseMoney,
            store::CaseError::NotBooked => Self::Found(FoundError::NothingBooked),
        }
    }
}

impl From<printing::PaperError> for TillError {
    fn from(error: printing::PaperError) -> Self {
        match error {
            printing::PaperError::Lacking(lacking) => Self::PaperIncomplete { lacking },
            printing::PaperError::Money(_) | printing::PaperError::Instant => Self::Internal(error.to_string()),
        }
    }
}

impl From<store::IssueError> for TillError {
    fn from(error: store::IssueError) -> Self {
        match error {
            store::IssueError::Store(error) => error.into(),
            store::IssueError::CopiesUsed => Self::CopiesUsed,
            store::IssueError::KeyUsed => Self::Internal(error.to_string()),
        }
    }
}

impl From<store::FinaliseError> for TillError {
    fn from(error: FinaliseError) -> Self {
        use domain::document::{DocumentError, Lacking};
        match error {
            FinaliseError::Document(DocumentError::ClientNeeded { lacking }) => match lacking {
                Lacking::Client => Self::ClientNeeded,
                Lacking::Address => Self::ClientAddressNeeded,
            },
            FinaliseError::Store(StoreError::NotFound(_)) | FinaliseError::AlreadyFinalised { .. } => Self::SaleClosed,
            FinaliseError::Store(error) => error.into(),
            FinaliseError::Document(DocumentError::Sale(error)) => error.into(),
            FinaliseError::Document(error) => Self::Internal(error.to_string()),
            FinaliseError::KeyUsed => Self::Internal(error.to_string()),
        }
    }
}

impl From<store::CreditError> for TillError {
    fn from(error: CreditError) -> Self {
        match error {
            CreditError::Store(error) => error.into(),
            CreditError::AlreadyCredited => Self::AlreadyCredited,
            CreditError::AttemptOpen { .. } => Self::InvoiceHeld,
            CreditError::KeyUsed => Self::Internal(error.to_string()),
        }
    }
}
