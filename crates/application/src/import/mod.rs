//! Lists from a file: read, looked through row by row, and then imported whole or not at all.
//!
//! Owns the import that is open at this till: its file, how its columns are read, the plan made of it, how far it has come.
//! Reading and writing run beside the screens; the screen asks how far they are. Until the commit it can be given up, and
//! then nothing was changed.
//!
//! Why one at a time: a till has one person at it, and two plans made against the same books would contradict each other.
//!
//! Deliberately absent: importing the good rows of a bad file. What was left out would be found when it is missed.

mod clients;
mod columns;
mod export;
mod items;
mod plan;
mod price;
mod run;
mod sheet;
mod text;

pub use columns::{ListField, ListKind};
pub use plan::{ListOptions, Plan, Remark, Trouble};
pub use price::Decimal;
pub use run::{ImportError, ImportId, ImportPhase, ImportView, Imports, Preview};
pub use text::{Encoding, FILE_BYTES_MAX, FileError, Separator};
