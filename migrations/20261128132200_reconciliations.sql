-- Why this change is needed: a terminal's own totals of a session are compared with the books, and whatever does not agree is a case
-- that somebody has, works on and settles with evidence.

-- One row per answered reconciliation. `events_to` is the last event of an attempt that was looked at: the next comparison begins
-- behind it. What the terminal said is absent where its answer held no totals.
CREATE TABLE reconciliation (
    seq INTEGER PRIMARY KEY,
    call BLOB NOT NULL UNIQUE REFERENCES terminal_call (id),
    terminal BLOB NOT NULL REFERENCES terminal (id),
    session TEXT NOT NULL CHECK (length(session) <= 40),
    verdict TEXT NOT NULL CHECK (verdict IN ('equal', 'differs', 'no_totals')),
    currency TEXT CHECK (length(currency) BETWEEN 1 AND 8),
    purchases_said INTEGER,
    purchases_sum_said INTEGER,
    refunds_said INTEGER,
    refunds_sum_said INTEGER,
    purchases INTEGER NOT NULL,
    purchases_sum INTEGER NOT NULL,
    refunds INTEGER NOT NULL,
    refunds_sum INTEGER NOT NULL,
    elsewhere INTEGER NOT NULL CHECK (elsewhere >= 0),
    events_to INTEGER NOT NULL CHECK (events_to >= 0),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL,
    CHECK ((verdict = 'no_totals') = (purchases_said IS NULL)),
    CHECK ((purchases_said IS NULL) = (purchases_sum_said IS NULL)),
    CHECK ((purchases_said IS NULL) = (refunds_said IS NULL)),
    CHECK ((purchases_said IS NULL) = (refunds_sum_said IS NULL))
) STRICT;
CREATE INDEX reconciliation_by_terminal ON reconciliation (terminal);

-- Attempts of the same time whose outcome nobody can vouch for: they stand beside the comparison, by name.
CREATE TABLE reconciliation_doubt (
    seq INTEGER PRIMARY KEY,
    call BLOB NOT NULL REFERENCES reconciliation (call),
    attempt BLOB NOT NULL REFERENCES attempt (id),
    state TEXT NOT NULL,
    journal_seq INTEGER NOT NULL,
    UNIQUE (call, attempt)
) STRICT;

-- What does not agree: a case each.
CREATE TABLE difference (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    call BLOB NOT NULL REFERENCES reconciliation (call),
    kind TEXT NOT NULL CHECK (kind IN ('purchases', 'refunds', 'currency')),
    journal_seq INTEGER NOT NULL,
    UNIQUE (call, kind)
) STRICT;

CREATE TABLE difference_event (
    seq INTEGER PRIMARY KEY,
    difference BLOB NOT NULL REFERENCES difference (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    what TEXT NOT NULL CHECK (what IN ('assigned', 'noted', 'closed')),
    owner BLOB CHECK (length(owner) = 16),
    text TEXT CHECK (length(text) BETWEEN 1 AND 2000),
    supervised BLOB UNIQUE CHECK (length(supervised) = 16),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL,
    UNIQUE (difference, number),
    CHECK ((what = 'assigned') = (owner IS NOT NULL)),
    CHECK ((what = 'assigned') = (text IS NULL)),
    CHECK ((what = 'closed') = (supervised IS NOT NULL))
) STRICT;
CREATE UNIQUE INDEX difference_closed ON difference_event (difference) WHERE what = 'closed';

CREATE TRIGGER reconciliation_no_update BEFORE UPDATE ON reconciliation BEGIN SELECT RAISE(ABORT, 'reconciliation: append-only'); END;
CREATE TRIGGER reconciliation_no_delete BEFORE DELETE ON reconciliation BEGIN SELECT RAISE(ABORT, 'reconciliation: append-only'); END;
CREATE TRIGGER reconciliation_doubt_no_update BEFORE UPDATE ON reconciliation_doubt BEGIN SELECT RAISE(ABORT, 'reconciliation_doubt: append-only'); END;
CREATE TRIGGER reconciliation_doubt_no_delete BEFORE DELETE ON reconciliation_doubt BEGIN SELECT RAISE(ABORT, 'reconciliation_doubt: append-only'); END;
CREATE TRIGGER difference_no_update BEFORE UPDATE ON difference BEGIN SELECT RAISE(ABORT, 'difference: append-only'); END;
CREATE TRIGGER difference_no_delete BEFORE DELETE ON difference BEGIN SELECT RAISE(ABORT, 'difference: append-only'); END;
CREATE TRIGGER difference_event_no_update BEFORE UPDATE ON difference_event BEGIN SELECT RAISE(ABORT, 'difference_event: append-only'); END;
CREATE TRIGGER difference_event_no_delete BEFORE DELETE ON difference_event BEGIN SELECT RAISE(ABORT, 'difference_event: append-only'); END;
