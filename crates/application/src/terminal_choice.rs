//! The dialogue's list of terminals: which may be chosen, and what each one is doing.
//!
//! The till's own department comes first. Terminals of other departments are counted, and shown and asked for their state only when
//! somebody wants them: a card is seldom taken at another desk, and a desk at work should not be asked by everybody.

use crate::error::TillError;
use crate::terminals::{STATE_AGE_MAX, Said};
use crate::till::{Inner, Till};
use domain::attempt::State;
use domain::ids::{AttemptId, DepartmentId, PaymentId, TerminalRowId, TillId};
use std::time::Duration;
use store::{Reader, TerminalRecord};

/// What a terminal is, as far as we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TerminalWord {
    /// Not asked yet, or the answer is too old.
    Asking,
    /// Idle.
    Ready,
    /// Busy with something.
    Busy,
    /// Held by an attempt in doubt, or taken out of use.
    Held,
    /// A slip showed another currency than the books': it takes no card until a person has seen to it.
    WrongCurrency,
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
    /// The department it belongs to, where that is not the till's own.
    pub elsewhere: Option<String>,
    /// The payment being refunded was taken here.
    pub paid_here: bool,
    /// May be chosen.
    pub selectable: bool,
}

/// What the dialogue offers.
#[derive(Debug, Clone)]
pub struct TerminalOffer {
    /// The department's terminals, last used first; then, where they were asked for, those of the others.
    pub terminals: Vec<TerminalView>,
    /// How many terminals other departments have.
    pub elsewhere: usize,
}

/// What the books say for the list.
struct Listed {
    records: Vec<(TerminalRecord, Option<String>)>,
    elsewhere: usize,
    doubts: Vec<AttemptId>,
    paid_at: Option<TerminalRowId>,
}

fn listed(
    reader: &Reader<'_>,
    (department, till): (DepartmentId, TillId),
    refund_of: Option<PaymentId>,
    all: bool,
) -> Result<Listed, TillError> {
    let mut records: Vec<(TerminalRecord, Option<String>)> = Vec::new();
    records.extend(reader.terminals(department, till)?.into_iter().map(|record| (record, None)));
    let mut others = reader.all_terminals(till)?;
    others.retain(|record| record.terminal.department != department && !record.retired);
    let elsewhere = others.len();
    if all {
        let departments = reader.app_facts()?.map(|facts| facts.departments).unwrap_or_default();
        for record in others {
            let found = departments.iter().find(|one| one.id == record.terminal.department);
            let name = found.map(|one| one.name.to_string()).unwrap_or_default();
            records.push((record, Some(name)));
        }
    }
    let doubts = reader.attention()?.into_iter().map(|summary| summary.id).collect();
    let payment = refund_of.map(|payment| reader.payment(payment)).transpose()?;
    let paid_at = match payment.and_then(|payment| payment.attempt) {
        Some(attempt) => Some(reader.attempt(attempt)?.header.terminal),
        None => None,
    };
    Ok(Listed {
        records,
        elsewhere,
        doubts,
        paid_at,
    })
}

impl Till {
    /// The department's terminals, last used first, and those of other departments if `all` are wanted. States older than ten
    /// seconds are asked for anew.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn terminal_offer(&self, refund_of: Option<PaymentId>, all: bool) -> Result<TerminalOffer, TillError> {
        let inner = &self.inner;
        let place = inner.department_and_till();
        let listed = inner.books.read(move |reader| listed(reader, place, refund_of, all)).await?;
        let now = inner.clock.steady();
        let mut views = Vec::with_capacity(listed.records.len());
        for (record, elsewhere) in listed.records {
            let id = record.terminal.id;
            if record.held_by.is_none() {
                inner.refresh_terminal(id, &record.terminal.number.to_string());
            }
            let said = inner.terminals.said(id, now);
            let word = word(&record, said, &listed.doubts);
            views.push(TerminalView {
                word,
                age: said.map(|(_, age)| age),
                elsewhere,
                paid_here: listed.paid_at == Some(id),
                // "Busy" may be over by the time the card is out, and choosing it is safe: it answers that it never began.
                selectable: record.held_by.is_none()
                    && matches!(
                        word,
                        TerminalWord::Ready | TerminalWord::Asking | TerminalWord::Busy | TerminalWord::NeedsReconciliation
                    ),
                record,
            });
        }
        Ok(TerminalOffer {
            terminals: views,
            elsewhere: listed.elsewhere,
        })
    }

    /// The department's own terminals.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn terminal_options(&self, refund_of: Option<PaymentId>) -> Result<Vec<TerminalView>, TillError> {
        Ok(self.terminal_offer(refund_of, false).await?.terminals)
    }

    /// T0: a terminal was chosen in the dialogue. Connects ahead.
    ///
    /// # Errors
    /// [`TillError::TerminalUnknown`] unless there is such a terminal, in use and free.
    pub async fn choose_terminal(&self, terminal: TerminalRowId) -> Result<(), TillError> {
        let inner = &self.inner;
        let (_, till) = inner.department_and_till();
        let records = inner.books.read(move |reader| reader.all_terminals(till)).await?;
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
        (Some(attempt), _) if doubts.contains(&attempt) => TerminalWord::Held,
        _ if record.retired => TerminalWord::Held,
        _ if record.disabled => TerminalWord::WrongCurrency,
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
