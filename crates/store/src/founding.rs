//! New books with everything that belongs into them, or none at all.
//!
//! Why under a name of their own: whatever breaks off, a loss of power too, leaves no books. So nothing need be on disk, held against
//! the schema or fit to be undone row by row; the whole is looked through once, before it gets its name.
//!
//! Deliberately absent: what goes into them. Callers fill them by the store's own writes.

use std::path::Path;

use crate::books::{Books, IdSource, WIDE_CACHE_KIB};
use crate::connection;
use crate::error::{OpenError, StoreError};
use crate::open::{self, Founding, Opening};

impl Books {
    /// Takes away what a founding that broke off left behind.
    pub fn remove_unfinished(path: &Path) {
        open::remove_unfinished(&open::unfinished(path));
    }

    /// Makes a new set of books with everything that belongs into it, or nothing at all: they are filled under a name of their
    /// own and get the right one when they are whole. After a write that failed every other one does too, and nothing is founded.
    pub fn found(
        path: &Path,
        founding: &Founding,
        opening: &Opening,
        ids: Box<dyn IdSource>,
        fill: impl FnOnce(&mut Self) -> Result<(), StoreError>,
    ) -> Result<(), OpenError> {
        open::found(path, |unfinished| {
            let connection = open::create(unfinished, founding, opening)?;
            connection::make_hasty(&connection, WIDE_CACHE_KIB)?;
            let indexes = connection::put_list_indexes_aside(&connection)?;
            let mut books = Self::in_haste(connection, unfinished, founding, ids);
            fill(&mut books)?;
            let connection = books.filled()?;
            connection::end_haste(&connection)?;
            for index in &indexes {
                connection.execute_batch(index)?;
            }
            open::check_whole_by_two(&connection, unfinished)
        })
    }
}
