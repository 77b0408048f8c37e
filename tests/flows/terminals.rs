//! Terminals in Settings: added, retired, set up step by step, and asked for things beside payments.
//!
//! The oracle is the service: what it was asked, how often, and what its terminal printed.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]
#![allow(clippy::disallowed_methods, reason = "real time bounds every wait")]

use application::books::TerminalCallEnd;
use application::domain::attempt::{ReasonCode, State, Word};
use application::domain::ids::{PaymentId, TerminalCallId, TerminalRowId};
use application::domain::terminal::{Printing, TerminalAction, TerminalCallOutcome, TerminalModel, TerminalTick};
use application::{
    AddTerminal, CardRequest, ChangeTerminal, Detail, ModelConnection, Standing, Step, TerminalCallView, TerminalRow,
    TerminalWord, Till, TillError,
};
use connect_at_cloud_simulator::TlsMode;
use klinikassa_tests::{Clinic, Desk, PASSWORD, key, sold};
use serde_json::json;
use std::time::Duration;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

async fn row(till: &Till, terminal: TerminalRowId) -> TerminalRow {
    let rows = till.terminal_rows().await.unwrap();
    let mut all = rows.into_iter().flat_map(|(_, terminals)| terminals);
    all.find(|row| row.record.terminal.id == terminal).unwrap()
}

/// A step's standing and what more there is to say.
async fn step(till: &Till, terminal: TerminalRowId, wanted: Step) -> (Standing, Detail) {
    let list = till.checklist(terminal).await.unwrap();
    let view = list.steps.into_iter().find(|view| view.step == wanted).unwrap();
    (view.standing, view.detail)
}

async fn call(till: &Till, terminal: TerminalRowId, id: TerminalCallId) -> TerminalCallView {
    let calls = till.terminal_calls(terminal).await.unwrap();
    calls.into_iter().find(|view| view.record.id == id).unwrap()
}

/// Asks, and waits until an answer is written down.
async fn asked(desk: &Desk, action: TerminalAction) -> TerminalCallEnd {
    let begun = desk.till.administer(desk.terminal, action, key()).await.unwrap();
    ended(desk, begun.id).await
}

async fn ended(desk: &Desk, id: TerminalCallId) -> TerminalCallEnd {
    let (end, _) = desk
        .until("the call to end", || async {
            let view = call(&desk.till, desk.terminal, id).await;
            view.record.end.filter(|_| view.running.is_none())
        })
        .await;
    end
}

fn columns_on_paper(desk: &Desk) -> u64 {
    desk.service.state()["terminals"][0]["printer_width"].as_u64().unwrap()
}

/// From here on a reconciliation takes an hour.
fn reconciliation_hangs(desk: &Desk) {
    desk.service
        .act(json!({ "act": "set_timing", "change": { "percent": 100, "reconciliation_ms": 3_600_000 } }));
}

async fn word(desk: &Desk, wanted: TerminalWord) {
    desk.until(&format!("{wanted:?}"), || async {
        let options = desk.till.terminal_options(None).await.unwrap();
        let found = options.into_iter().find(|view| view.record.terminal.id == desk.terminal);
        found.filter(|view| view.word == wanted)
    })
    .await;
}

