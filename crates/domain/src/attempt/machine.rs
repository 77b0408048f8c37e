//! `apply`: one step of the machine, and what it does to the ledger.

use super::event::{Approval, Contradiction, Event, Review};
use super::reason::{Reason, ReasonCode};
use super::state::State;

/// All that the next step depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    /// Where the attempt stands.
    pub state: State,
    /// Abort was asked for.
    pub abort_asked: bool,
    /// Sum asked for, minor units, positive.
    pub amount_minor: i64,
    /// Fingerprint of the approval on record, if any.
    pub approved_as: Option<[u8; 32]>,
    /// The reference staff gave with *charged*, if they did.
    pub reference_said: Option<String>,
    /// The sum that reference stands for, minor units, until an approval confirms it.
    pub said_minor: Option<i64>,
    /// What was booked for it was taken out of the books again, and nothing was learnt since that would put it back.
    pub taken_out: bool,
}

/// What a step does to the ledger, in the same commit as the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LedgerEffect {
    /// Nothing.
    None,
    /// The pending entry is resolved by a posted one; tip and surcharge go to their own accounts.
    Post {
        /// Tip inside the total.
        tip_minor: i64,
        /// Surcharge inside the total.
        surcharge_minor: i64,
    },
    /// The pending entry is voided; the sum is free again.
    Void,
    /// The pending entry is voided and this sum stands in suspense.
    VoidAndSuspend {
        /// Sum the terminal took, minor units.
        total_minor: i64,
    },
    /// The pending entry was resolved before; this sum stands in suspense.
    Suspend {
        /// Sum the terminal took, minor units.
        total_minor: i64,
    },
}

/// How much an event changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// The state moved.
    Moved,
    /// Worth recording; the state stays.
    Fact,
    /// The same decisive answer again; recorded, no effect.
    Repeated,
}

/// The outcome of a step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// The state after it.
    pub next: State,
    /// How much it changed.
    pub change: Change,
    /// What it does to the ledger.
    pub ledger: LedgerEffect,
    /// The reason to show from now on; `None` keeps the one on record.
    pub reason: Option<Reason>,
    /// What contradicts, when `next` is [`State::Conflict`] by this step.
    pub contradiction: Option<Contradiction>,
}

/// An event that can't happen in this state: a fault of ours, never of the outside world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
#[error("a payment attempt in state {} can't take the event {event}", .state.code())]
pub struct Illegal {
    /// The state.
    pub state: State,
    /// The event's code.
    pub event: &'static str,
}

/// One step.
///
/// # Errors
/// [`Illegal`] when the event can't happen in this state. An approval is legal in every state in which a request may have
/// left the till; a caller that meets `Illegal` with an approval in hand must still store it as a conflict.
pub fn apply(now: &Snapshot, event: &Event) -> Result<Transition, Illegal> {
    match event {
        Event::Sending { .. } => only(now, event, &[State::Intent], || {
            moved(State::Sending, LedgerEffect::None, None)
        }),
        Event::NotSent(reason) => only(now, event, &[State::Intent, State::Sending], || {
            moved(State::NotSent, LedgerEffect::Void, Some(reason.clone()))
        }),
        Event::RequestWritten => only(now, event, &[State::Sending, State::Unknown], || fact(now)),
        Event::AbortAsked => only(now, event, &[State::Intent, State::Sending, State::Unknown], || fact(now)),
        Event::AbortAnswered { .. } | Event::LookedUp => {
            if now.state == State::Intent {
                return Err(illegal(now, event));
            }
            Ok(fact(now))
        }
        Event::Approved { approval, review, .. } => approved(now, event, approval, *review),
        Event::Declined(reason) => declined(now, event, reason),
        Event::InDoubt(reason) => in_doubt(now, event, reason),
        Event::SaidCharged(_) => only(now, event, &[State::Unknown], vouched_for),
        // Recorded and settled in one commit: nothing is sent, so there is nothing in between.
        Event::TakenBefore(_) => only(now, event, &[State::Intent], vouched_for),
        Event::FoundCharged { total_minor, .. } => found_charged(now, event, *total_minor),
        Event::FoundNotTaken => only(
            now,
            event,
            &[State::Approved, State::ResolvedCharged, State::Conflict],
            || conflict(Contradiction::FoundNotTaken, LedgerEffect::None),
        ),
        Event::SaidNotCharged => only(now, event, &[State::Unknown], || {
            moved(State::ResolvedNotCharged, LedgerEffect::Void, None)
        }),
        Event::LeftOpen | Event::SecondPaymentAllowed => only(now, event, &[State::Unknown], || fact(now)),
        // Only what was booked by its own approval was signed for.
        Event::SignatureConfirmed | Event::SignatureRefused => only(now, event, &[State::Approved], || fact(now)),
        // Whatever moved money as far as the books know.
        Event::Reconciled => only(
            now,
            event,
            &[State::Approved, State::ResolvedCharged, State::Conflict],
            || fact(now),
        ),
        Event::Recovered => recovered(now, event),
    }
}

