//! Every direct dependency has its line in `docs/adr/0002-dependencies.md`, and every line a dependency.
//!
//! A line is a table row that begins with the name in backticks. Only direct dependencies count: what they bring with them is
//! judged by licence and source. Deliberately absent: judging the reason, which only a reader can.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::app;
use crate::failure::{Failure, Outcome};
use crate::process;

const PAGE: &str = "docs/adr/0002-dependencies.md";

/// Dependencies without a line, and lines without a dependency.
pub(super) fn findings(root: &Path) -> Outcome<Vec<String>> {
    let read = |file: &str| fs::read_to_string(root.join(file)).map_err(Failure::during(file));
    let metadata = process::capture(app::cargo(root).args(["metadata", "--format-version", "1", "--no-deps", "--locked"]))?;
    let mut used = crates(&metadata)?;
    used.extend(packages(&read("ui/package.json")?)?);
    let mut known = used.clone();
    known.extend(declared(&read("Cargo.toml")?));
    Ok(judge(&used, &known, &recorded(&read(PAGE)?)))
}

fn judge(used: &BTreeSet<String>, known: &BTreeSet<String>, recorded: &BTreeSet<String>) -> Vec<String> {
    let silent = used
        .difference(recorded)
        .map(|name| format!("{name} has no line in {PAGE}: say what it is for and why it beats own code"));
    let idle = recorded
        .difference(known)
        .map(|name| format!("{PAGE} has a line for {name}, which nothing declares: take it out"));
    silent.chain(idle).collect()
}

/// Names in the first column of the page's tables.
fn recorded(page: &str) -> BTreeSet<String> {
    page.lines()
        .filter_map(|line| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned()))
        .collect()
}

/// Direct dependencies of our packages that are not ours.
fn crates(metadata: &str) -> Outcome<BTreeSet<String>> {
    let metadata: Value = serde_json::from_str(metadata).map_err(Failure::during("reading cargo metadata"))?;
    let list = |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let dependencies = list(&metadata, "packages")
        .iter()
        .flat_map(|package| list(package, "dependencies"))
        .collect::<Vec<_>>();
    let foreign = dependencies.iter().filter(|one| one.get("path").is_none_or(Value::is_null));
    Ok(foreign
        .filter_map(|one| one.get("name").and_then(Value::as_str))
        .map(str::to_owned)
        .collect())
}

fn packages(manifest: &str) -> Outcome<BTreeSet<String>> {
    let manifest: Value = serde_json::from_str(manifest).map_err(Failure::during("ui/package.json"))?;
    let lists = ["dependencies", "devDependencies"]
        .into_iter()
        .filter_map(|name| manifest.get(name).and_then(Value::as_object));
    Ok(lists.flat_map(|list| list.keys().cloned()).collect())
}

/// Names in the root manifest's `[workspace.dependencies]`, used yet or not.
fn declared(manifest: &str) -> BTreeSet<String> {
    let section = manifest
        .lines()
        .skip_while(|line| line.trim() != "[workspace.dependencies]")
        .skip(1);
    let lines = section.take_while(|line| !line.starts_with('['));
    lines
        .filter_map(|line| Some(line.split_once('=')?.0.trim().to_owned()))
        .filter(|name| !name.starts_with('#'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn both_directions_are_judged() {
        let found = judge(
            &set(&["tokio", "regex"]),
            &set(&["tokio", "regex", "planned"]),
            &set(&["tokio", "planned", "gone"]),
        );
        assert_eq!(found.len(), 2);
        assert!(
            found[0].starts_with("regex has no line") && found[1].contains("a line for gone"),
            "{found:?}"
        );
    }

    #[test]
    fn names_are_read_from_tables_and_manifests() {
        let page = "| Crate | For |\n|---|---|\n| `tokio` | waiting |\n`serde` in a sentence\n| `@fluent/bundle` | words |\n";
        assert_eq!(recorded(page), set(&["tokio", "@fluent/bundle"]));
        let metadata = r#"{"packages":[{"name":"store","dependencies":[{"name":"domain","path":"x"},{"name":"rusqlite","path":null},{"name":"sha2"}]}]}"#;
        assert_eq!(crates(metadata).unwrap(), set(&["rusqlite", "sha2"]));
        assert_eq!(
            packages(r#"{"dependencies":{"react":"1"},"devDependencies":{"vite":"2"}}"#).unwrap(),
            set(&["react", "vite"])
        );
        let manifest = "[workspace]\n[workspace.dependencies]\n# Ours.\ntokio = \"1\"\nserde = { version = \"1\" }\n\n[package]\nname = \"x\"\n";
        assert_eq!(declared(manifest), set(&["tokio", "serde"]));
    }
}
