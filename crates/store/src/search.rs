//! Finding things in one field.
//!
//! A scanned barcode and a typed code are looked up exactly and come first; then every typed word must begin a word of
//! the item, or of the client with their animals. At most 200 hits are taken as they come and put in order here: ranking
//! every hit of a short prefix is what makes a search slow.
//!
//! Who finds fewer than three things has perhaps mistyped: then words nobody has are replaced by the ones that differ by
//! one letter too many, too few, another, or two swapped. Those results are kept apart, so that nothing similar is ever
//! taken for what was asked. Codes and numbers are never put right: one that is nearly right is another one.
//!
//! Deliberately absent: ranking by relevance, and any search inside documents.

use std::collections::BTreeSet;

use domain::ids::ItemId;
use domain::item::{Item, ItemGroup};
use rusqlite::{Connection, OptionalExtension, Transaction};

use crate::catalogue::{self, ITEM};
use crate::cell::id;
use crate::clinic::{first, rows};
use crate::error::StoreError;
use crate::people::{self, ClientCard};
use crate::words;

const ITEMS_AT_MOST: usize = 20;
const CLIENTS_AT_MOST: usize = 8;
const CANDIDATES_AT_MOST: u32 = 200;
const TEXT_AT_MOST: usize = 200;

/// With so many hits nobody has mistyped.
const ENOUGH: usize = 3;
/// A shorter word has too many neighbours to mean one of them.
const SHORTEST_MISTYPED: usize = 4;
/// How many corrections of one word are looked for.
const CORRECTIONS_AT_MOST: usize = 12;
/// How many of the words of a text are put right.
const MISTYPED_AT_MOST: usize = 3;

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Items, the exact one first.
    pub items: Vec<Item>,
    /// Clients by name, number, phone or an animal's name.
    pub clients: Vec<ClientCard>,
    /// The item whose barcode or code equals the text.
    pub exact: Option<ItemId>,
    /// Items whose words are nearly those typed, when hardly anything else was found.
    pub similar_items: Vec<Item>,
    /// Clients likewise.
    pub similar_clients: Vec<ClientCard>,
}

pub(crate) fn add_item(transaction: &Transaction<'_>, seq: i64, text: &str) -> Result<(), StoreError> {
    transaction
        .prepare_cached("INSERT INTO item_search (rowid, text) VALUES (?1, ?2)")?
        .execute((seq, text))?;
    learn(transaction, text)
}

pub(crate) fn change_item(transaction: &Transaction<'_>, seq: i64, text: &str) -> Result<(), StoreError> {
    transaction
        .prepare_cached("UPDATE item_search SET text = ?2 WHERE rowid = ?1")?
        .execute((seq, text))?;
    learn(transaction, text)
}

pub(crate) fn add_client(transaction: &Transaction<'_>, seq: i64, text: &str) -> Result<(), StoreError> {
    transaction
        .prepare_cached("INSERT INTO client_search (rowid, text) VALUES (?1, ?2)")?
        .execute((seq, text))?;
    learn(transaction, text)
}

pub(crate) fn change_client(transaction: &Transaction<'_>, seq: i64, text: &str) -> Result<(), StoreError> {
    transaction
        .prepare_cached("UPDATE client_search SET text = ?2 WHERE rowid = ?1")?
        .execute((seq, text))?;
    learn(transaction, text)
}

/// Words are only ever added: one that nobody has any more costs a look and finds nothing.
fn learn(transaction: &Transaction<'_>, text: &str) -> Result<(), StoreError> {
    let mut insert = transaction.prepare_cached("INSERT INTO search_word (word) VALUES (?1) ON CONFLICT DO NOTHING")?;
    for word in words::folded_words(text).iter().filter(|word| words::is_kept(word)) {
        insert.execute([word])?;
    }
    Ok(())
}

