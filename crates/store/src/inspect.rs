//! Looking a whole set of books through: pages, references, guards, the chain with every row it covers, and the rules.
//!
//! Why this shape: every check is a task that only reads, so threads take the tasks in turn, each with a connection and a moment
//! of its own. The same tasks serve a closed file that nobody may touch ([`inspect`]) and the open books behind a till at work
//! ([`inspect_beside`]). What is found is a list of [`Finding`]s in words of a closed set; a file that can't be looked at
//! is an [`OpenError`], which is another thing than one that is broken.
//!
//! Deliberately absent: repair; a tail that was cut off whole, which no file can show by itself; and the schema's `CHECK`s, which
//! SQLite forgets on a connection that may not write. The rows that count are held by the chain and the rules.

use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use domain::clinic::BooksKind;
use domain::country::CountryCode;
use domain::journal::Hash;
use domain::stamp::UtcMillis;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use crate::error::{OpenError, StoreError};
use crate::invariants::{self, Violation};
use crate::migrate::{self, MIGRATIONS};
use crate::open::Opening;
use crate::verify::{self, ChainFault, Part};
use crate::{connection, journal, open};

/// Parts of the chain for each thread: small enough that nobody waits long for the last one.
const PARTS_A_THREAD: u16 = 8;
/// Steps of SQLite between two looks at whether somebody wants it to end.
const STEPS_A_LOOK: i32 = 100_000;
/// Memory for pages of each connection; negative numbers count KiB.
const CACHE_KIB: i64 = -65_536;
/// What every other check counts beside the lines of the chain, in hundredths of them.
const SHARE_OF_A_TASK: u64 = 4;

/// How far it is, and the way to end it. All clones are one.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    done: AtomicU64,
    whole: AtomicU64,
    stopped: AtomicBool,
}

impl Progress {
    /// Hundredths done.
    #[must_use]
    pub fn percent(&self) -> u8 {
        let (done, whole) = (
            self.shared.done.load(Ordering::Relaxed),
            self.shared.whole.load(Ordering::Relaxed),
        );
        let share = done.saturating_mul(100).checked_div(whole).unwrap_or(0);
        u8::try_from(share.min(100)).unwrap_or(100)
    }

    /// Ends it soon.
    pub fn stop(&self) {
        self.shared.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether somebody ended it.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.shared.stopped.load(Ordering::Relaxed)
    }

    /// How much there is to do; nothing of it is done yet.
    pub fn expect(&self, whole: u64) {
        self.shared.done.store(0, Ordering::Relaxed);
        self.shared.whole.store(whole, Ordering::Relaxed);
    }

    /// Notes work done, and says whether to go on.
    pub fn add(&self, done: u64) -> bool {
        self.shared.done.fetch_add(done, Ordering::Relaxed);
        !self.is_stopped()
    }
}

/// Something in the books that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// SQLite finds its own pages damaged.
    Pages(String),
    /// A row refers to one that is not there.
    Orphan {
        /// The row's table.
        table: String,
        /// The table it refers to.
        parent: String,
    },
    /// A table, index or trigger is missing, changed, or none of ours: the guards of the append-only tables are among them.
    Guard(String),
    /// The chain, or a row it covers.
    Chain(ChainFault),
    /// A rule of the books.
    Rule(Violation),
}

/// What a set of books says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// Real, practice or test.
    pub kind: BooksKind,
    /// The country.
    pub country: CountryCode,
    /// The company's name and business id, once there is one.
    pub organisation: Option<(String, String)>,
    /// How often the books were restored.
    pub restores: i64,
    /// Documents and credit notes.
    pub documents: i64,
    /// Payments and refunds.
    pub payments: i64,
    /// The first line's instant and offset, and the last one's.
    pub period: Option<(Moment, Moment)>,
    /// The last line's number and hash.
    pub head: (i64, Hash),
}

/// An instant with the offset of its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: UtcMillis,
    /// Minutes east of UTC.
    pub offset_minutes: i16,
}

/// A line of the journal, for people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineFacts {
    /// The code of its kind.
    pub kind: String,
    /// When.
    pub moment: Moment,
    /// Who was signed in, by the name in the books.
    pub staff: Option<String>,
}

/// What looking through came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inspection {
    /// What the books say of themselves.
    pub summary: Summary,
    /// What is wrong, the chain's faults in the order of its lines. Empty: nothing.
    pub findings: Vec<Finding>,
    /// The line at which the chain breaks first, if it can be read.
    pub first_broken: Option<LineFacts>,
}

