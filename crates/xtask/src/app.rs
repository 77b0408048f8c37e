//! Building the till for a developer and starting it until its window is usable.
//!
//! The ready signal is a file: started with `--ready-file PATH`, the till writes it once its UI has painted the first usable
//! screen. A file needs no port, no parsing and works the same for the baseline window of the benchmark. Deliberately absent:
//! guessing readiness from pixels or from time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::console;
use crate::display::Desk;
use crate::failure::{Failure, Outcome};
use crate::machine::{self, Stopwatch};
use crate::process::{self, Background};

/// Without this feature the window opens the dev server's address and says "connection refused".
pub(crate) const SHELL_FEATURE: &str = "klinikassa/custom-protocol";

/// A debug build on a loaded machine starts in seconds; a minute without a window is a failure.
const READY_LIMIT: Duration = Duration::from_secs(60);

/// How often the ready file is looked for; it bounds the error of a measured start.
const LOOK_EVERY: Duration = Duration::from_millis(1);

/// `cargo`, the one that runs us.
pub(crate) fn cargo(root: &Path) -> Command {
    let mut command = Command::new(machine::variable("CARGO").unwrap_or_else(|| "cargo".to_owned()));
    command.current_dir(root);
    command
}

/// Builds the till alone and returns its program.
pub(crate) fn build(root: &Path, release: bool) -> Outcome<PathBuf> {
    let mut command = cargo(root);
    command.args([
        "build",
        "--locked",
        "--package",
        "klinikassa",
        "--features",
        "custom-protocol",
    ]);
    if release {
        command.arg("--release");
    }
    process::run(&mut command)?;
    Ok(built(root, release, "klinikassa"))
}

/// Builds a release program of the tests package and returns it.
pub(crate) fn build_tool(root: &Path, name: &str) -> Outcome<PathBuf> {
    process::run(cargo(root).args([
        "build",
        "--locked",
        "--release",
        "--package",
        "klinikassa-tests",
        "--bin",
        name,
    ]))?;
    Ok(built(root, true, name))
}

/// Where cargo puts a program.
pub(crate) fn built(root: &Path, release: bool, name: &str) -> PathBuf {
    let profile = if release { "release" } else { "debug" };
    machine::target_folder(root)
        .join(profile)
        .join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

/// A program whose window is on the screen and usable.
#[derive(Debug)]
pub(crate) struct Running {
    /// The process; ends with this value.
    pub(crate) process: Background,
    /// From spawn to the ready file.
    pub(crate) start: Duration,
}

/// Starts `program` at the desk with its data in `data`, and waits for its ready file.
pub(crate) fn start(program: &Path, desk: &Desk, data: &Path, quiet: bool) -> Outcome<Running> {
    fs::create_dir_all(data).map_err(Failure::during(data.display()))?;
    let ready = data.with_extension("ready");
    if ready.exists() {
        fs::remove_file(&ready).map_err(Failure::during(ready.display()))?;
    }
    let mut command = Command::new(program);
    command
        .arg("--practice")
        .arg("--data-dir")
        .arg(data)
        .arg("--ready-file")
        .arg(&ready);
    desk.dress(&mut command);
    command.stdout(Stdio::null());
    if quiet {
        command.stderr(Stdio::null());
    }
    let clock = Stopwatch::start();
    let mut process = Background::start(&mut command)?;
    while !ready.exists() {
        if let Some(status) = process.ended()? {
            return Err(Failure::new(format!(
                "{} ended with {status} before its window was usable",
                program.display()
            )));
        }
        if clock.elapsed() > READY_LIMIT {
            let limit = console::spell(READY_LIMIT);
            return Err(Failure::new(format!(
                "{} showed no usable window within {limit}",
                program.display()
            )));
        }
        machine::pause(LOOK_EVERY);
    }
    Ok(Running {
        process,
        start: clock.elapsed(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_are_where_cargo_puts_them() {
        let path = built(Path::new("root"), true, "klinikassa");
        assert!(
            path.ends_with(format!("release/klinikassa{}", std::env::consts::EXE_SUFFIX)),
            "{}",
            path.display()
        );
        assert!(
            built(Path::new("root"), false, "devserver")
                .to_string_lossy()
                .contains("debug")
        );
    }
}
