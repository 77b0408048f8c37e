//! One connection of our own, on which every byte handed over is counted.
//!
//! A payment must know whether a byte of its request may have left this computer. So the socket is opened here, TLS is laid
//! over it here, and HTTP/1.1 talks through a gate that counts what it hands to TLS (or to TCP on loopback) and can be shut:
//! after [`Gate::shut`] has returned a zero, not one byte will follow. Deliberately absent: a pool, a retry, a redirect, a
//! second protocol version, and any time-out that the caller did not set.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Full, Limited};
use hyper::Request;
use hyper::body::{Body, Frame, SizeHint};
use hyper::client::conn::http1;
use hyper::header::CONTENT_TYPE;
use hyper_util::rt::TokioIo;
use rustls_pki_types::ServerName;
use socket2::{SockRef, TcpKeepalive};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio_rustls::TlsConnector;

use crate::client::{MOST_HEADERS, RawReply, Shared};
use crate::clock::within;
use crate::error::{OpenError, TlsFailure, root_cause, tls_failure_in};
use crate::json::LARGEST_REPLY;
use crate::prepared::LossReason;
use crate::service_clock;

/// Room for a reply's head.
const HEAD_BUFFER: usize = 64 * 1024;
/// A silent connection is probed after this, and then at this pace, so that nothing on the way forgets it.
const KEEPALIVE: Duration = Duration::from_secs(20);
/// Where a host has several addresses, one that does not answer must not use up the whole limit.
const ONE_ADDRESS: Duration = Duration::from_millis(1_200);
/// A proxy's answer to CONNECT.
const PROXY_HEAD: usize = 8 * 1024;

type Written = Box<dyn FnOnce() + Send>;

/// Counts what is handed over, and can be shut for good.
#[derive(Default)]
pub(crate) struct Gate {
    state: Mutex<GateState>,
}

#[derive(Default)]
struct GateState {
    shut: bool,
    handed: u64,
    body_taken: bool,
    written: Option<Written>,
}

impl Gate {
    fn state(&self) -> MutexGuard<'_, GateState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Starts counting a new request.
    fn begin(&self, written: Option<Written>) {
        let mut state = self.state();
        state.handed = 0;
        state.body_taken = false;
        state.written = written;
    }

    /// Bytes handed over since [`Gate::begin`].
    fn handed(&self) -> u64 {
        self.state().handed
    }

    /// Lets nothing more through, and says how much went before.
    fn shut(&self) -> u64 {
        let mut state = self.state();
        state.shut = true;
        state.handed
    }

    fn take_body(&self) {
        self.state().body_taken = true;
    }

    /// The notice that the request is out, once, when its last byte has been flushed.
    fn flushed(&self) {
        let mut state = self.state();
        let notice = if state.body_taken && state.handed > 0 {
            state.written.take()
        } else {
            None
        };
        drop(state);
        if let Some(notice) = notice {
            notice();
        }
    }
}

/// The socket, with or without TLS.
enum Wire {
    Plain(TcpStream),
    Tls(Box<tokio_rustls::client::TlsStream<TcpStream>>),
}

/// The wire behind the gate.
struct Counted {
    wire: Wire,
    gate: Arc<Gate>,
}

impl AsyncRead for Counted {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buffer: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        match &mut self.wire {
            Wire::Plain(stream) => Pin::new(stream).poll_read(cx, buffer),
            Wire::Tls(stream) => Pin::new(stream).poll_read(cx, buffer),
        }
    }
}

impl AsyncWrite for Counted {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        // The lock is held while the bytes go, so that `shut` can't slip in between the look at the gate and the count.
        let mut state = this.gate.state();
        if state.shut {
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        let (outcome, may_have_gone) = match &mut this.wire {
            // The kernel takes nothing of a write that it fails.
            Wire::Plain(stream) => (Pin::new(stream).poll_write(cx, bytes), 0),
            // TLS may have taken and sent a part before it failed.
            Wire::Tls(stream) => (Pin::new(stream).poll_write(cx, bytes), bytes.len()),
        };
        let handed = match &outcome {
            Poll::Ready(Ok(count)) => *count,
            Poll::Ready(Err(_)) => may_have_gone,
            Poll::Pending => 0,
        };
        state.handed = state.handed.saturating_add(u64::try_from(handed).unwrap_or(u64::MAX));
        outcome
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let outcome = match &mut this.wire {
            Wire::Plain(stream) => Pin::new(stream).poll_flush(cx),
            Wire::Tls(stream) => Pin::new(stream).poll_flush(cx),
        };
        if matches!(outcome, Poll::Ready(Ok(()))) {
            this.gate.flushed();
        }
        outcome
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.wire {
            Wire::Plain(stream) => Pin::new(stream).poll_shutdown(cx),
            Wire::Tls(stream) => Pin::new(stream).poll_shutdown(cx),
        }
    }
}