pub(crate) fn search(connection: &Connection, text: &str) -> Result<Found, StoreError> {
    let text: String = text.chars().take(TEXT_AT_MOST).collect();
    let text = text.trim();
    let mut found = Found {
        exact: exact(connection, text)?,
        ..Found::default()
    };
    if let Some(exact) = found.exact {
        found.items.push(catalogue::item(connection, exact)?);
    }
    let Some(expression) = words::expression(text) else {
        return Ok(found);
    };
    let wanted = words::fold(text);
    let hits = items(connection, &expression, &wanted, ITEMS_AT_MOST)?;
    let others = hits.into_iter().filter(|hit| found.exact != Some(hit.id));
    let room = ITEMS_AT_MOST.saturating_sub(found.items.len());
    found.items.extend(others.take(room));
    found.clients = clients(connection, &expression, &wanted, CLIENTS_AT_MOST)?;
    let hits = found.items.len().saturating_add(found.clients.len());
    if hits < ENOUGH
        && let Some(corrected) = corrected(connection, text, hits == 0)?
    {
        similar(connection, &mut found, &corrected, &wanted)?;
    }
    Ok(found)
}

fn similar(connection: &Connection, found: &mut Found, expression: &str, wanted: &str) -> Result<(), StoreError> {
    let near = items(connection, expression, wanted, ITEMS_AT_MOST)?;
    found.similar_items = near.into_iter().filter(|item| !found.items.contains(item)).collect();
    let near = clients(connection, expression, wanted, CLIENTS_AT_MOST)?;
    found.similar_clients = near.into_iter().filter(|card| !found.clients.contains(card)).collect();
    Ok(())
}

/// An item that may be sold, by its barcode or its code.
fn exact(connection: &Connection, text: &str) -> Result<Option<ItemId>, StoreError> {
    if text.is_empty() {
        return Ok(None);
    }
    let by_barcode = connection
        .prepare_cached(
            "SELECT b.item AS id FROM item_barcode b JOIN item i ON i.id = b.item WHERE b.barcode = ?1 AND i.hidden = 0",
        )?
        .query_row([text], |row| id(row, "id"))
        .optional()?;
    let found = match by_barcode {
        Some(item) => Some(item),
        None => connection
            .prepare_cached("SELECT id FROM item WHERE (code = ?1 OR code = upper(?1)) AND hidden = 0 ORDER BY code = ?1 DESC")?
            .query_row([text], |row| id(row, "id"))
            .optional()?,
    };
    Ok(found.map(ItemId::from_uuid))
}

/// What begins as the whole text does comes first, then what stands in the alphabet first.
type Rank = (u8, String, i64);

fn rank(wanted: &str, name: &str, label: &str, seq: i64) -> Rank {
    let name = words::fold(name);
    let place = if name.starts_with(wanted) {
        0
    } else if words::fold(label).starts_with(wanted) {
        1
    } else {
        2
    };
    (place, name, seq)
}

fn in_order(mut candidates: Vec<Rank>, at_most: usize) -> impl Iterator<Item = i64> {
    candidates.sort_unstable();
    candidates.into_iter().take(at_most).map(|(_, _, seq)| seq)
}

fn items(connection: &Connection, expression: &str, wanted: &str, at_most: usize) -> Result<Vec<Item>, StoreError> {
    let candidates = rows(
        connection,
        "SELECT i.seq, i.name, i.code FROM item_search s JOIN item i ON i.seq = s.rowid
         WHERE item_search MATCH ?1 AND i.hidden = 0 LIMIT ?2",
        (expression, CANDIDATES_AT_MOST),
        |row| {
            let (name, code) = (row.get_ref("name")?.as_str(), row.get_ref("code")?.as_str());
            Ok(rank(wanted, name.unwrap_or(""), code.unwrap_or(""), row.get("seq")?))
        },
    )?;
    let mut found = Vec::new();
    for seq in in_order(candidates, at_most) {
        found.extend(item_at(connection, seq)?);
    }
    Ok(found)
}

