//! What the till believes of every look-up body that the client's own tests hold: the documented ones and the hostile ones.
//!
//! The client reads and compares, the domain believes, and nobody else judges; so the whole way is tested here, from the body to
//! the verdict. The table is written by hand after the protocol's sheet and the rule of belief. A look-up body without a row,
//! or a row without a body, fails.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that can not go on must stop"
)]

use super::{event_of_look_up, look_up_facts};
use connect_at_cloud::{Expected, LookUpAnswer, TerminalId, TransactionKind, decode};
use domain::attempt::{Event, Kind, LookUpVerdict, OurPayment, Review, believe};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// What a body proves to a till that sent the purchase of 123.45 with the order id 4711004711 on terminal 12345678.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Proves {
    /// The card was charged, and nothing is odd.
    Charged,
    /// The card was charged, and a person must look at it.
    ChargedButOdd(Review),
    /// Nothing, but a person may recognise it.
    Candidate,
    /// Nothing at all.
    Nothing,
}

use Proves::{Candidate, Charged, ChargedButOdd, Nothing};

/// Folder, file, HTTP status, what it proves.
const BODIES: &[(&str, &str, u16, Proves)] = &[
    ("bodies", "look-up-approved.json", 200, Charged),
    ("bodies", "look-up-approved-without-order-id.json", 200, Candidate),
    ("bodies", "look-up-declined.json", 200, Nothing),
    ("bodies", "look-up-none-yet.json", 200, Nothing),
    ("bodies", "look-up-empty-result.json", 200, Nothing),
    ("bodies", "look-up-failure.json", 400, Nothing),
    ("bodies", "look-up-failure-string.json", 400, Nothing),
    ("bodies", "refused-busy.json", 400, Nothing),
    ("bodies", "refused-not-connected.json", 400, Nothing),
    ("bodies", "look-up-contact-lost-99.json", 200, Nothing),
    ("bodies", "purchase-approved.json", 200, Nothing),
    ("hostile", "look-up-two-spellings-disagree.json", 200, Nothing),
    ("hostile", "look-up-order-id-object.json", 200, Nothing),
    ("hostile", "look-up-order-id-empty.json", 200, Candidate),
    ("hostile", "look-up-order-id-twice.json", 200, Nothing),
    ("hostile", "look-up-order-ids-differ.json", 200, Nothing),
    ("hostile", "look-up-in-an-array.json", 200, Nothing),
    ("hostile", "look-up-somebody-elses.json", 200, Nothing),
    ("hostile", "look-up-other-amount.json", 200, ChargedButOdd(Review::Amount)),
    ("hostile", "look-up-other-kind.json", 200, ChargedButOdd(Review::Kind)),
    ("hostile", "look-up-other-terminal.json", 200, ChargedButOdd(Review::Terminal)),
    ("hostile", "look-up-amount-missing.json", 200, Nothing),
    ("hostile", "look-up-approved-under-400.json", 400, Nothing),
    ("hostile", "look-up-approved-and-failure.json", 200, Nothing),
    ("hostile", "look-up-decline-with-our-order-id.json", 200, Nothing),
];

fn folder(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../connect-at-cloud/tests")
        .join(name)
}

fn asked() -> Expected {
    Expected {
        terminal: Some(TerminalId::parse("12345678").unwrap()),
        kind: Some(TransactionKind::Purchase),
        amount_minor: Some(12_345),
        order_id: Some("4711004711".to_owned()),
        currency: Some("DKK".to_owned()),
        tips_enabled: false,
    }
}

fn ours(baseline: Option<[u8; 32]>) -> OurPayment {
    OurPayment {
        order_id: "4711004711".to_owned(),
        kind: Kind::Purchase,
        amount_minor: 12_345,
        terminal_number: "12345678".to_owned(),
        baseline,
    }
}

