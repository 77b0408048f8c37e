//! Where a register needs a device or a declaration, only an invoice in the client's name leaves the till.
//!
//! The oracle is the page of the law, written here by hand: Sweden and Norway ask for it, Finland and Denmark do not.

use domain::clinic::BooksKind;
use domain::country::{CountryCode, SaleMode};
use domain::document::{DocumentError, DocumentNumber, Finalisation, FrozenClient, Lacking, Series, check_mode, finalise};
use domain::ids::{ClientId, SaleId};
use domain::money::Money;
use domain::sale::{Draft, SaleKind};
use domain::vat::VatClass;
use proptest::prelude::*;

use crate::make::{day, document_id, item, line_id, name, pieces, stamp, uuid};

const ASKS_FOR_A_NAME: [CountryCode; 2] = [CountryCode::Se, CountryCode::No];

fn client(address: Option<&str>) -> FrozenClient {
    FrozenClient {
        id: ClientId::from_uuid(uuid(8)),
        number: 1_187,
        name: name("Aino Korhonen"),
        address: address.map(name),
        business_id: None,
    }
}

fn finalised(country: CountryCode, kind: SaleKind, books: BooksKind, client: Option<FrozenClient>) -> Result<(), DocumentError> {
    sold_for(12_500, country, kind, books, client)
}

fn sold_for(
    minor: i64,
    country: CountryCode,
    kind: SaleKind,
    books: BooksKind,
    client: Option<FrozenClient>,
) -> Result<(), DocumentError> {
    let rules = country.rules();
    let mut draft = Draft::new(SaleId::from_uuid(uuid(500)), kind, rules.currency);
    draft.set_client(client.as_ref().map(|client| client.id));
    let price = Money::new(minor, rules.currency).unwrap();
    let sold = item(1, price, VatClass::Standard);
    draft.add_item(line_id(1), &sold, pieces(1), None).unwrap();
    let with = Finalisation {
        id: document_id(),
        number: DocumentNumber::new(Series { books, restore: 0 }, 2026, 1).unwrap(),
        stamp: stamp(),
        supply_date: day(),
        client,
        vet: None,
        patients: Vec::new(),
    };
    finalise(&draft, with, rules).map(|_| ())
}

proptest! {
    #[test]
    fn a_sale_without_a_name_and_an_address_is_refused_where_the_law_asks_for_them(
        country in proptest::sample::select(CountryCode::ALL.to_vec()),
        consultation in any::<bool>(),
        books in proptest::sample::select(vec![BooksKind::Real, BooksKind::Practice, BooksKind::Test]),
        named in any::<bool>(),
        address in proptest::option::of("[A-Za-zÅÄÖåäöÆØæø]{1,20} [0-9]{1,3}, [0-9]{5} [A-Z][a-z]{1,12}"),
    ) {
        let kind = if consultation { SaleKind::Consultation } else { SaleKind::CounterSale };
        let whom = named.then(|| client(address.as_deref()));
        let expected = match (ASKS_FOR_A_NAME.contains(&country), named, address.is_some()) {
            (false, _, _) | (true, true, true) => Ok(()),
            (true, false, _) => Err(DocumentError::ClientNeeded { lacking: Lacking::Client }),
            (true, true, false) => Err(DocumentError::ClientNeeded { lacking: Lacking::Address }),
        };
        prop_assert_eq!(finalised(country, kind, books, whom), expected);
    }
}

#[test]
fn the_mode_of_each_country_has_its_source() {
    for country in CountryCode::ALL {
        let rules = country.rules();
        let named_only = ASKS_FOR_A_NAME.contains(&country);
        assert_eq!(rules.mode == SaleMode::CashInvoiceOnly, named_only, "{country:?}");
        assert!(rules.mode_source.len() > 20, "{country:?}");
        assert_eq!(check_mode(rules.mode, None).is_err(), named_only, "{country:?}");
    }
}

#[test]
fn a_danish_sale_above_five_thousand_kroner_names_its_buyer() {
    let sell = |country, minor, client| sold_for(minor, country, SaleKind::CounterSale, BooksKind::Real, client);
    let needed = |lacking| Err(DocumentError::ClientNeeded { lacking });
    assert_eq!(
        sell(CountryCode::Dk, 500_000, None),
        Ok(()),
        "up to the limit anybody may buy"
    );
    assert_eq!(sell(CountryCode::Dk, 500_001, None), needed(Lacking::Client));
    assert_eq!(sell(CountryCode::Dk, 500_001, Some(client(None))), needed(Lacking::Address));
    let named = Some(client(Some("Nørregade 1, 1165 København")));
    assert_eq!(sell(CountryCode::Dk, 500_001, named), Ok(()));
    assert_eq!(sell(CountryCode::Fi, 500_001, None), Ok(()), "no such rule in Finland");
    assert!(CountryCode::Dk.rules().naming_source().contains("5,000 kr"));
    for country in ASKS_FOR_A_NAME {
        assert_eq!(country.rules().naming_source(), country.rules().mode_source);
    }
}
