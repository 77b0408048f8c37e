//! Whether a payment was to be signed for, and what the comparison of the signature came to.
//!
//! The terminal says how the card holder was verified; staff compare only what was signed for a purchase that stands approved. Refunds
//! carry the same mark and ask for nothing: nobody signs for getting money back at this till. The last word of staff is kept as an event,
//! so what the comparison came to follows from what happened and from no flag.

use super::event::{Approval, Event};
use super::state::{Kind, State};

/// The code of a card holder who signs.
pub const SIGNED: &str = "1";

/// What is known of a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Signature {
    /// Somebody must compare it.
    Pending,
    /// It matches.
    Confirmed,
    /// It does not, and a reversal was begun.
    Refused,
}

/// Whether an attempt asks for a comparison, and what it came to. `happened` says whether an event with this code is in its history.
#[must_use]
pub fn signature(kind: Kind, state: State, approval: Option<&Approval>, happened: impl Fn(&str) -> bool) -> Option<Signature> {
    let signed = approval.is_some_and(|approval| approval.cvm == SIGNED);
    if kind != Kind::Purchase || state != State::Approved || !signed {
        return None;
    }
    Some(if happened(Event::SignatureConfirmed.code()) {
        Signature::Confirmed
    } else if happened(Event::SignatureRefused.code()) {
        Signature::Refused
    } else {
        Signature::Pending
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn approval(cvm: &str) -> Approval {
        Approval {
            total_minor: 1,
            tip_minor: 0,
            surcharge_minor: 0,
            stan_auth: String::new(),
            session: String::new(),
            truncated_pan: String::new(),
            issuer: String::new(),
            cvm: cvm.to_owned(),
            aid: String::new(),
            terminal_time: String::new(),
            fingerprint: [0; 32],
            dcc: None,
        }
    }

    #[test]
    fn only_an_approved_purchase_that_was_signed_for_is_compared() {
        for kind in Kind::ALL {
            for state in State::ALL {
                for cvm in ["", "0", "1", "2", "3", "4", "11"] {
                    let asked = kind == Kind::Purchase && state == State::Approved && cvm == "1";
                    let found = signature(kind, state, Some(&approval(cvm)), |_| false);
                    assert_eq!(found, asked.then_some(Signature::Pending), "{kind:?} {state:?} {cvm}");
                }
                assert_eq!(signature(kind, state, None, |_| false), None);
            }
        }
    }

    #[test]
    fn what_staff_said_is_what_it_came_to() {
        let said = |code: &'static str| {
            signature(Kind::Purchase, State::Approved, Some(&approval("1")), |happened| {
                happened == code
            })
        };
        assert_eq!(said("signature_confirmed"), Some(Signature::Confirmed));
        assert_eq!(said("signature_refused"), Some(Signature::Refused));
        assert_eq!(said("looked_up"), Some(Signature::Pending));
    }
}
