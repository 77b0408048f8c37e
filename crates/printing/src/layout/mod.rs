//! From facts to pages: which form a paper has, and what every form has in common.
//!
//! Receipts are 80 mm wide and as long as they need to be, cut at A4's height into pages; invoices, cash invoices and credit
//! notes are A4; a slip is its text. Deliberately absent: fine looks, logos, payment codes. They come later.

mod composer;
mod invoice;
mod parts;
mod receipt;
mod slip;
mod wrap;

use domain::country::CountryCode;

use crate::PaperError;
use crate::heading;
use crate::paper::{Moment, Paper, PaperKind};
use crate::sheet::{Page, Sheet};
use crate::words::Words;

use composer::{Format, mm};

const A4: Format = Format {
    width: mm(210),
    height: mm(297),
    margin: mm(15),
    roll: false,
};

const ROLL: Format = Format {
    width: mm(80),
    height: mm(297),
    margin: mm(4),
    roll: true,
};

pub(crate) fn pages(paper: &Paper) -> Result<Sheet, PaperError> {
    let words = Words::new(paper.language);
    let (format, pages): (Format, Vec<Page>) = match form(paper) {
        Form::Roll => (ROLL, receipt::pages(paper, &words, ROLL)?),
        Form::Page => (A4, invoice::pages(paper, &words, A4)?),
        Form::Slip => (ROLL, slip::pages(paper, &words, ROLL)),
    };
    Ok(Sheet {
        title: title(paper, &words),
        language: paper.language.code(),
        issued: issued(paper.issued),
        margin: format.margin,
        pages,
    })
}

enum Form {
    Roll,
    Page,
    Slip,
}

const fn form(paper: &Paper) -> Form {
    match (paper.kind, paper.country) {
        (PaperKind::Slip, _) => Form::Slip,
        (PaperKind::Receipt | PaperKind::RefundReceipt, CountryCode::Fi | CountryCode::Dk) => Form::Roll,
        // In cash-invoice mode every paper is an invoice or speaks of one.
        (PaperKind::Receipt | PaperKind::RefundReceipt, CountryCode::Se | CountryCode::No)
        | (PaperKind::Invoice | PaperKind::CreditNote, _) => Form::Page,
    }
}

/// The heading and the number: what a file of it is called.
fn title(paper: &Paper, words: &Words) -> String {
    let name = match paper.kind {
        PaperKind::Slip => words.say("paper-kind-slip"),
        PaperKind::Receipt | PaperKind::RefundReceipt | PaperKind::Invoice | PaperKind::CreditNote => {
            heading::title(paper.country, paper.kind).to_owned()
        }
    };
    match &paper.number {
        Some(number) => format!("{name} {number}"),
        None => name,
    }
}

fn issued(at: Option<Moment>) -> (u16, u8, u8, u8, u8, u8) {
    let Some(at) = at.map(Moment::date_time) else {
        return (2000, 1, 1, 0, 0, 0);
    };
    let small = |value: i8| u8::try_from(value).unwrap_or(0);
    (
        u16::try_from(at.year()).unwrap_or(2000),
        small(at.month()),
        small(at.day()),
        small(at.hour()),
        small(at.minute()),
        small(at.second()),
    )
}
