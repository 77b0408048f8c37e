//! The price list on disk: adding and changing items, the ten favourites, and the list as the settings show it.
//!
//! Code and barcodes are unique over all items, hidden ones too, so that what a scanner sends never has two meanings. A
//! change never reaches a document or a draft: both hold what the item was when it was added to them.
//!
//! Deliberately absent: finding things by what was typed (see `search`), and removing an item.

use domain::country::CountryCode;
use domain::ids::{ItemId, RequestKey};
use domain::item::{Barcode, FavouriteSlot, Item, ItemFacts, ItemGroup};
use domain::journal::JournalKind;
use domain::money::{Currency, Money};
use domain::stamp::Stamp;
use domain::text::Code;
use domain::vat::VatClass;
use rusqlite::{Connection, OptionalExtension, Row, Transaction};

use crate::books::Work;
use crate::cell::{bad, blob, id, unknown};
use crate::clinic::{first, name, rows};
use crate::error::StoreError;
use crate::master::{self, Fact, MasterError, SameName, facts, flag};
use crate::{search, words};

const PAGE_AT_MOST: u32 = 200;

/// Which items of the price list are asked for.
#[derive(Debug, Clone, Default)]
pub struct ItemQuery {
    /// Words that begin words of the code or the name, or a whole code or barcode. Without them: by name, page by page.
    pub text: Option<String>,
    /// Only this group.
    pub group: Option<ItemGroup>,
    /// Only hidden ones, or only the others.
    pub hidden: bool,
    /// After this row of the last page.
    pub after: Option<i64>,
    /// How many, at most 200.
    pub at_most: u32,
}

/// A page of the price list.
#[derive(Debug, Clone)]
pub struct ItemPage {
    /// The items.
    pub items: Vec<Item>,
    /// Where the next page begins.
    pub next: Option<i64>,
}

pub(crate) fn insert(transaction: &Transaction<'_>, item: &Item, country: CountryCode) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT INTO item (id, code, name, item_group, vat_class, unit_price, currency, favourite_slot, hidden, sort_name)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
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
            item.hidden,
            words::sort_key(item.name.as_str(), country),
        ))?;
    let seq = transaction.last_insert_rowid();
    insert_barcodes(transaction, item)?;
    search::add_item(transaction, seq, &searched(item))
}

fn insert_barcodes(transaction: &Transaction<'_>, item: &Item) -> Result<(), StoreError> {
    for barcode in &item.barcodes {
        transaction
            .prepare_cached("INSERT INTO item_barcode (barcode, item) VALUES (?1, ?2)")?
            .execute((barcode.as_str(), blob(item.id.as_uuid())))?;
    }
    Ok(())
}

/// What an item is found by.
fn searched(item: &Item) -> String {
    format!("{} {}", item.code, item.name)
}

/// Adds an item. The same key again gives the same item.
pub(crate) fn add(
    work: &mut Work<'_>,
    key: RequestKey,
    facts: ItemFacts,
    same_name: SameName,
    stamp: &Stamp,
) -> Result<Item, MasterError> {
    if let Some(made) = master::made(work.transaction, key)? {
        return master::same_sort(item(work.transaction, ItemId::from_uuid(made)));
    }
    let id = work.ids.id();
    let new = Item::with(ItemId::from_uuid(id), None, facts);
    refuse_taken(work, &new, same_name)?;
    master::remember(work.transaction, key, id)?;
    insert(work.transaction, &new, work.country)?;
    journal(work, None, &new, stamp)?;
    Ok(new)
}

/// Changes an item. What is hidden is no favourite any more.
pub(crate) fn change(
    work: &mut Work<'_>,
    id: ItemId,
    facts: ItemFacts,
    same_name: SameName,
    stamp: &Stamp,
) -> Result<Item, MasterError> {
    let before = item(work.transaction, id)?;
    let favourite = if facts.hidden { None } else { before.favourite };
    let now = Item::with(id, favourite, facts);
    if now == before {
        return Ok(before);
    }
    let renamed = now.name != before.name;
    refuse_taken(work, &now, if renamed { same_name } else { SameName::Allow })?;
    let seq: i64 = work
        .transaction
        .prepare_cached(
            "UPDATE item SET code = ?2, name = ?3, item_group = ?4, vat_class = ?5, unit_price = ?6, favourite_slot = ?7,
                 hidden = ?8, sort_name = ?9 WHERE id = ?1 RETURNING seq",
        )
        .and_then(|mut statement| {
            statement.query_row(
                (
                    blob(id.as_uuid()),
                    now.code.as_str(),
                    now.name.as_str(),
                    now.group.code(),
                    now.vat_class.code(),
                    now.unit_price.minor(),
                    now.favourite.map(FavouriteSlot::number),
                    now.hidden,
                    words::sort_key(now.name.as_str(), work.country),
                ),
                |row| row.get(0),
            )
        })
        .map_err(StoreError::from)?;
    if now.barcodes != before.barcodes {
        work.transaction
            .prepare_cached("DELETE FROM item_barcode WHERE item = ?1")
            .and_then(|mut statement| statement.execute([blob(id.as_uuid())]))
            .map_err(StoreError::from)?;
        insert_barcodes(work.transaction, &now)?;
    }
    search::change_item(work.transaction, seq, &searched(&now))?;
    journal(work, Some(&before), &now, stamp)?;
    Ok(now)
}

