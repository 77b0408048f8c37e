//! Documents and payments to print, built through the domain's own check of their sums.

use domain::clinic::BooksKind;
use domain::country::{CountryCode, Language};
use domain::document::{Document, DocumentLine, DocumentNumber, DocumentParts, FrozenClient, FrozenPatient, Series};
use domain::ids::{ClientId, DepartmentId, DocumentId, DocumentLineId, ItemId, PatientId, SaleId, StaffId, TillId};
use domain::item::ItemGroup;
use domain::money::Money;
use domain::people::Species;
use domain::quantity::Quantity;
use domain::sale::{Discount, DiscountReason, DiscountValue, SaleKind};
use domain::stamp::{Stamp, UtcMillis};
use domain::text::{Code, Name, Reason};
use domain::vat::{self, VatClass, VatRate};
use printing::{CardPart, CashPart, Copy, Moment, Paper, PaperKind, PaymentPart, Seller, Tender};
use uuid::Uuid;

pub const COUNTRIES: [CountryCode; 4] = [CountryCode::Fi, CountryCode::Se, CountryCode::No, CountryCode::Dk];

/// 12 March 2026, 11:31 at two hours east of UTC.
pub fn stamp() -> Stamp {
    stamp_after(0)
}

pub fn stamp_after(minutes: i64) -> Stamp {
    Stamp {
        till: TillId::from_uuid(Uuid::from_u128(1)),
        department: DepartmentId::from_uuid(Uuid::from_u128(2)),
        staff: StaffId::from_uuid(Uuid::from_u128(3)),
        at: UtcMillis::new(1_773_307_860_000 + minutes * 60_000),
        offset_minutes: 120,
    }
}

pub fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

/// A line: name, price of one, quantity in thousandths, rate in basis points, taken off in all.
#[derive(Clone)]
pub struct Sold {
    pub name: String,
    pub unit: i64,
    pub thousandths: i64,
    pub list: i64,
    pub rate: u16,
    pub off: i64,
    pub patient: bool,
}

pub fn sold(name: &str, unit: i64, pieces: i64, rate: u16, off: i64) -> Sold {
    Sold {
        name: name.to_owned(),
        unit,
        thousandths: pieces * 1_000,
        list: unit * pieces,
        rate,
        off,
        patient: true,
    }
}

pub fn document(country: CountryCode, books: BooksKind, lines: &[Sold], client: Option<(&str, Option<&str>)>) -> Document {
    let currency = country.rules().currency;
    let money = |minor| Money::new(minor, currency).unwrap();
    let rate = |basis| VatRate::from_basis_points(basis).unwrap();
    let rows = (0_u128..).zip(lines).map(|(number, line)| DocumentLine {
        id: DocumentLineId::from_uuid(Uuid::from_u128(1_000 + number)),
        item: ItemId::from_uuid(Uuid::from_u128(2_000 + number)),
        code: Code::new("T1").unwrap(),
        name: name(&line.name),
        group: ItemGroup::Procedure,
        patient: line.patient.then(|| FrozenPatient {
            id: PatientId::from_uuid(Uuid::from_u128(7)),
            name: name("Bella"),
            species: Species::Dog,
        }),
        unit_price: money(line.unit),
        quantity: Quantity::from_thousandths(line.thousandths).unwrap(),
        discount: (line.off > 0).then(|| Discount {
            value: DiscountValue::Amount(money(line.off)),
            reason: DiscountReason::Other(Reason::new("#text(red)[sale] \\ \"50 %\"").unwrap()),
        }),
        list_gross: money(line.list),
        line_discount: money(line.off),
        sale_discount: money(0),
        gross: money(line.list - line.off),
        vat_class: VatClass::Standard,
        vat_rate: rate(line.rate),
    });
    let rows: Vec<DocumentLine> = rows.collect();
    let gross = Money::sum(currency, rows.iter().map(|row| row.gross)).unwrap();
    let off = Money::sum(currency, rows.iter().map(|row| row.line_discount)).unwrap();
    Document::from_parts(DocumentParts {
        id: DocumentId::from_uuid(Uuid::from_u128(4)),
        sale: SaleId::from_uuid(Uuid::from_u128(5)),
        number: DocumentNumber::new(Series { books, restore: 0 }, 2026, 318).unwrap(),
        kind: SaleKind::CounterSale,
        stamp: stamp(),
        supply_date: stamp().local_date().unwrap(),
        currency,
        client: client.map(|(client, address)| FrozenClient {
            id: ClientId::from_uuid(Uuid::from_u128(6)),
            number: 1042,
            name: name(client),
            address: address.map(name),
            business_id: None,
        }),
        vet: None,
        notes: None,
        vat: vat::summarise(currency, rows.iter().map(|row| (row.vat_rate, row.gross))).unwrap(),
        lines: rows,
        discount: None,
        gross,
        discount_total: off,
    })
    .unwrap()
}

