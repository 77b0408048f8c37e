//! Bodies that are whole, padded, or slow.
//!
//! Owns the last form of a reply before hyper writes it.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use hyper::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE, DATE, HeaderName, HeaderValue};
use hyper::{Response, StatusCode};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Body, Cut, Served};
use crate::core::Core;
use crate::replies::Reply;

pub(crate) const JSON: &str = "application/json; charset=utf-8";

/// A reply as bytes, still open to mischief.
#[derive(Debug, Clone)]
pub(crate) struct Outgoing {
    pub status: u16,
    pub content_type: String,
    pub body: Vec<u8>,
    pub headers: Vec<(String, String)>,
    pub padding: u64,
    pub ms_per_byte: Option<u64>,
}

impl Outgoing {
    pub(crate) fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status,
            content_type: content_type.to_owned(),
            body: body.into(),
            headers: Vec::new(),
            padding: 0,
            ms_per_byte: None,
        }
    }

    pub(crate) fn of(reply: &Reply) -> Self {
        let body = reply.body.as_ref().map(crate::json::Json::to_bytes).unwrap_or_default();
        Self::new(reply.status, JSON, body)
    }

    pub(crate) fn serve(self, core: &Arc<Core>) -> Served {
        let body: Body = if let Some(ms) = self.ms_per_byte {
            Slow {
                core: Arc::clone(core),
                bytes: self.body.into(),
                at: 0,
                ms,
                wait: None,
            }
            .boxed_unsync()
        } else if self.padding > 0 {
            Padded {
                head: Some(self.body.into()),
                left: self.padding,
            }
            .boxed_unsync()
        } else {
            Full::new(Bytes::from(self.body)).boxed_unsync()
        };
        let mut response = Response::new(body);
        *response.status_mut() = StatusCode::from_u16(self.status).map_err(|_| Cut)?;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_str(&self.content_type).map_err(|_| Cut)?);
        headers.insert(DATE, HeaderValue::from_str(&date(core)).map_err(|_| Cut)?);
        headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
        for (name, value) in self.headers {
            let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| Cut)?;
            headers.append(name, HeaderValue::from_str(&value).map_err(|_| Cut)?);
        }
        Ok(response)
    }
}

/// What time the service says it is.
fn date(core: &Core) -> String {
    let ms = core.with(|world| world.unix_ms().saturating_add(world.behaviour.date_off_ms));
    let at = Timestamp::from_millisecond(ms).unwrap_or_default();
    at.to_zoned(TimeZone::UTC).strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}

/// JSON followed by a long stretch of blanks.
struct Padded {
    head: Option<Bytes>,
    left: u64,
}

const BLANKS: &[u8] = &[b' '; 65_536];

impl HttpBody for Padded {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, _cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if let Some(head) = self.head.take() {
            return Poll::Ready(Some(Ok(Frame::data(head))));
        }
        if self.left == 0 {
            return Poll::Ready(None);
        }
        let size = usize::try_from(self.left).unwrap_or(usize::MAX).min(BLANKS.len());
        self.left = self.left.saturating_sub(u64::try_from(size).unwrap_or(u64::MAX));
        Poll::Ready(Some(Ok(Frame::data(Bytes::from_static(BLANKS).slice(..size)))))
    }

    fn size_hint(&self) -> SizeHint {
        let head = self.head.as_ref().map_or(0, Bytes::len);
        SizeHint::with_exact(self.left.saturating_add(u64::try_from(head).unwrap_or(0)))
    }
}

/// One byte at a time.
struct Slow {
    core: Arc<Core>,
    bytes: Bytes,
    at: usize,
    ms: u64,
    wait: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
}

impl HttpBody for Slow {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        if self.at >= self.bytes.len() {
            return Poll::Ready(None);
        }
        if self.at > 0 {
            let (core, ms) = (Arc::clone(&self.core), self.ms);
            let wait = self.wait.get_or_insert_with(|| Box::pin(async move { core.pause(ms).await }));
            ready!(wait.as_mut().poll(cx));
            self.wait = None;
        }
        let next = self.at.saturating_add(1);
        let byte = self.bytes.slice(self.at..next);
        self.at = next;
        Poll::Ready(Some(Ok(Frame::data(byte))))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(u64::try_from(self.bytes.len().saturating_sub(self.at)).unwrap_or(0))
    }
}
