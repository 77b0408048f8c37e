//! Papers: listed, shown, printed, kept.

use crate::convert::{self, uuid_key};
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::*;
use application::domain::ids::DocumentId;
use application::domain::paper::Medium;
use application::{BooksKind, PaperFolder};

/// Papers of real books go where people look for their files; practice keeps to itself.
pub(super) fn folder(call: &Call<'_>) -> PaperFolder {
    let better = match call.till.kind() {
        BooksKind::Real => call.host.papers(),
        BooksKind::Practice | BooksKind::Test => None,
    };
    PaperFolder::new(better.unwrap_or_else(|| call.shelf.folder().papers()))
}

pub(crate) async fn paper_list(call: &Call<'_>, request: InvoiceRef) -> Result<Papers, WireError> {
    let document = convert::id(&request.invoice, DocumentId::parse)?;
    Ok(convert::papers(&call.till.papers(document).await?))
}

pub(crate) async fn paper_preview(call: &Call<'_>, request: PaperQuestion) -> Result<PaperPages, WireError> {
    let (paper, language) = (convert::paper_in(&request.id)?, request.language.map(convert::language_in));
    Ok(convert::pages(&call.till.preview_paper(paper, language).await?))
}

pub(crate) async fn paper_print(call: &Call<'_>, request: IssuePaper) -> Result<PaperPages, WireError> {
    let (paper, language) = (convert::paper_in(&request.id)?, request.language.map(convert::language_in));
    let key = uuid_key(&request.key)?;
    let issued = call.till.issue_paper(paper, language, Medium::Print, key).await?;
    Ok(convert::pages(&issued.sheet))
}

pub(crate) async fn paper_save(call: &Call<'_>, request: IssuePaper) -> Result<KeptPaper, WireError> {
    let (paper, language) = (convert::paper_in(&request.id)?, request.language.map(convert::language_in));
    let key = uuid_key(&request.key)?;
    let issued = call.till.issue_paper(paper, language, Medium::File, key).await?;
    let path = folder(call).keep(&issued.file_name(paper), &issued.pdf()?)?;
    Ok(KeptPaper {
        path: path.display().to_string(),
    })
}

pub(crate) async fn paper_open_folder(call: &Call<'_>, _request: Nothing) -> Result<Done, WireError> {
    if call.host.open_folder(folder(call).root()) {
        Ok(Done {})
    } else {
        Err(crate::ErrorCode::NotFound.into())
    }
}

pub(crate) async fn paper_print_dialogue(call: &Call<'_>, _request: Nothing) -> Result<PrintDialogue, WireError> {
    Ok(PrintDialogue {
        opened: call.host.print(),
    })
}