/// A request's body that tells the gate when it has been taken.
struct Outgoing {
    bytes: Full<Bytes>,
    gate: Arc<Gate>,
}

impl Body for Outgoing {
    type Data = Bytes;
    type Error = std::convert::Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let frame = Pin::new(&mut self.bytes).poll_frame(cx);
        self.gate.take_body();
        frame
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.bytes.size_hint()
    }
}

/// How an exchange ended without a reply.
pub(crate) struct Broken {
    pub(crate) reason: LossReason,
    /// Bytes of the request that may have left. After a zero none will follow.
    pub(crate) handed: u64,
}

/// An open connection. Dropping it closes the socket.
pub(crate) struct Link {
    sender: http1::SendRequest<Outgoing>,
    gate: Arc<Gate>,
    driver: JoinHandle<()>,
}

impl Drop for Link {
    fn drop(&mut self) {
        self.gate.shut();
        self.driver.abort();
    }
}

impl Link {
    /// Opens a connection within `limit`: address, TCP, TLS.
    pub(crate) async fn open(shared: &Shared, limit: Duration) -> Result<Self, OpenError> {
        match within(shared.clock.as_ref(), limit, Self::open_unlimited(shared)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(OpenError::TimedOut(limit)),
        }
    }

    async fn open_unlimited(shared: &Shared) -> Result<Self, OpenError> {
        let socket = connect(shared).await?;
        let wire = if shared.endpoint.secure {
            Wire::Tls(Box::new(secure(shared, socket).await?))
        } else {
            Wire::Plain(socket)
        };
        let gate = Arc::new(Gate::default());
        let stream = Counted {
            wire,
            gate: Arc::clone(&gate),
        };
        let (sender, connection) = http1::Builder::new()
            .max_headers(MOST_HEADERS)
            .max_buf_size(HEAD_BUFFER)
            .handshake(TokioIo::new(stream))
            .await
            .map_err(|error| OpenError::Unreachable(root_cause(&error)))?;
        let driver = tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(cause = root_cause(&error), "connection ended");
            }
        });
        Ok(Self { sender, gate, driver })
    }

    /// The other side has not closed it, as far as we have heard.
    pub(crate) fn is_alive(&self) -> bool {
        !self.sender.is_closed() && !self.driver.is_finished()
    }

    /// Waits until another request may be sent; false if the connection is gone.
    pub(crate) async fn is_ready(&mut self) -> bool {
        self.sender.ready().await.is_ok()
    }

    /// Sends one request and reads its whole reply. A reply that stops in the middle, or is too large, is no reply.
    pub(crate) async fn exchange(
        &mut self,
        request: Request<Bytes>,
        shared: &Shared,
        limit: Duration,
        written: Option<Written>,
    ) -> Result<(RawReply, u64), Broken> {
        self.gate.begin(written);
        let request = request.map(|body| Outgoing {
            bytes: Full::new(body),
            gate: Arc::clone(&self.gate),
        });
        let outcome = match within(shared.clock.as_ref(), limit, converse(&mut self.sender, request)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(LossReason::HardCap),
        };
        match outcome {
            Ok(reply) => Ok((reply, self.gate.handed())),
            Err(reason) => Err(Broken {
                reason,
                handed: self.gate.shut(),
            }),
        }
    }
}

