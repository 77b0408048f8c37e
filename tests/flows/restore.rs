//! Backups restored into real data folders: on the same computer, on a new one, over books that are damaged; refused in words with
//! nothing changed; broken off between the two renames; and a file that somebody put back by hand.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

#[path = "restore/clients.rs"]
mod clients;
#[path = "restore/computer.rs"]
mod computer;
#[path = "restore/older.rs"]
mod older;

use application::domain::clinic::BooksKind;
use application::domain::ids::{DocumentId, StaffId};
use application::domain::terminal::TerminalTick;
use application::keychain::SecretString;
use application::{
    Anchoring, Authority, Bookshelf, HeldWhy, PresentBooks, RestoreFault, RestoreOffer, RestoreView, SlipTyped, Soundness,
    SupervisorError, TakenBefore, Till, TillError,
};
use computer::{Ahead, Computer, until};
use klinikassa_tests::{key, places, sold};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

const CODE: &str = "korpi 71";

/// Reads a backup and waits until it is known what becomes of it.
async fn read(shelf: &Bookshelf, file: &Path, key: Option<&str>) -> Result<RestoreOffer, RestoreFault> {
    shelf
        .read_backup(file.to_str().unwrap(), key.map(|key| SecretString::from(key.to_owned())))
        .await
        .unwrap();
    until(async || match shelf.restore_view() {
        RestoreView::Reading { .. } => None,
        RestoreView::Failed { fault, .. } => Some(Err(fault)),
        RestoreView::Offered(offer) => Some(Ok(*offer)),
        other @ (RestoreView::None | RestoreView::Done(_)) => panic!("{other:?}"),
    })
    .await
}

fn code(text: &str) -> SecretString {
    SecretString::from(text.to_owned())
}

fn somebody(offer: &RestoreOffer) -> StaffId {
    offer.staff[0].0
}

/// An invoice paid in cash, and its number.
async fn paid(till: &Till, times: i64) -> (DocumentId, String) {
    let invoice = sold(till, times).await;
    let parts = invoice.record.document.parts();
    let (document, number) = (parts.id, parts.number.to_string());
    let due = invoice.record.balance.due().unwrap();
    till.pay_cash(document, due, due, key()).await.unwrap();
    (document, number)
}

fn labels(books: &Path) -> Vec<String> {
    let connection = rusqlite::Connection::open(books).unwrap();
    let mut statement = connection.prepare("SELECT label FROM document ORDER BY seq").unwrap();
    let labels = statement.query_map([], |row| row.get(0)).unwrap();
    labels.collect::<Result<_, _>>().unwrap()
}

async fn marked(till: &Till) -> Vec<bool> {
    let options = till.terminal_offer(None, true).await.unwrap().terminals;
    options.iter().map(|view| view.record.check_after_restore).collect()
}

/// What is in a backup, in a file of its own.
fn opened(backup: &Path, key: &str, into: &Path) {
    let identity: age::x25519::Identity = key.parse().unwrap();
    fs::write(into, age::decrypt(&identity, &fs::read(backup).unwrap()).unwrap()).unwrap();
}

/// Seals a file to the recovery key, as anybody could who has seen the books.
fn sealed(plain: &Path, key: &str, into: &Path) {
    let identity: age::x25519::Identity = key.parse().unwrap();
    fs::write(into, age::encrypt(&identity.to_public(), &fs::read(plain).unwrap()).unwrap()).unwrap();
}

fn beside(backup: &Path) -> PathBuf {
    PathBuf::from(format!("{}.head", backup.display()))
}

/// One invoice and its payment, by the sums of the books themselves.
fn shows_what_it_loses(offer: &RestoreOffer, after: &str, at_backup: &store::Totals, before: &store::Totals) {
    assert!(offer.vouched, "this computer made it");
    assert_eq!(offer.authority, Authority::Code { wait: Duration::ZERO });
    let PresentBooks::Newer { side, lost } = &offer.present else {
        panic!("{:?}", offer.present);
    };
    assert_eq!(side.last_invoice.as_deref(), Some(after));
    assert_ne!(offer.backup.last_invoice, side.last_invoice);
    let sums = (
        before.documents.1 - at_backup.documents.1,
        before.payments.1 - at_backup.payments.1,
    );
    assert_eq!((lost.documents.count, lost.documents.sum), (1, sums.0));
    assert_eq!((lost.paid.count, lost.paid.sum), (1, sums.1));
    assert_eq!((lost.refunded.count, lost.credit_notes.count), (0, 0));
}

