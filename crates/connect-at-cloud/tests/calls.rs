//! The calls without money, abort, and reversal: what goes out, what each answer becomes, and what ends a session.
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

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use connect_at_cloud::reversal::{self, ClosedApproved, ReversalRefused};
use connect_at_cloud::{
    Amount, CallError, Credentials, Endpoint, InvalidEndpoint, InvalidValue, LookUpAnswer, NotSentReason, OpenError, OrderId,
    Outcome, Reason, SendLimits, Sent, TerminalId, TerminalState, decode,
};
use support::{Act, Seen, Server, approval, client, credentials, healthy, logged_in, login_reply, serve, soon, terminal, until};

const TRANSACTION: &str = "/v1/terminal/12345678/transaction";
const ADMINISTRATION: &str = "/v1/terminal/12345678/administration";
const DAY: u64 = 86_400;

/// Logs in with tokens of this lifetime, and answers everything else with 200 and an idle terminal.
async fn with_lifetime(lifetime: u64) -> Server {
    serve(move |seen: &Seen| {
        if seen.is("POST", "/v1/login") {
            login_reply(lifetime)
        } else {
            Act::Json(200, support::IDLE.to_owned())
        }
    })
    .await
}

fn logins(server: &Server) -> usize {
    server.log.count("POST", "/v1/login")
}

#[tokio::test]
async fn a_session_is_renewed_by_its_own_lifetime_on_the_monotonic_clock() {
    let server = with_lifetime(DAY).await;
    let (client, clock) = client(&server.url);
    let who = credentials();
    assert_eq!(client.session_remaining(), None);
    let report = client.login(&who).await.expect("a session");
    assert_eq!(report.username, "clinic");
    assert_eq!(report.terminals, [terminal()]);
    assert_eq!(report.lifetime, Duration::from_secs(DAY));
    client.ensure_session(&who).await.expect("still good");
    assert_eq!(logins(&server), 1);
    clock.advance(Duration::from_secs(DAY - 600));
    client.ensure_session(&who).await.expect("ten minutes left are enough");
    assert_eq!(logins(&server), 1);
    assert_eq!(client.session_remaining(), Some(Duration::from_secs(600)));
    clock.advance(Duration::from_secs(1));
    client.ensure_session(&who).await.expect("renewed");
    assert_eq!(logins(&server), 2);
    clock.advance(Duration::from_secs(10 * DAY));
    client.ensure_session(&who).await.expect("renewed after a long sleep");
    assert_eq!(logins(&server), 3);
}

