//! Filling pages from the top: rows of cells, page breaks, carried sums, marks and page numbers.
//!
//! A row is printed line by line, and a page may end between any two lines: a name of ten thousand characters becomes pages
//! instead of an error. While sums are being listed, each page ends with what it carries forward and the next begins with it.
//!
//! Deliberately absent: what the rows say.

use domain::money::Money;

use super::wrap;
use crate::font;
use crate::format;
use crate::sheet::{Face, Page, Rule, Run, Shade};
use crate::words::Words;

/// Millimetres as thousandths of a point.
pub(super) const fn mm(millimetres: i32) -> i32 {
    // 72 points to 25.4 millimetres.
    millimetres * 360_000 / 127
}

/// How large a mark is: twice the total, which is the largest sum (SKVFS 2014:9 asks for twice, Norway for half as much again).
const MARK_SIZE: i32 = 24_000;
/// The longest line of a slip that is printed in one.
const MOST_COLUMNS: usize = 80;
/// The size of the total.
pub(super) const TOTAL_SIZE: i32 = 12_000;

/// The paper's shape.
#[derive(Debug, Clone, Copy)]
pub(super) struct Format {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) margin: i32,
    /// A roll is cut where the text ends.
    pub(super) roll: bool,
}

impl Format {
    pub(super) const fn inner(self) -> i32 {
        self.width - 2 * self.margin
    }
}

/// How a cell's text looks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    pub(super) face: Face,
    pub(super) size: i32,
    pub(super) shade: Shade,
}

impl Style {
    pub(super) const fn text(size: i32) -> Self {
        Self {
            face: Face::Regular,
            size,
            shade: Shade::Ink,
        }
    }

    pub(super) const fn quiet(size: i32) -> Self {
        Self {
            face: Face::Regular,
            size,
            shade: Shade::Quiet,
        }
    }

    pub(super) const fn strong(size: i32) -> Self {
        Self {
            face: Face::Strong,
            size,
            shade: Shade::Ink,
        }
    }

    /// From one baseline to the next.
    const fn lead(self) -> i32 {
        self.size * 4 / 3
    }
}

/// On which side a cell's text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Right,
    Centre,
}

/// A cell of a row. `x` counts from the margin.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    pub(super) x: i32,
    pub(super) width: i32,
    pub(super) side: Side,
    pub(super) style: Style,
    pub(super) text: String,
}

/// Pages being filled.
pub(super) struct Composer<'w> {
    format: Format,
    words: &'w Words,
    marks: Vec<&'static str>,
    /// What a later page says above its rows.
    running_head: String,
    /// The table's head, repeated on every page while the table goes on.
    table_head: Vec<Cell>,
    carry: Option<Money>,
    done: Vec<Page>,
    page: Page,
    /// Where the next line's upper edge is.
    y: i32,
    /// Room at the foot for the page's number.
    foot: i32,
}

impl<'w> Composer<'w> {
    pub(super) fn new(format: Format, words: &'w Words, marks: Vec<&'static str>, running_head: String) -> Self {
        let mut composer = Self {
            format,
            words,
            marks,
            running_head,
            table_head: Vec::new(),
            carry: None,
            done: Vec::new(),
            page: blank(format),
            y: format.margin,
            foot: mm(7),
        };
        composer.mark();
        composer
    }

    /// The width between the margins.
    pub(super) const fn inner(&self) -> i32 {
        self.format.inner()
    }

    /// Where the next line goes.
    pub(super) const fn y(&self) -> i32 {
        self.y
    }

    /// Goes back up on the same page, for a second column beside the first.
    pub(super) fn go_to(&mut self, y: i32) {
        self.y = y;
    }

    /// The number of the page being filled.
    pub(super) const fn page_number(&self) -> usize {
        self.done.len() + 1
    }

    fn mark(&mut self) {
        let inner = self.inner();
        for words in self.marks.clone() {
            // A mark that is too wide breaks at its dash, so that each half stays a phrase.
            let fits = font::width(Face::Strong, MARK_SIZE, words) <= inner;
            let phrases: Vec<&str> = if fits { vec![words] } else { words.split(" – ").collect() };
            let lines = phrases
                .into_iter()
                .flat_map(|phrase| wrap::lines(Face::Strong, MARK_SIZE, phrase, inner));
            for line in lines {
                self.line(&[Cell {
                    x: 0,
                    width: inner,
                    side: Side::Centre,
                    style: Style::strong(MARK_SIZE),
                    text: line,
                }]);
            }
        }
        if !self.marks.is_empty() {
            self.gap(mm(2));
        }
    }

