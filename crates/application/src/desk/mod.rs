//! What the desk keeps up to date: clients and patients, staff, the price list. Short forms, read and refused here by name
//! of their field; every change is one commit with its line in the journal.
//!
//! Why nothing is removed: documents name these things. A patient, an item or a member of staff is put away instead, and a
//! change never reaches what a document froze.
//!
//! Deliberately absent: deciding whether two cards are the same client. A name that is in use is told, and may be used.

mod error;
mod people;
mod price_list;

pub use error::{DeskError, DeskField};
pub use people::{ClientForm, ClientView, PatientForm, StaffForm};
pub use price_list::{ClassToday, ItemForm};
