//! Attempts looked back on, and cases.

use crate::convert::{self, id};
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::*;
use application::domain::ids::{AttemptId, DifferenceId, PaymentId, StaffId, TerminalRowId};
use application::{HistoryView, books};

/// Rows on a page.
const AT_MOST: u32 = 50;

pub(crate) async fn attempt_list(call: &Call<'_>, request: AttemptQuery) -> Result<AttemptPage, WireError> {
    let query = books::AttemptQuery {
        day: request.day.as_deref().map(convert::day_in).transpose()?,
        terminal: request
            .terminal
            .as_deref()
            .map(|text| id(text, TerminalRowId::parse))
            .transpose()?,
        outcome: request.outcome.map(convert::outcome_in),
        after: request.after.as_deref().map(|text| id(text, AttemptId::parse)).transpose()?,
        at_most: AT_MOST,
    };
    Ok(convert::attempt_page(&call.till.attempts(query).await?))
}

pub(crate) async fn attempt_history(call: &Call<'_>, request: AttemptRef) -> Result<AttemptHistory, WireError> {
    let view = call.till.attempt_history(id(&request.attempt, AttemptId::parse)?).await?;
    Ok(history(call, &view))
}

fn history(call: &Call<'_>, view: &HistoryView) -> AttemptHistory {
    convert::attempt_history(view, call.till.now_ms())
}

pub(crate) async fn attempt_reply(call: &Call<'_>, request: ReplyQuestion) -> Result<ReplyText, WireError> {
    let attempt = id(&request.attempt, AttemptId::parse)?;
    let text = call.till.reply_text(attempt, convert::reply_in(&request.reply)?).await?;
    Ok(ReplyText { text })
}

pub(crate) async fn case_list(call: &Call<'_>, request: CaseQuery) -> Result<Cases, WireError> {
    let view = call.till.cases(request.closed).await?;
    Ok(convert::cases(&view, call.till.place().country.currency, call.till.now_ms()))
}

pub(crate) async fn case_assign(call: &Call<'_>, request: AssignCase) -> Result<AttemptHistory, WireError> {
    let (attempt, owner) = (id(&request.attempt, AttemptId::parse)?, id(&request.staff, StaffId::parse)?);
    Ok(history(call, &call.till.assign_case(attempt, owner).await?))
}

pub(crate) async fn case_note(call: &Call<'_>, request: NoteCase) -> Result<AttemptHistory, WireError> {
    let attempt = id(&request.attempt, AttemptId::parse)?;
    Ok(history(call, &call.till.note_case(attempt, &request.text).await?))
}

pub(crate) async fn case_close(call: &Call<'_>, request: CloseCase) -> Result<AttemptHistory, WireError> {
    let attempt = id(&request.attempt, AttemptId::parse)?;
    let closing = books::Closing {
        way: request.way.map(convert::settlement_in),
        take_out: request
            .take_out
            .as_deref()
            .map(|text| id(text, PaymentId::parse))
            .transpose()?,
    };
    let view = call.till.close_case(attempt, &request.text, closing, &request.code.0).await?;
    Ok(history(call, &view))
}

pub(crate) async fn attempt_found_charged(call: &Call<'_>, request: FoundCharged) -> Result<AttemptHistory, WireError> {
    let attempt = id(&request.attempt, AttemptId::parse)?;
    let difference = request
        .difference
        .as_deref()
        .map(|text| id(text, DifferenceId::parse))
        .transpose()?;
    let slip = convert::slip_in(&request.slip)?;
    let view = call
        .till
        .found_charged(attempt, difference, slip, &request.text, &request.code.0)
        .await?;
    Ok(history(call, &view))
}

pub(crate) async fn attempt_found_not_taken(call: &Call<'_>, request: FoundNotTaken) -> Result<AttemptHistory, WireError> {
    let attempt = id(&request.attempt, AttemptId::parse)?;
    let view = call.till.found_not_taken(attempt, &request.text, &request.code.0).await?;
    Ok(history(call, &view))
}
