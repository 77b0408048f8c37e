//! The first start: the doors, a clinic from nothing, and the way between it and practice.

use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::scenarios::{at_the_till, waiting_for_the_client};

const SCAN_OR_SEARCH: &str = "Scan or search to begin";

/// Fills the guided form in and presses its last button.
async fn opens_a_clinic(desk: &Desk, country: &str, number_label: &str, number: &str) -> Step<()> {
    desk.press("Set up my clinic").await?;
    desk.press(country).await?;
    desk.press("Next").await?;
    fills_in_the_rest(desk, number_label, number).await?;
    desk.press("Open the clinic").await
}

/// From the company's step to the last one, where everything stands once more.
pub(crate) async fn fills_in_the_rest(desk: &Desk, number_label: &str, number: &str) -> Step<()> {
    desk.fill("Company name", "Eläinklinikka Kettu Oy").await?;
    desk.fill("Address", "Kauppakatu 1, 40100 Jyväskylä").await?;
    desk.fill(number_label, number).await?;
    desk.press("Next").await?;
    desk.fill("Department 1", "Small animals").await?;
    desk.fill("Name of this till", "Till 1").await?;
    desk.press("Next").await?;
    desk.fill("Member of staff 1", "Onni Salo").await?;
    desk.press("Next").await?;
    desk.sees("Is everything right?", PATIENCE).await
}

pub(crate) async fn a_first_start_opens_a_clinic_and_finds_it_again(desk: &mut Desk) -> Step<()> {
    desk.open_as_installed().await?;
    desk.sees("Where shall we begin?", PATIENCE).await?;
    opens_a_clinic(desk, "Finland", "Y-tunnus", "1234567-1").await?;
    desk.press("Onni Salo").await?;
    desk.sees(SCAN_OR_SEARCH, PATIENCE).await?;
    desk.no_longer_sees("Practice mode.", PATIENCE).await?;
    desk.close().await?;
    desk.open_as_installed().await?;
    desk.press("Onni Salo").await?;
    desk.sees(SCAN_OR_SEARCH, PATIENCE).await?;
    // The clinic has no terminal on the screen; practice brings its own when it is opened.
    desk.press("Settings").await?;
    desk.press("Clinic").await?;
    desk.press("Open practice mode").await?;
    desk.press("Riikka S.").await?;
    let till = desk.to_practice_terminal().await?;
    desk.to(&till).await?;
    desk.press("Back to my clinic").await?;
    // The clinic stayed open behind practice, and whoever was at its till still is.
    desk.no_longer_sees("Practice mode.", PATIENCE).await?;
    desk.sees("Onni Salo", PATIENCE).await?;
    let alone = desk.until("the practice terminal to be put away", PATIENCE, |client| async move {
        let windows = client.windows().await.ok()?;
        (windows.len() == 1).then_some(())
    });
    alone.await
}

pub(crate) async fn a_danish_clinic_counts_in_kroner(desk: &mut Desk) -> Step<()> {
    desk.open_as_installed().await?;
    opens_a_clinic(desk, "Denmark", "CVR-nummer", "12345674").await?;
    desk.press("Onni Salo").await?;
    desk.press("Settings").await?;
    desk.sees("DKK", PATIENCE).await
}

pub(crate) async fn a_swedish_clinic_is_told_what_it_may_do(desk: &mut Desk) -> Step<()> {
    desk.open_as_installed().await?;
    desk.press("Set up my clinic").await?;
    desk.press("Sweden").await?;
    desk.sees("Every sale needs a client with name and address", PATIENCE).await?;
    desk.press("Next").await?;
    desk.fill("Company name", "Djurkliniken").await?;
    desk.fill("Address", "Storgatan 1, 111 22 Stockholm").await?;
    desk.fill("Organisationsnummer", "123456-7890").await?;
    desk.press("Next").await?;
    desk.sees("check digit of this organisationsnummer does not fit", PATIENCE)
        .await
}

pub(crate) async fn a_running_payment_keeps_practice_on_the_screen(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = waiting_for_the_client(desk).await?;
    let terminal = desk.client()?.window().await?;
    desk.to(&till).await?;
    desk.press("Open my clinic").await?;
    desk.sees("A payment is running at this till", PATIENCE).await?;
    desk.to(&terminal).await?;
    desk.press("Approved").await?;
    desk.to(&till).await?;
    desk.sees("Nothing is due", PATIENCE).await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.press("Open my clinic").await?;
    desk.sees("Where shall we begin?", PATIENCE).await?;
    let kept = desk.folder().join("practice/practice.klinikassa").exists();
    if kept {
        Ok(())
    } else {
        Err(Failure("practice books are gone".into()))
    }
}
