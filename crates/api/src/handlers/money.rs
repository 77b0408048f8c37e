//! Cash, card and doubt.

use crate::convert::{self, id, money_in, uuid_key};
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::*;
use application::domain::ids::{AttemptId, DocumentId, PaymentId, TerminalRowId};
use application::{AttemptView, CardRequest, TakenBefore};

pub(crate) async fn payment_preview(call: &Call<'_>, request: PaymentQuestion) -> Result<PaymentAnswer, WireError> {
    let document = id(&request.invoice, DocumentId::parse)?;
    let after = call.till.preview_payment(document, money_in(request.amount)?).await?;
    Ok(PaymentAnswer {
        balance_after: convert::money(after),
    })
}

pub(crate) async fn cash_preview(call: &Call<'_>, request: CashQuestion) -> Result<CashAnswer, WireError> {
    let given = request.given.map(money_in).transpose()?;
    let answer = call
        .till
        .preview_cash(id(&request.invoice, DocumentId::parse)?, money_in(request.amount)?, given)
        .await?;
    Ok(CashAnswer {
        to_pay: convert::money(answer.due.rounded),
        rounding: convert::money(answer.due.rounding),
        change: answer.change.map(convert::money),
        suggestions: answer.suggestions.into_iter().map(convert::money).collect(),
    })
}

pub(crate) async fn cash_pay(call: &Call<'_>, request: PayCash) -> Result<Invoice, WireError> {
    let (document, key) = (id(&request.invoice, DocumentId::parse)?, uuid_key(&request.key)?);
    convert::invoice(
        &call
            .till
            .pay_cash(document, money_in(request.amount)?, money_in(request.given)?, key)
            .await?,
    )
}

pub(crate) async fn cash_refund(call: &Call<'_>, request: RefundCash) -> Result<Invoice, WireError> {
    let (payment, key) = (id(&request.payment, PaymentId::parse)?, uuid_key(&request.key)?);
    convert::invoice(&call.till.refund_cash(payment, money_in(request.amount)?, key).await?)
}

pub(crate) async fn terminal_options(call: &Call<'_>, request: TerminalQuery) -> Result<TerminalOptions, WireError> {
    let refund_of = request.payment.map(|payment| id(&payment, PaymentId::parse)).transpose()?;
    let offer = call.till.terminal_offer(refund_of, request.everywhere).await?;
    Ok(TerminalOptions {
        terminals: offer.terminals.iter().map(convert::terminal).collect(),
        elsewhere: u32::try_from(offer.elsewhere).unwrap_or(u32::MAX),
    })
}

pub(crate) async fn terminal_choose(call: &Call<'_>, request: ChooseTerminal) -> Result<TerminalOptions, WireError> {
    call.till
        .choose_terminal(id(&request.terminal, TerminalRowId::parse)?)
        .await?;
    terminal_options(call, TerminalQuery::default()).await
}

pub(crate) async fn payment_start(call: &Call<'_>, request: PayCard) -> Result<Attempt, WireError> {
    let asked = CardRequest {
        document: id(&request.invoice, DocumentId::parse)?,
        original: None,
        amount: money_in(request.amount)?,
        terminal: id(&request.terminal, TerminalRowId::parse)?,
        key: uuid_key(&request.key)?,
    };
    start(call, asked).await
}

pub(crate) async fn refund_start(call: &Call<'_>, request: RefundCard) -> Result<Attempt, WireError> {
    let original = id(&request.payment, PaymentId::parse)?;
    let asked = CardRequest {
        document: call.till.document_of(original).await?,
        original: Some(original),
        amount: money_in(request.amount)?,
        terminal: id(&request.terminal, TerminalRowId::parse)?,
        key: uuid_key(&request.key)?,
    };
    start(call, asked).await
}

async fn start(call: &Call<'_>, asked: CardRequest) -> Result<Attempt, WireError> {
    let record = call.till.process_card(asked).await?;
    Ok(convert::attempt(&call.till.view(record)))
}

pub(crate) async fn payment_abort(call: &Call<'_>, request: AttemptRef) -> Result<Attempt, WireError> {
    let record = call.till.abort(id(&request.attempt, AttemptId::parse)?).await?;
    Ok(convert::attempt(&call.till.view(record)))
}

pub(crate) async fn signature_confirm(call: &Call<'_>, request: AttemptRef) -> Result<Attempt, WireError> {
    let record = call.till.confirm_signature(id(&request.attempt, AttemptId::parse)?).await?;
    Ok(convert::attempt(&call.till.view(record)))
}

