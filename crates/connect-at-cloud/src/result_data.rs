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

const COMPARED: [(usize, &str, Same); 9] = [
    (1, "TimeStamp", |line, member| {
        terminal_time::read(line) == terminal_time::read(member)
    }),
    (2, "CVM", |line, member| line == member),
    (3, "SessionNumber", |line, member| line == member),
    (4, "StanAuth", |line, member| line == member),
    (6, "TotalAmount", |line, member| {
        minor(member).is_none() || minor(line) == minor(member)
    }),
    (7, "RejectionSource", |line, member| {
        line.trim_start_matches('0') == member.trim_start_matches('0')
    }),
    (8, "RejectionReason", |line, member| line == member),
    (11, "TerminalID", |line, member| line == member),
    (12, "SiteID", |line, member| line == member),
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
