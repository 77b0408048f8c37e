//! What reception does, and what must not be possible, in the order a new colleague would try it.

use crate::account::{
    a_clinic_takes_its_first_terminal_into_use, a_danish_clinic_takes_its_first_terminal_into_use,
    a_day_without_the_service_sells_for_cash, a_founded_swedish_clinic_refuses_an_anonymous_sale,
    a_locked_keychain_is_no_missing_password,
};
use crate::closing::{
    a_backup_that_is_owed_is_made_before_the_window_closes, a_page_that_dies_comes_back_and_its_payment_goes_on,
    a_running_payment_keeps_the_window_open, the_system_ends_a_payment_and_the_next_start_finds_it,
    what_is_in_doubt_lets_the_window_close,
};
use crate::desk::{Desk, Failure, PATIENCE, SCENARIO_PATIENCE, Step, Steps};
use crate::keyboard::pays_and_refunds_by_keys_alone;
use crate::law::{a_large_danish_sale_names_its_buyer, a_swedish_clinic_sells_to_nobody_without_a_name};
use crate::limits::sums_beyond_what_javascript_counts_are_refused;
use crate::presses::{
    a_double_click_makes_one_of_everything, a_double_enter_makes_one_of_everything, a_held_key_makes_one_of_everything,
};
use crate::printing::the_system_s_print_dialogue_opens_and_closes;
use crate::reception::{a_consultation_is_paid_in_two_parts, a_paid_invoice_is_credited_and_its_money_given_back};
use crate::restore::a_backup_is_restored_on_a_new_computer;
use crate::session::a_whole_session_wants_nothing_the_policy_refuses;
use crate::settled::{
    a_charge_that_shows_after_not_charged_becomes_a_case, a_reconciliation_that_differs_becomes_a_case,
    a_refused_signature_is_undone, staff_settle_a_doubt_as_charged,
};
use crate::start::{
    a_danish_clinic_counts_in_kroner, a_first_start_opens_a_clinic_and_finds_it_again,
    a_running_payment_keeps_practice_on_the_screen, a_swedish_clinic_is_told_what_it_may_do,
};
use crate::tampered::an_edited_row_is_found_by_a_stranger_and_by_the_till;
use fantoccini::key::Key;
use fantoccini::wd::WindowHandle;
use serde_json::json;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// One scenario.
#[derive(Clone, Copy)]
pub(crate) struct Scenario {
    /// Its name on the command line.
    pub(crate) name: &'static str,
    /// Its steps.
    pub(crate) steps: Steps,
}

impl Scenario {
    /// How long it may take: one waits for the quiet time that the till asks of everybody.
    pub(crate) fn patience(&self) -> Duration {
        if self.name == "a_charge_that_shows_after_not_charged_becomes_a_case" {
            SCENARIO_PATIENCE * 2
        } else {
            SCENARIO_PATIENCE
        }
    }
}

macro_rules! scenarios {
    ($($name:ident)*) => {
        /// Every scenario.
        pub(crate) const ALL: &[Scenario] = &[$(Scenario { name: stringify!($name), steps: |desk| Box::pin($name(desk)) },)*];
    };
}

scenarios! {
    pays_by_card_and_refunds
    the_till_aborts
    the_client_cancels
    a_lost_answer_is_found
    a_kill_while_the_card_is_in_is_resolved
    each_window_may_call_its_own_commands_only
    a_second_start_leaves_the_first_alone
    broken_books_are_told_in_words
    a_double_click_makes_one_of_everything
    a_double_enter_makes_one_of_everything
    a_held_key_makes_one_of_everything
    pays_and_refunds_by_keys_alone
    sums_beyond_what_javascript_counts_are_refused
    a_whole_session_wants_nothing_the_policy_refuses
    a_first_start_opens_a_clinic_and_finds_it_again
    a_danish_clinic_counts_in_kroner
    a_swedish_clinic_is_told_what_it_may_do
    a_running_payment_keeps_practice_on_the_screen
    a_swedish_clinic_sells_to_nobody_without_a_name
    a_founded_swedish_clinic_refuses_an_anonymous_sale
    a_large_danish_sale_names_its_buyer
    a_consultation_is_paid_in_two_parts
    a_paid_invoice_is_credited_and_its_money_given_back
    a_clinic_takes_its_first_terminal_into_use
    a_danish_clinic_takes_its_first_terminal_into_use
    a_locked_keychain_is_no_missing_password
    a_day_without_the_service_sells_for_cash
    the_text_for_whoever_helps_is_copied
    a_refused_signature_is_undone
    staff_settle_a_doubt_as_charged
    a_charge_that_shows_after_not_charged_becomes_a_case
    a_reconciliation_that_differs_becomes_a_case
    an_edited_row_is_found_by_a_stranger_and_by_the_till
    a_backup_is_restored_on_a_new_computer
    a_running_payment_keeps_the_window_open
    what_is_in_doubt_lets_the_window_close
    a_backup_that_is_owed_is_made_before_the_window_closes
    the_system_ends_a_payment_and_the_next_start_finds_it
    a_page_that_dies_comes_back_and_its_payment_goes_on
    the_system_s_print_dialogue_opens_and_closes
}

