//! One event, one commit: event, state, ledger, payment, approval, slip and journal.
//!
//! The step is decided by `domain::attempt::apply` from what the same transaction reads. Nothing here chooses.
//!
//! Deliberately absent: what to do when the commit is refused. With an approval in hand the caller goes to `suspense`.

use domain::attempt::{Approval, Change, Event, LedgerEffect, SlipEvidence, Snapshot, State, Transition, apply};
use domain::ids::{AttemptId, LedgerEntryId};
use domain::journal::JournalKind;
use domain::ledger::{self, CardExtras, Links, Posting};
use domain::money::Money;
use domain::stamp::Stamp;
use uuid::Uuid;

use super::read::{Standing, record, standing};
use super::reference::{fingerprint_seen, reference_used};
use super::{Applied, ApplyError, Evidence, codec, suspense};
use crate::books::Work;
use crate::cell::{Cell, StampCells, blob};
use crate::error::StoreError;
use crate::journal::{Line, Table};
use crate::ledger::{insert as insert_posting, open_reserve, refused};
use crate::payment::{self, NewPayment, Tender};

pub(crate) static ATTEMPT_EVENT: Table = Table {
    name: "attempt_event",
    code: 33,
    columns: &[
        "at",
        "attempt",
        "code",
        "department",
        "fingerprint",
        "number",
        "offset_minutes",
        "payload",
        "reason_code",
        "reason_detail",
        "staff",
        "state",
        "suspense",
        "till",
    ],
    insert: "INSERT INTO attempt_event (at, attempt, code, department, fingerprint, number, offset_minutes, payload, reason_code,
                 reason_detail, staff, state, suspense, till, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
};

pub(crate) static APPROVAL: Table = Table {
    name: "approval",
    code: 34,
    columns: &["attempt", "session", "stan", "stan_auth", "terminal"],
    insert: "INSERT INTO approval (attempt, session, stan, stan_auth, terminal, journal_seq) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
};

pub(crate) static SLIP: Table = Table {
    name: "slip",
    code: 35,
    columns: &["attempt", "customer", "merchant", "raw"],
    insert: "INSERT INTO slip (attempt, customer, merchant, raw, journal_seq) VALUES (?1, ?2, ?3, ?4, ?5)",
};

pub(crate) fn apply_event(
    work: &mut Work<'_>,
    id: AttemptId,
    event: &Event,
    evidence: &Evidence,
    stamp: &Stamp,
) -> Result<Applied, ApplyError> {
    suspense::absorb_waiting(work, id, stamp)?;
    let transition = step(work, id, event, evidence, stamp, None)?;
    Ok(Applied {
        transition,
        record: record(work.transaction, id, work.currency())?,
    })
}

/// The step itself. `suspense` names the waiting row it gives its proper place to.
pub(crate) fn step(
    work: &mut Work<'_>,
    id: AttemptId,
    event: &Event,
    evidence: &Evidence,
    stamp: &Stamp,
    suspense: Option<i64>,
) -> Result<Transition, ApplyError> {
    let standing = standing(work.transaction, id, work.currency())?;
    let snapshot = snapshot_for(work, &standing, event)?;
    let transition = apply(&snapshot, event)?;
    if let Some((slip, but_not)) = slip_of(&standing, event)
        && let Some(by) = reference_used(work.transaction, standing.terminal, &slip.reference, but_not)?
    {
        return Err(ApplyError::ReferenceUsed { by });
    }
    let mut line = Line::open(work.transaction)?;
    insert_event(&mut line, &standing, event, evidence, stamp, &transition, suspense)?;
    book(work, &mut line, &standing, event, &transition, stamp)?;
    insert_slip(&mut line, id, evidence)?;
    update_state(work, &standing, event, &transition)?;
    let salt = work.ids.salt();
    line.close(journal_kind(event, &transition), Some(id.as_uuid()), stamp, salt)?;
    Ok(transition)
}

