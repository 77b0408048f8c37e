//! The last step of a restore: who agreed, the new life, and the books in their place. And the way out for an older file that somebody
//! put back by hand: it begins a new life where it stands.
//!
//! Deliberately absent: reading the backup. That was done before, and nothing was touched by it.

use super::keys::{self, Carried};
use super::read::{Found, highest_restore};
use super::{Authority, Phase, RestoreFault, Restored, held, swap};
use crate::bookshelf::Bookshelf;
use crate::care::{Anchoring, HeldWhy, Soundness};
use crate::error::TillError;
use crate::practice::{StoreIds, place};
use crate::supervisor::{SupervisorError, accepts};
use crate::till::Till;
use domain::clinic::BooksKind;
use domain::ids::{InstallationId, StaffId, SupervisedId};
use domain::stamp::{Stamp, UtcMillis};
use domain::supervisor::{SupervisedAct, wait_after};
use secrecy::SecretString;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use store::{Books, NewLife, StoreError, SupervisorAnswer};

const HOUR_MS: i64 = 3_600_000;

/// The number of a new life. Above every one that is known here; and where the books were written last so many hours ago, not below
/// that many: two computers that restore one backup and don't know of each other get different ones, and so do their numbers.
fn next_life(known: u16, last_written: Option<UtcMillis>, now: i64) -> Option<u16> {
    let hours = last_written.map_or(0, |last| now.saturating_sub(last.as_millis()).max(0) / HOUR_MS);
    let by_time = u16::try_from(hours.saturating_add(1)).unwrap_or(u16::MAX);
    known.checked_add(1).map(|next| next.max(by_time))
}

/// Who agreed.
struct Agreed {
    by_code: bool,
    wrong_before: u32,
}

impl Bookshelf {
    /// Who may restore what was read.
    pub(super) fn authority(&self, found: &Found) -> Authority {
        if found.checkable {
            Authority::Code {
                wait: self.wait(found.supervisor.wrong),
            }
        } else {
            Authority::RecoveryKey {
                shown: found.by_recovery_key,
            }
        }
    }

    /// How long nobody may try a code: for what the books count and what was tried here.
    fn wait(&self, in_books: u32) -> Duration {
        let restoring = self.restoring();
        restoring.left(in_books.saturating_add(restoring.wrong()), self.around().clock.steady())
    }

    async fn agreed(&self, found: &Found, code: Option<&SecretString>) -> Result<Agreed, TillError> {
        let wrong_before = self.restoring().wrong();
        match (self.authority(found), code) {
            (Authority::RecoveryKey { shown: true }, _) => Ok(Agreed {
                by_code: false,
                wrong_before,
            }),
            (Authority::RecoveryKey { shown: false }, _) => Err(RestoreFault::KeyNeeded.into()),
            (Authority::Code { .. }, None) => Err(SupervisorError::Wrong { wait: Duration::ZERO }.into()),
            (Authority::Code { wait }, Some(_)) if !wait.is_zero() => Err(SupervisorError::Wait { left: wait }.into()),
            (Authority::Code { .. }, Some(code)) => self.tried(found, code, wrong_before).await,
        }
    }

    async fn tried(&self, found: &Found, code: &SecretString, wrong_before: u32) -> Result<Agreed, TillError> {
        let around = self.around();
        let verifier = found.supervisor.code.ok_or(SupervisorError::NotSet)?.verifier;
        let pepper = keys::pepper(around.keychain.as_ref(), &found.lives, verifier.pepper).await;
        let pepper = pepper.ok_or(SupervisorError::Lost)?;
        let wrong = wrong_before.saturating_add(1);
        self.restoring().count(wrong, around.clock.steady())?;
        if accepts(code, verifier, pepper).await? {
            return Ok(Agreed {
                by_code: true,
                wrong_before,
            });
        }
        let wait = wait_after(found.supervisor.wrong.saturating_add(wrong));
        Err(SupervisorError::Wrong { wait }.into())
    }

