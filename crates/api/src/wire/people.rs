//! Clients, patients and staff as the desk's forms and lists show them.

use super::{Money, Species};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether a patient may still be picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PatientState {
    /// Comes to the clinic.
    Active,
    /// Has died.
    Deceased,
    /// Put away.
    Hidden,
}

/// A patient with its state, as the client's card shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PatientEntry {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Kind of animal.
    pub species: Species,
    /// Whether it may be picked.
    pub state: PatientState,
}

/// What may change on a client's card. Empty texts are absent facts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ClientForm {
    /// Name.
    pub name: String,
    /// A company, or a person.
    pub company: bool,
    /// A company's number in its register.
    pub business_id: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Address in one line.
    pub address: String,
}

/// A client's card, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Client {
    /// Id.
    pub id: String,
    /// Client number.
    pub number: String,
    /// Two letters for the avatar.
    pub initials: String,
    /// What may change.
    pub form: ClientForm,
    /// The client's animals, those that come to the clinic first.
    pub patients: Vec<PatientEntry>,
    /// What the client's invoices still owe, all together.
    pub owes: Money,
}

/// A client in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClientRow {
    /// Id.
    pub id: String,
    /// Client number.
    pub number: String,
    /// Name.
    pub name: String,
    /// A company, or a person.
    pub company: bool,
    /// Telephone; may be empty.
    pub phone: String,
    /// The animals that may be picked.
    pub patients: Vec<PatientEntry>,
    /// What the client's invoices still owe, all together.
    pub owes: Money,
}

/// Which clients are asked for.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClientQuery {
    /// Words that begin words of name, number, phone, e-mail or an animal's name. Without them: by name, page by page.
    #[ts(optional)]
    pub text: Option<String>,
    /// Where the last page ended.
    #[ts(optional)]
    pub after: Option<String>,
}

/// A page of clients.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClientPage {
    /// The clients.
    pub rows: Vec<ClientRow>,
    /// Pass it on for the next page; null when this is the last.
    pub next: Option<String>,
}

/// Name a client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ClientRef {
    /// Client id.
    pub client: String,
}

/// A company's number as somebody typed it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct TypedBusinessId {
    /// What was typed.
    pub typed: String,
}

/// Whether it is worth a second look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BusinessIdCheck {
    /// It looks like one of the four countries' and fits none.
    pub doubtful: bool,
}

/// Add a client.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewClient {
    /// The card.
    pub form: ClientForm,
    /// True when the user has seen that the name is in use, and wants it so.
    pub same_name: bool,
    /// Made by the UI once per press; the same key gives the same client (UUID).
    pub key: String,
}

/// Change a client's card.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeClient {
    /// Client id.
    pub client: String,
    /// The card as it shall be.
    pub form: ClientForm,
    /// True when the user has seen that the name is in use, and wants it so.
    pub same_name: bool,
}

/// What may change on a patient's card.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct PatientForm {
    /// Name.
    pub name: String,
    /// Kind of animal.
    pub species: Species,
    /// Whether it may be picked.
    pub state: PatientState,
}

/// Add a patient to a client's card.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NewPatient {
    /// Client id.
    pub client: String,
    /// The card.
    pub form: PatientForm,
    /// Made by the UI once per press; the same key gives the same patient (UUID).
    pub key: String,
}

/// Change a patient's card.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangePatient {
    /// Patient id.
    pub patient: String,
    /// The card as it shall be.
    pub form: PatientForm,
}

/// What may change about a member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct StaffForm {
    /// Name as shown.
    pub name: String,
    /// The letters on the tile, at most four.
    pub initials: String,
    /// A vet, who may be named on a consultation.
    pub vet: bool,
    /// May be picked at the till.
    pub active: bool,
}

/// A member of staff in the settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffEntry {
    /// Id.
    pub id: String,
    /// What may change.
    pub form: StaffForm,
}

/// Everybody who works or worked here, in order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StaffList {
    /// The staff.
    pub staff: Vec<StaffEntry>,
}

/// Add a member of staff.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewStaff {
    /// Who.
    pub form: StaffForm,
    /// True when the user has seen that the name is in use, and wants it so.
    pub same_name: bool,
    /// Made by the UI once per press; the same key gives the same member (UUID).
    pub key: String,
}

/// Change a member of staff.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeStaff {
    /// Staff id.
    pub staff: String,
    /// As they shall be.
    pub form: StaffForm,
    /// True when the user has seen that the name is in use, and wants it so.
    pub same_name: bool,
}
