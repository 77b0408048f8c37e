-- Why this change is needed: consultations name a vet and carry notes; nothing finalised may be a dead end, so a document
-- can be taken back in full by a credit note; and the list of a million invoices is searched, filtered and counted without
-- waiting.
--
-- `document_treatment` and `credit_note` are append-only and covered by the journal. `document_balance` is a cache: the
-- balance of each document beside what a list is filtered by, written by triggers in the commit that writes the document, its
-- payment or its credit note, and compared with the books' own rows at every opening. The word for a document's payment is
-- not in it; `state` follows from the balance by an expression, as it does in the program. `document_tally` adds the balances
-- up by day, so that counting a million takes as long as counting the days.

ALTER TABLE draft_sale ADD COLUMN vet BLOB REFERENCES staff (id);
ALTER TABLE draft_sale ADD COLUMN notes TEXT CHECK (length(notes) BETWEEN 1 AND 2000);

-- Who was in charge of the treatment, and what they noted: frozen with the document, where it has either.
CREATE TABLE document_treatment (
    seq INTEGER PRIMARY KEY,
    document BLOB NOT NULL UNIQUE REFERENCES document (id),
    vet BLOB CHECK (length(vet) = 16),
    vet_name TEXT CHECK (length(vet_name) BETWEEN 1 AND 200),
    notes TEXT CHECK (length(notes) BETWEEN 1 AND 2000),
    journal_seq INTEGER NOT NULL,
    CHECK ((vet IS NULL) = (vet_name IS NULL)),
    CHECK (vet IS NOT NULL OR notes IS NOT NULL)
) STRICT;

-- A document taken back in full. What stands on it is the document's, with the sign turned.
CREATE TABLE credit_note (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    request_key BLOB NOT NULL UNIQUE CHECK (length(request_key) = 16),
    document BLOB NOT NULL UNIQUE REFERENCES document (id),
    posting BLOB NOT NULL UNIQUE REFERENCES ledger_posting (id),
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999),
    label TEXT NOT NULL UNIQUE,
    currency TEXT NOT NULL CHECK (currency IN ('EUR', 'SEK', 'NOK', 'DKK')),
    gross INTEGER NOT NULL CHECK (gross BETWEEN 0 AND 999999999),
    reason TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 80),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL,
    UNIQUE (series, year, number)
) STRICT;

CREATE TRIGGER credit_note_in_full BEFORE INSERT ON credit_note
WHEN NOT EXISTS (
    SELECT 1 FROM document WHERE id = NEW.document AND gross = NEW.gross AND currency = NEW.currency
)
BEGIN SELECT RAISE(ABORT, 'credit_note: takes the whole document back'); END;

CREATE TRIGGER document_treatment_no_update BEFORE UPDATE ON document_treatment BEGIN SELECT RAISE(ABORT, 'document_treatment: append-only'); END;
CREATE TRIGGER document_treatment_no_delete BEFORE DELETE ON document_treatment BEGIN SELECT RAISE(ABORT, 'document_treatment: append-only'); END;
CREATE TRIGGER credit_note_no_update BEFORE UPDATE ON credit_note BEGIN SELECT RAISE(ABORT, 'credit_note: append-only'); END;
CREATE TRIGGER credit_note_no_delete BEFORE DELETE ON credit_note BEGIN SELECT RAISE(ABORT, 'credit_note: append-only'); END;

-- The cache behind the list. `day` is the local calendar day of finalising, counted from 1970. No rule here may refuse what
-- the books book, so the sums have no checks; that they are right is asked at every opening.
CREATE TABLE document_balance (
    document INTEGER PRIMARY KEY REFERENCES document (seq),
    day INTEGER NOT NULL,
    consultation INTEGER NOT NULL,
    department BLOB NOT NULL,
    staff BLOB NOT NULL,
    vet BLOB,
    client BLOB,
    total INTEGER NOT NULL,
    credited INTEGER NOT NULL DEFAULT 0,
    paid INTEGER NOT NULL DEFAULT 0,
    refunded INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL GENERATED ALWAYS AS (CASE WHEN credited THEN 0 ELSE total END - paid + refunded) VIRTUAL,
    state TEXT NOT NULL GENERATED ALWAYS AS (CASE
        WHEN paid < refunded THEN 'needs_attention'
        WHEN credited THEN 'credited'
        WHEN total < paid - refunded THEN 'needs_attention'
        WHEN total = paid - refunded THEN 'paid'
        WHEN paid > refunded THEN 'partly_paid'
        WHEN refunded > 0 THEN 'refunded'
        ELSE 'due' END) VIRTUAL
) STRICT;

