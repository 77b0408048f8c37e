//! The reply to a transaction, and to a reversal: the decision table.
//!
//! First the status, then the wrapping, then `Result`, then whether the reply agrees with itself; only then the comparison
//! with what was asked, which never turns an approval into anything else but may call for a person.

use crate::decode::envelope::{self, Failure};
use crate::facts::{Decoded, Expected, ResultFacts, Slips};
use crate::identifiers::TransactionKind;
use crate::json::Value;
use crate::local_mode::{LocalMode, Sum};
use crate::outcome::{Contradiction, Outcome, Reason, Review};
use crate::redaction::{short_text, truncated_card};
use crate::result_data::{self, Agreement};
use crate::result_facts::{self, Around};
use crate::slip;

/// Reads the reply to a purchase or return of goods.
pub fn transaction(status: u16, content_type: Option<&str>, body: &[u8], expected: Option<&Expected>) -> Decoded {
    let mut reply = decided(status, content_type, body, expected);
    let kind_missing = reply.facts.as_ref().is_some_and(|facts| facts.kind.is_none());
    if reply.outcome == Outcome::Approved && reply.review.is_none() && kind_missing {
        reply.review = Some(Review::KindMissing);
    }
    reply
}

/// Reads the reply to a reversal. Nobody has documented which kind it names, so `expected` should not name one.
pub fn reversal(status: u16, content_type: Option<&str>, body: &[u8], expected: Option<&Expected>) -> Decoded {
    decided(status, content_type, body, expected)
}

/// What was read, before it is put together.
struct Reading {
    outcome: Outcome,
    reason: Reason,
    review: Option<Review>,
    facts: Option<ResultFacts>,
    slips: Slips,
}

impl Reading {
    fn unknown(reason: Reason) -> Self {
        Self {
            outcome: Outcome::Unknown,
            reason,
            review: None,
            facts: None,
            slips: Slips::default(),
        }
    }
}

fn decided(status: u16, content_type: Option<&str>, body: &[u8], expected: Option<&Expected>) -> Decoded {
    let body = envelope::read(status, content_type, body);
    let reading = match (envelope::indecisive_status(status), &body.tree) {
        (Some(reason), _) => Reading::unknown(reason),
        (None, Err(reason)) => Reading::unknown(reason.clone()),
        (None, Ok(tree)) => read_tree(status, tree, expected),
    };
    Decoded {
        outcome: reading.outcome,
        reason: reading.reason,
        review: reading.review,
        facts: reading.facts,
        slips: reading.slips,
        raw_redacted: body.raw_redacted,
        http_status: status,
    }
}

fn read_tree(status: u16, tree: &Value, expected: Option<&Expected>) -> Reading {
    if tree.members().is_none() {
        return Reading::unknown(Reason::UnexpectedShape);
    }
    if tree.count_members("localModeEventArgs") > 1 {
        return Reading::unknown(Reason::TwoResults);
    }
    match (tree.present("result"), tree.present("failure")) {
        (Some(_), Some(_)) => Reading::unknown(Reason::Contradictory(Contradiction::ResultAndFailure)),
        (None, None) => Reading::unknown(Reason::NoResult),
        (Some(result), None) => match one_result(result) {
            Ok((wrapping, local_mode)) => read_result(status, wrapping, local_mode, None, expected),
            Err(reason) => Reading::unknown(reason),
        },
        (None, Some(failure)) => read_failure(status, tree, failure, expected),
    }
}

/// The array must hold exactly one result.
fn one_result(result: &Value) -> Result<(&Value, &Value), Reason> {
    let Value::Array(results) = result else {
        return Err(Reason::UnexpectedShape);
    };
    match results.as_slice() {
        [] => Err(Reason::NoResult),
        [wrapping] => {
            let local_mode = wrapping.present("localModeEventArgs").ok_or(Reason::NoResult)?;
            Ok((wrapping, local_mode))
        }
        _ => Err(Reason::TwoResults),
    }
}

fn read_failure(status: u16, tree: &Value, failure: &Value, expected: Option<&Expected>) -> Reading {
    match envelope::failure(tree, failure) {
        Failure::Bare(text) => Reading::unknown(Reason::BareString(text)),
        Failure::Shapeless => Reading::unknown(Reason::UnexpectedShape),
        Failure::Without {
            short_form: Some(reason),
            ..
        } if status == 400 => Reading {
            outcome: Outcome::Refused,
            ..Reading::unknown(reason)
        },
        Failure::Without { error, .. } => Reading::unknown(envelope::without_result(error)),
        Failure::WithResult { error, wrapping, result } => {
            read_result(status, wrapping, result, Some(error.unwrap_or_default()), expected)
        }
    }
}

