//! Breaking a text into lines of a width.
//!
//! Breaks at spaces; a word that is wider than the line is cut where it is full. Any text comes out whole, in order, however
//! long. Deliberately absent: hyphenation, and breaks that depend on a script.

use crate::font;
use crate::sheet::Face;

/// The lines of a text. At least one, perhaps empty.
pub(super) fn lines(face: Face, size: i32, text: &str, width: i32) -> Vec<String> {
    let text = font::drawable(face, text);
    let (mut lines, mut line, mut filled) = (Vec::new(), String::new(), 0_i64);
    let (limit, space) = (i64::from(width), font::advance(face, size, ' '));
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let wide: i64 = word.chars().map(|character| font::advance(face, size, character)).sum();
        if !line.is_empty() && filled.saturating_add(space).saturating_add(wide) > limit {
            lines.push(std::mem::take(&mut line));
            filled = 0;
        }
        if !line.is_empty() {
            line.push(' ');
            filled = filled.saturating_add(space);
        }
        for character in word.chars() {
            let advance = font::advance(face, size, character);
            if filled.saturating_add(advance) > limit && !line.is_empty() && advance > 0 {
                lines.push(std::mem::take(&mut line));
                filled = 0;
            }
            line.push(character);
            filled = filled.saturating_add(advance);
        }
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines
}
