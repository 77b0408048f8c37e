//! Whether terminals may add a tip or a surcharge to the sum they were asked for.
//!
//! Off until the clinic says otherwise: a sum that is not what was asked is then a case. Where it is on, a sum that tip and surcharge
//! explain exactly is booked, the extra to accounts of its own; any other is a case all the same. It holds for payments: nothing is added
//! to money that goes back.
//!
//! Deliberately absent: switching it on at a terminal, which Nets does.

use crate::error::TillError;
use crate::ports::Hint;
use crate::till::{Inner, Till};
use domain::attempt::Kind;
use store::{AttemptRecord, Evidence};

const EXTRAS: &str = "terminal_extras";
const ALLOWED: &str = "allowed";
/// The fact that is kept with an attempt's sending.
const AS_SENT: &str = "extras_allowed";
const YES: &str = "yes";

/// What is kept with the sending of an attempt, so that a later look judges by it.
pub(crate) fn as_sent(allowed: bool) -> Evidence {
    let facts = allowed.then(|| (AS_SENT.to_owned(), YES.to_owned()));
    Evidence {
        details: facts.into_iter().collect(),
        ..Evidence::default()
    }
}

/// Whether they were allowed when it was sent. What does not say so was sent without.
pub(crate) fn allowed_as_sent(record: &AttemptRecord) -> bool {
    let sending = record.events.iter().filter(|event| event.code == "sending");
    sending
        .flat_map(|event| &event.details)
        .any(|(name, value)| name == AS_SENT && value == YES)
}

impl Till {
    /// Whether terminals may add a tip or a surcharge.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn extras_allowed(&self) -> Result<bool, TillError> {
        let kept = self.inner.books.read(|reader| reader.setting(EXTRAS)).await?;
        Ok(kept.as_deref() == Some(ALLOWED))
    }

    /// Allows it, or takes that back. A payment is judged by what held when it was sent, however late its answer is found.
    ///
    /// # Errors
    /// When nobody is signed in, or the books can't be written.
    pub async fn allow_extras(&self, allowed: bool) -> Result<(), TillError> {
        let stamp = self.inner.stamp()?;
        let value = if allowed { ALLOWED } else { "" };
        let write = move |books: &mut store::Books| books.set_setting(EXTRAS, value, &stamp);
        self.inner.books.write(write).await?;
        self.inner.hub.tell(Hint::Terminals);
        Ok(())
    }
}

impl Inner {
    /// The same for one attempt. What can't be read is not allowed: then a person looks at it.
    pub(crate) async fn may_add(&self, kind: Kind) -> bool {
        let kept = self.books.read(|reader| reader.setting(EXTRAS)).await;
        kind == Kind::Purchase && kept.is_ok_and(|kept| kept.as_deref() == Some(ALLOWED))
    }
}