async fn converse(sender: &mut http1::SendRequest<Outgoing>, request: Request<Outgoing>) -> Result<RawReply, LossReason> {
    let response = sender.send_request(request).await.map_err(|error| loss(&error))?;
    let status = response.status().as_u16();
    let content_type = response
        .headers()
        .get(CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .map(str::to_owned);
    let service_ms = service_clock::read(response.headers());
    let body = Limited::new(response.into_body(), LARGEST_REPLY)
        .collect()
        .await
        .map_err(|error| {
            if error.downcast_ref::<http_body_util::LengthLimitError>().is_some() {
                return LossReason::ReplyTooLarge;
            }
            let reason = error.downcast_ref::<hyper::Error>().map_or(LossReason::ReplyCut, loss);
            if reason == LossReason::ConnectionClosed {
                LossReason::ReplyCut
            } else {
                reason
            }
        })?;
    Ok(RawReply {
        status,
        content_type,
        body: body.to_bytes().to_vec(),
        service_ms,
    })
}

fn loss(error: &hyper::Error) -> LossReason {
    if error.is_parse_too_large() {
        LossReason::HeadTooLarge
    } else if error.is_parse() {
        LossReason::NotHttp
    } else if error.is_canceled() || error.is_closed() || error.is_incomplete_message() || error.is_body_write_aborted() {
        LossReason::ConnectionClosed
    } else if tls_failure_in(error).is_some() {
        LossReason::TlsBroken
    } else {
        LossReason::Network(root_cause(error))
    }
}

async fn connect(shared: &Shared) -> Result<TcpStream, OpenError> {
    let (host, port) = match shared.endpoint.tunnel() {
        Some((host, port)) => (host.clone(), *port),
        None => (shared.endpoint.dns_host(), shared.endpoint.port),
    };
    let addresses: Vec<SocketAddr> = tokio::net::lookup_host((host.as_str(), port))
        .await
        .map_err(|error| OpenError::NotResolved(root_cause(&error)))?
        .collect();
    let mut last = OpenError::NotResolved("no address".to_owned());
    let several = addresses.len() > 1;
    for address in addresses {
        let attempt = TcpStream::connect(address);
        let outcome = if several {
            within(shared.clock.as_ref(), ONE_ADDRESS, attempt)
                .await
                .unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
        } else {
            attempt.await
        };
        match outcome {
            Ok(mut socket) => {
                prepare_socket(&socket);
                if shared.endpoint.tunnel().is_some() {
                    tunnel(shared, &mut socket).await?;
                }
                return Ok(socket);
            }
            Err(error) => last = not_connected(&error),
        }
    }
    Err(last)
}

fn not_connected(error: &io::Error) -> OpenError {
    let kind = error.kind();
    if kind == io::ErrorKind::ConnectionRefused {
        OpenError::Refused
    } else if kind == io::ErrorKind::TimedOut {
        OpenError::TimedOut(ONE_ADDRESS)
    } else {
        OpenError::Unreachable(root_cause(error))
    }
}

/// Neither setting decides anything, so neither may fail a payment.
fn prepare_socket(socket: &TcpStream) {
    let probes = TcpKeepalive::new().with_time(KEEPALIVE).with_interval(KEEPALIVE);
    let outcome = SockRef::from(socket)
        .set_tcp_keepalive(&probes)
        .and_then(|()| socket.set_nodelay(true));
    if let Err(error) = outcome {
        tracing::debug!(cause = root_cause(&error), "socket options not set");
    }
}

/// Asks the proxy for a tunnel. Nothing of ours but the service's host and port is said here.
async fn tunnel(shared: &Shared, socket: &mut TcpStream) -> Result<(), OpenError> {
    let refused = |text: String| OpenError::ProxyRefused(text);
    let target = format!("{}:{}", shared.endpoint.host, shared.endpoint.port);
    let request = format!("CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n\r\n");
    socket
        .write_all(request.as_bytes())
        .await
        .map_err(|error| refused(root_cause(&error)))?;
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() >= PROXY_HEAD {
            return Err(refused("its answer is too long".to_owned()));
        }
        // One byte at a time: what follows the head belongs to TLS.
        head.push(socket.read_u8().await.map_err(|error| refused(root_cause(&error)))?);
    }
    let line = head.split(|byte| *byte == b'\r').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let mut words = line.split(' ');
    if !words.next().is_some_and(|version| version.starts_with("HTTP/1.")) {
        return Err(refused("its answer is not HTTP".to_owned()));
    }
    match words.next().unwrap_or_default() {
        "200" => Ok(()),
        status => Err(refused(crate::redaction::short_text(status, 16))),
    }
}

async fn secure(shared: &Shared, socket: TcpStream) -> Result<tokio_rustls::client::TlsStream<TcpStream>, OpenError> {
    let name = ServerName::try_from(shared.endpoint.dns_host())
        .map_err(|_| OpenError::Tls(TlsFailure::Handshake("not a server name".to_owned())))?;
    TlsConnector::from(Arc::clone(&shared.tls))
        .connect(name, socket)
        .await
        .map_err(|error| {
            let failure = tls_failure_in(&error).unwrap_or_else(|| TlsFailure::Handshake(root_cause(&error)));
            tracing::warn!(%failure, security = true, "TLS refused");
            OpenError::Tls(failure)
        })
}
