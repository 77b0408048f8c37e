//! The clinic on disk: company, departments, tills, what new books start with, and the settings.
//!
//! Deliberately absent: clients, staff, items and terminals, which change at the desk and have files of their own.

use std::collections::BTreeMap;

use domain::clinic::{BooksKind, Department, Organisation, Terminal, Till};
use domain::country::CountryCode;
use domain::ids::{ClientId, DepartmentId, InstallationId, OrganisationId, StaffId, TillId};
use domain::item::Item;
use domain::journal::JournalKind;
use domain::people::{Client, Patient, Staff};
use domain::practice::PracticeClinic;
use domain::stamp::{Stamp, UtcMillis};
use domain::text::Name;
use rusqlite::{Connection, OptionalExtension, Row};

use crate::books::Work;
use crate::cell::{bad, blob, id, unknown};
use crate::error::StoreError;
use crate::journal::Line;
use crate::{catalogue, people, staff};

/// A terminal and its model.
#[derive(Debug, Clone)]
pub struct SeedTerminal {
    /// The terminal.
    pub terminal: Terminal,
    /// Its model as printed on it; may be empty.
    pub model: String,
}

/// Everything a new set of books starts with.
#[derive(Debug, Clone)]
pub struct SeedClinic {
    /// The company.
    pub organisation: Organisation,
    /// Its departments.
    pub departments: Vec<Department>,
    /// Its tills.
    pub tills: Vec<Till>,
    /// Its terminals.
    pub terminals: Vec<SeedTerminal>,
    /// Its staff.
    pub staff: Vec<Staff>,
    /// Its price list.
    pub items: Vec<Item>,
    /// Its clients.
    pub clients: Vec<Client>,
    /// Their animals.
    pub patients: Vec<Patient>,
}

impl From<PracticeClinic> for SeedClinic {
    fn from(practice: PracticeClinic) -> Self {
        let terminals = practice.terminals.into_iter().map(|terminal| SeedTerminal {
            terminal,
            model: String::new(),
        });
        Self {
            organisation: practice.organisation,
            departments: practice.departments,
            tills: vec![practice.till],
            terminals: terminals.collect(),
            staff: practice.staff,
            items: practice.items,
            clients: practice.clients,
            patients: practice.patients,
        }
    }
}

/// What the frame around the screens needs.
#[derive(Debug, Clone)]
pub struct AppFacts {
    /// Real, practice or test.
    pub kind: BooksKind,
    /// Country whose rules hold.
    pub country: CountryCode,
    /// This life of the books.
    pub installation: InstallationId,
    /// The company.
    pub organisation: Organisation,
    /// Its departments in order.
    pub departments: Vec<Department>,
    /// Its tills in order.
    pub tills: Vec<Till>,
    /// Staff who may be picked, in order.
    pub staff: Vec<Staff>,
    /// Every setting.
    pub settings: Vec<(String, String)>,
    /// How many sales are parked.
    pub parked: u32,
}

pub(crate) fn create(work: &mut Work<'_>, seed: &SeedClinic, stamp: &Stamp) -> Result<(), StoreError> {
    let transaction = work.transaction;
    let organisation = &seed.organisation;
    if organisation.country != work.country {
        return Err(StoreError::Constraint {
            rule: "the clinic is in another country than the books".to_owned(),
        });
    }
    if app_facts(transaction)?.is_some() {
        return Err(StoreError::Constraint {
            rule: "these books have a clinic already".to_owned(),
        });
    }
    let mut line = Line::open(transaction)?;
    transaction.execute(
        "INSERT INTO organisation (id, name, business_id, address, vat_number) VALUES (?1, ?2, ?3, ?4, ?5)",
        (
            blob(organisation.id.as_uuid()),
            organisation.name.as_str(),
            organisation.business_id.as_str(),
            organisation.address.as_str(),
            organisation.vat_number.as_ref().map(Name::as_str),
        ),
    )?;
    insert_places(work, seed)?;
    for (position, member) in (0_i64..).zip(&seed.staff) {
        staff::insert(transaction, member, position)?;
    }
    for item in &seed.items {
        catalogue::insert(transaction, item, work.country)?;
    }
    let mut animals: BTreeMap<ClientId, Vec<&Patient>> = BTreeMap::new();
    for patient in &seed.patients {
        animals.entry(patient.client).or_default().push(patient);
    }
    for client in &seed.clients {
        let own = animals.remove(&client.id).unwrap_or_default();
        people::insert(transaction, client, &own, work.country)?;
    }
    line.note("kind", work.kind.code());
    line.note("country", work.country.code());
    line.note("organisation", organisation.name.as_str());
    line.note("items", seed.items.len().to_string());
    let salt = work.ids.salt();
    // The first line names the file's own identity, so that a write-ahead log of other books does not pass for ours.
    let installation = transaction.query_row("SELECT id FROM installation ORDER BY seq LIMIT 1", [], |row| id(row, "id"))?;
    line.close(JournalKind::BooksCreated, Some(installation), stamp, salt)
}

