//! Staff on disk: adding, changing, and who may be picked at the till.
//!
//! Who has left is no longer picked and stays in the books: every document names whoever was at the till. Somebody is
//! always left to stand there.
//!
//! Deliberately absent: PINs, roles, and removing.

use domain::ids::{RequestKey, StaffId};
use domain::journal::JournalKind;
use domain::people::{Staff, StaffFacts};
use domain::stamp::Stamp;
use domain::text::Initials;
use rusqlite::{Connection, Row, Transaction};

use crate::books::Work;
use crate::cell::{bad, blob, id};
use crate::clinic::{first, name, rows};
use crate::error::StoreError;
use crate::master::{self, Fact, MasterError, SameName, facts, flag};
use crate::words;

pub(crate) fn insert(transaction: &Transaction<'_>, member: &Staff, position: i64) -> Result<(), StoreError> {
    transaction
        .prepare_cached("INSERT INTO staff (id, name, initials, position, vet, active) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute((
            blob(member.id.as_uuid()),
            member.name.as_str(),
            member.initials.as_str(),
            position,
            member.vet,
            member.active,
        ))?;
    Ok(())
}

/// Adds a member of staff at the end. The same key again gives the same one.
pub(crate) fn add(
    work: &mut Work<'_>,
    key: RequestKey,
    facts: StaffFacts,
    same_name: SameName,
    stamp: &Stamp,
) -> Result<Staff, MasterError> {
    if let Some(made) = master::made(work.transaction, key)? {
        return master::same_sort(member(work.transaction, StaffId::from_uuid(made)));
    }
    let id = work.ids.id();
    let new = Staff::with(StaffId::from_uuid(id), facts);
    refuse_same_name(work, &new, same_name)?;
    master::remember(work.transaction, key, id)?;
    let position = work
        .transaction
        .prepare_cached("SELECT coalesce(max(position), -1) + 1 FROM staff")
        .and_then(|mut statement| statement.query_row([], |row| row.get(0)))
        .map_err(StoreError::from)?;
    insert(work.transaction, &new, position)?;
    let lists = (None, told(&new));
    master::journal(work, JournalKind::PeopleChanged, id, lists, stamp)?;
    Ok(new)
}

pub(crate) fn change(
    work: &mut Work<'_>,
    id: StaffId,
    facts: StaffFacts,
    same_name: SameName,
    stamp: &Stamp,
) -> Result<Staff, MasterError> {
    let before = member(work.transaction, id)?;
    let now = Staff::with(id, facts);
    if now == before {
        return Ok(before);
    }
    if before.active && !now.active && others_active(work.transaction, id)? == 0 {
        return Err(MasterError::LastStaff);
    }
    let renamed = now.name != before.name;
    refuse_same_name(work, &now, if renamed { same_name } else { SameName::Allow })?;
    work.transaction
        .prepare_cached("UPDATE staff SET name = ?2, initials = ?3, vet = ?4, active = ?5 WHERE id = ?1")
        .and_then(|mut statement| {
            statement.execute((
                blob(id.as_uuid()),
                now.name.as_str(),
                now.initials.as_str(),
                now.vet,
                now.active,
            ))
        })
        .map_err(StoreError::from)?;
    let lists = (Some(told(&before)), told(&now));
    master::journal(work, JournalKind::PeopleChanged, id.as_uuid(), lists, stamp)?;
    Ok(now)
}

fn others_active(connection: &Connection, than: StaffId) -> Result<u32, StoreError> {
    Ok(connection
        .prepare_cached("SELECT count(*) FROM staff WHERE active = 1 AND id <> ?1")?
        .query_row([blob(than.as_uuid())], |row| row.get(0))?)
}

/// A handful of people: their names are compared here, by the order of lists.
fn refuse_same_name(work: &Work<'_>, staff: &Staff, same_name: SameName) -> Result<(), MasterError> {
    if same_name == SameName::Allow || !staff.active {
        return Ok(());
    }
    let key = |one: &Staff| words::sort_key(one.name.as_str(), work.country);
    let others = all(work.transaction)?;
    match others
        .iter()
        .find(|one| one.active && one.id != staff.id && key(one) == key(staff))
    {
        None => Ok(()),
        Some(other) => Err(MasterError::SameName {
            which: other.initials.to_string(),
        }),
    }
}

fn told(staff: &Staff) -> Vec<Fact> {
    facts![
        "sort" = Some("staff".to_owned()),
        "name" = Some(staff.name.to_string()),
        "initials" = Some(staff.initials.to_string()),
        "vet" = flag(staff.vet),
        "active" = flag(staff.active),
    ]
}

fn read(row: &Row<'_>) -> Result<Staff, StoreError> {
    let initials: String = row.get("initials")?;
    Ok(Staff {
        id: StaffId::from_uuid(id(row, "id")?),
        name: name(row, "name")?,
        initials: Initials::new(&initials).map_err(|error| bad("initials", error))?,
        vet: row.get("vet")?,
        active: row.get("active")?,
    })
}

/// A member of staff, gone or not.
pub(crate) fn member(connection: &Connection, staff: StaffId) -> Result<Staff, StoreError> {
    first(
        connection,
        "SELECT id, name, initials, vet, active FROM staff WHERE id = ?1",
        [blob(staff.as_uuid())],
        read,
    )?
    .ok_or(StoreError::NotFound("member of staff"))
}

/// Everybody in order, also who has left.
pub(crate) fn all(connection: &Connection) -> Result<Vec<Staff>, StoreError> {
    rows(
        connection,
        "SELECT id, name, initials, vet, active FROM staff ORDER BY position",
        [],
        read,
    )
}
