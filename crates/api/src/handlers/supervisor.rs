//! The supervisor's code.

use crate::convert;
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::{ChangeCode, Nothing, RenewCode, SetCode, Supervisor};

pub(crate) async fn supervisor_get(call: &Call<'_>, _request: Nothing) -> Result<Supervisor, WireError> {
    Ok(convert::supervisor(&call.till.supervisor().await?))
}

pub(crate) async fn supervisor_set_code(call: &Call<'_>, request: SetCode) -> Result<Supervisor, WireError> {
    Ok(convert::supervisor(&call.till.set_supervisor_code(&request.code.0).await?))
}

pub(crate) async fn supervisor_change_code(call: &Call<'_>, request: ChangeCode) -> Result<Supervisor, WireError> {
    let (old, new) = (request.old_code.0, request.code.0);
    Ok(convert::supervisor(&call.till.change_supervisor_code(&old, &new).await?))
}

pub(crate) async fn supervisor_renew_code(call: &Call<'_>, request: RenewCode) -> Result<Supervisor, WireError> {
    let (password, new) = (request.password.0, request.code.0);
    Ok(convert::supervisor(&call.till.renew_supervisor_code(&password, &new).await?))
}
