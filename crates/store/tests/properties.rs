//! Whatever is done in whatever order, the rules of the books hold after every step.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use domain::attempt::{Event, Kind, Reason, ReasonCode, SlipEvidence, State};
use domain::ids::{AttemptId, DocumentId, PaymentId, RequestKey, SupervisedId};
use domain::settlement::Settlement;
use domain::text::Notes;
use proptest::prelude::*;
use store::{ApplyError, CaseError, CaseStep, CashRefund, Closing, CreditError, Evidence};
use support::{Clinic, approval, approved, approved_with, eur};
use uuid::Uuid;

#[derive(Debug, Clone)]
enum Act {
    Invoice(i64),
    Cash(usize, i64),
    RefundCash(usize, i64),
    Begin(usize, i64, usize),
    Refund(usize, i64, usize),
    Happens(usize, u8),
    Suspend(usize, u32),
    Credit(usize),
    Close(usize, usize, bool),
    Restart,
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        2 => (1_i64..20_000).prop_map(Act::Invoice),
        2 => (any::<usize>(), 1_i64..20_000).prop_map(|(at, sum)| Act::Cash(at, sum / 5 * 5)),
        1 => (any::<usize>(), 1_i64..20_000).prop_map(|(at, sum)| Act::RefundCash(at, sum / 5 * 5)),
        4 => (any::<usize>(), 1_i64..20_000, 0_usize..2).prop_map(|(at, sum, terminal)| Act::Begin(at, sum, terminal)),
        2 => (any::<usize>(), 1_i64..20_000, 0_usize..2).prop_map(|(at, sum, terminal)| Act::Refund(at, sum, terminal)),
        12 => (any::<usize>(), 0_u8..14).prop_map(|(at, what)| Act::Happens(at, what)),
        1 => (any::<usize>(), 0_u32..50).prop_map(|(at, stan)| Act::Suspend(at, stan)),
        1 => any::<usize>().prop_map(Act::Credit),
        3 => (any::<usize>(), any::<usize>(), any::<bool>()).prop_map(|(at, way, out)| Act::Close(at, way, out)),
        1 => Just(Act::Restart),
    ]
}

/// What a bystander with pen and paper would know.
#[derive(Debug, Default)]
struct Paper {
    documents: Vec<DocumentId>,
    attempts: Vec<AttemptId>,
    payments: Vec<PaymentId>,
    totals: BTreeMap<DocumentId, i64>,
    booked: BTreeMap<DocumentId, i64>,
    credited: BTreeSet<DocumentId>,
}

fn pick<T: Copy>(of: &[T], at: usize) -> Option<T> {
    if of.is_empty() { None } else { Some(of[at % of.len()]) }
}

fn event_of(what: u8, amount: i64, stan: u32) -> Event {
    match what {
        0 | 1 => Event::Sending { body_hash: [0; 32] },
        2 | 3 => approved(amount, stan),
        4 => Event::Declined(Reason::of(ReasonCode::BankDeclined)),
        5 => Event::InDoubt(Reason::of(ReasonCode::AnswerLost)),
        6 => Event::NotSent(Reason::of(ReasonCode::NoConnection)),
        7 => Event::AbortAsked,
        8 => approved(amount + 1, stan),
        9 => {
            let mut facts = approval(amount + 30, stan);
            (facts.tip_minor, facts.surcharge_minor) = (20, 10);
            approved_with(facts, None)
        }
        10 => Event::SaidCharged(SlipEvidence {
            reference: format!("{stan:06}"),
            time_on_slip: "14:00".to_owned(),
        }),
        11 => Event::SaidNotCharged,
        12 => Event::FoundCharged {
            slip: SlipEvidence {
                reference: format!("{stan:06}"),
                time_on_slip: "14:00".to_owned(),
            },
            total_minor: amount,
            session: None,
        },
        _ => Event::FoundNotTaken,
    }
}

