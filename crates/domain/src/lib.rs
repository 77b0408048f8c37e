//! The rules of the till, pure: data in, data out.
//!
//! Owns money, quantities, VAT, the price list, sales, documents, tenders, the ledger, the journal's chain, payment
//! attempts, which papers are handed out, what differs by country, and the clinic practice mode starts with. `domain` knows nobody: every other crate of
//! the till may know it.
//!
//! Why pure: the same code runs in the till, in the simulation and in the crash tests, and a rule that needs no clock, no
//! disk and no network can be tried with every input there is.
//!
//! Deliberately absent: time, randomness, input and output of any kind, serialisation (the store knows SQL, the API knows
//! JSON) and text for people.

pub mod attempt;
pub mod balance;
pub mod business_id;
pub mod clinic;
pub mod country;
pub mod credit;
pub mod discount;
pub mod document;
pub mod ids;
pub mod item;
pub mod journal;
pub mod ledger;
pub mod money;
pub mod paper;
pub mod people;
pub mod practice;
pub mod quantity;
pub mod reconciliation;
pub mod sale;
pub mod settlement;
pub mod stamp;
pub mod standing;
pub mod supervisor;
pub mod tender;
pub mod terminal;
pub mod text;
pub mod vat;
