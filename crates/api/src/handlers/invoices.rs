//! The list of invoices, one invoice, and taking one back.

use crate::convert::{self, id, uuid_key};
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::*;
use application::domain::ids::DocumentId;

/// Rows of a page of the invoice list.
const PAGE_ROWS: u32 = 50;

pub(crate) async fn invoice_get(call: &Call<'_>, request: InvoiceRef) -> Result<Invoice, WireError> {
    convert::invoice(&call.till.invoice(id(&request.invoice, DocumentId::parse)?).await?)
}

pub(crate) async fn invoice_list(call: &Call<'_>, request: InvoiceQuery) -> Result<InvoicePage, WireError> {
    let paging = convert::paging_in(request.older.as_deref(), request.newer.as_deref())?;
    let filter = convert::filter_in(request.filter)?;
    let page = call.till.invoices(filter, paging, PAGE_ROWS).await?;
    convert::page(&page, call.till.today()?)
}

pub(crate) async fn invoice_counts(call: &Call<'_>, request: CountQuery) -> Result<InvoiceCounts, WireError> {
    let counts = call.till.invoice_counts(convert::filter_in(request.filter)?).await?;
    Ok(convert::counts(counts))
}

pub(crate) async fn invoice_credit(call: &Call<'_>, request: Credit) -> Result<Invoice, WireError> {
    let (document, key) = (id(&request.invoice, DocumentId::parse)?, uuid_key(&request.key)?);
    convert::invoice(&call.till.credit(document, &request.reason, key).await?)
}
