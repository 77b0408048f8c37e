//! Full disks, read-only folders and killed processes: real mounts and real kills, in child processes.
//!
//! This file has its own main: each trial starts the same program again inside a mount of its own. Where mounts are not
//! allowed the trial fails and says so; nothing is skipped.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]
#![allow(clippy::print_stdout, reason = "this main speaks for the test harness")]

mod support;

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};

use domain::attempt::{Event, Reason, ReasonCode, State};
use domain::clinic::BooksKind;
use store::{BeginError, Books, OpenError, StoreError};
use support::{Clinic, Counted, approved, eur, founding, opening};

type Trial = (&'static str, fn(&Path));

/// Inside a mount of their own.
const MOUNTED: [Trial; 4] = [
    ("a_result_is_stored_though_the_disk_is_full", result_on_full_disk),
    ("a_full_disk_refuses_in_words_and_loses_nothing", nothing_lost_on_full_disk),
    ("books_open_on_a_full_disk_by_giving_the_ballast_up", open_on_full_disk),
    ("a_read_only_folder_refuses_in_words", read_only_folder),
];

const KILLED: &str = "every_acknowledged_payment_survives_a_kill";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [child, name, folder] = arguments.as_slice()
        && child == "child"
    {
        run_child(name, Path::new(folder));
        return ExitCode::SUCCESS;
    }
    let names: Vec<&str> = MOUNTED.iter().map(|(name, _)| *name).chain([KILLED]).collect();
    if arguments.iter().any(|argument| argument == "--list") {
        names.iter().for_each(|name| println!("{name}: test"));
        return ExitCode::SUCCESS;
    }
    let filter = arguments.iter().find(|argument| !argument.starts_with('-'));
    let chosen: Vec<&str> = names
        .into_iter()
        .filter(|name| filter.is_none_or(|filter| name.contains(filter.as_str())))
        .collect();
    println!("\nrunning {} tests", chosen.len());
    let mut failed = 0;
    for name in &chosen {
        let outcome = if *name == KILLED { kill_trial() } else { mounted_trial(name) };
        match outcome {
            Ok(()) => println!("test {name} ... ok"),
            Err(why) => {
                failed += 1;
                println!("test {name} ... FAILED\n{why}");
            }
        }
    }
    let word = if failed == 0 { "ok" } else { "FAILED" };
    let passed = chosen.len() - failed;
    println!("\ntest result: {word}. {passed} passed; {failed} failed; 0 ignored; 0 measured; 0 filtered out\n");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run_child(name: &str, folder: &Path) {
    if name == KILLED {
        return pay_until_killed(folder);
    }
    let (_, trial) = MOUNTED.iter().find(|(known, _)| *known == name).unwrap();
    trial(folder);
}

/// 540 MiB: above the floor for card payments with the ballast in place.
fn mounted_trial(name: &str) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    let this = std::env::current_exe().unwrap();
    let script = "mount -t tmpfs -o size=540m tmpfs \"$0\" && exec \"$1\" child \"$2\" \"$0\"";
    let mut last = String::new();
    for flags in [vec!["-m"], vec!["-r", "-m"]] {
        let allowed = Command::new("unshare")
            .args(&flags)
            .args(["--", "sh", "-c", "mount -t tmpfs tmpfs \"$0\""])
            .arg(folder.path())
            .output();
        match allowed {
            Ok(output) if output.status.success() => {}
            Ok(output) => {
                last = String::from_utf8_lossy(&output.stderr).into_owned();
                continue;
            }
            Err(error) => {
                last = error.to_string();
                continue;
            }
        }
        let output = Command::new("unshare")
            .args(&flags)
            .args(["--", "sh", "-c", script])
            .arg(folder.path())
            .arg(&this)
            .arg(name)
            .output()
            .unwrap();
        if output.status.success() {
            return Ok(());
        }
        return Err(format!(
            "{}{}",
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        ));
    }
    Err(format!("mounts in a name space of one's own are not allowed here: {last}"))
}