/// What a person read off a slip, and whose same reference is no clash: the attempt's own, unless a further charge of it is found.
fn slip_of<'e>(standing: &Standing, event: &'e Event) -> Option<(&'e SlipEvidence, Option<AttemptId>)> {
    if let Event::SaidCharged(slip) | Event::TakenBefore(slip) = event {
        return Some((slip, Some(standing.id)));
    }
    if let Event::FoundCharged { slip, .. } = event {
        return Some((slip, Some(standing.id).filter(|_| standing.snapshot.taken_out)));
    }
    None
}

/// The machine remembers one approval; the books remember all, so that any of them delivered again changes nothing, unless its payment
/// was taken out of them.
fn snapshot_for(work: &Work<'_>, standing: &Standing, event: &Event) -> Result<Snapshot, StoreError> {
    let mut snapshot = standing.snapshot.clone();
    if let Event::Approved { approval, .. } = event {
        if fingerprint_seen(work.transaction, standing.id, &approval.fingerprint)? {
            snapshot.approved_as = Some(approval.fingerprint);
        } else if snapshot.approved_as == Some(approval.fingerprint) {
            snapshot.approved_as = None;
        }
    }
    Ok(snapshot)
}

fn insert_event(
    line: &mut Line<'_>,
    standing: &Standing,
    event: &Event,
    evidence: &Evidence,
    stamp: &Stamp,
    transition: &Transition,
    suspense: Option<i64>,
) -> Result<(), StoreError> {
    let cells = StampCells::of(stamp);
    let payload = codec::payload(event, &evidence.details);
    let reason = codec::reason_of(event).or(transition.reason.as_ref());
    line.insert(
        &ATTEMPT_EVENT,
        &[
            cells.at,
            Cell::Id(standing.id.as_uuid()),
            Cell::Text(event.code()),
            cells.department,
            approval_of(event).map_or(Cell::Null, |approval| Cell::Blob(&approval.fingerprint)),
            Cell::Int(standing.events.saturating_add(1)),
            cells.offset,
            Cell::Text(&payload),
            Cell::text_or_null(reason.map(|reason| reason.code.code())),
            Cell::text_or_null(reason.map(|reason| reason.detail.as_str())),
            cells.staff,
            Cell::Text(transition.next.code()),
            suspense.map_or(Cell::Null, Cell::Int),
            cells.till,
        ],
    )?;
    Ok(())
}

pub(super) fn approval_of(event: &Event) -> Option<&Approval> {
    match event {
        Event::Approved { approval, .. } => Some(approval),
        Event::Sending { .. }
        | Event::RequestWritten
        | Event::NotSent(_)
        | Event::AbortAsked
        | Event::AbortAnswered { .. }
        | Event::Declined(_)
        | Event::InDoubt(_)
        | Event::LookedUp
        | Event::SaidCharged(_)
        | Event::SaidNotCharged
        | Event::FoundCharged { .. }
        | Event::FoundNotTaken
        | Event::TakenBefore(_)
        | Event::LeftOpen
        | Event::SecondPaymentAllowed
        | Event::SignatureConfirmed
        | Event::SignatureRefused
        | Event::Reconciled
        | Event::Recovered => None,
    }
}

/// What the step does to the money.
fn book(
    work: &mut Work<'_>,
    line: &mut Line<'_>,
    standing: &Standing,
    event: &Event,
    transition: &Transition,
    stamp: &Stamp,
) -> Result<(), StoreError> {
    let currency = work.currency();
    let reserve = open_reserve(work.transaction, standing.id, currency)?;
    let entry = LedgerEntryId::from_uuid(work.ids.id());
    match transition.ledger {
        LedgerEffect::None => {
            if transition.change != Change::Repeated && transition.next == State::ResolvedCharged {
                insert_approval(line, standing, event)?;
            }
            Ok(())
        }
        LedgerEffect::Void => {
            let posting = ledger::card_void(entry, &required(reserve)?).map_err(refused)?;
            insert_posting(line, &posting, currency)
        }
        LedgerEffect::Post {
            tip_minor,
            surcharge_minor,
        } => {
            let extras = CardExtras {
                tip: Money::new(tip_minor, currency)?,
                surcharge: Money::new(surcharge_minor, currency)?,
            };
            let posting = ledger::card_posted(entry, &required(reserve)?, standing.payment, extras).map_err(refused)?;
            insert_payment(line, standing, extras, stamp)?;
            insert_posting(line, &posting, currency)?;
            insert_approval(line, standing, event)
        }
        // A reserve that should be open and is not must not stand in the way of money that was taken.
        LedgerEffect::VoidAndSuspend { total_minor } | LedgerEffect::Suspend { total_minor } => {
            suspend_money(line, standing, entry, Money::new(total_minor, currency)?, reserve.as_ref())
        }
    }
}

