//! Attempts on disk: every step of the machine with its money, idempotent beginnings, and what blocks what.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::attempt::{Change, Contradiction, Event, Kind, LedgerEffect, Reason, ReasonCode, Review, SlipEvidence, State};
use domain::ids::{AttemptId, OrderId, PaymentId, RequestKey};
use store::{ApplyError, BeginError, CallEnd, CallKind, Evidence, GATED, LookFacts};
use support::{Clinic, approval, approved, approved_with, eur};
use uuid::Uuid;

fn events() -> Vec<Event> {
    let slip = SlipEvidence {
        reference: "000777".to_owned(),
        time_on_slip: "14:00".to_owned(),
    };
    vec![
        Event::Sending { body_hash: [1; 32] },
        Event::RequestWritten,
        Event::NotSent(Reason::of(ReasonCode::NoConnection)),
        Event::AbortAsked,
        Event::AbortAnswered { answered: true },
        Event::AbortAnswered { answered: false },
        approved(2_500, 900),
        approved(2_400, 901),
        approved_with(approval(2_500, 902), Some(Review::Currency)),
        Event::Declined(Reason::of(ReasonCode::InsufficientFunds)),
        Event::InDoubt(Reason::of(ReasonCode::AnswerLost)),
        Event::LookedUp,
        Event::SaidCharged(slip),
        Event::SaidNotCharged,
        Event::LeftOpen,
        Event::SecondPaymentAllowed,
        Event::SignatureConfirmed,
        Event::SignatureRefused,
        Event::Reconciled,
        Event::Recovered,
    ]
}

/// Brings a fresh attempt of 25.00 into a state by the shortest way.
fn bring_to(clinic: &mut Clinic, state: State) -> AttemptId {
    let document = clinic.invoice(2_500);
    let id = clinic.begin(document, 2_500).unwrap().header.id;
    let doubt = Event::InDoubt(Reason::of(ReasonCode::Deadline));
    let slip = SlipEvidence {
        reference: "000555".to_owned(),
        time_on_slip: "14:00".to_owned(),
    };
    let sending = Event::Sending { body_hash: [1; 32] };
    let way = match state {
        State::Intent => vec![],
        State::Sending => vec![sending],
        State::Unknown => vec![sending, doubt],
        State::Approved => vec![sending, approved(2_500, 500)],
        State::Declined => vec![sending, Event::Declined(Reason::of(ReasonCode::ClientCancelled))],
        State::NotSent => vec![Event::NotSent(Reason::of(ReasonCode::Tls))],
        State::ResolvedCharged => vec![sending, doubt, Event::SaidCharged(slip)],
        State::ResolvedNotCharged => vec![sending, doubt, Event::SaidNotCharged],
        State::Conflict => vec![sending, approved(2_400, 501)],
    };
    for event in way {
        clinic.event(id, &event).unwrap();
    }
    assert_eq!(clinic.books.reader().unwrap().attempt(id).unwrap().state(), state);
    id
}

#[test]
fn every_state_takes_every_event_as_the_machine_says_and_the_money_stays_whole() {
    let (mut legal, mut illegal) = (0, 0);
    for state in State::ALL {
        for event in events() {
            let mut clinic = Clinic::new();
            let id = bring_to(&mut clinic, state);
            let before = clinic.books.reader().unwrap().attempt(id).unwrap();
            let expected = domain::attempt::apply(&before.snapshot, &event);
            let result = clinic.event(id, &event);
            let after = clinic.books.reader().unwrap().attempt(id).unwrap();
            match (expected, result) {
                (Ok(transition), Ok(applied)) => {
                    legal += 1;
                    assert_eq!(applied.transition, transition);
                    assert_eq!(after.state(), transition.next);
                    assert_eq!(applied.record, after);
                    assert_eq!(after.events.len(), before.events.len() + 1);
                    assert_eq!(after.events.last().unwrap().code, event.code());
                    if transition.change != Change::Moved {
                        assert_eq!(after.state(), before.state());
                    }
                }
                (Err(_), Err(ApplyError::Illegal(_))) => {
                    illegal += 1;
                    assert_eq!(after, before, "a refused event leaves nothing behind");
                }
                (expected, result) => panic!("{state:?} × {event:?}: {expected:?} but {result:?}"),
            }
            clinic.assert_sound();
        }
    }
    assert_eq!(legal + illegal, 9 * 20);
    assert!(legal > 60 && illegal > 40, "{legal} legal, {illegal} illegal");
}

