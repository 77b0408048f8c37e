//! The till killed in the middle, by a signal nobody can catch: the next start finds out by itself what became of the money.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]
#![allow(clippy::disallowed_methods, reason = "real time bounds every wait")]

use application::domain::attempt::{ReasonCode, State, Word};
use application::domain::ids::{AttemptId, DocumentId, TerminalCallId};
use application::{Detail, Standing, Step};
use klinikassa_tests::{Desk, Service, practice_code};
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Lines};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

/// A process that does not outlive its test, however that ends.
struct Process(Child);

impl Process {
    /// SIGKILL: no destructor, no flush, no farewell.
    fn kill(&mut self) {
        let _gone_already = self.0.kill();
        let _reaped = self.0.wait();
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A till in a process of its own, on books of its own, beside a service that outlives it.
struct Victim {
    service: Service,
    folder: tempfile::TempDir,
    process: Process,
    lines: Lines<BufReader<ChildStdout>>,
    last: Value,
}

impl Victim {
    fn start(times: i64, further: &[&str], prepare: impl FnOnce(&Service)) -> Self {
        let service = Service::start(SIMULATOR);
        prepare(&service);
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_killed-till"))
            .arg(folder.path())
            .arg(service.url())
            .arg(times.to_string())
            .args(further)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        Self {
            service,
            folder,
            process: Process(child),
            lines,
            last: Value::Null,
        }
    }

    /// The next thing it says; `None` when it has said all.
    fn hear(&mut self) -> Option<String> {
        let line = self.lines.next()?.unwrap();
        self.last = serde_json::from_str(&line).unwrap();
        Some(self.last["state"].as_str().unwrap().to_owned())
    }

    /// Listens until it has stored this state.
    fn says(&mut self, state: &str) {
        while self.hear().unwrap() != state {}
    }

    /// Waits, in real time, for what happens outside the till.
    fn until(&self, what: &str, happened: impl Fn(&Service) -> bool) {
        let deadline = Instant::now() + Duration::from_secs(20);
        while !happened(&self.service) {
            assert!(Instant::now() < deadline, "waited in vain for {what}");
            std::thread::yield_now();
        }
    }

    /// An id it said last.
    fn id(&self, member: &str) -> uuid::Uuid {
        uuid::Uuid::parse_str(self.last[member].as_str().unwrap()).unwrap()
    }

    /// Kills it and starts the till anew on what it left behind.
    async fn restarted(mut self) -> Desk {
        self.process.kill();
        Desk::beside(self.service, self.folder, "practice").await
    }

    /// The same, for a payment.
    async fn killed(self) -> (Desk, DocumentId, AttemptId) {
        let (invoice, attempt) = (
            DocumentId::from_uuid(self.id("invoice")),
            AttemptId::from_uuid(self.id("attempt")),
        );
        (self.restarted().await, invoice, attempt)
    }
}

fn card(service: &Service) {
    service.act(json!({ "act": "present_card", "card": "visa_debit" }));
}

fn charged(service: &Service, times: usize) -> bool {
    service.bank()["entries"].as_array().unwrap().len() == times
}

#[tokio::test]
async fn killed_before_anything_was_sent_it_says_not_sent() {
    let mut victim = Victim::start(1, &[], |service| {
        service.act(
            json!({ "act": "set_fault", "fault": { "call": "login", "times": 9, "effect": "does_not_happen",
            "fault": { "kind": "hang" } } }),
        );
    });
    victim.says("intent");
    victim.service.act(json!({ "act": "clear_faults" }));
    let (desk, id, attempt) = victim.killed().await;
    let closed = desk.attempt(attempt).await;
    assert_eq!(
        (Desk::word(&closed), closed.reason.unwrap().code),
        (Word::NotSent, ReasonCode::Restarted)
    );
    assert_eq!(desk.service.bank()["transaction_posts"], json!(0));
    assert!(desk.till.frame().await.unwrap().attention.is_empty());
    // Terminal and sum are free again.
    let due = Desk::due(&desk.till.invoice(id).await.unwrap());
    let again = desk.pay(id, due).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(again.header.id, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn killed_while_the_terminal_asks_it_finds_the_payment_made_after_its_death() {
    let mut victim = Victim::start(2, &[], |_| {});
    victim.says("sending");
    victim.until("the terminal to ask for a card", Service::asks_for_a_card);
    let (desk, id, attempt) = victim.killed().await;
    let doubt = desk.attempt(attempt).await;
    assert_eq!(
        (doubt.state(), doubt.reason.unwrap().code),
        (State::Unknown, ReasonCode::Restarted)
    );
    assert_eq!(desk.till.frame().await.unwrap().attention.len(), 1);
    desk.pass(30).await;
    assert_eq!(
        desk.service.bank()["look_ups"],
        json!(0),
        "the payment still runs, and a look could end it"
    );
    desk.present("visa_debit").await;
    let paid = desk.reaches_in_time(attempt, &[State::Approved]).await;
    assert_eq!(Desk::word(&paid), Word::Paid);
    assert_eq!(desk.service.bank()["transaction_posts"], json!(1));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn killed_while_the_terminal_asks_a_cancel_it_did_not_hear_stays_in_doubt() {
    let mut victim = Victim::start(3, &[], |_| {});
    victim.says("sending");
    victim.until("the terminal to ask for a card", Service::asks_for_a_card);
    let (desk, id, attempt) = victim.killed().await;
    desk.service.act(json!({ "act": "key", "key": "cancel" }));
    desk.until("quiet and looks", || async {
        desk.pass(5).await;
        desk.till.quiet(&desk.attempt(attempt).await).blocks.is_empty().then_some(())
    })
    .await;
    assert_eq!(
        desk.attempt(attempt).await.state(),
        State::Unknown,
        "a look never proves not charged"
    );
    desk.till
        .say_not_charged(attempt, true, true, &practice_code())
        .await
        .unwrap();
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn killed_between_the_approval_and_its_commit_it_finds_the_charge() {
    let mut victim = Victim::start(4, &[], |service| {
        service.fault("transaction", "happens", json!({ "kind": "hang" }));
    });
    victim.says("sending");
    victim.until("the terminal to ask for a card", Service::asks_for_a_card);
    card(&victim.service);
    victim.until("the bank to charge", |service| charged(service, 1));
    let (desk, id, attempt) = victim.killed().await;
    assert_eq!(desk.attempt(attempt).await.state(), State::Unknown);
    let paid = desk.reaches_in_time(attempt, &[State::Approved]).await;
    assert_eq!(Desk::word(&paid), Word::Paid);
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn killed_in_doubt_it_goes_on_looking() {
    let mut victim = Victim::start(5, &[], |service| {
        service.fault("transaction", "happens", json!({ "kind": "reset_before_reply" }));
    });
    victim.says("sending");
    victim.until("the terminal to ask for a card", Service::asks_for_a_card);
    card(&victim.service);
    victim.says("unknown");
    let (desk, id, attempt) = victim.killed().await;
    assert_eq!(desk.attempt(attempt).await.state(), State::Unknown);
    desk.reaches_in_time(attempt, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn killed_the_moment_it_said_paid_it_still_says_so() {
    let mut victim = Victim::start(6, &[], |_| {});
    victim.says("sending");
    victim.until("the terminal to ask for a card", Service::asks_for_a_card);
    card(&victim.service);
    victim.says("approved");
    let (desk, id, attempt) = victim.killed().await;
    assert_eq!(Desk::word(&desk.attempt(attempt).await), Word::Paid);
    assert!(Desk::due(&desk.till.invoice(id).await.unwrap()).is_zero());
    assert_eq!(desk.service.bank()["look_ups"], json!(0), "there is nothing to ask");
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn killed_during_a_refund_it_finds_the_money_gone_back() {
    let mut victim = Victim::start(7, &["refund"], |_| {});
    victim.says("sending");
    victim.until("the terminal to ask for a card", Service::asks_for_a_card);
    card(&victim.service);
    victim.says("approved");
    while !(victim.hear().unwrap() == "sending" && victim.last["kind"] == "refund") {}
    victim.until("the terminal to ask for a card", Service::asks_for_a_card);
    let (desk, id, attempt) = victim.killed().await;
    desk.present("visa_debit").await;
    let back = desk.reaches_in_time(attempt, &[State::Approved]).await;
    assert_eq!(Desk::word(&back), Word::Refunded);
    assert_eq!(desk.service.bank()["totals"]["EUR"]["net"], json!(0));
    desk.agrees_with_the_bank(&[id]).await;
}

/// A client who pays at once, and a kill after the n-th thing the till said: whatever it had stored by then, nothing is charged
/// twice and nothing charged is lost.
#[tokio::test]
async fn killed_at_any_word_it_says_the_books_and_the_bank_agree() {
    let mut states = Vec::new();
    for words in 1..=6 {
        let mut victim = Victim::start(8, &[], |service| {
            let card_holder = json!({ "kind": "script", "card": "visa_debit" });
            service.act(json!({ "act": "set_card_holder", "card_holder": card_holder }));
        });
        let mut heard = Vec::new();
        while heard.len() < words && heard.last().is_none_or(|state| state != "approved") {
            heard.push(victim.hear().unwrap());
        }
        let (desk, id, attempt) = victim.killed().await;
        let known = [State::Approved, State::NotSent];
        desk.until("an outcome, or three looks that proved nothing", || async {
            let record = desk.attempt(attempt).await;
            if known.contains(&record.state()) || record.looks_reached >= 3 {
                return Some(());
            }
            desk.pass(1).await;
            None
        })
        .await;
        let record = desk.attempt(attempt).await;
        if charged(&desk.service, 1) {
            assert_eq!(record.state(), State::Approved, "{heard:?}");
        } else {
            assert!(charged(&desk.service, 0), "{heard:?}");
            assert!(matches!(record.state(), State::NotSent | State::Unknown), "{heard:?}");
        }
        desk.agrees_with_the_bank(&[id]).await;
        states.push(heard.pop().unwrap());
    }
    for reached in ["intent", "sending", "approved"] {
        assert!(
            states.iter().any(|state| state == reached),
            "no kill at {reached}: {states:?}"
        );
    }
}

/// Nobody knows whether the terminal reconciled; asked twice it could lose a day's sums, so only a person asks again.
#[tokio::test]
async fn killed_during_a_reconciliation_it_says_that_nobody_knows_and_asks_no_second_time() {
    let mut victim = Victim::start(9, &["reconcile"], |service| {
        service.act(json!({ "act": "set_timing", "change": { "percent": 100, "reconciliation_ms": 3_600_000 } }));
    });
    victim.says("asked");
    victim.until("the reconciliation to reach the service", |service| {
        service.calls("reconciliation") == 1
    });
    let call = TerminalCallId::from_uuid(victim.id("call"));
    let desk = victim.restarted().await;
    let view = desk.till.terminal_calls(desk.terminal).await.unwrap().remove(0);
    assert_eq!(view.record.id, call);
    assert!(view.record.end.is_none() && view.running.is_none(), "{view:?}");
    let list = desk.till.checklist(desk.terminal).await.unwrap();
    let step = list.steps.iter().find(|view| view.step == Step::Reconciled).unwrap();
    assert_eq!((step.standing, step.detail), (Standing::NotPassed, Detail::NotKnown));
    desk.pass(3_600).await;
    assert_eq!(desk.service.calls("reconciliation"), 1, "never sent again by itself");
    desk.service
        .act(json!({ "act": "set_timing", "change": { "percent": 0, "reconciliation_ms": 0 } }));
    desk.agrees_with_the_bank(&[]).await;
}
