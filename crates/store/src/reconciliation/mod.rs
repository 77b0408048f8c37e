//! Reconciliations compared with the books: what a terminal said of its session, what the ledger says, and what does not agree.
//!
//! A comparison is made once for each answered reconciliation and never again: what is found out later is written into the case.
//! Sessions that ended elsewhere are compared by a person, with the terminal's slip in hand (see `elsewhere`). Each thing that does not
//! agree is a difference, and a difference is a case that can't be forgotten.
//!
//! Deliberately absent: reading the paper (see `connect_at_cloud::slip_totals`), and judging (see `domain::reconciliation`).

mod cases;
mod compare;
mod elsewhere;
mod read;

pub(crate) use cases::{closed, of, open, open_count};
pub(crate) use compare::uncompared;
pub use elsewhere::SessionElsewhere;
pub(crate) use elsewhere::uncompared_sessions;
pub(crate) use read::of_terminal;

use compare::compare;
use elsewhere::compare_by_hand;

use domain::ids::{DifferenceId, StaffId, TerminalCallId, TerminalRowId};
use domain::reconciliation::{DifferenceKind, Reported, Totals, Verdict};
use domain::stamp::Stamp;

use crate::attempt::AttemptSummary;
use crate::books::Books;
use crate::case::{CaseError, CaseStep, CaseStepRecord};
use crate::error::StoreError;
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
    /// The reconciliation, or the comparison's own id where a person made it.
    pub call: TerminalCallId,
    /// A person compared a session that was closed at the terminal itself.
    pub by_hand: bool,
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

impl Books {
    /// Compares an answered reconciliation with the books: what agrees is marked, each thing that does not is a case. The same call
    /// again gives the comparison there is.
    pub fn compare_reconciliation(
        &mut self,
        call: TerminalCallId,
        reported: Option<&Reported>,
        stamp: &Stamp,
    ) -> Result<ReconciliationRecord, StoreError> {
        self.write(|work| compare(work, call, reported, stamp))
    }

    /// A person compared a session that ended elsewhere; `id` is the comparison's own, and the same again gives what there is.
    pub fn compare_by_hand(
        &mut self,
        id: TerminalCallId,
        session: (TerminalRowId, &str, i64),
        said: &Reported,
        stamp: &Stamp,
    ) -> Result<ReconciliationRecord, StoreError> {
        self.write(|work| compare_by_hand(work, id, session, said, stamp))
    }

    /// Somebody does something about a difference.
    pub fn difference_step(&mut self, id: DifferenceId, step: &CaseStep, stamp: &Stamp) -> Result<(), CaseError> {
        self.write(|work| cases::step(work, id, step, stamp))
    }
}
