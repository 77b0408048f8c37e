//! Every fault does what it says, once, and the books stay true.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fall over"
)]

mod bench;

use bench::{Bench, FOREIGN, Ordered, TERMINAL, check_grammar, exchange, purchase, read_reply, request};
use connect_at_cloud_simulator::{Act, ArmedFault, Call, CardId, Effect, Fault, TimingChange};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

fn arm(bench: &Bench, call: Call, fault: Fault) {
    bench.act(Act::SetFault {
        fault: ArmedFault::next(call, fault),
    });
}

/// Sends a purchase that ends at once.
async fn paid(bench: &Bench, amount: i64) -> Result<bench::Reply, Vec<u8>> {
    exchange(
        bench.running.address(),
        &bench.bytes("POST", &Bench::transaction_path(), &purchase(amount, "42")),
    )
    .await
}

#[tokio::test]
async fn a_reply_can_be_cut_after_every_byte() {
    let bench = Bench::at_once().await;
    bench.act(Act::SetTerminal {
        terminal: None,
        change: connect_at_cloud_simulator::TerminalChange {
            duplicate_check: Some(false),
            ..Default::default()
        },
    });
    let whole = whole_reply_length(&bench).await;
    assert!(whole > 2_000, "{whole} bytes");
    for reset in [false, true] {
        for bytes in (0..=whole).step_by(97).chain([1, whole - 1, whole]) {
            arm(
                &bench,
                Call::Transaction,
                Fault::CutReplyAfter {
                    bytes: u64::try_from(bytes).unwrap(),
                    reset,
                },
            );
            match paid(&bench, 1_000).await {
                Ok(reply) => assert_eq!((bytes, reply.status), (whole, 201), "only a whole reply is a reply"),
                // A reset may throw away what was on its way.
                Err(got) => assert!(
                    bytes < whole && (got.len() == bytes || (reset && got.len() <= bytes)),
                    "{} of {bytes}",
                    got.len()
                ),
            }
        }
    }
    let books = bench.running.books();
    assert_eq!(
        u64::try_from(books.entries.len()).unwrap(),
        books.transaction_posts,
        "all of them were charged"
    );
    assert!(bench.running.state().faults.is_empty());
}

async fn whole_reply_length(bench: &Bench) -> usize {
    let reply = paid(bench, 1_000).await.unwrap();
    reply.head.len() + 4 + reply.body.len()
}

#[tokio::test]
async fn a_cut_beyond_the_end_strikes_nobody() {
    let bench = Bench::at_once().await;
    let bytes = bench.bytes("GET", &format!("/v1/terminal/{TERMINAL}"), "");
    let reply = exchange(bench.running.address(), &bytes).await.unwrap();
    let whole = u64::try_from(reply.head.len() + 4 + reply.body.len()).unwrap();
    arm(
        &bench,
        Call::TerminalState,
        Fault::CutReplyAfter {
            bytes: whole + 50,
            reset: false,
        },
    );
    let mut stream = TcpStream::connect(bench.running.address()).await.unwrap();
    for _ in 0..3 {
        stream.write_all(&bytes).await.unwrap();
        assert_eq!(read_reply(&mut stream).await.unwrap().status, 200);
    }
}

#[tokio::test]
async fn a_request_can_be_cut_after_every_byte() {
    let bench = Bench::at_once().await;
    let bytes = bench.bytes("POST", &Bench::transaction_path(), &purchase(1_000, "42"));
    for cut in (0..bytes.len()).step_by(13).chain([bytes.len() - 1]) {
        arm(
            &bench,
            Call::Transaction,
            Fault::CutRequestAfter {
                bytes: u64::try_from(cut).unwrap(),
            },
        );
        assert_eq!(
            exchange(bench.running.address(), &bytes).await.unwrap_err(),
            b"",
            "after {cut} bytes"
        );
    }
    assert_eq!(bench.running.books().transaction_posts, 0, "none arrived whole");
    arm(
        &bench,
        Call::Transaction,
        Fault::CutRequestAfter {
            bytes: u64::try_from(bytes.len()).unwrap(),
        },
    );
    assert_eq!(exchange(bench.running.address(), &bytes).await.unwrap_err(), b"");
    let books = bench.running.books();
    assert_eq!(
        (books.transaction_posts, books.of_order("42").count()),
        (1, 1),
        "all of it arrived: charged, and nobody was told"
    );
}

