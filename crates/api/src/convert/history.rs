//! Attempts looked back on, and cases.

use super::attempt::{BY_STAFF, attempt, plain_reason, signed, summary_word};
use super::{Converted, moment};
use crate::error::ErrorCode;
use crate::wire;
use application::books::{
    AttemptOutcomeFilter, AttemptSummary, CallKind, CaseRecord, CaseStep, Happened, HistoryRecord, LookFacts, ReplyRef,
};
use application::domain::ids::StaffId;
use application::domain::money::{Currency, Money};
use application::domain::people::Staff;
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

fn row(summary: &AttemptSummary, staff: &[Staff]) -> wire::AttemptRow {
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
        rows: view.page.rows.iter().map(|summary| row(summary, &view.staff)).collect(),
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
        has_slip: record.has_slip,
        case: view.case.as_ref().map(|found| case(found, &view.staff, now_ms)),
    }
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

pub(crate) fn cases(view: &CasesView, now_ms: i64) -> wire::Cases {
    wire::Cases {
        cases: view.cases.iter().map(|record| case(record, &view.staff, now_ms)).collect(),
    }
}

fn case(record: &CaseRecord, staff: &[Staff], now_ms: i64) -> wire::Case {
    wire::Case {
        attempt: row(&record.attempt, staff),
        since: moment(&record.since),
        age_ms: now_ms.saturating_sub(record.since.at.as_millis()).max(0),
        owner: record.owner.map(|owner| wire::Named {
            id: owner.to_string(),
            name: name_of(staff, owner),
        }),
        closed: record.closed,
        steps: record
            .steps
            .iter()
            .map(|step| {
                let (code, owner, text) = match &step.step {
                    CaseStep::Assigned(owner) => ("assigned", Some(name_of(staff, *owner)), String::new()),
                    CaseStep::Noted(text) => ("noted", None, text.to_string()),
                    CaseStep::Closed(text, _) => ("closed", None, text.to_string()),
                };
                wire::CaseEntry {
                    at: moment(&step.stamp),
                    code: code.to_owned(),
                    staff: name_of(staff, step.stamp.staff),
                    owner,
                    text,
                }
            })
            .collect(),
    }
}
