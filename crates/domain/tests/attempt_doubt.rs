//! What a look-up may prove, when the till looks, and when *not charged* may be said.

use domain::attempt::{
    Kind, LOOKS_NEEDED, LookUpFacts, LookUpVerdict, NotChargedBlock, OurPayment, QUIET_TIME, QuietFacts, believe,
    look_up_due_after, not_charged_blocks,
};
use std::time::Duration;

fn ours() -> OurPayment {
    OurPayment {
        order_id: "4711081542".into(),
        kind: Kind::Purchase,
        amount_minor: 24_990,
        terminal_number: "70114291".into(),
        baseline: Some([3; 32]),
    }
}

fn seen() -> LookUpFacts {
    LookUpFacts {
        approved: true,
        order_id: Some("4711081542".into()),
        kind: Some(Kind::Purchase),
        total_minor: Some(24_990),
        extra_minor: 0,
        terminal_number: Some("70114291".into()),
        fingerprint: [5; 32],
        stan_in_our_books: false,
    }
}

#[test]
fn our_order_id_and_every_other_fact_prove_a_charge() {
    assert_eq!(believe(&ours(), &seen()), LookUpVerdict::Charged);
    assert_eq!(
        believe(
            &OurPayment {
                baseline: None,
                ..ours()
            },
            &seen()
        ),
        LookUpVerdict::Charged
    );
    let tipped = LookUpFacts {
        total_minor: Some(26_490),
        extra_minor: 1_500,
        ..seen()
    };
    assert_eq!(believe(&ours(), &tipped), LookUpVerdict::Charged);
}

#[test]
fn nothing_that_is_not_approved_proves_anything() {
    assert_eq!(
        believe(
            &ours(),
            &LookUpFacts {
                approved: false,
                ..seen()
            }
        ),
        LookUpVerdict::NoProof
    );
    assert_eq!(
        believe(
            &ours(),
            &LookUpFacts {
                approved: false,
                order_id: None,
                ..seen()
            }
        ),
        LookUpVerdict::NoProof
    );
}

#[test]
fn another_order_id_is_another_payment() {
    assert_eq!(
        believe(
            &ours(),
            &LookUpFacts {
                order_id: Some("4711081543".into()),
                ..seen()
            }
        ),
        LookUpVerdict::NoProof
    );
}

#[test]
fn without_an_order_id_it_is_at_most_a_candidate() {
    assert_eq!(
        believe(
            &ours(),
            &LookUpFacts {
                order_id: None,
                ..seen()
            }
        ),
        LookUpVerdict::Candidate
    );
}

#[test]
fn each_single_misfit_withholds_belief() {
    let misfits = [
        LookUpFacts {
            kind: Some(Kind::Refund),
            ..seen()
        },
        LookUpFacts { kind: None, ..seen() },
        LookUpFacts {
            total_minor: Some(24_991),
            ..seen()
        },
        LookUpFacts {
            total_minor: None,
            ..seen()
        },
        LookUpFacts {
            extra_minor: i64::MAX,
            ..seen()
        },
        LookUpFacts {
            terminal_number: Some("70114292".into()),
            ..seen()
        },
        LookUpFacts {
            terminal_number: None,
            ..seen()
        },
        LookUpFacts {
            fingerprint: [3; 32],
            ..seen()
        },
        LookUpFacts {
            stan_in_our_books: true,
            ..seen()
        },
    ];
    for misfit in misfits {
        assert_eq!(believe(&ours(), &misfit), LookUpVerdict::OursButDifferent, "{misfit:?}");
        let anonymous = LookUpFacts {
            order_id: None,
            ..misfit
        };
        assert_eq!(believe(&ours(), &anonymous), LookUpVerdict::NoProof, "{anonymous:?}");
    }
}

#[test]
fn the_schedule_of_looks() {
    let seconds: Vec<u64> = (0..17).map(|number| look_up_due_after(number).as_secs()).collect();
    assert_eq!(
        seconds,
        [
            5, 10, 20, 40, 60, 120, 180, 240, 300, 360, 420, 480, 540, 600, 900, 1200, 1500
        ]
    );
    assert!(look_up_due_after(u32::MAX) > look_up_due_after(1_000));
}

#[test]
fn not_charged_waits_for_quiet_a_closed_connection_and_three_looks() {
    let ready = QuietFacts {
        quiet_for: QUIET_TIME,
        connection_closed: true,
        looks_made: LOOKS_NEEDED,
    };
    assert_eq!(not_charged_blocks(&ready), []);
    let early = QuietFacts {
        quiet_for: QUIET_TIME - Duration::from_millis(1),
        ..ready
    };
    assert_eq!(not_charged_blocks(&early), [NotChargedBlock::QuietTime]);
    assert_eq!(
        not_charged_blocks(&QuietFacts {
            connection_closed: false,
            ..ready
        }),
        [NotChargedBlock::ConnectionOpen]
    );
    assert_eq!(
        not_charged_blocks(&QuietFacts { looks_made: 2, ..ready }),
        [NotChargedBlock::TooFewLooks]
    );
    assert_eq!(
        not_charged_blocks(&QuietFacts { looks_made: 9, ..ready }),
        [],
        "looks that reached nobody count, and the supervisor sees how many they were"
    );
    let nothing = QuietFacts {
        quiet_for: Duration::ZERO,
        connection_closed: false,
        looks_made: 0,
    };
    assert_eq!(
        not_charged_blocks(&nothing),
        [
            NotChargedBlock::QuietTime,
            NotChargedBlock::ConnectionOpen,
            NotChargedBlock::TooFewLooks
        ]
    );
}
