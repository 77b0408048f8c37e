//! Clients, patients, staff and the price list.

use super::{Converted, id, initials, item, money, money_in, species};
use crate::error::{ErrorCode, WireError};
use crate::wire;
use application::domain::country::Country;
use application::domain::item::{Barcode, Item, ItemGroup};
use application::domain::money::Money;
use application::domain::people::{Client, Email, Patient, PatientState, Species, Staff};
use application::domain::vat::{VatClass, VatRate};
use application::{ClassToday, ClientForm, ClientView, ItemForm, PatientForm, StaffForm, Till, books};

pub(crate) const fn state(state: PatientState) -> wire::PatientState {
    match state {
        PatientState::Active => wire::PatientState::Active,
        PatientState::Deceased => wire::PatientState::Deceased,
        PatientState::Hidden => wire::PatientState::Hidden,
    }
}

const fn state_in(state: wire::PatientState) -> PatientState {
    match state {
        wire::PatientState::Active => PatientState::Active,
        wire::PatientState::Deceased => PatientState::Deceased,
        wire::PatientState::Hidden => PatientState::Hidden,
    }
}

pub(crate) const fn species_in(species: wire::Species) -> Species {
    match species {
        wire::Species::Dog => Species::Dog,
        wire::Species::Cat => Species::Cat,
        wire::Species::Rabbit => Species::Rabbit,
        wire::Species::Horse => Species::Horse,
        wire::Species::Bird => Species::Bird,
        wire::Species::Other => Species::Other,
    }
}

pub(crate) const fn group_in(group: wire::ItemGroup) -> ItemGroup {
    match group {
        wire::ItemGroup::Procedure => ItemGroup::Procedure,
        wire::ItemGroup::Medicine => ItemGroup::Medicine,
        wire::ItemGroup::Supply => ItemGroup::Supply,
        wire::ItemGroup::Food => ItemGroup::Food,
        wire::ItemGroup::Lab => ItemGroup::Lab,
    }
}

const fn class(class: VatClass) -> wire::VatClass {
    match class {
        VatClass::Standard => wire::VatClass::Standard,
        VatClass::Reduced1 => wire::VatClass::Reduced1,
        VatClass::Reduced2 => wire::VatClass::Reduced2,
        VatClass::Foodstuffs => wire::VatClass::Foodstuffs,
        VatClass::Zero => wire::VatClass::Zero,
    }
}

const fn class_in(class: wire::VatClass) -> VatClass {
    match class {
        wire::VatClass::Standard => VatClass::Standard,
        wire::VatClass::Reduced1 => VatClass::Reduced1,
        wire::VatClass::Reduced2 => VatClass::Reduced2,
        wire::VatClass::Foodstuffs => VatClass::Foodstuffs,
        wire::VatClass::Zero => VatClass::Zero,
    }
}

fn patient_entry(patient: &Patient) -> wire::PatientEntry {
    wire::PatientEntry {
        id: patient.id.to_string(),
        name: patient.name.to_string(),
        species: species(patient.species),
        state: state(patient.state),
    }
}

fn client_form(client: &Client) -> wire::ClientForm {
    let number = client.kind.business_id();
    wire::ClientForm {
        name: client.name.to_string(),
        company: number.is_some(),
        business_id: number.map(ToString::to_string).unwrap_or_default(),
        phone: client.phone.as_ref().map(ToString::to_string).unwrap_or_default(),
        email: client.email.as_ref().map(Email::as_str).unwrap_or_default().to_owned(),
        address: client.address.as_ref().map(ToString::to_string).unwrap_or_default(),
    }
}

pub(crate) fn client_form_in(form: wire::ClientForm) -> ClientForm {
    let wire::ClientForm {
        name,
        company,
        business_id,
        phone,
        email,
        address,
    } = form;
    ClientForm {
        name,
        company,
        business_id,
        phone,
        email,
        address,
    }
}

pub(crate) fn patient_form_in(form: wire::PatientForm) -> PatientForm {
    PatientForm {
        name: form.name,
        species: species_in(form.species),
        state: state_in(form.state),
    }
}

