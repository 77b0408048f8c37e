//! The books with their one write connection.
//!
//! Every method is one immediate transaction. An error inside it rolls it back; an error of the commit itself is
//! [`StoreError::CommitUnknown`]: the connection is dropped, opened anew, and the caller reads again before it goes on.
//! What stores a result gives the ballast up when the disk is full, and tries once more by itself; nothing else may have it.
//!
//! Deliberately absent: threads (see `handle`), and reading beyond [`Books::reader`].

use std::path::{Path, PathBuf};

use domain::attempt::{Event, SlipEvidence};
use domain::clinic::{BooksKind, Department};
use domain::country::CountryCode;
use domain::document::Document;
use domain::ids::{AttemptId, DepartmentId, PatientId, SaleId, StaffId, SupervisedId, TerminalCallId, TerminalRowId, TillId};
use domain::money::Currency;
use domain::paper::Copy;
use domain::sale::Draft;
use domain::stamp::{Stamp, UtcMillis};
use domain::supervisor::SupervisedAct;
use domain::terminal::TerminalTick;
use domain::text::Name;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use uuid::Uuid;

use crate::attempt::{
    self, Applied, ApplyError, AttemptRecord, BeginError, CallEnd, CallId, CallKind, Evidence, NewAttempt, TakeBeforeError,
};
use crate::ballast::Ballast;
use crate::case::{self, CaseError, CaseStep, Closing};
use crate::clinic::{self, SeedClinic};
use crate::credit::{self, CreditError, CreditNoteRecord, CreditRequest};
use crate::document::{self, FinaliseError, FinaliseRequest};
use crate::error::{OpenError, StoreError};
use crate::open::{self, Depth, Founding, Opening};
use crate::paper::{self, IssueError, IssueRequest};
use crate::payment::{self, CashError, CashPayment, CashRefund, PaymentRecord};
use crate::place::{self, OrganisationFacts, PlaceError};
use crate::reader::{ReadConnection, Reader};
use crate::restore::{self, NewLife};
use crate::supervisor::{self, CodeOrigin, CodeVerifier, SupervisorAnswer, SupervisorRecord};
use crate::terminal::{
    self, NewTerminal, NewTerminalCall, TerminalCallEnd, TerminalCallError, TerminalCallRecord, TerminalChange, TerminalError,
    TerminalRecord,
};
use crate::{connection, draft, journal};

/// SQLite's own default of 2 MiB, and what one large commit may take; negative numbers count KiB.
const USUAL_CACHE_KIB: i64 = -2_000;
pub(crate) const WIDE_CACHE_KIB: i64 = -131_072;

/// Where ids and salts come from.
pub trait IdSource: Send {
    /// A new id, time-ordered.
    fn id(&mut self) -> Uuid;
    /// Sixteen random bytes for a journal line.
    fn salt(&mut self) -> [u8; 16];
}

/// What every write function gets: the transaction, ids, and what the books are.
pub(crate) struct Work<'t> {
    pub(crate) transaction: &'t Transaction<'t>,
    pub(crate) ids: &'t mut dyn IdSource,
    pub(crate) country: CountryCode,
    pub(crate) kind: BooksKind,
}

impl Work<'_> {
    pub(crate) fn currency(&self) -> Currency {
        self.country.rules().currency
    }
}

/// How the books are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    /// Each commit whole and on disk.
    Safely,
    /// Under a name of their own until they are whole ([`Books::found`]): nothing can be undone.
    Hastily,
    /// Something failed in haste. What stands in the file now means nothing.
    Spoilt,
    /// Not at all: they are only looked at.
    Never,
}

/// A set of books, open for writing.
pub struct Books {
    connection: Option<Connection>,
    path: PathBuf,
    kind: BooksKind,
    country: CountryCode,
    ids: Box<dyn IdSource>,
    ballast: Ballast,
    writing: Writing,
}

