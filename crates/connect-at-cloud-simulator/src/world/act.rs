//! What each act does.
//!
//! Owns the outside hand on the simulated world: switches, faults, clocks' settings, and payments people make on a terminal without any till.

use super::finish::Ending;
use super::schedule::Timer;
use super::terminal::{Payment, Phase, Request, Terminal};
use super::{Answer, Detail, World};
use crate::acts::{Act, ActError, Behaviour, BehaviourChange, CardId, Next, TerminalChange, Timing, TimingChange};
use crate::books::Books;
use crate::cards::{self, Bank};
use crate::options::TerminalOptions;
use crate::state::{EventCode, Transaction};

impl World {
    /// Does one act.
    pub(crate) fn act(&mut self, act: Act) -> Result<(), ActError> {
        self.mark();
        match act {
            Act::PresentCard { terminal, card, how } => {
                let id = self.meant(terminal)?;
                self.present_card(&id, card, how)
            }
            Act::Key { terminal, key } => {
                let id = self.meant(terminal)?;
                self.press(&id, key)
            }
            Act::SetNext { terminal, next } => self.order_next(terminal, next),
            Act::SetTerminal { terminal, change } => {
                let id = self.meant(terminal)?;
                self.change_terminal(&id, &change);
                Ok(())
            }
            Act::StandAlone {
                terminal,
                card,
                amount,
                refund,
            } => {
                let id = self.meant(terminal)?;
                if self
                    .terminal(&id)
                    .is_some_and(|terminal| terminal.payment.is_some() || terminal.work.is_some())
                {
                    return Err(ActError::TerminalBusy);
                }
                self.pay_stand_alone(&id, card, amount, refund);
                Ok(())
            }
            Act::Reconcile { terminal } => {
                let id = self.meant(terminal)?;
                self.reconcile_by_hand(&id)
            }
            Act::AddTerminal { terminal, accounts } => {
                self.add_terminal(terminal, &accounts);
                Ok(())
            }
            Act::SetFault { .. }
            | Act::ClearFaults
            | Act::SetCancelAnswer { .. }
            | Act::SetBehaviour { .. }
            | Act::ExpireTokens { .. }
            | Act::SetTokenLifetime { .. }
            | Act::SetTiming { .. }
            | Act::SetCardHolder { .. }
            | Act::AddAccount { .. }
            | Act::Reset => {
                self.switch(act);
                Ok(())
            }
        }
    }

    /// Acts that can't fail.
    fn switch(&mut self, act: Act) {
        match act {
            Act::SetFault { fault } => self.faults.push(fault),
            Act::ClearFaults => self.faults.clear(),
            Act::SetCancelAnswer { answer } => self.behaviour.cancel_answer = answer,
            Act::SetBehaviour { change } => change_behaviour(&mut self.behaviour, change),
            Act::ExpireTokens { username } => self.expire_tokens(username.as_deref()),
            Act::SetTokenLifetime { seconds } => self.token_lifetime = seconds,
            Act::SetTiming { change } => change_timing(&mut self.timing, &change),
            Act::SetCardHolder { card_holder } => self.card_holder = card_holder,
            Act::AddAccount { account } => self.put_account(&account),
            Act::Reset => self.reset(),
            Act::PresentCard { .. }
            | Act::Key { .. }
            | Act::SetNext { .. }
            | Act::SetTerminal { .. }
            | Act::StandAlone { .. }
            | Act::Reconcile { .. }
            | Act::AddTerminal { .. } => {}
        }
    }

    fn meant(&self, terminal: Option<String>) -> Result<String, ActError> {
        let id = terminal.or_else(|| self.terminals.first().map(|first| first.options.id.clone()));
        id.filter(|id| self.terminal(id).is_some()).ok_or(ActError::UnknownTerminal)
    }

    fn order_next(&mut self, terminal: Option<String>, next: Next) -> Result<(), ActError> {
        if terminal.as_deref().is_some_and(|id| self.terminal(id).is_none()) {
            return Err(ActError::UnknownTerminal);
        }
        self.next = next;
        self.next_terminal = terminal;
        Ok(())
    }

    fn add_terminal(&mut self, options: TerminalOptions, accounts: &[String]) {
        let id = options.id.clone();
        let terminal = Terminal::new(options, &mut self.rng);
        self.terminals.retain(|known| known.options.id != id);
        self.terminals.push(terminal);
        for account in self
            .accounts
            .iter_mut()
            .filter(|account| accounts.contains(&account.username))
        {
            account.terminals.retain(|known| *known != id);
            account.terminals.push(id.clone());
        }
    }

