//! The search over a large clinic: 100,000 items, 50,000 clients and their patients.
//!
//! The baseline asks SQLite the very full-text questions the search asks, unranked and limited to 200 hits, on a connection
//! to the same file: what is on top of that is finding the exact code, putting the hits in order and reading them.
//!
//! Deliberately absent: the way to the screen; the window's rows hold that.

use std::path::Path;
use std::time::Duration;

use domain::clinic::BooksKind;
use domain::country::CountryCode;
use domain::ids::InstallationId;
use domain::item::Barcode;
use domain::stamp::{Stamp, UtcMillis};
use klinikassa_tests::demo::{self, Dice, RunningIds};
use rusqlite::Connection;
use serde_json::Value;
use store::{Books, Founding, IdSource, Reader, SeedClinic};

use super::{limited, timed};

const ITEMS: usize = 100_000;
const CLIENTS: usize = 50_000;
const QUERIES: usize = 2_000;
const WARM_UP: usize = 200;

/// The rows.
pub(crate) const ROWS: &[&str] = &["search", "search-p99", "search-typo-p99"];

/// How much more than the full-text queries alone a search may cost at the median.
const RATIO_LIMIT: f64 = 3.0;
/// Milliseconds of the slowest hundredth.
const P99_LIMIT: f64 = 5.0;
const TYPO_P99_LIMIT: f64 = 20.0;

/// Measures every row.
pub(crate) fn rows() -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("large.klinikassa");
    let (mut dice, mut ids) = (Dice(7), RunningIds::from(1_795_348_800_000, 1));
    let seed = demo::seed(ITEMS, CLIENTS, &mut dice, &mut ids);
    let books = fill(&file, &seed, &mut ids);
    let connection = books.read_connection().unwrap();
    let reader = connection.reader();
    let plain = Plain(Connection::open(&file).unwrap());
    let found: Vec<String> = (0..QUERIES + WARM_UP).map(|_| known(&mut dice, &seed)).collect();
    let mistyped: Vec<String> = (0..QUERIES + WARM_UP).map(|_| mistyped(&mut dice, &seed)).collect();
    let (ours, theirs) = measure(&reader, &plain, &found);
    let (typo_ours, typo_theirs) = measure(&reader, &plain, &mistyped);
    vec![
        limited("search", (&ours, &theirs), ("ratio_p50", RATIO_LIMIT)),
        limited("search-p99", (&ours, &theirs), ("p99", P99_LIMIT)),
        limited("search-typo-p99", (&typo_ours, &typo_theirs), ("p99", TYPO_P99_LIMIT)),
    ]
}

fn fill(file: &Path, seed: &SeedClinic, ids: &mut RunningIds) -> Books {
    let stamp = Stamp {
        till: seed.tills[0].id,
        department: seed.tills[0].department,
        staff: seed.staff[0].id,
        at: UtcMillis::new(1_795_348_800_000),
        offset_minutes: 120,
    };
    let founding = Founding {
        kind: BooksKind::Practice,
        country: CountryCode::Fi,
        installation: InstallationId::from_uuid(ids.id()),
    };
    let opening = store::Opening {
        program_version: "bench".to_owned(),
        at: stamp.at,
    };
    let mut books = Books::create(file, &founding, &opening, Box::new(RunningIds::from(1_795_348_800_000, 2))).unwrap();
    books.create_clinic(seed, &stamp).unwrap();
    books.checkpoint().unwrap();
    books
}

/// What a hand types or a scanner sends when the thing is there: a code, a barcode, beginnings of words, a telephone number.
fn known(dice: &mut Dice, seed: &SeedClinic) -> String {
    let (item, client) = (dice.pick(&seed.items).clone(), dice.pick(&seed.clients).clone());
    let begin = |word: &str, letters: usize| word.chars().take(letters).collect::<String>();
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    };
    let letters = 1 + dice.below(8);
    match dice.below(8) {
        0 => item.code.to_string(),
        1 => item
            .barcodes
            .first()
            .map_or_else(|| item.code.to_string(), |barcode| Barcode::as_str(barcode).to_owned()),
        2 => begin(item.name.as_str(), letters),
        3 => {
            let words = words(item.name.as_str());
            format!("{} {}", begin(&words[0], letters), begin(&words[1], 1 + dice.below(4)))
        }
        4 => begin(client.name.as_str(), letters),
        5 => client.number.to_string(),
        6 => client
            .phone
            .map(|phone| phone.as_str().chars().filter(char::is_ascii_digit).collect())
            .unwrap_or_default(),
        _ => begin(dice.pick(&seed.patients).name.as_str(), letters),
    }
}

/// A word of an item or a client with one letter too few, too many, another, or two swapped, that no word begins with.
fn mistyped(dice: &mut Dice, seed: &SeedClinic) -> String {
    let name = if dice.percent(50) {
        dice.pick(&seed.items).name.to_string()
    } else {
        dice.pick(&seed.clients).name.to_string()
    };
    let long = name
        .split(|letter: char| !letter.is_alphabetic())
        .max_by_key(|word| word.chars().count())
        .unwrap_or("gastro");
    let mut letters: Vec<char> = long.to_lowercase().chars().collect();
    let place = dice.below(letters.len());
    match dice.below(4) {
        0 => {
            letters.remove(place);
        }
        1 => letters.insert(place, 'q'),
        2 => letters[place] = 'q',
        _ => {
            let other = (place + 1).min(letters.len() - 1);
            letters.swap(place, other);
        }
    }
    letters.into_iter().collect()
}

/// The full-text queries alone.
struct Plain(Connection);

impl Plain {
    fn search(&self, text: &str) -> usize {
        let words: Vec<String> = text
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(|word| format!("\"{word}\"*"))
            .collect();
        let expression = words.join(" ");
        let mut hits = 0;
        for table in ["item_search", "client_search"] {
            let sql = format!("SELECT rowid FROM {table} WHERE {table} MATCH ?1 LIMIT 200");
            let mut statement = self.0.prepare_cached(&sql).unwrap();
            let rows = statement.query_map([&expression], |row| row.get::<_, i64>(0)).unwrap();
            hits += rows.map(Result::unwrap).count();
        }
        hits
    }
}

/// Both in turns over every query, so that they see the same machine.
fn measure(reader: &Reader<'_>, plain: &Plain, queries: &[String]) -> (Vec<Duration>, Vec<Duration>) {
    let both = queries.iter().map(|text| {
        let (_, theirs) = timed(|| plain.search(text));
        let (_, ours) = timed(|| reader.search(text).unwrap());
        (ours, theirs)
    });
    both.skip(WARM_UP).unzip()
}
