//! The list of documents against a list kept by hand: every page, both ways, by any filter, and every count.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test reports by panicking"
)]

mod support;

use std::collections::BTreeMap;

use domain::attempt::{Event, Reason, ReasonCode};
use domain::ids::{ClientId, DepartmentId, DocumentId, RequestKey, SaleId, SaleLineId, StaffId};
use domain::money::Currency;
use domain::quantity::Quantity;
use domain::sale::{Draft, SaleKind};
use domain::stamp::{Stamp, UtcMillis};
use jiff::civil::Date;
use store::{CashRefund, DocumentFilter, DocumentQuery, DocumentState, FinaliseRequest, Paging, Reader};
use support::{Clinic, NOON, eur};

const DAY: i64 = 86_400_000;

/// A document as the hand keeps it.
#[derive(Debug, Clone)]
struct Kept {
    id: DocumentId,
    number: String,
    place: usize,
    day: Date,
    kind: SaleKind,
    department: DepartmentId,
    staff: StaffId,
    vet: Option<StaffId>,
    client: Option<ClientId>,
    state: DocumentState,
    due: i64,
}

/// A plain generator: the same numbers in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.roll(of.len())]
    }

    fn perhaps<T: Copy>(&mut self, of: &[T], in_how_many: usize) -> Option<T> {
        (self.roll(in_how_many) == 0).then(|| self.one(of))
    }
}

struct Desk {
    clinic: Clinic,
    dice: Dice,
    kept: Vec<Kept>,
}

impl Desk {
    fn open() -> Self {
        Self {
            clinic: Clinic::new(),
            dice: Dice(7),
            kept: Vec::new(),
        }
    }

    fn staff(&self) -> Vec<StaffId> {
        self.clinic.seed.staff.iter().map(|staff| staff.id).collect()
    }

    fn departments(&self) -> Vec<DepartmentId> {
        self.clinic.seed.departments.iter().map(|department| department.id).collect()
    }

    fn clients(&self) -> Vec<ClientId> {
        self.clinic.seed.clients.iter().take(6).map(|client| client.id).collect()
    }

    fn draft(&mut self, kind: SaleKind, client: Option<ClientId>, vet: Option<StaffId>, gross: i64) -> Draft {
        let sale = SaleId::from_uuid(self.clinic.id());
        let mut draft = Draft::new(sale, kind, Currency::Eur);
        draft.set_client(client);
        draft.set_vet(vet);
        let patients = self.clinic.seed.patients.iter();
        let animal = patients
            .clone()
            .find(|patient| Some(patient.client) == client)
            .map(|patient| patient.id);
        let mut item = self.clinic.items[0].clone();
        item.unit_price = eur(gross);
        let line = SaleLineId::from_uuid(self.clinic.id());
        draft.add_item(line, &item, Quantity::ONE, animal).unwrap();
        draft
    }

    /// Another document on any of twenty days; the clock of the till may have gone back.
    fn document(&mut self) -> usize {
        let (staff, departments, clients) = (self.staff(), self.departments(), self.clients());
        let kind = self.dice.one(&[SaleKind::CounterSale, SaleKind::Consultation]);
        let client = self.dice.perhaps(&clients, 2);
        let vet = if kind == SaleKind::Consultation {
            self.dice.perhaps(&staff, 2)
        } else {
            None
        };
        let gross = 1_000 + i64::try_from(self.dice.roll(900)).unwrap() * 5;
        let draft = self.draft(kind, client, vet, gross);
        let stamp = Stamp {
            till: self.clinic.till,
            department: self.dice.one(&departments),
            staff: self.dice.one(&staff),
            at: UtcMillis::new(NOON + i64::try_from(self.dice.roll(20)).unwrap() * DAY),
            offset_minutes: 120,
        };
        self.clinic.books.save_draft(&draft, None, &stamp).unwrap();
        let request = FinaliseRequest {
            sale: draft.id(),
            key: RequestKey::from_uuid(self.clinic.id()),
            document: DocumentId::from_uuid(self.clinic.id()),
            stamp,
        };
        let document = self.clinic.books.finalise(&request).unwrap();
        self.kept.push(Kept {
            id: request.document,
            number: document.parts().number.to_string(),
            place: self.kept.len(),
            day: stamp.local_date().unwrap(),
            kind,
            department: stamp.department,
            staff: stamp.staff,
            vet,
            client,
            state: DocumentState::Due,
            due: gross,
        });
        self.kept.len() - 1
    }

