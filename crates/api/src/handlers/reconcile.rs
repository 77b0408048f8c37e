//! Differences that reconciliations found, and sessions that ended elsewhere.

use crate::convert::{self, id, uuid_key};
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::{
    AssignDifference, CloseDifference, CompareSession, Difference, DifferenceRef, NoteDifference, SessionQuery, Sessions,
};
use application::DifferenceView;
use application::domain::ids::{DifferenceId, StaffId, TerminalRowId};

fn told(call: &Call<'_>, view: &DifferenceView) -> Difference {
    convert::difference(view, call.till.place().country.currency, call.till.now_ms())
}

pub(crate) async fn difference_get(call: &Call<'_>, request: DifferenceRef) -> Result<Difference, WireError> {
    let view = call.till.difference(id(&request.difference, DifferenceId::parse)?).await?;
    Ok(told(call, &view))
}

pub(crate) async fn difference_assign(call: &Call<'_>, request: AssignDifference) -> Result<Difference, WireError> {
    let difference = id(&request.difference, DifferenceId::parse)?;
    let owner = id(&request.staff, StaffId::parse)?;
    Ok(told(call, &call.till.assign_difference(difference, owner).await?))
}

pub(crate) async fn difference_note(call: &Call<'_>, request: NoteDifference) -> Result<Difference, WireError> {
    let difference = id(&request.difference, DifferenceId::parse)?;
    Ok(told(call, &call.till.note_difference(difference, &request.text).await?))
}

pub(crate) async fn difference_close(call: &Call<'_>, request: CloseDifference) -> Result<Difference, WireError> {
    let difference = id(&request.difference, DifferenceId::parse)?;
    let view = call.till.close_difference(difference, &request.text, &request.code.0).await?;
    Ok(told(call, &view))
}

pub(crate) async fn session_list(call: &Call<'_>, request: SessionQuery) -> Result<Sessions, WireError> {
    let terminal = request
        .terminal
        .map(|terminal| id(&terminal, TerminalRowId::parse))
        .transpose()?;
    let view = call.till.sessions_elsewhere(terminal).await?;
    Ok(convert::sessions(&view, call.till.place().country.currency))
}

pub(crate) async fn session_compare(call: &Call<'_>, request: CompareSession) -> Result<Sessions, WireError> {
    let terminal = id(&request.terminal, TerminalRowId::parse)?;
    let said = convert::slip_totals_in(request.said, call.till.place().country.currency)?;
    let session = (terminal, request.session, request.upto);
    call.till.compare_by_hand(uuid_key(&request.key)?, session, said).await?;
    let one = SessionQuery {
        terminal: Some(request.terminal),
    };
    session_list(call, one).await
}
