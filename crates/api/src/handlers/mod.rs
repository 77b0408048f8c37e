//! One function per line of the table: decode, one use case, encode.

mod account;
mod backup;
mod books;
mod clinic;
mod desk;
mod frame;
mod history;
mod invoices;
mod list_file;
mod money;
mod paper;
mod people;
mod price_list;
mod restore;
mod start;
mod supervisor;
mod terminal;
mod today;

pub(crate) use account::*;
pub(crate) use backup::*;
pub(crate) use books::*;
pub(crate) use clinic::*;
pub(crate) use desk::*;
pub(crate) use frame::*;
pub(crate) use history::*;
pub(crate) use invoices::*;
pub(crate) use list_file::*;
pub(crate) use money::*;
pub(crate) use paper::*;
pub(crate) use people::*;
pub(crate) use price_list::*;
pub(crate) use restore::*;
pub(crate) use start::*;
pub(crate) use supervisor::*;
pub(crate) use terminal::*;
pub(crate) use today::*;
