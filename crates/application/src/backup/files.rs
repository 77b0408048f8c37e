//! The files that a backup makes and takes away.
//!
//! A gigabyte that is given back to the disk at once is one change to its file system, and whoever else wants something on the disk waits
//! until it is through: a sale for 60 ms, where a few megabytes at a time keep it 5. So large files become shorter bit by bit before they go.
//!
//! Deliberately absent: doing so where another name may stand for the same content, as in a folder of snapshots, and on Windows, which does
//! not tell. There a file goes at once.

use super::run::BackupFault;
use crate::data_folder::sync_folder;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// What a name ends with while it is no backup, or no longer one.
const UNFINISHED: &str = ".unfinished";
/// Bytes that a file becomes shorter at a time.
const PIECE: u64 = 16 << 20;

/// Takes a backup away. It loses its name first, so that none is ever found cut short.
///
/// # Errors
/// What the system says. It stays as it was, or goes with the next backup.
pub(super) fn remove_backup(backup: &Path) -> io::Result<()> {
    let mut name = backup.as_os_str().to_owned();
    name.push(UNFINISHED);
    let nameless = PathBuf::from(name);
    fs::rename(backup, &nameless)?;
    if let Some(folder) = backup.parent() {
        sync_folder(folder);
    }
    remove(&nameless)
}

/// Takes a file away that is no backup.
fn remove(file: &Path) -> io::Result<()> {
    shrink(file, Content::OnDisk);
    fs::remove_file(file)
}

/// Where a file's content is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    /// Each step goes to the disk by itself.
    OnDisk,
    /// In memory for the most part: a step sent to the disk would take along what is about to go.
    NotKept,
}

/// What can't be made shorter goes at once; that takes longer for others, and is nothing worse.
fn shrink(file: &Path, content: Content) {
    let Ok(named) = fs::symlink_metadata(file) else { return };
    // A link is not followed, and a pipe would be waited for.
    if !named.is_file() {
        return;
    }
    let Ok(open) = File::options().write(true).open(file) else {
        return;
    };
    let Ok(opened) = open.metadata() else { return };
    if !is_the_only_name(&named, &opened) {
        return;
    }
    let mut left = opened.len();
    while left > PIECE {
        left -= PIECE;
        let shorter = open.set_len(left).and_then(|()| match content {
            Content::OnDisk => open.sync_data(),
            Content::NotKept => Ok(()),
        });
        if shorter.is_err() {
            return;
        }
    }
}

/// Whether what was opened is what had the name a moment before, and has no other.
#[cfg(unix)]
fn is_the_only_name(named: &Metadata, opened: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    opened.nlink() == 1 && (named.dev(), named.ino()) == (opened.dev(), opened.ino())
}

#[cfg(not(unix))]
fn is_the_only_name(_named: &Metadata, _opened: &Metadata) -> bool {
    false
}

/// A file beside the books that goes away again.
pub(super) struct Scratch(pub(super) PathBuf);

impl Scratch {
    pub(super) fn beside(books: &Path, what: &str) -> Result<Self, BackupFault> {
        let mut name = books.as_os_str().to_owned();
        name.push(format!(".{what}"));
        let scratch = Self(name.into());
        scratch.remove();
        if scratch.0.exists() {
            return Err(BackupFault::Failed);
        }
        Ok(scratch)
    }

    fn remove(&self) {
        shrink(&self.0, Content::NotKept);
        for ending in ["", "-journal", "-wal", "-shm"] {
            let mut name = self.0.as_os_str().to_owned();
            name.push(ending);
            let _not_there = fs::remove_file(PathBuf::from(name));
        }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        self.remove();
    }
}

/// A backup before it has its right name.
pub(super) struct Unfinished(pub(super) PathBuf);

impl Unfinished {
    pub(super) fn in_folder(folder: &Path, name: &str) -> Result<Self, BackupFault> {
        // What an earlier try left behind when it broke off.
        for entry in fs::read_dir(folder)
            .map_err(|error| BackupFault::of_folder(&error))?
            .flatten()
        {
            let left = entry.file_name().to_string_lossy().into_owned();
            if left.starts_with("klinikassa-") && left.ends_with(UNFINISHED) {
                let _stays = remove(&entry.path());
            }
        }
        Ok(Self(folder.join(format!("{name}{UNFINISHED}"))))
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        let _renamed = remove(&self.0);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can not go on must stop")]

    use super::*;

    const SIZE: u64 = 3 * PIECE + 5;

    fn large(folder: &Path, name: &str) -> PathBuf {
        let file = folder.join(name);
        File::create(&file).unwrap().set_len(SIZE).unwrap();
        file
    }

    fn names(folder: &Path) -> Vec<String> {
        let there = fs::read_dir(folder).unwrap();
        there.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    #[test]
    fn a_large_file_becomes_shorter_and_goes() {
        let folder = tempfile::tempdir().unwrap();
        for content in [Content::OnDisk, Content::NotKept] {
            let file = large(folder.path(), "copy");
            shrink(&file, content);
            assert_eq!(fs::metadata(&file).unwrap().len(), 5);
            remove(&file).unwrap();
        }
        assert!(remove(&folder.path().join("copy")).is_err(), "nothing is there");
        remove_backup(&large(folder.path(), "backup.age")).unwrap();
        assert_eq!(names(folder.path()), Vec::<String>::new());
    }

    #[cfg(unix)]
    #[test]
    fn what_has_another_name_too_stays_whole_under_it() {
        let folder = tempfile::tempdir().unwrap();
        let snapshot = large(folder.path(), "snapshot");
        let backup = folder.path().join("backup.age");
        fs::hard_link(&snapshot, &backup).unwrap();
        remove_backup(&backup).unwrap();
        std::os::unix::fs::symlink(&snapshot, &backup).unwrap();
        remove_backup(&backup).unwrap();
        assert_eq!(names(folder.path()), ["snapshot"]);
        assert_eq!(fs::metadata(&snapshot).unwrap().len(), SIZE);
    }

    #[test]
    fn a_backup_whose_removal_broke_off_is_no_backup_and_goes_with_the_next() {
        let folder = tempfile::tempdir().unwrap();
        large(
            folder.path(),
            "klinikassa-a1b2c3d4-20261128T223000Z.klinikassa.age.unfinished",
        );
        assert_eq!(crate::backup::listed(folder.path()).len(), 0, "no backup");
        let next = Unfinished::in_folder(folder.path(), "klinikassa-a1b2c3d4-20261129T223000Z.klinikassa.age").unwrap();
        assert_eq!(names(folder.path()), Vec::<String>::new());
        drop(next);
    }
}
