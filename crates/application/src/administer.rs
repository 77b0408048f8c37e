//! What is asked of a terminal beside payments: reconciliation, downloads, its last receipt, who prints.
//!
//! Each is written down before it is sent, is sent once, and is never sent again by itself: nobody can say what a second
//! reconciliation closes. It runs in a task of its own; windows come and go. An answer that proves nothing, or none, is written
//! down as *not known*; so is, by having no second row, a call that the till did not live to hear.
//!
//! Nothing is sent while an attempt is open on the terminal, because what it does to one is not known, and no payment begins
//! while one of these runs. The same holds for a look of an attempt: one thing is done to a terminal at a time.
//!
//! A reconciliation that was answered is compared with the books before the terminal is free again (see `reconcile`).
//!
//! Deliberately absent: doing any of it by the clock.

use crate::account::{CardPause, Unserved};
use crate::error::TillError;
use crate::ports::Clock;
use crate::till::{Inner, Till};
use connect_at_cloud::{AdministrationReply, CallError, Client, LookUpAnswer, Outcome, Reason, TerminalId, TerminalState};
use domain::ids::{RequestKey, TerminalCallId, TerminalRowId};
use domain::terminal::{TerminalAction, TerminalCallOutcome};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use store::{NewTerminalCall, ReconciliationRecord, TerminalCallEnd, TerminalCallError, TerminalCallRecord};
use tokio::sync::Notify;

/// The width of texts for paper that the till prints, as terminals have it by default.
const PAPER_COLUMNS: u8 = 24;
/// Zero columns let the terminal print by itself.
const TERMINAL_PRINTS: u8 = 0;
/// How long a press waits for a look that is under way.
const A_LOOK: Duration = Duration::from_secs(3);
/// How many calls a list shows.
const CALLS_SHOWN: u32 = 50;

/// A call as Settings show it.
#[derive(Debug, Clone)]
pub struct TerminalCallView {
    /// The call, and how it ended if that is known.
    pub record: TerminalCallRecord,
    /// Who asked.
    pub staff: String,
    /// What a reconciliation came to beside the books; `None` for anything else, and where nothing was answered.
    pub comparison: Option<ReconciliationRecord>,
    /// It runs right now, for so long.
    pub running: Option<Duration>,
}

/// One call under way: which, what, since when.
type Doing = (TerminalCallId, TerminalAction, Duration);

/// What this run of the program is doing to terminals beside payments.
#[derive(Debug, Default)]
pub(crate) struct Administering {
    running: Mutex<HashMap<TerminalRowId, Doing>>,
    looks: Mutex<HashSet<TerminalRowId>>,
    /// Tells that a look is over.
    looked: Notify,
}

/// A terminal that is looked at; let go when the look is over.
pub(crate) struct Looking<'a> {
    terminals: &'a Administering,
    terminal: TerminalRowId,
}

impl Drop for Looking<'_> {
    fn drop(&mut self) {
        self.terminals.looks().remove(&self.terminal);
        self.terminals.looked.notify_waiters();
    }
}

impl Administering {
    fn running(&self) -> MutexGuard<'_, HashMap<TerminalRowId, Doing>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn looks(&self) -> MutexGuard<'_, HashSet<TerminalRowId>> {
        self.looks.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes the terminal for one look at its last transaction; `None` if something else is done to it. Whoever holds it asks inside the
    /// one writer whether a payment was begun there before.
    pub(crate) fn look_at(&self, terminal: TerminalRowId) -> Option<Looking<'_>> {
        let running = self.running();
        if running.contains_key(&terminal) || !self.looks().insert(terminal) {
            return None;
        }
        Some(Looking {
            terminals: self,
            terminal,
        })
    }

    /// Waits while the terminal is looked at, but not for long: looks are short, and nothing that staff ask for is refused over one.
    pub(crate) async fn after_a_look(&self, terminal: TerminalRowId, clock: &dyn Clock) {
        let over = async {
            loop {
                let looked = self.looked.notified();
                tokio::pin!(looked);
                looked.as_mut().enable();
                if !self.looks().contains(&terminal) {
                    return;
                }
                looked.await;
            }
        };
        tokio::select! {
            () = over => {}
            () = clock.wait(A_LOOK) => {}
        }
    }