    fn change_terminal(&mut self, id: &str, change: &TerminalChange) {
        if let Some(connected) = change.connected {
            self.connect(id, connected);
        }
        if let Some(open) = change.in_menu {
            self.use_menu(id, open);
        }
        let now = self.unix_ms();
        let today = self.local_of(id, "%Y-%m-%d");
        let Some(terminal) = self.terminal_mut(id) else { return };
        set(&mut terminal.host_reachable, change.host_reachable);
        set(&mut terminal.duplicate_check, change.duplicate_check);
        set(&mut terminal.duplicate_window_ms, change.duplicate_window_ms);
        set(&mut terminal.tip, change.tip);
        set(&mut terminal.surcharge, change.surcharge);
        set(&mut terminal.total_includes_extras, change.total_includes_extras);
        set(&mut terminal.dcc_difference, change.dcc_difference);
        set(&mut terminal.nightly_sessions, change.nightly_sessions);
        set(&mut terminal.options.currency, change.currency.clone());
        if let Some(width) = change.printer_width {
            terminal.settings.insert("printerWidth".to_owned(), width.into());
        }
        if let Some(days) = change.days_since_reconciliation {
            terminal.reconciled_unix_ms = Some(now.saturating_sub(i64::from(days).saturating_mul(86_400_000)));
            terminal.session_day = today;
        }
    }

    fn reconcile_by_hand(&mut self, id: &str) -> Result<(), ActError> {
        if self.terminal(id).is_some_and(|terminal| terminal.is_busy(self.now)) {
            return Err(ActError::TerminalBusy);
        }
        let _nobody_hears = self.reconcile(id);
        Ok(())
    }

    /// Somebody pays on the terminal itself. The till's service learns of it only through the look-up.
    pub(crate) fn pay_stand_alone(&mut self, id: &str, card: CardId, amount: i64, refund: bool) {
        self.pass_nights(id);
        let transaction = if refund { Transaction::Refund } else { Transaction::Purchase };
        self.note(
            id,
            EventCode::StandAlone,
            Detail {
                amount: Some(amount),
                card: Some(card),
                reason: None,
            },
        );
        let known = cards::card(card);
        if let Some(terminal) = self.terminal_mut(id) {
            terminal.payment = Some(Payment {
                ticket: 0,
                request: Request {
                    transaction,
                    amount,
                    cashback: 0,
                    order_id: None,
                },
                phase: Phase::AskingBank,
                card: Some((card, known.presentation)),
                next: Next::Works,
                faults: Vec::new(),
                missed: false,
                pin: String::new(),
            });
        }
        let ending = match known.bank {
            Bank::Approves => Ending::approved(),
            Bank::Declines(code) => Ending::declined("PSP / Declined", "05", &format!("1:0:{code}"), code),
            Bank::CannotBeReached => Ending::declined("Terminal / offline", "03", "3:2:Z3", "Z3"),
        };
        self.end(id, &ending);
    }

    fn reset(&mut self) {
        let waiting: Vec<u64> = self.waiting.iter().copied().collect();
        for ticket in waiting {
            self.answer(ticket, Answer::Cut);
        }
        let kept: Vec<TerminalOptions> = self.terminals.iter().map(|terminal| terminal.options.clone()).collect();
        self.terminals = kept
            .into_iter()
            .map(|options| Terminal::new(options, &mut self.rng))
            .collect();
        self.schedule.retain(|entry| entry.timer == Timer::ScreenOff);
        self.books = Books::default();
        self.log.clear();
        self.faults.clear();
        self.next = Next::Works;
        self.next_terminal = None;
        self.behaviour = Behaviour::default();
        self.timing = Timing {
            percent: self.timing.percent,
            ..Timing::default()
        };
    }
}

fn set<T>(member: &mut T, change: Option<T>) {
    if let Some(value) = change {
        *member = value;
    }
}

fn change_behaviour(behaviour: &mut Behaviour, change: BehaviourChange) {
    set(&mut behaviour.cancel_answer, change.cancel_answer);
    set(&mut behaviour.cancel_reply, change.cancel_reply);
    set(&mut behaviour.no_last, change.no_last);
    set(&mut behaviour.lookup_while_running, change.lookup_while_running);
    set(&mut behaviour.second_post, change.second_post);
    set(&mut behaviour.unauthorised, change.unauthorised);
    set(&mut behaviour.dropped, change.dropped);
    set(&mut behaviour.time_out, change.time_out);
    set(&mut behaviour.void_status, change.void_status);
    set(&mut behaviour.busy_state_name, change.busy_state_name);
    set(&mut behaviour.menu_state_name, change.menu_state_name);
    set(&mut behaviour.reconciliation_paper, change.reconciliation_paper);
    set(&mut behaviour.date_off_ms, change.date_off_ms);
}

fn change_timing(timing: &mut Timing, change: &TimingChange) {
    set(&mut timing.percent, change.percent);
    set(&mut timing.present_after_ms, change.present_after_ms);
    set(&mut timing.pin_ms, change.pin_ms);
    set(&mut timing.bank_ms, change.bank_ms);
    set(&mut timing.slow_bank_ms, change.slow_bank_ms);
    set(&mut timing.no_host_ms, change.no_host_ms);
    set(&mut timing.client_cancels_after_ms, change.client_cancels_after_ms);
    set(&mut timing.card_wait_ms, change.card_wait_ms);
    set(&mut timing.lookup_lag_ms, change.lookup_lag_ms);
    set(&mut timing.busy_after_ms, change.busy_after_ms);
    set(&mut timing.result_screen_ms, change.result_screen_ms);
    set(&mut timing.offline_for_ms, change.offline_for_ms);
    set(&mut timing.reconciliation_ms, change.reconciliation_ms);
    set(&mut timing.download_ms, change.download_ms);
}