/// `error` is there exactly if the result stands inside a failure.
fn read_result(status: u16, wrapping: &Value, result: &Value, error: Option<&str>, expected: Option<&Expected>) -> Reading {
    let result = match LocalMode::read(result) {
        None => return Reading::unknown(Reason::UnexpectedShape),
        Some(Err(contradiction)) => return Reading::unknown(Reason::Contradictory(contradiction)),
        Some(Ok(result)) => result,
    };
    let slips = Slips {
        merchant: wrapping.member("merchantReceipt").and_then(Value::text).and_then(slip::clean),
        customer: wrapping.member("customerReceipt").and_then(Value::text).and_then(slip::clean),
    };
    let around = Around {
        // One that can't be read is certainly not ours.
        order_id: wrapping
            .present("orderId")
            .map(|value| value.scalar().unwrap_or_else(|| "unreadable".to_owned()))
            .filter(|text| !text.is_empty()),
        kind_word: wrapping.member("transactionType").and_then(Value::text),
        slips: [slips.merchant.as_deref(), slips.customer.as_deref()],
    };
    let facts = result_facts::facts(&result, &around, expected);
    let verdict = verdict(status, &result, &facts, error, expected);
    let review = match &verdict {
        Ok((Outcome::Approved, _)) => expected
            .and_then(|expected| differs(&result, &facts, expected))
            .or_else(|| review(&result, &facts, wrapping, expected)),
        Ok(_) | Err(_) => None,
    };
    let (outcome, reason) = verdict.unwrap_or_else(|reason| (Outcome::Unknown, reason));
    Reading {
        outcome,
        reason,
        review,
        facts: Some(facts),
        slips,
    }
}

type Verdict = Result<(Outcome, Reason), Reason>;

fn verdict(status: u16, result: &LocalMode, facts: &ResultFacts, error: Option<&str>, expected: Option<&Expected>) -> Verdict {
    if result.is_mistyped("Result") {
        return Err(Reason::UnlistedResult(String::new()));
    }
    let code = result.text("Result").ok_or(Reason::ResultMissing)?;
    let approved = match code {
        "0" => true,
        "2" => false,
        "1" => return Err(Reason::AdministrativeResult),
        "3" => return Err(Reason::LoyaltyResult),
        "99" => return Err(Reason::LostContact),
        other => return Err(Reason::UnlistedResult(short_text(other, envelope::LONGEST_TEXT))),
    };
    if let Agreement::Differs(contradiction) = result_data::compare(result) {
        return Err(Reason::Contradictory(contradiction));
    }
    if approved {
        approval(status, result, error)
    } else {
        decline(result, facts, error, expected)
    }
}

fn approval(status: u16, result: &LocalMode, error: Option<&str>) -> Verdict {
    if !matches!(status, 200 | 201) {
        return Err(Reason::Contradictory(Contradiction::Status(status)));
    }
    if error.is_some() {
        return Err(Reason::Contradictory(Contradiction::ResultAndFailure));
    }
    let rejected = result_facts::rejection_reason(result).is_some()
        || result_facts::rejection_source(result) != crate::facts::RejectionSource::Nobody
        || result.is_mistyped("RejectionSource")
        || result.is_mistyped("RejectionReason");
    if rejected {
        return Err(Reason::Contradictory(Contradiction::ApprovedWithRejection));
    }
    match result.sum("TotalAmount") {
        Sum::Minor(_) => Ok((Outcome::Approved, Reason::Done)),
        Sum::Absent | Sum::Unreadable => Err(Reason::AmountUnreadable),
    }
}

/// A decline closes a transaction as not charged, so one that names anything but ours closes nothing.
fn decline(result: &LocalMode, facts: &ResultFacts, error: Option<&str>, expected: Option<&Expected>) -> Verdict {
    if expected.is_some_and(|expected| names_another(facts, result, expected)) {
        return Err(Reason::ForeignDecline);
    }
    Ok((Outcome::Declined, result_facts::decline_reason(result, error)))
}

