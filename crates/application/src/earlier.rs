//! The payment a terminal's guard remembers: refused with *same card, same sum*, which one was the first?
//!
//! The terminal names no other payment, so the books are asked: the same terminal, kind and sum, approved shortly before, with the
//! card whose last digits stand on the refusal's own slip. Why so narrow: staff decide by it whether to take the money again, and a
//! wrong payment shown is worse than none.
//!
//! Deliberately absent: payments of other tills. Their books are not ours.

use crate::error::TillError;
use domain::attempt::{ReasonCode, State};
use domain::ids::AttemptId;
use store::{AttemptRecord, Reader};

/// The earlier payment with the same card and sum, where the guard refused this attempt and our books know it.
pub(crate) fn earlier(reader: &Reader<'_>, record: &AttemptRecord) -> Result<Option<AttemptRecord>, TillError> {
    let guarded = record
        .reason
        .as_ref()
        .is_some_and(|reason| reason.code == ReasonCode::Duplicate);
    if record.state() != State::Declined || !guarded {
        return Ok(None);
    }
    let attempt: AttemptId = record.header.id;
    let slips = reader.slips(attempt)?;
    let slip = if slips.customer.is_empty() {
        slips.merchant
    } else {
        slips.customer
    };
    let candidates = reader.same_before(attempt)?;
    let only = candidates.len() == 1;
    for candidate in candidates {
        let before = reader.attempt(candidate)?;
        if (slip.is_empty() && only) || names_card(&slip, &before) {
            return Ok(Some(before));
        }
    }
    Ok(None)
}

/// A masked number on the slip ends like the card that was charged.
fn names_card(slip: &str, before: &AttemptRecord) -> bool {
    let Some(approval) = &before.approval else { return false };
    let digits = approval.truncated_pan.trim();
    let Some(last4) = digits.len().checked_sub(4).and_then(|from| digits.get(from..)) else {
        return false;
    };
    let masked = format!("*{last4}");
    last4.chars().all(|digit| digit.is_ascii_digit()) && slip.lines().any(|line| line.contains(&masked))
}