fn money_acts(clinic: &mut Clinic, paper: &mut Paper, act: &Act) {
    match *act {
        Act::Invoice(sum) => {
            let document = clinic.invoice(sum);
            paper.documents.push(document);
            paper.totals.insert(document, sum);
        }
        Act::Cash(at, sum) => {
            let Some(document) = pick(&paper.documents, at) else { return };
            let request = clinic.cash(document, sum.max(5), sum.max(5) + 10);
            if clinic.books.pay_cash(&request).is_ok() {
                paper.payments.push(request.id);
                *paper.booked.entry(document).or_default() += request.amount.minor();
            }
        }
        Act::RefundCash(at, sum) => {
            let Some(original) = pick(&paper.payments, at) else { return };
            let request = CashRefund {
                id: PaymentId::from_uuid(clinic.id()),
                key: RequestKey::from_uuid(clinic.id()),
                original,
                amount: eur(sum.max(5)),
                stamp: clinic.stamp(),
            };
            if let Ok(payment) = clinic.books.refund_cash(&request) {
                *paper.booked.entry(payment.document).or_default() -= request.amount.minor();
            }
        }
        Act::Credit(at) => {
            let Some(document) = pick(&paper.documents, at) else { return };
            let request = clinic.credit_request(document);
            let unsettled = paper.attempts.iter().any(|attempt| {
                let record = clinic.books.reader().unwrap().attempt(*attempt).unwrap();
                record.header.document == document
                    && (record.state().is_open() || (record.state() == State::Conflict && !record.case_closed))
            });
            match clinic.books.credit(&request) {
                Ok(_) => assert!(
                    !unsettled && paper.credited.insert(document),
                    "credited once, and only when settled"
                ),
                Err(CreditError::AttemptOpen { .. }) => assert!(unsettled),
                Err(CreditError::AlreadyCredited) => assert!(paper.credited.contains(&document)),
                Err(error) => panic!("{error}"),
            }
        }
        Act::Begin(..) | Act::Refund(..) | Act::Happens(..) | Act::Suspend(..) | Act::Close(..) | Act::Restart => {}
    }
}

fn card_acts(clinic: &mut Clinic, paper: &mut Paper, act: &Act) {
    match *act {
        Act::Begin(at, sum, terminal) => {
            let Some(document) = pick(&paper.documents, at) else { return };
            let mut new = clinic.new_attempt(document, sum);
            new.terminal = clinic.terminals[terminal];
            if clinic.books.begin_attempt(&new).is_ok() {
                paper.attempts.push(new.id);
            }
        }
        Act::Refund(at, sum, terminal) => {
            let Some(original) = pick(&paper.payments, at) else { return };
            let document = clinic.books.reader().unwrap().payment(original).unwrap().document;
            let mut new = clinic.new_attempt(document, sum);
            (new.kind, new.original, new.terminal) = (Kind::Refund, Some(original), clinic.terminals[terminal]);
            if clinic.books.begin_attempt(&new).is_ok() {
                paper.attempts.push(new.id);
            }
        }
        Act::Happens(at, what) => happens(clinic, paper, at, what),
        Act::Suspend(at, stan) => {
            let Some(id) = pick(&paper.attempts, at) else { return };
            let record = clinic.books.reader().unwrap().attempt(id).unwrap();
            if record.state() != State::Intent {
                let stamp = clinic.stamp();
                let event = approved(record.header.amount.minor(), stan);
                clinic
                    .books
                    .suspend_approval(id, &event, &Evidence::default(), "tried", &stamp)
                    .unwrap();
            }
        }
        Act::Close(at, way, out) => closes(clinic, paper, at, way, out),
        Act::Invoice(_) | Act::Cash(..) | Act::RefundCash(..) | Act::Credit(_) | Act::Restart => {}
    }
}

