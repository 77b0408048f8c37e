//! Every (state, event) pair of the attempt machine, written out by hand from the payment-safety rules, and the word table.

use domain::attempt::{
    Approval, ApprovalSource, Event, Kind, LedgerEffect, Reason, ReasonCode, Review, SlipEvidence, Snapshot, State, Word, apply,
    word,
};

const OURS: [u8; 32] = [7; 32];
const OTHER: [u8; 32] = [9; 32];

fn snapshot(state: State) -> Snapshot {
    let approved_as = matches!(state, State::Approved | State::Conflict).then_some(OURS);
    let reference_said = (state == State::ResolvedCharged).then(|| "004127".to_owned());
    Snapshot {
        state,
        abort_asked: false,
        amount_minor: 14_990,
        approved_as,
        said_minor: reference_said.as_ref().map(|_| 14_990),
        reference_said,
        taken_out: false,
    }
}

fn approval(total_minor: i64, tip_minor: i64, fingerprint: [u8; 32], stan_auth: &str) -> Box<Approval> {
    Box::new(Approval {
        total_minor,
        tip_minor,
        surcharge_minor: 0,
        stan_auth: stan_auth.to_owned(),
        session: "118".to_owned(),
        truncated_pan: "476173******4821".to_owned(),
        issuer: "Visa Debit".to_owned(),
        cvm: "2".to_owned(),
        aid: "A0000000031010".to_owned(),
        terminal_time: "20260312104600".to_owned(),
        fingerprint,
        dcc: None,
    })
}

fn approved(approval: Box<Approval>, review: Option<Review>) -> Event {
    Event::Approved {
        approval,
        source: ApprovalSource::Reply,
        review,
    }
}

fn slip(reference: &str) -> SlipEvidence {
    SlipEvidence {
        reference: reference.to_owned(),
        time_on_slip: "10:46".to_owned(),
    }
}

fn event(name: &str) -> Event {
    let lost = Reason::of(ReasonCode::AnswerLost);
    match name {
        "sending" => Event::Sending { body_hash: [1; 32] },
        "written" => Event::RequestWritten,
        "not_sent" => Event::NotSent(Reason::of(ReasonCode::NoConnection)),
        "abort" => Event::AbortAsked,
        "abort_answer" => Event::AbortAnswered { answered: true },
        "approved" => approved(approval(14_990, 0, OURS, "004127A1B2C3"), None),
        "approved_tip" => approved(approval(16_490, 1_500, OTHER, "004128A1B2C3"), None),
        "approved_less" => approved(approval(10_000, 0, OTHER, "004128A1B2C3"), None),
        "approved_review" => approved(approval(14_990, 0, OTHER, "004127A1B2C3"), Some(Review::Terminal)),
        "declined" => Event::Declined(Reason::of(ReasonCode::InsufficientFunds)),
        "in_doubt" => Event::InDoubt(lost),
        "looked" => Event::LookedUp,
        "charged" => Event::SaidCharged(slip("004127")),
        "not_charged" => Event::SaidNotCharged,
        "left_open" => Event::LeftOpen,
        "twice" => Event::SecondPaymentAllowed,
        "signed" => Event::SignatureConfirmed,
        "unsigned" => Event::SignatureRefused,
        "reconciled" => Event::Reconciled,
        "found" => Event::FoundCharged {
            slip: slip("004127"),
            total_minor: 14_990,
            session: None,
        },
        "not_taken" => Event::FoundNotTaken,
        "before" => Event::TakenBefore(slip("004127")),
        "recovered" => Event::Recovered,
        other => unreachable!("no such event in the table: {other}"),
    }
}

/// One row per event, one column per state in the order of `State::ALL`:
/// `-` illegal, `=` a fact, `r` repeated, else the next state's first letters, then the ledger:
/// `+` post, `x` void, `s` suspend, `xs` void and suspend.
const TABLE: &str = "
event            intent  sending unknown approved declined not_sent charged notcharged conflict
sending          SEN     -       -       -        -        -        -       -          -
written          -       =       =       -        -        -        -       -          -
not_sent         NOTx    NOTx    -       -        -        -        -       -          -
abort            =       =       =       -        -        -        -       -          -
abort_answer     -       =       =       =        =        =        =       =          =
approved         -       APP+    APP+    r        CONs     CONs     =       CONs       r
approved_tip     -       APP+    APP+    CONs     CONs     CONs     CON     CONs       CONs
approved_less    -       CONxs   CONxs   CONs     CONs     CONs     CON     CONs       CONs
approved_review  -       CONxs   CONxs   CONs     CONs     CONs     CON     CONs       CONs
declined         -       DECx    DECx    CON      r        r        CON     r          =
in_doubt         -       UNK     =       -        -        -        -       -          -
looked           -       =       =       =        =        =        =       =          =
charged          -       -       CHA+    -        -        -        -       -          -
not_charged      -       -       NCHx    -        -        -        -       -          -
left_open        -       -       =       -        -        -        -       -          -
twice            -       -       =       -        -        -        -       -          -
signed           -       -       -       =        -        -        -       -          -
unsigned         -       -       -       =        -        -        -       -          -
reconciled       -       -       -       =        -        -        =       -          =
found            -       -       -       CONs     CONs     CONs     CONs    CONs       CONs
not_taken        -       -       -       CON      -        -        CON     -          CON
before           CHA+    -       -       -        -        -        -       -          -
recovered        NOTx    UNK     =       -        -        -        -       -          -
";

