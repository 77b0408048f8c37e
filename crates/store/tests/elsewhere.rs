//! Sessions that ended elsewhere, over more payments than are looked back on.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::attempt::{Approval, Event};
use domain::ids::DocumentId;
use store::StoreError;
use support::{Clinic, approval, approved_with, evidence_for};

const CENTS: i64 = 1_000;

/// So many payments with one session's number, in one commit.
fn pay(clinic: &mut Clinic, document: DocumentId, session: &str, how_many: u32, first_stan: u32) {
    let made: Vec<_> = (0..how_many)
        .map(|number| {
            let new = clinic.new_attempt(document, CENTS);
            let approval = Approval {
                session: session.to_owned(),
                ..approval(CENTS, first_stan + number)
            };
            (new, approved_with(approval, None))
        })
        .collect();
    let stamp = clinic.stamp();
    clinic
        .books
        .in_one_commit(|batch| -> Result<(), StoreError> {
            for (new, approved) in &made {
                batch.begin_attempt(new).unwrap();
                for event in [&Event::Sending { body_hash: [7; 32] }, approved] {
                    batch.apply_event(new.id, event, &evidence_for(event), &stamp).unwrap();
                }
            }
            Ok(())
        })
        .unwrap();
}

/// The figures of a session of which only the end was looked at would be too small, and a person would find a difference that is none.
#[test]
fn a_session_that_looking_back_may_have_cut_is_not_shown() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(CENTS * 10_000);
    pay(&mut clinic, document, "101", 30, 1);
    pay(&mut clinic, document, "102", 40, 1_001);
    pay(&mut clinic, document, "103", 1, 2_001);
    let seen = |clinic: &Clinic| -> Vec<(String, i64)> {
        let found = clinic
            .books
            .reader()
            .unwrap()
            .uncompared_sessions(clinic.terminals[0])
            .unwrap();
        found.into_iter().map(|one| (one.session, one.ours.purchases.count)).collect()
    };
    let both = [("101".to_owned(), 30), ("102".to_owned(), 40)];
    assert_eq!(seen(&clinic), both, "everything is looked at");
    // Two thousand payments further: the look ends inside what went before.
    pay(&mut clinic, document, "104", 1_950, 3_001);
    pay(&mut clinic, document, "105", 1, 6_001);
    let cut = seen(&clinic);
    assert!(cut.contains(&("104".to_owned(), 1_950)), "{cut:?}");
    assert!(cut.contains(&("103".to_owned(), 1)), "{cut:?}");
    assert!(cut.iter().all(|(session, _)| session != "101"), "gone whole: {cut:?}");
    pay(&mut clinic, document, "105", 60, 7_001);
    pay(&mut clinic, document, "106", 1, 8_001);
    let later = seen(&clinic);
    assert!(later.iter().all(|(session, _)| session != "104"), "cut: {later:?}");
    assert!(later.contains(&("105".to_owned(), 61)), "{later:?}");
}
