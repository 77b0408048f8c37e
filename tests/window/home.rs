//! A folder that stands in for the user's own, so that no window test can read or touch real ones, and a look at what was left.
//!
//! `--data-dir` moves everything the till keeps, the web view's files included. What the graphics driver, the font library and the
//! toolkit's settings cache for themselves is theirs.

use crate::desk::{Failure, Step};
use std::path::{Path, PathBuf};

/// The folders a desktop program writes to, and the name each has below the home.
const FOLDERS: [(&str, &str); 5] = [
    ("HOME", ""),
    ("XDG_DATA_HOME", ".local/share"),
    ("XDG_CONFIG_HOME", ".config"),
    ("XDG_STATE_HOME", ".local/state"),
    ("XDG_CACHE_HOME", ".cache"),
];

/// Caches of libraries below us; the toolkit's settings have theirs here where the session has no runtime folder.
const NOT_OURS: [&str; 3] = [".cache/mesa_shader_cache", ".cache/fontconfig", ".cache/dconf"];

/// The environment of a program whose user lives here.
pub(crate) fn variables(home: &Path) -> Vec<(&'static str, PathBuf)> {
    FOLDERS.iter().map(|(name, below)| (*name, home.join(below))).collect()
}

/// Whether the till left the user's folders as they were: empty.
pub(crate) fn nothing_left(home: &Path) -> Step<()> {
    let mut left = Vec::new();
    let mut folders = vec![home.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            let below = path.strip_prefix(home)?.to_owned();
            if NOT_OURS.iter().any(|name| below.starts_with(name)) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                left.push(below.display().to_string());
            }
        }
    }
    if left.is_empty() {
        Ok(())
    } else {
        Err(Failure(format!(
            "the till wrote to the user's own folders: {}",
            left.join(", ")
        )))
    }
}
