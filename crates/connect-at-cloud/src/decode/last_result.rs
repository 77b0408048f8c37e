//! The reply to a look-up: the terminal's last financial result, whoever made it.
//!
//! Here `result` is an object, and the members stand in one spelling only (both are read). An approval is compared with what
//! was asked by the very lines that compare the reply to a transaction. Deliberately absent: any belief that it is ours; the
//! rule for that needs the caller's books.

use crate::decode::envelope::{self, Failure};
use crate::decode::money;
use crate::facts::{Expected, LastResult, LookUp, LookUpAnswer};
use crate::json::Value;
use crate::local_mode::{LocalMode, Sum};
use crate::outcome::{Contradiction, Reason};
use crate::redaction::short_text;
use crate::result_data::{self, Agreement};
use crate::result_facts::{self, Around};
use crate::slip;

/// Reads the reply to a look-up and compares it with what was asked.
pub fn look_up(status: u16, content_type: Option<&str>, body: &[u8], expected: Option<&Expected>) -> LookUp {
    let body = envelope::read(status, content_type, body);
    let answer = match (envelope::indecisive_status(status), &body.tree) {
        (Some(reason), _) => Err(reason),
        (None, Err(reason)) => Err(reason.clone()),
        (None, Ok(tree)) => read_tree(status, tree, expected),
    };
    LookUp {
        answer: answer.unwrap_or_else(LookUpAnswer::Indecisive),
        raw_redacted: body.raw_redacted,
        http_status: status,
    }
}

fn read_tree(status: u16, tree: &Value, expected: Option<&Expected>) -> Result<LookUpAnswer, Reason> {
    if tree.members().is_none() {
        return Err(Reason::UnexpectedShape);
    }
    if tree.count_members("latestTransactionResult") > 1 {
        return Err(Reason::TwoResults);
    }
    match (tree.member("result"), tree.present("failure")) {
        (Some(result), Some(_)) if !matches!(result, Value::Null) => Err(Reason::Contradictory(Contradiction::ResultAndFailure)),
        (_, Some(failure)) => Err(reason_of(envelope::failure(tree, failure))),
        (None, None) => Err(Reason::NoResult),
        (Some(_), None) if status == 400 => Err(Reason::Contradictory(Contradiction::Status(status))),
        (Some(result), None) => read_result(result, expected),
    }
}

/// A failed look-up proves nothing about any transaction; a terminal that says it is busy is told apart for the log.
fn reason_of(failure: Failure<'_>) -> Reason {
    match failure {
        Failure::Bare(text) => Reason::BareString(text),
        Failure::Shapeless => Reason::UnexpectedShape,
        Failure::Without {
            short_form: Some(reason),
            ..
        } => reason,
        Failure::Without { error, .. } | Failure::WithResult { error, .. } => envelope::without_result(error),
    }
}

fn read_result(result: &Value, expected: Option<&Expected>) -> Result<LookUpAnswer, Reason> {
    if matches!(result, Value::Null) {
        return Ok(LookUpAnswer::NoneYet);
    }
    if result.members().is_none() {
        return Err(Reason::UnexpectedShape);
    }
    let Some(latest) = result.present("latestTransactionResult") else {
        return Ok(LookUpAnswer::NoneYet);
    };
    let latest = match LocalMode::read(latest) {
        None => return Err(Reason::UnexpectedShape),
        Some(Err(contradiction)) => return Err(Reason::Contradictory(contradiction)),
        Some(Ok(latest)) => latest,
    };
    if latest.is_empty() {
        return Ok(LookUpAnswer::NoneYet);
    }
    read_latest(result, &latest, expected).map(|last| LookUpAnswer::Last(Box::new(last)))
}

fn read_latest(result: &Value, latest: &LocalMode, expected: Option<&Expected>) -> Result<LastResult, Reason> {
    if latest.is_mistyped("Result") {
        return Err(Reason::UnlistedResult(String::new()));
    }
    let approved = match latest.text("Result").ok_or(Reason::ResultMissing)? {
        "0" => true,
        "2" => false,
        "1" => return Err(Reason::AdministrativeResult),
        "3" => return Err(Reason::LoyaltyResult),
        "99" => return Err(Reason::LostContact),
        other => return Err(Reason::UnlistedResult(short_text(other, envelope::LONGEST_TEXT))),
    };
    if let Agreement::Differs(contradiction) = result_data::compare(latest) {
        return Err(Reason::Contradictory(contradiction));
    }
    let rejected = result_facts::rejection_reason(latest).is_some()
        || result_facts::rejection_source(latest) != crate::facts::RejectionSource::Nobody;
    if approved && rejected {
        return Err(Reason::Contradictory(Contradiction::ApprovedWithRejection));
    }
    if approved && !matches!(latest.sum("TotalAmount"), Sum::Minor(_)) {
        return Err(Reason::AmountUnreadable);
    }
    let slip = result.member("printText").and_then(printed).and_then(slip::clean);
    let around = Around {
        order_id: order_id(result, latest)?,
        kind_word: None,
        slips: [slip.as_deref(), None],
    };
    let facts = result_facts::facts(latest, &around, expected);
    let (differs, review) = if approved {
        let differs = expected.and_then(|expected| money::differs(latest, &facts, expected));
        (differs, money::review(latest, &facts, result, expected))
    } else {
        (None, None)
    };
    Ok(LastResult {
        approved,
        facts,
        differs,
        review,
        slip,
    })
}

/// The text, in either spelling, or the bare text.
fn printed(print_text: &Value) -> Option<&str> {
    print_text.text().or_else(|| {
        ["Text", "text"]
            .iter()
            .find_map(|name| print_text.member(name).and_then(Value::text))
    })
}

/// The order id stands beside the result; should one stand inside too, they must agree.
fn order_id(result: &Value, latest: &LocalMode) -> Result<Option<String>, Reason> {
    let outside = match result.present("orderId") {
        None => None,
        Some(value) => Some(value.scalar().ok_or(Reason::UnexpectedShape)?).filter(|text| !text.is_empty()),
    };
    let inside = latest.text("OrderId").map(str::to_owned);
    match (outside, inside) {
        (Some(outside), Some(inside)) if outside != inside => Err(Reason::Contradictory(Contradiction::Spellings("OrderId"))),
        (outside, inside) => Ok(outside.or(inside)),
    }
}
