//! The rows a hand feels: from a key to its results, and from the terminal's answer to *Paid*, in the real release window.
//!
//! The program that drives the window measures; here the two programs are built and given a desk.

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::display::Desk;
use crate::failure::{Failure, Outcome};
use crate::{app, console, machine, process};

/// The names of the rows.
pub(super) const ROWS: &[&str] = &["key-to-results", "reply-to-paid"];

/// Builds both programs and measures the chosen row, or both.
pub(super) fn measure(root: &Path, runs: usize, only: Option<&str>) -> Outcome<Vec<Value>> {
    let till = app::build(root, true)?;
    let program = app::build_tool(root, "window-tests")?;
    let driver = machine::program("WebKitWebDriver").ok_or_else(|| Failure::missing("WebKitWebDriver is not on the path"))?;
    let desk = Desk::open(1366, 768, &machine::target_folder(root).join("bench-hands"))?;
    console::progress("measuring what a hand waits for");
    let mut command = Command::new(program);
    command.current_dir(root).arg("--app").arg(till).arg("--driver").arg(driver);
    command.args(["--measure", &runs.to_string()]);
    if let Some(only) = only {
        command.args(["--only", only]);
    }
    desk.dress(&mut command);
    super::read_rows(&process::capture(&mut command)?)
}
