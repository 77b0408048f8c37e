//! The clinic in its settings: the company, the departments, this till.

use super::{Country, Named, SaleMode};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The clinic as its settings show it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Clinic {
    /// The company's name.
    pub organisation: String,
    /// Its address, in one line.
    pub postal_address: String,
    /// Its number in the country's register.
    pub business_id: String,
    /// What that number is called there, in the law's language.
    pub business_id_label: String,
    /// Its VAT number; empty: it pays no VAT.
    pub vat_number: String,
    /// Where it is.
    pub country: Country,
    /// What may be issued there.
    pub mode: SaleMode,
    /// Where test books find their service; null for all others.
    pub service_address: Option<String>,
    /// Its departments in order.
    pub departments: Vec<Named>,
    /// This till.
    pub till: Named,
    /// This till's department.
    pub department: Named,
}

/// Change the company.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeClinic {
    /// Its name.
    pub organisation: String,
    /// Its address, in one line.
    pub postal_address: String,
    /// Its VAT number; empty: it pays no VAT.
    pub vat_number: String,
}

/// Add a department.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AddDepartment {
    /// Key of this press; the same key again adds nothing more.
    pub key: String,
    /// Its name.
    pub name: String,
}

/// Give a department another name.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct RenameDepartment {
    /// Which.
    pub department: String,
    /// Its name.
    pub name: String,
}

/// Give this till its name and its department.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ChangeTill {
    /// Its name.
    pub name: String,
    /// Its department.
    pub department: String,
}
