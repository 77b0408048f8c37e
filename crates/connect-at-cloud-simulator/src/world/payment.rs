//! At the terminal: the card, the PIN, the keys, the bank.
//!
//! Owns a payment from the card onwards. The order is that of a real terminal: read the card, ask the duplicate guard, verify the holder, ask the bank. Once
//! the PIN is in or a card without PIN is read, nobody can call it off any more.

use super::finish::Ending;
use super::schedule::Timer;
use super::terminal::{Payment, Phase, RecentCard};
use super::{Answer, Detail, World};
use crate::acts::{ActError, CardId, DroppedAnswer, Key, Next, Presentation, TimeOutAnswer};
use crate::cards::{self, Bank, Verification};
use crate::faults::Fault;
use crate::options::CardHolder;
use crate::record::Shape;
use crate::replies::{self, Reply};
use crate::state::{CancelledBy, EventCode, Transaction};

/// Reconciled longer ago than this, the bank refuses.
const RECONCILE_WITHIN_MS: i64 = 7 * 24 * 60 * 60 * 1_000;

impl World {
    fn phase(&self, id: &str) -> Option<Phase> {
        self.terminal(id)?.payment.as_ref().map(|payment| payment.phase)
    }

    fn belongs(&self, id: &str, ticket: u64) -> bool {
        self.terminal(id)
            .is_some_and(|terminal| terminal.payment_of(ticket).is_some())
    }

    fn payment_mut(&mut self, id: &str) -> Option<&mut Payment> {
        self.terminal_mut(id)?.payment.as_mut()
    }

    /// A card meets the reader.
    pub(crate) fn present_card(&mut self, id: &str, card_id: CardId, how: Option<Presentation>) -> Result<(), ActError> {
        if self.phase(id) != Some(Phase::WaitingForCard) {
            return Err(ActError::NoCardExpected);
        }
        let card = cards::card(card_id);
        let how = how.unwrap_or(card.presentation);
        let verification = card.verification(how).ok_or(ActError::CardCannotDoThat)?;
        let code = if how == Presentation::Tap {
            EventCode::CardTapped
        } else {
            EventCode::CardInserted
        };
        self.note(id, code, Detail::card(card_id));
        self.mark();
        let Some(payment) = self.payment_mut(id) else {
            return Err(ActError::NoCardExpected);
        };
        payment.card = Some((card_id, how));
        let (ticket, refund, next) = (
            payment.ticket,
            payment.request.transaction == Transaction::Refund,
            payment.next,
        );
        let rejects = payment.faults.contains(&Fault::TerminalRejects);
        if next == Next::NetworkLost {
            self.lose_network(id, ticket);
        }
        if rejects {
            self.note(id, EventCode::TerminalDeclined, Detail::reason("3:0"));
            self.end(
                id,
                &Ending::refused("Terminal / rejected transaction", "3:0", Shape::CardRead),
            );
        } else if self.is_duplicate(id, card_id) {
            self.note(id, EventCode::DuplicateRefused, Detail::card(card_id));
            self.end(
                id,
                &Ending::declined("Terminal / duplicate transaction detected", "03", "3:3", ""),
            );
        } else if verification == Verification::Pin && !refund {
            self.ask_pin(id, ticket);
        } else {
            self.ask_bank(id);
        }
        Ok(())
    }

    fn ask_pin(&mut self, id: &str, ticket: u64) {
        if let Some(payment) = self.payment_mut(id) {
            payment.phase = Phase::PinEntry;
        }
        self.note(id, EventCode::PinAsked, Detail::default());
        if matches!(self.card_holder, CardHolder::Script { .. }) {
            self.after(self.scaled(self.timing.pin_ms), id, ticket, Timer::HolderTypesPin);
        }
    }

    /// Same card, same sum, a short while ago: refused once, then let through.
    fn is_duplicate(&mut self, id: &str, card: CardId) -> bool {
        let now = self.now;
        let Some(terminal) = self.terminal_mut(id) else { return false };
        let Some(payment) = terminal.payment.as_ref() else {
            return false;
        };
        let (transaction, amount) = (payment.request.transaction, payment.request.asked());
        let window = terminal.duplicate_window_ms;
        terminal.recent.retain(|seen| now.saturating_sub(seen.at) <= window);
        if !terminal.duplicate_check {
            return false;
        }
        let same = |seen: &&mut RecentCard| seen.card == card && seen.transaction == transaction && seen.amount == amount;
        terminal
            .recent
            .iter_mut()
            .find(same)
            .is_some_and(|seen| !std::mem::replace(&mut seen.warned, true))
    }

