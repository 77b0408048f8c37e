//! The till's ends: a person closes its window, the system ends the program, and a page that dies, which ends nothing.
//!
//! A person's hand is the window manager's own key, so that the till is asked as by the cross in the window's corner.

use crate::account::finds_test_books;
use crate::around::{Around, file};
use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::restore::{sells_for_cash, sets_backups_up};
use crate::scenarios::{at_the_till, card_in_at_a_slow_bank, number, waiting_for_the_client};
use crate::settled::{acts, charged_unheard};
use crate::tampered::verified;
use crate::{books, hands, pictures};
use klinikassa_tests::BooksFile;
use serde_json::json;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A backup of small books, and the end after it.
const BACKED_UP: Duration = Duration::from_secs(60);
/// The practice terminal goes on with the bank; the till asks when it says idle.
const FOUND: Duration = Duration::from_secs(90);

/// Nobody left a log behind that the next start would have to read.
fn closed_cleanly(books: &Path) -> Step<()> {
    let log = books.with_extension("klinikassa-wal");
    if log.exists() {
        Err(Failure(format!("{} was left behind", log.display())))
    } else {
        Ok(())
    }
}

/// How many attempts the books show in this state.
fn attempts(desk: &Desk, state: &str) -> i64 {
    let books = BooksFile::at(&books::file(desk.folder()));
    books.number(&format!("SELECT count(*) FROM attempt_state WHERE state = '{state}'"))
}

pub(crate) async fn a_running_payment_keeps_the_window_open(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    let till = waiting_for_the_client(desk).await?;
    let terminal = desk.client()?.window().await?;
    desk.to(&till).await?;
    for _ in 0..2 {
        desk.asks_to_close().await?;
        desk.sees("The till can’t close now, and nothing was changed", PATIENCE)
            .await?;
        desk.press("Go on").await?;
        desk.no_longer_sees("The till can’t close now", PATIENCE).await?;
    }
    desk.sees("Waiting for the terminal", PATIENCE).await?;
    desk.to(&terminal).await?;
    desk.press("Approved").await?;
    desk.to(&till).await?;
    desk.sees("Nothing is due", PATIENCE).await?;
    desk.no_dialogue(PATIENCE).await?;
    desk.asks_to_close().await?;
    desk.ends_by_itself(PATIENCE).await?;
    closed_cleanly(&books::file(desk.folder()))?;
    match attempts(desk, "approved") {
        1 => Ok(()),
        other => Err(Failure(format!("approved attempts: {other}"))),
    }
}

pub(crate) async fn what_is_in_doubt_lets_the_window_close(desk: &mut Desk) -> Step<()> {
    at_the_till(desk).await?;
    charged_unheard(desk).await?;
    desk.asks_to_close().await?;
    desk.ends_by_itself(PATIENCE).await?;
    closed_cleanly(&books::file(desk.folder()))?;
    if attempts(desk, "unknown") != 1 {
        return Err(Failure("the books don’t show the doubt".into()));
    }
    at_the_till(desk).await?;
    desk.sees("no known outcome", PATIENCE).await?;
    let till = desk.to_practice_terminal().await?;
    acts(desk, json!({ "act": "clear_faults" })).await?;
    desk.to(&till).await?;
    desk.press("Invoices").await?;
    desk.sees("Paid", FOUND).await
}

/// The sealed backups in a folder.
fn backups(folder: &Path) -> Step<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "age") {
            found.insert(path);
        }
    }
    Ok(found)
}

/// Opens a backup with the key from paper, as a stranger would, and leaves the books that are in it in this folder.
fn unsealed(backup: &Path, key: &str, into: &Path) -> Step<PathBuf> {
    let plain: String = key.split_whitespace().collect();
    let identity: age::x25519::Identity = plain.parse().map_err(|why: &str| Failure(why.to_owned()))?;
    let copy = into.join("copy.klinikassa");
    std::fs::write(&copy, age::decrypt(&identity, &std::fs::read(backup)?)?)?;
    Ok(copy)
}