#[test]
fn the_pending_sum_is_reserved_then_posted_or_free() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(10_000);
    let id = clinic.sending(document, 4_000);
    let balance = clinic.books.reader().unwrap().balance(document).unwrap();
    assert_eq!(
        (balance.pending_in(), balance.payable_now().unwrap()),
        (eur(4_000), eur(6_000))
    );
    clinic.event(id, &Event::Declined(Reason::of(ReasonCode::WrongPin))).unwrap();
    let balance = clinic.books.reader().unwrap().balance(document).unwrap();
    assert_eq!((balance.pending_in(), balance.payable_now().unwrap()), (eur(0), eur(10_000)));
    let (_, payment) = clinic.paid_by_card(document, 4_000, 1);
    let balance = clinic.books.reader().unwrap().balance(document).unwrap();
    assert_eq!(
        (balance.posted_in(), balance.payable_now().unwrap()),
        (eur(4_000), eur(6_000))
    );
    assert_eq!(
        clinic
            .books
            .reader()
            .unwrap()
            .refundable(payment)
            .unwrap()
            .refundable()
            .unwrap(),
        eur(4_000)
    );
    clinic.assert_sound();
}

#[test]
fn tip_and_surcharge_go_to_their_own_accounts() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(5_000);
    let id = clinic.sending(document, 5_000);
    let mut facts = approval(5_700, 12);
    (facts.tip_minor, facts.surcharge_minor) = (500, 200);
    let applied = clinic.event(id, &approved_with(facts, None)).unwrap();
    assert_eq!(
        applied.transition.ledger,
        LedgerEffect::Post {
            tip_minor: 500,
            surcharge_minor: 200
        }
    );
    let payment = clinic.books.reader().unwrap().payment(applied.record.header.payment).unwrap();
    assert_eq!(
        (payment.amount, payment.tip, payment.surcharge),
        (eur(5_000), eur(500), eur(200))
    );
    let stranger = clinic.stranger();
    let posted = |account: &str| -> i64 {
        let sql = "SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE state = 'posted' AND account LIKE ?1";
        stranger.query_row(sql, [account], |row| row.get(0)).unwrap()
    };
    assert_eq!(
        (posted("tip"), posted("surcharge"), posted("card_clearing:%")),
        (-500, -200, 5_700)
    );
    clinic.assert_sound();
}

#[test]
fn the_same_key_gives_the_same_attempt_and_another_request_is_refused() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let new = clinic.new_attempt(document, 2_500);
    let first = clinic.books.begin_attempt(&new).unwrap();
    let mut again = new.clone();
    again.id = AttemptId::from_uuid(clinic.id());
    again.payment = PaymentId::from_uuid(clinic.id());
    again.order_id = OrderId::from_random_bits(99);
    assert_eq!(clinic.books.begin_attempt(&again).unwrap(), first);
    again.amount = eur(2_400);
    assert!(matches!(clinic.books.begin_attempt(&again), Err(BeginError::KeyUsed)));
    clinic.assert_sound();
}

#[test]
fn what_stands_in_the_way_of_an_attempt_is_named() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    for (amount, check) in [(0, "zero"), (-1, "negative"), (2_501, "above"), (1_000_000_000, "huge")] {
        let error = clinic.begin(document, amount).unwrap_err();
        let named = match check {
            "zero" | "negative" => matches!(error, BeginError::NotPositive),
            "above" => matches!(error, BeginError::AbovePayable { payable } if payable == eur(2_500)),
            _ => matches!(error, BeginError::TooLarge),
        };
        assert!(named, "{check}: {error:?}");
    }
    let mut kronor = clinic.new_attempt(document, 100);
    kronor.amount = domain::money::Money::new(100, domain::money::Currency::Sek).unwrap();
    assert!(matches!(clinic.books.begin_attempt(&kronor), Err(BeginError::Currency)));
    let held = clinic.sending(document, 1_000);
    let other = clinic.invoice(900);
    assert!(matches!(clinic.begin(other, 900), Err(BeginError::TerminalHeld { by }) if by == held));
    // Another terminal is free, but not for the reserved sum.
    let mut second = clinic.new_attempt(document, 1_600);
    second.terminal = clinic.terminals[1];
    assert!(matches!(clinic.books.begin_attempt(&second), Err(BeginError::AbovePayable { payable }) if payable == eur(1_500)));
    clinic
        .event(held, &Event::InDoubt(Reason::of(ReasonCode::AnswerLost)))
        .unwrap();
    second.amount = eur(100);
    assert!(matches!(clinic.books.begin_attempt(&second), Err(BeginError::InvoiceInDoubt { attempt }) if attempt == held));
    let used = clinic.books.reader().unwrap().attempt(held).unwrap().header.order_id;
    let mut repeated = clinic.new_attempt(other, 900);
    (repeated.terminal, repeated.order_id) = (clinic.terminals[1], used);
    assert!(matches!(clinic.books.begin_attempt(&repeated), Err(BeginError::OrderIdUsed)));
    clinic.assert_sound();
}

