//! The day in figures, and what the till tells about itself.

use crate::convert::{self, id};
use crate::dispatch::Call;
use crate::error::{ErrorCode, WireError};
use crate::wire::*;
use application::domain::ids::DepartmentId;

pub(crate) async fn day_get(call: &Call<'_>, request: DayQuery) -> Result<Day, WireError> {
    let day = request.day.as_deref().map(convert::day_in).transpose()?;
    let department = request
        .department
        .as_deref()
        .map(|text| id(text, DepartmentId::parse))
        .transpose()?;
    Ok(convert::day(&call.till.day(day, department).await?))
}

pub(crate) async fn about_get(call: &Call<'_>, _: Nothing) -> Result<About, WireError> {
    let program = call.host.program();
    let folder = call.shelf.folder();
    Ok(About {
        version: program.version.to_owned(),
        commit: program.commit.to_owned(),
        data_folder: folder.root().display().to_string(),
        log_folder: folder.logs().display().to_string(),
        support: call.till.support_text(program).await?,
    })
}

pub(crate) async fn about_open_folder(call: &Call<'_>, request: OpenFolder) -> Result<Done, WireError> {
    let folder = call.shelf.folder();
    let shown = match request.folder {
        Folder::Data => call.host.open_folder(folder.root()),
        Folder::Logs => call.host.open_folder(&folder.logs()),
    };
    if shown { Ok(Done {}) } else { Err(ErrorCode::NotFound.into()) }
}
