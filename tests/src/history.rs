//! The history of a made-up clinic in any size: who came, what they took home, how they paid.
//!
//! A practice clinic, then a made-up price list and clients, then invoices spread over the days until now: most paid in cash,
//! three in a hundred by card, some still owed. The store's own statements write everything, 5,000 documents in one commit.
//!
//! Deliberately absent: adding to books that exist.

use application::domain::attempt::{Approval, ApprovalSource, Event, Kind};
use application::domain::clinic::BooksKind;
use application::domain::country::CountryCode;
use application::domain::document::Document;
use application::domain::ids::InstallationId;
use application::domain::ids::{AttemptId, ClientId, DocumentId, OrderId, PatientId, PaymentId, RequestKey, SaleId, SaleLineId};
use application::domain::money::Money;
use application::domain::quantity::Quantity;
use application::domain::sale::{Draft, SaleKind};
use application::domain::stamp::{Stamp, UtcMillis};
use std::collections::BTreeMap;
use std::path::Path;
use store::{
    Batch, Books, CashPayment, Evidence, FinaliseRequest, Founding, IdSource, NewAttempt, Opening, SeedClinic, StoreError,
};

use crate::demo::{self, Dice, RunningIds};

/// 2 January 2025 at eight: the tables of VAT begin with that year.
const FIRST_MS: i64 = 1_735_797_600_000;

/// Documents in one commit.
const DOCUMENTS_A_COMMIT: usize = 5_000;
/// Finland is two hours ahead; the demo has no summer.
const OFFSET_MINUTES: i16 = 120;

/// How large the clinic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub items: usize,
    pub clients: usize,
    pub invoices: usize,
}

/// Makes practice books of this size in a new file, as of `now_ms`. `progress` hears how many invoices there are.
pub fn write(file: &Path, size: Size, now_ms: u64, progress: impl FnMut(usize)) -> Books {
    write_as(file, BooksKind::Practice, size, now_ms, progress)
}

/// The same, of any kind: practice books have no backups.
pub fn write_as(file: &Path, kind: BooksKind, size: Size, now_ms: u64, mut progress: impl FnMut(usize)) -> Books {
    let mut ids = RunningIds::from(now_ms, 1);
    let mut dice = Dice(20_260_312);
    let seed = demo::seed(size.items, size.clients, &mut dice, &mut ids);
    let stamp = Stamp {
        till: seed.tills[0].id,
        department: seed.tills[0].department,
        staff: seed.staff[0].id,
        at: UtcMillis::new(FIRST_MS),
        offset_minutes: OFFSET_MINUTES,
    };
    let founding = Founding {
        kind,
        country: CountryCode::Fi,
        installation: InstallationId::from_uuid(ids.id()),
    };
    let opening = Opening {
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        at: stamp.at,
    };
    Books::found(file, &founding, &opening, Box::new(RunningIds::from(now_ms, 2)), |books| {
        books.create_clinic(&seed, &stamp)?;
        progress(0);
        let mut days = Days::new(seed, dice, ids, now_ms, size.invoices);
        let mut made = 0;
        while made < size.invoices {
            let next = DOCUMENTS_A_COMMIT.min(size.invoices - made);
            books.in_one_commit(|batch| days.sell(batch, next))?;
            made += next;
            progress(made);
        }
        Ok(())
    })
    .unwrap();
    // Whoever asks for them to be looked through does it beside.
    Books::open_promptly(file, kind, &opening, Box::new(RunningIds::from(now_ms, 3))).unwrap()
}

/// The clinic's history while it is being made up.
struct Days {
    seed: SeedClinic,
    animals: BTreeMap<ClientId, Vec<PatientId>>,
    dice: Dice,
    ids: RunningIds,
    /// When the next invoice is made, and how much later each one is.
    at_ms: i64,
    step_ms: i64,
    stan: u32,
}

impl Days {
    fn new(seed: SeedClinic, dice: Dice, ids: RunningIds, now_ms: u64, invoices: usize) -> Self {
        let span = i64::try_from(now_ms).unwrap() - FIRST_MS;
        let mut animals: BTreeMap<ClientId, Vec<PatientId>> = BTreeMap::new();
        for patient in &seed.patients {
            animals.entry(patient.client).or_default().push(patient.id);
        }
        Self {
            step_ms: (span / i64::try_from(invoices.max(1)).unwrap()).max(1),
            at_ms: FIRST_MS,
            seed,
            animals,
            dice,
            ids,
            stan: 0,
        }
    }

    /// Makes up the next invoices.
    fn sell(&mut self, batch: &mut Batch<'_, '_>, how_many: usize) -> Result<(), StoreError> {
        for _ in 0..how_many {
            self.at_ms += self.step_ms;
            let document = self.invoice(batch);
            match self.dice.below(100) {
                // Still owed.
                0..8 => {}
                8..11 => self.by_card(batch, &document),
                _ => self.in_cash(batch, &document),
            }
        }
        Ok(())
    }

