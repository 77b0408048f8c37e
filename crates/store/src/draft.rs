//! Drafts on disk: the one current sale of each till, and the parked ones.
//!
//! A draft is stored whole each time: its lines are replaced. It is no fact yet, so it may change and vanish; only a
//! thrown-away sale with lines leaves a line in the journal. Reading one back passes the domain's own checks.
//!
//! Deliberately absent: numbers, and sums other than the one shown in the list of parked sales.

use domain::ids::{ClientId, ItemId, PatientId, SaleId, SaleLineId, StaffId, TillId};
use domain::item::ItemGroup;
use domain::journal::JournalKind;
use domain::money::{Currency, Money};
use domain::quantity::Quantity;
use domain::sale::{Discount, DiscountRate, DiscountReason, DiscountValue, Draft, SaleKind, SaleLine, Treatment};
use domain::stamp::{Stamp, UtcMillis};
use domain::text::{Code, Notes, Reason};
use domain::vat::VatClass;
use rusqlite::{Connection, OptionalExtension, Row, Transaction};

use crate::books::Work;
use crate::cell::{bad, blob, id, money, optional_id, unknown};
use crate::clinic::{first, name, rows};
use crate::document::read_notes;
use crate::error::StoreError;
use crate::journal::Line;

/// A stored draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftRecord {
    /// The sale.
    pub draft: Draft,
    /// The animal new lines go to.
    pub patient: Option<PatientId>,
    /// The till that keeps it.
    pub till: TillId,
    /// Put aside.
    pub parked: bool,
}

/// A parked draft in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParkedDraft {
    /// The sale.
    pub id: SaleId,
    /// The client's name.
    pub client: Option<String>,
    /// How many lines.
    pub lines: u32,
    /// What it costs, at the rates of the day it was last stored.
    pub gross: Money,
    /// Since when.
    pub parked_at: UtcMillis,
    /// Local offset then, minutes.
    pub parked_offset: i16,
}

/// A discount in four columns.
pub(crate) struct DiscountColumns<'a> {
    pub(crate) by: Option<&'static str>,
    pub(crate) value: Option<i64>,
    pub(crate) reason: Option<&'static str>,
    pub(crate) words: Option<&'a str>,
}

impl<'a> DiscountColumns<'a> {
    pub(crate) fn of(discount: Option<&'a Discount>) -> Self {
        let Some(discount) = discount else {
            return Self {
                by: None,
                value: None,
                reason: None,
                words: None,
            };
        };
        let (by, value) = match discount.value {
            DiscountValue::Percent(rate) => ("percent", i64::from(rate.basis_points())),
            DiscountValue::Amount(amount) => ("amount", amount.minor()),
        };
        Self {
            by: Some(by),
            value: Some(value),
            reason: Some(discount.reason.code()),
            words: discount.reason.words().map(Reason::as_str),
        }
    }
}

pub(crate) fn read_discount(row: &Row<'_>, currency: Currency) -> Result<Option<Discount>, StoreError> {
    let by: Option<String> = row.get("discount_by")?;
    let Some(by) = by else { return Ok(None) };
    let amount: i64 = row.get("discount_value")?;
    let value = match by.as_str() {
        "percent" => {
            let basis_points = u16::try_from(amount).map_err(|error| bad("discount", error))?;
            DiscountValue::Percent(DiscountRate::from_basis_points(basis_points).map_err(|error| bad("discount", error))?)
        }
        "amount" => DiscountValue::Amount(Money::new(amount, currency)?),
        other => return Err(unknown("discount", other)),
    };
    let (code, words): (String, Option<String>) = (row.get("discount_reason")?, row.get("discount_words")?);
    let words = words
        .map(|text| Reason::new(&text))
        .transpose()
        .map_err(|error| bad("discount reason", error))?;
    let reason = DiscountReason::from_parts(&code, words).ok_or_else(|| unknown("discount reason", &code))?;
    Ok(Some(Discount { value, reason }))
}

