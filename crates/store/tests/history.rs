//! Attempts looked back on: the list by outcome, terminal and day, the history of one, and cases.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::attempt::{Event, Reason, ReasonCode};
use domain::ids::{AttemptId, DocumentId, SupervisedId};
use domain::settlement::Settlement;
use domain::text::Notes;
use store::{
    AttemptOutcomeFilter, AttemptQuery, CaseError, CaseStep, CashError, Closing, Evidence, Happened, ReplyRef, StoreError,
};
use support::{Clinic, approved, evidence_for};

/// Every id the list answers, page by page.
fn listed(clinic: &Clinic, query: &AttemptQuery) -> Vec<AttemptId> {
    let reader = clinic.books.reader().unwrap();
    let mut all = Vec::new();
    let mut query = query.clone();
    loop {
        let page = reader.attempts(&query).unwrap();
        assert!(page.rows.len() <= usize::try_from(query.at_most).unwrap());
        assert!(!page.more || page.rows.len() == usize::try_from(query.at_most).unwrap());
        all.extend(page.rows.iter().map(|row| row.id));
        match page.rows.last() {
            Some(last) if page.more => query.after = Some(last.id),
            Some(_) | None => return all,
        }
    }
}

/// How each of a day's attempts ends, over and over.
fn ended(clinic: &mut Clinic, number: u32) -> (AttemptId, AttemptOutcomeFilter) {
    let document = clinic.invoice(1_000);
    let id = clinic.sending(document, 1_000);
    let (events, outcome) = match number % 5 {
        0 | 1 => (vec![approved(1_000, 100 + number)], AttemptOutcomeFilter::Booked),
        2 => (
            vec![Event::Declined(Reason::of(ReasonCode::InsufficientFunds))],
            AttemptOutcomeFilter::Failed,
        ),
        3 => (
            vec![Event::AbortAsked, Event::Declined(Reason::of(ReasonCode::Rejected))],
            AttemptOutcomeFilter::Cancelled,
        ),
        _ => (
            vec![Event::NotSent(Reason::of(ReasonCode::NoConnection))],
            AttemptOutcomeFilter::Failed,
        ),
    };
    for event in events {
        clinic.event(id, &event).unwrap();
    }
    (id, outcome)
}

#[test]
fn every_filter_lists_what_a_hand_would_list_in_pages_of_any_size() {
    let mut clinic = Clinic::new();
    let mut made: Vec<(AttemptId, AttemptOutcomeFilter)> = (0..23).map(|number| ended(&mut clinic, number)).collect();
    let contradicted = clinic.case_worked_on();
    made.push((contradicted, AttemptOutcomeFilter::NeedsAttention));
    let document = clinic.invoice(900);
    let open = clinic.sending(document, 900);
    made.push((open, AttemptOutcomeFilter::Open));
    made.reverse();
    let terminal = clinic.books.reader().unwrap().attempt(open).unwrap().header.terminal;
    for at_most in [1, 2, 3, 50] {
        let query = AttemptQuery {
            at_most,
            ..AttemptQuery::default()
        };
        let every: Vec<AttemptId> = made.iter().map(|(id, _)| *id).collect();
        assert_eq!(listed(&clinic, &query), every);
        let of_terminal = AttemptQuery {
            terminal: Some(terminal),
            ..query.clone()
        };
        assert_eq!(listed(&clinic, &of_terminal), every);
        for outcome in [
            AttemptOutcomeFilter::Booked,
            AttemptOutcomeFilter::Failed,
            AttemptOutcomeFilter::Cancelled,
            AttemptOutcomeFilter::Open,
            AttemptOutcomeFilter::NeedsAttention,
        ] {
            let wanted: Vec<AttemptId> = made.iter().filter(|(_, of)| *of == outcome).map(|(id, _)| *id).collect();
            let narrowed = AttemptQuery {
                outcome: Some(outcome),
                ..query.clone()
            };
            assert_eq!(listed(&clinic, &narrowed), wanted, "{outcome:?} by {at_most}");
        }
    }
    let nowhere = AttemptQuery {
        terminal: Some(clinic.terminals[1]),
        at_most: 5,
        ..AttemptQuery::default()
    };
    assert!(clinic.terminals[1] == terminal || listed(&clinic, &nowhere).is_empty());
    let long_ago = AttemptQuery {
        day: Some(jiff::civil::date(1999, 12, 31)),
        at_most: 5,
        ..AttemptQuery::default()
    };
    assert!(listed(&clinic, &long_ago).is_empty());
}

