//! Rust source with what is not code blanked out, and where its functions begin and end.
//!
//! A check that counts braces or looks for a name must not be fooled by comments and strings. This is a scanner, no parser: it
//! knows line and nested block comments, strings, raw strings, byte and C strings, characters and lifetimes, and replaces what it
//! blanks by spaces so that lines keep their numbers. Deliberately absent: macros; a function written by a macro has no lines of
//! its own to count.

/// What to blank besides comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strings {
    /// Leave them as they are.
    Keep,
    /// Blank their contents.
    Blank,
}

/// A function and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Function {
    /// Its name.
    pub(super) name: String,
    /// The line of its `fn`, from 1.
    pub(super) first_line: usize,
    /// The line of its closing brace.
    pub(super) last_line: usize,
}

impl Function {
    /// Lines from `fn` to the closing brace, both counted.
    pub(super) fn lines(&self) -> usize {
        self.last_line - self.first_line + 1
    }
}

/// The source with comments (and the contents of strings) replaced by spaces, line breaks kept.
pub(super) fn blank(source: &str, strings: Strings) -> String {
    let mut scanner = Scanner {
        text: source.chars().collect(),
        at: 0,
        out: String::with_capacity(source.len()),
        strings,
    };
    while scanner.at < scanner.text.len() {
        scanner.step();
    }
    scanner.out
}

struct Scanner {
    text: Vec<char>,
    at: usize,
    out: String,
    strings: Strings,
}

