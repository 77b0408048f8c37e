### The supervisor's code: set, changed, and asked for by what needs a second person.

supervisor-heading = Supervisor code
supervisor-says = The second person’s consent: for recording that a card was not charged, and for paying an invoice another way while a card payment is in doubt. Every use is written in the journal.
supervisor-code = Supervisor code
supervisor-code-help = Typed by the second person.
# $code is practice's own code
supervisor-code-practice = In practice mode the code is { $code }.
# $time is minutes and seconds such as 0:30
supervisor-wait = Wrong codes were tried. The next one in { $time }.

## A code that is set
supervisor-first = No supervisor code has been set yet
supervisor-first-says = Let the supervisor choose one now. Half of the secret is kept in the keychain of this computer, so the code works here only.
supervisor-renew = A new supervisor code
supervisor-renew-says = Whoever knows the password of the Nets Connect@Cloud account may set a new one. The till logs in with it once to see whether it is right.
supervisor-account-password = Password of the Nets account
supervisor-new-code = New code
supervisor-new-code-help = At least 6 characters, not all alike or in a row.
supervisor-new-code-again = Type it again
supervisor-codes-differ = The two codes differ.
supervisor-set = Set the code

## Changing it
supervisor-change = Change the code
supervisor-old-code = Present code
# $date is a day; a name follows
supervisor-set-by = Set on { $date }, at the till:
supervisor-forgotten = Nobody knows the code any more
supervisor-known = Change it with the present code
