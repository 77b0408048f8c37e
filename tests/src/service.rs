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
}

impl Service {
    /// Starts `program` (the simulator's own) with two terminals, a client who waits for us, and no waiting of its own.
    pub fn start(program: &str) -> Self {
        let mut child = Command::new(program)
            .args(["--timing-percent", "0", "--card-holder", "manual", "--until-stdin-closes"])
            .args(["--account", "practice:practice:70114283,70114284"])
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
        Self { child, url }
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    fn request(&self, method: &str, path: &str, body: &str) -> Value {
        let host = self.url.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).expect("the control endpoint");
        stream
            .set_read_timeout(Some(Duration::from_secs(5)))
            .expect("a bound on reading");
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
            body.len()
        );
        stream
            .write_all(head.as_bytes())
            .and_then(|()| stream.write_all(body.as_bytes()))
            .expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let (head, body) = answer.split_once("\r\n\r\n").expect("head and body");
        assert!(head.starts_with("HTTP/1.1 200"), "{path} {method}: {answer}");
        serde_json::from_str(body).expect("JSON")
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
