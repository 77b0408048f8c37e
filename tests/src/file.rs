//! The books' file read and, where a test breaks it on purpose, written by plain SQL: an oracle that shares no code with the
//! till, and a stranger's hand.

use rusqlite::{Connection, OpenFlags};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The file.
#[derive(Debug)]
pub struct BooksFile {
    path: PathBuf,
}

/// An attempt as its rows say.
#[derive(Debug)]
struct Row {
    state: String,
    /// Booked by a card payment, signed.
    booked: Option<i64>,
    /// Set aside for a person to see, whether in the ledger or in the last resort.
    aside: bool,
}

impl BooksFile {
    pub fn at(path: &Path) -> Self {
        Self { path: path.to_owned() }
    }

    fn reading(&self) -> Connection {
        Connection::open_with_flags(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap()
    }

    /// Changes the file behind the till's back: triggers that refuse, and their end.
    pub fn change(&self, sql: &str) {
        Connection::open(&self.path).unwrap().execute_batch(sql).unwrap();
    }

    /// Makes the books refuse an operation, such as "INSERT ON payment", until the trigger of this name is dropped.
    pub fn refuse(&self, name: &str, operation: &str) {
        self.change(&format!(
            "CREATE TRIGGER {name} BEFORE {operation} BEGIN SELECT RAISE(ABORT, 'refused'); END"
        ));
    }

    /// One number.
    pub fn number(&self, sql: &str) -> i64 {
        self.reading().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// One text.
    pub fn text(&self, sql: &str) -> String {
        self.reading().query_row(sql, [], |row| row.get(0)).unwrap()
    }

    fn attempts(&self) -> BTreeMap<String, Row> {
        // A reversal has no order of its own on the wire: it is known by the order it undid.
        let sql =
            "SELECT CASE a.kind WHEN 'reversal' THEN 'undo ' || (SELECT o.order_id FROM attempt o WHERE o.payment = a.original)
                ELSE a.order_id END, s.state, (SELECT p.amount FROM payment p WHERE p.id = a.payment),
                EXISTS (SELECT 1 FROM suspense x WHERE x.attempt = a.id)
                OR EXISTS (SELECT 1 FROM ledger_posting l WHERE l.attempt = a.id AND l.purpose = 'suspense')
             FROM attempt a JOIN attempt_state s ON s.attempt = a.id";
        let connection = self.reading();
        let mut statement = connection.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| {
            let facts = Row {
                state: row.get(1)?,
                booked: row.get(2)?,
                aside: row.get(3)?,
            };
            Ok((row.get(0)?, facts))
        });
        rows.unwrap().map(Result::unwrap).collect()
    }

    /// Charged at the bank if and only if booked here, or visibly in doubt or set aside; the ledger balances to zero.
    ///
    /// # Panics
    /// With the order that differs.
    pub fn agrees_with(&self, bank: &Value) {
        let attempts = self.attempts();
        let mut moved: BTreeMap<String, i64> = BTreeMap::new();
        for entry in bank["entries"].as_array().unwrap() {
            let Some(order) = entry["order_id"].as_str() else { continue };
            assert!(attempts.contains_key(order), "the bank knows {order} and the file does not");
            let sum = entry["amount"].as_i64().unwrap();
            let (order, signed) = match entry["transaction"].as_str() {
                Some("void") => (format!("undo {order}"), -sum),
                Some("refund") => (order.to_owned(), -sum),
                _ => (order.to_owned(), sum),
            };
            assert!(attempts.contains_key(&order), "the bank knows {order} and the file does not");
            *moved.entry(order).or_default() += signed;
        }
        for (order, row) in &attempts {
            let charged = moved.get(order).copied();
            match row.state.as_str() {
                "approved" | "resolved_charged" => assert_eq!(row.booked, charged, "{order}: {row:?}"),
                "declined" | "not_sent" | "resolved_not_charged" => {
                    assert_eq!((row.booked, charged), (None, None), "{order}: {row:?}");
                }
                "conflict" => assert!(row.aside || row.booked.is_some(), "{order}: {row:?}"),
                "intent" | "sending" | "unknown" => assert_eq!(row.booked, None, "{order}: {row:?}"),
                other => panic!("{order}: a state of no name: {other}"),
            }
            if matches!(row.state.as_str(), "intent" | "not_sent") {
                assert_eq!(bank["posts_by_order_id"][order], Value::Null, "{order} was sent");
            }
        }
        let unbalanced = "SELECT count(*) FROM (SELECT 1 FROM ledger_entry GROUP BY posting HAVING sum(amount) <> 0)";
        assert_eq!(self.number(unbalanced), 0, "a posting does not balance");
        assert_eq!(
            self.number("SELECT coalesce(sum(amount), 0) FROM ledger_entry"),
            0,
            "the ledger does not balance"
        );
    }
}
