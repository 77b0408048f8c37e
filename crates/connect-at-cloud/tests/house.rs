//! What must stay true of the sources themselves.
#![allow(
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    clippy::wildcard_enum_match_arm,
    reason = "a test says what it expected, and stops where it is not so"
)]

use std::path::{Path, PathBuf};

fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).expect("a source");
                found.push((path, text));
            }
        }
    }
    assert!(found.len() > 20, "{}", found.len());
    found
}

fn names(path: &Path, file: &str) -> bool {
    path.file_name().is_some_and(|name| name == file)
}

/// An abort that reaches for the wrong method takes money back from the customer before.
#[test]
fn delete_stands_in_exactly_one_file() {
    let holding: Vec<PathBuf> = sources()
        .into_iter()
        .filter(|(_, text)| text.contains("DELETE"))
        .map(|(path, _)| path)
        .collect();
    let [only] = holding.as_slice() else { panic!("{holding:?}") };
    assert!(names(only, "reversal.rs"), "{}", only.display());
    let sources = sources();
    let (_, abort) = sources.iter().find(|(path, _)| names(path, "abort.rs")).expect("the abort");
    for word in ["Fingerprint", "ClosedApproved", "delete", "Method"] {
        assert!(!abort.contains(word), "abort.rs knows {word}");
    }
}

/// Requests that move money are built in two places, and both are sent by the one function that consumes them.
#[test]
fn money_goes_out_through_one_function() {
    let code = |text: &str| text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    let sending: Vec<(PathBuf, usize)> = sources()
        .into_iter()
        .map(|(path, text)| {
            let count = code(&text).matches(".exchange(").count();
            (path, count)
        })
        .filter(|(path, count)| *count > 0 && !names(path, "client.rs"))
        .collect();
    // The questions before a payment, and the payment.
    assert_eq!(sending.iter().map(|(_, count)| count).sum::<usize>(), 2, "{sending:?}");
    assert!(
        sending
            .iter()
            .all(|(path, _)| names(path, "connection.rs") || names(path, "prepared.rs")),
        "{sending:?}"
    );
}

/// Nobody but the adapter asks the machine for the time.
#[test]
fn time_comes_in_through_the_clock() {
    for (path, text) in sources() {
        if names(&path, "system_clock.rs") {
            continue;
        }
        for word in ["Instant::now", "SystemTime", "tokio::time", "thread::sleep", "env::var"] {
            assert!(!text.contains(word), "{} has {word}", path.display());
        }
    }
}
