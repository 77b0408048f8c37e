//! Which fault strikes which call, and the count of calls.
//!
//! Owns the arming and spending of faults and the wire half of the books. Counting happens when a request has arrived whole, before any fault: what a client
//! sent is what it sent.

use super::World;
use crate::books::CallCount;
use crate::faults::{Call, Effect, Fault};

/// What strikes one call.
#[derive(Debug, Clone, Default)]
pub(crate) struct Strike {
    pub faults: Vec<Fault>,
    pub effect: Effect,
}

impl World {
    /// Spends the faults armed for this call.
    pub(crate) fn strike(&mut self, call: Call, terminal: Option<&str>) -> Strike {
        let mut strike = Strike::default();
        for armed in &mut self.faults {
            let matches = armed.call.is_none_or(|wanted| wanted == call)
                && armed.terminal.as_deref().is_none_or(|wanted| Some(wanted) == terminal)
                && !matches!(armed.fault, Fault::CutRequestAfter { .. });
            if !matches || armed.times == 0 {
                continue;
            }
            if armed.skip > 0 {
                armed.skip -= 1;
                continue;
            }
            armed.times -= 1;
            strike.faults.push(armed.fault.clone());
            if strike.effect == Effect::Happens {
                strike.effect = armed.effect;
            }
        }
        self.forget_spent();
        strike
    }

    /// Spends a cut of the request itself, decided when its first bytes arrive.
    pub(crate) fn strike_request(&mut self, call: Call, terminal: Option<&str>) -> Option<u64> {
        let mut cut = None;
        for armed in &mut self.faults {
            let Fault::CutRequestAfter { bytes } = armed.fault else {
                continue;
            };
            let administration = |call| matches!(call, Call::Cancel | Call::Reconciliation | Call::Administration);
            let same = armed
                .call
                .is_none_or(|wanted| wanted == call || (administration(wanted) && administration(call)));
            if cut.is_some() || !same || armed.terminal.as_deref().is_some_and(|wanted| Some(wanted) != terminal) {
                continue;
            }
            if armed.skip > 0 {
                armed.skip -= 1;
                continue;
            }
            armed.times = armed.times.saturating_sub(1);
            cut = Some(bytes);
        }
        self.forget_spent();
        cut
    }

    fn forget_spent(&mut self) {
        let before = self.faults.len();
        self.faults.retain(|armed| armed.times > 0);
        self.changed |= before != self.faults.len();
    }

    /// Counts one request.
    pub(crate) fn count(&mut self, call: Call, method: &str, path: &str, terminal: Option<&str>, body: &[u8]) {
        let known = self
            .books
            .calls
            .iter_mut()
            .find(|seen| seen.call == call && seen.method == method && seen.path == path);
        if let Some(seen) = known {
            seen.count = seen.count.saturating_add(1);
        } else {
            self.books.calls.push(CallCount {
                call,
                method: method.to_owned(),
                path: path.to_owned(),
                terminal: terminal.map(str::to_owned),
                count: 1,
            });
        }
        let total = match call {
            Call::Transaction => {
                let order_id = order_id(&serde_json::from_slice(body).unwrap_or_default()).unwrap_or_default();
                let posts = self.books.posts_by_order_id.entry(order_id).or_default();
                *posts = posts.saturating_add(1);
                self.dirty = true;
                &mut self.books.transaction_posts
            }
            Call::VoidLast => &mut self.books.voids,
            Call::Cancel => &mut self.books.cancels,
            Call::LookUp => &mut self.books.look_ups,
            Call::Login
            | Call::Terminals
            | Call::TerminalState
            | Call::Settings
            | Call::ChangeSettings
            | Call::Reconciliation
            | Call::Administration
            | Call::Unknown => return,
        };
        *total = total.saturating_add(1);
    }
}

/// `orderId`, also when it was sent as a number.
pub(crate) fn order_id(body: &serde_json::Value) -> Option<String> {
    let value = body.get("orderId")?;
    value
        .as_str()
        .map(str::to_owned)
        .or_else(|| value.is_number().then(|| value.to_string()))
}
