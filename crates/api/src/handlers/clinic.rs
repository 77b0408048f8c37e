//! The clinic in its settings.

use crate::convert;
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::*;
use application::domain::ids::DepartmentId;

pub(crate) async fn clinic_get(call: &Call<'_>, _request: Nothing) -> Result<Clinic, WireError> {
    let facts = call.till.clinic().await?;
    let place = call.till.place();
    let rules = place.country;
    let departments = facts.departments.iter();
    Ok(Clinic {
        organisation: facts.organisation.name.to_string(),
        postal_address: facts.organisation.address.to_string(),
        business_id: facts.organisation.business_id.to_string(),
        business_id_label: rules.business_id_label.to_owned(),
        vat_number: facts
            .organisation
            .vat_number
            .map(|number| number.to_string())
            .unwrap_or_default(),
        country: convert::country(rules.code),
        mode: convert::sale_mode(rules.mode),
        service_address: facts.service,
        departments: departments
            .map(|department| Named {
                id: department.id.to_string(),
                name: department.name.to_string(),
            })
            .collect(),
        till: Named {
            id: place.till.0.to_string(),
            name: place.till.1.clone(),
        },
        department: Named {
            id: place.department.0.to_string(),
            name: place.department.1.clone(),
        },
    })
}

pub(crate) async fn clinic_change(call: &Call<'_>, request: ChangeClinic) -> Result<Clinic, WireError> {
    call.till
        .change_organisation(&request.organisation, &request.postal_address, &request.vat_number)
        .await?;
    clinic_get(call, Nothing {}).await
}

pub(crate) async fn department_add(call: &Call<'_>, request: AddDepartment) -> Result<Clinic, WireError> {
    call.till
        .add_department(convert::uuid_key(&request.key)?, &request.name)
        .await?;
    clinic_get(call, Nothing {}).await
}

pub(crate) async fn department_rename(call: &Call<'_>, request: RenameDepartment) -> Result<Clinic, WireError> {
    let department = convert::id(&request.department, DepartmentId::parse)?;
    call.till.rename_department(department, &request.name).await?;
    clinic_get(call, Nothing {}).await
}

pub(crate) async fn till_change(call: &Call<'_>, request: ChangeTill) -> Result<Clinic, WireError> {
    let department = convert::id(&request.department, DepartmentId::parse)?;
    call.till.change_till(&request.name, department).await?;
    clinic_get(call, Nothing {}).await
}
