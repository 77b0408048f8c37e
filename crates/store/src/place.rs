//! What changes about the clinic itself after it was founded: the company's name, address and VAT number, the departments, and
//! this till's name and department.
//!
//! Each change is one commit with one line in the journal that says what was and what is. Papers that were handed out keep
//! what they said: they carry their own copy.
//!
//! Deliberately absent: the country, the currency and the business id. Another company has other books.

use domain::clinic::{Department, Organisation};
use domain::ids::{DepartmentId, TillId};
use domain::journal::JournalKind;
use domain::stamp::Stamp;
use domain::text::Name;
use uuid::Uuid;

use crate::books::Work;
use crate::cell::blob;
use crate::clinic::app_facts;
use crate::error::StoreError;
use crate::journal::Line;

/// Why the clinic stays as it is.
#[derive(Debug, thiserror::Error)]
pub enum PlaceError {
    /// The books could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Another department has this name.
    #[error("two departments of one name")]
    NameTaken,
    /// A payment of this till runs: its department is part of what is being written down.
    #[error("a payment of this till runs")]
    Paying,
}

/// What may change about the company.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganisationFacts {
    /// Its name.
    pub name: Name,
    /// Its address, in one line.
    pub address: Name,
    /// The number it is known by to the VAT office, if it pays VAT.
    pub vat_number: Option<Name>,
}

fn facts(work: &Work<'_>) -> Result<crate::AppFacts, StoreError> {
    app_facts(work.transaction)?.ok_or(StoreError::NotFound("clinic"))
}

fn close(
    work: &mut Work<'_>,
    kind: JournalKind,
    subject: Uuid,
    notes: &[(&'static str, String)],
    stamp: &Stamp,
) -> Result<(), StoreError> {
    let mut line = Line::open(work.transaction)?;
    for (name, value) in notes {
        line.note(name, value.as_str());
    }
    let salt = work.ids.salt();
    line.close(kind, Some(subject), stamp, salt)
}

/// What stood in a field and what stands there now; nothing if nothing changed.
fn changed<'n>(was: &str, is: &str, names: (&'n str, &'n str)) -> Option<[(&'n str, String); 2]> {
    (was != is).then(|| [(names.0, was.to_owned()), (names.1, is.to_owned())])
}

pub(crate) fn change_organisation(work: &mut Work<'_>, new: &OrganisationFacts, stamp: &Stamp) -> Result<(), PlaceError> {
    let Organisation {
        id,
        name,
        address,
        vat_number,
        ..
    } = facts(work)?.organisation;
    let spelled = |number: &Option<Name>| number.as_ref().map(ToString::to_string).unwrap_or_default();
    let notes: Vec<(&'static str, String)> = [
        changed(name.as_str(), new.name.as_str(), ("name_before", "name")),
        changed(address.as_str(), new.address.as_str(), ("address_before", "address")),
        changed(
            &spelled(&vat_number),
            &spelled(&new.vat_number),
            ("vat_number_before", "vat_number"),
        ),
    ]
    .into_iter()
    .flatten()
    .flatten()
    .collect();
    if notes.is_empty() {
        return Ok(());
    }
    work.transaction
        .prepare_cached("UPDATE organisation SET name = ?2, address = ?3, vat_number = ?4 WHERE id = ?1")
        .and_then(|mut statement| {
            statement.execute((
                blob(id.as_uuid()),
                new.name.as_str(),
                new.address.as_str(),
                new.vat_number.as_ref().map(Name::as_str),
            ))
        })
        .map_err(StoreError::from)?;
    close(work, JournalKind::OrganisationChanged, id.as_uuid(), &notes, stamp)?;
    Ok(())
}

/// Names are told apart as people do: capitals make no other name.
fn refuse_taken(departments: &[Department], except: DepartmentId, name: &Name) -> Result<(), PlaceError> {
    let wanted = name.as_str().to_lowercase();
    let taken = departments
        .iter()
        .any(|department| department.id != except && department.name.as_str().to_lowercase() == wanted);
    if taken { Err(PlaceError::NameTaken) } else { Ok(()) }
}

