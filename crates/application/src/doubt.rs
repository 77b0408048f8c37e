//! The ways out of doubt that a person has: with evidence, or leave it open. Looking again is `pay::look_up`.

use crate::error::TillError;
use crate::invoice::InvoiceView;
use crate::pay;
use crate::till::Till;
use domain::attempt::{Event, Kind, LOOKS_NEEDED, NotChargedBlock, QuietFacts, SlipEvidence, State, not_charged_blocks};
use domain::ids::AttemptId;
use domain::money::Money;
use domain::supervisor::SupervisedAct;
use domain::text::Text;
use secrecy::SecretString;
use std::sync::Arc;
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
    /// The terminal said that it is busy, and may be asked to stop what this attempt in doubt may have left there.
    pub can_ask_to_stop: bool,
    /// Refused as *same card, same sum*: the first payment, where our books know it.
    pub earlier: Option<Box<AttemptRecord>>,
}

/// What a person read off the slip or the terminal's menu, as they typed it.
#[derive(Debug, Clone, Copy)]
pub struct SlipTyped<'a> {
    /// The reference.
    pub reference: &'a str,
    /// The reference, typed a second time.
    pub again: &'a str,
    /// `HH:MM`.
    pub time_on_slip: &'a str,
    /// The sum, positive.
    pub sum: Money,
    /// The slip is put away where the day's slips are.
    pub kept: bool,
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
        let can_ask_to_stop = run
            .as_ref()
            .is_some_and(|run| run.was_busy() && pay::may_be_left(&record, run));
        AttemptView {
            running_for: run
                .as_ref()
                .and_then(|run| run.begun())
                .map(|begun| now.saturating_sub(begun)),
            next_look_in: run.and_then(|run| run.next_look()).map(|at| at.saturating_sub(now)),
            can_ask_to_stop,
            can_abort: under_way && record.state().is_open() && record.header.kind != Kind::Reversal,
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
    /// [`TillError::EvidenceSum`] for a slip over another sum; [`TillError::EvidenceMissing`] unless the slip is kept;
    /// [`TillError::ReferenceUsed`]; [`TillError::NotInDoubt`].
    pub async fn say_charged(&self, attempt: AttemptId, slip: SlipTyped<'_>) -> Result<InvoiceView, TillError> {
        self.inner.stamp()?;
        let read = slip_read(&slip)?;
        let record = self.inner.books.read(move |reader| reader.attempt(attempt)).await?;
        if slip.sum != record.header.amount {
            return Err(TillError::EvidenceSum);
        }
        let read = kept(&slip, read)?;
        let facts = [
            ("sum_on_slip_minor", slip.sum.minor().to_string()),
            ("slip_kept", "yes".to_owned()),
        ];
        self.settle(attempt, Event::SaidCharged(read), with_details(facts)).await
    }

    /// A person says: the card was not charged, and a supervisor agrees.
    ///
    /// # Errors
    /// [`TillError::EvidenceMissing`] unless both observations were made; [`TillError::TooEarly`] while anything blocks;
    /// [`crate::SupervisorError`].
    pub async fn say_not_charged(
        &self,
        attempt: AttemptId,
        shows_idle: bool,
        last_is_another: bool,
        code: &SecretString,
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
        let agreed = self.agreed(SupervisedAct::NotCharged, attempt, code).await?;
        let facts = [
            ("terminal_shows_idle", "yes".to_owned()),
            ("last_receipt_is_another", "yes".to_owned()),
            ("looks_made", record.looks_made.to_string()),
            ("looks_reached", record.looks_reached.to_string()),
            ("looks_gated", record.looks_gated.to_string()),
            ("supervised", agreed),
        ];
        let settled = self.settle(attempt, Event::SaidNotCharged, with_details(facts)).await?;
        // A person may be wrong: the till goes on looking for a while, and a charge that shows late becomes a case.
        tokio::spawn(pay::watch_settled(Arc::clone(&self.inner), attempt));
        Ok(settled)
    }

    /// A supervisor allows the reserved sum to be paid another way, although the card may have been charged. What was allowed once
    /// stays allowed for as long as the attempt is in doubt.
    ///
    /// # Errors
    /// [`TillError::EvidenceMissing`] unless the client was told; [`TillError::TextInvalid`] without a reason;
    /// [`TillError::NotInDoubt`] for anything but a payment in doubt; [`crate::SupervisorError`].
    pub async fn allow_second_payment(
        &self,
        attempt: AttemptId,
        client_was_told: bool,
        why: &str,
        code: &SecretString,
    ) -> Result<InvoiceView, TillError> {
        self.inner.stamp()?;
        if !client_was_told {
            return Err(TillError::EvidenceMissing);
        }
        let why = Text::<200>::new(why)?.to_string();
        let record = self.inner.books.read(move |reader| reader.attempt(attempt)).await?;
        if record.state() != State::Unknown || record.header.kind != Kind::Purchase {
            return Err(TillError::NotInDoubt);
        }
        if !record
            .events
            .iter()
            .any(|event| event.code == Event::SecondPaymentAllowed.code())
        {
            let agreed = self.agreed(SupervisedAct::SecondPayment, attempt, code).await?;
            let facts = [("client_was_told", "yes".to_owned()), ("why", why), ("supervised", agreed)];
            self.inner
                .record(attempt, Event::SecondPaymentAllowed, with_details(facts))
                .await?;
        }
        self.invoice(record.header.document).await
    }

    /// A supervisor agrees to something about an attempt; answers under which number the books hold that.
    pub(crate) async fn agreed(&self, act: SupervisedAct, attempt: AttemptId, code: &SecretString) -> Result<String, TillError> {
        let subject = Some(attempt.as_uuid());
        let agreed = self.supervised(code, act, subject).await?;
        Ok(agreed.to(act, subject)?.to_string())
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

/// What was read off a slip that is kept, if it can be.
///
/// # Errors
/// [`TillError::EvidenceMismatch`] unless both references are the same and well-formed and the time reads `HH:MM`;
/// [`TillError::EvidenceMissing`] unless the slip is kept.
pub(crate) fn slip_evidence(slip: &SlipTyped<'_>) -> Result<SlipEvidence, TillError> {
    kept(slip, slip_read(slip)?)
}

fn slip_read(slip: &SlipTyped<'_>) -> Result<SlipEvidence, TillError> {
    let reference = tidy(slip.reference);
    if reference != tidy(slip.again) || !is_reference(&reference) || !is_time(slip.time_on_slip) {
        return Err(TillError::EvidenceMismatch);
    }
    Ok(SlipEvidence {
        reference,
        time_on_slip: slip.time_on_slip.to_owned(),
    })
}

fn kept(slip: &SlipTyped<'_>, read: SlipEvidence) -> Result<SlipEvidence, TillError> {
    if slip.kept {
        Ok(read)
    } else {
        Err(TillError::EvidenceMissing)
    }
}

pub(crate) fn with_details<const N: usize>(facts: [(&str, String); N]) -> Evidence {
    Evidence {
        details: facts.map(|(name, value)| (name.to_owned(), value)).to_vec(),
        ..Evidence::default()
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
