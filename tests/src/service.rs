//! The service in another process, driven and read through its control endpoint by a few lines of HTTP of our own.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A running service.
#[derive(Debug)]
pub struct Service {
    child: Child,
    url: String,
    password: String,
}

impl Service {
    /// Starts `program` (the simulator's own) with two terminals, a client who waits for us, and no waiting of its own.
    pub fn start(program: &str) -> Self {
        Self::start_with(program, "practice", &[])
    }

    /// The same with a password of one's own for the account, and further arguments.
    pub fn start_with(program: &str, password: &str, further: &[&str]) -> Self {
        let account = format!("practice:{password}:70114283,70114284");
        let mut child = Command::new(program)
            .args(["--timing-percent", "0", "--card-holder", "manual", "--until-stdin-closes"])
            .args(["--account", &account])
            .args(further)
            .args(["--terminal", "70114283:0000001:FI", "--terminal", "70114284:0000001:FI"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the simulator starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output"))
            .read_line(&mut line)
            .expect("its first line");
        let ready: Value = serde_json::from_str(&line).expect("one line of JSON");
        let url = ready["url"].as_str().expect("its address").to_owned();
        Self {
            child,
            url,
            password: password.to_owned(),
        }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    /// The password of its one account.
    pub fn password(&self) -> &str {
        &self.password
    }

    fn request(&self, method: &str, path: &str, body: &str) -> Value {
        let (status, answer) = exchange(&self.url, method, path, "", body);
        assert_eq!(status, 200, "{path} {method}: {answer}");
        serde_json::from_str(&answer).expect("JSON")
    }

    /// Somebody else's till on the same account, logged in.
    pub fn other_till(&self) -> OtherTill {
        let login = json!({ "username": "practice", "password": self.password });
        let (status, answer) = exchange(&self.url, "POST", "/v1/login", "", &login.to_string());
        assert_eq!(status, 200, "{answer}");
        let answer: Value = serde_json::from_str(&answer).expect("JSON");
        OtherTill {
            url: self.url.clone(),
            token: answer["token"].as_str().expect("a token").to_owned(),
        }
    }

    /// How often this call came.
    pub fn calls(&self, call: &str) -> u64 {
        let bank = self.bank();
        let calls = bank["calls"].as_array().expect("the calls").iter();
        calls
            .filter(|count| count["call"] == call)
            .filter_map(|count| count["count"].as_u64())
            .sum()
    }

    /// Does something to the terminals, the client or the wire.
    pub fn act(&self, act: Value) -> Value {
        self.request("POST", "/simulator/act", &act.to_string())
    }

    pub fn state(&self) -> Value {
        self.request("GET", "/simulator/state", "")
    }

    /// What the bank has.
    pub fn bank(&self) -> Value {
        self.request("GET", "/simulator/books", "")
    }

    /// A fault at the next transaction; `effect` says what becomes of the payment itself.
    pub fn fault(&self, call: &str, effect: &str, fault: Value) {
        self.act(json!({ "act": "set_fault", "fault": { "call": call, "times": 1, "effect": effect, "fault": fault } }));
    }

    /// Whether the first terminal asks for a card.
    pub fn asks_for_a_card(&self) -> bool {
        self.state()["terminals"][0]["accepts_card"] == json!(true)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _killed = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// Another client of the service: what a second clinic till, or a machine on the way that repeats requests, would do.
#[derive(Debug, Clone)]
pub struct OtherTill {
    url: String,
    token: String,
}

impl OtherTill {
    /// Asks the first terminal for a transaction; returns when it is over.
    pub fn transaction(&self, body: &Value) -> (u16, String) {
        self.call("POST", "/v1/terminal/70114283/transaction", &body.to_string())
    }

    /// The first terminal's last result, as it stands on the wire.
    pub fn last_result(&self) -> (u16, String) {
        self.call("GET", "/v1/terminal/70114283/transaction", "")
    }

    /// Reconciles the first terminal, as somebody with the merchant card would: no till of ours hears of it.
    pub fn reconcile(&self) -> (u16, String) {
        let body = json!({ "action": "reconciliation" });
        self.call("POST", "/v1/terminal/70114283/administration", &body.to_string())
    }

    fn call(&self, method: &str, path: &str, body: &str) -> (u16, String) {
        exchange(
            &self.url,
            method,
            path,
            &format!("Authorization: Bearer {}\r\n", self.token),
            body,
        )
    }
}

/// One request and its answer over a connection of its own.
fn exchange(url: &str, method: &str, path: &str, headers: &str, body: &str) -> (u16, String) {
    let host = url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(host).expect("the service");
    stream
        .set_read_timeout(Some(Duration::from_secs(20)))
        .expect("a bound on reading");
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/json\r\n{headers}Content-Length: {}\r\n\r\n",
        body.len()
    );
    stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(body.as_bytes()))
        .expect("a request");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    let (head, body) = answer.split_once("\r\n\r\n").expect("head and body");
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).expect("a status");
    (status, body.to_owned())
}
