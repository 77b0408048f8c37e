//! Who may know whom, read from `cargo metadata`, and that the benchmark's baseline is built from the same versions.
//!
//! The tables are the house plan in a form that fails: for each of our packages the ones of ours it may name (as a dependency of
//! any kind, tests included), and for a few libraries the packages that may name them. A package that stands in no table fails
//! too, so a new room states its place.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::app;
use crate::failure::{Failure, Outcome};
use crate::process;

/// A package of ours, those of ours it may depend on, why.
const MAY_KNOW: &[(&str, &[&str], &str)] = &[
    ("domain", &[], "the rules are pure and know nobody"),
    ("store", &["domain"], "it stores what the rules say, and nothing else"),
    ("printing", &["domain"], "it prints what the rules say, and nothing else"),
    (
        "connect-at-cloud",
        &[],
        "the client knows nothing of tills, and proves nothing if it knows its own simulator",
    ),
    (
        "connect-at-cloud-simulator",
        &[],
        "a simulator that shares code with the client shares its mistakes",
    ),
    ("keychain", &[], "secrets know nobody"),
    (
        "application",
        &["domain", "store", "connect-at-cloud", "printing", "keychain"],
        "use cases meet the world through these rooms only",
    ),
    (
        "api",
        &["application", "domain"],
        "the command table speaks of use cases and the rules' words, never of storage or wires",
    ),
    (
        "devserver",
        &["api", "application", "connect-at-cloud-simulator"],
        "the shell's stand-in for UI tests",
    ),
    (
        "klinikassa",
        &["api", "application", "connect-at-cloud-simulator"],
        "the shell builds windows and wires the parts",
    ),
    (
        "simulation",
        &[
            "domain",
            "store",
            "application",
            "connect-at-cloud",
            "connect-at-cloud-simulator",
            "keychain",
            "faulty-disk",
        ],
        "test-only",
    ),
    ("faulty-disk", &[], "test-only; the one place for unsafe code"),
    (
        "verify",
        &["domain", "store"],
        "it checks a copy of the books and runs no use case",
    ),
    ("xtask", &[], "it drives the others from outside, and is built before them"),
    (
        "klinikassa-tests",
        &[
            "api",
            "application",
            "connect-at-cloud",
            "connect-at-cloud-simulator",
            "devserver",
            "domain",
            "keychain",
            "printing",
            "store",
        ],
        "flows run over the real parts",
    ),
];

/// A library, the packages that may depend on it directly, why.
const ONLY: &[(&str, &[&str], &str)] = &[
    (
        "rusqlite",
        &["store", "klinikassa-tests", "verify"],
        "only the store knows SQL; tests measure against plain SQLite and attack the file from outside",
    ),
    ("rusqlite_migration", &["store"], "only the store knows SQL"),
    ("tauri", &["klinikassa"], "only the shell knows Tauri"),
    ("tauri-build", &["klinikassa"], "only the shell knows Tauri"),
    ("ts-rs", &["api"], "only the command table knows the UI's wire"),
    ("fantoccini", &["klinikassa-tests"], "the window is driven by tests alone"),
];

/// Every edge that must not be.
pub(super) fn findings(root: &Path) -> Outcome<Vec<String>> {
    let said = process::capture(app::cargo(root).args(["metadata", "--format-version", "1", "--no-deps", "--locked"]))?;
    Ok(judge(&read_edges(&said)?))
}

/// Package to the names it depends on: ours by path, others by name.
type Edges = BTreeMap<String, Vec<(String, bool)>>;

fn read_edges(metadata: &str) -> Outcome<Edges> {
    let metadata: Value = serde_json::from_str(metadata).map_err(Failure::during("reading cargo metadata"))?;
    let list = |value: &Value, name: &str| value.get(name).and_then(Value::as_array).cloned().unwrap_or_default();
    let text = |value: &Value, name: &str| value.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let edges_of = |package: &Value| {
        let dependencies = list(package, "dependencies");
        dependencies
            .iter()
            .map(|one| (text(one, "name"), one.get("path").is_some_and(Value::is_string)))
            .collect()
    };
    Ok(list(&metadata, "packages")
        .iter()
        .map(|package| (text(package, "name"), edges_of(package)))
        .collect())
}

fn judge(edges: &Edges) -> Vec<String> {
    let mut found = Vec::new();
    for (package, names) in edges {
        let Some((_, allowed, why)) = MAY_KNOW.iter().find(|(known, ..)| known == package) else {
            found.push(format!(
                "{package} stands in no table: give it a line in crates/xtask/src/check/edges.rs and in docs/ARCHITECTURE.md"
            ));
            continue;
        };
        for (name, is_ours) in names {
            if *is_ours && !allowed.contains(&name.as_str()) {
                found.push(format!("{package} must not know {name}: {why}"));
            }
            for (library, owners, reason) in ONLY {
                if name == library && !owners.contains(&package.as_str()) {
                    found.push(format!("{package} must not depend on {library}: {reason}"));
                }
            }
        }
    }
    found
}