fn letters(state: State) -> &'static str {
    match state {
        State::Intent => "INT",
        State::Sending => "SEN",
        State::Unknown => "UNK",
        State::Approved => "APP",
        State::Declined => "DEC",
        State::NotSent => "NOT",
        State::ResolvedCharged => "CHA",
        State::ResolvedNotCharged => "NCH",
        State::Conflict => "CON",
    }
}

fn outcome(state: State, event: &Event) -> String {
    use domain::attempt::Change;
    let Ok(step) = apply(&snapshot(state), event) else {
        return "-".to_owned();
    };
    let ledger = match step.ledger {
        LedgerEffect::None => "",
        LedgerEffect::Post { .. } => "+",
        LedgerEffect::Void => "x",
        LedgerEffect::Suspend { .. } => "s",
        LedgerEffect::VoidAndSuspend { .. } => "xs",
    };
    match step.change {
        Change::Fact => format!("={ledger}"),
        Change::Repeated => format!("r{ledger}"),
        Change::Moved => format!("{}{ledger}", letters(step.next)),
    }
}

#[test]
fn every_state_meets_every_event_as_the_table_says() {
    let mut cells = 0;
    for row in TABLE.lines().filter(|row| !row.trim().is_empty()).skip(1) {
        let mut columns = row.split_whitespace();
        let name = columns.next().unwrap();
        let happened = event(name);
        for state in State::ALL {
            let expected = columns.next().unwrap_or_else(|| panic!("row {name} is short"));
            assert_eq!(outcome(state, &happened), expected, "{state:?} meets {name}");
            cells += 1;
        }
        assert!(columns.next().is_none(), "row {name} is long");
    }
    assert_eq!(cells, 23 * 9);
}

#[test]
fn a_closed_attempt_can_only_turn_into_a_conflict() {
    for row in TABLE.lines().filter(|row| !row.trim().is_empty()).skip(1) {
        let happened = event(row.split_whitespace().next().unwrap());
        for state in State::ALL.into_iter().filter(|state| state.is_closed()) {
            if let Ok(step) = apply(&snapshot(state), &happened) {
                assert!(
                    step.next == state || step.next == State::Conflict,
                    "{state:?} became {:?}",
                    step.next
                );
            }
        }
    }
}

#[test]
fn an_approval_is_booked_or_suspended_once_a_request_may_have_left() {
    for state in State::ALL.into_iter().filter(|state| *state != State::Intent) {
        for name in ["approved_tip", "approved_less", "approved_review"] {
            let step = apply(&snapshot(state), &event(name)).unwrap_or_else(|illegal| panic!("{illegal}"));
            let kept = !matches!(step.ledger, LedgerEffect::None) || state == State::ResolvedCharged;
            assert!(kept, "{state:?} dropped {name}");
        }
    }
}

#[test]
fn a_tip_is_posted_to_its_own_account_and_a_gap_is_not() {
    let step = apply(&snapshot(State::Sending), &event("approved_tip")).unwrap();
    assert_eq!(
        step.ledger,
        LedgerEffect::Post {
            tip_minor: 1_500,
            surcharge_minor: 0
        }
    );
    let short = apply(&snapshot(State::Sending), &event("approved_less")).unwrap();
    assert_eq!(short.ledger, LedgerEffect::VoidAndSuspend { total_minor: 10_000 });
    let negative_tip = approved(approval(14_000, -990, OTHER, ""), None);
    assert_eq!(apply(&snapshot(State::Sending), &negative_tip).unwrap().next, State::Conflict);
    let overflow = approved(approval(i64::MIN, i64::MAX, OTHER, ""), None);
    assert_eq!(apply(&snapshot(State::Sending), &overflow).unwrap().next, State::Conflict);
}

#[test]
fn a_charge_vouched_for_by_staff_is_confirmed_by_its_reference_alone() {
    let charged = snapshot(State::ResolvedCharged);
    let with = |reference: &str| Snapshot {
        reference_said: Some(reference.to_owned()),
        ..charged.clone()
    };
    let arrives = event("approved");
    assert_eq!(apply(&with("004127"), &arrives).unwrap().next, State::ResolvedCharged);
    assert_eq!(apply(&with("004127 A1B2C3"), &arrives).unwrap().next, State::ResolvedCharged);
    assert_eq!(apply(&with("004999"), &arrives).unwrap().next, State::Conflict);
    assert_eq!(apply(&with(""), &arrives).unwrap().next, State::Conflict);
    assert_eq!(apply(&with("00"), &arrives).unwrap().next, State::Conflict);
}