fn names_another(facts: &ResultFacts, result: &LocalMode, expected: &Expected) -> bool {
    let terminal = match (&facts.terminal_id, &expected.terminal) {
        (Some(theirs), Some(ours)) => theirs != ours.as_str(),
        (None, _) | (_, None) => false,
    };
    let unreadable = result.is_mistyped("TerminalID")
        || result.is_mistyped("TransactionType")
        || matches!(result.sum("TotalAmount"), Sum::Unreadable);
    let kind = match (result.text("TransactionType"), expected.kind) {
        (Some(theirs), Some(ours)) => theirs != ours.digit(),
        (None, _) | (_, None) => false,
    };
    let order = match (&facts.order_id, &expected.order_id) {
        (Some(theirs), Some(ours)) => theirs != ours,
        (None, _) | (_, None) => false,
    };
    // A terminal that never got as far as the sum reports none, or zero.
    let amount = match (facts.total_minor, expected.amount_minor) {
        (Some(theirs), Some(ours)) => theirs != 0 && theirs != ours && !facts.extras_explain_difference,
        (None, _) | (_, None) => false,
    };
    unreadable || terminal || kind || order || amount
}

/// Whether an approval is for something else than was asked: another order id, terminal, kind or sum.
pub(super) fn differs(result: &LocalMode, facts: &ResultFacts, expected: &Expected) -> Option<Review> {
    if let (Some(theirs), Some(ours)) = (&facts.order_id, &expected.order_id)
        && theirs != ours
    {
        return Some(Review::OtherOrderId(theirs.clone()));
    }
    if let Some(ours) = &expected.terminal {
        match &facts.terminal_id {
            Some(theirs) if theirs == ours.as_str() => {}
            Some(theirs) => return Some(Review::OtherTerminal(theirs.clone())),
            None => return Some(Review::TerminalMissing),
        }
    }
    if let Some(ours) = expected.kind {
        match (facts.kind, result.text("TransactionType")) {
            (Some(theirs), _) if theirs == ours => {}
            (Some(theirs), _) => return Some(Review::OtherKind(theirs.word().to_owned())),
            (None, Some(theirs)) => return Some(Review::OtherKind(short_text(theirs, envelope::LONGEST_TEXT))),
            (None, None) => return Some(Review::KindMissing),
        }
    }
    if let (Some(approved), Some(requested)) = (facts.total_minor, expected.amount_minor) {
        let explained_by_extras = facts.extras_explain_difference;
        if approved != requested && !(explained_by_extras && expected.tips_enabled) {
            return Some(Review::AmountDiffers {
                requested,
                approved,
                explained_by_extras,
            });
        }
    }
    None
}

/// What a person must look at in an approval, whatever was asked: a slip in another currency, or a result that is odd by itself.
pub(super) fn review(result: &LocalMode, facts: &ResultFacts, wrapping: &Value, expected: Option<&Expected>) -> Option<Review> {
    let currency = expected.and_then(|expected| expected.currency.as_deref());
    currency
        .and_then(|currency| other_currency(facts, currency))
        .or_else(|| review_of_itself(result, facts, wrapping))
}

fn other_currency(facts: &ResultFacts, currency: &str) -> Option<Review> {
    let ours_too = facts.slip_currencies.iter().any(|shown| shown == currency);
    let other = facts.slip_currencies.iter().find(|shown| *shown != currency)?;
    if ours_too {
        None
    } else {
        Some(Review::OtherCurrency(other.clone()))
    }
}

fn review_of_itself(result: &LocalMode, facts: &ResultFacts, wrapping: &Value) -> Option<Review> {
    if facts.total_minor == Some(0) {
        return Some(Review::AmountIsZero);
    }
    if facts.terminal_id.is_none() {
        return Some(Review::TerminalMissing);
    }
    if facts.stan.is_none() {
        return Some(Review::StanMissing);
    }
    let outer = |name: &str| wrapping.present(name).and_then(Value::scalar).filter(|text| !text.is_empty());
    if let (Some(outside), Some(inside)) = (outer("transactionId"), result.text("StanAuth"))
        && outside != inside
    {
        return Some(Review::TransactionIdDiffers);
    }
    if let (Some(outside), Some(inside)) = (outer("cardNumber"), result.text("TruncatedPAN"))
        && (truncated_card(&outside) != truncated_card(inside) || outside.get(..6) != inside.get(..6))
    {
        return Some(Review::CardNumberDiffers);
    }
    if let (Some(word), Some(digit)) = (outer("transactionType"), result.text("TransactionType"))
        && TransactionKind::parse(&word).is_ok_and(|kind| kind.digit() != digit)
    {
        return Some(Review::KindWordDiffers);
    }
    if matches!(result_data::compare(result), Agreement::Unreadable) {
        return Some(Review::ResultDataUnreadable);
    }
    // Y1 and Y3 are the card world's words for approved offline.
    match facts.response_code.as_deref() {
        None | Some("00" | "0" | "000" | "Y1" | "Y3") => None,
        Some(other) => Some(Review::UnusualResponseCode(other.to_owned())),
    }
}
