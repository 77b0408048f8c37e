//! Short ways to make the domain's values in tests.

use domain::ids::*;
use domain::item::{Item, ItemGroup};
use domain::money::{Currency, Money};
use domain::quantity::Quantity;
use domain::sale::{Discount, DiscountRate, DiscountReason, DiscountValue};
use domain::stamp::{Stamp, UtcMillis};
use domain::text::{Code, Name};
use domain::vat::VatClass;
use jiff::civil::{Date, date};
use uuid::Uuid;

pub fn uuid(n: u128) -> Uuid {
    Uuid::from_u128(n)
}

pub fn eur(minor: i64) -> Money {
    Money::new(minor, Currency::Eur).unwrap()
}

pub fn sek(minor: i64) -> Money {
    Money::new(minor, Currency::Sek).unwrap()
}

pub fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

pub fn pieces(n: i64) -> Quantity {
    Quantity::whole(n).unwrap()
}

pub fn line_id(n: u128) -> SaleLineId {
    SaleLineId::from_uuid(uuid(n))
}

pub fn patient_id(n: u128) -> PatientId {
    PatientId::from_uuid(uuid(n))
}

pub fn document_id() -> DocumentId {
    DocumentId::from_uuid(uuid(900))
}

pub fn entry_id(n: u128) -> LedgerEntryId {
    LedgerEntryId::from_uuid(uuid(n))
}

pub fn payment_id(n: u128) -> PaymentId {
    PaymentId::from_uuid(uuid(n))
}

pub fn attempt_id(n: u128) -> AttemptId {
    AttemptId::from_uuid(uuid(n))
}

pub fn terminal_id() -> TerminalRowId {
    TerminalRowId::from_uuid(uuid(700))
}

pub fn till_id() -> TillId {
    TillId::from_uuid(uuid(1))
}

pub fn stamp() -> Stamp {
    Stamp {
        till: till_id(),
        department: DepartmentId::from_uuid(uuid(2)),
        staff: StaffId::from_uuid(uuid(3)),
        at: UtcMillis::new(1_773_304_260_000),
        offset_minutes: 120,
    }
}

pub fn day() -> Date {
    date(2026, 3, 12)
}

pub fn item(n: u128, price: Money, class: VatClass) -> Item {
    Item {
        id: ItemId::from_uuid(uuid(n)),
        code: Code::new(&format!("C-{n}")).unwrap(),
        name: name(&format!("Item {n}")),
        group: ItemGroup::Supply,
        vat_class: class,
        unit_price: price,
        barcodes: Vec::new(),
        favourite: None,
        hidden: false,
    }
}

pub fn percent(basis_points: u16) -> Option<Discount> {
    let value = DiscountValue::Percent(DiscountRate::from_basis_points(basis_points).unwrap());
    Some(Discount {
        value,
        reason: DiscountReason::RegularClient,
    })
}

pub fn off(amount: Money) -> Option<Discount> {
    Some(Discount {
        value: DiscountValue::Amount(amount),
        reason: DiscountReason::Goodwill,
    })
}
