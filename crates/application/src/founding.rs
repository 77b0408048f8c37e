//! Founding a clinic: what was typed becomes books, whole or not at all.
//!
//! Owns what a clinic needs to begin with and what of it is refused: the company with its numbers, departments, this till, and
//! who stands at it. Everything typed is hostile until it is read here; the first thing that does not fit is named.
//!
//! Why so little: a clinic sells the minute it has a name, a place and a person. Items, clients and terminals follow at the
//! desk.
//!
//! Deliberately absent: practice, which comes from a seed, and any file; `bookshelf` knows where books stand.

use crate::bookshelf::{SERVICE_ADDRESS, Surroundings};
use crate::environment::{Environment, WrongEnvironment};
use crate::error::TillError;
use crate::practice::{StoreIds, first_stamp};
use crate::settings::LANGUAGE;
use domain::business_id::{BusinessId, BusinessIdError, VatNumber, VatNumberError};
use domain::clinic::{BooksKind, Department, Organisation, Till};
use domain::country::{CountryCode, Language};
use domain::ids::{DepartmentId, InstallationId, OrganisationId, RequestKey, StaffId, TillId};
use domain::people::Staff;
use domain::stamp::UtcMillis;
use domain::text::{Initials, Name, Text, TextError};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use store::{Books, Founding, OpenError, SeedClinic};

/// A clinic has no more departments than its staff can tell apart.
const DEPARTMENTS_AT_MOST: usize = 50;
/// Tiles that still fit a screen of names.
const STAFF_AT_MOST: usize = 200;

/// The fields of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The company's name.
    Organisation,
    /// Its address.
    Address,
    /// Its number in the country's register.
    BusinessId,
    /// Its VAT number.
    VatNumber,
    /// A department's name.
    Department,
    /// This till's name.
    Till,
    /// The name of a member of staff.
    Staff,
}

/// Why something typed is no part of a clinic.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClinicError {
    /// Nothing stands in a field that can't be empty.
    #[error("{0:?} is empty")]
    Missing(Field),
    /// More than fits.
    #[error("{0:?} is too long")]
    TooLong(Field),
    /// Characters that may not stand there.
    #[error("{0:?} holds characters that may not stand there")]
    Characters(Field),
    /// The same name twice.
    #[error("{0:?}: the same name twice")]
    Twice(Field),
    /// More of them than a till can show.
    #[error("{0:?}: too many")]
    TooMany(Field),
    /// Not what the country's numbers look like.
    #[error("{0:?} does not look like one of {1:?}")]
    Form(Field, CountryCode),
    /// A slip of a digit.
    #[error("{0:?}: the check digit does not fit")]
    CheckDigit(Field, CountryCode),
    /// A number of another country.
    #[error("{0:?} is one of {belongs:?}, not of {chosen:?}", belongs = .1, chosen = .2)]
    OtherCountry(Field, CountryCode, CountryCode),
    /// Not an address a trial's service may have.
    #[error("test books can't use this service address: {0}")]
    Service(WrongEnvironment),
    /// There is a clinic already.
    #[error("there are books of this kind already")]
    Exists,
}

/// What a clinic begins with, as it was typed.
#[derive(Debug, Clone)]
pub struct NewClinic {
    /// The press that makes it: the same press again makes nothing more.
    pub key: RequestKey,
    /// For trying out the service, with its address if it is not the usual one; or for real.
    pub trial: Option<Trial>,
    /// Where it works.
    pub country: CountryCode,
    /// What the till speaks.
    pub language: Language,
    /// The company's name.
    pub organisation: String,
    /// Its address, in one line.
    pub address: String,
    /// Its number in the country's register.
    pub business_id: String,
    /// Its VAT number; empty: it pays no VAT.
    pub vat_number: String,
    /// Its departments.
    pub departments: Vec<String>,
    /// This till's name.
    pub till: String,
    /// Which of the departments this till belongs to.
    pub till_department: usize,
    /// Who works here.
    pub staff: Vec<String>,
}

