//! One try to move money at a card terminal: the state machine, pure.
//!
//! Owns: the states, what may follow what, what each step does to the ledger, the word the invoice shows, when a look-up
//! may be believed, and when staff may say *not charged*. Data in, data out: the running till, the crash tests and the
//! models drive this very code.
//!
//! Why this shape: the till can lose its answer at any moment, so every state says what is *known*. Doubt is a state that
//! blocks, an abort is a wish, and an approval is never refused: it is booked, or it stands in suspense where people see it.
//!
//! ```text
//!            ┌─ not sent ──────────────► NOT_SENT ─┐
//!   INTENT ──┤                            ▲        │ approval turns up
//!            └─ sending ─► SENDING ── 0 bytes      │
//!                            │  │  └─ approved ──► APPROVED ── contradicted ─► CONFLICT
//!                            │  └──── declined ──► DECLINED ── approval ─────►    ▲
//!                            └ in doubt ► UNKNOWN ─ approved, declined by its own reply, or settled by hand
//! ```
//!
//! Deliberately absent: time, ids, SQL and HTTP. Declines learnt from a look-up do not exist here: a look-up may prove
//! *charged*, never *not charged*.

mod correlation;
mod event;
mod machine;
mod reason;
mod schedule;
mod signature;
mod state;
mod word;

pub use correlation::{LookUpFacts, LookUpVerdict, OurPayment, believe};
pub use event::{Approval, ApprovalSource, Contradiction, DccFacts, Event, Review, SlipEvidence};
pub use machine::{Change, Illegal, LedgerEffect, Snapshot, Transition, apply};
pub use reason::{Reason, ReasonCode};
pub use schedule::{
    ABORT_NOT_BEFORE, DEADLINE, HARD_CAP, LOOKS_NEEDED, NotChargedBlock, QUIET_TIME, QuietFacts, STATE_UNREADABLE_LIMIT,
    look_up_due_after, not_charged_blocks,
};
pub use signature::{SIGNED, Signature, signature};
pub use state::{Kind, State};
pub use word::{Word, word};
