//! Attempts looked back on, and cases.

use super::attempt::{BY_STAFF, attempt, plain_reason, signed, summary_word};
use super::reconcile::difference_case;
use super::{Converted, moment};
use crate::error::ErrorCode;
use crate::wire;
use application::books::{
    AttemptOutcomeFilter, AttemptSummary, CallKind, CaseBooking, CaseRecord, CaseStep, CaseStepRecord, Happened, HistoryRecord,
    LookFacts, ReplyRef,
};
use application::domain::ids::StaffId;
use application::domain::money::{Currency, Money};
use application::domain::people::Staff;
use application::domain::settlement::{Settlement as Way, Suspended};
use application::domain::stamp::Stamp;
use application::{AttemptsView, CasesView, HistoryView};

pub(crate) const fn outcome_in(outcome: wire::AttemptOutcome) -> AttemptOutcomeFilter {
    match outcome {
        wire::AttemptOutcome::Booked => AttemptOutcomeFilter::Booked,
        wire::AttemptOutcome::Failed => AttemptOutcomeFilter::Failed,
        wire::AttemptOutcome::Cancelled => AttemptOutcomeFilter::Cancelled,
        wire::AttemptOutcome::Open => AttemptOutcomeFilter::Open,
        wire::AttemptOutcome::NeedsAttention => AttemptOutcomeFilter::NeedsAttention,
    }
}

fn name_of(staff: &[Staff], id: StaffId) -> String {
    let found = staff.iter().find(|one| one.id == id);
    found.map(|one| one.name.to_string()).unwrap_or_default()
}

/// An attempt in a list.
pub(super) fn attempt_row(summary: &AttemptSummary, staff: &[Staff]) -> wire::AttemptRow {
    wire::AttemptRow {
        id: summary.id.to_string(),
        invoice: wire::Named {
            id: summary.document.to_string(),
            name: summary.document_number.clone(),
        },
        terminal: wire::Named {
            id: summary.terminal.to_string(),
            name: summary.terminal_name.clone(),
        },
        refund: summary.kind.gives_back(),
        amount: super::money(signed(summary.kind, summary.amount)),
        word: summary_word(summary),
        reason: summary.reason.as_ref().map(plain_reason),
        begun_at: moment(&summary.stamp),
        staff: name_of(staff, summary.stamp.staff),
    }
}

pub(crate) fn attempt_page(view: &AttemptsView) -> wire::AttemptPage {
    let last = view.page.rows.last().map(|summary| summary.id.to_string());
    wire::AttemptPage {
        rows: view
            .page
            .rows
            .iter()
            .map(|summary| attempt_row(summary, &view.staff))
            .collect(),
        next: last.filter(|_| view.page.more),
        terminals: view
            .terminals
            .iter()
            .map(|terminal| wire::Named {
                id: terminal.id.to_string(),
                name: terminal.name.to_string(),
            })
            .collect(),
    }
}

/// Events that a call beside the payment tells better.
const TOLD_BY_CALLS: [&str; 3] = ["looked_up", "abort_answered", "abort_unanswered"];

pub(crate) fn attempt_history(view: &HistoryView, now_ms: i64) -> wire::AttemptHistory {
    let record = &view.attempt.record;
    let header = &record.header;
    let currency = header.amount.currency();
    let fact = |name: &str, text: String| wire::HistoryFact {
        name: name.to_owned(),
        text,
        sum: None,
    };
    let begun = wire::HistoryEntry {
        at: moment(&header.stamp),
        code: "begun".to_owned(),
        reason: None,
        staff: Some(name_of(&view.staff, header.stamp.staff)),
        facts: vec![
            wire::HistoryFact {
                name: "sum".to_owned(),
                text: String::new(),
                sum: Some(super::money(header.amount)),
            },
            fact("terminal_number", header.terminal_number.clone()),
            fact("our_reference", header.order_id.to_string()),
        ],
        look: None,
        reply: None,
    };
    let told = view.records.iter().filter(|record| shown(record));
    let entries = std::iter::once(begun).chain(told.map(|record| entry(record, &view.staff, currency)));
    wire::AttemptHistory {
        attempt: attempt(&view.attempt),
        terminal_number: header.terminal_number.clone(),
        staff: name_of(&view.staff, header.stamp.staff),
        our_reference: header.order_id.to_string(),
        entries: entries.collect(),
        clock_off: header.clock_offset_ms.and_then(clock_off),
        has_slip: record.has_slip,
        case: view.case.as_ref().map(|found| case(found, &view.staff, now_ms)),
    }
}

