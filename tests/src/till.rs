//! A till on fresh practice books beside its service, with the hands of reception and of the client.

use crate::{BooksFile, ManualClock, Service};
use application::books::AttemptRecord;
use application::domain::attempt::{State, Word, word};
use application::domain::ids::{AttemptId, DocumentId, PaymentId, RequestKey, TerminalRowId};
use application::domain::money::{Currency, Money};
use application::domain::quantity::Quantity;
use application::keychain::SecretString;
use application::{
    BooksKind, CardRequest, Clock, Environment, InvoiceView, OpenBooks, Opening, SlipTyped, SystemIds, Till, TillError,
};
use serde_json::{Value, json};
use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// A fresh key, as a press makes one.
pub fn key() -> RequestKey {
    RequestKey::from_uuid(application::Ids::uuid(&SystemIds::new()))
}

/// The desk.
pub struct Desk {
    pub service: Service,
    pub clock: Arc<ManualClock>,
    pub till: Till,
    pub terminal: TerminalRowId,
    pub other_terminal: TerminalRowId,
    password: String,
    folder: tempfile::TempDir,
}

/// The supervisor's code of practice mode.
pub fn practice_code() -> SecretString {
    SecretString::from(application::PRACTICE_CODE)
}

/// No wait of a test is longer, in real time.
const PATIENCE: Duration = Duration::from_secs(20);

impl Desk {
    /// Practice books, a till, a service, and somebody signed in.
    pub async fn open(program: &str) -> Self {
        Self::beside(Service::start(program), tempfile::tempdir().unwrap(), "practice").await
    }

    /// The same beside a service that runs already, in a folder of one's own, with the account's password.
    pub async fn beside(service: Service, folder: tempfile::TempDir, password: &str) -> Self {
        let clock = Arc::new(ManualClock::default());
        let till = Self::till(folder.path(), &service, &clock, password).await;
        let terminals = till.terminal_options(None).await.unwrap();
        let number = |wanted: &str| {
            terminals
                .iter()
                .find(|view| view.record.terminal.number.to_string() == wanted)
                .unwrap()
                .record
                .terminal
                .id
        };
        let (terminal, other_terminal) = (number("70114283"), number("70114284"));
        Self {
            service,
            clock,
            till,
            terminal,
            other_terminal,
            password: password.to_owned(),
            folder,
        }
    }

    /// Where the books are.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Another run of the program on the same books, beside the same service.
    pub async fn restart(self) -> Self {
        let Self {
            service,
            clock,
            till,
            terminal,
            other_terminal,
            password,
            folder,
        } = self;
        drop(till);
        let till = Self::till(folder.path(), &service, &clock, &password).await;
        Self {
            service,
            clock,
            till,
            terminal,
            other_terminal,
            password,
            folder,
        }
    }

    async fn till(folder: &Path, service: &Service, clock: &Arc<ManualClock>, password: &str) -> Till {
        let environment = Environment::for_books(BooksKind::Practice, service.url()).unwrap();
        open_till(folder, &environment, password, clock).await
    }

    /// The books' file, by a hand that is not the till's.
    pub fn file(&self) -> BooksFile {
        BooksFile::at(&self.folder.path().join(BOOKS))
    }

    /// An invoice over so many times €34.90: each test takes another sum, so that the duplicate guard stays out of it.
    pub async fn invoice(&self, times: i64) -> InvoiceView {
        sold(&self.till, times).await
    }

    pub fn euros(&self, minor: i64) -> Money {
        Money::new(minor, Currency::Eur).unwrap()
    }

    pub fn due(invoice: &InvoiceView) -> Money {
        invoice.record.balance.due().unwrap()
    }

    /// *Process card* for a sum of an invoice.
    pub async fn pay(&self, document: DocumentId, amount: Money) -> Result<AttemptRecord, TillError> {
        self.till
            .process_card(CardRequest {
                document,
                original: None,
                amount,
                terminal: self.terminal,
                key: key(),
            })
            .await
    }

