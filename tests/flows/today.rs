//! A day in figures beside the bank's own, a text for support that says nothing of anybody, a till that is left on for two nights,
//! and the names of those who have left.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::books::SameName;
use application::domain::attempt::{Kind, State, Word};
use application::domain::ids::{DocumentId, PaymentId};
use application::domain::sale::SaleKind;
use application::domain::terminal::{TerminalAction, TerminalTick};
use application::{Program, StaffForm, Step};
use klinikassa_tests::{Desk, key};
use serde_json::json;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

async fn paid_by_card(desk: &Desk, times: i64) -> (DocumentId, PaymentId) {
    let invoice = desk.invoice(times).await;
    let id = invoice.record.document.parts().id;
    // As the dialogue does when it opens: the terminal is asked first, and a session that ended shows there.
    desk.till.choose_terminal(desk.terminal).await.unwrap();
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.present("visa_debit").await;
    (id, desk.reaches(begun.header.id, &[State::Approved]).await.header.payment)
}

async fn cancelled_by_the_client(desk: &Desk, times: i64) -> DocumentId {
    let invoice = desk.invoice(times).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.terminal_asks().await;
    desk.service.act(json!({ "act": "key", "key": "cancel" }));
    desk.reaches(begun.header.id, &[State::Declined]).await;
    id
}

