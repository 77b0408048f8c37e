//! Payments and refunds whose outcome is known: each ends with the bank's books beside ours.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::TillError;
use application::domain::attempt::{ReasonCode, State, Word};
use klinikassa_tests::{Desk, key};
use serde_json::json;
use std::time::Duration;

const SIMULATOR: &str = env!("CARGO_BIN_EXE_simulator-process");

#[tokio::test]
async fn a_card_payment_is_booked_once() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(1).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.present("visa_debit").await;
    let paid = desk.reaches(begun.header.id, &[State::Approved]).await;
    assert_eq!(Desk::word(&paid), Word::Paid);
    assert!(Desk::due(&desk.till.invoice(id).await.unwrap()).is_zero());
    assert_eq!(desk.service.bank()["transaction_posts"], json!(1));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn an_invoice_is_paid_in_parts_and_never_above_its_sum() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(2).await;
    let id = invoice.record.document.parts().id;
    for sum in [1_980, 2_500] {
        let begun = desk.pay(id, desk.euros(sum)).await.unwrap();
        desk.present("visa_debit").await;
        desk.reaches(begun.header.id, &[State::Approved]).await;
    }
    let above = desk.pay(id, desk.euros(2_501)).await.unwrap_err();
    assert!(
        matches!(above, TillError::AmountAboveDue { due } if due == desk.euros(2_500)),
        "{above:?}"
    );
    for sum in [0, -1, 1_000_000_000] {
        assert!(desk.pay(id, desk.euros(sum)).await.is_err(), "{sum}");
    }
    desk.till
        .pay_cash(id, desk.euros(2_500), desk.euros(3_000), key())
        .await
        .unwrap();
    assert!(Desk::due(&desk.till.invoice(id).await.unwrap()).is_zero());
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn the_same_press_is_one_payment_and_a_second_one_finds_the_terminal_held() {
    let desk = Desk::open(SIMULATOR).await;
    let (first, second) = (desk.invoice(3).await, desk.invoice(4).await);
    let (id, other) = (first.record.document.parts().id, second.record.document.parts().id);
    let request = application::CardRequest {
        document: id,
        original: None,
        amount: Desk::due(&first),
        terminal: desk.terminal,
        key: key(),
    };
    let begun = desk.till.process_card(request).await.unwrap();
    let again = desk.till.process_card(request).await.unwrap();
    assert_eq!(begun.header.id, again.header.id);
    assert!(matches!(
        desk.pay(other, Desk::due(&second)).await,
        Err(TillError::TerminalHeld)
    ));
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Approved]).await;
    let late = desk.till.process_card(request).await.unwrap();
    assert_eq!(late.header.id, begun.header.id);
    assert_eq!(desk.service.bank()["transaction_posts"], json!(1));
    desk.agrees_with_the_bank(&[id, other]).await;
}

#[tokio::test]
async fn the_clients_red_key_is_failed() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(5).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.terminal_asks().await;
    desk.service.act(json!({ "act": "key", "key": "cancel" }));
    let failed = desk.reaches(begun.header.id, &[State::Declined]).await;
    assert_eq!(
        (Desk::word(&failed), failed.reason.unwrap().code),
        (Word::Failed, ReasonCode::ClientCancelled)
    );
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn every_answer_to_an_abort_ends_in_the_right_word() {
    let answers = [
        ("clients_own", State::Declined, Word::Cancelled),
        ("rejected", State::Declined, Word::Cancelled),
        ("unknown_text", State::Declined, Word::Cancelled),
        ("bare_string", State::Unknown, Word::Unknown),
        ("result99", State::Unknown, Word::Unknown),
        ("nothing", State::Approved, Word::Paid),
    ];
    for (times, (answer, state, word)) in (6..).zip(answers) {
        let desk = Desk::open(SIMULATOR).await;
        desk.service.act(json!({ "act": "set_cancel_answer", "answer": answer }));
        let invoice = desk.invoice(times).await;
        let id = invoice.record.document.parts().id;
        let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
        desk.terminal_asks().await;
        desk.till.abort(begun.header.id).await.unwrap();
        desk.clock.advance(Duration::from_secs(1));
        if answer == "nothing" {
            desk.until("the cancel to reach the wire", || async {
                (desk.service.bank()["cancels"] == json!(1)).then_some(())
            })
            .await;
            desk.present("visa_debit").await;
        }
        let ended = desk.reaches(begun.header.id, &[state]).await;
        assert_eq!(Desk::word(&ended), word, "{answer}");
        assert_eq!(desk.service.bank()["cancels"], json!(1), "{answer}: one cancel, no more");
        desk.agrees_with_the_bank(&[id]).await;
    }
}

