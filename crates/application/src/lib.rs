//! The use cases of the till: sell, invoice, pay, refund, recover; and the ports they need.
//!
//! Owns the order in which things happen: what is written down before what, what runs beside what, and what is told to the
//! windows when. The rules stand in `domain`, the books in `store`, the wire in `connect-at-cloud`.
//!
//! Why this shape: a use case is a method of [`Till`] that any host may call: the desktop shell, the test server, a test. No
//! use case knows a window. A payment runs in a task of its own; the screen asks the books and hints say when to ask.
//!
//! Deliberately absent: SQL, JSON for the UI, Tauri, text for people, and any clock but the port.

mod account;
mod administer;
mod attempts;
mod backup;
mod bookshelf;
mod care;
mod checklist;
mod data_folder;
mod desk;
mod doubt;
mod earlier;
mod environment;
mod error;
mod extras;
mod found;
mod founding;
mod hub;
mod import;
mod invoice;
mod own_disk;
mod paper;
mod paper_folder;
mod pay;
mod place;
mod ports;
mod practice;
mod reconcile;
mod restore;
mod sell;
mod sessions;
mod settings;
mod supervisor;
mod system;
mod terminal_choice;
mod terminal_settings;
mod terminals;
mod till;
mod today;
mod translate;

pub use account::{AccountChange, AccountTest, AccountView, CardPause, NetworkFault, PasswordState, Proxy, TestOutcome};
pub use administer::TerminalCallView;
pub use attempts::{AttemptsView, CasesView, HistoryView};
pub use backup::{
    BackupFault, BackupSetUpError, BackupView, Good as GoodBackup, Listed as ListedBackup, Place as BackupPlace,
    Proposal as BackupProposal, Rehearsal, Stage as BackupStage,
};
pub use bookshelf::{Bookshelf, Close, First, PracticeService, PracticeTerminals, ShelfHints, Starting, Surroundings};
pub use care::{Anchoring, CareView, HeldWhy, Soundness};
pub use checklist::{Checklist, Detail, Standing, Step, StepView, Ticked};
/// Why TLS refused the other side, as the client says it.
pub use connect_at_cloud::TlsFailure;
pub use data_folder::{DataFolder, FolderError};
pub use desk::{ClassToday, ClientForm, ClientView, DeskError, DeskField, ItemForm, PatientForm, StaffForm};
pub use domain;
pub use domain::clinic::BooksKind;
pub use doubt::{AttemptView, Quiet, SlipTyped};
pub use environment::{Environment, WrongEnvironment};
pub use error::TillError;
pub use found::{FoundError, TakenBefore};
pub use founding::{ClinicError, CompanyNumbers, Field, NewClinic, Trial, company_numbers};
pub use hub::{HintStream, Hub};
pub use import::{
    Decimal, Encoding, FILE_BYTES_MAX, FileError, ImportError, ImportId, ImportPhase, ImportView, ListField, ListKind,
    ListOptions, Plan, Preview, Remark, Separator, Trouble,
};
pub use invoice::{CashAnswer, InvoiceFilter, InvoiceView, Period};
/// A calendar day, as filters and reports name it.
pub use jiff::civil::Date;
/// The port to the keychain, for hosts that bring one.
pub use keychain;
pub use paper::{Issued, PaperOffer, Papers};
pub use paper_folder::PaperFolder;
pub use pay::{CardRequest, Signature, signature};
pub use place::ClinicFacts;
pub use ports::{Clock, Hint, Ids, Wait};
pub use practice::for_locale;
/// Pages and which fields the law asks for, as use cases hand them out.
pub use printing;
pub use reconcile::DifferenceView;
pub use restore::{Authority, BackupFiles, BooksSide, PresentBooks, RestoreFault, RestoreOffer, RestoreView, Restored};
pub use sell::SaleView;
pub use sessions::SessionsView;
pub use settings::{Frame, LanguageChoice, Look, LookChange, Theme};
/// What the books hold, as use cases hand it out.
pub use store as books;
pub use supervisor::{PRACTICE_CODE, Supervised, SupervisorError, SupervisorView};
pub use system::{SystemClock, SystemIds, behind_a_thread, system_keychain};
pub use terminal_choice::{TerminalOffer, TerminalView, TerminalWord};
pub use terminal_settings::{AddTerminal, ChangeTerminal, ModelConnection, NumberCheck, TerminalRow};
pub use till::{OpenBooks, Opening, Place, Till};
pub use today::{DayView, Program};
