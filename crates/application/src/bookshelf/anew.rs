//! Practice or test books that don't open are begun anew: what stands there is put aside, whole and under another name.
//!
//! Why only these: nothing in them is anybody's money. A clinic's books come back from a backup and in no other way.
//!
//! Deliberately absent: mending, and taking away what was put aside.

use super::Bookshelf;
use crate::error::TillError;
use crate::restore::put_aside;
use domain::clinic::BooksKind;
use domain::country::Language;

impl Bookshelf {
    /// Makes room for new books in the place of some that don't open. Practice is made and shown at once; test books are founded like a
    /// clinic, so the start screen is shown. Books that open after all are shown as they are, and nothing is put aside.
    ///
    /// # Errors
    /// [`TillError::BadRequest`] for a clinic's books, [`TillError::PaymentRunning`] while the till that is shown pays; whatever keeps
    /// the books from opening other than that they are damaged or not ours.
    pub async fn begin_anew(&self, kind: BooksKind, language: Option<Language>) -> Result<(), TillError> {
        if kind == BooksKind::Real {
            return Err(TillError::BadRequest);
        }
        {
            let _turn = self.inner.turn.lock().await;
            self.may_turn()?;
            match self.till(kind, language).await {
                Ok(till) => {
                    self.turn_to(Some(till));
                    return Ok(());
                }
                Err(TillError::BooksDamaged | TillError::BooksForeign) => {}
                Err(error) => return Err(error),
            }
            let folder = &self.inner.folder;
            let (place, at) = (folder.folder_of(kind), self.inner.around.clock.utc_ms());
            put_aside(folder, &place, at, |at| folder.begun_anew(kind, at))?;
            tracing::warn!("books that did not open were put aside");
        }
        match kind {
            BooksKind::Practice => self.practise(language).await,
            BooksKind::Test | BooksKind::Real => self.show(None).await,
        }
    }
}
