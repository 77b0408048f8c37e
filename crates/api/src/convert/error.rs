//! What a use case answers instead of doing it, as a code with its facts.

use crate::error::{ErrorCode, WireError};
use application::domain::country::CountryCode;
use application::domain::money::Money;
use application::keychain::KeychainError;
use application::printing::Field as Lacking;
use application::{
    BackupSetUpError, CardPause, ClinicError, DeskError, DeskField, Field, FileError, FoundError, ImportError, RestoreFault,
    TillError, WrongEnvironment,
};

/// A code that says all.
fn plain(code: ErrorCode) -> WireError {
    WireError::new(code)
}

/// The nearest sums that coins can make.
fn coins(lower: Money, upper: Money) -> WireError {
    plain(ErrorCode::NotPayableInCoins)
        .with("lower", lower.minor())
        .with("upper", upper.minor())
}

fn number_taken(name: String, retired: bool) -> WireError {
    plain(ErrorCode::TerminalNumberTaken)
        .with("name", name)
        .with("retired", retired)
}

impl From<TillError> for WireError {
    fn from(error: TillError) -> Self {
        match error {
            TillError::BadRequest => plain(ErrorCode::BadRequest),
            TillError::NotFound => plain(ErrorCode::NotFound),
            TillError::StaffNeeded => plain(ErrorCode::StaffNeeded),
            TillError::SaleEmpty => plain(ErrorCode::SaleEmpty),
            TillError::SaleClosed => plain(ErrorCode::SaleClosed),
            TillError::ClientNeeded => plain(ErrorCode::ClientNeeded),
            TillError::ClientAddressNeeded => plain(ErrorCode::ClientAddressNeeded),
            TillError::AlreadyCredited => plain(ErrorCode::AlreadyCredited),
            TillError::TooManyLines => plain(ErrorCode::TooManyLines),
            TillError::QuantityOutOfRange => plain(ErrorCode::QuantityOutOfRange),
            TillError::DiscountOutOfRange => plain(ErrorCode::DiscountOutOfRange),
            TillError::SumTooLarge => plain(ErrorCode::SumTooLarge),
            TillError::TextTooLong => plain(ErrorCode::TextTooLong),
            TillError::TextInvalid => plain(ErrorCode::TextInvalid),
            TillError::AmountNotPositive => plain(ErrorCode::AmountNotPositive),
            TillError::AmountAboveDue { due } => plain(ErrorCode::AmountAboveDue).with("due", due.minor()),
            TillError::AmountAboveRefundable { left } => plain(ErrorCode::AmountAboveRefundable).with("left", left.minor()),
            TillError::NotPayableInCoins { lower, upper } => coins(lower, upper),
            TillError::WrongCurrency => plain(ErrorCode::WrongCurrency),
            TillError::GivenTooLittle { needed } => plain(ErrorCode::GivenTooLittle).with("needed", needed.minor()),
            TillError::GivenTooMuch => plain(ErrorCode::GivenTooMuch),
            TillError::InvoiceHeld => plain(ErrorCode::InvoiceHeld),
            TillError::TerminalHeld => plain(ErrorCode::TerminalHeld),
            TillError::TerminalInUse => plain(ErrorCode::TerminalInUse),
            TillError::Clinic(error) => clinic(&error),
            TillError::Desk(error) => desk(&error),
            TillError::Import(error) => list(&error),
            TillError::PaymentRunning => plain(ErrorCode::PaymentRunning),
            TillError::Ending => plain(ErrorCode::TillClosing),
            TillError::CaseNotOpen => plain(ErrorCode::CaseNotOpen),
            TillError::CaseMoney => plain(ErrorCode::CaseMoney),
            TillError::Found(error) => plain(found(error)),
            TillError::EvidenceSum => plain(ErrorCode::EvidenceSum),
            TillError::Supervisor(error) => super::supervisor::refused(error),
            TillError::CardPaused(pause) => plain(paused(pause)),
            TillError::Backup(error) => plain(backup(error)),
            TillError::Restore(fault) => plain(restore_fault(fault)),
            TillError::AccountFixed => plain(ErrorCode::AccountFixed),
            TillError::ProxyInvalid => plain(ErrorCode::ProxyInvalid),
            TillError::TerminalWorking => plain(ErrorCode::TerminalWorking),
            TillError::TerminalNumberInvalid => plain(ErrorCode::TerminalNumberInvalid),
            TillError::TerminalNumberTaken { name, retired } => number_taken(name, retired),
            TillError::TerminalModelUnsupported => plain(ErrorCode::TerminalModelUnsupported),
            TillError::TerminalUnknown => plain(ErrorCode::TerminalUnknown),
            TillError::NotRefundable => plain(ErrorCode::NotRefundable),
            TillError::NothingToAbort => plain(ErrorCode::NothingToAbort),
            TillError::NotInDoubt => plain(ErrorCode::NotInDoubt),
            TillError::EvidenceMismatch => plain(ErrorCode::EvidenceMismatch),
            TillError::ReferenceUsed => plain(ErrorCode::ReferenceUsed),
            TillError::EvidenceMissing => plain(ErrorCode::EvidenceMissing),
            TillError::TooEarly => plain(ErrorCode::TooEarly),
            TillError::LookGated => plain(ErrorCode::LookGated),
            TillError::PaperIncomplete { lacking } => paper_incomplete(&lacking),
            TillError::CopiesUsed => plain(ErrorCode::PaperCopiesUsed),
            TillError::WrongEnvironment => plain(ErrorCode::WrongEnvironment),
            TillError::DiskFull => plain(ErrorCode::DiskFull),
            TillError::DataReadOnly => plain(ErrorCode::DataReadOnly),
            TillError::DataOnNetwork => plain(ErrorCode::DataOnNetwork),
            TillError::BooksDamaged => plain(ErrorCode::BooksDamaged),
            TillError::BooksHeld => plain(ErrorCode::BooksReadOnly),
            TillError::BooksNewer => plain(ErrorCode::BooksNewer),
            TillError::BooksForeign => plain(ErrorCode::BooksForeign),
            TillError::BooksInUse => plain(ErrorCode::BooksInUse),
            TillError::Store(ref text) => logged(ErrorCode::StoreFailed, text),
            TillError::Internal(ref text) => logged(ErrorCode::Internal, text),
        }
    }
}