fn illegal(now: &Snapshot, event: &Event) -> Illegal {
    Illegal {
        state: now.state,
        event: event.code(),
    }
}

fn only(now: &Snapshot, event: &Event, allowed: &[State], step: impl FnOnce() -> Transition) -> Result<Transition, Illegal> {
    if allowed.contains(&now.state) {
        Ok(step())
    } else {
        Err(illegal(now, event))
    }
}

fn moved(next: State, ledger: LedgerEffect, reason: Option<Reason>) -> Transition {
    Transition {
        next,
        change: Change::Moved,
        ledger,
        reason,
        contradiction: None,
    }
}

fn fact(now: &Snapshot) -> Transition {
    Transition {
        next: now.state,
        change: Change::Fact,
        ledger: LedgerEffect::None,
        reason: None,
        contradiction: None,
    }
}

fn repeated(now: &Snapshot) -> Transition {
    Transition {
        change: Change::Repeated,
        ..fact(now)
    }
}

fn conflict(contradiction: Contradiction, ledger: LedgerEffect) -> Transition {
    Transition {
        next: State::Conflict,
        change: Change::Moved,
        ledger,
        reason: None,
        contradiction: Some(contradiction),
    }
}

/// Staff vouch for the sum as it was asked.
fn vouched_for() -> Transition {
    let whole = LedgerEffect::Post {
        tip_minor: 0,
        surcharge_minor: 0,
    };
    moved(State::ResolvedCharged, whole, None)
}

/// A charge nobody's answer told of enters the books by way of suspense, like one that came late. It may be the second of this
/// attempt; that it is none the books hold already, they see by its reference.
fn found_charged(now: &Snapshot, event: &Event, total_minor: i64) -> Result<Transition, Illegal> {
    let settled = now.state.is_closed() || now.state == State::Conflict;
    if settled && total_minor > 0 {
        Ok(conflict(Contradiction::FoundCharged, LedgerEffect::Suspend { total_minor }))
    } else {
        Err(illegal(now, event))
    }
}

/// An approval is booked, or stands in suspense where people see it; it is never dropped.
fn approved(now: &Snapshot, event: &Event, approval: &Approval, review: Option<Review>) -> Result<Transition, Illegal> {
    let total_minor = approval.total_minor;
    match now.state {
        State::Intent => Err(illegal(now, event)),
        State::Sending | State::Unknown => Ok(match fits(now, approval, review) {
            None => moved(
                State::Approved,
                LedgerEffect::Post {
                    tip_minor: approval.tip_minor,
                    surcharge_minor: approval.surcharge_minor,
                },
                None,
            ),
            Some(review) => conflict(
                Contradiction::NeedsReview(review),
                LedgerEffect::VoidAndSuspend { total_minor },
            ),
        }),
        State::Approved | State::Conflict if now.approved_as == Some(approval.fingerprint) => Ok(repeated(now)),
        // What was taken out of the books is in none of their accounts: it was charged after all.
        State::Conflict if now.taken_out => Ok(conflict(
            Contradiction::ChargedAfterAll,
            LedgerEffect::Suspend { total_minor },
        )),
        // Staff brought this very charge into the books before its answer came.
        State::Conflict if already_said(now, approval, review) => Ok(fact(now)),
        State::Approved | State::Conflict => Ok(conflict(
            Contradiction::AnotherApproval,
            LedgerEffect::Suspend { total_minor },
        )),
        State::Declined | State::NotSent | State::ResolvedNotCharged => Ok(conflict(
            Contradiction::ChargedAfterAll,
            LedgerEffect::Suspend { total_minor },
        )),
        // The charge staff vouched for: the same reference confirms it. Its money is booked already, so nothing goes to suspense.
        State::ResolvedCharged if now.approved_as == Some(approval.fingerprint) => Ok(repeated(now)),
        State::ResolvedCharged => Ok(match (fits(now, approval, review), same_reference(now, approval)) {
            (None, true) => fact(now),
            (None, false) => conflict(Contradiction::OtherReference, LedgerEffect::None),
            (Some(review), _) => conflict(Contradiction::NeedsReview(review), LedgerEffect::None),
        }),
    }
}

