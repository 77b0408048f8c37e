### The terminal dialogue: choose a terminal, wait for it, say what happened. One dialogue, one size.
### The words for outcomes and their sentences stand in words.ftl.

dialogue-payment = Card payment
dialogue-refund = Refund to card
# $kind is "Card payment" or "Refund to card"
dialogue-heading = { $kind } · Invoice { $number }
# $number is the invoice's number
dialogue-invoice = Invoice { $number }
dialogue-practice = Practice payment, no money moves
dialogue-test = Test payment, no money moves

## Choosing
dialogue-terminals = Payment terminal
dialogue-last-used = last used here
dialogue-paid-here = paid here
dialogue-other-department = Other department
# $terminal is the terminal's name
dialogue-reconcile-first = { $terminal } takes no card before a reconciliation.
dialogue-currency-first = { $terminal } takes another currency than the books. Its set-up says what to do.
dialogue-back = Back
dialogue-process-card = Process card
dialogue-asking-terminals = Asking the terminals.
dialogue-no-terminals = This department has no terminal. Nothing was sent. Take cash, or pay later.
dialogue-no-terminals-here = This department has no terminal of its own. Nothing was sent. Choose another department’s.
dialogue-none-selectable = No terminal can take a card right now. Nothing was sent. Cash works.
dialogue-none-selectable-refund = No terminal can return money right now. Nothing was sent. Try again later.
dialogue-no-answer = The terminals don’t answer. Nothing was sent, nothing was charged. Cash works.
dialogue-same-card = The client uses the same card as for the payment.

## What a terminal is
terminal-state-asking = Asking
terminal-state-ready = Ready
terminal-state-busy = Busy
terminal-state-held = Held
terminal-state-not-connected = Not connected
terminal-state-needs-reconciliation = Needs reconciliation
terminal-state-wrong-currency = Wrong currency
terminal-why-asking = its state is being asked
terminal-why-busy = busy with something else
terminal-why-held = a payment is open
terminal-why-not-connected = check the cable
terminal-why-wrong-currency = its slip shows another currency than the books
dialogue-set-up = Open its set-up

## While it runs
dialogue-abort = Abort
dialogue-abort-asked = Abort asked
dialogue-elapsed = Time since it began

## What happened
dialogue-stays-on-invoice = The attempt stays on the invoice.
dialogue-earlier = The first payment
dialogue-earlier-refund = The first refund
dialogue-no-earlier = There is no such payment in this till’s books in the last two hours. Ask the client for the slip before you try again.
dialogue-no-earlier-refund = There is no such refund in this till’s books in the last two hours. Ask the client for the slip before you try again.
dialogue-closes-itself = Closes by itself
dialogue-close = Close
dialogue-signature-matches = It matches
dialogue-signature-refused = It does not match
dialogue-signature-says = If it does not match, the till undoes the payment at the terminal.
sentence-reversing = The till undoes the payment at the terminal. The client needs no card for it.
dialogue-other-tender = Other tender
dialogue-try-again = Try again
dialogue-leave-open = Leave it open
dialogue-look-again = Look again
dialogue-look-into-it = Look into it
# $terminal is the terminal's name, $time minutes and seconds such as 0:12
dialogue-next-look = Asking { $terminal } again in { $time }
dialogue-looking-now = Asking { $terminal } now
dialogue-no-next-look = Not asking by itself right now
dialogue-settled-charged = A person with evidence recorded that the card was charged.
dialogue-settled-not-charged = A person with evidence recorded that the card was not charged.
dialogue-settled-refunded = A person with evidence recorded that the money went back to the card.
dialogue-settled-not-refunded = A person with evidence recorded that no money went back.
# $card is the issuer's name and the last four digits
dialogue-refunded-to = { $sum } to { $card }

## Why an answer needs a person's eye
review-amount = The terminal approved another sum than the till asked for.
review-terminal = The approval names another terminal.
review-kind = The approval is for another kind of transaction.
review-order-id = The approval names another payment.
review-refund-order-id = The approval names another refund.
review-currency = The slip shows another currency than the books.
review-inconsistent = Parts of the terminal’s answer contradict each other.
review-books-refused = The approval could not be booked the usual way. It is kept apart.
review-charged-after-all = The card was charged after all.
review-refund-charged-after-all = The money went back to the card after all.
review-another-approval = A second, different approval came.
review-refused-after-all = A refusal came after the approval.
review-other-reference = The approval has another reference than the one typed from the slip.
review-found-charged = Staff found at the terminal that money moved after all.
review-found-not-taken = Staff found at the terminal that no money ever moved.
review-other = The answer needs a person’s eye.