impl std::fmt::Debug for Books {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Books")
            .field("kind", &self.kind)
            .field("country", &self.country)
            .finish_non_exhaustive()
    }
}

impl Books {
    /// Creates a new set of books. A file that exists is refused.
    pub fn create(path: &Path, founding: &Founding, opening: &Opening, ids: Box<dyn IdSource>) -> Result<Self, OpenError> {
        let connection = open::create(path, founding, opening)?;
        Ok(Self::with(connection, path, founding.kind, founding.country, ids))
    }

    /// Books that are being filled over a hasty connection ([`Books::found`]).
    pub(crate) fn in_haste(connection: Connection, path: &Path, founding: &Founding, ids: Box<dyn IdSource>) -> Self {
        Self {
            connection: Some(connection),
            path: path.to_path_buf(),
            kind: founding.kind,
            country: founding.country,
            ids,
            // The room is taken when the whole books are opened, beside their right name.
            ballast: Ballast::beside(path),
            writing: Writing::Hastily,
        }
    }

    /// What was filled in haste, unless something failed on the way.
    pub(crate) fn filled(self) -> Result<Connection, StoreError> {
        match (self.writing, self.connection) {
            (Writing::Hastily, Some(connection)) => Ok(connection),
            _ => Err(StoreError::Closed),
        }
    }

    /// Opens existing books of the expected kind, after every check.
    pub fn open(path: &Path, expected: BooksKind, opening: &Opening, ids: Box<dyn IdSource>) -> Result<Self, OpenError> {
        Self::open_after(Depth::Whole, path, expected, opening, ids)
    }

    /// Opens existing books after the checks that take no longer for large books than for small ones. Whoever calls this has the
    /// others made beside the work ([`crate::inspect_beside`]). Books that are migrated are checked whole before.
    pub fn open_promptly(path: &Path, expected: BooksKind, opening: &Opening, ids: Box<dyn IdSource>) -> Result<Self, OpenError> {
        Self::open_after(Depth::Prompt, path, expected, opening, ids)
    }

    fn open_after(
        depth: Depth,
        path: &Path,
        expected: BooksKind,
        opening: &Opening,
        ids: Box<dyn IdSource>,
    ) -> Result<Self, OpenError> {
        let connection = match open::open(path, expected, opening, depth) {
            // What the last run left in doubt must be stored even now: that is what the ballast is for.
            Err(OpenError::DiskFull) if Ballast::beside(path).release() => open::open(path, expected, opening, depth)?,
            other => other?,
        };
        let country = clinic::country(&connection)?;
        Ok(Self::with(connection, path, expected, country, ids))
    }

    /// Opens books that failed a check, to be looked at as far as they can be read. Whatever would write answers
    /// [`StoreError::LookOnly`].
    pub fn open_to_look(path: &Path, expected: BooksKind, ids: Box<dyn IdSource>) -> Result<Self, OpenError> {
        let connection = open::open_to_look(path, expected)?;
        let country = clinic::country(&connection)?;
        Ok(Self {
            connection: Some(connection),
            path: path.to_path_buf(),
            kind: expected,
            country,
            ids,
            ballast: Ballast::beside(path),
            writing: Writing::Never,
        })
    }

    fn with(connection: Connection, path: &Path, kind: BooksKind, country: CountryCode, ids: Box<dyn IdSource>) -> Self {
        let ballast = Ballast::beside(path);
        ballast.take();
        Self {
            connection: Some(connection),
            path: path.to_path_buf(),
            kind,
            country,
            ids,
            ballast,
            writing: Writing::Safely,
        }
    }

    /// Real, practice or test.
    #[must_use]
    pub const fn kind(&self) -> BooksKind {
        self.kind
    }

    /// The country whose rules hold.
    #[must_use]
    pub const fn country(&self) -> CountryCode {
        self.country
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// All questions, on the write connection: for a simulation and for writers.
    pub fn reader(&self) -> Result<Reader<'_>, StoreError> {
        let connection = self.connection.as_ref().ok_or(StoreError::Closed)?;
        Ok(Reader::new(connection, self.country))
    }

