//! How the terminals behave: one at a time, duplicates, cancels, cards and keys, time limits, voids, and what the books say of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fall over"
)]

mod bench;

use bench::{Bench, Ordered, TERMINAL, check_grammar, holder, purchase, refund};
use connect_at_cloud_simulator::{
    Act, ActError, BehaviourChange, CancelAnswer, CancelledBy, CardHolder, CardId, EventCode, Key, Presentation, Screen,
    SecondPost, TerminalChange, TimeOutAnswer, Transaction,
};

fn change(terminal: TerminalChange) -> Act {
    Act::SetTerminal {
        terminal: None,
        change: terminal,
    }
}

#[tokio::test]
async fn a_second_request_finds_the_terminal_busy() {
    let bench = Bench::start().await;
    let first = bench.begin_purchase(1_000, "1").await;
    assert_eq!(
        bench.call("GET", &format!("/v1/terminal/{TERMINAL}"), "").await.body,
        br#"{"terminal":{"terminalState":"busy"}}"#
    );
    let second = bench.call("POST", &Bench::transaction_path(), &purchase(2_000, "2")).await;
    assert_eq!(
        (second.status, second.body.as_slice()),
        (400, br#"{"failure":{"error":"Terminal busy"}}"#.as_slice())
    );
    assert_eq!(
        bench
            .call("DELETE", &Bench::transaction_path(), r#"{"amount":1}"#)
            .await
            .error(),
        "Terminal busy"
    );
    bench.pass(20_000).await;
    assert_eq!(first.await.unwrap().unwrap().status, 201);
    let books = bench.running.books();
    assert_eq!(
        (books.entries.len(), books.transaction_posts, books.most_posts_per_order_id()),
        (1, 2, 1)
    );
}

#[tokio::test]
async fn the_other_answer_to_a_second_request_ends_the_first() {
    let bench = Bench::start().await;
    bench.behave(BehaviourChange {
        second_post: Some(SecondPost::CancelsRunning),
        ..BehaviourChange::default()
    });
    let first = bench.begin_purchase(1_000, "1").await;
    let second = bench.pay(&purchase(2_000, "2")).await;
    assert_eq!(first.await.unwrap().unwrap().error(), "Terminal / rejected transaction");
    assert_eq!(second.status, 201);
    assert_eq!(bench.running.books().entries[0].order_id.as_deref(), Some("2"));
}

#[tokio::test]
async fn the_terminal_goes_on_when_its_client_goes_away() {
    let bench = Bench::start().await;
    let pending = bench.begin_purchase(1_000, "1").await;
    pending.abort();
    assert!(pending.await.is_err());
    let second = bench.call("POST", &Bench::transaction_path(), &purchase(2_000, "2")).await;
    assert_eq!(second.error(), "Terminal busy");
    bench.pass(20_000).await;
    assert_eq!(bench.running.books().of_order("1").count(), 1);
    let log = bench.running.state().log;
    assert!(log.iter().any(|event| event.code == EventCode::AnswerLost), "{log:?}");
    assert_eq!(bench.look_up().await.json().get("result").get("orderId").text(), "1");
}

#[tokio::test]
async fn the_same_card_and_sum_is_refused_once() {
    let bench = Bench::start().await;
    assert_eq!(bench.pay(&purchase(5_000, "1")).await.status, 201);
    let refused = bench.pay(&purchase(5_000, "2")).await;
    assert_eq!(refused.error(), "Terminal / duplicate transaction detected");
    assert_eq!(refused.block().get("RejectionReason").text(), "3:3");
    assert_eq!(check_grammar(&refused.block()), 31);
    assert!(
        refused
            .json()
            .get("failure")
            .get("customerReceipt")
            .text()
            .contains("DUPLIKAT")
    );
    assert_eq!(bench.pay(&purchase(5_000, "3")).await.status, 201);
    assert_eq!(bench.pay(&purchase(5_001, "4")).await.status, 201, "another sum");
    assert_eq!(bench.pay(&refund(5_000, "5")).await.status, 201, "another kind");
    bench.card_holder(holder(CardId::Phone));
    assert_eq!(bench.pay(&purchase(5_000, "6")).await.status, 201, "another card");
    assert_eq!(bench.running.books().entries.len(), 5);
}

#[tokio::test]
async fn the_duplicate_guard_forgets_and_can_be_switched_off() {
    let bench = Bench::start().await;
    assert_eq!(bench.pay(&purchase(5_000, "1")).await.status, 201);
    bench.pass(11 * 60 * 1_000).await;
    assert_eq!(bench.pay(&purchase(5_000, "2")).await.status, 201);
    bench.act(change(TerminalChange {
        duplicate_check: Some(false),
        ..TerminalChange::default()
    }));
    assert_eq!(bench.pay(&purchase(5_000, "3")).await.status, 201);
}

#[tokio::test]
async fn the_six_answers_to_a_cancel() {
    for answer in [
        CancelAnswer::ClientsOwn,
        CancelAnswer::Rejected,
        CancelAnswer::UnknownText,
        CancelAnswer::BareString,
        CancelAnswer::Result99,
        CancelAnswer::Nothing,
    ] {
        let bench = Bench::start().await;
        bench.act(Act::SetCancelAnswer { answer });
        let pending = bench.begin_purchase(1_000, "1").await;
        assert_eq!(bench.cancel().await.status, 200);
        bench.pass(30_000).await;
        let reply = pending.await.unwrap().unwrap();
        let charged = bench.running.books().entries.len();
        if answer == CancelAnswer::Nothing {
            assert_eq!((reply.status, charged), (201, 1));
            continue;
        }
        assert_eq!((reply.status, charged), (400, 0), "{answer:?}");
        let failure = reply.json().get("failure").clone();
        if answer == CancelAnswer::BareString {
            assert!(matches!(failure, Ordered::Text(_)), "{failure:?}");
            continue;
        }
        let block = reply.block();
        let (result, reason) = (block.get("Result").text(), block.get("RejectionReason").text());
        match answer {
            CancelAnswer::ClientsOwn => assert_eq!(
                (reply.error().as_str(), result, reason),
                ("Terminal / cancel key pressed", "2", "2:1")
            ),
            CancelAnswer::Rejected => assert_eq!(
                (reply.error().as_str(), result, reason),
                ("Terminal / rejected transaction", "2", "3:0")
            ),
            CancelAnswer::UnknownText => {
                assert_eq!(result, "2");
                assert!(
                    !["2:1", "3:0", "3:3", "1:2", "4:1", "4:6"].contains(&reason),
                    "{reason} is listed"
                );
            }
            CancelAnswer::Result99 => assert_eq!(result, "99"),
            CancelAnswer::BareString | CancelAnswer::Nothing => unreachable!("handled above"),
        }
        assert_eq!(failure.get("customerReceipt").text(), "");
    }
}

#[tokio::test]
async fn a_cancel_after_the_pin_is_ignored() {
    let bench = Bench::start().await;
    bench.card_holder(CardHolder::Manual);
    let pending = bench.begin_purchase(1_000, "1").await;
    bench.act(Act::PresentCard {
        terminal: None,
        card: CardId::MastercardPin,
        how: None,
    });
    bench.press(&[Key::D1, Key::D2, Key::D3, Key::D4, Key::Ok]);
    assert_eq!(bench.cancel().await.status, 200);
    bench.pass(10_000).await;
    assert_eq!(pending.await.unwrap().unwrap().status, 201);
    assert_eq!(bench.running.books().cancels, 1);
    assert_eq!(bench.running.books().voids, 0);
}

#[tokio::test]
async fn a_cancel_with_nothing_running_does_nothing() {
    let bench = Bench::start().await;
    assert_eq!(bench.cancel().await.status, 200);
    assert_eq!(bench.pay(&purchase(1_000, "1")).await.status, 201);
}

#[tokio::test]
async fn card_and_keys_by_hand() {
    let bench = Bench::start().await;
    bench.card_holder(CardHolder::Manual);
    let nobody_asked = Act::PresentCard {
        terminal: None,
        card: CardId::VisaDebit,
        how: None,
    };
    assert_eq!(bench.running.act(nobody_asked), Err(ActError::NoCardExpected));
    let pending = bench.begin_purchase(14_990, "1").await;
    assert_eq!(
        bench.running.state().terminals[0].screen,
        Screen::Amount {
            transaction: Transaction::Purchase,
            amount: 14_990
        }
    );
    let wrong_way = Act::PresentCard {
        terminal: None,
        card: CardId::Phone,
        how: Some(Presentation::Chip),
    };
    assert_eq!(bench.running.act(wrong_way), Err(ActError::CardCannotDoThat));
    bench.act(Act::PresentCard {
        terminal: None,
        card: CardId::MastercardPin,
        how: None,
    });
    bench.press(&[Key::D9, Key::D9, Key::Clear, Key::D1, Key::D2, Key::D3]);
    let view = bench.running.state().terminals[0].clone();
    assert_eq!(
        view.screen,
        Screen::PinEntry {
            transaction: Transaction::Purchase,
            amount: 14_990,
            digits: 3
        }
    );
    assert_eq!(view.lcd, ["KØB", "149,90 DKK", "Indtast PIN og OK", "***"]);
    bench.press(&[Key::D4, Key::Ok]);
    bench.pass(10_000).await;
    let reply = pending.await.unwrap().unwrap();
    assert_eq!(
        (
            reply.block().get("CVM").text(),
            reply.block().get("TCC").text(),
            reply.block().get("TSI").text()
        ),
        ("0", "IB1", "E800")
    );
}

#[tokio::test]
async fn a_wrong_pin_is_declined_without_the_bank() {
    let bench = Bench::start().await;
    bench.card_holder(CardHolder::Script {
        card: CardId::MastercardPin,
        how: None,
        pin: Some("9999".into()),
    });
    let reply = bench.pay(&purchase(1_000, "1")).await;
    assert_eq!(reply.status, 400);
    assert_eq!(
        (
            reply.block().get("RejectionReason").text(),
            reply.block().get("ResponseCode").text()
        ),
        ("3:2:Z1", "Z1")
    );
    assert!(bench.running.books().entries.is_empty());
}

#[tokio::test]
async fn the_red_key_ends_it_before_the_bank_is_asked_and_not_after() {
    let bench = Bench::start().await;
    bench.card_holder(CardHolder::Manual);
    let pending = bench.begin_purchase(1_000, "1").await;
    bench.press(&[Key::Cancel]);
    let reply = pending.await.unwrap().unwrap();
    assert_eq!(
        (reply.error().as_str(), reply.block().get("RejectionReason").text()),
        ("Terminal / cancel key pressed", "2:1")
    );
    assert_eq!(check_grammar(&reply.block()), 29);
    let shown = bench.running.state().terminals[0].screen.clone();
    assert_eq!(
        shown,
        Screen::Cancelled {
            transaction: Transaction::Purchase,
            amount: 1_000,
            by: CancelledBy::Client
        }
    );
    let pending = bench.begin_purchase(1_000, "2").await;
    bench.act(Act::PresentCard {
        terminal: None,
        card: CardId::VisaDebit,
        how: None,
    });
    assert_eq!(
        bench.running.act(Act::Key {
            terminal: None,
            key: Key::Cancel
        }),
        Err(ActError::NothingToCancel)
    );
    bench.pass(10_000).await;
    assert_eq!(pending.await.unwrap().unwrap().status, 201);
}

#[tokio::test]
async fn verification_follows_the_card() {
    let bench = Bench::start().await;
    for (amount, card, how, cvm, tcc) in [
        (1, CardId::Phone, None, "4", "KF1"),
        (2, CardId::VisaDebit, Some(Presentation::Chip), "0", "IB1"),
        (3, CardId::MastercardPin, Some(Presentation::Tap), "2", "KC1"),
        (4, CardId::Dankort, None, "0", "IB1"),
        (5, CardId::Signature, None, "1", "IC1"),
    ] {
        bench.card_holder(CardHolder::Script { card, how, pin: None });
        let reply = bench.pay(&purchase(amount, "1")).await;
        assert_eq!(
            (reply.block().get("CVM").text(), reply.block().get("TCC").text()),
            (cvm, tcc),
            "{card:?}"
        );
        let merchant = reply.result().get("merchantReceipt").text().to_owned();
        assert_eq!(merchant.is_empty(), cvm != "1", "{card:?}");
    }
    let last = bench.running.books().entries.last().cloned().unwrap();
    assert_eq!(last.card, CardId::Signature);
    assert_eq!(bench.running.state().cards[7].truncated_pan.len(), 19);
}

#[tokio::test]
async fn nobody_presents_a_card() {
    let bench = Bench::start().await;
    bench.card_holder(CardHolder::Manual);
    for (answer, expected) in [(TimeOutAnswer::Rejected, "3:0"), (TimeOutAnswer::OwnText, "2:2")] {
        bench.behave(BehaviourChange {
            time_out: Some(answer),
            ..BehaviourChange::default()
        });
        let pending = bench.begin_purchase(1_000, "1").await;
        bench.pass(119_999).await;
        assert!(!pending.is_finished());
        bench.pass(1).await;
        let reply = pending.await.unwrap().unwrap();
        assert_eq!((reply.status, reply.block().get("RejectionReason").text()), (400, expected));
        assert_eq!(bench.running.state().terminals[0].lcd[2], "Tidsafbrudt");
    }
}

#[tokio::test]
async fn tip_and_surcharge_are_told_apart() {
    let bench = Bench::start().await;
    bench.act(change(TerminalChange {
        tip: Some(500),
        surcharge: Some(50),
        ..TerminalChange::default()
    }));
    let block = bench.pay(&purchase(10_000, "1")).await.block();
    check_grammar(&block);
    assert_eq!(
        (
            block.get("TotalAmount").int(),
            block.get("TipAmount").int(),
            block.get("SurchargeAmount").int()
        ),
        (10_550, 500, 50)
    );
    bench.act(change(TerminalChange {
        total_includes_extras: Some(false),
        ..TerminalChange::default()
    }));
    let block = bench.pay(&purchase(20_000, "2")).await.block();
    assert_eq!(block.get("TotalAmount").int(), 20_000);
    let books = bench.running.books();
    assert_eq!(
        books.entries.iter().map(|entry| entry.amount).collect::<Vec<_>>(),
        [10_550, 20_550]
    );
}

#[tokio::test]
async fn cashback_and_deposit_are_accepted() {
    let bench = Bench::start().await;
    let cashback = bench
        .pay(r#"{"transactionType":"purchaseWithCashback","amount":9000,"amountCashback":1000,"orderId":"1"}"#)
        .await;
    assert_eq!(
        (cashback.status, cashback.result().get("transactionType").text()),
        (201, "purchaseWithCashback")
    );
    let deposit = bench.pay(r#"{"transactionType":"deposit","amount":3000}"#).await;
    assert_eq!(
        (deposit.status, deposit.result().get("transactionType").text()),
        (201, "deposit")
    );
    assert_eq!(bench.running.books().totals["DKK"].charged, 13_000);
}

#[tokio::test]
async fn a_void_takes_back_the_last_one_once() {
    let bench = Bench::at_once().await;
    let path = Bench::transaction_path();
    assert_eq!(
        bench.call("DELETE", &path, r#"{"amount":1000}"#).await.status,
        400,
        "nothing to void"
    );
    bench.call("POST", &path, &purchase(1_000, "1")).await;
    assert_eq!(
        bench.call("DELETE", &path, r#"{"amount":999}"#).await.status,
        400,
        "another sum"
    );
    let void = bench.call("DELETE", &path, r#"{"amount":1000}"#).await;
    assert_eq!(void.status, 201);
    check_grammar(&void.block());
    assert_eq!(void.block().get("TotalAmount").int(), 1_000);
    assert_eq!(
        bench.call("DELETE", &path, r#"{"amount":1000}"#).await.status,
        400,
        "already voided"
    );
    let books = bench.running.books();
    let totals = books.totals["DKK"];
    assert_eq!((totals.charged, totals.voided_charges, totals.net), (1_000, 1_000, 0));
    assert_eq!((books.voids, books.entries.len(), books.entries[0].voided), (4, 2, true));
    assert_eq!(
        bench.call("POST", &path, &purchase(1_000, "2")).await.status,
        201,
        "a voided sale is no duplicate"
    );
}
