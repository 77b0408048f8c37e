//! Rows of clients, one for each patient: rows with the same number, or without numbers the same name and telephone (without
//! that, e-mail and address), are one client.
//!
//! A client is in the books already if the number is, or, where the file has none, if somebody has the same name and the same
//! telephone. Nobody is taken for somebody else by name alone; that is only told.

use super::columns::{self, ListField};
use super::plan::{ListOptions, Plan, Remark, Row, Step, Trouble, column_of};
use crate::desk::{ClientForm, DeskError};
use domain::business_id::looks_mistyped;
use domain::people::{ClientFacts, Patient, PatientFacts, PatientState, Species};
use domain::text::Name;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use store::{ClientCard, Reader, StoreError};

/// A client while the rows are read.
struct Gathered {
    row: u64,
    number: Option<u32>,
    name: String,
    facts: ClientFacts,
    existing: Option<ClientCard>,
    patients: Vec<PatientFacts>,
    /// The row of each patient by name and species.
    seen: BTreeMap<(String, &'static str), u64>,
}

/// Reads the rows of a list of clients.
#[derive(Default)]
pub(crate) struct Clients {
    by_key: BTreeMap<String, usize>,
    gathered: Vec<Gathered>,
}

impl Clients {
    /// Reads one row.
    pub(crate) fn take(&mut self, reader: &Reader<'_>, row: &Row<'_>, plan: &mut Plan) -> Result<(), StoreError> {
        if let Some(remark) = row.wrong_count() {
            plan.problems.push(remark);
            return Ok(());
        }
        let mut problems = Vec::new();
        let number = number(row)
            .map_err(|trouble| problems.push(row.remark(ListField::Number, trouble)))
            .unwrap_or(None);
        let patient = patient(row, &mut problems);
        let name = full_name(row);
        let key = match number {
            Some(number) => format!("#{number}"),
            None => key_without_number(row, &name),
        };
        let place = match self.by_key.get(&key) {
            Some(place) => Some(*place),
            None => self
                .begin(reader, row, (number, name.clone()), &mut problems)?
                .inspect(|place| {
                    self.by_key.insert(key, *place);
                }),
        };
        if let Some(client) = place.and_then(|place| self.gathered.get_mut(place)) {
            if client.row == row.number && looks_mistyped(row.cell(ListField::BusinessId)) {
                plan.warnings
                    .push(row.remark(ListField::BusinessId, Trouble::BusinessIdDoubtful));
            }
            if client.row != row.number && !name.is_empty() && client.name.to_lowercase() != name.to_lowercase() {
                problems.push(row.remark(ListField::ClientName, Trouble::OtherName { row: client.row }));
            }
            if let Some(patient) = patient {
                match client.seen.entry((patient.name.to_string(), patient.species.code())) {
                    Entry::Occupied(earlier) => {
                        problems.push(row.remark(ListField::PatientName, Trouble::Twice { row: *earlier.get() }));
                    }
                    Entry::Vacant(place) => {
                        place.insert(row.number);
                        client.patients.push(patient);
                    }
                }
            }
        }
        plan.problems.append(&mut problems);
        Ok(())
    }

    /// A client's first row: who it is, and whether the books know them.
    fn begin(
        &mut self,
        reader: &Reader<'_>,
        row: &Row<'_>,
        (number, name): (Option<u32>, String),
        problems: &mut Vec<Remark>,
    ) -> Result<Option<usize>, StoreError> {
        let existing = known(reader, number, &name, row.cell(ListField::Phone))?;
        let Some(facts) = facts(row, &name, existing.as_ref(), problems) else {
            return Ok(None);
        };
        self.gathered.push(Gathered {
            row: row.number,
            number,
            name,
            facts,
            existing,
            patients: Vec::new(),
            seen: BTreeMap::new(),
        });
        Ok(Some(self.gathered.len().saturating_sub(1)))
    }

