//! The ways out of doubt that a person has: with evidence, or leave it open. Looking again is `pay::look_up`.

use crate::error::TillError;
use crate::invoice::InvoiceView;
use crate::till::Till;
use domain::attempt::{Event, LOOKS_NEEDED, NotChargedBlock, QuietFacts, SlipEvidence, State, not_charged_blocks};
use domain::ids::AttemptId;
use std::time::Duration;
use store::{AttemptRecord, Evidence};

/// An attempt as its screens show it.
#[derive(Debug, Clone)]
pub struct AttemptView {
    /// The record.
    pub record: AttemptRecord,
    /// Steady time since it began in this run; `None` if an earlier run began it.
    pub running_for: Option<Duration>,
    /// Until the till looks again by itself.
    pub next_look_in: Option<Duration>,
    /// Whether abort may be asked now.
    pub can_abort: bool,
    /// Refused as *same card, same sum*: the first payment, where our books know it.
    pub earlier: Option<Box<AttemptRecord>>,
}

/// What stands in the way of *not charged*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiet {
    /// Quiet time still to pass.
    pub left: Duration,
    /// Everything that blocks; empty when it may be said.
    pub blocks: Vec<NotChargedBlock>,
    /// Looks needed.
    pub looks_needed: u32,
}

impl Till {
    /// An attempt.
    ///
    /// # Errors
    /// [`TillError::NotFound`]; or the books can't be read.
    pub async fn attempt(&self, attempt: AttemptId) -> Result<AttemptView, TillError> {
        let (record, earlier) = self
            .inner
            .books
            .read(move |reader| -> Result<_, TillError> {
                let record = reader.attempt(attempt)?;
                let earlier = crate::earlier::earlier(reader, &record)?;
                Ok((record, earlier))
            })
            .await?;
        Ok(AttemptView {
            earlier: earlier.map(Box::new),
            ..self.view(record)
        })
    }

    /// Adds to a record what only this run of the program knows.
    #[must_use]
    pub fn view(&self, record: AttemptRecord) -> AttemptView {
        let now = self.inner.clock.steady();
        let run = self.inner.registry.get(record.header.id);
        let under_way = run
            .as_ref()
            .is_some_and(|run| run.connection_closed().is_none() && !run.abort_was_asked());
        AttemptView {
            running_for: run
                .as_ref()
                .and_then(|run| run.begun())
                .map(|begun| now.saturating_sub(begun)),
            next_look_in: run.and_then(|run| run.next_look()).map(|at| at.saturating_sub(now)),
            can_abort: under_way && record.state().is_open(),
            earlier: None,
            record,
        }
    }

    /// What still blocks *not charged*.
    #[must_use]
    pub fn quiet(&self, record: &AttemptRecord) -> Quiet {
        let now = self.inner.clock.steady();
        let attempt = record.header.id;
        let closed = self
            .inner
            .registry
            .get(attempt)
            .is_none_or(|run| run.connection_closed().is_some());
        let facts = QuietFacts {
            quiet_for: self.inner.registry.quiet_for(attempt, now),
            connection_closed: closed,
            looks_made: record.looks_made,
            looks_reached: record.looks_reached,
        };
        Quiet {
            left: self.inner.registry.quiet_left(attempt, now),
            blocks: not_charged_blocks(&facts),
            looks_needed: LOOKS_NEEDED,
        }
    }

    /// A person says: the card was charged.
    ///
    /// # Errors
    /// [`TillError::EvidenceMismatch`] unless both references are the same and well-formed and the time reads `HH:MM`;
    /// [`TillError::ReferenceUsed`]; [`TillError::NotInDoubt`].
    pub async fn say_charged(
        &self,
        attempt: AttemptId,
        reference: &str,
        again: &str,
        time_on_slip: &str,
    ) -> Result<InvoiceView, TillError> {
        self.inner.stamp()?;
        let reference = tidy(reference);
        if reference != tidy(again) || !is_reference(&reference) || !is_time(time_on_slip) {
            return Err(TillError::EvidenceMismatch);
        }
        let event = Event::SaidCharged(SlipEvidence {
            reference,
            time_on_slip: time_on_slip.to_owned(),
        });
        self.settle(attempt, event, Evidence::default()).await
    }

    /// A person says: the card was not charged.
    ///
    /// # Errors
    /// [`TillError::EvidenceMissing`] unless both observations were made; [`TillError::TooEarly`] while anything blocks.
    pub async fn say_not_charged(
        &self,
        attempt: AttemptId,
        shows_idle: bool,
        last_is_another: bool,
    ) -> Result<InvoiceView, TillError> {
        self.inner.stamp()?;
        if !shows_idle || !last_is_another {
            return Err(TillError::EvidenceMissing);
        }
        let record = self.inner.books.read(move |reader| reader.attempt(attempt)).await?;
        if record.state() != State::Unknown {
            return Err(TillError::NotInDoubt);
        }
        if !self.quiet(&record).blocks.is_empty() {
            return Err(TillError::TooEarly);
        }
        let details = ["terminal_shows_idle", "last_receipt_is_another"].map(|seen| (seen.to_owned(), "yes".to_owned()));
        self.settle(
            attempt,
            Event::SaidNotCharged,
            Evidence {
                details: details.to_vec(),
                ..Evidence::default()
            },
        )
        .await
    }

    /// A person chose to leave it open; the books remember that they saw it.
    ///
    /// # Errors
    /// [`TillError::NotInDoubt`].
    pub async fn leave_open(&self, attempt: AttemptId) -> Result<AttemptView, TillError> {
        self.inner.stamp()?;
        let applied = self.inner.record(attempt, Event::LeftOpen, Evidence::default()).await?;
        Ok(self.view(applied.record))
    }

    async fn settle(&self, attempt: AttemptId, event: Event, evidence: Evidence) -> Result<InvoiceView, TillError> {
        let applied = self.inner.record(attempt, event, evidence).await?;
        self.inner.registry.end(attempt);
        self.invoice(applied.record.header.document).await
    }
}

/// References are typed with or without spaces, in capitals or not.
fn tidy(reference: &str) -> String {
    reference
        .chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect()
}

/// A STAN of six digits, with or without its authorisation code of six letters or digits.
fn is_reference(text: &str) -> bool {
    let plain = text.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    plain && digits >= 6 && matches!(text.len(), 6 | 12)
}

fn is_time(text: &str) -> bool {
    let Some((hours, minutes)) = text.split_once(':') else {
        return false;
    };
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let within = |part: &str, limit: u8| digits(part) && part.parse::<u8>().is_ok_and(|value| value < limit);
    within(hours, 24) && within(minutes, 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_is_a_stan_with_or_without_its_code() {
        for good in ["004127", "004127A1B2C3", "004127123456"] {
            assert!(is_reference(good), "{good}");
        }
        for bad in [
            "",
            "00412",
            "0041270",
            "A04127",
            "004127A1B2C",
            "004127A1B2C34",
            "004127a1b2c3",
            "00412é",
        ] {
            assert!(!is_reference(bad), "{bad}");
        }
        assert_eq!(tidy(" 004127 a1b2c3 "), "004127A1B2C3");
    }

    #[test]
    fn a_time_reads_hours_and_minutes() {
        assert!(is_time("00:00") && is_time("23:59"));
        for bad in ["", "24:00", "10:60", "1:00", "10:5", "10.50", "-1:00", "+1:00", "aa:bb"] {
            assert!(!is_time(bad), "{bad}");
        }
    }
}