/// Takes every block that is left.
fn fill(folder: &Path) -> PathBuf {
    let path = folder.join("filler");
    let mut file = fs::OpenOptions::new().create(true).append(true).open(&path).unwrap();
    for size in [1 << 20, 4_096, 1] {
        let block = vec![1_u8; size];
        while file.write(&block).is_ok_and(|written| written > 0) {}
    }
    path
}

fn clinic_in(folder: &Path) -> Clinic {
    Clinic::in_folder(tempfile::tempdir_in(folder).unwrap())
}

fn result_on_full_disk(folder: &Path) {
    let mut clinic = clinic_in(folder);
    let (document, other) = (clinic.invoice(2_500), clinic.invoice(900));
    let id = clinic.sending(document, 2_500);
    let filler = fill(folder);
    let ballast = clinic.path.with_file_name("books.db.ballast");
    assert!(ballast.exists());
    let mut second = clinic.new_attempt(other, 900);
    second.terminal = clinic.terminals[1];
    assert!(
        matches!(clinic.books.begin_attempt(&second), Err(BeginError::FreeSpaceLow)),
        "no new card payment"
    );
    let event = approved(2_500, 1);
    let stored = clinic.event(id, &event).unwrap().record;
    assert_eq!(stored.state(), State::Approved);
    assert!(!ballast.exists(), "the ballast was given up for it");
    let clinic = clinic.reopened();
    let kept = clinic.books.reader().unwrap().attempt(id).unwrap();
    assert_eq!((kept.state(), kept.approval.unwrap().total_minor), (stored.state(), 2_500));
    fs::remove_file(filler).unwrap();
    clinic.reopened().assert_sound();
}

fn nothing_lost_on_full_disk(folder: &Path) {
    let mut clinic = clinic_in(folder);
    let document = clinic.invoice(100_000);
    let paid = clinic.cash(document, 1_000, 1_000);
    clinic.books.pay_cash(&paid).unwrap();
    let filler = fill(folder);
    let mut booked = 1_000;
    let mut refused = 0;
    for _ in 0..400 {
        let cash = clinic.cash(document, 100, 100);
        match clinic.books.pay_cash(&cash) {
            Ok(_) => booked += 100,
            Err(store::CashError::Store(StoreError::DiskFull | StoreError::CommitUnknown(_))) => {
                refused += 1;
                // Not known means: read again. Whatever is there is what counts.
                let there = clinic.books.reader().unwrap().payment(cash.id).is_ok();
                booked += if there { 100 } else { 0 };
                fill(folder);
            }
            Err(error) => panic!("{error:?}"),
        }
        if refused > 3 {
            break;
        }
    }
    assert!(refused > 3, "the disk was full");
    assert!(
        clinic.path.with_file_name("books.db.ballast").exists(),
        "the ballast is for results alone"
    );
    assert_eq!(
        clinic.books.reader().unwrap().balance(document).unwrap().posted_in(),
        eur(booked)
    );
    fs::remove_file(filler).unwrap();
    let mut clinic = clinic.reopened();
    assert_eq!(
        clinic.books.reader().unwrap().balance(document).unwrap().posted_in(),
        eur(booked)
    );
    clinic.assert_sound();
    let cash = clinic.cash(document, 100, 100);
    clinic.books.pay_cash(&cash).unwrap();
    let mut ids = Counted(5);
    fill(folder);
    let new = Books::create(&folder.join("new.db"), &founding(&mut ids), &opening(), Box::new(Counted(0)));
    assert!(matches!(new, Err(OpenError::DiskFull)), "{new:?}");
    assert!(!folder.join("new.db").exists(), "half a file is not left behind");
}

fn open_on_full_disk(folder: &Path) {
    let mut clinic = clinic_in(folder);
    let document = clinic.invoice(2_500);
    let id = clinic.sending(document, 2_500);
    let Clinic {
        folder: own,
        path,
        books,
        ids,
        till,
        department,
        staff,
        ..
    } = clinic;
    drop(books);
    fill(folder);
    let mut books = Books::open(&path, BooksKind::Practice, &opening(), Box::new(Counted(9_000_000))).unwrap();
    let at = domain::stamp::UtcMillis::new(support::NOON + 1_000_000);
    let stamp = domain::stamp::Stamp {
        till,
        department,
        staff,
        at,
        offset_minutes: 120,
    };
    books.recover(ids.0.into_uuid(), &stamp).unwrap();
    assert_eq!(books.reader().unwrap().attempt(id).unwrap().state(), State::Unknown);
    drop(own);
}