CREATE TABLE document_tally (
    state TEXT NOT NULL,
    department BLOB NOT NULL,
    consultation INTEGER NOT NULL,
    day INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    due INTEGER NOT NULL,
    PRIMARY KEY (state, department, consultation, day)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER document_tally_counts AFTER INSERT ON document_balance
BEGIN
    INSERT INTO document_tally (day, department, consultation, state, documents, gross, due)
    VALUES (NEW.day, NEW.department, NEW.consultation, NEW.state, 1, NEW.total, NEW.due)
    ON CONFLICT DO UPDATE SET documents = documents + 1, gross = gross + excluded.gross, due = due + excluded.due;
END;

CREATE TRIGGER document_tally_moves AFTER UPDATE ON document_balance
BEGIN
    UPDATE document_tally SET documents = documents - 1, gross = gross - OLD.total, due = due - OLD.due
    WHERE day = OLD.day AND department = OLD.department AND consultation = OLD.consultation AND state = OLD.state;
    INSERT INTO document_tally (day, department, consultation, state, documents, gross, due)
    VALUES (NEW.day, NEW.department, NEW.consultation, NEW.state, 1, NEW.total, NEW.due)
    ON CONFLICT DO UPDATE SET documents = documents + 1, gross = gross + excluded.gross, due = due + excluded.due;
END;

CREATE TRIGGER document_balance_begins AFTER INSERT ON document
BEGIN
    INSERT INTO document_balance (document, day, consultation, department, staff, client, total)
    VALUES (NEW.seq, (NEW.at + NEW.offset_minutes * 60000) / 86400000, NEW.kind = 'consultation', NEW.department, NEW.staff,
        NEW.client, NEW.gross);
END;

CREATE TRIGGER document_balance_treated AFTER INSERT ON document_treatment
WHEN NEW.vet IS NOT NULL
BEGIN
    UPDATE document_balance SET vet = NEW.vet WHERE document = (SELECT seq FROM document WHERE id = NEW.document);
END;

CREATE TRIGGER document_balance_paid AFTER INSERT ON payment
BEGIN
    UPDATE document_balance SET paid = paid + max(NEW.amount, 0), refunded = refunded - min(NEW.amount, 0)
    WHERE document = (SELECT seq FROM document WHERE id = NEW.document);
END;

CREATE TRIGGER document_balance_credited AFTER INSERT ON credit_note
BEGIN
    UPDATE document_balance SET credited = 1 WHERE document = (SELECT seq FROM document WHERE id = NEW.document);
END;

CREATE TRIGGER document_balance_keeps BEFORE UPDATE ON document_balance
WHEN NEW.document <> OLD.document OR NEW.day <> OLD.day OR NEW.consultation <> OLD.consultation
    OR NEW.department <> OLD.department OR NEW.staff <> OLD.staff OR NEW.client IS NOT OLD.client OR NEW.total <> OLD.total
BEGIN SELECT RAISE(ABORT, 'document_balance: follows its document'); END;

CREATE TRIGGER document_balance_stays BEFORE DELETE ON document_balance
BEGIN SELECT RAISE(ABORT, 'document_balance: never removed'); END;

CREATE TRIGGER document_tally_stays BEFORE DELETE ON document_tally
BEGIN SELECT RAISE(ABORT, 'document_tally: never removed'); END;

INSERT INTO document_balance (document, day, consultation, department, staff, client, total, paid, refunded)
SELECT d.seq, (d.at + d.offset_minutes * 60000) / 86400000, d.kind = 'consultation', d.department, d.staff, d.client, d.gross,
    (SELECT coalesce(sum(p.amount), 0) FROM payment p WHERE p.document = d.id AND p.amount > 0),
    (SELECT coalesce(-sum(p.amount), 0) FROM payment p WHERE p.document = d.id AND p.amount < 0)
FROM document d;

-- Whatever a list is filtered by, its newest rows stand together in one of these, by day and then by number of finalising.
CREATE INDEX document_balance_by_day ON document_balance (day);
CREATE INDEX document_balance_by_place ON document_balance (department, consultation, state, day);
CREATE INDEX document_balance_by_staff ON document_balance (staff, department, consultation, state, day);
CREATE INDEX document_balance_by_vet ON document_balance (vet, department, consultation, state, day, document, staff) WHERE vet IS NOT NULL;
CREATE INDEX document_balance_by_client ON document_balance (client, day) WHERE client IS NOT NULL;
CREATE INDEX document_by_number ON document (number);

-- What happened on a day, for the day's page.
CREATE INDEX payment_by_day ON payment ((at + offset_minutes * 60000) / 86400000);
CREATE INDEX attempt_by_day ON attempt ((at + offset_minutes * 60000) / 86400000);
CREATE INDEX credit_note_by_day ON credit_note ((at + offset_minutes * 60000) / 86400000);
