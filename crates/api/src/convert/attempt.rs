//! Attempts, terminals and doubt.

use super::{client, millis, moment, money};
use crate::ErrorCode;
use crate::wire;
use application::domain::attempt::{self, Approval, Kind, NotChargedBlock, Reason, ReasonCode, State, Word};
use application::domain::money::Money;
use application::{AttemptView, InvoiceView, Quiet, Signature, TerminalView, TerminalWord, books};

pub(super) const fn word(word: Word) -> wire::Word {
    match word {
        Word::Connecting => wire::Word::Connecting,
        Word::Waiting => wire::Word::Waiting,
        Word::Unknown => wire::Word::Unknown,
        Word::Paid => wire::Word::Paid,
        Word::Refunded => wire::Word::Refunded,
        Word::Cancelled => wire::Word::Cancelled,
        Word::NotSent => wire::Word::NotSent,
        Word::NotStarted => wire::Word::NotStarted,
        Word::Failed => wire::Word::Failed,
        Word::PaidByHand => wire::Word::PaidByHand,
        Word::NotChargedByHand => wire::Word::NotChargedByHand,
        Word::NeedsAttention => wire::Word::NeedsAttention,
    }
}

const fn state(state: State) -> wire::AttemptState {
    match state {
        State::Intent => wire::AttemptState::Intent,
        State::Sending => wire::AttemptState::Sending,
        State::Unknown => wire::AttemptState::Unknown,
        State::Approved => wire::AttemptState::Approved,
        State::Declined => wire::AttemptState::Declined,
        State::NotSent => wire::AttemptState::NotSent,
        State::ResolvedCharged => wire::AttemptState::ResolvedCharged,
        State::ResolvedNotCharged => wire::AttemptState::ResolvedNotCharged,
        State::Conflict => wire::AttemptState::Conflict,
    }
}

/// The word of a record.
pub(crate) fn word_of(record: &books::AttemptRecord) -> wire::Word {
    if record.case_closed && !record.in_suspense {
        return wire::Word::CaseClosed;
    }
    let reason = record.reason.as_ref().map(|reason| reason.code);
    word(attempt::word(
        record.state(),
        record.header.kind,
        record.snapshot.abort_asked,
        reason,
    ))
}

pub(super) fn plain_reason(reason: &Reason) -> wire::AttemptReason {
    wire::AttemptReason {
        code: reason.code.code().to_owned(),
        detail: reason.detail.clone(),
    }
}

/// The reason staff read. An abort that won reads as one whatever code the terminal gave; an attempt that a restart found
/// unsent says so; a payment that finished in spite of the abort says that.
pub(crate) fn reason_of(record: &books::AttemptRecord) -> Option<wire::AttemptReason> {
    let by_code = |code: &str| {
        Some(wire::AttemptReason {
            code: code.to_owned(),
            detail: String::new(),
        })
    };
    let restarted = record
        .reason
        .as_ref()
        .is_some_and(|reason| reason.code == ReasonCode::Restarted);
    match (word_of(record), record.state()) {
        (wire::Word::Cancelled, _) => by_code(ReasonCode::StoppedFromTill.code()),
        (_, State::NotSent) if restarted => by_code("restarted_before_sending"),
        (_, State::Approved) if record.snapshot.abort_asked => by_code("finished_before_abort"),
        (_, State::Approved | State::ResolvedCharged) => None,
        _ => record.reason.as_ref().map(plain_reason),
    }
}

fn verification(cvm: &str) -> Option<wire::Verification> {
    match cvm {
        "0" => Some(wire::Verification::Pin),
        "1" => Some(wire::Verification::Signature),
        "2" => Some(wire::Verification::None),
        "4" => Some(wire::Verification::Device),
        _ => None,
    }
}

