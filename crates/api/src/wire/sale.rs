//! Searching and ringing up a sale.

use super::{Moment, Money};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What an item is, for its icon and its VAT class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ItemGroup {
    /// Work done.
    Procedure,
    /// Medicine.
    Medicine,
    /// Goods.
    Supply,
    /// Feed.
    Food,
    /// Laboratory.
    Lab,
}

/// The animal's kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Species {
    /// Dog.
    Dog,
    /// Cat.
    Cat,
    /// Rabbit.
    Rabbit,
    /// Horse.
    Horse,
    /// Bird.
    Bird,
    /// Any other animal.
    Other,
}

/// An item found or a favourite.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ItemHit {
    /// Id.
    pub id: String,
    /// Code as printed on the shelf.
    pub code: String,
    /// Name.
    pub name: String,
    /// Group.
    pub group: ItemGroup,
    /// Price of one, VAT included.
    pub price: Money,
    /// VAT rate today in basis points (2550 = 25.5 %).
    pub vat_basis_points: u16,
}

/// A patient on a client's card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Patient {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Kind of animal.
    pub species: Species,
    /// True for one that has died; on cards only, never on what is frozen.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub deceased: Option<bool>,
}

/// A client with patients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClientCard {
    /// Id.
    pub id: String,
    /// Client number.
    pub number: String,
    /// Name.
    pub name: String,
    /// Two letters for the avatar.
    pub initials: String,
    /// Telephone; may be empty.
    pub phone: String,
    /// The client's animals.
    pub patients: Vec<Patient>,
}

/// Look for items, clients and patients in one field.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Find {
    /// What was typed or scanned, at most 200 characters.
    pub text: String,
}

/// What was found, best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// The text this answers.
    pub text: String,
    /// Items, at most 20.
    pub items: Vec<ItemHit>,
    /// Clients by name, number, phone or a patient's name, at most 8.
    pub clients: Vec<ClientCard>,
    /// When hardly anything was found: items whose words are nearly those typed, at most 20. Never what was asked for.
    pub similar_items: Vec<ItemHit>,
    /// Clients likewise, at most 8.
    pub similar_clients: Vec<ClientCard>,
    /// The item whose barcode or code equals the text exactly, if there is one.
    pub exact_item: Option<String>,
}

/// The kind of a sale or an invoice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SaleKind {
    /// Sold over the counter.
    CounterSale,
    /// Out of a consultation.
    Consultation,
}

/// Why a discount was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DiscountReason {
    /// Agreed for this client.
    RegularClient,
    /// A campaign.
    Campaign,
    /// Damaged or short-dated goods.
    Damaged,
    /// Staff or colleague.
    Staff,
    /// Put right after a complaint.
    Goodwill,
}

/// A discount: a share or a sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum Discount {
    /// Basis points of the price (1000 = 10 %), 1 to 10000.
    Percent {
        /// Basis points.
        #[serde(rename = "basisPoints")]
        basis_points: u16,
        /// Why.
        reason: DiscountReason,
    },
    /// A sum off.
    Amount {
        /// The sum, positive.
        amount: Money,
        /// Why.
        reason: DiscountReason,
    },
}

/// One line of a sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaleLine {
    /// Id.
    pub id: String,
    /// The item sold.
    pub item: String,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its group.
    pub group: ItemGroup,
    /// For which animal.
    pub patient: Option<Patient>,
    /// Quantity in thousandths (1500 = 1.5).
    pub quantity_thousandths: i64,
    /// Price of one, VAT included.
    pub unit_price: Money,
    /// VAT rate in basis points.
    pub vat_basis_points: u16,
    /// Quantity × price − discount.
    pub gross: Money,
    /// The line's own discount.
    pub discount: Option<Discount>,
    /// How much the line was reduced in all, its share of the sale's discount included; zero when not at all.
    pub reduced_by: Money,
}

