-- Why this change is needed: terminals are added, changed and retired from Settings, their set-up is a checklist with names
-- on it, and what is asked of them beside payments must be on disk before it is sent.

-- Who prints, once that was set from here; nobody knows before.
ALTER TABLE terminal ADD COLUMN printing TEXT CHECK (printing IN ('terminal', 'till'));

-- What a person confirmed about a terminal, or took back. The last row of a step counts.
CREATE TABLE terminal_check (
    seq INTEGER PRIMARY KEY,
    terminal BLOB NOT NULL REFERENCES terminal (id),
    step TEXT NOT NULL CHECK (step IN ('ordered', 'account_received', 'icons_green', 'reconciled_by_hand', 'currency_corrected')),
    done INTEGER NOT NULL CHECK (done IN (0, 1)),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX terminal_check_by_terminal ON terminal_check (terminal, step);

-- A call about to be sent. One without an end was never answered: nobody knows whether it ran.
CREATE TABLE terminal_call (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    request_key BLOB NOT NULL UNIQUE CHECK (length(request_key) = 16),
    terminal BLOB NOT NULL REFERENCES terminal (id),
    action TEXT NOT NULL CHECK (action IN ('reconciliation', 'download_dataset', 'download_software', 'last_receipt',
        'print_by_terminal', 'print_by_till')),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX terminal_call_by_terminal ON terminal_call (terminal, action);

CREATE TABLE terminal_call_end (
    seq INTEGER PRIMARY KEY,
    call BLOB NOT NULL UNIQUE REFERENCES terminal_call (id),
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'declined', 'not_sent', 'unknown')),
    reason TEXT NOT NULL,
    printed TEXT,
    session TEXT,
    terminal_time TEXT,
    raw TEXT,
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL
) STRICT;

-- A terminal's number is what an attempt in doubt is looked for under: it never changes.
CREATE TRIGGER terminal_number_stays BEFORE UPDATE ON terminal
WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number
BEGIN SELECT RAISE(ABORT, 'terminal: its number stays'); END;
CREATE TRIGGER terminal_stays BEFORE DELETE ON terminal
BEGIN SELECT RAISE(ABORT, 'terminal: never removed'); END;

CREATE TRIGGER terminal_check_no_update BEFORE UPDATE ON terminal_check BEGIN SELECT RAISE(ABORT, 'terminal_check: append-only'); END;
CREATE TRIGGER terminal_check_no_delete BEFORE DELETE ON terminal_check BEGIN SELECT RAISE(ABORT, 'terminal_check: append-only'); END;
CREATE TRIGGER terminal_call_no_update BEFORE UPDATE ON terminal_call BEGIN SELECT RAISE(ABORT, 'terminal_call: append-only'); END;
CREATE TRIGGER terminal_call_no_delete BEFORE DELETE ON terminal_call BEGIN SELECT RAISE(ABORT, 'terminal_call: append-only'); END;
CREATE TRIGGER terminal_call_end_no_update BEFORE UPDATE ON terminal_call_end BEGIN SELECT RAISE(ABORT, 'terminal_call_end: append-only'); END;
CREATE TRIGGER terminal_call_end_no_delete BEFORE DELETE ON terminal_call_end BEGIN SELECT RAISE(ABORT, 'terminal_call_end: append-only'); END;
