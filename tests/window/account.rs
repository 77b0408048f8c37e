//! A clinic with an account of its own at the service: from nothing to the first refund, the account's troubles in words, and a day
//! on which nobody answers.
//!
//! On test books, the only ones that may talk to a service of one's own choice; all else is as in a clinic's.

use crate::around::{Around, file};
use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::law::is_refused_without_a_name;
use crate::scenarios::{ring_up, to_the_terminal_dialogue};
use crate::start::fills_in_the_rest;
use application::domain::clinic::BooksKind;
use fantoccini::key::Key;
use klinikassa_tests::{BooksFile, PASSWORD, USERNAME, places};
use serde_json::json;
use std::time::Duration;

/// Nobody waits longer to hear that there is nobody.
const WITHOUT_A_SERVICE: Duration = Duration::from_secs(3);
/// Every step of a terminal's set-up.
const STEPS: u64 = 8;

/// What a country changes of a clinic's first day.
struct Country {
    name: &'static str,
    terminals: connect_at_cloud_simulator::Country,
    number_label: &'static str,
    number: &'static str,
    currency: &'static str,
    /// What a sale of one check-up says it owes.
    due: &'static str,
}

const FINLAND: Country = Country {
    name: "Finland",
    terminals: connect_at_cloud_simulator::Country::Fi,
    number_label: "Y-tunnus",
    number: "1234567-1",
    currency: "EUR",
    due: "Due €48.50",
};

const DENMARK: Country = Country {
    name: "Denmark",
    terminals: connect_at_cloud_simulator::Country::Dk,
    number_label: "CVR-nummer",
    number: "12345674",
    currency: "DKK",
    due: "Due kr 48.50",
};

const SWEDEN: Country = Country {
    name: "Sweden",
    terminals: connect_at_cloud_simulator::Country::Se,
    number_label: "Organisationsnummer",
    number: "123456-7897",
    currency: "SEK",
    due: "Due kr 48.50",
};

/// Test books from nothing, beside this service.
async fn founds_test_books(desk: &mut Desk, country: &Country, service: &str) -> Step<()> {
    desk.open_as_installed().await?;
    desk.press("More").await?;
    desk.press("Set up test books").await?;
    desk.press(country.name).await?;
    desk.press("A service of my own").await?;
    desk.fill("Address of the service", service).await?;
    desk.press("Next").await?;
    fills_in_the_rest(desk, country.number_label, country.number).await?;
    desk.press("Open the test books").await?;
    signs_in(desk, "Onni Salo").await
}

/// Test books that stood in the folder before: a small clinic with a price list and terminals, and no account yet.
pub(crate) async fn finds_test_books(desk: &mut Desk) -> Step<()> {
    let file = file(desk);
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    places::make(&file, BooksKind::Test);
    desk.open_as_installed().await?;
    desk.press("More").await?;
    desk.press("Open the test books").await?;
    signs_in(desk, "Riikka S.").await
}

async fn signs_in(desk: &Desk, who: &str) -> Step<()> {
    desk.press(who).await?;
    desk.sees("Scan or search to begin", PATIENCE).await?;
    // The question who is there gives the focus back when it closes.
    desk.no_dialogue(PATIENCE).await
}

async fn prices_a_checkup(desk: &Desk) -> Step<()> {
    desk.press("Settings").await?;
    desk.press("Price list").await?;
    desk.press("New item").await?;
    desk.fill("Code", "K-100").await?;
    desk.fill("Name", "Check-up").await?;
    desk.fill("Price of one, VAT included", "48.50").await?;
    desk.press("Save").await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.sees("Check-up", PATIENCE).await
}

async fn adds_the_terminal(desk: &Desk) -> Step<()> {
    desk.press("Nets payment terminals").await?;
    desk.sees("No terminal in this department yet.", PATIENCE).await?;
    desk.press("Add terminal").await?;
    desk.fill("Number of the terminal", "70114283").await?;
    desk.sees("Whether the account has it is not known", PATIENCE).await?;
    desk.fill("Name", "Reception 1").await?;
    desk.press("Lane3000").await?;
    desk.press("Add terminal").await?;
    desk.sees("Set-up of Reception 1", PATIENCE).await?;
    desk.no_dialogue(PATIENCE).await
}

/// Types the account where its page is on the screen, in place of what stands there, and has it tested.
async fn enters(desk: &Desk, password: &str) -> Step<()> {
    desk.fill("User name", USERNAME).await?;
    desk.fill("Password", password).await?;
    desk.press("Save and test").await
}

