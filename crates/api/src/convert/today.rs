//! A day in figures.

use super::attempt::word;
use super::money;
use super::sale::kind;
use crate::wire;
use application::DayView;
use application::books;

const fn tally(tally: books::Tally) -> wire::Tally {
    wire::Tally {
        count: tally.count,
        sum: money(tally.sum),
    }
}

pub(crate) fn day(view: &DayView) -> wire::Day {
    let figures = &view.figures;
    wire::Day {
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
        hours: view
            .picture
            .iter()
            .map(|(hour, taken)| wire::DayHour {
                hour: *hour,
                card: money(taken.card),
                cash: money(taken.cash),
                all: money(taken.all),
            })
            .collect(),
        top: money(view.top),
        attempts: figures
            .attempts
            .iter()
            .map(|((kind, of), count)| wire::DayAttempts {
                word: word(*of),
                refund: kind.gives_back(),
                count: *count,
            })
            .collect(),
        signatures: figures
            .signatures
            .iter()
            .map(|signed| wire::DaySignature {
                attempt: signed.attempt.to_string(),
                invoice: wire::Named {
                    id: signed.document.0.to_string(),
                    name: signed.document.1.clone(),
                },
                amount: money(signed.amount),
            })
            .collect(),
    }
}
