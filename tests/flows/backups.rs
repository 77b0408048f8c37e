//! Backups of a clinic's books into real folders: made beside the sale, opened again by either key, rehearsed, refused in words, and
//! nothing half done left behind.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]

use application::domain::clinic::BooksKind;
use application::keychain::{ExposeSecret, Keychain, KeychainError, MemoryControl, MemoryStore};
use application::{BackupFault, BackupSetUpError, Clock, Environment, SystemClock, Till, TillError, behind_a_thread};
use klinikassa_tests::secrets::assert_absent;
use klinikassa_tests::{places, sold};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A clinic's computer: a data folder, a folder for backups beside it, a keychain.
struct Computer {
    place: tempfile::TempDir,
    keychain: Arc<dyn Keychain>,
    hand: MemoryControl,
}

impl Computer {
    fn new() -> Self {
        let place = tempfile::tempdir().unwrap();
        let data = place.path().join("data/clinic");
        fs::create_dir_all(&data).unwrap();
        places::make(&data.join("clinic.klinikassa"), BooksKind::Test);
        let clock: Arc<dyn Clock> = Arc::new(SystemClock::start());
        let store = MemoryStore::new();
        let hand = store.control();
        let keychain = behind_a_thread(&clock, move || Box::new(store)).unwrap();
        Self { place, keychain, hand }
    }

    fn books(&self) -> PathBuf {
        self.place.path().join("data/clinic/clinic.klinikassa")
    }

    fn folder(&self) -> PathBuf {
        self.place.path().join("backups")
    }

    async fn till(&self) -> Till {
        let service = Environment::for_books(BooksKind::Test, "http://127.0.0.1:9").unwrap();
        let books = places::open(&self.books(), BooksKind::Test).await.unwrap();
        let till = books.serve_kept(&service, Arc::clone(&self.keychain)).await.unwrap();
        let staff = till.frame().await.unwrap().staff;
        till.sign_in(staff[0].id).await.unwrap();
        till
    }

    /// Sets backups up as a person does, and gives the recovery key as it stands on paper.
    async fn set_up(&self, till: &Till) -> String {
        places::set_up_backups(till, &self.folder()).await
    }

    fn in_folder(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.folder())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            // The notes that vouch for them lie beside.
            .filter(|name| !name.ends_with(".head"))
            .collect();
        names.sort();
        names
    }

    /// Nothing of a copy stays beside the books.
    fn assert_nothing_left(&self) {
        for entry in fs::read_dir(self.books().parent().unwrap()).unwrap() {
            let name = entry.unwrap().file_name().to_string_lossy().into_owned();
            assert!(!name.contains("backup-copy") && !name.contains("rehearsal"), "{name}");
        }
    }
}

/// What was begun behind the screen is over.
async fn settled(till: &Till) {
    let clock = SystemClock::start();
    loop {
        clock.wait(std::time::Duration::from_millis(20)).await;
        let view = till.backups().await.unwrap();
        if view.running.is_none() && (view.good.is_some() || view.fault.is_some()) {
            return;
        }
        assert!(clock.steady().as_secs() < 60, "{view:?}");
    }
}

async fn fault(till: &Till) -> Option<BackupFault> {
    till.backup_for_test().await
}

trait OneBackup {
    async fn backup_for_test(&self) -> Option<BackupFault>;
}

impl OneBackup for Till {
    async fn backup_for_test(&self) -> Option<BackupFault> {
        self.back_up().await;
        self.backups().await.unwrap().fault.map(|(_, fault)| fault)
    }
}

