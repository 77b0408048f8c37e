//! Attempts looked back on: the list of them, the history of one, and the cases people work on.
//!
//! Everything here is read as it was written. What people do about a case is written down and changes nothing of the attempt.
//! Closing one takes a supervisor, and whatever it has in suspense goes where they say: to the invoice, back to the client, or as a
//! difference.
//!
//! Deliberately absent: giving money back. What was booked to be refunded is refunded from the invoice, by an attempt of its own.

use crate::doubt::AttemptView;
use crate::error::TillError;
use crate::found::FoundError;
use crate::ports::Hint;
use crate::till::Till;
use domain::attempt::State;
use domain::clinic::Terminal;
use domain::ids::{AttemptId, StaffId};
use domain::people::Staff;
use domain::settlement::Settlement;
use domain::supervisor::SupervisedAct;
use domain::text::Notes;
use secrecy::SecretString;
use store::{AttemptPage, AttemptQuery, CaseRecord, CaseStep, Closing, DifferenceRecord, HistoryRecord, ReplyRef};

/// How many closed cases a list shows.
const CLOSED_SHOWN: u32 = 100;

/// A page of attempts, with the names that stand on it.
#[derive(Debug, Clone)]
pub struct AttemptsView {
    /// The page.
    pub page: AttemptPage,
    /// Staff by name, also who has left.
    pub staff: Vec<Staff>,
    /// Every terminal, for narrowing the list.
    pub terminals: Vec<Terminal>,
}

/// One attempt and everything that happened.
#[derive(Debug, Clone)]
pub struct HistoryView {
    /// The attempt.
    pub attempt: AttemptView,
    /// What happened after its beginning, oldest first.
    pub records: Vec<HistoryRecord>,
    /// What people did about it, if it is or was contradicted.
    pub case: Option<CaseRecord>,
    /// Staff by name, also who has left.
    pub staff: Vec<Staff>,
}

/// Cases, with the names that stand on them.
#[derive(Debug, Clone)]
pub struct CasesView {
    /// Contradicted attempts.
    pub cases: Vec<CaseRecord>,
    /// What reconciliations found.
    pub differences: Vec<DifferenceRecord>,
    /// Staff by name, also who has left.
    pub staff: Vec<Staff>,
}

impl Till {
    /// Now, by the clock on the wall: for how old something is, and for nothing else.
    #[must_use]
    pub fn now_ms(&self) -> i64 {
        self.inner.clock.utc_ms()
    }