fn insert_places(work: &Work<'_>, seed: &SeedClinic) -> Result<(), StoreError> {
    for (position, department) in (0_i64..).zip(&seed.departments) {
        work.transaction.execute(
            "INSERT INTO department (id, organisation, name, position) VALUES (?1, ?2, ?3, ?4)",
            (
                blob(department.id.as_uuid()),
                blob(seed.organisation.id.as_uuid()),
                department.name.as_str(),
                position,
            ),
        )?;
    }
    for (position, till) in (0_i64..).zip(&seed.tills) {
        work.transaction.execute(
            "INSERT INTO till (id, department, name, position) VALUES (?1, ?2, ?3, ?4)",
            (
                blob(till.id.as_uuid()),
                blob(till.department.as_uuid()),
                till.name.as_str(),
                position,
            ),
        )?;
    }
    for (position, entry) in (0_i64..).zip(&seed.terminals) {
        let terminal = &entry.terminal;
        work.transaction.execute(
            "INSERT INTO terminal (id, department, number, name, model, position) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            (
                blob(terminal.id.as_uuid()),
                blob(terminal.department.as_uuid()),
                terminal.number.to_string(),
                terminal.name.as_str(),
                &entry.model,
                position,
            ),
        )?;
    }
    Ok(())
}

pub(crate) fn sign_in(work: &mut Work<'_>, id: StaffId, stamp: &Stamp) -> Result<(), StoreError> {
    if !staff::member(work.transaction, id)?.active {
        return Err(StoreError::NotFound("member of staff"));
    }
    put_setting(work.transaction, &signed_in_key(stamp.till), &id.to_string())?;
    let line = Line::open(work.transaction)?;
    let salt = work.ids.salt();
    line.close(JournalKind::StaffSignedIn, Some(id.as_uuid()), stamp, salt)
}

pub(crate) fn set_setting(work: &mut Work<'_>, key: &str, value: &str, stamp: &Stamp) -> Result<(), StoreError> {
    put_setting(work.transaction, key, value)?;
    let mut line = Line::open(work.transaction)?;
    line.note("key", key);
    line.note("value", value);
    let salt = work.ids.salt();
    line.close(JournalKind::SettingChanged, None, stamp, salt)
}

pub(crate) fn put_setting(connection: &Connection, key: &str, value: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )?
        .execute((key, value))?;
    Ok(())
}

fn signed_in_key(till: TillId) -> String {
    format!("signed_in:{till}")
}

pub(crate) fn signed_in(connection: &Connection, till: TillId) -> Result<Option<StaffId>, StoreError> {
    match setting(connection, &signed_in_key(till))? {
        None => Ok(None),
        Some(text) => StaffId::parse(&text).map(Some).map_err(|error| bad("signed in", error)),
    }
}

/// When the books were founded.
pub(crate) fn founded_at(connection: &Connection) -> Result<UtcMillis, StoreError> {
    let at = connection.query_row("SELECT founded_at FROM books", [], |row| row.get(0))?;
    Ok(UtcMillis::new(at))
}