    /// Another connection that can only read.
    pub fn read_connection(&self) -> Result<ReadConnection, OpenError> {
        Ok(ReadConnection::new(open::open_reader(&self.path)?, self.country))
    }

    /// Reads every safety setting back and asserts it.
    pub fn assert_settings(&self) -> Result<(), OpenError> {
        connection::assert_settings(self.connection.as_ref().ok_or(StoreError::Closed)?)
    }

    /// Whether less than 500 MiB is free: then no new card payment begins.
    pub fn free_space_low(&self) -> Result<bool, StoreError> {
        self.ballast.free_space_low()
    }

    /// Moves what the write-ahead log holds into the file. For idle moments and a clean end; never needed for safety.
    pub fn checkpoint(&mut self) -> Result<(), StoreError> {
        if self.writing != Writing::Safely {
            return Ok(());
        }
        let connection = self.connection.as_ref().ok_or(StoreError::Closed)?;
        connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// A large commit keeps its pages in memory instead of writing them to the log several times, and what a single statement
    /// would need to be undone as well; afterwards the memory is given back.
    pub(crate) fn widen_cache(&mut self, wide: bool) -> Result<(), StoreError> {
        let Some(connection) = &self.connection else { return Ok(()) };
        if self.writing != Writing::Safely {
            // In haste it is wide all along.
            return Ok(());
        }
        connection.pragma_update(None, "cache_size", if wide { WIDE_CACHE_KIB } else { USUAL_CACHE_KIB })?;
        connection.pragma_update(None, "temp_store", if wide { "memory" } else { "default" })?;
        if !wide {
            connection.release_memory()?;
        }
        Ok(())
    }

    /// Drops the connection and opens the file again. After a failed commit this is the only way on.
    pub fn reopen(&mut self) -> Result<(), OpenError> {
        self.connection = None;
        self.connection = Some(open::reopen(&self.path, self.kind)?);
        Ok(())
    }

    /// Fills new books with a clinic. Books that have one are refused.
    pub fn create_clinic(&mut self, seed: &SeedClinic, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| clinic::create(work, seed, stamp))
    }

    /// Changes the company's name, address or VAT number.
    pub fn change_organisation(&mut self, new: &OrganisationFacts, stamp: &Stamp) -> Result<(), PlaceError> {
        self.write(|work| place::change_organisation(work, new, stamp))
    }

    /// Adds a department. The same id again is the same department.
    pub fn add_department(&mut self, new: &Department, stamp: &Stamp) -> Result<(), PlaceError> {
        self.write(|work| place::add_department(work, new, stamp))
    }

    /// Gives a department another name.
    pub fn rename_department(&mut self, department: DepartmentId, name: &Name, stamp: &Stamp) -> Result<(), PlaceError> {
        self.write(|work| place::rename_department(work, department, name, stamp))
    }

    /// Gives a till its name and its department; refused while a payment of it runs.
    pub fn change_till(&mut self, till: TillId, name: &Name, department: DepartmentId, stamp: &Stamp) -> Result<(), PlaceError> {
        self.write(|work| place::change_till(work, till, name, department, stamp))
    }