pub(crate) fn save(work: &mut Work<'_>, draft: &Draft, patient: Option<PatientId>, stamp: &Stamp) -> Result<(), StoreError> {
    let date = stamp.local_date().map_err(|error| bad("stamp", error))?;
    let totals = draft
        .totals(&work.country.rules().vat, date)
        .map_err(|error| bad("draft", error))?;
    let discount = DiscountColumns::of(draft.discount());
    work.transaction
        .prepare_cached(
            "INSERT INTO draft_sale (id, till, kind, client, patient, currency, discount_by, discount_value, discount_reason,
                 discount_words, gross, vet, notes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, client = excluded.client, patient = excluded.patient,
                 discount_by = excluded.discount_by, discount_value = excluded.discount_value,
                 discount_reason = excluded.discount_reason, discount_words = excluded.discount_words, gross = excluded.gross,
                 vet = excluded.vet, notes = excluded.notes",
        )?
        .execute((
            blob(draft.id().as_uuid()),
            blob(stamp.till.as_uuid()),
            draft.kind().code(),
            draft.client().map(|client| blob(client.as_uuid())),
            patient.map(|patient| blob(patient.as_uuid())),
            draft.currency().code(),
            discount.by,
            discount.value,
            discount.reason,
            discount.words,
            totals.gross.minor(),
            draft.treatment().vet.map(|vet| blob(vet.as_uuid())),
            draft.treatment().notes.as_ref().map(Notes::as_str),
        ))?;
    delete_lines(work.transaction, draft.id())?;
    for (position, line) in (0_i64..).zip(draft.lines()) {
        insert_line(work.transaction, draft.id(), position, line)?;
    }
    Ok(())
}

fn insert_line(transaction: &Transaction<'_>, draft: SaleId, position: i64, line: &SaleLine) -> Result<(), StoreError> {
    let discount = DiscountColumns::of(line.discount.as_ref());
    transaction
        .prepare_cached(
            "INSERT INTO draft_line (id, draft, position, item, code, name, item_group, vat_class, patient, quantity, unit_price,
                 discount_by, discount_value, discount_reason, discount_words)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        )?
        .execute((
            blob(line.id.as_uuid()),
            blob(draft.as_uuid()),
            position,
            blob(line.item.as_uuid()),
            line.code.as_str(),
            line.name.as_str(),
            line.group.code(),
            line.vat_class.code(),
            line.patient.map(|patient| blob(patient.as_uuid())),
            line.quantity.thousandths(),
            line.unit_price.minor(),
            discount.by,
            discount.value,
            discount.reason,
            discount.words,
        ))?;
    Ok(())
}

fn delete_lines(transaction: &Transaction<'_>, draft: SaleId) -> Result<(), StoreError> {
    transaction
        .prepare_cached("DELETE FROM draft_line WHERE draft = ?1")?
        .execute([blob(draft.as_uuid())])?;
    Ok(())
}

/// Removes a draft without a word: it became a document, or had nothing on it.
pub(crate) fn remove(transaction: &Transaction<'_>, sale: SaleId) -> Result<(), StoreError> {
    delete_lines(transaction, sale)?;
    let gone = transaction
        .prepare_cached("DELETE FROM draft_sale WHERE id = ?1")?
        .execute([blob(sale.as_uuid())])?;
    if gone == 1 {
        Ok(())
    } else {
        Err(StoreError::NotFound("draft"))
    }
}

pub(crate) fn park(work: &mut Work<'_>, sale: SaleId, stamp: &Stamp) -> Result<(), StoreError> {
    let parked = work
        .transaction
        .prepare_cached("UPDATE draft_sale SET parked_at = ?2, parked_offset = ?3 WHERE id = ?1 AND parked_at IS NULL")?
        .execute((blob(sale.as_uuid()), stamp.at.as_millis(), stamp.offset_minutes))?;
    if parked == 1 {
        return Ok(());
    }
    // Parked already is what was wanted; a sale that is not there is not.
    read(work.transaction, sale).map(|_| ())
}

pub(crate) fn resume(work: &mut Work<'_>, sale: SaleId, stamp: &Stamp) -> Result<(), StoreError> {
    if let Some(current) = current(work.transaction, stamp.till)? {
        if current.draft.id() == sale {
            return Ok(());
        }
        if current.draft.lines().is_empty() {
            remove(work.transaction, current.draft.id())?;
        } else {
            park(work, current.draft.id(), stamp)?;
        }
    }
    let taken = work
        .transaction
        .prepare_cached(
            "UPDATE draft_sale SET parked_at = NULL, parked_offset = NULL, till = ?2 WHERE id = ?1 AND parked_at IS NOT NULL",
        )?
        .execute((blob(sale.as_uuid()), blob(stamp.till.as_uuid())))?;
    if taken == 1 {
        Ok(())
    } else {
        Err(StoreError::NotFound("parked sale"))
    }
}

