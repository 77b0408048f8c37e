//! Differences that reconciliations found.

use crate::convert::{self, id};
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::{AssignDifference, CloseDifference, Difference, DifferenceRef, NoteDifference};
use application::DifferenceView;
use application::domain::ids::{DifferenceId, StaffId};

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