/// Why what was found at a terminal was not brought into the books.
const fn found(error: FoundError) -> ErrorCode {
    match error {
        FoundError::NotSettled => ErrorCode::NotSettled,
        FoundError::NothingBooked => ErrorCode::NothingBooked,
        FoundError::NotRestored => ErrorCode::NotRestored,
    }
}

/// Why a backup was not restored.
pub(crate) const fn restore_fault(fault: RestoreFault) -> ErrorCode {
    match fault {
        RestoreFault::FileGone => ErrorCode::RestoreFileGone,
        RestoreFault::NotABackup => ErrorCode::RestoreNotABackup,
        RestoreFault::KeyNeeded => ErrorCode::RestoreKeyNeeded,
        RestoreFault::OtherKey => ErrorCode::RestoreOtherKey,
        RestoreFault::KeyMistyped => ErrorCode::RestoreKeyMistyped,
        RestoreFault::CutShort => ErrorCode::RestoreCutShort,
        RestoreFault::Newer => ErrorCode::RestoreNewer,
        RestoreFault::OtherClinic => ErrorCode::RestoreOtherClinic,
        RestoreFault::OtherKind => ErrorCode::RestoreOtherKind,
        RestoreFault::Unsound => ErrorCode::RestoreUnsound,
        RestoreFault::NotMadeHere => ErrorCode::RestoreNotMadeHere,
        RestoreFault::NoRoom => ErrorCode::RestoreNoRoom,
        RestoreFault::InUse => ErrorCode::RestoreInUse,
        RestoreFault::Busy => ErrorCode::RestoreBusy,
        RestoreFault::NothingRead => ErrorCode::RestoreNothingRead,
        RestoreFault::NotChecked => ErrorCode::RestoreNotChecked,
        RestoreFault::Stopped => ErrorCode::RestoreStopped,
        RestoreFault::Failed => ErrorCode::RestoreFailed,
    }
}

