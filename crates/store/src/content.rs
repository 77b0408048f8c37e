//! What is in a file of books, as one hash: files of the same hash hold the same pages.
//!
//! Whatever the checks of [`crate::inspect`] find follows from the pages, so what was found of a copy holds of the books it was made of for
//! as long as theirs are the same. In the head of the first page SQLite keeps counters and marks that a copy has of its own: those places
//! count as nought. Pieces are hashed side by side, and the hash of all is that of their hashes.
//!
//! Deliberately absent: a key. Whoever keeps such a hash says who vouches for it.

use std::fs::File;
use std::io;
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use domain::journal::Hash;
use sha2::{Digest as _, Sha256};

use crate::error::OpenError;
use crate::inspect::Progress;
use crate::open;

const PIECE: usize = 4 << 20;

/// Where the head of the first page says how the file is journalled, which change and which schema it counts, and which SQLite wrote it
/// last (<https://www.sqlite.org/fileformat2.html#the_database_header>). An opening reads them by itself, and none is of the books.
const OWN_TO_A_COPY: [Range<usize>; 4] = [18..20, 24..28, 40..44, 92..100];

/// The hash of a file that nobody has open or changes meanwhile. `None`: somebody ended it.
///
/// # Errors
/// What the system says of the file.
pub fn content_of(closed: &Path, threads: u16, progress: &Progress) -> io::Result<Option<Hash>> {
    hash(&File::open(closed)?, threads, progress)
}

/// The hash of open books as they were closed last. `None`: a log lies beside them already, so the file alone is not what was closed; or
/// somebody ended it.
///
/// # Errors
/// [`OpenError`] if they can't be read.
pub fn content_beside(books: &Path, threads: u16, progress: &Progress) -> Result<Option<Hash>, OpenError> {
    let connection = open::open_reader(books)?;
    // Somebody who reads the file and no log keeps the log from being folded into it (https://www.sqlite.org/wal.html, "Checkpointing").
    let moment = connection.unchecked_transaction()?;
    moment.query_row("SELECT count(*) FROM books", [], |row| row.get::<_, i64>(0))?;
    let logged = std::fs::metadata(open::beside(books, "-wal")).map_or(0, |log| log.len());
    if logged > 0 {
        return Ok(None);
    }
    let content = hash(&*kept_open(books)?, threads, progress)?;
    moment.rollback()?;
    Ok(content)
}

/// A handle to open books that stays open until the program ends, one for each file. Closing any handle of a file takes every lock away
/// that this program has on it, SQLite's among them (<https://www.sqlite.org/howtocorrupt.html>, 2.2).
#[cfg(unix)]
fn kept_open(books: &Path) -> io::Result<Arc<File>> {
    use std::collections::BTreeMap;
    use std::collections::btree_map::Entry;
    use std::os::unix::fs::MetadataExt as _;
    use std::sync::{Mutex, PoisonError};

    static KEPT: Mutex<BTreeMap<(u64, u64), Arc<File>>> = Mutex::new(BTreeMap::new());
    let facts = std::fs::metadata(books)?;
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    Ok(Arc::clone(match kept.entry((facts.dev(), facts.ino())) {
        Entry::Occupied(there) => there.into_mut(),
        Entry::Vacant(place) => place.insert(Arc::new(File::open(books)?)),
    }))
}

/// Here a lock belongs to the handle that took it.
#[cfg(not(unix))]
fn kept_open(books: &Path) -> io::Result<Arc<File>> {
    Ok(Arc::new(File::open(books)?))
}

fn hash(file: &File, threads: u16, progress: &Progress) -> io::Result<Option<Hash>> {
    let length = file.metadata()?.len();
    progress.expect(length);
    let pieces = usize::try_from(length).unwrap_or(usize::MAX).div_ceil(PIECE);
    let next = AtomicUsize::new(0);
    let hashed: Vec<Vec<(usize, Hash)>> = std::thread::scope(|scope| {
        let work = || hash_pieces(file, pieces, &next, progress);
        let threads: Vec<_> = (0..threads.max(1)).map(|_| scope.spawn(work)).collect();
        let broke_off = |_| Err(io::Error::other("a thread broke off"));
        let ended = threads.into_iter().map(|thread| thread.join().unwrap_or_else(broke_off));
        ended.collect::<io::Result<_>>()
    })?;
    if progress.is_stopped() {
        return Ok(None);
    }
    let mut hashed: Vec<(usize, Hash)> = hashed.into_iter().flatten().collect();
    hashed.sort_unstable();
    let mut whole = Sha256::new();
    whole.update(length.to_be_bytes());
    for (_, piece) in hashed {
        whole.update(piece);
    }
    Ok(Some(whole.finalize().into()))
}

/// Takes one piece after another, whichever is next.
fn hash_pieces(file: &File, pieces: usize, next: &AtomicUsize, progress: &Progress) -> io::Result<Vec<(usize, Hash)>> {
    let mut bytes = vec![0_u8; PIECE];
    let mut hashed = Vec::new();
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= pieces || progress.is_stopped() {
            return Ok(hashed);
        }
        let read = read_piece(file, number, &mut bytes)?;
        let piece = bytes.get_mut(..read).unwrap_or_default();
        if number == 0 {
            for place in OWN_TO_A_COPY {
                if let Some(own) = piece.get_mut(place) {
                    own.fill(0);
                }
            }
        }
        hashed.push((number, Sha256::digest(piece).into()));
        progress.add(u64::try_from(read).unwrap_or(0));
    }
}

/// Reads a piece, and says how much of it there is.
fn read_piece(file: &File, number: usize, into: &mut [u8]) -> io::Result<usize> {
    let mut place = u64::try_from(number.saturating_mul(PIECE)).unwrap_or(u64::MAX);
    let mut read = 0;
    loop {
        let left = into.get_mut(read..).unwrap_or_default();
        let more = match read_at(file, left, place) {
            Ok(0) => return Ok(read),
            Ok(more) => more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error),
        };
        read = read.saturating_add(more);
        place = place.saturating_add(u64::try_from(more).unwrap_or(0));
    }
}

#[cfg(unix)]
fn read_at(file: &File, into: &mut [u8], place: u64) -> io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, into, place)
}

#[cfg(windows)]
fn read_at(file: &File, into: &mut [u8], place: u64) -> io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, into, place)
}
