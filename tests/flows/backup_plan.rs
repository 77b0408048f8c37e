//! Backups by the clock: at midnight, after a day without one, an hour after one that failed, rehearsed once a month, and a word when the
//! last good one is older than two days. Time moves by hand, the folders are real.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on must stop"
)]
#![allow(clippy::disallowed_methods, reason = "real time bounds every wait")]

use application::domain::clinic::BooksKind;
use application::domain::stamp::UtcMillis;
use application::keychain::ExposeSecret;
use application::{BackupFault, BackupView, Clock, Environment};
use klinikassa_tests::{Clinic, sold};
use std::path::PathBuf;
use std::time::{Duration, Instant};

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3_600);
const DAY: Duration = Duration::from_secs(86_400);

/// A clinic whose backups are set up; nothing looks at the clock yet.
async fn set_up() -> (Clinic, tempfile::TempDir) {
    let service = Environment::for_books(BooksKind::Test, "http://127.0.0.1:9").unwrap();
    let place = tempfile::tempdir().unwrap();
    let data = place.path().join("data");
    std::fs::create_dir_all(&data).unwrap();
    let clinic = Clinic::beside(service, tempfile::tempdir_in(&data).unwrap()).await;
    // Noon, so that no midnight comes by chance.
    let midnight = until_midnight(&clinic);
    clinic.clock.advance(midnight + DAY / 2);
    sold(&clinic.till, 1).await;
    let key = clinic.till.fresh_recovery_key().unwrap().expose_secret().to_owned();
    let folder = folder(&place);
    clinic
        .till
        .set_up_backups(folder.to_str().unwrap(), &key[key.len() - 6..])
        .await
        .unwrap();
    seen(&clinic, "the first backup", |view| view.good.is_some()).await;
    (clinic, place)
}

fn folder(place: &tempfile::TempDir) -> PathBuf {
    place.path().join("backups")
}

fn until_midnight(clinic: &Clinic) -> Duration {
    let local = clinic.clock.utc_ms() + i64::from(clinic.clock.offset_minutes()) * 60_000;
    let left = 86_400_000 - local.rem_euclid(86_400_000);
    Duration::from_millis(u64::try_from(left).unwrap())
}

