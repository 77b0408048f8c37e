//! Doubt ends by itself where the evidence allows: the gated look-ups.
//!
//! A look-up may abort a running transaction, so each is sent only when the terminal says idle and our own request is over.
//! It may prove *charged*; it never proves *not charged*.

use super::registry::Run;
use crate::error::TillError;
use crate::extras;
use crate::till::{Inner, Till};
use crate::translate;
use connect_at_cloud::{Expected, LastResult, LookUp, LookUpAnswer, Reason, TerminalId, TerminalState};
use domain::attempt::{Event, LookUpVerdict, OurPayment, STATE_UNREADABLE_LIMIT, State, believe, look_up_due_after};
use domain::ids::AttemptId;
use std::sync::Arc;
use store::{AttemptRecord, Books, CallEnd, CallKind, Evidence, GATED, LookFacts, StoreError};

/// What one look came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Looked {
    /// The attempt is no longer in doubt.
    Known,
    /// It proved nothing.
    NoProof,
    /// The terminal does not say idle: looking could abort somebody's payment.
    Gated,
    /// The service or the terminal was not reached.
    NotReached,
}

/// Why the till looks, which decides what it may look at and whether it may pass the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Occasion {
    /// The schedule of an attempt in doubt.
    Schedule,
    /// Staff asked, and vouch that nobody is paying on that terminal.
    Vouched,
    /// The one look after a refusal that proves the terminal was never engaged.
    Watch,
}

/// Looks on the schedule until the attempt is no longer in doubt. Ends with the program; the next start goes on.
pub(crate) async fn until_known(till: Arc<Inner>, attempt: AttemptId, run: Arc<Run>) {
    let mut doubt_since = till.clock.steady();
    let mut number = 0;
    while still_unknown(&till, attempt).await {
        let woken = till.registry.woken.notified();
        let due = doubt_since.saturating_add(look_up_due_after(number));
        run.mark_next_look(Some(due));
        till.hub.tell(crate::ports::Hint::Attempt(attempt.as_uuid(), State::Unknown));
        tokio::select! {
            () = till.clock.wait(due.saturating_sub(till.clock.steady())) => {}
            () = woken => {
                (doubt_since, number) = (till.clock.steady(), 0);
                continue;
            }
        }
        if !still_unknown(&till, attempt).await {
            break;
        }
        run.mark_next_look(None);
        let _looked = look(&till, attempt, &run, Occasion::Schedule).await;
        number += 1;
    }
    run.mark_next_look(None);
    till.registry.end(attempt);
}

/// One look by itself, out of turn.
pub(super) async fn now(till: &Arc<Inner>, attempt: AttemptId, run: &Run) {
    let _looked = look(till, attempt, run, Occasion::Schedule).await;
}

async fn still_unknown(till: &Inner, attempt: AttemptId) -> bool {
    if till.is_closed() {
        return false;
    }
    match till.books.read(move |reader| reader.attempt(attempt)).await {
        Ok(record) => matches!(record.state(), State::Unknown | State::Sending),
        // Books that can't be read now can be read later; doubt is not dropped over it.
        Err(_) => true,
    }
}

impl Till {
    /// *Look again*: one look, now. With `nobody_is_paying` staff vouch for it and the gate is passed once.
    ///
    /// # Errors
    /// [`TillError::LookGated`] when the terminal does not say idle and nobody vouched; [`TillError::NotInDoubt`].
    pub async fn look_again(&self, attempt: AttemptId, nobody_is_paying: bool) -> Result<AttemptRecord, TillError> {
        let inner = &self.inner;
        let record = inner.books.read(move |reader| reader.attempt(attempt)).await?;
        if record.state() != State::Unknown {
            return Err(TillError::NotInDoubt);
        }
        let run = inner.registry.get(attempt).unwrap_or_else(|| inner.registry.found(attempt));
        let occasion = if nobody_is_paying {
            Occasion::Vouched
        } else {
            Occasion::Schedule
        };
        match look(inner, attempt, &run, occasion).await {
            Looked::Gated => Err(TillError::LookGated),
            Looked::Known | Looked::NoProof | Looked::NotReached => {
                Ok(inner.books.read(move |reader| reader.attempt(attempt)).await?)
            }
        }
    }
}

