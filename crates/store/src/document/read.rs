//! One document, read back whole and checked.
//!
//! Deliberately absent: pages of documents (see `list`).

use domain::attempt::State;
use domain::country::CountryCode;
use domain::document::{Document, DocumentLine, DocumentNumber, DocumentParts, Doubt, FrozenClient, FrozenPatient, FrozenVet};
use domain::ids::{ClientId, DocumentId, DocumentLineId, ItemId, PatientId, SaleId, StaffId};
use domain::item::ItemGroup;
use domain::money::Currency;
use domain::people::Species;
use domain::quantity::Quantity;
use domain::sale::SaleKind;
use domain::text::{BusinessNumber, Code, Name, Notes};
use domain::vat::{VatClass, VatLine, VatRate};
use rusqlite::{Connection, Row};

use super::{DocumentRecord, StampNames};
use crate::cell::{bad, blob, id, money, optional_id, stamp, unknown};
use crate::clinic::{first, name, rows};
use crate::draft::read_discount;
use crate::error::StoreError;
use crate::{attempt, credit, ledger, payment};

pub(crate) fn record(connection: &Connection, country: CountryCode, document: DocumentId) -> Result<DocumentRecord, StoreError> {
    let currency = country.rules().currency;
    let found = self::document(connection, document, currency)?;
    let names = names(connection, document)?;
    Ok(DocumentRecord {
        names,
        balance: ledger::invoice_balance(connection, document, currency)?,
        doubt: doubt(connection, document)?,
        payments: payment::of_document(connection, document, currency)?,
        attempts: attempt::of_document(connection, document, currency)?,
        credit: credit::of_document(connection, document, currency)?,
        document: found,
    })
}

pub(crate) fn doubt(connection: &Connection, document: DocumentId) -> Result<Doubt, StoreError> {
    if attempt::hindering(connection, document, |state| state == State::Conflict)?.is_some() {
        return Ok(Doubt::Conflict);
    }
    let unknown = attempt::hindering(connection, document, |state| state == State::Unknown)?;
    Ok(if unknown.is_some() {
        Doubt::OutcomeNotKnown
    } else {
        Doubt::None
    })
}

fn names(connection: &Connection, document: DocumentId) -> Result<StampNames, StoreError> {
    first(
        connection,
        "SELECT t.name AS till, p.name AS department, s.name AS staff FROM document d
         LEFT JOIN till t ON t.id = d.till LEFT JOIN department p ON p.id = d.department LEFT JOIN staff s ON s.id = d.staff
         WHERE d.id = ?1",
        [blob(document.as_uuid())],
        |row| {
            let text = |column| -> Result<String, StoreError> { Ok(row.get::<_, Option<String>>(column)?.unwrap_or_default()) };
            Ok(StampNames {
                till: text("till")?,
                department: text("department")?,
                staff: text("staff")?,
            })
        },
    )?
    .ok_or(StoreError::NotFound("document"))
}

pub(crate) fn document(connection: &Connection, document: DocumentId, currency: Currency) -> Result<Document, StoreError> {
    let parts = first(
        connection,
        "SELECT d.id, d.sale, d.label, d.kind, d.till, d.department, d.staff, d.at, d.offset_minutes, d.supply_date, d.client,
             d.client_number, d.client_name, d.client_address, d.discount_by, d.discount_value, d.discount_reason,
             d.discount_words, d.gross, d.discount_total, t.vet, t.vet_name, t.notes, c.business_id AS client_business_id
         FROM document d LEFT JOIN document_treatment t ON t.document = d.id LEFT JOIN document_company c ON c.document = d.id
         WHERE d.id = ?1",
        [blob(document.as_uuid())],
        |row| read_parts(connection, row, document, currency),
    )?
    .ok_or(StoreError::NotFound("document"))?;
    Document::from_parts(parts).map_err(|error| bad("document", error))
}

fn read_parts(
    connection: &Connection,
    row: &Row<'_>,
    document: DocumentId,
    currency: Currency,
) -> Result<DocumentParts, StoreError> {
    let (label, kind, date): (String, String, String) = (row.get("label")?, row.get("kind")?, row.get("supply_date")?);
    Ok(DocumentParts {
        id: document,
        sale: SaleId::from_uuid(id(row, "sale")?),
        number: DocumentNumber::parse(&label).map_err(|error| bad("number", error))?,
        kind: SaleKind::from_code(&kind).ok_or_else(|| unknown("sale kind", &kind))?,
        stamp: stamp(row)?,
        supply_date: date.parse().map_err(|_| unknown("supply date", &date))?,
        currency,
        client: read_client(row)?,
        vet: read_vet(row)?,
        notes: read_notes(row)?,
        lines: lines(connection, document, currency)?,
        discount: read_discount(row, currency)?,
        vat: vat(connection, document, currency)?,
        gross: money(row, "gross", currency)?,
        discount_total: money(row, "discount_total", currency)?,
    })
}

