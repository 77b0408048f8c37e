//! A supervisor agrees: the one way in which anything at the till gets a second person.
//!
//! Owns the check of the supervisor's code ([`Till::supervised`]), setting it for the first time, changing it with the old one, and
//! setting a new one after a login with the account's password. Why this shape: whoever needs a supervisor asks here and gets a
//! [`Supervised`] that names what was agreed to; there is no other way to make one, so no use case can forget to ask.
//!
//! Each check is written down before it is made and answered after it, so that ending the program in between costs a try. The waits
//! after wrong codes run on the steady clock: a restart begins the whole wait anew, and no change of the computer's time shortens it.
//!
//! An older copy of the books knows fewer wrong codes. So codes are tried only in books that are known to be the last ones, and each
//! try is noted outside them before it is judged: a copy put back afterwards is held, and nothing is tried in it but what leads out
//! of books that are held, after a wait that every run begins anew.
//!
//! A keychain that does not answer is not a wrong code: nothing is counted then, and the words are others.
//!
//! Deliberately absent: names of supervisors (there are no staff accounts yet; the journal holds who stood at the till), and the
//! code itself anywhere but in the caller's hands.

mod code;

use crate::account::Unchecked;
use crate::care::Anchoring;
use crate::error::TillError;
use crate::ports::Hint;
use crate::till::Till;
pub(crate) use code::{PEPPER, Pepper, matches as accepts};
use code::{matches, verifier_of};
use domain::clinic::BooksKind;
use domain::ids::SupervisedId;
use domain::stamp::Stamp;
use domain::supervisor::{SupervisedAct, WeakCode, check_code, wait_after};
use keychain::KeychainError;
use secrecy::{ExposeSecret, SecretString};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use store::{CodeOrigin, CodeVerifier, SupervisorAnswer, SupervisorRecord};
use uuid::Uuid;

/// The code of practice mode. It is shown wherever one is asked for: practice must not stop for want of a code.
pub const PRACTICE_CODE: &str = "246813";

/// Books that are held may be an older copy, which knows nothing of the codes tried since. Two minutes of a run are waited in them
/// as after five wrong ones, before anything is tried: putting the copy back again and again costs that each time.
const WRONG_IN_HELD_BOOKS: u32 = 5;

/// Why no supervisor agreed. Nothing else was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SupervisorError {
    /// No code was set yet.
    #[error("no supervisor's code was set")]
    NotSet,
    /// There is a code already.
    #[error("a supervisor's code was set already")]
    AlreadySet,
    /// It is not the code.
    #[error("not the supervisor's code")]
    Wrong {
        /// How long nobody may try now.
        wait: Duration,
    },
    /// Too many wrong ones: nothing was checked.
    #[error("wrong codes were tried; wait")]
    Wait {
        /// For so long.
        left: Duration,
    },
    /// The keychain lost what the code is checked with: a new code is needed.
    #[error("the code can't be checked any more")]
    Lost,
    /// A code that may not be set.
    #[error(transparent)]
    Weak(#[from] WeakCode),
    /// The account's password was not the right one.
    #[error("not the account's password")]
    PasswordWrong {
        /// How long nobody may try now.
        wait: Duration,
    },
    /// Nobody could be asked about the account's password.
    #[error("the service can't be asked about the password")]
    NotReached,
    /// No account was entered, so nobody can log in.
    #[error("there is no account to log in with")]
    NoAccount,
    /// Practice has one code, for everybody.
    #[error("the code of practice mode can't be changed")]
    Fixed,
    /// The keychain did not answer. That says nothing about the code.
    #[error(transparent)]
    Keychain(KeychainError),
}

/// A supervisor agreed to one thing. It is used up by doing it.
#[derive(Debug)]
#[must_use = "a supervisor agreed to something that is then to be done"]
pub struct Supervised {
    id: SupervisedId,
    act: SupervisedAct,
    subject: Option<Uuid>,
}

