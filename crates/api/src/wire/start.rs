//! Before a till: which books there are and are shown, and what a clinic is opened with.

use super::{BooksKind, Country, Currency, Language};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which books there are, and what a clinic can be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StartState {
    /// The books whose till is shown; null while the start screen is.
    pub shown: Option<BooksKind>,
    /// The books that stand in the data folder.
    pub found: Vec<BooksKind>,
    /// The hour of the day here, 0 to 23.
    pub hour: u8,
    /// The countries a clinic can be in.
    pub countries: Vec<CountryFacts>,
    /// The service's own test environment, offered for test books.
    pub test_service: String,
}

/// What may be issued in a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SaleMode {
    /// Receipts to anybody.
    Register,
    /// Invoices to named clients only, also when paid on the spot.
    CashInvoiceOnly,
}

/// What a country means for a clinic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CountryFacts {
    /// Which country.
    pub country: Country,
    /// The currency of its books.
    pub currency: Currency,
    /// What a company's number is called there, in the law's language.
    pub business_id_label: String,
    /// What may be issued.
    pub mode: SaleMode,
}

/// Open practice.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Practise {
    /// The language it shall speak; null: as it did, or as the system says.
    pub language: Option<Language>,
}

/// Begin books anew that don't open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct BeginAnew {
    /// Which: practice or test books.
    pub which: BooksKind,
    /// The language practice shall speak; null: as the system says.
    pub language: Option<Language>,
}

/// Show other books.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct ShowBooks {
    /// Which; null: the start screen.
    pub which: Option<BooksKind>,
}

/// Read a company's numbers.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckCompany {
    /// Whose numbers they are.
    pub country: Country,
    /// Its number in the country's register, as typed.
    pub business_id: String,
    /// Its VAT number, as typed; empty: none.
    pub vat_number: String,
}

/// A company's numbers, in the spelling that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CompanyNumbers {
    /// In the country's register.
    pub business_id: String,
    /// With the VAT office; empty: none.
    pub vat_number: String,
    /// The VAT number that goes with this business id, unless the company has another.
    pub usual_vat_number: String,
}

/// What a clinic's books are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ClinicBooks {
    /// For real: they reach the production service and nothing else.
    Real,
    /// For trying out the service: they never reach production.
    Test,
}

/// Make the books of a clinic.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenClinic {
    /// Key of this press; the same key again makes nothing more.
    pub key: String,
    /// Real, or test.
    pub kind: ClinicBooks,
    /// Where the service of test books is; null: its own test environment. Real books have no choice.
    pub service_address: Option<String>,
    /// Where the clinic is.
    pub country: Country,
    /// What the till speaks.
    pub language: Language,
    /// The company's name.
    pub organisation: String,
    /// Its address, in one line.
    pub postal_address: String,
    /// Its number in the country's register.
    pub business_id: String,
    /// Its VAT number; empty: it pays no VAT.
    pub vat_number: String,
    /// Its departments.
    pub departments: Vec<String>,
    /// This till's name.
    pub till: String,
    /// Which of the departments this till belongs to, counted from 0.
    pub till_department: u16,
    /// Who works here.
    pub staff: Vec<String>,
}