pub(crate) fn staff_form_in(form: wire::StaffForm) -> StaffForm {
    let wire::StaffForm {
        name,
        initials,
        vet,
        active,
    } = form;
    StaffForm {
        name,
        initials,
        vet,
        active,
    }
}

/// A client's card, whole.
pub(crate) fn client_whole(view: &ClientView) -> wire::Client {
    let client = &view.card.client;
    wire::Client {
        id: client.id.to_string(),
        number: client.number.to_string(),
        initials: initials(client.name.as_str()),
        form: client_form(client),
        patients: view.card.patients.iter().map(patient_entry).collect(),
        owes: money(view.owes),
    }
}

pub(crate) fn client_row((card, owes): &(books::ClientCard, Money)) -> wire::ClientRow {
    let form = client_form(&card.client);
    let shown = card.patients.iter().filter(|patient| patient.state != PatientState::Hidden);
    wire::ClientRow {
        id: card.client.id.to_string(),
        number: card.client.number.to_string(),
        name: form.name,
        company: form.company,
        phone: form.phone,
        patients: shown.map(patient_entry).collect(),
        owes: money(*owes),
    }
}

pub(crate) fn staff_entry(staff: &Staff) -> wire::StaffEntry {
    wire::StaffEntry {
        id: staff.id.to_string(),
        form: wire::StaffForm {
            name: staff.name.to_string(),
            initials: staff.initials.to_string(),
            vet: staff.vet,
            active: staff.active,
        },
    }
}

pub(crate) fn item_entry(till: &Till, entry: &Item) -> Converted<wire::ItemEntry> {
    let hit = item(till, entry)?;
    Ok(wire::ItemEntry {
        id: hit.id.clone(),
        form: wire::ItemForm {
            code: hit.code.clone(),
            name: hit.name.clone(),
            group: hit.group,
            vat_class: class(entry.vat_class),
            price: hit.price,
            barcodes: entry
                .barcodes
                .iter()
                .map(|barcode| Barcode::as_str(barcode).to_owned())
                .collect(),
            hidden: entry.hidden,
        },
        favourite: entry.favourite.map(|slot| slot.number()),
        hit,
    })
}

pub(crate) fn item_form_in(form: wire::ItemForm) -> Converted<ItemForm> {
    Ok(ItemForm {
        code: form.code,
        name: form.name,
        group: group_in(form.group),
        vat_class: class_in(form.vat_class),
        unit_price: money_in(form.price)?,
        barcodes: form.barcodes,
        hidden: form.hidden,
    })
}

pub(crate) fn vat_class(country: &Country, entry: &ClassToday) -> wire::VatClassEntry {
    let groups = ItemGroup::ALL
        .into_iter()
        .filter(|group| country.class_of(*group) == entry.class);
    wire::VatClassEntry {
        class: class(entry.class),
        basis_points: entry.rate.map(VatRate::basis_points),
        groups: groups.map(super::sale::group).collect(),
        rows: entry
            .rows
            .iter()
            .map(|row| wire::VatRateRow {
                basis_points: row.rate.basis_points(),
                from: row.valid_from.to_string(),
                to: row.valid_to.map(|day| day.to_string()),
                today: row.covers(entry.today),
                source: row.source.to_owned(),
            })
            .collect(),
    }
}

/// A place in a list, as it was handed out.
pub(crate) fn place_in(after: Option<&String>) -> Converted<Option<i64>> {
    after
        .map(|text| text.parse().map_err(|_| WireError::new(ErrorCode::BadRequest)))
        .transpose()
}

pub(crate) fn same_name(allowed: bool) -> books::SameName {
    if allowed {
        books::SameName::Allow
    } else {
        books::SameName::Refuse
    }
}

/// An id that may be absent.
pub(crate) fn maybe<T>(
    text: Option<&String>,
    parse: impl FnOnce(&str) -> Result<T, application::domain::ids::IdError>,
) -> Converted<Option<T>> {
    text.map(|text| id(text, parse)).transpose()
}
