//! The program: its one line, how it stops, and what it remembers after a kill.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may fall over"
)]

mod bench;

use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use bench::{Ordered, exchange, purchase, request};

const TERMINAL: &str = "70114283";

/// The program, running. Ends with the test.
struct Program {
    child: Child,
    address: SocketAddr,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _gone = self.child.kill();
        let _reaped = self.child.wait();
    }
}

impl Program {
    fn start(arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_connect-at-cloud-simulator"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program is built");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let ready = Ordered::parse(line.as_bytes());
        let url = ready.get("url").text().to_owned();
        let address = url.strip_prefix("http://").expect(&line).parse().unwrap();
        assert_eq!(ready.get("ca_pem"), &Ordered::Null);
        Self { child, address }
    }

    /// Keeps its memory in `state`; time stands still and the card holder waits.
    fn with_memory(state: &Path) -> Self {
        Self::start(&[
            "--state",
            state.to_str().unwrap(),
            "--clock",
            "manual",
            "--card-holder",
            "manual",
            "--seed",
            "5",
        ])
    }

    async fn control(&self, path: &str, body: &str) -> Ordered {
        let reply = exchange(self.address, &request("POST", path, None, body)).await.unwrap();
        assert_eq!(reply.status, 200, "{}", String::from_utf8_lossy(&reply.body));
        reply.json()
    }

    async fn get(&self, path: &str) -> Ordered {
        exchange(self.address, &request("GET", path, None, "")).await.unwrap().json()
    }

    async fn log_in(&self) -> String {
        let reply = exchange(
            self.address,
            &request("POST", "/v1/login", None, r#"{"username":"practice","password":"practice"}"#),
        )
        .await
        .unwrap();
        reply.json().get("token").text().to_owned()
    }

    fn pay(&self, token: &str, amount: i64, order: &str) -> tokio::task::JoinHandle<Result<bench::Reply, Vec<u8>>> {
        let path = format!("/v1/terminal/{TERMINAL}/transaction");
        let bytes = request("POST", &path, Some(&format!("bearer {token}")), &purchase(amount, order));
        let address = self.address;
        tokio::spawn(async move { exchange(address, &bytes).await })
    }

    async fn look_up(&self, token: &str) -> bench::Reply {
        let path = format!("/v1/terminal/{TERMINAL}/transaction");
        exchange(self.address, &request("GET", &path, Some(&format!("bearer {token}")), ""))
            .await
            .unwrap()
    }

    /// Asks for the state until the terminal waits for a card.
    async fn waits_for_card(&self) {
        let asking = async {
            while self.get("/simulator/state").await.get("terminals").items()[0].get("accepts_card") != &Ordered::Bool(true) {
                tokio::task::yield_now().await;
            }
        };
        tokio::time::timeout(std::time::Duration::from_secs(2), asking)
            .await
            .expect("the terminal shows the sum");
    }

    fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

#[tokio::test]
async fn a_payment_whose_card_is_in_finishes_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("terminal.json");
    let program = Program::with_memory(&state);
    let token = program.log_in().await;
    let pending = program.pay(&token, 14_990, "4711");
    program.waits_for_card().await;
    program
        .control("/simulator/act", r#"{"act":"present_card","card":"visa_debit"}"#)
        .await;
    program.kill();
    assert!(pending.await.unwrap().is_err(), "the till never heard");

    let program = Program::with_memory(&state);
    let books = program.get("/simulator/books").await;
    assert_eq!(books.get("entries").items().len(), 0, "the bank had not answered yet");
    assert_eq!(books.get("transaction_posts").int(), 1);
    program.control("/simulator/clock", r#"{"advance_ms":20000}"#).await;
    let reply = program.look_up(&token).await;
    assert_eq!(
        reply.status,
        200,
        "the token outlives the kill: {}",
        String::from_utf8_lossy(&reply.body)
    );
    let json = reply.json();
    assert_eq!(json.get("result").get("orderId").text(), "4711");
    assert_eq!(json.get("result").get("latestTransactionResult").get("Result").text(), "0");
    assert_eq!(
        json.get("result").get("latestTransactionResult").get("TotalAmount").int(),
        14_990
    );
    let books = program.get("/simulator/books").await;
    assert_eq!(books.get("entries").items().len(), 1);
}

#[tokio::test]
async fn what_was_told_is_still_true_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("terminal.json");
    let program = Program::with_memory(&state);
    let token = program.log_in().await;
    let pending = program.pay(&token, 500, "1");
    program.waits_for_card().await;
    program
        .control("/simulator/act", r#"{"act":"present_card","card":"phone"}"#)
        .await;
    program.control("/simulator/clock", r#"{"advance_ms":4000}"#).await;
    let told = pending.await.unwrap().unwrap();
    let before = program.get("/simulator/books").await.get("entries").clone();
    program.kill();
    let program = Program::with_memory(&state);
    assert_eq!(program.get("/simulator/books").await.get("entries"), &before);
    program.control("/simulator/clock", r#"{"advance_ms":10000}"#).await;
    let looked = program.look_up(&token).await.json();
    assert_eq!(
        looked.get("result").get("latestTransactionResult").get("ResultData"),
        told.block().get("ResultData")
    );
    let kept = std::fs::read_to_string(&state).unwrap();
    assert!(!kept.contains(&token), "no token at rest");
    assert!(
        !kept.contains("\"practice\",\"password\":\"practice\""),
        "no password at rest"
    );
}

#[tokio::test]
async fn a_payment_without_a_card_waits_on_and_times_out() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("terminal.json");
    let program = Program::with_memory(&state);
    let token = program.log_in().await;
    let pending = program.pay(&token, 500, "1");
    program.waits_for_card().await;
    program.kill();
    assert!(pending.await.unwrap().is_err());
    let program = Program::with_memory(&state);
    program.waits_for_card().await;
    program.control("/simulator/clock", r#"{"advance_ms":130000}"#).await;
    let view = program.get("/simulator/state").await;
    assert_eq!(view.get("terminals").items()[0].get("accepts_card"), &Ordered::Bool(false));
    let looked = program.look_up(&token).await.json();
    assert_eq!(looked.get("result").get("latestTransactionResult").get("Result").text(), "2");
    assert_eq!(program.get("/simulator/books").await.get("entries").items().len(), 0);
}

#[tokio::test]
async fn it_stops_when_its_input_closes() {
    let mut program = Program::start(&["--until-stdin-closes", "--timing-percent", "0"]);
    let token = program.log_in().await;
    assert_eq!(
        program.pay(&token, 100, "1").await.unwrap().unwrap().status,
        201,
        "the default card holder pays by himself"
    );
    drop(program.child.stdin.take());
    assert!(program.child.wait().unwrap().success());
}

#[cfg(unix)]
#[tokio::test]
async fn it_stops_when_asked_to() {
    let mut program = Program::start(&[]);
    let id = program.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
    assert!(program.child.wait().unwrap().success());
}

#[test]
fn arguments_it_does_not_know_are_refused() {
    for arguments in [
        &["--what"][..],
        &["--port"],
        &["--port", "many"],
        &["--tls", "perhaps"],
        &["--terminal", "1"],
    ] {
        let output = Command::new(env!("CARGO_BIN_EXE_connect-at-cloud-simulator"))
            .args(arguments)
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(String::from_utf8(output.stderr).unwrap().contains("--timing-percent"));
    }
}

#[test]
fn a_state_file_of_another_kind_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let state = folder.path().join("terminal.json");
    std::fs::write(&state, "somebody's shopping list").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_connect-at-cloud-simulator"))
        .args(["--state", state.to_str().unwrap()])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(std::fs::read_to_string(&state).unwrap(), "somebody's shopping list");
}
