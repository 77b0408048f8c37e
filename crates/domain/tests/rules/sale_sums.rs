//! The sums of a sale against exact fractions.

use domain::country::CountryCode;
use domain::ids::SaleId;
use domain::money::Currency;
use domain::quantity::Quantity;
use domain::sale::{Discount, Draft, SaleError, SaleKind, Totals};
use domain::vat::VatClass;
use proptest::prelude::*;

use crate::fraction::Fraction;
use crate::make::{day, eur, item, line_id, off, percent, pieces, uuid};

#[derive(Clone, Copy, Debug)]
enum Off {
    Nothing,
    Share(u16),
    Sum(i64),
}

impl Off {
    fn discount(self) -> Option<Discount> {
        match self {
            Self::Nothing => None,
            Self::Share(basis_points) => percent(basis_points),
            Self::Sum(minor) => off(eur(minor)),
        }
    }
}

#[derive(Clone, Copy, Debug)]
struct Line {
    price: i64,
    thousandths: i64,
    off: Off,
    class: VatClass,
}

fn any_off() -> impl Strategy<Value = Off> {
    prop_oneof![
        Just(Off::Nothing),
        (1_u16..=10_000).prop_map(Off::Share),
        (1_i64..=20_000).prop_map(Off::Sum)
    ]
}

fn any_line() -> impl Strategy<Value = Line> {
    let classes = vec![VatClass::Standard, VatClass::Reduced1, VatClass::Reduced2, VatClass::Zero];
    let thousandths = prop_oneof![Just(1_000_i64), (1_i64..=20).prop_map(|n| n * 1_000), 1_i64..=50_000];
    (0_i64..=100_000, thousandths, any_off(), prop::sample::select(classes)).prop_map(|(price, thousandths, off, class)| Line {
        price,
        thousandths,
        off,
        class,
    })
}

fn rate_of(class: VatClass) -> u16 {
    match class {
        VatClass::Standard => 2550,
        VatClass::Reduced1 => 1350,
        VatClass::Reduced2 => 1000,
        _ => 0,
    }
}

fn totals(lines: &[Line], sale: Off) -> Result<Totals, SaleError> {
    let mut draft = Draft::new(SaleId::from_uuid(uuid(500)), SaleKind::CounterSale, Currency::Eur);
    for (n, line) in (1_u128..).zip(lines) {
        let quantity = Quantity::from_thousandths(line.thousandths).unwrap();
        draft.add_item(line_id(n), &item(n, eur(line.price), line.class), quantity, None)?;
        draft.set_line_discount(line_id(n), line.off.discount())?;
    }
    draft.set_discount(sale.discount())?;
    draft.totals(&CountryCode::Fi.rules().vat, day())
}

/// List gross and gross of a line before any discount on the sale, or nothing where the discount is too large.
fn line_oracle(line: &Line) -> Option<(i64, i64)> {
    let exact = Fraction::whole(line.price).times(Fraction::new(i128::from(line.thousandths), 1_000));
    let list = exact.rounded();
    let gross = match line.off {
        Off::Nothing => list,
        Off::Share(basis_points) => exact
            .times(Fraction::new(10_000 - i128::from(basis_points), 10_000))
            .rounded(),
        Off::Sum(minor) => list - minor,
    };
    (gross >= 0).then_some((list, gross))
}

/// What comes off the whole sale, or nothing where it is more than there is.
fn sale_oracle(before: i64, off: Off) -> Option<i64> {
    let taken = match off {
        Off::Nothing => 0,
        Off::Share(basis_points) => Fraction::whole(before)
            .times(Fraction::new(i128::from(basis_points), 10_000))
            .rounded(),
        Off::Sum(minor) => minor,
    };
    (taken <= before).then_some(taken)
}

#[test]
fn the_sale_of_the_drawing_board() {
    let line = |price, count: i64, off, class| Line {
        price,
        thousandths: count * 1_000,
        off,
        class,
    };
    let lines = [
        line(3_490, 1, Off::Nothing, VatClass::Reduced1),
        line(360, 6, Off::Nothing, VatClass::Reduced1),
        line(5_800, 1, Off::Nothing, VatClass::Standard),
        line(1_690, 1, Off::Share(1_000), VatClass::Standard),
        line(2_200, 1, Off::Nothing, VatClass::Standard),
        line(980, 2, Off::Nothing, VatClass::Reduced1),
    ];
    let totals = totals(&lines, Off::Nothing).unwrap();
    assert_eq!(
        totals.lines.iter().map(|line| line.gross.minor()).collect::<Vec<_>>(),
        [3_490, 2_160, 5_800, 1_521, 2_200, 1_960]
    );
    assert_eq!((totals.gross, totals.discount_total), (eur(17_131), eur(169)));
    let vat: Vec<_> = totals
        .vat
        .iter()
        .map(|line| (line.net.minor(), line.vat.minor(), line.gross.minor()))
        .collect();
    assert_eq!(vat, [(7_586, 1_935, 9_521), (6_705, 905, 7_610)]);
}

