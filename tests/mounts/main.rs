//! `mounted-till`: tills in a folder that is full or read-only. The flow test starts it inside a mount of its own, with the
//! temporary folder there, and tells it which trial to run; it ends well or says on standard error what did not hold.
//!
//! Deliberately absent: the mounting at the start. Only the trial of a read-only folder changes its mount on the way.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a program of the tests stops where it can't go on"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "its arguments and its temporary folder come from the test"
)]

mod elsewhere;

use application::domain::attempt::{State, Word};
use application::domain::clinic::BooksKind;
use application::domain::ids::SaleId;
use application::domain::quantity::Quantity;
use application::{
    BackupFault, Bookshelf, CardRequest, Clock, DataFolder, First, FolderError, InvoiceView, RestoreFault, RestoreView,
    SystemClock, Till, TillError,
};
use klinikassa_tests::{Desk, key, places};
use serde_json::json;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let (trial, simulator) = (arguments.next().unwrap(), arguments.next().unwrap());
    let folder = std::env::temp_dir();
    match trial.as_str() {
        "a_result_on_a_full_disk" => a_result_on_a_full_disk(&folder, &simulator).await,
        "selling_on_a_full_disk" => selling_on_a_full_disk(&folder).await,
        "opening_on_a_full_disk" => opening_on_a_full_disk(&folder).await,
        "a_read_only_folder" => a_read_only_folder(&folder).await,
        "a_backup_folder_that_fills" => a_backup_folder_that_fills(&folder).await,
        "restoring_on_a_full_disk" => restoring_on_a_full_disk(&folder).await,
        "a_folder_on_another_computer" => a_folder_on_another_computer(&folder).await,
        unknown => panic!("{unknown}: no such trial"),
    }
}

/// Takes every byte that is left, and answers with the file that holds them.
fn fill(folder: &Path) -> PathBuf {
    let path = folder.join("filler");
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(&path).unwrap();
    for size in [1 << 20, 4_096, 1] {
        let block = vec![1_u8; size];
        while file.write(&block).is_ok_and(|written| written > 0) {}
    }
    path
}

/// A draft with one line.
async fn draft(till: &Till, times: i64) -> Result<SaleId, TillError> {
    let sale = till.current_sale().await?.draft.id();
    let item = till.find("F-2041".to_owned()).await?.items.remove(0);
    till.add_item(sale, item.id, Quantity::whole(times).unwrap(), None).await?;
    Ok(sale)
}

async fn sold(till: &Till, times: i64) -> Result<InvoiceView, TillError> {
    let sale = draft(till, times).await?;
    till.finalise(sale, key()).await
}

async fn assert_sound(till: &Till) {
    assert_eq!(till.check_books().await.unwrap(), Vec::<String>::new());
}

/// Only what says that the disk is full, or that the books must be read again, may be said.
fn assert_full(error: &TillError) {
    let said = matches!(error, TillError::DiskFull);
    let not_known = matches!(error, TillError::Store(text) if text.contains("not known"));
    assert!(said || not_known, "{error:?}");
}

async fn a_result_on_a_full_disk(folder: &Path, simulator: &str) {
    let desk = Desk::open(simulator).await;
    let (first, second) = (desk.invoice(1).await, desk.invoice(2).await);
    let (id, other) = (first.record.document.parts().id, second.record.document.parts().id);
    let begun = desk.pay(id, Desk::due(&first)).await.unwrap();
    desk.terminal_asks().await;
    let filler = fill(folder);
    let request = CardRequest {
        document: other,
        original: None,
        amount: Desk::due(&second),
        terminal: desk.other_terminal,
        key: key(),
    };
    let refused = desk.till.process_card(request).await;
    assert!(matches!(refused, Err(TillError::DiskFull)), "{refused:?}");
    assert_eq!(desk.service.bank()["transaction_posts"], json!(1), "the second was not sent");
    desk.service.act(json!({ "act": "present_card", "card": "visa_debit" }));
    let paid = desk.reaches(begun.header.id, &[State::Approved]).await;
    assert_eq!(Desk::word(&paid), Word::Paid);
    std::fs::remove_file(filler).unwrap();
    let desk = desk.restart().await;
    let again = desk.attempt(begun.header.id).await;
    assert_eq!(again.state(), State::Approved);
    assert!(Desk::due(&desk.till.invoice(id).await.unwrap()).is_zero());
    assert_eq!(
        Desk::due(&desk.till.invoice(other).await.unwrap()),
        Desk::due(&second),
        "nothing is held back on the refused one"
    );
    desk.agrees_with_the_bank(&[id, other]).await;
}

