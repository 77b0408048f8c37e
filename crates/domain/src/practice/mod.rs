//! Practice mode's clinic: small, real-looking, and the same every time.
//!
//! Pure data, handed out as the domain's own types; ids come from the closure that is handed in. The use cases put it into
//! the books the same way a person would, so practice mode starts through the doors the real clinic uses.
//!
//! Deliberately absent: sales and payments that have already happened, stock, and anything secret. Barcodes lie in the
//! range that shops may use inside their own walls, so no product of the real world can be mistaken for one of these.

mod names;
mod people;
mod prices;

use uuid::Uuid;

use crate::clinic::{Department, Organisation, Terminal, Till};
use crate::country::{Country, CountryCode, Language};
use crate::ids::{
    ClientId, DepartmentId, IdError, ItemId, OrganisationId, PatientId, StaffId, TerminalNumber, TerminalRowId, TillId,
};
use crate::item::{Barcode, FavouriteSlot, Item, ItemError, ItemGroup};
use crate::money::{Currency, Money, MoneyError, Rounding};
use crate::people::{Client, ClientKind, Patient, PatientState, Staff};
use crate::text::{Code, Initials, Name, Phone, TextError};

/// Why the clinic could not be made. A test makes it in every country and language, so none of these is ever seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PracticeError {
    /// A text of the data breaks a rule.
    #[error(transparent)]
    Text(#[from] TextError),
    /// An item of the data breaks a rule.
    #[error(transparent)]
    Item(#[from] ItemError),
    /// A number of the data breaks a rule.
    #[error(transparent)]
    Id(#[from] IdError),
    /// A price of the data breaks a rule.
    #[error(transparent)]
    Money(#[from] MoneyError),
    /// A code has no name in the language.
    #[error("an item has no name in this language")]
    NameMissing,
}

/// Everything practice mode starts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PracticeClinic {
    /// The company.
    pub organisation: Organisation,
    /// Two departments: small animals, where the till stands, and surgery.
    pub departments: Vec<Department>,
    /// The one till.
    pub till: Till,
    /// Two terminals, both of the till's department.
    pub terminals: Vec<Terminal>,
    /// The price list, ten of it favourites.
    pub items: Vec<Item>,
    /// Clients.
    pub clients: Vec<Client>,
    /// Their animals.
    pub patients: Vec<Patient>,
    /// Three members of staff.
    pub staff: Vec<Staff>,
}

/// Numbers with Nets and names of the practice terminals.
pub const TERMINALS: [(&str, Place); 2] = [("70114283", Place::Reception1), ("70114284", Place::Reception2)];

/// Places of the clinic that have a name in every language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The department for small animals.
    SmallAnimals,
    /// The surgery.
    Surgery,
    /// The till.
    Till1,
    /// The first terminal.
    Reception1,
    /// The second terminal.
    Reception2,
}

impl Place {
    /// What it is called.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::SmallAnimals, Language::En) => "Small animals",
            (Self::SmallAnimals, Language::Fi) => "Pieneläimet",
            (Self::SmallAnimals, Language::Sv) => "Smådjur",
            (Self::SmallAnimals, Language::Nb) => "Smådyr",
            (Self::SmallAnimals, Language::Da) => "Mindre husdyr",
            (Self::Surgery, Language::En) => "Surgery",
            (Self::Surgery, Language::Fi) => "Kirurgia",
            (Self::Surgery, Language::Sv) => "Kirurgi",
            (Self::Surgery, Language::Nb) => "Kirurgi",
            (Self::Surgery, Language::Da) => "Kirurgi",
            (Self::Till1, Language::En) => "Till 1",
            (Self::Till1, Language::Fi | Language::Sv) => "Kassa 1",
            (Self::Till1, Language::Nb) => "Kasse 1",
            (Self::Till1, Language::Da) => "Kasse 1",
            (Self::Reception1, Language::En) => "Reception 1",
            (Self::Reception1, Language::Fi) => "Vastaanotto 1",
            (Self::Reception1, Language::Sv) => "Reception 1",
            (Self::Reception1, Language::Nb) => "Resepsjon 1",
            (Self::Reception1, Language::Da) => "Reception 1",
            (Self::Reception2, Language::En) => "Reception 2",
            (Self::Reception2, Language::Fi) => "Vastaanotto 2",
            (Self::Reception2, Language::Sv) => "Reception 2",
            (Self::Reception2, Language::Nb) => "Resepsjon 2",
            (Self::Reception2, Language::Da) => "Reception 2",
        }
    }
}

