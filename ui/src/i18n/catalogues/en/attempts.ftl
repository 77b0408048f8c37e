### Attempts looked back on: the list, the history of one, and cases.

attempts-heading = Attempts at terminals
attempts-tab = Attempts
cases-tab = Cases
attempts-column-when = When
attempts-column-invoice = Invoice
attempts-column-terminal = Terminal
attempts-column-outcome = Outcome
attempts-column-staff = At the till
attempts-column-sum = Sum
attempts-every-outcome = Every outcome
attempts-outcome-booked = Paid or refunded
attempts-outcome-failed = Failed
attempts-outcome-cancelled = Cancelled
attempts-outcome-open = Not known yet
attempts-outcome-needs-attention = Needs attention
attempts-every-terminal = Every terminal
attempts-day = Day
attempts-none = No card has been tried yet. Every try will stand here.
attempts-none-such = No such attempts.
attempts-hint-open = open

## One attempt
attempt-heading = Attempt
attempt-look = Looked.
payments-check-signature = Check the signature
attempt-reply = The answer, as it came
attempt-reply-show = Show the answer as it came
attempt-reply-hide = Hide the answer
attempt-open-history = History
# $sum is a sum of money
attempt-history-of = History of { $sum }
fact-sum = Sum
fact-total = Sum the terminal says
fact-tip = Tip
fact-surcharge = Surcharge
fact-terminal-number = Terminal number
fact-our-reference = Our reference
fact-stan-auth = Reference on the slip
fact-session = Session
fact-truncated-pan = Card
fact-issuer = Card type
fact-terminal-time = Terminal’s time
fact-reference = Reference typed
fact-time-on-slip = Time on the slip
fact-sum-on-slip = Sum on the slip
fact-why = Why
fact-evidence = Evidence
fact-looks-made = Looks made
fact-looks-reached = Looks that reached the terminal
fact-looks-gated = Looks that asked nothing

## Cases
cases-heading = Cases
cases-open = Open
cases-closed = Closed
cases-none = No open cases. A payment that two answers disagree about comes here by itself, and so does a reconciliation that does not agree with the books.
cases-none-closed = No case has been closed.
cases-column-since = Open for
cases-column-owner = Who has it
cases-column-last = Last step
case-heading = Case
case-open = Open the case
case-says = Two answers about this payment disagree. Compare the slips with the invoice and with the bank, write down what you find, and close the case when it is settled.
case-nobody = Nobody yet
case-nothing-yet = Nothing yet
case-assigned = Given to
case-noted = Noted
case-closed = Closed
case-note = What you found out
case-note-add = Write it down
case-close = Close the case
case-close-says = What was written stays as it is, and the payment no longer holds the invoice. What you choose is booked by new entries. If another answer contradicts it, the case opens again by itself.
case-evidence = What proves it
case-evidence-help = Slip, bank statement, who was asked at Nets and when.
case-evidence-missing = Write down what proves it.
found-heading = Does the terminal say otherwise?
found-says = If its journal, a slip or a reconciliation shows something else than the books, record it. It becomes a case.
found-charged = It was charged after all
found-charged-more = It was charged once more
found-charged-refund = It was given back after all
found-charged-refund-more = It was given back once more
found-not-taken = It was never charged
found-not-taken-refund = It was never given back
found-charged-consequence = The sum goes to suspense and the payment becomes a case. Where the money goes is said when the case is closed.
found-not-taken-consequence = The payment becomes a case. It leaves the books when the case is closed so; the invoice then owes the sum again. No money moves.
found-sum-missing = Type the sum as it stands on the slip.
found-record = Record it
# $sum is a sum of money
case-money = { $sum } was taken and fits no payment. Where does it go?
# $sum is a sum of money
case-money-back = { $sum } was given back and fits no refund. Where does it go?
case-way = Where the money goes
case-way-missing = Say where the money goes.
case-way-invoice = To the invoice
# $booked and $rest are sums of money
case-way-invoice-says = { $booked } settles the invoice.
# $booked and $rest are sums of money
case-way-invoice-rest = { $booked } of it settles the invoice, { $rest } is written as a difference.
# $booked and $rest are sums of money
case-way-invoice-back-says = { $booked } is booked as a refund.
# $booked and $rest are sums of money
case-way-invoice-back-rest = { $booked } of it is booked as a refund, { $rest } is written as a difference.
case-way-refund = To the invoice, to be refunded
case-way-refund-says = All of it is booked to the invoice, above what is owed. Then refund it there, with the card at the terminal.
case-way-paid-back-at-terminal = Given back at the terminal
case-way-paid-back-at-terminal-says = It was returned by hand at the terminal. Keep its slip.
case-way-paid-back-outside = Given back outside the till
case-way-paid-back-outside-says = By bank transfer, by Nets, or otherwise. Write below how and when.
case-way-difference = Write it as a difference
case-way-difference-says = Nobody gets it back and it settles nothing. The accountant will ask.
case-take-out = The booked payment
# $sum is a sum of money
case-take-out-stays = { $sum } stays in the books
case-take-out-stays-says = The terminal took it, and the slip or the bank shows it.
case-take-out-stays-back = The terminal gave it back, and the slip or the bank shows it.
# $sum is a sum of money
case-take-out-leaves = { $sum } was never taken
case-take-out-leaves-says = It leaves the books by new entries, and the invoice owes it again. No money moves.
# $sum is a sum of money
case-take-out-leaves-refund = { $sum } was never given back
case-take-out-leaves-back = It leaves the books by new entries, and can be refunded again. No money moves.
case-take-out-missing = Say whether the terminal really moved the booked money.
# $sum is a sum of money
case-taken-out = { $sum } taken out of the books: it never happened at the terminal
# $sum is a sum of money
case-booked = { $sum } to the invoice

## How old something is
case-age-minutes = { $count } min
case-age-hours = { $count } h
case-age-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }

## Clocks that were apart
attempt-clock-ahead =
    { $count ->
        [one] This computer’s clock was { $shown } minute ahead of the card service’s. The times here are the computer’s.
       *[other] This computer’s clock was { $shown } minutes ahead of the card service’s. The times here are the computer’s.
    }
attempt-clock-behind =
    { $count ->
        [one] This computer’s clock was { $shown } minute behind the card service’s. The times here are the computer’s.
       *[other] This computer’s clock was { $shown } minutes behind the card service’s. The times here are the computer’s.
    }
