//! TLS: certificates made here and now, each fault told apart, on both ways to the service; and a tunnel through a proxy.
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

use connect_at_cloud::{
    Amount, CallError, Client, Clock, Endpoint, OpenError, OrderId, Outcome, SendLimits, Sent, TlsFailure, TransactionKind,
    TransactionRequest,
};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls_pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use support::{Act, Log, ManualClock, approval, converse, credentials, healthy, next_connection, soon, terminal};
use tokio::io::{AsyncReadExt, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

/// A certificate authority of its own.
fn authority() -> CertifiedIssuer<'static, KeyPair> {
    named_authority("Test authority")
}

fn named_authority(name: &str) -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::new(Vec::new()).expect("parameters");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.distinguished_name.push(DnType::CommonName, name);
    CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("an authority")
}

enum Dates {
    Now,
    Past,
    Future,
}

/// A server configuration with a leaf for this host, valid then, signed by this authority.
fn server(authority: &CertifiedIssuer<'static, KeyPair>, host: &str, dates: &Dates) -> Arc<ServerConfig> {
    let mut params = CertificateParams::new(vec![host.to_owned()]).expect("parameters");
    let (from, to) = match dates {
        Dates::Now => (2020, 2090),
        Dates::Past => (2001, 2002),
        Dates::Future => (2090, 2095),
    };
    (params.not_before, params.not_after) = (date_time_ymd(from, 1, 1), date_time_ymd(to, 1, 1));
    let key = KeyPair::generate().expect("a key");
    let leaf = params.signed_by(&key, authority).expect("a leaf");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let configuration = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(
            vec![leaf.der().clone()],
            PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der())),
        )
        .expect("a configuration");
    Arc::new(configuration)
}

/// A healthy service behind TLS, or one that closes after so many bytes of the transaction.
async fn serve(configuration: Arc<ServerConfig>, transaction: Act) -> (u16, Arc<Log>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let log = Arc::new(Log::default());
    let shared = Arc::clone(&log);
    tokio::spawn(async move {
        let acceptor = TlsAcceptor::from(configuration);
        let script: Arc<dyn Fn(&support::Seen) -> Act + Send + Sync> = Arc::new(healthy(transaction));
        while let Ok((stream, _)) = listener.accept().await {
            let number = next_connection(&shared);
            let (acceptor, script, log) = (acceptor.clone(), Arc::clone(&script), Arc::clone(&shared));
            tokio::spawn(async move {
                if let Ok(stream) = acceptor.accept(stream).await {
                    converse(stream, number, script, log).await;
                }
            });
        }
    });
    (port, log)
}

fn client(address: &str, root: Option<&CertifiedIssuer<'static, KeyPair>>) -> Client {
    let mut endpoint = Endpoint::parse(address).expect("an endpoint");
    if let Some(root) = root {
        endpoint = endpoint.with_extra_roots(&root.pem()).expect("a root");
    }
    Client::new(endpoint, Arc::new(ManualClock::default()) as Arc<dyn Clock>).expect("a client")
}

fn request() -> TransactionRequest {
    let order = OrderId::parse("4711004711").expect("an order id");
    TransactionRequest::new(TransactionKind::Purchase, Amount::new(12_345).expect("an amount"), order)
}

#[tokio::test]
async fn a_payment_over_tls_is_counted_like_any_other() {
    let authority = authority();
    let (port, log) = serve(
        server(&authority, "localhost", &Dates::Now),
        Act::Json(201, approval("4711004711")),
    )
    .await;
    let client = client(&format!("https://localhost:{port}"), Some(&authority));
    client.login(&credentials()).await.expect("a session");
    let prepared = client.open(&terminal()).await.expect("a connection").prepare(request());
    let Sent::Replied { reply, bytes_written } = soon(prepared.send(SendLimits::default())).await else {
        panic!("a reply")
    };
    assert_eq!(reply.outcome, Outcome::Approved);
    let post = log
        .all()
        .into_iter()
        .find(|seen| seen.is("POST", "/v1/terminal/12345678/transaction"))
        .expect("the POST");
    assert_eq!(post.bytes, bytes_written);
}

