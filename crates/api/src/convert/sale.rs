//! Sales, items and what was found.

use super::{Converted, client, moment, money, money_in, patient, species};
use crate::error::{ErrorCode, WireError};
use crate::wire;
use application::domain::document::FrozenPatient;
use application::domain::ids::PatientId;
use application::domain::item::{Item, ItemGroup};
use application::domain::people::Patient;
use application::domain::sale::{Discount, DiscountRate, DiscountReason, DiscountValue, LineTotal, SaleKind, SaleLine, Totals};
use application::domain::text::Notes;
use application::domain::vat::VatLine;
use application::{SaleView, Till, books};

pub(crate) const fn kind(kind: SaleKind) -> wire::SaleKind {
    match kind {
        SaleKind::CounterSale => wire::SaleKind::CounterSale,
        SaleKind::Consultation => wire::SaleKind::Consultation,
    }
}

pub(crate) const fn kind_in(kind: wire::SaleKind) -> SaleKind {
    match kind {
        wire::SaleKind::CounterSale => SaleKind::CounterSale,
        wire::SaleKind::Consultation => SaleKind::Consultation,
    }
}

pub(crate) const fn group(group: ItemGroup) -> wire::ItemGroup {
    match group {
        ItemGroup::Procedure => wire::ItemGroup::Procedure,
        ItemGroup::Medicine => wire::ItemGroup::Medicine,
        ItemGroup::Supply => wire::ItemGroup::Supply,
        ItemGroup::Food => wire::ItemGroup::Food,
        ItemGroup::Lab => wire::ItemGroup::Lab,
    }
}

pub(crate) fn item(till: &Till, item: &Item) -> Converted<wire::ItemHit> {
    Ok(wire::ItemHit {
        id: item.id.to_string(),
        code: item.code.to_string(),
        name: item.name.to_string(),
        group: group(item.group),
        price: money(item.unit_price),
        vat_basis_points: till.rate_today(item)?.basis_points(),
    })
}

pub(crate) fn vat_row(line: &VatLine) -> wire::VatRow {
    wire::VatRow {
        basis_points: line.rate.basis_points(),
        net: money(line.net),
        vat: money(line.vat),
        gross: money(line.gross),
    }
}

/// Net and VAT of the whole are made by the domain's own addition.
pub(crate) fn totals(
    vat: &[VatLine],
    gross: application::domain::money::Money,
    discount: application::domain::money::Money,
) -> Converted<wire::Totals> {
    let sum = |sums: Vec<application::domain::money::Money>| {
        application::domain::money::Money::sum(gross.currency(), sums).map_err(|_| WireError::new(ErrorCode::SumTooLarge))
    };
    Ok(wire::Totals {
        vat_rows: vat.iter().map(vat_row).collect(),
        net: money(sum(vat.iter().map(|line| line.net).collect())?),
        vat: money(sum(vat.iter().map(|line| line.vat).collect())?),
        gross: money(gross),
        discount: money(discount),
    })
}

fn reason(reason: &DiscountReason) -> wire::DiscountReason {
    match reason {
        DiscountReason::RegularClient => wire::DiscountReason::RegularClient,
        DiscountReason::Campaign => wire::DiscountReason::Campaign,
        DiscountReason::Damaged => wire::DiscountReason::Damaged,
        DiscountReason::Staff => wire::DiscountReason::Staff,
        // Free words can't be given at this till yet; books that hold some show them as goodwill.
        DiscountReason::Goodwill | DiscountReason::Other(_) => wire::DiscountReason::Goodwill,
    }
}

fn discount(discount: &Discount) -> wire::Discount {
    let reason = reason(&discount.reason);
    match discount.value {
        DiscountValue::Percent(rate) => wire::Discount::Percent {
            basis_points: rate.basis_points(),
            reason,
        },
        DiscountValue::Amount(amount) => wire::Discount::Amount {
            amount: money(amount),
            reason,
        },
    }
}

