//! Invoices and their payments.

use super::attempt::{card, reason_of, reference, signed, word_of};
use super::sale::{frozen_patient, kind, totals};
use super::{Converted, client, moment, money};
use crate::error::{ErrorCode, WireError};
use crate::wire;
use application::domain::attempt::State;
use application::domain::balance::InvoiceBalance;
use application::domain::credit::{CreditError, Creditable};
use application::domain::document::{self, DocumentLine, DocumentStatus, Doubt, FrozenClient};
use application::domain::text::{Name, Notes};
use application::{InvoiceView, books};

fn too_large<E>(_: E) -> WireError {
    ErrorCode::SumTooLarge.into()
}

pub(super) fn status(balance: &InvoiceBalance, doubt: Doubt) -> Converted<wire::InvoiceStatus> {
    let standing = document::standing(balance, doubt).map_err(too_large)?;
    Ok(match standing.status {
        DocumentStatus::Due => wire::InvoiceStatus::Due,
        DocumentStatus::PartlyPaid => wire::InvoiceStatus::PartlyPaid,
        DocumentStatus::Paid => wire::InvoiceStatus::Paid,
        DocumentStatus::Refunded => wire::InvoiceStatus::Refunded,
        DocumentStatus::Credited => wire::InvoiceStatus::Credited,
        // Doubt and conflict have a mark of their own on every screen; underneath, the invoice stands where its money stands.
        DocumentStatus::OutcomeNotKnown | DocumentStatus::NeedsAttention if doubt != Doubt::None => {
            return status(balance, Doubt::None);
        }
        // More was taken than is owed: nothing is due, and the attempt behind it carries the mark.
        DocumentStatus::OutcomeNotKnown | DocumentStatus::NeedsAttention => wire::InvoiceStatus::Paid,
    })
}

fn balance(balance: &InvoiceBalance) -> Converted<wire::Balance> {
    let standing = document::standing(balance, Doubt::None).map_err(too_large)?;
    Ok(wire::Balance {
        total: money(balance.total()),
        credited: money(balance.credited()),
        give_back: money(standing.give_back),
        paid: money(balance.posted_in()),
        refunded: money(balance.refunded()),
        pending: money(balance.pending_in()),
        pending_refund: money(balance.pending_refund()),
        due: money(balance.due().map_err(too_large)?),
        payable: money(balance.payable_now().map_err(too_large)?),
    })
}

fn line(line: &DocumentLine) -> Converted<wire::InvoiceLine> {
    let reduced = line.line_discount.checked_add(line.sale_discount).map_err(too_large)?;
    Ok(wire::InvoiceLine {
        id: line.id.to_string(),
        code: line.code.to_string(),
        name: line.name.to_string(),
        patient: line.patient.as_ref().map(frozen_patient),
        quantity_thousandths: line.quantity.thousandths(),
        unit_price: money(line.unit_price),
        vat_basis_points: line.vat_rate.basis_points(),
        gross: money(line.gross),
        reduced_by: money(reduced),
    })
}

fn cash_row(view: &InvoiceView, payment: &books::PaymentRecord) -> wire::PaymentRow {
    let refund = payment.refund_of.is_some();
    wire::PaymentRow {
        key: payment.id.to_string(),
        payment: Some(payment.id.to_string()),
        attempt: None,
        tender: wire::Tender::Cash,
        refund,
        correction: false,
        word: if refund { wire::Word::Refunded } else { wire::Word::Paid },
        reason: None,
        amount: money(payment.amount),
        at: moment(&payment.stamp),
        staff: view.staff_name(payment.stamp.staff),
        terminal: None,
        card: None,
        reference: None,
        cash: payment.cash.as_ref().map(|cash| wire::CashFacts {
            given: money(cash.given),
            change: money(cash.change),
            rounding: money(cash.rounding),
        }),
        refundable: refundable(payment),
        has_slip: false,
        signature_pending: false,
    }
}

/// Offered only while something is left to return.
fn refundable(payment: &books::PaymentRecord) -> Option<wire::Money> {
    let left = payment.balance.as_ref()?.refundable().ok()?;
    left.is_positive().then(|| money(left))
}

fn attempt_row(view: &InvoiceView, record: &books::AttemptRecord) -> wire::PaymentRow {
    let header = &record.header;
    let booked = view.record.payments.iter().find(|payment| payment.id == header.payment);
    let sum = booked.map_or_else(|| signed(header.kind, header.amount), |payment| payment.amount);
    wire::PaymentRow {
        key: header.id.to_string(),
        payment: booked.map(|payment| payment.id.to_string()),
        attempt: Some(header.id.to_string()),
        tender: wire::Tender::Card,
        refund: header.kind.gives_back(),
        correction: false,
        word: word_of(record),
        reason: reason_of(record),
        amount: money(sum),
        at: moment(booked.map_or(&header.stamp, |payment| &payment.stamp)),
        staff: view.staff_name(header.stamp.staff),
        terminal: Some(wire::Named {
            id: header.terminal.to_string(),
            name: header.terminal_name.clone(),
        }),
        card: record.approval.as_ref().map(card),
        reference: reference(record),
        cash: None,
        refundable: booked.and_then(refundable),
        has_slip: record.has_slip,
        signature_pending: application::signature(record) == Some(application::Signature::Pending),
    }
}