/// Less than this is a slip's minute and the way of an answer.
const CLOCKS_APART_MS: i64 = 120_000;
const MINUTE_MS: i64 = 60_000;

/// The service's clock minus ours, where that is worth a word.
fn clock_off(offset_ms: i64) -> Option<wire::ClockOff> {
    let apart = offset_ms.checked_abs()?;
    (apart > CLOCKS_APART_MS).then_some(wire::ClockOff {
        minutes: apart / MINUTE_MS,
        ahead: offset_ms < 0,
    })
}

fn shown(record: &HistoryRecord) -> bool {
    match &record.what {
        Happened::Event { code, .. } => !TOLD_BY_CALLS.contains(&code.as_str()),
        Happened::Call { kind, .. } => *kind != CallKind::TerminalState,
    }
}

fn entry(record: &HistoryRecord, staff: &[Staff], currency: Currency) -> wire::HistoryEntry {
    let (code, reason, facts, look) = match &record.what {
        Happened::Event { code, reason, details } => {
            let facts = details.iter().map(|(name, value)| history_fact(name, value, currency));
            (code.clone(), reason.as_ref().map(plain_reason), facts.collect(), None)
        }
        Happened::Call { kind, outcome, facts } => call(*kind, outcome.as_deref(), facts, &record.stamp, currency),
    };
    wire::HistoryEntry {
        at: moment(&record.stamp),
        staff: BY_STAFF.contains(&code.as_str()).then(|| name_of(staff, record.stamp.staff)),
        code,
        reason,
        facts,
        look,
        reply: record.reply.map(reply_out),
    }
}

type Told = (
    String,
    Option<wire::AttemptReason>,
    Vec<wire::HistoryFact>,
    Option<wire::LastLook>,
);

fn call(kind: CallKind, outcome: Option<&str>, facts: &LookFacts, stamp: &Stamp, currency: Currency) -> Told {
    let code = match (kind, outcome) {
        (CallKind::LookUp | CallKind::TerminalState, _) => "call_look_up",
        (CallKind::Cancel, Some("answered")) => "abort_answered",
        (CallKind::Cancel, _) => "abort_unanswered",
    };
    let sum = facts.amount_minor.and_then(|minor| Money::new(minor, currency).ok());
    let look = (kind == CallKind::LookUp).then(|| wire::LastLook {
        at: moment(stamp),
        verdict: outcome.unwrap_or("unended").to_owned(),
        amount: sum.map(super::money),
        time: facts.time.clone(),
        reference: facts.reference.get(..6).unwrap_or(&facts.reference).to_owned(),
    });
    (code.to_owned(), None, Vec::new(), look)
}

/// Sums are kept in minor units under names that end so.
fn history_fact(name: &str, value: &str, currency: Currency) -> wire::HistoryFact {
    let sum = name.strip_suffix("_minor").and_then(|name| {
        let sum = Money::new(value.parse().ok()?, currency).ok()?;
        Some((name, super::money(sum)))
    });
    match sum {
        Some((name, sum)) => wire::HistoryFact {
            name: name.to_owned(),
            text: String::new(),
            sum: Some(sum),
        },
        None => wire::HistoryFact {
            name: name.to_owned(),
            text: value.to_owned(),
            sum: None,
        },
    }
}

fn reply_out(reply: ReplyRef) -> String {
    match reply {
        ReplyRef::Event(seq) => format!("event-{seq}"),
        ReplyRef::Call(seq) => format!("call-{seq}"),
    }
}

pub(crate) fn reply_in(text: &str) -> Converted<ReplyRef> {
    let number = |digits: &str| digits.parse::<i64>().ok();
    let event = text.strip_prefix("event-").and_then(number).map(ReplyRef::Event);
    let call = text.strip_prefix("call-").and_then(number).map(ReplyRef::Call);
    event.or(call).ok_or_else(|| ErrorCode::BadRequest.into())
}

/// Both kinds of cases by age, the oldest first; of closed ones the newest.
pub(crate) fn cases(view: &CasesView, currency: Currency, now_ms: i64) -> wire::Cases {
    let attempts = view.cases.iter().map(|record| case(record, &view.staff, now_ms));
    let differences = view
        .differences
        .iter()
        .map(|record| difference_case(record, currency, &view.staff, now_ms));
    let mut cases: Vec<wire::Case> = attempts.chain(differences).collect();
    cases.sort_by_key(|case| {
        if case.closed {
            case.age_ms
        } else {
            case.age_ms.saturating_neg()
        }
    });
    wire::Cases { cases }
}