/// One look: gate, question, judgement, record.
pub(crate) async fn look(till: &Arc<Inner>, attempt: AttemptId, run: &Run, occasion: Occasion) -> Looked {
    let _one_at_a_time = run.looking.lock().await;
    let Ok(record) = till.books.read(move |reader| reader.attempt(attempt)).await else {
        return Looked::NotReached;
    };
    if record.state() != State::Unknown && occasion != Occasion::Watch {
        return Looked::Known;
    }
    let Ok(terminal) = TerminalId::parse(&record.header.terminal_number) else {
        return Looked::NotReached;
    };
    if run.connection_closed().is_none() {
        return Looked::Gated;
    }
    // From here on nothing is begun on the terminal; what was begun before is seen by the writer.
    let Some(_looking) = till.administering.look_at(record.header.terminal) else {
        return Looked::Gated;
    };
    let (terminal_row, stamp) = (record.header.terminal, till.stamp_or_last());
    let begin = move |books: &mut Books| {
        let others = books.reader()?.running()?;
        let ours = others
            .iter()
            .any(|other| other.terminal == terminal_row && other.id != attempt);
        if ours {
            return Ok(None);
        }
        books.external_call_begin(attempt, CallKind::LookUp, &stamp).map(Some)
    };
    let begun: Result<_, StoreError> = till.books.write(begin).await;
    if matches!(begun, Ok(None)) {
        // Another attempt of ours is open on this terminal: looking could abort it.
        return Looked::Gated;
    }
    // A look is written down before it is made; what can't be written down is not made.
    let Ok(Some(call)) = begun else { return Looked::NotReached };
    let (looked, end, proof) = ask(till, &record, &terminal, run, occasion == Occasion::Vouched).await;
    let stamp = till.stamp_or_last();
    let _kept = till
        .books
        .write(move |books| books.external_call_end(call, &end, &stamp))
        .await;
    match proof {
        Some((event, evidence)) => match till.record(attempt, event, evidence).await {
            Ok(_) => Looked::Known,
            Err(_) => looked,
        },
        None => {
            if looked != Looked::Gated {
                let _fact = till.record(attempt, Event::LookedUp, Evidence::default()).await;
            }
            looked
        }
    }
}

type Proof = Option<(Event, Evidence)>;

async fn ask(
    till: &Arc<Inner>,
    record: &AttemptRecord,
    terminal: &TerminalId,
    run: &Run,
    vouched: bool,
) -> (Looked, CallEnd, Proof) {
    let Ok(client) = till.service.session().await else {
        return (Looked::NotReached, end("not_reached", false), None);
    };
    let state = client.terminal_state(terminal).await;
    if matches!(state, Ok(TerminalState::Idle | TerminalState::Other(_))) {
        run.mark_readable();
    }
    run.mark_busy(matches!(state, Ok(TerminalState::Other(_))));
    match state {
        Ok(TerminalState::Idle) => {}
        Ok(TerminalState::Other(_)) if !vouched => return (Looked::Gated, end(GATED, true), None),
        Ok(TerminalState::Other(_)) => {}
        // A service that can't tell the state must not leave doubts for ever: once it could not for two minutes, we look all the same.
        // It is asked only after our own request is over, so those minutes are after it too.
        Ok(TerminalState::Unreadable) | Err(_) => {
            let unreadable_for = run.unreadable_for(till.clock.steady());
            if !vouched && unreadable_for < STATE_UNREADABLE_LIMIT {
                return (Looked::NotReached, end("not_reached", false), None);
            }
        }
    }
    match client.look_up(terminal, Some(&asked_for(record, terminal))).await {
        Ok(answer) => judge(till, record, answer).await,
        Err(_) => (Looked::NotReached, end("not_reached", false), None),
    }
}

fn end(outcome: &str, reached: bool) -> CallEnd {
    CallEnd {
        outcome: outcome.to_owned(),
        reached,
        facts: LookFacts::default(),
        raw_redacted: None,
    }
}

