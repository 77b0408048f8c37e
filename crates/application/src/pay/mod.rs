//! A card payment or refund, from the press of *Process card* to its outcome.
//!
//! Owns the order of things: write down the intent, connect, write down that the first byte is about to go, send once, write
//! down what came back, and only then tell anybody. The rules are `domain::attempt`; each step is one commit of the store.
//!
//! Why this shape: the runner below is the only impure part. Windows come and go; the payment runs in a task of its own and
//! the screen asks the books.
//!
//! Deliberately absent: any retry of a payment. Nothing here can send twice: a prepared request is consumed by sending it.

mod abort;
mod look_up;
mod registry;
mod reversal;
mod runner;
mod wake;
mod watch;

pub(crate) use abort::may_be_left;
pub use domain::attempt::Signature;
pub(crate) use look_up::until_known;
pub(crate) use registry::Registry;
use registry::Run;
pub use reversal::signature;
pub(crate) use wake::watch as watch_for_sleep;
pub(crate) use watch::{go_on as watch_on, settled as watch_settled};

use crate::account::CardPause;
use crate::error::TillError;
use crate::ports::Hint;
use crate::till::{Inner, Till};
use domain::attempt::{Change, Event, Kind, LedgerEffect, Reason, ReasonCode, State, Transition};
use domain::ids::{AttemptId, DocumentId, PaymentId, RequestKey, TerminalRowId};
use domain::money::Money;
use domain::tender;
use std::sync::Arc;
use store::{Applied, ApplyError, AttemptRecord, BeginError, Books, Evidence, NewAttempt, StoreError};

/// What *Process card* asks for.
#[derive(Debug, Clone, Copy)]
pub struct CardRequest {
    /// The invoice.
    pub document: DocumentId,
    /// For a refund: the payment to return.
    pub original: Option<PaymentId>,
    /// How much, positive.
    pub amount: Money,
    /// At which terminal.
    pub terminal: TerminalRowId,
    /// The press of the button; the same key gives the same attempt.
    pub key: RequestKey,
}

impl Till {
    /// Begins a card payment or refund and returns as soon as the intent is on disk. The rest happens by itself.
    ///
    /// # Errors
    /// When nothing was begun: the sum, the terminal or the invoice does not allow it, or the books can't be written.
    pub async fn process_card(&self, request: CardRequest) -> Result<AttemptRecord, TillError> {
        let inner = &self.inner;
        let stamp = inner.stamp()?;
        check_sum(request.amount, inner)?;
        // Only what is known by now: a payment never waits for a keychain before it is written down.
        match inner.service.pause() {
            Some(pause @ (CardPause::NoAccount | CardPause::Keychain(_))) => return Err(pause.into()),
            // An account that was refused may be accepted by now, and the login says so before anything is sent.
            Some(CardPause::Refused) | None => {}
        }
        let warm = inner.terminals.take_warm(request.terminal, inner.clock.as_ref()).await;
        let new = NewAttempt {
            id: AttemptId::from_uuid(inner.ids.uuid()),
            payment: PaymentId::from_uuid(inner.ids.uuid()),
            key: request.key,
            order_id: inner.fresh_order_id().await?,
            kind: if request.original.is_some() {
                Kind::Refund
            } else {
                Kind::Purchase
            },
            document: request.document,
            original: request.original,
            terminal: request.terminal,
            amount: request.amount,
            baseline: warm.as_ref().and_then(|warm| warm.baseline),
            clock_offset_ms: warm.as_ref().and_then(|warm| warm.clock_offset_ms),
            boot_id: inner.boot_id,
            app_version: inner.version.clone(),
            stamp,
        };
        let wanted = new.id;
        inner.administering.after_a_look(request.terminal, inner.clock.as_ref()).await;
        // Asked inside the one writer: a call that reserves the terminal later finds this attempt open, an earlier one is seen here.
        let till = Arc::clone(inner);
        let write = move |books: &mut Books| match till.administering.works_on(new.terminal) {
            true if books.reader()?.attempt_by_key(new.key)?.is_none() => Ok(None),
            true | false => books.begin_attempt(&new).map(Some),
        };
        let (begun, run) = inner.begun(wanted, write).await?;
        // The same key again: the attempt is running or over already.
        if begun.header.id == wanted {
            tokio::spawn(runner::run(Arc::clone(inner), begun.clone(), warm, run));
        }
        Ok(begun)
    }

    /// Whether a payment may be on its way out right now, or an answer is at hand that the books don't hold yet: the computer is kept
    /// awake, and no other books take the place of these.
    #[must_use]
    pub fn is_paying(&self) -> bool {
        self.inner.registry.any_sending()
    }

    /// Whether the program must not end now. What the books show in doubt holds nobody: the next start finds it.
    #[must_use]
    pub fn holds_the_program(&self) -> bool {
        self.inner.registry.holds_the_program()
    }
}

fn check_sum(amount: Money, inner: &Inner) -> Result<(), TillError> {
    amount
        .require_currency(inner.currency())
        .map_err(|_| TillError::WrongCurrency)?;
    // The books check the sum against the invoice in the commit itself; here only what no invoice can allow.
    tender::check_card(amount, amount).map_err(TillError::from)
}