/// Opens a backup with nothing but its file and the key from paper, as another program would.
fn opened(backup: &Path, key: &str) -> Vec<u8> {
    let identity: age::x25519::Identity = key.parse().unwrap();
    age::decrypt(&identity, &fs::read(backup).unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_the_books_sealed_and_opens_with_the_key_from_paper_alone() {
    let computer = Computer::new();
    let till = computer.till().await;
    let sale = sold(&till, 3).await;
    let key = computer.set_up(&till).await;
    assert!(key.starts_with("AGE-SECRET-KEY-1"));
    let view = till.backups().await.unwrap();
    let good = view.good.unwrap();
    let place = view.place.unwrap();
    assert_eq!(
        (view.fault, place.backups, place.there, place.same_disk),
        (None, 1, true, true)
    );
    assert_eq!(computer.in_folder().join(" "), good.name);
    computer.assert_nothing_left();
    let sealed = fs::read(computer.folder().join(&good.name)).unwrap();
    let name = sale.record.document.parts().number.to_string();
    assert!(!sealed.windows(15).any(|bytes| bytes == b"SQLite format 3"), "it is sealed");
    let plain = computer.place.path().join("restored.klinikassa");
    fs::write(&plain, opened(&computer.folder().join(&good.name), &key)).unwrap();
    let found = store::inspect(&plain, 2, &store::Progress::default()).unwrap().unwrap();
    assert_eq!((found.findings, found.summary.head.0), (Vec::new(), good.line));
    let number: i64 = rusqlite::Connection::open(&plain)
        .unwrap()
        .query_row("SELECT number FROM document", [], |row| row.get(0))
        .unwrap();
    assert!(name.ends_with(&number.to_string()), "{name} {number}");
    till.close().await;
    // The key on paper stands nowhere on this computer.
    assert_absent(computer.place.path(), &key);
}

#[tokio::test(flavor = "multi_thread")]
async fn selling_goes_on_while_a_backup_is_made() {
    let computer = Computer::new();
    let till = computer.till().await;
    sold(&till, 1).await;
    computer.set_up(&till).await;
    let before = till.backups().await.unwrap().good.unwrap().line;
    let ((), ()) = tokio::join!(till.back_up(), async {
        for _ in 0..5 {
            sold(&till, 2).await;
        }
    });
    let view = till.backups().await.unwrap();
    assert_eq!(view.fault, None);
    assert!(view.good.unwrap().line >= before);
    till.rehearse().await;
    assert_eq!(till.backups().await.unwrap().rehearsal.unwrap().fault, None);
    computer.assert_nothing_left();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_set_up_asks_the_end_of_the_key_back_and_for_a_folder_that_will_do() {
    let computer = Computer::new();
    let till = computer.till().await;
    let folder = computer.folder();
    let asked = async |folder: &Path, end: &str| till.set_up_backups(folder.to_str().unwrap(), end).await.unwrap_err();
    assert!(
        matches!(asked(&folder, "ABCDEF").await, TillError::Backup(BackupSetUpError::Mistyped)),
        "no key was made"
    );
    let key = till.fresh_recovery_key().unwrap().expose_secret().to_owned();
    let end = key[key.len() - 6..].to_owned();
    for wrong in ["", "ABCDEF", &end[1..], &key] {
        let refused = asked(&folder, wrong).await;
        assert!(
            matches!(refused, TillError::Backup(BackupSetUpError::Mistyped)),
            "{refused:?}"
        );
    }
    let refused = asked(computer.books().parent().unwrap(), &end).await;
    assert!(
        matches!(refused, TillError::Backup(BackupSetUpError::FolderInside)),
        "{refused:?}"
    );
    let refused = asked(&computer.place.path().join("no/such"), &end).await;
    assert!(
        matches!(refused, TillError::Backup(BackupSetUpError::FolderMissing)),
        "{refused:?}"
    );
    computer.hand.fail(KeychainError::Locked);
    let refused = asked(&folder, &end).await;
    assert!(matches!(refused, TillError::CardPaused(_)), "{refused:?}");
    computer.hand.heal();
    assert_eq!(till.backups().await.unwrap().place, None, "nothing was kept");
    let spaced = format!(" {} {} ", &end[..3].to_lowercase(), &end[3..]);
    till.set_up_backups(folder.to_str().unwrap(), &spaced).await.unwrap();
    settled(&till).await;
    assert_eq!(till.backups().await.unwrap().fault, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_vanished_is_said_and_not_made_anew() {
    let computer = Computer::new();
    let till = computer.till().await;
    computer.set_up(&till).await;
    let good = till.backups().await.unwrap().good;
    let aside = computer.place.path().join("pulled out");
    fs::rename(computer.folder(), &aside).unwrap();
    assert_eq!(fault(&till).await, Some(BackupFault::FolderGone));
    assert!(
        !computer.folder().exists(),
        "an empty folder in the disk's place would be taken for the disk"
    );
    let view = till.backups().await.unwrap();
    assert_eq!(
        (view.good, view.place.unwrap().there),
        (good, false),
        "the last good one is still told"
    );
    till.rehearse().await;
    assert_eq!(
        till.backups().await.unwrap().rehearsal.unwrap().fault,
        Some(BackupFault::FolderGone)
    );
    fs::rename(&aside, computer.folder()).unwrap();
    assert_eq!(fault(&till).await, None);
    computer.assert_nothing_left();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_keychain_keeps_nobody_from_a_backup_and_from_a_rehearsal() {
    let computer = Computer::new();
    let till = computer.till().await;
    let key = computer.set_up(&till).await;
    computer.hand.fail(KeychainError::Locked);
    sold(&till, 1).await;
    assert_eq!(fault(&till).await, None);
    let newest = computer.in_folder().pop().unwrap();
    assert!(!opened(&computer.folder().join(newest), &key).is_empty());
    till.rehearse().await;
    assert_eq!(
        till.backups().await.unwrap().rehearsal.unwrap().fault,
        Some(BackupFault::KeyMissing)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rehearsal_finds_a_backup_that_was_cut_changed_or_sealed_by_others() {
    let computer = Computer::new();
    let till = computer.till().await;
    sold(&till, 2).await;
    computer.set_up(&till).await;
    let rehearsed = async || {
        till.rehearse().await;
        till.backups().await.unwrap().rehearsal.unwrap().fault
    };
    assert_eq!(rehearsed().await, None);
    let file = computer.folder().join(computer.in_folder().pop().unwrap());
    let whole = fs::read(&file).unwrap();
    fs::write(&file, &whole[..whole.len() / 2]).unwrap();
    assert_eq!(rehearsed().await, Some(BackupFault::ReadsOtherwise));
    let mut changed = whole.clone();
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    fs::write(&file, changed).unwrap();
    assert_eq!(rehearsed().await, Some(BackupFault::ReadsOtherwise));
    let other = age::x25519::Identity::generate().to_public();
    fs::write(&file, age::encrypt(&other, b"not these books").unwrap()).unwrap();
    assert_eq!(rehearsed().await, Some(BackupFault::OtherKey));
    fs::remove_file(&file).unwrap();
    assert_eq!(rehearsed().await, Some(BackupFault::NoBackup));
    computer.assert_nothing_left();
}

#[tokio::test(flavor = "multi_thread")]
async fn books_that_fail_their_checks_are_not_backed_up() {
    let computer = Computer::new();
    let till = computer.till().await;
    sold(&till, 2).await;
    computer.set_up(&till).await;
    let before = computer.in_folder();
    let stranger = rusqlite::Connection::open(computer.books()).unwrap();
    stranger.execute_batch("DROP TRIGGER payment_no_update").unwrap();
    drop(stranger);
    assert_eq!(fault(&till).await, Some(BackupFault::Unsound));
    assert_eq!(
        computer.in_folder(),
        before,
        "the earlier one stays, and nothing half done beside it"
    );
    computer.assert_nothing_left();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_the_program_backs_up_what_was_written_since() {
    let computer = Computer::new();
    let till = computer.till().await;
    computer.set_up(&till).await;
    till.back_up_at_the_end().await;
    let once = till.backups().await.unwrap().good.unwrap();
    till.back_up_at_the_end().await;
    assert_eq!(
        till.backups().await.unwrap().good.unwrap(),
        once,
        "nothing was written meanwhile"
    );
    sold(&till, 1).await;
    till.back_up_at_the_end().await;
    assert!(till.backups().await.unwrap().good.unwrap().line > once.line);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_end_of_the_program_waits_for_a_backup_that_runs_already() {
    let computer = Computer::new();
    let till = computer.till().await;
    computer.set_up(&till).await;
    let before = computer.in_folder().len();
    for _ in 0..20 {
        sold(&till, 1).await;
    }
    till.back_up_behind();
    let clock = SystemClock::start();
    while till.backups().await.unwrap().running.is_none() {
        clock.wait(std::time::Duration::from_millis(1)).await;
        assert!(clock.steady().as_secs() < 60);
    }
    till.back_up_at_the_end().await;
    let view = till.backups().await.unwrap();
    assert_eq!(
        (view.running, view.fault),
        (None, None),
        "nothing runs that the end would kill"
    );
    let (head, _) = store::look_into(&computer.books()).unwrap().reader().journal_head().unwrap();
    assert_eq!(view.good.unwrap().line, head, "what was written last is in it");
    assert!(computer.in_folder().len() >= before);
    computer.assert_nothing_left();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_has_its_keyed_head_beside_it_and_takes_both_away_together() {
    let computer = Computer::new();
    let till = computer.till().await;
    till.compare_head().await;
    sold(&till, 1).await;
    computer.set_up(&till).await;
    let good = till.backups().await.unwrap().good.unwrap();
    let head = |name: &str| computer.folder().join(format!("{name}.head"));
    let note = fs::read_to_string(head(&good.name)).unwrap();
    assert!(note.contains(&format!(" {} ", good.line)), "{note}");
    // Earlier ones, all of one month: those that have outlived their turn go with their notes.
    let tag = good.name.split('-').nth(1).unwrap();
    let earlier: Vec<String> = (1..=20)
        .map(|day| format!("klinikassa-{tag}-202001{day:02}T120000Z.klinikassa.age"))
        .collect();
    for name in &earlier {
        fs::write(computer.folder().join(name), "old").unwrap();
        fs::write(head(name), "old").unwrap();
    }
    assert_eq!(fault(&till).await, None);
    let gone: Vec<&String> = earlier.iter().filter(|name| !computer.folder().join(name).exists()).collect();
    assert!(gone.len() > 5 && gone.len() < 20, "{gone:?}");
    for name in &earlier {
        assert_eq!(head(name).exists(), computer.folder().join(name).exists(), "{name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plain_copy_made_before_a_migration_is_sealed_apart_and_goes() {
    let computer = Computer::new();
    let till = computer.till().await;
    let beside = |ending: &str| computer.books().with_file_name(format!("clinic.klinikassa{ending}"));
    for ending in [".before-20261128095500", ".before-20261128105500", ".before-lunch", ".mine"] {
        fs::write(beside(ending), format!("plain{ending}")).unwrap();
    }
    till.back_up().await;
    assert!(beside(".before-20261128095500").exists(), "nothing is sealed yet");
    let recovery_key = computer.set_up(&till).await;
    let sealed = |version: &str| -> Vec<PathBuf> {
        let files = fs::read_dir(computer.folder()).unwrap().map(|file| file.unwrap().path());
        files
            .filter(|file| file.to_string_lossy().contains(&format!("m{version}-")))
            .collect()
    };
    for version in ["20261128095500", "20261128105500"] {
        assert!(!beside(&format!(".before-{version}")).exists());
        let [backup]: [PathBuf; 1] = sealed(version).try_into().unwrap();
        assert_eq!(opened(&backup, &recovery_key), format!("plain.before-{version}").into_bytes());
    }
    // A backup of the same day takes nothing of it away, and a later migration's copy is sealed beside.
    fs::write(beside(".before-20261201080000"), "plain").unwrap();
    assert_eq!(fault(&till).await, None);
    assert_eq!(sealed("20261128095500").len() + sealed("20261201080000").len(), 2);
    // Without the key nothing can be read back, and nothing plain goes.
    computer.hand.fail(KeychainError::Locked);
    fs::write(beside(".before-20261202080000"), "plain").unwrap();
    assert_eq!(fault(&till).await, None);
    assert!(beside(".before-20261202080000").exists());
    assert!(
        beside(".before-lunch").exists() && beside(".mine").exists(),
        "other people's files stay"
    );
}

/// Where the greatest name of an item ends in its index. The row itself says otherwise afterwards.
fn end_of_an_index_entry(books: &Path) -> usize {
    let connection = rusqlite::Connection::open(books).unwrap();
    connection
        .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
            assert_eq!(row.get::<_, i64>(0)?, 0, "nobody has the books open");
            Ok(())
        })
        .unwrap();
    let (name, root): (String, i64) = connection
        .query_row(
            "SELECT (SELECT sort_name FROM item ORDER BY sort_name DESC LIMIT 1), rootpage FROM sqlite_schema
             WHERE name = 'item_by_name'",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap();
    let begins = (usize::try_from(root).unwrap() - 1) * 4_096;
    let page = &fs::read(books).unwrap()[begins..begins + 4_096];
    let at = page.windows(name.len()).position(|bytes| bytes == name.as_bytes()).unwrap();
    begins + at + name.len() - 1
}

/// What the notes say of the last thorough look.
fn thorough(computer: &Computer) -> Option<i64> {
    let notes = fs::read_to_string(computer.books().with_extension("backups")).unwrap();
    let line = notes.lines().find_map(|line| line.strip_prefix("thorough "))?;
    Some(line.parse().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_index_that_says_otherwise_than_its_table_is_found_weekly_and_by_every_rehearsal() {
    let computer = Computer::new();
    let till = computer.till().await;
    sold(&till, 2).await;
    computer.set_up(&till).await;
    let first = thorough(&computer).unwrap();
    assert_eq!(fault(&till).await, None);
    assert_eq!(
        thorough(&computer),
        Some(first),
        "within the week the quick checks are enough"
    );
    till.close().await;
    let at = end_of_an_index_entry(&computer.books());
    let mut bytes = fs::read(computer.books()).unwrap();
    bytes[at] += 1;
    fs::write(computer.books(), bytes).unwrap();

    let till = computer.till().await;
    assert_eq!(
        fault(&till).await,
        None,
        "its pages are in order, and a quick check asks no more"
    );
    till.rehearse().await;
    let rehearsal = till.backups().await.unwrap().rehearsal.unwrap();
    assert_eq!(rehearsal.fault, Some(BackupFault::Unsound));
    assert_eq!(thorough(&computer), Some(first), "nothing sound was seen");
    till.close().await;

    // Eight days go by.
    let notes = computer.books().with_extension("backups");
    let text = fs::read_to_string(&notes).unwrap();
    let older = format!("thorough {}", first - 8 * 86_400_000);
    fs::write(&notes, text.replace(&format!("thorough {first}"), &older)).unwrap();
    let till = computer.till().await;
    let before = computer.in_folder();
    assert_eq!(fault(&till).await, Some(BackupFault::Unsound));
    assert_eq!(computer.in_folder(), before, "the earlier ones stay");
    computer.assert_nothing_left();
}
