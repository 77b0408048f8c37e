//! JSON read strictly: one tree, or a named fault.
//!
//! serde_json does the lexing; this file adds what a payment needs and a general parser does not give: a member that stands
//! twice in one object is a fault, so are a byte-order mark, bad UTF-8, deep nesting and more values than any reply has.
//! A number that is no 64-bit integer is kept as "some other number" and has no value. Deliberately absent: writing JSON.

use std::cell::Cell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

/// The largest reply that is looked at.
pub(crate) const LARGEST_REPLY: usize = 1024 * 1024;

/// The documented replies nest six deep at most; a string member with JSON of its own is a parse of its own.
const DEEPEST: u8 = 24;

/// The documented replies hold about a hundred values.
const MOST_VALUES: u32 = 10_000;

/// Why a body is no tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Empty,
    Oversize,
    ByteOrderMark,
    InvalidUtf8,
    Html,
    Truncated,
    Malformed,
    TooComplex,
    DuplicateKeys,
}

/// A JSON value. Objects keep their members in order; none stands twice.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Integer(i64),
    /// A fraction, an exponent, or an integer beyond 64 bits. No amount is ever one of these.
    OtherNumber,
    Text(String),
    Array(Vec<Value>),
    Object(Vec<(String, Value)>),
}

impl Value {
    /// The member of this name, exactly spelled.
    pub(crate) fn member(&self, name: &str) -> Option<&Self> {
        self.members()?.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The members, if this is an object.
    pub(crate) fn members(&self) -> Option<&[(String, Self)]> {
        if let Self::Object(members) = self {
            Some(members)
        } else {
            None
        }
    }

    /// The member of this name, unless it is null.
    pub(crate) fn present(&self, name: &str) -> Option<&Self> {
        self.member(name).filter(|value| !matches!(value, Self::Null))
    }

    pub(crate) fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    pub(crate) fn integer(&self) -> Option<i64> {
        if let Self::Integer(number) = self {
            Some(*number)
        } else {
            None
        }
    }

    /// A text, or an integer written as one: the service has sent both for the same member.
    pub(crate) fn scalar(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            Self::Integer(number) => Some(number.to_string()),
            Self::Null | Self::Bool(_) | Self::OtherNumber | Self::Array(_) | Self::Object(_) => None,
        }
    }

    /// How often a member of this name stands anywhere in the tree.
    pub(crate) fn count_members(&self, name: &str) -> usize {
        match self {
            Self::Object(members) => members
                .iter()
                .map(|(key, value)| usize::from(key.eq_ignore_ascii_case(name)).saturating_add(value.count_members(name)))
                .fold(0, usize::saturating_add),
            Self::Array(values) => values
                .iter()
                .map(|value| value.count_members(name))
                .fold(0, usize::saturating_add),
            Self::Null | Self::Bool(_) | Self::Integer(_) | Self::OtherNumber | Self::Text(_) => 0,
        }
    }
}

struct Limits {
    values: Cell<u32>,
    fault: Cell<Option<Fault>>,
}

impl Limits {
    fn refuse<E: serde::de::Error>(&self, fault: Fault) -> E {
        self.fault.set(Some(fault));
        E::custom("refused")
    }
}

#[derive(Clone, Copy)]
struct Node<'a> {
    limits: &'a Limits,
    depth: u8,
}

