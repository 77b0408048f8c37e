//! Where papers are kept as files.
//!
//! A file appears whole or not at all, and no file is ever written over: the same paper is the same bytes and stays, another one
//! of that name gets a number behind it.
//!
//! Deliberately absent: removing files. They are the clinic's.

use crate::data_folder::FolderError;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// How many files of one name there may be before something else must be wrong.
const NAMES_TRIED: u32 = 1_000;

/// The folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFolder(PathBuf);

impl PaperFolder {
    /// Papers are kept here; the folder is made with its first file.
    #[must_use]
    pub const fn new(root: PathBuf) -> Self {
        Self(root)
    }

    /// The folder itself.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.0
    }

    /// Keeps a PDF file and says where.
    ///
    /// # Errors
    /// [`FolderError`]; nothing is left behind.
    pub fn keep(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, FolderError> {
        self.keep_as(name, "pdf", bytes)
    }

    /// Keeps a list as a CSV file and says where.
    ///
    /// # Errors
    /// [`FolderError`]; nothing is left behind.
    pub fn keep_list(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, FolderError> {
        self.keep_as(name, "csv", bytes)
    }

    fn keep_as(&self, name: &str, ending: &str, bytes: &[u8]) -> Result<PathBuf, FolderError> {
        std::fs::create_dir_all(&self.0)?;
        for number in 1..=NAMES_TRIED {
            let wanted = match number {
                1 => self.0.join(format!("{name}.{ending}")),
                _ => self.0.join(format!("{name}-{number}.{ending}")),
            };
            match std::fs::read(&wanted) {
                Ok(there) if there == bytes => return Ok(wanted),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    self.write(&wanted, bytes)?;
                    return Ok(wanted);
                }
                Err(error) => return Err(error.into()),
            }
        }
        Err(io::Error::from(io::ErrorKind::AlreadyExists).into())
    }

    fn write(&self, wanted: &Path, bytes: &[u8]) -> Result<(), FolderError> {
        let half = wanted.with_extension("half");
        let written = std::fs::File::create(&half)
            .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
            .and_then(|()| std::fs::rename(&half, wanted));
        if written.is_err() {
            let _nothing_to_keep = std::fs::remove_file(&half);
        }
        Ok(written?)
    }
}

#[cfg(test)]
mod tests {
    use super::PaperFolder;

    #[test]
    fn the_same_paper_is_one_file_and_another_of_its_name_stands_beside_it() {
        let place = tempfile::tempdir().unwrap();
        let folder = PaperFolder::new(place.path().join("papers"));
        let first = folder.keep("Kuitti-2026-000318-1", b"one").unwrap();
        assert_eq!(folder.keep("Kuitti-2026-000318-1", b"one").unwrap(), first);
        let second = folder.keep("Kuitti-2026-000318-1", b"two").unwrap();
        assert!(second.ends_with("Kuitti-2026-000318-1-2.pdf"));
        assert_eq!(std::fs::read(first).unwrap(), b"one");
        assert_eq!(std::fs::read(second).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(folder.root()).unwrap().count(), 2, "nothing half is left");
    }

    #[test]
    fn a_folder_that_is_a_file_is_refused() {
        let place = tempfile::tempdir().unwrap();
        let taken = place.path().join("papers");
        std::fs::write(&taken, b"in the way").unwrap();
        assert!(PaperFolder::new(taken).keep("x", b"y").is_err());
    }
}