#[test]
fn a_percentage_is_rounded_once_not_twice() {
    // 0.5 × 0.01 is half a cent, which is a cent; half of that cent would be a cent again, half of half a cent is none.
    let line = Line {
        price: 1,
        thousandths: 500,
        off: Off::Share(5_000),
        class: VatClass::Zero,
    };
    let totals = totals(&[line], Off::Nothing).unwrap();
    assert_eq!((totals.lines[0].list_gross, totals.lines[0].gross), (eur(1), eur(0)));
}

#[test]
fn a_discount_on_the_sale_lowers_the_tax_of_every_rate_in_proportion() {
    let lines = [
        Line {
            price: 10_000,
            thousandths: 1_000,
            off: Off::Nothing,
            class: VatClass::Standard,
        },
        Line {
            price: 5_000,
            thousandths: 1_000,
            off: Off::Nothing,
            class: VatClass::Reduced1,
        },
    ];
    let totals = totals(&lines, Off::Sum(1_000)).unwrap();
    assert_eq!(
        totals.lines.iter().map(|line| line.sale_discount.minor()).collect::<Vec<_>>(),
        [667, 333]
    );
    assert_eq!(
        totals.vat.iter().map(|line| line.gross.minor()).collect::<Vec<_>>(),
        [9_333, 4_667]
    );
    assert_eq!(totals.gross, eur(14_000));
}

#[test]
fn free_lines_take_no_share() {
    let mut draft = Draft::new(SaleId::from_uuid(uuid(500)), SaleKind::CounterSale, Currency::Eur);
    draft
        .add_item(line_id(1), &item(1, eur(0), VatClass::Standard), pieces(3), None)
        .unwrap();
    draft.set_discount(percent(5_000)).unwrap();
    let totals = draft.totals(&CountryCode::Fi.rules().vat, day()).unwrap();
    assert_eq!((totals.gross, totals.discount_total), (eur(0), eur(0)));
}

proptest! {
    #[test]
    fn every_sum_is_the_oracles(lines in prop::collection::vec(any_line(), 1..25), sale in any_off()) {
        let expected: Option<Vec<_>> = lines.iter().map(line_oracle).collect();
        let Some(expected) = expected else {
            prop_assert_eq!(totals(&lines, sale), Err(SaleError::DiscountTooLarge));
            return Ok(());
        };
        let before: i64 = expected.iter().map(|(_, gross)| gross).sum();
        let Some(taken) = sale_oracle(before, sale) else {
            prop_assert_eq!(totals(&lines, sale), Err(SaleError::DiscountTooLarge));
            return Ok(());
        };
        let totals = totals(&lines, sale).unwrap();
        prop_assert_eq!(totals.lines.len(), lines.len());
        for ((n, sums), (list, gross)) in (1_u128..).zip(&totals.lines).zip(&expected) {
            prop_assert_eq!(sums.line, line_id(n));
            prop_assert_eq!(sums.list_gross.minor(), *list);
            prop_assert_eq!(sums.line_discount.minor(), list - gross);
            prop_assert_eq!(sums.gross.minor(), gross - sums.sale_discount.minor());
            prop_assert!(sums.gross.minor() >= 0 && sums.sale_discount.minor() >= 0);
            if before > 0 {
                let share = Fraction::whole(taken).times(Fraction::new(i128::from(*gross), i128::from(before)));
                let size = i128::from(sums.sale_discount.minor());
                prop_assert!(size == share.floor() || size == share.floor() + 1);
            }
        }
        let shared: i64 = totals.lines.iter().map(|line| line.sale_discount.minor()).sum();
        prop_assert_eq!(shared, taken, "the shares make the discount exactly");
        prop_assert_eq!(totals.gross.minor(), before - taken);
        let listed: i64 = expected.iter().map(|(list, _)| list).sum();
        prop_assert_eq!(totals.discount_total.minor(), listed - totals.gross.minor());
    }

    #[test]
    fn the_tax_comes_from_the_sum_of_its_rate(lines in prop::collection::vec(any_line(), 1..25)) {
        let lines: Vec<_> = lines.into_iter().map(|line| Line { off: Off::Nothing, ..line }).collect();
        let totals = totals(&lines, Off::Nothing).unwrap();
        let rates: Vec<_> = totals.vat.iter().map(|line| line.rate.basis_points()).collect();
        prop_assert!(rates.windows(2).all(|pair| pair[0] > pair[1]), "highest first, each once");
        for vat in &totals.vat {
            let of_rate = lines.iter().filter(|line| rate_of(line.class) == vat.rate.basis_points());
            let gross: i64 = of_rate.map(|line| line_oracle(line).unwrap().1).sum();
            let r = Fraction::new(i128::from(vat.rate.basis_points()), 10_000);
            let tax = Fraction::whole(gross).times(r).over(Fraction::whole(1).plus(r)).rounded();
            prop_assert_eq!((vat.gross.minor(), vat.vat.minor(), vat.net.minor()), (gross, tax, gross - tax));
        }
        prop_assert_eq!(totals.vat.iter().map(|line| line.gross.minor()).sum::<i64>(), totals.gross.minor());
    }
}
