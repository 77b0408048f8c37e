//! The pictures of the documentation, taken from the real window: `window-tests … --out DIR --pictures yes`.

use crate::desk::{Desk, PATIENCE, Step};
use crate::scenarios::{at_the_till, to_the_terminal_dialogue};
use fantoccini::key::Key;
use std::time::Duration;

/// The two desks the till is designed for.
const SIZES: [(u32, u32); 2] = [(1366, 768), (1920, 1080)];

/// Every picture, in the order a payment goes.
pub(crate) async fn take(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = desk.to_practice_terminal().await?;
    desk.press("Answer lost after approval").await?;
    desk.to(&till).await?;
    for key in ["1", "2", "3"] {
        desk.key_with_alt(key).await?;
    }
    desk.sees("€78.00", PATIENCE).await?;
    for (width, height) in SIZES {
        desk.size(width, height).await?;
        desk.picture(&format!("sell-{width}x{height}")).await?;
    }
    desk.size(1366, 768).await?;
    desk.key(Key::F2).await?;
    desk.keys("gastro").await?;
    desk.sees("Gastro diet, can, 400 g", PATIENCE).await?;
    desk.picture("search-1366x768").await?;
    desk.press("Remove Nail trim, dog").await.ok();
    to_the_terminal_dialogue(desk).await?;
    for (width, height) in SIZES {
        desk.size(width, height).await?;
        desk.picture(&format!("terminal-choose-{width}x{height}")).await?;
    }
    desk.size(1366, 768).await?;
    desk.press("Process card").await?;
    desk.sees("Waiting for the terminal", PATIENCE).await?;
    desk.picture("terminal-waiting-1366x768").await?;
    let windows = desk.client()?.windows().await?;
    if let Some(terminal) = windows.into_iter().find(|window| window != &till) {
        desk.to(&terminal).await?;
        desk.picture("practice-terminal").await?;
        desk.press("Approved").await?;
    }
    desk.to(&till).await?;
    desk.sees("Outcome not known yet", PATIENCE).await?;
    desk.picture("terminal-unknown-1366x768").await?;
    desk.press("Leave it open").await?;
    desk.press("Resolve").await?;
    desk.sees("Walk to the terminal", PATIENCE).await?;
    desk.picture("doubt-1366x768").await?;
    desk.press("Invoices").await?;
    desk.sees("Paid", Duration::from_secs(40)).await?;
    desk.picture("invoices-1366x768").await?;
    desk.press("P-2026-000001").await?;
    desk.sees("Nothing is due", PATIENCE).await?;
    for (width, height) in SIZES {
        desk.size(width, height).await?;
        desk.picture(&format!("invoice-{width}x{height}")).await?;
    }
    Ok(())
}
