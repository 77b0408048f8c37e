//! A bench for the simulator: a hand-made HTTP client, JSON that keeps its order, and a reader of `ResultData` written from the protocol sheet.
//!
//! Nothing here uses the simulator's own code to judge the simulator.

#![allow(dead_code, reason = "each test file uses its part of the bench")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fall over"
)]

use std::net::SocketAddr;

use connect_at_cloud_simulator::{
    AccountOptions, Act, BehaviourChange, CardHolder, CardId, ClockMode, Country, Key, Options, Running, Simulator,
    TerminalOptions,
};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// 2025-10-07 15:40:52 in Copenhagen, which was two hours ahead of UTC.
pub const START_UNIX_MS: i64 = 1_759_844_452_000;
pub const TERMINAL: &str = "12345678";
pub const OTHER: &str = "87654321";
pub const FOREIGN: &str = "11112222";
pub const PASSWORD: &str = "password-for-tests";

/// JSON whose members keep their order and may repeat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ordered {
    Null,
    Bool(bool),
    Int(i64),
    Text(String),
    Array(Vec<Ordered>),
    Object(Vec<(String, Ordered)>),
}

impl Ordered {
    pub fn parse(bytes: &[u8]) -> Self {
        serde_json::from_slice(bytes).unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(bytes)))
    }

    pub fn get(&self, name: &str) -> &Self {
        let Self::Object(members) = self else {
            panic!("{self:?} has no members")
        };
        &members
            .iter()
            .find(|(known, _)| known == name)
            .unwrap_or_else(|| panic!("no member {name} in {self:?}"))
            .1
    }

    pub fn keys(&self) -> Vec<&str> {
        let Self::Object(members) = self else {
            panic!("{self:?} has no members")
        };
        members.iter().map(|(name, _)| name.as_str()).collect()
    }

    pub fn text(&self) -> &str {
        let Self::Text(text) = self else {
            panic!("{self:?} is no text")
        };
        text
    }

    pub fn int(&self) -> i64 {
        let Self::Int(value) = self else {
            panic!("{self:?} is no integer")
        };
        *value
    }

    pub fn items(&self) -> &[Self] {
        let Self::Array(items) = self else {
            panic!("{self:?} is no array")
        };
        items
    }
}

impl<'de> Deserialize<'de> for Ordered {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Ordered;
            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("json")
            }
            fn visit_unit<E>(self) -> Result<Ordered, E> {
                Ok(Ordered::Null)
            }
            fn visit_bool<E>(self, value: bool) -> Result<Ordered, E> {
                Ok(Ordered::Bool(value))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Ordered, E> {
                Ok(Ordered::Int(value))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Ordered, E> {
                Ok(Ordered::Int(i64::try_from(value).unwrap()))
            }
            fn visit_str<E>(self, value: &str) -> Result<Ordered, E> {
                Ok(Ordered::Text(value.to_owned()))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Ordered, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(Ordered::Array(items))
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Ordered, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Ordered::Object(members))
            }
        }
        deserializer.deserialize_any(Any)
    }
}

/// An HTTP reply as it came.
#[derive(Debug, Clone)]
pub struct Reply {
    pub status: u16,
    pub head: String,
    pub body: Vec<u8>,
}

impl Reply {
    pub fn json(&self) -> Ordered {
        Ordered::parse(&self.body)
    }

    /// `failure.error`.
    pub fn error(&self) -> String {
        self.json().get("failure").get("error").text().to_owned()
    }

    /// The one element of `result`.
    pub fn result(&self) -> Ordered {
        let json = self.json();
        assert_eq!(json.get("result").items().len(), 1);
        json.get("result").items()[0].clone()
    }

    /// `localModeEventArgs` of a success or a failure.
    pub fn block(&self) -> Ordered {
        if self.status == 201 {
            self.result().get("localModeEventArgs").clone()
        } else {
            self.json().get("failure").get("localModeEventArgs").clone()
        }
    }
}

