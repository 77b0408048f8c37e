//! Comparisons read back, with the attempts and the differences that belong to them.

use domain::ids::{AttemptId, DifferenceId, TerminalCallId, TerminalRowId};
use domain::money::Currency;
use domain::reconciliation::{DifferenceKind, Reported, Said, Side, Totals, Verdict};
use rusqlite::{Connection, Row};

use super::{DifferenceRef, ReconciliationRecord};
use crate::attempt;
use crate::cell::{blob, id, stamp, unknown};
use crate::clinic::{first, rows};
use crate::error::StoreError;

/// The comparison of one reconciliation; `None` where nothing was compared.
pub(crate) fn of_call(
    connection: &Connection,
    currency: Currency,
    call: TerminalCallId,
) -> Result<Option<ReconciliationRecord>, StoreError> {
    first(
        connection,
        "SELECT * FROM reconciliation WHERE call = ?1",
        [blob(call.as_uuid())],
        |row| record(connection, currency, row),
    )
}

/// The last comparisons of a terminal, newest first: those of reconciliations, or those that people made.
pub(crate) fn of_terminal(
    connection: &Connection,
    currency: Currency,
    (terminal, by_hand): (TerminalRowId, bool),
    at_most: u32,
) -> Result<Vec<ReconciliationRecord>, StoreError> {
    rows(
        connection,
        "SELECT * FROM reconciliation WHERE terminal = ?1 AND (by_hand IS NOT NULL) = ?3 ORDER BY seq DESC LIMIT ?2",
        (blob(terminal.as_uuid()), at_most, by_hand),
        |row| record(connection, currency, row),
    )
}

fn record(connection: &Connection, currency: Currency, row: &Row<'_>) -> Result<ReconciliationRecord, StoreError> {
    let call = TerminalCallId::from_uuid(id(row, "call")?);
    let verdict: String = row.get("verdict")?;
    Ok(ReconciliationRecord {
        call,
        terminal: TerminalRowId::from_uuid(id(row, "terminal")?),
        session: row.get("session")?,
        verdict: Verdict::from_code(&verdict).ok_or_else(|| unknown("verdict", &verdict))?,
        reported: reported(row)?,
        ours: Totals {
            purchases: Side {
                count: row.get("purchases")?,
                sum_minor: row.get("purchases_sum")?,
            },
            refunds: Side {
                count: row.get("refunds")?,
                sum_minor: row.get("refunds_sum")?,
            },
        },
        by_hand: row.get::<_, Option<bool>>("by_hand")?.unwrap_or(false),
        elsewhere: row.get("elsewhere")?,
        doubts: doubts(connection, currency, call)?,
        differences: differences(connection, call)?,
        stamp: stamp(row)?,
    })
}

fn reported(row: &Row<'_>) -> Result<Option<Reported>, StoreError> {
    let side = |count: &str, sum: &str| -> Result<Option<Side>, StoreError> {
        let (count, sum): (Option<i64>, Option<i64>) = (row.get(count)?, row.get(sum)?);
        Ok(count.zip(sum).map(|(count, sum_minor)| Side { count, sum_minor }))
    };
    let purchases = side("purchases_said", "purchases_sum_said")?;
    let refunds = side("refunds_said", "refunds_sum_said")?;
    let by_kind = purchases
        .zip(refunds)
        .map(|(purchases, refunds)| Said::ByKind(Totals { purchases, refunds }));
    let said = by_kind.or(side("count_said", "net_said")?.map(Said::CountAndNet));
    let currency = row.get("currency")?;
    Ok(said.map(|said| Reported { said, currency }))
}

fn doubts(connection: &Connection, currency: Currency, call: TerminalCallId) -> Result<Vec<attempt::AttemptSummary>, StoreError> {
    let ids = rows(
        connection,
        "SELECT attempt FROM reconciliation_doubt WHERE call = ?1 ORDER BY seq",
        [blob(call.as_uuid())],
        |row| Ok(AttemptId::from_uuid(id(row, "attempt")?)),
    )?;
    let found = ids.into_iter().map(|one| attempt::one_summary(connection, currency, one));
    found.filter_map(Result::transpose).collect()
}

fn differences(connection: &Connection, call: TerminalCallId) -> Result<Vec<DifferenceRef>, StoreError> {
    rows(
        connection,
        "SELECT d.id, d.kind, EXISTS (SELECT 1 FROM difference_event e WHERE e.difference = d.id AND e.what = 'closed') AS closed
         FROM difference d WHERE d.call = ?1 ORDER BY d.seq",
        [blob(call.as_uuid())],
        |row| {
            let kind: String = row.get("kind")?;
            Ok(DifferenceRef {
                id: DifferenceId::from_uuid(id(row, "id")?),
                kind: DifferenceKind::from_code(&kind).ok_or_else(|| unknown("difference", &kind))?,
                closed: row.get("closed")?,
            })
        },
    )
}