pub(crate) fn discount_in(discount: wire::Discount) -> Converted<Discount> {
    let (value, reason) = match discount {
        wire::Discount::Percent { basis_points, reason } => {
            let rate =
                DiscountRate::from_basis_points(basis_points).map_err(|_| WireError::new(ErrorCode::DiscountOutOfRange))?;
            (DiscountValue::Percent(rate), reason)
        }
        wire::Discount::Amount { amount, reason } => (DiscountValue::Amount(money_in(amount)?), reason),
    };
    let reason = match reason {
        wire::DiscountReason::RegularClient => DiscountReason::RegularClient,
        wire::DiscountReason::Campaign => DiscountReason::Campaign,
        wire::DiscountReason::Damaged => DiscountReason::Damaged,
        wire::DiscountReason::Staff => DiscountReason::Staff,
        wire::DiscountReason::Goodwill => DiscountReason::Goodwill,
    };
    Ok(Discount { value, reason })
}

fn line(line: &SaleLine, total: &LineTotal, patients: &[Patient]) -> Converted<wire::SaleLine> {
    let reduced = total
        .line_discount
        .checked_add(total.sale_discount)
        .map_err(|_| WireError::new(ErrorCode::SumTooLarge))?;
    Ok(wire::SaleLine {
        id: line.id.to_string(),
        item: line.item.to_string(),
        code: line.code.to_string(),
        name: line.name.to_string(),
        group: group(line.group),
        patient: line
            .patient
            .and_then(|id| patients.iter().find(|patient| patient.id == id))
            .map(patient),
        quantity_thousandths: line.quantity.thousandths(),
        unit_price: money(line.unit_price),
        vat_basis_points: total.rate.basis_points(),
        gross: money(total.gross),
        discount: line.discount.as_ref().map(discount),
        reduced_by: money(reduced),
    })
}

pub(crate) fn sale(till: &Till, view: &SaleView) -> Converted<wire::Sale> {
    let cards = view.client.iter().chain(&view.other_clients);
    let patients: Vec<Patient> = cards.flat_map(|card| card.patients.iter().cloned()).collect();
    let Totals {
        lines,
        vat,
        gross,
        discount_total,
    } = &view.totals;
    let pairs = view.draft.lines().iter().zip(lines);
    Ok(wire::Sale {
        id: view.draft.id().to_string(),
        kind: kind(view.draft.kind()),
        client: view.client.as_ref().map(client),
        patient: view.patient.as_ref().map(PatientId::to_string),
        vet: view.draft.treatment().vet.map(|vet| vet.to_string()),
        notes: view
            .draft
            .treatment()
            .notes
            .as_ref()
            .map(Notes::to_string)
            .unwrap_or_default(),
        lines: pairs
            .map(|(one, total)| line(one, total, &patients))
            .collect::<Converted<Vec<_>>>()?,
        discount: view.draft.discount().map(discount),
        totals: totals(vat, *gross, *discount_total)?,
        bought_before: view
            .bought_before
            .iter()
            .map(|bought| bought_before(till, bought))
            .collect::<Converted<Vec<_>>>()?,
    })
}

pub(crate) fn frozen_patient(patient: &FrozenPatient) -> wire::Patient {
    wire::Patient {
        id: patient.id.to_string(),
        name: patient.name.to_string(),
        species: species(patient.species),
        deceased: None,
    }
}

fn bought_before(till: &Till, bought: &books::BoughtBefore) -> Converted<wire::BoughtBefore> {
    Ok(wire::BoughtBefore {
        item: item(till, &bought.item)?,
        patient: bought.patient.as_ref().map(frozen_patient),
        at: moment(&bought.stamp),
    })
}

pub(crate) fn parked(sale: &books::ParkedDraft) -> wire::ParkedSale {
    wire::ParkedSale {
        id: sale.id.to_string(),
        client: sale.client.clone(),
        lines: sale.lines,
        gross: money(sale.gross),
        parked_at: wire::Moment {
            utc_ms: sale.parked_at.as_millis(),
            offset_minutes: sale.parked_offset,
        },
    }
}
