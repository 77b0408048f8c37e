//! The price list: what the clinic sells.
//!
//! An item's price includes VAT and its class names the tax, not the rate: rates change at midnight, classes don't.
//! Deliberately absent: stock, batches, purchase prices and price lists per client group.

use crate::ids::ItemId;
use crate::money::Money;
use crate::text::{Code, Name};
use crate::vat::VatClass;

/// The kinds of item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemGroup {
    /// Veterinary work.
    Procedure,
    /// Medicine dispensed.
    Medicine,
    /// Supplies and other goods.
    Supply,
    /// Pet food and feed.
    Food,
    /// Laboratory work.
    Lab,
}

impl ItemGroup {
    /// Every group.
    pub const ALL: [Self; 5] = [Self::Procedure, Self::Medicine, Self::Supply, Self::Food, Self::Lab];

    /// The stable code for storage and the wire.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Procedure => "procedure",
            Self::Medicine => "medicine",
            Self::Supply => "supply",
            Self::Food => "food",
            Self::Lab => "lab",
        }
    }

    /// Reads a stable code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.code() == code)
    }
}

/// Why something is not part of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ItemError {
    /// A barcode is 1 to 48 printable ASCII characters without spaces.
    #[error("a barcode is 1 to 48 printable characters without spaces")]
    BadBarcode,
    /// A favourite slot is 1 to 10.
    #[error("a favourite slot is 1 to 10")]
    BadSlot,
}

/// How many characters the till needs to know a scanner by.
const SHORTEST_SCANNED: usize = 3;

/// What a scanner sends for an item.
///
/// Check digits are not verified: a clinic's own labels need not have them, and the scanner has verified what has.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Barcode(String);

impl Barcode {
    /// Reads a barcode.
    pub fn parse(text: &str) -> Result<Self, ItemError> {
        if text.is_empty() || text.len() > 48 || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(ItemError::BadBarcode);
        }
        Ok(Self(text.to_owned()))
    }

    /// Reads one that somebody gives an item today. Shorter than three characters a scanner can't be told from a hand: its Enter would
    /// press whatever button has the focus. What the books hold already stays readable.
    pub fn entered(text: &str) -> Result<Self, ItemError> {
        if text.len() < SHORTEST_SCANNED {
            return Err(ItemError::BadBarcode);
        }
        Self::parse(text)
    }

    /// The characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// One of the ten places for favourites, reached by Alt and a digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FavouriteSlot(u8);

impl FavouriteSlot {
    /// A slot from 1 to 10.
    pub const fn new(slot: u8) -> Result<Self, ItemError> {
        if slot == 0 || slot > 10 {
            return Err(ItemError::BadSlot);
        }
        Ok(Self(slot))
    }

    /// The slot's number.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

/// Something the clinic sells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// Its short code.
    pub code: Code,
    /// Its name.
    pub name: Name,
    /// Its kind.
    pub group: ItemGroup,
    /// Its tax class.
    pub vat_class: VatClass,
    /// Price of one, VAT included. A sale refuses a negative one.
    pub unit_price: Money,
    /// What a scanner may send for it.
    pub barcodes: Vec<Barcode>,
    /// Its place among the favourites.
    pub favourite: Option<FavouriteSlot>,
    /// No longer sold. Old invoices name it, so it is never thrown away.
    pub hidden: bool,
}

/// What stands in the price list about an item and may change. Its place among the favourites changes by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemFacts {
    /// Its short code.
    pub code: Code,
    /// Its name.
    pub name: Name,
    /// Its kind.
    pub group: ItemGroup,
    /// Its tax class.
    pub vat_class: VatClass,
    /// Price of one, VAT included.
    pub unit_price: Money,
    /// What a scanner may send for it, each once.
    pub barcodes: Vec<Barcode>,
    /// No longer sold.
    pub hidden: bool,
}

impl Item {
    /// An item with these facts, its barcodes in order and each once.
    #[must_use]
    pub fn with(id: ItemId, favourite: Option<FavouriteSlot>, facts: ItemFacts) -> Self {
        let ItemFacts {
            code,
            name,
            group,
            vat_class,
            unit_price,
            mut barcodes,
            hidden,
        } = facts;
        barcodes.sort_unstable();
        barcodes.dedup();
        Self {
            id,
            code,
            name,
            group,
            vat_class,
            unit_price,
            barcodes,
            favourite,
            hidden,
        }
    }

    /// What may change of it.
    #[must_use]
    pub fn facts(&self) -> ItemFacts {
        ItemFacts {
            code: self.code.clone(),
            name: self.name.clone(),
            group: self.group,
            vat_class: self.vat_class,
            unit_price: self.unit_price,
            barcodes: self.barcodes.clone(),
            hidden: self.hidden,
        }
    }
}