#[tokio::test]
async fn an_abort_waits_for_the_first_second_and_may_come_too_late() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(12).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.terminal_asks().await;
    desk.till.abort(begun.header.id).await.unwrap();
    desk.clock.advance(Duration::from_millis(999));
    desk.present("visa_debit").await;
    let paid = desk.reaches(begun.header.id, &[State::Approved]).await;
    assert!(paid.snapshot.abort_asked);
    assert_eq!(
        (Desk::word(&paid), desk.service.bank()["cancels"].clone()),
        (Word::Paid, json!(0))
    );
    assert!(matches!(
        desk.till.abort(begun.header.id).await,
        Err(TillError::NothingToAbort)
    ));
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn every_refusal_keeps_its_reason() {
    let cards = [
        ("not_enough_funds", ReasonCode::InsufficientFunds),
        ("expired", ReasonCode::ExpiredCard),
        ("not_permitted", ReasonCode::NotPermitted),
        ("bank_refuses", ReasonCode::BankDeclined),
        ("reconcile_first", ReasonCode::MustReconcile),
        ("no_host_contact", ReasonCode::OfflineDeclined),
    ];
    let desk = Desk::open(SIMULATOR).await;
    let mut invoices = Vec::new();
    for (times, (card, reason)) in (13..).zip(cards) {
        let invoice = desk.invoice(times).await;
        let id = invoice.record.document.parts().id;
        let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
        desk.present(card).await;
        let failed = desk.reaches(begun.header.id, &[State::Declined]).await;
        assert_eq!(
            (Desk::word(&failed), failed.reason.unwrap().code),
            (Word::Failed, reason),
            "{card}"
        );
        assert_eq!(
            desk.till.invoice(id).await.unwrap().record.balance.payable_now().unwrap(),
            Desk::due(&invoice),
            "{card}"
        );
        invoices.push(id);
    }
    desk.agrees_with_the_bank(&invoices).await;
}

#[tokio::test]
async fn a_terminal_that_never_began_is_not_started_and_looked_at_once() {
    let desk = Desk::open(SIMULATOR).await;
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "connected": false } }));
    let invoice = desk.invoice(20).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    let refused = desk.reaches(begun.header.id, &[State::Declined]).await;
    assert_eq!(
        (Desk::word(&refused), refused.reason.unwrap().code),
        (Word::NotStarted, ReasonCode::NotConnected)
    );
    desk.service
        .act(json!({ "act": "set_terminal", "change": { "connected": true } }));
    desk.until("the one look", || async {
        desk.pass(1).await;
        (desk.service.bank()["look_ups"] == json!(1)).then_some(())
    })
    .await;
    assert_eq!(desk.attempt(begun.header.id).await.state(), State::Declined);
    desk.agrees_with_the_bank(&[id]).await;
}

#[tokio::test]
async fn a_payment_goes_back_in_parts_and_never_above_what_is_left() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(21).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.present("visa_debit").await;
    let paid = desk.reaches(begun.header.id, &[State::Approved]).await;
    let total = Desk::due(&invoice).minor();
    let above = desk.refund(id, paid.header.payment, desk.euros(total + 1)).await.unwrap_err();
    assert!(matches!(above, TillError::AmountAboveRefundable { .. }), "{above:?}");
    let first = desk.refund(id, paid.header.payment, desk.euros(1_000)).await.unwrap();
    // While it is under way its sum is spoken for.
    let pending = desk.till.invoice(id).await.unwrap().record.balance.pending_refund();
    assert_eq!(pending, desk.euros(1_000));
    desk.present("visa_debit").await;
    let back = desk.reaches(first.header.id, &[State::Approved]).await;
    assert_eq!(Desk::word(&back), Word::Refunded);
    let refused = desk.refund(id, paid.header.payment, desk.euros(2_000)).await.unwrap();
    desk.terminal_asks().await;
    desk.service.act(json!({ "act": "key", "key": "cancel" }));
    desk.reaches(refused.header.id, &[State::Declined]).await;
    let rest = desk.refund(id, paid.header.payment, desk.euros(total - 1_000)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(rest.header.id, &[State::Approved]).await;
    assert_eq!(
        Desk::due(&desk.till.invoice(id).await.unwrap()).minor(),
        total,
        "the invoice owes it all again"
    );
    assert!(desk.refund(id, paid.header.payment, desk.euros(1)).await.is_err());
    desk.agrees_with_the_bank(&[id]).await;
}

/// The check at the end of every flow must itself be able to fail.
#[tokio::test]
async fn the_comparison_sees_a_charge_that_differs_in_any_way() {
    let desk = Desk::open(SIMULATOR).await;
    let invoice = desk.invoice(22).await;
    let id = invoice.record.document.parts().id;
    let begun = desk.pay(id, Desk::due(&invoice)).await.unwrap();
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Approved]).await;
    let (file, bank) = (desk.file(), desk.service.bank());
    file.agrees_with(&bank);
    let lies: [fn(&mut serde_json::Value); 5] = [
        |bank| bank["entries"] = json!([]),
        |bank| bank["entries"][0]["amount"] = json!(1),
        |bank| bank["entries"][0]["order_id"] = json!("0000000000"),
        |bank| bank["entries"][0]["transaction"] = json!("refund"),
        |bank| {
            let twice = bank["entries"][0].clone();
            bank["entries"].as_array_mut().unwrap().push(twice);
        },
    ];
    for (number, lie) in lies.into_iter().enumerate() {
        let mut told = bank.clone();
        lie(&mut told);
        let seen = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| file.agrees_with(&told)));
        assert!(seen.is_err(), "lie {number} was believed");
    }
}