/// Whether this very approval stands in the books, booked or in suspense.
fn holds(record: &AttemptRecord, event: &Event) -> bool {
    let Event::Approved { approval, .. } = event else {
        return false;
    };
    record.snapshot.approved_as == Some(approval.fingerprint)
        && (record.state() != State::Conflict || record.in_suspense || record.review.is_some())
}

/// The books hold the approval; no step of the machine was made here.
fn kept(record: AttemptRecord) -> Applied {
    let transition = Transition {
        next: record.state(),
        change: Change::Repeated,
        ledger: LedgerEffect::None,
        reason: None,
        contradiction: None,
    };
    Applied { transition, record }
}

impl Inner {
    /// Writes an attempt's beginning. It holds the program from before that commit, and the program's end is asked after: whoever
    /// ends the program sees this attempt, or this sees the end.
    pub(crate) async fn begun(
        &self,
        wanted: AttemptId,
        write: impl FnOnce(&mut Books) -> Result<Option<AttemptRecord>, BeginError> + Send + 'static,
    ) -> Result<(AttemptRecord, Arc<Run>), TillError> {
        let run = self.registry.begin(wanted, self.clock.steady());
        let begun = if self.is_ending() {
            Err(TillError::Ending)
        } else {
            match self.books.write(write).await {
                Ok(Some(begun)) => Ok(begun),
                Ok(None) => Err(TillError::TerminalWorking),
                Err(error) => {
                    self.forget_half_begun(wanted, &error).await;
                    Err(error.into())
                }
            }
        };
        match begun {
            Ok(begun) => {
                self.tell_attempt(&begun);
                // An earlier press was the same: that attempt has a run of its own, or is over.
                if begun.header.id != wanted {
                    self.registry.end(wanted);
                }
                Ok((begun, run))
            }
            Err(error) => {
                self.registry.end(wanted);
                Err(error)
            }
        }
    }

    /// Stores an event. An approval is stored whatever refuses it: plainly, else in suspense, else again until it is.
    pub(crate) async fn record(&self, attempt: AttemptId, event: Event, evidence: Evidence) -> Result<Applied, ApplyError> {
        // A look's approval is at hand as much as a reply's.
        let _at_hand = matches!(event, Event::Approved { .. }).then(|| self.registry.at_hand());
        let stamp = self.stamp_or_last();
        let plain = {
            let (event, evidence) = (event.clone(), evidence.clone());
            self.books
                .write(move |books| books.apply_event(attempt, &event, &evidence, &stamp))
                .await
        };
        let outcome = match plain {
            Err(refused) if matches!(event, Event::Approved { .. }) => {
                self.keep_approval(attempt, event, evidence, refused).await
            }
            other => other,
        };
        if let Ok(applied) = &outcome {
            if let Some(run) = self.registry.get(attempt) {
                run.mark_in_doubt(applied.record.state() == State::Unknown);
            }
            self.tell_attempt(&applied.record);
        }
        outcome
    }

    /// Nothing may refuse an approval: what the books would not book stands in suspense.
    ///
    /// Each round reads first: after a commit whose fate is unknown the approval may be on disk already, and is not kept twice.
    async fn keep_approval(
        &self,
        attempt: AttemptId,
        event: Event,
        evidence: Evidence,
        refused: ApplyError,
    ) -> Result<Applied, ApplyError> {
        tracing::error!(attempt = %attempt, code = %refused, "an approval was refused by the books and goes to suspense");
        let why = refused.to_string();
        loop {
            if let Ok(record) = self.books.read(move |reader| reader.attempt(attempt)).await
                && holds(&record, &event)
            {
                return Ok(kept(record));
            }
            // Other books took the place of these: nothing will ever be written into them again.
            if self.is_closed() {
                return Err(refused);
            }
            let (event, evidence, why) = (event.clone(), evidence.clone(), why.clone());
            let stamp = self.stamp_or_last();
            match self
                .books
                .write(move |books| books.suspend_approval(attempt, &event, &evidence, &why, &stamp))
                .await
            {
                Ok(record) => return Ok(kept(record)),
                Err(error) => tracing::error!(attempt = %attempt, code = %error, "an approval could not be stored yet"),
            }
            // On disk the attempt is still being sent, so a crash now ends in doubt and a look-up, never in silence.
            self.clock.wait(registry::STORE_AGAIN).await;
        }
    }

    /// A commit whose fate is unknown may have left an intent that nobody runs: it would hold its terminal until the next
    /// start. Nothing was sent for it, and this process knows that.
    async fn forget_half_begun(&self, attempt: AttemptId, error: &BeginError) {
        let unknown = matches!(error, BeginError::Store(StoreError::CommitUnknown(_)));
        if unknown && self.books.read(move |reader| reader.attempt(attempt)).await.is_ok() {
            let _closed = self
                .record(
                    attempt,
                    Event::NotSent(Reason::of(ReasonCode::StoreFailed)),
                    Evidence::default(),
                )
                .await;
        }
    }

    /// Tells every window that this attempt, its invoice and perhaps the doubts changed.
    pub(crate) fn tell_attempt(&self, record: &AttemptRecord) {
        let state = record.state();
        tracing::info!(attempt = %record.header.id, state = state.code(), "attempt");
        self.hub.tell(Hint::Attempt(record.header.id.as_uuid(), state));
        self.hub.tell(Hint::Invoice(record.header.document.as_uuid()));
        self.hub.tell(Hint::Terminals);
        self.hub.tell(Hint::Doubts);
    }
}