#[tokio::test]
async fn a_payment_cut_under_tls_is_lost() {
    let authority = authority();
    for act in [
        Act::Close,
        Act::RawThenClose(b"HTTP/1.1 201 X\r\nContent-Length: 900\r\n\r\n{\"result\"".to_vec()),
    ] {
        let (port, log) = serve(server(&authority, "localhost", &Dates::Now), act).await;
        let client = client(&format!("https://localhost:{port}"), Some(&authority));
        client.login(&credentials()).await.expect("a session");
        let prepared = client.open(&terminal()).await.expect("a connection").prepare(request());
        let sent = soon(prepared.send(SendLimits::default())).await;
        assert!(
            matches!(sent, Sent::Lost { bytes_written, .. } if bytes_written > 0),
            "{sent:?}"
        );
        assert_eq!(log.count("POST", "/v1/terminal/12345678/transaction"), 1);
    }
}

#[tokio::test]
async fn each_fault_of_a_certificate_has_its_name_on_both_ways() {
    let (ours, foreign, namesake) = (authority(), named_authority("Somebody else"), authority());
    for (configuration, root, expected) in [
        (server(&ours, "localhost", &Dates::Past), Some(&ours), TlsFailure::Expired),
        (
            server(&ours, "localhost", &Dates::Future),
            Some(&ours),
            TlsFailure::NotYetValid,
        ),
        (
            server(&ours, "elsewhere.example", &Dates::Now),
            Some(&ours),
            TlsFailure::WrongHost,
        ),
        (
            server(&foreign, "localhost", &Dates::Now),
            Some(&ours),
            TlsFailure::UnknownIssuer,
        ),
        (
            server(&namesake, "localhost", &Dates::Now),
            Some(&ours),
            TlsFailure::UnknownIssuer,
        ),
    ] {
        let (port, log) = serve(configuration, Act::Close).await;
        let client = client(&format!("https://localhost:{port}"), root);
        assert_eq!(client.login(&credentials()).await, Err(CallError::Tls(expected.clone())));
        assert!(log.all().is_empty(), "no byte of a password for {expected}");
    }
}

/// A session is needed before a connection of our own is opened; so the good leaf goes first, and then the bad one.
#[tokio::test]
async fn the_payments_own_connection_refuses_the_same_certificates() {
    let ours = authority();
    let foreign = named_authority("Somebody else");
    for (bad, expected) in [
        (server(&ours, "localhost", &Dates::Past), TlsFailure::Expired),
        (server(&ours, "elsewhere.example", &Dates::Now), TlsFailure::WrongHost),
        (server(&foreign, "localhost", &Dates::Now), TlsFailure::UnknownIssuer),
    ] {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let good = server(&ours, "localhost", &Dates::Now);
        let log = Arc::new(Log::default());
        let shared = Arc::clone(&log);
        let accepting = tokio::spawn(async move {
            let script: Arc<dyn Fn(&support::Seen) -> Act + Send + Sync> = Arc::new(healthy(Act::Close));
            for configuration in [good, bad] {
                let (stream, _) = listener.accept().await.expect("a connection");
                let Ok(stream) = TlsAcceptor::from(configuration).accept(stream).await else {
                    continue;
                };
                tokio::spawn(converse(stream, 1, Arc::clone(&script), Arc::clone(&shared)));
            }
        });
        let client = client(&format!("https://localhost:{port}"), Some(&ours));
        client.login(&credentials()).await.expect("a session");
        let refused = soon(client.open(&terminal())).await.expect_err("a bad certificate");
        assert_eq!(refused, OpenError::Tls(expected));
        soon(accepting).await.expect("no panic");
        assert_eq!(log.all().len(), 1, "the login alone");
    }
}

#[tokio::test]
async fn a_side_that_speaks_no_tls_is_a_failed_handshake() {
    let server = support::serve(|_| Act::Close).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
        }
    });
    let client = client(&format!("https://localhost:{port}"), Some(&authority()));
    let error = client.login(&credentials()).await.expect_err("no TLS");
    assert!(matches!(error, CallError::Tls(TlsFailure::Handshake(_))), "{error:?}");
    drop(server);
}

