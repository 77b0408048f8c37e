//! What stands around a till with an account of its own: the service behind TLS, a session bus, and a keyring on it.
//!
//! Why the service runs in this process: its controls speak TLS too, and so no client is needed that believes its certificates.
//! The till finds the bus and the one authority it may believe in its environment, as it would on any Linux desk.
//!
//! Deliberately absent: practice. Its account belongs to the program, and no keychain is asked there.

use crate::books;
use crate::desk::{Desk, Failure, Step};
use connect_at_cloud_simulator::{Country, Running, TlsMode};
use klinikassa_tests::daemons::{Bus, Keyring};
use klinikassa_tests::{BooksFile, Clinic, PASSWORD};
use std::path::PathBuf;
use std::sync::Arc;

/// The surroundings; everything ends with the value.
pub(crate) struct Around {
    bus: Bus,
    service: Running,
    authority: PathBuf,
    _folder: tempfile::TempDir,
}

impl Around {
    /// A service with two Finnish terminals and a client who pays without being told, a bus without a keyring, and a desk that
    /// finds both.
    pub(crate) async fn of(desk: &mut Desk) -> Step<Arc<Self>> {
        Self::in_country(Country::Fi, desk).await
    }

    /// The same in another country.
    pub(crate) async fn in_country(country: Country, desk: &mut Desk) -> Step<Arc<Self>> {
        let folder = tempfile::Builder::new().prefix("klinikassa-around-").tempdir()?;
        let bus = Bus::start(folder.path()).map_err(Failure)?;
        let service = Clinic::service_in(country, TlsMode::Ok, PASSWORD).await;
        let authority = folder.path().join("authority.pem");
        let certificate = service
            .ca_pem()
            .ok_or_else(|| Failure("a service without an authority".into()))?;
        std::fs::write(&authority, certificate)?;
        let around = Arc::new(Self {
            bus,
            service,
            authority,
            _folder: folder,
        });
        desk.stands_within(Arc::clone(&around));
        Ok(around)
    }

    /// What the till's program finds in its environment.
    pub(crate) fn variables(&self) -> [(&'static str, String); 2] {
        [
            ("SSL_CERT_FILE", self.authority.display().to_string()),
            ("DBUS_SESSION_BUS_ADDRESS", self.bus.address().to_owned()),
        ]
    }

    /// The service.
    pub(crate) const fn service(&self) -> &Running {
        &self.service
    }

    /// A keyring that is open, until the value is dropped.
    pub(crate) fn unlocked(&self) -> Step<Keyring<'_>> {
        Keyring::unlocked(&self.bus).map_err(Failure)
    }

    /// The same keyring, and nobody has opened it.
    pub(crate) fn locked(&self) -> Step<Keyring<'_>> {
        Keyring::locked(&self.bus).map_err(Failure)
    }

    /// The desk's books say what the bank's say, which moved money this often.
    pub(crate) async fn agrees_with(&self, desk: &Desk, moved: usize) -> Step<()> {
        let bank = self.service.books();
        if bank.entries.len() != moved {
            return Err(Failure(format!("money moved {} times, not {moved}", bank.entries.len())));
        }
        books::agree(BooksFile::at(&file(desk)), serde_json::to_value(bank)?).await
    }
}

/// The file of the desk's test books.
pub(crate) fn file(desk: &Desk) -> PathBuf {
    desk.folder().join("test/test.klinikassa")
}
