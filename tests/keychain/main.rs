//! The keychain on a real gnome-keyring-daemon, behind a session bus of its own: kept, locked, missing, and told apart.
//!
//! `keychain-tests [--folder DIR]` starts `dbus-daemon` and `gnome-keyring-daemon` below that folder, so that nothing of the user's
//! is read or written, and asks through processes of its own program, because what a keychain keeps must outlive the process. It
//! prints a line for each case and ends with `N passed, N failed`. Where a program is missing it says so and fails.
//!
//! Deliberately absent: any check of the passwords' encryption; that is the keyring's.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::unwrap_used,
    reason = "a program for the terminal, which stops where it can't go on"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "a real daemon runs in real time; every wait polls and has a bound"
)]

use application::keychain::{EntryName, Keychain, KeychainError, SecretString};
use application::{Clock, SystemClock, system_keychain};
use klinikassa_tests::daemons::{Bus, Keyring};
use std::io::{BufRead as _, Write as _};
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::Instant;

const WHAT: &str = "Connect@Cloud account";

type Case = (&'static str, fn(&Path) -> Result<(), String>);

const CASES: &[Case] = &[
    ("what_was_kept_is_found_by_the_next_process", kept),
    ("two_installations_share_nothing", apart),
    ("a_locked_keyring_is_locked_and_not_empty", locked),
    ("the_same_process_reads_on_after_unlocking", unlocked_later),
    ("a_keyring_that_was_never_made_is_missing_and_not_empty", never_made),
    ("a_bus_without_a_keychain_is_missing", nobody_home),
    ("no_bus_is_missing", no_bus),
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["ask"] => ask(),
        ["--folder", folder] => run(Path::new(folder)),
        [] => run(tempfile::tempdir().unwrap().path()),
        _ => {
            eprintln!("keychain-tests [--folder DIR]");
            ExitCode::from(2)
        }
    }
}

