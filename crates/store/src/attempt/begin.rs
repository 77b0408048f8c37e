//! T1: every check and every row of a new attempt in one commit.
//!
//! The checks read what the same transaction will write, so two presses can't both pass them. The unique index on open
//! attempts per terminal stands behind the check as the wall.
//!
//! Deliberately absent: anything about the network.

use domain::attempt::{Event, Kind, SlipEvidence, State};
use domain::ids::{AttemptId, LedgerEntryId};
use domain::journal::JournalKind;
use domain::ledger;
use domain::money::MAX_PAYMENT_MINOR;

use super::apply::step;
use super::read::{by_key, hindering_payment, order_id_used, record};
use super::{ApplyError, AttemptRecord, BeginError, Evidence, NewAttempt, TakeBeforeError};
use crate::books::Work;
use crate::cell::{Cell, StampCells, blob};
use crate::error::StoreError;
use crate::journal::{Line, Table};
use crate::ledger::{insert as insert_posting, invoice_balance, payment_balance, refused};
use crate::payment::{self, Tender};
use crate::terminal;

pub(crate) static ATTEMPT: Table = Table {
    name: "attempt",
    code: 32,
    columns: &[
        "amount",
        "app_version",
        "at",
        "baseline",
        "boot_id",
        "clock_offset_ms",
        "currency",
        "department",
        "document",
        "id",
        "kind",
        "offset_minutes",
        "order_id",
        "original",
        "payment",
        "request_key",
        "staff",
        "terminal",
        "till",
    ],
    insert:
        "INSERT INTO attempt (amount, app_version, at, baseline, boot_id, clock_offset_ms, currency, department, document, id,
                 kind, offset_minutes, order_id, original, payment, request_key, staff, terminal, till, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)",
};

pub(crate) fn begin(work: &mut Work<'_>, new: &NewAttempt) -> Result<AttemptRecord, BeginError> {
    let (transaction, currency) = (work.transaction, work.currency());
    if let Some(earlier) = by_key(transaction, new.key, currency)? {
        let header = &earlier.header;
        let same = header.document == new.document
            && header.kind == new.kind
            && header.amount == new.amount
            && header.original == new.original
            && header.terminal == new.terminal;
        return if same { Ok(earlier) } else { Err(BeginError::KeyUsed) };
    }
    check_sum(work, new)?;
    check_terminal(work, new)?;
    check_document(work, new)?;
    if order_id_used(transaction, new.order_id)? {
        return Err(BeginError::OrderIdUsed);
    }
    let entry = LedgerEntryId::from_uuid(work.ids.id());
    let reserve = match new.kind {
        Kind::Purchase => ledger::card_pending(entry, new.document, new.id, new.terminal, new.amount),
        Kind::Refund | Kind::Reversal => ledger::refund_pending(entry, new.document, new.id, new.terminal, new.amount),
    }
    .map_err(refused)?;
    let mut line = Line::open(transaction)?;
    insert(&mut line, new)?;
    transaction
        .prepare_cached("INSERT INTO attempt_state (attempt, terminal, state, abort_asked, events) VALUES (?1, ?2, ?3, 0, 0)")
        .and_then(|mut statement| statement.execute((blob(new.id.as_uuid()), blob(new.terminal.as_uuid()), State::Intent.code())))
        .map_err(StoreError::from)?;
    insert_posting(&mut line, &reserve, currency)?;
    let salt = work.ids.salt();
    line.close(JournalKind::AttemptBegun, Some(new.id.as_uuid()), &new.stamp, salt)?;
    Ok(record(transaction, new.id, currency)?)
}

/// A reversal's beginning, and that the signature of the payment it undoes does not match.
pub(crate) fn begin_reversal(work: &mut Work<'_>, new: &NewAttempt, signed: AttemptId) -> Result<AttemptRecord, BeginError> {
    let begun = begin(work, new)?;
    if begun.header.id == new.id {
        step(work, signed, &Event::SignatureRefused, &Evidence::default(), &new.stamp, None).map_err(|error| match error {
            ApplyError::Store(error) => BeginError::Store(error),
            ApplyError::Illegal(_) | ApplyError::ReferenceUsed { .. } => BeginError::OriginalPayment,
        })?;
    }
    Ok(begun)
}