/// A proxy that answers CONNECT with this status, and on 200 connects to the service.
async fn proxy(status: &'static str, service: u16) -> (u16, Arc<std::sync::Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let heads = Arc::new(std::sync::Mutex::new(Vec::new()));
    let seen = Arc::clone(&heads);
    tokio::spawn(async move {
        while let Ok((mut inbound, _)) = listener.accept().await {
            let mut head = Vec::new();
            while !head.ends_with(b"\r\n\r\n") {
                let Ok(byte) = inbound.read_u8().await else { break };
                head.push(byte);
            }
            seen.lock()
                .expect("the heads")
                .push(String::from_utf8_lossy(&head).into_owned());
            let _ = inbound
                .write_all(format!("HTTP/1.1 {status}\r\nVia: test\r\n\r\n").as_bytes())
                .await;
            if status.starts_with("200") {
                let mut outbound = TcpStream::connect(("127.0.0.1", service)).await.expect("the service");
                tokio::spawn(async move { copy_bidirectional(&mut inbound, &mut outbound).await });
            }
        }
    });
    (port, heads)
}

#[tokio::test]
async fn a_named_proxy_is_told_the_host_and_nothing_else() {
    let authority = authority();
    let approval = Act::Json(201, approval("4711004711"));
    let (service, log) = serve(server(&authority, "service.example", &Dates::Now), approval).await;
    let (port, heads) = proxy("200 Connection established", service).await;
    let endpoint = Endpoint::parse("https://service.example")
        .and_then(|endpoint| endpoint.with_extra_roots(&authority.pem()))
        .and_then(|endpoint| endpoint.with_proxy(&format!("127.0.0.1:{port}")))
        .expect("an endpoint");
    let client = Client::new(endpoint, Arc::new(ManualClock::default()) as Arc<dyn Clock>).expect("a client");
    client.login(&credentials()).await.expect("a session");
    let prepared = client.open(&terminal()).await.expect("a connection").prepare(request());
    let sent = soon(prepared.send(SendLimits::default())).await;
    assert!(
        matches!(&sent, Sent::Replied { reply, .. } if reply.outcome == Outcome::Approved),
        "{sent:?}"
    );
    assert_eq!(log.count("POST", "/v1/terminal/12345678/transaction"), 1);
    let heads = heads.lock().expect("the heads").clone();
    assert_eq!(heads.len(), 2, "login and payment");
    for head in heads {
        assert!(head.starts_with("CONNECT service.example:443 HTTP/1.1\r\n"), "{head}");
        assert!(!head.contains("Bearer") && !head.contains("clinic"), "{head}");
    }
}

#[tokio::test]
async fn a_proxy_that_refuses_is_named() {
    let (port, _heads) = proxy("407 Proxy Authentication Required", 1).await;
    let endpoint = Endpoint::parse("https://service.example")
        .and_then(|endpoint| endpoint.with_extra_roots(&authority().pem()))
        .and_then(|endpoint| endpoint.with_proxy(&format!("127.0.0.1:{port}")))
        .expect("an endpoint");
    let client = Client::new(endpoint, Arc::new(ManualClock::default()) as Arc<dyn Clock>).expect("a client");
    let error = client.login(&credentials()).await.expect_err("refused");
    assert!(matches!(error, CallError::Unreachable(_)), "{error:?}");
}

/// The service takes the connection and then says nothing: three seconds, and nothing has been sent.
#[tokio::test]
async fn a_handshake_that_never_ends_is_given_up() {
    let authority = authority();
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let configuration = server(&authority, "127.0.0.1", &Dates::Now);
    tokio::spawn(async move {
        let script: Arc<dyn Fn(&support::Seen) -> Act + Send + Sync> = Arc::new(healthy(Act::Close));
        let (stream, _) = listener.accept().await.expect("the login");
        let stream = TlsAcceptor::from(configuration).accept(stream).await.expect("TLS");
        tokio::spawn(converse(stream, 1, script, Arc::new(Log::default())));
        let (_silent, _) = listener.accept().await.expect("the payment");
        std::future::pending::<()>().await;
    });
    let clock = Arc::new(ManualClock::default());
    let endpoint = Endpoint::parse(&format!("https://127.0.0.1:{port}")).and_then(|e| e.with_extra_roots(&authority.pem()));
    let client = Client::new(endpoint.expect("an endpoint"), Arc::clone(&clock) as Arc<dyn Clock>).expect("a client");
    client.login(&credentials()).await.expect("a session");
    let before = clock.sleepers();
    let id = terminal();
    let moving = async {
        support::until(|| clock.sleepers() > before).await;
        clock.advance(std::time::Duration::from_secs(3));
    };
    let (outcome, ()) = soon(async { tokio::join!(client.open(&id), moving) }).await;
    assert_eq!(outcome.err(), Some(OpenError::TimedOut(std::time::Duration::from_secs(3))));
}
