//! Between columns and domain types: what goes into a statement, and what comes out of a row.
//!
//! Ids are 16 bytes, sums are integers, closed sets are their stable codes. A value that fits its column and not its
//! domain type is an error of the books ([`StoreError::Value`]), never a default.

use domain::money::{Currency, Money};
use domain::stamp::{Stamp, UtcMillis};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Row, ToSql};
use uuid::Uuid;

use crate::error::StoreError;

/// One value on its way into a row and into the journal's payload.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cell<'a> {
    Null,
    Int(i64),
    Text(&'a str),
    Blob(&'a [u8]),
    Id(Uuid),
}

impl<'a> Cell<'a> {
    pub(crate) fn text_or_null(text: Option<&'a str>) -> Self {
        text.map_or(Self::Null, Self::Text)
    }

    pub(crate) fn id_or_null(id: Option<Uuid>) -> Self {
        id.map_or(Self::Null, Self::Id)
    }
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Null => ValueRef::Null,
            Self::Int(value) => ValueRef::Integer(*value),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Blob(bytes) => ValueRef::Blob(bytes),
            Self::Id(id) => ValueRef::Blob(id.as_bytes()),
        }))
    }
}

/// The bytes of an id as a statement takes them.
pub(crate) fn blob(id: Uuid) -> [u8; 16] {
    id.into_bytes()
}

/// Reads an id.
pub(crate) fn id(row: &Row<'_>, column: &str) -> rusqlite::Result<Uuid> {
    row.get::<_, [u8; 16]>(column).map(Uuid::from_bytes)
}

/// Reads an id that may be absent.
pub(crate) fn optional_id(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Uuid>> {
    row.get::<_, Option<[u8; 16]>>(column)
        .map(|bytes| bytes.map(Uuid::from_bytes))
}

/// Reads a hash that may be absent.
pub(crate) fn optional_hash(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<[u8; 32]>> {
    row.get::<_, Option<[u8; 32]>>(column)
}

/// Reads a sum.
pub(crate) fn money(row: &Row<'_>, column: &str, currency: Currency) -> Result<Money, StoreError> {
    Ok(Money::new(row.get(column)?, currency)?)
}

/// Reads till, department, staff, instant and offset.
pub(crate) fn stamp(row: &Row<'_>) -> rusqlite::Result<Stamp> {
    Ok(Stamp {
        till: domain::ids::TillId::from_uuid(id(row, "till")?),
        department: domain::ids::DepartmentId::from_uuid(id(row, "department")?),
        staff: domain::ids::StaffId::from_uuid(id(row, "staff")?),
        at: UtcMillis::new(row.get("at")?),
        offset_minutes: row.get("offset_minutes")?,
    })
}

/// The stamp's cells in the columns' alphabetical order: at, department, offset, staff, till.
pub(crate) struct StampCells {
    pub(crate) at: Cell<'static>,
    pub(crate) department: Cell<'static>,
    pub(crate) offset: Cell<'static>,
    pub(crate) staff: Cell<'static>,
    pub(crate) till: Cell<'static>,
}

impl StampCells {
    pub(crate) fn of(stamp: &Stamp) -> Self {
        Self {
            at: Cell::Int(stamp.at.as_millis()),
            department: Cell::Id(stamp.department.as_uuid()),
            offset: Cell::Int(i64::from(stamp.offset_minutes)),
            staff: Cell::Id(stamp.staff.as_uuid()),
            till: Cell::Id(stamp.till.as_uuid()),
        }
    }
}

/// A stored code outside its closed set.
pub(crate) fn unknown(what: &str, found: &str) -> StoreError {
    StoreError::Value(format!("{what}: {found:?}"))
}

/// Any domain error while reading: the row does not hold what its type allows.
pub(crate) fn bad(what: &str, error: impl std::fmt::Display) -> StoreError {
    StoreError::Value(format!("{what}: {error}"))
}