    /// Restores what was read: with the code, where one can be checked. The present books are put aside, and the restored ones shown.
    ///
    /// # Errors
    /// [`TillError::Restore`], [`TillError::Supervisor`], [`TillError::PaymentRunning`], [`TillError::NotFound`] for somebody who does
    /// not work there: nothing was changed then.
    pub async fn restore(&self, code: Option<&SecretString>, staff: StaffId) -> Result<Restored, TillError> {
        let _turn = self.turn().await;
        if self.is_paying() {
            return Err(TillError::PaymentRunning);
        }
        let found = match &*held(&self.restoring().phase) {
            Phase::Found(found) => Arc::clone(found),
            Phase::None | Phase::Reading { .. } | Phase::Failed { .. } | Phase::Done(_) => {
                return Err(RestoreFault::NothingRead.into());
            }
        };
        if !found.facts.staff.iter().any(|member| member.id == staff) {
            return Err(TillError::NotFound);
        }
        let agreed = self.agreed(&found, code).await?;
        let around = self.around();
        let now = around.clock.utc_ms();
        let last = found.side.last_written.map(|(at, _)| at);
        let life = InstallationId::from_uuid(around.ids.uuid());
        let number = next_life(found.restore, last, now).ok_or(RestoreFault::Failed)?;
        let pepper_name = found.own_supervisor.code.map(|code| code.verifier.pepper);
        let carried = keys::carry(
            around.keychain.as_ref(),
            &found.lives,
            Some(found.sealed_by),
            pepper_name,
            life,
        )
        .await;
        let settings = going_on(&found, life, carried);
        let restored = begun(number, carried, settings.is_empty());
        let new = NewLife {
            installation: life,
            restore: number,
            supervised: agreed.by_code.then(|| SupervisedId::from_uuid(around.ids.uuid())),
            facts: facts_of(&found, &agreed),
            settings,
        };
        self.write_life(&found, new, staff).await?;
        let kept = self.take_place(&found).await?;
        self.restoring().forget_tries();
        let restored = Restored { kept, ..restored };
        self.shown_again(found.kind, Some(staff)).await?;
        *held(&self.restoring().phase) = Phase::Done(restored.clone());
        Ok(restored)
    }

    /// Writes the new life into the copy that was read, which is nobody's books yet.
    async fn write_life(&self, found: &Arc<Found>, new: NewLife, staff: StaffId) -> Result<(), TillError> {
        let around = self.around().clone();
        let place = place(&found.facts)?;
        let stamp = Stamp {
            till: place.till.0,
            department: place.department.0,
            staff,
            at: UtcMillis::new(around.clock.utc_ms()),
            offset_minutes: around.clock.offset_minutes(),
        };
        let found = Arc::clone(found);
        let written = tokio::task::spawn_blocking(move || -> Result<(), TillError> {
            let how = store::Opening {
                program_version: around.version,
                at: stamp.at,
            };
            let source = Box::new(StoreIds(around.ids));
            let mut books = Books::open_promptly(&found.scratch.books(), found.kind, &how, source)?;
            if let Some(id) = new.supervised {
                let subject = Some(new.installation.as_uuid());
                books.ask_supervisor(id, SupervisedAct::Restore, subject, &stamp)?;
                books.answer_supervisor(id, SupervisorAnswer::Agreed, &stamp)?;
            }
            books.begin_life(&new, &stamp)?;
            books.checkpoint()?;
            Ok(())
        });
        written.await.map_err(|error| TillError::Internal(error.to_string()))?
    }

    /// Closes the present books and puts the restored ones in their place. Where that can't be done the present ones are opened again.
    async fn take_place(&self, found: &Arc<Found>) -> Result<Option<PathBuf>, TillError> {
        let kind = found.kind;
        let was_open = self.closed(kind).await;
        let (shelf, of) = (self.clone(), Arc::clone(found));
        let at = self.around().clock.utc_ms();
        let swapped = tokio::task::spawn_blocking(move || swap::swap(shelf.folder(), kind, &of.scratch.books(), at)).await;
        let swapped = swapped.unwrap_or(Err(RestoreFault::Failed));
        if let Err(fault) = &swapped {
            // What was read is used up: it has begun a life that nobody lives.
            *held(&self.restoring().phase) = Phase::Failed {
                file: found.file.clone(),
                fault: *fault,
            };
            if was_open {
                self.shown_again(kind, None).await?;
            }
        }
        Ok(swapped?)
    }

