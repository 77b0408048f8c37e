//! What a person finds at the terminal after the books were settled: a charge they do not hold, or one they hold that was never taken.
//!
//! Both contradict what was recorded, so both make a case: the first by way of suspense, the second as it stands, and the case is
//! settled like any other. Each takes a supervisor, and what was seen stands in words beside it.
//!
//! Books restored from a copy know nothing of what was taken since it was made. Such a payment is booked to its invoice by what its
//! slip says, and nothing is sent.
//!
//! Deliberately absent: changing or deleting what was recorded before.

use crate::attempts::HistoryView;
use crate::doubt::{SlipTyped, slip_evidence, with_details};
use crate::error::TillError;
use crate::invoice::InvoiceView;
use crate::ports::Hint;
use crate::till::Till;
use domain::attempt::{Event, Kind, State};
use domain::ids::{AttemptId, DifferenceId, DocumentId, PaymentId, RequestKey, TerminalRowId};
use domain::supervisor::SupervisedAct;
use domain::text::Notes;
use secrecy::SecretString;
use store::{NewAttempt, StoreError};

/// Why what was found is not brought into the books.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FoundError {
    /// The attempt is still open.
    #[error("the attempt is still open or in doubt")]
    NotSettled,
    /// Nothing of the attempt can leave the books.
    #[error("nothing of this attempt can be taken out of the books")]
    NothingBooked,
    /// The books were never restored, so they lack nothing.
    #[error("the books were never restored from a copy")]
    NotRestored,
}

/// A payment that was taken in a time the books no longer hold.
#[derive(Debug, Clone, Copy)]
pub struct TakenBefore<'a> {
    /// The invoice.
    pub document: DocumentId,
    /// The terminal.
    pub terminal: TerminalRowId,
    /// The press of the button.
    pub key: RequestKey,
    /// What the slip says; its sum is what is booked.
    pub slip: SlipTyped<'a>,
    /// The evidence, in words.
    pub evidence: &'a str,
}

impl Till {
    /// The terminal charged this attempt after all, or once more: its sum goes to suspense, and the attempt is a case.
    ///
    /// `difference` names the difference that led to it: the charge belongs to the session that was compared there.
    ///
    /// # Errors
    /// As [`Till::say_charged`] for what was typed; [`TillError::TextInvalid`] without evidence; [`FoundError::NotSettled`] while the
    /// attempt is open; [`TillError::CaseNotOpen`] for a difference that is settled or of another terminal;
    /// [`TillError::ReferenceUsed`]; [`crate::SupervisorError`].
    pub async fn found_charged(
        &self,
        attempt: AttemptId,
        difference: Option<DifferenceId>,
        slip: SlipTyped<'_>,
        evidence: &str,
        code: &SecretString,
    ) -> Result<HistoryView, TillError> {
        self.inner.stamp()?;
        let read = slip_evidence(&slip)?;
        let evidence = Notes::new(evidence)?;
        let record = self.settled(attempt).await?;
        if slip.sum.currency() != record.header.amount.currency() {
            return Err(TillError::WrongCurrency);
        }
        if !slip.sum.is_positive() {
            return Err(TillError::AmountNotPositive);
        }
        let session = self.session_of(difference, record.header.terminal).await?;
        // A charge that was taken out of the books may come back under its own reference; any other must be a new one.
        let own = Some(attempt).filter(|_| record.snapshot.taken_out);
        self.unused(record.header.terminal, &read.reference, own).await?;
        let agreed = self.agreed(SupervisedAct::FoundAtTerminal, attempt, code).await?;
        let facts = [
            ("slip_kept", "yes".to_owned()),
            ("evidence", evidence.to_string()),
            ("difference", difference.map(|id| id.to_string()).unwrap_or_default()),
            ("supervised", agreed),
        ];
        let event = Event::FoundCharged {
            slip: read,
            total_minor: slip.sum.minor(),
            session,
        };
        self.inner.record(attempt, event, with_details(facts)).await?;
        self.found(attempt).await
    }

    /// The terminal never took what is booked for this attempt: it is a case, and the payment leaves the books when that is closed.
    ///
    /// # Errors
    /// [`TillError::TextInvalid`] without evidence; [`FoundError::NothingBooked`] where nothing is, or where something was given back of
    /// it; [`crate::SupervisorError`].
    pub async fn found_not_taken(
        &self,
        attempt: AttemptId,
        evidence: &str,
        code: &SecretString,
    ) -> Result<HistoryView, TillError> {
        self.inner.stamp()?;
        let evidence = Notes::new(evidence)?;
        self.settled(attempt).await?;
        let booked = self.inner.books.read(move |reader| reader.booked(attempt)).await?;
        if booked.is_empty() {
            return Err(TillError::Found(FoundError::NothingBooked));
        }
        let agreed = self.agreed(SupervisedAct::FoundAtTerminal, attempt, code).await?;
        let facts = [("evidence", evidence.to_string()), ("supervised", agreed)];
        self.inner.record(attempt, Event::FoundNotTaken, with_details(facts)).await?;
        self.found(attempt).await
    }