async fn selling_on_a_full_disk(folder: &Path) {
    let file = folder.join("practice.klinikassa");
    let till = places::till(&file, BooksKind::Practice, &places::nobody()).await.unwrap();
    let mut acknowledged = vec![sold(&till, 1).await.unwrap()];
    let (waiting, press) = (draft(&till, 2).await.unwrap(), key());
    let mut refusals = 0;
    // What the log has reserved already may still take a few commits; then the disk is full.
    for _ in 0..400 {
        if refusals > 3 {
            break;
        }
        fill(folder);
        let sale = if refusals == 0 {
            till.finalise(waiting, press).await
        } else {
            sold(&till, 3).await
        };
        match sale {
            Err(error) => {
                assert_full(&error);
                refusals += 1;
            }
            Ok(invoice) => acknowledged.push(invoice),
        }
    }
    assert!(refusals > 3, "the disk was full");
    std::fs::remove_file(folder.join("filler")).unwrap();
    let finalised = till.finalise(waiting, press).await.unwrap();
    let again = till.finalise(waiting, press).await.unwrap();
    assert_eq!(finalised.record.document.parts().id, again.record.document.parts().id);
    for invoice in &acknowledged {
        let kept = till.invoice(invoice.record.document.parts().id).await.unwrap();
        assert_eq!(kept.record.balance.due().unwrap(), invoice.record.balance.due().unwrap());
    }
    assert_sound(&till).await;
    sold(&till, 4).await.unwrap();
}

async fn opening_on_a_full_disk(folder: &Path) {
    let file = folder.join("practice.klinikassa");
    fill(folder);
    let refused = places::open(&file, BooksKind::Practice).await.map(|_| ()).unwrap_err();
    assert!(matches!(refused, TillError::DiskFull), "{refused:?}");
    assert!(!file.exists(), "half a file is not left behind");
    let made = DataFolder::take(&folder.join("data")).map(|_| ());
    assert!(matches!(made, Err(FolderError::DiskFull) | Ok(())), "{made:?}");
    std::fs::remove_file(folder.join("filler")).unwrap();
    let till = places::till(&file, BooksKind::Practice, &places::nobody()).await.unwrap();
    let invoice = sold(&till, 1).await.unwrap().record.document.parts().id;
    drop(till);
    fill(folder);
    // Books that are there open on a full disk by giving the ballast up, and can be read; nothing of them is lost.
    let books = places::open(&file, BooksKind::Practice).await.unwrap();
    let account = "practice".to_owned();
    let till = books.serve(&places::nobody(), account.clone(), account.into()).await.unwrap();
    till.invoice(invoice).await.unwrap();
    assert_sound(&till).await;
    drop(till);
    std::fs::remove_file(folder.join("filler")).unwrap();
    let till = places::till(&file, BooksKind::Practice, &places::nobody()).await.unwrap();
    till.invoice(invoice).await.unwrap();
    assert_sound(&till).await;
}

