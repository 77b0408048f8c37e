-- Why this change is needed: every contradicted attempt is a case that somebody must have, work on and close with evidence; and
-- attempts are listed by outcome, terminal and day, also where there are a million of them.

-- What people did about a case. A case is a contradicted attempt and has no row of its own, so that none can be forgotten.
CREATE TABLE case_event (
    seq INTEGER PRIMARY KEY,
    attempt BLOB NOT NULL REFERENCES attempt (id),
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
    UNIQUE (attempt, number),
    CHECK ((what = 'assigned') = (owner IS NOT NULL)),
    CHECK ((what = 'assigned') = (text IS NULL)),
    CHECK ((what = 'closed') = (supervised IS NOT NULL))
) STRICT;

CREATE TRIGGER case_event_no_update BEFORE UPDATE ON case_event BEGIN SELECT RAISE(ABORT, 'case_event: append-only'); END;
CREATE TRIGGER case_event_no_delete BEFORE DELETE ON case_event BEGIN SELECT RAISE(ABORT, 'case_event: append-only'); END;

-- What ended without money, in the order of ids, which is that of time. A paid attempt never enters it.
CREATE INDEX attempt_state_without_money ON attempt_state (state) WHERE state IN ('declined', 'not_sent', 'resolved_not_charged');