pub(crate) async fn signature_refuse(call: &Call<'_>, request: RefuseSignature) -> Result<Attempt, WireError> {
    let (attempt, key) = (id(&request.attempt, AttemptId::parse)?, uuid_key(&request.key)?);
    let record = call.till.refuse_signature(attempt, key).await?;
    Ok(convert::attempt(&call.till.view(record)))
}

pub(crate) async fn attempt_get(call: &Call<'_>, request: AttemptRef) -> Result<Attempt, WireError> {
    Ok(convert::attempt(
        &call.till.attempt(id(&request.attempt, AttemptId::parse)?).await?,
    ))
}

pub(crate) async fn attempt_slips(call: &Call<'_>, request: AttemptRef) -> Result<Slips, WireError> {
    let slips = call.till.slips(id(&request.attempt, AttemptId::parse)?).await?;
    Ok(Slips {
        customer: slips.customer,
        merchant: slips.merchant,
    })
}

async fn doubt(call: &Call<'_>, view: AttemptView) -> Result<Doubt, WireError> {
    let quiet = call.till.quiet(&view.record);
    let invoice = call.till.invoice(view.record.header.document).await?;
    let cant_look = call.till.card_pause().map(convert::paused);
    Ok(convert::doubt(&view, &quiet, &invoice, cant_look))
}

pub(crate) async fn doubt_get(call: &Call<'_>, request: AttemptRef) -> Result<Doubt, WireError> {
    let view = call.till.attempt(id(&request.attempt, AttemptId::parse)?).await?;
    doubt(call, view).await
}

pub(crate) async fn doubt_look_again(call: &Call<'_>, request: LookAgain) -> Result<Doubt, WireError> {
    let record = call
        .till
        .look_again(id(&request.attempt, AttemptId::parse)?, request.nobody_is_paying)
        .await?;
    doubt(call, call.till.view(record)).await
}

pub(crate) async fn doubt_ask_to_stop(call: &Call<'_>, request: AttemptRef) -> Result<Doubt, WireError> {
    let record = call.till.ask_to_stop(id(&request.attempt, AttemptId::parse)?).await?;
    doubt(call, call.till.view(record)).await
}

pub(crate) async fn invoice_earlier_payment(call: &Call<'_>, request: BookEarlierPayment) -> Result<Invoice, WireError> {
    let taken = TakenBefore {
        document: id(&request.invoice, DocumentId::parse)?,
        terminal: id(&request.terminal, TerminalRowId::parse)?,
        key: uuid_key(&request.key)?,
        slip: convert::slip_in(&request.slip)?,
        evidence: &request.text,
    };
    convert::invoice(&call.till.taken_before(taken, &request.code.0).await?)
}

pub(crate) async fn doubt_charged(call: &Call<'_>, request: SayCharged) -> Result<Invoice, WireError> {
    let attempt = id(&request.attempt, AttemptId::parse)?;
    let slip = application::SlipTyped {
        reference: &request.reference,
        again: &request.reference_again,
        time_on_slip: &request.time_on_slip,
        sum: money_in(request.sum_on_slip)?,
        kept: request.slip_kept,
    };
    convert::invoice(&call.till.say_charged(attempt, slip).await?)
}

pub(crate) async fn doubt_not_charged(call: &Call<'_>, request: SayNotCharged) -> Result<Invoice, WireError> {
    let attempt = id(&request.attempt, AttemptId::parse)?;
    convert::invoice(
        &call
            .till
            .say_not_charged(
                attempt,
                request.terminal_shows_idle,
                request.last_receipt_is_another,
                &request.code.0,
            )
            .await?,
    )
}

pub(crate) async fn doubt_allow_second_payment(call: &Call<'_>, request: AllowSecondPayment) -> Result<Invoice, WireError> {
    let attempt = id(&request.attempt, AttemptId::parse)?;
    convert::invoice(
        &call
            .till
            .allow_second_payment(attempt, request.client_was_told, &request.why, &request.code.0)
            .await?,
    )
}

pub(crate) async fn doubt_leave_open(call: &Call<'_>, request: AttemptRef) -> Result<Doubt, WireError> {
    let view = call.till.leave_open(id(&request.attempt, AttemptId::parse)?).await?;
    doubt(call, view).await
}
