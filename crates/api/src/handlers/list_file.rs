//! Lists in and out.

use crate::convert;
use crate::dispatch::Call;
use crate::error::{ErrorCode, WireError};
use crate::wire::*;
use application::{FILE_BYTES_MAX, ImportError, ImportId, TillError};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// Remarks of one page.
const PAGE: usize = 200;
/// No file name is longer.
const NAME_MAX: usize = 200;

fn import_id(text: &str) -> Result<ImportId, WireError> {
    ImportId::try_parse(text).map_err(|_| ErrorCode::BadRequest.into())
}

pub(crate) async fn import_open(call: &Call<'_>, request: OpenImport) -> Result<ImportState, WireError> {
    // Four characters hold three bytes; a longer text is not even taken apart.
    if request.data.len() / 4 > FILE_BYTES_MAX / 3 + 1 {
        return Err(TillError::from(ImportError::File(application::FileError::TooLarge)).into());
    }
    let bytes = STANDARD
        .decode(request.data)
        .map_err(|_| WireError::new(ErrorCode::BadRequest))?;
    let name = request
        .name
        .chars()
        .filter(|character| !character.is_control())
        .take(NAME_MAX)
        .collect();
    let view = call.till.open_import(convert::list_in(request.kind), name, bytes).await?;
    Ok(convert::import(&view))
}

pub(crate) async fn import_state(call: &Call<'_>, request: ImportRef) -> Result<ImportState, WireError> {
    Ok(convert::import(&call.till.import(import_id(&request.import)?)?))
}

pub(crate) async fn import_change(call: &Call<'_>, request: ChangeImport) -> Result<ImportState, WireError> {
    let id = import_id(&request.import)?;
    let kind = call.till.import_kind(id)?;
    let options = convert::import_options_in(kind, request.options)?;
    Ok(convert::import(&call.till.change_import(id, options)?))
}

pub(crate) async fn import_remarks(call: &Call<'_>, request: RemarkQuery) -> Result<ListRemarks, WireError> {
    let view = call.till.import(import_id(&request.import)?)?;
    let plan = view.preview.map(|preview| preview.plan);
    let all = plan
        .as_ref()
        .map(|plan| if request.problems { &plan.problems } else { &plan.warnings });
    let skip = usize::try_from(request.skip).unwrap_or(usize::MAX);
    Ok(ListRemarks {
        remarks: all
            .map(|all| all.iter().skip(skip).take(PAGE).map(convert::remark).collect())
            .unwrap_or_default(),
    })
}

pub(crate) async fn import_run(call: &Call<'_>, request: ImportRef) -> Result<ImportState, WireError> {
    Ok(convert::import(&call.till.run_import(import_id(&request.import)?).await?))
}

pub(crate) async fn import_cancel(call: &Call<'_>, request: ImportRef) -> Result<Done, WireError> {
    call.till.cancel_import(import_id(&request.import)?);
    Ok(Done {})
}

pub(crate) async fn export_list(call: &Call<'_>, request: ExportList) -> Result<KeptPaper, WireError> {
    let list = match request.kind {
        ListKind::Items => "items",
        ListKind::Clients => "clients",
    };
    let name = format!("{list}-{}", call.till.today()?);
    let text = call.till.export(convert::list_in(request.kind)).await?;
    let path = super::paper::folder(call)
        .keep_list(&name, text.as_bytes())
        .map_err(TillError::from)?;
    Ok(KeptPaper {
        path: path.display().to_string(),
    })
}
