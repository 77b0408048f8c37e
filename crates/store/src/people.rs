//! Clients and their animals on disk, and the words they are found by.
//!
//! Deliberately absent: changing and erasing a card. What a document must keep is frozen into the document.

use domain::ids::{ClientId, PatientId};
use domain::people::{Client, Patient, Species};
use domain::text::{Name, Phone};
use rusqlite::{Connection, Row, Transaction};

use crate::cell::{bad, blob, id, unknown};
use crate::clinic::{first, name, rows};
use crate::error::StoreError;

/// A client with their animals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientCard {
    /// The client.
    pub client: Client,
    /// Their animals in order.
    pub patients: Vec<Patient>,
}

pub(crate) fn insert(transaction: &Transaction<'_>, client: &Client, animals: &[&Patient]) -> Result<(), StoreError> {
    let phone = client.phone.as_ref().map(Phone::as_str);
    transaction
        .prepare_cached("INSERT INTO client (id, number, name, phone, address) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute((
            blob(client.id.as_uuid()),
            client.number,
            client.name.as_str(),
            phone,
            client.address.as_ref().map(Name::as_str),
        ))?;
    let seq = transaction.last_insert_rowid();
    let mut words = format!("{} {}", client.number, client.name);
    if let Some(phone) = phone {
        // As written and run together: people type a number with and without spaces.
        let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
        words.push_str(&format!(" {phone} {digits}"));
    }
    for (position, animal) in (0_i64..).zip(animals) {
        transaction
            .prepare_cached("INSERT INTO patient (id, client, name, species, position) VALUES (?1, ?2, ?3, ?4, ?5)")?
            .execute((
                blob(animal.id.as_uuid()),
                blob(client.id.as_uuid()),
                animal.name.as_str(),
                animal.species.code(),
                position,
            ))?;
        words.push(' ');
        words.push_str(animal.name.as_str());
    }
    transaction
        .prepare_cached("INSERT INTO client_search (rowid, text) VALUES (?1, ?2)")?
        .execute((seq, words))?;
    Ok(())
}

fn read_client(row: &Row<'_>) -> Result<Client, StoreError> {
    let phone: Option<String> = row.get("phone")?;
    let address: Option<String> = row.get("address")?;
    Ok(Client {
        id: ClientId::from_uuid(id(row, "id")?),
        number: row.get("number")?,
        name: name(row, "name")?,
        phone: phone
            .map(|text| Phone::new(&text))
            .transpose()
            .map_err(|error| bad("phone", error))?,
        address: address
            .map(|text| Name::new(&text))
            .transpose()
            .map_err(|error| bad("address", error))?,
    })
}

fn read_patient(row: &Row<'_>) -> Result<Patient, StoreError> {
    let species: String = row.get("species")?;
    Ok(Patient {
        id: PatientId::from_uuid(id(row, "id")?),
        client: ClientId::from_uuid(id(row, "client")?),
        name: name(row, "name")?,
        species: Species::from_code(&species).ok_or_else(|| unknown("species", &species))?,
    })
}

pub(crate) fn client(connection: &Connection, client: ClientId) -> Result<ClientCard, StoreError> {
    let found = first(
        connection,
        "SELECT id, number, name, phone, address FROM client WHERE id = ?1",
        [blob(client.as_uuid())],
        read_client,
    )?;
    let client = found.ok_or(StoreError::NotFound("client"))?;
    Ok(ClientCard {
        patients: patients_of(connection, client.id)?,
        client,
    })
}

fn patients_of(connection: &Connection, client: ClientId) -> Result<Vec<Patient>, StoreError> {
    rows(
        connection,
        "SELECT id, client, name, species FROM patient WHERE client = ?1 ORDER BY position",
        [blob(client.as_uuid())],
        read_patient,
    )
}

pub(crate) fn patient(connection: &Connection, patient: PatientId) -> Result<Patient, StoreError> {
    first(
        connection,
        "SELECT id, client, name, species FROM patient WHERE id = ?1",
        [blob(patient.as_uuid())],
        read_patient,
    )?
    .ok_or(StoreError::NotFound("patient"))
}

/// Clients found by an FTS expression made by the caller.
pub(crate) fn matching(connection: &Connection, expression: &str, at_most: u32) -> Result<Vec<ClientCard>, StoreError> {
    let clients = rows(
        connection,
        "SELECT c.id, c.number, c.name, c.phone, c.address FROM client_search s JOIN client c ON c.seq = s.rowid
         WHERE client_search MATCH ?1 LIMIT ?2",
        (expression, at_most),
        read_client,
    )?;
    clients
        .into_iter()
        .map(|client| {
            Ok(ClientCard {
                patients: patients_of(connection, client.id)?,
                client,
            })
        })
        .collect()
}
