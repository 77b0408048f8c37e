//! Terminals in Settings: listed, added, changed; their checklists; what is asked of them beside payments.

use crate::convert::{self, id, uuid_key};
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::{
    AddTerminal, Administer, AllowExtras, ChangeTerminal, Checklist, Nothing, NumberCheck, TerminalCalls, TerminalRef,
    TerminalSettings, TickTerminal, TypedNumber,
};
use application::domain::ids::TerminalRowId;

pub(crate) async fn terminal_settings(call: &Call<'_>, _request: Nothing) -> Result<TerminalSettings, WireError> {
    let extras = call.till.extras_allowed().await?;
    Ok(convert::terminal_settings(&call.till.terminal_rows().await?, extras))
}

pub(crate) async fn terminal_allow_extras(call: &Call<'_>, request: AllowExtras) -> Result<TerminalSettings, WireError> {
    call.till.allow_extras(request.allowed).await?;
    terminal_settings(call, Nothing {}).await
}

pub(crate) async fn terminal_check_number(call: &Call<'_>, request: TypedNumber) -> Result<NumberCheck, WireError> {
    Ok(convert::number_check(call.till.check_terminal_number(&request.number).await?))
}

pub(crate) async fn terminal_add(call: &Call<'_>, request: AddTerminal) -> Result<TerminalSettings, WireError> {
    call.till.add_terminal(convert::add_terminal_in(request)?).await?;
    terminal_settings(call, Nothing {}).await
}

pub(crate) async fn terminal_change(call: &Call<'_>, request: ChangeTerminal) -> Result<TerminalSettings, WireError> {
    let (terminal, change) = convert::change_terminal_in(request)?;
    call.till.change_terminal(terminal, change).await?;
    terminal_settings(call, Nothing {}).await
}

pub(crate) async fn terminal_checklist(call: &Call<'_>, request: TerminalRef) -> Result<Checklist, WireError> {
    let list = call.till.checklist(id(&request.terminal, TerminalRowId::parse)?).await?;
    Ok(convert::checklist(&list))
}

pub(crate) async fn terminal_check_now(call: &Call<'_>, request: TerminalRef) -> Result<Checklist, WireError> {
    let list = call
        .till
        .check_terminal_now(id(&request.terminal, TerminalRowId::parse)?)
        .await?;
    Ok(convert::checklist(&list))
}

pub(crate) async fn terminal_tick(call: &Call<'_>, request: TickTerminal) -> Result<Checklist, WireError> {
    let terminal = id(&request.terminal, TerminalRowId::parse)?;
    let list = call
        .till
        .tick_terminal(terminal, convert::tick_in(request.tick), request.done)
        .await?;
    Ok(convert::checklist(&list))
}

pub(crate) async fn terminal_administer(call: &Call<'_>, request: Administer) -> Result<TerminalCalls, WireError> {
    let terminal = id(&request.terminal, TerminalRowId::parse)?;
    call.till
        .administer(terminal, convert::action_in(request.action), uuid_key(&request.key)?)
        .await?;
    let currency = call.till.place().country.currency;
    Ok(convert::terminal_calls(&call.till.terminal_calls(terminal).await?, currency))
}

pub(crate) async fn terminal_calls(call: &Call<'_>, request: TerminalRef) -> Result<TerminalCalls, WireError> {
    let terminal = id(&request.terminal, TerminalRowId::parse)?;
    let currency = call.till.place().country.currency;
    Ok(convert::terminal_calls(&call.till.terminal_calls(terminal).await?, currency))
}