/// The end of the first installation's id, where its randomness is.
pub(crate) fn books_tag(connection: &Connection) -> Result<String, StoreError> {
    let tag = connection.query_row(
        "SELECT lower(substr(hex(id), 25)) FROM installation ORDER BY seq LIMIT 1",
        [],
        |row| row.get(0),
    )?;
    Ok(tag)
}

pub(crate) fn setting(connection: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT value FROM setting WHERE key = ?1")?
        .query_row([key], |row| row.get(0))
        .optional()?)
}

pub(crate) fn country(connection: &Connection) -> Result<CountryCode, StoreError> {
    let code: String = connection.query_row("SELECT country FROM books", [], |row| row.get(0))?;
    CountryCode::from_code(&code).ok_or_else(|| unknown("country", &code))
}

pub(crate) fn kind(connection: &Connection) -> Result<BooksKind, StoreError> {
    let code: String = connection.query_row("SELECT kind FROM books", [], |row| row.get(0))?;
    BooksKind::from_code(&code).ok_or_else(|| unknown("kind", &code))
}

pub(crate) fn name(row: &Row<'_>, column: &str) -> Result<Name, StoreError> {
    let text: String = row.get(column)?;
    Name::new(&text).map_err(|error| bad(column, error))
}

fn optional_name(row: &Row<'_>, column: &str) -> Result<Option<Name>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| Name::new(&text).map_err(|error| bad(column, error)))
        .transpose()
}

/// Runs a query and reads every row with a reading function of this crate.
pub(crate) fn rows<T>(
    connection: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
    read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut found = statement.query(parameters)?;
    let mut all = Vec::new();
    while let Some(row) = found.next()? {
        all.push(read(row)?);
    }
    Ok(all)
}

/// The first row of [`rows`], if there is one.
pub(crate) fn first<T>(
    connection: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
    read: impl Fn(&Row<'_>) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut found = statement.query(parameters)?;
    found.next()?.map(read).transpose()
}

pub(crate) fn app_facts(connection: &Connection) -> Result<Option<AppFacts>, StoreError> {
    let country = country(connection)?;
    let organisation = first(
        connection,
        "SELECT id, name, business_id, address, vat_number FROM organisation LIMIT 1",
        [],
        |row| {
            Ok(Organisation {
                id: OrganisationId::from_uuid(id(row, "id")?),
                name: name(row, "name")?,
                business_id: name(row, "business_id")?,
                address: name(row, "address")?,
                vat_number: optional_name(row, "vat_number")?,
                country,
            })
        },
    )?;
    let Some(organisation) = organisation else { return Ok(None) };
    let installation = connection.query_row("SELECT id FROM installation ORDER BY seq DESC LIMIT 1", [], |row| {
        id(row, "id")
    })?;
    Ok(Some(AppFacts {
        kind: kind(connection)?,
        country,
        installation: InstallationId::from_uuid(installation),
        organisation,
        departments: departments(connection)?,
        tills: tills(connection)?,
        staff: staff::all(connection)?.into_iter().filter(|member| member.active).collect(),
        settings: rows(connection, "SELECT key, value FROM setting ORDER BY key", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?,
        parked: connection.query_row("SELECT count(*) FROM draft_sale WHERE parked_at IS NOT NULL", [], |row| {
            row.get(0)
        })?,
    }))
}

fn departments(connection: &Connection) -> Result<Vec<Department>, StoreError> {
    rows(connection, "SELECT id, name FROM department ORDER BY position", [], |row| {
        Ok(Department {
            id: DepartmentId::from_uuid(id(row, "id")?),
            name: name(row, "name")?,
        })
    })
}

fn tills(connection: &Connection) -> Result<Vec<Till>, StoreError> {
    rows(
        connection,
        "SELECT id, department, name FROM till ORDER BY position",
        [],
        |row| {
            Ok(Till {
                id: TillId::from_uuid(id(row, "id")?),
                department: DepartmentId::from_uuid(id(row, "department")?),
                name: name(row, "name")?,
            })
        },
    )
}
