//! A day at the desk, and what the till tells about itself.
//!
//! Deliberately absent: closing a day. The figures are read from the books each time and stored nowhere.

use crate::error::TillError;
use crate::till::Till;
use domain::attempt::word;
use domain::clinic::BooksKind;
use domain::ids::DepartmentId;
use domain::money::Money;
use jiff::ToSpan;
use jiff::civil::Date;
use std::fmt::Write as _;
use store::{DayFigures, DayHour};

/// Attempts that the support text names.
const ATTEMPTS_TOLD: u32 = 20;

/// A day in figures, and the days beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayView {
    /// The day.
    pub day: Date,
    /// The day before it.
    pub before: Option<Date>,
    /// The day after it; `None` for today.
    pub after: Option<Date>,
    /// Its figures.
    pub figures: DayFigures,
    /// The hours its picture shows: an ordinary day's, and every hour from the first to the last with money.
    pub picture: Vec<(u8, DayHour)>,
    /// What the best hour took; zero if none took anything.
    pub top: Money,
}

/// The program, as whoever started it knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Program {
    /// Its version.
    pub version: &'static str,
    /// The commit it was built from; empty where that is not known.
    pub commit: &'static str,
}

/// The picture shows these hours even when nothing happened in them.
const ORDINARY: std::ops::Range<usize> = 8..18;

fn picture(hours: &[DayHour]) -> Vec<(u8, DayHour)> {
    let busy = |hour: &DayHour| !hour.card.is_zero() || !hour.cash.is_zero();
    let first = hours.iter().position(busy).unwrap_or(ORDINARY.start).min(ORDINARY.start);
    let last = hours.iter().rposition(busy).unwrap_or(ORDINARY.start);
    let end = last.saturating_add(1).max(ORDINARY.end);
    let shown = (0_u8..).zip(hours.iter().copied());
    shown.filter(|(hour, _)| (first..end).contains(&usize::from(*hour))).collect()
}

fn top(figures: &DayFigures) -> Money {
    let nothing = Money::zero(figures.net.currency());
    let hours = figures.hours.iter().map(|hour| hour.all);
    hours.fold(nothing, |top, all| if all.minor() > top.minor() { all } else { top })
}

impl Till {
    /// The figures of a day, today's if none is named, of one department or of all. A day to come is today.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn day(&self, wanted: Option<Date>, department: Option<DepartmentId>) -> Result<DayView, TillError> {
        let today = self.inner.today()?;
        let day = wanted.filter(|day| *day < today).unwrap_or(today);
        let figures = self
            .inner
            .books
            .read(move |reader| reader.day_figures(day, department))
            .await?;
        Ok(DayView {
            picture: picture(&figures.hours),
            top: top(&figures),
            day,
            before: day.checked_sub(1.day()).ok(),
            after: (day < today).then(|| day.checked_add(1.day()).ok()).flatten(),
            figures,
        })
    }

    /// A text for whoever helps the clinic: versions, models and how the last attempts ended. No names, no sums, nothing of a
    /// card. In English, because it is read by developers.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn support_text(&self, program: Program) -> Result<String, TillError> {
        let place = self.inner.place();
        let (models, attempts) = self
            .inner
            .books
            .read(|reader| -> Result<_, store::StoreError> {
                Ok((reader.terminal_models()?, reader.last_attempts(ATTEMPTS_TOLD)?))
            })
            .await?;
        let kind = match self.kind() {
            BooksKind::Real => "real",
            BooksKind::Practice => "practice",
            BooksKind::Test => "test",
        };
        let mut text = format!(
            "Klinikassa {} ({})\n{} {}\n{kind} books, {}\n",
            program.version,
            if program.commit.is_empty() {
                "commit not known"
            } else {
                program.commit
            },
            std::env::consts::OS,
            std::env::consts::ARCH,
            place.country.code.code(),
        );
        text.push_str("terminals:");
        if models.is_empty() {
            text.push_str(" none");
        }
        for (number, model) in (1..).zip(&models) {
            let model = if model.is_empty() { "model not known" } else { model };
            let _ = write!(text, "{} {number}. {model}", if number == 1 { "" } else { "," });
        }
        text.push_str("\nlast attempts, newest first:\n");
        for attempt in &attempts {
            let word = word(attempt.state, attempt.kind, attempt.abort_asked, attempt.reason);
            let reason = attempt.reason.map(|reason| reason.code()).unwrap_or_default();
            let when =
                jiff::Timestamp::from_millisecond(attempt.at.as_millis()).map_or_else(|_| String::new(), |at| at.to_string());
            let line = format!("{when} {} {} {word:?} {reason}", attempt.kind.code(), attempt.state.code());
            let _ = writeln!(text, "{}", line.trim_end());
        }
        if attempts.is_empty() {
            text.push_str("none\n");
        }
        Ok(text)
    }
}