fn required(reserve: Option<Posting>) -> Result<Posting, StoreError> {
    reserve.ok_or_else(|| StoreError::Damaged("an open attempt has no reserve in the ledger".to_owned()))
}

fn suspend_money(
    line: &mut Line<'_>,
    standing: &Standing,
    entry: LedgerEntryId,
    total: Money,
    reserve: Option<&Posting>,
) -> Result<(), StoreError> {
    let signed = if standing.kind.gives_back() { total.neg() } else { total };
    let links = Links {
        document: Some(standing.document),
        payment: None,
        attempt: Some(standing.id),
    };
    let posting = ledger::suspense(entry, standing.terminal, signed, links, reserve).map_err(refused)?;
    insert_posting(line, &posting, total.currency())
}

fn insert_payment(line: &mut Line<'_>, standing: &Standing, extras: CardExtras, stamp: &Stamp) -> Result<(), StoreError> {
    let gives_back = standing.kind.gives_back();
    let row = NewPayment {
        id: standing.payment,
        document: standing.document,
        tender: Tender::Card,
        amount: if gives_back { standing.amount.neg() } else { standing.amount },
        tip: extras.tip,
        surcharge: extras.surcharge,
        refund_of: if gives_back { standing.original } else { None },
        attempt: Some(standing.id),
        key: None,
    };
    payment::insert(line, &row, stamp)
}

fn insert_approval(line: &mut Line<'_>, standing: &Standing, event: &Event) -> Result<(), StoreError> {
    let Some(approval) = approval_of(event) else { return Ok(()) };
    let stan = codec::stan(&approval.stan_auth);
    line.insert(
        &APPROVAL,
        &[
            Cell::Id(standing.id.as_uuid()),
            Cell::Text(&approval.session),
            Cell::Text(&stan),
            Cell::Text(&approval.stan_auth),
            Cell::Id(standing.terminal.as_uuid()),
        ],
    )?;
    Ok(())
}

fn insert_slip(line: &mut Line<'_>, id: AttemptId, evidence: &Evidence) -> Result<(), StoreError> {
    if evidence.raw_redacted.is_none() && evidence.customer_slip.is_none() && evidence.merchant_slip.is_none() {
        return Ok(());
    }
    line.insert(
        &SLIP,
        &[
            Cell::Id(id.as_uuid()),
            Cell::text_or_null(evidence.customer_slip.as_deref()),
            Cell::text_or_null(evidence.merchant_slip.as_deref()),
            Cell::text_or_null(evidence.raw_redacted.as_deref()),
        ],
    )?;
    Ok(())
}

