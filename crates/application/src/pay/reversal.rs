//! A purchase that was to be signed for: staff compare the signature, and one that does not match is undone by a reversal.
//!
//! A reversal is an attempt of its own with its own doubt. It waits until the terminal can't be busy with the payment any more,
//! looks at the terminal's last transaction on the very connection it will use, and goes out only if that is exactly the payment to
//! be undone; nothing repeats it. What it can't undo (another transaction came between) is refunded with the card present.
//!
//! Refunds carry the same mark as signed purchases and ask for nothing here: nobody signs for getting money back at this till.
//!
//! Deliberately absent: an abort. There is nothing to stop a client at, and the terminal's cancel could hit somebody else.

use super::registry::Run;
use super::runner;
use crate::error::TillError;
use crate::till::{Inner, Till};
use crate::translate;
use connect_at_cloud::reversal::{self, ClosedApproved, PreparedReversal, ReversalRefused};
use connect_at_cloud::{Amount, Fingerprint, SendLimits, TerminalId};
use domain::attempt::{self, Event, HARD_CAP, Kind, Reason, ReasonCode, Signature, State};
use domain::ids::{AttemptId, PaymentId, RequestKey};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use store::{AttemptRecord, Books, CallEnd, CallKind, Evidence, GATED, LookFacts, NewAttempt};

/// A terminal answers "busy" for a moment after its own result.
const BUSY_SAFE: Duration = Duration::from_secs(5);

/// Whether an attempt asks for a comparison, and what it came to.
#[must_use]
pub fn signature(record: &AttemptRecord) -> Option<Signature> {
    let happened = |code: &str| record.events.iter().any(|past| past.code == code);
    attempt::signature(record.header.kind, record.state(), record.approval.as_ref(), happened)
}

impl Till {
    /// Staff compared the signature: it matches.
    ///
    /// # Errors
    /// [`TillError::NotInDoubt`] unless a comparison is awaited.
    pub async fn confirm_signature(&self, attempt: AttemptId) -> Result<AttemptRecord, TillError> {
        self.inner.stamp()?;
        self.awaiting_signature(attempt).await?;
        let confirmed = self.inner.record(attempt, Event::SignatureConfirmed, Evidence::default());
        Ok(confirmed.await?.record)
    }

    /// Staff compared the signature: it does not match. Begins the reversal and returns it as soon as that is on disk. A payment that no
    /// reversal can undo is returned itself, with what staff said: it is refunded with the card present.
    ///
    /// # Errors
    /// [`TillError::NotInDoubt`] unless a comparison is awaited; the terminal is held. Nothing was written then.
    pub async fn refuse_signature(&self, attempt: AttemptId, key: RequestKey) -> Result<AttemptRecord, TillError> {
        let inner = &self.inner;
        let stamp = inner.stamp()?;
        let signed = match self.awaiting_signature(attempt).await {
            Err(TillError::NotInDoubt) => return self.begun_by(key).await?.ok_or(TillError::NotInDoubt),
            other => other?,
        };
        let Some(original) = undone(&signed) else {
            return inner.refused(attempt).await;
        };
        let new = NewAttempt {
            id: AttemptId::from_uuid(inner.ids.uuid()),
            payment: PaymentId::from_uuid(inner.ids.uuid()),
            key,
            order_id: inner.fresh_order_id().await?,
            kind: Kind::Reversal,
            document: signed.header.document,
            original: Some(signed.header.payment),
            terminal: signed.header.terminal,
            amount: signed.header.amount,
            baseline: None,
            clock_offset_ms: None,
            boot_id: inner.boot_id,
            app_version: inner.version.clone(),
            stamp,
        };
        let wanted = new.id;
        inner.administering.after_a_look(new.terminal, inner.clock.as_ref()).await;
        // Asked inside the one writer, as for a payment: nothing else is done to the terminal meanwhile.
        let till = Arc::clone(inner);
        let write = move |books: &mut Books| match till.administering.works_on(new.terminal) {
            true => Ok(None),
            false => books.begin_reversal(&new, attempt).map(Some),
        };
        let (begun, run) = match inner.begun(wanted, write).await {
            // It went back already, so there is nothing left to undo.
            Err(TillError::AmountAboveRefundable { .. }) => return inner.refused(attempt).await,
            other => other?,
        };
        inner.tell_attempt(&signed);
        if begun.header.id == wanted {
            tokio::spawn(undo(Arc::clone(inner), begun.clone(), original, run));
        }
        Ok(begun)
    }

    async fn awaiting_signature(&self, attempt: AttemptId) -> Result<AttemptRecord, TillError> {
        let record = self.inner.books.read(move |reader| reader.attempt(attempt)).await?;
        match signature(&record) {
            Some(Signature::Pending) => Ok(record),
            Some(Signature::Confirmed | Signature::Refused) | None => Err(TillError::NotInDoubt),
        }
    }

    /// The reversal this very press has begun.
    async fn begun_by(&self, key: RequestKey) -> Result<Option<AttemptRecord>, TillError> {
        let found = self.inner.books.read(move |reader| reader.attempt_by_key(key)).await?;
        Ok(found.filter(|record| record.header.kind == Kind::Reversal))
    }
}

