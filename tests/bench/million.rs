//! Books of a million invoices: starting with them, opening one, any page of the list, the figures of a day, and the memory they take.
//!
//! Each baseline reads the rows that end up on the screen with prepared statements on a connection to the same file; what is on
//! top of that is choosing them, judging them and building the answer. Memory is that of a fresh process in which the till's own
//! threads have answered every question many times, over books of a million invoices and over books of a thousand.
//!
//! Deliberately absent: the way to the screen; the window's rows hold that.

use std::path::Path;
use std::process::Command;
use std::time::Duration;

use domain::clinic::BooksKind;
use domain::ids::{ClientId, DocumentId, StaffId};
use domain::sale::SaleKind;
use domain::stamp::UtcMillis;
use jiff::civil::Date;
use klinikassa_tests::demo::{Dice, RunningIds};
use klinikassa_tests::history::{self, Size};
use klinikassa_tests::places;
use rusqlite::{Connection, Params, params};
use serde_json::{Value, json};
use store::{
    Books, DocumentFilter, DocumentKey, DocumentQuery, DocumentState, Handle, Opening, Paging, ReadConnection, Reader, StoreError,
};
use uuid::Uuid;

use super::{limited, now_ms, read_through, timed};

/// The rows.
pub(crate) const ROWS: &[&str] = &[
    START,
    CHECKS,
    AFRESH,
    "open-of-a-million",
    "page-of-a-million",
    "today-of-a-million",
    MEMORY,
];

const MEMORY: &str = "memory-of-a-million";

/// From nothing to the answers a first screen needs, over a million invoices and over a thousand.
const START: &str = "start-of-a-million";
/// How much longer than with a thousand.
const START_LIMIT: f64 = 1.3;
const STARTS: usize = 60;

/// The checks of a start after the program ended in order: whether the books are those that were looked through then.
const CHECKS: &str = "full-checks-of-a-million";
/// Milliseconds at the median.
const CHECKS_LIMIT: f64 = 3_000.0;
/// The checks of any other start, the whole chain and every rule among them, beside the sale.
const AFRESH: &str = "full-checks-afresh-of-a-million";
/// How much longer than SQLite's own checks of pages and references alone.
const AFRESH_LIMIT: f64 = 1.5;
const CHECK_RUNS: usize = 5;

const MANY: usize = 1_000_000;
const FEW: usize = 1_000;
const ITEMS: usize = 1_000;
const CLIENTS: usize = 20_000;
const RUNS: usize = 1_000;
const WARM_UP: usize = 100;
/// Rows of a page, as the screen asks for them.
const PAGE: u32 = 50;

/// Milliseconds of the slowest hundredth.
const OPEN_LIMIT: f64 = 10.0;
const PAGE_LIMIT: f64 = 20.0;
const DAY_LIMIT: f64 = 50.0;
/// MiB over the books of a thousand.
const MEMORY_LIMIT: f64 = 24.0;
/// Fresh processes that tell their memory.
const PROCESSES: usize = 15;

/// The word by which this program is asked for the memory of one file, and not for the rows.
const MEMORY_WORD: &str = "--memory-of";

/// Measures the rows; one alone that does not ask for the memory does without the many processes it is read from.
pub(crate) fn rows(only: Option<&str>) -> Vec<Value> {
    let folder = tempfile::tempdir().unwrap();
    let many = folder.path().join("many.klinikassa");
    let few = folder.path().join("few.klinikassa");
    for (file, invoices) in [(&many, MANY), (&few, FEW)] {
        let size = Size {
            items: ITEMS,
            clients: CLIENTS,
            invoices,
        };
        drop(history::write(file, size, now_ms(), |_| ()));
    }
    let books = open(&many);
    let connection = books.read_connection().unwrap();
    let mut questions = Questions::over(&many);
    let opened = questions.take_turns(&connection, Questions::open);
    let page = questions.take_turns(&connection, Questions::page);
    let day = questions.take_turns(&connection, Questions::day);
    drop(connection);
    drop(books);
    let start: (Vec<_>, Vec<_>) = (0..STARTS + 1).map(|_| (start(&many), start(&few))).skip(1).unzip();
    let afresh: (Vec<_>, Vec<_>) = (0..CHECK_RUNS).map(|_| (look_through(&many), look_plainly(&many))).unzip();
    let known = content(&many);
    let checks: (Vec<_>, Vec<_>) = (0..CHECK_RUNS).map(|_| (compare(&many, known), read_plainly(&many))).unzip();
    let mut rows = vec![
        limited(CHECKS, (&checks.0, &checks.1), ("p50", CHECKS_LIMIT)),
        limited(AFRESH, (&afresh.0, &afresh.1), ("ratio_p50", AFRESH_LIMIT)),
        limited(START, (&start.0, &start.1), ("ratio_p50", START_LIMIT)),
        limited("open-of-a-million", (&opened.0, &opened.1), ("p99", OPEN_LIMIT)),
        limited("page-of-a-million", (&page.0, &page.1), ("p99", PAGE_LIMIT)),
        limited("today-of-a-million", (&day.0, &day.1), ("p99", DAY_LIMIT)),
    ];
    if only.is_none_or(|only| only == MEMORY) {
        rows.push(memory(&many, &few));
    }
    rows
}

