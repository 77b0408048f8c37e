//! The supervisor's code: what is refused, and waits that only grow.

use domain::supervisor::{SupervisedAct, WeakCode, check_code, wait_after};

#[test]
fn a_code_everybody_tries_first_is_no_code() {
    for good in ["korpi 71", "924817", "ääöö12", &"ab".repeat(32)] {
        assert_eq!(check_code(good), Ok(()), "{good}");
    }
    for (bad, why) in [
        ("", WeakCode::TooShort),
        ("92481", WeakCode::TooShort),
        (&"ab".repeat(33), WeakCode::TooLong),
        ("9248\n17", WeakCode::Characters),
        ("000000", WeakCode::TriedFirst),
        ("123456", WeakCode::TriedFirst),
        ("987654", WeakCode::TriedFirst),
        ("abcdef", WeakCode::TriedFirst),
    ] {
        assert_eq!(check_code(bad), Err(why), "{bad:?}");
    }
}

#[test]
fn waits_begin_after_two_slips_and_only_grow() {
    let seconds: Vec<u64> = (0..10).map(|wrong| wait_after(wrong).as_secs()).collect();
    assert_eq!(seconds, [0, 0, 0, 30, 60, 120, 300, 900, 3_600, 3_600]);
    assert_eq!(wait_after(u32::MAX), wait_after(8));
    // A million codes, one an hour once the waits are at their longest: a hundred years of hours is 876,600.
    assert!(wait_after(u32::MAX).as_secs() * 1_000_000 > 100 * 365 * 24 * 3_600);
}

#[test]
fn every_act_reads_back() {
    for act in SupervisedAct::ALL {
        assert_eq!(SupervisedAct::from_code(act.code()), Some(act));
    }
    assert_eq!(SupervisedAct::from_code(""), None);
}
