//! The price list as the settings show it, and the country's VAT classes.

use super::{ItemGroup, ItemHit, Money};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A VAT class. What it costs is the country's matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum VatClass {
    /// The general rate.
    Standard,
    /// The higher of the reduced rates.
    Reduced1,
    /// The lower of the reduced rates.
    Reduced2,
    /// People's food, where its rate moves apart from the others.
    Foodstuffs,
    /// Taxed at nought.
    Zero,
}

/// What may change about an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ItemForm {
    /// Code as printed on the shelf.
    pub code: String,
    /// Name.
    pub name: String,
    /// Group.
    pub group: ItemGroup,
    /// VAT class.
    pub vat_class: VatClass,
    /// Price of one, VAT included.
    pub price: Money,
    /// What a scanner may send for it.
    pub barcodes: Vec<String>,
    /// No longer sold.
    pub hidden: bool,
}

/// An item of the price list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemEntry {
    /// Id.
    pub id: String,
    /// What may change.
    pub form: ItemForm,
    /// Its place among the favourites, 1 to 10.
    pub favourite: Option<u8>,
    /// The item as the sale shows it.
    pub hit: ItemHit,
}

/// Which items are asked for.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemQuery {
    /// Words that begin words of code or name, or a whole barcode. Without them: by name, page by page.
    #[ts(optional)]
    pub text: Option<String>,
    /// Only this group.
    #[ts(optional)]
    pub group: Option<ItemGroup>,
    /// Only what is no longer sold, or only what is.
    pub hidden: bool,
    /// Where the last page ended.
    #[ts(optional)]
    pub after: Option<String>,
}

/// A page of the price list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ItemPage {
    /// The items.
    pub items: Vec<ItemEntry>,
    /// Pass it on for the next page; null when this is the last.
    pub next: Option<String>,
}

/// Name an item.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ItemRef {
    /// Item id.
    pub item: String,
}

/// Add an item to the price list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewItem {
    /// The item.
    pub form: ItemForm,
    /// True when the user has seen that the name is in use, and wants it so.
    pub same_name: bool,
    /// Made by the UI once per press; the same key gives the same item (UUID).
    pub key: String,
}

/// Change an item.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeItem {
    /// Item id.
    pub item: String,
    /// As it shall be.
    pub form: ItemForm,
    /// True when the user has seen that the name is in use, and wants it so.
    pub same_name: bool,
}

/// Put an item on a favourite's place, or clear the place.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetFavourite {
    /// The place, 1 to 10.
    pub slot: u8,
    /// Item id; null clears the place.
    pub item: Option<String>,
}

/// A favourite in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Favourite {
    /// The place, 1 to 10: the digit that goes with Alt, 0 being the tenth.
    pub slot: u8,
    /// The item.
    pub item: ItemHit,
}

/// The favourites in the order of their places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Favourites {
    /// At most ten; places may be empty.
    pub places: Vec<Favourite>,
}

/// A rate of a VAT class with the days it holds on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VatRateRow {
    /// Rate in basis points (2550 = 25.5 %).
    pub basis_points: u16,
    /// First day, such as 2026-01-01.
    pub from: String,
    /// Last day, if one is known.
    pub to: Option<String>,
    /// Whether it holds today.
    pub today: bool,
    /// Where this is written, in the law's own terms.
    pub source: String,
}

/// A VAT class of the country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VatClassEntry {
    /// The class.
    pub class: VatClass,
    /// Its rate today in basis points; null when it has none, and then no item may stand in it.
    pub basis_points: Option<u16>,
    /// The groups that stand in it unless an item says otherwise.
    pub groups: Vec<ItemGroup>,
    /// Its rates over time, oldest first.
    pub rows: Vec<VatRateRow>,
}

/// The country's VAT classes, the general one first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VatClasses {
    /// The classes.
    pub classes: Vec<VatClassEntry>,
}