    /// Somebody was picked at this till.
    pub fn sign_in(&mut self, staff: StaffId, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| clinic::sign_in(work, staff, stamp))
    }

    /// Changes a setting.
    pub fn set_setting(&mut self, key: &str, value: &str, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| clinic::set_setting(work, key, value, stamp))
    }

    /// Sets the supervisor's code. The first one is refused where there is one, and any other where there is none.
    pub fn set_supervisor_code(&mut self, verifier: &CodeVerifier, origin: CodeOrigin, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| supervisor::set_code(work, verifier, origin, stamp))
    }

    /// Begins a new life of these books: a copy of them was restored, or put back by hand.
    pub fn begin_life(&mut self, new: &NewLife, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| restore::begin_life(work, new, stamp))
    }

    /// Writes down that a supervisor's code is about to be checked.
    pub fn ask_supervisor(
        &mut self,
        id: SupervisedId,
        act: SupervisedAct,
        subject: Option<Uuid>,
        stamp: &Stamp,
    ) -> Result<(), StoreError> {
        self.write(|work| supervisor::ask(work, id, act, subject, stamp))
    }

    /// Writes down what the check came to.
    pub fn answer_supervisor(
        &mut self,
        id: SupervisedId,
        answer: SupervisorAnswer,
        stamp: &Stamp,
    ) -> Result<SupervisorRecord, StoreError> {
        self.write(|work| supervisor::answer(work, id, answer, stamp))
    }

    /// Adds a terminal. The same id with the same facts gives the same row.
    pub fn add_terminal(&mut self, new: &NewTerminal, stamp: &Stamp) -> Result<TerminalRecord, TerminalError> {
        self.write(|work| terminal::add(work, new, stamp))
    }

    /// Changes, retires or brings back a terminal.
    pub fn change_terminal(
        &mut self,
        id: TerminalRowId,
        change: &TerminalChange,
        stamp: &Stamp,
    ) -> Result<TerminalRecord, TerminalError> {
        self.write(|work| terminal::change(work, id, change, stamp))
    }

    /// A person confirms something about a terminal, or takes it back.
    pub fn tick_terminal(&mut self, id: TerminalRowId, tick: TerminalTick, done: bool, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| terminal::tick(work, id, tick, done, stamp))
    }

    /// Writes down what is about to be asked of a terminal. The same key again gives the same call.
    pub fn begin_terminal_call(&mut self, new: &NewTerminalCall) -> Result<TerminalCallRecord, TerminalCallError> {
        self.write(|work| terminal::call_begin(work, new))
    }

    /// Writes down how it ended.
    pub fn end_terminal_call(
        &mut self,
        id: TerminalCallId,
        end: &TerminalCallEnd,
        stamp: &Stamp,
    ) -> Result<TerminalCallRecord, StoreError> {
        self.write(|work| terminal::call_end(work, id, end, stamp))
    }

    /// Stores the sale this till is ringing up, whole. Another current sale of the till is refused: park it first.
    pub fn save_draft(&mut self, draft: &Draft, patient: Option<PatientId>, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| draft::save(work, draft, patient, stamp))
    }

    /// Puts a sale aside.
    pub fn park(&mut self, sale: SaleId, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| draft::park(work, sale, stamp))
    }

    /// Takes a parked sale up at a till. What the till is ringing up is parked in the same commit if it has lines, and
    /// dropped if it has none.
    pub fn resume(&mut self, sale: SaleId, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| draft::resume(work, sale, stamp))
    }

    /// Throws a draft away; with lines on it the journal says so.
    pub fn discard(&mut self, sale: SaleId, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| draft::discard(work, sale, stamp))
    }

    /// Numbers a draft and locks it: document, lines, VAT, ledger and journal in one commit. The same key again gives the
    /// same document.
    pub fn finalise(&mut self, request: &FinaliseRequest) -> Result<Document, FinaliseError> {
        self.write(|work| document::finalise(work, request))
    }

    /// Counts a paper that is handed out, and says whether it is the original. The same key again counts once.
    pub fn issue_paper(&mut self, request: &IssueRequest) -> Result<Copy, IssueError> {
        self.write(|work| paper::issue(work, request))
    }

    /// Takes a document back in full: credit note, number, ledger and journal in one commit. The same key again gives the
    /// same credit note.
    pub fn credit(&mut self, request: &CreditRequest) -> Result<CreditNoteRecord, CreditError> {
        self.write(|work| credit::credit(work, request))
    }

    /// Takes cash. The same key again gives the same payment.
    pub fn pay_cash(&mut self, request: &CashPayment) -> Result<PaymentRecord, CashError> {
        self.write(|work| {
            let made = payment::pay_cash(work, request)?;
            Ok(payment::read(work.transaction, made, work.currency())?)
        })
    }

    /// Gives cash back. The same key again gives the same payment.
    pub fn refund_cash(&mut self, request: &CashRefund) -> Result<PaymentRecord, CashError> {
        self.write(|work| payment::refund_cash(work, request))
    }

    /// T1: the attempt, its reserve in the ledger and its journal line, before anything leaves the process. The same key
    /// again gives the same attempt.
    pub fn begin_attempt(&mut self, new: &NewAttempt) -> Result<AttemptRecord, BeginError> {
        if self.free_space_low()? {
            return Err(BeginError::FreeSpaceLow);
        }
        self.write(|work| attempt::begin(work, new))
    }

    /// The same for the reversal of a payment whose signature does not match, and that staff said so, in one commit: neither stands in
    /// the books without the other. The same key again gives the same reversal.
    pub fn begin_reversal(&mut self, new: &NewAttempt, signed: AttemptId) -> Result<AttemptRecord, BeginError> {
        if self.free_space_low()? {
            return Err(BeginError::FreeSpaceLow);
        }
        self.write(|work| attempt::begin_reversal(work, new, signed))
    }

    /// One step of the machine: event, state, ledger, payment, slip and journal in one commit.
    ///
    /// `Sending` is never tried twice here: a failure means that nothing may be sent. Every other event is a result or a
    /// fact, and is tried once more after the ballast is given up.
    pub fn apply_event(
        &mut self,
        id: AttemptId,
        event: &Event,
        evidence: &Evidence,
        stamp: &Stamp,
    ) -> Result<Applied, ApplyError> {
        let before = self.head_if_open();
        let first = self.write(|work| attempt::apply_event(work, id, event, evidence, stamp));
        let room_may_help = matches!(
            first,
            Err(ApplyError::Store(
                StoreError::DiskFull | StoreError::CommitUnknown(_) | StoreError::Closed
            ))
        );
        if !room_may_help || matches!(event, Event::Sending { .. }) {
            return first;
        }
        self.ballast.release();
        if self.connection.is_none() && self.reopen().is_err() {
            return first;
        }
        // What landed after all is for the caller to find by reading; only what did not land is tried again.
        if before.is_some() && self.head_if_open() != before {
            return first;
        }
        self.write(|work| attempt::apply_event(work, id, event, evidence, stamp))
    }

    /// The second commit for an approval that the first could not store, for whatever reason: it stands in suspense, and
    /// every reader shows the attempt in conflict. Touches one table without rules; the proper rows follow if they can.
    pub fn suspend_approval(
        &mut self,
        id: AttemptId,
        event: &Event,
        evidence: &Evidence,
        why: &str,
        stamp: &Stamp,
    ) -> Result<AttemptRecord, StoreError> {
        let whole = self.write(|work| attempt::suspend(work, id, event, evidence, why, stamp, true));
        let Err(error) = whole else { return whole };
        tracing::error!(attempt = %id, %error, "suspense is tried without its proper rows");
        self.ballast.release();
        self.write(|work| attempt::suspend(work, id, event, evidence, why, stamp, false))
    }

    /// Books what a terminal took in a time these books no longer hold: recorded and settled in one commit, and nothing is sent.
    pub fn take_before(
        &mut self,
        new: &NewAttempt,
        slip: &SlipEvidence,
        evidence: &Evidence,
    ) -> Result<AttemptRecord, TakeBeforeError> {
        self.write(|work| attempt::take_before(work, new, slip, evidence))
    }

    /// Writes down that a call beside the payment begins.
    pub fn external_call_begin(&mut self, id: AttemptId, kind: CallKind, stamp: &Stamp) -> Result<CallId, StoreError> {
        self.write(|work| attempt::call_begin(work, id, kind, stamp))
    }

    /// Writes down how it ended.
    pub fn external_call_end(&mut self, call: CallId, end: &CallEnd, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| attempt::call_end(work, call, end, stamp))
    }

    /// Somebody does something about a contradicted attempt.
    pub fn case_step(&mut self, id: AttemptId, step: &CaseStep, stamp: &Stamp) -> Result<(), CaseError> {
        self.write(|work| case::step(work, id, step, Closing::default(), stamp))
    }

    /// The same for the step that closes it, with what that does to the money.
    pub fn close_case(&mut self, id: AttemptId, step: &CaseStep, closing: Closing, stamp: &Stamp) -> Result<(), CaseError> {
        self.write(|work| case::step(work, id, step, closing, stamp))
    }

    /// Writes down that the clock on the wall stands before the last line of the journal.
    pub fn note_clock_set_back(&mut self, last: UtcMillis, stamp: &Stamp) -> Result<(), StoreError> {
        self.write(|work| journal::clock_set_back(work, last, stamp))
    }

    /// T12, at start-up: what was only recorded was not sent, what was being sent is in doubt. One commit each; approvals
    /// in suspense get their proper rows if the books take them now. Returns the attempts that were open.
    pub fn recover(&mut self, boot_id: Uuid, stamp: &Stamp) -> Result<Vec<AttemptId>, ApplyError> {
        let open = self.reader()?.open_attempts()?;
        for id in &open {
            self.write(|work| attempt::recover(work, *id, boot_id, stamp))?;
        }
        Ok(open)
    }

    /// The sale a till is ringing up, for callers on the write side.
    pub fn current_draft(&self, till: TillId) -> Result<Option<crate::DraftRecord>, StoreError> {
        self.reader()?.current_draft(till)
    }

    /// One immediate transaction.
    pub(crate) fn write<T, E>(&mut self, body: impl FnOnce(&mut Work<'_>) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        match self.writing {
            Writing::Safely | Writing::Hastily => {}
            Writing::Spoilt => return Err(StoreError::Closed.into()),
            Writing::Never => return Err(StoreError::LookOnly.into()),
        }
        if self.connection.is_none() {
            self.reopen().map_err(|_| StoreError::Closed)?;
        }
        let connection = self.connection.as_mut().ok_or(StoreError::Closed)?;
        let transaction = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut work = Work {
            transaction: &transaction,
            ids: self.ids.as_mut(),
            country: self.country,
            kind: self.kind,
        };
        let result = body(&mut work);
        match result {
            Ok(value) => match transaction.commit() {
                Ok(()) => Ok(value),
                Err(error) => Err(self.commit_failed(&error).into()),
            },
            Err(error) => {
                drop(transaction);
                self.spoil_if_hasty();
                Err(error)
            }
        }
    }

    /// What was written in haste can't be taken back, so that after a failure nothing more is built on it.
    fn spoil_if_hasty(&mut self) {
        if self.writing == Writing::Hastily {
            self.writing = Writing::Spoilt;
        }
    }

    fn head_if_open(&self) -> Option<(i64, [u8; 32])> {
        self.reader().and_then(|reader| reader.journal_head()).ok()
    }

    /// Whatever a commit error says, what is on disk is found out by reading again on a fresh connection.
    fn commit_failed(&mut self, error: &rusqlite::Error) -> StoreError {
        self.spoil_if_hasty();
        self.connection = None;
        if self.writing == Writing::Spoilt {
            return StoreError::CommitUnknown(error.to_string());
        }
        tracing::error!(code = ?error.sqlite_error_code(), "a commit failed; the books are opened anew");
        if let Err(reopening) = self.reopen() {
            tracing::error!(%reopening, "the books could not be opened anew");
        }
        StoreError::CommitUnknown(error.to_string())
    }
}
