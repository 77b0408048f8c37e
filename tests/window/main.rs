//! The real window, driven by WebDriver: what a receptionist sees and presses, by visible names only.
//!
//! `window-tests --app PATH --driver PATH [--out DIR] [--only NAME]` runs every scenario with a data folder, a driver and a
//! till of its own, prints a line for each and ends with `N passed, N failed`. A scenario that fails leaves a picture and the
//! page's source in `--out`; `--pictures yes` takes the documentation's pictures there instead, and `--measure RUNS`
//! prints what a hand waits for. Needs a display; `cargo xtask test` gives it one in memory.
//!
//! Deliberately absent: test ids, and any wait without a bound.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a program for the terminal")]
#![allow(
    clippy::disallowed_methods,
    reason = "a real window runs in real time; every wait polls and has a bound"
)]

mod account;
mod around;
mod books;
mod closing;
mod desk;
mod hands;
mod home;
mod keyboard;
mod law;
mod limits;
mod measure;
mod pictures;
mod policy;
mod presses;
mod printing;
mod processes;
mod reception;
mod restore;
mod scenarios;
mod session;
mod settled;
mod start;
mod tampered;

use desk::{Desk, Failure};
use scenarios::Scenario;
use std::path::PathBuf;
use std::process::ExitCode;

struct Arguments {
    app: PathBuf,
    driver: PathBuf,
    out: Option<PathBuf>,
    only: Option<String>,
    pictures: bool,
    measure: Option<usize>,
}

fn arguments() -> Option<Arguments> {
    let (mut app, mut driver, mut out, mut only) = (None, None, None, None);
    let (mut pictures, mut measure) = (false, None);
    let mut words = std::env::args().skip(1);
    while let Some(word) = words.next() {
        let value = words.next()?;
        match word.as_str() {
            "--app" => app = Some(PathBuf::from(value)),
            "--driver" => driver = Some(PathBuf::from(value)),
            "--out" => out = Some(PathBuf::from(value)),
            "--only" => only = Some(value),
            "--pictures" => pictures = value == "yes",
            "--measure" => measure = Some(value.parse().ok()?),
            _ => return None,
        }
    }
    Some(Arguments {
        app: app?,
        driver: driver?,
        out,
        only,
        pictures,
        measure,
    })
}

/// What was asked for: every scenario, or the pictures, or the rows.
fn chosen(arguments: &Arguments) -> Vec<Scenario> {
    if let Some(runs) = arguments.measure {
        measure::RUNS.get_or_init(|| runs);
        return vec![
            Scenario {
                name: "key-to-results",
                steps: |desk| Box::pin(measure::keys(desk)),
            },
            Scenario {
                name: "reply-to-paid",
                steps: |desk| Box::pin(measure::paid(desk)),
            },
        ];
    }
    if arguments.pictures {
        return vec![Scenario {
            name: "pictures",
            steps: |desk| Box::pin(pictures::take(desk)),
        }];
    }
    scenarios::ALL.to_vec()
}

#[tokio::main]
async fn main() -> ExitCode {
    let Some(arguments) = arguments() else {
        eprintln!("window-tests --app PATH --driver PATH [--out DIR] [--only NAME] [--pictures yes] [--measure RUNS]");
        return ExitCode::from(2);
    };
    let scenarios = chosen(&arguments);
    let home = match tempfile::Builder::new().prefix("klinikassa-home-").tempdir() {
        Ok(home) => home,
        Err(error) => {
            eprintln!("no folder can stand in for the user's: {error}");
            return ExitCode::FAILURE;
        }
    };
    let (mut passed, mut failed) = (0_u32, 0_u32);
    for scenario in scenarios {
        if arguments.only.as_deref().is_some_and(|only| only != scenario.name) {
            continue;
        }
        let outcome = match Desk::new(
            &arguments.app,
            &arguments.driver,
            arguments.out.as_deref(),
            home.path(),
            scenario.name,
        ) {
            Ok(mut desk) if arguments.measure.is_some() => desk.run(scenario.steps, measure::SERIES_PATIENCE).await,
            Ok(mut desk) => desk.run(scenario.steps, scenario.patience()).await,
            Err(failure) => Err(failure),
        };
        match outcome {
            Ok(()) => {
                passed += 1;
                eprintln!("ok     {}", scenario.name);
            }
            Err(Failure(what)) => {
                failed += 1;
                eprintln!("FAILED {}: {what}", scenario.name);
            }
        }
    }
    if arguments.measure.is_none() {
        println!("{passed} passed, {failed} failed");
    }
    if failed == 0 && passed > 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
