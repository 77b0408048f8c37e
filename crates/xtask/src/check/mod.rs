//! `cargo xtask check`: everything about the repository that can be judged without running the till.
//!
//! Each check is a function from the repository to a list of findings, one line each, with the place and what to do. All checks
//! run even when one finds something, quick ones first; the task ends with the names of those that did. Deliberately absent:
//! fixing anything, and warnings that nobody has to act on.

mod catalogue;
mod edges;
mod length;
mod licences;
mod reasons;
mod rooms;
mod rust_text;
mod sources;
mod tools;
mod translations;
mod words;

use std::path::Path;

use crate::arguments::{Arguments, Shape};
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::machine::Stopwatch;
use crate::setup::{self, Need};
use crate::{codegen, migration};
use sources::Sources;

const SHAPE: Shape = Shape {
    switches: &["--list"],
    values: &["--only"],
    words: 0,
};

/// What a check may look at.
struct Repository<'root> {
    root: &'root Path,
    sources: Sources,
}

type Check = fn(&Repository<'_>) -> Outcome<Vec<String>>;

/// Name, what the machine needs for it, the check. The names are used by docs/ARCHITECTURE.md.
const CHECKS: &[(&str, Tools, Check)] = &[
    ("length", Tools::None, |repository| Ok(length::findings(&repository.sources))),
    ("headers", Tools::None, |repository| Ok(words::headers(&repository.sources))),
    ("words", Tools::None, |repository| words::forbidden(&repository.sources)),
    ("silenced-lints", Tools::None, |repository| {
        Ok(words::silenced(&repository.sources))
    }),
    ("rooms", Tools::None, |repository| Ok(rooms::findings(&repository.sources))),
    ("migrations", Tools::None, |repository| migration::findings(repository.root)),
    ("translations", Tools::None, |repository| {
        translations::findings(repository.root, &repository.sources)
    }),
    ("edges", Tools::None, |repository| edges::findings(repository.root)),
    ("licences", Tools::None, |repository| licences::findings(repository.root)),
    ("reasons", Tools::None, |repository| reasons::findings(repository.root)),
    ("baseline-versions", Tools::None, |repository| {
        edges::baseline_versions(repository.root)
    }),
    ("format", Tools::None, |repository| tools::format(repository.root)),
    ("ui-lint", Tools::Npm, |repository| tools::npm_script(repository.root, "lint")),
    ("ui-types", Tools::Npm, |repository| {
        tools::npm_script(repository.root, "typecheck")
    }),
    ("generated", Tools::System, |repository| codegen::findings(repository.root)),
    ("clippy", Tools::System, |repository| tools::clippy(repository.root)),
];

/// What has to be installed before a check can run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tools {
    None,
    System,
    Npm,
}

/// Runs the task.
pub(crate) fn run(root: &Path, given: &[String]) -> Outcome {
    let arguments = Arguments::parse("check", given, SHAPE)?;
    let names: Vec<&str> = CHECKS.iter().map(|(name, ..)| *name).collect();
    if arguments.has("--list") {
        names.iter().for_each(console::result);
        return Ok(());
    }
    let only = arguments.value("--only");
    if let Some(unknown) = only.filter(|only| !names.contains(only)) {
        return Err(Failure::missing(format!(
            "there is no check \"{unknown}\"; there are: {}",
            names.join(", ")
        )));
    }
    let chosen: Vec<_> = CHECKS
        .iter()
        .filter(|(name, ..)| only.is_none_or(|only| only == *name))
        .collect();
    let need = |tools| chosen.iter().any(|(_, needed, _)| *needed == tools);
    if need(Tools::System) || need(Tools::Npm) {
        setup::prepare(
            root,
            Need {
                npm: need(Tools::Npm),
                ..Need::default()
            },
        )?;
    }
    let repository = Repository {
        root,
        sources: Sources::read(root)?,
    };
    let failed: Vec<&str> = chosen
        .iter()
        .filter(|(name, _, check)| !holds(name, *check, &repository))
        .map(|(name, ..)| *name)
        .collect();
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Failure::new(format!("checks that failed: {}", failed.join(", "))))
    }
}

/// Runs one check and prints its line and its findings.
fn holds(name: &str, check: Check, repository: &Repository<'_>) -> bool {
    let clock = Stopwatch::start();
    let findings = check(repository).unwrap_or_else(|failure| vec![failure.to_string()]);
    let verdict = if findings.is_empty() { "ok" } else { "FAILED" };
    console::result(format!("{verdict:<6} {name:<18} {:>12}", console::spell(clock.elapsed())));
    for finding in &findings {
        console::result(format!("       {}", finding.replace('\n', "\n       ")));
    }
    findings.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_check_is_refused_with_the_list() {
        let failure = run(Path::new("."), &["--only".to_owned(), "spelling".to_owned()]).unwrap_err();
        assert!(failure.is_missing());
        assert!(failure.to_string().contains("length, headers, words"), "{failure}");
    }
}