impl Supervised {
    /// Uses the agreement up for what it was given for.
    ///
    /// # Errors
    /// [`TillError::Internal`] for anything else: a fault of ours.
    pub fn to(self, act: SupervisedAct, subject: Option<Uuid>) -> Result<SupervisedId, TillError> {
        if self.act == act && self.subject == subject {
            Ok(self.id)
        } else {
            Err(TillError::Internal("a supervisor agreed to something else".to_owned()))
        }
    }
}

/// The supervisor's code as screens show it.
#[derive(Debug, Clone)]
pub struct SupervisorView {
    /// The code of practice mode.
    pub practice_code: Option<&'static str>,
    /// Who set the code last, and when; `None` before the first.
    pub set: Option<(Stamp, String)>,
    /// How long nobody may try now.
    pub wait: Duration,
    /// A check in this run found that the keychain lost what it takes.
    pub lost: bool,
}

/// What this run of the program knows about codes tried.
pub(crate) struct Supervising {
    /// One check at a time, so that two at once don't both pass the wait.
    one: tokio::sync::Mutex<()>,
    /// Since when the present wait counts.
    since: Mutex<Duration>,
    lost: AtomicBool,
}

impl Supervising {
    /// A run begins: whatever wait the books ask for begins with it.
    pub(crate) fn new(started: Duration) -> Self {
        Self {
            one: tokio::sync::Mutex::new(()),
            since: Mutex::new(started),
            lost: AtomicBool::new(false),
        }
    }

    fn left(&self, wrong: u32, now: Duration) -> Duration {
        let since = *self.since.lock().unwrap_or_else(PoisonError::into_inner);
        wait_after(wrong).saturating_sub(now.saturating_sub(since))
    }

    fn begin_wait(&self, now: Duration) {
        *self.since.lock().unwrap_or_else(PoisonError::into_inner) = now;
    }
}

/// What a code is compared with.
enum Check {
    Practice,
    Kept(CodeVerifier, Pepper),
}

impl Check {
    async fn accepts(self, code: &SecretString) -> Result<bool, TillError> {
        match self {
            Self::Practice => Ok(code.expose_secret() == PRACTICE_CODE),
            Self::Kept(verifier, pepper) => matches(code, verifier, pepper).await,
        }
    }
}

impl Till {
    /// The supervisor's code, as far as is known without asking the keychain.
    ///
    /// # Errors
    /// When the books can't be read.
    pub async fn supervisor(&self) -> Result<SupervisorView, TillError> {
        let inner = &self.inner;
        let (record, names) = inner
            .books
            .read(|reader| -> Result<_, TillError> { Ok((reader.supervisor()?, reader.all_staff()?)) })
            .await?;
        let name = |stamp: &Stamp| {
            let who = names.iter().find(|staff| staff.id == stamp.staff);
            who.map(|staff| staff.name.to_string()).unwrap_or_default()
        };
        Ok(SupervisorView {
            practice_code: (inner.kind == BooksKind::Practice).then_some(PRACTICE_CODE),
            set: record.code.map(|code| (code.stamp, name(&code.stamp))),
            wait: inner.supervising.left(self.counted(record.wrong), inner.clock.steady()),
            lost: inner.supervising.lost.load(Ordering::SeqCst),
        })
    }

    /// Asks for a supervisor: checks the code, and says what was agreed to. Whatever needs a second person asks here and nowhere
    /// else, after everything that can be checked without one.
    ///
    /// # Errors
    /// [`SupervisorError`]: what it was wanted for may not be done then.
    pub async fn supervised(
        &self,
        code: &SecretString,
        act: SupervisedAct,
        subject: Option<Uuid>,
    ) -> Result<Supervised, TillError> {
        let stamp = self.inner.stamp()?;
        self.in_the_last_books().await?;
        self.agreement(code, act, subject, stamp).await
    }

