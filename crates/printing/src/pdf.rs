//! A sheet as a PDF file: PDF/A-2 with embedded faces, the same bytes for the same sheet.
//!
//! The dates in the file are the paper's own, its identifier follows from its content, and nothing of the computer is in it.
//!
//! Deliberately absent: writing the file anywhere, tags for reading aloud (the screen has the text), attachments.

use krilla::Document;
use krilla::SerializeSettings;
use krilla::color::luma;
use krilla::configure::{Archival, ConfigurationBuilder};
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule};
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};

use crate::font;
use crate::sheet::{Face, Page, Rule, Run, Shade, Sheet};

/// Why there is no file. Either is a fault of ours.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// A face or a page could not be taken.
    #[error("the paper's pages can't be drawn")]
    Drawing,
    /// The writer refused.
    #[error("the PDF can't be written: {0}")]
    Writing(String),
}

/// Points, as the PDF writer wants them. Lengths on paper only; no sum ever comes here.
#[expect(
    clippy::as_conversions,
    clippy::float_arithmetic,
    reason = "the writer's lengths are floats; integers of this size are exact in them"
)]
fn points(thousandths: i32) -> f32 {
    (f64::from(thousandths) / 1000.0) as f32
}

#[expect(
    clippy::as_conversions,
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "a glyph's advance as a share of the em"
)]
fn share(units: i64, of: i64) -> f32 {
    units as f32 / of as f32
}

struct Faces {
    regular: Font,
    strong: Font,
    slip: Font,
}

impl Faces {
    fn load() -> Option<Self> {
        let load = |face| Font::new(font::data(face).to_vec().into(), 0);
        Some(Self {
            regular: load(Face::Regular)?,
            strong: load(Face::Strong)?,
            slip: load(Face::Slip)?,
        })
    }

    fn of(&self, face: Face) -> Font {
        match face {
            Face::Regular => self.regular.clone(),
            Face::Strong => self.strong.clone(),
            Face::Slip => self.slip.clone(),
        }
    }
}

/// The sheet as a PDF file.
///
/// # Errors
/// [`PdfError`], a fault of ours.
pub fn write(sheet: &Sheet) -> Result<Vec<u8>, PdfError> {
    let faces = Faces::load().ok_or(PdfError::Drawing)?;
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_B)
        .finish()
        .map_err(|error| PdfError::Writing(format!("{error:?}")))?;
    let mut document = Document::new_with(SerializeSettings {
        configuration,
        enable_tagging: false,
        ..SerializeSettings::default()
    });
    for page in &sheet.pages {
        let settings = PageSettings::from_wh(points(page.width), points(page.height)).ok_or(PdfError::Drawing)?;
        let mut target = document.start_page_with(settings);
        let mut surface = target.surface();
        draw(&mut surface, page, &faces).ok_or(PdfError::Drawing)?;
        surface.finish();
        target.finish();
    }
    let (year, month, day, hour, minute, second) = sheet.issued;
    let at = DateTime::new(year)
        .month(month)
        .day(day)
        .hour(hour)
        .minute(minute)
        .second(second);
    document.set_metadata(
        Metadata::new()
            .title(sheet.title.clone())
            .creator("Klinikassa".to_owned())
            .language(sheet.language.to_owned())
            .creation_date(at),
    );
    document.finish().map_err(|error| PdfError::Writing(format!("{error:?}")))
}

fn draw(surface: &mut Surface<'_>, page: &Page, faces: &Faces) -> Option<()> {
    for rule in &page.rules {
        surface.set_fill(Some(fill(Shade::Ink)));
        draw_rule(surface, rule)?;
    }
    for run in &page.runs {
        surface.set_fill(Some(fill(run.shade)));
        draw_run(surface, run, faces);
    }
    Some(())
}

fn fill(shade: Shade) -> Fill {
    let grey = match shade {
        Shade::Ink => 0,
        Shade::Quiet => 80,
    };
    Fill {
        paint: luma::Color::new(grey).into(),
        opacity: NormalizedF32::ONE,
        rule: FillRule::default(),
    }
}

fn draw_rule(surface: &mut Surface<'_>, rule: &Rule) -> Option<()> {
    let mut path = PathBuilder::new();
    path.push_rect(Rect::from_xywh(
        points(rule.x),
        points(rule.y),
        points(rule.width),
        points(rule.thickness),
    )?);
    surface.draw_path(&path.finish()?);
    Some(())
}

fn draw_run(surface: &mut Surface<'_>, run: &Run, faces: &Faces) {
    let of = font::units(run.face);
    let glyphs: Vec<KrillaGlyph> = run
        .text
        .char_indices()
        .filter_map(|(at, character)| {
            let (glyph, advance) = font::glyph(run.face, character)?;
            let range = at..at.saturating_add(character.len_utf8());
            Some(KrillaGlyph::new(
                GlyphId::new(glyph.to_u32()),
                share(advance, of),
                0.0,
                0.0,
                0.0,
                range,
                None,
            ))
        })
        .collect();
    let start = Point::from_xy(points(run.x), points(run.y));
    surface.draw_glyphs(start, &glyphs, faces.of(run.face), &run.text, points(run.size), false);
}
