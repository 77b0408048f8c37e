//! Codes, groups and prices of practice mode's price list. Names stand in [`super::names`], by code.
//!
//! Prices are in euro cents, VAT included; the other currencies follow by a fixed factor, rounded to a price a clinic
//! would write on a list. They are made up and typical, nothing more.

use crate::item::ItemGroup::{self, Food, Lab, Medicine, Procedure, Supply};
use crate::money::Currency;

/// An item before it has a name and an id.
pub(super) struct Row {
    pub(super) code: &'static str,
    pub(super) group: ItemGroup,
    pub(super) euro_cents: i64,
    /// Place among the favourites, 1 to 10.
    pub(super) favourite: Option<u8>,
}

const fn row(code: &'static str, group: ItemGroup, euro_cents: i64) -> Row {
    Row {
        code,
        group,
        euro_cents,
        favourite: None,
    }
}

const fn favourite(code: &'static str, group: ItemGroup, euro_cents: i64, slot: u8) -> Row {
    Row {
        code,
        group,
        euro_cents,
        favourite: Some(slot),
    }
}

/// A euro price in another currency: the factor's numerator and denominator, and the step it is rounded to.
pub(super) const fn factor(currency: Currency) -> (i64, i64, i64) {
    match currency {
        Currency::Eur => (1, 1, 1),
        Currency::Sek => (11, 1, 100),
        Currency::Nok => (23, 2, 100),
        Currency::Dkk => (15, 2, 50),
    }
}

pub(super) static ROWS: [Row; 62] = [
    row("P-1001", Procedure, 4_900),
    row("P-1002", Procedure, 7_900),
    row("P-1003", Procedure, 3_900),
    row("P-1010", Procedure, 9_500),
    row("P-1101", Procedure, 4_600),
    row("P-1102", Procedure, 5_800),
    row("P-1103", Procedure, 4_900),
    favourite("P-1104", Procedure, 5_200, 9),
    row("P-1105", Procedure, 4_400),
    row("P-1201", Procedure, 6_400),
    row("P-1214", Procedure, 18_900),
    row("P-1215", Procedure, 22_900),
    row("P-1220", Procedure, 14_500),
    row("P-1221", Procedure, 5_400),
    favourite("P-1310", Procedure, 2_200, 2),
    favourite("P-1311", Procedure, 2_400, 1),
    favourite("P-1312", Procedure, 3_200, 3),
    row("P-1313", Procedure, 2_600),
    favourite("P-1320", Procedure, 4_900, 7),
    favourite("P-1321", Procedure, 3_900, 8),
    favourite("P-1330", Procedure, 1_900, 10),
    row("P-1401", Procedure, 6_800),
    row("P-1402", Procedure, 4_800),
    row("P-1410", Procedure, 19_800),
    row("P-1411", Procedure, 34_500),
    row("P-1412", Procedure, 12_900),
    row("P-1501", Procedure, 8_900),
    row("P-1502", Procedure, 11_500),
    row("P-1601", Procedure, 15_900),
    row("L-4001", Lab, 3_800),
    row("L-4002", Lab, 5_900),
    row("L-4003", Lab, 2_400),
    row("L-4004", Lab, 3_200),
    row("L-4005", Lab, 4_500),
    row("L-4006", Lab, 6_900),
    row("M-5001", Medicine, 185),
    row("M-5002", Medicine, 120),
    row("M-5003", Medicine, 1_690),
    row("M-5004", Medicine, 2_150),
    row("M-5005", Medicine, 1_480),
    row("M-5006", Medicine, 2_890),
    favourite("M-5011", Medicine, 1_180, 4),
    favourite("M-5012", Medicine, 980, 5),
    row("M-5013", Medicine, 1_540),
    row("M-5020", Medicine, 1_790),
    row("M-5021", Medicine, 3_450),
    row("F-2041", Food, 3_490),
    row("F-2042", Food, 6_890),
    favourite("F-2044", Food, 360, 6),
    row("F-2045", Food, 2_790),
    row("F-2046", Food, 210),
    row("F-2050", Food, 4_250),
    row("F-2107", Food, 2_450),
    row("F-2110", Food, 1_290),
    row("S-3301", Supply, 1_450),
    row("S-3302", Supply, 1_950),
    row("S-3303", Supply, 690),
    row("S-3310", Supply, 1_690),
    row("S-3312", Supply, 1_780),
    row("S-3320", Supply, 2_190),
    row("S-3321", Supply, 1_350),
    row("S-3322", Supply, 890),
];
