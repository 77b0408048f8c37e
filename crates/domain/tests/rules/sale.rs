//! What can be done to a draft, and what can't.

use domain::country::CountryCode;
use domain::ids::{ClientId, SaleId};
use domain::money::{Currency, MAX_MINOR, MAX_PAYMENT_MINOR};
use domain::quantity::Quantity;
use domain::sale::{Discount, DiscountRate, DiscountReason, DiscountValue, Draft, MAX_LINES, SaleError, SaleKind, Treatment};
use domain::text::Reason;
use domain::vat::{VatClass, VatError};

use crate::make::{day, eur, item, line_id, off, patient_id, percent, pieces, sek, uuid};

fn draft() -> Draft {
    Draft::new(SaleId::from_uuid(uuid(500)), SaleKind::CounterSale, Currency::Eur)
}

/// A draft with one line of so many pieces at a price.
fn with_line(price: i64, count: i64) -> Draft {
    let mut draft = draft();
    draft
        .add_item(line_id(1), &item(10, eur(price), VatClass::Standard), pieces(count), None)
        .unwrap();
    draft
}

fn gross(draft: &Draft) -> i64 {
    draft.totals(&CountryCode::Fi.rules().vat, day()).unwrap().gross.minor()
}

/// Tries a change that must be refused and leave nothing behind.
fn refused<T: std::fmt::Debug + PartialEq>(
    draft: &Draft,
    change: impl FnOnce(&mut Draft) -> Result<T, SaleError>,
    expected: SaleError,
) {
    let mut changed = draft.clone();
    assert_eq!(change(&mut changed), Err(expected));
    assert_eq!(&changed, draft, "a refused change leaves the sale as it was");
}

#[test]
fn an_empty_sale_sums_to_nothing() {
    let draft = draft();
    let totals = draft.totals(&CountryCode::Fi.rules().vat, day()).unwrap();
    assert_eq!((totals.gross, totals.discount_total), (eur(0), eur(0)));
    assert!(totals.lines.is_empty() && totals.vat.is_empty());
    assert_eq!(
        (draft.id(), draft.kind(), draft.currency()),
        (SaleId::from_uuid(uuid(500)), SaleKind::CounterSale, Currency::Eur)
    );
    assert_eq!((draft.client(), draft.discount(), draft.lines().len()), (None, None, 0));
}

#[test]
fn the_same_item_for_the_same_patient_adds_to_its_line() {
    let mut draft = draft();
    let cans = item(10, eur(360), VatClass::Reduced1);
    let (musti, misu) = (Some(patient_id(1)), Some(patient_id(2)));
    assert_eq!(draft.add_item(line_id(1), &cans, pieces(4), musti), Ok(line_id(1)));
    assert_eq!(draft.add_item(line_id(2), &cans, pieces(2), musti), Ok(line_id(1)));
    assert_eq!(
        draft.add_item(line_id(3), &cans, pieces(1), misu),
        Ok(line_id(3)),
        "another patient, another line"
    );
    assert_eq!(
        draft.add_item(line_id(4), &cans, pieces(1), None),
        Ok(line_id(4)),
        "no patient, another line"
    );
    let dearer = domain::item::Item {
        unit_price: eur(370),
        ..cans.clone()
    };
    assert_eq!(
        draft.add_item(line_id(5), &dearer, pieces(1), musti),
        Ok(line_id(5)),
        "another price, another line"
    );
    draft.set_line_discount(line_id(1), percent(1_000)).unwrap();
    assert_eq!(
        draft.add_item(line_id(6), &cans, pieces(1), musti),
        Ok(line_id(6)),
        "a discounted line stays as it is"
    );
    let quantities: Vec<_> = draft.lines().iter().map(|line| line.quantity.thousandths()).collect();
    assert_eq!(quantities, [6_000, 1_000, 1_000, 1_000, 1_000]);
}

