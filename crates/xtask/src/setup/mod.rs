//! Everything a task needs before it can start, and nothing it does not: system packages, npm packages, the built UI.
//!
//! A task says what it needs as a [`Need`]; each step does nothing when nothing is stale, so a second run costs a few file reads.
//! What cannot be installed from here ends the task with exit code 2 and the exact command, never with half a set-up and never
//! with a skipped test.

mod node;
pub(crate) mod system;

use std::path::Path;

use crate::failure::Outcome;
use system::Group;

/// What a task is about to do.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Need {
    /// Open windows on a screen that does not exist.
    pub(crate) headless: bool,
    /// Drive the UI in a browser.
    pub(crate) browser: bool,
    /// Have `ui/node_modules` as the lock file says.
    pub(crate) npm: bool,
    /// Have `ui/dist` built from the present sources.
    pub(crate) ui: bool,
}

/// Brings the machine and the working copy to where the task can start.
pub(crate) fn prepare(root: &Path, need: Need) -> Outcome {
    let wanted = [
        (true, Group::Build),
        (need.headless, Group::Headless),
        (need.browser, Group::Browser),
    ];
    let groups: Vec<Group> = wanted
        .into_iter()
        .filter_map(|(needed, group)| needed.then_some(group))
        .collect();
    system::prepare(&groups)?;
    if need.npm || need.ui {
        node::install_packages(root)?;
    }
    if need.ui {
        node::build_ui(root)?;
    }
    Ok(())
}

/// `npm` as a command in `ui/`, with nothing downloaded behind the lock file's back.
pub(crate) fn npm(root: &Path) -> std::process::Command {
    node::npm(root)
}

/// A browser the UI tests can drive.
pub(crate) fn browser() -> Option<std::path::PathBuf> {
    system::BROWSERS.iter().find_map(|name| crate::machine::program(name))
}
