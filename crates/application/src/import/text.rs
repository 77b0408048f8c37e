//! From bytes to text: how large a file may be, whether it is text at all, how it is encoded, what separates its columns.
//!
//! A spreadsheet saves "CSV" in UTF-8 with or without its mark, or in the code page of Western Windows. Anything else is
//! refused by name: guessing an encoding turns names into something nobody typed.
//!
//! Deliberately absent: other code pages, UTF-16, and files that are spreadsheets and not text.

use encoding_rs::WINDOWS_1252;

/// The largest file that is read: a price list of 100,000 items.
pub const FILE_BYTES_MAX: usize = 10 * 1024 * 1024;

/// Why a file is no list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Larger than is read.
    #[error("the file is larger than 10 MiB")]
    TooLarge,
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// A spreadsheet's own format.
    #[error("the file is a spreadsheet, not a CSV file")]
    Spreadsheet,
    /// Not text.
    #[error("the file is not text")]
    NotText,
    /// Text with two bytes a character.
    #[error("the file is UTF-16")]
    Utf16,
    /// Only a header, or nothing that looks like one.
    #[error("the file has no rows")]
    NoRows,
    /// More rows than a list has.
    #[error("the file has too many rows")]
    TooManyRows,
    /// More columns than a list has.
    #[error("the file has too many columns")]
    TooManyColumns,
    /// A quotation mark is opened and never closed.
    #[error("a quotation mark is never closed")]
    OpenQuote,
}

/// How the text was encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without its mark.
    Utf8,
    /// The code page of Western Windows.
    Windows1252,
}

/// What stands between columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    const ALL: [Self; 3] = [Self::Semicolon, Self::Tab, Self::Comma];

    pub(crate) const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// A file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileText {
    /// The text, without a mark at its beginning, its lines ended by `\n`.
    pub text: String,
    /// How it was encoded.
    pub encoding: Encoding,
    /// What separates its columns.
    pub separator: Separator,
}

/// What spreadsheets begin with: the archive of `.xlsx` and `.ods`, and the old `.xls`.
const SPREADSHEETS: [&[u8]; 2] = [b"PK\x03\x04", b"\xD0\xCF\x11\xE0"];

/// Reads a file's bytes.
///
/// # Errors
/// [`FileError`] says what the file is instead of a list.
pub fn read(bytes: &[u8]) -> Result<FileText, FileError> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(FileError::TooLarge);
    }
    if SPREADSHEETS.iter().any(|begin| bytes.starts_with(begin)) {
        return Err(FileError::Spreadsheet);
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(FileError::Utf16);
    }
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if bare.iter().all(u8::is_ascii_whitespace) {
        return Err(FileError::Empty);
    }
    let stray = |byte: &u8| byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r');
    if bare.iter().any(stray) {
        return Err(FileError::NotText);
    }
    let (text, encoding) = match std::str::from_utf8(bare) {
        Ok(text) => (text.to_owned(), Encoding::Utf8),
        Err(_) => (windows_1252(bare)?, Encoding::Windows1252),
    };
    // One sort of line end, and one at the end: rows are counted by them.
    let mut text = text.replace("\r\n", "\n").replace('\r', "\n");
    if !text.ends_with('\n') {
        text.push('\n');
    }
    let separator = separator(&text);
    Ok(FileText {
        text,
        encoding,
        separator,
    })
}

/// Five bytes of the code page stand for nothing; whoever has them is not written in it.
fn windows_1252(bytes: &[u8]) -> Result<String, FileError> {
    if bytes.iter().any(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)) {
        return Err(FileError::NotText);
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    Ok(text.into_owned())
}

/// The separator that the first line has most of, outside quotation marks. A spreadsheet's own hint (`sep=;`) decides.
fn separator(text: &str) -> Separator {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if let Some(hint) = hint(first) {
        return hint;
    }
    let mut best = (0, Separator::Semicolon);
    for candidate in Separator::ALL {
        let mut quoted = false;
        let mut count = 0_usize;
        for byte in first.bytes() {
            quoted ^= byte == b'"';
            count = count.saturating_add(usize::from(!quoted && byte == candidate.byte()));
        }
        if count > best.0 {
            best = (count, candidate);
        }
    }
    best.1
}

/// Some spreadsheets write `sep=;` as the first line, and expect it to be obeyed and not read.
fn hint(line: &str) -> Option<Separator> {
    let sign = line.strip_prefix("sep=")?;
    Separator::ALL
        .into_iter()
        .find(|candidate| sign.len() == 1 && sign.as_bytes().first() == Some(&candidate.byte()))
}
