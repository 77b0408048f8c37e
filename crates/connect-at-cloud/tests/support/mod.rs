//! A clock that a test moves, and a server that does exactly what a test says, byte by byte.
//!
//! The server is written by hand on a bare socket, so that what it counts owes nothing to the client's own HTTP library.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expected, and stops where it is not so"
)]

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use connect_at_cloud::{Client, Clock, Credentials, Endpoint, TerminalId};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpListener;

/// A test that hangs has failed; this is how long that takes to notice.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Moves only when told to.
#[derive(Default)]
pub struct ManualClock {
    state: Mutex<ClockState>,
}

#[derive(Default)]
struct ClockState {
    now: Duration,
    waiting: Vec<Waker>,
    sleepers: usize,
}

struct Sleep<'a> {
    clock: &'a ManualClock,
    until: Duration,
    counted: bool,
}

impl ManualClock {
    pub fn advance(&self, by: Duration) {
        let wakers = {
            let mut state = self.state.lock().unwrap();
            state.now += by;
            std::mem::take(&mut state.waiting)
        };
        wakers.into_iter().for_each(Waker::wake);
    }

    /// How many waits have begun so far.
    pub fn sleepers(&self) -> usize {
        self.state.lock().unwrap().sleepers
    }
}

impl Clock for ManualClock {
    fn monotonic(&self) -> Duration {
        self.state.lock().unwrap().now
    }

    fn sleep(&self, duration: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        let until = self.monotonic() + duration;
        Box::pin(Sleep {
            clock: self,
            until,
            counted: false,
        })
    }
}

impl Future for Sleep<'_> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        let clock = self.clock;
        let mut state = clock.state.lock().unwrap();
        if state.now >= self.until {
            return Poll::Ready(());
        }
        if !self.counted {
            self.counted = true;
            state.sleepers += 1;
        }
        state.waiting.push(cx.waker().clone());
        Poll::Pending
    }
}

/// What the server does with one request, or with a fresh connection.
#[derive(Clone)]
pub enum Act {
    /// Answers with this status line's number and JSON body, and keeps the connection.
    Json(u16, String),
    /// Writes these bytes as they are, and keeps the connection.
    Raw(Vec<u8>),
    /// Writes these bytes as they are, and closes.
    RawThenClose(Vec<u8>),
    /// Closes.
    Close,
    /// Writes these bytes and then nothing, for ever.
    Hang(Vec<u8>),
    /// Writes this head, and then zeros without end.
    Flood(Vec<u8>),
}

/// One request as it stood on the wire.
#[derive(Clone, Debug)]
pub struct Seen {
    pub connection: usize,
    pub head: String,
    pub body: String,
    pub bytes: u64,
}

impl Seen {
    pub fn is(&self, method: &str, path: &str) -> bool {
        self.head.starts_with(&format!("{method} {path} HTTP/1.1\r\n"))
    }

    pub fn header(&self, name: &str) -> Option<String> {
        self.head
            .lines()
            .filter_map(|line| line.split_once(':'))
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim().to_owned())
    }
}

type Script = dyn Fn(&Seen) -> Act + Send + Sync;

/// What has been on the wire.
#[derive(Default)]
pub struct Log {
    pub requests: Mutex<Vec<Seen>>,
    pub connections: Mutex<usize>,
    pub flooded: Mutex<u64>,
}

impl Log {
    pub fn all(&self) -> Vec<Seen> {
        self.requests.lock().unwrap().clone()
    }

    pub fn count(&self, method: &str, path: &str) -> usize {
        self.all().iter().filter(|seen| seen.is(method, path)).count()
    }

    pub fn connections(&self) -> usize {
        *self.connections.lock().unwrap()
    }
}

pub struct Server {
    pub url: String,
    pub port: u16,
    pub log: Arc<Log>,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Starts a server on loopback that follows the script.
pub async fn serve(script: impl Fn(&Seen) -> Act + Send + Sync + 'static) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let log = Arc::new(Log::default());
    let script: Arc<Script> = Arc::new(script);
    let shared = Arc::clone(&log);
    let task = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let number = next_connection(&shared);
            tokio::spawn(converse(stream, number, Arc::clone(&script), Arc::clone(&shared)));
        }
    });
    Server {
        url: format!("http://127.0.0.1:{port}"),
        port,
        log,
        task,
    }
}

pub fn next_connection(log: &Log) -> usize {
    let mut connections = log.connections.lock().unwrap();
    *connections += 1;
    *connections
}

