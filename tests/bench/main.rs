//! `bench-books`: what the books cost over plain SQLite, measured in one run, as one JSON array.
//!
//! The baseline replays the very rows the store wrote, commit by commit, into a copy of the same file: same schema, indexes,
//! triggers and pragmas, statements prepared once. Store and baseline take turns, so that both see the same machine.
//!
//! Deliberately absent: any verdict by exit code. A row says whether it holds; people and the release decide.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::cast_precision_loss,
    clippy::float_arithmetic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement stops where it can't go on, and reads the real clock"
)]

mod first_byte;
mod keeping;
mod million;
mod plain;
mod search;
#[path = "../../crates/store/tests/support/mod.rs"]
mod support;

use domain::attempt::Event;
use domain::ids::{SaleId, SaleLineId};
use domain::money::Currency;
use domain::quantity::Quantity;
use domain::sale::{Draft, SaleKind};
use plain::Plain;
use rusqlite::types::ValueRef;
use rusqlite::{Params, Statement};
use serde_json::{Value, json};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
use store::FinaliseRequest;
use support::{Clinic, approved};

/// Runs of each row; the first few warm both files up and are not counted.
const RUNS: usize = 320;
const WARM_UP: usize = 20;
const FINALISE: &str = "finalise a 10-line sale";
const PAYMENT: &str = "one payment's commits";
/// How much more than plain SQLite a commit may cost at the median.
const LIMIT: f64 = 1.5;

/// The names of rows, and what measures them, or what of them takes no time beside the one that is wanted.
type Series = (&'static [&'static str], fn(Option<&str>) -> Vec<Value>);

fn main() {
    if million::is_asked_for_memory() {
        return;
    }
    // One row needs only the series it comes from: those of a million take minutes.
    let only = std::env::args().nth(1);
    let wanted = |names: &[&str]| only.as_deref().is_none_or(|only| names.contains(&only));
    let series: [Series; 5] = [
        (&[FINALISE, PAYMENT], |_| commits()),
        (first_byte::ROWS, |_| first_byte::rows()),
        (search::ROWS, |_| search::rows()),
        (keeping::ROWS, keeping::rows),
        (million::ROWS, million::rows),
    ];
    let rows: Vec<Value> = series
        .iter()
        .filter(|(names, _)| wanted(names))
        .flat_map(|(_, rows)| rows(only.as_deref()))
        .collect();
    println!("{}", Value::from(rows));
}

/// The rows of one commit.
fn commits() -> Vec<Value> {
    let mut clinic = Clinic::new();
    let mut plain = Plain::beside(&clinic.path);
    let finalise = measure(|| finalise_once(&mut clinic, &mut plain));
    let payment = measure_numbered(|run| pay_once(&mut clinic, &mut plain, run));
    vec![
        limited(FINALISE, (&finalise.0, &finalise.1), ("ratio_p50", LIMIT)),
        limited(PAYMENT, (&payment.0, &payment.1), ("ratio_p50", LIMIT)),
    ]
}

type Times = (Vec<Duration>, Vec<Duration>);

fn measure(mut once: impl FnMut() -> (Duration, Duration)) -> Times {
    measure_numbered(|_| once())
}

fn measure_numbered(mut once: impl FnMut(usize) -> (Duration, Duration)) -> Times {
    (0..RUNS).map(&mut once).skip(WARM_UP).unzip()
}

/// Now, in milliseconds since 1970.
fn now_ms() -> u64 {
    u64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap()
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let started = Instant::now();
    let done = work();
    (done, started.elapsed())
}

fn finalise_once(clinic: &mut Clinic, plain: &mut Plain) -> (Duration, Duration) {
    let sale = SaleId::from_uuid(clinic.id());
    let mut draft = Draft::new(sale, SaleKind::CounterSale, Currency::Eur);
    for item in clinic.items.clone().iter().take(10) {
        let line = SaleLineId::from_uuid(clinic.id());
        draft.add_item(line, item, Quantity::ONE, None).unwrap();
    }
    let stamp = clinic.stamp();
    clinic.books.save_draft(&draft, None, &stamp).unwrap();
    plain.follow(&clinic.path);
    let request = FinaliseRequest {
        sale,
        key: domain::ids::RequestKey::from_uuid(clinic.id()),
        document: domain::ids::DocumentId::from_uuid(clinic.id()),
        stamp: clinic.stamp(),
    };
    let (_, ours) = timed(|| clinic.books.finalise(&request).unwrap());
    (ours, plain.follow(&clinic.path))
}

fn pay_once(clinic: &mut Clinic, plain: &mut Plain, run: usize) -> (Duration, Duration) {
    let amount = 10_000 + i64::try_from(run).unwrap();
    let invoice = clinic.invoice(amount);
    plain.follow(&clinic.path);
    let new = clinic.new_attempt(invoice, amount);
    let (begun, first) = timed(|| clinic.books.begin_attempt(&new).unwrap());
    let baseline_first = plain.follow(&clinic.path);
    let mut ours = first;
    let mut theirs = baseline_first;
    let stan = u32::try_from(run).unwrap() + 1;
    for event in [Event::Sending { body_hash: [7; 32] }, approved(amount, stan)] {
        let (stamp, evidence) = (clinic.stamp(), support::evidence_for(&event));
        let (_, took) = timed(|| clinic.books.apply_event(begun.header.id, &event, &evidence, &stamp).unwrap());
        ours += took;
        theirs += plain.follow(&clinic.path);
    }
    (ours, theirs)
}

/// Reads every column of every row, as the plainest reader would; answers how many bytes that were.
fn read_through(statement: &mut Statement<'_>, with: impl Params) -> usize {
    let columns = statement.column_count();
    let mut rows = statement.query(with).unwrap();
    let mut bytes = 0;
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            bytes += match row.get_ref(column).unwrap() {
                ValueRef::Text(read) | ValueRef::Blob(read) => read.len(),
                ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => 8,
            };
        }
    }
    bytes
}

/// Milliseconds that this share of the times does not exceed; of a few, the slowest hundredth is the slowest.
fn at(times: &[Duration], percent: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_unstable();
    sorted[(sorted.len() * percent).div_ceil(100) - 1].as_secs_f64() * 1_000.0
}

/// A row of times. Its limit is on the ratio of the medians or on the slowest hundredth.
fn limited(name: &str, (ours, theirs): (&[Duration], &[Duration]), (limit_on, limit): (&str, f64)) -> Value {
    let (p50, p99, baseline_p50) = (at(ours, 50), at(ours, 99), at(theirs, 50));
    let ratio = p50 / baseline_p50;
    let held = match limit_on {
        "p50" => p50,
        "p99" => p99,
        _ => ratio,
    };
    json!({
        "name": name, "unit": "ms", "runs": ours.len(),
        "p50": p50, "p99": p99, "baseline_p50": baseline_p50, "baseline_p99": at(theirs, 99),
        "ratio_p50": ratio, "limit": limit, "limit_on": limit_on, "holds": held <= limit,
    })
}
