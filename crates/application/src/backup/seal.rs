//! Sealing a copy of the books, and opening it again: the age format, to two keys.
//!
//! One key stays in this computer's keychain, so that the till can rehearse; the other was written down once and opens a backup
//! anywhere, with this program or with any other that reads age. To seal, neither is needed: their public halves stand in the
//! books, so a locked keychain keeps nobody from a backup.
//!
//! Deliberately absent: a pass phrase. People choose short ones.

use age::x25519::{Identity, Recipient};
use age::{DecryptError, Decryptor, Encryptor};
use secrecy::{ExposeSecret, SecretString};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;
use store::Progress;

/// Bytes between two looks at whether somebody wants it to end.
const PIECE: usize = 1 << 20;
/// Bytes that may wait for the disk.
const UNSYNCED: usize = 4 << 20;

/// Why a sealed copy can't be opened, or a copy can't be sealed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SealError {
    /// The system says no.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// Another key sealed it.
    #[error("another key")]
    OtherKey,
    /// It is no sealed copy, or it is cut short or changed.
    #[error("not whole")]
    NotWhole,
    /// Somebody ended it.
    #[error("ended")]
    Ended,
    /// What stands in the books is no key.
    #[error("no key")]
    NoKey,
}

/// A fresh key: its secret text and its public one.
pub(crate) fn fresh_key() -> (SecretString, String) {
    let identity = Identity::generate();
    (identity.to_string(), identity.to_public().to_string())
}

fn identity(secret: &SecretString) -> Option<Identity> {
    let typed: String = secret.expose_secret().chars().filter(|sign| !sign.is_whitespace()).collect();
    typed.to_ascii_uppercase().parse().ok()
}

/// Seals a file to these keys under another name. The new file is on the disk when this is done.
pub(crate) fn seal(from: &Path, to: &Path, keys: &[String], progress: &Progress) -> Result<(), SealError> {
    let keys: Vec<Recipient> = keys
        .iter()
        .map(|key| key.parse().map_err(|_| SealError::NoKey))
        .collect::<Result<_, _>>()?;
    let encryptor = Encryptor::with_recipients(keys.iter().map(recipient)).map_err(|_| SealError::NoKey)?;
    let mut plain = File::open(from)?;
    let out = File::options().write(true).create_new(true).open(to)?;
    let mut sealed = encryptor.wrap_output(BufWriter::with_capacity(PIECE, Steadily { file: out, unsynced: 0 }))?;
    pour(&mut plain, &mut sealed, progress)?;
    let out = sealed.finish()?.into_inner().map_err(|error| error.into_error())?;
    out.file.sync_all()?;
    Ok(())
}

/// Opens a sealed copy and says whether it is, byte for byte, what stands in this file.
pub(crate) fn holds(sealed: &Path, plain: &Path, secret: &SecretString, progress: &Progress) -> Result<bool, SealError> {
    let mut beside = Beside {
        plain: File::open(plain)?,
        there: Vec::new(),
        same: true,
    };
    open(sealed, &mut beside, secret, progress)?;
    let behind = beside.plain.read(&mut [0])?;
    Ok(beside.same && behind == 0)
}

/// Opens a sealed copy into a sink. What was poured before an error is worth nothing.
pub(crate) fn open(from: &Path, into: &mut dyn Write, secret: &SecretString, progress: &Progress) -> Result<(), SealError> {
    let identity = identity(secret).ok_or(SealError::NoKey)?;
    let sealed = BufReader::with_capacity(PIECE, File::open(from)?);
    let decryptor = Decryptor::new_buffered(sealed).map_err(why)?;
    let mut plain = decryptor.decrypt(std::iter::once(&identity).map(opener)).map_err(why)?;
    pour(&mut plain, into, progress)
}

/// As the format's own interface takes it.
fn recipient(key: &Recipient) -> &dyn age::Recipient {
    key
}

/// As the format's own interface takes it.
fn opener(key: &Identity) -> &dyn age::Identity {
    key
}

fn why(error: DecryptError) -> SealError {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "whatever else is wrong with it, it is not the whole file that was sealed"
    )]
    match error {
        DecryptError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => SealError::Io(error),
        DecryptError::NoMatchingKeys => SealError::OtherKey,
        _ => SealError::NotWhole,
    }
}

/// A file that goes to the disk as it is written. A gigabyte that waits until the end keeps every other file's sync waiting with it,
/// and a sale is one.
struct Steadily {
    file: File,
    unsynced: usize,
}

