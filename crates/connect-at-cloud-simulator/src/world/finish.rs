//! The end of a transaction: its record, its slip, its entry in the books, and what the till is told.
//!
//! Owns the one place where money moves. What really happened goes into the books and the terminal's memory; what the till is told may be less, or a lie, when
//! a fault or a chosen behaviour says so. The two are never mixed up.

use super::schedule::Timer;
use super::terminal::{LastResult, Payment, RecentCard, Request, Terminal};
use super::{Answer, Detail, World};
use crate::acts::{CardId, Next, Presentation};
use crate::books::BookEntry;
use crate::cards::{self, Verification};
use crate::faults::Fault;
use crate::record::{Record, ResultCode, Shape};
use crate::replies::{self, Told};
use crate::slip::{SlipInput, Slips, slips};
use crate::state::{CancelledBy, EventCode, Screen, Transaction};

/// Results a terminal keeps: the last, and a few before it for the look-ups that come too soon.
const RESULTS_KEPT: usize = 8;

/// How a transaction ended.
#[derive(Debug, Clone)]
pub(crate) struct Ending {
    pub result: ResultCode,
    pub shape: Shape,
    pub error: String,
    pub source: &'static str,
    pub reason: String,
    pub response_code: String,
    pub slip: bool,
    pub cancelled_by: Option<CancelledBy>,
    pub told_as: ToldAs,
}

/// What the till is told of an ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ToldAs {
    Truth,
    BareString,
    Unknown,
}

impl Ending {
    pub(crate) fn approved() -> Self {
        Self {
            result: ResultCode::Approved,
            shape: Shape::CardRead,
            error: String::new(),
            source: "",
            reason: String::new(),
            response_code: "00".to_owned(),
            slip: true,
            cancelled_by: None,
            told_as: ToldAs::Truth,
        }
    }

    /// Refused with a slip, after the card was read.
    pub(crate) fn declined(error: &str, source: &'static str, reason: &str, response_code: &str) -> Self {
        Self {
            result: ResultCode::Rejected,
            error: error.to_owned(),
            source,
            reason: reason.to_owned(),
            response_code: response_code.to_owned(),
            ..Self::approved()
        }
    }

    /// Refused by the terminal, without a slip.
    pub(crate) fn refused(error: &str, reason: &str, shape: Shape) -> Self {
        Self {
            shape,
            slip: false,
            ..Self::declined(error, "03", reason, "")
        }
    }

    /// Ended before the bank was asked.
    pub(crate) fn cancelled(error: &str, reason: &str, by: CancelledBy) -> Self {
        Self {
            cancelled_by: Some(by),
            ..Self::refused(error, reason, Shape::NoCard)
        }
    }

    /// Nobody knows.
    pub(crate) fn unknown() -> Self {
        Self {
            result: ResultCode::Unknown,
            ..Self::refused("Terminal / unknown result", "9:9", Shape::NoCard)
        }
    }
}

impl World {
    /// Ends the terminal's payment.
    pub(crate) fn end(&mut self, id: &str, ending: &Ending) {
        let Some(payment) = self.terminal_mut(id).and_then(|terminal| terminal.payment.take()) else {
            return;
        };
        let mut ending = ending.clone();
        if payment.card.is_some() && ending.shape == Shape::NoCard {
            ending.shape = Shape::CardRead;
        }
        let told = self.told(id, &payment.request, payment.card, &ending);
        let entry = (ending.result == ResultCode::Approved).then(|| self.book(id, &payment, &told.record));
        self.remember(id, &payment, &told, entry);
        self.show(id, ended_screen(&payment.request, &told.record, &ending));
        self.tell(id, &payment, told, ending.told_as);
        for fault in &payment.faults {
            if let Fault::StandAloneAfter { card, amount } = fault {
                self.pay_stand_alone(id, *card, *amount, false);
            }
        }
        let busy = self.scaled(self.timing.busy_after_ms);
        let until = self.now.saturating_add(busy);
        if let Some(terminal) = self.terminal_mut(id) {
            terminal.busy_until = until;
        }
        self.after(busy, id, 0, Timer::ScreenOff);
        self.mark();
    }