fn item_at(connection: &Connection, seq: i64) -> Result<Option<Item>, StoreError> {
    const SQL: &str = "SELECT i.seq, i.id, i.code, i.name, i.item_group, i.vat_class, i.unit_price, i.currency,
        i.favourite_slot, i.hidden FROM item i WHERE i.seq = ?1";
    first(connection, SQL, [seq], |row| catalogue::read_item(connection, row))
}

fn clients(connection: &Connection, expression: &str, wanted: &str, at_most: usize) -> Result<Vec<ClientCard>, StoreError> {
    let candidates = rows(
        connection,
        "SELECT c.seq, c.name, c.number FROM client_search s JOIN client c ON c.seq = s.rowid
         WHERE client_search MATCH ?1 LIMIT ?2",
        (expression, CANDIDATES_AT_MOST),
        |row| {
            let number: i64 = row.get("number")?;
            let name = row.get_ref("name")?.as_str();
            Ok(rank(wanted, name.unwrap_or(""), &number.to_string(), row.get("seq")?))
        },
    )?;
    in_order(candidates, at_most)
        .map(|seq| people::card_at(connection, seq))
        .collect()
}

/// The clients a text finds, for their list.
pub(crate) fn listed_clients(connection: &Connection, text: &str, at_most: usize) -> Result<Vec<ClientCard>, StoreError> {
    let text: String = text.chars().take(TEXT_AT_MOST).collect();
    match words::expression(&text) {
        None => Ok(Vec::new()),
        Some(expression) => clients(connection, &expression, &words::fold(text.trim()), at_most),
    }
}

/// The items a text finds, for the price list: hidden ones or the others, a whole barcode included.
pub(crate) fn listed_items(
    connection: &Connection,
    text: &str,
    group: Option<ItemGroup>,
    hidden: bool,
    at_most: u32,
) -> Result<Vec<Item>, StoreError> {
    let text: String = text.chars().take(TEXT_AT_MOST).collect();
    let mut found: Vec<Item> = Vec::new();
    if let Ok(barcode) = domain::item::Barcode::parse(text.trim()) {
        let whole = catalogue::by_barcode(connection, &barcode)?;
        found.extend(whole.filter(|item| item.hidden == hidden && group.is_none_or(|wanted| item.group == wanted)));
    }
    let Some(expression) = words::expression(&text) else {
        return Ok(found);
    };
    let sql = format!(
        "{ITEM} JOIN item_search s ON i.seq = s.rowid
         WHERE item_search MATCH ?1 AND i.hidden = ?2 AND (?3 IS NULL OR i.item_group = ?3) LIMIT ?4"
    );
    let wanted = words::fold(text.trim());
    let mut hits = rows(
        connection,
        &sql,
        (&expression, hidden, group.map(ItemGroup::code), at_most),
        |row| {
            let item = catalogue::read_item(connection, row)?;
            Ok((rank(&wanted, item.name.as_str(), item.code.as_str(), row.get("seq")?), item))
        },
    )?;
    hits.sort_by(|one, other| one.0.cmp(&other.0));
    for (_, item) in hits {
        if !found.contains(&item) {
            found.push(item);
        }
    }
    Ok(found)
}

