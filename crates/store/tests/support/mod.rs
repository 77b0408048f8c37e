//! A clinic in real files, and questions to its books that were written without the code that fills them.
#![allow(dead_code, reason = "every test file uses its own part of this")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

use std::path::{Path, PathBuf};

use domain::attempt::{Approval, ApprovalSource, Event, Kind, Review};
use domain::clinic::BooksKind;
use domain::country::{CountryCode, Language};
use domain::document::Document;
use domain::ids::{
    AttemptId, CreditNoteId, DepartmentId, DocumentId, InstallationId, OrderId, PaymentId, RequestKey, SaleId, SaleLineId,
    StaffId, TerminalCallId, TerminalRowId, TillId,
};
use domain::item::Item;
use domain::money::{Currency, Money};
use domain::people::{ClientFacts, ClientKind};
use domain::quantity::Quantity;
use domain::sale::{Draft, SaleKind};
use domain::stamp::{Stamp, UtcMillis};
use domain::terminal::{TerminalAction, TerminalCallOutcome, TerminalTick};
use domain::text::{BusinessNumber, Name, Notes, Reason};
use rusqlite::Connection;
use store::{
    AttemptRecord, BeginError, Books, CashPayment, CreditNoteRecord, CreditRequest, Evidence, FinaliseRequest, Founding,
    IdSource, NewAttempt, NewTerminalCall, Opening, SameName, SeedClinic, TerminalCallEnd,
};
use tempfile::TempDir;
use uuid::Uuid;

/// Ids and salts in order, the same in every run.
pub struct Counted(pub u64);

impl IdSource for Counted {
    fn id(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u64_pair(0x0191_0000_0000_7000, 0x8000_0000_0000_0000 | self.0)
    }

    fn salt(&mut self) -> [u8; 16] {
        self.id().into_bytes()
    }
}

/// How an action may have ended.
pub fn call_end(outcome: TerminalCallOutcome) -> TerminalCallEnd {
    TerminalCallEnd {
        outcome,
        reason: "why".to_owned(),
        printed: Some("AFSTEMNING".to_owned()),
        session: Some("042".to_owned()),
        terminal_time: Some("2026-11-22T12:00:00".to_owned()),
        raw_redacted: Some("{}".to_owned()),
    }
}

/// 2026-11-22T12:00:00Z.
pub const NOON: i64 = 1_795_348_800_000;

pub fn opening() -> Opening {
    Opening {
        program_version: "0.0.0-test".to_owned(),
        at: UtcMillis::new(NOON),
    }
}

pub fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::Eur).unwrap()
}

/// Books of a small clinic in a temporary folder.
pub struct Clinic {
    pub folder: TempDir,
    pub path: PathBuf,
    pub books: Books,
    pub ids: Counted,
    pub till: TillId,
    pub department: DepartmentId,
    pub staff: StaffId,
    pub terminals: Vec<TerminalRowId>,
    pub items: Vec<Item>,
    pub seed: SeedClinic,
    pub clock: i64,
}

pub fn founding(ids: &mut Counted) -> Founding {
    Founding {
        kind: BooksKind::Practice,
        country: CountryCode::Fi,
        installation: InstallationId::from_uuid(ids.id()),
    }
}