impl<'a> Node<'a> {
    fn below<E: serde::de::Error>(self) -> Result<Self, E> {
        if self.depth >= DEEPEST {
            return Err(self.limits.refuse(Fault::TooComplex));
        }
        Ok(Node {
            limits: self.limits,
            depth: self.depth.saturating_add(1),
        })
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let values = self.limits.values.get().saturating_add(1);
        self.limits.values.set(values);
        if values > MOST_VALUES {
            return Err(self.limits.refuse(Fault::TooComplex));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Integer(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(i64::try_from(value).map_or(Value::OtherNumber, Value::Integer))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Value, E> {
        Ok(Value::OtherNumber)
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::Text(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::Text(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut values = Vec::new();
        while let Some(value) = sequence.next_element_seed(below)? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let below = self.below()?;
        let mut members: Vec<(String, Value)> = Vec::new();
        let mut seen = std::collections::HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            if !seen.insert(key.clone()) {
                return Err(self.limits.refuse(Fault::DuplicateKeys));
            }
            let value = map.next_value_seed(below)?;
            members.push((key, value));
        }
        Ok(Value::Object(members))
    }
}

/// Reads a whole body as one JSON value.
pub(crate) fn parse(body: &[u8]) -> Result<Value, Fault> {
    if body.len() > LARGEST_REPLY {
        return Err(Fault::Oversize);
    }
    if body.starts_with(&[0xef, 0xbb, 0xbf]) {
        return Err(Fault::ByteOrderMark);
    }
    let text = std::str::from_utf8(body).map_err(|_| Fault::InvalidUtf8)?;
    let start = text.trim_ascii_start();
    if start.is_empty() {
        return Err(Fault::Empty);
    }
    if start.starts_with('<') {
        return Err(Fault::Html);
    }
    let limits = Limits {
        values: Cell::new(0),
        fault: Cell::new(None),
    };
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let outcome = Node {
        limits: &limits,
        depth: 0,
    }
    .deserialize(&mut deserializer)
    .and_then(|value| {
        deserializer.end()?;
        Ok(value)
    });
    outcome.map_err(|error: serde_json::Error| {
        limits
            .fault
            .get()
            .unwrap_or(if error.is_eof() { Fault::Truncated } else { Fault::Malformed })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_member_twice_is_a_fault_at_any_depth_and_however_it_is_spelled() {
        for body in [
            r#"{"a":1,"a":1}"#,
            r#"{"a":1,"\u0061":1}"#,
            r#"[{"b":{"a":null,"c":0,"a":null}}]"#,
            r#"{"":1,"":2}"#,
        ] {
            assert_eq!(parse(body.as_bytes()), Err(Fault::DuplicateKeys), "{body}");
        }
        assert!(parse(br#"{"a":{"a":1},"A":2}"#).is_ok());
    }

    #[test]
    fn each_fault_has_its_name() {
        let deep = "[".repeat(10_000);
        let wide = format!("[{}0]", "0,".repeat(20_000));
        let long = " ".repeat(LARGEST_REPLY + 1);
        for (body, fault) in [
            (&b""[..], Fault::Empty),
            (b" \r\n", Fault::Empty),
            (b"\xef\xbb\xbf{}", Fault::ByteOrderMark),
            (b"{\"a\":\"\xff\"}", Fault::InvalidUtf8),
            (b"  <!doctype html>", Fault::Html),
            (b"{\"a\":", Fault::Truncated),
            (b"{} {}", Fault::Malformed),
            (b"{\"a\":01}", Fault::Malformed),
            (b"{\"a\":1e400}", Fault::Malformed),
            (b"{\"a\":NaN}", Fault::Malformed),
            (b"{\"a\":\"\\ud800\"}", Fault::Malformed),
            (deep.as_bytes(), Fault::TooComplex),
            (wide.as_bytes(), Fault::TooComplex),
            (long.as_bytes(), Fault::Oversize),
        ] {
            assert_eq!(
                parse(body),
                Err(fault),
                "{:?}",
                String::from_utf8_lossy(body.get(..40).unwrap_or(body))
            );
        }
    }

    #[test]
    fn only_64_bit_integers_have_a_value() {
        let tree = parse(br#"[12345,-1,12.0,9223372036854775807,9223372036854775808,1e3,"12"]"#).unwrap();
        let Value::Array(values) = tree else { panic!("an array") };
        let numbers: Vec<Option<i64>> = values.iter().map(Value::integer).collect();
        assert_eq!(numbers, [Some(12345), Some(-1), None, Some(i64::MAX), None, None, None]);
        let texts: Vec<Option<String>> = values.iter().map(Value::scalar).collect();
        assert_eq!(texts[0].as_deref(), Some("12345"));
        assert_eq!(texts[2], None);
        assert_eq!(texts[6].as_deref(), Some("12"));
    }
}
