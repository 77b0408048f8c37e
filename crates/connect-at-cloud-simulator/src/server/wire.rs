//! A stream that ends where it was told to.
//!
//! Owns the byte counting under HTTP: a reply cut after so many bytes, a request cut after so many bytes. It sits between the socket (or TLS) and hyper, so the
//! counts are those of HTTP itself.

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

use super::{Door, routes};

/// How often a finished cut of the request lets hyper run before the connection dies, so that a request that did arrive whole is acted upon.
const GRACE_POLLS: u64 = 4;

/// A stream that can be closed with a reset.
pub(crate) trait Reset {
    /// Makes the close that follows a reset.
    fn reset_on_close(&self);
}

/// Orders for one connection.
#[derive(Debug, Default)]
pub(crate) struct Control {
    /// Bytes of the reply still let through, and whether a reset follows.
    reply: Mutex<Option<(u64, bool)>>,
    /// Bytes of the request still let through.
    request: Mutex<Option<u64>>,
    /// The next byte read begins a request.
    between: AtomicBool,
    ended: AtomicBool,
    polls_after_cut: AtomicU64,
    started: AtomicBool,
}

impl Control {
    pub(crate) fn cut_reply_after(&self, bytes: u64, reset: bool) {
        *lock(&self.reply) = Some((bytes, reset));
    }

    pub(crate) fn request_is_over(&self) {
        self.between.store(true, Ordering::SeqCst);
    }

    fn takes_request_line(&self) -> bool {
        let first = !self.started.swap(true, Ordering::SeqCst);
        first || self.between.swap(false, Ordering::SeqCst)
    }
}

pub(crate) struct Wire<S: Reset> {
    inner: S,
    control: Arc<Control>,
    door: Arc<Door>,
}

impl<S: Reset> Wire<S> {
    pub(crate) const fn new(inner: S, control: Arc<Control>, door: Arc<Door>) -> Self {
        Self { inner, control, door }
    }

    /// The cut ordered for the request that begins with these bytes.
    fn cut_for(&self, first_bytes: &[u8]) -> Option<u64> {
        let (call, terminal) = routes::call_of_request_line(first_bytes)?;
        self.door.core.with(|world| world.strike_request(call, terminal.as_deref()))
    }
}

impl<S: AsyncRead + Reset + Unpin> AsyncRead for Wire<S> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if this.control.ended.load(Ordering::SeqCst) {
            return Poll::Ready(Ok(()));
        }
        if *lock(&this.control.request) == Some(0) {
            if this.control.polls_after_cut.fetch_add(1, Ordering::SeqCst) < GRACE_POLLS {
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            this.inner.reset_on_close();
            return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
        }
        let before = buf.filled().len();
        std::task::ready!(Pin::new(&mut this.inner).poll_read(cx, buf))?;
        let got = buf.filled().len().saturating_sub(before);
        if got == 0 {
            return Poll::Ready(Ok(()));
        }
        if this.control.takes_request_line() {
            // A cut beyond the end of its reply strikes nobody else's.
            *lock(&this.control.reply) = None;
            let cut = this.cut_for(buf.filled().get(before..).unwrap_or(&[]));
            *lock(&this.control.request) = cut;
        }
        let mut request = lock(&this.control.request);
        if let Some(left) = request.as_mut() {
            let kept = usize::try_from(*left).unwrap_or(usize::MAX).min(got);
            *left = left.saturating_sub(u64::try_from(got).unwrap_or(u64::MAX));
            buf.set_filled(before.saturating_add(kept));
            if kept == 0 {
                this.inner.reset_on_close();
                return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
            }
        }
        Poll::Ready(Ok(()))
    }
}

impl<S: AsyncWrite + Reset + Unpin> AsyncWrite for Wire<S> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        if *lock(&this.control.request) == Some(0) {
            this.inner.reset_on_close();
            return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
        }
        let mut reply = lock(&this.control.reply);
        let Some((left, reset)) = *reply else {
            return Pin::new(&mut this.inner).poll_write(cx, bytes);
        };
        let allowed = usize::try_from(left).unwrap_or(usize::MAX).min(bytes.len());
        if allowed == 0 {
            if reset {
                this.inner.reset_on_close();
            }
            this.control.ended.store(true, Ordering::SeqCst);
            return Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()));
        }
        let written = std::task::ready!(Pin::new(&mut this.inner).poll_write(cx, bytes.get(..allowed).unwrap_or(&[])))?;
        let left = left.saturating_sub(u64::try_from(written).unwrap_or(u64::MAX));
        *reply = Some((left, reset));
        if left == 0 {
            this.control.ended.store(true, Ordering::SeqCst);
            if reset {
                this.inner.reset_on_close();
            }
        }
        Poll::Ready(Ok(written))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().inner).poll_flush(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().inner).poll_shutdown(cx)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