#[test]
fn a_slip_in_another_currency_disables_the_terminal() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let id = clinic.sending(document, 2_500);
    let applied = clinic
        .event(id, &approved_with(approval(2_500, 5), Some(Review::Currency)))
        .unwrap();
    assert_eq!(
        applied.record.contradiction,
        Some(Contradiction::NeedsReview(Review::Currency))
    );
    assert_eq!(applied.record.suspense_minor, 2_500);
    let terminal = clinic.terminals[0];
    assert!(
        clinic
            .books
            .reader()
            .unwrap()
            .terminal(terminal, clinic.till)
            .unwrap()
            .disabled
    );
    let other = clinic.invoice(100);
    assert!(matches!(clinic.begin(other, 100), Err(BeginError::TerminalUnusable)));
    clinic.assert_sound();
}

#[test]
fn refunds_never_exceed_what_was_paid_less_what_is_on_its_way() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(10_000);
    let (_, payment) = clinic.paid_by_card(document, 10_000, 1);
    let mut refund = clinic.new_attempt(document, 6_000);
    (refund.kind, refund.original) = (Kind::Refund, Some(payment));
    let id = clinic.books.begin_attempt(&refund).unwrap().header.id;
    let mut second = clinic.new_attempt(document, 4_001);
    (second.kind, second.original, second.terminal) = (Kind::Refund, Some(payment), clinic.terminals[1]);
    let refused = clinic.books.begin_attempt(&second);
    assert!(matches!(refused, Err(BeginError::AboveRefundable { refundable }) if refundable == eur(4_000)));
    clinic.event(id, &Event::Sending { body_hash: [2; 32] }).unwrap();
    clinic.event(id, &approved(6_000, 2)).unwrap();
    let reader = clinic.books.reader().unwrap();
    assert_eq!(reader.refundable(payment).unwrap().refundable().unwrap(), eur(4_000));
    let balance = reader.balance(document).unwrap();
    assert_eq!((balance.refunded(), balance.payable_now().unwrap()), (eur(6_000), eur(6_000)));
    let back = reader.payment(refund.payment).unwrap();
    assert_eq!((back.amount, back.refund_of), (eur(-6_000), Some(payment)));
    // A refund names a card payment of its own invoice.
    let other = clinic.invoice(100);
    let mut foreign = clinic.new_attempt(other, 100);
    (foreign.kind, foreign.original) = (Kind::Refund, Some(payment));
    assert!(matches!(
        clinic.books.begin_attempt(&foreign),
        Err(BeginError::OriginalPayment)
    ));
    clinic.assert_sound();
}

#[test]
fn one_transaction_of_a_terminal_is_booked_once() {
    let mut clinic = Clinic::new();
    let first = clinic.invoice(2_500);
    let (paid, _) = clinic.paid_by_card(first, 2_500, 4_321);
    let terminal = clinic.terminals[0];
    let nobody = AttemptId::from_uuid(clinic.id());
    let reader = clinic.books.reader().unwrap();
    assert!(reader.stan_in_books(terminal, "317", "004321A1B2C3", nobody).unwrap());
    assert!(reader.stan_in_books(terminal, "317", "004321", nobody).unwrap());
    assert!(!reader.stan_in_books(terminal, "317", "004321", paid).unwrap(), "its own");
    assert!(!reader.stan_in_books(terminal, "318", "004321", nobody).unwrap());
    assert!(!reader.stan_in_books(clinic.terminals[1], "317", "004321", nobody).unwrap());
    assert!(!reader.stan_in_books(terminal, "317", "", nobody).unwrap());
    let second = clinic.invoice(2_500);
    let id = clinic.sending(second, 2_500);
    let event = approved(2_500, 4_321);
    let refused = clinic.event(id, &event);
    assert!(
        matches!(refused, Err(ApplyError::Store(store::StoreError::Constraint { .. }))),
        "{refused:?}"
    );
    clinic.assert_sound();
    // Refused is not lost: it goes to suspense.
    let stamp = clinic.stamp();
    let record = clinic
        .books
        .suspend_approval(id, &event, &Evidence::default(), "STAN in the books", &stamp)
        .unwrap();
    assert_eq!(
        (record.state(), record.review, record.suspense_minor),
        (State::Conflict, Some(Review::BooksRefused), 2_500)
    );
    clinic.assert_sound();
}