impl Clinic {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::in_folder(folder)
    }

    pub fn in_folder(folder: TempDir) -> Self {
        Self::with_ids(folder, 1_000_000)
    }

    /// Books whose ids begin elsewhere: another clinic's.
    pub fn with_ids(folder: TempDir, first: u64) -> Self {
        let path = folder.path().join("books.db");
        let mut ids = Counted(first);
        let practice = domain::practice::clinic(CountryCode::Fi, Language::En, &mut || ids.id()).unwrap();
        let seed = SeedClinic::from(practice);
        let mut books = Books::create(&path, &founding(&mut ids), &opening(), Box::new(Counted(0))).unwrap();
        let till = seed.tills[0].clone();
        let stamp = Stamp {
            till: till.id,
            department: till.department,
            staff: seed.staff[0].id,
            at: UtcMillis::new(NOON),
            offset_minutes: 120,
        };
        books.create_clinic(&seed, &stamp).unwrap();
        Self {
            path,
            folder,
            books,
            till: till.id,
            department: till.department,
            staff: seed.staff[0].id,
            terminals: seed.terminals.iter().map(|entry| entry.terminal.id).collect(),
            items: seed.items.clone(),
            seed,
            ids,
            clock: NOON,
        }
    }

    pub fn id(&mut self) -> Uuid {
        self.ids.id()
    }

    pub fn stamp(&mut self) -> Stamp {
        self.clock += 1_000;
        Stamp {
            till: self.till,
            department: self.department,
            staff: self.staff,
            at: UtcMillis::new(self.clock),
            offset_minutes: 120,
        }
    }

    /// Something about to be asked of a terminal.
    pub fn new_call(&mut self, terminal: TerminalRowId, action: TerminalAction) -> NewTerminalCall {
        NewTerminalCall {
            id: TerminalCallId::from_uuid(self.id()),
            key: RequestKey::from_uuid(self.id()),
            terminal,
            action,
            stamp: self.stamp(),
        }
    }

    /// Asks it, and writes down that it ended so.
    pub fn asked(&mut self, terminal: TerminalRowId, action: TerminalAction, outcome: TerminalCallOutcome) {
        let call = self.new_call(terminal, action);
        self.books.begin_terminal_call(&call).unwrap();
        let stamp = self.stamp();
        self.books.end_terminal_call(call.id, &call_end(outcome), &stamp).unwrap();
    }

    /// A terminal that no attempt holds is ticked twice and asked for two things.
    pub fn asked_of_a_terminal(&mut self, terminal: usize) {
        let terminal = self.terminals[terminal];
        for tick in [TerminalTick::Ordered, TerminalTick::IconsGreen] {
            let stamp = self.stamp();
            self.books.tick_terminal(terminal, tick, true, &stamp).unwrap();
        }
        self.asked(terminal, TerminalAction::Reconciliation, TerminalCallOutcome::Done);
        self.asked(terminal, TerminalAction::PrintByTill, TerminalCallOutcome::Unknown);
    }

    /// A contradicted attempt whose money was booked to its invoice.
    pub fn case_closed(&mut self) -> AttemptId {
        let document = self.invoice(1_300);
        let id = self.sending(document, 1_300);
        self.event(id, &approved(1_250, 641)).unwrap();
        self.case_closed_of(id)
    }

    /// Closes the case of a contradicted attempt: its money is booked to the invoice.
    pub fn case_closed_of(&mut self, id: AttemptId) -> AttemptId {
        let agreed = domain::ids::SupervisedId::from_uuid(self.id());
        let step = store::CaseStep::Closed(Notes::new("The slip says 12.50").unwrap(), agreed);
        let stamp = self.stamp();
        let way = Some(domain::settlement::Settlement::Invoice);
        let closing = store::Closing { way, take_out: None };
        self.books.close_case(id, &step, closing, &stamp).unwrap();
        id
    }

    /// A payment that was refused after all, and left the books again.
    pub fn taken_out(&mut self) -> AttemptId {
        let document = self.invoice(1_400);
        let id = self.sending(document, 1_400);
        let stan = u32::try_from(self.clock / 1_000 % 100_000).unwrap();
        self.event(id, &approved(1_400, stan)).unwrap();
        let refused = domain::attempt::Reason::of(domain::attempt::ReasonCode::BankDeclined);
        self.event(id, &Event::Declined(refused)).unwrap();
        let agreed = domain::ids::SupervisedId::from_uuid(self.id());
        let step = store::CaseStep::Closed(Notes::new("The bank has nothing of it").unwrap(), agreed);
        let stamp = self.stamp();
        let closing = store::Closing {
            way: None,
            take_out: Some(self.books.reader().unwrap().attempt(id).unwrap().header.payment),
        };
        self.books.close_case(id, &step, closing, &stamp).unwrap();
        id
    }

    /// A reconciliation that does not agree, beside a contradicted attempt, and a difference somebody has.
    pub fn reconciled(&mut self, terminal: usize) {
        let call = self.new_call(self.terminals[terminal], TerminalAction::Reconciliation);
        self.books.begin_terminal_call(&call).unwrap();
        let stamp = self.stamp();
        self.books
            .end_terminal_call(call.id, &call_end(TerminalCallOutcome::Done), &stamp)
            .unwrap();
        let said = domain::reconciliation::Reported {
            said: domain::reconciliation::Said::ByKind(domain::reconciliation::Totals::default()),
            currency: Some("SEK".to_owned()),
        };
        let compared = self.books.compare_reconciliation(call.id, Some(&said), &stamp).unwrap();
        assert!(!compared.doubts.is_empty(), "{compared:?}");
        let owner = store::CaseStep::Assigned(self.staff);
        self.books
            .difference_step(compared.differences[0].id, &owner, &stamp)
            .unwrap();
    }

    /// Two codes, and two times one was asked for.
    pub fn supervised(&mut self) {
        let verifier = store::CodeVerifier {
            verifier: [1; 32],
            salt: [2; 16],
            pepper: [3; 8],
            memory_kib: 19_456,
            passes: 2,
            lanes: 1,
        };
        for origin in [store::CodeOrigin::First, store::CodeOrigin::Changed] {
            let stamp = self.stamp();
            self.books.set_supervisor_code(&verifier, origin, &stamp).unwrap();
            self.supervised_once(store::SupervisorAnswer::Agreed);
        }
    }

    /// A code is asked for and answered so; answers how many wrong ones stand in a row.
    pub fn supervised_once(&mut self, answer: store::SupervisorAnswer) -> u32 {
        let id = self.asked_for_a_code();
        let stamp = self.stamp();
        self.books.answer_supervisor(id, answer, &stamp).unwrap().wrong
    }

    /// A code is asked for, and nothing more.
    pub fn asked_for_a_code(&mut self) -> domain::ids::SupervisedId {
        let (id, subject, stamp) = (domain::ids::SupervisedId::from_uuid(self.id()), self.id(), self.stamp());
        let act = domain::supervisor::SupervisedAct::NotCharged;
        self.books.ask_supervisor(id, act, Some(subject), &stamp).unwrap();
        id
    }

    /// A contradicted attempt that somebody has and wrote something about.
    pub fn case_worked_on(&mut self) -> AttemptId {
        let document = self.invoice(1_200);
        let id = self.sending(document, 1_200);
        self.event(id, &approved(1_100, 640)).unwrap();
        let owner = self.staff;
        for step in [
            store::CaseStep::Assigned(owner),
            store::CaseStep::Noted(domain::text::Notes::new("The slip says 11.00").unwrap()),
        ] {
            let stamp = self.stamp();
            self.books.case_step(id, &step, &stamp).unwrap();
        }
        id
    }

    /// A draft with one line of so much money.
    pub fn draft(&mut self, gross_minor: i64) -> SaleId {
        let sale = SaleId::from_uuid(self.id());
        let mut draft = Draft::new(sale, SaleKind::CounterSale, Currency::Eur);
        let mut item = self.items[0].clone();
        item.unit_price = eur(gross_minor);
        let line = SaleLineId::from_uuid(self.id());
        draft.add_item(line, &item, Quantity::ONE, None).unwrap();
        let stamp = self.stamp();
        self.books.save_draft(&draft, None, &stamp).unwrap();
        sale
    }

    pub fn finalise(&mut self, sale: SaleId) -> Document {
        let request = FinaliseRequest {
            sale,
            key: RequestKey::from_uuid(self.id()),
            document: DocumentId::from_uuid(self.id()),
            stamp: self.stamp(),
        };
        self.books.finalise(&request).unwrap()
    }

    /// A finalised document over so much money.
    pub fn invoice(&mut self, gross_minor: i64) -> DocumentId {
        let sale = self.draft(gross_minor);
        self.finalise(sale).parts().id
    }

    /// A finalised consultation over so much money, with a vet and notes.
    pub fn consultation(&mut self, gross_minor: i64) -> DocumentId {
        let sale = self.draft(gross_minor);
        let mut record = self.books.reader().unwrap().draft(sale).unwrap();
        record.draft.set_vet(Some(self.seed.staff[1].id));
        record
            .draft
            .set_notes(Some(Notes::new("Soft food.\nCheck on Friday.").unwrap()));
        let stamp = self.stamp();
        self.books.save_draft(&record.draft, None, &stamp).unwrap();
        self.finalise(sale).parts().id
    }

    /// A finalised document over so much money that a company buys.
    pub fn company_invoice(&mut self, gross_minor: i64) -> DocumentId {
        let sale = self.draft(gross_minor);
        let key = RequestKey::from_uuid(self.id());
        let stamp = self.stamp();
        let facts = ClientFacts {
            kind: ClientKind::Company {
                business_id: BusinessNumber::new("2345678-0").unwrap(),
            },
            name: Name::new("Talli Ruska Oy").unwrap(),
            phone: None,
            email: None,
            address: Some(Name::new("Uusikatu 1, 00100 Helsinki").unwrap()),
        };
        let company = self.books.add_client(key, facts, SameName::Allow, &stamp).unwrap();
        let mut record = self.books.reader().unwrap().draft(sale).unwrap();
        record.draft.set_client(Some(company.client.id));
        self.books.save_draft(&record.draft, None, &stamp).unwrap();
        self.finalise(sale).parts().id
    }

    pub fn credit_request(&mut self, document: DocumentId) -> CreditRequest {
        CreditRequest {
            id: CreditNoteId::from_uuid(self.id()),
            key: RequestKey::from_uuid(self.id()),
            document,
            reason: Reason::new("wrong client").unwrap(),
            stamp: self.stamp(),
        }
    }

    /// Takes a document back.
    pub fn credited(&mut self, document: DocumentId) -> CreditNoteRecord {
        let request = self.credit_request(document);
        self.books.credit(&request).unwrap()
    }

    pub fn new_attempt(&mut self, document: DocumentId, amount_minor: i64) -> NewAttempt {
        let bits = self.ids.0 * 7_919;
        NewAttempt {
            id: AttemptId::from_uuid(self.id()),
            payment: PaymentId::from_uuid(self.id()),
            key: RequestKey::from_uuid(self.id()),
            order_id: OrderId::from_random_bits(bits),
            kind: Kind::Purchase,
            document,
            original: None,
            terminal: self.terminals[0],
            amount: eur(amount_minor),
            baseline: None,
            clock_offset_ms: None,
            boot_id: Uuid::from_u128(1),
            app_version: "0.0.0-test".to_owned(),
            stamp: self.stamp(),
        }
    }

    pub fn begin(&mut self, document: DocumentId, amount_minor: i64) -> Result<AttemptRecord, BeginError> {
        let new = self.new_attempt(document, amount_minor);
        self.books.begin_attempt(&new)
    }

    pub fn event(&mut self, id: AttemptId, event: &Event) -> Result<store::Applied, store::ApplyError> {
        let stamp = self.stamp();
        self.books.apply_event(id, event, &evidence_for(event), &stamp)
    }

    /// An attempt that is being sent.
    pub fn sending(&mut self, document: DocumentId, amount_minor: i64) -> AttemptId {
        let id = self.begin(document, amount_minor).unwrap().header.id;
        self.event(id, &Event::Sending { body_hash: [7; 32] }).unwrap();
        id
    }

    /// A card payment that was approved.
    pub fn paid_by_card(&mut self, document: DocumentId, amount_minor: i64, stan: u32) -> (AttemptId, PaymentId) {
        let id = self.sending(document, amount_minor);
        let applied = self.event(id, &approved(amount_minor, stan)).unwrap();
        (id, applied.record.header.payment)
    }

    pub fn cash(&mut self, document: DocumentId, amount_minor: i64, given_minor: i64) -> CashPayment {
        CashPayment {
            id: PaymentId::from_uuid(self.id()),
            key: RequestKey::from_uuid(self.id()),
            document,
            amount: eur(amount_minor),
            given: eur(given_minor),
            stamp: self.stamp(),
        }
    }

    /// Another connection with no rules of its own, as a stranger would open the file.
    pub fn stranger(&self) -> Connection {
        Connection::open(&self.path).unwrap()
    }

    /// The books' own rules and the ones written here, and the whole chain.
    pub fn assert_sound(&self) {
        let reader = self.books.reader().unwrap();
        assert_eq!(reader.invariants().unwrap(), Vec::new());
        assert_eq!(reader.verify_all().unwrap(), Vec::new());
        assert_conserved(&self.path);
    }

    /// Closes the books and opens them again.
    pub fn reopened(self) -> Self {
        let Self {
            folder,
            path,
            books,
            ids,
            till,
            department,
            staff,
            terminals,
            items,
            seed,
            clock,
        } = self;
        drop(books);
        // Ids never come twice: the books go on far from where they were, and from where this clinic's own are.
        let ids = Counted(ids.0 + 10_000_000);
        let books = Books::open(&path, BooksKind::Practice, &opening(), Box::new(Counted(ids.0 + 5_000_000))).unwrap();
        Self {
            folder,
            path,
            books,
            ids,
            till,
            department,
            staff,
            terminals,
            items,
            seed,
            clock,
        }
    }
}

