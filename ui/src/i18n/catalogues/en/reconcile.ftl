### A reconciliation beside the books, and the differences it finds.

compare-heading = Terminal and books
compare-column-kind = Kind
compare-column-said = The terminal
compare-column-ours = The books
compare-column-difference = Difference
compare-purchases = Purchases
compare-refunds = Refunds
compare-net = Count and sum
compare-currency = Currency
compare-not-said = Not said
compare-agrees = Both agree
compare-by-hand = Compare by hand
compare-not-apart = Not told apart
compare-count-at-terminal =
    { $count ->
        [one] { $shown } more at the terminal
       *[other] { $shown } more at the terminal
    }
compare-count-in-books =
    { $count ->
        [one] { $shown } more in the books
       *[other] { $shown } more in the books
    }
# $sum is a sum of money
compare-sum-at-terminal = { $sum } more at the terminal
# $sum is a sum of money
compare-sum-in-books = { $sum } more in the books
compare-equal = Agrees with the books
compare-equal-net = Count and sum agree
compare-differs = Does not agree
compare-no-totals = No totals given
compare-no-totals-says = The terminal gave no totals that can be read. Compare its slip by hand with the list of attempts. Nothing is marked as reconciled.
compare-net-says = The terminal says only how many there were and what they come to with refunds taken off. That is compared. Two mistakes can hide each other in it, so no payment is marked as reconciled: compare the slips with the list of attempts if anything is open.
compare-other-currency = The terminal counts in { $currency }, the books don’t. The sums can’t be compared.
compare-elsewhere =
    { $count ->
        [one] { $shown } payment or refund belongs to a session the terminal closed by itself. No totals came for it.
       *[other] { $shown } payments and refunds belong to sessions the terminal closed by itself. No totals came for them.
    }
compare-doubts = Nobody can vouch for these. Look at them first when the totals differ:
compare-without-money = These ended without money in this time. If the terminal charged one of them after all, record it here:
compare-case = Case: { $kind }
compare-case-closed = Settled case: { $kind }
compare-session = session { $session }
compare-hand = compared by hand, { $name }
compare-paper = What the terminal printed
compare-no-paper = The answer held nothing to print.
compare-hand-paper = Compared by hand: the slip the figures were read off is the evidence. Keep it.
compare-to-terminal = To the terminal
compare-unanswered = No answer came, so nothing was compared. It stays in doubt. Look at the terminal before you ask again.

## A difference
difference-title = Difference
difference-says = The terminal’s totals and the books do not agree. Find the payment they differ by: compare the slips and the bank with the list of attempts. Write down what you find, and close the case when it is settled.
difference-close-says = Closing it changes nothing in the books. If a payment has to be corrected, do that first, at its invoice or in its own case.
cases-column-about = About
cases-difference = { $kind }, session { $session }

## Sessions that ended elsewhere
sessions-heading = Ended without a reconciliation from here
sessions-says = The terminal ended these sessions by itself, or somebody reconciled with the merchant card. The till was told no totals of them.
session-name = Session { $session }
# $sum is a sum of money, refunds taken off
session-ours =
    { $count ->
        [one] { $shown } payment or refund in the books, { $sum }
       *[other] { $shown } payments and refunds in the books, { $sum }
    }
session-uncompared = Nobody compared it.
session-compare = Compare with the slip
session-compare-of = Compare session { $session } with its slip
session-compare-says = Type what the session’s slip says. What does not agree with the books becomes a case. Nothing is sent to the terminal, and nothing changes in the books.
session-only-total = The slip has only one count and one total
session-count-purchases = Purchases, how many
session-sum-purchases = Purchases, sum
session-count-refunds = Refunds, how many
session-sum-refunds = Refunds, sum
session-count-net = How many
session-sum-net = Total, refunds taken off
session-count-missing = Type how many; 0 where there were none.
session-sum-missing = Type the sum; 0 where there was none.
session-record = Compare