    /// Takes the terminal for one call; false if another, or a look, has it.
    fn reserve(&self, terminal: TerminalRowId, call: Doing) -> bool {
        let mut running = self.running();
        let free = !running.contains_key(&terminal) && !self.looks().contains(&terminal);
        if free {
            running.insert(terminal, call);
        }
        free
    }

    /// The call is over.
    fn release(&self, terminal: TerminalRowId) {
        self.running().remove(&terminal);
    }

    /// Whether something is being done to this terminal: a call, or a look, which could end a payment that begins meanwhile.
    pub(crate) fn works_on(&self, terminal: TerminalRowId) -> bool {
        self.running().contains_key(&terminal) || self.looks().contains(&terminal)
    }

    /// What is being done, and for how long.
    pub(crate) fn doing(&self, terminal: TerminalRowId, now: Duration) -> Option<(TerminalAction, Duration)> {
        let running = self.running();
        let (_, action, since) = running.get(&terminal)?;
        Some((*action, now.saturating_sub(*since)))
    }

    /// The call that is running at this terminal, and since when.
    fn running_at(&self, terminal: TerminalRowId) -> Option<(TerminalCallId, Duration)> {
        let running = self.running();
        let (call, _, since) = running.get(&terminal)?;
        Some((*call, *since))
    }
}

impl Till {
    /// Asks a terminal for something, and returns as soon as that is on disk. The rest happens by itself.
    ///
    /// # Errors
    /// When nothing was begun: an attempt is open or something else runs on the terminal, it is retired, no account is at hand, or
    /// the books can't be written.
    pub async fn administer(
        &self,
        terminal: TerminalRowId,
        action: TerminalAction,
        key: RequestKey,
    ) -> Result<TerminalCallRecord, TillError> {
        let inner = &self.inner;
        if let Some(pause @ (CardPause::NoAccount | CardPause::Keychain(_))) = inner.service.pause() {
            return Err(pause.into());
        }
        // Before anything is asked that may be another way once the look is over.
        inner.administering.after_a_look(terminal, inner.clock.as_ref()).await;
        let stamp = inner.stamp()?;
        let new = NewTerminalCall {
            id: TerminalCallId::from_uuid(inner.ids.uuid()),
            key,
            terminal,
            action,
            stamp,
        };
        let id = new.id;
        if action == TerminalAction::Reconciliation {
            self.may_reconcile(terminal).await?;
        }
        if !inner.administering.reserve(terminal, (id, action, inner.clock.steady())) {
            return self.same_press(terminal, key).await?.ok_or(TillError::TerminalWorking);
        }
        let begun = match inner.books.write(move |books| books.begin_terminal_call(&new)).await {
            Ok(begun) if begun.id == id => begun,
            // Nothing is to be sent: the books refused, or an earlier press was the same.
            other => {
                inner.administering.release(terminal);
                return match other {
                    Ok(earlier) => Ok(earlier),
                    Err(error) => Err(self.not_begun(error).await?),
                };
            }
        };
        inner.tell_terminals();
        let number = self.number_of(terminal).await;
        tokio::spawn(run(Arc::clone(inner), begun.clone(), number));
        Ok(begun)
    }

    async fn not_begun(&self, error: TerminalCallError) -> Result<TillError, TillError> {
        match error {
            TerminalCallError::Store(error) => Ok(error.into()),
            TerminalCallError::AttemptOpen(attempt) => self.inner.taken_by(attempt).await,
            TerminalCallError::Retired => Ok(TillError::TerminalUnknown),
            TerminalCallError::KeyUsed => Ok(TillError::Internal(error.to_string())),
        }
    }

    /// A payment in doubt does not stand in the way of a reconciliation, once nothing of it can be under way any more.
    async fn may_reconcile(&self, terminal: TerminalRowId) -> Result<(), TillError> {
        let inner = &self.inner;
        let (_, till) = inner.department_and_till();
        let held_by = inner.books.read(move |reader| reader.terminal(terminal, till)).await?.held_by;
        let open = held_by.and_then(|attempt| inner.registry.get(attempt));
        match open {
            Some(run) if run.connection_closed().is_none() => Err(TillError::TerminalInUse),
            Some(_) | None => Ok(()),
        }
    }

    /// The same press again: its call is under way, or over.
    async fn same_press(&self, terminal: TerminalRowId, key: RequestKey) -> Result<Option<TerminalCallRecord>, TillError> {
        let earlier = self.inner.books.read(move |reader| reader.terminal_call_by_key(key)).await?;
        Ok(earlier.filter(|call| call.terminal == terminal))
    }

