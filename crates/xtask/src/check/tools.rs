//! Checks that are other tools: the formatter, clippy, the UI's linter and type checker.
//!
//! Their own words go to the terminal as they come; the finding says only which tool, so that a person reads the tool's text
//! once.

use std::path::Path;

use crate::app::{self, SHELL_FEATURE};
use crate::failure::Outcome;
use crate::{process, setup};

/// The one format.
pub(super) fn format(root: &Path) -> Outcome<Vec<String>> {
    let ours = process::run(app::cargo(root).args(["fmt", "--all", "--check"]));
    let baseline = process::run(app::cargo(root).args(["fmt", "--check", "--manifest-path", "tests/empty-window/Cargo.toml"]));
    Ok([ours, baseline]
        .into_iter()
        .filter_map(Result::err)
        .map(|failure| format!("{failure}: cargo fmt --all"))
        .collect())
}

/// All targets of all packages, with every warning an error. The same features as the tests, so that the proc macros are built
/// once.
pub(super) fn clippy(root: &Path) -> Outcome<Vec<String>> {
    let mut command = app::cargo(root);
    command.args([
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--features",
        SHELL_FEATURE,
        "--",
        "--deny",
        "warnings",
    ]);
    Ok(process::run(&mut command)
        .err()
        .map(|failure| failure.to_string())
        .into_iter()
        .collect())
}

/// A script of `ui/package.json`.
pub(super) fn npm_script(root: &Path, script: &str) -> Outcome<Vec<String>> {
    let ended = process::run(setup::npm(root).args(["run", "--silent", script]));
    Ok(ended.err().map(|failure| failure.to_string()).into_iter().collect())
}