/// The account of books that were found.
async fn enters_the_account(desk: &Desk, service: &str) -> Step<()> {
    desk.press("Settings").await?;
    desk.press("Nets Connect@Cloud account").await?;
    desk.fill("Service", service).await?;
    enters(desk, PASSWORD).await?;
    desk.sees("2 terminals bound to the account", PATIENCE).await
}

/// From a finalised sale to its money at the bank: the client needs no telling.
async fn pays_by_card(desk: &Desk) -> Step<()> {
    desk.press("OK").await?;
    desk.sees("Payment terminal", PATIENCE).await?;
    desk.press("Process card").await?;
    desk.sees("Nothing is due", PATIENCE).await?;
    desk.no_dialogue(PATIENCE).await
}

/// Every step of the set-up says that it is done.
async fn is_set_up(desk: &Desk) -> Step<()> {
    let script = "return [...document.querySelectorAll('ol h3')].filter((step) => step.textContent.endsWith('Done') \
        || step.textContent.endsWith('Done, confirmed by a person')).length";
    desk.until("every step of the set-up to be done", PATIENCE, |client| async move {
        let done = client.execute(script, vec![]).await.ok()?;
        (done == json!(STEPS)).then_some(())
    })
    .await
}

/// The account: a wrong password is told in words, the right one binds the terminals.
async fn brings_the_account(desk: &Desk) -> Step<()> {
    desk.sees("Enter user name and password from Nets.", PATIENCE).await?;
    desk.press("Open the account").await?;
    enters(desk, "not the password").await?;
    desk.sees("Wrong password", PATIENCE).await?;
    desk.sees("The service does not accept this user name and password.", PATIENCE)
        .await?;
    desk.press("Replace").await?;
    enters(desk, PASSWORD).await?;
    desk.sees("2 terminals bound to the account", PATIENCE).await
}

/// The first payment over a small sale, and all of it back: the last two steps of the set-up.
async fn pays_and_refunds_the_first(desk: &Desk, country: &Country) -> Step<()> {
    desk.press("Open a sale").await?;
    desk.key(Key::F2).await?;
    desk.writes("K-100").await?;
    desk.press("Check-up").await?;
    desk.sees(country.due, PATIENCE).await?;
    desk.key(Key::F9).await?;
    desk.sees("T-2", PATIENCE).await?;
    pays_by_card(desk).await?;
    desk.press("Settings").await?;
    desk.press("Nets payment terminals").await?;
    desk.sees(&format!("Paid, in {}. Now refund it.", country.currency), PATIENCE)
        .await?;
    desk.press("Invoices").await?;
    desk.press("T-2").await?;
    desk.press("Refund").await?;
    desk.press("OK").await?;
    desk.press("Process card").await?;
    desk.sees("owes it again", PATIENCE).await?;
    desk.no_dialogue(PATIENCE).await
}

async fn takes_its_first_terminal_into_use(desk: &mut Desk, country: &Country) -> Step<()> {
    let around = Around::in_country(country.terminals, desk).await?;
    let _keyring = around.unlocked()?;
    founds_test_books(desk, country, around.service().url()).await?;
    prices_a_checkup(desk).await?;
    adds_the_terminal(desk).await?;
    desk.press("It is ordered").await?;
    desk.sees("Confirmed by Onni Salo", PATIENCE).await?;
    brings_the_account(desk).await?;
    desk.press("Nets payment terminals").await?;
    desk.sees("The account works, so they have come.", PATIENCE).await?;
    desk.sees("7011 4283 is in the account’s list.", PATIENCE).await?;
    desk.sees("The service reaches the terminal.", PATIENCE).await?;
    desk.press("Both are green").await?;
    desk.press("Run reconciliation").await?;
    desk.sees("Reconciled from here.", PATIENCE).await?;
    pays_and_refunds_the_first(desk, country).await?;
    desk.press("Settings").await?;
    desk.press("Nets payment terminals").await?;
    is_set_up(desk).await?;
    around.agrees_with(desk, 2).await
}

pub(crate) async fn a_clinic_takes_its_first_terminal_into_use(desk: &mut Desk) -> Step<()> {
    takes_its_first_terminal_into_use(desk, &FINLAND).await
}

pub(crate) async fn a_danish_clinic_takes_its_first_terminal_into_use(desk: &mut Desk) -> Step<()> {
    takes_its_first_terminal_into_use(desk, &DENMARK).await
}