    /// Record, slips and words of an ending; touches the terminal's counters only where a real one would.
    pub(crate) fn told(&mut self, id: &str, request: &Request, card: Option<(CardId, Presentation)>, ending: &Ending) -> Told {
        let record = self.record(id, request, card, ending);
        let converted = (!record.optional_data.is_empty())
            .then(|| conversion(&record, card))
            .flatten();
        let mut copies = Slips::default();
        if let (Some((card, how)), true, Some(terminal)) = (card, ending.slip, self.terminal(id)) {
            copies = slips(&SlipInput {
                record: &record,
                transaction: request.transaction,
                currency: &terminal.options.currency,
                language: terminal.options.language,
                country: terminal.options.country,
                contactless: how == Presentation::Tap,
                last4: cards::card(card).last4(),
                site_number: terminal.site_number,
                heading: &self.slip_heading,
                converted,
                width: paper_width(terminal),
            });
        }
        let approved = ending.result == ResultCode::Approved;
        let printed = copies.customer.clone();
        if self.terminal(id).is_some_and(|terminal| terminal.printer_width() == 0) {
            copies = Slips::default();
        }
        Told {
            record,
            printed,
            transaction: request.transaction,
            order_id: if approved { request.order_id.clone() } else { None },
            slips: copies,
            error: ending.error.clone(),
            converted: converted.is_some(),
            currency: self
                .terminal(id)
                .map(|terminal| terminal.options.currency.clone())
                .unwrap_or_default(),
            success_status: 201,
        }
    }

    fn record(&mut self, id: &str, request: &Request, card: Option<(CardId, Presentation)>, ending: &Ending) -> Record {
        let engaged = matches!(ending.shape, Shape::CardRead | Shape::NoCard);
        let time_stamp = if engaged {
            self.local_of(id, "%Y%m%d%H%M%S")
        } else {
            String::new()
        };
        let authorisation = if ending.result == ResultCode::Approved {
            self.rng.code(6)
        } else {
            String::new()
        };
        let seen = card.map(|(card, how)| (cards::card(card), how));
        let mut record = blank_record(ending, time_stamp, request.transaction);
        if let Some((card, how)) = seen {
            let verification = card.verification(how).unwrap_or(Verification::Nothing);
            card.issuer_id.clone_into(&mut record.issuer_id);
            card.truncated_pan.clone_into(&mut record.truncated_pan);
            card.issuer_name.clone_into(&mut record.issuer_name);
            card.aid.clone_into(&mut record.aid);
            card.product_type.clone_into(&mut record.product_type);
            record.tvr = if how == Presentation::Tap {
                "0000000000"
            } else {
                "0000008000"
            }
            .to_owned();
            record.tsi = if how == Presentation::Tap { "" } else { "E800" }.to_owned();
            record.cvm = cvm(verification, request.transaction).to_owned();
            record.tcc = tcc(verification, how, request.transaction, &record.response_code);
            record.par = account_reference(card.id);
        }
        let Some(terminal) = self.terminal_mut(id) else {
            return record;
        };
        terminal.options.id.clone_into(&mut record.terminal_id);
        terminal.options.site_id.clone_into(&mut record.site_id);
        record.session = terminal.session_text();
        record.total = request.asked();
        if card.is_some() {
            record.atc = format!("{:05}", terminal.count_card());
            add_extras(&mut record, terminal, request, ending);
        }
        if ending.result == ResultCode::Approved || ending.source == "05" {
            record.stan_auth = format!("{:06}{authorisation}", terminal.take_stan());
            record.sequence = format!("{:06}", terminal.take_sequence());
        }
        if let Some((card, _)) =
            seen.filter(|_| ending.result == ResultCode::Approved && request.transaction == Transaction::Purchase)
        {
            offer_conversion(&mut record, terminal, card);
        }
        record
    }

    pub(crate) fn local_of(&self, id: &str, pattern: &str) -> String {
        self.terminal(id)
            .map(|terminal| self.local(terminal.options.country, pattern))
            .unwrap_or_default()
    }

    /// Money moves.
    fn book(&mut self, id: &str, payment: &Payment, record: &Record) -> u64 {
        let extras = record.tip.saturating_add(record.surcharge);
        let contained = self.terminal(id).is_none_or(|terminal| terminal.total_includes_extras);
        let amount = if contained {
            record.total
        } else {
            record.total.saturating_add(extras)
        };
        let entry = BookEntry {
            seq: self.take_seq(),
            transaction: payment.request.transaction,
            amount,
            requested: payment.request.asked(),
            tip: record.tip,
            surcharge: record.surcharge,
            currency: self
                .terminal(id)
                .map(|terminal| terminal.options.currency.clone())
                .unwrap_or_default(),
            order_id: payment.request.order_id.clone(),
            terminal: id.to_owned(),
            stan_auth: record.stan_auth.clone(),
            session: record.session.clone(),
            card: payment.card.map_or(CardId::VisaDebit, |(card, _)| card),
            at_unix_ms: self.unix_ms(),
            stand_alone: payment.ticket == 0,
            voided: false,
        };
        let seq = entry.seq;
        self.post(entry);
        seq
    }