fn update_state(work: &Work<'_>, standing: &Standing, event: &Event, transition: &Transition) -> Result<(), StoreError> {
    let reason = transition.reason.as_ref().or(standing.reason.as_ref());
    let approved_as = standing
        .snapshot
        .approved_as
        .or_else(|| approval_of(event).map(|approval| approval.fingerprint));
    let said = slip_of(standing, event).map(|(slip, _)| slip.reference.as_str());
    let said = said.or(standing.snapshot.reference_said.as_deref());
    let (review, contradiction) = match transition.contradiction {
        Some(domain::attempt::Contradiction::NeedsReview(review)) => (Some(review.code()), Some(review.code())),
        Some(other) => (standing.review.as_deref(), Some(other.code())),
        None => (standing.review.as_deref(), standing.contradiction.as_deref()),
    };
    work.transaction
        .prepare_cached(
            "UPDATE attempt_state SET state = ?2, abort_asked = ?3, reason_code = ?4, reason_detail = ?5, approved_as = ?6,
                 reference_said = ?7, review = ?8, contradiction = ?9, events = ?10 WHERE attempt = ?1",
        )?
        .execute((
            blob(standing.id.as_uuid()),
            transition.next.code(),
            standing.snapshot.abort_asked || matches!(event, Event::AbortAsked),
            reason.map(|reason| reason.code.code()),
            reason.map(|reason| reason.detail.as_str()),
            approved_as,
            said,
            review,
            contradiction,
            standing.events.saturating_add(1),
        ))?;
    Ok(())
}

const fn journal_kind(event: &Event, transition: &Transition) -> JournalKind {
    if matches!(transition.next, State::Conflict) && matches!(transition.change, Change::Moved) {
        return JournalKind::AttemptConflict;
    }
    match event {
        Event::Sending { .. } | Event::RequestWritten => JournalKind::AttemptSending,
        Event::NotSent(_) => JournalKind::AttemptNotSent,
        Event::AbortAsked | Event::AbortAnswered { .. } => JournalKind::AbortAsked,
        Event::Approved { .. } => JournalKind::AttemptApproved,
        Event::Declined(_) => JournalKind::AttemptDeclined,
        Event::InDoubt(_) | Event::LeftOpen => JournalKind::AttemptUnknown,
        Event::LookedUp => JournalKind::LookedUp,
        Event::FoundCharged { .. } | Event::FoundNotTaken => JournalKind::AttemptConflict,
        Event::SaidCharged(_) | Event::TakenBefore(_) => JournalKind::ResolvedCharged,
        Event::SaidNotCharged => JournalKind::ResolvedNotCharged,
        Event::SecondPaymentAllowed => JournalKind::SecondPaymentAllowed,
        Event::SignatureConfirmed | Event::SignatureRefused => JournalKind::SignatureCompared,
        Event::Reconciled => JournalKind::AttemptReconciled,
        Event::Recovered => JournalKind::Recovered,
    }
}

/// T12 for one attempt. An approval in suspense is given its proper rows first; then there is nothing left to recover. What was only
/// recorded was not sent, unless it came with a backup: then it may have been.
pub(crate) fn recover(work: &mut Work<'_>, id: AttemptId, boot_id: Uuid, stamp: &Stamp) -> Result<(), ApplyError> {
    if suspense::absorb_if_possible(work, id, stamp)? {
        return Ok(());
    }
    let standing = standing(work.transaction, id, work.currency())?;
    if !standing.snapshot.state.is_open() {
        return Ok(());
    }
    let details = vec![
        ("boot_before".to_owned(), standing.boot_id.to_string()),
        ("boot_now".to_owned(), boot_id.to_string()),
    ];
    let evidence = |details| Evidence {
        details,
        ..Evidence::default()
    };
    if standing.snapshot.state == State::Intent && is_older_than_this_life(work, id)? {
        // The backup was taken between the intent and the first byte; what became of it after that, these books can't know.
        let assumed = vec![("assumed_after_restore".to_owned(), "yes".to_owned())];
        let sending = Event::Sending { body_hash: [0; 32] };
        step(work, id, &sending, &evidence(assumed), stamp, None)?;
    }
    step(work, id, &Event::Recovered, &evidence(details), stamp, None)?;
    Ok(())
}

/// Whether an attempt was begun in a life before the present one: its rows came with a backup, and the life that made them went on.
fn is_older_than_this_life(work: &Work<'_>, id: AttemptId) -> Result<bool, StoreError> {
    Ok(work
        .transaction
        .prepare_cached("SELECT journal_seq < coalesce((SELECT max(line) FROM installation), 0) FROM attempt WHERE id = ?1")?
        .query_row([blob(id.as_uuid())], |row| row.get(0))?)
}