/// A look that showed no transaction proves nothing.
fn without_a_result(answer: &LookUpAnswer, raw_redacted: Option<String>) -> (Looked, CallEnd, Proof) {
    let (looked, end) = match answer {
        // The service answered for a terminal it can't reach: nobody has looked.
        LookUpAnswer::Indecisive(Reason::TerminalNotConnected) => (Looked::NotReached, end("not_reached", false)),
        LookUpAnswer::NoneYet => (Looked::NoProof, end("none_yet", true)),
        LookUpAnswer::Indecisive(_) | LookUpAnswer::Last(_) => (Looked::NoProof, end("unreadable", true)),
    };
    (looked, CallEnd { raw_redacted, ..end }, None)
}

async fn judge(till: &Arc<Inner>, record: &AttemptRecord, answer: LookUp) -> (Looked, CallEnd, Proof) {
    let raw_redacted = Some(answer.raw_redacted.clone());
    let last = match answer.answer {
        LookUpAnswer::Last(last) => last,
        without @ (LookUpAnswer::NoneYet | LookUpAnswer::Indecisive(_)) => return without_a_result(&without, raw_redacted),
    };
    let verdict = believe(
        &ours(record),
        &translate::look_up_facts(&last, stan_known(till, record, &last).await),
    );
    let outcome = match verdict {
        LookUpVerdict::Charged | LookUpVerdict::OursButDifferent => "charged",
        LookUpVerdict::Candidate => "candidate",
        LookUpVerdict::NoProof => "other_payment",
    };
    let facts = LookFacts {
        amount_minor: last.facts.total_minor,
        time: last
            .facts
            .terminal_time
            .as_deref()
            .and_then(|time| time.get(11..16))
            .unwrap_or_default()
            .to_owned(),
        reference: last.facts.stan_auth.clone().unwrap_or_default(),
    };
    let end = CallEnd {
        outcome: outcome.to_owned(),
        reached: true,
        facts,
        raw_redacted: raw_redacted.clone(),
    };
    let proof = match verdict {
        LookUpVerdict::Charged | LookUpVerdict::OursButDifferent => {
            let evidence = Evidence {
                raw_redacted,
                customer_slip: last.slip.clone(),
                merchant_slip: None,
                details: Vec::new(),
            };
            Some((
                translate::event_of_look_up(&last, verdict == LookUpVerdict::OursButDifferent),
                evidence,
            ))
        }
        LookUpVerdict::Candidate | LookUpVerdict::NoProof => None,
    };
    (Looked::NoProof, end, proof)
}

/// What the client compares the answer with. Where the clinic had not allowed tips when it was sent, one is for a person to look at.
fn asked_for(record: &AttemptRecord, terminal: &TerminalId) -> Expected {
    Expected {
        terminal: Some(terminal.clone()),
        kind: translate::kind_asked(record.header.kind),
        amount_minor: Some(record.header.amount.minor()),
        order_id: Some(record.header.order_id.to_string()),
        currency: Some(record.header.amount.currency().code().to_owned()),
        tips_enabled: extras::allowed_as_sent(record),
    }
}

fn ours(record: &AttemptRecord) -> OurPayment {
    OurPayment {
        order_id: record.header.order_id.to_string(),
        kind: record.header.kind,
        amount_minor: record.header.amount.minor(),
        terminal_number: record.header.terminal_number.clone(),
        baseline: record.header.baseline,
    }
}

/// Whether another attempt's approval with this STAN stands in our books. What can't be checked counts as used: no belief.
async fn stan_known(till: &Inner, record: &AttemptRecord, last: &LastResult) -> bool {
    let stan = last.facts.stan.clone().unwrap_or_default();
    let session = last.facts.session.clone().unwrap_or_default();
    if stan.is_empty() {
        return false;
    }
    let (terminal, attempt) = (record.header.terminal, record.header.id);
    till.books
        .read(move |reader| reader.stan_in_books(terminal, &session, &stan, attempt))
        .await
        .unwrap_or(true)
}
