//! Clients and their animals on disk: adding, changing, the list, and the words they are found by.
//!
//! A client's row of the full-text table holds the animals' names too, so it is written anew whenever either changes. An
//! animal that is hidden is found no more; one that has died still is. What a document froze is never touched.
//!
//! Deliberately absent: erasing a card, and moving an animal to another owner.

use domain::country::CountryCode;
use domain::ids::{ClientId, PatientId, RequestKey};
use domain::journal::JournalKind;
use domain::money::{Currency, Money};
use domain::people::{Client, ClientFacts, ClientKind, Email, Patient, PatientFacts, PatientState, Species};
use domain::stamp::Stamp;
use domain::text::{BusinessNumber, Name, Phone};
use rusqlite::{Connection, Row, Transaction};

use crate::books::Work;
use crate::cell::{bad, blob, id, unknown};
use crate::clinic::{self, first, name, rows};
use crate::error::StoreError;
use crate::master::{self, Fact, MasterError, SameName, facts};
use crate::{ledger, search, words};

const PAGE_AT_MOST: u32 = 200;

/// A client with their animals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCard {
    /// The client.
    pub client: Client,
    /// Their animals: first those that come to the clinic, in the order they were added; then the dead, then the hidden.
    pub patients: Vec<Patient>,
}

/// Which clients are asked for.
#[derive(Debug, Clone, Default)]
pub struct ClientQuery {
    /// Words that begin words of name, number, phone, e-mail or an animal's name. Without them: by name, page by page.
    pub text: Option<String>,
    /// After this row of the last page.
    pub after: Option<i64>,
    /// How many, at most 200.
    pub at_most: u32,
}

/// A page of clients.
#[derive(Debug, Clone)]
pub struct ClientPage {
    /// The clients and what each owes.
    pub clients: Vec<(ClientCard, Money)>,
    /// Where the next page begins.
    pub next: Option<i64>,
}

/// Writes a client with their animals as they are handed in.
pub(crate) fn insert(
    transaction: &Transaction<'_>,
    client: &Client,
    animals: &[&Patient],
    country: CountryCode,
) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT INTO client (id, number, name, phone, address, email, company, business_id, sort_name)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute((
            blob(client.id.as_uuid()),
            client.number,
            client.name.as_str(),
            client.phone.as_ref().map(Phone::as_str),
            client.address.as_ref().map(Name::as_str),
            client.email.as_ref().map(Email::as_str),
            client.kind != ClientKind::Private,
            client.kind.business_id().map(BusinessNumber::as_str),
            words::sort_key(client.name.as_str(), country),
        ))?;
    let seq = transaction.last_insert_rowid();
    for (position, animal) in (0_i64..).zip(animals) {
        insert_patient(transaction, animal, position)?;
    }
    search::add_client(transaction, seq, &searched(client, animals.iter().copied()))
}

fn insert_patient(transaction: &Transaction<'_>, patient: &Patient, position: i64) -> Result<(), StoreError> {
    transaction
        .prepare_cached("INSERT INTO patient (id, client, name, species, position, state) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute((
            blob(patient.id.as_uuid()),
            blob(patient.client.as_uuid()),
            patient.name.as_str(),
            patient.species.code(),
            position,
            patient.state.code(),
        ))?;
    Ok(())
}

/// What a client is found by.
fn searched<'p>(client: &Client, animals: impl Iterator<Item = &'p Patient>) -> String {
    let mut text = format!("{} {}", client.number, client.name);
    if let Some(phone) = &client.phone {
        // As written and run together: people type a number with and without spaces.
        let digits: String = phone.as_str().chars().filter(char::is_ascii_digit).collect();
        text.push_str(&format!(" {phone} {digits}"));
    }
    for part in [
        client.email.as_ref().map(Email::as_str),
        client.kind.business_id().map(BusinessNumber::as_str),
    ]
    .into_iter()
    .flatten()
    {
        text.push(' ');
        text.push_str(part);
    }
    for animal in animals.filter(|animal| animal.state != PatientState::Hidden) {
        text.push(' ');
        text.push_str(animal.name.as_str());
    }
    text
}

