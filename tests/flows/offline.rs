//! The till without internet: everything but the card works, and the card says at once that nothing was sent.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use serde_json::{Value, json};
use std::process::Command;

#[test]
fn without_a_route_cash_sells_and_a_card_is_not_sent() {
    let folder = tempfile::tempdir().unwrap();
    // A network name space of its own without any route. Where that is not allowed this test fails, and says so.
    let output = Command::new("unshare")
        .arg("--net")
        .arg(env!("CARGO_BIN_EXE_offline-till"))
        .arg(folder.path())
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "unshare --net or the till: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["cash_due"], json!(0));
    assert_eq!(
        (&told["card_state"], &told["card_reason"]),
        (&json!("not_sent"), &json!("no_connection"))
    );
    assert!(told["milliseconds"].as_u64().unwrap() < 3_000, "{told}");
    assert_eq!(told["doubts"], json!(0));
    assert_eq!(told["broken"], json!([]));
}

#[test]
fn an_address_that_goes_away_in_the_middle_of_a_payment_leaves_a_doubt_that_ends_when_it_is_back() {
    let folder = tempfile::tempdir().unwrap();
    // In a name space of its own, whose one address is taken away and given back.
    let output = Command::new("unshare")
        .args([
            "--net",
            "--",
            "sh",
            "-c",
            "ip link set lo up && TMPDIR=\"$0\" exec \"$1\" \"$0\" \"$2\"",
        ])
        .arg(folder.path())
        .args([env!("CARGO_BIN_EXE_offline-till"), env!("CARGO_BIN_EXE_simulator-process")])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "unshare --net or the till: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&told["without"], &told["holds"], &told["cash_due"]),
        (&json!("unknown"), &json!(false), &json!(0))
    );
    assert_eq!((&told["with"], &told["posts"]), (&json!("approved"), &json!(1)));
}