/// What the law asks of a paper that it lacks, by the fields' codes.
fn paper_incomplete(lacking: &[Lacking]) -> WireError {
    let codes: Vec<&str> = lacking.iter().map(|field| field.code()).collect();
    WireError::new(ErrorCode::PaperIncomplete).with("lacking", codes.join(","))
}

/// What was typed for a clinic and does not fit: which field, and of which country's numbers it is.
fn clinic(error: &ClinicError) -> WireError {
    let of = |code: ErrorCode, field: Field| WireError::new(code).with("field", field_name(field));
    let number = |id: ErrorCode, vat: ErrorCode, field: Field, country: CountryCode| {
        let code = if field == Field::VatNumber { vat } else { id };
        of(code, field).with("country", country.code())
    };
    match *error {
        ClinicError::Missing(field) => of(ErrorCode::FieldMissing, field),
        ClinicError::TooLong(field) => of(ErrorCode::TextTooLong, field),
        ClinicError::Characters(field) => of(ErrorCode::TextInvalid, field),
        ClinicError::Twice(field) => of(ErrorCode::NameTwice, field),
        ClinicError::TooMany(field) => of(ErrorCode::TooManyEntries, field),
        ClinicError::Form(field, country) => number(ErrorCode::BusinessIdForm, ErrorCode::VatNumberForm, field, country),
        ClinicError::CheckDigit(field, country) => number(
            ErrorCode::BusinessIdCheckDigit,
            ErrorCode::VatNumberCheckDigit,
            field,
            country,
        ),
        ClinicError::OtherCountry(field, belongs, chosen) => number(
            ErrorCode::BusinessIdOtherCountry,
            ErrorCode::VatNumberOtherCountry,
            field,
            chosen,
        )
        .with("other", belongs.code()),
        ClinicError::Service(WrongEnvironment::Production) => WireError::new(ErrorCode::ServiceIsProduction),
        ClinicError::Service(WrongEnvironment::NotProduction | WrongEnvironment::NotLoopback | WrongEnvironment::Address(_)) => {
            WireError::new(ErrorCode::ServiceAddressInvalid)
        }
        ClinicError::Exists => WireError::new(ErrorCode::ClinicExists),
    }
}

/// The field as the form calls it.
const fn field_name(field: Field) -> &'static str {
    match field {
        Field::Organisation => "organisation",
        Field::Address => "address",
        Field::BusinessId => "business_id",
        Field::VatNumber => "vat_number",
        Field::Department => "department",
        Field::Till => "till",
        Field::Staff => "staff",
    }
}

/// Why no card can be taken, as a code with a sentence of its own.
pub(crate) const fn paused(pause: CardPause) -> ErrorCode {
    match pause {
        CardPause::NoAccount => ErrorCode::AccountNeeded,
        CardPause::Refused => ErrorCode::AccountRefused,
        CardPause::Keychain(error) => match error {
            KeychainError::Locked => ErrorCode::KeychainLocked,
            KeychainError::NoService => ErrorCode::KeychainMissing,
            KeychainError::Denied => ErrorCode::KeychainDenied,
            KeychainError::Slow => ErrorCode::KeychainSlow,
            KeychainError::NoEntry => ErrorCode::KeychainEmpty,
            KeychainError::Other(_) => ErrorCode::KeychainFailed,
        },
    }
}