fn open(file: &Path) -> Books {
    let opening = Opening {
        program_version: "bench".to_owned(),
        at: UtcMillis::new(i64::try_from(now_ms()).unwrap()),
    };
    Books::open(file, BooksKind::Practice, &opening, Box::new(RunningIds::from(now_ms(), 3))).unwrap()
}

/// A till that opens these books and answers what the counter sale shows first.
fn start(file: &Path) -> Duration {
    let work = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let (till, took) = timed(|| {
        work.block_on(async {
            let books = places::open(file, BooksKind::Practice).await.unwrap();
            let (service, name) = (places::nobody(), "practice".to_owned());
            let till = books.serve(&service, name.clone(), name.into()).await.unwrap();
            till.frame().await.unwrap();
            till.current_sale().await.unwrap();
            till.favourites().await.unwrap();
            till
        })
    });
    drop(till);
    took
}

/// As many as a till works with.
fn threads() -> u16 {
    u16::try_from(std::thread::available_parallelism().unwrap().get()).unwrap()
}

/// As a backup keeps it of the copy that it looked through.
fn content(file: &Path) -> [u8; 32] {
    let copy = file.with_extension("copy");
    assert!(store::copy_beside(file, &copy, &store::Progress::default()).unwrap());
    let content = store::content_of(&copy, threads(), &store::Progress::default());
    std::fs::remove_file(copy).unwrap();
    content.unwrap().unwrap()
}

/// Open books against what is known of them.
fn compare(file: &Path, known: [u8; 32]) -> Duration {
    let books = open(file);
    let (found, took) = timed(|| store::content_beside(file, threads(), &store::Progress::default()));
    assert_eq!(found.unwrap(), Some(known));
    drop(books);
    took
}

/// Every byte of the file, once.
fn read_plainly(file: &Path) -> Duration {
    let mut bytes = vec![0; 1 << 20];
    let mut plain = std::fs::File::open(file).unwrap();
    let (_, took) = timed(|| while std::io::Read::read(&mut plain, &mut bytes).unwrap() > 0 {});
    took
}

/// Every check, with as many threads as a till takes.
fn look_through(file: &Path) -> Duration {
    let (looked, took) = timed(|| store::inspect_beside(file, threads(), &store::Progress::default()));
    assert_eq!(looked.unwrap().unwrap().findings, []);
    took
}

/// What SQLite has for it, on one connection with the settings it comes with.
fn look_plainly(file: &Path) -> Duration {
    let plain = Connection::open(file).unwrap();
    let (said, took) = timed(|| {
        let said: String = plain.query_row("PRAGMA quick_check", [], |row| row.get(0)).unwrap();
        let mut orphans = plain.prepare("PRAGMA foreign_key_check").unwrap();
        (said, orphans.exists([]).unwrap())
    });
    assert_eq!(said, ("ok".to_owned(), false));
    took
}

/// Asks for things that are there, anywhere in the history.
struct Questions {
    plain: Connection,
    dice: Dice,
    documents: usize,
}

type Both = (Duration, Duration);

impl Questions {
    fn over(file: &Path) -> Self {
        let plain = Connection::open(file).unwrap();
        let documents: i64 = plain
            .query_row("SELECT max(seq) FROM document", [], |row| row.get(0))
            .unwrap();
        Self {
            plain,
            dice: Dice(11),
            documents: usize::try_from(documents).unwrap(),
        }
    }

