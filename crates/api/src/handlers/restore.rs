//! Restoring a backup, and taking a file that was restored by hand for the books. No till is needed: there may be none.

use crate::convert;
use crate::dispatch::StartCall;
use crate::error::WireError;
use crate::wire::*;
use application::domain::ids::StaffId;
use application::{Authority, PresentBooks, RestoreView};

/// More than anybody chooses from.
const FILES_MOST: usize = 100;

pub(crate) async fn restore_files(call: &StartCall<'_>, request: FindBackups) -> Result<BackupFiles, WireError> {
    let found = call.shelf.backup_files(request.folder.as_deref()).await?;
    Ok(BackupFiles {
        folder: found.folder.map(|folder| folder.display().to_string()).unwrap_or_default(),
        there: found.there,
        folders: found.folders.iter().map(|folder| folder.display().to_string()).collect(),
        files: found
            .files
            .into_iter()
            .take(FILES_MOST)
            .map(|file| BackupFile {
                file: file.file.display().to_string(),
                at: convert::instant(call.shelf.here(file.at)),
                megabytes: u32::try_from(file.bytes.div_ceil(1_000_000)).unwrap_or(u32::MAX),
            })
            .collect(),
    })
}

pub(crate) async fn restore_read(call: &StartCall<'_>, request: ReadBackup) -> Result<RestoreState, WireError> {
    let key = request.recovery_key.map(|key| key.0);
    call.shelf.read_backup(&request.backup, key).await?;
    restore_state(call, Nothing {}).await
}

pub(crate) async fn restore_state(call: &StartCall<'_>, _request: Nothing) -> Result<RestoreState, WireError> {
    let at = |phase: RestorePhase| RestoreState {
        phase,
        file: None,
        stage: None,
        percent: 0,
        fault: None,
        offer: None,
        done: None,
    };
    Ok(match call.shelf.restore_view() {
        RestoreView::None => at(RestorePhase::None),
        RestoreView::Reading { file, stage, percent } => RestoreState {
            file: Some(file.display().to_string()),
            stage: Some(super::backup::stage_of(stage)),
            percent,
            ..at(RestorePhase::Reading)
        },
        RestoreView::Failed { file, fault } => RestoreState {
            file: Some(file.display().to_string()),
            fault: Some(convert::restore_fault(fault)),
            ..at(RestorePhase::Failed)
        },
        RestoreView::Offered(offer) => RestoreState {
            file: Some(offer.file.display().to_string()),
            offer: Some(offered(&offer)),
            ..at(RestorePhase::Offered)
        },
        RestoreView::Done(restored) => RestoreState {
            done: Some(done(&restored)),
            ..at(RestorePhase::Done)
        },
    })
}

fn offered(offer: &application::RestoreOffer) -> RestoreOffer {
    let (present, present_side, lost) = match &offer.present {
        PresentBooks::None => (PresentState::None, None, None),
        PresentBooks::Unreadable => (PresentState::Unreadable, None, None),
        PresentBooks::Newer { side: theirs, lost } => (PresentState::Newer, Some(side(theirs)), Some(rows(offer, *lost))),
        PresentBooks::OtherHistory { side: theirs } => (PresentState::OtherHistory, Some(side(theirs)), None),
    };
    let (authority, wait) = match offer.authority {
        Authority::Code { wait } => (RestoreAuthority::Code, wait),
        Authority::RecoveryKey { shown: true } => (RestoreAuthority::KeyShown, std::time::Duration::ZERO),
        Authority::RecoveryKey { shown: false } => (RestoreAuthority::KeyNeeded, std::time::Duration::ZERO),
    };
    RestoreOffer {
        kind: convert::books_kind(offer.kind),
        organisation: offer.organisation.clone(),
        backup: side(&offer.backup),
        present,
        present_side,
        lost,
        vouched: offer.vouched,
        authority,
        wait_ms: u32::try_from(wait.as_millis()).unwrap_or(u32::MAX),
        staff: offer
            .staff
            .iter()
            .map(|(id, name)| Named {
                id: id.to_string(),
                name: name.clone(),
            })
            .collect(),
    }
}

fn side(side: &application::BooksSide) -> BooksSide {
    BooksSide {
        last_written: side.last_written.map(convert::instant),
        last_invoice: side.last_invoice.clone(),
        doubts: count(side.doubts),
    }
}

fn rows(offer: &application::RestoreOffer, lost: application::books::After) -> LostRows {
    let sum = |younger: application::books::Younger| LostSum {
        count: count(younger.count),
        sum: Money {
            minor: younger.sum,
            currency: convert::currency(offer.currency),
        },
    };
    LostRows {
        invoices: sum(lost.documents),
        credit_notes: sum(lost.credit_notes),
        payments: sum(lost.paid),
        refunds: sum(lost.refunded),
    }
}

fn count(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(super) fn done(restored: &application::Restored) -> RestoreDone {
    RestoreDone {
        kept: restored.kept.as_ref().map(|kept| kept.display().to_string()),
        suffix: format!("R{}", restored.suffix),
        password_needed: restored.password_needed,
        code_needed: restored.code_needed,
        backups_needed: restored.backups_needed,
    }
}

pub(crate) async fn restore_stop(call: &StartCall<'_>, _request: Nothing) -> Result<RestoreState, WireError> {
    call.shelf.stop_restore();
    restore_state(call, Nothing {}).await
}

pub(crate) async fn restore_apply(call: &StartCall<'_>, request: ApplyRestore) -> Result<RestoreState, WireError> {
    let staff = convert::id(&request.staff, StaffId::parse)?;
    let code = request.code.map(|code| code.0);
    call.shelf.restore(code.as_ref(), staff).await?;
    restore_state(call, Nothing {}).await
}

pub(crate) async fn restore_take(call: &StartCall<'_>, request: TakeBooks) -> Result<RestoreDone, WireError> {
    Ok(done(&call.shelf.take_as_restored(&request.code.0).await?))
}
