//! What backups are called, and which of them are kept: the newest of each of seven days, of five weeks and of twelve months.
//!
//! Counted are days, weeks and months that have a backup, so that a clinic that was closed for a month keeps what it had. Days are those
//! of the till's place when the backup was made: one made at midnight belongs to the day that begins, also where the clocks were
//! changed since. A name carries the books it is of, its instant and the place's offset then; names of before carry none, and are
//! counted by the offset of whoever counts. A file with another name is nobody's business here.
//!
//! One of before a migration stands apart: the next backup of its day holds other tables, and must not take its turn. The last three stay.
//!
//! Deliberately absent: reading a backup to know how old it is.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};
use std::collections::BTreeSet;

const DAYS: usize = 7;
const WEEKS: usize = 5;
const MONTHS: usize = 12;
/// How many of before a migration are kept.
const BEFORE_MIGRATIONS: usize = 3;

/// What every backup's name ends with.
const ENDING: &str = ".klinikassa.age";

/// A backup by its name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Named {
    /// When it was made, in UTC.
    pub(crate) at: Timestamp,
    /// Minutes east of UTC at its place then, if the name says so.
    pub(crate) offset_minutes: Option<i16>,
    /// The whole name.
    pub(crate) name: String,
}

/// The name of a backup of these books.
pub(crate) fn name(books: &str, at_ms: i64, offset_minutes: i16) -> String {
    let at = Timestamp::from_millisecond(at_ms).unwrap_or_default();
    let spelled = at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    let east = if offset_minutes < 0 { '-' } else { '+' };
    let (hours, minutes) = (offset_minutes.unsigned_abs() / 60, offset_minutes.unsigned_abs() % 60);
    format!("klinikassa-{books}-{spelled}{east}{hours:02}{minutes:02}{ENDING}")
}

/// Reads the name of a backup of these books.
pub(crate) fn read(books: &str, name: &str) -> Option<Named> {
    let spelled = name
        .strip_prefix("klinikassa-")?
        .strip_prefix(books)?
        .strip_prefix('-')?
        .strip_suffix(ENDING)?;
    let (instant, offset) = spelled.split_at_checked(spelled.find('Z')?.checked_add(1)?)?;
    let civil = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", instant).ok()?;
    Some(Named {
        at: civil.to_zoned(TimeZone::UTC).ok()?.timestamp(),
        offset_minutes: if offset.is_empty() { None } else { Some(east(offset)?) },
        name: name.to_owned(),
    })
}

/// `+0200` as minutes.
fn east(text: &str) -> Option<i16> {
    let (sign, digits) = text.split_at_checked(1)?;
    let sign: i16 = match sign {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    if digits.len() != 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = digits.split_at_checked(2)?;
    let (hours, minutes): (i16, i16) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours <= 18 && minutes < 60).then(|| sign * (hours * 60 + minutes))
}

/// Reads the name of a backup of whatever books.
pub(crate) fn read_any(name: &str) -> Option<Named> {
    let (books, _) = name.strip_prefix("klinikassa-")?.split_once('-')?;
    read(books, name)
}

/// What stands in the place of the books' own letters in the name of a backup of before a migration.
pub(crate) fn before(books: &str, version: i64) -> String {
    format!("{books}m{version}")
}

/// Reads the name of such a backup of these books, and of before which migration it is.
pub(crate) fn read_before(books: &str, name: &str) -> Option<(i64, Named)> {
    let (marked, _) = name.strip_prefix("klinikassa-")?.split_once('-')?;
    let version = marked.strip_prefix(books)?.strip_prefix('m')?.parse().ok()?;
    Some((version, read(marked, name)?))
}

/// The names of those of before migrations that may go.
pub(crate) fn outlived_before(mut all: Vec<(i64, Named)>) -> Vec<String> {
    all.sort();
    let going = all.len().saturating_sub(BEFORE_MIGRATIONS);
    all.into_iter().take(going).map(|(_, backup)| backup.name).collect()
}

/// The day of its place on which it was made.
fn day(backup: &Named, offset_minutes: i16) -> Date {
    let seconds = i32::from(backup.offset_minutes.unwrap_or(offset_minutes)).saturating_mul(60);
    let place = Offset::from_seconds(seconds).map_or(TimeZone::UTC, TimeZone::fixed);
    backup.at.to_zoned(place).date()
}