#[test]
fn a_line_keeps_what_the_item_was() {
    let mut draft = draft();
    let mut sold = item(10, eur(360), VatClass::Reduced1);
    draft.add_item(line_id(1), &sold, pieces(1), Some(patient_id(1))).unwrap();
    sold.name = crate::make::name("Another name");
    draft.add_item(line_id(2), &sold, pieces(1), Some(patient_id(1))).unwrap();
    let line = &draft.lines()[0];
    assert_eq!((line.name.as_str(), line.code.as_str()), ("Item 10", "C-10"));
    assert_eq!(
        (line.vat_class, line.unit_price, line.group),
        (VatClass::Reduced1, eur(360), sold.group)
    );
    assert_eq!(
        (line.item, line.patient, &line.discount),
        (sold.id, Some(patient_id(1)), &None)
    );
    assert_eq!(
        draft.lines().len(),
        2,
        "an item renamed meanwhile is not poured into the line of the old name"
    );
    let recoded = domain::item::Item {
        code: domain::text::Code::new("C-99").unwrap(),
        ..sold.clone()
    };
    let reclassed = domain::item::Item {
        vat_class: VatClass::Standard,
        ..sold
    };
    draft.add_item(line_id(3), &recoded, pieces(1), Some(patient_id(1))).unwrap();
    draft
        .add_item(line_id(4), &reclassed, pieces(1), Some(patient_id(1)))
        .unwrap();
    assert_eq!(draft.lines().len(), 4, "nor is one with another code or another tax class");
}

#[test]
fn quantity_patient_discount_and_removal() {
    let mut draft = with_line(1_690, 1);
    draft
        .set_quantity(line_id(1), Quantity::from_thousandths(2_500).unwrap())
        .unwrap();
    assert_eq!(gross(&draft), 4_225);
    draft.set_patient(line_id(1), Some(patient_id(7))).unwrap();
    assert_eq!(draft.lines()[0].patient, Some(patient_id(7)));
    draft.set_line_discount(line_id(1), percent(1_000)).unwrap();
    assert_eq!(gross(&draft), 3_803, "3802.5 goes up");
    draft.set_line_discount(line_id(1), off(eur(25))).unwrap();
    assert_eq!(gross(&draft), 4_200);
    draft.set_discount(off(eur(200))).unwrap();
    assert_eq!(gross(&draft), 4_000);
    assert_eq!(draft.discount(), off(eur(200)).as_ref());
    draft.set_discount(None).unwrap();
    draft.set_line_discount(line_id(1), None).unwrap();
    assert_eq!(gross(&draft), 4_225);
    let client = Some(ClientId::from_uuid(uuid(8)));
    draft.set_client(client);
    assert_eq!(draft.client(), client);
    draft.remove_line(line_id(1)).unwrap();
    assert!(draft.lines().is_empty());
}

#[test]
fn a_line_that_is_not_there() {
    let draft = with_line(100, 1);
    refused(
        &draft,
        |draft| draft.set_quantity(line_id(9), Quantity::ONE),
        SaleError::LineNotFound,
    );
    refused(&draft, |draft| draft.set_patient(line_id(9), None), SaleError::LineNotFound);
    refused(
        &draft,
        |draft| draft.set_line_discount(line_id(9), None),
        SaleError::LineNotFound,
    );
    refused(&draft, |draft| draft.remove_line(line_id(9)), SaleError::LineNotFound);
    let other = item(11, eur(100), VatClass::Standard);
    refused(
        &draft,
        |draft| draft.add_item(line_id(1), &other, Quantity::ONE, None),
        SaleError::LineExists,
    );
}

#[test]
fn quantities_that_run_over() {
    let most = Quantity::from_thousandths(Quantity::MAX_THOUSANDTHS).unwrap();
    let mut draft = draft();
    let free = item(10, eur(0), VatClass::Standard);
    draft.add_item(line_id(1), &free, most, None).unwrap();
    refused(
        &draft,
        |draft| draft.add_item(line_id(2), &free, Quantity::ONE, None),
        SaleError::QuantityOutOfRange,
    );
    assert_eq!(
        SaleError::from(domain::quantity::QuantityError::OutOfRange),
        SaleError::QuantityOutOfRange
    );
}