    fn ask_bank(&mut self, id: &str) {
        let Some(payment) = self.payment_mut(id) else { return };
        payment.phase = Phase::AskingBank;
        let (ticket, next) = (payment.ticket, payment.next);
        let contact = self.bank_contact(id);
        self.note(id, EventCode::BankAsked, Detail::default());
        let wait = if !contact {
            self.timing.no_host_ms
        } else if next == Next::BankSlow {
            self.timing.slow_bank_ms
        } else {
            let usual = self.timing.bank_ms;
            self.rng.spread(usual)
        };
        self.after(self.scaled(wait), id, ticket, Timer::BankAnswers);
        self.mark();
    }

    fn bank_contact(&self, id: &str) -> bool {
        let Some(terminal) = self.terminal(id) else { return false };
        let card = terminal.payment.as_ref().and_then(|payment| payment.card);
        terminal.host_reachable && card.is_none_or(|(card, _)| cards::card(card).bank != Bank::CannotBeReached)
    }

    pub(super) fn bank_answers(&mut self, id: &str, ticket: u64) {
        if !self.belongs(id, ticket) || self.phase(id) != Some(Phase::AskingBank) {
            return;
        }
        if !self.bank_contact(id) {
            let text = "Terminal / unable to go online, offline transaction declined";
            self.note(id, EventCode::TerminalDeclined, Detail::reason("3:2:Z3"));
            self.end(id, &Ending::declined(text, "03", "3:2:Z3", "Z3"));
            return;
        }
        if let Some(code) = self.bank_refusal(id) {
            let reason = format!("1:0:{code}");
            self.note(id, EventCode::BankDeclined, Detail::reason(code.as_str()));
            self.end(id, &Ending::declined(refusal_text(&code), "05", &reason, &code));
        } else {
            self.note(id, EventCode::BankApproved, Detail::default());
            self.end(id, &Ending::approved());
        }
    }

    fn bank_refusal(&self, id: &str) -> Option<String> {
        let terminal = self.terminal(id)?;
        let payment = terminal.payment.as_ref()?;
        let ordered = payment.faults.iter().find_map(|fault| {
            if let Fault::BankDeclines { code } = fault {
                Some(code.clone())
            } else {
                None
            }
        });
        let age = terminal.reconciled_unix_ms.map_or(0, |at| self.unix_ms().saturating_sub(at));
        let overdue = (age > RECONCILE_WITHIN_MS).then(|| "87".to_owned());
        let by_card = payment.card.and_then(|(card, _)| match cards::card(card).bank {
            Bank::Declines(code) => Some(code.to_owned()),
            Bank::Approves | Bank::CannotBeReached => None,
        });
        ordered.or(overdue).or(by_card)
    }

    /// A key of the terminal.
    pub(crate) fn press(&mut self, id: &str, key: Key) -> Result<(), ActError> {
        self.changed = true;
        let in_menu = self.terminal(id).is_some_and(|terminal| terminal.in_menu);
        match (key.digit(), key) {
            (Some(digit), _) => self.edit_pin(id, |pin| {
                if pin.len() < 12 {
                    pin.push(digit);
                }
            }),
            (None, Key::Clear) => self.edit_pin(id, String::clear),
            (None, Key::Ok) => return self.pin_done(id),
            (None, Key::Cancel) if in_menu => self.use_menu(id, false),
            (None, Key::Cancel) => return self.press_cancel(id),
            (None, Key::Menu) if in_menu => self.use_menu(id, false),
            (None, Key::Menu) if self.phase(id).is_none() => self.use_menu(id, true),
            (None, _) => {}
        }
        Ok(())
    }

    fn edit_pin(&mut self, id: &str, edit: impl FnOnce(&mut String)) {
        if let Some(payment) = self.payment_mut(id).filter(|payment| payment.phase == Phase::PinEntry) {
            edit(&mut payment.pin);
        }
    }

    pub(crate) fn use_menu(&mut self, id: &str, open: bool) {
        if let Some(terminal) = self.terminal_mut(id) {
            terminal.in_menu = open;
        }
        self.note(
            id,
            if open { EventCode::MenuOpened } else { EventCode::MenuLeft },
            Detail::default(),
        );
        self.mark();
    }

    fn pin_done(&mut self, id: &str) -> Result<(), ActError> {
        let typed = self
            .payment_mut(id)
            .filter(|payment| payment.phase == Phase::PinEntry)
            .map(|payment| std::mem::take(&mut payment.pin));
        match typed.as_deref() {
            None => Err(ActError::NothingToConfirm),
            Some(cards::PIN) => {
                self.note(id, EventCode::PinEntered, Detail::default());
                self.ask_bank(id);
                Ok(())
            }
            Some(_) => {
                self.note(id, EventCode::PinWrong, Detail::reason("3:2:Z1"));
                self.end(id, &Ending::declined("Terminal / wrong PIN", "03", "3:2:Z1", "Z1"));
                Ok(())
            }
        }
    }

