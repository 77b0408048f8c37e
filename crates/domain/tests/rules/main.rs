//! The rules, tried from outside against oracles that share no code with them: exact fractions written here, tables
//! copied out of the laws' texts, and hashes made by another program.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::wildcard_enum_match_arm,
    reason = "a test that meets a surprise should stop, loudly, where it meets it"
)]

mod balance;
mod business_id;
mod cash_invoice;
mod codes;
mod country;
mod credit;
mod document;
mod fraction;
mod journal;
mod ledger;
mod make;
mod money;
mod names;
mod practice;
mod sale;
mod sale_sums;
mod supervisor;
mod tender;
mod vat;
