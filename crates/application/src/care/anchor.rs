//! The newest head of the journal, noted outside the books: which line was last, and what its hash was.
//!
//! A chain shows every change but one: whole lines cut off its end, and with them a file put back to an older state. So the head is
//! noted where a copy of the file does not take it along, in the computer's keychain, together with the key that vouches for a head
//! wherever else it is written down. Books that lack a noted line, or have another one in its place, are not those that stood
//! here last.
//!
//! Deliberately absent: an alarm for what happened after the note. The next look at the terminals finds that.

use domain::journal::Hash;
use domain::stamp::UtcMillis;

/// The form of the note; another one is not read.
const FORM: &str = "1";

/// A head of the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) line: i64,
    pub(crate) hash: Hash,
}

/// What the keychain holds for a set of books.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Note {
    /// Vouches for heads that are written down elsewhere.
    pub(crate) key: [u8; 32],
    pub(crate) head: Head,
    /// When it was noted.
    pub(crate) at: UtcMillis,
}

/// What the books say about a noted head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compared {
    /// They hold the line as it was noted.
    Holds,
    /// They end before it.
    EndsBefore {
        /// How many lines are missing at least.
        missing: u64,
    },
    /// They have another line there.
    Differs,
}

impl Note {
    /// Compares with the books: their last line, and the hash of the noted one if they have it.
    pub(crate) fn compare(&self, last: i64, there: Option<Hash>) -> Compared {
        match there {
            Some(hash) if hash == self.head.hash => Compared::Holds,
            Some(_) => Compared::Differs,
            None => Compared::EndsBefore {
                missing: u64::try_from(self.head.line.saturating_sub(last)).unwrap_or(1).max(1),
            },
        }
    }

    /// As the keychain keeps it.
    pub(crate) fn spelled(&self) -> String {
        let Head { line, hash } = &self.head;
        format!("{FORM} {} {line} {} {}", hex(&self.key), hex(hash), self.at.as_millis())
    }

    /// Reads what the keychain kept; none if it is no such note.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        if words.next()? != FORM {
            return None;
        }
        let note = Self {
            key: bytes(words.next()?)?,
            head: Head {
                line: words.next()?.parse().ok()?,
                hash: bytes(words.next()?)?,
            },
            at: UtcMillis::new(words.next()?.parse().ok()?),
        };
        words.next().is_none().then_some(note)
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(crate) fn bytes(hex: &str) -> Option<[u8; 32]> {
    if hex.len() != 64 || !hex.is_ascii() {
        return None;
    }
    let mut bytes = [0_u8; 32];
    for (byte, pair) in bytes.iter_mut().zip(hex.as_bytes().chunks_exact(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok()?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that can not go on must stop")]

    use super::*;

    fn note() -> Note {
        Note {
            key: [0xA5; 32],
            head: Head { line: 42, hash: [7; 32] },
            at: UtcMillis::new(1_795_348_800_000),
        }
    }

    #[test]
    fn a_note_comes_back_and_nothing_else_is_one() {
        let text = note().spelled();
        assert_eq!(Note::read(&text), Some(note()));
        for wrong in [
            "",
            "1",
            "2 a b c d",
            &text[..text.len() - 14],
            &format!("{text} more"),
            &text.replace('a', "g"),
        ] {
            assert_eq!(Note::read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_noted_line_holds_is_missing_or_differs() {
        assert_eq!(note().compare(42, Some([7; 32])), Compared::Holds);
        assert_eq!(note().compare(90, Some([7; 32])), Compared::Holds);
        assert_eq!(note().compare(90, Some([8; 32])), Compared::Differs);
        assert_eq!(note().compare(40, None), Compared::EndsBefore { missing: 2 });
        // A hole where the line was: the books are longer and still lack it.
        assert_eq!(note().compare(90, None), Compared::EndsBefore { missing: 1 });
    }
}
