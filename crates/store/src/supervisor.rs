//! The supervisor's code on disk: what checks it, every time it was asked for, and what that came to.
//!
//! All three tables are append-only and journalled. How many wrong codes stand in a row is counted from them, so it is the same
//! after every restart; a try without an answer counts as wrong, because a program may be ended before it writes one down.
//!
//! Deliberately absent: the code, the pepper, hashing and waiting. What comes in is a verifier somebody else has made.

use domain::ids::SupervisedId;
use domain::journal::JournalKind;
use domain::stamp::Stamp;
use domain::supervisor::SupervisedAct;
use rusqlite::Connection;
use uuid::Uuid;

use crate::books::Work;
use crate::cell::{Cell, StampCells, blob, stamp, unknown};
use crate::clinic::first;
use crate::error::StoreError;
use crate::journal::{Line, Table};

static SUPERVISOR_CODE: Table = Table {
    name: "supervisor_code",
    code: 64,
    columns: &[
        "at",
        "department",
        "how",
        "lanes",
        "memory_kib",
        "offset_minutes",
        "passes",
        "pepper",
        "salt",
        "staff",
        "till",
        "verifier",
    ],
    insert:
        "INSERT INTO supervisor_code (at, department, how, lanes, memory_kib, offset_minutes, passes, pepper, salt, staff, till,
                 verifier, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
};

static SUPERVISOR_TRY: Table = Table {
    name: "supervisor_try",
    code: 65,
    columns: &["act", "at", "department", "id", "offset_minutes", "staff", "subject", "till"],
    insert: "INSERT INTO supervisor_try (act, at, department, id, offset_minutes, staff, subject, till, journal_seq)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
};

static SUPERVISOR_ANSWER: Table = Table {
    name: "supervisor_answer",
    code: 66,
    columns: &["answer", "asked"],
    insert: "INSERT INTO supervisor_answer (answer, asked, journal_seq) VALUES (?1, ?2, ?3)",
};

/// The tables the journal covers.
pub(crate) fn tables() -> [&'static Table; 3] {
    [&SUPERVISOR_CODE, &SUPERVISOR_TRY, &SUPERVISOR_ANSWER]
}

/// What a code is checked against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeVerifier {
    /// What Argon2id makes of code, salt and pepper.
    pub verifier: [u8; 32],
    /// Its salt.
    pub salt: [u8; 16],
    /// Which pepper: a name made from it, which gives nothing of it away.
    pub pepper: [u8; 8],
    /// Memory, KiB.
    pub memory_kib: u32,
    /// Passes over it.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

/// How a code came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CodeOrigin {
    /// There was none before.
    First,
    /// With the old one.
    Changed,
    /// After a login at the card service.
    Renewed,
}

impl CodeOrigin {
    const ALL: [Self; 3] = [Self::First, Self::Changed, Self::Renewed];

    const fn code(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Changed => "changed",
            Self::Renewed => "renewed",
        }
    }
}

/// What the check of a code came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SupervisorAnswer {
    /// It was the code.
    Agreed,
    /// It was not.
    Wrong,
    /// Nobody could tell: the service that knows was not reached.
    NotJudged,
}

impl SupervisorAnswer {
    const fn code(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Wrong => "wrong",
            Self::NotJudged => "not_judged",
        }
    }
}

/// The code that counts, and where it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CodeRecord {
    /// What checks it.
    pub verifier: CodeVerifier,
    /// How it came about.
    pub origin: CodeOrigin,
    /// Who set it, when.
    pub stamp: Stamp,
}

/// Everything the next check depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SupervisorRecord {
    /// The code that counts; `None` before the first.
    pub code: Option<CodeRecord>,
    /// Wrong ones in a row.
    pub wrong: u32,
}

