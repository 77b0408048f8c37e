//! Papers for the webview.

use super::{Converted, id, moment, money, one_language};
use crate::error::ErrorCode;
use crate::wire;
use application::domain::ids::{AttemptId, DocumentId, PaymentId};
use application::domain::paper::{Copy, PaperRef, SlipCopy};
use application::printing::{Face, Page, Run, Shade, Sheet};
use application::{PaperOffer, Papers};

pub(crate) fn paper_in(paper: &wire::PaperId) -> Converted<PaperRef> {
    let subject = &paper.subject;
    Ok(match paper.paper {
        wire::PaperSort::Receipt => PaperRef::Receipt(id(subject, PaymentId::parse)?),
        wire::PaperSort::RefundReceipt => PaperRef::Refund(id(subject, PaymentId::parse)?),
        wire::PaperSort::Invoice => PaperRef::Invoice(id(subject, DocumentId::parse)?),
        wire::PaperSort::CreditNote => PaperRef::CreditNote(id(subject, DocumentId::parse)?),
        wire::PaperSort::SlipCustomer => PaperRef::Slip(id(subject, AttemptId::parse)?, SlipCopy::Customer),
        wire::PaperSort::SlipMerchant => PaperRef::Slip(id(subject, AttemptId::parse)?, SlipCopy::Merchant),
    })
}

const fn sort(paper: PaperRef) -> wire::PaperSort {
    match paper {
        PaperRef::Receipt(_) => wire::PaperSort::Receipt,
        PaperRef::Refund(_) => wire::PaperSort::RefundReceipt,
        PaperRef::Invoice(_) => wire::PaperSort::Invoice,
        PaperRef::CreditNote(_) => wire::PaperSort::CreditNote,
        PaperRef::Slip(_, SlipCopy::Customer) => wire::PaperSort::SlipCustomer,
        PaperRef::Slip(_, SlipCopy::Merchant) => wire::PaperSort::SlipMerchant,
    }
}

fn offer(offer: &PaperOffer) -> wire::PaperOffer {
    wire::PaperOffer {
        id: wire::PaperId {
            paper: sort(offer.paper),
            subject: offer.paper.subject().to_string(),
        },
        heading: offer.heading.to_owned(),
        at: moment(&offer.at),
        amount: money(offer.amount),
        issued: offer.issued,
        next: match offer.next {
            Some(Copy::Original) => wire::NextPrint::Original,
            Some(Copy::Copy) => wire::NextPrint::Copy,
            None => wire::NextPrint::UsedUp,
        },
        lacking: offer.lacking.iter().map(|field| field.code().to_owned()).collect(),
    }
}

pub(crate) fn papers(papers: &Papers) -> wire::Papers {
    wire::Papers {
        offers: papers.offers.iter().map(offer).collect(),
        languages: papers.languages.iter().copied().map(one_language).collect(),
        full_invoice_due: papers.full_invoice_due,
    }
}

fn run(run: &Run) -> wire::PaperRun {
    wire::PaperRun {
        x: run.x,
        y: run.y,
        width: run.width,
        size: run.size,
        face: match run.face {
            Face::Regular => wire::PaperFace::Regular,
            Face::Strong => wire::PaperFace::Strong,
            Face::Slip => wire::PaperFace::Slip,
        },
        quiet: run.shade == Shade::Quiet,
        text: run.text.clone(),
    }
}

fn page(page: &Page) -> wire::PaperPage {
    wire::PaperPage {
        width: page.width,
        height: page.height,
        runs: page.runs.iter().map(run).collect(),
        rules: page
            .rules
            .iter()
            .map(|rule| wire::PaperRule {
                x: rule.x,
                y: rule.y,
                width: rule.width,
                thickness: rule.thickness,
            })
            .collect(),
    }
}

pub(crate) fn pages(sheet: &Sheet) -> wire::PaperPages {
    wire::PaperPages {
        title: sheet.title.clone(),
        language: sheet.language.to_owned(),
        margin: sheet.margin,
        pages: sheet.pages.iter().map(page).collect(),
    }
}

impl From<application::FolderError> for crate::WireError {
    fn from(error: application::FolderError) -> Self {
        use application::FolderError;
        Self::new(match error {
            FolderError::InUse => ErrorCode::BooksInUse,
            FolderError::ReadOnly => ErrorCode::PaperFolder,
            FolderError::DiskFull => ErrorCode::DiskFull,
            FolderError::OnNetwork | FolderError::Io(_) => ErrorCode::PaperFolder,
        })
    }
}
