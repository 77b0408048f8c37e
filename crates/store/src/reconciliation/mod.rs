//! Reconciliations compared with the books: what a terminal said of its session, what the ledger says, and what does not agree.
//!
//! A comparison is made once for each answered reconciliation and never again: what is found out later is written into the case.
//! Each thing that does not agree is a difference, and a difference is a case that can't be forgotten.
//!
//! Deliberately absent: reading the paper (see `connect_at_cloud::slip_totals`), and judging (see `domain::reconciliation`).

mod cases;
mod compare;
mod read;

pub(crate) use cases::{closed, of, open, open_count, step};
pub(crate) use compare::{compare, uncompared};
pub(crate) use read::of_terminal;

use domain::ids::{DifferenceId, StaffId, TerminalCallId, TerminalRowId};
use domain::reconciliation::{DifferenceKind, Reported, Totals, Verdict};
use domain::stamp::Stamp;

use crate::attempt::AttemptSummary;
use crate::case::CaseStepRecord;
use crate::journal::Table;

/// The append-only tables of this room.
pub(crate) fn tables() -> [&'static Table; 4] {
    [
        &compare::RECONCILIATION,
        &compare::RECONCILIATION_DOUBT,
        &compare::DIFFERENCE,
        &cases::DIFFERENCE_EVENT,
    ]
}

/// What a comparison came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReconciliationRecord {
    /// The reconciliation.
    pub call: TerminalCallId,
    /// The terminal.
    pub terminal: TerminalRowId,
    /// The session it closed; empty where the answer names none.
    pub session: String,
    /// What it came to.
    pub verdict: Verdict,
    /// What the terminal said.
    pub reported: Option<Reported>,
    /// What the ledger says of that session.
    pub ours: Totals,
    /// Payments and refunds since the comparison before that belong to sessions the terminal closed by itself.
    pub elsewhere: u32,
    /// Attempts of the same time whose outcome nobody can vouch for, as they stand now.
    pub doubts: Vec<AttemptSummary>,
    /// What does not agree, and whether that is settled.
    pub differences: Vec<DifferenceRef>,
    /// When it was compared.
    pub stamp: Stamp,
}

/// A difference in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DifferenceRef {
    /// Its id.
    pub id: DifferenceId,
    /// What does not agree.
    pub kind: DifferenceKind,
    /// It is settled.
    pub closed: bool,
}

/// A difference as a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DifferenceRecord {
    /// Its id.
    pub id: DifferenceId,
    /// What does not agree.
    pub kind: DifferenceKind,
    /// The comparison it comes from.
    pub comparison: ReconciliationRecord,
    /// What people call the terminal.
    pub terminal_name: String,
    /// What the terminal printed.
    pub printed: Option<String>,
    /// Its answer, as it was kept.
    pub answer: Option<String>,
    /// What ended without money at this terminal in the time that was compared, newest first: one of these may have been charged.
    pub without_money: Vec<AttemptSummary>,
    /// Who has it.
    pub owner: Option<StaffId>,
    /// It is settled.
    pub closed: bool,
    /// What people did, oldest first.
    pub steps: Vec<CaseStepRecord>,
}