    fn press_cancel(&mut self, id: &str) -> Result<(), ActError> {
        match self.phase(id) {
            Some(Phase::WaitingForCard | Phase::PinEntry) => {
                self.note(id, EventCode::CancelKey, Detail::default());
                self.end(
                    id,
                    &Ending::cancelled("Terminal / cancel key pressed", "2:1", CancelledBy::Client),
                );
                Ok(())
            }
            Some(Phase::AskingBank) | None => Err(ActError::NothingToCancel),
        }
    }

    pub(super) fn client_cancels(&mut self, id: &str, ticket: u64) {
        if self.belongs(id, ticket) {
            // Too late when the card is through; a real client can't either.
            let _too_late = self.press_cancel(id);
        }
    }

    pub(super) fn holder_presents(&mut self, id: &str, ticket: u64) {
        let CardHolder::Script { card, how, .. } = self.card_holder.clone() else {
            return;
        };
        if self.belongs(id, ticket) {
            let _not_expected = self.present_card(id, card, how);
        }
    }

    pub(super) fn holder_types_pin(&mut self, id: &str, ticket: u64) {
        let CardHolder::Script { pin, .. } = self.card_holder.clone() else {
            return;
        };
        if self.belongs(id, ticket) {
            self.edit_pin(id, |typed| *typed = pin.unwrap_or_else(|| cards::PIN.to_owned()));
            let _not_asked = self.pin_done(id);
        }
    }

    pub(super) fn card_wait_ends(&mut self, id: &str, ticket: u64) {
        if self.belongs(id, ticket) && self.phase(id) != Some(Phase::AskingBank) {
            self.note(id, EventCode::TimedOut, Detail::default());
            let (text, reason) = match self.behaviour.time_out {
                TimeOutAnswer::Rejected => ("Terminal / rejected transaction", "3:0"),
                TimeOutAnswer::OwnText => ("Terminal / time-out, card not presented", "2:2"),
            };
            self.end(id, &Ending::cancelled(text, reason, CancelledBy::TimeOut));
        }
    }

    fn lose_network(&mut self, id: &str, ticket: u64) {
        self.connect(id, false);
        self.after(self.scaled(self.timing.no_host_ms), id, ticket, Timer::TerminalMissed);
        self.after(self.scaled(self.timing.offline_for_ms), id, 0, Timer::BackOnline);
    }

    pub(crate) fn connect(&mut self, id: &str, connected: bool) {
        if let Some(terminal) = self.terminal_mut(id) {
            terminal.connected = connected;
        }
        self.note(
            id,
            if connected {
                EventCode::TerminalOnline
            } else {
                EventCode::TerminalOffline
            },
            Detail::default(),
        );
        self.mark();
    }

    pub(super) fn back_online(&mut self, id: &str) {
        if self.terminal(id).is_some_and(|terminal| !terminal.connected) {
            self.connect(id, true);
        }
    }

    /// The service gives up on a terminal that went silent. The payment itself goes on, or has long finished.
    pub(super) fn terminal_missed(&mut self, id: &str, ticket: u64) {
        if !self.waiting.contains(&ticket) {
            return;
        }
        let running = self
            .payment_mut(id)
            .filter(|payment| payment.ticket == ticket)
            .map(|payment| {
                payment.missed = true;
                payment.request.clone()
            });
        let request = running.or_else(|| self.last_request(id));
        let answer = match (self.behaviour.dropped, request) {
            (DroppedAnswer::Result99, Some(request)) => {
                let told = self.told(id, &request, None, &Ending::unknown());
                Answer::Reply(replies::transaction_reply(&told, &[]))
            }
            (DroppedAnswer::Result99 | DroppedAnswer::Cut, _) => Answer::Cut,
            (DroppedAnswer::Hangs, _) => Answer::Hang,
            (DroppedAnswer::BadGateway, _) => Answer::Reply(Reply::empty(502)),
            (DroppedAnswer::NotConnected, _) => Answer::Reply(replies::not_connected()),
        };
        self.note(id, EventCode::TillToldUnknown, Detail::default());
        self.answer(ticket, answer);
    }
}

/// `PSP / …`. The sheet lists four; the rest is the field's usual wording.
fn refusal_text(code: &str) -> &'static str {
    match code {
        "51" => "PSP / Not sufficient funds",
        "54" => "PSP / Expired card",
        "58" => "PSP / Transaction not permitted to terminal",
        "87" => "PSP / perform end-of-day reconciliation",
        "55" => "PSP / Incorrect PIN",
        "05" => "PSP / Do not honour",
        _ => "PSP / Declined",
    }
}
