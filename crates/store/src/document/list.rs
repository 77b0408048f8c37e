//! The list of documents: a page of rows, the drafts above it, and how many there are of each state.
//!
//! A row's word follows from the cached balance by the same function as on the document's own page. Counts are added up here,
//! stream by stream, so the screen adds nothing.
//!
//! Deliberately absent: finding (see `find`), reports and exports.

use std::collections::BTreeMap;

use domain::balance::InvoiceBalance;
use domain::document::{DocumentNumber, Doubt, FrozenPatient};
use domain::ids::{DocumentId, SaleId};
use domain::money::{Currency, Money};
use domain::sale::SaleKind;
use domain::stamp::{Stamp, UtcMillis};
use rusqlite::{Connection, Row};

use super::find::{self, DocumentFilter, DocumentKey, DocumentQuery, DocumentState, Scope};
use super::read::read_patient;
use super::stream;
use super::text::Wanted;
use crate::cell::{bad, blob, id, money, optional_id, stamp, unknown};
use crate::clinic::{first, rows};
use crate::error::StoreError;

const PAGE_AT_MOST: u32 = 200;

/// A row of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentRow {
    /// Id.
    pub id: DocumentId,
    /// Number.
    pub number: DocumentNumber,
    /// Kind.
    pub kind: SaleKind,
    /// Client's name then.
    pub client: Option<String>,
    /// The animals on its lines, each once.
    pub patients: Vec<FrozenPatient>,
    /// The vet's name then.
    pub vet: Option<String>,
    /// Who finalised it.
    pub staff: String,
    /// Till, department, staff, time.
    pub stamp: Stamp,
    /// Sum.
    pub total: Money,
    /// What it owes and what is under way.
    pub balance: InvoiceBalance,
    /// What the attempts add to that.
    pub doubt: Doubt,
}

/// A sale that is no document yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRow {
    /// The sale.
    pub id: SaleId,
    /// Kind.
    pub kind: SaleKind,
    /// Client's name now.
    pub client: Option<String>,
    /// The animals on its lines, each once.
    pub patients: Vec<FrozenPatient>,
    /// The vet's name now.
    pub vet: Option<String>,
    /// What it costs, at the rates of the day it was last stored.
    pub gross: Money,
    /// Since when it is parked; `None` while it is being rung up.
    pub parked: Option<(UtcMillis, i16)>,
}

/// A page of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentPage {
    /// Drafts, on the newest page only; those being rung up first, then the last parked.
    pub drafts: Vec<DraftRow>,
    /// Rows, newest first.
    pub rows: Vec<DocumentRow>,
    /// Pass it on for the older page.
    pub older: Option<DocumentKey>,
    /// Pass it on for the newer page.
    pub newer: Option<DocumentKey>,
    /// The search was cut off before the page was full; the older page goes on with it.
    pub cut_off: bool,
}

/// How many documents there are of each state, and what they owe together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentCounts {
    /// By state; every document and draft counts once, those in doubt as that and nothing else.
    pub of: BTreeMap<DocumentState, u64>,
    /// All of them.
    pub all: u64,
    /// What is owed on them, in doubt or not. What is to be given back takes nothing off it.
    pub still_due: Money,
}

pub(crate) fn page(connection: &Connection, currency: Currency, query: &DocumentQuery) -> Result<DocumentPage, StoreError> {
    let at_most = usize::try_from(query.at_most.clamp(1, PAGE_AT_MOST)).unwrap_or(1);
    let newest = matches!(query.paging, find::Paging::Newest);
    let drafts = if newest {
        drafts(connection, currency, &query.filter)?
    } else {
        Vec::new()
    };
    if query.filter.state == Some(DocumentState::Draft) {
        return Ok(DocumentPage {
            drafts,
            rows: Vec::new(),
            older: None,
            newer: None,
            cut_off: false,
        });
    }
    let scope = Scope::of(connection, currency, &query.filter)?;
    let found = find::page(connection, &scope, query.paging, at_most)?;
    let rows = found
        .keys
        .iter()
        .map(|key| row(connection, currency, &scope, *key))
        .collect::<Result<_, _>>()?;
    Ok(DocumentPage {
        drafts,
        rows,
        older: found.older,
        newer: found.newer,
        cut_off: found.cut_off,
    })
}

