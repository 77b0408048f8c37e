//! The chain's hashes against another program's, and what a change does to them.

use std::collections::BTreeSet;

use domain::journal::{FIRST, Hash, JournalKind, link, link_raw, payload_hash};
use domain::stamp::Stamp;

use crate::make::stamp;

const SALT: [u8; 16] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15];
const PAYLOAD: &[u8] = br#"{"total":14990}"#;

fn hex(hash: &Hash) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn the_hashes_are_those_another_program_computed() {
    // Python's hashlib over the same length-prefixed fields: eight bytes of length, most significant first, then the field.
    let payload = payload_hash(&SALT, &[PAYLOAD]);
    assert_eq!(
        hex(&payload),
        "076d590e96f6ce930333154bbe8da2c16a0ba3ba4df6fa6802f712e4b489db75"
    );
    let first = link(&FIRST, 1, JournalKind::DocumentFinalised, &stamp(), &payload);
    assert_eq!(
        hex(&first),
        "dcc1ce8b2810d931b5a08eb84612538e1b477d5bfcab01f8c9d4da29fe6bc598"
    );
    assert_eq!(
        first,
        link_raw(&FIRST, 1, "document_finalised", &stamp().canonical_bytes(), &payload)
    );
}

#[test]
fn every_fact_of_a_line_is_in_its_hash() {
    let payload = payload_hash(&SALT, &[PAYLOAD]);
    let mut hashes = BTreeSet::new();
    let mut other_salt = SALT;
    other_salt[0] = 1;
    let lines = [
        link(&FIRST, 1, JournalKind::CashPaid, &stamp(), &payload),
        link(&payload, 1, JournalKind::CashPaid, &stamp(), &payload),
        link(&FIRST, 2, JournalKind::CashPaid, &stamp(), &payload),
        link(&FIRST, 1, JournalKind::CashRefunded, &stamp(), &payload),
        link(
            &FIRST,
            1,
            JournalKind::CashPaid,
            &Stamp {
                offset_minutes: 121,
                ..stamp()
            },
            &payload,
        ),
        link(
            &FIRST,
            1,
            JournalKind::CashPaid,
            &stamp(),
            &payload_hash(&other_salt, &[PAYLOAD]),
        ),
        link(&FIRST, 1, JournalKind::CashPaid, &stamp(), &payload_hash(&SALT, &[b"{}"])),
    ];
    for line in lines {
        assert!(hashes.insert(line), "two lines that differ have one hash");
    }
}

#[test]
fn bytes_can_not_move_from_one_field_to_the_next() {
    let payload = [7; 32];
    assert_ne!(
        link_raw(&FIRST, 1, "ab", b"c", &payload),
        link_raw(&FIRST, 1, "a", b"bc", &payload)
    );
    assert_ne!(
        link_raw(&FIRST, 1, "", b"abc", &payload),
        link_raw(&FIRST, 1, "abc", b"", &payload)
    );
}

#[test]
fn codes_are_stable_and_apart() {
    let codes: Vec<_> = JournalKind::ALL.iter().map(|kind| kind.code()).collect();
    let expected = [
        "books_created",
        "books_restored",
        "program_started",
        "program_stopped",
        "staff_signed_in",
        "setting_changed",
        "catalogue_changed",
        "people_changed",
        "organisation_changed",
        "department_changed",
        "till_changed",
        "terminal_changed",
        "terminal_ticked",
        "terminal_called",
        "terminal_answered",
        "sale_discarded",
        "document_finalised",
        "document_credited",
        "cash_paid",
        "cash_refunded",
        "attempt_begun",
        "attempt_sending",
        "attempt_approved",
        "attempt_declined",
        "attempt_not_sent",
        "attempt_unknown",
        "attempt_conflict",
        "abort_asked",
        "looked_up",
        "resolved_charged",
        "resolved_not_charged",
        "second_payment_allowed",
        "supervisor_asked",
        "supervisor_answered",
        "supervisor_code_set",
        "signature_compared",
        "case_stepped",
        "reconciliation_compared",
        "attempt_reconciled",
        "difference_stepped",
        "clock_set_back",
        "recovered",
        "paper_issued",
    ];
    assert_eq!(codes, expected, "a code is hashed into books on disk and never changes");
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    for kind in JournalKind::ALL {
        assert_eq!(JournalKind::from_code(kind.code()), Some(*kind));
    }
    assert_eq!(JournalKind::from_code("Books_created"), None);
}