    /// Something becomes of its money.
    fn becomes(&mut self, which: usize, state: DocumentState) {
        let (id, due) = (self.kept[which].id, self.kept[which].due);
        self.kept[which].state = state;
        match state {
            DocumentState::Draft | DocumentState::Due => {}
            DocumentState::PartlyPaid => {
                let cash = self.clinic.cash(id, 500, 500);
                self.clinic.books.pay_cash(&cash).unwrap();
                self.kept[which].due -= 500;
            }
            DocumentState::Paid | DocumentState::Refunded => {
                let cash = self.clinic.cash(id, due, due);
                self.clinic.books.pay_cash(&cash).unwrap();
                self.kept[which].due = 0;
                if state == DocumentState::Refunded {
                    let back = CashRefund {
                        id: domain::ids::PaymentId::from_uuid(self.clinic.id()),
                        key: RequestKey::from_uuid(self.clinic.id()),
                        original: cash.id,
                        amount: eur(due),
                        stamp: self.clinic.stamp(),
                    };
                    self.clinic.books.refund_cash(&back).unwrap();
                    self.kept[which].due = due;
                }
            }
            DocumentState::Credited => {
                self.clinic.credited(id);
                self.kept[which].due = 0;
            }
            DocumentState::InDoubt => {
                let mut new = self.clinic.new_attempt(id, due);
                new.terminal = self.clinic.terminals[0];
                let attempt = self.clinic.books.begin_attempt(&new).unwrap().header.id;
                self.clinic.event(attempt, &Event::Sending { body_hash: [7; 32] }).unwrap();
                self.clinic
                    .event(attempt, &Event::InDoubt(Reason::of(ReasonCode::AnswerLost)))
                    .unwrap();
            }
        }
    }

    fn filled() -> Self {
        let mut desk = Self::open();
        for _ in 0..240 {
            let which = desk.document();
            let states = [
                DocumentState::Due,
                DocumentState::Paid,
                DocumentState::Paid,
                DocumentState::PartlyPaid,
                DocumentState::Refunded,
                DocumentState::Credited,
            ];
            let state = desk.dice.one(&states);
            desk.becomes(which, state);
        }
        for state in [DocumentState::InDoubt, DocumentState::Due] {
            let which = desk.document();
            desk.becomes(which, state);
        }
        desk
    }

    fn filter(&mut self) -> DocumentFilter {
        let (staff, departments, clients) = (self.staff(), self.departments(), self.clients());
        let days: Vec<Date> = self.kept.iter().map(|kept| kept.day).collect();
        let between = self.dice.perhaps(&days, 2).map(|one| {
            let other = self.dice.one(&days);
            (one.min(other), one.max(other))
        });
        let text = match self.dice.roll(6) {
            0 => Some(self.kept[self.dice.roll(self.kept.len())].number.clone()),
            1 => Some("P-2026-0001".to_owned()),
            2 => Some(self.clinic.seed.clients[self.dice.roll(6)].name.as_str()[..3].to_owned()),
            _ => None,
        };
        DocumentFilter {
            state: self.dice.perhaps(&DocumentState::ALL[1..], 2),
            kind: self.dice.perhaps(&[SaleKind::CounterSale, SaleKind::Consultation], 3),
            days: between,
            client: self.dice.perhaps(&clients, 4),
            staff: self.dice.perhaps(&staff, 3),
            department: self.dice.perhaps(&departments, 3),
            text,
        }
    }

    /// The hand's own reading of a filter.
    fn holds(&self, filter: &DocumentFilter, kept: &Kept) -> bool {
        let text = filter.text.as_deref().is_none_or(|text| {
            let by_number = text.contains('-') && kept.number.starts_with(text);
            let begins = |name: &str| {
                let text = text.to_lowercase();
                name.split_whitespace().any(|word| word.to_lowercase().starts_with(&text))
            };
            let by_name = kept.client.is_some_and(|client| {
                let clients = self.clinic.seed.clients.iter().filter(|each| each.id == client);
                let animals = self.clinic.seed.patients.iter().filter(|each| each.client == client);
                clients
                    .map(|each| each.name.as_str())
                    .chain(animals.map(|each| each.name.as_str()))
                    .any(begins)
            });
            by_number || by_name
        });
        text && filter.state.is_none_or(|state| kept.state == state)
            && filter.kind.is_none_or(|kind| kept.kind == kind)
            && filter.days.is_none_or(|(first, last)| (first..=last).contains(&kept.day))
            && filter.client.is_none_or(|client| kept.client == Some(client))
            && filter
                .staff
                .is_none_or(|staff| kept.staff == staff || kept.vet == Some(staff))
            && filter.department.is_none_or(|department| kept.department == department)
    }

    fn expected(&self, filter: &DocumentFilter) -> Vec<&Kept> {
        let mut found: Vec<&Kept> = self.kept.iter().filter(|kept| self.holds(filter, kept)).collect();
        found.sort_by_key(|kept| std::cmp::Reverse((kept.day, kept.place)));
        found
    }
}

