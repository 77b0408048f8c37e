//! The state file: what a terminal remembers when the lights go out.
//!
//! Owns reading and writing it. A write goes to a neighbour file, is flushed to the disk and then renamed, so a kill at any moment leaves the old or the new
//! one, never half of either. It is written before anybody is told, like a real terminal's own memory.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::world::World;

/// Form of the file; another one is refused rather than guessed at.
const VERSION: u32 = 1;

pub(crate) struct StateFile {
    path: PathBuf,
}

#[derive(Deserialize)]
struct Kept {
    version: u32,
    world: World,
}

#[derive(Serialize)]
struct Keeping<'a> {
    version: u32,
    world: &'a World,
}

impl StateFile {
    pub(crate) const fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// What was kept, if anything.
    pub(crate) fn load(&self) -> io::Result<Option<World>> {
        let bytes = match fs::read(&self.path) {
            Ok(bytes) => bytes,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let kept: Kept = serde_json::from_slice(&bytes).map_err(io::Error::other)?;
        if kept.version != VERSION {
            return Err(io::Error::other(format!(
                "state file of form {}, this program knows {VERSION}",
                kept.version
            )));
        }
        Ok(Some(kept.world))
    }

    /// Keeps the world; returns once it is on the disk.
    pub(crate) fn save(&self, world: &World) -> io::Result<()> {
        let bytes = serde_json::to_vec(&Keeping { version: VERSION, world }).map_err(io::Error::other)?;
        let fresh = self.path.with_extension("new");
        let mut file = File::create(&fresh)?;
        file.write_all(&bytes)?;
        file.sync_all()?;
        drop(file);
        fs::rename(&fresh, &self.path)?;
        sync_folder(&self.path);
        Ok(())
    }
}

/// Makes the rename itself durable where folders can be flushed (not on Windows, where renaming already is).
fn sync_folder(path: &Path) {
    let folder = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
        .unwrap_or_else(|| Path::new("."));
    if let Ok(folder) = File::open(folder) {
        let _unsupported = folder.sync_all();
    }
}