pub(crate) fn card(approval: &Approval) -> wire::CardFacts {
    let digits: Vec<char> = approval.truncated_pan.chars().collect();
    let last4 = digits
        .len()
        .checked_sub(4)
        .and_then(|from| digits.get(from..))
        .unwrap_or_default();
    let all_digits = last4.iter().all(char::is_ascii_digit);
    wire::CardFacts {
        issuer: approval.issuer.clone(),
        last4: if all_digits { last4.iter().collect() } else { String::new() },
        verification: verification(&approval.cvm),
    }
}

/// The reference on the slip: the terminal's own, else what staff read off it.
pub(crate) fn reference(record: &books::AttemptRecord) -> Option<String> {
    let approved = record
        .approval
        .as_ref()
        .map(|approval| approval.stan_auth.clone())
        .filter(|text| !text.is_empty());
    approved.or_else(|| record.snapshot.reference_said.clone())
}

/// Money back has a minus.
pub(crate) const fn signed(kind: Kind, amount: Money) -> Money {
    if kind.gives_back() { amount.neg() } else { amount }
}

fn review(record: &books::AttemptRecord) -> Option<String> {
    let contradiction = record.contradiction.map(|contradiction| contradiction.code());
    contradiction
        .or_else(|| record.review.map(attempt::Review::code))
        .map(str::to_owned)
}

pub(crate) fn attempt(view: &AttemptView) -> wire::Attempt {
    let record = &view.record;
    let header = &record.header;
    wire::Attempt {
        id: header.id.to_string(),
        invoice: wire::Named {
            id: header.document.to_string(),
            name: header.document_number.clone(),
        },
        terminal: wire::Named {
            id: header.terminal.to_string(),
            name: header.terminal_name.clone(),
        },
        refund: header.kind.gives_back(),
        reversal: header.kind == Kind::Reversal,
        signature: application::signature(record).map(signature),
        amount: money(signed(header.kind, header.amount)),
        state: state(record.state()),
        word: word_of(record),
        reason: reason_of(record),
        abort_asked: record.snapshot.abort_asked,
        can_abort: view.can_abort,
        closed: record.state().is_closed(),
        begun_at: moment(&header.stamp),
        elapsed_ms: view.running_for.map(millis).unwrap_or_default(),
        card: record.approval.as_ref().map(card),
        reference: reference(record),
        looks: record.looks_made,
        next_look_ms: view.next_look_in.map(millis),
        review: review(record),
        earlier: view.earlier.as_deref().map(earlier),
    }
}

const fn signature(known: Signature) -> wire::Signature {
    match known {
        Signature::Pending => wire::Signature::Pending,
        Signature::Confirmed => wire::Signature::Confirmed,
        Signature::Refused => wire::Signature::Refused,
    }
}

fn earlier(record: &books::AttemptRecord) -> wire::EarlierAttempt {
    let header = &record.header;
    wire::EarlierAttempt {
        invoice: wire::Named {
            id: header.document.to_string(),
            name: header.document_number.clone(),
        },
        amount: money(signed(header.kind, header.amount)),
        at: moment(&header.stamp),
        card: record.approval.as_ref().map(card),
    }
}

/// The word of an attempt in a list.
pub(super) fn summary_word(summary: &books::AttemptSummary) -> wire::Word {
    if summary.case_closed {
        return wire::Word::CaseClosed;
    }
    let reason = summary.reason.as_ref().map(|reason| reason.code);
    word(attempt::word(summary.state, summary.kind, summary.abort_asked, reason))
}

pub(crate) fn summary(summary: &books::AttemptSummary) -> wire::AttemptSummary {
    wire::AttemptSummary {
        id: summary.id.to_string(),
        invoice: wire::Named {
            id: summary.document.to_string(),
            name: summary.document_number.clone(),
        },
        terminal: wire::Named {
            id: summary.terminal.to_string(),
            name: summary.terminal_name.clone(),
        },
        amount: money(signed(summary.kind, summary.amount)),
        word: summary_word(summary),
        begun_at: moment(&summary.stamp),
    }
}

