//! What a country asks of a sale, met at the desk: a sale that must name its client is refused in words, and what is typed stays.

use crate::desk::{Desk, PATIENCE, Step};
use crate::scenarios::{at_the_till, number};
use fantoccini::key::Key;

/// Rings up so many of an item and asks for payment.
async fn asks_for_payment_of(desk: &Desk, times_and_code: &str) -> Step<()> {
    // The question who is there gives the focus back when it closes.
    desk.no_dialogue(PATIENCE).await?;
    desk.key(Key::F2).await?;
    desk.writes(times_and_code).await?;
    desk.sees("Gastro diet, dry, dog, 2 kg", PATIENCE).await?;
    desk.keys(&char::from(Key::Enter).to_string()).await?;
    desk.sees("Due kr", PATIENCE).await?;
    desk.key(Key::F9).await
}

/// The refusal's words and its rule; the sale is still there, and no invoice was made.
pub(crate) async fn is_refused_without_a_name(desk: &Desk, rule: &str) -> Step<()> {
    desk.sees(
        "This sale needs an invoice that names the client. Nothing was numbered, no money moved.",
        PATIENCE,
    )
    .await?;
    desk.sees(rule, PATIENCE).await?;
    desk.press("Invoices").await?;
    desk.sees("no number yet", PATIENCE).await?;
    desk.sees("Still due kr 0.00", PATIENCE).await
}

pub(crate) async fn a_swedish_clinic_sells_to_nobody_without_a_name(desk: &mut Desk) -> Step<()> {
    desk.stands_in("en_SE.UTF-8");
    at_the_till(desk).await?;
    asks_for_payment_of(desk, "F-2041").await?;
    is_refused_without_a_name(desk, "Skatteförfarandelag").await
}

pub(crate) async fn a_large_danish_sale_names_its_buyer(desk: &mut Desk) -> Step<()> {
    desk.stands_in("en_DK.UTF-8");
    at_the_till(desk).await?;
    asks_for_payment_of(desk, "50 * F-2041").await?;
    is_refused_without_a_name(desk, "above 5,000 kr").await?;
    desk.press("Sell").await?;
    desk.key(Key::F2).await?;
    desk.writes("Freja Holm").await?;
    desk.press("Freja Holm").await?;
    desk.no_longer_sees("No client named", PATIENCE).await?;
    desk.key(Key::F9).await?;
    desk.sees(&number(1), PATIENCE).await
}
