//! A till without a network: opens practice books in the folder given, sells, takes cash, tries a card, and prints one line of JSON about
//! it. The flow test runs it in a network name space that has no route, not even to this computer.
//!
//! Given a simulator as well, it runs in a name space with one address, which it takes away in the middle of a payment and gives back.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a program of the tests stops where it can't go on"
)]
#![allow(clippy::disallowed_methods, reason = "it measures real time from outside")]

use application::domain::attempt::State;
use application::domain::quantity::Quantity;
use application::{BooksKind, CardRequest, Environment, Hint, InvoiceView, OpenBooks, Opening, SystemClock, SystemIds, Till};
use klinikassa_tests::{Desk, key};
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

async fn open(folder: PathBuf) -> Till {
    let opening = Opening {
        file: folder.join("practice.klinikassa"),
        kind: BooksKind::Practice,
        clock: Arc::new(SystemClock::start()),
        ids: Arc::new(SystemIds::new()),
        version: "0.0.0".to_owned(),
        locale: "en_FI".to_owned(),
    };
    let nobody = Environment::for_books(BooksKind::Practice, "http://127.0.0.1:9").unwrap();
    let till = OpenBooks::open(opening)
        .await
        .unwrap()
        .serve(&nobody, "practice".to_owned(), "practice".to_owned().into())
        .await
        .unwrap();
    let staff = till.frame().await.unwrap().staff;
    till.sign_in(staff[0].id).await.unwrap();
    till
}

async fn sold(till: &Till) -> InvoiceView {
    let sale = till.current_sale().await.unwrap();
    let item = till.find("F-2041".to_owned()).await.unwrap().items.remove(0);
    till.add_item(sale.draft.id(), item.id, Quantity::ONE, None).await.unwrap();
    till.finalise(sale.draft.id(), key()).await.unwrap()
}

/// Takes the one address away, or gives it back.
fn address(how: &str) {
    let done = Command::new("ip")
        .args(["address", how, "127.0.0.1/8", "dev", "lo"])
        .status()
        .unwrap();
    assert!(done.success(), "ip address {how}");
}

/// The address goes while the charge is on its way back.
async fn without_an_address(simulator: &str) {
    let desk = Desk::open(simulator).await;
    let invoice = desk.invoice(1).await;
    let id = invoice.record.document.parts().id;
    desk.service.fault(
        "transaction",
        "happens",
        serde_json::json!({ "kind": "delay_reply", "ms": 1_000 }),
    );
    let attempt = desk.pay(id, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.until("the bank to charge", || async {
        let charged = desk.service.bank()["entries"].as_array().unwrap().len();
        (charged == 1).then_some(())
    })
    .await;
    address("del");
    desk.clock.advance(Duration::from_secs(180));
    let doubt = desk.reaches(attempt, &[State::Unknown]).await;
    // Cash goes on.
    let cash = desk.invoice(2).await;
    let due = Desk::due(&cash);
    let paid = desk
        .till
        .pay_cash(cash.record.document.parts().id, due, due, key())
        .await
        .unwrap();
    desk.pass(60).await;
    assert_eq!(desk.attempt(attempt).await.state(), State::Unknown);
    let holds = desk.till.holds_the_program();
    address("add");
    let known = desk.reaches_in_time(attempt, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[id]).await;
    println!(
        "{}",
        serde_json::json!({
            "without": doubt.state().code(),
            "holds": holds,
            "cash_due": Desk::due(&paid).minor(),
            "with": known.state().code(),
            "posts": desk.service.bank()["transaction_posts"],
        })
    );
}

#[tokio::main]
async fn main() {
    if let Some(simulator) = std::env::args().nth(2) {
        return without_an_address(&simulator).await;
    }
    let till = open(PathBuf::from(std::env::args().nth(1).unwrap())).await;
    let cash = sold(&till).await;
    let due = cash.record.balance.due().unwrap();
    let paid = till.pay_cash(cash.record.document.parts().id, due, due, key()).await.unwrap();

    let card = sold(&till).await;
    let terminal = till.terminal_options(None).await.unwrap()[0].record.terminal.id;
    let mut hints = till.listen();
    let started = Instant::now();
    let _refused = till.choose_terminal(terminal).await;
    let request = CardRequest {
        document: card.record.document.parts().id,
        original: None,
        amount: due,
        terminal,
        key: key(),
    };
    let begun = till.process_card(request).await.unwrap();
    let mut record = begun;
    while record.state().is_open() {
        if let Some(Hint::Attempt(..)) = hints.next().await {
            record = till.attempt(record.header.id).await.unwrap().record;
        }
    }
    let took = started.elapsed();
    println!(
        "{}",
        serde_json::json!({
            "cash_due": paid.record.balance.due().unwrap().minor(),
            "card_state": record.state().code(),
            "card_reason": record.reason.map(|reason| reason.code.code()),
            "milliseconds": u64::try_from(took.as_millis()).unwrap(),
            "doubts": till.frame().await.unwrap().attention.len(),
            "broken": till.check_books().await.unwrap(),
        })
    );
}
