//! Every field of every table: taken away, the paper is refused and says which; whole, it lacks nothing.

use crate::support::{COUNTRIES, paper, sum};
use domain::clinic::BooksKind;
use domain::country::{CountryCode, Language};
use printing::{Condition, Field, Paper, PaperError, PaperKind, lacking, pages, requirements};

/// A paper without one thing. `None` where nothing can take it away: the heading is the program's own.
fn without(field: Field, mut paper: Paper) -> Option<Paper> {
    match field {
        Field::Heading => return None,
        Field::SellerName => paper.seller.name = None,
        Field::SellerNumber => paper.seller.business_id = Some("  ".to_owned()),
        Field::SellerVatNumber => paper.seller.vat_number = None,
        Field::SellerAddress => paper.seller.address = None,
        Field::Number => paper.number = None,
        Field::Date => paper.issued = None,
        Field::SupplyDate => paper.supply = None,
        Field::DueDate => paper.due = None,
        Field::Original => paper.original = None,
        Field::BuyerName => paper.buyer = None,
        Field::BuyerAddress => paper.buyer.as_mut().unwrap().address = None,
        Field::Lines => paper.lines.clear(),
        Field::Vat => paper.vat.clear(),
        Field::Total => paper.total = None,
        Field::Means => paper.payments.clear(),
        Field::SlipText => paper.slip = Some(" \n ".to_owned()),
    }
    Some(paper)
}

fn business(mut paper: Paper) -> Paper {
    if let Some(buyer) = paper.buyer.as_mut() {
        buyer.is_company = true;
    }
    paper
}

#[test]
fn each_required_field_taken_away_is_refused_by_its_name() {
    let mut tried = 0;
    for country in COUNTRIES {
        for kind in PaperKind::ALL {
            let whole = business(paper(country, kind, Language::En, BooksKind::Real));
            assert_eq!(lacking(&whole), [], "{country:?} {kind:?}");
            for row in requirements(country, kind) {
                assert!(!row.source.is_empty());
                let Some(poorer) = without(row.field, whole.clone()) else {
                    continue;
                };
                // Without a buyer there is no business either: what only a business needs is then not asked for.
                if row.field == Field::BuyerName && row.when != Condition::Always {
                    continue;
                }
                let missing = lacking(&poorer);
                assert!(
                    missing.contains(&row.field),
                    "{country:?} {kind:?} {:?}: {missing:?}",
                    row.field
                );
                assert_eq!(pages(&poorer), Err(PaperError::Lacking(missing)), "{country:?} {kind:?}");
                tried += 1;
            }
        }
    }
    assert!(tried > 150, "{tried} fields were taken away");
}

/// What section by section of the law must be there, written down apart from the tables.
#[test]
fn the_tables_name_what_the_law_names() {
    let named = |country, kind| -> Vec<Field> { requirements(country, kind).iter().map(|row| row.field).collect() };
    // Act 658/2013: name, contact details, Business ID, date, unique number, goods and quantity, sum paid, VAT per rate.
    let receipt = named(CountryCode::Fi, PaperKind::Receipt);
    for field in [
        Field::SellerName,
        Field::SellerAddress,
        Field::SellerNumber,
        Field::Date,
        Field::Number,
        Field::Lines,
        Field::Total,
        Field::Vat,
    ] {
        assert!(receipt.contains(&field), "{field:?}");
    }
    // The way out of the register duty is an invoice to a customer with name and address; so says every paper there.
    for country in [CountryCode::Se, CountryCode::No] {
        for kind in [
            PaperKind::Receipt,
            PaperKind::Invoice,
            PaperKind::RefundReceipt,
            PaperKind::CreditNote,
        ] {
            let fields = named(country, kind);
            for field in [
                Field::BuyerName,
                Field::BuyerAddress,
                Field::SellerVatNumber,
                Field::Number,
                Field::SupplyDate,
            ] {
                assert!(fields.contains(&field), "{country:?} {kind:?} {field:?}");
            }
        }
    }
    for country in COUNTRIES {
        assert!(
            named(country, PaperKind::RefundReceipt).contains(&Field::Original),
            "{country:?}"
        );
        assert!(
            named(country, PaperKind::CreditNote).contains(&Field::Original),
            "{country:?}"
        );
    }
}

#[test]
fn an_anonymous_sale_has_a_receipt_in_finland_and_denmark_and_none_in_sweden_and_norway() {
    for country in COUNTRIES {
        let mut made = paper(country, PaperKind::Receipt, Language::En, BooksKind::Real);
        made.buyer = None;
        let expected: &[Field] = match country {
            CountryCode::Fi | CountryCode::Dk => &[],
            CountryCode::Se | CountryCode::No => &[Field::BuyerName, Field::BuyerAddress],
        };
        assert_eq!(lacking(&made), expected, "{country:?}");
    }
}

#[test]
fn a_danish_invoice_above_the_limit_names_the_buyer() {
    let mut made = paper(CountryCode::Dk, PaperKind::Invoice, Language::Da, BooksKind::Real);
    made.buyer = None;
    made.total = Some(sum(CountryCode::Dk, 500_000));
    assert_eq!(lacking(&made), [], "5,000 kr is not above 5,000 kr");
    made.total = Some(sum(CountryCode::Dk, 500_001));
    assert_eq!(lacking(&made), [Field::BuyerName, Field::BuyerAddress]);
}

#[test]
fn codes_are_words_for_the_wire() {
    for field in Field::ALL {
        assert!(
            field
                .code()
                .chars()
                .all(|letter| letter.is_ascii_lowercase() || letter == '_'),
            "{field:?}"
        );
    }
    let mut codes: Vec<&str> = Field::ALL.iter().map(|field| field.code()).collect();
    codes.dedup();
    assert_eq!(codes.len(), Field::ALL.len());
}

#[test]
fn who_charges_no_tax_needs_no_number_for_it() {
    for country in [CountryCode::Se, CountryCode::No] {
        let mut made = paper(country, PaperKind::Invoice, Language::En, BooksKind::Real);
        made.seller.vat_number = None;
        assert_eq!(lacking(&made), [Field::SellerVatNumber], "{country:?}");
        for line in &mut made.vat {
            line.vat = sum(country, 0);
        }
        assert_eq!(lacking(&made), [], "{country:?}");
    }
}
