### The words of money: what happened to a payment, whether money moved, and what to do now.
### Every language says no more than is known; docs/glossary.md fixes the terms.

## One word per state of an attempt
word-connecting = Connecting
word-waiting = Waiting for the terminal
word-abort-asked = Asked the terminal to cancel
word-paid = Paid
word-signature-needed = Paid · signature needed
word-refunded = Refunded
word-partly-refunded = Partly refunded
word-failed = Failed
word-cancelled = Cancelled
word-not-sent = Not sent
word-not-started = Not started
word-unknown = Outcome not known yet
word-paid-by-hand = Paid · settled by hand
word-not-charged-by-hand = Not charged · settled by hand
word-refund-paid-by-hand = Refunded · settled by hand
word-refund-not-charged-by-hand = Not refunded · settled by hand
word-needs-attention = Needs attention
word-case-closed = Settled · case closed

## The sentence under the word
sentence-connecting = Reaching the terminal.
sentence-waiting = The client taps, inserts or swipes on the terminal. Abort works until the PIN.
sentence-abort-asked = It may still finish. We wait for its answer and show what really happened.
sentence-signature = The client signs the slip. Compare the signature with the card before you let them go.
sentence-signature-refused = The signature does not match, and the terminal can’t undo this payment. Refund it now from the invoice, with the card.
sentence-unknown = The card may have been charged. Don’t take this payment again; the till keeps asking.
sentence-refund-unknown = The money may have gone back. Don’t refund it again; the till keeps asking.
sentence-refund-not-made = The refund was not made. No money went back to the client.
sentence-needs-attention = A later answer contradicts this payment.
sentence-refund-needs-attention = A later answer contradicts this refund.

## States of a document
state-draft = Draft
state-due = Due
state-overdue = Overdue
state-partly-paid = Partly paid
state-paid = Paid
state-refunded = Refunded
state-credited = Credited

## Why it ended without money
reason-client-cancelled = The client pressed Cancel. Nothing was charged.
reason-insufficient-funds = Not enough funds on the card. Nothing was charged.
reason-expired-card = The card has expired. Nothing was charged.
reason-not-permitted = This card is not allowed here. Nothing was charged.
reason-duplicate = The terminal saw this card and sum a moment ago. Check the first payment, then try again.
reason-rejected = The terminal rejected the card. Nothing was charged. Try again or pay another way.
reason-offline-declined = The terminal could not reach the bank. Nothing was charged. Check its network, then try again.
reason-wrong-pin = The PIN was wrong. Nothing was charged. Try again or use another card.
reason-must-reconcile = The terminal needs reconciliation first. Nothing was charged. Run it, then try again.
reason-menu-open = Someone is in the terminal’s menu. Nothing was charged. Leave the menu, then try again.
reason-amount-too-low = The sum is too low for the terminal. Nothing was charged. Take it another way.
reason-format-error = The terminal did not understand the request. Nothing was charged. Try again or pay another way.
reason-bank-declined = The bank said no (code { $code }). Nothing was charged. Use another card or pay another way.
reason-other = The terminal said no ({ $code }). Nothing was charged. Try again or pay another way.
reason-stopped-from-till = Stopped from the till before the PIN. Nothing was charged.

## Why it never started
reason-terminal-busy = The terminal is busy with something else. Nothing was charged.
reason-not-connected = The terminal is not connected. Nothing was charged. Check its cable or choose another terminal.
reason-no-connection = No connection. Nothing was sent, nothing was charged.
reason-tls = The service could not prove who it is. Nothing was sent, nothing was charged. Check this computer’s clock and network.
reason-login-refused = The service refused the account. Nothing was sent, nothing was charged. Check its user name and password.
reason-account-not-ready = The till had no password for the card service. Nothing was sent, nothing was charged. See the account in Settings.
reason-store-failed = The till could not write this payment down. Nothing was sent, nothing was charged. Free some disk space, then try again.
reason-restarted-before-sending = The till stopped before anything was sent. Nothing was charged. Try again.

