//! Attempts looked back on: the list of them, the history of one, and the cases people work on.
//!
//! Everything here is read as it was written. What people do about a case is written down and changes nothing of the attempt;
//! closing one takes a supervisor.
//!
//! Deliberately absent: booking what a case is about.

use crate::doubt::AttemptView;
use crate::error::TillError;
use crate::ports::Hint;
use crate::till::Till;
use domain::attempt::State;
use domain::clinic::Terminal;
use domain::ids::{AttemptId, StaffId};
use domain::people::Staff;
use domain::supervisor::SupervisedAct;
use domain::text::Notes;
use secrecy::SecretString;
use store::{AttemptPage, AttemptQuery, CaseRecord, CaseStep, HistoryRecord, ReplyRef};

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
    /// The cases.
    pub cases: Vec<CaseRecord>,
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
                let cases = if closed {
                    reader.closed_cases(CLOSED_SHOWN)?
                } else {
                    reader.open_cases()?
                };
                Ok(CasesView {
                    cases,
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

    /// The case is settled, and this is why; a supervisor agrees. The attempt stays as it is and blocks nothing any more.
    ///
    /// # Errors
    /// [`TillError::CaseNotOpen`]; [`TillError::TextInvalid`] without evidence; [`crate::SupervisorError`].
    pub async fn close_case(&self, attempt: AttemptId, evidence: &str, code: &SecretString) -> Result<HistoryView, TillError> {
        let evidence = Notes::new(evidence)?;
        let open = self.inner.books.read(move |reader| reader.case(attempt)).await?;
        if open.is_none_or(|case| case.closed) {
            return Err(TillError::CaseNotOpen);
        }
        let subject = Some(attempt.as_uuid());
        let agreed = self.supervised(code, SupervisedAct::CloseCase, subject).await?;
        let agreed = agreed.to(SupervisedAct::CloseCase, subject)?;
        self.case_step(attempt, CaseStep::Closed(evidence, agreed)).await
    }

    async fn case_step(&self, attempt: AttemptId, step: CaseStep) -> Result<HistoryView, TillError> {
        let inner = &self.inner;
        let stamp = inner.stamp()?;
        inner
            .books
            .write(move |books| books.case_step(attempt, &step, &stamp))
            .await?;
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
