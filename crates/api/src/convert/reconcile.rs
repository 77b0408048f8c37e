//! Reconciliations beside the books. What one side has more is subtracted in the domain, never on a screen.

use super::history::{attempt_row, case_steps, named_owner};
use super::{moment, money_in};
use crate::error::{ErrorCode, WireError};
use crate::wire;
use application::books::{DifferenceRecord, ReconciliationRecord, SessionElsewhere};
use application::domain::money::{Currency, Money};
use application::domain::people::Staff;
use application::domain::reconciliation::{Basis, DifferenceKind, Said, Side, Totals, Verdict};
use application::{DifferenceView, SessionsView};

const fn verdict(verdict: Verdict) -> wire::Verdict {
    match verdict {
        Verdict::Equal => wire::Verdict::Equal,
        Verdict::Differs => wire::Verdict::Differs,
        Verdict::NoTotals => wire::Verdict::NoTotals,
    }
}

const fn compared_by(basis: Basis) -> wire::ComparedBy {
    match basis {
        Basis::ByKind => wire::ComparedBy::ByKind,
        Basis::CountAndNet => wire::ComparedBy::CountAndNet,
        Basis::Nothing => wire::ComparedBy::Nothing,
    }
}

const fn kind(kind: DifferenceKind) -> wire::DifferenceKind {
    match kind {
        DifferenceKind::Purchases => wire::DifferenceKind::Purchases,
        DifferenceKind::Refunds => wire::DifferenceKind::Refunds,
        DifferenceKind::Net => wire::DifferenceKind::Net,
        DifferenceKind::Currency => wire::DifferenceKind::Currency,
    }
}

fn counted(side: Side, currency: Currency) -> Option<wire::CountedSum> {
    Some(wire::CountedSum {
        count: side.count,
        sum: super::money(Money::new(side.sum_minor, currency).ok()?),
    })
}

/// What the terminal said of a kind, if it can be compared.
fn said(record: &ReconciliationRecord, which: wire::DifferenceKind, currency: Currency) -> Option<Side> {
    let reported = record.reported.as_ref()?;
    if other_currency(record, currency).is_some() {
        return None;
    }
    match (which, reported.said) {
        (wire::DifferenceKind::Purchases, Said::ByKind(totals)) => Some(totals.purchases),
        (wire::DifferenceKind::Refunds, Said::ByKind(totals)) => Some(totals.refunds),
        (wire::DifferenceKind::Net, Said::CountAndNet(net)) => Some(net),
        (wire::DifferenceKind::Purchases | wire::DifferenceKind::Refunds, Said::CountAndNet(_))
        | (wire::DifferenceKind::Net, Said::ByKind(_))
        | (wire::DifferenceKind::Currency, _) => None,
    }
}

fn other_currency(record: &ReconciliationRecord, currency: Currency) -> Option<String> {
    let said = record.reported.as_ref()?.currency.clone()?;
    (said != currency.code()).then_some(said)
}

fn ours(record: &ReconciliationRecord, which: wire::DifferenceKind) -> Option<Side> {
    match which {
        wire::DifferenceKind::Purchases => Some(record.ours.purchases),
        wire::DifferenceKind::Refunds => Some(record.ours.refunds),
        wire::DifferenceKind::Net => record.ours.net(),
        wire::DifferenceKind::Currency => None,
    }
}

fn above(record: &ReconciliationRecord, which: wire::DifferenceKind, currency: Currency) -> Option<Side> {
    said(record, which, currency)?
        .above(ours(record, which)?)
        .filter(|above| *above != Side::default())
}

/// What of it is more on either side.
fn apart(above: Side, currency: Currency) -> Option<wire::Apart> {
    let more = |count: i64, sum_minor: i64| Side {
        count: count.max(0),
        sum_minor: sum_minor.max(0),
    };
    let in_books = more(above.count.saturating_neg(), above.sum_minor.saturating_neg());
    Some(wire::Apart {
        at_terminal: counted(more(above.count, above.sum_minor), currency)?,
        in_books: counted(in_books, currency)?,
    })
}