fn refresh_search(transaction: &Transaction<'_>, id: ClientId) -> Result<(), StoreError> {
    let card = client(transaction, id)?;
    let seq = transaction
        .prepare_cached("SELECT seq FROM client WHERE id = ?1")?
        .query_row([blob(id.as_uuid())], |row| row.get(0))?;
    search::change_client(transaction, seq, &searched(&card.client, card.patients.iter()))
}

/// Adds a client under the next number, or under one that is given. The same key again gives the same client.
pub(crate) fn add_client(
    work: &mut Work<'_>,
    key: RequestKey,
    (number, facts): (Option<u32>, ClientFacts),
    same_name: SameName,
    stamp: &Stamp,
) -> Result<ClientCard, MasterError> {
    if let Some(made) = master::made(work.transaction, key)? {
        return master::same_sort(client(work.transaction, ClientId::from_uuid(made)));
    }
    let number = match number {
        Some(number) => {
            if let Some(card) = by_number(work.transaction, number)? {
                return Err(MasterError::NumberTaken { client: card.client.id });
            }
            number
        }
        None => next_number(work.transaction)?,
    };
    let id = work.ids.id();
    let new = Client::with(ClientId::from_uuid(id), number, facts);
    refuse_same_name(work, &new, same_name)?;
    master::remember(work.transaction, key, id)?;
    insert(work.transaction, &new, &[], work.country)?;
    let lists = (None, told(&new));
    master::journal(work, JournalKind::PeopleChanged, id, lists, stamp)?;
    Ok(ClientCard {
        client: new,
        patients: Vec::new(),
    })
}

fn next_number(connection: &Connection) -> Result<u32, StoreError> {
    let after: u32 = connection
        .prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM client")?
        .query_row([], |row| row.get(0))?;
    let from = clinic::setting(connection, NUMBERS_FROM)?.and_then(|text| text.parse().ok());
    Ok(after.max(from.unwrap_or(0)))
}

/// Client numbers go on from here at the least; set by a restore.
const NUMBERS_FROM: &str = "client_numbers_from";
/// So many clients may have been added after a backup and be lost with it: far more than a desk adds between two backups.
const MAY_BE_LOST: u32 = 200;
const THOUSAND: u32 = 1_000;
const THOUSANDS: u16 = 10;

/// A new life of the books begins. Clients added after the backup may have their numbers on paper already, so numbers go on from a round
/// thousand above all that can have been given. Lives that came of one copy have different numbers, and so have, one of ten, their
/// thousands. A client's number has no name of a life in it, as a document's has, because people say it on the telephone. Gives the
/// number it goes on from.
pub(crate) fn numbers_after_restore(connection: &Connection, lives_between: u16) -> Result<u32, StoreError> {
    let beyond = next_number(connection)?.saturating_add(MAY_BE_LOST);
    let thousands = beyond.div_ceil(THOUSAND).saturating_add(u32::from(lives_between % THOUSANDS));
    let from = thousands.saturating_mul(THOUSAND);
    clinic::put_setting(connection, NUMBERS_FROM, &from.to_string())?;
    Ok(from)
}