    async fn number_of(&self, terminal: TerminalRowId) -> Option<TerminalId> {
        let (_, till) = self.inner.department_and_till();
        let record = self
            .inner
            .books
            .read(move |reader| reader.terminal(terminal, till))
            .await
            .ok()?;
        TerminalId::parse(&record.terminal.number.to_string()).ok()
    }

    /// What was asked of a terminal beside payments, newest first.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn terminal_calls(&self, terminal: TerminalRowId) -> Result<Vec<TerminalCallView>, TillError> {
        let inner = &self.inner;
        // Before the books are read and after: one that is in neither has left everything it leaves in them, or has not begun.
        let before = inner.administering.running_at(terminal);
        let (calls, compared, staff) = inner
            .books
            .read(move |reader| -> Result<_, TillError> {
                let calls = reader.terminal_calls(terminal, CALLS_SHOWN)?;
                // Also those who left: what they asked stays theirs.
                Ok((calls, reader.reconciliations(terminal, CALLS_SHOWN)?, reader.all_staff()?))
            })
            .await?;
        let after = inner.administering.running_at(terminal);
        let now = inner.clock.steady();
        Ok(calls
            .into_iter()
            .map(|record| TerminalCallView {
                staff: staff
                    .iter()
                    .find(|member| member.id == record.stamp.staff)
                    .map(|member| member.name.to_string())
                    .unwrap_or_default(),
                comparison: compared.iter().find(|one| one.call == record.id).cloned(),
                running: [before, after]
                    .into_iter()
                    .flatten()
                    .find(|(call, _)| *call == record.id)
                    .map(|(_, since)| now.saturating_sub(since)),
                record,
            })
            .collect())
    }
}

/// Sends it, once, and writes down what came back.
async fn run(till: Arc<Inner>, call: TerminalCallRecord, number: Option<TerminalId>) {
    let end = match number {
        None => ended(TerminalCallOutcome::NotSent, "terminal"),
        Some(number) => match till.service.session().await {
            Err(unserved) => not_sent(&unserved),
            Ok(client) => send(&client, &number, call.action, till.holds(call.terminal).await).await,
        },
    };
    let outcome = end.outcome;
    let (id, stamp) = (call.id, till.stamp_or_last());
    let kept = till.books.write(move |books| books.end_terminal_call(id, &end, &stamp)).await;
    match kept {
        // Without its second row it is shown as not known, which is what it is now.
        Err(error) => {
            tracing::error!(terminal = %call.terminal, code = %error, "how an action ended could not be stored");
        }
        Ok(kept) => till.compare(&kept).await,
    }
    till.administering.release(call.terminal);
    tracing::info!(terminal = %call.terminal, call = call.action.code(), state = outcome.code(), "terminal asked");
    till.tell_terminals();
}

async fn send(client: &Client, terminal: &TerminalId, action: TerminalAction, in_doubt: bool) -> TerminalCallEnd {
    match action {
        // Whatever is in doubt there may still run: the terminal says first that it does nothing.
        TerminalAction::Reconciliation if in_doubt => match idle(client, terminal).await {
            Some(not_now) => not_now,
            None => answered(client.reconcile(terminal).await),
        },
        TerminalAction::Reconciliation => answered(client.reconcile(terminal).await),
        TerminalAction::DownloadDataset => answered(client.download_dataset(terminal).await),
        TerminalAction::DownloadSoftware => answered(client.download_software(terminal).await),
        TerminalAction::LastReceipt => last_receipt(client, terminal).await,
        TerminalAction::PrintByTerminal => printing(client.set_printer_width(terminal, TERMINAL_PRINTS).await),
        TerminalAction::PrintByTill => printing(client.set_printer_width(terminal, PAPER_COLUMNS).await),
    }
}

fn ended(outcome: TerminalCallOutcome, reason: impl Into<String>) -> TerminalCallEnd {
    TerminalCallEnd {
        outcome,
        reason: reason.into(),
        printed: None,
        session: None,
        terminal_time: None,
        raw_redacted: None,
    }
}

