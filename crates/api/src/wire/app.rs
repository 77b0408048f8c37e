//! Where we are, who is signed in, and how it looks.

use super::{AttemptSummary, Currency};
use crate::error::ErrorCode;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of books this database was created as, once and for ever.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BooksKind {
    /// A clinic's true books.
    Real,
    /// Practice: own books, own numbers, no real card.
    Practice,
    /// Trying out against a test environment.
    Test,
}

/// Where the clinic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "UPPERCASE")]
pub enum Country {
    /// Finland.
    Fi,
    /// Sweden.
    Se,
    /// Norway.
    No,
    /// Denmark.
    Dk,
}

/// A language of the catalogues.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    En,
    /// Finnish.
    Fi,
    /// Swedish.
    Sv,
    /// Norwegian Bokmål.
    Nb,
    /// Danish.
    Da,
}

/// Which language the screens speak: one of ours, or `system`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum LanguageChoice {
    /// As the system says.
    System,
    /// This one.
    #[serde(untagged)]
    Of(Language),
}

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    System,
    /// Linen and paper.
    Light,
    /// The dark family.
    Dark,
}

/// A member of staff, picked by name in one tap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffMember {
    /// Id.
    pub id: String,
    /// Name as shown.
    pub name: String,
    /// Two letters for the avatar.
    pub initials: String,
    /// A vet, who may be named on a consultation.
    pub vet: bool,
}

/// Anything with an id and a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Named {
    /// Id.
    pub id: String,
    /// Name as shown.
    pub name: String,
}

/// Everything the frame around the screens needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppState {
    /// Real, practice or test.
    pub books: BooksKind,
    /// Books that stand in the data folder beside these.
    pub other_books: Vec<BooksKind>,
    /// The clinic's name.
    pub organisation: String,
    /// Its business id as the country writes it.
    pub business_id: String,
    /// Country whose rules hold.
    pub country: Country,
    /// Currency of the books.
    pub currency: Currency,
    /// This till.
    pub till: Named,
    /// This till's department.
    pub department: Named,
    /// Every department of the clinic.
    pub departments: Vec<Named>,
    /// What the till may issue in this country.
    pub sale_mode: super::SaleMode,
    /// Where that is written.
    pub sale_mode_source: String,
    /// Staff who may be picked.
    pub staff: Vec<StaffMember>,
    /// Id of who is signed in; null until somebody is picked.
    pub signed_in: Option<String>,
    /// Chosen language.
    pub language: LanguageChoice,
    /// Chosen look.
    pub theme: Theme,
    /// Text size in percent, 100 to 200.
    pub text_size_percent: u16,
    /// Sales waiting to be taken up again.
    pub parked: u32,
    /// Attempts in doubt or needing attention, oldest first.
    pub doubts: Vec<AttemptSummary>,
    /// Differences between terminals and books that nobody has settled.
    pub differences: u32,
    /// An attempt that is still running (not yet in doubt), if any.
    pub running: Option<AttemptSummary>,
    /// Why no card can be taken at this till, whatever the terminals say; null when nothing is known to be in the way.
    pub card_pause: Option<ErrorCode>,
    /// Why nothing can be begun in these books; null while they are sound as far as is known.
    pub held: Option<super::HeldBooks>,
    /// When the last entry before this start was written, if the computer's clock stood before that; null while it did not.
    pub clock_set_back: Option<super::Moment>,
    /// What a restore of this run came to, until somebody has read it.
    pub restored: Option<super::RestoreDone>,
    /// The last good backup is too old, or there is none.
    pub backup_late: bool,
    /// The program is about to end, and finishes a backup first.
    pub ending: bool,
    /// How often the window could not be closed because a card payment is under way; null while none stands in the way.
    pub close_refused: Option<u32>,
    /// A payment above this many minor units is asked about first.
    pub confirm_above_minor: i64,
    /// Smallest cash step in minor units (5 = 0.05).
    pub cash_step_minor: i64,
    /// Whether the practice terminal can be shown in its own window.
    pub has_practice_terminal: bool,
    /// Program version.
    pub version: String,
}

/// Choose how the program looks and speaks; absent members stay as they are.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SettingsChange {
    /// New language.
    #[ts(optional)]
    pub language: Option<LanguageChoice>,
    /// New look.
    #[ts(optional)]
    pub theme: Option<Theme>,
    /// New text size in percent, 100 to 200.
    #[ts(optional)]
    pub text_size_percent: Option<u16>,
}

/// Pick who stands at the till.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SignIn {
    /// Staff id.
    pub staff: String,
}
