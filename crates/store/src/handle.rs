//! The books for asynchronous callers: one writer thread that owns [`Books`], and reading threads with a connection each.
//!
//! Closures are carried out in the order they arrive. One that panics becomes an error and its transaction is rolled back
//! by unwinding; the thread goes on. Dropping the handle finishes what is queued and then closes the file.
//!
//! Deliberately absent: cancelling. A write that was handed over is carried out, whether or not its caller still waits.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::thread::JoinHandle;

use tokio::sync::oneshot;

use crate::books::Books;
use crate::error::{OpenError, StoreError};
use crate::reader::{ReadConnection, Reader};

const READERS: usize = 2;

type WriteJob = Box<dyn FnOnce(&mut Books) + Send>;
type ReadJob = Box<dyn FnOnce(&ReadConnection) + Send>;

#[derive(Debug, Default)]
struct Threads {
    readers: Vec<JoinHandle<()>>,
    writer: Option<JoinHandle<()>>,
}

/// The books behind threads. Cheap to share behind an `Arc`.
#[derive(Debug)]
pub struct Handle {
    writes: RwLock<Option<Sender<WriteJob>>>,
    reads: RwLock<Option<Sender<ReadJob>>>,
    threads: Mutex<Threads>,
}

/// Hands a job over; an error once the books are closed.
fn send<J>(to: &RwLock<Option<Sender<J>>>, job: J) -> Result<(), StoreError> {
    let open = to.read().unwrap_or_else(PoisonError::into_inner);
    open.as_ref()
        .ok_or(StoreError::Closed)?
        .send(job)
        .map_err(|_| StoreError::Closed)
}

impl Handle {
    /// Takes the books over.
    pub fn start(books: Books) -> Result<Self, OpenError> {
        let mut readers = Vec::new();
        let (reads, read_jobs) = channel::<ReadJob>();
        let read_jobs = Arc::new(Mutex::new(read_jobs));
        for number in 0..READERS {
            let connection = books.read_connection()?;
            let jobs = Arc::clone(&read_jobs);
            readers.push(thread(&format!("books-read-{number}"), move || {
                read_loop(&connection, &jobs)
            })?);
        }
        let (writes, write_jobs) = channel::<WriteJob>();
        let writer = Some(thread("books-write", move || write_loop(books, &write_jobs))?);
        Ok(Self {
            writes: RwLock::new(Some(writes)),
            reads: RwLock::new(Some(reads)),
            threads: Mutex::new(Threads { readers, writer }),
        })
    }

    /// Writes. Give the closure one method of [`Books`] to call, or several that may stand alone: each is its own commit.
    pub async fn write<T, E, F>(&self, body: F) -> Result<T, E>
    where
        F: FnOnce(&mut Books) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let job: WriteJob = Box::new(move |books| {
            let result = catch_unwind(AssertUnwindSafe(|| body(books)));
            // A caller that went away has no use for the answer; the work is done all the same.
            let _ = answer.send(result.unwrap_or_else(|_| Err(StoreError::Panicked.into())));
        });
        send(&self.writes, job)?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    /// Reads one moment of the books, beside the writer.
    pub async fn read<T, E, F>(&self, body: F) -> Result<T, E>
    where
        F: FnOnce(&Reader<'_>) -> Result<T, E> + Send + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        let job: ReadJob = Box::new(move |connection| {
            let result = catch_unwind(AssertUnwindSafe(|| connection.snapshot(body)));
            let _ = answer.send(result.unwrap_or_else(|_| Err(StoreError::Panicked.into())));
        });
        send(&self.reads, job)?;
        answered.await.map_err(|_| StoreError::Closed)?
    }

    /// Finishes what is queued and closes the file, whoever else still holds the handle: they are told that the books are closed.
    /// Dropping the handle does the same.
    pub fn close(&self) {
        self.reads.write().unwrap_or_else(PoisonError::into_inner).take();
        let threads = std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        // SQLite takes the log away with the last connection, and only if that one may write: it leaves after the readers.
        join(threads.readers);
        self.writes.write().unwrap_or_else(PoisonError::into_inner).take();
        join(threads.writer);
    }
}

fn join(threads: impl IntoIterator<Item = JoinHandle<()>>) {
    for thread in threads {
        if thread.join().is_err() {
            tracing::error!("a thread of the books broke off");
        }
    }
}

impl Drop for Handle {
    fn drop(&mut self) {
        self.close();
    }
}

fn thread(name: &str, body: impl FnOnce() + Send + 'static) -> Result<JoinHandle<()>, OpenError> {
    Ok(std::thread::Builder::new().name(name.to_owned()).spawn(body)?)
}

fn write_loop(mut books: Books, jobs: &Receiver<WriteJob>) {
    while let Ok(job) = jobs.recv() {
        job(&mut books);
    }
    if let Err(error) = books.checkpoint() {
        // Not needed for safety: the next opening reads the log.
        tracing::warn!(%error, "the write-ahead log was not folded in");
    }
}

fn read_loop(connection: &ReadConnection, jobs: &Mutex<Receiver<ReadJob>>) {
    loop {
        let next = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv();
        match next {
            Ok(job) => job(connection),
            Err(_) => return,
        }
    }
}
