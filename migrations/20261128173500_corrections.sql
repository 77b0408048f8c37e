-- Why this change is needed: a payment that the terminal never took has to leave the books again, by new rows; money that leaves
-- suspense may be the second payment of its attempt; and a card payment that a restored copy no longer holds can be booked again
-- without sending anything. So an attempt may have more than one payment, and a payment may take back one of its own attempt.

-- The same rows under other rules. References to it are asked at the commit, and an index makes asking cheap meanwhile.
PRAGMA defer_foreign_keys = ON;
CREATE INDEX ledger_posting_by_payment ON ledger_posting (payment);
CREATE TABLE payment_before AS SELECT * FROM payment;
DROP TABLE payment;

-- A row that takes back one of the same attempt is a correction: it moves no money. Whatever else is below nothing is a refund.
CREATE TABLE payment (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    document BLOB NOT NULL REFERENCES document (id),
    tender TEXT NOT NULL CHECK (tender IN ('card', 'cash')),
    amount INTEGER NOT NULL CHECK (amount <> 0 AND abs(amount) <= 999999999),
    currency TEXT NOT NULL CHECK (currency IN ('EUR', 'SEK', 'NOK', 'DKK')),
    tip INTEGER NOT NULL,
    surcharge INTEGER NOT NULL,
    refund_of BLOB REFERENCES payment (id),
    attempt BLOB REFERENCES attempt (id),
    request_key BLOB UNIQUE CHECK (length(request_key) = 16),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL,
    CHECK ((tender = 'card') = (attempt IS NOT NULL)),
    CHECK ((tender = 'cash') = (request_key IS NOT NULL)),
    CHECK (amount > 0 OR refund_of IS NOT NULL),
    CHECK ((tip >= 0 AND surcharge >= 0) OR (amount < 0 AND tip <= 0 AND surcharge <= 0))
) STRICT;
CREATE INDEX payment_by_document ON payment (document);
CREATE INDEX payment_by_original ON payment (refund_of) WHERE refund_of IS NOT NULL;
CREATE INDEX payment_by_attempt ON payment (attempt) WHERE attempt IS NOT NULL;
CREATE INDEX payment_by_day ON payment ((at + offset_minutes * 60000) / 86400000);

INSERT INTO payment (seq, id, document, tender, amount, currency, tip, surcharge, refund_of, attempt, request_key, till, department,
    staff, at, offset_minutes, journal_seq)
SELECT seq, id, document, tender, amount, currency, tip, surcharge, refund_of, attempt, request_key, till, department,
    staff, at, offset_minutes, journal_seq
FROM payment_before ORDER BY seq;
DROP TABLE payment_before;
DROP INDEX ledger_posting_by_payment;

-- A payment that left the books again, with the step of the case that says why. It leaves once.
CREATE TABLE case_correction (
    seq INTEGER PRIMARY KEY,
    attempt BLOB NOT NULL REFERENCES attempt (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    corrects BLOB NOT NULL UNIQUE REFERENCES payment (id),
    payment BLOB NOT NULL UNIQUE REFERENCES payment (id),
    posting BLOB NOT NULL UNIQUE REFERENCES ledger_posting (id),
    journal_seq INTEGER NOT NULL,
    UNIQUE (attempt, number),
    FOREIGN KEY (attempt, number) REFERENCES case_event (attempt, number),
    CHECK (corrects <> payment)
) STRICT;

CREATE TRIGGER case_correction_no_update BEFORE UPDATE ON case_correction BEGIN SELECT RAISE(ABORT, 'case_correction: append-only'); END;
CREATE TRIGGER case_correction_no_delete BEFORE DELETE ON case_correction BEGIN SELECT RAISE(ABORT, 'case_correction: append-only'); END;
CREATE TRIGGER payment_no_update BEFORE UPDATE ON payment BEGIN SELECT RAISE(ABORT, 'payment: append-only'); END;
CREATE TRIGGER payment_no_delete BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'payment: append-only'); END;

CREATE TRIGGER payment_currency BEFORE INSERT ON payment
WHEN NEW.currency <> (SELECT currency FROM books)
BEGIN SELECT RAISE(ABORT, 'payment: not the currency of the books'); END;

CREATE TRIGGER payment_takes_back BEFORE INSERT ON payment
WHEN NEW.amount > 0 AND NEW.refund_of IS NOT NULL
    AND NOT coalesce(NEW.attempt = (SELECT o.attempt FROM payment o WHERE o.id = NEW.refund_of), 0)
BEGIN SELECT RAISE(ABORT, 'payment: only what its own attempt gave back is taken back'); END;

-- A correction lowers what it corrects: what was never taken is owed again, and no refund.
CREATE TRIGGER document_balance_paid AFTER INSERT ON payment
BEGIN
    UPDATE document_balance SET
        paid = paid + CASE WHEN (NEW.amount > 0) <> coalesce(
            NEW.attempt = (SELECT o.attempt FROM payment o WHERE o.id = NEW.refund_of), 0) THEN NEW.amount ELSE 0 END,
        refunded = refunded - CASE WHEN (NEW.amount > 0) = coalesce(
            NEW.attempt = (SELECT o.attempt FROM payment o WHERE o.id = NEW.refund_of), 0) THEN NEW.amount ELSE 0 END
    WHERE document = (SELECT seq FROM document WHERE id = NEW.document);
END;

-- What was taken in a time these books no longer hold is recorded and settled in one commit: nothing is sent in between.
DROP TRIGGER attempt_state_steps;
CREATE TRIGGER attempt_state_steps BEFORE UPDATE ON attempt_state
WHEN NEW.attempt <> OLD.attempt OR NEW.terminal <> OLD.terminal OR NEW.events < OLD.events
    OR NEW.abort_asked < OLD.abort_asked
    OR NOT (NEW.state = OLD.state
        OR (OLD.state = 'intent' AND NEW.state IN ('sending', 'not_sent', 'resolved_charged'))
        OR (OLD.state = 'sending' AND NEW.state IN ('unknown', 'approved', 'declined', 'not_sent', 'conflict'))
        OR (OLD.state = 'unknown'
            AND NEW.state IN ('approved', 'declined', 'resolved_charged', 'resolved_not_charged', 'conflict'))
        OR (OLD.state IN ('approved', 'declined', 'not_sent', 'resolved_charged', 'resolved_not_charged')
            AND NEW.state = 'conflict'))
BEGIN SELECT RAISE(ABORT, 'attempt_state: not a legal step'); END;