fn row(connection: &Connection, currency: Currency, scope: &Scope<'_>, key: DocumentKey) -> Result<DocumentRow, StoreError> {
    let found = first(
        connection,
        "SELECT d.id, d.label, d.kind, d.client_name, d.till, d.department, d.staff, d.at, d.offset_minutes, t.vet_name,
             coalesce(s.name, '') AS staff_name, b.total, b.credited, b.paid, b.refunded,
             coalesce(sum(a.amount) FILTER (WHERE a.kind = 'purchase'), 0) AS pending,
             coalesce(sum(a.amount) FILTER (WHERE a.kind <> 'purchase'), 0) AS pending_refund
         FROM document d JOIN document_balance b ON b.document = d.seq LEFT JOIN staff s ON s.id = d.staff
             LEFT JOIN document_treatment t ON t.document = d.id
             LEFT JOIN ledger_posting p ON p.document = d.id AND p.kind = 'pending'
                 AND NOT EXISTS (SELECT 1 FROM ledger_posting r WHERE r.resolves = p.id)
             LEFT JOIN attempt a ON a.id = p.attempt
         WHERE d.seq = ?1 GROUP BY d.seq",
        [key.seq],
        |row| read_row(connection, row, currency),
    )?;
    let row = found.ok_or(StoreError::NotFound("document"))?;
    Ok(DocumentRow {
        doubt: scope.doubt_of(key),
        ..row
    })
}

fn read_row(connection: &Connection, row: &Row<'_>, currency: Currency) -> Result<DocumentRow, StoreError> {
    let document = DocumentId::from_uuid(id(row, "id")?);
    let label: String = row.get("label")?;
    let sum = |column| money(row, column, currency);
    let balance = InvoiceBalance::new(
        sum("total")?,
        sum("paid")?,
        sum("refunded")?,
        sum("pending")?,
        sum("pending_refund")?,
    )
    .map_err(|error| bad("balance", error))?;
    Ok(DocumentRow {
        id: document,
        number: DocumentNumber::parse(&label).map_err(|error| bad("number", error))?,
        kind: read_kind(row)?,
        client: row.get("client_name")?,
        patients: each_once(rows(
            connection,
            "SELECT patient, patient_name, patient_species FROM document_line
             WHERE document = ?1 AND patient IS NOT NULL ORDER BY position",
            [blob(document.as_uuid())],
            read_patient,
        )?),
        vet: row.get("vet_name")?,
        staff: row.get("staff_name")?,
        stamp: stamp(row)?,
        total: balance.total(),
        balance: if row.get("credited")? {
            balance.with_credit()
        } else {
            balance
        },
        doubt: Doubt::None,
    })
}

fn read_kind(row: &Row<'_>) -> Result<SaleKind, StoreError> {
    let kind: String = row.get("kind")?;
    SaleKind::from_code(&kind).ok_or_else(|| unknown("sale kind", &kind))
}

fn each_once(patients: Vec<Option<FrozenPatient>>) -> Vec<FrozenPatient> {
    let mut distinct: Vec<FrozenPatient> = Vec::new();
    for patient in patients.into_iter().flatten() {
        if distinct.iter().all(|known| known.id != patient.id) {
            distinct.push(patient);
        }
    }
    distinct
}

/// A draft and what it is filtered by.
struct FoundDraft {
    row: DraftRow,
    client: Option<uuid::Uuid>,
    vet: Option<uuid::Uuid>,
    department: uuid::Uuid,
    day: Option<i64>,
}

