//! Plain SQLite, doing the same: it follows a file of books by writing the rows that were added or changed there.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::collections::HashMap;
use std::path::Path;
use std::time::{Duration, Instant};

/// Tables that only grow, and the column that counts their rows; in an order that foreign keys accept.
const GROWING: [(&str, &str); 14] = [
    ("journal", "seq"),
    ("journal_payload", "journal_seq"),
    ("document", "seq"),
    ("document_line", "seq"),
    ("document_vat", "seq"),
    ("attempt", "seq"),
    ("attempt_event", "seq"),
    ("approval", "seq"),
    ("slip", "seq"),
    ("payment", "seq"),
    ("ledger_posting", "seq"),
    ("ledger_entry", "seq"),
    ("draft_sale", "seq"),
    ("draft_line", "seq"),
];

struct Write {
    sql: String,
    values: Vec<Value>,
}

/// The follower.
pub(crate) struct Plain {
    connection: Connection,
    source: Connection,
    seen: HashMap<&'static str, i64>,
    states: HashMap<Vec<u8>, Vec<Value>>,
    series: Vec<Vec<Value>>,
}

impl Plain {
    /// A copy of the books beside them, opened as plain SQLite with the same pragmas.
    pub(crate) fn beside(books: &Path) -> Self {
        let source = Connection::open(books).unwrap();
        let copy = books.with_extension("plain");
        source.execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap();
        let connection = Connection::open(copy).unwrap();
        connection
            .execute_batch(
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;
                 PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;",
            )
            .unwrap();
        connection.set_prepared_statement_cache_capacity(64);
        let mut plain = Self {
            connection,
            source,
            seen: HashMap::new(),
            states: HashMap::new(),
            series: Vec::new(),
        };
        for (table, key) in GROWING {
            let last = plain
                .source
                .query_row(&format!("SELECT coalesce(max({key}), 0) FROM {table}"), [], |row| row.get(0));
            plain.seen.insert(table, last.unwrap());
        }
        plain
    }

    /// Reads what the books added since the last time (not timed), writes the same in one commit, and says how long that took.
    pub(crate) fn follow(&mut self, _books: &Path) -> Duration {
        let mut writes = Vec::new();
        self.grown(&mut writes);
        self.changed(&mut writes);
        for write in &writes {
            self.connection.prepare_cached(&write.sql).unwrap();
        }
        let started = Instant::now();
        let transaction = self
            .connection
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .unwrap();
        for write in &writes {
            let mut statement = transaction.prepare_cached(&write.sql).unwrap();
            statement.execute(params_from_iter(&write.values)).unwrap();
        }
        transaction.commit().unwrap();
        started.elapsed()
    }

    fn grown(&mut self, writes: &mut Vec<Write>) {
        for (table, key) in GROWING {
            let after = self.seen[table];
            let rows = rows(
                &self.source,
                &format!("SELECT {key}, * FROM {table} WHERE {key} > {after} ORDER BY {key}"),
            );
            for mut row in rows {
                if let Value::Integer(seq) = row.remove(0) {
                    self.seen.insert(table, seq);
                }
                let marks = vec!["?"; row.len()].join(", ");
                writes.push(Write {
                    sql: format!("INSERT INTO {table} VALUES ({marks})"),
                    values: row,
                });
            }
        }
    }

    /// The few rows that change: states of attempts, number series, and drafts that became documents.
    fn changed(&mut self, writes: &mut Vec<Write>) {
        for row in rows(
            &self.source,
            "SELECT * FROM attempt_state WHERE attempt IN (SELECT id FROM attempt ORDER BY seq DESC LIMIT 1)",
        ) {
            let Value::Blob(id) = row[0].clone() else { continue };
            let marks = vec!["?"; row.len()].join(", ");
            match self.states.insert(id.clone(), row.clone()) {
                None => writes.push(Write {
                    sql: format!("INSERT INTO attempt_state VALUES ({marks})"),
                    values: row,
                }),
                Some(before) if before != row => writes.push(self.update_of_state(row)),
                Some(_) => {}
            }
        }
        let series = rows(&self.source, "SELECT * FROM number_series");
        if series != self.series {
            for row in &series {
                writes.push(Write {
                    sql: "INSERT INTO number_series VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET next = excluded.next".into(),
                    values: row.clone(),
                });
            }
            self.series = series;
        }
        let open: i64 = self
            .source
            .query_row("SELECT count(*) FROM draft_sale", [], |row| row.get(0))
            .unwrap();
        let kept: i64 = self
            .connection
            .query_row("SELECT count(*) FROM draft_sale", [], |row| row.get(0))
            .unwrap();
        if open == 0 && kept > 0 {
            for table in ["draft_line", "draft_sale"] {
                writes.push(Write {
                    sql: format!("DELETE FROM {table}"),
                    values: Vec::new(),
                });
            }
            // A draft's rows may take the numbers of the ones before.
            self.seen.insert("draft_sale", 0);
            self.seen.insert("draft_line", 0);
        }
    }

    fn update_of_state(&self, mut row: Vec<Value>) -> Write {
        let columns: Vec<String> = self
            .source
            .prepare("SELECT * FROM attempt_state")
            .unwrap()
            .column_names()
            .into_iter()
            .map(str::to_owned)
            .collect();
        let set: Vec<String> = columns.iter().skip(1).map(|column| format!("{column} = ?")).collect();
        let id = row.remove(0);
        row.push(id);
        Write {
            sql: format!("UPDATE attempt_state SET {} WHERE attempt = ?", set.join(", ")),
            values: row,
        }
    }
}

fn rows(connection: &Connection, sql: &str) -> Vec<Vec<Value>> {
    let mut statement = connection.prepare_cached(sql).unwrap();
    let columns = statement.column_count();
    let found = statement
        .query_map([], |row| (0..columns).map(|column| row.get(column)).collect())
        .unwrap();
    found.collect::<Result<_, _>>().unwrap()
}
