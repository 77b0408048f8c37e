//! New books with everything that belongs into them, or none at all.
//!
//! Why under a name of their own: whatever breaks off, a loss of power too, leaves no books. So nothing need be on disk, held against
//! the schema or fit to be undone row by row; the whole is looked through once, before it gets its name.
//!
//! What lists are read along waits for that too: their indexes, and the balances and tallies kept beside the documents. Made once, over
//! all rows, they take a fraction of what they do row by row.
//!
//! Deliberately absent: what goes into them. Callers fill them by the store's own writes.

use std::path::Path;

use rusqlite::Connection;

use crate::books::{Books, IdSource, WIDE_CACHE_KIB};
use crate::connection;
use crate::error::{OpenError, StoreError};
use crate::open::{self, Founding, Opening};
use crate::whole;

impl Books {
    /// Takes away what a founding that broke off left behind.
    pub fn remove_unfinished(path: &Path) {
        open::remove_unfinished(&open::unfinished(path));
    }

    /// Makes a new set of books with everything that belongs into it, or nothing at all: they are filled under a name of their
    /// own and get the right one when they are whole. After a write that failed every other one does too, and nothing is founded.
    /// Lists and days are not to be asked for by `fill`: they are empty until it is done.
    pub fn found(
        path: &Path,
        founding: &Founding,
        opening: &Opening,
        ids: Box<dyn IdSource>,
        fill: impl FnOnce(&mut Self) -> Result<(), StoreError>,
    ) -> Result<(), OpenError> {
        open::found(path, |unfinished| {
            let connection = open::create(unfinished, founding, opening)?;
            connection::make_hasty(&connection, WIDE_CACHE_KIB)?;
            let again = put_lists_aside(&connection)?;
            let mut books = Self::in_haste(connection, unfinished, founding, ids);
            fill(&mut books)?;
            let connection = books.filled()?;
            connection::end_haste(&connection)?;
            connection.execute_batch(LISTS)?;
            for definition in &again {
                connection.execute_batch(definition)?;
            }
            whole::check_whole_by_two(&connection, unfinished)
        })
    }
}

/// What the triggers of `document_balance` and `document_tally` come to over all documents. Whether it is right is asked of every set
/// of books at its opening (I-8, by a statement of its own).
const LISTS: &str = "
INSERT INTO document_balance (document, day, consultation, department, staff, vet, client, total, credited, paid, refunded)
SELECT d.seq, (d.at + d.offset_minutes * 60000) / 86400000, d.kind = 'consultation', d.department, d.staff,
    (SELECT t.vet FROM document_treatment t WHERE t.document = d.id), d.client, d.gross,
    EXISTS (SELECT 1 FROM credit_note c WHERE c.document = d.id), coalesce(y.paid, 0), coalesce(y.refunded, 0)
FROM document d LEFT JOIN (
    SELECT p.document, sum(CASE WHEN p.amount > 0 <> p.takes_back THEN p.amount END) AS paid,
        -sum(CASE WHEN p.amount > 0 = p.takes_back THEN p.amount END) AS refunded
    FROM (SELECT p.document, p.amount, coalesce(p.attempt = (SELECT o.attempt FROM payment o WHERE o.id = p.refund_of), 0) AS takes_back
        FROM payment p) p GROUP BY p.document) y ON y.document = d.id
ORDER BY d.seq;
INSERT INTO document_tally (day, department, consultation, state, documents, gross, due)
SELECT day, department, consultation, state, count(*), sum(total), sum(due)
FROM document_balance GROUP BY state, department, consultation, day;";

/// Takes away what keeps lists up to date, and gives the statements that make it again.
fn put_lists_aside(connection: &Connection) -> Result<Vec<String>, OpenError> {
    let mut statement = connection.prepare(
        "SELECT type, name, sql FROM sqlite_schema
         WHERE type = 'trigger' AND (name GLOB 'document_balance_*' OR name GLOB 'document_tally_*')
            OR type = 'index' AND (tbl_name IN ('document', 'document_balance') OR name GLOB '*_by_day')
                AND sql NOT LIKE 'CREATE UNIQUE%'",
    )?;
    let found: Vec<(String, String, String)> = statement
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<_, _>>()?;
    found
        .into_iter()
        .map(|(kind, name, sql)| {
            connection.execute_batch(&format!("DROP {kind} {name}"))?;
            Ok(sql)
        })
        .collect()
}
