//! Calls beside the payment: a row before, a row after. A call that has no second row never came back.
//!
//! Deliberately absent: a journal line. What a look-up means for the attempt is an event, and that is journalled.

use domain::ids::AttemptId;
use domain::stamp::Stamp;

use super::{CallEnd, CallId, CallKind};
use crate::books::Work;
use crate::cell::blob;
use crate::error::StoreError;

pub(crate) fn call_begin(work: &mut Work<'_>, id: AttemptId, kind: CallKind, stamp: &Stamp) -> Result<CallId, StoreError> {
    let seq = work
        .transaction
        .prepare_cached(
            "INSERT INTO external_call (attempt, kind, till, department, staff, at, offset_minutes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .insert((
            blob(id.as_uuid()),
            kind.code(),
            blob(stamp.till.as_uuid()),
            blob(stamp.department.as_uuid()),
            blob(stamp.staff.as_uuid()),
            stamp.at.as_millis(),
            stamp.offset_minutes,
        ))?;
    Ok(CallId(seq))
}

pub(crate) fn call_end(work: &mut Work<'_>, call: CallId, end: &CallEnd, stamp: &Stamp) -> Result<(), StoreError> {
    work.transaction
        .prepare_cached(
            "INSERT INTO external_call_end (call, outcome, reached, amount, time, reference, raw, till, department, staff, at,
                 offset_minutes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute((
            call.0,
            &end.outcome,
            end.reached,
            end.facts.amount_minor,
            &end.facts.time,
            &end.facts.reference,
            &end.raw_redacted,
            blob(stamp.till.as_uuid()),
            blob(stamp.department.as_uuid()),
            blob(stamp.staff.as_uuid()),
            stamp.at.as_millis(),
            stamp.offset_minutes,
        ))?;
    Ok(())
}
