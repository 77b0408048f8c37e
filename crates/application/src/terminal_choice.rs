//! The dialogue's list of terminals: which may be chosen, and what each one is doing.

use crate::error::TillError;
use crate::terminals::{STATE_AGE_MAX, Said};
use crate::till::{Inner, Till};
use domain::attempt::State;
use domain::ids::{AttemptId, PaymentId, TerminalRowId};
use std::time::Duration;
use store::TerminalRecord;

/// What a terminal is, as far as we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerminalWord {
    /// Not asked yet, or the answer is too old.
    Asking,
    /// Idle.
    Ready,
    /// Busy with something.
    Busy,
    /// Held by an attempt in doubt, or stopped until a person has seen to it.
    Held,
    /// It, or the service, was not reached.
    NotConnected,
    /// Its last payment was refused because it was not reconciled.
    NeedsReconciliation,
}

/// A terminal to choose.
#[derive(Debug, Clone)]
pub struct TerminalView {
    /// The terminal.
    pub record: TerminalRecord,
    /// What it is doing.
    pub word: TerminalWord,
    /// How old that is.
    pub age: Option<Duration>,
    /// The payment being refunded was taken here.
    pub paid_here: bool,
    /// May be chosen.
    pub selectable: bool,
}

impl Till {
    /// The department's terminals, last used first. States older than ten seconds are asked for anew.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn terminal_options(&self, refund_of: Option<PaymentId>) -> Result<Vec<TerminalView>, TillError> {
        let inner = &self.inner;
        let (department, till) = inner.department_and_till();
        let (records, doubts, paid_at) = inner
            .books
            .read(move |reader| -> Result<_, TillError> {
                let records = reader.terminals(department, till)?;
                let doubts: Vec<AttemptId> = reader.attention()?.into_iter().map(|summary| summary.id).collect();
                let paid_at = match refund_of
                    .map(|payment| reader.payment(payment))
                    .transpose()?
                    .and_then(|payment| payment.attempt)
                {
                    Some(attempt) => Some(reader.attempt(attempt)?.header.terminal),
                    None => None,
                };
                Ok((records, doubts, paid_at))
            })
            .await?;
        let now = inner.clock.steady();
        let mut views = Vec::with_capacity(records.len());
        for record in records {
            let id = record.terminal.id;
            if record.held_by.is_none() {
                inner.refresh_terminal(id, &record.terminal.number.to_string());
            }
            let said = inner.terminals.said(id, now);
            let word = word(&record, said, &doubts);
            views.push(TerminalView {
                word,
                age: said.map(|(_, age)| age),
                paid_here: paid_at == Some(id),
                // "Busy" may be over by the time the card is out, and choosing it is safe: it answers that it never began.
                selectable: record.held_by.is_none()
                    && matches!(
                        word,
                        TerminalWord::Ready | TerminalWord::Asking | TerminalWord::Busy | TerminalWord::NeedsReconciliation
                    ),
                record,
            });
        }
        Ok(views)
    }

    /// T0: a terminal was chosen in the dialogue. Connects ahead.
    ///
    /// # Errors
    /// [`TillError::TerminalUnknown`] unless it is one of the department's and free.
    pub async fn choose_terminal(&self, terminal: TerminalRowId) -> Result<(), TillError> {
        let inner = &self.inner;
        let (department, till) = inner.department_and_till();
        let records = inner.books.read(move |reader| reader.terminals(department, till)).await?;
        let record = records
            .into_iter()
            .find(|record| record.terminal.id == terminal)
            .ok_or(TillError::TerminalUnknown)?;
        if record.retired || record.disabled {
            return Err(TillError::TerminalUnknown);
        }
        match record.held_by {
            Some(attempt) => Err(inner.taken_by(attempt).await?),
            None => {
                inner.warm(terminal, &record.terminal.number.to_string());
                Ok(())
            }
        }
    }
}

impl Inner {
    /// Why a terminal with an open attempt is not free: it runs, or nobody knows how it ended.
    pub(crate) async fn taken_by(&self, attempt: AttemptId) -> Result<TillError, TillError> {
        let state = self.books.read(move |reader| reader.attempt(attempt)).await?.state();
        Ok(if state == State::Unknown {
            TillError::TerminalHeld
        } else {
            TillError::TerminalInUse
        })
    }
}

pub(crate) fn word(record: &TerminalRecord, said: Option<(Said, Duration)>, doubts: &[AttemptId]) -> TerminalWord {
    match (record.held_by, said) {
        _ if record.disabled || record.retired => TerminalWord::Held,
        (Some(attempt), _) if doubts.contains(&attempt) => TerminalWord::Held,
        (Some(_), _) => TerminalWord::Busy,
        // It may be reconciled by now, by a night or by a hand at the terminal, so it may be chosen.
        (None, Some((Said::Idle, age))) if age <= STATE_AGE_MAX && record.needs_reconciliation => {
            TerminalWord::NeedsReconciliation
        }
        (None, Some((Said::Idle, age))) if age <= STATE_AGE_MAX => TerminalWord::Ready,
        (None, Some((Said::Busy, age))) if age <= STATE_AGE_MAX => TerminalWord::Busy,
        (None, Some((Said::NotReached, age))) if age <= STATE_AGE_MAX => TerminalWord::NotConnected,
        (None, _) => TerminalWord::Asking,
    }
}
