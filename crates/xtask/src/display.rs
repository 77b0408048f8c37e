//! A desk without a screen: an X server in memory, a window manager, a session bus, and folders of its own.
//!
//! What runs inside sees no trace of the user: no display, no bus, no data, cache or configuration folder of theirs, so a window
//! test can neither read nor touch real books. Everything ends when the value is dropped. Linux only, like the web view's driver;
//! deliberately absent: Wayland.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::failure::{Failure, Outcome};
use crate::machine;
use crate::process::{self, Background};

/// Xvfb answers in under a second; a loaded machine may need more.
const READY_LIMIT: Duration = Duration::from_secs(30);

/// How long a screen must not change to count as at rest.
const BETWEEN_PICTURES: Duration = Duration::from_millis(500);

/// A screen on which something always moves is taken as it is.
const PICTURES_AT_MOST: usize = 12;

/// A running desk. Fields end in the order in which they stand here.
#[derive(Debug)]
pub(crate) struct Desk {
    /// Windows get focus and a place from it, as they would on a real desk.
    _window_manager: Background,
    _bus: Background,
    _screen: Background,
    variables: Vec<(&'static str, String)>,
}

impl Desk {
    /// Starts a desk of that many pixels, with its folders below `scratch`.
    pub(crate) fn open(width: u32, height: u32, scratch: &Path) -> Outcome<Self> {
        let mut screen = Background::start(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    &format!("{width}x{height}x24"),
                    "-nolisten",
                    "tcp",
                ])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )?;
        let display = format!(":{}", screen.first_line(READY_LIMIT)?);
        let mut bus = Background::start(
            Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--print-address=1"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )?;
        let address = bus.first_line(READY_LIMIT)?;
        let mut variables = folders(scratch)?;
        variables.extend([
            ("DISPLAY", display),
            ("DBUS_SESSION_BUS_ADDRESS", address),
            ("GDK_BACKEND", "x11".to_owned()),
        ]);
        let mut manager = Command::new("openbox");
        manager.stdout(Stdio::null()).stderr(Stdio::null());
        dress_with(&mut manager, &variables);
        Ok(Self {
            _window_manager: Background::start(&mut manager)?,
            _bus: bus,
            _screen: screen,
            variables,
        })
    }

    /// Makes the command run at this desk.
    pub(crate) fn dress(&self, command: &mut Command) {
        dress_with(command, &self.variables);
    }

    /// Saves what the screen shows once it has come to rest: a window may be usable a moment before its fonts are drawn.
    pub(crate) fn picture(&self, file: &Path) -> Outcome {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).map_err(Failure::during(folder.display()))?;
        }
        let mut before = Vec::new();
        for _ in 0..PICTURES_AT_MOST {
            let now = self.snapshot(file)?;
            if now == before {
                break;
            }
            before = now;
            machine::pause(BETWEEN_PICTURES);
        }
        Ok(())
    }

    /// One picture, without the times that would make two of the same screen differ.
    fn snapshot(&self, file: &Path) -> Outcome<Vec<u8>> {
        let mut command = Command::new("import");
        command
            .args(["-window", "root", "-strip", "-define", "png:exclude-chunks=date,time"])
            .arg(file);
        self.dress(&mut command);
        process::capture(&mut command)?;
        fs::read(file).map_err(Failure::during(file.display()))
    }
}

fn dress_with(command: &mut Command, variables: &[(&'static str, String)]) {
    command.env_remove("WAYLAND_DISPLAY").env_remove("XAUTHORITY");
    command.envs(variables.iter().map(|(name, value)| (name, value)));
}

/// The folders a desktop program writes to, made fresh except for the font cache, which takes seconds to make.
fn folders(scratch: &Path) -> Outcome<Vec<(&'static str, String)>> {
    let names = [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_RUNTIME_DIR", "runtime"),
    ];
    let mut variables = Vec::new();
    for (variable, name) in names {
        let folder: PathBuf = scratch.join(name);
        if name != "cache" && folder.exists() {
            fs::remove_dir_all(&folder).map_err(Failure::during(folder.display()))?;
        }
        fs::create_dir_all(&folder).map_err(Failure::during(folder.display()))?;
        private(&folder)?;
        variables.push((variable, folder.to_string_lossy().into_owned()));
    }
    Ok(variables)
}

/// Programs refuse a runtime folder that others may read.
fn private(folder: &Path) -> Outcome {
    #[cfg(unix)]
    {
        let only_mine = std::os::unix::fs::PermissionsExt::from_mode(0o700);
        fs::set_permissions(folder, only_mine).map_err(Failure::during(folder.display()))?;
    }
    #[cfg(not(unix))]
    let _ = folder;
    Ok(())
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn folders_are_private_fresh_and_below_the_scratch_folder() {
        let scratch = tempfile::tempdir().unwrap();
        let first = folders(scratch.path()).unwrap();
        assert_eq!(first.len(), 4);
        for (variable, folder) in &first {
            assert!(Path::new(folder).starts_with(scratch.path()), "{variable}");
            let mode = std::os::unix::fs::PermissionsExt::mode(&fs::metadata(folder).unwrap().permissions());
            assert_eq!(mode & 0o777, 0o700, "{variable}");
            fs::write(Path::new(folder).join("left"), "over").unwrap();
        }
        folders(scratch.path()).unwrap();
        assert!(!scratch.path().join("data/left").exists(), "data of an earlier run is gone");
        assert!(scratch.path().join("cache/left").exists(), "the cache stays");
    }
}
