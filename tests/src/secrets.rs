//! Looking for a secret in everything a folder holds.

use crate::places;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Whether these bytes hold that one.
pub fn holds(bytes: &[u8], needle: &[u8]) -> bool {
    bytes
        .windows(needle.len())
        .any(|window| window.first() == needle.first() && window == needle)
}

/// A text as files may hold it: plain, in two bytes a letter, in hexadecimal, and reversed.
pub fn spellings(text: &str) -> Vec<Vec<u8>> {
    let wide = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hex: String = text.bytes().map(|byte| format!("{byte:02x}")).collect();
    let reversed = text.bytes().rev().collect();
    vec![
        text.as_bytes().to_vec(),
        wide,
        hex.to_uppercase().into_bytes(),
        hex.into_bytes(),
        reversed,
    ]
}

/// Every file with something in it. The ballast is one byte, sixteen million times: it says nothing.
pub fn files_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut files = places::bytes_below(folder);
    files.retain(|_, bytes| bytes.first().is_some_and(|first| bytes.iter().any(|byte| byte != first)));
    files
}

/// Fails where any file below the folder holds the secret, in any spelling.
///
/// # Panics
/// With the file's name.
pub fn assert_absent(folder: &Path, secret: &str) {
    for (path, bytes) in files_below(folder) {
        for spelt in spellings(secret) {
            assert!(!holds(&bytes, &spelt), "a secret stands in {}", path.display());
        }
    }
}
