//! The folder of the backups: which ones offer themselves, and whether one can be used.
//!
//! A backup on the books' own disk dies with it, so other disks stand first and the same disk is said to be the same.
//!
//! Deliberately absent: making a folder where a disk should be. Only the last part of a path is made.

use super::{BackupSetUpError, lies_inside};
use std::fs;
use std::path::{Path, PathBuf};

/// What a folder for backups is called on a disk.
const NAME: &str = "Klinikassa backups";

/// A folder that offers itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// The folder.
    pub folder: PathBuf,
    /// It is on the books' own disk.
    pub same_disk: bool,
}

/// Folders on other disks that are there now, and one on the books' own disk at the end.
pub(crate) fn proposals(books: &Path) -> Vec<Proposal> {
    let mut found: Vec<Proposal> = other_places()
        .into_iter()
        .filter(|place| place.is_dir() && !same_disk(place, books))
        .map(|place| Proposal {
            folder: place.join(NAME),
            same_disk: false,
        })
        .collect();
    found.sort_by(|one, other| one.folder.cmp(&other.folder));
    found.dedup();
    // Beside the data folder, not in it.
    let beside = books.parent().and_then(Path::parent).and_then(Path::parent);
    found.extend(beside.map(|place| Proposal {
        folder: place.join(NAME),
        same_disk: true,
    }));
    found
}

/// Where disks appear that somebody put in.
#[cfg(target_os = "windows")]
fn other_places() -> Vec<PathBuf> {
    ('D'..='Z').map(|letter| PathBuf::from(format!("{letter}:\\"))).collect()
}

#[cfg(target_os = "macos")]
fn other_places() -> Vec<PathBuf> {
    children(Path::new("/Volumes"))
}

#[cfg(not(any(target_os = "windows", target_os = "macos")))]
fn other_places() -> Vec<PathBuf> {
    let media = children(Path::new("/run/media"))
        .into_iter()
        .chain(children(Path::new("/media")))
        .flat_map(|person| {
            let mut places = children(&person);
            places.push(person);
            places
        });
    media.chain(children(Path::new("/mnt"))).collect()
}

#[cfg(not(target_os = "windows"))]
fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}

/// Whether both lie on one disk. Where that can't be told they do: the warning is the safer mistake.
#[cfg(unix)]
pub(super) fn same_disk(folder: &Path, books: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let disk = |path: &Path| {
        path.ancestors()
            .find_map(|place| fs::metadata(place).ok())
            .map(|facts| facts.dev())
    };
    disk(folder) == disk(books)
}

#[cfg(not(unix))]
pub(super) fn same_disk(folder: &Path, books: &Path) -> bool {
    let disk = |path: &Path| path.components().next().map(|first| first.as_os_str().to_ascii_lowercase());
    disk(folder) == disk(books)
}

/// The folder as typed, if backups can go there. Its last part is made if need be.
pub(super) fn usable(typed: &str, books: &Path) -> Result<String, BackupSetUpError> {
    let folder = PathBuf::from(typed.trim());
    if !folder.is_absolute() {
        return Err(BackupSetUpError::FolderMissing);
    }
    let Some(Ok(own)) = books.parent().map(fs::canonicalize) else {
        return Err(BackupSetUpError::FolderMissing);
    };
    // The books' own folder, and the data folder above it.
    let own = own.parent().unwrap_or(&own);
    let nearest = folder.ancestors().find_map(|place| fs::canonicalize(place).ok());
    if nearest.is_some_and(|place| lies_inside(&place, own)) {
        return Err(BackupSetUpError::FolderInside);
    }
    if !folder.is_dir() {
        fs::create_dir(&folder).map_err(|error| {
            if matches!(
                error.kind(),
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem
            ) {
                BackupSetUpError::FolderReadOnly
            } else {
                BackupSetUpError::FolderMissing
            }
        })?;
    }
    let folder = fs::canonicalize(&folder).map_err(|_| BackupSetUpError::FolderMissing)?;
    let probe = folder.join(".klinikassa-probe");
    fs::write(&probe, b"may be written").map_err(|_| BackupSetUpError::FolderReadOnly)?;
    let _removed = fs::remove_file(&probe);
    folder
        .into_os_string()
        .into_string()
        .map_err(|_| BackupSetUpError::FolderMissing)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can not go on must stop")]

    use super::*;

    #[test]
    fn only_a_folder_that_can_be_written_and_lies_elsewhere_will_do() {
        let place = tempfile::tempdir().unwrap();
        let data = place.path().join("data/clinic");
        fs::create_dir_all(&data).unwrap();
        let books = data.join("clinic.klinikassa");
        let asked = |folder: &Path| usable(folder.to_str().unwrap(), &books);
        let good = place.path().join("backups");
        assert_eq!(asked(&good).unwrap(), fs::canonicalize(&good).unwrap().to_str().unwrap());
        assert_eq!(fs::read_dir(&good).unwrap().count(), 0, "nothing stays behind");
        assert_eq!(asked(&place.path().join("no/such")), Err(BackupSetUpError::FolderMissing));
        assert!(!place.path().join("no").exists());
        for inside in [&data, &place.path().join("data"), &data.join("deeper")] {
            assert_eq!(asked(inside), Err(BackupSetUpError::FolderInside), "{}", inside.display());
        }
        for typed in ["", "backups", "  "] {
            assert_eq!(usable(typed, &books), Err(BackupSetUpError::FolderMissing));
        }
        fs::write(place.path().join("file"), "").unwrap();
        assert_eq!(asked(&place.path().join("file")), Err(BackupSetUpError::FolderMissing));
        assert!(same_disk(&good, &books));
        assert!(proposals(&books).iter().any(|proposal| proposal.same_disk));
    }
}
