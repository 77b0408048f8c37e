//! A till asks for a transaction, or asks to end one.
//!
//! Owns everything up to the moment the terminal shows the sum: reachable, free, not in its menu, a request it understands. Those refusals never engage the
//! terminal. Also owns the two ways a pending transaction ends from outside: the till's cancel and another call that pushes it aside.

use super::finish::{Ending, ToldAs};
use super::schedule::Timer;
use super::terminal::{Payment, Phase, Request};
use super::wire::order_id;
use super::{Begun, Detail, World};
use crate::acts::{CancelAnswer, Next, SecondPost};
use crate::faults::Fault;
use crate::options::CardHolder;
use crate::record::Shape;
use crate::replies::{self, Reply};
use crate::state::{CancelledBy, EventCode, Screen, Transaction};

/// The largest sum eleven digits can hold.
const LARGEST: i64 = 99_999_999_999;

impl World {
    /// The terminal, if the service can reach it; its nights are made up for first.
    pub(crate) fn reach(&mut self, id: &str) -> bool {
        let reachable = self.terminal(id).is_some_and(|terminal| terminal.connected);
        if reachable {
            self.pass_nights(id);
        }
        reachable
    }

    /// `POST …/transaction`.
    pub(crate) fn begin_transaction(&mut self, id: &str, body: &[u8], faults: Vec<Fault>) -> Begun {
        if !self.reach(id) {
            return Begun::Now(replies::not_connected());
        }
        if self.behaviour.second_post == SecondPost::CancelsRunning {
            self.push_aside(id);
        }
        if self.terminal(id).is_some_and(|terminal| terminal.is_busy(self.now)) {
            self.note(id, EventCode::RefusedBusy, Detail::default());
            return Begun::Now(replies::busy());
        }
        let next = self.take_next(id);
        if next == Next::InMenu || self.terminal(id).is_some_and(|terminal| terminal.in_menu) {
            return Begun::Now(self.refuse_by_menu(id, &faults));
        }
        let Some(request) = read_request(body) else {
            let ending = Ending::refused("Terminal / format error", "4:6", Shape::HeadOnly);
            return Begun::Now(self.refuse(id, Transaction::Purchase, 0, &ending, &faults));
        };
        if request.asked() == 0 {
            self.note(id, EventCode::RefusedAmount, Detail::sum(0));
            let ending = Ending::refused("Terminal / amount too low", "4:1", Shape::NoCard);
            return Begun::Now(self.refuse(id, request.transaction, 0, &ending, &faults));
        }
        Begun::Later(self.start_payment(id, request, next, faults))
    }

    fn start_payment(&mut self, id: &str, request: Request, next: Next, faults: Vec<Fault>) -> u64 {
        let ticket = self.take_seq();
        let code = if request.transaction == Transaction::Refund {
            EventCode::TillAskedRefund
        } else {
            EventCode::TillAskedPurchase
        };
        self.note(id, code, Detail::sum(request.asked()));
        if let Some(terminal) = self.terminal_mut(id) {
            terminal.payment = Some(Payment {
                ticket,
                request,
                phase: Phase::WaitingForCard,
                card: None,
                next,
                faults,
                missed: false,
                pin: String::new(),
            });
        }
        self.waiting.insert(ticket);
        self.after(self.timing.card_wait_ms, id, ticket, Timer::CardWaitEnds);
        if next == Next::ClientCancels {
            self.after(
                self.scaled(self.timing.client_cancels_after_ms),
                id,
                ticket,
                Timer::ClientCancels,
            );
        } else if matches!(self.card_holder, CardHolder::Script { .. }) {
            let wait = self.timing.present_after_ms;
            let wait = self.rng.spread(wait);
            self.after(self.scaled(wait), id, ticket, Timer::HolderPresents);
        }
        self.mark();
        ticket
    }

    /// What was ordered for the next payment, spent.
    fn take_next(&mut self, id: &str) -> Next {
        if self.next_terminal.as_deref().is_some_and(|wanted| wanted != id) {
            return Next::Works;
        }
        self.next_terminal = None;
        std::mem::replace(&mut self.next, Next::Works)
    }