pub(crate) async fn a_locked_keychain_is_no_missing_password(desk: &mut Desk) -> Step<()> {
    let around = Around::of(desk).await?;
    {
        let _keyring = around.unlocked()?;
        finds_test_books(desk).await?;
        enters_the_account(desk, around.service().url()).await?;
        desk.close().await?;
    }
    let locked = around.locked()?;
    desk.open_as_installed().await?;
    signs_in(desk, "Riikka S.").await?;
    ring_up(desk).await?;
    desk.key(Key::F9).await?;
    desk.sees("The keychain is locked. Cash works.", PATIENCE).await?;
    desk.sees("Choose Cash to take this sum in cash.", PATIENCE).await?;
    desk.press("Cash").await?;
    desk.press("OK").await?;
    desk.sees("Nothing is due", PATIENCE).await?;
    desk.press("Settings").await?;
    desk.press("Nets Connect@Cloud account").await?;
    desk.sees("Keychain locked", PATIENCE).await?;
    desk.sees("The password is there, behind a lock.", PATIENCE).await?;
    desk.sees("In the keychain", PATIENCE).await?;
    drop(locked);
    let _keyring = around.unlocked()?;
    desk.press("Test").await?;
    desk.sees("2 terminals bound to the account", PATIENCE).await?;
    around.agrees_with(desk, 0).await
}

pub(crate) async fn a_day_without_the_service_sells_for_cash(desk: &mut Desk) -> Step<()> {
    let around = Around::of(desk).await?;
    let _keyring = around.unlocked()?;
    finds_test_books(desk).await?;
    enters_the_account(desk, around.service().url()).await?;
    desk.press("Sell").await?;
    to_the_terminal_dialogue(desk).await?;
    let card = desk.control("Process card").await?;
    around.service().stop();
    card.click().await?;
    // The list of terminals may have noticed first that nobody answers; then no payment was begun.
    let begun = desk.sees("Not sent", WITHOUT_A_SERVICE).await.is_ok();
    desk.sees("Nothing was sent", WITHOUT_A_SERVICE).await?;
    desk.press(if begun { "Other tender" } else { "Back" }).await?;
    desk.press("Cash").await?;
    desk.press("OK").await?;
    desk.sees("Nothing is due", PATIENCE).await?;
    desk.press("Sell").await?;
    ring_up(desk).await?;
    desk.key(Key::F9).await?;
    desk.sees("No terminal is connected. Cash works.", PATIENCE).await?;
    desk.press("Cash").await?;
    desk.press("OK").await?;
    desk.sees("Nothing is due", PATIENCE).await?;
    desk.press("Sell").await?;
    ring_up(desk).await?;
    desk.key(Key::F8).await?;
    desk.sees("Balance due", PATIENCE).await?;
    let books = BooksFile::at(&file(desk));
    let left = (
        books.number("SELECT count(*) FROM document"),
        books.number("SELECT count(*) FROM payment"),
        books.number("SELECT count(*) FROM attempt_state WHERE state <> 'not_sent'"),
    );
    if left != (3, 2, 0) {
        return Err(Failure(format!("documents, payments and attempts that were sent: {left:?}")));
    }
    around.agrees_with(desk, 0).await
}

/// In books that somebody founded, not only in practice: the sale is refused in words and stays, and a client with an address is all it takes.
pub(crate) async fn a_founded_swedish_clinic_refuses_an_anonymous_sale(desk: &mut Desk) -> Step<()> {
    // Nobody is asked anything here, so nobody needs to listen.
    founds_test_books(desk, &SWEDEN, "http://127.0.0.1:9").await?;
    prices_a_checkup(desk).await?;
    desk.press("Sell").await?;
    desk.key(Key::F2).await?;
    desk.writes("K-100").await?;
    desk.press("Check-up").await?;
    desk.sees(SWEDEN.due, PATIENCE).await?;
    desk.key(Key::F9).await?;
    is_refused_without_a_name(desk, "Skatteförfarandelag").await?;
    let made = || BooksFile::at(&file(desk)).number("SELECT count(*) FROM document");
    if made() != 0 {
        return Err(Failure("an invoice was made for nobody".into()));
    }
    desk.press("Sell").await?;
    desk.sees(SWEDEN.due, PATIENCE).await?;
    desk.press("New client").await?;
    desk.fill("Name", "Elsa Berg").await?;
    desk.fill("Address", "Storgatan 1, 111 22 Stockholm").await?;
    desk.press("Save").await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.key(Key::F9).await?;
    desk.sees("Choose Cash to take this sum in cash.", PATIENCE).await?;
    if made() == 1 {
        Ok(())
    } else {
        Err(Failure("no invoice was made".into()))
    }
}