    /// The lowest place a line may reach.
    fn limit(&self) -> i32 {
        let carried = if self.carry.is_some() { mm(7) } else { 0 };
        self.format.height - self.format.margin - self.foot - carried
    }

    /// Blank space, but not at the top of a page.
    pub(super) fn gap(&mut self, height: i32) {
        self.y = self.y.saturating_add(height).min(self.format.height);
    }

    /// Begins a page unless this much still fits on the one being filled.
    pub(super) fn keep(&mut self, height: i32) {
        if self.y.saturating_add(height) > self.limit() {
            self.turn();
        }
    }

    /// A rule over the whole width.
    pub(super) fn rule(&mut self) {
        self.keep(mm(2));
        self.page.rules.push(Rule {
            x: self.format.margin,
            y: self.y + 1_000,
            width: self.inner(),
            thickness: 500,
        });
        self.y += 3_500;
    }

    /// The head of a table: printed now, and again on every page until the table ends.
    pub(super) fn begin_table(&mut self, head: Vec<Cell>) {
        self.keep(mm(16));
        self.print_head(&head);
        self.table_head = head;
    }

    fn print_head(&mut self, head: &[Cell]) {
        if !head.is_empty() {
            self.row(head.to_vec());
            self.rule();
        }
    }

    /// From here on pages carry a sum forward; `None` ends it, and the table with it.
    pub(super) fn carry(&mut self, sum: Option<Money>) {
        self.carry = sum;
        if sum.is_none() {
            self.table_head.clear();
        }
    }

    /// A row: its cells side by side, each broken into as many lines as it needs.
    pub(super) fn row(&mut self, cells: Vec<Cell>) {
        let broken: Vec<(Cell, Vec<String>)> = cells
            .into_iter()
            .map(|cell| {
                let lines = wrap::lines(cell.style.face, cell.style.size, &cell.text, cell.width);
                (cell, lines)
            })
            .collect();
        let height = broken.iter().map(|(_, lines)| lines.len()).max().unwrap_or(0);
        for number in 0..height {
            let line: Vec<Cell> = broken
                .iter()
                .filter_map(|(cell, lines)| {
                    let text = lines.get(number)?.clone();
                    Some(Cell { text, ..cell.clone() })
                })
                .collect();
            let lead = line.iter().map(|cell| cell.style.lead()).max().unwrap_or(0);
            self.keep(lead);
            self.line(&line);
        }
    }

    /// One line of cells on the page as it is.
    fn line(&mut self, cells: &[Cell]) {
        let lead = cells.iter().map(|cell| cell.style.lead()).max().unwrap_or(0);
        let size = cells.iter().map(|cell| cell.style.size).max().unwrap_or(0);
        // The baseline leaves the descenders below it: about a fifth of the size, and half of what the lead adds.
        let baseline = self.y + (lead + size) / 2 - size / 5;
        for cell in cells {
            let width = font::width(cell.style.face, cell.style.size, &cell.text);
            let room = cell.width - width;
            let shift = match cell.side {
                Side::Left => 0,
                Side::Right => room,
                Side::Centre => room / 2,
            };
            if !cell.text.trim().is_empty() {
                self.page.runs.push(Run {
                    x: self.format.margin + cell.x + shift,
                    y: baseline,
                    width,
                    size: cell.style.size,
                    face: cell.style.face,
                    shade: cell.style.shade,
                    text: cell.text.clone(),
                });
            }
        }
        self.y += lead;
    }

