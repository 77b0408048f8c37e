//! The look-up: the terminal's last transaction, as far as the service knows it.
//!
//! Owns its weaknesses: it knows one transaction and no order numbers, it lags behind, it may push a running payment aside, and it may answer with somebody
//! else's.

use super::World;
use super::terminal::LastResult;
use crate::acts::{CardId, LookupWhileRunning, Presentation};
use crate::faults::Fault;
use crate::replies::{self, Reply, Told};
use crate::slip::Slips;
use crate::state::{EventCode, Transaction};

impl World {
    /// `GET …/transaction`.
    pub(crate) fn look_up(&mut self, id: &str, faults: &[Fault]) -> Reply {
        if !self.reach(id) {
            return replies::not_connected();
        }
        self.note(id, EventCode::LookedUp, super::Detail::default());
        if self.terminal(id).is_some_and(|terminal| terminal.is_busy(self.now)) {
            match self.behaviour.lookup_while_running {
                LookupWhileRunning::Busy => return replies::busy(),
                LookupWhileRunning::PreviousResult => {}
                // What it answers is what was known before it did the damage.
                LookupWhileRunning::AbortsRunning => {
                    let reply = self.latest(id, faults);
                    self.push_aside(id);
                    return reply;
                }
            }
        }
        self.latest(id, faults)
    }

    fn latest(&mut self, id: &str, faults: &[Fault]) -> Reply {
        if faults.contains(&Fault::ForeignLookUp) {
            let told = self.somebody_elses(id);
            return replies::look_up(&told, faults);
        }
        let stale = usize::from(faults.contains(&Fault::StaleLookUp));
        let now = self.now;
        let currency = self
            .terminal(id)
            .map(|terminal| terminal.options.currency.clone())
            .unwrap_or_default();
        let known = self.terminal(id).and_then(|terminal| {
            terminal
                .results
                .iter()
                .rev()
                .filter(|result| result.publish_at <= now)
                .nth(stale)
        });
        known.map_or_else(
            || replies::no_last(self.behaviour.no_last),
            |last| replies::look_up(&told(last, currency), faults),
        )
    }

    /// An approval that belongs to another till.
    fn somebody_elses(&mut self, id: &str) -> Told {
        let amount = 4_200_i64.saturating_add(i64::try_from(self.rng.below(90_000)).unwrap_or(0));
        let request = super::terminal::Request {
            transaction: Transaction::Purchase,
            amount,
            cashback: 0,
            order_id: Some(format!("8{:09}", self.rng.below(1_000_000_000))),
        };
        self.told(
            id,
            &request,
            Some((CardId::Phone, Presentation::Tap)),
            &super::finish::Ending::approved(),
        )
    }
}

fn told(last: &LastResult, currency: String) -> Told {
    Told {
        record: last.record.clone(),
        transaction: last.transaction,
        order_id: last.order_id.clone(),
        slips: Slips {
            customer: last.slip.clone(),
            merchant: String::new(),
        },
        printed: String::new(),
        error: String::new(),
        converted: false,
        currency,
        success_status: 200,
    }
}
