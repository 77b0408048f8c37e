//! Faults: what can go wrong between a client and the service, one variant per way the public record or our fears name.
//!
//! Owns the vocabulary only; `server::mangle` carries the faults of the wire out, `world` those of the terminal. A fault strikes a number of times and is
//! gone. Every fault says whether the call's effect happens: a lost answer and a lost question look the same to a client, and that is the point.

use serde::{Deserialize, Serialize};

/// The calls of the API, as faults and counters name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Call {
    /// `POST /v1/login`
    Login,
    /// `GET /v1/terminal`
    Terminals,
    /// `GET /v1/terminal/{id}`
    TerminalState,
    /// `GET /v1/terminal/{id}/settings`
    Settings,
    /// `PUT /v1/terminal/{id}/settings`
    ChangeSettings,
    /// `POST /v1/terminal/{id}/transaction`
    Transaction,
    /// `GET /v1/terminal/{id}/transaction`
    LookUp,
    /// `DELETE /v1/terminal/{id}/transaction`
    VoidLast,
    /// `POST /v1/terminal/{id}/administration` with `cancelAction`
    Cancel,
    /// `POST /v1/terminal/{id}/administration` with `reconciliation`
    Reconciliation,
    /// Any other `POST /v1/terminal/{id}/administration`
    Administration,
    /// Anything else asked of `/v1`.
    Unknown,
}

/// Whether the call does its work although the fault strikes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// The work is done; only the answer suffers.
    #[default]
    Happens,
    /// The fault strikes before anything is done.
    DoesNotHappen,
    /// The work is begun, and the faulty answer goes out at once while the terminal goes on.
    StillRunning,
}

/// A fault, where it strikes and how often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArmedFault {
    /// Only this call; `None` is any call of `/v1`.
    #[serde(default)]
    pub call: Option<Call>,
    /// Only this terminal; `None` is any.
    #[serde(default)]
    pub terminal: Option<String>,
    /// How many calls it strikes.
    #[serde(default = "once")]
    pub times: u32,
    /// How many matching calls pass before it strikes.
    #[serde(default)]
    pub skip: u32,
    /// Whether the call's work is done.
    #[serde(default)]
    pub effect: Effect,
    /// The fault.
    pub fault: Fault,
}

impl ArmedFault {
    /// A fault that strikes the next call of that kind, once, after the call's work is done.
    #[must_use]
    pub fn next(call: Call, fault: Fault) -> Self {
        Self {
            call: Some(call),
            terminal: None,
            times: 1,
            skip: 0,
            effect: Effect::Happens,
            fault,
        }
    }
}

const fn once() -> u32 {
    1
}

/// What goes wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fault {
    // The wire.
    /// The connection ends after so many bytes of the reply, counted from its status line.
    CutReplyAfter {
        /// Bytes that still get through.
        bytes: u64,
        /// Reset instead of a clean close.
        #[serde(default)]
        reset: bool,
    },
    /// The connection is reset after so many bytes of the request, counted from its request line. All of it arriving means the work is done.
    CutRequestAfter {
        /// Bytes that still get through.
        bytes: u64,
    },
    /// The connection is reset before the reply.
    ResetBeforeReply,
    /// The reply comes later.
    DelayReply {
        /// Milliseconds of the simulator's clock, not scaled.
        ms: u64,
    },
    /// No reply for ever; the connection stays open.
    Hang,
    /// The reply's body dribbles out in pieces of one byte.
    Trickle {
        /// Milliseconds of the simulator's clock between two bytes.
        ms_per_byte: u64,
    },
    // What stands between.
    /// 502 with a gateway's HTML page.
    BadGateway,
    /// 503 with a gateway's HTML page.
    ServiceUnavailable,
    /// 200 with the log-in page of somebody's guest network.
    CaptivePortal,
    /// A redirect elsewhere.
    Redirect {
        /// 301, 302, 303, 307 or 308.
        status: u16,
        /// `Location`.
        location: String,
    },
    /// The token is refused on this call.
    Unauthorised,
    /// "Authentication failed", the rarer text of a refused log-in.
    AuthenticationFailed,
    /// A reply made to order.
    Reply {
        /// HTTP status.
        status: u16,
        /// `Content-Type`.
        content_type: String,
        /// The body.
        body: String,
    },
    // The body.
    /// Bytes that are not even text.
    GarbageBody,
    /// No body at all.
    EmptyBody,
    /// The first half of the JSON, with a matching length.
    TruncatedJson,
    /// The JSON behind a byte order mark.
    ByteOrderMark,
    /// `Result` stands twice in the block, with different values.
    DuplicateKeys,
    /// `result` holds two elements.
    TwoResults,
    /// `Result` is 99.
    Result99,
    /// `failure` is a bare string.
    StringFailure,
    /// A reply of more bytes than anybody wants.
    HugeBody {
        /// Bytes of padding.
        bytes: u64,
    },
    /// A reply with more headers than anybody wants.
    HeaderFlood {
        /// Headers.
        count: u32,
    },
    // An answer that doesn't fit the question.
    /// `TotalAmount` differs from the request.
    AmountMismatch {
        /// Minor units added.
        by: i64,
    },
    /// The reply names another terminal.
    TerminalMismatch,
    /// The reply carries another `orderId`.
    OrderIdMismatch,
    /// The slip shows another currency.
    CurrencyMismatch {
        /// Alphabetic code.
        currency: String,
    },
    /// The reply names the other kind of transaction.
    KindMismatch,
    // The look-up.
    /// The look-up answers with the result before the last.
    StaleLookUp,
    /// The look-up answers with an approval nobody here asked for.
    ForeignLookUp,
    // The terminal (set on `transaction`; they work on the transaction itself).
    /// The result appears in the look-up only after this long.
    LatePublish {
        /// Milliseconds of the simulator's clock, not scaled.
        ms: u64,
    },
    /// As soon as the transaction ends somebody pays on the terminal itself.
    StandAloneAfter {
        /// The card.
        card: crate::CardId,
        /// Minor units.
        amount: i64,
    },
    /// The terminal says "rejected transaction" once the card is in.
    TerminalRejects,
    /// The bank answers with this code.
    BankDeclines {
        /// 05, 51, 54, 58, 87 or another.
        code: String,
    },
}
