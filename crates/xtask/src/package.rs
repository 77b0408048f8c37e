//! `cargo xtask package`: the release .deb, made by the Tauri command line tool that npm installed.
//!
//! The package brings `klinikassa-verify` along, so that a clinic has it when it needs it. The tool runs from the root, where `tauri.conf.json` stands; it builds the UI through its own before-command and turns the
//! packaged protocol on by itself. Deliberately absent from `.ci/run`: a release build takes minutes and proves nothing the tests
//! need.

use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::app;
use crate::arguments::{Arguments, Shape};
use crate::failure::Outcome;
use crate::setup::{self, Need};
use crate::{console, machine, process};

const SHAPE: Shape = Shape {
    switches: &[],
    values: &[],
    words: 0,
};

/// Runs the task.
pub(crate) fn run(root: &Path, given: &[String]) -> Outcome {
    Arguments::parse("package", given, SHAPE)?;
    setup::prepare(
        root,
        Need {
            npm: true,
            ..Need::default()
        },
    )?;
    let tool = root
        .join("ui/node_modules/.bin")
        .join(if cfg!(windows) { "tauri.cmd" } else { "tauri" });
    process::run(app::cargo(root).args(["build", "--locked", "--release", "--package", "verify"]))?;
    let verify = machine::target_folder(root).join("release/klinikassa-verify");
    let brought = json!({"bundle": {"linux": {"deb": {"files": {"/usr/bin/klinikassa-verify": verify}}}}});
    process::run(
        Command::new(tool)
            .args(["build", "--bundles", "deb", "--config"])
            .arg(brought.to_string())
            .current_dir(root),
    )?;
    console::result(format!(
        "packages are in {}",
        machine::target_folder(root).join("release/bundle/deb").display()
    ));
    Ok(())
}
