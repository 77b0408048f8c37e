//! The note that books were looked through whole: what was in them then, under the key that only this computer's keychain has.
//!
//! What the deep checks find follows from the file's pages, the key of the note and nothing else that changes between two starts. So books
//! that are, page by page, those that were looked through when the program last ended are sound still, and that takes as long as reading
//! them. A file that was changed by anybody, or by its disk, is another one, and nobody without the key makes a note that holds for it.
//! Another version of the program has other checks, and so a note of its own.
//!
//! Deliberately absent: the hash itself. The note says nothing to whoever lacks the key.

use super::{bytes_of, hex_of};
use domain::ids::InstallationId;
use domain::journal::Hash;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::path::{Path, PathBuf};

/// The form of the note; another one is not read.
const FORM: &str = "1";

/// Whose note it is.
#[derive(Clone, Copy)]
pub(crate) struct Voucher {
    pub(crate) installation: InstallationId,
    pub(crate) key: [u8; 32],
}

impl Voucher {
    /// Notes beside the books that this content was looked through and is sound.
    pub(crate) fn note(&self, books: &Path, content: &Hash) {
        let Some(code) = self.keyed(content) else { return };
        let code: [u8; 32] = code.finalize().into_bytes().into();
        let (right, half) = (beside(books), books.with_extension("sound.half"));
        let written = std::fs::write(&half, format!("{FORM} {}\n", hex_of(&code))).and_then(|()| std::fs::rename(&half, &right));
        if let Err(error) = written {
            // The next start takes longer, and that is all.
            tracing::warn!(%error, "it was not noted that the books are sound");
        }
    }

    /// Whether it is noted of this content.
    pub(crate) fn has_noted(&self, books: &Path, content: &Hash) -> bool {
        let noted = std::fs::read_to_string(beside(books)).ok().and_then(|text| read(&text));
        let Some(noted) = noted else { return false };
        self.keyed(content).is_some_and(|code| code.verify_slice(&noted).is_ok())
    }

    fn keyed(&self, content: &Hash) -> Option<Hmac<Sha256>> {
        let mut code = Hmac::<Sha256>::new_from_slice(&self.key).ok()?;
        let (version, installation) = (env!("CARGO_PKG_VERSION"), self.installation);
        code.update(format!("klinikassa sound books {FORM} {version} {installation} ").as_bytes());
        code.update(content);
        Some(code)
    }
}

fn read(text: &str) -> Option<[u8; 32]> {
    let (form, code) = text.trim_end().split_once(' ')?;
    if form == FORM { bytes_of(code) } else { None }
}

/// Where the note is.
pub(super) fn beside(books: &Path) -> PathBuf {
    books.with_extension("sound")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can not go on must stop")]

    use super::*;

    #[test]
    fn a_note_holds_for_its_content_its_key_and_its_installation() {
        let folder = tempfile::tempdir().unwrap();
        let books = folder.path().join("clinic.klinikassa");
        let voucher = |installation: u128, key: u8| Voucher {
            installation: InstallationId::from_uuid(uuid::Uuid::from_u128(installation)),
            key: [key; 32],
        };
        assert!(!voucher(5, 3).has_noted(&books, &[7; 32]), "there is no note");
        voucher(5, 3).note(&books, &[7; 32]);
        assert!(voucher(5, 3).has_noted(&books, &[7; 32]));
        assert!(!voucher(5, 3).has_noted(&books, &[8; 32]), "another content");
        assert!(!voucher(5, 4).has_noted(&books, &[7; 32]), "another key");
        assert!(!voucher(6, 3).has_noted(&books, &[7; 32]), "another installation");
        let noted = std::fs::read_to_string(beside(&books)).unwrap();
        for wrong in [
            "",
            "1",
            "1 ab",
            &noted.replacen('1', "2", 1),
            &format!("{}00", noted.trim_end()),
        ] {
            std::fs::write(beside(&books), wrong).unwrap();
            assert!(!voucher(5, 3).has_noted(&books, &[7; 32]), "{wrong}");
        }
        std::fs::write(beside(&books), noted).unwrap();
        assert!(voucher(5, 3).has_noted(&books, &[7; 32]));
    }
}
