//! Backups.

use crate::convert;
use crate::dispatch::Call;
use crate::error::WireError;
use crate::wire::*;
use application::Till;
use application::domain::stamp::UtcMillis;
use application::keychain::ExposeSecret;

pub(crate) async fn backup_state(call: &Call<'_>, _request: Nothing) -> Result<BackupState, WireError> {
    let view = call.till.backups().await?;
    let moment = |at: UtcMillis| convert::instant(call.till.here(at));
    Ok(BackupState {
        offered: view.offered,
        place: view.place.map(|place| BackupPlace {
            folder: place.folder.display().to_string(),
            there: place.there,
            same_disk: place.same_disk,
            backups: u32::try_from(place.backups).unwrap_or(u32::MAX),
        }),
        running: view.running.map(|(stage, percent)| BackupRunning {
            stage: stage_of(stage),
            percent,
        }),
        good: view.good.map(|good| BackupGood {
            at: moment(good.at),
            name: good.name,
            megabytes: u32::try_from(good.bytes.div_ceil(1_000_000)).unwrap_or(u32::MAX),
        }),
        failure: view.fault.map(|(at, fault)| BackupFailure {
            at: moment(at),
            fault: fault_of(fault),
        }),
        rehearsal: view.rehearsal.map(|last| BackupRehearsal {
            at: moment(last.at),
            fault: last.fault.map(fault_of),
        }),
        late: view.late,
    })
}

pub(super) const fn stage_of(stage: application::BackupStage) -> BackupStage {
    match stage {
        application::BackupStage::Copying => BackupStage::Copying,
        application::BackupStage::Checking => BackupStage::Checking,
        application::BackupStage::Sealing => BackupStage::Sealing,
        application::BackupStage::ReadingBack => BackupStage::ReadingBack,
        application::BackupStage::Opening => BackupStage::Opening,
        application::BackupStage::Comparing => BackupStage::Comparing,
    }
}

const fn fault_of(fault: application::BackupFault) -> BackupFault {
    match fault {
        application::BackupFault::FolderGone => BackupFault::FolderGone,
        application::BackupFault::FolderFull => BackupFault::FolderFull,
        application::BackupFault::FolderReadOnly => BackupFault::FolderReadOnly,
        application::BackupFault::NoRoom => BackupFault::NoRoom,
        application::BackupFault::Unsound => BackupFault::Unsound,
        application::BackupFault::ReadsOtherwise => BackupFault::ReadsOtherwise,
        application::BackupFault::KeyMissing => BackupFault::KeyMissing,
        application::BackupFault::OtherKey => BackupFault::OtherKey,
        application::BackupFault::NoBackup => BackupFault::NoBackup,
        application::BackupFault::OtherSums => BackupFault::OtherSums,
        application::BackupFault::Stopped => BackupFault::Stopped,
        application::BackupFault::Failed => BackupFault::Failed,
    }
}

pub(crate) async fn backup_folders(call: &Call<'_>, _request: Nothing) -> Result<BackupFolders, WireError> {
    let folders = call.till.propose_backup_folders().into_iter();
    Ok(BackupFolders {
        folders: folders
            .map(|each| BackupFolder {
                folder: each.folder.display().to_string(),
                same_disk: each.same_disk,
            })
            .collect(),
    })
}

/// The one secret that a window gets to see, and once: it has to be written down by a person.
pub(crate) async fn backup_fresh_key(call: &Call<'_>, _request: Nothing) -> Result<RecoveryKey, WireError> {
    Ok(RecoveryKey {
        recovery_key: call.till.fresh_recovery_key()?.expose_secret().to_owned(),
    })
}

pub(crate) async fn backup_set_up(call: &Call<'_>, request: SetUpBackups) -> Result<BackupState, WireError> {
    call.till.set_up_backups(&request.folder, &request.key_end).await?;
    backup_state(call, Nothing {}).await
}

pub(crate) async fn backup_move(call: &Call<'_>, request: MoveBackups) -> Result<BackupState, WireError> {
    call.till.move_backups(&request.folder).await?;
    backup_state(call, Nothing {}).await
}

pub(crate) async fn backup_run(call: &Call<'_>, _request: Nothing) -> Result<BackupState, WireError> {
    ready(call.till).await?;
    call.till.back_up_behind();
    backup_state(call, Nothing {}).await
}

pub(crate) async fn backup_rehearse(call: &Call<'_>, _request: Nothing) -> Result<BackupState, WireError> {
    ready(call.till).await?;
    call.till.rehearse_behind();
    backup_state(call, Nothing {}).await
}

/// Whether a backup can begin at all.
async fn ready(till: &Till) -> Result<(), WireError> {
    use application::{BackupSetUpError, TillError};
    if till.backups().await?.place.is_none() {
        return Err(TillError::from(BackupSetUpError::NotSetUp).into());
    }
    Ok(())
}

pub(crate) async fn backup_stop(call: &Call<'_>, _request: Nothing) -> Result<BackupState, WireError> {
    call.till.stop_backup();
    backup_state(call, Nothing {}).await
}
