//! Papers in the books: the seller stays who they were, and every print is counted in the commit that allows it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test reports by panicking"
)]

mod support;

use domain::ids::{DocumentId, PaymentId, RequestKey};
use domain::paper::{Copy, Medium, PaperRef};
use rusqlite::Connection;
use store::{IssueError, IssueRequest};
use support::Clinic;

fn request(clinic: &mut Clinic, paper: PaperRef, document: DocumentId) -> IssueRequest {
    IssueRequest {
        key: RequestKey::from_uuid(clinic.id()),
        paper,
        document,
        medium: Medium::Print,
        language: "fi",
        content: [7; 32],
        stamp: clinic.stamp(),
    }
}

fn counted(connection: &Connection) -> Vec<(String, u32, i64)> {
    let mut statement = connection
        .prepare("SELECT paper, number, journal_seq FROM paper_issue ORDER BY seq")
        .unwrap();
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)));
    rows.unwrap().map(Result::unwrap).collect()
}

#[test]
fn of_a_receipt_there_is_one_copy_and_of_an_invoice_any_number() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let cash = clinic.cash(document, 2_500, 3_000);
    let payment = clinic.books.pay_cash(&cash).unwrap().id;
    for (paper, expected) in [
        (
            PaperRef::Receipt(payment),
            [Some(Copy::Original), Some(Copy::Copy), None, None],
        ),
        (
            PaperRef::Refund(payment),
            [Some(Copy::Original), Some(Copy::Copy), None, None],
        ),
        (
            PaperRef::Invoice(document),
            [Some(Copy::Original), Some(Copy::Copy), Some(Copy::Copy), Some(Copy::Copy)],
        ),
    ] {
        for wanted in expected {
            let request = request(&mut clinic, paper, document);
            match (clinic.books.issue_paper(&request), wanted) {
                (Ok(copy), Some(wanted)) => assert_eq!(copy, wanted, "{paper:?}"),
                (Err(IssueError::CopiesUsed), None) => {}
                (other, _) => panic!("{paper:?}: {other:?}, not {wanted:?}"),
            }
        }
    }
    let issued = clinic.books.reader().unwrap().papers_issued(document).unwrap();
    assert_eq!(issued.len(), 3);
    assert!(issued.contains(&(PaperRef::Receipt(payment), 2)) && issued.contains(&(PaperRef::Invoice(document), 4)));
    clinic.assert_sound();
}

#[test]
fn the_same_press_counts_once_and_no_other_paper_takes_its_key() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let first = request(&mut clinic, PaperRef::Invoice(document), document);
    assert_eq!(clinic.books.issue_paper(&first).unwrap(), Copy::Original);
    assert_eq!(clinic.books.issue_paper(&first).unwrap(), Copy::Original);
    let other = IssueRequest {
        paper: PaperRef::Receipt(PaymentId::from_uuid(clinic.id())),
        ..first
    };
    assert!(matches!(clinic.books.issue_paper(&other), Err(IssueError::KeyUsed)));
    assert_eq!(counted(&clinic.stranger()).len(), 1);
}

#[test]
fn a_print_has_a_line_in_the_journal() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let printed = request(&mut clinic, PaperRef::Invoice(document), document);
    clinic.books.issue_paper(&printed).unwrap();
    let connection = clinic.stranger();
    let line = counted(&connection)[0].2;
    let kind: String = connection
        .query_row("SELECT kind FROM journal WHERE seq = ?1", [line], |row| row.get(0))
        .unwrap();
    assert_eq!(kind, "paper_issued");
    assert_eq!(clinic.books.reader().unwrap().verify_all().unwrap(), []);
}

#[test]
fn a_number_out_of_turn_is_refused_by_the_books_themselves() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let printed = request(&mut clinic, PaperRef::Invoice(document), document);
    clinic.books.issue_paper(&printed).unwrap();
    let refused = clinic.stranger().execute(
        "INSERT INTO paper_issue (request_key, document, paper, subject, number, medium, language, content, till, department,
             staff, at, offset_minutes, journal_seq)
         SELECT randomblob(16), document, paper, subject, 5, medium, language, content, till, department, staff, at,
             offset_minutes, journal_seq FROM paper_issue",
        [],
    );
    assert!(refused.unwrap_err().to_string().contains("counts by one"));
}

#[test]
fn the_seller_of_a_document_is_who_they_were() {
    let mut clinic = Clinic::new();
    let document = clinic.invoice(2_500);
    let stamp = clinic.stamp();
    let before = clinic.books.reader().unwrap().seller(document, &stamp).unwrap();
    let names = clinic.books.reader().unwrap().document(document).unwrap().names;
    assert_eq!(
        (&before.till, &before.department, &before.staff),
        (&names.till, &names.department, &names.staff)
    );
    let stranger = clinic.stranger();
    stranger
        .execute_batch(
            "UPDATE organisation SET name = 'Another Oy', address = 'Elsewhere 9';
             UPDATE till SET name = 'Moved'; UPDATE staff SET name = 'Married'; UPDATE department SET name = 'Renamed'",
        )
        .unwrap();
    assert_eq!(clinic.books.reader().unwrap().seller(document, &stamp).unwrap(), before);
    let later = clinic.invoice(1_000);
    let after = clinic.books.reader().unwrap().seller(later, &stamp).unwrap();
    assert_eq!(
        (after.name.as_str(), after.till.as_str(), after.staff.as_str()),
        ("Another Oy", "Moved", "Married")
    );
    assert_ne!(after, before);
    clinic.assert_sound();
}
