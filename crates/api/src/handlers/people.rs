//! Clients, patients and staff.

use crate::convert::{self, id};
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::*;
use application::books;
use application::domain::business_id::looks_mistyped;
use application::domain::ids::{ClientId, PatientId, StaffId};

/// Rows of one page.
const PAGE: u32 = 50;

pub(crate) async fn client_list(call: &Call<'_>, request: ClientQuery) -> Result<ClientPage, WireError> {
    let query = books::ClientQuery {
        after: convert::place_in(request.after.as_ref())?,
        text: request.text,
        at_most: PAGE,
    };
    let page = call.till.clients(query).await?;
    Ok(ClientPage {
        rows: page.clients.iter().map(convert::client_row).collect(),
        next: page.next.map(|place| place.to_string()),
    })
}

pub(crate) async fn client_get(call: &Call<'_>, request: ClientRef) -> Result<Client, WireError> {
    let view = call.till.client(id(&request.client, ClientId::parse)?).await?;
    Ok(convert::client_whole(&view))
}

pub(crate) async fn client_check_business_id(_call: &Call<'_>, request: TypedBusinessId) -> Result<BusinessIdCheck, WireError> {
    Ok(BusinessIdCheck {
        doubtful: looks_mistyped(&request.typed),
    })
}

pub(crate) async fn client_add(call: &Call<'_>, request: NewClient) -> Result<Client, WireError> {
    let (key, form) = (convert::uuid_key(&request.key)?, convert::client_form_in(request.form));
    let view = call
        .till
        .add_client(key, &form, convert::same_name(request.same_name))
        .await?;
    Ok(convert::client_whole(&view))
}

pub(crate) async fn client_change(call: &Call<'_>, request: ChangeClient) -> Result<Client, WireError> {
    let (client, form) = (id(&request.client, ClientId::parse)?, convert::client_form_in(request.form));
    let view = call
        .till
        .change_client(client, &form, convert::same_name(request.same_name))
        .await?;
    Ok(convert::client_whole(&view))
}

pub(crate) async fn patient_add(call: &Call<'_>, request: NewPatient) -> Result<Patient, WireError> {
    let (key, client) = (convert::uuid_key(&request.key)?, id(&request.client, ClientId::parse)?);
    let form = convert::patient_form_in(request.form);
    Ok(convert::patient(&call.till.add_patient(key, client, &form).await?))
}

pub(crate) async fn patient_change(call: &Call<'_>, request: ChangePatient) -> Result<Patient, WireError> {
    let (patient, form) = (
        id(&request.patient, PatientId::parse)?,
        convert::patient_form_in(request.form),
    );
    Ok(convert::patient(&call.till.change_patient(patient, &form).await?))
}

pub(crate) async fn staff_list(call: &Call<'_>, _request: Nothing) -> Result<StaffList, WireError> {
    Ok(StaffList {
        staff: call.till.all_staff().await?.iter().map(convert::staff_entry).collect(),
    })
}

pub(crate) async fn staff_add(call: &Call<'_>, request: NewStaff) -> Result<StaffList, WireError> {
    let (key, form) = (convert::uuid_key(&request.key)?, convert::staff_form_in(request.form));
    call.till.add_staff(key, &form, convert::same_name(request.same_name)).await?;
    staff_list(call, Nothing {}).await
}

pub(crate) async fn staff_change(call: &Call<'_>, request: ChangeStaff) -> Result<StaffList, WireError> {
    let (staff, form) = (id(&request.staff, StaffId::parse)?, convert::staff_form_in(request.form));
    call.till
        .change_staff(staff, &form, convert::same_name(request.same_name))
        .await?;
    staff_list(call, Nothing {}).await
}