pub(crate) fn change_client(
    work: &mut Work<'_>,
    id: ClientId,
    facts: ClientFacts,
    same_name: SameName,
    stamp: &Stamp,
) -> Result<ClientCard, MasterError> {
    let before = client(work.transaction, id)?.client;
    let now = Client::with(id, before.number, facts);
    if now == before {
        return Ok(client(work.transaction, id)?);
    }
    let renamed = now.name != before.name;
    refuse_same_name(work, &now, if renamed { same_name } else { SameName::Allow })?;
    work.transaction
        .prepare_cached(
            "UPDATE client SET name = ?2, phone = ?3, address = ?4, email = ?5, company = ?6, business_id = ?7, sort_name = ?8
             WHERE id = ?1",
        )
        .and_then(|mut statement| {
            statement.execute((
                blob(id.as_uuid()),
                now.name.as_str(),
                now.phone.as_ref().map(Phone::as_str),
                now.address.as_ref().map(Name::as_str),
                now.email.as_ref().map(Email::as_str),
                now.kind != ClientKind::Private,
                now.kind.business_id().map(BusinessNumber::as_str),
                words::sort_key(now.name.as_str(), work.country),
            ))
        })
        .map_err(StoreError::from)?;
    refresh_search(work.transaction, id)?;
    let lists = (Some(told(&before)), told(&now));
    master::journal(work, JournalKind::PeopleChanged, id.as_uuid(), lists, stamp)?;
    Ok(client(work.transaction, id)?)
}

fn refuse_same_name(work: &Work<'_>, client: &Client, same_name: SameName) -> Result<(), MasterError> {
    if same_name == SameName::Allow {
        return Ok(());
    }
    let key = words::sort_key(client.name.as_str(), work.country);
    let sql = "SELECT number FROM client WHERE sort_name = ?1 AND id <> ?2 LIMIT 1";
    let other = first(work.transaction, sql, (key, blob(client.id.as_uuid())), |row| {
        Ok(row.get::<_, u32>(0)?)
    })?;
    match other {
        None => Ok(()),
        Some(number) => Err(MasterError::SameName {
            which: number.to_string(),
        }),
    }
}

fn told(client: &Client) -> Vec<Fact> {
    facts![
        "sort" = Some("client".to_owned()),
        "number" = Some(client.number.to_string()),
        "name" = Some(client.name.to_string()),
        "business_id" = client.kind.business_id().map(ToString::to_string),
        "phone" = client.phone.as_ref().map(ToString::to_string),
        "email" = client.email.as_ref().map(|email| email.as_str().to_owned()),
        "address" = client.address.as_ref().map(ToString::to_string),
    ]
}

/// Adds an animal to a client's card. The same key again gives the same animal.
pub(crate) fn add_patient(
    work: &mut Work<'_>,
    key: RequestKey,
    owner: ClientId,
    facts: PatientFacts,
    stamp: &Stamp,
) -> Result<Patient, MasterError> {
    if let Some(made) = master::made(work.transaction, key)? {
        return master::same_sort(patient(work.transaction, PatientId::from_uuid(made)));
    }
    client(work.transaction, owner)?;
    let id = work.ids.id();
    let new = Patient::with(PatientId::from_uuid(id), owner, facts);
    master::remember(work.transaction, key, id)?;
    let position: i64 = work
        .transaction
        .prepare_cached("SELECT coalesce(max(position), -1) + 1 FROM patient WHERE client = ?1")
        .and_then(|mut statement| statement.query_row([blob(owner.as_uuid())], |row| row.get(0)))
        .map_err(StoreError::from)?;
    insert_patient(work.transaction, &new, position)?;
    refresh_search(work.transaction, owner)?;
    let lists = (None, told_patient(&new));
    master::journal(work, JournalKind::PeopleChanged, id, lists, stamp)?;
    Ok(new)
}

pub(crate) fn change_patient(
    work: &mut Work<'_>,
    id: PatientId,
    facts: PatientFacts,
    stamp: &Stamp,
) -> Result<Patient, MasterError> {
    let before = patient(work.transaction, id)?;
    let now = Patient::with(id, before.client, facts);
    if now == before {
        return Ok(before);
    }
    work.transaction
        .prepare_cached("UPDATE patient SET name = ?2, species = ?3, state = ?4 WHERE id = ?1")
        .and_then(|mut statement| {
            statement.execute((blob(id.as_uuid()), now.name.as_str(), now.species.code(), now.state.code()))
        })
        .map_err(StoreError::from)?;
    refresh_search(work.transaction, now.client)?;
    let lists = (Some(told_patient(&before)), told_patient(&now));
    master::journal(work, JournalKind::PeopleChanged, id.as_uuid(), lists, stamp)?;
    Ok(now)
}

