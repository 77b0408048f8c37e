//! Runs one attempt: connect, send once, wait, record.
//!
//! Every early way out proves that nothing was sent; every late one ends in an answer or in doubt.

use super::registry::Run;
use super::{look_up, watch};
use crate::extras;
use crate::ports::Hint;
use crate::terminals::Warm;
use crate::till::Inner;
use crate::translate;
use connect_at_cloud::{Amount, Connection, OrderId, Prepared, SendLimits, Sent, TerminalId, TransactionRequest};
use domain::attempt::{DEADLINE, Event, HARD_CAP, Reason, ReasonCode, State};
use domain::ids::AttemptId;
use std::sync::Arc;
use store::{AttemptRecord, Evidence};
use tokio::task::JoinHandle;

/// Runs it to its outcome or into doubt.
pub(super) async fn run(till: Arc<Inner>, begun: AttemptRecord, warm: Option<Warm>, run: Arc<Run>) {
    let attempt = begun.header.id;
    match prepare(&till, &begun, warm, &run).await {
        Err(reason) => {
            let _recorded = till.record(attempt, Event::NotSent(reason), Evidence::default()).await;
            run.mark_connection_closed(till.clock.steady());
            till.registry.end(attempt);
        }
        Ok(prepared) => {
            let sent = send(&till, attempt, prepared, &run).await;
            conclude(till, attempt, sent, run).await;
        }
    }
}

/// T2 and T3: everything up to the first byte. An error proves that nothing was sent.
async fn prepare(till: &Arc<Inner>, begun: &AttemptRecord, warm: Option<Warm>, run: &Run) -> Result<Prepared, Reason> {
    let connection = connect(till, begun, warm).await?;
    run.mark_client(connection.client());
    if run.abort_was_asked() {
        return Err(Reason::of(ReasonCode::StoppedFromTill));
    }
    let may_add = till.may_add(begun.header.kind).await;
    let prepared = connection.prepare(request(begun, may_add)?);
    // A connection known to be gone can't carry a byte: better told now than after the commit that says "sending".
    if !prepared.is_alive() {
        return Err(Reason::of(ReasonCode::NoConnection));
    }
    let sending = Event::Sending {
        body_hash: *prepared.body_hash().as_bytes(),
    };
    // A commit that failed, or whose fate is unknown, means: nothing is sent.
    let stored = till.record(begun.header.id, sending, extras::as_sent(may_add)).await;
    if !stored.is_ok_and(|applied| applied.transition.next == State::Sending) {
        return Err(Reason::of(ReasonCode::StoreFailed));
    }
    if run.abort_was_asked() {
        return Err(Reason::of(ReasonCode::StoppedFromTill));
    }
    run.mark_sending(till.clock.steady());
    Ok(prepared)
}

async fn connect(till: &Arc<Inner>, begun: &AttemptRecord, warm: Option<Warm>) -> Result<Connection, Reason> {
    if let Some(warm) = warm
        && warm.connection.is_alive()
    {
        return Ok(warm.connection);
    }
    let terminal = TerminalId::parse(&begun.header.terminal_number).map_err(|_| Reason::of(ReasonCode::NoConnection))?;
    let client = till.service.session().await.map_err(|error| translate::not_served(&error))?;
    client.open(&terminal).await.map_err(|error| translate::not_opened(&error))
}

fn request(begun: &AttemptRecord, extras: bool) -> Result<TransactionRequest, Reason> {
    let refused = || Reason::of(ReasonCode::StoreFailed);
    let kind = translate::kind_asked(begun.header.kind).ok_or_else(refused)?;
    let amount = Amount::new(begun.header.amount.minor()).map_err(|_| refused())?;
    let order_id = OrderId::parse(&begun.header.order_id.to_string()).map_err(|_| refused())?;
    let mut request = TransactionRequest::new(kind, amount, order_id);
    request.currency = Some(begun.header.amount.currency().code().to_owned());
    request.tips_enabled = extras;
    Ok(request)
}

