-- The first schema of the books.
--
-- Three sorts of tables. Master data (people, items, places) and drafts may change. The cache `attempt_state` changes by
-- legal steps only. Everything else is append-only: triggers refuse UPDATE and DELETE, and because recursive triggers are
-- on, REPLACE and UPSERT as well. Rows of append-only tables carry the journal line whose payload covers them.
--
-- Money is integer minor units; ids are the 16 bytes of a UUID; instants are UTC milliseconds with the local offset.

CREATE TABLE books (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    kind TEXT NOT NULL CHECK (kind IN ('real', 'practice', 'test')),
    country TEXT NOT NULL CHECK (country IN ('FI', 'SE', 'NO', 'DK')),
    currency TEXT NOT NULL CHECK (currency IN ('EUR', 'SEK', 'NOK', 'DKK')),
    founded_at INTEGER NOT NULL
) STRICT;

-- One life of these books on one computer. A restore adds a row, and with it new number series.
CREATE TABLE installation (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    restore INTEGER NOT NULL UNIQUE CHECK (restore BETWEEN 0 AND 65535),
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE schema_migration (
    version INTEGER PRIMARY KEY,
    slug TEXT NOT NULL,
    sha256 BLOB NOT NULL CHECK (length(sha256) = 32),
    program_version TEXT NOT NULL,
    applied_at INTEGER NOT NULL
) STRICT;

-- Places and people.

CREATE TABLE organisation (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    business_id TEXT NOT NULL CHECK (length(business_id) BETWEEN 1 AND 200),
    address TEXT NOT NULL CHECK (length(address) BETWEEN 1 AND 200)
) STRICT;

CREATE TABLE department (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    organisation BLOB NOT NULL REFERENCES organisation (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE till (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    department BLOB NOT NULL REFERENCES department (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE terminal (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    department BLOB NOT NULL REFERENCES department (id),
    number TEXT NOT NULL UNIQUE CHECK (length(number) = 8 AND number NOT GLOB '*[^0-9]*'),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    model TEXT NOT NULL CHECK (length(model) <= 80),
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX terminal_by_department ON terminal (department);

CREATE TABLE staff (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    initials TEXT NOT NULL CHECK (length(initials) BETWEEN 1 AND 4),
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE client (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    number INTEGER NOT NULL UNIQUE CHECK (number BETWEEN 0 AND 4294967295),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    phone TEXT CHECK (length(phone) BETWEEN 1 AND 40),
    address TEXT CHECK (length(address) BETWEEN 1 AND 200)
) STRICT;

CREATE TABLE patient (
    id BLOB PRIMARY KEY CHECK (length(id) = 16),
    client BLOB NOT NULL REFERENCES client (id),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    species TEXT NOT NULL CHECK (species IN ('dog', 'cat', 'rabbit', 'horse', 'bird', 'other')),
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX patient_by_client ON patient (client, position);

CREATE VIRTUAL TABLE client_search USING fts5 (
    text, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

CREATE TABLE setting (
    key TEXT PRIMARY KEY CHECK (length(key) BETWEEN 1 AND 80),
    value TEXT NOT NULL CHECK (length(value) <= 10000)
) STRICT;

-- The price list.

CREATE TABLE item (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    code TEXT NOT NULL UNIQUE CHECK (length(code) BETWEEN 1 AND 32),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    item_group TEXT NOT NULL,
    vat_class TEXT NOT NULL,
    unit_price INTEGER NOT NULL CHECK (unit_price BETWEEN 0 AND 999999999),
    currency TEXT NOT NULL CHECK (currency IN ('EUR', 'SEK', 'NOK', 'DKK')),
    favourite_slot INTEGER UNIQUE CHECK (favourite_slot BETWEEN 1 AND 10)
) STRICT;

CREATE TABLE item_barcode (
    barcode TEXT PRIMARY KEY CHECK (length(barcode) BETWEEN 1 AND 64),
    item BLOB NOT NULL REFERENCES item (id)
) STRICT;
CREATE INDEX item_barcode_by_item ON item_barcode (item);

CREATE VIRTUAL TABLE item_search USING fts5 (
    text, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

-- Sales that are still drafts. The only sums that may change.

CREATE TABLE draft_sale (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    till BLOB NOT NULL REFERENCES till (id),
    kind TEXT NOT NULL CHECK (kind IN ('counter_sale', 'consultation')),
    client BLOB REFERENCES client (id),
    patient BLOB REFERENCES patient (id),
    currency TEXT NOT NULL CHECK (currency IN ('EUR', 'SEK', 'NOK', 'DKK')),
    discount_by TEXT CHECK (discount_by IN ('percent', 'amount')),
    discount_value INTEGER CHECK (discount_value > 0),
    discount_reason TEXT,
    discount_words TEXT,
    gross INTEGER NOT NULL,
    parked_at INTEGER,
    parked_offset INTEGER,
    CHECK ((discount_by IS NULL) = (discount_value IS NULL) AND (discount_by IS NULL) = (discount_reason IS NULL)),
    CHECK ((parked_at IS NULL) = (parked_offset IS NULL))
) STRICT;
-- A till rings up one sale at a time; the others are parked.
CREATE UNIQUE INDEX draft_sale_current ON draft_sale (till) WHERE parked_at IS NULL;

CREATE TABLE draft_line (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    draft BLOB NOT NULL REFERENCES draft_sale (id),
    position INTEGER NOT NULL,
    item BLOB NOT NULL REFERENCES item (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    item_group TEXT NOT NULL,
    vat_class TEXT NOT NULL,
    patient BLOB REFERENCES patient (id),
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 999999999),
    unit_price INTEGER NOT NULL CHECK (unit_price BETWEEN 0 AND 999999999),
    discount_by TEXT CHECK (discount_by IN ('percent', 'amount')),
    discount_value INTEGER CHECK (discount_value > 0),
    discount_reason TEXT,
    discount_words TEXT,
    UNIQUE (draft, position),
    CHECK ((discount_by IS NULL) = (discount_value IS NULL) AND (discount_by IS NULL) = (discount_reason IS NULL))
) STRICT;

-- Documents: numbered, frozen.

CREATE TABLE number_series (
    series TEXT NOT NULL,
    year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 9999),
    next INTEGER NOT NULL CHECK (next BETWEEN 1 AND 1000000),
    PRIMARY KEY (series, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    request_key BLOB NOT NULL UNIQUE CHECK (length(request_key) = 16),
    sale BLOB NOT NULL UNIQUE CHECK (length(sale) = 16),
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999999),
    label TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('counter_sale', 'consultation')),
    client BLOB REFERENCES client (id),
    client_number INTEGER,
    client_name TEXT,
    client_address TEXT,
    currency TEXT NOT NULL CHECK (currency IN ('EUR', 'SEK', 'NOK', 'DKK')),
    gross INTEGER NOT NULL CHECK (gross BETWEEN 0 AND 999999999),
    discount_total INTEGER NOT NULL CHECK (discount_total >= 0),
    discount_by TEXT CHECK (discount_by IN ('percent', 'amount')),
    discount_value INTEGER CHECK (discount_value > 0),
    discount_reason TEXT,
    discount_words TEXT,
    supply_date TEXT NOT NULL CHECK (length(supply_date) = 10),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL,
    UNIQUE (series, year, number),
    CHECK ((client IS NULL) = (client_name IS NULL))
) STRICT;
CREATE INDEX document_by_client ON document (client) WHERE client IS NOT NULL;

CREATE TABLE document_line (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    document BLOB NOT NULL REFERENCES document (id),
    position INTEGER NOT NULL,
    item BLOB NOT NULL CHECK (length(item) = 16),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    item_group TEXT NOT NULL,
    vat_class TEXT NOT NULL,
    vat_basis_points INTEGER NOT NULL CHECK (vat_basis_points BETWEEN 0 AND 10000),
    patient BLOB,
    patient_name TEXT,
    patient_species TEXT,
    quantity INTEGER NOT NULL CHECK (quantity BETWEEN 1 AND 999999999),
    unit_price INTEGER NOT NULL CHECK (unit_price BETWEEN 0 AND 999999999),
    discount_by TEXT CHECK (discount_by IN ('percent', 'amount')),
    discount_value INTEGER CHECK (discount_value > 0),
    discount_reason TEXT,
    discount_words TEXT,
    list_gross INTEGER NOT NULL CHECK (list_gross BETWEEN 0 AND 999999999),
    line_discount INTEGER NOT NULL CHECK (line_discount >= 0),
    sale_discount INTEGER NOT NULL CHECK (sale_discount >= 0),
    gross INTEGER NOT NULL CHECK (gross = list_gross - line_discount - sale_discount AND gross >= 0),
    journal_seq INTEGER NOT NULL,
    UNIQUE (document, position)
) STRICT;

CREATE TABLE document_vat (
    seq INTEGER PRIMARY KEY,
    document BLOB NOT NULL REFERENCES document (id),
    vat_basis_points INTEGER NOT NULL CHECK (vat_basis_points BETWEEN 0 AND 10000),
    net INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    journal_seq INTEGER NOT NULL,
    UNIQUE (document, vat_basis_points),
    CHECK (net + vat = gross)
) STRICT;

-- Attempts at a terminal.

CREATE TABLE attempt (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    payment BLOB NOT NULL UNIQUE CHECK (length(payment) = 16),
    request_key BLOB NOT NULL UNIQUE CHECK (length(request_key) = 16),
    order_id TEXT NOT NULL UNIQUE CHECK (length(order_id) = 10 AND order_id NOT GLOB '*[^0-9]*'),
    kind TEXT NOT NULL CHECK (kind IN ('purchase', 'refund', 'reversal')),
    document BLOB NOT NULL REFERENCES document (id),
    original BLOB REFERENCES payment (id),
    terminal BLOB NOT NULL REFERENCES terminal (id),
    amount INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 999999999),
    currency TEXT NOT NULL CHECK (currency IN ('EUR', 'SEK', 'NOK', 'DKK')),
    baseline BLOB CHECK (length(baseline) = 32),
    clock_offset_ms INTEGER,
    boot_id BLOB NOT NULL CHECK (length(boot_id) = 16),
    app_version TEXT NOT NULL,
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL,
    CHECK ((kind = 'purchase') = (original IS NULL))
) STRICT;
CREATE INDEX attempt_by_document ON attempt (document);
CREATE INDEX attempt_by_terminal ON attempt (terminal);
CREATE INDEX attempt_by_original ON attempt (original) WHERE original IS NOT NULL;

CREATE TABLE attempt_event (
    seq INTEGER PRIMARY KEY,
    attempt BLOB NOT NULL REFERENCES attempt (id),
    number INTEGER NOT NULL CHECK (number >= 1),
    code TEXT NOT NULL,
    state TEXT NOT NULL,
    reason_code TEXT,
    reason_detail TEXT,
    fingerprint BLOB CHECK (length(fingerprint) = 32),
    payload TEXT NOT NULL,
    suspense INTEGER UNIQUE,
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL,
    UNIQUE (attempt, number)
) STRICT;

-- A cache of the events, so that the next step and the block on a terminal need no replay.
CREATE TABLE attempt_state (
    attempt BLOB PRIMARY KEY REFERENCES attempt (id),
    terminal BLOB NOT NULL REFERENCES terminal (id),
    state TEXT NOT NULL CHECK (state IN ('intent', 'sending', 'unknown', 'approved', 'declined', 'not_sent',
        'resolved_charged', 'resolved_not_charged', 'conflict')),
    abort_asked INTEGER NOT NULL CHECK (abort_asked IN (0, 1)),
    reason_code TEXT,
    reason_detail TEXT,
    approved_as BLOB CHECK (length(approved_as) = 32),
    reference_said TEXT,
    review TEXT,
    contradiction TEXT,
    events INTEGER NOT NULL CHECK (events >= 0),
    CHECK ((reason_code IS NULL) = (reason_detail IS NULL))
) STRICT, WITHOUT ROWID;
-- One open attempt per terminal: the block derives from this row, not from a flag.
CREATE UNIQUE INDEX attempt_state_open ON attempt_state (terminal) WHERE state IN ('intent', 'sending', 'unknown');
CREATE INDEX attempt_state_attention ON attempt_state (state) WHERE state IN ('intent', 'sending', 'unknown', 'conflict');
CREATE INDEX attempt_state_currency ON attempt_state (terminal) WHERE review = 'currency';
CREATE INDEX attempt_state_reference ON attempt_state (terminal) WHERE reference_said IS NOT NULL;

-- What a plainly booked approval is known by. One transaction of a terminal is booked once.
CREATE TABLE approval (
    seq INTEGER PRIMARY KEY,
    attempt BLOB NOT NULL UNIQUE REFERENCES attempt (id),
    terminal BLOB NOT NULL REFERENCES terminal (id),
    session TEXT NOT NULL,
    stan TEXT NOT NULL,
    stan_auth TEXT NOT NULL,
    journal_seq INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX approval_stan ON approval (terminal, session, stan) WHERE stan <> '';
CREATE INDEX approval_by_terminal ON approval (terminal, stan);

CREATE TABLE external_call (
    seq INTEGER PRIMARY KEY,
    attempt BLOB NOT NULL REFERENCES attempt (id),
    kind TEXT NOT NULL CHECK (kind IN ('terminal_state', 'look_up', 'cancel')),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080)
) STRICT;
CREATE INDEX external_call_by_attempt ON external_call (attempt, kind);

CREATE TABLE external_call_end (
    seq INTEGER PRIMARY KEY,
    call INTEGER NOT NULL UNIQUE REFERENCES external_call (seq),
    outcome TEXT NOT NULL,
    reached INTEGER NOT NULL CHECK (reached IN (0, 1)),
    amount INTEGER,
    time TEXT NOT NULL,
    reference TEXT NOT NULL,
    raw TEXT,
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080)
) STRICT;

CREATE TABLE slip (
    seq INTEGER PRIMARY KEY,
    attempt BLOB NOT NULL REFERENCES attempt (id),
    raw TEXT,
    customer TEXT,
    merchant TEXT,
    journal_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX slip_by_attempt ON slip (attempt);

-- The last resort of an approval that every other rule of this schema may have refused: no foreign key, no index, no
-- check on its content, so that nothing can stand in its way.
CREATE TABLE suspense (
    seq INTEGER PRIMARY KEY,
    attempt BLOB NOT NULL,
    event TEXT NOT NULL,
    evidence TEXT NOT NULL,
    why TEXT NOT NULL,
    total INTEGER NOT NULL,
    till BLOB NOT NULL,
    department BLOB NOT NULL,
    staff BLOB NOT NULL,
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL
) STRICT;

-- Booked facts: signed sums, card and cash.

CREATE TABLE payment (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    document BLOB NOT NULL REFERENCES document (id),
    tender TEXT NOT NULL CHECK (tender IN ('card', 'cash')),
    amount INTEGER NOT NULL CHECK (amount <> 0 AND abs(amount) <= 999999999),
    currency TEXT NOT NULL CHECK (currency IN ('EUR', 'SEK', 'NOK', 'DKK')),
    tip INTEGER NOT NULL CHECK (tip >= 0),
    surcharge INTEGER NOT NULL CHECK (surcharge >= 0),
    refund_of BLOB REFERENCES payment (id),
    attempt BLOB UNIQUE REFERENCES attempt (id),
    request_key BLOB UNIQUE CHECK (length(request_key) = 16),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    journal_seq INTEGER NOT NULL,
    CHECK ((tender = 'card') = (attempt IS NOT NULL)),
    CHECK ((tender = 'cash') = (request_key IS NOT NULL)),
    CHECK ((amount < 0) = (refund_of IS NOT NULL))
) STRICT;
CREATE INDEX payment_by_document ON payment (document);
CREATE INDEX payment_by_original ON payment (refund_of) WHERE refund_of IS NOT NULL;

CREATE TABLE cash_payment (
    seq INTEGER PRIMARY KEY,
    payment BLOB NOT NULL UNIQUE REFERENCES payment (id),
    given INTEGER NOT NULL CHECK (given >= 0),
    change INTEGER NOT NULL CHECK (change >= 0),
    rounding INTEGER NOT NULL,
    journal_seq INTEGER NOT NULL
) STRICT;

-- The ledger: double entry; pending, posted and void by new rows only.

CREATE TABLE ledger_posting (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    kind TEXT NOT NULL CHECK (kind IN ('posted', 'pending', 'post', 'void')),
    resolves BLOB UNIQUE REFERENCES ledger_posting (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('document', 'payment', 'refund', 'suspense')),
    document BLOB REFERENCES document (id),
    payment BLOB REFERENCES payment (id),
    attempt BLOB REFERENCES attempt (id),
    currency TEXT NOT NULL CHECK (currency IN ('EUR', 'SEK', 'NOK', 'DKK')),
    journal_seq INTEGER NOT NULL,
    CHECK ((kind IN ('post', 'void')) = (resolves IS NOT NULL))
) STRICT;
CREATE INDEX ledger_posting_pending ON ledger_posting (document) WHERE kind = 'pending';
CREATE UNIQUE INDEX ledger_posting_reserve ON ledger_posting (attempt) WHERE kind = 'pending';
CREATE INDEX ledger_posting_suspense ON ledger_posting (attempt) WHERE purpose = 'suspense';

CREATE TABLE ledger_entry (
    seq INTEGER PRIMARY KEY,
    posting BLOB NOT NULL REFERENCES ledger_posting (id),
    account TEXT NOT NULL CHECK (length(account) BETWEEN 1 AND 80),
    state TEXT NOT NULL CHECK (state IN ('pending', 'posted', 'void')),
    amount INTEGER NOT NULL,
    journal_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX ledger_entry_by_posting ON ledger_entry (posting);

-- The journal: one hash chain over every commit that matters.

CREATE TABLE journal (
    seq INTEGER PRIMARY KEY CHECK (seq >= 1),
    kind TEXT NOT NULL,
    subject BLOB CHECK (length(subject) = 16),
    till BLOB NOT NULL CHECK (length(till) = 16),
    department BLOB NOT NULL CHECK (length(department) = 16),
    staff BLOB NOT NULL CHECK (length(staff) = 16),
    at INTEGER NOT NULL,
    offset_minutes INTEGER NOT NULL CHECK (offset_minutes BETWEEN -1080 AND 1080),
    payload_hash BLOB NOT NULL CHECK (length(payload_hash) = 32),
    prev_hash BLOB NOT NULL CHECK (length(prev_hash) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;

CREATE TABLE journal_payload (
    journal_seq INTEGER PRIMARY KEY REFERENCES journal (seq),
    salt BLOB NOT NULL CHECK (length(salt) = 16),
    facts TEXT NOT NULL,
    rows BLOB NOT NULL
) STRICT;

-- Rules that a CHECK can't say.

CREATE TRIGGER document_currency BEFORE INSERT ON document
WHEN NEW.currency <> (SELECT currency FROM books)
BEGIN SELECT RAISE(ABORT, 'document: not the currency of the books'); END;

CREATE TRIGGER payment_currency BEFORE INSERT ON payment
WHEN NEW.currency <> (SELECT currency FROM books)
BEGIN SELECT RAISE(ABORT, 'payment: not the currency of the books'); END;

CREATE TRIGGER attempt_currency BEFORE INSERT ON attempt
WHEN NEW.currency <> (SELECT currency FROM books)
BEGIN SELECT RAISE(ABORT, 'attempt: not the currency of the books'); END;

CREATE TRIGGER ledger_posting_currency BEFORE INSERT ON ledger_posting
WHEN NEW.currency <> (SELECT currency FROM books)
BEGIN SELECT RAISE(ABORT, 'ledger_posting: not the currency of the books'); END;

CREATE TRIGGER ledger_posting_resolution BEFORE INSERT ON ledger_posting
WHEN NEW.resolves IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM ledger_posting WHERE id = NEW.resolves AND kind = 'pending')
BEGIN SELECT RAISE(ABORT, 'ledger_posting: only a pending posting is resolved'); END;

CREATE TRIGGER journal_order BEFORE INSERT ON journal
WHEN NEW.seq <> 1 + (SELECT coalesce(max(seq), 0) FROM journal)
    OR NEW.prev_hash <> coalesce((SELECT hash FROM journal WHERE seq = NEW.seq - 1), zeroblob(32))
BEGIN SELECT RAISE(ABORT, 'journal: not the next line'); END;

CREATE TRIGGER attempt_state_begins BEFORE INSERT ON attempt_state
WHEN NEW.state <> 'intent'
BEGIN SELECT RAISE(ABORT, 'attempt_state: begins with intent'); END;

CREATE TRIGGER attempt_state_steps BEFORE UPDATE ON attempt_state
WHEN NEW.attempt <> OLD.attempt OR NEW.terminal <> OLD.terminal OR NEW.events < OLD.events
    OR NEW.abort_asked < OLD.abort_asked
    OR NOT (NEW.state = OLD.state
        OR (OLD.state = 'intent' AND NEW.state IN ('sending', 'not_sent'))
        OR (OLD.state = 'sending' AND NEW.state IN ('unknown', 'approved', 'declined', 'not_sent', 'conflict'))
        OR (OLD.state = 'unknown'
            AND NEW.state IN ('approved', 'declined', 'resolved_charged', 'resolved_not_charged', 'conflict'))
        OR (OLD.state IN ('approved', 'declined', 'not_sent', 'resolved_charged', 'resolved_not_charged')
            AND NEW.state = 'conflict'))
BEGIN SELECT RAISE(ABORT, 'attempt_state: not a legal step'); END;

CREATE TRIGGER attempt_state_stays BEFORE DELETE ON attempt_state
BEGIN SELECT RAISE(ABORT, 'attempt_state: never removed'); END;

CREATE TRIGGER number_series_counts BEFORE UPDATE ON number_series
WHEN NEW.series <> OLD.series OR NEW.year <> OLD.year OR NEW.next <> OLD.next + 1
BEGIN SELECT RAISE(ABORT, 'number_series: counts by one'); END;

CREATE TRIGGER number_series_stays BEFORE DELETE ON number_series
BEGIN SELECT RAISE(ABORT, 'number_series: never removed'); END;

-- Append-only.

CREATE TRIGGER books_no_update BEFORE UPDATE ON books BEGIN SELECT RAISE(ABORT, 'books: append-only'); END;
CREATE TRIGGER books_no_delete BEFORE DELETE ON books BEGIN SELECT RAISE(ABORT, 'books: append-only'); END;
CREATE TRIGGER installation_no_update BEFORE UPDATE ON installation BEGIN SELECT RAISE(ABORT, 'installation: append-only'); END;
CREATE TRIGGER installation_no_delete BEFORE DELETE ON installation BEGIN SELECT RAISE(ABORT, 'installation: append-only'); END;
CREATE TRIGGER schema_migration_no_update BEFORE UPDATE ON schema_migration BEGIN SELECT RAISE(ABORT, 'schema_migration: append-only'); END;
CREATE TRIGGER schema_migration_no_delete BEFORE DELETE ON schema_migration BEGIN SELECT RAISE(ABORT, 'schema_migration: append-only'); END;
CREATE TRIGGER document_no_update BEFORE UPDATE ON document BEGIN SELECT RAISE(ABORT, 'document: append-only'); END;
CREATE TRIGGER document_no_delete BEFORE DELETE ON document BEGIN SELECT RAISE(ABORT, 'document: append-only'); END;
CREATE TRIGGER document_line_no_update BEFORE UPDATE ON document_line BEGIN SELECT RAISE(ABORT, 'document_line: append-only'); END;
CREATE TRIGGER document_line_no_delete BEFORE DELETE ON document_line BEGIN SELECT RAISE(ABORT, 'document_line: append-only'); END;
CREATE TRIGGER document_vat_no_update BEFORE UPDATE ON document_vat BEGIN SELECT RAISE(ABORT, 'document_vat: append-only'); END;
CREATE TRIGGER document_vat_no_delete BEFORE DELETE ON document_vat BEGIN SELECT RAISE(ABORT, 'document_vat: append-only'); END;
CREATE TRIGGER payment_no_update BEFORE UPDATE ON payment BEGIN SELECT RAISE(ABORT, 'payment: append-only'); END;
CREATE TRIGGER payment_no_delete BEFORE DELETE ON payment BEGIN SELECT RAISE(ABORT, 'payment: append-only'); END;
CREATE TRIGGER cash_payment_no_update BEFORE UPDATE ON cash_payment BEGIN SELECT RAISE(ABORT, 'cash_payment: append-only'); END;
CREATE TRIGGER cash_payment_no_delete BEFORE DELETE ON cash_payment BEGIN SELECT RAISE(ABORT, 'cash_payment: append-only'); END;
CREATE TRIGGER attempt_no_update BEFORE UPDATE ON attempt BEGIN SELECT RAISE(ABORT, 'attempt: append-only'); END;
CREATE TRIGGER attempt_no_delete BEFORE DELETE ON attempt BEGIN SELECT RAISE(ABORT, 'attempt: append-only'); END;
CREATE TRIGGER attempt_event_no_update BEFORE UPDATE ON attempt_event BEGIN SELECT RAISE(ABORT, 'attempt_event: append-only'); END;
CREATE TRIGGER attempt_event_no_delete BEFORE DELETE ON attempt_event BEGIN SELECT RAISE(ABORT, 'attempt_event: append-only'); END;
CREATE TRIGGER approval_no_update BEFORE UPDATE ON approval BEGIN SELECT RAISE(ABORT, 'approval: append-only'); END;
CREATE TRIGGER approval_no_delete BEFORE DELETE ON approval BEGIN SELECT RAISE(ABORT, 'approval: append-only'); END;
CREATE TRIGGER external_call_no_update BEFORE UPDATE ON external_call BEGIN SELECT RAISE(ABORT, 'external_call: append-only'); END;
CREATE TRIGGER external_call_no_delete BEFORE DELETE ON external_call BEGIN SELECT RAISE(ABORT, 'external_call: append-only'); END;
CREATE TRIGGER external_call_end_no_update BEFORE UPDATE ON external_call_end BEGIN SELECT RAISE(ABORT, 'external_call_end: append-only'); END;
CREATE TRIGGER external_call_end_no_delete BEFORE DELETE ON external_call_end BEGIN SELECT RAISE(ABORT, 'external_call_end: append-only'); END;
CREATE TRIGGER slip_no_update BEFORE UPDATE ON slip BEGIN SELECT RAISE(ABORT, 'slip: append-only'); END;
CREATE TRIGGER slip_no_delete BEFORE DELETE ON slip BEGIN SELECT RAISE(ABORT, 'slip: append-only'); END;
CREATE TRIGGER suspense_no_update BEFORE UPDATE ON suspense BEGIN SELECT RAISE(ABORT, 'suspense: append-only'); END;
CREATE TRIGGER suspense_no_delete BEFORE DELETE ON suspense BEGIN SELECT RAISE(ABORT, 'suspense: append-only'); END;
CREATE TRIGGER ledger_posting_no_update BEFORE UPDATE ON ledger_posting BEGIN SELECT RAISE(ABORT, 'ledger_posting: append-only'); END;
CREATE TRIGGER ledger_posting_no_delete BEFORE DELETE ON ledger_posting BEGIN SELECT RAISE(ABORT, 'ledger_posting: append-only'); END;
CREATE TRIGGER ledger_entry_no_update BEFORE UPDATE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'ledger_entry: append-only'); END;
CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry BEGIN SELECT RAISE(ABORT, 'ledger_entry: append-only'); END;
CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal BEGIN SELECT RAISE(ABORT, 'journal: append-only'); END;
CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'journal: append-only'); END;
CREATE TRIGGER journal_payload_no_update BEFORE UPDATE ON journal_payload BEGIN SELECT RAISE(ABORT, 'journal_payload: append-only'); END;
CREATE TRIGGER journal_payload_no_delete BEFORE DELETE ON journal_payload BEGIN SELECT RAISE(ABORT, 'journal_payload: append-only'); END;
