//! The three typefaces and how wide their characters are.
//!
//! The faces are subsets of Inter and JetBrains Mono (Latin, Greek, Cyrillic, punctuation, currency) without features: one
//! character, one glyph, figures of one width. That is why text needs no shaping here, and why a name can't rearrange a line. A
//! character without a glyph becomes the face's stand-in, so that something is seen where something was written; combining marks
//! are drawn after their letter.
//!
//! Deliberately absent: right-to-left scripts, emoji, ligatures, kerning.

use std::sync::LazyLock;

use skrifa::raw::TableProvider;
use skrifa::{FontRef, GlyphId, MetadataProvider};

use crate::sheet::Face;

static REGULAR: &[u8] = include_bytes!("../fonts/Inter-Regular.ttf");
static STRONG: &[u8] = include_bytes!("../fonts/Inter-SemiBold.ttf");
static SLIP: &[u8] = include_bytes!("../fonts/JetBrainsMono-Regular.ttf");

/// What stands where the face has no glyph, in the order they are tried.
const STAND_INS: [char; 2] = ['\u{25A1}', '?'];

/// The file of a face.
pub(crate) const fn data(face: Face) -> &'static [u8] {
    match face {
        Face::Regular => REGULAR,
        Face::Strong => STRONG,
        Face::Slip => SLIP,
    }
}

/// Characters to glyph and advance, sorted by character, of the faces in order.
struct Table {
    units: i64,
    glyphs: Vec<(u32, u32, i64)>,
}

static TABLES: LazyLock<[Table; 3]> = LazyLock::new(|| [table(REGULAR), table(STRONG), table(SLIP)]);

fn table(data: &'static [u8]) -> Table {
    let empty = Table {
        units: 1_000,
        glyphs: Vec::new(),
    };
    let Ok(font) = FontRef::new(data) else { return empty };
    let (Ok(head), Ok(metrics)) = (font.head(), font.hmtx()) else {
        return empty;
    };
    let mut glyphs: Vec<(u32, u32, i64)> = font
        .charmap()
        .mappings()
        .map(|(character, glyph)| (character, glyph.to_u32(), i64::from(metrics.advance(glyph).unwrap_or(0))))
        .collect();
    glyphs.sort_unstable();
    Table {
        units: i64::from(head.units_per_em().max(1)),
        glyphs,
    }
}

fn table_of(face: Face) -> &'static Table {
    let [regular, strong, slip] = &*TABLES;
    match face {
        Face::Regular => regular,
        Face::Strong => strong,
        Face::Slip => slip,
    }
}

impl Table {
    fn find(&self, character: char) -> Option<(GlyphId, i64)> {
        let found = self
            .glyphs
            .binary_search_by_key(&u32::from(character), |(character, ..)| *character)
            .ok()?;
        self.glyphs
            .get(found)
            .map(|(_, glyph, advance)| (GlyphId::new(*glyph), *advance))
    }
}

/// Glyph and advance of a character, in the face's own units; `None` where it has no glyph.
pub(crate) fn glyph(face: Face, character: char) -> Option<(GlyphId, i64)> {
    table_of(face).find(character)
}

/// Units of the face to the em.
pub(crate) fn units(face: Face) -> i64 {
    table_of(face).units
}

/// How wide a character is at a size, in thousandths of a point.
pub(crate) fn advance(face: Face, size: i32, character: char) -> i64 {
    let table = table_of(face);
    let units = table.find(character).map_or(0, |(_, advance)| advance);
    units.saturating_mul(i64::from(size)).checked_div(table.units).unwrap_or(0)
}

/// How wide a text is at a size.
pub(crate) fn width(face: Face, size: i32, text: &str) -> i32 {
    let wide: i64 = text.chars().map(|character| advance(face, size, character)).sum();
    i32::try_from(wide).unwrap_or(i32::MAX)
}

/// The text with nothing in it that the face can't draw, and nothing that anything would obey: every kind of white space is a
/// space, what has no glyph is the stand-in.
pub(crate) fn drawable(face: Face, text: &str) -> String {
    let table = table_of(face);
    let stand_in = STAND_INS
        .into_iter()
        .find(|stand_in| table.find(*stand_in).is_some())
        .unwrap_or(' ');
    text.chars()
        .filter(|character| !is_joiner(*character))
        .map(|character| match character {
            '\u{A0}' => character,
            white if white.is_whitespace() || white.is_control() => ' ',
            known if table.find(known).is_some() => known,
            _ => stand_in,
        })
        .collect()
}

/// Characters that join or vary their neighbours and are nothing by themselves.
const fn is_joiner(character: char) -> bool {
    matches!(character, '\u{200C}' | '\u{200D}' | '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}')
}
