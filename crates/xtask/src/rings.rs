//! `cargo xtask test`: every test there is, ring by ring, and one closing count.
//!
//! Rings from the inside out: Rust, UI units, UI in a browser, a real keychain, the real window. Everything compiles once, with the features of
//! the whole workspace and of the tests, and the outer rings get the programs that the inner ones were built with; asking cargo
//! for one package at a time would compile half the dependencies twice. A ring that cannot run is a failure in words, never a
//! skip; a failed ring does not keep the next from running.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::app::{self, SHELL_FEATURE};
use crate::arguments::{Arguments, Shape};
use crate::console;
use crate::counts::{self, Counts};
use crate::display::Desk;
use crate::failure::{Failure, Outcome};
use crate::machine::{self, Stopwatch};
use crate::process;
use crate::setup::{self, Need};

const SHAPE: Shape = Shape {
    switches: &["--no-window", "--no-browser"],
    values: &[],
    words: 0,
};

/// Large enough for both desks the till is designed for; the tests size the window themselves.
const DESK: (u32, u32) = (1920, 1080);

/// Runs the task.
pub(crate) fn run(root: &Path, given: &[String]) -> Outcome {
    let arguments = Arguments::parse("test", given, SHAPE)?;
    let (window, browser) = (!arguments.has("--no-window"), !arguments.has("--no-browser"));
    let need = Need {
        headless: window,
        browser,
        npm: true,
        ui: true,
    };
    let clock = Stopwatch::start();
    setup::prepare(root, need)?;
    build(root)?;
    let mut lines = vec![format!("{:<30} {:>25}", "set-up and build", console::spell(clock.elapsed()))];
    let mut rings: Vec<(&str, Ring)> = vec![("Rust", rust), ("UI units", ui_units)];
    if browser {
        rings.push(("UI in a browser", ui_in_browser));
    }
    if window {
        rings.push(("a real keychain", real_keychain));
        rings.push(("the real window", real_window));
    }
    let mut sum = Counts::default();
    for (name, ring) in rings {
        let clock = Stopwatch::start();
        let counted = ring(root).unwrap_or_else(|failure| {
            console::progress(format!("{name}: {failure}"));
            Counts::NOTHING_RAN
        });
        sum = sum.plus(counted);
        lines.push(format!(
            "{name:<16} {:>6} passed {:>4} failed  {:>12}",
            counted.passed,
            counted.failed,
            console::spell(clock.elapsed())
        ));
    }
    lines.iter().for_each(console::result);
    console::result(sum.spelled());
    if sum.failed == 0 {
        Ok(())
    } else {
        Err(Failure::new("tests failed; the names stand above"))
    }
}

type Ring = fn(&Path) -> Outcome<Counts>;

fn build(root: &Path) -> Outcome {
    console::progress("building the workspace with all its tests and programs");
    process::run(app::cargo(root).args([
        "build",
        "--locked",
        "--workspace",
        "--exclude",
        "xtask",
        "--all-targets",
        "--features",
        SHELL_FEATURE,
    ]))
}

fn rust(root: &Path) -> Outcome<Counts> {
    let mut command = app::cargo(root);
    command.args([
        "test",
        "--locked",
        "--workspace",
        "--no-fail-fast",
        "--features",
        SHELL_FEATURE,
    ]);
    let (status, said) = process::show_and_keep(&mut command)?;
    Ok(counts::of_cargo(&said).settled(status.success()))
}

fn ui_units(root: &Path) -> Outcome<Counts> {
    let report = machine::target_folder(root).join("vitest.json");
    if report.exists() {
        fs::remove_file(&report).map_err(Failure::during(report.display()))?;
    }
    let mut command = setup::npm(root);
    command
        .args(["test", "--", "--reporter=default", "--reporter=json"])
        .arg(format!("--outputFile.json={}", report.display()));
    let (status, _) = process::show_and_keep(&mut command)?;
    let counted = fs::read_to_string(&report)
        .ok()
        .and_then(|text| counts::of_vitest(&text))
        .unwrap_or_default();
    Ok(counted.settled(status.success()))
}

fn ui_in_browser(root: &Path) -> Outcome<Counts> {
    let devserver = must_exist(&app::built(root, false, "devserver"))?;
    let browser = setup::browser().ok_or_else(|| Failure::missing("no browser was found for the UI tests"))?;
    let mut command = setup::npm(root);
    command
        .args(["run", "test:browser"])
        .env("KLINIKASSA_DEVSERVER", devserver)
        .env("KLINIKASSA_CHROMIUM", browser);
    let (status, said) = process::show_and_keep(&mut command)?;
    Ok(counts::of_playwright(&said).settled(status.success()))
}

fn real_keychain(root: &Path) -> Outcome<Counts> {
    let tests = must_exist(&app::built(root, false, "keychain-tests"))?;
    let folder = machine::target_folder(root).join("keychain-tests");
    let mut command = Command::new(tests);
    command.current_dir(root).arg("--folder").arg(folder).stderr(Stdio::inherit());
    let (status, said) = process::show_and_keep(&mut command)?;
    Ok(counts::of_closing_line(&said).unwrap_or_default().settled(status.success()))
}

fn real_window(root: &Path) -> Outcome<Counts> {
    let tests = must_exist(&app::built(root, false, "window-tests"))?;
    let till = must_exist(&app::built(root, false, "klinikassa"))?;
    let driver = machine::program("WebKitWebDriver").ok_or_else(|| Failure::missing("WebKitWebDriver is not on the path"))?;
    let desk = Desk::open(DESK.0, DESK.1, &machine::target_folder(root).join("window-tests"))?;
    let mut command = Command::new(tests);
    command.current_dir(root).arg("--app").arg(till).arg("--driver").arg(driver);
    command
        .arg("--out")
        .arg(machine::target_folder(root).join("screenshots"))
        .stderr(Stdio::inherit());
    desk.dress(&mut command);
    let (status, said) = process::show_and_keep(&mut command)?;
    let written = desk.written()?;
    for file in &written {
        console::progress(format!("written to a folder of the user's: {}", file.display()));
    }
    let clean = status.success() && written.is_empty();
    Ok(counts::of_closing_line(&said).unwrap_or_default().settled(clean))
}

fn must_exist(program: &Path) -> Outcome<std::path::PathBuf> {
    if program.is_file() {
        Ok(program.to_path_buf())
    } else {
        Err(Failure::new(format!("{} was not built", program.display())))
    }
}