    /// The same for what leads out of books that are held: it is written into them all the same.
    pub(crate) async fn supervised_though_held(
        &self,
        code: &SecretString,
        act: SupervisedAct,
        subject: Option<Uuid>,
    ) -> Result<Supervised, TillError> {
        let stamp = self.inner.stamp_though_held()?;
        self.agreement(code, act, subject, stamp).await
    }

    async fn agreement(
        &self,
        code: &SecretString,
        act: SupervisedAct,
        subject: Option<Uuid>,
        stamp: Stamp,
    ) -> Result<Supervised, TillError> {
        let inner = &self.inner;
        let _one_at_a_time = inner.supervising.one.lock().await;
        let record = self.may_try().await?;
        let check = self.check_for(&record).await?;
        let id = self.ask(act, subject, stamp).await?;
        if check.accepts(code).await? {
            self.answer(id, SupervisorAnswer::Agreed, stamp).await?;
            Ok(Supervised { id, act, subject })
        } else {
            let wait = self.answer(id, SupervisorAnswer::Wrong, stamp).await?;
            Err(SupervisorError::Wrong { wait }.into())
        }
    }

    /// Sets the first code of these books. Not in books that are held: a copy from before the first code would take anybody's.
    ///
    /// # Errors
    /// [`SupervisorError::AlreadySet`], [`SupervisorError::Weak`], [`SupervisorError::Fixed`] in practice;
    /// [`TillError::BooksHeld`]; the keychain does not keep what it takes.
    pub async fn set_supervisor_code(&self, code: &SecretString) -> Result<SupervisorView, TillError> {
        let inner = &self.inner;
        let stamp = inner.stamp()?;
        self.in_the_last_books().await?;
        let _one_at_a_time = inner.supervising.one.lock().await;
        self.settable(code)?;
        if inner.books.read(|reader| reader.supervisor()).await?.code.is_some() {
            return Err(SupervisorError::AlreadySet.into());
        }
        let pepper = self.pepper_or_new().await?;
        self.keep_code(code, &pepper, CodeOrigin::First, stamp).await
    }

    /// Puts another code in place of the present one.
    ///
    /// # Errors
    /// As [`Till::supervised`] for the old code and [`Till::set_supervisor_code`] for the new one.
    pub async fn change_supervisor_code(&self, old: &SecretString, new: &SecretString) -> Result<SupervisorView, TillError> {
        let stamp = self.inner.stamp()?;
        self.settable(new)?;
        let agreed = self.supervised(old, SupervisedAct::ChangeCode, None).await?;
        agreed.to(SupervisedAct::ChangeCode, None)?;
        let pepper = self.pepper().await?.ok_or(SupervisorError::Lost)?;
        self.keep_code(new, &pepper, CodeOrigin::Changed, stamp).await
    }

    /// Sets a new code after a login at the service with the account's password: the old one can't be checked any more, or nobody
    /// knows it. A wrong password counts as a wrong code; a service that can't be reached counts as nothing.
    ///
    /// # Errors
    /// [`SupervisorError`].
    pub async fn renew_supervisor_code(&self, password: &SecretString, new: &SecretString) -> Result<SupervisorView, TillError> {
        let inner = &self.inner;
        let stamp = inner.stamp_though_held()?;
        self.settable(new)?;
        let _one_at_a_time = inner.supervising.one.lock().await;
        if self.may_try().await?.code.is_none() {
            return Err(SupervisorError::NotSet.into());
        }
        // Before anybody is asked: a keychain that is locked would lose what the login earned.
        let pepper = self.pepper().await?;
        let id = self.ask(SupervisedAct::RenewCode, None, stamp).await?;
        match inner.service.is_password(password).await {
            Ok(true) => self.answer(id, SupervisorAnswer::Agreed, stamp).await?,
            Ok(false) => {
                let wait = self.answer(id, SupervisorAnswer::Wrong, stamp).await?;
                return Err(SupervisorError::PasswordWrong { wait }.into());
            }
            Err(unchecked) => {
                self.answer(id, SupervisorAnswer::NotJudged, stamp).await?;
                return Err(match unchecked {
                    Unchecked::NoAccount => SupervisorError::NoAccount,
                    Unchecked::NotReached => SupervisorError::NotReached,
                }
                .into());
            }
        };
        let pepper = match pepper {
            Some(pepper) => pepper,
            None => self.new_pepper().await?,
        };
        self.keep_code(new, &pepper, CodeOrigin::Renewed, stamp).await
    }

