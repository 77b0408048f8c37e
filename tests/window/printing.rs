//! The system's print dialogue above the real window: it opens once a paper was counted, closes by Escape, and the till goes on.
//!
//! The dialogue is the toolkit's, so it is found among the screen's windows and closed by the real keyboard; the driver sees pages only.
//! Deliberately absent: a printer. What the dialogue's own *Print to File* makes of the pages was looked at by people.

use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::hands::{ESCAPE, keyboard};
use crate::restore::sells_for_cash;
use crate::scenarios::{at_the_till, number};
use std::process::Command;

/// The dialogue's window, if the screen shows it.
fn dialogue() -> Option<String> {
    let search = ["search", "--onlyvisible", "--name", "^Print$"];
    let found = Command::new("xdotool").args(search).output().ok()?;
    let said = String::from_utf8_lossy(&found.stdout).into_owned();
    said.lines().next().map(str::to_owned)
}

pub(crate) async fn the_system_s_print_dialogue_opens_and_closes(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    sells_for_cash(desk).await?;
    desk.press("Print").await?;
    desk.sees(&format!("Papers of {}", number(1)), PATIENCE).await?;
    desk.sees("Kuitti", PATIENCE).await?;
    if dialogue().is_some() {
        return Err(Failure("a print dialogue nobody asked for".into()));
    }
    desk.press("Print").await?;
    desk.waits_for("the print dialogue", PATIENCE, dialogue).await?;
    // A key that comes before the dialogue has the keyboard is lost.
    desk.waits_for("the print dialogue to close", PATIENCE, || {
        let Some(window) = dialogue() else { return Some(()) };
        let _raised = Command::new("xdotool").args(["windowactivate", &window]).status();
        keyboard("key", "Escape").ok()?;
        None
    })
    .await?;
    desk.sees("printed once", PATIENCE).await?;
    desk.tap(&[ESCAPE]).await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.press("Sell").await?;
    desk.sees("Scan or search to begin", PATIENCE).await
}