#[test]
fn a_charge_that_staff_found_is_not_counted_again_when_its_answer_comes() {
    let found = Snapshot {
        approved_as: None,
        reference_said: Some("004127".to_owned()),
        said_minor: Some(14_990),
        ..snapshot(State::Conflict)
    };
    let arrives = event("approved");
    let same = apply(&found, &arrives).unwrap();
    assert_eq!((same.next, same.ledger), (State::Conflict, LedgerEffect::None));
    let suspended = |now: &Snapshot| apply(now, &arrives).unwrap().ledger;
    let again = LedgerEffect::Suspend { total_minor: 14_990 };
    // Another sum, another reference, or a word that an answer confirmed already: it is another charge.
    for other in [
        Snapshot {
            said_minor: Some(14_991),
            ..found.clone()
        },
        Snapshot {
            reference_said: Some("004999".to_owned()),
            ..found.clone()
        },
        Snapshot {
            said_minor: None,
            ..found.clone()
        },
    ] {
        assert_eq!(suspended(&other), again, "{other:?}");
    }
    // What was taken out of the books is in none of their accounts, whatever was said before.
    let taken_out = Snapshot {
        taken_out: true,
        ..found
    };
    assert_eq!(suspended(&taken_out), again);
    let later = apply(&taken_out, &event("found")).unwrap();
    assert_eq!((later.next, later.ledger), (State::Conflict, again));
    let nothing = Event::FoundCharged {
        slip: slip("004127"),
        total_minor: 0,
        session: None,
    };
    assert!(apply(&snapshot(State::Declined), &nothing).is_err());
}

#[test]
fn the_word_table_of_the_invoice() {
    let purchase = |state, asked, reason| word(state, Kind::Purchase, asked, reason);
    for asked in [false, true] {
        for reason in ReasonCode::ALL.iter().copied().map(Some).chain([None]) {
            assert_eq!(purchase(State::Intent, asked, reason), Word::Connecting);
            assert_eq!(purchase(State::Sending, asked, reason), Word::Waiting);
            assert_eq!(purchase(State::Unknown, asked, reason), Word::Unknown);
            assert_eq!(purchase(State::Approved, asked, reason), Word::Paid);
            assert_eq!(word(State::Approved, Kind::Refund, asked, reason), Word::Refunded);
            assert_eq!(word(State::Approved, Kind::Reversal, asked, reason), Word::Refunded);
            assert_eq!(purchase(State::ResolvedCharged, asked, reason), Word::PaidByHand);
            assert_eq!(purchase(State::ResolvedNotCharged, asked, reason), Word::NotChargedByHand);
            assert_eq!(purchase(State::Conflict, asked, reason), Word::NeedsAttention);
            assert_eq!(
                purchase(State::NotSent, asked, reason),
                if asked { Word::Cancelled } else { Word::NotSent }
            );
            let declined = match (reason, asked) {
                (Some(ReasonCode::TerminalBusy | ReasonCode::NotConnected), _) => Word::NotStarted,
                (Some(ReasonCode::ClientCancelled | ReasonCode::Rejected | ReasonCode::Other) | None, true) => Word::Cancelled,
                _ => Word::Failed,
            };
            assert_eq!(
                purchase(State::Declined, asked, reason),
                declined,
                "declined, abort asked {asked}, {reason:?}"
            );
        }
    }
}

#[test]
fn not_sent_not_started_and_not_charged_count_as_failed() {
    for counted in [Word::Failed, Word::NotSent, Word::NotStarted, Word::NotChargedByHand] {
        assert!(counted.counts_as_failed());
    }
    for other in [
        Word::Cancelled,
        Word::Paid,
        Word::Refunded,
        Word::Unknown,
        Word::PaidByHand,
        Word::NeedsAttention,
        Word::Waiting,
    ] {
        assert!(!other.counts_as_failed());
    }
}

#[test]
fn codes_survive_the_books() {
    for state in State::ALL {
        assert_eq!(State::from_code(state.code()), Some(state));
    }
    for reason in ReasonCode::ALL {
        assert_eq!(ReasonCode::from_code(reason.code()), Some(*reason));
    }
    for kind in Kind::ALL {
        assert_eq!(Kind::from_code(kind.code()), Some(kind));
    }
    for review in Review::ALL {
        assert_eq!(Review::from_code(review.code()), Some(review));
    }
    assert_eq!(State::from_code("paid"), None);
}