/// Sums of one VAT rate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VatRow {
    /// Rate in basis points.
    pub basis_points: u16,
    /// Without VAT.
    pub net: Money,
    /// The VAT.
    pub vat: Money,
    /// With VAT.
    pub gross: Money,
}

/// Totals of a sale or an invoice, made in Rust.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Totals {
    /// One row per rate, highest first.
    pub vat_rows: Vec<VatRow>,
    /// Sum without VAT.
    pub net: Money,
    /// Sum of VAT.
    pub vat: Money,
    /// What is to be paid.
    pub gross: Money,
    /// All discounts together.
    pub discount: Money,
}

/// A sale being rung up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Sale {
    /// Id.
    pub id: String,
    /// Kind.
    pub kind: SaleKind,
    /// The client, if named.
    pub client: Option<ClientCard>,
    /// Patient that new lines go to.
    pub patient: Option<String>,
    /// Id of the vet in charge.
    pub vet: Option<String>,
    /// The vet's notes; empty if none.
    pub notes: String,
    /// The lines in order.
    pub lines: Vec<SaleLine>,
    /// Discount on the whole sale.
    pub discount: Option<Discount>,
    /// Totals.
    pub totals: Totals,
    /// What this client bought lately, newest first, at most 3.
    pub bought_before: Vec<BoughtBefore>,
}

/// Something the client bought earlier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BoughtBefore {
    /// The item as it costs today.
    pub item: ItemHit,
    /// For which animal.
    pub patient: Option<Patient>,
    /// When.
    pub at: Moment,
}

/// A parked sale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ParkedSale {
    /// Id.
    pub id: String,
    /// The client's name, if named.
    pub client: Option<String>,
    /// How many lines.
    pub lines: u32,
    /// Sum.
    pub gross: Money,
    /// Since when.
    pub parked_at: Moment,
}

/// Parked sales, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ParkedSales {
    /// The sales.
    pub sales: Vec<ParkedSale>,
}

/// Name a sale.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaleRef {
    /// Sale id.
    pub sale: String,
}

/// Add an item to the sale.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddItem {
    /// Sale id.
    pub sale: String,
    /// Item id.
    pub item: String,
    /// Quantity in thousandths.
    pub quantity_thousandths: i64,
    /// Patient, if not the one new lines go to.
    #[ts(optional)]
    pub patient: Option<String>,
}

/// Set a line's quantity.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetQuantity {
    /// Sale id.
    pub sale: String,
    /// Line id.
    pub line: String,
    /// Quantity in thousandths.
    pub quantity_thousandths: i64,
}

/// Set or take away a discount, on a line or on the whole sale.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetDiscount {
    /// Sale id.
    pub sale: String,
    /// Line id; null means the whole sale.
    pub line: Option<String>,
    /// The discount; null takes it away.
    pub discount: Option<Discount>,
}

/// Name a line of a sale.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LineRef {
    /// Sale id.
    pub sale: String,
    /// Line id.
    pub line: String,
}

/// Name the client of a sale.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetClient {
    /// Sale id.
    pub sale: String,
    /// Client id; null for nobody.
    pub client: Option<String>,
}

/// Say for which animal: one line, or every new line.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetPatient {
    /// Sale id.
    pub sale: String,
    /// Line id; null means new lines from here on.
    pub line: Option<String>,
    /// Patient id; null for none.
    pub patient: Option<String>,
}

/// Start a sale of a kind; the present one is parked if it has lines.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewSale {
    /// Kind.
    pub kind: SaleKind,
}

/// Finalise: number the sale and lock it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Finalise {
    /// Sale id.
    pub sale: String,
    /// Made by the UI once per press; the same key gives the same invoice (UUID).
    pub key: String,
}

/// Say who was in charge of the treatment.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetVet {
    /// Sale id.
    pub sale: String,
    /// Id of a member of staff; null for nobody.
    pub vet: Option<String>,
}

/// Write the notes.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetNotes {
    /// Sale id.
    pub sale: String,
    /// The text, at most 2,000 characters; empty takes the notes away.
    pub notes: String,
}
