//! `cargo xtask codegen`: the files made from the command table, written or compared.
//!
//! The table in `api` is the one place where a command is declared; its example program writes the TypeScript client and the
//! shell's command list. `--check` writes them to a scratch folder instead and names every file that differs, is missing or is
//! left over, so a stale client cannot land.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::app::{self, SHELL_FEATURE};
use crate::arguments::{Arguments, Shape};
use crate::failure::{Failure, Outcome};
use crate::{console, machine, process};

const SHAPE: Shape = Shape {
    switches: &["--check"],
    values: &[],
    words: 0,
};

/// The folders that hold generated code and nothing else.
const GENERATED: &[&str] = &["ui/src/api/generated", "src-tauri/src/generated"];

/// Runs the task.
pub(crate) fn run(root: &Path, given: &[String]) -> Outcome {
    let arguments = Arguments::parse("codegen", given, SHAPE)?;
    if arguments.has("--check") {
        let findings = findings(root)?;
        if findings.is_empty() {
            Ok(())
        } else {
            Err(Failure::new(findings.join("\n")))
        }
    } else {
        generate(root, root)?;
        console::result(format!("wrote {}", GENERATED.join(" and ")));
        Ok(())
    }
}

/// What differs between the repository and what the table says now.
pub(crate) fn findings(root: &Path) -> Outcome<Vec<String>> {
    let scratch = machine::target_folder(root).join("codegen-check");
    if scratch.exists() {
        fs::remove_dir_all(&scratch).map_err(Failure::during(scratch.display()))?;
    }
    generate(root, &scratch)?;
    let mut findings = Vec::new();
    for folder in GENERATED {
        findings.extend(differences(
            folder,
            &texts(&root.join(folder))?,
            &texts(&scratch.join(folder))?,
        ));
    }
    Ok(findings)
}

/// Builds with the features of the whole workspace, so that nothing is compiled twice for it, and runs the program directly.
fn generate(root: &Path, out: &Path) -> Outcome {
    for folder in GENERATED {
        let folder = out.join(folder);
        fs::create_dir_all(&folder).map_err(Failure::during(folder.display()))?;
    }
    process::run(app::cargo(root).args([
        "build",
        "--locked",
        "--workspace",
        "--example",
        "codegen",
        "--features",
        SHELL_FEATURE,
    ]))?;
    let program = app::built(root, false, "examples/codegen");
    // `cargo run` would hand over this variable from .cargo/config.toml.
    process::run(
        Command::new(program)
            .arg(out)
            .current_dir(root)
            .env("TS_RS_LARGE_INT", "number"),
    )
}

fn texts(folder: &Path) -> Outcome<BTreeMap<PathBuf, String>> {
    let mut found = BTreeMap::new();
    if folder.is_dir() {
        for entry in fs::read_dir(folder).map_err(Failure::during(folder.display()))? {
            let path = entry.map_err(Failure::during(folder.display()))?.path();
            if path.is_file() {
                let text = fs::read_to_string(&path).map_err(Failure::during(path.display()))?;
                found.insert(path.file_name().map(PathBuf::from).unwrap_or_default(), text);
            } else {
                let inner = texts(&path)?;
                let name = path.file_name().map(PathBuf::from).unwrap_or_default();
                found.extend(inner.into_iter().map(|(file, text)| (name.join(file), text)));
            }
        }
    }
    Ok(found)
}

fn differences(folder: &str, present: &BTreeMap<PathBuf, String>, wanted: &BTreeMap<PathBuf, String>) -> Vec<String> {
    let left_over = present
        .keys()
        .filter(|file| !wanted.contains_key(*file))
        .map(|file| (file, "is left over"));
    let stale = wanted.iter().filter_map(|(file, text)| match present.get(file) {
        None => Some((file, "is missing")),
        Some(found) if found != text => Some((file, "is stale")),
        Some(_) => None,
    });
    stale
        .chain(left_over)
        .map(|(file, what)| format!("{folder}/{} {what}: cargo xtask codegen", file.display()))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stale_missing_and_left_over_files_are_named() {
        let files = |list: &[(&str, &str)]| {
            list.iter()
                .map(|(name, text)| (PathBuf::from(name), (*text).to_owned()))
                .collect()
        };
        let present: BTreeMap<PathBuf, String> = files(&[("same.ts", "1"), ("stale.ts", "old"), ("gone.ts", "x")]);
        let wanted = files(&[("same.ts", "1"), ("stale.ts", "new"), ("fresh.ts", "y")]);
        let found = differences("g", &present, &wanted);
        assert_eq!(
            found,
            [
                "g/fresh.ts is missing: cargo xtask codegen",
                "g/stale.ts is stale: cargo xtask codegen",
                "g/gone.ts is left over: cargo xtask codegen"
            ]
        );
        assert!(differences("g", &present, &present).is_empty());
    }
}
