-- Why this change is needed: closing a case takes its money out of suspense, by new entries in the ledger: to the invoice, back to the
-- client, or as a difference that was accepted. Which, and by which entries, stands beside the step that closed it.

CREATE TABLE case_booking (
    seq INTEGER PRIMARY KEY,
    attempt BLOB NOT NULL REFERENCES attempt (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    choice TEXT NOT NULL CHECK (choice IN ('invoice', 'refund', 'paid_back_at_terminal', 'paid_back_outside', 'difference')),
    amount INTEGER NOT NULL CHECK (amount <> 0),
    booked INTEGER NOT NULL CHECK (booked >= 0 AND booked <= abs(amount)),
    payment BLOB UNIQUE REFERENCES payment (id),
    posting BLOB NOT NULL UNIQUE REFERENCES ledger_posting (id),
    journal_seq INTEGER NOT NULL,
    UNIQUE (attempt, number),
    FOREIGN KEY (attempt, number) REFERENCES case_event (attempt, number),
    CHECK ((booked > 0) = (payment IS NOT NULL)),
    CHECK ((choice IN ('invoice', 'refund')) = (payment IS NOT NULL))
) STRICT;

CREATE TRIGGER case_booking_no_update BEFORE UPDATE ON case_booking BEGIN SELECT RAISE(ABORT, 'case_booking: append-only'); END;
CREATE TRIGGER case_booking_no_delete BEFORE DELETE ON case_booking BEGIN SELECT RAISE(ABORT, 'case_booking: append-only'); END;
