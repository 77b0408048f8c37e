-- Why this change is needed: a terminal may say only how many payments there were and what they come to, and a session that was
-- closed at the terminal itself is compared by a person with the slip in hand. Both are comparisons, and whatever does not agree is
-- a difference like the others.

-- The same rows under other rules. References to them are asked at the commit.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE reconciliation_before AS SELECT * FROM reconciliation;
CREATE TABLE difference_before AS SELECT * FROM difference;
DROP TABLE reconciliation;
DROP TABLE difference;

-- One row per answered reconciliation, and one per session that a person compared, which has no call and brings an id of its own.
-- `events_to` is the last event of an attempt that was looked at. What the terminal said stands there by kind, or as a count and a
-- sum with refunds taken off, or not at all.
CREATE TABLE reconciliation (
    seq INTEGER PRIMARY KEY,
    call BLOB NOT NULL UNIQUE CHECK (length(call) = 16),
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
    count_said INTEGER,
    net_said INTEGER,
    by_hand INTEGER CHECK (by_hand = 1),
    journal_seq INTEGER NOT NULL,
    CHECK ((verdict = 'no_totals') = (purchases_said IS NULL AND count_said IS NULL)),
    CHECK (purchases_said IS NULL OR count_said IS NULL),
    CHECK ((purchases_said IS NULL) = (purchases_sum_said IS NULL)),
    CHECK ((purchases_said IS NULL) = (refunds_said IS NULL)),
    CHECK ((purchases_said IS NULL) = (refunds_sum_said IS NULL)),
    CHECK ((count_said IS NULL) = (net_said IS NULL)),
    CHECK (by_hand IS NULL OR (verdict <> 'no_totals' AND session <> '' AND elsewhere = 0))
) STRICT;
CREATE INDEX reconciliation_by_terminal ON reconciliation (terminal);
INSERT INTO reconciliation (seq, call, terminal, session, verdict, currency, purchases_said, purchases_sum_said, refunds_said,
    refunds_sum_said, purchases, purchases_sum, refunds, refunds_sum, elsewhere, events_to, till, department, staff, at,
    offset_minutes, journal_seq)
SELECT seq, call, terminal, session, verdict, currency, purchases_said, purchases_sum_said, refunds_said,
    refunds_sum_said, purchases, purchases_sum, refunds, refunds_sum, elsewhere, events_to, till, department, staff, at,
    offset_minutes, journal_seq
FROM reconciliation_before ORDER BY seq;
DROP TABLE reconciliation_before;

CREATE TABLE difference (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    call BLOB NOT NULL REFERENCES reconciliation (call),
    kind TEXT NOT NULL CHECK (kind IN ('purchases', 'refunds', 'net', 'currency')),
    journal_seq INTEGER NOT NULL,
    UNIQUE (call, kind)
) STRICT;
INSERT INTO difference (seq, id, call, kind, journal_seq)
SELECT seq, id, call, kind, journal_seq FROM difference_before ORDER BY seq;
DROP TABLE difference_before;

CREATE TRIGGER reconciliation_was_answered BEFORE INSERT ON reconciliation
WHEN NEW.by_hand IS NULL AND NOT EXISTS (SELECT 1 FROM terminal_call WHERE id = NEW.call AND terminal = NEW.terminal)
BEGIN SELECT RAISE(ABORT, 'reconciliation: of no call'); END;

CREATE TRIGGER reconciliation_no_update BEFORE UPDATE ON reconciliation BEGIN SELECT RAISE(ABORT, 'reconciliation: append-only'); END;
CREATE TRIGGER reconciliation_no_delete BEFORE DELETE ON reconciliation BEGIN SELECT RAISE(ABORT, 'reconciliation: append-only'); END;
CREATE TRIGGER difference_no_update BEFORE UPDATE ON difference BEGIN SELECT RAISE(ABORT, 'difference: append-only'); END;
CREATE TRIGGER difference_no_delete BEFORE DELETE ON difference BEGIN SELECT RAISE(ABORT, 'difference: append-only'); END;
