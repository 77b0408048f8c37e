//! Faults of the wire and of what stands between, carried out on a finished reply.
//!
//! Owns nothing but the mischief. Faults that change what a reply says are done earlier, where it is made.

use std::sync::Arc;

use super::Served;
use super::answer::{JSON, Outgoing};
use super::wire::Control;
use crate::core::Core;
use crate::faults::Fault;
use crate::replies::{self, Reply};

const HTML: &str = "text/html; charset=utf-8";

/// What the faults ask of the connection rather than of the bytes.
#[derive(Debug, Default)]
struct Conduct {
    delay_ms: u64,
    hangs: bool,
    cut: Option<(u64, bool)>,
}

/// Sends a reply through its faults.
pub(crate) async fn send(reply: &Reply, faults: &[Fault], control: &Control, core: &Arc<Core>) -> Served {
    let mut conduct = Conduct::default();
    let mut outgoing = Outgoing::of(reply);
    for fault in faults {
        replace(&mut outgoing, fault);
    }
    for fault in faults {
        spoil(&mut outgoing, fault);
        conduct.obey(fault);
    }
    core.pause(conduct.delay_ms).await;
    if conduct.hangs {
        std::future::pending::<()>().await;
    }
    if let Some((bytes, reset)) = conduct.cut {
        control.cut_reply_after(bytes, reset);
    }
    outgoing.serve(core)
}

/// Somebody else answers in the service's place.
fn replace(outgoing: &mut Outgoing, fault: &Fault) {
    if *fault == Fault::BadGateway {
        *outgoing = Outgoing::new(502, HTML, page("502 Bad Gateway"));
    } else if *fault == Fault::ServiceUnavailable {
        *outgoing = Outgoing::new(503, HTML, page("503 Service Temporarily Unavailable"));
    } else if *fault == Fault::CaptivePortal {
        *outgoing = Outgoing::new(200, HTML, page("Welcome to the guest network. Please accept the terms."));
    } else if let Fault::Redirect { status, location } = fault {
        *outgoing = Outgoing::new(*status, HTML, page("Moved"));
        outgoing.headers.push(("location".to_owned(), location.clone()));
    } else if *fault == Fault::Unauthorised || *fault == Fault::AuthenticationFailed {
        *outgoing = Outgoing::of(&replies::unauthorised("Authentication failed"));
    } else if let Fault::Reply {
        status,
        content_type,
        body,
    } = fault
    {
        *outgoing = Outgoing::new(*status, content_type, body.as_bytes());
    } else if *fault == Fault::GarbageBody {
        *outgoing = Outgoing::new(outgoing.status, JSON, vec![0xff, 0xfe, 0x00, 0x9f, 0x7b, 0xc3, 0x28, 0x0d]);
    } else if *fault == Fault::EmptyBody {
        outgoing.body.clear();
    }
}

fn spoil(outgoing: &mut Outgoing, fault: &Fault) {
    if *fault == Fault::TruncatedJson {
        outgoing.body.truncate(outgoing.body.len() / 2);
    } else if *fault == Fault::ByteOrderMark {
        outgoing.body.splice(0..0, [0xef, 0xbb, 0xbf]);
    } else if let Fault::HugeBody { bytes } = fault {
        outgoing.padding = *bytes;
    } else if let Fault::HeaderFlood { count } = fault {
        let padding = (0..*count).map(|at| (format!("x-padding-{at}"), "padding".repeat(8)));
        outgoing.headers.extend(padding);
    } else if let Fault::Trickle { ms_per_byte } = fault {
        outgoing.ms_per_byte = Some(*ms_per_byte);
    }
}

impl Conduct {
    const fn obey(&mut self, fault: &Fault) {
        if let Fault::DelayReply { ms } = fault {
            self.delay_ms = self.delay_ms.saturating_add(*ms);
        } else if let Fault::CutReplyAfter { bytes, reset } = fault {
            self.cut = Some((*bytes, *reset));
        } else if matches!(fault, Fault::ResetBeforeReply) {
            self.cut = Some((0, true));
        } else if matches!(fault, Fault::Hang) {
            self.hangs = true;
        }
    }
}

fn page(text: &str) -> String {
    format!(
        "<html>\r\n<head><title>{text}</title></head>\r\n<body>\r\n<center><h1>{text}</h1></center>\r\n</body>\r\n</html>\r\n"
    )
}