/// A trial of the service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// Where the service is; `None`: the service's own test environment.
    pub service: Option<String>,
}

impl NewClinic {
    /// Real, or test.
    #[must_use]
    pub const fn kind(&self) -> BooksKind {
        match self.trial {
            Some(_) => BooksKind::Test,
            None => BooksKind::Real,
        }
    }
}

/// A company's two numbers, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompanyNumbers {
    /// In the country's register.
    pub business_id: BusinessId,
    /// With the VAT office, if there is one.
    pub vat_number: Option<VatNumber>,
}

/// Reads a company's two numbers. An empty VAT number is none.
///
/// # Errors
/// [`ClinicError`] says which of them is no number of this country, and how.
pub fn company_numbers(country: CountryCode, business_id: &str, vat_number: &str) -> Result<CompanyNumbers, ClinicError> {
    if business_id.trim().is_empty() {
        return Err(ClinicError::Missing(Field::BusinessId));
    }
    let business_id = BusinessId::parse(country, business_id).map_err(|error| match error {
        BusinessIdError::CheckDigit => ClinicError::CheckDigit(Field::BusinessId, country),
        BusinessIdError::Form => {
            let elsewhere = |other: &CountryCode| BusinessId::parse(*other, business_id).is_ok();
            misfit(Field::BusinessId, country, elsewhere)
        }
    })?;
    Ok(CompanyNumbers {
        business_id,
        vat_number: read_vat_number(country, vat_number)?,
    })
}

/// Reads a VAT number; an empty one is none.
pub(crate) fn read_vat_number(country: CountryCode, typed: &str) -> Result<Option<VatNumber>, ClinicError> {
    if typed.trim().is_empty() {
        return Ok(None);
    }
    VatNumber::parse(country, typed).map(Some).map_err(|error| match error {
        VatNumberError::CheckDigit => ClinicError::CheckDigit(Field::VatNumber, country),
        VatNumberError::Form => {
            let elsewhere = |other: &CountryCode| VatNumber::parse(*other, typed).is_ok();
            misfit(Field::VatNumber, country, elsewhere)
        }
    })
}

/// A number that does not look right may be right elsewhere: then the country was chosen wrongly, or the number copied wrongly.
fn misfit(field: Field, country: CountryCode, elsewhere: impl Fn(&CountryCode) -> bool) -> ClinicError {
    match CountryCode::ALL.iter().find(|other| elsewhere(other)) {
        Some(other) => ClinicError::OtherCountry(field, *other, country),
        None => ClinicError::Form(field, country),
    }
}

/// Reads a text of the form.
pub(crate) fn read<const MAX: usize>(field: Field, typed: &str) -> Result<Text<MAX>, ClinicError> {
    Text::new(typed).map_err(|error| match error {
        TextError::Empty => ClinicError::Missing(field),
        TextError::TooLong { .. } => ClinicError::TooLong(field),
        TextError::ControlCharacter { .. } | TextError::DirectionMark { .. } | TextError::Invisible { .. } => {
            ClinicError::Characters(field)
        }
    })
}

/// Reads names that must differ; capitals make no other name.
fn read_names(field: Field, typed: &[String], at_most: usize) -> Result<Vec<Name>, ClinicError> {
    if typed.is_empty() {
        return Err(ClinicError::Missing(field));
    }
    if typed.len() > at_most {
        return Err(ClinicError::TooMany(field));
    }
    let names = typed.iter().map(|name| read(field, name)).collect::<Result<Vec<Name>, _>>()?;
    let told_apart: BTreeSet<String> = names.iter().map(|name| name.as_str().to_lowercase()).collect();
    if told_apart.len() == names.len() {
        Ok(names)
    } else {
        Err(ClinicError::Twice(field))
    }
}