#[tokio::test]
async fn each_press_asks_once_and_keeps_what_the_terminal_printed() {
    let desk = Desk::open(SIMULATOR).await;
    let press = key();
    let begun = desk
        .till
        .administer(desk.terminal, TerminalAction::Reconciliation, press)
        .await
        .unwrap();
    let end = ended(&desk, begun.id).await;
    assert_eq!((end.outcome, end.reason.as_str()), (TerminalCallOutcome::Done, ""));
    let printed = end.printed.unwrap();
    assert!(printed.contains("70114283") && end.session.is_some(), "{printed}");
    let again = desk
        .till
        .administer(desk.terminal, TerminalAction::Reconciliation, press)
        .await
        .unwrap();
    assert_eq!(again.id, begun.id, "the same press");
    assert_eq!(desk.service.calls("reconciliation"), 1);
    assert_eq!(row(&desk.till, desk.terminal).await.reconciled.map(|_| ()), Some(()));

    for action in [TerminalAction::DownloadDataset, TerminalAction::DownloadSoftware] {
        assert_eq!(asked(&desk, action).await.outcome, TerminalCallOutcome::Done, "{action:?}");
    }
    assert_eq!(desk.service.calls("administration"), 2);
    let none = asked(&desk, TerminalAction::LastReceipt).await;
    assert_eq!(
        (none.outcome, none.printed),
        (TerminalCallOutcome::Declined, None),
        "{}",
        none.reason
    );
    let invoice = desk.invoice(1).await;
    let attempt = desk
        .pay(invoice.record.document.parts().id, Desk::due(&invoice))
        .await
        .unwrap()
        .header
        .id;
    desk.present("visa_debit").await;
    desk.reaches(attempt, &[State::Approved]).await;
    let last = asked(&desk, TerminalAction::LastReceipt).await;
    assert!(last.printed.unwrap().contains("34,90"), "the slip of that payment");

    assert_eq!(row(&desk.till, desk.terminal).await.record.printing, None, "never set");
    assert_eq!(
        asked(&desk, TerminalAction::PrintByTerminal).await.outcome,
        TerminalCallOutcome::Done
    );
    assert_eq!(columns_on_paper(&desk), 0);
    assert_eq!(row(&desk.till, desk.terminal).await.record.printing, Some(Printing::Terminal));
    assert_eq!(
        asked(&desk, TerminalAction::PrintByTill).await.outcome,
        TerminalCallOutcome::Done
    );
    assert_eq!(columns_on_paper(&desk), 24);
    desk.agrees_with_the_bank(&[invoice.record.document.parts().id]).await;
}

#[tokio::test]
async fn while_a_call_runs_no_payment_begins_and_without_an_answer_nobody_knows() {
    let desk = Desk::open(SIMULATOR).await;
    reconciliation_hangs(&desk);
    let press = key();
    let reconcile = || desk.till.administer(desk.terminal, TerminalAction::Reconciliation, press);
    let begun = reconcile().await.unwrap();
    assert!(
        call(&desk.till, desk.terminal, begun.id).await.record.end.is_none(),
        "it is in the books before an answer is"
    );
    desk.until("it to be sent", || async {
        (desk.service.calls("reconciliation") == 1).then_some(())
    })
    .await;
    assert_eq!(reconcile().await.unwrap().id, begun.id, "a double click");
    let invoice = desk.invoice(2).await;
    let document = invoice.record.document.parts().id;
    let refused = desk.pay(document, Desk::due(&invoice)).await.unwrap_err();
    assert!(matches!(refused, TillError::TerminalWorking), "{refused:?}");
    let other = desk
        .till
        .administer(desk.terminal, TerminalAction::DownloadDataset, key())
        .await
        .unwrap_err();
    assert!(matches!(other, TillError::TerminalWorking), "{other:?}");
    assert_eq!(
        step(&desk.till, desk.terminal, Step::Reconciled).await,
        (Standing::Open, Detail::Running)
    );

    desk.clock.advance(Duration::from_secs(121));
    let end = ended(&desk, begun.id).await;
    assert_eq!(end.outcome, TerminalCallOutcome::Unknown, "{}", end.reason);
    assert_eq!(
        step(&desk.till, desk.terminal, Step::Reconciled).await,
        (Standing::NotPassed, Detail::NotKnown)
    );
    desk.pass(600).await;
    assert_eq!(desk.service.calls("reconciliation"), 1, "never sent again by itself");
    // The terminal still works on it: it says so, and nothing is charged.
    let attempt = desk.pay(document, Desk::due(&invoice)).await.unwrap().header.id;
    let declined = desk.reaches(attempt, &[State::Declined]).await;
    assert_eq!(Desk::word(&declined), Word::NotStarted);
    desk.agrees_with_the_bank(&[document]).await;
}

