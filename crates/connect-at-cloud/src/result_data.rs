//! `ResultData`: the terminal's own line, from which the service made all the other members.
//!
//! It is the one independent witness inside a reply, so it is compared with them. Only the fields in front of the free texts
//! are read: a text may hold the separator. Deliberately absent: taking any value *from* here; a reply whose members and
//! whose line differ contradicts itself and decides nothing.

use crate::local_mode::{LocalMode, minor};
use crate::outcome::Contradiction;
use crate::redaction;
use crate::terminal_time;

/// How many fields in front hold no free text.
const HEAD_FIELDS: usize = 13;

/// The line could be read as far as it goes, or not at all.
pub(crate) enum Agreement {
    /// No line, or nothing in it differs.
    Agrees,
    /// A line, but not in the grammar.
    Unreadable,
    /// The line and a member differ.
    Differs(Contradiction),
}

/// Compares the line with the members.
pub(crate) fn compare(result: &LocalMode) -> Agreement {
    let Some(line) = result.text("ResultData") else {
        return if result.is_mistyped("ResultData") {
            Agreement::Unreadable
        } else {
            Agreement::Agrees
        };
    };
    let fields: Vec<&str> = line.split(';').collect();
    let Some(approved) = mark(fields.first().copied().unwrap_or_default()) else {
        return Agreement::Unreadable;
    };
    if let Some(said) = result.text("Result") {
        let contradicts = (said == "0" && !approved) || (said == "2" && approved);
        if contradicts {
            return Agreement::Differs(Contradiction::ResultData("Result"));
        }
    }
    for (at, member, same) in COMPARED {
        let in_line = fields.get(at).copied().unwrap_or_default();
        let in_member = result.text(member).unwrap_or_default();
        if !in_line.is_empty() && !in_member.is_empty() && !same(in_line, in_member) {
            return Agreement::Differs(Contradiction::ResultData(member));
        }
    }
    if approved && fields.len() < HEAD_FIELDS {
        Agreement::Unreadable
    } else {
        Agreement::Agrees
    }
}

type Same = fn(&str, &str) -> bool;

/// A number that came as one has lost its leading zeros.
fn same_but_for_zeros(line: &str, member: &str) -> bool {
    line.trim_start_matches('0') == member.trim_start_matches('0')
}

fn same_time(line: &str, member: &str) -> bool {
    terminal_time::read(line) == terminal_time::read(member)
}

/// A sum that can't be read is another finding than a sum that differs.
fn same_sum(line: &str, member: &str) -> bool {
    minor(member).is_none() || minor(line) == minor(member)
}

fn same_text(line: &str, member: &str) -> bool {
    line == member
}

const COMPARED: [(usize, &str, Same); 9] = [
    (1, "TimeStamp", same_time),
    (2, "CVM", same_but_for_zeros),
    (3, "SessionNumber", same_but_for_zeros),
    (4, "StanAuth", same_but_for_zeros),
    (6, "TotalAmount", same_sum),
    (7, "RejectionSource", same_but_for_zeros),
    (8, "RejectionReason", same_text),
    (11, "TerminalID", same_but_for_zeros),
    (12, "SiteID", same_but_for_zeros),
];

/// `D` and a blank for approved, `D` and `!` for rejected; anything else is another grammar.
fn mark(first: &str) -> Option<bool> {
    let mut chars = first.chars();
    match (chars.next(), chars.next()) {
        (Some('D'), Some(' ')) => Some(true),
        (Some('D'), Some('!')) => Some(false),
        _ => None,
    }
}

/// The line as it may be kept: the fields in front of the free texts, with the card number in the one form.
pub(crate) fn kept(line: &str) -> String {
    let head: Vec<String> = line
        .split(';')
        .take(HEAD_FIELDS)
        .map(|field| {
            if terminal_time::read(field).is_some() {
                field.to_owned()
            } else {
                redaction::short_text(field, 40)
            }
        })
        .collect();
    head.join(";")
}
