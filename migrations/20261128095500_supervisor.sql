-- Why this change is needed: some things at the till take a second person. Until staff have accounts that is a supervisor's code.
-- The books keep what it takes to check one (never the code, and never the pepper, which is in the keychain), every time one was
-- asked for, and what that came to: the waits after wrong codes follow from these rows, so that no restart shortens them.

-- The last row counts. `pepper` names the pepper it was made with, so that a lost one is told from a wrong code.
CREATE TABLE supervisor_code (
    seq INTEGER PRIMARY KEY,
    verifier BLOB NOT NULL CHECK (length(verifier) = 32),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    pepper BLOB NOT NULL CHECK (length(pepper) = 8),
    memory_kib INTEGER NOT NULL CHECK (memory_kib BETWEEN 19456 AND 4194304),
    passes INTEGER NOT NULL CHECK (passes BETWEEN 2 AND 100),
    lanes INTEGER NOT NULL CHECK (lanes BETWEEN 1 AND 16),
    how TEXT NOT NULL CHECK (how IN ('first', 'changed', 'renewed')),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL
) STRICT;

-- Written before the code is checked: a program that is ended in between has tried, and counts as wrong.
CREATE TABLE supervisor_try (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    act TEXT NOT NULL CHECK (length(act) BETWEEN 1 AND 40),
    subject BLOB CHECK (length(subject) = 16),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL
) STRICT;

CREATE TABLE supervisor_answer (
    seq INTEGER PRIMARY KEY,
    asked INTEGER NOT NULL UNIQUE REFERENCES supervisor_try (seq),
    answer TEXT NOT NULL CHECK (answer IN ('agreed', 'wrong', 'not_judged')),
    journal_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX supervisor_answer_agreed ON supervisor_answer (asked) WHERE answer = 'agreed';

CREATE TRIGGER supervisor_code_no_update BEFORE UPDATE ON supervisor_code BEGIN SELECT RAISE(ABORT, 'supervisor_code: append-only'); END;
CREATE TRIGGER supervisor_code_no_delete BEFORE DELETE ON supervisor_code BEGIN SELECT RAISE(ABORT, 'supervisor_code: append-only'); END;
CREATE TRIGGER supervisor_try_no_update BEFORE UPDATE ON supervisor_try BEGIN SELECT RAISE(ABORT, 'supervisor_try: append-only'); END;
CREATE TRIGGER supervisor_try_no_delete BEFORE DELETE ON supervisor_try BEGIN SELECT RAISE(ABORT, 'supervisor_try: append-only'); END;
CREATE TRIGGER supervisor_answer_no_update BEFORE UPDATE ON supervisor_answer BEGIN SELECT RAISE(ABORT, 'supervisor_answer: append-only'); END;
CREATE TRIGGER supervisor_answer_no_delete BEFORE DELETE ON supervisor_answer BEGIN SELECT RAISE(ABORT, 'supervisor_answer: append-only'); END;
