//! The pages of a paper: text and rules at fixed places, in one language.
//!
//! Both the PDF and the screen's preview are drawn from these, run by run, so they can't differ. A run holds only characters
//! its face has a glyph for; lengths are thousandths of a point, counted from the page's upper left corner.
//!
//! Deliberately absent: pictures, colours, links, anything that could be told to do something.

/// A typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Face {
    /// Text.
    Regular,
    /// Headings, sums, marks.
    Strong,
    /// The terminal's slip.
    Slip,
}

/// How dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shade {
    /// Black.
    Ink,
    /// Dark grey, for what explains.
    Quiet,
}

/// One piece of text on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Its left edge.
    pub x: i32,
    /// Its baseline.
    pub y: i32,
    /// Its width.
    pub width: i32,
    /// Its size.
    pub size: i32,
    /// Its typeface.
    pub face: Face,
    /// How dark.
    pub shade: Shade,
    /// What it says.
    pub text: String,
}

/// A horizontal rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rule {
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// Its width.
    pub width: i32,
    /// Its thickness.
    pub thickness: i32,
}

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its width.
    pub width: i32,
    /// Its height.
    pub height: i32,
    /// The text, in reading order.
    pub runs: Vec<Run>,
    /// The rules.
    pub rules: Vec<Rule>,
}

/// A paper's pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// What it is, for a file's name and a reader's window.
    pub title: String,
    /// Its language, as ISO 639.
    pub language: &'static str,
    /// When it was issued, as the wall clock had it: year, month, day, hour, minute, second.
    pub issued: (u16, u8, u8, u8, u8, u8),
    /// Blank margin on every side.
    pub margin: i32,
    /// The pages.
    pub pages: Vec<Page>,
}

impl Sheet {
    /// Everything the pages say, a line for each baseline, for reading aloud and for tests.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for page in &self.pages {
            let mut last = None;
            for run in &page.runs {
                if last == Some(run.y) {
                    text.push(' ');
                } else if last.is_some() {
                    text.push('\n');
                }
                text.push_str(&run.text);
                last = Some(run.y);
            }
            text.push('\n');
        }
        text
    }
}
