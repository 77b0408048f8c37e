//! The developer's one entrance: `cargo xtask <task>`.
//!
//! Owns how the repository is set up, run, tested, checked, measured and packaged, in Rust instead of shell, so that the same
//! words work on every system and the parts that decide something have tests. `.ci/run` calls the same tasks as a developer does.
//! It knows none of our crates: it drives them from outside, and it compiles in seconds because it is built before everything
//! else. Deliberately absent: anything the till itself needs.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line tool speaks on the terminal"
)]

mod app;
mod arguments;
mod bench;
mod check;
mod codegen;
mod console;
mod counts;
mod demo;
mod display;
mod failure;
mod machine;
mod migration;
mod package;
mod process;
mod rings;
mod run;
mod setup;

use std::path::Path;
use std::process::ExitCode;

use failure::{Failure, Outcome};

/// Name, what may follow it, what it does.
type Task = (&'static str, &'static str, &'static str, fn(&Path, &[String]) -> Outcome);

const TASKS: &[Task] = &[
    (
        "run",
        "[--headless] [--screenshot FILE] [--data-dir D] [--release]",
        "sets up, builds and opens the till",
        run::run,
    ),
    (
        "test",
        "[--no-window] [--no-browser]",
        "runs every test: Rust, UI, browser, window",
        rings::run,
    ),
    (
        "check",
        "[--only NAME] [--list]",
        "everything that can be checked without running the till",
        check::run,
    ),
    (
        "codegen",
        "[--check]",
        "writes (or compares) what is made from the command table",
        codegen::run,
    ),
    (
        "bench",
        "[--json] [--only NAME] [--runs N]",
        "measures against baselines of the same versions",
        bench::run,
    ),
    (
        "demo-data",
        "[--items N] [--clients N] [--invoices N] [--data-dir D]",
        "makes practice books in any size",
        demo::run,
    ),
    (
        "new-migration",
        "SLUG | --seal",
        "starts a migration, or seals the new ones",
        migration::run,
    ),
    ("package", "", "builds the release .deb", package::run),
];

fn main() -> ExitCode {
    let given: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&given) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            failure.exit_code()
        }
    }
}

fn dispatch(given: &[String]) -> Outcome {
    let Some((name, rest)) = given.split_first() else {
        return Err(Failure::missing(format!("Which task?\n{}", usage())));
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        console::result(usage());
        return Ok(());
    }
    let Some((_, _, _, task)) = TASKS.iter().find(|(known, ..)| known == name) else {
        return Err(Failure::missing(format!("There is no task \"{name}\".\n{}", usage())));
    };
    task(&machine::repository_root()?, rest)
}

fn usage() -> String {
    let lines: Vec<String> = TASKS
        .iter()
        .map(|(name, flags, what, _)| format!("  cargo xtask {name} {flags}\n      {what}"))
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_task_is_refused_with_the_list() {
        for wrong in [&["tests".to_owned()][..], &[]] {
            let failure = dispatch(wrong).unwrap_err();
            assert!(failure.is_missing());
            for (name, ..) in TASKS {
                assert!(failure.to_string().contains(&format!("cargo xtask {name} ")), "{name}");
            }
        }
    }

    #[test]
    fn every_task_refuses_a_flag_it_does_not_know() {
        for (name, ..) in TASKS {
            let failure = dispatch(&[(*name).to_owned(), "--no-such-flag".to_owned()]).unwrap_err();
            assert!(
                failure.is_missing() && failure.to_string().contains("--no-such-flag"),
                "{name}: {failure}"
            );
        }
    }
}
