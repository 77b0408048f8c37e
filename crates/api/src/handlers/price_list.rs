//! The price list, the favourites and the VAT classes.

use crate::convert::{self, id};
use crate::dispatch::Call;
use crate::error::{ErrorCode, WireError};
use crate::wire::*;
use application::books;
use application::domain::ids::ItemId;
use application::domain::item::FavouriteSlot;

/// Rows of one page.
const PAGE: u32 = 50;

pub(crate) async fn item_list(call: &Call<'_>, request: ItemQuery) -> Result<ItemPage, WireError> {
    let query = books::ItemQuery {
        after: convert::place_in(request.after.as_ref())?,
        text: request.text,
        group: request.group.map(convert::group_in),
        hidden: request.hidden,
        at_most: PAGE,
    };
    let page = call.till.items(query).await?;
    Ok(ItemPage {
        items: page
            .items
            .iter()
            .map(|item| convert::item_entry(call.till, item))
            .collect::<Result<Vec<_>, _>>()?,
        next: page.next.map(|place| place.to_string()),
    })
}

pub(crate) async fn item_get(call: &Call<'_>, request: ItemRef) -> Result<ItemEntry, WireError> {
    convert::item_entry(call.till, &call.till.item(id(&request.item, ItemId::parse)?).await?)
}

pub(crate) async fn item_add(call: &Call<'_>, request: NewItem) -> Result<ItemEntry, WireError> {
    let (key, form) = (convert::uuid_key(&request.key)?, convert::item_form_in(request.form)?);
    let item = call.till.new_item(key, &form, convert::same_name(request.same_name)).await?;
    convert::item_entry(call.till, &item)
}

pub(crate) async fn item_change(call: &Call<'_>, request: ChangeItem) -> Result<ItemEntry, WireError> {
    let (item, form) = (id(&request.item, ItemId::parse)?, convert::item_form_in(request.form)?);
    let item = call
        .till
        .change_item(item, &form, convert::same_name(request.same_name))
        .await?;
    convert::item_entry(call.till, &item)
}

pub(crate) async fn item_favourites(call: &Call<'_>, _request: Nothing) -> Result<Favourites, WireError> {
    let items = call.till.favourites().await?;
    let placed = items.iter().filter_map(|item| Some((item.favourite?, item)));
    Ok(Favourites {
        places: placed
            .map(|(slot, item)| {
                Ok(Favourite {
                    slot: slot.number(),
                    item: convert::item(call.till, item)?,
                })
            })
            .collect::<Result<Vec<_>, WireError>>()?,
    })
}

pub(crate) async fn item_set_favourite(call: &Call<'_>, request: SetFavourite) -> Result<Favourites, WireError> {
    let slot = FavouriteSlot::new(request.slot).map_err(|_| WireError::new(ErrorCode::BadRequest))?;
    let item = convert::maybe(request.item.as_ref(), ItemId::parse)?;
    call.till.set_favourite(slot, item).await?;
    item_favourites(call, Nothing {}).await
}

pub(crate) async fn vat_classes(call: &Call<'_>, _request: Nothing) -> Result<VatClasses, WireError> {
    let country = call.till.place().country;
    let classes = call.till.vat_classes()?;
    Ok(VatClasses {
        classes: classes.iter().map(|class| convert::vat_class(country, class)).collect(),
    })
}
