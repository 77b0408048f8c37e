//! A draft becomes a document: number, rows, ledger and journal in one commit.
//!
//! Deliberately absent: payment. A document exists before anybody pays it.

use domain::document::{
    self, Document, DocumentLine, DocumentNumber, DocumentParts, Finalisation, FrozenClient, FrozenPatient, FrozenVet,
};
use domain::ids::{DocumentId, LedgerEntryId, PatientId};
use domain::journal::JournalKind;
use domain::ledger;
use domain::sale::Draft;
use domain::text::{Name, Notes};
use domain::vat::VatLine;
use rusqlite::{Connection, OptionalExtension};

use super::{DOCUMENT, DOCUMENT_COMPANY, DOCUMENT_LINE, DOCUMENT_TREATMENT, DOCUMENT_VAT, FinaliseError, FinaliseRequest, read};
use crate::books::Work;
use crate::cell::{Cell, StampCells, bad, blob, id};
use crate::draft::{self, DiscountColumns};
use crate::error::StoreError;
use crate::journal::Line;
use crate::ledger::{insert as insert_posting, refused};
use crate::{paper, people, series, staff};

pub(crate) fn finalise(work: &mut Work<'_>, request: &FinaliseRequest) -> Result<Document, FinaliseError> {
    let transaction = work.transaction;
    if let Some(earlier) = earlier(transaction, request, work.currency())? {
        return Ok(earlier);
    }
    let draft = draft::read(transaction, request.sale)?.draft;
    let document = finalise_draft(work, &draft, request)?;
    draft::remove(transaction, request.sale)?;
    Ok(document)
}

/// The same for a draft in hand.
pub(crate) fn finalise_draft(work: &mut Work<'_>, draft: &Draft, request: &FinaliseRequest) -> Result<Document, FinaliseError> {
    let transaction = work.transaction;
    let date = request.stamp.local_date().map_err(|error| bad("stamp", error))?;
    let with = Finalisation {
        id: request.document,
        number: next_number(work, date.year())?,
        stamp: request.stamp,
        supply_date: date,
        client: frozen_client(transaction, draft)?,
        vet: frozen_vet(transaction, draft)?,
        patients: frozen_patients(transaction, draft)?,
    };
    let document = document::finalise(draft, with, work.country.rules())?;
    let entry = LedgerEntryId::from_uuid(work.ids.id());
    let posting = ledger::document_finalised(entry, &document).map_err(refused)?;
    let mut line = Line::open(transaction)?;
    insert(&mut line, &document, request)?;
    paper::freeze_seller(&mut line, transaction, request.document, &request.stamp)?;
    insert_posting(&mut line, &posting, work.currency())?;
    let salt = work.ids.salt();
    line.close(
        JournalKind::DocumentFinalised,
        Some(request.document.as_uuid()),
        &request.stamp,
        salt,
    )?;
    Ok(document)
}

/// What this press, or another for the same draft, has made already.
fn earlier(
    connection: &Connection,
    request: &FinaliseRequest,
    currency: domain::money::Currency,
) -> Result<Option<Document>, FinaliseError> {
    let found = connection
        .prepare_cached(
            "SELECT id, request_key = ?1 AS same_key, sale = ?2 AS same_sale FROM document WHERE request_key = ?1 OR sale = ?2",
        )
        .and_then(|mut statement| {
            statement
                .query_row((blob(request.key.as_uuid()), blob(request.sale.as_uuid())), |row| {
                    Ok((
                        id(row, "id")?,
                        row.get::<_, bool>("same_key")?,
                        row.get::<_, bool>("same_sale")?,
                    ))
                })
                .optional()
        })
        .map_err(StoreError::from)?;
    match found {
        None => Ok(None),
        Some((document, true, true)) => Ok(Some(read::document(connection, DocumentId::from_uuid(document), currency)?)),
        Some((_, true, false)) => Err(FinaliseError::KeyUsed),
        Some((document, _, _)) => Err(FinaliseError::AlreadyFinalised {
            document: DocumentId::from_uuid(document),
        }),
    }
}

fn next_number(work: &Work<'_>, year: i16) -> Result<DocumentNumber, FinaliseError> {
    let series = series::present(work)?;
    let next = series::next(work, &series.to_string(), year)?;
    Ok(DocumentNumber::new(series, year, next)?)
}

fn frozen_client(connection: &Connection, draft: &Draft) -> Result<Option<FrozenClient>, StoreError> {
    let Some(client) = draft.client() else { return Ok(None) };
    let client = people::client_alone(connection, client)?;
    Ok(Some(FrozenClient {
        id: client.id,
        number: client.number,
        name: client.name,
        address: client.address,
        business_id: client.kind.business_id().cloned(),
    }))
}

fn frozen_vet(connection: &Connection, draft: &Draft) -> Result<Option<FrozenVet>, StoreError> {
    let Some(vet) = draft.treatment().vet else { return Ok(None) };
    let vet = staff::member(connection, vet)?;
    Ok(Some(FrozenVet {
        id: vet.id,
        name: vet.name,
    }))
}

fn frozen_patients(connection: &Connection, draft: &Draft) -> Result<Vec<FrozenPatient>, StoreError> {
    let mut ids: Vec<PatientId> = draft.lines().iter().filter_map(|line| line.patient).collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter()
        .map(|patient| {
            let patient = people::patient(connection, patient)?;
            Ok(FrozenPatient {
                id: patient.id,
                name: patient.name,
                species: patient.species,
            })
        })
        .collect()
}