impl Scanner {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.text.get(self.at + ahead).copied()
    }

    fn keep(&mut self) {
        if let Some(c) = self.peek(0) {
            self.out.push(c);
        }
        self.at += 1;
    }

    fn drop_one(&mut self) {
        if let Some(c) = self.peek(0) {
            self.out.push(if c == '\n' { '\n' } else { ' ' });
        }
        self.at += 1;
    }

    fn inside_string(&mut self) {
        match self.strings {
            Strings::Keep => self.keep(),
            Strings::Blank => self.drop_one(),
        }
    }

    fn step(&mut self) {
        match (self.peek(0), self.peek(1)) {
            (Some('/'), Some('/')) => self.line_comment(),
            (Some('/'), Some('*')) => self.block_comment(),
            (Some('"'), _) => self.string(),
            (Some('\''), _) => self.character_or_lifetime(),
            (Some('r'), Some('"' | '#')) if !self.follows_word() || self.follows_string_prefix() => self.raw_string_or_word(),
            _ => self.keep(),
        }
    }

    fn follows_word(&self) -> bool {
        self.before(1).is_some_and(is_word)
    }

    /// `br"…"` and `cr"…"`: the letter before `r` stands alone.
    fn follows_string_prefix(&self) -> bool {
        matches!(self.before(1), Some('b' | 'c')) && !self.before(2).is_some_and(is_word)
    }

    fn before(&self, back: usize) -> Option<char> {
        self.at.checked_sub(back).and_then(|index| self.text.get(index)).copied()
    }

    fn line_comment(&mut self) {
        while self.peek(0).is_some_and(|c| c != '\n') {
            self.drop_one();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_usize;
        while self.at < self.text.len() {
            match (self.peek(0), self.peek(1)) {
                (Some('/'), Some('*')) => {
                    depth += 1;
                    self.drop_one();
                }
                (Some('*'), Some('/')) => {
                    depth -= 1;
                    self.drop_one();
                }
                _ => {}
            }
            self.drop_one();
            if depth == 0 {
                break;
            }
        }
    }

    fn string(&mut self) {
        self.keep();
        while let Some(c) = self.peek(0) {
            match c {
                '"' => return self.keep(),
                '\\' => {
                    self.inside_string();
                    self.inside_string();
                }
                _ => self.inside_string(),
            }
        }
    }

    fn raw_string_or_word(&mut self) {
        let hashes = self.text.iter().skip(self.at + 1).take_while(|c| **c == '#').count();
        if self.peek(1 + hashes) != Some('"') {
            // A raw identifier such as r#type.
            return self.keep();
        }
        (0..hashes + 2).for_each(|_| self.keep());
        while let Some(c) = self.peek(0) {
            let closes = c == '"' && self.text.iter().skip(self.at + 1).take(hashes).filter(|c| **c == '#').count() == hashes;
            if closes {
                (0..=hashes).for_each(|_| self.keep());
                return;
            }
            self.inside_string();
        }
    }

    fn character_or_lifetime(&mut self) {
        let is_character = self.peek(1) == Some('\\') || self.peek(2) == Some('\'');
        self.keep();
        if !is_character {
            return;
        }
        if self.peek(0) == Some('\\') {
            self.drop_one();
        }
        self.drop_one();
        while self.peek(0).is_some_and(|c| c != '\'' && c != '\n') {
            self.drop_one();
        }
        self.keep();
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Every function with a body, in the order of their first lines; nested ones too.
pub(super) fn functions(source: &str) -> Vec<Function> {
    let code: Vec<char> = blank(source, Strings::Blank).chars().collect();
    let mut found = Vec::new();
    let mut line = 1;
    for (at, c) in code.iter().enumerate() {
        if *c == '\n' {
            line += 1;
        }
        let starts = *c == 'f'
            && code.get(at + 1) == Some(&'n')
            && code.get(at + 2).is_some_and(|next| next.is_whitespace())
            && !at
                .checked_sub(1)
                .and_then(|before| code.get(before))
                .copied()
                .is_some_and(is_word);
        if starts {
            let name: String = code
                .iter()
                .skip(at + 2)
                .skip_while(|c| c.is_whitespace())
                .take_while(|c| is_word(**c))
                .collect();
            let end = closing_brace(code.get(at..).unwrap_or_default());
            if let (false, Some(lines_after)) = (name.is_empty(), end) {
                found.push(Function {
                    name,
                    first_line: line,
                    last_line: line + lines_after,
                });
            }
        }
    }
    found
}

/// Line breaks from here to the brace that closes the body; nothing for a declaration without one.
fn closing_brace(code: &[char]) -> Option<usize> {
    let (mut braces, mut brackets, mut lines) = (0_usize, 0_usize, 0_usize);
    for c in code {
        match c {
            '\n' => lines += 1,
            '(' | '[' => brackets += 1,
            ')' | ']' => brackets = brackets.saturating_sub(1),
            ';' if braces == 0 && brackets == 0 => return None,
            '{' => braces += 1,
            '}' => {
                braces = braces.saturating_sub(1);
                // A brace inside the brackets of the signature is a constant, not the body.
                if braces == 0 && brackets == 0 {
                    return Some(lines);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names_and_lines(source: &str) -> Vec<(String, usize)> {
        functions(source)
            .into_iter()
            .map(|function| (function.name.clone(), function.lines()))
            .collect()
    }

    #[test]
    fn comments_go_and_lines_stay() {
        let source = "let a = 1; // DELETE }\n/* { /* nested */ still\n */ let b = 2;\n";
        let code = blank(source, Strings::Keep);
        assert!(!code.contains("DELETE") && !code.contains("still") && !code.contains('{'));
        assert_eq!(code.matches('\n').count(), source.matches('\n').count());
        assert!(code.contains("let a = 1;") && code.contains("let b = 2;"));
    }

    #[test]
    fn strings_of_every_kind_are_blanked_or_kept() {
        let source =
            r####"a("{"); b(r"{"); c(r#"{"{"#); d(br##"{"#"##); e(b"\"{"); f(c"{"); g('{'); h('\''); i('\u{7b}'); // {"####;
        assert!(!blank(source, Strings::Blank).contains('{'));
        let kept = blank(source, Strings::Keep);
        assert_eq!(kept.matches('{').count(), 7, "{kept}");
    }

    #[test]
    fn lifetimes_and_raw_identifiers_are_code() {
        let source = "fn longest<'a>(r#type: &'a str, bar: &'a str) -> &'a str { bar }";
        assert_eq!(blank(source, Strings::Blank), source);
    }

    #[test]
    fn functions_are_found_with_their_lines() {
        let source = "fn one() { 1 }\n\npub async fn two(\n    x: [u8; 3],\n) -> u8\nwhere\n    u8: Copy,\n{\n    let f = |y: fn(u8) -> u8| { y(1) };\n    \"}\";\n}\n\
                      trait T {\n    fn declared(&self, a: [u8; 2]);\n    fn given(&self) {\n    }\n}\n";
        let expected = [("one", 1), ("two", 9), ("given", 2)];
        assert_eq!(
            names_and_lines(source),
            expected.map(|(name, lines)| (name.to_owned(), lines))
        );
    }

    #[test]
    fn a_constant_in_the_signature_is_not_the_body() {
        let source = "fn f(x: [u8; { 1 + 1 }]) {\n\n}\n";
        assert_eq!(names_and_lines(source), [("f".to_owned(), 3)]);
    }

    #[test]
    fn nested_functions_count_in_both() {
        let source = "fn outer() {\n    fn inner() {\n    }\n}\n";
        assert_eq!(names_and_lines(source), [("outer".to_owned(), 4), ("inner".to_owned(), 2)]);
    }
}
