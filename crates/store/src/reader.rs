//! Every question the books answer.
//!
//! A [`Reader`] borrows a connection: the writer's own, inside or outside a transaction, or a read-only one. Methods only
//! gather; the SQL stands in the topic's own file.
//!
//! Deliberately absent: caching. SQLite's page cache is the cache.

use domain::attempt::State;
use domain::balance::{InvoiceBalance, PaymentBalance};
use domain::country::CountryCode;
use domain::ids::{
    AttemptId, ClientId, DepartmentId, DifferenceId, DocumentId, InstallationId, ItemId, OrderId, PatientId, PaymentId,
    RequestKey, SaleId, StaffId, TerminalCallId, TerminalRowId, TillId,
};
use domain::item::{Barcode, Item};
use domain::money::{Currency, Money};
use domain::paper::PaperRef;
use domain::people::{Patient, Staff};
use domain::stamp::{Stamp, UtcMillis};
use domain::text::Code;
use jiff::civil::Date;
use rusqlite::Connection;

use crate::attempt::{AttemptPage, AttemptQuery, AttemptRecord, AttemptSummary, HistoryRecord, ReplyRef, SlipRecord};
use crate::case::CaseRecord;
use crate::catalogue::{ItemPage, ItemQuery};
use crate::clinic::AppFacts;
use crate::document::{BoughtBefore, DocumentCounts, DocumentFilter, DocumentPage, DocumentQuery, DocumentRecord};
use crate::draft::{DraftRecord, ParkedDraft};
use crate::error::StoreError;
use crate::invariants::Violation;
use crate::paper::SellerRecord;
use crate::payment::PaymentRecord;
use crate::people::{ClientCard, ClientPage, ClientQuery};
use crate::reconciliation::{DifferenceRecord, ReconciliationRecord, SessionElsewhere};
use crate::restore::After;
use crate::search::Found;
use crate::settlement::{self, Booked};
use crate::supervisor::SupervisorRecord;
use crate::terminal::{FirstPayment, TerminalCallRecord, TerminalRecord, TickRecord};
use crate::today::{AttemptOutcome, DayFigures};
use crate::verify::ChainFault;
use crate::{
    attempt, case, catalogue, clinic, document, draft, invariants, ledger, paper, payment, people, reconciliation, restore,
    search, staff, supervisor, terminal, today, verify,
};

/// A connection of its own that can only read.
pub struct ReadConnection {
    connection: Connection,
    country: CountryCode,
}

impl std::fmt::Debug for ReadConnection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ReadConnection").finish_non_exhaustive()
    }
}

impl ReadConnection {
    pub(crate) const fn new(connection: Connection, country: CountryCode) -> Self {
        Self { connection, country }
    }

    /// The questions, each on whatever is committed when it is asked.
    #[must_use]
    pub const fn reader(&self) -> Reader<'_> {
        Reader::new(&self.connection, self.country)
    }

    /// Several questions about one moment: writers that commit meanwhile are not seen.
    pub fn snapshot<T, E>(&self, body: impl FnOnce(&Reader<'_>) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        self.reader().at_one_moment(body)
    }
}

/// The questions.
#[derive(Clone, Copy)]
pub struct Reader<'c> {
    connection: &'c Connection,
    country: CountryCode,
}

impl std::fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reader").finish_non_exhaustive()
    }
}

impl<'c> Reader<'c> {
    pub(crate) const fn new(connection: &'c Connection, country: CountryCode) -> Self {
        Self { connection, country }
    }

    /// A question of many statements: the lock on the file is taken once, not by each of them. Inside a transaction it is
    /// held already.
    fn at_one_moment<T, E>(&self, ask: impl FnOnce(&Self) -> Result<T, E>) -> Result<T, E>
    where
        E: From<StoreError>,
    {
        if !self.connection.is_autocommit() {
            return ask(self);
        }
        let transaction = self.connection.unchecked_transaction().map_err(StoreError::from)?;
        let answer = ask(self);
        transaction.rollback().map_err(StoreError::from)?;
        answer
    }