/// A clinic that was read: nothing in it can be refused any more.
pub(crate) struct ReadClinic {
    kind: BooksKind,
    seed: SeedClinic,
    settings: Vec<(&'static str, String)>,
}

/// Reads everything that was typed.
pub(crate) fn read_clinic(new: &NewClinic, around: &Surroundings) -> Result<ReadClinic, TillError> {
    let ids = around.ids.as_ref();
    let numbers = company_numbers(new.country, &new.business_id, &new.vat_number)?;
    let internal = |error: TextError| TillError::Internal(error.to_string());
    let organisation = Organisation {
        id: OrganisationId::from_uuid(ids.uuid()),
        name: read(Field::Organisation, &new.organisation)?,
        business_id: Name::new(&numbers.business_id.to_string()).map_err(internal)?,
        vat_number: match numbers.vat_number {
            Some(number) => Some(Name::new(&number.to_string()).map_err(internal)?),
            None => None,
        },
        address: read(Field::Address, &new.address)?,
        country: new.country,
    };
    let names = read_names(Field::Department, &new.departments, DEPARTMENTS_AT_MOST)?;
    let department = |name| Department {
        id: DepartmentId::from_uuid(ids.uuid()),
        name,
    };
    let departments: Vec<Department> = names.into_iter().map(department).collect();
    let till = Till {
        id: TillId::from_uuid(ids.uuid()),
        department: departments.get(new.till_department).ok_or(TillError::BadRequest)?.id,
        name: read(Field::Till, &new.till)?,
    };
    let mut staff = Vec::with_capacity(new.staff.len());
    for name in read_names(Field::Staff, &new.staff, STAFF_AT_MOST)? {
        staff.push(Staff {
            id: StaffId::from_uuid(ids.uuid()),
            initials: Initials::of(&name).map_err(internal)?,
            name,
            // Who is a vet is said in the settings, when a consultation needs one.
            vet: false,
            active: true,
        });
    }
    let mut settings = vec![(LANGUAGE, new.language.code().to_owned())];
    if let Some(trial) = &new.trial {
        let usual = Environment::default_address(BooksKind::Test).unwrap_or_default();
        let address = trial.service.as_deref().map_or(usual, str::trim);
        Environment::for_books(BooksKind::Test, address).map_err(ClinicError::Service)?;
        settings.push((SERVICE_ADDRESS, address.to_owned()));
    }
    Ok(ReadClinic {
        kind: new.kind(),
        seed: SeedClinic {
            organisation,
            departments,
            tills: vec![till],
            terminals: Vec::new(),
            staff,
            items: Vec::new(),
            clients: Vec::new(),
            patients: Vec::new(),
        },
        settings,
    })
}

/// Makes the books of a clinic that was read.
pub(crate) async fn found(file: PathBuf, clinic: ReadClinic, around: &Surroundings) -> Result<(), TillError> {
    let ids = Arc::clone(&around.ids);
    let at = UtcMillis::new(around.clock.utc_ms());
    let offset_minutes = around.clock.offset_minutes();
    let how = store::Opening {
        program_version: around.version.clone(),
        at,
    };
    let made = tokio::task::spawn_blocking(move || -> Result<(), TillError> {
        let ReadClinic { kind, seed, settings } = clinic;
        let stamp = first_stamp(&seed, at, offset_minutes)?;
        let founding = Founding {
            kind,
            country: seed.organisation.country,
            installation: InstallationId::from_uuid(ids.uuid()),
        };
        let source = Box::new(StoreIds(Arc::clone(&ids)));
        let made = Books::found(&file, &founding, &how, source, |books| {
            books.create_clinic(&seed, &stamp)?;
            settings
                .iter()
                .try_for_each(|(key, value)| books.set_setting(key, value, &stamp))
        });
        made.map_err(|error| {
            if matches!(error, OpenError::Exists) {
                ClinicError::Exists.into()
            } else {
                error.into()
            }
        })
    });
    made.await.map_err(|error| TillError::Internal(error.to_string()))?
}
