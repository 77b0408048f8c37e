//! Room kept for the one thing that must still be stored when the disk is full: a result.
//!
//! A 16 MiB file of real blocks stands beside the books. When the disk is full it is given up, and the result is tried
//! again; new card payments are refused long before, at 500 MiB of free space.
//!
//! Deliberately absent: taking the room again while the program runs. The next opening does, if there is enough.

use std::fs::{File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use fs4::FileExt as _;

use crate::error::StoreError;

/// How much room is kept.
pub const BALLAST_BYTES: u64 = 16 * 1024 * 1024;

/// Below this much free space no new card payment begins.
pub const FREE_SPACE_FLOOR_BYTES: u64 = 500 * 1024 * 1024;

/// The file beside the books.
#[derive(Debug)]
pub(crate) struct Ballast {
    path: PathBuf,
    folder: PathBuf,
}

impl Ballast {
    pub(crate) fn beside(books: &Path) -> Self {
        let mut name = books.file_name().unwrap_or_default().to_os_string();
        name.push(".ballast");
        let folder = books.parent().map_or_else(|| PathBuf::from("."), Path::to_path_buf);
        Self {
            path: books.with_file_name(name),
            folder,
        }
    }

    /// Takes the room, if it is not taken yet. A disk too full for it is no reason not to sell.
    pub(crate) fn take(&self) {
        let held = std::fs::metadata(&self.path).is_ok_and(|metadata| metadata.len() == BALLAST_BYTES);
        if held {
            return;
        }
        if let Err(error) = self.fill() {
            tracing::warn!(kind = ?error.kind(), "no room for the ballast beside the books");
            self.release();
        }
    }

    fn fill(&self) -> std::io::Result<()> {
        let mut file = OpenOptions::new().create(true).write(true).truncate(true).open(&self.path)?;
        if file.allocate(BALLAST_BYTES).is_err() {
            // A file system that can't reserve blocks stores bytes, if they are not the zeros of a hole.
            let block = vec![0xA5_u8; 1024 * 1024];
            for _ in 0..BALLAST_BYTES / (1024 * 1024) {
                file.write_all(&block)?;
            }
        }
        file.sync_all()
    }

    /// Gives the room up. True when there was some to give.
    pub(crate) fn release(&self) -> bool {
        let held = std::fs::metadata(&self.path).is_ok_and(|metadata| metadata.len() > 0);
        let removed = std::fs::remove_file(&self.path).is_ok();
        // The removal itself must reach the disk before the room is counted on; a folder that can't be synced still frees it.
        let _ = File::open(&self.folder).and_then(|folder| folder.sync_all());
        held && removed
    }

    /// Whether too little is free for a new card payment.
    pub(crate) fn free_space_low(&self) -> Result<bool, StoreError> {
        let free = fs4::available_space(&self.folder).map_err(|error| StoreError::Io(error.to_string()))?;
        Ok(free < FREE_SPACE_FLOOR_BYTES)
    }
}