    /// Lines of a slip: as they are, spaces and all, smaller where they are longer than the paper is wide. No terminal prints
    /// lines longer than [`MOST_COLUMNS`]; whatever sent one gets it cut there.
    pub(super) fn verbatim(&mut self, lines: &[&str], columns: i32) {
        let drawn: Vec<String> = lines
            .iter()
            .flat_map(|line| {
                let characters: Vec<char> = font::drawable(Face::Slip, line).chars().collect();
                let mut pieces: Vec<String> = characters.chunks(MOST_COLUMNS).map(|piece| piece.iter().collect()).collect();
                if pieces.is_empty() {
                    pieces.push(String::new());
                }
                pieces
            })
            .collect();
        let longest = drawn.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        let columns = i32::try_from(longest).unwrap_or(i32::MAX).max(columns);
        let wide = font::width(Face::Slip, 1_000_000, "0");
        let fitting =
            i64::from(self.inner()).saturating_mul(1_000_000) / i64::from(wide.max(1)).saturating_mul(i64::from(columns));
        let size = i32::try_from(fitting).unwrap_or(11_000).clamp(2_000, 11_000);
        let block = font::width(Face::Slip, size, &" ".repeat(usize::try_from(columns).unwrap_or(0)));
        let left = ((self.inner() - block) / 2).max(0);
        let style = Style {
            face: Face::Slip,
            size,
            shade: Shade::Ink,
        };
        for text in drawn {
            self.keep(style.lead());
            self.line(&[Cell {
                x: left,
                width: block,
                side: Side::Left,
                style,
                text,
            }]);
        }
    }

    /// Ends the page and begins the next.
    fn turn(&mut self) {
        if let Some(sum) = self.carry {
            self.sum_line("paper-carried", sum);
        }
        let full = std::mem::replace(&mut self.page, blank(self.format));
        self.done.push(full);
        self.y = self.format.margin;
        self.mark();
        let head = self.running_head.clone();
        let inner = self.inner();
        self.line(&[Cell {
            x: 0,
            width: inner,
            side: Side::Left,
            style: Style::quiet(8_500),
            text: font::drawable(Face::Regular, &head),
        }]);
        self.gap(mm(2));
        let head = self.table_head.clone();
        for cell in &head {
            debug_assert!(cell.width > 0, "a table's cells have a width");
        }
        if !head.is_empty() {
            self.line(&head);
            self.gap(3_500);
        }
        if let Some(sum) = self.carry {
            self.sum_line("paper-brought", sum);
        }
    }

    fn sum_line(&mut self, key: &str, sum: Money) {
        let inner = self.inner();
        let label = Cell {
            x: 0,
            width: inner,
            side: Side::Left,
            style: Style::quiet(9_000),
            text: font::drawable(Face::Regular, &self.words.say(key)),
        };
        let figure = Cell {
            x: 0,
            width: inner,
            side: Side::Right,
            style: Style::strong(9_000),
            text: font::drawable(Face::Strong, &format::money(sum, self.words.language())),
        };
        self.line(&[label, figure]);
    }

    /// The pages, numbered where there is more than one; a roll is cut after its last line.
    pub(super) fn finish(mut self, foot: &str) -> Vec<Page> {
        if self.format.roll {
            self.page.height = (self.y + self.foot + self.format.margin).min(self.format.height);
        }
        self.done.push(self.page);
        let pages = self.done.len();
        let (margin, inner) = (self.format.margin, self.format.width - 2 * self.format.margin);
        let language = self.words.language();
        for (number, page) in (1_i64..).zip(&mut self.done) {
            let counted = self.words.say_with(
                "paper-page",
                &[
                    ("page", &format::count(number, language)),
                    ("pages", &format::count(i64::try_from(pages).unwrap_or(number), language)),
                ],
            );
            let counted = if pages > 1 { counted } else { String::new() };
            for (text, side) in [(foot.to_owned(), Side::Left), (counted, Side::Right)] {
                let text = font::drawable(Face::Regular, &text);
                let line = wrap::lines(Face::Regular, 8_000, &text, inner * 3 / 4);
                let text = line.into_iter().next().unwrap_or_default();
                if text.is_empty() {
                    continue;
                }
                let width = font::width(Face::Regular, 8_000, &text);
                page.runs.push(Run {
                    x: if side == Side::Right { margin + inner - width } else { margin },
                    y: page.height - margin,
                    width,
                    size: 8_000,
                    face: Face::Regular,
                    shade: Shade::Quiet,
                    text,
                });
            }
        }
        self.done
    }
}

const fn blank(format: Format) -> Page {
    Page {
        width: format.width,
        height: format.height,
        runs: Vec::new(),
        rules: Vec::new(),
    }
}
