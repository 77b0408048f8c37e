//! Freezing a draft, numbers, and the word for a document's payment.

use domain::balance::InvoiceBalance;
use domain::clinic::BooksKind;
use domain::country::CountryCode;
use domain::document::{
    Document, DocumentError, DocumentLine, DocumentNumber, DocumentParts, DocumentStatus, Doubt, Finalisation, FrozenClient,
    FrozenPatient, FrozenVet, Series, Standing, finalise, standing,
};
use domain::ids::{ClientId, DocumentLineId, SaleId, StaffId};
use domain::money::{Currency, MAX_MINOR, Money, MoneyError};
use domain::people::Species;
use domain::sale::{Draft, SaleError, SaleKind};
use domain::text::Notes;
use domain::vat::{VatClass, VatError, summarise};
use jiff::civil::date;

use crate::make::{day, document_id, eur, item, line_id, name, off, patient_id, percent, pieces, stamp, uuid};

const REAL: Series = Series {
    books: BooksKind::Real,
    restore: 0,
};

fn client() -> FrozenClient {
    let id = ClientId::from_uuid(uuid(8));
    FrozenClient {
        id,
        number: 1187,
        name: name("Aino Korhonen"),
        address: Some(name("Koivukuja 4, 00200 Helsinki")),
        business_id: None,
    }
}

fn vet() -> FrozenVet {
    FrozenVet {
        id: StaffId::from_uuid(uuid(4)),
        name: name("Sanna Mäkelä"),
    }
}

fn musti() -> FrozenPatient {
    FrozenPatient {
        id: patient_id(1),
        name: name("Musti"),
        species: Species::Dog,
    }
}

fn draft() -> Draft {
    let mut draft = Draft::new(SaleId::from_uuid(uuid(500)), SaleKind::Consultation, Currency::Eur);
    draft.set_client(Some(client().id));
    draft.set_vet(Some(vet().id));
    draft.set_notes(Some(Notes::new("Soft food for a week.\nCheck on Friday.").unwrap()));
    draft
        .add_item(
            line_id(1),
            &item(10, eur(7_900), VatClass::Standard),
            pieces(1),
            Some(patient_id(1)),
        )
        .unwrap();
    draft
        .add_item(line_id(2), &item(11, eur(185), VatClass::Reduced1), pieces(14), None)
        .unwrap();
    draft.set_line_discount(line_id(2), percent(1_000)).unwrap();
    draft.set_discount(off(eur(500))).unwrap();
    draft
}

fn with() -> Finalisation {
    Finalisation {
        id: document_id(),
        number: DocumentNumber::new(REAL, 2026, 318).unwrap(),
        stamp: stamp(),
        supply_date: day(),
        client: Some(client()),
        vet: Some(vet()),
        patients: vec![musti()],
    }
}

fn finalised() -> Document {
    finalise(&draft(), with(), CountryCode::Fi.rules()).unwrap()
}

#[test]
fn a_document_keeps_everything_the_sale_was() {
    let (draft, document) = (draft(), finalised());
    let parts = document.parts();
    assert_eq!(
        (parts.id, parts.sale, parts.kind),
        (document_id(), draft.id(), SaleKind::Consultation)
    );
    assert_eq!(
        (parts.stamp, parts.supply_date, parts.currency),
        (stamp(), day(), Currency::Eur)
    );
    assert_eq!(parts.number.to_string(), "2026-000318");
    assert_eq!(
        (parts.client.clone(), parts.discount.clone()),
        (Some(client()), off(eur(500)))
    );
    assert_eq!((&parts.vet, &parts.notes), (&Some(vet()), &draft.treatment().notes));
    let totals = draft.totals(&CountryCode::Fi.rules().vat, day()).unwrap();
    assert_eq!(
        (parts.gross, parts.discount_total, &parts.vat),
        (totals.gross, totals.discount_total, &totals.vat)
    );
    assert_eq!(parts.gross, eur(7_900 + 2_331 - 500));
    for ((line, sold), sums) in parts.lines.iter().zip(draft.lines()).zip(&totals.lines) {
        assert_eq!(line.id, DocumentLineId::from_uuid(sold.id.as_uuid()));
        assert_eq!(
            (line.item, &line.code, &line.name, line.group),
            (sold.item, &sold.code, &sold.name, sold.group)
        );
        assert_eq!(
            (line.unit_price, line.quantity, &line.discount),
            (sold.unit_price, sold.quantity, &sold.discount)
        );
        assert_eq!((line.vat_class, line.vat_rate), (sold.vat_class, sums.rate));
        assert_eq!((line.list_gross, line.line_discount), (sums.list_gross, sums.line_discount));
        assert_eq!((line.sale_discount, line.gross), (sums.sale_discount, sums.gross));
    }
    assert_eq!(parts.lines[0].patient, Some(musti()));
    assert_eq!(parts.lines[1].patient, None);
}

