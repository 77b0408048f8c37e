//! A terminal's settings, whose members nobody has documented.
//!
//! There is no list of names to allow here, so the list is one of shapes: a plain short name that sounds like no secret, and
//! a plain short value. Everything else is counted and dropped. Deliberately absent: writing any setting but the printer
//! width, which is the only one known.

use std::collections::BTreeMap;

use crate::json::Value;
use crate::redaction;

const MOST_SETTINGS: usize = 200;
const LONGEST_NAME: usize = 48;
const LONGEST_VALUE: usize = 64;

/// Parts of a name that give away that its value is nobody's business.
const SECRET_WORDS: [&str; 9] = [
    "password",
    "token",
    "secret",
    "key",
    "pin",
    "pan",
    "card",
    "credential",
    "auth",
];

/// One plain value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SettingValue {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(i64),
    /// A short text, cleaned.
    Text(String),
}

/// What a terminal's settings say, as far as they may be shown and kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TerminalSettings {
    /// Name and value.
    pub values: BTreeMap<String, SettingValue>,
    /// How many members were dropped.
    pub dropped: usize,
}

impl TerminalSettings {
    /// The width of returned texts, if stated; 0 means that the terminal prints by itself.
    pub fn printer_width(&self) -> Option<i64> {
        match self.values.get("printerWidth") {
            Some(SettingValue::Number(columns)) => Some(*columns),
            Some(SettingValue::Text(text)) => text.parse().ok(),
            Some(SettingValue::Flag(_)) | None => None,
        }
    }

    pub(crate) fn of(tree: &Value) -> Option<Self> {
        let mut settings = Self::default();
        for (name, value) in tree.members()? {
            let kept = if settings.values.len() < MOST_SETTINGS && may_be_named(name) {
                plain(value)
            } else {
                None
            };
            match kept {
                Some(value) => {
                    settings.values.insert(name.clone(), value);
                }
                None => settings.dropped = settings.dropped.saturating_add(1),
            }
        }
        Some(settings)
    }
}

fn may_be_named(name: &str) -> bool {
    let lower = name.to_ascii_lowercase();
    !name.is_empty()
        && name.len() <= LONGEST_NAME
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
        && !SECRET_WORDS.iter().any(|word| lower.contains(word))
}

fn plain(value: &Value) -> Option<SettingValue> {
    match value {
        Value::Bool(flag) => Some(SettingValue::Flag(*flag)),
        Value::Integer(number) => {
            let text = number.to_string();
            (redaction::short_text(&text, LONGEST_VALUE) == text).then_some(SettingValue::Number(*number))
        }
        Value::Text(text) => {
            (text.len() <= LONGEST_VALUE).then(|| SettingValue::Text(redaction::short_text(text, LONGEST_VALUE)))
        }
        Value::Null | Value::OtherNumber | Value::Array(_) | Value::Object(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json;

    #[test]
    fn plain_values_stay_and_everything_else_is_counted() {
        let tree = json::parse(
            br#"{"printerWidth":24,"language":"da","tip":false,"accessToken":"abc","masterKey":1,
                 "list":[1],"nested":{"a":1},"fraction":1.5,"nothing":null,"with space":1,"card":"4571000000000001"}"#,
        )
        .unwrap();
        let settings = TerminalSettings::of(&tree).unwrap();
        assert_eq!(settings.values.len(), 3);
        assert_eq!(settings.dropped, 8);
        assert_eq!(settings.printer_width(), Some(24));
    }

    #[test]
    fn a_card_number_never_hides_in_a_harmless_name() {
        let tree = json::parse(br#"{"a":4571000000000001,"b":"4571000000000001","c":"x"}"#).unwrap();
        let shown = format!("{:?}", TerminalSettings::of(&tree).unwrap());
        assert!(!shown.contains("45710000"), "{shown}");
        assert!(TerminalSettings::of(&Value::Null).is_none());
    }
}