fn told_patient(patient: &Patient) -> Vec<Fact> {
    facts![
        "sort" = Some("patient".to_owned()),
        "client" = Some(patient.client.to_string()),
        "name" = Some(patient.name.to_string()),
        "species" = Some(patient.species.code().to_owned()),
        "state" = Some(patient.state.code().to_owned()),
    ]
}

const CLIENT: &str = "SELECT c.seq, c.id, c.number, c.name, c.phone, c.address, c.email, c.company, c.business_id FROM client c";

fn read_client(row: &Row<'_>) -> Result<Client, StoreError> {
    let (phone, address, email): (Option<String>, Option<String>, Option<String>) =
        (row.get("phone")?, row.get("address")?, row.get("email")?);
    let (company, business_id): (bool, Option<String>) = (row.get("company")?, row.get("business_id")?);
    let kind = match (company, business_id) {
        (false, _) => ClientKind::Private,
        (true, Some(number)) => ClientKind::Company {
            business_id: BusinessNumber::new(&number).map_err(|error| bad("business id", error))?,
        },
        (true, None) => return Err(unknown("a company without a number", "")),
    };
    Ok(Client {
        id: ClientId::from_uuid(id(row, "id")?),
        number: row.get("number")?,
        kind,
        name: name(row, "name")?,
        phone: phone
            .map(|text| Phone::new(&text))
            .transpose()
            .map_err(|error| bad("phone", error))?,
        email: email
            .map(|text| Email::parse(&text))
            .transpose()
            .map_err(|error| bad("email", error))?,
        address: address
            .map(|text| Name::new(&text))
            .transpose()
            .map_err(|error| bad("address", error))?,
    })
}

fn read_patient(row: &Row<'_>) -> Result<Patient, StoreError> {
    let (species, state): (String, String) = (row.get("species")?, row.get("state")?);
    Ok(Patient {
        id: PatientId::from_uuid(id(row, "id")?),
        client: ClientId::from_uuid(id(row, "client")?),
        name: name(row, "name")?,
        species: Species::from_code(&species).ok_or_else(|| unknown("species", &species))?,
        state: PatientState::from_code(&state).ok_or_else(|| unknown("patient state", &state))?,
    })
}

fn card(connection: &Connection, client: Client) -> Result<ClientCard, StoreError> {
    Ok(ClientCard {
        patients: patients_of(connection, client.id)?,
        client,
    })
}

pub(crate) fn client(connection: &Connection, client: ClientId) -> Result<ClientCard, StoreError> {
    card(connection, client_alone(connection, client)?)
}

/// The client without their animals.
pub(crate) fn client_alone(connection: &Connection, client: ClientId) -> Result<Client, StoreError> {
    let sql = format!("{CLIENT} WHERE c.id = ?1");
    first(connection, &sql, [blob(client.as_uuid())], read_client)?.ok_or(StoreError::NotFound("client"))
}

pub(crate) fn card_at(connection: &Connection, seq: i64) -> Result<ClientCard, StoreError> {
    const SQL: &str = "SELECT c.seq, c.id, c.number, c.name, c.phone, c.address, c.email, c.company, c.business_id
        FROM client c WHERE c.seq = ?1";
    let found = first(connection, SQL, [seq], read_client)?;
    card(connection, found.ok_or(StoreError::NotFound("client"))?)
}

/// The client with a number.
pub(crate) fn by_number(connection: &Connection, number: u32) -> Result<Option<ClientCard>, StoreError> {
    let sql = format!("{CLIENT} WHERE c.number = ?1");
    let found = first(connection, &sql, [number], read_client)?;
    found.map(|client| card(connection, client)).transpose()
}

/// The number of a client who is called so, for warnings.
pub(crate) fn number_of_name(connection: &Connection, name: &str, country: CountryCode) -> Result<Option<u32>, StoreError> {
    let sql = "SELECT number FROM client WHERE sort_name = ?1 LIMIT 1";
    first(connection, sql, [words::sort_key(name, country)], |row| Ok(row.get(0)?))
}

