//! Two nights and the three days around them, by one clock for the till and for the service: sessions change, tokens end, the day and
//! its figures turn, the night's backup is made, and the first client of each day pays at the first touch.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that can't go on must stop")]
#![allow(clippy::disallowed_methods, reason = "real time bounds every wait")]

use application::domain::attempt::State;
use application::domain::stamp::UtcMillis;
use application::keychain::ExposeSecret;
use application::{CardRequest, Clock};
use connect_at_cloud_simulator::Running;
use klinikassa_tests::{BooksFile, Clinic, Desk, PASSWORD, USERNAME, key, sold};
use std::time::{Duration, Instant};

const STEP: Duration = Duration::from_secs(600);
/// Longer than a token lives, so that each day's first payment comes on a token that has ended.
const A_DAY_AND_AN_HOUR: Duration = Duration::from_secs(25 * 3_600);
const PATIENCE: Duration = Duration::from_secs(30);

/// A clinic and its service, whose clocks show the same.
struct Place {
    clinic: Clinic,
    service: Running,
    backups: tempfile::TempDir,
}

/// What a day left behind.
struct Day {
    date: String,
    session: u32,
    backup: UtcMillis,
    logins: u64,
}

impl Place {
    /// Noon, with backups set up and looked after.
    async fn at_noon() -> Self {
        let service = Clinic::service_by_hand().await;
        let backups = tempfile::tempdir().unwrap();
        let data = backups.path().join("data");
        std::fs::create_dir_all(&data).unwrap();
        let clinic = Clinic::beside(Clinic::environment(&service), tempfile::tempdir_in(&data).unwrap()).await;
        clinic.enter(USERNAME, PASSWORD).await;
        let local = clinic.clock.utc_ms() + i64::from(clinic.clock.offset_minutes()) * 60_000;
        let to_noon = 86_400_000 - local.rem_euclid(86_400_000) + 43_200_000;
        let place = Self {
            clinic,
            service,
            backups,
        };
        place.advance(Duration::from_millis(u64::try_from(to_noon).unwrap())).await;
        let till = &place.clinic.till;
        let recovery = till.fresh_recovery_key().unwrap().expose_secret().to_owned();
        let folder = place.backups.path().join("backups");
        till.set_up_backups(folder.to_str().unwrap(), &recovery[recovery.len() - 6..])
            .await
            .unwrap();
        place.backed_up_since(UtcMillis::new(0)).await;
        till.look_after_books();
        place
    }

    async fn advance(&self, by: Duration) {
        self.service.advance(u64::try_from(by.as_millis()).unwrap()).unwrap();
        self.clinic.clock.advance(by);
        tokio::time::sleep(Duration::from_millis(10)).await;
    }

    /// Lets time pass in steps, as the timers of both see it.
    async fn pass(&self, how_long: Duration) {
        for _ in 0..how_long.as_secs() / STEP.as_secs() {
            self.advance(STEP).await;
        }
    }

    /// Waits, in real time, until a backup younger than this one is good and nothing runs.
    async fn backed_up_since(&self, before: UtcMillis) -> UtcMillis {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let view = self.clinic.till.backups().await.unwrap();
            let good = view.good.as_ref().map(|good| good.at).filter(|at| *at > before);
            if let (None, Some(at)) = (view.running, good) {
                assert_eq!((view.fault, view.late), (None, false));
                return at;
            }
            assert!(Instant::now() < deadline, "no backup came: {view:?}");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// One sale by card, as the day's first client pays it.
    async fn pays(&self, times: i64) {
        let till = &self.clinic.till;
        let invoice = sold(till, times).await;
        let terminal = till.terminal_options(None).await.unwrap()[0].record.terminal.id;
        // As the dialogue does when it opens.
        till.choose_terminal(terminal).await.unwrap();
        let request = CardRequest {
            document: invoice.record.document.parts().id,
            original: None,
            amount: Desk::due(&invoice),
            terminal,
            key: key(),
        };
        let attempt = till.process_card(request).await.unwrap().header.id;
        let deadline = Instant::now() + PATIENCE;
        while till.attempt(attempt).await.unwrap().record.state() != State::Approved {
            assert!(Instant::now() < deadline, "the payment was not approved");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    fn books(&self) -> BooksFile {
        BooksFile::at(&self.clinic.folder().join("test.klinikassa"))
    }

    /// Sells once and tells what the day, the bank and the till say of it.
    async fn day(&self, times: i64, last_backup: UtcMillis) -> Day {
        let before = self.clinic.till.day(None, None).await.unwrap();
        assert_eq!(before.figures.documents_all.count, 0, "a new day begins with nothing");
        self.pays(times).await;
        let today = self.clinic.till.day(None, None).await.unwrap();
        assert_eq!((today.figures.documents_all.count, today.figures.taken.count), (1, 1));
        let bank = serde_json::to_value(self.service.books()).unwrap();
        let session = bank["entries"].as_array().unwrap().last().unwrap()["session"]
            .as_str()
            .unwrap()
            .to_owned();
        let ours = "SELECT session FROM approval ORDER BY rowid DESC LIMIT 1";
        assert_eq!(self.books().text(ours), session, "the till keeps the session of the slip");
        let calls = bank["calls"].as_array().unwrap().iter();
        let logins = calls
            .filter(|count| count["call"] == "login")
            .filter_map(|count| count["count"].as_u64());
        Day {
            date: today.day.to_string(),
            session: session.parse().unwrap(),
            backup: self.backed_up_since(last_backup).await,
            logins: logins.sum(),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_nights_change_the_session_the_token_the_day_and_the_backup_and_every_day_pays() {
    let place = Place::at_noon().await;
    let mut days = vec![place.day(1, UtcMillis::new(0)).await];
    for times in [2, 3] {
        let last = days.last().unwrap().backup;
        place.pass(A_DAY_AND_AN_HOUR).await;
        days.push(place.day(times, last).await);
    }
    for pair in days.windows(2) {
        let (evening, morning) = (&pair[0], &pair[1]);
        assert!(morning.date > evening.date, "{} is not after {}", morning.date, evening.date);
        // The terminals' own night raises it by one or two, without anybody asking.
        let risen = morning.session - evening.session;
        assert!((1..=2).contains(&risen), "{} after {}", morning.session, evening.session);
        assert!(
            morning.logins > evening.logins,
            "a token of yesterday is not shown to the service"
        );
        assert!(morning.backup > evening.backup, "the night's backup");
    }
    let numbers = "SELECT group_concat(number) FROM (SELECT number FROM document ORDER BY number)";
    assert_eq!(place.books().text(numbers), "1,2,3");
    let bank = serde_json::to_value(place.service.books()).unwrap();
    assert_eq!(bank["transaction_posts"], 3);
    assert_eq!(place.clinic.till.check_books().await.unwrap(), Vec::<String>::new());
    place.books().agrees_with(&bank);
}