/// Each may have taken money since; a person's word ends that for the one they compared.
async fn marks_every_terminal(till: &Till) {
    let marks = marked(till).await;
    assert!(marks.len() > 1 && marks.iter().all(|marked| *marked), "{marks:?}");
    let one = till.terminal_offer(None, true).await.unwrap().terminals[0].record.terminal.id;
    till.tick_terminal(one, TerminalTick::ReconciledByHand, true).await.unwrap();
    assert_eq!(marked(till).await.iter().filter(|marked| **marked).count(), marks.len() - 1);
}

/// What the terminal took after the copy was made: an invoice that owes it, a slip, two people, and nothing sent.
async fn a_payment_of_the_lost_time_is_booked_by_its_slip(till: &Till, books: &Path) {
    let invoice = sold(till, 1).await;
    assert!(invoice.restored);
    let (document, due) = (invoice.record.document.parts().id, invoice.record.balance.due().unwrap());
    let terminal = till.terminal_offer(None, true).await.unwrap().terminals[0].record.terminal.id;
    let taken = |reference, sum| TakenBefore {
        document,
        terminal,
        key: key(),
        slip: SlipTyped {
            reference,
            again: reference,
            time_on_slip: "16:40",
            sum,
            kept: true,
        },
        evidence: "In the envelope of that day",
    };
    let alone = till.taken_before(taken("004127", due), &code("korpi 70")).await;
    assert!(matches!(alone, Err(TillError::Supervisor(_))), "{alone:?}");
    let above = till
        .taken_before(taken("004127", due.checked_add(due).unwrap()), &code(CODE))
        .await;
    assert!(matches!(above, Err(TillError::AmountAboveDue { .. })), "{above:?}");
    let paid = till.taken_before(taken("004127", due), &code(CODE)).await.unwrap();
    assert_eq!(paid.record.balance.due().unwrap().minor(), 0);
    let next = sold(till, 1).await;
    let document = next.record.document.parts().id;
    let again = till
        .taken_before(
            TakenBefore {
                document,
                ..taken("004127", due)
            },
            &code(CODE),
        )
        .await;
    assert!(matches!(again, Err(TillError::ReferenceUsed)), "{again:?}");
    let file = rusqlite::Connection::open(books).unwrap();
    let number = |sql: &str| -> i64 { file.query_row(sql, [], |row| row.get(0)).unwrap() };
    let card = "SELECT sum(amount) FROM ledger_entry WHERE account LIKE 'card_clearing:%' AND state = 'posted'";
    assert_eq!(number(card), due.minor());
    assert_eq!(
        number("SELECT count(*) FROM attempt_event WHERE code = 'sending'"),
        0,
        "nothing was sent"
    );
    assert!(till.check_books().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restore_shows_what_it_loses_keeps_the_present_books_and_repeats_no_number() {
    let computer = Computer::with_books(BooksKind::Test);
    let (shelf, till) = computer.at_work().await;
    till.set_supervisor_code(&code(CODE)).await.unwrap();
    paid(&till, 2).await;
    paid(&till, 3).await;
    let (_, backup) = computer.backed_up(&till).await;
    let line = till.backups().await.unwrap().good.unwrap().line;
    let at_backup = store::totals_until(&computer.books(), line).unwrap();
    let (_, after) = paid(&till, 5).await;
    let before = store::totals_until(&computer.books(), i64::MAX).unwrap();
    assert!(marked(&till).await.iter().all(|marked| !marked));

    let offer = read(&shelf, &backup, None).await.unwrap();
    shows_what_it_loses(&offer, &after, &at_backup, &before);

    let refused = shelf.restore(Some(&code("korpi 70")), somebody(&offer)).await.unwrap_err();
    assert!(
        matches!(refused, TillError::Supervisor(SupervisorError::Wrong { .. })),
        "{refused:?}"
    );
    assert!(labels(&computer.books()).contains(&after), "nothing was changed");
    let restored = shelf.restore(Some(&code(CODE)), somebody(&offer)).await.unwrap();
    assert_eq!(restored.suffix, 1);
    assert!(!restored.code_needed && !restored.backups_needed);
    let closed = till.current_sale().await.unwrap_err();
    assert!(
        matches!(closed, TillError::Store(_)),
        "the books before are closed: {closed:?}"
    );

    // What was there before is there as it was, under another name.
    let kept = restored.kept.unwrap().join("test.klinikassa");
    assert_eq!(store::totals_until(&kept, i64::MAX).unwrap(), before);
    assert!(labels(&kept).contains(&after));

    // The restored books are the backup's, and go on with numbers of their own.
    assert_eq!(store::totals_until(&computer.books(), line).unwrap(), at_backup);
    let till = shelf.current().unwrap();
    assert_eq!(till.signed_in(), Some(somebody(&offer)));
    till.compare_head().await;
    assert_eq!(till.care().anchoring, Anchoring::Begun, "anchored anew");
    till.check_deeply().await;
    assert!(matches!(till.care().soundness, Soundness::Sound { .. }), "{:?}", till.care());
    let given = labels(&kept);
    for times in [1, 2] {
        let (_, number) = paid(&till, times).await;
        assert!(number.ends_with("-R1"), "{number}");
        assert!(!given.contains(&number), "{number}");
    }

    a_payment_of_the_lost_time_is_booked_by_its_slip(&till, &computer.books()).await;
    marks_every_terminal(&till).await;

    // On the same computer backups and the code go on.
    till.back_up().await;
    assert_eq!(till.backups().await.unwrap().fault, None);
    till.change_supervisor_code(&code(CODE), &code("suo 4417")).await.unwrap();

    // The same backup once more, which the restored books' own backups have left alone: its numbers are not given again either.
    let offer = read(&shelf, &backup, None).await.unwrap();
    assert!(matches!(offer.present, PresentBooks::Newer { .. }), "{:?}", offer.present);
    let again = shelf.restore(Some(&code("suo 4417")), somebody(&offer)).await.unwrap();
    assert_eq!(again.suffix, 2);
    let (_, number) = paid(&shelf.current().unwrap(), 1).await;
    assert!(number.ends_with("-R2"), "{number}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_computer_needs_the_recovery_key_and_nothing_else() {
    let lost = Computer::with_books(BooksKind::Test);
    let (_shelf, till) = lost.at_work().await;
    till.set_supervisor_code(&code(CODE)).await.unwrap();
    paid(&till, 2).await;
    let (key, backup) = lost.backed_up(&till).await;
    let line = till.backups().await.unwrap().good.unwrap().line;
    let at_backup = store::totals_until(&lost.books(), line).unwrap();

    let computer = Computer::new(BooksKind::Test);
    let shelf = computer.shelf().await;
    assert!(shelf.current().is_none());
    let files = shelf.backup_files(Some(lost.backups().to_str().unwrap())).await.unwrap();
    assert_eq!(files.files.iter().map(|file| &file.file).collect::<Vec<_>>(), [&backup]);
    assert_eq!(read(&shelf, &backup, None).await.unwrap_err(), RestoreFault::KeyNeeded);
    let small = key.to_lowercase();
    let groups: Vec<&str> = small
        .as_bytes()
        .chunks(6)
        .map(|six| std::str::from_utf8(six).unwrap())
        .collect();
    let typed = groups.join(" ");
    let offer = read(&shelf, &backup, Some(&typed)).await.unwrap();
    assert_eq!(offer.present, PresentBooks::None);
    assert!(!offer.vouched, "the key for that stayed on the other computer");
    assert_eq!(offer.authority, Authority::RecoveryKey { shown: true });
    let restored = shelf.restore(None, somebody(&offer)).await.unwrap();
    assert_eq!((restored.kept, restored.suffix), (None, 1));
    assert!(restored.code_needed && restored.backups_needed && restored.password_needed);
    assert_eq!(store::totals_until(&computer.books(), line).unwrap(), at_backup);
    let till = shelf.current().unwrap();
    till.compare_head().await;
    assert_eq!(till.care().held, None);
    let (_, number) = paid(&till, 1).await;
    assert!(number.ends_with("-R1"), "{number}");
    computer.leave(shelf, till).await;
    let (_shelf, till) = computer.at_work().await;
    paid(&till, 1).await;
    till.check_deeply().await;
    assert!(matches!(till.care().soundness, Soundness::Sound { .. }));
}

/// Files that are no backup of these books, made out of one that is.
fn strangers(backup: &Path, key: &str, books: &Path) -> tempfile::TempDir {
    let aside = tempfile::tempdir().unwrap();
    let at = |name: &str| aside.path().join(name);
    let whole = fs::read(backup).unwrap();
    fs::write(at("cut"), &whole[..whole.len() - 70_000]).unwrap();
    fs::write(at("cut to a stump"), &whole[..12]).unwrap();
    let mut changed = whole.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    fs::write(at("changed"), &changed).unwrap();
    fs::write(at("text"), "Dear diary").unwrap();
    fs::write(at("empty"), "").unwrap();
    fs::copy(books, at("plain")).unwrap();
    let plain = at("opened");
    opened(backup, key, &plain);
    fs::write(at("sealed text.plain"), "Dear diary").unwrap();
    sealed(&at("sealed text.plain"), key, &at("sealed text"));
    let rewritten = |sql: &str, name: &str| {
        let copy = at("rewritten");
        fs::copy(&plain, &copy).unwrap();
        rusqlite::Connection::open(&copy).unwrap().execute_batch(sql).unwrap();
        sealed(&copy, key, &at(name));
    };
    rewritten("PRAGMA user_version = 99", "newer");
    rewritten(
        "DROP TRIGGER payment_no_update; UPDATE payment SET amount = amount + 100",
        "unsound",
    );
    // Another file in a backup's place, with the note of the one that was there.
    rewritten(
        "INSERT INTO setting (key, value) VALUES ('probe', '') ON CONFLICT DO NOTHING; DELETE FROM setting WHERE key = 'probe'",
        "swapped",
    );
    let note = fs::read_to_string(beside(backup)).unwrap();
    fs::write(beside(&at("swapped")), note.replacen(" 1 1 ", " 1 2 ", 1)).unwrap();
    assert_ne!(fs::read_to_string(beside(&at("swapped"))).unwrap(), note);
    aside
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_backup_of_these_books_is_refused_and_nothing_is_changed() {
    let computer = Computer::with_books(BooksKind::Test);
    let (shelf, till) = computer.at_work().await;
    paid(&till, 2).await;
    let (key, backup) = computer.backed_up(&till).await;
    let other = Computer::with_books(BooksKind::Test);
    let (_other_shelf, other_till) = other.at_work().await;
    let (other_key, other_backup) = other.backed_up(&other_till).await;
    let real = Computer::with_books(BooksKind::Real);
    let (_real_shelf, real_till) = real.at_work().await;
    let (real_key, real_backup) = real.backed_up(&real_till).await;

    let aside = strangers(&backup, &key, &computer.books());
    let at = |name: &str| aside.path().join(name);
    let before = computer.bytes();
    let stranger = other_key.as_str();
    let cases: [(PathBuf, Option<&str>, RestoreFault); 15] = [
        (at("not there"), None, RestoreFault::FileGone),
        (computer.place.path().join("pulled out/backup"), None, RestoreFault::FileGone),
        (PathBuf::from("backup"), None, RestoreFault::FileGone),
        (at("text"), None, RestoreFault::NotABackup),
        (at("plain"), None, RestoreFault::NotABackup),
        (at("sealed text"), Some(&key), RestoreFault::NotABackup),
        (at("empty"), None, RestoreFault::CutShort),
        (at("cut to a stump"), None, RestoreFault::CutShort),
        (at("cut"), None, RestoreFault::CutShort),
        (at("changed"), None, RestoreFault::CutShort),
        (backup.clone(), Some(stranger), RestoreFault::OtherKey),
        (backup.clone(), Some("AGE-SECRET-KEY-1QQQ"), RestoreFault::KeyMistyped),
        (other_backup, Some(stranger), RestoreFault::OtherClinic),
        (at("newer"), Some(&key), RestoreFault::Newer),
        (at("unsound"), Some(&key), RestoreFault::Unsound),
    ];
    for (file, key, expected) in cases {
        let fault = read(&shelf, &file, key).await.map(|_| ()).unwrap_err();
        assert_eq!(fault, expected, "{}", file.display());
    }
    let fault = read(&shelf, &real_backup, Some(&real_key)).await.map(|_| ()).unwrap_err();
    assert_eq!(fault, RestoreFault::OtherKind);
    let fault = read(&shelf, &at("swapped"), Some(&key)).await.map(|_| ()).unwrap_err();
    assert_eq!(fault, RestoreFault::NotMadeHere);
    let refused = shelf.restore(None, till.signed_in().unwrap()).await.unwrap_err();
    assert!(
        matches!(refused, TillError::Restore(RestoreFault::NothingRead)),
        "{refused:?}"
    );
    assert_eq!(computer.bytes(), before, "byte for byte");
    // No code was set, so the recovery key is the authority, and the keychain's own key is not it.
    let offer = read(&shelf, &backup, None).await.unwrap();
    assert_eq!(offer.authority, Authority::RecoveryKey { shown: false });
    let refused = shelf.restore(Some(&code(CODE)), somebody(&offer)).await.unwrap_err();
    assert!(matches!(refused, TillError::Restore(RestoreFault::KeyNeeded)), "{refused:?}");
    shelf.stop_restore();
    assert_eq!(computer.bytes(), before, "left alone, it leaves nothing");
    paid(&till, 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_codes_make_everybody_wait_also_after_a_restart() {
    let computer = Computer::with_books(BooksKind::Test);
    let (shelf, till) = computer.at_work().await;
    till.set_supervisor_code(&code(CODE)).await.unwrap();
    let (_, backup) = computer.backed_up(&till).await;
    let offer = read(&shelf, &backup, None).await.unwrap();
    let mut last = Duration::ZERO;
    for wrong in ["a", "b", "c"] {
        let refused = shelf.restore(Some(&code(wrong)), somebody(&offer)).await.unwrap_err();
        let TillError::Supervisor(SupervisorError::Wrong { wait }) = refused else {
            panic!("{refused:?}");
        };
        last = wait;
    }
    assert_eq!(last, Duration::from_secs(30));
    let refused = shelf.restore(Some(&code(CODE)), somebody(&offer)).await.unwrap_err();
    assert!(
        matches!(refused, TillError::Supervisor(SupervisorError::Wait { .. })),
        "{refused:?}"
    );
    computer.leave(shelf, till).await;
    let (shelf, _till) = computer.at_work().await;
    let offer = read(&shelf, &backup, None).await.unwrap();
    let Authority::Code { wait } = offer.authority else {
        panic!("{:?}", offer.authority);
    };
    assert!(wait > Duration::from_secs(20), "{wait:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_break_between_the_renames_leaves_the_old_books_or_the_new_ones() {
    let computer = Computer::with_books(BooksKind::Test);
    let data = computer.data();
    let new = tempfile::tempdir().unwrap();
    places::make(&new.path().join("test.klinikassa"), BooksKind::Test);
    let (old_bytes, new_bytes) = (
        fs::read(computer.books()).unwrap(),
        fs::read(new.path().join("test.klinikassa")).unwrap(),
    );
    let waiting = || {
        fs::create_dir_all(data.join("test.restored")).unwrap();
        fs::write(data.join("test.restored/test.klinikassa"), &new_bytes).unwrap();
    };

    // Broken off while a backup was read.
    fs::create_dir_all(data.join("restoring")).unwrap();
    fs::write(data.join("restoring/books.klinikassa"), "half a backup").unwrap();
    drop(computer.shelf().await);
    assert!(!data.join("restoring").exists());
    assert_eq!(fs::read(computer.books()).unwrap(), old_bytes);

    // Before the first rename of the two.
    waiting();
    drop(computer.shelf().await);
    assert!(!data.join("test.restored").exists());
    assert_eq!(fs::read(computer.books()).unwrap(), old_bytes);

    // Between them.
    waiting();
    let kept = data.join("test.before-restore-20261128T120000Z");
    fs::rename(data.join("test"), &kept).unwrap();
    let shelf = computer.shelf().await;
    assert!(shelf.stands(BooksKind::Test) && !data.join("test.restored").exists());
    assert_eq!(fs::read(computer.books()).unwrap(), new_bytes);
    assert_eq!(fs::read(kept.join("test.klinikassa")).unwrap(), old_bytes);
    shelf.show(Some(BooksKind::Test)).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn books_that_do_not_open_are_restored_from_what_is_shown_in_their_place() {
    let computer = Computer::with_books(BooksKind::Real);
    let (shelf, till) = computer.at_work().await;
    till.set_supervisor_code(&code(CODE)).await.unwrap();
    paid(&till, 2).await;
    let (_, backup) = computer.backed_up(&till).await;
    paid(&till, 1).await;
    computer.leave(shelf, till).await;
    let broken = "not a database any more".repeat(2_000).into_bytes();
    fs::write(computer.books(), &broken).unwrap();

    let shelf = computer.shelf().await;
    assert!(shelf.current().is_none());
    assert!(
        matches!(shelf.shut(), Some((_, TillError::BooksForeign | TillError::BooksDamaged))),
        "{:?}",
        shelf.shut()
    );
    let offer = read(&shelf, &backup, None).await.unwrap();
    assert_eq!(offer.present, PresentBooks::Unreadable);
    assert!(
        offer.vouched,
        "the note beside the backup says which key to ask the keychain for"
    );
    assert!(matches!(offer.authority, Authority::Code { .. }), "the backup's own code");
    let restored = shelf.restore(Some(&code(CODE)), somebody(&offer)).await.unwrap();
    let kept = restored.kept.unwrap().join("clinic.klinikassa");
    assert_eq!(fs::read(kept).unwrap(), broken, "also what is broken is kept");
    assert!(shelf.shut().is_none());
    paid(&shelf.current().unwrap(), 1).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_file_that_was_put_back_by_hand_is_taken_by_a_supervisor() {
    let computer = Computer::with_books(BooksKind::Test);
    let (shelf, till) = computer.at_work().await;
    till.set_supervisor_code(&code(CODE)).await.unwrap();
    paid(&till, 2).await;
    till.compare_head().await;
    let early = shelf.take_as_restored(&code(CODE)).await.unwrap_err();
    assert!(matches!(early, TillError::Restore(RestoreFault::NotChecked)), "{early:?}");
    computer.leave(shelf, till).await;
    let older = fs::read(computer.books()).unwrap();
    let (shelf, till) = computer.at_work().await;
    till.compare_head().await;
    let (_, given) = paid(&till, 3).await;
    till.note_head().await;
    computer.leave(shelf, till).await;

    fs::write(computer.books(), &older).unwrap();
    let clock = Ahead::start();
    let (shelf, till) = computer.at_work_by(Arc::<Ahead>::clone(&clock)).await;
    till.compare_head().await;
    assert!(matches!(till.care().held, Some(HeldWhy::Older { .. })), "{:?}", till.care());
    let unchecked = shelf.take_as_restored(&code(CODE)).await.unwrap_err();
    assert!(
        matches!(unchecked, TillError::Restore(RestoreFault::NotChecked)),
        "{unchecked:?}"
    );
    till.check_deeply().await;
    // The copy forgot what was tried since, so each run of it waits before anything is tried at all.
    let must_wait = async |guess: &str| {
        let refused = shelf.take_as_restored(&code(guess)).await;
        matches!(refused, Err(TillError::Supervisor(SupervisorError::Wait { .. })))
    };
    assert!(must_wait(CODE).await && must_wait("korpi 70").await);
    clock.pass(120);
    let wrong = shelf.take_as_restored(&code("korpi 70")).await.unwrap_err();
    let TillError::Supervisor(SupervisorError::Wrong { wait }) = wrong else {
        panic!("{wrong:?}");
    };
    assert_eq!(wait, Duration::from_secs(120));
    assert!(must_wait(CODE).await);
    clock.pass(120);
    shelf.take_as_restored(&code(CODE)).await.unwrap();
    let till = shelf.current().unwrap();
    till.compare_head().await;
    assert_eq!((till.care().held, till.care().anchoring), (None, Anchoring::Begun));
    assert!(marked(&till).await.iter().all(|marked| *marked));
    let (_, number) = paid(&till, 1).await;
    assert!(number.ends_with("-R1") && number != given, "{number}");
    till.note_head().await;
    till.check_deeply().await;
    assert!(matches!(till.care().soundness, Soundness::Sound { .. }));
    let said: i64 = rusqlite::Connection::open(computer.books())
        .unwrap()
        .query_row(
            "SELECT count(*) FROM journal j JOIN journal_payload p ON p.journal_seq = j.seq
             WHERE j.kind = 'books_restored' AND p.facts LIKE '%by hand%'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(said, 1, "it stands in the journal");
    computer.leave(shelf, till).await;
    let (_shelf, till) = computer.at_work().await;
    till.compare_head().await;
    assert!(matches!(till.care().anchoring, Anchoring::Agrees { .. }), "{:?}", till.care());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_from_before_the_first_code_takes_nobodys() {
    let computer = Computer::with_books(BooksKind::Test);
    let (shelf, till) = computer.at_work().await;
    till.compare_head().await;
    computer.leave(shelf, till).await;
    let older = fs::read(computer.books()).unwrap();
    let (shelf, till) = computer.at_work().await;
    till.set_supervisor_code(&code(CODE)).await.unwrap();
    till.note_head().await;
    computer.leave(shelf, till).await;

    fs::write(computer.books(), &older).unwrap();
    let (_shelf, till) = computer.at_work().await;
    let refused = till.set_supervisor_code(&code("korpi 70")).await;
    assert!(matches!(refused, Err(TillError::BooksHeld)), "{refused:?}");
}
