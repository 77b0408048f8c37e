//! Text that people type: names, codes, reasons, telephone numbers.
//!
//! A text is trimmed, has a length in characters, and holds no character that a screen or a printer would obey instead of
//! showing. Such characters are refused, not removed: a name that silently differs from what was typed is worse than a
//! question. Markup is plain text here and stays it; nobody interprets it.
//!
//! Deliberately absent: normalising, changing case, and judging whether something is a "real" name.

use std::fmt;

/// Why a text was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing is left after trimming.
    #[error("the text is empty")]
    Empty,
    /// More characters than the field takes.
    #[error("the text has {actual} characters, {max} fit")]
    TooLong {
        /// The most characters the field takes.
        max: usize,
        /// How many there were after trimming.
        actual: usize,
    },
    /// A control character or a line separator (NUL, new line, escape and the like).
    #[error("character {position} is a control character")]
    ControlCharacter {
        /// Which character it is, counted from 1.
        position: usize,
    },
    /// A mark that turns the direction of the text around it.
    #[error("character {position} changes the direction of the text")]
    DirectionMark {
        /// Which character it is, counted from 1.
        position: usize,
    },
    /// A character without width that joins nothing, which makes two names that look alike differ.
    #[error("character {position} is invisible")]
    Invisible {
        /// Which character it is, counted from 1.
        position: usize,
    },
}

fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_line_separator(character: char) -> bool {
    matches!(character, '\u{2028}' | '\u{2029}')
}

/// Zero-width space, word joiner, byte-order mark, tag characters. The joiners of emoji and Indic scripts are not here.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

fn check_characters(line: &str) -> Result<(), TextError> {
    for (position, character) in (1_usize..).zip(line.chars()) {
        if character.is_control() || is_line_separator(character) {
            return Err(TextError::ControlCharacter { position });
        }
        if is_direction_mark(character) {
            return Err(TextError::DirectionMark { position });
        }
        if is_invisible(character) {
            return Err(TextError::Invisible { position });
        }
    }
    Ok(())
}

/// A text of 1 to `MAX` characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<const MAX: usize>(String);

impl<const MAX: usize> Text<MAX> {
    /// Trims and checks what was typed.
    pub fn new(typed: &str) -> Result<Self, TextError> {
        let trimmed = typed.trim();
        if trimmed.is_empty() {
            return Err(TextError::Empty);
        }
        let actual = trimmed.chars().count();
        if actual > MAX {
            return Err(TextError::TooLong { max: MAX, actual });
        }
        check_characters(trimmed)?;
        Ok(Self(trimmed.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<const MAX: usize> fmt::Display for Text<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name of anybody or anything: 1 to 200 characters.
pub type Name = Text<200>;

/// A reason in the user's own words: 1 to 80 characters.
pub type Reason = Text<80>;

/// A short code of an item: 1 to 32 characters.
pub type Code = Text<32>;

/// A telephone number as people write it: 1 to 40 characters.
pub type Phone = Text<40>;

/// The letters on a sign-in tile: 1 to 4 characters.
pub type Initials = Text<4>;

impl Initials {
    /// The first letters of a name's first and last word.
    pub fn of(name: &Name) -> Result<Self, TextError> {
        let mut words = name.as_str().split_whitespace();
        let first = words.next().and_then(|word| word.chars().next());
        let last = words.next_back().and_then(|word| word.chars().next());
        let letters: String = first.into_iter().chain(last).flat_map(char::to_uppercase).take(4).collect();
        Self::new(&letters)
    }
}

/// A company's number in its country's register, as it writes it: 1 to 40 characters.
pub type BusinessNumber = Text<40>;

/// Notes in the user's own words: 1 to 2,000 characters in one line or several.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Notes(String);

impl Notes {
    /// The most characters notes have, line ends included.
    pub const MAX: usize = 2_000;

    /// Trims and checks what was typed. Lines end in a line feed; every line is held to the rules of [`Text`].
    pub fn new(typed: &str) -> Result<Self, TextError> {
        let trimmed = typed.trim();
        if trimmed.is_empty() {
            return Err(TextError::Empty);
        }
        let actual = trimmed.chars().count();
        if actual > Self::MAX {
            return Err(TextError::TooLong { max: Self::MAX, actual });
        }
        trimmed.split('\n').try_for_each(check_characters)?;
        Ok(Self(trimmed.to_owned()))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Notes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