/// Code, barcodes and, unless that is wanted, the name must be nobody else's.
fn refuse_taken(work: &Work<'_>, item: &Item, same_name: SameName) -> Result<(), MasterError> {
    if item.unit_price.currency() != work.currency() {
        return Err(MasterError::WrongCurrency);
    }
    let own = blob(item.id.as_uuid());
    let other = |row: &Row<'_>| Ok((ItemId::from_uuid(id(row, "id")?), row.get::<_, String>("name")?));
    let by_code = "SELECT id, name FROM item WHERE code = ?1 AND id <> ?2";
    if let Some((item, name)) = first(work.transaction, by_code, (item.code.as_str(), own), other)? {
        return Err(MasterError::CodeTaken { item, name });
    }
    let by_barcode = "SELECT i.id, i.name FROM item_barcode b JOIN item i ON i.id = b.item WHERE b.barcode = ?1 AND i.id <> ?2";
    for barcode in &item.barcodes {
        if let Some((item, name)) = first(work.transaction, by_barcode, (barcode.as_str(), own), other)? {
            let barcode = barcode.clone();
            return Err(MasterError::BarcodeTaken { barcode, item, name });
        }
    }
    if same_name == SameName::Refuse && !item.hidden {
        let by_name = "SELECT code FROM item WHERE sort_name = ?1 AND id <> ?2 AND hidden = 0 LIMIT 1";
        let key = words::sort_key(item.name.as_str(), work.country);
        if let Some(which) = first(work.transaction, by_name, (key, own), |row| Ok(row.get(0)?))? {
            return Err(MasterError::SameName { which });
        }
    }
    Ok(())
}

fn journal(work: &mut Work<'_>, before: Option<&Item>, now: &Item, stamp: &Stamp) -> Result<(), StoreError> {
    let lists = (before.map(told), told(now));
    master::journal(work, JournalKind::CatalogueChanged, now.id.as_uuid(), lists, stamp)
}

fn told(item: &Item) -> Vec<Fact> {
    let barcodes: Vec<&str> = item.barcodes.iter().map(Barcode::as_str).collect();
    facts![
        "code" = Some(item.code.to_string()),
        "name" = Some(item.name.to_string()),
        "group" = Some(item.group.code().to_owned()),
        "vat_class" = Some(item.vat_class.code().to_owned()),
        "unit_price_minor" = Some(item.unit_price.minor().to_string()),
        "currency" = Some(item.unit_price.currency().code().to_owned()),
        "barcodes" = Some(barcodes.join(" ")),
        "favourite" = item.favourite.map(|slot| slot.number().to_string()),
        "hidden" = flag(item.hidden),
    ]
}

/// Puts an item on a favourite's place, or clears the place. An item that stood elsewhere moves, and what stood here takes
/// the place it left, if it left one.
pub(crate) fn set_favourite(
    work: &mut Work<'_>,
    slot: FavouriteSlot,
    wanted: Option<ItemId>,
    stamp: &Stamp,
) -> Result<(), MasterError> {
    let sql = format!("{ITEM} WHERE i.favourite_slot = ?1");
    let present = first(work.transaction, &sql, [slot.number()], |row| {
        read_item(work.transaction, row)
    })?;
    if present.as_ref().map(|item| item.id) == wanted {
        return Ok(());
    }
    let coming = wanted.map(|id| item(work.transaction, id)).transpose()?;
    if coming.as_ref().is_some_and(|item| item.hidden) {
        return Err(StoreError::NotFound("item").into());
    }
    let left = coming.as_ref().and_then(|item| item.favourite);
    // Both leave their places first: a place holds one item.
    for moved in present.iter().chain(&coming) {
        place(work.transaction, moved.id, None)?;
    }
    for (moved, to) in [(coming, Some(slot)), (present, left)] {
        let Some(before) = moved else { continue };
        place(work.transaction, before.id, to)?;
        let now = Item {
            favourite: to,
            ..before.clone()
        };
        journal(work, Some(&before), &now, stamp)?;
    }
    Ok(())
}

