### What klinikassa-verify says about a copy of the books, to somebody who may never have seen the till.

## The heading and the summary
verify-checking = Klinikassa { $version } checks { $file }
verify-books = Books: { $kind }, { $country }
verify-kind-real = real
verify-kind-practice = practice
verify-kind-test = test
verify-company = Company: { $name }, { $number }
verify-restored = Restored from a backup: { $count } times
verify-period = Period: { $from } to { $until }
verify-counts = Journal lines: { $lines } · documents: { $documents } · payments: { $payments }
verify-head = Last line: { $line }, { $hash }
verify-head-says = Compare this hash with one noted elsewhere: lines that were cut off the end can be seen in no other way.
verify-log-read = The write-ahead log beside the file was read with it, in a copy.
verify-older = The file is from an older version; a copy of it was brought up to date before it was checked.

## The result
verify-whole = WHOLE. Every line follows from the one before it, every row is as it was written, the ledger adds up and every rule holds.
verify-broken = BROKEN. What is wrong ({ $count }):
verify-first = The journal breaks first at line { $line }: { $what }, { $when }, { $who }
verify-first-gone = The journal breaks first at line { $line }, which itself can’t be read.
verify-nobody = somebody these books don’t name
verify-more = … and { $count } more
verify-only-log = Without the log beside it the file is whole: the log belongs to other books, or was damaged. Put both aside before anybody opens them.

## What can be wrong
verify-pages = The file itself is damaged. SQLite says: { $said }
verify-orphan = A row of { $table } refers to a row of { $parent } that is not there.
verify-guard = { $name } is not as Klinikassa makes it: a table, an index or a guard against later changes was altered, added or removed.
verify-link = Journal line { $line } does not follow from the line before it: something was changed, removed, added or moved here.
verify-payload = The contents of journal line { $line } are not those that were written.
verify-payload-missing = The contents of journal line { $line } are gone.
verify-row = Row { $row } of { $table } is not what journal line { $line } wrote: it was changed, removed or added later.
verify-rule-outcome = A card payment is not booked or released exactly once. [{ $rule }: { $found }]
verify-rule-sums = Sums that must agree do not. [{ $rule }: { $found }]
verify-rule-limits = More was taken than was owed, or more returned than was paid. [{ $rule }: { $found }]
verify-rule-history = A card payment’s history does not fit where it stands. [{ $rule }: { $found }]
verify-rule-numbers = A number is missing, or stands twice. [{ $rule }: { $found }]
verify-rule-other = A rule of the books does not hold. [{ $rule }: { $found }]

## Why a file could not be checked
verify-not-checked = NOT CHECKED. { $why }
verify-missing = There is no such file.
verify-not-ours = The file is not books of Klinikassa: it is empty, of another program, or cut off at its beginning. An encrypted backup (.age) is restored first.
verify-newer = The file was written by a newer version of Klinikassa. Use that version’s klinikassa-verify.
verify-changing = The file changed while it was read: a till has it open. Close the till, or check a backup.
verify-unreadable = The file can’t be read: { $said }
verify-no-room = There is no room for a copy in { $folder }. Name another folder with --scratch.
verify-usage = klinikassa-verify [--language en|fi|sv|nb|da] [--scratch FOLDER] FILE. Checks a copy of the books and changes nothing. Ends with 0: whole, 1: broken, 2: not checked, 64: not called like this.

## What a line of the journal is about
journal-books-created = the books were created
journal-books-restored = the books were restored
journal-program-started = the program started
journal-program-stopped = the program stopped
journal-staff-signed-in = somebody took over the till
journal-setting-changed = a setting changed
journal-catalogue-changed = the price list changed
journal-people-changed = a client, patient or member of staff changed
journal-organisation-changed = the company’s details changed
journal-department-changed = a department changed
journal-till-changed = a till changed
journal-terminal-changed = a terminal changed
journal-terminal-ticked = a step of a terminal’s set-up was confirmed
journal-terminal-called = something was asked of a terminal
journal-terminal-answered = a terminal answered
journal-sale-discarded = a draft was thrown away
journal-document-finalised = an invoice was finalised
journal-document-credited = an invoice was credited
journal-cash-paid = cash was taken
journal-cash-refunded = cash was given back
journal-attempt-begun = a card payment was begun
journal-attempt-sending = a card payment was sent
journal-attempt-approved = a card payment was approved
journal-attempt-declined = a card payment was declined
journal-attempt-not-sent = a card payment was not sent
journal-attempt-unknown = the outcome of a card payment became unknown
journal-attempt-conflict = later evidence contradicted a card payment
journal-abort-asked = a terminal was asked to abort
journal-looked-up = a terminal was asked for its last result
journal-resolved-charged = a person recorded that a card was charged
journal-resolved-not-charged = a person recorded that a card was not charged
journal-second-payment-allowed = a second payment beside one in doubt was allowed
journal-recovered = a card payment was taken up again after a start
journal-paper-issued = a paper was printed or kept as a file
journal-signature-compared = a signature was compared
journal-case-stepped = something was done about a case
journal-reconciliation-compared = a reconciliation was compared with the books
journal-attempt-reconciled = the terminal’s totals agreed, and a payment was among them
journal-difference-stepped = something was done about a difference
journal-clock-set-back = the clock was found set back at a start
journal-supervisor-asked = a supervisor’s code was asked for
journal-supervisor-answered = a supervisor’s code was checked
journal-supervisor-code-set = a supervisor’s code was set
journal-other = something this version does not know