    /// Books a payment that the terminal took in a time these books no longer hold. Nothing is sent.
    ///
    /// # Errors
    /// [`FoundError::NotRestored`] unless the books were restored; as [`Till::say_charged`] for what was typed, and as for any payment of
    /// the invoice; [`TillError::ReferenceUsed`]; [`crate::SupervisorError`].
    pub async fn taken_before(&self, taken: TakenBefore<'_>, code: &SecretString) -> Result<InvoiceView, TillError> {
        let inner = &self.inner;
        inner.stamp()?;
        let slip = slip_evidence(&taken.slip)?;
        let evidence = Notes::new(taken.evidence)?;
        if inner.books.read(|reader| reader.last_restore()).await? == 0 {
            return Err(TillError::Found(FoundError::NotRestored));
        }
        let balance = self.invoice(taken.document).await?.record.balance;
        let payable = balance.payable_now().map_err(StoreError::from)?;
        if !taken.slip.sum.is_positive() {
            return Err(TillError::AmountNotPositive);
        }
        if taken.slip.sum.minor() > payable.minor() {
            return Err(TillError::AmountAboveDue { due: payable });
        }
        self.unused(taken.terminal, &slip.reference, None).await?;
        let subject = Some(taken.document.as_uuid());
        let agreed = self.supervised(code, SupervisedAct::FoundAtTerminal, subject).await?;
        let agreed = agreed.to(SupervisedAct::FoundAtTerminal, subject)?;
        let facts = [
            ("slip_kept", "yes".to_owned()),
            ("evidence", evidence.to_string()),
            ("supervised", agreed.to_string()),
        ];
        let new = NewAttempt {
            id: AttemptId::from_uuid(inner.ids.uuid()),
            payment: PaymentId::from_uuid(inner.ids.uuid()),
            key: taken.key,
            order_id: inner.fresh_order_id().await?,
            kind: Kind::Purchase,
            document: taken.document,
            original: None,
            terminal: taken.terminal,
            amount: taken.slip.sum,
            baseline: None,
            clock_offset_ms: None,
            boot_id: inner.boot_id,
            app_version: inner.version.clone(),
            stamp: inner.stamp()?,
        };
        let evidence = with_details(facts);
        let record = inner
            .books
            .write(move |books| books.take_before(&new, &slip, &evidence))
            .await?;
        inner.hub.tell(Hint::Attempt(record.header.id.as_uuid(), record.state()));
        inner.hub.tell(Hint::Invoice(taken.document.as_uuid()));
        self.invoice(taken.document).await
    }

    /// An attempt that is not open any more.
    async fn settled(&self, attempt: AttemptId) -> Result<store::AttemptRecord, TillError> {
        let record = self.inner.books.read(move |reader| reader.attempt(attempt)).await?;
        if record.state().is_open() {
            Err(TillError::Found(FoundError::NotSettled))
        } else {
            Ok(record)
        }
    }

    async fn session_of(&self, difference: Option<DifferenceId>, terminal: TerminalRowId) -> Result<Option<String>, TillError> {
        let Some(difference) = difference else { return Ok(None) };
        let record = self.difference(difference).await?.record;
        if record.closed || record.comparison.terminal != terminal {
            return Err(TillError::CaseNotOpen);
        }
        Ok(Some(record.comparison.session))
    }

    /// Asked before a supervisor is; the commit asks again.
    async fn unused(&self, terminal: TerminalRowId, reference: &str, but_not: Option<AttemptId>) -> Result<(), TillError> {
        let reference = reference.to_owned();
        let read = move |reader: &store::Reader<'_>| reader.reference_used(terminal, &reference, but_not);
        match self.inner.books.read(read).await? {
            None => Ok(()),
            Some(_) => Err(TillError::ReferenceUsed),
        }
    }

    /// The attempt as it is now, told to every window.
    async fn found(&self, attempt: AttemptId) -> Result<HistoryView, TillError> {
        self.inner.hub.tell(Hint::Attempt(attempt.as_uuid(), State::Conflict));
        self.told_of_case(attempt).await
    }
}