    /// Takes the file that stands here, which is not the one that stood here last, for the books: somebody restored it by hand. It begins
    /// a new life, as after a restore.
    ///
    /// # Errors
    /// [`RestoreFault::NotChecked`] unless the books are held for that reason only; [`TillError::Supervisor`].
    pub async fn take_as_restored(&self, code: &SecretString) -> Result<Restored, TillError> {
        let _turn = self.turn().await;
        let till = self.current().ok_or(TillError::NotFound)?;
        let care = till.care();
        let by_hand = matches!(
            care.anchoring,
            Anchoring::Differs(HeldWhy::Older { .. } | HeldWhy::OtherHistory { .. })
        );
        if !by_hand || !matches!(care.soundness, Soundness::Sound { .. }) {
            return Err(RestoreFault::NotChecked.into());
        }
        let around = self.around();
        let inner = &till.inner;
        let (present, last, supervisor, keys_setting) = {
            let setting = format!("backup_keys:{}", inner.installation);
            inner
                .books
                .read(move |reader| -> Result<_, StoreError> {
                    Ok((
                        reader.last_restore()?,
                        reader.last_written()?,
                        reader.supervisor()?,
                        reader.setting(&setting)?,
                    ))
                })
                .await?
        };
        let known = highest_restore(self.folder(), till.kind(), present);
        let last = last.map(|(at, _)| at);
        let number = next_life(known, last, around.clock.utc_ms()).ok_or(RestoreFault::Failed)?;
        let agreed = till.supervised_though_held(code, SupervisedAct::Restore, None).await?;
        let supervised = agreed.to(SupervisedAct::Restore, None)?;
        let stamp = inner.stamp_though_held()?;
        let life = InstallationId::from_uuid(around.ids.uuid());
        let of = [inner.installation];
        let pepper_name = supervisor.code.map(|code| code.verifier.pepper);
        let carried = keys::carry(around.keychain.as_ref(), &of, Some(inner.installation), pepper_name, life).await;
        let folder = inner.setting(format!("backup_folder:{}", inner.installation)).await?;
        let settings = renamed(life, carried, folder.zip(keys_setting));
        let restored = begun(number, carried, settings.is_empty());
        let new = NewLife {
            installation: life,
            restore: number,
            supervised: Some(supervised),
            facts: vec![("how", "by hand".to_owned())],
            settings,
        };
        inner.books.write(move |books| books.begin_life(&new, &stamp)).await?;
        let staff = till.signed_in();
        self.closed(till.kind()).await;
        self.shown_again(till.kind(), staff).await?;
        *held(&self.restoring().phase) = Phase::Done(restored.clone());
        Ok(restored)
    }

    /// Closes open books; says whether there were any.
    async fn closed(&self, kind: BooksKind) -> bool {
        match self.take_open(kind) {
            Some(till) => {
                till.close().await;
                true
            }
            None => false,
        }
    }

    /// Opens the books that stand here now and shows them.
    async fn shown_again(&self, kind: BooksKind, staff: Option<StaffId>) -> Result<(), TillError> {
        let till: Till = self.open_and_show(kind).await?;
        if let Some(staff) = staff
            && let Err(error) = till.sign_in(staff).await
        {
            // They pick their name once more.
            tracing::warn!(code = %error, "whoever restored was not signed in");
        }
        Ok(())
    }
}

/// What a person is told of a life that begins, before it is known where the books of the old one stand.
const fn begun(suffix: u16, carried: Carried, backups_needed: bool) -> Restored {
    Restored {
        kept: None,
        suffix,
        password_needed: !carried.password,
        code_needed: !carried.pepper,
        backups_needed,
    }
}

/// The backups' settings under the new installation's name, where their own key went along. The folder is the present books' if they
/// have one: the backup may remember an older one.
fn going_on(found: &Found, life: InstallationId, carried: Carried) -> Vec<(String, String)> {
    let setting = |what: &str| {
        let key = format!("{what}:{}", found.sealed_by);
        let all = found.facts.settings.iter();
        all.into_iter().find(|(name, _)| *name == key).map(|(_, value)| value.clone())
    };
    renamed(life, carried, setting("backup_folder").zip(setting("backup_keys")))
}

fn renamed(life: InstallationId, carried: Carried, plan: Option<(String, String)>) -> Vec<(String, String)> {
    match plan {
        Some((folder, keys)) if carried.backups => vec![
            (format!("backup_folder:{life}"), folder),
            (format!("backup_keys:{life}"), keys),
        ],
        Some(_) | None => Vec::new(),
    }
}

fn facts_of(found: &Found, agreed: &Agreed) -> Vec<(&'static str, String)> {
    let (line, hash) = found.head;
    vec![
        ("how", "backup".to_owned()),
        ("backup_line", line.to_string()),
        ("backup_head", crate::care::hex_of(&hash)),
        ("vouched", found.vouched.to_string()),
        (
            "authority",
            if agreed.by_code { "supervisor" } else { "recovery_key" }.to_owned(),
        ),
        ("wrong_codes", agreed.wrong_before.to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_life_has_a_number_of_its_own() {
        let last = Some(UtcMillis::new(1_000));
        assert_eq!(next_life(0, None, 5), Some(1));
        assert_eq!(next_life(0, last, 2_000), Some(1));
        assert_eq!(next_life(3, last, 2_000), Some(4), "above every known one");
        assert_eq!(next_life(0, last, 1_000 + 5 * HOUR_MS), Some(6), "hours after the last line");
        assert_eq!(next_life(9, last, 1_000 + 5 * HOUR_MS), Some(10));
        assert_eq!(next_life(2, last, -50 * HOUR_MS), Some(3), "a clock put back");
        assert_eq!(next_life(7, last, i64::MAX), Some(u16::MAX));
        assert_eq!(next_life(u16::MAX, last, 2_000), None);
    }
}