#[tokio::test]
async fn only_the_transaction_of_a_shared_connection_is_cut() {
    let bench = Bench::at_once().await;
    arm(&bench, Call::Transaction, Fault::CutRequestAfter { bytes: 40 });
    let mut stream = TcpStream::connect(bench.running.address()).await.unwrap();
    stream
        .write_all(&bench.bytes("GET", &format!("/v1/terminal/{TERMINAL}"), ""))
        .await
        .unwrap();
    assert_eq!(read_reply(&mut stream).await.unwrap().status, 200);
    stream
        .write_all(&bench.bytes("POST", &Bench::transaction_path(), &purchase(1, "1")))
        .await
        .unwrap();
    assert_eq!(read_reply(&mut stream).await.unwrap_err(), b"");
}

#[tokio::test]
async fn a_reset_before_the_reply_leaves_the_charge() {
    let bench = Bench::at_once().await;
    arm(&bench, Call::Transaction, Fault::ResetBeforeReply);
    assert_eq!(paid(&bench, 1_000).await.unwrap_err(), b"");
    assert_eq!(bench.running.books().of_order("42").count(), 1);
}

#[tokio::test]
async fn a_fault_may_strike_before_anything_happens_or_while_it_does() {
    let bench = Bench::start().await;
    let fault = ArmedFault {
        effect: Effect::DoesNotHappen,
        ..ArmedFault::next(Call::Transaction, Fault::BadGateway)
    };
    bench.act(Act::SetFault { fault });
    assert_eq!(paid(&bench, 1_000).await.unwrap().status, 502);
    assert!(!bench.accepts_card(), "the terminal never heard of it");
    let fault = ArmedFault {
        effect: Effect::StillRunning,
        ..ArmedFault::next(Call::Transaction, Fault::BadGateway)
    };
    bench.act(Act::SetFault { fault });
    assert_eq!(paid(&bench, 1_000).await.unwrap().status, 502);
    assert!(bench.accepts_card(), "the terminal goes on");
    bench.pass(20_000).await;
    assert_eq!(bench.running.books().of_order("42").count(), 1);
}

#[tokio::test]
async fn others_may_answer_in_the_services_place() {
    let bench = Bench::at_once().await;
    for (at, (fault, status, word)) in [
        (Fault::BadGateway, 502, "<html>"),
        (Fault::ServiceUnavailable, 503, "<html>"),
        (Fault::CaptivePortal, 200, "guest network"),
        (
            Fault::Redirect {
                status: 307,
                location: "http://elsewhere.invalid/".into(),
            },
            307,
            "Moved",
        ),
        (Fault::Unauthorised, 401, "Authentication failed"),
        (Fault::EmptyBody, 201, ""),
        (
            Fault::Reply {
                status: 418,
                content_type: "text/plain".into(),
                body: "teapot".into(),
            },
            418,
            "teapot",
        ),
    ]
    .into_iter()
    .enumerate()
    {
        arm(&bench, Call::Transaction, fault.clone());
        let reply = paid(&bench, 1_000 + i64::try_from(at).unwrap()).await.unwrap();
        assert_eq!(reply.status, status, "{fault:?}");
        let body = String::from_utf8(reply.body.clone()).unwrap();
        assert!(body.contains(word) && (word.is_empty() == body.is_empty()), "{body}");
        if status == 307 {
            assert!(reply.head.contains("location: http://elsewhere.invalid/"));
        }
    }
    assert_eq!(bench.running.books().entries.len(), 7, "each was charged nevertheless");
}