## Paid after all
reason-finished-before-abort = The terminal had finished before the abort. The card was charged.

## Why the outcome is not known
reason-answer-lost = The connection broke before the answer came. Money may have moved. Don’t repeat it; the till keeps asking.
reason-answer-unreadable = The answer could not be read. Money may have moved. Don’t repeat it; the till keeps asking.
reason-service-error = The service answered with an error. Money may have moved. Don’t repeat it; the till keeps asking.
reason-terminal-lost-contact = The service lost contact with the terminal. Money may have moved. Don’t repeat it; the till keeps asking.
reason-restarted = The till stopped while the terminal was working. Money may have moved. Don’t repeat it; the till keeps asking.
reason-not-last = The terminal has made another transaction since, so the payment can’t be undone there. Nothing was sent. Refund it with the client’s card.
reason-deadline = No answer came in time. Money may have moved. Don’t repeat it; the till keeps asking.
reason-slept = The computer slept while the terminal was working. Money may have moved. Don’t repeat it; the till keeps asking.

## The same for a refund; a code without a sentence here has the one above
refund-reason-client-cancelled = The client pressed Cancel. Nothing was paid back.
refund-reason-insufficient-funds = The bank refused this card for lack of funds. Nothing was paid back. Try again.
refund-reason-expired-card = The card has expired. Nothing was paid back.
refund-reason-not-permitted = This card is not allowed here. Nothing was paid back.
refund-reason-duplicate = The terminal saw this card and sum a moment ago. Check the first refund, then try again.
refund-reason-rejected = The terminal rejected the card. Nothing was paid back. Try again.
refund-reason-offline-declined = The terminal could not reach the bank. Nothing was paid back. Check its network, then try again.
refund-reason-wrong-pin = The PIN was wrong. Nothing was paid back. Try again.
refund-reason-must-reconcile = The terminal needs reconciliation first. Nothing was paid back. Run it, then try again.
refund-reason-menu-open = Someone is in the terminal’s menu. Nothing was paid back. Leave the menu, then try again.
refund-reason-amount-too-low = The sum is too low for the terminal. Nothing was paid back. Choose a larger sum.
refund-reason-format-error = The terminal did not understand the request. Nothing was paid back. Try again.
refund-reason-bank-declined = The bank said no (code { $code }). Nothing was paid back. Try again.
refund-reason-other = The terminal said no ({ $code }). Nothing was paid back. Try again.
refund-reason-stopped-from-till = Stopped from the till before the terminal finished. Nothing was paid back.
refund-reason-terminal-busy = The terminal is busy with something else. Nothing was paid back.
refund-reason-not-connected = The terminal is not connected. Nothing was paid back. Check its cable or choose another terminal.
refund-reason-no-connection = No connection. Nothing was sent, nothing was paid back.
refund-reason-tls = The service could not prove who it is. Nothing was sent, nothing was paid back. Check this computer’s clock and network.
refund-reason-login-refused = The service refused the account. Nothing was sent, nothing was paid back. Check its user name and password.
refund-reason-account-not-ready = The till had no password for the card service. Nothing was sent, nothing was paid back. See the account in Settings.
refund-reason-store-failed = The till could not write this refund down. Nothing was sent, nothing was paid back. Free some disk space, then try again.
refund-reason-restarted-before-sending = The till stopped before anything was sent. Nothing was paid back. Try again.
refund-reason-finished-before-abort = The terminal had finished before the abort. The money went back to the card.

## Why no card can be taken, in half a sentence
pause-account-needed = No Connect@Cloud account has been entered
pause-account-refused = The service refuses the account
pause-keychain-locked = The keychain is locked
pause-keychain-missing = This computer has no keychain
pause-keychain-denied = The keychain refuses the till
pause-keychain-slow = The keychain does not answer
pause-keychain-empty = The keychain holds no password for these books
pause-keychain-failed = The keychain does not work