/// Adds a department at the end. The same id again is the same department.
pub(crate) fn add_department(work: &mut Work<'_>, new: &Department, stamp: &Stamp) -> Result<(), PlaceError> {
    let facts = facts(work)?;
    if facts.departments.iter().any(|department| department.id == new.id) {
        return Ok(());
    }
    refuse_taken(&facts.departments, new.id, &new.name)?;
    work.transaction
        .prepare_cached(
            "INSERT INTO department (id, organisation, name, position)
             VALUES (?1, ?2, ?3, (SELECT coalesce(max(position), -1) + 1 FROM department))",
        )
        .and_then(|mut statement| {
            statement.execute((
                blob(new.id.as_uuid()),
                blob(facts.organisation.id.as_uuid()),
                new.name.as_str(),
            ))
        })
        .map_err(StoreError::from)?;
    let notes = [("name", new.name.to_string())];
    close(work, JournalKind::DepartmentChanged, new.id.as_uuid(), &notes, stamp)?;
    Ok(())
}

pub(crate) fn rename_department(work: &mut Work<'_>, id: DepartmentId, name: &Name, stamp: &Stamp) -> Result<(), PlaceError> {
    let departments = facts(work)?.departments;
    let found = departments.iter().find(|department| department.id == id);
    let before = found.ok_or(StoreError::NotFound("department"))?.name.clone();
    refuse_taken(&departments, id, name)?;
    let Some(notes) = changed(before.as_str(), name.as_str(), ("name_before", "name")) else {
        return Ok(());
    };
    work.transaction
        .prepare_cached("UPDATE department SET name = ?2 WHERE id = ?1")
        .and_then(|mut statement| statement.execute((blob(id.as_uuid()), name.as_str())))
        .map_err(StoreError::from)?;
    close(work, JournalKind::DepartmentChanged, id.as_uuid(), &notes, stamp)?;
    Ok(())
}

/// Gives a till its name and its department. Its payments in doubt stay with their terminals, whichever department those are of.
pub(crate) fn change_till(
    work: &mut Work<'_>,
    till: TillId,
    name: &Name,
    department: DepartmentId,
    stamp: &Stamp,
) -> Result<(), PlaceError> {
    let facts = facts(work)?;
    let before = facts
        .tills
        .iter()
        .find(|one| one.id == till)
        .ok_or(StoreError::NotFound("till"))?;
    let name_of = |id: DepartmentId| {
        facts
            .departments
            .iter()
            .find(|one| one.id == id)
            .map(|one| one.name.to_string())
    };
    let (was, is) = (name_of(before.department).unwrap_or_default(), name_of(department));
    let is = is.ok_or(StoreError::NotFound("department"))?;
    let notes: Vec<(&'static str, String)> = [
        changed(before.name.as_str(), name.as_str(), ("name_before", "name")),
        changed(&was, &is, ("department_before", "department")),
    ]
    .into_iter()
    .flatten()
    .flatten()
    .collect();
    if notes.is_empty() {
        return Ok(());
    }
    if before.department != department && pays(work, till)? {
        return Err(PlaceError::Paying);
    }
    work.transaction
        .prepare_cached("UPDATE till SET name = ?2, department = ?3 WHERE id = ?1")
        .and_then(|mut statement| statement.execute((blob(till.as_uuid()), name.as_str(), blob(department.as_uuid()))))
        .map_err(StoreError::from)?;
    close(work, JournalKind::TillChanged, till.as_uuid(), &notes, stamp)?;
    Ok(())
}

fn pays(work: &Work<'_>, till: TillId) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM attempt_state s JOIN attempt a ON a.id = s.attempt
               WHERE s.state IN ('intent', 'sending') AND a.till = ?1)";
    let mut statement = work.transaction.prepare_cached(sql)?;
    Ok(statement.query_row([blob(till.as_uuid())], |row| row.get(0))?)
}