/// Whether a file is books of ours, and of which version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Schema {
    /// Migrations the file has.
    pub applied: usize,
    /// Migrations this program knows.
    pub known: usize,
}

/// Looks at the head of a closed file.
///
/// # Errors
/// [`OpenError`] if it is none of ours, newer, or can't be read.
pub fn schema_of(file: &Path) -> Result<Schema, OpenError> {
    let connection = connection::immutable(file)?;
    open::require_ours(&connection)?;
    let applied = migrate::applied_count(&connection, MIGRATIONS)?;
    if applied == 0 {
        return Err(OpenError::NotOurs);
    }
    Ok(Schema {
        applied,
        known: MIGRATIONS.len(),
    })
}

/// Makes a copy ready to be looked through: the log beside it is folded in, and what migrations it lacks are applied.
///
/// # Errors
/// [`OpenError`] if it is none of ours, newer, or can't be read or written.
pub fn prepare_copy(copy: &Path, opening: &Opening) -> Result<(), OpenError> {
    let mut connection = connection::writer(copy, false)?;
    open::require_ours(&connection)?;
    match migrate::applied_count(&connection, MIGRATIONS)? {
        0 => return Err(OpenError::NotOurs),
        applied if applied < MIGRATIONS.len() => {
            migrate::verify_checksums(&connection, MIGRATIONS, applied)?;
            connection.set_transaction_behavior(TransactionBehavior::Immediate);
            migrate::apply(&mut connection, MIGRATIONS, &opening.into())?;
        }
        _ => {}
    }
    connection::fold(&connection)
}

/// Looks a closed file through that nobody changes meanwhile. Nothing is written, and nothing is made beside it. `None`: somebody
/// ended it.
///
/// # Errors
/// [`OpenError`] if it can't be looked at: it is none of ours, older or newer than this program, or can't be read.
pub fn inspect(file: &Path, threads: u16, progress: &Progress) -> Result<Option<Inspection>, OpenError> {
    inspect_closed(file, threads, progress, false)
}

/// The same, and every index is held against its table.
///
/// # Errors
/// Those of [`inspect`].
pub fn inspect_thoroughly(file: &Path, threads: u16, progress: &Progress) -> Result<Option<Inspection>, OpenError> {
    inspect_closed(file, threads, progress, true)
}

fn inspect_closed(file: &Path, threads: u16, progress: &Progress, indexes: bool) -> Result<Option<Inspection>, OpenError> {
    let schema = schema_of(file)?;
    if schema.applied < schema.known {
        return Err(OpenError::Io(
            "the file has an older schema; bring a copy up to date first".to_owned(),
        ));
    }
    Looking {
        connect: &|| connection::immutable(file),
        threads,
        progress,
        indexes,
    }
    .look()
}

/// Looks open books through beside whoever writes them. `None`: somebody ended it.
///
/// # Errors
/// [`OpenError`] if they can't be read.
pub fn inspect_beside(file: &Path, threads: u16, progress: &Progress) -> Result<Option<Inspection>, OpenError> {
    Looking {
        connect: &|| open::open_reader(file),
        threads,
        progress,
        indexes: false,
    }
    .look()
}

/// One check.
#[derive(Debug, Clone)]
enum Task {
    Pages,
    /// One table's rows against its indexes, which `Pages` takes on trust.
    Indexes(String),
    References,
    Guards,
    Checksums,
    Rule(usize),
    Chain(Part),
}

struct Looking<'l> {
    connect: &'l (dyn Fn() -> Result<Connection, OpenError> + Sync),
    threads: u16,
    progress: &'l Progress,
    /// Whether indexes are held against their tables, which takes longer than everything else a start asks for.
    indexes: bool,
}

