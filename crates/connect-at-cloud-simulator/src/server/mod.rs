//! The HTTP side: accepts connections, hands requests to the world, and treats the answers as badly as ordered.
//!
//! Owns sockets and HTTP/1.1. One task per connection; each carries a [`wire::Control`] by which a reply can be cut in the middle of a byte stream.

mod answer;
mod control;
mod mangle;
mod routes;
mod wire;

use std::convert::Infallible;
use std::sync::Arc;

use bytes::Bytes;
use http_body_util::combinators::UnsyncBoxBody;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;

use crate::core::Core;
use crate::state::State;

/// A reply's body; some of them are slow or endless.
pub(crate) type Body = UnsyncBoxBody<Bytes, Infallible>;

/// What every connection shares.
pub(crate) struct Door {
    pub core: Arc<Core>,
    pub url: String,
    pub control: bool,
}

impl Door {
    pub(crate) fn state(&self) -> State {
        let manual = self.core.clock.is_manual();
        let state = self.core.with(|world| world.state(manual));
        State {
            revision: self.core.revision(),
            url: self.url.clone(),
            state_file_error: self.core.file_error(),
            ..state
        }
    }
}

/// Accepts connections until told to stop.
pub(crate) async fn serve(listener: TcpListener, tls: Option<TlsAcceptor>, door: Arc<Door>, mut stop: watch::Receiver<bool>) {
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            _stopped = stop.changed() => return,
        };
        // An accept error is about one client (it left at once); the port stays open.
        let Ok((stream, _)) = accepted else { continue };
        let (tls, door, stop) = (tls.clone(), Arc::clone(&door), stop.clone());
        tokio::spawn(async move {
            let _nagle = stream.set_nodelay(true);
            match tls {
                None => connection(stream, door, stop).await,
                Some(tls) => match tls.accept(stream).await {
                    Ok(stream) => connection(stream, door, stop).await,
                    Err(error) => tracing::debug!(%error, "tls handshake refused"),
                },
            }
        });
    }
}

async fn connection<S>(stream: S, door: Arc<Door>, mut stop: watch::Receiver<bool>)
where
    S: AsyncRead + AsyncWrite + wire::Reset + Unpin + Send + 'static,
{
    let control = Arc::new(wire::Control::default());
    let io = TokioIo::new(wire::Wire::new(stream, Arc::clone(&control), Arc::clone(&door)));
    let service = service_fn(move |request: Request<Incoming>| {
        let (door, control) = (Arc::clone(&door), Arc::clone(&control));
        async move {
            let reply = routes::respond(request, &door, &control).await;
            control.request_is_over();
            reply
        }
    });
    let served = http1::Builder::new().serve_connection(io, service);
    tokio::select! {
        ended = served => if let Err(error) = ended {
            tracing::debug!(%error, "connection ended");
        },
        _stopped = stop.changed() => {}
    }
}

/// The connection ends here, without a reply.
#[derive(Debug, thiserror::Error)]
#[error("cut as ordered")]
pub(crate) struct Cut;

/// What the service gives hyper.
pub(crate) type Served = Result<Response<Body>, Cut>;

impl wire::Reset for TcpStream {
    fn reset_on_close(&self) {
        let _unsupported = self.set_zero_linger();
    }
}

impl wire::Reset for tokio_rustls::server::TlsStream<TcpStream> {
    fn reset_on_close(&self) {
        self.get_ref().0.reset_on_close();
    }
}