    /// Writes an entry and its sums.
    pub(crate) fn post(&mut self, entry: BookEntry) {
        let totals = self.books.totals.entry(entry.currency.clone()).or_default();
        if entry.transaction == Transaction::Refund {
            totals.refunded = totals.refunded.saturating_add(entry.amount);
            totals.net = totals.net.saturating_sub(entry.amount);
        } else if entry.transaction != Transaction::Void {
            totals.charged = totals.charged.saturating_add(entry.amount);
            totals.net = totals.net.saturating_add(entry.amount);
        }
        self.books.entries.push(entry);
        self.mark();
    }

    fn remember(&mut self, id: &str, payment: &Payment, told: &Told, entry: Option<u64>) {
        let late = payment.faults.iter().find_map(|fault| {
            if let Fault::LatePublish { ms } = fault {
                Some(*ms)
            } else {
                None
            }
        });
        let lag = late.unwrap_or_else(|| self.scaled(self.timing.lookup_lag_ms));
        let now = self.now;
        let Some(terminal) = self.terminal_mut(id) else { return };
        terminal.results.push(LastResult {
            record: told.record.clone(),
            transaction: payment.request.transaction,
            slip: told.slips.customer.clone(),
            order_id: told.order_id.clone(),
            card: payment.card.map(|(card, _)| card),
            publish_at: now.saturating_add(lag),
            entry,
        });
        let surplus = terminal.results.len().saturating_sub(RESULTS_KEPT);
        terminal.results.drain(..surplus);
        if !told.printed.is_empty() {
            terminal.slip = Some(told.printed.clone());
        }
        if let (Some((card, _)), Some(_)) = (payment.card, entry) {
            let (transaction, amount) = (payment.request.transaction, payment.request.asked());
            terminal
                .recent
                .retain(|seen| !(seen.card == card && seen.transaction == transaction && seen.amount == amount));
            terminal.recent.push(RecentCard {
                card,
                transaction,
                amount,
                at: now,
                warned: false,
            });
        }
    }

    /// What a terminal's last finished payment had been asked to do.
    pub(super) fn last_request(&self, id: &str) -> Option<Request> {
        let last = self.terminal(id)?.results.last()?;
        let order_id = last.order_id.clone();
        Some(Request {
            transaction: last.transaction,
            amount: last.record.total,
            cashback: 0,
            order_id,
        })
    }

    pub(crate) fn show(&mut self, id: &str, screen: Screen) {
        let shown_for = self.scaled(self.timing.result_screen_ms);
        let until = self.now.saturating_add(shown_for);
        if let Some(terminal) = self.terminal_mut(id) {
            terminal.screen = screen;
            terminal.screen_until = until;
        }
        self.after(shown_for, id, 0, Timer::ScreenOff);
    }

    fn tell(&mut self, id: &str, payment: &Payment, told: Told, told_as: ToldAs) {
        if payment.ticket == 0 || payment.missed || payment.next == Next::NetworkLost {
            return;
        }
        if payment.next == Next::AnswerLost {
            self.answer(payment.ticket, Answer::Cut);
            self.note(id, EventCode::AnswerLost, Detail::default());
            return;
        }
        let approved = told.record.result == ResultCode::Approved;
        let reply = match told_as {
            ToldAs::Truth => replies::transaction_reply(&told, &payment.faults),
            ToldAs::BareString => replies::string_failure("Transaction cancelled"),
            ToldAs::Unknown => {
                let mut unknown = payment.faults.clone();
                unknown.push(Fault::Result99);
                replies::transaction_reply(&told, &unknown)
            }
        };
        let reached = self.answer(payment.ticket, Answer::Reply(reply));
        let code = match (reached, told_as, approved) {
            (false, _, _) => EventCode::AnswerLost,
            (true, ToldAs::Truth, true) => EventCode::TillToldApproved,
            (true, ToldAs::Truth, false) => EventCode::TillToldDeclined,
            (true, ToldAs::BareString | ToldAs::Unknown, _) => EventCode::TillToldUnknown,
        };
        self.note(
            id,
            code,
            Detail {
                amount: Some(told.record.total),
                ..Detail::default()
            },
        );
    }
}

/// Columns of the paper: a terminal that prints by itself has its own.
pub(crate) fn paper_width(terminal: &Terminal) -> u32 {
    match terminal.printer_width() {
        0 => 24,
        width => width,
    }
}

fn ended_screen(request: &Request, record: &Record, ending: &Ending) -> Screen {
    let (transaction, amount) = (request.transaction, record.total);
    match (ending.result, ending.cancelled_by) {
        (ResultCode::Approved | ResultCode::Administrative, _) => Screen::Approved { transaction, amount },
        (_, Some(by)) => Screen::Cancelled { transaction, amount, by },
        (_, None) => Screen::Declined {
            transaction,
            amount,
            reason: ending.reason.clone(),
        },
    }
}

