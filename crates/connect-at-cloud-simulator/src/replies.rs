//! The bodies of the API, member by member in the order the real service sends them.
//!
//! Owns every JSON shape under `/v1`. Faults that make a reply say something else work here too, on the record before it is rendered, so that a lying reply is
//! still a well-formed one.

use crate::acts::{CancelReply, NoLastAnswer, Unauthorised};
use crate::faults::Fault;
use crate::json::Json;
use crate::record::{Record, ResultCode};
use crate::slip::Slips;
use crate::state::Transaction;

/// A reply before it meets the wire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Reply {
    pub status: u16,
    pub body: Option<Json>,
}

impl Reply {
    pub(crate) const fn new(status: u16, body: Json) -> Self {
        Self {
            status,
            body: Some(body),
        }
    }

    pub(crate) const fn empty(status: u16) -> Self {
        Self { status, body: None }
    }
}

/// The only member of a refused log-in.
pub(crate) fn unauthorised(text: &str) -> Reply {
    Reply::new(401, Json::object([("error", Json::text(text))]))
}

pub(crate) fn bad_token(kind: Unauthorised) -> Reply {
    let body = || Json::object([("error", Json::text("Authentication failed"))]);
    match kind {
        Unauthorised::Json401 => Reply::new(401, body()),
        Unauthorised::Empty401 => Reply::empty(401),
        Unauthorised::Json403 => Reply::new(403, body()),
    }
}

/// `{"failure":{"error":"…"}}`: the terminal was never engaged.
pub(crate) fn short_failure(text: &str) -> Reply {
    Reply::new(400, Json::object([("failure", Json::object([("error", Json::text(text))]))]))
}

/// `{"failure":"…"}`.
pub(crate) fn string_failure(text: &str) -> Reply {
    Reply::new(400, Json::object([("failure", Json::text(text))]))
}

pub(crate) fn not_connected() -> Reply {
    short_failure("Invalid terminal ID or terminal not connected")
}

pub(crate) fn busy() -> Reply {
    short_failure("Terminal busy")
}

/// The word of `transactionType`.
pub(crate) const fn transaction_word(transaction: Transaction) -> &'static str {
    match transaction {
        Transaction::Purchase => "purchase",
        Transaction::Refund => "returnOfGoods",
        Transaction::Cashback => "purchaseWithCashback",
        Transaction::Deposit => "deposit",
        Transaction::Void => "reversal",
    }
}

/// Everything a transaction's reply is made of.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub record: Record,
    pub transaction: Transaction,
    pub order_id: Option<String>,
    /// What the till gets; empty when the terminal prints by itself.
    pub slips: Slips,
    /// The client's copy as it came out of the terminal.
    pub printed: String,
    pub error: String,
    pub converted: bool,
    pub currency: String,
    pub success_status: u16,
}

/// The reply to a transaction, with its faults.
pub(crate) fn transaction_reply(told: &Told, faults: &[Fault]) -> Reply {
    let mut told = told.clone();
    for fault in faults {
        distort(&mut told, fault);
    }
    if faults.contains(&Fault::StringFailure) {
        return string_failure(if told.error.is_empty() { "Unknown error" } else { &told.error });
    }
    let mut block = told.record.block();
    if faults.contains(&Fault::DuplicateKeys) {
        let other = if told.record.result == ResultCode::Approved {
            "2"
        } else {
            "0"
        };
        block.push(("Result".to_owned(), Json::text(other)));
    }
    if told.record.result == ResultCode::Approved {
        let result = success(&told, block);
        let copies = if faults.contains(&Fault::TwoResults) {
            vec![result.clone(), result]
        } else {
            vec![result]
        };
        Reply::new(told.success_status, Json::object([("result", Json::Array(copies))]))
    } else {
        Reply::new(400, Json::object([("failure", failure(&told, block))]))
    }
}

fn distort(told: &mut Told, fault: &Fault) {
    let record = &mut told.record;
    if *fault == Fault::Result99 {
        record.result = ResultCode::Unknown;
        "Terminal / unknown result".clone_into(&mut told.error);
    } else if let Fault::AmountMismatch { by } = fault {
        record.total = record.total.saturating_add(*by);
    } else if *fault == Fault::TerminalMismatch {
        "99999999".clone_into(&mut record.terminal_id);
    } else if *fault == Fault::OrderIdMismatch {
        told.order_id = Some("9999999999".to_owned());
    } else if let Fault::CurrencyMismatch { currency } = fault {
        told.slips.customer = told.slips.customer.replace(&told.currency, currency);
        told.slips.merchant = told.slips.merchant.replace(&told.currency, currency);
    } else if *fault == Fault::KindMismatch {
        let refund = told.transaction == Transaction::Refund;
        told.transaction = if refund { Transaction::Purchase } else { Transaction::Refund };
        record.transaction_code = if refund { "0" } else { "1" }.to_owned();
    }
}

