//! From the webview: everything is hostile until it is read here.

use super::Converted;
use crate::error::ErrorCode;
use crate::wire::{self, WIRE_INTEGER_MAX};
use application::SlipTyped;
use application::domain::ids::RequestKey;
use application::domain::money::{Currency, Money};
use application::domain::quantity::Quantity;

/// Reads an id.
pub(crate) fn id<T>(text: &str, parse: impl FnOnce(&str) -> Result<T, application::domain::ids::IdError>) -> Converted<T> {
    parse(text).map_err(|_| ErrorCode::BadRequest.into())
}

/// Reads the key of a press.
pub(crate) fn uuid_key(text: &str) -> Converted<RequestKey> {
    id(text, RequestKey::parse)
}

/// Reads a sum.
pub(crate) fn money_in(money: wire::Money) -> Converted<Money> {
    if money.minor.checked_abs().is_none_or(|size| size > WIRE_INTEGER_MAX) {
        return Err(ErrorCode::SumTooLarge.into());
    }
    let currency = match money.currency {
        wire::Currency::Eur => Currency::Eur,
        wire::Currency::Sek => Currency::Sek,
        wire::Currency::Nok => Currency::Nok,
        wire::Currency::Dkk => Currency::Dkk,
    };
    Money::new(money.minor, currency).map_err(|_| ErrorCode::SumTooLarge.into())
}

/// Reads what stands on a slip.
pub(crate) fn slip_in(slip: &wire::SlipTyped) -> Converted<SlipTyped<'_>> {
    Ok(SlipTyped {
        reference: &slip.reference,
        again: &slip.reference_again,
        time_on_slip: &slip.time_on_slip,
        sum: money_in(slip.sum_on_slip)?,
        kept: slip.slip_kept,
    })
}

/// Reads a quantity.
pub(crate) fn quantity_in(thousandths: i64) -> Converted<Quantity> {
    Quantity::from_thousandths(thousandths).map_err(|_| ErrorCode::QuantityOutOfRange.into())
}