    fn refuse_by_menu(&mut self, id: &str, faults: &[Fault]) -> Reply {
        self.note(id, EventCode::RefusedMenu, Detail::default());
        self.show(id, Screen::Menu);
        let ending = Ending::refused("Terminal / busy with menu invoked", "1:2", Shape::Menu);
        self.refuse(id, Transaction::Purchase, 0, &ending, faults)
    }

    /// Ends a payment that still waits for its card because something else came.
    pub(crate) fn push_aside(&mut self, id: &str) -> bool {
        let waits = self
            .terminal(id)
            .and_then(|terminal| terminal.payment.as_ref())
            .is_some_and(|payment| payment.phase == Phase::WaitingForCard);
        if waits {
            self.note(id, EventCode::EndedByOtherCall, Detail::default());
            self.end(
                id,
                &Ending::cancelled("Terminal / rejected transaction", "3:0", CancelledBy::OtherCall),
            );
        }
        waits
    }

    /// `cancelAction`: a wish, heard only until the PIN has been entered.
    pub(crate) fn cancel_action(&mut self, id: &str) -> Reply {
        if !self.reach(id) {
            return replies::not_connected();
        }
        self.note(id, EventCode::TillCancel, Detail::default());
        let hears = self
            .terminal(id)
            .and_then(|terminal| terminal.payment.as_ref())
            .is_some_and(|payment| matches!(payment.phase, Phase::WaitingForCard | Phase::PinEntry));
        let answer = self.behaviour.cancel_answer;
        if !hears || answer == CancelAnswer::Nothing {
            self.note(id, EventCode::TillCancelIgnored, Detail::default());
        } else {
            self.end(id, &cancelled_by_till(answer));
        }
        replies::cancel(self.behaviour.cancel_reply)
    }

    /// A reply that engages nobody.
    fn refuse(&mut self, id: &str, transaction: Transaction, amount: i64, ending: &Ending, faults: &[Fault]) -> Reply {
        let request = Request {
            transaction,
            amount,
            cashback: 0,
            order_id: None,
        };
        let told = self.told(id, &request, None, ending);
        replies::transaction_reply(&told, faults)
    }
}

fn cancelled_by_till(answer: CancelAnswer) -> Ending {
    let own = Ending::cancelled("Terminal / cancel key pressed", "2:1", CancelledBy::Till);
    match answer {
        CancelAnswer::ClientsOwn | CancelAnswer::Nothing => own,
        CancelAnswer::Rejected => Ending::cancelled("Terminal / rejected transaction", "3:0", CancelledBy::Till),
        CancelAnswer::UnknownText => Ending::cancelled("Terminal / action cancelled by ECR", "2:9", CancelledBy::Till),
        CancelAnswer::BareString => Ending {
            told_as: ToldAs::BareString,
            ..own
        },
        CancelAnswer::Result99 => Ending {
            told_as: ToldAs::Unknown,
            ..own
        },
    }
}

/// A request the terminal understands. Sums may come as strings, the reference as a number; what is not known is not checked.
fn read_request(body: &[u8]) -> Option<Request> {
    let body: serde_json::Value = serde_json::from_slice(body).ok()?;
    let transaction = match body.get("transactionType")?.as_str()? {
        "purchase" => Transaction::Purchase,
        "returnOfGoods" => Transaction::Refund,
        "purchaseWithCashback" => Transaction::Cashback,
        "deposit" => Transaction::Deposit,
        _ => return None,
    };
    let amount = minor_units(body.get("amount")?)?;
    let cashback = body.get("amountCashback").and_then(minor_units).unwrap_or(0);
    let request = Request {
        transaction,
        amount,
        cashback,
        order_id: order_id(&body),
    };
    (amount >= 0 && cashback >= 0 && request.asked() <= LARGEST).then_some(request)
}

pub(super) fn minor_units(value: &serde_json::Value) -> Option<i64> {
    value.as_i64().or_else(|| value.as_str()?.trim().parse().ok())
}
