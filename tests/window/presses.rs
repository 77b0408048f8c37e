//! One of everything, however often it is pressed: a double click, a double Enter and a held key on each button that makes
//! something. Judged by the till's file and the bank's books, not by the screen.

use crate::books::{self, Counts};
use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::hands::{ESCAPE, Gesture};
use crate::scenarios::{at_the_till, other_window, ring_up};
use fantoccini::wd::WindowHandle;
use serde_json::json;

pub(crate) async fn a_double_click_makes_one_of_everything(desk: &mut Desk) -> Step<()> {
    one_of_everything(desk, Gesture::DoubleClick).await
}

pub(crate) async fn a_double_enter_makes_one_of_everything(desk: &mut Desk) -> Step<()> {
    one_of_everything(desk, Gesture::DoubleEnter).await
}

pub(crate) async fn a_held_key_makes_one_of_everything(desk: &mut Desk) -> Step<()> {
    one_of_everything(desk, Gesture::HeldEnter).await
}

/// Three sales: one finalised to be paid later, one paid and refunded in cash, one paid and refunded by card.
async fn one_of_everything(desk: &mut Desk, gesture: Gesture) -> Step<()> {
    at_the_till(desk).await?;
    let till = desk.to_practice_terminal().await?;
    desk.to(&till).await?;
    let mut expected = books::count(desk)?;

    ring_up(desk).await?;
    desk.gesture("Finalise, pay later", gesture).await?;
    expected.invoices += 1;
    reaches(desk, expected).await?;
    desk.press("New sale").await?;

    to_the_form(desk, gesture, &mut expected).await?;
    desk.press("Cash").await?;
    desk.sees("To pay in cash €34.90", PATIENCE).await?;
    desk.gesture("OK", gesture).await?;
    expected.payments += 1;
    reaches(desk, expected).await?;
    desk.gesture("Refund", gesture).await?;
    expected.payments += 1;
    // The second press came before anybody could have read the form that the first one opened: it booked nothing.
    if !open_form(desk, expected).await? {
        return Err(Failure(format!("{gesture:?} on Refund booked a refund nobody had read")));
    }
    whole_sum(desk).await?;
    desk.gesture("OK", gesture).await?;
    reaches(desk, expected).await?;
    desk.press("New sale").await?;

    to_the_form(desk, gesture, &mut expected).await?;
    desk.press("OK").await?;
    desk.sees("Payment terminal", PATIENCE).await?;
    desk.gesture("Process card", gesture).await?;
    approve(desk, &till, &mut expected).await?;
    desk.gesture("Refund", gesture).await?;
    two_frames(desk).await?;
    if dialogues(desk).await? == 0 {
        whole_sum(desk).await?;
        desk.press("OK").await?;
    }
    desk.sees("Payment terminal", PATIENCE).await?;
    desk.gesture("Process card", gesture).await?;
    approve(desk, &till, &mut expected).await?;
    desk.sees("owes it again", PATIENCE).await?;
    // What a late second press would have made is there by now: all of the above took its time.
    reaches(desk, expected).await
}

/// Finalises a sale by this gesture on *Payment*, and is at its payment form.
async fn to_the_form(desk: &Desk, gesture: Gesture, expected: &mut Counts) -> Step<()> {
    ring_up(desk).await?;
    desk.gesture("Payment", gesture).await?;
    expected.invoices += 1;
    reaches(desk, *expected).await?;
    desk.sees("Finish or cancel the payment form above", PATIENCE).await?;
    two_frames(desk).await?;
    match (gesture, dialogues(desk).await?) {
        (_, 0) => Ok(()),
        // The second Enter is the form's own: it opened the terminal dialogue, where nothing has begun. Leaving it closes the form.
        (Gesture::DoubleEnter, 1) => {
            desk.tap(&[ESCAPE]).await?;
            desk.no_dialogue(PATIENCE).await?;
            desk.press("Payment").await?;
            desk.sees("Finish or cancel the payment form above", PATIENCE).await
        }
        (_, open) => Err(Failure(format!("{gesture:?} on Payment opened {open} dialogues"))),
    }
}

/// Lets the client pay at the practice terminal, and is back at an invoice without a dialogue.
async fn approve(desk: &Desk, till: &WindowHandle, expected: &mut Counts) -> Step<()> {
    desk.sees("Waiting for the terminal", PATIENCE).await?;
    desk.to(&other_window(desk, till).await?).await?;
    desk.sees("34,90 EUR", PATIENCE).await?;
    desk.press("Approved").await?;
    desk.to(till).await?;
    desk.no_dialogue(PATIENCE).await?;
    expected.attempts += 1;
    expected.payments += 1;
    expected.posts += 1;
    expected.moved += 1;
    reaches(desk, *expected).await
}

/// Waits until there is this much of everything; more of anything is a failure at once.
async fn reaches(desk: &Desk, expected: Counts) -> Step<()> {
    let mut last = books::count(desk)?;
    desk.until("the books to hold one of everything", PATIENCE, |_| {
        last = books::count(desk).unwrap_or(last);
        let reached = last == expected;
        async move { reached.then_some(()) }
    })
    .await
    .map_err(|Failure(waited)| Failure(format!("{waited}: expected {expected:?}, there is {last:?}")))
}

/// Whether the refund form still waits for its OK; false when what it makes is booked already.
async fn open_form(desk: &Desk, booked: Counts) -> Step<bool> {
    two_frames(desk).await?;
    let ready = "const ok = document.querySelector('form .btn-ok'); return ok !== null && !ok.disabled && ok.getAttribute('aria-busy') === null";
    desk.until("the refund form, or its refund", PATIENCE, |client| {
        let done = books::count(desk).is_ok_and(|now| now == booked);
        async move {
            if done {
                return Some(false);
            }
            let open = client.execute(ready, vec![]).await.ok()?;
            (open == json!(true)).then_some(true)
        }
    })
    .await
}

/// The form still holds the whole sum: no second press went into its number pad.
async fn whole_sum(desk: &Desk) -> Step<()> {
    let typed = "return document.querySelector('form .amount-field input')?.value ?? null";
    let typed = desk.client()?.execute(typed, vec![]).await?;
    if typed == json!("34.90") {
        Ok(())
    } else {
        Err(Failure(format!("the form's sum became {typed}")))
    }
}

async fn dialogues(desk: &Desk) -> Step<u64> {
    let count = "return document.querySelectorAll('[role=dialog],[role=alertdialog]').length";
    let count = desk.client()?.execute(count, vec![]).await?;
    Ok(count.as_u64().unwrap_or_default())
}

/// What a press has changed is drawn after two frames.
async fn two_frames(desk: &Desk) -> Step<()> {
    let wait = "const [done] = arguments; requestAnimationFrame(() => requestAnimationFrame(() => done(true)));";
    desk.client()?.execute_async(wait, vec![]).await?;
    Ok(())
}
