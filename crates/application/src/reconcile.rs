//! What a reconciliation is for: the terminal's own totals beside the books, and the cases that come of it.
//!
//! An answered reconciliation is compared before its terminal is free again. One that the till did not live to compare is compared at
//! the next start, from the paper that was kept. What does not agree is a case: somebody has it, writes down what they find, and
//! settles it with evidence and a supervisor. It runs while other cases are open: one difference must not hide the next.
//!
//! Deliberately absent: changing anything in the books. What a difference means is booked by whoever settles the payment it is about.

use crate::error::TillError;
use crate::ports::Hint;
use crate::till::{Inner, Till};
use connect_at_cloud::slip_totals::{self, SlipReading};
use domain::ids::{DifferenceId, StaffId, TerminalCallId, TerminalRowId};
use domain::people::Staff;
use domain::reconciliation::{Reported, Said, Side, Totals};
use domain::supervisor::SupervisedAct;
use domain::terminal::{TerminalAction, TerminalCallOutcome};
use domain::text::Notes;
use secrecy::SecretString;
use store::{CaseStep, DifferenceRecord, TerminalCallRecord};

/// A difference, with the names that stand on it.
#[derive(Debug, Clone)]
pub struct DifferenceView {
    /// The difference.
    pub record: DifferenceRecord,
    /// Staff by name, also who has left.
    pub staff: Vec<Staff>,
}

impl Till {
    /// A difference that a reconciliation found.
    ///
    /// # Errors
    /// [`TillError::NotFound`]; or the books can't be read.
    pub async fn difference(&self, id: DifferenceId) -> Result<DifferenceView, TillError> {
        self.inner
            .books
            .read(move |reader| -> Result<_, TillError> {
                Ok(DifferenceView {
                    record: reader.difference(id)?.ok_or(TillError::NotFound)?,
                    staff: reader.all_staff()?,
                })
            })
            .await
    }

    /// Somebody has the difference from now on.
    ///
    /// # Errors
    /// [`TillError::CaseNotOpen`]; [`TillError::NotFound`] for nobody.
    pub async fn assign_difference(&self, id: DifferenceId, owner: StaffId) -> Result<DifferenceView, TillError> {
        self.inner.books.read(move |reader| reader.staff(owner)).await?;
        self.difference_step(id, CaseStep::Assigned(owner)).await
    }

    /// Something was found out about it.
    ///
    /// # Errors
    /// [`TillError::CaseNotOpen`]; [`TillError::TextInvalid`] for nothing.
    pub async fn note_difference(&self, id: DifferenceId, text: &str) -> Result<DifferenceView, TillError> {
        let text = Notes::new(text)?;
        self.difference_step(id, CaseStep::Noted(text)).await
    }

    /// It is settled, and this is why; a supervisor agrees.
    ///
    /// # Errors
    /// [`TillError::CaseNotOpen`]; [`TillError::TextInvalid`] without evidence; [`crate::SupervisorError`].
    pub async fn close_difference(
        &self,
        id: DifferenceId,
        evidence: &str,
        code: &SecretString,
    ) -> Result<DifferenceView, TillError> {
        let evidence = Notes::new(evidence)?;
        if self.difference(id).await?.record.closed {
            return Err(TillError::CaseNotOpen);
        }
        let subject = Some(id.as_uuid());
        let agreed = self.supervised(code, SupervisedAct::Reconciliation, subject).await?;
        let agreed = agreed.to(SupervisedAct::Reconciliation, subject)?;
        self.difference_step(id, CaseStep::Closed(evidence, agreed)).await
    }

    async fn difference_step(&self, id: DifferenceId, step: CaseStep) -> Result<DifferenceView, TillError> {
        let stamp = self.inner.stamp()?;
        let write = move |books: &mut store::Books| books.difference_step(id, &step, &stamp);
        self.inner.books.write(write).await?;
        self.inner.tell_terminals();
        self.inner.hub.tell(Hint::Doubts);
        self.difference(id).await
    }
}

impl Inner {
    /// Whether a payment in doubt holds the terminal.
    pub(crate) async fn holds(&self, terminal: TerminalRowId) -> bool {
        let (_, till) = self.department_and_till();
        let read = self.books.read(move |reader| reader.terminal(terminal, till)).await;
        // Who can't tell is careful.
        read.map_or(true, |record| record.held_by.is_some())
    }

    /// Compares an answered reconciliation; anything else is left alone.
    pub(crate) async fn compare(&self, call: &TerminalCallRecord) {
        let Some((end, _)) = &call.end else { return };
        if call.action == TerminalAction::Reconciliation && end.outcome == TerminalCallOutcome::Done {
            self.compare_printed(call.id, end.printed.clone()).await;
        }
    }

    /// Compares what an earlier run did not live to compare, before anything else happens at the terminals.
    pub(crate) async fn compare_what_is_left(&self) {
        let left = match self.books.read(|reader| reader.uncompared_reconciliations()).await {
            Ok(left) => left,
            Err(error) => return tracing::error!(code = %error, "what is left to compare can't be read"),
        };
        for (call, printed) in left {
            self.compare_printed(call, printed).await;
        }
    }

    async fn compare_printed(&self, call: TerminalCallId, printed: Option<String>) {
        let reported = printed.as_deref().and_then(reported);
        let stamp = self.stamp_or_last();
        let write = move |books: &mut store::Books| books.compare_reconciliation(call, reported.as_ref(), &stamp);
        match self.books.write(write).await {
            // It is tried again at the next start: the answer is kept.
            Err(error) => tracing::error!(%call, code = %error, "a reconciliation could not be compared"),
            Ok(record) => {
                tracing::info!(terminal = %record.terminal, state = record.verdict.code(), "a reconciliation was compared")
            }
        }
        self.hub.tell(Hint::Doubts);
    }
}

/// What the paper says, in the domain's words.
fn reported(printed: &str) -> Option<Reported> {
    let side = |total: slip_totals::SlipTotal| Side {
        count: i64::from(total.count),
        sum_minor: total.sum_minor,
    };
    Some(match slip_totals::read(printed)? {
        SlipReading::ByKind(read) => Reported {
            said: Said::ByKind(Totals {
                purchases: side(read.purchases),
                refunds: side(read.refunds),
            }),
            currency: read.currency,
        },
        SlipReading::CountAndNet(read) => Reported {
            said: Said::CountAndNet(side(read.collected)),
            currency: read.currency,
        },
    })
}
