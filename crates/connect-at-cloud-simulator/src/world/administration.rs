//! Everything a till asks of a terminal that is not a card payment: state, settings, reconciliation, downloads, balance, void.
//!
//! Owns the reconciliation period. It rises by itself at night and by a till's reconciliation; a terminal not reconciled for seven days is refused by the bank.
//! A void takes back the last transaction of the terminal and no other.

use jiff::civil::Date;

use super::finish::{Ending, paper_width};
use super::schedule::Timer;
use super::terminal::{LastResult, Request, Work, WorkKind};
use super::transaction::minor_units;
use super::{Answer, Begun, Detail, World};
use crate::acts::ReconciliationPaper;
use crate::books::BookEntry;
use crate::faults::Fault;
use crate::json::Json;
use crate::options::Country;
use crate::record::{ResultCode, Shape};
use crate::replies::{self, Reply};
use crate::slip::{amount_line, decimal, finish};
use crate::state::{EventCode, Screen, Transaction};
use crate::words::{Words, words};

impl World {
    /// `GET /v1/terminal/{id}`.
    pub(crate) fn terminal_state(&mut self, id: &str) -> Reply {
        if !self.reach(id) {
            return replies::not_connected();
        }
        let now = self.now;
        let Some(terminal) = self.terminal(id) else {
            return replies::not_connected();
        };
        let word = if terminal.is_busy(now) {
            self.behaviour.busy_state_name.as_str()
        } else if terminal.in_menu {
            self.behaviour.menu_state_name.as_str()
        } else {
            "idle"
        };
        replies::terminal_state(word)
    }

    /// `GET …/settings`. Settings are kept by the service, so they answer also when the terminal is away.
    pub(crate) fn settings(&self, id: &str) -> Reply {
        self.terminal(id).map_or_else(replies::not_connected, |terminal| {
            Reply::new(200, Json::Foreign(serde_json::Value::Object(terminal.settings.clone())))
        })
    }

    /// `PUT …/settings`: members given replace those kept.
    pub(crate) fn change_settings(&mut self, id: &str, body: &[u8]) -> Reply {
        let Ok(serde_json::Value::Object(given)) = serde_json::from_slice(body) else {
            return replies::short_failure("Invalid settings");
        };
        if let Some(terminal) = self.terminal_mut(id) {
            terminal.settings.extend(given);
        }
        self.mark();
        self.settings(id)
    }

    /// `POST …/administration` other than the cancel.
    pub(crate) fn begin_administration(&mut self, id: &str, action: &str, faults: Vec<Fault>) -> Begun {
        let (kind, wait) = match action {
            "reconciliation" => (WorkKind::Reconciliation, self.timing.reconciliation_ms),
            "downloadDataset" | "downloadSoftware" => (WorkKind::Download, self.timing.download_ms),
            "balanceInquiry" => (WorkKind::Balance, self.timing.download_ms),
            _ => return Begun::Now(replies::short_failure("Invalid action")),
        };
        match self.free_for_work(id) {
            Some(reply) => Begun::Now(reply),
            None => Begun::Later(self.start_work(id, kind, wait, faults)),
        }
    }

    /// `DELETE …/transaction`: takes back the terminal's last transaction.
    pub(crate) fn begin_void(&mut self, id: &str, body: &[u8], faults: Vec<Fault>) -> Begun {
        if let Some(reply) = self.free_for_work(id) {
            return Begun::Now(reply);
        }
        let body: serde_json::Value = serde_json::from_slice(body).unwrap_or_default();
        let amount = body.get("amount").and_then(minor_units);
        self.note(
            id,
            EventCode::TillAskedVoid,
            Detail {
                amount,
                ..Detail::default()
            },
        );
        let voidable = self.last_entry(id).is_some_and(|entry| {
            !entry.voided && entry.transaction != Transaction::Void && amount.is_none_or(|amount| amount == entry.amount)
        });
        if !voidable {
            let request = Request {
                transaction: Transaction::Void,
                amount: amount.unwrap_or(0),
                cashback: 0,
                order_id: None,
            };
            let told = self.told(
                id,
                &request,
                None,
                &Ending::refused("Terminal / rejected transaction", "3:0", Shape::NoCard),
            );
            return Begun::Now(replies::transaction_reply(&told, &faults));
        }
        Begun::Later(self.start_work(id, WorkKind::Void, self.timing.bank_ms, faults))
    }