fn judged(body: &[u8], status: u16, expected: &Expected, baseline: Option<[u8; 32]>, stan_in_our_books: bool) -> Proves {
    let LookUpAnswer::Last(last) = decode::look_up(status, Some("application/json"), body, Some(expected)).answer else {
        return Nothing;
    };
    let verdict = believe(&ours(baseline), &look_up_facts(&last, stan_in_our_books));
    let different = match verdict {
        LookUpVerdict::NoProof => return Nothing,
        LookUpVerdict::Candidate => return Candidate,
        LookUpVerdict::Charged => false,
        LookUpVerdict::OursButDifferent => true,
    };
    let Event::Approved { review, .. } = event_of_look_up(&last, different) else {
        panic!("{verdict:?} became no approval")
    };
    assert!(review.is_some() || !different, "what differs is never plain");
    review.map_or(Charged, ChargedButOdd)
}

#[test]
fn every_look_up_body_proves_what_stands_beside_it() {
    for (place, file, status, proves) in BODIES {
        let body = std::fs::read(folder(place).join(file)).unwrap();
        assert_eq!(judged(&body, *status, &asked(), None, false), *proves, "{file}");
    }
}

/// The client's tables list their bodies one a line; each that is a look-up must be judged here too.
#[test]
fn every_look_up_body_of_the_client_is_judged_here() {
    let mut listed = BTreeSet::new();
    for place in ["bodies", "hostile"] {
        let table = std::fs::read_to_string(folder(place).join("expected.json")).unwrap();
        for line in table.lines().filter(|line| line.contains(r#""call": "look-up""#)) {
            let file = line.split('"').nth(3).unwrap();
            listed.insert((place.to_owned(), file.to_owned()));
        }
    }
    let judged: BTreeSet<(String, String)> = BODIES
        .iter()
        .map(|(place, file, ..)| ((*place).to_owned(), (*file).to_owned()))
        .collect();
    assert_eq!(listed, judged);
}

#[test]
fn what_only_our_books_know_makes_an_approval_odd_and_never_plain() {
    let body = std::fs::read(folder("bodies").join("look-up-approved.json")).unwrap();
    let LookUpAnswer::Last(last) = decode::look_up(200, Some("application/json"), &body, None).answer else {
        panic!("no last result")
    };
    let before = Some(*last.facts.fingerprint.as_bytes());
    let odd = ChargedButOdd(Review::Inconsistent);
    assert_eq!(
        judged(&body, 200, &asked(), before, false),
        odd,
        "it stood there before we sent"
    );
    assert_eq!(
        judged(&body, 200, &asked(), None, true),
        odd,
        "its reference is another payment's"
    );
    assert_eq!(judged(&body, 200, &asked(), Some([7; 32]), false), Charged);
}

#[test]
fn a_slip_in_another_currency_is_for_a_person_to_look_at() {
    let body = std::fs::read(folder("bodies").join("look-up-approved.json")).unwrap();
    let kronor = Expected {
        currency: Some("SEK".to_owned()),
        ..asked()
    };
    assert_eq!(judged(&body, 200, &kronor, None, false), ChargedButOdd(Review::Currency));
}

/// A tip that nobody switched on is odd in a look-up as it is in the reply.
#[test]
fn a_tip_nobody_switched_on_is_for_a_person_to_look_at() {
    let text = std::fs::read_to_string(folder("bodies").join("look-up-approved.json")).unwrap();
    let whole = text.replace("00000012345;0;;0;0", "00000012845;0;;500;0");
    let tipped = whole.replace(r#""TotalAmount": 12345"#, r#""TotalAmount": 12845"#);
    let tipped = tipped.replace(r#""TipAmount": 0"#, r#""TipAmount": 500"#);
    assert_ne!(text, tipped);
    assert_eq!(
        judged(tipped.as_bytes(), 200, &asked(), None, false),
        ChargedButOdd(Review::Amount)
    );
    let switched_on = Expected {
        tips_enabled: true,
        ..asked()
    };
    assert_eq!(judged(tipped.as_bytes(), 200, &switched_on, None, false), Charged);
}
