//! The terminal's slip: its text unchanged, in a face of one width, 24 columns or as many as it has.
//!
//! The marks of practice books and copies stand above it, in our own face, so that nobody takes them for the terminal's.

use super::composer::{Composer, Format, mm};
use crate::heading;
use crate::paper::Paper;
use crate::sheet::Page;
use crate::words::Words;

/// What terminals print across.
pub(super) const COLUMNS: i32 = 24;

pub(super) fn pages(paper: &Paper, words: &Words, format: Format) -> Vec<Page> {
    let marks = heading::marks(paper);
    let running = paper.number.clone().unwrap_or_default();
    let mut composer = Composer::new(format, words, marks, running);
    print(&mut composer, paper.slip.as_deref().unwrap_or_default());
    composer.gap(mm(2));
    composer.finish("")
}

/// The slip's lines. A terminal ends them in any of three ways.
pub(super) fn print(composer: &mut Composer<'_>, slip: &str) {
    let plain = slip.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = plain.trim_end_matches('\n').split('\n').collect();
    composer.verbatim(&lines, COLUMNS);
}