#[test]
fn prices_that_can_not_be() {
    let draft = with_line(100, 1);
    let negative = item(11, eur(-1), VatClass::Standard);
    refused(
        &draft,
        |draft| draft.add_item(line_id(2), &negative, Quantity::ONE, None),
        SaleError::NegativePrice,
    );
    let foreign = item(11, sek(100), VatClass::Standard);
    let mixed = SaleError::CurrencyMismatch {
        left: Currency::Sek,
        right: Currency::Eur,
    };
    refused(
        &draft,
        |draft| draft.add_item(line_id(2), &foreign, Quantity::ONE, None),
        mixed,
    );
    refused(&draft, |draft| draft.set_discount(off(sek(1))), mixed);
    refused(&draft, |draft| draft.set_line_discount(line_id(1), off(sek(1))), mixed);
}

#[test]
fn sums_stop_at_what_a_payment_may_be() {
    let draft = with_line(MAX_PAYMENT_MINOR, 1);
    assert_eq!(gross(&draft), MAX_PAYMENT_MINOR);
    let cent = item(11, eur(1), VatClass::Standard);
    refused(
        &draft,
        |draft| draft.add_item(line_id(2), &cent, Quantity::ONE, None),
        SaleError::SumTooLarge,
    );
    refused(
        &draft,
        |draft| draft.set_quantity(line_id(1), pieces(2)),
        SaleError::SumTooLarge,
    );
    let huge = item(11, eur(MAX_MINOR), VatClass::Standard);
    refused(
        &draft,
        |draft| draft.add_item(line_id(2), &huge, pieces(999_999), None),
        SaleError::SumTooLarge,
    );
    let mut dear = with_line(2_000, 1);
    dear.set_line_discount(line_id(1), percent(10_000)).unwrap();
    refused(
        &dear,
        |draft| draft.set_quantity(line_id(1), pieces(999_999)),
        SaleError::SumTooLarge,
    );
    let mut with_discount = draft.clone();
    with_discount.set_discount(off(eur(1))).unwrap();
    with_discount.add_item(line_id(2), &cent, Quantity::ONE, None).unwrap();
    assert_eq!(gross(&with_discount), MAX_PAYMENT_MINOR);
}

#[test]
fn discounts_that_take_too_much() {
    let draft = with_line(1_000, 1);
    refused(
        &draft,
        |draft| draft.set_line_discount(line_id(1), off(eur(1_001))),
        SaleError::DiscountTooLarge,
    );
    refused(
        &draft,
        |draft| draft.set_discount(off(eur(1_001))),
        SaleError::DiscountTooLarge,
    );
    for nothing in [0, -1] {
        refused(
            &draft,
            |draft| draft.set_discount(off(eur(nothing))),
            SaleError::DiscountOutOfRange,
        );
        refused(
            &draft,
            |draft| draft.set_line_discount(line_id(1), off(eur(nothing))),
            SaleError::DiscountOutOfRange,
        );
    }
    let mut given = with_line(1_000, 2);
    given.set_line_discount(line_id(1), off(eur(1_500))).unwrap();
    refused(
        &given,
        |draft| draft.set_quantity(line_id(1), Quantity::ONE),
        SaleError::DiscountTooLarge,
    );
    let mut whole = with_line(1_000, 1);
    whole.set_discount(off(eur(1_000))).unwrap();
    assert_eq!(gross(&whole), 0, "everything may be given away");
    refused(&whole, |draft| draft.remove_line(line_id(1)), SaleError::DiscountTooLarge);
    for basis_points in [0, 10_001, u16::MAX] {
        assert_eq!(
            DiscountRate::from_basis_points(basis_points),
            Err(SaleError::DiscountOutOfRange)
        );
    }
    assert_eq!(DiscountRate::from_basis_points(10_000).unwrap().basis_points(), 10_000);
}