/// The text as an expression with its mistyped words put right; `None` if there is nothing to put right. Words that nobody
/// has are mistyped; when nothing at all was found, any word may be the one.
fn corrected(connection: &Connection, text: &str, nothing_found: bool) -> Result<Option<String>, StoreError> {
    let typed: Vec<String> = words::folded_words(text).into_iter().take(words::WORDS_AT_MOST).collect();
    let mut unknown = BTreeSet::new();
    let mut mistakable = BTreeSet::new();
    for word in typed.iter().filter(|word| may_be_mistyped(word)) {
        mistakable.insert(word.as_str());
        if !begins_a_word(connection, word)? {
            unknown.insert(word.as_str());
        }
    }
    let doubted = if unknown.is_empty() && nothing_found {
        mistakable
    } else {
        unknown
    };
    if doubted.is_empty() || doubted.len() > MISTYPED_AT_MOST {
        return Ok(None);
    }
    let mut parts = Vec::with_capacity(typed.len());
    let mut changed = false;
    for word in &typed {
        let mut choices = vec![format!("\"{word}\"*")];
        if doubted.contains(word.as_str()) {
            let near = corrections(connection, word)?;
            changed = changed || !near.is_empty();
            choices.extend(near.iter().map(|near| format!("\"{near}\"*")));
        }
        parts.push(format!("({})", choices.join(" OR ")));
    }
    Ok(changed.then(|| parts.join(" AND ")))
}

fn may_be_mistyped(word: &str) -> bool {
    words::is_kept(word) && word.chars().count() >= SHORTEST_MISTYPED
}

/// The first word of the vocabulary at or after a text.
fn word_from(connection: &Connection, text: &str) -> Result<Option<String>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT word FROM search_word WHERE word >= ?1 ORDER BY word LIMIT 1")?
        .query_row([text], |row| row.get(0))
        .optional()?)
}

fn begins_a_word(connection: &Connection, text: &str) -> Result<bool, StoreError> {
    Ok(word_from(connection, text)?.is_some_and(|word| word.starts_with(text)))
}

/// The beginnings of words that differ from the typed one by one mistake.
///
/// The vocabulary is walked along the typed word: as long as what stands before a place begins a word, the letters that
/// follow there in any word are tried in place of the typed one and before it, and the typed one is left out or swapped
/// with its neighbour. A mistake can't lie after the place where no word goes on, so the walk ends there.
fn corrections(connection: &Connection, word: &str) -> Result<BTreeSet<String>, StoreError> {
    let letters: Vec<char> = word.chars().collect();
    let mut near = BTreeSet::new();
    for place in 0..letters.len() {
        let (before, after) = letters.split_at(place);
        let before: String = before.iter().collect();
        if !begins_a_word(connection, &before)? {
            break;
        }
        for candidate in mistakes_at(connection, &before, after)? {
            if candidate != word && begins_a_word(connection, &candidate)? {
                near.insert(candidate);
            }
        }
        if near.len() >= CORRECTIONS_AT_MOST {
            break;
        }
    }
    Ok(near.into_iter().take(CORRECTIONS_AT_MOST).collect())
}

/// What may have been meant if the mistake lies between `before` and `after`.
fn mistakes_at(connection: &Connection, before: &str, after: &[char]) -> Result<Vec<String>, StoreError> {
    let rest: String = after.iter().collect();
    let skipped: String = after.iter().skip(1).collect();
    let mut meant = vec![format!("{before}{skipped}")];
    if let [first, second, others @ ..] = after {
        let others: String = others.iter().collect();
        meant.push(format!("{before}{second}{first}{others}"));
    }
    for letter in letters_after(connection, before)? {
        meant.push(format!("{before}{letter}{skipped}"));
        meant.push(format!("{before}{letter}{rest}"));
    }
    Ok(meant)
}

/// The letters that follow a beginning in any word of the vocabulary.
fn letters_after(connection: &Connection, before: &str) -> Result<Vec<char>, StoreError> {
    let mut letters = Vec::new();
    let mut from = before.to_owned();
    while let Some(word) = word_from(connection, &from)? {
        let Some(rest) = word.strip_prefix(before) else { break };
        let next = match rest.chars().next() {
            // The beginning is a word itself; whatever is longer comes after it.
            None => '\0',
            Some(letter) => {
                letters.push(letter);
                letter
            }
        };
        let Some(after) = char::from_u32(u32::from(next).saturating_add(1)) else {
            break;
        };
        from = format!("{before}{after}");
    }
    Ok(letters)
}