/// Changes the mount; whoever still closes a file is waited for.
async fn remount(folder: &Path, how: &str) {
    for _ in 0..200 {
        let done = Command::new("mount").args(["-o", how]).arg(folder).output().unwrap();
        if done.status.success() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("{how}: the mount stays busy");
}

async fn a_read_only_folder(folder: &Path) {
    let file = folder.join("practice.klinikassa");
    let till = places::till(&file, BooksKind::Practice, &places::nobody()).await.unwrap();
    let invoice = sold(&till, 1).await.unwrap().record.document.parts().id;
    drop(till);
    remount(folder, "remount,ro").await;
    let before = places::bytes_below(folder);
    let refused = places::open(&file, BooksKind::Practice).await.map(|_| ()).unwrap_err();
    assert!(matches!(refused, TillError::DataReadOnly), "{refused:?}");
    let new = places::open(&folder.join("new.klinikassa"), BooksKind::Practice).await;
    assert!(matches!(new.map(|_| ()), Err(TillError::DataReadOnly)));
    for taken in [folder.to_owned(), folder.join("data")] {
        let refused = DataFolder::take(&taken).map(|_| ());
        assert!(matches!(refused, Err(FolderError::ReadOnly)), "{refused:?}");
    }
    assert_eq!(places::bytes_below(folder), before, "what can't be written was not");
    remount(folder, "remount,rw").await;
    let till = places::till(&file, BooksKind::Practice, &places::nobody()).await.unwrap();
    till.invoice(invoice).await.unwrap();
    assert_sound(&till).await;
    sold(&till, 2).await.unwrap();
}

/// A share of another computer, as a data folder and as the place of a clinic's books in one that is here. The share sees that somebody
/// looked, and nothing else.
async fn a_folder_on_another_computer(folder: &Path) {
    let share = folder.join("share");
    std::fs::create_dir(&share).unwrap();
    let other = elsewhere::OtherComputer::mount(&share);
    for taken in [share.clone(), share.join("data")] {
        let refused = DataFolder::take(&taken).map(|_| ());
        assert!(matches!(refused, Err(FolderError::OnNetwork)), "{refused:?}");
    }
    let data = folder.join("data");
    std::fs::create_dir(&data).unwrap();
    std::os::unix::fs::symlink(&share, data.join("clinic")).unwrap();
    let shelf = places::shelf(&data, "http://127.0.0.1:9", First::LastShown).await.unwrap();
    let refused = shelf.open_clinic(&places::new_clinic()).await;
    assert!(matches!(refused, Err(TillError::DataOnNetwork)), "{refused:?}");
    assert_eq!(other.was_asked_more_than_to_look(), Vec::<u32>::new());
    // Without the share it is a folder like any other.
    std::fs::remove_file(data.join("clinic")).unwrap();
    shelf.open_clinic(&places::new_clinic()).await.unwrap();
}

/// A till on test books whose first backup is made, and its recovery key.
async fn backed_up(data: &Path, backups: &Path) -> (Bookshelf, Till, String) {
    std::fs::create_dir_all(data.join("test")).unwrap();
    places::make(&data.join("test/test.klinikassa"), BooksKind::Test);
    let shelf = places::shelf(data, "http://127.0.0.1:9", First::LastShown).await.unwrap();
    shelf.show(Some(BooksKind::Test)).await.unwrap();
    let till = shelf.current().unwrap();
    let staff = till.frame().await.unwrap().staff[0].id;
    till.sign_in(staff).await.unwrap();
    let key = places::set_up_backups(&till, backups).await;
    (shelf, till, key)
}

/// What a folder holds, without the file that fills it.
fn kept(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = places::bytes_below(folder);
    found.retain(|path, _| !path.ends_with("filler"));
    found
}

/// Another disk for the backups, which fills at every point of writing one. What is there stays whole, what is not whole goes.
async fn a_backup_folder_that_fills(folder: &Path) {
    const PAGE: u64 = 4_096;
    let backups = folder.join("backups");
    std::fs::create_dir_all(&backups).unwrap();
    let mounted = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=24m", "tmpfs"])
        .arg(&backups)
        .status()
        .unwrap();
    assert!(mounted.success());
    let (_shelf, till, key) = backed_up(&folder.join("data"), &backups).await;
    till.compare_head().await;
    till.back_up().await;
    let pages = till.backups().await.unwrap().good.unwrap().bytes / PAGE + 1;
    for left in [0, 1, pages / 4, pages / 2, pages - 2, pages - 1, pages] {
        sold(&till, 1).await.unwrap();
        let before = kept(&backups);
        let filler = fill(&backups);
        let file = std::fs::OpenOptions::new().write(true).open(&filler).unwrap();
        file.set_len((file.metadata().unwrap().len() / PAGE - left) * PAGE).unwrap();
        // Names are by the second.
        SystemClock::start().wait(Duration::from_millis(1_100)).await;
        till.back_up().await;
        let fault = till.backups().await.unwrap().fault.map(|(_, fault)| fault);
        let after = kept(&backups);
        if fault.is_some() {
            assert_eq!(fault, Some(BackupFault::FolderFull), "{left} pages left");
            assert_eq!(after, before, "{left} pages left: the earlier ones, and nothing half");
        }
        assert!(left + 1 >= pages || fault.is_some(), "{left} pages are too few");
        std::fs::remove_file(filler).unwrap();
    }
    till.back_up().await;
    assert_eq!(till.backups().await.unwrap().fault, None);
    let identity: age::x25519::Identity = key.parse().unwrap();
    for (path, bytes) in kept(&backups) {
        if path.extension().is_some_and(|ending| ending == "head") {
            assert!(bytes.ends_with(b"\n") && path.with_extension("").exists(), "{path:?}");
        } else {
            assert!(!age::decrypt(&identity, &bytes).unwrap().is_empty(), "{path:?}");
        }
    }
    assert_sound(&till).await;
}

/// The disk fills while a backup is read: it is said, nothing of it stays, and the books are as they were.
async fn restoring_on_a_full_disk(folder: &Path) {
    let data = folder.join("data");
    let backups = folder.join("backups");
    let (shelf, till, _) = backed_up(&data, &backups).await;
    let good = till.backups().await.unwrap().good.unwrap();
    let clock = SystemClock::start();
    // What SQLite shares between connections says nothing.
    let told = || {
        let mut found = places::bytes_below(&data);
        found.retain(|path, _| !path.to_string_lossy().ends_with("-shm"));
        found
    };
    let before = told();
    let filler = fill(folder);
    shelf
        .read_backup(backups.join(good.name).to_str().unwrap(), None)
        .await
        .unwrap();
    let fault = loop {
        match shelf.restore_view() {
            RestoreView::Reading { .. } => clock.wait(Duration::from_millis(20)).await,
            RestoreView::Failed { fault, .. } => break fault,
            other @ (RestoreView::None | RestoreView::Offered(_) | RestoreView::Done(_)) => panic!("{other:?}"),
        }
    };
    assert_eq!(fault, RestoreFault::NoRoom);
    std::fs::remove_file(filler).unwrap();
    assert_eq!(told(), before, "nothing was changed");
}