fn success(told: &Told, block: Vec<(String, Json)>) -> Json {
    let record = &told.record;
    Json::object([
        ("transactionId", Json::text(record.stan_auth.as_str())),
        ("retrievalReferenceNumber", Json::Null),
        ("cardNumber", Json::text(record.truncated_pan.as_str())),
        ("cardType", Json::text(record.issuer_name.as_str())),
        ("timeStamp", record.iso_time()),
        ("merchantReceipt", Json::text(told.slips.merchant.as_str())),
        ("customerReceipt", Json::text(told.slips.customer.as_str())),
        (
            "storeboxToken",
            if told.converted {
                Json::Null
            } else {
                Json::Object(Vec::new())
            },
        ),
        ("transactionType", Json::text(transaction_word(told.transaction))),
        (
            "preAuthorizationInfo",
            if told.converted { Json::text("") } else { Json::Null },
        ),
        ("orderId", Json::optional(told.order_id.as_deref())),
        ("localModeEventArgs", Json::Object(block)),
    ])
}

fn failure(told: &Told, block: Vec<(String, Json)>) -> Json {
    Json::object([
        ("error", Json::text(told.error.as_str())),
        ("transactionId", Json::Null),
        ("retrievalReferenceNumber", Json::Null),
        ("cardNumber", Json::Null),
        ("cardType", Json::Null),
        ("timeStamp", Json::Null),
        ("merchantReceipt", Json::text("")),
        ("customerReceipt", Json::text(told.slips.customer.as_str())),
        ("storeboxToken", Json::Object(Vec::new())),
        ("transactionType", Json::Null),
        ("preAuthorizationInfo", Json::Null),
        ("orderId", Json::Null),
        ("localModeEventArgs", Json::Object(block)),
    ])
}

/// The look-up: an object, PascalCase only, `orderId` for approvals that were sent with one.
pub(crate) fn look_up(told: &Told, faults: &[Fault]) -> Reply {
    let mut told = told.clone();
    for fault in faults {
        distort(&mut told, fault);
    }
    if faults.contains(&Fault::StringFailure) {
        return string_failure("Unknown error");
    }
    let mut block = told.record.pascal_block();
    if faults.contains(&Fault::DuplicateKeys) {
        block.push(("Result".to_owned(), Json::text("2")));
    }
    let mut result = vec![
        ("latestTransactionResult".to_owned(), Json::Object(block)),
        (
            "printText".to_owned(),
            Json::object([("Text", Json::text(told.slips.customer.as_str()))]),
        ),
    ];
    if let (ResultCode::Approved, Some(order_id)) = (told.record.result, &told.order_id) {
        result.push(("orderId".to_owned(), Json::text(order_id.as_str())));
    }
    let result = Json::Object(result);
    let result = if faults.contains(&Fault::TwoResults) {
        Json::Array(vec![result.clone(), result])
    } else {
        result
    };
    Reply::new(200, Json::object([("result", result)]))
}

/// A look-up before there was anything to look up.
pub(crate) fn no_last(kind: NoLastAnswer) -> Reply {
    let members = |value: &Json| {
        let names = ["Result", "ResultData", "TimeStamp", "StanAuth", "TotalAmount", "TerminalID"];
        Json::Object(names.iter().map(|name| ((*name).to_owned(), value.clone())).collect())
    };
    let result = |block: Json, text: Json| {
        let print = Json::object([("Text", text)]);
        Reply::new(
            200,
            Json::object([(
                "result",
                Json::object([("latestTransactionResult", block), ("printText", print)]),
            )]),
        )
    };
    match kind {
        NoLastAnswer::Failure => short_failure("No transaction found"),
        NoLastAnswer::BareString => string_failure("No transaction found"),
        NoLastAnswer::NullResult => Reply::new(200, Json::object([("result", Json::Null)])),
        NoLastAnswer::NullMembers => result(members(&Json::Null), Json::Null),
        NoLastAnswer::EmptyMembers => result(members(&Json::text("")), Json::text("")),
        NoLastAnswer::NotFound => Reply::empty(404),
    }
}

/// What the cancel call itself answers.
pub(crate) fn cancel(kind: CancelReply) -> Reply {
    match kind {
        CancelReply::EmptyResult => Reply::new(200, Json::object([("result", Json::object([]))])),
        CancelReply::NoBody => Reply::empty(200),
        CancelReply::Failure => short_failure("Terminal / cancel rejected"),
    }
}

/// `reconciliation`.
pub(crate) fn reconciliation(iso_time: Json, session: &str, text: &str) -> Reply {
    let header = Json::object([("timestamp", iso_time), ("sessionNumber", Json::text(session))]);
    let print = Json::object([("Text", Json::text(text))]);
    let inner = Json::object([("header", header), ("printText", print)]);
    Reply::new(200, Json::object([("result", Json::object([("reconciliation", inner)]))]))
}

/// Downloads and the balance inquiry.
pub(crate) fn administrative(record: &Record, print: Option<&str>) -> Reply {
    let mut members = vec![(
        "result".to_owned(),
        Json::object([("localModeEventArgs", Json::Object(record.block()))]),
    )];
    if let Some(text) = print {
        members.push(("printText".to_owned(), Json::object([("Text", Json::text(text))])));
    }
    Reply::new(200, Json::Object(members))
}

/// `GET /v1/terminal`: objects here, unlike the log-in.
pub(crate) fn terminals(ids: &[String]) -> Reply {
    let list = ids
        .iter()
        .map(|id| Json::object([("terminalId", Json::text(id.as_str()))]))
        .collect();
    Reply::new(200, Json::object([("terminals", Json::Array(list))]))
}

/// `GET /v1/terminal/{id}`.
pub(crate) fn terminal_state(word: &str) -> Reply {
    Reply::new(
        200,
        Json::object([("terminal", Json::object([("terminalState", Json::text(word))]))]),
    )
}