/// What a case booked beside the attempt's own payment, or took out of the books again.
fn beside_row(view: &InvoiceView, record: &books::AttemptRecord, payment: &books::PaymentRecord) -> wire::PaymentRow {
    let word = match (payment.correction, payment.amount.is_negative()) {
        (true, _) => wire::Word::NotChargedByHand,
        (false, true) => wire::Word::Refunded,
        (false, false) => wire::Word::PaidByHand,
    };
    wire::PaymentRow {
        key: payment.id.to_string(),
        payment: Some(payment.id.to_string()),
        correction: payment.correction,
        word,
        reason: None,
        amount: money(payment.amount),
        at: moment(&payment.stamp),
        staff: view.staff_name(payment.stamp.staff),
        card: None,
        reference: None,
        refundable: refundable(payment),
        has_slip: false,
        signature_pending: false,
        ..attempt_row(view, record)
    }
}

/// Attempts and cash payments in the order they began, and what cases booked.
fn rows(view: &InvoiceView) -> Vec<wire::PaymentRow> {
    let cash = view.record.payments.iter().filter(|payment| payment.attempt.is_none());
    let mut rows: Vec<(i64, wire::PaymentRow)> = cash
        .map(|payment| (payment.stamp.at.as_millis(), cash_row(view, payment)))
        .collect();
    rows.extend(
        view.record
            .attempts
            .iter()
            .map(|record| (record.header.stamp.at.as_millis(), attempt_row(view, record))),
    );
    for record in &view.record.attempts {
        let beside = view
            .record
            .payments
            .iter()
            .filter(|payment| payment.attempt == Some(record.header.id) && payment.id != record.header.payment);
        rows.extend(beside.map(|payment| (payment.stamp.at.as_millis(), beside_row(view, record, payment))));
    }
    rows.sort_by_key(|(at, _)| *at);
    rows.into_iter().map(|(_, row)| row).collect()
}

pub(crate) fn invoice(view: &InvoiceView) -> Converted<wire::Invoice> {
    let record = &view.record;
    let parts = record.document.parts();
    let open = record.attempts.iter().find(|attempt| attempt.state().is_open());
    Ok(wire::Invoice {
        id: parts.id.to_string(),
        number: parts.number.to_string(),
        kind: kind(parts.kind),
        status: status(&record.balance, record.doubt)?,
        finalised_at: moment(&parts.stamp),
        staff: record.names.staff.clone(),
        department: record.names.department.clone(),
        till: record.names.till.clone(),
        client: view.client.as_ref().map(client),
        billed_to: parts.client.as_ref().map(billed_to),
        vet: parts.vet.as_ref().map(|vet| vet.name.to_string()),
        notes: parts.notes.as_ref().map(Notes::to_string).unwrap_or_default(),
        lines: parts.lines.iter().map(line).collect::<Converted<Vec<_>>>()?,
        totals: totals(&parts.vat, parts.gross, parts.discount_total)?,
        payments: rows(view),
        balance: balance(&record.balance)?,
        open_attempt: open.map(|attempt| attempt.header.id.to_string()),
        credit_note: record.credit.as_ref().map(credit_note),
        creditable: creditable(record),
        takes_earlier_payment: view.restored && record.balance.payable_now().map_err(too_large)?.is_positive(),
    })
}

fn billed_to(client: &FrozenClient) -> wire::BilledTo {
    wire::BilledTo {
        name: client.name.to_string(),
        address: client.address.as_ref().map(Name::to_string).unwrap_or_default(),
    }
}

fn credit_note(record: &books::CreditNoteRecord) -> wire::CreditNote {
    wire::CreditNote {
        number: record.note.number.to_string(),
        gross: money(record.note.gross.neg()),
        reason: record.note.reason.to_string(),
        at: moment(&record.note.stamp),
        staff: record.staff.clone(),
    }
}

/// The domain's rule, seen from the page; the books ask it again when they are to credit.
fn creditable(record: &books::DocumentRecord) -> wire::Creditable {
    let asked = Creditable {
        credited: record.credit.is_some(),
        unsettled: record
            .attempts
            .iter()
            .any(|attempt| attempt.state().is_open() || (attempt.state() == State::Conflict && !attempt.case_closed)),
    };
    match asked.check() {
        Ok(()) => wire::Creditable::Yes,
        Err(CreditError::AlreadyCredited) => wire::Creditable::Credited,
        Err(CreditError::AttemptOpen) => wire::Creditable::Unsettled,
    }
}