#[test]
fn the_day_of_supply_decides_the_rate() {
    let rates = |day| {
        let with = Finalisation {
            supply_date: day,
            ..with()
        };
        let document = finalise(&draft(), with, CountryCode::Fi.rules()).unwrap();
        document
            .parts()
            .vat
            .iter()
            .map(|line| line.rate.basis_points())
            .collect::<Vec<_>>()
    };
    assert_eq!(rates(date(2025, 12, 31)), [2550, 1400]);
    assert_eq!(rates(date(2026, 1, 1)), [2550, 1350]);
}

#[test]
fn sales_that_can_not_be_finalised() {
    let country = CountryCode::Fi.rules();
    let empty = Draft::new(SaleId::from_uuid(uuid(500)), SaleKind::CounterSale, Currency::Eur);
    let nobody = Finalisation { client: None, ..with() };
    assert_eq!(
        finalise(&empty, nobody.clone(), country),
        Err(DocumentError::Sale(SaleError::EmptySale))
    );
    assert_eq!(finalise(&draft(), nobody, country), Err(DocumentError::WrongClient));
    let other = FrozenClient {
        id: ClientId::from_uuid(uuid(9)),
        ..client()
    };
    assert_eq!(
        finalise(
            &draft(),
            Finalisation {
                client: Some(other),
                ..with()
            },
            country
        ),
        Err(DocumentError::WrongClient)
    );
    for vet in [
        None,
        Some(FrozenVet {
            id: StaffId::from_uuid(uuid(5)),
            ..vet()
        }),
    ] {
        assert_eq!(
            finalise(&draft(), Finalisation { vet, ..with() }, country),
            Err(DocumentError::WrongVet)
        );
    }
    let missing = DocumentError::UnknownPatient { patient: patient_id(1) };
    assert_eq!(
        finalise(
            &draft(),
            Finalisation {
                patients: Vec::new(),
                ..with()
            },
            country
        ),
        Err(missing)
    );
    let early = date(2020, 1, 1);
    let no_rate = SaleError::Vat(VatError::NoRate {
        class: VatClass::Standard,
        date: early,
    });
    assert_eq!(
        finalise(
            &draft(),
            Finalisation {
                supply_date: early,
                ..with()
            },
            country
        ),
        Err(DocumentError::Sale(no_rate))
    );
}

#[test]
fn a_document_read_back_is_checked_and_the_same() {
    let parts = finalised().parts().clone();
    assert_eq!(Document::from_parts(parts), Ok(finalised()));
}