/// Waits, in real time, until nothing runs and this holds.
async fn seen(clinic: &Clinic, what: &str, holds: impl Fn(&BackupView) -> bool) -> BackupView {
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        let view = clinic.till.backups().await.unwrap();
        if view.running.is_none() && holds(&view) {
            return view;
        }
        assert!(Instant::now() < deadline, "waited in vain for {what}: {view:?}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// Time passes minute by minute, each with a moment for whoever waits for it.
async fn minutes(clinic: &Clinic, how_many: u32) {
    for _ in 0..how_many {
        clinic.clock.advance(MINUTE);
        tokio::time::sleep(Duration::from_millis(15)).await;
    }
}

async fn now(clinic: &Clinic) -> BackupView {
    seen(clinic, "quiet", |_| true).await
}

async fn good_at(clinic: &Clinic) -> UtcMillis {
    now(clinic).await.good.unwrap().at
}

/// From now on the clock is looked at; the first rehearsal comes at once.
async fn looked_after(clinic: &Clinic) {
    clinic.till.look_after_books();
    seen(clinic, "the first rehearsal", |view| view.rehearsal.is_some()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_made_at_midnight_and_not_before() {
    let (clinic, place) = set_up().await;
    looked_after(&clinic).await;
    let first = good_at(&clinic).await;
    clinic.clock.advance(until_midnight(&clinic) - 5 * MINUTE);
    minutes(&clinic, 4).await;
    assert_eq!(good_at(&clinic).await, first, "the day is not over");
    minutes(&clinic, 2).await;
    let view = seen(&clinic, "midnight's", |view| {
        view.good.as_ref().is_some_and(|good| good.at > first)
    })
    .await;
    assert_eq!((view.fault, view.late), (None, false));
    let midnight = good_at(&clinic).await;
    minutes(&clinic, 5).await;
    assert_eq!(good_at(&clinic).await, midnight, "one a night");
    let name = now(&clinic).await.good.unwrap().name;
    assert!(folder(&place).join(name).is_file());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_till_that_was_off_for_days_is_told_so_and_backs_up_at_its_start() {
    let (clinic, _place) = set_up().await;
    let first = good_at(&clinic).await;
    assert!(!clinic.till.backup_is_late().await.unwrap());
    clinic.clock.advance(2 * DAY - MINUTE);
    assert!(!clinic.till.backup_is_late().await.unwrap(), "two days are not over");
    clinic.clock.advance(2 * MINUTE);
    assert!(clinic.till.backup_is_late().await.unwrap());
    let clinic = clinic.restart().await;
    assert!(now(&clinic).await.late, "the next run knows it too");
    clinic.till.look_after_books();
    let view = seen(&clinic, "the missed one", |view| {
        view.good.as_ref().is_some_and(|good| good.at > first)
    })
    .await;
    assert!(!view.late);
}

/// However young the last backup is: what lies plain beside the books is what they were before this start.
#[tokio::test(flavor = "multi_thread")]
async fn a_start_that_migrated_the_books_seals_what_they_were_at_once() {
    let (clinic, place) = set_up().await;
    let first = good_at(&clinic).await;
    clinic.clock.advance(HOUR);
    let clinic = clinic.restart().await;
    let plain = clinic.folder().join("test.klinikassa.before-20261201080000");
    std::fs::write(&plain, "plain").unwrap();
    clinic.till.look_after_books();
    seen(&clinic, "the backup", |view| {
        view.good.as_ref().is_some_and(|good| good.at > first)
    })
    .await;
    assert!(!plain.exists());
    let files = std::fs::read_dir(folder(&place))
        .unwrap()
        .map(|file| file.unwrap().file_name());
    let sealed = files.filter(|name| name.to_string_lossy().contains("m20261201080000-"));
    assert_eq!(sealed.count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_that_failed_is_tried_again_after_an_hour_however_young_the_last_good_one_is() {
    let (clinic, place) = set_up().await;
    looked_after(&clinic).await;
    let first = good_at(&clinic).await;
    let aside = place.path().join("pulled out");
    std::fs::rename(folder(&place), &aside).unwrap();
    clinic.clock.advance(until_midnight(&clinic) + MINUTE);
    let failed = seen(&clinic, "the failure", |view| view.fault.is_some()).await.fault.unwrap();
    assert_eq!(failed.1, BackupFault::FolderGone);
    minutes(&clinic, 55).await;
    assert_eq!(now(&clinic).await.fault, Some(failed), "not every minute");
    minutes(&clinic, 6).await;
    let again = seen(&clinic, "the second try", |view| {
        view.fault.is_some_and(|(at, _)| at > failed.0)
    })
    .await;
    assert_eq!(again.good.unwrap().at, first);
    std::fs::rename(&aside, folder(&place)).unwrap();
    clinic.clock.advance(HOUR + MINUTE);
    let view = seen(&clinic, "the third try", |view| view.fault.is_none()).await;
    assert!(view.good.unwrap().at > first);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_rehearsed_once_a_month() {
    let (clinic, _place) = set_up().await;
    looked_after(&clinic).await;
    let first = now(&clinic).await.rehearsal.unwrap();
    assert_eq!(first.fault, None);
    for day in 1..30 {
        let before = good_at(&clinic).await;
        clinic.clock.advance(DAY);
        seen(&clinic, "the night's", |view| {
            view.good.as_ref().is_some_and(|good| good.at > before)
        })
        .await;
        assert_eq!(now(&clinic).await.rehearsal, Some(first), "day {day}");
    }
    clinic.clock.advance(DAY + MINUTE);
    let view = seen(&clinic, "the second rehearsal", |view| {
        view.rehearsal.is_some_and(|last| last.at > first.at)
    })
    .await;
    assert_eq!(view.rehearsal.unwrap().fault, None);
}