fn drafts(connection: &Connection, currency: Currency, filter: &DocumentFilter) -> Result<Vec<DraftRow>, StoreError> {
    if filter.state.is_some_and(|state| state != DocumentState::Draft) {
        return Ok(Vec::new());
    }
    let found = rows(
        connection,
        "SELECT d.id, d.kind, d.client, d.vet, d.gross, d.parked_at, d.parked_offset, c.name AS client_name, v.name AS vet_name,
             t.department, (d.parked_at + d.parked_offset * 60000) / 86400000 AS day
         FROM draft_sale d JOIN till t ON t.id = d.till LEFT JOIN client c ON c.id = d.client LEFT JOIN staff v ON v.id = d.vet
         WHERE EXISTS (SELECT 1 FROM draft_line l WHERE l.draft = d.id)
         ORDER BY d.parked_at IS NOT NULL, d.parked_at DESC, d.seq DESC",
        [],
        |row| {
            let sale = SaleId::from_uuid(id(row, "id")?);
            let parked_at: Option<i64> = row.get("parked_at")?;
            let parked = match parked_at {
                None => None,
                Some(at) => Some((UtcMillis::new(at), row.get("parked_offset")?)),
            };
            Ok(FoundDraft {
                row: DraftRow {
                    id: sale,
                    kind: read_kind(row)?,
                    client: row.get("client_name")?,
                    patients: draft_patients(connection, sale)?,
                    vet: row.get("vet_name")?,
                    gross: money(row, "gross", currency)?,
                    parked,
                },
                client: optional_id(row, "client")?,
                vet: optional_id(row, "vet")?,
                department: id(row, "department")?,
                day: row.get("day")?,
            })
        },
    )?;
    let days = filter.day_numbers()?;
    let kept = found.into_iter().filter(|draft| {
        filter.kind.is_none_or(|kind| draft.row.kind == kind)
            && filter.client.is_none_or(|client| draft.client == Some(client.as_uuid()))
            && filter.staff.is_none_or(|staff| draft.vet == Some(staff.as_uuid()))
            && filter
                .department
                .is_none_or(|department| draft.department == department.as_uuid())
            && draft.day.is_none_or(|day| (days.0..=days.1).contains(&day))
            && named(&draft.row, filter.text.as_deref())
    });
    Ok(kept.map(|draft| draft.row).collect())
}

/// Whether every word of the text begins a word of the client's or an animal's name. A draft has no number yet.
fn named(draft: &DraftRow, text: Option<&str>) -> bool {
    let animals = draft.patients.iter().map(|patient| patient.name.as_str());
    let known: Vec<String> = draft
        .client
        .as_deref()
        .into_iter()
        .chain(animals)
        .flat_map(|name| name.split_whitespace().map(str::to_lowercase))
        .collect();
    let text = text.unwrap_or_default().to_lowercase();
    text.split_whitespace()
        .all(|word| known.iter().any(|name| name.starts_with(word)))
}

fn draft_patients(connection: &Connection, sale: SaleId) -> Result<Vec<FrozenPatient>, StoreError> {
    Ok(each_once(rows(
        connection,
        "SELECT p.id AS patient, p.name AS patient_name, p.species AS patient_species FROM draft_line l
         JOIN patient p ON p.id = l.patient WHERE l.draft = ?1 ORDER BY l.position",
        [blob(sale.as_uuid())],
        read_patient,
    )?))
}

/// Counts of everything the filter finds, whatever state it names. `None` where a text finds too many to count.
pub(crate) fn counts(
    connection: &Connection,
    currency: Currency,
    filter: &DocumentFilter,
) -> Result<Option<DocumentCounts>, StoreError> {
    let any = DocumentFilter {
        state: None,
        ..filter.clone()
    };
    let scope = Scope::of(connection, currency, &any)?;
    let mut added: Vec<(DocumentState, i64, i64)> = match scope.few() {
        Some(few) => few.into_iter().map(|cached| (cached.state, 1, cached.due)).collect(),
        None if matches!(scope.wanted, Wanted::Clients(_)) => return Ok(None),
        None => {
            let days = any.day_numbers()?;
            let mut counted = Vec::new();
            for stream in stream::apart(connection, &any)? {
                let (documents, due) = stream.count(connection, days)?;
                counted.extend(stream.state().map(|state| (state, documents, due)));
            }
            counted
        }
    };
    let mut of: BTreeMap<DocumentState, u64> = DocumentState::ALL.into_iter().map(|state| (state, 0)).collect();
    let owed: i64 = added.iter().filter(|(state, ..)| state.owes()).map(|(.., due)| *due).sum();
    // Those in doubt count as that, and no longer as what their sums say.
    let doubts = scope.doubts_beside_state();
    added.extend(doubts.iter().map(|cached| (cached.state, -1, 0)));
    added.push((DocumentState::InDoubt, i64::try_from(doubts.len()).unwrap_or(i64::MAX), 0));
    let drafts = drafts(connection, currency, &any)?.len();
    added.push((DocumentState::Draft, i64::try_from(drafts).unwrap_or(i64::MAX), 0));
    for (state, documents, _) in added {
        let count = of.entry(state).or_default();
        *count = count.saturating_add_signed(documents);
    }
    Ok(Some(DocumentCounts {
        all: of.values().sum(),
        of,
        still_due: Money::new(owed, currency)?,
    }))
}
