//! Rows of a price list, read one by one against the books and against each other.

use super::columns::{self, ListField};
use super::plan::{ListOptions, Plan, Remark, Row, Step, Trouble};
use super::price::{self, Decimal};
use domain::country::Country;
use domain::item::{Barcode, Item, ItemFacts, ItemGroup};
use domain::money::Money;
use domain::text::{Code, Name};
use domain::vat::VatClass;
use jiff::civil::Date;
use std::collections::HashMap;
use store::{Reader, StoreError};

/// Reads the rows of a price list.
pub(crate) struct Items {
    pub(crate) country: &'static Country,
    pub(crate) today: Date,
    pub(crate) decimal: Option<Decimal>,
    codes: HashMap<String, u64>,
    barcodes: HashMap<String, u64>,
}

impl Items {
    pub(crate) fn new(country: &'static Country, today: Date, decimal: Option<Decimal>) -> Self {
        Self {
            country,
            today,
            decimal,
            codes: HashMap::new(),
            barcodes: HashMap::new(),
        }
    }

    /// Reads one row into the plan.
    pub(crate) fn take(
        &mut self,
        reader: &Reader<'_>,
        row: &Row<'_>,
        options: &ListOptions,
        plan: &mut Plan,
    ) -> Result<(), StoreError> {
        if let Some(remark) = row.wrong_count() {
            plan.problems.push(remark);
            return Ok(());
        }
        let code = match Code::new(row.cell(ListField::Code)) {
            Ok(code) => code,
            Err(error) => {
                plan.problems.push(row.remark(ListField::Code, error.into()));
                return Ok(());
            }
        };
        if let Some(earlier) = self.codes.insert(code.as_str().to_owned(), row.number) {
            plan.problems
                .push(row.remark(ListField::Code, Trouble::Twice { row: earlier }));
            return Ok(());
        }
        let existing = reader.item_by_code(&code)?;
        if existing.is_some() && !options.update {
            plan.kept = plan.kept.saturating_add(1);
            return Ok(());
        }
        let mut problems = Vec::new();
        let facts = self.facts(row, code, existing.as_ref(), options, &mut problems);
        self.barcodes_free(reader, row, existing.as_ref(), facts.as_ref(), &mut problems)?;
        if let Some(facts) = facts.filter(|_| problems.is_empty()) {
            plan_item(reader, row, existing, facts, plan)?;
        }
        plan.problems.append(&mut problems);
        Ok(())
    }

    /// The facts of a row; what a list for changes leaves out stays as it is.
    fn facts(
        &self,
        row: &Row<'_>,
        code: Code,
        existing: Option<&Item>,
        options: &ListOptions,
        problems: &mut Vec<Remark>,
    ) -> Option<ItemFacts> {
        let mut keep = |field: ListField, read: Result<(), Trouble>| {
            if let Err(trouble) = read {
                problems.push(row.remark(field, trouble));
            }
        };
        let name = Name::new(row.cell(ListField::ItemName)).map_err(Trouble::from);
        keep(ListField::ItemName, name.as_ref().map(|_| ()).map_err(Clone::clone));
        let price = price::read(row.cell(ListField::Price), self.decimal).map_err(Trouble::Price);
        let empty = row.cell(ListField::Price).is_empty();
        keep(
            ListField::Price,
            match &price {
                Err(_) if empty => Err(Trouble::Missing),
                other => other.as_ref().map(|_| ()).map_err(Clone::clone),
            },
        );
        let group = self.group(row, existing, options);
        keep(ListField::Group, group.as_ref().map(|_| ()).map_err(Clone::clone));
        let class = self.class(row, existing, group.as_ref().ok().copied());
        keep(ListField::Vat, class.as_ref().map(|_| ()).map_err(Clone::clone));
        let barcodes = barcodes(row, existing);
        keep(ListField::Barcodes, barcodes.as_ref().map(|_| ()).map_err(Clone::clone));
        let hidden = hidden(row, existing);
        keep(ListField::Hidden, hidden.as_ref().map(|_| ()).map_err(Clone::clone));
        Some(ItemFacts {
            code,
            name: name.ok()?,
            group: group.ok()?,
            vat_class: class.ok()?,
            unit_price: Money::new(price.ok()?, self.country.currency).ok()?,
            barcodes: barcodes.ok()?,
            hidden: hidden.ok()?,
        })
    }

    fn group(&self, row: &Row<'_>, existing: Option<&Item>, options: &ListOptions) -> Result<ItemGroup, Trouble> {
        let cell = row.cell(ListField::Group);
        if !cell.is_empty() {
            return columns::group(cell).ok_or(Trouble::Group);
        }
        let known = existing.map(|item| item.group);
        known.or(options.group).ok_or(Trouble::Missing)
    }

