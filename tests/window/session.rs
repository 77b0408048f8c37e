//! A whole session in the order of a working day: sell, pay, print, refund, look things up, change the settings.
//!
//! What it judges is what the desk asks after every scenario (see `desk`): nothing the pages wanted was refused by the content policy,
//! in either window, from their first script to their end. So it goes past every screen once, and changes everything that changes
//! how a page is drawn.

use crate::desk::{Desk, PATIENCE, Step};
use crate::hands::ESCAPE;
use crate::scenarios::{at_the_till, number, other_window, to_the_terminal_dialogue};
use std::time::Duration;

pub(crate) async fn a_whole_session_wants_nothing_the_policy_refuses(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = desk.to_practice_terminal().await?;
    desk.to(&till).await?;
    to_the_terminal_dialogue(desk).await?;
    desk.press("Process card").await?;
    desk.sees("Waiting for the terminal", PATIENCE).await?;
    let terminal = other_window(desk, &till).await?;
    desk.to(&terminal).await?;
    desk.sees("34,90 EUR", PATIENCE).await?;
    desk.press("Approved").await?;
    desk.to(&till).await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.sees("Nothing is due", PATIENCE).await?;

    desk.press("Print").await?;
    desk.sees(&format!("Papers of {}", number(1)), PATIENCE).await?;
    desk.sees("Card slip, cardholder copy", PATIENCE).await?;
    desk.tap(&[ESCAPE]).await?;
    desk.no_dialogue(PATIENCE).await?;

    desk.press("Refund").await?;
    desk.press("OK").await?;
    desk.press("Process card").await?;
    desk.sees("Waiting for the terminal", PATIENCE).await?;
    desk.to(&terminal).await?;
    desk.sees("34,90 EUR", PATIENCE).await?;
    desk.press("Approved").await?;
    desk.to(&till).await?;
    desk.sees("owes it again", PATIENCE).await?;
    desk.no_dialogue(PATIENCE).await?;

    desk.press("Invoices").await?;
    desk.sees(&number(1), Duration::from_secs(20)).await?;
    settings(desk).await
}

/// Every choice that draws the pages anew, and the page of the account.
async fn settings(desk: &Desk) -> Step<()> {
    desk.press("Settings").await?;
    desk.sees("Icons: Lucide", PATIENCE).await?;
    desk.press("Dark").await?;
    is_set(desk, "Dark").await?;
    desk.press("150").await?;
    is_set(desk, "150").await?;
    desk.press("Nets Connect@Cloud account").await?;
    desk.sees("User name", PATIENCE).await?;
    desk.press("This till").await?;
    desk.press("Suomi").await?;
    desk.sees("Asetukset", PATIENCE).await
}

/// The choice of this name is the one taken.
async fn is_set(desk: &Desk, name: &str) -> Step<()> {
    let script = "return [...document.querySelectorAll('[aria-pressed=true]')] \
        .some((one) => one.textContent.replace(/\\s+/g, ' ').includes(arguments[0]))";
    desk.until(&format!("“{name}” to be taken"), PATIENCE, |client| {
        let wanted = serde_json::json!(name);
        async move {
            let taken = client.execute(script, vec![wanted]).await.ok()?;
            (taken == serde_json::json!(true)).then_some(())
        }
    })
    .await
}