/// T3 to T6: sends once and waits, and passes an abort on.
async fn send(till: &Arc<Inner>, attempt: AttemptId, prepared: Prepared, run: &Arc<Run>) -> Sent {
    let noted = Arc::clone(till);
    let prepared = prepared.on_written(move || {
        tokio::spawn(async move {
            let _fact = noted.record(attempt, Event::RequestWritten, Evidence::default()).await;
        });
    });
    let sending = tokio::spawn(prepared.send(SendLimits { hard_cap: HARD_CAP }));
    let cancelling = tokio::spawn(super::abort::cancel_when_asked(Arc::clone(till), attempt, Arc::clone(run)));
    let sent = answered(till, attempt, sending).await;
    cancelling.abort();
    sent
}

/// Waits for what was sent. At the deadline the attempt is in doubt, and the connection is read on to the hard cap.
pub(super) async fn answered(till: &Arc<Inner>, attempt: AttemptId, mut sending: JoinHandle<Sent>) -> Sent {
    let answered = tokio::select! {
        sent = &mut sending => Some(sent),
        () = till.clock.wait(DEADLINE) => None,
    };
    let sent = match answered {
        Some(sent) => sent,
        None => {
            let _doubt = till
                .record(attempt, Event::InDoubt(Reason::of(ReasonCode::Deadline)), Evidence::default())
                .await;
            sending.await
        }
    };
    // A task that died without an answer may have sent: that is doubt, never "not sent".
    sent.unwrap_or(Sent::Lost {
        reason: connect_at_cloud::LossReason::ConnectionClosed,
        bytes_written: 0,
    })
}

/// Writes down what came back, and says what happens next. The program is held until that stands in the books.
pub(super) async fn conclude(till: Arc<Inner>, attempt: AttemptId, sent: Sent, run: Arc<Run>) {
    let at_hand = till.registry.at_hand();
    run.mark_connection_closed(till.clock.steady());
    let (event, evidence) = came_to(sent, &run);
    let never_engaged = matches!(&event, Event::Declined(reason) if reason.code.never_engaged());
    let stored = till.record(attempt, event, evidence).await;
    drop(at_hand);
    if till.registry.may_be_closed_again() {
        till.hub.tell(Hint::App);
    }
    match stored {
        Ok(applied) if applied.record.state() == State::Unknown => look_up::until_known(till, attempt, run).await,
        Ok(_) => {
            till.registry.end(attempt);
            if never_engaged {
                watch::refused(till, attempt).await;
            }
        }
        // The outcome could not be stored: on disk the attempt is still being sent. Keep asking, as after a restart.
        Err(error) => {
            tracing::error!(attempt = %attempt, code = %error, "an outcome could not be stored");
            till.clock.wait(super::registry::STORE_AGAIN).await;
            let lost = Event::InDoubt(Reason::of(ReasonCode::StoreFailed));
            let _doubt = till.record(attempt, lost, Evidence::default()).await;
            look_up::until_known(till, attempt, run).await;
        }
    }
}

/// What was sent came to this.
fn came_to(sent: Sent, run: &Run) -> (Event, Evidence) {
    match sent {
        Sent::NotSent { reason } => {
            let asked = run.abort_was_asked();
            let code = if asked {
                ReasonCode::StoppedFromTill
            } else {
                ReasonCode::NoConnection
            };
            (
                Event::NotSent(Reason {
                    code,
                    detail: reason.code().to_owned(),
                }),
                Evidence::default(),
            )
        }
        Sent::Lost { reason, .. } => {
            let reason = Reason {
                code: ReasonCode::AnswerLost,
                detail: reason.code().to_owned(),
            };
            (Event::InDoubt(reason), Evidence::default())
        }
        Sent::Replied { reply, .. } => {
            let evidence = Evidence {
                raw_redacted: Some(reply.raw_redacted.clone()),
                customer_slip: reply.slips.customer.clone(),
                merchant_slip: reply.slips.merchant.clone(),
                details: Vec::new(),
            };
            (translate::event_of_reply(&reply), evidence)
        }
    }
}
