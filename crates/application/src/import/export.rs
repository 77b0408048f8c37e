//! The lists as files that a spreadsheet opens and the import reads back.

use super::columns::ListField;
use super::sheet;
use crate::error::TillError;
use domain::item::{Barcode, Item};
use domain::money::Money;
use domain::people::Email;
use store::ClientCard;

const ITEMS: [ListField; 7] = [
    ListField::Code,
    ListField::ItemName,
    ListField::Group,
    ListField::Vat,
    ListField::Price,
    ListField::Barcodes,
    ListField::Hidden,
];

const CLIENTS: [ListField; 9] = [
    ListField::Number,
    ListField::ClientName,
    ListField::BusinessId,
    ListField::Phone,
    ListField::Email,
    ListField::Address,
    ListField::PatientName,
    ListField::Species,
    ListField::State,
];

/// The price list, one item a row.
pub(crate) fn items(items: &[Item]) -> Result<String, TillError> {
    let header: Vec<&str> = ITEMS.iter().map(|field| field.code()).collect();
    let rows = items.iter().map(|item| {
        let barcodes: Vec<&str> = item.barcodes.iter().map(Barcode::as_str).collect();
        vec![
            item.code.to_string(),
            item.name.to_string(),
            item.group.code().to_owned(),
            item.vat_class.code().to_owned(),
            price(item.unit_price),
            barcodes.join(" "),
            if item.hidden { "yes" } else { "no" }.to_owned(),
        ]
    });
    written(sheet::write(&header, rows))
}

/// Clients, one row for each patient; a client without patients has one row.
pub(crate) fn clients(cards: &[ClientCard]) -> Result<String, TillError> {
    let header: Vec<&str> = CLIENTS.iter().map(|field| field.code()).collect();
    let rows = cards.iter().flat_map(|card| {
        let client = &card.client;
        let own = [
            client.number.to_string(),
            client.name.to_string(),
            client.kind.business_id().map(ToString::to_string).unwrap_or_default(),
            client.phone.as_ref().map(ToString::to_string).unwrap_or_default(),
            client.email.as_ref().map(Email::as_str).unwrap_or_default().to_owned(),
            client.address.as_ref().map(ToString::to_string).unwrap_or_default(),
        ];
        let with = move |animal: [String; 3]| own.iter().cloned().chain(animal).collect::<Vec<String>>();
        let mut rows: Vec<Vec<String>> = card
            .patients
            .iter()
            .map(|patient| {
                with([
                    patient.name.to_string(),
                    patient.species.code().to_owned(),
                    patient.state.code().to_owned(),
                ])
            })
            .collect();
        if rows.is_empty() {
            rows.push(with([String::new(), String::new(), String::new()]));
        }
        rows
    });
    written(sheet::write(&header, rows))
}

/// Two decimals after a comma, no groups: the way every spreadsheet of these countries writes it.
fn price(price: Money) -> String {
    let minor = price.minor();
    format!("{},{:02}", minor / 100, minor % 100)
}

fn written(text: Result<String, csv::Error>) -> Result<String, TillError> {
    text.map_err(|error| TillError::Internal(error.to_string()))
}