#[test]
fn two_early_cancels_without_a_stan_do_not_clash() {
    let mut clinic = Clinic::new();
    for _ in 0..2 {
        let document = clinic.invoice(1_000);
        let id = clinic.sending(document, 1_000);
        let mut facts = approval(1_000, 0);
        facts.stan_auth = String::new();
        clinic.event(id, &approved_with(facts, None)).unwrap();
    }
    clinic.assert_sound();
}

#[test]
fn a_reference_said_by_staff_belongs_to_one_payment() {
    let mut clinic = Clinic::new();
    let first = clinic.invoice(2_500);
    let (paid, _) = clinic.paid_by_card(first, 2_500, 77);
    let second = clinic.invoice(2_500);
    let id = clinic.sending(second, 2_500);
    clinic.event(id, &Event::InDoubt(Reason::of(ReasonCode::AnswerLost))).unwrap();
    let say = |reference: &str| {
        Event::SaidCharged(SlipEvidence {
            reference: reference.to_owned(),
            time_on_slip: "14:02".to_owned(),
        })
    };
    for reference in ["000077", "000077 A1B2C3", " 000077A1 "] {
        assert!(
            matches!(clinic.event(id, &say(reference)), Err(ApplyError::ReferenceUsed { by }) if by == paid),
            "{reference}"
        );
    }
    let applied = clinic.event(id, &say("000078")).unwrap();
    assert_eq!(applied.record.state(), State::ResolvedCharged);
    // What staff said stands in the way of the next one, too.
    let third = clinic.invoice(2_500);
    let next = clinic.sending(third, 2_500);
    clinic
        .event(next, &Event::InDoubt(Reason::of(ReasonCode::AnswerLost)))
        .unwrap();
    assert!(matches!(clinic.event(next, &say("000078A1B2C3")), Err(ApplyError::ReferenceUsed { by }) if by == id));
    clinic.assert_sound();
}

#[test]
fn a_second_different_approval_goes_to_suspense_once_however_often_it_comes() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let (id, _) = clinic.paid_by_card(document, 2_500, 1);
    for _ in 0..3 {
        clinic.event(id, &approved(2_500, 2)).unwrap();
    }
    clinic.event(id, &approved(2_500, 1)).unwrap();
    let record = clinic.books.reader().unwrap().attempt(id).unwrap();
    assert_eq!(
        (record.state(), record.contradiction),
        (State::Conflict, Some(Contradiction::AnotherApproval))
    );
    assert_eq!(record.suspense_minor, 2_500);
    assert_eq!(
        record.approval.unwrap(),
        approval(2_500, 1),
        "the first approval stays the one on record"
    );
    clinic.assert_sound();
}

#[test]
fn recovery_closes_what_was_not_sent_and_doubts_what_was() {
    let mut clinic = Clinic::new();
    let (first, second, third) = (clinic.invoice(1_000), clinic.invoice(2_000), clinic.invoice(3_000));
    let sent = clinic.sending(first, 1_000);
    let mut new = clinic.new_attempt(second, 2_000);
    new.terminal = clinic.terminals[1];
    let recorded = clinic.books.begin_attempt(&new).unwrap().header.id;
    clinic.cash(third, 3_000, 3_000);
    let mut clinic = clinic.reopened();
    let stamp = clinic.stamp();
    let boot = Uuid::from_u128(2);
    let found = clinic.books.recover(boot, &stamp).unwrap();
    assert_eq!(found.len(), 2);
    let reader = clinic.books.reader().unwrap();
    let (sent, recorded) = (reader.attempt(sent).unwrap(), reader.attempt(recorded).unwrap());
    assert_eq!((sent.state(), recorded.state()), (State::Unknown, State::NotSent));
    assert_eq!(sent.reason, Some(Reason::of(ReasonCode::Restarted)));
    let details = &sent.events.last().unwrap().details;
    assert!(
        details.contains(&("boot_before".to_owned(), Uuid::from_u128(1).to_string())),
        "{details:?}"
    );
    assert!(details.contains(&("boot_now".to_owned(), boot.to_string())), "{details:?}");
    let attention = reader.attention().unwrap();
    assert_eq!(
        attention.iter().map(|summary| summary.id).collect::<Vec<_>>(),
        vec![sent.header.id]
    );
    assert!(reader.running().unwrap().is_empty());
    clinic.assert_sound();
}

