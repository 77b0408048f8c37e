//! Stable codes: what stands in books on disk reads back for ever.

use domain::clinic::BooksKind;
use domain::country::{CountryCode, Language};
use domain::item::{Barcode, FavouriteSlot, ItemError, ItemGroup};
use domain::ledger::{EntryState, Purpose};
use domain::people::Species;
use domain::sale::SaleKind;
use domain::vat::VatClass;

macro_rules! stable {
    ($($name:ident: $codes:expr;)+) => {$(
        let codes: Vec<_> = $name::ALL.iter().map(|value| value.code()).collect();
        assert_eq!(codes, $codes, stringify!($name));
        for value in $name::ALL {
            assert_eq!($name::from_code(value.code()), Some(value));
        }
        assert_eq!($name::from_code(""), None);
        assert_eq!($name::from_code("no such code"), None);
    )+};
}

#[test]
fn every_code_is_the_one_it_always_was() {
    stable! {
        BooksKind: ["real", "practice", "test"];
        CountryCode: ["FI", "SE", "NO", "DK"];
        Language: ["en", "fi", "sv", "nb", "da"];
        ItemGroup: ["procedure", "medicine", "supply", "food", "lab"];
        EntryState: ["pending", "posted", "void"];
        Purpose: ["document", "payment", "refund", "suspense"];
        Species: ["dog", "cat", "rabbit", "horse", "bird", "other"];
        SaleKind: ["counter_sale", "consultation"];
        VatClass: ["standard", "reduced1", "reduced2", "foodstuffs", "zero"];
    }
}

#[test]
fn barcodes_are_what_scanners_send() {
    for text in ["4006381333931", "F-2041", "(01)04006381333931(10)K2207", &"9".repeat(48)] {
        assert_eq!(Barcode::parse(text).unwrap().as_str(), text);
    }
    for text in ["", " ", "12 34", "12\n", "ä", "\u{1D}01", &"9".repeat(49)] {
        assert_eq!(Barcode::parse(text), Err(ItemError::BadBarcode), "{text:?}");
    }
    // What a scanner is told from a hand by; older books may hold shorter ones.
    assert_eq!(Barcode::entered("12"), Err(ItemError::BadBarcode));
    assert_eq!(Barcode::entered("123"), Barcode::parse("123"));
    assert_eq!(Barcode::parse("12").unwrap().as_str(), "12");
}

#[test]
fn there_are_ten_places_for_favourites() {
    for slot in 1..=10 {
        assert_eq!(FavouriteSlot::new(slot).unwrap().number(), slot);
    }
    for slot in [0, 11, 255] {
        assert_eq!(FavouriteSlot::new(slot), Err(ItemError::BadSlot));
    }
}
