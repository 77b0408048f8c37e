//! A day in figures.

use super::attempt::word;
use super::money;
use super::sale::kind;
use crate::wire;
use application::books;
use application::domain::money::Money;
use application::{DayView, TillError};

/// The picture shows these hours even when nothing happened in them.
const ORDINARY: std::ops::Range<usize> = 8..18;

const fn tally(tally: books::Tally) -> wire::Tally {
    wire::Tally {
        count: tally.count,
        sum: money(tally.sum),
    }
}

pub(crate) fn day(view: &DayView) -> Result<wire::Day, TillError> {
    let figures = &view.figures;
    let (hours, top) = hours(figures)?;
    Ok(wire::Day {
        day: view.day.to_string(),
        before: view.before.map(|day| day.to_string()),
        after: view.after.map(|day| day.to_string()),
        kinds: figures
            .documents
            .iter()
            .map(|(of, made)| wire::DayKind {
                kind: kind(*of),
                made: tally(*made),
            })
            .collect(),
        documents: tally(figures.documents_all),
        unpaid: tally(figures.unpaid),
        credited: tally(figures.credited),
        tenders: figures
            .tenders
            .iter()
            .map(|each| wire::DayTender {
                tender: match each.tender {
                    books::Tender::Card => wire::Tender::Card,
                    books::Tender::Cash => wire::Tender::Cash,
                },
                terminal: each.terminal.as_ref().map(|(_, name)| name.clone()).unwrap_or_default(),
                taken: tally(each.taken),
                refunded: tally(each.refunded),
                net: money(each.net),
            })
            .collect(),
        taken: tally(figures.taken),
        refunded: tally(figures.refunded),
        net: money(figures.net),
        rounding: money(figures.rounding),
        hours,
        top: money(top),
        attempts: figures
            .attempts
            .iter()
            .map(|((kind, of), count)| wire::DayAttempts {
                word: word(*of),
                refund: kind.gives_back(),
                count: *count,
            })
            .collect(),
    })
}

fn hours(figures: &books::DayFigures) -> Result<(Vec<wire::DayHour>, Money), TillError> {
    let busy = |hour: &books::DayHour| !hour.card.is_zero() || !hour.cash.is_zero();
    let first = figures.hours.iter().position(busy).unwrap_or(ORDINARY.start);
    let last = figures.hours.iter().rposition(busy).unwrap_or(ORDINARY.start);
    let (from, to) = (first.min(ORDINARY.start), last.saturating_add(1).max(ORDINARY.end));
    let mut top = Money::zero(figures.net.currency());
    let mut shown = Vec::new();
    for (number, hour) in (0_u8..).zip(&figures.hours) {
        let all = hour
            .card
            .checked_add(hour.cash)
            .map_err(|error| TillError::Internal(error.to_string()))?;
        if all.minor() > top.minor() {
            top = all;
        }
        if (from..to).contains(&usize::from(number)) {
            shown.push(wire::DayHour {
                hour: number,
                card: money(hour.card),
                cash: money(hour.cash),
                all: money(all),
            });
        }
    }
    Ok((shown, top))
}
