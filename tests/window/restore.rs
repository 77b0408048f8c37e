//! A clinic's computer is gone: its backup is restored on another one, with the key from paper and nothing else.

use crate::account::finds_test_books;
use crate::around::{Around, file};
use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::scenarios::ring_up;
use fantoccini::Locator;
use fantoccini::key::Key;
use klinikassa_tests::BooksFile;
use std::path::Path;

/// Rings something up and takes cash for it.
pub(crate) async fn sells_for_cash(desk: &Desk) -> Step<()> {
    desk.press("Sell").await?;
    ring_up(desk).await?;
    desk.key(Key::F9).await?;
    desk.press("Cash").await?;
    desk.press("OK").await?;
    desk.sees("Nothing is due", PATIENCE).await
}

/// Sets backups up as a person does, and gives the key as it stands on paper.
pub(crate) async fn sets_backups_up(desk: &Desk, folder: &Path) -> Step<String> {
    desk.press("Settings").await?;
    desk.press("Books and backups").await?;
    desk.press("Set up backups").await?;
    desk.fill("Folder", &folder.display().to_string()).await?;
    desk.press("Next: the recovery key").await?;
    desk.sees("It is shown once", PATIENCE).await?;
    let shown = desk.client()?.find(Locator::Css(".panel .key-text")).await?;
    let key = shown.text().await?;
    let plain: String = key.split_whitespace().collect();
    let end = plain.len().saturating_sub(6);
    let end = plain.get(end..).ok_or_else(|| Failure("no recovery key".into()))?;
    desk.fill("The last six characters, from your paper", end).await?;
    desk.press("Begin").await?;
    desk.sees("Last backup", PATIENCE).await?;
    Ok(key)
}

fn the_backup(folder: &Path) -> Step<String> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "age") {
            return Ok(path.display().to_string());
        }
    }
    Err(Failure("there is no backup".into()))
}

/// Chooses the backup, types the key, looks at what it means, and restores.
async fn restores(desk: &Desk, backup: &str, key: &str) -> Step<()> {
    desk.press("Restore a backup").await?;
    desk.fill("The backup’s file", backup).await?;
    desk.press("Read this backup").await?;
    desk.sees("Type the recovery key from paper", PATIENCE).await?;
    desk.fill("Recovery key", key).await?;
    desk.press("Read it with this key").await?;
    desk.sees("There are no books on this computer yet", PATIENCE).await?;
    desk.sees("The recovery key stands for the supervisor", PATIENCE).await?;
    desk.picture("restore-offer").await?;
    let who = desk.client()?.find(Locator::Css(".restore-agree select")).await?;
    who.select_by_label("Riikka S.").await?;
    desk.press("Restore this backup").await?;
    desk.sees("Numbers end with R1 from now on", PATIENCE).await?;
    desk.picture("restored").await?;
    desk.press("Go on").await?;
    desk.no_dialogue(PATIENCE).await
}

pub(crate) async fn a_backup_is_restored_on_a_new_computer(desk: &mut Desk) -> Step<()> {
    let folder = tempfile::Builder::new().prefix("klinikassa-backups-").tempdir()?;
    let key = {
        let around = Around::of(desk).await?;
        let _keyring = around.unlocked()?;
        finds_test_books(desk).await?;
        sells_for_cash(desk).await?;
        let key = sets_backups_up(desk, folder.path()).await?;
        desk.close().await?;
        key
    };
    // Another computer: another keychain, and a data folder without a till's books in it.
    let aside = tempfile::Builder::new().prefix("klinikassa-lost-").tempdir()?;
    let books = file(desk);
    let place = books.parent().ok_or_else(|| Failure("books without a folder".into()))?;
    std::fs::rename(&books, aside.path().join("test.klinikassa"))?;
    std::fs::remove_dir_all(place)?;
    let around = Around::of(desk).await?;
    let _keyring = around.unlocked()?;
    desk.open_as_installed().await?;
    desk.sees("Where shall we begin?", PATIENCE).await?;
    restores(desk, &the_backup(folder.path())?, &key).await?;
    sells_for_cash(desk).await?;
    let books = BooksFile::at(&books);
    let (documents, new, restored) = (
        books.number("SELECT count(*) FROM document"),
        books.number("SELECT count(*) FROM document WHERE label LIKE '%-R1' AND number = 1"),
        books.number("SELECT count(*) FROM journal WHERE kind = 'books_restored'"),
    );
    if (documents, new, restored) != (2, 1, 1) {
        return Err(Failure(format!(
            "documents, new numbers and restores: {documents}, {new}, {restored}"
        )));
    }
    desk.press("Settings").await?;
    desk.press("Nets payment terminals").await?;
    desk.sees("Check against reconciliation", PATIENCE).await?;
    around.agrees_with(desk, 0).await
}