    fn take_turns(
        &mut self,
        books: &ReadConnection,
        ask: fn(&mut Self, &ReadConnection) -> Both,
    ) -> (Vec<Duration>, Vec<Duration>) {
        (0..RUNS + WARM_UP).map(|_| ask(self, books)).skip(WARM_UP).unzip()
    }

    fn any_key(&mut self) -> (DocumentKey, Uuid) {
        let seq = 1 + i64::try_from(self.dice.below(self.documents)).unwrap();
        let sql = "SELECT b.day, d.id FROM document d JOIN document_balance b ON b.document = d.seq WHERE d.seq = ?1";
        let mut statement = self.plain.prepare_cached(sql).unwrap();
        statement
            .query_row([seq], |row| {
                Ok((DocumentKey { day: row.get(0)?, seq }, Uuid::from_bytes(row.get(1)?)))
            })
            .unwrap()
    }

    /// Reads every column of every row.
    fn read_plainly(&self, sql: &str, with: impl Params) -> usize {
        let mut statement = self.plain.prepare_cached(sql).unwrap();
        read_through(&mut statement, with)
    }

    fn open(&mut self, books: &ReadConnection) -> Both {
        let (key, id) = self.any_key();
        let (_, theirs) = timed(|| {
            let blob = id.as_bytes().as_slice();
            self.read_plainly("SELECT * FROM document WHERE id = ?1", [blob])
                + self.read_plainly("SELECT * FROM document_line WHERE document = ?1 ORDER BY position", [blob])
                + self.read_plainly("SELECT * FROM payment WHERE document = ?1", [blob])
                + self.read_plainly("SELECT * FROM document_balance WHERE document = ?1", [key.seq])
        });
        let (_, ours) = timed(|| books.snapshot(|reader| open_one(reader, DocumentId::from_uuid(id))).unwrap());
        (ours, theirs)
    }

    fn page(&mut self, books: &ReadConnection) -> Both {
        let (key, _) = self.any_key();
        let query = DocumentQuery {
            filter: self.any_filter(&books.reader()),
            paging: *self
                .dice
                .pick(&[Paging::Newest, Paging::OlderThan(key), Paging::NewerThan(key)]),
            at_most: PAGE,
        };
        // Whatever a page is narrowed to, its baseline is as many rows from the same place.
        let (_, theirs) = timed(|| {
            self.read_plainly(
                "SELECT d.*, b.* FROM document_balance b JOIN document d ON d.seq = b.document
                 WHERE (b.day, b.document) < (?1, ?2) ORDER BY b.day DESC, b.document DESC LIMIT ?3",
                params![key.day, key.seq, PAGE],
            )
        });
        let (_, ours) = timed(|| books.snapshot(|reader| reader.documents(&query)).unwrap());
        (ours, theirs)
    }

    /// One thing at a time, or nothing, as a hand sets it.
    fn any_filter(&mut self, reader: &Reader<'_>) -> DocumentFilter {
        let (key, id) = self.any_key();
        let text = |sql: &str| -> Option<Vec<u8>> { self.plain.query_row(sql, [key.seq], |row| row.get(0)).unwrap() };
        let uuid = |bytes: Vec<u8>| Uuid::from_slice(&bytes).unwrap();
        let client = text("SELECT client FROM document WHERE seq = ?1").map(uuid);
        let staff = text("SELECT staff FROM document WHERE seq = ?1").map(uuid);
        let document = reader.document(DocumentId::from_uuid(id)).unwrap();
        let any = DocumentFilter::default();
        match self.dice.below(9) {
            0 => DocumentFilter {
                state: Some(DocumentState::Paid),
                ..any
            },
            1 => DocumentFilter {
                state: Some(DocumentState::Due),
                ..any
            },
            2 => DocumentFilter {
                kind: Some(SaleKind::Consultation),
                ..any
            },
            3 => DocumentFilter {
                client: client.map(ClientId::from_uuid),
                ..any
            },
            4 => DocumentFilter {
                staff: staff.map(StaffId::from_uuid),
                ..any
            },
            5 => DocumentFilter {
                text: Some(document.document.parts().number.to_string()),
                ..any
            },
            6 => DocumentFilter {
                state: Some(DocumentState::InDoubt),
                ..any
            },
            7 => DocumentFilter {
                days: Some((date(key.day), date(key.day + 30))),
                ..any
            },
            _ => any,
        }
    }

