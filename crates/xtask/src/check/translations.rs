//! Five languages that say the same: keys missing, extra or unused, placeables that differ, English left over.
//!
//! English is the reference. A key is used if it stands as a whole string in the UI or in Rust, if it begins with a family named
//! in `dynamic-keys.json` (keys put together at run time), or if another message uses it. A value equal to English must be named
//! in `same-as-english.json`. Both lists are checked the other way too: an entry that nothing needs is a finding. Numbers and
//! dates are formatted before they reach a message, so catalogues call no functions.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use regex_lite::Regex;
use serde_json::Value;

use super::catalogue::{self, Catalogue};
use super::sources::{Source, Sources};
use crate::failure::{Failure, Outcome};

const LANGUAGES: &[&str] = &["en", "fi", "sv", "nb", "da"];
const FOLDER: &str = "ui/src/i18n";

/// A whole string that could be a key, in any of the quotes of TypeScript and Rust.
static STRING: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"["'`]([a-z][A-Za-z0-9_-]*(?:\.[a-z][A-Za-z0-9_-]*)?)["'`]"#).ok());

/// A key that is surely meant as one: `t("key"` and `<T id="key"`.
static ASKED: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r#"(?:\bt\(\s*|<T\s+id=\{?)["'`]([^"'`]+)["'`]"#).ok());

/// Everything a person speaking one of the languages would stumble over.
pub(super) fn findings(root: &Path, sources: &Sources) -> Outcome<Vec<String>> {
    let folder = root.join(FOLDER).join("catalogues");
    let mut catalogues = BTreeMap::new();
    for language in LANGUAGES {
        catalogues.insert(*language, catalogue::read(&folder, language)?);
    }
    let mut found: Vec<String> = catalogues.values().flat_map(|catalogue| catalogue.faults.clone()).collect();
    let Some(english) = catalogues.remove("en") else {
        return Ok(found);
    };
    let same = read_same(&root.join(FOLDER).join("same-as-english.json"))?;
    let families = read_families(&root.join(FOLDER).join("dynamic-keys.json"))?;
    for (language, catalogue) in &catalogues {
        found.extend(compare(
            language,
            &english,
            catalogue,
            same.get(*language).unwrap_or(&BTreeSet::new()),
        ));
    }
    found.extend(own_faults(&english));
    found.extend(usage(&english, &families, sources));
    found.extend(error_codes(&english, sources));
    Ok(found)
}

fn json(file: &Path) -> Outcome<Value> {
    let text = fs::read_to_string(file).map_err(Failure::during(file.display()))?;
    serde_json::from_str(&text).map_err(Failure::during(file.display()))
}

fn strings(value: &Value) -> BTreeSet<String> {
    value
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

/// Language to the keys that may equal English there.
fn read_same(file: &Path) -> Outcome<BTreeMap<String, BTreeSet<String>>> {
    let lists = json(file)?;
    Ok(lists
        .as_object()
        .into_iter()
        .flatten()
        .map(|(language, keys)| (language.clone(), strings(keys)))
        .collect())
}

fn read_families(file: &Path) -> Outcome<BTreeSet<String>> {
    json(file).map(|list| strings(&list))
}

fn own_faults(english: &Catalogue) -> Vec<String> {
    let functions = english
        .entries
        .iter()
        .flat_map(|(key, shape)| shape.functions.iter().map(move |name| (key, name)));
    let calls = functions
        .map(|(key, name)| format!("en: {key} calls {name}(): numbers and dates are formatted before they reach a message"));
    let gone = english.entries.iter().flat_map(|(key, shape)| {
        shape
            .references
            .iter()
            .filter(|name| !english.entries.contains_key(*name))
            .map(move |name| format!("en: {key} uses {name}, which is not there"))
    });
    calls.chain(gone).collect()
}

fn compare(language: &str, english: &Catalogue, other: &Catalogue, same: &BTreeSet<String>) -> Vec<String> {
    let missing = english.entries.keys().filter(|key| !other.entries.contains_key(*key));
    let mut found: Vec<String> = missing.map(|key| format!("{language}: {key} is missing")).collect();
    for (key, shape) in &other.entries {
        let Some(reference) = english.entries.get(key) else {
            found.push(format!("{language}: {key} is extra: English has no such key"));
            continue;
        };
        if shape.variables != reference.variables {
            found.push(format!(
                "{language}: {key} has the placeables {:?}, English has {:?}",
                shape.variables, reference.variables
            ));
        }
        found.extend(
            shape
                .functions
                .iter()
                .map(|name| format!("{language}: {key} calls {name}(): format before the message")),
        );
        let may_be_same = same.contains(key) || !reference.has_letters || key.starts_with('-');
        if shape.exact == reference.exact && !may_be_same {
            found.push(format!(
                "{language}: {key} equals English: translate it, or name it in same-as-english.json"
            ));
        }
    }
    for key in same {
        let is_needed =
            matches!((english.entries.get(key), other.entries.get(key)), (Some(one), Some(two)) if one.exact == two.exact);
        if !is_needed {
            found.push(format!(
                "{language}: same-as-english.json names {key}, which does not equal English: take it out"
            ));
        }
    }
    found
}

/// Sources that may use a key: the UI and Rust, without tests and without what the checks themselves say.
fn may_use_keys(source: &Source) -> bool {
    let is_test = source.path.contains(".test.") || source.path.contains("/test/") || source.path.contains("/tests");
    let in_ui = source.path.starts_with("ui/src/") && matches!(source.extension(), "ts" | "tsx");
    let in_rust = (source.path.starts_with("crates/") || source.path.starts_with("src-tauri/")) && source.extension() == "rs";
    !is_test && (in_ui || in_rust) && !source.path.starts_with("crates/xtask/")
}

fn captured<'text>(pattern: &LazyLock<Option<Regex>>, text: &'text str) -> BTreeSet<&'text str> {
    let found = pattern.as_ref().map(|pattern| {
        pattern
            .captures_iter(text)
            .filter_map(|found| found.get(1))
            .map(|found| found.as_str())
            .collect()
    });
    found.unwrap_or_default()
}

/// Without the lines that are comments and nothing else.
fn without_comments(script: &str) -> String {
    let is_comment = |line: &&str| ["//", "/*", "*"].iter().any(|start| line.trim_start().starts_with(start));
    script
        .lines()
        .filter(|line| !is_comment(line))
        .flat_map(|line| [line, "\n"])
        .collect()
}

/// The message a key belongs to: attributes are used with their message.
fn message_of(key: &str) -> &str {
    key.split_once('.').map_or(key, |(message, _)| message)
}

fn usage(english: &Catalogue, families: &BTreeSet<String>, sources: &Sources) -> Vec<String> {
    let mut found = Vec::new();
    let mut used: BTreeSet<&str> = english
        .entries
        .values()
        .flat_map(|shape| shape.references.iter())
        .map(String::as_str)
        .collect();
    let known = |key: &str| english.entries.keys().any(|entry| message_of(entry) == key || entry == key);
    for source in sources.all().filter(|source| may_use_keys(source)) {
        used.extend(captured(&STRING, &source.text).into_iter().map(message_of));
        if source.extension() == "rs" {
            continue;
        }
        for key in captured(&ASKED, &without_comments(&source.text)) {
            match key.split_once("${") {
                None if !known(key) => found.push(format!("{}: asks for {key}, which no catalogue has", source.path)),
                Some(("", _)) => {
                    let how = "let a table hold the whole keys";
                    found.push(format!("{}: asks for a key whose beginning is not known: {how}", source.path));
                }
                Some((family, _)) if !families.iter().any(|named| family.starts_with(named.as_str())) => {
                    found.push(format!(
                        "{}: puts keys together that start with \"{family}\": name the family in dynamic-keys.json",
                        source.path
                    ));
                }
                _ => {}
            }
        }
    }
    let in_a_family = |key: &str| families.iter().any(|family| key.starts_with(family.as_str()));
    let unused = english
        .entries
        .keys()
        .filter(|key| !used.contains(message_of(key)) && !in_a_family(key));
    found.extend(unused.map(|key| format!("en: {key} is used nowhere")));
    let empty = families
        .iter()
        .filter(|family| !english.entries.keys().any(|key| key.starts_with(family.as_str())));
    found.extend(empty.map(|family| format!("dynamic-keys.json names the family \"{family}\", which has no keys")));
    found
}

/// Every error code of the command table has its sentence, and every such sentence a code.
fn error_codes(english: &Catalogue, sources: &Sources) -> Vec<String> {
    let Some(types) = sources.all().find(|source| source.path == "ui/src/api/generated/types.ts") else {
        return vec!["ui/src/api/generated/types.ts is missing: cargo xtask codegen".to_owned()];
    };
    let union = types
        .text
        .split_once("export type ErrorCode =")
        .and_then(|(_, rest)| rest.split_once(';'))
        .map_or("", |(union, _)| union);
    let codes = union
        .split('"')
        .skip(1)
        .step_by(2)
        .map(|code| format!("error-{}", code.replace('_', "-")));
    let wanted: BTreeSet<String> = codes.collect();
    if wanted.is_empty() {
        return vec!["ui/src/api/generated/types.ts: no error codes were found".to_owned()];
    }
    let present: BTreeSet<&String> = english
        .entries
        .keys()
        .filter(|key| key.starts_with("error-") && !key.contains('.'))
        .collect();
    let missing = wanted
        .iter()
        .filter(|key| !present.contains(key))
        .map(|key| format!("en: {key} is missing: an error code has no sentence"));
    // The UI may have a sentence of its own, for what only it can know; then it asks for the whole key.
    let ui = sources.below("ui/src/").filter(|source| may_use_keys(source));
    let own: BTreeSet<&str> = ui.flat_map(|source| captured(&STRING, &source.text)).collect();
    let extra = present
        .iter()
        .filter(|key| !wanted.contains(**key) && !own.contains(key.as_str()))
        .map(|key| format!("en: {key} belongs to no error code"));
    missing.chain(extra).collect()
}

#[cfg(test)]
mod tests;
