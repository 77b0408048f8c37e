//! Where, who and when: what every document, payment, attempt, event and journal line carries.
//!
//! The instant is UTC and the local offset stands beside it, because the receipt shows local time and the books must
//! still sort after a summer-time change. Order in the books is by sequence, never by this clock.
//!
//! Deliberately absent: reading a clock or a time zone. Both come in through ports.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;

use crate::ids::{DepartmentId, StaffId, TillId};

/// Why an instant has no local date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StampError {
    /// The instant or the offset lies outside what calendars cover.
    #[error("the instant or its offset is out of range")]
    OutOfRange,
}

/// An instant: milliseconds since the start of 1970 in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UtcMillis(i64);

impl UtcMillis {
    /// An instant so many milliseconds after (or before) the start of 1970.
    #[must_use]
    pub const fn new(millis: i64) -> Self {
        Self(millis)
    }

    /// The milliseconds.
    #[must_use]
    pub const fn as_millis(self) -> i64 {
        self.0
    }
}

/// Till, department, member of staff, instant and local offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Stamp {
    /// The till it happened at.
    pub till: TillId,
    /// The department it happened in.
    pub department: DepartmentId,
    /// Who was signed in.
    pub staff: StaffId,
    /// When, in UTC.
    pub at: UtcMillis,
    /// How far local time stood ahead of UTC, in minutes.
    pub offset_minutes: i16,
}

impl Stamp {
    /// How many bytes [`Stamp::canonical_bytes`] has.
    pub const CANONICAL_LENGTH: usize = 58;

    /// The calendar day at the till.
    pub fn local_date(&self) -> Result<Date, StampError> {
        let at = Timestamp::from_millisecond(self.at.as_millis()).map_err(|_| StampError::OutOfRange)?;
        let seconds = i32::from(self.offset_minutes).checked_mul(60).ok_or(StampError::OutOfRange)?;
        let offset = Offset::from_seconds(seconds).map_err(|_| StampError::OutOfRange)?;
        Ok(offset.to_datetime(at).date())
    }

    /// The stamp as the journal's chain hashes it: fields of fixed length in a fixed order, so no two stamps share bytes.
    #[must_use]
    pub fn canonical_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(Self::CANONICAL_LENGTH);
        bytes.extend_from_slice(self.till.as_uuid().as_bytes());
        bytes.extend_from_slice(self.department.as_uuid().as_bytes());
        bytes.extend_from_slice(self.staff.as_uuid().as_bytes());
        bytes.extend_from_slice(&self.at.as_millis().to_be_bytes());
        bytes.extend_from_slice(&self.offset_minutes.to_be_bytes());
        bytes
    }
}
