//! What a person decides about a payment: a signature that does not match, an outcome that nobody knows, a person who was wrong, and
//! money that a terminal took past the till.
//!
//! The quiet time before *not charged* is not shortened for a test, so the scenario that waits for it has a patience of its own.

use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::scenarios::{at_the_till, other_window, waiting_for_the_client};
use klinikassa_tests::BooksFile;
use serde_json::json;
use std::time::Duration;

/// A reversal waits until the terminal can't be busy with the payment any more, looks, and is answered.
const UNDONE: Duration = Duration::from_secs(40);
/// Five quiet minutes since the sum was sent, and the looks meanwhile.
const QUIET: Duration = Duration::from_secs(330);
/// The till looks on after *not charged*; the first look comes after five seconds.
const LOOKED_ON: Duration = Duration::from_secs(60);

/// Does something at the practice terminal that has no button of its own; the till's window is left and come back to.
pub(crate) async fn acts(desk: &Desk, act: serde_json::Value) -> Step<()> {
    let answer = desk.invoke("simulator_act", json!({ "act": act })).await?;
    if answer.starts_with("ok:") {
        Ok(())
    } else {
        Err(Failure(format!("the practice terminal answered {answer}")))
    }
}

pub(crate) async fn a_refused_signature_is_undone(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = waiting_for_the_client(desk).await?;
    acts(desk, json!({ "act": "present_card", "card": "signature" })).await?;
    desk.to(&till).await?;
    desk.sees("signature needed", PATIENCE).await?;
    desk.press("It does not match").await?;
    desk.sees("undoes the payment at the terminal", PATIENCE).await?;
    desk.sees("owes it again", UNDONE).await?;
    desk.no_dialogue(PATIENCE).await
}

/// The answer is lost after the card was charged, and the terminal shows something else from then on; ends at the till's window.
pub(crate) async fn charged_unheard(desk: &Desk) -> Step<()> {
    let till = desk.to_practice_terminal().await?;
    desk.press("Answer lost after approval").await?;
    let stale = json!({ "call": "look_up", "times": 1_000, "effect": "happens", "fault": { "kind": "stale_look_up" } });
    acts(desk, json!({ "act": "set_fault", "fault": stale })).await?;
    desk.to(&till).await?;
    let till = waiting_for_the_client(desk).await?;
    desk.press("Approved").await?;
    desk.to(&till).await?;
    desk.sees("Outcome not known yet", PATIENCE).await?;
    desk.press("Look again").await?;
    desk.sees("Walk to the terminal and check", PATIENCE).await
}

pub(crate) async fn staff_settle_a_doubt_as_charged(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    charged_unheard(desk).await?;
    desk.press("The card was charged").await?;
    desk.sees("Record as charged", PATIENCE).await?;
    let reference = crate::books::last_reference(desk)?;
    desk.fill("Reference on the slip", &reference).await?;
    desk.fill("Type it again", &reference).await?;
    desk.fill("Time on the slip", "09:58").await?;
    desk.fill("Sum on the slip", "34.90").await?;
    desk.press("The slip is in the day’s envelope").await?;
    desk.press("Record as charged").await?;
    desk.sees("Paid · settled by hand", PATIENCE).await?;
    desk.no_dialogue(PATIENCE).await
}

pub(crate) async fn a_charge_that_shows_after_not_charged_becomes_a_case(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    charged_unheard(desk).await?;
    desk.sees("The quiet time is over", QUIET).await?;
    desk.press("The card was not charged").await?;
    desk.press("The terminal’s display is idle").await?;
    desk.press("Its last receipt is not €34.90").await?;
    desk.fill("Supervisor code", "246813").await?;
    desk.press("Record as not charged").await?;
    desk.sees("Not charged · settled by hand", PATIENCE).await?;
    // The charge shows at last: the till, which looks on by itself, makes a case of it.
    let till = desk.client()?.window().await?;
    desk.to(&other_window(desk, &till).await?).await?;
    acts(desk, json!({ "act": "clear_faults" })).await?;
    desk.to(&till).await?;
    desk.sees("Needs attention", LOOKED_ON).await?;
    desk.press("Attempts").await?;
    desk.press("Cases").await?;
    desk.sees("Nobody yet", PATIENCE).await
}

/// What the till's file says of the reconciliations: what they came to, what they name, and how the cases of that ended.
fn compared(desk: &Desk) -> String {
    BooksFile::at(&crate::books::file(desk.folder())).text(
        "SELECT group_concat(r.verdict || ' ' || r.purchases_sum_said || ' ' || r.purchases_sum || ' ' || d.kind || ' ' || e.what)
         FROM reconciliation r JOIN difference d ON d.call = r.call JOIN difference_event e ON e.difference = d.id",
    )
}

pub(crate) async fn a_reconciliation_that_differs_becomes_a_case(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = desk.to_practice_terminal().await?;
    // Somebody took €12.34 at the terminal by hand, past the till.
    acts(desk, json!({ "act": "stand_alone", "card": "phone", "amount": 1_234 })).await?;
    desk.to(&till).await?;
    desk.press("Settings").await?;
    desk.press("Nets payment terminals").await?;
    desk.press("Reconciliation").await?;
    desk.sees("Does not agree", PATIENCE).await?;
    desk.sees("€12.34 more at the terminal", PATIENCE).await?;
    desk.press("Case: Purchases").await?;
    desk.sees("What the terminal printed", PATIENCE).await?;
    desk.press("Close the case").await?;
    desk.fill("What proves it", "Taken by hand, the slip is in the envelope")
        .await?;
    desk.fill("Supervisor code", "246813").await?;
    desk.press("Close the case").await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.press("Cases").await?;
    desk.sees("No open cases.", PATIENCE).await?;
    desk.press("Closed").await?;
    desk.sees("Purchases, session", PATIENCE).await?;
    match compared(desk).as_str() {
        "differs 1234 0 purchases closed" => Ok(()),
        other => Err(Failure(format!("the books say of the reconciliation: {other}"))),
    }
}