/// Every page from the newest to the oldest, and back again.
fn both_ways(reader: &Reader<'_>, filter: &DocumentFilter, at_most: u32) -> (Vec<DocumentId>, Vec<DocumentId>) {
    let page = |paging| {
        let query = DocumentQuery {
            filter: filter.clone(),
            paging,
            at_most,
        };
        reader.documents(&query).unwrap()
    };
    let mut now = page(Paging::Newest);
    assert_eq!(now.newer, None, "nothing is newer than the newest page");
    let mut down: Vec<DocumentId> = now.rows.iter().map(|row| row.id).collect();
    while let Some(older) = now.older {
        now = page(Paging::OlderThan(older));
        assert!(!now.rows.is_empty() && now.newer.is_some(), "an older page that was promised");
        down.extend(now.rows.iter().map(|row| row.id));
    }
    let mut up: Vec<DocumentId> = now.rows.iter().rev().map(|row| row.id).collect();
    while let Some(newer) = now.newer {
        now = page(Paging::NewerThan(newer));
        assert!(!now.rows.is_empty() && now.older.is_some(), "a newer page that was promised");
        up.extend(now.rows.iter().rev().map(|row| row.id));
    }
    up.reverse();
    (down, up)
}

#[test]
fn any_filter_finds_what_the_hand_finds_on_pages_of_any_size_both_ways() {
    let mut desk = Desk::filled();
    let mut found_something = 0;
    for round in 0..400 {
        let filter = desk.filter();
        let at_most = u32::try_from(1 + desk.dice.roll(60)).unwrap();
        let expected: Vec<DocumentId> = desk.expected(&filter).iter().map(|kept| kept.id).collect();
        let reader = desk.clinic.books.reader().unwrap();
        let (down, up) = both_ways(&reader, &filter, at_most);
        assert_eq!(down, expected, "round {round}: {filter:?}");
        assert_eq!(up, expected, "round {round}, back: {filter:?}");
        found_something += usize::from(!expected.is_empty());
        let beside = DocumentFilter {
            state: None,
            ..filter.clone()
        };
        let counts = reader.document_counts(&filter).unwrap().unwrap();
        let all = desk.expected(&beside);
        let mut by_state: BTreeMap<DocumentState, u64> = DocumentState::ALL.into_iter().map(|state| (state, 0)).collect();
        for kept in &all {
            *by_state.get_mut(&kept.state).unwrap() += 1;
        }
        assert_eq!(counts.of, by_state, "round {round}: {filter:?}");
        assert_eq!(counts.all, u64::try_from(all.len()).unwrap());
        let owed: i64 = all.iter().map(|kept| kept.due.max(0)).sum();
        assert_eq!(counts.still_due, eur(owed), "round {round}: {filter:?}");
    }
    assert!(found_something > 150, "{found_something} filters found something");
    desk.clinic.assert_sound();
}

#[test]
fn a_row_says_what_the_page_of_its_document_says() {
    let mut desk = Desk::filled();
    let which = desk.document();
    desk.becomes(which, DocumentState::PartlyPaid);
    // A payment that runs, and one in doubt already elsewhere: both are under way.
    let mut running = desk.clinic.new_attempt(desk.kept[which].id, 100);
    running.terminal = desk.clinic.terminals[1];
    desk.clinic.books.begin_attempt(&running).unwrap();
    let reader = desk.clinic.books.reader().unwrap();
    let mut query = DocumentQuery {
        at_most: 200,
        ..DocumentQuery::default()
    };
    let mut listed = reader.documents(&query).unwrap();
    query.paging = Paging::OlderThan(listed.older.unwrap());
    listed.rows.extend(reader.documents(&query).unwrap().rows);
    assert_eq!(listed.rows.len(), desk.kept.len());
    let mut under_way = 0;
    for row in listed.rows {
        let record = reader.document(row.id).unwrap();
        let parts = record.document.parts();
        assert_eq!(
            (row.balance, row.doubt, row.total),
            (record.balance, record.doubt, parts.gross),
            "{}",
            row.number
        );
        assert_eq!((row.number, row.kind, row.stamp), (parts.number, parts.kind, parts.stamp));
        assert_eq!(
            row.client.as_deref(),
            parts.client.as_ref().map(|client| client.name.as_str())
        );
        assert_eq!(row.vet.as_deref(), parts.vet.as_ref().map(|vet| vet.name.as_str()));
        let animals: Vec<_> = parts.lines.iter().filter_map(|line| line.patient.clone()).collect();
        assert_eq!(row.patients, animals);
        under_way += i32::from(row.balance.pending_in().is_positive());
    }
    assert_eq!(under_way, 2);
}