#[tokio::test]
async fn while_a_payment_is_open_nothing_else_is_asked() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(3).await;
    let document = invoice.record.document.parts().id;
    let attempt = desk.pay(document, Desk::due(&invoice)).await.unwrap().header.id;
    desk.terminal_asks().await;
    for action in TerminalAction::ALL {
        let refused = desk.till.administer(desk.terminal, *action, key()).await.unwrap_err();
        assert!(matches!(refused, TillError::TerminalInUse), "{action:?}: {refused:?}");
    }
    assert_eq!(desk.service.calls("reconciliation") + desk.service.calls("administration"), 0);
    desk.present("visa_debit").await;
    desk.reaches(attempt, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[document]).await;
}

async fn refund(desk: &Desk, payment: PaymentId, request: CardRequest) {
    let request = CardRequest {
        original: Some(payment),
        key: key(),
        ..request
    };
    let attempt = desk.till.process_card(request).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.reaches(attempt, &[State::Approved]).await;
}

#[tokio::test]
async fn rejection_87_leads_to_the_reconciliation_and_the_first_payment_ends_the_list() {
    let desk = Desk::open(SIMULATOR).await;
    desk.till.check_terminal_now(desk.terminal).await.unwrap();
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "days_since_reconciliation": 8, "nightly_sessions": false } }));
    let invoice = desk.invoice(4).await;
    let document = invoice.record.document.parts().id;
    let attempt = desk.pay(document, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    let declined = desk.reaches(attempt, &[State::Declined]).await;
    assert_eq!(declined.reason.unwrap().code, ReasonCode::MustReconcile);
    word(&desk, TerminalWord::NeedsReconciliation).await;
    assert_eq!(
        step(&desk.till, desk.terminal, Step::Reconciled).await,
        (Standing::NotPassed, Detail::Needed)
    );
    assert_eq!(
        asked(&desk, TerminalAction::Reconciliation).await.outcome,
        TerminalCallOutcome::Done
    );
    word(&desk, TerminalWord::Ready).await;
    assert_eq!(
        step(&desk.till, desk.terminal, Step::Reconciled).await,
        (Standing::Seen, Detail::FromHere)
    );
    assert_eq!(
        step(&desk.till, desk.terminal, Step::FirstPayment).await,
        (Standing::Open, Detail::Plain)
    );
    let request = CardRequest {
        document,
        original: None,
        amount: Desk::due(&invoice),
        terminal: desk.terminal,
        key: key(),
    };
    let paid = desk.till.process_card(request).await.unwrap().header;
    desk.present("visa_debit").await;
    desk.reaches(paid.id, &[State::Approved]).await;
    assert_eq!(
        step(&desk.till, desk.terminal, Step::FirstPayment).await,
        (Standing::Open, Detail::Paid)
    );
    refund(&desk, paid.payment, request).await;
    let list = desk.till.checklist(desk.terminal).await.unwrap();
    let open: Vec<Step> = list
        .steps
        .iter()
        .filter(|view| view.standing != Standing::Seen)
        .map(|view| view.step)
        .collect();
    assert_eq!(open, [Step::Ordered, Step::IconsGreen], "what only a person can see");
    for view in list.steps {
        let by_hand = matches!(view.step, Step::Ordered | Step::IconsGreen);
        assert_eq!(view.tick.is_some(), by_hand, "{:?}", view.step);
    }
    let ticked = desk
        .till
        .tick_terminal(desk.terminal, TerminalTick::IconsGreen, true)
        .await
        .unwrap();
    let icons = ticked.steps.into_iter().find(|view| view.step == Step::IconsGreen).unwrap();
    let who = desk.till.frame().await.unwrap().staff[0].name.to_string();
    assert_eq!((icons.standing, icons.ticked.unwrap().staff), (Standing::Ticked, who));
    desk.agrees_with_the_bank(&[document]).await;
}

fn add(desk_department: application::domain::ids::DepartmentId, number: &str, name: &str) -> AddTerminal {
    AddTerminal {
        id: TerminalRowId::from_uuid(key().as_uuid()),
        department: desk_department,
        number: number.to_owned(),
        name: name.to_owned(),
        model: TerminalModel::Lane3000,
        connection: None,
    }
}

