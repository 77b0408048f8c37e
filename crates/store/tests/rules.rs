//! The rules that SQL asks of the books, each broken by a stranger's hand: what breaks one is found under its name.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::attempt::{Event, Kind, Reason, ReasonCode, SlipEvidence};
use domain::ids::InstallationId;
use rusqlite::Connection;
use store::NewLife;
use support::{Clinic, approved};

/// Books with every kind of outcome, and a second life.
fn lived_in() -> Clinic {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let (_, payment) = clinic.paid_by_card(document, 2_500, 1);
    let mut back = clinic.new_attempt(document, 500);
    (back.kind, back.original) = (Kind::Refund, Some(payment));
    let refund = clinic.books.begin_attempt(&back).unwrap().header.id;
    clinic.event(refund, &Event::Sending { body_hash: [2; 32] }).unwrap();
    clinic.event(refund, &approved(500, 2)).unwrap();
    let document = clinic.invoice(1_100);
    let by_hand = clinic.sending(document, 1_100);
    clinic
        .event(by_hand, &Event::InDoubt(Reason::of(ReasonCode::Deadline)))
        .unwrap();
    let slip = SlipEvidence {
        reference: "000003".to_owned(),
        time_on_slip: "12:00".to_owned(),
    };
    clinic.event(by_hand, &Event::SaidCharged(slip)).unwrap();
    clinic.case_closed();
    let document = clinic.invoice(1_200);
    let id = clinic.begin(document, 1_200).unwrap().header.id;
    clinic
        .event(id, &Event::NotSent(Reason::of(ReasonCode::NoConnection)))
        .unwrap();
    let life = NewLife {
        installation: InstallationId::from_uuid(clinic.id()),
        restore: 3,
        supervised: None,
        facts: Vec::new(),
        settings: Vec::new(),
    };
    let stamp = clinic.stamp();
    clinic.books.begin_life(&life, &stamp).unwrap();
    clinic.assert_sound();
    clinic
}

/// A hand that nothing stops.
fn unguarded(clinic: &Clinic) -> Connection {
    let connection = clinic.stranger();
    let mut statement = connection
        .prepare("SELECT 'DROP TRIGGER ' || name FROM sqlite_schema WHERE type = 'trigger'")
        .unwrap();
    let drops: Vec<String> = statement
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    drop(statement);
    connection
        .execute_batch(&format!("PRAGMA foreign_keys = OFF; {}", drops.join("; ")))
        .unwrap();
    connection
}

/// Each of these breaks the rule.
fn breaks(rule: &str, sabotages: &[&str]) {
    for sql in sabotages {
        let clinic = lived_in();
        let stranger = unguarded(&clinic);
        let changed = stranger.execute(sql, []).unwrap();
        assert!(changed > 0, "{sql}: changes something");
        let found = clinic.books.reader().unwrap().invariants().unwrap();
        assert!(found.iter().any(|broken| broken.rule == rule), "{sql}: {found:?}");
    }
}

#[test]
fn what_has_an_outcome_was_sent_and_once() {
    breaks(
        "I-4: what has an outcome was sent, and once",
        &[
            "UPDATE attempt_event SET code = 'request_written' WHERE code = 'sending' AND seq = (
                 SELECT min(seq) FROM attempt_event WHERE code = 'sending')",
            "INSERT INTO attempt_event (attempt, number, code, state, payload, till, department, staff, at, offset_minutes, journal_seq)
                 SELECT attempt, number + 10, 'sending', state, payload, till, department, staff, at, offset_minutes, journal_seq
                 FROM attempt_event WHERE code = 'sending' LIMIT 1",
            "DELETE FROM attempt_event WHERE code = 'sending'",
            "UPDATE attempt_state SET state = 'declined' WHERE state = 'not_sent'",
        ],
    );
}

#[test]
fn a_payment_is_what_an_approval_or_a_person_said() {
    breaks(
        "I-7: a payment of an attempt is what an approval, or a person, said",
        &[
            "UPDATE payment SET amount = amount - 1 WHERE seq = 1",
            "UPDATE payment SET amount = amount - 1 WHERE amount < 0",
            "UPDATE payment SET tip = 5 WHERE seq = 1",
            "UPDATE attempt_event SET payload = replace(payload, '\"total_minor\":2500', '\"total_minor\":2400')
                 WHERE code = 'approved' AND payload LIKE '%\"total_minor\":2500%'",
            "UPDATE attempt_event SET code = 'looked_up' WHERE code = 'said_charged'",
            "UPDATE attempt_event SET code = 'declined' WHERE code = 'approved' AND fingerprint IS NOT NULL",
        ],
    );
}

#[test]
fn every_life_begins_with_a_line_of_its_own() {
    breaks(
        "I-11: every life of the books begins with a line of the journal, and with nothing else",
        &[
            "DELETE FROM installation WHERE restore = 3",
            "UPDATE installation SET line = line - 1 WHERE restore = 3",
            "UPDATE installation SET line = NULL WHERE restore = 3",
            "UPDATE installation SET restore = 2 WHERE restore = 3",
            "UPDATE installation SET at = at + 1 WHERE restore = 3",
            "UPDATE installation SET id = zeroblob(16) WHERE restore = 3",
            "INSERT INTO installation (id, restore, at, line) SELECT randomblob(16), 9, at, line FROM installation WHERE restore = 3",
            "UPDATE journal SET kind = 'books_restored' WHERE seq = 2",
            "UPDATE journal SET kind = 'document_finalised' WHERE kind = 'books_restored'",
        ],
    );
}