/// A desk with one paid document, one parked consultation and one counter sale being rung up; the parked one first.
fn with_drafts() -> (Desk, SaleId, SaleId) {
    let mut desk = Desk::open();
    let first = desk.document();
    desk.becomes(first, DocumentState::Paid);
    let (clients, staff) = (desk.clients(), desk.staff());
    let stamp = desk.clinic.stamp();
    let parked = desk.draft(SaleKind::Consultation, Some(clients[0]), Some(staff[1]), 1_000);
    desk.clinic.books.save_draft(&parked, None, &stamp).unwrap();
    desk.clinic.books.park(parked.id(), &stamp).unwrap();
    let current = desk.draft(SaleKind::CounterSale, None, None, 2_000);
    desk.clinic.books.save_draft(&current, None, &stamp).unwrap();
    (desk, parked.id(), current.id())
}

fn newest(desk: &Desk, filter: DocumentFilter) -> store::DocumentPage {
    let query = DocumentQuery {
        filter,
        at_most: 10,
        ..DocumentQuery::default()
    };
    desk.clinic.books.reader().unwrap().documents(&query).unwrap()
}

#[test]
fn drafts_stand_above_the_newest_page_and_are_filtered_too() {
    let (desk, parked, current) = with_drafts();
    let (clients, staff) = (desk.clients(), desk.staff());
    let drafts =
        |filter: DocumentFilter| -> Vec<SaleId> { newest(&desk, filter).drafts.into_iter().map(|draft| draft.id).collect() };
    let narrowed = |narrow: fn(&mut DocumentFilter)| {
        let mut filter = DocumentFilter::default();
        narrow(&mut filter);
        drafts(filter)
    };
    let (both, none) = (vec![current, parked], Vec::<SaleId>::new());
    assert_eq!(drafts(DocumentFilter::default()), both);
    assert_eq!(narrowed(|filter| filter.state = Some(DocumentState::Draft)), both);
    assert_eq!(narrowed(|filter| filter.state = Some(DocumentState::Paid)), none);
    assert_eq!(narrowed(|filter| filter.kind = Some(SaleKind::CounterSale)), [current]);
    assert_eq!(narrowed(|filter| filter.text = Some("zzz".to_owned())), none);
    let client = |client| DocumentFilter {
        client: Some(client),
        ..DocumentFilter::default()
    };
    assert_eq!(drafts(client(clients[0])), [parked]);
    assert_eq!(drafts(client(clients[1])), none);
    let vet = |staff| DocumentFilter {
        staff: Some(staff),
        ..DocumentFilter::default()
    };
    assert_eq!(drafts(vet(staff[1])), [parked]);
    assert_eq!(drafts(vet(staff[0])), none);
    let name = desk.clinic.seed.clients[0].name.as_str()[..4].to_lowercase();
    let named = DocumentFilter {
        text: Some(name),
        ..DocumentFilter::default()
    };
    assert_eq!(drafts(named), [parked]);
}

#[test]
fn a_draft_counts_as_one_and_owes_nothing() {
    let (desk, ..) = with_drafts();
    let reader = desk.clinic.books.reader().unwrap();
    let counts = reader.document_counts(&DocumentFilter::default()).unwrap().unwrap();
    assert_eq!((counts.of[&DocumentState::Draft], counts.all), (2, 3));
    assert!(counts.still_due.is_zero(), "a draft owes nothing yet");
    let only = DocumentFilter {
        state: Some(DocumentState::Draft),
        ..DocumentFilter::default()
    };
    assert!(newest(&desk, only).rows.is_empty());
}

#[test]
fn hostile_and_idle_texts_find_nothing_or_everything_but_never_fail() {
    let mut desk = Desk::open();
    for _ in 0..12 {
        desk.document();
    }
    let reader = desk.clinic.books.reader().unwrap();
    let found = |text: &str| {
        let query = DocumentQuery {
            filter: DocumentFilter {
                text: Some(text.to_owned()),
                ..DocumentFilter::default()
            },
            at_most: 100,
            ..DocumentQuery::default()
        };
        reader.documents(&query).unwrap().rows.len()
    };
    for idle in ["", "  ", "\t\n"] {
        assert_eq!(found(idle), 12, "{idle:?}");
    }
    for hostile in [
        "%",
        "_",
        "' OR 1=1 --",
        "\\",
        "P-2026%",
        "*",
        "\"",
        "x\" OR \"a",
        "-",
        "\u{10FFFF}-",
        "999999999999999999999",
    ] {
        assert_eq!(found(hostile), 0, "{hostile}");
    }
    assert_eq!(found("P-2026-00000"), 9);
    assert_eq!(found("p-2026-000012"), 1);
    assert_eq!(found("12"), 1);
    assert_eq!(found("000012"), 1);
}
