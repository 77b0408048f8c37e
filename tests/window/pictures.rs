//! The pictures of the documentation, taken from the real window: `window-tests … --out DIR --pictures yes`.

use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::scenarios::{at_the_till, number, other_window, to_the_terminal_dialogue};
use fantoccini::key::Key;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// The two desks the till is designed for.
const SIZES: [(u32, u32); 2] = [(1366, 768), (1920, 1080)];

/// Brings the window of this title to the front and names it as the screen does.
pub(crate) fn raised(title: &str) -> Step<String> {
    let search = ["search", "--onlyvisible", "--name", &format!("^{title}$")].map(str::to_owned);
    let found = Command::new("xdotool").args(search).output()?;
    let said = String::from_utf8_lossy(&found.stdout).into_owned();
    let window = said
        .lines()
        .next()
        .ok_or_else(|| Failure(format!("no window is called “{title}”")))?;
    Command::new("xdotool").args(["windowactivate", window]).status()?;
    Ok(window.to_owned())
}

/// Writes a picture of this window, or of the whole screen (`root`), as the screen shows it: the driver's own pictures never come
/// from a web view that paints without compositing.
pub(crate) fn of(window: &str, file: &Path) -> Step<()> {
    let done = Command::new("import").args(["-window", window]).arg(file).status()?;
    if done.success() {
        Ok(())
    } else {
        Err(Failure(format!("import ended with {done}")))
    }
}

/// Every picture, in the order of a day: the start, a sale that fails and is paid, an answer that gets lost, and the lists.
pub(crate) async fn take(desk: &mut Desk) -> Step<()> {
    desk.open_as_installed().await?;
    desk.sees("Open my clinic", PATIENCE).await?;
    desk.size(1366, 768).await?;
    desk.picture("start-1366x768").await?;
    desk.close().await?;
    at_the_till(desk).await?;
    desk.no_dialogue(PATIENCE).await?;
    selling(desk).await?;
    paying(desk).await?;
    in_doubt(desk).await?;
    lists(desk).await
}

async fn in_both_sizes(desk: &Desk, name: &str) -> Step<()> {
    for (width, height) in SIZES.into_iter().rev() {
        desk.size(width, height).await?;
        desk.picture(&format!("{name}-{width}x{height}")).await?;
    }
    Ok(())
}

async fn selling(desk: &Desk) -> Step<()> {
    for key in ["1", "2", "3"] {
        desk.key_with_alt(key).await?;
    }
    desk.sees("€78.00", PATIENCE).await?;
    in_both_sizes(desk, "sell").await?;
    desk.key(Key::F2).await?;
    desk.writes("gastro").await?;
    desk.sees("Gastro diet, can, 400 g", PATIENCE).await?;
    desk.picture("search-1366x768").await?;
    desk.key(Key::Escape).await
}

/// Refused by the client, then paid.
async fn paying(desk: &Desk) -> Step<()> {
    let till = desk.to_practice_terminal().await?;
    desk.to(&till).await?;
    desk.key(Key::F9).await?;
    desk.sees(&number(1), PATIENCE).await?;
    desk.control("OK").await?;
    desk.picture("payment-form-1366x768").await?;
    desk.press("OK").await?;
    desk.sees("Payment terminal", PATIENCE).await?;
    desk.control("Process card").await?;
    in_both_sizes(desk, "terminal-choose").await?;
    desk.press("Process card").await?;
    desk.sees("Waiting for the terminal", PATIENCE).await?;
    desk.picture("terminal-waiting-1366x768").await?;
    desk.to(&other_window(desk, &till).await?).await?;
    desk.sees("78,00 EUR", PATIENCE).await?;
    desk.picture("practice-terminal").await?;
    desk.press("Cancel").await?;
    desk.to(&till).await?;
    desk.sees("The client pressed Cancel", PATIENCE).await?;
    desk.picture("terminal-failed-1366x768").await?;
    desk.press("Close").await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.press("Payment").await?;
    desk.press("OK").await?;
    desk.press("Process card").await?;
    desk.sees("Waiting for the terminal", PATIENCE).await?;
    desk.to(&other_window(desk, &till).await?).await?;
    desk.press("Approved").await?;
    desk.to(&till).await?;
    desk.sees("Visa Debit ···· 4821", PATIENCE).await?;
    desk.picture("terminal-paid-1366x768").await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.sees("Nothing is due", PATIENCE).await?;
    in_both_sizes(desk, "invoice").await
}

async fn in_doubt(desk: &Desk) -> Step<()> {
    let till = desk.to_practice_terminal().await?;
    desk.press("Answer lost after approval").await?;
    desk.to(&till).await?;
    desk.press("New sale").await?;
    desk.sees("Scan or search to begin", PATIENCE).await?;
    to_the_terminal_dialogue(desk).await?;
    desk.press("Process card").await?;
    desk.sees("Waiting for the terminal", PATIENCE).await?;
    desk.to(&other_window(desk, &till).await?).await?;
    desk.press("Approved").await?;
    desk.to(&till).await?;
    desk.sees("Outcome not known yet", PATIENCE).await?;
    desk.picture("terminal-unknown-1366x768").await?;
    desk.press("Leave it open").await?;
    desk.press("Resolve").await?;
    desk.sees("Walk to the terminal", PATIENCE).await?;
    desk.picture("doubt-1366x768").await
}

async fn lists(desk: &Desk) -> Step<()> {
    desk.press("Invoices").await?;
    desk.sees(&number(2), PATIENCE).await?;
    desk.picture("invoices-1366x768").await?;
    desk.press("Clients").await?;
    desk.sees("New client", PATIENCE).await?;
    desk.picture("clients-1366x768").await?;
    desk.press("Today").await?;
    desk.sees("At the terminals", PATIENCE).await?;
    desk.picture("today-1366x768").await?;
    desk.press("Settings").await?;
    desk.press("Nets payment terminals").await?;
    desk.sees("Reception 1", PATIENCE).await?;
    desk.picture("terminals-1366x768").await?;
    // The books are judged at the end, when nothing is in doubt any more.
    desk.press("Invoices").await?;
    desk.no_longer_sees("in doubt", Duration::from_secs(40)).await
}