#[test]
fn a_document_whose_sums_disagree_is_not_one() {
    type Tamper = fn(&mut DocumentParts);
    let tampers: [(&str, Tamper); 11] = [
        ("gross", |parts| parts.gross = eur(parts.gross.minor() + 1)),
        ("discounts", |parts| parts.discount_total = eur(0)),
        ("line gross", |parts| parts.lines[0].gross = eur(1)),
        ("line list", |parts| parts.lines[0].list_gross = eur(1)),
        ("line discount", |parts| parts.lines[1].line_discount = eur(0)),
        ("share", |parts| parts.lines[1].sale_discount = eur(0)),
        ("tax", |parts| parts.vat[0].vat = eur(parts.vat[0].vat.minor() - 1)),
        ("net", |parts| parts.vat[0].net = eur(parts.vat[0].net.minor() + 1)),
        ("a rate gone", |parts| {
            parts.vat.pop();
        }),
        ("a line gone", |parts| {
            parts.lines.pop();
        }),
        ("another rate", |parts| parts.lines[1].vat_rate = parts.lines[0].vat_rate),
    ];
    for (what, tamper) in tampers {
        let mut parts = finalised().parts().clone();
        tamper(&mut parts);
        assert_eq!(Document::from_parts(parts), Err(DocumentError::SumsDisagree), "{what}");
    }
    let mut empty = finalised().parts().clone();
    empty.lines.clear();
    assert_eq!(Document::from_parts(empty), Err(DocumentError::Sale(SaleError::EmptySale)));
    let mut large = finalised().parts().clone();
    large.lines[0].list_gross = eur(MAX_MINOR);
    large.lines[0].line_discount = eur(-1);
    assert_eq!(Document::from_parts(large), Err(DocumentError::Money(MoneyError::OutOfRange)));
}

#[test]
fn nothing_on_a_line_is_less_than_nothing() {
    type Tamper = fn(&mut DocumentLine);
    let tampers: [(&str, Tamper); 3] = [
        ("gross", |line| {
            line.sale_discount = eur(line.sale_discount.minor() + 8_000);
            line.gross = eur(line.gross.minor() - 8_000);
        }),
        ("line discount", |line| {
            line.list_gross = eur(line.list_gross.minor() - 5);
            line.line_discount = eur(-5);
        }),
        ("share", |line| {
            line.list_gross = eur(line.list_gross.minor() - line.sale_discount.minor() - 5);
            line.sale_discount = eur(-5);
        }),
    ];
    for (what, tamper) in tampers {
        let mut parts = finalised().parts().clone();
        tamper(&mut parts.lines[0]);
        // All sums of the document follow, so that the sign alone is wrong.
        let total = |sums: Vec<Money>| eur(sums.iter().map(|sum| sum.minor()).sum());
        parts.gross = total(parts.lines.iter().map(|line| line.gross).collect());
        parts.discount_total = total(
            parts
                .lines
                .iter()
                .flat_map(|line| [line.line_discount, line.sale_discount])
                .collect(),
        );
        let rates = parts.lines.iter().map(|line| (line.vat_rate, line.gross));
        parts.vat = summarise(Currency::Eur, rates).unwrap();
        assert_eq!(Document::from_parts(parts), Err(DocumentError::SumsDisagree), "{what}");
    }
}

#[test]
fn numbers_have_one_spelling() {
    let number = |books, restore, sequence| DocumentNumber::new(Series { books, restore }, 2026, sequence).unwrap();
    for (number, text) in [
        (number(BooksKind::Real, 0, 318), "2026-000318"),
        (number(BooksKind::Practice, 0, 18), "P-2026-000018"),
        (number(BooksKind::Test, 0, 1), "T-2026-000001"),
        (number(BooksKind::Real, 1, 319), "2026-000319-R1"),
        (number(BooksKind::Practice, 12, 999_999), "P-2026-999999-R12"),
    ] {
        assert_eq!(number.to_string(), text);
        assert_eq!(DocumentNumber::parse(text), Ok(number));
    }
    let read = number(BooksKind::Practice, 2, 7);
    assert_eq!((read.year(), read.sequence()), (2026, 7));
    assert_eq!(
        read.series(),
        Series {
            books: BooksKind::Practice,
            restore: 2
        }
    );
    for text in [
        "",
        "2026",
        "2026-",
        "2026-318",
        "2026-000000",
        "2026-1000000",
        "26-000318",
        "1999-000001",
        "X-2026-000318",
        "p-2026-000318",
    ]
    .into_iter()
    .chain([
        "2026-000318-R0",
        "2026-000318-R",
        "2026-000318-R01",
        "2026-+00318",
        " 2026-000318",
        "2026-000318-R70000",
    ]) {
        assert_eq!(DocumentNumber::parse(text), Err(DocumentError::BadNumber), "{text:?}");
    }
    for (year, sequence) in [(1999, 1), (10_000, 1), (2026, 0), (2026, 1_000_000), (-1, 1)] {
        assert_eq!(DocumentNumber::new(REAL, year, sequence), Err(DocumentError::BadNumber));
    }
    assert_eq!(REAL.to_string(), "main");
    assert_eq!(
        Series {
            books: BooksKind::Practice,
            restore: 0
        }
        .to_string(),
        "P"
    );
    assert_eq!(
        Series {
            books: BooksKind::Test,
            restore: 3
        }
        .to_string(),
        "T-R3"
    );
}