fn happens(clinic: &mut Clinic, paper: &mut Paper, at: usize, what: u8) {
    let Some(id) = pick(&paper.attempts, at) else { return };
    let before = clinic.books.reader().unwrap().attempt(id).unwrap();
    let event = event_of(what, before.header.amount.minor(), u32::try_from(at % 50).unwrap());
    match clinic.event(id, &event) {
        Ok(applied) => {
            let books_now = applied.record.state().is_booked() && !before.state().is_booked();
            if books_now {
                let sign = if before.header.kind.gives_back() { -1 } else { 1 };
                *paper.booked.entry(before.header.document).or_default() += sign * before.header.amount.minor();
                if sign > 0 {
                    paper.payments.push(before.header.payment);
                }
            }
        }
        Err(ApplyError::Illegal(_) | ApplyError::ReferenceUsed { .. }) => {}
        Err(ApplyError::Store(_)) => {
            assert!(
                matches!(event, Event::Approved { .. }),
                "only an approval can meet a rule here: {event:?}"
            );
            let stamp = clinic.stamp();
            let kept = clinic
                .books
                .suspend_approval(id, &event, &Evidence::default(), "refused", &stamp)
                .unwrap();
            assert_eq!(kept.state(), State::Conflict);
        }
    }
}

/// A case is closed: some way for its money, and perhaps a payment that leaves the books.
fn closes(clinic: &mut Clinic, paper: &mut Paper, at: usize, way: usize, out: bool) {
    let Some(id) = pick(&paper.attempts, at) else { return };
    let reader = clinic.books.reader().unwrap();
    let (document, booked) = (reader.attempt(id).unwrap().header.document, reader.booked(id).unwrap());
    let has_money = reader.case(id).unwrap().is_some_and(|case| case.suspended.is_some());
    let closing = Closing {
        way: has_money.then(|| Settlement::ALL[way % Settlement::ALL.len()]),
        take_out: if out { booked.first().map(|one| one.payment) } else { None },
    };
    let agreed = SupervisedId::from_uuid(clinic.id());
    let step = CaseStep::Closed(Notes::new("Looked into").unwrap(), agreed);
    let stamp = clinic.stamp();
    let sums = "SELECT coalesce((SELECT sum(booked * sign(amount)) FROM case_booking), 0),
        coalesce((SELECT sum(y.amount) FROM case_correction k JOIN payment y ON y.id = k.corrects), 0)";
    let read = |clinic: &Clinic| -> (i64, i64) {
        let both = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        clinic.stranger().query_row(sums, [], both).unwrap()
    };
    let before = read(clinic);
    match clinic.books.close_case(id, &step, closing, &stamp) {
        Ok(()) => {
            let now = read(clinic);
            *paper.booked.entry(document).or_default() += now.0 - before.0 - (now.1 - before.1);
        }
        Err(CaseError::NotOpen | CaseError::Money | CaseError::NotBooked) => assert_eq!(read(clinic), before),
        Err(CaseError::Store(error)) => panic!("{error}"),
    }
}

fn agree(clinic: &Clinic, paper: &Paper) {
    let reader = clinic.books.reader().unwrap();
    assert_eq!(reader.invariants().unwrap(), Vec::new());
    for document in &paper.documents {
        let balance = reader.balance(*document).unwrap();
        let booked = paper.booked.get(document).copied().unwrap_or_default();
        let owed = if paper.credited.contains(document) {
            0
        } else {
            paper.totals[document]
        };
        assert_eq!(balance.due().unwrap().minor(), owed - booked);
        assert!(balance.payable_now().unwrap().minor() <= owed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_books_agree_with_pen_and_paper(acts in prop::collection::vec(act(), 1..60)) {
        let mut clinic = Clinic::new();
        let mut paper = Paper::default();
        for act in &acts {
            if matches!(act, Act::Restart) {
                clinic = clinic.reopened();
                let stamp = clinic.stamp();
                clinic.books.recover(Uuid::from_u128(4), &stamp).unwrap();
            }
            money_acts(&mut clinic, &mut paper, act);
            card_acts(&mut clinic, &mut paper, act);
            agree(&clinic, &paper);
        }
        clinic.assert_sound();
    }
}
