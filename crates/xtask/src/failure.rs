//! The one way a task ends badly: words for a person, and an exit code.
//!
//! Owns the split between *failed* (1) and *this machine lacks something, or the command line is wrong* (2): a script can tell
//! "the tests fail" from "the tests could not be run". Words are written where the failure is known, so there is deliberately no
//! source chain and no error enum per task.

use std::fmt;
use std::process::ExitCode;

/// What went wrong, in words that say what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    message: String,
    exit_code: u8,
}

/// What every task returns.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// The task ran and its answer is no.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            exit_code: 1,
        }
    }

    /// The task could not run here: something is missing, and the words say how to get it.
    pub(crate) fn missing(message: impl Into<String>) -> Self {
        Self {
            message: message.into(),
            exit_code: 2,
        }
    }

    /// For `map_err`: says what was being done when the system refused.
    pub(crate) fn during<E: fmt::Display>(doing: impl fmt::Display) -> impl FnOnce(E) -> Self {
        move |error| Self::new(format!("{doing}: {error}"))
    }

    /// The process's exit code for this failure.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.exit_code)
    }

    /// Whether the machine, not the code, is at fault.
    #[cfg(test)]
    pub(crate) fn is_missing(&self) -> bool {
        self.exit_code == 2
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}
