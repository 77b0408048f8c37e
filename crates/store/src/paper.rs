//! Papers on disk: who the seller was when a document was made, and how often each paper was handed out.
//!
//! Nothing of a paper is stored but the hash of what it said: everything it says is in the document, its payments and the
//! attempt already. The number of a print is decided in the commit that counts it.
//!
//! Deliberately absent: pages and files.

use domain::ids::{DocumentId, RequestKey};
use domain::journal::JournalKind;
use domain::paper::{Copy, Medium, PaperRef};
use domain::stamp::Stamp;
use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use crate::books::Work;
use crate::cell::{Cell, StampCells, blob, id, unknown};
use crate::clinic::{first, rows};
use crate::error::StoreError;
use crate::journal::{Line, Table};

pub(crate) static DOCUMENT_SELLER: Table = Table {
    name: "document_seller",
    code: 4,
    columns: &[
        "address",
        "business_id",
        "department_name",
        "document",
        "name",
        "staff_name",
        "till_name",
        "vat_number",
    ],
    insert:
        "INSERT INTO document_seller (address, business_id, department_name, document, name, staff_name, till_name, vat_number,
             journal_seq)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
};

pub(crate) static PAPER_ISSUE: Table = Table {
    name: "paper_issue",
    code: 8,
    columns: &[
        "at",
        "content",
        "department",
        "document",
        "language",
        "medium",
        "number",
        "offset_minutes",
        "paper",
        "request_key",
        "staff",
        "subject",
        "till",
    ],
    insert:
        "INSERT INTO paper_issue (at, content, department, document, language, medium, number, offset_minutes, paper, request_key,
             staff, subject, till, journal_seq)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
};

/// The seller and the desk as they were when a document was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SellerRecord {
    /// The company's name.
    pub name: String,
    /// Its number in the country's register.
    pub business_id: String,
    /// Its VAT number.
    pub vat_number: Option<String>,
    /// Its address.
    pub address: Option<String>,
    /// The department's name.
    pub department: String,
    /// The till's name.
    pub till: String,
    /// Who served.
    pub staff: String,
}

/// A paper to hand out.
#[derive(Debug, Clone)]
pub struct IssueRequest {
    /// The press of the button: the same key counts once.
    pub key: RequestKey,
    /// Which paper.
    pub paper: PaperRef,
    /// The document it belongs to.
    pub document: DocumentId,
    /// By printer or as a file.
    pub medium: Medium,
    /// Its language, ISO 639.
    pub language: &'static str,
    /// SHA-256 of what it says, without marks.
    pub content: [u8; 32],
    /// Till, department, staff, time.
    pub stamp: Stamp,
}

/// Why a paper was not handed out. Nothing was counted.
#[derive(Debug, thiserror::Error)]
pub enum IssueError {
    /// The books.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The original and every copy the law allows are out.
    #[error("the copies of this paper are used up")]
    CopiesUsed,
    /// The key was used for another paper.
    #[error("the request key was used for another request")]
    KeyUsed,
}

/// Freezes the seller beside a document, in the document's own journal line.
pub(crate) fn freeze_seller(
    line: &mut Line<'_>,
    connection: &Connection,
    document: DocumentId,
    stamp: &Stamp,
) -> Result<(), StoreError> {
    let Some(seller) = seller_today(connection, stamp)? else {
        return Ok(());
    };
    line.insert(
        &DOCUMENT_SELLER,
        &[
            Cell::text_or_null(seller.address.as_deref()),
            Cell::Text(&seller.business_id),
            Cell::Text(&seller.department),
            Cell::Id(document.as_uuid()),
            Cell::Text(&seller.name),
            Cell::Text(&seller.staff),
            Cell::Text(&seller.till),
            Cell::text_or_null(seller.vat_number.as_deref()),
        ],
    )?;
    Ok(())
}