    fn settable(&self, code: &SecretString) -> Result<(), TillError> {
        if self.inner.kind == BooksKind::Practice {
            return Err(SupervisorError::Fixed.into());
        }
        check_code(code.expose_secret()).map_err(SupervisorError::Weak)?;
        Ok(())
    }

    /// Codes are tried only in the books that stood here last, as far as the keychain can tell by now.
    async fn in_the_last_books(&self) -> Result<(), TillError> {
        if matches!(self.care().anchoring, Anchoring::NotYet | Anchoring::NotCompared(_)) {
            self.compare_head().await;
        }
        self.inner.may_write()
    }

    /// What the books say, if a code may be tried now.
    async fn may_try(&self) -> Result<SupervisorRecord, TillError> {
        let inner = &self.inner;
        let record = inner.books.read(|reader| reader.supervisor()).await?;
        let left = inner.supervising.left(self.counted(record.wrong), inner.clock.steady());
        if left.is_zero() {
            Ok(record)
        } else {
            Err(SupervisorError::Wait { left }.into())
        }
    }

    async fn check_for(&self, record: &SupervisorRecord) -> Result<Check, TillError> {
        if self.inner.kind == BooksKind::Practice {
            return Ok(Check::Practice);
        }
        let verifier = record.code.ok_or(SupervisorError::NotSet)?.verifier;
        // Also a pepper of another code is lost: with it every code would be wrong, and nobody would know why.
        match self.pepper().await? {
            Some(pepper) if pepper.name() == verifier.pepper => Ok(Check::Kept(verifier, pepper)),
            Some(_) | None => {
                self.inner.supervising.lost.store(true, Ordering::SeqCst);
                Err(SupervisorError::Lost.into())
            }
        }
    }

    async fn ask(&self, act: SupervisedAct, subject: Option<Uuid>, stamp: Stamp) -> Result<SupervisedId, TillError> {
        let id = SupervisedId::from_uuid(self.inner.ids.uuid());
        self.inner
            .books
            .write(move |books| books.ask_supervisor(id, act, subject, &stamp))
            .await?;
        self.note_head().await;
        Ok(id)
    }

    /// Writes the answer down; answers how long nobody may try now.
    async fn answer(&self, id: SupervisedId, answer: SupervisorAnswer, stamp: Stamp) -> Result<Duration, TillError> {
        let inner = &self.inner;
        inner.supervising.begin_wait(inner.clock.steady());
        let record = inner
            .books
            .write(move |books| books.answer_supervisor(id, answer, &stamp))
            .await?;
        Ok(wait_after(self.counted(record.wrong)))
    }

    /// As how many wrong codes these count.
    fn counted(&self, wrong: u32) -> u32 {
        if self.care().held.is_some() {
            wrong.max(WRONG_IN_HELD_BOOKS)
        } else {
            wrong
        }
    }

    async fn keep_code(
        &self,
        code: &SecretString,
        pepper: &Pepper,
        origin: CodeOrigin,
        stamp: Stamp,
    ) -> Result<SupervisorView, TillError> {
        let verifier = verifier_of(code, self.inner.ids.salt(), pepper).await?;
        self.inner
            .books
            .write(move |books| books.set_supervisor_code(&verifier, origin, &stamp))
            .await?;
        self.inner.supervising.lost.store(false, Ordering::SeqCst);
        self.inner.hub.tell(Hint::App);
        self.supervisor().await
    }
}
