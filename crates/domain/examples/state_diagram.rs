//! Prints the state diagram of a payment attempt, made by asking the machine itself:
//! `cargo run -p domain --example state_diagram`. It stands in docs/payment-safety.md, where a test compares it.

use domain::attempt::{Approval, ApprovalSource, Event, Reason, ReasonCode, Review, SlipEvidence, Snapshot, State, apply};
use std::collections::BTreeMap;
use std::fmt::Write as _;

fn approved(name: &'static str, total_minor: i64, review: Option<Review>) -> (&'static str, Event) {
    let approval = Approval {
        total_minor,
        tip_minor: 0,
        surcharge_minor: 0,
        stan_auth: "004127".to_owned(),
        session: "118".to_owned(),
        truncated_pan: String::new(),
        issuer: String::new(),
        cvm: String::new(),
        aid: String::new(),
        terminal_time: String::new(),
        fingerprint: [1; 32],
        dcc: None,
    };
    let event = Event::Approved {
        approval: Box::new(approval),
        source: ApprovalSource::Reply,
        review,
    };
    (name, event)
}

/// Everything that can move an attempt, with the word on its arrow.
fn events() -> Vec<(&'static str, Event)> {
    let reason = || Reason::of(ReasonCode::Other);
    vec![
        ("about to send", Event::Sending { body_hash: [0; 32] }),
        ("nothing left this computer", Event::NotSent(reason())),
        approved("approval", 1_000, None),
        approved("approval of another sum", 1_001, None),
        ("refusal in its own reply", Event::Declined(reason())),
        ("no decisive answer", Event::InDoubt(reason())),
        (
            "staff say charged",
            Event::SaidCharged(SlipEvidence {
                reference: "009999".to_owned(),
                time_on_slip: String::new(),
            }),
        ),
        ("staff say not charged", Event::SaidNotCharged),
        (
            "staff find the charge at the terminal",
            Event::FoundCharged {
                slip: SlipEvidence {
                    reference: "009999".to_owned(),
                    time_on_slip: String::new(),
                },
                total_minor: 1_000,
                session: None,
            },
        ),
        ("staff find nothing at the terminal", Event::FoundNotTaken),
        (
            "taken before a restore",
            Event::TakenBefore(SlipEvidence {
                reference: "009999".to_owned(),
                time_on_slip: String::new(),
            }),
        ),
        ("restart", Event::Recovered),
    ]
}

/// An attempt in this state, as the arrows find it.
fn standing(state: State) -> Snapshot {
    Snapshot {
        state,
        abort_asked: false,
        amount_minor: 1_000,
        approved_as: (state == State::Approved).then_some([2; 32]),
        reference_said: (state == State::ResolvedCharged).then(|| "009999".to_owned()),
        said_minor: (state == State::ResolvedCharged).then_some(1_000),
        taken_out: false,
    }
}

/// The diagram as Mermaid text.
pub fn diagram() -> String {
    let mut text = String::from("stateDiagram-v2\n    [*] --> intent: Process card\n");
    for state in State::ALL {
        let mut arrows: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (word, event) in events() {
            match apply(&standing(state), &event) {
                Ok(step) if step.next != state => arrows.entry(step.next.code()).or_default().push(word),
                Ok(_) | Err(_) => {}
            }
        }
        for (next, words) in arrows {
            let _written = writeln!(text, "    {} --> {next}: {}", state.code(), words.join(", "));
        }
    }
    text
}

#[allow(
    clippy::print_stdout,
    dead_code,
    reason = "an example prints; beside a test it is only read"
)]
fn main() {
    print!("{}", diagram());
}
