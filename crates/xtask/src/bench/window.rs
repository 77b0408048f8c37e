//! The window's rows: release start until usable, and memory, against an empty Tauri window of the same versions.
//!
//! Both programs run at the same desk, in turns, each with data of an earlier start, so what is compared is the daily start and
//! not the first one. The start is timed from spawning the process to its ready file, looked for every millisecond; memory is
//! read half a second later.
//!
//! Each has one window: the practice terminal's opens when somebody asks for it. The empty one decides nothing about how it is painted;
//! the till does (docs/adr/0010-painting.md), and is to be seen beside what a program gets by default.

use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::Value;

use super::memory;
use super::row::{self, Heading};
use crate::app::{self, Running};
use crate::console;
use crate::display::Desk;
use crate::failure::{Failure, Outcome};
use crate::{machine, process};

/// The names of the rows.
pub(super) const ROWS: &[&str] = &[START.name, MEMORY.name];

const START: Heading = Heading {
    name: "window-start",
    unit: "ms",
    per_unit: 1000,
    limit_thousandths: 1300,
};
const MEMORY: Heading = Heading {
    name: "window-memory",
    unit: "MiB",
    per_unit: 1024,
    limit_thousandths: 1300,
};

/// Uncounted starts of each program: the first makes the books, the second fills the caches.
const WARM_UP: usize = 2;

/// What loads after the first screen has loaded by then.
const SETTLE: Duration = Duration::from_millis(500);

/// One program's series.
#[derive(Debug, Default)]
struct Series {
    start_us: Vec<u64>,
    memory_kb: Vec<u64>,
}

/// Builds both programs and measures the chosen row, or both.
pub(super) fn measure(root: &Path, runs: usize, only: Option<&str>) -> Outcome<Vec<Value>> {
    let wants = |heading: Heading| only.is_none_or(|name| name == heading.name);
    let till = app::build(root, true)?;
    let empty = build_baseline(root)?;
    let scratch = machine::target_folder(root).join("bench-window");
    let desk = Desk::open(1366, 768, &scratch)?;
    let (mut ours, mut theirs) = (Series::default(), Series::default());
    for turn in 0..runs.saturating_add(WARM_UP) {
        if turn % 20 == 0 {
            console::progress(format!("window starts: {turn} of {}", runs.saturating_add(WARM_UP)));
        }
        let counted = turn >= WARM_UP;
        for (program, folder, series) in [(&till, "till", &mut ours), (&empty, "empty", &mut theirs)] {
            let running = app::start(program, &desk, &scratch.join("books").join(folder), true)?;
            if counted {
                series.add(&running, wants(MEMORY))?;
            }
        }
    }
    let mut rows = Vec::new();
    if wants(START) {
        rows.push(row::row(START, &ours.start_us, &theirs.start_us)?);
    }
    if wants(MEMORY) {
        rows.push(row::row(MEMORY, &ours.memory_kb, &theirs.memory_kb)?);
    }
    Ok(rows)
}

impl Series {
    fn add(&mut self, running: &Running, with_memory: bool) -> Outcome {
        self.start_us
            .push(u64::try_from(running.start.as_micros()).map_err(Failure::during("a start took too long to count"))?);
        if with_memory {
            machine::pause(SETTLE);
            self.memory_kb.push(memory::of_tree(running.process.id())?);
        }
        Ok(())
    }
}

/// The empty window is no member of the workspace, so that nobody builds it without wanting to; it shares the target folder.
fn build_baseline(root: &Path) -> Outcome<PathBuf> {
    let target = machine::target_folder(root);
    let mut command = app::cargo(root);
    command
        .args([
            "build",
            "--locked",
            "--release",
            "--manifest-path",
            "tests/empty-window/Cargo.toml",
            "--target-dir",
        ])
        .arg(&target);
    process::run(&mut command)?;
    Ok(app::built(root, true, "empty-window"))
}