impl Looking<'_> {
    fn look(&self) -> Result<Option<Inspection>, OpenError> {
        let connection = self.connection()?;
        let looked = self.look_with(&connection);
        if self.progress.is_stopped() {
            return Ok(None);
        }
        looked.map(Some)
    }

    /// A connection that reads one moment, and ends when somebody wants it to.
    fn connection(&self) -> Result<Connection, OpenError> {
        let connection = (self.connect)()?;
        let progress = self.progress.clone();
        connection.progress_handler(STEPS_A_LOOK, Some(move || progress.is_stopped()))?;
        // Rules that jump about in large books would read each page a hundred times.
        connection.pragma_update(None, "cache_size", CACHE_KIB)?;
        connection.execute_batch("BEGIN")?;
        Ok(connection)
    }

    fn look_with(&self, connection: &Connection) -> Result<Inspection, OpenError> {
        // A file whose pages are damaged may not even say how long its chain is.
        let parts = match verify::parts(connection, self.threads.saturating_mul(PARTS_A_THREAD)) {
            Ok(parts) => parts,
            Err(error) => return self.unreadable(connection, error.into()),
        };
        let summary = match summary(connection) {
            Ok(summary) => summary,
            Err(error) => return self.unreadable(connection, error.into()),
        };
        let findings = self.all_tasks(connection, parts, summary.head.0)?;
        let first = findings.iter().find_map(|finding| match finding {
            Finding::Chain(fault) => Some(fault.seq()),
            Finding::Pages(_) | Finding::Orphan { .. } | Finding::Guard(_) | Finding::Rule(_) => None,
        });
        Ok(Inspection {
            first_broken: first.and_then(|seq| line_facts(connection, seq).ok().flatten()),
            summary,
            findings,
        })
    }

    /// Not even the beginning can be read. SQLite's own check says why, if it can; else the first error stands.
    fn unreadable(&self, connection: &Connection, error: OpenError) -> Result<Inspection, OpenError> {
        let _ = self.progress.add(0);
        match pages(connection) {
            Ok(Some(Finding::Pages(said))) => Err(OpenError::Damaged(said)),
            Ok(_) | Err(_) => Err(error),
        }
    }

    /// The long ones that can't be divided come first, so that nobody waits for them alone.
    fn others(&self, connection: &Connection) -> Vec<Task> {
        let mut tasks = vec![Task::Pages, Task::References];
        if self.indexes {
            // A schema that can't be read is found by the checks of pages and guards.
            tasks.extend(table_names(connection).unwrap_or_default().into_iter().map(Task::Indexes));
        }
        tasks.extend((0..invariants::COUNT).map(Task::Rule));
        tasks.extend([Task::Guards, Task::Checksums]);
        tasks
    }

    fn all_tasks(&self, connection: &Connection, parts: Vec<Part>, last: i64) -> Result<Vec<Finding>, OpenError> {
        let mut tasks = self.others(connection);
        let others = u64::try_from(tasks.len()).unwrap_or(1);
        tasks.extend(parts.into_iter().map(Task::Chain));
        let lines = u64::try_from(last).unwrap_or(0);
        let each = lines.saturating_mul(SHARE_OF_A_TASK) / 100;
        self.progress.expect(lines.saturating_add(others.saturating_mul(each)).max(1));
        let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::<(usize, Finding)>::new()));
        let work = || -> Result<(), OpenError> {
            let connection = self.connection()?;
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let Some(task) = tasks.get(number) else { return Ok(()) };
                if self.progress.is_stopped() {
                    return Ok(());
                }
                let findings = self.carry_out(&connection, task)?;
                if !matches!(task, Task::Chain(_)) {
                    self.progress.add(each);
                }
                let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
                found.extend(findings.into_iter().map(|finding| (number, finding)));
            }
        };
        let ended: Vec<Result<(), OpenError>> = std::thread::scope(|scope| {
            let threads: Vec<_> = (0..self.threads.max(1)).map(|_| scope.spawn(work)).collect();
            threads
                .into_iter()
                .map(|thread| {
                    let broke_off = Err(OpenError::Io("a check broke off".to_owned()));
                    thread.join().unwrap_or(broke_off)
                })
                .collect()
        });
        ended.into_iter().collect::<Result<(), _>>()?;
        let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
        // In the order of the tasks, and so of the lines, whichever thread was quicker.
        found.sort_by_key(|(number, _)| *number);
        Ok(found.into_iter().map(|(_, finding)| finding).collect())
    }

    fn carry_out(&self, connection: &Connection, task: &Task) -> Result<Vec<Finding>, OpenError> {
        let found = match task {
            Task::Pages => pages(connection).map(|one| one.into_iter().collect()),
            Task::Indexes(table) => indexes(connection, table).map(|one| one.into_iter().collect()),
            Task::References => references(connection),
            Task::Guards => guards(connection),
            Task::Checksums => checksums(connection),
            Task::Rule(number) => invariants::check_one(connection, *number)
                .map(|broken| broken.into_iter().map(Finding::Rule).collect())
                .map_err(OpenError::from),
            Task::Chain(part) => verify::check_part(connection, part, &|done| self.progress.add(done))
                .map(|faults| faults.into_iter().map(Finding::Chain).collect())
                .map_err(OpenError::from),
        };
        match found {
            // Whatever can't be read because it is damaged is what was looked for.
            Err(OpenError::Damaged(said)) => Ok(vec![Finding::Pages(said)]),
            other => other,
        }
    }
}

