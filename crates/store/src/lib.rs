//! The books: SQLite, and the only crate that knows SQL.
//!
//! Owns the file (creating, opening, checking, migrating), every table, the one write connection and the readers, and the
//! journal's place on disk. What may happen is decided by `domain`; here it is stored so that it can't be half stored.
//!
//! Why this shape: [`Books`] is a synchronous core with one write connection, so a simulation drives it inline; [`Handle`]
//! only wraps it in a writer thread and a few reading ones. Each operation is one immediate transaction with one journal
//! line. [`Reader`] holds every question; writers ask them inside their transaction, screens on read-only connections.
//! One file per topic: read functions take a connection, write functions take the transaction.
//!
//! Nothing may refuse an approval: [`Books::apply_event`] books it, and when any rule of the schema refuses,
//! [`Books::suspend_approval`] puts it where no rule can. A failed commit is *unknown*, never "not stored".
//!
//! Deliberately absent: decisions about money, time and randomness (both come in), the lock on the data folder, where backups go
//! and who may restore one, and any SQL in another crate.

mod attempt;
mod ballast;
mod books;
mod case;
mod catalogue;
mod cell;
mod clinic;
mod connection;
mod content;
mod copy;
mod credit;
mod desk;
mod document;
mod draft;
mod error;
mod founding;
mod handle;
mod inspect;
mod invariants;
mod journal;
mod ledger;
mod master;
mod migrate;
mod open;
mod paper;
mod payment;
mod people;
mod place;
mod reader;
mod reconciliation;
mod restore;
mod row_bytes;
mod search;
mod series;
mod settlement;
mod staff;
mod supervisor;
mod terminal;
mod today;
mod verify;
mod whole;
mod words;

pub use attempt::{
    Applied, ApplyError, AttemptHeader, AttemptOutcomeFilter, AttemptPage, AttemptQuery, AttemptRecord, AttemptSummary,
    BeginError, CallEnd, CallId, CallKind, EventRecord, Evidence, GATED, Happened, HistoryRecord, LookFacts, LookRecord,
    NewAttempt, ReplyRef, SlipRecord, TakeBeforeError,
};
pub use ballast::{BALLAST_BYTES, FREE_SPACE_FLOOR_BYTES};
pub use books::{Books, IdSource};
pub use case::{CaseBooking, CaseError, CaseRecord, CaseStep, CaseStepRecord, Closing};
pub use catalogue::{ItemPage, ItemQuery};
pub use clinic::{AppFacts, SeedClinic, SeedTerminal};
pub use content::{content_beside, content_of};
pub use copy::{Totals, copy_beside, totals_until};
pub use credit::{CreditError, CreditNoteRecord, CreditRequest};
pub use desk::Batch;
pub use document::{
    BoughtBefore, DocumentCounts, DocumentFilter, DocumentKey, DocumentPage, DocumentQuery, DocumentRecord, DocumentRow,
    DocumentState, DraftRow, FinaliseError, FinaliseRequest, Paging, StampNames,
};
pub use draft::{DraftRecord, ParkedDraft};
pub use error::{OpenError, StoreError};
pub use handle::Handle;
pub use inspect::{
    Finding, Inspection, LineFacts, Moment, Progress, Schema, Summary, inspect, inspect_beside, inspect_thoroughly, prepare_copy,
    schema_of,
};
pub use invariants::Violation;
pub use master::{MasterError, SameName};
pub use migrate::copies_before;
pub use open::{Founding, Opening};
pub use paper::{IssueError, IssueRequest, SellerRecord};
pub use payment::{CashError, CashFacts, CashPayment, CashRefund, PaymentRecord, Tender};
pub use people::{ClientCard, ClientPage, ClientQuery};
pub use place::{OrganisationFacts, PlaceError};
pub use reader::{ReadConnection, Reader};
pub use reconciliation::{DifferenceRecord, DifferenceRef, ReconciliationRecord, SessionElsewhere};
pub use restore::{After, NewLife, Younger, look_into};
pub use search::Found;
pub use settlement::Booked;
pub use supervisor::{CodeOrigin, CodeRecord, CodeVerifier, SupervisorAnswer, SupervisorRecord};
pub use terminal::{
    FirstPayment, NewTerminal, NewTerminalCall, TerminalCallEnd, TerminalCallError, TerminalCallRecord, TerminalChange,
    TerminalError, TerminalRecord, TickRecord,
};
pub use today::{AttemptOutcome, DayFigures, DayHour, DaySignature, DayTender, HOURS, Tally};
pub use verify::ChainFault;