#[tokio::test]
async fn a_short_or_unreadable_token_is_renewed_each_time() {
    for lifetime in [0, 60, 599] {
        let server = with_lifetime(lifetime).await;
        let (client, _clock) = client(&server.url);
        for _ in 0..3 {
            client.ensure_session(&credentials()).await.expect("a session");
        }
        assert_eq!(logins(&server), 3, "{lifetime}");
    }
    let server = serve(|_| Act::Json(200, r#"{"token":"opaque","username":"clinic","terminals":[]}"#.to_owned())).await;
    let (client, _clock) = client(&server.url);
    let report = client.login(&credentials()).await.expect("a session all the same");
    assert_eq!(report.lifetime, Duration::ZERO);
    client.ensure_session(&credentials()).await.expect("renewed");
    assert_eq!(logins(&server), 2);
}

#[tokio::test]
async fn one_login_serves_all_who_wait_and_another_account_gets_its_own() {
    let server = with_lifetime(DAY).await;
    let (client, _clock) = client(&server.url);
    let who = credentials();
    let (one, two, three) = tokio::join!(
        client.ensure_session(&who),
        client.ensure_session(&who),
        client.ensure_session(&who)
    );
    assert!(one.is_ok() && two.is_ok() && three.is_ok());
    assert_eq!(logins(&server), 1);
    let other = Credentials {
        username: "other".to_owned(),
        password: "password-for-tests".to_owned().into(),
    };
    client.ensure_session(&other).await.expect("a session");
    assert_eq!(logins(&server), 2);
}

#[tokio::test]
async fn a_login_says_what_it_was_given_and_nothing_shows_it() {
    let server = with_lifetime(DAY).await;
    let (client, _clock) = client(&server.url);
    let who = Credentials {
        username: "a\"b\\c\u{1}å".to_owned(),
        password: "p\"w\\d\nö".to_owned().into(),
    };
    client.login(&who).await.expect("a session");
    let seen = server.log.all();
    let [login] = seen.as_slice() else { panic!("one request") };
    let body: serde_json::Value = serde_json::from_str(&login.body).expect("JSON");
    assert_eq!(
        body,
        serde_json::json!({ "username": who.username, "password": "p\"w\\d\nö" })
    );
    assert_eq!(login.header("authorization"), None);
    let shown = format!(
        "{client:?} {who:?} {:?}",
        client.open(&terminal()).await.expect("a connection")
    );
    assert!(
        !shown.contains("signature") && !shown.contains("p\"w") && !shown.contains("Bearer"),
        "{shown}"
    );
}

#[tokio::test]
async fn a_refused_login_and_a_refused_session_are_told_apart() {
    let server = serve(|_| Act::Json(401, r#"{"error":"Invalid username or password"}"#.to_owned())).await;
    let (anybody, _clock) = client(&server.url);
    assert_eq!(anybody.login(&credentials()).await, Err(CallError::CredentialsRefused));
    assert_eq!(anybody.terminals().await, Err(CallError::NoSession));
    assert!(matches!(anybody.open(&terminal()).await, Err(OpenError::NoSession)));
    assert_eq!(server.log.all().len(), 1, "without a session nothing is sent");

    let server = serve(|seen: &Seen| {
        if seen.is("POST", "/v1/login") {
            login_reply(DAY)
        } else {
            Act::Json(401, r#"{"error":"Token expired"}"#.to_owned())
        }
    })
    .await;
    let (client, _clock) = logged_in(&server).await;
    assert_eq!(client.terminal_state(&terminal()).await, Err(CallError::SessionRefused));
    assert_eq!(
        client.terminal_state(&terminal()).await,
        Err(CallError::NoSession),
        "forgotten"
    );
    client.ensure_session(&credentials()).await.expect("logged in anew");
    let mut connection = client.open(&terminal()).await.expect("a connection");
    assert_eq!(connection.terminal_state().await, Err(CallError::SessionRefused));
    assert_eq!(client.session_remaining(), None);
}

#[tokio::test]
async fn every_call_has_its_limit_on_the_clock() {
    let server = serve(|_| Act::Hang(Vec::new())).await;
    let (client, clock) = client(&server.url);
    let who = credentials();
    let moving = async {
        until(|| clock.sleepers() > 0 && server.log.all().len() == 1).await;
        clock.advance(Duration::from_secs(10));
    };
    let (outcome, ()) = soon(async { tokio::join!(client.login(&who), moving) }).await;
    assert_eq!(outcome, Err(CallError::TimedOut(Duration::from_secs(10))));
}

#[tokio::test]
async fn look_up_reconciliation_and_downloads_wait_as_long_as_they_should() {
    let server = serve(|seen: &Seen| {
        if seen.is("POST", "/v1/login") {
            login_reply(DAY)
        } else {
            Act::Hang(Vec::new())
        }
    })
    .await;
    let (client, clock) = logged_in(&server).await;
    let id = terminal();
    for (limit, which) in [(60, 0), (120, 1), (600, 2), (600, 3), (10, 4), (10, 5)] {
        let before = (clock.sleepers(), server.log.all().len());
        let call = async {
            match which {
                0 => client.look_up(&id, None).await.map(|_| ()),
                1 => client.reconcile(&id).await.map(|_| ()),
                2 => client.download_dataset(&id).await.map(|_| ()),
                3 => client.download_software(&id).await.map(|_| ()),
                4 => client.cancel_action(&id).await.map(|_| ()),
                _ => client.terminals().await.map(|_| ()),
            }
        };
        let moving = async {
            until(|| clock.sleepers() > before.0 && server.log.all().len() > before.1).await;
            clock.advance(Duration::from_secs(limit));
        };
        let (outcome, ()) = soon(async { tokio::join!(call, moving) }).await;
        assert_eq!(outcome, Err(CallError::TimedOut(Duration::from_secs(limit))), "{which}");
    }
    let bodies: Vec<String> = server
        .log
        .all()
        .into_iter()
        .filter(|seen| seen.is("POST", ADMINISTRATION))
        .map(|seen| seen.body)
        .collect();
    let actions = ["reconciliation", "downloadDataset", "downloadSoftware", "cancelAction"];
    assert_eq!(
        bodies,
        actions.map(|action| format!(r#"{{"action":"{action}"}}"#)),
        "once each, never again"
    );
}

#[tokio::test]
async fn terminals_state_and_settings_are_read() {
    let server = serve(|seen: &Seen| {
        let answer = |body: &str| Act::Json(200, body.to_owned());
        if seen.is("POST", "/v1/login") {
            login_reply(DAY)
        } else if seen.is("GET", "/v1/terminal") {
            answer(r#"{"terminals":[{"terminalId":"12345678"},"87654321",{"terminalId":"short"},7]}"#)
        } else if seen.is("GET", "/v1/terminal/12345678/settings") {
            answer(r#"{"printerWidth":24,"accessToken":"never-kept"}"#)
        } else if seen.is("GET", "/v1/terminal/12345678") {
            answer(r#"{"terminal":{"terminalState":"updating","x":1}}"#)
        } else {
            answer("{}")
        }
    })
    .await;
    let (client, _clock) = logged_in(&server).await;
    let ids = client.terminals().await.expect("terminals");
    assert_eq!(
        ids.iter().map(TerminalId::as_str).collect::<Vec<_>>(),
        ["12345678", "87654321"]
    );
    assert_eq!(
        client.terminal_state(&terminal()).await,
        Ok(TerminalState::Other("updating".to_owned()))
    );
    let settings = client.terminal_settings(&terminal()).await.expect("settings");
    assert_eq!((settings.printer_width(), settings.dropped), (Some(24), 1));
    client.set_printer_width(&terminal(), 0).await.expect("accepted");
    let put = server
        .log
        .all()
        .into_iter()
        .find(|seen| seen.is("PUT", "/v1/terminal/12345678/settings"))
        .expect("the PUT");
    assert_eq!(put.body, r#"{"printerWidth":0}"#);
}

#[tokio::test]
async fn idle_is_the_word_idle_and_nothing_else() {
    for body in [
        r#"{"terminal":{"terminalState":"IDLE"}}"#,
        r#"{"terminal":{"terminalState":" idle"}}"#,
        r#"{"terminal":{"terminalState":["idle"]}}"#,
        r#"{"terminal":{"terminalState":null}}"#,
        r#"{"terminal":{"TerminalState":"idle"}}"#,
        r#"{"terminal":"idle"}"#,
        r#"{"terminalState":"idle"}"#,
        r#"{"terminal":{"terminalState":"idle"},"failure":{"error":"Terminal busy"}}"#,
        r#"{"terminal":{"terminalState":"busy","terminalState":"idle"}}"#,
        "{}",
        "idle",
    ] {
        let state = decode::terminal(200, Some("application/json"), body.as_bytes());
        assert_ne!(state, Ok(TerminalState::Idle), "{body}");
    }
    for status in [202, 302, 400, 404, 500] {
        assert!(
            decode::terminal(status, Some("application/json"), support::IDLE.as_bytes()).is_err(),
            "{status}"
        );
    }
}

/// The six answers an abort may get, and what all of them are worth: nothing.
#[tokio::test]
async fn the_answer_to_an_abort_is_never_an_outcome() {
    for (status, body) in [
        (200, "{}".to_owned()),
        (200, r#"{"result":{"localModeEventArgs":{"Result":"1"}}}"#.to_owned()),
        (
            400,
            r#"{"failure":{"error":"Terminal / cancel key pressed","localModeEventArgs":{"Result":"2"}}}"#.to_owned(),
        ),
        (400, r#"{"failure":"cancelled"}"#.to_owned()),
        (
            400,
            r#"{"failure":{"error":"x","localModeEventArgs":{"Result":"99"}}}"#.to_owned(),
        ),
        (500, "<html>".to_owned()),
        (200, approval("4711004711")),
    ] {
        let server = serve(healthy(Act::Json(status, body.clone()))).await;
        let (client, _clock) = logged_in(&server).await;
        let acknowledged = client.cancel_action(&terminal()).await.expect("a record");
        assert_eq!(acknowledged.http_status, status);
        assert_eq!(server.log.count("POST", ADMINISTRATION), 1, "{body}");
        assert_eq!(
            server.log.all().iter().filter(|seen| seen.head.starts_with("DELETE")).count(),
            0
        );
        let kept: serde_json::Value = serde_json::from_str(&acknowledged.raw_redacted).expect("JSON text");
        assert_eq!(kept["status"], status);
    }
}

const LATEST: &str = r#""Result":"0","TotalAmount":12345,"TerminalID":"12345678","TransactionType":"0","StanAuth":"123456789012","TimeStamp":"20251007154052","SessionNumber":"123""#;

fn look_up_body(members: &str) -> String {
    format!(r#"{{"result":{{"latestTransactionResult":{{{members}}},"orderId":"4711004711"}}}}"#)
}

fn original() -> ClosedApproved {
    let look_up = decode::look_up(200, None, look_up_body(LATEST).as_bytes(), None);
    let fingerprint = look_up.fingerprint().expect("a fingerprint");
    ClosedApproved {
        terminal: terminal(),
        fingerprint,
        amount: Amount::new(12_345).expect("an amount"),
    }
}

/// A service whose last result is this, and which answers a reversal like that.
async fn reversing(latest: String, reversal: Act) -> Server {
    serve(move |seen: &Seen| {
        if seen.is("GET", TRANSACTION) {
            Act::Json(200, latest.clone())
        } else if seen.head.starts_with("DELETE") {
            reversal.clone()
        } else {
            healthy(Act::Close)(seen)
        }
    })
    .await
}

#[tokio::test]
async fn a_reversal_is_one_delete_right_after_the_look_up_that_allows_it() {
    let approved = approval("")
        .replace(r#""orderId":"","#, "")
        .replace(r#""TransactionType":"0","#, "");
    let server = reversing(look_up_body(LATEST), Act::Json(200, approved)).await;
    let (client, _clock) = logged_in(&server).await;
    let connection = client.open(&terminal()).await.expect("a connection");
    let told = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&told);
    let prepared = reversal::prepare(connection, &original())
        .await
        .expect("allowed")
        .on_written(move || {
            counter.fetch_add(1, Ordering::SeqCst);
        });
    assert!(matches!(&prepared.look_up.answer, LookUpAnswer::Last(_)));
    let sent = soon(prepared.send(SendLimits::default())).await;
    let Sent::Replied { reply, .. } = sent else {
        panic!("a reply: {sent:?}")
    };
    assert_eq!((reply.outcome, reply.review), (Outcome::Approved, None));
    assert_eq!(told.load(Ordering::SeqCst), 1);
    let money: Vec<Seen> = server
        .log
        .all()
        .into_iter()
        .filter(|seen| seen.head.contains(TRANSACTION))
        .collect();
    let [look_up, delete] = money.as_slice() else {
        panic!("two requests: {money:?}")
    };
    assert!(look_up.is("GET", TRANSACTION) && delete.is("DELETE", TRANSACTION));
    assert_eq!(delete.body, r#"{"amount":12345}"#);
    assert_eq!(look_up.connection, delete.connection);
}

#[tokio::test]
async fn a_reversal_of_anything_else_is_not_even_prepared() {
    let other = |from: &str, to: &str| look_up_body(&LATEST.replace(from, to));
    for (name, latest) in [
        ("another transaction", other("123456789012", "999999999999")),
        ("another time", other("154052", "154053")),
        ("another session", other(r#""123""#, r#""124""#)),
        ("another sum", other("12345,", "12346,")),
        ("a refund", other(r#""TransactionType":"0""#, r#""TransactionType":"1""#)),
        ("a decline", other(r#""Result":"0""#, r#""Result":"2""#)),
        ("contact lost", other(r#""Result":"0""#, r#""Result":"99""#)),
        ("nothing", r#"{"result":{}}"#.to_owned()),
        ("rubbish", "<html>".to_owned()),
    ] {
        let server = reversing(latest, Act::Close).await;
        let (client, _clock) = logged_in(&server).await;
        let connection = client.open(&terminal()).await.expect("a connection");
        let refused = reversal::prepare(connection, &original()).await.expect_err(name);
        assert!(
            matches!(refused, ReversalRefused::AnotherTransaction | ReversalRefused::Indecisive(_)),
            "{name}: {refused}"
        );
        assert!(server.log.all().iter().all(|seen| !seen.head.starts_with("DELETE")), "{name}");
    }
    let server = reversing(look_up_body(LATEST), Act::Close).await;
    let (client, _clock) = logged_in(&server).await;
    let connection = client
        .open(&TerminalId::parse("87654321").expect("a terminal"))
        .await
        .expect("a connection");
    assert!(matches!(
        reversal::prepare(connection, &original()).await,
        Err(ReversalRefused::AnotherTerminal)
    ));
}

#[tokio::test]
async fn nothing_is_looked_up_for_a_reversal_while_the_terminal_does_not_say_idle() {
    for state in [support::IDLE.replace("idle", "transaction"), "{}".to_owned()] {
        let server = serve(move |seen: &Seen| {
            if seen.is("GET", "/v1/terminal/12345678") {
                Act::Json(200, state.clone())
            } else {
                healthy(Act::Close)(seen)
            }
        })
        .await;
        let (client, _clock) = logged_in(&server).await;
        let connection = client.open(&terminal()).await.expect("a connection");
        let refused = reversal::prepare(connection, &original()).await.expect_err("not idle");
        assert!(matches!(refused, ReversalRefused::NotIdle), "{refused}");
        assert!(server.log.all().iter().all(|seen| !seen.head.contains(TRANSACTION)));
    }
}

#[tokio::test]
async fn a_reversal_in_doubt_stays_in_doubt_and_an_old_permission_sends_nothing() {
    let server = reversing(look_up_body(LATEST), Act::Close).await;
    let (client, clock) = logged_in(&server).await;
    let connection = client.open(&terminal()).await.expect("a connection");
    let prepared = reversal::prepare(connection, &original()).await.expect("allowed");
    let sent = soon(prepared.send(SendLimits::default())).await;
    assert!(matches!(sent, Sent::Lost { .. }), "{sent:?}");
    assert_eq!(server.log.count("DELETE", TRANSACTION), 1, "never repeated");

    let connection = client.open(&terminal()).await.expect("a connection");
    let prepared = reversal::prepare(connection, &original()).await.expect("allowed");
    clock.advance(Duration::from_secs(6));
    let sent = soon(prepared.send(SendLimits::default())).await;
    assert_eq!(
        sent,
        Sent::NotSent {
            reason: NotSentReason::CheckTooOld
        }
    );
    assert_eq!(server.log.count("DELETE", TRANSACTION), 1);
}

#[tokio::test]
async fn a_service_that_is_not_there_is_unreachable() {
    let server = serve(|_| Act::Close).await;
    let (client, _clock) = client(&server.url);
    assert!(matches!(client.login(&credentials()).await, Err(CallError::Interrupted(_))));
    let url = server.url.clone();
    let port = server.port;
    drop(server);
    until(|| std::net::TcpStream::connect(("127.0.0.1", port)).is_err()).await;
    let (client, _clock) = support::client(&url);
    let error = client.login(&credentials()).await.expect_err("nobody listens");
    assert!(matches!(error, CallError::Unreachable(_)), "{error:?}");
    assert!(!error.to_string().contains("127.0.0.1"), "{error}");
}

#[tokio::test]
async fn a_reply_to_a_plain_call_is_bounded_too() {
    let login_then = |act: Act| {
        move |seen: &Seen| {
            if seen.is("POST", "/v1/login") {
                login_reply(DAY)
            } else {
                act.clone()
            }
        }
    };
    let flood = b"HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n".to_vec();
    let server = serve(login_then(Act::Flood(flood))).await;
    let (client, _clock) = logged_in(&server).await;
    let error = soon(client.look_up(&terminal(), None)).await.expect_err("too large");
    assert!(
        matches!(
            error,
            CallError::Reply {
                reason: Reason::Oversize,
                ..
            }
        ),
        "{error:?}"
    );
    let elsewhere = serve(|_| Act::Json(200, support::IDLE.to_owned())).await;
    let redirect = format!(
        "HTTP/1.1 302 X\r\nLocation: {}/v1/terminal/12345678\r\nContent-Length: 0\r\n\r\n",
        elsewhere.url
    );
    let server = serve(login_then(Act::Raw(redirect.into_bytes()))).await;
    let (client, _clock) = logged_in(&server).await;
    let error = client.terminal_state(&terminal()).await.expect_err("not followed");
    assert!(
        matches!(
            error,
            CallError::Reply {
                reason: Reason::Redirected(302),
                ..
            }
        ),
        "{error:?}"
    );
    assert_eq!(elsewhere.log.connections(), 0);
}

#[test]
fn values_are_refused_before_anything_is_sent() {
    for id in ["", "1234567", "123456789", "1234567a", "١٢٣٤٥٦٧٨", " 12345678", "1234567\n"] {
        assert_eq!(TerminalId::parse(id), Err(InvalidValue::TerminalId), "{id}");
        assert_eq!(OrderId::parse(&format!("12{id}")), Err(InvalidValue::OrderId), "{id}");
    }
    for sum in [0, -1, 1_000_000_000, i64::MAX, i64::MIN] {
        assert_eq!(Amount::new(sum), Err(InvalidValue::Amount), "{sum}");
    }
    assert_eq!(Amount::new(1).map(Amount::minor), Ok(1));
    assert_eq!(Amount::new(999_999_999).map(Amount::minor), Ok(999_999_999));
}

#[test]
fn an_endpoint_is_https_or_loopback() {
    for good in [
        "https://service.example",
        "https://service.example:8443/",
        "http://127.0.0.1:8080",
        "http://[::1]:1",
        "http://localhost:1",
    ] {
        assert!(Endpoint::parse(good).is_ok(), "{good}");
    }
    for (bad, why) in [
        ("http://service.example", InvalidEndpoint::Scheme),
        ("http://10.0.0.1", InvalidEndpoint::Scheme),
        ("http://127.0.0.1.example", InvalidEndpoint::Scheme),
        ("http://localhost.example", InvalidEndpoint::Scheme),
        ("ftp://127.0.0.1", InvalidEndpoint::Scheme),
        ("https://user:pw@service.example", InvalidEndpoint::Extra),
        ("https://service.example/path", InvalidEndpoint::Extra),
        ("https://service.example?x=1", InvalidEndpoint::Extra),
        ("service.example", InvalidEndpoint::Address),
        ("", InvalidEndpoint::Address),
    ] {
        assert_eq!(Endpoint::parse(bad).err(), Some(why), "{bad}");
    }
    let endpoint = Endpoint::parse("https://service.example").expect("an endpoint");
    for bad in [
        "",
        "host",
        "host:",
        "host:0",
        "host:99999",
        ":1",
        "http://host:1",
        "host name:1",
    ] {
        assert_eq!(endpoint.clone().with_proxy(bad).err(), Some(InvalidEndpoint::Proxy), "{bad}");
    }
    assert_eq!(
        endpoint.with_extra_roots("no certificate").err(),
        Some(InvalidEndpoint::Certificate)
    );
}
