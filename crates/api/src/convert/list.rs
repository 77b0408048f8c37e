//! The list of invoices: filters in, pages and counts out.

use super::invoice::status;
use super::sale::{frozen_patient, kind, kind_in};
use super::{Converted, id, moment, money};
use crate::error::{ErrorCode, WireError};
use crate::wire;
use application::books::{self, DocumentKey, DocumentState, Paging};
use application::domain::document::Doubt;
use application::domain::ids::{ClientId, DepartmentId, StaffId};
use application::{Date, InvoiceFilter, Period};

/// The longest text an invoice is looked for by.
const TEXT_CHARACTERS_MAX: usize = 200;

fn too_large<E>(_: E) -> WireError {
    ErrorCode::SumTooLarge.into()
}

const fn state(state: DocumentState) -> wire::InvoiceState {
    match state {
        DocumentState::Draft => wire::InvoiceState::Draft,
        DocumentState::Due => wire::InvoiceState::Due,
        DocumentState::PartlyPaid => wire::InvoiceState::PartlyPaid,
        DocumentState::Paid => wire::InvoiceState::Paid,
        DocumentState::Refunded => wire::InvoiceState::Refunded,
        DocumentState::Credited => wire::InvoiceState::Credited,
        DocumentState::InDoubt => wire::InvoiceState::InDoubt,
    }
}

const fn state_in(state: wire::InvoiceState) -> DocumentState {
    match state {
        wire::InvoiceState::Draft => DocumentState::Draft,
        wire::InvoiceState::Due => DocumentState::Due,
        wire::InvoiceState::PartlyPaid => DocumentState::PartlyPaid,
        wire::InvoiceState::Paid => DocumentState::Paid,
        wire::InvoiceState::Refunded => DocumentState::Refunded,
        wire::InvoiceState::Credited => DocumentState::Credited,
        wire::InvoiceState::InDoubt => DocumentState::InDoubt,
    }
}

/// Reads a calendar day as `2026-03-12`, and in no other spelling.
pub(crate) fn day_in(text: &str) -> Converted<Date> {
    let day: Option<Date> = text.parse().ok();
    day.filter(|day| day.to_string() == text)
        .ok_or_else(|| ErrorCode::BadRequest.into())
}

fn period_in(period: &wire::Period) -> Converted<Period> {
    Ok(match period {
        wire::Period::Any => Period::Any,
        wire::Period::Today => Period::Last(1),
        wire::Period::Last7Days => Period::Last(7),
        wire::Period::Last30Days => Period::Last(30),
        wire::Period::ThisYear => Period::ThisYear,
        wire::Period::Between { first, last } => Period::Between(day_in(first)?, day_in(last)?),
    })
}

pub(crate) fn filter_in(filter: wire::InvoiceFilter) -> Converted<InvoiceFilter> {
    if filter
        .text
        .as_ref()
        .is_some_and(|text| text.chars().count() > TEXT_CHARACTERS_MAX)
    {
        return Err(ErrorCode::TextTooLong.into());
    }
    let maybe = |text: Option<&String>| text.cloned();
    Ok(InvoiceFilter {
        period: period_in(&filter.period)?,
        other: books::DocumentFilter {
            state: filter.state.map(state_in),
            kind: filter.kind.map(kind_in),
            days: None,
            client: filter.client.as_deref().map(|text| id(text, ClientId::parse)).transpose()?,
            staff: filter.staff.as_deref().map(|text| id(text, StaffId::parse)).transpose()?,
            department: filter
                .department
                .as_deref()
                .map(|text| id(text, DepartmentId::parse))
                .transpose()?,
            text: maybe(filter.text.as_ref()),
        },
    })
}

fn key(key: DocumentKey) -> String {
    format!("{}:{}", key.day, key.seq)
}

fn key_in(text: &str) -> Converted<DocumentKey> {
    let read = || {
        let (day, seq) = text.split_once(':')?;
        Some(DocumentKey {
            day: day.parse().ok()?,
            seq: seq.parse().ok()?,
        })
    };
    read().ok_or_else(|| ErrorCode::BadRequest.into())
}

pub(crate) fn paging_in(older: Option<&str>, newer: Option<&str>) -> Converted<Paging> {
    Ok(match (older, newer) {
        (None, None) => Paging::Newest,
        (Some(older), None) => Paging::OlderThan(key_in(older)?),
        (None, Some(newer)) => Paging::NewerThan(key_in(newer)?),
        (Some(_), Some(_)) => return Err(ErrorCode::BadRequest.into()),
    })
}

fn row(row: &books::DocumentRow, today: Date) -> Converted<wire::InvoiceRow> {
    Ok(wire::InvoiceRow {
        id: row.id.to_string(),
        number: row.number.to_string(),
        kind: kind(row.kind),
        status: status(&row.balance, row.doubt)?,
        in_doubt: row.doubt != Doubt::None,
        needs_attention: row.doubt == Doubt::Conflict,
        finalised_at: moment(&row.stamp),
        today: row.stamp.local_date() == Ok(today),
        client: row.client.clone(),
        patients: row.patients.iter().map(frozen_patient).collect(),
        vet: row.vet.clone(),
        staff: row.staff.clone(),
        total: money(row.total),
        due: money(row.balance.due().map_err(too_large)?),
        payable: money(row.balance.payable_now().map_err(too_large)?),
    })
}

fn draft(draft: &books::DraftRow) -> wire::DraftRow {
    wire::DraftRow {
        id: draft.id.to_string(),
        kind: kind(draft.kind),
        parked_at: draft.parked.map(|(at, offset_minutes)| wire::Moment {
            utc_ms: at.as_millis(),
            offset_minutes,
        }),
        client: draft.client.clone(),
        patients: draft.patients.iter().map(frozen_patient).collect(),
        vet: draft.vet.clone(),
        total: money(draft.gross),
    }
}

pub(crate) fn page(page: &books::DocumentPage, today: Date) -> Converted<wire::InvoicePage> {
    Ok(wire::InvoicePage {
        drafts: page.drafts.iter().map(draft).collect(),
        rows: page.rows.iter().map(|each| row(each, today)).collect::<Converted<Vec<_>>>()?,
        older: page.older.map(key),
        newer: page.newer.map(key),
        cut_off: page.cut_off,
    })
}

pub(crate) fn counts(counts: Option<books::DocumentCounts>) -> wire::InvoiceCounts {
    match counts {
        None => wire::InvoiceCounts {
            counted: false,
            states: Vec::new(),
            all: 0,
            still_due: None,
        },
        Some(counts) => wire::InvoiceCounts {
            counted: true,
            states: counts
                .of
                .iter()
                .map(|(of, count)| wire::StateCount {
                    state: state(*of),
                    count: *count,
                })
                .collect(),
            all: counts.all,
            still_due: Some(money(counts.still_due)),
        },
    }
}
