//! How the books are looked after.

use crate::convert;
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::*;
use application::domain::stamp::UtcMillis;
use application::{Anchoring, CardPause, HeldWhy, Soundness, Till};

pub(crate) async fn books_state(call: &Call<'_>, _request: Nothing) -> Result<BooksState, WireError> {
    let (till, care) = (call.till, call.till.care());
    let moment = |at: UtcMillis| convert::instant(till.here(at));
    let (check, percent, checked_at) = match care.soundness {
        Soundness::NotYet => (CheckState::NotYet, 0, None),
        Soundness::Checking { percent } => (CheckState::Running, percent, None),
        Soundness::Sound { at } => (CheckState::Sound, 100, Some(at)),
        Soundness::Failed(_) => (CheckState::Failed, 100, None),
        Soundness::NotDone => (CheckState::NotDone, 0, None),
    };
    let (note, noted_at, keychain) = note(care.anchoring);
    Ok(BooksState {
        check,
        percent,
        checked_at: checked_at.map(moment),
        note,
        noted_at: noted_at.map(moment),
        keychain,
        held: care.held.map(|why| held(till, why)),
        file: call.shelf.folder().books(till.kind()).display().to_string(),
    })
}

fn note(anchoring: Anchoring) -> (NoteState, Option<UtcMillis>, Option<crate::ErrorCode>) {
    match anchoring {
        Anchoring::None => (NoteState::None, None, None),
        Anchoring::NotYet => (NoteState::NotYet, None, None),
        Anchoring::Agrees { noted_at } => (NoteState::Agrees, Some(noted_at), None),
        Anchoring::Begun => (NoteState::Begun, None, None),
        Anchoring::Lost => (NoteState::Lost, None, None),
        Anchoring::NotCompared(error) => {
            let why = convert::paused(CardPause::Keychain(error));
            (NoteState::NotCompared, None, Some(why))
        }
        Anchoring::Differs(HeldWhy::Older { noted_at, .. } | HeldWhy::OtherHistory { noted_at }) => {
            (NoteState::Differs, Some(noted_at), None)
        }
        Anchoring::Differs(HeldWhy::Damaged | HeldWhy::Altered { .. } | HeldWhy::Rule) => (NoteState::Differs, None, None),
    }
}

pub(crate) async fn books_check(call: &Call<'_>, _request: Nothing) -> Result<BooksState, WireError> {
    call.till.check_again();
    books_state(call, Nothing {}).await
}

pub(super) fn held(till: &Till, why: HeldWhy) -> HeldBooks {
    let (reason, line, missing, at) = match why {
        HeldWhy::Damaged => (HeldReason::Damaged, None, None, None),
        HeldWhy::Altered { line, at } => (HeldReason::Altered, line, None, at),
        HeldWhy::Rule => (HeldReason::Rule, None, None, None),
        HeldWhy::Older { missing, noted_at } => (HeldReason::Older, None, i64::try_from(missing).ok(), Some(noted_at)),
        HeldWhy::OtherHistory { noted_at } => (HeldReason::OtherHistory, None, None, Some(noted_at)),
    };
    HeldBooks {
        reason,
        line,
        missing,
        at: at.map(|at| convert::instant(till.here(at))),
    }
}
