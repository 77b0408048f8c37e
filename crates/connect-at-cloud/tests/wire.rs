//! What goes over the wire when money moves: one request, once, and an honest account of how far it got.
#![allow(
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expected, and stops where it is not so"
)]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use connect_at_cloud::{
    Amount, Baseline, Client, LossReason, NotSentReason, OrderId, Outcome, Prepared, Reason, SendLimits, Sent, TerminalState,
    TransactionKind, TransactionRequest,
};
use sha2::{Digest, Sha256};
use support::{Act, Server, approval, healthy, logged_in, reply, serve, soon, terminal, until};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

const ORDER: &str = "4711004711";
const TRANSACTION: &str = "/v1/terminal/12345678/transaction";

fn request() -> TransactionRequest {
    let amount = Amount::new(12_345).expect("an amount");
    TransactionRequest::new(TransactionKind::Purchase, amount, OrderId::parse(ORDER).expect("an order id"))
}

async fn prepared(client: &Client) -> Prepared {
    client.open(&terminal()).await.expect("a connection").prepare(request())
}

/// Sends one purchase to a service that answers it like this.
async fn send_to(transaction: Act) -> (Sent, Server) {
    let server = serve(healthy(transaction)).await;
    let (client, _clock) = logged_in(&server).await;
    let sent = soon(prepared(&client).await.send(SendLimits::default())).await;
    (sent, server)
}

#[tokio::test]
async fn a_purchase_is_one_request_on_the_connection_that_asked() {
    let server = serve(healthy(Act::Json(201, approval(ORDER)))).await;
    let (client, _clock) = logged_in(&server).await;
    let mut connection = client.open(&terminal()).await.expect("a connection");
    assert_eq!(connection.terminal_state().await, Ok(TerminalState::Idle));
    assert_eq!(connection.last_result(Duration::from_secs(2)).await, Baseline::None);
    assert!(connection.is_alive());
    let written = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&written);
    let prepared = connection.prepare(request()).on_written(move || {
        counter.fetch_add(1, Ordering::SeqCst);
    });
    assert_eq!(server.log.count("POST", TRANSACTION), 0, "preparing sends nothing");
    let (hash, body) = (prepared.body_hash(), prepared.body().to_vec());
    assert_eq!(
        body,
        br#"{"transactionType":"purchase","amount":12345,"orderId":"4711004711"}"#
    );

    let Sent::Replied { reply, bytes_written } = soon(prepared.send(SendLimits::default())).await else {
        panic!("a reply");
    };
    assert_eq!(
        (reply.outcome, &reply.reason, &reply.review),
        (Outcome::Approved, &Reason::Done, &None)
    );
    assert_eq!(written.load(Ordering::SeqCst), 1);

    let posts: Vec<_> = server
        .log
        .all()
        .into_iter()
        .filter(|seen| seen.is("POST", TRANSACTION))
        .collect();
    let [post] = posts.as_slice() else {
        panic!("one POST, not {}", posts.len())
    };
    assert_eq!(post.body.as_bytes(), body);
    assert_eq!(post.bytes, bytes_written, "counted on our side as on theirs");
    let on_the_wire: [u8; 32] = Sha256::digest(post.body.as_bytes()).into();
    assert_eq!(hash.as_bytes(), &on_the_wire);
    assert_eq!(post.header("content-type").as_deref(), Some("application/json"));
    assert_eq!(post.header("content-length"), Some(body.len().to_string()));
    assert_eq!(post.header("transfer-encoding"), None);
    assert_eq!(post.header("expect"), None);
    assert_eq!(post.header("accept-encoding"), None);
    assert!(
        post.header("authorization")
            .is_some_and(|value| value.starts_with("Bearer head."))
    );
    let connection_of_state = server
        .log
        .all()
        .iter()
        .find(|seen| seen.is("GET", "/v1/terminal/12345678"))
        .map(|seen| seen.connection);
    assert_eq!(
        Some(post.connection),
        connection_of_state,
        "state, baseline and payment share one connection"
    );
}

