//! The keyed head of a backup: which journal it ends, vouched for with the key that only this computer's keychain has.
//!
//! A backup is sealed to keys that anybody who has the books can read, so whoever writes into the folder could seal another file to
//! them. The note beside the backup says its last line, that line's hash and how much it counts, under an HMAC: a file that was not made
//! here has none that holds. A backup without a note, or on a computer without the key, is still a backup; then nobody vouches for it.
//!
//! Deliberately absent: hiding anything. The note gives away nothing but figures.

use crate::care::{bytes_of, hex_of};
use domain::ids::InstallationId;
use domain::journal::Hash;
use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;
use std::path::{Path, PathBuf};
use store::Summary;

/// The form of the note; another one is not read.
const FORM: &str = "1";

/// The keyed head of one backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeyedHead {
    /// Whose key it is under.
    pub(crate) installation: InstallationId,
    line: i64,
    hash: Hash,
    documents: i64,
    payments: i64,
    code: [u8; 32],
}

impl KeyedHead {
    /// The head of a copy, under a key.
    pub(crate) fn of(installation: InstallationId, key: &[u8; 32], copy: &Summary) -> Option<Self> {
        let mut head = Self {
            installation,
            line: copy.head.0,
            hash: copy.head.1,
            documents: copy.documents,
            payments: copy.payments,
            code: [0; 32],
        };
        let made = head.keyed(key)?.finalize().into_bytes();
        head.code = made.into();
        Some(head)
    }

    /// Where the note of a backup is.
    pub(crate) fn beside(backup: &Path) -> PathBuf {
        let mut name = backup.as_os_str().to_owned();
        name.push(".head");
        name.into()
    }

    /// Whether this key made it, and it is the head of this copy.
    pub(crate) fn vouches(&self, key: &[u8; 32], copy: &Summary) -> bool {
        let own = (self.line, self.hash, self.documents, self.payments);
        let made_here = self.keyed(key).is_some_and(|mac| mac.verify_slice(&self.code).is_ok());
        made_here && own == (copy.head.0, copy.head.1, copy.documents, copy.payments)
    }

    fn keyed(&self, key: &[u8; 32]) -> Option<Hmac<Sha256>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
        mac.update(b"klinikassa backup head ");
        mac.update(self.facts().as_bytes());
        Some(mac)
    }

    fn facts(&self) -> String {
        let Self {
            installation,
            line,
            hash,
            documents,
            payments,
            ..
        } = self;
        format!("{FORM} {installation} {line} {} {documents} {payments}", hex_of(hash))
    }

    /// As it stands in the note.
    pub(crate) fn spelled(&self) -> String {
        format!("{} {}\n", self.facts(), hex_of(&self.code))
    }

    /// Reads a note; none if it is no such note.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut words = text.trim_end().split(' ');
        if words.next()? != FORM {
            return None;
        }
        let head = Self {
            installation: InstallationId::parse(words.next()?).ok()?,
            line: words.next()?.parse().ok()?,
            hash: bytes_of(words.next()?)?,
            documents: words.next()?.parse().ok()?,
            payments: words.next()?.parse().ok()?,
            code: bytes_of(words.next()?)?,
        };
        words.next().is_none().then_some(head)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can not go on must stop")]

    use super::*;
    use domain::clinic::BooksKind;
    use domain::country::CountryCode;

    fn copy() -> Summary {
        Summary {
            kind: BooksKind::Real,
            country: CountryCode::Fi,
            organisation: None,
            restores: 0,
            documents: 12,
            payments: 11,
            period: None,
            head: (90, [7; 32]),
        }
    }

    #[test]
    fn a_head_holds_for_its_key_and_its_copy_only() {
        let installation = InstallationId::from_uuid(uuid::Uuid::from_u128(5));
        let head = KeyedHead::of(installation, &[3; 32], &copy()).unwrap();
        let read = KeyedHead::read(&head.spelled()).unwrap();
        assert_eq!(read, head);
        assert!(read.vouches(&[3; 32], &copy()));
        assert!(!read.vouches(&[4; 32], &copy()), "another key");
        let mut other = copy();
        other.payments = 10;
        assert!(!read.vouches(&[3; 32], &other), "another copy");
        other = copy();
        other.head.1[0] = 8;
        assert!(!read.vouches(&[3; 32], &other), "another head");
        // Figures changed in the note to fit another copy.
        let forged = head.spelled().replace(" 12 11 ", " 12 10 ");
        let forged = KeyedHead::read(&forged).unwrap();
        other = copy();
        other.payments = 10;
        assert!(!forged.vouches(&[3; 32], &other));
        for wrong in ["", "2 x", "1 a b c", &format!("{} more", head.spelled().trim_end())] {
            assert_eq!(KeyedHead::read(wrong), None, "{wrong}");
        }
    }
}