pub(crate) async fn a_backup_that_is_owed_is_made_before_the_window_closes(desk: &mut Desk) -> Step<()> {
    let folder = tempfile::Builder::new().prefix("klinikassa-backups-").tempdir()?;
    let around = Around::of(desk).await?;
    let _keyring = around.unlocked()?;
    finds_test_books(desk).await?;
    sells_for_cash(desk).await?;
    let key = sets_backups_up(desk, folder.path()).await?;
    let before = backups(folder.path())?;
    sells_for_cash(desk).await?;
    desk.asks_to_close().await?;
    desk.ends_by_itself(BACKED_UP).await?;
    closed_cleanly(&file(desk))?;
    let after = backups(folder.path())?;
    let mut made = after.difference(&before);
    let (Some(backup), None) = (made.next(), made.next()) else {
        return Err(Failure(format!("backups before and after: {before:?} {after:?}")));
    };
    let scratch = tempfile::Builder::new().prefix("klinikassa-copy-").tempdir()?;
    let copy = unsealed(backup, &key, scratch.path())?;
    let (whole, said) = verified(desk, &copy).await?;
    if !whole {
        return Err(Failure(format!("the backup is not whole: {said}")));
    }
    let lines = |books: &Path| BooksFile::at(books).number("SELECT count(*) FROM document");
    if (lines(&copy), lines(&file(desk))) == (2, 2) {
        Ok(())
    } else {
        Err(Failure("the backup lacks what was sold before the window was closed".into()))
    }
}

pub(crate) async fn the_system_ends_a_payment_and_the_next_start_finds_it(desk: &mut Desk) -> Step<()> {
    card_in_at_a_slow_bank(desk).await?;
    desk.system_ends_it().await?;
    closed_cleanly(&books::file(desk.folder()))?;
    if attempts(desk, "sending") != 1 {
        return Err(Failure("the books don’t show that the payment was being sent".into()));
    }
    desk.open().await?;
    desk.sees("no known outcome", PATIENCE).await?;
    desk.press("Riikka S.").await?;
    desk.press("Invoices").await?;
    desk.sees("Paid", FOUND).await
}

/// What a person does by the real keyboard, for the driver answers nothing reliably once a page has died: F4 and Enter begin a consultation.
async fn begins_a_consultation(desk: &Desk) -> Step<()> {
    let begun =
        || BooksFile::at(&books::file(desk.folder())).number("SELECT count(*) FROM draft_sale WHERE kind = 'consultation'");
    // A key that comes before the window has the keyboard, or its question the focus, is lost; Escape leaves the question. What was
    // begun shows in the books a moment later, and the window has another title then.
    desk.waits_for("a consultation", PATIENCE, || {
        if begun() > 0 {
            return Some(());
        }
        hands::keyboard("key", "Escape").ok()?;
        pictures::raised(&format!("{} · Klinikassa", number(1))).ok()?;
        hands::keyboard("key", "F4").ok()?;
        hands::keyboard("key", "Return").ok()?;
        None
    })
    .await
}

pub(crate) async fn a_page_that_dies_comes_back_and_its_payment_goes_on(desk: &mut Desk) -> Step<()> {
    let painted = desk.says_when_painted();
    card_in_at_a_slow_bank(desk).await?;
    std::fs::remove_file(&painted)?;
    desk.kills_the_page().await?;
    desk.waits_for("the page", PATIENCE, || painted.exists().then_some(()))
        .await?;
    // The engine knows nothing of pages.
    let approved = || (attempts(desk, "approved") == 1).then_some(());
    desk.waits_for("the payment", FOUND, approved).await?;
    // Nobody has to say again who is there, and the page takes keys.
    begins_a_consultation(desk).await?;
    hands::keyboard("key", "alt+F4")?;
    desk.ends_by_itself(PATIENCE).await?;
    closed_cleanly(&books::file(desk.folder()))
}
