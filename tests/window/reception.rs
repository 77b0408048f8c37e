//! What reception does on other days than the first: a consultation paid in two parts, and an invoice taken back.

use crate::desk::{Desk, PATIENCE, Step};
use crate::hands::ENTER;
use crate::scenarios::{at_the_till, other_window, ring_up, to_the_terminal_dialogue};
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;

/// The client's card, from the till's *Process card* to the closed dialogue.
async fn takes_the_card(desk: &Desk, till: &WindowHandle, on_terminal: &str) -> Step<()> {
    desk.press("Process card").await?;
    desk.sees("Waiting for the terminal", PATIENCE).await?;
    desk.to(&other_window(desk, till).await?).await?;
    desk.sees(on_terminal, PATIENCE).await?;
    desk.press("Approved").await?;
    desk.to(till).await?;
    desk.no_dialogue(PATIENCE).await
}

pub(crate) async fn a_consultation_is_paid_in_two_parts(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = desk.to_practice_terminal().await?;
    desk.to(&till).await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.key(Key::F4).await?;
    desk.sees("What a vet did", PATIENCE).await?;
    desk.tap(&[ENTER]).await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.key(Key::F2).await?;
    desk.writes("musti").await?;
    desk.press("Musti").await?;
    ring_up(desk).await?;
    desk.key(Key::F9).await?;
    desk.fill("Sum", "20").await?;
    desk.press("OK").await?;
    takes_the_card(desk, &till, "20,00 EUR").await?;
    desk.sees("Partly paid", PATIENCE).await?;
    desk.key(Key::F9).await?;
    desk.press("OK").await?;
    takes_the_card(desk, &till, "14,90 EUR").await?;
    desk.sees("Nothing is due", PATIENCE).await?;
    desk.sees("Consultation", PATIENCE).await
}

pub(crate) async fn a_paid_invoice_is_credited_and_its_money_given_back(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = desk.to_practice_terminal().await?;
    desk.to(&till).await?;
    to_the_terminal_dialogue(desk).await?;
    takes_the_card(desk, &till, "34,90 EUR").await?;
    desk.press("Credit in full").await?;
    desk.press("Goods returned").await?;
    desk.press("Credit €34.90").await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.sees("€34.90 is to be given back", PATIENCE).await?;
    desk.press("Refund").await?;
    desk.press("OK").await?;
    takes_the_card(desk, &till, "34,90 EUR").await?;
    desk.no_longer_sees("is to be given back", PATIENCE).await?;
    desk.sees("Credited", PATIENCE).await
}