trait IntoUuid {
    fn into_uuid(self) -> uuid::Uuid;
}

impl IntoUuid for u64 {
    fn into_uuid(self) -> uuid::Uuid {
        uuid::Uuid::from_u128(u128::from(self))
    }
}

fn remount(folder: &Path, how: &str) {
    let done = Command::new("mount").args(["-o", how]).arg(folder).status().unwrap();
    assert!(done.success(), "{how}");
}

fn read_only_folder(folder: &Path) {
    let mut clinic = clinic_in(folder);
    let document = clinic.invoice(2_500);
    let (id, _) = clinic.paid_by_card(document, 2_500, 1);
    let Clinic {
        folder: own,
        path,
        books,
        ..
    } = clinic;
    drop(books);
    remount(folder, "remount,ro");
    let open = || Books::open(&path, BooksKind::Practice, &opening(), Box::new(Counted(0)));
    let refused = open();
    assert!(matches!(refused, Err(OpenError::ReadOnly)), "{refused:?}");
    let mut ids = Counted(5);
    let new = Books::create(&folder.join("new.db"), &founding(&mut ids), &opening(), Box::new(Counted(0)));
    assert!(matches!(new, Err(OpenError::ReadOnly)), "{new:?}");
    remount(folder, "remount,rw");
    let books = open().unwrap();
    assert_eq!(books.reader().unwrap().attempt(id).unwrap().state(), State::Approved);
    assert!(books.reader().unwrap().verify_all().unwrap().is_empty());
    drop(own);
}

/// The child: books payments as fast as it can and says each one after it was acknowledged.
fn pay_until_killed(folder: &Path) {
    let mut clinic = clinic_in(folder);
    let document = clinic.invoice(100_000_000);
    println!("{}", clinic.path.display());
    let mut out = std::io::stdout();
    loop {
        let cash = clinic.cash(document, 100, 100);
        clinic.books.pay_cash(&cash).unwrap();
        writeln!(out, "{}", cash.id).unwrap();
        let small = clinic.invoice(500);
        let attempt = clinic.sending(small, 500);
        clinic
            .event(attempt, &Event::Declined(Reason::of(ReasonCode::WrongPin)))
            .unwrap();
    }
}

fn kill_trial() -> Result<(), String> {
    let this = std::env::current_exe().unwrap();
    for payments in 1..=20 {
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(&this)
            .args(["child", KILLED])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| error.to_string())?;
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let path = PathBuf::from(lines.next().unwrap().unwrap());
        let mut acknowledged: Vec<String> = lines.by_ref().take(payments).map(Result::unwrap).collect();
        child.kill().unwrap();
        child.wait().unwrap();
        // What was said before the kill and not read yet counts as well; a line cut short was not said.
        acknowledged.extend(lines.map_while(Result::ok).filter(|line| line.len() == 36));
        let mut books = Books::open(&path, BooksKind::Practice, &opening(), Box::new(Counted(9_000_000)))
            .map_err(|error| error.to_string())?;
        let reader = books.reader().unwrap();
        for id in &acknowledged {
            let id = domain::ids::PaymentId::parse(id).unwrap();
            assert!(reader.payment(id).is_ok(), "{id} was acknowledged and is lost");
        }
        assert!(reader.verify_all().unwrap().is_empty());
        support::assert_conserved(&path);
        let open = reader.open_attempts().unwrap();
        let stamp = reader
            .attempt(*open.first().unwrap_or(&domain::ids::AttemptId::from_uuid(uuid::Uuid::nil())))
            .map(|it| it.header.stamp);
        if let Ok(stamp) = stamp {
            books.recover(uuid::Uuid::from_u128(3), &stamp).unwrap();
        }
        assert!(books.reader().unwrap().invariants().unwrap().is_empty());
        drop(File::open(&path).unwrap());
    }
    Ok(())
}
