//! The price list: items, their places among the favourites, and the country's VAT classes.

use super::error::{DeskError, DeskField, read};
use crate::error::TillError;
use crate::ports::Hint;
use crate::till::Till;
use domain::country::Country;
use domain::ids::{ItemId, RequestKey};
use domain::item::{Barcode, FavouriteSlot, Item, ItemFacts, ItemGroup};
use domain::money::{MAX_PAYMENT_MINOR, Money};
use domain::vat::{VatClass, VatRate, VatRow};
use jiff::civil::Date;
use store::{ItemPage, ItemQuery, SameName};

/// The longest text that is searched for.
const SEARCH_CHARACTERS_MAX: usize = 200;
/// No pack has more.
const BARCODES_AT_MOST: usize = 20;

/// An item as it was typed; its price has been read already.
#[derive(Debug, Clone)]
pub struct ItemForm {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub group: ItemGroup,
    /// Its tax class.
    pub vat_class: VatClass,
    /// Price of one, VAT included.
    pub unit_price: Money,
    /// What a scanner may send for it; empty ones are left out.
    pub barcodes: Vec<String>,
    /// No longer sold.
    pub hidden: bool,
}

impl ItemForm {
    /// Reads the form by the rules of a country on a day.
    ///
    /// # Errors
    /// [`DeskError`] names the first field that does not fit.
    pub fn read(&self, country: &Country, today: Date) -> Result<ItemFacts, DeskError> {
        let code = read(DeskField::Code, &self.code)?;
        let name = read(DeskField::Name, &self.name)?;
        if !(0..=MAX_PAYMENT_MINOR).contains(&self.unit_price.minor()) {
            return Err(DeskError::Price);
        }
        if country.vat.rate(self.vat_class, today).is_err() {
            return Err(DeskError::VatClass);
        }
        let typed = self
            .barcodes
            .iter()
            .map(|barcode| barcode.trim())
            .filter(|barcode| !barcode.is_empty());
        let barcodes = typed
            .map(|typed| Barcode::entered(typed).map_err(|_| DeskError::Barcode(typed.chars().take(60).collect())))
            .collect::<Result<Vec<_>, _>>()?;
        if barcodes.len() > BARCODES_AT_MOST {
            return Err(DeskError::Barcodes);
        }
        Ok(ItemFacts {
            code,
            name,
            group: self.group,
            vat_class: self.vat_class,
            unit_price: self.unit_price,
            barcodes,
            hidden: self.hidden,
        })
    }
}

/// A VAT class of the country, today and over time.
#[derive(Debug, Clone)]
pub struct ClassToday {
    /// The class.
    pub class: VatClass,
    /// What it costs today; `None` if it has no rate today.
    pub rate: Option<VatRate>,
    /// Its rows with the days they hold on, oldest first.
    pub rows: Vec<VatRow>,
    /// Today.
    pub today: Date,
}

impl Till {
    /// A page of the price list.
    ///
    /// # Errors
    /// [`TillError::TextTooLong`]; or the books can't be read.
    pub async fn items(&self, query: ItemQuery) -> Result<ItemPage, TillError> {
        let characters = query.text.as_deref().map_or(0, |text| text.chars().count());
        if characters > SEARCH_CHARACTERS_MAX {
            return Err(TillError::TextTooLong);
        }
        Ok(self.inner.books.read(move |reader| reader.items(&query)).await?)
    }

    /// An item, hidden or not.
    ///
    /// # Errors
    /// [`TillError::NotFound`]; or the books can't be read.
    pub async fn item(&self, item: ItemId) -> Result<Item, TillError> {
        Ok(self.inner.books.read(move |reader| reader.item(item)).await?)
    }

    /// Adds an item. The same key gives the same item again.
    ///
    /// # Errors
    /// [`DeskError`]; or the books can't be written.
    pub async fn new_item(&self, key: RequestKey, form: &ItemForm, same_name: SameName) -> Result<Item, TillError> {
        let facts = form.read(self.inner.place().country, self.inner.today()?)?;
        let stamp = self.inner.stamp()?;
        let item = self
            .inner
            .books
            .write(move |books| books.add_item(key, facts, same_name, &stamp).map_err(TillError::from))
            .await?;
        self.inner.hub.tell(Hint::Catalogue);
        Ok(item)
    }

    /// Changes an item. Documents and open sales keep what it was.
    ///
    /// # Errors
    /// [`DeskError`], [`TillError::NotFound`]; or the books can't be written.
    pub async fn change_item(&self, item: ItemId, form: &ItemForm, same_name: SameName) -> Result<Item, TillError> {
        let facts = form.read(self.inner.place().country, self.inner.today()?)?;
        let stamp = self.inner.stamp()?;
        let changed = self
            .inner
            .books
            .write(move |books| books.change_item(item, facts, same_name, &stamp).map_err(TillError::from))
            .await?;
        self.inner.hub.tell(Hint::Catalogue);
        Ok(changed)
    }

    /// Puts an item on a favourite's place, or clears the place.
    ///
    /// # Errors
    /// [`TillError::NotFound`] for an item that is gone or hidden; or the books can't be written.
    pub async fn set_favourite(&self, slot: FavouriteSlot, item: Option<ItemId>) -> Result<(), TillError> {
        let stamp = self.inner.stamp()?;
        self.inner
            .books
            .write(move |books| books.set_favourite(slot, item, &stamp).map_err(TillError::from))
            .await?;
        self.inner.hub.tell(Hint::Catalogue);
        Ok(())
    }

    /// The country's VAT classes, in the order of the law: the general one first.
    ///
    /// # Errors
    /// When the clock is outside what calendars cover.
    pub fn vat_classes(&self) -> Result<Vec<ClassToday>, TillError> {
        let (table, today) = (&self.inner.place().country.vat, self.inner.today()?);
        let classes = VatClass::ALL.into_iter().map(|class| {
            let mut rows: Vec<VatRow> = table.rows().iter().filter(|row| row.class == class).copied().collect();
            rows.sort_by_key(|row| row.valid_from);
            ClassToday {
                class,
                rate: table.rate(class, today).ok(),
                rows,
                today,
            }
        });
        Ok(classes.filter(|class| !class.rows.is_empty()).collect())
    }
}
