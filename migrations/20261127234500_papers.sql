-- Why this change is needed: papers are handed out, and what stands on one must be the same in ten years. The seller, the desk
-- and the member of staff are frozen beside the document they issued; and every print or file is counted, because a second one
-- is a copy and of a receipt there may be only one.
--
-- Both tables are append-only and covered by the journal. Documents made before this have no row in `document_seller`; their
-- papers name the organisation as it is today.

CREATE TABLE document_seller (
    seq INTEGER PRIMARY KEY,
    document BLOB NOT NULL UNIQUE REFERENCES document (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    business_id TEXT NOT NULL CHECK (length(business_id) BETWEEN 1 AND 200),
    vat_number TEXT CHECK (length(vat_number) BETWEEN 1 AND 200),
    address TEXT CHECK (length(address) BETWEEN 1 AND 200),
    department_name TEXT NOT NULL,
    till_name TEXT NOT NULL,
    staff_name TEXT NOT NULL,
    journal_seq INTEGER NOT NULL
) STRICT;

-- `subject` is a payment, a document or an attempt, as `paper` says; number 0 is the original.
CREATE TABLE paper_issue (
    seq INTEGER PRIMARY KEY,
    request_key BLOB NOT NULL UNIQUE CHECK (length(request_key) = 16),
    document BLOB NOT NULL REFERENCES document (id),
    paper TEXT NOT NULL
        CHECK (paper IN ('receipt', 'refund_receipt', 'invoice', 'credit_note', 'slip_customer', 'slip_merchant')),
    subject BLOB NOT NULL CHECK (length(subject) = 16),
    number INTEGER NOT NULL CHECK (number >= 0),
    medium TEXT NOT NULL CHECK (medium IN ('print', 'file')),
    language TEXT NOT NULL CHECK (length(language) = 2),
    content BLOB NOT NULL CHECK (length(content) = 32),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL,
    UNIQUE (paper, subject, number)
) STRICT;
CREATE INDEX paper_issue_by_document ON paper_issue (document);

CREATE TRIGGER paper_issue_counts BEFORE INSERT ON paper_issue
WHEN NEW.number <> (SELECT count(*) FROM paper_issue WHERE paper = NEW.paper AND subject = NEW.subject)
BEGIN SELECT RAISE(ABORT, 'paper_issue: counts by one'); END;

CREATE TRIGGER document_seller_no_update BEFORE UPDATE ON document_seller BEGIN SELECT RAISE(ABORT, 'document_seller: append-only'); END;
CREATE TRIGGER document_seller_no_delete BEFORE DELETE ON document_seller BEGIN SELECT RAISE(ABORT, 'document_seller: append-only'); END;
CREATE TRIGGER paper_issue_no_update BEFORE UPDATE ON paper_issue BEGIN SELECT RAISE(ABORT, 'paper_issue: append-only'); END;
CREATE TRIGGER paper_issue_no_delete BEFORE DELETE ON paper_issue BEGIN SELECT RAISE(ABORT, 'paper_issue: append-only'); END;
