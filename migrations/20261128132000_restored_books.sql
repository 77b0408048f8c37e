-- Why this change is needed: books that are restored from a backup, or put back by hand, begin a new life with new number series,
-- and every terminal may have taken money since that the books know nothing of. `line` is the journal's line that begins the
-- life; what of a terminal is younger than it (a reconciliation, or somebody's word) says that the terminal was compared since.

ALTER TABLE installation ADD COLUMN line INTEGER CHECK (line > 0);
