//! The machine the tasks run on: environment, clock, programs on the path, the repository's root.
//!
//! xtask is the developer's tool and no part of the till, so this is the one module in it that may ask the machine directly;
//! everything that decides something takes what it learned as an argument and is tested with made-up machines.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crate::failure::{Failure, Outcome};

/// An environment variable that is set, not empty, and text.
#[expect(clippy::disallowed_methods, reason = "the one place where xtask reads the environment")]
pub(crate) fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Measures how long something took.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stopwatch(Instant);

impl Stopwatch {
    /// Starts now.
    #[expect(clippy::disallowed_methods, reason = "the one place where xtask reads the clock")]
    pub(crate) fn start() -> Self {
        Self(Instant::now())
    }

    /// Time since the start.
    pub(crate) fn elapsed(self) -> Duration {
        self.0.elapsed()
    }
}

/// Waits; only for polling processes that have no other way to say that they are ready.
#[expect(clippy::disallowed_methods, reason = "the one place where xtask waits")]
pub(crate) fn pause(duration: Duration) {
    std::thread::sleep(duration);
}

/// Seconds since 1970 in UTC.
#[expect(clippy::disallowed_methods, reason = "the one place where xtask reads the calendar")]
pub(crate) fn unix_seconds() -> Outcome<u64> {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map(|since| since.as_secs())
        .map_err(Failure::during("the machine's clock stands before 1970"))
}

/// The first program of that name on the path.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let path = variable("PATH")?;
    std::env::split_paths(&path)
        .map(|folder| folder.join(name))
        .chain(windows_names(name, &path))
        .find(|file| file.is_file())
}

/// The names Windows gives to programs: npm is a script there.
fn windows_names(name: &str, path: &str) -> Vec<PathBuf> {
    if !cfg!(windows) {
        return Vec::new();
    }
    std::env::split_paths(path)
        .flat_map(|folder| [folder.join(format!("{name}.exe")), folder.join(format!("{name}.cmd"))])
        .collect()
}

/// The folder that holds the workspace's `Cargo.toml`, wherever the command was given.
pub(crate) fn repository_root() -> Outcome<PathBuf> {
    let here = std::env::current_dir().map_err(Failure::during("the current folder cannot be read"))?;
    let from_cargo = variable("CARGO_MANIFEST_DIR").map(PathBuf::from);
    from_cargo
        .iter()
        .chain(std::iter::once(&here))
        .flat_map(|start| start.ancestors())
        .find(|folder| folder.join("crates/xtask").is_dir() && folder.join("Cargo.toml").is_file())
        .map(Path::to_path_buf)
        .ok_or_else(|| Failure::new("the repository's root was not found: give the command inside the repository"))
}

/// Where cargo puts what it builds.
pub(crate) fn target_folder(root: &Path) -> PathBuf {
    variable("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |given| root.join(given))
}
