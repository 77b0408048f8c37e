//! Sessions that ended at the terminal without a reconciliation from here: said, and compared by a person with the slip in hand.
//!
//! A clinic may reconcile with the merchant card at the terminal, and terminals close sessions at night by themselves. The till hears
//! of neither; it sees by the next payment that a session has ended, says what the books have of it and that nobody compared it.
//! Whoever has the slip types what it says, by kind or as one count and one sum. It is compared like an answer of the terminal's: who
//! did it and when is kept, and whatever does not agree is a case. No supervisor is asked, because nothing in the books changes; closing
//! a case takes one.
//!
//! Deliberately absent: ending what a restore leaves open. That takes totals from the terminal itself, or the word of a person that
//! says just that.

use crate::error::TillError;
use crate::ports::Hint;
use crate::till::Till;
use domain::ids::{RequestKey, TerminalCallId, TerminalRowId};
use domain::people::Staff;
use domain::reconciliation::{Reported, Said, Side};
use store::{ReconciliationRecord, SessionElsewhere};

/// So many comparisons made by people are listed.
const COMPARED_SHOWN: u32 = 20;
/// More payments than any slip has.
const HIGHEST_COUNT: i64 = 99_999;
/// The largest sum that can be typed, minor units: far above a session's, and far below what can't be added up.
const HIGHEST_SUM: i64 = 99_999_999_999;

/// What ended elsewhere, and what people compared of it.
#[derive(Debug, Clone)]
pub struct SessionsView {
    /// Sessions nobody compared, each with its terminal's name.
    pub uncompared: Vec<(SessionElsewhere, String)>,
    /// Comparisons that people made, newest first; of one terminal only.
    pub compared: Vec<ReconciliationRecord>,
    /// Staff by name, also who has left.
    pub staff: Vec<Staff>,
}

impl Till {
    /// Sessions that ended elsewhere: of one terminal with what was compared of it, or of all terminals.
    ///
    /// # Errors
    /// [`TillError::NotFound`]; or the books can't be read.
    pub async fn sessions_elsewhere(&self, terminal: Option<TerminalRowId>) -> Result<SessionsView, TillError> {
        let (_, till) = self.inner.department_and_till();
        self.inner
            .books
            .read(move |reader| -> Result<_, TillError> {
                let records = match terminal {
                    Some(terminal) => vec![reader.terminal(terminal, till)?],
                    None => reader.all_terminals(till)?,
                };
                let mut uncompared = Vec::new();
                for record in &records {
                    let found = reader.uncompared_sessions(record.terminal.id)?;
                    uncompared.extend(found.into_iter().map(|session| (session, record.terminal.name.to_string())));
                }
                Ok(SessionsView {
                    uncompared,
                    compared: match terminal {
                        Some(terminal) => reader.compared_by_hand(terminal, COMPARED_SHOWN)?,
                        None => Vec::new(),
                    },
                    staff: reader.all_staff()?,
                })
            })
            .await
    }

    /// Somebody compared a session with what its slip says. One press makes one comparison. `upto` is the last event of the session as
    /// it was shown: if something was added to it since, it has to be looked at anew.
    ///
    /// # Errors
    /// [`TillError::NotFound`] for a session that is not open to it; [`TillError::BadRequest`] for figures that no slip has; nobody is
    /// signed in; or the books can't be written.
    pub async fn compare_by_hand(
        &self,
        key: RequestKey,
        (terminal, session, upto): (TerminalRowId, String, i64),
        said: Said,
    ) -> Result<ReconciliationRecord, TillError> {
        let stamp = self.inner.stamp()?;
        if !may_stand_on_a_slip(said) {
            return Err(TillError::BadRequest);
        }
        // The press names the comparison it makes, so that pressing twice makes one.
        let id = TerminalCallId::from_uuid(key.as_uuid());
        let said = Reported { said, currency: None };
        let write = move |books: &mut store::Books| books.compare_by_hand(id, (terminal, &session, upto), &said, &stamp);
        let record = self.inner.books.write(write).await?;
        self.inner.tell_terminals();
        self.inner.hub.tell(Hint::Doubts);
        Ok(record)
    }
}

/// Only a sum with refunds taken off may be below nothing.
fn may_stand_on_a_slip(said: Said) -> bool {
    let counted = |side: Side| (0..=HIGHEST_COUNT).contains(&side.count);
    let of_kind = |side: Side| counted(side) && (0..=HIGHEST_SUM).contains(&side.sum_minor);
    match said {
        Said::ByKind(totals) => of_kind(totals.purchases) && of_kind(totals.refunds),
        Said::CountAndNet(net) => counted(net) && (-HIGHEST_SUM..=HIGHEST_SUM).contains(&net.sum_minor),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::reconciliation::Totals;

    #[test]
    fn only_figures_a_slip_may_have_are_taken() {
        let side = |count, sum_minor| Side { count, sum_minor };
        let kinds = |purchases, refunds| Said::ByKind(Totals { purchases, refunds });
        for good in [
            kinds(side(3, 10_470), side(1, 1_000)),
            kinds(side(0, 0), side(0, 0)),
            Said::CountAndNet(side(2, -500)),
        ] {
            assert!(may_stand_on_a_slip(good), "{good:?}");
        }
        for bad in [
            kinds(side(-1, 0), side(0, 0)),
            kinds(side(0, 0), side(0, -1)),
            kinds(side(i64::MAX, 0), side(0, 0)),
            kinds(side(1, i64::MAX), side(0, 0)),
            Said::CountAndNet(side(-2, 0)),
            Said::CountAndNet(side(1, i64::MIN)),
        ] {
            assert!(!may_stand_on_a_slip(bad), "{bad:?}");
        }
    }
}
