//! Where dependencies come from and under which licences, for crates and for npm packages.
//!
//! Crates come from crates.io or from this repository; npm packages carry an integrity digest and name no host, so the lock file
//! works behind any mirror. A licence expression holds if some way of satisfying it lies within `data/licences.txt`, where each
//! licence has its reason. All platforms count, not only the one the check runs on. Deliberately absent: advisories, whose
//! database cannot be had offline.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use serde_json::Value;
use spdx::{Expression, ParseMode};

use crate::app;
use crate::failure::{Failure, Outcome};
use crate::process;

const ALLOWED: &str = include_str!("../../data/licences.txt");
const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Every dependency with a source or licence that is not allowed, and every allowance that nothing needs.
pub(super) fn findings(root: &Path) -> Outcome<Vec<String>> {
    let allowed = read_allowed(ALLOWED)?;
    let metadata = process::capture(app::cargo(root).args(["metadata", "--format-version", "1", "--locked"]))?;
    let metadata: Value = serde_json::from_str(&metadata).map_err(Failure::during("reading cargo metadata"))?;
    let lock_path = root.join("ui/package-lock.json");
    let lock = fs::read_to_string(&lock_path).map_err(Failure::during("ui/package-lock.json"))?;
    let lock: Value = serde_json::from_str(&lock).map_err(Failure::during("ui/package-lock.json"))?;
    let mut used = BTreeSet::new();
    let mut found = crate_findings(&metadata, &allowed, &mut used);
    found.extend(npm_findings(&lock, &allowed, &mut used));
    let unused = allowed.keys().filter(|licence| !used.contains(*licence));
    found.extend(
        unused.map(|licence| format!("crates/xtask/data/licences.txt allows {licence}, which nothing uses: take it out")),
    );
    Ok(found)
}

/// Licence to its reason.
type Allowed = BTreeMap<String, String>;

fn read_allowed(text: &str) -> Outcome<Allowed> {
    let lines = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| match line.split_once(" # ") {
            Some((licence, reason)) if !reason.trim().is_empty() => Ok((licence.trim().to_owned(), reason.trim().to_owned())),
            _ => Err(Failure::new(format!(
                "crates/xtask/data/licences.txt: no reason given: {line}"
            ))),
        })
        .collect()
}

/// Whether the expression can be satisfied, noting the licences that do it.
fn is_allowed(expression: &str, allowed: &Allowed, used: &mut BTreeSet<String>) -> bool {
    let Ok(parsed) = Expression::parse_mode(expression, ParseMode::LAX) else {
        return false;
    };
    parsed.evaluate(|wanted| {
        let name = wanted.to_string();
        let holds = allowed.contains_key(&name);
        if holds {
            used.insert(name);
        }
        holds
    })
}

fn text<'value>(value: &'value Value, name: &str) -> Option<&'value str> {
    value.get(name).and_then(Value::as_str)
}

fn crate_findings(metadata: &Value, allowed: &Allowed, used: &mut BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    for package in metadata.get("packages").and_then(Value::as_array).into_iter().flatten() {
        let name = text(package, "name").unwrap_or("a package without a name");
        let Some(source) = text(package, "source") else { continue };
        if source != CRATES_IO {
            found.push(format!(
                "{name} comes from {source}; crates come from crates.io or from this repository"
            ));
        }
        match text(package, "license") {
            Some(licence) if is_allowed(licence, allowed, used) => {}
            Some(licence) => found.push(format!(
                "{name} is under {licence}, which crates/xtask/data/licences.txt does not allow"
            )),
            None => found.push(format!("{name} states no licence")),
        }
    }
    found
}