const fn backup(error: BackupSetUpError) -> ErrorCode {
    match error {
        BackupSetUpError::FolderMissing => ErrorCode::BackupFolderMissing,
        BackupSetUpError::FolderReadOnly => ErrorCode::BackupFolderReadOnly,
        BackupSetUpError::FolderInside => ErrorCode::BackupFolderInside,
        BackupSetUpError::Mistyped => ErrorCode::BackupKeyMistyped,
        BackupSetUpError::NotSetUp => ErrorCode::BackupNotSetUp,
        BackupSetUpError::Practice => ErrorCode::BackupPractice,
    }
}

/// What was typed into a form of the desk and does not fit.
fn desk(error: &DeskError) -> WireError {
    let of = |code: ErrorCode, field: DeskField| WireError::new(code).with("field", desk_field(field));
    match error {
        DeskError::Missing(field) => of(ErrorCode::FieldMissing, *field),
        DeskError::TooLong(field) => of(ErrorCode::TextTooLong, *field),
        DeskError::Characters(field) => of(ErrorCode::TextInvalid, *field),
        DeskError::Email => of(ErrorCode::EmailInvalid, DeskField::Email),
        DeskError::Barcode(barcode) => of(ErrorCode::BarcodeInvalid, DeskField::Barcode).with("barcode", barcode),
        DeskError::Barcodes => of(ErrorCode::TooManyEntries, DeskField::Barcode),
        DeskError::Price => WireError::new(ErrorCode::PriceOutOfRange).with("field", "price"),
        DeskError::VatClass => WireError::new(ErrorCode::VatClassUnknown).with("field", "vat_class"),
        DeskError::CodeTaken { name } => of(ErrorCode::CodeTaken, DeskField::Code).with("name", name),
        DeskError::BarcodeTaken { barcode, name } => of(ErrorCode::BarcodeTaken, DeskField::Barcode)
            .with("barcode", barcode)
            .with("name", name),
        DeskError::NumberTaken => WireError::new(ErrorCode::NumberTaken).with("field", "number"),
        DeskError::SameName { which } => of(ErrorCode::SameName, DeskField::Name).with("which", which),
        DeskError::LastStaff => WireError::new(ErrorCode::LastStaff).with("field", "active"),
    }
}

/// Why a list is not read or not imported.
fn list(error: &ImportError) -> WireError {
    WireError::new(match error {
        ImportError::File(FileError::TooLarge | FileError::TooManyRows) => ErrorCode::ListTooLarge,
        ImportError::File(FileError::Empty | FileError::NoRows) => ErrorCode::ListEmpty,
        ImportError::File(FileError::Spreadsheet) => ErrorCode::ListSpreadsheet,
        ImportError::File(FileError::NotText | FileError::Utf16) => ErrorCode::ListNotText,
        ImportError::File(FileError::TooManyColumns | FileError::OpenQuote) => ErrorCode::ListBroken,
        ImportError::Gone => ErrorCode::ImportGone,
        ImportError::Busy => ErrorCode::ImportBusy,
        ImportError::Problems => ErrorCode::ImportProblems,
        ImportError::Paying => ErrorCode::PaymentRunning,
        ImportError::Changed(_) => ErrorCode::ImportChanged,
        ImportError::Cancelled => ErrorCode::ImportCancelled,
    })
}

/// The field as the forms call it.
const fn desk_field(field: DeskField) -> &'static str {
    match field {
        DeskField::Name => "name",
        DeskField::Phone => "phone",
        DeskField::Email => "email",
        DeskField::Address => "address",
        DeskField::BusinessId => "business_id",
        DeskField::Initials => "initials",
        DeskField::Code => "code",
        DeskField::Barcode => "barcode",
    }
}

/// What people can't use stands in the log instead of on the screen.
fn logged(code: ErrorCode, text: &str) -> WireError {
    tracing::error!(code = text, "a use case failed");
    WireError::new(code)
}