fn pages(connection: &Connection) -> Result<Option<Finding>, OpenError> {
    let said: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    Ok((said != "ok").then_some(Finding::Pages(said)))
}

fn table_names(connection: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
    let names = statement.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

fn indexes(connection: &Connection, table: &str) -> Result<Option<Finding>, OpenError> {
    let said: String = connection.query_row("SELECT integrity_check FROM pragma_integrity_check(?1)", [table], |row| {
        row.get(0)
    })?;
    Ok((said != "ok").then_some(Finding::Pages(said)))
}

fn references(connection: &Connection) -> Result<Vec<Finding>, OpenError> {
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let orphan = statement
        .query_row([], |row| {
            Ok(Finding::Orphan {
                table: row.get(0)?,
                parent: row.get(2)?,
            })
        })
        .optional()?;
    Ok(orphan.into_iter().collect())
}

/// The schema against the one that the migrations make.
fn guards(connection: &Connection) -> Result<Vec<Finding>, OpenError> {
    let (found, expected) = (migrate::schema_of(connection)?, migrate::schema_expected()?);
    let changed = expected.iter().filter(|(name, text)| found.get(*name) != Some(text));
    let added = found.iter().filter(|(name, _)| !expected.contains_key(*name));
    Ok(changed
        .chain(added)
        .map(|((_, name), _)| Finding::Guard(name.clone()))
        .collect())
}

fn checksums(connection: &Connection) -> Result<Vec<Finding>, OpenError> {
    match migrate::verify_checksums(connection, MIGRATIONS, MIGRATIONS.len()) {
        Ok(()) => Ok(Vec::new()),
        Err(OpenError::Damaged(_) | OpenError::Checksum { .. }) => Ok(vec![Finding::Guard("schema_migration".to_owned())]),
        Err(error) => Err(error),
    }
}

/// What these books say of themselves.
pub(crate) fn summary(connection: &Connection) -> Result<Summary, StoreError> {
    let (kind, country): (String, String) =
        connection.query_row("SELECT kind, country FROM books", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let moment = |order: &str| -> Result<Option<Moment>, StoreError> {
        let sql = format!("SELECT at, offset_minutes FROM journal ORDER BY seq {order} LIMIT 1");
        let found = connection.query_row(&sql, [], |row| {
            Ok(Moment {
                at: UtcMillis::new(row.get(0)?),
                offset_minutes: row.get(1)?,
            })
        });
        Ok(found.optional()?)
    };
    let count = |sql: &str| connection.query_row(sql, [], |row| row.get::<_, i64>(0));
    Ok(Summary {
        kind: BooksKind::from_code(&kind).ok_or_else(|| crate::cell::unknown("kind", &kind))?,
        country: CountryCode::from_code(&country).ok_or_else(|| crate::cell::unknown("country", &country))?,
        organisation: connection
            .query_row("SELECT name, business_id FROM organisation LIMIT 1", [], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
            .optional()?,
        restores: count("SELECT coalesce(max(restore), 0) FROM installation")?,
        documents: count("SELECT (SELECT count(*) FROM document) + (SELECT count(*) FROM credit_note)")?,
        payments: count("SELECT count(*) FROM payment")?,
        period: moment("ASC")?.zip(moment("DESC")?),
        head: journal::head(connection)?,
    })
}

fn line_facts(connection: &Connection, seq: i64) -> Result<Option<LineFacts>, StoreError> {
    let found = connection
        .query_row(
            "SELECT j.kind, j.at, j.offset_minutes, s.name FROM journal j LEFT JOIN staff s ON s.id = j.staff WHERE j.seq = ?1",
            [seq],
            |row| {
                Ok(LineFacts {
                    kind: row.get(0)?,
                    moment: Moment {
                        at: UtcMillis::new(row.get(1)?),
                        offset_minutes: row.get(2)?,
                    },
                    staff: row.get(3)?,
                })
            },
        )
        .optional()?;
    Ok(found)
}
