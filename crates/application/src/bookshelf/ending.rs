//! The end that nobody at the desk asked for: a log-out, a shutdown, a signal. The system waits a few seconds and then for nobody.
//!
//! Owns what still fits into these seconds: no payment and no backup begins, an outcome that is just coming is booked, the head of
//! the journal is noted, and the books are closed, so that the next start finds no log to read.
//!
//! Why no refusal: the system does not take one. What was being sent is on disk as that, and the next start looks for it.
//!
//! Deliberately absent: the backup that a close waits for. One that can't end is not begun; the next start makes up for it.

use super::{Bookshelf, HELD_FOR};
use crate::ports::Hint;
use std::time::Duration;

/// Windows, the most impatient of the systems, gives a program five seconds. The books are closed in what is left of them.
const ENDED_WITHIN: Duration = Duration::from_secs(2);
/// Closing folds the log into the file. A disk that takes longer does it at the next start.
const CLOSED_WITHIN: Duration = Duration::from_millis(1_500);

impl Bookshelf {
    /// The system ends the program. From now on nothing begins, and a backup that is being made is given up and leaves nothing. An
    /// outcome that the books could not show after a restart is waited for, as long as the system waits.
    pub async fn end_for_the_system(&self) {
        self.mark_ending(true);
        let open = self.open_tills();
        for till in &open {
            till.stop_backup();
            till.inner.hub.tell(Hint::App);
        }
        let clock = &self.inner.around.clock;
        let heads = async {
            for till in &open {
                till.note_head().await;
            }
        };
        let outcomes = async {
            while self.holds_the_program() {
                clock.wait(HELD_FOR).await;
            }
        };
        tokio::select! {
            _both = async { tokio::join!(heads, outcomes) } => {}
            () = clock.wait(ENDED_WITHIN) => tracing::warn!("the system ends the program before its work is over"),
        }
    }

    /// The program's very last act: closes the books, whatever still runs on them.
    pub async fn close_books(&self) {
        self.mark_ending(true);
        let open = self.open_tills();
        let closed = async {
            for till in &open {
                till.close_at_once().await;
            }
        };
        tokio::select! {
            () = closed => {}
            () = self.inner.around.clock.wait(CLOSED_WITHIN) => tracing::warn!("the books were not closed in time"),
        }
    }
}