/// Reads requests from one connection and does what the script says.
pub async fn converse<S>(mut stream: S, connection: usize, script: Arc<Script>, log: Arc<Log>)
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    while let Some(seen) = read_request(&mut stream, connection).await {
        log.requests.lock().unwrap().push(seen.clone());
        match script(&seen) {
            Act::Json(status, body) => {
                if stream.write_all(&reply(status, &body)).await.is_err() {
                    return;
                }
            }
            Act::Raw(bytes) => {
                if stream.write_all(&bytes).await.is_err() {
                    return;
                }
            }
            Act::RawThenClose(bytes) => {
                let _ = stream.write_all(&bytes).await;
                let _ = stream.shutdown().await;
                return;
            }
            Act::Close => return,
            Act::Hang(bytes) => {
                let _ = stream.write_all(&bytes).await;
                let _ = stream.flush().await;
                std::future::pending::<()>().await;
            }
            Act::Flood(head) => {
                let _ = stream.write_all(&head).await;
                let zeros = vec![b'0'; 64 * 1024];
                while stream.write_all(&zeros).await.is_ok() {
                    *log.flooded.lock().unwrap() += 64 * 1024;
                }
                return;
            }
        }
        if stream.flush().await.is_err() {
            return;
        }
    }
}

async fn read_request<S: AsyncRead + Unpin>(stream: &mut S, connection: usize) -> Option<Seen> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).expect("an ASCII head");
    let mut seen = Seen {
        connection,
        bytes: head.len() as u64,
        head,
        body: String::new(),
    };
    let length: usize = seen
        .header("content-length")
        .map_or(0, |text| text.parse().expect("a length"));
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    seen.bytes += length as u64;
    seen.body = String::from_utf8(body).expect("a UTF-8 body");
    Some(seen)
}

/// A whole reply with its length.
pub fn reply(status: u16, body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 {status} X\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// A token of the service's shape, made here and now, with the lifetime in its claims.
pub fn token(lifetime: u64) -> String {
    let claims = format!(
        r#"{{"username":"clinic","id":"1","iat":1700000000,"exp":{}}}"#,
        1_700_000_000 + lifetime
    );
    let alphabet: Vec<char> = ('A'..='Z').chain('a'..='z').chain('0'..='9').chain(['-', '_']).collect();
    let bits: String = claims.bytes().map(|byte| format!("{byte:08b}")).collect();
    let encoded: String = bits
        .as_bytes()
        .chunks(6)
        .map(|six| alphabet[usize::from_str_radix(&format!("{:0<6}", std::str::from_utf8(six).unwrap()), 2).unwrap()])
        .collect();
    format!("head.{encoded}.signature")
}

pub fn login_reply(lifetime: u64) -> Act {
    Act::Json(
        200,
        format!(
            r#"{{"token":"{}","username":"clinic","terminals":["12345678"]}}"#,
            token(lifetime)
        ),
    )
}

pub const IDLE: &str = r#"{"terminal":{"terminalState":"idle"}}"#;

/// Answers login, state and look-up as a healthy service does, and the transaction as told.
pub fn healthy(transaction: Act) -> impl Fn(&Seen) -> Act + Send + Sync + 'static {
    move |seen| {
        if seen.is("POST", "/v1/login") {
            login_reply(86_400)
        } else if seen.is("GET", "/v1/terminal/12345678") {
            Act::Json(200, IDLE.to_owned())
        } else if seen.is("GET", "/v1/terminal/12345678/transaction") {
            Act::Json(200, r#"{"result":{"latestTransactionResult":null}}"#.to_owned())
        } else {
            transaction.clone()
        }
    }
}

/// The smallest approval of 123.45 on our terminal.
pub fn approval(order_id: &str) -> String {
    format!(
        r#"{{"result":[{{"orderId":"{order_id}","localModeEventArgs":{{"Result":"0","TotalAmount":12345,"TerminalID":"12345678","TransactionType":"0","StanAuth":"123456789012","TimeStamp":"20251007154052","SessionNumber":"123"}}}}]}}"#
    )
}

pub fn terminal() -> TerminalId {
    TerminalId::parse("12345678").expect("a terminal")
}

pub fn credentials() -> Credentials {
    Credentials {
        username: "clinic".to_owned(),
        password: "password-for-tests".to_owned().into(),
    }
}

/// A client on a clock that stands still, logged in.
pub async fn logged_in(server: &Server) -> (Client, Arc<ManualClock>) {
    let (client, clock) = client(&server.url);
    client.login(&credentials()).await.expect("a session");
    (client, clock)
}

pub fn client(url: &str) -> (Client, Arc<ManualClock>) {
    let clock = Arc::new(ManualClock::default());
    let endpoint = Endpoint::parse(url).expect("an endpoint");
    let client = Client::new(endpoint, Arc::clone(&clock) as Arc<dyn Clock>).expect("a client");
    (client, clock)
}

/// Fails a test that hangs.
pub async fn soon<F: Future>(what: F) -> F::Output {
    tokio::time::timeout(PATIENCE, what)
        .await
        .expect("this should not take so long")
}

/// Waits until something has become so.
pub async fn until(condition: impl Fn() -> bool) {
    soon(async {
        while !condition() {
            tokio::task::yield_now().await;
        }
    })
    .await;
}