pub(crate) fn comparison(record: &ReconciliationRecord, currency: Currency, staff: &[Staff]) -> wire::Comparison {
    let row = |which| {
        Some(wire::ComparisonRow {
            kind: which,
            said: said(record, which, currency).and_then(|side| counted(side, currency)),
            ours: counted(ours(record, which)?, currency)?,
            apart: above(record, which, currency).and_then(|side| apart(side, currency)),
        })
    };
    let basis = Basis::of(record.reported.as_ref());
    let both = (basis == Basis::CountAndNet).then_some(wire::DifferenceKind::Net);
    let kinds = [wire::DifferenceKind::Purchases, wire::DifferenceKind::Refunds];
    wire::Comparison {
        verdict: verdict(record.verdict),
        compared: compared_by(basis),
        by_hand: record.by_hand.then(|| name_of(record, staff)),
        at: moment(&record.stamp),
        session: record.session.clone(),
        other_currency: other_currency(record, currency),
        rows: kinds.into_iter().chain(both).filter_map(row).collect(),
        elsewhere: record.elsewhere,
        doubts: record.doubts.iter().map(|summary| attempt_row(summary, staff)).collect(),
        differences: record
            .differences
            .iter()
            .map(|found| wire::DifferenceBrief {
                id: found.id.to_string(),
                kind: kind(found.kind),
                closed: found.closed,
            })
            .collect(),
    }
}

/// Who wrote a comparison down.
fn name_of(record: &ReconciliationRecord, staff: &[Staff]) -> String {
    let who = staff.iter().find(|member| member.id == record.stamp.staff);
    who.map(|member| member.name.to_string()).unwrap_or_default()
}

pub(crate) fn sessions(view: &SessionsView, currency: Currency) -> wire::Sessions {
    let row = |(session, terminal): &(SessionElsewhere, String)| {
        Some(wire::SessionElsewhere {
            terminal: wire::Named {
                id: session.terminal.to_string(),
                name: terminal.clone(),
            },
            session: session.session.clone(),
            upto: session.upto,
            purchases: counted(session.ours.purchases, currency)?,
            refunds: counted(session.ours.refunds, currency)?,
            net: counted(session.ours.net()?, currency)?,
            first: moment(&session.first),
            last: moment(&session.last),
        })
    };
    wire::Sessions {
        uncompared: view.uncompared.iter().filter_map(row).collect(),
        compared: view
            .compared
            .iter()
            .map(|record| comparison(record, currency, &view.staff))
            .collect(),
    }
}

/// Reads what was typed off a slip; it is in the books' currency.
pub(crate) fn slip_totals_in(totals: wire::SlipTotals, currency: Currency) -> Result<Said, WireError> {
    let side = |counted: wire::CountedSum| {
        let sum = money_in(counted.sum)?;
        if sum.currency() != currency {
            return Err(ErrorCode::BadRequest.into());
        }
        Ok::<_, WireError>(Side {
            count: counted.count,
            sum_minor: sum.minor(),
        })
    };
    Ok(match totals {
        wire::SlipTotals::ByKind { purchases, refunds } => Said::ByKind(Totals {
            purchases: side(purchases)?,
            refunds: side(refunds)?,
        }),
        wire::SlipTotals::CountAndNet { net } => Said::CountAndNet(side(net)?),
    })
}

pub(crate) fn difference_case(record: &DifferenceRecord, currency: Currency, staff: &[Staff], now_ms: i64) -> wire::Case {
    let which = kind(record.kind);
    let sum = above(&record.comparison, which, currency).and_then(|side| counted(side, currency));
    wire::Case {
        attempt: None,
        difference: Some(wire::CaseDifference {
            id: record.id.to_string(),
            kind: which,
            terminal: wire::Named {
                id: record.comparison.terminal.to_string(),
                name: record.terminal_name.clone(),
            },
            session: record.comparison.session.clone(),
            above: sum.map(|counted| counted.sum),
        }),
        since: moment(&record.comparison.stamp),
        age_ms: now_ms.saturating_sub(record.comparison.stamp.at.as_millis()).max(0),
        owner: named_owner(record.owner, staff),
        closed: record.closed,
        money: None,
        booked: Vec::new(),
        steps: case_steps(&record.steps, currency, staff),
    }
}

pub(crate) fn difference(view: &DifferenceView, currency: Currency, now_ms: i64) -> wire::Difference {
    let record = &view.record;
    wire::Difference {
        case: difference_case(record, currency, &view.staff, now_ms),
        comparison: comparison(&record.comparison, currency, &view.staff),
        printed: record.printed.clone(),
        answer: record.answer.clone(),
        without_money: record
            .without_money
            .iter()
            .map(|summary| attempt_row(summary, &view.staff))
            .collect(),
    }
}