/// One of each: a card payment of 69.80, part of it given back, one the client cancelled, and 34.90 by card and in coins.
async fn ordinary(desk: &Desk) -> Vec<DocumentId> {
    let (first, payment) = paid_by_card(desk, 2).await;
    let back = desk.refund(first, payment, desk.euros(980)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(back.header.id, &[State::Approved]).await;
    let unpaid = cancelled_by_the_client(desk, 3).await;
    // 34.87 by card leaves three cents, which are five in coins: two cents in the drawer that are in no sum.
    let cash = desk.invoice(1).await.record.document.parts().id;
    let part = desk.pay(cash, desk.euros(3_487)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(part.header.id, &[State::Approved]).await;
    desk.till.pay_cash(cash, desk.euros(3), desk.euros(5), key()).await.unwrap();
    vec![first, unpaid, cash]
}

#[tokio::test]
async fn the_day_says_what_the_bank_and_the_drawer_say() {
    let desk = Desk::open(SIMULATOR).await;
    let documents = ordinary(&desk).await;
    let day = desk.till.day(None, None).await.unwrap();
    let figures = &day.figures;
    // By hand: 69.80 + 104.70 + 34.90 sold; 69.80 and 34.87 by card and 0.03 in cash came in; 9.80 went back.
    assert_eq!((figures.documents_all.count, figures.documents_all.sum.minor()), (3, 20_940));
    assert_eq!(figures.documents[&SaleKind::Consultation].count, 0);
    assert_eq!((figures.taken.count, figures.taken.sum.minor()), (3, 10_470));
    assert_eq!((figures.refunded.count, figures.refunded.sum.minor()), (1, -980));
    assert_eq!((figures.net.minor(), figures.rounding.minor()), (9_490, 2));
    // Owed: the refunded part and the whole cancelled one.
    assert_eq!((figures.unpaid.count, figures.unpaid.sum.minor()), (2, 980 + 10_470));
    assert_eq!(figures.attempts[&(Kind::Purchase, Word::Paid)], 2);
    assert_eq!(figures.attempts[&(Kind::Purchase, Word::Failed)], 1);
    assert_eq!(figures.attempts[&(Kind::Refund, Word::Refunded)], 1);
    // The hours add up to the same, and the card's part is what the bank has.
    let card: i64 = figures.hours.iter().map(|hour| hour.card.minor()).sum();
    let cash: i64 = figures.hours.iter().map(|hour| hour.cash.minor()).sum();
    let bank: i64 = desk.service.bank()["entries"]
        .as_array()
        .unwrap()
        .iter()
        .map(|entry| {
            let sum = entry["amount"].as_i64().unwrap();
            if entry["transaction"] == json!("purchase") {
                sum
            } else {
                -sum
            }
        })
        .sum();
    assert_eq!((card, cash), (bank, 3));
    assert_eq!(card, 6_980 + 3_487 - 980);

    // A department that sold nothing has an empty day; so has yesterday, and tomorrow is today.
    let departments = desk.till.frame().await.unwrap().departments;
    let other = desk.till.day(None, Some(departments[1].id)).await.unwrap();
    assert_eq!((other.figures.documents_all.count, other.figures.tenders.len()), (0, 0));
    let before = desk.till.day(day.before, None).await.unwrap();
    assert_eq!((before.figures.taken.count, before.after), (0, Some(day.day)));
    assert_eq!(desk.till.day(before.after, None).await.unwrap().after, None);
    desk.till.credit(documents[1], "Not carried out", key()).await.unwrap();
    let credited = desk.till.day(None, None).await.unwrap().figures;
    assert_eq!((credited.credited.count, credited.credited.sum.minor()), (1, -10_470));
    assert_eq!((credited.unpaid.count, credited.unpaid.sum.minor()), (1, 980));
    desk.agrees_with_the_bank(&documents).await;
}

#[tokio::test]
async fn the_text_for_support_names_outcomes_and_nobody() {
    let desk = Desk::open(SIMULATOR).await;
    ordinary(&desk).await;
    let program = Program {
        version: "9.9.9",
        commit: "0123456789ab",
    };
    let text = desk.till.support_text(program).await.unwrap();
    for told in [
        "Klinikassa 9.9.9 (0123456789ab)",
        "practice books, FI",
        "purchase approved Paid",
        "purchase declined Failed client_cancelled",
        "refund approved Refunded",
    ] {
        assert!(text.contains(told), "{told} is missing in\n{text}");
    }
    let frame = desk.till.frame().await.unwrap();
    let mut secrets: Vec<String> = frame.staff.iter().map(|staff| staff.name.to_string()).collect();
    secrets.extend(["6980", "69.80", "69,80", "4821", "70114283", "P-2026"].map(str::to_owned));
    secrets.push(desk.till.place().organisation.to_string());
    for secret in secrets {
        assert!(!text.contains(&secret), "{secret} stands in\n{text}");
    }
}

/// Lets so many hours pass in steps of ten minutes, as the till's own timers see them.
async fn hours(desk: &Desk, hours: u32) {
    for _ in 0..hours * 6 {
        desk.pass(600).await;
    }
}

#[tokio::test]
async fn left_on_over_two_nights_it_sells_each_morning_and_finds_what_the_evening_lost() {
    let desk = Desk::open(SIMULATOR).await;
    let mut documents = vec![paid_by_card(&desk, 2).await.0];
    let evening = desk.till.day(None, None).await.unwrap().day;

    // The last payment of the evening: charged, and nobody heard the answer.
    let lost = desk.invoice(3).await;
    let id = lost.record.document.parts().id;
    desk.service
        .fault("transaction", "happens", json!({ "kind": "reset_before_reply" }));
    let begun = desk.pay(id, Desk::due(&lost)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Unknown]).await;
    documents.push(id);
    // At night tokens end; the till finds the payment by itself, and books it once.
    desk.service.act(json!({ "act": "expire_tokens" }));
    hours(&desk, 12).await;
    desk.reaches_in_time(begun.header.id, &[State::Approved]).await;
    hours(&desk, 12).await;
    let morning = desk.till.day(None, None).await.unwrap();
    assert!(morning.day > evening, "{} is not after {evening}", morning.day);
    assert_eq!(morning.figures.documents_all.count, 0, "a new day begins with nothing");

    // The first client of the morning pays at the first touch, on a token of today.
    desk.service.act(json!({ "act": "expire_tokens" }));
    documents.push(paid_by_card(&desk, 4).await.0);
    let (logins, looks) = (desk.service.calls("login"), desk.service.calls("look_up"));
    hours(&desk, 24).await;
    // A closed desk with nothing in doubt is quiet: a login may be renewed, nothing is looked up and no terminal is asked.
    assert_eq!(desk.service.calls("look_up"), looks);
    assert!(
        desk.service.calls("login") <= logins + 3,
        "{} logins in a night",
        desk.service.calls("login") - logins
    );
    documents.push(paid_by_card(&desk, 5).await.0);
    let numbers: Vec<u32> = {
        let mut numbers = Vec::new();
        for document in &documents {
            numbers.push(
                desk.till
                    .invoice(*document)
                    .await
                    .unwrap()
                    .record
                    .document
                    .parts()
                    .number
                    .sequence(),
            );
        }
        numbers
    };
    assert_eq!(numbers, [1, 2, 3, 4], "numbers go on over midnight without a gap");
    assert_eq!(desk.service.bank()["transaction_posts"], json!(4));
    desk.agrees_with_the_bank(&documents).await;
}

#[tokio::test]
async fn what_somebody_did_keeps_their_name_after_they_left() {
    let desk = Desk::open(SIMULATOR).await;
    let till = &desk.till;
    till.tick_terminal(desk.terminal, TerminalTick::Ordered, true).await.unwrap();
    let call = till
        .administer(desk.terminal, TerminalAction::DownloadDataset, key())
        .await
        .unwrap();
    let sold = desk.invoice(1).await.record.document.parts().id;
    let leaver = till.signed_in().unwrap();
    let staff = till.all_staff().await.unwrap();
    let (gone, stays) = (
        staff.iter().find(|member| member.id == leaver).unwrap(),
        staff.iter().find(|member| member.id != leaver && member.active).unwrap(),
    );
    desk.until("the call to end", || async {
        let calls = till.terminal_calls(desk.terminal).await.unwrap();
        calls.iter().all(|view| view.running.is_none()).then_some(())
    })
    .await;
    till.sign_in(stays.id).await.unwrap();
    let form = StaffForm {
        name: gone.name.to_string(),
        initials: gone.initials.to_string(),
        vet: gone.vet,
        active: false,
    };
    till.change_staff(leaver, &form, SameName::Refuse).await.unwrap();
    let name = gone.name.to_string();
    let list = till.checklist(desk.terminal).await.unwrap();
    let ordered = list.steps.into_iter().find(|view| view.step == Step::Ordered).unwrap();
    assert_eq!(ordered.ticked.unwrap().staff, name);
    let calls = till.terminal_calls(desk.terminal).await.unwrap();
    assert_eq!(calls.iter().find(|view| view.record.id == call.id).unwrap().staff, name);
    assert_eq!(till.invoice(sold).await.unwrap().staff_name(leaver), name);
}
