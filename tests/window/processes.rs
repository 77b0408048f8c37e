//! Which processes belong to a desk, found by what they were started with, and each ended by its own number.
//!
//! Why read what the system lists: the till is started by the driver, and the web view's processes by the till, so nobody here is
//! the parent of either.

use crate::desk::{Failure, Step};
use std::path::Path;
use std::process::{Command, Stdio};

/// The web view's process that draws a page, as the system shortens its name.
const PAGE: &str = "WebKitWebProces";

/// Every process the system lists; one that ends meanwhile is not there.
fn listed() -> Step<Vec<u32>> {
    let entries = std::fs::read_dir("/proc")?;
    Ok(entries
        .filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok())
        .collect())
}

/// The tills on this data folder. One that was killed is listed for a moment without what it was started with.
pub(crate) fn tills(folder: &Path) -> Step<Vec<u32>> {
    let folder = folder.display().to_string();
    let is_ours = |process: &u32| {
        let words = std::fs::read(format!("/proc/{process}/cmdline")).unwrap_or_default();
        let words: Vec<String> = words
            .split(|byte| *byte == 0)
            .map(|word| String::from_utf8_lossy(word).into_owned())
            .collect();
        words.windows(2).any(|pair| pair == ["--data-dir", folder.as_str()])
    };
    Ok(listed()?.into_iter().filter(is_ours).collect())
}

/// Sends a signal to each till on this data folder; whether there was one.
pub(crate) fn end(folder: &Path, signal: &str) -> Step<bool> {
    let tills = tills(folder)?;
    for till in &tills {
        send(*till, signal)?;
    }
    Ok(!tills.is_empty())
}

/// Kills the process that draws the till's page: the first that the till started.
pub(crate) fn kill_page(folder: &Path) -> Step<()> {
    let tills = tills(folder)?;
    let mut pages: Vec<(u64, u32)> = listed()?
        .into_iter()
        .filter_map(|process| {
            let (name, parent, since) = stat(process)?;
            (name == PAGE && tills.contains(&parent)).then_some((since, process))
        })
        .collect();
    pages.sort_unstable();
    let (_, page) = *pages.first().ok_or_else(|| Failure("no page is drawn".into()))?;
    send(page, "-9")
}

/// A process's name, its parent, and when it started.
fn stat(process: u32) -> Option<(String, u32, u64)> {
    let line = std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    let (before, after) = line.rsplit_once(')')?;
    let name = before.split_once('(')?.1.to_owned();
    let mut fields = after.split_whitespace();
    let parent = fields.nth(1)?.parse().ok()?;
    let since = fields.nth(17)?.parse().ok()?;
    Some((name, parent, since))
}

/// One that is gone by now needs no signal.
fn send(process: u32, signal: &str) -> Step<()> {
    Command::new("kill")
        .args([signal, &process.to_string()])
        .stderr(Stdio::null())
        .status()?;
    Ok(())
}