    /// *Process card* for a refund.
    pub async fn refund(&self, document: DocumentId, original: PaymentId, amount: Money) -> Result<AttemptRecord, TillError> {
        self.till
            .process_card(CardRequest {
                document,
                original: Some(original),
                amount,
                terminal: self.terminal,
                key: key(),
            })
            .await
    }

    /// A payment whose answer suffers this fault although the card is charged.
    pub async fn charged_with_fault(&self, times: i64, fault: Value) -> (DocumentId, AttemptId) {
        let invoice = self.invoice(times).await;
        let document = invoice.record.document.parts().id;
        self.service.fault("transaction", "happens", fault);
        let begun = self.pay(document, Self::due(&invoice)).await.unwrap();
        self.present("visa_debit").await;
        (document, begun.header.id)
    }

    /// A payment in doubt: the card is charged, and the answer was lost.
    pub async fn charged_and_lost(&self, times: i64) -> (DocumentId, AttemptId) {
        let fault = json!({ "kind": "reset_before_reply" });
        let (document, attempt) = self.charged_with_fault(times, fault).await;
        self.reaches(attempt, &[State::Unknown]).await;
        (document, attempt)
    }

    /// Waits until the terminal asks for a card.
    pub async fn terminal_asks(&self) {
        self.until("the terminal to ask for a card", || async {
            self.service.asks_for_a_card().then_some(())
        })
        .await;
    }

    /// The client holds a card to the terminal when it asks for one.
    pub async fn present(&self, card: &str) {
        self.terminal_asks().await;
        self.service.act(json!({ "act": "present_card", "card": card }));
    }

