//! Number series: the counters behind documents and credit notes.
//!
//! A counter moves in the commit that uses its number, so numbers have no gaps: what is rolled back takes its number with it.
//! Each life of the books counts for itself, because numbers given after a backup may be on paper already.
//!
//! Deliberately absent: how a number is spelled (the domain knows).

use domain::document::Series;
use rusqlite::OptionalExtension;

use crate::books::Work;
use crate::error::StoreError;

/// The series of these books' present life.
pub(crate) fn present(work: &Work<'_>) -> Result<Series, StoreError> {
    let restore: u16 = work
        .transaction
        .prepare_cached("SELECT restore FROM installation ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| row.get(0))?;
    Ok(Series {
        books: work.kind,
        restore,
    })
}

/// Takes the next number of a named counter and year. It is only used if the commit is.
pub(crate) fn next(work: &Work<'_>, name: &str, year: i16) -> Result<u32, StoreError> {
    // Read and moved in two statements: one that returns what it wrote makes a table of its own for that, each time.
    let next: Option<u32> = work
        .transaction
        .prepare_cached("SELECT next FROM number_series WHERE series = ?1 AND year = ?2")?
        .query_row((name, year), |row| row.get(0))
        .optional()?;
    let moved = if next.is_some() {
        "UPDATE number_series SET next = next + 1 WHERE series = ?1 AND year = ?2"
    } else {
        "INSERT INTO number_series (series, year, next) VALUES (?1, ?2, 2)"
    };
    work.transaction.prepare_cached(moved)?.execute((name, year))?;
    Ok(next.unwrap_or(1))
}
