//! A desk without a screen: an X server in memory, a window manager, a session bus, and folders of its own.
//!
//! What runs inside sees no trace of the user: no display, no bus, no home, data, cache or configuration folder of theirs, so a
//! window test can neither read nor touch real books; what it wrote to the folders it was given can be asked for. Everything ends
//! when the value is dropped. Linux only, like the web view's driver; deliberately absent: Wayland.

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
    scratch: PathBuf,
    variables: Vec<(&'static str, String)>,
}

impl Desk {
    /// Starts a desk of that many pixels, with its folders below `scratch`.
    pub(crate) fn open(width: u32, height: u32, scratch: &Path) -> Outcome<Self> {
        let mut variables = folders(scratch)?;
        let mut screen = Command::new("Xvfb");
        screen.args([
            "-displayfd",
            "1",
            "-screen",
            "0",
            &format!("{width}x{height}x24"),
            "-nolisten",
            "tcp",
        ]);
        screen.stdout(Stdio::piped()).stderr(Stdio::null());
        dress_with(&mut screen, &variables);
        let mut screen = Background::start(&mut screen)?;
        variables.extend([
            ("DISPLAY", format!(":{}", screen.first_line(READY_LIMIT)?)),
            ("GDK_BACKEND", "x11".to_owned()),
        ]);
        // What the bus starts by itself lives where the bus does.
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--print-address=1"]);
        bus.stdout(Stdio::piped()).stderr(Stdio::null());
        dress_with(&mut bus, &variables);
        let mut bus = Background::start(&mut bus)?;
        variables.push(("DBUS_SESSION_BUS_ADDRESS", bus.first_line(READY_LIMIT)?));
        let mut manager = Command::new("openbox");
        manager.stdout(Stdio::null()).stderr(Stdio::null());
        dress_with(&mut manager, &variables);
        Ok(Self {
            _window_manager: Background::start(&mut manager)?,
            _bus: bus,
            _screen: screen,
            scratch: scratch.to_path_buf(),
            variables,
        })
    }

    /// Every file that was written to the folders standing in for the user's own; caches and the runtime folder are no one's data.
    pub(crate) fn written(&self) -> Outcome<Vec<PathBuf>> {
        let mut files = Vec::new();
        for (_, name) in FOLDERS.iter().filter(|(_, name)| !PASSING.contains(name)) {
            collect(&self.scratch.join(name), &mut files)?;
        }
        files.sort();
        Ok(files)
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

/// The folders a desktop program writes to, and what they are called below the scratch folder.
const FOLDERS: [(&str, &str); 6] = [
    ("HOME", "home"),
    ("XDG_DATA_HOME", "data"),
    ("XDG_CONFIG_HOME", "config"),
    ("XDG_STATE_HOME", "state"),
    ("XDG_CACHE_HOME", "cache"),
    ("XDG_RUNTIME_DIR", "runtime"),
];

/// What may be written there: it can be lost at any time.
const PASSING: [&str; 2] = ["cache", "runtime"];

/// Makes them fresh, except for the font cache, which takes seconds to make.
fn folders(scratch: &Path) -> Outcome<Vec<(&'static str, String)>> {
    let mut variables = Vec::new();
    for (variable, name) in FOLDERS {
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

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Outcome {
    for entry in fs::read_dir(folder).map_err(Failure::during(folder.display()))? {
        let path = entry.map_err(Failure::during(folder.display()))?.path();
        if path.is_dir() {
            collect(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
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
        let named: Vec<&str> = first.iter().map(|(variable, _)| *variable).collect();
        for variable in [
            "HOME",
            "XDG_DATA_HOME",
            "XDG_CONFIG_HOME",
            "XDG_STATE_HOME",
            "XDG_CACHE_HOME",
            "XDG_RUNTIME_DIR",
        ] {
            assert!(named.contains(&variable), "{variable}");
        }
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

    #[test]
    fn what_is_started_there_knows_no_folder_of_the_user() {
        let scratch = tempfile::tempdir().unwrap();
        let mut shows = Command::new("env");
        dress_with(&mut shows, &folders(scratch.path()).unwrap());
        let said = process::capture(&mut shows).unwrap();
        let seen = |name: &str| {
            said.lines()
                .find_map(|line| line.strip_prefix(&format!("{name}=")).map(PathBuf::from))
        };
        for (variable, _) in FOLDERS {
            assert!(seen(variable).unwrap().starts_with(scratch.path()), "{variable}");
        }
        assert_eq!((seen("WAYLAND_DISPLAY"), seen("XAUTHORITY")), (None, None));
    }

    #[test]
    fn files_left_in_the_users_folders_are_named() {
        let scratch = tempfile::tempdir().unwrap();
        folders(scratch.path()).unwrap();
        fs::create_dir_all(scratch.path().join("data/klinikassa")).unwrap();
        let left = scratch.path().join("data/klinikassa/books");
        fs::write(&left, "").unwrap();
        let mut files = Vec::new();
        collect(&scratch.path().join("data"), &mut files).unwrap();
        assert_eq!(files, [left]);
    }
}
