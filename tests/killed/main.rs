//! A till that lives to be killed: opens the practice books of a folder, sells, asks for a card, and prints each state it has
//! stored. It never ends by itself.
//!
//! Arguments: the folder, the service's address, how many items, and `refund` to give the payment back once it is paid, or
//! `reconcile` to ask the terminal for a reconciliation in place of all that.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a program of the tests stops where it can't go on"
)]

use application::books::{AttemptRecord, TerminalCallRecord};
use application::domain::terminal::TerminalAction;
use application::{BooksKind, CardRequest, Environment, Hint, OpenBooks, SystemClock, Till};
use klinikassa_tests::{key, practice_opening, sold};
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

async fn open(folder: PathBuf, url: &str) -> Till {
    let books = OpenBooks::open(practice_opening(&folder, Arc::new(SystemClock::start())))
        .await
        .unwrap();
    let service = Environment::for_books(BooksKind::Practice, url).unwrap();
    let till = books
        .serve(&service, "practice".to_owned(), "practice".to_owned().into())
        .await
        .unwrap();
    let staff = till.frame().await.unwrap().staff;
    till.sign_in(staff[0].id).await.unwrap();
    till
}

fn say(record: &AttemptRecord, state: &str) {
    let line = serde_json::json!({
        "attempt": record.header.id.as_uuid().to_string(),
        "invoice": record.header.document.as_uuid().to_string(),
        "kind": record.header.kind.code(),
        "state": state,
    });
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).unwrap();
}

/// Says that the call is written down and under way.
fn say_call(call: &TerminalCallRecord) {
    let line = serde_json::json!({ "state": "asked", "call": call.id.as_uuid().to_string() });
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).unwrap();
}

/// Says every state the attempt reaches; returns when it is closed.
async fn follow(till: &Till, request: CardRequest) -> AttemptRecord {
    let mut hints = till.listen();
    let begun = till.process_card(request).await.unwrap();
    say(&begun, begun.state().code());
    while let Some(hint) = hints.next().await {
        if let Hint::Attempt(attempt, state) = hint
            && attempt == begun.header.id.as_uuid()
        {
            say(&begun, state.code());
            if state.is_closed() {
                break;
            }
        }
    }
    till.attempt(begun.header.id).await.unwrap().record
}

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let till = open(PathBuf::from(&arguments[0]), &arguments[1]).await;
    let terminals = till.terminal_options(None).await.unwrap();
    let first = terminals
        .iter()
        .find(|view| view.record.terminal.number.to_string() == "70114283");
    let then = arguments.get(3).map(String::as_str);
    if then == Some("reconcile") {
        let terminal = first.unwrap().record.terminal.id;
        let call = till
            .administer(terminal, TerminalAction::Reconciliation, key())
            .await
            .unwrap();
        say_call(&call);
        std::future::pending::<()>().await;
    }
    let invoice = sold(&till, arguments[2].parse().unwrap()).await;
    let mut request = CardRequest {
        document: invoice.record.document.parts().id,
        original: None,
        amount: invoice.record.balance.due().unwrap(),
        terminal: first.unwrap().record.terminal.id,
        key: key(),
    };
    let ended = follow(&till, request).await;
    if then == Some("refund") {
        request.original = Some(ended.header.payment);
        request.key = key();
        follow(&till, request).await;
    }
    std::future::pending::<()>().await;
}