/// Makes the clinic of a country with names in a language. `new_id` is called once for every entity.
pub fn clinic(
    country: CountryCode,
    language: Language,
    new_id: &mut dyn FnMut() -> Uuid,
) -> Result<PracticeClinic, PracticeError> {
    let rules = country.rules();
    let people = people::people(country);
    let organisation = Organisation {
        id: OrganisationId::from_uuid(new_id()),
        name: Name::new(people.organisation)?,
        business_id: Name::new(people.business_id)?,
        vat_number: people.vat_number.map(Name::new).transpose()?,
        address: Name::new(people.address)?,
        country,
    };
    let small_animals = department(Place::SmallAnimals, language, new_id)?;
    let surgery = department(Place::Surgery, language, new_id)?;
    let till = Till {
        id: TillId::from_uuid(new_id()),
        department: small_animals.id,
        name: Name::new(Place::Till1.name(language))?,
    };
    let mut terminals = Vec::with_capacity(TERMINALS.len());
    for (number, place) in TERMINALS {
        terminals.push(Terminal {
            id: TerminalRowId::from_uuid(new_id()),
            department: small_animals.id,
            number: TerminalNumber::parse(number)?,
            name: Name::new(place.name(language))?,
        });
    }
    let (clients, patients) = clients(people, new_id)?;
    let staff = staff(people, new_id)?;
    let items = items(rules, language, new_id)?;
    let departments = vec![small_animals, surgery];
    Ok(PracticeClinic {
        organisation,
        departments,
        till,
        terminals,
        items,
        clients,
        patients,
        staff,
    })
}

fn department(place: Place, language: Language, new_id: &mut dyn FnMut() -> Uuid) -> Result<Department, PracticeError> {
    Ok(Department {
        id: DepartmentId::from_uuid(new_id()),
        name: Name::new(place.name(language))?,
    })
}

fn clients(people: &people::People, new_id: &mut dyn FnMut() -> Uuid) -> Result<(Vec<Client>, Vec<Patient>), PracticeError> {
    let (mut clients, mut patients) = (Vec::new(), Vec::new());
    for row in &people.clients {
        let id = ClientId::from_uuid(new_id());
        clients.push(Client {
            id,
            number: row.number,
            kind: ClientKind::Private,
            name: Name::new(row.name)?,
            phone: Some(Phone::new(row.phone)?),
            email: None,
            address: Some(Name::new(row.address)?),
        });
        for (name, species) in row.patients {
            let patient = PatientId::from_uuid(new_id());
            patients.push(Patient {
                id: patient,
                client: id,
                name: Name::new(name)?,
                species: *species,
                state: PatientState::Active,
            });
        }
    }
    Ok((clients, patients))
}

fn staff(people: &people::People, new_id: &mut dyn FnMut() -> Uuid) -> Result<Vec<Staff>, PracticeError> {
    let mut staff = Vec::with_capacity(people.staff.len());
    for (name, initials, vet) in people.staff {
        let id = StaffId::from_uuid(new_id());
        staff.push(Staff {
            id,
            name: Name::new(name)?,
            initials: Initials::new(initials)?,
            vet,
            active: true,
        });
    }
    Ok(staff)
}

fn items(rules: &Country, language: Language, new_id: &mut dyn FnMut() -> Uuid) -> Result<Vec<Item>, PracticeError> {
    let names = names::names(language);
    let mut items = Vec::with_capacity(prices::ROWS.len());
    for (row, running) in prices::ROWS.iter().zip(1_u64..) {
        let name = names
            .iter()
            .find(|(code, _)| *code == row.code)
            .ok_or(PracticeError::NameMissing)?;
        items.push(Item {
            id: ItemId::from_uuid(new_id()),
            code: Code::new(row.code)?,
            name: Name::new(name.1)?,
            group: row.group,
            vat_class: rules.class_of(row.group),
            unit_price: price(row.euro_cents, rules.currency)?,
            barcodes: barcodes(row.group, running)?,
            favourite: row.favourite.map(FavouriteSlot::new).transpose()?,
            hidden: false,
        });
    }
    Ok(items)
}

fn price(euro_cents: i64, currency: Currency) -> Result<Money, MoneyError> {
    let (numerator, denominator, step) = prices::factor(currency);
    let steps = Money::new(euro_cents, currency)?.mul_ratio(
        i128::from(numerator),
        i128::from(denominator).saturating_mul(i128::from(step)),
        Rounding::HalfAwayFromZero,
    )?;
    steps.mul_ratio(i128::from(step), 1, Rounding::HalfAwayFromZero)
}

/// Goods have a barcode on their pack; work has none.
fn barcodes(group: ItemGroup, running: u64) -> Result<Vec<Barcode>, ItemError> {
    match group {
        ItemGroup::Procedure | ItemGroup::Lab => Ok(Vec::new()),
        ItemGroup::Medicine | ItemGroup::Supply | ItemGroup::Food => {
            let body = format!("2000000{running:05}");
            let weights = [1_u32, 3].into_iter().cycle();
            let digits = body.chars().filter_map(|digit| digit.to_digit(10));
            let sum: u32 = digits.zip(weights).map(|(digit, weight)| digit.saturating_mul(weight)).sum();
            let check = 10_u32.saturating_sub(sum % 10) % 10;
            Ok(vec![Barcode::parse(&format!("{body}{check}"))?])
        }
    }
}