#[test]
fn a_sale_has_so_many_lines_and_no_more() {
    let lines: Vec<_> = (0..MAX_LINES)
        .map(|n| {
            let mut draft = draft();
            let id = u128::try_from(n).unwrap() + 1_000;
            draft
                .add_item(line_id(id), &item(id, eur(1), VatClass::Standard), Quantity::ONE, None)
                .unwrap();
            draft.lines()[0].clone()
        })
        .collect();
    let restore = |lines| {
        Draft::restore(
            SaleId::from_uuid(uuid(500)),
            SaleKind::CounterSale,
            Currency::Eur,
            None,
            Treatment::default(),
            lines,
            None,
        )
    };
    let full = restore(lines.clone()).unwrap();
    let one_more = item(10, eur(1), VatClass::Standard);
    refused(
        &full,
        |draft| draft.add_item(line_id(1), &one_more, Quantity::ONE, None),
        SaleError::TooManyLines,
    );
    let twice = vec![lines[0].clone(), lines[0].clone()];
    assert_eq!(restore(twice), Err(SaleError::LineExists));
}

#[test]
fn what_was_kept_is_checked_when_it_is_read() {
    let mut kept = with_line(1_000, 1);
    kept.set_discount(off(eur(500))).unwrap();
    let restore = |lines, discount| {
        let treatment = kept.treatment().clone();
        Draft::restore(
            kept.id(),
            kept.kind(),
            kept.currency(),
            kept.client(),
            treatment,
            lines,
            discount,
        )
    };
    assert_eq!(restore(kept.lines().to_vec(), kept.discount().cloned()), Ok(kept.clone()));
    assert_eq!(
        restore(Vec::new(), kept.discount().cloned()),
        Err(SaleError::DiscountTooLarge)
    );
    let mut tampered = kept.lines().to_vec();
    tampered[0].unit_price = eur(-1_000);
    assert_eq!(restore(tampered, None), Err(SaleError::NegativePrice));
}

#[test]
fn a_class_without_a_rate_is_found_when_totals_are_asked_for() {
    let mut draft = draft();
    draft
        .add_item(line_id(1), &item(10, eur(100), VatClass::Foodstuffs), Quantity::ONE, None)
        .unwrap();
    let missing = VatError::NoRate {
        class: VatClass::Foodstuffs,
        date: day(),
    };
    assert_eq!(
        draft.totals(&CountryCode::Fi.rules().vat, day()),
        Err(SaleError::Vat(missing))
    );
}

#[test]
fn a_discount_says_why() {
    let words = Reason::new("waited an hour").unwrap();
    let reasons = [
        (DiscountReason::RegularClient, "regular_client"),
        (DiscountReason::Staff, "staff"),
        (DiscountReason::Campaign, "campaign"),
        (DiscountReason::Damaged, "damaged"),
        (DiscountReason::Goodwill, "goodwill"),
        (DiscountReason::Other(words.clone()), "other"),
    ];
    for (reason, code) in reasons {
        assert_eq!(reason.code(), code);
        assert_eq!(reason.words(), (code == "other").then_some(&words));
        assert_eq!(
            DiscountReason::from_parts(code, reason.words().cloned()),
            Some(reason.clone())
        );
        let swapped = if code == "other" { None } else { Some(words.clone()) };
        assert_eq!(
            DiscountReason::from_parts(code, swapped),
            None,
            "words belong to other, and to nothing else"
        );
    }
    assert_eq!(DiscountReason::from_parts("because", None), None);
    let discount = Discount {
        value: DiscountValue::Amount(eur(1)),
        reason: DiscountReason::Other(words),
    };
    assert_eq!(Some(discount.value), off(eur(1)).map(|discount| discount.value));
}