/// Opens the till and says who is there.
pub(crate) async fn at_the_till(desk: &mut Desk) -> Step<()> {
    desk.open().await?;
    desk.press("Riikka S.").await?;
    desk.sees("Scan or search to begin", PATIENCE).await
}

/// The number of the nth document of practice books, in the year it is.
pub(crate) fn number(nth: u32) -> String {
    format!("P-{}-{nth:06}", jiff::Zoned::now().year())
}

/// Rings up one item by search and keyboard.
pub(crate) async fn ring_up(desk: &Desk) -> Step<()> {
    desk.key(Key::F2).await?;
    desk.keys("F-2041").await?;
    desk.sees("Gastro diet, dry, dog, 2 kg", PATIENCE).await?;
    desk.keys(&char::from(Key::Enter).to_string()).await?;
    // The list of results shows the price as well; the line is there once the sale owes it.
    desk.sees("Due €34.90", PATIENCE).await
}

/// Rings up, opens the form, chooses card, and is at the dialogue's terminals.
pub(crate) async fn to_the_terminal_dialogue(desk: &Desk) -> Step<()> {
    ring_up(desk).await?;
    desk.key(Key::F9).await?;
    desk.sees("-0000", PATIENCE).await?;
    desk.press("OK").await?;
    desk.sees("Payment terminal", PATIENCE).await
}

/// The window beside the till's.
pub(crate) async fn other_window(desk: &Desk, till: &WindowHandle) -> Step<WindowHandle> {
    let windows = desk.client()?.windows().await?;
    let other = windows.into_iter().find(|window| window != till);
    other.ok_or_else(|| Failure("no terminal window".into()))
}

/// From an open till to a payment that waits for the client; answers the till's window and is in the terminal's.
pub(crate) async fn waiting_for_the_client(desk: &Desk) -> Step<WindowHandle> {
    let till = desk.to_practice_terminal().await?;
    desk.to(&till).await?;
    to_the_terminal_dialogue(desk).await?;
    desk.press("Process card").await?;
    desk.sees("Waiting for the terminal", PATIENCE).await?;
    desk.to(&other_window(desk, &till).await?).await?;
    desk.sees("34,90 EUR", PATIENCE).await?;
    Ok(till)
}

async fn pays_by_card_and_refunds(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = waiting_for_the_client(desk).await?;
    desk.press("Approved").await?;
    desk.to(&till).await?;
    desk.sees("Visa Debit ···· 4821", PATIENCE).await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.sees("Nothing is due", PATIENCE).await?;
    desk.press("Refund").await?;
    desk.press("OK").await?;
    desk.sees("−€34.90", PATIENCE).await?;
    desk.press("Process card").await?;
    desk.sees("Waiting for the terminal", PATIENCE).await?;
    desk.to(&other_window(desk, &till).await?).await?;
    desk.sees("34,90 EUR", PATIENCE).await?;
    desk.press("Approved").await?;
    desk.to(&till).await?;
    desk.sees("Refunded", PATIENCE).await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.sees("owes it again", PATIENCE).await
}

async fn the_text_for_whoever_helps_is_copied(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    desk.press("Help").await?;
    desk.press("Copy text").await?;
    desk.sees("Copied.", PATIENCE).await
}

async fn the_till_aborts(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = waiting_for_the_client(desk).await?;
    desk.to(&till).await?;
    desk.press("Abort").await?;
    desk.sees("Cancelled", PATIENCE).await?;
    desk.press("Close").await?;
    desk.sees("Stopped from the till before the PIN", PATIENCE).await
}

async fn the_client_cancels(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = waiting_for_the_client(desk).await?;
    desk.press("Cancel").await?;
    desk.to(&till).await?;
    desk.sees("Failed", PATIENCE).await?;
    desk.sees("The client pressed Cancel", PATIENCE).await?;
    desk.press("Close").await?;
    desk.sees("Balance due", PATIENCE).await
}

