//! The start: which books there are, and which are shown. No till is needed here.

use crate::convert;
use crate::dispatch::StartCall;
use crate::error::WireError;
use crate::wire::*;
use application::BooksKind;

pub(crate) async fn app_ready(call: &StartCall<'_>, _request: Nothing) -> Result<Done, WireError> {
    call.host.ready();
    call.shelf.first_screen_painted();
    Ok(Done {})
}

pub(crate) async fn start_state(call: &StartCall<'_>, _request: Nothing) -> Result<StartState, WireError> {
    let found = BooksKind::ALL.into_iter().filter(|kind| call.shelf.stands(*kind));
    Ok(StartState {
        shown: call.shelf.current().map(|till| convert::books_kind(till.kind())),
        found: found.map(convert::books_kind).collect(),
    })
}

pub(crate) async fn start_practise(call: &StartCall<'_>, request: Practise) -> Result<StartState, WireError> {
    call.shelf.practise(request.language.map(convert::language_in)).await?;
    start_state(call, Nothing {}).await
}

pub(crate) async fn start_show(call: &StartCall<'_>, request: ShowBooks) -> Result<StartState, WireError> {
    call.shelf.show(request.which.map(convert::books_kind_in)).await?;
    start_state(call, Nothing {}).await
}