fn blank_record(ending: &Ending, time_stamp: String, transaction: Transaction) -> Record {
    let empty = String::new;
    Record {
        shape: ending.shape,
        result: ending.result,
        issuer_id: "00".to_owned(),
        truncated_pan: empty(),
        time_stamp,
        cvm: empty(),
        session: empty(),
        stan_auth: empty(),
        sequence: empty(),
        total: 0,
        source: ending.source.to_owned(),
        reason: ending.reason.clone(),
        tip: 0,
        surcharge: 0,
        terminal_id: empty(),
        site_id: empty(),
        issuer_name: empty(),
        response_code: ending.response_code.clone(),
        tcc: "___".to_owned(),
        aid: empty(),
        tvr: empty(),
        tsi: empty(),
        atc: empty(),
        organisation: "12345678".to_owned(),
        account_type: if ending.shape == Shape::CardRead {
            "Undefined"
        } else {
            "Inactive"
        }
        .to_owned(),
        optional_data: empty(),
        transaction_code: match transaction {
            Transaction::Refund => "1",
            Transaction::Void => "2",
            Transaction::Purchase | Transaction::Cashback | Transaction::Deposit => "0",
        }
        .to_owned(),
        par: empty(),
        product_type: empty(),
    }
}

const fn cvm(verification: Verification, transaction: Transaction) -> &'static str {
    match (transaction, verification) {
        (Transaction::Refund, _) | (_, Verification::Signature) => "1",
        (_, Verification::Pin) => "0",
        (_, Verification::Nothing) => "2",
        (_, Verification::Device) => "4",
    }
}

/// Reader, verification, how far it got.
fn tcc(verification: Verification, how: Presentation, transaction: Transaction, response: &str) -> String {
    let reader = if how == Presentation::Tap { 'K' } else { 'I' };
    let verified = match (verification, how) {
        (_, _) if transaction == Transaction::Refund => 'C',
        (Verification::Pin, Presentation::Tap) => 'A',
        (Verification::Pin, Presentation::Chip) => 'B',
        (Verification::Device, _) => 'F',
        (Verification::Nothing | Verification::Signature, _) => 'C',
    };
    let reached = match (response, transaction) {
        ("" | "Z1" | "Z3", _) => '_',
        (_, Transaction::Refund) => '5',
        (_, _) => '1',
    };
    [reader, verified, reached].iter().collect()
}

/// 29 characters that stay the same for one card.
fn account_reference(card: CardId) -> String {
    let position = cards::TRAY
        .iter()
        .position(|known| known.id == card)
        .and_then(|at| u64::try_from(at).ok())
        .unwrap_or(0);
    format!("V001{}", crate::rng::Rng::new(position).code(25))
}

fn add_extras(record: &mut Record, terminal: &Terminal, request: &Request, ending: &Ending) {
    if request.transaction == Transaction::Purchase && ending.result == ResultCode::Approved {
        record.tip = terminal.tip;
        record.surcharge = terminal.surcharge;
        if terminal.total_includes_extras {
            record.total = record.total.saturating_add(terminal.tip).saturating_add(terminal.surcharge);
        }
    }
}

/// The client of a foreign card pays in the card's own currency.
fn offer_conversion(record: &mut Record, terminal: &Terminal, card: &cards::Card) {
    let Some((currency, rate)) = card
        .own_currency
        .filter(|(currency, _)| *currency != terminal.options.currency)
    else {
        return;
    };
    record.total = record.total.saturating_add(terminal.dcc_difference);
    let sum = record.total.saturating_mul(rate) / 100;
    let rate = format!("{}.{:02}00", rate / 100, rate % 100);
    let data = serde_json::json!({"od": {"ver": "1.01", "dcc": {
        "ver": "1.00", "ccur": "840", "ccura": currency, "rate": rate, "exp": "2", "fee": "3.00", "tstamp": record.time_stamp,
        "ratesrc": "ECB", "providerid": "1", "provider": "DCC", "status": "1", "cam": sum.to_string(), "addinfo": "",
        "convrate": rate, "mam": "3.00", "mcur": terminal.options.currency,
    }}});
    record.optional_data = data.to_string();
}

/// What a conversion shows on the slip.
fn conversion(record: &Record, card: Option<(CardId, Presentation)>) -> Option<(i64, &'static str)> {
    let (currency, rate) = cards::card(card?.0).own_currency?;
    Some((record.total.saturating_mul(rate) / 100, currency))
}