async fn a_lost_answer_is_found(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = desk.to_practice_terminal().await?;
    desk.press("Answer lost after approval").await?;
    desk.to(&till).await?;
    let till = waiting_for_the_client(desk).await?;
    desk.press("Approved").await?;
    desk.to(&till).await?;
    desk.sees("Outcome not known yet", PATIENCE).await?;
    // The till's own first looks come 5 and 10 seconds after the answer was lost.
    desk.sees("Nothing is due", Duration::from_secs(40)).await
}

/// A payment whose card was taken and whose answer is half a minute away.
pub(crate) async fn card_in_at_a_slow_bank(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = desk.to_practice_terminal().await?;
    desk.press("Bank takes 30 seconds").await?;
    desk.to(&till).await?;
    waiting_for_the_client(desk).await?;
    desk.press("Approved").await?;
    desk.sees("Card tapped", PATIENCE).await?;
    Ok(())
}

async fn a_kill_while_the_card_is_in_is_resolved(desk: &mut Desk) -> Step<()> {
    card_in_at_a_slow_bank(desk).await?;
    desk.crash().await?;
    desk.open().await?;
    desk.sees("no known outcome", PATIENCE).await?;
    desk.press("Riikka S.").await?;
    // The practice terminal goes on with the bank; the till asks when it says idle.
    desk.press("Invoices").await?;
    desk.sees("Paid", Duration::from_secs(90)).await
}

async fn each_window_may_call_its_own_commands_only(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = desk.to_practice_terminal().await?;
    for command in api::COMMANDS {
        let name = api::export::webview_name(command.name);
        let answer = desk.invoke(&name, json!({ "request": {} })).await?;
        if !answer.starts_with("no:") || !answer.contains("not allowed") {
            return Err(Failure(format!("the practice terminal could call {name}: {answer}")));
        }
    }
    let own = desk.invoke("simulator_state", json!({})).await?;
    if !own.starts_with("ok:") {
        return Err(Failure(format!("the practice terminal can't read its own state: {own}")));
    }
    desk.to(&till).await?;
    for name in ["simulator_state", "simulator_act"] {
        let answer = desk.invoke(name, json!({ "act": { "act": "reset" } })).await?;
        if !answer.contains("not allowed") {
            return Err(Failure(format!("the till could call {name}: {answer}")));
        }
    }
    let state = desk.invoke("app_state", json!({ "request": {} })).await?;
    if !state.starts_with("ok:") {
        return Err(Failure(format!("the till answered {state}")));
    }
    // The one refusal that is provoked here, and must be the only one of the whole session.
    let outside = "http://127.0.0.1:9/";
    desk.provokes(outside);
    let ask = "const [address, done] = arguments; fetch(address).then(() => done('answered'), () => done('refused'));";
    let fetched = desk.client()?.execute_async(ask, vec![json!(outside)]).await?;
    if fetched != json!("refused") {
        return Err(Failure("a page may fetch from outside".into()));
    }
    desk.client()?
        .execute("window.location.href = 'http://127.0.0.1:9/'", vec![])
        .await?;
    desk.sees("Scan or search to begin", PATIENCE).await
}

async fn a_second_start_leaves_the_first_alone(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let second = Command::new(desk.app()).arg("--data-dir").arg(desk.folder()).status()?;
    if !second.success() {
        return Err(Failure(format!("the second start ended with {second}")));
    }
    desk.press("Invoices").await?;
    desk.sees("Finalised sales stand here", PATIENCE).await
}

async fn broken_books_are_told_in_words(desk: &mut Desk) -> Step<()> {
    let practice = desk.folder().join("practice");
    std::fs::create_dir_all(&practice)?;
    let books = practice.join("practice.klinikassa");
    std::fs::write(&books, "this was never a till's database\n".repeat(200))?;
    desk.open().await?;
    desk.sees("not Klinikassa", PATIENCE).await?;
    let is_untouched = |file: &Path| std::fs::read_to_string(file).is_ok_and(|text| text.starts_with("this was never"));
    if !is_untouched(&books) {
        return Err(Failure("the foreign file was changed".into()));
    }
    desk.press("Begin practice anew").await?;
    desk.press("Riikka S.").await?;
    desk.sees("Scan or search to begin", PATIENCE).await?;
    for entry in std::fs::read_dir(desk.folder())? {
        let entry = entry?;
        let aside = entry.file_name().to_string_lossy().starts_with("practice.before-anew-");
        if aside && is_untouched(&entry.path().join("practice.klinikassa")) {
            return Ok(());
        }
    }
    Err(Failure("the foreign file was not kept".into()))
}