/// What the shell and the empty window of the benchmark must share, or the comparison measures something else.
const SHARED_WITH_BASELINE: &[&str] = &[
    "tauri",
    "tauri-build",
    "tauri-runtime-wry",
    "tauri-utils",
    "wry",
    "tao",
    "webkit2gtk",
    "gtk",
    "soup3",
];

/// Every package whose version differs between the till and the baseline window.
pub(super) fn baseline_versions(root: &Path) -> Outcome<Vec<String>> {
    let read = |file: &str| std::fs::read_to_string(root.join(file)).map_err(Failure::during(file));
    Ok(differing_versions(
        &read("Cargo.lock")?,
        &read("tests/empty-window/Cargo.lock")?,
    ))
}

fn differing_versions(till: &str, baseline: &str) -> Vec<String> {
    SHARED_WITH_BASELINE
        .iter()
        .filter_map(|name| {
            let (ours, theirs) = (locked_versions(till, name), locked_versions(baseline, name));
            let what = format!(
                "{name} is {} in the till and {} in tests/empty-window",
                ours.join(" and "),
                theirs.join(" and ")
            );
            (ours.is_empty() || ours != theirs).then(|| format!("{what}: copy Cargo.lock there and run cargo build in it"))
        })
        .collect()
}

fn locked_versions<'lock>(lock: &'lock str, name: &str) -> Vec<&'lock str> {
    let wanted = format!("name = \"{name}\"");
    let mut lines = lock.lines();
    let mut versions = Vec::new();
    while let Some(line) = lines.next() {
        if line == wanted {
            versions.extend(
                lines
                    .next()
                    .and_then(|next| next.strip_prefix("version = \"")?.strip_suffix('"')),
            );
        }
    }
    versions
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(list: &[(&str, &[(&str, bool)])]) -> Edges {
        list.iter()
            .map(|(package, names)| {
                (
                    (*package).to_owned(),
                    names.iter().map(|(name, ours)| ((*name).to_owned(), *ours)).collect(),
                )
            })
            .collect()
    }

    #[test]
    fn allowed_edges_pass_and_forbidden_ones_are_named_with_the_reason() {
        assert!(
            judge(&edges(&[
                ("store", &[("domain", true), ("rusqlite", false)]),
                ("domain", &[("serde", false)])
            ]))
            .is_empty()
        );
        let found = judge(&edges(&[("connect-at-cloud", &[("connect-at-cloud-simulator", true)])]));
        assert_eq!(found.len(), 1);
        assert!(
            found
                .concat()
                .starts_with("connect-at-cloud must not know connect-at-cloud-simulator: "),
            "{found:?}"
        );
        assert_eq!(judge(&edges(&[("domain", &[("store", true)])])).len(), 1);
        assert_eq!(judge(&edges(&[("api", &[("store", true)])])).len(), 1);
    }

    #[test]
    fn libraries_with_an_owner_stay_with_it() {
        for (package, library) in [
            ("application", "rusqlite"),
            ("api", "tauri"),
            ("devserver", "ts-rs"),
            ("domain", "tauri-build"),
        ] {
            assert_eq!(
                judge(&edges(&[(package, &[(library, false)])])).len(),
                1,
                "{package} → {library}"
            );
        }
        assert!(judge(&edges(&[("klinikassa", &[("tauri", false), ("tauri-build", false)])])).is_empty());
    }

    #[test]
    fn a_new_room_must_state_its_place() {
        assert!(judge(&edges(&[("loyalty", &[])])).concat().contains("stands in no table"));
    }

    #[test]
    fn metadata_is_read_with_every_kind_of_dependency() {
        let metadata = r#"{"packages":[{"name":"store","dependencies":[
            {"name":"domain","path":"x","kind":null},{"name":"tempfile","kind":"dev"},{"name":"connect-at-cloud","path":"y","kind":"dev"}]}]}"#;
        let read = read_edges(metadata).unwrap();
        assert_eq!(
            read,
            edges(&[("store", &[("domain", true), ("tempfile", false), ("connect-at-cloud", true)])])
        );
        assert_eq!(judge(&read).len(), 1, "a test dependency is an edge too");
    }

    #[test]
    fn tables_name_packages_once() {
        for (index, (name, ..)) in MAY_KNOW.iter().enumerate() {
            assert!(MAY_KNOW.iter().skip(index + 1).all(|(other, ..)| other != name), "{name}");
        }
    }

    #[test]
    fn baseline_versions_must_be_the_same() {
        let lock = |version: &str| {
            SHARED_WITH_BASELINE
                .iter()
                .map(|name| format!("[[package]]\nname = \"{name}\"\nversion = \"{version}\"\n"))
                .collect::<String>()
        };
        assert!(differing_versions(&lock("2.12.5"), &lock("2.12.5")).is_empty());
        assert_eq!(
            differing_versions(&lock("2.12.5"), &lock("2.12.4")).len(),
            SHARED_WITH_BASELINE.len()
        );
        assert_eq!(
            differing_versions("", "").len(),
            SHARED_WITH_BASELINE.len(),
            "nothing found is not the same"
        );
    }
}