/// The bytes of a request.
pub fn request(method: &str, path: &str, authorization: Option<&str>, body: &str) -> Vec<u8> {
    let authorization = authorization
        .map(|value| format!("Authorization: {value}\r\n"))
        .unwrap_or_default();
    format!(
        "{method} {path} HTTP/1.1\r\nHost: simulator\r\nContent-Type: application/json\r\n{authorization}Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// Sends one request on a connection of its own. `Err` holds what came before the connection broke.
pub async fn exchange(address: SocketAddr, bytes: &[u8]) -> Result<Reply, Vec<u8>> {
    let mut stream = TcpStream::connect(address).await.expect("the port is open");
    if stream.write_all(bytes).await.is_err() {
        return Err(Vec::new());
    }
    read_reply(&mut stream).await
}

pub async fn read_reply<S: tokio::io::AsyncRead + Unpin>(stream: &mut S) -> Result<Reply, Vec<u8>> {
    let mut got = Vec::new();
    loop {
        if let Some(reply) = whole(&got) {
            return Ok(reply);
        }
        let mut buffer = vec![0; 65_536];
        match stream.read(&mut buffer).await {
            Ok(0) | Err(_) => return Err(got),
            Ok(count) => got.extend_from_slice(&buffer[..count]),
        }
    }
}

fn whole(got: &[u8]) -> Option<Reply> {
    let at = got.windows(4).position(|window| window == b"\r\n\r\n")?;
    let head = String::from_utf8(got[..at].to_vec()).unwrap();
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let length = head.lines().find_map(|line| {
        line.to_lowercase()
            .strip_prefix("content-length: ")
            .map(|n| n.parse::<usize>().unwrap())
    });
    let body = &got[at + 4..];
    let length = length.unwrap_or(0);
    (body.len() >= length).then(|| Reply {
        status,
        head,
        body: body[..length].to_vec(),
    })
}

/// A running simulator with a logged-in client.
pub struct Bench {
    pub running: Running,
    pub token: String,
}

/// Manual clock, waits of real life, a card holder who taps the Visa.
pub fn options() -> Options {
    Options {
        seed: 7,
        accounts: vec![
            AccountOptions {
                username: "clinic".into(),
                password: PASSWORD.into(),
                terminals: vec![TERMINAL.into(), OTHER.into()],
            },
            AccountOptions {
                username: "neighbour".into(),
                password: PASSWORD.into(),
                terminals: vec![FOREIGN.into()],
            },
        ],
        terminals: vec![
            TerminalOptions::new(TERMINAL, "7654321", Country::Dk),
            TerminalOptions::new(OTHER, "7654322", Country::No),
            TerminalOptions::new(FOREIGN, "7654323", Country::Fi),
        ],
        clock: ClockMode::Manual {
            start_unix_ms: Some(START_UNIX_MS),
        },
        card_holder: holder(CardId::VisaDebit),
        ..Options::default()
    }
}

pub fn holder(card: CardId) -> CardHolder {
    CardHolder::Script {
        card,
        how: None,
        pin: None,
    }
}

impl Bench {
    /// Time moves only when told to.
    pub async fn start() -> Self {
        Self::with(options()).await
    }

    /// Everything takes no time at all.
    pub async fn at_once() -> Self {
        Self::with(Options {
            timing_percent: 0,
            ..options()
        })
        .await
    }

    pub async fn with(options: Options) -> Self {
        let running = Simulator::start(options).await.expect("a free port");
        let login = format!(r#"{{"username":"clinic","password":"{PASSWORD}"}}"#);
        let reply = exchange(running.address(), &request("POST", "/v1/login", None, &login))
            .await
            .expect("a reply");
        let token = reply.json().get("token").text().to_owned();
        Self { running, token }
    }

    pub fn bytes(&self, method: &str, path: &str, body: &str) -> Vec<u8> {
        request(method, path, Some(&format!("Bearer {}", self.token)), body)
    }

    pub async fn call(&self, method: &str, path: &str, body: &str) -> Reply {
        exchange(self.running.address(), &self.bytes(method, path, body))
            .await
            .expect("a whole reply")
    }

    pub fn transaction_path() -> String {
        format!("/v1/terminal/{TERMINAL}/transaction")
    }

    /// Sends a transaction and leaves it running.
    pub fn begin(&self, body: &str) -> tokio::task::JoinHandle<Result<Reply, Vec<u8>>> {
        let (address, bytes) = (self.running.address(), self.bytes("POST", &Self::transaction_path(), body));
        tokio::spawn(async move { exchange(address, &bytes).await })
    }

    /// Sends a purchase, and returns once the terminal shows it.
    pub async fn begin_purchase(&self, amount: i64, order: &str) -> tokio::task::JoinHandle<Result<Reply, Vec<u8>>> {
        let pending = self.begin(&purchase(amount, order));
        self.until(|bench| bench.accepts_card()).await;
        pending
    }

    /// Sends a transaction and lets so much time pass that it ends.
    pub async fn pay(&self, body: &str) -> Reply {
        let before = self.running.books().transaction_posts;
        let pending = self.begin(body);
        self.until(|bench| bench.running.books().transaction_posts > before).await;
        while !pending.is_finished() {
            self.pass(500).await;
        }
        pending.await.unwrap().expect("a whole reply")
    }

    pub async fn look_up(&self) -> Reply {
        self.call("GET", &Self::transaction_path(), "").await
    }

    pub async fn cancel(&self) -> Reply {
        self.call(
            "POST",
            &format!("/v1/terminal/{TERMINAL}/administration"),
            r#"{"action":"cancelAction"}"#,
        )
        .await
    }

    pub fn act(&self, act: Act) {
        self.running.act(act).expect("an act that makes sense now");
    }

    pub fn behave(&self, change: BehaviourChange) {
        self.act(Act::SetBehaviour { change });
    }

    pub fn card_holder(&self, card_holder: CardHolder) {
        self.act(Act::SetCardHolder { card_holder });
    }

    pub fn press(&self, keys: &[Key]) {
        for key in keys {
            self.act(Act::Key {
                terminal: None,
                key: *key,
            });
        }
    }

    pub fn accepts_card(&self) -> bool {
        self.running.state().terminals[0].accepts_card
    }

    /// Moves the clock and lets everybody notice.
    pub async fn pass(&self, ms: u64) {
        self.running.advance(ms).expect("a manual clock");
        for _ in 0..20 {
            tokio::task::yield_now().await;
        }
    }

    /// Waits, without a clock, for something another task is about to do.
    pub async fn until(&self, condition: impl Fn(&Self) -> bool) {
        let mut revision = self.running.subscribe();
        let waiting = async {
            while !condition(self) {
                tokio::select! {
                    _ = revision.changed() => {}
                    () = tokio::task::yield_now() => {}
                }
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(2), waiting)
            .await
            .expect("it never came to that");
    }
}

pub fn purchase(amount: i64, order: &str) -> String {
    format!(r#"{{"transactionType":"purchase","amount":{amount},"orderId":"{order}"}}"#)
}

pub fn refund(amount: i64, order: &str) -> String {
    format!(r#"{{"transactionType":"returnOfGoods","amount":{amount},"orderId":"{order}"}}"#)
}

/// `(camelCase, PascalCase, field of ResultData)` as the sheet lists them; fields count from 1, the head is taken apart on its own.
pub const MEMBERS: [(&str, &str, usize); 29] = [
    ("timeStamp", "TimeStamp", 2),
    ("cvm", "CVM", 3),
    ("sessionNumber", "SessionNumber", 4),
    ("stanAuth", "StanAuth", 5),
    ("totalAmount", "TotalAmount", 7),
    ("rejectionSource", "RejectionSource", 8),
    ("rejectionReason", "RejectionReason", 9),
    ("tipAmount", "TipAmount", 10),
    ("surchargeAmount", "SurchargeAmount", 11),
    ("terminalID", "TerminalID", 12),
    ("siteID", "SiteID", 13),
    ("cardIssuerName", "CardIssuerName", 14),
    ("responseCode", "ResponseCode", 15),
    ("tcc", "TCC", 16),
    ("aid", "AID", 17),
    ("tvr", "TVR", 18),
    ("tsi", "TSI", 19),
    ("atc", "ATC", 20),
    ("aed", "AED", 21),
    ("iac", "IAC", 22),
    ("organisationNumber", "OrganisationNumber", 23),
    ("bankAgent", "BankAgent", 24),
    ("encryptedPAN", "EncryptedPAN", 25),
    ("accountType", "AccountType", 26),
    ("optionalData", "OptionalData", 27),
    ("xzCounter", "XZCounter", 28),
    ("transactionType", "TransactionType", 29),
    ("paymentAccountReference", "PaymentAccountReference", 30),
    ("productType", "ProductType", 31),
];

const SUMS: [&str; 3] = ["TotalAmount", "TipAmount", "SurchargeAmount"];

/// Checks a block of PascalCase members (and camelCase ones, if there) against its own `ResultData`; returns the number of fields.
pub fn check_grammar(block: &Ordered) -> usize {
    let data = block.get("ResultData").text().to_owned();
    let fields: Vec<&str> = data.split(';').collect();
    let head: Vec<char> = fields[0].chars().collect();
    assert_eq!(head[0], 'D', "{data}");
    let result = block.get("Result").text();
    match result {
        "0" => assert_eq!((head[1], head[2]), (' ', ' '), "{data}"),
        "2" => assert_eq!((head[1], head[2]), ('!', '0'), "{data}"),
        other => assert!(matches!(other, "1" | "99"), "{other}"),
    }
    assert_eq!(block.get("Accumulator").text(), head[2].to_string());
    assert_eq!(block.get("IssuerID").text(), head[3..5].iter().collect::<String>());
    assert_eq!(block.get("TruncatedPAN").text(), head[5..].iter().collect::<String>());
    for (_, pascal, at) in MEMBERS {
        let expected = match fields.get(at - 1) {
            None => Ordered::Null,
            Some(field) if SUMS.contains(&pascal) => Ordered::Int(if field.is_empty() { 0 } else { field.parse().unwrap() }),
            Some(&"") if pascal == "RejectionSource" => Ordered::Text("0".into()),
            Some(field) => Ordered::Text((*field).into()),
        };
        assert_eq!(block.get(pascal), &expected, "{pascal} in {data}");
    }
    if let Some(total) = fields.get(6) {
        assert_eq!(total.len(), 11, "{data}");
    }
    assert!(matches!(fields.len(), 31 | 29 | 9 | 1), "{} fields in {data}", fields.len());
    fields.len()
}

/// Columns, line ends and the last character of a slip.
pub fn check_slip(slip: &str, cut: bool) {
    let tail = if cut { "\r\n\u{0e}\u{0c}" } else { "\r\n\u{0c}" };
    let lines = slip.strip_suffix(tail).unwrap_or_else(|| panic!("{slip:?} ends otherwise"));
    for line in lines.split("\r\n") {
        assert!(line.chars().count() <= 24, "{line:?} is too wide");
        assert!(!line.contains(['\r', '\n', '\u{0c}', '\u{0e}']), "{line:?}");
    }
    let digits = slip.chars().filter(char::is_ascii_digit).count();
    assert!(digits > 0);
}

/// The part of a token that can be read.
pub fn from_base64url(text: &str) -> Vec<u8> {
    let mut bits = 0_u32;
    let mut count = 0;
    let mut bytes = Vec::new();
    for symbol in text.bytes() {
        let value = match symbol {
            b'A'..=b'Z' => symbol - b'A',
            b'a'..=b'z' => symbol - b'a' + 26,
            b'0'..=b'9' => symbol - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            other => panic!("{other} is not base64url"),
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from((bits >> count) & 0xff).unwrap());
        }
    }
    bytes
}
