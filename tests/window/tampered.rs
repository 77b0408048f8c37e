//! A stranger's hand in the books: the verifying program names the row and the line, and the till sells nothing on such books.

use crate::account::finds_test_books;
use crate::around::file;
use crate::desk::{Desk, Failure, PATIENCE, Step};
use crate::scenarios::ring_up;
use fantoccini::key::Key;
use klinikassa_tests::BooksFile;
use std::path::Path;

/// What the program for strangers says of these books, and whether it calls them whole.
pub(crate) async fn verified(desk: &Desk, books: &Path) -> Step<(bool, String)> {
    let program = desk
        .app()
        .with_file_name(format!("klinikassa-verify{}", std::env::consts::EXE_SUFFIX));
    let mut command = tokio::process::Command::new(program);
    let said = command.args(["--language", "en"]).arg(books).output().await?;
    let text = String::from_utf8_lossy(&said.stdout).into_owned();
    match said.status.code() {
        Some(0) => Ok((true, text)),
        Some(1) => Ok((false, text)),
        other => Err(Failure(format!("klinikassa-verify ended with {other:?}: {text}"))),
    }
}

/// Takes ten euros from a payment, past the guards and leaving them as they were.
fn takes_ten_euros(desk: &Desk) {
    let books = BooksFile::at(&file(desk));
    let guard = books.text("SELECT sql FROM sqlite_schema WHERE name = 'payment_no_update'");
    books.change(&format!(
        "DROP TRIGGER payment_no_update; UPDATE payment SET amount = amount - 1000; {guard}"
    ));
}

pub(crate) async fn an_edited_row_is_found_by_a_stranger_and_by_the_till(desk: &mut Desk) -> Step<()> {
    finds_test_books(desk).await?;
    ring_up(desk).await?;
    desk.key(Key::F9).await?;
    desk.press("Cash").await?;
    desk.press("OK").await?;
    desk.sees("Nothing is due", PATIENCE).await?;
    desk.close().await?;
    let (whole, said) = verified(desk, &file(desk)).await?;
    if !whole {
        return Err(Failure(format!("books nobody touched are called broken: {said}")));
    }
    takes_ten_euros(desk);
    let (whole, said) = verified(desk, &file(desk)).await?;
    if whole || !said.contains("Row 1 of payment is not what journal line") {
        return Err(Failure(format!("the edited payment is not named: {said}")));
    }
    desk.open_as_installed().await?;
    desk.sees("Something in the books is not as it was written", PATIENCE).await
}
