//! The supervisor's code, and why none agreed.

use super::{millis, moment};
use crate::error::{ErrorCode, WireError};
use crate::wire;
use application::domain::supervisor::WeakCode;
use application::keychain::KeychainError;
use application::{SupervisorError, SupervisorView};
use std::time::Duration;

pub(crate) fn supervisor(view: &SupervisorView) -> wire::Supervisor {
    wire::Supervisor {
        practice_code: view.practice_code.map(str::to_owned),
        set: view.set.as_ref().map(|(stamp, staff)| wire::CodeSet {
            at: moment(stamp),
            staff: staff.clone(),
        }),
        wait_ms: millis(view.wait),
        lost: view.lost,
    }
}

/// Why no supervisor agreed.
pub(super) fn refused(error: SupervisorError) -> WireError {
    let waiting = |code: ErrorCode, wait: Duration| WireError::new(code).with("wait", millis(wait));
    match error {
        SupervisorError::NotSet => ErrorCode::SupervisorNotSet.into(),
        SupervisorError::AlreadySet => ErrorCode::SupervisorAlreadySet.into(),
        SupervisorError::Wrong { wait } if wait.is_zero() => ErrorCode::SupervisorWrong.into(),
        SupervisorError::Wrong { wait } => waiting(ErrorCode::SupervisorWrongWait, wait),
        SupervisorError::Wait { left } => waiting(ErrorCode::SupervisorWait, left),
        SupervisorError::Lost => ErrorCode::SupervisorLost.into(),
        SupervisorError::Weak(weak) => WireError::new(ErrorCode::SupervisorWeak).with("why", why_weak(weak)),
        SupervisorError::PasswordWrong { .. } => ErrorCode::SupervisorPasswordWrong.into(),
        SupervisorError::NotReached => ErrorCode::SupervisorNotReached.into(),
        SupervisorError::NoAccount => ErrorCode::SupervisorNoAccount.into(),
        SupervisorError::Fixed => ErrorCode::SupervisorFixed.into(),
        SupervisorError::Keychain(error) => WireError::new(ErrorCode::SupervisorKeychain).with("why", why_silent(error)),
    }
}

const fn why_weak(weak: WeakCode) -> &'static str {
    match weak {
        WeakCode::TooShort => "short",
        WeakCode::TooLong => "long",
        WeakCode::Characters => "characters",
        WeakCode::TriedFirst => "first",
    }
}

const fn why_silent(error: KeychainError) -> &'static str {
    match error {
        KeychainError::Locked => "locked",
        KeychainError::NoService => "missing",
        KeychainError::Denied => "denied",
        KeychainError::Slow => "slow",
        KeychainError::NoEntry | KeychainError::Other(_) => "failed",
    }
}
