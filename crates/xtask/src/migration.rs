//! `cargo xtask new-migration`: a new file in `migrations/`, and the seal that keeps it unchanged afterwards.
//!
//! A migration is written, tried, and then sealed: its SHA-256 goes into `migrations/checksums.txt`. From then on the file is
//! append-only history; `cargo xtask check` fails on a changed, missing or unsealed one, and sealing refuses to overwrite an old
//! seal. Before the first release a seal may be redone by deleting its line by hand, which shows in the diff.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::arguments::{Arguments, Shape};
use crate::failure::{Failure, Outcome};
use crate::{console, machine};

const SHAPE: Shape = Shape {
    switches: &["--seal"],
    values: &[],
    words: 1,
};

/// The file of seals: one line per migration, digest and name, as `sha256sum` prints them.
const SEALS: &str = "checksums.txt";

/// Runs the task.
pub(crate) fn run(root: &Path, given: &[String]) -> Outcome {
    let arguments = Arguments::parse("new-migration", given, SHAPE)?;
    let folder = root.join("migrations");
    match (arguments.word(), arguments.has("--seal")) {
        (Some(slug), false) => create(&folder, slug, machine::unix_seconds()?),
        (None, true) => seal(&folder),
        _ => Err(Failure::missing("say either: new-migration SLUG, or: new-migration --seal")),
    }
}

fn create(folder: &Path, slug: &str, now: u64) -> Outcome {
    if !is_slug(slug) {
        return Err(Failure::missing(format!(
            "\"{slug}\" is no slug: lower-case letters, digits and single underscores, starting with a letter"
        )));
    }
    let name = format!("{}_{slug}.sql", timestamp(now));
    let file = folder.join(&name);
    fs::write(&file, "-- Why this change is needed:\n").map_err(Failure::during(file.display()))?;
    console::result(format!(
        "migrations/{name}: write it, try it, then: cargo xtask new-migration --seal"
    ));
    Ok(())
}

fn seal(folder: &Path) -> Outcome {
    let seals = folder.join(SEALS);
    let text = if seals.exists() {
        fs::read_to_string(&seals).map_err(Failure::during(seals.display()))?
    } else {
        String::new()
    };
    let files = migrations(folder)?;
    let sealed = read_seals(&text)?;
    let broken = broken_seals(&sealed, &files);
    if !broken.is_empty() {
        return Err(Failure::new(broken.join("\n")));
    }
    let fresh: Vec<String> = files
        .iter()
        .filter(|(name, _)| !sealed.contains_key(*name))
        .map(|(name, digest)| format!("{digest}  {name}\n"))
        .collect();
    fs::write(&seals, format!("{text}{}", fresh.concat())).map_err(Failure::during(seals.display()))?;
    console::result(format!("sealed {} of {} migrations now", fresh.len(), files.len()));
    Ok(())
}

/// What is wrong in `migrations/`.
pub(crate) fn findings(root: &Path) -> Outcome<Vec<String>> {
    let folder = root.join("migrations");
    let files = migrations(&folder)?;
    if files.is_empty() {
        return Ok(vec!["migrations/ holds no .sql file".to_owned()]);
    }
    let seals = folder.join(SEALS);
    let sealed = match fs::read_to_string(&seals) {
        Ok(text) => read_seals(&text)?,
        Err(_) => BTreeMap::new(),
    };
    let mut found = broken_seals(&sealed, &files);
    found.extend(
        files
            .keys()
            .filter(|name| !sealed.contains_key(*name))
            .map(|name| format!("migrations/{name} is not sealed: cargo xtask new-migration --seal")),
    );
    found.extend(
        files
            .keys()
            .filter(|name| !is_well_named(name))
            .map(|name| format!("migrations/{name} is not named <UTC YYYYMMDDHHMMSS>_<slug>.sql")),
    );
    let names: Vec<&String> = files.keys().collect();
    found.extend(
        names
            .iter()
            .zip(names.iter().skip(1))
            .filter(|(one, next)| one.get(..14) == next.get(..14))
            .map(|(one, next)| format!("migrations/{one} and {next} bear the same time: their order would be chance")),
    );
    Ok(found)
}

/// Name to digest of every migration.
fn migrations(folder: &Path) -> Outcome<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).map_err(Failure::during("migrations/ cannot be read"))? {
        let path = entry.map_err(Failure::during("migrations/ cannot be read"))?.path();
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        if path.extension().is_some_and(|extension| extension == "sql") {
            let content = fs::read(&path).map_err(Failure::during(path.display()))?;
            files.insert(
                name,
                Sha256::digest(&content).iter().map(|byte| format!("{byte:02x}")).collect(),
            );
        }
    }
    Ok(files)
}

