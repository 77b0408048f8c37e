//! The start: which books there are and are shown, and opening a clinic. No till is needed here.

use crate::convert;
use crate::dispatch::StartCall;
use crate::error::{ErrorCode, WireError};
use crate::wire::*;
use application::domain::country::CountryCode;
use application::{BooksKind, Environment, NewClinic, Trial, company_numbers};

pub(crate) async fn app_ready(call: &StartCall<'_>, _request: Nothing) -> Result<Done, WireError> {
    call.host.ready();
    call.shelf.first_screen_painted();
    Ok(Done {})
}

pub(crate) async fn start_state(call: &StartCall<'_>, _request: Nothing) -> Result<StartState, WireError> {
    let found = BooksKind::ALL.into_iter().filter(|kind| call.shelf.stands(*kind));
    Ok(StartState {
        shown: call.shelf.current().map(|till| convert::books_kind(till.kind())),
        found: found.map(convert::books_kind).collect(),
        hour: call.shelf.local_hour(),
        countries: CountryCode::ALL.into_iter().map(facts).collect(),
        test_service: Environment::default_address(BooksKind::Test).unwrap_or_default().to_owned(),
    })
}

fn facts(code: CountryCode) -> CountryFacts {
    let rules = code.rules();
    CountryFacts {
        country: convert::country(code),
        currency: convert::currency(rules.currency),
        business_id_label: rules.business_id_label.to_owned(),
        mode: convert::sale_mode(rules.mode),
    }
}

pub(crate) async fn start_practise(call: &StartCall<'_>, request: Practise) -> Result<StartState, WireError> {
    call.shelf.practise(request.language.map(convert::language_in)).await?;
    start_state(call, Nothing {}).await
}

pub(crate) async fn start_begin_anew(call: &StartCall<'_>, request: BeginAnew) -> Result<StartState, WireError> {
    let kind = convert::books_kind_in(request.which);
    call.shelf
        .begin_anew(kind, request.language.map(convert::language_in))
        .await?;
    start_state(call, Nothing {}).await
}

pub(crate) async fn start_show(call: &StartCall<'_>, request: ShowBooks) -> Result<StartState, WireError> {
    call.shelf.show(request.which.map(convert::books_kind_in)).await?;
    start_state(call, Nothing {}).await
}

pub(crate) async fn start_check_company(_call: &StartCall<'_>, request: CheckCompany) -> Result<CompanyNumbers, WireError> {
    let country = convert::country_in(request.country);
    let read = company_numbers(country, &request.business_id, &request.vat_number);
    let numbers = read.map_err(application::TillError::from)?;
    Ok(CompanyNumbers {
        business_id: numbers.business_id.to_string(),
        vat_number: numbers.vat_number.map(|number| number.to_string()).unwrap_or_default(),
        usual_vat_number: numbers.business_id.vat_number().to_string(),
    })
}

pub(crate) async fn start_open_clinic(call: &StartCall<'_>, request: OpenClinic) -> Result<StartState, WireError> {
    let trial = match (request.kind, request.service_address) {
        (ClinicBooks::Test, service) => Some(Trial { service }),
        (ClinicBooks::Real, None) => None,
        // Real books have one service; whoever names another means something else.
        (ClinicBooks::Real, Some(_)) => return Err(ErrorCode::WrongEnvironment.into()),
    };
    let new = NewClinic {
        key: convert::uuid_key(&request.key)?,
        trial,
        country: convert::country_in(request.country),
        language: convert::language_in(request.language),
        organisation: request.organisation,
        address: request.postal_address,
        business_id: request.business_id,
        vat_number: request.vat_number,
        departments: request.departments,
        till: request.till,
        till_department: request.till_department.into(),
        staff: request.staff,
    };
    call.shelf.open_clinic(&new).await?;
    start_state(call, Nothing {}).await
}
