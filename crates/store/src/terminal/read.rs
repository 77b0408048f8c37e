//! Terminals as questions.

use domain::clinic::Terminal;
use domain::ids::{AttemptId, DepartmentId, TerminalNumber, TerminalRowId, TillId};
use domain::money::Currency;
use domain::terminal::Printing;
use rusqlite::{Connection, OptionalExtension, Row};

use super::{FirstPayment, TerminalRecord};
use crate::cell::{bad, blob, id, optional_id, unknown};
use crate::clinic::{first, name, rows};
use crate::error::StoreError;

/// Each fact is looked up through an index, however many attempts there are. The last attempt decides about reconciliation: one
/// that came further than the bank's refusal, a reconciliation that was done, or a person who did it at the terminal, ends the need.
/// What a restore leaves open, whether the terminal took money that the restored books know nothing of, ends by a reconciliation that
/// was asked since and whose totals were compared with the books by kind, or by a person's word: an answer without totals compares
/// nothing, and one count with one sum is not enough. Whether that count holds refunds and what was undone is not documented; it was
/// seen once, on the paper of a terminal that had taken nothing. That is asked of every terminal, also of one added since, which may
/// have been there before.
const TERMINALS: &str = "SELECT t.id, t.department, t.number, t.name, t.model, t.retired, t.printing,
    (SELECT s.attempt FROM attempt_state s WHERE s.terminal = t.id AND s.state IN ('intent', 'sending', 'unknown')) AS held_by,
    EXISTS (SELECT 1 FROM attempt_state s JOIN attempt a ON a.id = s.attempt WHERE s.terminal = t.id AND s.review = 'currency'
        AND a.journal_seq > coalesce((SELECT max(c.journal_seq) FROM terminal_check c
            WHERE c.terminal = t.id AND c.step = 'currency_corrected' AND c.done = 1), 0)) AS disabled,
    EXISTS (SELECT 1 FROM approval a WHERE a.terminal = t.id) AS proven,
    t.id = (SELECT a.terminal FROM attempt a WHERE a.till = ?1 ORDER BY a.seq DESC LIMIT 1) AS last_used,
    EXISTS (SELECT 1 FROM (SELECT a.id, a.journal_seq FROM attempt a WHERE a.terminal = t.id ORDER BY a.seq DESC LIMIT 1) l
        JOIN attempt_state s ON s.attempt = l.id
        WHERE s.reason_code = 'must_reconcile' AND s.state = 'declined'
            AND NOT EXISTS (SELECT 1 FROM terminal_call c JOIN terminal_call_end e ON e.call = c.id
                WHERE c.terminal = t.id AND c.action = 'reconciliation' AND e.outcome = 'done' AND e.journal_seq > l.journal_seq)
            AND NOT EXISTS (SELECT 1 FROM terminal_check c
                WHERE c.terminal = t.id AND c.step = 'reconciled_by_hand' AND c.done = 1 AND c.journal_seq > l.journal_seq)
    ) AS needs_reconciliation,
    (SELECT max(i.line) FROM installation i) > max(
        coalesce((SELECT max(e.journal_seq) FROM reconciliation r JOIN terminal_call_end e ON e.call = r.call
            WHERE r.terminal = t.id AND r.purchases_said IS NOT NULL), 0),
        coalesce((SELECT max(c.journal_seq) FROM terminal_check c
            WHERE c.terminal = t.id AND c.step = 'reconciled_by_hand' AND c.done = 1), 0)
    ) AS restored
    FROM terminal t";

fn read(row: &Row<'_>) -> Result<TerminalRecord, StoreError> {
    let number: String = row.get("number")?;
    let printing: Option<String> = row.get("printing")?;
    Ok(TerminalRecord {
        terminal: Terminal {
            id: TerminalRowId::from_uuid(id(row, "id")?),
            department: DepartmentId::from_uuid(id(row, "department")?),
            number: TerminalNumber::parse(&number).map_err(|error| bad("terminal number", error))?,
            name: name(row, "name")?,
        },
        model: row.get("model")?,
        retired: row.get("retired")?,
        disabled: row.get("disabled")?,
        proven: row.get("proven")?,
        last_used: row.get::<_, Option<bool>>("last_used")?.unwrap_or(false),
        held_by: optional_id(row, "held_by")?.map(AttemptId::from_uuid),
        needs_reconciliation: row.get("needs_reconciliation")?,
        check_after_restore: row.get::<_, Option<bool>>("restored")?.unwrap_or(false),
        printing: match printing {
            None => None,
            Some(code) => Some(Printing::from_code(&code).ok_or_else(|| unknown("printing", &code))?),
        },
    })
}

pub(crate) fn of_department(
    connection: &Connection,
    department: DepartmentId,
    till: TillId,
) -> Result<Vec<TerminalRecord>, StoreError> {
    let sql = format!("{TERMINALS} WHERE t.department = ?2 ORDER BY last_used DESC, t.position");
    let all = rows(connection, &sql, (blob(till.as_uuid()), blob(department.as_uuid())), read)?;
    Ok(all
        .into_iter()
        .filter(|record| !record.retired || record.held_by.is_some())
        .collect())
}

pub(crate) fn all(connection: &Connection, till: TillId) -> Result<Vec<TerminalRecord>, StoreError> {
    let sql = format!("{TERMINALS} ORDER BY t.position, t.id");
    rows(connection, &sql, [blob(till.as_uuid())], read)
}

pub(crate) fn one(connection: &Connection, terminal: TerminalRowId, till: TillId) -> Result<TerminalRecord, StoreError> {
    let sql = format!("{TERMINALS} WHERE t.id = ?2");
    first(connection, &sql, (blob(till.as_uuid()), blob(terminal.as_uuid())), read)?.ok_or(StoreError::NotFound("terminal"))
}

/// The row with this number, whoever's it is.
pub(super) fn by_number(
    connection: &Connection,
    number: TerminalNumber,
) -> Result<Option<(TerminalRowId, String, bool)>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT id, name, retired FROM terminal WHERE number = ?1")?
        .query_row([number.to_string()], |row| {
            Ok((
                TerminalRowId::from_uuid(id(row, "id")?),
                row.get("name")?,
                row.get("retired")?,
            ))
        })
        .optional()?)
}

pub(crate) fn first_payment(
    connection: &Connection,
    terminal: TerminalRowId,
    currency: Currency,
) -> Result<FirstPayment, StoreError> {
    let exists = |sql: &str| -> Result<bool, StoreError> {
        Ok(connection
            .prepare_cached(sql)?
            .query_row([blob(terminal.as_uuid())], |row| row.get(0))?)
    };
    Ok(FirstPayment {
        paid: exists(
            "SELECT EXISTS (SELECT 1 FROM approval p JOIN attempt a ON a.id = p.attempt
                 WHERE p.terminal = ?1 AND a.kind = 'purchase')",
        )?,
        refunded: exists(
            "SELECT EXISTS (SELECT 1 FROM attempt a JOIN approval p ON p.attempt = a.id
                 WHERE a.original IS NOT NULL AND a.kind = 'refund' AND a.terminal = ?1)",
        )?,
        currency_seen: exists(&format!(
            "SELECT EXISTS (SELECT 1 FROM approval p JOIN slip s ON s.attempt = p.attempt
                 WHERE p.terminal = ?1
                   AND instr(coalesce(s.merchant, '') || coalesce(s.customer, '') || coalesce(s.raw, ''), '{}') > 0)",
            currency.code()
        ))?,
    })
}