pub(crate) fn set_code(
    work: &mut Work<'_>,
    verifier: &CodeVerifier,
    origin: CodeOrigin,
    stamp: &Stamp,
) -> Result<(), StoreError> {
    let known = record(work.transaction)?.code.is_some();
    if known == (origin == CodeOrigin::First) {
        return Err(StoreError::Constraint {
            rule: "supervisor_code: the first code is the first".to_owned(),
        });
    }
    let cells = StampCells::of(stamp);
    let mut line = Line::open(work.transaction)?;
    line.insert(
        &SUPERVISOR_CODE,
        &[
            cells.at,
            cells.department,
            Cell::Text(origin.code()),
            Cell::Int(i64::from(verifier.lanes)),
            Cell::Int(i64::from(verifier.memory_kib)),
            cells.offset,
            Cell::Int(i64::from(verifier.passes)),
            Cell::Blob(&verifier.pepper),
            Cell::Blob(&verifier.salt),
            cells.staff,
            cells.till,
            Cell::Blob(&verifier.verifier),
        ],
    )?;
    let salt = work.ids.salt();
    line.close(JournalKind::SupervisorCodeSet, None, stamp, salt)
}

pub(crate) fn ask(
    work: &mut Work<'_>,
    id: SupervisedId,
    act: SupervisedAct,
    subject: Option<Uuid>,
    stamp: &Stamp,
) -> Result<(), StoreError> {
    let cells = StampCells::of(stamp);
    let mut line = Line::open(work.transaction)?;
    line.insert(
        &SUPERVISOR_TRY,
        &[
            Cell::Text(act.code()),
            cells.at,
            cells.department,
            Cell::Id(id.as_uuid()),
            cells.offset,
            cells.staff,
            Cell::id_or_null(subject),
            cells.till,
        ],
    )?;
    let salt = work.ids.salt();
    line.close(JournalKind::SupervisorAsked, Some(id.as_uuid()), stamp, salt)
}

pub(crate) fn answer(
    work: &mut Work<'_>,
    id: SupervisedId,
    answer: SupervisorAnswer,
    stamp: &Stamp,
) -> Result<SupervisorRecord, StoreError> {
    let asked: Option<i64> = first(
        work.transaction,
        "SELECT seq FROM supervisor_try WHERE id = ?1",
        [blob(id.as_uuid())],
        |row| Ok(row.get(0)?),
    )?;
    let asked = asked.ok_or(StoreError::NotFound("supervisor_try"))?;
    let mut line = Line::open(work.transaction)?;
    line.insert(&SUPERVISOR_ANSWER, &[Cell::Text(answer.code()), Cell::Int(asked)])?;
    let salt = work.ids.salt();
    line.close(JournalKind::SupervisorAnswered, Some(id.as_uuid()), stamp, salt)?;
    record(work.transaction)
}

/// The code that counts, and the wrong ones since the last right one.
pub(crate) fn record(connection: &Connection) -> Result<SupervisorRecord, StoreError> {
    let code = first(
        connection,
        "SELECT verifier, salt, pepper, memory_kib, passes, lanes, how, till, department, staff, at, offset_minutes
         FROM supervisor_code ORDER BY seq DESC LIMIT 1",
        [],
        |row| {
            let how: String = row.get("how")?;
            let origin = CodeOrigin::ALL.into_iter().find(|origin| origin.code() == how);
            Ok(CodeRecord {
                verifier: CodeVerifier {
                    verifier: row.get("verifier")?,
                    salt: row.get("salt")?,
                    pepper: row.get("pepper")?,
                    memory_kib: row.get("memory_kib")?,
                    passes: row.get("passes")?,
                    lanes: row.get("lanes")?,
                },
                origin: origin.ok_or_else(|| unknown("how", &how))?,
                stamp: stamp(row)?,
            })
        },
    )?;
    let wrong = connection
        .prepare_cached(
            "SELECT count(*) FROM supervisor_try t LEFT JOIN supervisor_answer a ON a.asked = t.seq
             WHERE t.seq > coalesce((SELECT max(asked) FROM supervisor_answer WHERE answer = 'agreed'), 0)
                 AND a.answer IS NOT 'not_judged'",
        )?
        .query_row([], |row| row.get(0))?;
    Ok(SupervisorRecord { code, wrong })
}