impl Inner {
    /// Writes down that the signature does not match, where there is nothing to begin.
    async fn refused(&self, signed: AttemptId) -> Result<AttemptRecord, TillError> {
        let refused = self.record(signed, Event::SignatureRefused, Evidence::default());
        Ok(refused.await?.record)
    }
}

/// What the client needs to know of the payment that is to be undone. One with a tip on top is not undone here: the sum the books
/// hold is not the terminal's.
fn undone(signed: &AttemptRecord) -> Option<ClosedApproved> {
    let approval = signed.approval.as_ref()?;
    let amount = signed.header.amount.minor();
    Some(ClosedApproved {
        terminal: TerminalId::parse(&signed.header.terminal_number).ok()?,
        fingerprint: Fingerprint::from_bytes(approval.fingerprint),
        amount: Amount::new(amount).ok().filter(|_| approval.total_minor == amount)?,
    })
}

/// Runs the reversal to its outcome or into doubt.
async fn undo(till: Arc<Inner>, begun: AttemptRecord, original: ClosedApproved, run: Arc<Run>) {
    let attempt = begun.header.id;
    match prepare(&till, attempt, &original, &run).await {
        Err(reason) => {
            let _recorded = till.record(attempt, Event::NotSent(reason), Evidence::default()).await;
            run.mark_connection_closed(till.clock.steady());
            till.registry.end(attempt);
        }
        Ok(prepared) => {
            let noted = Arc::clone(&till);
            let prepared = prepared.on_written(move || {
                tokio::spawn(async move {
                    let _fact = noted.record(attempt, Event::RequestWritten, Evidence::default()).await;
                });
            });
            let sending = tokio::spawn(prepared.send(SendLimits { hard_cap: HARD_CAP }));
            let sent = runner::answered(&till, attempt, sending).await;
            runner::conclude(till, attempt, sent, run).await;
        }
    }
}

/// Everything up to the first byte. An error proves that nothing was sent but a look.
async fn prepare(
    till: &Arc<Inner>,
    attempt: AttemptId,
    original: &ClosedApproved,
    run: &Run,
) -> Result<PreparedReversal, Reason> {
    till.clock.wait(BUSY_SAFE).await;
    let client = till.service.session().await.map_err(|error| translate::not_served(&error))?;
    let connection = client
        .open(&original.terminal)
        .await
        .map_err(|error| translate::not_opened(&error))?;
    run.mark_client(&client);
    let prepared = looked(till, attempt, reversal::prepare(connection, original)).await?;
    let sending = Event::Sending {
        body_hash: *prepared.body_hash().as_bytes(),
    };
    // A commit that failed, or whose fate is unknown, means: nothing is sent.
    let stored = till.record(attempt, sending, Evidence::default()).await;
    if !stored.is_ok_and(|applied| applied.transition.next == State::Sending) {
        return Err(Reason::of(ReasonCode::StoreFailed));
    }
    run.mark_sending(till.clock.steady());
    Ok(prepared)
}

/// The look that allows it, written down before it is made and after.
async fn looked(
    till: &Arc<Inner>,
    attempt: AttemptId,
    look: impl Future<Output = Result<PreparedReversal, ReversalRefused>>,
) -> Result<PreparedReversal, Reason> {
    let stamp = till.stamp_or_last();
    let begun = till
        .books
        .write(move |books| books.external_call_begin(attempt, CallKind::LookUp, &stamp))
        .await;
    // What can't be written down is not made.
    let call = begun.map_err(|_| Reason::of(ReasonCode::StoreFailed))?;
    let answer = look.await;
    let (outcome, raw_redacted) = match &answer {
        Ok(prepared) => ("charged", Some(prepared.look_up.raw_redacted.clone())),
        Err(ReversalRefused::AnotherTransaction) => ("other_payment", None),
        Err(ReversalRefused::NotIdle) => (GATED, None),
        Err(ReversalRefused::NotLookedUp(_)) => ("not_reached", None),
        Err(ReversalRefused::Indecisive(_) | ReversalRefused::AnotherTerminal) => ("unreadable", None),
    };
    let end = CallEnd {
        outcome: outcome.to_owned(),
        reached: !matches!(answer, Err(ReversalRefused::NotLookedUp(_))),
        facts: LookFacts::default(),
        raw_redacted,
    };
    let stamp = till.stamp_or_last();
    let _kept = till
        .books
        .write(move |books| books.external_call_end(call, &end, &stamp))
        .await;
    answer.map_err(|refused| match refused {
        ReversalRefused::AnotherTransaction => Reason::of(ReasonCode::NotLast),
        ReversalRefused::NotIdle => Reason::of(ReasonCode::TerminalBusy),
        ReversalRefused::NotLookedUp(_) => Reason::of(ReasonCode::NoConnection),
        ReversalRefused::Indecisive(said) => Reason {
            code: ReasonCode::NotLast,
            detail: translate::reason(&said).detail,
        },
        ReversalRefused::AnotherTerminal => Reason::of(ReasonCode::NotLast),
    })
}