pub fn seller(country: CountryCode) -> Seller {
    let (who, number, vat, address) = match country {
        CountryCode::Fi => (
            "Eläinklinikka Tassu Oy",
            "1234567-1",
            Some("FI12345671"),
            "Mannerheimintie 1, 00100 Helsinki",
        ),
        CountryCode::Se => (
            "Djurkliniken Tass AB",
            "556677-8899",
            Some("SE556677889901"),
            "Storgatan 1, 111 22 Stockholm",
        ),
        CountryCode::No => (
            "Dyreklinikken Labb AS",
            "974 760 673",
            Some("NO974760673MVA"),
            "Storgata 1, 0155 Oslo",
        ),
        CountryCode::Dk => ("Dyreklinikken Pote ApS", "13585628", None, "Nørregade 1, 1165 København K"),
    };
    Seller {
        name: Some(who.to_owned()),
        business_id: Some(number.to_owned()),
        vat_number: vat.map(str::to_owned),
        address: Some(address.to_owned()),
        department: Some("Vastaanotto".to_owned()),
        till: Some("Kassa 1".to_owned()),
        staff: Some("Aino Virtanen".to_owned()),
    }
}

/// Three lines: 60.00 and 2 × 34.50 − 5.00 at the general rate, 24.99 at a lower one where there is one. 148.99 in all.
pub fn lines(country: CountryCode) -> Vec<Sold> {
    let (high, low) = match country {
        CountryCode::Fi => (2550, 1350),
        CountryCode::Se => (2500, 1200),
        CountryCode::No => (2500, 1500),
        CountryCode::Dk => (2500, 2500),
    };
    vec![
        sold("Terveystarkastus, koira", 6_000, 1, high, 0),
        sold("Rokotus (DHPPi + L4)", 3_450, 2, high, 500),
        sold("Erikoisruoka 2 kg", 2_499, 1, low, 0),
    ]
}

pub fn sum(country: CountryCode, minor: i64) -> Money {
    Money::new(minor, country.rules().currency).unwrap()
}

pub fn at(minutes: i64) -> Moment {
    Moment::of(&stamp_after(minutes)).unwrap()
}

pub fn cash(country: CountryCode, booked: i64, rounding: i64, given: i64, change: i64, minutes: i64) -> PaymentPart {
    PaymentPart {
        tender: Tender::Cash,
        amount: sum(country, booked),
        tip: sum(country, 0),
        surcharge: sum(country, 0),
        cash: Some(CashPart {
            given: sum(country, given),
            change: sum(country, change),
            rounding: sum(country, rounding),
        }),
        card: None,
        at: at(minutes),
    }
}

pub const SLIP: &str = "   ELÄINKLINIKKA TASSU\n\nTerm: 70100001-000018\n12/03/2026        11:31\n\nOSTO\nEUR              148,99\n\nVISA DEBIT\n************4821-0\nAID:   A0000000031010\nTVR:       0000008000\nREF: 004127 123456 KC3\nRESP: 00\n\nHYVÄKSYTTY\n\n  ASIAKKAAN KAPPALE\n";

pub fn card(country: CountryCode, booked: i64, slip: &str, minutes: i64) -> PaymentPart {
    PaymentPart {
        tender: Tender::Card,
        amount: sum(country, booked),
        tip: sum(country, 0),
        surcharge: sum(country, 0),
        cash: None,
        card: Some(CardPart {
            issuer: "Visa Debit".to_owned(),
            last4: "4821".to_owned(),
            aid: "A0000000031010".to_owned(),
            terminal: "70100001".to_owned(),
            reference: "004127 123456".to_owned(),
            slip: slip.to_owned(),
        }),
        at: at(minutes),
    }
}

/// A whole paper of each kind.
pub fn paper(country: CountryCode, kind: PaperKind, language: Language, books: BooksKind) -> Paper {
    let document = document(
        country,
        books,
        &lines(country),
        Some(("Matti Meikäläinen", Some("Esimerkkikatu 2 A 3, 00200 Helsinki"))),
    );
    let mut paper = Paper::of(&document, country, kind).unwrap();
    paper.seller = seller(country);
    paper.language = language;
    let mut paper = match kind {
        PaperKind::Receipt => {
            let mut paper = paper.with_payments(vec![card(country, 14_899, SLIP, 1)]).unwrap();
            if matches!(country, CountryCode::Fi | CountryCode::Dk) {
                paper.number = Some("2026-000318/1".to_owned());
            }
            paper
        }
        PaperKind::RefundReceipt => paper
            .refunding(card(country, -3_200, SLIP, 90), "2026-000318/2".to_owned())
            .unwrap(),
        PaperKind::Invoice => {
            let day = document.parts().supply_date;
            paper.due = Some(day);
            paper.with_payments(vec![cash(country, 5_000, 0, 5_000, 0, 2)]).unwrap()
        }
        PaperKind::CreditNote => {
            let issued = paper.issued.unwrap();
            paper.crediting("C-2026-000004".to_owned(), issued, "Wrong client".to_owned())
        }
        PaperKind::Slip => {
            paper.slip = Some(SLIP.to_owned());
            paper
        }
    };
    paper.copy = Copy::Original;
    paper
}