#[test]
fn the_word_on_the_document() {
    use DocumentStatus::{Due, NeedsAttention, OutcomeNotKnown, Paid, PartlyPaid, Refunded};
    // total, posted, refunded, pending, pending refund, doubt, word, due, owed again
    let table = [
        (10_000, 0, 0, 0, 0, Doubt::None, Due, 10_000, 0),
        (10_000, 0, 0, 10_000, 0, Doubt::None, Due, 10_000, 0),
        (10_000, 4_000, 0, 0, 0, Doubt::None, PartlyPaid, 6_000, 0),
        (10_000, 4_000, 0, 6_000, 0, Doubt::None, PartlyPaid, 6_000, 0),
        (10_000, 10_000, 0, 0, 0, Doubt::None, Paid, 0, 0),
        (10_000, 10_000, 0, 0, 10_000, Doubt::None, Paid, 0, 0),
        (0, 0, 0, 0, 0, Doubt::None, Paid, 0, 0),
        (10_000, 10_000, 10_000, 0, 0, Doubt::None, Refunded, 10_000, 10_000),
        (10_000, 10_000, 6_800, 0, 0, Doubt::None, PartlyPaid, 6_800, 6_800),
        (10_000, 4_000, 4_000, 0, 0, Doubt::None, Refunded, 10_000, 4_000),
        (10_000, 14_000, 4_000, 0, 0, Doubt::None, Paid, 0, 0),
        (10_000, 12_000, 4_000, 0, 0, Doubt::None, PartlyPaid, 2_000, 2_000),
        (10_000, 10_001, 0, 0, 0, Doubt::None, NeedsAttention, 0, 0),
        (10_000, 0, 1, 0, 0, Doubt::None, NeedsAttention, 10_001, 1),
        (10_000, 0, 0, 10_000, 0, Doubt::OutcomeNotKnown, OutcomeNotKnown, 10_000, 0),
        (10_000, 10_000, 0, 0, 10_000, Doubt::OutcomeNotKnown, OutcomeNotKnown, 0, 0),
        (10_000, 10_001, 0, 0, 0, Doubt::OutcomeNotKnown, NeedsAttention, 0, 0),
        (10_000, 10_000, 0, 0, 0, Doubt::Conflict, NeedsAttention, 0, 0),
        (10_000, 0, 0, 0, 0, Doubt::Conflict, NeedsAttention, 10_000, 0),
    ];
    for (total, posted, refunded, pending, pending_refund, doubt, status, due, owed_again) in table {
        let balance = InvoiceBalance::new(eur(total), eur(posted), eur(refunded), eur(pending), eur(pending_refund)).unwrap();
        let expected = Standing {
            status,
            due: eur(due),
            owed_again: eur(owed_again),
            give_back: eur((posted - refunded - total).max(0)),
        };
        assert_eq!(standing(&balance, doubt), Ok(expected), "{balance:?} {doubt:?}");
    }
    let codes: Vec<_> = DocumentStatus::ALL.iter().map(|status| status.code()).collect();
    assert_eq!(
        codes,
        [
            "due",
            "partly_paid",
            "paid",
            "refunded",
            "credited",
            "outcome_not_known",
            "needs_attention"
        ]
    );
}
