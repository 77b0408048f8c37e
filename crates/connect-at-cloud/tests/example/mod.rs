//! The example program as others run it: what it says of a reply, and with which code it ends.
#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test says what it expected, and stops where it is not so"
)]

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use serde_json::Value;

/// `cargo test` builds the examples and puts them beside the tests; a filtered run may not have.
pub fn example() -> PathBuf {
    let here = std::env::current_exe().expect("this test's own path");
    let profile = here.parent().and_then(|deps| deps.parent()).expect("the profile's folder");
    let program = profile
        .join("examples")
        .join(format!("decode{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        let manifest = format!("{}/Cargo.toml", env!("CARGO_MANIFEST_DIR"));
        let built = Command::new(env!("CARGO"))
            .args([
                "build",
                "--quiet",
                "--offline",
                "--example",
                "decode",
                "--manifest-path",
                &manifest,
            ])
            .status();
        assert!(built.is_ok_and(|status| status.success()), "the example can be built");
    }
    program
}

pub fn run(program: &PathBuf, arguments: &[&str], body: &[u8]) -> (String, Option<i32>) {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the example runs");
    let mut stdin = child.stdin.take().expect("its input");
    let body = body.to_vec();
    // It stops reading once it has seen enough; what it did not want is no fault.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&body)));
    let output = child.wait_with_output().expect("its output");
    writer.join().expect("the writer");
    (String::from_utf8(output.stdout).expect("UTF-8"), output.status.code())
}

/// Outcome, reason code and review code that the program gives a reply.
pub fn said(program: &PathBuf, arguments: &[&str], body: &[u8]) -> (String, String, Option<String>) {
    let (printed, code) = run(program, arguments, body);
    assert_eq!(code, Some(0), "{arguments:?}");
    let answer: Value = serde_json::from_str(&printed).expect("one JSON object");
    let code_of = |member: &str| {
        let text = answer.get(member).and_then(Value::as_str)?;
        Some(text.split(':').next().unwrap_or_default().to_owned())
    };
    (
        code_of("outcome").unwrap_or_default(),
        code_of("reason").unwrap_or_default(),
        code_of("review"),
    )
}