    fn free_for_work(&mut self, id: &str) -> Option<Reply> {
        if !self.reach(id) {
            return Some(replies::not_connected());
        }
        if self.terminal(id).is_some_and(|terminal| terminal.is_busy(self.now)) {
            self.note(id, EventCode::RefusedBusy, Detail::default());
            return Some(replies::busy());
        }
        None
    }

    fn start_work(&mut self, id: &str, kind: WorkKind, wait: u64, faults: Vec<Fault>) -> u64 {
        let ticket = self.take_seq();
        if let Some(terminal) = self.terminal_mut(id) {
            terminal.work = Some(Work { ticket, kind, faults });
        }
        self.waiting.insert(ticket);
        self.after(self.scaled(wait), id, ticket, Timer::WorkDone);
        self.mark();
        ticket
    }

    pub(super) fn work_done(&mut self, id: &str, ticket: u64) {
        let work = self
            .terminal_mut(id)
            .and_then(|terminal| terminal.work.take_if(|work| work.ticket == ticket));
        let Some(work) = work else { return };
        let reply = match work.kind {
            WorkKind::Reconciliation => self.reconcile(id),
            WorkKind::Download => self.administrative(id, EventCode::Downloaded, false),
            WorkKind::Balance => self.administrative(id, EventCode::Downloaded, true),
            WorkKind::Void => self.void_last(id, &work.faults),
        };
        self.answer(ticket, Answer::Reply(reply));
        self.mark();
    }

    fn administrative(&mut self, id: &str, code: EventCode, print: bool) -> Reply {
        self.note(id, code, Detail::default());
        let request = Request {
            transaction: Transaction::Purchase,
            amount: 0,
            cashback: 0,
            order_id: None,
        };
        let ending = Ending {
            result: ResultCode::Administrative,
            shape: Shape::NoCard,
            slip: false,
            ..Ending::approved()
        };
        let told = self.told(id, &request, None, &ending);
        let text = print.then(|| finish(&[String::new(), "SALDO".to_owned()], 24, false));
        replies::administrative(&told.record, text.as_deref())
    }

    /// Closes the period: totals on paper, a new session number.
    pub(super) fn reconcile(&mut self, id: &str) -> Reply {
        self.note(id, EventCode::Reconciled, Detail::default());
        let text = self.reconciliation_slip(id);
        let iso = Json::text(self.local_of(id, "%Y-%m-%dT%H:%M:%S.000Z"));
        let now = self.unix_ms();
        let Some(terminal) = self.terminal_mut(id) else {
            return replies::not_connected();
        };
        let session = terminal.session_text();
        terminal.raise_session(1);
        terminal.reconciled_unix_ms = Some(now);
        let sent = if terminal.printer_width() == 0 {
            String::new()
        } else {
            text.clone()
        };
        terminal.slip = Some(text);
        self.mark();
        replies::reconciliation(iso, &session, &sent)
    }

    fn reconciliation_slip(&self, id: &str) -> String {
        let Some(terminal) = self.terminal(id) else {
            return String::new();
        };
        let (options, session) = (&terminal.options, terminal.session_text());
        let words = words(options.language);
        let mut lines = self.slip_heading.clone();
        lines.extend([
            String::new(),
            format!("Term: {}-{}", options.id, options.site_id),
            self.local(options.country, "%Y-%m-%d %H:%M"),
            String::new(),
            words.reconciliation.to_owned(),
            format!("{}: {session}", words.session),
        ]);
        lines.extend(self.totals(id, &session, words, (&options.currency, options.country)));
        finish(&lines, paper_width(terminal), true)
    }

    /// The lines with the totals, in the form the paper has.
    fn totals(&self, id: &str, session: &str, words: &Words, (currency, country): (&str, Country)) -> Vec<String> {
        let of_kind = |kind: Transaction| {
            let amounts = self.period(id, session).filter(|entry| entry.transaction == kind);
            amounts.fold((0_u32, 0_i64), |(count, sum), entry| {
                (count.saturating_add(1), sum.saturating_add(entry.amount))
            })
        };
        let kinds = [Transaction::Purchase, Transaction::Refund];
        match self.behaviour.reconciliation_paper {
            ReconciliationPaper::ByKind => kinds
                .into_iter()
                .flat_map(|kind| {
                    let (count, sum) = of_kind(kind);
                    [
                        format!("{} {count:>3}", words.kind(kind)),
                        amount_line(currency, sum, country),
                    ]
                })
                .collect(),
            ReconciliationPaper::CountAndNet => {
                let [(taken, sum), (back, given)] = kinds.map(of_kind);
                let (count, net) = (taken.saturating_add(back), sum.saturating_sub(given));
                // As on the paper that was seen: the sum stands behind its word, without a currency.
                vec![format!("Innsamlet  {count}"), format!("Total=  {}", decimal(net))]
            }
            ReconciliationPaper::Nothing => Vec::new(),
        }
    }

