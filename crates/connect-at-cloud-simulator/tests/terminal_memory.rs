//! What the terminals and the service remember: look-ups, sessions, tokens, what was ordered for the next payment, books and log.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fall over"
)]

mod bench;

use bench::{Bench, OTHER, Ordered, TERMINAL, exchange, holder, options, purchase, refund, request};
use connect_at_cloud_simulator::{
    Act, ActError, BehaviourChange, CardHolder, CardId, EventCode, LookupWhileRunning, Next, NoLastAnswer, Options,
    TerminalChange, TimingChange, Unauthorised,
};

fn change(terminal: TerminalChange) -> Act {
    Act::SetTerminal {
        terminal: None,
        change: terminal,
    }
}

#[tokio::test]
async fn the_look_up_lags_and_then_tells_the_last_only() {
    let bench = Bench::start().await;
    bench.pay(&purchase(1_000, "first")).await;
    bench.pass(10_000).await;
    let pending = bench.begin_purchase(2_000, "second").await;
    bench.act(Act::SetTiming {
        change: TimingChange {
            bank_ms: Some(0),
            ..TimingChange::default()
        },
    });
    while !pending.is_finished() {
        bench.pass(100).await;
    }
    bench.pass(4_800).await;
    assert_eq!(
        bench.look_up().await.json().get("result").get("orderId").text(),
        "first",
        "too soon"
    );
    bench.pass(200).await;
    assert_eq!(bench.look_up().await.json().get("result").get("orderId").text(), "second");
    assert_eq!(bench.running.books().look_ups, 2);
}

#[tokio::test]
async fn a_failed_transaction_is_the_last_one_too_without_order_id() {
    let bench = Bench::start().await;
    bench.card_holder(holder(CardId::NotEnoughFunds));
    bench.pay(&purchase(1_000, "1")).await;
    bench.pass(5_000).await;
    let json = bench.look_up().await.json();
    assert_eq!(json.get("result").keys(), ["latestTransactionResult", "printText"]);
    assert_eq!(json.get("result").get("latestTransactionResult").get("Result").text(), "2");
}

#[tokio::test]
async fn a_look_up_may_end_a_running_transaction() {
    for (behaviour, survives) in [
        (LookupWhileRunning::AbortsRunning, false),
        (LookupWhileRunning::PreviousResult, true),
        (LookupWhileRunning::Busy, true),
    ] {
        let bench = Bench::start().await;
        bench.pay(&purchase(500, "before")).await;
        bench.pass(10_000).await;
        bench.behave(BehaviourChange {
            lookup_while_running: Some(behaviour),
            ..BehaviourChange::default()
        });
        let pending = bench.begin_purchase(1_000, "1").await;
        let reply = bench.look_up().await;
        if behaviour == LookupWhileRunning::Busy {
            assert_eq!(reply.error(), "Terminal busy");
        } else {
            assert_eq!(reply.json().get("result").get("orderId").text(), "before", "{behaviour:?}");
        }
        bench.pass(20_000).await;
        let paid = pending.await.unwrap().unwrap();
        assert_eq!(paid.status == 201, survives, "{behaviour:?}");
    }
}

#[tokio::test]
async fn a_look_up_does_not_end_what_the_bank_has() {
    let bench = Bench::start().await;
    bench.card_holder(CardHolder::Manual);
    let pending = bench.begin_purchase(1_000, "1").await;
    bench.act(Act::PresentCard {
        terminal: None,
        card: CardId::VisaDebit,
        how: None,
    });
    bench.look_up().await;
    bench.pass(10_000).await;
    assert_eq!(pending.await.unwrap().unwrap().status, 201);
}

