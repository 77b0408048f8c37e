//! The reply to reconciliation and to the downloads.
//!
//! *Approved* means done, *unknown* means that nobody knows whether it ran. The totals inside a reconciliation are not
//! documented and therefore not read; the printed text holds them (see `slip_totals`).

use crate::decode::envelope::{self, Failure};
use crate::facts::AdministrationReply;
use crate::json::Value;
use crate::local_mode::LocalMode;
use crate::outcome::{Contradiction, Outcome, Reason};
use crate::redaction::short_text;
use crate::result_data::{self, Agreement};
use crate::result_facts;
use crate::{slip, terminal_time};

#[derive(Default)]
struct Done {
    print_text: Option<String>,
    session: Option<String>,
    terminal_time: Option<String>,
}

/// Reads the reply to an administrative call.
pub fn administration(status: u16, content_type: Option<&str>, body: &[u8]) -> AdministrationReply {
    let body = envelope::read(status, content_type, body);
    let mut done = Done::default();
    let verdict = match (envelope::indecisive_status(status), &body.tree) {
        (Some(reason), _) => Err(reason),
        (None, Err(reason)) => Err(reason.clone()),
        (None, Ok(tree)) => read_tree(status, tree, &mut done),
    };
    let (outcome, reason) = verdict.unwrap_or_else(|reason| (Outcome::Unknown, reason));
    AdministrationReply {
        outcome,
        reason,
        print_text: done.print_text,
        session: done.session,
        terminal_time: done.terminal_time,
        raw_redacted: body.raw_redacted,
        http_status: status,
    }
}

type Verdict = Result<(Outcome, Reason), Reason>;

fn read_tree(status: u16, tree: &Value, done: &mut Done) -> Verdict {
    if tree.count_members("localModeEventArgs") > 1 || tree.count_members("reconciliation") > 1 {
        return Err(Reason::TwoResults);
    }
    match (tree.present("result"), tree.present("failure")) {
        (Some(_), Some(_)) => Err(Reason::Contradictory(Contradiction::ResultAndFailure)),
        (None, None) => Err(Reason::NoResult),
        (None, Some(failure)) => match envelope::failure(tree, failure) {
            Failure::Bare(text) => Err(Reason::BareString(text)),
            Failure::Shapeless => Err(Reason::UnexpectedShape),
            Failure::Without {
                short_form: Some(reason),
                ..
            } if status == 400 => Ok((Outcome::Refused, reason)),
            Failure::Without { error, .. } => Err(envelope::without_result(error)),
            Failure::WithResult { error, result, .. } => local_mode(status, result, Some(error.unwrap_or_default())),
        },
        (Some(result), None) => {
            let inner = result.present("reconciliation").unwrap_or(result);
            let header = inner.present("header");
            let printed = [inner, result, tree].into_iter().find_map(|place| place.present("printText"));
            done.print_text = printed.and_then(text_of).and_then(slip::clean);
            done.session = header
                .and_then(|header| header.present("sessionNumber"))
                .and_then(Value::scalar)
                .map(|text| short_text(&text, 16));
            done.terminal_time = header
                .and_then(|header| header.member("timestamp"))
                .and_then(Value::text)
                .and_then(terminal_time::read);
            match (result.present("reconciliation"), result.present("localModeEventArgs")) {
                (None, Some(result)) => local_mode(status, result, None),
                // Both may say that it ran. A reconciliation beside a refusal is two answers.
                (Some(_), Some(result)) => match local_mode(status, result, None)? {
                    done @ (Outcome::Approved, _) => Ok(done),
                    (Outcome::Declined | Outcome::Refused | Outcome::Unknown, _) => Err(Reason::TwoResults),
                },
                (Some(reconciliation), None) => reconciled(status, reconciliation),
                (None, None) => Err(Reason::NoResult),
            }
        }
    }
}

/// A reconciliation with its header, under a status that says it went well.
fn reconciled(status: u16, reconciliation: &Value) -> Verdict {
    let has_header = reconciliation
        .present("header")
        .is_some_and(|header| header.members().is_some());
    match (status, has_header) {
        (200 | 201, true) => Ok((Outcome::Approved, Reason::Done)),
        (200 | 201, false) => Err(Reason::UnexpectedShape),
        (_, _) => Err(Reason::Contradictory(Contradiction::Status(status))),
    }
}

/// Administrative success is `Result` 1. `error` is there exactly if the result stands inside a failure.
fn local_mode(status: u16, result: &Value, error: Option<&str>) -> Verdict {
    let result = match LocalMode::read(result) {
        None => return Err(Reason::UnexpectedShape),
        Some(Err(contradiction)) => return Err(Reason::Contradictory(contradiction)),
        Some(Ok(result)) => result,
    };
    if let Agreement::Differs(contradiction) = result_data::compare(&result) {
        return Err(Reason::Contradictory(contradiction));
    }
    match result.text("Result").ok_or(Reason::ResultMissing)? {
        "1" if error.is_some() => Err(Reason::Contradictory(Contradiction::ResultAndFailure)),
        "1" if matches!(status, 200 | 201) => Ok((Outcome::Approved, Reason::Done)),
        "1" => Err(Reason::Contradictory(Contradiction::Status(status))),
        "2" => Ok((Outcome::Declined, result_facts::decline_reason(&result, error))),
        "0" => Err(Reason::FinancialResult),
        "3" => Err(Reason::LoyaltyResult),
        "99" => Err(Reason::LostContact),
        other => Err(Reason::UnlistedResult(short_text(other, envelope::LONGEST_TEXT))),
    }
}

fn text_of(print_text: &Value) -> Option<&str> {
    print_text.text().or_else(|| {
        ["Text", "text"]
            .iter()
            .find_map(|name| print_text.member(name).and_then(Value::text))
    })
}