    fn day(&mut self, books: &ReadConnection) -> Both {
        let (key, _) = self.any_key();
        let day = date(key.day);
        let (_, theirs) = timed(|| {
            self.read_plainly(
                "SELECT consultation, count(*), sum(total), sum(due) FROM document_balance WHERE day = ?1 GROUP BY consultation",
                [key.day],
            ) + self.read_plainly(
                "SELECT tender, (at + offset_minutes * 60000) / 3600000 % 24, count(*), sum(amount) FROM payment
                 WHERE (at + offset_minutes * 60000) / 86400000 = ?1 GROUP BY 1, 2",
                [key.day],
            ) + self.read_plainly(
                "SELECT x.kind, s.state, count(*) FROM attempt x JOIN attempt_state s ON s.attempt = x.id
                 WHERE (x.at + x.offset_minutes * 60000) / 86400000 = ?1 GROUP BY 1, 2",
                [key.day],
            )
        });
        let (_, ours) = timed(|| books.snapshot(|reader| reader.day_figures(day, None)).unwrap());
        (ours, theirs)
    }
}

/// What the invoice's page asks for. Answers the payments shown.
fn open_one(reader: &Reader<'_>, id: DocumentId) -> Result<usize, StoreError> {
    let record = reader.document(id)?;
    if let Some(client) = &record.document.parts().client {
        reader.client(client.id)?;
    }
    Ok(record.payments.len())
}

fn date(day: i64) -> Date {
    let from_1970 = jiff::Span::new().try_days(day).unwrap();
    jiff::civil::date(1970, 1, 1).checked_add(from_1970).unwrap()
}

fn memory(many: &Path, few: &Path) -> Value {
    let (ours, theirs): (Vec<u64>, Vec<u64>) = (0..PROCESSES).map(|_| (memory_of(many), memory_of(few))).unzip();
    let mib = |mut sizes: Vec<u64>, percent: usize| {
        sizes.sort_unstable();
        sizes[(sizes.len() - 1) * percent / 100] as f64 / 1_024.0
    };
    let (p50, baseline_p50) = (mib(ours.clone(), 50), mib(theirs.clone(), 50));
    json!({
        "name": MEMORY, "unit": "MiB", "runs": PROCESSES,
        "p50": p50, "p99": mib(ours, 99), "baseline_p50": baseline_p50, "baseline_p99": mib(theirs, 99),
        "ratio_p50": p50 / baseline_p50, "limit": baseline_p50 + MEMORY_LIMIT, "limit_on": "p50",
        "holds": p50 <= baseline_p50 + MEMORY_LIMIT,
    })
}

fn memory_of(file: &Path) -> u64 {
    let this = std::env::current_exe().unwrap();
    let said = Command::new(this).arg(MEMORY_WORD).arg(file).output().unwrap();
    String::from_utf8(said.stdout).unwrap().trim().parse().unwrap()
}

/// In the fresh process: lets the till's own threads answer, then tells the kilobytes this process takes.
pub(crate) fn is_asked_for_memory() -> bool {
    let words: Vec<_> = std::env::args_os().skip(1).collect();
    let [word, file] = words.as_slice() else { return false };
    if word != MEMORY_WORD {
        return false;
    }
    let (file, work) = (
        Path::new(file),
        tokio::runtime::Builder::new_current_thread().build().unwrap(),
    );
    let mut questions = Questions::over(file);
    let handle = Handle::start(open(file)).unwrap();
    for _ in 0..RUNS {
        let (key, id) = questions.any_key();
        let asked = handle.read(move |reader| -> Result<usize, StoreError> {
            let query = DocumentQuery {
                filter: DocumentFilter::default(),
                paging: Paging::OlderThan(key),
                at_most: PAGE,
            };
            let figures = reader.day_figures(date(key.day), None)?;
            Ok(open_one(reader, DocumentId::from_uuid(id))? + reader.documents(&query)?.rows.len() + figures.hours.len())
        });
        work.block_on(asked).unwrap();
    }
    let rollup = std::fs::read_to_string("/proc/self/smaps_rollup").unwrap();
    let pss = rollup.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap();
    println!("{}", pss.trim().trim_end_matches("kB").trim());
    true
}