pub(crate) fn discard(work: &mut Work<'_>, sale: SaleId, stamp: &Stamp) -> Result<(), StoreError> {
    let record = read(work.transaction, sale)?;
    if !record.draft.lines().is_empty() {
        let mut line = Line::open(work.transaction)?;
        line.note("lines", record.draft.lines().len().to_string());
        for (name, sold) in ["first", "second", "third"].into_iter().zip(record.draft.lines()) {
            line.note(name, format!("{} × {} {}", sold.quantity, sold.name, sold.unit_price));
        }
        let salt = work.ids.salt();
        line.close(JournalKind::SaleDiscarded, Some(sale.as_uuid()), stamp, salt)?;
    }
    remove(work.transaction, sale)
}

pub(crate) fn read(connection: &Connection, sale: SaleId) -> Result<DraftRecord, StoreError> {
    let found = first(
        connection,
        "SELECT id, till, kind, client, patient, currency, discount_by, discount_value, discount_reason, discount_words, parked_at,
             vet, notes
         FROM draft_sale WHERE id = ?1",
        [blob(sale.as_uuid())],
        |row| {
            let (kind, currency): (String, String) = (row.get("kind")?, row.get("currency")?);
            let currency = Currency::from_code(&currency).ok_or_else(|| unknown("currency", &currency))?;
            let draft = Draft::restore(
                sale,
                SaleKind::from_code(&kind).ok_or_else(|| unknown("sale kind", &kind))?,
                currency,
                optional_id(row, "client")?.map(ClientId::from_uuid),
                Treatment {
                    vet: optional_id(row, "vet")?.map(StaffId::from_uuid),
                    notes: read_notes(row)?,
                },
                lines(connection, sale, currency)?,
                read_discount(row, currency)?,
            )
            .map_err(|error| bad("draft", error))?;
            Ok(DraftRecord {
                draft,
                patient: optional_id(row, "patient")?.map(PatientId::from_uuid),
                till: TillId::from_uuid(id(row, "till")?),
                parked: row.get::<_, Option<i64>>("parked_at")?.is_some(),
            })
        },
    )?;
    found.ok_or(StoreError::NotFound("draft"))
}

fn lines(connection: &Connection, sale: SaleId, currency: Currency) -> Result<Vec<SaleLine>, StoreError> {
    rows(
        connection,
        "SELECT id, item, code, name, item_group, vat_class, patient, quantity, unit_price, discount_by, discount_value,
             discount_reason, discount_words
         FROM draft_line WHERE draft = ?1 ORDER BY position",
        [blob(sale.as_uuid())],
        |row| {
            let (code, group, class): (String, String, String) =
                (row.get("code")?, row.get("item_group")?, row.get("vat_class")?);
            Ok(SaleLine {
                id: SaleLineId::from_uuid(id(row, "id")?),
                item: ItemId::from_uuid(id(row, "item")?),
                code: Code::new(&code).map_err(|error| bad("code", error))?,
                name: name(row, "name")?,
                group: ItemGroup::from_code(&group).ok_or_else(|| unknown("item group", &group))?,
                vat_class: VatClass::from_code(&class).ok_or_else(|| unknown("VAT class", &class))?,
                unit_price: money(row, "unit_price", currency)?,
                quantity: Quantity::from_thousandths(row.get("quantity")?).map_err(|error| bad("quantity", error))?,
                patient: optional_id(row, "patient")?.map(PatientId::from_uuid),
                discount: read_discount(row, currency)?,
            })
        },
    )
}

pub(crate) fn current(connection: &Connection, till: TillId) -> Result<Option<DraftRecord>, StoreError> {
    let sale = connection
        .prepare_cached("SELECT id FROM draft_sale WHERE till = ?1 AND parked_at IS NULL")?
        .query_row([blob(till.as_uuid())], |row| id(row, "id"))
        .optional()?;
    sale.map(|sale| read(connection, SaleId::from_uuid(sale))).transpose()
}

pub(crate) fn parked(connection: &Connection, currency: Currency) -> Result<Vec<ParkedDraft>, StoreError> {
    rows(
        connection,
        "SELECT d.id, d.gross, d.parked_at, d.parked_offset, c.name AS client,
             (SELECT count(*) FROM draft_line l WHERE l.draft = d.id) AS lines
         FROM draft_sale d LEFT JOIN client c ON c.id = d.client
         WHERE d.parked_at IS NOT NULL ORDER BY d.parked_at DESC, d.seq DESC",
        [],
        |row| {
            Ok(ParkedDraft {
                id: SaleId::from_uuid(id(row, "id")?),
                client: row.get("client")?,
                lines: row.get("lines")?,
                gross: money(row, "gross", currency)?,
                parked_at: UtcMillis::new(row.get("parked_at")?),
                parked_offset: row.get("parked_offset")?,
            })
        },
    )
}
