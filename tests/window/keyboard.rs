//! A payment and its refund in the real window without a mouse: every step by a key that is printed on the screen, or by Tab.

use crate::books;
use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::hands::ENTER;
use crate::scenarios::other_window;
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;

pub(crate) async fn pays_and_refunds_by_keys_alone(desk: &mut Desk) -> Step<()> {
    desk.open().await?;
    desk.sees("Who is at the till?", PATIENCE).await?;
    desk.tab_to("Riikka S.").await?;
    desk.tap(&[ENTER]).await?;
    desk.sees("Scan or search to begin", PATIENCE).await?;
    let till = desk.client()?.window().await?;
    desk.tab_to("Practice terminal").await?;
    desk.tap(&[ENTER]).await?;
    let terminal = desk.second_window(&till).await?;
    desk.to(&terminal).await?;
    desk.sees("Pick a card", PATIENCE).await?;
    desk.to(&till).await?;
    let before = books::count(desk)?;

    desk.tap(&[Key::F2.into()]).await?;
    desk.writes("gastro diet, dry, dog").await?;
    desk.sees("Gastro diet, dry, dog, 2 kg", PATIENCE).await?;
    desk.tap(&[ENTER]).await?;
    desk.sees("Due €34.90", PATIENCE).await?;
    desk.tap(&[Key::F9.into()]).await?;
    desk.sees("Finish or cancel the payment form above", PATIENCE).await?;
    desk.tap(&['k']).await?;
    desk.sees("To pay in cash €34.90", PATIENCE).await?;
    desk.tap(&['c']).await?;
    desk.sees("Nothing is charged until you press Process card", PATIENCE).await?;
    desk.tap(&[ENTER]).await?;
    process(desk).await?;
    tap_the_card(desk, &till).await?;
    desk.sees("Nothing is due", PATIENCE).await?;

    desk.tab_to("Refund €34.90").await?;
    desk.tap(&[ENTER]).await?;
    desk.sees("Finish or cancel the refund form above", PATIENCE).await?;
    desk.tap(&[ENTER]).await?;
    process(desk).await?;
    tap_the_card(desk, &till).await?;
    desk.sees("owes it again", PATIENCE).await?;

    let after = books::count(desk)?;
    let made = (
        after.invoices - before.invoices,
        after.payments - before.payments,
        after.moved - before.moved,
    );
    if made == (1, 2, 2) {
        Ok(())
    } else {
        Err(Failure(format!(
            "keys alone made {made:?} invoices, payments and movements at the bank"
        )))
    }
}

/// Waits for a terminal to be chosen by itself, and sends the sum.
async fn process(desk: &Desk) -> Step<()> {
    desk.sees("Payment terminal", PATIENCE).await?;
    desk.control("Process card").await?;
    desk.tap(&[ENTER]).await?;
    desk.sees("Waiting for the terminal", PATIENCE).await
}

/// The client's hand at the practice terminal, by Tab and Space; back in the till once its dialogue has closed by itself.
async fn tap_the_card(desk: &Desk, till: &WindowHandle) -> Step<()> {
    desk.to(&other_window(desk, till).await?).await?;
    desk.sees("34,90 EUR", PATIENCE).await?;
    desk.tab_to("Approved").await?;
    desk.tap(&[' ']).await?;
    desk.to(till).await?;
    desk.no_dialogue(PATIENCE).await
}