#[test]
fn a_history_says_what_came_back_and_a_reply_is_its_own_attempt_s() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(1_000);
    let id = clinic.sending(document, 1_000);
    let event = approved(1_000, 7);
    let evidence = Evidence {
        raw_redacted: Some("the reply".to_owned()),
        ..evidence_for(&event)
    };
    let stamp = clinic.stamp();
    clinic.books.apply_event(id, &event, &evidence, &stamp).unwrap();
    let reader = clinic.books.reader().unwrap();
    let history = reader.attempt_history(id).unwrap();
    let codes: Vec<&str> = history
        .iter()
        .map(|record| match &record.what {
            Happened::Event { code, .. } => code.as_str(),
            Happened::Call { .. } => "call",
        })
        .collect();
    assert_eq!(codes, ["sending", "approved"]);
    let Happened::Event { details, .. } = &history[1].what else {
        panic!("an event");
    };
    assert!(
        details.contains(&("total_minor".to_owned(), "1000".to_owned())),
        "{details:?}"
    );
    let reply = history[1].reply.unwrap();
    assert_eq!(reader.reply(id, reply).unwrap(), "the reply");
    assert_eq!(history[0].reply, None);
    let other = clinic.case_worked_on();
    let reader = clinic.books.reader().unwrap();
    assert!(matches!(reader.reply(other, reply), Err(StoreError::NotFound(_))));
    assert!(matches!(reader.reply(id, ReplyRef::Call(1)), Err(StoreError::NotFound(_))));
}

fn closing(clinic: &mut Clinic) -> CaseStep {
    let agreed = SupervisedId::from_uuid(clinic.id());
    CaseStep::Closed(Notes::new("Given back on the terminal, slip 000641").unwrap(), agreed)
}

fn document_of(clinic: &Clinic, attempt: AttemptId) -> DocumentId {
    clinic.books.reader().unwrap().attempt(attempt).unwrap().header.document
}

#[test]
fn a_case_keeps_its_steps_and_stands_in_nobody_s_way_once_it_is_closed() {
    let mut clinic = Clinic::new();
    let id = clinic.case_worked_on();
    let document = document_of(&clinic, id);
    let owner = clinic.staff;
    let open = clinic.books.reader().unwrap().open_cases().unwrap();
    assert_eq!(
        (open.len(), open[0].owner, open[0].steps.len(), open[0].closed),
        (1, Some(owner), 2, false)
    );
    let cash = clinic.cash(document, 1_200, 1_200);
    assert!(matches!(clinic.books.pay_cash(&cash), Err(CashError::AttemptOpen { .. })));

    // It has money in suspense: it is closed with a way for that, or not at all.
    let (step, stamp) = (closing(&mut clinic), clinic.stamp());
    assert!(matches!(clinic.books.case_step(id, &step, &stamp), Err(CaseError::Money)));
    let given_back = Closing {
        way: Some(Settlement::PaidBackAtTerminal),
        take_out: None,
    };
    clinic.books.close_case(id, &step, given_back, &stamp).unwrap();
    let reader = clinic.books.reader().unwrap();
    assert!(reader.open_cases().unwrap().is_empty() && reader.attention().unwrap().is_empty());
    let closed = reader.closed_cases(10).unwrap();
    assert_eq!((closed.len(), closed[0].attempt.id, closed[0].steps.len()), (1, id, 3));
    assert!(reader.attempt(id).unwrap().case_closed);
    clinic.books.pay_cash(&cash).unwrap();
    clinic.assert_sound();

    // Nothing more is written into a closed case.
    let (again, stamp) = (closing(&mut clinic), clinic.stamp());
    assert!(matches!(clinic.books.case_step(id, &again, &stamp), Err(CaseError::NotOpen)));

    // Another answer contradicts it anew: the same case, with its history.
    clinic.event(id, &approved(1_200, 641)).unwrap();
    let reader = clinic.books.reader().unwrap();
    let open = reader.open_cases().unwrap();
    assert_eq!((open.len(), open[0].attempt.id, open[0].steps.len()), (1, id, 3));
    assert!(!reader.attempt(id).unwrap().case_closed);
    clinic.assert_sound();
}

#[test]
fn what_is_not_contradicted_is_no_case() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(500);
    let id = clinic.sending(document, 500);
    let (step, stamp) = (closing(&mut clinic), clinic.stamp());
    assert!(matches!(clinic.books.case_step(id, &step, &stamp), Err(CaseError::NotOpen)));
    assert_eq!(clinic.books.reader().unwrap().case(id).unwrap(), None);
}