pub fn approval(total_minor: i64, stan: u32) -> Approval {
    let mut fingerprint = [0; 32];
    fingerprint[..4].copy_from_slice(&stan.to_be_bytes());
    fingerprint[4..12].copy_from_slice(&total_minor.to_be_bytes());
    Approval {
        total_minor,
        tip_minor: 0,
        surcharge_minor: 0,
        stan_auth: format!("{stan:06}A1B2C3"),
        session: "317".to_owned(),
        truncated_pan: "492500******0004".to_owned(),
        issuer: "VISA".to_owned(),
        cvm: "0".to_owned(),
        aid: "A0000000031010".to_owned(),
        terminal_time: "20261122140000".to_owned(),
        fingerprint,
        dcc: None,
    }
}

pub fn approved(total_minor: i64, stan: u32) -> Event {
    approved_with(approval(total_minor, stan), None)
}

pub fn approved_with(approval: Approval, review: Option<Review>) -> Event {
    Event::Approved {
        approval: Box::new(approval),
        source: ApprovalSource::Reply,
        review,
    }
}

pub fn evidence_for(event: &Event) -> Evidence {
    if matches!(event, Event::Approved { .. }) {
        return Evidence {
            raw_redacted: Some("{\"result\":[]}".to_owned()),
            customer_slip: Some("APPROVED\ncustomer".to_owned()),
            merchant_slip: Some("APPROVED\nmerchant".to_owned()),
            details: Vec::new(),
        };
    }
    Evidence::default()
}