fn seller_today(connection: &Connection, stamp: &Stamp) -> Result<Option<SellerRecord>, StoreError> {
    first(
        connection,
        "SELECT o.name, o.business_id, o.vat_number, o.address,
             coalesce((SELECT name FROM department WHERE id = ?1), '') AS department_name,
             coalesce((SELECT name FROM till WHERE id = ?2), '') AS till_name,
             coalesce((SELECT name FROM staff WHERE id = ?3), '') AS staff_name
         FROM organisation o LIMIT 1",
        (
            blob(stamp.department.as_uuid()),
            blob(stamp.till.as_uuid()),
            blob(stamp.staff.as_uuid()),
        ),
        read_seller,
    )
}

fn read_seller(row: &rusqlite::Row<'_>) -> Result<SellerRecord, StoreError> {
    Ok(SellerRecord {
        name: row.get("name")?,
        business_id: row.get("business_id")?,
        vat_number: row.get("vat_number")?,
        address: row.get("address")?,
        department: row.get("department_name")?,
        till: row.get("till_name")?,
        staff: row.get("staff_name")?,
    })
}

/// The seller of a document: frozen with it, or today's for documents older than the freezing.
pub(crate) fn seller(connection: &Connection, document: DocumentId, stamp: &Stamp) -> Result<SellerRecord, StoreError> {
    let frozen = first(
        connection,
        "SELECT name, business_id, vat_number, address, department_name, till_name, staff_name FROM document_seller
         WHERE document = ?1",
        [blob(document.as_uuid())],
        read_seller,
    )?;
    match frozen {
        Some(seller) => Ok(seller),
        None => seller_today(connection, stamp)?.ok_or(StoreError::NotFound("organisation")),
    }
}

/// How often each paper of a document was handed out.
pub(crate) fn issued(connection: &Connection, document: DocumentId) -> Result<Vec<(PaperRef, u32)>, StoreError> {
    rows(
        connection,
        "SELECT paper, subject, count(*) AS times FROM paper_issue WHERE document = ?1 GROUP BY paper, subject",
        [blob(document.as_uuid())],
        |row| {
            let code: String = row.get("paper")?;
            let paper = PaperRef::from_parts(&code, id(row, "subject")?).ok_or_else(|| unknown("paper", &code))?;
            Ok((paper, row.get("times")?))
        },
    )
}

/// Counts a print or file and says whether it is the original.
pub(crate) fn issue(work: &mut Work<'_>, request: &IssueRequest) -> Result<Copy, IssueError> {
    let transaction = work.transaction;
    if let Some((code, subject, number)) = by_key(transaction, request.key)? {
        let same = code == request.paper.code() && subject == request.paper.subject();
        return if same { Ok(copy_of(number)) } else { Err(IssueError::KeyUsed) };
    }
    let number: u32 = transaction
        .prepare_cached("SELECT count(*) FROM paper_issue WHERE paper = ?1 AND subject = ?2")
        .and_then(|mut statement| statement.query_row((request.paper.code(), blob(request.paper.subject())), |row| row.get(0)))
        .map_err(StoreError::from)?;
    let copy = request.paper.kind().next(number).ok_or(IssueError::CopiesUsed)?;
    let stamp = StampCells::of(&request.stamp);
    let mut line = Line::open(transaction)?;
    line.insert(
        &PAPER_ISSUE,
        &[
            stamp.at,
            Cell::Blob(&request.content),
            stamp.department,
            Cell::Id(request.document.as_uuid()),
            Cell::Text(request.language),
            Cell::Text(request.medium.code()),
            Cell::Int(i64::from(number)),
            stamp.offset,
            Cell::Text(request.paper.code()),
            Cell::Id(request.key.as_uuid()),
            stamp.staff,
            Cell::Id(request.paper.subject()),
            stamp.till,
        ],
    )?;
    let salt = work.ids.salt();
    line.close(JournalKind::PaperIssued, Some(request.paper.subject()), &request.stamp, salt)?;
    Ok(copy)
}

const fn copy_of(number: u32) -> Copy {
    if number == 0 { Copy::Original } else { Copy::Copy }
}

fn by_key(connection: &Connection, key: RequestKey) -> Result<Option<(String, Uuid, u32)>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT paper, subject, number FROM paper_issue WHERE request_key = ?1")?
        .query_row([blob(key.as_uuid())], |row| {
            Ok((row.get("paper")?, id(row, "subject")?, row.get("number")?))
        })
        .optional()?)
}