#[tokio::test]
async fn a_return_of_goods_says_so() {
    let server = serve(healthy(Act::Json(400, r#"{"failure":{"error":"Terminal busy"}}"#.to_owned()))).await;
    let (client, _clock) = logged_in(&server).await;
    let order = OrderId::parse(ORDER).expect("an order id");
    let request = TransactionRequest::new(TransactionKind::ReturnOfGoods, Amount::new(1).expect("an amount"), order);
    let prepared = client.open(&terminal()).await.expect("a connection").prepare(request);
    let Sent::Replied { reply, .. } = soon(prepared.send(SendLimits::default())).await else {
        panic!("a reply")
    };
    assert_eq!((reply.outcome, reply.reason), (Outcome::Refused, Reason::TerminalBusy));
    let post = server
        .log
        .all()
        .into_iter()
        .find(|seen| seen.is("POST", TRANSACTION))
        .expect("the POST");
    assert_eq!(
        post.body,
        r#"{"transactionType":"returnOfGoods","amount":1,"orderId":"4711004711"}"#
    );
}

#[tokio::test]
async fn a_connection_closed_before_the_request_sends_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let client = prepared_client(&listener).await;
    // Closed by the other side while we were making up our mind.
    let prepared = prepared(&client).await;
    let (mut stream, _) = listener.accept().await.expect("our connection");
    stream.shutdown().await.expect("closing");
    until(|| !prepared.is_alive()).await;
    let sent = soon(prepared.send(SendLimits::default())).await;
    assert_eq!(
        sent,
        Sent::NotSent {
            reason: NotSentReason::ConnectionClosed
        }
    );
    let mut received = Vec::new();
    stream.read_to_end(&mut received).await.expect("the end");
    assert!(received.is_empty(), "{received:?}");
}

#[tokio::test]
async fn a_cut_after_any_byte_of_the_request_is_never_called_unsent() {
    // How long the request is, measured once.
    let (sent, _server) = send_to(Act::Json(201, approval(ORDER))).await;
    let Sent::Replied {
        bytes_written: whole, ..
    } = sent
    else {
        panic!("a reply")
    };
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let template = prepared_client(&listener).await;
    for cut in 1..=whole {
        let prepared = prepared(&template).await;
        let (mut stream, _) = listener.accept().await.expect("our connection");
        let server = async {
            let mut seen = vec![0; usize::try_from(cut).expect("a length")];
            stream.read_exact(&mut seen).await.expect("so many bytes");
            drop(stream);
            seen
        };
        let (seen, sent) = soon(async { tokio::join!(server, prepared.send(SendLimits::default())) }).await;
        assert!(seen.starts_with(&b"POST "[..seen.len().min(5)]));
        match sent {
            Sent::Lost { bytes_written, .. } => assert!(bytes_written >= cut, "{cut}: {bytes_written}"),
            other => panic!("cut after {cut}: {other:?}"),
        }
    }
}

/// A client logged in at a bare listener, whose next connections the test accepts by itself.
async fn prepared_client(listener: &TcpListener) -> Client {
    let port = listener.local_addr().expect("an address").port();
    let (client, _clock) = support::client(&format!("http://127.0.0.1:{port}"));
    let credentials = support::credentials();
    let login = async {
        let (mut stream, _) = listener.accept().await.expect("the login");
        let mut seen = Vec::new();
        while !seen.ends_with(br#"password-for-tests"}"#) {
            seen.push(stream.read_u8().await.expect("the login's bytes"));
        }
        let body = format!(
            r#"{{"token":"{}","username":"clinic","terminals":[]}}"#,
            support::token(86_400)
        );
        stream.write_all(&reply(200, &body)).await.expect("a session");
        let mut rest = Vec::new();
        let _ = stream.read_to_end(&mut rest).await;
    };
    let (_, report) = soon(async { tokio::join!(login, client.login(&credentials)) }).await;
    report.expect("a session");
    client
}

/// Answers with the first `cut` bytes of `whole` and closes, for every cut.
async fn cut_replies(whole: &[u8], judge: impl Fn(usize, Sent)) {
    let cut = Arc::new(Mutex::new(0_usize));
    let (shared, bytes) = (Arc::clone(&cut), whole.to_vec());
    let server = serve(move |seen| {
        if seen.is("POST", TRANSACTION) {
            let cut = *shared.lock().expect("the cut");
            return Act::RawThenClose(bytes.iter().copied().take(cut).collect());
        }
        healthy(Act::Close)(seen)
    })
    .await;
    let (client, _clock) = logged_in(&server).await;
    for at in 0..=whole.len() {
        *cut.lock().expect("the cut") = at;
        judge(at, soon(prepared(&client).await.send(SendLimits::default())).await);
    }
    assert_eq!(server.log.count("POST", TRANSACTION), whole.len() + 1, "one POST each");
}

#[tokio::test]
async fn a_cut_after_any_byte_of_the_reply_leaves_it_open() {
    let whole = reply(201, &approval(ORDER));
    let length = whole.len();
    cut_replies(&whole, |at, sent| match sent {
        Sent::Lost { bytes_written, .. } if at < length => assert!(bytes_written > 0, "{at}"),
        Sent::Replied { reply, .. } if at == length => assert_eq!(reply.outcome, Outcome::Approved),
        other => panic!("cut after {at} of {length}: {other:?}"),
    })
    .await;
}

#[tokio::test]
async fn a_chunked_reply_counts_only_with_its_last_chunk() {
    let body = approval(ORDER);
    let (first, second) = body.split_at(100);
    let whole = format!(
        "HTTP/1.1 201 X\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{first}\r\n{:x}\r\n{second}\r\n0\r\n\r\n",
        first.len(),
        second.len()
    )
    .into_bytes();
    let length = whole.len();
    cut_replies(&whole, |at, sent| match sent {
        Sent::Lost { .. } if at < length => {}
        Sent::Replied { reply, .. } if at == length => assert_eq!(reply.outcome, Outcome::Approved),
        other => panic!("cut after {at} of {length}: {other:?}"),
    })
    .await;
}

#[tokio::test]
async fn a_reply_that_ends_with_the_connection_counts_only_if_it_is_whole() {
    let whole = format!("HTTP/1.1 201 X\r\nContent-Type: application/json\r\n\r\n{}", approval(ORDER)).into_bytes();
    let length = whole.len();
    cut_replies(&whole, |at, sent| match sent {
        Sent::Lost { .. } if at < length => {}
        Sent::Replied { reply, .. } if at < length => assert_eq!(reply.outcome, Outcome::Unknown, "{at}"),
        Sent::Replied { reply, .. } => assert_eq!(reply.outcome, Outcome::Approved, "{at}"),
        other => panic!("cut after {at} of {length}: {other:?}"),
    })
    .await;
}

#[tokio::test]
async fn nothing_makes_it_send_twice() {
    let elsewhere = serve(|_| Act::Json(201, approval(ORDER))).await;
    let location = format!("{}{TRANSACTION}", elsewhere.url);
    for (status, more) in [
        (301, format!("Location: {location}\r\n")),
        (302, format!("Location: {location}\r\n")),
        (307, format!("Location: {location}\r\n")),
        (308, "Location: /v1/terminal/12345678/transaction\r\n".to_owned()),
        (401, "WWW-Authenticate: Bearer\r\n".to_owned()),
        (407, "Proxy-Authenticate: Basic\r\n".to_owned()),
        (408, "Connection: close\r\n".to_owned()),
        (409, String::new()),
        (421, String::new()),
        (425, String::new()),
        (429, "Retry-After: 0\r\n".to_owned()),
        (500, String::new()),
        (503, "Retry-After: 0\r\n".to_owned()),
        (504, String::new()),
    ] {
        let body = approval(ORDER);
        let head = format!(
            "HTTP/1.1 {status} X\r\n{more}Content-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        let (sent, server) = send_to(Act::Raw(format!("{head}{body}").into_bytes())).await;
        let Sent::Replied { reply, .. } = sent else {
            panic!("{status}: a reply")
        };
        assert_eq!(reply.outcome, Outcome::Unknown, "{status}");
        assert_eq!(server.log.count("POST", TRANSACTION), 1, "{status}");
        // The login and the payment: no third connection.
        assert_eq!(server.log.connections(), 2, "{status}");
    }
    assert_eq!(elsewhere.log.connections(), 0, "no redirect is followed");
}

#[tokio::test]
async fn a_reply_that_is_no_proper_http_is_lost() {
    let many: String = (0..80).map(|at| format!("X-{at}: 1\r\n")).collect();
    let long = "x".repeat(200_000);
    for (name, bytes, expected) in [
        ("not HTTP", b"SSH-2.0-OpenSSH_9.2\r\n\r\n".to_vec(), LossReason::NotHttp),
        (
            "HTTP/2 preface",
            b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_vec(),
            LossReason::NotHttp,
        ),
        (
            "eighty headers",
            format!("HTTP/1.1 201 X\r\n{many}Content-Length: 2\r\n\r\n{{}}").into_bytes(),
            LossReason::HeadTooLarge,
        ),
        (
            "a long header",
            format!("HTTP/1.1 201 X\r\nX: {long}\r\n\r\n").into_bytes(),
            LossReason::HeadTooLarge,
        ),
        (
            "two lengths",
            b"HTTP/1.1 201 X\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}".to_vec(),
            LossReason::NotHttp,
        ),
    ] {
        let (sent, server) = send_to(Act::RawThenClose(bytes)).await;
        let Sent::Lost { reason, .. } = sent else {
            panic!("{name}: {sent:?}")
        };
        assert_eq!(reason, expected, "{name}");
        assert_eq!(server.log.count("POST", TRANSACTION), 1, "{name}");
    }
}

#[tokio::test]
async fn a_reply_without_end_is_left_after_a_mebibyte() {
    let head = b"HTTP/1.1 201 X\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n".to_vec();
    let (sent, server) = send_to(Act::Flood(head)).await;
    assert!(
        matches!(
            sent,
            Sent::Lost {
                reason: LossReason::ReplyTooLarge,
                ..
            }
        ),
        "{sent:?}"
    );
    let flooded = *server.log.flooded.lock().expect("the count");
    assert!(flooded < 16 * 1024 * 1024, "{flooded}");
    let chunks = b"HTTP/1.1 201 X\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n".to_vec();
    let (sent, _server) = send_to(Act::Flood(chunks)).await;
    assert!(
        matches!(
            sent,
            Sent::Lost {
                reason: LossReason::ReplyTooLarge,
                ..
            }
        ),
        "{sent:?}"
    );
}

#[tokio::test]
async fn a_compressed_reply_is_not_unpacked() {
    let mut bytes =
        b"HTTP/1.1 201 X\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: 20\r\n\r\n".to_vec();
    bytes.extend([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    let (sent, _server) = send_to(Act::Raw(bytes)).await;
    let Sent::Replied { reply, .. } = sent else {
        panic!("a reply")
    };
    assert_eq!((reply.outcome, reply.reason), (Outcome::Unknown, Reason::InvalidUtf8));
}

#[tokio::test]
async fn only_the_final_reply_counts_and_only_the_first() {
    let final_reply = String::from_utf8(reply(201, &approval(ORDER))).expect("ASCII");
    let (sent, _server) = send_to(Act::Raw(
        format!("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 X\r\n\r\n{final_reply}").into_bytes(),
    ))
    .await;
    assert!(
        matches!(&sent, Sent::Replied { reply, .. } if reply.outcome == Outcome::Approved),
        "{sent:?}"
    );
    let refused = String::from_utf8(reply(400, r#"{"failure":{"error":"Terminal busy"}}"#)).expect("ASCII");
    let (sent, _server) = send_to(Act::Raw(format!("{refused}{final_reply}").into_bytes())).await;
    assert!(
        matches!(&sent, Sent::Replied { reply, .. } if reply.outcome == Outcome::Refused),
        "{sent:?}"
    );
}

#[tokio::test]
async fn a_reply_nobody_asked_for_decides_nothing() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let client = prepared_client(&listener).await;
    let prepared = prepared(&client).await;
    let (mut stream, _) = listener.accept().await.expect("our connection");
    stream.write_all(&reply(201, &approval(ORDER))).await.expect("an early reply");
    until(|| !prepared.is_alive()).await;
    let sent = soon(prepared.send(SendLimits::default())).await;
    assert_eq!(
        sent,
        Sent::NotSent {
            reason: NotSentReason::ConnectionClosed
        }
    );
}

#[tokio::test]
async fn silence_ends_at_the_hard_cap_and_not_before() {
    for drip in [
        Vec::new(),
        b"H".to_vec(),
        b"HTTP/1.1 201 X\r\nContent-Length: 500\r\n\r\n{".to_vec(),
    ] {
        let server = serve(healthy(Act::Hang(drip))).await;
        let (client, clock) = logged_in(&server).await;
        let (told, written) = tokio::sync::oneshot::channel();
        let prepared = prepared(&client).await.on_written(move || {
            let _ = told.send(());
        });
        let waiting = tokio::spawn(prepared.send(SendLimits {
            hard_cap: Duration::from_secs(600),
        }));
        soon(written).await.expect("the request is out");
        clock.advance(Duration::from_secs(599));
        for _ in 0..100 {
            tokio::task::yield_now().await;
        }
        assert!(!waiting.is_finished(), "the caller's own deadline is the caller's");
        clock.advance(Duration::from_secs(1));
        let sent = soon(waiting).await.expect("no panic");
        assert!(
            matches!(sent, Sent::Lost { reason: LossReason::HardCap, bytes_written } if bytes_written > 0),
            "{sent:?}"
        );
        assert_eq!(server.log.count("POST", TRANSACTION), 1);
    }
}

#[tokio::test]
async fn a_late_baseline_does_not_stop_the_payment() {
    let server = serve(|seen| {
        let silent = seen.is("GET", TRANSACTION);
        if silent {
            Act::Hang(Vec::new())
        } else {
            healthy(Act::Json(201, approval(ORDER)))(seen)
        }
    })
    .await;
    let (client, clock) = logged_in(&server).await;
    let mut connection = client.open(&terminal()).await.expect("a connection");
    assert_eq!(connection.terminal_state().await, Ok(TerminalState::Idle));
    let before = clock.sleepers();
    let asking = async { (connection.last_result(Duration::from_secs(2)).await, connection) };
    let moving = async {
        until(|| clock.sleepers() > before && server.log.count("GET", TRANSACTION) == 1).await;
        clock.advance(Duration::from_secs(2));
    };
    let ((baseline, connection), ()) = soon(async { tokio::join!(asking, moving) }).await;
    assert_eq!(baseline, Baseline::None);
    assert!(
        connection.is_alive(),
        "opened anew: the slow answer must not stand before the payment's"
    );
    let sent = soon(connection.prepare(request()).send(SendLimits::default())).await;
    assert!(
        matches!(&sent, Sent::Replied { reply, .. } if reply.outcome == Outcome::Approved),
        "{sent:?}"
    );
    assert_eq!(server.log.count("POST", TRANSACTION), 1);
}

#[tokio::test]
async fn a_side_that_closes_after_each_answer_is_asked_on_new_connections() {
    let server = serve(|seen| {
        if seen.is("GET", "/v1/terminal/12345678") {
            let body = support::IDLE;
            let head = format!(
                "HTTP/1.1 200 X\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
                body.len()
            );
            return Act::RawThenClose(format!("{head}{body}").into_bytes());
        }
        healthy(Act::Json(201, approval(ORDER)))(seen)
    })
    .await;
    let (client, _clock) = logged_in(&server).await;
    let mut connection = client.open(&terminal()).await.expect("a connection");
    assert_eq!(connection.terminal_state().await, Ok(TerminalState::Idle));
    assert!(connection.is_alive());
    let sent = soon(connection.prepare(request()).send(SendLimits::default())).await;
    assert!(
        matches!(&sent, Sent::Replied { reply, .. } if reply.outcome == Outcome::Approved),
        "{sent:?}"
    );
}