pub(crate) fn terminal(view: &TerminalView) -> wire::TerminalOption {
    let record = &view.record;
    wire::TerminalOption {
        id: record.terminal.id.to_string(),
        number: record.terminal.number.to_string(),
        name: record.terminal.name.to_string(),
        model: record.model.clone(),
        state: terminal_word(view.word),
        age_ms: view.age.map(millis),
        elsewhere: view.elsewhere.clone(),
        last_used: record.last_used,
        paid_here: view.paid_here,
        held_by: record.held_by.map(|attempt| attempt.to_string()),
        selectable: view.selectable,
        check_after_restore: record.check_after_restore,
    }
}

pub(super) const fn terminal_word(word: TerminalWord) -> wire::TerminalWord {
    match word {
        TerminalWord::Asking => wire::TerminalWord::Asking,
        TerminalWord::Ready => wire::TerminalWord::Ready,
        TerminalWord::Busy => wire::TerminalWord::Busy,
        TerminalWord::Held => wire::TerminalWord::Held,
        TerminalWord::WrongCurrency => wire::TerminalWord::WrongCurrency,
        TerminalWord::NotConnected => wire::TerminalWord::NotConnected,
        TerminalWord::NeedsReconciliation => wire::TerminalWord::NeedsReconciliation,
    }
}

fn last_look(record: &books::AttemptRecord) -> Option<wire::LastLook> {
    let look = record.last_look.as_ref()?;
    let amount = look
        .facts
        .amount_minor
        .and_then(|minor| Money::new(minor, record.header.amount.currency()).ok());
    Some(wire::LastLook {
        at: moment(&look.stamp),
        verdict: look.outcome.clone(),
        amount: amount.map(money),
        time: look.facts.time.clone(),
        reference: look.facts.reference.get(..6).unwrap_or(&look.facts.reference).to_owned(),
    })
}

/// Events that staff bring about; the others are the till's own.
pub(super) const BY_STAFF: [&str; 11] = [
    "signature_confirmed",
    "signature_refused",
    "begun",
    "abort_asked",
    "said_charged",
    "said_not_charged",
    "left_open",
    "second_payment_allowed",
    "found_charged",
    "found_not_taken",
    "taken_before",
];

const fn block(block: NotChargedBlock) -> wire::NotChargedBlock {
    match block {
        NotChargedBlock::QuietTime => wire::NotChargedBlock::QuietTime,
        NotChargedBlock::ConnectionOpen => wire::NotChargedBlock::ConnectionOpen,
        NotChargedBlock::TooFewLooks => wire::NotChargedBlock::TooFewLooks,
    }
}

pub(crate) fn doubt(view: &AttemptView, quiet: &Quiet, invoice: &InvoiceView, cant_look: Option<ErrorCode>) -> wire::Doubt {
    let record = &view.record;
    let timeline = record.events.iter().map(|event| wire::TimelineEntry {
        at: moment(&event.stamp),
        code: event.code.clone(),
        reason: event.reason.as_ref().map(plain_reason),
        staff: BY_STAFF
            .contains(&event.code.as_str())
            .then(|| invoice.staff_name(event.stamp.staff)),
    });
    wire::Doubt {
        attempt: attempt(view),
        client: invoice.client.as_ref().map(client),
        terminal_number: record.header.terminal_number.clone(),
        staff: invoice.staff_name(record.header.stamp.staff),
        sent_at: record.sent_at.as_ref().map(moment),
        our_reference: record.header.order_id.to_string(),
        timeline: timeline.collect(),
        last_look: last_look(record),
        looks_made: record.looks_made,
        looks_reached: record.looks_reached,
        looks_gated: record.looks_gated,
        looks_needed: quiet.looks_needed,
        quiet_left_ms: millis(quiet.left),
        cant_look,
        not_charged_blocked_by: quiet.blocks.iter().copied().map(block).collect(),
        can_ask_to_stop: view.can_ask_to_stop,
        second_payment_allowed: record.events.iter().any(|event| event.code == "second_payment_allowed"),
    }
}