fn place(transaction: &Transaction<'_>, item: ItemId, slot: Option<FavouriteSlot>) -> Result<(), StoreError> {
    transaction
        .prepare_cached("UPDATE item SET favourite_slot = ?2 WHERE id = ?1")?
        .execute((blob(item.as_uuid()), slot.map(FavouriteSlot::number)))?;
    Ok(())
}

pub(crate) const ITEM: &str = "SELECT i.seq, i.id, i.code, i.name, i.item_group, i.vat_class, i.unit_price, i.currency,
    i.favourite_slot, i.hidden FROM item i";

pub(crate) fn read_item(connection: &Connection, row: &Row<'_>) -> Result<Item, StoreError> {
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
        hidden: row.get("hidden")?,
    })
}

pub(crate) fn item(connection: &Connection, item: ItemId) -> Result<Item, StoreError> {
    let sql = format!("{ITEM} WHERE i.id = ?1");
    first(connection, &sql, [blob(item.as_uuid())], |row| read_item(connection, row))?.ok_or(StoreError::NotFound("item"))
}

/// The item with a code, exactly as written.
pub(crate) fn by_code(connection: &Connection, code: &Code) -> Result<Option<Item>, StoreError> {
    let sql = format!("{ITEM} WHERE i.code = ?1");
    first(connection, &sql, [code.as_str()], |row| read_item(connection, row))
}

/// The item with a barcode, hidden or not.
pub(crate) fn by_barcode(connection: &Connection, barcode: &Barcode) -> Result<Option<Item>, StoreError> {
    let owner = connection
        .prepare_cached("SELECT item AS id FROM item_barcode WHERE barcode = ?1")?
        .query_row([barcode.as_str()], |row| id(row, "id"))
        .optional()?;
    owner.map(|owner| item(connection, ItemId::from_uuid(owner))).transpose()
}

/// The code of an item that is sold and is called so.
pub(crate) fn code_of_name(connection: &Connection, name: &str, country: CountryCode) -> Result<Option<String>, StoreError> {
    let sql = "SELECT code FROM item WHERE sort_name = ?1 AND hidden = 0 LIMIT 1";
    first(connection, sql, [words::sort_key(name, country)], |row| Ok(row.get(0)?))
}

pub(crate) fn favourites(connection: &Connection) -> Result<Vec<Item>, StoreError> {
    let sql = format!("{ITEM} WHERE i.favourite_slot IS NOT NULL AND i.hidden = 0 ORDER BY i.favourite_slot");
    rows(connection, &sql, [], |row| read_item(connection, row))
}

/// A page of the price list: by name, or what was searched for in one page.
pub(crate) fn page(connection: &Connection, query: &ItemQuery) -> Result<ItemPage, StoreError> {
    let at_most = query.at_most.clamp(1, PAGE_AT_MOST);
    let group = query.group.map(ItemGroup::code);
    let text = query.text.as_deref().map(str::trim).filter(|text| !text.is_empty());
    if let Some(text) = text {
        return Ok(ItemPage {
            items: search::listed_items(connection, text, query.group, query.hidden, at_most)?,
            next: None,
        });
    }
    let sql = format!(
        "{ITEM} WHERE i.hidden = ?1 AND (?2 IS NULL OR i.item_group = ?2)
             AND (?3 IS NULL OR (i.sort_name, i.seq) > (SELECT l.sort_name, l.seq FROM item l WHERE l.seq = ?3))
         ORDER BY i.sort_name, i.seq LIMIT ?4"
    );
    let wanted = (query.hidden, group, query.after, at_most.saturating_add(1));
    let found = rows(connection, &sql, wanted, |row| {
        Ok((row.get::<_, i64>("seq")?, read_item(connection, row)?))
    })?;
    let kept = usize::try_from(at_most).unwrap_or(usize::MAX);
    let more = found.len() > kept;
    let last = found.get(kept.saturating_sub(1)).map(|(seq, _)| *seq);
    Ok(ItemPage {
        items: found.into_iter().take(kept).map(|(_, item)| item).collect(),
        next: if more { last } else { None },
    })
}

/// Every item in the order of codes, for an export.
pub(crate) fn every(connection: &Connection) -> Result<Vec<Item>, StoreError> {
    let sql = format!("{ITEM} ORDER BY i.code");
    rows(connection, &sql, [], |row| read_item(connection, row))
}