fn insert(line: &mut Line<'_>, document: &Document, request: &FinaliseRequest) -> Result<(), StoreError> {
    let parts = document.parts();
    insert_head(line, parts, request)?;
    for (position, sold) in (0_i64..).zip(&parts.lines) {
        insert_line(line, parts.id, position, sold)?;
    }
    for vat in &parts.vat {
        insert_vat(line, parts.id, vat)?;
    }
    insert_treatment(line, parts)?;
    insert_company(line, parts)
}

fn insert_company(line: &mut Line<'_>, parts: &DocumentParts) -> Result<(), StoreError> {
    if let Some(business_id) = parts.client.as_ref().and_then(|client| client.business_id.as_ref()) {
        line.insert(
            &DOCUMENT_COMPANY,
            &[Cell::Text(business_id.as_str()), Cell::Id(parts.id.as_uuid())],
        )?;
    }
    Ok(())
}

fn insert_treatment(line: &mut Line<'_>, parts: &DocumentParts) -> Result<(), StoreError> {
    let (vet, notes) = (parts.vet.as_ref(), parts.notes.as_ref());
    if vet.is_none() && notes.is_none() {
        return Ok(());
    }
    line.insert(
        &DOCUMENT_TREATMENT,
        &[
            Cell::Id(parts.id.as_uuid()),
            Cell::text_or_null(notes.map(Notes::as_str)),
            Cell::id_or_null(vet.map(|vet| vet.id.as_uuid())),
            Cell::text_or_null(vet.map(|vet| vet.name.as_str())),
        ],
    )?;
    Ok(())
}

fn insert_head(line: &mut Line<'_>, parts: &DocumentParts, request: &FinaliseRequest) -> Result<(), StoreError> {
    let (number, stamp) = (parts.number, StampCells::of(&parts.stamp));
    let discount = DiscountColumns::of(parts.discount.as_ref());
    let client = parts.client.as_ref();
    let (label, series, date) = (number.to_string(), number.series().to_string(), parts.supply_date.to_string());
    line.insert(
        &DOCUMENT,
        &[
            stamp.at,
            Cell::id_or_null(client.map(|client| client.id.as_uuid())),
            Cell::text_or_null(client.and_then(|client| client.address.as_ref()).map(Name::as_str)),
            Cell::text_or_null(client.map(|client| client.name.as_str())),
            client.map_or(Cell::Null, |client| Cell::Int(i64::from(client.number))),
            Cell::Text(parts.currency.code()),
            stamp.department,
            Cell::text_or_null(discount.by),
            Cell::text_or_null(discount.reason),
            Cell::Int(parts.discount_total.minor()),
            discount.value.map_or(Cell::Null, Cell::Int),
            Cell::text_or_null(discount.words),
            Cell::Int(parts.gross.minor()),
            Cell::Id(parts.id.as_uuid()),
            Cell::Text(parts.kind.code()),
            Cell::Text(&label),
            Cell::Int(i64::from(number.sequence())),
            stamp.offset,
            Cell::Id(request.key.as_uuid()),
            Cell::Id(parts.sale.as_uuid()),
            Cell::Text(&series),
            stamp.staff,
            Cell::Text(&date),
            stamp.till,
            Cell::Int(i64::from(number.year())),
        ],
    )?;
    Ok(())
}

fn insert_line(line: &mut Line<'_>, document: DocumentId, position: i64, sold: &DocumentLine) -> Result<(), StoreError> {
    let discount = DiscountColumns::of(sold.discount.as_ref());
    let patient = sold.patient.as_ref();
    line.insert(
        &DOCUMENT_LINE,
        &[
            Cell::Text(sold.code.as_str()),
            Cell::text_or_null(discount.by),
            Cell::text_or_null(discount.reason),
            discount.value.map_or(Cell::Null, Cell::Int),
            Cell::text_or_null(discount.words),
            Cell::Id(document.as_uuid()),
            Cell::Int(sold.gross.minor()),
            Cell::Id(sold.id.as_uuid()),
            Cell::Id(sold.item.as_uuid()),
            Cell::Text(sold.group.code()),
            Cell::Int(sold.line_discount.minor()),
            Cell::Int(sold.list_gross.minor()),
            Cell::Text(sold.name.as_str()),
            Cell::id_or_null(patient.map(|patient| patient.id.as_uuid())),
            Cell::text_or_null(patient.map(|patient| patient.name.as_str())),
            Cell::text_or_null(patient.map(|patient| patient.species.code())),
            Cell::Int(position),
            Cell::Int(sold.quantity.thousandths()),
            Cell::Int(sold.sale_discount.minor()),
            Cell::Int(sold.unit_price.minor()),
            Cell::Int(i64::from(sold.vat_rate.basis_points())),
            Cell::Text(sold.vat_class.code()),
        ],
    )?;
    Ok(())
}

fn insert_vat(line: &mut Line<'_>, document: DocumentId, vat: &VatLine) -> Result<(), StoreError> {
    line.insert(
        &DOCUMENT_VAT,
        &[
            Cell::Id(document.as_uuid()),
            Cell::Int(vat.gross.minor()),
            Cell::Int(vat.net.minor()),
            Cell::Int(vat.vat.minor()),
            Cell::Int(i64::from(vat.rate.basis_points())),
        ],
    )?;
    Ok(())
}