fn npm_findings(lock: &Value, allowed: &Allowed, used: &mut BTreeSet<String>) -> Vec<String> {
    let mut found = Vec::new();
    if lock.get("lockfileVersion").and_then(Value::as_u64) != Some(3) {
        found.push("ui/package-lock.json is not of version 3".to_owned());
    }
    let packages = lock.get("packages").and_then(Value::as_object);
    for (place, package) in packages.into_iter().flatten().filter(|(place, _)| !place.is_empty()) {
        let name = place.rsplit_once("node_modules/").map_or(place.as_str(), |(_, name)| name);
        if text(package, "integrity").is_none_or(|digest| !digest.starts_with("sha512-")) {
            found.push(format!("npm {name} has no sha512 integrity in ui/package-lock.json"));
        }
        if package.get("resolved").is_some() {
            found.push(format!(
                "npm {name} names a host in ui/package-lock.json: ui/.npmrc says omit-lockfile-registry-resolved=true"
            ));
        }
        match text(package, "license") {
            Some(licence) if is_allowed(licence, allowed, used) => {}
            Some(licence) => found.push(format!(
                "npm {name} is under {licence}, which crates/xtask/data/licences.txt does not allow"
            )),
            None => found.push(format!("npm {name} states no licence in ui/package-lock.json")),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn allowed(text: &str) -> Allowed {
        read_allowed(text).unwrap()
    }

    fn judged(expression: &str) -> bool {
        is_allowed(
            expression,
            &allowed("MIT # a\nApache-2.0 # b\nApache-2.0 WITH LLVM-exception # c"),
            &mut BTreeSet::new(),
        )
    }

    #[test]
    fn expressions_hold_when_some_way_through_is_allowed() {
        for good in [
            "MIT",
            "MIT OR GPL-3.0-only",
            "MIT/Apache-2.0",
            "MIT AND Apache-2.0",
            "(MIT OR X11) AND Apache-2.0",
            "Apache-2.0 WITH LLVM-exception",
        ] {
            assert!(judged(good), "{good}");
        }
        for bad in [
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "Proprietary",
            "",
            "MIT WITH Classpath-exception-2.0",
        ] {
            assert!(!judged(bad), "{bad}");
        }
    }

    #[test]
    fn every_allowance_needs_a_reason() {
        assert!(read_allowed("MIT").is_err());
        assert!(read_allowed("MIT # ").is_err());
        assert_eq!(allowed("# words\n\nMIT # permissive").len(), 1);
    }

    #[test]
    fn the_list_in_force_can_be_read_and_knows_its_licences() {
        for licence in read_allowed(ALLOWED).unwrap().keys() {
            assert!(Expression::parse(licence).is_ok(), "{licence} is no SPDX name");
        }
    }

    #[test]
    fn crates_come_from_the_registry_or_from_here() {
        let metadata = json!({"packages": [
            {"name": "ours", "source": null, "license": null},
            {"name": "good", "source": CRATES_IO, "license": "MIT"},
            {"name": "forked", "source": "git+https://example.test/x", "license": "MIT"},
            {"name": "silent", "source": CRATES_IO, "license": null},
            {"name": "strict", "source": CRATES_IO, "license": "AGPL-3.0-only"},
        ]});
        let mut used = BTreeSet::new();
        let found = crate_findings(&metadata, &allowed("MIT # a"), &mut used);
        let names: Vec<&str> = found.iter().filter_map(|line| line.split(' ').next()).collect();
        assert_eq!(names, ["forked", "silent", "strict"]);
        assert!(used.contains("MIT"));
    }

    #[test]
    fn npm_packages_have_digests_licences_and_no_hosts() {
        let lock = json!({"lockfileVersion": 3, "packages": {
            "": {"name": "ui"},
            "node_modules/good": {"license": "MIT", "integrity": "sha512-x"},
            "node_modules/a/node_modules/@s/weak": {"license": "MIT", "integrity": "sha1-x"},
            "node_modules/hosted": {"license": "MIT", "integrity": "sha512-x", "resolved": "https://example.test/x.tgz"},
            "node_modules/silent": {"integrity": "sha512-x"},
        }});
        let found = npm_findings(&lock, &allowed("MIT # a"), &mut BTreeSet::new());
        let names: Vec<&str> = found.iter().filter_map(|line| line.split(' ').nth(1)).collect();
        assert_eq!(names, ["@s/weak", "hosted", "silent"]);
    }
}