fn run(folder: &Path) -> ExitCode {
    let (mut passed, mut failed) = (0_u32, 0_u32);
    for (name, case) in CASES {
        let own = folder.join(name);
        let _former = std::fs::remove_dir_all(&own);
        let started = Instant::now();
        match std::fs::create_dir_all(&own)
            .map_err(|error| error.to_string())
            .and_then(|()| case(&own))
        {
            Ok(()) => {
                passed += 1;
                println!("ok     {name} ({} ms)", started.elapsed().as_millis());
            }
            Err(what) => {
                failed += 1;
                println!("FAILED {name}: {what}");
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Does what each line of standard input says and answers with a line: `set ID SECRET`, `get ID`, `delete ID`, `prove`.
fn ask() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::start());
    let keychain = system_keychain(&clock).unwrap();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let words: Vec<&str> = line.split(' ').collect();
        let answer = runtime.block_on(answered(keychain.as_ref(), &words));
        println!("{answer}");
        std::io::stdout().flush().unwrap();
    }
    ExitCode::SUCCESS
}

async fn answered(keychain: &dyn Keychain, words: &[&str]) -> String {
    use application::keychain::ExposeSecret as _;
    let entry = |installation: &&str| EntryName::new(installation, WHAT);
    let outcome = match words {
        ["set", installation, secret] => keychain
            .set(&entry(installation), SecretString::from(*secret))
            .await
            .map(|()| "done".to_owned()),
        ["get", installation] => keychain
            .get(&entry(installation))
            .await
            .map(|found| found.expose_secret().to_owned()),
        ["delete", installation] => keychain.delete(&entry(installation)).await.map(|()| "done".to_owned()),
        ["prove"] => keychain.prove_write_access().await.map(|()| "done".to_owned()),
        _ => Ok("?".to_owned()),
    };
    outcome.unwrap_or_else(|error| error.code().to_owned())
}

/// One process of our own that asks, with this bus and these folders.
struct Asking {
    child: std::process::Child,
    said: std::io::Lines<std::io::BufReader<std::process::ChildStdout>>,
}

impl Asking {
    fn on(bus: &Bus) -> Result<Self, String> {
        let mut command = Command::new(std::env::current_exe().map_err(|error| error.to_string())?);
        command.arg("ask").stdin(Stdio::piped()).stdout(Stdio::piped());
        bus.dress(&mut command);
        let mut child = command.spawn().map_err(|error| error.to_string())?;
        let said = std::io::BufReader::new(child.stdout.take().ok_or("no output")?).lines();
        Ok(Self { child, said })
    }

    fn ask(&mut self, question: &str) -> Result<String, String> {
        let input = self.child.stdin.as_mut().ok_or("no input")?;
        writeln!(input, "{question}").map_err(|error| error.to_string())?;
        let answer = self.said.next().ok_or("it ended")?;
        answer.map_err(|error| error.to_string())
    }

    fn expect(&mut self, question: &str, expected: &str) -> Result<(), String> {
        let answer = self.ask(question)?;
        if answer == expected {
            Ok(())
        } else {
            Err(format!("{question}: {answer}, not {expected}"))
        }
    }
}

impl Drop for Asking {
    fn drop(&mut self) {
        let _ended = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// One question in a process of its own.
fn once(bus: &Bus, question: &str, expected: &str) -> Result<(), String> {
    Asking::on(bus)?.expect(question, expected)
}

fn kept(folder: &Path) -> Result<(), String> {
    let bus = Bus::start(folder)?;
    let _keyring = Keyring::unlocked(&bus)?;
    let empty = KeychainError::NoEntry.code();
    once(&bus, "get one", empty)?;
    once(&bus, "set one first", "done")?;
    once(&bus, "get one", "first")?;
    once(&bus, "set one sécond", "done")?;
    once(&bus, "get one", "sécond")?;
    once(&bus, "prove", "done")?;
    once(&bus, "delete one", "done")?;
    once(&bus, "delete one", "done")?;
    once(&bus, "get one", empty)
}

fn apart(folder: &Path) -> Result<(), String> {
    let bus = Bus::start(folder)?;
    let _keyring = Keyring::unlocked(&bus)?;
    once(&bus, "set one first", "done")?;
    once(&bus, "get other", KeychainError::NoEntry.code())?;
    once(&bus, "set other second", "done")?;
    once(&bus, "get one", "first")?;
    once(&bus, "delete other", "done")?;
    once(&bus, "get one", "first")
}

fn locked(folder: &Path) -> Result<(), String> {
    let bus = Bus::start(folder)?;
    {
        let _keyring = Keyring::unlocked(&bus)?;
        once(&bus, "set one first", "done")?;
    }
    let _keyring = Keyring::locked(&bus)?;
    let code = KeychainError::Locked.code();
    once(&bus, "get one", code)?;
    once(&bus, "get other", code)?;
    once(&bus, "set one second", code)?;
    once(&bus, "prove", code)
}

fn unlocked_later(folder: &Path) -> Result<(), String> {
    let bus = Bus::start(folder)?;
    {
        let _keyring = Keyring::unlocked(&bus)?;
        once(&bus, "set one first", "done")?;
    }
    let mut asking = Asking::on(&bus)?;
    {
        let _keyring = Keyring::locked(&bus)?;
        asking.expect("get one", KeychainError::Locked.code())?;
    }
    asking.expect("get one", KeychainError::NoService.code())?;
    let _keyring = Keyring::unlocked(&bus)?;
    asking.expect("get one", "first")
}

fn never_made(folder: &Path) -> Result<(), String> {
    let bus = Bus::start(folder)?;
    let _keyring = Keyring::locked(&bus)?;
    let code = KeychainError::NoService.code();
    once(&bus, "get one", code)?;
    once(&bus, "set one first", code)?;
    once(&bus, "prove", code)
}

fn nobody_home(folder: &Path) -> Result<(), String> {
    let bus = Bus::start(folder)?;
    once(&bus, "get one", KeychainError::NoService.code())?;
    once(&bus, "set one first", KeychainError::NoService.code())
}

fn no_bus(folder: &Path) -> Result<(), String> {
    let nowhere = Bus::nowhere(folder)?;
    once(&nowhere, "get one", KeychainError::NoService.code())
}