/// Who has a case.
pub(super) fn named_owner(owner: Option<StaffId>, staff: &[Staff]) -> Option<wire::Named> {
    owner.map(|owner| wire::Named {
        id: owner.to_string(),
        name: name_of(staff, owner),
    })
}

fn case(record: &CaseRecord, staff: &[Staff], now_ms: i64) -> wire::Case {
    wire::Case {
        attempt: Some(attempt_row(&record.attempt, staff)),
        difference: None,
        since: moment(&record.since),
        age_ms: now_ms.saturating_sub(record.since.at.as_millis()).max(0),
        owner: named_owner(record.owner, staff),
        closed: record.closed,
        money: record.suspended.as_ref().map(case_money),
        booked: record
            .booked
            .iter()
            .map(|booked| wire::CaseBooked {
                payment: booked.payment.to_string(),
                sum: super::money(booked.amount),
            })
            .collect(),
        steps: case_steps(&record.steps, record.attempt.amount.currency(), staff),
    }
}

/// Money in suspense, with what each way that is open to it would book.
fn case_money(suspended: &Suspended) -> wire::CaseMoney {
    let ways = Way::ALL.into_iter().filter_map(|way| {
        let booking = suspended.booking(way).ok()??;
        Some(wire::CaseWay {
            way: settlement(way),
            booked: super::money(booking.booked),
            rest: super::money(booking.rest),
        })
    });
    wire::CaseMoney {
        sum: super::money(suspended.sum),
        ways: ways.collect(),
    }
}

const fn settlement(way: Way) -> wire::Settlement {
    match way {
        Way::Invoice => wire::Settlement::Invoice,
        Way::Refund => wire::Settlement::Refund,
        Way::PaidBackAtTerminal => wire::Settlement::PaidBackAtTerminal,
        Way::PaidBackOutside => wire::Settlement::PaidBackOutside,
        Way::Difference => wire::Settlement::Difference,
    }
}

pub(crate) const fn settlement_in(way: wire::Settlement) -> Way {
    match way {
        wire::Settlement::Invoice => Way::Invoice,
        wire::Settlement::Refund => Way::Refund,
        wire::Settlement::PaidBackAtTerminal => Way::PaidBackAtTerminal,
        wire::Settlement::PaidBackOutside => Way::PaidBackOutside,
        wire::Settlement::Difference => Way::Difference,
    }
}

fn case_booking(booking: &CaseBooking, currency: Currency) -> Option<wire::CaseBooking> {
    let sum = |minor| Some(super::money(Money::new(minor, currency).ok()?));
    Some(wire::CaseBooking {
        way: settlement(booking.way),
        sum: sum(booking.amount_minor)?,
        booked: sum(booking.booked_minor).filter(|booked| booked.minor != 0),
    })
}

/// What people did about a case.
pub(super) fn case_steps(steps: &[CaseStepRecord], currency: Currency, staff: &[Staff]) -> Vec<wire::CaseEntry> {
    let entry = |record: &CaseStepRecord| {
        let (code, owner, text) = match &record.step {
            CaseStep::Assigned(owner) => ("assigned", Some(name_of(staff, *owner)), String::new()),
            CaseStep::Noted(text) => ("noted", None, text.to_string()),
            CaseStep::Closed(text, _) => ("closed", None, text.to_string()),
        };
        wire::CaseEntry {
            at: moment(&record.stamp),
            code: code.to_owned(),
            staff: name_of(staff, record.stamp.staff),
            owner,
            text,
            booking: record.booking.as_ref().and_then(|booking| case_booking(booking, currency)),
            taken_out: record
                .taken_out_minor
                .and_then(|minor| Some(super::money(Money::new(minor, currency).ok()?))),
        }
    };
    steps.iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::clock_off;

    #[test]
    fn clocks_are_spoken_of_from_two_minutes_on() {
        let said = |offset_ms| clock_off(offset_ms).map(|off| (off.minutes, off.ahead));
        for nothing in [0, 59_000, 120_000, -120_000, i64::MIN] {
            assert_eq!(said(nothing), None, "{nothing}");
        }
        // The service's clock minus ours: below nothing, ours was ahead.
        assert_eq!(said(120_001), Some((2, false)));
        assert_eq!(said(-179_999), Some((2, true)));
        assert_eq!(said(-3_600_000), Some((60, true)));
    }
}
