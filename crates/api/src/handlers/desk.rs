//! Ringing up.

use crate::convert::{self, id, maybe};
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::*;
use application::TillError;
use application::domain::ids::{ClientId, ItemId, PatientId, SaleId, SaleLineId, StaffId};
use application::domain::item::Item;

pub(crate) async fn search_find(call: &Call<'_>, request: Find) -> Result<Found, WireError> {
    let text = request.text.clone();
    let found = call.till.find(request.text).await?;
    let hits = |items: &[Item]| {
        items
            .iter()
            .map(|item| convert::item(call.till, item))
            .collect::<Result<Vec<_>, _>>()
    };
    Ok(Found {
        text,
        items: hits(&found.items)?,
        clients: found.clients.iter().map(convert::client).collect(),
        similar_items: hits(&found.similar_items)?,
        similar_clients: found.similar_clients.iter().map(convert::client).collect(),
        exact_item: found.exact.map(|item| item.to_string()),
    })
}

pub(crate) async fn sale_current(call: &Call<'_>, _request: Nothing) -> Result<Sale, WireError> {
    convert::sale(call.till, &call.till.current_sale().await?)
}

pub(crate) async fn sale_new(call: &Call<'_>, request: NewSale) -> Result<Sale, WireError> {
    convert::sale(call.till, &call.till.new_sale(convert::kind_in(request.kind)).await?)
}

pub(crate) async fn sale_add_item(call: &Call<'_>, request: AddItem) -> Result<Sale, WireError> {
    let quantity = convert::quantity_in(request.quantity_thousandths)?;
    let patient = maybe(request.patient.as_ref(), PatientId::parse)?;
    let (sale, item) = (id(&request.sale, SaleId::parse)?, id(&request.item, ItemId::parse)?);
    convert::sale(call.till, &call.till.add_item(sale, item, quantity, patient).await?)
}

pub(crate) async fn sale_set_quantity(call: &Call<'_>, request: SetQuantity) -> Result<Sale, WireError> {
    let quantity = convert::quantity_in(request.quantity_thousandths)?;
    let (sale, line) = (id(&request.sale, SaleId::parse)?, id(&request.line, SaleLineId::parse)?);
    convert::sale(call.till, &call.till.set_quantity(sale, line, quantity).await?)
}

pub(crate) async fn sale_set_discount(call: &Call<'_>, request: SetDiscount) -> Result<Sale, WireError> {
    let discount = request.discount.map(convert::discount_in).transpose()?;
    let (sale, line) = (
        id(&request.sale, SaleId::parse)?,
        maybe(request.line.as_ref(), SaleLineId::parse)?,
    );
    convert::sale(call.till, &call.till.set_discount(sale, line, discount).await?)
}

pub(crate) async fn sale_remove_line(call: &Call<'_>, request: LineRef) -> Result<Sale, WireError> {
    let (sale, line) = (id(&request.sale, SaleId::parse)?, id(&request.line, SaleLineId::parse)?);
    convert::sale(call.till, &call.till.remove_line(sale, line).await?)
}

pub(crate) async fn sale_set_client(call: &Call<'_>, request: SetClient) -> Result<Sale, WireError> {
    let (sale, client) = (
        id(&request.sale, SaleId::parse)?,
        maybe(request.client.as_ref(), ClientId::parse)?,
    );
    convert::sale(call.till, &call.till.set_client(sale, client).await?)
}

pub(crate) async fn sale_set_vet(call: &Call<'_>, request: SetVet) -> Result<Sale, WireError> {
    let (sale, vet) = (
        id(&request.sale, SaleId::parse)?,
        maybe(request.vet.as_ref(), StaffId::parse)?,
    );
    convert::sale(call.till, &call.till.set_vet(sale, vet).await?)
}

pub(crate) async fn sale_set_notes(call: &Call<'_>, request: SetNotes) -> Result<Sale, WireError> {
    let sale = id(&request.sale, SaleId::parse)?;
    convert::sale(call.till, &call.till.set_notes(sale, &request.notes).await?)
}

pub(crate) async fn sale_set_patient(call: &Call<'_>, request: SetPatient) -> Result<Sale, WireError> {
    let line = maybe(request.line.as_ref(), SaleLineId::parse)?;
    let patient = maybe(request.patient.as_ref(), PatientId::parse)?;
    convert::sale(
        call.till,
        &call
            .till
            .set_patient(id(&request.sale, SaleId::parse)?, line, patient)
            .await?,
    )
}

pub(crate) async fn sale_park(call: &Call<'_>, request: SaleRef) -> Result<Sale, WireError> {
    convert::sale(call.till, &call.till.park(id(&request.sale, SaleId::parse)?).await?)
}

pub(crate) async fn sale_parked(call: &Call<'_>, _request: Nothing) -> Result<ParkedSales, WireError> {
    Ok(ParkedSales {
        sales: call.till.parked().await?.iter().map(convert::parked).collect(),
    })
}

pub(crate) async fn sale_resume(call: &Call<'_>, request: SaleRef) -> Result<Sale, WireError> {
    convert::sale(call.till, &call.till.resume(id(&request.sale, SaleId::parse)?).await?)
}

pub(crate) async fn sale_finalise(call: &Call<'_>, request: Finalise) -> Result<Invoice, WireError> {
    let (sale, key) = (id(&request.sale, SaleId::parse)?, convert::uuid_key(&request.key)?);
    match call.till.finalise(sale, key).await {
        Ok(invoice) => convert::invoice(&invoice),
        // The refusal names the rule it comes from.
        Err(error @ (TillError::ClientNeeded | TillError::ClientAddressNeeded)) => {
            Err(WireError::from(error).with("source", call.till.place().country.naming_source()))
        }
        Err(error) => Err(error.into()),
    }
}