/// The clients who are called so.
pub(crate) fn of_name(connection: &Connection, name: &str, country: CountryCode) -> Result<Vec<ClientCard>, StoreError> {
    let sql = format!("{CLIENT} WHERE c.sort_name = ?1 ORDER BY c.seq LIMIT 100");
    let found = rows(connection, &sql, [words::sort_key(name, country)], read_client)?;
    found.into_iter().map(|client| card(connection, client)).collect()
}

fn patients_of(connection: &Connection, client: ClientId) -> Result<Vec<Patient>, StoreError> {
    rows(
        connection,
        "SELECT id, client, name, species, state FROM patient WHERE client = ?1
         ORDER BY CASE state WHEN 'active' THEN 0 WHEN 'deceased' THEN 1 ELSE 2 END, position",
        [blob(client.as_uuid())],
        read_patient,
    )
}

pub(crate) fn patient(connection: &Connection, patient: PatientId) -> Result<Patient, StoreError> {
    first(
        connection,
        "SELECT id, client, name, species, state FROM patient WHERE id = ?1",
        [blob(patient.as_uuid())],
        read_patient,
    )?
    .ok_or(StoreError::NotFound("patient"))
}

/// A page of clients: by name, or what was searched for in one page.
pub(crate) fn page(connection: &Connection, currency: Currency, query: &ClientQuery) -> Result<ClientPage, StoreError> {
    let at_most = query.at_most.clamp(1, PAGE_AT_MOST);
    let kept = usize::try_from(at_most).unwrap_or(usize::MAX);
    let text = query.text.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let (cards, next) = match text {
        Some(text) => (search::listed_clients(connection, text, kept)?, None),
        None => by_name(connection, query.after, at_most, kept)?,
    };
    let with_debts = cards.into_iter().map(|card| {
        let owes = owes(connection, card.client.id, currency)?;
        Ok((card, owes))
    });
    Ok(ClientPage {
        clients: with_debts.collect::<Result<_, StoreError>>()?,
        next,
    })
}

fn by_name(
    connection: &Connection,
    after: Option<i64>,
    at_most: u32,
    kept: usize,
) -> Result<(Vec<ClientCard>, Option<i64>), StoreError> {
    let sql = format!(
        "{CLIENT} WHERE ?1 IS NULL OR (c.sort_name, c.seq) > (SELECT l.sort_name, l.seq FROM client l WHERE l.seq = ?1)
         ORDER BY c.sort_name, c.seq LIMIT ?2"
    );
    let mut found = rows(connection, &sql, (after, at_most.saturating_add(1)), |row| {
        Ok((row.get::<_, i64>("seq")?, read_client(row)?))
    })?;
    let more = found.len() > kept;
    found.truncate(kept);
    let next = if more { found.last().map(|(seq, _)| *seq) } else { None };
    let cards = found.into_iter().map(|(_, client)| card(connection, client));
    Ok((cards.collect::<Result<_, _>>()?, next))
}

/// What a client's invoices still owe, all together.
pub(crate) fn owes(connection: &Connection, client: ClientId, currency: Currency) -> Result<Money, StoreError> {
    let documents = rows(
        connection,
        "SELECT id FROM document WHERE client = ?1",
        [blob(client.as_uuid())],
        |row| Ok(domain::ids::DocumentId::from_uuid(id(row, "id")?)),
    )?;
    let mut owed = Money::zero(currency);
    for document in documents {
        let due = ledger::invoice_balance(connection, document, currency)?.due()?;
        owed = owed.checked_add(due)?;
    }
    Ok(owed)
}

/// Every client by number, for an export.
pub(crate) fn every(connection: &Connection) -> Result<Vec<ClientCard>, StoreError> {
    let sql = format!("{CLIENT} ORDER BY c.number");
    let clients = rows(connection, &sql, [], read_client)?;
    clients.into_iter().map(|client| card(connection, client)).collect()
}