    fn period<'a>(&'a self, id: &'a str, session: &'a str) -> impl Iterator<Item = &'a BookEntry> {
        let entries = self.books.entries.iter();
        entries.filter(move |entry| entry.terminal == id && entry.session == session && !entry.voided)
    }

    fn last_entry(&self, id: &str) -> Option<&BookEntry> {
        let wanted = self.terminal(id)?.results.last()?.entry?;
        self.books.entries.iter().find(|entry| entry.seq == wanted)
    }

    fn void_last(&mut self, id: &str, faults: &[Fault]) -> Reply {
        let Some(original) = self.last_entry(id).cloned() else {
            return replies::busy();
        };
        let request = Request {
            transaction: Transaction::Void,
            amount: original.amount,
            cashback: 0,
            order_id: None,
        };
        let card = Some((original.card, crate::cards::card(original.card).presentation));
        let mut told = self.told(id, &request, card, &Ending::approved());
        told.success_status = self.behaviour.void_status;
        self.take_back(&original);
        let seq = self.take_seq();
        let lag = self.scaled(self.timing.lookup_lag_ms);
        let (now, at_unix_ms) = (self.now, self.unix_ms());
        let Some(terminal) = self.terminal_mut(id) else {
            return replies::not_connected();
        };
        terminal.slip = Some(told.printed.clone());
        terminal
            .recent
            .retain(|seen| seen.card != original.card || seen.amount != original.requested);
        terminal.results.push(LastResult {
            record: told.record.clone(),
            transaction: Transaction::Void,
            slip: told.slips.customer.clone(),
            order_id: None,
            card: Some(original.card),
            publish_at: now.saturating_add(lag),
            entry: Some(seq),
        });
        let (stan_auth, session) = (told.record.stan_auth.clone(), told.record.session.clone());
        let entry = BookEntry {
            seq,
            transaction: Transaction::Void,
            stan_auth,
            session,
            at_unix_ms,
            voided: false,
            ..original
        };
        let amount = entry.amount;
        self.post(entry);
        self.note(id, EventCode::Voided, Detail::sum(amount));
        self.show(
            id,
            Screen::Approved {
                transaction: Transaction::Void,
                amount,
            },
        );
        replies::transaction_reply(&told, faults)
    }

    fn take_back(&mut self, original: &BookEntry) {
        if let Some(entry) = self.books.entries.iter_mut().find(|entry| entry.seq == original.seq) {
            entry.voided = true;
        }
        let totals = self.books.totals.entry(original.currency.clone()).or_default();
        if original.transaction == Transaction::Refund {
            totals.voided_refunds = totals.voided_refunds.saturating_add(original.amount);
            totals.net = totals.net.saturating_add(original.amount);
        } else {
            totals.voided_charges = totals.voided_charges.saturating_add(original.amount);
            totals.net = totals.net.saturating_sub(original.amount);
        }
    }

    /// Every night since the terminal was last used closes a period or two.
    pub(super) fn pass_nights(&mut self, id: &str) {
        let today = self.local_of(id, "%Y-%m-%d");
        let (unix, mut rises) = (self.unix_ms(), 0_u32);
        let Some(terminal) = self.terminal(id) else { return };
        let nights = nights_between(&terminal.session_day, &today);
        if terminal.nightly_sessions {
            for _ in 0..nights {
                rises = rises
                    .saturating_add(1)
                    .saturating_add(u32::try_from(self.rng.below(2)).unwrap_or(0));
            }
        }
        let Some(terminal) = self.terminal_mut(id) else { return };
        if rises > 0 || terminal.reconciled_unix_ms.is_none() {
            terminal.reconciled_unix_ms = Some(unix);
        }
        terminal.raise_session(rises % 999);
        terminal.session_day = today;
    }
}

fn nights_between(from: &str, to: &str) -> u32 {
    let (Ok(from), Ok(to)) = (from.parse::<Date>(), to.parse::<Date>()) else {
        return 0;
    };
    from.until(to)
        .map_or(0, |span| u32::try_from(span.get_days()).unwrap_or(0).min(3_650))
}
