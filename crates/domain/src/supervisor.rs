//! The supervisor's code: what it must look like, what it is asked for, and how long wrong ones make everybody wait.
//!
//! Until staff have accounts of their own, the code is the second person: whoever stands at the till is the first. It is short
//! enough to be typed at a desk, so it is the waits that make guessing hopeless, and they never depend on the wall clock.
//!
//! Deliberately absent: hashing, storage and time. A wait is a length; whoever counts it has a clock that never goes back.

use std::time::Duration;

/// What a supervisor is asked to agree to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SupervisedAct {
    /// Pay an invoice another way while a card payment of it is in doubt.
    SecondPayment,
    /// Record that a card was not charged.
    NotCharged,
    /// Put another code in place of this one.
    ChangeCode,
    /// Set a new code after a login at the card service, because the old one can't be checked or is forgotten.
    RenewCode,
    /// Put the books of a copy in place of the present ones.
    Restore,
    /// Settle a difference that a reconciliation found.
    Reconciliation,
    /// Close a case.
    CloseCase,
    /// Record what was found at the terminal, against what the books say.
    FoundAtTerminal,
}

impl SupervisedAct {
    /// Every act.
    pub const ALL: [Self; 8] = [
        Self::SecondPayment,
        Self::NotCharged,
        Self::ChangeCode,
        Self::RenewCode,
        Self::Restore,
        Self::Reconciliation,
        Self::CloseCase,
        Self::FoundAtTerminal,
    ];

    /// The text the books hold.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::SecondPayment => "second_payment",
            Self::NotCharged => "not_charged",
            Self::ChangeCode => "change_code",
            Self::RenewCode => "renew_code",
            Self::Restore => "restore",
            Self::Reconciliation => "reconciliation",
            Self::CloseCase => "close_case",
            Self::FoundAtTerminal => "found_at_terminal",
        }
    }

    /// Reads the text the books hold.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|act| act.code() == code)
    }
}

/// Why a code may not become the supervisor's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum WeakCode {
    /// Fewer than six characters.
    #[error("the code is too short")]
    TooShort,
    /// More than it takes to be safe, or to type.
    #[error("the code is too long")]
    TooLong,
    /// Characters no keyboard types.
    #[error("the code holds control characters")]
    Characters,
    /// One that everybody tries first: one character again and again, or characters in a row.
    #[error("the code is one that is tried first")]
    TriedFirst,
}

/// The shortest code.
pub const CODE_LENGTH_MIN: usize = 6;
/// The longest code.
pub const CODE_LENGTH_MAX: usize = 64;

/// Checks a code that is about to be set.
///
/// # Errors
/// [`WeakCode`] says what is wrong with it.
pub fn check_code(code: &str) -> Result<(), WeakCode> {
    let length = code.chars().count();
    if length < CODE_LENGTH_MIN {
        return Err(WeakCode::TooShort);
    }
    if length > CODE_LENGTH_MAX {
        return Err(WeakCode::TooLong);
    }
    if code.chars().any(char::is_control) {
        return Err(WeakCode::Characters);
    }
    let steps = |step: i64| {
        code.chars()
            .zip(code.chars().skip(1))
            .all(|(one, next)| i64::from(u32::from(one)).checked_add(step) == Some(i64::from(u32::from(next))))
    };
    if [0, 1, -1].into_iter().any(steps) {
        Err(WeakCode::TriedFirst)
    } else {
        Ok(())
    }
}

/// How long nobody may try after so many wrong codes in a row. A slip of the finger costs nothing; an hour for each of a million
/// codes takes a lifetime.
#[must_use]
pub const fn wait_after(wrong: u32) -> Duration {
    Duration::from_secs(match wrong {
        0..=2 => 0,
        3 => 30,
        4 => 60,
        5 => 120,
        6 => 300,
        7 => 900,
        _ => 3_600,
    })
}
