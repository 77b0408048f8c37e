//! Papers, made from documents built by the domain and read against sums counted by hand, the law's own lists, and the table of
//! formats the screen is held to.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets a surprise should stop, loudly, where it meets it"
)]

mod formats;
mod made;
mod pages;
mod required;
mod support;