fn read_seals(text: &str) -> Outcome<BTreeMap<String, String>> {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let (digest, name) = line
                .split_once("  ")
                .ok_or_else(|| Failure::new(format!("migrations/{SEALS}: unreadable line: {line}")))?;
            Ok((name.to_owned(), digest.to_owned()))
        })
        .collect()
}

fn broken_seals(sealed: &BTreeMap<String, String>, files: &BTreeMap<String, String>) -> Vec<String> {
    sealed
        .iter()
        .filter_map(|(name, digest)| match files.get(name) {
            None => Some(format!(
                "migrations/{name} is sealed but gone: books out there were made with it"
            )),
            Some(found) if found != digest => Some(format!(
                "migrations/{name} was changed after it was sealed: write a new migration instead"
            )),
            Some(_) => None,
        })
        .collect()
}

fn is_slug(slug: &str) -> bool {
    let starts_well = slug.chars().next().is_some_and(|c| c.is_ascii_lowercase());
    starts_well
        && !slug.ends_with('_')
        && !slug.contains("__")
        && slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

fn is_well_named(name: &str) -> bool {
    name.strip_suffix(".sql")
        .and_then(|stem| stem.split_once('_'))
        .is_some_and(|(time, slug)| time.len() == 14 && time.chars().all(|c| c.is_ascii_digit()) && is_slug(slug))
}

/// `YYYYMMDDHHMMSS` in UTC, by the civil-from-days rule for the proleptic Gregorian calendar.
fn timestamp(unix_seconds: u64) -> String {
    let (days, second_of_day) = (unix_seconds / 86_400, unix_seconds % 86_400);
    // Days since 0000-03-01, so that the leap day is the last of its year.
    let shifted = days + 719_468;
    let (era, day_of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 {
        month_from_march + 3
    } else {
        month_from_march - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let (hour, minute, second) = (second_of_day / 3_600, second_of_day / 60 % 60, second_of_day % 60);
    format!("{year:04}{month:02}{day:02}{hour:02}{minute:02}{second:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn timestamps_follow_the_calendar() {
        // Known instants, among them both sides of leap days and of a century that is no leap year.
        let known = [
            (0, "19700101000000"),
            (951_782_399, "20000228235959"),
            (951_782_400, "20000229000000"),
            (1_000_000_000, "20010909014640"),
            (1_709_164_800, "20240229000000"),
            (1_795_348_800, "20261122120000"),
            (4_107_542_400, "21000301000000"),
        ];
        for (seconds, expected) in known {
            assert_eq!(timestamp(seconds), expected);
        }
    }

    #[test]
    fn slugs_and_names_are_plain() {
        for good in ["init", "add_patient_table", "v2"] {
            assert!(is_slug(good), "{good}");
        }
        for bad in ["", "Add", "a-b", "_a", "a_", "a__b", "2nd", "å"] {
            assert!(!is_slug(bad), "{bad}");
        }
        assert!(is_well_named("20261122120000_init.sql"));
        for bad in [
            "2026_init.sql",
            "20261122120000.sql",
            "20261122120000_Init.sql",
            "20261122120000_init.txt",
        ] {
            assert!(!is_well_named(bad), "{bad}");
        }
    }

    #[test]
    fn a_sealed_migration_cannot_change_or_vanish() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("migrations");
        fs::create_dir(&folder).unwrap();
        create(&folder, "init", 1_795_348_800).unwrap();
        assert_eq!(
            findings(root.path()).unwrap(),
            ["migrations/20261122120000_init.sql is not sealed: cargo xtask new-migration --seal"]
        );
        seal(&folder).unwrap();
        assert!(findings(root.path()).unwrap().is_empty());
        let file = folder.join("20261122120000_init.sql");
        fs::write(&file, "create table t(a);").unwrap();
        assert!(
            findings(root.path())
                .unwrap()
                .concat()
                .contains("was changed after it was sealed")
        );
        assert!(seal(&folder).is_err(), "sealing again must not hide the change");
        fs::remove_file(&file).unwrap();
        create(&folder, "other", 1_795_348_860).unwrap();
        assert!(findings(root.path()).unwrap().concat().contains("is sealed but gone"));
    }

    #[test]
    fn sealing_appends_and_never_rewrites() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("migrations");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("20261122120000_init.sql"), "abc").unwrap();
        seal(&folder).unwrap();
        let first = fs::read_to_string(folder.join(SEALS)).unwrap();
        // The digest of "abc" from the standard's own examples.
        assert_eq!(
            first,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  20261122120000_init.sql\n"
        );
        fs::write(folder.join("20261122120001_more.sql"), "").unwrap();
        seal(&folder).unwrap();
        let second = fs::read_to_string(folder.join(SEALS)).unwrap();
        assert!(second.starts_with(&first) && second.lines().count() == 2, "{second}");
    }
}