fn answered(reply: Result<AdministrationReply, CallError>) -> TerminalCallEnd {
    let reply = match reply {
        Err(error) => return failed(error),
        Ok(reply) => reply,
    };
    let outcome = match reply.outcome {
        Outcome::Approved => TerminalCallOutcome::Done,
        Outcome::Declined => TerminalCallOutcome::Declined,
        Outcome::Refused => TerminalCallOutcome::Refused,
        Outcome::Unknown => TerminalCallOutcome::Unknown,
    };
    let reason = match outcome {
        TerminalCallOutcome::Done => String::new(),
        TerminalCallOutcome::Refused
        | TerminalCallOutcome::Declined
        | TerminalCallOutcome::NotSent
        | TerminalCallOutcome::Unknown => reply.reason.to_string(),
    };
    TerminalCallEnd {
        printed: reply.print_text,
        session: reply.session,
        terminal_time: reply.terminal_time,
        raw_redacted: Some(reply.raw_redacted),
        ..ended(outcome, reason)
    }
}

fn printing(reply: Result<(), CallError>) -> TerminalCallEnd {
    reply.map_or_else(failed, |()| ended(TerminalCallOutcome::Done, ""))
}

/// Why a terminal is not asked now; `None` when it says that it is idle.
async fn idle(client: &Client, terminal: &TerminalId) -> Option<TerminalCallEnd> {
    match client.terminal_state(terminal).await {
        Ok(TerminalState::Idle) => None,
        Ok(TerminalState::Other(_) | TerminalState::Unreadable) => Some(ended(TerminalCallOutcome::Refused, "terminal-busy")),
        Err(error) => Some(failed(error)),
    }
}

/// A look-up may end a payment of somebody else: the terminal must say idle first. It changes nothing, so no answer loses nothing.
async fn last_receipt(client: &Client, terminal: &TerminalId) -> TerminalCallEnd {
    if let Some(not_now) = idle(client, terminal).await {
        return not_now;
    }
    match client.look_up(terminal, None).await {
        Err(error) => failed(error),
        Ok(look) => match look.answer {
            LookUpAnswer::Last(last) => TerminalCallEnd {
                printed: last.slip.clone(),
                session: last.facts.session.clone(),
                terminal_time: last.facts.terminal_time.clone(),
                raw_redacted: Some(look.raw_redacted),
                ..ended(TerminalCallOutcome::Done, "")
            },
            LookUpAnswer::NoneYet => ended(TerminalCallOutcome::Done, "none-yet"),
            // It answered, without a receipt that can be read. A look changes nothing, so nothing is in doubt.
            LookUpAnswer::Indecisive(reason) => TerminalCallEnd {
                raw_redacted: Some(look.raw_redacted),
                ..ended(TerminalCallOutcome::Declined, reason.to_string())
            },
        },
    }
}

/// A connection that never was proves that nothing was asked; anything later proves nothing.
fn failed(error: CallError) -> TerminalCallEnd {
    match error {
        CallError::NoSession | CallError::CredentialsRefused => ended(TerminalCallOutcome::NotSent, "account"),
        CallError::NotResolved(_) | CallError::Unreachable(_) => ended(TerminalCallOutcome::NotSent, "no-connection"),
        CallError::Tls(_) => ended(TerminalCallOutcome::NotSent, "tls"),
        CallError::SessionRefused => ended(TerminalCallOutcome::Refused, "session"),
        CallError::Interrupted(_) => ended(TerminalCallOutcome::Unknown, "interrupted"),
        CallError::TimedOut(_) => ended(TerminalCallOutcome::Unknown, "timed-out"),
        CallError::Reply {
            reason, raw_redacted, ..
        } => {
            let never_engaged = matches!(reason, Reason::TerminalBusy | Reason::TerminalNotConnected);
            let outcome = if never_engaged {
                TerminalCallOutcome::Refused
            } else {
                TerminalCallOutcome::Unknown
            };
            TerminalCallEnd {
                raw_redacted: Some(raw_redacted),
                ..ended(outcome, reason.to_string())
            }
        }
    }
}

fn not_sent(unserved: &Unserved) -> TerminalCallEnd {
    ended(
        TerminalCallOutcome::NotSent,
        match unserved {
            Unserved::Paused(_) => "account",
            Unserved::Call(CallError::CredentialsRefused | CallError::NoSession | CallError::SessionRefused) => "account",
            Unserved::Call(CallError::Tls(_)) => "tls",
            Unserved::Call(
                CallError::NotResolved(_)
                | CallError::Unreachable(_)
                | CallError::Interrupted(_)
                | CallError::TimedOut(_)
                | CallError::Reply { .. },
            ) => "no-connection",
        },
    )
}
