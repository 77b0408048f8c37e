//! The price list on disk, and finding things in one field.
//!
//! A scanned barcode and a typed code are looked up exactly and come first; then every word must begin a word of the item.
//! Results are not ranked: ranking every hit of a short prefix is what makes a search slow.
//!
//! Deliberately absent: fuzzy matching, and changing prices.

use domain::ids::ItemId;
use domain::item::{Barcode, FavouriteSlot, Item, ItemGroup};
use domain::money::{Currency, Money};
use domain::text::Code;
use domain::vat::VatClass;
use rusqlite::{Connection, OptionalExtension, Row, Transaction};

use crate::cell::{bad, blob, id, unknown};
use crate::clinic::{first, name, rows};
use crate::error::StoreError;
use crate::people::{self, ClientCard};

const ITEMS_AT_MOST: u32 = 20;
const CLIENTS_AT_MOST: u32 = 8;
const TEXT_AT_MOST: usize = 200;
const WORDS_AT_MOST: usize = 8;

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Items, the exact one first.
    pub items: Vec<Item>,
    /// Clients by name, number, phone or an animal's name.
    pub clients: Vec<ClientCard>,
    /// The item whose barcode or code equals the text.
    pub exact: Option<ItemId>,
}

pub(crate) fn insert(transaction: &Transaction<'_>, item: &Item) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT INTO item (id, code, name, item_group, vat_class, unit_price, currency, favourite_slot)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute((
            blob(item.id.as_uuid()),
            item.code.as_str(),
            item.name.as_str(),
            item.group.code(),
            item.vat_class.code(),
            item.unit_price.minor(),
            item.unit_price.currency().code(),
            item.favourite.map(FavouriteSlot::number),
        ))?;
    let seq = transaction.last_insert_rowid();
    for barcode in &item.barcodes {
        transaction
            .prepare_cached("INSERT INTO item_barcode (barcode, item) VALUES (?1, ?2)")?
            .execute((barcode.as_str(), blob(item.id.as_uuid())))?;
    }
    let words = format!("{} {}", item.code, item.name);
    transaction
        .prepare_cached("INSERT INTO item_search (rowid, text) VALUES (?1, ?2)")?
        .execute((seq, words))?;
    Ok(())
}

const ITEM: &str =
    "SELECT i.id, i.code, i.name, i.item_group, i.vat_class, i.unit_price, i.currency, i.favourite_slot FROM item i";

fn read_item(connection: &Connection, row: &Row<'_>) -> Result<Item, StoreError> {
    let (group, class, currency): (String, String, String) =
        (row.get("item_group")?, row.get("vat_class")?, row.get("currency")?);
    let currency = Currency::from_code(&currency).ok_or_else(|| unknown("currency", &currency))?;
    let code: String = row.get("code")?;
    let slot: Option<u8> = row.get("favourite_slot")?;
    let item = id(row, "id")?;
    let barcodes = rows(
        connection,
        "SELECT barcode FROM item_barcode WHERE item = ?1 ORDER BY barcode",
        [blob(item)],
        |row| Barcode::parse(&row.get::<_, String>(0)?).map_err(|error| bad("barcode", error)),
    )?;
    Ok(Item {
        id: ItemId::from_uuid(item),
        code: Code::new(&code).map_err(|error| bad("code", error))?,
        name: name(row, "name")?,
        group: ItemGroup::from_code(&group).ok_or_else(|| unknown("item group", &group))?,
        vat_class: VatClass::from_code(&class).ok_or_else(|| unknown("VAT class", &class))?,
        unit_price: Money::new(row.get("unit_price")?, currency)?,
        barcodes,
        favourite: slot
            .map(FavouriteSlot::new)
            .transpose()
            .map_err(|error| bad("favourite", error))?,
    })
}

pub(crate) fn item(connection: &Connection, item: ItemId) -> Result<Item, StoreError> {
    let sql = format!("{ITEM} WHERE i.id = ?1");
    first(connection, &sql, [blob(item.as_uuid())], |row| read_item(connection, row))?.ok_or(StoreError::NotFound("item"))
}

pub(crate) fn favourites(connection: &Connection) -> Result<Vec<Item>, StoreError> {
    let sql = format!("{ITEM} WHERE i.favourite_slot IS NOT NULL ORDER BY i.favourite_slot");
    rows(connection, &sql, [], |row| read_item(connection, row))
}

pub(crate) fn search(connection: &Connection, text: &str) -> Result<Found, StoreError> {
    let text: String = text.chars().take(TEXT_AT_MOST).collect();
    let text = text.trim();
    let mut found = Found {
        exact: exact(connection, text)?,
        ..Found::default()
    };
    if let Some(exact) = found.exact {
        found.items.push(item(connection, exact)?);
    }
    let Some(expression) = expression(text) else {
        return Ok(found);
    };
    let sql = format!("{ITEM} JOIN item_search s ON i.seq = s.rowid WHERE item_search MATCH ?1 LIMIT ?2");
    for hit in rows(connection, &sql, (&expression, ITEMS_AT_MOST), |row| {
        read_item(connection, row)
    })? {
        let room = u32::try_from(found.items.len()).is_ok_and(|count| count < ITEMS_AT_MOST);
        if room && found.exact != Some(hit.id) {
            found.items.push(hit);
        }
    }
    found.clients = people::matching(connection, &expression, CLIENTS_AT_MOST)?;
    Ok(found)
}

fn exact(connection: &Connection, text: &str) -> Result<Option<ItemId>, StoreError> {
    if text.is_empty() {
        return Ok(None);
    }
    let by_barcode = connection
        .prepare_cached("SELECT item AS id FROM item_barcode WHERE barcode = ?1")?
        .query_row([text], |row| id(row, "id"))
        .optional()?;
    let found = match by_barcode {
        Some(item) => Some(item),
        None => connection
            .prepare_cached("SELECT id FROM item WHERE code = ?1 OR code = upper(?1)")?
            .query_row([text], |row| id(row, "id"))
            .optional()?,
    };
    Ok(found.map(ItemId::from_uuid))
}

/// Letters and digits only, each word quoted and open at its end: nothing typed can be read as an operator.
fn expression(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .take(WORDS_AT_MOST)
        .map(|word| format!("\"{word}\"*"))
        .collect();
    if words.is_empty() { None } else { Some(words.join(" ")) }
}
