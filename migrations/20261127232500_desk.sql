-- Why this change is needed: clients, patients, staff and items can be added and changed at the desk, so they get the
-- fields their forms ask for; lists are read in the order of names; a press that makes one of them makes one; and a
-- mistyped word can be put right, for which the words of items and clients are kept.

ALTER TABLE staff ADD COLUMN vet INTEGER NOT NULL DEFAULT 0 CHECK (vet IN (0, 1));
ALTER TABLE staff ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));

ALTER TABLE client ADD COLUMN company INTEGER NOT NULL DEFAULT 0 CHECK (company IN (0, 1));
ALTER TABLE client ADD COLUMN business_id TEXT CHECK (length(business_id) BETWEEN 1 AND 40);
ALTER TABLE client ADD COLUMN email TEXT CHECK (length(email) BETWEEN 1 AND 200);
ALTER TABLE client ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';
UPDATE client SET sort_name = lower(name);
CREATE INDEX client_by_name ON client (sort_name, seq);

ALTER TABLE patient ADD COLUMN state TEXT NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'deceased', 'hidden'));

ALTER TABLE item ADD COLUMN hidden INTEGER NOT NULL DEFAULT 0 CHECK (hidden IN (0, 1));
ALTER TABLE item ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';
UPDATE item SET sort_name = lower(name);
CREATE INDEX item_by_name ON item (sort_name, seq);

-- What a press has made, so that the same press again makes nothing more.
CREATE TABLE master_request (
    request_key BLOB PRIMARY KEY CHECK (length(request_key) = 16),
    made BLOB NOT NULL CHECK (length(made) = 16)
) STRICT, WITHOUT ROWID;

-- The words that items and clients are found by, without their accents. Only letters: a code or a number that is nearly
-- right is another code.
CREATE TABLE search_word (
    word TEXT PRIMARY KEY CHECK (length(word) BETWEEN 3 AND 40)
) STRICT, WITHOUT ROWID;