    /// Waits in real time, with time standing still.
    pub async fn until<T, F: Future<Output = Option<T>>>(&self, what: &str, mut found: impl FnMut() -> F) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(found) = found().await {
                return found;
            }
            assert!(Instant::now() < deadline, "waited in vain for {what}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Looks without an end, in the file.
    pub fn looks_under_way(&self) -> i64 {
        self.file().number(
            "SELECT count(*) FROM external_call c WHERE c.kind = 'look_up'
                 AND NOT EXISTS (SELECT 1 FROM external_call_end e WHERE e.call = c.seq)",
        )
    }

    /// Waits until no look is under way: the next that is due in the middle of one is not made.
    pub async fn looks_are_over(&self) {
        self.until("a look to end", || async { (self.looks_under_way() == 0).then_some(()) })
            .await;
    }

    pub async fn attempt(&self, id: AttemptId) -> AttemptRecord {
        self.till.attempt(id).await.unwrap().record
    }

    /// Waits until the attempt stands in one of these states; time stands still.
    pub async fn reaches(&self, id: AttemptId, states: &[State]) -> AttemptRecord {
        self.until(&format!("{states:?}"), || async {
            Some(self.attempt(id).await).filter(|record| states.contains(&record.state()))
        })
        .await
    }

    /// Lets this much time pass, and gives whoever was waiting for it a moment to act.
    pub async fn pass(&self, seconds: u64) {
        self.clock.advance(Duration::from_secs(seconds));
        tokio::time::sleep(Duration::from_millis(10)).await;
    }

    /// Lets time pass second by second until the attempt stands in one of these states.
    pub async fn reaches_in_time(&self, id: AttemptId, states: &[State]) -> AttemptRecord {
        self.until(&format!("{states:?} as time passes"), || async {
            let record = self.attempt(id).await;
            if states.contains(&record.state()) {
                return Some(record);
            }
            self.pass(1).await;
            None
        })
        .await
    }

    /// Staff say *charged*, with this reference off the slip; sum and slip are as they should be.
    pub async fn say_charged(&self, attempt: AttemptId, one: &str, two: &str, time: &str) -> Result<InvoiceView, TillError> {
        let sum = self.attempt(attempt).await.header.amount;
        let slip = SlipTyped {
            reference: one,
            again: two,
            time_on_slip: time,
            sum,
            kept: true,
        };
        self.till.say_charged(attempt, slip).await
    }

    /// The word on the invoice.
    pub fn word(record: &AttemptRecord) -> Word {
        let reason = record.reason.as_ref().map(|reason| reason.code);
        word(record.state(), record.header.kind, record.snapshot.abort_asked, reason)
    }

    /// The independent check at the end of every flow: what the bank took and gave is what the books have booked, hold in
    /// suspense, or show in doubt; no order was sent twice; nothing was ever voided; the books' own rules hold.
    pub async fn agrees_with_the_bank(&self, invoices: &[DocumentId]) {
        let bank = self.service.bank();
        assert_eq!(bank["voids"], json!(0), "nothing here may void");
        for (order, posts) in bank["posts_by_order_id"].as_object().unwrap() {
            assert_eq!(posts, &json!(1), "order {order} was sent more than once");
        }
        let mut ours: Vec<(String, i64)> = Vec::new();
        let mut visible: Vec<String> = Vec::new();
        for document in invoices {
            for attempt in self.till.invoice(*document).await.unwrap().record.attempts {
                let order = attempt.header.order_id.to_string();
                if attempt.state().is_booked() {
                    ours.push((order, attempt.header.amount.minor()));
                } else if attempt.state().is_open() || attempt.state() == State::Conflict {
                    visible.push(order);
                }
            }
        }
        let charged: Vec<(String, i64)> = bank["entries"].as_array().unwrap().iter().filter_map(bank_entry).collect();
        for (order, sum) in &charged {
            let booked = ours.contains(&(order.clone(), *sum));
            assert!(
                booked || visible.contains(order),
                "the bank took {sum} for {order} and the till shows nothing"
            );
        }
        for booked in &ours {
            assert!(
                charged.contains(booked),
                "the till booked {booked:?} and the bank took nothing"
            );
        }
        self.books_hold().await;
    }

    /// The books' own rules and their chain, and the file itself read by a hand that shares no code with the till.
    pub async fn books_hold(&self) {
        let broken = self.till.check_books().await.unwrap();
        assert!(broken.is_empty(), "{broken:?}");
        self.file().agrees_with(&self.service.bank());
    }
}

/// An invoice over so many times €34.90.
pub async fn sold(till: &Till, times: i64) -> InvoiceView {
    let sale = till.current_sale().await.unwrap();
    let item = till.find("F-2041".to_owned()).await.unwrap().items.remove(0);
    till.add_item(sale.draft.id(), item.id, Quantity::whole(times).unwrap(), None)
        .await
        .unwrap();
    till.finalise(sale.draft.id(), key()).await.unwrap()
}

/// The books' file name.
pub const BOOKS: &str = "practice.klinikassa";

/// What practice books in this folder are opened with.
pub fn practice_opening(folder: &Path, clock: Arc<dyn Clock>) -> Opening {
    Opening {
        file: folder.join(BOOKS),
        kind: BooksKind::Practice,
        clock,
        ids: Arc::new(SystemIds::new()),
        version: "0.0.0".to_owned(),
        locale: "en_FI".to_owned(),
    }
}

/// A till on practice books in this folder, and somebody signed in.
pub async fn open_till(folder: &Path, service: &Environment, password: &str, clock: &Arc<ManualClock>) -> Till {
    let shared: Arc<dyn Clock> = Arc::<ManualClock>::clone(clock);
    let books = OpenBooks::open(practice_opening(folder, shared)).await.unwrap();
    let till = books
        .serve(service, "practice".to_owned(), password.to_owned().into())
        .await
        .unwrap();
    let staff = till.frame().await.unwrap().staff;
    till.sign_in(staff[0].id).await.unwrap();
    till
}

fn bank_entry(entry: &Value) -> Option<(String, i64)> {
    Some((entry["order_id"].as_str()?.to_owned(), entry["amount"].as_i64()?))
}