#[tokio::test]
async fn before_the_first_transaction_there_are_six_answers() {
    let bench = Bench::start().await;
    for (answer, status, body) in [
        (NoLastAnswer::Failure, 400, r#"{"failure":{"error":"No transaction found"}}"#),
        (NoLastAnswer::BareString, 400, r#"{"failure":"No transaction found"}"#),
        (NoLastAnswer::NullResult, 200, r#"{"result":null}"#),
        (NoLastAnswer::NotFound, 404, ""),
    ] {
        bench.behave(BehaviourChange {
            no_last: Some(answer),
            ..BehaviourChange::default()
        });
        let reply = bench.look_up().await;
        assert_eq!(
            (reply.status, String::from_utf8(reply.body).unwrap().as_str()),
            (status, body)
        );
    }
    for (answer, value) in [
        (NoLastAnswer::NullMembers, Ordered::Null),
        (NoLastAnswer::EmptyMembers, Ordered::Text(String::new())),
    ] {
        bench.behave(BehaviourChange {
            no_last: Some(answer),
            ..BehaviourChange::default()
        });
        let json = bench.look_up().await.json();
        assert_eq!(json.get("result").get("latestTransactionResult").get("StanAuth"), &value);
    }
}

#[tokio::test]
async fn a_payment_on_the_terminal_itself_becomes_the_last_one() {
    let bench = Bench::start().await;
    bench.pay(&purchase(1_000, "ours")).await;
    bench.act(Act::StandAlone {
        terminal: None,
        card: CardId::Phone,
        amount: 4_200,
        refund: false,
    });
    bench.pass(10_000).await;
    let json = bench.look_up().await.json();
    assert_eq!(json.get("result").keys(), ["latestTransactionResult", "printText"]);
    assert_eq!(
        json.get("result").get("latestTransactionResult").get("TotalAmount").int(),
        4_200
    );
    let books = bench.running.books();
    assert!(books.entries[1].stand_alone && books.entries[1].order_id.is_none());
    assert_eq!(books.totals["DKK"].net, 5_200);
}

#[tokio::test]
async fn sessions_rise_at_night_and_seven_days_are_the_limit() {
    let bench = Bench::start().await;
    bench.act(Act::SetTokenLifetime { seconds: 30 * 86_400 });
    let bench = log_in_again(bench).await;
    let session = |bench: &Bench| bench.running.state().terminals[0].session.parse::<u32>().unwrap();
    bench.pay(&purchase(1_000, "1")).await;
    let before = session(&bench);
    bench.pass(24 * 3_600 * 1_000).await;
    bench.pay(&purchase(2_000, "2")).await;
    assert!((1..=2).contains(&(session(&bench) - before)), "one or two a night");

    bench.act(change(TerminalChange {
        nightly_sessions: Some(false),
        ..TerminalChange::default()
    }));
    bench.pass(6 * 24 * 3_600 * 1_000).await;
    assert_eq!(bench.pay(&purchase(3_000, "3")).await.status, 201);
    bench.pass(2 * 24 * 3_600 * 1_000).await;
    bench.act(Act::ExpireTokens { username: None });
    let bench = log_in_again(bench).await;
    assert_eq!(
        bench.pay(&purchase(4_000, "4")).await.error(),
        "PSP / perform end-of-day reconciliation"
    );
    bench.act(Act::SetTiming {
        change: TimingChange {
            percent: Some(0),
            ..TimingChange::default()
        },
    });
    let path = format!("/v1/terminal/{TERMINAL}/administration");
    assert_eq!(bench.call("POST", &path, r#"{"action":"reconciliation"}"#).await.status, 200);
    assert_eq!(bench.pay(&purchase(4_000, "5")).await.status, 201);
}

async fn log_in_again(bench: Bench) -> Bench {
    let body = format!(r#"{{"username":"clinic","password":"{}"}}"#, bench::PASSWORD);
    let reply = exchange(bench.running.address(), &request("POST", "/v1/login", None, &body))
        .await
        .unwrap();
    Bench {
        token: reply.json().get("token").text().to_owned(),
        ..bench
    }
}

#[tokio::test]
async fn tokens_run_out_by_the_clock_and_by_order() {
    let bench = Bench::start().await;
    bench.pass(86_399_000).await;
    assert_eq!(bench.call("GET", "/v1/terminal", "").await.status, 200);
    bench.pass(1_000).await;
    assert_eq!(bench.call("GET", "/v1/terminal", "").await.status, 401);
    for (kind, status, body) in [
        (Unauthorised::Empty401, 401, ""),
        (Unauthorised::Json403, 403, r#"{"error":"Authentication failed"}"#),
    ] {
        bench.behave(BehaviourChange {
            unauthorised: Some(kind),
            ..BehaviourChange::default()
        });
        let reply = bench.call("POST", &Bench::transaction_path(), &purchase(1, "1")).await;
        assert_eq!(
            (reply.status, String::from_utf8(reply.body).unwrap().as_str()),
            (status, body)
        );
    }
    bench.act(Act::SetTokenLifetime { seconds: 60 });
    let bench = log_in_again(bench).await;
    bench.pass(59_000).await;
    assert_eq!(bench.call("GET", "/v1/terminal", "").await.status, 200);
    bench.act(Act::ExpireTokens {
        username: Some("neighbour".into()),
    });
    assert_eq!(bench.call("GET", "/v1/terminal", "").await.status, 200, "not ours");
    bench.act(Act::ExpireTokens {
        username: Some("clinic".into()),
    });
    assert_eq!(bench.call("GET", "/v1/terminal", "").await.status, 403);
}

#[tokio::test]
async fn what_should_happen_next_happens_once() {
    let bench = Bench::start().await;
    bench.act(Act::SetNext {
        terminal: None,
        next: Next::AnswerLost,
    });
    let pending = bench.begin_purchase(1_000, "lost").await;
    bench.pass(20_000).await;
    assert_eq!(pending.await.unwrap().unwrap_err(), b"", "not one byte of an answer");
    assert_eq!(bench.running.books().of_order("lost").count(), 1, "and yet charged");
    assert_eq!(bench.look_up().await.json().get("result").get("orderId").text(), "lost");

    bench.act(Act::SetNext {
        terminal: None,
        next: Next::InMenu,
    });
    assert_eq!(
        bench.pay(&purchase(1_100, "1")).await.error(),
        "Terminal / busy with menu invoked"
    );

    bench.act(Act::SetNext {
        terminal: None,
        next: Next::ClientCancels,
    });
    assert_eq!(
        bench.pay(&purchase(1_200, "1")).await.error(),
        "Terminal / cancel key pressed"
    );

    bench.act(Act::SetNext {
        terminal: Some(OTHER.into()),
        next: Next::InMenu,
    });
    assert_eq!(
        bench.pay(&purchase(1_300, "1")).await.status,
        201,
        "meant for the other terminal"
    );
    assert_eq!(bench.running.state().next, Next::InMenu);

    bench.act(Act::SetNext {
        terminal: None,
        next: Next::BankSlow,
    });
    let pending = bench.begin_purchase(1_400, "slow").await;
    bench.pass(3_000).await;
    bench.pass(28_000).await;
    assert!(!pending.is_finished(), "the bank takes 30 seconds");
    bench.pass(4_000).await;
    assert_eq!(pending.await.unwrap().unwrap().status, 201);
    assert_eq!(bench.pay(&purchase(1_500, "1")).await.status, 201);
    assert_eq!(bench.running.state().next, Next::Works);
}

#[tokio::test]
async fn a_terminal_that_loses_its_network_finishes_and_comes_back() {
    let bench = Bench::start().await;
    bench.act(Act::SetNext {
        terminal: None,
        next: Next::NetworkLost,
    });
    let pending = bench.begin_purchase(1_000, "1").await;
    bench.pass(12_000).await;
    let reply = pending.await.unwrap().unwrap();
    assert_eq!((reply.status, reply.block().get("Result").text()), (400, "99"));
    assert_eq!(bench.look_up().await.error(), "Invalid terminal ID or terminal not connected");
    bench.pass(12_000).await;
    let json = bench.look_up().await.json();
    assert_eq!(json.get("result").get("orderId").text(), "1");
    assert_eq!(bench.running.books().of_order("1").count(), 1);
}

#[tokio::test]
async fn books_count_every_call_on_the_wire() {
    let bench = Bench::at_once().await;
    let path = Bench::transaction_path();
    bench.call("POST", &path, &purchase(100, "a")).await;
    bench.call("POST", &path, &purchase(200, "a")).await;
    bench
        .call("POST", &path, r#"{"transactionType":"purchase","amount":300}"#)
        .await;
    bench.call("POST", &path, &refund(50, "b")).await;
    bench.look_up().await;
    bench.cancel().await;
    let books = bench.running.books();
    assert_eq!(
        (books.transaction_posts, books.look_ups, books.cancels, books.voids),
        (4, 1, 1, 0)
    );
    assert_eq!(books.posts_by_order_id.get("a"), Some(&2));
    assert_eq!(books.posts_by_order_id.get(""), Some(&1));
    assert_eq!(books.most_posts_per_order_id(), 2);
    let posts = books
        .calls
        .iter()
        .find(|count| count.method == "POST" && count.path == path)
        .unwrap();
    assert_eq!((posts.count, posts.terminal.as_deref()), (4, Some(TERMINAL)));
    let totals = books.totals["DKK"];
    assert_eq!((totals.charged, totals.refunded, totals.net), (600, 50, 550));
}

#[tokio::test]
async fn the_same_seed_tells_the_same_story() {
    let story = async |seed: u64| {
        let bench = Bench::with(Options { seed, ..options() }).await;
        let reply = bench.pay(&purchase(1_000, "1")).await;
        reply.block().get("ResultData").text().to_owned()
    };
    assert_eq!(story(3).await, story(3).await);
    assert_ne!(story(3).await, story(4).await);
}

#[tokio::test]
async fn reset_begins_anew() {
    let bench = Bench::at_once().await;
    bench.call("POST", &Bench::transaction_path(), &purchase(100, "a")).await;
    bench.act(Act::SetNext {
        terminal: None,
        next: Next::InMenu,
    });
    bench.act(Act::Reset);
    assert_eq!(bench.running.books(), connect_at_cloud_simulator::Books::default());
    assert_eq!(
        (bench.running.state().next, bench.running.state().log.len()),
        (Next::Works, 0)
    );
    assert_eq!(
        bench
            .call("POST", &Bench::transaction_path(), &purchase(100, "a"))
            .await
            .status,
        201
    );
}

#[tokio::test]
async fn on_the_real_clock_waits_are_scaled_and_pass_by_themselves() {
    use connect_at_cloud_simulator::ClockMode;
    let bench = Bench::with(Options {
        clock: ClockMode::Real,
        timing_percent: 1,
        ..options()
    })
    .await;
    assert_eq!(bench.running.advance(1), Err(ActError::ClockIsReal));
    let (path, body) = (Bench::transaction_path(), purchase(1_000, "1"));
    let paying = bench.call("POST", &path, &body);
    let reply = tokio::time::timeout(std::time::Duration::from_secs(2), paying)
        .await
        .expect("four seconds at one per cent");
    assert_eq!(reply.status, 201);
}

#[tokio::test]
async fn it_ends_with_its_last_handle() {
    let bench = Bench::at_once().await;
    let address = bench.running.address();
    let second = bench.running.clone();
    drop(bench);
    assert!(tokio::net::TcpStream::connect(address).await.is_ok(), "a handle is left");
    drop(second);
    let closed = async {
        while tokio::net::TcpStream::connect(address).await.is_ok() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(2), closed)
        .await
        .expect("the port closes");
}

#[tokio::test]
async fn a_reset_cuts_whoever_waits() {
    let bench = Bench::start().await;
    let pending = bench.begin_purchase(1_000, "1").await;
    bench.act(Act::Reset);
    assert!(pending.await.unwrap().is_err());
    assert_eq!(bench.pay(&purchase(1_000, "2")).await.status, 201);
}

#[tokio::test]
async fn slips_carry_the_heading_they_were_given() {
    let bench = Bench::with(Options {
        slip_heading: vec!["PRACTICE, NOT A RECEIPT".into()],
        timing_percent: 0,
        ..options()
    })
    .await;
    let reply = bench.call("POST", &Bench::transaction_path(), &purchase(1_000, "1")).await;
    let slip = reply.result().get("customerReceipt").text().to_owned();
    assert!(slip.starts_with("PRACTICE, NOT A RECEIPT\r\n\r\nTerm: "));
    bench::check_slip(&slip, false);
}

#[tokio::test]
async fn the_log_tells_the_story_in_codes() {
    let bench = Bench::start().await;
    bench.pay(&purchase(14_990, "1")).await;
    let log = bench.running.state().log;
    let codes: Vec<EventCode> = log.iter().map(|event| event.code).collect();
    assert_eq!(
        codes,
        [
            EventCode::TillAskedPurchase,
            EventCode::CardTapped,
            EventCode::BankAsked,
            EventCode::BankApproved,
            EventCode::TillToldApproved
        ]
    );
    assert_eq!(
        (log[0].amount, log[0].currency.as_deref(), log[0].local_time.as_str()),
        (Some(14_990), Some("DKK"), "15:40:52")
    );
    assert_eq!(log[1].card_last4.as_deref(), Some("4821"));
}