/// Records and settles what the terminal took in a time the books no longer hold. The same press again gives what it made.
pub(crate) fn take_before(
    work: &mut Work<'_>,
    new: &NewAttempt,
    slip: &SlipEvidence,
    evidence: &Evidence,
) -> Result<AttemptRecord, TakeBeforeError> {
    let begun = begin(work, new)?;
    if begun.state() != State::Intent {
        return Ok(begun);
    }
    let event = Event::TakenBefore(slip.clone());
    step(work, begun.header.id, &event, evidence, &new.stamp, None)?;
    Ok(record(work.transaction, begun.header.id, work.currency()).map_err(BeginError::from)?)
}

fn check_sum(work: &Work<'_>, new: &NewAttempt) -> Result<(), BeginError> {
    if new.amount.currency() != work.currency() {
        return Err(BeginError::Currency);
    }
    if !new.amount.is_positive() {
        return Err(BeginError::NotPositive);
    }
    if new.amount.minor() > MAX_PAYMENT_MINOR {
        Err(BeginError::TooLarge)
    } else {
        Ok(())
    }
}

fn check_terminal(work: &Work<'_>, new: &NewAttempt) -> Result<(), BeginError> {
    let terminal = terminal::one(work.transaction, new.terminal, new.stamp.till)?;
    if let Some(by) = terminal.held_by {
        return Err(BeginError::TerminalHeld { by });
    }
    if terminal.retired || terminal.disabled {
        Err(BeginError::TerminalUnusable)
    } else {
        Ok(())
    }
}

fn check_document(work: &Work<'_>, new: &NewAttempt) -> Result<(), BeginError> {
    let (transaction, currency) = (work.transaction, work.currency());
    let balance = invoice_balance(transaction, new.document, currency)?;
    match (new.kind, new.original) {
        (Kind::Purchase, None) => {
            if let Some(attempt) = hindering_payment(transaction, new.document, State::wants_attention)? {
                return Err(BeginError::InvoiceInDoubt { attempt });
            }
            let payable = balance.payable_now().map_err(StoreError::from)?;
            if new.amount.minor() > payable.minor() {
                Err(BeginError::AbovePayable { payable })
            } else {
                Ok(())
            }
        }
        (Kind::Refund | Kind::Reversal, Some(original)) => {
            let original = match payment::read(transaction, original, currency) {
                Err(StoreError::NotFound(_)) => return Err(BeginError::OriginalPayment),
                other => other?,
            };
            if original.document != new.document || original.tender != Tender::Card || !original.amount.is_positive() {
                return Err(BeginError::OriginalPayment);
            }
            let refundable = payment_balance(transaction, original.id, currency)?
                .refundable()
                .map_err(StoreError::from)?;
            if new.amount.minor() > refundable.minor() {
                Err(BeginError::AboveRefundable { refundable })
            } else {
                Ok(())
            }
        }
        (Kind::Purchase, Some(_)) | (Kind::Refund | Kind::Reversal, None) => Err(BeginError::OriginalPayment),
    }
}

fn insert(line: &mut Line<'_>, new: &NewAttempt) -> Result<(), StoreError> {
    let stamp = StampCells::of(&new.stamp);
    let order_id = new.order_id.to_string();
    line.insert(
        &ATTEMPT,
        &[
            Cell::Int(new.amount.minor()),
            Cell::Text(&new.app_version),
            stamp.at,
            new.baseline.as_ref().map_or(Cell::Null, |baseline| Cell::Blob(baseline)),
            Cell::Id(new.boot_id),
            new.clock_offset_ms.map_or(Cell::Null, Cell::Int),
            Cell::Text(new.amount.currency().code()),
            stamp.department,
            Cell::Id(new.document.as_uuid()),
            Cell::Id(new.id.as_uuid()),
            Cell::Text(new.kind.code()),
            stamp.offset,
            Cell::Text(&order_id),
            Cell::id_or_null(new.original.map(|original| original.as_uuid())),
            Cell::Id(new.payment.as_uuid()),
            Cell::Id(new.key.as_uuid()),
            stamp.staff,
            Cell::Id(new.terminal.as_uuid()),
            stamp.till,
        ],
    )?;
    Ok(())
}