fn read_client(row: &Row<'_>) -> Result<Option<FrozenClient>, StoreError> {
    let Some(client) = optional_id(row, "client")? else {
        return Ok(None);
    };
    let address: Option<String> = row.get("client_address")?;
    Ok(Some(FrozenClient {
        id: ClientId::from_uuid(client),
        number: row.get("client_number")?,
        name: name(row, "client_name")?,
        address: address
            .map(|text| Name::new(&text))
            .transpose()
            .map_err(|error| bad("address", error))?,
        business_id: row
            .get::<_, Option<String>>("client_business_id")?
            .map(|text| BusinessNumber::new(&text))
            .transpose()
            .map_err(|error| bad("business id", error))?,
    }))
}

fn read_vet(row: &Row<'_>) -> Result<Option<FrozenVet>, StoreError> {
    let Some(vet) = optional_id(row, "vet")? else {
        return Ok(None);
    };
    Ok(Some(FrozenVet {
        id: StaffId::from_uuid(vet),
        name: name(row, "vet_name")?,
    }))
}

/// Notes as a draft or a document keeps them.
pub(crate) fn read_notes(row: &Row<'_>) -> Result<Option<Notes>, StoreError> {
    let notes: Option<String> = row.get("notes")?;
    notes
        .map(|text| Notes::new(&text))
        .transpose()
        .map_err(|error| bad("notes", error))
}

fn lines(connection: &Connection, document: DocumentId, currency: Currency) -> Result<Vec<DocumentLine>, StoreError> {
    rows(
        connection,
        "SELECT id, item, code, name, item_group, patient, patient_name, patient_species, unit_price, quantity, discount_by,
             discount_value, discount_reason, discount_words, list_gross, line_discount, sale_discount, gross, vat_class,
             vat_basis_points
         FROM document_line WHERE document = ?1 ORDER BY position",
        [blob(document.as_uuid())],
        |row| {
            let (code, group, class): (String, String, String) =
                (row.get("code")?, row.get("item_group")?, row.get("vat_class")?);
            Ok(DocumentLine {
                id: DocumentLineId::from_uuid(id(row, "id")?),
                item: ItemId::from_uuid(id(row, "item")?),
                code: Code::new(&code).map_err(|error| bad("code", error))?,
                name: name(row, "name")?,
                group: ItemGroup::from_code(&group).ok_or_else(|| unknown("item group", &group))?,
                patient: read_patient(row)?,
                unit_price: money(row, "unit_price", currency)?,
                quantity: Quantity::from_thousandths(row.get("quantity")?).map_err(|error| bad("quantity", error))?,
                discount: read_discount(row, currency)?,
                list_gross: money(row, "list_gross", currency)?,
                line_discount: money(row, "line_discount", currency)?,
                sale_discount: money(row, "sale_discount", currency)?,
                gross: money(row, "gross", currency)?,
                vat_class: VatClass::from_code(&class).ok_or_else(|| unknown("VAT class", &class))?,
                vat_rate: read_rate(row)?,
            })
        },
    )
}

fn read_rate(row: &Row<'_>) -> Result<VatRate, StoreError> {
    VatRate::from_basis_points(row.get("vat_basis_points")?).map_err(|error| bad("VAT rate", error))
}

pub(crate) fn read_patient(row: &Row<'_>) -> Result<Option<FrozenPatient>, StoreError> {
    let Some(patient) = optional_id(row, "patient")? else {
        return Ok(None);
    };
    let species: String = row.get("patient_species")?;
    Ok(Some(FrozenPatient {
        id: PatientId::from_uuid(patient),
        name: name(row, "patient_name")?,
        species: Species::from_code(&species).ok_or_else(|| unknown("species", &species))?,
    }))
}

fn vat(connection: &Connection, document: DocumentId, currency: Currency) -> Result<Vec<VatLine>, StoreError> {
    rows(
        connection,
        "SELECT vat_basis_points, net, vat, gross FROM document_vat WHERE document = ?1 ORDER BY vat_basis_points DESC",
        [blob(document.as_uuid())],
        |row| {
            Ok(VatLine {
                rate: read_rate(row)?,
                net: money(row, "net", currency)?,
                vat: money(row, "vat", currency)?,
                gross: money(row, "gross", currency)?,
            })
        },
    )
}