    /// After the last row: the steps.
    pub(crate) fn finish(
        self,
        reader: &Reader<'_>,
        options: &ListOptions,
        header: &str,
        plan: &mut Plan,
    ) -> Result<(), StoreError> {
        for client in self.gathered {
            match client.existing {
                Some(_) if !options.update => plan.kept = plan.kept.saturating_add(1),
                Some(card) => change(card, client.facts, client.patients, plan),
                None => {
                    if let Some(which) = reader.client_of_name(client.facts.name.as_str())? {
                        plan.warnings.push(Remark {
                            row: client.row,
                            column: header.to_owned(),
                            cell: client.name,
                            trouble: Trouble::SameName {
                                which: which.to_string(),
                            },
                        });
                    }
                    plan.added = plan.added.saturating_add(1);
                    plan.patients = plan.patients.saturating_add(client.patients.len());
                    plan.steps.push(Step::AddClient {
                        number: client.number,
                        facts: client.facts,
                        patients: client.patients,
                    });
                }
            }
        }
        Ok(())
    }
}

/// A client who is in the books: new facts, patients by their names.
fn change(card: ClientCard, facts: ClientFacts, rows: Vec<PatientFacts>, plan: &mut Plan) {
    let mut changed = Vec::new();
    let mut new = Vec::new();
    for patient in rows {
        let named = |known: &&Patient| known.name.as_str().to_lowercase() == patient.name.as_str().to_lowercase();
        match card.patients.iter().find(named) {
            Some(known) if known.facts() == patient => {}
            Some(known) => changed.push((known.id, patient)),
            None => new.push(patient),
        }
    }
    if card.client.facts() == facts && changed.is_empty() && new.is_empty() {
        plan.kept = plan.kept.saturating_add(1);
        return;
    }
    plan.changed = plan.changed.saturating_add(1);
    plan.patients = plan.patients.saturating_add(new.len());
    plan.steps.push(Step::ChangeClient {
        id: card.client.id,
        facts,
        new_patients: new,
        patients: changed,
    });
}

fn known(reader: &Reader<'_>, number: Option<u32>, name: &str, phone: &str) -> Result<Option<ClientCard>, StoreError> {
    if let Some(number) = number {
        return reader.client_by_number(number);
    }
    let phone = digits(phone);
    if phone.is_empty() {
        return Ok(None);
    }
    let same = |card: &ClientCard| {
        card.client
            .phone
            .as_ref()
            .is_some_and(|known| digits(known.as_str()) == phone)
    };
    Ok(reader.clients_of_name(name)?.into_iter().find(same))
}

/// The facts of a client's first row, by the rules of the form; columns the file does not have stay as they are.
fn facts(row: &Row<'_>, name: &str, existing: Option<&ClientCard>, problems: &mut Vec<Remark>) -> Option<ClientFacts> {
    let known = existing.map(|card| card.client.facts());
    let known = known.as_ref();
    let or_known = |field: ListField, value: Option<String>| {
        if row.has(field) {
            row.cell(field).to_owned()
        } else {
            value.unwrap_or_default()
        }
    };
    let number = known.and_then(|facts| facts.kind.business_id()).map(ToString::to_string);
    let business_id = or_known(ListField::BusinessId, number);
    let form = ClientForm {
        name: name.to_owned(),
        company: !business_id.is_empty(),
        business_id,
        phone: or_known(
            ListField::Phone,
            known.and_then(|facts| facts.phone.as_ref()).map(ToString::to_string),
        ),
        email: or_known(
            ListField::Email,
            known
                .and_then(|facts| facts.email.as_ref())
                .map(|email| email.as_str().to_owned()),
        ),
        address: if [ListField::Address, ListField::PostalCode, ListField::Town]
            .into_iter()
            .any(|field| row.has(field))
        {
            address(row)
        } else {
            known
                .and_then(|facts| facts.address.as_ref())
                .map(ToString::to_string)
                .unwrap_or_default()
        },
    };
    match form.read() {
        Ok(facts) => Some(facts),
        Err(error) => {
            problems.push(remark(row, &error));
            None
        }
    }
}

fn remark(row: &Row<'_>, error: &DeskError) -> Remark {
    match error {
        DeskError::Missing(field) => row.remark(column_of(*field), Trouble::Missing),
        DeskError::TooLong(field) => row.remark(column_of(*field), Trouble::TooLong),
        DeskError::Characters(field) => row.remark(column_of(*field), Trouble::Characters),
        DeskError::Email
        | DeskError::Barcode(_)
        | DeskError::Barcodes
        | DeskError::Price
        | DeskError::VatClass
        | DeskError::CodeTaken { .. }
        | DeskError::BarcodeTaken { .. }
        | DeskError::NumberTaken
        | DeskError::SameName { .. }
        | DeskError::LastStaff => row.remark(ListField::Email, Trouble::Email),
    }
}

/// The first part and the last, with a blank between them.
fn full_name(row: &Row<'_>) -> String {
    let parts = [row.cell(ListField::FirstName), row.cell(ListField::ClientName)];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Street, and postal code with town, as one line.
fn address(row: &Row<'_>) -> String {
    let place = [row.cell(ListField::PostalCode), row.cell(ListField::Town)];
    let place = place
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let parts = [row.cell(ListField::Address).to_owned(), place];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// Name and telephone; without one, name, e-mail and address, because two people may share a name.
fn key_without_number(row: &Row<'_>, name: &str) -> String {
    let phone = digits(row.cell(ListField::Phone));
    let more = if phone.is_empty() {
        format!("{}|{}", row.cell(ListField::Email), address(row))
    } else {
        phone
    };
    format!("{name}|{more}").to_lowercase()
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

fn number(row: &Row<'_>) -> Result<Option<u32>, Trouble> {
    match row.cell(ListField::Number) {
        "" => Ok(None),
        cell if cell.chars().all(|character| character.is_ascii_digit()) => cell.parse().map(Some).map_err(|_| Trouble::Number),
        _ => Err(Trouble::Number),
    }
}

/// The row's patient, if it names one.
fn patient(row: &Row<'_>, problems: &mut Vec<Remark>) -> Option<PatientFacts> {
    let cell = row.cell(ListField::PatientName);
    if cell.is_empty() {
        return None;
    }
    let name = Name::new(cell).map_err(|error| problems.push(row.remark(ListField::PatientName, error.into())));
    let species = match row.cell(ListField::Species) {
        "" => Ok(Species::Other),
        kind => columns::species(kind).ok_or_else(|| problems.push(row.remark(ListField::Species, Trouble::Species))),
    };
    let state = match row.cell(ListField::State) {
        "" => Ok(PatientState::Active),
        word => columns::state(word).ok_or_else(|| problems.push(row.remark(ListField::State, Trouble::State))),
    };
    Some(PatientFacts {
        name: name.ok()?,
        species: species.ok()?,
        state: state.ok()?,
    })
}
