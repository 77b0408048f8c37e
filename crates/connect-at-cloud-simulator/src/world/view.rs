//! What the world looks like from outside.
//!
//! Owns the picture of each terminal: screen, display lines, lights. It only reads.

use super::World;
use super::terminal::{Phase, Terminal};
use crate::slip::decimal;
use crate::state::{CancelledBy, Screen, State, TerminalView, Transaction};
use crate::words::{Words, words};

impl World {
    /// The whole picture; revision, address and file error are the shell's.
    pub(crate) fn state(&self, manual_clock: bool) -> State {
        State {
            revision: 0,
            url: String::new(),
            now_unix_ms: self.unix_ms(),
            manual_clock,
            pin: crate::cards::PIN.to_owned(),
            cards: Self::tray(),
            terminals: self.terminals.iter().map(|terminal| self.view(terminal)).collect(),
            next: self.next,
            next_terminal: self.next_terminal.clone(),
            card_holder: self.card_holder.clone(),
            faults: self.faults.clone(),
            behaviour: self.behaviour.clone(),
            timing: self.timing.clone(),
            log: self.log.clone(),
            state_file_error: None,
        }
    }

    fn view(&self, terminal: &Terminal) -> TerminalView {
        let options = &terminal.options;
        let screen = self.screen(terminal);
        let phase = terminal.payment.as_ref().map(|payment| payment.phase);
        let lights = match (&screen, phase) {
            (Screen::Approved { .. }, _) | (_, Some(Phase::AskingBank)) => 4,
            (_, Some(Phase::WaitingForCard)) => 1,
            _ => 0,
        };
        TerminalView {
            id: options.id.clone(),
            site_id: options.site_id.clone(),
            name: options.name.clone(),
            currency: options.currency.clone(),
            language: options.language,
            country: options.country,
            connected: terminal.connected,
            host_reachable: terminal.host_reachable,
            in_menu: terminal.in_menu,
            local_time: self.local(options.country, "%H:%M"),
            lcd: lcd(&screen, words(options.language), &options.currency),
            screen,
            lights,
            card: terminal
                .payment
                .as_ref()
                .and_then(|payment| payment.card)
                .map(|(card, _)| card),
            slip: terminal.slip.clone(),
            session: terminal.session_text(),
            printer_width: terminal.printer_width(),
            accepts_card: phase == Some(Phase::WaitingForCard),
            can_cancel: matches!(phase, Some(Phase::WaitingForCard | Phase::PinEntry)),
        }
    }

    fn screen(&self, terminal: &Terminal) -> Screen {
        if let Some(payment) = &terminal.payment {
            let (transaction, amount) = (payment.request.transaction, payment.request.asked());
            return match payment.phase {
                Phase::WaitingForCard => Screen::Amount { transaction, amount },
                Phase::PinEntry => {
                    let digits = u8::try_from(payment.pin.chars().count()).unwrap_or(u8::MAX);
                    Screen::PinEntry {
                        transaction,
                        amount,
                        digits,
                    }
                }
                Phase::AskingBank => Screen::AskingBank { transaction, amount },
            };
        }
        if terminal.work.is_some() {
            Screen::Working
        } else if terminal.screen_until > self.now {
            terminal.screen.clone()
        } else if !terminal.connected {
            Screen::Offline
        } else if terminal.in_menu {
            Screen::Menu
        } else {
            Screen::Idle
        }
    }
}

fn lcd(screen: &Screen, words: &Words, currency: &str) -> Vec<String> {
    let sum = |transaction: &Transaction, amount: &i64, last: Vec<String>| {
        let mut lines = vec![
            words.kind(*transaction).to_owned(),
            format!("{} {currency}", decimal(*amount)),
        ];
        lines.extend(last);
        lines
    };
    match screen {
        Screen::Idle => vec![words.welcome.to_owned()],
        Screen::Amount { transaction, amount } => sum(transaction, amount, vec![words.present_card.to_owned()]),
        Screen::PinEntry {
            transaction,
            amount,
            digits,
        } => sum(
            transaction,
            amount,
            vec![words.enter_pin.to_owned(), "*".repeat(usize::from(*digits))],
        ),
        Screen::AskingBank { transaction, amount } => sum(transaction, amount, vec![words.wait.to_owned()]),
        Screen::Approved { transaction, amount } => {
            sum(transaction, amount, vec![words.approved.to_owned(), words.thanks.to_owned()])
        }
        Screen::Declined { transaction, amount, .. } => sum(transaction, amount, vec![words.declined.to_owned()]),
        Screen::Cancelled { transaction, amount, by } => {
            let word = if *by == CancelledBy::TimeOut {
                words.timed_out
            } else {
                words.cancelled
            };
            sum(transaction, amount, vec![word.to_owned()])
        }
        Screen::Menu => vec![words.menu.to_owned()],
        Screen::Offline => vec![words.not_connected.to_owned()],
        Screen::Working => vec![words.wait.to_owned()],
    }
}
