//! `cargo xtask run`: from an empty clone to the open till, or to a picture of it.
//!
//! With a screen the till runs until it is closed, on the data folder it would use when installed (or on `--data-dir`). Without
//! one the task says so and names `--headless`, which opens the till on a screen in memory with fresh data, waits until it is
//! usable, saves a picture and ends.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::arguments::{Arguments, Shape};
use crate::console;
use crate::display::Desk;
use crate::failure::{Failure, Outcome};
use crate::setup::{self, Need};
use crate::{app, machine, process};

const SHAPE: Shape = Shape {
    switches: &["--headless", "--release"],
    values: &["--data-dir", "--screenshot"],
    words: 0,
};

/// The smallest desk the till is designed for.
const DESK: (u32, u32) = (1366, 768);

/// Runs the task.
pub(crate) fn run(root: &Path, given: &[String]) -> Outcome {
    let arguments = Arguments::parse("run", given, SHAPE)?;
    let headless = arguments.has("--headless");
    if !headless {
        screen_must_be_there(
            std::env::consts::OS,
            machine::variable("DISPLAY").is_some() || machine::variable("WAYLAND_DISPLAY").is_some(),
        )?;
    }
    setup::prepare(
        root,
        Need {
            headless,
            npm: true,
            ui: true,
            ..Need::default()
        },
    )?;
    let program = app::build(root, arguments.has("--release"))?;
    let data = arguments.value("--data-dir").map(PathBuf::from);
    if headless {
        let picture = arguments
            .value("--screenshot")
            .map_or_else(|| machine::target_folder(root).join("screenshots/ready.png"), PathBuf::from);
        open_without_screen(root, &program, data, &picture)
    } else {
        open(&program, data)
    }
}

fn screen_must_be_there(os: &str, has_display: bool) -> Outcome {
    if os != "linux" || has_display {
        return Ok(());
    }
    Err(Failure::missing(
        "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). To open the till on a screen in memory and save a picture of it: \
         cargo xtask run --headless",
    ))
}

fn open(program: &Path, data: Option<PathBuf>) -> Outcome {
    let mut command = Command::new(program);
    command.arg("--practice");
    if let Some(data) = data {
        command.arg("--data-dir").arg(data);
    }
    console::progress("opening the till");
    process::run(&mut command)
}

fn open_without_screen(root: &Path, program: &Path, data: Option<PathBuf>, picture: &Path) -> Outcome {
    let scratch = machine::target_folder(root).join("headless");
    let desk = Desk::open(DESK.0, DESK.1, &scratch)?;
    let data = match data {
        Some(given) => given,
        None => fresh(&scratch.join("books"))?,
    };
    console::progress(format!("opening the till on a screen in memory, {}×{}", DESK.0, DESK.1));
    let running = app::start(program, &desk, &data, false)?;
    console::progress(format!("usable after {}", console::spell(running.start)));
    desk.picture(picture)?;
    console::result(format!("picture of the ready window: {}", picture.display()));
    Ok(())
}

fn fresh(folder: &Path) -> Outcome<PathBuf> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Failure::during(folder.display()))?;
    }
    Ok(folder.to_path_buf())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_a_screen_the_way_out_is_named() {
        let failure = screen_must_be_there("linux", false).unwrap_err();
        assert!(failure.is_missing());
        assert!(failure.to_string().ends_with("cargo xtask run --headless"), "{failure}");
        assert_eq!(screen_must_be_there("linux", true), Ok(()));
        assert_eq!(screen_must_be_there("macos", false), Ok(()));
        assert_eq!(screen_must_be_there("windows", false), Ok(()));
    }
}
