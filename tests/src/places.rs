//! Books in any place and of any kind, for tests about where books may stand and whom they may talk to.
//!
//! Why beside the desk: a desk always stands on sound practice books. Here the folder may be read-only or full, the file may be
//! a stranger's, and the books may be real ones.
//!
//! Deliberately absent: what is to be expected of them. Each test says that itself.

use application::domain::clinic::BooksKind;
use application::domain::country::{CountryCode, Language};
use application::domain::ids::InstallationId;
use application::domain::practice;
use application::domain::stamp::{Stamp, UtcMillis};
use application::keychain::{ExposeSecret, MemoryStore};
use application::{
    Bookshelf, Clock, Environment, First, Ids, NewClinic, OpenBooks, Opening, PracticeService, PracticeTerminals, Starting,
    Surroundings, SystemClock, SystemIds, Till, TillError, behind_a_thread,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::{Books, Founding, IdSource, SeedClinic};

/// Every kind there is.
pub const KINDS: [BooksKind; 3] = [BooksKind::Real, BooksKind::Practice, BooksKind::Test];

/// How a till in Finland opens this file.
pub fn opening(file: &Path, kind: BooksKind) -> Opening {
    Opening {
        file: file.to_owned(),
        kind,
        clock: Arc::new(SystemClock::start()),
        ids: Arc::new(SystemIds::new()),
        version: "0.0.0".to_owned(),
        locale: "en_FI".to_owned(),
    }
}

/// Opens books that talk to nobody yet.
pub async fn open(file: &Path, kind: BooksKind) -> Result<OpenBooks, TillError> {
    OpenBooks::open(opening(file, kind)).await
}

/// A till on these books, with somebody signed in.
pub async fn till(file: &Path, kind: BooksKind, service: &Environment) -> Result<Till, TillError> {
    let till = open(file, kind)
        .await?
        .serve(service, "practice".to_owned(), "practice".to_owned().into())
        .await?;
    let staff = till.frame().await?.staff;
    till.sign_in(staff[0].id).await?;
    Ok(till)
}

/// Practice terminals that answer at this address, whoever asks for them.
pub struct AnswersAt(pub String);

impl PracticeTerminals for AnswersAt {
    fn start<'a>(&'a self, _books: &'a OpenBooks, _folder: &'a Path) -> Starting<'a> {
        Box::pin(async move {
            Ok(PracticeService {
                address: self.0.clone(),
                username: "practice".to_owned(),
                password: "practice".to_owned().into(),
            })
        })
    }
}

/// A clinic in Finland as somebody would type it.
pub fn new_clinic() -> NewClinic {
    NewClinic {
        key: crate::key(),
        trial: None,
        country: CountryCode::Fi,
        language: Language::Fi,
        organisation: "Eläinklinikka Kettu Oy".to_owned(),
        address: "Kauppakatu 1, 40100 Jyväskylä".to_owned(),
        business_id: "1234567-1".to_owned(),
        vat_number: "FI12345671".to_owned(),
        departments: vec!["Pieneläimet".to_owned(), "Hevoset".to_owned()],
        till: "Kassa 1".to_owned(),
        till_department: 1,
        staff: vec!["Riikka Saari".to_owned(), "Onni".to_owned()],
    }
}

/// The shelf of a data folder in Finland, whose practice terminals answer at this address.
pub async fn shelf(root: &Path, practice: &str, first: First) -> Result<Bookshelf, TillError> {
    shelf_at(root, practice, first, Arc::new(SystemClock::start())).await
}

/// The same by a clock of one's own.
pub async fn shelf_at(root: &Path, practice: &str, first: First, clock: Arc<dyn Clock>) -> Result<Bookshelf, TillError> {
    let around = Surroundings {
        keychain: behind_a_thread(&clock, || Box::new(MemoryStore::new()))?,
        clock,
        ids: Arc::new(SystemIds::new()),
        version: "0.0.0".to_owned(),
        locale: "en_FI".to_owned(),
    };
    Bookshelf::open(root, around, Arc::new(AnswersAt(practice.to_owned())), first).await
}

/// An address on this computer where nobody listens.
pub fn nobody() -> Environment {
    Environment::for_books(BooksKind::Practice, "http://127.0.0.1:9").unwrap()
}

struct StoreIds(SystemIds);

impl IdSource for StoreIds {
    fn id(&mut self) -> uuid::Uuid {
        self.0.uuid()
    }

    fn salt(&mut self) -> [u8; 16] {
        self.0.salt()
    }
}

/// Makes the books of a small clinic, of the kind wanted; closed when this returns.
pub fn make(file: &Path, kind: BooksKind) {
    let ids = SystemIds::new();
    let clinic = practice::clinic(CountryCode::Fi, Language::En, &mut || ids.uuid()).unwrap();
    let seed = SeedClinic::from(clinic);
    let founding = Founding {
        kind,
        country: CountryCode::Fi,
        installation: InstallationId::from_uuid(ids.uuid()),
    };
    let at = UtcMillis::new(SystemClock::start().utc_ms());
    let how = store::Opening {
        program_version: "0.0.0".to_owned(),
        at,
    };
    let stamp = Stamp {
        till: seed.tills[0].id,
        department: seed.tills[0].department,
        staff: seed.staff[0].id,
        at,
        offset_minutes: 120,
    };
    let mut books = Books::create(file, &founding, &how, Box::new(StoreIds(ids))).unwrap();
    books.create_clinic(&seed, &stamp).unwrap();
}

/// Every plain file below a folder with its bytes.
pub fn bytes_below(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap() {
            let entry = entry.unwrap();
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                found.insert(entry.path(), std::fs::read(entry.path()).unwrap());
            }
        }
    }
    found
}

/// Sets backups up as a person does, waits for the backup that goes with it, and gives the recovery key as it stands on paper.
pub async fn set_up_backups(till: &Till, folder: &Path) -> String {
    let key = till.fresh_recovery_key().unwrap().expose_secret().to_owned();
    let typed_back = &key[key.len() - 6..];
    till.set_up_backups(folder.to_str().unwrap(), typed_back).await.unwrap();
    let deadline = Instant::now() + Duration::from_secs(120);
    loop {
        let view = till.backups().await.unwrap();
        assert_eq!(view.fault, None);
        // One that runs still would keep the next from beginning.
        if view.good.is_some() && view.running.is_none() {
            return key;
        }
        assert!(Instant::now() < deadline, "waited in vain for the first backup: {view:?}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
