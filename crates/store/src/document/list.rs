//! Pages of documents, and what a client bought before.
//!
//! The page's key is the row's sequence, so that documents finalised meanwhile neither shift a page nor show twice.
//!
//! Deliberately absent: reports and exports.

use domain::document::{DocumentNumber, FrozenPatient};
use domain::ids::{ClientId, DocumentId, ItemId};
use domain::money::Currency;
use domain::sale::SaleKind;
use rusqlite::{Connection, Row};

use super::read::{doubt, read_patient};
use super::{BoughtBefore, DocumentPage, DocumentQuery, DocumentRow};
use crate::cell::{bad, blob, id, money, stamp, unknown};
use crate::clinic::rows;
use crate::error::StoreError;
use crate::{catalogue, ledger};

const PAGE_AT_MOST: u32 = 200;
const TEXT_AT_MOST: usize = 200;

pub(crate) fn page(connection: &Connection, currency: Currency, query: &DocumentQuery) -> Result<DocumentPage, StoreError> {
    let at_most = query.at_most.clamp(1, PAGE_AT_MOST);
    let wanted = usize::try_from(at_most).unwrap_or(usize::MAX);
    let text = query.text.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let pattern = text.map(|text| like_prefix(&text.chars().take(TEXT_AT_MOST).collect::<String>()));
    // One more than asked for tells whether there is a next page.
    let found = rows(
        connection,
        "SELECT d.seq, d.id, d.label, d.kind, d.client_name, d.gross, d.till, d.department, d.staff, d.at, d.offset_minutes,
             coalesce(s.name, '') AS staff_name
         FROM document d LEFT JOIN staff s ON s.id = d.staff
         WHERE (?1 IS NULL OR d.seq < ?1)
             AND (?2 IS NULL OR d.label LIKE ?2 ESCAPE '\\' OR d.client_name LIKE ?2 ESCAPE '\\')
             AND (?3 = 0 OR d.gross > (SELECT coalesce(sum(p.amount), 0) FROM payment p WHERE p.document = d.id))
         ORDER BY d.seq DESC LIMIT ?4",
        (query.after, pattern, query.only_due, at_most.saturating_add(1)),
        |row| Ok((row.get::<_, i64>("seq")?, read_row(connection, row, currency)?)),
    )?;
    let more = found.len() > wanted;
    let kept: Vec<(i64, DocumentRow)> = found.into_iter().take(wanted).collect();
    let next = if more { kept.last().map(|(seq, _)| *seq) } else { None };
    Ok(DocumentPage {
        rows: kept.into_iter().map(|(_, row)| row).collect(),
        next,
    })
}

fn like_prefix(text: &str) -> String {
    let mut pattern = String::with_capacity(text.len().saturating_add(8));
    for character in text.chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

fn read_row(connection: &Connection, row: &Row<'_>, currency: Currency) -> Result<DocumentRow, StoreError> {
    let document = DocumentId::from_uuid(id(row, "id")?);
    let (label, kind): (String, String) = (row.get("label")?, row.get("kind")?);
    Ok(DocumentRow {
        id: document,
        number: DocumentNumber::parse(&label).map_err(|error| bad("number", error))?,
        kind: SaleKind::from_code(&kind).ok_or_else(|| unknown("sale kind", &kind))?,
        client: row.get("client_name")?,
        staff: row.get("staff_name")?,
        stamp: stamp(row)?,
        total: money(row, "gross", currency)?,
        balance: ledger::invoice_balance(connection, document, currency)?,
        doubt: doubt(connection, document)?,
    })
}

/// How many lines back to look for distinct items; older purchases are not "lately".
const LINES_BACK: u32 = 200;

pub(crate) fn bought_before(connection: &Connection, client: ClientId, at_most: u32) -> Result<Vec<BoughtBefore>, StoreError> {
    let sold = rows(
        connection,
        "SELECT l.item, l.patient, l.patient_name, l.patient_species, d.till, d.department, d.staff, d.at, d.offset_minutes
         FROM document d JOIN document_line l ON l.document = d.id
         WHERE d.client = ?1 AND EXISTS (SELECT 1 FROM item i WHERE i.id = l.item)
         ORDER BY d.seq DESC, l.position LIMIT ?2",
        (blob(client.as_uuid()), LINES_BACK),
        |row| Ok((ItemId::from_uuid(id(row, "item")?), read_patient(row)?, stamp(row)?)),
    )?;
    let mut distinct: Vec<(ItemId, Option<FrozenPatient>)> = Vec::new();
    let mut bought = Vec::new();
    for (item, patient, stamp) in sold {
        let key = (item, patient.clone());
        if distinct.contains(&key) {
            continue;
        }
        distinct.push(key);
        bought.push(BoughtBefore {
            item: catalogue::item(connection, item)?,
            patient,
            stamp,
        });
        if u32::try_from(bought.len()).is_ok_and(|count| count >= at_most) {
            break;
        }
    }
    Ok(bought)
}