    /// A page of attempts, newest first.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn attempts(&self, query: AttemptQuery) -> Result<AttemptsView, TillError> {
        let (_, till) = self.inner.department_and_till();
        self.inner
            .books
            .read(move |reader| -> Result<_, TillError> {
                let terminals = reader.all_terminals(till)?;
                Ok(AttemptsView {
                    page: reader.attempts(&query)?,
                    staff: reader.all_staff()?,
                    terminals: terminals.into_iter().map(|record| record.terminal).collect(),
                })
            })
            .await
    }

    /// An attempt and everything that happened.
    ///
    /// # Errors
    /// [`TillError::NotFound`]; or the books can't be read.
    pub async fn attempt_history(&self, attempt: AttemptId) -> Result<HistoryView, TillError> {
        let view = self.attempt(attempt).await?;
        let (records, case, staff) = self
            .inner
            .books
            .read(move |reader| -> Result<_, TillError> {
                Ok((reader.attempt_history(attempt)?, reader.case(attempt)?, reader.all_staff()?))
            })
            .await?;
        Ok(HistoryView {
            attempt: view,
            records,
            case,
            staff,
        })
    }

    /// What a reply said, as it was kept: redacted.
    ///
    /// # Errors
    /// [`TillError::NotFound`] for another attempt's.
    pub async fn reply_text(&self, attempt: AttemptId, which: ReplyRef) -> Result<String, TillError> {
        Ok(self.inner.books.read(move |reader| reader.reply(attempt, which)).await?)
    }

    /// The cases that are open, or those that were closed.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn cases(&self, closed: bool) -> Result<CasesView, TillError> {
        self.inner
            .books
            .read(move |reader| -> Result<_, TillError> {
                let (cases, differences) = if closed {
                    (reader.closed_cases(CLOSED_SHOWN)?, reader.closed_differences(CLOSED_SHOWN)?)
                } else {
                    (reader.open_cases()?, reader.open_differences()?)
                };
                Ok(CasesView {
                    cases,
                    differences,
                    staff: reader.all_staff()?,
                })
            })
            .await
    }

    /// Somebody has the case from now on.
    ///
    /// # Errors
    /// [`TillError::CaseNotOpen`]; [`TillError::NotFound`] for nobody.
    pub async fn assign_case(&self, attempt: AttemptId, owner: StaffId) -> Result<HistoryView, TillError> {
        self.inner.books.read(move |reader| reader.staff(owner)).await?;
        self.case_step(attempt, CaseStep::Assigned(owner)).await
    }

    /// Something was found out about the case.
    ///
    /// # Errors
    /// [`TillError::CaseNotOpen`]; [`TillError::TextInvalid`] for nothing.
    pub async fn note_case(&self, attempt: AttemptId, text: &str) -> Result<HistoryView, TillError> {
        let text = Notes::new(text)?;
        self.case_step(attempt, CaseStep::Noted(text)).await
    }

    /// The case is settled, and this is why; a supervisor agrees. Money in suspense leaves it in the same commit, the way they say, and
    /// what the terminal never took leaves the books. The attempt stays as it is and blocks nothing any more.
    ///
    /// # Errors
    /// [`TillError::CaseNotOpen`]; [`TillError::TextInvalid`] without evidence; [`TillError::CaseMoney`] where there is money and no
    /// way for it, or a way that is not open to it; [`FoundError::NothingBooked`] for a payment that can't be taken out;
    /// [`crate::SupervisorError`].
    pub async fn close_case(
        &self,
        attempt: AttemptId,
        evidence: &str,
        closing: Closing,
        code: &SecretString,
    ) -> Result<HistoryView, TillError> {
        let inner = &self.inner;
        let evidence = Notes::new(evidence)?;
        let case = inner.books.read(move |reader| reader.case(attempt)).await?;
        let case = case.filter(|case| !case.closed).ok_or(TillError::CaseNotOpen)?;
        // What waits for its proper rows is not in the ledger yet: the commit that closes the case puts it there first, and asks again.
        if !inner.books.read(move |reader| reader.attempt(attempt)).await?.in_suspense {
            fits(&case, closing.way)?;
        }
        if closing
            .take_out
            .is_some_and(|payment| !case.booked.iter().any(|one| one.payment == payment))
        {
            return Err(TillError::Found(FoundError::NothingBooked));
        }
        let subject = Some(attempt.as_uuid());
        let agreed = self.supervised(code, SupervisedAct::CloseCase, subject).await?;
        let agreed = agreed.to(SupervisedAct::CloseCase, subject)?;
        let stamp = inner.stamp()?;
        let step = CaseStep::Closed(evidence, agreed);
        inner
            .books
            .write(move |books| books.close_case(attempt, &step, closing, &stamp))
            .await?;
        self.told_of_case(attempt).await
    }

    async fn case_step(&self, attempt: AttemptId, step: CaseStep) -> Result<HistoryView, TillError> {
        let inner = &self.inner;
        let stamp = inner.stamp()?;
        inner
            .books
            .write(move |books| books.case_step(attempt, &step, &stamp))
            .await?;
        self.told_of_case(attempt).await
    }

    /// The case as it is now, told to every window.
    pub(crate) async fn told_of_case(&self, attempt: AttemptId) -> Result<HistoryView, TillError> {
        let inner = &self.inner;
        let view = self.attempt_history(attempt).await?;
        let header = &view.attempt.record.header;
        for hint in [
            Hint::Attempt(attempt.as_uuid(), State::Conflict),
            Hint::Invoice(header.document.as_uuid()),
            Hint::Doubts,
        ] {
            inner.hub.tell(hint);
        }
        Ok(view)
    }
}

/// Whether a way is one that is open to the money of a case, asked before a supervisor is.
fn fits(case: &CaseRecord, way: Option<Settlement>) -> Result<(), TillError> {
    match (case.suspended, way) {
        (None, None) => Ok(()),
        (Some(money), Some(way)) => {
            let booking = money.booking(way).map_err(|error| TillError::Internal(error.to_string()))?;
            booking.map(|_| ()).ok_or(TillError::CaseMoney)
        }
        (None, Some(_)) | (Some(_), None) => Err(TillError::CaseMoney),
    }
}
