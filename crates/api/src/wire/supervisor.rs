//! The supervisor's code: set, changed, and given with what needs it.
//!
//! Codes and the password come in and never go out again; only practice's own code is shown.

use super::{Moment, Secret};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who set the code last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CodeSet {
    /// When.
    pub at: Moment,
    /// Who stood at the till.
    pub staff: String,
}

/// The supervisor's code as screens show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Supervisor {
    /// The code of practice mode, which everybody may know; null in every other mode.
    pub practice_code: Option<String>,
    /// Who set the code last; null before the first.
    pub set: Option<CodeSet>,
    /// How long nobody may try a code now, milliseconds; 0 when one may be tried.
    pub wait_ms: u32,
    /// The keychain lost what it takes to check the code: a new one is needed.
    pub lost: bool,
}

/// Set the first code.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SetCode {
    /// The code.
    #[ts(type = "string")]
    pub code: Secret,
}

/// Put another code in place of the present one.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeCode {
    /// The present code.
    #[ts(type = "string")]
    pub old_code: Secret,
    /// The new one.
    #[ts(type = "string")]
    pub code: Secret,
}

/// Set a new code after a login with the account's password.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RenewCode {
    /// The password of the account at the card service.
    #[ts(type = "string")]
    pub password: Secret,
    /// The new code.
    #[ts(type = "string")]
    pub code: Secret,
}