#[tokio::test]
async fn a_tip_is_a_case_until_the_clinic_allows_it_and_then_has_an_account_of_its_own() {
    let desk = Desk::open(SIMULATOR).await;
    desk.service.act(json!({ "act": "set_terminal", "change": { "tip": 500 } }));
    let first = desk.invoice(1).await;
    let document = first.record.document.parts().id;
    let attempt = desk.pay(document, Desk::due(&first)).await.unwrap().header.id;
    desk.present("visa_debit").await;
    desk.reaches(attempt, &[State::Conflict]).await;
    assert!(
        !desk.till.extras_allowed().await.unwrap(),
        "off until the clinic says otherwise"
    );
    desk.till.allow_extras(true).await.unwrap();
    let second = desk.invoice(2).await;
    let id = second.record.document.parts().id;
    let attempt = desk.pay(id, Desk::due(&second)).await.unwrap().header.id;
    desk.present("phone").await;
    desk.reaches(attempt, &[State::Approved]).await;
    let booked = |account: &str| {
        desk.file().number(&format!(
            "SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE account = '{account}' AND state = 'posted'"
        ))
    };
    assert_eq!((booked("tip"), booked("suspense")), (-500, -3_990));
    let payment = desk.till.invoice(id).await.unwrap().record.payments.remove(0);
    assert_eq!((payment.amount.minor(), payment.tip.minor()), (6_980, 500));
    desk.till.allow_extras(false).await.unwrap();
    desk.service.act(json!({ "act": "set_terminal", "change": { "tip": 0 } }));
    assert!(!desk.till.extras_allowed().await.unwrap());
    assert!(desk.till.check_books().await.unwrap().is_empty());
}

#[tokio::test]
async fn a_tip_is_judged_by_what_the_clinic_allowed_when_the_payment_was_sent() {
    for allowed in [false, true] {
        let desk = Desk::open(SIMULATOR).await;
        desk.till.allow_extras(allowed).await.unwrap();
        desk.service.act(json!({ "act": "set_terminal", "change": { "tip": 500 } }));
        let (id, attempt) = desk.charged_and_lost(3).await;
        desk.till.allow_extras(!allowed).await.unwrap();
        // Also by the next run of the program, which knows only what the books say.
        let desk = desk.restart().await;
        let wanted = if allowed { State::Approved } else { State::Conflict };
        let found = desk.reaches_in_time(attempt, &[State::Approved, State::Conflict]).await;
        assert_eq!(found.state(), wanted, "allowed when it was sent: {allowed}");
        let tips = "SELECT coalesce(sum(amount), 0) FROM ledger_entry WHERE account = 'tip' AND state = 'posted'";
        assert_eq!(desk.file().number(tips), if allowed { -500 } else { 0 });
        assert!(desk.till.check_books().await.unwrap().is_empty());
        let paid = desk.till.invoice(id).await.unwrap().record.payments.len();
        assert_eq!(paid, usize::from(allowed));
    }
}

#[tokio::test]
async fn the_header_says_how_far_the_services_clock_is_from_ours() {
    let desk = Desk::open(SIMULATOR).await;
    // The till's clock stands still while the service's goes on, so that a minute of the machine is let pass.
    let clocks = [
        (0, -1_000..60_000),
        (7_200_000, 7_199_000..7_260_000),
        (-600_000, -601_000..-540_000),
    ];
    for (times, (off_ms, nearly)) in (3..).zip(clocks) {
        desk.service
            .act(json!({ "act": "set_behaviour", "change": { "date_off_ms": off_ms } }));
        let invoice = desk.invoice(times).await;
        let document = invoice.record.document.parts().id;
        desk.till.choose_terminal(desk.terminal).await.unwrap();
        let begun = desk.pay(document, Desk::due(&invoice)).await.unwrap();
        let told = begun.header.clock_offset_ms.unwrap();
        assert!(nearly.contains(&told), "{told} for {off_ms}");
        desk.present("phone").await;
        desk.reaches(begun.header.id, &[State::Approved]).await;
        let kept = "SELECT clock_offset_ms FROM attempt ORDER BY seq DESC LIMIT 1";
        assert_eq!(desk.file().number(kept), told, "as the journal covers it");
        desk.till.check_books().await.unwrap();
    }
    // A payment that connects for itself has asked nobody before it is written down.
    let invoice = desk.invoice(2).await;
    let document = invoice.record.document.parts().id;
    let begun = desk.pay(document, Desk::due(&invoice)).await.unwrap();
    assert_eq!(begun.header.clock_offset_ms, None);
    desk.present("visa_debit").await;
    desk.reaches(begun.header.id, &[State::Approved]).await;
    desk.books_hold().await;
}