#[tokio::test]
async fn a_number_is_judged_before_it_is_added_and_nothing_is_half_done() {
    let desk = Desk::open(SIMULATOR).await;
    let till = &desk.till;
    let department = till.terminal_rows().await.unwrap()[0].0.id;
    let before = till
        .terminal_rows()
        .await
        .unwrap()
        .iter()
        .map(|(_, all)| all.len())
        .sum::<usize>();
    for wrong in ["", "7011428", "701142833", "7011428x", "７０１１４２８３"] {
        let refused = till.add_terminal(add(department, wrong, "Surgery")).await.unwrap_err();
        assert!(matches!(refused, TillError::TerminalNumberInvalid), "{wrong}: {refused:?}");
        assert!(!till.check_terminal_number(wrong).await.unwrap().valid, "{wrong}");
    }
    let taken = till.add_terminal(add(department, "7011 4284", "Surgery")).await.unwrap_err();
    assert!(
        matches!(taken, TillError::TerminalNumberTaken { retired: false, .. }),
        "{taken:?}"
    );
    assert!(till.check_terminal_number("70114284").await.unwrap().taken.is_some());
    let nameless = till.add_terminal(add(department, "70119999", " ")).await.unwrap_err();
    assert!(matches!(nameless, TillError::TextInvalid), "{nameless:?}");
    for (connection, refused_as) in [(Some(ModelConnection::Mobile3g), true), (None, false)] {
        let portable = AddTerminal {
            model: TerminalModel::Iwl250,
            connection,
            ..add(department, "70119999", "Round")
        };
        let refused = till.add_terminal(portable).await.unwrap_err();
        assert_eq!(
            matches!(refused, TillError::TerminalModelUnsupported),
            refused_as,
            "{refused:?}"
        );
    }
    let after = till
        .terminal_rows()
        .await
        .unwrap()
        .iter()
        .map(|(_, all)| all.len())
        .sum::<usize>();
    assert_eq!(after, before, "nothing half done");
}

#[tokio::test]
async fn a_terminal_of_another_account_may_be_added_and_charges_nobody() {
    let desk = Desk::open(SIMULATOR).await;
    let till = &desk.till;
    let department = till.terminal_rows().await.unwrap()[0].0.id;
    desk.service.act(json!({ "act": "add_terminal", "terminal": {
        "id": "70119999", "site_id": "0000009", "country": "fi", "language": "fi", "currency": "EUR" }, "accounts": [] }));
    till.test_account().await.unwrap();
    assert_eq!(till.check_terminal_number("70119999").await.unwrap().bound, Some(false));
    assert_eq!(till.check_terminal_number("70114283").await.unwrap().bound, Some(true));
    let stranger = add(department, "70119999", "Somebody's");
    let added = till.add_terminal(stranger.clone()).await.unwrap();
    assert_eq!(
        till.add_terminal(stranger).await.unwrap().terminal,
        added.terminal,
        "a double click"
    );
    let id = added.terminal.id;
    assert_eq!(row(till, id).await.bound, Some(false));
    assert_eq!(step(till, id, Step::Bound).await, (Standing::NotPassed, Detail::NotBound));
    let invoice = desk.invoice(5).await;
    let document = invoice.record.document.parts().id;
    let request = CardRequest {
        document,
        original: None,
        amount: Desk::due(&invoice),
        terminal: id,
        key: key(),
    };
    let attempt = till.process_card(request).await.unwrap().header.id;
    let ended = desk.reaches(attempt, &[State::Declined, State::NotSent]).await;
    assert!(
        matches!(Desk::word(&ended), Word::NotStarted | Word::NotSent),
        "{:?}",
        ended.reason
    );
    desk.agrees_with_the_bank(&[document]).await;
}

