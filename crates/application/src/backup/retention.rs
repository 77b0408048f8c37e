//! What backups are called, and which of them are kept: the newest of each of seven days, of five weeks and of twelve months.
//!
//! Counted are days, weeks and months that have a backup, so that a clinic that was closed for a month keeps what it had.
//! A name carries the books it is of and its instant; a file with another name is nobody's business here.
//!
//! Deliberately absent: reading a backup to know how old it is.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;

const DAYS: usize = 7;
const WEEKS: usize = 5;
const MONTHS: usize = 12;

/// What every backup's name ends with.
const ENDING: &str = ".klinikassa.age";

/// A backup by its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Named {
    /// When it was made, in UTC.
    pub(crate) at: Timestamp,
    /// The whole name.
    pub(crate) name: String,
}

/// The name of a backup of these books.
pub(crate) fn name(books: &str, at_ms: i64) -> String {
    let at = Timestamp::from_millisecond(at_ms).unwrap_or_default();
    let spelled = at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    format!("klinikassa-{books}-{spelled}{ENDING}")
}

/// Reads the name of a backup of these books.
pub(crate) fn read(books: &str, name: &str) -> Option<Named> {
    let instant = name
        .strip_prefix("klinikassa-")?
        .strip_prefix(books)?
        .strip_prefix('-')?
        .strip_suffix(ENDING)?;
    let civil = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", instant).ok()?;
    Some(Named {
        at: civil.to_zoned(TimeZone::UTC).ok()?.timestamp(),
        name: name.to_owned(),
    })
}

/// Reads the name of a backup of whatever books.
pub(crate) fn read_any(name: &str) -> Option<Named> {
    let (books, _) = name.strip_prefix("klinikassa-")?.split_once('-')?;
    read(books, name)
}

/// The names of those that may go, oldest first.
pub(crate) fn outlived(mut all: Vec<Named>) -> Vec<String> {
    all.sort();
    let (mut days, mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut going = Vec::new();
    for backup in all.into_iter().rev() {
        let day: Date = backup.at.to_zoned(TimeZone::UTC).date();
        let week = day.iso_week_date();
        let first_of = |set: &mut BTreeSet<(i16, i16)>, key: (i16, i16), most: usize| set.len() < most && set.insert(key);
        // Each is asked for itself: one backup may stand for its day, its week and its month.
        let of_day = first_of(&mut days, (day.year(), day.day_of_year()), DAYS);
        let of_week = first_of(&mut weeks, (week.year(), i16::from(week.week())), WEEKS);
        let of_month = first_of(&mut months, (day.year(), i16::from(day.month())), MONTHS);
        if !(of_day || of_week || of_month) {
            going.push(backup.name);
        }
    }
    going.reverse();
    going
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can not go on must stop")]

    use super::*;

    const DAY_MS: i64 = 86_400_000;
    /// 2026-11-28T22:30:00Z, a Saturday.
    const LAST: i64 = 1_795_905_000_000;

    fn of(at_ms: i64) -> Named {
        read("a1b2c3d4", &name("a1b2c3d4", at_ms)).unwrap()
    }

    #[test]
    fn a_name_says_whose_and_when() {
        assert_eq!(name("a1b2c3d4", LAST), "klinikassa-a1b2c3d4-20261128T223000Z.klinikassa.age");
        assert_eq!(of(LAST).at.as_millisecond(), LAST);
        for other in [
            "klinikassa-ffffffff-20261128T223000Z.klinikassa.age",
            "klinikassa-a1b2c3d4-20261128T223000Z.klinikassa.age.unfinished",
            "klinikassa-a1b2c3d4-20261328T223000Z.klinikassa.age",
            "holiday.jpg",
        ] {
            assert_eq!(read("a1b2c3d4", other), None, "{other}");
        }
    }

    #[test]
    fn a_year_of_days_leaves_seven_days_five_weeks_and_twelve_months() {
        let all: Vec<Named> = (0..400).map(|back| of(LAST - back * DAY_MS)).collect();
        let going: BTreeSet<String> = outlived(all.clone()).into_iter().collect();
        let kept: Vec<String> = all
            .iter()
            .filter(|one| !going.contains(&one.name))
            .map(|one| one.name.clone())
            .collect();
        let days: Vec<&str> = kept.iter().map(|name| &name[20..28]).collect();
        // By the calendar: the seven days; the Sundays before them that end the weeks; the last days of the months before.
        assert_eq!(
            days,
            [
                "20261128", "20261127", "20261126", "20261125", "20261124", "20261123", "20261122", "20261115", "20261108",
                "20261101", "20261031", "20260930", "20260831", "20260731", "20260630", "20260531", "20260430", "20260331",
                "20260228", "20260131", "20251231",
            ]
        );
    }

    #[test]
    fn of_one_day_the_last_stays_and_a_gap_takes_nothing() {
        let day = [of(LAST), of(LAST - 3_600_000), of(LAST - 7_200_000)];
        assert_eq!(outlived(day.to_vec()), [day[2].name.clone(), day[1].name.clone()]);
        let far_apart: Vec<Named> = (0..7).map(|number| of(LAST - number * 90 * DAY_MS)).collect();
        assert_eq!(outlived(far_apart), Vec::<String>::new());
        assert_eq!(outlived(Vec::new()), Vec::<String>::new());
    }
}
