//! What the clinic hands out: receipts, refund receipts, invoices, credit notes and the terminal's slips, as data and as pages.
//!
//! Three steps, each with its own type. [`Paper`] is what stands on a paper: facts of a frozen document and of booked payments,
//! nothing formatted. [`required`] holds, per country and kind, which of them the law asks for; a paper that lacks one does not
//! become pages and says which it lacks. [`Sheet`] is the pages: text and rules at fixed places, in one language, from which the
//! PDF is written and the screen draws its preview, so that both are the same paper.
//!
//! Why pages of our own instead of a typesetter: a receipt is a column of rows; the pages are counted, carried over and summed
//! with the till's own money; names are drawn, never read as markup; and a typesetter would be larger than the till itself (see
//! docs/adr/0008-paper.md). Lengths are integer thousandths of a point.
//!
//! Deliberately absent: files, printers and drawers, the number of copies (the books count them), the store, time.

mod font;
mod format;
mod heading;
mod layout;
mod paper;
mod pdf;
mod required;
mod sheet;
mod words;

pub use format::{count, date, date_time, money, percent, quantity, time};
pub use heading::{Mark, mark_words, title};
pub use paper::{Buyer, CardPart, CashPart, Copy, Moment, Paper, PaperKind, PaperLine, PaymentPart, Seller, Tender};
pub use pdf::{PdfError, write as write_pdf};
pub use required::{Condition, Field, Requirement, lacking, requirements};
pub use sheet::{Face, Page, Rule, Run, Shade, Sheet};

/// Why a paper has no pages.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The law asks for these, and the document does not have them.
    #[error("the paper lacks {}", .0.iter().map(|field| field.code()).collect::<Vec<_>>().join(", "))]
    Lacking(Vec<Field>),
    /// Its sums leave the range of money.
    #[error(transparent)]
    Money(#[from] domain::money::MoneyError),
    /// The instant it was issued at is not one a calendar has.
    #[error("the paper's instant is out of range")]
    Instant,
}

/// The pages of a paper, if it lacks nothing.
///
/// # Errors
/// [`PaperError::Lacking`] names every field the law asks for and the paper does not have.
pub fn pages(paper: &Paper) -> Result<Sheet, PaperError> {
    let lacking = lacking(paper);
    if lacking.is_empty() {
        layout::pages(paper)
    } else {
        Err(PaperError::Lacking(lacking))
    }
}