#[tokio::test]
async fn a_terminal_of_another_currency_takes_nothing_more_until_somebody_put_it_right() {
    let desk = Desk::open(SIMULATOR).await;
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "currency": "SEK" } }));
    let invoice = desk.invoice(6).await;
    let document = invoice.record.document.parts().id;
    let attempt = desk.pay(document, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.reaches(attempt, &[State::Conflict]).await;
    assert!(row(&desk.till, desk.terminal).await.record.disabled);
    // A word of its own: nothing is open on it, so "held" would be untrue.
    word(&desk, TerminalWord::WrongCurrency).await;
    assert_eq!(
        step(&desk.till, desk.terminal, Step::FirstPayment).await,
        (Standing::NotPassed, Detail::OtherCurrency)
    );
    let next = desk.invoice(7).await;
    let other = next.record.document.parts().id;
    let refused = desk.pay(other, Desk::due(&next)).await.unwrap_err();
    assert!(matches!(refused, TillError::TerminalUnknown), "{refused:?}");
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "currency": "EUR" } }));
    desk.till
        .tick_terminal(desk.terminal, TerminalTick::CurrencyCorrected, true)
        .await
        .unwrap();
    let attempt = desk.pay(other, Desk::due(&next)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    assert_eq!(Desk::word(&desk.reaches(attempt, &[State::Approved]).await), Word::Paid);
    desk.agrees_with_the_bank(&[document, other]).await;
}

