//! Restored books take the place of the present ones: two renames of whole folders, and what a start makes of a break between them.
//!
//! A set of books is a folder: the file, its write-ahead log, its notes. Renaming the folder keeps them together, so that no log ever
//! lies beside a file it does not belong to. The restored books wait under a name of their own until the present ones have been put
//! aside under a new name; nothing is written over and nothing is deleted.
//!
//! Deliberately absent: taking away what was put aside. That is for a person to do.

use super::RestoreFault;
use crate::data_folder::{DataFolder, sync_folder};
use domain::clinic::BooksKind;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

/// The kinds of books that are backed up.
const KINDS: [BooksKind; 2] = [BooksKind::Real, BooksKind::Test];

/// At the start: what a restore left when it broke off. Either the present books are still there and stay, or they were put aside
/// already and the restored ones take their place.
pub(crate) fn finish(folder: &DataFolder) {
    remove(&folder.restoring());
    for kind in KINDS {
        let (waiting, place) = (folder.restored(kind), folder.folder_of(kind));
        if !waiting.is_dir() {
            continue;
        }
        if fs::symlink_metadata(&place).is_ok() {
            remove(&waiting);
        } else if let Err(error) = fs::rename(&waiting, &place) {
            tracing::error!(%error, "restored books could not take their place");
        } else {
            sync_folder(folder.root());
            tracing::warn!("a restore that broke off was finished");
        }
    }
}

fn remove(place: &Path) {
    match fs::remove_dir_all(place) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => tracing::warn!(%error, "what a restore left behind could not be removed"),
    }
}

/// Puts the present books aside and the restored ones, alone in their folder, in their place. Gives where the present ones are now.
pub(crate) fn swap(folder: &DataFolder, kind: BooksKind, books: &Path, at_ms: i64) -> Result<Option<PathBuf>, RestoreFault> {
    let (waiting, place) = (folder.restored(kind), folder.folder_of(kind));
    let own = folder.books(kind);
    let name = own.file_name().ok_or(RestoreFault::Failed)?;
    let restoring = folder.restoring();
    // A log beside them would stay behind under the old name.
    if fs::metadata(beside(books, "-wal")).is_ok_and(|log| log.len() > 0) {
        return Err(RestoreFault::Failed);
    }
    File::open(books)
        .and_then(|file| file.sync_all())
        .map_err(|error| refused(&error))?;
    fs::rename(books, restoring.join(name)).map_err(|error| refused(&error))?;
    for suffix in ["-wal", "-shm"] {
        let _not_there = fs::remove_file(beside(books, suffix));
    }
    sync_folder(&restoring);
    fs::rename(&restoring, &waiting).map_err(|error| refused(&error))?;
    sync_folder(folder.root());
    let kept = put_aside(folder, &place, at_ms, |at| folder.kept(kind, at)).inspect_err(|_| remove(&waiting))?;
    if let Err(error) = fs::rename(&waiting, &place) {
        tracing::error!(%error, "restored books could not take their place");
        if let Some(kept) = &kept {
            // The present books go back; should that fail as well, the next start finishes the restore.
            fs::rename(kept, &place).map_err(|error| refused(&error))?;
        }
        remove(&waiting);
        return Err(refused(&error));
    }
    sync_folder(folder.root());
    Ok(kept)
}

/// Gives a folder with books another name: the one made of this instant, or, where that is taken, the first of those that follow it.
pub(crate) fn put_aside(
    folder: &DataFolder,
    place: &Path,
    at_ms: i64,
    named: impl Fn(&str) -> PathBuf,
) -> Result<Option<PathBuf>, RestoreFault> {
    // A folder with nothing in it was made by a start that found no books.
    if fs::symlink_metadata(place).is_err() || fs::remove_dir(place).is_ok() {
        return Ok(None);
    }
    let at = Timestamp::from_millisecond(at_ms).unwrap_or_default();
    let spelled = at.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    let kept = (0_u16..1_000)
        .map(|number| match number {
            0 => named(&spelled),
            more => named(&format!("{spelled}-{more}")),
        })
        .find(|name| fs::symlink_metadata(name).is_err())
        .ok_or(RestoreFault::Failed)?;
    fs::rename(place, &kept).map_err(|error| refused(&error))?;
    sync_folder(folder.root());
    Ok(Some(kept))
}

/// What was put aside by earlier restores: the books in them.
pub(crate) fn kept(folder: &DataFolder, kind: BooksKind) -> Vec<PathBuf> {
    let own = folder.books(kind);
    let (Some(name), start) = (own.file_name(), folder.kept(kind, "")) else {
        return Vec::new();
    };
    let start = start
        .file_name()
        .map(|start| start.to_string_lossy().into_owned())
        .unwrap_or_default();
    let entries = fs::read_dir(folder.root()).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(&start))
        .map(|entry| entry.path().join(name))
        .filter(|file| file.is_file())
        .collect()
}

fn refused(error: &io::Error) -> RestoreFault {
    tracing::error!(%error, "a folder could not be renamed");
    if matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded) {
        RestoreFault::NoRoom
    } else {
        RestoreFault::InUse
    }
}

pub(super) fn beside(file: &Path, ending: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