    /// A class by its key, by its rate today, or by the group where the row says nothing.
    fn class(&self, row: &Row<'_>, existing: Option<&Item>, group: Option<ItemGroup>) -> Result<VatClass, Trouble> {
        let cell = row.cell(ListField::Vat);
        if cell.is_empty() {
            let by_group = group.map(|group| self.country.class_of(group));
            // The group's own trouble is told by itself.
            return Ok(existing.map(|item| item.vat_class).or(by_group).unwrap_or(VatClass::Standard));
        }
        let here = |class: &VatClass| self.country.vat.rate(*class, self.today).is_ok();
        if let Some(class) = VatClass::from_code(&cell.to_lowercase()).filter(here) {
            return Ok(class);
        }
        let points = basis_points(cell).ok_or(Trouble::Vat)?;
        let fits = |class: &VatClass| {
            let rate = self.country.vat.rate(*class, self.today);
            rate.is_ok_and(|rate| i64::from(rate.basis_points()) == points)
        };
        let classes: Vec<VatClass> = VatClass::ALL.into_iter().filter(fits).collect();
        match classes.as_slice() {
            [] => Err(Trouble::Vat),
            [class] => Ok(*class),
            _ => Err(Trouble::VatSeveral),
        }
    }

    /// A barcode belongs to one item, in the file and in the books.
    fn barcodes_free(
        &mut self,
        reader: &Reader<'_>,
        row: &Row<'_>,
        existing: Option<&Item>,
        facts: Option<&ItemFacts>,
        problems: &mut Vec<Remark>,
    ) -> Result<(), StoreError> {
        for barcode in facts.map(|facts| facts.barcodes.as_slice()).unwrap_or_default() {
            if let Some(earlier) = self.barcodes.insert(barcode.as_str().to_owned(), row.number)
                && earlier != row.number
            {
                problems.push(row.remark(ListField::Barcodes, Trouble::Twice { row: earlier }));
            }
            if let Some(owner) = reader.item_by_barcode(barcode)?
                && existing.is_none_or(|item| item.id != owner.id)
            {
                let name = owner.name.to_string();
                problems.push(row.remark(ListField::Barcodes, Trouble::BarcodeTaken { name }));
            }
        }
        Ok(())
    }
}

fn plan_item(
    reader: &Reader<'_>,
    row: &Row<'_>,
    existing: Option<Item>,
    facts: ItemFacts,
    plan: &mut Plan,
) -> Result<(), StoreError> {
    match existing {
        Some(item) if item.facts() == Item::with(item.id, None, facts.clone()).facts() => plan.kept = plan.kept.saturating_add(1),
        Some(item) => {
            plan.changed = plan.changed.saturating_add(1);
            plan.steps.push(Step::ChangeItem(item.id, facts));
        }
        None => {
            if let Some(which) = reader.item_of_name(facts.name.as_str())? {
                plan.warnings
                    .push(row.remark(ListField::ItemName, Trouble::SameName { which }));
            }
            plan.added = plan.added.saturating_add(1);
            plan.steps.push(Step::AddItem(facts));
        }
    }
    Ok(())
}

/// A percentage such as `25,5 %` in hundredths of a percent. A decimal mark has two digits after it at most, so it can't be
/// taken for a mark between thousands.
fn basis_points(cell: &str) -> Option<i64> {
    let bare = cell.trim_end_matches('%').trim().replace(',', ".");
    let (whole, fraction) = bare.split_once('.').unwrap_or((bare.as_str(), ""));
    let digits = |text: &str| text.chars().all(|character| character.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || fraction.len() > 2 || !digits(whole) || !digits(fraction) {
        return None;
    }
    format!("{whole}{fraction:0<2}").parse().ok()
}

fn barcodes(row: &Row<'_>, existing: Option<&Item>) -> Result<Vec<Barcode>, Trouble> {
    if !row.has(ListField::Barcodes) {
        return Ok(existing.map(|item| item.barcodes.clone()).unwrap_or_default());
    }
    let words = row
        .cell(ListField::Barcodes)
        .split([' ', '|'])
        .filter(|word| !word.is_empty());
    // What a spreadsheet made of a long number (6,41234E+12) has lost its digits.
    let mut read = words
        .map(|word| {
            Barcode::entered(word)
                .ok()
                .filter(|_| !word.contains("E+"))
                .ok_or(Trouble::Barcode)
        })
        .collect::<Result<Vec<_>, _>>()?;
    read.sort_unstable();
    read.dedup();
    Ok(read)
}

fn hidden(row: &Row<'_>, existing: Option<&Item>) -> Result<bool, Trouble> {
    let cell = row.cell(ListField::Hidden);
    if cell.is_empty() {
        return Ok(existing.is_some_and(|item| item.hidden));
    }
    columns::yes_or_no(cell).ok_or(Trouble::YesOrNo)
}
