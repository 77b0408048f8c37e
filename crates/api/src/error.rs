//! Errors as the webview gets them: a code of a closed set, whether money moved, and whether trying again can help.
//!
//! Deliberately absent: text. `message_key` names the sentence in the catalogues; details are short facts for its placeables.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Declares the codes once: variant, wire text, whether money moved, whether trying again can help.
macro_rules! error_codes {
    ($($(#[doc = $doc:literal])* $variant:ident $moved:ident $retry:ident;)*) => {
        /// Every way a command can fail. A code is added only together with the screen that shows it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum ErrorCode { $($(#[doc = $doc])* $variant,)* }

        impl ErrorCode {
            /// Every code, in the order of the declaration.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// Whether money moved when this error is shown.
            #[must_use]
            pub const fn money_moved(self) -> MoneyMoved { match self { $(Self::$variant => MoneyMoved::$moved,)* } }

            /// Whether trying again can help.
            #[must_use]
            pub const fn retry(self) -> Retry { match self { $(Self::$variant => Retry::$retry,)* } }
        }
    };
}

/// Whether money moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MoneyMoved {
    /// Proven: no money moved.
    No,
    /// Not known; the attempt stays visible.
    Unknown,
    /// Money moved.
    Yes,
}

/// Whether trying again can help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Retry {
    /// The same request fails again.
    Never,
    /// After the person changed what they typed.
    AfterChange,
    /// Later, unchanged.
    Later,
}