/// The names of those that may go, oldest first. The offset counts for those whose name says none.
pub(crate) fn outlived(mut all: Vec<Named>, offset_minutes: i16) -> Vec<String> {
    all.sort();
    let (mut days, mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut going = Vec::new();
    for backup in all.into_iter().rev() {
        let day = day(&backup, offset_minutes);
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
        read("a1b2c3d4", &name("a1b2c3d4", at_ms, 0)).unwrap()
    }

    /// By its name: the instant in UTC, and the offset if it has one.
    fn named(instant: &str) -> Named {
        read("a1b2c3d4", &format!("klinikassa-a1b2c3d4-{instant}.klinikassa.age")).unwrap()
    }

    #[test]
    fn a_name_says_whose_and_when() {
        for (offset, spelled) in [(0, "+0000"), (120, "+0200"), (-210, "-0330"), (345, "+0545")] {
            let expected = format!("klinikassa-a1b2c3d4-20261128T223000Z{spelled}.klinikassa.age");
            assert_eq!(name("a1b2c3d4", LAST, offset), expected);
            let read = read("a1b2c3d4", &expected).unwrap();
            assert_eq!((read.at.as_millisecond(), read.offset_minutes), (LAST, Some(offset)));
        }
        let before = named("20261128T223000Z");
        assert_eq!((before.at.as_millisecond(), before.offset_minutes), (LAST, None));
        assert!(read_any(&name("a1b2c3d4", LAST, -210)).is_some());
        for other in [
            "klinikassa-ffffffff-20261128T223000Z.klinikassa.age",
            "klinikassa-a1b2c3d4-20261128T223000Z.klinikassa.age.unfinished",
            "klinikassa-a1b2c3d4-20261328T223000Z.klinikassa.age",
            "klinikassa-a1b2c3d4-20261128T223000.klinikassa.age",
            "klinikassa-a1b2c3d4-20261128T223000Z+02.klinikassa.age",
            "klinikassa-a1b2c3d4-20261128T223000Z+0260.klinikassa.age",
            "klinikassa-a1b2c3d4-20261128T223000Z02000.klinikassa.age",
            "klinikassa-a1b2c3d4-20261128T223000Z+\u{661}200.klinikassa.age",
            "holiday.jpg",
        ] {
            assert_eq!(read("a1b2c3d4", other), None, "{other}");
        }
    }

    #[test]
    fn backups_of_before_migrations_stand_apart_and_the_last_three_stay() {
        let all = [1, 2, 3, 4, 5].map(|version| name(&before("a1b2c3d4", version), LAST, 120));
        let read_all = |books: &str| all.iter().filter_map(|name| read_before(books, name)).collect::<Vec<_>>();
        assert_eq!(outlived_before(read_all("a1b2c3d4")), [all[0].clone(), all[1].clone()]);
        assert_eq!(read_all("a1b2c3d4r1").len() + read_all("ffffffff").len(), 0);
        assert!(
            all.iter()
                .all(|name| read("a1b2c3d4", name).is_none() && read_any(name).is_some())
        );
        assert_eq!(read_before("a1b2c3d4", &name("a1b2c3d4", LAST, 0)), None);
    }

    #[test]
    fn a_year_of_days_leaves_seven_days_five_weeks_and_twelve_months() {
        let all: Vec<Named> = (0..400).map(|back| of(LAST - back * DAY_MS)).collect();
        let going: BTreeSet<String> = outlived(all.clone(), 0).into_iter().collect();
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
        assert_eq!(outlived(day.to_vec(), 0), [day[2].name.clone(), day[1].name.clone()]);
        let far_apart: Vec<Named> = (0..7).map(|number| of(LAST - number * 90 * DAY_MS)).collect();
        assert_eq!(outlived(far_apart, 0), Vec::<String>::new());
        assert_eq!(outlived(Vec::new(), 0), Vec::<String>::new());
    }
    #[test]
    fn days_are_those_of_the_place_where_a_backup_was_made() {
        // Helsinki in summer, UTC+3: the evening of the 8th, and midnight, which begins the 9th. Both are the 8th in UTC.
        let (evening, midnight) = (named("20260708T190000Z+0300"), named("20260708T210030Z+0300"));
        assert_eq!(
            outlived(vec![evening.clone(), midnight.clone()], 0),
            Vec::<String>::new(),
            "two days"
        );
        // New York, UTC-5: ten minutes before and after midnight of the place are one day in UTC.
        let (before, after) = (named("20260115T045000Z-0500"), named("20260115T051000Z-0500"));
        assert_eq!(outlived(vec![before, after], 0), Vec::<String>::new());
        // One day of the place, two in UTC.
        let (morning, night) = (named("20260115T061000Z-0500"), named("20260116T045000Z-0500"));
        assert_eq!(outlived(vec![morning.clone(), night], 0), [morning.name]);
        // The clocks went back on 25 October: a midnight of summer stays its own day.
        let (summer, eve) = (named("20261023T210030Z+0300"), named("20261023T190000Z+0300"));
        assert_eq!(outlived(vec![summer, eve], 120), Vec::<String>::new());
        // Names of before say no offset: whoever counts brings it.
        let old = || vec![named("20260708T190000Z"), named("20260708T210030Z")];
        assert_eq!(outlived(old(), 180), Vec::<String>::new());
        assert_eq!(outlived(old(), 0), [named("20260708T190000Z").name]);
    }
}
