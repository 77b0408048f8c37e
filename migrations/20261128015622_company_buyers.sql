-- Why this change is needed: an invoice to a company carries the company's number, as it was on that day. A table of its own,
-- because few buyers are companies and the rows of `document` are what the journal has hashed already.

CREATE TABLE document_company (
    seq INTEGER PRIMARY KEY,
    document BLOB NOT NULL UNIQUE REFERENCES document (id),
    business_id TEXT NOT NULL CHECK (length(business_id) BETWEEN 1 AND 40),
    journal_seq INTEGER NOT NULL
) STRICT;

CREATE TRIGGER document_company_no_update BEFORE UPDATE ON document_company BEGIN SELECT RAISE(ABORT, 'document_company: append-only'); END;
CREATE TRIGGER document_company_no_delete BEFORE DELETE ON document_company BEGIN SELECT RAISE(ABORT, 'document_company: append-only'); END;