error_codes! {
    /// The request can't be read.
    BadRequest No Never;
    /// No such command.
    UnknownCommand No Never;
    /// The thing named does not exist (any more).
    NotFound No Never;
    /// Nobody is signed in.
    StaffNeeded No AfterChange;
    /// A sale without lines can't be finalised.
    SaleEmpty No AfterChange;
    /// The sale was finalised or discarded meanwhile.
    SaleClosed No Never;
    /// This sale names a client, in this country or above its limit (`source`: where that is written).
    ClientNeeded No AfterChange;
    /// This sale names the client's address, in this country or above its limit (`source`: where that is written).
    ClientAddressNeeded No AfterChange;
    /// There is a credit note for the invoice already.
    AlreadyCredited No Never;
    /// Quantity outside 0.001 to 999,999.999.
    QuantityOutOfRange No AfterChange;
    /// The discount exceeds what it reduces, or is not positive.
    DiscountOutOfRange No AfterChange;
    /// The sum exceeds 9,999,999.99.
    SumTooLarge No AfterChange;
    /// A text is longer than its field.
    TextTooLong No AfterChange;
    /// A text holds characters that may not stand in it.
    TextInvalid No AfterChange;
    /// Nothing stands in a field that can't be empty (`field`).
    FieldMissing No AfterChange;
    /// The same name twice (`field`).
    NameTwice No AfterChange;
    /// More entries than fit (`field`).
    TooManyEntries No AfterChange;
    /// A business id does not look like the country's (`country`).
    BusinessIdForm No AfterChange;
    /// A business id's check digit does not fit.
    BusinessIdCheckDigit No AfterChange;
    /// A business id of another country (`country` chosen, `other`).
    BusinessIdOtherCountry No AfterChange;
    /// A VAT number does not look like the country's (`country`).
    VatNumberForm No AfterChange;
    /// A VAT number's check digit does not fit.
    VatNumberCheckDigit No AfterChange;
    /// A VAT number of another country (`country` chosen, `other`).
    VatNumberOtherCountry No AfterChange;
    /// Not an address a trial's service may have.
    ServiceAddressInvalid No AfterChange;
    /// The production service, for test books.
    ServiceIsProduction No AfterChange;
    /// There are books of this kind already.
    ClinicExists No Never;
    /// Not an e-mail address.
    EmailInvalid No AfterChange;
    /// Not a barcode (`barcode`).
    BarcodeInvalid No AfterChange;
    /// A price below zero, or above what a payment can be.
    PriceOutOfRange No AfterChange;
    /// The country has no rate for this VAT class today.
    VatClassUnknown No AfterChange;
    /// Another item (`name`) has this code.
    CodeTaken No AfterChange;
    /// Another item (`name`) has this barcode (`barcode`).
    BarcodeTaken No AfterChange;
    /// Another client has this number.
    NumberTaken No AfterChange;
    /// The name is in use (`which` tells the other one apart); it may be used all the same.
    SameName No AfterChange;
    /// Somebody must be left to stand at the till.
    LastStaff No AfterChange;
    /// The file is larger than a list may be.
    ListTooLarge No AfterChange;
    /// The file is empty, or has no rows below its header.
    ListEmpty No AfterChange;
    /// The file is a spreadsheet and not a CSV file.
    ListSpreadsheet No AfterChange;
    /// The file is not text in UTF-8 or Windows-1252.
    ListNotText No AfterChange;
    /// The file's columns can't be told apart, or there are too many.
    ListBroken No AfterChange;
    /// This import is not open any more.
    ImportGone No Never;
    /// The import is being read or written.
    ImportBusy No Later;
    /// Something in the list must be put right first.
    ImportProblems No AfterChange;
    /// The books have changed since the list was looked through.
    ImportChanged No AfterChange;
    /// The import was given up.
    ImportCancelled No Never;
    /// A sum must be above zero.
    AmountNotPositive No AfterChange;
    /// More than is due (`due`, minor units).
    AmountAboveDue No AfterChange;
    /// More than the payment has left to return (`left`, minor units).
    AmountAboveRefundable No AfterChange;
    /// Coins can't make this part payment (`lower`, `upper`, minor units).
    NotPayableInCoins No AfterChange;
    /// A sale takes at most 500 lines.
    TooManyLines No AfterChange;
    /// Another currency than the books'.
    WrongCurrency No Never;
    /// Less cash than the sum.
    GivenTooLittle No AfterChange;
    /// Far more cash than the sum: surely a slip of the finger.
    GivenTooMuch No AfterChange;
    /// The invoice's sum is held by an attempt whose outcome is not known.
    InvoiceHeld Unknown Later;
    /// The terminal is held by an attempt whose outcome is not known.
    TerminalHeld Unknown Later;
    /// A payment runs on this terminal right now.
    TerminalInUse No Later;
    /// The till asks this terminal for something beside a payment right now.
    TerminalWorking No Later;
    /// A terminal's number is eight digits.
    TerminalNumberInvalid No AfterChange;
    /// Another terminal has this number (`name`, `retired`).
    TerminalNumberTaken No AfterChange;
    /// The service does not support this kind of terminal.
    TerminalModelUnsupported No AfterChange;
    /// A payment runs at this till right now.
    PaymentRunning No Later;
    /// The program is about to end.
    TillClosing No Later;
    /// No books are open: the start screen is shown.
    NoBooksOpen No Never;
    /// No account was entered.
    AccountNeeded No AfterChange;
    /// The service does not accept the account.
    AccountRefused No AfterChange;
    /// The keychain is locked.
    KeychainLocked No Later;
    /// There is no keychain.
    KeychainMissing No Later;
    /// The keychain refuses the program.
    KeychainDenied No Later;
    /// The keychain did not answer in time.
    KeychainSlow No Later;
    /// The keychain holds no password for these books.
    KeychainEmpty No AfterChange;
    /// The keychain failed in another way.
    KeychainFailed No Later;
    /// Practice's account can't be changed.
    AccountFixed No Never;
    /// Not a proxy.
    ProxyInvalid No AfterChange;
    /// This terminal was retired or is stopped, or there is none such.
    TerminalUnknown No Never;
    /// The payment can't be refunded this way.
    NotRefundable No Never;
    /// Too late or nothing to abort.
    NothingToAbort No Never;
    /// The attempt is not in doubt (any more).
    NotInDoubt No Never;
    /// There is no open case of this attempt.
    CaseNotOpen No Never;
    /// A case with money in suspense is closed with a way for it that is open to it.
    CaseMoney No AfterChange;
    /// The payment is open or in doubt: that is settled first.
    NotSettled No Later;
    /// Nothing of this payment can be taken out of the books.
    NothingBooked No Never;
    /// Only restored books may lack a payment that was taken.
    NotRestored No Never;
    /// The two references differ, or are empty or malformed.
    EvidenceMismatch No AfterChange;
    /// The slip is over another sum than the payment.
    EvidenceSum No AfterChange;
    /// Another payment already carries this reference.
    ReferenceUsed No AfterChange;
    /// Both observations are needed.
    EvidenceMissing No AfterChange;
    /// *Not charged* can't be said yet.
    TooEarly Unknown Later;
    /// No supervisor's code was set yet.
    SupervisorNotSet No AfterChange;
    /// There is a supervisor's code already.
    SupervisorAlreadySet No Never;
    /// Not the supervisor's code.
    SupervisorWrong No AfterChange;
    /// Not the supervisor's code, and nobody may try for a while (`wait`, milliseconds).
    SupervisorWrongWait No Later;
    /// Nobody may try a code now (`wait`, milliseconds).
    SupervisorWait No Later;
    /// The keychain lost what it takes to check the code.
    SupervisorLost No Never;
    /// A code that may not be set (`why`: `short`, `long`, `characters`, `first`).
    SupervisorWeak No AfterChange;
    /// Not the account's password.
    SupervisorPasswordWrong No AfterChange;
    /// The service could not be asked about the password.
    SupervisorNotReached No Later;
    /// There is no account to log in with.
    SupervisorNoAccount No AfterChange;
    /// Practice's code can't be changed.
    SupervisorFixed No Never;
    /// The keychain did not answer, which says nothing about the code (`why`: `locked`, `missing`, `denied`, `slow`, `failed`).
    SupervisorKeychain No Later;
    /// A look-up could abort a running payment: the terminal does not say idle.
    LookGated Unknown Later;
    /// The law asks this paper for fields it lacks (`lacking`, codes with commas); nothing was printed.
    PaperIncomplete No Never;
    /// The original and the copy the law allows are out.
    PaperCopiesUsed No Never;
    /// The folder for papers can't be written.
    PaperFolder No Later;
    /// Real books were pointed at something that is not production.
    WrongEnvironment No Never;
    /// The disk is full.
    DiskFull No Later;
    /// The data folder can't be written.
    DataReadOnly No Later;
    /// The data folder is on a network drive.
    DataOnNetwork No Never;
    /// There is no such folder for backups, and none to make it in.
    BackupFolderMissing No AfterChange;
    /// The folder for backups can't be written.
    BackupFolderReadOnly No AfterChange;
    /// The folder for backups lies beside the books.
    BackupFolderInside No AfterChange;
    /// What was typed back is not the end of the recovery key.
    BackupKeyMistyped No AfterChange;
    /// No backups are set up.
    BackupNotSetUp No AfterChange;
    /// Practice is not backed up.
    BackupPractice No Never;
    /// The backup, or its folder, is not there.
    RestoreFileGone No AfterChange;
    /// The file is no backup.
    RestoreNotABackup No AfterChange;
    /// The recovery key is needed.
    RestoreKeyNeeded No AfterChange;
    /// The backup is sealed with another key.
    RestoreOtherKey No AfterChange;
    /// What was typed is no recovery key.
    RestoreKeyMistyped No AfterChange;
    /// The backup is cut short or changed.
    RestoreCutShort No AfterChange;
    /// A newer program made the backup.
    RestoreNewer No Never;
    /// The backup is of another clinic's books.
    RestoreOtherClinic No AfterChange;
    /// The backup is of another kind of books.
    RestoreOtherKind No AfterChange;
    /// What is in the backup fails its checks.
    RestoreUnsound No AfterChange;
    /// The note beside the backup does not hold.
    RestoreNotMadeHere No AfterChange;
    /// There is no room for the backup beside the books.
    RestoreNoRoom No Later;
    /// Another program has the books open.
    RestoreInUse No Later;
    /// A backup is being read already.
    RestoreBusy No Later;
    /// No backup was read.
    RestoreNothingRead No AfterChange;
    /// The checks of the books are not over, or failed.
    RestoreNotChecked No Later;
    /// The restore was stopped.
    RestoreStopped No Later;
    /// The system refused.
    RestoreFailed No Later;
    /// The books are open read-only because a check failed.
    BooksReadOnly No Never;
    /// The books' file is damaged.
    BooksDamaged No Never;
    /// The books' file was written by a newer program.
    BooksNewer No Never;
    /// The file is no Klinikassa database.
    BooksForeign No Never;
    /// The data folder is in use by another Klinikassa.
    BooksInUse No Later;
    /// Something else went wrong while storing; nothing was changed.
    StoreFailed No Later;
    /// A fault of ours; nothing was changed.
    Internal No Later;
}