impl Write for Steadily {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.unsynced = self.unsynced.saturating_add(written);
        if self.unsynced >= UNSYNCED {
            self.file.sync_data()?;
            self.unsynced = 0;
        }
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// A sink that holds what it is given against a file.
struct Beside {
    plain: File,
    there: Vec<u8>,
    same: bool,
}

impl Write for Beside {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.there.resize(bytes.len(), 0);
        match self.plain.read_exact(&mut self.there) {
            Ok(()) => self.same &= self.there == bytes,
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => self.same = false,
            Err(error) => return Err(error),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn pour(from: &mut dyn Read, into: &mut dyn Write, progress: &Progress) -> Result<(), SealError> {
    let mut piece = vec![0_u8; PIECE];
    loop {
        let read = match from.read(&mut piece) {
            Ok(0) => return Ok(()),
            Ok(read) => read,
            // A sealed copy that was cut or changed shows in the middle of it.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof) => {
                return Err(SealError::NotWhole);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        let poured = piece.get(..read).unwrap_or_default();
        into.write_all(poured)?;
        if !progress.add(u64::try_from(read).unwrap_or(0)) {
            return Err(SealError::Ended);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        clippy::indexing_slicing,
        reason = "a test that can not go on must stop"
    )]

    use super::*;

    #[test]
    fn either_key_opens_it_and_no_other() {
        let folder = tempfile::tempdir().unwrap();
        let (plain, sealed) = (folder.path().join("plain"), folder.path().join("sealed"));
        let content: Vec<u8> = (0..3_000_000_u32).map(|number| number.to_le_bytes()[1]).collect();
        std::fs::write(&plain, &content).unwrap();
        let (one, one_public) = fresh_key();
        let (other, other_public) = fresh_key();
        seal(&plain, &sealed, &[one_public.clone(), other_public], &Progress::default()).unwrap();
        for key in [&one, &other] {
            let mut opened = Vec::new();
            open(&sealed, &mut opened, key, &Progress::default()).unwrap();
            assert_eq!(opened, content);
            assert!(holds(&sealed, &plain, key, &Progress::default()).unwrap());
        }
        // As a person copies it from paper.
        let typed: String = one
            .expose_secret()
            .to_lowercase()
            .as_bytes()
            .chunks(8)
            .map(|eight| format!("{} ", String::from_utf8_lossy(eight)))
            .collect();
        open(&sealed, &mut Vec::new(), &SecretString::from(typed), &Progress::default()).unwrap();
        let stranger = fresh_key().0;
        let refused = open(&sealed, &mut Vec::new(), &stranger, &Progress::default());
        assert!(matches!(refused, Err(SealError::OtherKey)), "{refused:?}");
        let nonsense = open(
            &sealed,
            &mut Vec::new(),
            &SecretString::from("AGE-SECRET-KEY-1QQQ"),
            &Progress::default(),
        );
        assert!(matches!(nonsense, Err(SealError::NoKey)), "{nonsense:?}");
        assert!(
            seal(&plain, &sealed, &[one_public], &Progress::default()).is_err(),
            "nothing is written over"
        );
    }

    #[test]
    fn what_stands_in_another_file_is_not_what_was_sealed() {
        let folder = tempfile::tempdir().unwrap();
        let (plain, sealed) = (folder.path().join("plain"), folder.path().join("sealed"));
        let content: Vec<u8> = (0..3_000_000_u32).map(|number| number.to_le_bytes()[1]).collect();
        std::fs::write(&plain, &content).unwrap();
        let (secret, public) = fresh_key();
        seal(&plain, &sealed, &[public], &Progress::default()).unwrap();
        let holds = || holds(&sealed, &plain, &secret, &Progress::default()).unwrap();
        assert!(holds());
        for at in [0, 1_500_000, content.len() - 1] {
            let mut other = content.clone();
            other[at] ^= 1;
            std::fs::write(&plain, &other).unwrap();
            assert!(!holds(), "{at}");
        }
        std::fs::write(&plain, [&content[..], &[0]].concat()).unwrap();
        assert!(!holds(), "a longer file");
        std::fs::write(&plain, &content[1..]).unwrap();
        assert!(!holds(), "a shorter file");
    }

    #[test]
    fn a_copy_cut_short_or_changed_is_not_whole() {
        let folder = tempfile::tempdir().unwrap();
        let (plain, sealed) = (folder.path().join("plain"), folder.path().join("sealed"));
        std::fs::write(&plain, vec![7; 200_000]).unwrap();
        let (secret, public) = fresh_key();
        seal(&plain, &sealed, &[public], &Progress::default()).unwrap();
        let whole = std::fs::read(&sealed).unwrap();
        let opened = |bytes: &[u8]| {
            std::fs::write(&sealed, bytes).unwrap();
            open(&sealed, &mut Vec::new(), &secret, &Progress::default())
        };
        for end in [0, 1, 40, 200, 70_000, whole.len() - 1, whole.len() - 65_552] {
            let refused = opened(&whole[..end]);
            assert!(matches!(refused, Err(SealError::NotWhole)), "{end}: {refused:?}");
        }
        for at in [5, 60, 250, 100_000, whole.len() - 3] {
            let mut changed = whole.clone();
            changed[at] ^= 1;
            let refused = opened(&changed);
            assert!(
                matches!(refused, Err(SealError::NotWhole | SealError::OtherKey)),
                "{at}: {refused:?}"
            );
        }
        let ended = Progress::default();
        ended.stop();
        std::fs::write(&sealed, &whole).unwrap();
        assert!(matches!(
            open(&sealed, &mut Vec::new(), &secret, &ended),
            Err(SealError::Ended)
        ));
    }
}