/// Double entry and money under way, recomputed from rows alone. Walks the ledger in this language instead of in SQL.
pub fn assert_conserved(path: &Path) {
    use std::collections::HashMap;
    let connection = Connection::open(path).unwrap();
    let mut by_posting: HashMap<(Vec<u8>, String), i64> = HashMap::new();
    let mut by_account: HashMap<(String, String), i64> = HashMap::new();
    let mut statement = connection
        .prepare("SELECT posting, state, account, amount FROM ledger_entry")
        .unwrap();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let (posting, state, account, amount): (Vec<u8>, String, String, i64) = (
            row.get(0).unwrap(),
            row.get(1).unwrap(),
            row.get(2).unwrap(),
            row.get(3).unwrap(),
        );
        *by_posting.entry((posting, state.clone())).or_default() += amount;
        *by_account.entry((account, state)).or_default() += amount;
    }
    for (posting, sum) in &by_posting {
        assert_eq!(*sum, 0, "posting {posting:?} does not balance");
    }
    let account = |name: &str, state: &str| {
        by_account
            .get(&(name.to_owned(), state.to_owned()))
            .copied()
            .unwrap_or_default()
    };
    let mut documents = connection
        .prepare("SELECT d.id, d.gross, c.gross FROM document d LEFT JOIN credit_note c ON c.document = d.id")
        .unwrap();
    let mut rows = documents.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        let (id, gross): ([u8; 16], i64) = (row.get(0).unwrap(), row.get(1).unwrap());
        let credited: i64 = row.get::<_, Option<i64>>(2).unwrap().unwrap_or_default();
        let name = format!("receivable:{}", Uuid::from_bytes(id));
        let paid: i64 = connection
            .query_row(
                "SELECT coalesce(sum(amount), 0) FROM payment WHERE document = ?1",
                [id],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(
            account(&name, "posted"),
            gross - credited - paid,
            "what is owed is what the ledger says"
        );
        // Money under way is what open attempts asked for, no more and no less.
        let open: i64 = connection
            .query_row(
                "SELECT coalesce(sum(CASE a.kind WHEN 'purchase' THEN a.amount ELSE -a.amount END), 0) FROM attempt a
                 JOIN attempt_state s ON s.attempt = a.id
                 WHERE a.document = ?1 AND s.state IN ('intent', 'sending', 'unknown')",
                [id],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(
            account(&name, "pending") + account(&name, "void"),
            -open,
            "reserves are the open attempts'"
        );
    }
    assert_no_gap(&connection);
}

fn assert_no_gap(connection: &Connection) {
    let (journal, last): (i64, i64) = connection
        .query_row("SELECT count(*), coalesce(max(seq), 0) FROM journal", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
        .unwrap();
    assert_eq!(journal, last, "the journal has no gaps");
}