impl ErrorCode {
    /// The code as it stands in JSON and in the catalogues, such as `amount_above_due`.
    #[must_use]
    pub fn as_text(self) -> String {
        serde_json::to_value(self)
            .ok()
            .and_then(|value| value.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// The key of the sentence in the catalogues, such as `error-amount-above-due`.
    #[must_use]
    pub fn message_key(self) -> String {
        format!("error-{}", self.as_text().replace('_', "-"))
    }
}

/// An error on its way to the webview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WireError {
    /// What happened.
    pub code: ErrorCode,
    /// The sentence in the catalogues.
    pub message_key: String,
    /// Facts for the sentence's placeables; sums as decimal minor units.
    pub details: BTreeMap<String, String>,
    /// Whether trying again can help.
    pub retry: Retry,
    /// Whether money moved.
    pub money_moved: MoneyMoved,
}

impl WireError {
    /// An error of this code without details.
    #[must_use]
    pub fn new(code: ErrorCode) -> Self {
        Self {
            code,
            message_key: code.message_key(),
            details: BTreeMap::new(),
            retry: code.retry(),
            money_moved: code.money_moved(),
        }
    }

    /// Adds a fact for a placeable of the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.details.insert(name.to_owned(), value.to_string());
        self
    }
}

impl From<ErrorCode> for WireError {
    fn from(code: ErrorCode) -> Self {
        Self::new(code)
    }
}