#[tokio::test]
async fn a_terminal_retired_in_doubt_keeps_its_doubt_and_the_money_is_found() {
    let desk = Desk::open(SIMULATOR).await;
    let (document, attempt) = desk.charged_and_lost(8).await;
    let retire = |retired| ChangeTerminal {
        retired: Some(retired),
        ..ChangeTerminal::default()
    };
    let retired = desk.till.change_terminal(desk.terminal, retire(true)).await.unwrap();
    assert!(retired.retired && retired.held_by == Some(attempt));
    let departments = desk.till.terminal_rows().await.unwrap();
    if let Some((elsewhere, _)) = departments
        .iter()
        .find(|(department, _)| department.id != retired.terminal.department)
    {
        let change = ChangeTerminal {
            department: Some(elsewhere.id),
            ..ChangeTerminal::default()
        };
        let refused = desk.till.change_terminal(desk.terminal, change).await.unwrap_err();
        assert!(matches!(refused, TillError::TerminalHeld), "{refused:?}");
    }
    let paid = desk.reaches_in_time(attempt, &[State::Approved]).await;
    assert_eq!(Desk::word(&paid), Word::Paid, "the looks went on");
    let next = desk.invoice(9).await;
    let other = next.record.document.parts().id;
    let refused = desk.pay(other, Desk::due(&next)).await.unwrap_err();
    assert!(matches!(refused, TillError::TerminalUnknown), "{refused:?}");
    let asked = desk
        .till
        .administer(desk.terminal, TerminalAction::Reconciliation, key())
        .await
        .unwrap_err();
    assert!(matches!(asked, TillError::TerminalUnknown), "{asked:?}");
    desk.till.change_terminal(desk.terminal, retire(false)).await.unwrap();
    let attempt = desk.pay(other, Desk::due(&next)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.reaches(attempt, &[State::Approved]).await;
    desk.agrees_with_the_bank(&[document, other]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_keychain_that_blocks_holds_up_nothing_but_its_own_call() {
    let running = Clinic::service(TlsMode::Ok, PASSWORD).await;
    let clinic = Clinic::open(&running).await;
    clinic.keychain.block();
    let clinic = clinic.restart().await;
    let till = &clinic.till;
    let terminal = till.terminal_options(None).await.unwrap()[0].record.terminal.id;
    let begun = till
        .administer(terminal, TerminalAction::Reconciliation, key())
        .await
        .unwrap();
    assert!(call(till, terminal, begun.id).await.record.end.is_none());
    // Everything else goes on meanwhile: the list, the checklist, a new name, a sale for cash.
    assert_eq!(row(till, terminal).await.bound, None, "not known, so nothing is claimed");
    assert_eq!(
        step(till, terminal, Step::Reconciled).await,
        (Standing::Open, Detail::Running)
    );
    let change = ChangeTerminal {
        name: Some("Renamed meanwhile".to_owned()),
        ..ChangeTerminal::default()
    };
    till.change_terminal(terminal, change).await.unwrap();
    sold(till, 1).await;
    clinic
        .until("the limit of the keychain", |till| {
            clinic.clock.advance(Duration::from_secs(1));
            till.card_pause().is_some()
        })
        .await;
    let end = loop {
        if let Some((end, _)) = call(till, terminal, begun.id).await.record.end {
            break end;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    };
    assert_eq!(end.outcome, TerminalCallOutcome::NotSent, "{}", end.reason);
    assert!(
        running
            .books()
            .calls
            .iter()
            .all(|count| count.call != connect_at_cloud_simulator::Call::Reconciliation),
        "nothing was asked"
    );
    clinic.keychain.release();
    assert!(till.check_books().await.unwrap().is_empty());
}

#[tokio::test]
async fn another_departments_terminal_is_shown_when_asked_for_and_takes_the_card() {
    let desk = Desk::open(SIMULATOR).await;
    desk.till.add_department(key(), "Annexe").await.unwrap();
    let departments = desk.till.terminal_rows().await.unwrap();
    let annexe = departments
        .iter()
        .map(|(one, _)| one)
        .find(|one| one.name.as_str() == "Annexe")
        .unwrap()
        .id;
    let change = ChangeTerminal {
        department: Some(annexe),
        ..ChangeTerminal::default()
    };
    desk.till.change_terminal(desk.terminal, change).await.unwrap();
    let offer = desk.till.terminal_offer(None, false).await.unwrap();
    assert!(offer.terminals.iter().all(|view| view.record.terminal.id != desk.terminal));
    assert_eq!(offer.elsewhere, 1);
    let offer = desk.till.terminal_offer(None, true).await.unwrap();
    let last = offer.terminals.last().unwrap();
    assert_eq!(
        (last.record.terminal.id, last.elsewhere.as_deref()),
        (desk.terminal, Some("Annexe"))
    );
    assert!(
        offer.terminals.iter().rev().skip(1).all(|view| view.elsewhere.is_none()),
        "its own come first"
    );
    desk.till.choose_terminal(desk.terminal).await.unwrap();
    let invoice = desk.invoice(11).await;
    let document = invoice.record.document.parts().id;
    let attempt = desk.pay(document, Desk::due(&invoice)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    let paid = desk.reaches(attempt, &[State::Approved]).await;
    assert_eq!(paid.header.terminal, desk.terminal);
    assert_ne!(
        paid.header.stamp.department, annexe,
        "the sale stays with the till's own department"
    );
    let retired = ChangeTerminal {
        retired: Some(true),
        ..ChangeTerminal::default()
    };
    desk.till.change_terminal(desk.terminal, retired).await.unwrap();
    assert_eq!(
        desk.till.terminal_offer(None, true).await.unwrap().elsewhere,
        0,
        "out of use, out of the list"
    );
    desk.agrees_with_the_bank(&[document]).await;
    desk.books_hold().await;
}

#[tokio::test]
async fn a_slip_on_which_no_currency_can_be_read_is_looked_at_by_a_person() {
    let desk = Desk::open(SIMULATOR).await;
    // The terminal prints by itself, so the till gets no slip to read.
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "printer_width": 0 } }));
    let invoice = desk.invoice(4).await;
    let request = CardRequest {
        document: invoice.record.document.parts().id,
        original: None,
        amount: Desk::due(&invoice),
        terminal: desk.terminal,
        key: key(),
    };
    let paid = desk.till.process_card(request).await.unwrap().header;
    desk.present("visa_debit").await;
    desk.reaches(paid.id, &[State::Approved]).await;
    refund(&desk, paid.payment, request).await;
    assert_eq!(
        step(&desk.till, desk.terminal, Step::FirstPayment).await,
        (Standing::Open, Detail::CurrencyNotSeen)
    );
    desk.till
        .tick_terminal(desk.terminal, TerminalTick::CurrencyCorrected, true)
        .await
        .unwrap();
    assert_eq!(
        step(&desk.till, desk.terminal, Step::FirstPayment).await,
        (Standing::Ticked, Detail::Plain)
    );
}