#[tokio::test]
async fn bodies_can_be_broken() {
    let bench = Bench::at_once().await;
    arm(&bench, Call::Transaction, Fault::GarbageBody);
    let garbage = paid(&bench, 1).await.unwrap();
    assert!(garbage.status == 201 && String::from_utf8(garbage.body).is_err());
    arm(&bench, Call::Transaction, Fault::TruncatedJson);
    let half = paid(&bench, 2).await.unwrap();
    assert!(serde_json::from_slice::<Ordered>(&half.body).is_err() && half.body.starts_with(br#"{"result":[{"#));
    arm(&bench, Call::Transaction, Fault::ByteOrderMark);
    assert!(paid(&bench, 3).await.unwrap().body.starts_with(&[0xef, 0xbb, 0xbf, b'{']));
    arm(&bench, Call::Transaction, Fault::TwoResults);
    assert_eq!(paid(&bench, 4).await.unwrap().json().get("result").items().len(), 2);
    arm(&bench, Call::Transaction, Fault::DuplicateKeys);
    let block = paid(&bench, 5).await.unwrap().block();
    let twice: Vec<_> = block.keys().into_iter().filter(|key| *key == "Result").collect();
    assert_eq!(twice.len(), 2);
    arm(&bench, Call::Transaction, Fault::StringFailure);
    assert!(matches!(
        paid(&bench, 6).await.unwrap().json().get("failure"),
        Ordered::Text(_)
    ));
    arm(&bench, Call::Transaction, Fault::Result99);
    let unknown = paid(&bench, 7).await.unwrap();
    assert_eq!((unknown.status, unknown.block().get("Result").text()), (400, "99"));
    arm(&bench, Call::Transaction, Fault::HugeBody { bytes: 3_000_000 });
    assert!(paid(&bench, 8).await.unwrap().body.len() > 3_000_000);
    arm(&bench, Call::Transaction, Fault::HeaderFlood { count: 300 });
    assert!(paid(&bench, 9).await.unwrap().head.lines().count() > 300);
    assert_eq!(bench.running.books().entries.len(), 9, "each was charged nevertheless");
}

#[tokio::test]
async fn approvals_can_lie_while_the_books_do_not() {
    let bench = Bench::at_once().await;
    arm(&bench, Call::Transaction, Fault::AmountMismatch { by: 100 });
    let reply = paid(&bench, 1_000).await.unwrap();
    assert_eq!(reply.block().get("TotalAmount").int(), 1_100);
    check_grammar(&reply.block());
    arm(&bench, Call::Transaction, Fault::TerminalMismatch);
    let block = paid(&bench, 2_000).await.unwrap().block();
    assert_ne!(block.get("TerminalID").text(), TERMINAL);
    check_grammar(&block);
    arm(&bench, Call::Transaction, Fault::OrderIdMismatch);
    assert_ne!(paid(&bench, 3_000).await.unwrap().result().get("orderId").text(), "42");
    arm(&bench, Call::Transaction, Fault::KindMismatch);
    assert_eq!(
        paid(&bench, 4_000).await.unwrap().result().get("transactionType").text(),
        "returnOfGoods"
    );
    arm(&bench, Call::Transaction, Fault::CurrencyMismatch { currency: "SEK".into() });
    let slip = paid(&bench, 5_000)
        .await
        .unwrap()
        .result()
        .get("customerReceipt")
        .text()
        .to_owned();
    assert!(slip.contains("SEK         50,00") && !slip.contains("DKK"), "{slip}");
    let books = bench.running.books();
    let amounts: Vec<i64> = books.entries.iter().map(|entry| entry.amount).collect();
    assert_eq!(amounts, [1_000, 2_000, 3_000, 4_000, 5_000]);
    assert!(
        books
            .entries
            .iter()
            .all(|entry| entry.terminal == TERMINAL && entry.currency == "DKK" && entry.order_id.as_deref() == Some("42"))
    );
}

#[tokio::test]
async fn look_ups_can_be_stale_or_somebody_elses() {
    let bench = Bench::at_once().await;
    for (amount, order) in [(1_000, "first"), (2_000, "second")] {
        exchange(
            bench.running.address(),
            &bench.bytes("POST", &Bench::transaction_path(), &purchase(amount, order)),
        )
        .await
        .unwrap();
    }
    arm(&bench, Call::LookUp, Fault::StaleLookUp);
    assert_eq!(bench.look_up().await.json().get("result").get("orderId").text(), "first");
    arm(&bench, Call::LookUp, Fault::ForeignLookUp);
    let foreign = bench.look_up().await.json();
    assert!(!["first", "second"].contains(&foreign.get("result").get("orderId").text()));
    check_grammar(foreign.get("result").get("latestTransactionResult"));
    assert_eq!(bench.look_up().await.json().get("result").get("orderId").text(), "second");
    assert_eq!(bench.running.books().entries.len(), 2, "nobody was charged by looking");
}

#[tokio::test]
async fn a_result_can_be_published_late_and_be_pushed_out() {
    let bench = Bench::start().await;
    bench.act(Act::SetTiming {
        change: TimingChange {
            percent: Some(0),
            ..TimingChange::default()
        },
    });
    arm(&bench, Call::Transaction, Fault::LatePublish { ms: 60_000 });
    assert_eq!(paid(&bench, 1_000).await.unwrap().status, 201);
    bench.pass(59_999).await;
    assert_eq!(bench.look_up().await.status, 400);
    bench.pass(1).await;
    assert_eq!(bench.look_up().await.json().get("result").get("orderId").text(), "42");
    arm(
        &bench,
        Call::Transaction,
        Fault::StandAloneAfter {
            card: CardId::Phone,
            amount: 77,
        },
    );
    assert_eq!(paid(&bench, 2_000).await.unwrap().status, 201);
    let latest = bench
        .look_up()
        .await
        .json()
        .get("result")
        .get("latestTransactionResult")
        .clone();
    assert_eq!(latest.get("TotalAmount").int(), 77);
}

#[tokio::test]
async fn the_bank_can_be_told_what_to_say() {
    let bench = Bench::at_once().await;
    arm(&bench, Call::Transaction, Fault::BankDeclines { code: "51".into() });
    assert_eq!(paid(&bench, 1_000).await.unwrap().error(), "PSP / Not sufficient funds");
    assert_eq!(paid(&bench, 1_000).await.unwrap().status, 201);
}

#[tokio::test]
async fn replies_can_be_late_slow_or_missing() {
    let bench = Bench::start().await;
    arm(&bench, Call::Terminals, Fault::DelayReply { ms: 30_000 });
    let (address, bytes) = (bench.running.address(), bench.bytes("GET", "/v1/terminal", ""));
    let ask = |bytes: Vec<u8>| tokio::spawn(async move { exchange(address, &bytes).await });
    let pending = ask(bytes.clone());
    bench.until(|bench| bench.running.state().faults.is_empty()).await;
    bench.pass(29_999).await;
    assert!(!pending.is_finished());
    bench.pass(1).await;
    assert_eq!(pending.await.unwrap().unwrap().status, 200);

    arm(&bench, Call::Terminals, Fault::Trickle { ms_per_byte: 1_000 });
    let pending = ask(bytes.clone());
    bench.until(|bench| bench.running.state().faults.is_empty()).await;
    bench.pass(3_000).await;
    assert!(!pending.is_finished());
    while !pending.is_finished() {
        bench.pass(1_000).await;
    }
    assert_eq!(pending.await.unwrap().unwrap().json().keys(), ["terminals"]);

    arm(&bench, Call::Terminals, Fault::Hang);
    let pending = ask(bytes);
    bench.until(|bench| bench.running.state().faults.is_empty()).await;
    bench.pass(3_600_000).await;
    assert!(!pending.is_finished());
    pending.abort();
}

#[tokio::test]
async fn faults_choose_terminal_number_and_order() {
    let bench = Bench::at_once().await;
    let elsewhere = ArmedFault {
        terminal: Some(FOREIGN.into()),
        ..ArmedFault::next(Call::TerminalState, Fault::BadGateway)
    };
    bench.act(Act::SetFault { fault: elsewhere });
    let later = ArmedFault {
        skip: 1,
        times: 2,
        ..ArmedFault::next(Call::TerminalState, Fault::ServiceUnavailable)
    };
    bench.act(Act::SetFault { fault: later });
    let mut seen = Vec::new();
    for _ in 0..4 {
        seen.push(bench.call("GET", &format!("/v1/terminal/{TERMINAL}"), "").await.status);
    }
    assert_eq!(seen, [200, 503, 503, 200]);
    assert_eq!(bench.running.state().faults.len(), 1);
    bench.act(Act::ClearFaults);
    assert!(bench.running.state().faults.is_empty());
}

#[tokio::test]
async fn web_pages_are_let_in_to_the_service_and_kept_out_of_the_controls() {
    let bench = Bench::at_once().await;
    let address = bench.running.address();
    let preflight = exchange(address, &request("OPTIONS", "/v1/login", None, "")).await.unwrap();
    assert_eq!(preflight.status, 204);
    assert!(preflight.head.contains("access-control-allow-origin: *"));
    let state = exchange(address, &request("GET", "/simulator/state", None, ""))
        .await
        .unwrap();
    assert!(state.status == 200 && !state.head.contains("access-control"));
    let plain =
        b"POST /simulator/act HTTP/1.1\r\nHost: x\r\nContent-Type: text/plain\r\nContent-Length: 15\r\n\r\n{\"act\":\"reset\"}";
    assert_eq!(exchange(address, plain).await.unwrap().status, 415);
}

#[tokio::test]
async fn the_controls_are_the_library_as_json() {
    let bench = Bench::start().await;
    let address = bench.running.address();
    let post = async |path: &str, body: &str| exchange(address, &request("POST", path, None, body)).await.unwrap();
    let acted = post("/simulator/act", r#"{"act":"set_next","next":"bank_slow"}"#).await;
    assert_eq!((acted.status, acted.json().get("next").text()), (200, "bank_slow"));
    let refused = post("/simulator/act", r#"{"act":"present_card","card":"visa_debit"}"#).await;
    assert_eq!(
        (refused.status, refused.json().get("error").text()),
        (409, "no_card_expected")
    );
    assert_eq!(post("/simulator/act", r#"{"act":"explode"}"#).await.status, 400);
    let before = bench.running.state().now_unix_ms;
    let clock = post("/simulator/clock", r#"{"advance_ms":1234}"#).await;
    assert_eq!(clock.json().get("now_unix_ms").int(), before + 1_234);
    let key = post("/simulator/act", r#"{"act":"key","key":"menu"}"#).await;
    assert_eq!(
        key.json().get("terminals").items()[0].get("screen").get("kind").text(),
        "menu"
    );
    let books = exchange(address, &request("GET", "/simulator/books", None, ""))
        .await
        .unwrap();
    let typed: connect_at_cloud_simulator::Books = serde_json::from_slice(&books.body).unwrap();
    assert_eq!(typed, bench.running.books());
    let state = exchange(address, &request("GET", "/simulator/state", None, ""))
        .await
        .unwrap();
    let typed: connect_at_cloud_simulator::State = serde_json::from_slice(&state.body).unwrap();
    assert_eq!(typed, bench.running.state());
    assert!(!String::from_utf8(state.body).unwrap().contains(bench::PASSWORD));
}

#[tokio::test]
async fn looking_does_not_change_the_revision() {
    let bench = Bench::start().await;
    let before = bench.running.state().revision;
    for _ in 0..5 {
        assert_eq!(bench.running.state().revision, before);
    }
    bench.act(Act::ClearFaults);
    assert!(bench.running.state().revision > before);
}
