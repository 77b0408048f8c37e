//! What the content policy refused: watched in every window, asked for before every end of a session.
//!
//! A refusal is a script, a style or an address that the page should not have wanted: a hole in the policy, or in the page. The
//! watch is set while the page is still being read, before its first script runs. What could be refused even earlier is
//! the markup of the two pages; the browser ring serves the same policy and fails on that.

use crate::desk::{Failure, Step};
use serde_json::Value;

/// Sets the watch, once per page; answers true as soon as it watches a page of ours.
pub(crate) const WATCH: &str = "\
    if (location.protocol === 'about:') return false; \
    if (window.policyRefusals === undefined) { \
        window.policyRefusals = []; \
        document.addEventListener('securitypolicyviolation', (refused) => { \
            window.policyRefusals.push(`${refused.effectiveDirective} ${refused.blockedURI} ${refused.sourceFile ?? ''}`); \
        }); \
    } \
    return true;";

/// What was refused in this window so far; null where nobody watched.
pub(crate) const SEEN: &str = "return window.policyRefusals ?? null";

/// Everything refused in a scenario, and what it was meant to provoke.
#[derive(Debug, Default)]
pub(crate) struct Refusals {
    seen: Vec<String>,
    expected: Vec<String>,
}

impl Refusals {
    /// A refusal of this address is provoked on purpose.
    pub(crate) fn expect(&mut self, address: &str) {
        self.expected.push(address.to_owned());
    }

    /// Takes down what a window says.
    pub(crate) fn note(&mut self, seen: &Value) -> Step<()> {
        let Some(refused) = seen.as_array() else {
            return Err(Failure(
                "nobody watched the content policy in a window: its page was loaded anew".into(),
            ));
        };
        self.seen
            .extend(refused.iter().map(|one| one.as_str().unwrap_or_default().to_owned()));
        Ok(())
    }

    /// Whether exactly what was provoked was refused, each once.
    pub(crate) fn settle(&mut self) -> Step<()> {
        let mut unexpected = std::mem::take(&mut self.seen);
        for address in std::mem::take(&mut self.expected) {
            let found = unexpected.iter().position(|refused| refused.contains(&address));
            match found {
                Some(at) => drop(unexpected.remove(at)),
                None => return Err(Failure(format!("the content policy did not refuse {address}"))),
            }
        }
        if unexpected.is_empty() {
            Ok(())
        } else {
            Err(Failure(format!("the content policy refused {}", unexpected.join("; "))))
        }
    }
}
