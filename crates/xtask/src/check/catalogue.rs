//! One language's Fluent catalogue, reduced to what the checks compare.
//!
//! A message or attribute becomes its placeables, the messages and terms it uses, the functions it calls, whether it holds
//! letters, and its exact shape. A catalogue is one file (`fi.ftl`) or a folder of topics (`fi/sale.ftl`). Terms are kept under
//! their name with the leading dash.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use crate::failure::{Failure, Outcome};

/// What one pattern is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// The `$names` it expects.
    pub(super) variables: BTreeSet<String>,
    /// Other messages and terms it uses.
    pub(super) references: BTreeSet<String>,
    /// Functions it calls.
    pub(super) functions: BTreeSet<String>,
    /// Whether there is a word in it that could be translated.
    pub(super) has_letters: bool,
    /// The pattern, for telling whether two are the same.
    pub(super) exact: String,
}

/// One language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Catalogue {
    /// `key`, `key.attribute` or `-term` to its shape.
    pub(super) entries: BTreeMap<String, Shape>,
    /// What could not be read, and keys that stand twice.
    pub(super) faults: Vec<String>,
}

/// Reads the catalogue of `language` below `folder`.
pub(super) fn read(folder: &Path, language: &str) -> Outcome<Catalogue> {
    let mut catalogue = Catalogue::default();
    let files = files(folder, language)?;
    if files.is_empty() {
        catalogue.faults.push(format!("{language}: there is no catalogue"));
    }
    for file in files {
        let text = fs::read_to_string(&file).map_err(Failure::during(file.display()))?;
        let name = file
            .strip_prefix(folder)
            .unwrap_or(&file)
            .to_string_lossy()
            .replace('\\', "/");
        catalogue.add(&name, &text);
    }
    Ok(catalogue)
}

fn files(folder: &Path, language: &str) -> Outcome<Vec<PathBuf>> {
    let single = folder.join(format!("{language}.ftl"));
    let mut files: Vec<PathBuf> = if single.is_file() { vec![single] } else { Vec::new() };
    let topics = folder.join(language);
    if topics.is_dir() {
        for entry in fs::read_dir(&topics).map_err(Failure::during(topics.display()))? {
            let path = entry.map_err(Failure::during(topics.display()))?.path();
            if path.extension().is_some_and(|extension| extension == "ftl") {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

impl Catalogue {
    /// Adds one file.
    pub(super) fn add(&mut self, name: &str, text: &str) {
        let resource = match parser::parse(text) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                self.faults.extend(
                    errors
                        .iter()
                        .map(|error| format!("{name}:{}: {error}", line_of(text, error.pos.start))),
                );
                resource
            }
        };
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    if let Some(value) = &message.value {
                        self.insert(name, message.id.name.to_owned(), value);
                    }
                    for attribute in &message.attributes {
                        self.insert(name, format!("{}.{}", message.id.name, attribute.id.name), &attribute.value);
                    }
                }
                Entry::Term(term) => self.insert(name, format!("-{}", term.id.name), &term.value),
                // Junk has been named by the parser's errors.
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
            }
        }
    }

    fn insert(&mut self, file: &str, key: String, pattern: &Pattern<&str>) {
        let shape = Shape::of(pattern);
        if self.entries.contains_key(&key) {
            self.faults.push(format!("{file}: {key} stands twice"));
        }
        self.entries.insert(key, shape);
    }
}

fn line_of(text: &str, position: usize) -> usize {
    text.bytes().take(position).filter(|byte| *byte == b'\n').count() + 1
}

impl Shape {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut shape = Self {
            exact: format!("{pattern:?}"),
            ..Self::default()
        };
        shape.add_pattern(pattern);
        shape
    }

    fn add_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.has_letters |= value.chars().any(char::is_alphabetic),
                PatternElement::Placeable { expression } => self.add_expression(expression),
            }
        }
    }

    fn add_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Select { selector, variants } => {
                self.add_inline(selector);
                variants.iter().for_each(|variant| self.add_pattern(&variant.value));
            }
            Expression::Inline(inline) => self.add_inline(inline),
        }
    }

    fn add_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { id, arguments } => {
                self.functions.insert(id.name.to_owned());
                self.add_arguments(arguments);
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.references.insert(format!("-{}", id.name));
                arguments.iter().for_each(|arguments| self.add_arguments(arguments));
            }
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.add_expression(expression),
        }
    }

    fn add_arguments(&mut self, arguments: &CallArguments<&str>) {
        arguments.positional.iter().for_each(|argument| self.add_inline(argument));
        arguments.named.iter().for_each(|argument| self.add_inline(&argument.value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Catalogue {
        let mut catalogue = Catalogue::default();
        catalogue.add("en.ftl", text);
        catalogue
    }

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(|name| (*name).to_owned()).collect()
    }

    #[test]
    fn messages_attributes_and_terms_are_entries() {
        let catalogue = of("-till = Klinikassa\npay = Pay\n    .title = Pay with { -till }\n# a comment\n");
        let keys: Vec<&str> = catalogue.entries.keys().map(String::as_str).collect();
        assert_eq!(keys, ["-till", "pay", "pay.title"]);
        assert_eq!(catalogue.entries["pay.title"].references, set(&["-till"]));
        assert!(catalogue.faults.is_empty());
    }

    #[test]
    fn placeables_are_found_wherever_they_hide() {
        let text = "lines = { $count ->\n    [one] { $name } has one line\n   *[other] { NUMBER($sum, minimumFractionDigits: 2) } and { lines-more }\n }\n";
        let shape = &of(text).entries["lines"];
        assert_eq!(shape.variables, set(&["count", "name", "sum"]));
        assert_eq!(shape.functions, set(&["NUMBER"]));
        assert_eq!(shape.references, set(&["lines-more"]));
        assert!(shape.has_letters);
        assert!(!of("times = { $a } × { $b }\n").entries["times"].has_letters);
    }

    #[test]
    fn faults_are_named_with_their_place() {
        assert_eq!(of("pay = Pay\npay = Pay now\n").faults, ["en.ftl: pay stands twice"]);
        let broken = of("good = Good\nbroken = { $open\n");
        assert_eq!(broken.faults.len(), 1);
        assert!(broken.faults[0].starts_with("en.ftl:"), "{:?}", broken.faults);
        assert!(broken.entries.contains_key("good"), "what can be read is read");
    }

    #[test]
    fn one_file_or_a_folder_of_topics() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("en.ftl"), "a = A\n").unwrap();
        fs::create_dir(folder.path().join("fi")).unwrap();
        fs::write(folder.path().join("fi/sale.ftl"), "a = A\n").unwrap();
        fs::write(folder.path().join("fi/pay.ftl"), "b = B\n").unwrap();
        assert_eq!(read(folder.path(), "en").unwrap().entries.len(), 1);
        assert_eq!(read(folder.path(), "fi").unwrap().entries.len(), 2);
        assert_eq!(read(folder.path(), "sv").unwrap().faults, ["sv: there is no catalogue"]);
    }
}