/// A look that ended so.
fn looked(clinic: &mut Clinic, id: AttemptId, outcome: &str, reached: bool, facts: &LookFacts) {
    let stamp = clinic.stamp();
    let call = clinic.books.external_call_begin(id, CallKind::LookUp, &stamp).unwrap();
    let end = CallEnd {
        outcome: outcome.to_owned(),
        reached,
        facts: facts.clone(),
        raw_redacted: None,
    };
    clinic.books.external_call_end(call, &end, &stamp).unwrap();
    let twice = clinic.books.external_call_end(call, &end, &stamp);
    assert!(twice.is_err(), "a call ends once");
}

#[test]
fn looks_count_that_asked_or_could_not_reach_and_no_others() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(1_000);
    let id = clinic.sending(document, 1_000);
    clinic.event(id, &Event::InDoubt(Reason::of(ReasonCode::Deadline))).unwrap();
    let facts = LookFacts {
        amount_minor: Some(990),
        time: "13:55".to_owned(),
        reference: "000041".to_owned(),
    };
    let nothing = LookFacts::default();
    looked(&mut clinic, id, "not_reached", false, &nothing);
    for _ in 0..5 {
        looked(&mut clinic, id, GATED, true, &nothing);
    }
    looked(&mut clinic, id, "other_payment", true, &facts);
    looked(&mut clinic, id, "other_payment", true, &facts);
    // One whose end nobody knows was perhaps never made, and a cancel is no look.
    let stamp = clinic.stamp();
    clinic.books.external_call_begin(id, CallKind::LookUp, &stamp).unwrap();
    clinic.books.external_call_begin(id, CallKind::Cancel, &stamp).unwrap();
    let record = clinic.books.reader().unwrap().attempt(id).unwrap();
    assert_eq!((record.looks_made, record.looks_reached, record.looks_gated), (3, 2, 5));
    assert_eq!(record.last_look.unwrap().facts, facts);
}

#[test]
fn the_look_a_reversal_begins_with_is_none_for_its_outcome() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(1_000);
    let (_, payment) = clinic.paid_by_card(document, 1_000, 12);
    let mut new = clinic.new_attempt(document, 1_000);
    (new.kind, new.original) = (Kind::Reversal, Some(payment));
    let id = clinic.books.begin_attempt(&new).unwrap().header.id;
    let nothing = LookFacts::default();
    looked(&mut clinic, id, "charged", true, &nothing);
    clinic.event(id, &Event::Sending { body_hash: [3; 32] }).unwrap();
    clinic.event(id, &Event::InDoubt(Reason::of(ReasonCode::AnswerLost))).unwrap();
    looked(&mut clinic, id, "other_payment", true, &nothing);
    looked(&mut clinic, id, "not_reached", false, &nothing);
    let record = clinic.books.reader().unwrap().attempt(id).unwrap();
    assert_eq!((record.looks_made, record.looks_reached, record.looks_gated), (2, 1, 0));
}

#[test]
fn slips_reasons_and_aborts_are_read_back() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(1_000);
    let id = clinic.sending(document, 1_000);
    clinic.event(id, &Event::AbortAsked).unwrap();
    let reason = Reason {
        code: ReasonCode::BankDeclined,
        detail: "05".to_owned(),
    };
    clinic.event(id, &Event::Declined(reason.clone())).unwrap();
    let reader = clinic.books.reader().unwrap();
    let record = reader.attempt(id).unwrap();
    assert!(record.snapshot.abort_asked && !record.has_slip);
    assert_eq!(record.reason, Some(reason));
    let (paid, _) = clinic.paid_by_card(document, 1_000, 3);
    let reader = clinic.books.reader().unwrap();
    assert!(reader.attempt(paid).unwrap().has_slip);
    assert_eq!(reader.slips(paid).unwrap().customer, "APPROVED\ncustomer");
    assert_eq!(reader.attempt_by_order_id(record.header.order_id).unwrap(), Some(id));
    let page = reader.document(document).unwrap();
    assert_eq!((page.attempts.len(), page.payments.len()), (2, 1));
    assert_eq!(page.doubt, domain::document::Doubt::None);
    let key = RequestKey::from_uuid(Uuid::from_u128(3));
    assert_ne!(record.header.key, key);
}