    /// The currency of the books.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.country.rules().currency
    }

    /// What the books are, the clinic, its people and the settings; `None` while there is no clinic yet.
    pub fn app_facts(&self) -> Result<Option<AppFacts>, StoreError> {
        clinic::app_facts(self.connection)
    }

    /// One setting.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        clinic::setting(self.connection, key)
    }

    /// Who was picked last at a till.
    pub fn signed_in(&self, till: TillId) -> Result<Option<StaffId>, StoreError> {
        clinic::signed_in(self.connection, till)
    }

    /// A member of staff, gone or not.
    pub fn staff(&self, id: StaffId) -> Result<Staff, StoreError> {
        staff::member(self.connection, id)
    }

    /// Everybody, also who has left, in order.
    pub fn all_staff(&self) -> Result<Vec<Staff>, StoreError> {
        staff::all(self.connection)
    }

    /// A department's terminals, last used at this till first; retired ones only while they hold an open attempt.
    pub fn terminals(&self, department: DepartmentId, till: TillId) -> Result<Vec<TerminalRecord>, StoreError> {
        terminal::of_department(self.connection, department, till)
    }

    /// One terminal, as seen from a till.
    pub fn terminal(&self, id: TerminalRowId, till: TillId) -> Result<TerminalRecord, StoreError> {
        terminal::one(self.connection, id, till)
    }

    /// Every terminal of every department in order, retired ones too, as seen from a till.
    pub fn all_terminals(&self, till: TillId) -> Result<Vec<TerminalRecord>, StoreError> {
        terminal::all(self.connection, till)
    }

    /// What was asked of a terminal beside payments, newest first.
    pub fn terminal_calls(&self, id: TerminalRowId, at_most: u32) -> Result<Vec<TerminalCallRecord>, StoreError> {
        terminal::calls(self.connection, id, at_most)
    }

    /// The call a press has made.
    pub fn terminal_call_by_key(&self, key: RequestKey) -> Result<Option<TerminalCallRecord>, StoreError> {
        terminal::call_by_key(self.connection, key)
    }

    /// Approved attempts of the same kind and sum at the same terminal in the two hours before an attempt, newest first.
    pub fn same_before(&self, id: AttemptId) -> Result<Vec<AttemptId>, StoreError> {
        attempt::same_before(self.connection, id)
    }

    /// The attempt a press has made.
    pub fn attempt_by_key(&self, key: RequestKey) -> Result<Option<AttemptRecord>, StoreError> {
        attempt::by_key(self.connection, key, self.currency())
    }

    /// What people confirmed about a terminal: the last word on each step.
    pub fn terminal_ticks(&self, id: TerminalRowId) -> Result<Vec<TickRecord>, StoreError> {
        terminal::ticks(self.connection, id)
    }

    /// How far a terminal's first payment and its refund have come.
    pub fn first_payment(&self, id: TerminalRowId) -> Result<FirstPayment, StoreError> {
        terminal::first_payment(self.connection, id, self.currency())
    }

    /// An item.
    pub fn item(&self, id: ItemId) -> Result<Item, StoreError> {
        catalogue::item(self.connection, id)
    }

    /// The favourites by slot.
    pub fn favourites(&self) -> Result<Vec<Item>, StoreError> {
        catalogue::favourites(self.connection)
    }

    /// The item with this code, hidden or not.
    pub fn item_by_code(&self, code: &Code) -> Result<Option<Item>, StoreError> {
        catalogue::by_code(self.connection, code)
    }

    /// The item with this barcode, hidden or not.
    pub fn item_by_barcode(&self, barcode: &Barcode) -> Result<Option<Item>, StoreError> {
        catalogue::by_barcode(self.connection, barcode)
    }

    /// The code of an item that is sold and has this name, by the order of lists.
    pub fn item_of_name(&self, name: &str) -> Result<Option<String>, StoreError> {
        catalogue::code_of_name(self.connection, name, self.country)
    }

    /// A page of the price list.
    pub fn items(&self, query: &ItemQuery) -> Result<ItemPage, StoreError> {
        self.at_one_moment(|reader| catalogue::page(reader.connection, query))
    }

    /// The whole price list by code, hidden items too.
    pub fn every_item(&self) -> Result<Vec<Item>, StoreError> {
        catalogue::every(self.connection)
    }

    /// Items and clients for what was typed or scanned: an exact code or barcode first, then words that begin so. At most
    /// 20 items and 8 clients; with fewer than three of them, also what is similar. Any text is safe.
    pub fn search(&self, text: &str) -> Result<Found, StoreError> {
        self.at_one_moment(|reader| search::search(reader.connection, text))
    }

    /// A patient.
    pub fn patient(&self, id: PatientId) -> Result<Patient, StoreError> {
        people::patient(self.connection, id)
    }

    /// A page of clients with what each owes.
    pub fn clients(&self, query: &ClientQuery) -> Result<ClientPage, StoreError> {
        self.at_one_moment(|reader| people::page(reader.connection, reader.currency(), query))
    }

    /// The client with a number.
    pub fn client_by_number(&self, number: u32) -> Result<Option<ClientCard>, StoreError> {
        people::by_number(self.connection, number)
    }

    /// The number of a client with this name, by the order of lists: capitals and accents don't matter.
    pub fn client_of_name(&self, name: &str) -> Result<Option<u32>, StoreError> {
        people::number_of_name(self.connection, name, self.country)
    }

    /// The clients with this name, at most a hundred.
    pub fn clients_of_name(&self, name: &str) -> Result<Vec<ClientCard>, StoreError> {
        people::of_name(self.connection, name, self.country)
    }

    /// Every client by number.
    pub fn every_client(&self) -> Result<Vec<ClientCard>, StoreError> {
        people::every(self.connection)
    }

    /// What a client's invoices still owe, all together.
    pub fn owes(&self, client: ClientId) -> Result<Money, StoreError> {
        people::owes(self.connection, client, self.currency())
    }

    /// A client with their animals.
    pub fn client(&self, id: ClientId) -> Result<ClientCard, StoreError> {
        people::client(self.connection, id)
    }

    /// What a client bought lately, newest first, each item and patient once.
    pub fn bought_before(&self, client: ClientId, at_most: u32) -> Result<Vec<BoughtBefore>, StoreError> {
        document::bought_before(self.connection, client, at_most)
    }

    /// A draft.
    pub fn draft(&self, id: SaleId) -> Result<DraftRecord, StoreError> {
        draft::read(self.connection, id)
    }

    /// The sale a till is ringing up.
    pub fn current_draft(&self, till: TillId) -> Result<Option<DraftRecord>, StoreError> {
        draft::current(self.connection, till)
    }

    /// The parked sales of every till, newest first.
    pub fn parked(&self) -> Result<Vec<ParkedDraft>, StoreError> {
        draft::parked(self.connection, self.currency())
    }

    /// A document with its payments, attempts and balance.
    pub fn document(&self, id: DocumentId) -> Result<DocumentRecord, StoreError> {
        document::record(self.connection, self.country, id)
    }

    /// Who sold a document: the company and the desk as they were then.
    pub fn seller(&self, document: DocumentId, stamp: &Stamp) -> Result<SellerRecord, StoreError> {
        paper::seller(self.connection, document, stamp)
    }

    /// How often each paper of a document was handed out.
    pub fn papers_issued(&self, document: DocumentId) -> Result<Vec<(PaperRef, u32)>, StoreError> {
        paper::issued(self.connection, document)
    }

    /// A page of documents, newest first.
    pub fn documents(&self, query: &DocumentQuery) -> Result<DocumentPage, StoreError> {
        document::page(self.connection, self.currency(), query)
    }

    /// How many documents of each state a filter finds, and what they owe together; `None` where a text finds too many.
    pub fn document_counts(&self, filter: &DocumentFilter) -> Result<Option<DocumentCounts>, StoreError> {
        document::counts(self.connection, self.currency(), filter)
    }

    /// A day in figures, of one department or of all.
    pub fn day_figures(&self, day: Date, department: Option<DepartmentId>) -> Result<DayFigures, StoreError> {
        today::figures(self.connection, self.currency(), day, department)
    }

    /// How the last attempts ended, newest first.
    pub fn last_attempts(&self, at_most: u32) -> Result<Vec<AttemptOutcome>, StoreError> {
        today::last_attempts(self.connection, at_most)
    }

    /// The models of the terminals in use.
    pub fn terminal_models(&self) -> Result<Vec<String>, StoreError> {
        today::terminal_models(self.connection)
    }

    /// What a document owes and what is under way.
    pub fn balance(&self, id: DocumentId) -> Result<InvoiceBalance, StoreError> {
        ledger::invoice_balance(self.connection, id, self.currency())
    }

    /// A payment.
    pub fn payment(&self, id: PaymentId) -> Result<PaymentRecord, StoreError> {
        payment::read(self.connection, id, self.currency())
    }

    /// What became of a payment, and what of it may go back.
    pub fn refundable(&self, id: PaymentId) -> Result<PaymentBalance, StoreError> {
        ledger::payment_balance(self.connection, id, self.currency())
    }

    /// An attempt with all that is known.
    pub fn attempt(&self, id: AttemptId) -> Result<AttemptRecord, StoreError> {
        attempt::record(self.connection, id, self.currency())
    }

    /// The attempts whose outcome is awaited, oldest first.
    pub fn open_attempts(&self) -> Result<Vec<AttemptId>, StoreError> {
        attempt::open_attempts(self.connection)
    }

    /// Attempts that began after an instant, closed without money, that are worth a look after a start, oldest first.
    pub fn watched(&self, since: UtcMillis) -> Result<Vec<(AttemptId, State)>, StoreError> {
        attempt::watched(self.connection, since)
    }

    /// When the last line of the journal was written, by the clock on the wall.
    pub fn last_written_at(&self) -> Result<Option<UtcMillis>, StoreError> {
        crate::journal::last_at(self.connection)
    }

    /// The attempts staff must see after a start: in doubt, in conflict, in suspense; oldest first.
    pub fn attention(&self) -> Result<Vec<AttemptSummary>, StoreError> {
        attempt::attention(self.connection, self.currency())
    }

    /// The attempts that run now and are not in doubt, oldest first.
    pub fn running(&self) -> Result<Vec<AttemptSummary>, StoreError> {
        attempt::running(self.connection, self.currency())
    }

    /// Whether another attempt's approval with this STAN stands in the books for this terminal and session, booked or in suspense.
    /// Takes STAN with or without its authorisation code; an empty one never does.
    pub fn stan_in_books(
        &self,
        terminal: TerminalRowId,
        session: &str,
        stan_auth: &str,
        but_not: AttemptId,
    ) -> Result<bool, StoreError> {
        attempt::stan_in_books(self.connection, terminal, session, stan_auth, but_not)
    }

    /// Whether an order id was used before in this file.
    pub fn order_id_used(&self, order_id: OrderId) -> Result<bool, StoreError> {
        attempt::order_id_used(self.connection, order_id)
    }

    /// The attempt an order id belongs to.
    pub fn attempt_by_order_id(&self, order_id: OrderId) -> Result<Option<AttemptId>, StoreError> {
        attempt::by_order_id(self.connection, order_id)
    }

    /// A page of attempts, newest first.
    pub fn attempts(&self, query: &AttemptQuery) -> Result<AttemptPage, StoreError> {
        attempt::page(self.connection, self.currency(), query)
    }

    /// Everything that happened in an attempt after its beginning, oldest first.
    pub fn attempt_history(&self, id: AttemptId) -> Result<Vec<HistoryRecord>, StoreError> {
        attempt::history(self.connection, id)
    }

    /// What a reply of an attempt said, redacted as it was kept.
    pub fn reply(&self, id: AttemptId, which: ReplyRef) -> Result<String, StoreError> {
        attempt::reply(self.connection, id, which)
    }

    /// The cases that are open, oldest first.
    pub fn open_cases(&self) -> Result<Vec<CaseRecord>, StoreError> {
        case::open(self.connection, self.currency())
    }

    /// The cases that were closed, newest first.
    pub fn closed_cases(&self, at_most: u32) -> Result<Vec<CaseRecord>, StoreError> {
        case::closed(self.connection, self.currency(), at_most)
    }

    /// The case of an attempt; `None` where it is not contradicted.
    pub fn case(&self, id: AttemptId) -> Result<Option<CaseRecord>, StoreError> {
        case::of(self.connection, self.currency(), id)
    }

    /// Answered reconciliations that were not compared yet, oldest first, with what they printed.
    pub fn uncompared_reconciliations(&self) -> Result<Vec<(TerminalCallId, Option<String>)>, StoreError> {
        reconciliation::uncompared(self.connection)
    }

    /// The last comparisons of a terminal with the books, newest first.
    pub fn reconciliations(&self, terminal: TerminalRowId, at_most: u32) -> Result<Vec<ReconciliationRecord>, StoreError> {
        reconciliation::of_terminal(self.connection, self.currency(), (terminal, false), at_most)
    }

    /// The last comparisons that people made of sessions which ended elsewhere, newest first.
    pub fn compared_by_hand(&self, terminal: TerminalRowId, at_most: u32) -> Result<Vec<ReconciliationRecord>, StoreError> {
        reconciliation::of_terminal(self.connection, self.currency(), (terminal, true), at_most)
    }

    /// Sessions of a terminal that ended without a reconciliation of ours and that nobody compared, oldest first.
    pub fn uncompared_sessions(&self, terminal: TerminalRowId) -> Result<Vec<SessionElsewhere>, StoreError> {
        reconciliation::uncompared_sessions(self.connection, terminal)
    }

    /// How many differences are not settled.
    pub fn open_difference_count(&self) -> Result<u32, StoreError> {
        reconciliation::open_count(self.connection)
    }

    /// Differences that are not settled, oldest first.
    pub fn open_differences(&self) -> Result<Vec<DifferenceRecord>, StoreError> {
        reconciliation::open(self.connection, self.currency())
    }

    /// Differences that are, newest first.
    pub fn closed_differences(&self, at_most: u32) -> Result<Vec<DifferenceRecord>, StoreError> {
        reconciliation::closed(self.connection, self.currency(), at_most)
    }

    /// A difference; `None` where there is no such one.
    pub fn difference(&self, id: DifferenceId) -> Result<Option<DifferenceRecord>, StoreError> {
        reconciliation::of(self.connection, self.currency(), id)
    }

    /// The slips kept with an attempt.
    pub fn slips(&self, id: AttemptId) -> Result<SlipRecord, StoreError> {
        attempt::slips(self.connection, id)
    }

    /// The supervisor's code that counts, and how many wrong ones stand in a row.
    pub fn supervisor(&self) -> Result<SupervisorRecord, StoreError> {
        supervisor::record(self.connection)
    }

    /// Faults of the last lines of the journal, links and payloads.
    pub fn verify_last(&self, lines: u32) -> Result<Vec<ChainFault>, StoreError> {
        verify::last_links(self.connection, lines)
    }

    /// Faults of the whole journal: links, payloads, and every row the payloads cover.
    pub fn verify_all(&self) -> Result<Vec<ChainFault>, StoreError> {
        verify::all(self.connection)
    }

    /// The journal's last line: number and hash, for an anchor outside the file.
    pub fn journal_head(&self) -> Result<(i64, [u8; 32]), StoreError> {
        crate::journal::head(self.connection)
    }

    /// The hash of a line of the journal, if there is such a one.
    pub fn journal_hash(&self, line: i64) -> Result<Option<[u8; 32]>, StoreError> {
        crate::journal::hash_at(self.connection, line)
    }

    /// When the books were founded.
    pub fn founded_at(&self) -> Result<UtcMillis, StoreError> {
        clinic::founded_at(self.connection)
    }

    /// What tells these books' files from others', the same through every restore: the beginning of their first installation's id.
    pub fn books_tag(&self) -> Result<String, StoreError> {
        clinic::books_tag(self.connection)
    }

    /// Every life of these books, the first one first.
    pub fn installations(&self) -> Result<Vec<InstallationId>, StoreError> {
        restore::installations(self.connection)
    }

    /// The number of the latest life: in the names of its number series.
    pub fn last_restore(&self) -> Result<u16, StoreError> {
        restore::last_restore(self.connection)
    }

    /// The attempt on a terminal that carries a reference already, whoever it belongs to but one.
    pub fn reference_used(
        &self,
        terminal: TerminalRowId,
        reference: &str,
        but_not: Option<AttemptId>,
    ) -> Result<Option<AttemptId>, StoreError> {
        attempt::reference_used(self.connection, terminal, reference, but_not)
    }

    /// What of an attempt stands in the books and could be taken out of them.
    pub fn booked(&self, attempt: AttemptId) -> Result<Vec<Booked>, StoreError> {
        settlement::booked(self.connection, attempt, self.currency())
    }

    /// When the journal's last line was written, with its offset.
    pub fn last_written(&self) -> Result<Option<(UtcMillis, i16)>, StoreError> {
        restore::last_written(self.connection)
    }

    /// The number on the last invoice.
    pub fn last_label(&self) -> Result<Option<String>, StoreError> {
        restore::last_label(self.connection)
    }

    /// What stands after a line of the journal.
    pub fn after(&self, line: i64) -> Result<After, StoreError> {
        restore::after(self.connection, line)
    }

    /// How many attempts have an outcome that nobody knows.
    pub fn doubts(&self) -> Result<u64, StoreError> {
        restore::doubts(self.connection)
    }

    /// Whatever breaks a rule of the books, by SQL.
    pub fn invariants(&self) -> Result<Vec<Violation>, StoreError> {
        invariants::check(self.connection)
    }
}
