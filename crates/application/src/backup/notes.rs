//! How the last backup and the last rehearsal went, in a small file beside the books.
//!
//! Losing it costs a warning and a backup more than was needed. A line that can't be read counts as not there.
//!
//! Deliberately absent: anything the restoring of a backup would need; that is all in the backup.

use super::run::BackupFault;
use domain::stamp::UtcMillis;
use std::path::{Path, PathBuf};

/// A good backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Good {
    /// When.
    pub at: UtcMillis,
    /// Its file.
    pub name: String,
    /// How large it is.
    pub bytes: u64,
    /// The journal's last line in it.
    pub line: i64,
}

/// A rehearsal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rehearsal {
    /// When.
    pub at: UtcMillis,
    /// Why it failed, if it did.
    pub fault: Option<BackupFault>,
}

/// The notes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Notes {
    pub(super) good: Option<Good>,
    pub(super) fault: Option<(UtcMillis, BackupFault)>,
    pub(super) rehearsal: Option<Rehearsal>,
    /// When a copy was last looked through thoroughly, and was sound.
    pub(super) thorough: Option<UtcMillis>,
}

fn file(books: &Path) -> PathBuf {
    books.with_extension("backups")
}

impl Notes {
    pub(super) fn read(books: &Path) -> Self {
        Self::parse(&std::fs::read_to_string(file(books)).unwrap_or_default())
    }

    pub(super) fn write(&self, books: &Path) {
        let (right, half) = (file(books), books.with_extension("backups.half"));
        let written = std::fs::write(&half, self.spelled()).and_then(|()| std::fs::rename(&half, &right));
        if let Err(error) = written {
            tracing::warn!(%error, "how the backup went was not noted");
        }
    }

    fn spelled(&self) -> String {
        let mut text = String::new();
        if let Some(Good { at, name, bytes, line }) = &self.good {
            text.push_str(&format!("good {} {bytes} {line} {name}\n", at.as_millis()));
        }
        if let Some((at, fault)) = &self.fault {
            text.push_str(&format!("fault {} {}\n", at.as_millis(), fault.code()));
        }
        if let Some(Rehearsal { at, fault }) = &self.rehearsal {
            let code = fault.map_or("good", BackupFault::code);
            text.push_str(&format!("rehearsal {} {code}\n", at.as_millis()));
        }
        if let Some(at) = &self.thorough {
            text.push_str(&format!("thorough {}\n", at.as_millis()));
        }
        text
    }

    fn parse(text: &str) -> Self {
        let mut notes = Self::default();
        for line in text.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            let at = |text: &str| text.parse().ok().map(UtcMillis::new);
            match words.as_slice() {
                ["good", when, bytes, line, name] => {
                    if let (Some(at), Ok(bytes), Ok(line)) = (at(when), bytes.parse(), line.parse()) {
                        let name = (*name).to_owned();
                        notes.good = Some(Good { at, name, bytes, line });
                    }
                }
                ["fault", when, code] => notes.fault = at(when).zip(BackupFault::from_code(code)),
                ["rehearsal", when, code] => {
                    let fault = BackupFault::from_code(code);
                    if let (Some(at), true) = (at(when), fault.is_some() || *code == "good") {
                        notes.rehearsal = Some(Rehearsal { at, fault });
                    }
                }
                ["thorough", when] => notes.thorough = at(when),
                _ => {}
            }
        }
        notes
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can not go on must stop")]

    use super::*;

    #[test]
    fn notes_come_back_and_nonsense_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let books = folder.path().join("clinic.klinikassa");
        assert_eq!(Notes::read(&books), Notes::default());
        let notes = Notes {
            good: Some(Good {
                at: UtcMillis::new(5),
                name: "klinikassa-a-b.klinikassa.age".to_owned(),
                bytes: 7,
                line: 9,
            }),
            fault: Some((UtcMillis::new(6), BackupFault::FolderGone)),
            rehearsal: Some(Rehearsal {
                at: UtcMillis::new(7),
                fault: None,
            }),
            thorough: Some(UtcMillis::new(8)),
        };
        notes.write(&books);
        assert_eq!(Notes::read(&books), notes);
        for fault in BackupFault::ALL {
            assert_eq!(BackupFault::from_code(fault.code()), Some(fault));
        }
        assert_eq!(
            Notes::parse("good x 7 9 name\nfault 6 what\nrehearsal 7\nthorough\nthorough x\n\u{0}"),
            Notes::default()
        );
    }
}
