//! The name a secret is kept under.
//!
//! It holds the installation, so that real books, test books and their copies on one computer never share a secret: a copy put
//! elsewhere asks for the password anew. A restore is another installation too; what goes along to it is copied, knowingly.

use std::fmt;

/// Who an entry belongs to, and what it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryName {
    installation: String,
    what: &'static str,
}

impl EntryName {
    /// The name the system shows beside every entry of ours.
    pub const PROGRAM: &'static str = "klinikassa";

    /// An entry of one installation.
    #[must_use]
    pub fn new(installation: impl fmt::Display, what: &'static str) -> Self {
        Self {
            installation: installation.to_string(),
            what,
        }
    }

    /// What the system keeps as the user of the entry.
    #[must_use]
    pub fn user(&self) -> String {
        format!("{} {}", self.what, self.installation)
    }

    /// What a person sees in the system's own keychain program.
    #[must_use]
    pub fn label(&self) -> String {
        format!("Klinikassa: {} ({})", self.what, self.installation)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_installations_share_nothing() {
        let (one, other) = (EntryName::new("a", "account"), EntryName::new("b", "account"));
        assert_ne!(one.user(), other.user());
        assert_ne!(one.label(), other.label());
    }
}