/// The review that stands in the way of a plain booking. The sum must be what was asked plus exactly tip and surcharge.
fn fits(now: &Snapshot, approval: &Approval, review: Option<Review>) -> Option<Review> {
    let extra = approval.tip_minor.checked_add(approval.surcharge_minor);
    let expected = extra.and_then(|extra| now.amount_minor.checked_add(extra));
    match review {
        Some(review) => Some(review),
        None if expected == Some(approval.total_minor) && approval.tip_minor >= 0 && approval.surcharge_minor >= 0 => None,
        None => Some(Review::Amount),
    }
}

/// Staff may type the STAN alone or with its authorisation code; spaces don't count.
fn same_reference(now: &Snapshot, approval: &Approval) -> bool {
    let said: String = now
        .reference_said
        .as_deref()
        .unwrap_or_default()
        .chars()
        .filter(|c| !c.is_whitespace())
        .collect();
    said.len() >= 6 && approval.stan_auth.starts_with(&said)
}

/// Whether the books hold this charge by somebody's word that nothing has confirmed yet.
fn already_said(now: &Snapshot, approval: &Approval, review: Option<Review>) -> bool {
    review.is_none() && now.said_minor == Some(approval.total_minor) && same_reference(now, approval)
}

fn declined(now: &Snapshot, event: &Event, reason: &Reason) -> Result<Transition, Illegal> {
    match now.state {
        State::Intent => Err(illegal(now, event)),
        State::Sending | State::Unknown => Ok(moved(State::Declined, LedgerEffect::Void, Some(reason.clone()))),
        State::Approved | State::ResolvedCharged => Ok(conflict(Contradiction::RefusedAfterAll, LedgerEffect::None)),
        State::Declined | State::NotSent | State::ResolvedNotCharged => Ok(repeated(now)),
        State::Conflict => Ok(fact(now)),
    }
}

fn in_doubt(now: &Snapshot, event: &Event, reason: &Reason) -> Result<Transition, Illegal> {
    match now.state {
        State::Sending => Ok(moved(State::Unknown, LedgerEffect::None, Some(reason.clone()))),
        // The first reason stays: a broken connection after the deadline tells staff nothing new.
        State::Unknown => Ok(fact(now)),
        State::Intent
        | State::Approved
        | State::Declined
        | State::NotSent
        | State::ResolvedCharged
        | State::ResolvedNotCharged
        | State::Conflict => Err(illegal(now, event)),
    }
}

fn recovered(now: &Snapshot, event: &Event) -> Result<Transition, Illegal> {
    let restarted = Some(Reason::of(ReasonCode::Restarted));
    match now.state {
        State::Intent => Ok(moved(State::NotSent, LedgerEffect::Void, restarted)),
        State::Sending => Ok(moved(State::Unknown, LedgerEffect::None, restarted)),
        State::Unknown => Ok(fact(now)),
        State::Approved
        | State::Declined
        | State::NotSent
        | State::ResolvedCharged
        | State::ResolvedNotCharged
        | State::Conflict => Err(illegal(now, event)),
    }
}