    fn stamp(&mut self) -> Stamp {
        let till = &self.seed.tills[0];
        Stamp {
            till: till.id,
            department: till.department,
            staff: self.dice.pick(&self.seed.staff).id,
            at: UtcMillis::new(self.at_ms),
            offset_minutes: OFFSET_MINUTES,
        }
    }

    fn invoice(&mut self, batch: &mut Batch<'_, '_>) -> Document {
        let kind = if self.dice.percent(30) {
            SaleKind::Consultation
        } else {
            SaleKind::CounterSale
        };
        let currency = self.seed.items[0].unit_price.currency();
        let mut draft = Draft::new(SaleId::from_uuid(self.ids.id()), kind, currency);
        let mut patient = None;
        if kind == SaleKind::Consultation || self.dice.percent(40) {
            let client = self.dice.pick(&self.seed.clients).id;
            draft.set_client(Some(client));
            patient = self.animals.get(&client).and_then(|own| own.first().copied());
        }
        for _ in 0..=self.dice.below(2) {
            let line = SaleLineId::from_uuid(self.ids.id());
            let quantity = Quantity::from_thousandths(1_000 * (1 + i64::from(self.dice.percent(20)))).unwrap();
            let item = self.dice.pick(&self.seed.items);
            draft.add_item(line, item, quantity, patient).unwrap();
        }
        let request = FinaliseRequest {
            sale: draft.id(),
            key: RequestKey::from_uuid(self.ids.id()),
            document: DocumentId::from_uuid(self.ids.id()),
            stamp: self.stamp(),
        };
        batch.finalise(&draft, &request).unwrap()
    }

    fn in_cash(&mut self, batch: &mut Batch<'_, '_>, document: &Document) {
        let owed = document.parts().gross;
        if !owed.is_positive() {
            return;
        }
        // The next ten euros: more than enough, whatever is rounded.
        let given = Money::new((owed.minor() / 1_000 + 1) * 1_000, owed.currency()).unwrap();
        let request = CashPayment {
            id: PaymentId::from_uuid(self.ids.id()),
            key: RequestKey::from_uuid(self.ids.id()),
            document: document.parts().id,
            amount: owed,
            given,
            stamp: self.stamp(),
        };
        batch.pay_cash(&request).unwrap();
    }

    fn by_card(&mut self, batch: &mut Batch<'_, '_>, document: &Document) {
        let amount = document.parts().gross;
        if !amount.is_positive() {
            return;
        }
        self.stan += 1;
        let stamp = self.stamp();
        let new = NewAttempt {
            id: AttemptId::from_uuid(self.ids.id()),
            payment: PaymentId::from_uuid(self.ids.id()),
            key: RequestKey::from_uuid(self.ids.id()),
            order_id: OrderId::from_random_bits(self.dice.roll()),
            kind: Kind::Purchase,
            document: document.parts().id,
            original: None,
            terminal: self.dice.pick(&self.seed.terminals).terminal.id,
            amount,
            baseline: None,
            clock_offset_ms: None,
            boot_id: self.ids.id(),
            app_version: env!("CARGO_PKG_VERSION").to_owned(),
            stamp,
        };
        batch.begin_attempt(&new).unwrap();
        let sending = Event::Sending { body_hash: [7; 32] };
        batch.apply_event(new.id, &sending, &Evidence::default(), &stamp).unwrap();
        let approved = Event::Approved {
            approval: Box::new(self.approval(amount.minor())),
            source: ApprovalSource::Reply,
            review: None,
        };
        batch.apply_event(new.id, &approved, &slips(), &stamp).unwrap();
    }

    fn approval(&self, total_minor: i64) -> Approval {
        let mut fingerprint = [0; 32];
        fingerprint[..4].copy_from_slice(&self.stan.to_be_bytes());
        Approval {
            total_minor,
            tip_minor: 0,
            surcharge_minor: 0,
            stan_auth: format!("{:06}DEMO01", self.stan % 1_000_000),
            // A session a day, as a clinic that reconciles every evening has.
            session: (self.at_ms / 86_400_000).to_string(),
            truncated_pan: "492500******0004".to_owned(),
            issuer: "VISA".to_owned(),
            cvm: "0".to_owned(),
            aid: "A0000000031010".to_owned(),
            terminal_time: "20250102100000".to_owned(),
            fingerprint,
            dcc: None,
        }
    }
}

fn slips() -> Evidence {
    Evidence {
        raw_redacted: Some("{\"result\":[]}".to_owned()),
        customer_slip: Some("PRACTICE\nAPPROVED".to_owned()),
        merchant_slip: Some("PRACTICE\nAPPROVED".to_owned()),
        details: Vec::new(),
    }
}
