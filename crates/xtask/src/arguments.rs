//! The command line of one task: switches, values, free words.
//!
//! Every task states its shape and gets words for a wrong one; an unknown flag is an error, never ignored, since a mistyped
//! `--no-window` must not run (or skip) what nobody asked for. Deliberately absent: short flags and `--flag=value`, so that each
//! thing has one spelling.

use std::collections::{BTreeMap, BTreeSet};

use crate::failure::{Failure, Outcome};

/// What a task understands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    /// Flags that stand alone.
    pub(crate) switches: &'static [&'static str],
    /// Flags followed by a value.
    pub(crate) values: &'static [&'static str],
    /// How many words without a flag.
    pub(crate) words: usize,
}

/// What was given.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Arguments {
    switches: BTreeSet<String>,
    values: BTreeMap<String, String>,
    words: Vec<String>,
}

impl Arguments {
    /// Reads `given` against `shape`.
    pub(crate) fn parse(task: &str, given: &[String], shape: Shape) -> Outcome<Self> {
        let mut read = Self::default();
        let mut rest = given.iter();
        while let Some(argument) = rest.next() {
            if shape.switches.contains(&argument.as_str()) {
                read.switches.insert(argument.clone());
            } else if shape.values.contains(&argument.as_str()) {
                let value = rest
                    .next()
                    .ok_or_else(|| Failure::missing(format!("{task}: {argument} needs a value")))?;
                read.values.insert(argument.clone(), value.clone());
            } else if argument.starts_with('-') || read.words.len() == shape.words {
                return Err(Failure::missing(format!(
                    "{task} does not know \"{argument}\". It knows: {}",
                    shape.spelled()
                )));
            } else {
                read.words.push(argument.clone());
            }
        }
        Ok(read)
    }

    /// Whether the switch was given.
    pub(crate) fn has(&self, switch: &str) -> bool {
        self.switches.contains(switch)
    }

    /// The flag's value, if given.
    pub(crate) fn value(&self, flag: &str) -> Option<&str> {
        self.values.get(flag).map(String::as_str)
    }

    /// The first word that is no flag.
    pub(crate) fn word(&self) -> Option<&str> {
        self.words.first().map(String::as_str)
    }
}

impl Shape {
    fn spelled(self) -> String {
        let switches = self.switches.iter().map(|name| (*name).to_owned());
        let values = self.values.iter().map(|name| format!("{name} VALUE"));
        let known: Vec<String> = switches.chain(values).collect();
        if known.is_empty() {
            "no flags".to_owned()
        } else {
            known.join(", ")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHAPE: Shape = Shape {
        switches: &["--headless"],
        values: &["--data-dir"],
        words: 1,
    };

    fn given(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn reads_switches_values_and_words() {
        let read = Arguments::parse("run", &given(&["--data-dir", "d", "slug", "--headless"]), SHAPE).unwrap();
        assert!(read.has("--headless"));
        assert_eq!(read.value("--data-dir"), Some("d"));
        assert_eq!(read.word(), Some("slug"));
    }

    #[test]
    fn refuses_what_it_does_not_know() {
        for wrong in [&["--headles"][..], &["one", "two"], &["--data-dir"], &["-h"]] {
            let failure = Arguments::parse("run", &given(wrong), SHAPE).unwrap_err();
            assert!(failure.is_missing(), "{wrong:?} must be refused as a wrong command line");
        }
    }

    #[test]
    fn a_refusal_names_what_is_known() {
        let failure = Arguments::parse("run", &given(&["--fast"]), SHAPE).unwrap_err();
        assert_eq!(
            failure.to_string(),
            "run does not know \"--fast\". It knows: --headless, --data-dir VALUE"
        );
    }
}
